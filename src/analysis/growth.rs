//! Growth against the year before, forwards and backwards, with its rounding.

use rust_decimal::Decimal;

use super::{Basis, Check, Interval, Point, Rule};
use crate::domain::{Period, Status};

/// The value after `value` grew by `percent`.
pub fn after_growth(value: Decimal, percent: Decimal) -> Option<Decimal> {
    value.checked_mul(factor(percent)?)
}

/// The value that grew by `percent` to `value`; nothing where growth took all of it away.
pub fn before_growth(value: Decimal, percent: Decimal) -> Option<Decimal> {
    value.checked_div(factor(percent).filter(|factor| *factor > Decimal::ZERO)?)
}

/// What the year before may have been: "up 12.3% to 4,927" leaves 4,385 to 4,390.
pub fn interval_before(value: Interval, percent: Decimal) -> Interval {
    let half = Decimal::new(5, percent.scale() + 1);
    let end = |percent: Decimal| factor(percent);
    value.over(Interval { low: end(percent - half), high: end(percent + half) })
}

fn factor(percent: Decimal) -> Option<Decimal> {
    Decimal::ONE_HUNDRED.checked_add(percent)?.checked_div(Decimal::ONE_HUNDRED)
}

/// The same time of the year before.
pub fn year_before(period: Period) -> Period {
    match period {
        Period::Flow { first, last } => Period::Flow { first: first.plus(-12), last: last.plus(-12) },
        Period::Stock(month) => Period::Stock(month.plus(-12)),
    }
}

/// Adds to `points`, which are in order of time, the years before that growth figures give where none is there, and
/// notes where one is there and is another.
pub fn add_years_before(points: &mut Vec<Point>) {
    let given: Vec<Point> = points
        .iter()
        .filter(|point| point.status != Status::Target && point.value >= Decimal::ZERO)
        .filter_map(|point| {
            let percent = point.yoy?;
            let value = before_growth(point.value, percent)?;
            Some(Point {
                period: year_before(point.period),
                value: value.round_sf(12).unwrap_or(value),
                range: interval_before(point.range, percent),
                yoy: None,
                basis: Basis::derived(Rule::BeforeGrowth, point.basis.records().iter().copied()),
                rivals: Vec::new(),
                check: None,
                missing: Vec::new(),
                ..point.clone()
            })
        })
        .collect();
    for derived in given {
        match points.iter_mut().find(|point| point.period == derived.period) {
            None => points.push(derived),
            Some(stated) if stated.status == Status::Target => {}
            Some(stated) => {
                if !stated.range.meets(derived.range) && stated.check.is_none() {
                    stated.check = Some(Check { value: derived.value, range: derived.range, basis: derived.basis });
                }
            }
        }
    }
    points.sort_by_key(Point::instant);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Bound;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn the_year_before_has_the_rounding_of_its_growth() {
        let value = Interval::stated(decimal("4927000000000"), Bound::Exact);
        let before = interval_before(value, decimal("12.3"));
        let billions = |end: Option<Decimal>| (end.unwrap() / decimal("1000000000")).round();
        assert_eq!((billions(before.low), billions(before.high)), (decimal("4385"), decimal("4390")));
        assert_eq!(before_growth(decimal("5"), decimal("-100")), None);
        assert_eq!(year_before("2024-9M".parse().unwrap()).to_string(), "2023-9M");
        assert_eq!(year_before("@2024-06".parse().unwrap()).to_string(), "@2023-06");
    }

    proptest! {
        #[test]
        fn growth_and_its_inverse_cancel(value in 1..9_999_999_i64, percent in -999..9999_i64) {
            let (value, percent) = (Decimal::from(value), Decimal::new(percent, 1));
            let grown = after_growth(value, percent).unwrap();
            let back = before_growth(grown, percent).unwrap();
            prop_assert!((back - value).abs() <= value * Decimal::new(1, 20), "{} {}", back, value);
            // And the interval holds every value that could have been printed so.
            let printed = Interval::stated(grown.normalize(), Bound::Exact);
            prop_assert!(interval_before(printed, percent).holds(value));
        }
    }
}
