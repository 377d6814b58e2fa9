//! Rows into lines.

use std::collections::HashMap;

use super::Sheet;
use super::joints::Joints;
use crate::reading::limits::{LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS};
use crate::reading::{Amount, ProblemKind};

/// The lines of a table, as they are put together.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
    /// The number of the last line that was begun.
    row: u64,
}

impl Lines {
    /// Puts a row with its number, which counts from 1 and is greater than those before; cells in the order of their
    /// columns, which count from 0.
    pub fn put<'a>(&mut self, row: u64, cells: impl Iterator<Item = (usize, &'a str)>) -> Result<(), ProblemKind> {
        if row > MOST_ROWS {
            return Err(ProblemKind::TooMuch { what: Amount::Rows, limit: MOST_ROWS });
        }
        let cells = cells.filter(|(column, _)| *column < usize::from(MOST_COLUMNS));
        let mut column = 0;
        for (at, cell) in cells {
            let mut words = cell.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
            let Some(first) = words.next() else { continue };
            while self.row < row {
                if self.row > 0 {
                    self.text.push('\n');
                }
                self.row += 1;
            }
            while column < at {
                self.text.push('\t');
                column += 1;
            }
            self.text.push_str(first);
            for word in words {
                self.text.push(' ');
                self.text.push_str(word);
            }
        }
        if self.text.len() > LONGEST_TEXT {
            return Err(ProblemKind::TooLarge { bytes: self.text.len() as u64, limit: LONGEST_TEXT as u64 });
        }
        Ok(())
    }

    /// The table; nothing where no cell says anything.
    pub fn sheet(self, name: &str, typed: bool) -> Option<Sheet> {
        (!self.text.is_empty()).then(|| self.whole(name, typed))
    }

    /// The same of a workbook, with how many formulas have no stored result: where they are all that it has, it is there
    /// too, so that it can be told.
    pub fn sheet_of_workbook(self, name: &str, hidden: bool, formulas: usize, joints: Joints) -> Option<Sheet> {
        let has_cells = formulas > 0 || !self.text.is_empty();
        has_cells.then(|| {
            let joined = joints.told(&self.text);
            Sheet { hidden, formulas, joined, ..self.whole(name, true) }
        })
    }

    fn whole(self, name: &str, typed: bool) -> Sheet {
        let (member, name) = (String::new(), name.to_owned());
        Sheet { member, name, text: self.text, typed, repeats: false, hidden: false, formulas: 0, joined: Vec::new() }
    }
}

/// A number with a point before its fraction, so that nobody takes the point for one that groups thousands: a fraction of
/// three digits has a zero after it. Beside such numbers those that a cell holds as words are read by their own signs.
pub(super) fn in_point(mut number: String) -> String {
    let plain = number.trim_start_matches(['-', '+']).trim_end_matches('%');
    let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let may_group = plain.split_once('.').is_some_and(|(whole, fraction)| {
        matches!(whole.len(), 1..=3) && fraction.len() == 3 && are_digits(whole) && are_digits(fraction)
    });
    if may_group {
        let end = number.trim_end_matches('%').len();
        number.insert(end, '0');
    }
    number
}

/// Rows whose cells are named, as they are put together: the names are the first row of their table.
#[derive(Debug, Default)]
pub(super) struct NamedRows {
    /// In the order in which they come.
    names: Vec<String>,
    columns: HashMap<String, usize>,
    rows: Vec<Vec<(usize, String)>>,
    bytes: usize,
}

impl NamedRows {
    /// Adds a row. Cells of more columns than are looked at are left out.
    pub fn push(&mut self, row: Vec<(String, String)>) -> Result<(), ProblemKind> {
        // The names have a row of their own.
        if self.rows.len() as u64 + 2 > MOST_ROWS {
            return Err(ProblemKind::TooMuch { what: Amount::Rows, limit: MOST_ROWS });
        }
        let mut cells = Vec::with_capacity(row.len());
        for (name, value) in row {
            let Some(column) = self.column(name) else { continue };
            if !value.is_empty() {
                let value = in_point(value);
                self.bytes += value.len() + 1;
                cells.push((column, value));
            }
        }
        cells.sort_by_key(|cell| cell.0);
        self.rows.push(cells);
        if self.bytes > LONGEST_TEXT {
            return Err(ProblemKind::TooLarge { bytes: self.bytes as u64, limit: LONGEST_TEXT as u64 });
        }
        Ok(())
    }

    fn column(&mut self, name: String) -> Option<usize> {
        if let Some(column) = self.columns.get(&name) {
            return Some(*column);
        }
        let column = self.names.len();
        if column >= usize::from(MOST_COLUMNS) {
            return None;
        }
        self.bytes += name.len() + 1;
        self.names.push(name.clone());
        self.columns.insert(name, column);
        Some(column)
    }

    /// The table; nothing where no cell says anything.
    pub fn sheet(self) -> Result<Option<Sheet>, ProblemKind> {
        let mut lines = Lines::default();
        if self.rows.is_empty() {
            return Ok(None);
        }
        lines.put(1, self.names.iter().map(String::as_str).enumerate())?;
        for (row, cells) in (2..).zip(self.rows) {
            lines.put(row, cells.iter().map(|(column, value)| (*column, value.as_str())))?;
        }
        Ok(lines.sheet("", true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_cells_keep_their_places() {
        let mut lines = Lines::default();
        lines.put(2, [(0, "Tỉnh"), (2, "2021\n(tỷ\tđồng)")].into_iter()).unwrap();
        lines.put(3, [(0, " "), (1, "")].into_iter()).unwrap();
        lines.put(5, [(0, "Cao Bằng"), (2, "95")].into_iter()).unwrap();
        let sheet = lines.sheet("A", false).unwrap();
        assert_eq!(sheet.text, "\nTỉnh\t\t2021 (tỷ đồng)\n\n\nCao Bằng\t\t95");
        assert_eq!(Lines::default().sheet("A", false), None);
        assert!(Lines::default().put(u64::MAX, [(0, "x")].into_iter()).is_err());
    }

    #[test]
    fn a_fraction_of_three_digits_groups_no_thousands() {
        for (number, expected) in [
            ("1.234", "1.2340"),
            ("-12.345%", "-12.3450%"),
            ("1.23", "1.23"),
            ("1234.567", "1234.567"),
            ("1.234.567", "1.234.567"),
            ("1,234", "1,234"),
            ("v1.234", "v1.234"),
            ("", ""),
        ] {
            assert_eq!(in_point(number.to_owned()), expected, "{number}");
        }
    }

    #[test]
    fn named_cells_stand_below_their_names() {
        let row = |cells: &[(&str, &str)]| {
            cells.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect::<Vec<_>>()
        };
        let mut rows = NamedRows::default();
        assert_eq!(NamedRows::default().sheet().unwrap(), None);
        rows.push(row(&[("province", "Cao Bằng"), ("2021", "95")])).unwrap();
        rows.push(row(&[("2022", "96"), ("province", "Lạng Sơn"), ("2021", "")])).unwrap();
        assert_eq!(rows.sheet().unwrap().unwrap().text, "province\t2021\t2022\nCao Bằng\t95\nLạng Sơn\t\t96");
    }

    #[test]
    fn names_without_end_are_not_looked_at() {
        let mut rows = NamedRows::default();
        for row in 0..2_000 {
            rows.push((0..20).map(|cell| (format!("{row}.{cell}"), "1".to_owned())).collect()).unwrap();
        }
        let text = rows.sheet().unwrap().unwrap().text;
        assert_eq!(text.lines().next().unwrap().split('\t').count(), usize::from(MOST_COLUMNS));
    }
}
