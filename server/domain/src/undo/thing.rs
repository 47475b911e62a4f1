//! The things an act touches, each as it was before.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::away::{Away, Who};
use crate::banner::Banner;
use crate::change::Change;
use crate::course::{Course, Verdict};
use crate::day::{Day, Layout, Phase, Settings};
use crate::draft::Draft;
use crate::id::{BannerId, CompanyId, MeetingId, RoomId};
use crate::late::{self, Late};
use crate::letters::LetterSettings;
use crate::mark::mark_of;
use crate::notice::Seat;
use crate::offer::{self, Offer};
use crate::queue;
use crate::request::Request;
use crate::time::Instant;
use crate::timetable::Meeting;
use crate::video::VideoSettings;

/// A thing as it was before an act; where it was not there, nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum What {
    Meeting {
        id: MeetingId,
        before: Option<Box<Meeting>>,
        /// The number and stamp of what was told last, by the act itself.
        told: (i32, Instant),
        offers: Vec<Offer>,
        course: Course,
        lates: BTreeMap<Seat, Late>,
    },
    Offers {
        meeting: MeetingId,
        before: Vec<Offer>,
    },
    /// All that is known of how a meeting goes.
    Course {
        meeting: MeetingId,
        before: Course,
        lates: BTreeMap<Seat, Late>,
    },
    Verdict {
        meeting: MeetingId,
        before: Option<Verdict>,
    },
    Came {
        meeting: MeetingId,
        seat: Seat,
        before: Option<Instant>,
        met_at: Option<Instant>,
    },
    Late {
        meeting: MeetingId,
        seat: Seat,
        before: Option<Late>,
    },
    /// Since when a company waits at a table.
    Queue {
        table: RoomId,
        company: CompanyId,
        before: Option<Instant>,
    },
    Away {
        who: Who,
        before: Option<Away>,
    },
    Banner {
        id: BannerId,
        before: Option<Banner>,
    },
    Request {
        from: CompanyId,
        to: CompanyId,
        before: Option<Request>,
    },
    Settings {
        before: Box<Settings>,
        layout: Layout,
    },
    Phase {
        before: Phase,
    },
    Video {
        before: Box<VideoSettings>,
    },
    Letters {
        before: Box<LetterSettings>,
    },
    Draft {
        before: Option<Draft>,
    },
}

/// A thing an act touched, and the mark of how it left it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thing {
    #[serde(flatten)]
    pub what: What,
    left: String,
}

impl Thing {
    pub(super) fn lies_as_left(&self, day: &Day) -> bool {
        self.what.mark(day) == self.left
    }
}

impl What {
    /// The mark of the thing as it is on a day.
    fn mark(&self, day: &Day) -> String {
        let course = |id| day.courses.get(id);
        match self {
            Self::Meeting { id, .. } => mark_of(&day.timetable.get(id)),
            Self::Offers { meeting, .. } => mark_of(&offer::of_meeting(day, meeting)),
            Self::Course { meeting, .. } => mark_of(&(course(meeting), lates_of(day, meeting))),
            Self::Verdict { meeting, .. } => mark_of(&course(meeting).map(|one| &one.verdict)),
            Self::Came { meeting, seat, .. } => {
                mark_of(&course(meeting).map(|one| (one.came.get(seat), one.met_at)))
            }
            Self::Late { meeting, seat, .. } => mark_of(&day.lates.get(&(meeting.clone(), *seat))),
            Self::Queue { table, company, .. } => mark_of(&queue::since(day, table, company)),
            Self::Away { who, .. } => mark_of(&day.aways.get(who)),
            Self::Banner { id, .. } => mark_of(&day.banners.get(id)),
            Self::Request { from, to, .. } => mark_of(&day.requests.of_pair(from, to)),
            Self::Settings { .. } => mark_of(&(&day.settings, &day.layout)),
            Self::Phase { .. } => mark_of(&day.phase),
            Self::Video { .. } => mark_of(&day.video),
            Self::Letters { .. } => mark_of(&day.letters),
            Self::Draft { .. } => mark_of(&day.draft),
        }
    }

    /// What happens to this one is part of what happens to the other.
    fn is_within(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Offers { meeting, .. } | Self::Course { meeting, .. },
                Self::Meeting { id, .. },
            ) => meeting == id,
            (
                Self::Verdict { meeting, .. }
                | Self::Came { meeting, .. }
                | Self::Late { meeting, .. },
                Self::Course { meeting: id, .. } | Self::Meeting { id, .. },
            ) => meeting == id,
            _ => false,
        }
    }
}

