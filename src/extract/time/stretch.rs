//! Stretches of time from one month or day to another.

use super::kinds::Kinds;
use super::reader::{Read, Reader};
use super::{Stretch, When, Year};
use crate::extract::word_filter::WordFilter;

/// So many words further "respectively" may stand.
const FARTHEST_LIST: usize = 40;

/// What may stand before the first end of a stretch.
const BEGIN: [&str; 4] = ["from", "between", "từ ngày", "từ"];

/// The words that begin a stretch and no other time.
pub(super) const OPENING: WordFilter = WordFilter::of(&["since", "kể"]).with_first(&BEGIN);

impl Reader<'_> {
    /// Whether [`Self::stretch`] may read anything at word `at`: quick to say, and never no where it does.
    pub(super) fn may_be_stretch(&self, at: usize) -> bool {
        self.kinds(at).any(Kinds::STRETCH)
            || self.may_be_count(at)
            || self.may_be_english(at)
            || self.may_be_vietnamese(at)
    }

    /// "from January to May", "January-March", "từ 01/7 đến 30/9", "since 2016", "since January".
    pub(super) fn stretch(&self, at: usize) -> Read<When> {
        let opens = self.kinds(at).any(Kinds::STRETCH);
        if opens && let Some(start) = self.any(at, &["since", "kể từ"]) {
            let start = self.any(start, &["năm", "the year"]).unwrap_or(start);
            if self.year(start).is_some() {
                return Some((When::Within(Stretch::Period), start + 1));
            }
            return self.since_month(start);
        }
        if opens && let Some(stretch) = self.since_then(at) {
            return Some(stretch);
        }
        let start = if opens { self.any(at, &BEGIN).unwrap_or(at) } else { at };
        let (first, next) = self
            .bare_month(start)
            .or_else(|| self.english(start))
            .or_else(|| self.vietnamese(start))
            .or_else(|| self.figures(start))
            .or_else(|| self.day_month(start))?;
        let dash = matches!(self.gap(next - 1), "-" | " - ");
        let link = if dash && start == at {
            Some(next)
        } else {
            let link = self.any(
                next,
                &[
                    "to the end of",
                    "through the end of",
                    "until the end of",
                    "to",
                    "through",
                    "until",
                    "and",
                    "đến hết ngày",
                    "đến ngày",
                    "đến hết",
                    "đến cuối",
                    "đến",
                ],
            );
            // "Turnover, January to June"
            // "in January and February": two months side by side, where each has no figure of its own
            let next_month = || {
                let month = self.month_name(start).filter(|_| self.word(next) == "and");
                month.is_some_and(|month| self.month_name(next + 1) == Some(month + 1))
                    && !(next..self.words.len().min(next + FARTHEST_LIST)).any(|word| self.word(word) == "respectively")
            };
            let months =
                || matches!(self.word(next), "to" | "through") && self.month_name(start).is_some() || next_month();
            link.filter(|_| start > at || months())
        };
        let (second, end) = link.and_then(|link| {
            if let Some(month) = self.bare_month(link) {
                return Some(month);
            }
            // "from 1 July to the end of 2025", "từ tháng 7 đến hết năm 2025"
            let named = self.any(link, &["the year", "this year", "năm"]).unwrap_or(link);
            if let Some(year) = self.year(named) {
                return Some((When::span(Year::Known(year), 12, 12), named + 1));
            }
            if named > link && self.word(link) == "the" {
                return Some((When::span(Year::Open, 12, 12), named));
            }
            self.english(link)
                .or_else(|| self.vietnamese(link))
                .or_else(|| self.figures(link))
                .or_else(|| self.day_month(link))
        })?;
        match (first, second) {
            (When::Span { from, to: (year, a), .. }, When::Span { from: (_, b), to, .. })
                if from.1 == a && b == to.1 && b > a && (year == Year::Open || year == to.0) =>
            {
                Some((When::Span { from: (to.0, a), to, point: false }, end))
            }
            _ => None,
        }
    }

    /// "từ năm 2016 trở lại đây", "from 2016 onwards": from a year or a decade up to the time of the figure.
    fn since_then(&self, at: usize) -> Read<When> {
        let start = self.any(at, &["từ sau năm", "từ những năm", "từ năm", "từ", "from the year", "from"])?;
        self.year(start)?;
        // "From 2016 on, …"
        let on = || self.any(start + 1, &["on"]).filter(|end| self.gap(end - 1).starts_with(','));
        let end = self.any(start + 1, &["trở lại đây", "onwards", "onward"]).or_else(on)?;
        Some((When::Within(Stretch::Period), end))
    }

    /// "since January", "kể từ ngày 01/7/2025": from a month whose name begins at `start` up to the time of the figure.
    fn since_month(&self, start: usize) -> Read<When> {
        let month = self
            .bare_month(start)
            .or_else(|| self.english(start))
            .or_else(|| self.vietnamese(start))
            .or_else(|| self.figures(start))
            .or_else(|| self.day_month(start))?;
        let (When::Span { from: (year, first), to, .. }, end) = month else { return None };
        let single = to == (year, first);
        let ends = self.any(end, &["to", "through", "until", "đến", "tới"]).is_some();
        let open = if (year, first) == (Year::Open, 1) { When::YearToDate } else { When::Within(Stretch::Period) };
        (single && !ends).then_some((open, end))
    }

    /// The name of a month, whatever stands around it.
    fn bare_month(&self, at: usize) -> Read<When> {
        let month = self.month_name(at)?;
        let day = self.number(at + 1).is_some_and(|day| day <= 31);
        if day {
            return None;
        }
        let (year, next) = self.year_after(at + 1);
        Some((When::span(year, month, month), next))
    }
}
