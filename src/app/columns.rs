//! Which columns the records table shows, in which order, and how many of them stay in view.

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
}

/// The columns that are not shown until somebody asks for them.
const HIDDEN: [Column; 4] = [Column::Unit, Column::Bound, Column::Quote, Column::Origin];

/// The columns as they stand in files, by their names.
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
        Self { shown, sticky: 3 }
    }
}

impl Columns {
    /// The columns shown, in their order.
    pub fn shown(&self) -> &[Column] {
        &self.shown
    }

    /// The columns with these names; the usual ones where there is none of them.
    pub fn named<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut shown: Vec<Column> = Vec::new();
        for column in names.filter_map(Column::named) {
            if !shown.contains(&column) {
                shown.push(column);
            }
        }
        if shown.is_empty() { Self::default() } else { Self { shown, ..Self::default() } }
    }

    /// The names of the columns; none where they are the usual ones.
    pub fn names(&self) -> Vec<String> {
        let usual = Self::default();
        let own = self.shown.iter().map(|column| column.code().to_owned());
        if self.shown == usual.shown { Vec::new() } else { own.collect() }
    }

    /// Shows a column, at the end, or hides it; the last one stays.
    pub fn toggle(&mut self, column: Column) {
        if !self.shown.contains(&column) {
            self.shown.push(column);
        } else if self.shown.len() > 1 {
            self.shown.retain(|own| *own != column);
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
        let mut one = Columns::named(["place"].into_iter());
        one.toggle(Column::Place);
        assert_eq!(one.shown(), [Column::Place], "a table of no columns is none");
        one.shift(7, 0);
        assert_eq!(one.shown(), [Column::Place]);
    }
}
