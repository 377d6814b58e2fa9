//! Loading documents: from files and folders, from datasets with chosen columns, from the clipboard.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use eframe::egui::Context;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::column_choice::ColumnChoice;
use super::dialogs::Dialog;
use super::failure::Failure;
use super::job::{self, Job, Outcome};
use super::listed::Listed;
use super::table_choice::{FigureTable, Imported, NoTables, PassedOver, TableChoice};
use super::voice::Voice;
use super::window::Window;
use crate::domain::{Document, Whereabouts};
use crate::extract::Lexis;
use crate::project::{LoadedDocument, Project};
use crate::reading::{
    Columns, Files, Likeness, Likenesses, Places, Problem, ProblemKind, Reading, Watch, document_from_clipboard,
    read_paths, read_paths_as,
};

/// What was loaded.
pub(super) struct Loaded {
    pub documents: Vec<LoadedDocument>,
    pub problems: Vec<Problem>,
    pub alike: Vec<Likeness>,
    pub stopped: bool,
    pub unasked: bool,
}

impl Loaded {
    /// Documents that were held against the ones at hand before.
    pub fn of(documents: Vec<LoadedDocument>) -> Self {
        Self { documents, problems: Vec::new(), alike: Vec::new(), stopped: false, unasked: false }
    }
}

/// Of the documents of an opened project, so many bytes are compared with what is loaded.
const COMPARED: usize = 64 * 1024 * 1024;

/// The documents that were seen, and those that are still to be looked at.
struct Seen {
    /// Of which project.
    generation: u64,
    seen: Arc<Mutex<Likenesses>>,
    unseen: Vec<Document>,
    /// The project, and where its texts may be read.
    project: Project,
    places: Arc<Places>,
}

impl Seen {
    /// Looks at documents, and says which of them are nearly the same as earlier ones.
    fn compare(&self, documents: &[Document], watch: &Watch) -> Vec<Likeness> {
        // A panic while another thread looked leaves what it saw.
        let mut seen = self.seen.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for document in &self.unseen {
            seen.see(document);
        }
        let mut hashes = std::collections::BTreeSet::new();
        documents
            .iter()
            .take_while(|_| !watch.is_stopped())
            // What is the same to the letter is left out by the project.
            .filter(|document| hashes.insert(document.hash))
            .filter_map(|document| seen.see(document))
            .collect()
    }
}

impl Window {
    /// Loads files and folders; where tables of figures are among them, a person says first what they mean.
    pub(super) fn load(&mut self, ctx: &Context, paths: Vec<PathBuf>) {
        self.imported.clear();
        self.passed.clear();
        let tables = named(&paths).tables().next().is_some();
        if !tables {
            self.load_texts(ctx, paths, Vec::new(), Vec::new());
            return;
        }
        let (seen, project) = (self.seen(), self.session.project().clone());
        self.begin_loading(ctx, move |watch| {
            let generation = seen.generation;
            match TableChoice::of(&project, &paths, watch) {
                Ok(choice) => Outcome::Tables(generation, Box::new(choice)),
                Err(NoTables { others, passed }) => texts(&others, &[], passed, project.lexis(), seen, watch),
            }
        });
    }

    /// Takes tables of figures in as they were said to be read, and loads other files as texts.
    pub(super) fn import_tables(
        &mut self,
        ctx: &Context,
        tables: Vec<FigureTable>,
        others: Vec<PathBuf>,
        passed: Vec<PassedOver>,
    ) {
        let imported: Vec<_> = tables.iter().filter_map(FigureTable::member).collect();
        // Others come in along with them, unless columns are to be chosen first.
        let asks = named(&others).datasets().next().is_some();
        let (along, later) = if asks { (Vec::new(), others) } else { (others, Vec::new()) };
        // What is certain does not wait until columns are chosen, which may never be. The rest depends on what comes in.
        let is_told = |own: &PassedOver| later.is_empty() || own.is_certain();
        let (passed, passed_later): (Vec<_>, Vec<_>) = passed.into_iter().partition(is_told);
        if !(tables.is_empty() && along.is_empty() && passed.is_empty()) {
            let (seen, lexis, imported) = (self.seen(), Arc::clone(self.session.project().lexis()), imported.clone());
            self.begin_loading(ctx, move |watch| {
                let mut documents: Vec<Document> = tables.into_iter().map(FigureTable::document).collect();
                let read = read_beside(&along, &imported, passed, watch);
                documents.extend(read.documents);
                outcome(Reading { documents, ..read }, &lexis, seen, watch, false)
            });
        }
        if !later.is_empty() {
            self.imported.clone_from(&imported);
            self.load_texts(ctx, later, imported, passed_later);
        }
    }

