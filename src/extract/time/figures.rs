//! Times in figures: dates, months by their number, ranges of years.

use super::kinds::Kinds;
use super::reader::{Read, Reader};
use super::{When, Year};
use crate::extract::word_filter::WordFilter;

/// What may stand before the first year of a range.
const BEGIN: [&str; 11] =
    ["from year", "từ năm", "giai đoạn", "from", "between", "years", "các năm", "năm", "period", "từ", "the years"];

/// Those of one word.
pub(super) const LONE: WordFilter = WordFilter::of(&[]).with_lone(&BEGIN);
/// The first words of those of two.
pub(super) const PAIRED: WordFilter = WordFilter::of(&[]).with_paired(&BEGIN);
/// The first two words of these.
pub(super) const PAIRS: WordFilter = WordFilter::of(&[]).with_pairs(&BEGIN);

impl Reader<'_> {
    /// Whether [`Self::years`] may read anything at word `at`, which is no number: quick to say, and never no where it
    /// does.
    pub(super) fn may_be_years(&self, at: usize) -> bool {
        self.kinds(at).any(Kinds::YEARS) || self.is_pair(at, &PAIRS)
    }

    /// A date in figures: 12/07/2023, 30-9, 8.1.2025; also a month, 11/2023.
    pub(super) fn figures(&self, at: usize) -> Read<When> {
        let first = self.number(at)?;
        let sign = self.gap(at);
        if !matches!(sign, "/" | "-" | "." | " - " | " / ") || (at > 0 && matches!(self.gap(at - 1), "/" | "." | ",")) {
            return None;
        }
        let second = self.number(at + 1)?;
        let again = self.gap(at + 1);
        let third = self.year_of_date(at + 2).filter(|_| again == sign);
        if let Some(year) = third {
            let (day, month) = if second <= 12 { (first, second) } else { (second, first) };
            if (1..=31).contains(&day) && (1..=12).contains(&month) {
                return Some((When::point(Year::Known(year), month), at + 3));
            }
            return None;
        }
        if self.number(at).is_some_and(|year| (1990..=2045).contains(&year)) && self.word(at).len() == 4 {
            // 2024-09-30
            if sign == "-" && again == "-" && (1..=12).contains(&second) && self.word(at + 1).len() == 2 {
                return Some((When::point(Year::Known(i32::try_from(first).ok()?), second), at + 3));
            }
            // 2024-09; "2010-11" may be two years.
            let led = self.word(at + 1).starts_with('0') || at > 0 && self.word(at - 1) == "date";
            let month = led && (1..=12).contains(&second) && self.word(at + 1).len() == 2;
            if sign == "-" && month && !(again == "-" && self.number(at + 2).is_some()) {
                return Some((When::span(Year::Known(i32::try_from(first).ok()?), second, second), at + 2));
            }
            return None;
        }
        // "Market note No. 2/2025" has a number, not a month.
        if at > 0 && matches!(self.word(at - 1), "no" | "số" | "nos" | "issue" | "vol") {
            return None;
        }
        // "cuối 3.2020"
        let dotted = || at > 0 && sign == "." && matches!(self.word(at - 1), "cuối" | "giữa" | "đầu" | "hết");
        if let Some(year) = self.year_of_date(at + 1) {
            return ((1..=12).contains(&first) && (matches!(sign, "/" | "-") || dotted()))
                .then_some((When::span(Year::Known(year), first, first), at + 2));
        }
        // A day and a month need a word that announces a date.
        let announced = at > 0
            && matches!(
                self.word(at - 1),
                "ngày"
                    | "đến"
                    | "tới"
                    | "sáng"
                    | "chiều"
                    | "tối"
                    | "hôm"
                    | "hết"
                    | "chốt"
                    | "vào"
                    | "trước"
                    | "sau"
                    | "điểm"
                    | "từ"
                    | "và"
                    | "day"
            );
        let day_month = (1..=31).contains(&first) && (1..=12).contains(&second);
        // "Chiều 21.1"
        let dotted = sign == "."
            && at > 0
            && matches!(self.word(at - 1), "ngày" | "sáng" | "chiều" | "tối" | "trưa")
            && again != ".";
        (announced && day_month && (dotted || matches!(sign, "/" | "-") && again != "/"))
            .then_some((When::point(Year::Open, second), at + 2))
    }

    /// A range of years: "2021 - 2023", "from 2021 to 2023", "between 2016 and 2019".
    pub(super) fn years(&self, at: usize) -> Read<When> {
        // "5 năm 2026 - 2030"
        let at = match self.count(at) {
            Some((count, next)) if count > 1 && self.word(next) == "năm" && self.year(next + 1).is_some() => next,
            _ => at,
        };
        let start = if self.may_be_years(at) { self.any(at, &BEGIN).unwrap_or(at) } else { at };
        let first = self.year(start)?;
        let (mut next, gap) = (start + 1, self.gap(start));
        if !matches!(gap.trim(), "-" | "/" | "") || gap.is_empty() {
            return None;
        }
        if gap.trim().is_empty() {
            let (link, after) = ["to", "and", "đến", "đến năm", "tới", "đến hết năm", "tới năm", "through"]
                .iter()
                .filter_map(|link| self.any(next, &[link]).map(|after| (*link, after)))
                .max_by_key(|entry| entry.1)?;
            // "2022 and 2023" are two years; only "between … and" makes a range of them.
            if link == "and" && self.word(at) != "between" {
                return None;
            }
            next = after;
        }
        if matches!(self.word(next), "present" | "now" | "nay" | "date") {
            return Some((When::Now, next + 1));
        }
        let last = self.year(next)?;
        (first < last && last - first <= 10).then_some((
            When::Span { from: (Year::Known(first), 1), to: (Year::Known(last), 12), point: false },
            next + 1,
        ))
    }

    /// A day and a month without the word that announces them.
    pub(super) fn day_month(&self, at: usize) -> Read<When> {
        let (day, month) = (self.number(at)?, self.number(at + 1)?);
        let sign = self.gap(at);
        let fits = (1..=31).contains(&day) && (1..=12).contains(&month) && sign == "/" && self.gap(at + 1) != "/";
        fits.then_some((When::point(Year::Open, month), at + 2))
    }
}
