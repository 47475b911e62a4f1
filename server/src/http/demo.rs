//! The sample's clock, its people to try it as, and its rehearsal. Production has no such thing: there
//! these routes do not exist.

use std::sync::atomic::{AtomicBool, Ordering};

use actix_web::{HttpResponse, get, post, web};
use sangdam_domain::Instant;
use sangdam_domain::roster::email_key;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::Form;
use super::session::{Caller, begin_session};
use crate::store;

/// The name under which the sample's clock is kept over restarts.
pub const CLOCK_NAME: &str = "sample clock";
const SPEED_MAX: u32 = 600;
const DAY_MS: i64 = 86_400_000;

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Jump {
    /// A week before the first slot, when booking is open.
    WeekBefore,
    /// The day before, at the hour of the first slot.
    DayBefore,
    /// The start of the first slot.
    DayStart,
    /// The start of the next slot.
    NextSlot,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SampleClock {
    pub now: i64,
    pub speed: u32,
    pub jumps: Vec<Jump>,
    pub rehearsal: Rehearsal,
}

/// Whether a day can be played by people who are not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rehearsal {
    /// Nobody here can play it.
    None,
    Offered,
    Playing,
}

/// Where a rehearsal is asked for, and whoever can play one hears of it.
#[derive(Default)]
pub struct Rehearsals {
    asked: tokio::sync::Notify,
    is_offered: AtomicBool,
    is_playing: AtomicBool,
}

impl Rehearsals {
    /// Waits until somebody asks for one; from the first time on they are offered.
    pub async fn wanted(&self) {
        self.is_playing.store(false, Ordering::SeqCst);
        self.is_offered.store(true, Ordering::SeqCst);
        self.asked.notified().await;
    }

    fn state(&self) -> Rehearsal {
        match (self.is_offered.load(Ordering::SeqCst), self.is_playing.load(Ordering::SeqCst)) {
            (false, _) => Rehearsal::None,
            (true, false) => Rehearsal::Offered,
            (true, true) => Rehearsal::Playing,
        }
    }

    /// Asks for one, unless one is being played.
    fn ask(&self) -> bool {
        let is_first =
            self.is_offered.load(Ordering::SeqCst) && !self.is_playing.swap(true, Ordering::SeqCst);
        if is_first {
            self.asked.notify_one();
        }
        is_first
    }
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetClock {
    pub jump: Option<Jump>,
    /// To this very instant.
    pub at: Option<i64>,
    pub speed: Option<u32>,
    /// One step of a day that is played: gaps are looked for before this answers, and then only by another
    /// step, until the clock is set otherwise or none came for some minutes of real time.
    #[serde(default)]
    pub is_step: bool,
}

fn shown(app: &App) -> SampleClock {
    SampleClock {
        now: app.clock.now().0,
        speed: app.clock.speed(),
        jumps: vec![Jump::WeekBefore, Jump::DayBefore, Jump::DayStart, Jump::NextSlot],
        rehearsal: app.rehearsals.state(),
    }
}

/// What the sample's clock says.
#[utoipa::path(tag = "sample",
    responses((status = 200, body = SampleClock), (status = 404, body = Problem)))]
#[get("/api/demo")]
pub async fn show_clock(app: web::Data<App>, _caller: Caller) -> Result<HttpResponse, Denied> {
    if !app.is_demo {
        return Err(Denied::unknown());
    }
    Ok(HttpResponse::Ok().json(shown(&app)))
}

/// Sets the sample's clock.
#[utoipa::path(tag = "sample", request_body = SetClock,
    responses((status = 200, body = SampleClock), (status = 404, body = Problem)))]
#[post("/api/demo")]
pub async fn set(
    app: web::Data<App>,
    _caller: Caller,
    form: Form<SetClock>,
) -> Result<HttpResponse, Denied> {
    if !app.is_demo {
        return Err(Denied::unknown());
    }
    let SetClock { jump, at, speed, is_step } = form.value;
    if speed.is_some_and(|speed| speed == 0 || speed > SPEED_MAX) {
        return Err(Denied::invalid("speed", "out_of_range"));
    }
    let starts = slot_starts(&app).await?;
    let now = app.clock.now();
    let first = starts.first().copied().unwrap_or(now);
    let to = jump.map(|jump| match jump {
        Jump::WeekBefore => Instant(first.0 - 7 * DAY_MS),
        Jump::DayBefore => Instant(first.0 - DAY_MS),
        Jump::DayStart => first,
        Jump::NextSlot => starts.into_iter().find(|start| *start > now).unwrap_or(now),
    });
    app.clock.set(to.or(at.map(Instant)), speed);
    app.signal.clock_moved();
    if is_step {
        app.stand_by.look().await;
    } else {
        app.stand_by.look_as_usual().await;
    }
    let kept = app.clock.now().0.to_string();
    app.store.write(move |c| store::installation::put(c, CLOCK_NAME, &kept)).await?;
    Ok(HttpResponse::Ok().json(shown(&app)))
}

async fn slot_starts(app: &App) -> Result<Vec<Instant>, Denied> {
    let copies = app.copies.clone();
    let read = app.store.read(move |connection| {
        let mut starts = Vec::new();
        for id in store::day::all_ids(connection)? {
            if let Some(copy) = copies.latest(connection, &id)? {
                starts.extend(copy.day.layout.slots.iter().map(|slot| slot.start));
            }
        }
        starts.sort_unstable();
        Ok(starts)
    });
    Ok(read.await?)
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TryAs {
    /// Somebody on the sample's roster; its organizer where nobody is named.
    pub email: Option<String>,
}

/// Signs in as somebody of the sample, without a letter.
#[utoipa::path(tag = "sample", request_body = TryAs,
    responses((status = 204, description = "Signed in; the session is in the cookie"),
              (status = 404, body = Problem)))]
#[post("/api/demo/session")]
pub async fn try_as(app: web::Data<App>, form: Form<TryAs>) -> Result<HttpResponse, Denied> {
    if !app.is_demo {
        return Err(Denied::unknown());
    }
    let wanted = form.value.email.as_deref().map(email_key);
    let found = app.store.read(move |connection| {
        let Some(email) = wanted else {
            return Ok(store::organizer::all(connection)?.into_iter().next().map(|one| one.email));
        };
        Ok(store::person::find(connection, &email)?.map(|_| email))
    });
    let email = found.await?.ok_or_else(Denied::unknown)?;
    let cookie = begin_session(&app, email_key(&email)).await?;
    Ok(HttpResponse::NoContent().cookie(cookie).finish())
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForRehearsal {}

/// Has the sample's next day played: people who are not there come, wait, talk and leave.
#[utoipa::path(tag = "sample", request_body = AskForRehearsal,
    responses((status = 202, body = SampleClock), (status = 404, body = Problem)))]
#[post("/api/demo/rehearsal")]
pub async fn ask_for_rehearsal(
    app: web::Data<App>,
    _caller: Caller,
    _form: Form<AskForRehearsal>,
) -> Result<HttpResponse, Denied> {
    if !app.is_demo || app.rehearsals.state() == Rehearsal::None {
        return Err(Denied::unknown());
    }
    // Asked twice at once it is played once.
    app.rehearsals.ask();
    Ok(HttpResponse::Accepted().json(shown(&app)))
}
