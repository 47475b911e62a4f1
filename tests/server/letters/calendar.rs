//! Calendars beyond one letter: swaps and swaps back, series, people who come and go, the calendar to
//! subscribe to, links to calendars on the web, and names that try to be more than names.

use reqwest::Method;
use serde_json::{Value, json};

use super::inbox::Inboxes;
use super::with_interpreter;
use crate::support::caller::send;
use crate::support::mailbox::property;
use crate::support::world::{import, settings};
use crate::support::{Caller, Plan, World, at, eventually, judges, sheet};

fn sequences(world: &World, email: &str) -> Vec<(String, String)> {
    let letters = world.server.mailbox.to(email).into_iter();
    letters.map(|letter| (letter.property("METHOD"), letter.property("SEQUENCE"))).collect()
}

async fn give_to(world: &World, meeting: &str, interpreter: &str) {
    world.server.pass_minutes(1);
    let form = json!({ "slot": 0, "interpreter_id": interpreter });
    let path = world.path(&format!("meetings/{meeting}"));
    world.organizer.patch(&path, form).await.expect(200);
}

#[tokio::test]
async fn an_interpreter_who_comes_back_is_told_by_a_higher_number() {
    let world = with_interpreter().start().await;
    let meeting = world.booked(0, 0, 0).await;
    let held = world.board(&world.organizer).await["meetings"][0]["interpreter_id"].clone();
    let here = world.interpreters.iter().position(|one| held == one.id).unwrap();
    let (mine, other) = (&world.interpreters[here], &world.interpreters[1 - here]);
    world.server.mailbox.next_to(&mine.email, 0).await;

    give_to(&world, &meeting, &other.id).await;
    world.server.mailbox.next_to(&mine.email, 1).await;
    give_to(&world, &meeting, &mine.id).await;
    world.server.mailbox.next_to(&mine.email, 2).await;
    world.server.mailbox.next_to(&other.email, 1).await;

    let told = |method: &str, sequence: &str| (method.to_owned(), sequence.to_owned());
    assert_eq!(
        sequences(&world, &mine.email),
        [told("REQUEST", "0"), told("CANCEL", "1"), told("REQUEST", "2")]
    );
    assert_eq!(sequences(&world, &other.email), [told("REQUEST", "1"), told("CANCEL", "2")]);
    let letters = world.server.mailbox.to(&mine.email);
    let uids: Vec<String> = letters.iter().map(|letter| letter.property("UID")).collect();
    assert!(uids.windows(2).all(|pair| pair[0] == pair[1]), "{uids:?}");
}

#[tokio::test]
async fn one_date_of_a_series_changes_without_the_others() {
    let world = Plan::of(2, 2, 0).start().await;
    let mut meetings = vec![(world.day.clone(), world.booked(0, 0, 1).await)];
    for date in ["2020-11-02", "2020-11-09"] {
        let mut later = settings();
        later["date"] = json!(date);
        let place = crate::support::world::Place {
            day: world.add_day(later, true).await,
            ..world.place.clone()
        };
        meetings.push((place.day.clone(), place.booked(0, 0, 1).await));
    }
    world.server.mailbox.wait_for(6).await;
    world.server.pass_minutes(1);

    let (day, meeting) = &meetings[1];
    let path = format!("/api/days/{day}/meetings/{meeting}");
    world.organizer.patch(&path, json!({ "slot": 3 })).await.expect(200);
    world.server.mailbox.wait_for(8).await;

    let mut inboxes = Inboxes::default();
    for letter in world.server.mailbox.all() {
        inboxes.take(&letter);
    }
    let starts: Vec<String> = inboxes
        .live()
        .into_iter()
        .filter(|(to, ..)| to == "g1@guest.example")
        .map(|(.., start)| start)
        .collect();
    let mut starts = starts;
    starts.sort_unstable();
    assert_eq!(starts, ["20201026T063000Z", "20201102T073000Z", "20201109T063000Z"]);
    let told = world.server.mailbox.to("g1@guest.example");
    let again: Vec<_> = told.iter().filter(|l| l.property("SEQUENCE") == "1").collect();
    assert_eq!(again.len(), 1);
    assert!(again[0].property("UID").starts_with(meeting));
}

