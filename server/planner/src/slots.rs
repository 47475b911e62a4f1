//! Sets of slots as bits, the first slot lowest.

/// A set of slots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Slots(pub u128);

impl Slots {
    pub const NONE: Self = Self(0);

    /// The slots below `count`.
    pub fn first(count: usize) -> Self {
        if count >= 128 { Self(u128::MAX) } else { Self((1 << count) - 1) }
    }

    /// From `from` up to, not including, `to`.
    pub fn range(from: usize, to: usize) -> Self {
        Self(Self::first(to).0 & !Self::first(from).0)
    }

    pub fn one(slot: usize) -> Self {
        Self(1 << slot)
    }

    pub fn has(self, slot: usize) -> bool {
        self.0 >> slot & 1 == 1
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub fn with(self, slot: usize) -> Self {
        Self(self.0 | 1 << slot)
    }

    /// The earliest and the latest of them.
    pub fn ends(self) -> Option<(usize, usize)> {
        (self.0 != 0)
            .then(|| (self.0.trailing_zeros() as usize, 127 - self.0.leading_zeros() as usize))
    }

    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            (left != 0).then(|| {
                let slot = left.trailing_zeros() as usize;
                left &= left - 1;
                slot
            })
        })
    }
}

impl FromIterator<usize> for Slots {
    fn from_iter<I: IntoIterator<Item = usize>>(slots: I) -> Self {
        slots.into_iter().fold(Self::NONE, Self::with)
    }
}
