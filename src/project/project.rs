//! The project: pools of documents and records, and the history that says which are present.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::Timestamp;

use super::decisions::Decisions;
use super::pool::{Pool, Pooled};
use super::step::{Brought, Step};
use super::step_log::StepLog;
use super::{Author, Change, ChangeKind, Edit, History, RevisionId, RuleId, View};
use crate::domain::{Catalogue, Document, DocumentId, IndicatorId, Keeping, Record, RecordId, Review, Slot, SlotValue};
use crate::extract::{EntryKey, Glossary, GlossaryEntry, GlossaryError, Lexis, PhraseMeaning};

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
    pub(super) log: Option<StepLog>,
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
        let id = self.next_record();
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
        DocumentId(number_after(&self.documents))
    }

    /// The number that the next record gets.
    pub fn next_record(&self) -> RecordId {
        RecordId(number_after(&self.records))
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
        let first = self.next_record();
        records.for_each(|item| self.records.push(Pooled { item, present: false }));
        let last = self.next_record().0.checked_sub(1).map(RecordId).filter(|last| *last >= first)?;
        Some(Edit::Records { first, last, present: true })
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
        if let Some(brought) = brought {
            self.log_made(change, brought);
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
fn number_after<T>(pool: &Pool<T>) -> u32 {
    u32::try_from(pool.len()).unwrap_or(u32::MAX)
}

/// How many records there are, and how many of them a person has decided.
fn tally<'a>(records: impl Iterator<Item = (RecordId, &'a Record)>) -> (usize, usize) {
    records.fold((0, 0), |(all, decided), (_, record)| (all + 1, decided + usize::from(record.review.is_decided())))
}
