//! The tree of changes: where the project has been, and where it stands.
//!
//! Undo steps to the parent, redo to the child that was visited last. A change made after an undo
//! starts a new branch; the old one stays in the tree.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Change, Edit};
use crate::domain::{RecordId, SlotValue};

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

/// Steps from one point of the history to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Way {
    /// So many steps back first.
    pub back: usize,
    /// Then forward to each of these.
    pub forward: Vec<RevisionId>,
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

    /// Puts other paths in place of those of files that changes name.
    pub(super) fn rename_files(&mut self, file: impl Fn(&str) -> String) {
        for revision in &mut self.revisions {
            if revision.change.edits.iter().any(|edit| matches!(edit, Edit::Whereabouts { .. })) {
                for edit in &mut Arc::make_mut(&mut revision.change).edits {
                    *edit = edit.with_files(&file).unwrap_or_else(|| edit.clone());
                }
            }
        }
    }

    /// Puts other values in place of those that corrections put into a field, or took out of it. `other` is asked of each
    /// with the number of its revision, and answers with nothing where it may stay.
    pub(super) fn mend_slots(&mut self, mut other: impl FnMut(usize, SlotValue) -> Option<SlotValue>) {
        for (nr, revision) in self.revisions.iter_mut().enumerate() {
            let mut mended = Vec::new();
            for (at, edit) in revision.change.edits.iter().enumerate() {
                if let Edit::Slot { id, before, after } = *edit {
                    let (was, is) = (other(nr, before), other(nr, after));
                    if was.is_some() || is.is_some() {
                        let (before, after) = (was.unwrap_or(before), is.unwrap_or(after));
                        mended.push((at, Edit::Slot { id, before, after }));
                    }
                }
            }
            if !mended.is_empty() {
                let change = Arc::make_mut(&mut revision.change);
                for (at, edit) in mended {
                    change.edits[at] = edit;
                }
            }
        }
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

    /// The revisions that lead to the present state, the last one first.
    pub fn line(&self) -> impl Iterator<Item = RevisionId> + '_ {
        self.line_from(self.current)
    }

    /// The revisions that lead to `from`, the last one first.
    pub fn line_from(&self, from: Option<RevisionId>) -> impl Iterator<Item = RevisionId> + '_ {
        std::iter::successors(from, |id| self.get(*id)?.parent)
    }

    /// The revisions to which redo would lead, the next one first.
    pub fn ahead(&self) -> impl Iterator<Item = RevisionId> + '_ {
        std::iter::successors(self.redo_target(), |id| self.get(*id)?.next)
    }

    /// The revisions that touched a record, in the order in which they were made.
    pub fn of_record(&self, record: RecordId) -> impl Iterator<Item = RevisionId> + '_ {
        let touches = move |edit: &Edit| edit.records().is_some_and(|records| records.contains(&record));
        let numbered = (0..).map(RevisionId).zip(&self.revisions);
        numbered.filter(move |(_, revision)| revision.change.edits.iter().any(touches)).map(|(id, _)| id)
    }

    /// How one comes to a point of the tree from here; nothing where there is no such point.
    pub(super) fn way_to(&self, target: Option<RevisionId>) -> Option<Way> {
        if target.is_some_and(|id| self.get(id).is_none()) {
            return None;
        }
        // Both ends step back until they meet; a revision has a greater number than the one that it was made upon.
        let (mut here, mut there, mut way) = (self.current, target, Way::default());
        while here != there {
            if here > there {
                way.back += 1;
                here = self.get(here?)?.parent;
            } else {
                way.forward.push(there?);
                there = self.get(there?)?.parent;
            }
        }
        way.forward.reverse();
        Some(way)
    }

    /// Makes redo lead from here to `child`, which must have been made upon this revision.
    pub(super) fn lead_to(&mut self, child: RevisionId) {
        self.lead(self.current, child);
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
