//! Meetings put into a slot that has begun: since when they are there is kept with them, because people
//! have their minutes to come from then on, not from a start nobody knew of.

use std::sync::Arc;

use crate::change::Change;
use crate::day::Day;
use crate::time::Instant;

/// The changes, each that gives a meeting another start with the moment where that had passed by then.
pub(super) fn dated(day: &Day, mut changes: Vec<Change>, now: Instant) -> Vec<Change> {
    let relaid = changes.iter().rev().find_map(|change| match change {
        Change::SettingsChanged { layout, .. } => Some(Arc::new(layout.clone())),
        _ => None,
    });
    let layout = relaid.unwrap_or_else(|| day.layout.clone());
    for change in &mut changes {
        let (meeting, before) = match change {
            Change::Booked { meeting } => (meeting, None),
            Change::Moved { meeting, from_start, .. } => (meeting, Some(*from_start)),
            _ => continue,
        };
        let start = layout.slots.get(usize::from(meeting.slot.0)).map(|time| time.start);
        if start != before {
            meeting.put_at = start.filter(|start| *start < now).map(|_| now);
        }
    }
    changes
}
