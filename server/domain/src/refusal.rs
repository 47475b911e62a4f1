//! Everything that can be said no to. Each no has a stable code and the facts; its sentence in the
//! reader's language stands in the language files under `refusal-<code>`.

mod slot;

pub use slot::NotThisSlot;

use chrono::NaiveDateTime;

use crate::day::Day;
use crate::id::{CompanyId, InterpreterId, MeetingId};
use crate::interpreter::Unfit;
use crate::time::{Instant, Slot};

/// An expected no. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The day, company, meeting … does not exist, or not for this actor.
    Unknown,
    NotYours,
    DayClosed,
    /// Nobody but the organizer knows of the day, so nobody is written to.
    DayDraft,
    /// Letters of this kind are sent around the time they speak of only.
    NotNow,
    BookingNotOpen {
        opens: Instant,
    },
    BookingClosed {
        since: Instant,
    },
    WrongSide,
    DoorNotOpen {
        opens: Instant,
    },
    DoorClosed {
        since: Instant,
    },
    /// The day is over, and with it the time in which its notes can be read.
    NotesOver,
    /// The glossary has this already.
    TermKnown,
    TermsFull {
        max: usize,
    },
    NoSuchSlot {
        slots: u16,
    },
    AlreadyMeeting {
        meeting: MeetingId,
        slot: Slot,
    },
    LimitReached {
        own: bool,
        max: u16,
    },
    /// The day takes no requests, or not yet.
    RequestsNotOpen,
    RequestsClosed {
        since: Instant,
    },
    /// Too many of the company's requests wait for an answer.
    RequestLimit {
        max: u16,
    },
    /// The company has asked as many others as it may.
    RequestTotal {
        max: u16,
    },
    RequestExpired {
        since: Instant,
    },
    /// It was answered, or taken back.
    RequestSettled,
    /// There is a request between the two that waits or is agreed.
    AlreadyAsked,
    NotYourTurn,
    /// Both companies are of one side.
    OwnSide,
    /// An acceptance that books needs a slot.
    SlotNeeded,
    /// The other side named this slot, and no other was agreed to.
    SlotNotProposed {
        slot: Slot,
    },
    /// This slot cannot be had; `nearest` is the free one closest to it.
    Slot {
        slot: Slot,
        why: NotThisSlot,
        nearest: Option<Slot>,
    },
    /// The database's guard across days said no: a seat is held by a meeting of another day.
    BusyElsewhere,
    SlotInGap {
        slot: Slot,
        local: NaiveDateTime,
    },
    SlotInFold {
        slot: Slot,
        local: NaiveDateTime,
    },
    /// Meetings stand in slots the new grid does not have.
    GridInUse {
        meetings: usize,
    },
    /// Meetings stand in rooms the new settings do not have.
    RoomInUse {
        meetings: usize,
    },
    /// The day has no second video service.
    NoBackup,
    /// The plan no longer fits the day: so many of its meetings cannot be.
    PlanStale {
        meetings: usize,
    },
    /// Nothing is drafted.
    NoDraft,
    /// The draft is no longer the one that was looked at.
    DraftChanged,
    /// The draft has problems the organizer should look at first.
    ReleaseProblems {
        problems: usize,
    },
    /// The assignment is somebody else's by now, or nobody's.
    OfferGone,
    /// Nobody is asked on this day: whoever is assigned interprets.
    OffersOff,
    /// Too short before the meeting to decline by oneself.
    DeclineTooLate {
        since: Instant,
    },
    /// A rule keeps somebody from interpreting this meeting.
    InterpreterUnfit {
        name: String,
        why: Unfit,
    },
    /// The same, but whoever runs the day may say why it shall be so all the same. Without a rule it is
    /// about: the meeting would have nobody.
    ReasonNeeded {
        name: String,
        why: Option<Unfit>,
    },
    /// The offer of a gap was answered, is over, or was somebody else's.
    RefillGone,
    /// The swap was answered or taken back, or its meetings are not what they were.
    SwapGone,
    /// The meeting is in a swap that waits for its answer.
    SwapPending,
    SwapTooLate {
        since: Instant,
    },
    /// A rule keeps the other of a swap from their part, and which one is not for everybody to know.
    SwapUnfit {
        name: String,
    },
    /// Two interpret the meeting together.
    SwapRelay,
    /// The slots do not all move by the same time, so no start of the grid keeps their instants.
    InstantsDiffer,
    /// Nobody sits at the table for the day, so there is nobody to wait for.
    QueueOff,
    /// Queues are open while the day is released or running.
    QueueClosed,
    QueuedAlready,
    QueueFull {
        max: usize,
    },
    /// The company does not wait there any more.
    QueueGone,
    /// The table has no slot left in which the two could meet.
    QueueNoSlot,
    /// It is too long before the meeting to be there for it.
    CheckInEarly {
        opens: Instant,
        start: Instant,
    },
    /// A company of this name is on the roster.
    CompanyKnown {
        id: CompanyId,
        name: String,
    },
    /// As many announcements stand on people's pages as may.
    BannersFull {
        max: usize,
    },
    /// What the act touched has changed since.
    UndoOvertaken,
    /// It was done too long ago to be taken back.
    UndoLate {
        minutes: i64,
    },
    /// The meeting is over, and what was put down for it stays as it is.
    BriefClosed,
    /// The day is over, and with it the time in which an interpreter reads briefs.
    BriefOver,
    /// Something was put down since; whoever says to have read it has not read that.
    BriefChanged,
    /// Somebody else of the company wrote other topics meanwhile.
    TopicsChanged,
    /// The company has handed in as many documents for a meeting as it may.
    DocumentsFull {
        max: usize,
    },
    /// The company's documents of a day take all the space they may.
    DocumentSpace {
        max_mib: i64,
    },
    Invalid {
        field: &'static str,
        why: &'static str,
    },
}

