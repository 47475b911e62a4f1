//! What makes one plan better than another.

/// What counts, in one of two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objective {
    /// Everything adds up to one number.
    Weighted(Weights),
    /// Each level is compared by itself; a later one never makes up for an earlier one.
    Ordered(Order),
}

impl Default for Objective {
    fn default() -> Self {
        Self::Weighted(Weights::default())
    }
}

/// What the parts of a cost count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    pub left_out: u32,
    pub gap: u32,
    pub idle: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self { left_out: 1000, gap: 1, idle: 0 }
    }
}

/// Which levels count after the worth of what is left out; one that does not is always 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    pub gap_free: bool,
    pub fair: bool,
    pub keep_interpreter: bool,
    pub keep_room: bool,
    pub early: bool,
}

impl Default for Order {
    fn default() -> Self {
        Self { gap_free: true, fair: true, keep_interpreter: true, keep_room: true, early: true }
    }
}

/// Names of the levels of an ordered score, first the one that counts most.
pub const LEVELS: [&str; 7] = [
    "left_out",
    "breaks",
    "most_breaks",
    "squared_breaks",
    "interpreter_changes",
    "room_changes",
    "lateness",
];

/// The levels of a plan's worth, smaller is better, compared from the first on. A weighted score has
/// one level, an ordered one those of [`LEVELS`].
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(pub Vec<u64>);

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, level) in self.0.iter().enumerate() {
            write!(f, "{}{level}", if index > 0 { "/" } else { "" })?;
        }
        Ok(())
    }
}
