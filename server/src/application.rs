//! The whole server, put together once and run until it is stopped.

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use actix_web::middleware::{Compress, from_fn};
use actix_web::{App as Web, HttpServer, web};
use lettre::message::Mailbox;

use crate::change::Door;
use crate::clock::Clock;
use crate::config::{Config, Dkim, MailTransport, RulesSource, Secret, Tls};
use crate::http::error::speak;
use crate::http::guard::{admit, fence};
use crate::http::policy::Policy;
use crate::http::{self, App, document::Space, limit::Limits};
use crate::live::door::{Doors, Rooms};
use crate::live::hub::Hub;
use crate::live::listen;
use crate::live::offer::Sweep;
use crate::live::outage::Watch;
use crate::live::refill::StandBy;
use crate::mail::deliver::Postman;
use crate::mail::dkim::Signer;
use crate::mail::inbox::read::Reader;
use crate::mail::remind::Reminding;
use crate::mail::transport::{SmtpSettings, TlsMode, Transport};
use crate::mail::{Sender, sign_in};
use crate::metrics::Metrics;
use crate::planning::run::Runs;
use crate::signal::Signal;
use crate::store::answer::ANSWER_KEPT_MS;
use crate::store::day::Copies;
use crate::store::incoming::STRAY_KEPT_MS;
use crate::store::{self, Failure, Location, Store};
use crate::text::Texts;
use crate::video::Providers;
use crate::zones::{self, SystemRules};

/// How often the referee looks at all rows (rule B1).
const REFEREE_EVERY: Duration = Duration::from_secs(60);
/// How often what is no longer needed is forgotten.
const HOUSEKEEPING_EVERY: Duration = Duration::from_secs(3600);
/// A peer that takes nothing for so long is cut off by the kernel; actix alone would keep its socket.
const PEER_SILENT_MAX: Duration = Duration::from_secs(30);

/// Why the server cannot start, in a sentence for the operator.
#[derive(Debug)]
pub struct CannotStart(pub String);

impl std::fmt::Display for CannotStart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CannotStart {}

impl From<Failure> for CannotStart {
    fn from(failure: Failure) -> Self {
        Self(failure.to_string())
    }
}

/// A server that is ready to run.
pub struct Application {
    pub app: web::Data<App>,
    postman: Postman,
    listener: TcpListener,
}

impl Application {
    /// Opens the database, takes the port and prepares everything; answers no request yet.
    /// With `transport` letters go there instead of where the settings say.
    pub fn build(
        config: Config,
        clock: Clock,
        is_demo: bool,
        transport: Option<Transport>,
    ) -> Result<Self, CannotStart> {
        let said = |what: &str, why: &dyn std::fmt::Display| CannotStart(format!("{what}: {why}"));
        let listener = TcpListener::bind(&config.server.address)
            .map_err(|why| said(&config.server.address, &why))?;
        listener.set_nonblocking(true).map_err(|why| said("socket", &why))?;
        let Base { store, copies, rules, system_rules, signal, door } =
            Base::open(&config, &clock)?;
        let sender = sender(&config)?;
        let signer = signer(&config)?;
        let transport = match transport {
            Some(transport) => transport,
            None => transport_of(&config)?,
        };
        let config = Arc::new(config);
        let texts = Arc::new(Texts::embedded());
        let postman = Postman {
            store: store.clone(),
            clock: clock.clone(),
            config: config.clone(),
            rules: rules.clone(),
            texts: texts.clone(),
            signal: signal.clone(),
            transport,
            sender: sender.clone(),
            signer,
        };
        let sign_in_letters =
            sign_in::start(store.clone(), clock.clone(), config.clone(), signal.clone());
        let hub = Hub::start(store.clone(), copies.clone(), clock.clone(), signal.clone());
        if let Location::Postgres(url) = store.location() {
            tokio::spawn(listen::listen(url.clone(), hub.clone()));
        }
        let doors = Doors::start(&store, door.clone(), signal.clone(), hub.presence.clone());
        tokio::spawn(doors.clone().keep_watch(store.clone(), copies.clone()));
        let mut video = config.video.clone();
        if video.secret.is_empty() {
            video.secret = Secret::new(store.own_secret());
        }
        let providers = Providers::new(&video).map_err(|why| said("video", &why))?;
        let public_url = config.server.public_url.clone();
        let policy = Policy::allowing(&providers.origins());
        let rooms = Rooms { providers, clock: clock.clone(), public_url };
        let runs = Runs::new(store.clone(), clock.clone(), rules.clone(), signal.clone());
        let stand_by = Arc::new(StandBy {
            copies: copies.clone(),
            clock: clock.clone(),
            rules: rules.clone(),
            signal: signal.clone(),
            hub: hub.clone(),
            door: door.clone(),
            played_until: Default::default(),
        });
        let app = web::Data::new(App {
            config,
            store,
            copies,
            door,
            clock,
            rules,
            system_rules,
            texts,
            signal,
            hub,
            mailbox: Default::default(),
            doors,
            rooms,
            policy,
            outages: Default::default(),
            runs,
            limits: Limits::default(),
            documents: Space::default(),
            metrics: Metrics::default(),
            sign_in_letters,
            sender,
            is_demo,
            rehearsals: Default::default(),
            stand_by,
        });
        Ok(Self { app, postman, listener })
    }

