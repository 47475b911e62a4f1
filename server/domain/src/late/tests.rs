//! Who says for whom that they are late.

use super::*;
use crate::sample;

fn met() -> Day {
    sample::booked(&sample::day(), "m1", "h1", "g1", 0).0
}

fn soon() -> Instant {
    sample::day().layout.slots[0].start.plus_minutes(-5)
}

fn said(actor: &Actor, seat: Option<Seat>) -> Result<Vec<Seat>, Refusal> {
    let changes = say(&met(), actor, &MeetingId::new("m1"), seat, 10, soon())?;
    let seat_of = |change: &Change| match change {
        Change::SaidLate { seat, late: Late { minutes: 10, .. }, .. } => Some(*seat),
        _ => None,
    };
    Ok(changes.iter().filter_map(seat_of).collect())
}

#[test]
fn a_company_says_it_for_its_own_seat_and_for_no_other() {
    let guest = sample::company_actor("g1");

    assert_eq!(said(&guest, None), Ok(vec![Seat::Guest]));
    assert_eq!(said(&guest, Some(Seat::Guest)), Ok(vec![Seat::Guest]));
    assert_eq!(said(&guest, Some(Seat::Host)), Err(Refusal::NotYours));
}

#[test]
fn the_organizer_says_it_for_any_seat_there_is_and_must_name_it() {
    let organizer = sample::organizer();

    assert_eq!(said(&organizer, Some(Seat::Host)), Ok(vec![Seat::Host]));
    assert_eq!(said(&organizer, None), Err(Refusal::invalid("seat", "empty")));
}
