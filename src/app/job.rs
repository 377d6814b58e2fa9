//! Long work off the window's thread: one kind of job, with a progress and a stop.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

use eframe::egui::Context;
use rayon::prelude::*;

use crate::domain::{Document, DocumentId, TextHash};
use crate::export::{Pixels, PngError};
use crate::extract::{Finding, Ledger, Lexis};
use crate::project::{
    LoadedDocument, Merge, MergeError, OpenError, Opening, Project, Rereading, Rescue, SaveError, SavedFile, Since,
    Stamp, Unfinished,
};
use crate::reading::{Likeness, Problem, Watch};

use super::column_choice::ColumnChoice;
use super::file_dialog::Picked;
use super::parting::Parting;
use super::survey::Finding as Survey;
use super::table_choice::TableChoice;
use super::texts::Regaining;

/// What came of a job.
#[derive(Debug)]
pub enum Outcome {
    /// Documents were read.
    Loaded {
        /// For which project.
        generation: u64,
        /// Those that could be read, with their records.
        documents: Vec<LoadedDocument>,
        /// Those that could not.
        problems: Vec<Problem>,
        /// Documents that are nearly the same as earlier ones.
        alike: Vec<Likeness>,
        /// Whether the person stopped it.
        stopped: bool,
        /// Whether they came by themselves, out of the watched folder.
        unasked: bool,
    },
    /// Datasets are among the files to load into the project of this number, whose columns a person is to choose.
    Datasets(u64, Box<ColumnChoice>),
    /// Tables of figures are among the files to load into the project of this number.
    Tables(u64, Box<TableChoice>),
    /// A project file was opened, or not.
    Opened(PathBuf, Result<Box<Opening>, OpenError>),
    /// What is whole of a damaged file, or nothing of it.
    Rescued(PathBuf, Result<Option<Box<Rescue>>, OpenError>),
    /// The version before the last save of a file was opened, or not.
    Backup(PathBuf, Result<Box<Project>, OpenError>),
    /// Sessions upon projects that were never saved were found.
    Unfinished(Vec<Unfinished>),
    /// An unfinished session was opened, or not.
    Resumed(Result<Box<Opening>, OpenError>),
    /// The project of this number was saved at a path, or not.
    Saved(u64, PathBuf, Result<Box<SavedFile>, SaveError>),
    /// What became of a file since its stamp was taken.
    Watched(PathBuf, Stamp, Since),
    /// The project was exported, or not.
    Exported(PathBuf, Result<(), SaveError>),
    /// Another project was compared with this one: its path, in which state of this one, and what came of it.
    Merged(PathBuf, (u64, u64), Result<Box<Merge>, MergeProblem>),
    /// The numbers of a text were accounted for, with these words.
    Accounted(TextHash, Ledger, Arc<Lexis>),
    /// Documents were read again: of which project, in which state, at whose wish.
    Reread(Box<Reread>),
    /// What a record of a number would say: in which project, of which document.
    Offered(u64, DocumentId, Option<Box<Finding>>),
    /// A chart was written, or not.
    Sent(PathBuf, Result<(), SaveError>),
    /// All records of the project of this number were looked at.
    Surveyed(u64, Survey),
    /// A picture was rendered to be copied.
    Rendered(Result<Pixels, PngError>),
    /// Texts by reference were looked for.
    Regained(Box<Regaining>),
    /// It was looked whether leaving the project would lose texts.
    Parting(Parting),
    /// The system's file dialog closed.
    Picked(Picked),
}

impl Outcome {
    /// Whether taking it in may open a dialog by itself, or alter the project. What is asked before the project is left is
    /// no such thing: a person has just said that they leave, and is not left without it.
    pub fn interrupts(&self) -> bool {
        if let Self::Regained(regaining) = self {
            return regaining.alters();
        }
        matches!(
            self,
            Self::Loaded { .. }
                | Self::Datasets(..)
                | Self::Tables(..)
                | Self::Merged(..)
                | Self::Reread(_)
                | Self::Offered(..)
                | Self::Exported(_, Err(_))
                | Self::Sent(_, Err(_))
        )
    }
}

