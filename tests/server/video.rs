//! Video services: what they hand out, to whom, for how long, and what happens when they misbehave.

mod big_blue_button;
mod built_in;
mod day;
mod doors;
mod fake;
mod jitsi;
mod links;
mod live_kit;
mod outage;

use sangdam::clock::Clock;
use sangdam::config::Config;
use sangdam::video::{Part, ProviderName, Providers, RoomFacts, Who, Wrong};
use sangdam_domain::Instant;
use sangdam_domain::id::{CompanyId, MeetingId};
use sangdam_domain::notice::Seat;
use sangdam_domain::time::Slot;

const SECRET: &str = "3d1f0c5b7a9e4286b1c0d9e8f7a6b5c43d1f0c5b7a9e4286b1c0d9e8f7a6b5c4";

/// The providers of an installation with these settings, written as `TURN__SECRET`.
fn providers(settings: &[(&str, &str)]) -> Providers {
    let environment = settings
        .iter()
        .chain(&[("SECRET", SECRET), ("ANSWER_SECONDS_MAX", "1")])
        .map(|(name, value)| (format!("SANGDAM_VIDEO__{name}"), (*value).to_owned()));
    let config = Config::read(None, None, environment).unwrap();
    Providers::new(&config.video).unwrap()
}

fn wall() -> Instant {
    Clock::wall().now()
}

/// A half-hour meeting that began five minutes ago.
fn facts(now: Instant) -> RoomFacts {
    RoomFacts {
        meeting: MeetingId::new("meeting-1"),
        host: CompanyId::new("company-7"),
        slot: Slot(2),
        start: now.plus_minutes(-5),
        end: now.plus_minutes(25),
        title: "S-LAB × Numerical Vision".into(),
        home: "https://day.example/".into(),
        relay_only: None,
        link: None,
        table: None,
    }
}

fn who(part: Part) -> Who {
    Who {
        part,
        person: "kim@host.example".into(),
        name: " Kim\nYuna\u{7} 김유나 ".into(),
        is_let_in: false,
    }
}

const HOST: Part = Part::Seat(Seat::Host);
const GUEST: Part = Part::Seat(Seat::Guest);
const INTERPRETER: Part = Part::Seat(Seat::Interpreter);

#[test]
fn without_settings_there_are_the_built_in_room_links_and_tables() {
    let providers = providers(&[]);

    let names: Vec<_> = providers.iter().map(|provider| provider.name()).collect();

    assert_eq!(names, [ProviderName::BuiltIn, ProviderName::Link, ProviderName::Table]);
    assert_eq!(providers.get(ProviderName::Jitsi).err(), Some(Wrong::NotSetUp));
    assert_eq!(providers.origins(), sangdam::video::Origins::default());
}

#[test]
fn moderators_are_the_interpreter_and_the_organizer() {
    let are = [HOST, GUEST, INTERPRETER, Part::Organizer].map(|part| who(part).is_moderator());

    assert_eq!(are, [false, false, true, true]);
}

#[tokio::test]
async fn no_provider_lets_anybody_in_a_quarter_of_an_hour_after_the_slot() {
    let providers = providers(&[
        ("JITSI__URL", "https://meet.example"),
        ("JITSI__ISSUER", "sangdam"),
        ("JITSI__SUBJECT", "meet.example"),
        ("JITSI__SECRET", "of-jitsi"),
        // Nobody listens there: if anything were asked of it, the answer would be another.
        ("BIG_BLUE_BUTTON__URL", "http://127.0.0.1:1/api"),
        ("BIG_BLUE_BUTTON__SECRET", "of-bbb"),
        ("LIVE_KIT__URL", "wss://live.example"),
        ("LIVE_KIT__KEY", "key"),
        ("LIVE_KIT__SECRET", "of-live-kit"),
    ]);
    let now = wall();
    let facts = facts(now.plus_minutes(-40));

    for provider in providers.iter() {
        let late = provider.pass(&who(HOST), &facts, now).await;

        assert_eq!(late, Err(Wrong::Over { since: now }), "{:?}", provider.name());
    }
    assert_eq!(providers.iter().count(), 6);
}
