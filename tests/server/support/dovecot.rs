//! A Dovecot of one test's own: its settings, sockets, ports and password lie in a throwaway folder.
//! It shows a Maildir over IMAP, with STARTTLS on one port and TLS on the other.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use sangdam::config::{Inbox, Tls};
use tempfile::TempDir;

use super::postfix::OWNER;
use super::smtp::certificate;
use super::{eventually, port};

const PROGRAM: &str = "/usr/sbin/dovecot";
pub const USER: &str = "no-reply@sangdam.example";
const PASSWORD: &str = "quiet \"river\" \\ 강";

pub struct Dovecot {
    child: Option<Child>,
    pub port_starttls: u16,
    pub port_tls: u16,
    /// What a client must trust, as PEM. For `localhost`.
    pub certificate: PathBuf,
    maildir: PathBuf,
    folder: TempDir,
    delivered: AtomicU32,
}

impl Dovecot {
    /// Starts one that shows a Maildir of its own.
    pub async fn start() -> Self {
        let folder = open_folder();
        let maildir = folder.path().join("mail");
        Self::on(folder, maildir).await
    }

    /// Starts one that shows a Maildir some other server delivers into.
    pub async fn showing(maildir: PathBuf) -> Self {
        Self::on(open_folder(), maildir).await
    }

    async fn on(folder: TempDir, maildir: PathBuf) -> Self {
        assert!(
            Path::new(PROGRAM).exists() && Path::new("/usr/lib/dovecot/imap").exists(),
            "Dovecot is missing: run tests/judges/setup.sh, or apt-get install dovecot-imapd"
        );
        let (port_starttls, port_tls) = (port::free(), port::free());
        let certificate = lay_out(folder.path(), &maildir, port_starttls, port_tls).into();
        let mut dovecot = Self {
            child: None,
            port_starttls,
            port_tls,
            certificate,
            maildir,
            folder,
            delivered: AtomicU32::new(0),
        };
        dovecot.wake().await;
        dovecot
    }

    /// Starts it again on the same ports.
    pub async fn wake(&mut self) {
        let child = Command::new(PROGRAM)
            .arg("-F")
            .arg("-c")
            .arg(self.folder.path().join("dovecot.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("Dovecot");
        self.child = Some(child);
        let port = self.port_tls;
        eventually("Dovecot listens", async || {
            tokio::net::TcpStream::connect(("127.0.0.1", port)).await.ok()
        })
        .await;
    }

    /// Ends it with all its processes; the Maildir stays.
    pub fn sleep(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = Command::new("kill").arg(child.id().to_string()).status();
            let _ = child.wait();
        }
    }

    /// Puts a mail into the Maildir, as a mail server does.
    pub fn deliver(&self, mail: &[u8]) {
        let number = self.delivered.fetch_add(1, Ordering::Relaxed);
        for part in ["", "tmp", "new", "cur"] {
            let path = self.maildir.join(part);
            if !path.exists() {
                fs::create_dir_all(&path).expect("a Maildir");
                give(&path);
            }
        }
        let name = format!("{}.M{number}P{}.test", 1_603_000_000 + number, std::process::id());
        let written = self.maildir.join("tmp").join(&name);
        let mut file = fs::File::create(&written).expect("a mail");
        file.write_all(mail).expect("a mail");
        give(&written);
        fs::rename(written, self.maildir.join("new").join(name)).expect("a mail");
    }

    /// How many mails are there, and how many of them are marked as read.
    pub fn mails(&self) -> (usize, usize) {
        let names = |part: &str| -> Vec<String> {
            let entries = fs::read_dir(self.maildir.join(part)).into_iter().flatten().flatten();
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
        };
        let seen = names("cur");
        let is_read = |name: &&String| name.rsplit(":2,").next().is_some_and(|f| f.contains('S'));
        (seen.len() + names("new").len(), seen.iter().filter(is_read).count())
    }

    pub async fn until_read(&self, count: usize) {
        eventually(&format!("{count} mails marked as read\n{}", self.log()), async || {
            (self.mails().1 >= count).then_some(())
        })
        .await;
    }

    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// Makes a server read this mailbox, every second.
    pub fn read_by(&self, inbox: &mut Inbox, tls: Tls) {
        inbox.host = "localhost".into();
        inbox.port = if tls == Tls::Tls { self.port_tls } else { self.port_starttls };
        inbox.tls = tls;
        (inbox.user, inbox.password) = (USER.into(), PASSWORD.into());
        inbox.root_certificate = self.certificate.clone();
        inbox.poll_seconds = 1;
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        self.sleep();
    }
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|us| us.uid() == 0)
}

/// Its processes are other users, and temporary folders are closed to them.
fn open_folder() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("an open folder");
    folder
}

/// Hands a file to whom the mail belongs; without root it is ours anyway.
fn give(path: &Path) {
    if is_root() {
        chown(path, Some(OWNER), Some(OWNER)).expect("a file to give away");
    }
}

/// Writes everything it needs; gives the certificate.
fn lay_out(folder: &Path, maildir: &Path, starttls: u16, tls: u16) -> String {
    let (certificate, key) = certificate(folder);
    let us = fs::metadata("/proc/self").expect("ourselves");
    let (owner, group) = if is_root() { (OWNER, OWNER) } else { (us.uid(), us.gid()) };
    // Without root there is nobody else to be, and no root folder to change.
    let users = if is_root() {
        String::new()
    } else {
        let name = Command::new("id").arg("-un").output().expect("a name");
        let name = String::from_utf8_lossy(&name.stdout).trim().to_owned();
        format!("default_internal_user = {name}\ndefault_login_user = {name}\n")
    };
    let (path, mail) = (folder.display(), maildir.display());
    let settings = format!(
        "protocols = imap\n\
         listen = 127.0.0.1\n\
         base_dir = {path}/run\n\
         state_dir = {path}/state\n\
         log_path = {path}/log\n\
         {users}\
         first_valid_uid = 1\n\
         ssl = required\n\
         ssl_cert = <{certificate}\n\
         ssl_key = <{key}\n\
         mail_location = maildir:{mail}:CONTROL={path}/control:INDEX={path}/index\n\
         passdb {{\n driver = passwd-file\n args = username_format=%u {path}/users\n}}\n\
         userdb {{\n driver = static\n args = uid={owner} gid={group} home={path}/home\n}}\n\
         service imap-login {{\n chroot =\n\
           inet_listener imap {{\n port = {starttls}\n }}\n\
           inet_listener imaps {{\n port = {tls}\n }}\n}}\n\
         service anvil {{\n chroot =\n}}\n\
         service stats {{\n chroot =\n}}\n"
    );
    fs::write(folder.join("dovecot.conf"), settings).expect("settings");
    fs::write(folder.join("users"), format!("{USER}:{{PLAIN}}{PASSWORD}\n")).expect("a user");
    for part in ["home", "control", "index"] {
        fs::create_dir(folder.join(part)).expect("a folder");
        give(&folder.join(part));
    }
    if maildir.starts_with(folder) {
        fs::create_dir(maildir).expect("a Maildir");
        give(maildir);
    }
    certificate
}
