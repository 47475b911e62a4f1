//! For the organizer: how far all briefs of a day are.

use std::sync::Arc;

use actix_web::{HttpResponse, get, web};
use sangdam_domain::brief::{Briefs, Contribution, READY_HOURS, is_wanted};
use sangdam_domain::timetable::Meeting;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::App;
use super::super::error::{Denied, Problem};
use super::super::session::{Caller, DayCaller};
use super::{BriefReader, readers};
use crate::secret::hash;
use crate::store;

/// How much one company has put down.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct ContributionLine {
    pub topics: bool,
    pub documents: usize,
}

impl From<Contribution> for ContributionLine {
    fn from(one: Contribution) -> Self {
        Self { topics: one.topics, documents: one.documents }
    }
}

/// How far the brief of one meeting is.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReadinessLine {
    pub meeting_id: String,
    pub slot: u16,
    pub host_id: String,
    pub guest_id: String,
    pub due_at: i64,
    pub host: ContributionLine,
    pub guest: ContributionLine,
    pub readers: Vec<BriefReader>,
    pub is_ready: bool,
    /// Not ready though it should be by now.
    pub is_late: bool,
}

/// The briefs of a day's interpreted meetings, in the order of their slots.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReadinessList {
    /// So many hours before a meeting its brief should be complete.
    pub hours: i64,
    /// Whether companies that have sent nothing are asked for it.
    pub nudges: bool,
    pub meetings: Vec<ReadinessLine>,
}

/// How far the briefs of a day are.
#[utoipa::path(tag = "brief", params(("day" = String, Path)),
    responses((status = 200, body = ReadinessList), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/readiness")]
pub async fn show_readiness(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let found = DayCaller::organizer(&app, caller, &day).await?;
    let id = found.day.id.clone();
    let briefs = app.store.read(move |c| store::brief::of_day(c, &id)).await?;
    let by_meeting = briefs.by_meeting();
    let now = app.clock.now();
    let mut meetings: Vec<Arc<Meeting>> =
        found.day.timetable.all().filter(|one| is_wanted(one)).cloned().collect();
    meetings.sort_by(|a, b| (a.slot, &a.id).cmp(&(b.slot, &b.id)));
    let nothing = Briefs::default();
    let mut lines = Vec::new();
    for meeting in meetings {
        let own = by_meeting.get(&meeting.id).unwrap_or(&nothing);
        let readiness = own.readiness(&found.day, &meeting, |text| hash(text));
        let Some(readiness) = readiness else { continue };
        let readers = readers(&found.day, own, &readiness);
        lines.push(ReadinessLine {
            meeting_id: meeting.id.to_string(),
            slot: meeting.slot.0,
            host_id: meeting.host.to_string(),
            guest_id: meeting.guest.to_string(),
            due_at: readiness.due.0,
            host: readiness.host.into(),
            guest: readiness.guest.into(),
            readers,
            is_ready: readiness.is_ready(),
            is_late: readiness.is_late(now),
        });
    }
    Ok(HttpResponse::Ok().json(ReadinessList {
        hours: READY_HOURS,
        nudges: found.day.letters.brief_nudges,
        meetings: lines,
    }))
}
