//! The meter: what a day could hold, while the organizer is still thinking.

use actix_web::{HttpResponse, post, web};
use sangdam_domain::day::{Filling, Interpreting, RequestLimits, Settings, lay_out};
use sangdam_domain::feasibility::{self, Question, Scarce};
use sangdam_domain::programme::Names;
use sangdam_domain::time::MINUTE_MS;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::Form;
use super::interpreting::InterpretingForm;
use super::session::{Caller, programme_organizer};
use super::settings::{GridForm, OfficeForm, date, rule, zone};
use crate::live::view::{Clock, InterpreterRuleName, clocks};
use crate::store;

/// Counts the meter takes; larger programmes do not exist.
const COUNT_MAX: usize = 10_000;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FeasibilityQuestion {
    pub date: String,
    /// The zone of the grid's local times.
    pub zone: String,
    pub host_zone: String,
    pub guest_zone: String,
    pub office: OfficeForm,
    pub grid: GridForm,
    /// 0: rooms are no limit.
    pub rooms: usize,
    pub interpreters: usize,
    pub hosts: usize,
    pub guests: usize,
    pub interpreter_rule: InterpreterRuleName,
    /// How meetings would be interpreted; the defaults when left out.
    pub interpreting: Option<InterpretingForm>,
    /// Whose roster says who speaks what; only those who run it may ask.
    pub programme_id: Option<String>,
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ScarceName {
    Hosts,
    Guests,
    Rooms,
    Interpreters,
}

/// When both sides work.
#[derive(Debug, Serialize, ToSchema)]
pub struct Window {
    pub clocks: Vec<Clock>,
    pub minutes: i64,
}

/// What a day can hold at most.
#[derive(Debug, Serialize, ToSchema)]
pub struct Feasibility {
    pub window: Option<Window>,
    /// Office hours of the host side, on all clocks.
    pub office_host: Vec<Clock>,
    pub office_guest: Vec<Clock>,
    /// Slots of the wished length that fit into the window.
    pub slots: usize,
    pub grid_slots: u16,
    /// Slots of the grid outside one side's office hours.
    pub slots_outside: Vec<u16>,
    /// Meetings at most.
    pub ceiling: usize,
    pub ceiling_by: ScarceName,
    /// Interpreters needed when every slot is full and every meeting needs one.
    pub interpreters_full: usize,
    pub pairs: usize,
    pub pairs_fit: bool,
    /// Pairs beyond the ceiling.
    pub pairs_over: usize,
    pub days_needed: Option<usize>,
    pub suggestions: Vec<Suggestion>,
    /// What the interpreters of the programme's roster allow; none where no meeting has one.
    pub staffed: Option<Staffed>,
}

/// What the interpreters of a roster allow, by their language pairs, with rest and daily load.
#[derive(Debug, Serialize, ToSchema)]
pub struct Staffed {
    /// Meetings at most, with or without an interpreter.
    pub ceiling: usize,
    /// When every slot is full: interpreters needed at once at least.
    pub needed: usize,
    pub pairs: Vec<StaffedPair>,
}

/// One language pair; the most needed come first.
#[derive(Debug, Serialize, ToSchema)]
pub struct StaffedPair {
    pub languages: [String; 2],
    /// Interpreters of this pair; whoever has several is counted in each.
    pub have: usize,
    /// Nobody has it, but two have it together, through a third language.
    pub is_relay: bool,
    /// Meetings of this pair at once, at most.
    pub needed: usize,
    /// Meetings at most with one more of them.
    pub one_more: usize,
}

impl From<feasibility::Staffed> for Staffed {
    fn from(found: feasibility::Staffed) -> Self {
        let pairs = found.pairs.into_iter().map(|pair| StaffedPair {
            languages: pair.languages,
            have: pair.have,
            is_relay: pair.is_relay,
            needed: pair.needed,
            one_more: pair.one_more,
        });
        Self { ceiling: found.ceiling, needed: found.needed, pairs: pairs.collect() }
    }
}

/// A change that would make room, with what it would give.
#[derive(Debug, Serialize, ToSchema)]
pub struct Suggestion {
    /// `open_earlier_host`, `open_earlier_guest`, `close_later_host`, `close_later_guest`
    pub code: String,
    pub slots: usize,
    pub ceiling: usize,
    /// The hour it would be.
    pub time: String,
}

/// Measures a day that need not exist. Changes nothing.
#[utoipa::path(tag = "feasibility", request_body = FeasibilityQuestion,
    responses((status = 200, body = Feasibility), (status = 404, body = Problem),
              (status = 422, body = Problem)))]
