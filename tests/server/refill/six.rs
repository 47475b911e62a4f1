//! A whole day over HTTP with six no-shows.

use super::*;

const HOSTS: usize = 6;
const GUESTS: usize = 9;
/// Which host waits in vain in which slot.
const MISSED: [(usize, u16); 6] = [(0, 0), (3, 0), (1, 1), (2, 2), (5, 2), (4, 3)];

/// Each host meets a guest in each slot, and has asked those it does not meet.
async fn full_day() -> (World, Vec<(String, usize, u16)>) {
    let plan = plan(HOSTS, GUESTS, 9).with("/interpreter_rule", json!("always"));
    let world = plan.with("/interpreting/stretch_max_min", json!(240)).start().await;
    let mut meetings = Vec::new();
    for (slot, host) in (0..4_u16).flat_map(|slot| (0..HOSTS).map(move |host| (slot, host))) {
        let guest = (host + usize::from(slot)) % GUESTS;
        meetings.push((world.booked(host, guest, slot).await, host, slot));
    }
    for host in 0..HOSTS {
        let caller = world.host(host).await;
        for step in 4..GUESTS {
            asked(&world, &caller, &world.guests[(host + step) % GUESTS].id, None).await;
        }
    }
    (world, meetings)
}

#[tokio::test]
async fn of_six_no_shows_at_least_four_gaps_are_filled_and_nobody_sits_twice() {
    let (world, meetings) = full_day().await;
    let mut callers = Vec::new();
    for host in 0..HOSTS {
        callers.push((world.hosts[host].id.clone(), world.host(host).await));
    }
    for guest in 0..GUESTS {
        callers.push((world.guests[guest].id.clone(), world.guest(guest).await));
    }
    let mut pages = Vec::new();
    for (_, caller) in &callers {
        pages.push(Screen::open(caller, &world.day).await);
    }
    let start = at(START);
    for slot in 0..4_u16 {
        world.server.set_clock(start.plus_minutes(30 * i64::from(slot)));
        for (meeting, host, _) in meetings.iter().filter(|(.., of)| *of == slot) {
            for seat in ["host", "guest", "interpreter"] {
                if seat != "guest" || !MISSED.contains(&(*host, slot)) {
                    came(&world, meeting, seat).await;
                }
            }
        }
        world.server.set_clock(start.plus_minutes(30 * i64::from(slot) + 10));
        let waiting = MISSED.iter().filter(|(_, of)| *of == slot).count();
        let mut board = Screen::open(&world.organizer, &world.day).await;
        for _ in 0..waiting {
            let refill = offered(&mut board, "open").await;
            for side in ["host", "guest"] {
                let by = callers.iter().find(|(id, _)| refill[side] == id.as_str()).expect("one");
                answer(&world, &by.1, &refill, "accept").await.expect(200);
            }
            let revision = world.board(&world.organizer).await["revision"].as_i64().unwrap();
            board.until_revision(revision).await;
        }
    }
    world.server.set_clock(start.plus_minutes(180));

    let board = world.board(&world.organizer).await;
    let refills = board["refills"].as_array().unwrap();
    let filled: Vec<_> = refills.iter().filter(|one| one["state"] == "filled").collect();
    assert!(filled.len() >= 4, "{} of 6: {refills:?}", filled.len());
    for one in &filled {
        assert_eq!(one["agreed"], json!(["host", "guest"]));
    }
    assert_eq!(board["meetings"].as_array().unwrap().len(), meetings.len() + filled.len());
    let consents = "log where change like '%refill_changed%' and actor like 'company %'";
    assert!(world.server.count(consents).await >= 2 * i64::try_from(filled.len()).unwrap());
    assert_eq!(world.server.violations().await, []);
}
