//! A key under which names that sound alike across scripts meet: 엑소아틀레트, ExoAtlet and
//! ЭкзоАтлет all become `kstlt`.
//!
//! Letters are written in Latin, legal forms dropped, vowels left out, and sounds that Korean does
//! not tell apart (r and l, k and g, p and f …) made one. Equal keys are a hint for a person, never a
//! reason to merge.

use unicode_normalization::UnicodeNormalization;

/// Keys shorter than this say too little to compare.
const KEY_LETTERS_MIN: usize = 4;

const LEGAL_FORMS: [&str; 24] = [
    "llc",
    "ltd",
    "inc",
    "co",
    "corp",
    "corporation",
    "company",
    "jsc",
    "pjsc",
    "gmbh",
    "plc",
    "ооо",
    "оао",
    "зао",
    "пао",
    "ао",
    "ип",
    "нпо",
    "гк",
    "주식회사",
    "유한회사",
    "주",
    "㈜",
    "limited",
];

/// The key of a name, or nothing when the name is too short to compare.
pub fn key(name: &str) -> Option<String> {
    let plain: String = name.nfkc().collect::<String>().to_lowercase();
    let words = plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !LEGAL_FORMS.contains(word));
    let latin: String = words.flat_map(|word| word.chars().map(in_latin)).collect();
    let mut key = String::new();
    for letter in latin.chars().filter_map(sound) {
        if letter.is_ascii_digit() || !key.ends_with(letter) {
            key.push(letter);
        }
    }
    (key.chars().count() >= KEY_LETTERS_MIN).then_some(key)
}

/// One class per sound; vowels and what carries no sound give nothing.
fn sound(letter: char) -> Option<char> {
    match letter {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w' | 'h' => None,
        'g' | 'q' | 'c' => Some('k'),
        'd' => Some('t'),
        'b' | 'f' | 'v' => Some('p'),
        'z' | 'j' => Some('s'),
        'r' => Some('l'),
        other => Some(other),
    }
}

fn in_latin(letter: char) -> String {
    if let '가'..='힣' = letter {
        return hangul(letter);
    }
    let cyrillic = match letter {
        'а' | 'ә' | 'я' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' | 'з' => "z",
        'и' | 'й' | 'і' | 'ы' => "i",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => "ng",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'ш' | 'щ' => "s",
        'т' => "t",
        'у' | 'ү' | 'ұ' | 'ю' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "z",
        'ъ' | 'ь' => "",
        'x' => "ks",
        _ => return letter.nfd().filter(char::is_ascii_alphanumeric).collect(),
    };
    cyrillic.to_owned()
}

/// A syllable as its consonants; vowels do not reach the key anyway.
fn hangul(syllable: char) -> String {
    const FIRST: [&str; 19] = [
        "k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", "", "s", "s", "s", "k", "t", "p", "",
    ];
    const LAST: [&str; 28] = [
        "", "k", "k", "ks", "n", "ns", "n", "t", "l", "lk", "lm", "lp", "ls", "lt", "lp", "l", "m",
        "p", "ps", "s", "s", "ng", "s", "s", "k", "t", "p", "",
    ];
    let index = (syllable as usize) - ('가' as usize);
    let part = |table: &[&'static str], at: usize| table.get(at).copied().unwrap_or("");
    // A vowel stands between, so that doubled consonants of two syllables stay one sound.
    [part(&FIRST, index / 588), "a", part(&LAST, index % 28)].concat()
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn one_name_in_three_scripts_has_one_key() {
        assert_eq!(key("엑소아틀레트").as_deref(), Some("kstlt"));
        assert_eq!(key("ExoAtlet"), key("엑소아틀레트"));
        assert_eq!(key("ООО «ЭкзоАтлет»"), key("엑소아틀레트"));
    }

    #[test]
    fn different_names_differ() {
        assert_ne!(key("Samsung"), key("Gazprom"));
        assert_ne!(key("Placeholder company 06"), key("Placeholder company 07"));
    }

    #[test]
    fn short_names_are_not_compared() {
        assert_eq!(key("ООО «Ай»"), None);
    }
}
