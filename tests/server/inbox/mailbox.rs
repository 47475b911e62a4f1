//! A real mailbox: Dovecot read over IMAP, with Postfix delivering into it.

use sangdam::config::Tls;

use super::{last_outcome, letter, letter_to, outcomes, report};
use crate::support::dovecot::{Dovecot, USER};
use crate::support::postfix::{GONE_DOMAIN, Postfix};
use crate::support::{Plan, TestServer, World, eventually, sheet};

async fn world_reading(dovecot: &Dovecot, tls: Tls) -> World {
    let server =
        TestServer::start_with(|recipe| dovecot.read_by(&mut recipe.config.mail.inbox, tls));
    Plan::of(1, 1, 0).on(server).await
}

fn answer(meeting: &str, seat: &str, email: &str, said: &str) -> String {
    format!(
        "From: <{email}>\r\nTo: {USER}\r\nSubject: {said}\r\nMIME-Version: 1.0\r\n\
         Message-ID: <answer-{said}@guest.example>\r\nDate: Mon, 19 Oct 2020 06:00:00 +0000\r\n\
         Content-Type: text/calendar; method=REPLY; charset=UTF-8\r\n\r\n\
         BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n\
         UID:{meeting}.{seat}@sangdam.example\r\nSEQUENCE:0\r\nDTSTAMP:20201019T060000Z\r\n\
         ATTENDEE;PARTSTAT={said}:mailto:{email}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

async fn intents(world: &World) -> Vec<String> {
    let board = world.board(&world.organizer).await;
    let meetings = board["meetings"].as_array().unwrap().iter();
    let answers = meetings.flat_map(|meeting| meeting["answers"].as_array().unwrap());
    answers.map(|answer| answer["intent"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn new_mail_is_taken_over_tls_and_marked_as_read_and_what_was_read_is_left() {
    for tls in [Tls::Tls, Tls::Starttls] {
        let dovecot = Dovecot::start().await;
        let world = world_reading(&dovecot, tls).await;
        let meeting = world.booked(0, 0, 0).await;
        let id = letter_to(&world, "g1@guest.example").await;

        dovecot.deliver(answer(&meeting, "guest", "g1@guest.example", "TENTATIVE").as_bytes());
        dovecot.deliver(report(&id, "g1@guest.example", "failed", "5.1.1").as_bytes());
        dovecot.deliver(
            &[b"From: x@y.example\r\nSubject: large\r\n\r\n".to_vec(), vec![b'x'; 3 << 20]]
                .concat(),
        );
        dovecot.deliver(b"\xff\xfe\x00 no mail at all");
        dovecot.until_read(4).await;

        assert_eq!(intents(&world).await, ["tentative"]);
        assert_eq!(letter(&world, &id).await["state"], "dead");
        assert_eq!(world.server.count("incoming where outcome = 'too_large'").await, 1);
        assert_eq!(world.server.count("incoming").await, 4);
        assert_eq!(dovecot.mails(), (4, 4), "nothing is moved or deleted");
    }
}

#[tokio::test]
async fn more_mail_than_one_round_takes_is_taken_and_none_twice_by_two_nodes_or_a_restart() {
    let dovecot = Dovecot::start().await;
    let world = world_reading(&dovecot, Tls::Tls).await;
    let second = world.server.second_node();
    for number in 0..120 {
        dovecot.deliver(format!("From: a@b.example\r\nSubject: {number}\r\n\r\nHi\r\n").as_bytes());
    }
    dovecot.until_read(40).await;

    let restarted = world.server.restart().await;

    dovecot.until_read(120).await;
    assert_eq!(restarted.count("incoming").await, 120);
    drop(second);
}

#[tokio::test]
async fn a_mailbox_out_of_reach_is_an_alarm_after_some_minutes_and_not_for_ever() {
    let mut dovecot = Dovecot::start().await;
    let world = world_reading(&dovecot, Tls::Starttls).await;
    dovecot.deliver(b"From: a@b.example\r\nSubject: first\r\n\r\nHi\r\n");
    dovecot.until_read(1).await;
    let alarms = async || {
        let board = world.board(&world.organizer).await;
        let alarms = board["alarms"].as_array().unwrap().iter();
        alarms.map(|alarm| alarm["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };

    dovecot.sleep();
    eventually("the loss is noticed", async || {
        world
            .server
            .app
            .mailbox
            .is_missed_at(world.server.clock.now().plus_minutes(5))
            .then_some(())
    })
    .await;
    assert_eq!(alarms().await, [] as [&str; 0]);
    world.server.pass_minutes(6);
    assert_eq!(alarms().await, ["inbox_unreachable"]);
    dovecot.deliver(b"From: a@b.example\r\nSubject: second\r\n\r\nHi\r\n");
    dovecot.wake().await;

    dovecot.until_read(2).await;
    assert_eq!(alarms().await, [] as [&str; 0]);
    assert_eq!(world.server.count("incoming").await, 2);
}

#[tokio::test]
async fn a_server_nobody_vouches_for_gets_no_password() {
    let dovecot = Dovecot::start().await;
    for tls in [Tls::Tls, Tls::Starttls] {
        let server = TestServer::start_with(|recipe| {
            let inbox = &mut recipe.config.mail.inbox;
            dovecot.read_by(inbox, tls);
            inbox.root_certificate = Default::default();
        });
        let mailbox = &server.app.mailbox;
        eventually("it is given up", async || {
            mailbox.is_missed_at(server.clock.now().plus_minutes(5)).then_some(())
        })
        .await;
    }

    assert!(!dovecot.log().contains(USER), "{}", dovecot.log());
}

#[tokio::test]
async fn the_full_circle_through_postfix_and_dovecot() {
    let mailboxes = ["h1@host.example", USER];
    let Some(postfix) = Postfix::start(&mailboxes).await else { return };
    let dovecot = Dovecot::showing(postfix.maildir(USER)).await;
    let transport = postfix.transport();
    let server = TestServer::start_with(|recipe| {
        recipe.transport = Some(transport);
        dovecot.read_by(&mut recipe.config.mail.inbox, Tls::Starttls);
    });
    let gone = format!("g1@{GONE_DOMAIN}");
    let roster = sheet::roster(1, 1, 0).replace("g1@guest.example", &gone);
    let world = Plan { roster, ..Plan::of(1, 1, 0) }.on(server).await;

    let meeting = world.booked(0, 0, 0).await;

    // The invitation to somebody who is not there comes back and marks its letter.
    let bounced = eventually("the letter is marked", async || {
        let board = world.board(&world.organizer).await;
        board["alarms"].as_array().unwrap().first().cloned()
    })
    .await;
    assert_eq!(bounced["code"], "letter_bounced");
    assert!(postfix.log().contains("status=bounced"), "{}", postfix.log());
    assert_eq!(bounced["facts"]["email"], gone.as_str());
    assert_eq!(bounced["company_id"], world.guests[0].id.as_str());
    let id = bounced["facts"]["letter"].as_str().unwrap();
    let dead = letter(&world, id).await;
    assert!(dead["error"].as_str().unwrap().starts_with("5.1.1 "), "{}", dead["error"]);
    assert_eq!(last_outcome(&world).await, "taken");
    // The invitation that arrived is answered by its reader's calendar.
    let invitation = postfix.wait_for("h1@host.example", 1).await.remove(0);
    let invitation = crate::support::mailbox::Letter::read(invitation.as_bytes());
    assert_eq!(invitation.property("UID"), format!("{meeting}.host@sangdam.example"));
    let reply = answer(&meeting, "host", "h1@host.example", "ACCEPTED");
    postfix.submit("h1@host.example", USER, reply.as_bytes()).await;

    eventually("the answer is shown", async || {
        (intents(&world).await == ["accepted"]).then_some(())
    })
    .await;
    let seen: Vec<String> = outcomes(&world).await.into_iter().map(|(kind, _)| kind).collect();
    assert!(seen.contains(&"bounce".into()) && seen.contains(&"reply".into()), "{seen:?}");
}
