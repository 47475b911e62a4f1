use super::*;
use crate::command::{Command, decide};
use crate::phase::Phase;
use crate::release::{difference, release};
use crate::sample::{self, a_week_before, at, company_actor, organizer};
use crate::time::ZoneRules;

fn proposed(id: &str, host: &str, guest: &str, slot: u16) -> Proposed {
    Proposed {
        id: MeetingId::new(id),
        host: CompanyId::new(host),
        guest: CompanyId::new(guest),
        slot: Slot(slot),
        room: None,
        interpreter: None,
    }
}

fn planning() -> Day {
    Day { phase: Phase::Planning, ..sample::day() }
}

fn rules() -> &'static ZoneRules {
    sample::rules()
}

/// The day after a command, which must not be refused.
fn after(day: &Day, command: Command) -> Day {
    let moment = Moment { now: a_week_before(), rules: rules() };
    let changes = decide(day, &organizer(), &command, moment);
    let mut day = day.clone();
    for change in changes.unwrap_or_else(|refusal| unreachable!("{refusal:?}")) {
        day.apply(&change);
    }
    day
}

fn refused(day: &Day, command: Command) -> &'static str {
    let moment = Moment { now: a_week_before(), rules: rules() };
    decide(day, &organizer(), &command, moment).map_or_else(|refusal| refusal.code(), |_| "ok")
}

fn adopted(day: &Day, meetings: &[Proposed]) -> Day {
    after(day, Command::AdoptPlan { plan: PlanId::new("p1"), meetings: meetings.to_vec() })
}

fn released(day: &Day) -> Day {
    after(day, release_of(day, false))
}

/// The release of what a look at the draft shows.
fn release_of(day: &Day, accepts_problems: bool) -> Command {
    let mark = difference(day, at(a_week_before())).mark();
    Command::Release { draft: revision(day), mark, accepts_problems }
}

fn revision(day: &Day) -> i64 {
    day.draft.as_ref().map_or(0, |draft| draft.revision)
}

/// What a release would do, in words: `+m1@0 ~m2@0>1 -m3@4 !m4:host_busy`.
fn told(day: &Day) -> String {
    let found = difference(day, at(a_week_before()));
    let mut words = Vec::new();
    words.extend(found.added.iter().map(|one| format!("+{}@{}", one.id, one.slot.0)));
    words.extend(
        found.moved.iter().map(|(was, is)| format!("~{}@{}>{}", is.id, was.slot.0, is.slot.0)),
    );
    words.extend(found.canceled.iter().map(|one| format!("-{}@{}", one.id, one.slot.0)));
    words.extend(found.blocked.iter().map(|(one, why)| format!("!{}:{}", one.id, why.code())));
    words.join(" ")
}

#[test]
fn an_adopted_plan_holds_nothing_and_is_released_as_bookings() {
    let day = adopted(&planning(), &[proposed("m1", "h1", "g1", 0), proposed("m2", "h2", "g2", 0)]);

    assert!(day.timetable.is_empty());
    assert_eq!(told(&day), "+m1@0 +m2@0");
    let day = released(&day);
    assert_eq!((day.timetable.len(), day.phase, day.draft.is_none()), (2, Phase::Released, true));
    let meeting = sample::meeting(&day, "m1");
    assert_eq!((meeting.sequence, meeting.booked_by), (0, BookedBy::Organizer));
    assert!(meeting.interpreter.is_some() && meeting.room.is_some());
}

#[test]
fn a_second_release_changes_only_what_differs() {
    let plan = [proposed("m1", "h1", "g1", 0), proposed("m2", "h2", "g2", 0)];
    let first = released(&adopted(&planning(), &plan));

    let day = adopted(&first, &[proposed("m3", "h1", "g2", 2)]);
    let day = after(&day, move_to("m2", 1));
    let day = after(&day, Command::DropDraft { meeting: MeetingId::new("m1") });

    assert_eq!(told(&day), "+m3@2 ~m2@0>1 -m1@0");
    let found = difference(&day, at(a_week_before()));
    assert_eq!(found.unchanged, 0);
    let day = released(&day);
    assert_eq!(sample::meeting(&day, "m2").sequence, 1);
    assert_eq!(day.timetable.get(&MeetingId::new("m1")), None);
}

