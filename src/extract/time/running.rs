//! Stretches of time that begin with their year: "since the beginning of the year".

use super::reader::{Read, Reader};
use super::{When, Year};
use crate::extract::word_filter::WordFilter;

/// What begins such a stretch.
const STARTS: [&str; 7] = [
    "lũy kế từ đầu năm",
    "từ đầu năm",
    "tính từ đầu năm",
    "since the beginning of",
    "since the start of",
    "from the beginning of",
    "from the start of",
];

/// The words that begin one.
pub(super) const OPENING: WordFilter = WordFilter::of_first(&STARTS);

impl Reader<'_> {
    /// From the start of a year to a later time.
    pub(super) fn running(&self, at: usize) -> Read<When> {
        let start = self.any(at, &STARTS)?;
        let after = self.any(start, &["the year", "this year", "nay"]).unwrap_or(start);
        let (year, next) = match self.year(after) {
            Some(year) => (Some(year), after + 1),
            None => (None, after),
        };
        let link = self.any(
            next,
            &["đến hết", "đến cuối", "đến ngày", "đến", "tới", "to the end of", "until the end of", "until", "to"],
        );
        if let Some(link) = link
            && let Some((When::Span { to, .. }, end)) =
                self.english(link).or_else(|| self.vietnamese(link)).or_else(|| self.figures(link))
        {
            let from = year.map_or(to.0, Year::Known);
            return Some((When::Span { from: (from, 1), to, point: false }, end));
        }
        let next = self
            .any(next, &["đến nay", "tới nay", "đến thời điểm này", "to date", "until now", "to now"])
            .unwrap_or(next);
        match year {
            Some(year) => Some((When::Span { from: (Year::Known(year), 1), to: (Year::Open, 12), point: false }, next)),
            None => Some((When::YearToDate, next)),
        }
    }
}
