//! Long calls in pieces short enough for a notification: `node number place/count text`.

use std::collections::HashMap;

/// PostgreSQL takes less than 8,000 octets; the rest is for the heading.
const PIECE_OCTETS_MAX: usize = 7800;
/// Pieces of one call. A frame of a browser makes three.
const PIECES_MAX: usize = 64;

/// Cuts a call into payloads, each of another text: equal ones of one transaction would be sent once.
pub fn split(node: &str, number: u64, text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut end = rest.len().min(PIECE_OCTETS_MAX);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    let count = pieces.len();
    let numbered = pieces.into_iter().enumerate();
    numbered.map(|(place, piece)| format!("{node} {number} {place}/{count} {piece}")).collect()
}

/// What of each node's present call has come so far.
#[derive(Default)]
pub struct Pieces(HashMap<String, (String, Vec<String>)>);

impl Pieces {
    /// Adds a payload; gives the call when it is whole. A node's pieces come in order, so one that does
    /// not fit ends what was begun.
    pub fn add(&mut self, payload: &str) -> Option<String> {
        let mut words = payload.splitn(4, ' ');
        let (node, number, place, text) =
            (words.next()?, words.next()?, words.next()?, words.next()?);
        let (place, count) = place.split_once('/')?;
        let (place, count): (usize, usize) = (place.parse().ok()?, count.parse().ok()?);
        if count > PIECES_MAX {
            return None;
        }
        let begun = self.0.entry(node.to_owned()).or_default();
        if place == 0 {
            *begun = (number.to_owned(), Vec::new());
        }
        if begun.0 != number || begun.1.len() != place {
            self.0.remove(node);
            return None;
        }
        begun.1.push(text.to_owned());
        let is_whole = begun.1.len() == count;
        if is_whole { self.0.remove(node).map(|(_, pieces)| pieces.concat()) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_call_comes_back_whole_in_whatever_script() {
        let text = "상담 и консультация ".repeat(900);

        let payloads = split("n1", 7, &text);
        let mut pieces = Pieces::default();
        let whole: Vec<_> = payloads.iter().filter_map(|piece| pieces.add(piece)).collect();

        assert!(payloads.len() > 2);
        assert!(payloads.iter().all(|piece| piece.len() < 8000));
        assert_eq!(whole, [text]);
    }

    #[test]
    fn pieces_of_two_nodes_do_not_mix_and_a_lost_one_spoils_only_its_call() {
        let long = |letter: &str| letter.repeat(9000);
        let (a, b) = (split("a", 1, &long("a")), split("b", 1, &long("b")));
        let next = split("a", 2, &long("c"));
        let mut pieces = Pieces::default();

        let heard = [&a[0], &b[0], &b[1], &next[0], &a[1], &next[1]];
        let first: Vec<_> = heard.into_iter().filter_map(|piece| pieces.add(piece)).collect();
        let again: Vec<_> = next.iter().filter_map(|piece| pieces.add(piece)).collect();

        assert_eq!(first, [long("b")]);
        assert_eq!(again, [long("c")]);
        assert_eq!(pieces.add("nonsense"), None);
        assert_eq!(pieces.add("a 1 0/9999999 x"), None);
    }
}
