//! Everything that can be asked for on a day, and the one function that decides it.

use std::sync::Arc;

use crate::access::Actor;
use crate::attendance::{self, Person, Step};
use crate::away::{self, Away, Who};
use crate::booking::{self, Wish};
use crate::change::Change;
use crate::course;
use crate::day::{Day, Phase, Settings, lay_out};
use crate::draft::{self, Proposed};
use crate::id::{InterpreterId, MeetingId, PlanId, RequestId, RoomId, SwapId};
use crate::intent::{self, Reply};
use crate::interpreter;
use crate::late;
use crate::letters::{self, LetterSettings};
use crate::notice::{self, Group, Seat};
use crate::offer::{self, Assign};
use crate::programme::Names;
use crate::refusal::Refusal;
use crate::release;
use crate::request::{self, Act, NewRequest};
use crate::swap::{self, NewSwap};
use crate::time::{Instant, Moment, Slot};
use crate::timetable::{Meeting, Need};
use crate::video::{self, Because, Choice, VideoSettings};

/// How long before a meeting starts somebody can be told that the others wait.
const REMIND_MINUTES_MAX: i64 = 60;

/// A wish to change a day. Keys of new things come with it.
#[derive(Clone, Debug)]
pub enum Command {
    Book(Wish),
    Move {
        meeting: MeetingId,
        slot: Slot,
        room: Option<RoomId>,
        interpreter: Option<InterpreterId>,
    },
    Cancel {
        meeting: MeetingId,
    },
    ChangeSettings {
        settings: Box<Settings>,
    },
    ChangePhase {
        phase: Phase,
    },
    FollowZoneRules {
        keep: Keep,
    },
    /// Asks another company for a meeting.
    Ask(NewRequest),
    /// Answers a request, takes it back, or ranks it anew.
    Act {
        request: RequestId,
        act: Act,
    },
    /// Gives a meeting to an interpreter by hand.
    Assign {
        meeting: MeetingId,
        assign: Assign,
    },
    /// Says whether a meeting needs an interpreter.
    SetNeed {
        meeting: MeetingId,
        need: Need,
    },
    /// Accepts or declines an assignment; the organizer does so for somebody.
    AnswerOffer {
        meeting: MeetingId,
        whose: Option<InterpreterId>,
        reply: offer::Reply,
    },
    /// Ends offers and swaps whose time is over; what was offered goes to the next.
    SweepOffers,
    /// Asks another interpreter to swap.
    AskSwap(NewSwap),
    AnswerSwap {
        swap: SwapId,
        reply: swap::Reply,
    },
    /// Says that somebody comes later to a meeting; the organizer says whose seat it is.
    SayLate {
        meeting: MeetingId,
        seat: Option<Seat>,
        minutes: u16,
    },
    /// Makes a meeting longer, or shorter when negative.
    Adjust {
        meeting: MeetingId,
        minutes: i16,
    },
    /// Says who did not come to a meeting, nobody where it was held; nothing takes that back.
    Judge {
        meeting: MeetingId,
        absent: Option<Vec<Seat>>,
        reason: String,
    },
    /// Says when a seat came, or that it did not, against what the door saw.
    CorrectSeat {
        meeting: MeetingId,
        seat: Seat,
        came: Option<Instant>,
        reason: String,
    },
    /// Says that somebody is not there for a while; nothing takes that back.
    SetAway {
        who: Who,
        away: Option<Away>,
    },
    /// One's own calendar answers.
    Answer(Reply),
    /// Comes to a meeting's door, goes in, or leaves.
    Attend {
        meeting: MeetingId,
        person: Person,
        step: Step,
    },
    ChangeVideo {
        video: Box<VideoSettings>,
    },
    /// Takes the room of a meeting, or of all, to one of the day's two services. No letter tells of
    /// it: what people hold is the door, and that stays.
    SwitchRoom {
        meeting: Option<MeetingId>,
        to: Choice,
        because: Because,
    },
    ChangeLetters {
        letters: Box<LetterSettings>,
    },
    /// Asks people, by address keys, to come to the day.
    Invite {
        emails: Vec<String>,
    },
    Announce {
        group: Group,
        subject: Names,
        text: Names,
    },
    /// Tells whoever sits there that the others are waiting.
    Remind {
        meeting: MeetingId,
        seat: Seat,
    },
    /// Makes a plan's meetings the draft.
    AdoptPlan {
        plan: PlanId,
        meetings: Vec<Proposed>,
    },
    PinDraft {
        meetings: Vec<MeetingId>,
        pinned: bool,
    },
    MoveDraft {
        meeting: MeetingId,
        slot: Slot,
        room: Option<RoomId>,
        interpreter: Option<InterpreterId>,
    },
    DropDraft {
        meeting: MeetingId,
    },
    DiscardDraft,
    /// Makes the draft, as it was at a revision, the timetable everybody sees.
    Release {
        draft: i64,
        /// Of the difference that was looked at.
        mark: String,
        accepts_problems: bool,
    },
}

