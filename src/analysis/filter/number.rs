//! Numbers in the written form of a filter: `1e9`, `735.3`, `735,3`, `12%`, `1.5tỷ`, `20 triệu` without its space.

use rust_decimal::Decimal;

use crate::domain::fold;

/// Words that multiply, folded, the longer before those that they begin with.
const SCALES: [(&str, u32); 12] = [
    ("nghin", 3),
    ("ngan", 3),
    ("trieu", 6),
    ("billion", 9),
    ("million", 6),
    ("bn", 9),
    ("ty", 9),
    ("ti", 9),
    ("tr", 6),
    ("k", 3),
    ("m", 6),
    ("b", 9),
];

/// The number that is meant; nothing where it is none.
pub(super) fn read(typed: &str) -> Option<Decimal> {
    let text = fold(typed);
    let text = text.strip_suffix('%').unwrap_or(&text);
    let (digits, power) = match SCALES.iter().find_map(|(word, power)| Some((text.strip_suffix(word)?, *power))) {
        Some((digits, power)) => (digits.trim_end(), power),
        None => (text, 0),
    };
    // A comma before three digits could group them as well: rather no number than one that is a thousand times off.
    let behind = digits.rsplit_once(',').map_or("", |(_, behind)| behind);
    if behind.len() == 3 || digits.matches(',').count() > 1 {
        return None;
    }
    let digits = digits.replace(',', ".");
    let number: Decimal =
        if digits.contains('e') { Decimal::from_scientific(&digits).ok()? } else { digits.parse().ok()? };
    number.checked_mul(Decimal::from(10_u64.pow(power))).map(|number| number.normalize())
}

/// A number in a form that is short to read: `735.3e9`, `2080943`, `92.7`.
pub(super) fn written(number: Decimal) -> String {
    let number = number.normalize();
    for power in [9, 6] {
        let scale = Decimal::from(10_u64.pow(power));
        let Some(scaled) = number.checked_div(scale).map(|scaled| scaled.normalize()) else { continue };
        if number.abs() >= scale && scaled.scale() <= 3 && scaled.checked_mul(scale) == Some(number) {
            return format!("{scaled}e{power}");
        }
    }
    number.to_string()
}