fn move_to(id: &str, slot: u16) -> Command {
    Command::MoveDraft {
        meeting: MeetingId::new(id),
        slot: Slot(slot),
        room: None,
        interpreter: None,
    }
}

#[test]
fn a_draft_that_changes_nothing_releases_nothing() {
    let day = released(&adopted(&planning(), &[proposed("m1", "h1", "g1", 0)]));
    let there = after(&day, move_to("m1", 3));
    let back = after(&there, move_to("m1", 0));

    assert_eq!(told(&there), "~m1@0>3");
    assert_eq!(told(&back), "");
    let now = a_week_before();
    let changes =
        release(&back, revision(&back), &difference(&back, at(now)).mark(), false, at(now))
            .unwrap();
    assert_eq!(changes, [Change::DraftReleased { left: vec![] }]);
}

#[test]
fn what_is_booked_meanwhile_stays_and_comes_first() {
    let day = adopted(&planning(), &[proposed("m1", "h1", "g1", 0), proposed("m2", "h2", "g1", 1)]);
    let (day, _) = sample::booked(&day, "b1", "h2", "g1", 0);

    // The pair of m2 has found its own way, and g1 cannot be in two places.
    assert_eq!(told(&day), "!m1:guest_busy");
    assert_eq!(refused(&day, release_of(&day, false)), "release_problems");
    let day = after(&day, release_of(&day, true));
    assert_eq!((day.timetable.len(), day.phase), (1, Phase::Released));
    // What could not be is left to be moved.
    let day = after(&day, move_to("m1", 4));
    assert_eq!(told(&day), "+m1@4");
}

#[test]
fn two_meetings_can_change_places() {
    let day = released(&adopted(
        &planning(),
        &[proposed("m1", "h1", "g1", 0), proposed("m2", "h1", "g2", 1)],
    ));
    let day = after(&day, move_to("m1", 2));
    let day = after(&day, move_to("m2", 0));
    let day = after(&day, move_to("m1", 1));

    assert_eq!(told(&day), "~m2@1>0 ~m1@0>1");
}

#[test]
fn a_meeting_that_cannot_move_stays_where_it_is() {
    let day = released(&adopted(&planning(), &[proposed("m1", "h1", "g1", 0)]));
    let day = after(&day, move_to("m1", 1));
    let (day, _) = sample::booked(&day, "b1", "h1", "g2", 1);

    assert_eq!(told(&day), "!m1:host_busy");
    assert_eq!(difference(&day, at(a_week_before())).after.timetable.len(), 2);
}

#[test]
fn a_plan_of_which_one_meeting_cannot_be_is_refused_whole() {
    let (day, _) = sample::booked(&planning(), "b1", "h1", "g2", 0);
    let meetings = vec![proposed("m1", "h1", "g1", 0), proposed("m2", "h2", "g1", 1)];
    let moment = Moment { now: a_week_before(), rules: rules() };

    let command = Command::AdoptPlan { plan: PlanId::new("p1"), meetings };
    let answer = decide(&day, &organizer(), &command, moment);

    assert_eq!(answer, Err(Refusal::PlanStale { meetings: 1 }));
}

#[test]
fn a_pinned_meeting_stays_when_another_plan_is_adopted() {
    let day = adopted(&planning(), &[proposed("m1", "h1", "g1", 0), proposed("m2", "h2", "g2", 0)]);
    let pin = Command::PinDraft { meetings: vec![MeetingId::new("m1")], pinned: true };
    let day = after(&day, pin.clone());

    let day = adopted(&day, &[proposed("m3", "h2", "g2", 5)]);

    assert_eq!(told(&day), "+m1@0 +m3@5");
    let none = Command::PinDraft { meetings: vec![MeetingId::new("m2")], pinned: true };
    assert_eq!((refused(&day, pin), refused(&day, none)), ("ok", "not_found"));
}

