//! Whether there are interpreters enough, slot by slot and language pair by language pair.

use actix_web::{HttpResponse, get, web};
use sangdam_domain::coverage::{self, Basis, Coverage, Scope};
use sangdam_domain::time::Moment;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::aside::aside;
use super::error::{Denied, Problem};
use super::session::{Caller, DayCaller};
use crate::live::view::{Lens, Slot};

/// Which meetings are looked at.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CoverageScope {
    Timetable,
    /// With the draft and the wishes that have no slot.
    Meant,
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct CoverageQuery {
    /// The timetable of a released day, what is meant where a draft is in the making, if left out.
    #[param(inline)]
    scope: Option<CoverageScope>,
}

/// What the need was read from.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CoverageBasis {
    /// Wishes, spread over the day for the forecast.
    Wishes,
    /// The draft or what was booked already, and the wishes beside it.
    Draft,
    Timetable,
}

/// One pair in one slot.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct CoverageCell {
    pub needed: usize,
    /// How many could be interpreted here while all other pairs keep what they have: nobody counts
    /// twice, and rest, hours and load are kept.
    pub capacity: usize,
    /// How many of those needed cannot have an interpreter.
    pub short: usize,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CoverageSlot {
    pub slot: Slot,
    pub is_over: bool,
    /// In the order of `pairs`.
    pub cells: Vec<CoverageCell>,
    pub needed: usize,
    /// Interpreters of any of the pairs who could sit in a meeting here.
    pub capacity: usize,
    pub short: usize,
    /// Meetings that stand here without the interpreter they need.
    pub missing: usize,
    /// Meetings whose interpreter was asked and has not answered yet.
    pub unanswered: usize,
}

/// One language pair over the day.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CoveragePair {
    /// The two language tags.
    pub languages: [String; 2],
    /// Those who can work between the two; whoever has several pairs is counted in each.
    pub interpreters: usize,
    /// Nobody can, but two together, through a third language.
    pub is_relay: bool,
    pub needed: usize,
    pub short: usize,
    /// Meetings two interpret in relay.
    pub relayed: usize,
    /// Meetings that one more interpreter of this pair would let happen.
    pub one_more: usize,
}

/// The interpreters of a day against its meetings.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CoverageView {
    pub revision: i64,
    pub basis: CoverageBasis,
    /// The most needed first.
    pub pairs: Vec<CoveragePair>,
    pub slots: Vec<CoverageSlot>,
    pub interpreters: usize,
    pub needed: usize,
    /// Of the slots that are not over.
    pub short: usize,
    /// Of the slots that are not over.
    pub missing: usize,
    /// Of the slots that are not over.
    pub unanswered: usize,
    /// Wishes the day has no slot for, whoever interprets; they are in no other figure.
    pub without_slot: usize,
    /// There is a draft, or a wish without a meeting, so that the two scopes differ.
    pub is_more_meant: bool,
}

impl CoverageView {
    fn of(lens: &Lens<'_>, coverage: &Coverage) -> Self {
        let slots = coverage.slots.iter().filter_map(|one| {
            let cells = one.cells.iter().map(|cell| CoverageCell {
                needed: cell.needed,
                capacity: cell.capacity,
                short: cell.needed - cell.covered,
            });
            Some(CoverageSlot {
                slot: lens.slot(one.slot)?,
                is_over: one.is_over,
                cells: cells.collect(),
                needed: one.needed,
                capacity: one.capacity,
                short: one.needed - one.covered,
                missing: one.missing,
                unanswered: one.unanswered,
            })
        });
        let pairs = coverage.pairs.iter().map(|pair| CoveragePair {
            languages: pair.languages.clone(),
            interpreters: pair.interpreters,
            is_relay: pair.is_relay,
            needed: pair.needed,
            short: pair.needed - pair.covered,
            relayed: pair.relayed,
            one_more: pair.one_more,
        });
        Self {
            revision: lens.day.revision,
            basis: match coverage.basis {
                Basis::Wishes => CoverageBasis::Wishes,
                Basis::Draft => CoverageBasis::Draft,
                Basis::Timetable => CoverageBasis::Timetable,
            },
            pairs: pairs.collect(),
            slots: slots.collect(),
            interpreters: lens.day.roster.interpreters.len(),
            needed: coverage.needed(),
            short: coverage.ahead().map(|slot| slot.needed - slot.covered).sum(),
            missing: coverage.ahead().map(|slot| slot.missing).sum(),
            unanswered: coverage.ahead().map(|slot| slot.unanswered).sum(),
            without_slot: coverage.without_slot,
            is_more_meant: coverage.is_more_meant,
        }
    }
}

/// Need against capacity: before release of the draft and the wishes, after it of the timetable.
#[utoipa::path(tag = "interpreter", params(("day" = String, Path), CoverageQuery),
    responses((status = 200, body = CoverageView), (status = 403, body = Problem)))]
#[get("/api/days/{day}/coverage")]
pub async fn show_coverage(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    query: web::Query<CoverageQuery>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let (day, rules, now) = (caller.day.clone(), app.rules.clone(), app.clock.now());
    let scope = match query.scope {
        Some(CoverageScope::Timetable) => Scope::Timetable,
        Some(CoverageScope::Meant) => Scope::Meant,
        None => Scope::first(&day),
    };
    // The largest day takes a moment that other requests should not wait for.
    let measured = aside(move || coverage::measure(&day, scope, Moment { now, rules: &rules }));
    let measured = measured.await?;
    Ok(HttpResponse::Ok().json(CoverageView::of(&caller.lens(&app), &measured)))
}
