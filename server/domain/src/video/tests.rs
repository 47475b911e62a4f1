//! Two services, one door: what is switched, what stays, and what a service that fails leads to.

use super::*;
use crate::command::{Command, decide};
use crate::sample;
use crate::time::Moment;

/// Three meetings, the built-in room first and links behind it.
fn met() -> Day {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
    let (day, _) = sample::booked(&day, "m2", "h2", "g2", 0);
    let (mut day, _) = sample::booked(&day, "m3", "h1", "g2", 1);
    let links = Links {
        to: LinkTo::Template("https://x.example/{meeting}".into()),
        plan: LinkPlan::default(),
    };
    let video = VideoSettings {
        backup: Some(ProviderName::Link),
        links: Some(links),
        ..VideoSettings::default()
    };
    day.video = video.into();
    day
}

fn ask(day: &mut Day, command: &Command) -> Result<usize, Refusal> {
    let moment = Moment { now: sample::a_week_before(), rules: sample::rules() };
    let changes = decide(day, &sample::organizer(), command, moment)?;
    changes.iter().for_each(|change| day.apply(change));
    Ok(changes.len())
}

fn switched(meeting: Option<&str>, to: Choice) -> Command {
    let meeting = meeting.map(MeetingId::new);
    Command::SwitchRoom { meeting, to, because: Because::Organizer }
}

/// The services behind the three doors.
fn behind(day: &Day) -> [ProviderName; 3] {
    ["m1", "m2", "m3"].map(|id| day.video.provider(&MeetingId::new(id)))
}

const OURS: ProviderName = ProviderName::BuiltIn;
const LINK: ProviderName = ProviderName::Link;

#[test]
fn one_meeting_is_switched_alone_and_back() {
    let mut day = met();

    let there = ask(&mut day, &switched(Some("m2"), Choice::Backup));
    let after = behind(&day);
    let again = ask(&mut day, &switched(Some("m2"), Choice::Backup));
    let back = ask(&mut day, &switched(Some("m2"), Choice::Primary));

    assert_eq!((there, again, back), (Ok(1), Ok(0), Ok(1)));
    assert_eq!(after, [OURS, LINK, OURS]);
    assert_eq!(behind(&day), [OURS; 3]);
    assert!(day.video.switched.is_empty());
}

#[test]
fn the_whole_day_takes_along_what_was_switched_alone() {
    let mut day = met();
    let _ = ask(&mut day, &switched(Some("m2"), Choice::Backup));

    let there = ask(&mut day, &switched(None, Choice::Backup));
    let all_there = behind(&day);
    let _ = ask(&mut day, &switched(Some("m3"), Choice::Primary));
    let one_back = behind(&day);
    let again = ask(&mut day, &switched(None, Choice::Backup));
    let nothing = ask(&mut day, &switched(None, Choice::Backup));
    let _ = ask(&mut day, &switched(None, Choice::Primary));

    assert_eq!((there, again, nothing), (Ok(1), Ok(1), Ok(0)));
    assert_eq!((all_there, one_back), ([LINK; 3], [LINK, LINK, OURS]));
    assert_eq!(behind(&day), [OURS; 3]);
}

#[test]
fn nothing_is_switched_without_a_backup_or_a_meeting() {
    let mut day = met();
    let nowhere = ask(&mut day, &switched(Some("m9"), Choice::Backup));
    day.video = VideoSettings::default().into();

    assert_eq!(nowhere, Err(Refusal::Unknown));
    assert_eq!(ask(&mut day, &switched(None, Choice::Backup)), Err(Refusal::NoBackup));
    assert_eq!(ask(&mut day, &switched(Some("m1"), Choice::Backup)), Err(Refusal::NoBackup));
    assert_eq!(ask(&mut day, &switched(None, Choice::Primary)), Ok(0));
}

#[test]
fn nobody_but_the_organizer_switches() {
    let day = met();
    let moment = Moment { now: sample::a_week_before(), rules: sample::rules() };

    for command in [switched(None, Choice::Backup), switched(Some("m1"), Choice::Backup)] {
        let denied = decide(&day, &sample::company_actor("h1"), &command, moment);
        assert_eq!(denied, Err(Refusal::NotYours));
    }
}

