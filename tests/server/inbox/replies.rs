//! Answers of calendars: shown to whom they concern; forged, stale and strange ones told apart.

use serde_json::{Value, json};

use super::{hand, last_outcome, outcomes, world, world_with};
use crate::support::World;
use crate::support::screen::Screen;

const GUEST: &str = "g1@guest.example";

/// An answer as calendars send it.
struct Answer<'a> {
    meeting: &'a str,
    seat: &'a str,
    from: &'a str,
    said: &'a str,
    sequence: i32,
    /// Minutes and seconds after 06:00 on the day of the tests.
    at: &'a str,
    results: &'a str,
}

impl Answer<'_> {
    fn mail(&self) -> String {
        let Answer { meeting, seat, from, said, sequence, at, results } = self;
        format!(
            "{results}From: Guest <{from}>\r\nTo: no-reply@sangdam.example\r\nSubject: {said}\r\n\
             Content-Type: text/calendar; method=REPLY; charset=UTF-8\r\n\r\n\
             BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n\
             UID:{meeting}.{seat}@sangdam.example\r\nSEQUENCE:{sequence}\r\nDTSTAMP:20201019T06{at}Z\r\n\
             ORGANIZER:mailto:no-reply@sangdam.example\r\n\
             ATTENDEE;PARTSTAT={said};CN=Guest:mailto:{from}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    }
}

fn of<'a>(meeting: &'a str, said: &'a str) -> Answer<'a> {
    Answer { meeting, seat: "guest", from: GUEST, said, sequence: 0, at: "0000", results: "" }
}

fn answers(board: &Value, meeting: &str) -> Value {
    let all = board["meetings"].as_array().unwrap();
    all.iter().find(|one| one["id"] == meeting).map_or(Value::Null, |one| one["answers"].clone())
}

async fn declined(world: &World) -> usize {
    let board = world.board(&world.organizer).await;
    let troubles = board["troubles"].as_array().unwrap();
    troubles.iter().filter(|trouble| trouble["code"] == "declined").count()
}

#[tokio::test]
async fn an_answer_is_shown_to_the_organizer_and_its_own_company_at_once() {
    let world = world().await;
    let meeting = world.booked(0, 0, 0).await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let mut screen = Screen::open(&world.organizer, &world.day).await;
    let revision = screen.revision;

    assert_eq!(hand(&world, &of(&meeting, "DECLINED").mail()).await, 1);

    screen.until_revision(revision + 1).await;
    let shown = answers(&screen.board, &meeting);
    assert_eq!(shown[0]["seat"], "guest");
    assert_eq!(shown[0]["intent"], "declined");
    assert!(!shown[0]["name"].as_str().unwrap().is_empty());
    assert_eq!(answers(&world.board(&guest).await, &meeting), shown);
    assert_eq!(answers(&world.board(&host).await, &meeting), json!([]));
    let trouble =
        screen.board["troubles"].as_array().unwrap().iter().find(|t| t["code"] == "declined");
    let trouble = trouble.unwrap();
    assert_eq!(trouble["meeting_id"], meeting.as_str());
    assert_eq!(trouble["company_id"], world.guests[0].id.as_str());
    assert_eq!(trouble["facts"]["name"], shown[0]["name"]);
}

#[tokio::test]
async fn a_later_answer_counts_and_an_earlier_one_does_not() {
    let world = world().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.pass_minutes(10);
    hand(&world, &Answer { at: "0500", ..of(&meeting, "DECLINED") }.mail()).await;

    hand(&world, &Answer { at: "0400", ..of(&meeting, "ACCEPTED") }.mail()).await;
    assert_eq!(last_outcome(&world).await, "stale");
    assert_eq!(declined(&world).await, 1);
    hand(&world, &Answer { at: "0600", ..of(&meeting, "TENTATIVE") }.mail()).await;

    let board = world.board(&world.organizer).await;
    assert_eq!(answers(&board, &meeting)[0]["intent"], "tentative");
    assert_eq!(declined(&world).await, 0);
}

#[tokio::test]
async fn a_move_asks_anew_and_an_answer_to_the_old_time_is_stale() {
    let world = world().await;
    let meeting = world.booked(0, 0, 0).await;
    hand(&world, &of(&meeting, "ACCEPTED").mail()).await;
    world.server.pass_minutes(5);
    world.move_to(&world.organizer, &meeting, 1).await.expect(200);
    assert_eq!(answers(&world.board(&world.organizer).await, &meeting), json!([]));

    hand(&world, &Answer { at: "0400", ..of(&meeting, "DECLINED") }.mail()).await;
    assert_eq!(last_outcome(&world).await, "stale");
    hand(&world, &Answer { at: "0400", sequence: 1, ..of(&meeting, "ACCEPTED") }.mail()).await;

    assert_eq!(last_outcome(&world).await, "taken");
    assert_eq!(answers(&world.board(&world.organizer).await, &meeting)[0]["intent"], "accepted");
}

#[tokio::test]
async fn a_clock_far_ahead_does_not_outlast_the_next_answer() {
    let world = world().await;
    let meeting = world.booked(0, 0, 0).await;
    hand(&world, &of(&meeting, "DECLINED").mail().replace("20201019T06", "20991019T06")).await;
    world.server.pass_minutes(5);

    hand(&world, &Answer { at: "0400", ..of(&meeting, "ACCEPTED") }.mail()).await;

    assert_eq!(answers(&world.board(&world.organizer).await, &meeting)[0]["intent"], "accepted");
}

#[tokio::test]
async fn nobody_answers_for_somebody_else() {
    let world = world().await;
    let meeting = world.booked(0, 0, 0).await;
    let genuine = of(&meeting, "DECLINED").mail();
    let mut expected = Vec::new();
    for (mail, outcome) in [
        // Another sender than the one who answers.
        (genuine.replace("From: Guest <g1@guest.example>", "From: <x@evil.example>"), "forged"),
        (genuine.replace("From: Guest <g1", "From: x@evil.example, <g1"), "forged"),
        // Somebody else's seat: another company's, the counterpart's, the interpreter's.
        (Answer { from: "g2@guest.example", ..of(&meeting, "DECLINED") }.mail(), "not_yours"),
        (Answer { seat: "host", ..of(&meeting, "DECLINED") }.mail(), "not_yours"),
        (Answer { seat: "interpreter", ..of(&meeting, "DECLINED") }.mail(), "not_yours"),
        (
            Answer { from: "organizer@sangdam.example", ..of(&meeting, "DECLINED") }.mail(),
            "not_yours",
        ),
        (Answer { from: "stranger@evil.example", ..of(&meeting, "DECLINED") }.mail(), "not_yours"),
    ] {
        assert_eq!(hand(&world, &mail).await, 1);
        expected.push(outcome);
        assert_eq!(world.server.count("incoming").await, i64::try_from(expected.len()).unwrap());
    }
    let strange = [
        genuine.replace("METHOD:REPLY", "METHOD:COUNTER"),
        genuine.replace(
            "PARTSTAT=DECLINED",
            "PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:x@evil.example\"",
        ),
        genuine.replace(
            "END:VEVENT",
            "ATTENDEE;PARTSTAT=DECLINED:mailto:h1@host.example\r\nEND:VEVENT",
        ),
    ];
    for mail in &strange {
        hand(&world, mail).await;
        expected.push("not_an_answer");
    }
    // What names no meeting of ours belongs to no day.
    for mail in [
        genuine.replace(&meeting, "m-none"),
        genuine.replace("@sangdam.example\r\nSEQ", "@evil.example\r\nSEQ"),
        genuine.replace(".guest@", ".organizer@"),
    ] {
        hand(&world, &mail).await;
    }

    assert_eq!(declined(&world).await, 0);
    assert_eq!(world.server.count("intent").await, 0);
    assert_eq!(world.server.count("incoming where outcome = 'taken'").await, 0);
    assert_eq!(world.server.count("incoming where outcome = 'unknown_meeting'").await, 3);
    let mut seen: Vec<String> = outcomes(&world).await.into_iter().map(|(_, one)| one).collect();
    seen.sort_unstable();
    expected.sort_unstable();
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn with_a_trusted_server_only_proven_senders_answer() {
    let world =
        world_with(|inbox| inbox.trusted_authentication = "mx.sangdam.example".into()).await;
    let meeting = world.booked(0, 0, 0).await;
    let own = "Authentication-Results: mx.sangdam.example; ";
    for results in [
        String::new(),
        "Authentication-Results: mx.evil.example; dmarc=pass header.from=guest.example\r\n".into(),
        format!("{own}dmarc=fail header.from=guest.example\r\n"),
        format!(
            "{own}spf=pass smtp.mailfrom=evil.example;\r\n dkim=pass header.d=evil.example\r\n"
        ),
        // The sender's own invention stands below what the server wrote.
        format!("{own}none\r\n{own}dmarc=pass header.from=guest.example\r\n"),
    ] {
        hand(&world, &Answer { results: &results, ..of(&meeting, "DECLINED") }.mail()).await;
        assert_eq!(last_outcome(&world).await, "forged", "{results}");
    }
    assert_eq!(declined(&world).await, 0);

    let proven = format!("{own}dkim=pass header.d=guest.example\r\n");
    hand(&world, &Answer { results: &proven, ..of(&meeting, "DECLINED") }.mail()).await;

    assert_eq!(declined(&world).await, 1);
}

#[tokio::test]
async fn an_answer_to_a_canceled_meeting_is_told_on_its_day() {
    let world = world().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.mailbox.next_to(GUEST, 0).await;
    world.cancel(&world.organizer, &meeting).await.expect(200);

    hand(&world, &of(&meeting, "ACCEPTED").mail()).await;

    assert_eq!(outcomes(&world).await, [("reply".to_owned(), "unknown_meeting".to_owned())]);
}

#[tokio::test]
async fn what_came_in_is_told_in_the_readers_language_to_the_organizer_only() {
    let world = world().await;
    let meeting = world.booked(0, 0, 0).await;
    hand(&world, &of(&meeting, "ACCEPTED").mail()).await;
    let id = super::letter_to(&world, GUEST).await;
    let words = format!(
        "From: {GUEST}\r\nSubject: =?utf-8?B?7JWI64WV?=\r\nIn-Reply-To: <{id}@sangdam.example>\r\n\r\nHi\r\n"
    );
    hand(&world, &words).await;

    let mut texts = Vec::new();
    for language in ["en", "ko", "ru"] {
        let organizer = world.organizer.reading(language);
        let list = organizer.get(&world.path("incoming?limit=1")).await.expect(200);
        assert_eq!(list["incoming"].as_array().unwrap().len(), 1);
        texts.push(list["incoming"][0]["outcome_text"].as_str().unwrap().to_owned());
    }
    let list = world.organizer.get(&world.path("incoming")).await.expect(200);
    let kinds: Vec<&str> = list["incoming"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["kind"].as_str().unwrap())
        .collect();

    texts.dedup();
    assert_eq!(texts.len(), 3, "{texts:?}");
    let other =
        list["incoming"].as_array().unwrap().iter().find(|row| row["kind"] == "other").unwrap();
    assert_eq!((&other["outcome"], &other["detail"]), (&"in_words".into(), &"안녕".into()));
    assert_eq!(other["letter_id"], id.as_str());
    assert!(kinds.contains(&"reply"));
    let guest = world.guest(0).await;
    guest.get(&world.path("incoming")).await.expect_problem(403, "not_yours");
}
