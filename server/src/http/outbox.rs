//! The letters of a day as a list: sought, counted, downloaded, sent again.

use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::{HttpResponse, get, post, web};
use sangdam_domain::roster::{Company, email_key};
use sangdam_domain::{Day, Instant};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};

use super::error::{Denied, Problem};
use super::form::Form;
use super::roster::export::{XLSX, download};
use super::session::{Caller, DayCaller};
use super::{App, page_limit};
use crate::sheet;
use crate::store::{Failure, outbox};

/// Letters in one answer.
const PAGE_LETTERS_MAX: i64 = 200;
/// Letters of one table to download: three times those of the largest day.
const TABLE_LETTERS_MAX: i64 = 50_000;
/// Letters sent again by one request; it is the longest list a page shows.
const RESENT_LETTERS_MAX: usize = 500;

#[derive(Debug, Serialize, ToSchema)]
pub struct LetterRow {
    pub id: String,
    #[schema(example = "meeting-new")]
    pub kind: String,
    pub to: String,
    pub name: String,
    /// Of the recipient, as the roster is now.
    pub company_id: Option<String>,
    pub language: String,
    /// Known once the letter was written.
    pub subject: Option<String>,
    /// `waiting`, `sending`, `sent`, `superseded`, `expired` or `dead`
    pub state: String,
    pub created_at: i64,
    pub due_at: i64,
    pub sent_at: Option<i64>,
    /// When the recipient's server said that it did not arrive.
    pub bounced_at: Option<i64>,
    pub tries: i32,
    pub error: Option<String>,
    pub meeting_id: Option<String>,
}

impl LetterRow {
    pub fn new(row: outbox::Line, day: &Day) -> Self {
        Self {
            company_id: company_of(day, &row.email).map(|company| company.id.to_string()),
            id: row.id,
            kind: row.kind,
            to: row.email,
            name: row.name,
            language: row.language,
            subject: row.subject,
            state: row.state,
            created_at: row.created_at,
            due_at: row.due_at,
            sent_at: row.sent_at,
            bounced_at: row.bounced_at,
            tries: row.tries,
            error: row.error,
            meeting_id: row.meeting,
        }
    }
}

/// The company an address sits for.
fn company_of<'a>(day: &'a Day, email: &str) -> Option<&'a Company> {
    let key = email_key(email);
    let mut companies = day.roster.companies.values();
    let is_delegate = |company: &&Arc<Company>| {
        company.delegates.iter().any(|delegate| email_key(&delegate.email) == key)
    };
    companies.find(is_delegate).map(|company| &**company)
}

#[derive(Debug, Serialize, ToSchema)]
pub struct LetterList {
    pub letters: Vec<LetterRow>,
    /// Give it as `before` to read on.
    pub next: Option<String>,
    /// How many there are in each state, whatever state was asked for.
    pub counts: BTreeMap<String, i64>,
}

#[derive(Debug, Deserialize, IntoParams)]
pub struct LetterFilter {
    state: Option<String>,
    kind: Option<String>,
    /// Part of a name or an address.
    sought: Option<String>,
    /// Written at this instant or later, in milliseconds.
    since: Option<i64>,
    /// Written before this instant, in milliseconds.
    until: Option<i64>,
}

impl LetterFilter {
    fn checked(self) -> outbox::Filter {
        let said = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        outbox::Filter {
            state: said(self.state),
            kind: said(self.kind),
            sought: said(self.sought),
            since: self.since,
            until: self.until,
        }
    }
}

#[derive(Debug, Deserialize, IntoParams)]
pub struct LetterPage {
    /// `next` of the page before.
    before: Option<String>,
    limit: Option<i64>,
}

/// Letters of a day, newest first.
#[utoipa::path(tag = "letter", params(("day" = String, Path), LetterFilter, LetterPage),
    responses((status = 200, body = LetterList), (status = 403, body = Problem)))]
#[get("/api/days/{day}/letters")]
pub async fn list_letters(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    filter: web::Query<LetterFilter>,
    page: web::Query<LetterPage>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let LetterPage { before, limit } = page.into_inner();
    let limit = page_limit(limit, PAGE_LETTERS_MAX);
    let before = match &before {
        None => None,
        Some(place) => {
            Some(read_place(place).ok_or_else(|| Denied::invalid("before", "wrong_type"))?)
        }
    };
    let (filter, id) = (filter.into_inner().checked(), caller.day.id.clone());
    let read = app.store.read(move |c| {
        let rows = outbox::list(c, id.as_str(), &filter, before.as_ref(), limit)?;
        Ok::<_, Failure>((rows, outbox::counts_of_day(c, id.as_str(), &filter)?))
    });
    let (rows, counts) = read.await?;
    let is_full = i64::try_from(rows.len()).unwrap_or(i64::MAX) == limit;
    let next = rows.last().filter(|_| is_full);
    let next = next.map(|row| format!("{}-{}-{}", row.created_at, row.place, row.id));
    Ok(HttpResponse::Ok().json(LetterList {
        letters: rows.into_iter().map(|row| LetterRow::new(row, &caller.day)).collect(),
        next,
        counts: counts.into_iter().collect(),
    }))
}

