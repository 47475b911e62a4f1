//! What was found before, carried over to the day as it is now.

use sangdam_domain::booking::{self, Wanted};
use sangdam_domain::time::Moment;
use sangdam_domain::{MeetingId, Slot};
use sangdam_planner::judge::judge;
use sangdam_planner::{Place, Plan};

use super::proposal::Proposal;
use super::search::proposal;
use super::task::{Source, Task};

/// An earlier proposal on a day that may have changed since: whole when it still fits, else without the
/// meetings that cannot be any more.
pub fn carried_over(task: &Task, before: &Proposal, moment: Moment<'_>) -> Option<Proposal> {
    let whole = task.plan_of(before);
    let plan =
        if judge(&task.instance, &whole).is_valid() { whole } else { seated(task, &whole, moment) };
    let verdict = judge(&task.instance, &plan);
    verdict
        .is_valid()
        .then(|| Proposal { bound: Vec::new(), ..proposal(task, &plan, &verdict, before) })
}

/// Those of a plan's meetings that can be seated one after the other, by booking's rules.
fn seated(task: &Task, plan: &Plan, moment: Moment<'_>) -> Plan {
    let mut day = task.day.clone();
    let mut places = plan.places.clone();
    for (number, source) in task.sources.iter().enumerate() {
        let (Source::Wish(wish), Some(place)) = (source, places[number]) else { continue };
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
