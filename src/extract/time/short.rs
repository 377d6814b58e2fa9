//! Times as analysts and clerks shorten them: "9M24", "3Q25", "1H 2024", "6T/2024", "FY23", "2025E".

use super::reader::{Read, Reader};
use super::{When, Year};

/// The parts of a word: the digits that it begins with, the letters after them, the digits at its end.
fn parts(word: &str) -> Option<(&str, &str, &str)> {
    let letters = word.find(|c: char| !c.is_ascii_digit())?;
    let (before, rest) = word.split_at(letters);
    let digits = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
    let (letters, after) = rest.split_at(digits);
    let plain = letters.bytes().all(|b| b.is_ascii_lowercase()) && after.bytes().all(|b| b.is_ascii_digit());
    plain.then_some((before, letters, after))
}

/// The year that two or four digits name.
fn year(digits: &str) -> Option<i32> {
    let number: i32 = digits.parse().ok()?;
    match digits.len() {
        2 if number <= 45 => Some(2000 + number),
        4 if (1990..=2045).contains(&number) => Some(number),
        _ => None,
    }
}

/// Whether the words of a time end with the letter of an estimate or a forecast: "2025E", "2026F".
pub(in crate::extract) fn is_forecast(words: &str) -> bool {
    let year = words.strip_suffix(['e', 'f']);
    year.is_some_and(|year| year.ends_with(|c: char| c.is_ascii_digit()))
}

impl Reader<'_> {
    /// Whether [`Self::short`] may read anything at word `at`: quick to say, and never no where it does.
    pub(super) fn may_be_short(&self, at: usize) -> bool {
        let word = self.word(at).as_bytes();
        (2..=6).contains(&word.len())
            && (word[0].is_ascii_digit() && word.iter().any(u8::is_ascii_lowercase) || word[..2] == *b"fy")
    }

    /// A time in one word, or one and its year.
    pub(super) fn short(&self, at: usize) -> Read<When> {
        // All of them have digits in their word, but for the year of a budget: "FY 2024".
        if !self.words.get(at)?.mixed && !self.word(at).starts_with("fy") {
            return None;
        }
        let (before, letters, after) = parts(self.word(at))?;
        if let Some(year) = year(before).filter(|_| before.len() == 4) {
            // An estimate, a forecast, what came out.
            return matches!((letters, after), ("e" | "f" | "a", ""))
                .then_some((When::span(Year::Known(year), 1, 12), at + 1));
        }
        let (year, next) = match year(after) {
            Some(year) => (year, at + 1),
            None if after.is_empty() && matches!(self.gap(at), " " | "/" | ".") => (self.year(at + 1)?, at + 2),
            None => return None,
        };
        let year = Year::Known(year);
        let count: Option<u32> = before.parse().ok();
        let when = match (count, letters) {
            (Some(quarter @ 1..=4), "q") => When::quarter(year, quarter),
            (Some(half @ 1..=2), "h") => When::half(year, half),
            (Some(months @ 2..=12), "m" | "t") => When::span(year, 1, months),
            (None, "fy") => When::span(year, 1, 12),
            _ => return None,
        };
        Some((when, next))
    }
}
