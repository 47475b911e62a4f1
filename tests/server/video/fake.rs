//! A server of somebody else's, as far as we call it.

use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use futures_util::StreamExt;
use futures_util::stream;

/// What somebody asked.
#[derive(Clone, Debug)]
pub struct Call {
    pub path: String,
    pub query: String,
    pub authorization: String,
    pub body: String,
}

impl Call {
    /// A parameter of the query.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let mut pairs = url_pairs(&self.query);
        pairs.find(|(given, _)| given == name).map(|(_, value)| value)
    }
}

pub fn url_pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    let url = reqwest::Url::parse(&format!("http://x/?{query}")).unwrap();
    let pairs: Vec<_> = url.query_pairs().into_owned().collect();
    pairs.into_iter()
}

/// How it answers.
pub enum Reply {
    Text(u16, String),
    Redirect(String),
    /// Takes the question and says nothing.
    Silence,
    /// Says a little, again and again, and never ends.
    Drip,
}

type Behavior = dyn Fn(&Call) -> Reply + Send + Sync;

pub struct Fake {
    pub port: u16,
    calls: Arc<Mutex<Vec<Call>>>,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl Fake {
    pub fn start(behavior: impl Fn(&Call) -> Reply + Send + Sync + 'static) -> Self {
        let behavior: Arc<Behavior> = Arc::new(behavior);
        let calls = Arc::<Mutex<Vec<Call>>>::default();
        let seen = calls.clone();
        let (started, starting) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = HttpServer::new(move || {
                    let (behavior, seen) = (behavior.clone(), seen.clone());
                    App::new().default_service(web::to(move |request, body| {
                        answer(request, body, behavior.clone(), seen.clone())
                    }))
                })
                .workers(1)
                .disable_signals()
                .bind("127.0.0.1:0")
                .unwrap();
                let port = server.addrs()[0].port();
                let server = server.run();
                started.send((port, server.handle())).unwrap();
                server.await.unwrap();
            });
        });
        let (port, handle) = starting.recv().unwrap();
        Self { port, calls, handle, thread: Some(thread) }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap().clone()
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

async fn answer(
    request: HttpRequest,
    body: String,
    behavior: Arc<Behavior>,
    seen: Arc<Mutex<Vec<Call>>>,
) -> HttpResponse {
    let authorization = request.headers().get("Authorization");
    let call = Call {
        path: request.path().to_owned(),
        query: request.query_string().to_owned(),
        authorization: authorization.map_or("", |value| value.to_str().unwrap()).to_owned(),
        body,
    };
    seen.lock().unwrap().push(call.clone());
    match behavior(&call) {
        Reply::Text(status, text) => HttpResponse::build(status.try_into().unwrap()).body(text),
        Reply::Redirect(to) => HttpResponse::Found().insert_header(("Location", to)).finish(),
        Reply::Silence => std::future::pending().await,
        Reply::Drip => HttpResponse::Ok().streaming(stream::repeat(()).then(async |()| {
            tokio::time::sleep(Duration::from_millis(50)).await;
            Ok::<_, actix_web::Error>(web::Bytes::from_static(b" "))
        })),
    }
}
