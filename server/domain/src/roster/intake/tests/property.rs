use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;
use crate::id::{DelegateId, InterpreterId};
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

type Person = (String, String, Tz);

fn people() -> impl Strategy<Value = Vec<Person>> {
    proptest::collection::vec((word(), word(), zone()), 0..4)
}

prop_compose! {
    fn company(side: Side)(
        name in names(), short_name in names(), zone in zone(), desks in 1u16..=50,
        languages in proptest::collection::btree_set("ko|ru|en|kk|kaz", 0..4),
        sectors in proptest::collection::btree_set("[a-z가-힣]{1,8}", 0..4),
        texts in (word(), "[a-z가-힣][a-z\n ]{0,9}[а-я]"),
        people in people(),
    ) -> Company {
        let delegate = |(name, role, zone): Person| Delegate {
            id: DelegateId::new(""), name, role, email: String::new(), language: "kk".into(), zone,
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

prop_compose! {
    fn any_roster()(
        hosts in proptest::collection::vec(company(Side::Host), 0..4),
        guests in proptest::collection::vec(company(Side::Guest), 0..4),
        interpreters in people(),
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
        for (at, (name, _, zone)) in interpreters.into_iter().enumerate() {
            roster.put_interpreter(Interpreter {
                id: InterpreterId::new(format!("i{at}")), code: format!("I{at}"), name,
                languages: vec!["ru".into(), "ko".into()], email: format!("i{at}@i.example"),
                language: "ko".into(), zone, profile: Default::default(),
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

        let intake = read(&rows, &programme(), &roster, &mut || unreachable!());

        prop_assert_eq!(&intake.complaints, &[]);
        prop_assert!(intake.companies.iter().all(|entry| entry.action == Action::Same));
        prop_assert_eq!(intake.companies.len(), roster.companies.len());
        prop_assert_eq!(done(&Roster::default(), &intake), roster);
    }

    #[test]
    fn any_cells_are_read_without_panic(
        cells in proptest::collection::vec(proptest::collection::vec("(\\PC|\\s){0,9}|A|host|guest", 3..8), 0..8)
    ) {
        let mut rows = table(&[&["code", "side", "name_en", "email", "delegate", "zone", "desks"]]);
        rows.extend((2..).zip(cells).map(|(line, cells)| IntakeRow { line, cells }));

        let _ = read(&rows, &programme(), &Roster::default(), &mut || "new".into());
    }
}
