//! Which rows of meetings a batch has to write anew.

use std::collections::BTreeSet;
use std::sync::Arc;

use sangdam_domain::change::Change;
use sangdam_domain::day::Day;
use sangdam_domain::interpreter::pause_after;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::{InterpreterId, MeetingId};

use super::{Touched, Work};
use crate::store;

impl Work {
    /// Meetings whose rows must be written anew, as they were and as they are: those that changed,
    /// and those that hold more or less though nobody need be told: by new settings, by another profile,
    /// or because their interpreter's pause lies elsewhere now.
    pub(super) fn touched(&self) -> Vec<Touched<'_>> {
        let (was, is) = (&self.copy.day.timetable, &self.day.timetable);
        let mut ids: Vec<&MeetingId> =
            self.changes.iter().filter_map(|change| change.meeting().map(|m| &m.id)).collect();
        let is_of_all = |change: &Change| {
            matches!(change, Change::SettingsChanged { .. } | Change::RosterImported { .. })
        };
        if self.changes.iter().any(is_of_all) {
            let (before, after) = (&self.copy.day, &self.day);
            let differs = |meeting: &&Arc<Meeting>| {
                store::meeting::holds(before, meeting) != store::meeting::holds(after, meeting)
            };
            ids.extend(is.all().filter(differs).map(|meeting| &meeting.id));
        }
        ids.extend(self.pauses_moved(&ids));
        ids.sort_unstable();
        ids.dedup();
        ids.into_iter().map(|id| (was.get(id), is.get(id))).collect()
    }
}

impl Work {
    /// Meetings of whoever interprets the given ones, as they were and as they are, after which their
    /// pause is another now.
    fn pauses_moved(&self, ids: &[&MeetingId]) -> Vec<&MeetingId> {
        let (before, after) = (&self.copy.day, &self.day);
        let were = ids.iter().filter_map(|id| before.timetable.get(id));
        let are = ids.iter().filter_map(|id| after.timetable.get(id));
        let interpreters: BTreeSet<&InterpreterId> =
            were.chain(are).flat_map(|meeting| meeting.interpreters()).collect();
        let rests = |id, day: &Day, meeting: &Meeting| pause_after(day, meeting, id);
        interpreters
            .into_iter()
            .flat_map(|id| after.timetable.of_interpreter(id).map(move |meeting| (id, meeting)))
            .filter(|(id, one)| rests(id, before, one) != rests(id, after, one))
            .map(|(_, meeting)| &meeting.id)
            .collect()
    }
}
