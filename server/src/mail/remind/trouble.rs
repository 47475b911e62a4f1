//! For organizers: letters that did not arrive, collected, at most one letter an hour for each day.

use std::collections::{BTreeMap, BTreeSet};

use sangdam_domain::notice::{About, Kind, LostLetter, Notice, Recipient, day_facts};
use sangdam_domain::{Day, DayId, Instant};
use serde::{Deserialize, Serialize};

use super::{Next, Organizers, Reminding};
use crate::secret::derived_key;
use crate::store::notice::Lost;
use crate::store::outbox::Row;
use crate::store::{self, Connection, Failure, from_json, to_json};

/// Losses that are older are no news any more, in milliseconds: two days.
const NEWS_MS: i64 = 48 * 3_600_000;
/// The least time between two such letters to one organizer of one day.
const EVERY_MS: i64 = 3_600_000;
/// How long losses are collected before the first letter: when one is refused, others often follow.
const COLLECT_MS: i64 = 120_000;
/// Letters named in one letter; the others follow in the next.
const NAMED_MAX: usize = 100;

/// A letter's facts, and which losses it tells of.
#[derive(Serialize, Deserialize)]
struct Told {
    #[serde(flatten)]
    notice: Notice,
    marks: Vec<String>,
}

/// The same for reading, whatever else a letter may say.
#[derive(Deserialize)]
struct Marks {
    #[serde(default)]
    marks: Vec<String>,
}

/// What is to be done for one organizer of one day.
enum Decision {
    Nothing,
    /// Not yet.
    At(Instant),
    Tell(Vec<Lost>),
}

impl Reminding {
    pub(super) async fn put_troubles(
        &self,
        organizers: &Organizers,
        next: &mut Next,
    ) -> Result<(), Failure> {
        let now = next.now;
        let lost = self.store.read(move |c| store::notice::lost(c, Instant(now.0 - NEWS_MS)));
        let mut by_day = BTreeMap::<DayId, Vec<Lost>>::new();
        for one in lost.await? {
            by_day.entry(one.day.clone()).or_default().push(one);
        }
        for (id, lost) in by_day {
            let copies = self.copies.clone();
            let copy = self.store.read(move |c| copies.latest(c, &id)).await?;
            let Some(day) = copy.map(|copy| copy.day) else { continue };
            for to in organizers.get(&day.programme.id).into_iter().flatten() {
                let to = to.clone();
                let thread = notice(&day, to.clone(), &[]).thread();
                let known = lost.clone();
                let decided = self.store.read(move |c| decide(c, &thread, known, now)).await?;
                match decided {
                    Decision::Nothing => {}
                    Decision::At(at) => next.look_at(at),
                    Decision::Tell(_) => {
                        let (day, known) = (day.clone(), lost.clone());
                        let told = self.store.write(move |c| tell(c, &day, to, known, now));
                        if told.await? {
                            self.signal.mail_waits();
                        }
                        next.look_at(Instant(now.0 + EVERY_MS));
                    }
                }
            }
        }
        Ok(())
    }
}

fn notice(day: &Day, to: Recipient, lost: &[Lost]) -> Notice {
    let letters = lost.iter().map(|one| LostLetter {
        name: one.name.clone(),
        email: one.email.clone(),
        why: one.why.clone(),
    });
    let about = About::Trouble { facts: day_facts(day), letters: letters.collect() };
    Notice { kind: Kind::DeliveryTrouble, to, about }
}

/// Which of these losses an organizer should hear of now.
fn decide(
    connection: &mut Connection,
    thread: &str,
    lost: Vec<Lost>,
    now: Instant,
) -> Result<Decision, Failure> {
    let (mut marks, mut last) = (BTreeSet::new(), None);
    for (at, facts) in store::notice::written(connection, thread)? {
        marks.extend(from_json::<Marks>(&facts)?.marks);
        // What a clock that was set back left in the future does not count.
        last = last.max(Some(at).filter(|at| *at <= now));
    }
    let mut fresh = lost;
    fresh.retain(|one| !marks.contains(&one.mark));
    let Some(first) = fresh.first() else { return Ok(Decision::Nothing) };
    // Before a clock that was set back everything lost lies in the future, and was collected long ago.
    let collected = if first.since <= now { first.since.0 + COLLECT_MS } else { now.0 };
    let from = Instant(last.map_or(collected, |last| collected.max(last.0 + EVERY_MS)));
    if now < from {
        return Ok(Decision::At(from));
    }
    fresh.truncate(NAMED_MAX);
    Ok(Decision::Tell(fresh))
}

/// Writes the letter, if it still is to be written once this node has the say.
fn tell(
    connection: &mut Connection,
    day: &Day,
    to: Recipient,
    lost: Vec<Lost>,
    now: Instant,
) -> Result<bool, Failure> {
    store::day::hold(connection, &day.id)?;
    let thread = notice(day, to.clone(), &[]).thread();
    let Decision::Tell(lost) = decide(connection, &thread, lost, now)? else { return Ok(false) };
    let marks: Vec<String> = lost.iter().map(|one| one.mark.clone()).collect();
    let notice = notice(day, to, &lost);
    let first = marks.first().map_or("", String::as_str);
    let identity = format!("{thread} {first}");
    let row = Row::of(&notice, derived_key(&identity), Some(day.id.as_str()), now)?;
    let row = Row { facts: to_json(&Told { notice, marks })?, ..row };
    Ok(store::reminder::insert_new(connection, &[row])? > 0)
}
