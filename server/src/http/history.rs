//! A day's past: its steps, and its board as it was after any of them. Read only.

use std::sync::Arc;

use actix_web::{HttpResponse, get, web};
use sangdam_domain::Instant;
use sangdam_domain::change::Reach;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::error::{Denied, Problem};
use super::session::{Caller, DayCaller};
use super::{App, page_limit};
use crate::live::view::{Board, Lens};
use crate::store::log::Entry;
use crate::store::{Failure, history};

/// Steps in one answer: a large day is told in some ten of them.
const PAGE_STEPS_MAX: i64 = 1000;

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

/// One page of what happened to a day.
#[derive(Debug, Serialize, ToSchema)]
pub struct History {
    /// The day's, now: its last step.
    pub revision: i64,
    /// Whether the log tells also with which roster the day began. Where it does not, companies that
    /// came later are shown from the beginning.
    pub is_whole: bool,
    pub steps: Vec<HistoryStep>,
    /// To be sent as `after` for the next page; nothing on the last one.
    pub next: Option<i64>,
    /// Those of this page's steps that closed the day.
    pub closings: Vec<DayClosing>,
}

#[derive(Debug, Deserialize, IntoParams)]
pub struct HistoryPage {
    /// `next` of the page before.
    after: Option<i64>,
    /// Steps at once: 50 unless told, at most 1000.
    limit: Option<i64>,
}

/// What happened to a day, in order.
#[utoipa::path(tag = "history", params(("day" = String, Path), HistoryPage),
    responses((status = 200, body = History), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/history")]
pub async fn show_history(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    page: web::Query<HistoryPage>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let (id, revision) = (caller.day.id.clone(), caller.day.revision);
    let (after, limit) = (page.after.unwrap_or(0), page_limit(page.limit, PAGE_STEPS_MAX));
    let read = app.store.read(move |c| {
        let Some(page) = history::page(c, &id, (after, revision), limit)? else { return Ok(None) };
        let steps: Result<Vec<HistoryStep>, Failure> = page.entries.iter().map(step).collect();
        Ok(Some((steps?, page)))
    });
    let (steps, page) = read.await?.ok_or_else(Denied::unknown)?;
    let closings = page.closings.into_iter().map(|(one, is_same)| DayClosing {
        revision: one.revision,
        at: one.at,
        hash: one.hash,
        is_same: is_same.filter(|_| page.is_whole),
    });
    let last = steps.last().map(|step| step.revision);
    Ok(HttpResponse::Ok().json(History {
        revision,
        is_whole: page.is_whole,
        steps,
        next: last.filter(|last| *last < revision),
        closings: closings.collect(),
    }))
}

fn step(entry: &Entry) -> Result<HistoryStep, Failure> {
    #[derive(Deserialize)]
    struct Tag {
        kind: String,
    }
    let kind = serde_json::from_str(&entry.change).map(|Tag { kind }| kind);
    let meeting = match entry.told()?.reach() {
        Reach::Meeting(meeting) => Some(meeting.to_string()),
        _ => None,
    };
    Ok(HistoryStep {
        revision: entry.revision,
        at: entry.at,
        kind: kind.unwrap_or_default(),
        meeting_id: meeting,
        by: entry.actor.rsplit(' ').next().unwrap_or_default().to_owned(),
    })
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
