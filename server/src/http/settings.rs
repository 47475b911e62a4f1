//! What the organizer decides about a day.

use actix_web::{HttpResponse, get, put, web};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use sangdam_domain::command::Command;
use sangdam_domain::day::{self, Grid, InterpreterRule, OfficeHours, Settings};
use sangdam_domain::room::Room;
use sangdam_domain::time::Fold;
use sangdam_domain::{ProgrammeId, RoomId, Slot};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::conduct::ConductForm;
use super::contact::ContactForm;
use super::day::{Revision, organizer_command};
use super::error::{Denied, Problem};
use super::filling::{FillingForm, RequestLimitsForm};
use super::form::Form;
use super::given::{NAME_LETTERS_MAX, checked_names};
use super::interpreting::InterpretingForm;
use super::session::{Caller, DayCaller};
use super::table::{TableForm, set_tables, tables_of};
use crate::live::view::{InterpreterRuleName, NamesByLanguage, names};
use crate::secret::fresh_key;
use crate::store::{self, Failure};

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BreakForm {
    /// The slot it follows.
    pub after: u16,
    pub minutes: u16,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub label: NamesByLanguage,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FoldForm {
    Earlier,
    Later,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GridForm {
    /// Local time in the day's zone.
    #[schema(example = "15:00")]
    pub start: String,
    pub slots: u16,
    pub length_min: u16,
    pub changeover_min: u16,
    pub breaks: Vec<BreakForm>,
    /// Which of two instants is meant where clocks show a time twice.
    pub fold: Option<FoldForm>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HoursForm {
    #[schema(example = "09:00")]
    pub from: String,
    #[schema(example = "18:00")]
    pub to: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeForm {
    pub host: HoursForm,
    pub guest: HoursForm,
}

/// Everything about a day the organizer decides. Times are local, in the day's zone.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DaySettings {
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub title: NamesByLanguage,
    #[schema(example = "2020-10-26")]
    pub date: String,
    #[schema(example = "Asia/Seoul")]
    pub zone: String,
    pub grid: GridForm,
    pub office: OfficeForm,
    #[schema(example = "2020-10-12T09:00")]
    pub booking_opens: String,
    pub booking_closes: String,
    /// Minutes before a slot until which companies may book, move or cancel it.
    pub cancel_until_min: u16,
    /// Rest of a company between two meetings.
    pub buffer_min: u16,
    pub meetings_max: Option<u16>,
    pub interpreter_rule: InterpreterRuleName,
    pub rooms: Vec<String>,
    /// Which of the rooms are tables in a hall.
    #[serde(default)]
    #[schema(required)]
    pub tables: Vec<TableForm>,
    pub filling: FillingForm,
    #[serde(default)]
    #[schema(required)]
    pub requests: RequestLimitsForm,
    #[serde(default)]
    #[schema(required)]
    pub contact: ContactForm,
    #[serde(default)]
    #[schema(required)]
    pub interpreting: InterpretingForm,
    #[serde(default)]
    #[schema(required)]
    pub conduct: ConductForm,
}

pub fn zone(field: &str, text: &str) -> Result<Tz, Denied> {
    text.parse().map_err(|_| Denied::invalid(field, "unknown_zone"))
}

pub fn date(field: &str, text: &str) -> Result<NaiveDate, Denied> {
    text.parse().map_err(|_| Denied::invalid(field, "not_a_date"))
}

pub fn time(field: &str, text: &str) -> Result<NaiveTime, Denied> {
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| Denied::invalid(field, "not_a_time"))
}

fn local(field: &str, text: &str) -> Result<NaiveDateTime, Denied> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
        .map_err(|_| Denied::invalid(field, "not_a_time"))
}

impl GridForm {
    pub fn read(self) -> Result<Grid, Denied> {
        let breaks = self.breaks.into_iter().map(|pause| {
            Ok(day::Break {
                after: Slot(pause.after),
                minutes: pause.minutes,
                label: checked_names("grid.breaks", pause.label)?,
            })
        });
        Ok(Grid {
            start: time("grid.start", &self.start)?,
            slots: self.slots,
            length_min: self.length_min,
            changeover_min: self.changeover_min,
            breaks: breaks.collect::<Result<_, Denied>>()?,
            fold: self.fold.map(|fold| match fold {
                FoldForm::Earlier => Fold::Earlier,
                FoldForm::Later => Fold::Later,
            }),
        })
    }
}

impl HoursForm {
    pub fn read(&self, field: &str) -> Result<OfficeHours, Denied> {
        Ok(OfficeHours { from: time(field, &self.from)?, to: time(field, &self.to)? })
    }
}

pub fn rule(name: InterpreterRuleName) -> InterpreterRule {
    match name {
        InterpreterRuleName::None => InterpreterRule::None,
        InterpreterRuleName::NoCommonLanguage => InterpreterRule::NoCommonLanguage,
        InterpreterRuleName::Always => InterpreterRule::Always,
    }
}

impl DaySettings {
    /// The domain's settings. Rooms keep the keys of rooms of the same name in `known`.
    pub fn read(self, known: &[Room]) -> Result<Settings, Denied> {
        let rooms = self.rooms.into_iter().map(|name| {
            let name = name.trim().to_owned();
            if name.chars().count() > NAME_LETTERS_MAX {
                return Err(Denied::invalid("rooms", "too_long"));
            }
            if name.chars().any(char::is_control) {
                return Err(Denied::invalid("rooms", "control_characters"));
            }
            let same = known.iter().find(|room| room.name == name);
            let id = same.map_or_else(|| RoomId::new(fresh_key()), |room| room.id.clone());
            Ok(Room { id, name, table: None })
        });
        let mut rooms = rooms.collect::<Result<Vec<_>, Denied>>()?;
        set_tables(&mut rooms, self.tables)?;
        Ok(Settings {
            title: checked_names("title", self.title)?,
            date: date("date", &self.date)?,
            zone: zone("zone", &self.zone)?,
            grid: self.grid.read()?,
            office_host: self.office.host.read("office.host")?,
            office_guest: self.office.guest.read("office.guest")?,
            booking_opens: local("booking_opens", &self.booking_opens)?,
            booking_closes: local("booking_closes", &self.booking_closes)?,
            cancel_until_min: self.cancel_until_min,
            buffer_min: self.buffer_min,
            meetings_max: self.meetings_max,
            interpreter_rule: rule(self.interpreter_rule),
            rooms,
            filling: self.filling.into(),
            requests: self.requests.into(),
            contact: self.contact.read()?,
            interpreting: self.interpreting.into(),
            conduct: self.conduct.into(),
        })
    }
}

impl From<&Settings> for DaySettings {
    fn from(settings: &Settings) -> Self {
        let clock = |time: NaiveTime| time.format("%H:%M").to_string();
        let hours =
            |office: OfficeHours| HoursForm { from: clock(office.from), to: clock(office.to) };
        let local = |at: NaiveDateTime| at.format("%Y-%m-%dT%H:%M").to_string();
        let grid = &settings.grid;
        let pauses = grid.breaks.iter().map(|pause| BreakForm {
            after: pause.after.0,
            minutes: pause.minutes,
            label: names(&pause.label),
        });
        Self {
            title: names(&settings.title),
            date: settings.date.to_string(),
            zone: settings.zone.name().into(),
            grid: GridForm {
                start: clock(grid.start),
                slots: grid.slots,
                length_min: grid.length_min,
                changeover_min: grid.changeover_min,
                breaks: pauses.collect(),
                fold: grid.fold.map(|fold| match fold {
                    Fold::Earlier => FoldForm::Earlier,
                    Fold::Later => FoldForm::Later,
                }),
            },
            office: OfficeForm {
                host: hours(settings.office_host),
                guest: hours(settings.office_guest),
            },
            booking_opens: local(settings.booking_opens),
            booking_closes: local(settings.booking_closes),
            cancel_until_min: settings.cancel_until_min,
            buffer_min: settings.buffer_min,
            meetings_max: settings.meetings_max,
            interpreter_rule: settings.interpreter_rule.into(),
            rooms: settings.rooms.iter().map(|room| room.name.clone()).collect(),
            tables: tables_of(&settings.rooms),
            filling: settings.filling.into(),
            requests: settings.requests.into(),
            contact: ContactForm::from(&settings.contact),
            interpreting: settings.interpreting.into(),
            conduct: settings.conduct.into(),
        }
    }
}

/// A day's settings.
#[utoipa::path(tag = "day", params(("day" = String, Path)),
    responses((status = 200, body = DaySettings), (status = 403, body = Problem)))]
