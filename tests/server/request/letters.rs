//! Letters about requests: in the reader's language, to those whom it concerns, and none in vain.

use super::*;
use crate::support::database::texts;
use crate::support::eventually;

/// Kind, recipient and state of the letters about requests, in order.
async fn written(place: &Place) -> Vec<String> {
    let words = format!(
        "select kind || ' ' || email || ' ' || state as text from outbox where day = '{}' \
         and kind like 'request-%' order by created_at, kind, email",
        place.day
    );
    place.site.store.read(move |c| texts(c, &words)).await.expect("letters")
}

#[tokio::test]
async fn the_company_asked_reads_of_it_in_its_language() {
    let world = World::small().await;
    let host = world.host(0).await;
    let form = json!({ "to": world.guests[0].id, "rank": "must", "note": "Датчики", "slot": 1 });

    host.post(&world.path("requests"), form).await.expect(201);

    let letter = world.server.mailbox.next_to(&world.guests[0].email, 0).await;
    assert!(letter.subject.starts_with("Запрос на встречу"), "{}", letter.subject);
    let door = format!("/days/{}/requests", world.day);
    for said in ["Датчики", "Очень важна", "Ответьте до", "15:30", "09:30", door.as_str()]
    {
        assert!(letter.text.contains(said), "{said}: {}", letter.text);
    }
    assert!(letter.calendar.is_none());
    assert!(world.server.mailbox.to(&world.hosts[0].email).is_empty());
}

#[tokio::test]
async fn whoever_asked_reads_the_answer() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, Some(0)).await;

    act(&world, &guest, &request, "propose", json!({ "slot": 3 })).await.expect(200);
    let proposed = world.server.mailbox.next_to(&world.hosts[0].email, 0).await;
    act(&world, &host, &request, "propose", json!({ "slot": 2 })).await.expect(200);
    let form = json!({ "reason": "Нет времени" });
    act(&world, &guest, &request, "decline", form).await.expect(200);
    let declined = world.server.mailbox.next_to(&world.hosts[0].email, 1).await;

    assert!(proposed.subject.contains("다른 시간 제안"), "{}", proposed.subject);
    assert!(proposed.text.contains("16:30"), "{}", proposed.text);
    assert!(declined.subject.contains("요청 거절"), "{}", declined.subject);
    assert!(declined.text.contains("Нет времени"), "{}", declined.text);
}

#[tokio::test]
async fn an_acceptance_is_told_by_the_meetings_own_letter() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, Some(0)).await;

    act(&world, &guest, &request, "accept", json!({})).await.expect(200);

    let letter = world.server.mailbox.next_to(&world.hosts[0].email, 0).await;
    assert!(letter.calendar.is_some(), "{}", letter.text);
    let kinds = written(&world).await;
    assert!(kinds.iter().all(|row| !row.starts_with("request-accepted")), "{kinds:?}");
}

#[tokio::test]
async fn an_agreement_for_the_planner_is_told_to_whoever_asked() {
    let plan = Plan::of(1, 1, 0).with("/filling/planned", json!(true));
    let world = plan.start().await;
    world.set_phase("requests").await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, None).await;

    act(&world, &guest, &request, "accept", json!({})).await.expect(200);

    let letter = world.server.mailbox.next_to(&world.hosts[0].email, 0).await;
    assert!(letter.subject.contains("요청 수락"), "{}", letter.subject);
    assert!(letter.calendar.is_none());
}

#[tokio::test]
async fn what_was_taken_back_in_time_is_not_written_of() {
    let world = World::small().await;
    let host = world.host(0).await;
    let request = asked(&world, &host, &world.guests[0].id, None).await;
    let sent = format!("request-new {} sent", world.guests[0].email);
    eventually("the letter", async || written(&world).await.contains(&sent).then_some(())).await;
    // As if the mail server had been away.
    world.server.tamper("update outbox set state = 'waiting', due_at = due_at + 900000000").await;

    act(&world, &host, &request, "withdraw", json!({})).await.expect(200);

    let rows = written(&world).await;
    assert_eq!(rows, [format!("request-new {} superseded", world.guests[0].email)]);
}

#[tokio::test]
async fn a_wish_that_is_ranked_anew_is_still_written_of() {
    let world = World::small().await;
    let host = world.host(0).await;
    let request = asked(&world, &host, &world.guests[0].id, None).await;
    let of = |state: &str| format!("request-new {} {state}", world.guests[0].email);
    let sent = of("sent");
    eventually("the letter", async || written(&world).await.contains(&sent).then_some(())).await;
    world.server.tamper("update outbox set state = 'waiting', due_at = due_at + 900000000").await;
    let rank = async |rank: &str| {
        let path = world.path(&format!("requests/{request}"));
        host.patch(&path, json!({ "rank": rank })).await.expect(200);
        written(&world).await
    };

    assert_eq!(rank("must").await, [of("waiting")]);
    assert_eq!(rank("never").await, [of("superseded")]);
}

#[tokio::test]
async fn a_day_before_it_ends_whoever_has_the_word_is_reminded_once() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, None).await;
    let reminders = async || {
        let rows = written(&world).await;
        rows.into_iter().filter(|row| row.starts_with("request-expires")).collect::<Vec<_>>()
    };

    world.server.pass_minutes(60 * 60);
    let rows = eventually("a reminder", async || {
        let rows = reminders().await;
        (!rows.is_empty()).then_some(rows)
    })
    .await;

    assert_eq!(rows.len(), 1);
    assert!(rows[0].contains(&world.guests[0].email), "{rows:?}");
    act(&world, &guest, &request, "decline", json!({})).await.expect(200);
    world.server.pass_minutes(60);
    world.server.mailbox.next_to(&world.hosts[0].email, 0).await;
    assert_eq!(reminders().await.len(), 1);
}
