//! What the window knows: the project, where it is kept, what is selected and what is shown of it.
//!
//! Panels read a session and ask for [`super::Action`]s; only [`super::conduct`] alters the project. Nothing here
//! draws, so that all of it can be tested without a window.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::analysis::{RecordQuery, Sentinel};
use crate::domain::{Document, DocumentId, Language, Record, RecordId, Slot, Span};
use crate::project::{Project, RevisionId};

use super::account::Accounts;
use super::doubt::Doubt;
use super::drafts::Drafts;
use super::trends::TrendsView;

/// One of the two workspaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Workspace {
    /// Documents, source text, records, record card.
    #[default]
    Review,
    /// Chart, and the records behind it.
    Trends,
}

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

/// What is selected, in all panels alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The document whose text is shown.
    pub document: Option<DocumentId>,
    /// The record whose card is shown.
    pub record: Option<RecordId>,
}

/// A request that panels carry out once, when they next draw.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a request of its own")]
pub struct Requests {
    /// Bring these words of the shown document into view, and show for a moment which they are.
    pub reveal_words: Option<Span>,
    /// Bring the selected record's words into view in the source text.
    pub reveal_source: bool,
    /// Bring the selected record's row into view in the table.
    pub reveal_row: bool,
    /// Bring the selected document into view in its list.
    pub reveal_document: bool,
    /// Put the cursor into this field of the card.
    pub focus_field: Option<Slot>,
    /// Put the cursor into the filter of the table.
    pub focus_filter: bool,
}

/// The state that the history had when the project was last read or written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Mark {
    revisions: usize,
    current: Option<RevisionId>,
}

/// The rows of the table, and for what they were computed.
#[derive(Clone, Debug, Default)]
struct Rows {
    of: Option<(u64, RecordQuery)>,
    ids: Vec<RecordId>,
    /// For which state of the project the numbers below were counted.
    counted: Option<u64>,
    /// All records of the project, and how many of them are decided.
    totals: (usize, usize),
    /// The same for each document.
    progress: BTreeMap<DocumentId, (usize, usize)>,
    /// How many records have flags that call for a look.
    flagged: usize,
}

/// All that the window knows.
#[derive(Debug, Default)]
pub struct Session {
    project: Project,
    home: Home,
    saved: Mark,
    language: Language,
    rows: Rows,
    sentinel: Sentinel,
    /// Counts projects, so that what panels remember of one is not shown for another.
    generation: u64,
    /// What is selected.
    pub selection: Selection,
    /// Which workspace is shown.
    pub workspace: Workspace,
    /// What the records table lists.
    pub query: RecordQuery,
    /// The field of the selected record that is looked at, and what else it could be.
    pub doubt: Doubt,
    /// What was typed into fields and not yet applied.
    pub drafts: Drafts,
    /// The numbers of the shown document.
    pub accounts: Accounts,
    /// What the chart shows.
    pub trends: TrendsView,
    /// The folder whose new files are loaded as they come.
    pub watched: Option<PathBuf>,
    /// What panels are to do when they next draw.
    pub requests: Requests,
}

impl Session {
    /// A session upon an empty project.
    pub fn new(language: Language) -> Self {
        let mut session = Self::default();
        session.set_language(language);
        session
    }

    /// The project.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The project, for carrying out changes.
    pub(super) fn project_mut(&mut self) -> &mut Project {
        &mut self.project
    }

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

    /// The language of names and numbers.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Chooses the language of names and numbers.
    pub fn set_language(&mut self, language: Language) {
        self.language = language;
        self.query.language = language;
    }

    /// A number for the project at hand, another for the next one.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Puts another project in place of the present one.
    pub fn replace(&mut self, project: Project, home: Home) {
        let keep = (self.language, self.workspace, self.generation + 1, self.accounts.shown);
        *self = Self::new(keep.0);
        (self.workspace, self.generation, self.accounts.shown) = (keep.1, keep.2, keep.3);
        self.project = project;
        self.home = home;
        self.mark_saved();
        self.refresh();
        if let Some(id) = self.rows.ids.first().copied() {
            self.select_record(id);
        } else {
            self.selection.document = self.project.documents().next().map(|(id, _)| id);
        }
    }

    /// Notes that the project was written to `path` as it was when its history held `revisions` changes and stood at
    /// `current`.
    pub fn saved_as(&mut self, path: PathBuf, revisions: usize, current: Option<RevisionId>) {
        self.home = Home::File(path);
        self.saved = Mark { revisions, current };
    }

    fn mark_saved(&mut self) {
        let history = self.project.history();
        self.saved = Mark { revisions: history.revisions().len(), current: history.current() };
    }

    /// Whether something would be lost if the project were closed now.
    pub fn has_unsaved_changes(&self) -> bool {
        let history = self.project.history();
        self.saved != Mark { revisions: history.revisions().len(), current: history.current() }
    }

    /// Whether closing now would lose changes, or something that was typed and not applied.
    pub fn would_lose_something(&self) -> bool {
        self.has_unsaved_changes() || self.drafts.first().is_some()
    }

    /// Whether saving would do anything.
    pub fn can_save(&self) -> bool {
        self.has_unsaved_changes() || self.path().is_none()
    }

    /// The selected record.
    pub fn selected_record(&self) -> Option<(RecordId, &Record)> {
        let id = self.selection.record?;
        Some((id, self.project.record(id)?))
    }