/// What came of reading documents again.
#[derive(Debug)]
pub struct Reread {
    /// Of which project.
    pub generation: u64,
    /// In which state of it.
    pub version: u64,
    /// Which documents were to be read; none where texts were loaded that may be other versions.
    pub documents: Option<Vec<DocumentId>>,
    /// What would change.
    pub rereading: Rereading,
    /// Whether the person stopped it.
    pub stopped: bool,
}

/// Why two projects could not be merged.
#[derive(Debug)]
pub enum MergeProblem {
    /// The other one could not be opened.
    Opening(OpenError),
    /// They do not come from one, or do not fit into one.
    Strangers(MergeError),
}

/// Work that goes on in a thread of its own.
#[derive(Debug)]
pub struct Job {
    /// The key of what is being done, in the language files; nothing for work that shows itself, as a dialog does.
    pub title: Option<&'static str>,
    /// Progress and stop.
    pub watch: Watch,
    /// The number of the project that it works for, where another one has no use for it.
    project: Option<u64>,
    started: Instant,
    receiver: Receiver<Outcome>,
}

/// How long work may take before it shows itself.
const SHOWS_AFTER: Duration = Duration::from_millis(100);

impl Job {
    /// Begins work; `ctx` is woken when it is done.
    pub fn start(
        ctx: &Context,
        title: Option<&'static str>,
        work: impl FnOnce(&Watch) -> Outcome + Send + 'static,
    ) -> Self {
        let (sender, receiver) = channel();
        let watch = Watch::new();
        let (inner, ctx) = (watch.clone(), ctx.clone());
        std::thread::spawn(move || {
            let outcome = work(&inner);
            // A closed window receives nothing, and then nothing is lost: nobody waits for it.
            drop(sender.send(outcome));
            ctx.request_repaint();
        });
        Self { title, watch, project: None, started: Instant::now(), receiver }
    }

    /// The same work for the project of this number alone.
    #[must_use]
    pub fn only_for(self, project: u64) -> Self {
        Self { project: Some(project), ..self }
    }

    /// Stops work that is for another project than this.
    pub fn keep_to(&self, project: u64) {
        if self.project.is_some_and(|own| own != project) {
            self.watch.stop();
        }
    }

    /// What came of it, once it is done; `Err` where the work broke off without an outcome.
    pub fn poll(&self) -> Option<Result<Outcome, ()>> {
        match self.receiver.try_recv() {
            Ok(outcome) => Some(Ok(outcome)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(())),
        }
    }

    /// The key of its title at this stage of it.
    pub fn title_now(&self) -> Option<&'static str> {
        if self.title == Some(LOADING) && self.watch.stage() > 0 { Some(EXTRACTING) } else { self.title }
    }

    /// The key of its title at this stage, where it brings documents.
    pub fn arrival(&self) -> Option<&'static str> {
        self.title_now().filter(|title| ARRIVALS.contains(title))
    }

    /// Whether it has gone on for long enough to be shown.
    pub fn shows(&self) -> bool {
        self.started.elapsed() >= SHOWS_AFTER
    }
}

/// The title of what loads documents, which reads files first and their figures then.
pub const LOADING: &str = "work-loading";
/// The title of what reads figures out of the files that were read.
const EXTRACTING: &str = "work-extracting";
/// The title of what opens a project.
pub const OPENING: &str = "work-opening";
/// The titles of work that brings documents.
const ARRIVALS: [&str; 3] = [LOADING, EXTRACTING, OPENING];

/// Reads the records of `documents` on all cores, as the next stage of the work; stops early if told so.
pub fn extract(lexis: &Lexis, documents: Vec<Document>, watch: &Watch) -> Vec<LoadedDocument> {
    watch.next_stage(documents.len());
    // Made before many ask for it at once.
    lexis.extractor();
    documents
        .into_par_iter()
        .filter_map(|document| {
            if watch.is_stopped() {
                return None;
            }
            let records = lexis.records(&document);
            watch.advance();
            Some(LoadedDocument { document, records })
        })
        .collect()
}
