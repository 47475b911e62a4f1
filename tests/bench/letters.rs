//! Letters through the whole house: booked, queued, written in three languages with their calendars,
//! signed, handed over to a mail server and marked; beside lettre alone, which hands the very same
//! messages to the very same server over as many connections and does nothing else.

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use lettre::address::Envelope;
use lettre::transport::smtp::PoolConfig;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use sangdam::application::Application;
use sangdam::clock::Clock;
use sangdam::config::{Config, MailTransport, Tls};
use sangdam::store::{self, Location};
use sangdam_domain::command::Command as Asked;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::fixture::{Days, Size, ask};

/// Each booking is told to host, guest and interpreter.
const BOOKINGS: usize = 667;
const LETTERS: usize = 3 * BOOKINGS;
const SIZE: Size = Size::of(120, 120, 6);
const NOW: sangdam_domain::Instant = sangdam_domain::Instant(1_893_456_000_000);

/// A mail server that takes everything and keeps the messages.
#[derive(Clone, Default)]
struct Sink {
    taken: Arc<AtomicUsize>,
    kept: Arc<Mutex<Vec<Vec<u8>>>>,
}

pub async fn measure(engines: &mut [(&str, Location)]) {
    println!("{:<26} {:>8} {:>9} {:>11} {:>9}", "", "letters", "seconds", "per second", "of raw");
    let sink = Sink::default();
    let port = sink.open().await;
    let mut ours = Vec::new();
    let parallel = Config::load(None, None).expect("settings").mail.parallel;
    for (engine, location) in engines {
        ours.push((*engine, through_the_house(location.clone(), &sink, port).await));
    }
    let mut messages = std::mem::take(&mut *sink.kept.lock().expect("the sink"));
    messages.truncate(LETTERS);
    let raw = by_lettre_alone(messages, &sink, port, parallel).await;
    let rate = |took: Duration| LETTERS as f64 / took.as_secs_f64();
    let line = |name: &str, took: Duration| {
        let seconds = took.as_secs_f64();
        let of_raw = rate(took) / rate(raw);
        println!("{name:<26} {LETTERS:>8} {seconds:>9.2} {:>11.0} {of_raw:>8.2}x", rate(took));
    };
    line(&format!("lettre, {parallel} connections"), raw);
    for (engine, took) in ours {
        line(engine, took);
    }
}

/// From the first booking until the last letter is marked as sent.
async fn through_the_house(location: Location, sink: &Sink, port: u16) -> Duration {
    let mut config = Config::load(None, None).expect("settings");
    config.server.address = "127.0.0.1:0".into();
    config.database.url = match location {
        Location::Sqlite(path) => format!("sqlite:{}", path.display()),
        Location::Postgres(url) => url,
    };
    config.mail.transport = MailTransport::Smtp;
    (config.mail.from, config.mail.domain) =
        ("Bench <bench@bench.example>".into(), "bench.example".into());
    let smtp = &mut config.mail.smtp;
    (smtp.host, smtp.port, smtp.tls) = ("127.0.0.1".into(), port, Tls::None);
    (config.mail.dkim.selector, config.mail.dkim.key) = ("bench".into(), key());
    let application =
        Application::build(config, Clock::set_to(NOW, 1), false, None).expect("a server");
    let (app, base) = (application.app.clone(), application.base());
    let days = Days::build(&base, SIZE, 1).await;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let running = actix_web::rt::spawn(application.run_until_stopped(async {
        let _ = stopped.await;
    }));
    let before = sink.taken.load(Ordering::Relaxed);

    let start = Instant::now();
    let booking = days.wishes().into_iter().take(BOOKINGS).map(|(day, wish)| {
        let door = base.door.clone();
        tokio::spawn(async move { door.ask(ask(&day, Asked::Book(wish))).await })
    });
    for booked in booking.collect::<Vec<_>>() {
        booked.await.expect("a task").expect("no two want the same slot");
    }
    loop {
        let counts = app.store.read(store::outbox::counts).await.expect("counts");
        let sent = counts.iter().find(|(state, _)| state == "sent").map_or(0, |(_, count)| *count);
        if usize::try_from(sent).is_ok_and(|sent| sent >= LETTERS) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let took = start.elapsed();

    assert_eq!(sink.taken.load(Ordering::Relaxed) - before, LETTERS, "each letter once");
    let _ = stop.send(());
    running.await.expect("the server").expect("a clean stop");
    took
}

async fn by_lettre_alone(
    messages: Vec<Vec<u8>>,
    sink: &Sink,
    port: u16,
    parallel: usize,
) -> Duration {
    let pool = PoolConfig::new().max_size(u32::try_from(parallel).expect("few"));
    let lettre = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous("127.0.0.1")
        .port(port)
        .pool_config(pool)
        .build();
    let address = |text: &str| text.parse::<Address>().expect("an address");
    let to = vec![address("delegate@host-0001.example")];
    let envelope = Envelope::new(Some(address("bench@bench.example")), to).expect("an envelope");
    let count = messages.len();
    let queue = Arc::new(Mutex::new(messages.into_iter()));
    let before = sink.taken.load(Ordering::Relaxed);

    let start = Instant::now();
    let senders: Vec<_> = (0..parallel)
        .map(|_| {
            let (lettre, envelope, queue) = (lettre.clone(), envelope.clone(), queue.clone());
            tokio::spawn(async move {
                loop {
                    let next = queue.lock().expect("the queue").next();
                    let Some(message) = next else { return };
                    lettre.send_raw(&envelope, &message).await.expect("it is taken");
                }
            })
        })
        .collect();
    for sender in senders {
        sender.await.expect("a sender");
    }
    let took = start.elapsed();
    assert_eq!(sink.taken.load(Ordering::Relaxed) - before, count);
    took
}

/// A key as an operator makes one.
fn key() -> String {
    let made = Command::new("openssl").args(["genrsa", "2048"]).output().expect("openssl");
    String::from_utf8(made.stdout).expect("a key")
}

impl Sink {
    async fn open(&self) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let sink = self.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let sink = sink.clone();
                tokio::spawn(async move { sink.talk(stream).await });
            }
        });
        port
    }

    async fn talk(&self, stream: TcpStream) -> std::io::Result<()> {
        stream.set_nodelay(true)?;
        let mut stream = BufReader::new(stream);
        stream.write_all(b"220 sink ESMTP\r\n").await?;
        let mut line = Vec::new();
        loop {
            line.clear();
            if stream.read_until(b'\n', &mut line).await? == 0 {
                return Ok(());
            }
            let answer: &[u8] = match line.get(..4).unwrap_or_default() {
                b"EHLO" => b"250-sink\r\n250 8BITMIME\r\n",
                b"DATA" => {
                    stream.write_all(b"354 go on\r\n").await?;
                    let mut message = Vec::new();
                    while !message.ends_with(b"\r\n.\r\n") {
                        if stream.read_until(b'\n', &mut message).await? == 0 {
                            return Ok(());
                        }
                    }
                    message.truncate(message.len() - 3);
                    self.kept.lock().expect("the sink").push(message);
                    self.taken.fetch_add(1, Ordering::Relaxed);
                    b"250 taken\r\n"
                }
                _ => b"250 fine\r\n",
            };
            stream.write_all(answer).await?;
        }
    }
}
