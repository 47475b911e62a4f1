//! The built-in room: who may see whose address, credentials of the TURN server, and whether it is
//! there. `tests/browser` runs it with a real one.

use std::net::UdpSocket;
use std::time::Duration;

use sangdam::video::{Health, Mesh, Pass, Provider, ProviderName, Providers, Warning, Wish, Wrong};
use serde_json::json;

use super::{GUEST, HOST, facts, providers, wall, who};
use crate::support::port;

fn turn(urls: &str) -> Providers {
    providers(&[
        ("TURN__STUN_URLS", "stun:turn.example:3478"),
        ("TURN__TURN_URLS", urls),
        ("TURN__SECRET", "north"),
    ])
}

fn provider(providers: &Providers) -> &dyn Provider {
    providers.get(ProviderName::BuiltIn).unwrap()
}

async fn mesh(providers: &Providers, relay_only: Option<bool>) -> Result<Mesh, Wrong> {
    let now = wall();
    let mut facts = facts(now);
    facts.relay_only = relay_only;
    match provider(providers).pass(&who(HOST), &facts, now).await? {
        Pass::Mesh(mesh) => Ok(mesh),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn with_a_turn_server_everything_is_relayed_unless_the_day_says_otherwise() {
    let providers = turn("turn:turn.example:3478, turns:turn.example:443?transport=tcp");

    let by_default = mesh(&providers, None).await.unwrap();
    let direct = mesh(&providers, Some(false)).await.unwrap();

    assert!(by_default.relay_only && !direct.relay_only);
    assert_eq!(by_default.ice_servers.len(), 1);
    assert_eq!(
        by_default.ice_servers[0].urls,
        ["turn:turn.example:3478", "turns:turn.example:443?transport=tcp"]
    );
    assert_eq!(direct.ice_servers.len(), 2);
    assert_eq!(
        serde_json::to_value(&direct.ice_servers[0]).unwrap(),
        json!({ "urls": ["stun:turn.example:3478"] })
    );
}

#[tokio::test]
async fn credentials_end_a_quarter_of_an_hour_after_the_slot_and_name_nobody() {
    let providers = turn("turn:turn.example:3478");
    let now = wall();
    let until = facts(now).end.plus_minutes(15).0 / 1000;

    let Pass::Mesh(host) = provider(&providers).pass(&who(HOST), &facts(now), now).await.unwrap()
    else {
        panic!("no mesh")
    };

    let server = &host.ice_servers[0];
    let (end, name) = server.username.as_ref().unwrap().split_once(':').unwrap();
    assert_eq!(end, until.to_string());
    assert_eq!(name.len(), 16);
    assert!(!name.contains("kim"));
    assert!(!format!("{host:?}").contains(server.credential.as_ref().unwrap().reveal()));
    assert_eq!(host.people_max, 4);
}

#[tokio::test]
async fn a_connection_is_tried_with_credentials_of_five_minutes() {
    let providers = turn("turn:turn.example:3478");
    let now = wall();

    let trial = providers.built_in().trial("visitor-1", now);

    let user = trial.ice_servers[0].username.clone().unwrap();
    assert!(user.starts_with(&format!("{}:", now.0 / 1000 + 300)), "{user}");
    assert!(trial.relay_only);
}

#[tokio::test]
async fn who_asks_for_hidden_addresses_never_gets_a_direct_connection() {
    let providers = providers(&[]);

    assert_eq!(mesh(&providers, Some(true)).await, Err(Wrong::NoRelay));
    let direct = mesh(&providers, None).await.unwrap();
    assert_eq!(direct, Mesh { ice_servers: vec![], relay_only: false, people_max: 4 });
}

#[test]
fn an_organizer_is_told_when_addresses_show() {
    let warned = |providers: &Providers, relay_only| {
        let wish = Wish { people: 3, minutes: 30, relay_only, link: None };
        provider(providers).warnings(&wish)
    };
    let (with, without) = (turn("turn:turn.example:3478"), providers(&[]));

    assert_eq!(warned(&with, None), []);
    assert_eq!(warned(&with, Some(false)), [Warning::ShowsAddresses]);
    assert_eq!(warned(&without, None), [Warning::ShowsAddresses]);
    assert_eq!(warned(&without, Some(true)), [Warning::NoRelay]);
    let crowd = Wish { people: 5, minutes: 30, relay_only: None, link: None };
    assert_eq!(
        provider(&with).warnings(&crowd),
        [Warning::TooManyPeople { people: 5, people_max: 4 }]
    );
}

/// A TURN server for one question, to which it says what a real one says without credentials.
fn turn_server(answer: impl FnOnce(&[u8]) -> Option<Vec<u8>> + Send + 'static) -> u16 {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let port = socket.local_addr().unwrap().port();
    std::thread::spawn(move || {
        let mut question = [0; 100];
        let (octets, from) = socket.recv_from(&mut question).unwrap();
        if let Some(answer) = answer(&question[..octets]) {
            socket.send_to(&answer, from).unwrap();
        } else {
            // Goes on listening: a closed port would be told by the network.
            while socket.recv_from(&mut question).is_ok() {}
        }
    });
    port
}

/// An answer of type 0x0113, a no to a request for a relay, without attributes.
fn no(question: &[u8]) -> Option<Vec<u8>> {
    let mut answer = question[..20].to_vec();
    answer[..4].copy_from_slice(&[0x01, 0x13, 0, 0]);
    Some(answer)
}

#[tokio::test]
async fn a_turn_server_that_answers_is_up_and_one_that_does_not_is_down() {
    let at = |port: u16| format!("turn:127.0.0.1:{port}");

    let up = turn(&at(turn_server(no)));
    let silent = turn(&at(turn_server(|_| None)));
    let other = turn(&at(turn_server(|_| Some(b"HTTP/1.1 400 Bad Request".to_vec()))));
    let gone = turn(&format!("turn:127.0.0.1:{}?transport=tcp", port::free()));

    let health = provider(&up).check(wall()).await;
    assert!(matches!(health, Health::Up { .. }), "{health:?}");
    for (providers, why) in
        [(silent, Wrong::TimedOut), (other, Wrong::Strange), (gone, Wrong::Unreachable)]
    {
        assert_eq!(provider(&providers).check(wall()).await, Health::Down { why });
    }
}

#[tokio::test]
async fn one_way_to_the_turn_server_is_enough() {
    let (gone, there) = (port::free(), turn_server(no));
    let urls = format!("turn:127.0.0.1:{gone}?transport=tcp, turn:127.0.0.1:{there}");

    let health = provider(&turn(&urls)).check(wall()).await;

    assert!(matches!(health, Health::Up { .. }), "{health:?}");
}

#[tokio::test]
async fn without_a_turn_server_nothing_can_be_down() {
    let health = provider(&providers(&[])).check(wall()).await;

    assert!(matches!(health, Health::Up { .. }), "{health:?}");
}

#[tokio::test]
async fn two_people_have_two_names_at_the_turn_server() {
    let providers = turn("turn:turn.example:3478");
    let now = wall();
    let user = async |person: &str| {
        let mut who = who(GUEST);
        who.person = person.into();
        match provider(&providers).pass(&who, &facts(now), now).await {
            Ok(Pass::Mesh(mesh)) => mesh.ice_servers[0].username.clone(),
            other => panic!("{other:?}"),
        }
    };

    assert_ne!(user("a@guest.example").await, user("b@guest.example").await);
    assert_eq!(user("a@guest.example").await, user("a@guest.example").await);
}
