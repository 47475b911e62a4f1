//! Numbers that look like chance and are the same for the same seed and words, on every machine.

#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// One of its own for whatever the words name: what others draw does not change it.
    pub fn of(seed: u64, words: &[&str]) -> Self {
        // Fowler, Noll and Vo's hash.
        let mut hash = 0xcbf2_9ce4_8422_2325 ^ seed;
        for octet in words.iter().flat_map(|word| word.bytes().chain([0])) {
            hash = (hash ^ u64::from(octet)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Self(hash)
    }

    /// Steele, Lea and Flood's SplitMix.
    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to below the bound.
    pub fn below(&mut self, bound: u32) -> u32 {
        u32::try_from(self.draw() % u64::from(bound.max(1))).unwrap_or(0)
    }

    /// Both ends are in it.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = u32::try_from(most - least + 1).unwrap_or(1);
        least + i64::from(self.below(span))
    }

    pub fn is(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }
}
