//! The steps of a project that its journal did not take yet, and how they are done again.

use std::sync::Arc;

use super::form::{Blanks, DocumentForm};
use super::journal::Entry;
use super::pool::Pooled;
use super::step::{Brought, Made, Step};
use super::{Change, Edit, Project, soundness};
use crate::domain::DocumentId;
use crate::reading::limits::LONGEST_TEXT;

/// Steps for the journal.
#[derive(Clone, Debug)]
pub(super) struct StepLog {
    steps: Vec<Step>,
    /// What the pools held before the next step: documents and records.
    known: (usize, usize),
    /// Documents of whose texts more came to hand.
    united: Vec<DocumentId>,
}

impl Project {
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

    /// Whether a change alters records that it brings.
    pub(super) fn alters_what_it_brings(&self, change: &Change) -> bool {
        let known = self.log.as_ref().map_or(usize::MAX, |log| log.known.1);
        change.edits.iter().any(|edit| {
            !matches!(edit, Edit::Records { .. }) && edit.records().is_some_and(|ids| ids.end().0 as usize >= known)
        })
    }

    /// Notes a step, where a journal asks for it.
    pub(super) fn log(&mut self, step: impl FnOnce() -> Step) {
        if let Some(log) = &mut self.log {
            log.steps.push(step());
            log.known = (self.documents.len(), self.records.len());
        }
    }

    /// Notes a change with what it brought.
    pub(super) fn log_made(&mut self, change: Arc<Change>, mut brought: Brought) {
        brought.united.extend(self.new_grounds(&change));
        self.log(|| Step::Made(Made { change, brought }));
        self.log.iter_mut().for_each(|log| log.united.clear());
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
}
