//! Texts that a project keeps by reference: reads them again when it is opened, asks where that may be done, and looks for
//! those that are away. Which of them a save leaves out is for the save to see.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use eframe::egui::Context;
use jiff::Timestamp;

use super::command::Command;
use super::dialogs::Dialog;
use super::failure::Failure;
use super::file_dialog::Purpose;
use super::job::{self, Job, Outcome, Reread};
use super::session::Session;
use super::texts_dialog::TextsDialog;
use super::trust_dialog::TrustDialog;
use super::window::Window;
use crate::domain::{Document, DocumentId, Keeping, Whereabouts};
use crate::project::{FittedTexts, Rereading, TextAccount};
use crate::reading::{Places, Problem, Regained, Sought, Watch, leads_out, moved, read_again};

/// From so many bytes of texts on a save asks where to keep them, until somebody has said so.
const LARGE: u64 = 50_000_000;

/// The work of reading texts again.
const READING: &str = "work-texts";

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

impl Window {
    /// Begins to read texts where a project was opened, and asks about folders as soon as nothing else is asked.
    pub(super) fn regain(&mut self, ctx: &Context) {
        if self.session.texts.due && !self.session.texts.reading {
            self.session.texts.due = false;
            self.begin_regaining(ctx, Vec::new(), false);
        }
        if self.dialog.is_none() && !self.session.texts.to_ask.is_empty() {
            let folders = std::mem::take(&mut self.session.texts.to_ask);
            self.dialog = Some(Dialog::Trust(TrustDialog::new(folders)));
        }
    }

    /// Begins to look for all texts that are not at hand, and asks again where nobody has allowed to look.
    pub(super) fn regain_again(&mut self, ctx: &Context) {
        self.session.texts.declined = false;
        self.begin_regaining(ctx, Vec::new(), true);
    }

    /// Allows to read texts in these folders, here and now and whenever the project is opened here, and reads them.
    pub(super) fn allow_places(&mut self, ctx: &Context, folders: Vec<PathBuf>) {
        self.begin_regaining(ctx, folders, true);
        self.save_as_meant(ctx);
    }

    /// Leaves the folders unread that were asked about.
    pub(super) fn decline_places(&mut self, ctx: &Context) {
        self.session.texts.declined = true;
        self.save_as_meant(ctx);
    }

    /// Saves where that waited for an answer.
    fn save_as_meant(&mut self, ctx: &Context) {
        if let Some(path) = self.session.texts.save_at.take() {
            self.save(ctx, path);
        }
    }

    fn begin_regaining(&mut self, ctx: &Context, folders: Vec<PathBuf>, is_asked: bool) {
        for folder in &folders {
            self.session.custody_mut().places_mut().add(folder);
        }
        if !folders.is_empty() {
            std::thread::spawn(self.session.custody().note_places(folders));
        }
        if self.session.texts.reading {
            // What is being read does not know of them.
            self.session.texts.due = true;
            return;
        }
        let sought = self.session.project().sought_texts();
        if sought.is_empty() {
            self.ask_about_places(Vec::new());
            let blank = self.session.project().blank_quotes();
            if blank > 0 {
                self.warn(self.voice.count("notice-quotes-blank", blank));
            }
            return;
        }
        let (places, sights) = (self.session.custody().places(), self.session.custody().sights());
        self.look_for(ctx, move |watch| (Search::Regain(is_asked), read_again(sought, &places, &sights, watch)));
    }

    fn look_for(
        &mut self,
        ctx: &Context,
        work: impl FnOnce(&Watch) -> (Search, Vec<(DocumentId, Regained)>) + Send + 'static,
    ) {
        let (generation, project) = (self.session.generation(), self.session.project().clone());
        self.session.texts.reading = true;
        let job = Job::start(ctx, Some(READING), move |watch| {
            let (search, found) = work(watch);
            let stopped = watch.is_stopped();
            let (mut texts, mut others) = (Vec::new(), Vec::new());
            for (id, regained) in found {
                match regained {
                    Regained::Text(text) => texts.push((id, text)),
                    other => others.push((id, other)),
                }
            }
            let there = texts.iter().map(|(id, _)| *id).collect();
            let texts = project.fit_texts(texts);
            Outcome::Regained(Box::new(Regaining { generation, search, texts, there, others, stopped }))
        });
        self.jobs.push(job.only_for(generation));
    }

