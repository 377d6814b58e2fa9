//! Which cells of a table are joined: what a head stands over, as its sheet says.
//!
//! Where nothing is joined, as in CSV, a head stands over the columns right of it that have none in its row. Where it is
//! joined with some of them it stands over these, and over no others.

use std::collections::HashMap;

use crate::domain::Joined;

/// So many cells may be joined with others.
const MOST: usize = 200_000;

/// The joined cells of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Joints {
    /// In rows of heads, by row and column, the first cell of those that a cell is joined with.
    first: HashMap<(usize, usize), (usize, usize)>,
    /// By the first cells of them, the last column that they stand over.
    until: HashMap<(usize, usize), usize>,
    /// Of numbers that stand over several rows, the last of these.
    rows: HashMap<(usize, usize), usize>,
}

/// What stands over a column in a row of heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    /// The cell in this row and column, which is joined with others.
    Cell(usize, usize),
    /// Whatever the cells tell.
    Open,
}

impl Joints {
    /// Those of a table of so many columns whose figures begin in the row `first`.
    pub fn of(joined: &[Joined], first: usize, width: usize) -> Self {
        let mut own = Self::default();
        for joined in joined {
            let [row, column, last_row, last_column] =
                [joined.row, joined.column, joined.last_row, joined.last_column].map(|at| at as usize);
            if row >= first {
                if last_row > row {
                    own.rows.insert((row, column), last_row);
                }
                continue;
            }
            own.until.insert((row, column), last_column);
            let columns = || column..=last_column.min(width.saturating_sub(1));
            let cells = (row..=last_row.min(first - 1)).flat_map(|row| columns().map(move |column| (row, column)));
            for cell in cells.take(MOST.saturating_sub(own.first.len())) {
                own.first.entry(cell).or_insert((row, column));
            }
        }
        own
    }

    /// What stands over a column in a row of heads where it has no cell of its own there.
    pub fn over(&self, row: usize, column: usize) -> Over {
        self.first.get(&(row, column)).map_or(Over::Open, |(row, column)| Over::Cell(*row, *column))
    }

    /// Whether the cell in a row and a column may stand over another column, as far as it is not joined with less than that.
    pub fn reaches(&self, (row, column): (usize, usize), other: usize) -> bool {
        self.until.get(&(row, column)).is_none_or(|last| other <= *last)
    }

    /// The columns right of the cell that it is joined with.
    pub fn beside(&self, row: usize, column: usize) -> std::ops::RangeInclusive<usize> {
        column + 1..=self.until.get(&(row, column)).copied().unwrap_or(column)
    }

    /// The rows below the cell that its number stands over, too.
    pub fn below(&self, row: usize, column: usize) -> std::ops::RangeInclusive<usize> {
        row + 1..=self.rows.get(&(row, column)).copied().unwrap_or(row)
    }
}
