//! What went wrong with one file, and what to do about it.

use std::path::PathBuf;

/// A file or folder that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("{}: {kind}", path.display())]
pub struct Problem {
    /// Where.
    pub path: PathBuf,
    /// What.
    #[source]
    pub kind: ProblemKind,
}

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ProblemKind {
    /// The operating system refused.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl ProblemKind {
    /// What to do about it.
    pub fn hint(&self) -> String {
        String::new()
    }
}
