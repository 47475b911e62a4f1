//! Jitsi Meet: tokens as its verifier would judge them, by two verifiers of other hands. Never run
//! against a real server.

use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use sangdam::config::Config;
use sangdam::video::{
    Health, JitsiRoom, Origins, Part, Pass, Plan, Provider, ProviderName, Providers, RoomFacts,
    Warning, Wish, Wrong,
};
use sangdam_domain::Instant;
use sangdam_domain::id::MeetingId;
use serde_json::{Value, json};

use super::fake::{Fake, Reply};
use super::{GUEST, HOST, INTERPRETER, facts, providers, wall, who};
use crate::support::judges;

const SHARED: &str = "shared-with-the-server-0123456789";

const SETTINGS: [(&str, &str); 4] = [
    ("JITSI__AUDIENCE", "meet-rooms"),
    ("JITSI__ISSUER", "sangdam"),
    ("JITSI__SUBJECT", "meet.example"),
    ("JITSI__SECRET", SHARED),
];

fn using(more: &[(&str, &str)]) -> Providers {
    providers(&[&[("JITSI__URL", "https://meet.example")], &SETTINGS[..], more].concat())
}

fn provider(providers: &Providers) -> &dyn Provider {
    providers.get(ProviderName::Jitsi).unwrap()
}

async fn room_at(part: Part, facts: &RoomFacts, now: Instant) -> JitsiRoom {
    match provider(&using(&[])).pass(&who(part), facts, now).await {
        Ok(Pass::Jitsi(room)) => room,
        other => panic!("{other:?}"),
    }
}

async fn room(part: Part) -> JitsiRoom {
    room_at(part, &facts(wall()), wall()).await
}

/// What the server's own verifier asks for.
#[derive(Clone)]
struct Gate {
    secret: &'static str,
    audience: &'static str,
    issuer: &'static str,
    subject: &'static str,
    room: String,
}

fn gate(room: &JitsiRoom) -> Gate {
    let room = room.room.clone();
    Gate {
        secret: SHARED,
        audience: "meet-rooms",
        issuer: "sangdam",
        subject: "meet.example",
        room,
    }
}

impl Gate {
    /// As jsonwebtoken judges it, and the room compared.
    fn claims(&self, token: &str) -> Result<Value, String> {
        let key = DecodingKey::from_secret(self.secret.as_bytes());
        let claims = decode::<Value>(token, &key, &self.validation(Algorithm::HS256))
            .map_err(|error| error.to_string())?
            .claims;
        if claims["room"] == json!(self.room) { Ok(claims) } else { Err("AnotherRoom".into()) }
    }

    fn validation(&self, algorithm: Algorithm) -> Validation {
        let mut validation = Validation::new(algorithm);
        validation.set_audience(&[self.audience]);
        validation.set_issuer(&[self.issuer]);
        validation.sub = Some(self.subject.into());
        validation.set_required_spec_claims(&["exp", "nbf", "aud", "iss", "sub"]);
        validation.validate_nbf = true;
        validation.leeway = 0;
        validation
    }

    fn case(&self, token: &str) -> Value {
        let Self { secret, audience, issuer, subject, room } = self;
        json!({
            "token": token, "secret": secret, "audience": audience, "issuer": issuer,
            "subject": subject, "room": room,
        })
    }
}

/// A token with another head or other claims, under the signature it had.
fn altered(token: &str, part: usize, change: impl FnOnce(&mut Value)) -> String {
    let mut parts: Vec<String> = token.split('.').map(str::to_owned).collect();
    let mut value: Value =
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(&parts[part]).unwrap()).unwrap();
    change(&mut value);
    parts[part] = URL_SAFE_NO_PAD.encode(value.to_string());
    parts.join(".")
}

#[tokio::test]
async fn a_token_is_for_one_person_in_one_room_until_the_end() {
    let now = wall().0 / 1000;

    let room = room(HOST).await;

    assert_eq!((room.domain.as_str(), room.room.len()), ("meet.example", 32));
    let mut claims = gate(&room).claims(room.jwt.reveal()).unwrap();
    let until = claims["exp"].take().as_i64().unwrap();
    let from = claims["nbf"].take().as_i64().unwrap();
    let person = claims["context"]["user"]["id"].take();
    assert!((0..60).contains(&(until - now - 40 * 60)), "{until}");
    assert!((0..60).contains(&(from - now + 60)), "{from}");
    assert_eq!(person.as_str().unwrap().len(), 16);
    assert_eq!(
        claims,
        json!({
            "aud": "meet-rooms", "iss": "sangdam", "sub": "meet.example", "room": room.room,
            "exp": null, "nbf": null,
            "context": {
                "user": {
                    "id": null, "name": "Kim Yuna 김유나",
                    "moderator": "false", "affiliation": "member",
                },
                "features": {
                    "recording": "false", "livestreaming": "false", "transcription": "false",
                },
            },
        })
    );
}

