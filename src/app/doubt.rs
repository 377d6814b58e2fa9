//! The field of the selected record that the readings are offered for, and those readings.

use crate::analysis::{
    Alternative, Flag, RecordIndex, Sentinel, alternatives, is_value_sure, names_one_place, slots_in_doubt,
};
use crate::domain::{Record, RecordId, Slot};
use crate::project::Project;

/// Which field of which record is looked at, and what else it could be.
#[derive(Clone, Debug, Default)]
pub struct Doubt {
    of: Option<(RecordId, u64)>,
    /// The fields of the record, the most doubtful first.
    slots: Vec<Slot>,
    /// The one whose readings are offered.
    slot: Option<Slot>,
    /// Whether somebody asked for those readings.
    asked: bool,
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
            self.slots = slots_in_doubt(record, sentinel.flags(id), false);
            // Asked only where it matters: the whole document is read for it.
            let by_place = self.slots.first() == Some(&Slot::Place) && record.figure.place.is_some();
            if by_place && names_one_place(project, record) {
                self.slots = slots_in_doubt(record, sentinel.flags(id), true);
            }
            if self.of.is_none_or(|(before, _)| before != id) {
                (self.slot, self.asked) = (self.slots.first().copied(), false);
            }
            self.corrected = project.corrected_slots(id);
            self.found = None;
            self.of = Some(now);
        }
        if self.found != self.slot {
            self.found = self.slot;
            let quiet = self.is_quiet(record, sentinel.flags(id));
            let slot = self.slot.filter(|_| !quiet);
            self.readings =
                slot.map(|slot| alternatives(project, index, id, slot, sentinel.flags(id))).unwrap_or_default();
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

    /// Offers the readings of `slot`, which somebody asked for.
    pub fn choose(&mut self, slot: Slot) {
        if !self.asked {
            self.found = None;
        }
        (self.slot, self.asked) = (Some(slot), true);
    }

    /// Whether somebody asked for the readings of a field of this record.
    pub fn asked(&self) -> bool {
        self.asked
    }

    /// Whether nothing is in doubt, and nobody asked.
    fn is_quiet<'a>(&self, record: &Record, flags: impl Iterator<Item = &'a Flag>) -> bool {
        !self.asked && self.slot == Some(Slot::Value) && is_value_sure(record, flags)
    }

    /// Goes on to the field that is doubtful next, and round.
    pub fn next(&mut self) {
        // What was not offered unasked comes first.
        let held_back = !self.asked && self.readings.is_empty();
        let at = self.slots.iter().position(|slot| Some(*slot) == self.slot);
        let at = at.map_or(0, |at| if held_back { at } else { at + 1 });
        (self.found, self.asked) = (None, true);
        self.slot = self.slots.get(at).or(self.slots.first()).copied();
    }
}
