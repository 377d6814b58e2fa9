//! RON: a list of records with named fields, as Provista writes its tables.

use super::Sheet;
use super::text::Lines;
use crate::reading::dataset::NamedValues;
use crate::reading::limits::{DEEPEST_JSON, LARGEST_RON};
use crate::reading::{ProblemKind, encoding};

/// The table of a list.
pub(super) fn sheets(bytes: Vec<u8>) -> Result<Vec<Sheet>, ProblemKind> {
    if bytes.len() as u64 > LARGEST_RON {
        return Err(ProblemKind::TooLarge { bytes: bytes.len() as u64, limit: LARGEST_RON });
    }
    let text = encoding::decode(bytes)?;
    let options = ::ron::Options::default().with_recursion_limit(DEEPEST_JSON);
    let rows: Vec<NamedValues> =
        options.from_str(&text).map_err(|error| ProblemKind::Damaged { why: error.to_string() })?;
    let mut names: Vec<String> = Vec::new();
    let mut placed: Vec<Vec<(usize, String)>> = Vec::with_capacity(rows.len());
    for NamedValues(row) in rows {
        let mut cells = Vec::with_capacity(row.len());
        for (name, value) in row {
            let column = names.iter().position(|known| *known == name).unwrap_or_else(|| {
                names.push(name);
                names.len() - 1
            });
            cells.push((column, value));
        }
        cells.sort_by_key(|cell| cell.0);
        placed.push(cells);
    }
    if placed.is_empty() {
        return Ok(Vec::new());
    }
    let mut lines = Lines::default();
    lines.put(1, names.iter().map(String::as_str).enumerate())?;
    for (row, cells) in (2..).zip(placed) {
        lines.put(row, cells.iter().map(|(column, value)| (*column, value.as_str())))?;
    }
    Ok(lines.sheet("", true).into_iter().collect())
}
