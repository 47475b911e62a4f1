//! A real SMTP server for one test.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use sangdam::mail::transport::{SmtpSettings, TlsMode, Transport};
use serde_json::Value;
use tempfile::TempDir;

use super::{PATIENCE, eventually, judges};

pub struct SmtpServer {
    /// Ends when its standard input is closed, at the latest with this process.
    child: Child,
    pub port: u16,
    pub folder: TempDir,
}

impl SmtpServer {
    pub fn start(words: &[&str]) -> Self {
        Self::of("smtp_server.mjs", words)
    }

    /// One that does wrong so many times, and then is a good one.
    pub fn faulty(fault: &str, times: usize) -> Self {
        Self::of("smtp_faults.mjs", &["--fault", fault, "--times", &times.to_string()])
    }

    fn of(script: &str, words: &[&str]) -> Self {
        let folder = TempDir::new().expect("a folder");
        let mut child = judges::node(script)
            .arg("--folder")
            .arg(folder.path())
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node");
        let mut line = String::new();
        let output = child.stdout.as_mut().expect("an output");
        BufReader::new(output).read_line(&mut line).expect("a line");
        let told: Value = serde_json::from_str(&line).expect("a port");
        let port = u16::try_from(told["port"].as_u64().expect("a port")).expect("a port");
        Self { child, port, folder }
    }

    /// How many messages were accepted.
    pub fn accepted(&self) -> usize {
        let entries = std::fs::read_dir(self.folder.path()).expect("a folder").flatten();
        entries.filter(|entry| entry.path().extension().is_some_and(|end| end == "json")).count()
    }

    /// How many lines to a faulty one are open.
    pub fn lines(&self) -> usize {
        let lines = std::fs::read_to_string(self.folder.path().join("lines"));
        lines.ok().and_then(|lines| lines.parse().ok()).expect("a count")
    }

    /// What came with a message.
    pub fn envelope(&self, number: usize) -> Value {
        let path = self.folder.path().join(format!("{number:06}.json"));
        serde_json::from_str(&std::fs::read_to_string(path).expect("an envelope")).expect("JSON")
    }

    pub async fn wait_for(&self, count: usize) {
        eventually(&format!("{count} messages"), async || (self.accepted() >= count).then_some(()))
            .await;
    }

    pub fn transport(&self, change: impl FnOnce(&mut SmtpSettings)) -> Transport {
        let mut settings = settings(self.port);
        change(&mut settings);
        Transport::smtp(settings).expect("settings")
    }
}

/// How a server on this machine is reached that wants neither encryption nor a password.
pub fn settings(port: u16) -> SmtpSettings {
    SmtpSettings {
        host: "localhost".into(),
        port,
        tls: TlsMode::None,
        user: None,
        password: None,
        root_certificate: None,
        hello: Some("sangdam.example".into()),
        patience: PATIENCE,
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A certificate for localhost, signed by itself: its file and its key's.
pub fn certificate(folder: &Path) -> (String, String) {
    let file = |name: &str| folder.join(name).display().to_string();
    let (certificate, key) = (file("certificate.pem"), file("key.pem"));
    let made = Command::new("openssl")
        .args([
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
        ])
        .args(["-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=CA:FALSE"])
        .args(["-out", &certificate, "-keyout", &key])
        .output()
        .expect("openssl (package openssl)");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    (certificate, key)
}
