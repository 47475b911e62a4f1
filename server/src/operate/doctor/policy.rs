//! Who may send for a domain (SPF, RFC 7208): as much of it as tells whether an address may.

use std::net::IpAddr;
use std::pin::Pin;

use super::names::{Names, Silent};

/// Questions one policy may cost; RFC 7208 allows ten.
const QUESTIONS_MAX: u32 = 10;

/// What the policy says of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Allowed,
    /// No, or perhaps not: `-all`, `~all`, `?all`, or no word of it.
    NotAllowed,
    /// The policy itself is at fault.
    Broken(String),
}

/// The policies of a domain; there should be exactly one.
pub async fn policies(names: &Names, domain: &str) -> Result<Vec<String>, Silent> {
    let texts = names.texts(domain).await?;
    let is_policy = |text: &String| text.to_lowercase().split_whitespace().next() == Some("v=spf1");
    Ok(texts.into_iter().filter(is_policy).collect())
}

pub async fn verdict(names: &Names, domain: &str, address: IpAddr) -> Result<Verdict, Silent> {
    let mut questions = 0;
    judged(names, domain.to_owned(), address, &mut questions).await
}

type Judging<'a> = Pin<Box<dyn Future<Output = Result<Verdict, Silent>> + Send + 'a>>;

fn judged<'a>(
    names: &'a Names,
    domain: String,
    address: IpAddr,
    questions: &'a mut u32,
) -> Judging<'a> {
    Box::pin(async move {
        let mut found = policies(names, &domain).await?;
        let (Some(policy), true) = (found.pop(), found.is_empty()) else {
            return Ok(Verdict::Broken(format!("{domain} does not have exactly one SPF record")));
        };
        let mut elsewhere = None;
        for term in policy.split_whitespace().skip(1) {
            if let Some(target) = term.to_lowercase().strip_prefix("redirect=") {
                elsewhere = Some(target.to_owned());
                continue;
            }
            let (sign, term) = match term.chars().next() {
                Some(sign @ ('+' | '-' | '~' | '?')) => (sign, &term[1..]),
                _ => ('+', term),
            };
            match matches(names, &domain, term, address, questions).await? {
                Ok(true) if sign == '+' => return Ok(Verdict::Allowed),
                Ok(true) => return Ok(Verdict::NotAllowed),
                Ok(false) => {}
                Err(why) => return Ok(Verdict::Broken(why)),
            }
        }
        match elsewhere {
            Some(target) => {
                *questions += 1;
                if *questions > QUESTIONS_MAX {
                    return Ok(too_many());
                }
                judged(names, target, address, questions).await
            }
            None => Ok(Verdict::NotAllowed),
        }
    })
}

fn too_many() -> Verdict {
    Verdict::Broken(format!("it takes more than {QUESTIONS_MAX} questions to DNS"))
}

/// Whether a term is about the address, or why that cannot be told.
async fn matches(
    names: &Names,
    domain: &str,
    term: &str,
    address: IpAddr,
    questions: &mut u32,
) -> Result<Result<bool, String>, Silent> {
    let (term, lengths) = term.split_once('/').unwrap_or((term, ""));
    // After a name the length for IPv6 stands behind two slashes, alone or after the other.
    let (four, six) = match lengths.strip_prefix('/') {
        Some(six) => ("", six),
        None => lengths.split_once("//").unwrap_or((lengths, "")),
    };
    let length: Option<u8> = if address.is_ipv4() { four } else { six }.parse().ok();
    let (kind, target) = term.split_once(':').unwrap_or((term, domain));
    if target.contains('%') {
        return Ok(Err(format!("{term}: macros are not read here")));
    }
    let kind = kind.to_lowercase();
    if matches!(kind.as_str(), "a" | "mx" | "include" | "exists" | "ptr") {
        *questions += 1;
        if *questions > QUESTIONS_MAX {
            return Ok(Err(format!("it takes more than {QUESTIONS_MAX} questions to DNS")));
        }
    }
    Ok(match kind.as_str() {
        "all" => Ok(true),
        // IPv6 addresses are full of colons.
        "ip4" | "ip6" => {
            let net = term.split_once(':').map_or("", |(_, net)| net);
            let length = lengths.parse().unwrap_or(128);
            match net.parse() {
                Ok(net) => Ok(is_within(address, net, length)),
                Err(_) => Err(format!("{term}: not an address")),
            }
        }
        "a" => Ok(is_near(address, &names.addresses(target).await?, length)),
        "mx" => {
            let mut near = false;
            for server in names.mail_servers(target).await? {
                near |= is_near(address, &names.addresses(&server).await?, length);
            }
            Ok(near)
        }
        "include" => match judged(names, target.to_owned(), address, questions).await? {
            Verdict::Allowed => Ok(true),
            Verdict::NotAllowed => Ok(false),
            Verdict::Broken(why) => Err(why),
        },
        "exists" | "ptr" => Err(format!("{term}: not read here")),
        // Modifiers such as exp= say nothing of addresses.
        _ if term.contains('=') => Ok(false),
        _ => Err(format!("{term}: not known")),
    })
}

fn is_near(address: IpAddr, of: &[IpAddr], length: Option<u8>) -> bool {
    of.iter().any(|one| is_within(address, *one, length.unwrap_or(128)))
}

/// Whether both begin with the same bits; never for one of each kind.
fn is_within(address: IpAddr, net: IpAddr, length: u8) -> bool {
    let bits = |of: IpAddr| match of {
        IpAddr::V4(four) => (u128::from(u32::from(four)) << 96, 32),
        IpAddr::V6(six) => (u128::from(six), 128),
    };
    let ((one, size), (other, _)) = (bits(address), bits(net));
    let length = u32::from(length).min(size);
    address.is_ipv4() == net.is_ipv4() && (length == 0 || (one ^ other) >> (128 - length) == 0)
}

#[cfg(test)]
mod tests {
    use super::is_within;

    #[test]
    fn an_address_is_within_its_net_only() {
        let within = |address: &str, net: &str, length| {
            is_within(address.parse().unwrap(), net.parse().unwrap(), length)
        };

        assert!(within("203.0.113.9", "203.0.113.0", 24));
        assert!(!within("203.0.114.9", "203.0.113.0", 24));
        assert!(within("203.0.113.9", "203.0.113.9", 32) && within("1.2.3.4", "9.9.9.9", 0));
        assert!(within("2001:db8::1", "2001:db8::", 32));
        assert!(!within("2001:db8::1", "2001:db9::", 32) && !within("::", "0.0.0.0", 0));
    }
}
