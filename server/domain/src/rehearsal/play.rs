//! The day, played minute by minute: everybody's wishes become commands, and what they change is kept.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::stand_by::is_there;
use super::{Chance, Habit, Rates, Report, Visit, report};
use crate::access::{Actor, Role};
use crate::attendance::{self, Person, Step, VISITOR};
use crate::away::{Away, Who};
use crate::change::Change;
use crate::command::{Command, decide};
use crate::day::{Day, Phase};
use crate::id::{CompanyId, InterpreterId, MeetingId};
use crate::notice::Seat;
use crate::offer::{self, Assign};
use crate::programme::Side;
use crate::roster::{Company, email_key};
use crate::time::{Instant, Moment, Slot, ZoneRules};
use crate::timetable::Meeting;

/// From how long before a meeting on its people are looked at: when somebody may say they are late.
const AHEAD_MINUTES: i64 = 15;
/// How long before their next meeting an interpreter who fell ill calls.
const ILL_AHEAD_MINUTES: i64 = 12;

/// A day that was played.
#[derive(Clone, Debug)]
pub struct Rehearsed {
    /// As it ended.
    pub day: Day,
    /// What happened and when; the same changes make the same day of the one it began from.
    pub changes: Vec<(Instant, Change)>,
    pub report: Report,
}

/// Plays a day from before its first door opens until its last one has closed.
pub fn rehearse(day: &Day, rules: &ZoneRules, seed: u64, rates: &Rates) -> Rehearsed {
    let mut play = Play {
        day: day.clone(),
        rules,
        changes: Vec::new(),
        promised: day.timetable.all().map(|meeting| meeting.id.clone()).collect(),
        canceled: BTreeSet::new(),
        booked: 0,
    };
    let cast = Cast::new(day, seed, *rates);
    let (begins, ends) = span(day);
    play.ask(&organizer(), &Command::ChangePhase { phase: Phase::Running }, begins);
    let mut now = begins;
    while now <= ends {
        let sweep = cast.sweep(&play.day, now);
        sweep.into_iter().for_each(|deed| play.ask(&deed.actor, &deed.command, now));
        let answers = cast.answers(&play.day);
        answers.iter().for_each(|deed| play.ask(&deed.actor, &deed.command, now));
        for Deed { actor, command } in cast.deeds(&play.day, Moment { now, rules }) {
            play.ask(&actor, &command, now);
        }
        now = now.plus_minutes(1);
    }
    play.ask(&organizer(), &Command::ChangePhase { phase: Phase::Closed }, now);
    play.ended(now)
}

/// From when to when there is something to see: meetings may have been made longer by then.
fn span(day: &Day) -> (Instant, Instant) {
    let slots = &day.layout.slots;
    let opens = i64::from(day.video.door.opens_min).max(AHEAD_MINUTES);
    let first = slots.first().map_or(Instant(0), |slot| slot.start.plus_minutes(-opens - 1));
    let last = slots.last().map_or(first, |slot| day.interpreted(*slot).end);
    let closes =
        i64::from(day.video.door.closes_min) + i64::from(crate::conduct::LONGER_MINUTES_MAX);
    (first, last.plus_minutes(closes))
}

struct Play<'a> {
    day: Day,
    rules: &'a ZoneRules,
    changes: Vec<(Instant, Change)>,
    /// Meetings people were told of.
    promised: BTreeSet<MeetingId>,
    canceled: BTreeSet<MeetingId>,
    booked: usize,
}

impl Play<'_> {
    /// Whoever is refused lives with it, as on any day.
    fn ask(&mut self, actor: &Actor, command: &Command, now: Instant) {
        let moment = Moment { now, rules: self.rules };
        let Ok(changes) = decide(&self.day, actor, command, moment) else { return };
        for change in changes {
            match &change {
                Change::Booked { meeting } => {
                    self.booked += 1;
                    self.promised.insert(meeting.id.clone());
                }
                Change::Canceled { meeting } => {
                    self.canceled.insert(meeting.id.clone());
                }
                _ => {}
            }
            self.day.apply(&change);
            self.changes.push((now, change));
        }
    }

    fn ended(self, at: Instant) -> Rehearsed {
        let kept = self.promised.difference(&self.canceled);
        let gone = kept.filter(|id| self.day.timetable.get(id).is_none()).count();
        let report = report(&self.day, (self.canceled.len(), self.booked), gone, at);
        Rehearsed { day: self.day, changes: self.changes, report }
    }
}

