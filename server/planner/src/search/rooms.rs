//! Which room each meeting is in, once all slots are known: any will do, so companies stay where they are.

use crate::instance::Instance;
use crate::plan::Plan;

const FREE: u32 = u32::MAX;

/// Names a room for each placed meeting.
pub fn assign(instance: &Instance, plan: &mut Plan) {
    let mut in_slot = vec![Vec::new(); instance.slot_count];
    for (meeting, place) in plan.places.iter().enumerate() {
        if let Some(place) = place {
            in_slot[usize::from(place.slot)].push(meeting as u32);
        }
    }
    // Where each participant was last in this block.
    let mut last = vec![FREE; instance.participants.len()];
    for (slot, there) in in_slot.iter().enumerate() {
        if instance.blocks.iter().any(|(from, _)| *from == slot) {
            last.fill(FREE);
        }
        let mut is_taken = vec![false; instance.capacity[slot] as usize];
        let mut waiting = Vec::new();
        for &meeting in there {
            match instance.rooms_of(meeting).first() {
                Some(room) => set(instance, plan, &mut last, &mut is_taken, meeting, *room),
                None => waiting.push(meeting),
            }
        }
        // First where both were, then where one was, then anywhere.
        for both in [true, false] {
            waiting.retain(|meeting| {
                let [a, b] = instance.people(*meeting).map(|who| last[who as usize]);
                let is_free = |room: u32| is_taken.get(room as usize) == Some(&false);
                let wished = if both { [a, FREE] } else { [a, b] };
                let room = wished.into_iter().find(|room| is_free(*room));
                let Some(room) = room.filter(|_| !both || a == b) else { return true };
                set(instance, plan, &mut last, &mut is_taken, *meeting, room);
                false
            });
        }
        let mut next = 0;
        for meeting in waiting {
            while is_taken.get(next) == Some(&true) {
                next += 1;
            }
            set(instance, plan, &mut last, &mut is_taken, meeting, next as u32);
        }
    }
}

fn set(
    instance: &Instance,
    plan: &mut Plan,
    last: &mut [u32],
    is_taken: &mut [bool],
    meeting: u32,
    room: u32,
) {
    if let Some(place) = &mut plan.places[meeting as usize] {
        place.room = Some(room);
    }
    if let Some(is_taken) = is_taken.get_mut(room as usize) {
        *is_taken = true;
    }
    for who in instance.people(meeting) {
        last[who as usize] = room;
    }
}
