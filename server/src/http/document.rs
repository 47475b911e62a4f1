//! Documents of a brief: handed in by companies, fetched by those who may. A document is never shown
//! by us: it is a download, under a policy that lets it do nothing.

mod bytes;
mod space;

use std::time::Duration;

use actix_web::body::SizedStream;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, delete, get, patch, post, web};
use futures_util::stream;
use sangdam_domain::document::{DOCUMENT_BYTES_MAX, Document, Kind, admit, cleaned_name};
use sangdam_domain::{CompanyId, DocumentId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::brief::{Seen, refused};
use super::error::{Denied, Problem};
use super::form::{Form, Repeat};
use super::limit::Allowance;
use super::roster::file_bytes;
use super::session::Caller;
use crate::change::Key;
use crate::secret::{fresh_key, hash};
use crate::store::{self, Failure};
use bytes::{Found, found};
use space::Full;
pub use space::Space;

/// What somebody hands in for all their meetings in one go, and some.
const UPLOADS_PER_MINUTE: u32 = 40;
/// How long a file may be on its way: the largest at 17 KB a second, as from a poor mobile network.
const UPLOAD_MAX: Duration = Duration::from_secs(600);
/// Where the space is taken, what travels has mostly arrived by then.
const TRY_AGAIN_SECONDS: u64 = 5;
/// A document leaves in pieces of this size, as fast as its reader takes them.
const PIECE_BYTES: usize = 64 * 1024;

/// A document, without its bytes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DocumentLine {
    pub id: String,
    pub company_id: String,
    pub name: String,
    #[schema(example = "pdf")]
    pub kind: String,
    pub bytes: usize,
    /// Whether the other company may read it as well.
    pub is_shared: bool,
    pub at: i64,
    /// Where it is fetched.
    pub path: String,
}

impl DocumentLine {
    pub fn of(seen: &Seen, one: Document) -> Self {
        let (day, meeting) = (&seen.found.day.id, &one.meeting);
        Self {
            path: format!("/api/days/{day}/meetings/{meeting}/documents/{}", one.id),
            id: one.id.to_string(),
            company_id: one.company.to_string(),
            name: one.name,
            kind: one.kind.as_str().into(),
            bytes: one.bytes,
            is_shared: one.is_shared,
            at: one.at.0,
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DocumentList {
    pub documents: Vec<DocumentLine>,
}

/// The documents of a meeting that the caller may read.
#[utoipa::path(tag = "brief", params(("day" = String, Path), ("meeting" = String, Path)),
    responses((status = 200, body = DocumentList), (status = 404, body = Problem)))]
#[get("/api/days/{day}/meetings/{meeting}/documents")]
pub async fn list_documents(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    let seen = Seen::find(&app, caller, &path).await?;
    seen.may_read(&app)?;
    let id = seen.meeting.id.clone();
    let mut documents = app.store.read(move |c| store::document::of_meeting(c, &id)).await?;
    documents.retain(|one| one.is_seen_by(seen.role(), &seen.meeting));
    let documents = documents.into_iter().map(|one| DocumentLine::of(&seen, one)).collect();
    Ok(HttpResponse::Ok().json(DocumentList { documents }))
}

#[derive(Debug, Deserialize, IntoParams)]
pub struct DocumentQuery {
    /// The file's name; its ending says what it is, and its bytes must say the same.
    name: String,
    /// Whether the other company may read it as well.
    #[serde(default)]
    is_shared: bool,
    /// Whose it is, when the organizer hands it in.
    company: Option<String>,
}

/// Hands in a document for a meeting: PDF, Word, Excel, PowerPoint, PNG, JPEG or text, at most 10 MiB.
#[utoipa::path(tag = "brief",
    params(("day" = String, Path), ("meeting" = String, Path), DocumentQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, body = DocumentLine), (status = 403, body = Problem),
              (status = 404, body = Problem),
              (status = 409, body = Problem, description = "`documents_full`, `document_space`, `brief_closed`"),
              (status = 408, body = Problem, description = "`document_slow`"),
              (status = 413, body = Problem), (status = 429, body = Problem),
              (status = 422, body = Problem,
               description = "`document_kind`, `document_lies`, `document_macros`, `document_locked`, `document_empty`")))]
