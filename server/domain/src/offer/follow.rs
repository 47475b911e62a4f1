//! Offers follow what happens to their meetings.

use std::sync::Arc;

use super::{Offer, OfferState, expiry};
use crate::change::Change;
use crate::day::Day;
use crate::time::Instant;
use crate::timetable::Meeting;

/// Brings the offers one change further, before the timetable knows of it.
pub(crate) fn follow(day: &mut Day, change: &Change) {
    match change {
        Change::Booked { meeting } => follow_meeting(day, meeting, None),
        Change::Moved { meeting, from_start, .. } => {
            follow_meeting(day, meeting, Some(*from_start));
        }
        Change::OffersRecalled { meeting, offers } if offers.is_empty() => {
            Arc::make_mut(&mut day.offers).remove(meeting);
        }
        Change::OffersRecalled { meeting, offers } => {
            Arc::make_mut(&mut day.offers).insert(meeting.clone(), offers.clone());
        }
        Change::Canceled { meeting } if day.offers.contains_key(&meeting.id) => {
            Arc::make_mut(&mut day.offers).remove(&meeting.id);
        }
        Change::OfferAnswered { meeting, interpreter, state, at, reason } => {
            let offers = Arc::make_mut(&mut day.offers).entry(meeting.clone()).or_default();
            let last = offers.iter_mut().rev().find(|one| one.interpreter == *interpreter);
            match last.filter(|one| one.state == OfferState::Open) {
                Some(open) => {
                    open.state = *state;
                    open.answered_at = Some(*at);
                    open.reason.clone_from(reason);
                }
                // Who accepted declines after all, or takes a seat over in a swap.
                None => offers.push(Offer {
                    interpreter: interpreter.clone(),
                    state: *state,
                    offered_at: *at,
                    expires_at: *at,
                    answered_at: Some(*at),
                    reason: reason.clone(),
                }),
            }
        }
        _ => {}
    }
}

/// Whoever takes a seat is asked; whoever leaves one is asked no more. Another time is asked anew of
/// those who did not answer; those who accepted keep the meeting wherever it goes.
fn follow_meeting(day: &mut Day, meeting: &Meeting, start_before: Option<Instant>) {
    let Some(time) = day.slot_time(meeting.slot).copied() else { return };
    let before = start_before.and_then(|_| day.timetable.get(&meeting.id).cloned());
    let is_elsewhen = start_before.is_some_and(|start| start != time.start);
    let had = super::of_meeting(day, &meeting.id);
    let mut offers = had.to_vec();
    let at = meeting.stamped;
    let is_held = |one: &Offer| meeting.has_interpreter(&one.interpreter);
    let is_alive = |one: &Offer| matches!(one.state, OfferState::Open | OfferState::Accepted);
    for gone in offers.iter_mut().filter(|one| is_alive(one) && !is_held(one)) {
        withdraw(gone, at);
    }
    if day.settings.interpreting.offers.enabled {
        for id in meeting.interpreters() {
            let last = offers.iter_mut().rev().find(|one| one.interpreter == *id);
            match last {
                Some(one) if one.state == OfferState::Accepted => continue,
                Some(one) if one.state == OfferState::Open && !is_elsewhen => continue,
                Some(one) if one.state == OfferState::Open => withdraw(one, at),
                // Assigned before offers were made: confirmed.
                _ if before.as_ref().is_some_and(|before| before.has_interpreter(id)) => continue,
                _ => {}
            }
            offers.push(Offer {
                interpreter: id.clone(),
                state: OfferState::Open,
                offered_at: at,
                expires_at: expiry(day, time.start, at),
                answered_at: None,
                reason: String::new(),
            });
        }
    }
    if offers != had {
        Arc::make_mut(&mut day.offers).insert(meeting.id.clone(), offers);
    }
}

fn withdraw(offer: &mut Offer, at: Instant) {
    offer.state = OfferState::Withdrawn;
    offer.answered_at = offer.answered_at.or(Some(at));
}
