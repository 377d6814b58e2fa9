//! How much time the points of a flow cover.

use crate::domain::Period;

/// The length of a flow's periods, and how they lie in the calendar. Flows are comparable, and share a line, only
/// where it is the same: half a year is not half of a year's revenue, and nine months from January are no quarter.
///
/// The order is that of lists: the year first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PeriodLength {
    /// A calendar year.
    Year,
    /// January to June, or July to December.
    HalfYear,
    /// A quarter of the calendar.
    Quarter,
    /// A month.
    Month,
    /// So many months from January, which are neither a quarter nor half a year nor a year.
    FromJanuary(u32),
    /// So many months that lie otherwise: over the end of a year, or from another month than January.
    Other(u32),
}

impl PeriodLength {
    /// The length of a flow's period; nothing for a stock, which stands at a moment.
    pub fn of(period: Period) -> Option<Self> {
        let start = period.first().month();
        match (start, period.months()) {
            (_, 0) => None,
            (_, 1) => Some(Self::Month),
            (1 | 4 | 7 | 10, 3) => Some(Self::Quarter),
            (1 | 7, 6) => Some(Self::HalfYear),
            (1, 12) => Some(Self::Year),
            (1, months @ 2..=11) => Some(Self::FromJanuary(months)),
            (_, months) => Some(Self::Other(months)),
        }
    }

    /// How many months it covers.
    pub fn months(self) -> u32 {
        match self {
            Self::Year => 12,
            Self::HalfYear => 6,
            Self::Quarter => 3,
            Self::Month => 1,
            Self::FromJanuary(months) | Self::Other(months) => months,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_like_periods_share_a_length() {
        use PeriodLength::{FromJanuary, HalfYear, Month, Other, Quarter, Year};
        for (period, length) in [
            ("2024", Some(Year)),
            ("2024-H1", Some(HalfYear)),
            ("2024-H2", Some(HalfYear)),
            ("2024-Q1", Some(Quarter)),
            ("2024-Q4", Some(Quarter)),
            ("2024-05", Some(Month)),
            ("2024-9M", Some(FromJanuary(9))),
            ("2024-2M", Some(FromJanuary(2))),
            ("2024-02/2024-04", Some(Other(3))),
            ("2024-04/2024-09", Some(Other(6))),
            ("2023-07/2024-06", Some(Other(12))),
            ("2024/2025-Q1", Some(Other(15))),
            ("2016/2020", Some(Other(60))),
            ("@2024-12", None),
        ] {
            let period: Period = period.parse().unwrap();
            assert_eq!(PeriodLength::of(period), length, "{period}");
            assert_eq!(length.map_or(0, PeriodLength::months), period.months());
        }
    }
}
