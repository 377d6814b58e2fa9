//! A way of looking at the records that was kept under a name.

use serde::{Deserialize, Serialize};

/// A view. What it asks for is kept as it is written, in the language of filters, so that a project file can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    /// What it is called; no two views of a project have one name.
    pub name: String,
    /// Which records are listed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub filter: String,
    /// The columns to sort by, the weightiest first; a hyphen before one turns its order round.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sort: Vec<String>,
    /// The columns shown, in their order; none for the usual ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
}
