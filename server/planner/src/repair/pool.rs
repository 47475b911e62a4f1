//! The best few answers met on the way, each with other slots than the rest.

use super::table::{Price, Table};
use crate::instance::{InterpreterIndex, Slot};

/// How many answers are kept.
pub const ANSWERS_MAX: usize = 3;

pub struct Answer {
    pub price: Price,
    hash: u64,
    pub slot: Vec<Slot>,
    pub who: Vec<InterpreterIndex>,
}

/// Best first.
#[derive(Default)]
pub struct Pool {
    pub answers: Vec<Answer>,
}

impl Pool {
    pub fn offer(&mut self, table: &Table<'_>) {
        let (price, hash) = (table.price, table.hash);
        if self.answers.len() == ANSWERS_MAX
            && self.answers.last().is_some_and(|last| last.price <= price)
        {
            return;
        }
        if let Some(same) = self.answers.iter().position(|one| one.hash == hash) {
            if self.answers[same].price <= price {
                return;
            }
            self.answers.remove(same);
        }
        let answer = Answer { price, hash, slot: table.slot.clone(), who: table.who.clone() };
        let at = self.answers.partition_point(|one| one.price <= price);
        self.answers.insert(at, answer);
        self.answers.truncate(ANSWERS_MAX);
    }
}
