//! Companies that owe a brief are asked for it: what was put down lies beside the days, so this is
//! computed anew in each round while a day is near.

use std::collections::HashSet;
use std::sync::Arc;

use sangdam_domain::notice::{Kind, Recipient};
use sangdam_domain::reminder::{Reminder, nudges};
use sangdam_domain::roster::email_key;
use sangdam_domain::time::ZoneRules;
use sangdam_domain::{Day, DayId, Instant};

use super::due::key;
use super::{Memory, Next, Reminding};
use crate::store::day::Copies;
use crate::store::outbox::Row;
use crate::store::reminder::Waiting;
use crate::store::{self, Connection, Failure};

/// No nudge is due earlier before a day's first meeting: two days, and the evening before quiet hours.
const EARLIEST_MINUTES: i64 = 3 * 24 * 60;

/// What a day owes by now.
struct Nudges {
    day: Arc<Day>,
    /// With the instants from which they may leave.
    dated: Vec<(Instant, Reminder)>,
    waiting: Vec<Waiting>,
}

impl Nudges {
    fn read(
        connection: &mut Connection,
        (copies, rules): (&Copies, &ZoneRules),
        id: &DayId,
        now: Instant,
    ) -> Result<Option<Self>, Failure> {
        let Some(copy) = copies.latest(connection, id)? else { return Ok(None) };
        let zones = store::session::zones(connection)?;
        let zone_of = |to: &Recipient| zones.get(&email_key(&to.email)).copied().unwrap_or(to.zone);
        let sent = store::brief::sent(connection, id)?;
        let nudges = nudges(&copy.day, &sent, zone_of, rules).into_iter();
        let dated =
            nudges.map(|one| (one.leaves(&copy.day, zone_of(&one.to), rules, now), one)).collect();
        let waiting = store::reminder::waiting(connection, Kind::BriefNudge)?;
        let waiting = waiting.into_iter().filter(|one| one.day == id.as_str()).collect();
        Ok(Some(Self { day: copy.day, dated, waiting }))
    }

    /// Letters that wait for something that has come in meanwhile.
    fn idle(&self) -> Vec<String> {
        let owed: HashSet<String> = self.dated.iter().map(|(_, one)| key(one)).collect();
        let waiting = self.waiting.iter().filter(|one| !owed.contains(&one.id));
        waiting.map(|one| one.id.clone()).collect()
    }

    /// What is due and not in the outbox yet.
    fn due(&self, known: &HashSet<String>, now: Instant) -> Result<Vec<Row>, Failure> {
        let mut rows = Vec::new();
        for (leaves, one) in &self.dated {
            let is_due = one.due <= now && now < one.expires && !known.contains(&key(one));
            let Some(notice) = one.notice(&self.day).filter(|_| is_due) else { continue };
            let row = Row::of(&notice, key(one), Some(self.day.id.as_str()), now)?;
            // From then on the next one takes its place.
            rows.push(Row { due_at: leaves.0, expires_at: Some(one.expires.0), ..row });
        }
        Ok(rows)
    }
}

impl Reminding {
    pub(super) async fn put_nudges(
        &self,
        memory: &mut Memory,
        next: &mut Next,
    ) -> Result<(), Failure> {
        for id in near_days(memory, next) {
            let (copies, rules, now) = (self.copies.clone(), self.rules.clone(), next.now);
            let wanted = id.clone();
            let read = self.store.read(move |c| Nudges::read(c, (&copies, &rules), &wanted, now));
            let nudges = match read.await {
                Err(Failure::Unreadable(what)) => {
                    tracing::error!(day = %id, what, "no nudges of this day");
                    continue;
                }
                read => read?,
            };
            let Some(nudges) = nudges else { continue };
            if let Some((_, coming)) = nudges.dated.iter().find(|(_, one)| now < one.due) {
                next.look_at(coming.due);
            }
            let known = memory.nudged.entry(id).or_default();
            self.put(nudges, known, next).await?;
        }
        Ok(())
    }

    async fn put(
        &self,
        nudges: Nudges,
        known: &mut HashSet<String>,
        next: &mut Next,
    ) -> Result<(), Failure> {
        let (idle, rows) = (nudges.idle(), nudges.due(known, next.now)?);
        if idle.is_empty() && rows.is_empty() {
            return Ok(());
        }
        known.retain(|key| !idle.contains(key));
        let keys: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
        let put = self.store.write(move |c| {
            let day = &nudges.day;
            if store::day::hold(c, &day.id)? != Some(day.revision) {
                return Ok(None);
            }
            for id in &idle {
                store::reminder::withdraw(c, id)?;
            }
            Ok::<_, Failure>(Some(store::reminder::insert_new(c, &rows)?))
        });
        match put.await? {
            // The day moved on: the next round is at once.
            None => next.look_at(Instant(next.now.0 + 1)),
            Some(count) => {
                known.extend(keys);
                if count > 0 {
                    self.signal.mail_waits();
                }
            }
        }
        Ok(())
    }
}

/// The days that may have a nudge due now, the nearest first: where two days of a programme ask the same
/// person on one date, its letter is the one. Of the others it is noted when they will.
fn near_days(memory: &Memory, next: &mut Next) -> Vec<DayId> {
    let mut near = Vec::new();
    for (id, known) in &memory.days {
        let slots = &known.outline.layout.slots;
        let (Some(first), Some(last)) = (slots.first(), slots.last()) else { continue };
        let from = first.start.plus_minutes(-EARLIEST_MINUTES);
        if from <= next.now && next.now < last.start {
            near.push((first.start, id.clone()));
        } else {
            next.look_at(from);
        }
    }
    near.sort();
    near.into_iter().map(|(_, id)| id).collect()
}
