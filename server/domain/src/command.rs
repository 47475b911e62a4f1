//! Everything that can be asked for on a day, and the one function that decides it.

use crate::access::Actor;
use crate::attendance::{self, Person, Step};
use crate::booking::{self, Wish};
use crate::change::Change;
use crate::day::{Day, Layout, Phase, Settings, lay_out};
use crate::draft::{self, Proposed};
use crate::id::{InterpreterId, MeetingId, PlanId, RequestId, RoomId};
use crate::intent::{self, Reply};
use crate::letters::{self, LetterSettings};
use crate::notice::{self, Group, Seat};
use crate::programme::Names;
use crate::refusal::Refusal;
use crate::release;
use crate::request::{self, Act, NewRequest};
use crate::time::{Instant, Moment, Slot};
use crate::timetable::Meeting;
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
        _ if !actor.role.is_organizer() => Err(Refusal::NotYours),
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
    let time = day.slot_time(meeting.slot).ok_or(Refusal::Unknown)?;
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
    if leaves_too_little_rest(day, &layout, settings.buffer_min) {
        return Err(Refusal::invalid("buffer_min", "meetings_too_close"));
    }
    if *settings == *day.settings && layout == *day.layout {
        return Ok(Vec::new());
    }
    Ok(relayed(day, settings.clone(), layout, moment.now))
}

/// Whether two meetings of one desk would have less than the rest between them.
fn leaves_too_little_rest(day: &Day, layout: &Layout, buffer_min: u16) -> bool {
    let mut spans: Vec<_> = day
        .timetable
        .all()
        .filter_map(|meeting| Some((meeting, layout.slots.get(meeting.slot.index())?)))
        .flat_map(|(meeting, time)| {
            let desks = [(&meeting.host, meeting.host_desk), (&meeting.guest, meeting.guest_desk)];
            desks.map(|desk| (desk, time.start, time.end))
        })
        .collect();
    spans.sort_unstable();
    spans.windows(2).any(|pair| {
        let [(desk, _, end), (other, start, _)] = pair else { return false };
        desk == other && *start < end.plus_minutes(buffer_min.into())
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
    Ok(relayed(day, settings, layout, moment.now))
}

/// New settings, and one telling for each meeting whose time is now another.
fn relayed(day: &Day, settings: Settings, layout: Layout, now: Instant) -> Vec<Change> {
    let moved = |meeting: &&std::sync::Arc<Meeting>| {
        layout.slots.get(meeting.slot.index()) != day.slot_time(meeting.slot)
    };
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
    std::iter::once(Change::SettingsChanged { settings, layout }).chain(retold).collect()
}