    /// Loads files and folders of texts; where datasets are among them, a person chooses their columns first. Members of
    /// archives that were imported as tables are no texts that lack.
    fn load_texts(&mut self, ctx: &Context, paths: Vec<PathBuf>, imported: Vec<Imported>, passed: Vec<PassedOver>) {
        let (seen, lexis) = (self.seen(), Arc::clone(self.session.project().lexis()));
        self.begin_loading(ctx, move |watch| texts(&paths, &imported, passed, &lexis, seen, watch));
    }

    /// Loads files, and datasets whose columns were chosen.
    pub(super) fn load_datasets(
        &mut self,
        ctx: &Context,
        others: Vec<PathBuf>,
        datasets: Vec<(Vec<PathBuf>, Columns)>,
    ) {
        let (imported, passed) = (std::mem::take(&mut self.imported), std::mem::take(&mut self.passed));
        let (seen, lexis) = (self.seen(), Arc::clone(self.session.project().lexis()));
        self.begin_loading(ctx, move |watch| {
            let mut reading = read_beside(&others, &imported, passed, watch);
            for (paths, columns) in datasets {
                let read = read_paths_as(&paths, Some(&columns), watch);
                reading.documents.extend(read.documents);
                reading.problems.extend(read.problems);
            }
            outcome(reading, &lexis, seen, watch, false)
        });
    }

    /// Tells what was passed over of what is not loaded after all, as far as it is certain.
    pub(super) fn tell_passed(&mut self, passed: Vec<PassedOver>) {
        let certain = passed.into_iter().filter(PassedOver::is_certain);
        let problems: Vec<Problem> = certain.map(PassedOver::problem).collect();
        if !problems.is_empty() {
            self.loaded(Loaded { problems, ..Loaded::of(Vec::new()) });
        }
    }

    /// Loads files that came into the watched folder. Nobody waits for them, so nothing is asked.
    pub(super) fn load_unasked(&mut self, ctx: &Context, paths: Vec<PathBuf>) {
        let (seen, lexis) = (self.seen(), Arc::clone(self.session.project().lexis()));
        self.begin_loading(ctx, move |watch| outcome(read_paths(&paths, watch), &lexis, seen, watch, true));
    }

    /// Loads what was copied in another program: files, where it is their paths, else the words.
    pub(super) fn paste(&mut self, ctx: &Context, text: String) {
        let paths: Vec<PathBuf> = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(path).collect();
        if !paths.is_empty() && paths.len() < 10_000 && paths.iter().all(|path| path.is_absolute() && path.exists()) {
            self.load(ctx, paths);
            return;
        }
        let now = Timestamp::now().to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M:%S").to_string();
        let name = self.voice.text_with("clipboard-name", &[("time", now.into())]);
        let (seen, lexis) = (self.seen(), Arc::clone(self.session.project().lexis()));
        self.begin_loading(ctx, move |watch| {
            let mut reading = Reading::default();
            match document_from_clipboard(&name, &text) {
                Ok(document) => reading.documents.push(document),
                Err(kind) => reading.problems.push(Problem { path: name.into(), inner: None, kind }),
            }
            outcome(reading, &lexis, seen, watch, false)
        });
    }

    /// Begins work that is for the present project alone.
    fn begin_loading(&mut self, ctx: &Context, work: impl FnOnce(&Watch) -> Outcome + Send + 'static) {
        let job = Job::start(ctx, Some(job::LOADING), work);
        self.jobs.push(job.only_for(self.session.generation()));
    }

