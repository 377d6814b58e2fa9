//! Where the project of a session is kept, whether all of it is saved, and how another takes its place.

use std::path::{Path, PathBuf};

use super::Session;
use crate::domain::Keeping;
use crate::project::{Custody, LoadedDocument, Opening, Project, Recovery, RevisionId, SaveTask, SavedFile, Shelf};

/// Where the project is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Home {
    /// Nowhere yet.
    #[default]
    New,
    /// It is the sample, which is saved under a name of the person's own.
    Sample,
    /// In this file.
    File(PathBuf),
}

/// The state that the history had when the project was last read or written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mark {
    revisions: usize,
    current: Option<RevisionId>,
    /// What the project had gained of its texts.
    gained: u64,
}

impl Session {
    /// Where the project is kept.
    pub fn home(&self) -> &Home {
        &self.home
    }

    /// The file in which the project is kept.
    pub fn path(&self) -> Option<&Path> {
        match &self.home {
            Home::File(path) => Some(path),
            Home::New | Home::Sample => None,
        }
    }

    /// Keeps on this shelf what cannot be beside a project.
    pub(in crate::app) fn keep_on(&mut self, folders: Shelf) {
        self.shelf = folders;
    }

    /// What cannot be beside a project is kept here.
    pub(in crate::app) fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// What looks after the project.
    pub fn custody(&self) -> &Custody {
        &self.custody
    }

    pub(in crate::app) fn custody_mut(&mut self) -> &mut Custody {
        &mut self.custody
    }

    /// Whether the project is to be looked at alone, because another window has it.
    pub fn is_read_only(&self) -> bool {
        self.custody.is_read_only()
    }

    /// Puts another project in place of the present one, which the person has saved or given up.
    pub fn replace(&mut self, mut project: Project, home: Home) {
        let custody = Custody::unsaved(&mut project, self.shelf.clone());
        self.put(project, home, custody);
    }

    /// Puts a project that was opened in place of the present one, which the person has saved or given up.
    pub(in crate::app) fn open(&mut self, opening: Opening) {
        let Opening { project, custody, recovery: _ } = opening;
        let home = custody.path().map_or(Home::New, |path| Home::File(path.to_owned()));
        self.put(project, home, custody);
    }

    /// Takes over changes of an unfinished session upon the project that is open; whether they fitted.
    pub(in crate::app) fn recover(&mut self, recovery: Recovery) -> bool {
        let mut custody = std::mem::take(&mut self.custody);
        let Some(project) = custody.recover(recovery) else {
            self.custody = custody;
            return false;
        };
        let saved = self.saved;
        self.open(Opening { project, custody, recovery: None });
        // What was recovered is not in the file, or there is none.
        self.saved = saved;
        if self.path().is_none() {
            self.mark_unsaved();
        }
        true
    }

    /// Takes over an unfinished session upon a project that was never saved.
    pub(in crate::app) fn resume(&mut self, opening: Opening) {
        self.open(opening);
        self.mark_unsaved();
    }

    fn put(&mut self, project: Project, home: Home, custody: Custody) {
        std::mem::replace(&mut self.custody, custody).close();
        let (folders, custody) = (std::mem::take(&mut self.shelf), std::mem::take(&mut self.custody));
        let mut fresh = Self {
            workspace: self.workspace,
            generation: self.generation + 1,
            left: self.left,
            columns: std::mem::take(&mut self.columns),
            author: self.author,
            ..Self::new(self.language)
        };
        fresh.accounts.shown = self.accounts.shown;
        *self = fresh;
        (self.project, self.home, self.shelf, self.custody) = (project, home, folders, custody);
        self.set_author(self.author);
        self.texts.due = true;
        self.mark_saved();
        self.refresh();
        if let Some(id) = self.rows.ids.first().copied() {
            self.select_record(id);
        } else {
            self.selection.document = self.project.documents().next().map(|(id, _)| id);
        }
    }

    /// Gives the journal what was done since the last time.
    pub(in crate::app) fn record(&mut self) {
        self.custody.record(&mut self.project);
    }

    /// What saves the project as it is now.
    pub(in crate::app) fn begin_save(&mut self, path: &Path) -> SaveTask {
        self.custody.begin_save(&mut self.project, path)
    }

    /// Notes that the project was saved.
    pub(in crate::app) fn saved(&mut self, saved: SavedFile) {
        self.home = Home::File(saved.path.clone());
        self.saved = Mark { revisions: saved.revisions, current: saved.current, gained: saved.gained };
        self.custody.saved(saved);
    }

    /// Lets the file at `path` go where it is the project's own, so that it can be opened again: the person has given up
    /// what is not in it.
    pub(in crate::app) fn let_go(&mut self, path: &Path) {
        if self.custody.is_at(path) {
            std::mem::take(&mut self.custody).close();
        }
    }

    /// Looks after the project again where its file was let go for nothing.
    pub(in crate::app) fn take_back(&mut self) {
        if self.custody.path().is_none() && self.path().is_some() {
            self.custody = Custody::unsaved(&mut self.project, self.shelf.clone());
            self.home = Home::New;
            self.mark_unsaved();
        }
    }

    /// Ends the session, with everything saved or given up by the person.
    pub(in crate::app) fn close(&mut self) {
        self.record();
        std::mem::take(&mut self.custody).close();
    }

    /// Lets texts be read again in the files that the person has loaded.
    pub(in crate::app) fn allow_files_of(&mut self, loaded: &[LoadedDocument]) {
        let files = loaded.iter().filter_map(|loaded| loaded.document.whereabouts.as_deref());
        let mut files: Vec<&str> = files.map(|at| at.file.as_str()).collect();
        files.dedup();
        let places = self.custody.places_mut();
        for file in files {
            places.add_file(file);
        }
    }

    /// Lets texts be read again in the folder of the file that the project came from.
    pub(in crate::app) fn allow_folder_of(&mut self, path: &Path) {
        if let Some(folder) = path.parent() {
            self.custody.places_mut().add(folder);
        }
    }

    /// Notes that what is here is in no file as it is.
    pub(in crate::app) fn mark_unsaved(&mut self) {
        self.saved = Mark { revisions: usize::MAX, ..Mark::default() };
    }

    /// Puts the project that came of a merge in place of this one. What is selected and typed stays.
    pub(in crate::app) fn take_merged(&mut self, merged: Project) {
        // What was done before belongs to the journal first.
        self.record();
        self.project = merged;
        self.record();
        self.set_author(self.author);
        self.texts.due = true;
        self.offered = None;
        self.refresh();
    }

    fn mark(&self) -> Mark {
        let history = self.project.history();
        let (revisions, current) = (history.revisions().len(), history.current());
        Mark { revisions, current, gained: self.project.gained() }
    }

    fn mark_saved(&mut self) {
        self.saved = self.mark();
    }

    /// Whether something would be lost if the project were closed now. Texts that come to hand where the project is only
    /// looked at are for the window that has it to save.
    pub fn has_unsaved_changes(&self) -> bool {
        let now = self.mark();
        let gained = if self.is_read_only() { self.saved.gained } else { now.gained };
        self.saved != Mark { gained, ..now }
    }

    /// Whether closing now would lose changes, or something that was typed and not applied.
    pub fn would_lose_something(&self) -> bool {
        self.has_unsaved_changes() || self.drafts.first().is_some()
    }

    /// Whether saving would do anything. With texts by reference it looks at their files, which may have changed or gone.
    pub fn can_save(&self) -> bool {
        let refers = self.project.keeping() == Some(Keeping::ByReference);
        !self.is_read_only() && (refers || self.has_unsaved_changes() || self.path().is_none())
    }
}
