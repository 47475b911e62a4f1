//! Stand-by refill: on a running day a gap is offered to two companies that have nothing to do in it, are
//! on an open page and wish to meet. Both have a minute to say yes; with the second yes they meet, at
//! once and by the rules of booking.
//!
//! A gap is a slot at hand, about to begin or begun not long ago. A meeting whose company did not come
//! gives way: whoever waits there in vain, and who would have interpreted, are free for another. It
//! stays on the timetable as what it was, without any time of its own.
//!
//! An offer holds nothing: whoever is faster has the seats, and the offer is lost.

mod gap;
mod pair;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::access::{Actor, Role};
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::{CompanyId, MeetingId, RefillId};
use crate::offer::{self, OfferState};
use crate::programme::Side;
use crate::refusal::Refusal;
use crate::time::{Instant, Moment, Slot};
use crate::timetable::{BookedBy, Meeting};
use gap::Gap;

/// Offers made by one command; the next sweep goes on from there.
pub const OFFERS_MAX: usize = 20;

/// What became of a gap that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefillState {
    Open,
    /// Both said yes, and they meet.
    Filled,
    Declined,
    /// Not both answered in time.
    Expired,
    /// It could no longer be had: somebody was faster, or came after all.
    Lost,
}

impl RefillState {
    pub const ALL: [Self; 5] =
        [Self::Open, Self::Filled, Self::Declined, Self::Expired, Self::Lost];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Filled => "filled",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Lost => "lost",
        }
    }
}

/// A gap as it was offered to two companies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refill {
    pub id: RefillId,
    pub slot: Slot,
    pub host: CompanyId,
    pub guest: CompanyId,
    pub state: RefillState,
    pub offered_at: Instant,
    pub expires_at: Instant,
    /// When the host said yes.
    pub host_at: Option<Instant>,
    pub guest_at: Option<Instant>,
    pub declined_by: Option<Side>,
    /// What it came to.
    pub meeting: Option<MeetingId>,
}

impl Refill {
    pub fn is_open(&self) -> bool {
        self.state == RefillState::Open
    }

    pub fn has(&self, company: &CompanyId) -> bool {
        self.host == *company || self.guest == *company
    }

    /// When a side said yes.
    pub fn yes_of(&self, side: Side) -> Option<Instant> {
        match side {
            Side::Host => self.host_at,
            Side::Guest => self.guest_at,
        }
    }

    /// Whether a company let the offer pass, by a no or by silence.
    fn is_passed_by(&self, company: &CompanyId) -> bool {
        let side = if self.host == *company { Side::Host } else { Side::Guest };
        self.has(company)
            && match self.state {
                RefillState::Declined => self.declined_by == Some(side),
                RefillState::Expired => self.yes_of(side).is_none(),
                _ => false,
            }
    }

    fn is_settled_as(&self, state: RefillState) -> Change {
        Change::RefillChanged { refill: Self { state, ..self.clone() } }
    }
}

/// All offers of a day.
pub type Refills = BTreeMap<RefillId, Refill>;

/// A company's answer to an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    Accept,
    Decline,
}

/// What a sweep needs to know from outside.
#[derive(Clone, Debug, Default)]
pub struct Sweep {
    /// Companies that have a page of the day open.
    pub present: BTreeSet<CompanyId>,
    /// Keys for new offers; there are never more offers than keys.
    pub keys: Vec<RefillId>,
}

/// Whether gaps are offered on a day now.
pub fn is_on(day: &Day) -> bool {
    day.settings.conduct.refill.enabled && matches!(day.phase, Phase::Released | Phase::Running)
}

/// Ends offers whose time is over or that cannot be had any more, and offers what gaps there are to the
/// best pairs.
pub fn sweep(day: &Day, with: &Sweep, moment: Moment<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut gaps: BTreeMap<Slot, Gap<'_>> = BTreeMap::new();
    let mut all_open: Vec<&Refill> = day.refills.values().filter(|one| one.is_open()).collect();
    // As they were made: the best pair first.
    all_open.sort_by_key(|one| (one.offered_at, &one.id));
    for open in all_open {
        let gap = gaps.entry(open.slot).or_insert_with(|| Gap::of(day, open.slot, moment));
        if open.expires_at <= moment.now {
            changes.push(open.is_settled_as(RefillState::Expired));
        } else if !is_on(day) || gap.take(&open.host, &open.guest).is_none() {
            changes.push(open.is_settled_as(RefillState::Lost));
        }
    }
    let mut after = day.clone();
    for change in &changes {
        after.apply(change);
    }
    let mut keys: Vec<&RefillId> = with.keys.iter().take(OFFERS_MAX).collect();
    keys.sort_unstable();
    let mut keys = keys.into_iter();
    for slot in at_hand(day, moment.now) {
        let pairs = pair::candidates(&after, slot, &with.present, moment.now);
        if pairs.is_empty() {
            continue;
        }
        let gap = gaps.entry(slot).or_insert_with(|| Gap::of(day, slot, moment));
        for (host, guest) in pairs {
            let is_asked = |one: &Refill| one.is_open() && (one.has(&host) || one.has(&guest));
            if after.refills.values().any(is_asked) || gap.take(&host, &guest).is_none() {
                continue;
            }
            let Some(id) = keys.next() else { return changes };
            let change =
                Change::RefillChanged { refill: offered(day, id, slot, (host, guest), moment.now) };
            after.apply(&change);
            changes.push(change);
        }
    }
    changes
}

