//! The moment booking opens: many callers, few slots. Nobody is held twice, the revision has no gap,
//! and every yes is kept, also when the program is killed in the middle.

mod interpreting;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use reqwest::Method;
use sangdam::secret::fresh_key;
use sangdam::store;
use sangdam_domain::DayId;
use serde_json::{Value, json};

use crate::support::program::{self, Program};
use crate::support::world::Place;
use crate::support::{Caller, Plan};

const RIVALS: usize = 200;
const HOSTS: usize = 22;
const GUESTS: usize = 18;
const SLOTS: usize = 6;
/// Wishes of each rival.
const WISHES: usize = 6;

fn plan() -> Plan {
    Plan::of(HOSTS, GUESTS, 0).with("/grid/slots", json!(SLOTS))
}

/// Sessions of all companies of both sides; rivals share them, as colleagues do.
async fn companies(place: &Place) -> Vec<Caller> {
    let mut callers = Vec::new();
    for member in place.hosts.iter().chain(&place.guests) {
        callers.push(place.site.sign_in(&member.email).await);
    }
    callers
}

/// What the rivals were told, and whether anything else than yes and expected noes came.
#[derive(Default)]
struct Told {
    /// Each yes: the meeting, and the revision it was given at.
    yes: Vec<(String, i64)>,
    /// The code of each no.
    no: Vec<String>,
    strange: Vec<String>,
}

impl Told {
    fn meetings(&self) -> BTreeSet<String> {
        self.yes.iter().map(|(id, _)| id.clone()).collect()
    }
}

/// All rivals at once, each with some wishes one after the other. An answer that never came is
/// neither yes nor no.
async fn storm(place: &Place, callers: &[Caller], counter: &AtomicUsize) -> Told {
    let rivals = (0..RIVALS).map(|rival| async move {
        let number = rival % callers.len();
        let mut told = Told::default();
        for turn in 0..WISHES {
            // Spread so that everybody is somebody's rival; the same each time.
            let chance = (rival * 31 + turn * 17) % 97;
            let (host, guest) = if number < HOSTS {
                (number, chance % GUESTS)
            } else {
                (chance % HOSTS, number - HOSTS)
            };
            let slot = u16::try_from((rival + turn) % SLOTS).unwrap();
            let request = callers[number]
                .request(Method::POST, &place.path("meetings"))
                .header("idempotency-key", fresh_key())
                .json(&place.wish(host, guest, slot));
            let Ok(response) = request.send().await else { continue };
            let status = response.status().as_u16();
            let Ok(body) = response.json::<Value>().await else { continue };
            match status {
                201 => {
                    let id = body["meeting"]["id"].as_str().unwrap().to_owned();
                    told.yes.push((id, body["revision"].as_i64().unwrap()));
                    counter.fetch_add(1, Ordering::Relaxed);
                }
                409 => told.no.push(body["code"].as_str().unwrap_or_default().to_owned()),
                other => told.strange.push(format!("{other} {body}")),
            }
        }
        told
    });
    let mut all = Told::default();
    for told in futures_util::future::join_all(rivals).await {
        all.yes.extend(told.yes);
        all.no.extend(told.no);
        all.strange.extend(told.strange);
    }
    all
}

/// The meetings' keys and the revision, as the rows have them.
async fn stored(place: &Place) -> (BTreeSet<String>, i64) {
    let day = DayId::new(place.day.as_str());
    let copy = place.site.store.read(move |c| store::day::load(c, &day)).await.unwrap().unwrap();
    (copy.day.timetable.all().map(|meeting| meeting.id.to_string()).collect(), copy.day.revision)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_booked_twice_and_every_yes_is_kept() {
    let world = plan().start().await;
    let callers = companies(&world).await;
    let (_, before) = stored(&world).await;

    let told = storm(&world, &callers, &AtomicUsize::new(0)).await;

    let (meetings, revision) = stored(&world).await;
    assert_eq!(told.strange, [] as [String; 0]);
    assert_eq!(told.meetings(), meetings);
    let mut revisions: Vec<i64> = told.yes.iter().map(|(_, revision)| *revision).collect();
    revisions.sort_unstable();
    assert_eq!(revisions, (before + 1..=revision).collect::<Vec<_>>(), "a gap");
    assert!(meetings.len() > SLOTS * GUESTS / 2, "only {} meetings", meetings.len());
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_nodes_on_one_database_give_no_seat_twice() {
    let world = plan().start().await;
    let second = world.server.second_node();
    let mut callers = companies(&world).await;
    for caller in callers.iter_mut().step_by(2) {
        caller.url.clone_from(&second.url);
    }

    let told = storm(&world, &callers, &AtomicUsize::new(0)).await;

    let (meetings, revision) = stored(&world).await;
    assert_eq!(told.strange, [] as [String; 0]);
    assert_eq!(told.meetings(), meetings);
    assert_eq!(told.yes.iter().map(|(_, revision)| *revision).max(), Some(revision));
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_people_asking_for_one_slot_at_once_get_one_yes() {
    let world = Plan::of(1, GUESTS, 0).start().await;
    let callers = companies(&world).await;
    let guests = callers[1..].iter().enumerate();
    let asked = guests.map(|(guest, caller)| world.book(caller, 0, guest, 1));

    let answers = futures_util::future::join_all(asked).await;

    let mut codes: Vec<(u16, &str)> = answers.iter().map(|a| (a.status, a.code())).collect();
    codes.sort_unstable();
    assert_eq!(codes[0], (201, ""));
    assert_eq!(codes[1..], [(409, "slot_taken"); GUESTS - 1]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_largest_day_is_booked_like_a_small_one() {
    let plan = Plan::of(120, 120, 18).with("/interpreter_rule", json!("always"));
    let world = plan.with("/grid/slots", json!(13)).with("/rooms", json!(["Hall"])).start().await;
    let asked = (0..120).map(|number| world.book(&world.organizer, number, 119 - number, 6));

    let answers = futures_util::future::join_all(asked).await;

    let booked = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(booked, 1, "there is one room");
    assert!(answers.iter().all(|answer| answer.status == 201 || answer.code() == "no_room"));
    let board = world.board(&world.organizer).await;
    assert_eq!(board["companies"].as_array().map(Vec::len), Some(240));
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_killed_in_the_middle_keeps_every_yes() {
    let program = Program::new();
    let mut running = program.serve().await;
    let site = program.site().await;
    let plan = plan()
        .with("/date", json!("2090-06-01"))
        .with("/booking_opens", json!("2020-01-01T00:00"))
        .with("/booking_closes", json!("2090-05-31T00:00"));
    let place = plan.build(&site).await;
    let callers = companies(&place).await;
    let counter = Arc::new(AtomicUsize::new(0));

    let seen = counter.clone();
    let killed = tokio::task::spawn_blocking(move || {
        while seen.load(Ordering::Relaxed) < 20 {
            std::thread::yield_now();
        }
        running.kill();
    });
    let told = storm(&place, &callers, &counter).await;
    killed.await.unwrap();
    let _again = program.serve().await;

    let (meetings, _) = stored(&place).await;
    assert!((20..SLOTS * GUESTS / 2).contains(&told.yes.len()), "{} yes", told.yes.len());
    let lost: Vec<String> = told.meetings().difference(&meetings).cloned().collect();
    assert_eq!(lost, [] as [String; 0], "a yes was lost");
    assert_eq!(site.violations().await, []);
    place.board(&place.site.sign_in(&place.hosts[0].email).await).await;
    let doctor = program.run(&["doctor"]);
    assert!(doctor.status.success(), "{}", program::said(&doctor));
}
