//! What stands on the viewer's pages, in the viewer's language.

use sangdam_domain::banner;
use sangdam_domain::notice::{Group, Recipient, day_facts};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Clock, Lens};
use crate::mail::letter::announced;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GroupName {
    Everyone,
    Hosts,
    Guests,
    Interpreters,
}

impl From<Group> for GroupName {
    fn from(group: Group) -> Self {
        match group {
            Group::Everyone => Self::Everyone,
            Group::Hosts => Self::Hosts,
            Group::Guests => Self::Guests,
            Group::Interpreters => Self::Interpreters,
        }
    }
}

/// An announcement that stands on the pages of its group.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BannerView {
    pub id: String,
    pub group: GroupName,
    pub subject: String,
    /// Plain text, an empty line between paragraphs.
    pub text: String,
    pub from_at: i64,
    pub until_at: i64,
    /// When it ends.
    pub until: Vec<Clock>,
}

impl Lens<'_> {
    pub fn banners(&self) -> Vec<BannerView> {
        let shown = banner::shown(self.day, &self.viewer.role, self.now);
        if shown.is_empty() {
            return Vec::new();
        }
        let to = Recipient {
            name: self.viewer.name.clone(),
            email: String::new(),
            language: self.viewer.language.clone(),
            zone: self.viewer.zone,
        };
        let facts = day_facts(self.day);
        let view = |one: &banner::Banner| {
            let words = (&one.subject, &one.text);
            let (subject, text) = announced(self.texts, self.rules, &to, &facts, words);
            BannerView {
                id: one.id.to_string(),
                group: one.group.into(),
                subject,
                text,
                from_at: one.from.0,
                until_at: one.until.0,
                until: self.clocks(one.until, one.until),
            }
        };
        shown.into_iter().map(view).collect()
    }
}
