//! A calendar's answer: METHOD:REPLY to an invite of ours (RFC 5546, 3.2.3).
//!
//! Read by hand: the crate `icalendar` follows components into each other by recursion, as deep as a
//! file of BEGIN lines likes, and of a whole calendar six lines are of use here.

use sangdam_domain::Instant;
use sangdam_domain::intent::Intent;

use super::part::Parts;
use super::{Outcome, Refused};

/// Octets of a calendar file that is read; an answer has some hundreds.
const CALENDAR_OCTETS_MAX: usize = 256 * 1024;
/// How deep components lie in each other: an alarm in an entry in a calendar.
const COMPONENTS_DEPTH_MAX: usize = 8;

/// One person's answer, as far as the mail itself can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// From of the mail and ATTENDEE of the calendar; they are the same.
    pub email: String,
    pub uid: String,
    pub intent: Intent,
    pub sequence: i32,
    pub stamped: Instant,
}

/// The calendar part of a mail that answers something, if it has one.
pub fn calendar_of<'a>(parts: &'a Parts<'_>) -> Option<&'a str> {
    let mut files = parts.leaves.iter().filter(|part| {
        matches!(part.kind.as_str(), "text/calendar" | "application/ics" | "text/x-vcalendar")
    });
    files.next().map(|part| part.text.as_str())
}

/// Reads an answer. `senders` are all addresses in From.
pub fn read(calendar: &str, senders: &[String]) -> Result<Reply, Refused> {
    if calendar.len() > CALENDAR_OCTETS_MAX {
        return Err(unreadable("the calendar file is too long"));
    }
    let file = File::read(calendar).ok_or_else(|| unreadable("not a calendar file"))?;
    let uid = file.value("UID").map(str::to_owned);
    understand(&file, senders).map_err(|refused| Refused { uid, ..refused })
}

fn unreadable(what: &str) -> Refused {
    Refused::new(Outcome::Unreadable, what)
}

fn understand(file: &File, senders: &[String]) -> Result<Reply, Refused> {
    let no_answer = |what: &str| Refused::new(Outcome::NotAnAnswer, what);
    let method = file.value("METHOD").unwrap_or_default().to_uppercase();
    if method != "REPLY" {
        return Err(no_answer(&format!("METHOD:{method}")));
    }
    if file.entries != 1 {
        return Err(no_answer(&format!("{} entries", file.entries)));
    }
    let attendees: Vec<&Property> = file.all("ATTENDEE").collect();
    let [attendee] = attendees[..] else {
        return Err(no_answer(&format!("{} attendees", attendees.len())));
    };
    let said = attendee.parameter("PARTSTAT").unwrap_or_default().to_uppercase();
    let intent = match said.as_str() {
        "ACCEPTED" => Intent::Accepted,
        "DECLINED" => Intent::Declined,
        "TENTATIVE" => Intent::Tentative,
        _ => return Err(no_answer(&format!("PARTSTAT={said}"))),
    };
    let email = address(&attendee.value);
    let is_own = matches!(senders, [sender] if same_address(sender, &email));
    if !is_own {
        let detail = format!("{} for {email}", senders.join(", "));
        return Err(Refused::new(Outcome::Forged, &detail));
    }
    let uid = file.value("UID").ok_or_else(|| unreadable("no UID"))?.to_owned();
    let sequence = match file.value("SEQUENCE") {
        None => 0,
        Some(number) => number.parse().map_err(|_| unreadable("SEQUENCE"))?,
    };
    let stamped = file.value("DTSTAMP").and_then(instant);
    let stamped = stamped.ok_or_else(|| unreadable("DTSTAMP"))?;
    Ok(Reply { email, uid, intent, sequence, stamped })
}

/// Two ways to write one address.
pub fn same_address(one: &str, other: &str) -> bool {
    !one.is_empty() && comparable(one) == comparable(other)
}

/// An address as it is compared: in lower case, its domain in ASCII.
pub fn comparable(address: &str) -> String {
    let address = address.trim().trim_start_matches('<').trim_end_matches('>').to_lowercase();
    match address.rsplit_once('@') {
        Some((user, domain)) => {
            let ascii = idna::domain_to_ascii(domain).unwrap_or_else(|_| domain.to_owned());
            format!("{user}@{ascii}")
        }
        None => address,
    }
}

