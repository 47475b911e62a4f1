//! What is taken back, what it leaves alone, and when it is refused.

mod chance;
mod prepared;
mod repaired;

use super::*;
use crate::attendance::Presence;
use crate::attendance::Step;
use crate::away::{Away, Who};
use crate::command::decide;
use crate::day::Conduct;
use crate::id::{BannerId, InterpreterId, MeetingId, RoomId};
use crate::notice::{Group, Kind, Seat, notices};
use crate::offer::{self, Assign};
use crate::programme::Names;
use crate::sample;
use crate::status::Status;
use crate::time::Slot;

fn at(minute: i64) -> Instant {
    sample::day().layout.slots[0].start.plus_minutes(minute)
}

fn id() -> MeetingId {
    MeetingId::new("m1")
}

/// Two who meet in the first slot, with an interpreter.
fn met() -> Day {
    sample::booked(&sample::day(), "m1", "h1", "g1", 0).0
}

/// The day after a command of the organizer's, with what happened and the act.
fn acted(day: &Day, command: Command, minute: i64) -> Result<(Day, Vec<Change>, Act), Refusal> {
    let actor = sample::organizer();
    let changes = decide(day, &actor, &command, sample::at(at(minute)))?;
    let mut after = day.clone();
    for change in &changes {
        after.apply(change);
    }
    let deed = Deed::of(&actor, &command).unwrap_or_else(|| unreachable!());
    let act = Act::of((deed, &actor.email), (day, &after), &changes, at(minute));
    Ok((after, changes, act.unwrap_or_else(|| unreachable!("nothing touched"))))
}

fn done(day: &Day, command: Command, minute: i64) -> (Day, Act) {
    let (day, _, act) =
        acted(day, command, minute).unwrap_or_else(|refusal| unreachable!("{refusal:?}"));
    (day, act)
}

fn undone(day: &Day, act: &Act, minute: i64) -> Day {
    done(day, Command::Undo { act: Box::new(act.clone()) }, minute).0
}

fn refused(day: &Day, act: &Act, minute: i64) -> Option<Refusal> {
    undo(day, act, sample::at(at(minute))).err()
}

fn cancel() -> Command {
    Command::Cancel { meeting: id() }
}

fn move_to(slot: u16) -> Command {
    Command::Move { meeting: id(), slot: Slot(slot), room: None, interpreter: None }
}

fn come(day: &mut Day, seat: Seat, minute: i64) {
    let presence = Presence { seat, name: String::new(), step: Step::Inside, since: at(minute) };
    day.apply(&Change::Attended { meeting: id(), person: format!("{seat:?}"), presence });
}

#[test]
fn an_undone_cancel_is_the_same_meeting_and_everybody_is_told_once_more() {
    let before = met();
    let (canceled, act) = done(&before, cancel(), -60);
    let changes = undo(&canceled, &act, sample::at(at(-58))).unwrap_or_default();
    let back = undone(&canceled, &act, -58);

    let (was, is) = (sample::meeting(&before, "m1"), sample::meeting(&back, "m1"));
    assert_eq!((is.sequence, is.stamped), (was.sequence + 2, at(-58)));
    assert_eq!(crate::timetable::Meeting { sequence: 0, stamped: was.stamped, ..is }, was);
    let told: Vec<Kind> = changes
        .iter()
        .filter(|change| is_told(change))
        .flat_map(|change| notices(None, &back, change))
        .map(|notice| notice.kind)
        .collect();
    assert_eq!(told, [Kind::MeetingNew; 3]);
}

#[test]
fn a_seat_marked_late_by_mistake_is_late_as_before() {
    let late = |seat, minutes| Command::SayLate { meeting: id(), seat: Some(seat), minutes };
    let (before, _) = done(&met(), late(Seat::Guest, 10), -3);
    let (marked, act) = done(&before, late(Seat::Guest, 30), -2);
    let (marked, _) = done(&marked, late(Seat::Host, 5), -1);

    let back = undone(&marked, &act, 0);

    let minutes = |day: &Day| -> Vec<(Seat, u16)> {
        day.lates.iter().map(|((_, seat), late)| (*seat, late.minutes)).collect()
    };
    assert_eq!(minutes(&marked), [(Seat::Host, 5), (Seat::Guest, 30)]);
    assert_eq!(minutes(&back), [(Seat::Host, 5), (Seat::Guest, 10)]);
}

