//! The project: pools of documents and records, and the history that says which are present.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::Timestamp;

use super::decisions::Decisions;
use super::form::{Blanks, DocumentForm};
use super::journal::Entry;
use super::pool::{Pool, Pooled};
use super::step::{Brought, Made, Step};
use super::{Author, Change, ChangeKind, Edit, Ground, History, RevisionId, RuleId, View, soundness};
use crate::domain::{
    Catalogue, Document, DocumentId, IndicatorId, Keeping, Record, RecordId, Review, Slot, SlotValue, TableColumn,
    Tabulation,
};
use crate::extract::{EntryKey, Glossary, GlossaryEntry, GlossaryError, Lexis, PhraseMeaning, Tabular};
use crate::reading::limits::LONGEST_TEXT;

/// A document with the records that were read out of it, ready to enter a project.
#[derive(Clone, Debug)]
pub struct LoadedDocument {
    /// The text.
    pub document: Document,
    /// Its records, in the order of the text; their `document` is set on entering.
    pub records: Vec<Record>,
}

/// Why a project refused a change.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProjectError {
    /// The record is not in the project.
    #[error("record {} is not in the project", .0.0)]
    NoRecord(RecordId),
    /// The document is not in the project.
    #[error("document {} is not in the project", .0.0)]
    NoDocument(DocumentId),
    /// The edit was made upon another state than the present one.
    #[error("the change does not fit the present state of record {}", .0.0)]
    Stale(RecordId),
    /// The edit was made upon another glossary than the present one.
    #[error("the change does not fit the present glossary")]
    StaleGlossary,
    /// The entry cannot be in a glossary.
    #[error(transparent)]
    Entry(#[from] GlossaryError),
    /// Records measure the indicator that was to be taken out.
    #[error("{records} records measure {id}: correct or reject them, or take out its phrases and read again, first")]
    InUse {
        /// The indicator.
        id: IndicatorId,
        /// How many records.
        records: usize,
    },
    /// The edit was made upon another state of the view.
    #[error("the change does not fit the present state of the view “{0}”")]
    StaleView(String),
    /// The change does not lead to the present state.
    #[error("change {} is not among those that led here", .0.0 + 1)]
    NotHere(RevisionId),
    /// A later change rests on the one that was to be taken back.
    #[error("change {} cannot be taken back by itself: change {} rests on it", change.0 + 1, by.0 + 1)]
    Needed {
        /// The change that was to be taken back.
        change: RevisionId,
        /// The first one that rests on it.
        by: RevisionId,
    },
    /// The rule is not in the project.
    #[error("rule {} is not in the project", .0.0)]
    NoRule(RuleId),
    /// The edit was made upon other decisions than the present ones.
    #[error("the change does not fit what is decided now")]
    StaleDecision,
    /// The edit was made when texts were kept otherwise, or were elsewhere.
    #[error("the change does not fit where the texts are kept now")]
    StaleTexts,
}

/// Documents, records, and all changes made to them.
#[derive(Clone, Debug, Default)]
pub struct Project {
    pub(super) documents: Pool<Document>,
    pub(super) records: Pool<Record>,
    pub(super) history: History,
    /// The words that documents are read with; shared with the work that reads them.
    lexis: Arc<Lexis>,
    pub(super) views: BTreeMap<String, View>,
    pub(super) decisions: Decisions,
    /// Where texts are kept; nothing where nobody has said so.
    pub(super) keeping: Option<Keeping>,
    /// Who makes the changes of this session.
    author: Option<Author>,
    /// Counts every step, undo and redo included, so that views know when to look again.
    pub(super) version: u64,
    /// Whether its file may lack words of its texts that are at hand here, because it may have them by reference.
    pub(super) may_lack: bool,
    /// How often words of texts came to hand that are neither in its file nor in those that it names.
    pub(super) gained: u64,
    /// How often words of texts came to hand, from wherever.
    pub(super) texts: u64,
    /// Steps that the journal did not take yet; nothing where there is none to take them.
    log: Option<StepLog>,
}

/// Steps for the journal.
#[derive(Clone, Debug)]
struct StepLog {
    steps: Vec<Step>,
    /// What the pools held before the next step: documents and records.
    known: (usize, usize),
    /// Documents of whose texts more came to hand.
    united: Vec<DocumentId>,
}

/// Two projects are equal if a person could not tell them apart: counters of the session do not matter.
impl PartialEq for Project {
    fn eq(&self, other: &Self) -> bool {
        self.documents == other.documents
            && self.records == other.records
            && self.history == other.history
            && self.glossary() == other.glossary()
            && self.views == other.views
            && self.decisions == other.decisions
            && self.keeping == other.keeping
    }
}

impl Project {
    /// An empty project.
    pub fn new() -> Self {
        Self::default()
    }

