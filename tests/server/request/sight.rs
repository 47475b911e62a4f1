//! Who sees which request, over REST and on the line; and that a wish of never stays private.

use super::*;
use crate::support::screen::Screen;

#[tokio::test]
async fn only_the_two_and_the_organizer_see_a_request() {
    let world = World::small().await;
    let host = world.host(0).await;
    let form = json!({ "to": world.guests[0].id, "rank": "must", "note": "canary-note" });
    host.post(&world.path("requests"), form).await.expect(201);

    let both = [world.guest(0).await, world.organizer.clone(), host];
    let others = [world.host(1).await, world.guest(1).await, world.interpreter(0).await];

    for caller in both {
        assert_eq!(only(&world, &caller).await["note"], "canary-note");
    }
    for caller in others {
        let list = list(&world, &caller).await;
        assert_eq!(list["requests"], json!([]));
        assert_eq!((&list["limits"]["open"], &list["limits"]["total"]), (&json!(0), &json!(0)));
    }
}

#[tokio::test]
async fn what_is_never_wished_reaches_nobody_in_any_byte() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let mut screens = Vec::new();
    for caller in [&host, &guest, &world.organizer] {
        screens.push(Screen::open(caller, &world.day).await);
    }
    let form = json!({ "to": world.guests[0].id, "rank": "never", "note": "canary-never" });

    let answer = host.post(&world.path("requests"), form).await.expect(201);
    asked(&world, &guest, &world.hosts[0].id, None).await;

    let id = answer["request"]["id"].as_str().unwrap();
    let revision = world.board(&host).await["revision"].as_i64().unwrap();
    let mut told = Vec::new();
    for (screen, caller) in screens.iter_mut().zip([&host, &guest, &world.organizer]) {
        screen.until_revision(revision).await;
        let frames = screen.frames.iter().map(Value::to_string).collect::<String>();
        told.push(frames + &list(&world, caller).await.to_string());
    }
    for private in ["canary-never", id, "\"never\""] {
        assert!(told[0].contains(private) && told[2].contains(private), "{private}");
        assert!(!told[1].contains(private), "the other side learns {private}");
    }
    assert_eq!(only(&world, &guest).await["mutual"], false);
    let path = format!("requests/{id}/decline");
    guest.post(&world.path(&path), json!({})).await.expect_problem(404, "not_found");
    let mail = world.server.mailbox.to(&world.guests[0].email);
    assert!(mail.iter().all(|letter| !letter.raw.contains("canary-never")));
}

#[tokio::test]
async fn the_line_brings_requests_as_each_viewer_may_see_them() {
    let world = World::small().await;
    let (host, guest, other) = (world.host(0).await, world.guest(0).await, world.guest(1).await);
    let callers = [&host, &guest, &other, &world.organizer];
    let mut screens = Vec::new();
    for caller in callers {
        screens.push(Screen::open(caller, &world.day).await);
    }
    let last = async |screens: &mut Vec<Screen>| {
        let revision = world.board(&world.organizer).await["revision"].as_i64().unwrap();
        let mut frames = Vec::new();
        for screen in screens {
            screen.until_revision(revision).await;
            frames.push(screen.last().clone());
        }
        frames
    };

    let request = asked(&world, &host, &world.guests[0].id, Some(1)).await;
    let asking = last(&mut screens).await;
    act(&world, &guest, &request, "accept", json!({})).await.expect(200);
    let accepted = last(&mut screens).await;

    for (number, mine) in [(0, json!("sent")), (1, json!("received")), (3, Value::Null)] {
        assert_eq!(asking[number]["requests"][0]["mine"], mine);
        let after = only(&world, callers[number]).await;
        assert_eq!(accepted[number]["requests"], json!([after]));
        assert_eq!(accepted[number]["meetings"][0]["id"], after["meeting"]);
    }
    for frames in [&asking, &accepted] {
        assert_eq!(frames[2]["requests"], json!([]));
        assert!(!frames[2].to_string().contains(&request));
        assert_eq!(frames[2]["requests_removed"], json!([]));
    }
}

#[tokio::test]
async fn what_was_taken_back_leaves_the_others_screen() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, None).await;
    let mut screens =
        [Screen::open(&guest, &world.day).await, Screen::open(&host, &world.day).await];

    let path = world.path(&format!("requests/{request}"));
    let never = host.patch(&path, json!({ "rank": "never" })).await.expect(200);

    let revision = never["revision"].as_i64().unwrap();
    for screen in &mut screens {
        screen.until_revision(revision).await;
    }
    assert_eq!(screens[0].last()["requests_removed"], json!([request]));
    assert_eq!(screens[0].last()["requests"], json!([]));
    assert_eq!(screens[1].last()["requests"][0]["rank"], "never");
    assert_eq!(screens[1].last()["requests_removed"], json!([]));
}

#[tokio::test]
async fn a_silent_wish_leaves_the_others_line_as_if_nothing_had_been() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    asked(&world, &guest, &world.hosts[0].id, None).await;
    let mut screens = [
        Screen::open(&guest, &world.day).await,
        Screen::open(&world.guest(1).await, &world.day).await,
    ];

    let form = json!({ "to": world.guests[0].id, "rank": "never" });
    let never = host.post(&world.path("requests"), form).await.expect(201);

    let mut frames = Vec::new();
    for screen in &mut screens {
        screen.until_revision(never["revision"].as_i64().unwrap()).await;
        frames.push(screen.last().clone());
    }
    assert_eq!(frames[0], frames[1], "the company meant gets what a bystander gets");
}
