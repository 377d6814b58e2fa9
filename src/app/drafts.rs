//! What was typed into the fields of the record card and not yet applied.
//!
//! A draft belongs to its record and field, not to the widget: it survives selecting another record and coming back.

use std::collections::BTreeMap;

use crate::domain::{RecordId, Slot};

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

    /// Forgets what was typed into a field.
    pub fn discard(&mut self, record: RecordId, slot: Slot) {
        self.0.remove(&(record, slot));
    }
}
