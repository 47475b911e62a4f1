//! Reminders of days that are near: computed once for each revision, put into the outbox when due.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use sangdam_domain::notice::{Kind, Recipient};
use sangdam_domain::reminder::{EARLIEST_MINUTES, Reminder, reminders};
use sangdam_domain::roster::email_key;
use sangdam_domain::{Day, DayId, Instant};

use super::{Memory, Next, Reminding, Zones};
use crate::secret::derived_key;
use crate::store::outbox::Row;
use crate::store::reminder::Waiting;
use crate::store::{self, Connection, Failure, to_json};

/// A day's reminders as of one revision.
pub(super) struct Plan {
    pub(super) day: Arc<Day>,
    zones: Arc<Zones>,
    reminders: Arc<[Reminder]>,
    /// Identities of those the outbox is known to have.
    done: HashSet<String>,
}

/// What one round writes for a day.
#[derive(Default)]
struct Work {
    new: Vec<Row>,
    /// Waiting letters that tell of meetings as they were: key, facts, when they expire.
    retold: Vec<(String, String, i64)>,
    withdrawn: Vec<String>,
}

impl Work {
    fn is_empty(&self) -> bool {
        self.new.is_empty() && self.retold.is_empty() && self.withdrawn.is_empty()
    }

    /// Writes all and says how many letters may leave; nothing when the day moved on meanwhile: then
    /// the next round computes it anew.
    fn write(
        &self,
        connection: &mut Connection,
        day: &Day,
        now: Instant,
    ) -> Result<Option<usize>, Failure> {
        if store::day::hold(connection, &day.id)? != Some(day.revision) {
            return Ok(None);
        }
        for id in &self.withdrawn {
            store::reminder::withdraw(connection, id)?;
        }
        for (id, facts, expires_at) in &self.retold {
            store::reminder::retell(connection, id, facts, *expires_at, now.0)?;
        }
        Ok(Some(store::reminder::insert_new(connection, &self.new)? + self.retold.len()))
    }
}

impl Reminding {
    pub(super) async fn put_reminders(
        &self,
        memory: &mut Memory,
        next: &mut Next,
    ) -> Result<(), Failure> {
        let near = near_days(memory, next);
        let eves =
            self.store.read(|c| store::reminder::waiting(c, Kind::ReminderDayBefore)).await?;
        self.withdraw_of_hidden_days(memory, &eves).await?;
        if near.is_empty() {
            return Ok(());
        }
        let zones = Arc::new(self.store.read(store::session::zones).await?);
        for id in near {
            match self.plan(memory, &id, &zones).await {
                Err(Failure::Unreadable(what)) => {
                    // One day that cannot be read keeps no other from being reminded of.
                    tracing::error!(day = %id, what, "no reminders of this day");
                    continue;
                }
                planned => planned?,
            }
            let Some(plan) = memory.days.get_mut(&id).and_then(|known| known.plan.as_mut()) else {
                continue;
            };
            self.put_due(plan, &eves, next).await?;
        }
        Ok(())
    }

    /// Computes a day's reminders unless that was done for its revision and everybody's clock.
    async fn plan(
        &self,
        memory: &mut Memory,
        id: &DayId,
        zones: &Arc<Zones>,
    ) -> Result<(), Failure> {
        let Some(known) = memory.days.get_mut(id) else { return Ok(()) };
        let revision = known.outline.revision;
        let is_current =
            |plan: &Plan| plan.day.revision == revision && plan.zones.as_ref() == zones.as_ref();
        if known.plan.as_ref().is_some_and(is_current) {
            return Ok(());
        }
        let (copies, rules) = (self.copies.clone(), self.rules.clone());
        let (wanted, chosen) = (id.clone(), zones.clone());
        let computed = self.store.read(move |c| {
            let Some(copy) = copies.latest(c, &wanted)? else { return Ok(None) };
            let zone_of =
                |to: &Recipient| chosen.get(&email_key(&to.email)).copied().unwrap_or(to.zone);
            let reminders = reminders(&copy.day, zone_of, &rules);
            Ok::<_, Failure>(Some((copy.day, reminders)))
        });
        let Some((day, reminders)) = computed.await? else { return Ok(()) };
        // A changed day may want a reminder again that was withdrawn; keys keep it from coming twice.
        let same_day = known.plan.take().filter(|plan| plan.day.revision == revision);
        let done = same_day.map(|plan| plan.done).unwrap_or_default();
        let (zones, reminders) = (zones.clone(), reminders.into());
        known.plan = Some(Plan { day, zones, reminders, done });
        Ok(())
    }

