//! A day's row, and the copies of days kept in memory beside their revision.
//!
//! A day is loaded from its rows once. After that it is brought up to date by the log, with the same
//! `Day::apply` that follows this node's own changes.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use diesel::prelude::*;
use sangdam_domain::change::Change;
use sangdam_domain::day::{Day, Layout, Phase, Settings};
use sangdam_domain::letters::LetterSettings;
use sangdam_domain::timetable::Timetable;
use sangdam_domain::video::VideoSettings;
use sangdam_domain::{DayId, ProgrammeId};

use super::schema::day;
use super::{
    Connection, Failure, attendance, away, banner, canceled, course, from_json, intent, late, log,
    meeting, offer, on, programme, queue, refill, request, roster, swap, to_json,
};

/// A day as of its revision, with the hash of its last log entry.
#[derive(Clone)]
pub struct Copy {
    pub day: Arc<Day>,
    pub hash: Arc<str>,
}

/// The days in memory.
#[derive(Clone, Default)]
pub struct Copies(Arc<RwLock<HashMap<DayId, Copy>>>);

impl Copies {
    pub fn get(&self, id: &DayId) -> Option<Copy> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(id).cloned()
    }

    /// Keeps a copy unless a newer one is there already.
    pub fn put(&self, copy: Copy) {
        let mut days = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let newer = days.get(&copy.day.id).is_some_and(|had| had.day.revision > copy.day.revision);
        if !newer {
            days.insert(copy.day.id.clone(), copy);
        }
    }

    /// The day as the database has it now: the copy when it is at the last revision, brought up by
    /// the log when it is behind, loaded when there is none.
    pub fn latest(&self, connection: &mut Connection, id: &DayId) -> Result<Option<Copy>, Failure> {
        let Some(revision) = revision(connection, id)? else { return Ok(None) };
        let copy = match self.get(id) {
            Some(copy) if copy.day.revision >= revision => return Ok(Some(copy)),
            Some(copy) => caught_up(connection, copy)?,
            None => load(connection, id)?,
        };
        if let Some(copy) = &copy {
            self.put(copy.clone());
        }
        Ok(copy)
    }
}

/// The number of a day's last change.
pub fn revision(connection: &mut Connection, id: &DayId) -> Result<Option<i64>, Failure> {
    Ok(on!(connection, c => day::table
        .find(id.as_str()).select(day::revision).first(c).optional())?)
}

/// Revisions of many days at once.
pub fn revisions(connection: &mut Connection, ids: &[DayId]) -> Result<Vec<(DayId, i64)>, Failure> {
    let ids: Vec<&str> = ids.iter().map(DayId::as_str).collect();
    let rows: Vec<(String, i64)> = on!(connection, c => day::table
        .filter(day::id.eq_any(&ids)).select((day::id, day::revision)).load(c))?;
    Ok(rows.into_iter().map(|(id, revision)| (DayId::new(id), revision)).collect())
}

/// The number of a day's last change, which stays the last until the transaction ends.
pub fn hold(connection: &mut Connection, id: &DayId) -> Result<Option<i64>, Failure> {
    let revision = day::table.find(id.as_str()).select(day::revision);
    Ok(match connection {
        // Its transactions write one after the other anyway.
        Connection::Sqlite(c) => revision.first(c).optional()?,
        Connection::Postgres(c) => revision.for_no_key_update().first(&mut **c).optional()?,
    })
}

/// The days that companies see and that are not closed, with their revisions.
pub fn open(connection: &mut Connection) -> Result<Vec<(DayId, i64)>, Failure> {
    let closed = [Phase::Draft.as_str(), Phase::Closed.as_str()];
    let rows: Vec<(String, i64)> = on!(connection, c => day::table
        .filter(day::phase.ne_all(closed))
        .select((day::id, day::revision))
        .order(day::id)
        .load(c))?;
    Ok(rows.into_iter().map(|(id, revision)| (DayId::new(id), revision)).collect())
}

/// What of a day tells when letters are due and doors open, without its roster and meetings.
pub struct Outline {
    pub revision: i64,
    pub programme: ProgrammeId,
    pub layout: Layout,
    pub letters: LetterSettings,
    pub video: VideoSettings,
    /// Whether companies or interpreters are asked, and so may have to be reminded at any time.
    pub asks_people: bool,
}

