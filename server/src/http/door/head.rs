//! What stands on a door.

use actix_web::{HttpRequest, HttpResponse, get, web};
use sangdam_domain::access::Role;
use sangdam_domain::attendance::{Part, door_open};
use sangdam_domain::notice::{Recipient, Seat};
use sangdam_domain::programme::Side;
use sangdam_domain::refusal::Refusal;
use sangdam_domain::room;
use sangdam_domain::roster::email_key;
use sangdam_domain::video::ProviderName;
use sangdam_domain::{Day, Instant};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Door, door_token, refused};
use crate::http::App;
use crate::http::contact::WhomToCall;
use crate::http::error::{Denied, Problem, language_of};
use crate::http::session::Maybe;
use crate::live::door::Visitor;
use crate::live::view::{BannerView, Brief, Clock, Lens, NamesByLanguage, Viewer, names};

/// How long before the end of a meeting the room reminds of it, in minutes.
const SOFT_STOP_MINUTES: i64 = 2;

/// Where one stands with a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// Known, and the door is open.
    Open,
    /// Known; the door is not open yet.
    Early,
    /// Not known: a code or a knock is needed.
    Code,
    Closed,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DoorPerson {
    pub name: String,
}

/// A meeting as a line in somebody's day, with the way to its door.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DoorLine {
    pub meeting: String,
    #[schema(value_type = String, example = "host")]
    pub seat: Part,
    pub start_at: i64,
    pub end_at: i64,
    pub clocks: Vec<Clock>,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub host: NamesByLanguage,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub guest: NamesByLanguage,
}

/// Making the meeting longer in one tap, by whoever leads it: its interpreter or the organizer.
#[derive(Debug, Serialize, ToSchema)]
pub struct DoorLonger {
    /// Where to ask for it.
    pub path: String,
    pub minutes: u16,
}

impl DoorLonger {
    fn of(door: &Door, visitor: &Visitor) -> Option<Self> {
        let leads = matches!(door.seat, Part::Organizer | Part::Seat(Seat::Interpreter));
        (leads && !visitor.is_let_in).then(|| Self {
            path: format!("/api/days/{}/meetings/{}/length", door.day.id, door.meeting.id),
            minutes: door.day.settings.conduct.extend_min,
        })
    }
}

/// Why one cannot go in now.
#[derive(Debug, Serialize, ToSchema)]
pub struct DoorProblem {
    /// `door_not_open`, `door_closed` or `door_foreign`.
    #[schema(example = "door_not_open")]
    pub code: String,
    /// A sentence for the reader.
    pub detail: String,
}

/// What a door says about itself; to a stranger without names.
#[derive(Debug, Serialize, ToSchema)]
pub struct DoorHead {
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub day_title: NamesByLanguage,
    pub now: i64,
    pub opens_at: i64,
    pub start_at: i64,
    /// When the room reminds of the end.
    pub soft_stop_at: i64,
    pub end_at: i64,
    pub closes_at: i64,
    pub longer: Option<DoorLonger>,
    /// The reader's clock first.
    pub clocks: Vec<Clock>,
    #[schema(value_type = Option<std::collections::HashMap<String, String>>)]
    pub host: Option<NamesByLanguage>,
    #[schema(value_type = Option<std::collections::HashMap<String, String>>)]
    pub guest: Option<NamesByLanguage>,
    pub interpreter: Option<String>,
    /// `organizer` at the door of whoever runs the day.
    #[schema(value_type = String, example = "host")]
    pub seat: Part,
    pub language: String,
    /// What the host's and the guest's side speak, in this order.
    pub languages: Vec<String>,
    pub entry: Entry,
    pub problem: Option<DoorProblem>,
    /// `waiting` or `refused` after a knock.
    pub knock: Option<String>,
    pub me: Option<DoorPerson>,
    #[schema(value_type = String, example = "built_in")]
    pub provider: ProviderName,
    /// The table in the hall to go to; to strangers nothing.
    pub table: Option<String>,
    /// The reader's own meetings of the day.
    pub agenda: Vec<DoorLine>,
    /// Who meets whom; to strangers nothing.
    pub brief: Option<Brief>,
    /// The first of them after this one.
    pub next: Option<DoorLine>,
    /// What the organizer wants the reader to know now; to strangers nothing.
    pub banners: Vec<BannerView>,
    /// Whether gaps of the day are offered to companies that wait.
    pub has_refills: bool,
    /// Whom to ask when nothing else helps; to strangers only whom the settings name.
    pub whom_to_call: Option<WhomToCall>,
}

/// What stands on a door.
#[utoipa::path(tag = "door", params(("meeting" = String, Path), ("seat" = String, Path)),
    responses((status = 200, body = DoorHead),
              (status = 401, body = Problem), (status = 403, body = Problem),
              (status = 404, body = Problem, description = "`door_gone`, `door_canceled`")))]
