//! The lines of a journal.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::DocumentId;
use crate::project::form::{DocumentForm, Layout, Reader, RecordForm, write_value};
use crate::project::step::{Brought, Made, Step};
use crate::project::{Change, FileHash, RevisionId};

/// The version of the journal that this build writes, and the newest that it reads.
pub(super) const VERSION: u32 = 3;

/// One line.
#[derive(Serialize, Deserialize)]
pub(in crate::project) enum Entry {
    /// The steps go on from the file with this hash.
    Begin {
        version: u32,
        of: FileHash,
        at: Timestamp,
    },
    /// A change was made.
    Made {
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        documents: Vec<DocumentForm<'static>>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        records: Vec<RecordForm<'static>>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        united: Vec<(DocumentId, DocumentForm<'static>)>,
        change: Change,
    },
    Undone,
    Redone,
    /// The project went to this point of the tree of changes.
    Went {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<RevisionId>,
    },
    /// The file with this hash has the first `steps` steps.
    Saved {
        hash: FileHash,
        steps: usize,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        path: Option<String>,
    },
}

/// The same line out of what a step shares with its project.
#[derive(Serialize)]
enum Line<'a> {
    Made {
        #[serde(skip_serializing_if = "Vec::is_empty")]
        documents: Vec<DocumentForm<'a>>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        records: Vec<RecordForm<'a>>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        united: Vec<(DocumentId, &'a DocumentForm<'static>)>,
        change: &'a Change,
    },
    Undone,
    Redone,
    Went {
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<RevisionId>,
    },
}

const DIGITS: usize = 16;

/// The line of a step, with its end.
pub(super) fn line_of(step: &Step) -> Result<String, String> {
    let line = match step {
        Step::Made(Made { change, brought: Brought { documents, records, united } }) => Line::Made {
            documents: documents
                .iter()
                .flat_map(|(pool, from)| pool.iter_from(*from))
                .map(DocumentForm::entering)
                .collect(),
            records: records.iter().flat_map(|(pool, from)| pool.iter_from(*from)).map(RecordForm::entering).collect(),
            united: united.iter().map(|(id, form)| (*id, form)).collect(),
            change,
        },
        Step::Undone => Line::Undone,
        Step::Redone => Line::Redone,
        Step::Went(to) => Line::Went { to: *to },
    };
    line_with(&line)
}

impl Entry {
    /// Its line, with its end.
    pub fn line(&self) -> Result<String, String> {
        line_with(self)
    }

    /// What a line says; nothing where it is not as it was written.
    pub fn of_line(line: &[u8]) -> Option<Self> {
        let line = std::str::from_utf8(line.strip_suffix(b"\n")?).ok()?;
        let (digits, value) = line.strip_prefix("/*")?.split_once("*/ ")?;
        if digits != checksum(value) {
            return None;
        }
        let mut reader = Reader::new(value);
        let entry = reader.value().ok()?;
        reader.is_at_end().is_ok_and(|end| end).then_some(entry)
    }

    /// Whether it is a step of the project.
    pub fn is_step(&self) -> bool {
        matches!(self, Self::Made { .. } | Self::Undone | Self::Redone | Self::Went { .. })
    }
}

fn line_with(value: &impl Serialize) -> Result<String, String> {
    let mut text = String::new();
    write_value(&mut text, value, Layout::default()).map_err(|error| error.to_string())?;
    let sum = checksum(&text);
    Ok(format!("/*{sum}*/ {text}\n"))
}

fn checksum(value: &str) -> String {
    let mut digits = blake3::hash(value.as_bytes()).to_hex().to_string();
    digits.truncate(DIGITS);
    digits
}
