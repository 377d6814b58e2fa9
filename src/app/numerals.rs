//! Values in the units in which the window shows them.

use rust_decimal::Decimal;

use crate::domain::Unit;

/// A value in the unit in which it is shown: money in billions, all else as it is. Exact.
pub fn shown(value: Decimal, unit: Unit) -> Decimal {
    if unit.is_money() { value * Decimal::new(1, 9) } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_shown_in_billions() {
        assert_eq!(shown(Decimal::from(62_707_000_000_u64), Unit::Vnd).normalize().to_string(), "62.707");
        assert_eq!(shown(Decimal::from(2_080_943), Unit::Count), Decimal::from(2_080_943));
    }
}
