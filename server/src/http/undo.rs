//! What organizers did in the last minutes, and taking it back.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, get, post, web};
use sangdam_domain::away::Who;
use sangdam_domain::command::Command;
use sangdam_domain::time::Moment;
use sangdam_domain::undo::{self, Act, Deed, UNDO_MINUTES_MAX, What};
use sangdam_domain::{CompanyId, Day, MeetingId, timetable};
use serde::Serialize;
use utoipa::ToSchema;

use super::App;
use super::aside::aside;
use super::day::{Revision, organizer_command};
use super::error::{Denied, Problem};
use super::form::Repeat;
use super::session::{Caller, DayCaller};
use crate::live::view::{NamesByLanguage, names};
use crate::store::{self, Failure, act::Kept};

/// What was done.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeedName {
    Booked,
    Moved,
    Canceled,
    Assigned,
    NeedSet,
    OfferAnswered,
    Adjusted,
    SaidLate,
    Judged,
    SeatCorrected,
    CheckedIn,
    QueueChanged,
    AwaySet,
    RequestChanged,
    DraftChanged,
    Released,
    Repaired,
    RoomSwitched,
    VideoChanged,
    SettingsChanged,
    ZoneRulesFollowed,
    PhaseChanged,
    LettersChanged,
    Announced,
    BannerWithdrawn,
    Undone,
}

impl From<Deed> for DeedName {
    fn from(deed: Deed) -> Self {
        match deed {
            Deed::Booked => Self::Booked,
            Deed::Moved => Self::Moved,
            Deed::Canceled => Self::Canceled,
            Deed::Assigned => Self::Assigned,
            Deed::NeedSet => Self::NeedSet,
            Deed::OfferAnswered => Self::OfferAnswered,
            Deed::Adjusted => Self::Adjusted,
            Deed::SaidLate => Self::SaidLate,
            Deed::Judged => Self::Judged,
            Deed::SeatCorrected => Self::SeatCorrected,
            Deed::CheckedIn => Self::CheckedIn,
            Deed::QueueChanged => Self::QueueChanged,
            Deed::AwaySet => Self::AwaySet,
            Deed::RequestChanged => Self::RequestChanged,
            Deed::DraftChanged => Self::DraftChanged,
            Deed::Released => Self::Released,
            Deed::Repaired => Self::Repaired,
            Deed::RoomSwitched => Self::RoomSwitched,
            Deed::VideoChanged => Self::VideoChanged,
            Deed::SettingsChanged => Self::SettingsChanged,
            Deed::ZoneRulesFollowed => Self::ZoneRulesFollowed,
            Deed::PhaseChanged => Self::PhaseChanged,
            Deed::LettersChanged => Self::LettersChanged,
            Deed::Announced => Self::Announced,
            Deed::BannerWithdrawn => Self::BannerWithdrawn,
            Deed::Undone => Self::Undone,
        }
    }
}

/// Whether an act can be taken back now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActState {
    Open,
    Undone,
    /// What it touched has changed since, or somebody has taken a seat.
    Overtaken,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ActView {
    /// The day's revision after it: its key.
    pub revision: i64,
    pub at: i64,
    /// Until when it can be taken back.
    pub until_at: i64,
    /// Who did it.
    pub by: String,
    pub is_mine: bool,
    pub deed: DeedName,
    pub state: ActState,
    /// How many meetings it touched, and the first of them.
    pub meetings: usize,
    pub meeting_id: Option<String>,
    #[schema(value_type = Option<std::collections::HashMap<String, String>>)]
    pub host_name: Option<NamesByLanguage>,
    #[schema(value_type = Option<std::collections::HashMap<String, String>>)]
    pub guest_name: Option<NamesByLanguage>,
    /// Whom or what else it is about: an interpreter, a room, a company, the words on a banner.
    #[schema(value_type = Option<std::collections::HashMap<String, String>>)]
    pub about: Option<NamesByLanguage>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ActList {
    pub revision: i64,
    /// Those of the last minutes, the latest first.
    pub acts: Vec<ActView>,
}

/// What organizers did in the last minutes, the latest first.
#[utoipa::path(tag = "undo", params(("day" = String, Path)),
    responses((status = 200, body = ActList), (status = 403, body = Problem)))]