pub(super) fn lates_of(day: &Day, meeting: &MeetingId) -> BTreeMap<Seat, Late> {
    late::of_meeting(day, meeting).collect()
}

/// Everything that lies otherwise after some changes, as it was before them.
pub(super) fn touched(
    before: &Day,
    after: &Day,
    changes: &[Change],
    means_draft: bool,
) -> Vec<Thing> {
    let mut whats: Vec<What> = Vec::new();
    for change in changes {
        let Some(what) = what(before, change) else { continue };
        if let What::Meeting { id, told, .. } = &what
            && let Some(known) = whats.iter_mut().find_map(|one| match one {
                What::Meeting { id: known, told, .. } if known == id => Some(told),
                _ => None,
            })
        {
            *known = *told;
        } else if !whats.contains(&what) {
            whats.push(what);
        }
    }
    if means_draft {
        whats.push(What::Draft { before: before.draft.as_deref().cloned() });
    }
    let is_own = |what: &&What| !whats.iter().any(|other| what.is_within(other));
    let touched = whats.iter().filter(is_own).filter(|what| what.mark(before) != what.mark(after));
    touched.map(|what| Thing { left: what.mark(after), what: what.clone() }).collect()
}

fn what(day: &Day, change: &Change) -> Option<What> {
    if let Some(meeting) = change.meeting() {
        return Some(What::Meeting {
            id: meeting.id.clone(),
            before: day.timetable.get(&meeting.id).map(|known| Box::new((**known).clone())),
            told: (meeting.sequence, meeting.stamped),
            offers: offer::of_meeting(day, &meeting.id).to_vec(),
            course: day.courses.get(&meeting.id).cloned().unwrap_or_default(),
            lates: lates_of(day, &meeting.id),
        });
    }
    let course = |id| day.courses.get(id);
    Some(match change {
        Change::OfferAnswered { meeting, .. } | Change::OffersRecalled { meeting, .. } => {
            let before = offer::of_meeting(day, meeting).to_vec();
            What::Offers { meeting: meeting.clone(), before }
        }
        Change::CheckedIn { meeting, .. } | Change::CourseRecalled { meeting, .. } => {
            What::Course {
                meeting: meeting.clone(),
                before: course(meeting).cloned().unwrap_or_default(),
                lates: lates_of(day, meeting),
            }
        }
        Change::Judged { meeting, .. } => What::Verdict {
            meeting: meeting.clone(),
            before: course(meeting).and_then(|one| one.verdict.clone()),
        },
        Change::SeatCorrected { meeting, seat, .. } => What::Came {
            meeting: meeting.clone(),
            seat: *seat,
            before: course(meeting).and_then(|one| one.came.get(seat).copied()),
            met_at: course(meeting).and_then(|one| one.met_at),
        },
        Change::SaidLate { meeting, seat, .. } => What::Late {
            meeting: meeting.clone(),
            seat: *seat,
            before: day.lates.get(&(meeting.clone(), *seat)).copied(),
        },
        Change::QueueChanged { table, company, .. } => What::Queue {
            table: table.clone(),
            company: company.clone(),
            before: queue::since(day, table, company),
        },
        Change::AwaySet { who, .. } => {
            What::Away { who: who.clone(), before: day.aways.get(who).cloned() }
        }
        Change::BannerShown { banner: Banner { id, .. } }
        | Change::BannerWithdrawn { banner: id } => {
            What::Banner { id: id.clone(), before: day.banners.get(id).cloned() }
        }
        Change::RequestChanged { request: Request { from, to, .. }, .. } => What::Request {
            from: from.clone(),
            to: to.clone(),
            before: day.requests.of_pair(from, to).map(|known| (**known).clone()),
        },
        Change::SettingsChanged { .. } => What::Settings {
            before: Box::new((*day.settings).clone()),
            layout: (*day.layout).clone(),
        },
        Change::PhaseChanged { .. } => What::Phase { before: day.phase },
        Change::VideoChanged { .. } | Change::RoomSwitched { .. } => {
            What::Video { before: Box::new((*day.video).clone()) }
        }
        Change::LettersChanged { .. } => What::Letters { before: Box::new((*day.letters).clone()) },
        _ => return None,
    })
}
