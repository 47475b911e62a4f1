//! What interpreters' letters add, and what everybody reads of a relay.

use sangdam_domain::notice::About;

use super::*;
use crate::mail::letter::letter;

const SECRET: &str = "0123456789abcdef0123456789abcdef";

/// The notice with two who interpret through English.
fn relayed(kind: Kind, audience: Audience, language: &str) -> Notice {
    let mut notice = notice(kind, audience, language);
    let in_relay = |facts: &mut MeetingFacts| {
        facts.interpreter = Some("Hana Lee, Aidar Bek".into());
        facts.relay_via = Some("en".into());
    };
    match &mut notice.about {
        About::Meeting { facts, .. } => in_relay(facts),
        About::Day { meetings, .. } => meetings.iter_mut().for_each(|(_, facts)| in_relay(facts)),
        About::Offer { facts, .. } => in_relay(&mut facts.meeting),
        other => unreachable!("{other:?}"),
    }
    notice
}

/// Every line of facts of a letter, those of its list of meetings too.
fn lines(letter: &Letter) -> Vec<String> {
    let listed = letter.agenda.iter().flat_map(|agenda| &agenda.entries);
    let details = listed.flat_map(|entry| &entry.details);
    letter.facts.iter().chain(details).flat_map(|fact| fact.lines.clone()).collect()
}

#[test]
fn a_relay_is_told_in_every_letter_about_its_meeting() {
    let bench = Bench::new();
    let kinds = [
        Kind::MeetingNew,
        Kind::MeetingChanged,
        Kind::InterpreterChanged,
        Kind::ReminderSoon,
        Kind::ReminderDayBefore,
        Kind::DayStarts,
    ];
    for (language, through) in
        [("ko", "영어"), ("ru", "через английский"), ("en", "through English")]
    {
        for kind in kinds {
            for audience in [Audience::Company, Audience::Interpreter] {
                let lines = lines(&bench.letter(&relayed(kind, audience, language)));
                let told = lines.iter().filter(|line| line.contains(through)).count();
                assert!(told > 0, "{kind:?} {audience:?} {language}: {lines:?}");
            }
        }
        let offer = bench.letter(&relayed(Kind::OfferNew, Audience::Interpreter, language));
        let sides = lines(&offer).into_iter().find(|line| line.contains(through));
        assert!(sides.is_some_and(|line| line.starts_with("Hana Lee, Aidar Bek")), "{language}");
    }
    let company = lines(&bench.letter(&relayed(Kind::MeetingNew, Audience::Company, "en")));
    assert!(company.contains(&"two interpreters, through English".into()), "{company:?}");
}

#[test]
fn interpreters_open_their_agenda_from_any_letter_and_companies_from_none() {
    let bench = Bench::new();
    let links = Links { secret: Some(SECRET), ..LINKS };
    let pen = Pen { links, ..bench.pen() };
    let key = crate::mail::links::agenda_key(SECRET, "letter-17");
    let path = format!("https://sangdam.example/agenda/{key}");
    let kinds = [
        Kind::MeetingNew,
        Kind::MeetingChanged,
        Kind::RoomChanged,
        Kind::MeetingCanceled,
        Kind::ReminderDayBefore,
        Kind::ReminderSoon,
        Kind::MissingNow,
        Kind::DayStarts,
    ];
    for kind in kinds {
        let of = |audience| letter(pen, &notice(kind, audience, "en"), "letter-17", None);
        let (own, company) = (of(Audience::Interpreter), of(Audience::Company));

        let words = format!("{:?} {:?}", own.following, own.button);
        assert!(words.contains(&path), "{kind:?}: {words}");
        let words = format!("{:?} {:?}", company.following, company.button);
        assert!(!words.contains("/agenda/"), "{kind:?}: {words}");
    }
    let soon = letter(pen, &notice(Kind::ReminderSoon, Audience::Interpreter, "en"), "x", None);
    assert!(soon.button.1.contains("/door/"), "{:?}", soon.button);
}
