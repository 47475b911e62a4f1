//! A mail server, and the lines to it: each carries one letter after another, and rests open between.
//!
//! The dialog is led here, over lettre's connection, because what a failure means depends on where it
//! happened: before the letter was handed over, after its last dot, or while nobody spoke of it yet.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Severity;

use super::SendError;
use super::reply::{described, is_closing, judged};
use crate::mail::message::Composed;

/// Servers close idle connections after some time; we close them first.
const IDLE: Duration = Duration::from_secs(20);
/// Letters over one line; servers count them, too.
const LETTERS_PER_LINE_MAX: u32 = 100;
/// How long to wait for a good-bye.
const PARTING: Duration = Duration::from_secs(5);

/// How a mail server is reached.
#[derive(Clone)]
pub struct SmtpSettings {
    pub host: String,
    pub port: u16,
    pub tls: TlsMode,
    pub user: Option<String>,
    pub password: Option<String>,
    /// A PEM file with certificates to trust beside those of the system: private authorities, tests.
    pub root_certificate: Option<PathBuf>,
    /// The name we introduce ourselves with; else the name of this machine.
    pub hello: Option<String>,
    /// How long one letter may take, from connecting to the last word.
    pub patience: Duration,
}

/// Whether the line is encrypted. What is not `None` is required, never merely tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TlsMode {
    /// From the first octet, usually on port 465.
    Tls,
    /// After a greeting in the open, usually on port 587.
    StartTls,
    /// Not at all: for a server on the same machine.
    None,
}

/// Why a mail server cannot be used as it is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsWrong(pub String);

impl std::fmt::Display for SettingsWrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SettingsWrong {}

/// A mail server and the lines to it.
pub struct Smtp {
    settings: SmtpSettings,
    tls: Option<TlsParameters>,
    hello: ClientId,
    idle: Mutex<Vec<Line>>,
    /// Whether somebody looks after idle lines.
    is_tended: AtomicBool,
}

struct Line {
    connection: AsyncSmtpConnection,
    letters: u32,
    since: Instant,
}

/// Where in the dialog a letter is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Connecting,
    Addressing,
    HandedOver,
}

/// How a dialog ended early.
struct Trouble {
    why: SendError,
    /// Whether the line can carry the next letter.
    is_line_good: bool,
    /// The server had closed the line before we spoke.
    is_stale: bool,
}

impl Smtp {
    pub(super) fn new(settings: SmtpSettings) -> Result<Self, SettingsWrong> {
        let tls = match settings.tls {
            TlsMode::None => None,
            TlsMode::StartTls | TlsMode::Tls => Some(tls_parameters(&settings)?),
        };
        let hello = settings.hello.clone().map_or_else(ClientId::default, ClientId::Domain);
        let (idle, is_tended) = (Mutex::default(), AtomicBool::new(false));
        Ok(Self { settings, tls, hello, idle, is_tended })
    }

    pub(super) async fn send(self: Arc<Self>, message: &Composed) -> Result<(), SendError> {
        let stage = Mutex::new(Stage::Connecting);
        let at = || *stage.lock().unwrap_or_else(PoisonError::into_inner);
        let sending = self.hand_over(message, &stage);
        let Ok(sent) = tokio::time::timeout(self.settings.patience, sending).await else {
            let why = format!("no answer within {} s", self.settings.patience.as_secs_f32());
            return Err(match at() {
                Stage::Connecting => SendError::Later(why),
                Stage::Addressing => SendError::Slower(why),
                Stage::HandedOver => SendError::Slower(format!("{why}; {AMBIGUOUS}")),
            });
        };
        sent
    }

    async fn hand_over(
        self: &Arc<Self>,
        message: &Composed,
        stage: &Mutex<Stage>,
    ) -> Result<(), SendError> {
        let reach = |at| *stage.lock().unwrap_or_else(PoisonError::into_inner) = at;
        if let Some(mut line) = self.idle_line() {
            reach(Stage::Addressing);
            let told = line.tell(message, &reach).await;
            if !told.as_ref().is_err_and(|trouble| trouble.is_stale) {
                return self.part(line, told);
            }
            reach(Stage::Connecting);
        }
        let mut line = self.connect().await?;
        reach(Stage::Addressing);
        let told = line.tell(message, &reach).await;
        self.part(line, told)
    }

    /// A line that waits, the latest first, so that those no longer needed grow old.
    fn idle_line(&self) -> Option<Line> {
        let mut idle = self.idle();
        let line = idle.pop()?;
        (line.since.elapsed() < IDLE).then_some(line)
    }

