//! Everything that can have happened to a day. The log keeps these, one revision each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::attendance::{Person, Presence};
use crate::away::{Away, Who};
use crate::banner::Banner;
use crate::course::{Course, Verdict};
use crate::day::{Layout, Phase, Settings};
use crate::draft::{Draft, DraftMeeting};
use crate::id::{BannerId, CompanyId, InterpreterId, MeetingId, RoomId};
use crate::intent::Answer;
use crate::late::Late;
use crate::letters::LetterSettings;
use crate::notice::{Group, Seat};
use crate::offer::{Offer, OfferState};
use crate::programme::Names;
use crate::queue;
use crate::refill::Refill;
use crate::request::{Request, Step};
use crate::roster::{Company, Interpreter};
use crate::swap::{Outcome, Swap};
use crate::time::{Instant, Slot};
use crate::timetable::Meeting;
use crate::video::{Because, Choice, VideoSettings};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// The day's first change. The roster it began with is the programme's, which goes on to change by
    /// itself; so that the log alone tells the whole day, it is told here.
    Started {
        settings: Settings,
        layout: Layout,
        companies: Vec<Company>,
        interpreters: Vec<Interpreter>,
    },
    SettingsChanged {
        settings: Settings,
        layout: Layout,
    },
    PhaseChanged {
        phase: Phase,
    },
    RosterImported {
        companies: Vec<Company>,
        interpreters: Vec<Interpreter>,
    },
    Booked {
        meeting: Meeting,
    },
    /// Another slot, another time of the same slot, another room or another interpreter.
    Moved {
        meeting: Meeting,
        from: Slot,
        /// When the meeting was to start before.
        from_start: Instant,
    },
    Canceled {
        meeting: Meeting,
    },
    /// Whether a meeting needs an interpreter was said by hand; nobody need be told of that alone.
    NeedSet {
        meeting: Meeting,
    },
    /// An interpreter said yes or no to a meeting, or nothing in time.
    OfferAnswered {
        meeting: MeetingId,
        interpreter: InterpreterId,
        state: OfferState,
        at: Instant,
        reason: String,
    },
    SwapAsked {
        swap: Swap,
    },
    /// A swap was answered, taken back, or not answered in time.
    SwapSettled {
        swap: Swap,
        outcome: Outcome,
    },
    /// Somebody will come later to a meeting.
    SaidLate {
        meeting: MeetingId,
        seat: Seat,
        late: Late,
    },
    /// A meeting that has begun is longer or shorter than it was.
    Adjusted {
        meeting: Meeting,
    },
    /// The organizer said how a meeting went, or took that back.
    Judged {
        meeting: MeetingId,
        verdict: Option<Verdict>,
        reason: String,
    },
    /// The organizer said when a seat came, or that it did not.
    SeatCorrected {
        meeting: MeetingId,
        seat: Seat,
        came: Option<Instant>,
        reason: String,
    },
    /// Somebody is there, in the hall: who says so of themselves, or nobody where the desk did.
    CheckedIn {
        meeting: MeetingId,
        seat: Seat,
        person: Option<Person>,
        at: Instant,
    },
    /// A company waits at a table since then, or does no more.
    QueueChanged {
        table: RoomId,
        company: CompanyId,
        since: Option<Instant>,
        step: queue::Step,
    },
    /// Somebody is not there for a while, or is again.
    AwaySet {
        who: Who,
        away: Option<Away>,
    },
    /// A gap of the running day was offered to two companies, or what they said to it, as it is now.
    RefillChanged {
        refill: Refill,
    },
    /// People left a seat of a meeting by a roster import; the numbers of its tellings went on.
    Left {
        meeting: Meeting,
        /// The persons' addresses as keys.
        gone: Vec<String>,
    },
    /// Somebody's calendar answered.
    Answered {
        meeting: MeetingId,
        /// The person's address as a key.
        email: String,
        answer: Answer,
    },
    /// Somebody came to a meeting's door, went in, or left.
    Attended {
        meeting: MeetingId,
        person: String,
        presence: Presence,
    },
    VideoChanged {
        video: VideoSettings,
    },
    /// The rooms of a meeting, or of all, are another service's now.
    RoomSwitched {
        meeting: Option<MeetingId>,
        to: Choice,
        because: Because,
    },
    /// A request as it is now.
    RequestChanged {
        request: Request,
        step: Step,
        /// The company whose step it was; nobody where the organizer took it.
        by: Option<CompanyId>,
    },
    LettersChanged {
        letters: LetterSettings,
    },
    /// These people, by address keys, were asked to come to the day.
    Invited {
        emails: Vec<String>,
    },
    Announced {
        group: Group,
        subject: Names,
        text: Names,
    },
    /// Words of the organizer's stand on people's pages.
    BannerShown {
        banner: Banner,
    },
    BannerWithdrawn {
        banner: BannerId,
    },
    /// An organizer's act was taken back, by the changes after this one.
    Undone {
        /// The day's revision after it.
        act: i64,
    },
    /// What a meeting's interpreters were asked is again as it was.
    OffersRecalled {
        meeting: MeetingId,
        offers: Vec<Offer>,
    },
    /// What is known of how a meeting goes is again as it was.
    CourseRecalled {
        meeting: MeetingId,
        course: Course,
        lates: BTreeMap<Seat, Late>,
    },
    /// Whoever sits there was told that the others are waiting.
    Reminded {
        meeting: MeetingId,
        seat: Seat,
    },
    DraftAdopted {
        draft: Draft,
    },
    DraftPinned {
        meetings: Vec<MeetingId>,
        pinned: bool,
    },
    DraftMoved {
        meeting: DraftMeeting,
    },
    DraftDropped {
        meeting: MeetingId,
    },
    DraftDiscarded,
    /// The draft has become the timetable, by the changes before this one; what could not be is left.
    DraftReleased {
        left: Vec<MeetingId>,
    },
}