#[get("/api/days/{day}/acts")]
pub async fn list_acts(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let (id, now) = (caller.day.id.clone(), app.clock.now());
    let read = app.store.read(move |connection| {
        let kept = store::act::after(connection, &id, now.plus_minutes(-UNDO_MINUTES_MAX))?;
        let mut people = BTreeMap::new();
        for Kept { act, .. } in &kept {
            if !people.contains_key(&act.by) {
                let name = store::person::find(connection, &act.by)?.map(|person| person.name);
                people.insert(act.by.clone(), name);
            }
        }
        Ok::<_, Failure>((kept, people))
    });
    let (kept, people) = read.await?;
    let (rules, revision) = (app.rules.clone(), caller.day.revision);
    // To know what can be undone each is undone on trial, which other requests should not wait for.
    let listed = aside(move || {
        let moment = Moment { now, rules: &rules };
        let acts = kept.iter().map(|one| {
            let by = people.get(&one.act.by).cloned().flatten();
            let by = by.unwrap_or_else(|| one.act.by.clone());
            view(&caller.day, one, (by, one.act.by == caller.actor.email), moment)
        });
        acts.collect()
    });
    let acts = listed.await?;
    Ok(HttpResponse::Ok().json(ActList { revision, acts }))
}

fn view(
    day: &Day,
    Kept { act, undone_at }: &Kept,
    (by, is_mine): (String, bool),
    moment: Moment<'_>,
) -> ActView {
    let state = match undone_at {
        Some(_) => ActState::Undone,
        None if undo::seems_open(day, act, moment) => ActState::Open,
        None => ActState::Overtaken,
    };
    let meetings = meetings(act);
    let first = meetings.first().and_then(|id| known(day, act, id));
    let name = |id: &CompanyId| Some(names(&day.roster.company(id)?.called()));
    ActView {
        revision: act.revision,
        at: act.at.0,
        until_at: act.until().0,
        by,
        is_mine,
        deed: act.deed.into(),
        state,
        meetings: meetings.len(),
        meeting_id: meetings.first().map(ToString::to_string),
        host_name: first.and_then(|meeting| name(&meeting.host)),
        guest_name: first.and_then(|meeting| name(&meeting.guest)),
        about: about(day, act),
    }
}

/// The meetings an act touched, each once.
fn meetings(act: &Act) -> Vec<&MeetingId> {
    let mut found: Vec<&MeetingId> = Vec::new();
    for thing in &act.things {
        let id = match &thing.what {
            What::Meeting { id, .. } => id,
            What::Offers { meeting, .. }
            | What::Course { meeting, .. }
            | What::Verdict { meeting, .. }
            | What::Came { meeting, .. }
            | What::Late { meeting, .. } => meeting,
            _ => continue,
        };
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

/// A meeting as it is, or as it was before an act that did away with it.
fn known<'a>(day: &'a Day, act: &'a Act, id: &MeetingId) -> Option<&'a timetable::Meeting> {
    let before = || {
        act.things.iter().find_map(|thing| match &thing.what {
            What::Meeting { id: known, before, .. } if known == id => before.as_deref(),
            _ => None,
        })
    };
    day.timetable.get(id).map(|meeting| &**meeting).or_else(before)
}

fn about(day: &Day, act: &Act) -> Option<NamesByLanguage> {
    let plain = |name: &str| {
        let languages = day.settings.title.0.keys();
        languages.map(|tag| (tag.clone(), name.to_owned())).collect::<NamesByLanguage>()
    };
    act.things.iter().find_map(|thing| match &thing.what {
        What::Away { who: Who::Company(id), .. }
        | What::Queue { company: id, .. }
        | What::Request { to: id, .. } => Some(names(&day.roster.company(id)?.called())),
        What::Away { who: Who::Interpreter(id), .. } => {
            Some(plain(&day.roster.interpreters.get(id)?.name))
        }
        What::Away { who: Who::Room(id), .. } => {
            let room = day.settings.rooms.iter().find(|room| room.id == *id)?;
            Some(plain(&room.name))
        }
        What::Banner { id, before } => {
            let banner = before.as_ref().or_else(|| day.banners.get(id))?;
            Some(names(&banner.subject))
        }
        _ => None,
    })
}

/// Takes back what an organizer did, whole or not at all. People whose meeting changes by it are
/// written to; a meeting that was canceled is the same one again.
#[utoipa::path(tag = "undo",
    params(("day" = String, Path), ("act" = i64, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 200, body = Revision), (status = 403, body = Problem),
              (status = 404, body = Problem),
              (status = 409, body = Problem,
               description = "`undo_overtaken`, `undo_late`, `day_closed`, `busy_elsewhere`")))]
#[post("/api/days/{day}/acts/{act}/undo")]
pub async fn undo_act(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    let (day, revision) = path.into_inner();
    let found = DayCaller::organizer(&app, caller.clone(), &day).await?;
    let revision: i64 = revision.parse().map_err(|_| Denied::unknown())?;
    let id = found.day.id.clone();
    let kept = app.store.read(move |c| store::act::get(c, &id, revision)).await?;
    let Kept { act, .. } = kept.ok_or_else(Denied::unknown)?;
    organizer_command(&app, caller, &day, &repeat, Command::Undo { act: Box::new(act) }).await
}
