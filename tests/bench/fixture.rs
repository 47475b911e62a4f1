//! Days to measure on: as large as wished, and with as many interpreters.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use sangdam::application::Base;
use sangdam::change::{Ask, Import, NewDay};
use sangdam::secret::fresh_key;
use sangdam::store;
use sangdam::store::organizer::Organizer;
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::booking::Wish;
use sangdam_domain::command::Command;
use sangdam_domain::day::{
    Filling, Grid, InterpreterRule, Interpreting, OfficeHours, Phase, Settings,
};
use sangdam_domain::programme::{Names, Programme, Side, SideProfile};
use sangdam_domain::room::Room;
use sangdam_domain::roster::{Company, Delegate, Interpreter, Roster};
use sangdam_domain::{
    CompanyId, DayId, DelegateId, InterpreterId, MeetingId, ProgrammeId, RoomId, Slot,
};

pub const ORGANIZER: &str = "organizer@bench.example";

/// The measures of a day.
#[derive(Clone, Copy)]
pub struct Size {
    pub hosts: usize,
    pub guests: usize,
    pub slots: u16,
    pub interpreters: usize,
    pub rule: InterpreterRule,
    /// Minutes an interpreter rests after a stretch.
    pub pause_min: u16,
}

impl Size {
    /// One interpreter for each guest, who work on without rest, so that no meeting waits for one.
    pub const fn of(hosts: usize, guests: usize, slots: u16) -> Self {
        let rule = InterpreterRule::Always;
        Self { hosts, guests, slots, interpreters: guests, rule, pause_min: 0 }
    }
}

/// Whether a company speaks no language of the other side: every tenth guest.
pub fn is_foreign(id: &CompanyId) -> bool {
    let number = id.as_str().strip_prefix("guest-").and_then(|number| number.parse::<usize>().ok());
    number.is_some_and(|number| number.is_multiple_of(10))
}

/// Days of one programme, on dates of their own.
pub struct Days {
    pub days: Vec<DayId>,
    pub size: Size,
}

fn host(number: usize) -> CompanyId {
    CompanyId::new(format!("host-{number:04}"))
}

fn guest(number: usize) -> CompanyId {
    CompanyId::new(format!("guest-{number:04}"))
}

pub fn organizer() -> Actor {
    Actor { role: Role::Organizer, email: ORGANIZER.into() }
}

pub fn ask(day: &DayId, command: Command) -> Ask {
    Ask {
        day: day.clone(),
        actor: organizer(),
        origin: "bench".into(),
        key: None,
        command,
        shape: Box::new(|day, _| format!("{{\"revision\":{}}}", day.revision)),
    }
}

impl Days {
    pub async fn build(base: &Base, size: Size, count: u32) -> Self {
        let organizer_row = Organizer {
            email: ORGANIZER.into(),
            name: "Organizer".into(),
            language: "en".into(),
            zone: "Asia/Seoul".into(),
        };
        let stored = base.store.write(move |c| store::organizer::put(c, &organizer_row)).await;
        stored.expect("an organizer");
        let side = |zone| SideProfile { name: Names::from([("en", "Side")]), zone };
        let programme = Programme {
            id: ProgrammeId::new(fresh_key()),
            title: Names::from([("en", "Bench")]),
            host: side(Tz::Asia__Seoul),
            guest: side(Tz::Europe__Moscow),
        };
        let started =
            base.door.start_programme(programme.clone(), ORGANIZER.into(), None, String::new());
        started.await.expect("a programme");
        let company = |number: usize, side| company(number, side);
        let companies = (0..size.hosts)
            .map(|number| company(number, Side::Host))
            .chain((0..size.guests).map(|number| company(number, Side::Guest)));
        let import = Import {
            programme: programme.id.clone(),
            expected: Arc::new(Roster::default()),
            companies: companies.collect(),
            interpreters: (0..size.interpreters).map(interpreter).collect(),
            actor: organizer(),
            origin: "bench".into(),
            key: None,
            body: String::new(),
        };
        base.door.import_roster(import).await.expect("a roster");
        let mut days = Vec::new();
        for number in 0..count {
            let id = DayId::new(fresh_key());
            let new = NewDay {
                id: id.clone(),
                programme: programme.clone(),
                settings: settings(size, number),
                actor: organizer(),
                origin: "bench".into(),
                key: None,
            };
            base.door.start_day(new).await.expect("a day");
            let release = ask(&id, Command::ChangePhase { phase: Phase::Released });
            base.door.ask(release).await.expect("released");
            days.push(id);
        }
        Self { days, size }
    }