    /// Notes whether texts are being read: also work that broke off ends.
    pub(super) fn note_reading(&mut self) {
        let generation = self.session.generation();
        let waits = |outcome: &Outcome| matches!(outcome, Outcome::Regained(found) if found.generation == generation);
        let reads = |job: &Job| job.title == Some(READING) && !job.watch.is_stopped();
        self.session.texts.reading = self.jobs.iter().any(reads) || self.waiting.iter().any(waits);
    }

    /// Asks about the folders of these texts, and of those at hand that a save could leave there, unless the person has left
    /// them unread.
    fn ask_about_places(&mut self, unasked: Vec<DocumentId>) {
        if self.session.texts.declined {
            return;
        }
        let (project, places) = (self.session.project(), self.session.custody().places());
        let unasked = unasked.into_iter().filter_map(|id| project.document(id));
        let refers = project.keeping() == Some(Keeping::ByReference) && !self.session.is_read_only();
        let others = project.documents().map(|(_, document)| document);
        let others = others.filter(|document| refers && document.is_whole() && document.can_be_referred_to());
        let mut folders: BTreeSet<PathBuf> = unasked.filter_map(folder_of).map(Path::to_owned).collect();
        // As words: there may be very many texts, in few folders.
        let mut known: HashMap<&OsStr, bool> = HashMap::new();
        for document in others {
            let Some((at, folder)) = document.whereabouts.as_deref().zip(folder_of(document)) else { continue };
            let is_allowed = *known.entry(folder.as_os_str()).or_insert_with(|| places.may_hold(folder));
            if !is_allowed && !places.may_hold(Path::new(&at.file)) && !leads_out(folder) {
                folders.insert(folder.to_owned());
            }
        }
        let mut folders: Vec<PathBuf> = folders.into_iter().collect();
        folders.dedup_by(|next, folder| next.starts_with(&*folder));
        self.session.texts.to_ask = folders;
    }

    /// Shows where the texts are, to be kept otherwise.
    pub(super) fn show_texts(&mut self) {
        self.dialog = Some(Dialog::Texts(TextsDialog::new(self.session.project(), None)));
    }

    /// Asks where the texts are to be kept before a project with many of them is saved at `path`, unless somebody said so
    /// already; whether it asks.
    pub(super) fn asks_about_texts(&mut self, path: &Path) -> bool {
        let project = self.session.project();
        if self.session.is_read_only() || project.keeping().is_some() || project.text_tally().movable_bytes < LARGE {
            return false;
        }
        self.dialog = Some(Dialog::Texts(TextsDialog::new(project, Some(path.to_owned()))));
        true
    }

    /// Keeps the texts as the person said, and saves the project at a path after that.
    pub(super) fn keep_texts(&mut self, ctx: &Context, keeping: Keeping, then: Option<PathBuf>) {
        if self.session.is_read_only() {
            self.after_save = None;
            self.refuse();
            return;
        }
        if let Err(error) = self.session.project_mut().keep_texts(keeping, Timestamp::now()) {
            self.after_save = None;
            self.warn(self.refusal(&error));
            return;
        }
        let missing = self.session.project().text_tally().missing;
        let key = if keeping == Keeping::Inside { "notice-keeping-inside" } else { "notice-keeping-reference" };
        let mut said = self.voice.text(key);
        if missing > 0 {
            said = format!("{said}; {}", self.voice.count("notice-texts-missing", missing));
        }
        self.say(said);
        if let Some(path) = &then {
            // A save there allows it in any case.
            self.session.allow_folder_of(path);
        }
        if keeping == Keeping::ByReference {
            self.ask_about_places(Vec::new());
        }
        // What the save leaves out depends on the answer.
        self.session.texts.save_at = then;
        if self.session.texts.to_ask.is_empty() {
            self.save_as_meant(ctx);
        }
    }

    /// What a save did with the texts, as a part of what is said of it.
    pub(super) fn told_of_texts(&self, account: TextAccount) -> String {
        let TextAccount { left, absent, unasked, bound, placeless, away } = account;
        let parts = [
            ("notice-texts-left", left),
            ("notice-texts-placeless", placeless),
            ("notice-texts-absent", absent),
            ("notice-texts-unasked", unasked),
            ("notice-texts-bound", bound),
            ("notice-texts-not-at-hand", away),
        ];
        // That none is left is said before those that stay.
        let stays = absent + unasked + bound + placeless > 0;
        let told = parts.into_iter().filter(|(key, count)| *count > 0 || (stays && *key == "notice-texts-left"));
        let told: Vec<String> = told.map(|(key, count)| self.voice.count(key, count)).collect();
        told.join("; ")
    }

