//! The line to a mailbox: IMAP over TLS, or in the open on one machine.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use async_imap::types::Uid;
use async_imap::{Client, Session};
use futures_util::TryStreamExt;
use rustls::pki_types::{CertificateDer, ServerName, pem::PemObject};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::MAIL_OCTETS_MAX;
use crate::config::{Inbox, Tls};

/// How long one exchange with the server may take, and the fetching of one mail.
const EXCHANGE_MAX: Duration = Duration::from_secs(30);
/// Octets taken of a mail that is too large to be read.
const TOP_OCTETS: usize = 64 * 1024;

/// Anything that can be talked over.
trait Wire: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug> Wire for T {}

/// Why the mailbox cannot be read, in words for the operator. Never holds a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineDown(pub String);

impl LineDown {
    fn new(why: impl std::fmt::Display) -> Self {
        Self(why.to_string())
    }
}

/// An open mailbox.
pub struct Line {
    session: Session<Box<dyn Wire>>,
}

impl Line {
    pub async fn open(settings: &Inbox) -> Result<Self, LineDown> {
        let client = in_time(connect(settings)).await?;
        let login = async {
            // What the server says to a wrong password is told; what was sent never is.
            client
                .login(&settings.user, &settings.password)
                .await
                .map_err(|(why, _)| LineDown::new(why))
        };
        let mut session = in_time(login).await?;
        let select = async { session.select(&settings.folder).await.map_err(LineDown::new) };
        in_time(select).await?;
        Ok(Self { session })
    }

    /// New mail with its sizes, oldest first.
    pub async fn new_mail(&mut self, count_max: usize) -> Result<Vec<(Uid, usize)>, LineDown> {
        // Whatever the server told meanwhile is found by the search.
        while self.session.unsolicited_responses.try_recv().is_ok() {}
        let found = async {
            let found = self.session.uid_search("UNSEEN UNDELETED").await.map_err(LineDown::new)?;
            let mut found: Vec<Uid> = found.into_iter().collect();
            found.sort_unstable();
            found.truncate(count_max);
            if found.is_empty() {
                return Ok(Vec::new());
            }
            let list = found.iter().map(Uid::to_string).collect::<Vec<_>>().join(",");
            let mut sizes = BTreeMap::new();
            {
                let mut told = self
                    .session
                    .uid_fetch(list, "(UID RFC822.SIZE)")
                    .await
                    .map_err(LineDown::new)?;
                while let Some(one) = told.try_next().await.map_err(LineDown::new)? {
                    if let (Some(uid), Some(size)) = (one.uid, one.size) {
                        sizes.insert(uid, usize::try_from(size).unwrap_or(usize::MAX));
                    }
                }
            }
            Ok(found.into_iter().filter_map(|uid| Some((uid, *sizes.get(&uid)?))).collect())
        };
        in_time(found).await
    }

    /// A mail as it is; of one that is too large only the top. Does not mark it as read.
    pub async fn fetch(&mut self, uid: Uid, size: usize) -> Result<Option<Vec<u8>>, LineDown> {
        let what = if size > MAIL_OCTETS_MAX {
            format!("(UID BODY.PEEK[]<0.{TOP_OCTETS}>)")
        } else {
            "(UID BODY.PEEK[])".to_owned()
        };
        let fetched = async {
            let mut told =
                self.session.uid_fetch(uid.to_string(), what).await.map_err(LineDown::new)?;
            let mut raw = None;
            while let Some(one) = told.try_next().await.map_err(LineDown::new)? {
                if one.uid == Some(uid) {
                    raw = one.body().map(<[u8]>::to_vec).or(raw);
                }
            }
            Ok(raw)
        };
        in_time(fetched).await
    }

    /// Marks a mail as read, so that it is not new any more.
    pub async fn mark_read(&mut self, uid: Uid) -> Result<(), LineDown> {
        let marked = async {
            let stored = self.session.uid_store(uid.to_string(), "+FLAGS.SILENT (\\Seen)").await;
            let mut told = stored.map_err(LineDown::new)?;
            while told.try_next().await.map_err(LineDown::new)?.is_some() {}
            Ok(())
        };
        in_time(marked).await
    }

    pub async fn close(mut self) {
        // The server ends the session anyway when nobody says good-bye.
        let _ = in_time(async { self.session.logout().await.map_err(LineDown::new) }).await;
    }
}

/// A server that stops talking must not hold the reader for ever.
async fn in_time<T>(work: impl Future<Output = Result<T, LineDown>>) -> Result<T, LineDown> {
    match tokio::time::timeout(EXCHANGE_MAX, work).await {
        Ok(result) => result,
        Err(_) => Err(LineDown(format!("no answer within {} s", EXCHANGE_MAX.as_secs()))),
    }
}

async fn connect(settings: &Inbox) -> Result<Client<Box<dyn Wire>>, LineDown> {
    let Inbox { host, port, tls, root_certificate, .. } = settings;
    let tcp = TcpStream::connect((host.as_str(), *port)).await.map_err(LineDown::new)?;
    let wire: Box<dyn Wire> = match tls {
        Tls::None => Box::new(tcp),
        Tls::Tls => encrypted(tcp, host, root_certificate).await?,
        Tls::Starttls => {
            let mut open = Client::new(tcp);
            greeted(open.read_response().await)?;
            open.run_command_and_check_ok("STARTTLS", None).await.map_err(LineDown::new)?;
            // What came before the encryption is dropped with the client; nothing of it is believed.
            let wire = encrypted(open.into_inner(), host, root_certificate).await?;
            return Ok(Client::new(wire));
        }
    };
    let mut client = Client::new(wire);
    greeted(client.read_response().await)?;
    Ok(client)
}

fn greeted<T>(heard: std::io::Result<Option<T>>) -> Result<(), LineDown> {
    let heard = heard.map_err(LineDown::new)?;
    heard.map(drop).ok_or_else(|| LineDown("closed without a greeting".to_owned()))
}

async fn encrypted(tcp: TcpStream, host: &str, root: &Path) -> Result<Box<dyn Wire>, LineDown> {
    let name = ServerName::try_from(host.to_owned()).map_err(LineDown::new)?;
    let connector = TlsConnector::from(Arc::new(trust(root)?));
    Ok(Box::new(connector.connect(name, tcp).await.map_err(LineDown::new)?))
}

/// Whom to trust: the system's authorities, and a certificate of one's own.
fn trust(root: &Path) -> Result<rustls::ClientConfig, LineDown> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if !root.as_os_str().is_empty() {
        let wrong = |why: &dyn std::fmt::Display| LineDown(format!("{}: {why}", root.display()));
        for certificate in CertificateDer::pem_file_iter(root).map_err(|why| wrong(&why))? {
            roots.add(certificate.map_err(|why| wrong(&why))?).map_err(|why| wrong(&why))?;
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let versions = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(LineDown::new)?;
    Ok(versions.with_root_certificates(roots).with_no_client_auth())
}
