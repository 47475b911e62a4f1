//! LiveKit: tokens, and calls to a faked server that checks them. Never run against a real one.

use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};
use sangdam::video::{Health, LiveKitRoom, Part, Pass, Provider, ProviderName, Providers, Wrong};
use sangdam_domain::id::MeetingId;
use serde_json::{Value, json};

use super::fake::{Call, Fake, Reply};
use super::{GUEST, HOST, INTERPRETER, facts, providers, wall, who};

const SHARED: &str = "shared-with-live-kit";

fn using(url: &str) -> Providers {
    providers(&[
        ("LIVE_KIT__URL", url),
        ("LIVE_KIT__KEY", "APIsangdam"),
        ("LIVE_KIT__SECRET", SHARED),
        ("LIVE_KIT__PEOPLE_MAX", "3"),
    ])
}

fn provider(providers: &Providers) -> &dyn Provider {
    providers.get(ProviderName::LiveKit).unwrap()
}

fn read(token: &str, secret: &str) -> Result<Value, String> {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_issuer(&["APIsangdam"]);
    validation.set_required_spec_claims(&["exp", "nbf", "iss"]);
    validation.validate_nbf = true;
    validation.leeway = 0;
    let key = DecodingKey::from_secret(secret.as_bytes());
    let read = decode::<Value>(token, &key, &validation);
    read.map(|token| token.claims).map_err(|error| error.to_string())
}

async fn room(part: Part) -> LiveKitRoom {
    let now = wall();
    let providers = using("wss://live.example");
    let pass = provider(&providers).pass(&who(part), &facts(now), now).await.unwrap();
    let Pass::LiveKit(room) = pass else { panic!("{pass:?}") };
    room
}

#[tokio::test]
async fn a_token_is_for_one_person_in_one_room_until_the_end() {
    let now = wall().0 / 1000;

    let room = room(HOST).await;

    assert_eq!(room.url, "wss://live.example");
    let mut claims = read(room.token.reveal(), SHARED).unwrap();
    let name = claims["video"]["room"].take();
    let identity = claims["sub"].take();
    let until = claims["exp"].take().as_i64().unwrap();
    let from = claims["nbf"].take().as_i64().unwrap();
    assert_eq!(name.as_str().unwrap().len(), 32);
    assert!(!identity.as_str().unwrap().contains("kim"));
    assert!((0..60).contains(&(until - now - 40 * 60)), "{until}");
    assert!((0..60).contains(&(from - now + 60)), "{from}");
    assert_eq!(
        claims,
        json!({
            "iss": "APIsangdam", "sub": null, "exp": null, "nbf": null, "name": "Kim Yuna 김유나",
            "video": {
                "roomJoin": true, "room": null, "roomAdmin": false,
                "canPublish": true, "canSubscribe": true, "canPublishData": true,
            },
        })
    );
}

#[tokio::test]
async fn two_devices_of_one_person_are_two_identities_in_one_room() {
    let claims = async || read(room(GUEST).await.token.reveal(), SHARED).unwrap();

    let (one, other) = (claims().await, claims().await);

    assert_ne!(one["sub"], other["sub"]);
    assert_eq!(one["video"], other["video"]);
    let person = |claims: &Value| claims["sub"].as_str().unwrap()[..16].to_owned();
    assert_eq!(person(&one), person(&other));
}

#[tokio::test]
async fn only_moderators_administer_the_room() {
    for (part, may) in [(HOST, false), (GUEST, false), (INTERPRETER, true), (Part::Organizer, true)]
    {
        let claims = read(room(part).await.token.reveal(), SHARED).unwrap();
        assert_eq!(claims["video"]["roomAdmin"], json!(may), "{part:?}");
    }
}

#[tokio::test]
async fn a_token_signed_by_another_is_refused() {
    let room = room(HOST).await;

    assert_eq!(read(room.token.reveal(), "another").unwrap_err(), "InvalidSignature");
}

/// What the real server would say to a call of its room service.
fn behave(call: &Call) -> Reply {
    let token = call.authorization.strip_prefix("Bearer ").unwrap();
    let Ok(claims) = read(token, SHARED) else {
        return Reply::Text(401, r#"{"code":"unauthenticated"}"#.into());
    };
    let body: Value = serde_json::from_str(&call.body).unwrap();
    let may = |right: &str| claims["video"] == json!({ right: true });
    match call.path.as_str() {
        "/twirp/livekit.RoomService/ListRooms" if may("roomList") => {
            assert_eq!(body, json!({ "names": ["no-such-room"] }));
            Reply::Text(200, r#"{"rooms":[]}"#.into())
        }
        "/twirp/livekit.RoomService/DeleteRoom" if may("roomCreate") => {
            assert_eq!(body["room"].as_str().unwrap().len(), 32);
            Reply::Text(404, r#"{"code":"not_found"}"#.into())
        }
        _ => Reply::Text(403, r#"{"code":"permission_denied"}"#.into()),
    }
}

#[tokio::test]
async fn each_call_has_just_the_right_it_needs() {
    let fake = Fake::start(behave);
    let providers = using(&fake.url().replace("http", "ws"));

    let health = provider(&providers).check(wall()).await;
    let ended = provider(&providers).end(&MeetingId::new("m"), wall()).await;

    assert!(matches!(health, Health::Up { .. }), "{health:?}");
    assert_eq!(ended, Ok(()));
    assert_eq!(fake.calls().len(), 2);
}

#[tokio::test]
async fn a_server_that_refuses_or_talks_nonsense_is_down() {
    for (status, text, why) in [
        (401, "{}", Wrong::Refused { code: "401".into() }),
        (503, "", Wrong::Refused { code: "503".into() }),
        (200, "<html>", Wrong::Strange),
        (200, "7", Wrong::Strange),
    ] {
        let fake = Fake::start(move |_| Reply::Text(status, text.into()));
        let providers = using(&fake.url().replace("http", "ws"));

        let health = provider(&providers).check(wall()).await;

        assert_eq!(health, Health::Down { why });
    }
}
