//! Reads time expressions: years, halves, quarters, months, dates, "currently", "a year earlier".
//!
//! What an expression says ([`When`]) and what it means in a document ([`Clock::resolve`]) are
//! apart: "the first six months" means nothing before the document's year is known. A [`reader`]
//! walks along the words of a text; the forms that times take stand one family a file, in the order
//! in which they are tried in [`expression`].

mod clock;
mod english;
mod expression;
mod figures;
mod kinds;
mod reader;
mod relative;
mod running;
mod short;
mod stretch;
#[cfg(test)]
mod tests;
mod vietnamese;

use std::ops::Range;

pub(super) use clock::{Clock, months_before, years_before};
pub(super) use expression::{find, find_among};
pub(super) use reader::is_month_name;
pub(super) use short::is_forecast;

/// A year as it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// By its number.
    Known(i32),
    /// Not at all, or as "this year".
    Open,
    /// As years away from the one that the document is about: -1 is last year.
    Shift(i32),
}

impl Year {
    /// Its number, where it is named.
    pub fn known(self) -> Option<i32> {
        if let Self::Known(year) = self { Some(year) } else { None }
    }
}

/// What a time expression says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Currently, to date.
    Now,
    /// The months `from ..= to`.
    Span {
        /// First year and month.
        from: (Year, u32),
        /// Last year and month.
        to: (Year, u32),
        /// Whether only the end of it is meant: "by the end of June".
        point: bool,
    },
    /// So many months before the time of the figure it is compared with.
    Earlier(i32),
    /// From January to the time of the figure's surroundings.
    YearToDate,
    /// "In the period", "in the quarter": the one that the document is about.
    Within(Stretch),
    /// The month before that of the document's date.
    LastMonth,
    /// "In the five years together": the years named before as one stretch, so many where they are counted.
    Years(Option<i32>),
}

/// A stretch of time that is only named by its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// The period under review, whatever its length.
    Period,
    /// The quarter at its end.
    Quarter,
    /// The month at its end.
    Month,
}

impl When {
    /// The months `first ..= last` of a year.
    pub(super) const fn span(year: Year, first: u32, last: u32) -> Self {
        Self::Span { from: (year, first), to: (year, last), point: false }
    }

    /// One month, of which only the end is meant.
    const fn point(year: Year, month: u32) -> Self {
        Self::Span { from: (year, month), to: (year, month), point: true }
    }

    /// The quarter of that number.
    pub const fn quarter(year: Year, quarter: u32) -> Self {
        Self::span(year, quarter * 3 - 2, quarter * 3)
    }

    /// The first or the second half.
    const fn half(year: Year, half: u32) -> Self {
        Self::span(year, half * 6 - 5, half * 6)
    }

    /// The year whole.
    const fn whole(year: Year) -> Self {
        Self::span(year, 1, 12)
    }

    /// The year that it names with its number.
    pub fn known_year(self) -> Option<i32> {
        match self {
            Self::Span { to: (Year::Known(year), _), .. } => Some(year),
            _ => None,
        }
    }

    /// The same with an open year taken to be `year`.
    pub fn in_year(self, year: Year) -> Self {
        let fill = |own: (Year, u32)| if own.0 == Year::Open { (year, own.1) } else { own };
        match self {
            Self::Span { from, to, point } => Self::Span { from: fill(from), to: fill(to), point },
            other => other,
        }
    }
}

/// A time expression and where it stands in the folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TimeMention {
    /// Where.
    pub range: Range<usize>,
    /// What it says.
    pub when: When,
}
