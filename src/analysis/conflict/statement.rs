//! What a record states of its key, as the comparison with other statements needs it.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::domain::{Bound, DocumentId, FigureKey, Month, RecordId, Status, Unit};

/// A value may be rounded to so much of itself, in thousandths, where nothing says “about”.
const ROUNDED: i64 = 30;
/// The same for shares, whose numbers are short: 9% for 9.4%.
const ROUNDED_SHARE: i64 = 60;
/// A value cut after a digit instead of rounded loses no more than this.
const CUT: i64 = 20;
/// “About” reaches so far on either side.
const ABOUT: i64 = 50;
/// “More than” and “nearly” reach so far on theirs.
const HEDGED: i64 = 150;

/// One record's statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    pub id: RecordId,
    pub key: FigureKey,
    pub value: Decimal,
    pub bound: Bound,
    pub status: Status,
    pub document: Option<DocumentId>,
    pub published: Option<Date>,
}

impl Statement {
    /// Whether both may mean one and the same amount, one of them said less exactly.
    pub fn is_other_rounded(&self, other: &Self) -> bool {
        let share = matches!(self.key.unit, Unit::Percent | Unit::Per100);
        match (self.bound, other.bound) {
            (Bound::Exact, Bound::Exact) => {
                let (coarse, fine) = if step(self.value) >= step(other.value) {
                    (self.value, other.value)
                } else {
                    (other.value, self.value)
                };
                let (step, apart) = (step(coarse), (coarse - fine).abs());
                let most = if share { ROUNDED_SHARE } else { ROUNDED };
                (apart + apart <= step && within(coarse, fine, most))
                    || (apart < step && fine.abs() > coarse.abs() && within(coarse, fine, CUT))
            }
            (Bound::Exact, _) => other.admits(self.value),
            (_, Bound::Exact) => self.admits(other.value),
            _ => within(self.value, other.value, HEDGED),
        }
    }

    /// Whether a hedged value leaves room for `exact`.
    fn admits(&self, exact: Decimal) -> bool {
        match self.bound {
            Bound::Exact => self.value == exact,
            Bound::About => {
                within(self.value, exact, ABOUT) || (self.value - exact).abs() * Decimal::TWO <= step(self.value)
            }
            Bound::Above => exact >= self.value && within(self.value, exact, HEDGED),
            Bound::Below => exact <= self.value && within(self.value, exact, HEDGED),
        }
    }

    /// Whether it was said before its time was over, or called an estimate.
    pub fn is_early(&self) -> bool {
        let published = self.published.and_then(month);
        self.status == Status::Estimate
            || published.is_some_and(|month| month < self.key.period.last())
            || published.is_some_and(|month| month == self.key.period.last() && self.key.period.months() > 0)
    }

    /// How many digits its value has before only zeros follow.
    pub fn digits(&self) -> u32 {
        digits(self.value)
    }
}

/// The month of a day.
pub(super) fn month(date: Date) -> Option<Month> {
    Month::new(date.year().into(), date.month().unsigned_abs().into())
}

/// Whether two values differ by no more than so many thousandths of the greater one.
pub(super) fn within(one: Decimal, other: Decimal, thousandths: i64) -> bool {
    let greater = one.abs().max(other.abs());
    // A value at the edge of what a decimal holds is compared as it is.
    let room = greater.checked_mul(Decimal::new(thousandths, 3)).unwrap_or(greater);
    one.checked_sub(other).is_some_and(|apart| apart.abs() <= room)
}

/// How many digits a value has before only zeros follow.
pub(super) fn digits(value: Decimal) -> u32 {
    let shown = value.normalize().mantissa().unsigned_abs().to_string();
    u32::try_from(shown.trim_end_matches('0').len()).unwrap_or(u32::MAX)
}

/// One in the last digit before only zeros follow: of 735,300 it is 100, of 92.7 it is 0.1.
fn step(value: Decimal) -> Decimal {
    let value = value.normalize();
    let shown = value.mantissa().unsigned_abs().to_string();
    let zeros = shown.len() - shown.trim_end_matches('0').len();
    let unit = Decimal::new(1, value.scale());
    (0..zeros).try_fold(unit, |unit, _| unit.checked_mul(Decimal::TEN)).unwrap_or(unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{IndicatorId, PlaceId};

    fn said(value: &str, bound: Bound, unit: Unit) -> Statement {
        Statement {
            id: RecordId(0),
            key: FigureKey {
                indicator: IndicatorId::new("revenue.telecom"),
                place: PlaceId::new("cao-bang"),
                operator: None,
                unit,
                period: "2022".parse().unwrap(),
                plan: false,
            },
            value: value.parse().unwrap(),
            bound,
            status: Status::Actual,
            document: None,
            published: None,
        }
    }

    #[test]
    fn what_is_said_less_exactly_is_no_other_value() {
        use Bound::{About, Above, Below, Exact};
        for (one, other, unit, rounded) in [
            (("735300000000", Exact), ("735000000000", Exact), Unit::Vnd, true),
            (("735300000000", Exact), ("736000000000", Exact), Unit::Vnd, false),
            (("735900000000", Exact), ("735000000000", Exact), Unit::Vnd, true),
            (("735000000000", Exact), ("701000000000", Exact), Unit::Vnd, false),
            (("700000000000", Exact), ("735000000000", Exact), Unit::Vnd, false),
            (("735300000000", Exact), ("700000000000", Above), Unit::Vnd, true),
            (("735300000000", Exact), ("740000000000", Above), Unit::Vnd, false),
            (("735300000000", Exact), ("750000000000", Below), Unit::Vnd, true),
            (("735300000000", Exact), ("730000000000", Below), Unit::Vnd, false),
            (("735300000000", Exact), ("500000000000", Above), Unit::Vnd, false),
            (("735300000000", Exact), ("760000000000", About), Unit::Vnd, true),
            (("9.4", Exact), ("9", Exact), Unit::Percent, true),
            (("92.7", Exact), ("93", Exact), Unit::Percent, true),
            (("92.7", Exact), ("91", Exact), Unit::Percent, false),
        ] {
            let (one, other) = (said(one.0, one.1, unit), said(other.0, other.1, unit));
            assert_eq!(one.is_other_rounded(&other), rounded, "{one:?} {other:?}");
            assert_eq!(other.is_other_rounded(&one), rounded, "{other:?} {one:?}");
        }
    }

    #[test]
    fn a_value_knows_its_last_digit() {
        for (value, one, count) in
            [("735300", "100", 4), ("92.7", "0.1", 3), ("92.70", "0.1", 3), ("1000", "1000", 1), ("7", "1", 1)]
        {
            assert_eq!(step(value.parse().unwrap()), one.parse().unwrap(), "{value}");
            assert_eq!(digits(value.parse().unwrap()), count, "{value}");
        }
    }
}