/// What stays when the rules of the day's zone change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// The intended local time; the instants move.
    Local,
    /// The instants; the grid's local start moves.
    Instant,
}

/// What a command changes, or why not. Never fails otherwise, and looks at nothing but its arguments.
pub fn decide(
    day: &Day,
    actor: &Actor,
    command: &Command,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    match command {
        Command::Book(wish) => booking::book(day, actor, wish, moment),
        Command::Move { meeting, slot, room, interpreter } => {
            let wish = booking::MoveWish { slot: *slot, room, interpreter };
            booking::move_meeting(day, actor, meeting, wish, moment)
        }
        Command::Cancel { meeting } => booking::cancel(day, actor, meeting, moment.now),
        Command::Ask(new) => request::ask(day, actor, new, moment),
        Command::Act { request, act } => request::act(day, actor, request, act, moment),
        Command::Answer(reply) => intent::answer(day, actor, reply),
        Command::Attend { meeting, person, step } => {
            attendance::attend(day, actor, meeting, person, *step, moment.now)
        }
        Command::AnswerOffer { meeting, whose, reply } => {
            offer::answer(day, actor, meeting, whose.as_ref(), reply, moment)
        }
        Command::AskSwap(new) => swap::ask(day, actor, new, moment),
        Command::AnswerSwap { swap, reply } => swap::answer(day, actor, swap, *reply, moment),
        Command::SayLate { meeting, seat, minutes } => {
            late::say(day, actor, meeting, *seat, *minutes, moment.now)
        }
        Command::Adjust { meeting, minutes } => {
            booking::adjust(day, actor, meeting, *minutes, moment.now)
        }
        _ if !actor.role.is_organizer() => Err(Refusal::NotYours),
        Command::Judge { meeting, absent, reason } => {
            course::judge(day, meeting, absent.as_deref(), reason, moment.now)
        }
        Command::CorrectSeat { meeting, seat, came, reason } => {
            course::correct(day, meeting, *seat, *came, reason, moment.now)
        }
        Command::SetAway { who, away } => away::set(day, who, away.as_ref()),
        Command::Assign { meeting, assign } => offer::assign(day, meeting, assign, moment),
        Command::SetNeed { meeting, need } => offer::set_need(day, meeting, *need, moment),
        Command::SweepOffers => Ok(offer::sweep(day, moment)),
        Command::ChangeSettings { settings } => change_settings(day, settings, moment),
        Command::ChangePhase { phase } if *phase == day.phase => Ok(Vec::new()),
        Command::ChangePhase { phase } => Ok(vec![Change::PhaseChanged { phase: *phase }]),
        Command::FollowZoneRules { keep } => follow_zone_rules(day, *keep, moment),
        Command::ChangeVideo { video } => video::change(day, video),
        Command::SwitchRoom { meeting, to, because } => {
            video::switch(day, meeting.as_ref(), *to, *because)
        }
        Command::ChangeLetters { letters } if **letters == *day.letters => Ok(Vec::new()),
        Command::ChangeLetters { letters } => {
            letters.check()?;
            Ok(vec![Change::LettersChanged { letters: (**letters).clone() }])
        }
        Command::Invite { .. } | Command::Announce { .. } | Command::Remind { .. }
            if day.phase == Phase::Draft =>
        {
            Err(Refusal::DayDraft)
        }
        Command::Invite { emails } => invite(day, emails, moment.now),
        Command::Announce { group, subject, text } => {
            letters::check_announcement(subject, text)?;
            let (subject, text) = (subject.clone(), text.clone());
            Ok(vec![Change::Announced { group: *group, subject, text }])
        }
        Command::Remind { meeting, seat } => remind(day, meeting, *seat, moment.now),
        Command::AdoptPlan { plan, meetings } => draft::adopt(day, plan, meetings, moment),
        Command::PinDraft { meetings, pinned } => draft::pin(day, meetings, *pinned),
        Command::MoveDraft { meeting, slot, room, interpreter } => {
            let wish = booking::MoveWish { slot: *slot, room, interpreter };
            draft::move_meeting(day, actor, meeting, wish, moment)
        }
        Command::DropDraft { meeting } => draft::drop_meeting(day, meeting),
        Command::DiscardDraft => draft::discard(day),
        Command::Release { draft, mark, accepts_problems } => {
            release::release(day, *draft, mark, *accepts_problems, moment)
        }
    }
}

