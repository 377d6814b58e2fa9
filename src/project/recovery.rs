//! What an unfinished session left: changes that no project file has.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::form::{self, Blanks};
use super::journal::Log;
use super::lock::{Lock, Locking};
use super::shelf::with_ending;
use super::{Custody, FileHash, OpenError, Opening, Project, Shelf, backup_path, open, soundness};

/// How changes that were found fit the project file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// They go on from it.
    File,
    /// They go on from the version before it, the one with `.bak` after its name.
    Backup,
    /// They go on from another state of it, which is not there any more.
    None,
}

/// Changes of an unfinished session.
pub struct Recovery {
    /// How they fit the file.
    pub fit: Fit,
    /// How many steps the file lacks.
    pub changes: usize,
    /// When the last of them was made.
    pub at: Timestamp,
    /// Whether something after them could not be read: the one in flight, as a rule.
    pub is_torn: bool,
    /// The project with them; nothing where they do not fit.
    pub project: Option<Box<Project>>,
    /// A step in the middle did not fit, so that the journal cannot go on.
    pub(super) is_broken: bool,
    pub(super) log: Box<Log>,
}

impl std::fmt::Debug for Recovery {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Recovery").field("fit", &self.fit).field("changes", &self.changes).finish_non_exhaustive()
    }
}

impl Recovery {
    /// What the journals of the project at `path` have and its file, of this hash, lacks. A journal of which the file has
    /// everything is deleted.
    pub(super) fn find(path: &Path, project: &Project, hash: FileHash, shelf: &Shelf) -> Option<Self> {
        let logs = shelf.journals(path).into_iter().flat_map(|place| journals_at(&place));
        let mut found: Vec<Self> = logs.filter_map(|log| Self::of(log, path, project, hash)).collect();
        // The one that fits best, and of those the one with most.
        found.sort_by_key(|recovery| (recovery.fit as u8, std::cmp::Reverse(recovery.changes)));
        found.into_iter().next()
    }

    fn of(log: Log, path: &Path, project: &Project, hash: FileHash) -> Option<Self> {
        let steps = log.steps();
        if let Some(first) = log.lacking(hash) {
            if first >= steps {
                // What is after the last whole line was in flight, and the file is the later state all the same.
                let _ = fs::remove_file(&log.path);
                return None;
            }
            return Some(Self::replayed(log, first, project.clone(), Fit::File));
        }
        let backup = backup_path(path);
        let (fit, project) = match open::read(&backup) {
            Ok((project, stamp)) if log.lacking(stamp.hash).is_some() => (Fit::Backup, Some((project, stamp.hash))),
            _ => (Fit::None, None),
        };
        if let Some((project, hash)) = project {
            let first = log.lacking(hash).unwrap_or_default();
            return Some(Self::replayed(log, first, project, fit));
        }
        let (at, is_torn) = (log.at, log.is_torn);
        Some(Self { fit, changes: steps, at, is_torn, is_broken: false, project: None, log: Box::new(log) })
    }

    /// Makes the steps from number `first` on upon `project`. One that does not fit ends it.
    fn replayed(mut log: Log, first: usize, mut project: Project, fit: Fit) -> Self {
        let (mut changes, mut blanks) = (0, Blanks::beside(&project));
        let mut is_broken = false;
        for entry in log.take_steps(first) {
            if !project.replay(entry, &mut blanks) {
                is_broken = true;
                break;
            }
            changes += 1;
        }
        let (at, is_torn) = (log.at, log.is_torn || is_broken);
        let is_sound = soundness::check(&project).is_ok();
        let project = is_sound.then(|| Box::new(project));
        Self {
            fit: if is_sound { fit } else { Fit::None },
            changes,
            at,
            is_torn,
            is_broken,
            project,
            log: Box::new(log),
        }
    }

    /// Deletes the changes, as the person said.
    pub fn discard(self) {
        let _ = fs::remove_file(&self.log.path);
    }
}

/// The journals at a place: the one of that name, and those that were set aside.
pub(super) fn journals_at(place: &Path) -> Vec<Log> {
    paths_at(place).iter().filter_map(|path| Log::read(path).ok().flatten()).collect()
}

