//! Where a document's text can be read again, and where a project keeps it.

use serde::{Deserialize, Serialize};

use super::Columns;

/// Where a text was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whereabouts {
    /// The path of the file.
    pub file: String,
    /// Where in the file: what follows its name in the name of the document, such as `/2024/lao-cai.txt` for a member of
    /// an archive or `#17` for a row of a dataset. Empty where the file is the document.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub inside: String,
    /// Which columns of a dataset are meant, where a person said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub columns: Option<Columns>,
}

/// Where a project keeps the texts of the documents that are loaded into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Keeping {
    /// In its own file.
    Inside,
    /// In the files that they came from: its own file says which, and has the passages that figures rest on.
    ByReference,
}
