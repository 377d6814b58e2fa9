//! What time a figure is for: an interval of months for a flow, one month for a stock.
//!
//! The written form is that of the field's annotation guide: `2022`, `2024-H1`, `2024-Q3`,
//! `2024-9M` (January to September), `2022-01`, `2024/2025-Q1` (January 2024 to March 2025),
//! `2016/2020`, `@2024-06`. Intervals that no short form covers are `2024-02/2024-05`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{IndicatorKind, Month};

/// The time of a figure.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    /// The months `first ..= last`, for a flow such as revenue. `first <= last`.
    Flow {
        /// The first month.
        first: Month,
        /// The last month.
        last: Month,
    },
    /// The month in which a stock, such as a count of subscribers, stood.
    Stock(Month),
}

impl Period {
    /// The calendar year `year` as an interval.
    pub fn year(year: i32) -> Self {
        Self::Flow { first: Month::january(year), last: Month::december(year) }
    }

    /// The interval of `months` months from January of `year`; at least one month.
    pub fn from_january(year: i32, months: u32) -> Self {
        let first = Month::january(year);
        Self::Flow { first, last: first.plus(i32::try_from(months.clamp(1, 1200)).unwrap_or(1) - 1) }
    }

    /// The interval of the months `first ..= last`, in either order.
    pub fn between(first: Month, last: Month) -> Self {
        Self::Flow { first: first.min(last), last: first.max(last) }
    }

    /// The interval of one month.
    pub fn month(month: Month) -> Self {
        Self::Flow { first: month, last: month }
    }

    /// The first month of the interval, or the month of the stock.
    pub fn first(self) -> Month {
        match self {
            Self::Flow { first, .. } => first,
            Self::Stock(month) => month,
        }
    }

    /// The last month of the interval, or the month of the stock.
    pub fn last(self) -> Month {
        match self {
            Self::Flow { last, .. } => last,
            Self::Stock(month) => month,
        }
    }

    /// How many months a flow covers; 0 for a stock, which covers a moment.
    pub fn months(self) -> u32 {
        match self {
            Self::Flow { first, last } => last.since(first).unsigned_abs() + 1,
            Self::Stock(_) => 0,
        }
    }

    /// Whether it suits an indicator of `kind`.
    pub fn suits(self, kind: IndicatorKind) -> bool {
        matches!((self, kind), (Self::Flow { .. }, IndicatorKind::Flow) | (Self::Stock(_), IndicatorKind::Stock))
    }

    /// The same time for an indicator of `kind`: a stock taken at the end of an interval, or the
    /// interval of a stock's month.
    #[must_use]
    pub fn for_kind(self, kind: IndicatorKind) -> Self {
        match kind {
            IndicatorKind::Stock => Self::Stock(self.last()),
            IndicatorKind::Flow => Self::Flow { first: self.first(), last: self.last() },
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Flow { first, last } = *self else { return write!(f, "@{}", self.last()) };
        let months = self.months();
        let from = first.year();
        match (first.month(), months) {
            (_, 1) => write!(f, "{first}"),
            (1, 12) => write!(f, "{from:04}"),
            (1, 6) => write!(f, "{from:04}-H1"),
            (7, 6) => write!(f, "{from:04}-H2"),
            (1 | 4 | 7 | 10, 3) => write!(f, "{from:04}-Q{}", first.month().div_ceil(3)),
            (1, 2..=11) => write!(f, "{from:04}-{months}M"),
            (1, _) => match last.month() {
                12 => write!(f, "{from:04}/{:04}", last.year()),
                _ => write!(f, "{from:04}/{}", Self::from_january(last.year(), last.month())),
            },
            _ => write!(f, "{first}/{last}"),
        }
    }
}

impl fmt::Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text was no period in the written form of this module.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no period such as 2024, 2024-H1, 2024-Q3, 2024-9M, 2024-05 or @2024-12")]
pub struct PeriodError(String);

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        parse(text).ok_or_else(|| PeriodError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Period> {
    if let Some(month) = text.strip_prefix('@') {
        return Some(Period::Stock(month.parse().ok()?));
    }
    match text.split_once('/') {
        None => simple(text),
        Some((from, to)) => {
            let (from, to) = (simple(from)?, simple(to)?);
            (from.first() < to.last()).then(|| Period::between(from.first(), to.last()))
        }
    }
}

/// A period without `/`.
fn simple(text: &str) -> Option<Period> {
    let (year, part) = match text.split_once('-') {
        None => (text, None),
        Some((year, part)) => (year, Some(part)),
    };
    if year.len() != 4 || !year.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let year: i32 = year.parse().ok()?;
    let january = Month::new(year, 1)?;
    let run = |start: u32, months: u32| {
        let first = january.plus(i32::try_from(start).ok()?);
        Some(Period::Flow { first, last: first.plus(i32::try_from(months).ok()? - 1) })
    };
    match part {
        None => run(0, 12),
        Some("H1") => run(0, 6),
        Some("H2") => run(6, 6),
        Some(part) => {
            if let Some(quarter) = part.strip_prefix('Q') {
                let quarter: u32 = quarter.parse().ok()?;
                (1..=4).contains(&quarter).then(|| run((quarter - 1) * 3, 3))?
            } else if let Some(months) = part.strip_suffix('M') {
                let months: u32 = months.parse().ok()?;
                (1..=12).contains(&months).then(|| run(0, months))?
            } else {
                Some(Period::month(text.parse().ok()?))
            }
        }
    }
}

impl Serialize for Period {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn written_forms_come_back() {
        let forms = [
            "2022",
            "2024-H1",
            "2024-H2",
            "2024-Q1",
            "2024-Q4",
            "2024-2M",
            "2024-9M",
            "2022-01",
            "2024/2025-Q1",
            "2016/2020",
            "2024/2025-H1",
            "2024/2025-10M",
            "2024/2025-01",
            "2024-02/2024-05",
            "@2024-06",
        ];
        for form in forms {
            assert_eq!(form.parse::<Period>().unwrap().to_string(), form);
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "24", "2024-13", "2024-Q5", "2024-H3", "2024-0M", "2025/2024", "@2024", "2024-1", "năm 2024"]
        {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_stock_stands_at_the_end_of_an_interval() {
        let half: Period = "2024-H1".parse().unwrap();
        assert_eq!(half.for_kind(IndicatorKind::Stock).to_string(), "@2024-06");
        assert_eq!(half.months(), 6);
    }

    proptest! {
        #[test]
        fn every_interval_is_written_in_one_way(start in 1900 * 12..2100 * 12, months in 0..200) {
            let first = Month::january(0).plus(start - 12);
            let period = Period::between(first, first.plus(months));
            prop_assert_eq!(period.to_string().parse::<Period>().unwrap(), period);
        }
    }
}
