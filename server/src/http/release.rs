//! Release: what it would change and whom it would write to, then the release itself.

use actix_web::{HttpResponse, get, post, web};
use sangdam_domain::change::Change;
use sangdam_domain::command::Command;
use sangdam_domain::notice::notices;
use sangdam_domain::refusal::Refusal;
use sangdam_domain::release::{Difference, difference};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::day::Revision;
use super::draft::{DraftState, DraftedMeeting, as_drafted, drafted, meant_as};
use super::error::{Denied, Problem};
use super::form::Form;
use super::session::{Caller, DayCaller};
use crate::change::{Ask, No};
use crate::live::view::{self, Trouble};

/// A meeting as it stands and as it will.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReleaseMove {
    pub before: DraftedMeeting,
    pub after: DraftedMeeting,
}

/// A meeting of the draft that cannot be as things stand.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReleaseBlocked {
    pub meeting: DraftedMeeting,
    /// A code of a refusal, such as `host_busy`.
    pub code: String,
    /// In the reader's language.
    pub reason: String,
}

/// What a release would change.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReleaseView {
    /// The draft's revision, to be sent with the release; none when there is no draft.
    pub draft: Option<i64>,
    /// Stands for everything below, to be sent with the release as well.
    pub mark: String,
    pub added: Vec<DraftedMeeting>,
    pub moved: Vec<ReleaseMove>,
    pub canceled: Vec<DraftedMeeting>,
    pub unchanged: usize,
    /// Letters that would leave.
    pub letters: usize,
    /// Meetings that cannot be; a release leaves them in the draft.
    pub blocked: Vec<ReleaseBlocked>,
    /// What should be looked at first.
    pub problems: Vec<Trouble>,
}

fn show(app: &App, caller: &DayCaller) -> ReleaseView {
    let day = &caller.day;
    let lens = caller.lens(app);
    let found = difference(day, lens.moment());
    let reason = |refusal: &Refusal| {
        Denied::refused(refusal, Some(&lens)).sentence(app, &caller.caller.language)
    };
    let moved = found.moved.iter().map(|(before, after)| ReleaseMove {
        before: as_drafted(before, DraftState::Standing),
        after: as_drafted(after, DraftState::Moved),
    });
    let blocked = found.blocked.iter().map(|(one, refusal)| ReleaseBlocked {
        meeting: drafted(one, meant_as(day, one)),
        code: refusal.code().into(),
        reason: reason(refusal),
    });
    ReleaseView {
        draft: day.draft.as_ref().map(|draft| draft.revision),
        mark: found.mark(),
        added: found.added.iter().map(|one| as_drafted(one, DraftState::New)).collect(),
        moved: moved.collect(),
        canceled: found.canceled.iter().map(|one| as_drafted(one, DraftState::Dropped)).collect(),
        unchanged: found.unchanged,
        letters: letters(&found, caller),
        blocked: blocked.collect(),
        problems: found.problems(&app.rules).into_iter().map(view::trouble).collect(),
    }
}

/// How many letters a release would send, counted from the changes themselves.
fn letters(found: &Difference, caller: &DayCaller) -> usize {
    let changes = found.clone().changes();
    let count = |change: Change| {
        let before = change.meeting().and_then(|one| caller.day.timetable.get(&one.id));
        notices(before.map(|meeting| &**meeting), &found.after, &change).len()
    };
    changes.map(count).sum()
}

/// What a release would change, whom it would write to, and what should be looked at first.
#[utoipa::path(tag = "draft", params(("day" = String, Path)),
    responses((status = 200, body = ReleaseView), (status = 403, body = Problem)))]
#[get("/api/days/{day}/release")]
pub async fn show_release(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    Ok(HttpResponse::Ok().json(show(&app, &caller)))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseForm {
    /// The revision of the draft that was looked at.
    pub draft: i64,
    /// The mark of what was looked at; when bookings have made something else of the draft since, it is
    /// not released.
    pub mark: String,
    /// Releases although there are problems; what cannot be stays in the draft.
    #[serde(default)]
    pub accept_problems: bool,
}

/// Makes the draft the timetable everybody sees; only who has a changed meeting is written to.
#[utoipa::path(tag = "draft", params(("day" = String, Path)), request_body = ReleaseForm,
    responses((status = 200, body = Revision),
              (status = 409, body = Problem, description = "`release_problems` with the list as the \
                facts `blocked` and `problems_found`; `no_draft`, `draft_changed`, `busy_elsewhere`, \
                `day_closed`"),
              (status = 403, body = Problem)))]
#[post("/api/days/{day}/release")]
pub async fn release_draft(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<ReleaseForm>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let ReleaseForm { draft, mark, accept_problems } = form.value;
    let ask = Ask {
        day: caller.day.id.clone(),
        actor: caller.actor.clone(),
        origin: caller.caller.origin.clone(),
        key: form.repeat.by(&caller.caller.email),
        command: Command::Release { draft, mark, accepts_problems: accept_problems },
        shape: Box::new(|day, _| json!(Revision { revision: day.revision }).to_string()),
    };
    let body = app.door.ask(ask).await.map_err(|no| {
        let has_problems = matches!(no, No::Refused(Refusal::ReleaseProblems { .. }));
        let denied = Denied::from_no(no, Some(&caller.lens(&app)));
        if !has_problems {
            return denied;
        }
        let shown = show(&app, &caller);
        denied.with("blocked", "".into(), json!(shown.blocked)).with(
            "problems_found",
            "".into(),
            json!(shown.problems),
        )
    })?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}
