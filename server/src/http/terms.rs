//! The interpreters' glossary of a programme. Its interpreters and who runs it read and write it;
//! companies do not see it.

pub mod table;

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, delete, get, post, put, web};
use sangdam_domain::ProgrammeId;
use sangdam_domain::refusal::Refusal;
use sangdam_domain::terms::{Term, admit, languages};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::Form;
use super::session::{Caller, DayCaller};
use crate::secret::fresh_key;
use crate::store::terms::{Entry, Writer};
use crate::store::{self, Failure};

/// One thing, as it is said in several languages.
#[derive(Debug, Serialize, ToSchema)]
pub struct TermLine {
    pub id: String,
    /// By language.
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub texts: BTreeMap<String, String>,
    pub note: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Terms {
    /// Languages an entry may have.
    pub languages: Vec<String>,
    /// The oldest first.
    pub terms: Vec<TermLine>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TermForm {
    /// By language, in two at least.
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub texts: BTreeMap<String, String>,
    #[serde(default)]
    pub note: String,
}

impl From<Entry> for TermLine {
    fn from(entry: Entry) -> Self {
        Self { id: entry.id, texts: entry.term.texts.0, note: entry.term.note }
    }
}

/// Somebody of a day who may see its programme's glossary.
async fn reader(app: &App, caller: Caller, day: &str) -> Result<DayCaller, Denied> {
    let found = DayCaller::find(app, caller, day).await?;
    if found.actor.role.sees_terms() {
        return Ok(found);
    }
    Err(Denied::new(StatusCode::FORBIDDEN, "terms_not_yours"))
}

/// The glossary.
#[utoipa::path(tag = "terms", params(("day" = String, Path)),
    responses((status = 200, body = Terms), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/terms")]
pub async fn show_terms(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let found = reader(&app, caller, &day).await?;
    let programme = found.day.programme.id.clone();
    let entries = app.store.read(move |c| store::terms::of_programme(c, &programme)).await?;
    Ok(HttpResponse::Ok().json(Terms {
        languages: languages(&found.day.roster),
        terms: entries.into_iter().map(TermLine::from).collect(),
    }))
}

/// What is written, by whom, into which glossary.
struct Writing {
    programme: ProgrammeId,
    term: Term,
    by: Writer,
}

impl Writing {
    async fn read(app: &App, caller: Caller, day: &str, form: &TermForm) -> Result<Self, Denied> {
        let found = reader(app, caller, day).await?;
        let term = Term::read(&form.texts, &form.note, &languages(&found.day.roster));
        Ok(Self {
            programme: found.day.programme.id.clone(),
            term: term.map_err(|refusal| Denied::refused(&refusal, None))?,
            by: Writer { email: found.actor.email, at: app.clock.now().0 },
        })
    }

    /// Writes it under a key, as a new entry or in an old one's place.
    async fn put(self, app: &App, id: String, is_new: bool) -> Result<TermLine, Denied> {
        let written = app.store.write(move |c| {
            store::terms::wait_for_others(c, &self.programme)?;
            let all = store::terms::of_programme(c, &self.programme)?;
            if !is_new && !all.iter().any(|entry| entry.id == id) {
                return Ok(Err(Refusal::Unknown));
            }
            let others = all.iter().filter(|entry| entry.id != id).map(|entry| &entry.term);
            if let Err(refusal) = admit(&self.term, others) {
                return Ok(Err(refusal));
            }
            let entry = Entry { id, term: self.term };
            if is_new {
                store::terms::insert(c, &self.programme, &entry, &self.by)?;
            } else {
                store::terms::update(c, &entry, &self.by)?;
            }
            Ok::<_, Failure>(Ok(entry))
        });
        let entry = written.await?.map_err(|refusal| Denied::refused(&refusal, None))?;
        Ok(entry.into())
    }
}

/// Adds an entry.
#[utoipa::path(tag = "terms", params(("day" = String, Path)), request_body = TermForm,
    responses((status = 201, body = TermLine), (status = 403, body = Problem),
              (status = 409, body = Problem, description = "`term_known`, `terms_full`"),
              (status = 422, body = Problem)))]
#[post("/api/days/{day}/terms")]
pub async fn add_term(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<TermForm>,
) -> Result<HttpResponse, Denied> {
    let writing = Writing::read(&app, caller, &day, &form.value).await?;
    let line = writing.put(&app, fresh_key(), true).await?;
    Ok(HttpResponse::Created().json(line))
}

/// Changes an entry.
#[utoipa::path(tag = "terms", params(("day" = String, Path), ("term" = String, Path)),
    request_body = TermForm,
    responses((status = 200, body = TermLine), (status = 403, body = Problem),
              (status = 404, body = Problem), (status = 409, body = Problem)))]
#[put("/api/days/{day}/terms/{term}")]
pub async fn change_term(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<TermForm>,
) -> Result<HttpResponse, Denied> {
    let (day, term) = path.into_inner();
    let writing = Writing::read(&app, caller, &day, &form.value).await?;
    let line = writing.put(&app, term, false).await?;
    Ok(HttpResponse::Ok().json(line))
}

/// Takes an entry out.
#[utoipa::path(tag = "terms", params(("day" = String, Path), ("term" = String, Path)),
    responses((status = 204), (status = 403, body = Problem), (status = 404, body = Problem)))]
#[delete("/api/days/{day}/terms/{term}")]
pub async fn remove_term(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    let (day, term) = path.into_inner();
    let programme = reader(&app, caller, &day).await?.day.programme.id.clone();
    let was_there = app.store.write(move |c| store::terms::remove(c, &programme, &term)).await?;
    if was_there { Ok(HttpResponse::NoContent().finish()) } else { Err(Denied::unknown()) }
}