    /// Keeps the line for the next letter, if it can carry one.
    fn part(self: &Arc<Self>, mut line: Line, told: Result<(), Trouble>) -> Result<(), SendError> {
        let is_good = told.as_ref().map_or_else(|trouble| trouble.is_line_good, |()| true);
        line.letters += 1;
        if is_good && line.letters < LETTERS_PER_LINE_MAX {
            line.since = Instant::now();
            self.idle().push(line);
            self.tend();
        } else if is_good {
            line.say_good_bye();
        }
        told.map_err(|trouble| trouble.why)
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Line>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sees to it that lines which are not needed any more are closed.
    fn tend(self: &Arc<Self>) {
        if !self.is_tended.swap(true, Ordering::Relaxed) {
            tokio::spawn(close_idle_lines(Arc::downgrade(self)));
        }
    }

    async fn connect(&self) -> Result<Line, SendError> {
        // Nothing said here is about the letter, so it is never the letter's end.
        let wait = |why: &lettre::transport::smtp::Error| SendError::Later(described(why));
        let SmtpSettings { host, port, tls, patience, .. } = &self.settings;
        let wrapped = self.tls.clone().filter(|_| *tls == TlsMode::Tls);
        let address = (host.as_str(), *port);
        let connected = AsyncSmtpConnection::connect_tokio1(
            address,
            Some(*patience),
            &self.hello,
            wrapped,
            None,
        );
        let mut connection = connected.await.map_err(|why| wait(&why))?;
        if *tls == TlsMode::StartTls {
            if !connection.can_starttls() {
                let why = "the server offers no STARTTLS, and mail.smtp.tls demands it";
                return Err(SendError::Later(why.into()));
            }
            if let Some(parameters) = self.tls.clone() {
                let encrypted = connection.starttls(parameters, &self.hello).await;
                encrypted.map_err(|why| wait(&why))?;
            }
        }
        if let (Some(user), Some(password)) = (&self.settings.user, &self.settings.password) {
            let credentials = Credentials::new(user.clone(), password.clone());
            let ways = [Mechanism::Plain, Mechanism::Login];
            connection.auth(&ways, &credentials).await.map_err(|why| wait(&why))?;
        }
        Ok(Line { connection, letters: 0, since: Instant::now() })
    }
}

/// Said of a letter whose last answer is missing.
const AMBIGUOUS: &str = "the letter was handed over and may have arrived; it may come twice";

impl Line {
    /// Hands one letter over: whom it is from, whom it is for, the letter, each with its answer.
    async fn tell(&mut self, message: &Composed, reach: &impl Fn(Stage)) -> Result<(), Trouble> {
        let wide = (!message.raw.is_ascii())
            .then_some(MailParameter::Body(MailBodyParameter::EightBitMime));
        let from = Mail::new(Some(message.from.clone()), wide.into_iter().collect());
        self.ask(from).await?;
        self.ask(Rcpt::new(message.to.clone(), Vec::new())).await?;
        let go_on = self.ask(Data).await?;
        if u16::from(go_on) != 354 {
            return Err(Trouble::broken(format!("the server said {go_on} to DATA, not 354")));
        }
        reach(Stage::HandedOver);
        // lettre ends the last line itself.
        let letter = message.raw.strip_suffix(b"\r\n").unwrap_or(&message.raw);
        match self.connection.message(letter).await {
            Ok(taken) if taken.code().severity == Severity::PositiveCompletion => Ok(()),
            Ok(other) => {
                let code = other.code();
                Err(Trouble::broken(format!("the server said {code} after the letter, not 250")))
            }
            Err(why) if why.status().is_some() => Err(self.refused(&why).await),
            Err(why) => Err(Trouble::broken(format!("{}; {AMBIGUOUS}", described(&why)))),
        }
    }

    async fn ask(
        &mut self,
        command: impl std::fmt::Display,
    ) -> Result<lettre::transport::smtp::response::Code, Trouble> {
        match self.connection.command(command).await {
            Ok(answer) => Ok(answer.code()),
            // It closed the line while nobody used it, with or without a word.
            Err(why) if self.letters > 0 && (why.status().is_none() || is_closing(&why)) => {
                Err(Trouble { is_stale: true, ..Trouble::broken(described(&why)) })
            }
            Err(why) if why.status().is_some() => Err(self.refused(&why).await),
            Err(why) => Err(Trouble::broken(described(&why))),
        }
    }

    /// A no is said of this letter; the next may fare better on the same line.
    async fn refused(&mut self, why: &lettre::transport::smtp::Error) -> Trouble {
        let is_line_good = !is_closing(why) && self.connection.command(Rset).await.is_ok();
        Trouble { why: judged(why), is_line_good, is_stale: false }
    }

    fn say_good_bye(mut self) {
        tokio::spawn(async move {
            let _ = tokio::time::timeout(PARTING, self.connection.quit()).await;
        });
    }
}

impl Trouble {
    fn broken(why: String) -> Self {
        Self { why: SendError::Later(why), is_line_good: false, is_stale: false }
    }
}

async fn close_idle_lines(of: Weak<Smtp>) {
    loop {
        tokio::time::sleep(IDLE).await;
        let Some(smtp) = of.upgrade() else { return };
        let mut idle = smtp.idle();
        let (old, fresh): (Vec<Line>, Vec<Line>) =
            idle.drain(..).partition(|line| line.since.elapsed() >= IDLE);
        *idle = fresh;
        let is_done = idle.is_empty();
        if is_done {
            smtp.is_tended.store(false, Ordering::Relaxed);
        }
        drop(idle);
        old.into_iter().for_each(Line::say_good_bye);
        if is_done {
            return;
        }
    }
}

fn tls_parameters(settings: &SmtpSettings) -> Result<TlsParameters, SettingsWrong> {
    let mut parameters = TlsParameters::builder(settings.host.clone());
    if let Some(path) = &settings.root_certificate {
        let unreadable = |why: &dyn std::fmt::Display| {
            SettingsWrong(format!("certificate file {}: {why}", path.display()))
        };
        let pem = std::fs::read(path).map_err(|why| unreadable(&why))?;
        let certificate = Certificate::from_pem(&pem).map_err(|why| unreadable(&why))?;
        parameters = parameters.add_root_certificate(certificate);
    }
    parameters.build_rustls().map_err(|why| SettingsWrong(described(&why)))
}

impl std::fmt::Debug for SmtpSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SmtpSettings")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("tls", &self.tls)
            .field("user", &self.user)
            .field("password", &self.password.as_ref().map(|_| "(hidden)"))
            .field("root_certificate", &self.root_certificate)
            .field("hello", &self.hello)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Smtp").field("settings", &self.settings).finish_non_exhaustive()
    }
}
