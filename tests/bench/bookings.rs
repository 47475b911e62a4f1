//! Bookings per second at full sync, beside the rate at which the same engine commits single rows.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use sangdam::application::Base;
use sangdam::clock::Clock;
use sangdam::config::Config;
use sangdam::store::{self, Location};
use sangdam_domain::DayId;
use sangdam_domain::booking::Wish;
use sangdam_domain::command::Command;

use crate::fixture::{Days, Size, ask};
use crate::percentile;

pub const RIVALS: usize = 64;
/// How long the raw rate is measured.
const RAW_FOR: Duration = Duration::from_secs(3);
/// 2030-01-01, some days before the days to be booked.
const NOW: sangdam_domain::Instant = sangdam_domain::Instant(1_893_456_000_000);
const SMALL: Size = Size::of(22, 18, 6);
const LARGE: Size = Size::of(120, 120, 13);

pub fn heading() {
    println!(
        "{:<12} {:<22} {:>9} {:>12} {:>8} {:>8} {:>8}",
        "engine", "day", "booked", "per second", "p50 ms", "p99 ms", "of raw"
    );
}

/// Measures one engine: its raw commits, then small days one after another, then a large one.
pub async fn measure(engine: &str, fresh: &mut dyn FnMut() -> Location) {
    let raw = raw_commits(fresh()).await;
    println!("{engine:<12} {:<22} {:>9} {raw:>12.0}", "raw, 1 row a commit", "-");
    for (name, size, days) in [("22 x 18, 20 days", SMALL, 20), ("120 x 120, 1 day", LARGE, 1)] {
        let base = open(fresh());
        let wishes = Days::build(&base, size, days).await.wishes();
        let count = wishes.len();
        let start = Instant::now();
        let took = book_all(&base, wishes, RIVALS).await;
        let rate = count as f64 / start.elapsed().as_secs_f64();
        let (p50, p99) = (percentile(&took, 0.5), percentile(&took, 0.99));
        println!(
            "{engine:<12} {name:<22} {count:>9} {rate:>12.0} {p50:>8.1} {p99:>8.1} {:>7.2}x",
            rate / raw
        );
    }
}

/// Books all with so many at once who each wait for their answer; how many milliseconds each waited,
/// sorted.
pub async fn book_all(base: &Base, wishes: Vec<(DayId, Wish)>, rivals: usize) -> Vec<f64> {
    let queue = Arc::new(Mutex::new(wishes.into_iter()));
    let rivals: Vec<_> = (0..rivals)
        .map(|_| {
            let (door, queue) = (base.door.clone(), queue.clone());
            tokio::spawn(async move {
                let mut took = Vec::new();
                loop {
                    let next = queue.lock().expect("the queue").next();
                    let Some((day, wish)) = next else { return took };
                    let asked = Instant::now();
                    let booked = door.ask(ask(&day, Command::Book(wish))).await;
                    booked.expect("no two want the same slot");
                    took.push(asked.elapsed().as_secs_f64() * 1000.0);
                }
            })
        })
        .collect();
    let mut took = Vec::new();
    for rival in rivals {
        took.extend(rival.await.expect("a rival"));
    }
    took.sort_by(f64::total_cmp);
    took
}

pub fn open(location: Location) -> Base {
    let mut config = Config::load(None, None).expect("settings");
    config.database.url = match location {
        Location::Sqlite(path) => format!("sqlite:{}", path.display()),
        Location::Postgres(url) => url,
    };
    Base::open(&config, &Clock::set_to(NOW, 0)).expect("a database")
}

/// Rows of a log's size, each committed by itself.
async fn raw_commits(location: Location) -> f64 {
    tokio::task::spawn_blocking(move || {
        let mut connection = store::connect(&location).expect("a connection");
        let table = "create table raw (id bigint not null primary key, line text not null)";
        store::execute(&mut connection, table).expect("a table");
        let line = "x".repeat(150);
        let start = Instant::now();
        let mut rows = 0u32;
        while start.elapsed() < RAW_FOR {
            let insert = format!("insert into raw (id, line) values ({rows}, '{line}')");
            store::execute(&mut connection, &insert).expect("a row");
            rows += 1;
        }
        f64::from(rows) / start.elapsed().as_secs_f64()
    })
    .await
    .expect("the raw rate")
}
