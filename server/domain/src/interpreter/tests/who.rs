//! Who of several takes a meeting, where, and what is said when nobody does.

use super::*;
use crate::booking::{self, Wanted};
use crate::command::{Command, decide};
use crate::day::Settings;
use crate::problem::problems;
use crate::refusal::Refusal;
use crate::room::Room;
use crate::sample;

fn seated(day: &Day, slot: u16) -> Result<(String, String), &'static str> {
    let (host, guest) = (CompanyId::new("h1"), CompanyId::new("g1"));
    let wanted = Wanted::anyhow(&host, &guest, Slot(slot));
    let meeting = booking::seat(day, &MeetingId::new("m"), &wanted, at(a_week_before()));
    let meeting = meeting.map_err(|refusal| refusal.code())?;
    let interpreter = meeting.interpreter.map(|id| id.to_string());
    Ok((meeting.room.unwrap().to_string(), interpreter.unwrap_or_default()))
}

fn settings_with(day: &Day, change: impl FnOnce(&mut Settings)) -> Settings {
    let mut settings = (*day.settings).clone();
    change(&mut settings);
    settings
}

/// What the board says of interpreters who should no longer have what they have.
fn misfits(day: &Day) -> Vec<String> {
    let found = problems(day, sample::rules()).into_iter();
    found.filter(|one| one.code == "interpreter_unfit").filter_map(|one| one.name).collect()
}

#[test]
fn whoever_is_bound_to_a_table_is_found_there() {
    let mut day = day();
    let rooms =
        ["A", "B", "C"].map(|name| Room { id: RoomId::new(name), name: name.into(), table: None });
    Arc::make_mut(&mut day.settings).rooms = rooms.to_vec();
    let to_table = |name: &str| Some(Bound::Table(name.into()));
    edit(&mut day, "i1", |one| one.profile.bound_to = to_table(" c "));
    edit(&mut day, "i2", |one| one.languages = vec!["en".into(), "ru".into()]);

    assert_eq!(seated(&day, 0), Ok(("C".into(), "i1".into())));
    day.timetable.put(Meeting { room: Some(RoomId::new("C")), ..held("i2", ("h2", "g2"), 0) });
    assert_eq!(seated(&day, 0), Err("interpreters_busy"));
    assert_eq!(seated(&day, 1), Ok(("C".into(), "i1".into())));
}

#[test]
fn a_conflict_of_the_only_one_is_not_called_a_busy_day() {
    let mut day = day();
    edit(&mut day, "i1", |one| one.profile.conflicts = vec!["h1".into()]);
    edit(&mut day, "i2", |one| one.profile.bound_to = Some(Bound::Company("h2".into())));

    assert_eq!(chosen(&day, 0), Err(NotThisSlot::NoInterpreter));
}

#[test]
fn two_take_it_where_whoever_has_the_pair_never_could() {
    let mut day = day();
    let mut third = (*day.roster.interpreters[&InterpreterId::new("i2")]).clone();
    (third.id, third.languages) = (InterpreterId::new("i3"), vec!["en".into(), "ru".into()]);
    Arc::make_mut(&mut day.roster).put_interpreter(third);
    edit(&mut day, "i1", |one| one.profile.modes.online = false);
    edit(&mut day, "i2", |one| one.languages = vec!["ko".into(), "en".into()]);

    assert_eq!(chosen(&day, 0).as_deref(), Ok("i2 via en i3"));
}

#[test]
fn among_equals_comes_who_knows_the_field_then_who_has_the_languages_best() {
    let mut day = day();
    let pairs = |level| vec![LanguagePair { level, ..pair("ko", "ru", Direction::Both) }];
    edit(&mut day, "i1", |one| one.profile.pairs = pairs(Level::Basic));
    edit(&mut day, "i2", |one| one.profile.pairs = pairs(Level::Expert));
    assert_eq!(chosen(&day, 0).as_deref(), Ok("i2"));

    let mut host = company(&day, "h1").clone();
    host.sectors = vec!["Medical devices".into()];
    Arc::make_mut(&mut day.roster).put_company(host);
    edit(&mut day, "i1", |one| one.profile.specialisms = vec!["medical devices".into()]);
    assert_eq!(chosen(&day, 0).as_deref(), Ok("i1"));

    works(&mut day, "i1", 3);
    assert_eq!(chosen(&day, 0).as_deref(), Ok("i2"));
}

#[test]
fn a_profile_that_became_stricter_is_a_trouble_until_the_organizer_says_why() {
    let mut day = day();
    for slot in 0..2 {
        works(&mut day, "i1", slot);
    }
    assert_eq!(misfits(&day), [] as [&str; 0]);

    edit(&mut day, "i1", |one| one.profile.load_max_min = Some(45));
    assert_eq!(misfits(&day), ["Interpreter i1", "Interpreter i1"]);

    for slot in 0..2 {
        let override_reason = Some("Agreed by phone.".to_owned());
        day.timetable.put(Meeting { override_reason, ..held("i1", ("h2", "g2"), slot) });
    }
    assert_eq!(misfits(&day), [] as [&str; 0]);
}

#[test]
fn settings_that_booked_meetings_do_not_keep_are_refused_by_the_name_of_the_rule() {
    let mut day = day();
    for slot in 0..3 {
        works(&mut day, "i1", slot);
    }
    let refused = |change: fn(&mut Settings)| {
        let settings = Box::new(settings_with(&day, change));
        let command = Command::ChangeSettings { settings };
        decide(&day, &sample::organizer(), &command, at(a_week_before())).err()
    };
    let too_close = |field| Some(Refusal::invalid(field, "meetings_too_close"));

    assert_eq!(
        refused(|all| all.interpreting.longer_percent = 150),
        too_close("interpreting.longer_percent")
    );
    assert_eq!(
        refused(|all| all.interpreting.stretch_max_min = 60),
        too_close("interpreting.stretch_max_min")
    );
    assert_eq!(refused(|all| all.interpreting.pause_min = 30), None);
    assert_eq!(refused(|all| all.buffer_min = 10), too_close("buffer_min"));
}
