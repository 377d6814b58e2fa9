//! One step of a project, as its journal keeps it.

use std::sync::Arc;

use super::Change;
use super::pool::Pool;
use crate::domain::{Document, Record};

/// A change that was made, or a way that was gone in the tree of changes.
#[derive(Clone, Debug)]
pub enum Step {
    /// A change was made.
    Made(Made),
    /// It was taken back.
    Undone,
    /// It was made again.
    Redone,
}

/// A change with what it brought into the pools.
#[derive(Clone, Debug)]
pub struct Made {
    pub(super) change: Arc<Change>,
    /// The pools, and from which number on their items are new; nothing where the change brought none.
    pub(super) documents: Option<(Pool<Document>, usize)>,
    pub(super) records: Option<(Pool<Record>, usize)>,
}

impl Made {
    /// Whether documents or records came with it.
    pub(super) fn brings(&self) -> bool {
        self.documents.is_some() || self.records.is_some()
    }
}