#[test]
fn what_was_known_of_a_meeting_comes_back_with_it() {
    let mut before = met();
    come(&mut before, Seat::Host, -2);
    come(&mut before, Seat::Guest, 3);
    let late = Command::SayLate { meeting: id(), seat: None, minutes: 10 };
    let actor = Actor {
        role: crate::access::Role::Interpreter {
            id: sample::meeting(&before, "m1").interpreter.unwrap_or_else(|| unreachable!()),
        },
        email: String::new(),
    };
    for change in decide(&before, &actor, &late, sample::at(at(4))).unwrap_or_default() {
        before.apply(&change);
    }
    let (canceled, act) = done(&before, cancel(), 5);
    let back = undone(&canceled, &act, 6);

    assert!(canceled.courses.is_empty() && canceled.lates.is_empty());
    assert_eq!(back.courses, before.courses);
    assert_eq!(back.lates, before.lates);
    assert!(back.attendance.is_empty(), "who is inside now, the door says anew");
}

#[test]
fn a_meeting_moves_back_to_where_it_was() {
    let mut before = met();
    come(&mut before, Seat::Host, -2);
    let (moved, act) = done(&before, move_to(3), 1);
    let back = undone(&moved, &act, 2);

    let (was, is) = (sample::meeting(&before, "m1"), sample::meeting(&back, "m1"));
    assert_eq!((is.slot, is.sequence), (was.slot, was.sequence + 2));
    assert_eq!(back.courses, before.courses);
}

#[test]
fn what_was_seen_since_stays() {
    let mut before = met();
    come(&mut before, Seat::Interpreter, 0);
    let had = sample::meeting(&before, "m1").interpreter.unwrap_or_else(|| unreachable!());
    let other = InterpreterId::new(if had.as_str() == "i1" { "i2" } else { "i1" });
    let assign = Assign { interpreter: Some(other), relay: None, reason: "Swap".into() };
    let (mut swapped, act) = done(&before, Command::Assign { meeting: id(), assign }, 1);
    come(&mut swapped, Seat::Host, 2);
    let back = undone(&swapped, &act, 3);

    let came: Vec<_> = back.courses[&id()].came.iter().collect();
    assert_eq!(came, [(&Seat::Host, &at(2)), (&Seat::Interpreter, &at(0))]);
    assert_eq!(sample::meeting(&back, "m1").interpreter, Some(had));
}

#[test]
fn a_booking_taken_back_is_canceled_and_can_be_had_again() {
    let (booked, act) = done(&sample::day(), Command::Book(sample::wish("m1", "h1", "g1", 0)), -60);
    let undo = Command::Undo { act: Box::new(act) };
    let (gone, undoing) = done(&booked, undo, -59);
    let again = undone(&gone, &undoing, -58);

    assert!(gone.timetable.is_empty());
    assert_eq!(undoing.deed, Deed::Undone);
    let (was, is) = (sample::meeting(&booked, "m1"), sample::meeting(&again, "m1"));
    assert_eq!((is.slot, is.sequence), (was.slot, was.sequence + 2));
}

#[test]
fn nothing_is_undone_when_it_lies_otherwise_by_now() {
    let (moved, act) = done(&met(), move_to(3), 1);
    let (again, _) = done(&moved, move_to(4), 2);
    let back = undone(&moved, &act, 2);
    let (elsewhere, _) = done(&back, move_to(5), 3);

    assert_eq!(refused(&again, &act, 3), Some(Refusal::UndoOvertaken));
    assert_eq!(refused(&back, &act, 3), Some(Refusal::UndoOvertaken));
    assert_eq!(refused(&elsewhere, &act, 4), Some(Refusal::UndoOvertaken));
}

#[test]
fn nothing_is_undone_when_somebody_took_the_seats() {
    let (canceled, act) = done(&met(), cancel(), -60);
    let host = sample::booked(&canceled, "m2", "h1", "g2", 0).0;
    let same_pair = sample::booked(&canceled, "m2", "h1", "g1", 4).0;
    let others = sample::booked(&canceled, "m2", "h2", "g2", 0).0;

    assert_eq!(refused(&host, &act, -59), Some(Refusal::UndoOvertaken));
    assert_eq!(refused(&same_pair, &act, -59), Some(Refusal::UndoOvertaken));
    // The one room that was free first is theirs now.
    assert_eq!(refused(&others, &act, -59), Some(Refusal::UndoOvertaken));
}

