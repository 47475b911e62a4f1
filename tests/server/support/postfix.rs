//! A Postfix of one test's own: its settings, queue, port and mailboxes lie in a throwaway folder. It
//! receives over STARTTLS only and delivers into Maildirs.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use lettre::address::Envelope;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use sangdam::mail::transport::{SmtpSettings, TlsMode, Transport};
use tempfile::TempDir;

use super::smtp::{certificate, settings};
use super::{eventually, port};

const PROGRAM: &str = "/usr/sbin/postfix";
/// Debian's `nobody`, to whom the Maildirs belong.
pub const OWNER: u32 = 65_534;
/// Mail to this domain is taken, and then returned to its sender with a delivery status report.
pub const GONE_DOMAIN: &str = "gone.example";

pub struct Postfix {
    child: Child,
    pub port: u16,
    /// What a client must trust, as PEM; its key lies beside it as `key.pem`. For `localhost`.
    pub certificate: PathBuf,
    folder: TempDir,
}

impl Postfix {
    /// Starts one that has these mailboxes, and knows nobody else in their domains.
    ///
    /// Nothing, with a line that says so, where it cannot be started because we are not root.
    pub async fn start(mailboxes: &[&str]) -> Option<Self> {
        let may = fs::metadata("/proc/self").is_ok_and(|us| us.uid() == 0);
        if !may {
            eprintln!("left out: Postfix starts as root only (as in CI)");
            return None;
        }
        assert!(
            Path::new(PROGRAM).exists(),
            "Postfix is missing: run tests/judges/setup.sh, or apt-get install postfix"
        );
        let folder = TempDir::new().expect("a folder");
        let port = port::free();
        let certificate = lay_out(folder.path(), port, mailboxes);
        let log = fs::File::create(folder.path().join("log")).expect("a log");
        let child = Command::new(PROGRAM)
            .arg("-c")
            .arg(folder.path().join("config"))
            .arg("start-fg")
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a log"))
            .stderr(log)
            .spawn()
            .expect("Postfix");
        let postfix = Self { child, port, certificate, folder };
        eventually("Postfix listens", async || {
            tokio::net::TcpStream::connect(("127.0.0.1", port)).await.ok()
        })
        .await;
        Some(postfix)
    }

    /// Where letters to an address lie: a Maildir, there from the first letter on.
    pub fn maildir(&self, address: &str) -> PathBuf {
        self.folder.path().join("mail").join(address)
    }

    /// What was delivered to an address so far, each with the headers Postfix put before it.
    pub fn delivered(&self, address: &str) -> Vec<String> {
        let read = |entry: fs::DirEntry| fs::read(entry.path()).expect("a letter");
        let letters = ["new", "cur"]
            .into_iter()
            .filter_map(|part| fs::read_dir(self.maildir(address).join(part)).ok())
            .flat_map(|entries| entries.flatten().map(read));
        letters.map(|letter| String::from_utf8_lossy(&letter).into_owned()).collect()
    }

    pub async fn wait_for(&self, address: &str, count: usize) -> Vec<String> {
        eventually(&format!("{count} letters in the Maildir of {address}"), async || {
            let delivered = self.delivered(address);
            (delivered.len() >= count).then_some(delivered)
        })
        .await
    }

    pub fn settings(&self) -> SmtpSettings {
        let root_certificate = Some(self.certificate.clone());
        SmtpSettings { tls: TlsMode::StartTls, root_certificate, ..settings(self.port) }
    }

    /// What it wrote into its log.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// Hands in a mail as somebody else's mail program would.
    pub async fn submit(&self, from: &str, to: &str, raw: &[u8]) {
        let pem = fs::read(&self.certificate).expect("a certificate");
        let certificate = Certificate::from_pem(&pem).expect("a certificate");
        let tls = TlsParameters::builder("localhost".into()).add_root_certificate(certificate);
        let tls = Tls::Required(tls.build_rustls().expect("TLS"));
        let line = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous("localhost");
        let address = |text: &str| text.parse().expect("an address");
        let envelope = Envelope::new(Some(address(from)), vec![address(to)]).expect("an envelope");
        let line = line.port(self.port).tls(tls).build();
        line.send_raw(&envelope, raw).await.expect("a mail taken");
    }

