//! Whatever an organizer does: taken back at once, the day lies as before.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::day::Settings;
use crate::id::CompanyId;
use crate::offer::Assignment;
use crate::timetable::{Meeting, Need};

/// What people see of a day: all but how often and when they were told, and who is at which door now.
#[derive(Debug, PartialEq)]
struct Seen {
    meetings: Vec<Meeting>,
    courses: crate::course::Courses,
    lates: crate::late::Lates,
    aways: crate::away::Aways,
    banners: crate::banner::Banners,
    /// How each meeting stands with its interpreters.
    assignments: Vec<Assignment>,
    settings: Arc<Settings>,
    phase: Phase,
}

fn seen(day: &Day) -> Seen {
    let untold = |one: &Arc<Meeting>| {
        let (sequence, stamped, put_at) = (0, at(0), None);
        Meeting { sequence, stamped, put_at, ..(**one).clone() }
    };
    let assignments = day.timetable.all().map(|one| offer::assignment(day, one));
    let known = day.courses.iter().filter(|(_, one)| **one != Default::default());
    Seen {
        meetings: day.timetable.all().map(untold).collect(),
        courses: known.map(|(id, one)| (id.clone(), one.clone())).collect(),
        lates: day.lates.clone(),
        aways: day.aways.clone(),
        banners: day.banners.clone(),
        assignments: assignments.collect(),
        settings: day.settings.clone(),
        phase: day.phase,
    }
}

fn any_command() -> impl Strategy<Value = Command> {
    let id = || (1..5_u8).prop_map(|n| MeetingId::new(format!("m{n}")));
    let seat = || prop::sample::select(Seat::ALL.to_vec());
    let slot = || (0..6_u16).prop_map(Slot);
    let interpreter = || prop::sample::select(vec!["i1", "i2"]).prop_map(InterpreterId::new);
    let reason = || "Said so".to_owned();
    prop_oneof![
        3 => (id(), 1..3_u8, 1..3_u8, slot()).prop_map(|(id, host, guest, slot)| {
            let host = CompanyId::new(format!("h{host}"));
            let guest = CompanyId::new(format!("g{guest}"));
            Command::Book(crate::booking::Wish { id, host, guest, slot })
        }),
        2 => (id(), slot(), prop::option::of(interpreter())).prop_map(|(meeting, slot, interpreter)| {
            Command::Move { meeting, slot, room: None, interpreter }
        }),
        2 => id().prop_map(|meeting| Command::Cancel { meeting }),
        2 => (id(), prop::option::of(interpreter())).prop_map(move |(meeting, interpreter)| {
            Command::Assign { meeting, assign: Assign { interpreter, relay: None, reason: reason() } }
        }),
        1 => (id(), prop::sample::select(vec![Need::Auto, Need::Needed, Need::NotNeeded]))
            .prop_map(|(meeting, need)| Command::SetNeed { meeting, need }),
        1 => (id(), interpreter(), any::<bool>()).prop_map(move |(meeting, whose, accepts)| {
            let no = offer::Reply::Decline { reason: reason() };
            let reply = if accepts { offer::Reply::Accept } else { no };
            Command::AnswerOffer { meeting, whose: Some(whose), reply }
        }),
        1 => (id(), -2..3_i16).prop_map(|(meeting, ticks)| {
            Command::Adjust { meeting, minutes: 5 * ticks }
        }),
        1 => (id(), prop::option::of(prop::collection::vec(seat(), 0..2))).prop_map(
            move |(meeting, absent)| Command::Judge { meeting, absent, reason: reason() }
        ),
        2 => (id(), seat(), prop::option::of(0..20_i64)).prop_map(move |(meeting, seat, came)| {
            Command::CorrectSeat { meeting, seat, came: came.map(at), reason: reason() }
        }),
        1 => (interpreter(), any::<bool>()).prop_map(move |(id, is_away)| {
            let away = Away { from: at(0), until: None, reason: reason() };
            Command::SetAway { who: Who::Interpreter(id), away: is_away.then_some(away) }
        }),
        1 => (0..30_i64, any::<bool>()).prop_map(|(later, asks)| {
            let mut settings = sample::settings();
            settings.grid.start += chrono::Duration::minutes(later);
            settings.interpreting.offers.enabled = asks;
            Command::ChangeSettings { settings: Box::new(settings) }
        }),
        1 => prop::sample::select(vec![Phase::Released, Phase::Running, Phase::Closed])
            .prop_map(|phase| Command::ChangePhase { phase }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_undone_at_once_leaves_no_trace(
        commands in prop::collection::vec((any_command(), any::<bool>()), 1..24),
    ) {
        let mut day = sample::day();
        let moment = |step: usize| sample::at(at(5 + i64::try_from(step).unwrap_or(0) / 8));
        for (step, (command, stays)) in commands.iter().enumerate() {
            let minute = 5 + i64::try_from(step).unwrap_or(0) / 8;
            // Keys are made new for every booking.
            let is_known = |wish: &crate::booking::Wish| day.timetable.get(&wish.id).is_some();
            if matches!(command, Command::Book(wish) if is_known(wish)) {
                continue;
            }
            let organizer = sample::organizer();
            let Ok(changes) = decide(&day, &organizer, command, moment(step)) else { continue };
            let mut after = day.clone();
            changes.iter().for_each(|change| after.apply(change));
            let deed = Deed::of(&organizer, command).unwrap_or(Deed::Undone);
            let by = (deed, organizer.email.as_str());
            let Some(act) = Act::of(by, (&day, &after), &changes, at(minute)) else {
                prop_assert_eq!(seen(&day), seen(&after), "nothing to undo of {:?}", command);
                continue;
            };
            let text = serde_json::to_string(&act).unwrap_or_default();
            prop_assert_eq!(serde_json::from_str(&text).ok(), Some(act.clone()));
            let back = undo(&after, &act, moment(step));
            prop_assert!(back.is_ok(), "{:?}: {:?}", command, back);
            let text = serde_json::to_string(&back.clone().unwrap_or_default());
            let kept = serde_json::from_str(&text.unwrap_or_default());
            prop_assert_eq!(kept.ok(), back.clone().ok(), "{:?}", command);
            let mut restored = after.clone();
            back.unwrap_or_default().iter().for_each(|change| restored.apply(change));
            prop_assert_eq!(seen(&day), seen(&restored), "{:?}", command);
            prop_assert_eq!(
                undo(&restored, &act, moment(step)), Err(Refusal::UndoOvertaken), "{:?}", command
            );
            day = if *stays { after } else { restored };
        }
    }
}
