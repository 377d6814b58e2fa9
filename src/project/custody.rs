//! Who looks after the project at hand: its file, its lock, its journal.
//!
//! The window, and whoever else edits a project, goes through here: [`Custody::open`] or [`Custody::unsaved`] at the
//! beginning, [`Custody::record`] after every edit, [`Custody::begin_save`] and [`Custody::saved`] around a save, and
//! [`Custody::close`] at the end. A custody that is dropped without that leaves its journal, as a crash does.

use std::collections::{BTreeSet, HashSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::journal::{Base, Log, Marker};
use super::lock::{Lock, Locking};
use super::save::folder_of;
use super::shelf::{target, with_ending};
use super::texts::LeftTexts;
use super::{
    Fit, Journal, OpenError, Previous, Project, Recovery, RevisionId, SaveError, Shelf, Since, Stamp, TextAccount,
    Trouble, noted_places, open, save,
};
use crate::domain::{DocumentId, Keeping};
use crate::reading::{Places, Sights, Sought};

/// A project that was opened, and what looks after it.
#[derive(Debug)]
pub struct Opening {
    /// The project as its file has it.
    pub project: Project,
    /// What looks after it.
    pub custody: Custody,
    /// Changes that an unfinished session left.
    pub recovery: Option<Recovery>,
}

/// The file, the lock and the journal of a project.
#[derive(Debug, Default)]
pub struct Custody {
    shelf: Shelf,
    path: Option<PathBuf>,
    lock: Option<Lock>,
    journal: Option<Journal>,
    stamp: Option<Stamp>,
    is_read_only: bool,
    /// The person said that what something else wrote may be replaced.
    replaces: bool,
    /// Journals whose changes were taken over, to go with the next save.
    settled: Vec<PathBuf>,
    /// Where texts may be read.
    places: Arc<Places>,
    /// What their files were seen to have.
    sights: Arc<Mutex<Sights>>,
    /// The documents whose texts are not in the file.
    outside: BTreeSet<DocumentId>,
}

impl Custody {
    /// Looks after a project that has no file. Its journal begins with its first change.
    pub fn unsaved(project: &mut Project, shelf: Shelf) -> Self {
        project.begin_log();
        let Some(file) = shelf.new_unsaved() else { return Self { shelf, ..Self::default() } };
        let folder = file.parent().unwrap_or(Path::new("."));
        // Where it cannot be made, the journal says so with the first change.
        let _ = fs::create_dir_all(folder);
        let lock = match Lock::take(&[with_ending(&file, ".lock")]) {
            Locking::Held(lock) => Some(lock),
            Locking::Taken | Locking::Impossible => None,
        };
        let places = vec![with_ending(&file, ".journal")];
        let journal = Journal::begin(Base::Unsaved(Box::new(project.clone()), file), places, shelf.wake());
        Self { shelf, lock, journal: Some(journal), ..Self::default() }
    }

    /// Opens the project at `path`: to edit it, or to look at it where another window has it.
    pub fn open(path: &Path, shelf: Shelf) -> Result<Opening, OpenError> {
        let locking = Lock::take(&shelf.locks(path));
        let (mut project, stamp) = open::read(path)?;
        let is_read_only = matches!(locking, Locking::Taken);
        let recovery = if is_read_only { None } else { Recovery::find(path, &project, stamp.hash, &shelf) };
        project.begin_log();
        let known = noted_places::of(&shelf, path);
        let journal =
            (!is_read_only).then(|| Journal::begin(Base::File(stamp.hash), shelf.journals(path), shelf.wake()));
        let lock = match locking {
            Locking::Held(lock) => Some(lock),
            Locking::Taken | Locking::Impossible => None,
        };
        let custody = Self {
            shelf,
            path: Some(path.to_owned()),
            lock,
            journal,
            stamp: Some(stamp),
            is_read_only,
            places: Arc::new(Places::of(folder_of(path).into_iter().chain(known))),
            outside: project.partial_texts().collect(),
            ..Self::default()
        };
        Ok(Opening { project, custody, recovery })
    }

    /// Takes over what an unfinished session left, and goes on with its journal. The project that comes back takes the
    /// place of the one that was opened; nothing where the changes do not fit.
    pub fn recover(&mut self, recovery: Recovery) -> Option<Project> {
        let mut project = *recovery.project?;
        project.begin_log();
        let path = self.path.clone()?;
        match recovery.fit {
            Fit::File if !recovery.is_broken => {
                let places = self.shelf.journals(&path);
                self.journal = Some(Journal::resume(&recovery.log, None, places, self.shelf.wake()));
            }
            Fit::File | Fit::Backup | Fit::None => {
                // The file stays what it is: the project goes on as one that was never saved.
                let (settled, places) = (recovery.log.path, self.places());
                *self = Self { places, ..Self::unsaved(&mut project, self.shelf.clone()) };
                self.settled.push(settled);
            }
        }
        Some(project)
    }

    pub(super) fn resume_unsaved(project: &mut Project, log: &Log, file: PathBuf, lock: Lock, shelf: Shelf) -> Self {
        project.begin_log();
        let places = vec![with_ending(&file, ".journal")];
        let journal = Journal::resume(log, Some(file), places, shelf.wake());
        Self { lock: Some(lock), journal: Some(journal), shelf, ..Self::default() }
    }

    /// The file of the project.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether the file at `path` is the project's.
    pub fn is_at(&self, path: &Path) -> bool {
        self.path.as_deref().is_some_and(|own| target(own) == target(path))
    }

    /// Whether another window has the project, so that this one is to look at it alone.
    pub fn is_read_only(&self) -> bool {
        self.is_read_only
    }

    /// Where texts may be read unasked.
    pub fn places(&self) -> Arc<Places> {
        Arc::clone(&self.places)
    }

    /// The same, to allow more.
    pub fn places_mut(&mut self) -> &mut Places {
        Arc::make_mut(&mut self.places)
    }

    /// What files of texts were seen to have.
    pub fn sights(&self) -> Arc<Mutex<Sights>> {
        Arc::clone(&self.sights)
    }

    /// The texts that are at hand in `project` and not in its file: closing it would lose them where their own files are gone.
    pub fn texts_outside(&self, project: &Project) -> Vec<Sought> {
        if self.is_read_only { Vec::new() } else { project.whole_texts(&self.outside) }
    }

    /// What remembers in any thread that texts of the project are read in these folders, where it has a file.
    pub fn note_places(&self, folders: Vec<PathBuf>) -> impl FnOnce() + Send + 'static {
        let (own, path) = (self.shelf.clone(), self.path.clone());
        move || {
            if let Some(path) = path {
                noted_places::note(&own, &path, &folders);
            }
        }
    }

    /// Gives the journal what was done to `project` since the last time.
    pub fn record(&mut self, project: &mut Project) {
        for step in project.take_steps() {
            if let Some(journal) = &mut self.journal {
                journal.add(step);
            }
        }
    }

    /// The journal; nothing where the project is only looked at, or has no place for one.
    pub fn journal(&self) -> Option<&Journal> {
        self.journal.as_ref()
    }

    /// Why changes are not on the disk.
    pub fn trouble(&self) -> Option<Trouble> {
        self.journal.as_ref()?.trouble()
    }

    /// What saves `project` at `path`, in whatever thread; call [`Self::saved`] with what it returns.
    pub fn begin_save(&mut self, project: &mut Project, path: &Path) -> SaveTask {
        self.record(project);
        project.may_lack |= project.keeping() == Some(Keeping::ByReference);
        let is_own = self.is_at(path);
        SaveTask {
            project: project.clone(),
            path: path.to_owned(),
            is_own,
            is_read_only: self.is_read_only,
            stamp: self.stamp.filter(|_| is_own && !self.replaces),
            marker: self.journal.as_ref().map(|journal| (journal.marker(), journal.steps())),
            shelf: self.shelf.clone(),
            places: self.places(),
            sights: self.sights(),
        }
    }

    /// Looks after the file that was saved from now on, and lets the journal forget what it has.
    pub fn saved(&mut self, saved: SavedFile) {
        let SavedFile { path, folder, outside, stamp, steps, lock, is_own, .. } = saved;
        let places = self.shelf.journals(&path);
        if let Some(folder) = folder {
            self.places_mut().add(&folder);
        }
        self.outside = outside;
        if !is_own {
            self.lock = lock;
            self.is_read_only = false;
        }
        for settled in self.settled.drain(..) {
            let _ = fs::remove_file(settled);
        }
        match &mut self.journal {
            Some(journal) => journal.rebase(places, stamp.hash, steps),
            None => self.journal = Some(Journal::begin(Base::File(stamp.hash), places, self.shelf.wake())),
        }
        (self.path, self.stamp, self.replaces) = (Some(path), Some(stamp), false);
    }

    /// What it takes to see in any thread whether something else wrote the file.
    pub fn watched(&self) -> Option<(PathBuf, Stamp)> {
        Some((self.path.clone()?, self.stamp?))
    }

    /// Takes in what was seen of the file at `path`; whether something else wrote it since it was read or written here.
    pub fn saw(&mut self, path: &Path, stamp: Stamp, since: Since) -> bool {
        // It may have been saved here meanwhile, and then what was seen is no news.
        if self.path.as_deref() != Some(path) || self.stamp != Some(stamp) {
            return false;
        }
        if let Since::Same(now) = since {
            self.stamp = Some(now);
        }
        since == Since::Changed && !self.replaces
    }

    /// Lets the next save replace what something else wrote, as the person said.
    pub fn replace_outside_change(&mut self) {
        self.replaces = true;
    }

    /// Ends it, with everything saved or given up by the person: the journal goes.
    pub fn close(mut self) {
        if let Some(journal) = self.journal.take() {
            journal.discard();
        }
    }
}

