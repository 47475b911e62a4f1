//! The same storm where every meeting needs one of nine interpreters: nobody is confirmed without, and
//! nobody works beyond the rules. The referee here reads the rows alone and counts minutes itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicUsize;

use serde_json::{Value, json};

use super::{GUESTS, HOSTS, SLOTS, companies, storm};
use crate::support::world::Place;
use crate::support::{Plan, database};

const INTERPRETERS: usize = 9;
/// The rules of `docs/interpreters.md`, in minutes.
const STRETCH_MAX: i64 = 90;
const PAUSE: i64 = 10;
const MINUTE_MS: i64 = 60_000;

/// One meeting as its row and the day's layout have it, in minutes since 1970.
struct Held {
    seats: Vec<String>,
    interpreter: Option<String>,
    start: i64,
    end: i64,
}

async fn held(place: &Place) -> Vec<Held> {
    let rows = "select id || '|' || slot || '|' || host || ' ' || host_desk || '|' || guest || ' ' \
        || guest_desk || '|' || coalesce(interpreter, '') as text from meeting";
    let layout = "select layout as text from day";
    let read = place.site.store.read(move |c| {
        Ok::<_, sangdam::store::Failure>((database::texts(c, rows)?, database::texts(c, layout)?))
    });
    let (rows, layout) = read.await.unwrap();
    let layout: Value = serde_json::from_str(&layout[0]).unwrap();
    let minute =
        |slot: usize, edge: &str| layout["slots"][slot][edge].as_i64().unwrap() / MINUTE_MS;
    let each = rows.iter().map(|row| {
        let parts: Vec<&str> = row.split('|').collect();
        let slot: usize = parts[1].parse().unwrap();
        Held {
            seats: vec![parts[2].to_owned(), parts[3].to_owned()],
            interpreter: (!parts[4].is_empty()).then(|| parts[4].to_owned()),
            start: minute(slot, "start"),
            end: minute(slot, "end"),
        }
    });
    each.collect()
}

/// Every broken promise, in words.
fn wrongs(held: &[Held]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut spans: BTreeMap<&str, Vec<(i64, i64)>> = BTreeMap::new();
    for one in held {
        if one.interpreter.is_none() {
            wrong.push(format!("nobody interprets for {}", one.seats.join(" and ")));
        }
        for seat in one.seats.iter().chain(&one.interpreter) {
            spans.entry(seat).or_default().push((one.start, one.end));
        }
    }
    for (seat, spans) in &mut spans {
        spans.sort_unstable();
        if spans.windows(2).any(|pair| pair[1].0 < pair[0].1) {
            wrong.push(format!("{seat} sits twice at once"));
        }
    }
    let interpreters: BTreeSet<&str> =
        held.iter().filter_map(|one| one.interpreter.as_deref()).collect();
    for id in interpreters {
        let mut from = i64::MIN;
        let mut until = i64::MIN;
        for (start, end) in &spans[id] {
            if until == i64::MIN || start - until >= PAUSE {
                from = *start;
            } else if end - from > STRETCH_MAX {
                wrong.push(format!("{id} works {} minutes without a pause", end - from));
            }
            until = *end;
        }
    }
    wrong
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_interpreted_meeting_is_without_one_and_nobody_works_without_rest() {
    let plan = Plan::of(HOSTS, GUESTS, INTERPRETERS)
        .with("/grid/slots", json!(SLOTS))
        .with("/interpreter_rule", json!("always"));
    let world = plan.start().await;
    let callers = companies(&world).await;

    let told = storm(&world, &callers, &AtomicUsize::new(0)).await;

    let held = held(&world).await;
    assert_eq!(told.strange, [] as [String; 0]);
    assert_eq!(wrongs(&held), [] as [String; 0]);
    assert_eq!(told.yes.len(), held.len());
    // Three slots, a slot of rest, two more: nobody can work more than five of the six.
    let most = INTERPRETERS * (SLOTS - 1);
    assert!((most * 2 / 3..=most).contains(&held.len()), "{} meetings", held.len());
    let reasons: BTreeSet<&str> = told.no.iter().map(String::as_str).collect();
    let known = [
        "already_meeting",
        "guest_busy",
        "host_busy",
        "interpreter_rest",
        "interpreters_busy",
        "slot_taken",
    ];
    assert_eq!(reasons.difference(&known.into()).collect::<Vec<_>>(), [] as [&&str; 0]);
    // Which of the two it was depends on who came first.
    assert!(reasons.contains("interpreters_busy") || reasons.contains("interpreter_rest"));
    assert_eq!(world.server.violations().await, []);
}
