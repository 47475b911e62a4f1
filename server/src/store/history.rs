//! A day's past, read from its log.

use std::sync::Arc;

use sangdam_domain::change::Change;
use sangdam_domain::history::{begun, tells_roster};
use sangdam_domain::{Day, DayId};

use super::closing::Closing;
use super::log::{self, Entry};
use super::{Connection, Failure, closing, day, programme, roster};

/// A day as its log tells it.
pub struct Past {
    pub day: Day,
    /// The log tells also with which roster it began.
    pub is_whole: bool,
}

/// Follows a day's log from the beginning, up to a revision; `each` hears of every change, with the day
/// after it. Nothing when the log begins no day, or has a gap before.
pub fn follow(
    connection: &mut Connection,
    id: &DayId,
    until: i64,
    mut each: impl FnMut(&Day, &Entry, &Change) -> Result<(), Failure>,
) -> Result<Option<Past>, Failure> {
    let mut past: Option<Past> = None;
    let mut revision = 0;
    loop {
        let entries = log::page(connection, id, (revision, until), log::LOG_PAGE_CHANGES_MAX)?;
        if entries.is_empty() {
            return Ok(past);
        }
        for entry in entries {
            let change = entry.told()?;
            revision = entry.revision;
            match &mut past {
                Some(past) => past.day.apply(&change),
                None => past = beginning(connection, id, &change)?,
            }
            let Some(Past { day, .. }) = &past else { return Ok(None) };
            if day.revision != revision {
                return Ok(None);
            }
            each(day, &entry, &change)?;
        }
    }
}

fn beginning(
    connection: &mut Connection,
    id: &DayId,
    first: &Change,
) -> Result<Option<Past>, Failure> {
    let Some(outline) = day::outline(connection, id)? else { return Ok(None) };
    let Some(programme) = programme::get(connection, &outline.programme)? else { return Ok(None) };
    let Some(is_whole) = tells_roster(first) else { return Ok(None) };
    let known =
        if is_whole { Arc::default() } else { roster::load(connection, &programme.id)?.into() };
    let begun = begun(id, &Arc::new(programme), first, &known);
    Ok(begun.map(|day| Past { day, is_whole }))
}

/// A closing, and whether the log comes to what was closed; of an earlier form nobody knows.
pub type Compared = (Closing, Option<bool>);

/// The past of a day up to a revision, and its closings compared with it.
pub fn compared(
    connection: &mut Connection,
    id: &DayId,
    until: i64,
) -> Result<(Option<Past>, Vec<Compared>), Failure> {
    let mut closings = closing::of_day(connection, id)?;
    closings.retain(|closing| closing.revision <= until);
    let mut same = vec![Some(false); closings.len()];
    let past = follow(connection, id, until, |day, _, _| {
        for (closing, same) in closings.iter().zip(&mut same) {
            if closing.revision == day.revision {
                *same = closing.is_of(day)?;
            }
        }
        Ok(())
    })?;
    Ok((past, closings.into_iter().zip(same).collect()))
}

/// Some of a day's log, and the closings among it.
pub struct Page {
    /// The log tells also with which roster the day began.
    pub is_whole: bool,
    pub entries: Vec<Entry>,
    pub closings: Vec<Compared>,
}

/// The first so many entries after a revision, up to and with another. Nothing when the log begins no day.
pub fn page(
    connection: &mut Connection,
    id: &DayId,
    (after, until): (i64, i64),
    limit: i64,
) -> Result<Option<Page>, Failure> {
    let Some(first) = log::page(connection, id, (0, i64::MAX), 1)?.pop() else { return Ok(None) };
    let Some(is_whole) = tells_roster(&first.told()?) else { return Ok(None) };
    let entries = log::page(connection, id, (after, until), limit)?;
    let last = entries.last().map_or(after, |entry| entry.revision);
    let is_here = |closing: &Closing| after < closing.revision && closing.revision <= last;
    let mut closings = Vec::new();
    // Comparing plays the day from its beginning, so only a page that has a closing does.
    if closing::of_day(connection, id)?.iter().any(is_here) {
        closings = compared(connection, id, last)?.1;
        closings.retain(|(closing, _)| is_here(closing));
    }
    Ok(Some(Page { is_whole, entries, closings }))
}
