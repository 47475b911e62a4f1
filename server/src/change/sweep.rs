//! A roster import as one of the programme's days has it: decided, then raised and written, then
//! announced.

use sangdam_domain::Instant;
use sangdam_domain::access::Actor;
use sangdam_domain::change::Change;
use sangdam_domain::notice::notices_of_import;
use sangdam_domain::refusal::Refusal;

use super::batch::{Stop, Work, announce_day, leave_seats, write_day};
use super::{Inner, No};
use crate::store::day::Copy;
use crate::store::{self, Connection, Failure};

pub(super) struct Sweep(Work);

impl Sweep {
    /// Follows the import's changes and finds who must hear of them.
    pub(super) fn new(
        copy: Copy,
        changes: Vec<Change>,
        now: Instant,
        (actor, origin): (&Actor, &str),
    ) -> Result<Self, Failure> {
        let mut work = Work::new(copy);
        for change in &changes {
            work.apply(change, now, actor, origin)?;
        }
        let told = notices_of_import(&work.copy.day, &work.day, now);
        work.letters.extend(told.into_iter().map(|notice| (notice, now)));
        work.changes = changes;
        Ok(Self(work))
    }

    /// Raises the day, which is its lock; false when another change was faster.
    pub(super) fn raise(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let known = self.0.copy.day.revision;
        store::day::raise(connection, &self.0.day.id, known, self.0.day.revision - known)
    }

    /// Leaves the seats whose holds change; those of all days, before any are taken again.
    pub(super) fn leave(&self, connection: &mut Connection) -> Result<(), Failure> {
        leave_seats(connection, &self.0)
    }

    /// Writes it, or says why not.
    pub(super) fn write(
        &self,
        connection: &mut Connection,
        now: Instant,
    ) -> Result<Result<(), No>, Failure> {
        match write_day(connection, &self.0, now) {
            Ok(()) => Ok(Ok(())),
            Err(Stop::Failed(failure)) => Err(failure),
            Err(Stop::Overtaken) => Ok(Err(No::RosterChanged)),
            // A longer pause would reach into what somebody interprets on another day.
            Err(Stop::HeldElsewhere) => Ok(Err(Refusal::BusyElsewhere.into())),
        }
    }

    pub(super) fn announce(self, inner: &Inner) {
        announce_day(inner, self.0);
    }
}
