//! A day's past: its steps, and its board as it was after any of them. Read only.

use std::sync::Arc;

use actix_web::{HttpResponse, get, web};
use sangdam_domain::Instant;
use sangdam_domain::change::{Change, Reach};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::session::{Caller, DayCaller};
use crate::live::view::{Board, Lens};
use crate::store::{self, history};

/// One change of a day.
#[derive(Debug, Serialize, ToSchema)]
pub struct HistoryStep {
    pub revision: i64,
    pub at: i64,
    /// What kind of change, as the log names it.
    #[schema(example = "booked")]
    pub kind: String,
    pub meeting_id: Option<String>,
    /// Who did it: an address, or what did it by itself.
    pub by: String,
}

/// The day was closed; what it was then is known by a hash.
#[derive(Debug, Serialize, ToSchema)]
pub struct DayClosing {
    pub revision: i64,
    pub at: i64,
    pub hash: String,
    /// Whether the log comes to the same day; not known of days closed by an earlier version.
    pub is_same: Option<bool>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct History {
    pub revision: i64,
    /// Whether the log tells also with which roster the day began. Where it does not, companies that
    /// came later are shown from the beginning.
    pub is_whole: bool,
    pub steps: Vec<HistoryStep>,
    pub closings: Vec<DayClosing>,
}

/// Everything that happened to a day, in order.
#[utoipa::path(tag = "history", params(("day" = String, Path)),
    responses((status = 200, body = History), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/history")]
pub async fn show_history(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let id = caller.day.id.clone();
    let read = app.store.read(move |c| {
        let mut steps = Vec::new();
        let (past, closings) = history::compared(c, &id, |entry, change| {
            steps.push(step(entry, change));
        })?;
        Ok(past.map(|past| (past, closings, steps)))
    });
    let (past, closings, steps) = read.await?.ok_or_else(Denied::unknown)?;
    let closings = closings.into_iter().map(|(one, is_same)| DayClosing {
        revision: one.revision,
        at: one.at,
        hash: one.hash,
        is_same: is_same.filter(|_| past.is_whole),
    });
    Ok(HttpResponse::Ok().json(History {
        revision: past.day.revision,
        is_whole: past.is_whole,
        steps,
        closings: closings.collect(),
    }))
}

fn step(entry: &store::log::Entry, change: &Change) -> HistoryStep {
    #[derive(Deserialize)]
    struct Tag {
        kind: String,
    }
    let kind = serde_json::from_str(&entry.change).map(|Tag { kind }| kind);
    let meeting = match change.reach() {
        Reach::Meeting(meeting) => Some(meeting.to_string()),
        _ => None,
    };
    HistoryStep {
        revision: entry.revision,
        at: entry.at,
        kind: kind.unwrap_or_default(),
        meeting_id: meeting,
        by: entry.actor.rsplit(' ').next().unwrap_or_default().to_owned(),
    }
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PastBoard {
    /// When the day became so.
    pub at: i64,
    pub board: Board,
}

/// A day's board as it was after one of its changes.
#[utoipa::path(tag = "history", params(("day" = String, Path), ("revision" = i64, Path)),
    responses((status = 200, body = PastBoard), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/history/{revision}")]
pub async fn show_past_board(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    let (day, revision) = path.into_inner();
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let revision: i64 = revision.parse().map_err(|_| Denied::unknown())?;
    let id = caller.day.id.clone();
    let read = app.store.read(move |c| {
        let mut at = Instant(0);
        let past = history::follow(c, &id, revision, |_, entry, _| {
            at = Instant(entry.at);
            Ok(())
        })?;
        Ok(past.filter(|past| past.day.revision == revision).map(|past| (past.day, at)))
    });
    let (past, at) = read.await?.ok_or_else(Denied::unknown)?;
    let caller = DayCaller { day: Arc::new(past), ..caller };
    let lens = Lens { now: at, ..caller.lens(&app) };
    Ok(HttpResponse::Ok().json(PastBoard { at: at.0, board: lens.board() }))
}
