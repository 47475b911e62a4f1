//! The settings of the video services. A service whose address is empty is not offered.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::Wrong;

/// Room names have 128 bits, so what they are made with should have as many: 32 digits of hexadecimal.
const SECRET_CHARS_MIN: usize = 32;

/// What examples and papers print. Whoever starts with one of these has a room for everybody.
const EXAMPLE_SECRETS: [&str; 6] = [
    "change-me",
    "secret",
    "devkey",
    "my_jitsi_app_secret",
    "639259d4-9dd8-4b25-bf01-95f9567eaf4b",
    "8cd8ef52e8e101574e400365b55e11a6",
];

/// A text that never prints.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The secret itself, for whoever signs with it.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.is_empty() { "none" } else { "hidden" })
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Video {
    pub secret: Secret,
    pub secret_file: PathBuf,
    pub answer_seconds_max: u64,
    pub turn: Turn,
    pub jitsi: Jitsi,
    pub big_blue_button: BigBlueButton,
    pub live_kit: LiveKit,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    pub stun_urls: Vec<String>,
    pub turn_urls: Vec<String>,
    pub secret: Secret,
    pub secret_file: PathBuf,
}

/// How a Jitsi token is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Signature {
    #[serde(rename = "HS256")]
    Hs256,
    #[serde(rename = "RS256")]
    Rs256,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jitsi {
    pub url: String,
    pub tenant: String,
    pub signature: Signature,
    pub audience: String,
    pub issuer: String,
    pub subject: String,
    pub key_id: String,
    pub secret: Secret,
    pub secret_file: PathBuf,
    pub people_max: u32,
    pub minutes_max: u32,
}

/// What a BigBlueButton call is sealed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Checksum {
    Sha1,
    Sha256,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BigBlueButton {
    pub url: String,
    pub checksum: Checksum,
    pub secret: Secret,
    pub secret_file: PathBuf,
    pub people_max: u32,
    pub minutes_max: u32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LiveKit {
    pub url: String,
    pub key: String,
    pub secret: Secret,
    pub secret_file: PathBuf,
    pub people_max: u32,
    pub minutes_max: u32,
}

impl Video {
    /// Reads the secrets that lie in files.
    pub(super) fn with_secrets(mut self) -> Result<Self, Wrong> {
        for (secret, file) in [
            (&mut self.secret, &self.secret_file),
            (&mut self.turn.secret, &self.turn.secret_file),
            (&mut self.jitsi.secret, &self.jitsi.secret_file),
            (&mut self.big_blue_button.secret, &self.big_blue_button.secret_file),
            (&mut self.live_kit.secret, &self.live_kit.secret_file),
        ] {
            if !file.as_os_str().is_empty() {
                *secret = read(file)?;
            }
        }
        Ok(self)
    }

    /// Refuses what no service could be offered with.
    pub(super) fn check(&self) -> Result<(), Wrong> {
        let wrong = |what: String| Err(Wrong(what));
        let services = [
            ("jitsi", &self.jitsi.url, &self.jitsi.secret, "https"),
            ("big_blue_button", &self.big_blue_button.url, &self.big_blue_button.secret, "https"),
            ("live_kit", &self.live_kit.url, &self.live_kit.secret, "wss"),
        ];
        let secrets = services.iter().map(|(name, _, secret, _)| (*name, *secret));
        for (name, secret) in secrets.chain([("turn", &self.turn.secret)]) {
            if EXAMPLE_SECRETS.contains(&secret.reveal()) {
                return wrong(format!("video.{name}.secret is an example's; set a real one"));
            }
        }
        if !self.secret.is_empty() && is_weak(&self.secret) {
            return wrong(format!(
                "video.secret: use at least {SECRET_CHARS_MIN} random characters, such as what \
                 `openssl rand -hex 32` prints"
            ));
        }
        if self.answer_seconds_max == 0 {
            return wrong("video.answer_seconds_max must be at least 1".into());
        }
        for (name, url, secret, scheme) in services {
            if url.is_empty() {
                continue;
            }
            if !is_address(url, scheme) {
                return wrong(format!(
                    "video.{name}.url: write it as {scheme}://name, without a slash at the end"
                ));
            }
            if secret.is_empty() {
                return wrong(format!("video.{name}.secret is needed with video.{name}.url"));
            }
        }
        let jitsi = &self.jitsi;
        let names = [&jitsi.audience, &jitsi.issuer, &jitsi.subject];
        if !jitsi.url.is_empty() && names.iter().any(|name| name.is_empty()) {
            return wrong("video.jitsi: audience, issuer and subject must not be empty".into());
        }
        if !self.live_kit.url.is_empty() && self.live_kit.key.is_empty() {
            return wrong("video.live_kit.key is needed with video.live_kit.url".into());
        }
        self.turn.check()
    }
}

impl Turn {
    fn check(&self) -> Result<(), Wrong> {
        let starts = |url: &&String, schemes: &[&str]| schemes.iter().any(|s| url.starts_with(s));
        if let Some(url) = self.stun_urls.iter().find(|url| !starts(url, &["stun:", "stuns:"])) {
            return Err(Wrong(format!("video.turn.stun_urls: {url} does not start with stun:")));
        }
        if let Some(url) = self.turn_urls.iter().find(|url| !starts(url, &["turn:", "turns:"])) {
            return Err(Wrong(format!("video.turn.turn_urls: {url} does not start with turn:")));
        }
        if !self.turn_urls.is_empty() && self.secret.is_empty() {
            return Err(Wrong("video.turn.secret is needed with video.turn.turn_urls".into()));
        }
        Ok(())
    }
}

fn read(file: &Path) -> Result<Secret, Wrong> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| Wrong(format!("{}: {error}", file.display())))?;
    Ok(Secret(text.trim_end().to_owned()))
}