pub fn outline(connection: &mut Connection, id: &DayId) -> Result<Option<Outline>, Failure> {
    type Row = (i64, String, String, String, String, String);
    let row: Option<Row> = on!(connection, c => day::table
        .find(id.as_str())
        .select((
            day::revision, day::programme, day::settings, day::layout, day::letters, day::video,
        ))
        .first(c).optional())?;
    row.map(|(revision, programme, settings, layout, letters, video)| {
        let programme = ProgrammeId::new(programme);
        let settings: Settings = from_json(&settings)?;
        let (layout, letters, video) =
            (from_json(&layout)?, from_json(&letters)?, from_json(&video)?);
        let asks_people = settings.filling.requests || settings.interpreting.offers.enabled;
        Ok(Outline { revision, programme, layout, letters, video, asks_people })
    })
    .transpose()
}

fn caught_up(connection: &mut Connection, copy: Copy) -> Result<Option<Copy>, Failure> {
    let mut day = (*copy.day).clone();
    let mut last_hash = copy.hash;
    loop {
        let changes = log::after(connection, &day.id, day.revision)?;
        if changes.is_empty() {
            return Ok(Some(Copy { day: Arc::new(day), hash: last_hash }));
        }
        for (revision, change, hash) in changes {
            if revision != day.revision + 1 {
                // The log has a gap; the rows are what is left to trust.
                return load(connection, &day.id);
            }
            day.apply(&change);
            last_hash = hash.into();
        }
    }
}

/// What the organizer decided about a day's letters.
pub fn letters(connection: &mut Connection, id: &DayId) -> Result<Option<LetterSettings>, Failure> {
    let letters: Option<String> = on!(connection, c => day::table
        .find(id.as_str()).select(day::letters).first(c).optional())?;
    letters.as_deref().map(from_json).transpose()
}

/// Reads a day from its rows.
pub fn load(connection: &mut Connection, id: &DayId) -> Result<Option<Copy>, Failure> {
    type Row = (String, i64, String, String, String, String, String, Option<String>);
    // Rows are read one table after the other; when the day moved on meanwhile, once more.
    loop {
        let row: Option<Row> = on!(connection, c => day::table
            .find(id.as_str())
            .select((
                day::programme,
                day::revision,
                day::phase,
                day::settings,
                day::layout,
                day::letters,
                day::video,
                day::draft,
            ))
            .first(c).optional())?;
        let Some((of, read_revision, phase, settings, layout, letters, video, draft)) = row else {
            return Ok(None);
        };
        let of = ProgrammeId::new(of);
        let Some(programme) = programme::get(connection, &of)? else { return Ok(None) };
        let settings: Settings = from_json(&settings)?;
        let layout: Layout = from_json(&layout)?;
        let letters: LetterSettings = from_json(&letters)?;
        let video: VideoSettings = from_json(&video)?;
        let day = Day {
            id: id.clone(),
            revision: read_revision,
            programme: Arc::new(programme),
            phase: phase_from(&phase)?,
            settings: Arc::new(settings),
            layout: Arc::new(layout),
            roster: Arc::new(roster::load(connection, &of)?),
            timetable: Timetable::new(meeting::of_day(connection, id)?),
            letters: Arc::new(letters),
            intents: intent::of_day(connection, id)?,
            video: Arc::new(video),
            attendance: attendance::of_day(connection, id)?,
            draft: draft.as_deref().map(from_json).transpose()?.map(Arc::new),
            requests: Arc::new(request::of_day(connection, id)?),
            offers: Arc::new(offer::of_day(connection, id)?),
            swaps: Arc::new(swap::of_day(connection, id)?),
            lates: late::of_day(connection, id)?,
            courses: course::of_day(connection, id)?,
            aways: away::of_day(connection, id)?,
            refills: Arc::new(refill::of_day(connection, id)?),
            queues: queue::of_day(connection, id)?,
            banners: banner::of_day(connection, id)?,
            elsewhere: Arc::default(),
        };
        let hash = log::last_hash(connection, id)?.into();
        if revision(connection, id)? == Some(read_revision) {
            return Ok(Some(Copy { day: Arc::new(day), hash }));
        }
    }
}

