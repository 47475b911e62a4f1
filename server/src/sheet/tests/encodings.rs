//! Texts in the encodings people save them in.

use super::*;

fn encoding_of(text: &str, encoding: &'static encoding_rs::Encoding) -> Option<String> {
    let (bytes, _, is_lossy) = encoding.encode(text);
    assert!(!is_lossy);
    let sheet = read(&bytes, "a.csv").unwrap();
    let expected = cells(text.as_bytes());
    assert_eq!(sheet.rows.into_iter().map(|row| row.cells).collect::<Vec<_>>(), expected);
    sheet.encoding
}

#[test]
fn korean_and_cyrillic_are_told_apart_in_a_line_or_two() {
    for korean in
        ["code,name\n1,엑소아틀레트\n", "코드;기업명\n1;엠젠\n2;파웰\n", "a,b\n뷁,똠방각하\n"]
    {
        assert_eq!(encoding_of(korean, EUC_KR).as_deref(), Some("CP949"), "{korean}");
    }
    for cyrillic in [
        "code,name\n1,Пелком\n",
        "code,name\n1,Иван\n2,Анна\n",
        "код;имя\n1;ИНВЕСТИЦИИ\n",
        "код\tимя\n1\tООО «ЭкзоАтлет»\n",
    ] {
        assert_eq!(encoding_of(cyrillic, WINDOWS_1251).as_deref(), Some("windows-1251"));
    }
}

#[test]
fn cyrillic_inside_korean_stays() {
    let text = "code,name_ko,name_ru\n1,엑소아틀레트,ЭкзоАтлет Глобал\n";

    assert_eq!(encoding_of(text, EUC_KR).as_deref(), Some("CP949"));
}

#[test]
fn kazakh_letters_stay() {
    let rows = cells("code,name\nKZ-1,Әлем Құрылыс ЖШС\n".as_bytes());

    assert_eq!(rows[1], ["KZ-1", "Әлем Құрылыс ЖШС"]);
}

#[test]
fn what_is_no_text_of_ours_is_refused_rather_than_garbled() {
    let dos = b"code,name\n1,\x8f\xa5\xab\xaa\xae\xac \x83\xab\xae\xa1\xa0\xab\n";
    let cut = b"\xef\xbb\xbfcode,name\n1,\xd0";

    assert_eq!(read(dos, "a.csv"), Err(Unreadable::BrokenCharacters));
    assert_eq!(read(cut, "a.csv"), Err(Unreadable::BrokenCharacters));
}
