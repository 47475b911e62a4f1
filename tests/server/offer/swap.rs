//! Two interpreters swap: asked for by one, agreed by the other, one change.

use serde_json::{Value, json};

use super::*;

/// Two meetings of one host at different times, each with another interpreter, both accepted.
struct Pair {
    world: World,
    meetings: [String; 2],
    holders: [usize; 2],
    callers: [Caller; 2],
}

async fn pair() -> Pair {
    let world = world(2).await;
    let one = world.booked(0, 0, 0).await;
    let other = world.booked(1, 1, 0).await;
    let (first, a, _) = holder(&world, &one).await;
    let (second, b, _) = holder(&world, &other).await;
    assert_ne!(first, second);
    // Apart in time, so that each could take either.
    world.move_to(&world.organizer, &other, 2).await.expect(200);
    accept(&world, &a, &one).await.expect(200);
    let (now, b) = match held(&world, &other).await {
        Some(number) if number == second => (second, b),
        moved => {
            let number = moved.expect("somebody");
            (number, world.interpreter(number).await)
        }
    };
    accept(&world, &b, &other).await.expect(200);
    Pair { world, meetings: [one, other], holders: [first, now], callers: [a, b] }
}

async fn ask(pair: &Pair, takes: Option<&str>) -> Answer {
    let with = &pair.world.interpreters[pair.holders[1]].id;
    let form = json!({ "gives": pair.meetings[0], "with": with, "takes": takes });
    pair.callers[0].post(&pair.world.path("swaps"), form).await
}

async fn reply(pair: &Pair, by: usize, swap: &str, answer: &str) -> Answer {
    let path = pair.world.path(&format!("swaps/{swap}"));
    pair.callers[by].post(&path, json!({ "answer": answer })).await
}

async fn agenda(pair: &Pair, of: usize) -> Value {
    pair.callers[of].get(&pair.world.path("agenda")).await.expect(200)
}

#[tokio::test]
async fn both_agree_and_both_meetings_change_hands_at_once() {
    let pair = pair().await;
    assert_ne!(pair.holders[0], pair.holders[1]);
    let offered = agenda(&pair, 0).await["meetings"][0]["swap_with"].clone();
    let before = pair.world.board(&pair.world.organizer).await["revision"].as_i64().unwrap();
    let asked = ask(&pair, Some(&pair.meetings[1])).await.expect(201);
    let swap = asked["id"].as_str().unwrap();
    let (mine, theirs) = (agenda(&pair, 0).await, agenda(&pair, 1).await);

    reply(&pair, 0, swap, "accept").await.expect_problem(409, "not_your_turn");
    reply(&pair, 1, swap, "accept").await.expect(200);

    assert_eq!(
        (&mine["swaps"][0]["mine"], &theirs["swaps"][0]["mine"]),
        (&json!(true), &json!(false))
    );
    for one in offered.as_array().unwrap() {
        assert_eq!(one["takes"], one["to_take"]["id"]);
    }
    let to_take = &theirs["swaps"][0]["to_take"];
    assert_eq!(to_take["id"], pair.meetings[0].as_str());
    assert_eq!(to_take["host_name"]["en"], "Host 1");
    assert_eq!(held(&pair.world, &pair.meetings[0]).await, Some(pair.holders[1]));
    assert_eq!(held(&pair.world, &pair.meetings[1]).await, Some(pair.holders[0]));
    for meeting in &pair.meetings {
        let shown = seen(&pair.world, &pair.world.organizer, meeting).await;
        assert_eq!(shown["assignment"], "confirmed");
    }
    assert_eq!(agenda(&pair, 0).await["swaps"], json!([]));
    // Asked; then settled, two yeses and two meetings told anew.
    let after = pair.world.board(&pair.world.organizer).await["revision"].as_i64().unwrap();
    assert_eq!(after - before, 6);
    assert_eq!(pair.world.server.violations().await, []);
    reply(&pair, 1, swap, "accept").await.expect_problem(409, "swap_gone");
}

#[tokio::test]
async fn two_yeses_at_once_swap_once() {
    let pair = pair().await;
    let asked = ask(&pair, Some(&pair.meetings[1])).await.expect(201);
    let swap = asked["id"].as_str().unwrap();

    let (one, other) =
        tokio::join!(reply(&pair, 1, swap, "accept"), reply(&pair, 1, swap, "accept"));

    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    assert_eq!(held(&pair.world, &pair.meetings[0]).await, Some(pair.holders[1]));
    assert_eq!(pair.world.server.violations().await, []);
}

#[tokio::test]
async fn a_no_and_a_change_of_mind_leave_everything_as_it_was() {
    let pair = pair().await;
    let first = ask(&pair, None).await.expect(201)["id"].as_str().unwrap().to_owned();
    ask(&pair, None).await.expect_problem(409, "swap_pending");
    reply(&pair, 1, &first, "decline").await.expect(200);
    let second = ask(&pair, None).await.expect(201)["id"].as_str().unwrap().to_owned();
    reply(&pair, 0, &second, "withdraw").await.expect(200);

    assert_eq!(held(&pair.world, &pair.meetings[0]).await, Some(pair.holders[0]));
    let email = &pair.world.interpreters[pair.holders[0]].email;
    let told = crate::support::eventually("the answer", async || {
        let letters = pair.world.server.mailbox.to(email);
        letters.into_iter().find(|one| one.subject.starts_with("Swap declined"))
    });
    assert!(told.await.text.contains("cannot swap"));
    reply(&pair, 1, &second, "accept").await.expect_problem(409, "swap_gone");
}

#[tokio::test]
async fn a_swap_waits_through_a_restart_and_is_gone_when_a_meeting_is() {
    let pair = pair().await;
    let swap = ask(&pair, Some(&pair.meetings[1])).await.expect(201)["id"].clone();
    let swap = swap.as_str().unwrap();
    pair.world.cancel(&pair.world.organizer, &pair.meetings[1]).await.expect(200);

    reply(&pair, 1, swap, "accept").await.expect_problem(409, "swap_gone");

    assert_eq!(pair.world.server.count("swap").await, 0);
}
