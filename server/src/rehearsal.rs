//! A rehearsal through the real server: the people of `sangdam_domain::rehearsal` sign in, stand at
//! doors with sockets of their own, and the organizer answers calls, all over HTTP as browsers do it.
//! Nothing of the server is touched otherwise, so it may as well be another one, if it has the sample's
//! clock.

mod board;
mod call;
mod caller;
mod line;
mod page;
mod score;
mod sitter;
mod stage;

use std::time::{Duration, Instant as Moment};

use sangdam_domain::Instant;
use sangdam_domain::rehearsal::{Rates, Report};
use serde_json::{Value, json};

use self::board::{Board, Rules};
use self::caller::Caller;
use self::stage::Stage;

/// How long a rehearsed day takes when nobody says how fast.
const USUAL_SECONDS: i64 = 120;
/// As fast as the sample's clock goes.
const SPEED_MAX: i64 = 600;
/// From how long before the first meeting until how long after the last one it is played, in minutes.
const BEFORE_MINUTES: i64 = 18;
const AFTER_MINUTES: i64 = 6;

/// What shall be rehearsed.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Of the server, such as `http://localhost:8080`.
    pub url: String,
    pub seed: u64,
    /// How many times faster than life.
    pub speed: Option<u32>,
    pub rates: Rates,
    /// Closes the day at the end.
    pub closes: bool,
}

/// A rehearsal that has ended.
#[derive(Clone, Debug)]
pub struct Played {
    pub speed: u32,
    pub seconds: f64,
    /// Doors that were opened, counting every return.
    pub sockets: usize,
    pub report: Report,
}

/// Why it could not be played, in a sentence.
#[derive(Debug)]
pub struct Broken(pub String);

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Broken {}

/// The day that is rehearsed, and whoever runs it.
pub struct Found {
    organizer: Caller,
    pub day: String,
    board: Board,
    rules: Rules,
}

/// Finds the first day that was not held yet.
pub async fn find(url: &str) -> Result<Found, Broken> {
    let organizer = Caller::stranger(url)?.signed_in(None).await?;
    let days = organizer.get("/api/days").await?;
    let mut days: Vec<(String, String)> = days["days"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|day| day["role"] == "organizer" && day["phase"] != "closed")
        .filter_map(|day| Some((day["date"].as_str()?.into(), day["id"].as_str()?.into())))
        .collect();
    days.sort_unstable();
    for (_, day) in days {
        let board = Board::read(&organizer, &day).await?;
        let is_held = board.meetings.iter().any(|meeting| meeting.met_at.is_some());
        if !is_held && !board.meetings.is_empty() {
            let rules = Rules::read(&organizer, &day).await?;
            return Ok(Found { organizer, day, board, rules });
        }
    }
    Err(Broken("there is no day left to rehearse".into()))
}

/// Plays a day; `told` hears how much of how much of it is over, in minutes.
pub async fn play(found: Found, wish: &Wish, told: &dyn Fn(i64, i64)) -> Result<Played, Broken> {
    let began = Moment::now();
    let Found { organizer, day, board, rules } = found;
    let (begins, ends) = board.span().ok_or_else(|| Broken("the day has no slots".into()))?;
    let usual = (begins.minutes_to(ends) * 60 / USUAL_SECONDS).clamp(1, SPEED_MAX);
    let speed = wish.speed.unwrap_or_else(|| u32::try_from(usual).unwrap_or(1));
    let phase = async |name: &str| {
        organizer.post(&format!("/api/days/{day}/phase"), json!({ "phase": name })).await
    };
    // From now on gaps are looked for when the clock goes on, and by nobody in between.
    organizer.post("/api/demo", step(begins)).await?;
    let acted = async {
        phase("running").await?;
        let stage = Stage::set(organizer.clone(), &day, board, rules, wish).await?;
        act(&organizer, stage, (begins, ends), speed, told).await
    }
    .await;
    // However it ended: from now on they are looked for as on any day.
    let at_rest = organizer.post("/api/demo", json!({ "speed": 1 })).await;
    let (sockets, report) = acted?;
    at_rest?;
    if wish.closes {
        phase("closed").await?;
    }
    Ok(Played { speed, seconds: began.elapsed().as_secs_f64(), sockets, report })
}

/// Plays minute by minute to the end; says how many doors were opened, and what came of it.
async fn act(
    organizer: &Caller,
    mut stage: Stage,
    (begins, ends): (Instant, Instant),
    speed: u32,
    told: &dyn Fn(i64, i64),
) -> Result<(usize, Report), Broken> {
    let minutes = begins.minutes_to(ends);
    let minute = Duration::from_millis(60_000 / u64::from(speed.max(1)));
    let mut next = Moment::now();
    let mut at = begins;
    loop {
        // The clock goes on when everybody has done what they do, and gaps are looked for as it does: a
        // slow machine plays the same day. A moment past the minute whatever ends with it has ended.
        organizer.post("/api/demo", step(Instant(at.0 + 1))).await?;
        let now = stage.play_minute().await?;
        told(begins.minutes_to(now).min(minutes), minutes);
        if ends <= now {
            break;
        }
        at = at.plus_minutes(1).max(now);
        next = (next + minute).max(Moment::now());
        tokio::time::sleep_until(next.into()).await;
    }
    Ok((stage.sockets(), stage.end().await?))
}

/// The clock goes there, one step of a day that is played.
fn step(at: Instant) -> Value {
    json!({ "at": at.0, "speed": 1, "is_step": true })
}

impl Board {
    /// From when to when there is something to see.
    fn span(&self) -> Option<(Instant, Instant)> {
        let first = self.slots.iter().map(|slot| slot.start_at).min()?;
        let slots = self.slots.iter().map(|slot| slot.end_at);
        let last = slots.chain(self.meetings.iter().map(|meeting| meeting.end_at)).max()?;
        let begins = Instant(first).plus_minutes(-BEFORE_MINUTES);
        Some((begins, Instant(last).plus_minutes(AFTER_MINUTES)))
    }
}
