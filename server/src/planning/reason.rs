//! Why a wish is left out of a plan: what stands in its way on the day as the plan has it, by the same
//! rules a booking goes by.

use sangdam_domain::booking::{self, Wanted};
use sangdam_domain::time::Moment;
use sangdam_domain::{Day, MeetingId, Slot, feasibility};

use super::proposal::{LeftOut, Placed, Reason};
use super::wish::Wish;

/// The pair could have met there, and the run did not see a better plan with it.
const NOT_FOUND: &str = "not_found";
/// One of the two sides is not at work.
const AWAY: &str = "outside_office_hours";

/// The wishes left out, with what is in the way of each that could be looked at in time.
pub fn left_out(
    day: &Day,
    placed: &[Placed],
    wishes: &[&Wish],
    moment: Moment<'_>,
    is_over: &dyn Fn() -> bool,
) -> Vec<LeftOut> {
    let planned = with(day, placed, moment);
    let away = feasibility::slots_outside(day, moment.rules);
    let each = wishes.iter().map(|wish| LeftOut {
        host: wish.host.clone(),
        guest: wish.guest.clone(),
        rank: wish.rank,
        is_mutual: wish.is_mutual,
        reasons: if is_over() { Vec::new() } else { reasons(&planned, wish, &away, moment) },
    });
    each.collect()
}

/// The day with a plan's meetings in it.
pub fn with(day: &Day, placed: &[Placed], moment: Moment<'_>) -> Day {
    let mut day = day.clone();
    for (number, one) in placed.iter().enumerate().filter(|(_, one)| one.stands.is_none()) {
        let wanted = Wanted {
            room: one.room.as_ref(),
            interpreter: one.interpreter.as_ref(),
            ..Wanted::anyhow(&one.host, &one.guest, Slot(one.slot))
        };
        if let Ok(meeting) =
            booking::seat(&day, &MeetingId::new(format!("planned-{number}")), &wanted, moment)
        {
            day.timetable.put(meeting);
        }
    }
    day
}

fn reasons(planned: &Day, wish: &Wish, away: &[Slot], moment: Moment<'_>) -> Vec<Reason> {
    let found = booking::hindrances(planned, &wish.host, &wish.guest, moment);
    let mut reasons = Vec::new();
    let mut slots_away = Vec::new();
    for one in found {
        let (out, inside): (Vec<Slot>, Vec<Slot>) =
            one.slots.iter().partition(|slot| away.contains(slot));
        slots_away.extend(out.iter().map(|slot| slot.0));
        if !inside.is_empty() || one.slots.is_empty() {
            let code = if one.code == booking::FREE { NOT_FOUND } else { one.code };
            let slots = inside.iter().map(|slot| slot.0).collect();
            reasons.push(Reason { code: code.into(), slots });
        }
    }
    if !slots_away.is_empty() {
        slots_away.sort_unstable();
        reasons.push(Reason { code: AWAY.into(), slots: slots_away });
    }
    reasons
}
