//! Knocking: somebody without a seat's address asks to be let in, and those of that seat, the
//! interpreter or the organizer answer.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use sangdam_domain::attendance::is_heard;
use sangdam_domain::notice::Seat;
use sangdam_domain::{Day, MeetingId};
use serde::{Deserialize, Serialize};

use super::call::Call;
use super::{Doors, Frame};
use crate::secret::fresh_key;

/// Knocks that wait, at all doors together; and at one.
const KNOCKS_MAX: usize = 500;
const KNOCKS_AT_DOOR_MAX: usize = 4;
/// A knock nobody answers is forgotten.
const FORGOTTEN: Duration = Duration::from_secs(15 * 60);

/// Who asks to be let in, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub meeting: MeetingId,
    pub seat: Seat,
    pub name: String,
    /// Hash of the secret in the knocker's browser; becomes the pass.
    pub token_hash: String,
    /// How long they have waited, in milliseconds.
    pub waited_ms: u64,
}

/// Somebody who waits to be let in.
#[derive(Clone, Debug)]
pub struct Knock {
    pub meeting: MeetingId,
    pub seat: Seat,
    pub name: String,
    pub token_hash: String,
    pub is_refused: bool,
    asked: Instant,
}

/// All knocks that wait, by the name under which they are answered.
pub type Knocks = HashMap<String, Knock>;

impl Doors {
    /// Knocks; tells those at the door. `None` when too many wait already.
    pub fn knock(
        &self,
        meeting: &MeetingId,
        seat: Seat,
        name: &str,
        token_hash: String,
    ) -> Option<String> {
        {
            let mut knocks = self.knocks();
            knocks.retain(|_, knock| knock.asked.elapsed() < FORGOTTEN);
            knocks.retain(|_, knock| knock.token_hash != token_hash || knock.meeting != *meeting);
            let is_here = |knock: &&Knock| knock.meeting == *meeting && !knock.is_refused;
            let at_door = knocks.values().filter(is_here).count();
            if knocks.len() >= KNOCKS_MAX || at_door >= KNOCKS_AT_DOOR_MAX {
                return None;
            }
        }
        let (knock, meeting, name) = (fresh_key(), meeting.clone(), name.to_owned());
        let asked = Asked { meeting, seat, name, token_hash, waited_ms: 0 };
        self.take_knock(knock.clone(), asked.clone());
        self.say(Call::Knocked { knock: knock.clone(), asked });
        Some(knock)
    }

    /// Takes a knock, here or on another node, unless it is known.
    pub(super) fn take_knock(&self, id: String, asked: Asked) {
        let Asked { meeting, seat, name, token_hash, waited_ms } = asked;
        let now = Instant::now();
        let asked = now.checked_sub(Duration::from_millis(waited_ms)).unwrap_or(now);
        let frame = Frame::Knock { knock: id.clone(), name: name.clone(), seat };
        let knock =
            Knock { meeting: meeting.clone(), seat, name, token_hash, is_refused: false, asked };
        {
            let mut knocks = self.knocks();
            knocks.retain(|_, knock| knock.asked.elapsed() < FORGOTTEN);
            if knocks.contains_key(&id) {
                return;
            }
            knocks.insert(id, knock);
        }
        self.tell(&meeting, &frame, |visitor| visitor.hears(seat));
        self.signal.alarm();
    }

    pub fn find_knock(&self, id: &str) -> Option<Knock> {
        self.knocks().get(id).cloned()
    }

    /// The knock of a browser at a seat, by the hash of its secret.
    pub fn knock_of(&self, token_hash: &str, meeting: &MeetingId, seat: Seat) -> Option<Knock> {
        let knocks = self.knocks();
        let mut here = knocks.values().filter(|knock| knock.meeting == *meeting);
        here.find(|knock| knock.seat == seat && knock.token_hash == token_hash).cloned()
    }

    /// Knocks of a meeting that wait, with their names.
    pub fn waiting(&self, meeting: &MeetingId) -> Vec<(String, Knock)> {
        let knocks = self.knocks();
        let is_waiting = |knock: &Knock| !knock.is_refused && knock.asked.elapsed() < FORGOTTEN;
        let waiting = knocks.iter().filter(|(_, k)| k.meeting == *meeting && is_waiting(k));
        waiting.map(|(id, knock)| (id.clone(), knock.clone())).collect()
    }

    /// Knocks of a day that wait while nobody is inside who may answer them, the oldest first.
    pub fn unheard(&self, day: &Day) -> Vec<(String, Knock)> {
        let waiting = day.timetable.all().flat_map(|one| self.waiting(&one.id));
        let mut unheard: Vec<_> =
            waiting.filter(|(_, knock)| !is_heard(day, &knock.meeting, knock.seat)).collect();
        unheard.sort_by_key(|(_, knock)| knock.asked);
        unheard
    }

    /// All knocks that wait, as they were asked.
    pub(super) fn all_waiting(&self) -> Vec<(String, Asked)> {
        let knocks = self.knocks();
        let is_waiting = |knock: &Knock| !knock.is_refused && knock.asked.elapsed() < FORGOTTEN;
        let waiting = knocks.iter().filter(|(_, knock)| is_waiting(knock));
        let asked = waiting.map(|(id, knock)| {
            let waited_ms = u64::try_from(knock.asked.elapsed().as_millis()).unwrap_or(u64::MAX);
            let Knock { meeting, seat, name, token_hash, .. } = knock.clone();
            (id.clone(), Asked { meeting, seat, name, token_hash, waited_ms })
        });
        asked.collect()
    }

    /// Answers a knock: one that was let in is gone from here, its pass is in the database.
    pub fn answer_knock(&self, id: &str, is_admitted: bool) {
        self.take_answer(id, is_admitted);
        self.say(Call::Answered { knock: id.to_owned(), is_admitted });
    }

    pub(super) fn take_answer(&self, id: &str, is_admitted: bool) {
        let mut knocks = self.knocks();
        if is_admitted {
            knocks.remove(id);
        } else if let Some(knock) = knocks.get_mut(id) {
            knock.is_refused = true;
        }
        drop(knocks);
        self.signal.alarm();
    }
}
