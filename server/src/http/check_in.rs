//! Checking in by scanning: what stands behind the code of a sheet or a table's card, and the tap.

use actix_web::{HttpResponse, get, post, web};
use sangdam_domain::access::Role;
use sangdam_domain::attendance::Person;
use sangdam_domain::check_in::{self, Whose};
use sangdam_domain::command::Command;
use sangdam_domain::notice::Seat;
use sangdam_domain::refusal::Refusal;
use sangdam_domain::roster::email_key;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::{CompanyId, InterpreterId, MeetingId, RoomId, room};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::Repeat;
use super::session::{Caller, DayCaller};
use crate::change::Ask;
use crate::live::view::{Clock, Lens, NamesByLanguage, SeatName, names};

/// What a code stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckInKind {
    Company,
    Interpreter,
    Table,
}

/// What its reader can do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckInWay {
    /// Check in whose sheet it is.
    Desk,
    /// Say to be at the table.
    Own,
    /// It is one's own sheet: the desk scans it.
    Show,
    /// Whoever runs the day sits at no table.
    None,
}

/// A meeting somebody comes to.
#[derive(Debug, Serialize, ToSchema)]
pub struct CheckInMeeting {
    pub id: String,
    pub seat: SeatName,
    pub start_at: i64,
    pub end_at: i64,
    pub clocks: Vec<Clock>,
    pub table: Option<String>,
    /// Whom they meet; of an interpreter both companies.
    #[schema(value_type = Vec<std::collections::HashMap<String, String>>)]
    pub with: Vec<NamesByLanguage>,
    /// They are there already.
    pub has_come: bool,
}

/// Why nobody can be checked in now.
#[derive(Debug, Serialize, ToSchema)]
pub struct CheckInProblem {
    #[schema(example = "check_in_early")]
    pub code: String,
    /// A sentence for the reader.
    pub detail: String,
}

/// What stands behind a code.
#[derive(Debug, Serialize, ToSchema)]
pub struct CheckInHead {
    pub revision: i64,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub day_title: NamesByLanguage,
    pub kind: CheckInKind,
    /// The company's, by language, or else the one name of an interpreter or a table.
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub names: NamesByLanguage,
    pub name: String,
    pub way: CheckInWay,
    /// The one that is on or next; at a table, there.
    pub meeting: Option<CheckInMeeting>,
    /// One that comes before it, elsewhere.
    pub elsewhere: Option<CheckInMeeting>,
    pub problem: Option<CheckInProblem>,
}

/// A code, found on its day and read by somebody.
struct Code {
    kind: CheckInKind,
    names: NamesByLanguage,
    name: String,
    way: CheckInWay,
    whose: Option<Whose>,
    table: Option<RoomId>,
}

impl Code {
    fn find(caller: &DayCaller, kind: CheckInKind, id: &str) -> Result<Self, Denied> {
        let day = &caller.day;
        let is_organizer = caller.actor.role.is_organizer();
        let own = Whose::of(&caller.actor);
        let sheet = |whose: Whose, names: NamesByLanguage, name: String| {
            let way = match &own {
                _ if is_organizer => CheckInWay::Desk,
                Some(own) if *own == whose => CheckInWay::Show,
                _ => return Err(Denied::refused(&Refusal::NotYours, None)),
            };
            Ok(Self { kind, names, name, way, whose: Some(whose), table: None })
        };
        match kind {
            CheckInKind::Company => {
                let whose = CompanyId::new(id);
                let company = day.roster.company(&whose).ok_or_else(Denied::unknown)?;
                sheet(Whose::Company(whose), names(&company.name), String::new())
            }
            CheckInKind::Interpreter => {
                let whose = InterpreterId::new(id);
                let one = day.roster.interpreters.get(&whose).ok_or_else(Denied::unknown)?;
                sheet(Whose::Interpreter(whose), NamesByLanguage::new(), one.name.clone())
            }
            CheckInKind::Table => {
                let table = RoomId::new(id);
                let found = room::find(day, &table).filter(|room| room.is_table());
                let found = found.ok_or_else(Denied::unknown)?;
                let owner = found.company().and_then(|company| day.roster.company(company));
                Ok(Self {
                    kind,
                    names: owner.map(|company| names(&company.name)).unwrap_or_default(),
                    name: found.name.clone(),
                    way: if is_organizer { CheckInWay::None } else { CheckInWay::Own },
                    whose: own,
                    table: Some(table),
                })
            }
        }
    }

    fn due<'a>(&self, lens: &Lens<'a>) -> Option<(&'a Meeting, Seat)> {
        let whose = self.whose.as_ref()?;
        check_in::due(lens.day, whose, self.table.as_ref(), lens.now)
    }
}