    /// Takes in what came of looking for texts.
    pub(super) fn regained(&mut self, regaining: Regaining) {
        if regaining.generation != self.session.generation() {
            return;
        }
        self.session.texts.reading = false;
        match &regaining.search {
            &Search::Regain(is_asked) => {
                let Regaining { texts, there, others, stopped, .. } = regaining;
                let (failures, unasked) = self.sort_out(&there, others);
                let taken = self.session.project_mut().take_fitted(texts);
                self.session.refresh();
                let (missing, _) = self.session.missing_texts();
                if is_asked && missing.is_empty() {
                    self.say(self.voice.count("notice-texts-found", taken));
                }
                let (missing, _) = self.session.missing_texts();
                if !missing.is_empty() {
                    let mut said = self.voice.count("notice-texts-missing", missing.len());
                    let blank = self.session.project().blank_quotes();
                    if blank > 0 {
                        said = format!("{said}; {}", self.voice.count("notice-quotes-blank", blank));
                    }
                    if stopped {
                        said = format!("{}, {said}", self.voice.text("notice-stopped"));
                    }
                    self.say_listed(said, [Vec::new(), Vec::new(), failures]);
                }
                self.ask_about_places(unasked);
            }
            Search::Move(..) => self.found_again(regaining),
        }
    }

    /// Notes why texts are not there, but for some; why that is in words, and those that nobody was asked about; present
    /// documents alone are listed.
    fn sort_out(
        &mut self,
        there: &BTreeSet<DocumentId>,
        others: Vec<(DocumentId, Regained)>,
    ) -> (Vec<Failure>, Vec<DocumentId>) {
        let (mut failures, mut unasked) = (Vec::new(), Vec::new());
        self.session.texts.missing.retain(|id, _| !there.contains(id));
        for (id, regained) in others {
            let (missing, failure) = match regained {
                Regained::Text(_) => continue,
                Regained::Changed(document) => {
                    let failure = self.failure_of(id, ["texts-changed-what", "texts-changed-hint"]);
                    (Missing::Changed(document), failure)
                }
                Regained::Otherwise(document) => {
                    let failure = self.failure_of(id, ["texts-otherwise-what", "texts-otherwise-hint"]);
                    (Missing::Otherwise(document), failure)
                }
                Regained::Away(problem) => {
                    let failure = Failure::of_reading(&problem, &self.voice);
                    (Missing::Away(problem), failure)
                }
                Regained::Unasked => {
                    unasked.push(id);
                    (Missing::Unasked, self.failure_of(id, ["texts-unasked-what", "texts-unasked-hint"]))
                }
            };
            if self.session.project().document(id).is_some() {
                failures.push(failure);
            }
            self.session.texts.missing.insert(id, missing);
        }
        self.session.texts.counted.0 = None;
        (failures, unasked)
    }

    fn failure_of(&self, id: DocumentId, [what, hint]: [&str; 2]) -> Failure {
        let document = self.session.project().known_document(id);
        let file = document.and_then(|document| document.whereabouts.as_deref()).map(|at| at.file.clone());
        Failure { place: file.unwrap_or_default(), what: self.voice.text(what), hint: self.voice.text(hint) }
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
        let file = PathBuf::from(&document.whereabouts.as_deref()?.file);
        // The system's dialog looks at the folder that it begins in.
        self.session.custody().places().may_hold(&file).then_some(file)
    }

