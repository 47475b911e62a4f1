//! Every conflict a day can show, found in one pass, as codes and facts with a place to click.
//! A problem is shown, never forbidden.

use crate::day::Day;
use crate::id::{CompanyId, MeetingId};
use crate::intent::{self, Intent};
use crate::interpreter;
use crate::late;
use crate::notice::Seat;
use crate::offer::{self, Offer};
use crate::time::{Instant, Slot, ZoneRules};
use crate::timetable::Meeting;

/// One thing the organizer should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub code: &'static str,
    pub meeting: Option<MeetingId>,
    pub company: Option<CompanyId>,
    pub slot: Option<Slot>,
    /// Whose name belongs into the sentence.
    pub name: Option<String>,
    /// Counts that belong into the sentence.
    pub count: Option<usize>,
    /// Instants that belong into the sentence.
    pub from: Option<Instant>,
    pub to: Option<Instant>,
}

impl Problem {
    fn new(code: &'static str) -> Self {
        Self {
            code,
            meeting: None,
            company: None,
            slot: None,
            name: None,
            count: None,
            from: None,
            to: None,
        }
    }
}

/// All problems of the day, the most pressing first: rules of zones that moved slots, meetings that
/// cannot be held as they stand, then companies nobody can write to or that have no meeting yet.
pub fn problems(day: &Day, rules: &ZoneRules) -> Vec<Problem> {
    let mut found = Vec::new();
    for (slot, fresh) in day.moved_slots(rules) {
        found.push(Problem {
            slot: Some(slot),
            from: day.slot_time(slot).map(|old| old.start),
            to: Some(fresh.start),
            ..Problem::new("zone_rules_changed")
        });
    }
    for meeting in day.timetable.all() {
        let (Some(host), Some(guest)) =
            (day.roster.company(&meeting.host), day.roster.company(&meeting.guest))
        else {
            continue;
        };
        let of_meeting = |code| Problem {
            meeting: Some(meeting.id.clone()),
            slot: Some(meeting.slot),
            ..Problem::new(code)
        };
        if meeting.interpreter.is_none() && interpreter::needed(day, meeting.need, host, guest) {
            found.push(of_meeting("no_interpreter"));
        }
        found.extend(unanswered(day, meeting, &of_meeting));
        found.extend(interpreter::misfit(day, meeting, rules).map(|one| Problem {
            name: Some(one.name.clone()),
            ..of_meeting("interpreter_unfit")
        }));
        if meeting.room.is_none() && !day.settings.rooms.is_empty() {
            found.push(of_meeting("no_room"));
        }
        for (name, answer) in intent::answers(day, meeting) {
            if answer.intent == Intent::Declined {
                found.push(Problem {
                    company: company_at(answer.seat, meeting).cloned(),
                    name: Some(name.to_owned()),
                    ..of_meeting("declined")
                });
            }
        }
    }
    let slots_outside = crate::feasibility::slots_outside(day, rules);
    for slot in slots_outside {
        found.push(Problem { slot: Some(slot), ..Problem::new("slot_outside_office_hours") });
    }
    for company in day.roster.companies.values() {
        let of_company = |code| Problem { company: Some(company.id.clone()), ..Problem::new(code) };
        if company.delegates.is_empty() {
            found.push(of_company("no_delegate"));
        }
        if let Some(max) = day.settings.meetings_max {
            let own = day.timetable.of_company(&company.id);
            let count = own.filter(|meeting| !day.gave_way(meeting)).count();
            if count > usize::from(max) {
                found.push(Problem { count: Some(count), ..of_company("over_limit") });
            }
        }
    }
    found
}

/// Interpreters who did not answer though it is late or others said no already, and one who comes later.
fn unanswered(
    day: &Day,
    meeting: &Meeting,
    of_meeting: &impl Fn(&'static str) -> Problem,
) -> Vec<Problem> {
    let name_of = |id| day.roster.interpreters.get(id).map(|one| one.name.clone());
    let offers = offer::of_meeting(day, &meeting.id);
    let is_passed_on = offers.iter().any(Offer::is_refused);
    let open = meeting.interpreters().filter_map(|id| offer::open(day, &meeting.id, id));
    let mut found = Vec::new();
    for one in open {
        let code = match offer::is_late(day, meeting, one) {
            true => "offer_late",
            false if is_passed_on => "offer_open",
            false => continue,
        };
        let (name, to) = (name_of(&one.interpreter), Some(one.expires_at));
        found.push(Problem { name, to, ..of_meeting(code) });
    }
    let late = late::of_meeting(day, &meeting.id).find(|(seat, _)| *seat == Seat::Interpreter);
    found.extend(late.map(|(_, late)| Problem {
        name: meeting.interpreter.as_ref().and_then(name_of),
        count: Some(late.minutes.into()),
        ..of_meeting("interpreter_late")
    }));
    found
}

fn company_at(seat: Seat, meeting: &Meeting) -> Option<&CompanyId> {
    match seat {
        Seat::Host => Some(&meeting.host),
        Seat::Guest => Some(&meeting.guest),
        Seat::Interpreter => None,
    }
}