fn invite(day: &Day, emails: &[String], now: Instant) -> Result<Vec<Change>, Refusal> {
    let is_over = day.layout.slots.last().is_none_or(|last| last.end <= now);
    if day.phase == Phase::Closed || is_over {
        return Err(Refusal::DayClosed);
    }
    if emails.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![Change::Invited { emails: emails.to_vec() }])
}

/// The others wait: from an hour before the start on, until the meeting is over.
fn remind(day: &Day, id: &MeetingId, seat: Seat, now: Instant) -> Result<Vec<Change>, Refusal> {
    let meeting = day.timetable.get(id).ok_or(Refusal::Unknown)?;
    if notice::seated(day, meeting, seat).is_empty() {
        return Err(Refusal::Unknown);
    }
    let time = day.time_of(meeting).ok_or(Refusal::Unknown)?;
    if now < time.start.plus_minutes(-REMIND_MINUTES_MAX) || time.end <= now {
        return Err(Refusal::NotNow);
    }
    Ok(vec![Change::Reminded { meeting: id.clone(), seat }])
}

fn change_settings(
    day: &Day,
    settings: &Settings,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let layout = lay_out(settings, moment.rules)?;
    let beyond =
        day.timetable.all().filter(|meeting| meeting.slot.index() >= layout.slots.len()).count();
    if beyond > 0 {
        return Err(Refusal::GridInUse { meetings: beyond });
    }
    let has_room = |meeting: &Meeting| {
        meeting.room.as_ref().is_none_or(|room| settings.rooms.iter().any(|r| &r.id == room))
    };
    let roomless = day.timetable.all().filter(|meeting| !has_room(meeting)).count();
    if roomless > 0 {
        return Err(Refusal::RoomInUse { meetings: roomless });
    }
    let after = Day {
        settings: Arc::new(settings.clone()),
        layout: Arc::new(layout.clone()),
        ..day.clone()
    };
    if leaves_too_little_rest(&after) {
        return Err(Refusal::invalid(tightened(day, &after, "buffer_min"), "meetings_too_close"));
    }
    if interpreter::adds_overwork(day, &after) {
        return Err(Refusal::invalid(tightened(day, &after, "grid"), "meetings_too_close"));
    }
    if *settings == *day.settings && layout == *day.layout {
        return Ok(Vec::new());
    }
    let mut changes = Vec::new();
    if !settings.interpreting.offers.enabled {
        changes = offer::take_back_all(day, moment.now);
    }
    changes.extend(relayed(day, after, moment.now));
    Ok(changes)
}

