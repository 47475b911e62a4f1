mod agreed;

use super::*;
use crate::access::Actor;
use crate::booking::Wish;
use crate::change::Change;
use crate::command::{Command, decide};
use crate::refusal::NotThisSlot;
use crate::sample::{a_week_before, booked, company_actor, day, organizer, rules};

fn company(id: &str) -> CompanyId {
    CompanyId::new(id)
}

fn new(id: &str, from: &str, to: &str) -> NewRequest {
    NewRequest {
        id: RequestId::new(id),
        from: company(from),
        to: company(to),
        rank: Rank::Want,
        note: String::new(),
        slot: None,
    }
}

fn say(day: &Day, actor: &Actor, command: &Command, now: Instant) -> Result<Day, Refusal> {
    let changes = decide(day, actor, command, Moment { now, rules: rules() })?;
    let mut after = day.clone();
    changes.iter().for_each(|change| after.apply(change));
    Ok(after)
}

fn asked(day: &Day, request: NewRequest) -> Result<Day, Refusal> {
    let actor = company_actor(request.from.as_str());
    say(day, &actor, &Command::Ask(request), a_week_before())
}

fn done_at(day: &Day, by: &str, id: &str, act: Act, now: Instant) -> Result<Day, Refusal> {
    let request = RequestId::new(id);
    say(day, &company_actor(by), &Command::Act { request, act }, now)
}

fn done(day: &Day, by: &str, id: &str, act: Act) -> Result<Day, Refusal> {
    done_at(day, by, id, act, a_week_before())
}

fn accept(slot: Option<u16>) -> Act {
    Act::Accept { slot: slot.map(Slot), meeting: MeetingId::new("m") }
}

fn propose(slot: u16) -> Act {
    Act::Propose { slot: Slot(slot) }
}

fn decline() -> Act {
    Act::Decline { reason: " Busy ".into() }
}

fn stands(day: &Day, id: &str, now: Instant) -> Standing {
    let request = day.requests.get(&RequestId::new(id));
    request.map_or(Standing::Withdrawn, |request| standing(day, request, now))
}

fn with(change: impl Fn(&mut crate::day::Settings)) -> Day {
    let mut day = day();
    change(Arc::make_mut(&mut day.settings));
    day
}

/// A day in the phase of requests whose slots the planner finds.
fn planned() -> Day {
    let day = with(|settings| settings.filling.planned = true);
    Day { phase: Phase::Requests, ..day }
}

fn refused(result: Result<Day, Refusal>) -> &'static str {
    result.map_or_else(|refusal| refusal.code(), |_| "done")
}

#[test]
fn a_request_that_waits_holds_nothing() -> Result<(), Refusal> {
    let day = asked(&day(), NewRequest { slot: Some(Slot(2)), ..new("r", "h1", "g1") })?;

    let wish = crate::sample::wish("m", "h1", "g2", 2);
    let day = say(&day, &company_actor("g2"), &Command::Book(wish), a_week_before())?;

    assert_eq!(day.timetable.len(), 1);
    assert_eq!(stands(&day, "r", a_week_before()), Standing::Asked);
    Ok(())
}

#[test]
fn an_acceptance_books_all_seats_and_fulfills_both_wishes() -> Result<(), Refusal> {
    let day = asked(&day(), new("r", "h1", "g1"))?;
    let day = asked(&day, new("s", "g1", "h1"))?;

    let day = done(&day, "g1", "r", accept(Some(3)))?;

    let meeting = day.timetable.get(&MeetingId::new("m")).ok_or(Refusal::Unknown)?;
    assert_eq!((meeting.slot, meeting.interpreter_needed), (Slot(3), true));
    assert!(meeting.interpreter.is_some() && meeting.room.is_some());
    assert_eq!(stands(&day, "r", a_week_before()), Standing::Accepted);
    assert_eq!(stands(&day, "s", a_week_before()), Standing::Accepted);
    assert_eq!(day.revision, 6);
    Ok(())
}

#[test]
fn an_acceptance_is_refused_when_the_slot_went() -> Result<(), Refusal> {
    let day = asked(&day(), NewRequest { slot: Some(Slot(2)), ..new("r", "h1", "g1") })?;
    let (day, _) = booked(&day, "other", "h1", "g2", 2);

    let no = done(&day, "g1", "r", accept(None));

    let expected = Refusal::Slot { slot: Slot(2), why: NotThisSlot::Taken, nearest: Some(Slot(1)) };
    assert_eq!(no, Err(expected));
    Ok(())
}