/// Who of so many interpreters, in the order of their codes, falls ill, and when they call: somewhat
/// before the start of a slot.
pub fn falls_ill(
    seed: u64,
    rates: &Rates,
    working: usize,
    starts: &[Instant],
) -> Vec<(usize, Instant)> {
    let mut chance = Chance::of(seed, &["interpreters"]);
    let mut pick = |count: usize| {
        let place = chance.below(u32::try_from(count).unwrap_or(u32::MAX));
        usize::try_from(place).unwrap_or(0)
    };
    let mut left: Vec<usize> = (0..working).collect();
    let mut ill = Vec::new();
    while !left.is_empty() && (ill.len() as u64) < u64::from(rates.interpreters_lost) {
        let place = left.remove(pick(left.len()));
        let Some(start) = starts.get(pick(starts.len())) else { break };
        ill.push((place, start.plus_minutes(-ILL_AHEAD_MINUTES)));
    }
    ill
}

/// What somebody does.
#[derive(Clone, Debug)]
pub struct Deed {
    pub actor: Actor,
    pub command: Command,
}

/// The people of a rehearsal.
#[derive(Clone, Debug)]
pub struct Cast {
    pub(super) seed: u64,
    pub(super) rates: Rates,
    /// Companies of which somebody has the day before them.
    pub(super) around: BTreeSet<CompanyId>,
    /// Who falls ill, and when they call.
    ill: Vec<(InterpreterId, Instant)>,
}

impl Cast {
    pub fn new(day: &Day, seed: u64, rates: Rates) -> Self {
        let works = |id: &&InterpreterId| day.timetable.of_interpreter(id).next().is_some();
        let mut working: Vec<(&str, &InterpreterId)> = day
            .roster
            .interpreters
            .values()
            .map(|one| (one.code.as_str(), &one.id))
            .filter(|(_, id)| works(id))
            .collect();
        working.sort_unstable();
        let starts: Vec<Instant> = day.layout.slots.iter().map(|slot| slot.start).collect();
        let ill = falls_ill(seed, &rates, working.len(), &starts);
        let ill = ill.into_iter().map(|(place, calls)| (working[place].1.clone(), calls)).collect();
        let companies = day.roster.companies.values();
        let around = companies.filter(|one| is_there(day, one, seed, &rates));
        let around = around.map(|one| one.id.clone()).collect();
        Self { seed, rates, around, ill }
    }

    /// What everybody does at a moment, as the day is then; asked once a minute.
    pub fn deeds(&self, day: &Day, moment: Moment<'_>) -> Vec<Deed> {
        let mut deeds = self.organizers(day, moment);
        let near = day.slots().filter(|slot| is_near(day, *slot, moment.now));
        let held = near.flat_map(|slot| day.timetable.in_slot(slot));
        for meeting in held.filter(|meeting| is_on(day, meeting, moment.now)) {
            for (seat, who) in seats(day, meeting) {
                deeds.extend(self.deeds_of(day, meeting, seat, who, moment.now));
            }
            deeds.extend(self.longer(day, meeting, moment.now));
        }
        deeds
    }

    /// How somebody is about a meeting.
    pub fn habit(&self, day: &Day, meeting: &Meeting, seat: Seat, who: Whom<'_>) -> Habit {
        let code = |id| day.roster.company(id).map_or("", |company| company.code.as_str());
        let pair = [code(&meeting.host), code(&meeting.guest)];
        Habit::of(self.seed, &self.rates, pair, seat, who.code())
    }