#[post("/api/days/{day}/meetings/{meeting}/documents")]
pub async fn add_document(
    app: web::Data<App>,
    caller: Caller,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    query: web::Query<DocumentQuery>,
    body: web::Payload,
) -> Result<HttpResponse, Denied> {
    let seen = Seen::find(&app, caller, &path).await?;
    let named = query.company.as_deref().map(CompanyId::new);
    let company = seen.writes_as(&app, named.as_ref())?;
    let minute = Duration::from_secs(60);
    let pace = Allowance { what: "documents", count: UPLOADS_PER_MINUTE, per: minute };
    app.limits.take(pace, &seen.found.actor.email).map_err(Denied::too_many)?;
    let name = cleaned_name(&query.name).map_err(refused)?;
    let claimed = Kind::claimed(&name).ok_or_else(|| unknown_kind(&name))?;
    let mut taken = app.documents.of(&seen.found.actor.email);
    let takes = |bytes: usize| {
        if bytes > DOCUMENT_BYTES_MAX {
            Err(too_large())
        } else {
            taken.grow_to(bytes).map_err(full)
        }
    };
    let content = tokio::time::timeout(UPLOAD_MAX, file_bytes(&request, body, takes)).await;
    let slow = |_| Denied::new(StatusCode::REQUEST_TIMEOUT, "document_slow");
    let content = content.map_err(slow)??;
    let kind = checked(&content, claimed)?;
    let key = Repeat::of(&request, &content)?.by(&seen.found.actor.email);
    let document = Document {
        id: DocumentId::new(key.map_or_else(fresh_key, |key| id_of(&key))),
        meeting: seen.meeting.id.clone(),
        company,
        name,
        kind,
        bytes: content.len(),
        is_shared: query.is_shared,
        at: app.clock.now(),
    };
    let line = DocumentLine::of(&seen, document.clone());
    let (day, writer) = (seen.found.day.id.clone(), seen.found.actor.email.clone());
    let written = app.store.write(move |c| {
        let (meeting, company) = (&document.meeting, &document.company);
        store::brief::wait_for_others(c, company)?;
        store::document::forget_unreachable(c, &day, company)?;
        let there = store::document::of_meeting(c, meeting)?;
        // The same request again, after a lost answer.
        if there.iter().any(|one| one.id == document.id) {
            return Ok(Ok(()));
        }
        let own = there.iter().filter(|one| one.company == *company).count();
        let bytes = store::document::bytes_of(c, &day, company)?;
        if let Err(refusal) = admit(own, bytes, document.bytes) {
            return Ok(Err(refusal));
        }
        store::document::insert(c, &day, &document, &content, &writer)?;
        Ok::<_, Failure>(Ok(()))
    });
    written.await?.map_err(refused)?;
    seen.tell(&app);
    Ok(HttpResponse::Created().json(line))
}

/// The same for the same file handed in under the same key.
fn id_of(key: &Key) -> String {
    hash(format!("{} {} {}", key.caller, key.key, key.request))
}

/// No space for one more file now.
fn full(full: Full) -> Denied {
    match full {
        Full::Own => Denied::too_many(TRY_AGAIN_SECONDS),
        Full::All => Denied::later(TRY_AGAIN_SECONDS),
    }
}

/// The kind that name and bytes agree on.
fn checked(content: &[u8], claimed: Kind) -> Result<Kind, Denied> {
    let no = |code| Err(Denied::new(StatusCode::UNPROCESSABLE_ENTITY, code));
    if content.is_empty() {
        return no("document_empty");
    }
    match found(content, claimed) {
        Found::Kind(kind) if kind == claimed => Ok(kind),
        Found::Kind(kind) => Err(lies(claimed, kind.as_str())),
        Found::Nothing => Err(lies(claimed, "")),
        Found::Macros => no("document_macros"),
        Found::Locked => no("document_locked"),
    }
}

fn lies(claimed: Kind, is: &str) -> Denied {
    Denied::new(StatusCode::UNPROCESSABLE_ENTITY, "document_lies")
        .with("claimed", claimed.as_str().into(), json!(claimed.as_str()))
        .with("found", if is.is_empty() { "?" } else { is }.into(), json!(is))
}

fn unknown_kind(name: &str) -> Denied {
    let kinds = Kind::ALL.map(Kind::as_str);
    Denied::new(StatusCode::UNPROCESSABLE_ENTITY, "document_kind")
        .with("name", name.into(), json!(name))
        .with("kinds", kinds.join(", ").as_str().into(), json!(kinds))
}

fn too_large() -> Denied {
    let max = DOCUMENT_BYTES_MAX / (1024 * 1024);
    Denied::new(StatusCode::PAYLOAD_TOO_LARGE, "document_too_large").with(
        "max",
        max.to_string().as_str().into(),
        json!(max),
    )
}

