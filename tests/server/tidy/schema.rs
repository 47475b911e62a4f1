//! One schema: `schema.sql`, its mirror `schema.rs`, and what both engines make of it.

use std::collections::BTreeMap;
use std::fs;

use sangdam::store::{self, Connection, Failure};

use super::root;
use crate::support::TestServer;
use crate::support::database::texts;

/// A column: type and whether it may be null.
type Column = (String, bool);
/// Columns by table and name.
type Schema = BTreeMap<(String, String), Column>;

fn from_sql() -> Schema {
    let text = fs::read_to_string(root().join("schema.sql")).unwrap();
    let mut schema = Schema::new();
    let mut table = String::new();
    for line in text.lines().map(str::trim) {
        let words: Vec<&str> =
            line.split([' ', '(', ',']).filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            ["create", "table", name, ..] => table = (*name).to_owned(),
            [name, kind @ ("text" | "integer" | "bigint" | "boolean" | "bytea"), ..] => {
                let nullable = !line.contains("not null");
                schema.insert((table.clone(), (*name).into()), ((*kind).into(), nullable));
            }
            _ => {}
        }
    }
    schema
}

fn from_rust() -> Schema {
    let files = ["schema.rs", "schema/interpreting.rs", "schema/running.rs"];
    let store = root().join("server/src/store");
    let text = files.map(|file| fs::read_to_string(store.join(file)).unwrap()).concat();
    let mut schema = Schema::new();
    let mut table = String::new();
    for line in text.lines().map(str::trim) {
        if let Some((name, _)) = line.split_once(" (").filter(|_| line.ends_with(") {")) {
            table = name.to_owned();
        }
        let Some((name, kind)) = line.trim_end_matches(',').split_once(" -> ") else { continue };
        let inner = kind.strip_prefix("Nullable<").map(|inner| inner.trim_end_matches('>'));
        let kind = match inner.unwrap_or(kind) {
            "Text" => "text",
            "Integer" => "integer",
            "BigInt" => "bigint",
            "Bool" => "boolean",
            "Binary" => "bytea",
            other => panic!("{other}"),
        };
        schema.insert((table.clone(), name.into()), (kind.into(), inner.is_some()));
    }
    schema
}

/// What the engine says it has.
fn from_catalog(connection: &mut Connection) -> Result<Schema, Failure> {
    let words = match connection {
        Connection::Sqlite(_) => {
            "select t.name || ' ' || c.name || ' ' || lower(c.type) || ' ' || (1 - c.\"notnull\") \
             as text from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table'"
        }
        Connection::Postgres(_) => {
            "select table_name || ' ' || column_name || ' ' || data_type || ' ' || \
             case is_nullable when 'YES' then 1 else 0 end as text \
             from information_schema.columns where table_schema = current_schema()"
        }
    };
    let rows = texts(connection, words)?.into_iter().map(|row| {
        let words: Vec<&str> = row.split(' ').collect();
        let [table, name, kind, nullable] = words[..] else { panic!("{row}") };
        ((table.to_owned(), name.to_owned()), (kind.to_owned(), nullable == "1"))
    });
    Ok(rows.collect())
}

/// The schema's own indexes, by name.
fn indexes_from_sql() -> Vec<String> {
    let text = fs::read_to_string(root().join("schema.sql")).unwrap();
    let heads = text.lines().filter_map(|line| line.split_once(" index "));
    let mut names: Vec<String> =
        heads.filter_map(|(_, rest)| Some(rest.split(' ').next()?.to_owned())).collect();
    names.sort_unstable();
    names
}

fn indexes_from_catalog(connection: &mut Connection) -> Result<Vec<String>, Failure> {
    let words = match connection {
        Connection::Sqlite(_) => {
            "select name as text from sqlite_master where type = 'index' and sql is not null"
        }
        Connection::Postgres(_) => {
            "select indexname::text as text from pg_indexes where schemaname = current_schema() \
             and indexname not like '%\\_pkey' and indexname not like '%\\_key'"
        }
    };
    let mut names = texts(connection, words)?;
    names.sort_unstable();
    Ok(names)
}

#[test]
fn the_mirror_shows_the_schema() {
    assert_eq!(from_rust(), from_sql());
    assert!(from_sql().len() > 90);
}

#[tokio::test]
async fn a_fresh_database_is_the_schema() {
    let server = TestServer::start();

    let catalog = server.store.read(from_catalog).await.unwrap();

    assert_eq!(catalog, from_sql());
    assert_eq!(server.store.read(indexes_from_catalog).await.unwrap(), indexes_from_sql());
}

#[tokio::test]
async fn a_second_start_leaves_the_schema_alone() {
    let server = TestServer::start();
    let before = server.store.read(from_catalog).await.unwrap();

    let server = server.restart().await;

    assert_eq!(server.store.read(from_catalog).await.unwrap(), before);
    assert_eq!(server.count("schema_version").await, 1);
}

#[tokio::test]
async fn an_old_database_climbs_to_the_present_schema() {
    let first = fs::read_to_string(root().join("tests/snapshot/schema/1.sql")).unwrap();
    let server = TestServer::start_with(|recipe| {
        let location = recipe.config.location().unwrap();
        let version = "insert into schema_version (version, applied_at) values (1, 0)";
        let words = format!("{first}; {version}");
        // A connection that waits for its answers must not stand in an asynchronous thread.
        let old = std::thread::spawn(move || {
            store::execute(&mut store::connect(&location).unwrap(), &words).unwrap();
        });
        old.join().unwrap();
    });

    assert_eq!(server.store.read(from_catalog).await.unwrap(), from_sql());
    assert_eq!(server.store.read(indexes_from_catalog).await.unwrap(), indexes_from_sql());
    let climbed = i64::from(store::upgrade::VERSION);
    assert_eq!(server.count("schema_version").await, climbed);
}
