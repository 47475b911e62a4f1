//! Two nodes on one PostgreSQL: a gap is offered to whoever has a page open, on whichever node, and by
//! one of them only. SQLite has one node.

use sangdam::change::Ask;
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::command::Command;
use sangdam_domain::refill::{OFFERS_MAX, Sweep};
use sangdam_domain::{CompanyId, DayId, RefillId};

use super::*;
use crate::support::database::{is_postgres, numbers};
use crate::support::{TestServer, eventually};

/// A gap's host with a page here, its guest with a page on a second node.
async fn apart() -> Option<(World, TestServer, [(Caller, Screen); 2])> {
    if !is_postgres() {
        return None;
    }
    let (world, [host, guest], _) = waiting().await;
    let second = world.server.joined().await;
    let guest = Caller { url: second.url.clone(), ..guest };
    let here = Screen::open(&host, &world.day).await;
    let there = Screen::open(&guest, &world.day).await;
    Some((world, second, [(host, here), (guest, there)]))
}

/// Waits until a node knows that these companies have a page open, and no others.
async fn until_present(node: &TestServer, world: &World, companies: &[&str]) {
    let day = DayId::new(world.day.as_str());
    let expected = companies.iter().map(|id| CompanyId::new(*id)).collect();
    eventually(&format!("pages of {companies:?}"), async || {
        (node.app.hub.presence.companies(&day) == expected).then_some(())
    })
    .await;
}

