//! Any roster, written out and read back; any cells, read without harm.

use chrono::NaiveTime;
use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;
use crate::day::OfficeHours;
use crate::id::{DelegateId, InterpreterId};
use crate::interpreter::*;
use crate::roster::Delegate;

fn word() -> impl Strategy<Value = String> {
    "[a-zA-Zа-яА-ЯёәқңһӨҮ가-힣=+@'-][a-zA-Zа-яА-ЯёәқңһӨҮ가-힣 .,;\"'«»()/=+-]{0,20}[a-z가-힣]"
        .prop_map(|word| value::line(&word, 100).unwrap())
}

fn zone() -> impl Strategy<Value = Tz> {
    (0..chrono_tz::TZ_VARIANTS.len()).prop_map(|at| chrono_tz::TZ_VARIANTS[at])
}

fn names() -> impl Strategy<Value = Names> {
    proptest::collection::btree_map("ko|ru|en|kk", word(), 0..4).prop_map(Names)
}

type Person = (String, String, String, Tz);

fn people() -> impl Strategy<Value = Vec<Person>> {
    proptest::collection::vec((word(), word(), phone(), zone()), 0..4)
}

fn phone() -> impl Strategy<Value = String> {
    "|\\+7 \\([0-9]{3}\\) [0-9]{3}-[0-9]{2}|[0-9]{2}\\.[0-9]{5}"
}

prop_compose! {
    fn company(side: Side)(
        name in names(), short_name in names(), zone in zone(), desks in 1u16..=50,
        languages in proptest::collection::btree_set("ko|ru|en|kk|kaz", 0..4),
        sectors in proptest::collection::btree_set("[a-z가-힣]{1,8}", 0..4),
        texts in (word(), "[a-z가-힣][a-z\n ]{0,9}[а-я]"),
        people in people(),
    ) -> Company {
        let delegate = |(name, role, phone, zone): Person| Delegate {
            id: DelegateId::new(""), name, role, email: String::new(), phone,
            language: "kk".into(), zone,
        };
        let mut name = name;
        name.0.entry("en".into()).or_insert_with(|| "Name".into());
        Company {
            id: CompanyId::new(""), code: String::new(), side, name, short_name,
            country: "KZ".into(), zone, languages: languages.into_iter().collect(),
            sectors: sectors.into_iter().collect(), offers: texts.0, needs: texts.1, desks,
            delegates: people.into_iter().map(delegate).collect(),
        }
    }
}

fn minutes() -> impl Strategy<Value = Option<u16>> {
    proptest::option::of(10u16..=240)
}

fn hours() -> impl Strategy<Value = OfficeHours> {
    let time = |minute: u32| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
    (0u32..1439)
        .prop_flat_map(|from| (Just(from), from + 1..1440))
        .prop_map(move |(from, to)| OfficeHours { from: time(from), to: time(to) })
}

fn modes() -> impl Strategy<Value = Modes> {
    let some = || prop_oneof![Just((true, true)), Just((true, false)), Just((false, true))];
    (some(), some()).prop_map(|((consecutive, simultaneous), (online, on_site))| Modes {
        consecutive,
        simultaneous,
        online,
        on_site,
    })
}

fn level() -> impl Strategy<Value = Level> {
    prop_oneof![Just(Level::Basic), Just(Level::Professional), Just(Level::Expert)]
}

/// Pairs of Korean, Russian, English and Kazakh, each at most once and the first both ways.
fn pairs() -> impl Strategy<Value = Vec<LanguagePair>> {
    let all = [("ko", "ru"), ("en", "ko"), ("kk", "ru"), ("ru", "en"), ("kk", "ko")];
    let pair = (0..all.len(), any::<bool>(), level());
    proptest::collection::vec(pair, 0..5).prop_map(move |chosen| {
        let mut pairs: Vec<LanguagePair> = Vec::new();
        for (at, is_one_way, level) in chosen {
            let (from, to) = all[at];
            if pairs.iter().all(|pair| (pair.from.as_str(), pair.to.as_str()) != (from, to)) {
                let one_way = is_one_way && !pairs.is_empty();
                let direction = if one_way { Direction::Forth } else { Direction::Both };
                pairs.push(LanguagePair { from: from.into(), to: to.into(), direction, level });
            }
        }
        pairs
    })
}

