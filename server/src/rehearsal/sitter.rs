//! Who sits where, as the board says, and who of them falls ill.

use sangdam_domain::Instant;
use sangdam_domain::notice::Seat;
use sangdam_domain::rehearsal::{Habit, falls_ill};

use super::Wish;
use super::board::{Board, Company, Meeting};

/// Somebody who may come to a seat.
pub struct Sitter<'a> {
    pub code: String,
    /// Those on the roster, who has the seat first.
    emails: Vec<&'a str>,
    /// Can be at one place only.
    pub is_one: bool,
}

impl<'a> Sitter<'a> {
    fn of(company: &'a Company) -> Self {
        let emails = company.delegates.iter().filter_map(|one| one.email.as_deref()).collect();
        Self { code: company.code.clone(), emails, is_one: company.desks == 1 }
    }

    /// Who comes; nobody on the roster where a stand-in from elsewhere does.
    pub fn comes(&self, habit: &Habit) -> Option<&'a str> {
        self.emails.get(usize::from(habit.is_stand_in)).copied()
    }
}

pub fn sitters<'a>(board: &'a Board, meeting: &Meeting, seat: Seat) -> Vec<Sitter<'a>> {
    let company = |id: &str| board.company(id).map(Sitter::of).into_iter().collect();
    match seat {
        Seat::Host => company(&meeting.host),
        Seat::Guest => company(&meeting.guest),
        Seat::Interpreter => {
            let all = board.interpreters.iter();
            all.filter(|one| meeting.interpreters().any(|id| id == one.id))
                .map(|one| Sitter {
                    code: one.code.clone(),
                    emails: one.email.as_deref().into_iter().collect(),
                    is_one: true,
                })
                .collect()
        }
    }
}

/// Who falls ill, and when they call.
pub fn ill(board: &Board, wish: &Wish) -> Vec<(String, Instant)> {
    let works = |id: &str| board.meetings.iter().any(|one| one.interpreters().any(|own| own == id));
    let all = board.interpreters.iter().filter(|one| works(&one.id));
    let mut working: Vec<(&str, &str)> = all.map(|one| (&*one.code, &*one.id)).collect();
    working.sort_unstable();
    let starts: Vec<Instant> = board.slots.iter().map(|slot| Instant(slot.start_at)).collect();
    falls_ill(wish.seed, &wish.rates, working.len(), &starts)
        .into_iter()
        .map(|(place, calls)| (working[place].1.to_owned(), calls))
        .collect()
}
