//! What two analysts made differently of one record.

use crate::domain::{Figure, RecordId, Review, Slot};
use crate::project::{Edit, Project};

/// What one side has of a record.
#[derive(Clone, Debug, PartialEq)]
pub enum Version {
    /// The record is there.
    Stands {
        /// What it states.
        figure: Box<Figure>,
        /// What was said of it.
        review: Review,
    },
    /// It was removed with its document.
    Removed,
}

/// A record on which the two sides disagree.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// The record, by its number in the merged project.
    pub id: RecordId,
    /// This side's version, which stays unless the other one is chosen.
    pub ours: Version,
    /// The other side's.
    pub theirs: Version,
}

impl Clash {
    /// The fields in which the two versions differ.
    pub fn slots(&self) -> Vec<Slot> {
        match (&self.ours, &self.theirs) {
            (Version::Stands { figure: own, .. }, Version::Stands { figure: other, .. }) => {
                Slot::ALL.into_iter().filter(|slot| own.get(*slot) != other.get(*slot)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The steps to the other side's version.
    pub(super) fn edits(&self, project: &Project, edits: &mut Vec<Edit>) {
        let Some(record) = project.known_record(self.id) else { return };
        let is_there = project.record(self.id).is_some();
        match &self.theirs {
            Version::Removed => {
                if is_there {
                    edits.push(Edit::Records { first: self.id, last: self.id, present: false });
                }
            }
            Version::Stands { figure, review } => {
                if let Some(document) = record.document.filter(|document| project.document(*document).is_none()) {
                    let enters = Edit::Document { id: document, present: true };
                    if !edits.contains(&enters) {
                        edits.push(enters);
                    }
                }
                if !is_there {
                    edits.push(Edit::Records { first: self.id, last: self.id, present: true });
                }
                for slot in Slot::ALL {
                    let (before, after) = (record.figure.get(slot), figure.get(slot));
                    if before != after {
                        edits.push(Edit::Slot { id: self.id, before, after });
                    }
                }
                if record.review != *review {
                    edits.push(Edit::Review { id: self.id, before: record.review, after: *review });
                }
            }
        }
    }
}
