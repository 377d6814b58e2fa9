//! Numbers as keys that sort as the numbers do.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The key of no number; it sorts behind all others.
pub const NONE: u64 = u64::MAX;
/// The power of ten up to which floats hold every whole number, and one more.
const EXACT: u128 = 1_000_000_000_000_000;

/// The key of a number. Numbers of more than 15 digits may share theirs with a neighbour; `true` for those.
pub fn key(number: Option<Decimal>) -> (u64, bool) {
    let Some(number) = number.map(|number| number.normalize()) else { return (NONE, false) };
    let long = number.mantissa().unsigned_abs() >= EXACT;
    // Both ways are rounded once, so that greater numbers never get lesser keys.
    let float = match number.mantissa().to_f64() {
        Some(mantissa) if !long && number.scale() <= 22 => mantissa / 10_f64.powi(number.scale().cast_signed()),
        _ => number.to_string().parse().unwrap_or_default(),
    };
    let bits = (float + 0.0).to_bits();
    let ordered = if float < 0.0 { !bits } else { bits ^ (1 << 63) };
    (ordered, long || number.scale() > 22)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn keys_sort_as_numbers_do(a in any::<i64>(), b in any::<i64>(), c in 0_u32..20, d in 0_u32..20) {
            let (a, b) = (Decimal::new(a, c), Decimal::new(b, d));
            let ((x, long), (y, other)) = (key(Some(a)), key(Some(b)));
            if a < b {
                prop_assert!(x <= y, "{a} {b}");
            }
            if x == y && !long && !other {
                prop_assert_eq!(a, b);
            }
            prop_assert!(x < NONE);
        }

        #[test]
        fn short_numbers_have_keys_of_their_own(a in -1_000_000_i64..1_000_000, b in -1_000_000_i64..1_000_000, c in 0_u32..6) {
            let (a, b) = (Decimal::new(a, c), Decimal::new(b, 3));
            prop_assert_eq!(a.cmp(&b), key(Some(a)).0.cmp(&key(Some(b)).0));
        }
    }
}
