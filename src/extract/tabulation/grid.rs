//! The rows and cells of a table's text.

use crate::domain::Span;

/// A table's text cut into cells.
pub(super) struct Grid<'t> {
    pub text: &'t str,
    rows: Vec<Vec<Span>>,
}

impl<'t> Grid<'t> {
    /// Cuts a text: a row a line, cells parted by tabs.
    pub fn of(text: &'t str) -> Self {
        let mut rows = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            let mut at = start;
            let cells = line.split('\t').map(|cell| {
                let from = at + (cell.len() - cell.trim_start().len());
                let to = from + cell.trim().len();
                at += cell.len() + 1;
                Span::new(from, to)
            });
            rows.push(if line.is_empty() { Vec::new() } else { cells.collect() });
            start += line.len() + 1;
        }
        Self { text, rows }
    }

    /// How many rows there are.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// The words of a cell, where it has any, and where they stand. Rows and columns count from 0.
    pub fn cell(&self, row: usize, column: usize) -> Option<(&'t str, Span)> {
        let span = *self.rows.get(row)?.get(column)?;
        let words = span.of(self.text)?;
        (!words.is_empty()).then_some((words, span))
    }

    /// The cells of a row that have words, with their columns.
    pub fn row(&self, row: usize) -> impl Iterator<Item = (usize, &'t str, Span)> + '_ {
        let width = self.rows.get(row).map_or(0, Vec::len);
        (0..width).filter_map(move |column| self.cell(row, column).map(|(words, span)| (column, words, span)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_know_where_they_stand() {
        let text = "\nTỉnh\t\t2021\n\nCao Bằng\t 95 \t";
        let grid = Grid::of(text);
        assert_eq!((grid.height(), grid.width()), (4, 3));
        assert_eq!(grid.cell(1, 2).unwrap().0, "2021");
        assert_eq!(grid.cell(1, 1), None);
        let (words, span) = grid.cell(3, 1).unwrap();
        assert_eq!((words, span.of(text)), ("95", Some("95")));
        assert_eq!(grid.row(3).count(), 2);
        assert_eq!(grid.cell(9, 9), None);
    }
}