#[post("/api/feasibility")]
pub async fn measure(
    app: web::Data<App>,
    caller: Caller,
    form: Form<FeasibilityQuestion>,
) -> Result<HttpResponse, Denied> {
    let asked = form.value;
    let counts = [asked.rooms, asked.interpreters, asked.hosts, asked.guests];
    if counts.iter().any(|count| *count > COUNT_MAX) {
        return Err(Denied::invalid("counts", "out_of_range"));
    }
    let date = date("date", &asked.date)?;
    let host = (zone("host_zone", &asked.host_zone)?, asked.office.host.read("office.host")?);
    let guest = (zone("guest_zone", &asked.guest_zone)?, asked.office.guest.read("office.guest")?);
    let midnight = date.and_time(chrono::NaiveTime::MIN);
    let roster = match &asked.programme_id {
        Some(programme) => {
            let id = programme_organizer(&app, &caller, programme).await?;
            Some(app.store.read(move |c| store::roster::load(c, &id)).await?)
        }
        None => None,
    };
    let interpreting = asked.interpreting.map(Interpreting::from).unwrap_or_default();
    let grid = asked.grid.read()?;
    let grid_slots = grid.slots;
    let (length_min, changeover_min) = (grid.length_min, grid.changeover_min);
    let layout = lay_out(
        &Settings {
            title: Names::from([("en", "-")]),
            date,
            zone: zone("zone", &asked.zone)?,
            grid,
            office_host: host.1,
            office_guest: guest.1,
            booking_opens: midnight - chrono::Days::new(1),
            booking_closes: midnight,
            cancel_until_min: 0,
            buffer_min: 0,
            meetings_max: None,
            interpreter_rule: rule(asked.interpreter_rule),
            rooms: Vec::new(),
            filling: Filling::default(),
            requests: RequestLimits::default(),
            interpreting,
            contact: Default::default(),
            conduct: Default::default(),
        },
        &app.rules,
    )
    .map_err(|refusal| Denied::refused(&refusal, None))?;
    let question = Question {
        date,
        host,
        guest,
        layout,
        length_min,
        changeover_min,
        hosts: asked.hosts,
        guests: asked.guests,
        rooms: asked.rooms,
        interpreters: asked.interpreters,
        interpreter_rule: rule(asked.interpreter_rule),
    };
    let answer = feasibility::measure(&question, &app.rules);
    let staffed = roster
        .and_then(|roster| feasibility::staffed(&question, &roster, &interpreting, &app.rules));
    let zones = if host.0 == guest.0 { vec![host.0] } else { vec![host.0, guest.0] };
    let shown = |span| clocks(&app.texts, &app.rules, &caller.language, &zones, span);
    Ok(HttpResponse::Ok().json(Feasibility {
        window: answer.window.map(|(from, to)| Window {
            clocks: shown((from, to)),
            minutes: (to.0 - from.0) / MINUTE_MS,
        }),
        office_host: shown(feasibility::hours_on(date, host, &app.rules)),
        office_guest: shown(feasibility::hours_on(date, guest, &app.rules)),
        slots: answer.slots,
        grid_slots,
        slots_outside: answer.slots_outside.iter().map(|slot| slot.0).collect(),
        ceiling: answer.ceiling,
        ceiling_by: match answer.ceiling_by {
            Scarce::Hosts => ScarceName::Hosts,
            Scarce::Guests => ScarceName::Guests,
            Scarce::Rooms => ScarceName::Rooms,
            Scarce::Interpreters => ScarceName::Interpreters,
        },
        interpreters_full: answer.interpreters_full,
        pairs: answer.pairs,
        pairs_fit: answer.pairs <= answer.ceiling,
        pairs_over: answer.pairs.saturating_sub(answer.ceiling),
        days_needed: answer.days_needed,
        suggestions: suggestions(&question, &app),
        staffed: staffed.map(Into::into),
    }))
}

/// What one hour more on either side, at either end, would give.
fn suggestions(question: &Question, app: &App) -> Vec<Suggestion> {
    let now = feasibility::measure(question, &app.rules);
    let hour = chrono::TimeDelta::hours(1);
    let changed = [
        ("open_earlier_host", true, -1),
        ("open_earlier_guest", false, -1),
        ("close_later_host", true, 1),
        ("close_later_guest", false, 1),
    ];
    let mut found = Vec::new();
    for (code, is_host, direction) in changed {
        let mut other = question.clone();
        let office = if is_host { &mut other.host.1 } else { &mut other.guest.1 };
        let edge = if direction < 0 { &mut office.from } else { &mut office.to };
        let (moved, past_midnight) = edge.overflowing_add_signed(hour * direction);
        if past_midnight != 0 {
            continue;
        }
        *edge = moved;
        let answer = feasibility::measure(&other, &app.rules);
        if answer.ceiling > now.ceiling {
            found.push(Suggestion {
                code: code.into(),
                slots: answer.slots,
                ceiling: answer.ceiling,
                time: moved.format("%H:%M").to_string(),
            });
        }
    }
    found
}