/// Writes a new day at revision 1, with its first log entry.
pub fn insert(connection: &mut Connection, new: &Day, entry: &log::Entry) -> Result<(), Failure> {
    let (settings, layout) = (to_json(&*new.settings)?, to_json(&*new.layout)?);
    let (letters, video) = (to_json(&*new.letters)?, to_json(&*new.video)?);
    on!(connection, c => diesel::insert_into(day::table)
        .values((
            day::id.eq(new.id.as_str()),
            day::programme.eq(new.programme.id.as_str()),
            day::revision.eq(new.revision),
            day::phase.eq(new.phase.as_str()),
            day::settings.eq(&settings),
            day::layout.eq(&layout),
            day::letters.eq(&letters),
            day::video.eq(&video),
        ))
        .execute(c))?;
    log::append(connection, std::slice::from_ref(entry))
}

/// The lock, the order and the number of a change: raises the revision if it still is the one known.
pub fn raise(
    connection: &mut Connection,
    id: &DayId,
    known: i64,
    changes: i64,
) -> Result<bool, Failure> {
    let raised = on!(connection, c => diesel::update(
            day::table.filter(day::id.eq(id.as_str()).and(day::revision.eq(known))))
        .set(day::revision.eq(known + changes))
        .execute(c))?;
    Ok(raised == 1)
}

/// Writes a day's draft as it stands.
pub fn write_draft(connection: &mut Connection, of: &Day) -> Result<(), Failure> {
    let draft = of.draft.as_deref().map(to_json).transpose()?;
    on!(connection, c => diesel::update(day::table.find(of.id.as_str()))
        .set(day::draft.eq(draft))
        .execute(c))?;
    Ok(())
}

/// Writes what a change says of the day's own row and of people's answers.
pub fn write(connection: &mut Connection, id: &DayId, change: &Change) -> Result<(), Failure> {
    match change {
        Change::SettingsChanged { settings, layout } => {
            let (settings, layout) = (to_json(settings)?, to_json(layout)?);
            on!(connection, c => diesel::update(day::table.find(id.as_str()))
                .set((day::settings.eq(&settings), day::layout.eq(&layout)))
                .execute(c))?;
        }
        Change::PhaseChanged { phase } => {
            on!(connection, c => diesel::update(day::table.find(id.as_str()))
                .set(day::phase.eq(phase.as_str()))
                .execute(c))?;
        }
        Change::LettersChanged { letters } => {
            let letters = to_json(letters)?;
            on!(connection, c => diesel::update(day::table.find(id.as_str()))
                .set(day::letters.eq(&letters))
                .execute(c))?;
        }
        Change::VideoChanged { video } => {
            let video = to_json(video)?;
            on!(connection, c => diesel::update(day::table.find(id.as_str()))
                .set(day::video.eq(&video))
                .execute(c))?;
        }
        Change::RoomSwitched { meeting, to, because } => {
            let video: String = on!(connection, c => day::table
                .find(id.as_str()).select(day::video).first(c))?;
            let mut video: VideoSettings = from_json(&video)?;
            video.switch(meeting.as_ref(), *to, *because);
            let video = to_json(&video)?;
            on!(connection, c => diesel::update(day::table.find(id.as_str()))
                .set(day::video.eq(&video))
                .execute(c))?;
        }
        _ => {}
    }
    attendance::write(connection, id, change)?;
    request::write(connection, id, change)?;
    canceled::write(connection, id, change)?;
    intent::write(connection, id, change)
}

/// The slots of each day of a programme, and the names of the rooms and tables of all.
pub fn layouts_and_tables(
    connection: &mut Connection,
    programme: &ProgrammeId,
) -> Result<(Vec<Layout>, Vec<String>), Failure> {
    let rows: Vec<(String, String)> = on!(connection, c => day::table
        .filter(day::programme.eq(programme.as_str()))
        .order(day::id)
        .select((day::layout, day::settings))
        .load(c))?;
    let (mut layouts, mut tables) = (Vec::new(), Vec::new());
    for (layout, settings) in rows {
        layouts.push(from_json(&layout)?);
        tables.extend(from_json::<Settings>(&settings)?.rooms.into_iter().map(|room| room.name));
    }
    Ok((layouts, tables))
}

pub fn all_ids(connection: &mut Connection) -> Result<Vec<DayId>, Failure> {
    let ids: Vec<String> = on!(connection, c => day::table.select(day::id).order(day::id).load(c))?;
    Ok(ids.into_iter().map(DayId::new).collect())
}

fn phase_from(text: &str) -> Result<Phase, Failure> {
    [Phase::Draft, Phase::Requests, Phase::Planning, Phase::Released, Phase::Running, Phase::Closed]
        .into_iter()
        .find(|phase| phase.as_str() == text)
        .ok_or_else(|| Failure::Unreadable(format!("phase {text}")))
}