    /// Bookings of which no two clash: in each slot the hosts are shifted by one against the guests.
    pub fn wishes(&self) -> Vec<(DayId, Wish)> {
        let Size { hosts, guests, slots, .. } = self.size;
        let both = hosts.min(guests);
        let mut wishes = Vec::new();
        for day in &self.days {
            for slot in 0..slots {
                for number in 0..both {
                    let wish = Wish {
                        id: MeetingId::new(fresh_key()),
                        host: host((number + usize::from(slot)) % hosts),
                        guest: guest(number),
                        slot: Slot(slot),
                    };
                    wishes.push((day.clone(), wish));
                }
            }
        }
        wishes
    }
}

fn settings(size: Size, number: u32) -> Settings {
    let date = NaiveDate::from_ymd_opt(2030, 1, 7).unwrap_or_default()
        + chrono::Days::new(u64::from(number));
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let office = OfficeHours { from: at(9), to: at(18) };
    let rooms = size.hosts.min(size.guests);
    Settings {
        title: Names::from([("en", "Bench")]),
        date,
        zone: Tz::Asia__Seoul,
        grid: Grid {
            start: at(9),
            slots: size.slots,
            length_min: 30,
            changeover_min: 0,
            breaks: vec![],
            fold: None,
        },
        office_host: office,
        office_guest: office,
        booking_opens: (date - chrono::Days::new(30)).and_time(at(9)),
        booking_closes: date.and_time(at(9)),
        cancel_until_min: 0,
        buffer_min: 0,
        meetings_max: None,
        interpreter_rule: size.rule,
        rooms: (0..rooms)
            .map(|n| Room {
                id: RoomId::new(format!("room-{n}")),
                name: format!("Room {n}"),
                table: None,
            })
            .collect(),
        filling: Filling { open_booking: true, ..Filling::default() },
        requests: Default::default(),
        contact: Default::default(),
        interpreting: Interpreting { pause_min: size.pause_min, ..Interpreting::default() },
        conduct: Default::default(),
    }
}

fn company(number: usize, side: Side) -> Company {
    let (id, zone, language) = match side {
        Side::Host => (host(number), Tz::Asia__Seoul, "ko"),
        Side::Guest => (guest(number), Tz::Europe__Moscow, "ru"),
    };
    let common = (!is_foreign(&id)).then(|| "en".to_owned());
    Company {
        code: id.to_string(),
        side,
        name: Names::from([("en", id.as_str())]),
        short_name: Names::from([("en", id.as_str())]),
        country: "KR".into(),
        zone,
        languages: [language.into()].into_iter().chain(common).collect(),
        sectors: vec![],
        offers: String::new(),
        needs: String::new(),
        desks: 1,
        delegates: vec![Delegate {
            id: DelegateId::new(format!("{id}-delegate")),
            name: format!("Delegate of {id}"),
            role: String::new(),
            // Each firm has a domain of its own, as firms have.
            email: format!("delegate@{id}.example"),
            phone: String::new(),
            language: language.into(),
            zone,
        }],
        id,
    }
}

fn interpreter(number: usize) -> Interpreter {
    Interpreter {
        id: InterpreterId::new(format!("interpreter-{number:04}")),
        code: format!("INT-{number}"),
        name: format!("Interpreter {number}"),
        languages: vec!["ko".into(), "ru".into()],
        email: format!("interpreter@interpreter-{number:04}.example"),
        phone: String::new(),
        language: "ko".into(),
        zone: Tz::Asia__Seoul,
        profile: Default::default(),
    }
}
