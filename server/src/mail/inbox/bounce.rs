//! Letters that came back: reports in the standard form (RFC 3464), and those of older mail servers
//! (qmail, old Exim, some portals) in words.

use super::one_line;
use super::part::Parts;
use super::reply::comparable;

/// Characters of the reason that is kept.
pub const WHY_CHARS_MAX: usize = 300;
/// Message identities looked at in one mail.
const IDENTITIES_MAX: usize = 200;
/// Recipients one report speaks of; a letter of ours has one.
const FATES_MAX: usize = 50;

/// What a mail server says of letters it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// Message-IDs that may be the letter's, without angle brackets.
    pub letters: Vec<String>,
    pub fates: Vec<Fate>,
}

/// What became of a letter at one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// As we wrote it, and as it was at last, where they differ; comparable.
    pub recipients: Vec<String>,
    pub action: Action,
    /// Status code and diagnostic in one line.
    pub why: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Failed,
    Delayed,
    Delivered,
}

impl Bounce {
    /// What it says of one recipient.
    pub fn fate_of(&self, email: &str) -> Option<&Fate> {
        let email = comparable(email);
        self.fates.iter().find(|fate| fate.recipients.contains(&email))
    }
}

/// Reads a mail as a bounce; nothing when it is none.
pub fn read(parts: &Parts<'_>) -> Option<Bounce> {
    let status = parts.leaves.iter().find(|part| {
        matches!(part.kind.as_str(), "message/delivery-status" | "message/global-delivery-status")
    });
    let fates = match status {
        Some(status) => report(&status.text),
        None => in_words(parts)?,
    };
    Some(Bounce { letters: letters(parts), fates })
}

/// Where the returned letter's identity may stand: in what is returned of it, else in the headers by
/// which the report answers it.
fn letters(parts: &Parts<'_>) -> Vec<String> {
    let returned = parts.leaves.iter().filter(|part| {
        matches!(
            part.kind.as_str(),
            "message/rfc822"
                | "message/global"
                | "text/rfc822-headers"
                | "message/global-headers"
                | "text/plain"
        )
    });
    let mut found = Vec::new();
    for part in returned {
        for line in part.text.lines() {
            let line = line.trim_start_matches(['>', ' ', '|']);
            if let Some(rest) = after_ignoring_case(line, "message-id:") {
                found.extend(identities(rest));
            }
        }
    }
    for name in ["In-Reply-To", "References", "X-Original-Message-ID"] {
        found.extend(identities(&super::headers(parts, name).join(" ")));
    }
    let mut once: Vec<String> = Vec::new();
    for identity in found.into_iter().take(IDENTITIES_MAX) {
        if !once.contains(&identity) {
            once.push(identity);
        }
    }
    once
}

/// `part@domain` of all identities in angle brackets.
pub fn identities(text: &str) -> Vec<String> {
    let pieces = text.split('<').skip(1).filter_map(|piece| piece.split_once('>'));
    let written = pieces.map(|(identity, _)| identity.trim());
    let sound = written.filter(|one| one.contains('@') && !one.contains(char::is_whitespace));
    sound.take(IDENTITIES_MAX).map(str::to_owned).collect()
}

/// The groups of a delivery status, one for each recipient.
fn report(text: &str) -> Vec<Fate> {
    let unfolded = text.replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", " ");
    unfolded.split("\n\n").filter_map(fate).take(FATES_MAX).collect()
}

fn fate(group: &str) -> Option<Fate> {
    let field = |name: &str| group.lines().find_map(|line| after_ignoring_case(line, name));
    let recipients: Vec<String> = ["original-recipient:", "final-recipient:"]
        .into_iter()
        .filter_map(field)
        .map(recipient)
        .filter(|recipient| !recipient.is_empty())
        .collect();
    if recipients.is_empty() {
        return None;
    }
    let status = field("status:").unwrap_or_default().trim();
    let action = match field("action:").unwrap_or_default().trim().to_lowercase().as_str() {
        "failed" => Action::Failed,
        "delayed" => Action::Delayed,
        "delivered" | "relayed" | "expanded" => Action::Delivered,
        // Some leave it out; the status says as much.
        _ if status.starts_with('5') => Action::Failed,
        _ if status.starts_with('2') => Action::Delivered,
        _ => Action::Delayed,
    };
    let diagnostic = field("diagnostic-code:").unwrap_or_default();
    let diagnostic = diagnostic.split_once(';').map_or(diagnostic, |(_, said)| said);
    let why = one_line(&format!("{status} {diagnostic}"), WHY_CHARS_MAX);
    Some(Fate { recipients, action, why })
}

