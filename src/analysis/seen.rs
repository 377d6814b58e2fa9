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
}

impl Seen {
    /// The present state.
    pub fn of(project: &Project) -> Self {
        let history = project.history();
        Self { version: project.version(), revisions: history.revisions().len(), current: history.current() }
    }

    /// Whether bringing what is known of the state `before` up to date takes long enough to be done beside other work.
    pub fn is_far(before: Option<Self>, project: &Project) -> bool {
        let is_near = |before: Self| before == Self::of(project) || before.touched(project, FEW).is_some();
        project.next_record().0 as usize > SMALL && !before.is_some_and(is_near)
    }

    /// The records that the changes between this state of the project and its present one touched; nothing where there
    /// are more than `limit` of them, or where it cannot be told.
    pub fn touched(self, project: &Project, limit: usize) -> Option<Vec<RangeInclusive<u32>>> {
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
