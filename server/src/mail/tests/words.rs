//! What every letter says, whatever it is about.

use chrono_tz::Tz;
use sangdam_domain::notice::{About, Kind};

use super::*;
use crate::mail::letter::letter;

#[test]
fn every_letter_has_one_button_and_says_in_words_what_it_is() {
    let bench = Bench::new();
    for (which, _, language, letter) in bench.all() {
        let name = format!("{} {language}", which.as_str());
        let html = letter.html().unwrap();
        let text = letter.text().unwrap();

        assert_eq!(html.matches("class=\"button\"").count(), 1, "{name}");
        assert!(letter.button.1.starts_with("https://sangdam.example/"), "{name}");
        assert!(text.contains(&format!("{}:\n{}\n", letter.button.0, letter.button.1)), "{name}");
        assert!(letter.subject.contains(&letter.label) || which == Which::SignIn, "{name}");
        assert!(html.contains(&format!("<html lang=\"{language}\"")), "{name}");
        let keys = ["letter-", "{ $", "{$"];
        assert!(
            !keys.iter().any(|key| text.contains(key) || letter.subject.contains(key)),
            "{text}"
        );
    }
}

#[test]
fn every_letter_about_a_time_shows_both_clocks_with_weekday_and_date() {
    let bench = Bench::new();
    for (which, audience, language, letter) in bench.all() {
        if which == Which::SignIn {
            continue;
        }
        let to = sampled(which, audience, &language).to;
        let own = bench.texts.city(&language, to.zone);
        let date = bench.texts.long_date(&language, at("2020-10-26T06:00:00Z").utc().date_naive());
        let cities = [Tz::Asia__Seoul, Tz::Europe__Moscow];
        for said in [letter.text().unwrap(), letter.html().unwrap().replace("&nbsp;", "\u{a0}")] {
            for zone in cities {
                let city = bench.texts.city(&language, zone);
                assert!(said.contains(&format!("{city} (UTC")), "{} {language}", which.as_str());
            }
            assert!(said.contains("15:00") && said.contains("09:00"), "{said}");
            assert!(said.matches(&date).count() >= 2, "{said}");
            let first = said.find(&format!("{own} (UTC")).unwrap();
            let others = cities.iter().filter(|zone| **zone != to.zone);
            for other in others {
                let other = format!("{} (UTC", bench.texts.city(&language, *other));
                // The preheader and all lists begin with the reader's own clock.
                assert!(first < said.find(&other).unwrap(), "{said}");
            }
        }
    }
}

#[test]
fn no_letter_is_heavy_or_fetches_anything() {
    for (which, _, language, letter) in Bench::new().all() {
        let html = letter.html().unwrap();

        assert!(html.len() < 100_000, "{}", which.as_str());
        for fetched in ["<img", "url(", "src=", "<link", "@import", "<script", "var(", "data-css"] {
            assert!(!html.contains(fetched), "{} {language}: {fetched}", which.as_str());
        }
        for kept in ["@media (prefers-color-scheme: dark)", "@media (max-width: 480px)", "[if mso]"]
        {
            assert!(html.contains(kept), "{} {language}: {kept}", which.as_str());
        }
    }
}

#[test]
fn a_long_list_of_meetings_stays_light() {
    let bench = Bench::new();
    let mut notice = notice(Kind::ReminderDayBefore, Audience::Interpreter, "ru");
    let About::Day { meetings, .. } = &mut notice.about else { panic!() };
    *meetings = std::iter::repeat_n(meetings[0].clone(), 40).collect();

    assert!(bench.letter(&notice).html().unwrap().len() < 100_000);
}

#[test]
fn a_changed_room_and_interpreter_are_shown_with_what_they_were() {
    let bench = Bench::new();
    let room = bench.letter(&notice(Kind::RoomChanged, Audience::Company, "en"));
    let interpreter = bench.letter(&notice(Kind::InterpreterChanged, Audience::Company, "en"));

    assert!(room.text().unwrap().contains("Room: B-1\nPrevious room: A-3\n"));
    assert!(room.html().unwrap().contains("<s>A-3</s>"));
    let text = interpreter.text().unwrap();
    assert!(text.contains("Interpreter: Seoyeon Choi\nPrevious interpreter: Hana Lee\n"), "{text}");
}