    /// Begins to look whether texts are where a person says that one of them, or its folder, is.
    pub(super) fn find_text(&mut self, ctx: &Context, chosen: PathBuf) {
        let sought = self.session.project().sought_texts();
        let wanted = self.session.texts.wanted.take();
        let Some(known) = sought.iter().find(|one| Some(one.id) == wanted).map(|one| one.at.clone()) else { return };
        let (places, sights) = (self.session.custody().places(), self.session.custody().sights());
        self.look_for(ctx, move |watch| {
            let mut places = Places::clone(&places);
            let found = moved(&known, &chosen, &sought, &mut places);
            let by_id: BTreeMap<DocumentId, &Whereabouts> = found.iter().map(|(id, at)| (*id, at)).collect();
            let there = |one: &Sought| Some(Sought { at: (*by_id.get(&one.id)?).clone(), ..one.clone() });
            let there: Vec<Sought> = sought.iter().filter_map(there).collect();
            let read = read_again(there, &places, &sights, watch);
            let folder = if chosen.is_dir() { chosen } else { chosen.parent().map(PathBuf::from).unwrap_or_default() };
            (Search::Move(found, folder), read)
        });
    }

    /// Notes where texts are by now, where at least one of them is there.
    fn found_again(&mut self, regaining: Regaining) {
        let Regaining { search, texts, there, others, .. } = regaining;
        let Search::Move(places, folder) = search else { return };
        if self.session.is_read_only() {
            self.refuse();
            return;
        }
        if there.is_empty() {
            let is_other = |(_, regained): &(DocumentId, Regained)| {
                matches!(regained, Regained::Changed(_) | Regained::Otherwise(_))
            };
            let is_other = others.iter().any(is_other);
            self.warn(self.voice.text(if is_other { "notice-texts-other" } else { "notice-texts-not-there" }));
            return;
        }
        let has_file =
            |(id, regained): &(DocumentId, Regained)| (!matches!(regained, Regained::Away(_))).then_some(*id);
        let others_there: BTreeSet<DocumentId> = others.iter().filter_map(has_file).collect();
        let has_file = |id: &DocumentId| there.contains(id) || others_there.contains(id);
        let places: Vec<_> = places.into_iter().filter(|(id, _)| has_file(id)).collect();
        if let Err(error) = self.session.project_mut().note_whereabouts(places, Timestamp::now()) {
            self.warn(self.refusal(&error));
            return;
        }
        self.session.custody_mut().places_mut().add(&folder);
        std::thread::spawn(self.session.custody().note_places(vec![folder]));
        let (failures, _) = self.sort_out(&there, others);
        let said = self.session.project_mut().take_fitted(texts);
        self.session.refresh();
        let mut words = self.voice.count("notice-texts-found", said);
        let (missing, _) = self.session.missing_texts();
        if !missing.is_empty() {
            words = format!("{words}; {}", self.voice.count("notice-texts-missing", missing.len()));
        }
        self.say_listed(words, [Vec::new(), Vec::new(), failures]);
    }

    /// Begins to hold what is in the file of the selected text now against the passages of it.
    pub(super) fn compare_text(&mut self, ctx: &Context) {
        let Some(id) = self.session.selection.document else { return };
        let (TextStanding::Changed(document) | TextStanding::Otherwise(document)) = self.session.text_standing(id)
        else {
            return;
        };
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

/// The folder in which the text of a document was read.
fn folder_of(document: &Document) -> Option<&Path> {
    Path::new(&document.whereabouts.as_deref()?.file).parent()
}

#[cfg(test)]
mod tests {
    use super::super::window::Options;
    use super::*;
    use crate::project::LoadedDocument;

    #[test]
    fn a_save_waits_until_the_person_has_said_where_texts_may_be_read() {
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for allows in [true, false] {
            let ctx = Context::default();
            let mut window = Window::new(&ctx, Options::default());
            let mut document = Document::new("a.txt", "No figure.");
            let file = elsewhere.path().join("a.txt").to_str().unwrap().to_owned();
            document.whereabouts = Some(Box::new(Whereabouts { file, ..Whereabouts::default() }));
            let loaded = vec![LoadedDocument { document, records: Vec::new() }];
            window.session.project_mut().load(loaded, Timestamp::UNIX_EPOCH);
            window.keep_texts(&ctx, Keeping::ByReference, Some(folder.path().join("project.ron")));
            let is_saving = |window: &Window| window.jobs.iter().any(|job| job.title == Some("work-saving"));
            assert_eq!(window.session.texts.to_ask, [elsewhere.path()]);
            assert!(!is_saving(&window));
            if allows {
                window.allow_places(&ctx, vec![elsewhere.path().to_owned()]);
            } else {
                window.decline_places(&ctx);
            }
            assert!(is_saving(&window));
        }
    }
}
