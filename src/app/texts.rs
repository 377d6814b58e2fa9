//! Texts that a project keeps by reference: reads them again when it is opened, looks for those that are away, and
//! leaves them out of its file or takes them in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use eframe::egui::Context;
use jiff::Timestamp;

use super::command::Command;
use super::dialogs::Dialog;
use super::failure::Failure;
use super::file_dialog::Purpose;
use super::job::{self, Job, Outcome, Reread};
use super::session::Session;
use super::texts_dialog::TextsDialog;
use super::window::Window;
use crate::domain::{Document, DocumentId, Keeping, Whereabouts};
use crate::project::Rereading;
use crate::reading::{Problem, Regained, Sought, Watch, moved, read_again};

/// From so many bytes of texts on it is asked once where to keep them.
const LARGE: u64 = 50_000_000;

/// What the window knows of texts of which passages alone are at hand.
#[derive(Debug, Default)]
pub struct Texts {
    /// Whether they are still to be looked for.
    pub due: bool,
    /// Whether they are being looked for.
    reading: bool,
    /// Why they are not at hand, as far as they were looked for.
    missing: BTreeMap<DocumentId, Missing>,
    /// Whether it was asked where to keep many texts.
    asked: bool,
    /// The text whose file is being chosen.
    wanted: Option<DocumentId>,
}

/// Why a text is not at hand.
#[derive(Debug)]
pub enum Missing {
    /// It is not where it was.
    Away(Problem),
    /// Another text is in its place.
    Changed(Box<Document>),
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
    /// Nobody looks for it.
    Alone,
}

/// What texts were looked for for.
#[derive(Debug)]
pub enum Search {
    /// To have them at hand.
    Regain,
    /// To leave those that are there out of the project's file, and to save it at a path after that.
    Refer(Option<PathBuf>),
    /// To know whether these are their places by now.
    Move(Vec<(DocumentId, Whereabouts)>),
}

/// What came of looking for texts.
#[derive(Debug)]
pub struct Regaining {
    generation: u64,
    search: Search,
    found: Vec<(DocumentId, Regained)>,
    stopped: bool,
}

impl Regaining {
    /// Whether taking it in alters the project.
    pub fn alters(&self) -> bool {
        !matches!(self.search, Search::Regain)
    }
}

impl Session {
    /// How it stands with the text of a document.
    pub fn text_standing(&self, id: DocumentId) -> TextStanding<'_> {
        match self.project().document(id) {
            Some(document) if document.is_whole() => TextStanding::Whole,
            None => TextStanding::Whole,
            Some(document) if !document.by_reference => TextStanding::Alone,
            Some(_) => match self.texts.missing.get(&id) {
                _ if self.texts.reading || self.texts.due => TextStanding::Reading,
                Some(Missing::Away(problem)) => TextStanding::Away(problem),
                Some(Missing::Changed(document)) => TextStanding::Changed(document),
                None => TextStanding::Unread,
            },
        }
    }

    /// The documents whose texts are looked for and not at hand, and how many of them have another text now. None while
    /// they are being read.
    pub fn missing_texts(&self) -> (Vec<DocumentId>, usize) {
        if self.texts.reading || self.texts.due {
            return (Vec::new(), 0);
        }
        let lacks = |document: &Document| document.by_reference && !document.is_whole();
        let ids: Vec<DocumentId> =
            self.project().documents().filter(|(_, document)| lacks(document)).map(|(id, _)| id).collect();
        let is_changed = |id: &&DocumentId| matches!(self.texts.missing.get(id), Some(Missing::Changed(_)));
        let changed = ids.iter().filter(is_changed).count();
        (ids, changed)
    }

    /// Whether a command on the text of the selected document would do anything.
    pub(super) fn is_text_enabled(&self, command: Command) -> bool {
        let standing = self.selection.document.map_or(TextStanding::Whole, |id| self.text_standing(id));
        match standing {
            TextStanding::Changed(_) => true,
            TextStanding::Away(_) | TextStanding::Unread => command == Command::KeepPassages,
            TextStanding::Whole | TextStanding::Reading | TextStanding::Alone => false,
        }
    }

    /// The selected document where its text is missing, else the first one of which it is.
    fn missing_text(&self) -> Option<DocumentId> {
        let (missing, _) = self.missing_texts();
        self.selection.document.filter(|id| missing.contains(id)).or_else(|| missing.first().copied())
    }
}

impl Window {
    /// Begins to read texts by reference where a project was opened.
    pub(super) fn regain(&mut self, ctx: &Context) {
        if std::mem::take(&mut self.session.texts.due) {
            self.regain_again(ctx);
        }
    }

    /// Begins to look for all texts by reference that are not at hand.
    pub(super) fn regain_again(&mut self, ctx: &Context) {
        let sought = self.session.project().sought_texts();
        if !sought.is_empty() && !self.session.texts.reading {
            self.session.texts.reading = true;
            self.look_for(ctx, "work-texts", sought, Search::Regain);
        }
    }