#[get("/api/door/{meeting}/{seat}")]
pub async fn show_door(
    app: web::Data<App>,
    request: HttpRequest,
    Maybe(caller): Maybe,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    let door = Door::find(&app, &path.0, &path.1).await?;
    let visitor = door.visitor(&app, &request, caller.as_ref()).await?;
    if visitor.is_none() && door.seat == Part::Organizer {
        return Err(refused(&door, caller.as_ref()));
    }
    let Door { day, meeting, seat } = &door;
    let time = day.time_of(meeting).ok_or_else(Denied::unknown)?;
    let (opens, closes) = door_open(day, meeting).ok_or_else(Denied::unknown)?;
    let now = app.clock.now();
    let entry = entry(visitor.as_ref(), (opens, closes), now);
    let viewer = viewer(&app, &request, &door, visitor.as_ref());
    let lens = Lens { day, viewer: &viewer, texts: &app.texts, rules: &app.rules, now };
    let is_foreign = entry == Entry::Code && caller.is_some();
    let problem = match entry {
        Entry::Early => Some(Denied::refused(&Refusal::DoorNotOpen { opens }, Some(&lens))),
        Entry::Closed => Some(Denied::refused(&Refusal::DoorClosed { since: closes }, Some(&lens))),
        _ => is_foreign.then(|| refused(&door, caller.as_ref())),
    };
    let problem = problem.map(|denied| {
        let detail = denied.sentence(&app, &viewer.language);
        DoorProblem { code: denied.code, detail }
    });
    let spoken = |side| {
        let company = day.roster.company(meeting.company(side));
        company.and_then(|company| company.languages.first().cloned()).unwrap_or_default()
    };
    let named = |side| {
        let company = day.roster.company(meeting.company(side));
        company.filter(|_| visitor.is_some()).map(|company| names(&company.name))
    };
    let interpreters = meeting.interpreters().filter(|_| visitor.is_some());
    let interpreters = interpreters.filter_map(|id| day.roster.interpreters.get(id));
    let interpreters: Vec<&str> = interpreters.map(|one| one.name.as_str()).collect();
    let knock = door_token(&app, &request)
        .zip(seat.seat())
        .and_then(|(token, seat)| app.doors.knock_of(&token, &meeting.id, seat))
        .map(|knock| if knock.is_refused { "refused" } else { "waiting" }.to_owned());
    // Whoever was let in came to this meeting alone.
    let own = visitor.as_ref().filter(|visitor| !visitor.is_let_in);
    let agenda = own.map(|_| agenda(&lens, *seat)).unwrap_or_default();
    let visitor_is_known = visitor.is_some();
    Ok(HttpResponse::Ok().json(DoorHead {
        day_title: names(&day.settings.title),
        now: now.0,
        opens_at: opens.0,
        start_at: time.start.0,
        soft_stop_at: time.end.plus_minutes(-SOFT_STOP_MINUTES).0,
        end_at: time.end.0,
        closes_at: closes.0,
        longer: visitor.as_ref().and_then(|visitor| DoorLonger::of(&door, visitor)),
        clocks: lens.clocks(time.start, time.end),
        host: named(Side::Host),
        guest: named(Side::Guest),
        interpreter: (!interpreters.is_empty()).then(|| interpreters.join(", ")),
        seat: *seat,
        language: viewer.language.clone(),
        languages: vec![spoken(Side::Host), spoken(Side::Guest)],
        entry,
        problem,
        knock,
        next: agenda.iter().find(|line| time.end.0 <= line.start_at).cloned(),
        agenda,
        brief: visitor.as_ref().and_then(|one| Brief::of(day, &one.actor.role, meeting)),
        banners: if visitor.is_some() { lens.banners() } else { Vec::new() },
        has_refills: visitor.is_some() && day.settings.conduct.refill.enabled,
        whom_to_call: WhomToCall::find(&app, day, visitor.is_some()).await?,
        me: visitor.map(|visitor| DoorPerson { name: visitor.person.name }),
        provider: room::provider(day, meeting),
        table: meeting
            .room
            .as_ref()
            .filter(|_| visitor_is_known)
            .and_then(|id| room::find(day, id))
            .filter(|room| room.is_table())
            .map(|room| room.name.clone()),
    }))
}

fn entry(visitor: Option<&Visitor>, (opens, closes): (Instant, Instant), now: Instant) -> Entry {
    match visitor {
        _ if closes <= now => Entry::Closed,
        None => Entry::Code,
        Some(_) if now < opens => Entry::Early,
        Some(_) => Entry::Open,
    }
}

/// How the reader looks at the day: by the clock and with the rights of the seat.
fn viewer(app: &App, request: &HttpRequest, door: &Door, visitor: Option<&Visitor>) -> Viewer {
    let seated = door.seated();
    let key = visitor.map(|visitor| visitor.person.key.clone());
    let is_reader = |to: &&Recipient| key.as_ref() == Some(&email_key(&to.email));
    let own = seated.iter().find(is_reader).or(seated.first());
    let day: &Day = &door.day;
    let default = match door.seat {
        Part::Organizer => day.settings.zone,
        Part::Seat(_) => day.programme.host.zone,
    };
    let meeting = &door.meeting;
    let actor = door.seat.seat().and_then(|seat| {
        sangdam_domain::attendance::visitor(meeting, seat, "").map(|actor| actor.role)
    });
    Viewer {
        role: actor.unwrap_or(Role::Organizer),
        name: visitor.map(|visitor| visitor.person.name.clone()).unwrap_or_default(),
        language: language_of(app, request),
        zone: own.map_or(default, |to| to.zone),
    }
}

/// The meetings of whoever sits there; who runs the day has all, and so none as a day of their own.
fn agenda(lens: &Lens<'_>, seat: Part) -> Vec<DoorLine> {
    let day = lens.day;
    let mut lines: Vec<DoorLine> = day
        .timetable
        .all()
        .filter(|meeting| seat != Part::Organizer && lens.viewer.role.sees_meeting(meeting))
        .filter_map(|meeting| {
            let time = day.time_of(meeting)?;
            Some(DoorLine {
                meeting: meeting.id.to_string(),
                seat,
                start_at: time.start.0,
                end_at: time.end.0,
                clocks: lens.clocks(time.start, time.end),
                host: names(&day.roster.company(&meeting.host)?.name),
                guest: names(&day.roster.company(&meeting.guest)?.name),
            })
        })
        .collect();
    lines.sort_by_key(|line| line.start_at);
    lines
}
