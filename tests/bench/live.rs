//! One change to a thousand open screens, beside a bare broadcast of the very same frame: the same
//! web server and sockets, without revisions, views or catching up.

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Instant;

use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use bytestring::ByteString;
use futures_util::StreamExt;
use sangdam::application::Application;
use sangdam::clock::Clock;
use sangdam::config::Config;
use sangdam::mail::transport::Transport;
use sangdam::secret::{fresh_secret, hash};
use sangdam::store::session::Session;
use sangdam::store::{self, Location};
use sangdam_domain::command::Command;
use tokio::sync::{broadcast, mpsc};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

use crate::fixture::{Days, ORGANIZER, Size, ask};
use crate::percentile;

const SCREENS: usize = 1000;
const CHANGES: usize = 40;
const NOW: sangdam_domain::Instant = sangdam_domain::Instant(1_893_456_000_000);

/// When a frame came, and its text.
type Heard = (Instant, String);

pub async fn measure(location: Location) {
    let (ours, frame) = our_line(location).await;
    let bare = bare_line(frame).await;
    println!("{:<28} {:>8} {:>8}", "", "p50 ms", "p99 ms");
    for (name, took) in [("bare broadcast", &bare), ("the live line", &ours)] {
        println!("{name:<28} {:>8.1} {:>8.1}", percentile(took, 0.5), percentile(took, 0.99));
    }
    let ratio = |share| percentile(&ours, share) / percentile(&bare, share);
    println!("{:<28} {:>7.2}x {:>7.2}x", "ratio", ratio(0.5), ratio(0.99));
}

async fn connect(
    url: &str,
    cookie: &str,
    heard: &mpsc::UnboundedSender<Heard>,
    kind: &'static str,
) {
    let mut request = url.into_client_request().expect("an address");
    let origin = url.replace("ws://", "http://");
    let origin = origin.split('/').take(3).collect::<Vec<_>>().join("/");
    request.headers_mut().insert("cookie", cookie.parse().expect("a cookie"));
    request.headers_mut().insert("origin", origin.parse().expect("an origin"));
    let (socket, _) = tokio_tungstenite::connect_async(request).await.expect("a socket");
    let heard = heard.clone();
    tokio::spawn(async move {
        let (_write, mut read) = socket.split();
        while let Some(Ok(message)) = read.next().await {
            if let Message::Text(text) = message
                && text.contains(kind)
            {
                let at = Instant::now();
                if heard.send((at, text.to_string())).is_err() {
                    return;
                }
            }
        }
    });
}

/// Waits until every screen has heard one frame; gives each one's time since `from`.
async fn gather(heard: &mut mpsc::UnboundedReceiver<Heard>, from: Instant) -> (Vec<f64>, String) {
    let (mut took, mut frame) = (Vec::with_capacity(SCREENS), String::new());
    while took.len() < SCREENS {
        let (at, text) = heard.recv().await.expect("a frame");
        took.push(at.saturating_duration_since(from).as_secs_f64() * 1000.0);
        frame = text;
    }
    (took, frame)
}

/// The product itself.
async fn our_line(location: Location) -> (Vec<f64>, String) {
    let mut config = Config::load(None, None).expect("settings");
    config.server.address = "127.0.0.1:0".into();
    config.limits.requests_per_minute = 1_000_000;
    if let Location::Sqlite(path) = &location {
        config.database.url = format!("sqlite:{}", path.display());
    }
    let clock = Clock::set_to(NOW, 0);
    let application =
        Application::build(config, clock, false, Some(Transport::memory())).expect("a server");
    let port = application.port();
    let app = application.app.clone();
    let base = application.base();
    let days = Days::build(&base, Size::of(22, 18, 6), 1).await;
    let token = fresh_secret();
    let session = Session {
        token_hash: hash(&token),
        email: ORGANIZER.into(),
        created_at: NOW.0,
        expires_at: NOW.0 + 86_400_000,
    };
    app.store.write(move |c| store::session::start(c, &session)).await.expect("a session");
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let running = actix_web::rt::spawn(application.run_until_stopped(async {
        let _ = stopped.await;
    }));

    let (sender, mut heard) = mpsc::unbounded_channel();
    let url = format!("ws://localhost:{port}/api/days/{}/live", days.days[0]);
    let cookie = format!("sangdam_development={token}");
    for _ in 0..SCREENS {
        connect(&url, &cookie, &sender, "\"type\":\"changes\"").await;
    }
    let mut bell = app.signal.days();
    let (mut took, mut frame) = (Vec::new(), String::new());
    for (day, wish) in days.wishes().into_iter().take(CHANGES) {
        let listening = tokio::spawn(async move {
            let rung = bell.recv().await;
            (Instant::now(), rung.is_ok(), bell)
        });
        base.door.ask(ask(&day, Command::Book(wish))).await.expect("a booking");
        let (from, _, again) = listening.await.expect("the bell");
        bell = again;
        let (some, text) = gather(&mut heard, from).await;
        took.extend(some);
        frame = text;
    }
    took.sort_by(f64::total_cmp);
    let _ = stop.send(());
    running.await.expect("the server").expect("a clean stop");
    (took, frame)
}

/// Nothing but sockets and a broadcast channel.
async fn bare_line(frame: String) -> Vec<f64> {
    let (frames, _) = broadcast::channel::<ByteString>(16);
    let shared = Arc::new(frames.clone());
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let server = HttpServer::new(move || {
        App::new().app_data(web::Data::from(shared.clone())).route("/live", web::get().to(bare))
    })
    .workers(2)
    .tcp_nodelay(true)
    .disable_signals()
    .shutdown_timeout(1)
    .listen(listener)
    .expect("a server")
    .run();
    let handle = server.handle();
    actix_web::rt::spawn(server);

    let (sender, mut heard) = mpsc::unbounded_channel();
    for _ in 0..SCREENS {
        connect(&format!("ws://localhost:{port}/live"), "none=", &sender, "\"type\"").await;
    }
    let mut took = Vec::new();
    for _ in 0..CHANGES {
        let from = Instant::now();
        frames.send(frame.clone().into()).expect("listeners");
        took.extend(gather(&mut heard, from).await.0);
    }
    took.sort_by(f64::total_cmp);
    handle.stop(false).await;
    took
}

async fn bare(
    frames: web::Data<broadcast::Sender<ByteString>>,
    request: HttpRequest,
    body: web::Payload,
) -> actix_web::Result<HttpResponse> {
    let (response, mut session, _stream) = actix_ws::handle(&request, body)?;
    let mut frames = frames.subscribe();
    actix_web::rt::spawn(async move {
        while let Ok(frame) = frames.recv().await {
            if session.text(frame).await.is_err() {
                return;
            }
        }
    });
    Ok(response)
}
