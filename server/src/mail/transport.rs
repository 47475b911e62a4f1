//! How messages leave: by SMTP, into a folder, into memory.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lettre::address::Envelope;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{self, AsyncSmtpTransportBuilder, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::message::Composed;

/// Connections kept to one mail server.
const CONNECTIONS_MAX: u32 = 4;
/// Servers close idle connections after some time and lettre does not notice; we close them first.
const IDLE: Duration = Duration::from_secs(20);
/// How long to wait for a connection.
const CONNECT: Duration = Duration::from_secs(10);
/// How long one message may take. lettre bounds the connecting only; a server that stops talking in
/// the middle would hold the sender for ever.
const SEND: Duration = Duration::from_secs(30);

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

/// Why a message did not leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendError {
    /// The server asked to come back, or could not be reached: another try may do.
    Later(String),
    /// The server will never take this message.
    Never(String),
}

/// A way out for messages.
#[derive(Clone, Debug)]
pub enum Transport {
    Smtp(Arc<Smtp>),
    Folder(Arc<Folder>),
    Memory(Arc<Mutex<Vec<Composed>>>),
}

impl Transport {
    /// To a mail server; fails when the settings cannot work, without connecting yet.
    pub fn smtp(settings: SmtpSettings) -> Result<Self, SettingsWrong> {
        Ok(Self::Smtp(Arc::new(Smtp::new(settings, SEND)?)))
    }

    /// Into numbered files of a folder, which is made when it is missing. Only one program at a time
    /// may write there.
    pub fn folder(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let path = folder.into();
        fs::create_dir_all(&path)?;
        let last = Mutex::new(last_number(&path)?);
        Ok(Self::Folder(Arc::new(Folder { path, last })))
    }

    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// Hands one message over; `Ok` means that the other end has taken it.
    pub async fn send(&self, message: &Composed) -> Result<(), SendError> {
        match self {
            Self::Smtp(smtp) => smtp.send(message).await,
            Self::Folder(folder) => {
                let (folder, message) = (folder.clone(), message.clone());
                let written = tokio::task::spawn_blocking(move || folder.write(&message)).await;
                let written = written.map_err(|why| SendError::Later(why.to_string()))?;
                written.map_err(|why| SendError::Later(why.to_string()))
            }
            Self::Memory(sent) => {
                sent.lock().unwrap_or_else(PoisonError::into_inner).push(message.clone());
                Ok(())
            }
        }
    }
}

/// A mail server and the line to it.
pub struct Smtp {
    settings: SmtpSettings,
    builder: AsyncSmtpTransportBuilder,
    /// Made at the first message: lettre's pool can live inside a runtime only.
    line: Mutex<Option<Line>>,
    /// How long one message may take: [`SEND`], less in tests.
    send: Duration,
}

type Line = AsyncSmtpTransport<Tokio1Executor>;

impl Smtp {
    fn new(settings: SmtpSettings, send: Duration) -> Result<Self, SettingsWrong> {
        let builder = builder(&settings)?;
        Ok(Self { settings, builder, line: Mutex::new(None), send })
    }

    fn line(&self) -> MutexGuard<'_, Option<Line>> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn send(&self, message: &Composed) -> Result<(), SendError> {
        let to = vec![message.to.clone()];
        let envelope = Envelope::new(Some(message.from.clone()), to)
            .map_err(|why| SendError::Never(why.to_string()))?;
        let line = self.line().get_or_insert_with(|| self.builder.clone().build()).clone();
        match tokio::time::timeout(self.send, line.send_raw(&envelope, &message.raw)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(why)) => Err(judged(&why)),
            Err(_) => {
                // Connections that hang stay in the pool, so the pool goes with them.
                *self.line() = None;
                Err(SendError::Later(format!("no answer within {} s", self.send.as_secs())))
            }
        }
    }
}

