//! Random numbers that are the same on every machine, whatever its libraries.

/// Steps of the table of exponential variates.
const STEPS: usize = 4096;

/// SplitMix64 (Steele, Lea, Flood, 2014).
pub struct Random {
    state: u64,
    /// Exponential variates with mean 1, by quantile.
    exponential: Vec<f64>,
}

impl Random {
    pub fn new(seed: u64) -> Self {
        let exponential = (0..STEPS).map(|step| minus_ln((step as f64 + 0.5) / STEPS as f64));
        Self { state: seed, exponential: exponential.collect() }
    }

    pub fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    /// Below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }

    pub fn exponential(&mut self) -> f64 {
        let step = self.next() as usize % STEPS;
        self.exponential[step]
    }
}

/// -ln(x) for 0 < x < 1, by halving and a series: additions and multiplications alone round alike
/// everywhere.
fn minus_ln(mut x: f64) -> f64 {
    const LN_2: f64 = std::f64::consts::LN_2;
    let mut sum = 0.0;
    while x < 0.5 {
        x *= 2.0;
        sum += LN_2;
    }
    // -ln(1 - y) = y + y^2/2 + y^3/3 + ...
    let y = 1.0 - x;
    let (mut power, mut n) = (y, 1.0);
    while power > 1e-17 {
        sum += power / n;
        power *= y;
        n += 1.0;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_right() {
        for x in [0.000_122_f64, 0.1, 0.49, 0.5, 0.51, 0.999_9] {
            assert!((minus_ln(x) + x.ln()).abs() < 1e-12, "{x}");
        }
    }
}
