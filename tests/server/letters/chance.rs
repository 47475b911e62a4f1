//! Numbers that look like chance and are the same every time.

/// A linear congruential generator; its upper half is even enough for choosing.
#[derive(Clone)]
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        let mut chance = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        // Seeds that lie beside each other begin alike; a few steps part them.
        for _ in 0..4 {
            chance.below(2);
        }
        chance
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}