fn meeting(lens: &Lens<'_>, (meeting, seat): (&Meeting, Seat)) -> Option<CheckInMeeting> {
    let day = lens.day;
    let time = day.time_of(meeting)?;
    let with = match seat {
        Seat::Host => vec![&meeting.guest],
        Seat::Guest => vec![&meeting.host],
        Seat::Interpreter => vec![&meeting.host, &meeting.guest],
    };
    let with = with.into_iter().filter_map(|id| day.roster.company(id));
    Some(CheckInMeeting {
        id: meeting.id.to_string(),
        seat: seat.into(),
        start_at: time.start.0,
        end_at: time.end.0,
        clocks: lens.clocks(time.start, time.end),
        table: meeting.room.as_ref().and_then(|id| room::find(day, id)).map(|one| one.name.clone()),
        with: with.map(|company| names(&company.name)).collect(),
        has_come: check_in::at_table(day, meeting, seat).is_some(),
    })
}

/// What a code stands on, and which meeting its reader would check in at. Changes nothing.
#[utoipa::path(tag = "hall",
    params(("day" = String, Path), ("kind" = CheckInKind, Path), ("id" = String, Path)),
    responses((status = 200, body = CheckInHead),
              (status = 403, body = Problem, description = "`not_yours`: another's sheet"),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/check-in/{kind}/{id}")]
pub async fn show_check_in(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, CheckInKind, String)>,
) -> Result<HttpResponse, Denied> {
    let (day, kind, id) = path.into_inner();
    let caller = DayCaller::find(&app, caller, &day).await?;
    let code = Code::find(&caller, kind, &id)?;
    let lens = caller.lens(&app);
    let due = code.due(&lens);
    let problem = match due {
        _ if matches!(code.way, CheckInWay::Show | CheckInWay::None) => None,
        None => Some(Denied::new(actix_web::http::StatusCode::CONFLICT, "check_in_none")),
        Some((meeting, seat)) => {
            check_in::check_in(lens.day, &caller.actor, &meeting.id, seat, None, lens.now)
                .err()
                .map(|refusal| Denied::refused(&refusal, Some(&lens)))
        }
    };
    let language = &caller.caller.language;
    let problem = problem.map(|denied| {
        let detail = denied.sentence(&app, language);
        CheckInProblem { code: denied.code, detail }
    });
    let anywhere = code.whose.as_ref().filter(|_| code.table.is_some());
    let anywhere = anywhere.and_then(|whose| check_in::due(lens.day, whose, None, lens.now));
    let elsewhere = anywhere.filter(|(one, _)| due.is_none_or(|(due, _)| due.id != one.id));
    Ok(HttpResponse::Ok().json(CheckInHead {
        revision: caller.day.revision,
        day_title: names(&caller.day.settings.title),
        kind: code.kind,
        meeting: due.and_then(|due| meeting(&lens, due)),
        elsewhere: elsewhere.and_then(|one| meeting(&lens, one)),
        names: code.names,
        name: code.name,
        way: code.way,
        problem,
    }))
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CheckedIn {
    pub meeting_id: String,
    pub seat: SeatName,
    pub revision: i64,
}

/// Checks in: the desk whose sheet it is, anybody else themselves at a table. Scanned twice it stays so.
#[utoipa::path(tag = "hall",
    params(("day" = String, Path), ("kind" = CheckInKind, Path), ("id" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 200, body = CheckedIn),
              (status = 409, body = Problem,
               description = "`check_in_none`: no meeting is on or comes; `check_in_early`, `day_closed`"),
              (status = 403, body = Problem, description = "`not_yours`: another's sheet, or one's own"),
              (status = 404, body = Problem)))]
#[post("/api/days/{day}/check-in/{kind}/{id}")]
pub async fn mark_present(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, CheckInKind, String)>,
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    let (day, kind, id) = path.into_inner();
    let caller = DayCaller::find(&app, caller, &day).await?;
    let code = Code::find(&caller, kind, &id)?;
    if code.way == CheckInWay::Show {
        return Err(Denied::refused(&Refusal::NotYours, None));
    }
    let none = || Denied::new(actix_web::http::StatusCode::CONFLICT, "check_in_none");
    let (meeting, seat) = code.due(&caller.lens(&app)).ok_or_else(none)?;
    let meeting: MeetingId = meeting.id.clone();
    let person = matches!(caller.actor.role, Role::Company { .. } | Role::Interpreter { .. });
    let person = person
        .then(|| Person { key: email_key(&caller.actor.email), name: caller.viewer.name.clone() });
    let meeting_id = meeting.to_string();
    let ask = Ask {
        day: caller.day.id.clone(),
        actor: caller.actor.clone(),
        origin: caller.caller.origin.clone(),
        key: repeat.by(&caller.actor.email),
        command: Command::CheckIn { meeting, seat, person },
        shape: Box::new(move |day, _| {
            let (meeting_id, revision) = (meeting_id.clone(), day.revision);
            json!(CheckedIn { meeting_id, seat: seat.into(), revision }).to_string()
        }),
    };
    let answer = app.door.ask(ask).await;
    let body = answer.map_err(|no| Denied::from_no(no, Some(&caller.lens(&app))))?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}
