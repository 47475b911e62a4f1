//! Looks at the video services while somebody needs them, and takes days away from one that is down.
//!
//! Looked at are the services of days with a door that is open or opens within the hour, primary and
//! backup, every [`CHECK_EVERY`]. For each outage a day is switched at most once: whoever runs it and
//! switches it back meanwhile has the last word. Nothing is ever switched back by itself: a service that
//! comes and goes would move everybody each time. A second node may find out at the same moment; its
//! command then changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use sangdam_domain::access::{Actor, Role};
use sangdam_domain::video::{self, ProviderName};
use sangdam_domain::{Day, DayId, Instant};

use super::Outages;
use crate::change::{Ask, Door, No};
use crate::clock::Clock;
use crate::signal::Signal;
use crate::store::day::{Copies, Outline};
use crate::store::{self, Failure, Store};
use crate::video::Providers;

/// How long before its first door opens a day's services are looked at, in minutes.
pub const WATCHED_MINUTES: i64 = 60;
/// How often services are asked while a day needs them.
const CHECK_EVERY: Duration = Duration::from_secs(5);
/// How often the days are looked at while none is near; bells wake earlier.
const LOOK_AGAIN: Duration = Duration::from_secs(30);
/// Changes of a day within this time are looked at together.
const TOGETHER: Duration = Duration::from_millis(500);

/// What the watch needs.
pub struct Watch {
    pub store: Store,
    pub copies: Copies,
    pub clock: Clock,
    pub signal: Signal,
    pub door: Door,
    pub providers: Providers,
    pub outages: Outages,
}

/// What the rounds before knew.
#[derive(Default)]
struct Memory {
    days: BTreeMap<DayId, Outline>,
    /// Days that were seen to in this outage of a service.
    settled: BTreeSet<(DayId, ProviderName)>,
}

impl Watch {
    /// Works until the server stops.
    pub async fn work(self) {
        let mut stopping = self.signal.stopping();
        let (mut days, mut clock) = (self.signal.days(), self.signal.clock());
        let mut memory = Memory::default();
        while !*stopping.borrow() {
            let (is_busy, wait) = match self.round(&mut memory).await {
                Ok(true) => (true, CHECK_EVERY),
                Ok(false) => (false, LOOK_AGAIN),
                Err(failure) => {
                    tracing::error!(%failure, "the video services cannot be watched");
                    (true, CHECK_EVERY)
                }
            };
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                // While services are asked anyway, a change of a day has time until then.
                _ = days.recv(), if !is_busy => tokio::time::sleep(TOGETHER).await,
                _ = clock.recv() => {}
                _ = stopping.changed() => {}
            }
            (days, clock) = (days.resubscribe(), clock.resubscribe());
        }
    }

    /// Asks the services that somebody needs, and does what follows. Says whether there were any.
    async fn round(&self, memory: &mut Memory) -> Result<bool, Failure> {
        let now = self.clock.now();
        let days = self.near(memory, now).await?;
        let services = |day: &Arc<Day>| [Some(day.video.primary), day.video.backup];
        let names: BTreeSet<_> = days.iter().flat_map(services).flatten().collect();
        let down_before = self.outages.all_down();
        self.outages.watch_only(&names);
        self.outages.check(&self.providers, &names, now).await;
        let down = self.outages.all_down();
        memory.settled.retain(|(_, name)| down.contains(name));
        for day in &days {
            self.rescue(day, memory).await;
        }
        if down != down_before {
            tracing::warn!(?down, "other video services are down than before");
            self.signal.alarm();
        }
        Ok(!names.is_empty())
    }

    /// Days with a door that is open or opens soon.
    async fn near(&self, memory: &mut Memory, now: Instant) -> Result<Vec<Arc<Day>>, Failure> {
        let open = self.store.read(store::day::open).await?;
        memory.days.retain(|id, _| open.iter().any(|(other, _)| other == id));
        let mut near = Vec::new();
        for (id, revision) in open {
            if memory.days.get(&id).is_none_or(|known| known.revision != revision) {
                let wanted = id.clone();
                match self.store.read(move |c| store::day::outline(c, &wanted)).await {
                    Ok(Some(outline)) => drop(memory.days.insert(id.clone(), outline)),
                    Ok(None) => continue,
                    Err(Failure::Unreadable(what)) => {
                        tracing::error!(day = %id, what, "the services of this day are not watched");
                        continue;
                    }
                    Err(failure) => return Err(failure),
                }
            }
            if !memory.days.get(&id).is_some_and(|known| is_of_today(known, now)) {
                continue;
            }
            let copies = self.copies.clone();
            let copy = self.store.read(move |c| copies.latest(c, &id)).await?;
            let day = copy.map(|copy| copy.day);
            near.extend(day.filter(|day| video::is_near(day, now, WATCHED_MINUTES)));
        }
        Ok(near)
    }

    /// Takes a day to its backup when its primary is down, once in an outage.
    async fn rescue(&self, day: &Day, memory: &mut Memory) {
        let primary = day.video.primary;
        let outage = (day.id.clone(), primary);
        if !self.outages.is_down(primary) || memory.settled.contains(&outage) {
            return;
        }
        let commands = video::rescue(day, |name| self.outages.is_down(name));
        let is_away = video::standing(day, primary, |_| false) == Some(video::Standing::Switched);
        let mut is_settled = is_away || !commands.is_empty();
        for command in commands {
            let ask = Ask {
                day: day.id.clone(),
                // Like whoever works at the command line: nobody signed in, with the organizer's rights.
                actor: Actor { role: Role::Organizer, email: "health watch".into() },
                origin: "health watch".into(),
                key: None,
                command,
                shape: Box::new(|_, _| String::new()),
            };
            match self.door.ask(ask).await {
                Ok(_) => tracing::warn!(day = %day.id, ?primary, "switched to the backup"),
                Err(No::Refused(refusal)) => {
                    tracing::warn!(day = %day.id, code = refusal.code(), "not switched");
                }
                Err(no) => {
                    tracing::error!(day = %day.id, ?no, "the backup could not be switched to");
                    is_settled = false;
                }
            }
        }
        if is_settled {
            memory.settled.insert(outage);
        }
    }
}

/// Whether some slot's door may be open now or soon; a quick look without the meetings.
fn is_of_today(outline: &Outline, now: Instant) -> bool {
    let door = outline.video.door;
    let slots = &outline.layout.slots;
    let (Some(first), Some(last)) = (slots.first(), slots.last()) else { return false };
    let opens = first.start.plus_minutes(-i64::from(door.opens_min) - WATCHED_MINUTES);
    opens <= now && now < last.end.plus_minutes(door.closes_min.into())
}
