//! The brief of a meeting: both companies, what they put down for whoever interprets, and whether that
//! was read.

pub mod readiness;

use std::sync::Arc;

use actix_web::{HttpResponse, get, post, put, web};
use sangdam_domain::access::Role;
use sangdam_domain::brief::{
    Briefs, Readiness, Reading, Receipt, Topics, cleaned_topics, is_wanted, may_read, succeeds,
    writes_as,
};
use sangdam_domain::document::{DOCUMENT_BYTES_MAX, DOCUMENTS_MAX, Kind};
use sangdam_domain::programme::Side;
use sangdam_domain::refusal::Refusal;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::{CompanyId, Day, Instant, InterpreterId, MeetingId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::document::DocumentLine;
use super::error::{Denied, Problem};
use super::form::Form;
use super::session::{Caller, DayCaller};
use crate::live::view::{Brief, Clock, SideName};
use crate::secret::hash;
use crate::store::{self, Failure};

pub(super) fn refused(refusal: Refusal) -> Denied {
    Denied::refused(&refusal, None)
}

/// Somebody of a day and a meeting they may know of.
pub struct Seen {
    pub found: DayCaller,
    pub meeting: Arc<Meeting>,
}

impl Seen {
    pub async fn find(
        app: &App,
        caller: Caller,
        (day, meeting): &(String, String),
    ) -> Result<Self, Denied> {
        let found = DayCaller::find(app, caller, day).await?;
        let meeting = found.day.timetable.get(&MeetingId::new(meeting.as_str())).cloned();
        let meeting = meeting.filter(|meeting| found.actor.role.sees_meeting(meeting));
        Ok(Self { meeting: meeting.ok_or_else(Denied::unknown)?, found })
    }

    pub fn role(&self) -> &Role {
        &self.found.actor.role
    }

    pub fn may_read(&self, app: &App) -> Result<(), Denied> {
        let now = app.clock.now();
        may_read(&self.found.day, &self.meeting, self.role(), &app.rules, now).map_err(refused)
    }

    /// In whose name the caller writes.
    pub fn writes_as(&self, app: &App, named: Option<&CompanyId>) -> Result<CompanyId, Denied> {
        let (day, now) = (&self.found.day, app.clock.now());
        writes_as(day, &self.meeting, &self.found.actor, named, now).map_err(refused)
    }

    /// Tells the open pages of all who may read it that this brief has changed.
    pub fn tell(&self, app: &App) {
        app.doors.brief(&self.found.day.id, &self.meeting.id);
    }
}

/// What one company has put down, as far as the reader may see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct BriefPart {
    pub company_id: String,
    pub side: SideName,
    /// What it wants to talk about; empty while it has said nothing.
    pub topics: String,
    /// Whether the other company may read them as well.
    pub topics_shared: bool,
    pub topics_at: Option<i64>,
    pub documents: Vec<DocumentLine>,
    /// Whether the reader may write this part.
    pub may_write: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReadingName {
    Unread,
    /// Read, and changed since.
    Stale,
    Read,
}

impl From<Reading> for ReadingName {
    fn from(reading: Reading) -> Self {
        match reading {
            Reading::Unread => Self::Unread,
            Reading::Stale => Self::Stale,
            Reading::Read => Self::Read,
        }
    }
}

/// Whether an interpreter has read a brief.
#[derive(Debug, Serialize, ToSchema)]
pub struct BriefReader {
    pub interpreter_id: String,
    pub name: String,
    pub reading: ReadingName,
    /// When they last said so.
    pub read_at: Option<i64>,
}

/// What documents are taken.
#[derive(Debug, Serialize, ToSchema)]
pub struct DocumentLimits {
    /// Endings of names.
    pub kinds: Vec<String>,
    pub bytes_max: usize,
    /// Of one company for one meeting.
    pub documents_max: usize,
}

/// All there is to know before a meeting.
#[derive(Debug, Serialize, ToSchema)]
pub struct BriefPack {
    pub brief: Brief,
    pub start_at: i64,
    pub end_at: i64,
    pub clocks: Vec<Clock>,
    /// The host's, then the guest's.
    pub parts: Vec<BriefPart>,
    pub readers: Vec<BriefReader>,
    /// Whether somebody interprets this meeting, or should.
    pub is_wanted: bool,
    /// By when it should be complete.
    pub due_at: i64,
    pub due: Vec<Clock>,
    pub is_ready: bool,
    /// Entries of the glossary; nothing for whom it is not.
    pub terms: Option<usize>,
    /// Stands for what is in it now, where the reader may say to have read it: they say so of this.
    pub edition: Option<String>,
    pub limits: DocumentLimits,
}

/// The brief of a meeting, as far as the caller may read it.
#[utoipa::path(tag = "brief", params(("day" = String, Path), ("meeting" = String, Path)),
    responses((status = 200, body = BriefPack), (status = 404, body = Problem),
              (status = 409, body = Problem, description = "`brief_over`")))]
