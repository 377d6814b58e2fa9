//! Which state of a project was looked at last, and which records changed since.

use std::ops::RangeInclusive;

use crate::project::{Project, RevisionId};

/// So many records touched are looked at again in no time.
const FEW: usize = 100;
/// And so many in all.
pub(super) const SMALL: usize = 10_000;

/// A state of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    version: u64,
    revisions: usize,
    current: Option<RevisionId>,
    texts: u64,
}

impl Seen {
    /// The present state.
    pub fn of(project: &Project) -> Self {
        let history = project.history();
        let (version, texts) = (project.version(), project.texts());
        Self { version, revisions: history.revisions().len(), current: history.current(), texts }
    }

    /// Whether bringing what is known of the state `before` up to date takes long enough to be done beside other work.
    pub fn is_far(before: Option<Self>, project: &Project) -> bool {
        let is_near = |before: Self| before == Self::of(project) || before.touched(project, FEW).is_some();
        project.next_record().0 as usize > SMALL && !before.is_some_and(is_near)
    }

    /// The records that are to be judged again after the changes between this state of the project and its present one;
    /// nothing where there are more than `limit` of them, or where it cannot be told, as where more of the texts came to
    /// hand meanwhile.
    pub fn touched(self, project: &Project, limit: usize) -> Option<Vec<RangeInclusive<u32>>> {
        if self.texts == project.texts() { self.edited(project, limit) } else { None }
    }

    /// The records that these changes edited, however much of the texts is at hand.
    pub fn edited(self, project: &Project, limit: usize) -> Option<Vec<RangeInclusive<u32>>> {
        let history = project.history();
        if self.revisions > history.revisions().len() {
            return None;
        }
        let (mut a, mut b, mut touched, mut many) = (self.current, history.current(), Vec::new(), 0);
        // Both ends step back until they meet; a revision has a greater number than the one that it was made upon.
        while a != b {
            let back = if a > b { &mut a } else { &mut b };
            let revision = history.get((*back)?)?;
            for edit in &revision.change.edits {
                if let Some(records) = edit.records() {
                    many += (records.end().0 - records.start().0) as usize + 1;
                    touched.push(records.start().0..=records.end().0);
                }
            }
            *back = revision.parent;
            if many > limit {
                return None;
            }
        }
        Some(touched)
    }
}
