//! A language is one file; what it lacks is said in English.

use sangdam_domain::notice::Kind;

use super::*;

const KAZAKH: &str = "letter-meeting-new = Жаңа кездесу\nletter-when = Қашан\n";

fn bench_with(language: &str, sentences: &str) -> Bench {
    let files = ["en", "ko", "ru"].map(|tag| {
        let path = format!("{}/config/languages/{tag}.ftl", env!("CARGO_MANIFEST_DIR"));
        (tag.to_owned(), std::fs::read_to_string(path).unwrap())
    });
    let files = files.into_iter().chain([(language.to_owned(), sentences.to_owned())]);
    Bench { texts: Texts::read(files), ..Bench::new() }
}

#[test]
fn a_letter_in_a_language_that_lacks_keys_falls_back_key_by_key() {
    let bench = bench_with("kk", KAZAKH);

    for (which, _, language, letter) in bench.all() {
        if language == "kk" {
            let text = letter.text().unwrap();
            assert_eq!(letter.language, "kk", "{}", which.as_str());
            assert!(!text.contains("letter-") && text.contains("Sangdam"), "{text}");
        }
    }
    let letter = bench.letter(&notice(Kind::MeetingNew, Audience::Company, "kk"));
    let text = letter.text().unwrap();
    assert!(
        letter.subject.starts_with("Жаңа кездесу: Hanbit Tech — Mon 26 Oct"),
        "{}",
        letter.subject
    );
    assert!(text.contains("Қашан:\n  13:00–13:30, Monday, 26 October 2020\n"), "{text}");
    assert!(text.contains("Your meeting with Hanbit Tech is booked."), "{text}");
}

#[test]
fn one_more_language_is_one_more_file() {
    let english =
        std::fs::read_to_string(format!("{}/config/languages/en.ftl", env!("CARGO_MANIFEST_DIR")));
    let bench = bench_with("kk", &english.unwrap().replace("Reminder", "Еске салу"));

    let letter = bench.letter(&notice(Kind::ReminderDayBefore, Audience::Company, "kk"));

    assert_eq!((letter.language.as_str(), letter.label.as_str()), ("kk", "Еске салу"));
    assert_eq!(bench.texts.languages(), ["en", "kk", "ko", "ru"]);
}

#[test]
fn a_language_we_do_not_speak_is_answered_in_english() {
    let bench = Bench::new();

    let letter = bench.letter(&notice(Kind::MeetingNew, Audience::Company, "kk-KZ"));

    assert_eq!(letter.language, "en");
    assert_eq!(letter.label, "New meeting");
}
