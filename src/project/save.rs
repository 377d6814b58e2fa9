//! A project into its file, safely.

use std::io;
use std::path::{Path, PathBuf};

use super::{Previous, Project, form, replace_file};

/// Saves `project` at `path`. The file is replaced whole or not at all, and the one that stood there is kept
/// with `.bak` after its name.
pub fn save(project: &Project, path: &Path) -> Result<(), SaveError> {
    replace_file(path, Previous::Keep, |out| form::write(project, out))
}

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
    /// What was to be written has no written form.
    #[error("{}: the content cannot be written as RON: {source}", path.display())]
    Form {
        /// The file.
        path: PathBuf,
        /// Why.
        source: ron::Error,
    },
}

impl SaveError {
    /// What a person can do about it, as a sentence without full stop.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Io { source, .. } => match source.kind() {
                io::ErrorKind::NotFound => "Make the folder first, or choose another one",
                io::ErrorKind::StorageFull => "Make room on the disk, or choose another one",
                _ => "Choose another folder or another name",
            },
            Self::Form { .. } => "Save under another name and report it as an error of Provista",
        }
    }

    pub(super) fn form(path: &Path, source: ron::Error) -> Self {
        Self::Form { path: path.to_owned(), source }
    }

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
