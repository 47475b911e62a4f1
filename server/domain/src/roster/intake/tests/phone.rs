//! Telephone numbers in a file.

use super::*;

const NUMBERS: &[&[&str]] = &[
    &["code", "side", "name_en", "languages", "delegate", "email", "전화번호"],
    &["KR-1", "host", "Exo", "ko", "Kim", "kim@exo.example", "+82 (2) 555-0100"],
    &["KR-1", "", "", "", "Lee", "lee@exo.example", ""],
    &["I-1", "interpreter", "", "ko, ru", "Тен", "ten@i.example", "8 495 555.01.00"],
];

fn phones(roster: &Roster) -> Vec<String> {
    let companies = roster.companies.values().flat_map(|one| &one.delegates);
    let delegates = companies.map(|one| one.phone.clone());
    delegates.chain(roster.interpreters.values().map(|one| one.phone.clone())).collect()
}

#[test]
fn everybody_may_have_a_number_and_keeps_it_when_a_file_has_no_such_column() {
    let roster = done(&Roster::default(), &read_new(NUMBERS));
    let without: Vec<&[&str]> = NUMBERS.iter().map(|row| &row[..6]).collect();

    let again = read_into(&roster, &without);

    assert_eq!(phones(&roster), ["+82 (2) 555-0100", "", "8 495 555.01.00"]);
    assert!(again.companies.iter().all(|entry| entry.action == Action::Same));
    assert_eq!(done(&roster, &again), roster);
}

#[test]
fn a_number_left_blank_is_taken_away_and_named_as_changed() {
    let roster = done(&Roster::default(), &read_new(NUMBERS));

    let intake = read_into(
        &roster,
        &[
            &["code", "side", "delegate", "email", "phone"],
            &["I-1", "interpreter", "Тен", "ten@i.example", ""],
        ],
    );

    assert_eq!(intake.interpreters[0].changed, ["phone"]);
    assert_eq!(intake.interpreters[0].what.phone, "");
}

#[test]
fn what_cannot_be_dialed_is_complained_of() {
    for wrong in ["call me", "1234", "+82 2 555 0100 (Kim)", "555-01-00; 555-01-01"] {
        let intake = read_new(&[
            &["code", "side", "languages", "delegate", "email", "phone"],
            &["I-1", "interpreter", "ko, ru", "Тен", "ten@i.example", wrong],
        ]);

        let told: Vec<_> = intake.complaints.iter().map(|one| (one.column, one.code)).collect();
        assert_eq!(told, [(Some("phone"), "phone_invalid")], "{wrong}");
    }
}
