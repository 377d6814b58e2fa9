//! Opening and saving: what the window does around a project's file, so that nothing is lost and nothing is overwritten
//! unasked.

use std::path::{Path, PathBuf};

use eframe::egui::{self, Context};
use jiff::Timestamp;

use super::dialogs::Dialog;
use super::failure::Failure;
use super::file_dialog::Purpose;
use super::job::{Job, OPENING, Outcome};
use super::rescued::Rescued;
use super::session::Home;
use super::window::Window;
use crate::project::{
    self, Custody, OpenError, Opening, Project, Rescue, SaveError, SavedFile, Since, Stamp, Unfinished, backup_path,
};

impl Window {
    /// Opens the project at `path`, in place of the present one, which the person has saved or given up.
    pub(super) fn open(&mut self, ctx: &Context, path: PathBuf) {
        self.session.let_go(&path);
        let folders = self.session.shelf().clone();
        self.jobs.push(Job::start(ctx, Some(OPENING), move |_| {
            let opening = Custody::open(&path, folders).map(Box::new);
            Outcome::Opened(path, opening)
        }));
    }

    /// Opens the project's own file once more.
    pub(super) fn open_again(&mut self, ctx: &Context) {
        if let Some(path) = self.session.path().map(PathBuf::from) {
            self.unless_unsaved(ctx, super::dialogs::Then::Open(path));
        }
    }

    pub(super) fn opened(&mut self, ctx: &Context, path: PathBuf, result: Result<Box<Opening>, OpenError>) {
        match result {
            Ok(mut opening) => {
                let recovery = opening.recovery.take();
                self.session.open(*opening);
                self.notice = None;
                self.dialog = None;
                if let Some(recovery) = recovery {
                    self.dialog = Some(Dialog::Recovery(Box::new(recovery), false));
                }
                self.remember(path);
                let documents = std::mem::take(&mut self.to_load);
                if !documents.is_empty() && !self.session.is_read_only() {
                    self.load(ctx, documents);
                }
            }
            Err(error) => {
                self.to_load.clear();
                let failure = Failure::of_opening(&error, &self.voice);
                let can_be_rescued = matches!(
                    error,
                    OpenError::Damaged { .. } | OpenError::Inconsistent { .. } | OpenError::Newer { .. }
                );
                // Of a file that is empty or was written over by something else the version before it is all that there is.
                let is_lost = matches!(error, OpenError::Empty { .. } | OpenError::NotAProject { .. });
                let backup = backup_path(&path);
                let backup = project::is_project(&backup).then(|| {
                    let saved = std::fs::metadata(&backup).and_then(|metadata| metadata.modified()).ok();
                    saved.and_then(|saved| Timestamp::try_from(saved).ok())
                });
                let backup = backup.flatten();
                self.dialog = Some(if can_be_rescued || is_lost && backup.is_some() {
                    Dialog::Unopened { path, failure, can_be_rescued, backup }
                } else {
                    Dialog::Failed("failed-open", failure)
                });
                self.session.take_back();
                if self.session.project().documents().next().is_none() && !self.session.has_unsaved_changes() {
                    self.session.replace(project::sample(Timestamp::now()), Home::Sample);
                }
            }
        }
    }

    /// Begins to rescue what is whole of a damaged file.
    pub(super) fn rescue(&mut self, ctx: &Context, path: PathBuf) {
        self.jobs.push(Job::start(ctx, Some(OPENING), move |_| {
            let rescue = project::rescue(&path).map(|rescue| rescue.map(Box::new));
            Outcome::Rescued(path, rescue)
        }));
    }

    pub(super) fn rescued(&mut self, path: &Path, result: Result<Option<Box<Rescue>>, OpenError>) {
        match result {
            Ok(Some(rescue)) => {
                let rescued = Rescued::of(&rescue, name(path), &self.voice);
                self.session.replace(rescue.project, Home::New);
                self.session.allow_folder_of(path);
                self.session.mark_unsaved();
                self.dialog = Some(Dialog::Rescued(rescued));
            }
            Ok(None) => {
                let (what, hint) = (self.voice.text("rescue-nothing"), self.voice.text("open-damaged-hint"));
                let place = path.display().to_string();
                self.dialog = Some(Dialog::Failed("failed-open", Failure { place, what, hint }));
            }
            Err(error) => {
                self.dialog = Some(Dialog::Failed("failed-open", Failure::of_opening(&error, &self.voice)));
            }
        }
    }

    /// Begins to open the version before the last save of a damaged file.
    pub(super) fn open_backup(&mut self, ctx: &Context, path: PathBuf) {
        self.jobs.push(Job::start(ctx, Some(OPENING), move |_| {
            let project = project::open(&backup_path(&path)).map(Box::new);
            Outcome::Backup(path, project)
        }));
    }

