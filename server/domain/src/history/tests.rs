//! The log alone tells a day, however it went.

use std::sync::Arc;

use super::*;
use crate::access::Actor;
use crate::away::{Away, Who};
use crate::change::Change;
use crate::command::{Command, decide};
use crate::day::InterpreterRule;
use crate::id::{CompanyId, InterpreterId, MeetingId, RequestId};
use crate::notice::{Group, Seat};
use crate::offer::Assign;
use crate::programme::Names;
use crate::rehearsal::{Chance, Rates, rehearse};
use crate::request::{Act, NewRequest, Rank};
use crate::roster::Roster;
use crate::sample;
use crate::time::{Instant, Slot};
use crate::timetable::Need;
use crate::video::{Because, Choice, VideoSettings};

/// How many days are rehearsed, each with commands before and after it.
const DAYS: u64 = 1000;
const COMMANDS: usize = 25;

/// A change as it comes back from the log.
fn logged(change: &Change) -> Change {
    let text = serde_json::to_string(change).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_else(|why| unreachable!("{why}: {text}"))
}

fn started() -> Change {
    let day = sample::day();
    Change::Started {
        settings: (*day.settings).clone(),
        layout: (*day.layout).clone(),
        companies: day.roster.companies.values().map(|one| (**one).clone()).collect(),
        interpreters: day.roster.interpreters.values().map(|one| (**one).clone()).collect(),
    }
}

fn first(change: &Change) -> Day {
    let day = sample::day();
    let known = Arc::new(Roster::default());
    let begun = begun(&day.id, &day.programme, change, &known);
    begun.unwrap_or_else(|| unreachable!("the first change begins the day"))
}

/// Something the organizer or a company asks for; much of it is refused.
fn command(day: &Day, chance: &mut Chance, number: usize, now: Instant) -> (Actor, Command) {
    let companies = [["h1", "h2"], ["g1", "g2"]];
    let pick = |chance: &mut Chance, side: usize| companies[side][chance.below(2) as usize];
    let (host, guest) = (pick(chance, 0), pick(chance, 1));
    let slot = Slot(chance.below(6) as u16);
    let known: Vec<&MeetingId> = day.timetable.all().map(|one| &one.id).collect();
    let place = chance.below(known.len() as u32) as usize;
    let meeting = known.get(place).map_or_else(|| MeetingId::new("none"), |id| (*id).clone());
    let interpreter = InterpreterId::new(format!("i{}", 1 + chance.below(2)));
    let seat = Seat::ALL[chance.below(3) as usize];
    let reason = "so it was".to_owned();
    let command = match chance.below(20) {
        0..=4 => {
            let wish = sample::wish(&format!("m{number}"), host, guest, slot.0);
            return (sample::organizer(), Command::Book(wish));
        }
        5 | 6 => Command::Move { meeting, slot, room: None, interpreter: None },
        7 => Command::Cancel { meeting },
        8 => Command::Assign {
            meeting,
            assign: Assign { interpreter: Some(interpreter), relay: None, reason },
        },
        9 => {
            let need = [Need::Needed, Need::NotNeeded][chance.below(2) as usize];
            Command::SetNeed { meeting, need }
        }
        10 => {
            let absent = (chance.below(3) > 0).then(|| vec![seat]);
            Command::Judge { meeting, absent, reason }
        }
        11 => Command::CorrectSeat { meeting, seat, came: Some(now), reason },
        12 => {
            let minutes = 5 * chance.between(-2, 3) as i16;
            Command::Adjust { meeting, minutes }
        }
        13 => {
            let until = (chance.below(2) > 0).then(|| now.plus_minutes(60));
            let away = Some(Away { from: now, until, reason });
            Command::SetAway { who: Who::Company(CompanyId::new(guest)), away }
        }
        14 => {
            let new = NewRequest {
                id: RequestId::new(format!("r{number}")),
                from: CompanyId::new(guest),
                to: CompanyId::new(host),
                rank: Rank::Want,
                note: "Pumps".into(),
                slot: Some(slot),
            };
            return (sample::company_actor(guest), Command::Ask(new));
        }
        15 => {
            let Some(request) = day.requests.all().next().map(|one| one.id.clone()) else {
                return (sample::organizer(), Command::Cancel { meeting });
            };
            let act = Act::Decline { reason };
            return (sample::company_actor(host), Command::Act { request, act });
        }
        16 => {
            let subject = Names::from([("en", "Doors")]);
            let text = Names::from([("en", "They open later.")]);
            Command::Announce { group: Group::Everyone, subject, text, banner: None }
        }
        17 => {
            let mut video = VideoSettings::default();
            video.door.opens_min = 5 * chance.below(4) as u16;
            Command::ChangeVideo { video: Box::new(video) }
        }
        18 => {
            let because = Because::Organizer;
            Command::SwitchRoom { meeting: Some(meeting), to: Choice::Backup, because }
        }
        _ => {
            let mut settings = (*day.settings).clone();
            settings.conduct.no_show_min = 5 + chance.below(20) as u16;
            settings.interpreter_rule = InterpreterRule::Always;
            Command::ChangeSettings { settings: Box::new(settings) }
        }
    };
    (sample::organizer(), command)
}

