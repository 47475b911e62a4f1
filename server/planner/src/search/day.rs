//! What somebody's day costs, from the bits of its slots.

use crate::instance::Instance;
use crate::slots::Slots;

/// Breaks, idle slots, and rests that are too short.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Day {
    pub breaks: u16,
    pub idle: u16,
    pub near: u16,
}

/// The blocks as bits.
pub struct Blocks(Vec<u128>);

impl Blocks {
    pub fn of(instance: &Instance) -> Self {
        Self(instance.blocks.iter().map(|(from, to)| Slots::range(*from, *to).0).collect())
    }

    /// `pinned`: slots that may be as near to each other as they like.
    #[inline]
    pub fn day(&self, used: u128, changeover: u32, pinned: u128) -> Day {
        let mut day = Day::default();
        for block in &self.0 {
            let inside = used & block;
            if inside == 0 {
                continue;
            }
            let filled = if changeover == 0 {
                inside
            } else {
                let mut filled = inside;
                for rest in 1..=changeover {
                    let near = inside & inside << rest & !(pinned & pinned << rest);
                    day.near += near.count_ones() as u16;
                    filled |= inside << rest;
                }
                filled & u128::MAX >> inside.leading_zeros()
            };
            let span = 128 - filled.leading_zeros() - filled.trailing_zeros();
            let idle = span - filled.count_ones();
            if idle > 0 {
                day.idle += idle as u16;
                day.breaks += (filled & !(filled << 1)).count_ones() as u16 - 1;
            }
        }
        day
    }
}
