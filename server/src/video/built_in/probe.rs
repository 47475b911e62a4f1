//! Asks a TURN server whether it is there: a request for a relay without credentials, to which every
//! one answers, be it with a no (RFC 8656, 7.2). Nothing is kept open.

use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};
use tokio_rustls::TlsConnector;

use crate::video::Wrong;

const ALLOCATE: u16 = 0x0003;
/// Set in the type of an answer; another bit beside it tells yes from no.
const IS_ANSWER: u16 = 0x0100;
/// RFC 8489 marks its messages with this.
const COOKIE: u32 = 0x2112_a442;
const HEADER_OCTETS: usize = 20;
/// REQUESTED-TRANSPORT, four octets: UDP.
const WISH: [u8; 8] = [0x00, 0x19, 0x00, 0x04, 17, 0, 0, 0];

/// Datagrams get lost; so the question is asked again this often.
const ASK_AGAIN: Duration = Duration::from_millis(500);

const PORT: u16 = 3478;
const PORT_TLS: u16 = 5349;

enum Way {
    Udp,
    Tcp,
    Tls(Arc<rustls::ClientConfig>),
}

pub(super) struct Probe {
    host: String,
    port: u16,
    way: Way,
}

impl Probe {
    /// From an address as browsers take it (RFC 7065): `turn:host:port?transport=tcp`.
    pub fn new(url: &str, tls: &rustls::ClientConfig) -> Option<Self> {
        let (scheme, rest) = url.split_once(':')?;
        let (place, transport) = rest.split_once("?transport=").unwrap_or((rest, ""));
        let (way, port) = match (scheme, transport) {
            ("turn", "" | "udp") => (Way::Udp, PORT),
            ("turn", "tcp") => (Way::Tcp, PORT),
            ("turns", "" | "tcp") => (Way::Tls(Arc::new(tls.clone())), PORT_TLS),
            _ => return None,
        };
        let (host, port) = match place.rsplit_once(':') {
            // A colon inside brackets belongs to an address.
            Some((host, port)) if !port.ends_with(']') => (host, port.parse().ok()?),
            _ => (place, port),
        };
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        if host.is_empty() || host.contains(['/', '@', '?', '#', ' ']) {
            return None;
        }
        Some(Self { host, port, way })
    }

    /// Comes back when it answered; the caller sets the limit.
    pub async fn answers(&self) -> Result<(), Wrong> {
        let id: [u8; 12] = rand::random();
        let place = (self.host.as_str(), self.port);
        let lost = |_| Wrong::Unreachable;
        match &self.way {
            Way::Udp => {
                let address = tokio::net::lookup_host(place).await.map_err(lost)?.next();
                let address = address.ok_or(Wrong::Unreachable)?;
                let ours = if address.is_ipv4() { "0.0.0.0:0" } else { "[::]:0" };
                let socket = UdpSocket::bind(ours).await.map_err(lost)?;
                socket.connect(address).await.map_err(lost)?;
                ask_by_datagram(&socket, id).await
            }
            Way::Tcp => ask(TcpStream::connect(place).await.map_err(lost)?, id).await,
            Way::Tls(tls) => {
                let name = ServerName::try_from(self.host.clone()).map_err(|_| Wrong::NotSetUp)?;
                let stream = TcpStream::connect(place).await.map_err(lost)?;
                let stream = TlsConnector::from(tls.clone()).connect(name, stream).await;
                ask(stream.map_err(lost)?, id).await
            }
        }
    }
}

async fn ask(mut stream: impl AsyncRead + AsyncWrite + Unpin, id: [u8; 12]) -> Result<(), Wrong> {
    stream.write_all(&question(id)).await.map_err(|_| Wrong::Unreachable)?;
    stream.flush().await.map_err(|_| Wrong::Unreachable)?;
    let mut answer = [0; HEADER_OCTETS];
    stream.read_exact(&mut answer).await.map_err(|_| Wrong::Unreachable)?;
    if is_answer(&answer, id) { Ok(()) } else { Err(Wrong::Strange) }
}

async fn ask_by_datagram(socket: &UdpSocket, id: [u8; 12]) -> Result<(), Wrong> {
    let mut answer = [0; 1500];
    loop {
        socket.send(&question(id)).await.map_err(|_| Wrong::Unreachable)?;
        match tokio::time::timeout(ASK_AGAIN, socket.recv(&mut answer)).await {
            Err(_) => {}
            Ok(Err(_)) => return Err(Wrong::Unreachable),
            Ok(Ok(octets)) if is_answer(&answer[..octets], id) => return Ok(()),
            Ok(Ok(_)) => return Err(Wrong::Strange),
        }
    }
}

fn question(id: [u8; 12]) -> Vec<u8> {
    let mut octets = Vec::with_capacity(HEADER_OCTETS + WISH.len());
    octets.extend(ALLOCATE.to_be_bytes());
    octets.extend((WISH.len() as u16).to_be_bytes());
    octets.extend(COOKIE.to_be_bytes());
    octets.extend(id);
    octets.extend(WISH);
    octets
}

fn is_answer(octets: &[u8], id: [u8; 12]) -> bool {
    let Some((kind, rest)) = octets.split_first_chunk::<2>() else { return false };
    let kind = u16::from_be_bytes(*kind);
    let is_ours = kind & !0x0110 == ALLOCATE && kind & IS_ANSWER != 0;
    is_ours && rest.get(2..6) == Some(&COOKIE.to_be_bytes()) && rest.get(6..18) == Some(&id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn probe(url: &str) -> Option<(String, u16)> {
        let tls = crate::video::caller::tls().unwrap();
        Probe::new(url, &tls).map(|probe| (probe.host, probe.port))
    }

    #[test]
    fn addresses_are_read_as_browsers_read_them() {
        for (url, host, port) in [
            ("turn:turn.example", "turn.example", 3478),
            ("turn:turn.example:80?transport=udp", "turn.example", 80),
            ("turn:10.0.0.7:3478?transport=tcp", "10.0.0.7", 3478),
            ("turns:turn.example?transport=tcp", "turn.example", 5349),
            ("turns:turn.example:443?transport=tcp", "turn.example", 443),
            ("turn:[::1]:3479", "::1", 3479),
            ("turn:[::1]", "::1", 3478),
        ] {
            assert_eq!(probe(url), Some((host.to_owned(), port)), "{url}");
        }
        for url in
            ["turn:", "turn://x", "turn:x:port", "turns:x?transport=udp", "stun:x", "turn:a@b"]
        {
            assert_eq!(probe(url), None, "{url}");
        }
    }

    #[test]
    fn only_the_answer_to_this_question_counts() {
        let id = [7; 12];
        let mut answer = question(id);
        assert!(!is_answer(&answer, id));

        answer[..2].copy_from_slice(&0x0113u16.to_be_bytes());

        assert!(is_answer(&answer, id));
        assert!(!is_answer(&answer, [8; 12]));
        assert!(!is_answer(&answer[..19], id));
        answer[0] = 0;
        assert!(!is_answer(&answer, id));
    }
}
