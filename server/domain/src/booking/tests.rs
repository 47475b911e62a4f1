use std::sync::Arc;

use super::*;
use crate::sample::{self, a_week_before, at, company_actor, meeting, organizer, wish};

fn code(result: &Result<Vec<Change>, Refusal>) -> &'static str {
    result.as_ref().map_or_else(Refusal::code, |_| "ok")
}

fn with(day: &Day, settings: impl FnOnce(&mut crate::day::Settings)) -> Day {
    let mut changed = (*day.settings).clone();
    settings(&mut changed);
    Day { settings: Arc::new(changed), ..day.clone() }
}

#[test]
fn a_booking_takes_all_its_seats() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);

    let meeting = meeting(&day, "m1");

    assert_eq!(meeting.room, Some(RoomId::new("r1")));
    assert_eq!(meeting.interpreter, Some(InterpreterId::new("i1")));
    assert!(meeting.interpreter_needed);
}

#[test]
fn a_pair_with_a_common_language_needs_no_interpreter() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h2", "g2", 0);

    let meeting = meeting(&day, "m1");

    assert_eq!((meeting.interpreter_needed, meeting.interpreter), (false, None));
}

#[test]
fn a_taken_slot_is_refused_with_the_nearest_free_one() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 2);

    let refused = book(&day, &company_actor("g2"), &wish("m2", "h1", "g2", 2), at(a_week_before()));

    assert_eq!(
        refused,
        Err(Refusal::Slot { slot: Slot(2), why: NotThisSlot::Taken, nearest: Some(Slot(1)) })
    );
}

#[test]
fn the_busy_one_is_named_from_the_asker_s_side() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 2);
    let now = a_week_before();

    let own = book(&day, &company_actor("h1"), &wish("m2", "h1", "g2", 2), at(now));
    let guest = book(&day, &company_actor("g1"), &wish("m2", "h2", "g1", 2), at(now));
    let counterpart = book(&day, &company_actor("h2"), &wish("m2", "h2", "g1", 2), at(now));
    let by_organizer = book(&day, &organizer(), &wish("m2", "h2", "g1", 2), at(now));

    assert_eq!(
        [code(&own), code(&guest), code(&counterpart), code(&by_organizer)],
        ["host_busy", "guest_busy", "slot_taken", "guest_busy"]
    );
}

#[test]
fn nobody_books_for_others() {
    let day = sample::day();

    let refused = book(&day, &company_actor("g2"), &wish("m", "h1", "g1", 0), at(a_week_before()));

    assert_eq!(refused, Err(Refusal::NotYours));
}

#[test]
fn two_meet_once_a_day() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);

    let refused = book(&day, &organizer(), &wish("m2", "h1", "g1", 3), at(a_week_before()));

    assert_eq!(code(&refused), "already_meeting");
}

#[test]
fn both_must_be_of_their_side_and_known() {
    let day = sample::day();
    let now = a_week_before();

    let turned = book(&day, &organizer(), &wish("m", "g1", "h1", 0), at(now));
    let unknown = book(&day, &organizer(), &wish("m", "h9", "g1", 0), at(now));
    let beyond = book(&day, &organizer(), &wish("m", "h1", "g1", 6), at(now));

    assert_eq!(
        [code(&turned), code(&unknown), code(&beyond)],
        ["wrong_side", "not_found", "no_such_slot"]
    );
}

#[test]
fn a_company_books_only_while_booking_is_open() {
    let day = sample::day();
    let guest = company_actor("g1");
    let ask = |now| code(&book(&day, &guest, &wish("m", "h1", "g1", 0), now));

    assert_eq!(ask(at(Instant(day.layout.opens.0 - 1))), "booking_not_open");
    assert_eq!(ask(at(day.layout.opens)), "ok");
    assert_eq!(ask(at(Instant(day.layout.closes.0 - 1))), "ok");
    assert_eq!(ask(at(day.layout.closes)), "booking_closed");
}

#[test]
fn the_organizer_books_after_the_deadline_but_not_into_the_past() {
    let day = sample::day();
    let ask = |now| code(&book(&day, &organizer(), &wish("m", "h1", "g1", 0), now));

    assert_eq!(ask(at(day.layout.slots[0].start)), "ok");
    assert_eq!(ask(at(day.layout.slots[0].end)), "slot_past");
}

#[test]
fn companies_cannot_cancel_in_the_last_hour_and_the_organizer_can() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
    let late = day.layout.slots[0].start.plus_minutes(-59);
    let id = MeetingId::new("m1");

    let company = cancel(&day, &company_actor("h1"), &id, late);
    let by_organizer = cancel(&day, &organizer(), &id, late);

    assert_eq!([code(&company), code(&by_organizer)], ["too_late", "ok"]);
}

#[test]
fn the_limit_counts_each_company_s_meetings() {
    let day = with(&sample::day(), |settings| settings.meetings_max = Some(1));
    let (day, _) = sample::booked(&day, "m1", "h1", "g1", 0);
    let now = a_week_before();

    let own = book(&day, &company_actor("g1"), &wish("m2", "h2", "g1", 1), at(now));
    let other = book(&day, &company_actor("g2"), &wish("m2", "h1", "g2", 1), at(now));

    assert_eq!([code(&own), code(&other)], ["limit_reached", "counterpart_limit_reached"]);
}

