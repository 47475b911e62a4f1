//! Everything that can be asked for on a day, and the one function that decides it.

mod put;
mod settings;

use settings::follow_zone_rules;
pub(crate) use settings::{change_settings, replace_settings};

use crate::access::Actor;
use crate::attendance::{self, Person, Step};
use crate::away::{self, Away, Who};
use crate::banner;
use crate::booking::{self, Wish};
use crate::change::Change;
use crate::check_in;
use crate::course;
use crate::day::{Day, Phase, Settings};
use crate::draft::{self, Proposed};
use crate::id::{
    BannerId, CompanyId, InterpreterId, MeetingId, PlanId, RefillId, RequestId, RoomId, SwapId,
};
use crate::intent::{self, Reply};
use crate::late;
use crate::letters::LetterSettings;
use crate::notice::{self, Group, Seat};
use crate::offer::{self, Assign};
use crate::programme::Names;
use crate::queue;
use crate::refill;
use crate::refusal::Refusal;
use crate::release;
use crate::repair::{self, Repair};
use crate::request::{self, Act, NewRequest};
use crate::swap::{self, NewSwap};
use crate::time::{Instant, Moment, Slot};
use crate::timetable::Need;
use crate::undo;
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
    /// Says that somebody has come to a meeting in the hall; `person` is who says so of themselves.
    CheckIn {
        meeting: MeetingId,
        seat: Seat,
        person: Option<Person>,
    },
    /// Joins or leaves a table's queue, or calls somebody out of it.
    Queue {
        table: RoomId,
        company: CompanyId,
        act: queue::Act,
    },
    /// Says that somebody is not there for a while; nothing takes that back.
    SetAway {
        who: Who,
        away: Option<Away>,
    },
    /// Mends the timetable after something went wrong.
    Repair(Box<Repair>),
    /// Ends offers of gaps whose time is over, and offers what gaps there are.
    SweepRefills(refill::Sweep),
    /// Says yes or no to a gap one was offered; the second yes books this meeting.
    AnswerRefill {
        refill: RefillId,
        reply: refill::Reply,
        meeting: MeetingId,
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
        /// Also on the pages of the group, until then.
        banner: Option<(BannerId, Instant)>,
    },
    /// Takes an announcement off people's pages.
    WithdrawBanner {
        banner: BannerId,
    },
    /// Takes back what an organizer did.
    Undo {
        act: Box<undo::Act>,
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
    let changes = decide_undated(day, actor, command, moment)?;
    Ok(put::dated(day, changes, moment.now))
}

fn decide_undated(
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
        Command::CheckIn { meeting, seat, person } => {
            check_in::check_in(day, actor, meeting, *seat, person.as_ref(), moment.now)
        }
        Command::Queue { table, company, act } => {
            queue::act(day, actor, table, company, act, moment)
        }
        Command::AnswerOffer { meeting, whose, reply } => {
            offer::answer(day, actor, meeting, whose.as_ref(), reply, moment)
        }
        Command::AskSwap(new) => swap::ask(day, actor, new, moment),
        Command::AnswerSwap { swap, reply } => swap::answer(day, actor, swap, *reply, moment),
        Command::AnswerRefill { refill, reply, meeting } => {
            refill::answer(day, actor, refill, *reply, meeting, moment)
        }
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
        Command::Repair(repair) => repair::repair(day, repair, moment),
        Command::Assign { meeting, assign } => offer::assign(day, meeting, assign, moment),
        Command::SetNeed { meeting, need } => offer::set_need(day, meeting, *need, moment),
        Command::SweepOffers => Ok(offer::sweep(day, moment)),
        Command::SweepRefills(with) => Ok(refill::sweep(day, with, moment)),
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
        Command::Announce { group, subject, text, banner } => {
            banner::announce(day, *group, subject, text, banner.as_ref(), moment.now)
        }
        Command::WithdrawBanner { banner } => banner::withdraw(day, banner),
        Command::Undo { act } => undo::undo(day, act, moment),
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
