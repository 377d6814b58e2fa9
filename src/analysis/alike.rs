//! Which other records are wrong for the cause that was just corrected in one.

use rayon::prelude::*;

use crate::domain::{RecordId, Review, SlotValue};
use crate::project::{Correction, Project};

/// A record that is wrong for the same cause, and what its fields would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike {
    /// The record.
    pub id: RecordId,
    /// What its fields would be, the corrected one first.
    pub values: Vec<SlotValue>,
}

/// The records that `correction` fits, in the order of their numbers. What a person decided on stays out of it.
pub fn alike(project: &Project, correction: &Correction) -> Vec<Alike> {
    let records: Vec<_> = project.records().collect();
    let fits = |(id, record): &(RecordId, &crate::domain::Record)| {
        if record.review != Review::New {
            return None;
        }
        let text = record.document.and_then(|id| project.document(id)).map_or("", |document| document.text.as_str());
        correction.values(record, text, project.catalogue()).map(|values| Alike { id: *id, values })
    };
    records.par_iter().filter_map(fits).collect()
}
