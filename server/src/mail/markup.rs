//! Own words in a safe markup: paragraphs, line breaks, **bold**, *italic*, lists, and links to http,
//! https and mailto. Whatever else Markdown knows becomes plain text, and a complaint says so.
//!
//! `{name}` and its like stand for what a letter is about. They are filled in after the markup was
//! read, so a value is never markup, and it is never looked into again.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset};
use sangdam_domain::letters::WORDING_CHARS_MAX;

use super::is_hidden;
use super::prose::{Block, Piece};

/// Lists within lists; deeper ones join the last.
const LISTS_MAX: usize = 3;
/// Bold, italic and links within each other.
const WITHIN_MAX: usize = 4;
/// The longest name looked for between braces.
const VARIABLE_CHARS_MAX: usize = 40;

/// Everything own words can be filled with, in the order it is shown to organizers.
pub const VARIABLES: [&str; 6] = ["name", "day", "date", "time", "counterpart", "company"];

/// Something own words cannot say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// A stable code; its sentence is `why-…`.
    pub why: &'static str,
    /// The line it stands in, from 1.
    pub line: usize,
}

/// What is wrong with own words of any letter.
pub fn complaints(text: &str) -> Vec<Complaint> {
    complaints_with(text, &VARIABLES)
}

/// What is wrong with own words of a letter that can fill in these variables.
pub fn complaints_with(text: &str, variables: &[&str]) -> Vec<Complaint> {
    read(text, &|name| variables.contains(&name).then(String::new)).1
}

/// Own words as blocks, and what could not be taken as it was meant.
pub fn read(text: &str, value: &dyn Fn(&str) -> Option<String>) -> (Vec<Block>, Vec<Complaint>) {
    let mut reading = Reading {
        value,
        source: cleaned(text),
        containers: vec![Vec::new()],
        lists: Vec::new(),
        lists_left_out: 0,
        within: Vec::new(),
        is_plain: false,
        complaints: Vec::new(),
    };
    if text.chars().count() > WORDING_CHARS_MAX {
        reading.complain("too_long", 0);
    }
    let source = reading.source.clone();
    let events = Parser::new_ext(&source, Options::empty()).into_offset_iter();
    for (event, range) in TextMergeWithOffset::new(events) {
        reading.take(event, range);
    }
    reading.end_paragraph();
    (reading.containers.swap_remove(0), reading.complaints)
}

/// The text as far as letters take it, without what cannot be seen.
fn cleaned(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let seen = text.chars().take(WORDING_CHARS_MAX).filter(|char| !is_hidden(*char));
    let seen = seen.map(|char| match char {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => '\n',
        char if char.is_control() => ' ',
        char => char,
    });
    seen.collect()
}

/// What bold, italic and links put around their pieces.
enum Around {
    Nothing,
    Strong,
    Emphasis,
    Link(String),
}

struct Reading<'a> {
    value: &'a dyn Fn(&str) -> Option<String>,
    source: String,
    /// The blocks of the text, then those of each open list item.
    containers: Vec<Vec<Block>>,
    /// Open lists: the first number, and the items so far.
    lists: Vec<(Option<u64>, Vec<Vec<Block>>)>,
    /// Open lists that join the one around them.
    lists_left_out: usize,
    /// The open paragraph, then what is open in it.
    within: Vec<(Around, Vec<Piece>)>,
    /// In code and HTML nothing is filled in.
    is_plain: bool,
    complaints: Vec<Complaint>,
}

