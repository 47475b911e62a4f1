//! Random histories, replayed into inboxes that follow RFC 5546: at the end each person's calendar
//! has the meetings that stand, each once, and no other.

use std::collections::{BTreeMap, BTreeSet};

use sangdam_domain::DayId;
use serde_json::json;

use crate::support::mailbox::Letter;
use crate::support::{Plan, World, eventually};

const EDITS: usize = 200;

/// Address, UID and start.
type Entry = (String, String, String);

/// What a calendar program keeps of one entry: the last sequence and stamp, and the start if it lives.
struct Kept {
    sequence: i32,
    stamp: String,
    start: Option<String>,
}

/// Inboxes by address, entries by UID.
#[derive(Default)]
struct Inboxes(BTreeMap<String, BTreeMap<String, Kept>>);

impl Inboxes {
    fn take(&mut self, letter: &Letter) {
        let sequence: i32 = letter.property("SEQUENCE").parse().unwrap();
        let (uid, stamp) = (letter.property("UID"), letter.property("DTSTAMP"));
        let start = match letter.property("METHOD").as_str() {
            "REQUEST" => Some(letter.property("DTSTART")),
            "CANCEL" => None,
            other => panic!("METHOD:{other}"),
        };
        let entries = self.0.entry(letter.to.clone()).or_default();
        if let Some(had) = entries.get(&uid) {
            assert!(sequence > had.sequence, "SEQUENCE fell or stayed: {uid}");
            assert!(stamp > had.stamp, "DTSTAMP fell or stayed: {uid}");
        }
        entries.insert(uid, Kept { sequence, stamp, start });
    }

    /// Address, UID and start of all entries that live.
    fn live(&self) -> BTreeSet<Entry> {
        let entries = self.0.iter().flat_map(|(to, entries)| {
            entries
                .iter()
                .filter_map(move |(uid, kept)| Some((to.clone(), uid.clone(), kept.start.clone()?)))
        });
        entries.collect()
    }
}

/// Numbers that look like chance and are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

async fn edit_at_random(world: &World, chance: &mut Chance) {
    let mut standing: Vec<String> = Vec::new();
    for _ in 0..EDITS {
        world.server.pass_minutes(1);
        let slot = u16::try_from(chance.below(4)).unwrap();
        let turn = chance.below(10);
        if turn < 5 || standing.is_empty() {
            let (host, guest) = (chance.below(4), chance.below(4));
            let booked = world.book(&world.organizer, host, guest, slot).await;
            standing.extend(booked.json["meeting"]["id"].as_str().map(ToOwned::to_owned));
            continue;
        }
        let chosen = chance.below(standing.len());
        match turn {
            5 | 6 => drop(world.move_to(&world.organizer, &standing[chosen], slot).await),
            7 => {
                let path = world.path(&format!("meetings/{}", standing[chosen]));
                let interpreter = &world.interpreters[chance.below(world.interpreters.len())].id;
                let form = json!({ "slot": slot, "interpreter_id": interpreter });
                world.organizer.patch(&path, form).await;
            }
            _ => drop(world.cancel(&world.organizer, &standing.swap_remove(chosen)).await),
        }
    }
}

/// What each calendar should show: address, UID and start.
async fn expected(world: &World) -> BTreeSet<Entry> {
    let id = DayId::new(world.day.as_str());
    let load = world.server.store.read(move |c| sangdam::store::day::load(c, &id));
    let day = load.await.unwrap().unwrap().day;
    let mut entries = BTreeSet::new();
    for meeting in day.timetable.all() {
        let time = day.slot_time(meeting.slot).unwrap();
        let start = time.start.utc().format("%Y%m%dT%H%M%SZ").to_string();
        let mut add = |seat: &str, email: &str| {
            let uid = format!("{}.{seat}@sangdam.example", meeting.id);
            entries.insert((email.to_owned(), uid, start.clone()));
        };
        add("host", &day.roster.company(&meeting.host).unwrap().delegates[0].email);
        add("guest", &day.roster.company(&meeting.guest).unwrap().delegates[0].email);
        if let Some(interpreter) = &meeting.interpreter {
            add("interpreter", &day.roster.interpreters[interpreter].email);
        }
    }
    entries
}

#[tokio::test]
async fn after_two_hundred_edits_every_calendar_is_true() {
    let world = Plan::of(4, 4, 3).with("/interpreter_rule", json!("always")).start().await;

    edit_at_random(&world, &mut Chance(2020)).await;
    eventually("all letters left", async || {
        world.server.app.signal.mail_waits();
        (world.server.count("outbox where state in ('waiting', 'sending')").await == 0)
            .then_some(())
    })
    .await;

    let mut inboxes = Inboxes::default();
    for letter in world.server.mailbox.all() {
        inboxes.take(&letter);
    }
    let expected = expected(&world).await;
    assert!(expected.len() > 6, "{}", expected.len());
    let live = inboxes.live();
    let stale: Vec<&Entry> = live.difference(&expected).collect();
    let missing: Vec<&Entry> = expected.difference(&live).collect();
    assert_eq!((stale, missing), (Vec::new(), Vec::new()));
    assert_eq!(world.server.violations().await, []);
}
