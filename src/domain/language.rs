//! The two languages of the field.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A language that Provista speaks and reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Language {
    /// English, with `2,080,943.5`.
    #[default]
    English,
    /// Vietnamese, with `2.080.943,5`.
    Vietnamese,
}

impl Language {
    /// Both languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::Vietnamese];

    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Vietnamese => "vi",
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Vietnamese => "Tiếng Việt",
        }
    }

    /// The sign between the whole part and the fraction of a number.
    pub fn decimal_sign(self) -> char {
        match self {
            Self::English => '.',
            Self::Vietnamese => ',',
        }
    }

    /// The sign between groups of three digits.
    pub fn group_sign(self) -> char {
        match self {
            Self::English => ',',
            Self::Vietnamese => '.',
        }
    }

    /// A number with its groups of three and just the decimals it has.
    pub fn decimal(self, number: Decimal) -> String {
        let (whole, fraction) = self.parts(number);
        whole + &fraction
    }

    /// A number in two: sign, whole part and groups; then decimal sign and decimals, or nothing.
    pub fn parts(self, number: Decimal) -> (String, String) {
        let digits = number.normalize().abs().to_string();
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let mut grouped = String::with_capacity(whole.len() + whole.len() / 3 + 1);
        if number.is_sign_negative() && !number.is_zero() {
            grouped.push('−');
        }
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                grouped.push(self.group_sign());
            }
            grouped.push(digit);
        }
        let fraction = if fraction.is_empty() { String::new() } else { format!("{}{fraction}", self.decimal_sign()) };
        (grouped, fraction)
    }
}

/// One thing's name in each language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// English.
    pub en: String,
    /// Vietnamese, in NFC.
    pub vi: String,
}

impl Names {
    /// The name in `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Vietnamese => &self.vi,
        }
    }
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
            ("-0.0", "0", "0"),
            ("999", "999", "999"),
            ("0.00137", "0.00137", "0,00137"),
        ];
        for (number, english, vietnamese) in cases {
            let number: Decimal = number.parse().unwrap();
            assert_eq!(Language::English.decimal(number), english);
            assert_eq!(Language::Vietnamese.decimal(number), vietnamese);
        }
    }
}