    /// The server's own database and door, for whoever fills it before it runs.
    pub fn base(&self) -> Base {
        let app = &self.app;
        Base {
            store: app.store.clone(),
            copies: app.copies.clone(),
            rules: app.rules.clone(),
            system_rules: app.system_rules.clone(),
            signal: app.signal.clone(),
            door: app.door.clone(),
        }
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.listener.local_addr().map_or(0, |address| address.port())
    }

    /// Serves until `stop` comes; then says good-bye to open screens, answers what was asked, and
    /// finishes the letters on their way.
    pub async fn run_until_stopped(
        self,
        stop: impl Future<Output = ()>,
    ) -> Result<(), CannotStart> {
        let Self { app, postman, listener } = self;
        let settings = &app.config.server;
        let (workers, shutdown_seconds) = (settings.workers, settings.shutdown_seconds);
        let data = app.clone();
        let server = HttpServer::new(move || {
            Web::new()
                .app_data(data.clone())
                .app_data(query_settings())
                .wrap(from_fn(admit))
                .wrap(from_fn(speak))
                .wrap(Compress::default())
                .wrap(from_fn(fence))
                .configure(http::routes)
        })
        .on_connect(|connection, _| {
            if let Some(stream) = connection.downcast_ref::<actix_web::rt::net::TcpStream>() {
                // Where the kernel has no such setting, slow peers just stay longer.
                let _ = socket2::SockRef::from(stream).set_tcp_user_timeout(Some(PEER_SILENT_MAX));
            }
        })
        .tcp_nodelay(true)
        .workers(workers)
        .shutdown_timeout(shutdown_seconds)
        .disable_signals()
        .listen(listener)
        .map_err(|why| CannotStart(why.to_string()))?
        .run();
        let handle = server.handle();
        let serving = actix_web::rt::spawn(server);
        let delivering = tokio::spawn(postman.work());
        let reminding = tokio::spawn(reminding(&app).work());
        let reading = app.config.mail.inbox.is_read().then(|| {
            let reader = Reader { receiver: app.receiver(), mailbox: app.mailbox.clone() };
            tokio::spawn(reader.work())
        });
        let watching = tokio::spawn(watch(app.clone().into_inner()));
        let asking_services = tokio::spawn(service_watch(&app).work());
        let ending_offers = tokio::spawn(offer_sweep(&app).work());
        let stand_by = app.stand_by.clone();
        let offering_gaps = tokio::spawn(async move { stand_by.work().await });
        stop.await;
        app.signal.stop();
        app.runs.stop_all().await;
        handle.stop(true).await;
        app.doors.say_goodbye().await;
        watching.abort();
        asking_services.abort();
        ending_offers.abort();
        offering_gaps.abort();
        if let Some(reading) = reading {
            let _ = reading.await;
        }
        // A letter that hangs must not keep the server; it is taken up again after the restart.
        let both = futures_util::future::join(delivering, reminding);
        let _ = tokio::time::timeout(Duration::from_secs(shutdown_seconds), both).await;
        serving
            .await
            .map_err(|why| CannotStart(why.to_string()))?
            .map_err(|why| CannotStart(why.to_string()))
    }
}

/// What every command of the program needs: the database with its door.
pub struct Base {
    pub store: Store,
    pub copies: Copies,
    pub rules: Arc<sangdam_domain::time::ZoneRules>,
    pub system_rules: SystemRules,
    pub signal: Signal,
    pub door: Door,
}

impl Base {
    pub fn open(config: &Config, clock: &Clock) -> Result<Self, CannotStart> {
        let location = config.location().map_err(|why| CannotStart(why.to_string()))?;
        if let Location::Sqlite(path) = &location
            && let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder)
                .map_err(|why| CannotStart(format!("{}: {why}", folder.display())))?;
        }
        let store = Store::open(location, config.database.readers, clock.now().0)?;
        let system_rules = SystemRules::read(&config.time.system_rules);
        let rules = match config.time.rules {
            RulesSource::Embedded => zones::embedded(),
            RulesSource::System => system_rules.rules().cloned().ok_or_else(|| {
                CannotStart(format!(
                    "time.rules is \"system\", but {} has no tz database that names its release",
                    config.time.system_rules.display()
                ))
            })?,
        };
        let (copies, signal) = (Copies::default(), Signal::default());
        let door =
            Door::new(store.clone(), copies.clone(), clock.clone(), rules.clone(), signal.clone());
        Ok(Self { store, copies, rules, system_rules, signal, door })
    }
}

