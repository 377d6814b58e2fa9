//! Which columns the records table shows, in which order, how wide, and how many of them stay in view.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::analysis::Column;

/// The columns of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Form", into = "Form")]
pub struct Columns {
    /// The columns shown, in their order; at least one.
    shown: Vec<Column>,
    /// How many of them, from the first, stay while the others scroll.
    pub sticky: usize,
    /// The widths that somebody chose, in points; every other column is as wide as there is room for.
    widths: BTreeMap<Column, u16>,
}

/// The columns that are not shown until somebody asks for them.
const HIDDEN: [Column; 4] = [Column::Unit, Column::Bound, Column::Quote, Column::Origin];

/// The columns as they stand in files, by their names; a chosen width stands behind the name, `place 150`.
#[derive(Serialize, Deserialize)]
struct Form {
    #[serde(default)]
    shown: Vec<String>,
    sticky: usize,
}

impl From<Form> for Columns {
    fn from(form: Form) -> Self {
        let columns = Self::named(form.shown.iter().map(String::as_str));
        Self { sticky: form.sticky.min(columns.shown.len()), ..columns }
    }
}

impl From<Columns> for Form {
    fn from(columns: Columns) -> Self {
        Self { shown: columns.names(), sticky: columns.sticky }
    }
}

impl Default for Columns {
    fn default() -> Self {
        let shown = Column::ALL.into_iter().filter(|column| !HIDDEN.contains(column)).collect();
        Self { shown, sticky: 3, widths: BTreeMap::new() }
    }
}

impl Columns {
    /// The columns shown, in their order.
    pub fn shown(&self) -> &[Column] {
        &self.shown
    }

    /// The columns with these names, each with its width where one stands behind it; the usual ones where there is none
    /// of them.
    pub fn named<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let (mut shown, mut widths) = (Vec::new(), BTreeMap::new());
        for name in names {
            let (name, width) = name.split_once(' ').unwrap_or((name, ""));
            let Some(column) = Column::named(name).filter(|column| !shown.contains(column)) else { continue };
            shown.push(column);
            widths.extend(width.parse().ok().map(|width| (column, width)));
        }
        if shown.is_empty() { Self::default() } else { Self { shown, widths, ..Self::default() } }
    }

    /// The names of the columns, each with the width that was chosen for it; none where they are the usual ones.
    pub fn names(&self) -> Vec<String> {
        let usual = Self::default();
        let own = self.shown.iter().map(|column| {
            let width = self.width(*column).map(|width| format!(" {width}"));
            column.code().to_owned() + &width.unwrap_or_default()
        });
        if self.shown == usual.shown && self.widths.is_empty() { Vec::new() } else { own.collect() }
    }

    /// The width that was chosen for a column, in points.
    pub fn width(&self, column: Column) -> Option<u16> {
        self.widths.get(&column).copied()
    }

    /// Gives a column a width, in points.
    pub fn widen(&mut self, column: Column, width: u16) {
        self.widths.insert(column, width);
    }

    /// Shows a column, at the end, or hides it; the last one stays.
    pub fn toggle(&mut self, column: Column) {
        if !self.shown.contains(&column) {
            self.shown.push(column);
        } else if self.shown.len() > 1 {
            self.shown.retain(|own| *own != column);
            self.widths.remove(&column);
            self.sticky = self.sticky.min(self.shown.len());
        }
    }

    /// Moves the column at `from` to `to`, the others keeping their order.
    pub fn shift(&mut self, from: usize, to: usize) {
        if from < self.shown.len() {
            let column = self.shown.remove(from);
            self.shown.insert(to.min(self.shown.len()), column);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_shown_hidden_moved_and_named() {
        let mut columns = Columns::default();
        assert_eq!((columns.shown().len(), columns.names()), (12, Vec::new()));
        columns.toggle(Column::Quote);
        columns.shift(12, 0);
        columns.toggle(Column::Review);
        assert_eq!(columns.names()[..3], ["quote", "doubt", "place"]);
        assert_eq!(Columns::named(columns.names().iter().map(String::as_str)), columns);
        assert_eq!(Columns::named(["what", "place", "place"].into_iter()).shown(), [Column::Place]);
        columns.widen(Column::Place, 150);
        assert_eq!(columns.names()[..3], ["quote", "doubt", "place 150"]);
        assert_eq!(Columns::named(columns.names().iter().map(String::as_str)), columns);
        let mut wide = Columns::default();
        wide.widen(Column::Value, 90);
        assert_eq!(Columns::named(wide.names().iter().map(String::as_str)), wide, "usual ones but for a width");
        let mut one = Columns::named(["place"].into_iter());
        one.toggle(Column::Place);
        assert_eq!(one.shown(), [Column::Place], "a table of no columns is none");
        one.shift(7, 0);
        assert_eq!(one.shown(), [Column::Place]);
    }
}
