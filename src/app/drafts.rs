//! What was typed into the fields of records, in the card or in the cells of the table, and not yet applied.
//!
//! A draft belongs to its record and field, not to the widget: it survives selecting another record and coming back.

use std::collections::BTreeMap;

use crate::domain::{RecordId, Slot, SlotValue};

/// All drafts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts(BTreeMap<(RecordId, Slot), String>);

impl Drafts {
    /// What was typed into a field.
    pub fn get(&self, record: RecordId, slot: Slot) -> Option<&str> {
        self.0.get(&(record, slot)).map(String::as_str)
    }

    /// Notes what was typed into a field.
    pub fn set(&mut self, record: RecordId, slot: Slot, text: String) {
        self.0.insert((record, slot), text);
    }

    /// Whether something was typed into any field of a record.
    pub fn any(&self, record: RecordId) -> bool {
        self.0.range((record, Slot::Place)..=(record, Slot::Operator)).next().is_some()
    }

    /// A record with something typed and not applied.
    pub fn first(&self) -> Option<RecordId> {
        self.0.keys().next().map(|(record, _)| *record)
    }

    /// Forgets what was typed into a field.
    pub fn discard(&mut self, record: RecordId, slot: Slot) {
        self.0.remove(&(record, slot));
    }

    /// Forgets what was typed into the fields of these values.
    pub fn discard_all(&mut self, record: RecordId, values: &[SlotValue]) {
        for value in values {
            self.discard(record, value.slot());
        }
    }
}