fn read_place(text: &str) -> Option<(i64, i32, String)> {
    let mut parts = text.splitn(3, '-');
    let (at, place, id) = (parts.next()?, parts.next()?, parts.next()?);
    Some((at.parse().ok()?, place.parse().ok()?, id.to_owned()))
}

/// The letters of a day as CSV, newest first.
#[utoipa::path(tag = "letter", params(("day" = String, Path), LetterFilter),
    responses((status = 200, content_type = "text/csv"), (status = 403, body = Problem)))]
#[get("/api/days/{day}/letters.csv")]
pub async fn letters_as_csv(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    filter: web::Query<LetterFilter>,
) -> Result<HttpResponse, Denied> {
    let (header, rows) = table(&app, caller, &day, filter.into_inner()).await?;
    let bytes = sheet::write_csv(&header, &rows);
    Ok(download("text/csv; charset=utf-8", "letters.csv", bytes))
}

/// The letters of a day as a workbook, newest first.
#[utoipa::path(tag = "letter", params(("day" = String, Path), LetterFilter),
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
              (status = 403, body = Problem)))]
#[get("/api/days/{day}/letters.xlsx")]
pub async fn letters_as_xlsx(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    filter: web::Query<LetterFilter>,
) -> Result<HttpResponse, Denied> {
    let (header, rows) = table(&app, caller, &day, filter.into_inner()).await?;
    let bytes = sheet::write_xlsx("letters", &header, &rows)
        .map_err(|error| Failure::Unreadable(error.to_string()))?;
    Ok(download(XLSX, "letters.xlsx", bytes))
}

/// Headings and rows, times by the organizer's clock.
async fn table(
    app: &App,
    caller: Caller,
    day: &str,
    filter: LetterFilter,
) -> Result<(Vec<String>, Vec<Vec<String>>), Denied> {
    const COLUMNS: [&str; 14] = [
        "written", "due", "sent", "bounced", "state", "kind", "name", "email", "company",
        "language", "subject", "tries", "error", "meeting",
    ];
    let caller = DayCaller::organizer(app, caller, day).await?;
    let (filter, id) = (filter.checked(), caller.day.id.clone());
    let read = app
        .store
        .read(move |c| outbox::list(c, id.as_str(), &filter, None, TABLE_LETTERS_MAX))
        .await?;
    let zone = caller.viewer.zone;
    let moment = |at: i64| {
        let at = Instant(at);
        let (local, offset) = (app.rules.local(zone, at), app.rules.offset(zone, at));
        format!("{} {offset}", local.format("%Y-%m-%d %H:%M:%S"))
    };
    let rows = read.into_iter().map(|row| {
        let company = company_of(&caller.day, &row.email).map(|company| company.code.clone());
        vec![
            moment(row.created_at),
            moment(row.due_at),
            row.sent_at.map(moment).unwrap_or_default(),
            row.bounced_at.map(moment).unwrap_or_default(),
            row.state,
            row.kind,
            row.name,
            row.email,
            company.unwrap_or_default(),
            row.language,
            row.subject.unwrap_or_default(),
            row.tries.to_string(),
            row.error.unwrap_or_default(),
            row.meeting.unwrap_or_default(),
        ]
    });
    Ok((COLUMNS.map(str::to_owned).into(), rows.collect()))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResendForm {
    /// At most 500.
    pub ids: Vec<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Resent {
    pub resent: usize,
}

/// Sends many letters of a day once more. Those that have not ended, were superseded or are of other
/// days stay as they are.
#[utoipa::path(tag = "letter", params(("day" = String, Path)), request_body = ResendForm,
    responses((status = 202, body = Resent), (status = 403, body = Problem),
              (status = 422, body = Problem)))]
#[post("/api/days/{day}/letters/resend")]
pub async fn resend_many(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<ResendForm>,
) -> Result<HttpResponse, Denied> {
    let key = form.repeat.by(&caller.email);
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let ids = form.value.ids;
    if ids.len() > RESENT_LETTERS_MAX {
        return Err(Denied::invalid("ids", "too_many"));
    }
    let (id, now) = (caller.day.id.clone(), app.clock.now().0);
    let again = app.door.once(key, now, move |c| {
        let resent = outbox::resend_of_day(c, id.as_str(), &ids, now)?;
        Ok(Ok(json!(Resent { resent }).to_string()))
    });
    let body = again.await.map_err(|no| Denied::from_no(no, None))?;
    app.signal.mail_waits();
    Ok(HttpResponse::Accepted().content_type("application/json").body(body))
}