#[test]
fn ten_minutes_later_it_is_too_late() {
    let (canceled, act) = done(&met(), cancel(), -60);

    assert_eq!(refused(&canceled, &act, -51), None);
    assert_eq!(refused(&canceled, &act, -50), Some(Refusal::UndoLate { minutes: 10 }));
}

#[test]
fn words_about_meetings_and_people_are_taken_back() {
    let before = met();
    let judge =
        Command::Judge { meeting: id(), absent: Some(vec![Seat::Guest]), reason: "Ill".into() };
    let came = Some(at(4));
    let correct =
        Command::CorrectSeat { meeting: id(), seat: Seat::Guest, came, reason: "Seen".into() };
    let away = Away { from: at(10), until: None, reason: "Fell ill".into() };
    let who = Who::Interpreter(InterpreterId::new("i2"));
    let away = Command::SetAway { who, away: Some(away) };
    let adjust = Command::Adjust { meeting: id(), minutes: 5 };
    let known = |day: &Day| {
        let course = day.courses.get(&id()).cloned().unwrap_or_default();
        (course, day.aways.clone(), sample::meeting(day, "m1"))
    };

    for command in [judge, correct, away, adjust] {
        let (after, act) = done(&before, command, 10);
        assert_ne!(known(&after), known(&before));
        assert_eq!(known(&undone(&after, &act, 11)), known(&before));
    }
}

#[test]
fn settings_come_back_with_the_times_of_the_meetings() {
    let before = met();
    let mut settings = (*before.settings).clone();
    settings.grid.start += chrono::Duration::minutes(20);
    settings.conduct = Conduct { no_show_min: 15, ..settings.conduct };
    settings.rooms.push(crate::room::Room {
        id: RoomId::new("r9"),
        name: "Room 9".into(),
        table: None,
    });
    let command = Command::ChangeSettings { settings: Box::new(settings) };
    let (changed, act) = done(&before, command, -60);
    let back = undone(&changed, &act, -59);

    assert_eq!((&back.settings, &back.layout), (&before.settings, &before.layout));
    assert_eq!(sample::meeting(&back, "m1").sequence, 2);
    assert_eq!(act.things.len(), 2);
}

#[test]
fn a_phase_comes_back_without_a_letter_even_when_the_day_was_closed() {
    let before = Day { phase: Phase::Running, ..met() };
    let (canceled, cancel) = done(&before, cancel(), 0);
    let (closed, act) = done(&before, Command::ChangePhase { phase: Phase::Closed }, 0);
    let changes = undo(&closed, &act, sample::at(at(1))).unwrap_or_default();

    assert_eq!(undone(&closed, &act, 1).phase, Phase::Running);
    assert!(!changes.iter().any(is_told));
    let closed = Day { phase: Phase::Closed, ..canceled };
    assert_eq!(refused(&closed, &cancel, 1), Some(Refusal::DayClosed));
}

#[test]
fn an_announcement_is_taken_off_the_pages() {
    let words = || Names::from([("en", "Later")]);
    let banner = Some((BannerId::new("b1"), at(30)));
    let command =
        Command::Announce { group: Group::Everyone, subject: words(), text: words(), banner };
    let (announced, act) = done(&met(), command, 0);

    assert_eq!(announced.banners.len(), 1);
    assert!(undone(&announced, &act, 1).banners.is_empty());
}

#[test]
fn what_only_writes_letters_and_what_others_do_is_no_act() {
    let organizer = sample::organizer();
    let remind = Command::Remind { meeting: id(), seat: Seat::Host };

    assert_eq!(Deed::of(&organizer, &remind), None);
    assert_eq!(Deed::of(&organizer, &Command::SweepOffers), None);
    assert_eq!(Deed::of(&sample::company_actor("h1"), &cancel()), None);
}

#[test]
fn what_comes_back_into_a_running_slot_is_waited_for_from_then_on() {
    let (canceled, act) = done(&met(), cancel(), 3);
    let back = undone(&canceled, &act, 12);

    let status = |minute| {
        let meeting = sample::meeting(&back, "m1");
        crate::status::standing(&back, &meeting, at(minute)).map(|it| it.status)
    };
    assert_eq!([status(12), status(21)], [Some(Status::Waiting); 2]);
    assert_eq!(status(22), Some(Status::NoShow));
}
