//! What the window knows: the project, where it is kept, what is selected and what is shown of it.
//!
//! Panels read a session and ask for [`super::Action`]s; only [`super::conduct`] alters the project. Nothing here
//! draws, so that all of it can be tested without a window.

mod keeping;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;

use crate::analysis::{
    self, Conflict, ConflictStanding, Conflicts, Counts, Facet, FacetValue, Filter, FilterError, RecordIndex,
    RecordQuery, Selection as Taken, Sentinel, SeriesIndex, Term,
};
use crate::domain::{Document, DocumentId, Language, Record, RecordId, Slot, Span};
use crate::project::{Author, Custody, Project, Shelf};

use self::keeping::Mark;
use super::account::Accounts;
use super::alike::Offer;
use super::cells::Cells;
use super::columns::Columns;
use super::conflicts::ConflictsView;
use super::doubt::Doubt;
use super::drafts::Drafts;
use super::history::HistoryView;
use super::survey::{Errand, Finding, Survey};
use super::texts::Texts;
use super::trends::TrendsView;

pub use keeping::Home;

/// One of the workspaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Workspace {
    /// Documents, source text, records, record card.
    #[default]
    Review,
    /// Chart, and the records behind it.
    Trends,
    /// Records that disagree, side by side.
    Conflicts,
    /// All changes.
    History,
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
    /// Ask how the chart is to be taken away.
    pub take_away: bool,
    /// Put the cursor into the list of facets.
    pub focus_facets: bool,
    /// Put the cursor into the reason of a decision.
    pub focus_reason: bool,
}

/// What the left panel of the workspace Review shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LeftPanel {
    /// The documents.
    #[default]
    Documents,
    /// The sides by which records are chosen.
    Facets,
}

/// The rows of the table, and for what they were computed.
#[derive(Debug, Default)]
struct Rows {
    of: Option<RecordQuery>,
    ids: Vec<RecordId>,
    /// Grows whenever the rows are others.
    stamp: u64,
    /// All that is asked of the records but for the document.
    filter: Filter,
    /// What of the typed filter was not understood.
    errors: Vec<FilterError>,
    /// What the filter takes, and would take.
    taken: Taken,
    /// How often the values of a side occur, as far as somebody asked.
    counts: BTreeMap<Facet, Rc<Counts>>,
    /// The row of the record that was last asked for.
    row: Cell<Option<(RecordId, u64, Option<usize>)>>,
    /// How many records have flags that call for a look.
    flagged: usize,
    /// All records of the project, and how many of them are decided.
    totals: (usize, usize),
    /// How many documents the project has.
    documents: usize,
}

/// All that the window knows.
#[derive(Debug, Default)]
pub struct Session {
    project: Project,
    home: Home,
    shelf: Shelf,
    custody: Custody,
    saved: Mark,
    language: Language,
    rows: Rows,
    survey: Survey,
    author: Option<Author>,
    /// Counts projects, so that what panels remember of one is not shown for another.
    generation: u64,
    /// What is selected.
    pub selection: Selection,
    /// Which workspace is shown.
    pub workspace: Workspace,
    /// What the records table lists.
    pub query: RecordQuery,
    /// Which columns it shows.
    pub columns: Columns,
    /// The cursor in the table's cells, and what is selected there.
    pub cells: Cells,
    /// Whether a dialog lies upon the window.
    pub dialog_open: bool,
    /// What the left panel shows.
    pub left: LeftPanel,
    /// The field of the selected record that is looked at, and what else it could be.
    pub doubt: Doubt,
    /// What was typed into fields and not yet applied.
    pub drafts: Drafts,
    /// What could be corrected like the last correction.
    pub(super) offered: Option<Offer>,
    /// The words that were asked for last in the card: of which project, record and field, and where they stand.
    pointed: Option<(u64, RecordId, Slot, Span)>,
    /// The numbers of the shown document.
    pub accounts: Accounts,
    /// The texts that are not at hand.
    pub texts: Texts,
    /// What the chart shows.
    pub trends: TrendsView,
    /// The key of the title of work that brings documents, while it goes on for long.
    pub arriving: Option<&'static str>,
    /// The folder whose new files are loaded as they come.
    pub watched: Option<PathBuf>,
    /// Which conflicts are listed, and which one is looked at.
    pub conflicts_view: ConflictsView,
    /// Which changes are listed, and which one is looked at.
    pub history_view: HistoryView,
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

    /// Shows words that gave a field of the selected record, and marks them until others are asked for.
    pub fn point_at(&mut self, slot: Slot, words: Span) {
        self.requests.reveal_words = Some(words);
        self.pointed = self.selection.record.map(|id| (self.generation, id, slot, words));
    }

