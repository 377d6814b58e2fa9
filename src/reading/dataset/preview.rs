//! The first rows of a dataset, for a person to say which columns are meant.

use std::fs::File;
use std::path::Path;

use super::super::ProblemKind;
use super::super::format::Format;
use super::super::intake::guarded;
use super::super::source::Source;
use super::{Next, Row, are_enough};
use crate::domain::Columns;

/// What a dataset looks like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// The names of its columns.
    pub names: Vec<String>,
    /// Its first rows.
    pub rows: Vec<Row>,
    /// The columns that are recognised.
    pub columns: Option<Columns>,
}

impl Preview {
    /// Looks at the file at `path`; nothing where it is no dataset.
    pub fn of(path: &Path) -> Option<Result<Self, ProblemKind>> {
        let Some(Format::Dataset(form)) = Format::of(path) else { return None };
        Some(guarded(|| {
            let mut rows = Vec::new();
            form.rows(Source::File(File::open(path)?), &mut |row| {
                rows.extend(row.ok());
                if are_enough(&rows) { Next::Stop } else { Next::Go }
            })?;
            let names = names(&rows);
            Ok(Self { columns: Columns::recognised(&names, &rows), names, rows })
        }))
    }

    /// The value of a column in one of the rows.
    pub fn value(&self, row: usize, column: &str) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or_default()
    }
}

/// The names of all columns of some rows, in the order of their first appearance.
pub(super) fn names(rows: &[Row]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (name, _) in rows.iter().flat_map(|row| &row.values) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}
