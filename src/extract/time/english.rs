//! English times: "September 2023", "the first quarter", "H1 2024", "the last six months".

use super::kinds::Kinds;
use super::reader::{Read, Reader};
use super::{Stretch, When, Year};
use crate::extract::word_filter::WordFilter;

/// The number that an ordinal before "quarter" or "half" says.
fn ordinal(word: &str) -> Option<u32> {
    match word {
        "first" | "1st" | "1" => Some(1),
        "second" | "2nd" => Some(2),
        "third" | "3rd" => Some(3),
        "fourth" | "4th" => Some(4),
        _ => None,
    }
}

/// A part of a year that ordinals number.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// One of four.
    Quarter,
    /// One of two.
    Half,
}

/// The words that begin an English time beside "the", numbers and the names of months.
pub(super) const OPENING: WordFilter = WordFilter::of(&[
    "first",
    "second",
    "third",
    "fourth",
    "quarter",
    "quarters",
    "quarterly",
    "half",
    "halves",
    "last",
    "these",
    "those",
    "same",
    "initial",
    "opening",
    "past",
    "final",
    "remaining",
    "mid",
    "midyear",
]);

impl Reader<'_> {
    /// Whether [`Self::read_english`] may read anything at word `at`: quick to say, and never no where it does.
    pub(super) fn may_be_english(&self, at: usize) -> bool {
        let at = if self.word(at) == "the" { at + 1 } else { at };
        let opens = self.kinds(at).any(Kinds::ENGLISH.with(Kinds::MONTH));
        opens || self.may_be_small(at) || self.is_torn_month(at) || self.may_be_short(at)
    }

    /// The English time that begins at word `at`, read anew.
    pub(super) fn read_english(&self, at: usize) -> Read<When> {
        let at = if self.word(at) == "the" { at + 1 } else { at };
        if let Some(month) = self.month_name(at) {
            return self.english_month(at, month);
        }
        // Of a year's parts a number names only what stands after it.
        let part = self.number(at).is_none() || matches!(self.word(at + 1), "quarter" | "half" | "semester");
        let part = || if part { self.english_quarter(at).or_else(|| self.english_half(at)) } else { None };
        self.short(at)
            .or_else(|| self.mid_year(at))
            .or_else(|| self.day_before_month(at))
            .or_else(part)
            .or_else(|| self.years_together(at))
            .or_else(|| self.english_earlier(at))
            .or_else(|| self.english_months(at))
    }

    /// A time that begins with the name of `month`: "September 2023", "June 30".
    fn english_month(&self, at: usize, month: u32) -> Read<When> {
        let mut next = at + 1;
        // "At the end of June 2,963 stations": the number of something.
        let grouped = self.gap(next) == ","
            && self.word(next + 1).len() == 3
            && self.word(next + 1).bytes().all(|byte| byte.is_ascii_digit());
        let day = self.number(next).filter(|day| (1..=31).contains(day) && self.word(next).len() <= 2 && !grouped);
        // "July, 16/2021" is how one newspaper dates.
        let slashed = self.gap(at) == ", " && matches!(self.gap(next), "/" | " ") && self.year(next + 1).is_some();
        // "Jan. 5, 2022"
        let shortened = self.gap(at) == ". " && self.word(at).len() <= 4;
        if day.is_some() && (self.gap(at) == " " || slashed || shortened) {
            next += 1;
        }
        let day = day.is_some() && next == at + 2;
        let year = self.year(next).filter(|_| matches!(self.gap(next - 1), " " | ", " | "/" | "-"));
        // "January 13,2013"
        let glued =
            || self.year_written(next).filter(|_| day && self.gap(next - 1) == "," && self.number(next + 1).is_none());
        let year = year.or_else(glued);
        let year =
            year.or_else(|| self.year(next + 1).filter(|_| self.word(next) == "of" || self.word(next) == "year"));
        // "May" and "march" are also verbs.
        let sure = day
            || year.is_some()
            || !matches!(self.word(at), "may" | "march" | "mar" | "sep" | "dec" | "oct")
            || matches!(self.word(at + 1), "alone" | "revenue" | "revenues" | "turnover" | "sales")
            || self.owns_figure(at)
            || (at > 0
                && matches!(
                    self.word(at - 1),
                    "in" | "of"
                        | "by"
                        | "since"
                        | "until"
                        | "last"
                        | "to"
                        | "end"
                        | "on"
                        | "against"
                        | "from"
                        | "through"
                        | "during"
                ));
        if !sure {
            return None;
        }
        let end =
            if year.is_some() { if self.year_written(next).is_some() { next + 1 } else { next + 2 } } else { next };
        let (known, end) = match year {
            Some(year) => (Year::Known(year), end),
            None => self.year_after(next),
        };
        Some(if day { (When::point(known, month), end) } else { (When::span(known, month, month), end) })
    }

    /// Whether the month at word `at` is whose figure it is: "March's revenue", "May’s turnover".
    fn owns_figure(&self, at: usize) -> bool {
        matches!(self.gap(at), "'" | "’") && self.word(at + 1) == "s" && self.gap(at + 1) == " "
    }

    /// The parts of a year that word `at` names.
    #[inline]
    pub(super) fn part_named(&self, at: usize) -> Option<Part> {
        if self.kinds(at).any(Kinds::ENGLISH) { self.part_opening(at) } else { None }
    }

    fn part_opening(&self, at: usize) -> Option<Part> {
        match self.word(at) {
            "quarter" | "quarters" | "quarterly" => Some(Part::Quarter),
            "half" | "halves" => Some(Part::Half),
            _ => None,
        }
    }

    /// A further part of the kind that was named before: "… for the first quarter and VND 935 billion for the second".
    pub(super) fn another_part(&self, at: usize, part: Part) -> Read<When> {
        let led = at > 0
            && self.gap(at - 1) == " "
            && matches!(self.word(at - 1), "for" | "in" | "of" | "during" | "over" | "and" | "to" | "from");
        if !led || self.word(at) != "the" || self.gap(at) != " " {
            return None;
        }
        let number = ordinal(self.word(at + 1)).filter(|_| self.number(at + 1).is_none())?;
        let next = at + 2;
        // "for the second year", "in the second place": another thing is counted.
        let ends = self.words.get(next).is_none()
            || self.gap(at + 1) != " "
            || matches!(self.word(next), "and" | "or" | "while" | "but" | "against" | "was" | "is" | "with");
        match (ends, part) {
            (true, Part::Quarter) => Some((When::quarter(Year::Open, number), next)),
            (true, Part::Half) if number <= 2 => Some((When::half(Year::Open, number), next)),
            _ => None,
        }
    }

    /// "mid-year", "mid-2024", "midyear"
    fn mid_year(&self, at: usize) -> Read<When> {
        let next = match self.word(at) {
            "midyear" => at + 1,
            "mid" if matches!(self.gap(at), "-" | " ") && self.word(at + 1) == "year" => at + 2,
            "mid" if matches!(self.gap(at), "-" | " ") => {
                return self.year(at + 1).map(|year| (When::point(Year::Known(year), 6), at + 2));
            }
            _ => return None,
        };
        let (year, next) = self.year_after(next);
        Some((When::point(year, 6), next))
    }

    /// "30 June 2024"
    fn day_before_month(&self, at: usize) -> Read<When> {
        let day = self.number(at)?;
        if !(1..=31).contains(&day) || self.gap(at) != " " || self.word(at).len() > 2 {
            return None;
        }
        let month = self.month_name(at + 1)?;
        let (year, next) = self.year_after(at + 2);
        Some((When::point(year, month), next))
    }

    /// "the first quarter of 2025", "Q3 2025", "quarter III"
    fn english_quarter(&self, at: usize) -> Read<When> {
        let word = self.word(at);
        let (quarter, next) = if let Some(quarter) = ordinal(word).filter(|_| self.word(at + 1) == "quarter") {
            (quarter, at + 2)
        } else if let Some(quarter) = word.strip_prefix('q').and_then(|digit| digit.parse::<u32>().ok())
            && (1..=4).contains(&quarter)
        {
            (quarter, at + 1)
        } else if word == "quarter" && self.gap(at) == " " {
            self.roman(at + 1).filter(|quarter| quarter.0 <= 4)?
        } else {
            return None;
        };
        let (year, next) = self.year_after(next);
        Some((When::quarter(year, quarter), next))
    }

    /// "H1 2024", "the first half of 2020", "half-year", "the last half"
    fn english_half(&self, at: usize) -> Read<When> {
        let word = self.word(at);
        let ordinal = ordinal(word)
            .filter(|half| *half <= 2 && self.gap(at) == " " && matches!(self.word(at + 1), "half" | "semester"));
        let half_year = word == "half" && self.word(at + 1) == "year" && self.gap(at) == "-";
        let (half, next) = if matches!(word, "h1" | "h2") {
            (if word == "h1" { 1 } else { 2 }, at + 1)
        } else if let Some(half) = ordinal {
            (half, at + 2)
        } else if half_year || self.is(at, "half year") || self.is(at, "last half") {
            (if word == "half" { 1 } else { 2 }, at + 2)
        } else {
            return None;
        };
        let (year, next) = self.year_after(next);
        Some((When::half(year, half), next))
    }

    /// "in the five years together", "over the same five years"
    fn years_together(&self, at: usize) -> Read<When> {
        let told = matches!(self.word(at), "these" | "those" | "same");
        let ruled = told || (at > 0 && self.word(at - 1) == "the");
        if !ruled {
            return None;
        }
        let (count, next) = self.count(if told { at + 1 } else { at })?;
        if count < 3
            || self.word(next) != "years"
            || matches!(self.word(next + 1), "earlier" | "ago" | "before" | "to" | "later")
        {
            return None;
        }
        let end = self.any(next + 1, &["together", "as a whole"]).unwrap_or(next + 1);
        Some((When::Years(i32::try_from(count).ok()), end))
    }

    /// "nine months earlier", "two quarters ago", "two years later"
    fn english_earlier(&self, at: usize) -> Read<When> {
        let (count, next) = self.count(at)?;
        let later = self.word(next + 1) == "later";
        let months = match self.word(next) {
            "month" | "months" if count > 1 => count,
            "quarter" | "quarters" => count * 3,
            "years" if later && count <= 10 => count * 12,
            _ => return None,
        };
        // "three months before the merger", "a month earlier than planned" are measured by something else.
        let measured = match self.word(next + 1) {
            "earlier" | "ago" | "later" => self.word(next + 2) != "than",
            "before" => !self.gap(next + 1).starts_with(' '),
            _ => false,
        };
        let joined = self.gap(at) == " " && self.gap(next) == " ";
        let months = i32::try_from(months).ok().filter(|_| measured && joined)?;
        Some((When::Earlier(if later { -months } else { months }), next + 2))
    }

    /// The month that a stretch ends with, with or without a day: "June", "30 June", "June 30".
    fn last_month_named(&self, at: usize) -> Read<u32> {
        let day = |at: usize| self.number(at).is_some_and(|day| (28..=31).contains(&day)) && self.word(at).len() == 2;
        if let Some(month) = self.month_name(at) {
            return Some((month, if day(at + 1) { at + 2 } else { at + 1 }));
        }
        let month = self.month_name(at + 1).filter(|_| day(at))?;
        Some((month, at + 2))
    }

    /// "first six months", "six first months", "past ten months", "last 6 months of 2024"
    fn english_months(&self, at: usize) -> Read<When> {
        let (leading, from) = match self.word(at) {
            "first" | "initial" | "opening" | "past" | "these" => (Some("first"), at + 1),
            "last" | "final" | "remaining" => (Some("last"), at + 1),
            _ => (None, at),
        };
        let (count, next) = self.count(from)?;
        let next = self.any(next, &["first", "beginning"]).unwrap_or(next);
        let counted = matches!(self.word(next), "months" | "month")
            && count <= 12
            && (count > 1 || leading.is_some())
            && (self.gap(from) == " " || self.gap(from) == "-");
        if !counted {
            return None;
        }
        let away =
            matches!(self.word(next + 1), "before" | "earlier" | "ago" | "later" | "after" | "since" | "following");
        if away {
            let later = self.word(next + 1) == "later" && self.word(next + 2) != "than";
            return (count == 12).then_some((When::Earlier(if later { -12 } else { 12 }), next + 2));
        }
        // "For nearly four months from June" are not the first ones; "from April to June" says which they are.
        if self.word(next + 1) == "from"
            && leading.is_none()
            && let Some(month) = self.month_name(next + 2).filter(|month| *month > 1)
            && !(3..=5).any(|step| matches!(self.word(next + step), "to" | "until" | "through"))
        {
            let (year, end) = self.year_after(next + 3);
            let known = matches!(year, Year::Known(_)) && month + count <= 13;
            return Some(if known {
                (When::span(year, month, month + count - 1), end)
            } else {
                (When::Within(Stretch::Period), end)
            });
        }
        // "in the six months to June", "the three months ended 31 March"
        let until = self.any(next + 1, &["to the end of", "to end", "up to", "ended", "ending", "through", "to"]);
        if let Some(until) = until.filter(|_| leading != Some("first"))
            && let Some((month, last)) = self.last_month_named(until).filter(|month| month.0 >= count)
        {
            let (year, end) = self.year_after(last);
            return Some((When::span(year, month - count + 1, month), end));
        }
        // "Seven months into 2024"
        if self.word(next + 1) == "into"
            && let Some(year) = self.year(next + 2)
        {
            return Some((When::span(Year::Known(year), 1, count), next + 3));
        }
        let (year, end) = self.year_after(next + 1);
        let bare = leading.is_none() && year == Year::Open && end == next + 1;
        let introduced = at > 0 && matches!(self.word(at - 1), "in" | "the" | "over" | "for" | "during" | "after");
        if bare
            && !introduced
            && self.word(next) == "months"
            && self.gap(from) == " "
            && matches!(self.word(next + 1), "of" | "and" | "to")
        {
            return None;
        }
        if leading == Some("last") && (count == 6 || year != Year::Open || end > next + 1) {
            return Some((When::span(year, 13 - count, 12), end));
        }
        Some((When::span(year, 1, count), end))
    }
}