#[test]
fn an_interpreter_who_comes_or_goes_is_told_as_such() {
    let bench = Bench::new();
    let intro = |before: Option<&str>, after: Option<&str>| {
        let mut notice = notice(Kind::InterpreterChanged, Audience::Company, "en");
        let About::Meeting { facts, .. } = &mut notice.about else { panic!() };
        facts.interpreter_before = before.map(str::to_owned);
        facts.interpreter = after.map(str::to_owned);
        bench.letter(&notice).text().unwrap()
    };

    assert!(intro(None, Some("Hana")).contains("now has an interpreter"));
    assert!(intro(Some("Hana"), None).contains("without an interpreter"));
    assert!(intro(Some("Hana"), Some("Seoyeon")).contains("Somebody else will interpret"));
}

#[test]
fn own_words_stand_in_place_of_ours_and_the_rest_stays() {
    let bench = Bench::new();
    let notice = notice(Kind::MeetingNew, Audience::Company, "en");
    let ours = letter(bench.pen(), &notice, "letter-17", None);
    let words =
        "Hi {name}, **{company}** meets {counterpart}\non {date} at {time} ({day}).\n\n- tea";

    let own = letter(bench.pen(), &notice, "letter-17", Some(words));

    let text = own.text().unwrap();
    assert!(
        text.contains(
            "Hi Maria Novak, ExoAtlet meets Hanbit Tech\n\
             on Monday, 26 October 2020 at 13:00 (Novosibirsk) (Online consultation, day 1).\n\n- tea"
        ),
        "{text}"
    );
    assert!(!text.contains("is booked") && !text.contains("If you cannot come"), "{text}");
    assert_eq!(
        (&own.subject, &own.times, &own.facts, &own.button),
        (&ours.subject, &ours.times, &ours.facts, &ours.button)
    );
    assert!(own.html().unwrap().contains("ExoAtlet</strong>"));
    assert_eq!(letter(bench.pen(), &notice, "letter-17", Some(" \n")), ours);
}

#[test]
fn each_clock_has_its_own_date() {
    let bench = Bench::new();
    let mut notice = notice(Kind::MeetingNew, Audience::Company, "ko");
    let About::Meeting { facts, .. } = &mut notice.about else { panic!() };
    facts.start = at("2020-10-25T16:00:00Z");
    facts.end = at("2020-10-25T16:30:00Z");
    facts.guest_zone = Tz::America__New_York;

    let letter = bench.letter(&notice);

    let clocks = &letter.times[0].clocks;
    assert_eq!(
        clocks
            .iter()
            .map(|c| (c.time.as_str(), c.day.as_str(), c.place.as_str()))
            .collect::<Vec<_>>(),
        [
            ("01:00–01:30", "2020년 10월 26일 월요일", "서울 (UTC+9), 내 시간"),
            ("12:00–12:30", "2020년 10월 25일 일요일", "뉴욕 (UTC−4)"),
        ]
    );
}

#[test]
fn counts_follow_the_plurals_of_each_language() {
    let bench = Bench::new();
    let subject = |language: &str, count: usize| {
        let mut notice = notice(Kind::ReminderDayBefore, Audience::Company, language);
        let About::Day { meetings, .. } = &mut notice.about else { panic!() };
        *meetings = std::iter::repeat_n(meetings[0].clone(), count).collect();
        bench.letter(&notice).subject
    };

    let cases = [("ru", 1, "1 встреча "), ("ru", 3, "3 встречи "), ("ru", 12, "12 встреч ")];
    for (language, count, said) in cases.into_iter().chain([("en", 1, "1 meeting ")]) {
        assert!(subject(language, count).contains(said), "{}", subject(language, count));
    }
}

#[test]
fn letters_that_did_not_arrive_are_named_up_to_a_limit() {
    let bench = Bench::new();
    let mut notice = notice(Kind::DeliveryTrouble, Audience::Company, "en");
    let About::Trouble { letters, .. } = &mut notice.about else { panic!() };
    *letters = std::iter::repeat_n(letters[0].clone(), 25).collect();

    let letter = bench.letter(&notice);

    assert_eq!(letter.facts.len(), 20);
    assert!(letter.subject.contains("25 letters"), "{}", letter.subject);
    assert!(letter.text().unwrap().contains("And 5 more letters."));
}