#[tokio::test]
async fn who_comes_by_an_import_is_invited_and_who_leaves_gets_a_cancel() {
    let colleague = "H1,,,,,,,,,,,,,,,박 둘,부장,second@host.example,ru,Asia/Almaty\n";
    let alone = format!("{}\n{}{}", sheet::HEADER, sheet::host(1), sheet::guest(1));
    let both = format!("{}\n{}{colleague}{}", sheet::HEADER, sheet::host(1), sheet::guest(1));
    let world = Plan { roster: alone.clone(), ..Plan::of(1, 1, 0) }.start().await;
    world.booked(0, 0, 0).await;
    world.server.mailbox.wait_for(2).await;

    for (roster, told) in [(&both, 1), (&alone, 2), (&both, 3)] {
        world.server.pass_minutes(1);
        import(&world.organizer, &world.programme, roster.as_bytes()).await.expect(200);
        world.server.mailbox.wait_for(2 + told).await;
    }

    let told = |method: &str, sequence: &str| (method.to_owned(), sequence.to_owned());
    assert_eq!(
        sequences(&world, "second@host.example"),
        [told("REQUEST", "0"), told("CANCEL", "1"), told("REQUEST", "2")]
    );
    // Whoever stays hears nothing of it.
    assert_eq!(sequences(&world, "h1@host.example"), [told("REQUEST", "0")]);
    assert_eq!(world.server.violations().await, []);
}

/// Fetches a feed as a calendar program does: without a session.
async fn fetch(world: &World, address: &str, tag: Option<&str>) -> crate::support::Answer {
    let path = &address[address.find("/feeds/").unwrap()..];
    let request = world.server.stranger().request(Method::GET, path);
    send(match tag {
        Some(tag) => request.header("if-none-match", tag),
        None => request,
    })
    .await
}

async fn address(caller: &Caller) -> String {
    let made = caller.post("/api/me/feed", json!({})).await.expect(201);
    let (url, webcal) = (made["url"].as_str().unwrap(), made["webcal"].as_str().unwrap());
    assert_eq!(url.split_once("://").unwrap().1, webcal.strip_prefix("webcal://").unwrap());
    url.to_owned()
}

#[tokio::test]
async fn a_feed_shows_ones_own_meetings_of_all_days_as_they_stand() {
    let world = with_interpreter().start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.booked(1, 1, 0).await;
    let mut later = settings();
    later["date"] = json!("2020-11-02");
    let second = world.add_day(later, true).await;
    let path = format!("/api/days/{second}/meetings");
    world.organizer.post(&path, world.wish(0, 0, 2)).await.expect(201);
    let guest = world.guest(0).await;
    assert_eq!(guest.get("/api/me/feed").await.expect(200)["since"], Value::Null);

    let url = address(&guest).await;
    let full = fetch(&world, &url, None).await;

    assert_eq!(full.status, 200);
    assert!(full.header("content-type").starts_with("text/calendar"));
    assert_eq!(full.header("cache-control"), "private, no-cache");
    let text = full.text();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "{text}");
    assert_eq!(text.matches("BEGIN:VALARM").count(), 2);
    assert!(text.contains("METHOD:PUBLISH") && !text.contains("ATTENDEE"));
    assert!(text.contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M"));
    assert!(property(&text, "DESCRIPTION").contains("Москва"), "{text}");
    assert_eq!(property(&text, "UID"), format!("{meeting}.guest@sangdam.example"));

    let again = fetch(&world, &url, Some(full.header("etag"))).await;
    assert_eq!((again.status, again.bytes.len()), (304, 0));

    world.cancel(&world.organizer, &meeting).await.expect(200);
    guest.patch("/api/me", json!({ "language": "ko", "zone": "Asia/Almaty" })).await.expect(200);
    let text = fetch(&world, &url, Some(full.header("etag"))).await.text();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    assert!(property(&text, "DESCRIPTION").contains("알마티"), "{text}");
}

#[tokio::test]
async fn an_interpreters_feed_has_their_assignments_and_an_organizers_none() {
    let world = with_interpreter().start().await;
    world.booked(0, 0, 0).await;
    let held = world.board(&world.organizer).await["meetings"][0]["interpreter_id"].clone();
    let holder = world.interpreters.iter().position(|one| held == one.id).unwrap();
    let interpreter = world.interpreter(holder).await;

    let own = fetch(&world, &address(&interpreter).await, None).await.text();
    let organizers = fetch(&world, &address(&world.organizer).await, None).await.text();

    assert_eq!(own.matches("BEGIN:VEVENT").count(), 1);
    assert_eq!(organizers.matches("BEGIN:VEVENT").count(), 0);
    assert!(organizers.ends_with("END:VCALENDAR\r\n"));
}

#[tokio::test]
async fn a_feeds_address_is_kept_as_a_hash_and_can_be_taken_away() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let first = address(&guest).await;
    let second = address(&guest).await;
    let token = second.rsplit('/').next().unwrap().trim_end_matches(".ics");
    let kept = world
        .server
        .store
        .read(|c| crate::support::database::texts(c, "select token_hash as text from feed"));
    assert_eq!(kept.await.unwrap(), [sangdam::secret::hash(token)]);
    assert!(guest.get("/api/me/feed").await.expect(200)["since"].is_i64());

    assert_eq!(fetch(&world, &first, None).await.status, 404);
    assert_eq!(fetch(&world, &second, None).await.status, 200);
    assert_eq!(guest.delete("/api/me/feed").await.status, 204);
    assert_eq!(fetch(&world, &second, None).await.status, 404);
}