#[test]
fn what_is_moved_by_hand_is_pinned_and_kept_to_the_rules() {
    let day = adopted(&planning(), &[proposed("m1", "h1", "g1", 0), proposed("m2", "h1", "g2", 1)]);

    let moved = after(&day, move_to("m1", 2));

    let draft = moved.draft.as_ref().unwrap();
    assert!(draft.meetings[&MeetingId::new("m1")].pinned);
    assert_eq!(refused(&moved, move_to("m1", 1)), "slot_taken");
    assert_eq!(refused(&moved, move_to("m1", 9)), "no_such_slot");
    assert_eq!(refused(&moved, move_to("m9", 1)), "not_found");
}

#[test]
fn only_the_draft_that_was_looked_at_is_released() {
    let day = adopted(&planning(), &[proposed("m1", "h1", "g1", 0)]);
    let old = release_of(&day, false);
    let day = after(&day, move_to("m1", 2));

    assert_eq!(refused(&day, old.clone()), "draft_changed");
    let gone = after(&day, Command::DiscardDraft);
    assert_eq!(refused(&gone, old), "no_draft");
    assert_eq!(gone.draft, None);
}

#[test]
fn nobody_but_the_organizer_has_a_draft() {
    let day = adopted(&planning(), &[proposed("m1", "h1", "g1", 0)]);
    let moment = Moment { now: a_week_before(), rules: rules() };

    for command in [move_to("m1", 1), Command::DiscardDraft, release_of(&day, true)] {
        let answer = decide(&day, &company_actor("h1"), &command, moment);
        assert_eq!(answer, Err(Refusal::NotYours));
    }
}

#[test]
fn a_release_tells_those_whose_meeting_changed_and_nobody_else() {
    let plan = [proposed("m1", "h1", "g1", 0), proposed("m2", "h2", "g2", 0)];
    let day = released(&adopted(&planning(), &plan));
    let day = after(&day, move_to("m2", 1));

    let found = difference(&day, at(a_week_before()));
    let told: Vec<String> = found
        .clone()
        .changes()
        .flat_map(|change| {
            let before = change.meeting().and_then(|one| day.timetable.get(&one.id));
            crate::notice::notices(before.map(|one| &**one), &found.after, &change)
        })
        .map(|notice| notice.to.email)
        .collect();

    assert_eq!(told, ["h2@h2.example", "g2@g2.example"]);
}

#[test]
fn what_bookings_made_of_the_draft_since_it_was_looked_at_is_not_released() {
    let day = adopted(&planning(), &[proposed("m1", "h1", "g1", 0), proposed("m2", "h2", "g2", 0)]);
    let seen = release_of(&day, true);

    // One of its meetings cannot be any more, and the draft itself is the same.
    let (booked, _) = sample::booked(&day, "b1", "h2", "g1", 0);

    assert_eq!(revision(&booked), revision(&day));
    assert_eq!(refused(&booked, seen), "draft_changed");
    assert_eq!(refused(&booked, release_of(&booked, true)), "ok");
}

#[test]
fn a_meeting_that_is_stuck_can_be_put_back_where_it_stands() {
    let day = released(&adopted(&planning(), &[proposed("m1", "h1", "g1", 0)]));
    let day = after(&day, move_to("m1", 1));
    let (day, _) = sample::booked(&day, "b1", "h1", "g2", 1);
    assert_eq!(told(&day), "!m1:host_busy");

    let back = after(&day, move_to("m1", 0));

    assert_eq!(told(&back), "");
    assert!(back.draft.as_ref().unwrap().meetings.is_empty());
    let untouched = released(&back);
    assert_eq!(after(&untouched, move_to("m1", 0)).draft, None);
}

#[test]
fn a_meeting_that_is_only_told_another_time_keeps_what_the_draft_means_for_it() {
    let day = released(&adopted(&planning(), &[proposed("m1", "h1", "g1", 0)]));
    let day = after(&day, move_to("m1", 3));
    let standing = sample::meeting(&day, "m1").clone();
    let moved = |meeting: Meeting| {
        let (from, from_start) = (standing.slot, a_week_before());
        let mut day = day.clone();
        day.apply(&Change::Moved { meeting, from, from_start });
        told(&day)
    };

    let later = Meeting { sequence: 7, ..standing.clone() };
    let elsewhere = Meeting { slot: Slot(1), ..later.clone() };

    assert_eq!((&*moved(later), &*moved(elsewhere)), ("~m1@0>3", ""));
}
