//! What DNS says. Once it fell silent it is not asked again: each question would wait as long.

use std::net::{IpAddr, SocketAddr};
use std::sync::OnceLock;
use std::time::Duration;

use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError, NetError};
use hickory_resolver::proto::op::ResponseCode;
use hickory_resolver::proto::rr::{Name, RData, RecordType};
use hickory_resolver::{Resolver, TokioResolver};

/// How long to wait for one answer; asked twice.
const ANSWER: Duration = Duration::from_secs(3);

pub struct Names {
    resolver: TokioResolver,
    silent: OnceLock<Silent>,
}

/// DNS gave no answer; why.
#[derive(Clone, Debug)]
pub struct Silent(pub String);

impl Names {
    /// Of the system's servers, or of one at an address.
    pub fn of(server: Option<SocketAddr>) -> Result<Self, Silent> {
        let silent = |why: NetError| Silent(why.to_string());
        let mut builder = match server {
            None => TokioResolver::builder_tokio().map_err(silent)?,
            Some(server) => {
                let connections =
                    [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(|mut to| {
                        to.port = server.port();
                        to
                    });
                let server = NameServerConfig::new(server.ip(), true, connections.to_vec());
                let config = ResolverConfig::from_name_servers(vec![server]);
                Resolver::builder_with_config(config, TokioRuntimeProvider::default())
            }
        };
        let options = builder.options_mut();
        (options.timeout, options.attempts, options.cache_size) = (ANSWER, 2, 0);
        Ok(Self { resolver: builder.build().map_err(silent)?, silent: OnceLock::new() })
    }

    /// Texts of a name; those in several pieces as one.
    pub async fn texts(&self, name: &str) -> Result<Vec<String>, Silent> {
        let found = self.ask(name, RecordType::TXT).await?;
        let texts = found.into_iter().filter_map(|one| match one {
            RData::TXT(text) => Some(String::from_utf8_lossy(&text.txt_data.concat()).into_owned()),
            _ => None,
        });
        Ok(texts.collect())
    }

    /// Mail servers of a domain, without the dot at the end.
    pub async fn mail_servers(&self, domain: &str) -> Result<Vec<String>, Silent> {
        let found = self.ask(domain, RecordType::MX).await?;
        let servers = found.into_iter().filter_map(|one| match one {
            RData::MX(server) => Some(plain(&server.exchange)),
            _ => None,
        });
        Ok(servers.collect())
    }

    pub async fn addresses(&self, host: &str) -> Result<Vec<IpAddr>, Silent> {
        let mut addresses = Vec::new();
        for kind in [RecordType::A, RecordType::AAAA] {
            for one in self.ask(host, kind).await? {
                addresses.extend(one.ip_addr());
            }
        }
        Ok(addresses)
    }

    /// The names an address points back to.
    pub async fn pointers(&self, address: IpAddr) -> Result<Vec<String>, Silent> {
        let found = self.ask(&Name::from(address).to_ascii(), RecordType::PTR).await?;
        let names = found.into_iter().filter_map(|one| match one {
            RData::PTR(name) => Some(plain(&name.0)),
            _ => None,
        });
        Ok(names.collect())
    }

    /// No records are an answer, too.
    async fn ask(&self, name: &str, kind: RecordType) -> Result<Vec<RData>, Silent> {
        if let Some(silent) = self.silent.get() {
            return Err(silent.clone());
        }
        // The dot keeps the system's search list out.
        let name = format!("{}.", name.trim_end_matches('.'));
        match self.resolver.lookup(name, kind).await {
            Ok(found) => Ok(found.answers().iter().map(|record| record.data.clone()).collect()),
            Err(NetError::Dns(DnsError::NoRecordsFound(none)))
                if [ResponseCode::NXDomain, ResponseCode::NoError]
                    .contains(&none.response_code) =>
            {
                Ok(Vec::new())
            }
            Err(why) => Err(self.silent.get_or_init(|| Silent(why.to_string())).clone()),
        }
    }
}

fn plain(name: &Name) -> String {
    name.to_utf8().trim_end_matches('.').to_lowercase()
}