#[tokio::test]
async fn a_feed_is_not_answered_without_end() {
    let world = World::small().await;
    let url = address(&world.guest(0).await).await;

    let mut answers = Vec::new();
    for _ in 0..121 {
        answers.push(fetch(&world, &url, None).await);
    }

    let last = answers.pop().unwrap();
    assert!(answers.iter().all(|answer| answer.status == 200));
    assert_eq!(last.status, 429);
    assert!(last.header("retry-after").parse::<u64>().unwrap() > 0);
}

#[tokio::test]
async fn links_to_calendars_on_the_web_say_what_the_letter_says() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    let letter = world.server.mailbox.next_to("g1@guest.example", 0).await;
    let guest = world.guest(0).await.reading("ru");

    let path = world.path(&format!("meetings/{meeting}/calendar-links"));
    let links = guest.get(&path).await.expect(200);

    let links = links["links"].as_array().unwrap();
    let services: Vec<_> = links.iter().map(|link| link["service"].as_str().unwrap()).collect();
    assert_eq!(services, ["google", "outlook", "office365"]);
    let url = reqwest::Url::parse(links[0]["url"].as_str().unwrap()).unwrap();
    let said = |name: &str| url.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
    let span = format!("{}/{}", letter.property("DTSTART"), letter.property("DTEND"));
    assert_eq!(said("dates"), span);
    assert_eq!(said("text"), letter.property("SUMMARY"));
    assert_eq!(said("location"), letter.property("LOCATION"));
    let description = letter.property("DESCRIPTION").replace("\\n", "\n").replace("\\,", ",");
    assert_eq!(said("details"), description);
}

#[tokio::test]
async fn nothing_people_write_becomes_a_property_in_any_calendar() {
    let evil = [
        "\"Evil;CN=x:mailto:evil@evil.example\"",
        "\"Q \"\"quoted\"\"; ATTENDEE:mailto:evil@evil.example\"",
        "\"BEGIN:VEVENT UID:evil END:VEVENT\"",
        "\"=HYPERLINK(1) ^n ^' \\n\\, \\\\;x\"",
    ];
    let mut roster = format!("{}\n", sheet::HEADER);
    for (number, evil) in (1..).zip(evil) {
        let one = sheet::host(number).replace(&format!("Host {number}"), evil);
        roster
            .push_str(&one.replace(&format!("김 {number}"), evil).replace(",ko,Asia", ",en,Asia"));
    }
    roster.push_str(&sheet::guest(1).replace("ru,Europe/Moscow\n", "en,Europe/Moscow\n"));
    let world = Plan { roster, ..Plan::of(4, 1, 0) }.start().await;
    for host in 0..4 {
        world.booked(host, 0, u16::try_from(host).unwrap()).await;
    }

    let letters = world.server.mailbox.wait_for(8).await;

    let guest = world.guest(0).await;
    let folder = tempfile::TempDir::new().unwrap();
    for (number, letter) in letters.iter().enumerate() {
        let file = folder.path().join(format!("letter{number}.ics"));
        std::fs::write(file, letter.calendar.clone().unwrap()).unwrap();
    }
    let feed = fetch(&world, &address(&guest).await, None).await;
    std::fs::write(folder.path().join("feed.ics"), feed.bytes).unwrap();
    let download = guest.get(&world.path("calendar.ics")).await;
    std::fs::write(folder.path().join("download.ics"), download.bytes).unwrap();
    let read = judges::read_calendars(folder.path());
    assert_eq!(read.len(), 6 * (8 + 4 + 4));
    for line in read {
        let file = line["file"].as_str().unwrap();
        let attendees = if file.starts_with("letter") { 1 } else { 0 };
        assert_eq!(line["attendees"].as_array().unwrap().len(), attendees, "{line}");
        assert!(!line["attendees"].to_string().contains("evil"), "{line}");
        assert!(line["uid"].as_str().unwrap().ends_with("@sangdam.example"), "{line}");
    }
}

#[tokio::test]
async fn an_alarm_rings_as_the_days_letters_say() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    let letter = world.server.mailbox.next_to("h1@host.example", 0).await;
    assert_eq!(letter.property("TRIGGER"), "-PT15M");

    world.server.set_clock(at("2020-10-26T07:40:00Z"));
    let settings = json!({ "company": { "day_before": null, "minutes_before": null } });
    let words = format!("update day set letters = '{settings}'");
    world.server.tamper(words).await;
    let server = world.server.restart().await;
    let organizer = Caller { url: server.url.clone(), ..world.place.organizer };
    let path = format!("/api/days/{}/calendar.ics", world.place.day);
    let file = eventually("the file", async || Some(organizer.get(&path).await)).await.text();

    assert_eq!(file.matches("BEGIN:VEVENT").count(), 1);
    assert_eq!(file.matches("VALARM").count(), 0, "{file}");
}
