//! Which encoding a text is in. A byte order mark says so; else strict UTF-8; else the zero bytes of
//! UTF-16; else Korean or Cyrillic Windows, the two that spreadsheets of this part of the world save.
//! Nothing is ever replaced: a text that does not decode whole is refused.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_KR, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

use super::Unreadable;

/// The text and the name of what it was written in.
pub fn decode(bytes: &[u8]) -> Result<(String, String), Unreadable> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let text = whole(encoding, &bytes[mark..]).ok_or(Unreadable::BrokenCharacters)?;
        return Ok((text, named(encoding)));
    }
    let encoding = if bytes.contains(&0) { wide(bytes) } else { narrow(bytes) };
    let (encoding, text) = encoding?;
    Ok((text, named(encoding)))
}

fn named(encoding: &'static Encoding) -> String {
    // The standard calls it EUC-KR and means what everybody else calls CP949.
    if encoding == EUC_KR { "CP949".into() } else { encoding.name().into() }
}

fn whole(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(Into::into)
}

type Decoded = Result<(&'static Encoding, String), Unreadable>;

/// UTF-16 of the byte order that gives more of what every table has: ASCII letters and delimiters.
fn wide(bytes: &[u8]) -> Decoded {
    let plain = |text: &str| text.chars().filter(|c| matches!(c, '\t'..='~')).count();
    [UTF_16LE, UTF_16BE]
        .into_iter()
        .filter_map(|encoding| Some((encoding, whole(encoding, bytes)?)))
        .max_by_key(|(_, text)| plain(text))
        .ok_or(Unreadable::NotATable)
}

fn narrow(bytes: &[u8]) -> Decoded {
    if let Some(text) = whole(UTF_8, bytes) {
        return Ok((UTF_8, text));
    }
    let korean = whole(EUC_KR, bytes);
    let cyrillic = whole(WINDOWS_1251, bytes).filter(|text| {
        // DOS and Unix Cyrillic come out as symbols more than as letters.
        letters(text) >= oddities(text) && !text.contains('\u{98}')
    });
    match (korean, cyrillic) {
        (Some(korean), Some(cyrillic)) => Ok(if is_korean(bytes, &cyrillic) {
            (EUC_KR, korean)
        } else {
            (WINDOWS_1251, cyrillic)
        }),
        (Some(korean), None) => Ok((EUC_KR, korean)),
        (None, Some(cyrillic)) => Ok((WINDOWS_1251, cyrillic)),
        (None, None) => Err(Unreadable::BrokenCharacters),
    }
}

/// Whether bytes that could be both are Korean. The detector knows many more encodings and with a
/// word or two often names a third one; then Hangul gives itself away by what no Cyrillic text has.
fn is_korean(bytes: &[u8], cyrillic: &str) -> bool {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    guess == EUC_KR || (guess != WINDOWS_1251 && oddities(cyrillic) > 0)
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| matches!(c, 'А'..='я' | 'ё' | 'Ё')).count()
}

/// Characters that are in the code page but seldom in a Russian text.
fn oddities(text: &str) -> usize {
    const USUAL: &str = "№«»–—…„“”\u{a0}";
    let is_odd = |c: &char| !c.is_ascii() && !USUAL.contains(*c);
    text.chars().filter(is_odd).count() - letters(text)
}
