use std::time::Duration;

use lettre::{Address, Message};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::*;

fn message(to: &str) -> Composed {
    let (from, to): (Address, Address) =
        ("no-reply@sangdam.example".parse().unwrap(), to.parse().unwrap());
    let builder = Message::builder()
        .from(from.clone().into())
        .to(to.clone().into())
        .date(std::time::UNIX_EPOCH)
        .message_id(Some("<1@sangdam.example>".into()))
        .subject("hello");
    Composed::new(from, to, builder.body("body\r\n".to_owned()).unwrap())
}

fn settings(port: u16) -> SmtpSettings {
    SmtpSettings {
        host: "127.0.0.1".into(),
        port,
        tls: TlsMode::None,
        user: None,
        password: None,
        root_certificate: None,
        hello: Some("sangdam.example".into()),
        patience: Duration::from_secs(10),
    }
}

/// A mail server that answers the command `at` with `answer`, and everything else with yes.
async fn server(at: &'static str, answer: Option<&'static str>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(talk(stream, at, answer));
        }
    });
    port
}

async fn talk(stream: TcpStream, at: &str, answer: Option<&str>) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 ready\r\n").await?;
    let mut in_body = false;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        if in_body && line != ".\r\n" {
            continue;
        }
        in_body = line.starts_with("DATA") && at != "DATA";
        let reply = match answer {
            Some(answer) if line.starts_with(at) => answer,
            None if line.starts_with(at) => std::future::pending().await,
            _ if in_body => "354 go on",
            _ => "250 fine",
        };
        stream.write_all(format!("{reply}\r\n").as_bytes()).await?;
    }
}

async fn sent_to(port: u16) -> Result<(), SendError> {
    let transport = Transport::smtp(settings(port)).unwrap();
    transport.send(&message("minjun@hanbit.example")).await
}

#[tokio::test]
async fn a_server_that_takes_the_message_has_it() {
    assert_eq!(sent_to(server("NOTHING", None).await).await, Ok(()));
}

#[tokio::test]
async fn four_hundreds_are_tried_later_and_five_hundreds_never() {
    let full = sent_to(server("RCPT", Some("452 4.2.2 mailbox full")).await).await;
    let unknown = sent_to(server("RCPT", Some("550 5.1.1 no such mailbox")).await).await;
    let spam = sent_to(server(".", Some("554 5.7.1 not wanted")).await).await;

    assert!(
        matches!(&full, Err(SendError::Later(why)) if why.contains("mailbox full")),
        "{full:?}"
    );
    assert!(
        matches!(&unknown, Err(SendError::Never(why)) if why.contains("no such mailbox")),
        "{unknown:?}"
    );
    assert!(matches!(spam, Err(SendError::Never(_))), "{spam:?}");
}

#[tokio::test]
async fn our_own_lack_of_credentials_kills_no_letter() {
    let refused = sent_to(server("MAIL", Some("530 5.7.0 authentication required")).await).await;

    assert!(matches!(refused, Err(SendError::Later(_))), "{refused:?}");
}

#[tokio::test]
async fn a_server_nobody_reaches_is_tried_later() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);

    assert!(matches!(sent_to(port).await, Err(SendError::Later(_))));
}

#[tokio::test]
async fn a_server_that_falls_silent_is_left_and_met_anew() {
    let port = server("RCPT TO:<silence", None).await;
    let patience = Duration::from_millis(300);
    let transport = Transport::smtp(SmtpSettings { patience, ..settings(port) }).unwrap();

    let first = transport.send(&message("silence@hanbit.example")).await;
    let second = transport.send(&message("minjun@hanbit.example")).await;

    assert!(matches!(first, Err(SendError::Slower(_))), "{first:?}");
    assert_eq!(second, Ok(()));
}

#[tokio::test]
async fn a_line_that_must_be_encrypted_is_never_open() {
    let port = server("NOTHING", None).await;
    let starttls = SmtpSettings { tls: TlsMode::StartTls, ..settings(port) };

    let refused = Transport::smtp(starttls).unwrap().send(&message("a@b.example")).await;

    assert!(matches!(refused, Err(SendError::Later(_))), "{refused:?}");
}

#[test]
fn a_transport_outlives_its_runtime() {
    let transport = Transport::smtp(settings(1)).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();

    let refused = runtime.block_on(transport.send(&message("a@b.example")));
    drop(runtime);
    drop(transport);

    assert!(matches!(refused, Err(SendError::Later(_))), "{refused:?}");
}

#[test]
fn a_certificate_file_that_cannot_be_read_is_named() {
    let settings = SmtpSettings {
        tls: TlsMode::Tls,
        root_certificate: Some("/no/such/file.pem".into()),
        ..settings(465)
    };

    let wrong = Transport::smtp(settings).unwrap_err();

    assert!(wrong.to_string().contains("/no/such/file.pem"), "{wrong}");
}

#[test]
fn a_password_is_never_printed() {
    let settings =
        SmtpSettings { user: Some("u".into()), password: Some("s3cret".into()), ..settings(25) };

    let transport = Transport::smtp(settings.clone()).unwrap();

    assert!(!format!("{settings:?} {transport:?}").contains("s3cret"));
}

#[tokio::test]
async fn a_folder_gets_numbered_whole_files_and_goes_on_counting() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letters");

    for to in ["minjun@hanbit.example", "a/b@exo.example"] {
        Transport::folder(&path).unwrap().send(&message(to)).await.unwrap();
    }

    let mut names: Vec<String> = fs::read_dir(&path)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["0001-minjun@hanbit.example.eml", "0002-a_b@exo.example.eml"]);
    assert_eq!(fs::read(path.join(&names[0])).unwrap(), message("minjun@hanbit.example").raw);
}

#[tokio::test]
async fn memory_keeps_what_was_sent() {
    let transport = Transport::memory();

    transport.send(&message("minjun@hanbit.example")).await.unwrap();

    let Transport::Memory(sent) = &transport else { unreachable!() };
    assert_eq!(*sent.lock().unwrap(), [message("minjun@hanbit.example")]);
}