    pub(super) fn opened_backup(&mut self, path: &Path, result: Result<Box<Project>, OpenError>) {
        match result {
            Ok(project) => {
                self.session.replace(*project, Home::New);
                self.session.allow_folder_of(path);
                self.session.mark_unsaved();
                self.say(self.voice.text_with("opened-backup", &[("name", name(path).into())]));
            }
            Err(error) => {
                self.dialog = Some(Dialog::Failed("failed-open", Failure::of_opening(&error, &self.voice)));
            }
        }
    }

    /// Asks about unfinished sessions upon projects that were never saved, once nothing else is asked or opened, and
    /// nothing in the window would have to give way.
    pub(super) fn ask_about_unfinished(&mut self) {
        let is_opening = self.jobs.iter().any(|job| job.title == Some(OPENING));
        if !self.unfinished.is_empty() && self.dialog.is_none() && !is_opening && !self.session.has_unsaved_changes() {
            self.dialog = Some(Dialog::Unfinished(std::mem::take(&mut self.unfinished), None));
        }
    }

    /// Goes on with an unfinished session.
    pub(super) fn resume(&mut self, ctx: &Context, unfinished: Unfinished) {
        let folders = self.session.shelf().clone();
        self.jobs
            .push(Job::start(ctx, Some(OPENING), move |_| Outcome::Resumed(unfinished.recover(folders).map(Box::new))));
    }

    pub(super) fn resumed(&mut self, result: Result<Box<Opening>, OpenError>) {
        match result {
            Ok(opening) => {
                self.session.resume(*opening);
                self.say(self.voice.text("recovered"));
            }
            Err(error) => {
                self.dialog = Some(Dialog::Failed("failed-open", Failure::of_opening(&error, &self.voice)));
            }
        }
    }

    /// Begins to save the project at `path`.
    pub(super) fn save(&mut self, ctx: &Context, path: PathBuf) {
        if self.asks_about_texts(&path) {
            return;
        }
        // Two at a time would take each other for something else that wrote the file.
        if self.jobs.iter().any(|job| job.title == Some(SAVING)) {
            return;
        }
        let (task, generation) = (self.session.begin_save(&path), self.session.generation());
        self.jobs
            .push(Job::start(ctx, Some(SAVING), move |_| Outcome::Saved(generation, path, task.run().map(Box::new))));
    }

    pub(super) fn saved(
        &mut self,
        ctx: &Context,
        generation: u64,
        path: PathBuf,
        result: Result<Box<SavedFile>, SaveError>,
    ) {
        match result {
            Ok(saved) => {
                let texts = self.told_of_texts(saved.texts);
                if generation == self.session.generation() {
                    self.session.saved(*saved);
                }
                let said = self.voice.text_with("notice-saved", &[("name", name(&path).into())]);
                self.say(if texts.is_empty() { said } else { format!("{said}; {texts}") });
                self.remember(path);
                if let Some(then) = self.after_save.take() {
                    self.then(ctx, then);
                }
            }
            Err(SaveError::ChangedOutside { path }) => {
                self.dialog = Some(Dialog::ChangedOutside { path, saving: true });
            }
            Err(error) => {
                self.after_save = None;
                self.dialog = Some(Dialog::Unsaveable(Failure::of_saving(&error, &self.voice)));
            }
        }
    }

    /// Looks whether something else wrote the project's file while the person was elsewhere.
    pub(super) fn watch(&mut self, ctx: &Context) {
        let returned =
            ctx.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::WindowFocused(true))));
        let is_saving = self.jobs.iter().any(|job| job.title == Some(SAVING));
        if let Some((path, stamp)) = self.session.custody().watched().filter(|_| returned && !is_saving) {
            self.jobs.push(Job::start(ctx, Some("work-looking"), move |_| {
                let since = stamp.since(&path);
                Outcome::Watched(path, stamp, since)
            }));
        }
    }

    pub(super) fn watched(&mut self, path: &Path, stamp: Stamp, since: Since) {
        if self.session.custody_mut().saw(path, stamp, since) && self.dialog.is_none() {
            self.dialog = Some(Dialog::ChangedOutside { path: path.to_owned(), saving: false });
        }
    }

    /// Keeps what is in the window, in place of what something else wrote.
    pub(super) fn keep_mine(&mut self, ctx: &Context, path: PathBuf, saving: bool) {
        self.session.custody_mut().replace_outside_change();
        self.session.mark_unsaved();
        if saving {
            self.save(ctx, path);
        }
    }

    /// Opens what something else wrote, and gives up what is in the window alone.
    pub(super) fn take_theirs(&mut self, ctx: &Context, path: PathBuf) {
        self.after_save = None;
        self.open(ctx, path);
    }

    pub(super) fn save_elsewhere(&mut self, ctx: &Context) {
        self.choose(ctx, Purpose::Save);
    }
}

/// The title of the work of saving.
const SAVING: &str = "work-saving";

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
