//! Texts that a project keeps by reference: reads them again when it is opened, asks where that may be done, and looks for
//! those that are away. Which of them a save leaves out is for the save to see.

mod compare;
mod find;
mod keep;
mod regain;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use super::command::Command;
use super::session::Session;
use crate::domain::{Document, DocumentId, Whereabouts};
use crate::project::FittedTexts;
use crate::reading::{Problem, Regained};

/// What the window knows of texts of which passages alone are at hand.
#[derive(Debug, Default)]
pub struct Texts {
    /// Whether they are still to be looked for.
    pub due: bool,
    /// Whether they are being looked for.
    reading: bool,
    /// Why they are not at hand, as far as they were looked for.
    missing: BTreeMap<DocumentId, Missing>,
    /// The folders that are to be asked about.
    to_ask: Vec<PathBuf>,
    /// Whether the person has left folders unread.
    declined: bool,
    /// Since when it is being looked whether leaving the project would lose texts.
    pub parting: Option<Instant>,
    /// Where to save once that was asked.
    save_at: Option<PathBuf>,
    /// The text whose file is being chosen.
    wanted: Option<DocumentId>,
    /// Those that are missing, and how many of them have another text now, in a state of the project.
    counted: (Option<u64>, Vec<DocumentId>, usize),
}

/// Why a text is not at hand.
#[derive(Debug)]
pub enum Missing {
    /// It is not where it was.
    Away(Problem),
    /// Another text is in its place.
    Changed(Arc<Document>),
    /// Its file is the same, and is read otherwise by now.
    Otherwise(Arc<Document>),
    /// It is in a folder that nobody has allowed to read.
    Unasked,
}

/// How it stands with a text.
#[derive(Debug)]
pub enum TextStanding<'a> {
    /// It is whole.
    Whole,
    /// It is being read.
    Reading,
    /// It was not looked for: a person stopped it.
    Unread,
    /// It is not where it was.
    Away(&'a Problem),
    /// Another text is in its place.
    Changed(&'a Document),
    /// Its file is the same, and is read otherwise by now.
    Otherwise(&'a Document),
    /// It is in a folder that nobody has allowed to read.
    Unasked,
    /// Nobody looks for it.
    Alone,
}

/// What texts were looked for for.
#[derive(Debug)]
pub enum Search {
    /// To have them at hand; and whether a person asked for it.
    Regain(bool),
    /// To know whether these are their places by now; a person chose this folder, or a file in it.
    Move(Vec<(DocumentId, Whereabouts)>, PathBuf),
}

/// What came of looking for texts.
#[derive(Debug)]
pub struct Regaining {
    generation: u64,
    search: Search,
    /// Those that are there, fitted into the project as it was.
    texts: FittedTexts,
    there: BTreeSet<DocumentId>,
    /// What became of the others.
    others: Vec<(DocumentId, Regained)>,
    stopped: bool,
}

impl Regaining {
    /// Whether taking it in alters the project.
    pub fn alters(&self) -> bool {
        !matches!(self.search, Search::Regain(_))
    }
}

impl Session {
    /// How it stands with the text of a document.
    pub fn text_standing(&self, id: DocumentId) -> TextStanding<'_> {
        match self.project().document(id) {
            None => TextStanding::Whole,
            Some(document) if document.is_whole() => TextStanding::Whole,
            Some(document) if !document.is_sought() => TextStanding::Alone,
            Some(_) => match self.texts.missing.get(&id) {
                _ if self.texts.reading || self.texts.due => TextStanding::Reading,
                Some(Missing::Away(problem)) => TextStanding::Away(problem),
                Some(Missing::Changed(document)) => TextStanding::Changed(document),
                Some(Missing::Otherwise(document)) => TextStanding::Otherwise(document),
                Some(Missing::Unasked) => TextStanding::Unasked,
                None => TextStanding::Unread,
            },
        }
    }

    /// The documents whose texts are looked for and not at hand, and how many of them have another text now, as of the last
    /// [`Self::refresh`]. None while they are being read.
    pub fn missing_texts(&self) -> (&[DocumentId], usize) {
        if self.texts.reading || self.texts.due {
            return (&[], 0);
        }
        let (_, missing, changed) = &self.texts.counted;
        (missing, *changed)
    }

    /// Counts the texts that are missing, where the project is another than at the last time.
    pub(super) fn count_texts(&mut self) {
        if self.texts.counted.0 == Some(self.project().version()) {
            return;
        }
        let sought = self.project().documents().filter(|(_, document)| document.is_sought());
        let ids: Vec<DocumentId> = sought.map(|(id, _)| id).collect();
        let is_changed = |id: &&DocumentId| matches!(self.texts.missing.get(id), Some(Missing::Changed(_)));
        let changed = ids.iter().filter(is_changed).count();
        self.texts.counted = (Some(self.project().version()), ids, changed);
    }

    /// Whether a command on the text of the selected document would do anything.
    pub(super) fn is_text_enabled(&self, command: Command) -> bool {
        let standing = self.selection.document.map_or(TextStanding::Whole, |id| self.text_standing(id));
        match standing {
            TextStanding::Changed(_) | TextStanding::Otherwise(_) => true,
            TextStanding::Away(_) | TextStanding::Unread | TextStanding::Unasked => command == Command::KeepPassages,
            TextStanding::Whole | TextStanding::Reading | TextStanding::Alone => false,
        }
    }

    /// The selected document where its text is missing, else the first one of which it is.
    fn missing_text(&self) -> Option<DocumentId> {
        let (missing, _) = self.missing_texts();
        self.selection.document.filter(|id| missing.contains(id)).or_else(|| missing.first().copied())
    }
}

/// The folder in which the text of a document was read.
fn folder_of(document: &Document) -> Option<&Path> {
    Path::new(&document.whereabouts.as_deref()?.file).parent()
}
