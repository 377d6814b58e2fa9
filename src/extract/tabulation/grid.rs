//! The rows and cells of a table's text.

#[cfg(test)]
use crate::domain::work;
use crate::domain::{Joined, Span};

use super::joints::{Joints, Over};

/// A table's text cut into cells.
pub(super) struct Grid<'t> {
    pub text: &'t str,
    rows: Vec<Vec<Span>>,
    /// How many cells the longest row has.
    width: usize,
    /// Which of its cells are joined.
    pub joints: Joints,
}

/// So many of the first rows, and of those next to the figures, may be titles and heads.
const MOST_ABOVE: usize = 50;

/// The cells of a line that begins at the byte `start`.
fn cells(line: &str, start: usize) -> Vec<Span> {
    #[cfg(test)]
    work::note(line.len());
    let mut at = start;
    let cells = line.split('\t').map(|cell| {
        let from = at + (cell.len() - cell.trim_start().len());
        let to = from + cell.trim().len();
        at += cell.len() + 1;
        Span::new(from, to)
    });
    cells.collect()
}

impl<'t> Grid<'t> {
    /// Cuts a text: a row a line, cells parted by tabs.
    #[cfg(test)]
    pub fn of(text: &'t str) -> Self {
        Self::around(text, 0, usize::MAX)
    }

    /// Cuts so many rows of a text whose figures begin in the row `first`. It is as wide as all its rows; those far above
    /// the figures are empty, but for the first of them: they head nothing.
    pub fn around(text: &'t str, first: usize, most: usize) -> Self {
        let (mut rows, mut width, mut start) = (Vec::new(), 0, 0);
        for (nr, line) in text.split('\n').enumerate() {
            let is_near = nr < MOST_ABOVE || nr + MOST_ABOVE >= first;
            if nr < most && is_near && !line.is_empty() {
                rows.push(cells(line, start));
                width = width.max(rows[nr].len());
            } else {
                rows.extend((nr < most).then(Vec::new));
                width = width.max(memchr::memchr_iter(b'\t', line.as_bytes()).count() + usize::from(!line.is_empty()));
            }
            start += line.len() + 1;
        }
        Self { text, rows, width, joints: Joints::default() }
    }

    /// The same, where these cells are joined and the figures begin in the row `first`, if that is known.
    #[must_use]
    pub fn with(self, joined: &[Joined], first: Option<usize>) -> Self {
        let first = first.unwrap_or(usize::MAX).min(self.height());
        Self { joints: Joints::of(joined, first, self.width), ..self }
    }

    /// What stands over a column in a row of heads, and where: its own cell, or one that is joined with it. Where nothing is
    /// joined it is the next one on the left, if that may be over it.
    pub fn over(&self, row: usize, column: usize, may_be: impl FnOnce(usize) -> bool) -> Option<(usize, usize)> {
        if self.cell(row, column).is_some() {
            return Some((row, column));
        }
        match self.joints.over(row, column) {
            Over::Cell(row, column) => Some((row, column)),
            Over::Open => {
                let left = (0..column).rev().find(|left| self.cell(row, *left).is_some())?;
                (self.joints.reaches((row, left), column) && may_be(left)).then_some((row, left))
            }
        }
    }

    /// How many rows there are.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.width
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

    #[test]
    fn rows_far_above_the_figures_are_left_out_but_for_the_first() {
        let text = (0..300).map(|row| format!("{row}{}", "\t1".repeat(row % 7))).collect::<Vec<_>>().join("\n");
        let grid = Grid::around(&text, 200, 250);
        assert_eq!((grid.height(), grid.width()), (250, 7));
        let words = |row: usize| grid.cell(row, 0).map(|(words, _)| words.parse().unwrap());
        let is_there = |row: &usize| !(50..150).contains(row);
        assert!((0..250).all(|row| words(row) == Some(row).filter(is_there)));
        assert_eq!((Grid::around(&text, 60, 2).width(), Grid::of("\n").width()), (7, 0));
    }
}
