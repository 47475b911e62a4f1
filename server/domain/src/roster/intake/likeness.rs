//! Which companies of a file sound like another one of their side, in the file or on the roster.

use std::collections::{HashMap, HashSet};

use super::{ALIKE_MAX, Action, Alike, Entry, code_key};
use crate::id::CompanyId;
use crate::programme::Side;
use crate::roster::{Company, Roster, alike};

/// One company as seen by others.
struct Seen {
    code: String,
    name: String,
    line: Option<u32>,
    id: Option<CompanyId>,
}

/// Each pair once, with the names that sound alike.
pub fn find(entries: &[Entry<Company>], roster: &Roster) -> Vec<Alike> {
    let in_file: HashSet<String> = entries.iter().map(|entry| code_key(&entry.what.code)).collect();
    let mut seen: HashMap<(Side, String), Vec<Seen>> = HashMap::new();
    for company in roster.companies.values() {
        if in_file.contains(&code_key(&company.code)) {
            continue;
        }
        for (key, name) in keys(company) {
            let one = Seen {
                code: code_key(&company.code),
                name,
                line: None,
                id: Some(company.id.clone()),
            };
            seen.entry((company.side, key)).or_default().push(one);
        }
    }
    let mut found: Vec<Alike> = Vec::new();
    let mut pairs: HashSet<(String, String)> = HashSet::new();
    for entry in entries {
        let code = code_key(&entry.what.code);
        let keys = keys(&entry.what);
        for (key, name) in &keys {
            for other in seen.get(&(entry.what.side, key.clone())).into_iter().flatten() {
                if found.len() == ALIKE_MAX {
                    return found;
                }
                if pairs.insert((code.clone(), other.code.clone())) {
                    found.push(Alike {
                        line: entry.line,
                        name: name.clone(),
                        other: other.name.clone(),
                        other_line: other.line,
                        other_id: other.id.clone(),
                    });
                }
            }
        }
        let id = (entry.action != Action::Add).then(|| entry.what.id.clone());
        for (key, name) in keys {
            let one = Seen { code: code.clone(), name, line: Some(entry.line), id: id.clone() };
            seen.entry((entry.what.side, key)).or_default().push(one);
        }
    }
    found
}

/// The different keys of a company's names, each with the first name that gives it.
fn keys(company: &Company) -> Vec<(String, String)> {
    let mut keys: Vec<(String, String)> = Vec::new();
    for name in company.name.0.values().chain(company.short_name.0.values()) {
        if let Some(key) = alike::key(name)
            && keys.iter().all(|(known, _)| *known != key)
        {
            keys.push((key, name.clone()));
        }
    }
    keys
}
