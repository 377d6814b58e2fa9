//! Rows into lines.

use super::Sheet;
use crate::reading::ProblemKind;
use crate::reading::limits::{LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS};

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
            return Err(ProblemKind::TooMuch { what: "rows", limit: MOST_ROWS });
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
        (!self.text.is_empty()).then(|| Sheet { name: name.to_owned(), text: self.text, typed })
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
}
