//! Which notation a stretch of text uses, by its unmistakable numbers and its language.

use std::ops::Range;

use crate::extract::number::{self, Notation, Shape, next_digit};
use crate::extract::words::{Word, words};

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

/// The habit of all of `text`.
pub(in crate::extract) fn habit(text: &str) -> Habit {
    Signs::of(text, 0..text.len(), &words(text, 0..text.len())).habit(None)
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
    /// The signs of `text[range]`, whose `words` are known.
    pub fn of(text: &str, range: Range<usize>, words: &[Word]) -> Self {
        let mut signs = Self::default();
        for word in words {
            signs.letters += usize::from(word.letters);
            signs.marked += usize::from(word.marked);
        }
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

/// Whether two groups of three digits stand at `at`, each after a blank.
fn groups_by_blanks(bytes: &[u8], at: usize) -> bool {
    let group = |at: usize| {
        bytes.get(at) == Some(&b' ')
            && bytes.get(at + 1..at + 4).is_some_and(|group| group.iter().all(u8::is_ascii_digit))
    };
    group(at) && group(at + 4) && !bytes.get(at + 8).is_some_and(u8::is_ascii_digit)
}