/// The files at a place whose names begin with its name.
pub(super) fn paths_at(place: &Path) -> Vec<PathBuf> {
    let (Some(folder), Some(name)) = (place.parent(), place.file_name()) else { return Vec::new() };
    let own = |path: &PathBuf| {
        let file = path.file_name().unwrap_or_default().as_encoded_bytes();
        let rest = file.strip_prefix(name.as_encoded_bytes());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(b".old"))
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = entries.filter(own).collect();
    paths.sort();
    paths
}

/// An unfinished session upon a project that was never saved.
#[derive(Debug)]
pub struct Unfinished {
    file: PathBuf,
    lock: Lock,
    /// What its first document is called; nothing where it has none.
    pub name: Option<String>,
    /// How many steps it has.
    pub changes: usize,
    /// When the last of them was made.
    pub at: Timestamp,
}

/// A session that may be unfinished, and that no other window can open meanwhile.
#[derive(Debug)]
pub struct Claim {
    file: PathBuf,
    lock: Lock,
}

impl Claim {
    /// All that no living window has open. Nothing of them is read, so this is quick.
    pub fn all(shelf: &Shelf) -> Vec<Self> {
        let Some(folder) = shelf.unsaved() else { return Vec::new() };
        let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        entries.filter_map(Self::upon).collect()
    }

    fn upon(path: PathBuf) -> Option<Self> {
        if let Some(project) = path.to_str()?.strip_suffix(".lock") {
            // One whose owner died before a first change. Taking it and letting it go deletes it.
            if !Path::new(project).exists() {
                drop(Lock::take(&[path]));
            }
            return None;
        }
        if path.extension() != Some("ron".as_ref()) {
            return None;
        }
        let Locking::Held(lock) = Lock::take(&[with_ending(&path, ".lock")]) else { return None };
        Some(Self { file: path, lock })
    }

    /// Reads its journal. What is empty, or was saved after all, is deleted.
    fn unfinished(self) -> Option<Unfinished> {
        let Self { file, lock } = self;
        let journal = with_ending(&file, ".journal");
        match Log::read(&journal).ok()? {
            Some(log) if log.steps() > 0 && !log.is_saved_elsewhere() => {
                let name = form::first_name(&file).or_else(|| log.first_name().map(str::to_owned));
                Some(Unfinished { file, lock, name, changes: log.steps(), at: log.at })
            }
            log => {
                // A project without a journal is one whose first change was in flight.
                if log.is_some() || !journal.exists() {
                    let _ = (fs::remove_file(&journal), fs::remove_file(&file));
                }
                None
            }
        }
    }
}

impl Unfinished {
    /// All of them that no living window has open, the latest first. What is empty, or was saved after all, is deleted.
    pub fn all(shelf: &Shelf) -> Vec<Self> {
        Self::of(Claim::all(shelf))
    }

    /// Those among `claims`, the latest first: their journals are read, which takes long where much was done.
    pub fn of(claims: Vec<Claim>) -> Vec<Self> {
        let mut all: Vec<Self> = claims.into_iter().filter_map(Claim::unfinished).collect();
        all.sort_by_key(|unfinished| std::cmp::Reverse(unfinished.at));
        all
    }

    /// Opens it with its changes; its journal goes on.
    pub fn recover(self, folders: Shelf) -> Result<Opening, OpenError> {
        let (project, stamp) = open::read(&self.file)?;
        let journal = with_ending(&self.file, ".journal");
        let log = Log::read(&journal).map_err(|source| OpenError::Io { path: journal.clone(), source })?;
        let recovered = match log.and_then(|log| Some((log.lacking(stamp.hash)?, log))) {
            Some((first, log)) => Recovery::replayed(log, first, project, Fit::File),
            None => return Err(OpenError::NotAProject { path: journal }),
        };
        let mut project = recovered.project.map_or_else(Project::new, |project| *project);
        let custody = Custody::resume_unsaved(&mut project, &recovered.log, self.file, self.lock, folders);
        Ok(Opening { project, custody, recovery: None })
    }

    /// Deletes it, as the person said.
    pub fn discard(self) {
        let _ = (fs::remove_file(with_ending(&self.file, ".journal")), fs::remove_file(&self.file));
    }
}
