//! Each type of the wire has a name of its own: of two called alike the description keeps one.

use std::collections::BTreeMap;
use std::fs;

use super::{files, shown};

/// The name of what a `derive` stands above.
fn derived(text: &str) -> Option<&str> {
    let line = text.lines().find(|line| line.contains("struct ") || line.contains("enum "))?;
    let name = line.split("struct ").last()?.split("enum ").last()?;
    name.split(|c: char| !c.is_ascii_alphanumeric()).next()
}

#[test]
fn every_type_of_the_wire_has_a_name_of_its_own() {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();

    for file in files("server/src") {
        let text = fs::read_to_string(&file).unwrap();
        for (at, _) in text.match_indices("#[derive(") {
            let ends = text[at..].find(")]").unwrap();
            if text[at..at + ends].contains("ToSchema") {
                let name = derived(&text[at + ends..]).unwrap();
                names.entry(name.to_owned()).or_default().push(shown(&file));
            }
        }
    }

    assert!(names.contains_key("Meeting"));
    let twice: Vec<_> = names.into_iter().filter(|(_, files)| files.len() > 1).collect();
    assert_eq!(twice, []);
}
