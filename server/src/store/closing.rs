//! What a day was whenever it was closed, as a hash; its replay must come to the same.

use std::collections::BTreeMap;

use diesel::prelude::*;
use sangdam_domain::attendance::Attendance;
use sangdam_domain::away::{Away, Who};
use sangdam_domain::banner::Banners;
use sangdam_domain::change::Change;
use sangdam_domain::course::Courses;
use sangdam_domain::day::{Day, Layout, Phase, Settings};
use sangdam_domain::draft::Draft;
use sangdam_domain::id::SwapId;
use sangdam_domain::intent::Answer;
use sangdam_domain::late::Late;
use sangdam_domain::letters::LetterSettings;
use sangdam_domain::notice::Seat;
use sangdam_domain::offer::Offer;
use sangdam_domain::queue::Waiting;
use sangdam_domain::refill::Refills;
use sangdam_domain::request::Request;
use sangdam_domain::roster::{Company, Interpreter};
use sangdam_domain::swap::Swap;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::video::VideoSettings;
use sangdam_domain::{DayId, Instant, MeetingId, RoomId};
use serde::Serialize;

use super::schema::closing;
use super::{Connection, Failure, on, to_json};
use crate::secret;

/// Which way of writing a day down the hashes are of. Whoever gives a day another field, or one of its
/// parts another form, raises it: hashes of an earlier form are kept and compared no more.
pub const FORM: i32 = 2;

#[derive(Queryable, Insertable, Clone, Debug, PartialEq, Eq)]
#[diesel(table_name = closing)]
#[diesel(treat_none_as_default_value = false)]
pub struct Closing {
    pub day: String,
    pub revision: i64,
    pub at: i64,
    pub form: i32,
    pub hash: String,
}

impl Closing {
    /// What is kept of a day after a change, if it closed the day.
    pub fn of(after: &Day, change: &Change, at: Instant) -> Result<Option<Self>, Failure> {
        if *change != (Change::PhaseChanged { phase: Phase::Closed }) {
            return Ok(None);
        }
        let hash = state_hash(after)?;
        let (day, revision) = (after.id.to_string(), after.revision);
        Ok(Some(Self { day, revision, at: at.0, form: FORM, hash }))
    }

    /// Whether a day that was replayed so far is the one that was closed; of another form nobody knows.
    pub fn is_of(&self, replayed: &Day) -> Result<Option<bool>, Failure> {
        if self.form != FORM {
            return Ok(None);
        }
        Ok(Some(state_hash(replayed)? == self.hash))
    }
}

pub fn insert(connection: &mut Connection, closings: &[Closing]) -> Result<(), Failure> {
    if !closings.is_empty() {
        on!(connection, c => diesel::insert_into(closing::table).values(closings).execute(c))?;
    }
    Ok(())
}

/// A day's closings, the earliest first.
pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<Vec<Closing>, Failure> {
    Ok(on!(connection, c => closing::table
        .filter(closing::day.eq(day.as_str()))
        .order(closing::revision)
        .load(c))?)
}

/// A day in words: everything it is, in one order and nothing else, so that the same day always gives
/// the same. What it is in memory only, and the programme it belongs to, are no part of it.
#[derive(Serialize)]
struct State<'a> {
    id: &'a DayId,
    revision: i64,
    phase: &'static str,
    settings: &'a Settings,
    layout: &'a Layout,
    companies: Vec<&'a Company>,
    interpreters: Vec<&'a Interpreter>,
    meetings: Vec<&'a Meeting>,
    letters: &'a LetterSettings,
    video: &'a VideoSettings,
    draft: Option<&'a Draft>,
    // Keys that are no words: pairs in order instead of a map.
    intents: Vec<(&'a (MeetingId, String), &'a Answer)>,
    attendance: &'a BTreeMap<MeetingId, Attendance>,
    requests: Vec<&'a Request>,
    offers: &'a BTreeMap<MeetingId, Vec<Offer>>,
    swaps: &'a BTreeMap<SwapId, Swap>,
    lates: Vec<(&'a (MeetingId, Seat), &'a Late)>,
    courses: &'a Courses,
    aways: Vec<(&'a Who, &'a Away)>,
    refills: &'a Refills,
    queues: Vec<(&'a RoomId, &'a [Waiting])>,
    banners: &'a Banners,
}

impl<'a> State<'a> {
    fn of(day: &'a Day) -> Self {
        // Named one by one: whoever gives a day another field is asked here whether it counts.
        let Day {
            id,
            revision,
            programme: _,
            phase,
            settings,
            layout,
            roster,
            timetable,
            letters,
            intents,
            video,
            attendance,
            draft,
            requests,
            offers,
            swaps,
            lates,
            courses,
            aways,
            refills,
            queues,
            banners,
            elsewhere: _,
        } = day;
        Self {
            id,
            revision: *revision,
            phase: phase.as_str(),
            settings,
            layout,
            companies: roster.companies.values().map(|one| &**one).collect(),
            interpreters: roster.interpreters.values().map(|one| &**one).collect(),
            meetings: timetable.all().map(|one| &**one).collect(),
            letters,
            video,
            draft: draft.as_deref(),
            intents: intents.iter().collect(),
            attendance,
            requests: requests.all().map(|one| &**one).collect(),
            offers,
            swaps,
            lates: lates.iter().collect(),
            courses,
            aways: aways.iter().collect(),
            refills,
            queues: queues.iter().map(|(table, queue)| (table, queue.as_slice())).collect(),
            banners,
        }
    }
}

pub fn state_hash(day: &Day) -> Result<String, Failure> {
    Ok(secret::hash(to_json(&State::of(day))?))
}
