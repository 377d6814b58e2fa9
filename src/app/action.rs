//! What panels ask for. They draw and ask; [`super::conduct`] carries out.

use std::path::PathBuf;

use super::command::Command;
use crate::domain::{DocumentId, FigureKey, RecordId, Review, SlotValue, Span};
use crate::extract::{EntryKey, GlossaryEntry};
use crate::project::{RevisionId, Rule};

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
    /// Select a record and show it in its text.
    ShowRecord(RecordId),
    /// Select a conflict.
    SelectConflict(FigureKey),
    /// Believe one value of the selected conflict, by its place.
    ChooseSide(usize),
    /// Forget the offer to correct others alike.
    DismissOffer,
    /// State a rule.
    StateRule(Rule),
    /// Go to a point of the history; nothing is the beginning.
    GoTo(Option<RevisionId>),
    /// Load documents from files and folders.
    Load(Vec<PathBuf>),
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
