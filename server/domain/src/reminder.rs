//! Who is reminded of what, and when.
//!
//! Computed from the timetable as it is: a moved meeting's reminder moves with it, a canceled one's is
//! gone. Whether a reminder went out already is known where letters wait; its identity says so.

mod brief;
mod offer;
mod quiet;
mod request;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveTime;
use chrono_tz::Tz;

use crate::day::{Day, Phase};
use crate::id::{DayId, MeetingId, RequestId};
use crate::letters::Reminders;
use crate::notice::{self, About, Kind, Notice, Recipient, Seat};
use crate::programme::Side;
use crate::roster::email_key;
use crate::time::{Instant, ZoneRules};
use crate::timetable::Meeting;
pub use brief::nudges;
use quiet::Evening;

/// Minutes of a day by the clock.
const DAY_MINUTES: i64 = 24 * 60;
/// No reminder is due earlier before its meeting than this: the eve's morning, before quiet hours.
pub const EARLIEST_MINUTES: i64 = 4 * DAY_MINUTES;

/// A letter that is to leave at an instant, unless the timetable changes before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    pub kind: Kind,
    pub seat: Seat,
    pub to: Recipient,
    /// The meetings it tells of, in order.
    pub meetings: Vec<MeetingId>,
    /// The request that waits for the recipient's answer, where it is one.
    pub request: Option<RequestId>,
    pub due: Instant,
    /// When the first of them starts, or the request ends; from then on nobody need be reminded.
    pub expires: Instant,
    /// The same for the same reminder, however often and wherever it is computed.
    pub identity: String,
}

impl Reminder {
    /// When it may leave: when it is due; when that was missed, at once, or after the quiet hours
    /// that hold now where its recipient lives.
    pub fn leaves(&self, day: &Day, zone: Tz, rules: &ZoneRules, now: Instant) -> Instant {
        let Some(quiet) = day.letters.quiet.filter(|_| self.due < now) else { return self.due };
        let held = Evening { quiet, zone, rules }.mind(now, self.expires);
        if held <= now { self.due } else { held }
    }

    /// What it says, by the day it was computed from.
    pub fn notice(&self, day: &Day) -> Option<Notice> {
        if let Some(request) = &self.request {
            let request = day.requests.get(request)?;
            return notice::request_notice(
                day,
                self.kind,
                request,
                request.turn()?,
                self.to.clone(),
            );
        }
        if self.kind == Kind::OfferReminder {
            let meeting = self.meetings.first()?;
            let key = email_key(&self.to.email);
            let mut held = day.timetable.get(meeting)?.interpreters();
            let to = held.find(|id| {
                let one = day.roster.interpreters.get(*id);
                one.is_some_and(|one| email_key(&one.email) == key)
            })?;
            return notice::offer_notice(day, self.kind, meeting, to);
        }
        let meetings = self.meetings.iter().filter_map(|id| day.timetable.get(id));
        let mut facts = meetings.filter_map(|m| Some((m, notice::facts_of(day, m)?)));
        if self.kind == Kind::ReminderSoon {
            let (meeting, facts) = facts.next()?;
            let to = self.to.clone();
            return Some(notice::seat_notice(day, self.kind, meeting, self.seat, to, &facts));
        }
        let meetings = facts.map(|(meeting, facts)| (meeting.id.clone(), facts)).collect();
        let (seat, facts) = (self.seat, notice::day_facts(day));
        let about = About::Day { seat, facts, meetings };
        Some(Notice { kind: self.kind, to: self.to.clone(), about })
    }
}

/// The thread of somebody's letter about all meetings of a day; as [`Notice::thread`] names it.
pub fn day_before_thread(day: &DayId, email: &str) -> String {
    format!("{day}.{}.{email}", Kind::ReminderDayBefore.as_str())
}

/// All reminders of a day that everybody sees, the earliest first, those of the past included.
///
/// `zone_of` tells on whose clock a recipient lives. Nobody is reminded of what they were told after
/// the reminder would have been due: the letter that told it is the younger one.
pub fn reminders(
    day: &Day,
    zone_of: impl Fn(&Recipient) -> Tz,
    rules: &ZoneRules,
) -> Vec<Reminder> {
    let mut reminders = request::expiring(day, &zone_of, rules);
    reminders.extend(offer::expiring(day, &zone_of, rules));
    let is_released = matches!(day.phase, Phase::Released | Phase::Running);
    let people = if is_released { those_who_meet(day) } else { BTreeMap::new() };
    for ((_, key), Person { seat, to, meetings }) in people {
        let zone = zone_of(&to);
        let person = Reminded { day, rules, zone, seat, to, key };
        let Reminders { day_before, minutes_before } = match seat {
            Seat::Interpreter => day.letters.interpreter,
            Seat::Host | Seat::Guest => day.letters.company,
        };
        reminders.extend(day_before.and_then(|time| person.day_before(time, &meetings)));
        for (start, meeting) in &meetings {
            reminders.extend(minutes_before.and_then(|minutes| {
                person.soon(start.plus_minutes(-i64::from(minutes)), *start, meeting)
            }));
        }
    }
    reminders.sort_by(|a, b| (a.due, &a.identity).cmp(&(b.due, &b.identity)));
    reminders
}

