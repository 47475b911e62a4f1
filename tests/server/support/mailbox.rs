//! Where letters arrive.

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};
use sangdam::mail::transport::Transport;

use super::eventually;

/// All letters a server sent into memory.
#[derive(Clone)]
pub struct Mailbox(Option<Transport>);

/// A letter as a mail program reads it.
#[derive(Clone, Debug)]
pub struct Letter {
    pub message_id: String,
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub calendar: Option<String>,
    pub raw: String,
}

impl Mailbox {
    pub fn new(transport: Option<Transport>) -> Self {
        Self(transport)
    }

    /// Everything that arrived so far, in order.
    pub fn all(&self) -> Vec<Letter> {
        let Some(Transport::Memory(sent)) = &self.0 else { return Vec::new() };
        let sent = sent.lock().unwrap();
        sent.iter().map(|message| Letter::read(&message.raw)).collect()
    }

    pub fn to(&self, email: &str) -> Vec<Letter> {
        self.all().into_iter().filter(|letter| letter.to == email).collect()
    }

    /// Waits until so many letters have arrived in all.
    pub async fn wait_for(&self, count: usize) -> Vec<Letter> {
        eventually(&format!("{count} letters"), async || {
            let all = self.all();
            (all.len() >= count).then_some(all)
        })
        .await
    }

    /// Waits for the next letter to an address after the first `had`.
    pub async fn next_to(&self, email: &str, had: usize) -> Letter {
        eventually(&format!("letter {had} to {email}"), async || self.to(email).get(had).cloned())
            .await
    }
}

impl Letter {
    pub fn read(raw: &[u8]) -> Self {
        let message = MessageParser::default().parse(raw).expect("a message");
        let to = message.to().and_then(|to| to.first()).and_then(|to| to.address());
        Self {
            message_id: message.message_id().unwrap_or_default().to_owned(),
            to: to.unwrap_or_default().to_owned(),
            subject: message.subject().unwrap_or_default().to_owned(),
            text: message.body_text(0).unwrap_or_default().into_owned(),
            html: message.body_html(0).unwrap_or_default().into_owned(),
            calendar: calendar(&message),
            raw: String::from_utf8_lossy(raw).into_owned(),
        }
    }

    /// A property of the calendar part, unfolded.
    pub fn property(&self, name: &str) -> String {
        property(self.calendar.as_deref().unwrap_or_default(), name)
    }
}

/// The value of the first property of that name, unfolded.
pub fn property(calendar: &str, name: &str) -> String {
    let unfolded = calendar.replace("\r\n ", "");
    let value = unfolded.lines().find_map(|line| {
        let (head, value) = line.split_once(':')?;
        (head.split(';').next() == Some(name)).then(|| value.to_owned())
    });
    value.unwrap_or_default()
}

fn calendar(message: &Message<'_>) -> Option<String> {
    message.parts.iter().find_map(|part| {
        let is_calendar =
            part.content_type().is_some_and(|kind| kind.subtype() == Some("calendar"));
        match &part.body {
            PartType::Text(text) if is_calendar => Some(text.to_string()),
            _ => None,
        }
    })
}
