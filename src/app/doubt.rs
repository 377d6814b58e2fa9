//! The field of the selected record that the readings are offered for, and those readings.

use crate::analysis::{Alternative, RecordIndex, Sentinel, alternatives, slots_in_doubt};
use crate::domain::{RecordId, Slot};
use crate::project::Project;

/// Which field of which record is looked at, and what else it could be.
#[derive(Clone, Debug, Default)]
pub struct Doubt {
    of: Option<(RecordId, u64)>,
    /// The fields of the record, the most doubtful first.
    slots: Vec<Slot>,
    /// The one whose readings are offered.
    slot: Option<Slot>,
    /// For which field the readings were found.
    found: Option<Slot>,
    readings: Vec<Alternative>,
    /// The fields of the record that a person corrected.
    corrected: Vec<Slot>,
}

impl Doubt {
    /// Brings it up to date with the selection. Another record begins with its most doubtful field; the same record
    /// keeps the field that was looked at, whatever was corrected in it.
    pub(super) fn refresh(
        &mut self,
        project: &Project,
        index: &RecordIndex,
        sentinel: &Sentinel,
        selected: Option<RecordId>,
    ) {
        let Some((id, record)) = selected.and_then(|id| Some((id, project.record(id)?))) else {
            *self = Self::default();
            return;
        };
        let now = (id, project.version());
        if self.of != Some(now) {
            self.slots = slots_in_doubt(record, sentinel.flags(id));
            if self.of.is_none_or(|(before, _)| before != id) {
                self.slot = self.slots.first().copied();
            }
            self.corrected = project.corrected_slots(id);
            self.found = None;
            self.of = Some(now);
        }
        if self.found != self.slot {
            self.found = self.slot;
            self.readings =
                self.slot.map(|slot| alternatives(project, index, id, slot, sentinel.flags(id))).unwrap_or_default();
        }
    }

    /// Looks at the same field again the next time: what is known of the records is other than before.
    pub(super) fn look_again(&mut self) {
        self.of = self.of.map(|(id, _)| (id, u64::MAX));
    }

    /// The field whose readings are offered.
    pub fn slot(&self) -> Option<Slot> {
        self.slot
    }

    /// The fields of the record that a person corrected.
    pub fn corrected(&self) -> &[Slot] {
        &self.corrected
    }

    /// Other readings of that field, the likeliest first.
    pub fn readings(&self) -> &[Alternative] {
        if self.found == self.slot { &self.readings } else { &[] }
    }

    /// Offers the readings of `slot`.
    pub fn choose(&mut self, slot: Slot) {
        self.slot = Some(slot);
    }

    /// Goes on to the field that is doubtful next, and round.
    pub fn next(&mut self) {
        let at = self.slots.iter().position(|slot| Some(*slot) == self.slot).map_or(0, |at| at + 1);
        self.slot = self.slots.get(at).or(self.slots.first()).copied();
    }
}
