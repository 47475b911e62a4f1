//! The grid in local time, and the instants it means.

use super::*;
use crate::sample;

#[test]
fn the_day_of_2020_has_six_slots_from_fifteen_in_seoul() {
    let layout = lay_out(&sample::settings(), sample::rules());

    let slots = layout.map(|layout| layout.slots).unwrap_or_default();
    assert_eq!(slots.len(), 6);
    assert_eq!(format!("{:?}", slots[0].start), "2020-10-26T06:00:00.000Z");
    assert_eq!(format!("{:?}", slots[5].end), "2020-10-26T09:00:00.000Z");
}

#[test]
fn a_slot_in_a_gap_cannot_be_made() {
    let mut settings = sample::settings_in(Tz::Europe__Berlin, "2027-03-28");
    settings.grid.start = NaiveTime::from_hms_opt(2, 0, 0).unwrap_or_default();

    let refused = lay_out(&settings, sample::rules());

    assert!(matches!(refused, Err(Refusal::SlotInGap { slot: Slot(0), .. })));
}

#[test]
fn in_a_fold_the_organizer_picks() {
    let mut settings = sample::settings_in(Tz::Europe__Berlin, "2027-10-31");
    settings.grid.start = NaiveTime::from_hms_opt(2, 0, 0).unwrap_or_default();
    settings.grid.slots = 1;

    let undecided = lay_out(&settings, sample::rules());
    settings.grid.fold = Some(Fold::Later);
    let later = lay_out(&settings, sample::rules());

    assert!(matches!(undecided, Err(Refusal::SlotInFold { slot: Slot(0), .. })));
    let start = later.map(|layout| format!("{:?}", layout.slots[0].start)).unwrap_or_default();
    assert_eq!(start, "2027-10-31T01:00:00.000Z");
}

#[test]
fn a_break_pushes_later_slots() {
    let mut settings = sample::settings();
    settings.grid.breaks =
        vec![Break { after: Slot(2), minutes: 20, label: Names::from([("en", "Coffee")]) }];

    let layout = lay_out(&settings, sample::rules());

    let slots = layout.map(|layout| layout.slots).unwrap_or_default();
    assert_eq!(format!("{:?}", slots[3].start), "2020-10-26T07:50:00.000Z");
}

#[test]
fn a_grid_off_the_five_minutes_is_refused() {
    let mut settings = sample::settings();
    settings.grid.length_min = 12;

    let refused = lay_out(&settings, sample::rules());

    assert_eq!(refused, Err(Refusal::invalid("grid", "not_multiple_of_five")));
}

#[test]
fn a_day_may_run_past_midnight() {
    let mut settings = sample::settings();
    settings.grid.start = NaiveTime::from_hms_opt(23, 0, 0).unwrap_or_default();

    let layout = lay_out(&settings, sample::rules());

    let slots = layout.map(|layout| layout.slots).unwrap_or_default();
    assert_eq!(slots[4].local.to_string(), "2020-10-27 01:00:00");
}

#[test]
fn rules_that_change_list_the_slots_that_move() {
    let mut day = sample::day();
    let mut old = (*day.layout).clone();
    old.rules_version = "2019a".into();
    old.slots[1].start = old.slots[1].start.plus_minutes(-60);
    day.layout = Arc::new(old);

    let moved = day.moved_slots(sample::rules());

    assert_eq!(moved.iter().map(|(slot, _)| *slot).collect::<Vec<_>>(), [Slot(1)]);
}