    /// The field of the selected record whose words were asked for last, and these.
    pub fn pointed(&self) -> Option<(Slot, Span)> {
        let (generation, id, slot, words) = self.pointed?;
        let is_present = (generation, Some(id)) == (self.generation, self.selection.record);
        is_present.then_some((slot, words))
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

    /// How many documents the project has, as of the last [`Self::refresh`].
    pub fn documents(&self) -> usize {
        self.rows.documents
    }

    /// The records and the decided records of a document, as of the last [`Self::refresh`].
    pub fn progress(&self, document: DocumentId) -> (usize, usize) {
        self.survey.index().progress(document)
    }

    /// How many records have flags that call for a look, as of the last [`Self::refresh`].
    pub fn flagged(&self) -> usize {
        self.rows.flagged
    }

    /// The flags of the records, as of the last [`Self::refresh`].
    pub fn sentinel(&self) -> &Sentinel {
        self.survey.sentinel()
    }

    /// Whether the records are being counted, so that what is listed and counted is of before.
    pub fn is_counting(&self) -> bool {
        self.survey.is_counting()
    }

    /// Whether flags are being looked for, so that those that are shown are of before.
    pub fn is_checking(&self) -> bool {
        self.survey.is_checking()
    }

    /// Whether records are being gathered into series, so that those that are shown are of before.
    pub fn is_gathering(&self) -> bool {
        self.survey.is_gathering()
    }

    /// Lends the series of the project as the trends ask for them, and says whether they are of before because they are
    /// being gathered; [`Self::take_back_series`] must follow.
    pub(super) fn lend_series(&mut self) -> (SeriesIndex, bool) {
        self.survey.lend_series(&self.project, self.generation, &self.trends.filter)
    }

    /// Takes back what was lent.
    pub(super) fn take_back_series(&mut self, series: SeriesIndex) {
        self.survey.take_back(series);
    }

    /// Looks at all records that are to be carried out beside the window.
    pub(super) fn take_errands(&mut self) -> Vec<Errand> {
        self.survey.take_errands()
    }

    /// Whether there are some.
    pub(super) fn has_errands(&self) -> bool {
        self.survey.has_errands()
    }

    /// Takes in what one brought back.
    pub(super) fn surveyed(&mut self, finding: Finding) {
        self.survey.take_in(finding);
        self.doubt.look_again();
        self.conflicts_view.look_again();
    }

    /// The records in columns, as of the last [`Self::refresh`].
    pub fn index(&self) -> &RecordIndex {
        self.survey.index()
    }

    /// The records of a document, in the order of the text.
    pub fn records_of(&self, document: DocumentId) -> Vec<RecordId> {
        if self.index().is_at(&self.project) {
            return self.index().of_document(document);
        }
        // While the records are counted.
        let own = self.project.records().filter(|(_, record)| record.document == Some(document));
        let mut own: Vec<_> =
            own.map(|(id, record)| (record.evidence.as_ref().map(|words| words.quote.start), id)).collect();
        own.sort_by_key(|(start, id)| (start.unwrap_or(u32::MAX), *id));
        own.into_iter().map(|(_, id)| id).collect()
    }

    /// A number for the rows as they are; another for other rows.
    pub fn rows_stamp(&self) -> u64 {
        self.rows.stamp
    }

    /// What is asked of the records but for the document, as of the last [`Self::refresh`].
    pub fn filter(&self) -> &Filter {
        &self.rows.filter
    }

    /// What of the typed filter was not understood, as of the last [`Self::refresh`].
    pub fn filter_errors(&self) -> &[FilterError] {
        &self.rows.errors
    }

    /// How often the values of a side occur among the records that the rest of the filter takes.
    pub fn counts(&mut self, facet: Facet) -> Rc<Counts> {
        let Rows { counts, taken, .. } = &mut self.rows;
        Rc::clone(
            counts.entry(facet).or_insert_with(|| Rc::new(self.survey.index().counts(&self.project, facet, taken))),
        )
    }

    /// Chooses a value of a side so, or no more where it was chosen so already; typed values count as chosen ones.
    pub fn choose_value(&mut self, value: FacetValue, tick: analysis::Tick) {
        self.query.keep_typed();
        self.query.filter.toggle(value, tick);
        self.refresh_rows(false);
        self.requests.reveal_row = true;
    }

    /// Takes a part out of the filter, wherever it stands.
    pub fn drop_term(&mut self, term: &Term) {
        self.query.keep_typed();
        match term {
            Term::Flagged(true) if self.query.flagged => self.query.flagged = false,
            _ => self.query.filter.remove(term),
        }
        let (mut typed, errors) = Filter::read(&self.query.text);
        if errors.is_empty() && typed.terms().contains(term) {
            typed.remove(term);
            self.query.text = typed.to_string();
        }
        self.requests.reveal_row = true;
    }

    /// The records that disagree, as of the last [`Self::refresh`].
    pub fn conflicts(&self) -> &Conflicts {
        self.survey.conflicts()
    }

    /// The conflict in which a record is.
    pub fn conflict_of(&self, id: RecordId) -> Option<(&Conflict, ConflictStanding)> {
        self.survey.conflicts().of_record(&self.project, id)
    }

    /// Whether conflicts are being looked for, so that those that are shown are of before.
    pub fn is_comparing(&self) -> bool {
        self.survey.is_comparing()
    }

    /// Selects the next conflict of the list that nobody settled, going round; says whether there was one.
    pub(super) fn step_to_open_conflict(&mut self) -> bool {
        self.conflicts_view.step_to_open(self.survey.conflicts())
    }

    /// The records that could be corrected like the last one, as long as nothing else has changed.
    pub fn offer(&self) -> Option<&Offer> {
        self.offered.as_ref().filter(|offer| offer.is_fresh(&self.project))
    }

    /// The selected conflict, where a person settled it.
    pub fn chosen_conflict(&self) -> Option<&Conflict> {
        let (conflict, standing) = self.survey.conflicts().get(&self.conflicts_view.selected?)?;
        matches!(standing, ConflictStanding::Chosen(_)).then_some(conflict)
    }

    /// Says who makes the changes from now on.
    pub fn set_author(&mut self, author: Option<Author>) {
        self.author = author;
        self.project.set_author(author);
    }

    /// Brings the flags, the columns, the table's rows and the readings that are offered up to date with the project,
    /// the query and the selection. Costs nothing where none of them changed.
    pub fn refresh(&mut self) {
        self.count_texts();
        let changed = self.survey.refresh(&self.project);
        self.refresh_rows(changed);
        let (index, sentinel) = (self.survey.index(), self.survey.sentinel());
        self.doubt.refresh(&self.project, index, sentinel, self.selection.record);
        if self.workspace == Workspace::Conflicts {
            self.conflicts_view.refresh(&self.project, self.survey.conflicts_mut());
        }
        if self.workspace == Workspace::History {
            self.history_view.refresh(&self.project);
        }
    }

    /// Brings the table's rows up to date with the query, and with the records where those changed.
    fn refresh_rows(&mut self, changed: bool) {
        let same = self.rows.of.as_ref() == Some(&self.query);
        if same && !changed {
            return;
        }
        // Who types into cells finds the rows where they were, as in any spreadsheet.
        let stays = same && self.cells.is_active();
        let (filter, errors) = self.query.whole();
        let index = self.survey.index();
        self.rows.taken = index.select(&self.project, &filter, self.query.document);
        (self.rows.filter, self.rows.errors) = (filter, errors);
        self.rows.counts.clear();
        self.rows.flagged = index.flagged();
        self.rows.totals = index.totals();
        if changed || self.rows.stamp == 0 {
            self.rows.documents = self.project.documents().count();
        }
        if !stays {
            let taken = &self.rows.taken.taken;
            self.rows.ids = index.sorted(&self.project, taken, &self.query.sort, self.query.language);
        }
        if stays || self.survey.is_counting() {
            let project = &self.project;
            self.rows.ids.retain(|id| project.record(*id).is_some());
        }
        self.cells.keep_within((self.rows.ids.len(), self.columns.shown().len()));
        self.rows.stamp += 1;
        self.rows.of = Some(self.query.clone());
        if self.selection.record.is_some_and(|id| self.project.record(id).is_none()) {
            self.selection.record = None;
        }
        if self.selection.document.is_some_and(|id| self.project.document(id).is_none()) {
            self.selection.document = self.project.documents().next().map(|(id, _)| id);
        }
    }

    /// Gives the cursor in the cells up; the rows are listed anew.
    pub fn leave_cells(&mut self) {
        self.cells.leave();
        self.rows.of = None;
        self.requests.reveal_row = true;
    }

    /// The row of the selected record.
    pub fn selected_row(&self) -> Option<usize> {
        let id = self.selection.record?;
        match self.rows.row.get() {
            Some((of, stamp, row)) if of == id && stamp == self.rows.stamp => row,
            _ => {
                let row = self.rows.ids.iter().position(|row| *row == id);
                self.rows.row.set(Some((id, self.rows.stamp, row)));
                row
            }
        }
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
