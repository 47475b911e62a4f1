//! The organizer's list of letters: sought, counted, downloaded and sent again; quick on both engines.

use serde_json::{Value, json};

use crate::support::{Plan, World, database, eventually, sheet};

async fn all_sent(world: &World, count: usize) -> Vec<Value> {
    let path = world.path("letters?state=sent");
    eventually("the letters are sent", async || {
        let list = world.organizer.get(&path).await.expect(200);
        let letters = list["letters"].as_array().unwrap().clone();
        (letters.len() == count).then_some(letters)
    })
    .await
}

async fn to(world: &World, query: &str) -> Vec<String> {
    let list = world.organizer.get(&world.path(&format!("letters?{query}"))).await.expect(200);
    let letters = list["letters"].as_array().unwrap().iter();
    let mut to: Vec<String> =
        letters.map(|letter| letter["to"].as_str().unwrap().to_owned()).collect();
    to.sort_unstable();
    to
}

#[tokio::test]
async fn letters_are_sought_by_name_address_and_time() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    all_sent(&world, 2).await;
    let before = world.server.clock.now().0;
    world.server.pass_minutes(10);
    world.booked(1, 1, 0).await;
    all_sent(&world, 4).await;

    assert_eq!(to(&world, "sought=ИВАНОВ%201").await, ["g1@guest.example"]);
    assert_eq!(to(&world, "sought=H2@host").await, ["h2@host.example"]);
    assert_eq!(to(&world, "sought=%25").await, [] as [&str; 0]);
    assert_eq!(to(&world, "sought=_1").await, [] as [&str; 0]);
    assert_eq!(
        to(&world, &format!("since={}", before + 1)).await,
        ["g2@guest.example", "h2@host.example"]
    );
    assert_eq!(
        to(&world, &format!("until={}&sought=example", before + 1)).await,
        ["g1@guest.example", "h1@host.example"]
    );
    assert_eq!(to(&world, "kind=meeting-canceled").await, [] as [&str; 0]);
}

#[tokio::test]
async fn counts_and_pages_agree() {
    let world = World::small().await;
    for pair in 0..3 {
        world.booked(pair, pair, 0).await;
    }
    all_sent(&world, 6).await;
    world.server.tamper("update outbox set state = 'dead' where email = 'h1@host.example'").await;

    let list = world.organizer.get(&world.path("letters?state=dead")).await.expect(200);
    assert_eq!(list["counts"], json!({ "dead": 1, "sent": 5 }));
    assert_eq!(list["letters"][0]["company_id"], world.hosts[0].id.as_str());
    assert_eq!(list["letters"][0]["bounced_at"], Value::Null);

    let mut seen = Vec::new();
    let mut before = String::new();
    loop {
        let path = world.path(&format!("letters?limit=2{before}"));
        let page = world.organizer.get(&path).await.expect(200);
        let letters = page["letters"].as_array().unwrap();
        seen.extend(letters.iter().map(|letter| letter["id"].as_str().unwrap().to_owned()));
        let Some(next) = page["next"].as_str() else { break };
        before = format!("&before={next}");
    }
    let pages = seen.len();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!((pages, seen.len()), (6, 6));
}

#[tokio::test]
async fn many_letters_are_sent_again_at_once() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    let meeting = world.booked(1, 1, 0).await;
    world.server.mailbox.wait_for(4).await;
    let letters = all_sent(&world, 4).await;
    world
        .server
        .tamper("update outbox set state = 'superseded' where email = 'h2@host.example'")
        .await;
    let mut ids: Vec<&str> = letters.iter().map(|letter| letter["id"].as_str().unwrap()).collect();
    ids.push("nobody");
    assert!(!meeting.is_empty());

    let path = world.path("letters/resend");
    let resent = world.organizer.post(&path, json!({ "ids": ids })).await.expect(202);

    assert_eq!(resent["resent"], 3);
    let all = world.server.mailbox.wait_for(7).await;
    assert_eq!(all[4..].iter().filter(|letter| letter.to == "h2@host.example").count(), 0);
    assert_eq!(all.iter().filter(|letter| letter.to == "h1@host.example").count(), 2);
    let many: Vec<String> = (0..501).map(|n| n.to_string()).collect();
    world.organizer.post(&path, json!({ "ids": many })).await.expect_problem(422, "invalid");
}

#[tokio::test]
async fn tables_of_letters_hold_no_formula() {
    let host = sheet::host(1).replace("김 1", "=1+1").replace("주최 1", "@SUM(A1)");
    let roster = format!("{}\n{host}{}", sheet::HEADER, sheet::guest(1));
    let world = Plan { roster, ..Plan::of(1, 1, 0) }.start().await;
    world.booked(0, 0, 0).await;
    all_sent(&world, 2).await;

    let csv = world.organizer.get(&world.path("letters.csv?sought=h1@")).await;
    let xlsx = world.organizer.get(&world.path("letters.xlsx")).await;

    assert_eq!((csv.status, xlsx.status), (200, 200));
    let text = csv.text();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert_eq!(
        lines[0],
        "written,due,sent,bounced,state,kind,name,email,company,language,subject,tries,error,meeting"
    );
    assert!(lines[1].starts_with("2020-10-19 15:00:00 +09:00,"), "{text}");
    assert!(lines[1].contains(",sent,meeting-new,'=1+1,h1@host.example,H1,ko,"), "{text}");
    let sheet = sangdam::sheet::read(&xlsx.bytes, "letters.xlsx").unwrap();
    assert_eq!(sheet.rows.len(), 3);
    assert!(sheet.rows.iter().any(|row| row.cells[6] == "=1+1"));
}

/// Puts many letters of many days into the outbox, then asks the database how it would find those of
/// one day.
#[tokio::test]
async fn a_days_letters_are_found_by_their_index() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    all_sent(&world, 2).await;
    for day in 0..40 {
        let words = format!(
            "insert into day (id, programme, revision, phase, settings, layout, letters)
             select 'other{day}', programme, revision, phase, settings, layout, letters from day
             where id = '{}'",
            world.day
        );
        world.server.tamper(words).await;
    }
    let columns = "meeting, thread, kind, email, name, language, facts, state, created_at, place, \
                   due_at, expires_at, lease_until, tries, error, sent_at, subject, raw, sought, bounced_at";
    let numbers =
        (0..100).map(|n| format!("select {n} as n")).collect::<Vec<_>>().join(" union all ");
    for day in 0..40 {
        let words = format!(
            "insert into outbox (id, day, {columns})
             select 'o{day}-' || number.n || '-' || outbox.id, 'other{day}', {columns}
             from outbox cross join ({numbers}) number where outbox.day = '{}'",
            world.day
        );
        world.server.tamper(words).await;
    }
    world.server.tamper("analyze").await;
    let asked = format!(
        "select id, subject from outbox where day = '{}' and kind = 'meeting-new'
         and sought like '%h1%' escape '!' and created_at >= 0
         order by created_at desc, place desc, id desc limit 50",
        world.day
    );

    let plan = world.server.store.read(move |c| {
        let words = match database::is_postgres() {
            true => format!("explain {asked}"),
            false => format!("explain query plan {asked}"),
        };
        database::plan(c, &words)
    });
    let plan = plan.await.unwrap();

    assert!(plan.contains("outbox_day"), "{plan}");
}
