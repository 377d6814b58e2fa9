//! Words of folded text: runs of letters and digits.

use std::ops::Range;

use super::letters::{is_letter, is_word_part};
use super::opener::key_at;

/// Where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its first byte.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Its number, where it is one of at most four digits.
    pub number: Option<u16>,
    /// Its key in a [`super::opener::WordFilter`].
    pub key: u16,
}

/// `text[from..to]`, or nothing where the two do not follow each other.
pub(super) fn cut(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

/// The words of `text[range]`. A number glued to a word ("Báo Cao Bằng02/06/2023") is one of its own.
pub(super) fn words(text: &str, range: Range<usize>) -> Vec<Word> {
    let bytes = &text.as_bytes()[..range.end];
    let mut found = Vec::with_capacity(range.len() / 5);
    let mut at = range.start;
    while at < bytes.len() {
        let begin = at;
        let mut letters = 0;
        let mut number: Option<u16> = Some(0);
        while let Some(&byte) = bytes.get(at) {
            let letter = letter(bytes, at);
            if letter > 0 {
                letters += 1;
                at += letter;
            } else if byte.is_ascii_digit() {
                if letters >= 3 {
                    break;
                }
                // Five digits are more than a year, and one more would not fit.
                number = number.filter(|_| at - begin < 4).map(|number| number * 10 + u16::from(byte - b'0'));
                at += 1;
            } else if byte.is_ascii() {
                break;
            } else {
                let Some(c) = text[at..].chars().next().filter(|c| is_word_part(*c)) else { break };
                letters += usize::from(is_letter(c));
                number = None;
                at += c.len_utf8();
            }
        }
        if at > begin {
            let number = number.filter(|_| letters == 0);
            found.push(Word { start: begin, end: at, number, key: key_at(text.as_bytes(), begin, at) });
        } else if bytes[at].is_ascii() {
            at += 1;
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

/// The length of the letter that begins at `at`, where its bytes tell without the tables of Unicode that it is one of
/// the Latin letters of Vietnamese; 0 for all else.
fn letter(bytes: &[u8], at: usize) -> usize {
    match bytes[at] {
        b'a'..=b'z' | b'A'..=b'Z' => 1,
        0..0xc3 => 0,
        0xc3 => 2 * usize::from(!matches!(bytes.get(at + 1), Some(0x97 | 0xb7))),
        0xc4..=0xc8 => 2,
        0xe1 => 3 * usize::from(matches!(bytes.get(at + 1), Some(0xb8..=0xbb))),
        _ => 0,
    }
}
