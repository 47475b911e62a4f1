//! Whose word counts in a brief, and when it is complete.

use super::*;
use crate::document::Kind;
use crate::id::DocumentId;
use crate::sample;

/// `h1` and `g1` meet in the first slot, with an interpreter.
fn met() -> (Day, Meeting) {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
    let meeting = sample::meeting(&day, "m1");
    (day, meeting)
}

fn topics(company: &str, text: &str) -> Topics {
    Topics {
        meeting: MeetingId::new("m1"),
        company: CompanyId::new(company),
        text: text.into(),
        is_shared: false,
        at: sample::a_week_before(),
    }
}

fn document(id: &str, company: &str) -> Document {
    Document {
        id: DocumentId::new(id),
        meeting: MeetingId::new("m1"),
        company: CompanyId::new(company),
        name: format!("{id}.pdf"),
        kind: Kind::Pdf,
        bytes: 9,
        is_shared: false,
        at: sample::a_week_before(),
    }
}

fn receipt(briefs: &Briefs, by: &InterpreterId) -> Receipt {
    let (meeting, interpreter) = (MeetingId::new("m1"), by.clone());
    let edition = briefs.edition(&meeting);
    Receipt { meeting, interpreter, edition, at: sample::a_week_before() }
}

fn readiness(briefs: &Briefs) -> Readiness {
    let (day, meeting) = met();
    briefs.readiness(&day, &meeting, str::to_owned).unwrap_or_else(|| unreachable!())
}

#[test]
fn a_company_writes_its_own_part_and_the_organizer_either() {
    let (day, meeting) = met();
    let now = sample::a_week_before();
    let writes = |actor: &Actor, named: Option<&str>| {
        let named = named.map(CompanyId::new);
        writes_as(&day, &meeting, actor, named.as_ref(), now)
    };

    assert_eq!(writes(&sample::company_actor("h1"), Some("g1")), Ok(CompanyId::new("h1")));
    assert_eq!(writes(&sample::organizer(), Some("g1")), Ok(CompanyId::new("g1")));
    let nobody = Err(Refusal::invalid("company", "unknown_company"));
    assert_eq!(writes(&sample::organizer(), Some("h2")), nobody);
    assert_eq!(writes(&sample::company_actor("h2"), None), Err(Refusal::Unknown));
    let role =
        Role::Interpreter { id: meeting.interpreter.clone().unwrap_or_else(|| unreachable!()) };
    let interpreter = Actor { role, email: "i1@i.example".into() };
    assert_eq!(writes(&interpreter, None), Err(Refusal::NotYours));
}

#[test]
fn a_brief_is_written_until_the_door_closes_and_read_by_interpreters_until_the_day_ends() {
    let (day, meeting) = met();
    let (_, closes) = door_open(&day, &meeting).unwrap_or_else(|| unreachable!());
    let before = closes.plus_minutes(-1);
    let host = sample::company_actor("h1");
    let role =
        Role::Interpreter { id: meeting.interpreter.clone().unwrap_or_else(|| unreachable!()) };
    let next_week = closes.plus_minutes(7 * 24 * 60);
    let read = |role: &Role, now| may_read(&day, &meeting, role, sample::rules(), now);

    assert!(writes_as(&day, &meeting, &host, None, before).is_ok());
    assert_eq!(writes_as(&day, &meeting, &host, None, closes), Err(Refusal::BriefClosed));
    assert_eq!(read(&role, closes), Ok(()));
    assert_eq!(read(&role, next_week), Err(Refusal::BriefOver));
    assert_eq!(read(&host.role, next_week), Ok(()));
    assert_eq!(read(&sample::company_actor("g2").role, closes), Err(Refusal::Unknown));
}

#[test]
fn a_brief_is_ready_when_both_have_sent_something_and_the_interpreter_has_read_all() {
    let (_, meeting) = met();
    let by = meeting.interpreter.unwrap_or_else(|| unreachable!());
    let mut briefs = Briefs::default();
    let due = readiness(&briefs).due;
    assert_eq!(readiness(&briefs).starts, due.plus_minutes(48 * 60));
    assert!(readiness(&briefs).is_late(due) && !readiness(&briefs).is_late(due.plus_minutes(-1)));

    briefs.topics = vec![topics("h1", "Price"), topics("g1", "")];
    briefs.receipts = vec![receipt(&briefs, &by)];
    assert_eq!(readiness(&briefs).readings, [(by.clone(), Reading::Read)]);
    assert!(!readiness(&briefs).is_ready());

    briefs.documents = vec![document("d1", "g1")];
    assert_eq!(readiness(&briefs).readings, [(by.clone(), Reading::Stale)]);
    assert!(!readiness(&briefs).is_ready());

    briefs.receipts = vec![receipt(&briefs, &by)];
    assert!(readiness(&briefs).is_ready() && !readiness(&briefs).is_late(due));
    briefs.topics[0].text = "Price, term".into();
    assert_eq!(readiness(&briefs).readings, [(by, Reading::Stale)]);
}

#[test]
fn only_whoever_knows_the_topics_there_are_writes_over_them() {
    let (there, new) = (topics("h1", "Price"), topics("h1", "Term"));
    let other = Some(there.at.plus_minutes(1));

    assert_eq!(succeeds(&new, None, None), Ok(()));
    assert_eq!(succeeds(&new, Some(&there), Some(there.at)), Ok(()));
    assert_eq!(succeeds(&new, Some(&there), None), Err(Refusal::TopicsChanged));
    assert_eq!(succeeds(&new, Some(&there), other), Err(Refusal::TopicsChanged));
    assert_eq!(succeeds(&new, Some(&topics("h1", "")), None), Ok(()));
    // The same words again, as after a lost answer.
    assert_eq!(succeeds(&there, Some(&there), other), Ok(()));
}

#[test]
fn what_is_not_shared_is_read_by_its_company_the_interpreter_and_the_organizer() {
    let (_, meeting) = met();
    let own = document("d1", "h1");
    let shared = Document { is_shared: true, ..own.clone() };
    let role = |name: &str| sample::company_actor(name).role;
    let interpreter =
        Role::Interpreter { id: meeting.interpreter.clone().unwrap_or_else(|| unreachable!()) };
    let other = Role::Interpreter { id: InterpreterId::new("i9") };

    for (role, sees_own, sees_shared) in [
        (role("h1"), true, true),
        (interpreter, true, true),
        (Role::Organizer, true, true),
        (role("g1"), false, true),
        (role("g2"), false, false),
        (role("h2"), false, false),
        (other, false, false),
    ] {
        let seen = (own.is_seen_by(&role, &meeting), shared.is_seen_by(&role, &meeting));
        assert_eq!(seen, (sees_own, sees_shared), "{role:?}");
    }
}
