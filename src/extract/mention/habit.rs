//! Which notation a stretch of text uses, by its unmistakable numbers and its language.

use std::ops::Range;

use crate::extract::letters::is_letter;
use crate::extract::number::{self, Notation, Shape, next_digit};

/// Which notation a stretch of text uses, by its unmistakable numbers and its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Habit {
    /// The notation that the numbers show, or that of the language.
    pub notation: Notation,
    /// Whether the text is Vietnamese.
    pub vietnamese: bool,
    /// Whether it groups digits by blanks.
    pub spaced: bool,
    /// Whether its unmistakable numbers show both notations.
    pub mixed: bool,
}

/// The habit of `text[range]`; `fallback` where the numbers show none.
pub(in crate::extract) fn habit(text: &str, range: Range<usize>, fallback: Option<Habit>) -> Habit {
    let part = &text[range.clone()];
    let marked = marked_letters(part);
    let letters = part.bytes().filter(u8::is_ascii_alphabetic).count() + marked;
    let vietnamese = if letters < 12 { fallback.is_some_and(|habit| habit.vietnamese) } else { marked * 10 > letters };
    let (mut point, mut comma) = (0, 0);
    let bytes = text.as_bytes();
    let mut at = range.start;
    while let Some(digit) = next_digit(&bytes[..range.end], at) {
        at = digit;
        let digits = number::scan(text, at);
        // Dates have points too, and say nothing of numbers.
        if let Shape::Clear(notation) = digits.shape
            && digits.range.end <= range.end
        {
            match notation {
                Notation::Point => point += 1,
                Notation::Comma => comma += 1,
            }
        }
        at = digits.range.end.max(at + 1);
    }
    let by_language = if vietnamese { Notation::Comma } else { Notation::Point };
    let notation = match (point, comma) {
        (0, 0) => fallback.filter(|habit| habit.vietnamese == vietnamese).map_or(by_language, |habit| habit.notation),
        _ if point > comma => Notation::Point,
        _ if comma > point => Notation::Comma,
        _ => by_language,
    };
    let spaced = fallback.is_some_and(|habit| habit.spaced) || groups_by_blanks(part);
    let mixed = (point > 0 && comma > 0) || fallback.is_some_and(|habit| habit.mixed);
    Habit { notation, vietnamese, spaced, mixed }
}

/// How many letters of `text` are none of ASCII's.
fn marked_letters(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut count = 0;
    for (at, byte) in bytes.iter().enumerate() {
        count += usize::from(match (byte, bytes.get(at + 1)) {
            // No character begins with these.
            (0..0xc0, _) => false,
            // The Latin letters of Vietnamese, without the tables that know all others.
            (0xc3, Some(next)) => !matches!(next, 0x97 | 0xb7),
            (0xc4..=0xc8, _) | (0xe1, Some(0xb8..=0xbb)) => true,
            _ => text[at..].chars().next().is_some_and(is_letter),
        });
    }
    count
}

/// Whether some number has two groups of three digits after blanks: "1 384 520".
fn groups_by_blanks(text: &str) -> bool {
    let bytes = text.as_bytes();
    let group = |at: usize| {
        bytes.get(at) == Some(&b' ')
            && bytes.get(at + 1..at + 4).is_some_and(|group| group.iter().all(u8::is_ascii_digit))
    };
    let mut at = 0;
    while let Some(digit) = next_digit(bytes, at) {
        let end = digit + bytes[digit..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if group(end) && group(end + 4) && !bytes.get(end + 8).is_some_and(u8::is_ascii_digit) {
            return true;
        }
        at = end;
    }
    false
}