/// `rfc822;address`, with the sender's `+2B` for a plus sign undone (RFC 3461, xtext).
fn recipient(field: &str) -> String {
    let address = field.split_once(';').map_or(field, |(_, address)| address).trim();
    let plain = comparable(&address.replace("+2B", "+").replace("+3D", "=").replace("+2b", "+"));
    plain.split_whitespace().next().unwrap_or_default().to_owned()
}

fn after_ignoring_case<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let head = line.get(..name.len())?;
    head.eq_ignore_ascii_case(name).then(|| &line[name.len()..])
}

/// A bounce in words, by a mail server that knows no other way. Only robots are believed to write
/// one: people may well quote an error.
fn in_words(parts: &Parts<'_>) -> Option<Vec<Fate>> {
    if !is_from_a_mail_server(parts) {
        return None;
    }
    let texts = parts.leaves.iter().filter(|part| part.kind.starts_with("text/"));
    let text: String = texts.map(|part| format!("{}\n", part.text)).collect();
    // What follows the first header of the returned letter is our own.
    let end = text.to_ascii_lowercase().find("message-id:").unwrap_or(text.len());
    let said = &text[..end];
    let mut recipients: Vec<String> = Vec::new();
    let failed = super::headers(parts, "X-Failed-Recipients").join(",");
    for address in failed.split(',').map(str::trim).chain(addresses(said)) {
        let address = comparable(address);
        if address.contains('@') && !recipients.contains(&address) {
            recipients.push(address);
        }
    }
    recipients.truncate(FATES_MAX);
    let why = reason(said);
    let has_failed = !failed.is_empty() || why.starts_with('5') || is_final(said);
    let has_failed = has_failed && !still_tries(said);
    let action = if has_failed { Action::Failed } else { Action::Delayed };
    let why = one_line(&why, WHY_CHARS_MAX);
    Some(vec![Fate { recipients, action, why }])
}

/// By the names mail servers write under, and the empty return path of what answers nobody.
fn is_from_a_mail_server(parts: &Parts<'_>) -> bool {
    let header = |name| super::headers(parts, name).join(" ").to_lowercase();
    let sender = super::senders(parts).join(" ").to_lowercase();
    let is_robot = ["mailer-daemon", "mailer_daemon", "postmaster", "maildaemon"]
        .iter()
        .any(|name| sender.starts_with(name));
    let has_failed = !header("X-Failed-Recipients").is_empty();
    let is_answered_nowhere = header("Return-Path").trim() == "<>";
    // An absence note has the empty return path as well, and says what it is.
    let is_reply = header("Auto-Submitted").trim_start().starts_with("auto-replied");
    has_failed || is_robot && (is_answered_nowhere || !is_reply)
}

/// Everything in a text that looks like an address.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| char.is_whitespace() || "<>()[]\",;:'".contains(char))
        .filter(|word| word.contains('@'))
        .map(|word| word.trim_matches(['.', '\u{2019}']))
}

/// The line that gives the reason: the first with a status or reply code of failure, else one that
/// stands right below a recipient.
fn reason(text: &str) -> String {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .clone()
        .find_map(coded)
        .unwrap_or_else(|| lines.find(|line| is_final(line)).unwrap_or_default().to_owned())
}

/// A line from its code on: `550 5.1.1 user unknown`, `5.1.1 …`, qmail's `… (#5.1.1)`.
fn coded(line: &str) -> Option<String> {
    let mut before = None;
    for (at, char) in line.char_indices() {
        let is_start = char == '5' && !before.is_some_and(char::is_alphanumeric);
        before = Some(char);
        if !is_start {
            continue;
        }
        let code: String =
            line[at..].chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        let is_status = code.split('.').count() == 3
            && code.split('.').all(|number| !number.is_empty() && number.len() <= 3);
        let is_reply = code.len() == 3 && matches!(code.as_bytes()[1], b'0' | b'5');
        if is_status && line[..at].ends_with('#') {
            return Some(format!("{code} {line}"));
        }
        if is_status || is_reply {
            return Some(line[at..].to_owned());
        }
    }
    None
}

/// Words by which mail servers say that they go on trying.
fn still_tries(text: &str) -> bool {
    let text = text.to_lowercase();
    ["will be retried", "will keep trying", "no action is required", "not yet been delivered"]
        .iter()
        .any(|words| text.contains(words))
}

/// Words by which mail servers say that they have given up, in the languages of our recipients.
fn is_final(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "permanent error",
        "permanent fatal error",
        "could not be delivered",
        "couldn't be delivered",
        "wasn't able to deliver",
        "user unknown",
        "unknown user",
        "no such user",
        "does not exist",
        "mailbox unavailable",
        "존재하지 않",
        "전송하지 못했",
        "не существует",
        "не удалось доставить",
    ];
    let text = text.to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
}
