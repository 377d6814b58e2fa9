//! The units of rows that state none: merged cells and groups of rows state it once.

use std::collections::HashMap;

use crate::domain::{Counting, Indicator, Span, TableColumn, Unit, fold};

use super::grid::Grid;
use super::lack::Lack;
use super::names::Names;
use super::records::in_unit;

/// A unit, and the cell that states it.
pub(super) type Stated = (Counting, Span);

/// The units that the rows of a table state in a column of their own.
pub(super) struct Units {
    /// Those of the rows with the same label.
    of: HashMap<String, Vec<Stated>>,
}

impl Units {
    /// Those of a table whose rows from `first` on are figures; nothing where no column has units.
    pub fn of(grid: &Grid<'_>, names: &Names<'_>, columns: &[TableColumn], first: usize) -> Option<Self> {
        let at = |wanted| columns.iter().position(|column| *column == wanted);
        let unit = at(TableColumn::Unit)?;
        let indicator = at(TableColumn::Indicator);
        let mut of: HashMap<String, Vec<Stated>> = HashMap::new();
        for row in first..grid.height() {
            let stated = grid.cell(row, unit).and_then(|(words, span)| Some((names.counting(words)?, span)));
            let Some(stated) = stated else { continue };
            let label = indicator.and_then(|indicator| grid.cell(row, indicator)).map_or("", |cell| cell.0);
            let known = of.entry(fold(label)).or_default();
            if known.iter().all(|other| other.0 != stated.0) {
                known.push(stated);
            }
        }
        Some(Self { of })
    }

    /// The unit of a row with this label that states none, where all others with the label state the same one; nothing
    /// where none of them states any.
    pub fn alike(&self, label: &str) -> Result<Option<Stated>, Lack> {
        match self.of.get(&fold(label)).map_or(&[][..], Vec::as_slice) {
            [] => Ok(None),
            [one] => Ok(Some(*one)),
            [..] => Err(Lack::Unit),
        }
    }

    /// The unit of an indicator whose row states none, nor any other with its label, where the last one that was stated is
    /// `above`. Money is counted as in all other rows, and is nothing without a unit; of other things a thousand of one is
    /// perhaps none of another.
    pub fn under(&self, above: Option<Stated>, indicator: &Indicator) -> Result<Option<Stated>, Lack> {
        let fits = |stated: &Stated| in_unit(1.into(), Some(stated.0), indicator).is_ok();
        let above = above.filter(fits);
        if indicator.unit.is_money() {
            let is_money = |stated: &&Stated| stated.0.unit.is_some_and(Unit::is_money);
            let (counting, span) = above.filter(|above| is_money(&above)).ok_or(Lack::Unit)?;
            let mut all = self.of.values().flatten().filter(is_money);
            return if all.all(|other| other.0 == counting) { Ok(Some((counting, span))) } else { Err(Lack::Unit) };
        }
        if above.is_some_and(|above| above.0.zeros > 0) { Err(Lack::Unit) } else { Ok(None) }
    }
}
