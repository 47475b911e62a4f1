//! One round of the reminders: of a day of the largest size that is near, among a hundred far off.

use std::time::Instant;

use sangdam::application::Base;
use sangdam::clock::Clock;
use sangdam::config::Config;
use sangdam::mail::remind::{Memory, Reminding};
use sangdam::store::{self, Location};
use sangdam_domain::Instant as Moment;
use sangdam_domain::command::Command;

use crate::fixture::{Days, Size, ask};

/// The first day is on 7 January 2030, from nine o'clock in Seoul.
const A_WEEK_BEFORE: &str = "2029-12-31T00:00:00Z";
const NINE_ON_THE_DAY_BEFORE: &str = "2030-01-06T00:00:00Z";
const BEFORE_THE_SECOND_SLOT: &str = "2030-01-07T00:15:00Z";
const SIZE: Size = Size::of(120, 120, 13);
const DAYS: u32 = 100;

fn at(text: &str) -> Moment {
    let parsed = chrono::DateTime::parse_from_rfc3339(text).expect("an instant");
    Moment(parsed.timestamp_millis())
}

pub async fn measure(location: Location) {
    let mut config = Config::load(None, None).expect("settings");
    if let Location::Sqlite(path) = location {
        config.database.url = format!("sqlite:{}", path.display());
    }
    let clock = Clock::set_to(at(A_WEEK_BEFORE), 0);
    let base = Base::open(&config, &clock).expect("a database");
    let days = Days::build(&base, SIZE, DAYS).await;
    let wishes = days.wishes().into_iter().filter(|(day, _)| *day == days.days[0]);
    let booked = futures_util::future::join_all(
        wishes.map(|(day, wish)| base.door.ask(ask(&day, Command::Book(wish)))),
    );
    let meetings = booked.await.into_iter().filter(Result::is_ok).count();
    let Base { store, copies, rules, signal, .. } = base;
    let reminding = Reminding { store, copies, clock: clock.clone(), rules, signal };
    let mut memory = Memory::default();
    println!("{meetings} meetings, three seats each; {DAYS} days");
    for (what, now) in [
        ("100 days far off, the first time", A_WEEK_BEFORE),
        ("100 days far off, again", A_WEEK_BEFORE),
        ("letters of the day before", NINE_ON_THE_DAY_BEFORE),
        ("nothing due", NINE_ON_THE_DAY_BEFORE),
        ("letters of one slot", BEFORE_THE_SECOND_SLOT),
        ("nothing due", BEFORE_THE_SECOND_SLOT),
    ] {
        clock.set(Some(at(now)), None);
        let began = Instant::now();
        reminding.round(&mut memory).await.expect("a round");
        println!("{what:<36} {:>8.1} ms", began.elapsed().as_secs_f64() * 1e3);
        // As if a postman had been at work.
        let sent = "update outbox set state = 'sent' where state = 'waiting'";
        let done = reminding.store.write(|c| store::execute(c, sent)).await;
        done.expect("letters that left");
    }
}