    /// The documents that were seen of the present project.
    fn seen(&mut self) -> Seen {
        let generation = self.session.generation();
        let (project, places) = (self.session.project().clone(), self.session.custody().places());
        if let Some((_, seen)) = self.seen.as_ref().filter(|(of, _)| *of == generation) {
            return Seen { generation, seen: Arc::clone(seen), unseen: Vec::new(), project, places };
        }
        let seen = Arc::new(Mutex::new(Likenesses::new()));
        let mut left = COMPARED;
        // Of passages nothing is said about the likeness of texts.
        let documents = self.session.project().documents().map(|(_, document)| document);
        let documents = documents.filter(|document| document.is_whole());
        let unseen = documents
            .take_while(|document| {
                let fits = document.text.len() <= left;
                left = left.saturating_sub(document.text.len());
                fits
            })
            .cloned()
            .collect();
        self.seen = Some((generation, Arc::clone(&seen)));
        Seen { generation, seen, unseen, project, places }
    }

    /// Takes in what was loaded.
    pub(super) fn loaded(&mut self, loaded: Loaded) {
        if self.session.is_read_only() {
            self.refuse();
            return;
        }
        let Loaded { documents, problems, alike, stopped, unasked } = loaded;
        let first_new = self.session.project().next_document();
        let read = documents.len();
        let is_doubt = |problem: &Problem| problem.kind.is_doubt();
        let (doubts, problems): (Vec<_>, Vec<_>) = problems.into_iter().partition(is_doubt);
        let (passed, problems): (Vec<_>, Vec<_>) = problems.into_iter().partition(|problem| problem.kind.is_of_sheet());
        let copies = self.session.project_mut().load(documents, Timestamp::now());
        if !unasked && read > 0 {
            self.session.query.clear();
        }
        self.session.refresh();
        // What comes by itself leaves a person where they are.
        if !unasked && self.session.project().document(first_new).is_some() {
            self.session.select_document(first_new);
        }
        let (failed, passed_over, doubtful) = (problems.len(), passed.len(), doubts.len());
        let counts = Counts { loaded: read - copies, copies, alike: alike.len(), failed, passed_over, doubtful };
        let told =
            |of: &[Problem]| of.iter().map(|problem| Failure::of_reading(problem, &self.voice)).collect::<Vec<_>>();
        let alike = alike.iter().map(|alike| Failure::of_likeness(alike, &self.voice)).collect();
        let (problems, passed, doubts) = (told(&problems), told(&passed), told(&doubts));
        let listed = Listed { problems, passed, doubts, alike, missing: Vec::new() };
        self.say_listed(notice(&self.voice, counts, stopped), listed.clone());
        if !(listed.is_empty() || unasked) {
            self.dialog = Some(Dialog::Problems(listed));
        }
    }
}

/// The files that were named themselves. Tables and datasets are looked for among them alone, never in folders, so that
/// no folder is gone through to find them.
pub(super) fn named(paths: &[PathBuf]) -> Files {
    let files: Vec<PathBuf> = paths.iter().filter(|path| path.is_file()).cloned().collect();
    Files::under(&files, &Watch::new())
}

/// Reads texts, unless columns of datasets are to be chosen first.
fn texts(
    paths: &[PathBuf],
    imported: &[Imported],
    passed: Vec<PassedOver>,
    lexis: &Lexis,
    seen: Seen,
    watch: &Watch,
) -> Outcome {
    let files = named(paths);
    let datasets: Vec<PathBuf> = files.datasets().map(PathBuf::from).collect();
    if let Some(mut choice) = ColumnChoice::of(paths, &datasets) {
        choice.passed = passed;
        return Outcome::Datasets(seen.generation, Box::new(choice));
    }
    outcome(read_beside(paths, imported, passed, watch), lexis, seen, watch, false)
}

