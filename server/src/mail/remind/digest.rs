//! For organizers, once a day by their own clocks: what happened since yesterday.

use chrono::NaiveTime;
use chrono_tz::Tz;
use sangdam_domain::day::Phase;
use sangdam_domain::notice::{About, DigestCounts, Kind, Notice, Recipient, day_facts};
use sangdam_domain::programme::Side;
use sangdam_domain::time::ZoneRules;
use sangdam_domain::{Day, DayId, Instant};

use super::{Memory, Next, Organizers, Reminding};
use crate::secret::derived_key;
use crate::store::day::Outline;
use crate::store::outbox::Row;
use crate::store::{self, Connection, Failure};

/// A digest is news for so long; a server that was down longer lets it be.
const NEWS_MS: i64 = 6 * 3_600_000;

/// A digest that is due.
struct Due {
    day: DayId,
    to: Recipient,
    /// After the one before it, and at this one.
    span: (Instant, Instant),
    /// When the next one takes its place.
    until: Instant,
}

impl Reminding {
    pub(super) async fn put_digests(
        &self,
        memory: &mut Memory,
        organizers: &Organizers,
        next: &mut Next,
    ) -> Result<(), Failure> {
        let now = next.now;
        let mut due = Vec::new();
        for (id, known) in &memory.days {
            let (programme, time) = (&known.outline.programme, known.outline.letters.digest);
            let Some(time) = time.filter(|_| is_ahead(&known.outline, now)) else { continue };
            for to in organizers.get(programme).into_iter().flatten() {
                let [before, last, coming] = around(&self.rules, to.zone, time, now);
                next.look_at(coming);
                let decided = memory.digests.get(&(id.clone(), to.email.clone()));
                if decided == Some(&last) || now.0 - last.0 >= NEWS_MS {
                    continue;
                }
                let (day, to) = (id.clone(), to.clone());
                due.push(Due { day, to, span: (before, last), until: coming });
            }
        }
        for due in due {
            let of = (due.day.clone(), due.to.email.clone());
            let (last, copies) = (due.span.1, self.copies.clone());
            let row = self.store.read(move |connection| {
                let Some(copy) = copies.latest(connection, &due.day)? else { return Ok(None) };
                write(connection, &copy.day, due, now)
            });
            if let Some(row) = row.await? {
                let put = self.store.write(move |c| store::reminder::insert_new(c, &[row]));
                if put.await? > 0 {
                    self.signal.mail_waits();
                }
            }
            memory.digests.insert(of, last);
        }
        Ok(())
    }
}

fn is_ahead(outline: &Outline, now: Instant) -> bool {
    outline.layout.slots.last().is_some_and(|last| now < last.end)
}

/// The last two instants at which a clock showed this time, and the next.
fn around(rules: &ZoneRules, zone: Tz, time: NaiveTime, now: Instant) -> [Instant; 3] {
    let today = rules.local(zone, now).date();
    let mut shown: Vec<Instant> = (-3..=3)
        .map(|days| today + chrono::TimeDelta::days(days))
        .map(|date| rules.instant_or_after(zone, date.and_time(time)))
        .collect();
    // A date that a zone left out gives the same instant as another.
    shown.sort_unstable();
    shown.dedup();
    let coming = shown.partition_point(|at| *at <= now).clamp(2, shown.len() - 1);
    [shown[coming - 2], shown[coming - 1], shown[coming]]
}

/// When the next digest of a day comes to somebody on this clock.
pub fn next_digest(day: &Day, zone: Tz, rules: &ZoneRules, now: Instant) -> Option<Instant> {
    let time = day.letters.digest.filter(|_| !matches!(day.phase, Phase::Draft | Phase::Closed))?;
    let [.., next] = around(rules, zone, time, now);
    day.layout.slots.last().is_some_and(|last| next < last.end).then_some(next)
}

/// The letter, unless nothing happened and nothing is wrong.
fn write(
    connection: &mut Connection,
    day: &Day,
    due: Due,
    now: Instant,
) -> Result<Option<Row>, Failure> {
    let Due { to, span: (before, last), until, .. } = due;
    let mut notice = Notice {
        kind: Kind::Digest,
        to,
        about: About::Digest { facts: day_facts(day), counts: DigestCounts::default() },
    };
    let earlier = store::notice::last_digest(connection, &notice.thread(), last)?;
    let counts = store::notice::happened(connection, &day.id, (earlier.unwrap_or(before), last))?;
    let DigestCounts { booked, moved, canceled, declined, letters_sent, letters_dead, .. } = counts;
    if [booked, moved, canceled, declined, letters_sent, letters_dead].iter().all(|n| *n == 0) {
        return Ok(None);
    }
    let idle = [Side::Host, Side::Guest]
        .into_iter()
        .flat_map(|side| day.roster.on_side(side))
        .filter(|company| day.timetable.of_company(&company.id).next().is_none());
    let in_number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let counts = DigestCounts {
        meetings: in_number(day.timetable.len()),
        companies_idle: in_number(idle.count()),
        ..counts
    };
    notice.about = About::Digest { facts: day_facts(day), counts };
    let identity = format!("{} {} {} {}", Kind::Digest.as_str(), day.id, notice.to.email, last.0);
    let row = Row::of(&notice, derived_key(&identity), Some(day.id.as_str()), now)?;
    Ok(Some(Row { due_at: last.0, expires_at: Some(until.0), ..row }))
}

#[cfg(test)]
mod tests;
