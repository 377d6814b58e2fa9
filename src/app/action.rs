//! What panels ask for. They draw and ask; [`super::conduct`] carries out.

use std::path::PathBuf;

use super::command::Command;
use crate::domain::{DocumentId, RecordId, Review, SlotValue, Span};
use crate::extract::{EntryKey, GlossaryEntry};
use crate::reading::Columns;

/// One request of a panel.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Carry out a command.
    Command(Command),
    /// Select a document.
    SelectDocument(DocumentId),
    /// Choose words in the text of the shown document, or none.
    Choose(Option<Span>),
    /// Select a record, and bring it into view everywhere.
    SelectRecord(RecordId),
    /// Correct fields of a record.
    Correct(RecordId, Vec<SlotValue>),
    /// Say something of records.
    Review(Vec<RecordId>, Review),
    /// Take another reading of the field in doubt, by its place among those that are offered.
    TakeReading(usize),
    /// Load documents from files and folders.
    Load(Vec<PathBuf>),
    /// Load a document of copied words, or the files whose paths were copied.
    Paste(String),
    /// Load the files of these datasets with the columns that were chosen for them, and other files beside.
    LoadDatasets(Vec<PathBuf>, Vec<(Vec<PathBuf>, Columns)>),
    /// Open a project file, after asking about unsaved changes.
    Open(PathBuf),
    /// Save the project here.
    SaveTo(PathBuf),
    /// Put entries into the vocabulary, the last one in place of the one with this key.
    Define(Vec<GlossaryEntry>, Option<EntryKey>),
    /// Take an entry out of the vocabulary.
    Undefine(EntryKey),
    /// Stop the work that is going on.
    StopWork,
    /// Open a web address that the person clicked on.
    OpenLink(String),
}
