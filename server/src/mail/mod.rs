//! Letters: from a notice to a message on its way.
//!
//! * [`letter`]: a notice in the recipient's words; [`links`]: the addresses in it
//! * [`markup`]: the organizer's own words; [`prose`]: running text as HTML and as text
//! * [`preview`]: letters with made-up facts, to look at
//! * [`calendar`]: an invite as a calendar file
//! * [`message`]: both as one complete message
//! * [`dkim`]: signing what leaves
//! * [`pace`]: how fast letters leave for each provider
//! * [`transport`]: how messages leave: SMTP, a folder, memory
//! * [`deliver`], [`write`]: the outbox: claim, write, send, mark
//! * [`remind`]: letters that come by the clock: reminders, digests, delivery trouble
//! * [`inbox`]: mail that comes in
//! * [`sign_in`]: letters that let somebody in

pub mod calendar;
pub mod deliver;
pub mod dkim;
pub mod inbox;
pub mod letter;
pub mod links;
pub mod markup;
pub mod message;
pub mod pace;
pub mod preview;
pub mod prose;
pub mod remind;
pub mod sign_in;
pub mod transport;
pub mod write;

#[cfg(test)]
mod tests;

/// The installation as a correspondent: the constant From of all letters and ORGANIZER of all invites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    pub name: String,
    pub email: String,
}

/// A text by somebody else as one short line, safe in any header, property or sentence.
///
/// Line breaks and other control characters become spaces; what would turn the reading direction of
/// the words around it, or is not visible at all, goes; more than `chars_max` is cut.
pub fn one_line(text: &str, chars_max: usize) -> String {
    let visible: String = text
        .chars()
        .filter(|char| !is_hidden(*char))
        .map(|char| if is_break(char) { ' ' } else { char })
        .collect();
    let mut line = String::new();
    for word in visible.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    shortened(line, chars_max)
}

/// At most so many characters; an ellipsis says that some are missing.
fn shortened(mut text: String, chars_max: usize) -> String {
    if let Some((end, _)) = text.char_indices().nth(chars_max) {
        let keep = text[..end].char_indices().next_back().map_or(0, |(last, _)| last);
        text.truncate(keep);
        text.push('…');
    }
    text
}

fn is_break(char: char) -> bool {
    char.is_control() || matches!(char, '\u{2028}' | '\u{2029}')
}

/// Marks, embeddings, overrides and isolates of direction; zero-width space, word joiner, byte order
/// mark. The joiners U+200C and U+200D stay: some scripts and emoji need them.
fn is_hidden(char: char) -> bool {
    matches!(char,
        '\u{061c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