/// A fact of a refusal, to be put into its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    Number(i64),
    At(Instant),
    Local(NaiveDateTime),
    Slot(Slot),
    Text(String),
}

impl Refusal {
    pub fn invalid(field: &'static str, why: &'static str) -> Self {
        Self::Invalid { field, why }
    }

    /// A no to one interpreter.
    pub fn unfit(day: &Day, who: &InterpreterId, why: Unfit) -> Self {
        let name = day.roster.interpreters.get(who).map(|one| one.name.clone());
        Self::InterpreterUnfit { name: name.unwrap_or_default(), why }
    }

    /// A no to one slot; the nearest free one is looked up by whoever knows the pair.
    pub fn slot(slot: Slot, why: NotThisSlot) -> Self {
        Self::Slot { slot, why, nearest: None }
    }

    /// The stable code of the interface.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "not_found",
            Self::NotYours => "not_yours",
            Self::DayClosed => "day_closed",
            Self::DayDraft => "day_draft",
            Self::NotNow => "not_now",
            Self::BookingNotOpen { .. } => "booking_not_open",
            Self::BookingClosed { .. } => "booking_closed",
            Self::WrongSide => "wrong_side",
            Self::DoorNotOpen { .. } => "door_not_open",
            Self::DoorClosed { .. } => "door_closed",
            Self::NotesOver => "notes_over",
            Self::TermKnown => "term_known",
            Self::TermsFull { .. } => "terms_full",
            Self::NoSuchSlot { .. } => "no_such_slot",
            Self::AlreadyMeeting { .. } => "already_meeting",
            Self::LimitReached { own: true, .. } => "limit_reached",
            Self::LimitReached { own: false, .. } => "counterpart_limit_reached",
            Self::RequestsNotOpen => "requests_not_open",
            Self::RequestsClosed { .. } => "requests_closed",
            Self::RequestLimit { .. } => "request_limit",
            Self::RequestTotal { .. } => "request_total",
            Self::RequestExpired { .. } => "request_expired",
            Self::RequestSettled => "request_settled",
            Self::AlreadyAsked => "already_asked",
            Self::NotYourTurn => "not_your_turn",
            Self::OwnSide => "own_side",
            Self::SlotNeeded => "slot_needed",
            Self::SlotNotProposed { .. } => "slot_not_proposed",
            Self::Slot { why, .. } => why.code(),
            Self::BusyElsewhere => "busy_elsewhere",
            Self::SlotInGap { .. } => "slot_in_gap",
            Self::SlotInFold { .. } => "slot_in_fold",
            Self::GridInUse { .. } => "grid_in_use",
            Self::RoomInUse { .. } => "room_in_use",
            Self::NoBackup => "no_backup",
            Self::PlanStale { .. } => "plan_stale",
            Self::NoDraft => "no_draft",
            Self::DraftChanged => "draft_changed",
            Self::ReleaseProblems { .. } => "release_problems",
            Self::InstantsDiffer => "instants_differ",
            Self::OfferGone => "offer_gone",
            Self::OffersOff => "offers_off",
            Self::DeclineTooLate { .. } => "decline_too_late",
            Self::InterpreterUnfit { .. } => "interpreter_unfit",
            Self::ReasonNeeded { .. } => "reason_needed",
            Self::RefillGone => "refill_gone",
            Self::SwapGone => "swap_gone",
            Self::SwapPending => "swap_pending",
            Self::SwapTooLate { .. } => "swap_too_late",
            Self::SwapUnfit { .. } => "swap_unfit",
            Self::SwapRelay => "swap_relay",
            Self::QueueOff => "queue_off",
            Self::QueueClosed => "queue_closed",
            Self::QueuedAlready => "queued_already",
            Self::QueueFull { .. } => "queue_full",
            Self::QueueGone => "queue_gone",
            Self::QueueNoSlot => "queue_no_slot",
            Self::CheckInEarly { .. } => "check_in_early",
            Self::CompanyKnown { .. } => "company_known",
            Self::BannersFull { .. } => "banners_full",
            Self::UndoOvertaken => "undo_overtaken",
            Self::UndoLate { .. } => "undo_late",
            Self::BriefClosed => "brief_closed",
            Self::BriefOver => "brief_over",
            Self::BriefChanged => "brief_changed",
            Self::TopicsChanged => "topics_changed",
            Self::DocumentsFull { .. } => "documents_full",
            Self::DocumentSpace { .. } => "document_space",
            Self::Invalid { .. } => "invalid",
        }
    }

    pub fn facts(&self) -> Vec<(&'static str, Fact)> {
        match self {
            Self::BookingNotOpen { opens } | Self::DoorNotOpen { opens } => {
                vec![("opens", Fact::At(*opens))]
            }
            Self::BookingClosed { since }
            | Self::DoorClosed { since }
            | Self::RequestsClosed { since }
            | Self::DeclineTooLate { since }
            | Self::SwapTooLate { since }
            | Self::RequestExpired { since } => vec![("since", Fact::At(*since))],
            Self::UndoLate { minutes } => vec![("minutes", Fact::Number(*minutes))],
            Self::DocumentSpace { max_mib } => vec![("max", Fact::Number(*max_mib))],
            Self::TermsFull { max }
            | Self::DocumentsFull { max }
            | Self::QueueFull { max }
            | Self::BannersFull { max } => {
                vec![("max", Fact::Number(i64::try_from(*max).unwrap_or(i64::MAX)))]
            }
            Self::NoSuchSlot { slots } => vec![("slots", Fact::Number((*slots).into()))],
            Self::AlreadyMeeting { meeting, slot } => {
                vec![("meeting", Fact::Text(meeting.to_string())), ("slot", Fact::Slot(*slot))]
            }
            Self::LimitReached { max, .. }
            | Self::RequestLimit { max }
            | Self::RequestTotal { max } => vec![("max", Fact::Number((*max).into()))],
            Self::SlotNotProposed { slot } => vec![("slot", Fact::Slot(*slot))],
            Self::Slot { slot, nearest, .. } => {
                let mut facts = vec![("slot", Fact::Slot(*slot))];
                facts.extend(nearest.map(|nearest| ("nearest", Fact::Slot(nearest))));
                facts
            }
            Self::SlotInGap { slot, local } | Self::SlotInFold { slot, local } => vec![
                ("slot", Fact::Number(i64::from(slot.0))),
                ("local", Fact::Local(*local)),
                ("field", Fact::Text("grid".into())),
            ],
            Self::ReleaseProblems { problems } => {
                vec![("problems", Fact::Number(i64::try_from(*problems).unwrap_or(i64::MAX)))]
            }
            Self::GridInUse { meetings }
            | Self::RoomInUse { meetings }
            | Self::PlanStale { meetings } => {
                vec![("meetings", Fact::Number(i64::try_from(*meetings).unwrap_or(i64::MAX)))]
            }
            Self::InterpreterUnfit { name, why } => vec![
                ("name", Fact::Text(name.clone())),
                ("why", Fact::Text(format!("unfit_{}", why.code()))),
            ],
            Self::CheckInEarly { opens, start } => {
                vec![("opens", Fact::At(*opens)), ("start", Fact::At(*start))]
            }
            Self::CompanyKnown { id, name } => {
                vec![("company", Fact::Text(id.to_string())), ("name", Fact::Text(name.clone()))]
            }
            Self::SwapUnfit { name } => vec![("name", Fact::Text(name.clone()))],
            Self::ReasonNeeded { name, why } => {
                vec![
                    ("name", Fact::Text(name.clone())),
                    (
                        "why",
                        Fact::Text(why.map_or("needs_interpreter".into(), |why| {
                            format!("unfit_{}", why.code())
                        })),
                    ),
                ]
            }
            Self::Invalid { field, why } => {
                vec![("field", Fact::Text((*field).into())), ("why", Fact::Text((*why).into()))]
            }
            _ => Vec::new(),
        }
    }
}
