//! Reading documents again: with other words, or because their text changed.
//!
//! [`Rereading`] is data: what would be new, gone or different, a line each, to be accepted line by line as one change.
//! What a person touched is in no line: a record that was accepted, rejected or made by hand stays whole, and of one
//! that was corrected the corrected fields stay. Records are found again by their words: document, and the place of the
//! number in it, which moves with the text around where that changed.

mod alignment;
mod comparison;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use rayon::prelude::*;

use self::alignment::Alignment;
use self::comparison::{Comparison, Standing, compare};
use super::project::LoadedDocument;
use super::{Change, ChangeKind, Edit, Ground, Project, ProjectError};
use crate::domain::{Document, DocumentId, Evidence, FigureKey, Record, RecordId, SlotValue};
use crate::reading::Watch;

/// A file of this name is another version of a document only if so much of its words is the same.
const ALIKE: f32 = 0.5;
/// A table of this name is another version of one only if of five of its figures more than four are there again, whatever
/// their values: the table of another place or time has the same words but for them, and none of its figures.
const AGAIN: usize = 4;

/// One line of what reading again would change.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// A figure that is in no record.
    New {
        /// The document that states it, as it is now.
        document: DocumentId,
        /// The record of it.
        record: Box<Record>,
    },
    /// A record whose figure is not read any more.
    Gone {
        /// Which record.
        id: RecordId,
        /// Its document.
        document: DocumentId,
    },
    /// A record of which fields are read otherwise.
    Changed {
        /// Which record.
        id: RecordId,
        /// Its document.
        document: DocumentId,
        /// What stands in the fields, and what would.
        values: Vec<(SlotValue, SlotValue)>,
        /// What it would rest on.
        ground: Box<Ground>,
    },
}

impl Difference {
    /// The document that it is of, as it is now.
    pub fn document(&self) -> DocumentId {
        match *self {
            Self::New { document, .. } | Self::Gone { document, .. } | Self::Changed { document, .. } => document,
        }
    }
}

/// Another version of a document's text.
#[derive(Clone, Debug)]
struct NewText {
    of: DocumentId,
    document: Document,
    /// Its records as they were read, for loading it as a document of its own.
    records: Vec<Record>,
    /// The evidence of each present record in the new text; nothing where its words are gone.
    moved: Vec<(RecordId, Option<Evidence>)>,
}

/// What reading documents again would change.
#[derive(Clone, Debug, Default)]
pub struct Rereading {
    /// The lines, by document, then in the order of the text.
    pub lines: Vec<Difference>,
    /// How many fields and records would be read otherwise and stay because a person touched them.
    pub kept: usize,
    /// How many documents were read.
    pub documents: usize,
    /// Documents that were not there yet, for loading them as they are.
    pub others: Vec<LoadedDocument>,
    texts: Vec<NewText>,
}

impl Rereading {
    /// Reads documents of `project` again with its present words.
    pub fn of(project: &Project, documents: &[DocumentId], watch: &Watch) -> Self {
        let standing = Standing::all(project, documents);
        watch.expect(documents.len());
        let lexis = project.lexis();
        // Made before many ask for it at once.
        lexis.extractor();
        let read: Vec<Comparison> = documents
            .par_iter()
            .filter_map(|id| {
                let document = project.document(*id).filter(|_| !watch.is_stopped())?;
                // In passages alone less would be read, and all else would seem to be gone.
                if !document.is_whole() {
                    return None;
                }
                let fresh = lexis.records(document);
                let own = standing.get(id).map_or(&[][..], Vec::as_slice);
                let compared = compare(project, *id, own, fresh, &document.text);
                watch.advance();
                Some(compared)
            })
            .collect();
        let mut rereading = Self { documents: read.len(), ..Self::default() };
        for compared in read {
            rereading.lines.extend(compared.lines);
            rereading.kept += compared.kept;
        }
        rereading
    }