#[test]
fn the_word_goes_back_and_forth() -> Result<(), Refusal> {
    let day = asked(&day(), NewRequest { slot: Some(Slot(0)), ..new("r", "h1", "g1") })?;
    assert_eq!(refused(done(&day, "h1", "r", accept(None))), "not_your_turn");
    assert_eq!(refused(done(&day, "g1", "r", accept(Some(4)))), "slot_not_proposed");

    let day = done(&day, "g1", "r", propose(4))?;

    assert_eq!(stands(&day, "r", a_week_before()), Standing::Proposed);
    assert_eq!(refused(done(&day, "g1", "r", accept(None))), "not_your_turn");
    let again = done(&day, "h1", "r", propose(5))?;
    assert_eq!(stands(&again, "r", a_week_before()), Standing::Asked);
    let day = done(&day, "h1", "r", accept(None))?;
    let slots: Vec<Slot> = day.timetable.all().map(|meeting| meeting.slot).collect();
    assert_eq!(slots, [Slot(4)]);
    Ok(())
}

#[test]
fn what_expired_can_only_be_asked_again() -> Result<(), Refusal> {
    let day = asked(&day(), new("r", "h1", "g1"))?;
    let end = a_week_before().plus_minutes(72 * 60);
    assert_eq!(stands(&day, "r", end.plus_minutes(-1)), Standing::Asked);
    assert_eq!(stands(&day, "r", end), Standing::Expired);

    let no = done_at(&day, "g1", "r", accept(Some(0)), end);

    assert_eq!(no, Err(Refusal::RequestExpired { since: end }));
    assert_eq!(refused(done_at(&day, "g1", "r", decline(), end)), "request_expired");
    let again = Command::Ask(new("again", "h1", "g1"));
    let day = say(&day, &company_actor("h1"), &again, end)?;
    assert_eq!(stands(&day, "again", end), Standing::Asked);
    assert_eq!(day.requests.get(&RequestId::new("r")), None);
    Ok(())
}

#[test]
fn a_request_never_waits_past_the_close() -> Result<(), Refusal> {
    let base = with(|settings| settings.requests.expire_hours = 720);
    let day = asked(&base, new("r", "h1", "g1"))?;
    let closes = day.layout.closes;

    let request = day.requests.get(&RequestId::new("r")).ok_or(Refusal::Unknown)?;

    assert_eq!(request.expires_at, closes);
    let late = say(&base, &company_actor("h1"), &Command::Ask(new("r", "h1", "g1")), closes);
    assert_eq!(late, Err(Refusal::RequestsClosed { since: closes }));
    Ok(())
}

#[test]
fn what_is_never_wished_is_told_to_nobody() -> Result<(), Refusal> {
    let never = NewRequest { rank: Rank::Never, ..new("r", "h1", "g1") };
    let day = asked(&day(), never)?;
    let request = day.requests.get(&RequestId::new("r")).ok_or(Refusal::Unknown)?;
    let sees = |id: &str| company_actor(id).role.sees_request(request);

    assert!(sees("h1") && organizer().role.sees_request(request));
    assert!(!sees("g1") && !sees("h2") && !sees("g2"));
    assert_eq!(refused(done(&day, "g1", "r", decline())), "not_found");
    assert_eq!(sent(&day, &company("h1"), a_week_before()), Sent::default());
    let day = asked(&day, new("s", "g1", "h1"))?;
    let answer = day.requests.get(&RequestId::new("s")).ok_or(Refusal::Unknown)?;
    assert!(!is_mutual(&day, answer, a_week_before()));
    Ok(())
}

#[test]
fn what_is_taken_back_and_what_became_never_look_alike() -> Result<(), Refusal> {
    let day = asked(&day(), new("r", "h1", "g1"))?;
    let seen = |day: &Day| {
        let request = day.requests.get(&RequestId::new("r"));
        request.is_some_and(|request| company_actor("g1").role.sees_request(request))
    };
    assert!(seen(&day));

    let withdrawn = done(&day, "h1", "r", Act::Withdraw)?;
    let never = done(&day, "h1", "r", Act::Rank { rank: Rank::Never })?;

    assert!(!seen(&withdrawn) && !seen(&never));
    assert_eq!(refused(done(&never, "g1", "r", accept(Some(0)))), "not_found");
    let anew = done(&never, "h1", "r", Act::Rank { rank: Rank::Must })?;
    assert!(seen(&anew));
    Ok(())
}

#[test]
fn two_that_ask_each_other_wish_it_mutually() -> Result<(), Refusal> {
    let day = asked(&day(), new("r", "h1", "g1"))?;
    let mutual = |day: &Day, id: &str| {
        let request = day.requests.get(&RequestId::new(id));
        request.is_some_and(|request| is_mutual(day, request, a_week_before()))
    };
    assert!(!mutual(&day, "r"));

    let both = asked(&day, new("s", "g1", "h1"))?;

    assert!(mutual(&both, "r") && mutual(&both, "s"));
    assert!(!mutual(&done(&both, "g1", "s", Act::Withdraw)?, "r"));
    assert!(!mutual(&done(&both, "g1", "r", decline())?, "s"));
    Ok(())
}

