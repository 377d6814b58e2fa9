//! Words of folded text: runs of letters and digits.

use std::ops::Range;

use super::letters::{is_letter, is_word_part};
use super::opener::key;

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
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' => {
                    letters += 1;
                    number = None;
                    at += 1;
                }
                b'0'..=b'9' => {
                    if letters >= 3 {
                        break;
                    }
                    // Five digits are more than a year, and one more would not fit.
                    number = number.filter(|_| at - begin < 4).map(|number| number * 10 + u16::from(byte - b'0'));
                    at += 1;
                }
                0..0x80 => break,
                _ => {
                    let Some(c) = text[at..].chars().next().filter(|c| is_word_part(*c)) else { break };
                    letters += usize::from(is_letter(c));
                    number = None;
                    at += c.len_utf8();
                }
            }
        }
        if at > begin {
            found.push(Word { start: begin, end: at, number, key: key(&bytes[begin..at]) });
        } else if bytes[at].is_ascii() {
            at += 1;
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}
