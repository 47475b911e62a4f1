//! `sangdam doctor mail DOMAIN`: what DNS must say so that letters of a domain are believed, and what to
//! add where it does not.

use std::net::{IpAddr, SocketAddr};
use std::process::ExitCode;

use sangdam::application::signer;
use sangdam::config::{Config, MailTransport};
use sangdam::mail::dkim::Record;
use serde::Serialize;

use super::names::{Names, Silent};
use super::policy::{Verdict, policies, verdict};
use crate::Place;
use crate::operate::{Stopped, settings, stopped};

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    Fine,
    Mend,
    /// DNS did not answer.
    Unknown,
}

/// One thing looked at.
#[derive(Serialize)]
struct Check {
    /// `MX`, `SPF`, `DKIM`, `DMARC` or `PTR`
    check: &'static str,
    state: State,
    said: String,
    /// What DNS should say, where we know it.
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<String>,
}

#[derive(Serialize)]
struct Report {
    clean: bool,
    domain: String,
    checks: Vec<Check>,
}

/// What was found out about one check, and the record to add.
type Found = (State, String, Option<String>);

/// Who asks what.
struct Visit {
    names: Names,
    domain: String,
    /// Where mail leaves from.
    senders: Vec<IpAddr>,
}

pub async fn mail(
    domain: &str,
    ip: Option<IpAddr>,
    dns: Option<SocketAddr>,
    json: bool,
    place: &Place,
) -> Result<ExitCode, Stopped> {
    let config = settings(place)?;
    let Some(domain) = idna::domain_to_ascii_strict(domain).ok().filter(|name| name.contains('.'))
    else {
        return stopped(format!("{domain} is not a domain"));
    };
    let record = signer(&config)?.map(|signer| signer.record);
    let report = match Names::of(dns) {
        Ok(names) => examine(names, domain, ip, &config, record).await,
        Err(silent) => {
            let check = |check| checked(check, Err(silent.clone()));
            Report { clean: false, domain, checks: CHECKS.map(check).into() }
        }
    };
    if json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print(&report);
    }
    Ok(if report.clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

const CHECKS: [&str; 5] = ["MX", "SPF", "DKIM", "DMARC", "PTR"];

fn print(report: &Report) {
    println!("Mail of {}:", report.domain);
    for Check { check, state, said, record } in &report.checks {
        let state = match state {
            State::Fine => "fine   ",
            State::Mend => "TO MEND",
            State::Unknown => "unknown",
        };
        println!("{state} {check:<5} {said}");
        if let Some(record) = record {
            println!("              add to DNS: {record}");
        }
    }
    if report.checks.iter().any(|check| check.state == State::Unknown) {
        println!(
            "DNS did not answer; nothing can be said of what is unknown. Try again, or --dns."
        );
    }
}

async fn examine(
    names: Names,
    domain: String,
    ip: Option<IpAddr>,
    config: &Config,
    record: Option<Record>,
) -> Report {
    let mut visit = Visit { names, domain, senders: ip.into_iter().collect() };
    let smtp = &config.mail.smtp;
    if visit.senders.is_empty() && config.mail.transport == MailTransport::Smtp {
        visit.senders = match smtp.host.parse() {
            Ok(address) => vec![address],
            Err(_) => visit.names.addresses(&smtp.host).await.unwrap_or_default(),
        };
        visit.senders.retain(|address| !address.is_loopback());
    }
    let checks = vec![
        checked("MX", visit.mail_servers().await),
        checked("SPF", visit.policy().await),
        checked("DKIM", visit.key(record, &config.mail.from).await),
        checked("DMARC", visit.alignment().await),
        checked("PTR", visit.pointers().await),
    ];
    let clean = checks.iter().all(|check| check.state == State::Fine);
    Report { clean, domain: visit.domain, checks }
}

fn checked(check: &'static str, found: Result<Found, Silent>) -> Check {
    let (state, said, record) =
        found.unwrap_or_else(|Silent(why)| (State::Unknown, format!("no answer: {why}"), None));
    Check { check, state, said, record }
}

fn fine(said: String) -> Found {
    (State::Fine, said, None)
}

fn mend(said: impl Into<String>, record: Option<String>) -> Found {
    (State::Mend, said.into(), record)
}

impl Visit {
    /// Without a mail server of its own, nobody can answer a letter of the domain or return it.
    async fn mail_servers(&self) -> Result<Found, Silent> {
        let domain = &self.domain;
        let servers = self.names.mail_servers(domain).await?;
        if servers.iter().any(String::is_empty) {
            let said = "a null MX says that the domain takes no mail; name a server that does";
            return Ok(mend(said, Some(format!("{domain}. MX 10 mail.{domain}."))));
        }
        if servers.is_empty() {
            let said = "no mail server; bounces and answers to letters are lost";
            return Ok(mend(said, Some(format!("{domain}. MX 10 mail.{domain}."))));
        }
        Ok(fine(servers.join(", ")))
    }

    async fn policy(&self) -> Result<Found, Silent> {
        let domain = &self.domain;
        let mut found = policies(&self.names, domain).await?;
        let ours: Vec<String> = self.senders.iter().map(mechanism).collect();
        let ours = if ours.is_empty() { "mx".to_owned() } else { ours.join(" ") };
        let record = format!("{domain}. TXT \"v=spf1 {ours} ~all\"");
        let Some(policy) = found.pop() else {
            return Ok(mend("no SPF record; providers do not know who may send", Some(record)));
        };
        if !found.is_empty() {
            return Ok(mend("more than one SPF record, so none counts; make them one", None));
        }
        let last = policy.split_whitespace().last().unwrap_or_default().to_lowercase();
        if ["all", "+all"].contains(&last.as_str()) {
            let said = format!("\"{policy}\" lets everybody send; end it with ~all or -all");
            return Ok(mend(said, None));
        }
        if self.senders.is_empty() {
            let said = format!(
                "\"{policy}\"; whether it allows our sending address cannot be told: none is known, \
                 give it by --ip"
            );
            return Ok(fine(said));
        }
        for address in &self.senders {
            let said = match verdict(&self.names, domain, *address).await? {
                Verdict::Allowed => continue,
                Verdict::NotAllowed => format!(
                    "\"{policy}\" does not allow {address}; add {}, or what your mail provider \
                     names (include:…) if letters leave from elsewhere",
                    mechanism(address)
                ),
                Verdict::Broken(why) => format!("\"{policy}\" cannot be followed: {why}"),
            };
            return Ok(mend(said, None));
        }
        Ok(fine(format!("\"{policy}\" allows {}", shown(&self.senders))))
    }

    async fn key(&self, record: Option<Record>, from: &str) -> Result<Found, Silent> {
        let Some(record) = record else {
            let said = "letters are not signed: make a key (openssl genrsa -out dkim.pem 2048), name \
                        it in mail.dkim, and ask again for the record";
            return Ok(mend(said, None));
        };
        let line = format!("{}. TXT \"{}\"", record.name, record.text());
        let signing = record.name.split_once("._domainkey.").map_or("", |(_, domain)| domain);
        let from = from.rsplit('@').next().unwrap_or_default().trim_end_matches('>');
        let is_ours =
            |domain: &str| domain == self.domain || domain.ends_with(&format!(".{}", self.domain));
        if !is_ours(signing) || !is_ours(from) {
            let said = format!(
                "letters come from {from} and are signed for {signing}; for {} both must be it or \
                 lie under it (mail.from, mail.dkim.domain)",
                self.domain
            );
            return Ok(mend(said, None));
        }
        let texts = self.names.texts(&record.name).await?;
        let Some(published) = texts.iter().find(|text| text.contains("p=")) else {
            return Ok(mend(format!("no key at {}", record.name), Some(line)));
        };
        let key = tag(published, "p").unwrap_or_default();
        let kind = tag(published, "k").unwrap_or_else(|| "rsa".into());
        if key.is_empty() {
            return Ok(mend(format!("the key at {} is withdrawn", record.name), Some(line)));
        }
        if key != record.key || kind != record.kind {
            let said = format!("the key at {} is another than mail.dkim's", record.name);
            return Ok(mend(said, Some(line)));
        }
        if tag(published, "t").is_some_and(|flags| flags.split(':').any(|flag| flag == "y")) {
            let said = format!("{} says t=y, which is for trying out; leave it away", record.name);
            return Ok(mend(said, Some(line)));
        }
        Ok(fine(format!("{} publishes our {} key", record.name, record.kind)))
    }

    async fn alignment(&self) -> Result<Found, Silent> {
        let domain = &self.domain;
        let name = format!("_dmarc.{domain}");
        let record = format!("{name}. TXT \"v=DMARC1; p=none; rua=mailto:postmaster@{domain}\"");
        let texts = self.names.texts(&name).await?;
        let mut policies = texts.iter().filter(|text| {
            text.split(';').next().is_some_and(|first| first.replace(' ', "") == "v=DMARC1")
        });
        let Some(policy) = policies.next() else {
            let said = "no DMARC record; large providers want one";
            return Ok(mend(said, Some(record)));
        };
        if policies.next().is_some() {
            return Ok(mend("more than one DMARC record, so none counts; keep one", None));
        }
        match tag(policy, "p").as_deref() {
            Some("none" | "quarantine" | "reject") => Ok(fine(format!("\"{policy}\""))),
            _ => {
                let said = format!("\"{policy}\" has no p= that says what to do");
                Ok(mend(said, Some(record)))
            }
        }
    }

    async fn pointers(&self) -> Result<Found, Silent> {
        if self.senders.is_empty() {
            let said = "it is not known where letters leave from: set mail.smtp.host, or give the \
                        address by --ip";
            // A host that could not be looked up is DNS's silence, not the operator's.
            self.names.mail_servers(&self.domain).await?;
            return Ok(mend(said, None));
        }
        for address in &self.senders {
            let names = self.names.pointers(*address).await?;
            let Some(name) = names.first() else {
                let said = format!(
                    "{address} has no name (PTR); whoever owns the address must give it one"
                );
                return Ok(mend(said, None));
            };
            let mut is_confirmed = false;
            for name in &names {
                is_confirmed |= self.names.addresses(name).await?.contains(address);
            }
            if !is_confirmed {
                let kind = if address.is_ipv4() { "A" } else { "AAAA" };
                let said = format!("{address} is called {name}, but {name} is not {address}");
                return Ok(mend(said, Some(format!("{name}. {kind} {address}"))));
            }
        }
        Ok(fine(format!("{} has a name, and the name leads back", shown(&self.senders))))
    }
}

fn mechanism(address: &IpAddr) -> String {
    format!("{}:{address}", if address.is_ipv4() { "ip4" } else { "ip6" })
}

fn shown(addresses: &[IpAddr]) -> String {
    addresses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// A tag of a record of the form `a=1; b=2`, without the spaces within.
fn tag(record: &str, name: &str) -> Option<String> {
    record.split(';').find_map(|part| {
        let (key, value) = part.split_once('=')?;
        (key.trim() == name).then(|| value.split_whitespace().collect())
    })
}
