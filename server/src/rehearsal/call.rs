//! Calls to whoever runs the day: an interpreter is ill. The first plan that mends the day is taken; where
//! there is none, each of their meetings goes to somebody else, or is lost.

use std::collections::BTreeSet;

use reqwest::Method;
use sangdam_domain::Instant;
use serde_json::json;

use super::Broken;
use super::board::{Board, Meeting};
use super::caller::Caller;

/// What is said of somebody who calls.
const REASON: &str = "ill";

pub struct Calls {
    organizer: Caller,
    day: String,
    /// Of the day.
    path: String,
    ill: Vec<(String, Instant)>,
    /// Who called.
    heard: BTreeSet<String>,
    /// Meetings that were given up.
    pub canceled: BTreeSet<String>,
}

impl Calls {
    pub fn of(organizer: Caller, day: &str, ill: Vec<(String, Instant)>) -> Self {
        let (heard, canceled) = Default::default();
        let path = format!("/api/days/{day}");
        Self { organizer, day: day.to_owned(), path, ill, heard, canceled }
    }

    /// Answers whoever called by now, one after the other, and brings the board up to date.
    pub async fn answer(&mut self, board: &mut Board, now: Instant) -> Result<(), Broken> {
        for (id, calls) in self.ill.clone() {
            if now < calls {
                continue;
            }
            let is_first = self.heard.insert(id.clone());
            let is_mended = is_first && self.mend(&id).await?;
            if is_first && !is_mended {
                self.say_away(&id).await?;
            }
            let mut is_changed = is_first;
            if !is_mended {
                let is_theirs = |one: &&Meeting| one.interpreters().any(|own| own == id);
                for meeting in board.meetings.iter().filter(is_theirs) {
                    if board.start_of(meeting).is_some_and(|at| now.0 < at) {
                        is_changed = true;
                        self.replace(meeting).await?;
                    }
                }
            }
            if is_changed {
                *board = Board::read(&self.organizer, &self.day).await?;
            }
        }
        Ok(())
    }

    async fn say_away(&self, interpreter: &str) -> Result<(), Broken> {
        let form = json!({ "kind": "interpreter", "id": interpreter, "is_away": true,
                           "reason": REASON });
        let path = format!("{}/away", self.path);
        self.organizer.ask(Method::PUT, &path, Some(form)).await?;
        Ok(())
    }

    /// Takes the first of the plans that mend the day without an interpreter, if it can be taken.
    async fn mend(&mut self, interpreter: &str) -> Result<bool, Broken> {
        let event = json!({ "kind": "interpreter_gone", "id": interpreter, "until_at": null });
        let path = format!("{}/repairs", self.path);
        let form = Some(json!({ "event": event }));
        let found = self.organizer.ask(Method::POST, &path, form).await?;
        let Some(steps) = found.json.pointer("/plans/0/steps") else { return Ok(false) };
        let form = json!({ "event": event, "reason": REASON, "revision": found.json["revision"],
                           "steps": steps });
        let path = format!("{path}/adopt");
        let is_taken = self.organizer.ask(Method::POST, &path, Some(form)).await?.is_accepted();
        if is_taken {
            let canceled = steps["cancels"].as_array().into_iter().flatten();
            self.canceled.extend(canceled.filter_map(|id| Some(id.as_str()?.to_owned())));
        }
        Ok(is_taken)
    }

    async fn replace(&mut self, meeting: &Meeting) -> Result<(), Broken> {
        let path = format!("{}/meetings/{}", self.path, meeting.id);
        let list = self.organizer.get(&format!("{path}/candidates")).await?;
        let mut all = list["candidates"].as_array().into_iter().flatten();
        let next = all.find(|one| one["fits"] == true && one["is_held"] == false);
        if let Some(next) = next {
            let form = Some(json!({ "interpreter_id": next["interpreter_id"] }));
            self.organizer.ask(Method::PUT, &format!("{path}/interpreter"), form).await?;
        } else if self.organizer.ask(Method::DELETE, &path, None).await?.is_accepted() {
            self.canceled.insert(meeting.id.clone());
        }
        Ok(())
    }
}
