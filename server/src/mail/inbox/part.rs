//! A mail taken apart, as far as it is read: a bounded tree, whatever its sender made of it.
//!
//! mail-parser reads headers and single parts well, but follows every nesting: a mail of 2 MiB can
//! hold some 50,000 messages inside each other, each to be freed inside the one around it, and those
//! hidden in base64 are copied anew at each level. So the tree is cut here, and only leaves are handed
//! to it.

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

/// Parts of one mail that are read; a bounce has three, an invitation's answer two or three.
const PARTS_MAX: usize = 32;
/// How deep multiparts may lie in each other.
const DEPTH_MAX: usize = 8;
/// Octets of one header block. Mail servers refuse longer ones.
const HEADER_OCTETS_MAX: usize = 128 * 1024;

/// One leaf of a mail.
pub struct Part {
    /// `text/calendar`, in lower case; `text/plain` when nothing is said.
    pub kind: String,
    pub text: String,
}

/// A mail's own headers, and its leaves in order.
pub struct Parts<'x> {
    pub head: Message<'x>,
    /// `multipart/report`, in lower case.
    pub kind: String,
    pub leaves: Vec<Part>,
}

/// Takes a mail apart; nothing when it is none, or larger in any way than a mail is.
pub fn take_apart(raw: &[u8]) -> Option<Parts<'_>> {
    let (head, _) = split(raw)?;
    let head = MessageParser::default().parse_headers(head)?;
    if head.headers().is_empty() {
        return None;
    }
    let kind = kind_of(&head);
    let mut leaves = Vec::new();
    walk(raw, 0, &mut leaves)?;
    Some(Parts { head, kind, leaves })
}

fn walk(raw: &[u8], depth: usize, leaves: &mut Vec<Part>) -> Option<()> {
    if depth > DEPTH_MAX || leaves.len() >= PARTS_MAX {
        return None;
    }
    let (head, body) = split(raw)?;
    let read = MessageParser::default().parse_headers(head);
    let kind = read.as_ref().map_or_else(|| "text/plain".to_owned(), kind_of);
    if let Some(head) = read.as_ref().filter(|_| kind.starts_with("multipart/")) {
        let boundary = head.content_type()?.attribute("boundary")?.as_bytes();
        for part in pieces(body, boundary) {
            walk(part, depth + 1, leaves)?;
        }
        return Some(());
    }
    // Of a message inside only the headers at its top are of use, and they are read as text.
    let is_message = matches!(kind.as_str(), "message/rfc822" | "message/global");
    let text = if is_message || read.is_none() {
        String::from_utf8_lossy(body).into_owned()
    } else {
        decoded(raw)
    };
    leaves.push(Part { kind, text });
    Some(())
}

/// Header block and body. A block without an end is one without a body.
fn split(raw: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut at = 0;
    while at < raw.len() {
        let end =
            raw[at..].iter().position(|octet| *octet == b'\n').map_or(raw.len(), |n| at + n + 1);
        if raw[at..end].iter().all(|octet| matches!(octet, b'\r' | b'\n')) {
            return Some((&raw[..end], &raw[end..]));
        }
        if end > HEADER_OCTETS_MAX {
            return None;
        }
        at = end;
    }
    Some((raw, &[]))
}

/// What lies between the boundaries of a multipart.
fn pieces<'a>(body: &'a [u8], boundary: &'a [u8]) -> Vec<&'a [u8]> {
    let mut found = Vec::new();
    let mut from = None;
    let mut at = 0;
    while at < body.len() && found.len() < PARTS_MAX {
        let end =
            body[at..].iter().position(|octet| *octet == b'\n').map_or(body.len(), |n| at + n + 1);
        let line = body[at..end].trim_ascii_end();
        if let Some(rest) = line.strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary))
            && (rest.is_empty() || rest == b"--")
        {
            if let Some(from) = from {
                found.push(&body[from..at]);
            }
            from = rest.is_empty().then_some(end);
        }
        at = end;
    }
    // A mail that was cut off ends its last part.
    found.extend(from.filter(|from| *from < body.len()).map(|from| &body[from..]));
    found
}

/// The words of a leaf, its transfer encoding and character set undone.
fn decoded(raw: &[u8]) -> String {
    let Some(message) = MessageParser::default().parse(raw) else { return String::new() };
    match message.parts.into_iter().next().map(|part| part.body) {
        Some(PartType::Text(text) | PartType::Html(text)) => text.into_owned(),
        Some(PartType::Binary(octets) | PartType::InlineBinary(octets)) => {
            String::from_utf8_lossy(&octets).into_owned()
        }
        _ => String::new(),
    }
}

fn kind_of(head: &Message<'_>) -> String {
    let Some(kind) = head.content_type() else { return "text/plain".into() };
    format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()).to_lowercase()
}
