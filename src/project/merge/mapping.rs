//! Which numbers the other side's documents and records have here.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{DocumentId, Record, RecordId, Span, TextHash};
use crate::project::{Change, Correction, Edit, Ground, Project, Rule};

/// From the other side's numbers to those of the merged project.
#[derive(Clone, Debug, Default)]
pub(super) struct Mapping {
    documents: BTreeMap<DocumentId, DocumentId>,
    records: BTreeMap<RecordId, RecordId>,
    /// Those of the records that this side has too.
    shared: BTreeMap<RecordId, RecordId>,
}

impl Mapping {
    /// Finds the other side's items here, as both stood at the common origin, and takes in those that are new.
    pub fn new(project: &mut Project, base: &Project, their_base: &Project, later: &[Arc<Change>]) -> Self {
        let mut mapping = Self::default();
        for (id, _) in base.documents() {
            mapping.documents.insert(id, id);
        }
        for (id, _) in base.records() {
            mapping.records.insert(id, id);
            mapping.shared.insert(id, id);
        }
        // What passages alone are here of is taken from the side that has more of it.
        for (id, document) in their_base.documents() {
            project.unite_text(id, document);
        }
        // A text that both loaded is one document: the one that is there, before one whose loading was taken back.
        let mut by_text: BTreeMap<TextHash, DocumentId> = BTreeMap::new();
        let known = (0..project.next_document().0).map(DocumentId);
        let (there, gone): (Vec<_>, Vec<_>) = known.partition(|id| project.document(*id).is_some());
        for id in there.into_iter().chain(gone) {
            if let Some(document) = project.known_document(id) {
                by_text.entry(document.hash).or_insert(id);
            }
        }
        let edits = || later.iter().flat_map(|change| &change.edits);
        // Those that its changes bring, and then those of which they speak although both had taken them out.
        let brought = edits().filter_map(|edit| if let Edit::Document { id, .. } = edit { Some(*id) } else { None });
        let spoken_of = edits().flat_map(|edit| documents_of(edit, their_base));
        for id in brought.chain(spoken_of) {
            if !mapping.documents.contains_key(&id)
                && let Some(document) = their_base.known_document(id)
            {
                let here = by_text.get(&document.hash).copied();
                if let Some(here) = here {
                    project.unite_text(here, document);
                }
                let here = here.unwrap_or_else(|| project.pool_document(document.clone()));
                mapping.documents.insert(id, here);
            }
        }
        let mut here: BTreeMap<(DocumentId, Span, usize), RecordId> = BTreeMap::new();
        let mut count: BTreeMap<(DocumentId, Span), usize> = BTreeMap::new();
        for id in (0..project.next_record().0).map(RecordId) {
            // As it stood when it entered, so that a later correction does not hide it.
            if let Some((document, span)) = base.known_record(id).and_then(place) {
                let nth = count.entry((document, span)).or_default();
                here.insert((document, span, *nth), id);
                *nth += 1;
            }
        }
        let mut count: BTreeMap<(DocumentId, Span), usize> = BTreeMap::new();
        let mut entering: Vec<RecordId> =
            edits().filter_map(Edit::records).flat_map(|run| run.start().0..=run.end().0).map(RecordId).collect();
        entering.sort_unstable();
        entering.dedup();
        for id in entering {
            if mapping.records.contains_key(&id) {
                continue;
            }
            let Some(record) = their_base.known_record(id) else { continue };
            let document = record.document.and_then(|document| mapping.documents.get(&document).copied());
            let known = document.zip(place(record)).and_then(|(document, (_, span))| {
                let nth = count.entry((document, span)).or_default();
                *nth += 1;
                here.get(&(document, span, *nth - 1)).copied()
            });
            if let Some(known) = known {
                mapping.shared.insert(id, known);
            }
            let known = known.unwrap_or_else(|| project.pool_record(Record { document, ..record.clone() }));
            mapping.records.insert(id, known);
        }
        mapping
    }

    /// The records that both sides have: the other side's number, and the one here.
    pub fn shared(&self) -> impl Iterator<Item = (RecordId, RecordId)> + '_ {
        self.shared.iter().map(|(theirs, here)| (*theirs, *here))
    }

    /// Edits of the other side in the numbers of this one; records that enter or leave one by one, where that must be.
    pub fn edits(&self, edits: &[Edit]) -> Vec<Edit> {
        let mut mapped = Vec::new();
        for edit in edits {
            match edit {
                Edit::Document { id, present } => {
                    let id = self.documents.get(id);
                    mapped.extend(id.map(|id| Edit::Document { id: *id, present: *present }));
                }
                Edit::Records { first, last, present } => {
                    let all = (first.0..=last.0).filter_map(|id| self.records.get(&RecordId(id)));
                    mapped.extend(all.map(|id| Edit::Records { first: *id, last: *id, present: *present }));
                }
                Edit::Slot { id, before, after } => {
                    let id = self.records.get(id);
                    mapped.extend(id.map(|id| Edit::Slot { id: *id, before: *before, after: *after }));
                }
                Edit::Review { id, before, after } => {
                    let id = self.records.get(id);
                    mapped.extend(id.map(|id| Edit::Review { id: *id, before: *before, after: *after }));
                }
                Edit::Settlement { before, after } => {
                    let mut after = after.clone();
                    if let Some(settlement) = &mut after {
                        let Some(chosen) = self.records.get(&settlement.chosen) else { continue };
                        settlement.chosen = *chosen;
                    }
                    mapped.push(Edit::Settlement { before: before.clone(), after });
                }
                Edit::Ground { id, before, after } => {
                    let Some(id) = self.records.get(id) else { continue };
                    let moved = |ground: &Ground| {
                        let document = ground.document.and_then(|document| self.documents.get(&document).copied());
                        Box::new(Ground { document, ..ground.clone() })
                    };
                    mapped.push(Edit::Ground { id: *id, before: moved(before), after: moved(after) });
                }
                Edit::Rule { id, before, after } => {
                    let moved = |rule: &Rule| {
                        let mut rule = rule.clone();
                        if let Rule::Correct(Correction { document: Some(of), .. }) = &mut rule {
                            *of = *self.documents.get(of)?;
                        }
                        Some(Box::new(rule))
                    };
                    let both = [before, after].map(|rule| rule.as_deref().and_then(moved));
                    if let [before, after] = both
                        && (before.is_some() || after.is_some())
                    {
                        mapped.push(Edit::Rule { id: *id, before, after });
                    }
                }
                Edit::Whereabouts { id, before, after } => {
                    let id = self.documents.get(id);
                    let edit =
                        |id: &DocumentId| Edit::Whereabouts { id: *id, before: before.clone(), after: after.clone() };
                    mapped.extend(id.map(edit));
                }
                Edit::Glossary { .. } | Edit::View { .. } | Edit::Keeping { .. } => mapped.push(edit.clone()),
            }
        }
        mapped
    }
}

/// The documents on which records rest by an edit.
fn documents_of(edit: &Edit, project: &Project) -> Vec<DocumentId> {
    match edit {
        Edit::Records { first, last, .. } => {
            let records = (first.0..=last.0).filter_map(|id| project.known_record(RecordId(id)));
            let mut documents: Vec<DocumentId> = records.filter_map(|record| record.document).collect();
            documents.dedup();
            documents
        }
        Edit::Ground { before, after, .. } => before.document.into_iter().chain(after.document).collect(),
        _ => Vec::new(),
    }
}

/// The document and the place of a record's number.
fn place(record: &Record) -> Option<(DocumentId, Span)> {
    Some((record.document?, record.evidence.as_ref()?.quote))
}
