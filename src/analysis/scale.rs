//! The thousand, million or billion in which an axis counts.

use rust_decimal::Decimal;

use crate::domain::Unit;

/// A unit and the power of ten in which its values are written on an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scale {
    /// The unit of the values.
    pub unit: Unit,
    /// How many zeros are left out: 0, 3, 6, 9 or 12.
    pub zeros: u32,
}

impl Scale {
    /// The scale on which the largest of `values` has few digits and is no fraction. Thousands begin at ten of them,
    /// so that years' counts such as 4,087 keep all their digits; millions and billions begin at one.
    pub fn fitting(unit: Unit, values: impl IntoIterator<Item = Decimal>) -> Self {
        let largest = values.into_iter().map(|value| value.abs()).max().unwrap_or_default();
        let steps: &[(u32, u32)] = match unit {
            Unit::Vnd | Unit::Usd => &[(12, 13), (9, 9), (6, 6)],
            Unit::Count => &[(9, 9), (6, 6), (3, 4)],
            Unit::Percent | Unit::Per100 => &[],
        };
        let zeros = steps.iter().find(|(_, from)| largest >= power(*from)).map_or(0, |(zeros, _)| *zeros);
        Self { unit, zeros }
    }

    /// A value of the unit as it is written on the axis. Exact within the 28 digits of a decimal.
    pub fn written(self, value: Decimal) -> Decimal {
        value * Decimal::new(1, self.zeros)
    }
}

/// Ten to the power of `zeros`.
fn power(zeros: u32) -> Decimal {
    Decimal::from(10_u64.pow(zeros))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_value_chooses_the_scale() {
        for (unit, largest, zeros, written) in [
            (Unit::Count, "4087", 0, "4087"),
            (Unit::Count, "10000", 3, "10"),
            (Unit::Count, "2878034", 6, "2.878034"),
            (Unit::Count, "-2878034", 6, "-2.878034"),
            (Unit::Vnd, "735300000000", 9, "735.3"),
            (Unit::Vnd, "9999000000000", 9, "9999"),
            (Unit::Vnd, "366812000000000", 12, "366.812"),
            (Unit::Vnd, "62000000", 6, "62"),
            (Unit::Usd, "2500000000", 9, "2.5"),
            (Unit::Percent, "99.5", 0, "99.5"),
            (Unit::Per100, "127000", 0, "127000"),
            (Unit::Count, "0", 0, "0"),
        ] {
            let value: Decimal = largest.parse().unwrap();
            let scale = Scale::fitting(unit, [Decimal::ZERO, value]);
            assert_eq!(scale.zeros, zeros, "{unit:?} {largest}");
            assert_eq!(scale.written(value).normalize().to_string(), written);
        }
        assert_eq!(Scale::fitting(Unit::Vnd, []).zeros, 0);
    }
}
