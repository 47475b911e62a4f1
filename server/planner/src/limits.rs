//! How big a timetable may be. What is bigger is refused with its place in the file, so that memory is
//! bounded: the largest allowed instance takes a few hundred megabytes.

pub use crate::slots::SLOTS_MAX;

/// Bytes of a file.
pub const BYTES_MAX: usize = 64 << 20;
pub const PARTICIPANTS_MAX: usize = 50_000;
pub const MEETINGS_MAX: usize = 200_000;
pub const PRECEDENCES_MAX: usize = 400_000;
pub const INTERPRETERS_MAX: usize = 2_000;
/// Language pairs of all interpreters and meetings.
pub const PAIRS_MAX: usize = 64;
/// Rooms of one slot.
pub const ROOMS_MAX: u32 = 65_536;
/// Each of the three weights of a cost.
pub const WEIGHT_MAX: u32 = 1_000_000;
/// What leaving one meeting out costs, before the weight.
pub const WORTH_MAX: u32 = 1_000;
/// Events of one trace.
pub const EVENTS_MAX: usize = 10_000;
