//! Mail that came in for a day, and what was made of it.

use actix_web::{HttpResponse, get, web};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::error::{Denied, Problem};
use super::session::{Caller, DayCaller};
use super::{App, page_limit};
use crate::store::incoming::{self, Row};

/// Mails in one answer.
const PAGE_MAILS_MAX: i64 = 200;

#[derive(Debug, Serialize, ToSchema)]
pub struct IncomingRow {
    pub id: String,
    pub at: i64,
    /// `reply`, `bounce` or `other`
    #[schema(example = "reply")]
    pub kind: String,
    pub sender: String,
    /// Stable; `taken`, or why not.
    #[schema(example = "taken")]
    pub outcome: String,
    /// The same in the reader's language.
    pub outcome_text: String,
    /// The letter it answers or returns.
    pub letter_id: Option<String>,
    /// The facts in one line, as they came.
    pub detail: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct IncomingList {
    pub incoming: Vec<IncomingRow>,
}

#[derive(Debug, Deserialize, IntoParams)]
pub struct IncomingQuery {
    limit: Option<i64>,
}

/// Mail that came in for a day, newest first.
#[utoipa::path(tag = "letter", params(("day" = String, Path), IncomingQuery),
    responses((status = 200, body = IncomingList), (status = 403, body = Problem)))]
#[get("/api/days/{day}/incoming")]
pub async fn list_incoming(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    query: web::Query<IncomingQuery>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let limit = page_limit(query.limit, PAGE_MAILS_MAX);
    let id = caller.day.id.clone();
    let rows = app.store.read(move |c| incoming::of_day(c, id.as_str(), limit)).await?;
    let language = &caller.viewer.language;
    let told = |row: Row| {
        let key = format!("incoming-{}", row.outcome.replace('_', "-"));
        let outcome_text = app.texts.say(language, &key, &[]);
        let Row { id, at, sender, kind, outcome, letter: letter_id, detail, .. } = row;
        IncomingRow { id, at, kind, sender, outcome, outcome_text, letter_id, detail }
    };
    Ok(HttpResponse::Ok().json(IncomingList { incoming: rows.into_iter().map(told).collect() }))
}
