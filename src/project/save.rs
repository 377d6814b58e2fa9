//! A project into its file, safely.

use std::cell::Cell;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::replacement::replace_after;
use super::shelf::target;
use super::texts::LeftTexts;
use super::{FileHash, Previous, Project, Since, Stamp, form};
use crate::reading::{Places, unprefixed};

/// Saves `project` at `path`. The file is replaced whole or not at all, and the one that stood there is kept
/// with `.bak` after its name. Where the project keeps texts by reference, those are left out that files in the folder of
/// `path` are seen to have.
pub fn save(project: &Project, path: &Path) -> Result<(), SaveError> {
    let places = Places::of(folder_of(path));
    let left = LeftTexts::seen(project, path, &places, &Mutex::default());
    write(project, path, &left, Previous::Keep, None, |_| ()).map(drop)
}

/// Writes the file of `project`, and gives its hash to `before_renaming` when it is on the disk and about to take its
/// name. Returns the stamp by which it is known again. Where the file that stands there, by the stamp `own`, has the same
/// bytes, it stays, and so does the version before it.
pub(super) fn write(
    project: &Project,
    path: &Path,
    left: &LeftTexts,
    previous: Previous,
    own: Option<Stamp>,
    before_renaming: impl FnOnce(FileHash),
) -> Result<Stamp, SaveError> {
    let (mut hasher, folder) = (blake3::Hasher::new(), folder_of(path));
    let (mut hash, mut stands) = (None, None);
    let written = Cell::new(None);
    let metadata = replace_after(
        path,
        previous,
        |out| {
            form::write(project, left, folder.as_deref(), &mut Hashing { out, hasher: &mut hasher })?;
            written.set(Some(FileHash::from_hasher(&hasher)));
            Ok(())
        },
        || {
            hash = written.get();
            if let Some(hash) = hash {
                before_renaming(hash);
            }
            stands = own.filter(|own| Some(own.hash) == hash).and_then(|own| match own.since(path) {
                Since::Same(now) => Some(now),
                Since::Changed | Since::Gone => None,
            });
            stands.is_none()
        },
    )?;
    // The file was written where replacing it succeeded.
    let written = || metadata.map(|metadata| Stamp::of(&metadata, hash.unwrap_or_else(|| FileHash::of(b""))));
    stands.or_else(written).ok_or_else(|| SaveError::new(path, "write", io::ErrorKind::NotFound.into()))
}

/// The folder in which a project file lies, as a whole path, links followed; nothing where the system does not say.
pub(super) fn folder_of(path: &Path) -> Option<PathBuf> {
    Some(unprefixed(target(path).parent()?.to_owned()))
}

/// Passes bytes on and hashes them.
struct Hashing<'a> {
    out: &'a mut (dyn Write + Send),
    hasher: &'a mut blake3::Hasher,
}

impl Write for Hashing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.out.write(bytes)?;
        self.hasher.update(&bytes[..length]);
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
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
    /// Something else wrote the file since it was read or written here.
    #[error("{}: something else has changed the file since it was opened", path.display())]
    ChangedOutside {
        /// The file.
        path: PathBuf,
    },
    /// What is no project was to be written over one.
    #[error("{}: a project of Provista stands there, and nothing else is written over it", path.display())]
    OverProject {
        /// The file.
        path: PathBuf,
    },
    /// Another window has the project open.
    #[error("{}: the project is open in another window", path.display())]
    InUse {
        /// The file.
        path: PathBuf,
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
            Self::ChangedOutside { .. } => "Open it again, save under another name, or say that yours is to replace it",
            Self::OverProject { .. } => "Choose another name",
            Self::InUse { .. } => "Save under another name, or close the other window",
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
