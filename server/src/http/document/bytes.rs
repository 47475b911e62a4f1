//! What a file is, by its bytes. Its name and what its sender says of it count for nothing here.

use std::io::{Cursor, Read};

use sangdam_domain::document::Kind;
use zip::ZipArchive;

use crate::sheet::decode;

/// The part of an office file that names what it is; a real one stays under 20 KiB.
const CONTENT_TYPES: &str = "[Content_Types].xml";
const CONTENT_TYPES_BYTES_MAX: u64 = 256 * 1024;
/// Parts of an office file; a long presentation has some hundreds.
const PARTS_MAX: usize = 5_000;

/// How the main part of each office file is called.
const OFFICE: [(&str, Kind); 3] = [
    ("officedocument.wordprocessingml.document.main+xml", Kind::Docx),
    ("officedocument.spreadsheetml.sheet.main+xml", Kind::Xlsx),
    ("officedocument.presentationml.presentation.main+xml", Kind::Pptx),
];

/// What bytes turn out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    Kind(Kind),
    /// An office file that brings programs along.
    Macros,
    /// An office file under a password, or one of before 2007.
    Locked,
    Nothing,
}

/// Looks into the bytes. A text and a table of texts look the same, so `claimed` decides between those.
pub fn found(bytes: &[u8], claimed: Kind) -> Found {
    const MAGIC: [(&[u8], Kind); 3] =
        [(b"%PDF-", Kind::Pdf), (b"\x89PNG\r\n\x1a\n", Kind::Png), (b"\xff\xd8\xff", Kind::Jpeg)];
    const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Found::Kind(*kind);
    }
    if bytes.starts_with(b"PK") {
        return office(bytes);
    }
    if bytes.starts_with(OLE) {
        return Found::Locked;
    }
    if is_text(bytes) {
        return Found::Kind(if claimed == Kind::Csv { Kind::Csv } else { Kind::Text });
    }
    Found::Nothing
}

fn office(bytes: &[u8]) -> Found {
    let Ok(mut package) = ZipArchive::new(Cursor::new(bytes)) else { return Found::Nothing };
    if package.len() > PARTS_MAX {
        return Found::Nothing;
    }
    let mut types = String::new();
    let Ok(part) = package.by_name(CONTENT_TYPES) else { return Found::Nothing };
    if part.take(CONTENT_TYPES_BYTES_MAX).read_to_string(&mut types).is_err() {
        return Found::Nothing;
    }
    let has_programs = package.file_names().flatten().any(|name| brings_programs(&name));
    if types.contains("macroEnabled") || has_programs {
        return Found::Macros;
    }
    let found = OFFICE.iter().find(|(name, _)| types.contains(name));
    found.map_or(Found::Nothing, |(_, kind)| Found::Kind(*kind))
}

fn brings_programs(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with("vbaproject.bin") || name.contains("/activex/")
}