impl Reading<'_> {
    fn complain(&mut self, why: &'static str, at: usize) {
        let line = 1 + self.source[..at].matches('\n').count();
        let complaint = Complaint { why, line };
        if !self.complaints.contains(&complaint) {
            self.complaints.push(complaint);
        }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range.start),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.is_plain => self.plain(&text),
            Event::Text(text) => self.text(&text, range.start),
            Event::SoftBreak | Event::HardBreak => self.put(Piece::Break),
            Event::Code(text) => {
                self.complain("markup_code", range.start);
                self.plain(&text);
            }
            Event::Html(text) | Event::InlineHtml(text) => {
                self.complain("markup_html", range.start);
                self.plain(&text);
            }
            Event::Rule => {
                self.complain("markup_line", range.start);
                let line = self.source[range].trim().to_owned();
                self.plain(&line);
                self.end_paragraph();
            }
            // Everything below is off in the options.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.plain(&text);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, at: usize) {
        match tag {
            Tag::Strong => self.open(Around::Strong, at),
            Tag::Emphasis => self.open(Around::Emphasis, at),
            Tag::Link { link_type, dest_url, .. } => {
                let around = match address(link_type, &dest_url) {
                    Ok(to) => Around::Link(to),
                    Err(why) => {
                        self.complain(why, at);
                        Around::Nothing
                    }
                };
                self.open(around, at);
            }
            Tag::Image { .. } => {
                self.complain("markup_image", at);
                self.open(Around::Nothing, at);
            }
            Tag::List(first) => {
                self.end_paragraph();
                if self.lists.len() == LISTS_MAX {
                    self.complain("markup_nested", at);
                    self.lists_left_out += 1;
                } else {
                    self.lists.push((first, Vec::new()));
                }
            }
            Tag::Item => {
                self.end_paragraph();
                if self.lists_left_out == 0 {
                    self.containers.push(Vec::new());
                }
            }
            other => {
                self.end_paragraph();
                match other {
                    Tag::Heading { .. } => self.complain("markup_heading", at),
                    Tag::BlockQuote(_) => self.complain("markup_quote", at),
                    Tag::CodeBlock(_) => {
                        self.complain("markup_code", at);
                        self.is_plain = true;
                    }
                    Tag::HtmlBlock => {
                        self.complain("markup_html", at);
                        self.is_plain = true;
                    }
                    _ => {}
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link | TagEnd::Image => self.close(),
            TagEnd::Item => {
                self.end_paragraph();
                if self.lists_left_out == 0
                    && let Some(item) = self.containers.pop()
                    && let Some((_, items)) = self.lists.last_mut()
                {
                    items.push(item);
                }
            }
            TagEnd::List(_) if self.lists_left_out > 0 => self.lists_left_out -= 1,
            TagEnd::List(_) => {
                if let Some((first, items)) = self.lists.pop()
                    && let Some(blocks) = self.containers.last_mut()
                {
                    blocks.push(Block::List { first, items });
                }
            }
            _ => {
                self.end_paragraph();
                self.is_plain = false;
            }
        }
    }

    fn open(&mut self, around: Around, at: usize) {
        self.begin_paragraph();
        let around = if self.within.len() > WITHIN_MAX {
            self.complain("markup_nested", at);
            Around::Nothing
        } else {
            around
        };
        self.within.push((around, Vec::new()));
    }

    fn close(&mut self) {
        let Some((around, pieces)) = self.within.pop() else { return };
        match around {
            Around::Nothing => pieces.into_iter().for_each(|piece| self.put(piece)),
            Around::Strong => self.put(Piece::Strong(pieces)),
            Around::Emphasis => self.put(Piece::Emphasis(pieces)),
            Around::Link(to) => self.put(Piece::Link { to, words: pieces }),
        }
    }

    fn begin_paragraph(&mut self) {
        if self.within.is_empty() {
            self.within.push((Around::Nothing, Vec::new()));
        }
    }

    fn end_paragraph(&mut self) {
        while self.within.len() > 1 {
            self.close();
        }
        let Some((_, mut pieces)) = self.within.pop() else { return };
        while pieces.last() == Some(&Piece::Break) {
            pieces.pop();
        }
        if let Some(blocks) = self.containers.last_mut().filter(|_| !pieces.is_empty()) {
            blocks.push(Block::Paragraph(pieces));
        }
    }

    fn put(&mut self, piece: Piece) {
        self.begin_paragraph();
        if let Some((_, pieces)) = self.within.last_mut() {
            pieces.push(piece);
        }
    }

    /// Text as it stands, line by line.
    fn plain(&mut self, text: &str) {
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.put(Piece::Break);
            }
            if !line.is_empty() {
                self.put(Piece::Text(line.to_owned()));
            }
        }
    }

    /// Text with what stands between braces filled in.
    fn text(&mut self, text: &str, at: usize) {
        let mut said = String::new();
        let mut rest = text;
        while let Some(begin) = rest.find('{') {
            let (before, braced) = rest.split_at(begin);
            said.push_str(before);
            let Some(name) = variable(braced) else {
                said.push('{');
                rest = &braced[1..];
                continue;
            };
            match (self.value)(name) {
                Some(value) => said.push_str(&value),
                None => {
                    self.complain("markup_variable", at);
                    said.push_str(&braced[..name.len() + 2]);
                }
            }
            rest = &braced[name.len() + 2..];
        }
        said.push_str(rest);
        self.put(Piece::Text(said));
    }
}

/// The name between the braces a text begins with.
fn variable(braced: &str) -> Option<&str> {
    let inside = braced.strip_prefix('{')?;
    let name = &inside[..inside.find('}')?];
    let is_name = !name.is_empty()
        && name.chars().count() <= VARIABLE_CHARS_MAX
        && !name.contains(['{', '\n']);
    is_name.then_some(name)
}

/// Where a link leads, if letters follow such links.
fn address(kind: LinkType, to: &str) -> Result<String, &'static str> {
    let to = if kind == LinkType::Email { format!("mailto:{to}") } else { to.to_owned() };
    let (scheme, rest) = to.split_once(':').ok_or("markup_link")?;
    let is_known =
        ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let is_whole = match scheme.to_ascii_lowercase().as_str() {
        "mailto" => rest.contains('@'),
        _ => rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/')),
    };
    if to.contains(['{', '}']) {
        return Err("markup_link_variable");
    }
    if !is_known || !is_whole || to.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err("markup_link");
    }
    Ok(to)
}

#[cfg(test)]
mod tests;