#[get("/api/days/{day}/settings")]
pub async fn show_settings(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    Ok(HttpResponse::Ok().json(DaySettings::from(&*caller.day.settings)))
}

/// Changes a day's settings. Meetings whose time moves are told to everybody in them.
#[utoipa::path(tag = "day", params(("day" = String, Path)), request_body = DaySettings,
    responses((status = 200, body = Revision),
              (status = 409, body = Problem, description = "`grid_in_use`, `room_in_use`"),
              (status = 422, body = Problem, description = "`invalid`, `slot_in_gap`, `slot_in_fold`")))]
#[put("/api/days/{day}/settings")]
pub async fn change_settings(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<DaySettings>,
) -> Result<HttpResponse, Denied> {
    let known = DayCaller::organizer(&app, caller.clone(), &day).await?;
    let rooms = rooms_of(&app, &known.day.programme.id).await?;
    let settings = Box::new(form.value.clone().read(&rooms)?);
    organizer_command(&app, caller, &day, &form.repeat, Command::ChangeSettings { settings }).await
}

/// The rooms of all days of a programme: the same name is the same room.
pub async fn rooms_of(app: &App, programme: &ProgrammeId) -> Result<Vec<Room>, Denied> {
    let (copies, programme) = (app.copies.clone(), programme.clone());
    let rooms = app.store.read(move |connection| {
        let mut rooms: Vec<Room> = Vec::new();
        for id in store::programme::days(connection, &programme)? {
            if let Some(copy) = copies.latest(connection, &id)? {
                rooms.extend(copy.day.settings.rooms.iter().cloned());
            }
        }
        Ok::<_, Failure>(rooms)
    });
    Ok(rooms.await?)
}
