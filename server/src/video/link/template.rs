//! Links made from a pattern, such as `https://meet.example.org/{meeting}`.

use sangdam_domain::id::CompanyId;
use sangdam_domain::time::Slot;
use serde::{Deserialize, Serialize};
use url::form_urlencoded;

use super::{BadLink, Url, Wrong};

/// `{meeting}` is a room name that nobody can guess, the same for all seats of the meeting; `{host}`
/// the host company's key; `{slot}` the slot's number, counted from 1 as on the board.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Template(String);

const PLACEHOLDERS: [&str; 3] = ["{meeting}", "{host}", "{slot}"];

impl Template {
    /// Refuses what would not give an https address, or one host for some and another for others.
    pub fn read(text: &str) -> Result<Self, BadLink> {
        let text = text.trim();
        let fill = |with: [&str; 3]| {
            PLACEHOLDERS
                .iter()
                .zip(with)
                .fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
        };
        // As long as they can get.
        let (one, other) = (fill([&"a".repeat(32); 3]), fill(["b"; 3]));
        if one.contains(['{', '}']) {
            return Err(BadLink::UnknownPlaceholder);
        }
        // A host with a placeholder is another host for each filling, or none.
        let authority = text.split_once("//").map_or("", |(_, rest)| rest);
        let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
        if authority.contains('{') {
            return Err(BadLink::PlaceholderInHost);
        }
        Url::read(&one)?;
        Url::read(&other)?;
        if !text.contains("{meeting}") && !text.contains("{host}") {
            return Err(BadLink::SameForAll);
        }
        Ok(Self(text.to_owned()))
    }

    /// Whether no two meetings get the same address.
    pub fn is_one_room_a_meeting(&self) -> bool {
        self.0.contains("{meeting}") || self.0.contains("{slot}")
    }

    pub(super) fn fill(
        &self,
        room: impl FnOnce() -> Result<String, Wrong>,
        host: &CompanyId,
        slot: Slot,
    ) -> Result<Url, Wrong> {
        // Only asked for where it is needed: it needs the installation's secret.
        let room = if self.0.contains("{meeting}") { room()? } else { String::new() };
        let host: String = form_urlencoded::byte_serialize(host.as_str().as_bytes()).collect();
        let filled = self
            .0
            .replace("{meeting}", &room)
            .replace("{slot}", &(u32::from(slot.0) + 1).to_string())
            .replace("{host}", &host);
        Url::read(&filled).map_err(|_| Wrong::NoLink)
    }
}

impl std::fmt::Debug for Template {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Template {
    type Error = BadLink;

    fn try_from(text: String) -> Result<Self, BadLink> {
        Self::read(&text)
    }
}

impl From<Template> for String {
    fn from(template: Template) -> Self {
        template.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str, host: &str) -> String {
        let template = Template::read(template).unwrap();
        let room = || Ok("5f".repeat(16));
        template.fill(room, &CompanyId::new(host), Slot(2)).unwrap().into()
    }

    #[test]
    fn a_template_is_filled() {
        assert_eq!(
            filled("https://meet.example/{host}/{slot}?room={meeting}", "c1"),
            format!("https://meet.example/c1/3?room={}", "5f".repeat(16))
        );
    }

    #[test]
    fn a_key_cannot_change_the_address_around_it() {
        let url = filled("https://meet.example/a/{host}", "../?x#{slot}&y /가");

        assert_eq!(url, "https://meet.example/a/..%2F%3Fx%23%7Bslot%7D%26y+%2F%EA%B0%80");
    }

    #[test]
    fn a_template_that_leads_astray_is_refused() {
        for (template, why) in [
            ("https://meet.example/{room}-{meeting}", BadLink::UnknownPlaceholder),
            ("https://meet.example/{{meeting}}", BadLink::UnknownPlaceholder),
            ("https://{host}.example/{meeting}", BadLink::PlaceholderInHost),
            ("https://meet.example:{slot}/{meeting}", BadLink::PlaceholderInHost),
            ("https://meet.example/room", BadLink::SameForAll),
            ("https://meet.example/{slot}", BadLink::SameForAll),
            ("http://meet.example/{meeting}", BadLink::NotHttps),
            ("{meeting}", BadLink::NotHttps),
        ] {
            assert_eq!(Template::read(template), Err(why), "{template}");
        }
    }
}