#[tokio::test]
async fn all_seats_get_the_same_room_and_only_moderators_their_powers() {
    let expected = [
        (HOST, "false", "member"),
        (GUEST, "false", "member"),
        (INTERPRETER, "true", "owner"),
        (Part::Organizer, "true", "owner"),
    ];
    let of_host = room(HOST).await.room;

    for (part, moderator, affiliation) in expected {
        let room = room(part).await;
        let claims = gate(&room).claims(room.jwt.reveal()).unwrap();

        assert_eq!(room.room, of_host);
        assert_eq!(claims["context"]["user"]["moderator"], moderator, "{part:?}");
        assert_eq!(claims["context"]["user"]["affiliation"], affiliation, "{part:?}");
    }
}

/// Tokens that must open nothing: what is wrong, the gate, the token, and what each verifier says.
async fn wrong_tokens() -> Vec<(Gate, String, &'static str, &'static str)> {
    let now = wall();
    let good = room(HOST).await;
    let (gate, token) = (gate(&good), good.jwt.reveal());
    let mut other_meeting = facts(now);
    other_meeting.meeting = MeetingId::new("meeting-2");
    let elsewhere = room_at(HOST, &other_meeting, now).await;
    let (past, future) = (now.plus_minutes(-60), now.plus_minutes(60));
    let expired = room_at(HOST, &facts(past), past).await;
    let early = room_at(HOST, &facts(future), future).await;
    let promoted = altered(token, 1, |claims| {
        claims["context"]["user"]["moderator"] = json!("true");
    });
    let longer = altered(token, 1, |claims| claims["exp"] = json!(now.0));
    let unsigned = altered(token, 0, |head| head["alg"] = json!("none"));
    let unsigned_bare = format!("{}.", unsigned.rsplit_once('.').unwrap().0);
    let other_hash = altered(token, 0, |head| head["alg"] = json!("HS512"));
    let at = |change: fn(&mut Gate)| {
        let mut other = gate.clone();
        change(&mut other);
        other
    };
    let owned = |room: &JitsiRoom| room.jwt.reveal().to_owned();
    vec![
        (gate.clone(), promoted, "InvalidSignature", "InvalidSignatureError"),
        (gate.clone(), longer, "InvalidSignature", "InvalidSignatureError"),
        (gate.clone(), owned(&elsewhere), "AnotherRoom", "InvalidTokenError"),
        (gate.clone(), owned(&expired), "ExpiredSignature", "ExpiredSignatureError"),
        (gate.clone(), owned(&early), "ImmatureSignature", "ImmatureSignatureError"),
        (gate.clone(), unsigned, "unknown variant `none`", "InvalidAlgorithmError"),
        (gate.clone(), unsigned_bare, "unknown variant `none`", "InvalidAlgorithmError"),
        (gate.clone(), other_hash, "InvalidAlgorithm", "InvalidAlgorithmError"),
        (
            at(|gate| gate.secret = "of-another-server-0123456789abcdef"),
            token.to_owned(),
            "InvalidSignature",
            "InvalidSignatureError",
        ),
        (
            at(|gate| gate.audience = "others"),
            token.to_owned(),
            "InvalidAudience",
            "InvalidAudienceError",
        ),
        (
            at(|gate| gate.issuer = "others"),
            token.to_owned(),
            "InvalidIssuer",
            "InvalidIssuerError",
        ),
        (
            at(|gate| gate.subject = "others"),
            token.to_owned(),
            "InvalidSubject",
            "InvalidSubjectError",
        ),
    ]
}

#[tokio::test]
async fn a_wrong_token_opens_nothing() {
    for (gate, token, why, _) in wrong_tokens().await {
        let refused = gate.claims(&token).unwrap_err();

        assert!(refused.contains(why), "{why}: {refused}");
    }
}

#[tokio::test]
async fn another_hand_judges_tokens_alike() {
    let good = room(INTERPRETER).await;
    let good = (gate(&good), good.jwt.reveal().to_owned());
    let wrong = wrong_tokens().await;
    let mut cases: Vec<Value> = wrong.iter().map(|(gate, token, ..)| gate.case(token)).collect();
    cases.push(good.0.case(&good.1));

    let mut judged = judges::read_tokens(&cases);

    let claims = judged.pop().unwrap()["claims"].take();
    assert_eq!(claims, good.0.claims(&good.1).unwrap());
    let refused: Vec<_> = judged.iter().map(|one| one["refused"].as_str().unwrap()).collect();
    let expected: Vec<_> = wrong.iter().map(|(.., why)| *why).collect();
    assert_eq!(refused, expected);
}