    async fn put_due(
        &self,
        plan: &mut Plan,
        eves: &[Waiting],
        next: &mut Next,
    ) -> Result<(), Failure> {
        let now = next.now;
        let is_due = |one: &&Reminder| {
            one.due <= now && now < one.expires && !plan.done.contains(&one.identity)
        };
        let due: Vec<&Reminder> = plan.reminders.iter().filter(is_due).collect();
        let mut work = of_eves(plan, eves)?;
        for reminder in &due {
            let to = &reminder.to;
            let zone = plan.zones.get(&email_key(&to.email)).copied().unwrap_or(to.zone);
            let leaves = reminder.leaves(&plan.day, zone, &self.rules, now);
            work.new.extend(row(&plan.day, reminder, leaves, now)?);
        }
        let identities: Vec<String> = due.iter().map(|one| one.identity.clone()).collect();
        if !work.is_empty() {
            let day = plan.day.clone();
            match self.store.write(move |c| work.write(c, &day, now)).await? {
                // The day moved on: the next round is at once.
                None => next.look_at(Instant(now.0 + 1)),
                Some(0) => plan.done.extend(identities),
                Some(count) => {
                    tracing::info!(day = %plan.day.id, count, "reminders are due");
                    plan.done.extend(identities);
                    self.signal.mail_waits();
                }
            }
        }
        if let Some(coming) = plan.reminders.iter().find(|one| now < one.due) {
            next.look_at(coming.due);
        }
        Ok(())
    }

    /// Nothing leaves of a day that nobody sees any more.
    async fn withdraw_of_hidden_days(
        &self,
        memory: &Memory,
        eves: &[Waiting],
    ) -> Result<(), Failure> {
        let is_hidden = |eve: &&Waiting| !memory.days.contains_key(&DayId::new(&*eve.day));
        let hidden: Vec<String> = eves.iter().filter(is_hidden).map(|eve| eve.id.clone()).collect();
        if hidden.is_empty() {
            return Ok(());
        }
        let withdraw = move |c: &mut Connection| {
            hidden.iter().try_for_each(|id| store::reminder::withdraw(c, id))
        };
        self.store.write(withdraw).await
    }
}

/// The days that may have a reminder due now; of the others it is noted when they will.
fn near_days(memory: &mut Memory, next: &mut Next) -> Vec<DayId> {
    let mut near = Vec::new();
    for (id, known) in &mut memory.days {
        let slots = &known.outline.layout.slots;
        let (Some(first), Some(last)) = (slots.first(), slots.last()) else { continue };
        let from = first.start.plus_minutes(-EARLIEST_MINUTES);
        let is_near = known.outline.asks_people || from <= next.now;
        if is_near && next.now < last.start {
            near.push(id.clone());
        } else {
            known.plan = None;
            next.look_at(from);
        }
    }
    near
}

fn row(
    day: &Day,
    reminder: &Reminder,
    leaves: Instant,
    now: Instant,
) -> Result<Option<Row>, Failure> {
    let Some(notice) = reminder.notice(day) else { return Ok(None) };
    let row = Row::of(&notice, key(reminder), Some(day.id.as_str()), now)?;
    Ok(Some(Row { due_at: leaves.0, ..row }))
}

pub(super) fn key(reminder: &Reminder) -> String {
    derived_key(&reminder.identity)
}

/// What waiting letters of the day before must tell by now, if anything.
fn of_eves(plan: &Plan, eves: &[Waiting]) -> Result<Work, Failure> {
    let mut work = Work::default();
    let mut eves = eves.iter().filter(|eve| eve.day == plan.day.id.as_str()).peekable();
    if eves.peek().is_none() {
        return Ok(work);
    }
    let of_the_eve = plan.reminders.iter().filter(|one| one.kind == Kind::ReminderDayBefore);
    let by_key: BTreeMap<String, &Reminder> = of_the_eve.map(|one| (key(one), one)).collect();
    for eve in eves {
        let reminder = by_key.get(&eve.id);
        let notice = reminder.and_then(|reminder| reminder.notice(&plan.day));
        let Some((reminder, notice)) = reminder.zip(notice) else {
            work.withdrawn.push(eve.id.clone());
            continue;
        };
        let facts = to_json(&notice)?;
        if facts != eve.facts {
            work.retold.push((eve.id.clone(), facts, reminder.expires.0));
        }
    }
    Ok(work)
}
