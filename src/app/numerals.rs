//! Numbers in the notation of a language: `2,080,943.5` in English, `2.080.943,5` in Vietnamese.

use rust_decimal::Decimal;

use crate::domain::{Language, Unit};

/// A number with its groups of three and just the decimals it has.
pub fn decimal(number: Decimal, language: Language) -> String {
    let (whole, fraction) = parts(number, language);
    whole + &fraction
}

/// A number in two: sign, whole part and groups; then decimal sign and decimals, or nothing.
pub fn parts(number: Decimal, language: Language) -> (String, String) {
    let digits = number.normalize().abs().to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut grouped = String::with_capacity(whole.len() + whole.len() / 3 + 1);
    if number.is_sign_negative() && !number.is_zero() {
        grouped.push('−');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(language.group_sign());
        }
        grouped.push(digit);
    }
    let fraction = if fraction.is_empty() { String::new() } else { format!("{}{fraction}", language.decimal_sign()) };
    (grouped, fraction)
}

/// A value in the unit in which it is shown: money in billions, all else as it is. Exact.
pub fn shown(value: Decimal, unit: Unit) -> Decimal {
    if unit.is_money() { value * Decimal::new(1, 9) } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_notation() {
        let cases = [
            ("2080943", "2,080,943", "2.080.943"),
            ("735.30", "735.3", "735,3"),
            ("-1234.5", "−1,234.5", "−1.234,5"),
            ("0", "0", "0"),
            ("999", "999", "999"),
            ("0.00137", "0.00137", "0,00137"),
        ];
        for (number, english, vietnamese) in cases {
            let number: Decimal = number.parse().unwrap();
            assert_eq!(decimal(number, Language::English), english);
            assert_eq!(decimal(number, Language::Vietnamese), vietnamese);
        }
    }

    #[test]
    fn money_is_shown_in_billions() {
        assert_eq!(shown(Decimal::from(62_707_000_000_u64), Unit::Vnd).normalize().to_string(), "62.707");
        assert_eq!(shown(Decimal::from(2_080_943), Unit::Count), Decimal::from(2_080_943));
    }
}