fn openssl(arguments: &[&str]) -> String {
    let output = Command::new("openssl").args(arguments).output().expect("openssl");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    said
}

#[tokio::test]
async fn a_hosted_service_gets_tokens_signed_by_a_key_of_ours() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).display().to_string();
    let (private, public) = (file("private.pem"), file("public.pem"));
    openssl(&["genrsa", "-out", &private, "2048"]);
    openssl(&["rsa", "-in", &private, "-pubout", "-out", &public]);
    let providers = using(&[
        ("JITSI__SIGNATURE", "RS256"),
        ("JITSI__SECRET_FILE", &private),
        ("JITSI__KEY_ID", "customer-1/4f4910"),
        ("JITSI__TENANT", "customer-1"),
    ]);
    let now = wall();

    let pass = provider(&providers).pass(&who(HOST), &facts(now), now).await;

    let Ok(Pass::Jitsi(room)) = pass else { panic!("{pass:?}") };
    let (tenant, name) = room.room.split_once('/').unwrap();
    assert_eq!(tenant, "customer-1");
    let token = room.jwt.reveal();
    assert_eq!(decode_header(token).unwrap().kid.as_deref(), Some("customer-1/4f4910"));
    let key = DecodingKey::from_rsa_pem(&std::fs::read(&public).unwrap()).unwrap();
    let claims = decode::<Value>(token, &key, &gate(&room).validation(Algorithm::RS256));
    assert_eq!(claims.unwrap().claims["room"], name);
    // Another hand: the signature as a file over the text it signs.
    let (text, signature) = token.rsplit_once('.').unwrap();
    std::fs::write(file("text"), text).unwrap();
    std::fs::write(file("signature"), URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
    let (text, signature) = (file("text"), file("signature"));
    let verdict =
        openssl(&["dgst", "-sha256", "-verify", &public, "-signature", &signature, &text]);
    assert_eq!(verdict.trim(), "Verified OK");
    // The public key, known to all, must not do as a shared secret.
    let as_shared = DecodingKey::from_secret(&std::fs::read(&public).unwrap());
    assert!(decode::<Value>(token, &as_shared, &gate(&room).validation(Algorithm::HS256)).is_err());
}

#[test]
fn a_key_that_is_none_does_not_start() {
    let settings = [("JITSI__URL", "https://meet.example"), ("JITSI__SIGNATURE", "RS256")];
    let settings = settings.iter().chain(&SETTINGS).chain(&[("SECRET", super::SECRET)]);
    let settings =
        settings.map(|(name, value)| (format!("SANGDAM_VIDEO__{name}"), (*value).to_owned()));
    let config = Config::read(None, None, settings).unwrap();

    let wrong = Providers::new(&config.video).err().unwrap().to_string();

    assert!(wrong.contains("RSA private key") && !wrong.contains(SHARED), "{wrong}");
}

#[tokio::test]
async fn a_server_without_the_script_of_its_page_is_down() {
    for (status, expected) in [
        (200, None),
        (404, Some(Wrong::Refused { code: "404".into() })),
        (502, Some(Wrong::Refused { code: "502".into() })),
    ] {
        // Longer than any answer that is read; this one is only looked for.
        let fake = Fake::start(move |_| Reply::Text(status, "//".repeat(200_000)));
        let url = fake.url();
        let providers = providers(&[&[("JITSI__URL", url.as_str())], &SETTINGS[..]].concat());

        let health = provider(&providers).check(wall()).await;

        match expected {
            None => assert!(matches!(health, Health::Up { .. }), "{health:?}"),
            Some(why) => assert_eq!(health, Health::Down { why }),
        }
        assert_eq!(fake.calls()[0].path, "/external_api.js");
    }
}

#[test]
fn its_page_and_its_plan_are_told() {
    let providers = using(&[("JITSI__PEOPLE_MAX", "3"), ("JITSI__MINUTES_MAX", "45")]);
    let jitsi = provider(&providers);

    let origin = || vec!["https://meet.example".to_owned()];
    assert_eq!(providers.origins(), Origins { script: origin(), frame: origin(), connect: vec![] });
    assert_eq!(jitsi.plan(), Plan { people_max: Some(3), minutes_max: Some(45) });
    let wish = Wish { people: 3, minutes: 50, relay_only: None, link: None };
    assert_eq!(jitsi.warnings(&wish), [Warning::TooLong { minutes: 50, minutes_max: 45 }]);
}