/// Text in an encoding we know, with nothing in it that a text does not have. What a browser could
/// take for a page is none; nor is what has zero bytes without the mark of UTF-16. A heading in angle
/// brackets, as Korean papers have them, is no page.
fn is_text(bytes: &[u8]) -> bool {
    let is_marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if bytes.contains(&0) && !is_marked {
        return false;
    }
    let Ok((text, _)) = decode(bytes) else { return false };
    let is_binary = |c: char| matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}');
    let start = text.trim_start();
    let is_tag = |c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?' | '/');
    let is_page = start.strip_prefix('<').is_some_and(|rest| rest.starts_with(is_tag));
    !text.contains(is_binary) && !is_page && !start.starts_with("#!")
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn package(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut file = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            file.start_file(*name, SimpleFileOptions::default()).unwrap();
            file.write_all(content.as_bytes()).unwrap();
        }
        file.finish().unwrap().into_inner()
    }

    fn types(of: &str) -> String {
        format!("<Types><Override ContentType=\"application/vnd.{of}\"/></Types>")
    }

    #[test]
    fn an_office_file_is_what_its_content_types_say() {
        for (name, kind) in OFFICE {
            let bytes = package(&[(CONTENT_TYPES, &types(name)), ("a.xml", "<a/>")]);
            assert_eq!(found(&bytes, Kind::Pdf), Found::Kind(kind));
        }
        assert_eq!(found(&package(&[("a.txt", "a")]), Kind::Docx), Found::Nothing);
        assert_eq!(found(b"PK\x03\x04 not really", Kind::Docx), Found::Nothing);
    }

    #[test]
    fn an_office_file_with_programs_is_told_apart() {
        let sheet = types(OFFICE[1].0);
        let hidden = package(&[(CONTENT_TYPES, &sheet), ("xl/vbaProject.bin", "x")]);
        let open = types("ms-excel.sheet.macroEnabled.main+xml");

        assert_eq!(found(&hidden, Kind::Xlsx), Found::Macros);
        assert_eq!(found(&package(&[(CONTENT_TYPES, &open)]), Kind::Xlsx), Found::Macros);
    }

    #[test]
    fn magic_bytes_go_before_any_name() {
        assert_eq!(found(b"%PDF-1.7\n", Kind::Docx), Found::Kind(Kind::Pdf));
        assert_eq!(found(b"\x89PNG\r\n\x1a\n..", Kind::Pdf), Found::Kind(Kind::Png));
        assert_eq!(found(b"\xff\xd8\xff\xe0..", Kind::Png), Found::Kind(Kind::Jpeg));
        assert_eq!(found(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..", Kind::Docx), Found::Locked);
        for program in [&b"MZ\x90\0\x03\0"[..], b"\x7fELF\x02\x01", b"GIF89a\0\0", b"\0\0\0 ftyp"] {
            assert_eq!(found(program, Kind::Pdf), Found::Nothing);
        }
    }

    #[test]
    fn a_file_passes_for_its_own_kind_only() {
        let mut files: Vec<(Option<Kind>, Vec<u8>)> = vec![
            (Some(Kind::Pdf), b"%PDF-1.7\n1 0 obj".into()),
            (Some(Kind::Png), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".into()),
            (Some(Kind::Jpeg), b"\xff\xd8\xff\xe0\0\x10JFIF".into()),
            (Some(Kind::Text), b"price, term".into()),
            (None, b"MZ\x90\0\x03\0".into()),
            (None, b"<html><script>alert(1)</script>".into()),
            (None, b"GIF89a\0\0".into()),
            (None, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".into()),
            (None, package(&[("a.txt", "a")])),
            (None, package(&[(CONTENT_TYPES, &types(OFFICE[0].0)), ("word/vbaProject.bin", "x")])),
        ];
        files.extend(OFFICE.map(|(name, kind)| {
            (Some(kind), package(&[(CONTENT_TYPES, &types(name)), ("a.xml", "<a/>")]))
        }));

        for claimed in Kind::ALL {
            for (is, bytes) in &files {
                let is_text = *is == Some(Kind::Text) && claimed == Kind::Csv;
                let passes = found(bytes, claimed) == Found::Kind(claimed);
                assert_eq!(passes, *is == Some(claimed) || is_text, "{is:?} as {claimed:?}");
            }
        }
    }

    #[test]
    fn a_text_is_one_in_any_encoding_of_ours_and_a_page_is_none() {
        let cp949 = b"\xb0\xa1\xb0\xdd \xc7\xa5\r\n\xbb\xf3\xc7\xb0";

        assert_eq!(found("가격표, цена\n".as_bytes(), Kind::Text), Found::Kind(Kind::Text));
        assert_eq!(found(cp949, Kind::Csv), Found::Kind(Kind::Csv));
        assert_eq!(found(b"a,b\n1,2\n", Kind::Png), Found::Kind(Kind::Text));
        let agenda = "<회의 안건>\n1. 가격".as_bytes();
        assert_eq!(found(agenda, Kind::Text), Found::Kind(Kind::Text));
        for page in ["<!doctype html><script>", " \n<svg onload=x>", "\u{feff}<html>", "#!/bin/sh"]
        {
            assert_eq!(found(page.as_bytes(), Kind::Text), Found::Nothing, "{page}");
        }
    }
}