    /// A way to send through it, as the server would.
    pub fn transport(&self) -> Transport {
        Transport::smtp(self.settings()).expect("settings")
    }
}

impl Drop for Postfix {
    /// Its master ends all its processes when it is asked to end.
    fn drop(&mut self) {
        let master = fs::read_to_string(self.folder.path().join("queue/pid/master.pid"));
        if let Ok(master) = master {
            let _ = Command::new("kill").arg(master.trim()).status();
        }
        let _ = self.child.wait();
    }
}

/// Writes everything it needs; gives the certificate.
fn lay_out(folder: &Path, port: u16, mailboxes: &[&str]) -> PathBuf {
    // Its processes are other users, and temporary folders are closed to them.
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("an open folder");
    for (name, owner) in [("config", "root"), ("queue", "root"), ("state", "postfix")] {
        let path = folder.join(name);
        fs::create_dir(&path).expect("a folder");
        let given = Command::new("chown").arg(owner).arg(&path).status();
        assert!(given.is_ok_and(|status| status.success()), "a folder for {owner}");
    }
    let mail = folder.join("mail");
    fs::create_dir(&mail).expect("a folder");
    std::os::unix::fs::chown(&mail, Some(OWNER), Some(OWNER)).expect("a folder for mail");
    let (certificate, key) = certificate(folder);
    let mut known = String::new();
    let mut domains: Vec<&str> = Vec::new();
    for mailbox in mailboxes {
        writeln!(known, "{mailbox} {mailbox}/").expect("a line");
        domains.extend(mailbox.rsplit('@').next());
    }
    domains.sort_unstable();
    domains.dedup();
    let (path, domains) = (folder.display(), domains.join(", "));
    let main = format!(
        "compatibility_level = 3.6\n\
         queue_directory = {path}/queue\n\
         data_directory = {path}/state\n\
         maillog_file = /dev/stdout\n\
         myhostname = mail.postfix.example\n\
         mydestination =\n\
         mynetworks = 127.0.0.0/8\n\
         inet_interfaces = loopback-only\n\
         inet_protocols = ipv4\n\
         disable_dns_lookups = yes\n\
         smtpd_peername_lookup = no\n\
         alias_maps =\n\
         alias_database =\n\
         local_transport = error:no local mail\n\
         local_recipient_maps =\n\
         virtual_mailbox_domains = {domains}\n\
         virtual_mailbox_base = {path}/mail\n\
         virtual_mailbox_maps = texthash:{path}/config/mailboxes\n\
         virtual_uid_maps = static:{OWNER}\n\
         virtual_gid_maps = static:{OWNER}\n\
         virtual_minimum_uid = 1\n\
         relay_domains = {GONE_DOMAIN}\n\
         transport_maps = inline:{{{{{GONE_DOMAIN}=gone:5.1.1 no such mailbox}}}}\n\
         smtpd_relay_restrictions = permit_mynetworks, reject\n\
         smtpd_tls_cert_file = {certificate}\n\
         smtpd_tls_key_file = {key}\n\
         smtpd_tls_security_level = encrypt\n\
         smtpd_tls_received_header = yes\n"
    );
    fs::write(folder.join("config/main.cf"), main).expect("settings");
    fs::write(folder.join("config/mailboxes"), known).expect("mailboxes");
    fs::write(folder.join("config/master.cf"), format!("127.0.0.1:{port} {MASTER}"))
        .expect("settings");
    certificate.into()
}

/// Postfix's own processes, none in a changed root. `gone` is its error mailer by another name, so that
/// mail is taken first and refused only after.
const MASTER: &str = "inet n - n - - smtpd
postlog unix-dgram n - n - 1 postlogd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
gone unix - n n - - pipe user=nobody argv=/bin/sh -c {exit 67}
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
";