#[get("/api/days/{day}/meetings/{meeting}/brief")]
pub async fn show_brief(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    let seen = Seen::find(&app, caller, &path).await?;
    seen.may_read(&app)?;
    let pack = pack(&app, &seen).await?.ok_or_else(Denied::unknown)?;
    Ok(HttpResponse::Ok().json(pack))
}

async fn pack(app: &App, seen: &Seen) -> Result<Option<BriefPack>, Denied> {
    let Seen { found, meeting } = seen;
    let (day, role) = (&found.day, seen.role());
    let (id, programme, sees_terms) =
        (meeting.id.clone(), day.programme.id.clone(), role.sees_terms());
    let read = app.store.read(move |c| {
        let briefs = store::brief::of_meeting(c, &id)?;
        let terms = sees_terms.then(|| store::terms::count(c, &programme)).transpose()?;
        Ok::<_, Failure>((briefs, terms))
    });
    let (briefs, terms) = read.await?;
    let readiness = briefs.readiness(day, meeting, |text| hash(text));
    let (Some(readiness), Some(time)) = (readiness, day.time_of(meeting)) else {
        return Ok(None);
    };
    let Some(brief) = Brief::of(day, role, meeting) else { return Ok(None) };
    Ok(Some(BriefPack {
        brief,
        start_at: time.start.0,
        end_at: time.end.0,
        clocks: found.lens(app).clocks(time.start, time.end),
        parts: [Side::Host, Side::Guest].map(|side| part(app, seen, &briefs, side)).into(),
        readers: readers(day, &briefs, &readiness),
        is_wanted: is_wanted(meeting),
        due_at: readiness.due.0,
        due: found.lens(app).clocks(readiness.due, readiness.due),
        is_ready: readiness.is_ready(),
        terms,
        edition: matches!(role, Role::Interpreter { .. })
            .then(|| hash(briefs.edition(&meeting.id))),
        limits: DocumentLimits {
            kinds: Kind::ALL.map(|kind| kind.as_str().to_owned()).into(),
            bytes_max: DOCUMENT_BYTES_MAX,
            documents_max: DOCUMENTS_MAX,
        },
    }))
}

fn part(app: &App, seen: &Seen, briefs: &Briefs, side: Side) -> BriefPart {
    let meeting = &seen.meeting;
    let company = meeting.company(side);
    let topics = briefs.topics.iter().find(|one| one.company == *company);
    let topics =
        topics.filter(|one| seen.role().sees_part_of_brief(meeting, company, one.is_shared));
    let documents = briefs.documents.iter().filter(|one| one.company == *company);
    let documents = documents.filter(|one| one.is_seen_by(seen.role(), meeting)).cloned();
    let may_write = seen.writes_as(app, Some(company)).is_ok_and(|own| own == *company);
    BriefPart {
        company_id: company.to_string(),
        side: side.into(),
        topics: topics.map(|one| one.text.clone()).unwrap_or_default(),
        topics_shared: topics.is_some_and(|one| one.is_shared),
        topics_at: topics.map(|one| one.at.0),
        documents: documents.map(|one| DocumentLine::of(seen, one)).collect(),
        may_write,
    }
}

