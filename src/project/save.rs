//! A project into its file, safely.

use std::io;
use std::path::{Path, PathBuf};

/// A file could not be written. What stood at its path before is untouched.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The system refused.
    #[error("{}: could not {step} the file: {}", path.display(), refusal(source))]
    Io {
        /// The file.
        path: PathBuf,
        /// What was being done: begin, write, keep the previous version of, replace.
        step: &'static str,
        /// Why.
        source: io::Error,
    },
}

impl SaveError {
    pub(super) fn new(path: &Path, step: &'static str, source: io::Error) -> Self {
        Self::Io { path: path.to_owned(), step, source }
    }
}

fn refusal(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "its folder does not exist".to_owned(),
        io::ErrorKind::PermissionDenied => "writing is not permitted there".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::IsADirectory => "this is a folder".to_owned(),
        _ => error.to_string(),
    }
}