fn offered(
    day: &Day,
    id: &RefillId,
    slot: Slot,
    (host, guest): (CompanyId, CompanyId),
    now: Instant,
) -> Refill {
    Refill {
        id: id.clone(),
        slot,
        host,
        guest,
        state: RefillState::Open,
        offered_at: now,
        expires_at: answer_by(day, now),
        host_at: None,
        guest_at: None,
        declined_by: None,
        meeting: None,
    }
}

fn answer_by(day: &Day, now: Instant) -> Instant {
    Instant(now.0 + i64::from(day.settings.conduct.refill.answer_s) * 1000)
}

/// How long before its start a slot that stays free is offered, in minutes.
const AHEAD_MINUTES: i64 = 5;

/// The slots that two could still meet in: when both have answered, half of it must be left.
fn at_hand(day: &Day, now: Instant) -> impl Iterator<Item = Slot> {
    let answered = answer_by(day, now);
    let is_at_hand = move |slot: &Slot| {
        day.slot_time(*slot).is_some_and(|time| {
            let half = Instant(time.start.0.midpoint(time.end.0));
            time.start.plus_minutes(-AHEAD_MINUTES) <= now && answered <= half
        })
    };
    day.slots().filter(move |slot| is_on(day) && is_at_hand(slot))
}

/// When a sweep may next find something to do by the clock alone.
pub fn next(day: &Day, now: Instant) -> Option<Instant> {
    if !is_on(day) {
        return None;
    }
    let ends = day.refills.values().filter(|one| one.is_open()).map(|one| one.expires_at);
    let starts = day.layout.slots.iter().map(|time| time.start.plus_minutes(-AHEAD_MINUTES));
    let running = at_hand(day, now).flat_map(|slot| gap::missed_next(day, slot));
    ends.chain(starts).chain(running).filter(|at| now < *at).min()
}

/// Answers an offer. The second yes books the meeting, if it can still be had.
pub fn answer(
    day: &Day,
    actor: &Actor,
    id: &RefillId,
    reply: Reply,
    meeting: &MeetingId,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let Role::Company { id: who, side } = &actor.role else { return Err(Refusal::NotYours) };
    let known = day.refills.get(id).filter(|one| one.has(who)).ok_or(Refusal::RefillGone)?;
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    let has_agreed = known.yes_of(*side).is_some();
    if has_agreed
        && reply == Reply::Accept
        && matches!(known.state, RefillState::Open | RefillState::Filled)
    {
        return Ok(Vec::new());
    }
    if !known.is_open() || known.expires_at <= moment.now {
        return Err(Refusal::RefillGone);
    }
    let mut refill = known.clone();
    if reply == Reply::Decline {
        refill.state = RefillState::Declined;
        refill.declined_by = Some(*side);
        return Ok(vec![Change::RefillChanged { refill }]);
    }
    match side {
        Side::Host => refill.host_at = Some(moment.now),
        Side::Guest => refill.guest_at = Some(moment.now),
    }
    if refill.host_at.is_none() || refill.guest_at.is_none() {
        return Ok(vec![Change::RefillChanged { refill }]);
    }
    let booked_by = actor.books_as(&refill.host, &refill.guest).ok_or(Refusal::NotYours)?;
    Ok(filled(day, refill, meeting, booked_by, moment))
}

/// Both have said yes: what was missed gives way, and they meet.
fn filled(
    day: &Day,
    mut refill: Refill,
    id: &MeetingId,
    booked_by: BookedBy,
    moment: Moment<'_>,
) -> Vec<Change> {
    let mut gap = Gap::of(day, refill.slot, moment);
    let seated = if is_on(day) { gap.take(&refill.host, &refill.guest) } else { None };
    let Some(seated) = seated else {
        return vec![refill.is_settled_as(RefillState::Lost)];
    };
    let meeting = Meeting { id: id.clone(), stamped: moment.now, booked_by, ..seated };
    let gone = gap.in_the_way_of(&meeting);
    refill.state = RefillState::Filled;
    refill.meeting = Some(id.clone());
    let mut changes = vec![Change::RefillChanged { refill }];
    changes.extend(gone.into_iter().map(|meeting| Change::Adjusted { meeting }));
    if day.settings.interpreting.offers.enabled {
        // They are at work, and there is nobody to ask and no time to wait.
        let yes = |who| offer::answered(id, who, OfferState::Accepted, moment.now, "");
        changes.extend(meeting.interpreters().map(yes));
    }
    changes.push(Change::Booked { meeting });
    changes
}

/// When two agreed on a meeting that had begun by the clock already.
pub(crate) fn agreed_at(day: &Day, meeting: &Meeting) -> Option<Instant> {
    let is_its = |one: &&Refill| one.meeting.as_ref() == Some(&meeting.id);
    let refill = day.refills.values().find(is_its)?;
    refill.host_at.max(refill.guest_at)
}

/// When a meeting gave way to another: whoever waited in it was there until then.
pub(crate) fn gave_way_at(day: &Day, missed: &Meeting) -> Option<Instant> {
    if !day.gave_way(missed) {
        return None;
    }
    let in_slot = day.refills.values().filter(|one| one.slot == missed.slot);
    let booked = in_slot.filter_map(|one| day.timetable.get(one.meeting.as_ref()?));
    let in_place = booked.filter(|booked| gap::takes_seats_of(booked, missed));
    in_place.filter_map(|booked| agreed_at(day, booked)).min()
}

/// Brings the offers one change further.
pub(crate) fn follow(day: &mut Day, change: &Change) {
    if let Change::RefillChanged { refill } = change {
        Arc::make_mut(&mut day.refills).insert(refill.id.clone(), refill.clone());
    }
}

#[cfg(test)]
mod tests;
