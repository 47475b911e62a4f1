//! Banners: announcements that also stand on the pages of their group, until their time is over or the
//! organizer takes them back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::access::Role;
use crate::change::Change;
use crate::day::Day;
use crate::id::BannerId;
use crate::letters;
use crate::notice::Group;
use crate::programme::{Names, Side};
use crate::refusal::Refusal;
use crate::time::Instant;

/// The longest a banner stands, in days: what holds longer belongs into the day's own words.
const DAYS_MAX: i64 = 14;
/// The most banners that stand at once: more would push everything else off a phone.
const BANNERS_MAX: usize = 5;

/// The organizer's words as they stand on pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Banner {
    pub id: BannerId,
    pub group: Group,
    pub subject: Names,
    pub text: Names,
    pub from: Instant,
    pub until: Instant,
}

pub type Banners = BTreeMap<BannerId, Banner>;

/// Writes the organizer's words to a group, and puts them onto its pages where that was asked for.
pub fn announce(
    day: &Day,
    group: Group,
    subject: &Names,
    text: &Names,
    banner: Option<&(BannerId, Instant)>,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    letters::check_announcement(subject, text)?;
    let (subject, text) = (subject.clone(), text.clone());
    let mut changes =
        vec![Change::Announced { group, subject: subject.clone(), text: text.clone() }];
    if let Some((id, until)) = banner {
        if *until <= now || now.plus_minutes(DAYS_MAX * 24 * 60) < *until {
            return Err(Refusal::invalid("until_at", "out_of_range"));
        }
        if BANNERS_MAX <= day.banners.values().filter(|one| now < one.until).count() {
            return Err(Refusal::BannersFull { max: BANNERS_MAX });
        }
        let (id, until) = (id.clone(), *until);
        let banner = Banner { id, group, subject, text, from: now, until };
        changes.push(Change::BannerShown { banner });
    }
    Ok(changes)
}

/// Takes a banner off all pages. Letters that were written stay written.
pub fn withdraw(day: &Day, id: &BannerId) -> Result<Vec<Change>, Refusal> {
    day.banners.get(id).ok_or(Refusal::Unknown)?;
    Ok(vec![Change::BannerWithdrawn { banner: id.clone() }])
}

/// The banners on somebody's pages now, the latest first.
pub fn shown<'a>(day: &'a Day, role: &'a Role, now: Instant) -> Vec<&'a Banner> {
    let all = day.banners.values();
    let mut shown: Vec<&Banner> =
        all.filter(|one| now < one.until && is_for(one.group, role)).collect();
    shown.sort_by_key(|one| (std::cmp::Reverse(one.from), &one.id));
    shown
}

fn is_for(group: Group, role: &Role) -> bool {
    match (group, role) {
        (Group::Everyone, _) | (_, Role::Organizer) => true,
        (Group::Hosts, Role::Company { side, .. }) => *side == Side::Host,
        (Group::Guests, Role::Company { side, .. }) => *side == Side::Guest,
        (Group::Interpreters, Role::Interpreter { .. }) => true,
        _ => false,
    }
}

/// Brings them one change further.
pub(crate) fn follow(day: &mut Day, change: &Change) {
    match change {
        Change::BannerShown { banner } => {
            day.banners.retain(|_, one| banner.from < one.until);
            day.banners.insert(banner.id.clone(), banner.clone());
        }
        Change::BannerWithdrawn { banner } => {
            day.banners.remove(banner);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests;