/// Reads texts, and tells what was passed over. Members of archives that were imported as tables are no texts that lack;
/// their sheets without figures are told in place of them.
fn read_beside(paths: &[PathBuf], imported: &[Imported], passed: Vec<PassedOver>, watch: &Watch) -> Reading {
    let mut reading = if paths.is_empty() { Reading::default() } else { read_paths(paths, watch) };
    // Nor texts that are there a second time.
    let whole: Vec<_> = imported.iter().map(|own| (own.path.canonicalize().ok(), own)).collect();
    let is_imported = |from: &Whereabouts| {
        whole.iter().any(|(path, own)| {
            path.as_deref().and_then(Path::to_str) == Some(from.file.as_str()) && is_row_of(own, &from.inside)
        })
    };
    reading.documents.retain(|document| !document.whereabouts.as_deref().is_some_and(is_imported));
    let (lacking, problems): (Vec<Problem>, Vec<Problem>) = reading.problems.into_iter().partition(|problem| {
        let is_table = matches!(problem.kind, ProblemKind::NoTextColumn { .. } | ProblemKind::Figures);
        let is_in = |own: &Imported| own.path == problem.path && problem.inner.as_deref() == Some(own.member.as_str());
        is_table && imported.iter().any(is_in)
    });
    reading.problems = problems;
    let is_lacking = |own: &PassedOver| {
        lacking.iter().any(|problem| problem.path == own.path && problem.inner.as_deref() == Some(own.member.as_str()))
    };
    let told = passed.into_iter().filter(|own| own.is_certain() || is_lacking(own));
    reading.problems.extend(told.map(PassedOver::problem));
    reading
}

/// Whether what stands at this place of an archive is a row of a table that was imported: `/member#7`, or in a member of
/// several sheets `/member#Sheet!7`.
fn is_row_of(table: &Imported, inside: &str) -> bool {
    let rest = inside.strip_prefix('/').and_then(|inside| inside.strip_prefix(table.member.as_str()));
    let Some(row) = rest.and_then(|rest| rest.strip_prefix('#')) else { return false };
    row.rsplit_once('!').is_none_or(|(sheet, _)| sheet == table.sheet)
}

/// Reads the records of what was read, and compares the documents with earlier ones.
fn outcome(reading: Reading, lexis: &Lexis, seen: Seen, watch: &Watch, unasked: bool) -> Outcome {
    let generation = seen.generation;
    let alike = seen.compare(&reading.documents, watch);
    let mut documents = job::extract(lexis, reading.documents, watch);
    seen.project.keep_places(&mut documents, &seen.places);
    let (problems, stopped) = (reading.problems, watch.is_stopped());
    Outcome::Loaded { generation, documents, problems, alike, stopped, unasked }
}

/// A path as file managers and people copy it.
fn path(line: &str) -> PathBuf {
    let Some(rest) = line.strip_prefix("file://") else { return PathBuf::from(line.trim_matches('\u{22}')) };
    let (mut bytes, mut at) = (Vec::new(), 0);
    let rest = rest.as_bytes();
    while at < rest.len() {
        let escaped =
            rest.get(at + 1..at + 3).filter(|_| rest[at] == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        if let Some(byte) = escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            bytes.push(byte);
            at += 3;
        } else {
            bytes.push(rest[at]);
            at += 1;
        }
    }
    PathBuf::from(String::from_utf8_lossy(&bytes).into_owned())
}

/// How much came of loading.
struct Counts {
    loaded: usize,
    copies: usize,
    alike: usize,
    failed: usize,
    passed_over: usize,
    doubtful: usize,
}

/// What the status bar says after loading.
fn notice(voice: &Voice, counts: Counts, stopped: bool) -> String {
    let mut parts = vec![voice.count("notice-loaded", counts.loaded)];
    for (key, count) in [
        ("notice-copies", counts.copies),
        ("notice-alike", counts.alike),
        ("notice-doubtful", counts.doubtful),
        ("notice-failed", counts.failed),
        ("notice-passed", counts.passed_over),
    ] {
        if count > 0 {
            parts.push(voice.count(key, count));
        }
    }
    if stopped {
        parts.push(voice.text("notice-stopped"));
    }
    parts.join(", ")
}
