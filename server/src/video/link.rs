//! A link to any other service: Zoom, Teams, Telemost, Webex. We only show it; what happens there is
//! that service's matter. One per meeting, one per host, or made from a template.

mod template;

use std::collections::BTreeMap;
use std::time::Duration;

use async_trait::async_trait;
use sangdam_domain::Instant;
use sangdam_domain::id::{CompanyId, MeetingId};
use sangdam_domain::video::Links;
use serde::{Deserialize, Serialize};

use super::{
    Health, Pass, Plan, Provider, ProviderName, RoomFacts, RoomNames, Token, Warning, Who, Wish,
    Wrong,
};
pub use template::Template;

/// Longer ones are cut by mail programs and some browsers.
const URL_CHARS_MAX: usize = 1_000;

/// An https address, checked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Url(String);

/// Why a link cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLink {
    /// Not https, or no address at all.
    NotHttps,
    /// A name or password stands before the host.
    HasPassword,
    TooLong,
    /// A placeholder that is none of ours.
    UnknownPlaceholder,
    /// A placeholder stands where the host is named.
    PlaceholderInHost,
    /// The same room for everybody: neither `{meeting}` nor `{host}` stands in it.
    SameForAll,
}

impl BadLink {
    /// Stable; programs decide by it.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotHttps => "not_https",
            Self::HasPassword => "has_password",
            Self::TooLong => "too_long",
            Self::UnknownPlaceholder => "unknown_placeholder",
            Self::PlaceholderInHost => "placeholder_in_host",
            Self::SameForAll => "same_for_all",
        }
    }
}

impl std::fmt::Display for BadLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for BadLink {}

impl Url {
    /// Accepts what people copy from an invitation, as the address it means.
    pub fn read(text: &str) -> Result<Self, BadLink> {
        let text = text.trim();
        if text.chars().count() > URL_CHARS_MAX {
            return Err(BadLink::TooLong);
        }
        let is_plain = |char: char| !char.is_control() && !char.is_whitespace() && char != '\\';
        if !text.chars().all(is_plain) {
            return Err(BadLink::NotHttps);
        }
        let url = url::Url::parse(text).map_err(|_| BadLink::NotHttps)?;
        if url.scheme() != "https" || url.host_str().is_none_or(str::is_empty) {
            return Err(BadLink::NotHttps);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(BadLink::HasPassword);
        }
        if url.as_str().len() > URL_CHARS_MAX {
            return Err(BadLink::TooLong);
        }
        Ok(Self(url.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Url {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What follows the host often opens the room.
        let host = url::Url::parse(&self.0).ok();
        write!(f, "https://{}/…", host.as_ref().and_then(url::Url::host_str).unwrap_or_default())
    }
}

impl TryFrom<String> for Url {
    type Error = BadLink;

    fn try_from(text: String) -> Result<Self, BadLink> {
        Self::read(&text)
    }
}

impl From<Url> for String {
    fn from(url: Url) -> Self {
        url.0
    }
}

/// Where a day's links come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkTo {
    Meeting(BTreeMap<MeetingId, Url>),
    Host(BTreeMap<CompanyId, Url>),
    Template(Template),
}

/// A day's links, with what the organizer knows of that service's plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkRule {
    pub to: LinkTo,
    #[serde(default)]
    pub plan: Plan,
}

impl LinkRule {
    /// A day's links as they were set. The two are one shape; what was checked then is checked again.
    pub fn of(links: &Links) -> Option<Self> {
        serde_json::from_value(serde_json::to_value(links).ok()?).ok()
    }
}

pub struct Link {
    names: RoomNames,
}

impl Link {
    pub(super) fn new(names: RoomNames) -> Self {
        Self { names }
    }

    fn url(&self, facts: &RoomFacts) -> Result<Url, Wrong> {
        let rule = facts.link.as_ref().ok_or(Wrong::NoLink)?;
        match &rule.to {
            LinkTo::Meeting(links) => links.get(&facts.meeting).cloned().ok_or(Wrong::NoLink),
            LinkTo::Host(links) => links.get(&facts.host).cloned().ok_or(Wrong::NoLink),
            LinkTo::Template(template) => {
                let room = || self.names.room(self.name(), &facts.meeting);
                template.fill(room, &facts.host, facts.slot)
            }
        }
    }
}

#[async_trait]
impl Provider for Link {
    fn name(&self) -> ProviderName {
        ProviderName::Link
    }

    fn warnings(&self, wish: &Wish) -> Vec<Warning> {
        let Some(rule) = &wish.link else { return vec![Warning::NoLink] };
        let is_shared = match &rule.to {
            LinkTo::Meeting(_) => false,
            LinkTo::Host(_) => true,
            LinkTo::Template(template) => !template.is_one_room_a_meeting(),
        };
        let mut warnings = rule.plan.warnings(wish);
        warnings.extend(is_shared.then_some(Warning::SharedRoom));
        warnings
    }

    async fn pass(&self, _who: &Who, facts: &RoomFacts, now: Instant) -> Result<Pass, Wrong> {
        facts.open_until(now)?;
        Ok(Pass::Redirect(Token::new(self.url(facts)?.into())))
    }

    /// Other people's services are not watched: a page that answers there says nothing of its rooms.
    async fn check(&self, _now: Instant) -> Health {
        Health::Up { took: Duration::ZERO }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_known_services_are_taken_as_they_are() {
        for link in [
            "https://us02web.zoom.us/j/81234567890?pwd=QWxhZGRpbjpvcGVu.1",
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%7d",
            "https://telemost.yandex.ru/j/12345678901234",
            "https://meet.webex.com/meet/pr12345678901",
            "https://meet.google.com/abc-defg-hij",
        ] {
            assert_eq!(Url::read(&format!(" {link}\n")).unwrap().as_str(), link);
        }
    }

    #[test]
    fn whatever_else_a_link_may_be_is_refused() {
        for link in [
            "",
            "zoom.us/j/1",
            "http://zoom.us/j/1",
            "javascript:alert(1)",
            "data:text/html,x",
            "zoommtg://zoom.us/join?confno=1",
            "https://",
            "https:// zoom.us/j/1",
            "https://zoom.us\\@evil.example/",
            "https://zoom.us/\u{0}",
            "//zoom.us/j/1",
        ] {
            assert_eq!(Url::read(link), Err(BadLink::NotHttps), "{link:?}");
        }
        assert_eq!(Url::read("https://zoom.us@evil.example/"), Err(BadLink::HasPassword));
        let long = format!("https://zoom.us/{}", "a".repeat(URL_CHARS_MAX));
        assert_eq!(Url::read(&long), Err(BadLink::TooLong));
        assert_eq!(
            Url::read(&format!("https://zoom.us/{}", "가".repeat(500))),
            Err(BadLink::TooLong)
        );
    }

    #[test]
    fn a_stored_link_is_checked_again() {
        let rule = r#"{"to": {"host": {"c1": "http://zoom.us/j/1"}}}"#;

        assert!(serde_json::from_str::<LinkRule>(rule).is_err());
        assert!(serde_json::from_str::<LinkRule>(&rule.replace("http:", "https:")).is_ok());
    }

    #[test]
    fn a_link_never_prints_what_opens_the_room() {
        let url = Url::read("https://zoom.us/j/1?pwd=open").unwrap();

        assert_eq!(format!("{url:?}"), "https://zoom.us/…");
    }
}