/// A save that is to be carried out.
pub struct SaveTask {
    project: Project,
    path: PathBuf,
    is_own: bool,
    is_read_only: bool,
    stamp: Option<Stamp>,
    marker: Option<(Marker, usize)>,
    shelf: Shelf,
    places: Arc<Places>,
    sights: Arc<Mutex<Sights>>,
}

/// A file that was saved.
#[derive(Debug)]
pub struct SavedFile {
    /// Where it is.
    pub path: PathBuf,
    /// How many changes the history of what was saved has.
    pub revisions: usize,
    /// Where in it the project stood.
    pub current: Option<RevisionId>,
    /// What the project then had [gained](Project::gained).
    pub gained: u64,
    /// Where its texts are, where it keeps them by reference.
    pub texts: TextAccount,
    folder: Option<PathBuf>,
    outside: BTreeSet<DocumentId>,
    stamp: Stamp,
    steps: usize,
    lock: Option<Lock>,
    is_own: bool,
}

impl SaveTask {
    /// Saves. A file that something else has changed, or that another window has open, is left alone.
    pub fn run(self) -> Result<SavedFile, SaveError> {
        let Self { project, path, is_own, is_read_only, stamp, marker, shelf, mut places, sights } = self;
        let mut lock = None;
        if is_own {
            if is_read_only {
                return Err(SaveError::InUse { path });
            }
            if stamp.is_some_and(|stamp| stamp.since(&path) == Since::Changed) {
                return Err(SaveError::ChangedOutside { path });
            }
        } else {
            lock = match Lock::take(&shelf.locks(&path)) {
                Locking::Held(lock) => Some(lock),
                Locking::Taken => return Err(SaveError::InUse { path }),
                Locking::Impossible => None,
            };
        }
        let steps = marker.as_ref().map_or(0, |(_, steps)| *steps);
        let folder = folder_of(&path);
        if let Some(folder) = &folder {
            Arc::make_mut(&mut places).add(folder);
        }
        let left = LeftTexts::seen(&project, &path, &places, &sights);
        let stamp = save::write(&project, &path, &left, Previous::Keep, stamp, |hash| {
            if let Some((marker, steps)) = &marker {
                marker.mark(hash, *steps, &path);
            }
        })?;
        noted_places::note(&shelf, &path, &folders_of(&project, &left));
        let history = project.history();
        let (revisions, current, gained) = (history.revisions().len(), history.current(), project.gained());
        let outside = left.documents().chain(project.partial_texts()).collect();
        Ok(SavedFile {
            path,
            revisions,
            current,
            gained,
            texts: left.account,
            folder,
            outside,
            stamp,
            steps,
            lock,
            is_own,
        })
    }
}

/// The folders of the files in which texts were left.
fn folders_of(project: &Project, left: &LeftTexts) -> Vec<PathBuf> {
    let files = left.documents().filter_map(|id| project.known_document(id)?.whereabouts.as_deref());
    // As words: to compare paths takes long, and there may be very many.
    let folders: HashSet<&OsStr> = files.filter_map(|at| Some(Path::new(&at.file).parent()?.as_os_str())).collect();
    folders.into_iter().map(PathBuf::from).collect()
}