#[test]
fn limits_count_what_waits_and_what_was_asked_in_all() -> Result<(), Refusal> {
    let base = with(|settings| {
        settings.requests.open_max = 1;
        settings.requests.total_max = 1;
    });
    let day = asked(&base, new("r", "h1", "g1"))?;
    assert_eq!(asked(&day, new("s", "h1", "g2")), Err(Refusal::RequestLimit { max: 1 }));
    assert_eq!(refused(asked(&day, new("s", "h1", "g1"))), "already_asked");

    let day = done(&day, "g1", "r", decline())?;

    assert_eq!(asked(&day, new("s", "h1", "g2")), Err(Refusal::RequestTotal { max: 1 }));
    assert_eq!(sent(&day, &company("h1"), a_week_before()), Sent { open: 0, total: 1 });
    assert_eq!(refused(asked(&day, new("s", "h1", "g1"))), "done");
    let by_organizer = Command::Ask(new("s", "h1", "g2"));
    assert_eq!(refused(say(&day, &organizer(), &by_organizer, a_week_before())), "done");
    Ok(())
}

#[test]
fn on_a_planned_day_an_acceptance_may_leave_the_slot_open() -> Result<(), Refusal> {
    let day = asked(&planned(), NewRequest { slot: Some(Slot(1)), ..new("r", "h1", "g1") })?;

    let agreed = done(&day, "g1", "r", accept(None))?;

    assert!(agreed.timetable.is_empty());
    assert_eq!(stands(&agreed, "r", a_week_before()), Standing::Accepted);
    assert_eq!(refused(done(&agreed, "g1", "r", accept(None))), "request_settled");
    assert_eq!(refused(asked(&agreed, new("s", "g1", "h1"))), "already_asked");
    assert_eq!(refused(done(&agreed, "g1", "r", decline())), "done");
    assert_eq!(done(&day, "g1", "r", accept(Some(1)))?.timetable.len(), 1);
    let unplanned = asked(&crate::sample::day(), new("r", "h1", "g1"))?;
    assert_eq!(done(&unplanned, "g1", "r", accept(None)), Err(Refusal::SlotNeeded));
    Ok(())
}

#[test]
fn a_meeting_that_is_canceled_takes_the_agreement_with_it() -> Result<(), Refusal> {
    let day = asked(&day(), new("r", "h1", "g1"))?;
    let day = done(&day, "g1", "r", accept(Some(3)))?;
    assert_eq!(refused(done(&day, "h1", "r", Act::Withdraw)), "already_meeting");
    assert_eq!(refused(asked(&day, new("s", "h1", "g1"))), "already_meeting");

    let cancel = Command::Cancel { meeting: MeetingId::new("m") };
    let day = say(&day, &company_actor("h1"), &cancel, a_week_before())?;

    assert_eq!(stands(&day, "r", a_week_before()), Standing::Withdrawn);
    assert_eq!(refused(asked(&day, new("s", "h1", "g1"))), "done");
    Ok(())
}

#[test]
fn a_pair_that_booked_by_itself_waits_for_no_answer() -> Result<(), Refusal> {
    let day = asked(&day(), new("r", "h1", "g1"))?;
    let (day, _) = booked(&day, "m", "h1", "g1", 0);

    assert_eq!(stands(&day, "r", a_week_before()), Standing::Accepted);
    assert_eq!(refused(done(&day, "g1", "r", accept(Some(1)))), "already_meeting");
    Ok(())
}

#[test]
fn nobody_asks_for_others_their_own_side_or_out_of_time() {
    let ask = |day: &Day, by: &str, request| {
        refused(say(day, &company_actor(by), &Command::Ask(request), a_week_before()))
    };
    let day = day();

    assert_eq!(ask(&day, "h2", new("r", "h1", "g1")), "not_yours");
    assert_eq!(ask(&day, "h1", new("r", "h1", "h2")), "own_side");
    assert_eq!(ask(&day, "h1", new("r", "h1", "h1")), "own_side");
    assert_eq!(ask(&day, "h1", new("r", "h1", "nobody")), "not_found");
    let long = NewRequest { note: "가".repeat(501), ..new("r", "h1", "g1") };
    assert_eq!(ask(&day, "h1", long), "invalid");
    let off = with(|settings| settings.filling.requests = false);
    assert_eq!(ask(&off, "h1", new("r", "h1", "g1")), "requests_not_open");
    let closed = Day { phase: Phase::Closed, ..day.clone() };
    assert_eq!(ask(&closed, "h1", new("r", "h1", "g1")), "day_closed");
    let (meeting, _) = booked(&day, "m", "h1", "g1", 0);
    assert_eq!(ask(&meeting, "h1", new("r", "h1", "g1")), "already_meeting");
    let taken = NewRequest { slot: Some(Slot(0)), ..new("r", "h2", "g1") };
    assert_eq!(ask(&meeting, "h2", taken), "slot_taken");
}

