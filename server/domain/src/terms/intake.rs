//! A glossary as a table: a heading row of languages, a term on each line. What is good is taken in,
//! and each line that is not is named with its reason.

use std::collections::{BTreeMap, HashMap};

use super::{TERMS_MAX, Term};
use crate::refusal::Refusal;

/// The heading of the column for remarks, in our languages.
const NOTE: [&str; 5] = ["note", "notes", "비고", "примечание", "комментарий"];
/// What people call languages in headings, beside their tags.
const LANGUAGES: [(&str, &[&str]); 8] = [
    ("ko", &["korean", "한국어", "국문", "корейский"]),
    ("ru", &["russian", "러시아어", "노어", "русский"]),
    ("en", &["english", "영어", "영문", "английский"]),
    ("zh", &["chinese", "중국어", "китайский"]),
    ("ja", &["japanese", "일본어", "японский"]),
    ("kk", &["kazakh", "카자흐어", "казахский"]),
    ("uz", &["uzbek", "우즈베크어", "узбекский"]),
    ("mn", &["mongolian", "몽골어", "монгольский"]),
];

/// A line of the table, by its number in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub line: u32,
    pub cells: Vec<String>,
}

/// A line that is left out, and why: the code of a `why-` sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    pub line: u32,
    pub why: &'static str,
}

/// What taking a table in would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    pub new: Vec<Term>,
    /// Lines that say what the glossary has already.
    pub known: usize,
    pub complaints: Vec<Complaint>,
    /// Headings that are no language of this glossary.
    pub ignored: Vec<String>,
}

/// What a column holds.
enum Column {
    Language(String),
    Note,
    Ignored,
}

/// Reads a table whose first line is the heading, beside the terms there are.
pub fn read(table: &[Line], known: &[Term], languages: &[String]) -> Result<Intake, Refusal> {
    let Some((head, lines)) = table.split_first() else {
        return Err(Refusal::invalid("file", "no_languages"));
    };
    let columns: Vec<Column> = head.cells.iter().map(|cell| column(cell, languages)).collect();
    let is_language = |column: &&Column| matches!(column, Column::Language(_));
    if columns.iter().filter(is_language).count() < 2 {
        return Err(Refusal::invalid("file", "no_languages"));
    }
    let ignored = head.cells.iter().zip(&columns);
    let ignored = ignored
        .filter(|(cell, column)| matches!(column, Column::Ignored) && !cell.trim().is_empty());
    let mut intake = Intake {
        ignored: ignored.map(|(cell, _)| cell.trim().to_owned()).collect(),
        ..Intake::default()
    };
    let mut index = Index::default();
    known.iter().for_each(|term| index.put(term));
    for line in lines {
        match term(line, &columns, languages) {
            Err(Refusal::Invalid { why, .. }) => {
                intake.complaints.push(Complaint { line: line.line, why });
            }
            Err(refusal) => return Err(refusal),
            Ok(term) if index.has(&term) => intake.known += 1,
            Ok(term) => {
                index.put(&term);
                intake.new.push(term);
            }
        }
    }
    if known.len() + intake.new.len() > TERMS_MAX {
        return Err(Refusal::TermsFull { max: TERMS_MAX });
    }
    Ok(intake)
}

/// The glossary as lines of text under these languages and a remark; read again it changes nothing.
pub fn rows_of<'a>(
    terms: impl Iterator<Item = &'a Term>,
    languages: &[String],
) -> Vec<Vec<String>> {
    let row = |term: &Term| {
        let text = |language: &String| term.texts.0.get(language).cloned().unwrap_or_default();
        languages.iter().map(text).chain([term.note.clone()]).collect()
    };
    terms.map(row).collect()
}

fn column(heading: &str, languages: &[String]) -> Column {
    let word = heading.trim().to_lowercase();
    if NOTE.contains(&word.as_str()) {
        return Column::Note;
    }
    let named = LANGUAGES.iter().find(|(_, names)| names.contains(&word.as_str()));
    let tag = named.map_or(word.as_str(), |(tag, _)| tag);
    match languages.iter().find(|language| *language == tag) {
        Some(language) => Column::Language(language.clone()),
        None => Column::Ignored,
    }
}