    /// Grows with every step; equal versions of one project mean an equal state.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Grows when more of its texts comes to hand, so that what was judged by passages of them is judged again.
    pub fn texts(&self) -> u64 {
        self.texts
    }

    /// The words that its documents are read with.
    pub fn lexis(&self) -> &Arc<Lexis> {
        &self.lexis
    }

    /// The words that were added to the bundled ones.
    pub fn glossary(&self) -> &Glossary {
        self.lexis.glossary()
    }

    /// The bundled indicators and those of the glossary.
    pub fn catalogue(&self) -> &Catalogue {
        self.lexis.catalogue()
    }

    /// Puts another glossary in place of the present one, without a change; for opening alone.
    pub(super) fn set_glossary(&mut self, glossary: Glossary) {
        self.lexis = Arc::new(Lexis::new(glossary));
    }

    /// Puts an entry into the glossary as one change, in place of the one with the key `replaced`.
    pub fn define(
        &mut self,
        entry: GlossaryEntry,
        replaced: Option<&EntryKey>,
        at: Timestamp,
    ) -> Result<(), ProjectError> {
        self.define_all(vec![entry], replaced, at)
    }

    /// Puts entries into the glossary as one change, one upon the other, the last one in place of the one with the key
    /// `replaced`.
    pub fn define_all(
        &mut self,
        entries: Vec<GlossaryEntry>,
        replaced: Option<&EntryKey>,
        at: Timestamp,
    ) -> Result<(), ProjectError> {
        let mut glossary = self.glossary().clone();
        let mut edits = Vec::new();
        let last = entries.len().saturating_sub(1);
        for (nr, entry) in entries.into_iter().enumerate() {
            let replaced = replaced.filter(|_| nr == last);
            glossary.check(&entry, replaced)?;
            let before = glossary.get(replaced.unwrap_or(&entry.key())).cloned();
            if before.as_ref() != Some(&entry) {
                glossary.put(entry.clone());
                edits.push(Edit::Glossary { before: before.map(Box::new), after: Some(Box::new(entry)) });
            }
        }
        if edits.is_empty() {
            return Ok(());
        }
        // Each was held against those before it, and what it replaces stands there.
        self.push(Change::new(ChangeKind::Vocabulary, at, edits));
        Ok(())
    }

    /// Takes an entry out of the glossary as one change, an indicator together with its phrases. An indicator that
    /// records measure stays.
    pub fn undefine(&mut self, key: &EntryKey, at: Timestamp) -> Result<(), ProjectError> {
        let Some(entry) = self.glossary().get(key) else { return Err(ProjectError::StaleGlossary) };
        let mut gone = vec![entry];
        if let GlossaryEntry::Indicator(indicator) = entry {
            let records = self.records().filter(|(_, record)| record.figure.indicator == indicator.id).count();
            if records > 0 {
                return Err(ProjectError::InUse { id: indicator.id, records });
            }
            gone.extend(self.glossary().entries().filter(|other| {
                matches!(other, GlossaryEntry::Phrase { means: PhraseMeaning::Indicator(id), .. } if *id == indicator.id)
            }));
        }
        let edits = gone.into_iter().map(|entry| Edit::Glossary { before: Some(Box::new(entry.clone())), after: None });
        self.apply(Change::new(ChangeKind::Vocabulary, at, edits.collect()))
    }

    /// Says who makes the changes from now on.
    pub fn set_author(&mut self, author: Option<Author>) {
        self.author = author;
    }

    /// The changes made so far.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The documents in the project, in the order of their loading.
    pub fn documents(&self) -> impl Iterator<Item = (DocumentId, &Document)> {
        self.documents
            .iter()
            .zip(0..)
            .filter(|(pooled, _)| pooled.present)
            .map(|(pooled, id)| (DocumentId(id), &pooled.item))
    }

    /// The document with this number, if it is in the project.
    pub fn document(&self, id: DocumentId) -> Option<&Document> {
        self.documents.get(id.0 as usize).filter(|pooled| pooled.present).map(|pooled| &pooled.item)
    }

    /// The document with this number, whether it is in the project now or not: the history may speak of it.
    pub fn known_document(&self, id: DocumentId) -> Option<&Document> {
        self.documents.get(id.0 as usize).map(|pooled| &pooled.item)
    }

    /// The record with this number, whether it is in the project now or not.
    pub fn known_record(&self, id: RecordId) -> Option<&Record> {
        self.records.get(id.0 as usize).map(|pooled| &pooled.item)
    }

    /// The records in the project, in the order of their entering: by document, then by the text.
    pub fn records(&self) -> impl Iterator<Item = (RecordId, &Record)> {
        self.records
            .iter()
            .zip(0..)
            .filter(|(pooled, _)| pooled.present)
            .map(|(pooled, id)| (RecordId(id), &pooled.item))
    }