/// A document of a meeting that the caller may read.
async fn readable(
    app: &App,
    caller: Caller,
    (day, meeting, document): (String, String, String),
) -> Result<(Seen, Document), Denied> {
    let seen = Seen::find(app, caller, &(day, meeting)).await?;
    seen.may_read(app)?;
    let id = seen.meeting.id.clone();
    let documents = app.store.read(move |c| store::document::of_meeting(c, &id)).await?;
    let found = documents
        .into_iter()
        .find(|one| one.id.as_str() == document && one.is_seen_by(seen.role(), &seen.meeting));
    Ok((seen, found.ok_or_else(Denied::unknown)?))
}

/// The same, when the caller may change it: its company's people, and the organizer.
async fn writable(
    app: &App,
    caller: Caller,
    path: (String, String, String),
) -> Result<(Seen, Document), Denied> {
    let (seen, document) = readable(app, caller, path).await?;
    let company = seen.writes_as(app, Some(&document.company))?;
    if company == document.company {
        return Ok((seen, document));
    }
    Err(Denied::new(StatusCode::FORBIDDEN, "not_yours"))
}

/// A document's bytes, to be saved.
#[utoipa::path(tag = "brief",
    params(("day" = String, Path), ("meeting" = String, Path), ("document" = String, Path)),
    responses((status = 200, content_type = "application/octet-stream"),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/meetings/{meeting}/documents/{document}")]
pub async fn fetch_document(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String, String)>,
) -> Result<HttpResponse, Denied> {
    let (seen, document) = readable(&app, caller, path.into_inner()).await?;
    let mut taken = app.documents.of(&seen.found.actor.email);
    taken.grow_to(document.bytes).map_err(full)?;
    let id = document.id.clone();
    let content = app.store.read(move |c| store::document::content(c, &id)).await?;
    let content = web::Bytes::from(content.ok_or_else(Denied::unknown)?);
    let bytes = u64::try_from(content.len()).unwrap_or(u64::MAX);
    let pieces = stream::unfold((content, taken), |(mut left, taken)| async move {
        let piece = left.split_to(left.len().min(PIECE_BYTES));
        (!piece.is_empty()).then_some((Ok::<_, actix_web::Error>(piece), (left, taken)))
    });
    Ok(HttpResponse::Ok()
        .content_type(document.kind.media_type())
        .insert_header(("content-disposition", attached(&document.name)))
        .insert_header(("content-security-policy", "sandbox; default-src 'none'"))
        .insert_header(("x-content-type-options", "nosniff"))
        .insert_header(("content-encoding", "identity"))
        .body(SizedStream::new(bytes, pieces)))
}

/// `attachment` with the name in ASCII for old programs, and as it is for all others (RFC 6266).
fn attached(name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._ ".contains(c);
    let plain: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let encoded: String = name
        .bytes()
        .map(
            |byte| {
                if is_token(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }
            },
        )
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentForm {
    /// Whether the other company may read it as well.
    pub is_shared: bool,
}

/// Shares a document with the other company, or no longer.
#[utoipa::path(tag = "brief",
    params(("day" = String, Path), ("meeting" = String, Path), ("document" = String, Path)),
    request_body = DocumentForm,
    responses((status = 204), (status = 403, body = Problem), (status = 404, body = Problem),
              (status = 409, body = Problem)))]
#[patch("/api/days/{day}/meetings/{meeting}/documents/{document}")]
pub async fn share_document(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String, String)>,
    form: Form<DocumentForm>,
) -> Result<HttpResponse, Denied> {
    let (seen, document) = writable(&app, caller, path.into_inner()).await?;
    let is_shared = form.value.is_shared;
    let share = move |c: &mut store::Connection| store::document::share(c, &document.id, is_shared);
    if app.store.write(share).await? {
        seen.tell(&app);
        return Ok(HttpResponse::NoContent().finish());
    }
    Err(Denied::unknown())
}

/// Takes a document back.
#[utoipa::path(tag = "brief",
    params(("day" = String, Path), ("meeting" = String, Path), ("document" = String, Path)),
    responses((status = 204), (status = 403, body = Problem), (status = 404, body = Problem),
              (status = 409, body = Problem)))]
#[delete("/api/days/{day}/meetings/{meeting}/documents/{document}")]
pub async fn remove_document(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String, String)>,
) -> Result<HttpResponse, Denied> {
    let (seen, document) = writable(&app, caller, path.into_inner()).await?;
    if app.store.write(move |c| store::document::remove(c, &document.id)).await? {
        seen.tell(&app);
        return Ok(HttpResponse::NoContent().finish());
    }
    Err(Denied::unknown())
}
