//! From what the organizer means to the instants of slots and deadlines.

use super::*;

/// Checks settings and derives the instants of slots and deadlines.
///
/// Slots follow each other in local time; one that falls into a gap of the zone's clocks is refused,
/// one in a fold needs the organizer's choice.
pub fn lay_out(settings: &Settings, rules: &ZoneRules) -> Result<Layout, Refusal> {
    check(settings)?;
    let grid = &settings.grid;
    let mut slots = Vec::with_capacity(usize::from(grid.slots));
    let mut minute = grid.start.num_seconds_from_midnight() / 60;
    for number in 0..grid.slots {
        let local = local_after_midnight(settings.date, minute);
        let start = instant_of(settings, rules, local, Slot(number))?;
        slots.push(SlotTime { local, start, end: start.plus_minutes(grid.length_min.into()) });
        minute += u32::from(grid.length_min) + u32::from(grid.changeover_min);
        minute += grid
            .breaks
            .iter()
            .filter(|pause| pause.after == Slot(number))
            .map(|pause| u32::from(pause.minutes))
            .sum::<u32>();
    }
    if slots.windows(2).any(|pair| pair[1].start < pair[0].end) {
        return Err(Refusal::invalid("grid", "slots_overlap"));
    }
    let layout = Layout {
        slots,
        opens: rules.instant_or_after(settings.zone, settings.booking_opens),
        closes: rules.instant_or_after(settings.zone, settings.booking_closes),
        rules_version: rules.version().to_owned(),
    };
    if layout.closes <= layout.opens {
        return Err(Refusal::invalid("booking_closes", "closes_before_opens"));
    }
    Ok(layout)
}

fn check(settings: &Settings) -> Result<(), Refusal> {
    let grid = &settings.grid;
    let start_minute = grid.start.num_seconds_from_midnight() / 60;
    let on_tick = |minutes: u32| minutes.is_multiple_of(TICK_MINUTES);
    let day_minutes = u32::from(grid.slots)
        * (u32::from(grid.length_min) + u32::from(grid.changeover_min))
        + grid.breaks.iter().map(|pause| u32::from(pause.minutes)).sum::<u32>();
    let invalid = |field, why| Err(Refusal::invalid(field, why));

    if settings.title.is_empty() {
        return invalid("title", "empty");
    }
    if grid.slots == 0 || grid.slots > SLOTS_MAX {
        return invalid("grid.slots", "out_of_range");
    }
    if grid.length_min == 0 || grid.length_min > SLOT_MINUTES_MAX {
        return invalid("grid.length_min", "out_of_range");
    }
    if grid.changeover_min > PAUSE_MINUTES_MAX {
        return invalid("grid.changeover_min", "out_of_range");
    }
    if grid.breaks.iter().any(|pause| pause.minutes > PAUSE_MINUTES_MAX) {
        return invalid("grid.breaks", "out_of_range");
    }
    if settings.buffer_min > PAUSE_MINUTES_MAX {
        return invalid("buffer_min", "out_of_range");
    }
    let all_on_tick = on_tick(start_minute)
        && on_tick(grid.length_min.into())
        && on_tick(grid.changeover_min.into())
        && on_tick(settings.buffer_min.into())
        && grid.breaks.iter().all(|pause| on_tick(pause.minutes.into()))
        && grid.start.num_seconds_from_midnight().is_multiple_of(60);
    if !all_on_tick {
        return invalid("grid", "not_multiple_of_five");
    }
    if day_minutes > 24 * 60 {
        return invalid("grid", "longer_than_a_day");
    }
    if grid.breaks.iter().any(|pause| pause.after.0 + 1 >= grid.slots) {
        return invalid("grid.breaks", "after_last_slot");
    }
    if settings.office_host.to <= settings.office_host.from {
        return invalid("office.host", "ends_before_start");
    }
    if settings.office_guest.to <= settings.office_guest.from {
        return invalid("office.guest", "ends_before_start");
    }
    if settings.meetings_max == Some(0) {
        return invalid("meetings_max", "out_of_range");
    }
    settings.requests.check()?;
    settings.conduct.check()?;
    settings.interpreting.check(grid.length_min)?;
    if settings.rooms.len() > ROOMS_MAX {
        return invalid("rooms", "too_many");
    }
    if settings.rooms.iter().any(|room| room.name.trim().is_empty()) {
        return invalid("rooms", "empty");
    }
    let mut names: Vec<&str> = settings.rooms.iter().map(|room| room.name.trim()).collect();
    names.sort_unstable();
    if names.windows(2).any(|pair| pair[0] == pair[1]) {
        return invalid("rooms", "twice");
    }
    Ok(())
}

fn instant_of(
    settings: &Settings,
    rules: &ZoneRules,
    local: NaiveDateTime,
    slot: Slot,
) -> Result<Instant, Refusal> {
    match (rules.instants(settings.zone, local), settings.grid.fold) {
        (Meaning::One(at), _) => Ok(at),
        (Meaning::Gap, _) => Err(Refusal::SlotInGap { slot, local }),
        (Meaning::Fold { earlier, .. }, Some(Fold::Earlier)) => Ok(earlier),
        (Meaning::Fold { later, .. }, Some(Fold::Later)) => Ok(later),
        (Meaning::Fold { .. }, None) => Err(Refusal::SlotInFold { slot, local }),
    }
}