#[test]
fn a_buffer_keeps_neighboring_slots_free() {
    let day = with(&sample::day(), |settings| settings.buffer_min = 10);
    let (day, _) = sample::booked(&day, "m1", "h1", "g1", 2);

    let refused = book(&day, &organizer(), &wish("m2", "h1", "g2", 3), at(a_week_before()));

    assert_eq!(
        refused,
        Err(Refusal::Slot { slot: Slot(3), why: NotThisSlot::RestNeeded, nearest: Some(Slot(4)) })
    );
}

#[test]
fn without_a_free_interpreter_the_booking_is_refused() {
    let mut day = sample::day();
    let roster = Arc::make_mut(&mut day.roster);
    roster.interpreters.remove(&InterpreterId::new("i2"));
    let mut silent = (*roster.companies[&CompanyId::new("g2")]).clone();
    silent.languages = vec!["ru".into()];
    roster.put_company(silent);
    let (day, _) = sample::booked(&day, "m1", "h1", "g1", 0);

    let refused = book(&day, &organizer(), &wish("m2", "h2", "g2", 0), at(a_week_before()));

    let why = NotThisSlot::InterpretersBusy;
    assert_eq!(refused, Err(Refusal::Slot { slot: Slot(0), why, nearest: Some(Slot(1)) }));
}

#[test]
fn without_a_free_room_the_booking_is_refused() {
    let day = with(&sample::day(), |settings| settings.rooms.truncate(1));
    let (day, _) = sample::booked(&day, "m1", "h1", "g1", 0);

    let refused = book(&day, &organizer(), &wish("m2", "h2", "g2", 0), at(a_week_before()));

    assert_eq!(code(&refused), "no_room");
}

#[test]
fn a_company_with_two_desks_meets_two_at_once() {
    let mut day = sample::day();
    let roster = Arc::make_mut(&mut day.roster);
    let mut host = (*roster.companies[&CompanyId::new("h1")]).clone();
    host.desks = 2;
    roster.put_company(host);
    let (day, _) = sample::booked(&day, "m1", "h1", "g1", 0);

    let (day, _) = sample::booked(&day, "m2", "h1", "g2", 0);

    assert_eq!((meeting(&day, "m1").host_desk, meeting(&day, "m2").host_desk), (0, 1));
}

#[test]
fn a_moved_meeting_does_not_stand_in_its_own_way() {
    let day = with(&sample::day(), |settings| settings.buffer_min = 30);
    let (mut day, _) = sample::booked(&day, "m1", "h1", "g1", 2);
    let id = MeetingId::new("m1");
    let to = MoveWish { slot: Slot(3), room: &None, interpreter: &None };

    let changes = move_meeting(&day, &company_actor("g1"), &id, to, at(a_week_before()));
    day.apply(&changes.unwrap_or_default()[0]);

    let moved = meeting(&day, "m1");
    assert_eq!((moved.slot, moved.sequence, moved.room), (Slot(3), 1, Some(RoomId::new("r1"))));
}

#[test]
fn a_move_to_the_same_place_changes_nothing() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 2);
    let to = MoveWish { slot: Slot(2), room: &None, interpreter: &None };

    let changes = move_meeting(&day, &organizer(), &MeetingId::new("m1"), to, at(a_week_before()));

    assert_eq!(changes, Ok(vec![]));
}

#[test]
fn a_stranger_does_not_learn_of_a_meeting() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 2);

    let refused = cancel(&day, &company_actor("g2"), &MeetingId::new("m1"), a_week_before());

    assert_eq!(refused, Err(Refusal::Unknown));
}

#[test]
fn each_telling_is_stamped_later_than_the_one_before() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 2);
    let first = meeting(&day, "m1");

    let again = told_again(&first, first.stamped);

    assert_eq!((again.sequence, again.stamped), (1, Instant(first.stamped.0 + 1000)));
}

#[test]
fn offers_tell_for_each_slot_what_a_booking_would() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 2);
    let guest = company_actor("g2");
    let (host, own) = (CompanyId::new("h1"), CompanyId::new("g2"));

    let offers = offers(&day, &guest, &host, &own, at(a_week_before())).unwrap_or_default();

    let codes: Vec<&str> =
        offers.iter().map(|offer| offer.as_ref().map_or_else(Refusal::code, |()| "free")).collect();
    assert_eq!(codes, ["free", "free", "slot_taken", "free", "free", "free"]);
}

#[test]
fn offers_to_a_pair_that_meets_tell_where_it_could_move() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 2);
    let (day, _) = sample::booked(&day, "m2", "h1", "g2", 4);
    let (host, own) = (CompanyId::new("h1"), CompanyId::new("g1"));

    let offers = offers(&day, &company_actor("g1"), &host, &own, at(a_week_before()));

    let codes: Vec<&str> = offers
        .unwrap_or_default()
        .iter()
        .map(|offer| offer.as_ref().map_or_else(Refusal::code, |()| "free"))
        .collect();
    assert_eq!(codes, ["free", "free", "free", "free", "slot_taken", "free"]);
}

#[test]
fn a_buffer_that_booked_meetings_do_not_keep_is_refused() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 2);
    let (day, _) = sample::booked(&day, "m2", "h1", "g2", 3);
    let ask = |buffer_min| {
        let settings = Box::new(crate::day::Settings { buffer_min, ..(*day.settings).clone() });
        let command = crate::command::Command::ChangeSettings { settings };
        let moment = crate::time::Moment { now: a_week_before(), rules: sample::rules() };
        crate::command::decide(&day, &organizer(), &command, moment)
    };

    assert_eq!(ask(5), Err(Refusal::invalid("buffer_min", "meetings_too_close")));
    assert_eq!(code(&ask(0)), "ok");
}