    fn deeds_of(
        &self,
        day: &Day,
        meeting: &Meeting,
        seat: Seat,
        who: Whom<'_>,
        now: Instant,
    ) -> Vec<Deed> {
        let habit = self.habit(day, meeting, seat, who);
        let Some((actor, person)) = who.comes(meeting, seat, &habit) else { return Vec::new() };
        let Some(visit) = visit(day, meeting, who) else { return Vec::new() };
        let id = meeting.id.clone();
        if let Some(minutes) = habit.late_min()
            && now == visit.start.plus_minutes(-AHEAD_MINUTES / 2)
        {
            return vec![Deed {
                actor,
                command: Command::SayLate { meeting: id, seat: None, minutes },
            }];
        }
        let Some(wanted) = habit.wanted(&visit, now) else { return Vec::new() };
        let known = day.attendance.get(&id).and_then(|people| people.get(&person.key));
        let is_there = known.is_some_and(|known| known.step != Step::Left);
        let step = match wanted {
            // Nobody is inside who was not at the door.
            Step::Inside if !is_there => Step::AtDoor,
            wanted => wanted,
        };
        if known.map(|known| known.step) == Some(step) || (known.is_none() && step == Step::Left) {
            return Vec::new();
        }
        vec![Deed { actor, command: Command::Attend { meeting: id, person, step } }]
    }

    /// Some talk on: shortly before the end one of the two makes it longer.
    fn longer(&self, day: &Day, meeting: &Meeting, now: Instant) -> Option<Deed> {
        let code = |id| day.roster.company(id).map(|company| company.code.as_str());
        let pair = [code(&meeting.host)?, code(&meeting.guest)?];
        let wants_more = Chance::of(self.seed, &["longer", pair[0], pair[1]]).is(self.rates.longer);
        let has_met = day.courses.get(&meeting.id).is_some_and(|course| course.met_at.is_some());
        let is_time = day.time_of(meeting)?.end.plus_minutes(-3) == now;
        let minutes = i16::try_from(day.settings.conduct.extend_min).ok()?;
        let id = meeting.id.clone();
        (wants_more && has_met && is_time && meeting.adjusted_min == 0)
            .then(|| Deed { actor: organizer(), command: Command::Adjust { meeting: id, minutes } })
    }

    /// Whoever runs the day answers calls: an ill interpreter's meetings go to others, or are lost.
    fn organizers(&self, day: &Day, moment: Moment<'_>) -> Vec<Deed> {
        let mut deeds = Vec::new();
        let mut ask = |command| deeds.push(Deed { actor: organizer(), command });
        for (id, calls) in &self.ill {
            let who = Who::Interpreter(id.clone());
            if *calls <= moment.now && !day.aways.contains_key(&who) {
                let reason = "ill".to_owned();
                let away = Some(Away { from: moment.now, until: None, reason });
                ask(Command::SetAway { who: who.clone(), away });
            }
            let left = day.timetable.of_interpreter(id).filter(|_| day.aways.contains_key(&who));
            for meeting in left.filter(|one| is_to_come(day, one, moment.now)) {
                ask(self.instead(day, meeting, moment));
            }
        }
        if day.settings.interpreting.offers.enabled {
            let open = day.offers.iter().filter_map(|(id, offers)| Some((id, offers.last()?)));
            for (id, last) in open.filter(|(_, last)| last.state == offer::OfferState::Open) {
                let whose = Some(last.interpreter.clone());
                let reply = offer::Reply::Accept;
                ask(Command::AnswerOffer { meeting: id.clone(), whose, reply });
            }
        }
        deeds
    }

    /// The first who can have it, or nobody: then the two have nobody between them and do not meet.
    fn instead(&self, day: &Day, meeting: &Meeting, moment: Moment<'_>) -> Command {
        let all = offer::candidates(day, &meeting.id, moment).unwrap_or_default();
        let next = all.iter().find(|one| !one.is_held && one.unfit.is_none());
        let id = meeting.id.clone();
        match next.map(|one| one.interpreter.id.clone()) {
            Some(interpreter) => Command::Assign {
                meeting: id,
                assign: Assign { interpreter: Some(interpreter), ..Assign::default() },
            },
            None => Command::Cancel { meeting: id },
        }
    }
}