    fn look_for(&mut self, ctx: &Context, title: &'static str, sought: Vec<Sought>, search: Search) {
        let generation = self.session.generation();
        let job = Job::start(ctx, Some(title), move |watch| {
            let found = read_again(sought, watch);
            let stopped = watch.is_stopped();
            Outcome::Regained(Box::new(Regaining { generation, search, found, stopped }))
        });
        self.jobs.push(job.only_for(generation));
    }

    /// Shows where the texts are, to be kept otherwise.
    pub(super) fn show_texts(&mut self) {
        self.dialog = Some(Dialog::Texts(TextsDialog::new(self.session.project(), None)));
    }

    /// Asks where the texts are to be kept before a project with many of them is saved at `path`, unless somebody said so
    /// already; whether it asks.
    pub(super) fn asks_about_texts(&mut self, path: &Path) -> bool {
        let project = self.session.project();
        if self.session.texts.asked || project.keeping().is_some() || project.text_tally().movable_bytes < LARGE {
            return false;
        }
        self.dialog = Some(Dialog::Texts(TextsDialog::new(project, Some(path.to_owned()))));
        self.session.texts.asked = true;
        true
    }

    /// Keeps the texts as the person said, and saves the project at a path after that.
    pub(super) fn keep_texts(&mut self, ctx: &Context, keeping: Option<Keeping>, then: Option<PathBuf>) {
        match keeping {
            Some(Keeping::ByReference) => {
                let sought = self.session.project().referable_texts();
                self.look_for(ctx, "work-referring", sought, Search::Refer(then));
                return;
            }
            Some(Keeping::Inside) => self.take_texts_in(),
            None => {}
        }
        if let Some(path) = then {
            self.save(ctx, path);
        }
    }

    /// Takes all texts that are at hand into the project's file.
    pub(super) fn take_texts_in(&mut self) {
        let missing = self.session.project().text_tally().missing;
        match self.session.project_mut().keep_inside(Timestamp::now()) {
            Ok(taken) => {
                let mut said = self.voice.count("notice-texts-inside", taken);
                if missing > 0 {
                    said = format!("{said}; {}", self.voice.count("notice-texts-missing", missing));
                }
                self.say(said);
            }
            Err(error) => self.warn(error.to_string()),
        }
    }

    /// Takes in what came of looking for texts.
    pub(super) fn regained(&mut self, ctx: &Context, regaining: Regaining) {
        let Regaining { generation, search, found, stopped } = regaining;
        if generation != self.session.generation() {
            return;
        }
        match search {
            Search::Regain => {
                self.session.texts.reading = false;
                let (texts, failures) = self.sort_out(found);
                self.session.project_mut().take_texts(texts);
                self.session.refresh();
                let (missing, _) = self.session.missing_texts();
                if !missing.is_empty() {
                    let mut said = self.voice.count("notice-texts-missing", missing.len());
                    if stopped {
                        said = format!("{}, {said}", self.voice.text("notice-stopped"));
                    }
                    self.say_listed(said, [failures, Vec::new()]);
                }
            }
            Search::Refer(then) => self.referred(ctx, found, stopped, then),
            Search::Move(places) => self.found_again(found, places),
        }
    }

    /// Whole texts, and why the others are not; present documents alone are listed.
    fn sort_out(&mut self, found: Vec<(DocumentId, Regained)>) -> (Vec<(DocumentId, String)>, Vec<Failure>) {
        let (mut texts, mut failures) = (Vec::new(), Vec::new());
        for (id, regained) in found {
            let present = self.session.project().document(id).is_some();
            match regained {
                Regained::Text(text) => {
                    self.session.texts.missing.remove(&id);
                    texts.push((id, text));
                }
                Regained::Changed(document) => {
                    if present {
                        failures.push(self.changed_text(id));
                    }
                    self.session.texts.missing.insert(id, Missing::Changed(document));
                }
                Regained::Away(problem) => {
                    if present {
                        failures.push(Failure::of_reading(&problem, &self.voice));
                    }
                    self.session.texts.missing.insert(id, Missing::Away(problem));
                }
            }
        }
        (texts, failures)
    }

    fn changed_text(&self, id: DocumentId) -> Failure {
        let document = self.session.project().known_document(id);
        let file = document.and_then(|document| document.whereabouts.as_deref()).map(|at| at.file.clone());
        Failure {
            place: file.unwrap_or_default(),
            what: self.voice.text("texts-changed-what"),
            hint: self.voice.text("texts-changed-hint"),
        }
    }

