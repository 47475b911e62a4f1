//! The complete message: letter and calendar file in one MIME tree.
//!
//! The same arguments give the same octets, so that a second try is the same message as the first. (A
//! signature tells the second it was made, and nothing else of it differs.)

use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{
    ContentDisposition, ContentTransferEncoding, ContentType, HeaderName, HeaderValue,
};
use lettre::message::{
    Body, Mailbox, MessageBuilder, MultiPart, MultiPartKind, SinglePart, SinglePartBuilder,
};
use lettre::{Address, Message};
use sangdam_domain::Instant;
use sangdam_domain::invite::Method;
use sha2::{Digest, Sha256};

use super::dkim::Signer;
use super::letter::Letter;
use super::{Sender, one_line};

const NAME_CHARS_MAX: usize = 120;
const SUBJECT_CHARS_MAX: usize = 300;
/// What a mail server must take before the `@` (RFC 5321, 4.5.3.1).
const LOCAL_OCTETS_MAX: usize = 64;
/// And in all, without the angle brackets.
const ADDRESS_OCTETS_MAX: usize = 254;

/// Everything a message is made of.
pub struct Draft<'a> {
    pub from: &'a Sender,
    pub to_name: &'a str,
    pub to_email: &'a str,
    pub letter: &'a Letter,
    /// The calendar file, with the method that stands inside it.
    pub calendar: Option<(Method, &'a str)>,
    /// `part@domain`, without angle brackets; the same for every try.
    pub message_id: &'a str,
    /// The identity of the meeting's thread, `part@domain`; nothing for letters on their own.
    pub thread: Option<&'a str>,
    /// Where one click ends letters of this kind (RFC 8058); nothing for letters one cannot refuse.
    pub unsubscribe: Option<&'a str>,
    /// When the letter was written.
    pub at: Instant,
}

/// A message ready to leave.
#[derive(Clone, Debug)]
pub struct Composed {
    pub from: Address,
    pub to: Address,
    pub raw: Vec<u8>,
    /// What `raw` was made from.
    tree: Message,
}

impl Composed {
    /// A message with its envelope.
    pub fn new(from: Address, to: Address, tree: Message) -> Self {
        Self { from, to, raw: tree.formatted(), tree }
    }

    /// Puts a signature over it.
    pub fn sign(&mut self, signer: &Signer) {
        signer.sign(&mut self.tree);
        self.raw = self.tree.formatted();
    }
}

impl PartialEq for Composed {
    fn eq(&self, other: &Self) -> bool {
        (&self.from, &self.to, &self.raw) == (&other.from, &other.to, &other.raw)
    }
}

impl Eq for Composed {}

/// Why no message could be made; trying again would not help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unaddressable(pub String);

impl std::fmt::Display for Unaddressable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unaddressable {}

/// Makes the message: mixed( alternative( text, HTML, calendar ), invite.ics ), or the alternative
/// alone where no calendar is concerned.
pub fn compose(draft: &Draft<'_>) -> Result<Composed, Unaddressable> {
    let from = address(&draft.from.email)?;
    let to = address(draft.to_email)?;
    let text = draft.letter.text().map_err(|why| Unaddressable(why.to_string()))?;
    let html = draft.letter.html().map_err(|why| Unaddressable(why.to_string()))?;

    let mut alternative = MultiPart::builder()
        .kind(MultiPartKind::Alternative)
        .boundary(boundary(draft.message_id, "alternative"))
        .singlepart(SinglePart::plain(text))
        .singlepart(SinglePart::html(html));
    let body = match draft.calendar {
        None => alternative,
        Some((method, file)) => {
            let kind = format!("text/calendar; method={}; charset=UTF-8", method.as_str());
            let attached =
                SinglePart::builder().header(ContentDisposition::attachment("invite.ics"));
            alternative =
                alternative.singlepart(calendar_part(SinglePart::builder(), &kind, file)?);
            let attached = calendar_part(attached, "application/ics; name=\"invite.ics\"", file)?;
            MultiPart::builder()
                .kind(MultiPartKind::Mixed)
                .boundary(boundary(draft.message_id, "mixed"))
                .multipart(alternative)
                .singlepart(attached)
        }
    };
    let tree = headers(draft, &from, &to).multipart(body);
    let tree = tree.map_err(|why| Unaddressable(why.to_string()))?;
    Ok(Composed::new(from, to, tree))
}

