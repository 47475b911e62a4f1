//! Rows of banners on people's pages.

use diesel::prelude::*;
use sangdam_domain::banner::{Banner, Banners};
use sangdam_domain::{BannerId, Day, DayId};

use super::schema::banner;
use super::{Connection, Failure, from_json, on, to_json};

#[derive(Queryable, Insertable)]
#[diesel(table_name = banner)]
#[diesel(treat_none_as_default_value = false)]
struct Row {
    id: String,
    day: String,
    content: String,
}

pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<Banners, Failure> {
    let rows: Vec<Row> =
        on!(connection, c => banner::table.filter(banner::day.eq(day.as_str())).load(c))?;
    let read = |row: Row| Ok((BannerId::new(row.id), from_json(&row.content)?));
    rows.into_iter().map(read).collect()
}

/// Writes a day's banners where they are others than before.
pub fn write(connection: &mut Connection, before: &Day, after: &Day) -> Result<(), Failure> {
    if before.banners == after.banners {
        return Ok(());
    }
    let row = |one: &Banner| {
        Ok(Row { id: one.id.to_string(), day: after.id.to_string(), content: to_json(one)? })
    };
    let rows = after.banners.values().map(row).collect::<Result<Vec<Row>, Failure>>()?;
    on!(connection, c => {
        diesel::delete(banner::table.filter(banner::day.eq(after.id.as_str()))).execute(c)?;
        diesel::insert_into(banner::table).values(&rows).execute(c)
    })?;
    Ok(())
}
