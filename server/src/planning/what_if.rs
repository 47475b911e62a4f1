//! The day as it might be: more slots, other rooms, more interpreters, without some companies.

use std::sync::Arc;

use chrono::TimeDelta;
use sangdam_domain::day::SlotTime;
use sangdam_domain::interpreter::Profile;
use sangdam_domain::room::Room;
use sangdam_domain::roster::Interpreter;
use sangdam_domain::time::MINUTE_MS;
use sangdam_domain::{CompanyId, Day, Instant, InterpreterId, RoomId};

use super::options::{MoreInterpreters, WhatIf};

/// A day that differs from the real one only by what is rehearsed.
pub fn rehearsed(day: &Day, what_if: &WhatIf) -> Day {
    let mut day = day.clone();
    for _ in 0..what_if.slots_more {
        add_slot(&mut day);
    }
    if let Some(count) = what_if.rooms {
        set_rooms(&mut day, count.into());
    }
    for (number, more) in what_if.interpreters_more.iter().enumerate() {
        add_interpreters(&mut day, number, more);
    }
    for company in &what_if.without_companies {
        leave_out(&mut day, &CompanyId::new(company.as_str()));
    }
    day
}

fn add_slot(day: &mut Day) {
    let grid = &day.settings.grid;
    let (length, pause) = (i64::from(grid.length_min), i64::from(grid.changeover_min));
    let Some(last) = day.layout.slots.last() else { return };
    let next = SlotTime {
        local: last.local + TimeDelta::minutes(length + pause),
        start: Instant(last.end.0 + pause * MINUTE_MS),
        end: last.end.plus_minutes(length + pause),
    };
    Arc::make_mut(&mut day.layout).slots.push(next);
}

fn set_rooms(day: &mut Day, count: usize) {
    let rooms = &mut Arc::make_mut(&mut day.settings).rooms;
    let made_up = |number: usize| Room {
        id: RoomId::new(format!("what-if-{number}")),
        name: format!("{}", number + 1),
        table: None,
    };
    let had = rooms.len();
    rooms.extend((had..count).map(made_up));
    rooms.truncate(count);
}

fn add_interpreters(day: &mut Day, number: usize, more: &MoreInterpreters) {
    let zone = day.settings.zone;
    let roster = Arc::make_mut(&mut day.roster);
    for one in 0..more.count {
        roster.put_interpreter(Interpreter {
            id: InterpreterId::new(format!("what-if-{number}-{one}")),
            code: String::new(),
            name: more.pair.join("-"),
            languages: more.pair.to_vec(),
            email: String::new(),
            phone: String::new(),
            language: more.pair[0].clone(),
            zone,
            profile: Profile::default(),
        });
    }
}

fn leave_out(day: &mut Day, company: &CompanyId) {
    Arc::make_mut(&mut day.roster).companies.remove(company);
    let gone: Vec<_> = day.timetable.of_company(company).map(|one| one.id.clone()).collect();
    for meeting in gone {
        day.timetable.remove(&meeting);
    }
}
