//! Round distances between the marks of an axis.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// 1, 2 or 5 times a power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step(Decimal);

/// No axis is finer or coarser than these powers of ten, so that its marks stay exact.
const EXPONENTS: std::ops::RangeInclusive<i32> = -9..=18;
/// More marks than this are never asked for.
const MOST: usize = 200;

impl Step {
    /// The smallest step that divides `span` into at most `parts` parts.
    pub fn dividing(span: f64, parts: usize) -> Self {
        let wanted = (span / f64::from(u32::try_from(parts.max(1)).unwrap_or(u32::MAX))).abs();
        let candidates = EXPONENTS.flat_map(|exponent| [1, 2, 5].map(|digit| Self::of(digit, exponent)));
        // Rounding in the division must not push a span that divides evenly to the next step.
        let fits = |step: &Self| step.size() >= wanted * (1.0 - 1e-9);
        candidates.into_iter().find(fits).unwrap_or(Self::of(5, *EXPONENTS.end()))
    }

    /// The smallest whole step that divides `span` into at most `parts` parts.
    pub fn whole(span: f64, parts: usize) -> Self {
        let step = Self::dividing(span, parts);
        if step.0 < Decimal::ONE { Self(Decimal::ONE) } else { step }
    }

    fn of(digit: i64, exponent: i32) -> Self {
        Self(match u32::try_from(-exponent) {
            Ok(decimals) => Decimal::new(digit, decimals),
            Err(_) => Decimal::from(digit) * Decimal::from(10_u64.pow(exponent.unsigned_abs())),
        })
    }

    /// Its length.
    pub fn size(self) -> f64 {
        // A decimal of one digit within the exponents above has a value as a float.
        self.0.to_f64().unwrap_or(1.0)
    }

    /// Its multiples from `from` to `to`, exact; at most 200.
    pub fn marks(self, from: f64, to: f64) -> Vec<Decimal> {
        let (first, last) = ((from / self.size() - 1e-9).ceil(), (to / self.size() + 1e-9).floor());
        let whole = |index: f64| Decimal::from_f64_retain(index).map(|index| index.round());
        match (whole(first), whole(last)) {
            (Some(first), Some(last)) if first <= last => {
                std::iter::successors(Some(first), |index| Some(*index + Decimal::ONE))
                    .take_while(|index| *index <= last)
                    .take(MOST)
                    .map(|index| index * self.0)
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// The multiple at or below `value`.
    pub fn floor(self, value: f64) -> f64 {
        (value / self.size() + 1e-9).floor() * self.size()
    }

    /// The multiple at or above `value`.
    pub fn ceil(self, value: f64) -> f64 {
        (value / self.size() - 1e-9).ceil() * self.size()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_are_round() {
        let texts = |step: Step, from, to| -> Vec<String> {
            step.marks(from, to).iter().map(|mark| mark.normalize().to_string()).collect()
        };
        assert_eq!(texts(Step::dividing(3.0, 6), 0.0, 3.0), ["0", "0.5", "1", "1.5", "2", "2.5", "3"]);
        assert_eq!(texts(Step::dividing(0.7, 7), 92.0, 92.3), ["92", "92.1", "92.2", "92.3"]);
        assert_eq!(texts(Step::whole(0.7, 7), 2019.2, 2021.0), ["2020", "2021"]);
        assert_eq!(texts(Step::dividing(900.0, 5), -250.0, 250.0), ["-200", "0", "200"]);
        assert_eq!(texts(Step::dividing(f64::NAN, 5), 0.0, f64::INFINITY).len(), 0);
    }

    proptest! {
        #[test]
        fn a_span_has_no_more_parts_than_asked_for(span in 1e-6..1e15_f64, parts in 1..20_usize, from in -1e6..1e6_f64) {
            let step = Step::dividing(span, parts);
            prop_assert!(span / step.size() <= f64::from(u32::try_from(parts).unwrap()) * (1.0 + 1e-6));
            prop_assert!(step.marks(from, from + span).len() <= parts + 1);
            prop_assert!(step.floor(from) <= from + step.size() * 1e-6 && from <= step.ceil(from) + step.size() * 1e-6);
        }
    }
}