/// A meeting with its start.
type Dated<'a> = (Instant, &'a Arc<Meeting>);

/// Somebody in one kind of seat, with their meetings in order.
struct Person<'a> {
    seat: Seat,
    to: Recipient,
    meetings: Vec<Dated<'a>>,
}

/// Everybody with a meeting, by seat and address: colleagues who share an address are reminded once.
fn those_who_meet(day: &Day) -> BTreeMap<(&'static str, String), Person<'_>> {
    let mut people = BTreeMap::new();
    for company in day.roster.companies.values() {
        let seat = if company.side == Side::Host { Seat::Host } else { Seat::Guest };
        let meetings: Vec<&Arc<Meeting>> = day
            .timetable
            .of_company(&company.id)
            .filter(|meeting| *meeting.company(company.side) == company.id)
            .collect();
        for to in notice::delegates(company) {
            seat_down(day, &mut people, seat, to, &meetings);
        }
    }
    let mut by_interpreter = BTreeMap::<_, Vec<&Arc<Meeting>>>::new();
    for meeting in day.timetable.all() {
        for id in meeting.interpreters() {
            by_interpreter.entry(id).or_default().push(meeting);
        }
    }
    for (id, meetings) in by_interpreter {
        if let Some(to) = notice::interpreter(day, id).filter(|to| !to.email.is_empty()) {
            seat_down(day, &mut people, Seat::Interpreter, to, &meetings);
        }
    }
    people.retain(|_, person| !person.meetings.is_empty());
    for person in people.values_mut() {
        person.meetings.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
        person.meetings.dedup_by(|a, b| a.1.id == b.1.id);
    }
    people
}

fn seat_down<'a>(
    day: &'a Day,
    people: &mut BTreeMap<(&'static str, String), Person<'a>>,
    seat: Seat,
    to: Recipient,
    meetings: &[&'a Arc<Meeting>],
) {
    let key = (seat.as_str(), email_key(&to.email));
    let person = people.entry(key).or_insert(Person { seat, to, meetings: Vec::new() });
    let dated = meetings.iter().filter_map(|m| Some((day.slot_time(m.slot)?.start, *m)));
    person.meetings.extend(dated);
}

/// Somebody to be reminded, on their own clock.
struct Reminded<'a> {
    day: &'a Day,
    rules: &'a ZoneRules,
    zone: Tz,
    seat: Seat,
    to: Recipient,
    key: String,
}

impl Reminded<'_> {
    /// All meetings at once, on the eve of the first.
    fn day_before(&self, time: NaiveTime, meetings: &[Dated<'_>]) -> Option<Reminder> {
        let (start, _) = *meetings.first()?;
        let eve = self.rules.local(self.zone, start).date().pred_opt()?.and_time(time);
        let mut due = self.rules.instant_or_after(self.zone, eve);
        if due >= start {
            // A zone that left out the whole date before (Samoa in 2011).
            due = due.plus_minutes(-DAY_MINUTES);
        }
        // By the day's own date: whoever chooses another clock is not reminded twice for it.
        let date = self.rules.local(self.day.settings.zone, start).date();
        let of = format!("{} {date}", self.day.id);
        self.reminder(Kind::ReminderDayBefore, due, of, meetings)
    }

    /// One meeting, some minutes before it.
    fn soon(&self, due: Instant, start: Instant, meeting: &Arc<Meeting>) -> Option<Reminder> {
        let of = format!("{} {}", meeting.id, start.0);
        self.reminder(Kind::ReminderSoon, due, of, &[(start, meeting)])
    }

    fn reminder(
        &self,
        kind: Kind,
        due: Instant,
        of: String,
        meetings: &[Dated<'_>],
    ) -> Option<Reminder> {
        let (expires, _) = *meetings.first()?;
        let due = match self.day.letters.quiet {
            Some(quiet) => Evening { quiet, zone: self.zone, rules: self.rules }.mind(due, expires),
            None => due,
        };
        if meetings.iter().all(|(_, meeting)| meeting.stamped >= due) {
            return None;
        }
        Some(Reminder {
            kind,
            seat: self.seat,
            to: self.to.clone(),
            meetings: meetings.iter().map(|(_, meeting)| meeting.id.clone()).collect(),
            request: None,
            due,
            expires,
            identity: format!("{} {of} {} {}", kind.as_str(), self.seat.as_str(), self.key),
        })
    }
}

#[cfg(test)]
mod tests;
