//! A thousand random histories of meetings, through the real program and three ends of it by force;
//! at the end every calendar is true.
//!
//! A history is the life of one pair of companies on one day: booked, then three more steps of
//! moving, another room, another interpreter, canceling and booking again. Five programmes of two
//! days with ten hosts and ten guests each make a thousand of them; they run beside each other and
//! into each other's way. Between them each day's settings move all its meetings, and delegates come
//! to and leave the roster by imports.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use reqwest::Method;
use sangdam::secret::fresh_key;
use sangdam_domain::DayId;
use sangdam_domain::day::Day;
use serde_json::{Value, json};

use super::chance::Chance;
use super::inbox::Inboxes;
use crate::support::mailbox::Letter;
use crate::support::program::{Program, Running};
use crate::support::world::{Place, settings};
use crate::support::{Answer, Caller, Plan, Site, database, eventually, sheet};

const PROGRAMMES: usize = 5;
const DAYS: [&str; 2] = ["2031-03-10", "2031-03-12"];
const COMPANIES: usize = 10;
const SLOTS: u16 = 12;
const STEPS: usize = 4;
const EDITS: usize = PROGRAMMES * DAYS.len() * COMPANIES * COMPANIES * STEPS;
const WAITING: &str = "outbox where state in ('waiting', 'sending')";
/// How long the last letters may take to leave. Generous: slow machines are no failure.
const PATIENCE: Duration = Duration::from_secs(900);

