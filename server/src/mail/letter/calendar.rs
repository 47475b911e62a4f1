//! What the recipient's calendar says about a meeting.

use sangdam_domain::notice::{Kind, MeetingFacts, Recipient, Seat};
use sangdam_domain::time::ZoneRules;

use super::meeting::Meeting;
use super::reader::Reader;
use crate::mail::calendar;
use crate::text::Texts;

pub fn calendar_words(
    texts: &Texts,
    rules: &ZoneRules,
    to: &Recipient,
    seat: Seat,
    facts: &MeetingFacts,
    door_link: &str,
) -> calendar::Words {
    let reader = Reader::new(texts, rules, to);
    let about = Meeting { reader, seat, facts };
    let clocks = about.clocks(facts.start, Some(facts.end));
    let mut lines: Vec<String> = clocks
        .iter()
        .map(|clock| format!("{}, {}\n{}\n", clock.time, clock.day, clock.place))
        .collect();
    let details = about.details(Kind::MeetingNew).into_iter();
    lines.extend(details.map(|fact| format!("{}: {}", fact.label, fact.lines.join(", "))));
    lines.push(String::new());
    lines.push(reader.say("letter-calendar-door", &[("link", door_link.into())]));
    calendar::Words {
        summary: reader.say("letter-calendar-summary", &[("who", about.who().into())]),
        description: lines.join("\n"),
        link: door_link.to_owned(),
    }
}