/// How much of the day looks different after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach<'a> {
    /// People were written to; the day looks the same.
    Nothing,
    Meeting(&'a MeetingId),
    Request(&'a Request),
    Refill(&'a Refill),
    Everything,
}

impl Change {
    /// The meeting whose time, place or people this change is about.
    pub fn meeting(&self) -> Option<&Meeting> {
        match self {
            Self::Booked { meeting }
            | Self::Moved { meeting, .. }
            | Self::Left { meeting, .. }
            | Self::NeedSet { meeting }
            | Self::Adjusted { meeting }
            | Self::Canceled { meeting } => Some(meeting),
            _ => None,
        }
    }

    pub fn reach(&self) -> Reach<'_> {
        match self {
            Self::Booked { meeting }
            | Self::Moved { meeting, .. }
            | Self::Left { meeting, .. }
            | Self::NeedSet { meeting }
            | Self::Adjusted { meeting }
            | Self::Canceled { meeting } => Reach::Meeting(&meeting.id),
            Self::SwapAsked { swap } | Self::SwapSettled { swap, .. } => {
                Reach::Meeting(&swap.gives)
            }
            Self::Answered { meeting, .. }
            | Self::OfferAnswered { meeting, .. }
            | Self::SaidLate { meeting, .. }
            | Self::Judged { meeting, .. }
            | Self::SeatCorrected { meeting, .. }
            | Self::CheckedIn { meeting, .. }
            | Self::OffersRecalled { meeting, .. }
            | Self::CourseRecalled { meeting, .. }
            | Self::Attended { meeting, .. }
            | Self::RoomSwitched { meeting: Some(meeting), .. } => Reach::Meeting(meeting),
            Self::RequestChanged { request, .. } => Reach::Request(request),
            Self::RefillChanged { refill } => Reach::Refill(refill),
            Self::QueueChanged { .. }
            | Self::LettersChanged { .. }
            | Self::Invited { .. }
            | Self::Announced { .. }
            | Self::Undone { .. }
            | Self::Reminded { .. }
            | Self::DraftAdopted { .. }
            | Self::DraftPinned { .. }
            | Self::DraftMoved { .. }
            | Self::DraftDropped { .. }
            | Self::DraftDiscarded
            | Self::DraftReleased { .. } => Reach::Nothing,
            Self::Started { .. }
            | Self::SettingsChanged { .. }
            | Self::PhaseChanged { .. }
            | Self::VideoChanged { .. }
            | Self::AwaySet { .. }
            | Self::BannerShown { .. }
            | Self::BannerWithdrawn { .. }
            | Self::RoomSwitched { meeting: None, .. }
            | Self::RosterImported { .. } => Reach::Everything,
        }
    }
}
