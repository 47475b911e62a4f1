//! A fair of 119 and 113 companies loses an interpreter just before its fourth slot.
//!
//! The fair is the file beside this one, in the planner's format: its pairs, its slots, its rooms, and
//! which meetings need an interpreter are taken from it, the slots of the meetings from a plan for it.
//! There all sorts of languages are drawn for each meeting by itself; a company of ours speaks the same
//! all day, so every interpreter here speaks both. Nobody is away here as some are there.

use futures_util::{StreamExt, stream};
use sangdam_planner::format::read_instance;
use sangdam_planner::instance::Instance;
use sangdam_planner::{Budget, Outcome, solve};

use super::*;
use crate::support::database;

const FAIR: &str = include_str!("fair119x113-s1.json");
const HOSTS: u32 = 119;
const GUESTS: u32 = 113;
/// One minute before the fourth slot.
const BEFORE_THE_FOURTH: &str = "2020-10-26T01:29:00Z";
/// Bookings on their way at once.
const TOGETHER: usize = 16;

/// A pair of the fair, when it meets, and whether it needs an interpreter.
struct Wish {
    host: u32,
    guest: u32,
    slot: u16,
    is_interpreted: bool,
}

/// The first plan the planner finds, in the order of its slots.
fn planned(fair: &Instance) -> Vec<Wish> {
    let is_found = std::cell::Cell::new(false);
    let better = &mut |_: &_, _: &_, _: &_| is_found.set(true);
    let is_over = &|| is_found.get();
    let outcome = solve(fair, Budget { seed: 1, steps_max: u64::MAX, is_over, better });
    let Outcome::Planned { plan, .. } = outcome else { panic!("no plan") };
    let placed = fair.meetings.iter().zip(&plan.places);
    let mut wishes: Vec<Wish> = placed
        .map(|(meeting, place)| Wish {
            host: meeting.a,
            guest: meeting.b - HOSTS,
            slot: u16::from(place.expect("a place").slot),
            is_interpreted: meeting.needs.is_some(),
        })
        .collect();
    wishes.sort_by_key(|wish| wish.slot);
    wishes
}

/// The fair on the server: every meeting booked, those that need an interpreter with one.
async fn fair() -> World {
    let fair = read_instance(FAIR).expect("a fair");
    let rooms: Vec<String> = (1..=fair.capacity[0]).map(|n| format!("Room {n}")).collect();
    let plan = Plan::of(HOSTS as usize, GUESTS as usize, fair.interpreters.len())
        .with("/grid/start", json!("09:30"))
        .with("/grid/slots", json!(fair.slot_count))
        .with("/grid/length_min", json!(20))
        .with("/grid/breaks", json!([{ "after": 8, "minutes": 60, "label": { "en": "Lunch" } }]))
        .with("/interpreting/stretch_max_min", json!(80))
        .with("/interpreting/pause_min", json!(20))
        .with("/rooms", json!(rooms));
    let world = Plan { guest_zone: "Asia/Seoul".into(), ..plan }.start().await;
    no_reminders(&world).await;
    let (place, wishes) = (&world.place, planned(&fair));
    let booked = wishes.iter().map(|wish| async move {
        let id = place.booked(wish.host as usize, wish.guest as usize, wish.slot).await;
        if wish.is_interpreted {
            let need = place.path(&format!("meetings/{id}/need"));
            place.organizer.put(&need, json!({ "need": "needed" })).await.expect(200);
        }
    });
    stream::iter(booked).buffered(TOGETHER).collect::<Vec<()>>().await;
    world.server.set_clock(at(BEFORE_THE_FOURTH));
    world
}

/// The addresses of all letters there are, by letter.
async fn letters(world: &World) -> BTreeSet<(String, String)> {
    let words = "select id || ' ' || email as text from outbox";
    let rows =
        world.place.site.store.read(move |c| database::texts(c, words)).await.expect("letters");
    let split = |row: String| row.split_once(' ').map(|(id, to)| (id.to_owned(), to.to_owned()));
    rows.into_iter().filter_map(split).collect()
}

/// Who has to do with a meeting, by address.
fn parties(board: &Value, meeting: &Value) -> BTreeSet<String> {
    let all = |list: &str| board[list].as_array().unwrap().clone();
    let of_companies = all("companies")
        .into_iter()
        .filter(|one| one["id"] == meeting["host"] || one["id"] == meeting["guest"])
        .map(|one| one["delegates"][0]["email"].clone());
    let of_interpreter = all("interpreters")
        .into_iter()
        .filter(|one| one["id"] == meeting["interpreter_id"])
        .map(|one| one["email"].clone());
    let emails = of_companies.chain(of_interpreter);
    emails.map(|email| email.as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fair_of_1541_meetings_loses_an_interpreter_and_hardly_anybody_hears_of_it() {
    let world = fair().await;
    let board = world.board(&world.organizer).await;
    let all = board["meetings"].as_array().unwrap();
    let gone = &world.interpreters[0].id;
    let is_hit =
        |one: &&Value| one["interpreter_id"] == gone.as_str() && one["slot"].as_u64() >= Some(3);
    let hit = all.iter().filter(is_hit).count();
    let event = json!({ "kind": "interpreter_gone", "id": gone, "until_at": null });
    let told = letters(&world).await;

    let found = propose(&world, &event).await;
    adopt(&world, &event, &found, 0).await.expect(200);

    assert_eq!(all.len(), 1541);
    assert!(hit > 0);
    let after = world.board(&world.organizer).await;
    let changed: Vec<&Value> = all
        .iter()
        .filter(|one| meeting(&after, one["id"].as_str().unwrap()) != Some(one))
        .collect();
    assert!(changed.len() * 20 <= all.len(), "{} of {} changed", changed.len(), all.len());
    assert!(changed.len() >= hit);
    let mut may_hear = BTreeSet::new();
    for one in &changed {
        may_hear.extend(parties(&board, one));
        let now = meeting(&after, one["id"].as_str().unwrap());
        may_hear.extend(now.into_iter().flat_map(|now| parties(&after, now)));
    }
    let new: Vec<String> =
        letters(&world).await.difference(&told).map(|(_, to)| to.clone()).collect();
    let hear: BTreeSet<&String> = new.iter().collect();
    assert!(hear.iter().all(|to| may_hear.contains(*to)), "{hear:?} of {may_hear:?}");
    assert!(hear.contains(&world.interpreters[0].email));
    assert_eq!(json!([new.len(), hear.len()]), {
        let score = &found["plans"][0]["score"];
        json!([score["letters"], score["people"]])
    });
    let still_theirs = after["meetings"].as_array().unwrap().iter().filter(is_hit).count();
    assert_eq!(still_theirs, 0);
    assert_eq!(world.server.violations().await, []);
}
