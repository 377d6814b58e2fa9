//! Reading texts again when a project is opened, and asking where that may be done.

use std::collections::{BTreeSet, HashMap};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use eframe::egui::Context;

use super::super::dialogs::Dialog;
use super::super::failure::Failure;
use super::super::job::{Job, Outcome};
use super::super::listed::Listed;
use super::super::trust_dialog::TrustDialog;
use super::super::window::Window;
use super::{Missing, Regaining, Search, TextStanding, folder_of};
use crate::domain::{DocumentId, Keeping};
use crate::reading::{Regained, Watch, leads_out, read_again};

/// The work of reading texts again.
const READING: &str = "work-texts";

impl Window {
    /// Begins to read texts where a project was opened, and asks about folders as soon as nothing else is asked.
    pub(in crate::app) fn regain(&mut self, ctx: &Context) {
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
    pub(in crate::app) fn regain_again(&mut self, ctx: &Context) {
        self.session.texts.declined = false;
        self.begin_regaining(ctx, Vec::new(), true);
    }

    /// Allows to read texts in these folders, here and now and whenever the project is opened here, and reads them.
    pub(in crate::app) fn allow_places(&mut self, ctx: &Context, folders: Vec<PathBuf>) {
        self.begin_regaining(ctx, folders, true);
        self.save_as_meant(ctx);
    }

    /// Leaves the folders unread that were asked about.
    pub(in crate::app) fn decline_places(&mut self, ctx: &Context) {
        self.session.texts.declined = true;
        self.save_as_meant(ctx);
    }

    /// Saves where that waited for an answer.
    pub(super) fn save_as_meant(&mut self, ctx: &Context) {
        if let Some(path) = self.session.texts.save_at.take() {
            self.save(ctx, path);
        }
    }

    pub(super) fn begin_regaining(&mut self, ctx: &Context, folders: Vec<PathBuf>, is_asked: bool) {
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

    pub(super) fn look_for(
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
    pub(in crate::app) fn note_reading(&mut self) {
        let generation = self.session.generation();
        let waits = |outcome: &Outcome| matches!(outcome, Outcome::Regained(found) if found.generation == generation);
        let reads = |job: &Job| job.title == Some(READING) && !job.watch.is_stopped();
        self.session.texts.reading = self.jobs.iter().any(reads) || self.waiting.iter().any(waits);
    }

    /// Asks about the folders of these texts, and of those at hand that a save could leave there, unless the person has left
    /// them unread.
    pub(super) fn ask_about_places(&mut self, unasked: Vec<DocumentId>) {
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

    /// Takes in what came of looking for texts.
    pub(in crate::app) fn regained(&mut self, regaining: Regaining) {
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
                    self.say_listed(said, Listed::missing(failures));
                }
                self.ask_about_places(unasked);
            }
            Search::Move(..) => self.found_again(regaining),
        }
    }

    /// Notes why texts are not there, but for some; why that is in words, and those that nobody was asked about; present
    /// documents alone are listed.
    pub(super) fn sort_out(
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

    /// Why the texts that are missing are so.
    pub(super) fn missing_failures(&self) -> Vec<Failure> {
        let (missing, _) = self.session.missing_texts();
        let failure = |id: &DocumentId| match self.session.text_standing(*id) {
            TextStanding::Away(problem) => Failure::of_reading(problem, &self.voice),
            TextStanding::Changed(_) => self.failure_of(*id, ["texts-changed-what", "texts-changed-hint"]),
            TextStanding::Otherwise(_) => self.failure_of(*id, ["texts-otherwise-what", "texts-otherwise-hint"]),
            TextStanding::Unasked => self.failure_of(*id, ["texts-unasked-what", "texts-unasked-hint"]),
            TextStanding::Unread | TextStanding::Reading | TextStanding::Alone | TextStanding::Whole => {
                self.failure_of(*id, ["texts-unread-what", "texts-unread-hint"])
            }
        };
        missing.iter().map(failure).collect()
    }

    pub(super) fn failure_of(&self, id: DocumentId, [what, hint]: [&str; 2]) -> Failure {
        let document = self.session.project().known_document(id);
        let file = document.and_then(|document| document.whereabouts.as_deref()).map(|at| at.file.clone());
        Failure { place: file.unwrap_or_default(), what: self.voice.text(what), hint: self.voice.text(hint) }
    }
}
