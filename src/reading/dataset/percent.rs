//! How a workbook shows a number: as it is, or as percents.

use calamine::Style;

/// What the number format of a cell does with percents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Percent {
    /// Nothing.
    #[default]
    None,
    /// A part of one is shown as percents: 0.5 as 50%.
    OfOne,
    /// The sign is written behind the number as it is: 50 as 50%.
    Sign,
}

impl Percent {
    /// That of a style.
    pub fn of(style: &Style) -> Self {
        style.number_format.as_ref().map_or(Self::None, |format| Self::of_code(&format.format_code))
    }

    /// That of a format code, such as `0.0%`. What is quoted or escaped in it stands for itself.
    fn of_code(code: &str) -> Self {
        let (mut found, mut quoted) = (Self::None, false);
        let mut signs = code.chars();
        while let Some(sign) = signs.next() {
            match sign {
                '"' => quoted = !quoted,
                '%' if quoted => found = Self::Sign,
                _ if quoted => {}
                '%' => return Self::OfOne,
                '\\' if signs.next() == Some('%') => found = Self::Sign,
                // A blank as wide as the next sign, and one that fills the cell.
                '_' | '*' => drop(signs.next()),
                '[' => drop(signs.find(|sign| *sign == ']')),
                // What follows is for negative numbers.
                ';' => break,
                _ => {}
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_sign_that_is_not_quoted_multiplies() {
        for (code, expected) in [
            ("0%", Percent::OfOne),
            ("0.00%", Percent::OfOne),
            ("[Red]-0.0%", Percent::OfOne),
            ("0.0%;[Red]-0.0%", Percent::OfOne),
            ("0.0\"%\"", Percent::Sign),
            ("0.0\\%", Percent::Sign),
            ("0.0\" (%)\"", Percent::Sign),
            ("#,##0.0_%", Percent::None),
            ("0.0;0%", Percent::None),
            ("General", Percent::None),
            ("[%]0", Percent::None),
            ("\\", Percent::None),
            ("", Percent::None),
        ] {
            assert_eq!(Percent::of_code(code), expected, "{code}");
        }
    }
}