fn headers(draft: &Draft<'_>, from: &Address, to: &Address) -> MessageBuilder {
    let mailbox = |name: &str, address: &Address| {
        let name = one_line(name, NAME_CHARS_MAX);
        Mailbox::new(Some(name).filter(|name| !name.is_empty()), address.clone())
    };
    let written = UNIX_EPOCH + Duration::from_millis(u64::try_from(draft.at.0).unwrap_or(0));
    let mut headers = Message::builder()
        .from(mailbox(&draft.from.name, from))
        .to(mailbox(draft.to_name, to))
        .subject(one_line(&draft.letter.subject, SUBJECT_CHARS_MAX))
        .date(written)
        .message_id(Some(in_brackets(draft.message_id)));
    // The letter that opens the thread does not refer to itself.
    if let Some(thread) = draft.thread.filter(|thread| *thread != draft.message_id) {
        headers = headers.in_reply_to(in_brackets(thread)).references(in_brackets(thread));
    }
    let mut plain = vec![
        ("Auto-Submitted", "auto-generated".to_owned()),
        ("X-Auto-Response-Suppress", "OOF, AutoReply".to_owned()),
        ("Content-Language", draft.letter.language.clone()),
    ];
    if let Some(link) = draft.unsubscribe {
        plain.push(("List-Unsubscribe", in_brackets(link)));
        plain.push(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    for (name, value) in plain {
        let name = HeaderName::new_from_ascii_str(name);
        headers = headers.raw_header(HeaderValue::new(name, value));
    }
    headers
}

/// An address a mail server takes. Domains in other scripts have an ASCII form; the part before the
/// `@` has none, and few servers take it as it is (SMTPUTF8), so such a letter is refused here. So are
/// quotes and comments: nobody's real address needs them, and servers read them differently.
pub fn address(email: &str) -> Result<Address, Unaddressable> {
    let no = |why: &str| Unaddressable(format!("{}: {why}", one_line(email, NAME_CHARS_MAX)));
    let (user, domain) = email.trim().rsplit_once('@').ok_or_else(|| no("no @ in the address"))?;
    let is_plain = |char: char| char.is_ascii_graphic() && !"\"(),:;<>@[\\]".contains(char);
    if user.is_empty() {
        return Err(no("nothing stands before the @"));
    }
    if !user.is_ascii() {
        return Err(no("only Latin letters can stand before the @"));
    }
    if !user.chars().all(is_plain) {
        return Err(no("a character before the @ cannot be used"));
    }
    if user.starts_with('.') || user.ends_with('.') || user.contains("..") {
        return Err(no("a dot before the @ stands where none can"));
    }
    let domain = idna::domain_to_ascii_strict(domain)
        .ok()
        .filter(|domain| !domain.is_empty())
        .ok_or_else(|| no("not a domain after the @"))?;
    if user.len() > LOCAL_OCTETS_MAX || user.len() + 1 + domain.len() > ADDRESS_OCTETS_MAX {
        return Err(no("the address is too long"));
    }
    Address::new(user, domain).map_err(|why| no(&why.to_string()))
}

/// Both calendar parts go through here, so that their bytes are the same.
fn calendar_part(
    part: SinglePartBuilder,
    kind: &str,
    file: &str,
) -> Result<SinglePart, Unaddressable> {
    let kind = ContentType::parse(kind).map_err(|why| Unaddressable(why.to_string()))?;
    let octets = file.as_bytes().to_vec();
    let body = Body::new_with_encoding(octets, ContentTransferEncoding::Base64)
        .map_err(|_| Unaddressable("calendar file without an encoding".to_owned()))?;
    Ok(part.header(kind).body(body))
}

/// A boundary no text contains by chance, and the same for every try.
fn boundary(message_id: &str, part: &str) -> String {
    let digest = Sha256::digest(format!("{message_id} {part}"));
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// A message identity as it stands in headers; whatever could end it early is left out.
fn in_brackets(id: &str) -> String {
    let id: String =
        id.chars().filter(|char| char.is_ascii_graphic() && !"<>".contains(*char)).collect();
    format!("<{id}>")
}

#[cfg(test)]
mod tests;
