//! What is done before the day: requests, the draft, and its release.

use super::*;
use crate::draft::Proposed;
use crate::id::{CompanyId, PlanId, RequestId};
use crate::release::difference;
use crate::request::{self, NewRequest, Rank, State};

const WEEK: i64 = -7 * 24 * 60;

fn asked(day: &Day) -> (Day, Act) {
    let (from, to) = (CompanyId::new("g1"), CompanyId::new("h1"));
    let id = RequestId::new("q1");
    let new = NewRequest { id, from, to, rank: Rank::Want, note: String::new(), slot: None };
    done(day, Command::Ask(new), WEEK)
}

fn state(day: &Day) -> Option<State> {
    day.requests.get(&RequestId::new("q1")).map(|request| request.state)
}

#[test]
fn a_request_asked_for_a_company_is_taken_back() {
    let (day, act) = asked(&sample::day());

    assert_eq!(state(&undone(&day, &act, WEEK)), Some(State::Withdrawn));
}

#[test]
fn an_acceptance_is_taken_back_with_the_meeting_it_booked() {
    let (day, _) = asked(&sample::day());
    let accept = request::Act::Accept { slot: Some(Slot(2)), meeting: id() };
    let command = Command::Act { request: RequestId::new("q1"), act: accept };
    let (accepted, act) = done(&day, command, WEEK);
    let back = undone(&accepted, &act, WEEK + 1);

    assert_eq!((state(&accepted), accepted.timetable.len()), (Some(State::Accepted), 1));
    assert_eq!((state(&back), back.timetable.len()), (Some(State::Asked), 0));
    assert!(back.requests.all().all(|request| request.was_told));
}

fn adopt(day: &Day) -> (Day, Act) {
    let proposed = |id: &str, host: &str, guest: &str, slot| Proposed {
        id: MeetingId::new(id),
        host: CompanyId::new(host),
        guest: CompanyId::new(guest),
        slot: Slot(slot),
        room: None,
        interpreter: None,
    };
    let meetings = vec![proposed("m1", "h1", "g1", 0), proposed("m2", "h2", "g2", 1)];
    done(day, Command::AdoptPlan { plan: PlanId::new("p1"), meetings }, WEEK)
}

#[test]
fn a_draft_is_as_it_was_before() {
    let empty = Day { phase: Phase::Planning, ..sample::day() };
    let (adopted, adopting) = adopt(&empty);
    let (dropped, dropping) = done(&adopted, Command::DropDraft { meeting: id() }, WEEK);
    let back = undone(&dropped, &dropping, WEEK);
    let (other, _) = done(&dropped, Command::DiscardDraft, WEEK);

    let meetings = |day: &Day| day.draft.as_ref().map(|draft| draft.meetings.clone());
    assert_eq!(meetings(&back), meetings(&adopted));
    assert_eq!(undone(&adopted, &adopting, WEEK).draft, None);
    assert_eq!(refused(&other, &dropping, WEEK), Some(Refusal::UndoOvertaken));
}

#[test]
fn a_release_is_taken_back_whole() {
    let empty = Day { phase: Phase::Planning, ..sample::day() };
    let (adopted, _) = adopt(&empty);
    let mark = difference(&adopted, sample::at(at(WEEK))).mark();
    let draft = adopted.draft.as_ref().map_or(0, |draft| draft.revision);
    let release = Command::Release { draft, mark, accepts_problems: true };
    let (released, act) = done(&adopted, release, WEEK);
    let back = undone(&released, &act, WEEK + 1);

    assert_eq!((released.phase, released.timetable.len()), (Phase::Released, 2));
    assert_eq!((back.phase, back.timetable.len()), (Phase::Planning, 0));
    let meetings = |day: &Day| day.draft.as_ref().map(|draft| draft.meetings.clone());
    assert_eq!(meetings(&back), meetings(&adopted));
}
