//! Inboxes that follow RFC 5546: what a calendar program makes of the letters to one address, and what
//! its calendar shows at the end.

use std::collections::{BTreeMap, BTreeSet};

use sangdam_domain::day::Day;
use sangdam_domain::notice::{Seat, seated};

use crate::support::mailbox::Letter;

/// Address, UID without the domain, and start.
pub type Entry = (String, String, String);

/// What a calendar program keeps of one entry.
struct Kept {
    sequence: i32,
    stamp: String,
    /// Start and description while it lives.
    live: Option<(String, String)>,
}

/// Inboxes by address, entries by UID.
#[derive(Default)]
pub struct Inboxes {
    inboxes: BTreeMap<String, BTreeMap<String, Kept>>,
    /// Messages that came, by their identifier. The same one twice is the same letter.
    seen: BTreeMap<String, String>,
    pub requests: usize,
    pub cancels: usize,
    pub repeats: usize,
}

impl Inboxes {
    /// Takes a letter in, as it arrives; letters without a calendar part say nothing here.
    pub fn take(&mut self, letter: &Letter) {
        let Some(calendar) = &letter.calendar else { return };
        let before = self.seen.insert(letter.message_id.clone(), calendar.clone());
        if let Some(before) = before {
            assert_eq!(before, *calendar, "one identifier, two letters");
            self.repeats += 1;
            return;
        }
        let sequence: i32 = letter.property("SEQUENCE").parse().unwrap();
        let (uid, stamp) = (letter.property("UID"), letter.property("DTSTAMP"));
        let uid = uid.split('@').next().unwrap().to_owned();
        assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 1, "{calendar}");
        assert_eq!(letter.property("ATTENDEE"), format!("mailto:{}", letter.to));
        let live = match letter.property("METHOD").as_str() {
            "REQUEST" => {
                self.requests += 1;
                Some((letter.property("DTSTART"), letter.property("DESCRIPTION")))
            }
            "CANCEL" => {
                self.cancels += 1;
                assert_eq!(letter.property("STATUS"), "CANCELLED");
                None
            }
            other => panic!("METHOD:{other}"),
        };
        let entries = self.inboxes.entry(letter.to.clone()).or_default();
        if let Some(had) = entries.get(&uid) {
            let (was, to) = (had.sequence, &letter.to);
            assert!(sequence > was, "SEQUENCE went from {was} to {sequence}: {uid} to {to}");
            assert!(stamp > had.stamp, "DTSTAMP fell or stayed: {uid} to {to}");
        }
        entries.insert(uid, Kept { sequence, stamp, live });
    }

    /// All entries that live.
    pub fn live(&self) -> BTreeSet<Entry> {
        let entries = self.inboxes.iter().flat_map(|(to, entries)| {
            entries.iter().filter_map(move |(uid, kept)| {
                let (start, _) = kept.live.as_ref()?;
                Some((to.clone(), uid.clone(), start.clone()))
            })
        });
        entries.collect()
    }

    /// What an entry says, if it lives.
    pub fn description(&self, to: &str, uid: &str) -> &str {
        let kept = self.inboxes.get(to).and_then(|entries| entries.get(uid));
        kept.and_then(|kept| kept.live.as_ref()).map_or("", |(_, description)| description)
    }

    /// Checks that every calendar shows the meetings of these days that stand, each once, in its room
    /// and with its interpreter, and nothing else. Gives how many entries live.
    #[track_caller]
    pub fn must_show(&self, days: &[Day]) -> usize {
        let mut expected = BTreeSet::new();
        for day in days {
            self.collect(day, &mut expected);
        }
        let live = self.live();
        let stale: Vec<&Entry> = live.difference(&expected).collect();
        let missing: Vec<&Entry> = expected.difference(&live).collect();
        assert_eq!((stale, missing), (Vec::new(), Vec::new()));
        live.len()
    }

    #[track_caller]
    fn collect(&self, day: &Day, expected: &mut BTreeSet<Entry>) {
        for meeting in day.timetable.all() {
            let time = day.slot_time(meeting.slot).unwrap();
            let start = time.start.utc().format("%Y%m%dT%H%M%SZ").to_string();
            let interpreter = meeting.interpreter.as_ref();
            let interpreter = interpreter.map(|id| day.roster.interpreters[id].name.as_str());
            let room =
                day.settings.rooms.iter().find(|room| meeting.room.as_ref() == Some(&room.id));
            for seat in [Seat::Host, Seat::Guest, Seat::Interpreter] {
                let uid = format!("{}.{}", meeting.id, seat.as_str());
                for person in seated(day, meeting, seat) {
                    let says = self.description(&person.email, &uid);
                    let with = interpreter.filter(|_| seat != Seat::Interpreter);
                    let named = [room.map(|room| room.name.as_str()), with];
                    for name in named.into_iter().flatten() {
                        assert!(says.contains(name), "{uid} to {}: no {name}", person.email);
                    }
                    expected.insert((person.email, uid.clone(), start.clone()));
                }
            }
        }
    }
}
