//! Why records of one key can disagree.

use serde::{Deserialize, Serialize};

/// What explains that two records of one key have different values. The later in this order, the more it wants a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ConflictClass {
    /// One says it less exactly than the other.
    Rounding,
    /// One was said before the time was over, or called an estimate, the other after.
    Estimate,
    /// A later source gives a figure that was revised a little.
    Restated,
    /// One is about the province before it was merged with others, the other about what it is since.
    Boundary,
    /// One of the values is stated for another time by another record.
    OtherPeriod,
    /// One is about a thousand times the other, or a power of it.
    Thousandfold,
    /// Nothing explains it.
    Dispute,
}

impl ConflictClass {
    /// All classes, that which wants a look most first.
    pub const ALL: [Self; 7] = [
        Self::Dispute,
        Self::Thousandfold,
        Self::OtherPeriod,
        Self::Boundary,
        Self::Restated,
        Self::Estimate,
        Self::Rounding,
    ];

    /// Its name in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Rounding => "rounding",
            Self::Estimate => "estimate",
            Self::Restated => "restated",
            Self::Boundary => "boundary",
            Self::OtherPeriod => "other_period",
            Self::Thousandfold => "thousandfold",
            Self::Dispute => "dispute",
        }
    }
}
