//! What panels ask for. They draw and ask; [`super::conduct`] carries out.

use std::path::PathBuf;

use super::command::Command;
use super::parcel::Parcel;
use super::table_choice::{FigureTable, PassedOver};
use crate::domain::{DocumentId, FigureKey, RecordId, Review, Slot, SlotValue, Span};
use crate::export::Scene;
use crate::extract::{EntryKey, GlossaryEntry};
use crate::project::{RevisionId, Rule, View};
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
    /// Correct many records as one change, and keep as drafts what was written and is refused, with the key of why.
    CorrectMany(Vec<(RecordId, Vec<SlotValue>)>, Vec<((RecordId, Slot, String), &'static str)>),
    /// Say something of records.
    Review(Vec<RecordId>, Review),
    /// Keep a view in the project.
    KeepView(View),
    /// Drop the view of this name.
    DropView(String),
    /// List what a view asks for.
    ShowView(View),
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
    /// Load a document of copied words, or the files whose paths were copied.
    Paste(String),
    /// Load the files of these datasets with the columns that were chosen for them, and other files beside.
    LoadDatasets(Vec<PathBuf>, Vec<(Vec<PathBuf>, Columns)>),
    /// Take these tables of figures in, load other files as texts, and tell what was passed over.
    ImportTables(Vec<FigureTable>, Vec<PathBuf>, Vec<PassedOver>),
    /// Open a project file, after asking about unsaved changes.
    Open(PathBuf),
    /// Save the project here.
    SaveTo(PathBuf),
    /// Take the record back that was begun just now, with the number chosen again.
    Withdraw,
    /// Put entries into the vocabulary, the last one in place of the one with this key.
    Define(Vec<GlossaryEntry>, Option<EntryKey>),
    /// Take an entry out of the vocabulary.
    Undefine(EntryKey),
    /// Ask where to, and write a chart there; it is called so.
    SendOff(Box<Parcel>, String),
    /// Copy a picture.
    CopyImage(Box<Scene>),
    /// Stop the work that is going on.
    StopWork,
    /// List what could not be loaded, and what is nearly the same as others.
    ListProblems,
    /// Open a web address that the person clicked on.
    OpenLink(String),
}

impl Action {
    /// Whether it would alter the project.
    pub fn alters(&self) -> bool {
        match self {
            Self::Correct(..)
            | Self::CorrectMany(..)
            | Self::KeepView(_)
            | Self::DropView(_)
            | Self::Review(..)
            | Self::TakeReading(_)
            | Self::ChooseSide(_)
            | Self::StateRule(_)
            | Self::GoTo(_)
            | Self::Load(_)
            | Self::Paste(_)
            | Self::LoadDatasets(..)
            | Self::ImportTables(..)
            | Self::Withdraw
            | Self::Define(..)
            | Self::Undefine(_) => true,
            Self::Command(command) => command.alters(),
            _ => false,
        }
    }
}
