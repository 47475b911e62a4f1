//! Rows of plans: runs of the planner and what they propose.

use diesel::prelude::*;
use sangdam_domain::{DayId, PlanId};

use super::schema::plan;
use super::{Connection, Failure, on};

#[derive(Queryable, Insertable, Clone, Debug)]
#[diesel(table_name = plan)]
#[diesel(treat_none_as_default_value = false)]
pub struct Row {
    pub id: String,
    pub day: String,
    pub made_at: i64,
    pub made_by: String,
    /// The run of the program that plans it.
    pub node: String,
    pub revision: i64,
    /// `running`, `stopped`, `finished` or `failed`.
    pub state: String,
    pub ends_at: i64,
    pub options: String,
    pub result: Option<String>,
}

/// All plans of a day, the latest first.
pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<Vec<Row>, Failure> {
    Ok(on!(connection, c => plan::table
        .filter(plan::day.eq(day.as_str()))
        .order((plan::made_at.desc(), plan::id))
        .load(c))?)
}

pub fn get(connection: &mut Connection, day: &DayId, id: &PlanId) -> Result<Option<Row>, Failure> {
    Ok(on!(connection, c => plan::table
        .find(id.as_str()).filter(plan::day.eq(day.as_str())).first(c).optional())?)
}

pub fn insert(connection: &mut Connection, row: &Row) -> Result<(), Failure> {
    on!(connection, c => diesel::insert_into(plan::table).values(row).execute(c))?;
    Ok(())
}

/// Lets a plan run again; says whether it was still there as it was seen.
pub fn resume(connection: &mut Connection, row: &Row, seen: &Row) -> Result<bool, Failure> {
    let as_seen = plan::state
        .eq(&seen.state)
        .and(plan::node.eq(&seen.node))
        .and(plan::ends_at.eq(seen.ends_at));
    let count = on!(connection, c => diesel::update(plan::table.find(&row.id).filter(as_seen))
        .set((
            plan::state.eq("running"),
            plan::node.eq(&row.node),
            plan::revision.eq(row.revision),
            plan::ends_at.eq(row.ends_at),
        ))
        .execute(c))?;
    Ok(count == 1)
}

/// Writes what a run came to, or only its state when it found nothing: what was known before stays.
/// Says whether the plan is still there.
pub fn put_result(
    connection: &mut Connection,
    id: &PlanId,
    state: &str,
    result: Option<&str>,
) -> Result<bool, Failure> {
    let count = match result {
        Some(result) => on!(connection, c => diesel::update(plan::table.find(id.as_str()))
            .set((plan::state.eq(state), plan::result.eq(result)))
            .execute(c))?,
        None => on!(connection, c => diesel::update(plan::table.find(id.as_str()))
            .set(plan::state.eq(state))
            .execute(c))?,
    };
    Ok(count == 1)
}

pub fn delete(connection: &mut Connection, ids: &[&str]) -> Result<usize, Failure> {
    Ok(on!(connection, c => diesel::delete(plan::table.filter(plan::id.eq_any(ids))).execute(c))?)
}
