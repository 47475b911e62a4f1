//! BigBlueButton against a faked server that checks seals and keeps rooms as the real one does. Never
//! run against a real one.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use sangdam::video::{Health, Part, Pass, Provider, ProviderName, Providers, Wrong};
use sangdam_domain::id::MeetingId;
use sha2::{Digest, Sha256};

use super::fake::{Call, Fake, Reply, url_pairs};
use super::{GUEST, HOST, INTERPRETER, facts, providers, wall, who};
use crate::support::caller::client;

const SHARED: &str = "shared-with-the-server";

/// A room of the faked server: its two passwords, and when it was opened.
type Rooms = BTreeMap<String, (String, String, u64)>;

fn said(code: &str, more: &str) -> Reply {
    let text = format!("<response><returncode>{code}</returncode>{more}</response>");
    Reply::Text(200, format!("<?xml version=\"1.0\"?>\n{text}\n"))
}

fn no(key: &str) -> Reply {
    said("FAILED", &format!("<messageKey>{key}</messageKey><message>No.</message>"))
}

/// What the real server would say to a call.
fn behave(call: &Call, rooms: &Mutex<Rooms>) -> Reply {
    let name = call.path.strip_prefix("/bigbluebutton/api/").unwrap();
    let (query, checksum) = call.query.rsplit_once("&checksum=").unwrap();
    let sealed = Sha256::digest(format!("{name}{query}{SHARED}"));
    if checksum != sealed.iter().map(|byte| format!("{byte:02x}")).collect::<String>() {
        return no("checksumError");
    }
    let given = |name: &str| call.parameter(name).unwrap_or_default();
    let room = given("meetingID");
    let mut rooms = rooms.lock().unwrap();
    match name {
        "create" => {
            let opened = 1_603_700_000_000 + rooms.len() as u64;
            let (attendee, moderator) = (given("attendeePW"), given("moderatorPW"));
            let kept = rooms.entry(room).or_insert((attendee.clone(), moderator.clone(), opened));
            if (&kept.0, &kept.1) != (&attendee, &moderator) {
                return no("idNotUnique");
            }
            said("SUCCESS", &format!("<createTime>{}</createTime>", kept.2))
        }
        "join" => match rooms.get(&room) {
            None => no("notFound"),
            Some(kept) if kept.2.to_string() != given("createTime") => {
                no("mismatchCreateTimeParam")
            }
            Some(_) => Reply::Redirect(format!("/html5client/{}", given("role"))),
        },
        "isMeetingRunning" => {
            said("SUCCESS", &format!("<running>{}</running>", rooms.contains_key(&room)))
        }
        "end" => match rooms.remove(&room) {
            None => no("notFound"),
            Some(_) => said("SUCCESS", "<messageKey>sentEndMeetingRequest</messageKey>"),
        },
        other => no(other),
    }
}

fn server() -> Fake {
    let rooms = Mutex::new(Rooms::new());
    Fake::start(move |call| behave(call, &rooms))
}

fn using(fake: &Fake, secret: &str) -> Providers {
    let url = format!("{}/bigbluebutton/api", fake.url());
    providers(&[("BIG_BLUE_BUTTON__URL", &url), ("BIG_BLUE_BUTTON__SECRET", secret)])
}

fn provider(providers: &Providers) -> &dyn Provider {
    providers.get(ProviderName::BigBlueButton).unwrap()
}

async fn address(providers: &Providers, part: Part) -> String {
    let now = wall();
    let pass = provider(providers).pass(&who(part), &facts(now), now).await;
    let Ok(Pass::Redirect(address)) = pass else { panic!("{pass:?}") };
    address.reveal().to_owned()
}

/// Where a browser that opens an address lands, or what it reads there.
async fn open(address: &str) -> Result<String, String> {
    let client = client().redirect(reqwest::redirect::Policy::none()).build();
    let answer = client.unwrap().get(address).send().await.unwrap();
    match answer.headers().get("Location") {
        Some(to) => Ok(to.to_str().unwrap().to_owned()),
        None => Err(answer.text().await.unwrap()),
    }
}

#[tokio::test]
async fn all_seats_join_one_room_each_with_their_own_powers() {
    let fake = server();
    let providers = using(&fake, SHARED);

    for (part, role) in [
        (HOST, "VIEWER"),
        (GUEST, "VIEWER"),
        (INTERPRETER, "MODERATOR"),
        (Part::Organizer, "MODERATOR"),
    ] {
        let landed = open(&address(&providers, part).await).await;
        assert_eq!(landed, Ok(format!("/html5client/{role}")));
    }

    let calls = fake.calls();
    let rooms: Vec<_> = calls.iter().filter_map(|call| call.parameter("meetingID")).collect();
    assert_eq!(rooms.len(), 8);
    assert!(rooms.iter().all(|room| *room == rooms[0] && room.len() == 32));
}

#[tokio::test]
async fn a_room_is_opened_without_recording_and_until_a_quarter_of_an_hour_after_its_slot() {
    let fake = server();

    address(&using(&fake, SHARED), HOST).await;

    let mut given: BTreeMap<_, _> = url_pairs(&fake.calls()[0].query).collect();
    for secret in ["attendeePW", "moderatorPW", "meetingID", "checksum"] {
        assert!(given.remove(secret).unwrap().len() >= 32, "{secret}");
    }
    let expected = [
        ("allowStartStopRecording", "false"),
        ("autoStartRecording", "false"),
        ("duration", "41"),
        ("guestPolicy", "ALWAYS_ACCEPT"),
        ("logoutURL", "https://day.example/"),
        ("name", "S-LAB × Numerical Vision"),
        ("record", "false"),
    ];
    assert_eq!(given, expected.map(|(name, value)| (name.into(), value.into())).into());
}

