//! The words above the figures of a table.

use std::collections::HashSet;
use std::rc::Rc;

use crate::domain::{Link, Span, Tabulation};
use crate::extract::table::CellWords;

use super::grid::Grid;
use super::names::{Meaning, Names};

/// The words above the figures: titles over all columns, heads over each.
pub(super) struct Titles {
    pub cells: Vec<(usize, usize, Span, Rc<Meaning>)>,
    /// The rows that have one cell alone, which speaks of the whole table.
    alone: HashSet<usize>,
}

impl Titles {
    /// Those of a table.
    pub fn of(grid: &Grid<'_>, names: &Names<'_>, tabulation: &Tabulation) -> Self {
        let rows = 0..(tabulation.first_row.saturating_sub(1) as usize).min(grid.height());
        let alone = rows.clone().filter(|row| grid.row(*row).count() == 1).collect();
        let cells = rows.flat_map(|row| {
            grid.row(row).map(move |(column, words, span)| (row, column, span, words)).collect::<Vec<_>>()
        });
        let cells = cells.map(|(row, column, span, words)| (row, column, span, names.meaning(words)));
        Self { cells: cells.collect(), alone }
    }

    /// The words over a column of which `is` holds, the nearest first: its own, then those of a head that begins further
    /// left, then the titles.
    pub fn find(&self, column: usize, is: impl Fn(&Meaning) -> bool) -> Option<(Span, Link)> {
        let own = self.cells.iter().rev().find(|cell| cell.1 == column && is(&cell.3));
        // A head over several columns stands over the first of them, in a row above others.
        let last = self.cells.last().map(|cell| cell.0);
        let over = || {
            let above =
                self.cells.iter().filter(|cell| cell.1 < column && Some(cell.0) != last && !self.is_title(cell.0));
            above.filter(|cell| is(&cell.3)).max_by_key(|cell| cell.1)
        };
        own.or_else(over).map(|cell| (cell.2, Link::Column)).or_else(|| self.title(is))
    }

    /// What the titles say.
    pub fn meanings(&self) -> impl Iterator<Item = &Meaning> {
        self.cells.iter().filter(|cell| self.is_title(cell.0)).map(|cell| &*cell.3)
    }

    /// Whether a row has one cell alone, which speaks of the whole table.
    fn is_title(&self, row: usize) -> bool {
        self.alone.contains(&row)
    }

    /// Whether anything holds of the words over a column, without those of the whole table.
    pub fn is_any_over(&self, column: usize, is: impl Fn(&Meaning) -> bool) -> bool {
        self.cells.iter().any(|cell| cell.1 == column && is(&cell.3) && !self.is_title(cell.0))
    }

    /// The words over a column, without those of the whole table.
    pub fn head(&self, grid: &Grid<'_>, column: usize) -> String {
        let own = self.cells.iter().filter(|cell| cell.1 == column && !self.is_title(cell.0));
        own.filter_map(|cell| cell.2.of(grid.text)).collect::<Vec<_>>().join(" ")
    }

    /// The heads over a column as they stand: its own, and those that begin further left.
    pub fn stack<'t>(&self, grid: &Grid<'t>, column: usize) -> Vec<(&'t str, Option<Span>)> {
        let last = self.cells.last().map(|cell| cell.0);
        let mut rows: Vec<usize> = self.cells.iter().map(|cell| cell.0).filter(|row| !self.is_title(*row)).collect();
        rows.dedup();
        let cell = |row: usize| {
            let own = grid.cell(row, column).map(|(words, _)| (words, None));
            let over = || (0..column).rev().find_map(|left| grid.cell(row, left));
            own.or_else(|| over().filter(|_| Some(row) != last).map(|(words, span)| (words, Some(span))))
        };
        rows.into_iter().filter_map(cell).collect()
    }

    /// The titles, as they stand.
    pub fn titles<'t>(&self, grid: &Grid<'t>) -> Vec<&'t str> {
        self.cells.iter().filter(|cell| self.is_title(cell.0)).filter_map(|cell| cell.2.of(grid.text)).collect()
    }

    /// The words over a column, and those of the whole table.
    pub fn over(&self, column: usize) -> Vec<&CellWords> {
        let cells = self.cells.iter().filter(|cell| cell.1 == column || self.is_title(cell.0));
        cells.map(|cell| &cell.3.words).collect()
    }

    /// The words of a title of which `is` holds.
    pub fn title(&self, is: impl Fn(&Meaning) -> bool) -> Option<(Span, Link)> {
        self.cells
            .iter()
            .filter(|cell| self.is_title(cell.0))
            .find(|cell| is(&cell.3))
            .map(|cell| (cell.2, Link::Caption))
    }
}
