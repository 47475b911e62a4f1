//! What a BigBlueButton server answers: a small XML document, of which only the texts right below the
//! root matter. Documents that declare anything of their own (and so could name entities that grow
//! or fetch), nest deeply or break off are not read.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::video::Wrong;

/// Real answers nest four deep.
const DEPTH_MAX: usize = 16;
/// The server's own codes are short words.
const CODE_CHARS_MAX: usize = 40;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer(BTreeMap<String, String>);

impl Answer {
    /// None: this is not an answer of such a server.
    pub fn read(text: &str) -> Option<Self> {
        let mut reader = Reader::from_str(text);
        let mut path: Vec<String> = Vec::new();
        let mut said: BTreeMap<String, String> = BTreeMap::new();
        let mut is_over = false;
        loop {
            let mut add = |piece: &str, path: &[String]| {
                if let [_, name] = path {
                    said.entry(name.clone()).or_default().push_str(piece);
                }
            };
            match reader.read_event().ok()? {
                Event::Start(tag) => {
                    let name = tag.name().as_ref().to_owned();
                    let is_root = path.is_empty();
                    if is_over || is_root && name != "response" || path.len() == DEPTH_MAX {
                        return None;
                    }
                    path.push(name);
                }
                // The reader has compared the name with the one that is open.
                Event::End(_) => {
                    path.pop()?;
                    is_over = path.is_empty();
                }
                Event::Text(text) => add(&text.xml10_content(), &path),
                Event::CData(text) => add(&text, &path),
                Event::GeneralRef(reference) => {
                    let mut buffer = [0; 4];
                    let text = match reference.resolve_char_ref().ok()? {
                        Some(char) => char.encode_utf8(&mut buffer),
                        None => quick_xml::escape::resolve_predefined_entity(&reference)?,
                    };
                    add(text, &path);
                }
                Event::DocType(_) => return None,
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof => break,
            }
        }
        is_over.then_some(Self(said))
    }

    /// Itself, if the server said yes; else its code.
    pub fn success(self) -> Result<Self, Wrong> {
        match self.said("returncode") {
            "SUCCESS" => Ok(self),
            "FAILED" => Err(Wrong::Refused { code: self.code() }),
            _ => Err(Wrong::Strange),
        }
    }

    /// When the room was opened; a number, by which the server tells openings apart.
    pub fn create_time(&self) -> Result<String, Wrong> {
        let time = self.said("createTime");
        let is_number = !time.is_empty() && time.bytes().all(|byte| byte.is_ascii_digit());
        if is_number && time.len() <= 20 { Ok(time.into()) } else { Err(Wrong::Strange) }
    }

    fn said(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |text| text.trim())
    }

    /// Whatever is no plain word is not passed on.
    fn code(&self) -> String {
        let code = self.said("messageKey");
        let is_word = !code.is_empty() && code.chars().all(|char| char.is_ascii_alphanumeric());
        if is_word && code.len() <= CODE_CHARS_MAX { code.into() } else { "unknown".into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_as_documented_is_read() {
        let answer = Answer::read(
            "<?xml version=\"1.0\"?>\n<response>\n  <returncode>SUCCESS</returncode>\n\
             <meetingID>abc</meetingID><createTime>1531155809613</createTime>\
             <attendees><attendee><createTime>7</createTime></attendee></attendees>\
             <messageKey></messageKey><message><![CDATA[a <b> & c]]></message></response>\n",
        );

        let answer = answer.unwrap().success().unwrap();
        assert_eq!(answer.create_time().unwrap(), "1531155809613");
        assert_eq!(answer.said("message"), "a <b> & c");
    }

    #[test]
    fn a_no_is_told_by_its_code() {
        let no = |key: &str| {
            let text = format!(
                "<response><returncode>FAILED</returncode><messageKey>{key}</messageKey></response>"
            );
            Answer::read(&text).unwrap().success().unwrap_err()
        };

        assert_eq!(no("checksumError"), Wrong::Refused { code: "checksumError".into() });
        assert_eq!(no("two words"), Wrong::Refused { code: "unknown".into() });
        assert_eq!(no("a&#x20;b&lt;"), Wrong::Refused { code: "unknown".into() });
        assert_eq!(no(&"a".repeat(41)), Wrong::Refused { code: "unknown".into() });
    }

    #[test]
    fn an_alien_document_is_not_read() {
        let deep = format!("<response>{}{}</response>", "<a>".repeat(40), "</a>".repeat(40));
        let bomb = "<?xml version=\"1.0\"?><!DOCTYPE response [<!ENTITY a \"aaaaaaaaaa\">\
                    <!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><response><returncode>&b;</returncode>\
                    </response>";
        let fetch = "<!DOCTYPE response SYSTEM \"file:///etc/passwd\"><response></response>";
        let unknown = "<response><returncode>&b;</returncode></response>";

        for text in [
            bomb,
            fetch,
            unknown,
            &deep,
            "",
            "OK",
            "{\"response\": {}}",
            "<html><body>502</body></html>",
            "<response><returncode>SUCCESS</returncode>",
            "<response><returncode>SUCCESS</response></returncode>",
            "<response></response><response></response>",
            "<response>&#0;</response>",
        ] {
            assert_eq!(Answer::read(text), None, "{text}");
        }
    }

    #[test]
    fn an_answer_without_its_code_is_no_success() {
        let answer = Answer::read("<response><running>true</running></response>").unwrap();

        assert_eq!(answer.success(), Err(Wrong::Strange));
    }
}
