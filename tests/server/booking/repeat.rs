//! A request sent twice changes things once (rule B4).

use reqwest::Method;
use serde_json::json;

use crate::support::World;

#[tokio::test]
async fn the_same_key_and_body_give_the_same_answer_and_one_meeting() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let (path, wish) = (world.path("meetings"), world.wish(0, 0, 1));

    let first = guest.ask(Method::POST, &path, Some(wish.clone()), "key").await;
    let second = guest.ask(Method::POST, &path, Some(wish), "key").await;

    assert_eq!((first.status, second.status), (201, 201), "{}", second.text());
    assert_eq!(first.json, second.json);
    assert_eq!(world.server.count("meeting").await, 1);
}

#[tokio::test]
async fn the_same_key_sent_many_times_at_once_books_once() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let (path, wish) = (world.path("meetings"), world.wish(0, 0, 1));
    let asked = (0..20).map(|_| guest.ask(Method::POST, &path, Some(wish.clone()), "key"));

    let answers = futures_util::future::join_all(asked).await;

    for answer in &answers {
        assert_eq!(answer.status, 201, "{}", answer.text());
        assert_eq!(answer.json, answers[0].json);
    }
    assert_eq!(world.server.count("meeting").await, 1);
}

#[tokio::test]
async fn a_key_is_good_for_one_request_only() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let path = world.path("meetings");
    guest.ask(Method::POST, &path, Some(world.wish(0, 0, 1)), "key").await.expect(201);
    let before = world.server.traces().await;

    let free = guest.ask(Method::POST, &path, Some(world.wish(1, 0, 2)), "key").await;
    let taken = guest.ask(Method::POST, &path, Some(world.wish(1, 0, 1)), "key").await;

    free.expect_problem(422, "key_reused");
    taken.expect_problem(422, "key_reused");
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn a_key_belongs_to_its_caller() {
    let world = World::small().await;
    let (one, other) = (world.guest(0).await, world.guest(1).await);
    let path = world.path("meetings");

    let first = one.ask(Method::POST, &path, Some(world.wish(0, 0, 1)), "key").await;
    let second = other.ask(Method::POST, &path, Some(world.wish(1, 1, 1)), "key").await;

    assert_ne!(first.expect(201)["meeting"]["id"], second.expect(201)["meeting"]["id"]);
}

#[tokio::test]
async fn a_refusal_is_not_kept_under_its_key() {
    let world = World::small().await;
    let meeting = world.booked(0, 1, 1).await;
    let guest = world.guest(0).await;
    let (path, wish) = (world.path("meetings"), world.wish(0, 0, 1));
    let refused = guest.ask(Method::POST, &path, Some(wish.clone()), "key").await;
    world.cancel(&world.organizer, &meeting).await.expect(200);

    let later = guest.ask(Method::POST, &path, Some(wish), "key").await;

    refused.expect_problem(409, "slot_taken");
    later.expect(201);
}

#[tokio::test]
async fn moves_and_cancels_are_repeated_without_harm() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 1).await;
    let path = world.path(&format!("meetings/{meeting}"));
    let organizer = &world.organizer;
    let to = Some(json!({ "slot": 3 }));

    let moved = organizer.ask(Method::PATCH, &path, to.clone(), "move").await.expect(200);
    let moved_again = organizer.ask(Method::PATCH, &path, to, "move").await.expect(200);
    let gone = organizer.ask(Method::DELETE, &path, None, "cancel").await.expect(200);
    let gone_again = organizer.ask(Method::DELETE, &path, None, "cancel").await.expect(200);

    assert_eq!(moved, moved_again);
    assert_eq!(moved["meeting"]["sequence"], 1);
    assert_eq!(gone, gone_again);
}

#[tokio::test]
async fn keys_outlive_a_restart() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let (path, wish) = (world.path("meetings"), world.wish(0, 0, 1));
    let first = guest.ask(Method::POST, &path, Some(wish.clone()), "key").await.expect(201);
    let (email, place) = (guest.email, world.place.clone());

    let server = world.server.restart().await;
    let guest = server.sign_in(&email).await;
    let second = guest.ask(Method::POST, &path, Some(wish), "key").await.expect(201);

    assert_eq!(first, second);
    assert_eq!(server.count("meeting").await, 1);
    assert_eq!(place.day.len(), 26);
}
