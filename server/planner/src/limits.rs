//! How much can be planned at once: what is larger is refused with its place.

/// Room for a gap beside the last slot stays in 128 bits.
pub const SLOTS_MAX: usize = 127;
pub const PARTICIPANTS_MAX: usize = 50_000;
pub const MEETINGS_MAX: usize = 200_000;
pub const INTERPRETERS_MAX: usize = 2_000;
pub const PAIRS_MAX: usize = 64;
pub const ROOMS_MAX: u32 = 100_000;
/// Meetings of one participant at a time.
pub const DESKS_MAX: u32 = 100;
pub const WEIGHT_MAX: u32 = 1_000_000;
pub const WORTH_MAX: u32 = 1_000;
/// Of an instance or a plan as a file.
pub const BYTES_MAX: usize = 64 << 20;
/// Of one day's trace.
pub const EVENTS_MAX: usize = 10_000;