#[tokio::test]
async fn two_with_pages_on_two_nodes_are_offered_a_gap_once_and_meet_in_it() {
    let Some((world, second, [(host, mut here), (guest, mut there)])) = apart().await else {
        return;
    };

    // Both nodes look at once.
    world.server.set_clock(at(MISSED));
    second.set_clock(at(MISSED));
    let refill = offered(&mut here, "open").await;
    let theirs = offered(&mut there, "open").await;
    let first = answer(&world, &host, &refill, "accept").await.expect(200);
    let then = answer(&world, &guest, &theirs, "accept").await.expect(200);

    assert_eq!(refill["id"], theirs["id"]);
    assert_eq!((&first["state"], &then["state"]), (&json!("open"), &json!("filled")));
    for (page, caller) in [(&mut here, &host), (&mut there, &guest)] {
        assert_eq!(offered(page, "filled").await["meeting_id"], then["meeting_id"]);
        assert_same(&page.board, &world.board(caller).await);
    }
    assert_eq!(world.server.count("refill").await, 1);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_node_that_stops_takes_its_pages_with_it() {
    let Some((world, mut second, [(_, mut page), (guest, mut there)])) = apart().await else {
        return;
    };
    let [host_id, guest_id] = [&*world.hosts[0].id, &*world.guests[1].id];
    until_present(&world.server, &world, &[host_id, guest_id]).await;

    second.stop().await;
    until_present(&world.server, &world, &[host_id]).await;
    world.server.set_clock(at(MISSED));
    // A change of the day has it looked at once more.
    world.booked(1, 0, 3).await;
    page.until_revision(world.board(&world.organizer).await["revision"].as_i64().unwrap()).await;
    let before = world.server.count("refill").await;
    let guest = Caller { url: world.server.url.clone(), ..guest };
    let mut come = Screen::open(&guest, &world.day).await;
    let refill = offered(&mut come, "open").await;

    assert_eq!(there.until_closed().await, 1012);
    assert_eq!((before, &refill["guest"]), (0, &json!(guest_id)));
}

#[tokio::test]
async fn pages_of_a_node_that_fell_silent_are_forgotten() {
    if !is_postgres() {
        return;
    }
    let (world, [host, _], _) = waiting().await;
    world.server.until_connected().await;
    let [host_id, guest_id] = [&*world.hosts[0].id, &*world.guests[1].id];
    let _page = Screen::open(&host, &world.day).await;

    // As a node says it that will never say anything again.
    let open = json!({ world.day.as_str(): [guest_id] });
    let words = json!({ "node": "dead", "call": "pages", "open": open });
    let words = format!("select pg_notify('sangdam_door', 'dead 1 0/1 {words}')");
    world.server.tamper(words).await;
    until_present(&world.server, &world, &[host_id, guest_id]).await;
    // The wait for that is not this test's matter.
    world.server.app.doors.drop_unheard(std::time::Duration::ZERO);

    until_present(&world.server, &world, &[host_id]).await;
}

/// Connections by which nodes hear each other.
async fn lines(world: &World) -> Vec<i64> {
    let words = "select pid::bigint as number from pg_stat_activity \
                 where datname = current_database() and query like '%sangdam_door%' \
                 and query not like '%pg_stat_activity%' order by 1";
    world.site.store.read(move |c| numbers(c, words)).await.expect("numbers")
}

#[tokio::test]
async fn pages_are_known_again_when_the_line_between_nodes_was_cut() {
    let Some((world, second, [(_, mut here), (_, mut there)])) = apart().await else { return };
    let present = [&*world.hosts[0].id, &*world.guests[1].id];
    let before = lines(&world).await;

    for line in &before {
        world.server.tamper(format!("select pg_terminate_backend({line})")).await;
    }
    eventually("new lines", async || {
        let lines = lines(&world).await;
        (lines.len() == 2 && !lines.iter().any(|line| before.contains(line))).then_some(())
    })
    .await;
    for node in [&world.server, &second] {
        until_present(node, &world, &present).await;
    }
    second.set_clock(at(MISSED));

    assert_eq!(before.len(), 2);
    let refill = offered(&mut there, "open").await;
    assert_eq!(offered(&mut here, "open").await["id"], refill["id"]);
}

/// Offers what is to be offered, as one node does that knows all of them to be present.
async fn sweep(node: &TestServer, world: &World) {
    let companies = world.hosts.iter().chain(&world.guests);
    let present = companies.map(|one| CompanyId::new(one.id.as_str())).collect();
    let key = || RefillId::new(sangdam::secret::fresh_key());
    let keys = (0..OFFERS_MAX).map(|_| key()).collect();
    let ask = Ask {
        day: DayId::new(world.day.as_str()),
        actor: Actor { role: Role::Organizer, email: "refill".into() },
        origin: "refill".into(),
        key: None,
        command: Command::SweepRefills(Sweep { present, keys }),
        shape: Box::new(|_, _| String::new()),
    };
    node.app.door.ask(ask).await.expect("a sweep");
}

#[tokio::test]
async fn nodes_that_sweep_at_once_offer_each_gap_and_ask_each_company_once() {
    const GAPS: usize = 4;
    if !is_postgres() {
        return;
    }
    let world = plan(GAPS, 2 * GAPS, 0).start().await;
    let mut missed = Vec::new();
    for host in 0..GAPS {
        missed.push(world.booked(host, host, 0).await);
        let caller = world.host(host).await;
        for guest in GAPS..2 * GAPS {
            asked(&world, &caller, &world.guests[guest].id, None).await;
        }
    }
    world.server.set_clock(at(START));
    for meeting in &missed {
        came(&world, meeting, "host").await;
    }
    let second = world.server.joined().await;
    world.server.set_clock(at(MISSED));

    tokio::join!(
        sweep(&world.server, &world),
        sweep(&second, &world),
        sweep(&world.server, &world),
        sweep(&second, &world),
    );

    let board = world.board(&world.organizer).await;
    let refills = board["refills"].as_array().unwrap();
    for side in ["host", "guest"] {
        let mut whom: Vec<String> = refills.iter().map(|one| one[side].to_string()).collect();
        whom.sort_unstable();
        whom.dedup();
        assert_eq!((whom.len(), refills.len()), (GAPS, GAPS), "{side}");
    }
}
