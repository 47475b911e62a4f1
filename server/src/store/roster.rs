//! Companies, delegates and interpreters of a programme.

use std::collections::HashMap;

use diesel::prelude::*;
use sangdam_domain::programme::Side;
use sangdam_domain::roster::{Company, Delegate, Interpreter, Roster, email_key};
use sangdam_domain::{CompanyId, DayId, DelegateId, InterpreterId, ProgrammeId};

use super::schema::{company, day, delegate, interpreter};
use super::{Connection, Failure, from_json, from_text, on, to_json};

#[derive(Queryable, Insertable)]
#[diesel(table_name = company)]
#[diesel(treat_none_as_default_value = false)]
struct CompanyRow {
    id: String,
    programme: String,
    code: String,
    side: String,
    name: String,
    short_name: String,
    country: String,
    zone: String,
    languages: String,
    sectors: String,
    offers: String,
    needs: String,
    desks: i32,
}

#[derive(Queryable, Insertable)]
#[diesel(table_name = delegate)]
#[diesel(treat_none_as_default_value = false)]
struct DelegateRow {
    id: String,
    company: String,
    place: i32,
    name: String,
    role: String,
    email: String,
    email_key: String,
    language: String,
    zone: String,
    phone: String,
}

#[derive(Queryable, Insertable)]
#[diesel(table_name = interpreter)]
#[diesel(treat_none_as_default_value = false)]
struct InterpreterRow {
    id: String,
    programme: String,
    code: String,
    name: String,
    languages: String,
    email: String,
    email_key: String,
    language: String,
    zone: String,
    profile: String,
    phone: String,
}

/// The whole roster of a programme.
pub fn load(connection: &mut Connection, programme: &ProgrammeId) -> Result<Roster, Failure> {
    let companies: Vec<CompanyRow> = on!(connection, c => company::table
        .filter(company::programme.eq(programme.as_str())).load(c))?;
    let delegates: Vec<DelegateRow> = on!(connection, c => delegate::table
        .inner_join(company::table.on(company::id.eq(delegate::company)))
        .filter(company::programme.eq(programme.as_str()))
        .order((delegate::company, delegate::place))
        .select(delegate::all_columns)
        .load(c))?;
    let interpreters: Vec<InterpreterRow> = on!(connection, c => interpreter::table
        .filter(interpreter::programme.eq(programme.as_str())).load(c))?;

    let mut of_company: HashMap<String, Vec<Delegate>> = HashMap::new();
    for row in delegates {
        of_company.entry(row.company).or_default().push(Delegate {
            id: DelegateId::new(row.id),
            name: row.name,
            role: row.role,
            email: row.email,
            phone: row.phone,
            language: row.language,
            zone: from_text(&row.zone)?,
        });
    }
    let mut roster = Roster::default();
    for row in companies {
        let delegates = of_company.remove(&row.id).unwrap_or_default();
        roster.put_company(Company {
            id: CompanyId::new(row.id),
            code: row.code,
            side: if row.side == "host" { Side::Host } else { Side::Guest },
            name: from_json(&row.name)?,
            short_name: from_json(&row.short_name)?,
            country: row.country,
            zone: from_text(&row.zone)?,
            languages: from_json(&row.languages)?,
            sectors: from_json(&row.sectors)?,
            offers: row.offers,
            needs: row.needs,
            desks: u16::try_from(row.desks).unwrap_or(1),
            delegates,
        });
    }
    for row in interpreters {
        roster.put_interpreter(Interpreter {
            id: InterpreterId::new(row.id),
            code: row.code,
            name: row.name,
            languages: from_json(&row.languages)?,
            email: row.email,
            phone: row.phone,
            language: row.language,
            zone: from_text(&row.zone)?,
            profile: from_json(&row.profile)?,
        });
    }
    Ok(roster)
}

/// Writes companies and interpreters in place of those with the same keys.
pub fn put(
    connection: &mut Connection,
    programme: &ProgrammeId,
    companies: &[Company],
    interpreters: &[Interpreter],
) -> Result<(), Failure> {
    for one in companies {
        put_company(connection, programme, one)?;
    }
    for one in interpreters {
        put_interpreter(connection, programme, one)?;
    }
    Ok(())
}

