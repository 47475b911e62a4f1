//! Typed settings: defaults, then a chosen file, then the environment. Read once, checked, and handed
//! on as values. The only reader of the environment.

mod inbox;

pub use inbox::Inbox;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::{Table, Value};

use crate::store::Location;

mod video;

pub use video::{BigBlueButton, Checksum, Jitsi, LiveKit, Secret, Signature, Turn, Video};

const DEFAULTS: &str = include_str!("../../config/default.toml");
const ENVIRONMENT_PREFIX: &str = "SANGDAM_";
/// One try must end well before a letter is taken for lost (see `LEASE_MS` of the outbox).
const PATIENCE_SECONDS_MAX: u64 = 60;

/// All settings. Each is described in `config/default.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub server: Server,
    pub database: Database,
    pub mail: Mail,
    pub sign_in: SignIn,
    pub limits: Limits,
    pub video: Video,
    pub time: Time,
    pub log: Log,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    pub address: String,
    pub public_url: String,
    pub workers: usize,
    pub shutdown_seconds: u64,
    pub trusted_proxies: Vec<std::net::IpAddr>,
    pub sockets_max: usize,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    pub url: String,
    pub readers: usize,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The address may hold a password.
        f.debug_struct("Database").field("readers", &self.readers).finish_non_exhaustive()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTransport {
    Smtp,
    Folder,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    pub transport: MailTransport,
    pub folder: PathBuf,
    pub from: String,
    pub domain: String,
    pub parallel: usize,
    pub smtp: Smtp,
    pub inbox: Inbox,
    pub dkim: Dkim,
    pub pace: Pace,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    Starttls,
    Tls,
    None,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Smtp {
    pub host: String,
    pub port: u16,
    pub tls: Tls,
    pub user: String,
    pub password: String,
    pub password_file: PathBuf,
    pub root_certificate: PathBuf,
    pub hello: String,
    pub patience_seconds: u64,
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { host, port, tls, user, .. } = self;
        write!(f, "Smtp {{ {user}@{host}:{port}, {tls:?} }}")
    }
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dkim {
    pub selector: String,
    pub domain: String,
    pub key: String,
    pub key_file: PathBuf,
}

impl std::fmt::Debug for Dkim {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Dkim {{ {}._domainkey.{} }}", self.selector, self.domain)
    }
}

