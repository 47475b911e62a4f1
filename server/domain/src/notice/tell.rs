//! Who hears of a change: from what happened to one notice for each person.

use std::collections::BTreeSet;

use super::offer::{swap_asked, swap_settled};
use super::request::of_request;
use super::*;
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::InterpreterId;
use crate::offer::{self, Offer, OfferState};
use crate::programme::Side;
use crate::roster::{Company, email_key};
use crate::timetable::Meeting;

/// The notices of one change; `before` is the meeting as it was, `day` the day after the change.
///
/// Everybody who sits in the meeting hears of it, the one who asked for the change included: their
/// calendar must know as well. An interpreter who leaves a meeting gets a cancel, the one who comes
/// gets it as new.
pub fn notices(before: Option<&Meeting>, day: &Day, change: &Change) -> Vec<Notice> {
    match change {
        Change::Booked { meeting } => of_meeting(before, day, meeting, Kind::MeetingNew, None),
        Change::Moved { meeting, from_start, .. } => {
            let kind = before.map_or(Kind::MeetingChanged, |before| what_changed(before, meeting));
            of_meeting(before, day, meeting, kind, Some(*from_start))
        }
        Change::Canceled { meeting } => {
            of_meeting(before, day, meeting, Kind::MeetingCanceled, None)
        }
        Change::RequestChanged { request, step, by } => {
            of_request(day, request, *step, by.as_ref())
        }
        // Who is asked no more though the meeting is still theirs has it for good as well.
        Change::OfferAnswered {
            meeting,
            interpreter,
            state: OfferState::Accepted | OfferState::Withdrawn,
            ..
        } => confirmed(day, meeting, interpreter).into_iter().collect(),
        Change::SwapAsked { swap } => swap_asked(day, swap).into_iter().collect(),
        Change::SwapSettled { swap, outcome } => {
            swap_settled(day, swap, *outcome).into_iter().collect()
        }
        Change::Reminded { meeting, seat } => missing_now(day, meeting, *seat),
        Change::PhaseChanged { phase: Phase::Running } => to_those_who_meet(day, Kind::DayStarts),
        Change::PhaseChanged { phase: Phase::Closed } => to_those_who_meet(day, Kind::DayThanks),
        Change::Invited { emails } => people(day, Group::Everyone)
            .into_iter()
            .filter(|(_, to)| emails.contains(&email_key(&to.email)))
            .map(|(seat, to)| day_notice(day, Kind::DayInvitation, seat, to))
            .collect(),
        Change::Announced { group, subject, text } => people(day, *group)
            .into_iter()
            .map(|(_, to)| Notice {
                kind: Kind::Announcement,
                to,
                about: About::Announcement {
                    facts: day_facts(day),
                    subject: subject.clone(),
                    text: text.clone(),
                },
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Whether only the room, or only the interpreter, is another; else the meeting as a whole.
fn what_changed(before: &Meeting, after: &Meeting) -> Kind {
    let is_same_time = before.slot == after.slot;
    let (same_room, same_interpreter) =
        (before.room == after.room, before.interpreters().eq(after.interpreters()));
    match (same_room, same_interpreter) {
        (false, true) if is_same_time => Kind::RoomChanged,
        (true, false) if is_same_time => Kind::InterpreterChanged,
        _ => Kind::MeetingChanged,
    }
}

fn of_meeting(
    before: Option<&Meeting>,
    day: &Day,
    meeting: &Meeting,
    kind: Kind,
    start_before: Option<Instant>,
) -> Vec<Notice> {
    // Times are those that hold after the change; a canceled meeting's are the last it had.
    let Some(mut facts) = facts_of(day, meeting) else { return Vec::new() };
    facts.start_before = start_before.filter(|start| *start != facts.start);
    if let Some(before) = before.filter(|_| kind.retells() && kind != Kind::MeetingCanceled)
        && let Some(earlier) = facts_of(day, before)
    {
        facts.room_before = earlier.room.filter(|_| before.room != meeting.room);
        facts.interpreter_before =
            earlier.interpreter.filter(|_| !before.interpreters().eq(meeting.interpreters()));
    }

    let mut told = Vec::new();
    let letter = |kind, seat, to: Recipient| seat_notice(day, kind, meeting, seat, to, &facts);
    for (side, seat) in [(Side::Host, Seat::Host), (Side::Guest, Seat::Guest)] {
        let company = day.roster.company(meeting.company(side));
        for recipient in company.into_iter().flat_map(|company| delegates(company)) {
            told.push(letter(kind, seat, recipient));
        }
    }
    let before: Vec<&InterpreterId> = before.into_iter().flat_map(Meeting::interpreters).collect();
    let is_gone = |id: &&&InterpreterId| !meeting.has_interpreter(id);
    for gone in before.iter().filter(is_gone).filter(|id| !has_only_declined(day, meeting, id)) {
        if let Some(recipient) = interpreter(day, gone) {
            told.push(letter(Kind::MeetingCanceled, Seat::Interpreter, recipient));
        }
    }
    for present in meeting.interpreters() {
        // Whoever did not say yes yet is asked, and has nothing in the calendar.
        if let Some(asked) = offer_notice(day, Kind::OfferNew, &meeting.id, present) {
            told.push(asked);
            continue;
        }
        let Some(recipient) = interpreter(day, present) else { continue };
        let is_new = !before.contains(&present) && kind.retells() && kind != Kind::MeetingCanceled;
        let kind = if is_new { Kind::MeetingNew } else { kind };
        told.push(letter(kind, Seat::Interpreter, recipient));
    }
    told
}

/// The meeting as whoever said yes to it gets it.
fn confirmed(day: &Day, meeting: &MeetingId, who: &InterpreterId) -> Option<Notice> {
    let meeting = day.timetable.get(meeting).filter(|meeting| meeting.has_interpreter(who))?;
    let facts = facts_of(day, meeting)?;
    let to = interpreter(day, who)?;
    Some(seat_notice(day, Kind::MeetingNew, meeting, Seat::Interpreter, to, &facts))
}

/// Whether somebody said no as soon as they were asked, and so never had anything that would have to be
/// taken back. Who had the meeting before anybody was asked has it in the calendar.
fn has_only_declined(day: &Day, meeting: &Meeting, who: &InterpreterId) -> bool {
    let mut own = offer::of_meeting(day, &meeting.id).iter().filter(|one| one.interpreter == *who);
    let said_no = |one: &Offer| one.state == OfferState::Declined && one.was_asked();
    own.next().is_some_and(said_no) && own.next().is_none()
}

/// A letter about one meeting, as one of its seats has it.
pub(crate) fn seat_notice(
    day: &Day,
    kind: Kind,
    meeting: &Meeting,
    seat: Seat,
    to: Recipient,
    facts: &MeetingFacts,
) -> Notice {
    let mut facts = facts.clone();
    facts.alarm_minutes = alarm_minutes(day, seat);
    Notice { kind, to, about: About::Meeting { meeting: meeting.id.clone(), seat, facts } }
}

/// How many minutes before a meeting a seat is reminded on this day.
pub fn alarm_minutes(day: &Day, seat: Seat) -> Option<u16> {
    match seat {
        Seat::Interpreter => day.letters.interpreter.minutes_before,
        Seat::Host | Seat::Guest => day.letters.company.minutes_before,
    }
}

/// Whoever sits in one seat of a meeting.
pub fn seated(day: &Day, meeting: &Meeting, seat: Seat) -> Vec<Recipient> {
    let side = match seat {
        Seat::Host => Side::Host,
        Seat::Guest => Side::Guest,
        Seat::Interpreter => {
            return meeting.interpreters().filter_map(|id| interpreter(day, id)).collect();
        }
    };
    day.roster.company(meeting.company(side)).into_iter().flat_map(|c| delegates(c)).collect()
}

fn missing_now(day: &Day, meeting: &MeetingId, seat: Seat) -> Vec<Notice> {
    let Some(meeting) = day.timetable.get(meeting) else { return Vec::new() };
    let Some(facts) = facts_of(day, meeting) else { return Vec::new() };
    let told = seated(day, meeting, seat).into_iter();
    told.map(|to| seat_notice(day, Kind::MissingNow, meeting, seat, to, &facts)).collect()
}

/// Everybody on the roster who can be written to, each address once, with what they are there.
pub fn people(day: &Day, group: Group) -> Vec<(Seat, Recipient)> {
    let seat_of = |side| if side == Side::Host { Seat::Host } else { Seat::Guest };
    let is_meant = |seat| match group {
        Group::Everyone => true,
        Group::Hosts => seat == Seat::Host,
        Group::Guests => seat == Seat::Guest,
        Group::Interpreters => seat == Seat::Interpreter,
    };
    let companies = day.roster.companies.values();
    let of_companies =
        companies.flat_map(|company| delegates(company).map(move |to| (seat_of(company.side), to)));
    let interpreters = day.roster.interpreters.keys();
    let of_interpreters =
        interpreters.filter_map(|id| Some((Seat::Interpreter, interpreter(day, id)?)));
    let mut known = BTreeSet::new();
    of_companies
        .chain(of_interpreters)
        .filter(|(seat, to)| is_meant(*seat) && known.insert(email_key(&to.email)))
        .collect()
}

fn to_those_who_meet(day: &Day, kind: Kind) -> Vec<Notice> {
    people(day, Group::Everyone)
        .into_iter()
        .map(|(seat, to)| day_notice(day, kind, seat, to))
        .filter(
            |notice| matches!(&notice.about, About::Day { meetings, .. } if !meetings.is_empty()),
        )
        .collect()
}

/// A letter about the whole day, with the recipient's own meetings in order.
pub fn day_notice(day: &Day, kind: Kind, seat: Seat, to: Recipient) -> Notice {
    let mut meetings: Vec<(MeetingId, MeetingFacts)> = own_meetings(day, seat, &to)
        .filter_map(|meeting| Some((meeting.id.clone(), facts_of(day, meeting)?)))
        .collect();
    meetings.sort_by_key(|(id, facts)| (facts.start, id.clone()));
    Notice { kind, to, about: About::Day { seat, facts: day_facts(day), meetings } }
}

/// The meetings somebody sits in.
pub fn own_meetings<'a>(
    day: &'a Day,
    seat: Seat,
    to: &'a Recipient,
) -> impl Iterator<Item = &'a Meeting> {
    let key = email_key(&to.email);
    day.timetable.all().map(|meeting| &**meeting).filter(move |meeting| {
        let is_delegate = |side| {
            day.roster.company(meeting.company(side)).is_some_and(|company| {
                company.delegates.iter().any(|delegate| email_key(&delegate.email) == key)
            })
        };
        match seat {
            Seat::Host => is_delegate(Side::Host),
            Seat::Guest => is_delegate(Side::Guest),
            Seat::Interpreter => meeting
                .interpreters()
                .filter_map(|id| day.roster.interpreters.get(id))
                .any(|one| email_key(&one.email) == key),
        }
    })
}

/// A day's facts as they are.
pub fn day_facts(day: &Day) -> DayFacts {
    let opens = day.layout.opens;
    let (first, last) = (day.layout.slots.first(), day.layout.slots.last());
    DayFacts {
        day: day.id.clone(),
        title: day.settings.title.clone(),
        host_zone: day.programme.host.zone,
        guest_zone: day.programme.guest.zone,
        start: first.map_or(opens, |slot| slot.start),
        end: last.map_or(opens, |slot| slot.end),
        booking: day.settings.filling.open_booking.then_some((opens, day.layout.closes)),
        requests: day.settings.filling.requests,
    }
}

/// A meeting's facts as they are on a day; `None` when a company left the roster.
pub fn facts_of(day: &Day, meeting: &Meeting) -> Option<MeetingFacts> {
    let host = day.roster.company(&meeting.host)?;
    let guest = day.roster.company(&meeting.guest)?;
    let time = day.time_of(meeting)?;
    let room = meeting.room.as_ref().and_then(|id| {
        day.settings.rooms.iter().find(|room| &room.id == id).map(|room| room.name.clone())
    });
    let interpreters = meeting.interpreters().filter_map(|id| day.roster.interpreters.get(id));
    let interpreters: Vec<&str> = interpreters.map(|one| one.name.as_str()).collect();
    Some(MeetingFacts {
        day: day.id.clone(),
        day_title: day.settings.title.clone(),
        host: host.name.clone(),
        guest: guest.name.clone(),
        host_zone: day.programme.host.zone,
        guest_zone: day.programme.guest.zone,
        start: time.start,
        end: time.end,
        start_before: None,
        room,
        room_before: None,
        interpreter_before: None,
        interpreter: (!interpreters.is_empty()).then(|| interpreters.join(", ")),
        relay_via: meeting.relay.as_ref().map(|relay| relay.via.clone()),
        sequence: meeting.sequence,
        stamped: meeting.stamped,
        alarm_minutes: None,
    })
}

pub(crate) fn delegates(company: &Company) -> impl Iterator<Item = Recipient> {
    company.delegates.iter().filter(|delegate| !delegate.email.is_empty()).map(|delegate| {
        Recipient {
            name: delegate.name.clone(),
            email: delegate.email.clone(),
            language: delegate.language.clone(),
            zone: delegate.zone,
        }
    })
}

pub(crate) fn interpreter(day: &Day, id: &InterpreterId) -> Option<Recipient> {
    let one = day.roster.interpreters.get(id)?;
    Some(Recipient {
        name: one.name.clone(),
        email: one.email.clone(),
        language: one.language.clone(),
        zone: one.zone,
    })
}
