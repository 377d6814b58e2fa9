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
    /// What its unmistakable numbers show.
    pub shown: Shown,
}

/// Which notations the unmistakable numbers of a text show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::extract) enum Shown {
    /// None: it has no such number.
    Nothing,
    /// One of them.
    One,
    /// Both.
    Both,
}

/// The habit of `text[range]`; `fallback` where the numbers show none.
pub(in crate::extract) fn habit(text: &str, range: Range<usize>, fallback: Option<Habit>) -> Habit {
    Signs::of(text, range).habit(fallback)
}

/// What a stretch of text shows of its notation. Those of two stretches that part no line add up.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::extract) struct Signs {
    /// How many letters it has.
    letters: usize,
    /// How many of them are none of ASCII's.
    marked: usize,
    /// How many numbers can only have a point before the fraction.
    point: usize,
    /// How many can only have a comma there.
    comma: usize,
    /// Whether some number has two groups of three digits after blanks: "1 384 520".
    spaced: bool,
}

impl Signs {
    /// The signs of `text[range]`.
    pub fn of(text: &str, range: Range<usize>) -> Self {
        let part = &text[range.clone()];
        let (plain, marked) = letters(part);
        let mut signs = Self { letters: plain + marked, marked, ..Self::default() };
        let bytes = &text.as_bytes()[..range.end];
        // Where the number ends that was looked at last.
        let mut read = range.start;
        let mut at = range.start;
        while let Some(digit) = next_digit(bytes, at) {
            at = digit + bytes[digit..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            signs.spaced |= groups_by_blanks(bytes, at);
            if digit >= read {
                let digits = number::scan(text, digit);
                read = digits.range.end;
                // Dates have points too, and say nothing of numbers.
                match digits.shape {
                    Shape::Clear(Notation::Point) if read <= range.end => signs.point += 1,
                    Shape::Clear(Notation::Comma) if read <= range.end => signs.comma += 1,
                    _ => {}
                }
            }
        }
        signs
    }

    /// The signs of both stretches.
    pub fn with(self, other: Self) -> Self {
        Self {
            letters: self.letters + other.letters,
            marked: self.marked + other.marked,
            point: self.point + other.point,
            comma: self.comma + other.comma,
            spaced: self.spaced || other.spaced,
        }
    }

    /// The habit that they show; `fallback` where they show none.
    pub fn habit(self, fallback: Option<Habit>) -> Habit {
        let Self { letters, marked, point, comma, spaced } = self;
        let vietnamese =
            if letters < 12 { fallback.is_some_and(|habit| habit.vietnamese) } else { marked * 10 > letters };
        let by_language = if vietnamese { Notation::Comma } else { Notation::Point };
        let notation = match (point, comma) {
            (0, 0) => {
                fallback.filter(|habit| habit.vietnamese == vietnamese).map_or(by_language, |habit| habit.notation)
            }
            _ if point > comma => Notation::Point,
            _ if comma > point => Notation::Comma,
            _ => by_language,
        };
        let spaced = fallback.is_some_and(|habit| habit.spaced) || spaced;
        let own = match (point, comma) {
            (0, 0) => Shown::Nothing,
            (0, _) | (_, 0) => Shown::One,
            _ => Shown::Both,
        };
        let shown = fallback.map_or(own, |habit| habit.shown.max(own));
        Habit { notation, vietnamese, spaced, shown }
    }
}

/// How many letters of `text` are of ASCII, and how many are not.
fn letters(text: &str) -> (usize, usize) {
    let bytes = text.as_bytes();
    let Some((&last, _)) = bytes.split_last() else { return (0, 0) };
    // Every byte with the next, without branches and in parts that a byte can count: many are looked at in one step.
    let (mut plain, mut marked) = (usize::from(last.is_ascii_alphabetic()), 0);
    let mut strange = last >= 0xc0;
    for (part, after) in bytes.chunks(255).zip(bytes[1..].chunks(255)) {
        let (mut ascii, mut latins, mut others) = (0_u8, 0_u8, 0_u8);
        for (&byte, &next) in part.iter().zip(after) {
            ascii += u8::from(byte.is_ascii_alphabetic());
            // The Latin letters of Vietnamese.
            let other_sign = u8::from(byte == 0xc3) & u8::from(matches!(next, 0x97 | 0xb7));
            let two = u8::from(matches!(byte, 0xc3..=0xc8)) & !other_sign;
            let three = u8::from(byte == 0xe1) & u8::from(matches!(next, 0xb8..=0xbb));
            // Dashes and quotes are none; all else is for the tables of Unicode to tell.
            let dash = u8::from(byte == 0xe2) & u8::from(next == 0x80);
            latins += two | three;
            others |= u8::from(byte >= 0xc2) & !(two | three | dash);
        }
        plain += usize::from(ascii);
        marked += usize::from(latins);
        strange |= others > 0;
    }
    let marked = if strange { text.chars().filter(|c| !c.is_ascii() && is_letter(*c)).count() } else { marked };
    (plain, marked)
}

/// Whether two groups of three digits stand at `at`, each after a blank.
fn groups_by_blanks(bytes: &[u8], at: usize) -> bool {
    let group = |at: usize| {
        bytes.get(at) == Some(&b' ')
            && bytes.get(at + 1..at + 4).is_some_and(|group| group.iter().all(u8::is_ascii_digit))
    };
    group(at) && group(at + 4) && !bytes.get(at + 8).is_some_and(u8::is_ascii_digit)
}
