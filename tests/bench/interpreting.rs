//! What the third seat costs: the same bookings on the same full day, where nobody needs an interpreter
//! and where each needs one of forty who must rest.

use std::time::{Duration, Instant};

use sangdam::store::Location;
use sangdam_domain::DayId;
use sangdam_domain::booking::Wish;
use sangdam_domain::day::InterpreterRule;

use crate::bookings::{RIVALS, book_all, open};
use crate::fixture::{Days, Size, is_foreign};

const DAYS: usize = 4;
/// Bookings of one kind before the other has its turn, so that a slow moment of the machine meets both.
const TURN: usize = 78;

const fn size(rule: InterpreterRule) -> Size {
    Size { hosts: 120, guests: 120, slots: 13, interpreters: 40, rule, pause_min: 10 }
}

pub fn heading() {
    println!(
        "{:<12} {:<12} {:>9} {:>15} {:>15} {:>8}",
        "engine", "at once", "bookings", "without, ms", "with one, ms", "ratio"
    );
}

/// Days filled by those who understand each other, then booked by the others: on half of the days with
/// interpreters, on half of them without.
pub async fn measure(engine: &str, fresh: &mut dyn FnMut() -> Location) {
    for rivals in [1, RIVALS] {
        let mut kinds = Vec::new();
        for rule in [InterpreterRule::None, InterpreterRule::NoCommonLanguage] {
            let base = open(fresh());
            let wishes = Days::build(&base, size(rule), DAYS as u32).await.wishes();
            let (foreign, others): (Vec<(DayId, Wish)>, Vec<_>) =
                wishes.into_iter().partition(|(_, wish)| is_foreign(&wish.guest));
            book_all(&base, others, RIVALS).await;
            kinds.push((base, foreign.into_iter(), Duration::ZERO));
        }
        let count = kinds[0].1.len();
        while kinds[0].1.len() > 0 {
            for (base, wishes, spent) in &mut kinds {
                let turn = wishes.by_ref().take(TURN).collect();
                let start = Instant::now();
                book_all(base, turn, rivals).await;
                *spent += start.elapsed();
            }
        }
        let each = |spent: Duration| spent.as_secs_f64() * 1000.0 / count as f64;
        let (without, with) = (each(kinds[0].2), each(kinds[1].2));
        println!(
            "{engine:<12} {rivals:<12} {count:>9} {without:>15.3} {with:>15.3} {:>7.2}x",
            with / without
        );
    }
}
