//! The rules of a consultation day: values in, values out. No web, no database, no clock, no
//! randomness; whatever a rule needs from the world comes in as a value.
//!
//! Read in this order:
//!
//! * [`id`], [`time`]: typed keys; instants, zones and the rules of zones
//! * [`programme`], [`roster`], [`day`]: what is prepared before the day
//! * [`feasibility`]: how much a day can hold at most, before anyone books
//! * [`timetable`], [`booking`], [`interpreter`], [`room`]: who meets whom, when, where and with whom
//! * [`draft`], [`release`]: what the organizer means the timetable to become, and how it becomes so
//! * [`coverage`]: whether there are interpreters enough, slot by slot
//! * [`request`]: who wishes to meet whom, and what the other side says
//! * [`offer`], [`swap`]: what interpreters are asked, and what they agree on among themselves
//! * [`video`], [`attendance`], [`late`], [`hours`]: how meetings are held, who came, who comes later,
//!   and what interpreters worked
//! * [`course`], [`status`], [`conduct`], [`away`]: how a running day goes, and who is not there
//! * [`queue`], [`check_in`]: who waits at a table in the hall, and who has come to it
//! * [`repair`]: how the timetable is mended when something goes wrong
//! * [`refill`]: gaps of a running day, offered to pairs that wait
//! * [`brief`], [`document`]: what the interpreter is told before a meeting begins
//! * [`notes`], [`terms`]: what people write down in a room, and the words interpreters agree on
//! * [`command`], [`change`], [`refusal`]: what can be asked for, can have happened, can be said no to
//! * [`history`], [`rehearsal`]: a day's past from its log, and a day's people played before it comes
//! * [`problem`], [`notice`], [`invite`]: what is told to the organizer, to people, to calendars
//! * [`letters`], [`reminder`], [`intent`]: how a day writes to people, when it reminds them, and what
//!   their calendars answer
//! * [`banner`], [`undo`]: what stands on people's pages, and how an organizer takes back what was done
//! * [`access`]: who asks, who looks, and what they may see
//!
//! The words used here (day, slot, seat, desk, hold, tick …) are the glossary's; each type's first
//! line says what its word means.

pub mod access;
pub mod attendance;
pub mod away;
pub mod banner;
pub mod booking;
pub mod brief;
pub mod change;
pub mod check_in;
pub mod command;
pub mod conduct;
pub mod connection_check;
pub mod course;
pub mod coverage;
pub mod day;
pub mod document;
pub mod draft;
pub mod feasibility;
mod filling;
pub mod history;
pub mod hours;
pub mod id;
pub mod intent;
pub mod interpreter;
pub mod invite;
pub mod late;
pub mod letters;
mod mark;
pub mod notes;
pub mod notice;
pub mod offer;
mod phase;
pub mod problem;
pub mod programme;
pub mod queue;
pub mod refill;
pub mod refusal;
pub mod rehearsal;
pub mod release;
pub mod reminder;
pub mod repair;
pub mod request;
pub mod room;
pub mod roster;
pub mod status;
pub mod swap;
pub mod terms;
pub mod time;
pub mod timetable;
pub mod undo;
pub mod video;

#[cfg(test)]
mod sample;

pub use day::Day;
pub use id::{
    BannerId, CompanyId, DayId, DelegateId, DocumentId, InterpreterId, MeetingId, PlanId,
    ProgrammeId, RefillId, RequestId, RoomId,
};
pub use time::{Instant, Slot};
