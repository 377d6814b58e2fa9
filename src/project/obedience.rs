//! Corrections of many records at once, and rules that new records obey.

use jiff::Timestamp;

use super::{Change, ChangeKind, Correction, Edit, Project, ProjectError, Rule};
use crate::domain::{Record, RecordId, Slot, SlotValue};

impl Project {
    /// Corrects many records as one change, which marks them corrected; with a rule, the rule is stated in the same
    /// change. Fields that hold the wanted value already are left alone.
    pub fn correct_alike(
        &mut self,
        wanted: &[(RecordId, Vec<SlotValue>)],
        rule: Option<Rule>,
        at: Timestamp,
    ) -> Result<(), ProjectError> {
        let (mut edits, _) = self.corrections(wanted)?;
        if let Some(rule) = rule.filter(|rule| self.rules().all(|(_, known)| known != rule)) {
            edits.push(Edit::Rule { id: self.next_rule(), before: None, after: Some(Box::new(rule)) });
        }
        if edits.is_empty() { Ok(()) } else { self.apply(Change::new(ChangeKind::CorrectAlike, at, edits)) }
    }

    /// What the rules of the project make of records that are just entering it.
    pub(super) fn obeyed(&self, entering: &[Edit]) -> Vec<Edit> {
        if self.correcting().next().is_none() {
            return Vec::new();
        }
        let mut edits = Vec::new();
        for id in entering.iter().filter_map(Edit::records).flat_map(|run| run.start().0..=run.end().0).map(RecordId) {
            let Some(record) = self.known_record(id) else { continue };
            let text = record.document.and_then(|id| self.known_document(id)).map_or("", |known| known.text.as_str());
            let steps = self.obeying(&mut record.clone(), text);
            edits.extend(steps.into_iter().map(|(before, after)| Edit::Slot { id, before, after }));
        }
        edits
    }

    /// Makes of a record of a document with this `text` what the rules make of it; returns each field that they alter,
    /// before and after.
    pub(super) fn obeying(&self, record: &mut Record, text: &str) -> Vec<(SlotValue, SlotValue)> {
        let mut steps = Vec::new();
        for correction in self.correcting() {
            for after in correction.values(record, text, self.catalogue()).unwrap_or_default() {
                let before = record.figure.set(after);
                if before != after {
                    steps.push((before, after));
                }
            }
        }
        steps
    }

    /// The rules that correct what enters, in the order in which they were stated.
    fn correcting(&self) -> impl Iterator<Item = &Correction> {
        self.rules().filter_map(|(_, rule)| if let Rule::Correct(correction) = rule { Some(correction) } else { None })
    }

    /// The slots of a record that a rule corrected when it entered, by the history as it stands.
    pub fn ruled_slots(&self, record: RecordId) -> Vec<Slot> {
        let line = self.history.line().filter_map(|id| self.history.get(id)).map(|revision| &revision.change);
        let read = line.filter(|change| change.is_reading() && change.entering().any(|run| run.contains(&record)));
        let edits = read.flat_map(|change| &change.edits);
        edits
            .filter_map(|edit| match edit {
                Edit::Slot { id, after, .. } if *id == record => Some(after.slot()),
                _ => None,
            })
            .collect()
    }
}