fn query_settings() -> web::QueryConfig {
    web::QueryConfig::default()
        .error_handler(|_, _| http::error::Denied::invalid("?", "wrong_type").into())
}

/// Who writes all letters, by the settings.
pub fn sender(config: &Config) -> Result<Sender, CannotStart> {
    let mailbox: Mailbox = config.mail.from.parse().map_err(|why| {
        CannotStart(format!("mail.from: write it as Name <address@host> ({why})"))
    })?;
    Ok(Sender { name: mailbox.name.unwrap_or_default(), email: mailbox.email.to_string() })
}

/// Whoever signs letters, when the settings name a key.
pub fn signer(config: &Config) -> Result<Option<Signer>, CannotStart> {
    let Dkim { selector, domain, key, .. } = &config.mail.dkim;
    if selector.is_empty() {
        return Ok(None);
    }
    let own = sender(config)?.email;
    let domain =
        if domain.is_empty() { own.rsplit('@').next().unwrap_or_default() } else { domain };
    Signer::new(selector, domain, key).map(Some).map_err(|why| CannotStart(why.0))
}

fn transport_of(config: &Config) -> Result<Transport, CannotStart> {
    let smtp = &config.mail.smtp;
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    match config.mail.transport {
        MailTransport::Folder => Transport::folder(&config.mail.folder)
            .map_err(|why| CannotStart(format!("{}: {why}", config.mail.folder.display()))),
        MailTransport::Smtp => Transport::smtp(SmtpSettings {
            host: smtp.host.clone(),
            port: smtp.port,
            tls: match smtp.tls {
                Tls::Tls => TlsMode::Tls,
                Tls::Starttls => TlsMode::StartTls,
                Tls::None => TlsMode::None,
            },
            user: given(&smtp.user),
            password: given(&smtp.password),
            root_certificate: Some(smtp.root_certificate.clone())
                .filter(|path| !path.as_os_str().is_empty()),
            hello: given(&smtp.hello),
            patience: Duration::from_secs(smtp.patience_seconds),
        })
        .map_err(|why| CannotStart(format!("mail.smtp: {}", why.0))),
    }
}

fn reminding(app: &App) -> Reminding {
    Reminding {
        store: app.store.clone(),
        copies: app.copies.clone(),
        clock: app.clock.clone(),
        rules: app.rules.clone(),
        signal: app.signal.clone(),
    }
}

fn service_watch(app: &App) -> Watch {
    Watch {
        store: app.store.clone(),
        copies: app.copies.clone(),
        clock: app.clock.clone(),
        signal: app.signal.clone(),
        door: app.door.clone(),
        providers: app.rooms.providers.clone(),
        outages: app.outages.clone(),
    }
}

fn offer_sweep(app: &App) -> Sweep {
    Sweep {
        store: app.store.clone(),
        clock: app.clock.clone(),
        signal: app.signal.clone(),
        door: app.door.clone(),
    }
}

/// The referee's rounds, and forgetting what is no longer needed.
async fn watch(app: Arc<App>) {
    let mut referee = tokio::time::interval(REFEREE_EVERY);
    let mut housekeeping = tokio::time::interval(HOUSEKEEPING_EVERY);
    loop {
        tokio::select! {
            _ = referee.tick() => match app.store.read(store::referee::violations).await {
                Ok(found) => {
                    app.metrics.violations.set(i64::try_from(found.len()).unwrap_or(i64::MAX));
                    for violation in found {
                        tracing::error!(?violation, "the referee found a broken promise");
                    }
                }
                Err(failure) => tracing::warn!(%failure, "the referee could not look"),
            },
            _ = housekeeping.tick() => {
                let now = app.clock.now().0;
                let done = app.store.write(move |c| {
                    store::answer::forget_before(c, now - ANSWER_KEPT_MS)?;
                    store::door_pass::forget_before(c, now)?;
                    store::incoming::forget_before(c, now - STRAY_KEPT_MS)?;
                    store::session::forget_before(c, now - ANSWER_KEPT_MS)
                });
                if let Err(failure) = done.await {
                    tracing::warn!(%failure, "housekeeping failed");
                }
            }
        }
    }
}