    /// The record with this number, if it is in the project.
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        self.records.get(id.0 as usize).filter(|pooled| pooled.present).map(|pooled| &pooled.item)
    }

    /// The characters of a record's number and unit in its document.
    pub fn quote(&self, record: &Record) -> Option<&str> {
        record.evidence.as_ref()?.quote.of(&self.document(record.document?)?.text)
    }

    /// How the table in `text`, of a sheet of this name, is read: as the one with the same heads and the title most like its
    /// own was, the last of them, or as its cells tell. `typed` says that its numbers have a point before their fraction.
    pub fn tabulation(&self, text: &str, sheet: &str, typed: bool) -> Tabulation {
        self.tabulation_of(Tabular::of(text, sheet, typed))
    }

    /// The same of a sheet, which may have joined cells.
    pub fn tabulation_of<'t>(&self, table: impl Into<Tabular<'t>>) -> Tabulation {
        let table = table.into();
        let text = table.text;
        let recognised = self.lexis.recognised(&table, None);
        // Where the figures of a table begin was said otherwise by a person if it is recognised as here.
        let first_rows = OnceCell::new();
        let begun_in = RefCell::new(HashMap::<u32, Tabulation>::new());
        let begun = |(earlier, known): (&str, &Tabulation)| {
            let first_row = || first_rows.get_or_init(|| self.lexis.first_rows())(earlier);
            if !recognised.may_begin_as(text, (earlier, known)) || first_row() != recognised.first_row {
                return None;
            }
            let anew = || self.lexis.recognised(&table, Some(known.first_row));
            Some(begun_in.borrow_mut().entry(known.first_row).or_insert_with(anew).clone())
        };
        self.as_remembered(text, &recognised, begun)
    }

    /// The same, where a person says in which row of it the figures of a table begin. Its text may be no more than its first
    /// rows.
    pub fn tabulation_from<'t>(&self, table: impl Into<Tabular<'t>>, known: &Tabulation) -> Tabulation {
        let table = table.into();
        let mut recognised = self.lexis.recognised(&table, Some(known.first_row));
        recognised.columns.resize(known.columns.len(), TableColumn::Nothing);
        self.as_remembered(table.text, &recognised, |_| None)
    }

    /// What was `recognised` as the likest of the earlier tables is read; `begun` is what is recognised of it where its
    /// figures begin as those of an earlier one.
    fn as_remembered(
        &self,
        text: &str,
        recognised: &Tabulation,
        begun: impl Fn((&str, &Tabulation)) -> Option<Tabulation>,
    ) -> Tabulation {
        let documents = self.documents.iter().filter(|pooled| pooled.present).map(|pooled| &pooled.item);
        let tables = documents.filter_map(|document| Some((document.text.as_str(), document.table.as_deref()?)));
        let known = tables.filter_map(|earlier| {
            let begun = begun(earlier);
            begun.as_ref().unwrap_or(recognised).read_alike(text, earlier)
        });
        // Of several that are as much alike this is the last.
        known.max_by(|(one, _), (other, _)| one.cmp(other)).map_or_else(|| recognised.clone(), |(_, read)| read)
    }

    /// Loads documents with their records as one change. A text that is in the project already is
    /// left out, whatever its name; how many were is returned. Where only passages of it were at hand, it is whole
    /// afterwards, and where it came from is noted. Of several copies the first says where the text is.
    pub fn load(&mut self, loaded: Vec<LoadedDocument>, at: Timestamp) -> usize {
        let mut known: HashMap<_, _> = self.documents().map(|(id, document)| (document.hash, (id, false))).collect();
        let (mut edits, mut copies) = (Vec::new(), 0);
        for LoadedDocument { document, records } in loaded {
            if let Some((id, is_placed)) = known.get_mut(&document.hash) {
                let own = self.known_document(*id).and_then(|own| own.whereabouts.as_deref());
                let is_own = own.is_some() && own == document.whereabouts.as_deref();
                let place = self.learn(*id, document).filter(|_| !*is_placed);
                *is_placed |= is_own || place.is_some();
                edits.extend(place);
                copies += 1;
                continue;
            }
            let (hash, is_placed) = (document.hash, document.is_whole() && document.whereabouts.is_some());
            let id = self.pool_document(document);
            known.insert(hash, (id, is_placed));
            edits.push(Edit::Document { id, present: true });
            edits.extend(self.pool(records.into_iter().map(|record| Record { document: Some(id), ..record })));
        }
        if !edits.is_empty() {
            edits.extend(self.obeyed(&edits));
            let is_new = edits.iter().any(|edit| matches!(edit, Edit::Document { .. }));
            self.push(Change::new(if is_new { ChangeKind::Load } else { ChangeKind::FindTexts }, at, edits));
        }
        copies
    }

    /// Forgets how the project came to its present state, so that undo leads no further back than here.
    pub(super) fn begin_here(&mut self) {
        self.history = History::default();
        self.version += 1;
    }

    /// Adds a record by hand as one change and returns its number.
    pub fn add(&mut self, record: Record, at: Timestamp) -> RecordId {
        let id = RecordId(next(&self.records));
        let edits = self.pool(std::iter::once(record)).into_iter().collect();
        self.push(Change::new(ChangeKind::Add, at, edits));
        id
    }

    /// Takes documents and their records out, as one change.
    pub fn remove(&mut self, documents: &[DocumentId], at: Timestamp) -> Result<(), ProjectError> {
        let mut edits = Vec::new();
        for &id in documents {
            self.document(id).ok_or(ProjectError::NoDocument(id))?;
            let of_it = self.records().filter(|(_, record)| record.document == Some(id));
            edits.extend(of_it.map(|(id, _)| Edit::Records { first: id, last: id, present: false }));
            edits.push(Edit::Document { id, present: false });
        }
        self.push(Change::new(ChangeKind::Remove, at, edits));
        Ok(())
    }

    /// Corrects fields of a record as one change, which also marks it corrected. Fields that hold the wanted value
    /// already are left alone; where nothing is left to do, no change is made.
    pub fn correct(&mut self, id: RecordId, values: &[SlotValue], at: Timestamp) -> Result<(), ProjectError> {
        self.correct_many(&[(id, values.to_vec())], at).map(drop)
    }

    /// Gives records a review as one change. Records that have it already are left alone.
    pub fn review(&mut self, ids: &[RecordId], review: Review, at: Timestamp) -> Result<(), ProjectError> {
        let kind = match review {
            Review::New => ChangeKind::Reopen,
            Review::Accepted => ChangeKind::Accept,
            Review::Corrected => ChangeKind::Correct,
            Review::Rejected => ChangeKind::Reject,
        };
        let mut edits = Vec::new();
        for &id in ids {
            let before = self.record(id).ok_or(ProjectError::NoRecord(id))?.review;
            if before != review {
                edits.push(Edit::Review { id, before, after: review });
            }
        }
        if edits.is_empty() { Ok(()) } else { self.apply(Change::new(kind, at, edits)) }
    }

    /// Corrects fields of many records as one change, which also marks them corrected; says how many records it touched.
    /// Fields that hold the wanted value already are left alone; where nothing is left to do, no change is made.
    pub fn correct_many(
        &mut self,
        corrections: &[(RecordId, Vec<SlotValue>)],
        at: Timestamp,
    ) -> Result<usize, ProjectError> {
        let (edits, touched) = self.corrections(corrections)?;
        if touched > 0 {
            self.apply(Change::new(ChangeKind::Correct, at, edits))?;
        }
        Ok(touched)
    }

    /// The edits that fill fields of records with wanted values and mark the records corrected, and how many records
    /// they touch.
    pub(super) fn corrections(
        &self,
        wanted: &[(RecordId, Vec<SlotValue>)],
    ) -> Result<(Vec<Edit>, usize), ProjectError> {
        let (mut edits, mut touched) = (Vec::with_capacity(wanted.len() * 2), 0);
        for (id, values) in wanted {
            let id = *id;
            let record = self.record(id).ok_or(ProjectError::NoRecord(id))?;
            let before = edits.len();
            edits.extend(values.iter().filter_map(|&after| {
                let before = record.figure.get(after.slot());
                (before != after).then_some(Edit::Slot { id, before, after })
            }));
            if edits.len() > before {
                touched += 1;
                if record.review != Review::Corrected {
                    edits.push(Edit::Review { id, before: record.review, after: Review::Corrected });
                }
            }
        }
        Ok((edits, touched))
    }

    /// The views that were kept, by name.
    pub fn views(&self) -> impl Iterator<Item = &View> {
        self.views.values()
    }

    /// Keeps a view under its name as one change, in place of one that had it.
    pub fn keep_view(&mut self, view: View, at: Timestamp) -> Result<(), ProjectError> {
        let before = self.views.get(&view.name).cloned();
        if before.as_ref() == Some(&view) {
            return Ok(());
        }
        let edit = Edit::View { before: before.map(Box::new), after: Some(Box::new(view)) };
        self.apply(Change::new(ChangeKind::View, at, vec![edit]))
    }

    /// Drops the view of that name as one change; nothing happens where there is none.
    pub fn drop_view(&mut self, name: &str, at: Timestamp) -> Result<(), ProjectError> {
        let Some(before) = self.views.get(name).cloned() else { return Ok(()) };
        self.apply(Change::new(ChangeKind::View, at, vec![Edit::View { before: Some(Box::new(before)), after: None }]))
    }

    /// Applies a change and puts it on the list. A change that does not fit is refused whole.
    pub fn apply(&mut self, change: Change) -> Result<(), ProjectError> {
        for edit in &change.edits {
            self.check(edit)?;
        }
        self.push(change);
        Ok(())
    }

    /// Takes the last change back; returns it, or nothing where there is none.
    pub fn undo(&mut self) -> Option<Arc<Change>> {
        let change = self.step_back()?;
        self.log(|| Step::Undone);
        Some(change)
    }

    /// Makes the change again that was taken back last; returns it, or nothing where there is none.
    pub fn redo(&mut self) -> Option<Arc<Change>> {
        let change = self.step_forward()?;
        self.log(|| Step::Redone);
        Some(change)
    }

    /// Goes to a point of the history, wherever in its tree that is: steps back to where both ways part, and forward from
    /// there. Nothing is made or lost by it. Says whether there is such a point.
    pub fn go_to(&mut self, target: Option<RevisionId>) -> bool {
        let Some(way) = self.history.way_to(target) else { return false };
        if self.history.current() == target {
            return true;
        }
        for _ in 0..way.back {
            self.step_back();
        }
        for revision in way.forward {
            self.history.lead_to(revision);
            self.step_forward();
        }
        self.log(|| Step::Went(target));
        true
    }

    fn step_back(&mut self) -> Option<Arc<Change>> {
        let change = self.history.step_back()?;
        for edit in change.inverse() {
            self.step_keeping(&edit);
        }
        self.version += 1;
        Some(change)
    }

    fn step_forward(&mut self) -> Option<Arc<Change>> {
        let change = self.history.step_forward()?;
        self.step_all(&change);
        self.version += 1;
        Some(change)
    }

    fn step_all(&mut self, change: &Change) {
        for edit in &change.edits {
            if change.kind == ChangeKind::TakePassages {
                self.step(edit);
            } else {
                self.step_keeping(edit);
            }
        }
    }

    /// Carries out one edit of a change that gives no text up. A text of which passages alone are at hand stays where it is to be
    /// looked for: it may have been whole when this was done first, what it came from before may be no file, and the file of a
    /// project that held its texts does not tell where they were.
    fn step_keeping(&mut self, edit: &Edit) {
        let loses = match edit {
            Edit::Whereabouts { id, after: None, .. } => self.known_document(*id).is_some_and(|own| !own.is_whole()),
            _ => false,
        };
        if !loses {
            self.step(edit);
        }
    }

    /// The number that the next document to be loaded gets.
    pub fn next_document(&self) -> DocumentId {
        DocumentId(next(&self.documents))
    }

    /// The number that the next record gets.
    pub fn next_record(&self) -> RecordId {
        RecordId(next(&self.records))
    }

    /// Puts a document into the pool, still absent.
    pub(super) fn pool_document(&mut self, document: Document) -> DocumentId {
        let id = self.next_document();
        self.documents.push(Pooled { item: document, present: false });
        id
    }

    /// Puts a record into the pool, still absent.
    pub(super) fn pool_record(&mut self, record: Record) -> RecordId {
        let id = self.next_record();
        self.records.push(Pooled { item: record, present: false });
        id
    }

    /// How many records there are, and how many of them a person has decided.
    pub fn totals(&self) -> (usize, usize) {
        tally(self.records())
    }

    /// Puts records into the pool, still absent, and returns the edit that lets them enter.
    pub(super) fn pool(&mut self, records: impl Iterator<Item = Record>) -> Option<Edit> {
        let first = next(&self.records);
        records.for_each(|item| self.records.push(Pooled { item, present: false }));
        let last = next(&self.records).checked_sub(1).filter(|last| *last >= first)?;
        Some(Edit::Records { first: RecordId(first), last: RecordId(last), present: true })
    }

    pub(super) fn push(&mut self, mut change: Change) {
        change.author = change.author.or(self.author);
        // The journal shares what a change brought in with the pools. What the change alters besides must not be
        // altered in the journal's share, and is copied; else the share is taken afterwards, and nothing is.
        let brought = self.brought();
        let brought = brought.filter(|brought| !brought.is_any() || self.alters_what_it_brings(&change));
        self.step_all(&change);
        let brought = brought.or_else(|| self.brought());
        self.record_change(change, brought);
    }

    /// Puts a change on the list whose steps were taken already, as whoever made it left it, with what was
    /// [`Self::brought`] before the first of them.
    pub(super) fn record_change(&mut self, change: Change, brought: Option<Brought>) {
        let change = Arc::new(change);
        self.history.push(Arc::clone(&change));
        self.version += 1;
        if let Some(mut brought) = brought {
            brought.united.extend(self.new_grounds(&change));
            self.log(|| Step::Made(Made { change, brought }));
            self.log.iter_mut().for_each(|log| log.united.clear());
        }
    }

    /// What is in the pools and in no step yet; nothing where no journal asks.
    pub(super) fn brought(&self) -> Option<Brought> {
        let (documents, records) = self.log.as_ref()?.known;
        Some(Brought {
            documents: (documents < self.documents.len()).then(|| (self.documents.clone(), documents)),
            records: (records < self.records.len()).then(|| (self.records.clone(), records)),
            united: self.united(),
        })
    }

    fn united(&self) -> Vec<(DocumentId, DocumentForm<'static>)> {
        let ids = self.log.iter().flat_map(|log| &log.united).copied();
        let form = |id: DocumentId| Some(DocumentForm::entering(self.documents.get(id.0 as usize)?).into_owned());
        ids.filter_map(|id| Some((id, form(id)?))).collect()
    }

    /// How many documents the journal knows.
    pub(super) fn logged_documents(&self) -> usize {
        self.log.as_ref().map_or(0, |log| log.known.0)
    }

    /// Has the journal keep what a document has of its text, with the next change.
    pub(super) fn log_united(&mut self, id: DocumentId) {
        if let Some(log) = &mut self.log {
            log.united.push(id);
        }
    }

    fn alters_what_it_brings(&self, change: &Change) -> bool {
        let known = self.log.as_ref().map_or(usize::MAX, |log| log.known.1);
        change.edits.iter().any(|edit| {
            !matches!(edit, Edit::Records { .. }) && edit.records().is_some_and(|ids| ids.end().0 as usize >= known)
        })
    }

    fn log(&mut self, step: impl FnOnce() -> Step) {
        if let Some(log) = &mut self.log {
            log.steps.push(step());
            log.known = (self.documents.len(), self.records.len());
        }
    }

    /// Whether a journal asks for the steps.
    pub(super) fn has_log(&self) -> bool {
        self.log.is_some()
    }

    /// Notes every step from here on, for a journal.
    pub(super) fn begin_log(&mut self) {
        let known = (self.documents.len(), self.records.len());
        self.may_lack |= self.documents.iter().any(|pooled| !pooled.item.is_whole());
        // No step has these yet, whoever notes the others.
        let united = self.log.take().map(|log| log.united).unwrap_or_default();
        self.log = Some(StepLog { steps: Vec::new(), known, united });
    }

    /// The steps since they were taken last.
    pub(super) fn take_steps(&mut self) -> Vec<Step> {
        self.log.as_mut().map(|log| std::mem::take(&mut log.steps)).unwrap_or_default()
    }

    /// Does again what a journal says; whether it fitted.
    pub(super) fn replay(&mut self, entry: Entry, blanks: &mut Blanks) -> bool {
        match entry {
            Entry::Made { documents, records, united, change } => {
                for form in documents {
                    if !form.length().is_ok_and(|length| !form.has_passages() || blanks.take(length)) {
                        return false;
                    }
                    let Some(item) = form.laid_out() else { return false };
                    self.documents.push(Pooled { present: false, item });
                }
                for form in records {
                    self.records.push(Pooled { present: false, ..form.into() });
                }
                for (id, form) in united {
                    // It takes the place of blanks that are there already. Where it does not fit, some words stay away,
                    // which is no reason to lose all changes that follow.
                    let fits = form.length().is_ok_and(|length| length <= LONGEST_TEXT);
                    if let Some(copy) = Some(form).filter(|_| fits).and_then(DocumentForm::laid_out) {
                        self.unite_text(id, &copy);
                    }
                }
                // It was checked when it was made, against the very state that it meets now.
                let fits = change.edits.iter().all(|edit| soundness::fits(self, edit));
                if fits {
                    self.push(change);
                }
                fits
            }
            Entry::Undone => self.undo().is_some(),
            Entry::Redone => self.redo().is_some(),
            Entry::Went { to } => self.go_to(to),
            Entry::Begin { .. } | Entry::Saved { .. } => false,
        }
    }

    /// Whether all of `edits` may be applied once `documents` more are in the pool.
    pub(super) fn check_all(&self, edits: &[Edit], documents: usize) -> Result<(), ProjectError> {
        let pooled = self.documents.len() + documents;
        edits.iter().try_for_each(|edit| match edit {
            Edit::Document { id, .. } if (id.0 as usize) < pooled => Ok(()),
            edit => self.check(edit),
        })
    }

    /// Those of `edits` that change something, each checked on what the one before left.
    pub(super) fn in_turn(&self, edits: impl IntoIterator<Item = Edit>) -> Result<Vec<Edit>, ProjectError> {
        let (mut trial, mut all) = (self.clone(), Vec::new());
        for edit in edits {
            // One change may have put two values into a field, each upon what stood there before both.
            if let Edit::Slot { id, after, .. } = edit
                && trial.record(id).is_some_and(|record| record.figure.get(after.slot()) == after)
            {
                continue;
            }
            trial.check(&edit)?;
            trial.step(&edit);
            all.push(edit);
        }
        Ok(all)
    }

    pub(super) fn check(&self, edit: &Edit) -> Result<(), ProjectError> {
        match *edit {
            Edit::Document { id, .. } if id.0 >= next(&self.documents) => Err(ProjectError::NoDocument(id)),
            Edit::Records { last, .. } if last.0 >= next(&self.records) => Err(ProjectError::NoRecord(last)),
            Edit::Slot { id, before, after } => {
                let record = self.record(id).ok_or(ProjectError::NoRecord(id))?;
                let fits = before.slot() == after.slot() && record.figure.get(before.slot()) == before;
                fits.then_some(()).ok_or(ProjectError::Stale(id))
            }
            Edit::Review { id, before, .. } => {
                let record = self.record(id).ok_or(ProjectError::NoRecord(id))?;
                (record.review == before).then_some(()).ok_or(ProjectError::Stale(id))
            }
            Edit::Ground { id, ref before, .. } => {
                let record = self.record(id).ok_or(ProjectError::NoRecord(id))?;
                (Ground::of(record) == **before).then_some(()).ok_or(ProjectError::Stale(id))
            }
            Edit::Glossary { ref before, ref after } => {
                let stands = |entry: &GlossaryEntry| self.glossary().get(&entry.key());
                let left = before.as_deref().is_none_or(|before| stands(before) == Some(before));
                let key = before.as_deref().map(GlossaryEntry::key);
                let free = after.as_deref().is_none_or(|after| Some(after.key()) == key || stands(after).is_none());
                (left && free).then_some(()).ok_or(ProjectError::StaleGlossary)
            }
            Edit::View { ref before, ref after } => {
                let name = before.as_ref().or(after.as_ref()).map_or("", |view| view.name.as_str());
                let one = after.as_ref().is_none_or(|view| view.name == name);
                let fits = one && self.views.get(name) == before.as_deref();
                fits.then_some(()).ok_or_else(|| ProjectError::StaleView(name.to_owned()))
            }
            Edit::Settlement { ref before, ref after } => {
                let mut both = before.iter().chain(after);
                let key = both.next().map(|settlement| settlement.key).ok_or(ProjectError::StaleDecision)?;
                let fits = both.all(|settlement| settlement.key == key) && self.settlement(&key) == before.as_deref();
                fits.then_some(()).ok_or(ProjectError::StaleDecision)
            }
            Edit::Rule { id, ref before, .. } => {
                (self.rule(id) == before.as_deref()).then_some(()).ok_or(ProjectError::StaleDecision)
            }
            Edit::Keeping { before, .. } => (self.keeping == before).then_some(()).ok_or(ProjectError::StaleTexts),
            Edit::Whereabouts { id, ref before, .. } => {
                let document = self.known_document(id).ok_or(ProjectError::NoDocument(id))?;
                (document.whereabouts == *before).then_some(()).ok_or(ProjectError::StaleTexts)
            }
            Edit::Document { .. } | Edit::Records { .. } => Ok(()),
        }
    }

    /// Carries out one edit that was checked, or that comes from the history, which holds checked ones only.
    pub(super) fn step(&mut self, edit: &Edit) {
        match *edit {
            Edit::Document { id, present } => {
                if let Some(pooled) = self.documents.get_mut(id.0 as usize) {
                    pooled.present = present;
                }
            }
            Edit::Records { first, last, present } => {
                for id in first.0..=last.0 {
                    if let Some(pooled) = self.records.get_mut(id as usize) {
                        pooled.present = present;
                    }
                }
            }
            Edit::Slot { id, after, .. } => {
                if let Some(pooled) = self.records.get_mut(id.0 as usize) {
                    pooled.item.figure.set(after);
                }
            }
            Edit::Review { id, after, .. } => {
                if let Some(pooled) = self.records.get_mut(id.0 as usize) {
                    pooled.item.review = after;
                }
            }
            Edit::Ground { id, ref after, .. } => {
                if let Some(pooled) = self.records.get_mut(id.0 as usize) {
                    after.as_ref().clone().put_under(&mut pooled.item);
                }
            }
            Edit::Glossary { ref before, ref after } => {
                let mut glossary = self.glossary().clone();
                if let Some(before) = before {
                    glossary.remove(&before.key());
                }
                if let Some(after) = after {
                    glossary.put(after.as_ref().clone());
                }
                self.set_glossary(glossary);
            }
            Edit::View { ref before, ref after } => {
                if let Some(view) = before {
                    self.views.remove(&view.name);
                }
                if let Some(view) = after {
                    self.views.insert(view.name.clone(), View::clone(view));
                }
            }
            Edit::Settlement { ref before, ref after } => {
                let settlements = &mut self.decisions.settlements;
                match (before, after) {
                    (_, Some(after)) => drop(settlements.insert(after.key, after.as_ref().clone())),
                    (Some(before), None) => drop(settlements.remove(&before.key)),
                    (None, None) => {}
                }
            }
            Edit::Rule { id, ref after, .. } => match after {
                Some(rule) => drop(self.decisions.rules.insert(id, rule.as_ref().clone())),
                None => drop(self.decisions.rules.remove(&id)),
            },
            Edit::Keeping { after, .. } => self.keeping = after,
            Edit::Whereabouts { id, ref after, .. } => {
                if let Some(pooled) = self.documents.get_mut(id.0 as usize) {
                    pooled.item.whereabouts.clone_from(after);
                }
            }
        }
    }

    /// The slots of a record that a person corrected, by the history as it stands.
    pub fn corrected_slots(&self, record: RecordId) -> Vec<Slot> {
        let edits = self.hand_edits().filter_map(|edit| match edit {
            Edit::Slot { id, after, .. } if *id == record => Some(after.slot()),
            _ => None,
        });
        edits.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The slots that a person corrected, of all records, by the history as it stands.
    pub(super) fn all_corrected_slots(&self) -> BTreeMap<RecordId, BTreeSet<Slot>> {
        let mut slots: BTreeMap<RecordId, BTreeSet<Slot>> = BTreeMap::new();
        for edit in self.hand_edits() {
            if let Edit::Slot { id, after, .. } = edit {
                slots.entry(*id).or_default().insert(after.slot());
            }
        }
        slots
    }

    /// The edits that led to the present state and were a person's own, or of a rule that a person stated, not those of
    /// reading again; the last change's first.
    fn hand_edits(&self) -> impl Iterator<Item = &Edit> {
        let revision = |id| self.history.get(id);
        let path =
            std::iter::successors(self.history.current().and_then(revision), move |at| at.parent.and_then(revision));
        path.map(|revision| &revision.change).flat_map(|change| {
            let again = matches!(change.kind, ChangeKind::Reread | ChangeKind::Reload);
            // What entered by reading again was read as it is, and altered by rules alone.
            let entering: BTreeMap<RecordId, RecordId> =
                if again { change.entering().map(|run| (*run.start(), *run.end())).collect() } else { BTreeMap::new() };
            // The runs of one change do not overlap.
            let is_of_rule = move |edit: &Edit| {
                edit.records().is_some_and(|own| {
                    entering.range(..=*own.start()).next_back().is_some_and(|(_, last)| last >= own.start())
                })
            };
            change.edits.iter().filter(move |edit| !again || is_of_rule(edit))
        })
    }
}

