//! The records of a conflict that state one value.

use rust_decimal::Decimal;

use crate::domain::RecordId;
use crate::project::Project;

/// One of the values between which a conflict is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The value, in the unit of the key.
    pub value: Decimal,
    /// The records that state it, in the order of their numbers.
    pub records: Vec<RecordId>,
}

impl Side {
    /// The record that speaks for it: one that a person decided before others, then the surest, then the first.
    pub fn speaker(&self, project: &Project) -> Option<RecordId> {
        let rank = |id: &RecordId| {
            let record = project.record(*id)?;
            Some((record.review.is_decided(), record.origin.certainty(), std::cmp::Reverse(*id)))
        };
        self.records.iter().copied().max_by_key(rank)
    }
}
