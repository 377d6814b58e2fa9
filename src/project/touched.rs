//! What a change touched, so that later changes are quickly asked whether they rest on it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Edit, Project, RuleId};
use crate::domain::{DocumentId, FigureKey, RecordId, Slot};
use crate::extract::EntryKey;

/// What a change touched.
#[derive(Debug, Default)]
pub(super) struct Touched {
    documents: BTreeSet<DocumentId>,
    /// The records that entered or left: the first of each run, and its last.
    runs: BTreeMap<RecordId, RecordId>,
    /// The records of which anything else changed.
    records: BTreeSet<RecordId>,
    slots: BTreeSet<(RecordId, Slot)>,
    reviews: BTreeSet<RecordId>,
    grounds: BTreeSet<RecordId>,
    settlements: BTreeSet<FigureKey>,
    rules: BTreeSet<RuleId>,
    entries: BTreeSet<EntryKey>,
    views: BTreeSet<String>,
    /// The documents whose texts were found elsewhere.
    texts: BTreeSet<DocumentId>,
    keeping: bool,
}

impl Touched {
    /// What these edits touched.
    pub fn by(edits: &[Edit]) -> Self {
        let mut touched = Self::default();
        for edit in edits {
            match edit {
                Edit::Document { id, .. } => {
                    touched.documents.insert(*id);
                }
                Edit::Records { first, last, .. } => {
                    let known = touched.runs.entry(*first).or_insert(*last);
                    *known = (*known).max(*last);
                }
                Edit::Slot { id, before, .. } => {
                    touched.slots.insert((*id, before.slot()));
                }
                Edit::Review { id, .. } => {
                    touched.reviews.insert(*id);
                }
                Edit::Ground { id, .. } => {
                    touched.grounds.insert(*id);
                }
                Edit::Settlement { .. } => touched.settlements.extend(edit.settled_key()),
                Edit::Rule { id, .. } => {
                    touched.rules.insert(*id);
                }
                Edit::View { .. } => touched.views.extend(edit.views().map(str::to_owned)),
                Edit::Glossary { .. } => touched.entries.extend(edit.entries()),
                Edit::Keeping { .. } => touched.keeping = true,
                Edit::Whereabouts { .. } => touched.texts.extend(edit.text()),
            }
            if !matches!(edit, Edit::Records { .. }) {
                touched.records.extend(edit.records().map(|run| *run.start()));
            }
        }
        touched
    }

    /// Whether a later edit cannot be what it is without what was touched here.
    pub fn carries(&self, later: &Edit, project: &Project) -> bool {
        let same = match later {
            Edit::Document { id, .. } => self.documents.contains(id),
            Edit::Records { first, last, .. } => self.records.range(*first..=*last).next().is_some(),
            Edit::Slot { id, before, .. } => self.slots.contains(&(*id, before.slot())),
            Edit::Review { id, .. } => self.reviews.contains(id),
            Edit::Ground { id, before, after } => {
                let documents = [before, after].into_iter().filter_map(|ground| ground.document);
                self.grounds.contains(id) || documents.into_iter().any(|id| self.documents.contains(&id))
            }
            Edit::Settlement { after, .. } => {
                later.settled_key().is_some_and(|key| self.settlements.contains(&key))
                    || after.as_ref().is_some_and(|settled| self.entered(settled.chosen, settled.chosen))
            }
            Edit::Rule { id, .. } => self.rules.contains(id),
            Edit::View { .. } => later.views().any(|name| self.views.contains(name)),
            Edit::Glossary { .. } => later.entries().any(|key| self.entries.contains(&key)),
            Edit::Keeping { .. } => self.keeping,
            Edit::Whereabouts { id, .. } => self.texts.contains(id) || self.documents.contains(id),
        };
        // A record enters before anything is done to it, and with its document.
        same || later.records().is_some_and(|run| {
            let (first, last) = (*run.start(), *run.end());
            let of_document = |id: u32| {
                let document = project.known_record(RecordId(id)).and_then(|record| record.document);
                document.is_some_and(|document| self.documents.contains(&document))
            };
            self.entered(first, last) || (!self.documents.is_empty() && (first.0..=last.0).any(of_document))
        })
    }

    /// Whether one of these records entered or left here.
    fn entered(&self, first: RecordId, last: RecordId) -> bool {
        // Runs of one change do not overlap, so that the last one that begins early enough is the one to ask.
        self.runs.range(..=last).next_back().is_some_and(|(_, end)| *end >= first)
    }
}