/// A day with commands before, a rehearsal, and commands after, and everything that happened to it.
fn random_day(seed: u64) -> (Day, Vec<Change>) {
    let mut chance = Chance::of(seed, &["a day"]);
    let mut log = vec![started()];
    let mut day = first(&log[0]);
    let ask = |day: &mut Day, log: &mut Vec<Change>, actor: &Actor, command, now| {
        let Ok(changes) = decide(day, actor, &command, sample::at(now)) else { return };
        for change in changes {
            day.apply(&change);
            log.push(change);
        }
    };
    let released = Command::ChangePhase { phase: Phase::Released };
    let mut now = sample::a_week_before();
    ask(&mut day, &mut log, &sample::organizer(), released, now);
    for number in 0..COMMANDS {
        now = now.plus_minutes(60);
        let (actor, command) = command(&day, &mut chance, number, now);
        ask(&mut day, &mut log, &actor, command, now);
    }
    let rates = Rates { late: 30, never: 20, reconnect: 30, ..Rates::default() };
    let played = rehearse(&day, sample::rules(), seed, &rates);
    log.extend(played.changes.into_iter().map(|(_, change)| change));
    day = played.day;
    now = day.layout.slots.last().map_or(now, |last| last.end);
    for number in COMMANDS..COMMANDS + 5 {
        let (actor, command) = command(&day, &mut chance, number, now);
        ask(&mut day, &mut log, &actor, command, now);
    }
    (day, log)
}

#[test]
fn a_thousand_rehearsed_days_play_again_from_their_logs() {
    let mut kinds = std::collections::BTreeSet::new();
    for seed in 0..DAYS {
        let (day, log) = random_day(seed);
        kinds.extend(log.iter().map(std::mem::discriminant).map(|kind| format!("{kind:?}")));
        let log: Vec<Change> = log.iter().map(logged).collect();

        let again = replayed(&first(&log[0]), &log[1..]);

        assert_eq!(again, day, "seed {seed}");
        assert_eq!(again.revision, log.len() as i64);
    }
    // Days that look alike would prove little.
    assert!(kinds.len() >= 14, "only {} kinds of changes", kinds.len());
}

#[test]
fn any_moment_between_is_the_day_as_it_was() {
    let (_, log) = random_day(3);
    let mut day = first(&log[0]);

    for (place, change) in log.iter().enumerate().skip(1) {
        day.apply(change);
        assert_eq!(replayed(&first(&log[0]), &log[1..=place]), day);
    }
}

#[test]
fn a_day_that_began_before_its_log_told_the_roster_ends_with_the_same() {
    let day = sample::day();
    let old = Change::SettingsChanged {
        settings: (*day.settings).clone(),
        layout: (*day.layout).clone(),
    };

    let begun = begun(&day.id, &day.programme, &old, &day.roster);

    assert_eq!(begun.map(|begun| begun.roster), Some(day.roster));
}

#[test]
fn nothing_else_begins_a_day() {
    let day = sample::day();
    let released = Change::PhaseChanged { phase: Phase::Released };

    assert_eq!(begun(&day.id, &day.programme, &released, &day.roster), None);
}
