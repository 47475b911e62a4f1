//! Compares the days with the doors. People the day still has at a door though no socket of theirs is
//! open on any node left, found missing in two rounds: a program that was killed took nobody's leave.
//! And whoever is here by a socket of this node is where the socket is: a step may not have been
//! written, or another node took us for dead.

use std::collections::HashSet;
use std::time::Duration;

use sangdam_domain::attendance::{self, Part, Person, Step};
use sangdam_domain::{DayId, MeetingId};

use super::{Doors, GRACE, Visitor};
use crate::store::day::Copies;
use crate::store::{self, Failure, Store};

/// Between two rounds everybody whose line was cut has the time to come back.
const ROUND: Duration = Duration::from_secs(15);
const _: () = assert!(GRACE.as_secs() < ROUND.as_secs());

/// People of meetings who were missing in the last round.
pub type Missing = HashSet<(MeetingId, String)>;

impl Doors {
    /// Looks for the missing until the runtime ends.
    pub async fn keep_watch(self, store: Store, copies: Copies) {
        let mut round = tokio::time::interval(ROUND);
        round.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        // The first tick comes at once.
        round.tick().await;
        loop {
            round.tick().await;
            self.hall().forget_empty();
            if let Err(failure) = self.compare(&store, &copies).await {
                tracing::warn!(%failure, "the doors could not be compared with the days");
            }
        }
    }

    /// One round.
    pub async fn compare(&self, store: &Store, copies: &Copies) -> Result<(), Failure> {
        self.look_for_missing(store, copies).await?;
        self.take_own_steps(store, copies).await
    }

    /// Whoever stands here with another step than the day knows takes it again.
    async fn take_own_steps(&self, store: &Store, copies: &Copies) -> Result<(), Failure> {
        if !self.bus.hears_all() {
            return Ok(());
        }
        let mut own: Vec<Visitor> =
            self.hall().own.values().map(|own| own.record.visitor.clone()).collect();
        own.retain(|one| one.seat != Part::Organizer);
        own.sort_by(|a, b| (&a.meeting, &a.person.key).cmp(&(&b.meeting, &b.person.key)));
        own.dedup_by(|a, b| (&a.meeting, &a.person.key) == (&b.meeting, &b.person.key));
        let copies = copies.clone();
        let known = store.read(move |connection| {
            let mut known = Vec::new();
            for visitor in own {
                let Some(copy) = copies.latest(connection, &visitor.day)? else { continue };
                let people = copy.day.attendance.get(&visitor.meeting);
                let presence = people.and_then(|people| people.get(&visitor.person.key));
                known.push((visitor, presence.map_or(Step::Left, |presence| presence.step)));
            }
            Ok::<_, Failure>(known)
        });
        for (visitor, step) in known.await? {
            if self.hall().step_of(&visitor.meeting, &visitor.person.key) != step {
                self.take_step(visitor).await;
            }
        }
        Ok(())
    }

    /// Whoever was missing in the last round too has left.
    async fn look_for_missing(&self, store: &Store, copies: &Copies) -> Result<(), Failure> {
        // Without the other nodes' word everybody of theirs would seem to be missing.
        if !self.bus.hears_all() {
            self.missing.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clear();
            return Ok(());
        }
        let copies = copies.clone();
        let present = store.read(move |connection| {
            let mut visitors = Vec::new();
            for one in store::attendance::present(connection)? {
                let day = DayId::new(one.day);
                let Some(copy) = copies.latest(connection, &day)? else { continue };
                let meeting = MeetingId::new(one.meeting);
                let Some(held) = copy.day.timetable.get(&meeting) else { continue };
                let actor = attendance::visitor(held, one.seat, &one.person);
                visitors.extend(actor.map(|actor| Visitor {
                    day,
                    meeting,
                    seat: Part::Seat(one.seat),
                    person: Person { key: one.person, name: one.name },
                    actor,
                    origin: String::new(),
                    is_let_in: false,
                }));
            }
            Ok::<_, Failure>(visitors)
        });
        let mut present = present.await?;
        present.retain(|one| self.hall().step_of(&one.meeting, &one.person.key) == Step::Left);
        let gone: Vec<Visitor> = {
            let mut missing =
                self.missing.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let key = |one: &Visitor| (one.meeting.clone(), one.person.key.clone());
            let before = std::mem::replace(&mut *missing, present.iter().map(key).collect());
            present.into_iter().filter(|one| before.contains(&key(one))).collect()
        };
        for visitor in gone {
            self.take_step(visitor).await;
        }
        Ok(())
    }
}