fn put_company(
    connection: &mut Connection,
    programme: &ProgrammeId,
    one: &Company,
) -> Result<(), Failure> {
    let row = CompanyRow {
        id: one.id.to_string(),
        programme: programme.to_string(),
        code: one.code.clone(),
        side: one.side.as_str().into(),
        name: to_json(&one.name)?,
        short_name: to_json(&one.short_name)?,
        country: one.country.clone(),
        zone: one.zone.name().into(),
        languages: to_json(&one.languages)?,
        sectors: to_json(&one.sectors)?,
        offers: one.offers.clone(),
        needs: one.needs.clone(),
        desks: one.desks.into(),
    };
    let delegates: Vec<DelegateRow> = (0..)
        .zip(&one.delegates)
        .map(|(place, delegate)| DelegateRow {
            id: delegate.id.to_string(),
            company: one.id.to_string(),
            place,
            name: delegate.name.clone(),
            role: delegate.role.clone(),
            email: delegate.email.clone(),
            email_key: email_key(&delegate.email),
            language: delegate.language.clone(),
            zone: delegate.zone.name().into(),
            phone: delegate.phone.clone(),
        })
        .collect();
    on!(connection, c => {
        // Meetings point at the company, so its row is changed in place rather than replaced.
        let changed = diesel::update(company::table.find(&row.id))
            .set((
                company::code.eq(&row.code),
                company::side.eq(&row.side),
                company::name.eq(&row.name),
                company::short_name.eq(&row.short_name),
                company::country.eq(&row.country),
                company::zone.eq(&row.zone),
                company::languages.eq(&row.languages),
                company::sectors.eq(&row.sectors),
                company::offers.eq(&row.offers),
                company::needs.eq(&row.needs),
                company::desks.eq(row.desks),
            ))
            .execute(c)?;
        if changed == 0 {
            diesel::insert_into(company::table).values(&row).execute(c)?;
        }
        diesel::delete(delegate::table.filter(delegate::company.eq(&row.id))).execute(c)?;
        diesel::insert_into(delegate::table).values(&delegates).execute(c)
    })?;
    Ok(())
}

fn put_interpreter(
    connection: &mut Connection,
    programme: &ProgrammeId,
    one: &Interpreter,
) -> Result<(), Failure> {
    let row = InterpreterRow {
        id: one.id.to_string(),
        programme: programme.to_string(),
        code: one.code.clone(),
        name: one.name.clone(),
        languages: to_json(&one.languages)?,
        email: one.email.clone(),
        email_key: email_key(&one.email),
        language: one.language.clone(),
        zone: one.zone.name().into(),
        profile: to_json(&one.profile)?,
        phone: one.phone.clone(),
    };
    on!(connection, c => {
        let changed = diesel::update(interpreter::table.find(&row.id))
            .set((
                interpreter::code.eq(&row.code),
                interpreter::name.eq(&row.name),
                interpreter::languages.eq(&row.languages),
                interpreter::email.eq(&row.email),
                interpreter::email_key.eq(&row.email_key),
                interpreter::language.eq(&row.language),
                interpreter::zone.eq(&row.zone),
                interpreter::profile.eq(&row.profile),
                interpreter::phone.eq(&row.phone),
            ))
            .execute(c)?;
        if changed == 0 {
            diesel::insert_into(interpreter::table).values(&row).execute(c)?;
        }
        Ok::<_, diesel::result::Error>(())
    })?;
    Ok(())
}

/// Who an address is on rosters: name, language and zone of the first delegate or interpreter.
pub struct Person {
    pub name: String,
    pub language: String,
    pub zone: String,
}

pub fn person(connection: &mut Connection, key: &str) -> Result<Option<Person>, Failure> {
    let delegate: Option<(String, String, String)> = on!(connection, c => delegate::table
        .filter(delegate::email_key.eq(key))
        .order(delegate::id)
        .select((delegate::name, delegate::language, delegate::zone))
        .first(c).optional())?;
    let found = match delegate {
        Some(found) => Some(found),
        None => on!(connection, c => interpreter::table
            .filter(interpreter::email_key.eq(key))
            .order(interpreter::id)
            .select((interpreter::name, interpreter::language, interpreter::zone))
            .first(c).optional())?,
    };
    Ok(found.map(|(name, language, zone)| Person { name, language, zone }))
}

/// The days whose roster has an address, as delegate or interpreter.
pub fn days_of(connection: &mut Connection, key: &str) -> Result<Vec<DayId>, Failure> {
    let mut programmes: Vec<String> = on!(connection, c => delegate::table
        .inner_join(company::table.on(company::id.eq(delegate::company)))
        .filter(delegate::email_key.eq(key))
        .select(company::programme)
        .load(c))?;
    let interpreting: Vec<String> = on!(connection, c => interpreter::table
        .filter(interpreter::email_key.eq(key))
        .select(interpreter::programme)
        .load(c))?;
    programmes.extend(interpreting);
    let days: Vec<String> = on!(connection, c => day::table
        .filter(day::programme.eq_any(&programmes))
        .select(day::id).order(day::id)
        .load(c))?;
    Ok(days.into_iter().map(DayId::new).collect())
}
