//! Words of folded text: runs of letters and digits.

use std::ops::Range;

/// Where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its first byte.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
}

/// `text[from..to]`, or nothing where the two do not follow each other.
pub(super) fn cut(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

/// The words of `text[range]`. A number glued to a word ("Báo Cao Bằng02/06/2023") is one of its own.
pub(super) fn words(text: &str, range: Range<usize>) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    let mut letters = 0;
    for (at, c) in text[range.clone()].char_indices() {
        let at = range.start + at;
        match (c.is_alphanumeric(), start) {
            (true, None) => {
                start = Some(at);
                letters = usize::from(c.is_alphabetic());
            }
            (true, Some(first)) if c.is_ascii_digit() && letters >= 3 => {
                found.push(Word { start: first, end: at });
                start = Some(at);
                letters = 0;
            }
            (true, Some(_)) => letters += usize::from(c.is_alphabetic()),
            (false, Some(first)) => {
                found.push(Word { start: first, end: at });
                start = None;
            }
            _ => {}
        }
    }
    if let Some(first) = start {
        found.push(Word { start: first, end: range.end });
    }
    found
}