fn term(line: &Line, columns: &[Column], languages: &[String]) -> Result<Term, Refusal> {
    let (mut texts, mut note) = (BTreeMap::new(), "");
    for (cell, column) in line.cells.iter().zip(columns) {
        match column {
            Column::Language(language) => drop(texts.insert(language.clone(), cell.clone())),
            Column::Note => note = cell,
            Column::Ignored => {}
        }
    }
    Term::read(&texts, note, languages)
}

/// Terms by what they say, so that a long list is not compared line by line with another.
#[derive(Default)]
struct Index {
    terms: Vec<Term>,
    by_text: HashMap<(String, String), Vec<usize>>,
}

impl Index {
    fn put(&mut self, term: &Term) {
        for key in keys(term) {
            self.by_text.entry(key).or_default().push(self.terms.len());
        }
        self.terms.push(term.clone());
    }

    fn has(&self, term: &Term) -> bool {
        let alike = keys(term).filter_map(|key| self.by_text.get(&key)).flatten();
        alike.into_iter().any(|number| self.terms[*number].is_same_as(term))
    }
}

fn keys(term: &Term) -> impl Iterator<Item = (String, String)> {
    term.texts.0.iter().map(|(language, text)| (language.clone(), text.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Vec<Line> {
        let line = |(number, row): (usize, &&[&str])| Line {
            line: u32::try_from(number + 1).unwrap_or_default(),
            cells: row.iter().map(|cell| (*cell).to_owned()).collect(),
        };
        rows.iter().enumerate().map(line).collect()
    }

    fn take(known: &[Term], rows: &[&[&str]]) -> Result<Intake, Refusal> {
        read(&table(rows), known, &["ko", "ru", "en"].map(String::from))
    }

    #[test]
    fn headings_are_languages_by_tag_or_name_in_any_order() {
        let intake = take(
            &[],
            &[
                &["Русский", "comment", "한국어", "비고"],
                &["срок поставки", "x", "납품 기한", "DDP"],
            ],
        );

        let intake = intake.unwrap_or_default();
        assert_eq!(intake.ignored, ["comment"]);
        assert_eq!(intake.new.len(), 1);
        assert_eq!(intake.new[0].texts.0["ko"], "납품 기한");
        assert_eq!(intake.new[0].note, "DDP");
    }

    #[test]
    fn bad_lines_are_named_and_the_others_taken() {
        let long = "가".repeat(201);
        let intake = take(
            &[],
            &[
                &["ko", "ru", "en"],
                &["납품", "поставка"],
                &["가격"],
                &["납품", "Поставка", "delivery"],
                &[&long, "цена"],
            ],
        );

        let intake = intake.unwrap_or_default();
        assert_eq!((intake.new.len(), intake.known), (1, 1));
        let whys: Vec<_> = intake.complaints.iter().map(|one| (one.line, one.why)).collect();
        assert_eq!(whys, [(3, "two_languages"), (5, "too_long")]);
    }

    #[test]
    fn what_went_out_comes_in_as_known() {
        let languages = ["ko", "ru", "en"].map(String::from);
        let rows: &[&[&str]] =
            &[&["ko", "ru", "note"], &["납품", "поставка", "a"], &["값", "цена"]];
        let terms = take(&[], rows).unwrap_or_default().new;
        let mut out = vec![vec!["ko".into(), "ru".into(), "en".into(), "note".into()]];
        out.extend(rows_of(terms.iter(), &languages));
        let out: Vec<Line> = out.into_iter().map(|cells| Line { line: 1, cells }).collect();

        let again = read(&out, &terms, &languages).unwrap_or_default();

        assert_eq!((again.new.len(), again.known, again.complaints.len()), (0, 2, 0));
    }

    #[test]
    fn a_table_without_two_languages_or_with_too_many_terms_is_refused() {
        let refused = Err(Refusal::invalid("file", "no_languages"));
        assert_eq!(take(&[], &[&["ko", "what"], &["가", "b"]]), refused);
        assert_eq!(take(&[], &[]), refused);

        let mut rows = table(&[&["ko", "ru"]]);
        rows.extend((0..=TERMS_MAX).map(|number| Line {
            line: 2,
            cells: vec![format!("말 {number}"), format!("слово {number}")],
        }));
        let full = read(&rows, &[], &["ko", "ru"].map(String::from));
        assert_eq!(full, Err(Refusal::TermsFull { max: TERMS_MAX }));
    }
}
