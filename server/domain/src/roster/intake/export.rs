//! The roster as rows of a file, so that reading them again changes nothing; and the template.

use super::column::Column;
use super::{COLUMNS, code_key, profile};
use crate::programme::Names;
use crate::roster::{Company, Delegate, Interpreter, Roster};

/// Codes of the template's examples; the reader passes over their rows.
const EXAMPLES: [&str; 3] = ["EXAMPLE-1", "EXAMPLE-2", "EXAMPLE-3"];

pub(super) fn is_example(code: &str) -> bool {
    EXAMPLES.iter().any(|example| code_key(example) == code_key(code))
}

/// The whole roster without a header, in the order of [`COLUMNS`]: hosts, guests, interpreters, each by
/// code, delegates in their own order.
pub fn rows_of(roster: &Roster) -> Vec<Vec<String>> {
    let mut companies: Vec<&Company> = roster.companies.values().map(AsRef::as_ref).collect();
    companies.sort_by(|one, other| (one.side, &one.code).cmp(&(other.side, &other.code)));
    let mut interpreters: Vec<&Interpreter> =
        roster.interpreters.values().map(AsRef::as_ref).collect();
    interpreters.sort_by(|one, other| one.code.cmp(&other.code));
    let companies = companies.into_iter().flat_map(rows_of_company);
    companies.chain(interpreters.into_iter().map(row_of_interpreter)).collect()
}

/// The rows of an empty file to fill in: headings in the wished language and three examples.
pub fn template(heading: &dyn Fn(&'static str) -> String) -> Vec<Vec<String>> {
    let example = |values: &[(Column, &str)]| -> Vec<String> {
        Column::all()
            .map(|column| {
                let value = values.iter().find(|(of, _)| *of == column);
                value.map(|(_, value)| (*value).to_owned()).unwrap_or_default()
            })
            .collect()
    };
    let host = example(&[
        (Column::Code, EXAMPLES[0]),
        (Column::Side, "host"),
        (Column::NameKo, "보기 기업"),
        (Column::NameRu, "Компания-пример"),
        (Column::NameEn, "Example company"),
        (Column::ShortKo, "보기"),
        (Column::ShortEn, "Example"),
        (Column::Country, "KR"),
        (Column::Zone, "Asia/Seoul"),
        (Column::Languages, "ko, en"),
        (Column::Sectors, "robotics, medical"),
        (Column::Offers, "재활 로봇"),
        (Column::Desks, "1"),
        (Column::Delegate, "홍길동"),
        (Column::Email, "hong@company.example"),
        (Column::Phone, "+82 2 555 0100"),
        (Column::Language, "ko"),
        (Column::DelegateZone, "Asia/Seoul"),
    ]);
    let guest = example(&[
        (Column::Code, EXAMPLES[1]),
        (Column::Side, "guest"),
        (Column::NameRu, "ООО «Пример»"),
        (Column::NameEn, "Primer LLC"),
        (Column::ShortRu, "Пример"),
        (Column::ShortEn, "Primer"),
        (Column::Country, "RU"),
        (Column::Zone, "Europe/Moscow"),
        (Column::Languages, "ru"),
        (Column::Sectors, "robotics"),
        (Column::Needs, "Реабилитационные роботы"),
        (Column::Desks, "1"),
        (Column::Delegate, "Иванов Иван Иванович"),
        (Column::Role, "Коммерческий директор"),
        (Column::Email, "ivanov@primer.example"),
        (Column::Phone, "+7 495 555-01-00"),
        (Column::Language, "ru"),
        (Column::DelegateZone, "Europe/Moscow"),
    ]);
    let interpreter = example(&[
        (Column::Code, EXAMPLES[2]),
        (Column::Side, "interpreter"),
        (Column::Languages, "ko, ru, en"),
        (Column::Delegate, "김나래"),
        (Column::Email, "kim@interpreters.example"),
        (Column::Phone, "+82 10 5550 0199"),
        (Column::Language, "ko"),
        (Column::DelegateZone, "Asia/Seoul"),
        (Column::Pairs, "ko-ru:expert; en>ko:professional"),
        (Column::Specialisms, "robotics, medical"),
        (Column::Modes, "consecutive, online, on_site"),
        (Column::Hours, "13:00-18:00"),
        (Column::LoadMax, "300"),
        (Column::StretchMax, "60"),
        (Column::Pause, "15"),
        (Column::Notice, "24"),
        (Column::Conflicts, EXAMPLES[1]),
        (Column::Reserve, "no"),
    ]);
    vec![COLUMNS.into_iter().map(heading).collect(), host, guest, interpreter]
}

fn rows_of_company(company: &Company) -> Vec<Vec<String>> {
    let first = company.delegates.first();
    let further = company.delegates.iter().skip(1);
    let row = |company_cell: &dyn Fn(Column) -> String, delegate: Option<&Delegate>| {
        Column::all()
            .map(|column| match delegate {
                _ if column == Column::Code => company.code.clone(),
                _ if !column.is_of_delegate() => company_cell(column),
                Some(delegate) => cell_of_delegate(column, delegate),
                None => String::new(),
            })
            .collect()
    };
    let mut rows = vec![row(&|column| cell_of_company(column, company), first)];
    rows.extend(further.map(|delegate| row(&|_| String::new(), Some(delegate))));
    rows
}

fn cell_of_company(column: Column, company: &Company) -> String {
    let name = |names: &Names| {
        let language = column.language().unwrap_or_default();
        names.0.get(language).cloned().unwrap_or_default()
    };
    match column {
        Column::Side => company.side.as_str().to_owned(),
        Column::NameKo | Column::NameRu | Column::NameEn => name(&company.name),
        Column::ShortKo | Column::ShortRu | Column::ShortEn => name(&company.short_name),
        Column::Country => company.country.clone(),
        Column::Zone => company.zone.name().to_owned(),
        Column::Languages => company.languages.join(", "),
        Column::Sectors => company.sectors.join(", "),
        Column::Offers => company.offers.clone(),
        Column::Needs => company.needs.clone(),
        Column::Desks => company.desks.to_string(),
        _ => String::new(),
    }
}

fn cell_of_delegate(column: Column, delegate: &Delegate) -> String {
    match column {
        Column::Delegate => delegate.name.clone(),
        Column::Role => delegate.role.clone(),
        Column::Email => delegate.email.clone(),
        Column::Phone => delegate.phone.clone(),
        Column::Language => delegate.language.clone(),
        Column::DelegateZone => delegate.zone.name().to_owned(),
        _ => String::new(),
    }
}

fn row_of_interpreter(interpreter: &Interpreter) -> Vec<String> {
    let cell = |column| match column {
        Column::Code => interpreter.code.clone(),
        Column::Side => "interpreter".to_owned(),
        Column::Languages => interpreter.languages.join(", "),
        Column::Delegate => interpreter.name.clone(),
        Column::Email => interpreter.email.clone(),
        Column::Phone => interpreter.phone.clone(),
        Column::Language => interpreter.language.clone(),
        Column::DelegateZone => interpreter.zone.name().to_owned(),
        column => profile::cell(column, &interpreter.profile),
    };
    Column::all().map(cell).collect()
}
