//! The tree of changes: where the project has been, and where it stands.
//!
//! Undo steps to the parent, redo to the child that was visited last. A change made after an undo
//! starts a new branch; the old one stays in the tree.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Change;

/// The number of a revision in its history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RevisionId(pub u32);

/// One change in its place in the tree.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// The revision that it was made upon; nothing for the empty project.
    #[serde(default)]
    pub parent: Option<RevisionId>,
    /// Where redo leads from here.
    #[serde(default)]
    next: Option<RevisionId>,
    /// The change that led here.
    pub change: Arc<Change>,
}

impl Revision {
    /// Where redo leads from here.
    pub(super) fn next(&self) -> Option<RevisionId> {
        self.next
    }
}

/// All changes that were ever made, undone ones included.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// Where redo leads from the empty project.
    #[serde(default)]
    first: Option<RevisionId>,
    /// Where the project stands; nothing for the empty project.
    #[serde(default)]
    current: Option<RevisionId>,
    /// All revisions, each after its parent.
    #[serde(default)]
    revisions: Vec<Revision>,
}

impl History {
    /// Where the project stands.
    pub fn current(&self) -> Option<RevisionId> {
        self.current
    }

    /// Where redo leads from the empty project.
    pub(super) fn first(&self) -> Option<RevisionId> {
        self.first
    }

    /// All revisions, in the order in which they were made.
    pub fn revisions(&self) -> &[Revision] {
        &self.revisions
    }

    /// The revision with this number.
    pub fn get(&self, id: RevisionId) -> Option<&Revision> {
        self.revisions.get(id.0 as usize)
    }

    /// The change that undo would take back.
    pub fn undoable(&self) -> Option<&Change> {
        Some(&self.get(self.current?)?.change)
    }

    /// The change that redo would make again.
    pub fn redoable(&self) -> Option<&Change> {
        Some(&self.get(self.redo_target()?)?.change)
    }

    /// Whether every revision named exists and comes after its parent, and redo leads to children only.
    pub(super) fn is_sound(&self) -> bool {
        let leads = |from: Option<usize>, to: Option<RevisionId>| {
            to.is_none_or(|to| self.get(to).is_some_and(|child| child.parent.map(|id| id.0 as usize) == from))
        };
        leads(None, self.first)
            && self.current.is_none_or(|current| self.get(current).is_some())
            && self.revisions.iter().enumerate().all(|(at, revision)| {
                revision.parent.is_none_or(|parent| (parent.0 as usize) < at) && leads(Some(at), revision.next)
            })
    }

    /// Adds a change upon the present revision and stands there.
    pub(super) fn push(&mut self, change: Arc<Change>) {
        let id = RevisionId(u32::try_from(self.revisions.len()).unwrap_or(u32::MAX));
        let parent = self.current;
        self.revisions.push(Revision { parent, next: None, change });
        self.lead(parent, id);
        self.current = Some(id);
    }

    /// Steps to the parent and returns the change that must be taken back.
    pub(super) fn step_back(&mut self) -> Option<Arc<Change>> {
        let from = self.current?;
        let parent = self.get(from)?.parent;
        self.lead(parent, from);
        self.current = parent;
        Some(Arc::clone(&self.revisions[from.0 as usize].change))
    }

    /// Steps to the child visited last and returns the change that must be made again.
    pub(super) fn step_forward(&mut self) -> Option<Arc<Change>> {
        let to = self.redo_target()?;
        self.current = Some(to);
        Some(Arc::clone(&self.revisions[to.0 as usize].change))
    }

    fn redo_target(&self) -> Option<RevisionId> {
        match self.current {
            None => self.first,
            Some(id) => self.get(id)?.next,
        }
    }

    /// Makes redo lead from `parent` to `child`.
    fn lead(&mut self, parent: Option<RevisionId>, child: RevisionId) {
        match parent {
            None => self.first = Some(child),
            Some(parent) => self.revisions[parent.0 as usize].next = Some(child),
        }
    }
}
