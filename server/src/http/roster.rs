//! The roster as a file: looked at and taken in.

pub mod export;

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, post, web};
use futures_util::StreamExt;
use sangdam_domain::ProgrammeId;
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::programme::Programme;
use sangdam_domain::roster::Roster;
use sangdam_domain::roster::intake::{self, Action, Against, Complaint, Intake, IntakeRow};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::aside::aside;
use super::error::{Denied, Problem};
use super::form::Repeat;
use super::session::{Caller, programme_organizer};
use crate::change::Import;
use crate::live::view::{InterpreterProfile, NamesByLanguage, SideName, names, profile};
use crate::secret::{fresh_key, hash};
use crate::sheet::{self, Format, Sheet, UPLOAD_BYTES_MAX, Unreadable};
use crate::store::{self, Failure};
use crate::text::{Arg, Texts};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActionName {
    Add,
    Update,
    Same,
}

impl From<Action> for ActionName {
    fn from(action: Action) -> Self {
        match action {
            Action::Add => Self::Add,
            Action::Update => Self::Update,
            Action::Same => Self::Same,
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CompanyLine {
    pub line: u32,
    pub action: ActionName,
    pub side: SideName,
    pub code: String,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub name: NamesByLanguage,
    pub delegates: usize,
    /// Columns that differ from the roster.
    pub changed: Vec<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct InterpreterLine {
    pub line: u32,
    pub action: ActionName,
    pub code: String,
    pub name: String,
    pub languages: Vec<String>,
    /// Where the clock stands that their hours are on.
    #[schema(example = "Moscow")]
    pub city: String,
    pub profile: InterpreterProfile,
    pub changed: Vec<String>,
}

/// Why a row cannot be taken in.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComplaintLine {
    pub line: u32,
    pub column: Option<String>,
    pub code: String,
    /// In the reader's language, with what to do.
    pub reason: String,
    pub value: Option<String>,
}

/// Two names that sound alike; a person decides what to do with them.
#[derive(Debug, Serialize, ToSchema)]
pub struct AlikeLine {
    pub line: u32,
    pub name: String,
    pub other: String,
    pub other_line: Option<u32>,
    /// The other one's key, when it is on the roster already.
    pub other_id: Option<String>,
}

/// What importing a file would do. Nothing was stored.
#[derive(Debug, Serialize, ToSchema)]
pub struct RosterPreview {
    /// Stands for this file and this roster; the import wants it back.
    pub digest: String,
    #[schema(example = "xlsx")]
    pub format: String,
    pub encoding: Option<String>,
    pub delimiter: Option<String>,
    pub companies: Vec<CompanyLine>,
    pub interpreters: Vec<InterpreterLine>,
    pub complaints: Vec<ComplaintLine>,
    pub alike: Vec<AlikeLine>,
    /// Columns nobody knows; they are not read.
    pub ignored: Vec<String>,
}

#[derive(Debug, Deserialize, IntoParams)]
pub struct FileQuery {
    /// The file's name.
    name: String,
    /// From the preview; for importing.
    digest: Option<String>,
}

/// A file read against the roster it would change.
struct Reading {
    programme: ProgrammeId,
    roster: Arc<Roster>,
    sheet: Sheet,
    intake: Intake,
    digest: String,
}

async fn read_file(
    app: &App,
    caller: &Caller,
    programme: &str,
    name: &str,
    bytes: Vec<u8>,
) -> Result<Reading, Denied> {
    let id = programme_organizer(app, caller, programme).await?;
    let (programme, roster) = load(app, &id).await?;
    let of = id.clone();
    let (layouts, tables) = app.store.read(move |c| store::day::layouts_and_tables(c, &of)).await?;
    let rules = app.rules.clone();
    let name = name.to_owned();
    // Inflating and decoding take their time; requests go on meanwhile.
    let read = aside(move || {
        let sheet = sheet::read(&bytes, &name)?;
        let rows: Vec<IntakeRow> = sheet
            .rows
            .iter()
            .map(|row| IntakeRow { line: row.line, cells: row.cells.clone() })
            .collect();
        let against = Against {
            programme: &programme,
            roster: &roster,
            layouts: &layouts,
            tables: &tables,
            rules: &rules,
        };
        let intake = intake::read(&rows, against, &mut fresh_key);
        let state = format!("{:?}", intake::rows_of(&roster));
        let digest = hash([hash(&bytes), hash(state)].concat());
        Ok::<_, Unreadable>((sheet, intake, digest, roster))
    });
    let (sheet, intake, digest, roster) = read.await?.map_err(unreadable)?;
    Ok(Reading { programme: id, roster: Arc::new(roster), sheet, intake, digest })
}

async fn load(app: &App, id: &ProgrammeId) -> Result<(Programme, Roster), Denied> {
    let id = id.clone();
    let read = app.store.read(move |c| {
        Ok::<_, Failure>((store::programme::get(c, &id)?, store::roster::load(c, &id)?))
    });
    let (programme, roster) = read.await?;
    Ok((programme.ok_or_else(Denied::unknown)?, roster))
}

pub(super) fn unreadable(why: Unreadable) -> Denied {
    let status = match why {
        Unreadable::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let denied = Denied::new(status, &format!("unreadable_{}", why.code()));
    why.facts().into_iter().fold(denied, |denied, (name, number)| {
        denied.with(name, number.to_string().into(), json!(number))
    })
}

/// The bytes of a roster.
async fn roster_bytes(request: &HttpRequest, body: web::Payload) -> Result<Vec<u8>, Denied> {
    file_bytes(request, body, sheet_size).await
}

/// Refuses a sheet of more bytes than we read.
pub(super) fn sheet_size(bytes: usize) -> Result<(), Denied> {
    if bytes > UPLOAD_BYTES_MAX { Err(unreadable(Unreadable::TooLarge)) } else { Ok(()) }
}

/// The body's bytes; `admit` is asked of their number before more of them are kept.
pub(super) async fn file_bytes(
    request: &HttpRequest,
    mut body: web::Payload,
    mut admit: impl FnMut(usize) -> Result<(), Denied>,
) -> Result<Vec<u8>, Denied> {
    let is_file = request
        .headers()
        .get("content-type")
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/octet-stream"));
    if !is_file {
        return Err(Denied::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_a_file"));
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|_| Denied::new(StatusCode::BAD_REQUEST, "not_a_file"))?;
        admit(bytes.len() + chunk.len())?;
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// Reads a roster file and shows what importing it would do. Stores nothing.
#[utoipa::path(tag = "roster", params(("programme" = String, Path), FileQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = RosterPreview), (status = 422, body = Problem),
              (status = 413, body = Problem)))]
#[post("/api/programmes/{programme}/roster/preview")]
pub async fn preview(
    app: web::Data<App>,
    caller: Caller,
    programme: web::Path<String>,
    query: web::Query<FileQuery>,
    request: HttpRequest,
    body: web::Payload,
) -> Result<HttpResponse, Denied> {
    let bytes = roster_bytes(&request, body).await?;
    let reading = read_file(&app, &caller, &programme, &query.name, bytes).await?;
    Ok(HttpResponse::Ok().json(shown(&app, &caller.language, &reading)))
}

fn shown(app: &App, language: &str, reading: &Reading) -> RosterPreview {
    let Reading { sheet, intake, digest, .. } = reading;
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let companies = intake.companies.iter().map(|entry| CompanyLine {
        line: entry.line,
        action: entry.action.into(),
        side: entry.what.side.into(),
        code: entry.what.code.clone(),
        name: names(&entry.what.name),
        delegates: entry.what.delegates.len(),
        changed: owned(&entry.changed),
    });
    let interpreters = intake.interpreters.iter().map(|entry| InterpreterLine {
        line: entry.line,
        action: entry.action.into(),
        code: entry.what.code.clone(),
        name: entry.what.name.clone(),
        languages: entry.what.languages.clone(),
        city: app.texts.city(language, entry.what.zone),
        profile: profile(&entry.what.profile),
        changed: owned(&entry.changed),
    });
    let complaints = intake.complaints.iter().map(|complaint| ComplaintLine {
        line: complaint.line,
        column: complaint.column.map(Into::into),
        code: complaint.code.into(),
        reason: reason(&app.texts, language, complaint),
        value: complaint.value.clone(),
    });
    let alike = intake.alike.iter().map(|alike| AlikeLine {
        line: alike.line,
        name: alike.name.clone(),
        other: alike.other.clone(),
        other_line: alike.other_line,
        other_id: alike.other_id.as_ref().map(ToString::to_string),
    });
    RosterPreview {
        digest: digest.clone(),
        format: match sheet.format {
            Format::Xlsx => "xlsx".into(),
            Format::Csv => "csv".into(),
        },
        encoding: sheet.encoding.clone(),
        delimiter: sheet.delimiter.map(String::from),
        companies: companies.collect(),
        interpreters: interpreters.collect(),
        complaints: complaints.collect(),
        alike: alike.collect(),
        ignored: intake.ignored.clone(),
    }
}

/// A complaint as a sentence that says what to do.
pub fn reason(texts: &Texts, language: &str, complaint: &Complaint) -> String {
    let column = complaint.column.map(|column| heading(texts, language, column));
    let value = complaint.value.clone().unwrap_or_default();
    let args = [("column", Arg::from(column.unwrap_or_default())), ("value", value.into())];
    let key = format!("import-complaint-{}", complaint.code.replace('_', "-"));
    texts.say(language, &key, &args)
}

fn heading(texts: &Texts, language: &str, column: &str) -> String {
    texts.say(language, &format!("import-column-{}", column.replace('_', "-")), &[])
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Imported {
    pub added: usize,
    pub updated: usize,
    pub same: usize,
}

/// Takes a roster file in, as the preview showed it. All of it or nothing.
#[utoipa::path(tag = "roster", params(("programme" = String, Path), FileQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = Imported),
              (status = 409, body = Problem, description = "`roster_changed`: look at the preview again"),
              (status = 422, body = Problem, description = "`roster_complaints`")))]
#[post("/api/programmes/{programme}/roster")]
pub async fn import(
    app: web::Data<App>,
    caller: Caller,
    programme: web::Path<String>,
    query: web::Query<FileQuery>,
    request: HttpRequest,
    body: web::Payload,
) -> Result<HttpResponse, Denied> {
    let bytes = roster_bytes(&request, body).await?;
    let repeat = Repeat::of(&request, &bytes)?;
    let key = repeat.by(&caller.email);
    if let Some(key) = key.clone()
        && let Some(answer) =
            app.door.answered(key).await.map_err(|no| Denied::from_no(no, None))?
    {
        return Ok(HttpResponse::Ok().content_type("application/json").body(answer));
    }
    let reading = read_file(&app, &caller, &programme, &query.name, bytes).await?;
    if !reading.intake.complaints.is_empty() {
        return Err(Denied::new(StatusCode::UNPROCESSABLE_ENTITY, "roster_complaints"));
    }
    if query.digest.as_ref() != Some(&reading.digest) {
        return Err(Denied::new(StatusCode::CONFLICT, "roster_changed"));
    }
    let Reading { programme, roster, intake, .. } = reading;
    let imported = counted(&intake);
    let (companies, interpreters) = intake.into_news();
    let import = Import {
        programme,
        expected: roster,
        companies,
        interpreters,
        actor: Actor { role: Role::Organizer, email: caller.email.clone() },
        origin: caller.origin.clone(),
        key,
        body: json!(imported).to_string(),
    };
    let answer = app.door.import_roster(import).await;
    let body = answer.map_err(|no| Denied::from_no(no, None))?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}

/// How many entries of a file are new, changed and as before.
pub fn counted(intake: &Intake) -> Imported {
    let actions = intake
        .companies
        .iter()
        .map(|entry| entry.action)
        .chain(intake.interpreters.iter().map(|entry| entry.action));
    let mut imported = Imported { added: 0, updated: 0, same: 0 };
    for action in actions {
        match action {
            Action::Add => imported.added += 1,
            Action::Update => imported.updated += 1,
            Action::Same => imported.same += 1,
        }
    }
    imported
}
