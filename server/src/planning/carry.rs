//! What was found before, carried over to the day as it is now.

use sangdam_domain::booking::{self, Wanted};
use sangdam_domain::time::Moment;
use sangdam_domain::{MeetingId, Slot};
use sangdam_planner::judge::judge;
use sangdam_planner::{Place, Plan};

use super::proposal::Proposal;
use super::search::proposal;
use super::task::{Source, Task};

/// An earlier proposal on a day that may have changed since, without the meetings that cannot be any
/// more.
pub fn carried_over(task: &Task, before: &Proposal, moment: Moment<'_>) -> Option<Proposal> {
    let whole = task.plan_of(before);
    let seated = seated(task, &whole, moment);
    let is_whole = judge(&task.instance, &whole).is_valid();
    let plan = if is_whole { kept(&whole, &seated) } else { seated };
    let verdict = judge(&task.instance, &plan);
    verdict
        .is_valid()
        .then(|| Proposal { bound: Vec::new(), ..proposal(task, &plan, &verdict, before) })
}

/// A plan without the meetings that booking's rules do not let be, though the planner's do: it knows
/// slots, not minutes, and of a relay only one half.
pub(super) fn seatable(task: &Task, plan: &Plan, moment: Moment<'_>) -> Plan {
    kept(plan, &seated(task, plan, moment))
}

fn kept(plan: &Plan, seated: &Plan) -> Plan {
    let both = plan.places.iter().zip(&seated.places);
    Plan { places: both.map(|(place, seat)| place.filter(|_| seat.is_some())).collect() }
}

/// Those of a plan's meetings that can be seated one after the other, by booking's rules, in the order
/// in which a draft is made of it.
fn seated(task: &Task, plan: &Plan, moment: Moment<'_>) -> Plan {
    let mut day = task.day.clone();
    let mut places = plan.places.clone();
    let wishes = task.sources.iter().enumerate().filter_map(|(number, source)| match source {
        Source::Wish(wish) => Some((places[number]?, wish, number)),
        Source::Stands(_) => None,
    });
    let mut wishes: Vec<_> = wishes.collect();
    wishes.sort_by_key(|(place, wish, _)| (place.slot, &wish.host, &wish.guest));
    for (place, wish, number) in wishes {
        let (room, interpreter) = (task.room(place), task.interpreter(place));
        let wanted = Wanted {
            room: room.as_ref(),
            interpreter: interpreter.as_ref(),
            ..Wanted::anyhow(&wish.host, &wish.guest, Slot(place.slot.into()))
        };
        let id = MeetingId::new(format!("carried-{number}"));
        places[number] = booking::seat(&day, &id, &wanted, moment).ok().map(|meeting| {
            let place = Place {
                slot: place.slot,
                room: task.number_of_room(meeting.room.as_ref()),
                interpreter: task.number_of_interpreter(meeting.interpreter.as_ref()),
            };
            day.timetable.put(meeting);
            place
        });
    }
    Plan { places }
}