/// What follows `mailto:`, whatever case it is written in, percent signs undone.
fn address(value: &str) -> String {
    let value = value.trim();
    let is_mailto = value.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    let written = if is_mailto { &value[7..] } else { value };
    let octets = written.as_bytes();
    let mut found = Vec::with_capacity(octets.len());
    let mut at = 0;
    while let Some(octet) = octets.get(at) {
        let coded = octets.get(at + 1..at + 3).filter(|_| *octet == b'%');
        let coded = coded.and_then(|digits| std::str::from_utf8(digits).ok());
        match coded.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(plain) => {
                found.push(plain);
                at += 3;
            }
            None => {
                found.push(*octet);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&found).trim().to_owned()
}

/// `20201019T060000Z`
fn instant(text: &str) -> Option<Instant> {
    let read = chrono::NaiveDateTime::parse_from_str(text.trim(), "%Y%m%dT%H%M%SZ").ok()?;
    Some(Instant(read.and_utc().timestamp_millis()))
}

/// The lines of a calendar file that matter here.
#[derive(Default)]
struct File {
    properties: Vec<Property>,
    /// How many events, tasks or the like it has.
    entries: usize,
}

struct Property {
    name: String,
    /// Names in upper case.
    parameters: Vec<(String, String)>,
    value: String,
}

impl Property {
    /// One unfolded line: `NAME;PARAMETER="a:b":value`.
    fn read(line: &str) -> Option<Self> {
        let mut is_quoted = false;
        let end = line.find(|char| {
            is_quoted ^= char == '"';
            char == ':' && !is_quoted
        })?;
        let (head, value) = (&line[..end], &line[end + 1..]);
        let mut pieces = head.split(|char| {
            is_quoted ^= char == '"';
            char == ';' && !is_quoted
        });
        let name = pieces.next()?.trim().to_uppercase();
        let parameters = pieces.filter_map(|piece| piece.split_once('='));
        let parameters = parameters
            .map(|(name, value)| (name.trim().to_uppercase(), value.trim_matches('"').to_owned()));
        Some(Self { name, parameters: parameters.collect(), value: value.trim().to_owned() })
    }

    fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl File {
    fn read(text: &str) -> Option<Self> {
        let unfolded = text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
        let mut file = Self::default();
        // Which component a line stands in; what lies deeper (alarms, say) is passed over.
        let mut inside: Vec<String> = Vec::new();
        for property in unfolded.lines().filter_map(Property::read) {
            let kind = property.value.to_uppercase();
            match property.name.as_str() {
                "BEGIN" if inside.len() < COMPONENTS_DEPTH_MAX => inside.push(kind),
                "BEGIN" => return None,
                "END" if inside.last() == Some(&kind) => {
                    inside.pop();
                    let is_entry = inside.len() == 1 && kind != "VTIMEZONE";
                    file.entries += usize::from(is_entry);
                }
                "END" => return None,
                _ if inside.len() == 1 => file.properties.push(property),
                _ if inside.len() == 2 && inside[1] != "VTIMEZONE" => {
                    file.properties.push(property);
                }
                _ => {}
            }
        }
        let is_whole = inside.is_empty() && unfolded.trim_start().starts_with("BEGIN:VCALENDAR");
        is_whole.then_some(file)
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.all(name).next().map(|property| property.value.as_str())
    }

    fn all(&self, name: &str) -> impl Iterator<Item = &Property> {
        self.properties.iter().filter(move |property| property.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANSWER: &str = "BEGIN:VCALENDAR\r\nPRODID:-//Any//EN\r\nVERSION:2.0\r\nMETHOD:REPLY\r\n\
        BEGIN:VTIMEZONE\r\nTZID:Asia/Seoul\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n\
        END:STANDARD\r\nEND:VTIMEZONE\r\n\
        BEGIN:VEVENT\r\nATTENDEE;CN=\"Name: with; signs\";PARTSTAT=DECLINED:MAILTO:g1@guest.exam\r\n \
        ple\r\nUID:m1.guest@sangdam.example\r\nSEQUENCE:2\r\nDTSTAMP:20201019T060000Z\r\n\
        BEGIN:VALARM\r\nUID:other\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    fn read_from(calendar: &str, sender: &str) -> Result<Reply, Outcome> {
        read(calendar, &[sender.to_owned()]).map_err(|refused| refused.outcome)
    }

    #[test]
    fn an_answer_is_read_whatever_stands_around_it() {
        let reply = read_from(ANSWER, "G1@guest.example").unwrap();

        assert_eq!(reply.email, "g1@guest.example");
        assert_eq!(reply.uid, "m1.guest@sangdam.example");
        assert_eq!((reply.intent, reply.sequence), (Intent::Declined, 2));
        assert_eq!(reply.stamped, Instant(1_603_087_200_000));
    }

    #[test]
    fn what_is_no_single_answer_is_refused_by_its_reason() {
        for (from, to, outcome) in [
            ("METHOD:REPLY", "METHOD:COUNTER", Outcome::NotAnAnswer),
            ("METHOD:REPLY\r\n", "", Outcome::NotAnAnswer),
            ("PARTSTAT=DECLINED", "PARTSTAT=DELEGATED", Outcome::NotAnAnswer),
            ("PARTSTAT=DECLINED", "ROLE=CHAIR", Outcome::NotAnAnswer),
            ("UID:m1", "ATTENDEE:mailto:x@x.example\r\nUID:m1", Outcome::NotAnAnswer),
            (
                "END:VEVENT\r\n",
                "END:VEVENT\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\n",
                Outcome::NotAnAnswer,
            ),
            ("g1@guest", "g2@guest", Outcome::Forged),
            ("20201019T060000Z", "20201019T060000", Outcome::Unreadable),
            ("SEQUENCE:2", "SEQUENCE:99999999999", Outcome::Unreadable),
            ("END:VCALENDAR", "", Outcome::Unreadable),
            ("UID:m1.guest@sangdam.example\r\n", "", Outcome::Unreadable),
        ] {
            let file = ANSWER.replacen(from, to, 1);

            assert_eq!(read_from(&file, "g1@guest.example").unwrap_err(), outcome, "{to}");
        }
        let two = ["g1@guest.example".to_owned(), "x@x.example".to_owned()];
        assert_eq!(read(ANSWER, &two).unwrap_err().outcome, Outcome::Forged);
    }

    #[test]
    fn components_in_each_other_end_nothing() {
        let file = "BEGIN:X\n".repeat(30_000);

        assert_eq!(read_from(&file, "g1@guest.example").unwrap_err(), Outcome::Unreadable);
    }

    #[test]
    fn addresses_are_compared_as_mail_servers_do() {
        assert!(same_address("A@Пример.рф", "a@xn--e1afmkfd.xn--p1ai"));
        assert!(same_address("<a@b.example>", "a@b.example "));
        assert!(!same_address("", ""));
        assert_eq!(address("mailto:a%2Bb@c.example"), "a+b@c.example");
        assert_eq!(address("MAILTO:%F0%9F%98@c%2"), "\u{fffd}@c%2");
    }
}
