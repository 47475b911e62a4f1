//! Rows of offers: what interpreters were asked, by meeting.

use std::collections::BTreeMap;
use std::sync::Arc;

use diesel::dsl::min;
use diesel::prelude::*;
use sangdam_domain::day::Phase;
use sangdam_domain::offer::{Offer, OfferState};
use sangdam_domain::{Day, DayId, Instant, InterpreterId, MeetingId};

use super::schema::{day, offer, swap};
use super::{Connection, Failure, on};

#[derive(Queryable, Insertable)]
#[diesel(table_name = offer)]
#[diesel(treat_none_as_default_value = false)]
struct Row {
    meeting: String,
    number: i32,
    day: String,
    interpreter: String,
    state: String,
    offered_at: i64,
    expires_at: i64,
    answered_at: Option<i64>,
    reason: String,
}

pub fn of_day(
    connection: &mut Connection,
    day: &DayId,
) -> Result<BTreeMap<MeetingId, Vec<Offer>>, Failure> {
    let rows: Vec<Row> = on!(connection, c => offer::table
        .filter(offer::day.eq(day.as_str()))
        .order((offer::meeting, offer::number))
        .load(c))?;
    let mut found: BTreeMap<MeetingId, Vec<Offer>> = BTreeMap::new();
    for row in rows {
        let state = OfferState::ALL.into_iter().find(|state| state.as_str() == row.state);
        let unreadable = || Failure::Unreadable(format!("offer of meeting {}", row.meeting));
        let one = Offer {
            state: state.ok_or_else(unreadable)?,
            interpreter: InterpreterId::new(row.interpreter),
            offered_at: Instant(row.offered_at),
            expires_at: Instant(row.expires_at),
            answered_at: row.answered_at.map(Instant),
            reason: row.reason,
        };
        found.entry(MeetingId::new(row.meeting)).or_default().push(one);
    }
    Ok(found)
}

/// Writes the offers of those meetings for which they are others than before.
pub fn write(connection: &mut Connection, before: &Day, after: &Day) -> Result<(), Failure> {
    if Arc::ptr_eq(&before.offers, &after.offers) {
        return Ok(());
    }
    let gone = before.offers.keys().filter(|id| !after.offers.contains_key(id));
    let changed = after.offers.iter().filter(|(id, now)| before.offers.get(id) != Some(now));
    let touched: Vec<&MeetingId> = gone.chain(changed.map(|(id, _)| id)).collect();
    for id in touched {
        let rows: Vec<Row> = rows(after, id);
        on!(connection, c => {
            diesel::delete(offer::table.filter(offer::meeting.eq(id.as_str()))).execute(c)?;
            diesel::insert_into(offer::table).values(&rows).execute(c)
        })?;
    }
    Ok(())
}

fn rows(after: &Day, id: &MeetingId) -> Vec<Row> {
    let offers = after.offers.get(id).into_iter().flatten();
    let row = |(number, one): (i32, &Offer)| Row {
        meeting: id.to_string(),
        number,
        day: after.id.to_string(),
        interpreter: one.interpreter.to_string(),
        state: one.state.as_str().into(),
        offered_at: one.offered_at.0,
        expires_at: one.expires_at.0,
        answered_at: one.answered_at.map(|at| at.0),
        reason: one.reason.clone(),
    };
    (0..).zip(offers).map(row).collect()
}

/// Days that people see, with the instant at which the first of their offers and swaps ends.
pub fn next_ends(connection: &mut Connection) -> Result<BTreeMap<DayId, Instant>, Failure> {
    let hidden = [Phase::Draft.as_str(), Phase::Closed.as_str()];
    type Ends = Vec<(String, Option<i64>)>;
    let offers: Ends = on!(connection, c => offer::table
        .inner_join(day::table.on(offer::day.eq(day::id)))
        .filter(offer::state.eq(OfferState::Open.as_str()).and(day::phase.ne_all(hidden)))
        .group_by(offer::day)
        .select((offer::day, min(offer::expires_at)))
        .load(c))?;
    let swaps: Ends = on!(connection, c => swap::table
        .inner_join(day::table.on(swap::day.eq(day::id)))
        .filter(day::phase.ne_all(hidden))
        .group_by(swap::day)
        .select((swap::day, min(swap::expires_at)))
        .load(c))?;
    let mut ends = BTreeMap::new();
    for (id, at) in offers.into_iter().chain(swaps) {
        let Some(at) = at.map(Instant) else { continue };
        let first = ends.entry(DayId::new(id)).or_insert(at);
        *first = at.min(*first);
    }
    Ok(ends)
}