impl Drop for Smtp {
    /// Closing its connections, lettre's pool starts a task; where no runtime is left to run it, that
    /// would abort the whole program. The connections then end with the program.
    fn drop(&mut self) {
        if tokio::runtime::Handle::try_current().is_err() {
            std::mem::forget(self.line().take());
        }
    }
}

/// 5xx is about the message and final, but for the codes that say our own credentials are wrong
/// (RFC 4954): those must not kill every letter of a day before somebody mends the settings.
fn judged(error: &smtp::Error) -> SendError {
    let why = described(error);
    let ours = ["530", "534", "535", "538"];
    match error.status() {
        Some(code) if error.is_permanent() && !ours.contains(&code.to_string().as_str()) => {
            SendError::Never(why)
        }
        _ => SendError::Later(why),
    }
}

/// An error with all its causes in one line.
fn described(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let said = inner.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        cause = inner.source();
    }
    super::one_line(&text, 500)
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

fn builder(settings: &SmtpSettings) -> Result<AsyncSmtpTransportBuilder, SettingsWrong> {
    let tls = match settings.tls {
        TlsMode::None => Tls::None,
        TlsMode::StartTls => Tls::Required(tls_parameters(settings)?),
        TlsMode::Tls => Tls::Wrapper(tls_parameters(settings)?),
    };
    let pool = PoolConfig::new().max_size(CONNECTIONS_MAX).idle_timeout(IDLE);
    let mut builder = Line::builder_dangerous(&settings.host)
        .port(settings.port)
        .tls(tls)
        .timeout(Some(CONNECT))
        .pool_config(pool);
    if let Some(hello) = &settings.hello {
        builder = builder.hello_name(ClientId::Domain(hello.clone()));
    }
    if let (Some(user), Some(password)) = (&settings.user, &settings.password) {
        builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
    }
    Ok(builder)
}

fn tls_parameters(settings: &SmtpSettings) -> Result<TlsParameters, SettingsWrong> {
    let wrong = |why: &dyn std::error::Error| SettingsWrong(described(why));
    let mut parameters = TlsParameters::builder(settings.host.clone());
    if let Some(path) = &settings.root_certificate {
        let unreadable = |why: &dyn std::fmt::Display| {
            SettingsWrong(format!("certificate file {}: {why}", path.display()))
        };
        let pem = fs::read(path).map_err(|why| unreadable(&why))?;
        let certificate = Certificate::from_pem(&pem).map_err(|why| unreadable(&why))?;
        parameters = parameters.add_root_certificate(certificate);
    }
    parameters.build_rustls().map_err(|why| wrong(&why))
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
            .finish()
    }
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Smtp").field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// A folder of `.eml` files, numbered in the order they were sent.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    last: Mutex<u32>,
}

impl Folder {
    /// Writes beside the final name, makes sure it is on the disk, then renames: whoever looks into
    /// the folder sees whole files only.
    fn write(&self, message: &Composed) -> io::Result<()> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let number = *last + 1;
        let to: String = message
            .to
            .to_string()
            .chars()
            .map(
                |char| {
                    if char.is_ascii_alphanumeric() || "@.-".contains(char) { char } else { '_' }
                },
            )
            .take(80)
            .collect();
        let name = format!("{number:04}-{to}.eml");
        let beside = self.path.join(format!(".{name}.part"));
        let mut file = File::create(&beside)?;
        file.write_all(&message.raw)?;
        file.sync_all()?;
        fs::rename(&beside, self.path.join(name))?;
        File::open(&self.path)?.sync_all()?;
        *last = number;
        Ok(())
    }
}

/// The highest number a file of the folder begins with; 0 in an empty one.
fn last_number(folder: &Path) -> io::Result<u32> {
    let mut last = 0;
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if let Some((number, _)) = name.strip_suffix(".eml").and_then(|name| name.split_once('-')) {
            last = last.max(number.parse().unwrap_or(0));
        }
    }
    Ok(last)
}

#[cfg(test)]
mod tests;