/// The number that the next item of a pool gets.
fn next<T>(pool: &Pool<T>) -> u32 {
    u32::try_from(pool.len()).unwrap_or(u32::MAX)
}

/// How many records there are, and how many of them a person has decided.
fn tally<'a>(records: impl Iterator<Item = (RecordId, &'a Record)>) -> (usize, usize) {
    records.fold((0, 0), |(all, decided), (_, record)| (all + 1, decided + usize::from(record.review.is_decided())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::work;

    #[test]
    fn earlier_tables_cost_a_new_one_no_more_than_their_first_rows() {
        let text = |first: usize, rows: usize| {
            let above = "Doanh thu viễn thông\n".repeat(first);
            let figures: Vec<String> = (0..rows).map(|row| format!("Cao Bằng\t{row}\t{}\n", row + 700)).collect();
            format!("{above}Tỉnh\t2023\t2024\n{}", figures.concat())
        };
        let of = |tables: usize, rows: usize| {
            let mut project = Project::new();
            for nr in 0..tables {
                let text = text(2 + nr % 3, rows);
                let first_row = 4 + u32::try_from(nr % 3).unwrap();
                let table = project.lexis().recognised(&Tabular::of(&text, "", false), Some(first_row));
                let document =
                    Document { table: Some(Box::new(table)), ..Document::new(format!("{nr}.csv"), text.as_str()) };
                project.load(vec![LoadedDocument { document, records: Vec::new() }], Timestamp::UNIX_EPOCH);
            }
            let new = text(1, 30);
            work::of(|| drop(project.tabulation(&new, "", false)))
        };
        // Of an earlier table no more is looked at than tells where it begins.
        let (few, many) = (of(20, 500), of(40, 500));
        let (short, long) = (of(20, 500), of(20, 50_000));
        assert!(long <= short * 11 / 10, "{short} {long}");
        assert!(many <= few * 21 / 10, "{few} {many}");
    }
}
