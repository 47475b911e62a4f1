//! A day's past: what it was after any of its changes, told by its log alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::DayId;
use crate::programme::Programme;
use crate::roster::Roster;
use crate::timetable::Timetable;

/// Whether a day's first change tells also with which roster it began; nothing when it begins no day.
pub fn tells_roster(first: &Change) -> Option<bool> {
    match first {
        Change::Started { .. } => Some(true),
        Change::SettingsChanged { .. } => Some(false),
        _ => None,
    }
}

/// A day as its first change made it; nothing when that change begins no day. Days that began before
/// the log told their roster begin with the one that is `known`: imports tell whole entries, so it comes
/// out right at the end and shows, until then, companies that came later.
pub fn begun(
    id: &DayId,
    programme: &Arc<Programme>,
    first: &Change,
    known: &Arc<Roster>,
) -> Option<Day> {
    let (settings, layout, roster) = match first {
        Change::Started { settings, layout, .. } => (settings, layout, Arc::default()),
        Change::SettingsChanged { settings, layout } => (settings, layout, known.clone()),
        _ => return None,
    };
    let mut day = Day {
        id: id.clone(),
        revision: 0,
        programme: programme.clone(),
        phase: Phase::Draft,
        settings: Arc::new(settings.clone()),
        layout: Arc::new(layout.clone()),
        roster,
        timetable: Timetable::default(),
        letters: Arc::default(),
        intents: BTreeMap::default(),
        video: Arc::default(),
        attendance: BTreeMap::default(),
        draft: None,
        requests: Arc::default(),
        offers: Arc::default(),
        swaps: Arc::default(),
        lates: BTreeMap::default(),
        courses: BTreeMap::default(),
        aways: BTreeMap::default(),
        refills: Arc::default(),
        queues: BTreeMap::default(),
        banners: BTreeMap::default(),
        elsewhere: Arc::default(),
    };
    day.apply(first);
    Some(day)
}

/// The day after more of its changes, in order.
pub fn replayed<'a>(from: &Day, changes: impl IntoIterator<Item = &'a Change>) -> Day {
    let mut day = from.clone();
    for change in changes {
        day.apply(change);
    }
    day
}

#[cfg(test)]
mod tests;
