//! Whatever goes wrong on whatever day: what the domain finds by itself can be adopted, breaks no rule,
//! and leaves nothing that is hit.

use proptest::prelude::*;

use super::*;
use crate::booking::book;
use crate::day::{Break, lay_out};
use crate::programme::Names;
use crate::repair::mend::has_met;

/// A day with two breaks, filled as far as these bookings can be.
fn filled(wishes: &[(usize, usize, u16)]) -> Day {
    let mut day = sample::day();
    let mut settings = (*day.settings).clone();
    let pause = |after| Break { after: Slot(after), minutes: 30, label: Names::default() };
    settings.grid.breaks = vec![pause(1), pause(3)];
    let layout = lay_out(&settings, sample::rules());
    day.layout = layout.unwrap_or_else(|refusal| unreachable!("{refusal:?}")).into();
    day.settings = settings.into();
    for (number, (host, guest, slot)) in wishes.iter().enumerate() {
        let (host, guest) = (["h1", "h2"][*host], ["g1", "g2"][*guest]);
        let wish = sample::wish(&format!("m{number}"), host, guest, *slot);
        let early = at(sample::a_week_before());
        let Ok(changes) = book(&day, &sample::organizer(), &wish, early) else { continue };
        for change in &changes {
            day.apply(change);
        }
    }
    day
}

/// Some of those whose doors are open met already, some of them before the start.
fn some_met(day: &Day, some: u8, now: Instant) -> Day {
    let is_open = |one: &Meeting| {
        crate::attendance::door_open(day, one).is_some_and(|(from, to)| from <= now && now < to)
    };
    let open = day.timetable.all().filter(|one| is_open(one));
    let ids = open.map(|one| one.id.to_string());
    let some = ids.enumerate().filter(|(number, _)| some >> (number % 8) & 1 == 1);
    some.fold(day.clone(), |day, (_, id)| met(&day, &id, now))
}

fn event(day: &Day, kind: u8, one: usize, minutes: u16) -> Event {
    let host = company(["h1", "h2", "g1", "g2"][one % 4]);
    let room = day.settings.rooms[one % 2].id.clone();
    match kind {
        0 => Event::NoShow { company: host },
        1 => Event::Late { company: host, minutes },
        2 => gone(["i1", "i2"][one % 2]),
        3 => Event::RoomGone { room, until: None },
        4 => Event::Overrun { meeting: MeetingId::new(format!("m{}", one % 4)), minutes },
        _ => Event::Delayed { from: Slot((one % 6) as u16), minutes },
    }
}

fn clashes(day: &Day) -> usize {
    let all: Vec<_> = day.timetable.all().collect();
    let clash = |one: &Meeting, other: &Meeting| {
        let times = day.time_of(one).zip(day.time_of(other));
        let shares = one.host == other.host
            || one.guest == other.guest
            || one.room == other.room
            || one.interpreters().any(|id| other.has_interpreter(id));
        shares && times.is_some_and(|(one, other)| one.overlaps(&other))
    };
    let pairs =
        all.iter().enumerate().flat_map(|(at, one)| all[at + 1..].iter().map(move |o| (one, o)));
    pairs.filter(|(one, other)| clash(one, other)).count()
}

proptest! {
    #[test]
    fn what_is_settled_can_be_adopted_and_nothing_hit_is_left(
        wishes in prop::collection::vec((0..2_usize, 0..2_usize, 0..6_u16), 0..8),
        (kind, one, ticks) in (0..6_u8, 0..12_usize, 1..10_u16),
        (slot, minute, some) in (0..6_usize, -5..25_i64, 0..255_u8),
        shift in prop::sample::select(vec![None, Some(Shift::Later), Some(Shift::Absorbed)]),
    ) {
        let day = filled(&wishes);
        let event = event(&day, kind, one, 5 * ticks);
        let now = start(&day, slot).plus_minutes(minute);
        let day = some_met(&day, some, now);
        let shift = shift.filter(|_| kind == 5);
        let Ok(struck) = strike(&day, &event, "Ill", shift, at(now)) else { return Ok(()) };
        let (steps, shown) = settle(&struck, Vec::new(), at(now));

        let after = repaired(&day, &event, steps, now);

        let after = after.unwrap_or_else(|refusal| unreachable!("{refusal:?}"));
        prop_assert_eq!(&after.timetable, &shown.after.timetable);
        let left = strike(&after, &event, "Ill", None, at(now));
        if kind < 4 && let Ok(left) = left {
            let is_left = |(id, hit): (&MeetingId, &Hit)| *hit == Hit::Ahead && !has_met(&after, id);
            prop_assert!(!left.hit.iter().any(is_left), "{:?}", left.hit);
        }
        prop_assert_eq!(clashes(&after), 0);
    }
}