/// Somebody who has a seat.
#[derive(Clone, Copy, Debug)]
pub enum Whom<'a> {
    Company { company: &'a Company, desk: u16 },
    Interpreter(&'a crate::roster::Interpreter),
}

impl Whom<'_> {
    fn code(&self) -> &str {
        match self {
            Self::Company { company, .. } => &company.code,
            Self::Interpreter(one) => &one.code,
        }
    }

    /// In whose name they come, and as whom: somebody else of the company, or a guest let in.
    fn comes(&self, meeting: &Meeting, seat: Seat, habit: &Habit) -> Option<(Actor, Person)> {
        let known = |role, email: &str, name: &str| {
            let actor = Actor { role, email: email.to_owned() };
            (actor, Person { key: email_key(email), name: name.to_owned() })
        };
        match self {
            Self::Interpreter(one) => {
                let role = Role::Interpreter { id: one.id.clone() };
                Some(known(role, &one.email, &one.name))
            }
            Self::Company { company, desk } => {
                let own = company.delegates.get(usize::from(*desk)).or(company.delegates.first());
                let rest = usize::from(company.desks);
                let other = company.delegates.get(rest).filter(|_| habit.is_stand_in);
                let Some(one) = other.or(own.filter(|_| !habit.is_stand_in)) else {
                    let key = format!("{VISITOR}{}-{}", company.code, meeting.id);
                    let actor = attendance::visitor(meeting, seat, &key)?;
                    return Some((actor, Person { key, name: "Stand-in".to_owned() }));
                };
                let role = Role::Company { id: company.id.clone(), side: company.side };
                Some(known(role, &one.email, &one.name))
            }
        }
    }

    /// All meetings they sit in, at this desk.
    fn meetings<'d>(&self, day: &'d Day) -> Vec<&'d Arc<Meeting>> {
        match self {
            Self::Interpreter(one) => day.timetable.of_interpreter(&one.id).collect(),
            Self::Company { company, desk } => {
                let all = day.timetable.of_company(&company.id);
                all.filter(|one| one.desk(company.side) == *desk).collect()
            }
        }
    }
}

/// Who has which seat of a meeting.
pub fn seats<'a>(day: &'a Day, meeting: &'a Meeting) -> Vec<(Seat, Whom<'a>)> {
    let company = |side: Side| {
        let company = day.roster.company(meeting.company(side))?;
        Some(Whom::Company { company, desk: meeting.desk(side) })
    };
    let sides = [(Seat::Host, Side::Host), (Seat::Guest, Side::Guest)];
    let companies = sides.into_iter().filter_map(|(seat, side)| Some((seat, company(side)?)));
    let interpreters = meeting.interpreters().filter_map(|id| day.roster.interpreters.get(id));
    companies.chain(interpreters.map(|one| (Seat::Interpreter, Whom::Interpreter(one)))).collect()
}

fn visit(day: &Day, meeting: &Meeting, who: Whom<'_>) -> Option<Visit> {
    let time = day.time_of(meeting)?;
    let (opens, closes) = attendance::door_open(day, meeting)?;
    let others = who.meetings(day).into_iter().filter(|one| one.id != meeting.id);
    let others: Vec<_> = others.filter_map(|one| day.time_of(one)).collect();
    let free = others.iter().filter(|one| one.start < time.start).map(|one| one.end).max();
    let next = others.iter().filter(|one| time.start < one.start).map(|one| one.start).min();
    Some(Visit { start: time.start, end: time.end, opens, closes, free, next })
}

fn is_near(day: &Day, slot: Slot, now: Instant) -> bool {
    let Some(time) = day.slot_time(slot) else { return false };
    let opens = i64::from(day.video.door.opens_min).max(AHEAD_MINUTES);
    let closes =
        i64::from(day.video.door.closes_min) + i64::from(crate::conduct::LONGER_MINUTES_MAX);
    time.start.plus_minutes(-opens) <= now && now <= day.interpreted(*time).end.plus_minutes(closes)
}

/// Whether somebody may be at its door, or soon come to it.
fn is_on(day: &Day, meeting: &Meeting, now: Instant) -> bool {
    let opens = |start: Instant| start.plus_minutes(-AHEAD_MINUTES);
    attendance::door_open(day, meeting).is_some_and(|(open, closes)| {
        let begins = day.time_of(meeting).map_or(open, |time| open.min(opens(time.start)));
        begins <= now && now <= closes
    })
}

fn is_to_come(day: &Day, meeting: &Meeting, now: Instant) -> bool {
    day.time_of(meeting).is_some_and(|time| now < time.start)
}

/// Whoever plays the day's organizer.
pub(super) fn organizer() -> Actor {
    Actor { role: Role::Organizer, email: "rehearsal".to_owned() }
}