    /// Leaves those texts out of the project's file that are in their own.
    fn referred(&mut self, ctx: &Context, found: Vec<(DocumentId, Regained)>, stopped: bool, then: Option<PathBuf>) {
        if stopped {
            self.say(self.voice.text("notice-stopped"));
            return;
        }
        if self.session.is_read_only() {
            self.refuse();
            return;
        }
        let (mut there, mut failures) = (Vec::new(), Vec::new());
        for (id, regained) in found {
            match regained {
                Regained::Text(_) => there.push(id),
                Regained::Changed(_) => failures.push(self.changed_text(id)),
                Regained::Away(problem) => failures.push(Failure::of_reading(&problem, &self.voice)),
            }
        }
        match self.session.project_mut().keep_by_reference(&there, Timestamp::now()) {
            Ok(referred) => {
                let tally = self.session.project().text_tally();
                let said = [
                    self.voice.count("notice-texts-referred", referred),
                    self.voice.count("notice-texts-stay", tally.inside),
                ];
                self.say_listed(said.join("; "), [failures, Vec::new()]);
                if let Some(path) = then {
                    self.save(ctx, path);
                }
            }
            Err(error) => self.warn(error.to_string()),
        }
    }

    /// Asks where the file of a text is.
    pub(super) fn choose_text(&mut self, ctx: &Context) {
        if let Some(id) = self.session.missing_text() {
            self.session.texts.wanted = Some(id);
            self.choose(ctx, Purpose::FindText);
        }
    }

    /// Where the file that is being chosen was.
    pub(super) fn former_place(&self) -> Option<PathBuf> {
        let document = self.session.project().document(self.session.texts.wanted?)?;
        Some(PathBuf::from(&document.whereabouts.as_deref()?.file))
    }

    /// Begins to look whether texts are where a person says that one of them, or its folder, is.
    pub(super) fn find_text(&mut self, ctx: &Context, chosen: &Path) {
        let sought = self.session.project().sought_texts();
        let wanted = self.session.texts.wanted.take();
        let known = sought.iter().find(|one| Some(one.id) == wanted).map(|one| one.at.clone());
        let places = known.map(|known| moved(&known, chosen, &sought)).unwrap_or_default();
        if places.is_empty() {
            self.warn(self.voice.text("notice-texts-not-there"));
            return;
        }
        let by_id: BTreeMap<DocumentId, &Whereabouts> = places.iter().map(|(id, at)| (*id, at)).collect();
        let there = |one: &Sought| Some(Sought { at: (*by_id.get(&one.id)?).clone(), ..one.clone() });
        let there: Vec<Sought> = sought.iter().filter_map(there).collect();
        self.look_for(ctx, "work-texts", there, Search::Move(places));
    }

    /// Notes where texts are by now.
    fn found_again(&mut self, found: Vec<(DocumentId, Regained)>, places: Vec<(DocumentId, Whereabouts)>) {
        if self.session.is_read_only() {
            self.refuse();
            return;
        }
        let is_there =
            |(id, regained): &(DocumentId, Regained)| (!matches!(regained, Regained::Away(_))).then_some(*id);
        let there: Vec<DocumentId> = found.iter().filter_map(is_there).collect();
        let places: Vec<_> = places.into_iter().filter(|(id, _)| there.contains(id)).collect();
        if places.is_empty() {
            self.warn(self.voice.text("notice-texts-not-there"));
            return;
        }
        let now = Timestamp::now();
        if let Err(error) = self.session.project_mut().note_whereabouts(places, now) {
            self.warn(error.to_string());
            return;
        }
        let (texts, failures) = self.sort_out(found);
        let project = self.session.project_mut();
        let mut said = project.take_texts(texts);
        // Whoever has taken all texts in meant these too.
        if project.keeping() == Some(Keeping::Inside)
            && let Ok(taken) = project.keep_inside(now)
        {
            said = said.max(taken);
        }
        self.session.refresh();
        let mut words = self.voice.count("notice-texts-found", said);
        let (missing, _) = self.session.missing_texts();
        if !missing.is_empty() {
            words = format!("{words}; {}", self.voice.count("notice-texts-missing", missing.len()));
        }
        self.say_listed(words, [failures, Vec::new()]);
    }

    /// Begins to hold what is in the file of the selected text now against the passages of it.
    pub(super) fn compare_text(&mut self, ctx: &Context) {
        let Some(id) = self.session.selection.document else { return };
        let TextStanding::Changed(document) = self.session.text_standing(id) else { return };
        let (mut document, project) = (document.clone(), self.session.project().clone());
        // It is known by its place.
        document.whereabouts = project.document(id).and_then(|known| known.whereabouts.clone());
        let (generation, version) = (self.session.generation(), project.version());
        self.jobs.push(Job::start(ctx, Some("work-comparing"), move |watch: &Watch| {
            let loaded = job::extract(project.lexis(), vec![document], watch);
            let rereading = Rereading::of_loaded(&project, loaded, watch);
            let stopped = watch.is_stopped();
            Outcome::Reread(Box::new(Reread { generation, version, documents: None, rereading, stopped }))
        }));
    }

    /// Takes the passages of the selected document for all that is to be had of its text.
    pub(super) fn keep_passages(&mut self) {
        let ids: Vec<DocumentId> = self.session.selection.document.into_iter().collect();
        let result = self.session.project_mut().take_passages(&ids, Timestamp::now());
        let done = self.voice.text("notice-passages-taken");
        self.report(result.map(|()| Some(done)));
    }
}
