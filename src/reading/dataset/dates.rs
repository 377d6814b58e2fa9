//! How a workbook shows a date: the day, the month, or the year alone.

use calamine::Style;

/// As much of a date as its cell shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Dates {
    /// All of it.
    #[default]
    Day,
    /// The month and the year.
    Month,
    /// The year.
    Year,
}

impl Dates {
    /// That of a style.
    pub fn of(style: &Style) -> Self {
        style.number_format.as_ref().map_or(Self::Day, |format| Self::of_code(&format.format_code))
    }

    /// That of a format code, such as `yyyy`. What is quoted, escaped or in brackets stands for itself.
    fn of_code(code: &str) -> Self {
        let (mut day, mut month, mut year, mut quoted) = (false, false, false, false);
        let mut signs = code.chars();
        while let Some(sign) = signs.next() {
            match sign.to_ascii_lowercase() {
                '"' => quoted = !quoted,
                _ if quoted => {}
                '\\' | '_' | '*' => drop(signs.next()),
                '[' => drop(signs.find(|sign| *sign == ']')),
                'd' => day = true,
                'm' => month = true,
                'y' => year = true,
                ';' => break,
                _ => {}
            }
        }
        match (year, month, day) {
            (true, false, false) => Self::Year,
            (true, true, false) => Self::Month,
            _ => Self::Day,
        }
    }

    /// A date as it is shown.
    pub fn shown(self, year: u16, month: u8, day: u8) -> String {
        match self {
            Self::Day => format!("{year:04}-{month:02}-{day:02}"),
            Self::Month => format!("{year:04}-{month:02}"),
            Self::Year => format!("{year:04}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_shown_is_read() {
        for (code, expected) in [
            ("yyyy", Dates::Year),
            ("\"Năm\" yyyy", Dates::Year),
            ("[$-42A]yyyy", Dates::Year),
            ("yy", Dates::Year),
            ("mm/yyyy", Dates::Month),
            ("mmm-yy", Dates::Month),
            ("dd/mm/yyyy", Dates::Day),
            ("yyyy-mm-dd", Dates::Day),
            ("m/d/yy h:mm", Dates::Day),
            ("yyyy\\d", Dates::Year),
            ("h:mm", Dates::Day),
            ("General", Dates::Day),
            ("", Dates::Day),
        ] {
            assert_eq!(Dates::of_code(code), expected, "{code}");
        }
        assert_eq!(
            [Dates::Day, Dates::Month, Dates::Year].map(|dates| dates.shown(2022, 1, 3)),
            ["2022-01-03", "2022-01", "2022"]
        );
    }
}
