//! The day's page, which every company that is around keeps open all day as a browser does. Whoever has one
//! before them sees the gaps they are offered, and says yes or no.

use std::collections::{BTreeMap, HashMap};

use futures_util::future::join_all;
use reqwest::Method;
use sangdam_domain::Slot;
use sangdam_domain::notice::Seat;
use sangdam_domain::rehearsal::{Rates, is_around, says_yes};
use serde_json::json;

use super::board::{Board, Company};
use super::caller::Caller;
use super::line::Line;
use super::{Broken, Wish};

pub struct Pages {
    /// Of the day.
    path: String,
    seed: u64,
    rates: Rates,
    /// By company.
    pages: BTreeMap<String, Page>,
}

struct Page {
    caller: Caller,
    line: Option<Line>,
}

impl Pages {
    /// Opens the page of every company that is around, in the name of its first delegate.
    pub async fn open(
        path: &str,
        board: &Board,
        people: &HashMap<String, Caller>,
        wish: &Wish,
    ) -> Result<Self, Broken> {
        let around = board.companies.iter().filter(|one| is_there(board, one, wish));
        let pages = around.filter_map(|company| {
            let caller = people.get(company.delegates.first()?.email.as_ref()?)?.clone();
            Some((company.id.clone(), Page { caller, line: None }))
        });
        let pages = pages.collect();
        let mut pages = Self { path: path.to_owned(), seed: wish.seed, rates: wish.rates, pages };
        pages.keep_open().await?;
        Ok(pages)
    }

    /// Opens again what the server closed, as a browser does.
    pub async fn keep_open(&mut self) -> Result<(), Broken> {
        let path = format!("{}/live", self.path);
        let kept = join_all(self.pages.values_mut().map(|page| page.keep_open(&path))).await;
        kept.into_iter().collect()
    }

    /// Everybody answers the offers they have before them; says whether there were any.
    pub async fn answer(&self, board: &Board) -> Result<bool, Broken> {
        let mut is_answered = false;
        for offer in board.refills.iter().filter(|one| one.state == "open") {
            let Some(pair) = board.codes([&offer.host, &offer.guest]) else { continue };
            for (id, code) in [&offer.host, &offer.guest].into_iter().zip(pair) {
                let Some(page) = self.pages.get(id) else { continue };
                let yes = says_yes(self.seed, &self.rates, pair, Slot(offer.slot), code);
                let form = json!({ "answer": if yes { "accept" } else { "decline" } });
                let path = format!("{}/refills/{}", self.path, offer.id);
                // Somebody may have been faster; then it is gone.
                page.caller.ask(Method::POST, &path, Some(form)).await?;
                is_answered = true;
                if !yes {
                    break;
                }
            }
        }
        Ok(is_answered)
    }
}

impl Page {
    async fn keep_open(&mut self, path: &str) -> Result<(), Broken> {
        if let Some(line) = self.line.as_mut().filter(|line| line.is_open()) {
            line.forget();
            return Ok(());
        }
        self.line = self.caller.open(path).await?;
        if let Some(line) = &mut self.line {
            // From then on the server knows that somebody looks at it.
            line.until("hello").await;
        }
        Ok(())
    }
}

fn is_there(board: &Board, company: &Company, wish: &Wish) -> bool {
    let own = board.meetings.iter().filter_map(|meeting| {
        let seat = match &company.id {
            id if *id == meeting.host => Seat::Host,
            id if *id == meeting.guest => Seat::Guest,
            _ => return None,
        };
        Some((board.pair(meeting)?, seat))
    });
    is_around(wish.seed, &wish.rates, &company.code, own)
}
