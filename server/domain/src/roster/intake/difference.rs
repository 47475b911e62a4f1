//! In which columns an entry of a file differs from the roster.

use super::column::Column;
use super::profile;
use crate::programme::Names;
use crate::roster::{Company, Delegate, Interpreter};

pub fn company_differs(column: Column, old: &Company, new: &Company) -> bool {
    let language = column.language().unwrap_or_default();
    let name = |names: &Names| names.0.get(language).filter(|name| !name.is_empty()).cloned();
    let of_one = |differs: &dyn Fn(&Delegate, &Delegate) -> bool| {
        new.delegates
            .iter()
            .any(|new| old.delegates.iter().any(|old| old.id == new.id && differs(old, new)))
    };
    match column {
        Column::Code => old.code != new.code,
        Column::Side => old.side != new.side,
        Column::NameKo | Column::NameRu | Column::NameEn => name(&old.name) != name(&new.name),
        Column::ShortKo | Column::ShortRu | Column::ShortEn => {
            name(&old.short_name) != name(&new.short_name)
        }
        Column::Country => old.country != new.country,
        Column::Zone => old.zone != new.zone,
        Column::Languages => old.languages != new.languages,
        Column::Sectors => old.sectors != new.sectors,
        Column::Offers => old.offers != new.offers,
        Column::Needs => old.needs != new.needs,
        Column::Desks => old.desks != new.desks,
        Column::Delegate => {
            let names = |company: &Company| -> Vec<_> {
                company.delegates.iter().map(|one| (one.id.clone(), one.name.clone())).collect()
            };
            names(old) != names(new)
        }
        Column::Role => of_one(&|old, new| old.role != new.role),
        Column::Email => of_one(&|old, new| old.email != new.email),
        Column::Phone => of_one(&|old, new| old.phone != new.phone),
        Column::Language => of_one(&|old, new| old.language != new.language),
        Column::DelegateZone => of_one(&|old, new| old.zone != new.zone),
        _ => false,
    }
}

pub fn interpreter_differs(column: Column, old: &Interpreter, new: &Interpreter) -> bool {
    match column {
        Column::Code => old.code != new.code,
        Column::Delegate => old.name != new.name,
        Column::Languages => old.languages != new.languages,
        Column::Email => old.email != new.email,
        Column::Phone => old.phone != new.phone,
        Column::Language => old.language != new.language,
        Column::DelegateZone => old.zone != new.zone,
        column => profile::cell(column, &old.profile) != profile::cell(column, &new.profile),
    }
}
