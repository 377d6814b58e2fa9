//! Carries out what was asked for: the one place where the window alters the project, starts work and opens dialogs.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Context, OpenUrl, ThemePreference, ViewportCommand};
use jiff::Timestamp;

use super::action::Action;
use super::alike::{Offer, Preview};
use super::bulk::Bulk;
use super::command::Command;
use super::dialogs::{Dialog, Then};
use super::failure::Failure;
use super::file_dialog::{Decision, FileDialog, Purpose};
use super::job::{Job, Outcome};
use super::listed::Listed;
use super::menu;
use super::missing_list::MissingList;
use super::palette::Palette;
use super::session::{Home, Workspace};
use super::voice::Voice;
use super::window::{Notice, Window, recent_file};
use crate::domain::{Keeping, Language, Record, RecordId, Review, Slot};
use crate::export::{self, Export, Format, TextsAway, What};
use crate::project::{self, Change, Project, write_apart};

impl Window {
    /// Carries out one request.
    pub(super) fn conduct(&mut self, ctx: &Context, action: Action) {
        if self.session.is_read_only() && action.alters() {
            self.refuse();
            return;
        }
        match action {
            Action::Command(command) => self.command(ctx, command),
            Action::SelectDocument(id) => self.session.select_document(id),
            Action::Choose(span) => self.session.choose(span),
            Action::SelectRecord(id) => self.session.select_record(id),
            Action::Correct(id, values) => {
                let before = self.session.project().record(id).cloned();
                let result = self.session.project_mut().correct(id, &values, Timestamp::now());
                self.session.offered = before.and_then(|before| Offer::of(self.session.project(), &before, &values));
                let record = self.session.project().record(id);
                let done = record.map(|record| self.done(self.voice.review(Review::Corrected), record));
                self.report(result.map(|()| done));
                self.session.drafts.discard_all(id, &values);
            }
            Action::Review(ids, review) => self.review(&ids, review),
            Action::CorrectMany(corrections, refused) => self.correct_many(&corrections, refused),
            Action::KeepView(view) => {
                let done = self.voice.text_with("notice-view-kept", &[("name", view.name.as_str().into())]);
                let result = self.session.project_mut().keep_view(view, Timestamp::now());
                self.report(result.map(|()| Some(done)));
            }
            Action::DropView(name) => {
                let result = self.session.project_mut().drop_view(&name, Timestamp::now());
                let done = self.voice.text_with("notice-view-dropped", &[("name", name.into())]);
                self.report(result.map(|()| Some(done)));
            }
            Action::ShowView(view) => self.show_view(&view),
            Action::TakeReading(nr) => self.take_reading(ctx, nr),
            Action::ShowRecord(id) => {
                self.session.workspace = Workspace::Review;
                self.session.select_record(id);
            }
            Action::SelectConflict(key) => self.session.conflicts_view.selected = Some(key),
            Action::ChooseSide(nr) => self.choose_side(nr),
            Action::DismissOffer => self.session.offered = None,
            Action::StateRule(rule) => self.state_rule(rule),
            Action::GoTo(point) => self.go_to(point),
            Action::Load(paths) => self.load(ctx, paths),
            Action::Paste(text) => self.paste(ctx, text),
            Action::LoadDatasets(others, datasets) => self.load_datasets(ctx, others, datasets),
            Action::ImportTables(tables, others, passed) => self.import_tables(ctx, tables, others, passed),
            Action::Open(path) => self.unless_unsaved(ctx, Then::Open(path)),
            Action::SaveTo(path) => self.save(ctx, path),
            Action::Withdraw => self.withdraw_record(),
            Action::Define(entries, replaced) => self.define(entries, replaced.as_ref()),
            Action::Undefine(key) => self.undefine(&key),
            Action::SendOff(parcel, name) => {
                let purpose = Purpose::Chart(parcel.form());
                self.parcel = Some((*parcel, name));
                self.choose(ctx, purpose);
            }
            Action::CopyImage(scene) => self
                .jobs
                .push(Job::start(ctx, Some("work-rendering"), move |_| Outcome::Rendered(export::pixels(&scene, 2.0)))),
            Action::StopWork => self.jobs.iter().for_each(|job| job.watch.stop()),
            Action::ListProblems => {
                if let Some(listed) = self.notice.as_ref().and_then(|notice| notice.listed.as_ref()) {
                    let listed = listed.as_ref().clone();
                    self.dialog = Some(if listed.missing.is_empty() {
                        Dialog::Problems(listed)
                    } else {
                        Dialog::Missing(MissingList::of(listed.missing))
                    });
                }
            }
            Action::OpenLink(address) => {
                ctx.open_url(OpenUrl::new_tab(address));
            }
        }
        self.session.refresh();
    }