#[test]
fn settings_change_and_what_was_switched_stays() {
    let mut day = met();
    let _ = ask(&mut day, &switched(None, Choice::Backup));
    let wishes = VideoSettings { choice: Choice::Primary, ..(*day.video).clone() };

    let same = ask(&mut day, &Command::ChangeVideo { video: Box::new(wishes.clone()) });
    let earlier = VideoSettings { door: Door { opens_min: 20, closes_min: 0 }, ..wishes };
    let changed = ask(&mut day, &Command::ChangeVideo { video: Box::new(earlier.clone()) });

    assert_eq!((same, changed), (Ok(0), Ok(1)));
    assert_eq!(behind(&day), [LINK; 3]);
    assert_eq!(day.video.door.opens_min, 20);
}

#[test]
fn a_backup_that_goes_or_becomes_the_primary_leaves_nothing_switched() {
    let without = VideoSettings { backup: None, ..(*met().video).clone() };
    let turned = VideoSettings { primary: LINK, backup: Some(OURS), ..(*met().video).clone() };

    for (wishes, expected) in [(without, OURS), (turned, LINK)] {
        let mut day = met();
        let _ = ask(&mut day, &switched(None, Choice::Backup));
        let _ = ask(&mut day, &Command::ChangeVideo { video: Box::new(wishes) });

        assert_eq!(behind(&day), [expected; 3]);
        assert_eq!(day.video.choice, Choice::Primary);
    }
}

#[test]
fn a_primary_that_is_down_takes_the_day_to_the_backup_and_never_back() {
    let mut day = met();
    let commands = rescue(&day, |name| name == OURS);
    for command in &commands {
        let _ = ask(&mut day, command);
    }

    assert_eq!(commands.len(), 1);
    assert_eq!(behind(&day), [LINK; 3]);
    for down in [&[OURS][..], &[LINK], &[OURS, LINK], &[]] {
        assert!(rescue(&day, |name| down.contains(&name)).is_empty(), "{down:?}");
    }
}

#[test]
fn a_meeting_left_behind_at_the_primary_is_taken_along_alone() {
    let mut day = met();
    let _ = ask(&mut day, &switched(None, Choice::Backup));
    let _ = ask(&mut day, &switched(Some("m3"), Choice::Primary));

    for command in rescue(&day, |name| name == OURS) {
        assert_eq!(ask(&mut day, &command), Ok(1));
    }

    assert_eq!(behind(&day), [LINK; 3]);
}

#[test]
fn without_a_backup_that_answers_nothing_is_switched() {
    let mut day = met();
    let both = rescue(&day, |_| true);
    day.video = VideoSettings::default().into();

    assert!(both.is_empty());
    assert!(rescue(&day, |_| true).is_empty());
}

#[test]
fn the_organizer_learns_how_a_day_stands_with_a_service_that_is_down() {
    let mut day = met();
    let ours_down = |name| name == OURS;
    let mut seen = vec![
        standing(&day, OURS, ours_down),
        standing(&day, OURS, |_| true),
        standing(&day, LINK, |name| name == LINK),
        standing(&day, ProviderName::Jitsi, |_| true),
    ];
    let _ = ask(&mut day, &switched(None, Choice::Backup));
    seen.push(standing(&day, OURS, ours_down));
    seen.push(standing(&day, LINK, |name| name == LINK));
    day.video = VideoSettings::default().into();
    seen.push(standing(&day, OURS, ours_down));

    let expected = [
        Some(Standing::InUse),
        Some(Standing::BothDown),
        Some(Standing::Spare),
        None,
        Some(Standing::Switched),
        Some(Standing::InUse),
        Some(Standing::NoBackup),
    ];
    assert_eq!(seen, expected);
}

#[test]
fn doors_are_counted_as_the_clock_goes() {
    let day = met();
    let start = day.layout.slots[0].start;
    let at = |minutes| doors(&day, start.plus_minutes(minutes));

    assert_eq!([at(-11), at(-10), at(0)], [(0, 3), (2, 1), (2, 1)]);
    assert!(is_near(&day, start.plus_minutes(-70), 60));
    assert!(!is_near(&day, start.plus_minutes(-71), 60));
    // A delegate of each side, and an interpreter.
    assert_eq!(people_max(&day), 3);
}
