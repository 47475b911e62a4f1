use super::*;
use crate::sample::day;

fn typed() -> WalkIn {
    WalkIn {
        name: " Сарыарқа IT ".into(),
        side: Side::Guest,
        language: "ru".into(),
        contact: "Айгүл Қасымова".into(),
        email: String::new(),
        phone: "+7 701 000 00 00".into(),
    }
}

fn taken(walk_in: &WalkIn) -> Result<Company, Refusal> {
    let day = day();
    let mut number = 0;
    let mut fresh = || {
        number += 1;
        format!("key-{number}")
    };
    read(walk_in, &day.programme, &day.roster, &mut fresh)
}

#[test]
fn what_the_desk_types_is_a_company_with_somebody_to_call() {
    let company = taken(&typed()).unwrap();

    assert_eq!(company.name, Names::from([("ru", "Сарыарқа IT")]));
    assert_eq!((company.code.as_str(), company.desks), ("W1", 1));
    assert_eq!(company.languages, ["ru"]);
    let contact = &company.delegates[0];
    assert_eq!((contact.name.as_str(), contact.email.as_str()), ("Айгүл Қасымова", ""));
    assert_eq!(contact.phone, "+7 701 000 00 00");
}

#[test]
fn a_name_is_kept_in_the_language_of_its_letters() {
    let of = |name: &str| {
        let company = taken(&WalkIn { name: name.into(), ..typed() }).unwrap();
        company.name.0.into_keys().next().unwrap()
    };

    assert_eq!([of("한빛정밀"), of("Северный ветер"), of("Altyn Tech")], ["ko", "ru", "en"]);
}

#[test]
fn what_cannot_be_is_said_of_its_field() {
    let field = |walk_in: WalkIn| match taken(&walk_in) {
        Err(Refusal::Invalid { field, why }) => (field, why),
        other => panic!("{other:?}"),
    };
    let typed = typed();

    assert_eq!(field(WalkIn { name: "  ".into(), ..typed.clone() }), ("name", "empty"));
    assert_eq!(field(WalkIn { name: "A".repeat(201), ..typed.clone() }), ("name", "too_long"));
    assert_eq!(field(WalkIn { contact: String::new(), ..typed.clone() }), ("contact", "empty"));
    assert_eq!(
        field(WalkIn { language: "Russian!".into(), ..typed.clone() }),
        ("language", "unknown_language")
    );
    assert_eq!(
        field(WalkIn { email: "nobody".into(), ..typed.clone() }),
        ("email", "not_an_address")
    );
    assert_eq!(
        field(WalkIn { email: "G1@g1.example".into(), ..typed.clone() }),
        ("email", "address_known")
    );
    assert_eq!(field(WalkIn { phone: "call me".into(), ..typed }), ("phone", "not_a_phone"));
}

#[test]
fn who_is_on_the_roster_already_is_named() {
    let known = taken(&WalkIn { name: "G1".into(), ..typed() });
    let other_side = taken(&WalkIn { name: "G1".into(), side: Side::Host, ..typed() });

    let id = CompanyId::new("g1");
    assert_eq!(known.unwrap_err(), Refusal::CompanyKnown { id, name: "G1".into() });
    assert!(other_side.is_ok());
}
