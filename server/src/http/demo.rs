//! The sample's clock. Production has no such thing: there both routes do not exist.

use actix_web::{HttpResponse, get, post, web};
use sangdam_domain::Instant;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::Form;
use super::session::Caller;
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
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetClock {
    pub jump: Option<Jump>,
    pub speed: Option<u32>,
}

fn shown(app: &App) -> SampleClock {
    SampleClock {
        now: app.clock.now().0,
        speed: app.clock.speed(),
        jumps: vec![Jump::WeekBefore, Jump::DayBefore, Jump::DayStart, Jump::NextSlot],
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
    let SetClock { jump, speed } = form.value;
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
    app.clock.set(to, speed);
    app.signal.clock_moved();
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
