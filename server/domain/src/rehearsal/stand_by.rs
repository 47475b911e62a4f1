//! Gaps of a rehearsed day: which companies are around to be offered one, and what they say to it.

use super::play::{Cast, Deed, organizer};
use super::{Chance, Habit, Rates};
use crate::access::{Actor, Role};
use crate::command::Command;
use crate::day::{Day, TICK_MINUTES};
use crate::id::{MeetingId, RefillId};
use crate::notice::Seat;
use crate::programme::Side;
use crate::refill::{self, OFFERS_MAX, Refill, Reply, Sweep};
use crate::roster::Company;
use crate::time::{Instant, MINUTE_MS, Slot};

/// Whether somebody of a company has the day before them: nobody has of one that comes to none of its
/// own meetings.
pub fn is_around<'a>(
    seed: u64,
    rates: &Rates,
    code: &str,
    own: impl Iterator<Item = ([&'a str; 2], Seat)>,
) -> bool {
    let mut own = own.peekable();
    let comes = |(pair, seat)| Habit::of(seed, rates, pair, seat, code).comes.is_some();
    own.peek().is_none() || own.any(comes)
}

/// What one of a pair says to a gap.
pub fn says_yes(seed: u64, rates: &Rates, pair: [&str; 2], slot: Slot, who: &str) -> bool {
    let slot = slot.0.to_string();
    Chance::of(seed, &["gap", pair[0], pair[1], &slot, who]).is(rates.accept)
}

/// Whether somebody of a company of a day is around, as it was when the first came.
pub(super) fn is_there(day: &Day, company: &Company, seed: u64, rates: &Rates) -> bool {
    let code = |id| day.roster.company(id).map_or("", |company| company.code.as_str());
    let seat = if company.side == Side::Host { Seat::Host } else { Seat::Guest };
    let own = day.timetable.of_company(&company.id);
    let own = own.map(|one| ([code(&one.host), code(&one.guest)], seat));
    !company.delegates.is_empty() && is_around(seed, rates, &company.code, own)
}

impl Cast {
    /// Looks for gaps, as the server does where pages are open; only when the day's times may bring one,
    /// for it takes long and a day is rehearsed many times.
    pub fn sweep(&self, day: &Day, now: Instant) -> Option<Deed> {
        let is_time = now.0 % (i64::from(TICK_MINUTES) * MINUTE_MS) == 0;
        if !is_time || !refill::is_on(day) || day.requests.all().next().is_none() {
            return None;
        }
        let key = |number| RefillId::new(format!("gap {:014} {number:02}", now.0));
        let keys = (0..OFFERS_MAX).map(key).collect();
        let with = Sweep { present: self.around.clone(), keys };
        Some(Deed { actor: organizer(), command: Command::SweepRefills(with) })
    }

    /// What those say who have an offer before them, the best pair first.
    pub fn answers(&self, day: &Day) -> Vec<Deed> {
        let mut open: Vec<&Refill> = day.refills.values().filter(|one| one.is_open()).collect();
        open.sort_by_key(|one| (one.offered_at, &one.id));
        let sides = [Side::Host, Side::Guest];
        let asked = open.into_iter().flat_map(|one| sides.map(|side| (one, side)));
        asked.filter_map(|(one, side)| self.answer(day, one, side)).collect()
    }

    fn answer(&self, day: &Day, refill: &Refill, side: Side) -> Option<Deed> {
        let (host, guest) = (day.roster.company(&refill.host)?, day.roster.company(&refill.guest)?);
        let own = if side == Side::Host { host } else { guest };
        let pair = [host.code.as_str(), guest.code.as_str()];
        let yes = says_yes(self.seed, &self.rates, pair, refill.slot, &own.code);
        let reply = if yes { Reply::Accept } else { Reply::Decline };
        let email = own.delegates.first()?.email.clone();
        let actor = Actor { role: Role::Company { id: own.id.clone(), side }, email };
        let meeting = MeetingId::new(format!("in {}", refill.id));
        let command = Command::AnswerRefill { refill: refill.id.clone(), reply, meeting };
        Some(Deed { actor, command })
    }
}
