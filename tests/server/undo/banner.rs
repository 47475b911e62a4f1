//! Announcements that stand on people's pages.

use serde_json::{Value, json};

use super::{acts, undo};
use crate::support::screen::Screen;
use crate::support::{Plan, World, at};

fn form(until: Option<&str>) -> Value {
    json!({
        "group": "hosts",
        "subject": { "en": "Twenty minutes later", "ko": "20분 뒤 시작" },
        "text": { "en": "The ceremony takes longer, {name}.", "ko": "행사가 길어집니다." },
        "until_at": until.map(|text| at(text).0),
    })
}

async fn announced() -> (World, String) {
    let world = Plan::of(1, 1, 0).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.set_clock(at("2020-10-26T05:55:00Z"));
    let path = world.path("announcements");
    world.organizer.post(&path, form(Some("2020-10-26T06:30:00Z"))).await.expect(200);
    (world, meeting)
}

fn subjects(board: &Value) -> Vec<&str> {
    let banners = board["banners"].as_array().unwrap().iter();
    banners.map(|banner| banner["subject"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_banner_stands_on_the_pages_of_its_group_in_their_language() {
    let (world, meeting) = announced().await;
    let host = world.host(0).await;
    let board = world.board(&host.reading("en")).await;
    let korean = world.board(&host.reading("ko")).await;
    let guest = world.board(&world.guest(0).await).await;
    let door = format!("/api/door/{meeting}/host");
    let at_door = host.get(&door).await.expect(200);
    let stranger = world.server.stranger().get(&door).await.expect(200);
    world.server.set_clock(at("2020-10-26T06:30:00Z"));
    let later = world.board(&host).await;

    assert_eq!(subjects(&board), ["Twenty minutes later"]);
    let text = board["banners"][0]["text"].as_str().unwrap();
    assert!(text.starts_with("The ceremony takes longer, ") && !text.contains('{'), "{text}");
    assert_eq!(subjects(&korean), ["20분 뒤 시작"]);
    assert_eq!(subjects(&at_door).len(), 1);
    for without in [&guest, &stranger, &later] {
        assert_eq!(subjects(without), [] as [&str; 0]);
    }
}

#[tokio::test]
async fn an_open_page_sees_a_banner_come_and_go() {
    let (world, _) = announced().await;
    let host = world.host(0).await;
    let mut screen = Screen::open(&host, &world.day).await;
    let banner = screen.board["banners"][0]["id"].as_str().unwrap().to_owned();
    let path = world.path(&format!("banners/{banner}"));

    let gone = world.organizer.delete(&path).await.expect(200);
    screen.until_revision(gone["revision"].as_i64().unwrap()).await;
    let after = subjects(&screen.board).len();
    let back = undo(&world, &acts(&world).await[0]).await.expect(200);
    screen.until_revision(back["revision"].as_i64().unwrap()).await;

    assert_eq!((after, subjects(&screen.board).len()), (0, 1));
    host.delete(&path).await.expect(403);
    let letters = world.server.count("outbox where kind = 'announcement'").await;
    assert_eq!(letters, 1, "the letter went once");
}

#[tokio::test]
async fn a_banner_ends_ahead_and_an_announcement_needs_none() {
    let (world, _) = announced().await;
    let path = world.path("announcements");

    let past = world.organizer.post(&path, form(Some("2020-10-26T05:55:00Z"))).await;
    let far = world.organizer.post(&path, form(Some("2020-12-26T05:55:00Z"))).await;
    world.organizer.post(&path, form(None)).await.expect(200);

    for refused in [past, far] {
        assert_eq!(refused.expect_problem(422, "invalid")["facts"]["field"], "until_at");
    }
    assert_eq!(subjects(&world.board(&world.organizer).await).len(), 1);
}