/// The rule of interpreting that is stricter than it was, else another field.
fn tightened(day: &Day, after: &Day, other: &'static str) -> &'static str {
    let (was, is) = (day.settings.interpreting, after.settings.interpreting);
    let (work, works) = (was.limits_of_all(), is.limits_of_all());
    let fields = [
        (was.longer_percent < is.longer_percent, "interpreting.longer_percent"),
        (was.mode != is.mode && works.stretch < work.stretch, "interpreting.mode"),
        (was.stretch_max_min > is.stretch_max_min, "interpreting.stretch_max_min"),
        (was.alone_max_min > is.alone_max_min, "interpreting.alone_max_min"),
        (work.pause < works.pause, "interpreting.pause_min"),
    ];
    fields.into_iter().find(|(is_stricter, _)| *is_stricter).map_or(other, |(_, field)| field)
}

/// Whether two meetings of one desk, room or interpreter would come too close to each other.
fn leaves_too_little_rest(after: &Day) -> bool {
    let buffer = i64::from(after.settings.buffer_min);
    let meetings = after.timetable.all().filter_map(|one| Some((one, after.time_of(one)?)));
    let mut spans: Vec<_> = meetings
        .flat_map(|(one, time)| {
            let desk = |company, desk: u16| (Some((company, desk)), None, None);
            let desks = [desk(&one.host, one.host_desk), desk(&one.guest, one.guest_desk)];
            let desks = desks.map(|holder| (holder, time.start, time.end.plus_minutes(buffer)));
            let room = one.room.as_ref().map(|room| (None, Some(room), None));
            let interpreters = one.interpreters().map(|id| (None, None, Some(id)));
            let others = room.into_iter().chain(interpreters);
            let others = others.map(move |holder| (holder, time.start, time.end));
            desks.into_iter().chain(others).collect::<Vec<_>>()
        })
        .collect();
    spans.sort_unstable();
    spans.windows(2).any(|pair| {
        let [(holder, _, end), (other, start, _)] = pair else { return false };
        holder == other && start < end
    })
}

fn follow_zone_rules(day: &Day, keep: Keep, moment: Moment<'_>) -> Result<Vec<Change>, Refusal> {
    let mut settings = (*day.settings).clone();
    if keep == Keep::Instant {
        let local_now = |slot: &crate::day::SlotTime| moment.rules.local(settings.zone, slot.start);
        let mut shifts = day.layout.slots.iter().map(|slot| local_now(slot) - slot.local);
        let shift = shifts.next().unwrap_or_default();
        if shifts.any(|other| other != shift) {
            return Err(Refusal::InstantsDiffer);
        }
        let start = settings.date.and_time(settings.grid.start) + shift;
        settings.date = start.date();
        settings.grid.start = start.time();
    }
    let layout = lay_out(&settings, moment.rules)?;
    let after = Day { settings: Arc::new(settings), layout: Arc::new(layout), ..day.clone() };
    Ok(relayed(day, after, moment.now))
}

/// New settings, and one telling for each meeting whose time is now another.
fn relayed(day: &Day, after: Day, now: Instant) -> Vec<Change> {
    let moved = |meeting: &&Arc<Meeting>| after.time_of(meeting) != day.time_of(meeting);
    let retold: Vec<Change> = day
        .timetable
        .all()
        .filter(moved)
        .map(|meeting| Change::Moved {
            meeting: booking::told_again(meeting, now),
            from: meeting.slot,
            from_start: day.slot_time(meeting.slot).map_or(now, |slot| slot.start),
        })
        .collect();
    let Day { settings, layout, .. } = after;
    let changed = Change::SettingsChanged {
        settings: Arc::unwrap_or_clone(settings),
        layout: Arc::unwrap_or_clone(layout),
    };
    std::iter::once(changed).chain(retold).collect()
}