    /// Carries out the commands that are about files.
    fn file_command(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::NewProject => self.unless_unsaved(ctx, Then::New),
            Command::OpenSample => self.unless_unsaved(ctx, Then::Sample),
            Command::OpenProject => self.unless_unsaved(ctx, Then::ChooseProject),
            Command::LoadFiles => self.choose(ctx, Purpose::Files),
            Command::LoadFolder => self.choose(ctx, Purpose::Folder),
            Command::LoadClipboard => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            Command::WatchFolder => self.toggle_watch(ctx),
            Command::Save => match self.session.path().filter(|_| !self.session.is_read_only()).map(PathBuf::from) {
                Some(path) => self.save(ctx, path),
                None => self.choose(ctx, Purpose::Save),
            },
            Command::SaveAs => self.choose(ctx, Purpose::Save),
            Command::Export => self.choose(ctx, Purpose::Export),
            Command::TryAgain => self.open_again(ctx),
            Command::Merge => self.choose(ctx, Purpose::Merge),
            Command::Texts => self.show_texts(),
            Command::TakeTextsIn => self.keep_texts(ctx, Keeping::Inside, None),
            Command::RegainTexts => self.regain_again(ctx),
            Command::FindText => self.choose_text(ctx),
            Command::CompareText => self.compare_text(ctx),
            Command::KeepPassages => self.keep_passages(),
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            _ => {}
        }
    }

    fn command(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Undo => {
                let change = self.session.project_mut().undo();
                self.after_step("notice-undone", change);
            }
            Command::Redo => {
                let change = self.session.project_mut().redo();
                self.after_step("notice-redone", change);
            }
            Command::NextRecord => self.step(1),
            Command::PreviousRecord => self.step(-1),
            Command::NextUndecided if self.session.workspace == Workspace::Conflicts => {
                if !self.session.step_to_open_conflict() {
                    self.say(self.voice.text("conflicts-none-open"));
                }
            }
            Command::NextUndecided => {
                if !self.session.step_to_undecided() {
                    self.say(self.voice.text("notice-all-decided"));
                }
            }
            Command::Accept => self.decide(Review::Accepted),
            Command::Reject => self.decide(Review::Rejected),
            Command::Reopen if self.session.workspace == Workspace::Conflicts => {
                if let Some(key) = self.session.conflicts_view.selected {
                    self.unsettle(&key);
                }
            }
            Command::Reopen => self.review_selected(Review::New),
            Command::Edit if self.session.workspace == Workspace::Conflicts => {
                self.session.requests.focus_reason = true;
            }
            Command::Edit => {
                self.session.workspace = Workspace::Review;
                let slot = self.session.doubt.slot().filter(|slot| is_typed(*slot));
                self.session.requests.focus_field = Some(slot.unwrap_or(Slot::Value));
            }
            Command::NextSlot => {
                self.session.workspace = Workspace::Review;
                self.session.doubt.next();
            }
            Command::AcceptShown => self.dialog = Some(Dialog::Bulk(Bulk::default())),
            Command::OnlyFlagged => {
                self.session.workspace = Workspace::Review;
                self.session.query.flagged = !self.session.query.flagged;
                self.session.refresh();
                if self.session.selected_row().is_none() {
                    self.session.step(0);
                }
                self.session.requests.reveal_row = true;
            }
            Command::NewRecord => self.begin_record(ctx),
            Command::Numbers => self.show_numbers(!self.session.accounts.shown),
            Command::NextNumber => self.go_to_number(true),
            Command::PreviousNumber => self.go_to_number(false),
            Command::RemoveDocument => {
                if let Some(id) = self.session.selection.document {
                    let result = self.session.project_mut().remove(&[id], Timestamp::now());
                    let done = self.voice.text("notice-document-removed");
                    self.report(result.map(|()| Some(done)));
                }
            }
            Command::Find => {
                self.session.workspace = Workspace::Review;
                self.session.requests.focus_filter = true;
            }
            Command::ShowFacets
            | Command::ShowDocuments
            | Command::ShowAllRecords
            | Command::Cells
            | Command::Columns
            | Command::Replace
            | Command::Views
            | Command::LeastSureFirst => self.table_command(command),
            Command::ShowInTrends => self.session.show_in_trends(),
            Command::ShowReview => self.session.workspace = Workspace::Review,
            Command::ShowTrends => self.session.workspace = Workspace::Trends,
            Command::TakeAway => {
                self.session.workspace = Workspace::Trends;
                self.session.requests.take_away = true;
            }
            other => self.command_on_words(ctx, other),
        }
    }

    /// Carries out what has to do with the words of the project.
    fn command_on_words(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Vocabulary => self.dialog = Some(Dialog::Vocabulary(Box::default())),
            Command::AddPhrase => self.add_phrase(),
            Command::ReadAgain => {
                let documents = self.session.selection.document.into_iter().collect();
                self.read_again(ctx, documents);
            }
            Command::ReadAllAgain => {
                let documents = self.session.project().documents().map(|(id, _)| id).collect();
                self.read_again(ctx, documents);
            }
            other => self.command_on_decisions(ctx, other),
        }
    }

    /// Carries out what has to do with conflicts, rules and the history.
    fn command_on_decisions(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::ShowConflicts => self.session.workspace = Workspace::Conflicts,
            Command::ShowHistory => {
                self.session.workspace = Workspace::History;
                self.session.history_view.record = None;
            }
            Command::RecordHistory => {
                self.session.workspace = Workspace::History;
                self.session.history_view.record = self.session.selection.record;
                self.session.history_view.selected = None;
            }
            Command::Alike => {
                self.dialog = self.session.offer().cloned().map(|offer| Dialog::Alike(Preview::new(offer)));
            }
            Command::Compare => self.compare(),
            Command::Rules => self.dialog = Some(Dialog::Rules),
            Command::GoToPoint => {
                if let Some(point) = self.session.history_view.selected {
                    self.go_to(point);
                }
            }
            Command::Revert => self.revert(),
            Command::Author => {
                let name = self.settings.author().map(|author| author.to_string());
                self.dialog = Some(Dialog::Author(name.unwrap_or_default()));
            }
            other => self.command_on_the_window(ctx, other),
        }
    }

    /// Carries out what has to do with the window itself.
    fn command_on_the_window(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Palette => self.dialog = Some(Dialog::Palette(Palette::default())),
            Command::Keys => self.dialog = Some(Dialog::Keys),
            Command::English => self.speak(Language::English),
            Command::Vietnamese => self.speak(Language::Vietnamese),
            Command::Light => self.set_mode(ctx, ThemePreference::Light),
            Command::Dark => self.set_mode(ctx, ThemePreference::Dark),
            Command::SystemMode => self.set_mode(ctx, ThemePreference::System),
            Command::About => self.dialog = Some(Dialog::About),
            other => self.file_command(ctx, other),
        }
    }

    /// Goes so far down the list of the workspace.
    fn step(&mut self, by: isize) {
        match self.session.workspace {
            Workspace::Review | Workspace::Trends => self.session.step(by),
            Workspace::Conflicts => self.session.conflicts_view.step(by),
            Workspace::History => self.session.history_view.step(by),
        }
    }

    /// Accepts or rejects the selected record and goes on to the next undecided one, if the record was undecided.
    fn decide(&mut self, review: Review) {
        if self.session.selection.record.is_some_and(|id| self.session.drafts.any(id)) {
            self.warn(self.voice.text("notice-draft-pending"));
            return;
        }
        let was_new = self.session.selected_record().is_some_and(|(_, record)| record.review == Review::New);
        self.review_selected(review);
        // In the chart there is no next one to read.
        if was_new && self.session.workspace == Workspace::Review {
            self.session.refresh();
            self.session.step_to_undecided();
        }
    }

    /// Puts one of the readings that are offered into the selected record.
    fn take_reading(&mut self, ctx: &Context, nr: usize) {
        let reading = self.session.doubt.readings().get(nr).cloned();
        if let (Some(id), Some(values)) = (self.session.selection.record, reading) {
            self.conduct(ctx, Action::Correct(id, values));
        }
    }

    fn review_selected(&mut self, review: Review) {
        if let Some((id, _)) = self.session.selected_record() {
            self.review(&[id], review);
        }
    }

    fn review(&mut self, ids: &[RecordId], review: Review) {
        let result = self.session.project_mut().review(ids, review, Timestamp::now());
        let record = ids.first().and_then(|id| self.session.project().record(*id));
        let done = match ids.len() {
            0 | 1 => record.map(|record| self.done(self.voice.review(review), record)),
            many => {
                let (shown, what) = (self.voice.whole(many), self.voice.review(review));
                let values = [("n", many.into()), ("shown", shown.into()), ("what", what.into())];
                Some(self.voice.text_with("notice-many", &values))
            }
        };
        self.report(result.map(|()| done));
    }

    /// After an undo or a redo: shows what it was about, without moving away from it.
    fn after_step(&mut self, key: &str, change: Option<Arc<Change>>) {
        let Some(change) = change else { return };
        self.session.refresh();
        self.forget_drafts(&change);
        if matches!(self.session.workspace, Workspace::Review | Workspace::Trends) {
            self.show_touched(&change);
        }
        let what = self.voice.change_kind(change.kind);
        self.say(self.voice.text_with(key, &[("change", what.into())]));
    }

    /// What the status bar says of a decision.
    fn done(&self, what: String, record: &Record) -> String {
        let values = [("what", what.into()), ("record", self.voice.summary(record).into())];
        self.voice.text_with("notice-done", &values)
    }

    /// Says that something was done, or that the project refused it.
    pub(super) fn report(&mut self, result: Result<Option<String>, project::ProjectError>) {
        match result {
            Ok(Some(done)) => self.say(done),
            Ok(None) => self.notice = None,
            Err(error) => self.warn(self.refusal(&error)),
        }
    }

    pub(super) fn say(&mut self, text: String) {
        self.notice = Some(Notice { text, is_problem: false, listed: None });
    }

    /// Says what came of loading; the lists are there when they are asked for.
    pub(super) fn say_listed(&mut self, text: String, listed: Listed) {
        let listed = (!listed.is_empty()).then(|| Arc::new(listed));
        self.notice = Some(Notice { text, is_problem: false, listed });
    }

    pub(super) fn warn(&mut self, text: String) {
        self.notice = Some(Notice { text, is_problem: true, listed: None });
    }

    fn speak(&mut self, language: Language) {
        self.settings.language = Some(language);
        self.voice = Voice::new(language);
        self.session.set_language(language);
        self.notice = None;
        self.keep_settings();
    }

    fn set_mode(&mut self, ctx: &Context, mode: ThemePreference) {
        self.settings.mode = mode;
        ctx.set_theme(mode);
        self.keep_settings();
    }

    pub(super) fn keep_settings(&mut self) {
        if let Some(Err(error)) = self.folder.as_deref().map(|folder| self.settings.save(folder)) {
            self.warn(
                self.voice.text_with(
                    "notice-settings-failed",
                    &[("why", Failure::of_saving(&error, &self.voice).what.into())],
                ),
            );
        }
    }

    // Files.

    /// Does `then` at once, or asks first where something would be lost.
    pub(super) fn unless_unsaved(&mut self, ctx: &Context, then: Then) {
        if !self.looks_before(ctx, &then) {
            self.leave(ctx, then, &[]);
        }
    }

    /// Goes on after the question of unsaved changes was settled.
    pub(super) fn then(&mut self, ctx: &Context, then: Then) {
        self.notice = None;
        // What was asked of the project that is left is settled with it.
        if !matches!(then, Then::Quit | Then::ChooseProject) {
            self.dialog = None;
        }
        match then {
            Then::Quit => {
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Then::New => self.session.replace(Project::new(), Home::New),
            Then::Sample => self.session.replace(project::sample(Timestamp::now()), Home::Sample),
            Then::ChooseProject => self.choose(ctx, Purpose::Open),
            Then::Open(path) => self.open(ctx, path),
        }
    }

    pub(super) fn choose(&mut self, ctx: &Context, purpose: Purpose) {
        let folder = self.session.path().and_then(|path| path.parent()).map(PathBuf::from);
        let path = match (purpose, self.session.path()) {
            (Purpose::Save, Some(path)) => path.to_owned(),
            (Purpose::FindText, _) => self.former_place().or(folder.map(|folder| folder.join(""))).unwrap_or_default(),
            (Purpose::Save, None) => folder.unwrap_or_default().join(self.voice.text("file-name")),
            (Purpose::Chart(form), _) => {
                let name = self.parcel.as_ref().map_or("", |(_, name)| name.as_str());
                folder.unwrap_or_default().join(format!("{name}.{}", form.ending()))
            }
            (Purpose::Export, Some(path)) => path.with_extension("xlsx"),
            (Purpose::Export, None) => PathBuf::from(self.voice.text("file-name")).with_extension("xlsx"),
            _ => folder.map(|folder| folder.join("")).unwrap_or_default(),
        };
        let dialog = FileDialog::new(purpose, path.to_string_lossy().into_owned(), self.system_dialogs);
        self.browse(ctx, &dialog);
        self.dialog = Some(Dialog::File(dialog));
    }

    pub(super) fn browse(&mut self, ctx: &Context, dialog: &FileDialog) {
        let titles = ["dialog-title", "dialog-projects", "dialog-texts"].map(|key| self.voice.text(key));
        if self.system_dialogs && !self.jobs.iter().any(|job| job.title.is_none()) {
            self.jobs.push(dialog.browse(ctx, titles));
        }
    }

    /// Goes on with what the person decided in the file dialog.
    pub(super) fn decided(&mut self, ctx: &Context, purpose: Purpose, decision: Decision) {
        let paths = match decision {
            Decision::Chosen(paths) => paths,
            Decision::Cancelled => {
                self.dialog = None;
                self.after_save = None;
                self.parcel = None;
                return;
            }
            Decision::Browse => {
                if let Some(Dialog::File(dialog)) = self.dialog.take() {
                    self.browse(ctx, &dialog);
                    self.dialog = Some(Dialog::File(dialog));
                }
                return;
            }
        };
        self.dialog = None;
        match (purpose, paths.into_iter()) {
            (Purpose::Files | Purpose::Folder, paths) => self.load(ctx, paths.collect()),
            (Purpose::Watch, mut paths) => {
                if let Some(path) = paths.next() {
                    self.watch_folder(ctx, path);
                }
            }
            (Purpose::Open, mut paths) => {
                if let Some(path) = paths.next() {
                    self.open(ctx, path);
                }
            }
            (Purpose::Chart(_), mut paths) => {
                if let Some((path, (parcel, _))) = paths.next().zip(self.parcel.take()) {
                    self.jobs.push(Job::start(ctx, Some("work-sending"), move |_| {
                        let result = parcel.write(&path);
                        Outcome::Sent(path, result)
                    }));
                }
            }
            (Purpose::Export, mut paths) => {
                if let Some(path) = paths.next() {
                    self.export(ctx, path);
                }
            }
            (Purpose::Merge, mut paths) => {
                if let Some(path) = paths.next() {
                    self.compare_project(ctx, path);
                }
            }
            (Purpose::FindText, mut paths) => {
                if let Some(path) = paths.next() {
                    self.find_text(ctx, path);
                }
            }
            (Purpose::Save, mut paths) => {
                if let Some(path) = paths.next() {
                    self.save(ctx, path);
                }
            }
        }
    }

    /// Writes the project in the format of the path's extension.
    fn export(&mut self, ctx: &Context, path: PathBuf) {
        let Some(format) = Format::of(&path) else {
            self.warn(self.voice.text("notice-no-format"));
            return;
        };
        let format = if format == Format::Csv { Format::ExcelCsv } else { format };
        let project = self.session.project().clone();
        let export = Export { project: &project, name: "", what: What::Records, language: self.session.language() };
        if let Err(TextsAway { texts }) = export.check(format) {
            self.warn(self.voice.count("export-texts-away", texts));
            return;
        }
        let (name, language) = (menu::project_name(&self.session, &self.voice), self.session.language());
        self.jobs.push(Job::start(ctx, Some("work-exporting"), move |_| {
            let export = Export { project: &project, name: &name, what: What::Records, language };
            let written = write_apart(&path, |out| export.write(out, format));
            Outcome::Exported(path, written)
        }));
    }

    /// Says that a project which another window has is not altered here.
    pub(super) fn refuse(&mut self) {
        let said = self.voice.text("read-only-refused");
        match &mut self.dialog {
            Some(Dialog::Vocabulary(dialog)) => {
                dialog.leave_form();
                dialog.told(said, true);
            }
            _ => self.warn(said),
        }
    }

    /// Puts a project on top of the list of recent ones.
    pub(super) fn remember(&mut self, path: PathBuf) {
        self.recent.add(&path);
        if let Some(Err(error)) = self.folder.as_deref().map(|folder| self.recent.save(&recent_file(folder))) {
            self.warn(
                self.voice.text_with(
                    "notice-settings-failed",
                    &[("why", Failure::of_saving(&error, &self.voice).what.into())],
                ),
            );
        }
    }
}

/// Whether a field of the card is typed into; the others are chosen from a list.
fn is_typed(slot: Slot) -> bool {
    !matches!(slot, Slot::Unit | Slot::Bound | Slot::Status)
}
