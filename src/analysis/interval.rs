//! What a figure may be: its value with its rounding, open where a text says "over" or "nearly".

use rust_decimal::Decimal;

use crate::domain::Bound;

/// From the least to the greatest that a value may be; an end that is nothing is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The least.
    pub low: Option<Decimal>,
    /// The greatest.
    pub high: Option<Decimal>,
}

/// "About" is taken for a twentieth more or less.
const ABOUT: Decimal = Decimal::from_parts(5, 0, 0, false, 2);
/// A whole number is never taken for rounder than to its fourth digit: "2,000 billion" is not "2 thousand billion".
const COARSEST: Decimal = Decimal::from_parts(5, 0, 0, false, 4);
/// Half of the place of a last digit.
const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

impl Interval {
    /// Just this value.
    pub fn exactly(value: Decimal) -> Self {
        Self { low: Some(value), high: Some(value) }
    }

    /// A stated value: as exact as its last digit that is not zero, and hedged as the text says.
    pub fn stated(value: Decimal, bound: Bound) -> Self {
        let half = rounding(value);
        let (low, high) = (value.checked_sub(half), value.checked_add(half));
        match bound {
            Bound::Exact => Self { low, high },
            Bound::About => {
                let width = (value.abs() * ABOUT).max(half);
                Self { low: value.checked_sub(width), high: value.checked_add(width) }
            }
            Bound::Above => Self { low, high: None },
            Bound::Below => Self { low: None, high },
        }
    }

    /// Whether some value is in both.
    pub fn meets(self, other: Self) -> bool {
        let below = |low: Option<Decimal>, high: Option<Decimal>| low.zip(high).is_none_or(|(low, high)| low <= high);
        below(self.low, other.high) && below(other.low, self.high)
    }

    /// Whether `value` is in it.
    pub fn holds(self, value: Decimal) -> bool {
        self.meets(Self::exactly(value))
    }

    /// The sum of two values.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let add = |a: Option<Decimal>, b: Option<Decimal>| a.zip(b).and_then(|(a, b)| a.checked_add(b));
        Self { low: add(self.low, other.low), high: add(self.high, other.high) }
    }

    /// The same with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { low: self.high.map(|high| -high), high: self.low.map(|low| -low) }
    }

    /// So many times the value; turned round where `factor` is negative.
    #[must_use]
    pub fn times(self, factor: Decimal) -> Self {
        let times = |end: Option<Decimal>| end.and_then(|end| end.checked_mul(factor));
        let (low, high) = (times(self.low), times(self.high));
        if factor.is_sign_negative() { Self { low: high, high: low } } else { Self { low, high } }
    }

    /// The quotient by a value that is not negative; open where that may be zero.
    #[must_use]
    pub fn over(self, other: Self) -> Self {
        let divide = |end: Option<Decimal>, by: [Option<Decimal>; 2]| {
            let end = end?;
            let by = if end.is_sign_negative() { by[0] } else { by[1] };
            by.filter(|by| *by > Decimal::ZERO).and_then(|by| end.checked_div(by))
        };
        Self { low: divide(self.low, [other.low, other.high]), high: divide(self.high, [other.high, other.low]) }
    }
}

/// Half of the place of the last digit that is not zero; of zero nothing is known to be rounded.
fn rounding(value: Decimal) -> Decimal {
    if value.is_zero() {
        return Decimal::ZERO;
    }
    let value = value.normalize();
    let half = Decimal::new(1, value.scale()) * HALF;
    if value.scale() > 0 {
        return half;
    }
    let (mut rest, mut rounded) = (value.mantissa(), half);
    while rest % 10 == 0 {
        rest /= 10;
        rounded *= Decimal::TEN;
    }
    rounded.min(value.abs() * COARSEST).max(half)
}

/// How a sum of hedged values is hedged; `turned` are those that are taken away.
pub fn joined(bounds: impl IntoIterator<Item = (Bound, bool)>) -> Bound {
    bounds.into_iter().fold(Bound::Exact, |all, (bound, turned)| {
        let bound = match bound {
            Bound::Above if turned => Bound::Below,
            Bound::Below if turned => Bound::Above,
            bound => bound,
        };
        match (all, bound) {
            (all, Bound::Exact) => all,
            (Bound::Exact, bound) => bound,
            (all, bound) if all == bound => all,
            _ => Bound::About,
        }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_stated_value_is_as_exact_as_its_last_digit() {
        for (value, low, high) in [
            ("4927000000000", "4926500000000", "4927500000000"),
            ("735300000000", "735250000000", "735350000000"),
            ("2000000000000", "1999000000000", "2001000000000"),
            ("92.7", "92.65", "92.75"),
            ("2080943", "2080942.5", "2080943.5"),
            ("-40", "-40.5", "-39.5"),
            ("0", "0", "0"),
        ] {
            let stated = Interval::stated(decimal(value), Bound::Exact);
            assert_eq!((stated.low, stated.high), (Some(decimal(low)), Some(decimal(high))), "{value}");
        }
    }

    #[test]
    fn hedges_open_an_end() {
        let over = Interval::stated(decimal("2000"), Bound::Above);
        assert!(over.holds(decimal("9000")) && !over.holds(decimal("1900")));
        let nearly = Interval::stated(decimal("2000"), Bound::Below);
        assert!(nearly.holds(decimal("100")) && !nearly.holds(decimal("2100")));
        assert!(Interval::stated(decimal("2000"), Bound::About).holds(decimal("2090")));
        assert_eq!(joined([(Bound::Above, false), (Bound::Below, true)]), Bound::Above);
        assert_eq!(joined([(Bound::Above, false), (Bound::Above, true)]), Bound::About);
        assert_eq!(joined([(Bound::Exact, false), (Bound::Exact, true)]), Bound::Exact);
    }

    proptest! {
        #[test]
        fn what_is_in_two_intervals_has_its_sum_in_theirs(a in -9999..9999_i64, b in -9999..9999_i64, part in 0..=10_i64) {
            let (first, second) = (Decimal::from(a), Decimal::from(b));
            let (of_a, of_b) = (Interval::stated(first, Bound::Exact), Interval::stated(second, Bound::About));
            let within = |of: Interval| of.low.unwrap() + (of.high.unwrap() - of.low.unwrap()) * Decimal::new(part, 1);
            prop_assert!(of_a.holds(first) && of_b.holds(second));
            prop_assert!(of_a.plus(of_b).holds(within(of_a) + within(of_b)));
            prop_assert!(of_a.plus(of_b.negated()).holds(within(of_a) - within(of_b)));
            prop_assert!(of_a.times(Decimal::new(-3, 1)).holds(within(of_a) * Decimal::new(-3, 1)));
            prop_assert_eq!(of_a.meets(of_b), of_b.meets(of_a));
        }

        #[test]
        fn a_quotient_holds_what_its_parts_allow(a in -9999..9999_i64, b in 1..9999_i64) {
            let [of_a, of_b] = [a, b].map(|value| Interval::stated(Decimal::from(value), Bound::Exact));
            prop_assert!(of_a.over(of_b).holds(Decimal::from(a) / Decimal::from(b)));
            for (mine, other) in [(of_a.low, of_b.high), (of_a.low, of_b.low), (of_a.high, of_b.low), (of_a.high, of_b.high)] {
                prop_assert!(of_a.over(of_b).holds(mine.unwrap() / other.unwrap()));
            }
            prop_assert_eq!(of_a.over(Interval::exactly(Decimal::ZERO)), Interval { low: None, high: None });
        }
    }
}