/// Too short, or one character over and over.
fn is_weak(secret: &Secret) -> bool {
    let text = secret.reveal();
    let first = text.chars().next();
    text.chars().count() < SECRET_CHARS_MIN || text.chars().all(|char| Some(char) == first)
}

/// Encrypted, or on this very machine.
fn is_address(url: &str, scheme: &str) -> bool {
    let Ok(parsed) = url::Url::parse(url) else { return false };
    let is_plain = format!("{}s", parsed.scheme()) == scheme;
    let is_here = matches!(parsed.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    (parsed.scheme() == scheme || is_plain && is_here)
        && parsed.host_str().is_some()
        && parsed.username().is_empty()
        && parsed.password().is_none()
        && parsed.query().is_none()
        && parsed.fragment().is_none()
        && !url.ends_with('/')
}

#[cfg(test)]
mod tests {
    use crate::config::Config;

    const SECRET: (&str, &str) =
        ("SANGDAM_VIDEO__SECRET", "0123456789abcdef0123456789abcdef0123456789abcdef");

    fn read(environment: &[(&str, &str)]) -> Result<Config, String> {
        let environment = environment.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
        Config::read(None, None, environment).map_err(|wrong| wrong.to_string())
    }

    #[test]
    fn without_settings_there_is_only_the_built_in_room() {
        let video = read(&[]).unwrap().video;

        assert!(video.jitsi.url.is_empty() && video.live_kit.url.is_empty());
        assert!(video.turn.turn_urls.is_empty() && video.turn.stun_urls.is_empty());
    }

    #[test]
    fn an_example_secret_does_not_start() {
        for secret in super::EXAMPLE_SECRETS {
            for name in ["JITSI", "BIG_BLUE_BUTTON", "LIVE_KIT", "TURN"] {
                let wrong = read(&[(&format!("SANGDAM_VIDEO__{name}__SECRET"), secret)]);

                assert!(wrong.unwrap_err().contains("example"), "{name} {secret}");
            }
        }
        assert!(read(&[("SANGDAM_VIDEO__SECRET", "change-me")]).is_err());
        assert!(read(&[("SANGDAM_VIDEO__SECRET", &"a".repeat(64))]).is_err());
    }

    #[test]
    fn a_service_needs_its_secret() {
        let url = ("SANGDAM_VIDEO__BIG_BLUE_BUTTON__URL", "https://bbb.example/bigbluebutton/api");
        let secret = ("SANGDAM_VIDEO__BIG_BLUE_BUTTON__SECRET", "of-the-server");

        assert!(read(&[url, SECRET]).unwrap_err().contains("big_blue_button.secret"));
        assert!(read(&[url, secret]).is_ok());
        let turn = ("SANGDAM_VIDEO__TURN__TURN_URLS", "turn:turn.example:3478");
        assert!(read(&[turn]).unwrap_err().contains("turn.secret"));
    }

    #[test]
    fn a_service_is_reached_over_tls_or_on_this_machine() {
        let with = |url| {
            let name = "SANGDAM_VIDEO__BIG_BLUE_BUTTON__SECRET";
            read(&[("SANGDAM_VIDEO__BIG_BLUE_BUTTON__URL", url), (name, "x"), SECRET])
        };

        for url in ["https://bbb.example/api", "http://127.0.0.1:8090/api"] {
            assert!(with(url).is_ok(), "{url}");
        }
        for url in ["http://bbb.example", "https://u:p@bbb.example", "https://x/", "bbb", "ftp://x"]
        {
            assert!(with(url).is_err(), "{url}");
        }
    }

    #[test]
    fn a_secret_comes_from_a_file_and_never_prints() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        std::fs::write(&file, "from-a-file\n").unwrap();
        let name = "SANGDAM_VIDEO__LIVE_KIT__SECRET_FILE";

        let config = read(&[(name, file.to_str().unwrap()), SECRET]).unwrap();

        assert_eq!(config.video.live_kit.secret.reveal(), "from-a-file");
        let printed = format!("{config:?}");
        assert!(!printed.contains("from-a-file") && !printed.contains("0123456789"), "{printed}");
    }
}
