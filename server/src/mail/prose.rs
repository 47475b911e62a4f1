//! Running text of a letter: paragraphs and lists, as HTML and as plain text. Whatever the words are,
//! they can become no markup: the tags are written here and nowhere else.

use minijinja::HtmlEscape;

/// A paragraph or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Vec<Piece>),
    /// A list, with the number of its first item if it counts.
    List {
        first: Option<u64>,
        items: Vec<Vec<Self>>,
    },
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Break,
    Strong(Vec<Self>),
    Emphasis(Vec<Self>),
    Link { to: String, words: Vec<Self> },
}

impl Block {
    /// A sentence of our own.
    pub fn plain(text: String) -> Self {
        Self::Paragraph(vec![Piece::Text(text)])
    }
}

/// Blocks as HTML.
pub fn html(blocks: &[Block]) -> String {
    let mut into = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(pieces) => {
                into.push_str("<p>");
                html_pieces(pieces, &mut into);
                into.push_str("</p>\n");
            }
            Block::List { first, items } => html_list(*first, items, &mut into),
        }
    }
    into
}

fn html_list(first: Option<u64>, items: &[Vec<Block>], into: &mut String) {
    match first {
        None => into.push_str("<ul>\n"),
        Some(1) => into.push_str("<ol>\n"),
        Some(first) => into.push_str(&format!("<ol start=\"{first}\">\n")),
    }
    for item in items {
        into.push_str("<li>");
        match item.as_slice() {
            // One paragraph needs no space of its own around it.
            [Block::Paragraph(pieces), rest @ ..] => {
                html_pieces(pieces, into);
                into.push_str(&html(rest));
            }
            blocks => into.push_str(&html(blocks)),
        }
        into.push_str("</li>\n");
    }
    into.push_str(if first.is_some() { "</ol>\n" } else { "</ul>\n" });
}

fn html_pieces(pieces: &[Piece], into: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => into.push_str(&HtmlEscape(text).to_string()),
            Piece::Break => into.push_str("<br>"),
            Piece::Strong(pieces) => html_within("<strong>", pieces, "</strong>", into),
            Piece::Emphasis(pieces) => html_within("<em>", pieces, "</em>", into),
            Piece::Link { to, words } => {
                html_within(&format!("<a href=\"{}\">", HtmlEscape(to)), words, "</a>", into);
            }
        }
    }
}

fn html_within(begin: &str, pieces: &[Piece], end: &str, into: &mut String) {
    into.push_str(begin);
    html_pieces(pieces, into);
    into.push_str(end);
}

/// Blocks as plain text, an empty line between them.
pub fn text(blocks: &[Block]) -> String {
    let each: Vec<String> = blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(pieces) => text_pieces(pieces),
            Block::List { first, items } => text_list(*first, items),
        })
        .collect();
    each.join("\n\n")
}

fn text_list(first: Option<u64>, items: &[Vec<Block>]) -> String {
    let each = items.iter().zip(0..).map(|(item, place)| {
        let mark = first.map_or("- ".to_owned(), |first| format!("{}. ", first + place));
        // What follows the first line stands under its words.
        let indent = format!("\n{}", " ".repeat(mark.chars().count()));
        let within: Vec<String> =
            item.iter().map(|block| text(std::slice::from_ref(block))).collect();
        format!("{mark}{}", within.join("\n").replace('\n', &indent))
    });
    each.collect::<Vec<String>>().join("\n")
}

fn text_pieces(pieces: &[Piece]) -> String {
    let mut into = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => into.push_str(text),
            Piece::Break => into.push('\n'),
            Piece::Strong(pieces) | Piece::Emphasis(pieces) => into.push_str(&text_pieces(pieces)),
            Piece::Link { to, words } => {
                let words = text_pieces(words);
                let is_shown = *to == words || to.strip_prefix("mailto:") == Some(&words);
                into.push_str(&if is_shown { words } else { format!("{words} ({to})") });
            }
        }
    }
    into
}
