//! A project out of its file. Whatever the bytes are, the answer is a sound project or an error that says where.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::form::{self, VERSION};
use super::save::folder_of;
use super::{FileHash, Project, Stamp, soundness};

/// Why a project could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The system refused.
    #[error("{}: {}", path.display(), refusal(source))]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// There is nothing in it, as after a power cut on some disks.
    #[error("{}: the project file is empty", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// It is some other file.
    #[error("{}: this is no Provista project", path.display())]
    NotAProject {
        /// The file.
        path: PathBuf,
    },
    /// A later Provista wrote it.
    #[error("{}: the project was made by a newer Provista (version {version} of the file, this one reads {VERSION})", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The version that it states.
        version: u32,
    },
    /// It begins as a project and then breaks the rules of its form.
    #[error("{}:{line}:{column}: the project file is damaged: {reason}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The character in that line, from 1.
        column: usize,
        /// What is wrong there.
        reason: String,
    },
    /// Its parts do not fit together.
    #[error("{}{}: the project does not hold together: {reason}", path.display(), line.map(|line| format!(":{line}:1")).unwrap_or_default())]
    Inconsistent {
        /// The file.
        path: PathBuf,
        /// The line on which the item at fault begins, from 1, where it can be told.
        line: Option<usize>,
        /// What does not fit.
        reason: String,
    },
}

impl OpenError {
    /// What a person can do about it, as a sentence without full stop.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Io { source, .. } => match source.kind() {
                io::ErrorKind::NotFound => "Check the spelling of the path",
                io::ErrorKind::PermissionDenied => "Ask for permission to read it, or copy it to your folder",
                _ => "Try again, or copy it to another disk first",
            },
            Self::Empty { .. } => "Open the version before it, which has .bak after its name, or a copy",
            Self::NotAProject { .. } => "Open a .ron file that Provista saved, or load texts into a new project",
            Self::Newer { .. } => "Open it with that Provista",
            Self::Damaged { .. } | Self::Inconsistent { .. } => {
                "Open the version before it, which has .bak after its name, or undo what was changed by hand"
            }
        }
    }
}

/// Opens the project at `path`.
pub fn open(path: &Path) -> Result<Project, OpenError> {
    read(path).map(|(project, _)| project)
}

/// Opens the project at `path`, and takes the stamp of its file.
pub(super) fn read(path: &Path) -> Result<(Project, Stamp), OpenError> {
    let own = || path.to_owned();
    let failed = |source| OpenError::Io { path: own(), source };
    // Before the bytes: were it written meanwhile, the stamp would be of neither state, and the change is noticed.
    let metadata = fs::metadata(path).map_err(failed)?;
    let (bytes, folder) = (fs::read(path).map_err(failed)?, folder_of(path));
    let (project, hash) = rayon::join(|| from_bytes(&bytes, folder.as_deref()), || FileHash::of(&bytes));
    let project = project.map_err(|fault| match fault {
        Fault::Empty => OpenError::Empty { path: own() },
        Fault::Foreign => OpenError::NotAProject { path: own() },
        Fault::Newer(version) => OpenError::Newer { path: own(), version },
        Fault::Damaged { line, column, reason } => OpenError::Damaged { path: own(), line, column, reason },
        Fault::Unsound { line, reason } => OpenError::Inconsistent { path: own(), line, reason },
    })?;
    Ok((project, Stamp::of(&metadata, hash)))
}

/// Whether the file at `path` is a project by its head, of whatever version and however damaged after that.
pub fn is_project(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    let text = match std::str::from_utf8(&head) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default(),
    };
    let version = form::stated_version(text.strip_prefix('\u{feff}').unwrap_or(text));
    read.is_ok() && version.is_some_and(|version| version > 0)
}

/// So many bytes hold the version of a project.
const HEAD: u64 = 4096;

/// What is wrong with the content of a file.
enum Fault {
    Empty,
    Foreign,
    Newer(u32),
    Damaged { line: usize, column: usize, reason: String },
    Unsound { line: Option<usize>, reason: String },
}

fn from_bytes(bytes: &[u8], folder: Option<&Path>) -> Result<Project, Fault> {
    if bytes.iter().all(|byte| *byte == 0 || byte.is_ascii_whitespace()) {
        return Err(Fault::Empty);
    }
    // Bytes that are no UTF-8 leave the text before them, which tells what the file was.
    let (text, broken) = match std::str::from_utf8(bytes) {
        Ok(text) => (text, false),
        Err(error) => (std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(), true),
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match form::stated_version(text) {
        None | Some(0) => return Err(Fault::Foreign),
        Some(1..=VERSION) => {}
        Some(version) => return Err(Fault::Newer(version)),
    }
    if broken {
        let (line, column) = place(text, text.len());
        return Err(Fault::Damaged { line, column, reason: "bytes that are no UTF-8 text".to_owned() });
    }
    let project = form::read(text, folder).map_err(|damage| {
        let (line, column) = place(text, damage.at);
        Fault::Damaged { line, column, reason: damage.reason }
    })?;
    soundness::check(&project).map_err(|unsound| Fault::Unsound {
        line: unsound.item.and_then(|(section, number)| line_of(text, section, number)),
        reason: unsound.reason,
    })?;
    Ok(project)
}

/// The line of a byte, and its character in that line, both from 1.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    (1 + before.matches('\n').count(), 1 + before.rsplit('\n').next().unwrap_or_default().chars().count())
}

/// The line on which an item of a section begins.
fn line_of(text: &str, section: &str, number: usize) -> Option<usize> {
    let section = form::cut(text, false).ok()?.into_iter().find(|known| known.name == section)?;
    let at = if section.name == "history" { section.revision(number) } else { section.item(number) };
    Some(place(text, at?).0)
}

/// The system's refusal in words that do not depend on the system.
fn refusal(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "reading it is not permitted".to_owned(),
        io::ErrorKind::IsADirectory => "this is a folder, not a project".to_owned(),
        _ => error.to_string(),
    }
}
