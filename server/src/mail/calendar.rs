//! An invite as a calendar file (RFC 5545, RFC 5546).
//!
//! Written by hand rather than by a library: times are UTC only and so need no table of zones, lines
//! are folded by octets, and one identity, one sequence and one stamp are all given from outside.

pub mod link;

use sangdam_domain::Instant;
use sangdam_domain::invite::{Invite, Method};

use super::{Sender, one_line, shortened};

/// A line holds at most so many octets, its end not counted (RFC 5545, 3.1).
const LINE_OCTETS_MAX: usize = 75;
/// Longer descriptions are cut: some programs read very long ones slowly, some not at all.
const DESCRIPTION_CHARS_MAX: usize = 4_000;
const SUMMARY_CHARS_MAX: usize = 200;
const NAME_CHARS_MAX: usize = 120;
/// How often a subscribed calendar asks again, at its own pleasure: RFC 7986's property, and the one
/// that programs older than it read.
const REFRESH: &str = "PT15M";

/// What an entry says beside its times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub summary: String,
    /// Several lines; both local times stand here.
    pub description: String,
    /// The meeting's own door, which stays the same whatever video service opens behind it.
    pub link: String,
}

/// The one person an invite is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    pub name: String,
    pub email: String,
}

/// The calendar file of a letter: one entry, one attendee, REQUEST or CANCEL as the invite says.
///
/// `domain` is the installation's own and completes the identity. What is asked to be published
/// names no attendee, whatever `to` says.
pub fn invitation(
    sender: &Sender,
    domain: &str,
    invite: &Invite,
    words: &Words,
    to: &Attendee,
) -> String {
    let mut file = File::begin(invite.method);
    file.entry(sender, domain, invite, words, Some(to));
    file.end()
}

/// A file to download: any number of entries, all as PUBLISH, under one title.
pub fn download(sender: &Sender, domain: &str, title: &str, entries: &[(Invite, Words)]) -> String {
    published(sender, domain, title, &[], entries)
}

/// A calendar to subscribe to: the same, and when to ask again.
pub fn feed(sender: &Sender, domain: &str, title: &str, entries: &[(Invite, Words)]) -> String {
    let again = [("REFRESH-INTERVAL;VALUE=DURATION", REFRESH), ("X-PUBLISHED-TTL", REFRESH)];
    published(sender, domain, title, &again, entries)
}

fn published(
    sender: &Sender,
    domain: &str,
    title: &str,
    more: &[(&str, &str)],
    entries: &[(Invite, Words)],
) -> String {
    let mut file = File::begin(Method::Publish);
    file.property("X-WR-CALNAME", &escaped(&one_line(title, NAME_CHARS_MAX)));
    for (name, value) in more {
        file.property(name, value);
    }
    for (invite, words) in entries {
        file.entry(sender, domain, invite, words, None);
    }
    file.end()
}

/// A calendar file in the making.
struct File {
    method: Method,
    text: String,
}

impl File {
    fn begin(method: Method) -> Self {
        let mut file = Self { method, text: String::new() };
        file.property("BEGIN", "VCALENDAR");
        file.property("VERSION", "2.0");
        file.property("PRODID", "-//Sangdam//Consultation days//EN");
        file.property("CALSCALE", "GREGORIAN");
        file.property("METHOD", method.as_str());
        file
    }

