//! One figure of one document, with its evidence and what a person made of it.

use serde::{Deserialize, Serialize};

use super::{Confidence, DocumentId, Evidence, Figure};

/// The number of a record within its project; never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RecordId(pub u32);

/// Where a record comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Origin {
    /// Read by the extraction, which is this sure of it. The confidence stays after acceptance.
    Extracted {
        /// How sure.
        confidence: Confidence,
    },
    /// Typed by a person.
    Typed,
    /// Taken from a table of figures.
    Imported,
    /// Computed from other records.
    Derived,
}

impl Origin {
    /// How sure the extraction is of it; nothing for what it did not read.
    pub fn confidence(self) -> Option<Confidence> {
        match self {
            Self::Extracted { confidence } => Some(confidence),
            Self::Typed | Self::Imported | Self::Derived => None,
        }
    }

    /// How sure it is before anybody looked at it: what a person typed or took from a table is certain, and what was
    /// computed is the least so.
    pub fn certainty(self) -> Confidence {
        match self {
            Self::Extracted { confidence } => confidence,
            Self::Typed | Self::Imported => Confidence::new(1.0),
            Self::Derived => Confidence::new(0.0),
        }
    }
}

/// What a person said of a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Review {
    /// Nobody looked at it yet.
    #[default]
    New,
    /// Right as it was.
    Accepted,
    /// Right after a correction.
    Corrected,
    /// Not a figure, or not this one; kept, but left out of series and exports.
    Rejected,
}

impl Review {
    /// All states, in the order of lists.
    pub const ALL: [Self; 4] = [Self::New, Self::Accepted, Self::Corrected, Self::Rejected];

    /// Its name in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Accepted => "accepted",
            Self::Corrected => "corrected",
            Self::Rejected => "rejected",
        }
    }

    /// Whether a person decided.
    pub fn is_decided(self) -> bool {
        self != Self::New
    }

    /// Whether it settles the flags of a record: a person looked at it and accepted it as it was, or rejected it.
    pub fn settles_flags(self) -> bool {
        matches!(self, Self::Accepted | Self::Rejected)
    }
}

/// A figure, the document and the words that state it, and its review.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The document that states it; nothing for a figure typed or imported without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// What it states.
    pub figure: Figure,
    /// Where it stands in its document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Where it comes from.
    pub origin: Origin,
    /// What a person said of it.
    #[serde(default)]
    pub review: Review,
}