    /// The selected document.
    pub fn selected_document(&self) -> Option<(DocumentId, &Document)> {
        let id = self.selection.document?;
        Some((id, self.project.document(id)?))
    }

    /// Selects a record and its document and brings both into view.
    pub fn select_record(&mut self, id: RecordId) {
        let Some(record) = self.project.record(id) else { return };
        let document = record.document.or(self.selection.document);
        self.selection = Selection { document, record: Some(id) };
        self.requests.reveal_source = true;
        self.requests.reveal_row = true;
        self.requests.reveal_document = true;
    }

    /// Selects a document, and the first of its records that is listed, undecided ones first.
    pub fn select_document(&mut self, id: DocumentId) {
        if self.query.document.is_some() {
            self.query.document = Some(id);
            self.refresh();
        }
        let of_it = || {
            let rows = self.rows.ids.iter().filter_map(|row| Some((*row, self.project.record(*row)?)));
            rows.filter(|(_, record)| record.document == Some(id))
        };
        let first = of_it().find(|(_, record)| !record.review.is_decided()).or_else(|| of_it().next());
        match first.map(|(row, _)| row) {
            Some(row) => self.select_record(row),
            None => self.selection = Selection { document: Some(id), record: None },
        }
    }

    /// The records that the table lists, in its order, as of the last [`Self::refresh`].
    pub fn rows(&self) -> &[RecordId] {
        &self.rows.ids
    }

    /// How many records the project has, and how many of them a person has decided, as of the last [`Self::refresh`].
    pub fn totals(&self) -> (usize, usize) {
        self.rows.totals
    }

    /// The records and the decided records of a document, as of the last [`Self::refresh`].
    pub fn progress(&self, document: DocumentId) -> (usize, usize) {
        self.rows.progress.get(&document).copied().unwrap_or_default()
    }

    /// How many records have flags that call for a look, as of the last [`Self::refresh`].
    pub fn flagged(&self) -> usize {
        self.rows.flagged
    }

    /// The flags of the records, as of the last [`Self::refresh`].
    pub fn sentinel(&self) -> &Sentinel {
        &self.sentinel
    }

    /// Brings the flags, the table's rows and the readings that are offered up to date with the project, the query and
    /// the selection. Costs nothing where none of them changed.
    pub fn refresh(&mut self) {
        self.sentinel.refresh(&self.project);
        self.refresh_rows();
        self.doubt.refresh(&self.project, &self.sentinel, self.selection.record);
    }

    /// Counts what is decided, in all and by document, and what is flagged.
    fn count(&mut self) {
        if self.rows.counted.replace(self.project.version()) == Some(self.project.version()) {
            return;
        }
        let (mut all, mut decided, mut progress) = (0, 0, BTreeMap::<DocumentId, (usize, usize)>::new());
        for (_, record) in self.project.records() {
            let is_decided = usize::from(record.review.is_decided());
            all += 1;
            decided += is_decided;
            if let Some(document) = record.document {
                let own = progress.entry(document).or_default();
                own.0 += 1;
                own.1 += is_decided;
            }
        }
        self.rows.totals = (all, decided);
        self.rows.progress = progress;
        let calls = |id: &RecordId| self.project.record(*id).is_some_and(|record| self.sentinel.calls(*id, record));
        self.rows.flagged = self.sentinel.records().filter(calls).count();
    }

    /// Brings the table's rows up to date with the project and the query.
    fn refresh_rows(&mut self) {
        let wanted = (self.project.version(), self.query.clone());
        if self.rows.of.as_ref() == Some(&wanted) {
            return;
        }
        self.count();
        self.rows.ids = self.query.run(&self.project, &self.sentinel);
        self.rows.of = Some(wanted);
        if self.selection.record.is_some_and(|id| self.project.record(id).is_none()) {
            self.selection.record = None;
        }
        if self.selection.document.is_some_and(|id| self.project.document(id).is_none()) {
            self.selection.document = self.project.documents().next().map(|(id, _)| id);
        }
    }

    /// The row of the selected record.
    pub fn selected_row(&self) -> Option<usize> {
        let id = self.selection.record?;
        self.rows.ids.iter().position(|row| *row == id)
    }

    /// Selects the row `by` rows further down, staying inside the table.
    pub fn step(&mut self, by: isize) {
        let last = self.rows.ids.len().saturating_sub(1);
        let row = match self.selected_row() {
            Some(row) => row.saturating_add_signed(by).min(last),
            None => 0,
        };
        if let Some(id) = self.rows.ids.get(row).copied() {
            self.select_record(id);
        }
    }

    /// Selects the next listed record that nobody decided yet, going round; says whether there was one.
    pub fn step_to_undecided(&mut self) -> bool {
        let from = self.selected_row().map_or(0, |row| row + 1);
        let (before, after) = self.rows.ids.split_at(from.min(self.rows.ids.len()));
        let undecided = |id: &&RecordId| self.project.record(**id).is_some_and(|record| !record.review.is_decided());
        let next = after.iter().chain(before).find(undecided).copied();
        if let Some(id) = next {
            self.select_record(id);
        }
        next.is_some()
    }

    /// Shows the series of the selected record in the chart.
    pub fn show_in_trends(&mut self) {
        let Some((_, record)) = self.selected_record() else { return };
        let (indicator, place) = (record.figure.indicator, record.figure.place);
        if let Some(place) = place {
            self.trends.show(indicator, place);
            self.workspace = Workspace::Trends;
        }
    }
}
