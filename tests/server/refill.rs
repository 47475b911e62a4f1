//! Gaps of a running day: offered to companies with an open page that have nothing to do and wish to
//! meet, booked with the second yes, lost to whoever is faster.

mod nodes;
mod six;

use serde_json::{Value, json};

use crate::request::asked;
use crate::support::screen::{Screen, assert_same};
use crate::support::{Answer, Caller, Plan, World, at};

const START: &str = "2020-10-26T06:00:00Z";
/// From here on a company that never came is a no-show.
const MISSED: &str = "2020-10-26T06:10:00Z";

/// A day on which gaps are offered.
fn plan(hosts: usize, guests: usize, interpreters: usize) -> Plan {
    Plan::of(hosts, guests, interpreters).with("/conduct/refill/enabled", json!(true))
}

/// The first host waits for the first guest, who does not come; the second guest has nothing to do, and
/// the host has asked them for a meeting.
async fn waiting() -> (World, [Caller; 2], String) {
    let world = plan(2, 2, 0).start().await;
    let (host, guest) = (world.host(0).await, world.guest(1).await);
    let missed = world.booked(0, 0, 0).await;
    asked(&world, &host, &world.guests[1].id, None).await;
    world.server.set_clock(at(START));
    came(&world, &missed, "host").await;
    (world, [host, guest], missed)
}

/// The organizer says that a seat came as the slot began.
async fn came(world: &World, meeting: &str, seat: &str) {
    let path = world.path(&format!("meetings/{meeting}/attendance"));
    let board = world.board(&world.organizer).await;
    let now = board["now"].clone();
    let form = json!({ "seat": seat, "came_at": now, "reason": "Seen in the hall" });
    world.organizer.post(&path, form).await.expect(200);
}

/// The first offer a page shows in a state.
async fn offered(screen: &mut Screen, state: &str) -> Value {
    loop {
        let refills = screen.board["refills"].as_array().expect("offers");
        if let Some(found) = refills.iter().find(|one| one["state"] == state) {
            return found.clone();
        }
        screen.hear().await;
    }
}

async fn answer(world: &World, by: &Caller, refill: &Value, answer: &str) -> Answer {
    let path = world.path(&format!("refills/{}", refill["id"].as_str().expect("an id")));
    by.post(&path, json!({ "answer": answer })).await
}

#[tokio::test]
async fn a_gap_is_offered_on_both_pages_and_booked_with_the_second_yes() {
    let (world, [host, guest], missed) = waiting().await;
    let mut pages = [Screen::open(&host, &world.day).await, Screen::open(&guest, &world.day).await];
    let mut board = Screen::open(&world.organizer, &world.day).await;
    let other = world.host(1).await;
    let letters = world.server.traces().await.outbox;

    world.server.set_clock(at(MISSED));
    let refill = offered(&mut pages[0], "open").await;
    let theirs = offered(&mut pages[1], "open").await;
    let first = answer(&world, &host, &refill, "accept").await.expect(200);
    let seen = offered(&mut board, "open").await;
    let stranger = answer(&world, &other, &refill, "accept").await;
    let second = answer(&world, &guest, &refill, "accept").await.expect(200);

    assert_eq!((&refill["id"], &refill["slot"]), (&theirs["id"], &json!(0)));
    assert_eq!(refill["expires_at"], at("2020-10-26T06:11:00Z").0);
    assert_eq!((&first["state"], &first["meeting_id"]), (&json!("open"), &Value::Null));
    assert_eq!(seen["id"], refill["id"]);
    stranger.expect_problem(409, "refill_gone");
    assert_eq!(second["state"], "filled");
    for page in &mut pages {
        let filled = offered(page, "filled").await;
        let meetings = page.board["meetings"].as_array().unwrap();
        let own = meetings.iter().find(|one| one["id"] == filled["meeting_id"]).expect("it");
        assert_eq!((&own["slot"], &own["booked_by"]), (&json!(0), &json!("guest")));
    }
    let whole = offered(&mut board, "filled").await;
    assert_eq!(whole["agreed"], json!(["host", "guest"]));
    assert_same(&board.board, &world.board(&world.organizer).await);
    assert_same(&pages[0].board, &world.board(&host).await);
    let missed =
        &world.organizer.get(&format!("/api/meetings/{missed}")).await.expect(200)["meeting"];
    assert_eq!(missed["end_at"], at(START).0);
    assert_eq!(missed["states"].as_array().unwrap().last().unwrap()["status"], "no_show");
    assert_eq!(world.board(&other).await["refills"], json!([]));
    // Those who meet are written to, whoever did not come is not.
    assert_eq!(world.server.traces().await.outbox, letters + 2);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn who_says_nothing_in_time_has_let_it_pass() {
    let (world, [host, guest], _) = waiting().await;
    let mut page = Screen::open(&host, &world.day).await;
    let _other = Screen::open(&guest, &world.day).await;
    world.server.set_clock(at(MISSED));
    let refill = offered(&mut page, "open").await;
    answer(&world, &host, &refill, "accept").await.expect(200);

    world.server.set_clock(at("2020-10-26T06:11:00Z"));
    let late = answer(&world, &guest, &refill, "accept").await;
    let ended = offered(&mut page, "expired").await;

    late.expect_problem(409, "refill_gone");
    assert_eq!((&ended["id"], &ended["meeting_id"]), (&refill["id"], &Value::Null));
    assert_eq!(world.board(&guest).await["meetings"], json!([]));
}

#[tokio::test]
async fn nothing_is_offered_to_a_company_without_an_open_page() {
    let (world, [host, guest], _) = waiting().await;
    let mut page = Screen::open(&host, &world.day).await;
    world.server.set_clock(at(MISSED));
    // A change of the day has it looked at once more.
    world.booked(1, 0, 3).await;
    page.until_revision(world.board(&host).await["revision"].as_i64().unwrap()).await;
    let before = world.board(&world.organizer).await["refills"].clone();

    let mut come = Screen::open(&guest, &world.day).await;
    let refill = offered(&mut come, "open").await;

    assert_eq!(before, json!([]));
    assert_eq!(refill["host"], world.hosts[0].id.as_str());
}

#[tokio::test]
async fn whoever_is_faster_has_the_seats_and_the_offer_is_lost() {
    let (world, [host, guest], _) = waiting().await;
    let mut page = Screen::open(&host, &world.day).await;
    let _other = Screen::open(&guest, &world.day).await;
    world.server.set_clock(at(MISSED));
    let refill = offered(&mut page, "open").await;

    world.booked(1, 1, 0).await;
    answer(&world, &guest, &refill, "accept").await;
    answer(&world, &host, &refill, "accept").await;
    let lost = offered(&mut page, "lost").await;

    assert_eq!(lost["id"], refill["id"]);
    assert_eq!(world.board(&host).await["meetings"].as_array().unwrap().len(), 1);
    assert_eq!(world.server.violations().await, []);
}
