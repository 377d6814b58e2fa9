//! A calendar month, the unit of time of every figure.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A month of the Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    /// Months since January of the year 0, so that months add and subtract.
    index: i32,
}

impl Month {
    /// The English names of the twelve months in lower case, from January on.
    pub const ENGLISH: [&'static str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// The month `month` (1 to 12) of `year`; nothing for another month number or a year outside 1 to 9999.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        if !(1..=12).contains(&month) || !(1..=9999).contains(&year) {
            return None;
        }
        Some(Self { index: year * 12 + i32::try_from(month).ok()? - 1 })
    }

    /// January of `year`, with the year brought into 1 to 9999.
    pub fn january(year: i32) -> Self {
        Self { index: year.clamp(1, 9999) * 12 }
    }

    /// December of `year`, with the year brought into 1 to 9999.
    pub fn december(year: i32) -> Self {
        Self::january(year).plus(11)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.index.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> u32 {
        self.index.rem_euclid(12).unsigned_abs() + 1
    }

    /// The month `months` later (earlier where negative).
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self { index: self.index + months }
    }

    /// How many months `self` is after `earlier`.
    pub fn since(self, earlier: Self) -> i32 {
        self.index - earlier.index
    }

    /// Position on a time axis, in years: January 2024 is 2024.0, July 2024 is 2024.5.
    pub fn in_years(self) -> f64 {
        f64::from(self.index) / 12.0
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text was no month written `YYYY-MM`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no month written YYYY-MM")]
pub struct MonthError(String);

impl FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Self, MonthError> {
        let error = || MonthError(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(error)?;
        if year.len() != 4 || month.len() != 2 || !text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
            return Err(error());
        }
        Self::new(year.parse().map_err(|_| error())?, month.parse().map_err(|_| error())?).ok_or_else(error)
    }
}

impl Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