/// Asks until there is an answer: the program may be gone for a moment. The key stays the same, so
/// what was done before the end is not done twice.
async fn insist(caller: &Caller, method: Method, path: &str, body: Option<Value>) -> Answer {
    let key = fresh_key();
    loop {
        let request = caller.request(method.clone(), path).header("idempotency-key", &key);
        let request = match &body {
            Some(body) => request.json(body),
            None => request,
        };
        if let Some(answer) = whole(request).await {
            return answer;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// An answer that came to its end and was no failure.
async fn whole(request: reqwest::RequestBuilder) -> Option<Answer> {
    let response = request.send().await.ok()?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = response.bytes().await.ok()?.to_vec();
    let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    (status < 500).then_some(Answer { status, headers, bytes, json })
}

fn day_settings(date: &str) -> Value {
    let mut settings = settings();
    settings["date"] = json!(date);
    settings["grid"]["start"] = json!("09:00");
    settings["grid"]["slots"] = json!(SLOTS);
    settings["booking_opens"] = json!("2020-01-01T09:00");
    settings["booking_closes"] = json!("2031-03-01T09:00");
    settings["interpreter_rule"] = json!("always");
    settings["rooms"] = (1..=COMPANIES).map(|n| json!(format!("Room {n:02}"))).collect();
    settings
}

/// A roster in which every address belongs to one programme.
fn roster(programme: usize, with_colleague: &[usize]) -> String {
    let mut text = format!("{}\n", sheet::HEADER);
    for number in 1..=COMPANIES {
        text.push_str(&sheet::host(number));
        if with_colleague.contains(&number) {
            text.push_str(&format!(
                "H{number},,,,,,,,,,,,,,,박 {number},부장,second{number}@host.example,ru,Asia/Almaty\n"
            ));
        }
    }
    text.extend((1..=COMPANIES).map(sheet::guest));
    text.extend((1..=COMPANIES).map(sheet::interpreter));
    ["host", "guest", "interpreters"].iter().fold(text, |text, domain| {
        text.replace(&format!("@{domain}.example"), &format!("@{domain}{programme}.example"))
    })
}

/// One programme and what still has to happen in it.
struct Life {
    number: usize,
    place: Place,
    days: [String; 2],
    chance: Chance,
    /// The meeting of each pair that stands and its slot, by day, host and guest.
    standing: BTreeMap<(usize, usize, usize), (String, u16)>,
    rooms: Vec<String>,
    colleagues: Vec<usize>,
}

impl Life {
    async fn begin(site: &Site, number: usize) -> Self {
        let plan = Plan {
            roster: roster(number, &[]),
            settings: day_settings(DAYS[0]),
            ..Plan::of(1, 1, 1)
        };
        let place = plan.build(site).await;
        let second = place.add_day(day_settings(DAYS[1]), true).await;
        let days = [place.day.clone(), second];
        let (chance, standing) = (Chance::new(number as u64 + 7), BTreeMap::new());
        let board = place.board(&place.organizer).await;
        let rooms = board["rooms"].as_array().unwrap().iter();
        let rooms = rooms.map(|room| room["id"].as_str().unwrap().to_owned()).collect();
        Self { number, place, days, chance, standing, rooms, colleagues: Vec::new() }
    }

    /// All histories of the programme, step by step, each step in another order.
    async fn run(mut self, done: &AtomicUsize) -> Self {
        let mut histories: Vec<(usize, usize, usize)> = (0..DAYS.len())
            .flat_map(|day| (0..COMPANIES).map(move |host| (day, host)))
            .flat_map(|(day, host)| (0..COMPANIES).map(move |guest| (day, host, guest)))
            .collect();
        for step in 0..STEPS {
            for left in (1..histories.len()).rev() {
                histories.swap(left, self.chance.below(left + 1));
            }
            for (index, history) in histories.iter().enumerate() {
                self.edit(*history).await;
                done.fetch_add(1, Ordering::Relaxed);
                if index % 50 == 25 {
                    self.import().await;
                }
            }
            self.move_settings(step % DAYS.len(), step).await;
        }
        self
    }

    fn slot(&mut self) -> u16 {
        u16::try_from(self.chance.below(SLOTS.into())).unwrap()
    }

    async fn edit(&mut self, history: (usize, usize, usize)) {
        let (day, host, guest) = history;
        let (organizer, day) = (self.place.organizer.clone(), self.days[day].clone());
        let meetings = format!("/api/days/{day}/meetings");
        let Some((meeting, slot)) = self.standing.get(&history).cloned() else {
            let (host, guest) = (&self.place.hosts[host].id, &self.place.guests[guest].id);
            let mut wish = json!({ "host": host, "guest": guest });
            // Most slots are full by the end; a few tries find a free one if there is one.
            for _ in 0..3 {
                let slot = self.slot();
                wish["slot"] = json!(slot);
                let booked = insist(&organizer, Method::POST, &meetings, Some(wish.clone())).await;
                if let Some(id) = booked.json["meeting"]["id"].as_str() {
                    self.standing.insert(history, (id.to_owned(), slot));
                    return;
                }
                assert!([409, 422].contains(&booked.status), "{}", booked.text());
            }
            return;
        };
        let path = format!("{meetings}/{meeting}");
        let other = self.chance.below(COMPANIES);
        let form = match self.chance.below(4) {
            0 => json!({ "slot": self.slot() }),
            1 => json!({ "slot": slot, "room_id": self.rooms[other] }),
            2 => json!({ "slot": slot, "interpreter_id": self.place.interpreters[other].id }),
            _ => {
                let canceled = insist(&organizer, Method::DELETE, &path, None).await;
                assert_eq!(canceled.status, 200, "{}", canceled.text());
                self.standing.remove(&history);
                return;
            }
        };
        let answer = insist(&organizer, Method::PATCH, &path, Some(form)).await;
        assert!([200, 409, 422].contains(&answer.status), "{}", answer.text());
        if let Some(slot) = answer.json["meeting"]["slot"].as_u64() {
            self.standing.insert(history, (meeting, u16::try_from(slot).unwrap()));
        }
    }

    /// The day begins half an hour earlier or later; every meeting that stands is told.
    async fn move_settings(&mut self, day: usize, step: usize) {
        let path = format!("/api/days/{}/settings", self.days[day]);
        let read = insist(&self.place.organizer, Method::GET, &path, None).await;
        let mut settings = read.json;
        settings["grid"]["start"] = json!(["09:30", "10:00", "08:30", "09:00"][step % 4]);
        let put = insist(&self.place.organizer, Method::PUT, &path, Some(settings)).await;
        assert_eq!(put.status, 200, "{}", put.text());
    }

    /// A second delegate comes to a host, or goes again.
    async fn import(&mut self) {
        let host = 1 + self.chance.below(COMPANIES);
        match self.colleagues.iter().position(|one| *one == host) {
            Some(at) => drop(self.colleagues.remove(at)),
            None => self.colleagues.push(host),
        }
        let bytes = roster(self.number, &self.colleagues);
        let path = format!("/api/programmes/{}/roster", self.place.programme);
        let key = fresh_key();
        loop {
            let upload = |path: &str| {
                let request = self.place.organizer.request(Method::POST, path);
                let request = request.header("content-type", "application/octet-stream");
                request.header("idempotency-key", &key).body(bytes.clone())
            };
            let preview = whole(upload(&format!("{path}/preview?name=roster.csv"))).await;
            if let Some(preview) = preview {
                assert_eq!(preview.json["complaints"], json!([]), "{}", preview.text());
                let digest = preview.json["digest"].as_str().unwrap();
                let to = format!("{path}?name=roster.csv&digest={digest}");
                let taken = whole(upload(&to)).await;
                if taken.is_some_and(|taken| taken.status == 200) {
                    return;
                }
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// Ends the program by force, lets two minutes pass for the letters it had in its hands, and starts
/// it again.
async fn force_restart(program: &Program, site: &Site, running: &mut Running) {
    running.kill();
    if database::is_postgres() {
        // What the database had begun for the program it still brings to its end.
        eventually("the database is done", async || {
            let busy = "pg_stat_activity where datname = current_database() \
                        and state <> 'idle' and pid <> pg_backend_pid()";
            (site.count(busy).await == 0).then_some(())
        })
        .await;
    }
    site.tamper("update outbox set lease_until = 0 where state = 'sending'").await;
    *running = program.serve().await;
}

async fn all_left(site: &Site) {
    let started = std::time::Instant::now();
    while site.count(WAITING).await > 0 {
        assert!(started.elapsed() < PATIENCE, "{} letters still wait", site.count(WAITING).await);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Everything in the folder, in the order it was sent.
fn letters(program: &Program) -> Vec<Letter> {
    let mut files: Vec<(u32, std::path::PathBuf)> = std::fs::read_dir(program.path("letters"))
        .unwrap()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let number = name.strip_suffix(".eml")?.split_once('-')?.0;
            Some((number.parse().ok()?, entry.path()))
        })
        .collect();
    files.sort_unstable();
    files.into_iter().map(|(_, path)| Letter::read(&std::fs::read(path).unwrap())).collect()
}

async fn read_day(site: &Site, id: &str) -> Day {
    let id = DayId::new(id);
    let load = site.store.read(move |c| sangdam::store::day::load(c, &id)).await;
    (*load.unwrap().unwrap().day).clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_thousand_histories_and_three_forced_ends_every_calendar_is_true() {
    let folder = tempfile::TempDir::new().unwrap();
    let url = database::fresh_url(folder.path());
    let program = Program::with_database(folder, &url, "");
    let mut running = program.serve().await;
    let site = program.site().await;
    let mut lives = Vec::new();
    for number in 0..PROGRAMMES {
        lives.push(Life::begin(&site, number).await);
    }

    let done = Arc::new(AtomicUsize::new(0));
    let working: Vec<_> = lives
        .into_iter()
        .map(|life| {
            let done = done.clone();
            tokio::spawn(async move { life.run(&done).await })
        })
        .collect();
    for quarter in 1..=3 {
        while done.load(Ordering::Relaxed) < EDITS * quarter / 4
            && !working.iter().all(tokio::task::JoinHandle::is_finished)
        {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(site.count(WAITING).await > 0, "letters are on their way when the program ends");
        force_restart(&program, &site, &mut running).await;
    }
    let mut days = Vec::new();
    for work in working {
        for day in work.await.unwrap().days {
            days.push(read_day(&site, &day).await);
        }
    }
    all_left(&site).await;

    let mut inboxes = Inboxes::default();
    for letter in letters(&program) {
        inboxes.take(&letter);
    }
    println!(
        "{} requests, {} cancels, {} repeats",
        inboxes.requests, inboxes.cancels, inboxes.repeats
    );
    let live = inboxes.must_show(&days);
    let meetings: usize = days.iter().map(|day| day.timetable.len()).sum();
    assert!(meetings > 300 && live > 3 * meetings, "{meetings} meetings, {live} entries");
    assert!(inboxes.requests > 1_000 && inboxes.cancels > 300);
    // What was in the program's hands when it ended may come twice, as the same letter; no more.
    let in_hand = site.config.mail.parallel;
    assert!(inboxes.repeats <= 3 * in_hand, "{} letters came twice", inboxes.repeats);
    assert_eq!(site.violations().await, []);
    assert_eq!(site.count("outbox where state = 'dead'").await, 0);
}