    fn entry(
        &mut self,
        sender: &Sender,
        domain: &str,
        invite: &Invite,
        words: &Words,
        to: Option<&Attendee>,
    ) {
        let canceled = invite.method == Method::Cancel;
        let link = one_line(&words.link, usize::MAX);
        let description = shortened(words.description.clone(), DESCRIPTION_CHARS_MAX);
        self.property("BEGIN", "VEVENT");
        self.property("UID", &escaped(&format!("{}@{domain}", invite.key)));
        self.property("SEQUENCE", &invite.sequence.to_string());
        self.property("DTSTAMP", &utc(invite.stamped));
        self.property("DTSTART", &utc(invite.start));
        self.property("DTEND", &utc(invite.end));
        self.property("STATUS", if canceled { "CANCELLED" } else { "CONFIRMED" });
        let summary = escaped(&one_line(&words.summary, SUMMARY_CHARS_MAX));
        self.property("SUMMARY", &summary);
        self.property("DESCRIPTION", &escaped(&description));
        self.property("LOCATION", &escaped(&link));
        self.property("URL", &link);
        self.property("CONFERENCE;VALUE=URI;FEATURE=VIDEO", &link);
        let organizer = common_name(&sender.name);
        self.property(&format!("ORGANIZER{organizer}"), &mailto(&sender.email));
        if let Some(to) = to.filter(|_| self.method != Method::Publish) {
            // A canceled meeting asks nobody for an answer.
            let answer = if canceled { "" } else { ";RSVP=TRUE" };
            let name = common_name(&to.name);
            self.property(
                &format!(
                    "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION\
                     {answer}{name}"
                ),
                &mailto(&to.email),
            );
        }
        self.property("TRANSP", if canceled { "TRANSPARENT" } else { "OPAQUE" });
        if let Some(minutes) = invite.alarm_minutes.filter(|_| !canceled) {
            self.alarm(minutes, &summary);
        }
        self.property("END", "VEVENT");
    }

    /// The calendar's own reminder, which needs no letter to arrive.
    fn alarm(&mut self, minutes: u16, words: &str) {
        self.property("BEGIN", "VALARM");
        self.property("ACTION", "DISPLAY");
        self.property("DESCRIPTION", words);
        self.property("TRIGGER", &format!("-PT{minutes}M"));
        self.property("END", "VALARM");
    }

    /// One property; its value is escaped already where its type is text.
    fn property(&mut self, name: &str, value: &str) {
        fold(&format!("{name}:{value}"), &mut self.text);
    }

    fn end(mut self) -> String {
        self.property("END", "VCALENDAR");
        self.text
    }
}

/// Writes one line, broken into pieces of at most 75 octets.
fn fold(line: &str, into: &mut String) {
    let mut rest = line;
    let mut octets_max = LINE_OCTETS_MAX;
    while rest.len() > octets_max {
        let (piece, left) = rest.split_at(break_before(rest, octets_max));
        into.push_str(piece);
        into.push_str("\r\n ");
        rest = left;
        // The space that marks a continuation counts as well.
        octets_max = LINE_OCTETS_MAX - 1;
    }
    into.push_str(rest);
    into.push_str("\r\n");
}

/// Where to break: never inside a character, and where it can be helped not beside a space, because
/// some programs trim lines before they join them.
fn break_before(line: &str, octets_max: usize) -> usize {
    let spaced = |at: usize| {
        let (before, after) = line.split_at(at);
        before.ends_with(char::is_whitespace) || after.starts_with(char::is_whitespace)
    };
    let last = line.floor_char_boundary(octets_max);
    (octets_max / 2..=last)
        .rev()
        .find(|at| line.is_char_boundary(*at) && !spaced(*at))
        .unwrap_or(last)
}

/// Text as a value: what has a meaning of its own is escaped, what could end the line is not let in.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for char in text.replace("\r\n", "\n").chars() {
        match char {
            '\\' => value.push_str("\\\\"),
            ';' => value.push_str("\\;"),
            ',' => value.push_str("\\,"),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => value.push_str("\\n"),
            char if char.is_control() || super::is_hidden(char) => {}
            char => value.push(char),
        }
    }
    value
}

/// A person's name as a parameter. Parameters cannot be escaped: what would end the quotes is
/// replaced, and so is the caret, by which RFC 6868 writes a line break.
fn common_name(name: &str) -> String {
    let name = one_line(name, NAME_CHARS_MAX).replace('"', "'").replace('^', " ");
    if name.is_empty() { name } else { format!(";CN=\"{name}\"") }
}

/// An address as a URI; what is not plain in an address is written by its octets (RFC 6068).
fn mailto(email: &str) -> String {
    let mut uri = "mailto:".to_owned();
    for byte in one_line(email, usize::MAX).bytes() {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => uri.push(char::from(byte)),
            b'@' | b'.' | b'-' | b'_' | b'~' | b'+' | b'!' | b'$' | b'\'' | b'*' | b'=' | b'/' => {
                uri.push(char::from(byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

fn utc(at: Instant) -> String {
    at.utc().format("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests;