#[test]
fn an_answer_books_when_companies_may_not_book_by_themselves() -> Result<(), Refusal> {
    let base = with(|settings| settings.filling.open_booking = false);
    let base = Day { phase: Phase::Requests, ..base };
    let wish =
        Wish { id: MeetingId::new("m"), host: company("h1"), guest: company("g1"), slot: Slot(0) };
    let no = say(&base, &company_actor("g1"), &Command::Book(wish), a_week_before());
    assert_eq!(refused(no), "booking_not_open");

    let day = asked(&base, new("r", "h1", "g1"))?;

    assert_eq!(done(&day, "g1", "r", accept(Some(0)))?.timetable.len(), 1);
    Ok(())
}

#[test]
fn a_replaced_request_is_one_row_in_every_index() {
    let mut requests = Requests::default();
    let of = |id: &str| Request { id: RequestId::new(id), ..crate::sample::request("h1", "g1") };

    requests.put(of("a"));
    requests.put(of("b"));

    assert_eq!(requests, Requests::new([of("b")]));
    assert_eq!(requests.sent_by(&company("h1")).count(), 1);
    assert_eq!(requests.sent_by(&company("g1")).count(), 0);
}

#[test]
fn each_may_do_what_is_theirs_to_do() -> Result<(), Refusal> {
    use ActName::*;
    let day = asked(&day(), new("r", "h1", "g1"))?;
    let may = |day: &Day, actor: Actor| {
        let request = day.requests.get(&RequestId::new("r"));
        request.map(|request| acts(day, &actor, request, a_week_before())).unwrap_or_default()
    };

    assert_eq!(may(&day, company_actor("g1")), [Accept, Propose, Decline]);
    assert_eq!(may(&day, company_actor("h1")), [Withdraw, ChangeRank]);
    let all = [Accept, Propose, Decline, Withdraw, ChangeRank];
    assert_eq!(may(&day, organizer()), all);
    let declined = done(&day, "g1", "r", decline())?;
    assert_eq!(may(&declined, company_actor("h1")), [Withdraw]);
    assert_eq!(may(&declined, company_actor("g1")), [] as [ActName; 0]);
    let never = NewRequest { rank: Rank::Never, ..new("r", "h2", "g2") };
    let never = asked(&crate::sample::day(), never)?;
    assert_eq!(may(&never, company_actor("h2")), [Withdraw, ChangeRank]);
    let forgotten = done(&never, "h2", "r", Act::Withdraw)?;
    assert_eq!(may(&forgotten, company_actor("h2")), [] as [ActName; 0]);
    Ok(())
}

#[test]
fn a_step_names_who_took_it() -> Result<(), Refusal> {
    let day = asked(&day(), new("r", "h1", "g1"))?;
    let act = |actor: &Actor| {
        let command = Command::Act { request: RequestId::new("r"), act: decline() };
        let moment = Moment { now: a_week_before(), rules: rules() };
        decide(&day, actor, &command, moment).map(|changes| match changes.first() {
            Some(Change::RequestChanged { step, by, request }) => {
                (*step, by.clone(), request.reason.clone())
            }
            _ => (Step::Asked, None, String::new()),
        })
    };

    let by_company = (Step::Declined, Some(company("g1")), "Busy".to_owned());
    assert_eq!(act(&company_actor("g1"))?, by_company);
    assert_eq!(act(&organizer())?, (Step::Declined, None, "Busy".into()));
    Ok(())
}

#[test]
fn whom_a_company_would_rather_not_have_asked_still_counts() -> Result<(), Refusal> {
    let base = with(|settings| settings.requests.total_max = 1);
    let day = asked(&base, new("r", "h1", "g1"))?;

    let never = done(&day, "h1", "r", Act::Rank { rank: Rank::Never })?;
    let withdrawn = done(&day, "h1", "r", Act::Withdraw)?;
    let replaced = NewRequest { rank: Rank::Never, ..new("s", "h1", "g1") };
    let replaced = asked(&withdrawn, replaced)?;

    for day in [never, withdrawn, replaced] {
        assert_eq!(sent(&day, &company("h1"), a_week_before()), Sent { open: 0, total: 1 });
        assert_eq!(asked(&day, new("t", "h1", "g2")), Err(Refusal::RequestTotal { max: 1 }));
    }
    Ok(())
}
