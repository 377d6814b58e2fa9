//! RON: a list of records with named fields, as Provista writes its tables.

use super::Sheet;
use super::text::NamedRows;
use crate::reading::dataset::NamedValues;
use crate::reading::limits::DEEPEST_JSON;
use crate::reading::{ProblemKind, encoding};

/// The table of a list.
pub(super) fn sheets(bytes: Vec<u8>) -> Result<Vec<Sheet>, ProblemKind> {
    let text = encoding::decode(bytes)?;
    let options = ::ron::Options::default().with_recursion_limit(DEEPEST_JSON);
    let rows: Vec<NamedValues> =
        options.from_str(&text).map_err(|error| ProblemKind::Damaged { why: error.to_string() })?;
    let mut named = NamedRows::default();
    for NamedValues(row) in rows {
        named.push(row)?;
    }
    Ok(named.sheet()?.into_iter().collect())
}
