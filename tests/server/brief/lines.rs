//! Pages that show a brief hear that it has changed, and only those that may read it.

use std::time::Duration;

use serde_json::{Value, json};

use super::{brief, confirm, hand_in, met, write};
use crate::support::database::is_postgres;
use crate::support::screen::{Heard, Screen};

/// What a page has heard of briefs, once it is so much.
async fn heard(screen: &mut Screen, count: usize) -> Vec<Value> {
    let briefs = |screen: &Screen| -> Vec<Value> {
        screen.frames.iter().filter(|frame| frame["type"] == "brief").cloned().collect()
    };
    while briefs(screen).len() < count {
        assert_eq!(screen.hear().await, Heard::Frame);
    }
    briefs(screen)
}

#[tokio::test]
async fn what_is_sent_and_read_shows_at_once_on_pages_that_may_read_it() {
    let (world, meeting, interpreter) = met().await;
    let (host, guest, other) = (world.host(0).await, world.guest(0).await, world.host(1).await);
    let mut board = Screen::open(&world.organizer, &world.day).await;
    let mut own = Screen::open(&interpreter, &world.day).await;
    let mut stranger = Screen::open(&other, &world.day).await;

    write(&world, &host, &meeting, "Price", false).await.expect(200);
    let file = hand_in(&world, &guest, &meeting).await;
    let path = file["path"].as_str().unwrap();
    assert_eq!(guest.patch(path, json!({ "is_shared": true })).await.status, 204);
    let edition = brief(&world, &interpreter, &meeting).await["edition"].clone();
    confirm(&world, &interpreter, &meeting, &edition).await.expect(200);
    assert_eq!(guest.delete(path).await.status, 204);

    let frame = json!({ "type": "brief", "meeting": meeting });
    for screen in [&mut board, &mut own] {
        assert_eq!(heard(screen, 5).await, vec![frame.clone(); 5]);
    }
    assert!(stranger.hear_within(Duration::from_millis(200)).await.is_none());
    // Nothing of it is a change of the day.
    assert_eq!(board.revision, stranger.revision);
}

#[tokio::test]
async fn another_nodes_pages_hear_it_too() {
    if !is_postgres() {
        return; // A file has one node.
    }
    let (world, meeting, _) = met().await;
    let second = world.server.second_node();
    let organizer = second.organizer(&world.organizer.email).await;
    let mut screen = Screen::open(&organizer, &world.day).await;
    let host = world.host(0).await;

    // Until the line between the two stands, each has only its own.
    for word in 0..50 {
        write(&world, &host, &meeting, &format!("Price {word}"), false).await.expect(200);
        screen.hear_within(Duration::from_millis(200)).await;
        if screen.last()["type"] == "brief" {
            break;
        }
    }

    assert_eq!(screen.last()["meeting"], meeting.as_str());
}
