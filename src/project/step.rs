//! One step of a project, as its journal keeps it.

use std::sync::Arc;

use super::form::DocumentForm;
use super::pool::Pool;
use super::{Change, RevisionId};
use crate::domain::{Document, DocumentId, Record};

/// A change that was made, or a way that was gone in the tree of changes.
#[derive(Clone, Debug)]
pub enum Step {
    /// A change was made.
    Made(Made),
    /// It was taken back.
    Undone,
    /// It was made again.
    Redone,
    /// The project went to another point of the tree; nothing is the beginning.
    Went(Option<RevisionId>),
}

/// A change with what it brought into the pools.
#[derive(Clone, Debug)]
pub struct Made {
    pub(super) change: Arc<Change>,
    pub(super) brought: Brought,
}

/// What a change brought into the pools, as it was before the change altered anything of it.
#[derive(Clone, Debug)]
pub(super) struct Brought {
    /// The pools, and from which number on their items are new; nothing where the change brought none.
    pub documents: Option<(Pool<Document>, usize)>,
    /// The same of records.
    pub records: Option<(Pool<Record>, usize)>,
    /// What is at hand of the texts of known documents and may be missing in the project's file: what another copy of them
    /// had more, and the lines on which records of the change rest.
    pub united: Vec<(DocumentId, DocumentForm<'static>)>,
}

impl Brought {
    /// Whether there is anything of it.
    pub fn is_any(&self) -> bool {
        self.documents.is_some() || self.records.is_some()
    }
}