    /// Holds documents that were loaded again against those of `project`: by their address, or by their name where
    /// most of the text is the same, and of a table its title and what its figures are about. Documents that are no other
    /// version of any are among [`Self::others`].
    pub fn of_loaded(project: &Project, loaded: Vec<LoadedDocument>, watch: &Watch) -> Self {
        watch.expect(loaded.len());
        let figures = figures_of_tables(project, &loaded);
        let matched: Vec<(LoadedDocument, Option<(DocumentId, Alignment)>)> = loaded
            .into_par_iter()
            .filter(|_| !watch.is_stopped())
            .map(|new| {
                let version = earlier(project, &new, &figures);
                watch.advance();
                (new, version)
            })
            .collect();
        // Of several new versions of one document the last one counts; the others come in as they are.
        let mut newest: BTreeMap<DocumentId, (LoadedDocument, Alignment)> = BTreeMap::new();
        let mut rereading = Self::default();
        for (new, version) in matched {
            match version {
                Some((id, alignment)) => {
                    rereading.others.extend(newest.insert(id, (new, alignment)).map(|other| other.0));
                }
                None => rereading.others.push(new),
            }
        }
        let ids: Vec<DocumentId> = newest.keys().copied().collect();
        let standing = Standing::all(project, &ids);
        for (id, (new, alignment)) in newest {
            let mut own = standing.get(&id).cloned().unwrap_or_default();
            let mut moved = Vec::new();
            for standing in &mut own {
                let evidence = standing.record.evidence.as_ref();
                let carried = evidence.and_then(|evidence| evidence.carried(|span| alignment.carry(span)));
                moved.push((standing.id, carried.clone()));
                standing.record.evidence = carried;
            }
            let LoadedDocument { document, records } = new;
            let compared = compare(project, id, &own, records.clone(), &document.text);
            rereading.lines.extend(compared.lines);
            rereading.kept += compared.kept;
            for (record, evidence) in compared.found {
                moved.iter_mut().filter(|entry| entry.0 == record).for_each(|entry| entry.1 = Some(evidence.clone()));
            }
            rereading.documents += 1;
            rereading.texts.push(NewText { of: id, document, records, moved });
        }
        rereading
    }

    /// Whether accepting it would change nothing.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.texts.is_empty()
    }

    /// How many documents have another text.
    pub fn texts(&self) -> usize {
        self.texts.len()
    }

    /// The documents of which another version was loaded, as they stand in the project, each with its new text.
    pub fn versions(&self) -> impl Iterator<Item = (DocumentId, &Document)> {
        self.texts.iter().map(|text| (text.of, &text.document))
    }

    /// The new versions of documents as documents of their own, for loading them beside the old ones.
    pub fn into_documents(self) -> Vec<LoadedDocument> {
        let own = self.texts.into_iter().map(|NewText { document, records, .. }| LoadedDocument { document, records });
        own.chain(self.others).collect()
    }

    /// The words of a line's number, in the text that it is of.
    pub fn quote<'a>(&'a self, project: &'a Project, line: &'a Difference) -> Option<&'a str> {
        let new_text = self.texts.iter().find(|text| text.of == line.document()).map(|text| &text.document);
        let old_text = project.document(line.document());
        let (evidence, document) = match line {
            Difference::New { record, .. } => (record.evidence.as_ref(), new_text.or(old_text)),
            Difference::Gone { id, .. } => (project.record(*id)?.evidence.as_ref(), old_text),
            Difference::Changed { ground, .. } => (ground.evidence.as_ref(), new_text.or(old_text)),
        };
        evidence?.quote.of(&document?.text)
    }
}

/// Whether `new` was read where a text was of which passages alone are at hand, too few of its words to compare them.
fn is_in_the_place_of(new: &Document, old: &Document) -> bool {
    !old.is_whole() && old.whereabouts.is_some() && old.whereabouts == new.whereabouts
}

/// What the figures of the tables in `project` are about that have the name of a table among `loaded`.
fn figures_of_tables(project: &Project, loaded: &[LoadedDocument]) -> BTreeMap<DocumentId, BTreeSet<FigureKey>> {
    let names: BTreeSet<&str> =
        loaded.iter().filter(|new| new.document.table.is_some()).map(|new| new.document.name.as_str()).collect();
    let is_asked = |old: &Document| old.table.is_some() && names.contains(old.name.as_str());
    let mut figures: BTreeMap<_, _> =
        project.documents().filter(|(_, old)| is_asked(old)).map(|(id, _)| (id, BTreeSet::new())).collect();
    if !figures.is_empty() {
        for (_, record) in project.records() {
            if let Some(own) = record.document.and_then(|document| figures.get_mut(&document)) {
                own.extend(FigureKey::of(&record.figure, project.catalogue()));
            }
        }
    }
    figures
}

