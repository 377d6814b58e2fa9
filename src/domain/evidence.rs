//! Where in its document a record stands.

use serde::{Deserialize, Serialize};

use super::{Slot, Span};

/// The words that made a record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The number with its unit, or with the counting noun right beside it.
    pub quote: Span,
    /// The words that gave the other slots, in the order of the slots. A slot without words here
    /// was not stated near: it has its default or comes from the document as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    slots: Vec<(Slot, Span)>,
}

impl Evidence {
    /// Evidence with the number at `quote` and no other words yet.
    pub fn at(quote: Span) -> Self {
        Self { quote, slots: Vec::new() }
    }

    /// Adds the words that gave `slot`, in place of earlier ones.
    #[must_use]
    pub fn with(mut self, slot: Slot, span: Span) -> Self {
        self.set(slot, span);
        self
    }

    /// Notes the words that gave `slot`, in place of earlier ones.
    pub fn set(&mut self, slot: Slot, span: Span) {
        match self.slots.binary_search_by_key(&slot, |entry| entry.0) {
            Ok(at) => self.slots[at].1 = span,
            Err(at) => self.slots.insert(at, (slot, span)),
        }
    }

    /// The words that gave `slot`: for the value its quote.
    pub fn get(&self, slot: Slot) -> Option<Span> {
        match self.slots.binary_search_by_key(&slot, |entry| entry.0) {
            Ok(at) => Some(self.slots[at].1),
            Err(_) => (slot == Slot::Value).then_some(self.quote),
        }
    }

    /// All slots that have words, the quote as that of the value.
    pub fn iter(&self) -> impl Iterator<Item = (Slot, Span)> + '_ {
        Slot::ALL.into_iter().filter_map(|slot| Some((slot, self.get(slot)?)))
    }
}
