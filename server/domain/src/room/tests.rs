use std::sync::Arc;

use super::*;
use crate::booking::{self, MoveWish, Wanted};
use crate::sample::*;
use crate::time::Slot;

/// Two tables: the first is `h1`'s, the second anybody's.
fn hall() -> Day {
    let mut day = day();
    let settings = Arc::make_mut(&mut day.settings);
    settings.rooms[0].table = Some(Table { company: Some(CompanyId::new("h1")) });
    settings.rooms[1].table = Some(Table::default());
    day
}

fn room_of(day: &Day, id: &str) -> Option<RoomId> {
    meeting(day, id).room
}

#[test]
fn a_company_with_a_table_meets_there_and_nobody_else_does() {
    let (day, _) = booked(&hall(), "one", "h2", "g2", 0);
    let (day, _) = booked(&day, "two", "h1", "g1", 0);

    assert_eq!(room_of(&day, "one"), Some(RoomId::new("r2")));
    assert_eq!(room_of(&day, "two"), Some(RoomId::new("r1")));
}

#[test]
fn where_only_anothers_table_is_free_there_is_no_room() {
    let (day, _) = booked(&hall(), "one", "h2", "g1", 0);
    let mut crowded = day.clone();
    let host = Arc::unwrap_or_clone(crowded.roster.company(&CompanyId::new("h2")).unwrap().clone());
    Arc::make_mut(&mut crowded.roster).put_company(crate::roster::Company { desks: 2, ..host });

    let wish = wish("two", "h2", "g2", 0);
    let refused = booking::book(&crowded, &organizer(), &wish, at(a_week_before()));

    assert_eq!(refused.unwrap_err().code(), "no_room");
}

#[test]
fn a_plan_does_not_put_a_company_elsewhere_than_at_its_table() {
    let day = hall();
    let (h1, h2, guest) = (CompanyId::new("h1"), CompanyId::new("h2"), CompanyId::new("g1"));
    let (own, free) = (RoomId::new("r1"), RoomId::new("r2"));
    let seated = |host, room| {
        let wanted = Wanted { room: Some(room), ..Wanted::anyhow(host, &guest, Slot(0)) };
        booking::seat(&day, &MeetingId::new("m"), &wanted, at(a_week_before())).unwrap().room
    };

    assert_eq!(seated(&h1, &free), Some(own.clone()));
    assert_eq!(seated(&h2, &own), Some(free));
}

#[test]
fn who_runs_the_day_may_name_anothers_table() {
    let (day, _) = booked(&hall(), "one", "h2", "g2", 0);
    let named = Some(RoomId::new("r1"));
    let wish = MoveWish { slot: Slot(0), room: &named, interpreter: &None };

    let moved = booking::move_meeting(
        &day,
        &organizer(),
        &MeetingId::new("one"),
        wish,
        at(a_week_before()),
    );

    assert_eq!(moved.unwrap()[0].meeting().unwrap().room, named);
}

#[test]
fn at_a_table_no_service_stands_behind_the_door() {
    let (day, _) = booked(&hall(), "one", "h1", "g1", 0);
    let mut online = day.clone();
    Arc::make_mut(&mut online.settings).rooms[0].table = None;

    assert_eq!(provider(&day, &meeting(&day, "one")), ProviderName::Table);
    assert_eq!(provider(&online, &meeting(&day, "one")), ProviderName::BuiltIn);
}

#[test]
fn a_table_belongs_to_a_company_that_is_known() {
    let day = hall();
    let mut settings = (*day.settings).clone();
    settings.rooms[1].table = Some(Table { company: Some(CompanyId::new("nobody")) });

    let command = crate::command::Command::ChangeSettings { settings: Box::new(settings) };
    let refused = crate::command::decide(&day, &organizer(), &command, at(a_week_before()));

    assert_eq!(refused.unwrap_err(), Refusal::invalid("tables", "not_on_roster"));
}