/// The document of `project` of which `new` is another version, and how their words stand to each other. `figures` are what
/// the tables of its name are about.
fn earlier(
    project: &Project,
    new: &LoadedDocument,
    figures: &BTreeMap<DocumentId, BTreeSet<FigureKey>>,
) -> Option<(DocumentId, Alignment)> {
    let LoadedDocument { document: new, records } = new;
    let same_address =
        |old: &Document| (old.source.is_some() && old.source == new.source) || is_in_the_place_of(new, old);
    let own = || records.iter().filter_map(|record| FigureKey::of(&record.figure, project.catalogue()));
    let own: BTreeSet<FigureKey> = if new.table.is_some() { own().collect() } else { BTreeSet::new() };
    // A table of another place or time has the same words but for these.
    let may_be_version = |id: DocumentId, old: &Document| match (&old.table, &new.table) {
        (Some(known), Some(table)) => {
            let theirs = figures.get(&id);
            let again = theirs.map_or(0, |theirs| theirs.intersection(&own).count());
            table.is_titled_as(&new.text, (&old.text, known))
                && theirs.is_none_or(|theirs| theirs.is_empty() || again * (AGAIN + 1) > theirs.len() * AGAIN)
        }
        _ => true,
    };
    let candidates = project.documents().filter(|(_, old)| old.hash != new.hash);
    let named = |id, old: &Document| old.name == new.name && may_be_version(id, old);
    let compared = candidates.filter(|(id, old)| same_address(old) || named(*id, old)).map(|(id, old)| {
        let alignment = Alignment::between(&old.text, &new.text);
        (same_address(old), id, alignment)
    });
    let alike = compared.filter(|(address, _, alignment)| *address || alignment.likeness() >= ALIKE);
    alike.max_by(|a, b| a.2.likeness().total_cmp(&b.2.likeness())).map(|(_, id, alignment)| (id, alignment))
}

impl Project {
    /// Whether a loaded document may be another version of one that is here: it has its address or its name, and
    /// another text.
    pub fn may_have_earlier(&self, new: &Document) -> bool {
        let mut known = false;
        let mut named = false;
        for (_, old) in self.documents() {
            known |= old.hash == new.hash;
            named |= old.name == new.name || (old.source.is_some() && old.source == new.source);
            named |= is_in_the_place_of(new, old);
        }
        named && !known
    }

    /// Makes the lines of `rereading` that are `accepted` one change, and with them the new texts. Returns how many
    /// lines were accepted.
    pub fn accept_rereading(
        &mut self,
        rereading: &Rereading,
        accepted: impl Fn(usize) -> bool,
        at: Timestamp,
    ) -> Result<usize, ProjectError> {
        let lines: Vec<&Difference> =
            rereading.lines.iter().enumerate().filter(|(nr, _)| accepted(*nr)).map(|(_, line)| line).collect();
        let mut edits = Vec::new();
        let mut homes: BTreeMap<DocumentId, DocumentId> = BTreeMap::new();
        for (number, text) in (self.next_document().0..).zip(&rereading.texts) {
            self.document(text.of).ok_or(ProjectError::NoDocument(text.of))?;
            homes.insert(text.of, DocumentId(number));
            edits.push(Edit::Document { id: text.of, present: false });
            edits.push(Edit::Document { id: DocumentId(number), present: true });
        }
        // What each record rests on afterwards, unless it goes.
        let mut grounds: BTreeMap<RecordId, Ground> = BTreeMap::new();
        for text in &rereading.texts {
            for (id, evidence) in &text.moved {
                let record = self.record(*id).ok_or(ProjectError::NoRecord(*id))?;
                let document = homes.get(&text.of).copied();
                grounds.insert(*id, Ground { document, evidence: evidence.clone(), origin: record.origin });
            }
        }
        let mut entering: Vec<Record> = Vec::new();
        for line in &lines {
            match line {
                Difference::New { document, record } => {
                    let document = Some(homes.get(document).copied().unwrap_or(*document));
                    entering.push(Record { document, ..record.as_ref().clone() });
                }
                Difference::Gone { id, .. } => {
                    self.record(*id).ok_or(ProjectError::NoRecord(*id))?;
                    grounds.remove(id);
                    edits.push(Edit::Records { first: *id, last: *id, present: false });
                }
                Difference::Changed { id, document, values, ground } => {
                    edits.extend(values.iter().map(|&(before, after)| Edit::Slot { id: *id, before, after }));
                    let document = Some(homes.get(document).copied().unwrap_or(*document));
                    grounds.insert(*id, Ground { document, ..ground.as_ref().clone() });
                }
            }
        }
        for (id, after) in grounds {
            let before = Ground::of(self.record(id).ok_or(ProjectError::NoRecord(id))?);
            if before != after {
                edits.push(Edit::Ground { id, before: Box::new(before), after: Box::new(after) });
            }
        }
        // Nothing enters a pool before everything is known to fit.
        self.check_all(&edits, rereading.texts.len())?;
        for text in &rereading.texts {
            self.pool_document(text.document.clone());
        }
        let entered = self.pool(entering.into_iter());
        let obeyed = self.obeyed(entered.as_slice());
        edits.extend(entered.into_iter().chain(obeyed));
        if !edits.is_empty() {
            let kind = if rereading.texts.is_empty() { ChangeKind::Reread } else { ChangeKind::Reload };
            self.push(Change::new(kind, at, edits));
        }
        Ok(lines.len())
    }
}