fn readers(day: &Day, briefs: &Briefs, readiness: &Readiness) -> Vec<BriefReader> {
    let at = |id: &InterpreterId| {
        let receipt = briefs.receipts.iter().find(|one| one.interpreter == *id);
        receipt.map(|one| one.at.0)
    };
    let each = readiness.readings.iter().map(|(id, reading)| BriefReader {
        interpreter_id: id.to_string(),
        name: day.roster.interpreters.get(id).map_or_else(String::new, |one| one.name.clone()),
        reading: (*reading).into(),
        read_at: at(id),
    });
    each.collect()
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicsForm {
    /// Empty takes them back.
    pub text: String,
    /// Whether the other company may read them as well.
    #[serde(default)]
    pub is_shared: bool,
    /// Whose they are, when the organizer writes.
    pub company: Option<String>,
    /// When the text this one was made from was written, if there was one.
    #[serde(default)]
    pub since: Option<i64>,
}

/// Writes what a company wants to talk about.
#[utoipa::path(tag = "brief", params(("day" = String, Path), ("meeting" = String, Path)),
    request_body = TopicsForm,
    responses((status = 200, body = BriefPack), (status = 403, body = Problem),
              (status = 404, body = Problem), (status = 422, body = Problem),
              (status = 409, body = Problem, description = "`brief_closed`, `topics_changed`")))]
#[put("/api/days/{day}/meetings/{meeting}/topics")]
pub async fn write_topics(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<TopicsForm>,
) -> Result<HttpResponse, Denied> {
    let seen = Seen::find(&app, caller, &path).await?;
    let TopicsForm { text, is_shared, company, since } = form.value;
    let named = company.map(CompanyId::new);
    let topics = Topics {
        meeting: seen.meeting.id.clone(),
        company: seen.writes_as(&app, named.as_ref())?,
        text: cleaned_topics(&text).map_err(refused)?,
        is_shared,
        at: app.clock.now(),
    };
    let (day, writer) = (seen.found.day.id.clone(), seen.found.actor.email.clone());
    let written = app.store.write(move |c| {
        store::brief::wait_for_others(c, &topics.company)?;
        let briefs = store::brief::of_meeting(c, &topics.meeting)?;
        let mut there = briefs.topics.iter();
        let there = there.find(|one| one.company == topics.company);
        if let Err(refusal) = succeeds(&topics, there, since.map(Instant)) {
            return Ok(Err(refusal));
        }
        store::brief::put_topics(c, &day, &topics, &writer)?;
        Ok::<_, Failure>(Ok(()))
    });
    written.await?.map_err(refused)?;
    seen.tell(&app);
    let pack = pack(&app, &seen).await?.ok_or_else(Denied::unknown)?;
    Ok(HttpResponse::Ok().json(pack))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadForm {
    /// Of the brief that was read.
    pub edition: String,
}

/// An interpreter of the meeting says to have read its brief.
#[utoipa::path(tag = "brief", params(("day" = String, Path), ("meeting" = String, Path)),
    request_body = ReadForm,
    responses((status = 200, body = BriefPack), (status = 403, body = Problem),
              (status = 404, body = Problem),
              (status = 409, body = Problem, description = "`brief_changed`, `brief_over`")))]
#[post("/api/days/{day}/meetings/{meeting}/brief/read")]
pub async fn confirm_brief(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<ReadForm>,
) -> Result<HttpResponse, Denied> {
    let seen = Seen::find(&app, caller, &path).await?;
    let Role::Interpreter { id } = seen.role() else { return Err(refused(Refusal::NotYours)) };
    seen.may_read(&app)?;
    let receipt = Receipt {
        meeting: seen.meeting.id.clone(),
        interpreter: id.clone(),
        edition: form.value.edition,
        at: app.clock.now(),
    };
    let day = seen.found.day.id.clone();
    let written = app.store.write(move |c| {
        let briefs = store::brief::of_meeting(c, &receipt.meeting)?;
        if hash(briefs.edition(&receipt.meeting)) != receipt.edition {
            return Ok(Err(Refusal::BriefChanged));
        }
        store::brief::put_receipt(c, &day, &receipt)?;
        Ok::<_, Failure>(Ok(()))
    });
    written.await?.map_err(refused)?;
    seen.tell(&app);
    let pack = pack(&app, &seen).await?.ok_or_else(Denied::unknown)?;
    Ok(HttpResponse::Ok().json(pack))
}