prop_compose! {
    fn profile()(
        pairs in pairs(), modes in modes(), hours in proptest::option::of(hours()),
        specialisms in proptest::collection::btree_set("[a-z가-힣]{1,8}", 0..4),
        limits in (minutes(), minutes(), minutes(), 0u16..=720),
        table in proptest::option::of("[A-Z가-힣][a-z0-9가-힣]{0,8}"), reserve in any::<bool>(),
    ) -> Profile {
        Profile {
            pairs, modes, hours, specialisms: specialisms.into_iter().collect(),
            load_max_min: limits.0, stretch_max_min: limits.1, pause_min: limits.2,
            notice_hours: limits.3, bound_to: table.map(Bound::Table), conflicts: vec![], reserve,
        }
    }
}

prop_compose! {
    fn any_roster()(
        hosts in proptest::collection::vec(company(Side::Host), 0..4),
        guests in proptest::collection::vec(company(Side::Guest), 0..4),
        interpreters in people(),
        profiles in proptest::collection::vec((profile(), any::<bool>()), 4),
    ) -> Roster {
        let mut roster = Roster::default();
        for (at, mut company) in hosts.into_iter().chain(guests).enumerate() {
            company.id = CompanyId::new(format!("c{at}"));
            company.code = format!("=C {at}");
            for (n, delegate) in company.delegates.iter_mut().enumerate() {
                delegate.id = DelegateId::new(format!("d{at}-{n}"));
                delegate.email = format!("d{n}@c{at}.example");
            }
            roster.put_company(company);
        }
        let codes: Vec<String> = roster.companies.values().map(|one| one.code.clone()).collect();
        for (at, ((name, _, phone, zone), (mut profile, is_bound))) in
            interpreters.into_iter().zip(profiles).enumerate()
        {
            if let Some((first, others)) = codes.split_first() {
                profile.conflicts = others.to_vec();
                if is_bound {
                    profile.bound_to = Some(Bound::Company(first.to_lowercase()));
                }
            }
            roster.put_interpreter(Interpreter {
                id: InterpreterId::new(format!("i{at}")), code: format!("I{at}"), name,
                languages: ["ru", "ko", "en", "kk"].map(Into::into).to_vec(),
                email: format!("i{at}@i.example"), phone,
                language: "ko".into(), zone, profile,
            });
        }
        roster
    }
}

proptest! {
    #[test]
    fn what_was_written_out_reads_back_as_the_same(roster in any_roster()) {
        let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
        rows.extend(rows_of(&roster));
        let rows: Vec<IntakeRow> =
            (1..).zip(rows).map(|(line, cells)| IntakeRow { line, cells }).collect();

        let programme = programme();
        let intake = read(&rows, against(&programme, &roster), &mut || unreachable!());

        prop_assert_eq!(&intake.complaints, &[]);
        prop_assert!(intake.companies.iter().all(|entry| entry.action == Action::Same));
        prop_assert!(intake.interpreters.iter().all(|entry| entry.action == Action::Same));
        prop_assert_eq!(intake.companies.len(), roster.companies.len());
        prop_assert_eq!(done(&Roster::default(), &intake), roster);
    }

    #[test]
    fn any_profile_cells_are_read_without_panic(
        cells in proptest::collection::vec("(ko|ru|[-:>;,0-9~ ]|\\PC|\\s){0,9}", 12)
    ) {
        let mut header = vec!["code", "side", "languages", "delegate", "email"];
        header.extend(&COLUMNS[21..]);
        let mut row = vec!["I", "interpreter", "ko,ru", "Kim", "kim@i.example"];
        row.extend(cells.iter().map(String::as_str));
        let (programme, roster) = (programme(), Roster::default());

        let intake = read(&table(&[&header, &row]), against(&programme, &roster), &mut || "i".into());

        let is_refused = !intake.complaints.is_empty();
        prop_assert_eq!(intake.interpreters.len(), usize::from(!is_refused));
        for entry in &intake.interpreters {
            let written = super::super::profile::cell(Column::Pairs, &entry.what.profile);
            prop_assert_eq!(written.is_empty(), entry.what.profile.pairs.is_empty());
        }
    }

    #[test]
    fn any_cells_are_read_without_panic(
        cells in proptest::collection::vec(proptest::collection::vec("(\\PC|\\s){0,9}|A|host|guest", 3..8), 0..8)
    ) {
        let mut rows = table(&[&["code", "side", "name_en", "email", "delegate", "zone", "desks"]]);
        rows.extend((2..).zip(cells).map(|(line, cells)| IntakeRow { line, cells }));

        let (programme, roster) = (programme(), Roster::default());
        let _ = read(&rows, against(&programme, &roster), &mut || "new".into());
    }
}