#[tokio::test]
async fn an_address_to_join_by_says_a_name_and_nothing_else_of_the_person() {
    let fake = server();

    let address = address(&using(&fake, SHARED), HOST).await;

    let given: BTreeMap<_, _> = url_pairs(address.split_once('?').unwrap().1).collect();
    assert_eq!(given["fullName"], "Kim Yuna 김유나");
    assert!(!address.contains("example") && !address.contains("meeting-1"), "{address}");
    assert!(!given.contains_key("password"));
}

#[tokio::test]
async fn an_altered_address_opens_nothing() {
    let fake = server();
    let address = address(&using(&fake, SHARED), HOST).await;

    let altered = address.replace("role=VIEWER", "role=MODERATOR");

    assert_ne!(altered, address);
    assert!(open(&altered).await.unwrap_err().contains("checksumError"));
}

#[tokio::test]
async fn an_address_of_an_ended_room_does_not_open_the_next() {
    let fake = server();
    let providers = using(&fake, SHARED);
    let before = address(&providers, HOST).await;
    // So that the next opening has another time.
    let mut other = facts(wall());
    other.meeting = MeetingId::new("meeting-2");
    provider(&providers).pass(&who(HOST), &other, wall()).await.unwrap();

    let meeting = MeetingId::new("meeting-1");
    provider(&providers).end(&meeting, wall()).await.unwrap();
    let after_end = open(&before).await;
    other.meeting = MeetingId::new("meeting-3");
    provider(&providers).pass(&who(HOST), &other, wall()).await.unwrap();
    let again = address(&providers, HOST).await;

    assert!(after_end.unwrap_err().contains("notFound"));
    assert!(open(&before).await.unwrap_err().contains("mismatchCreateTimeParam"));
    assert!(open(&again).await.is_ok());
}

#[tokio::test]
async fn a_room_that_is_not_there_is_ended_already() {
    let fake = server();

    let ended = provider(&using(&fake, SHARED)).end(&MeetingId::new("m"), wall()).await;

    assert_eq!(ended, Ok(()));
}

#[tokio::test]
async fn a_wrong_secret_is_found_by_the_health_check() {
    let fake = server();

    let good = provider(&using(&fake, SHARED)).check(wall()).await;
    let bad = provider(&using(&fake, "another")).check(wall()).await;

    assert!(matches!(good, Health::Up { .. }), "{good:?}");
    let why = Wrong::Refused { code: "checksumError".into() };
    assert_eq!(bad, Health::Down { why });
}

#[tokio::test]
async fn an_alien_answer_is_no_answer() {
    let bomb = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE response [<!ENTITY a \"{}\">\
         <!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>\
         <response><returncode>SUCCESS</returncode><createTime>1</createTime><x>&c;</x></response>",
        "a".repeat(1_000)
    );
    let success = "<returncode>SUCCESS</returncode>";
    let huge = format!("<response>{success}<x>{}</x></response>", "a".repeat(1_000_000));
    let script =
        format!("<response>{success}<createTime>1&amp;role=MODERATOR</createTime></response>");
    for text in [
        bomb,
        huge,
        script,
        format!("<response>{success}</response>"),
        "<html>502 Bad Gateway</html>".into(),
        "{}".into(),
        String::new(),
    ] {
        let shown: String = text.chars().take(200).collect();
        let fake = Fake::start(move |_| Reply::Text(200, text.clone()));
        let now = wall();

        let pass = provider(&using(&fake, SHARED)).pass(&who(HOST), &facts(now), now).await;

        assert_eq!(pass, Err(Wrong::Strange), "{shown}");
    }
}

#[tokio::test]
async fn a_server_that_does_not_answer_in_time_is_down() {
    for is_silent in [true, false] {
        let fake = Fake::start(move |_| if is_silent { Reply::Silence } else { Reply::Drip });
        let began = Instant::now();

        let health = provider(&using(&fake, SHARED)).check(wall()).await;

        assert_eq!(health, Health::Down { why: Wrong::TimedOut });
        // The limit is one second; slow machines are no failure.
        assert!(began.elapsed() < Duration::from_secs(20));
    }
}

#[tokio::test]
async fn a_server_that_is_gone_is_down() {
    let fake = server();
    let providers = using(&fake, SHARED);
    drop(fake);

    let health = provider(&providers).check(wall()).await;

    assert_eq!(health, Health::Down { why: Wrong::Unreachable });
}

#[tokio::test]
async fn a_call_is_not_followed_elsewhere() {
    let elsewhere = Fake::start(|_| said("SUCCESS", "<createTime>1</createTime>"));
    let to = elsewhere.url();
    let fake = Fake::start(move |_| Reply::Redirect(to.clone()));

    let health = provider(&using(&fake, SHARED)).check(wall()).await;

    assert_eq!(health, Health::Down { why: Wrong::Strange });
    assert!(elsewhere.calls().is_empty());
}

#[tokio::test]
async fn what_goes_wrong_never_prints_a_seal() {
    let fake = server();
    let providers = using(&fake, SHARED);
    let now = wall();

    let pass = provider(&providers).pass(&who(HOST), &facts(now), now).await;

    assert_eq!(format!("{pass:?}"), "Ok(Redirect(hidden))");
}
