//! What went wrong, in the window's language: what, where, and what to do about it.

use std::io;
use std::path::Path;

use super::voice::Voice;
use crate::project::{OpenError, SaveError};
use crate::reading::{Problem, ProblemKind};

/// A failure as the window tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The file.
    pub place: String,
    /// What is wrong with it.
    pub what: String,
    /// What to do.
    pub hint: String,
}

impl Failure {
    /// A project that could not be opened.
    pub fn of_opening(error: &OpenError, voice: &Voice) -> Self {
        let (path, what, hint) = match error {
            OpenError::Io { path, source } => {
                return Self { place: shown(path), ..Self::of_system(source, voice) };
            }
            OpenError::NotAProject { path } => (path, voice.text("open-foreign"), "open-foreign-hint"),
            OpenError::Newer { path, version } => {
                let what = voice.text_with("open-newer", &[("version", version.to_string().into())]);
                (path, what, "open-newer-hint")
            }
            OpenError::Damaged { path, line, column, reason } => {
                let values = [
                    ("line", line.to_string().into()),
                    ("column", column.to_string().into()),
                    ("reason", reason.as_str().into()),
                ];
                (path, voice.text_with("open-damaged", &values), "open-damaged-hint")
            }
            OpenError::Inconsistent { path, line, reason } => {
                let line = line.map_or_else(|| "–".to_owned(), |line| line.to_string());
                let values = [("line", line.into()), ("reason", reason.as_str().into())];
                (path, voice.text_with("open-inconsistent", &values), "open-damaged-hint")
            }
        };
        Self { place: shown(path), what, hint: voice.text(hint) }
    }

    /// A file that could not be written.
    pub fn of_saving(error: &SaveError, voice: &Voice) -> Self {
        match error {
            SaveError::Io { path, source, .. } => {
                let key = match source.kind() {
                    io::ErrorKind::NotFound => "save-no-folder",
                    io::ErrorKind::StorageFull => "save-full",
                    io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "save-forbidden",
                    io::ErrorKind::IsADirectory => "save-folder",
                    _ => "save-refused",
                };
                let what = voice.text_with(key, &[("why", source.to_string().into())]);
                Self { place: shown(path), what, hint: voice.text("save-hint") }
            }
            SaveError::ChangedOutside { path } => {
                Self { place: shown(path), what: voice.text("save-outside"), hint: voice.text("save-hint") }
            }
            SaveError::InUse { path } => {
                Self { place: shown(path), what: voice.text("save-in-use"), hint: voice.text("save-hint") }
            }
            SaveError::Form { path, source } => {
                let what = voice.text_with("save-refused", &[("why", source.to_string().into())]);
                Self { place: shown(path), what, hint: voice.text("save-hint") }
            }
        }
    }

    /// A document that could not be read.
    pub fn of_reading(problem: &Problem, voice: &Voice) -> Self {
        let number = |number: u64| voice.number(rust_decimal::Decimal::from(number));
        let (what, hint) = match &problem.kind {
            ProblemKind::Io(source) => {
                return Self { place: shown(&problem.path), ..Self::of_system(source, voice) };
            }
            ProblemKind::NotAFile => (voice.text("read-no-file"), "read-no-file-hint"),
            ProblemKind::UnknownFormat => (voice.text("read-unknown"), "read-unknown-hint"),
            ProblemKind::Empty => (voice.text("read-empty"), "read-empty-hint"),
            ProblemKind::TooLarge { bytes, limit } => {
                let values = [("bytes", number(*bytes).into()), ("limit", number(*limit).into())];
                (voice.text_with("read-large", &values), "read-large-hint")
            }
            ProblemKind::Binary { .. } => (voice.text("read-binary"), "read-binary-hint"),
            ProblemKind::Garbled { encoding, at } => {
                let values = [("encoding", (*encoding).into()), ("at", number(*at as u64).into())];
                (voice.text_with("read-garbled", &values), "read-garbled-hint")
            }
            ProblemKind::UnknownEncoding { guess } => {
                (voice.text_with("read-encoding", &[("guess", (*guess).into())]), "read-encoding-hint")
            }
        };
        Self { place: shown(&problem.path), what, hint: voice.text(hint) }
    }

    /// The system's refusal; the place is still to be named.
    fn of_system(error: &io::Error, voice: &Voice) -> Self {
        let (what, hint) = match error.kind() {
            io::ErrorKind::NotFound => (voice.text("system-missing"), "system-missing-hint"),
            io::ErrorKind::PermissionDenied => (voice.text("system-forbidden"), "system-forbidden-hint"),
            _ => (voice.text_with("system-other", &[("why", error.to_string().into())]), "system-other-hint"),
        };
        Self { place: String::new(), what, hint: voice.text(hint) }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
