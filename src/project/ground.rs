//! What a record rests on: its document, the words in it, and how it came about.

use serde::{Deserialize, Serialize};

use crate::domain::{DocumentId, Evidence, Origin, Record};

/// What a record rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ground {
    /// The document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// The words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// How it came about.
    pub origin: Origin,
}

impl Ground {
    /// What `record` rests on.
    pub fn of(record: &Record) -> Self {
        Self { document: record.document, evidence: record.evidence.clone(), origin: record.origin }
    }

    /// Lets `record` rest on this.
    pub(super) fn put_under(self, record: &mut Record) {
        (record.document, record.evidence, record.origin) = (self.document, self.evidence, self.origin);
    }
}
