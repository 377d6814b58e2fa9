//! What the extraction found: a figure, its evidence, and how sure it is.

use crate::domain::{Confidence, Evidence, Figure, Origin, Record, Review};

use super::features::Features;

/// A figure that a document states.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What is stated.
    pub figure: Figure,
    /// By which words.
    pub evidence: Evidence,
    /// How sure the extraction is.
    pub confidence: Confidence,
    /// By what.
    pub features: Features,
}

impl From<Finding> for Record {
    fn from(finding: Finding) -> Self {
        Self {
            document: None,
            figure: finding.figure,
            evidence: Some(finding.evidence),
            origin: Origin::Extracted { confidence: finding.confidence },
            review: Review::New,
        }
    }
}
