//! Letters looked at before anybody gets them, own words, and tests to oneself.

use std::collections::BTreeMap;

use sangdam::store;
use sangdam_domain::letters::LetterSettings;
use sangdam_domain::notice::Kind;
use serde_json::json;

use crate::support::{World, eventually};

#[tokio::test]
async fn every_letter_is_shown_in_every_language_about_the_day() {
    let world = World::small().await;
    let kinds = sangdam::mail::preview::Which::all().map(|which| which.as_str());
    for kind in kinds {
        for language in ["ko", "ru", "en"] {
            let path = world.path(&format!("letters/preview/{kind}"));
            let query = format!("?language={language}&audience=interpreter");

            let shown = world.organizer.get(&format!("{path}{query}")).await.expect(200);
            let html = world.organizer.get(&format!("{path}/html{query}")).await;

            assert_eq!((&shown["kind"], &shown["language"]), (&json!(kind), &json!(language)));
            assert_eq!(shown["complaints"], json!([]));
            assert_eq!(html.status, 200);
            assert!(html.header("content-security-policy").contains("default-src 'none'"));
            assert!(html.text().contains(&format!("<html lang=\"{language}\"")));
        }
    }
    let shown = world.organizer.get(&world.path("letters/preview/meeting-new?language=en")).await;
    let shown = shown.expect(200);
    assert_eq!(shown["has_calendar"], true);
    assert_eq!(shown["variables"][4], "counterpart");
    assert!(shown["text"].as_str().unwrap().contains("(UTC+9)"), "{shown}");
}

#[tokio::test]
async fn own_words_are_tried_with_what_is_wrong_in_them() {
    let world = World::small().await;
    let words = "Dear%20{name},%0A%0A%3Cb%3Ehi%3C/b%3E%20{who}";
    let path = format!("letters/preview/meeting-new?language=en&wording={words}");

    let shown = world.organizer.get(&world.path(&path)).await.expect(200);

    let text = shown["text"].as_str().unwrap();
    assert!(text.contains("Dear Maria Novak,\n\n<b>hi</b> {who}\n"), "{text}");
    assert!(!text.contains("is booked"), "{text}");
    let whys: Vec<_> = shown["complaints"].as_array().unwrap().iter().collect();
    assert_eq!((&whys[0]["why"], &whys[0]["at"]), (&json!("markup_html"), &json!(3)));
    assert_eq!((&whys[1]["why"], &whys[1]["at"]), (&json!("markup_variable"), &json!(3)));
    assert!(whys[0]["reason"].as_str().unwrap().contains("HTML"));
}

#[tokio::test]
async fn what_is_not_there_is_said_so() {
    let world = World::small().await;
    let form = |kind: &str, language: &str| json!({ "kind": kind, "language": language, "audience": "company" });

    world.organizer.get(&world.path("letters/preview/none")).await.expect_problem(404, "not_found");
    let path = world.path("letters/preview/digest?language=xx");
    world.organizer.get(&path).await.expect_problem(422, "invalid");
    let path = world.path("letters/test");
    world.organizer.post(&path, form("none", "ko")).await.expect_problem(422, "invalid");
    world.organizer.post(&path, form("digest", "xx")).await.expect_problem(422, "invalid");
}

#[tokio::test]
async fn a_test_goes_to_oneself_marked_and_without_an_invite() {
    let world = World::small().await;
    let form = json!({ "kind": "meeting-new", "language": "ko", "audience": "company",
        "wording": "{name}님, **{day}**" });

    world.organizer.post(&world.path("letters/test"), form).await.expect(202);

    let letter = world.server.mailbox.next_to(&world.organizer.email, 0).await;
    assert!(letter.subject.starts_with("[테스트] [새 상담]"), "{}", letter.subject);
    assert!(letter.calendar.is_none() && !letter.raw.contains("invite.ics"));
    assert!(letter.text.contains("가상의 이름"), "{}", letter.text);
    let row = eventually("the test is listed", async || {
        let list =
            world.organizer.get(&world.path("letters?kind=test&state=sent")).await.expect(200);
        list["letters"].as_array().unwrap().first().cloned()
    })
    .await;
    assert_eq!(row["to"], world.organizer.email.as_str());
    assert_eq!(world.server.mailbox.all().len(), 1);
}

#[tokio::test]
async fn own_words_of_the_day_are_what_is_sent() {
    let world = World::small().await;
    let words = "{name}: **{company}** и {counterpart}.\n\n<img src=x>";
    let of_kind = BTreeMap::from([("ru".to_owned(), words.to_owned())]);
    let settings = LetterSettings {
        wording: BTreeMap::from([(Kind::MeetingNew, of_kind)]),
        ..LetterSettings::default()
    };
    let kept = serde_json::to_string(&settings).unwrap();
    let update = format!("update day set letters = '{kept}' where id = '{}'", world.day);
    world.server.app.store.write(move |c| store::execute(c, &update)).await.unwrap();

    world.booked(0, 0, 0).await;

    let russian = world.server.mailbox.next_to("g1@guest.example", 0).await;
    let korean = world.server.mailbox.next_to("h1@host.example", 0).await;
    assert!(!russian.text.contains("Для вас назначена"), "{}", russian.text);
    assert!(
        russian.text.contains(" и ") && russian.text.contains("<img src=x>"),
        "{}",
        russian.text
    );
    assert!(russian.html.contains("&lt;img src=x&gt;"), "{}", russian.html);
    assert!(russian.calendar.is_some() && russian.text.contains("09:00"));
    assert!(korean.text.contains("예약되었습니다"), "{}", korean.text);
}
