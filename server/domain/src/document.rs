//! Documents of a brief: which are taken, how many, and who reads them. What their bytes are is found
//! out where bytes are read.

use unicode_normalization::UnicodeNormalization;

use crate::access::Role;
use crate::id::{CompanyId, DocumentId, MeetingId};
use crate::refusal::Refusal;
use crate::roster::intake::value::is_unseen;
use crate::time::Instant;
use crate::timetable::Meeting;

/// The largest document, in bytes: a presentation with pictures.
pub const DOCUMENT_BYTES_MAX: usize = 10 * 1024 * 1024;
/// Documents of one company for one meeting; more nobody reads before it.
pub const DOCUMENTS_MAX: usize = 10;
/// All documents of one company on one day, in bytes.
pub const COMPANY_BYTES_MAX: i64 = 100 * 1024 * 1024;
/// The longest name, in characters; what is longer loses its middle.
pub const NAME_CHARS_MAX: usize = 120;

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Png,
    Jpeg,
    Text,
    Csv,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Pdf,
        Self::Docx,
        Self::Pptx,
        Self::Xlsx,
        Self::Png,
        Self::Jpeg,
        Self::Text,
        Self::Csv,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Text => "txt",
            Self::Csv => "csv",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Text => "text/plain; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }

    /// What a file's name says it is, by its ending.
    pub fn claimed(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "jpg" | "jpe" => Some(Self::Jpeg),
            ending => Self::named(ending),
        }
    }
}

/// A document without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub id: DocumentId,
    pub meeting: MeetingId,
    /// Whose it is.
    pub company: CompanyId,
    pub name: String,
    pub kind: Kind,
    pub bytes: usize,
    /// Whether the other company may read it as well.
    pub is_shared: bool,
    pub at: Instant,
}

impl Document {
    pub fn is_seen_by(&self, role: &Role, meeting: &Meeting) -> bool {
        role.sees_part_of_brief(meeting, &self.company, self.is_shared)
    }
}

/// A file's name as it is kept: its last part, composed, in one line, without what nobody sees.
pub fn cleaned_name(name: &str) -> Result<String, Refusal> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen = |c: char| if c.is_whitespace() { ' ' } else { c };
    let is_harmless = |c: &char| !is_unseen(*c) && !"<>:\"|?*".contains(*c);
    let text: String = last.nfc().map(seen).filter(is_harmless).collect();
    let text = text.trim().trim_start_matches('.');
    let Some((stem, ending)) = text.rsplit_once('.').filter(|(stem, _)| !stem.trim().is_empty())
    else {
        return Err(Refusal::invalid("name", "no_ending"));
    };
    let room = NAME_CHARS_MAX.saturating_sub(ending.chars().count() + 1);
    let stem: String = stem.trim_end().chars().take(room).collect();
    Ok(format!("{stem}.{ending}"))
}

/// Whether a company may hand in one more document of this size for a meeting.
pub fn admit(those_there: usize, bytes_of_day: i64, bytes: usize) -> Result<(), Refusal> {
    if those_there >= DOCUMENTS_MAX {
        return Err(Refusal::DocumentsFull { max: DOCUMENTS_MAX });
    }
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    if bytes_of_day.saturating_add(bytes) > COMPANY_BYTES_MAX {
        return Err(Refusal::DocumentSpace { max_mib: COMPANY_BYTES_MAX / (1024 * 1024) });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_without_its_folders_and_without_what_nobody_sees() {
        for (given, kept) in [
            ("C:\\Files\\회사 소개서.PDF", "회사 소개서.PDF"),
            ("../../etc/\u{202e}fdp.docx", "fdp.docx"),
            ("  a\u{0}b\n\"c\".txt ", "ab c.txt"),
            (".hidden.csv", "hidden.csv"),
        ] {
            assert_eq!(cleaned_name(given).as_deref(), Ok(kept));
        }
        let long = format!("{}.pptx", "가".repeat(300));
        let kept = cleaned_name(&long).unwrap_or_default();
        assert_eq!((kept.chars().count(), kept.ends_with(".pptx")), (NAME_CHARS_MAX, true));
        for nothing in ["", "README", ".pdf", " .pdf"] {
            assert_eq!(cleaned_name(nothing), Err(Refusal::invalid("name", "no_ending")));
        }
    }

    #[test]
    fn the_last_ending_says_what_a_file_claims_to_be() {
        assert_eq!(Kind::claimed("a.b.JPG"), Some(Kind::Jpeg));
        assert_eq!(Kind::claimed("offer.pdf"), Some(Kind::Pdf));
        assert_eq!(Kind::claimed("offer.pdf.exe"), None);
        assert_eq!(Kind::claimed("offer"), None);
    }

    #[test]
    fn number_and_size_are_limited() {
        let tenth = COMPANY_BYTES_MAX / 10;
        let bytes = usize::try_from(tenth).unwrap_or_default();

        assert_eq!(admit(9, tenth * 9, bytes), Ok(()));
        assert_eq!(admit(10, 0, 1), Err(Refusal::DocumentsFull { max: 10 }));
        assert_eq!(admit(0, tenth * 9, bytes + 1), Err(Refusal::DocumentSpace { max_mib: 100 }));
    }
}