/// How many letters may leave in a minute.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// For each domain that is no provider's.
    pub per_minute: usize,
    pub providers: BTreeMap<String, Provider>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    pub domains: Vec<String>,
    pub per_minute: usize,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    pub link_minutes: i64,
    pub session_days: i64,
    pub letters_per_hour: u32,
    pub letters_per_hour_from_address: u32,
    pub tries_per_hour_from_address: u32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    pub changes_per_minute: u32,
    pub requests_per_minute: u32,
    pub requests_per_minute_from_address: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RulesSource {
    Embedded,
    System,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Time {
    pub rules: RulesSource,
    pub system_rules: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Text,
    Json,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    pub level: String,
    pub format: LogFormat,
}

/// Why the settings cannot be used, in a sentence for the operator.
#[derive(Debug)]
pub struct Wrong(String);

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Wrong {}

impl Config {
    /// Defaults, then the file, then the process's environment.
    #[allow(clippy::disallowed_methods)] // the one place
    pub fn load(file: Option<&Path>, data: Option<&Path>) -> Result<Self, Wrong> {
        let environment = std::env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        });
        Self::read(file, data, environment)
    }

    /// The same with a given environment.
    pub fn read(
        file: Option<&Path>,
        data: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, Wrong> {
        let mut table: Table =
            toml::from_str(DEFAULTS).map_err(|error| Wrong(format!("defaults: {error}")))?;
        if let Some(folder) = data {
            let database = format!("sqlite:{}", folder.join("sangdam.db").display());
            let letters = folder.join("letters").display().to_string();
            set(&mut table, &["database", "url"], Value::String(database));
            set(&mut table, &["mail", "folder"], Value::String(letters));
        }
        if let Some(file) = file {
            let text = std::fs::read_to_string(file)
                .map_err(|error| Wrong(format!("{}: {error}", file.display())))?;
            let chosen: Table = toml::from_str(&text)
                .map_err(|error| Wrong(format!("{}: {error}", file.display())))?;
            merge(&mut table, chosen);
        }
        for (name, value) in environment {
            let Some(path) = name.strip_prefix(ENVIRONMENT_PREFIX) else { continue };
            let path = path.to_lowercase();
            let path: Vec<&str> = path.split("__").collect();
            if path.len() < 2 {
                continue;
            }
            let value = like(at(&table, &path), value)
                .ok_or_else(|| Wrong(format!("{name}: not of the expected kind")))?;
            set(&mut table, &path, value);
        }
        let config: Self =
            Value::Table(table).try_into().map_err(|error| Wrong(format!("settings: {error}")))?;
        config.with_secrets()?.checked()
    }

    fn with_secrets(mut self) -> Result<Self, Wrong> {
        let Mail { smtp, inbox, dkim, .. } = &mut self.mail;
        for (secret, file) in [
            (&mut smtp.password, &smtp.password_file),
            (&mut inbox.password, &inbox.password_file),
            (&mut dkim.key, &dkim.key_file),
        ] {
            if !file.as_os_str().is_empty() {
                let text = std::fs::read_to_string(file)
                    .map_err(|error| Wrong(format!("{}: {error}", file.display())))?;
                *secret = text.trim_end().to_owned();
            }
        }
        self.video = self.video.with_secrets()?;
        Ok(self)
    }

    fn checked(self) -> Result<Self, Wrong> {
        let wrong = |what: &str| Err(Wrong(what.to_owned()));
        let url = &self.server.public_url;
        if !(url.starts_with("http://") || url.starts_with("https://")) || url.ends_with('/') {
            return wrong(
                "server.public_url: write it as https://name, without a slash at the end",
            );
        }
        if self.server.workers == 0 || self.database.readers == 0 || self.mail.parallel == 0 {
            return wrong("server.workers, database.readers and mail.parallel must be at least 1");
        }
        if self.mail.transport == MailTransport::Smtp && self.mail.smtp.host.is_empty() {
            return wrong(
                "mail.smtp.host: name the mail server, or set mail.transport to \"folder\"",
            );
        }
        if !(1..=PATIENCE_SECONDS_MAX).contains(&self.mail.smtp.patience_seconds) {
            return Err(Wrong(format!(
                "mail.smtp.patience_seconds: between 1 and {PATIENCE_SECONDS_MAX}"
            )));
        }
        let Dkim { selector, key, .. } = &self.mail.dkim;
        if selector.is_empty() != key.is_empty() {
            return wrong("mail.dkim: give both a selector and a key (or key_file), or neither");
        }
        if self.mail.domain.is_empty() {
            return wrong("mail.domain must not be empty");
        }
        let is_public = url.starts_with("https://");
        if is_public && self.mail.smtp.password == "change-me" {
            return wrong("mail.smtp.password is still the example's; set a real one");
        }
        if let Some(complaint) = self.mail.inbox.complaint(is_public) {
            return wrong(complaint);
        }
        self.video.check()?;
        self.location()?;
        Ok(self)
    }

    /// Where the database is.
    pub fn location(&self) -> Result<Location, Wrong> {
        let url = &self.database.url;
        if let Some(path) = url.strip_prefix("sqlite:") {
            return Ok(Location::Sqlite(path.into()));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Location::Postgres(url.clone()));
        }
        Err(Wrong("database.url: write it as sqlite:FILE or postgres://…".into()))
    }

    /// Whether people reach the server over TLS.
    pub fn is_secure(&self) -> bool {
        self.server.public_url.starts_with("https://")
    }
}

fn merge(into: &mut Table, from: Table) {
    for (name, value) in from {
        match (into.get_mut(&name), value) {
            (Some(Value::Table(into)), Value::Table(from)) => merge(into, from),
            (_, value) => {
                into.insert(name, value);
            }
        }
    }
}

fn at<'a>(table: &'a Table, path: &[&str]) -> Option<&'a Value> {
    let (name, rest) = path.split_first()?;
    let value = table.get(*name)?;
    if rest.is_empty() { Some(value) } else { at(value.as_table()?, rest) }
}

fn set(table: &mut Table, path: &[&str], value: Value) {
    let Some((name, rest)) = path.split_first() else { return };
    if rest.is_empty() {
        table.insert((*name).into(), value);
        return;
    }
    let inner = table.entry(*name).or_insert_with(|| Value::Table(Table::new()));
    if let Value::Table(inner) = inner {
        set(inner, rest, value);
    }
}

/// A text from the environment as the kind of value the defaults have there.
fn like(default: Option<&Value>, text: String) -> Option<Value> {
    match default {
        Some(Value::Integer(_)) => text.parse().ok().map(Value::Integer),
        Some(Value::Boolean(_)) => text.parse().ok().map(Value::Boolean),
        Some(Value::Array(_)) => {
            let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
            Some(Value::Array(items.map(|item| Value::String(item.into())).collect()))
        }
        _ => Some(Value::String(text)),
    }
}

#[cfg(test)]
mod tests;
