//! What a socket at a door follows of its day: the meeting, the visitor's seat in it, and which
//! service stands behind the door.

use std::sync::Arc;

use sangdam_domain::access::{Actor, Role};
use sangdam_domain::attendance::{Part, Step, door_open, seat_of};
use sangdam_domain::change::Change;
use sangdam_domain::notice::{Seat, seated};
use sangdam_domain::room;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::video::{Links, ProviderName};
use sangdam_domain::{BannerId, Day, Instant};

use super::socket::{End, Line};
use super::{Frame, Visitor};
use crate::live::socket::RESYNC;

/// A meeting as those at its door were told of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Standing {
    pub opens: Instant,
    pub closes: Instant,
    times: Option<(Instant, Instant)>,
    meeting: Meeting,
    /// Who sits where.
    people: Vec<(Seat, String, String)>,
    /// What stands on the visitor's pages.
    banners: Vec<BannerId>,
}

/// What opens behind the door.
#[derive(Clone, PartialEq, Eq)]
pub struct Way {
    pub provider: ProviderName,
    links: Option<Links>,
}

/// Why a visitor has nothing to do at a door any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Astray {
    /// The meeting is gone.
    Canceled,
    /// The seat is somebody else's.
    NotYours,
}

impl Standing {
    pub fn of(day: &Day, visitor: &Visitor) -> Result<Self, Astray> {
        let meeting = day.timetable.get(&visitor.meeting).ok_or(Astray::Canceled)?;
        if !has_seat(day, meeting, visitor) {
            return Err(Astray::NotYours);
        }
        let (opens, closes) = door_open(day, meeting).ok_or(Astray::Canceled)?;
        let people = Seat::ALL.into_iter().flat_map(|seat| {
            let seated = seated(day, meeting, seat).into_iter();
            seated.map(move |person| (seat, person.email, person.name))
        });
        Ok(Self {
            opens,
            closes,
            times: day.time_of(meeting).map(|time| (time.start, time.end)),
            people: people.collect(),
            banners: day.banners.keys().cloned().collect(),
            // The number of its tellings goes on without anything to see.
            meeting: Meeting { sequence: 0, stamped: Instant(0), ..(**meeting).clone() },
        })
    }

    pub fn is_open(&self, now: Instant) -> bool {
        self.opens <= now && now < self.closes
    }

    /// When the clock next has something to say here.
    pub fn turns_at(&self, now: Instant) -> Option<Instant> {
        [self.opens, self.closes].into_iter().find(|at| now < *at)
    }
}

impl Way {
    pub fn of(day: &Day, visitor: &Visitor) -> Self {
        let held = day.timetable.get(&visitor.meeting);
        let provider = held.map_or(day.video.primary, |held| room::provider(day, held));
        let links = day.video.links.clone().filter(|_| provider == ProviderName::Link);
        Self { provider, links }
    }
}

fn has_seat(day: &Day, meeting: &Meeting, visitor: &Visitor) -> bool {
    let Part::Seat(seat) = visitor.seat else { return true };
    let actor = if visitor.is_let_in {
        Some(visitor.actor.clone())
    } else {
        let role = Role::of(day, &visitor.actor.email);
        role.map(|role| Actor { role, email: visitor.actor.email.clone() })
    };
    actor.is_some_and(|actor| seat_of(meeting, &actor) == Some(seat))
}

/// Whether changes can be of any concern to somebody at a door: who came where is not.
pub fn concern(changes: &[Change]) -> bool {
    changes
        .iter()
        .any(|change| !matches!(change, Change::Attended { .. } | Change::Answered { .. }))
}

impl Line {
    /// Compares with the day as the database has it.
    pub(super) async fn look(&mut self) -> Result<(), End> {
        let (copies, id) = (self.sources.copies.clone(), self.visit.visitor.day.clone());
        let read = self.sources.store.read(move |connection| copies.latest(connection, &id));
        match read.await {
            Ok(Some(copy)) => self.follow(&copy.day).await,
            Ok(None) => Err(Astray::Canceled.into()),
            Err(_) => Err(End::Close(RESYNC, "try again")),
        }
    }

    /// Follows the day: the meeting may be canceled or moved, the seat another's, the room elsewhere.
    pub(super) async fn follow(&mut self, day: &Arc<Day>) -> Result<(), End> {
        // Steps come in order, but a look may have been ahead of them.
        if day.revision < self.visit.day.revision {
            return Ok(());
        }
        self.visit.day = day.clone();
        let standing = Standing::of(day, &self.visit.visitor)?;
        if standing != self.standing {
            let now = self.sources.clock.now();
            let has_moved = standing.opens != self.standing.opens;
            self.standing = standing;
            self.send(Frame::Moved.text()).await?;
            if has_moved {
                // Who came to the old time came to nothing; whoever is here is at the new door now.
                self.doors.come_anew(&self.peer, self.standing.is_open(now));
            }
            self.close_in_time().await?;
        }
        let way = Way::of(day, &self.visit.visitor);
        if way != self.way {
            self.way = way;
            self.switch().await?;
        }
        Ok(())
    }

    /// Tells of the other service, and hands whoever is inside the way into its room.
    async fn switch(&mut self) -> Result<(), End> {
        let because = self.visit.day.video.because;
        let frame = Frame::Switched { provider: self.way.provider, because };
        self.send(frame.text()).await?;
        let meeting = self.visit.visitor.meeting.clone();
        if !self.doors.is_inside(&meeting, &self.peer) {
            return Ok(());
        }
        match self.doors.moving(&meeting, &self.peer, self.people_max()) {
            Some(before) => self.admit(before).await,
            None => {
                self.doors.step(&self.peer, Step::AtDoor, usize::MAX);
                self.send(Frame::Full.text()).await
            }
        }
    }
}
