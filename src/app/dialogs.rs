//! The windows upon the window: which one is open, how they are framed, what follows from their answers.

use std::path::PathBuf;

use eframe::egui::{self, Context, Id, Modal, ModalResponse, Rect, RichText, ScrollArea, Ui};
use jiff::Timestamp;

use super::action::Action;
use super::alike::{self, Preview};
use super::bulk::{self, Bulk};
use super::column_choice::{self, ColumnChoice};
use super::columns::Columns;
use super::columns_dialog;
use super::command::Command;
use super::difference::{self, DifferenceDialog};
use super::failure::Failure;
use super::file_dialog::FileDialog;
use super::listed::Listed;
use super::loading::Loaded;
use super::merge::{self, MergeView};
use super::missing_list::MissingList;
use super::palette::{self, Palette};
use super::panel::{Panel, confirmed, styled};
use super::parting;
use super::recovery_dialogs::{self, FileAnswer};
use super::replace::{self, Replace};
use super::rescued::Rescued;
use super::table_choice::{self, TableChoice};
use super::texts_dialog::{self, TextsDialog};
use super::theme::{self, Theme};
use super::trust_dialog::{self, TrustDialog};
use super::views::{self, Views};
use super::vocabulary::{self, VocabularyDialog};
use super::window::Window;
use super::{author, rules};
use crate::domain::{Keeping, RecordId, Review, SlotValue};
use crate::project::{Recovery, Rule, RuleId, Unfinished};

/// What to go on with once unsaved changes are settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// Close the window.
    Quit,
    /// Begin an empty project.
    New,
    /// Open the sample.
    Sample,
    /// Choose a project to open.
    ChooseProject,
    /// Open this project.
    Open(PathBuf),
}

/// A window upon the window; at most one at a time.
#[derive(Debug)]
pub enum Dialog {
    /// Choosing files.
    File(FileDialog),
    /// Asking what to do with what is not saved, texts of these names among it that no file has any more.
    Unsaved(Then, Vec<String>),
    /// What could not be read, what is to be looked at, and what is nearly the same as something else.
    Problems(Listed),
    /// Which texts are missing, and why.
    Missing(MissingList),
    /// Choosing the columns of datasets.
    Datasets(Box<ColumnChoice>),
    /// Choosing what the rows and columns of tables of figures mean.
    Tables(Box<TableChoice>),
    /// Something failed: the key of what, and why.
    Failed(&'static str, Failure),
    /// The project could not be saved.
    Unsaveable(Failure),
    /// Changes of an unfinished session upon the project that is open, and whether it was asked to delete them.
    Recovery(Box<Recovery>, bool),
    /// Unfinished sessions upon projects that were never saved, and which of them it was asked to delete.
    Unfinished(Vec<Unfinished>, Option<usize>),
    /// A project file that does not open, and when the version before it was saved.
    Unopened {
        /// The file.
        path: PathBuf,
        /// Why.
        failure: Failure,
        /// Whether something of it can be whole.
        can_be_rescued: bool,
        /// When the version before it was saved.
        backup: Option<Timestamp>,
    },
    /// What came of a damaged file, and what is missing.
    Rescued(Rescued),
    /// Something else wrote the project's file.
    ChangedOutside {
        /// The file.
        path: PathBuf,
        /// Whether it was to be saved.
        saving: bool,
    },
    /// All commands, to search in.
    Palette(Palette),
    /// Accepting many records.
    Bulk(Bulk),
    /// The words that the project adds.
    Vocabulary(Box<VocabularyDialog>),
    /// What would change by reading again.
    Difference(Box<DifferenceDialog>),
    /// Which columns the table shows.
    Columns,
    /// Find and replace.
    Replace(Replace),
    /// The views that were kept.
    Views(Views),
    /// Correcting all records that are wrong for one cause.
    Alike(Preview),
    /// Merging another project.
    Merge(MergeView),
    /// Choosing where texts are kept.
    Texts(TextsDialog),
    /// Whether texts may be read in folders that the project names.
    Trust(TrustDialog),
    /// The rules of the project.
    Rules,
    /// Asking for the name that changes bear; as it is typed.
    Author(String),
    /// All keys.
    Keys,
    /// What this program is.
    About,
}

impl Dialog {
    /// Whether a person is at work in it, in the project that is open. The others are about which project that is to be.
    pub(super) fn is_worked_in(&self) -> bool {
        !matches!(
            self,
            Self::Recovery(..)
                | Self::Unfinished(..)
                | Self::Unopened { .. }
                | Self::ChangedOutside { .. }
                | Self::Unsaved(..)
        )
    }
}

/// What a dialog asks to be done after it has drawn.
pub(super) enum Answer {
    Stay,
    File(FileAnswer),
    Close,
    SaveThen(Then),
    DropThen(Then),
    AcceptLines,
    LoadBeside,
    Ask(Action),
    AskOn(Action),
    CorrectAlike(Vec<(RecordId, Vec<SlotValue>)>, Option<Rule>),
    Merge,
    DropRule(RuleId),
    Name(String),
    KeepTexts(Keeping, Option<PathBuf>),
    AllowPlaces(Vec<PathBuf>),
}

impl Window {
    /// Draws the dialog that is open.
    pub(super) fn show_dialog(&mut self, ctx: &Context, actions: &mut Vec<Action>) {
        let Some(mut dialog) = self.dialog.take() else { return };
        let theme = Theme::of(ctx.theme());
        let panel = Panel { session: &mut self.session, voice: &self.voice, theme, actions };
        let answer = match &mut dialog {
            Dialog::File(files) => {
                let (purpose, decision) = (files.purpose, files.show(&panel, ctx));
                self.dialog = Some(dialog);
                if let Some(decision) = decision {
                    self.decided(ctx, purpose, decision);
                }
                return;
            }
            Dialog::Unsaved(then, gone) => framed(ctx, "unsaved", |ui| parting::show(&panel, ui, then, gone)),
            Dialog::Problems(listed) => framed(ctx, "problems", |ui| problems(&panel, ui, listed)),
            Dialog::Missing(list) => framed(ctx, "missing", |ui| {
                list.show(&panel, ui);
                close_button(&panel, ui)
            }),
            Dialog::Datasets(choice) => held(ctx, "datasets", |ui| match choice.show(&panel, ui) {
                column_choice::Decision::Open => Answer::Stay,
                column_choice::Decision::Cancel => Answer::Close,
                column_choice::Decision::Load(others, datasets) => Answer::Ask(Action::LoadDatasets(others, datasets)),
            }),
            Dialog::Tables(choice) => held(ctx, "tables", |ui| match choice.show(&panel, ui) {
                table_choice::Decision::Open => Answer::Stay,
                table_choice::Decision::Cancel => Answer::Close,
                table_choice::Decision::Import(tables, others, passed) => {
                    Answer::Ask(Action::ImportTables(tables, others, passed))
                }
            }),
            Dialog::Failed(what, why) => framed(ctx, "failed", |ui| failed(&panel, ui, what, why)),
            Dialog::Unsaveable(why) => framed(ctx, "failed", |ui| unsaveable(&panel, ui, why)),
            of_file @ (Dialog::Recovery(..)
            | Dialog::Unfinished(..)
            | Dialog::Unopened { .. }
            | Dialog::Rescued(_)
            | Dialog::ChangedOutside { .. }) => recovery_dialogs::show(&panel, ctx, of_file),
            Dialog::Palette(state) => framed(ctx, "palette", |ui| palette::search(&panel, ui, state)),
            Dialog::Bulk(bulk) => framed(ctx, "bulk", |ui| match bulk.show(&panel, ui) {
                bulk::Decision::Open => Answer::Stay,
                bulk::Decision::Cancel => Answer::Close,
                bulk::Decision::Accept(records) => Answer::Ask(Action::Review(records, Review::Accepted)),
            }),
            Dialog::Vocabulary(words) => held(ctx, "vocabulary", |ui| match words.show(&panel, ui) {
                vocabulary::Decision::Open => Answer::Stay,
                vocabulary::Decision::Close => Answer::Close,
                vocabulary::Decision::ReadAgain => Answer::Ask(Action::Command(Command::ReadAllAgain)),
                vocabulary::Decision::Define(entries, replaced) => Answer::AskOn(Action::Define(entries, replaced)),
                vocabulary::Decision::Undefine(key) => Answer::AskOn(Action::Undefine(key)),
            }),
            Dialog::Difference(difference) => held(ctx, "difference", |ui| match difference.show(&panel, ui) {
                difference::Decision::Open => Answer::Stay,
                difference::Decision::Cancel => Answer::Close,
                difference::Decision::Accept => Answer::AcceptLines,
                difference::Decision::LoadBeside => Answer::LoadBeside,
            }),
            Dialog::Columns => {
                let (wanted, answer) = columns(&panel, ctx);
                if let Some(wanted) = wanted {
                    self.session.columns = wanted;
                    self.session.leave_cells();
                }
                answer
            }
            Dialog::Replace(replace) => held(ctx, "replace", |ui| match replace.show(&panel, ui) {
                replace::Decision::Open => Answer::Stay,
                replace::Decision::Close => Answer::Close,
                replace::Decision::Ask(action) => Answer::Ask(action),
            }),
            Dialog::Views(views) => framed(ctx, "views", |ui| match views.show(&panel, ui) {
                views::Decision::Open => Answer::Stay,
                views::Decision::Close => Answer::Close,
                views::Decision::Ask(action) => Answer::Ask(action),
                views::Decision::AskOn(action) => Answer::AskOn(action),
            }),
            Dialog::Alike(preview) => held(ctx, "alike", |ui| match preview.show(&panel, ui) {
                alike::Decision::Open => Answer::Stay,
                alike::Decision::Cancel => Answer::Close,
                alike::Decision::Correct(wanted, rule) => Answer::CorrectAlike(wanted, rule),
            }),
            Dialog::Merge(view) => held(ctx, "merge", |ui| match view.show(&panel, ui) {
                merge::Decision::Open => Answer::Stay,
                merge::Decision::Cancel => Answer::Close,
                merge::Decision::Merge => Answer::Merge,
            }),
            Dialog::Texts(texts) => framed(ctx, "texts", |ui| self::texts(&panel, ui, texts)),
            Dialog::Trust(trust) => framed(ctx, "trust", |ui| self::trust(&panel, ui, trust)),
            Dialog::Rules => framed(ctx, "rules", |ui| {
                let dropped = rules::show(&panel, ui);
                ui.add_space(12.0);
                dropped.map_or_else(|| close_button(&panel, ui), Answer::DropRule)
            }),
            Dialog::Author(typed) => framed(ctx, "author", |ui| name(&panel, ui, typed)),
            Dialog::Keys => framed(ctx, "keys", |ui| palette::keys(&panel, ui)),
            Dialog::About => framed(ctx, "about", |ui| about(&panel, ui)),
        };
        self.answered(ctx, dialog, answer, actions);
    }

    /// Goes on with what was decided in a dialog.
    fn answered(&mut self, ctx: &Context, mut dialog: Dialog, answer: Answer, actions: &mut Vec<Action>) {
        match answer {
            Answer::Stay => self.dialog = Some(dialog),
            // Escape leaves a form for the list first.
            Answer::Close => {
                if let Dialog::Vocabulary(words) = &mut dialog
                    && words.leave_form()
                {
                    self.dialog = Some(dialog);
                } else if matches!(dialog, Dialog::ChangedOutside { .. } | Dialog::Texts(_)) {
                    self.after_save = None;
                } else if matches!(dialog, Dialog::Trust(_)) {
                    self.decline_places(ctx);
                } else if let Dialog::Tables(choice) = dialog {
                    self.tell_passed(choice.into_passed());
                } else if matches!(dialog, Dialog::Datasets(_)) {
                    let passed = std::mem::take(&mut self.passed);
                    self.tell_passed(passed);
                }
            }
            Answer::AllowPlaces(folders) => self.allow_places(ctx, folders),
            Answer::AcceptLines => {
                if let Dialog::Difference(difference) = dialog {
                    self.accept_difference(*difference);
                }
            }
            Answer::LoadBeside => {
                if let Dialog::Difference(difference) = dialog {
                    self.loaded(Loaded::of(difference.into_documents()));
                }
            }
            Answer::File(answer) => self.file_decided(ctx, dialog, answer),
            Answer::Ask(action) => actions.push(action),
            Answer::AskOn(action) => {
                actions.push(action);
                self.dialog = Some(dialog);
            }
            Answer::DropThen(then) => self.then(ctx, then),
            Answer::CorrectAlike(..) | Answer::Merge | Answer::DropRule(_) if self.session.is_read_only() => {
                self.refuse();
            }
            Answer::KeepTexts(keeping, then) => self.keep_texts(ctx, keeping, then),
            Answer::CorrectAlike(wanted, rule) => self.correct_alike(&wanted, rule),
            Answer::Merge => {
                if let Dialog::Merge(view) = dialog {
                    self.merge(view);
                }
            }
            Answer::DropRule(id) => {
                self.drop_rule(id);
                self.dialog = Some(Dialog::Rules);
            }
            Answer::Name(name) => {
                self.settings.author = Some(name);
                self.session.set_author(self.settings.author());
                self.keep_settings();
            }
            Answer::SaveThen(then) => {
                self.after_save = Some(then);
                self.command_save(ctx);
            }
        }
    }

    /// Goes on with what was decided about a file.
    fn file_decided(&mut self, ctx: &Context, dialog: Dialog, answer: FileAnswer) {
        match (answer, dialog) {
            (FileAnswer::Recover, Dialog::Recovery(recovery, _)) => {
                if self.session.recover(*recovery) {
                    self.say(self.voice.text("recovered"));
                }
            }
            (FileAnswer::Forget, Dialog::Recovery(recovery, _)) => recovery.discard(),
            (FileAnswer::Resume(nr), Dialog::Unfinished(mut all, _)) if nr < all.len() => {
                let unfinished = all.remove(nr);
                self.resume(ctx, unfinished);
            }
            (FileAnswer::Drop(nr), Dialog::Unfinished(mut all, _)) if nr < all.len() => {
                all.remove(nr).discard();
                self.dialog = (!all.is_empty()).then_some(Dialog::Unfinished(all, None));
            }
            (FileAnswer::Rescue(path), _) => self.rescue(ctx, path),
            (FileAnswer::Backup(path), _) => self.open_backup(ctx, path),
            (FileAnswer::TakeTheirs(path), _) => self.take_theirs(ctx, path),
            (FileAnswer::KeepMine(path, saving), _) => self.keep_mine(ctx, path, saving),
            (FileAnswer::SaveElsewhere, _) => self.save_elsewhere(ctx),
            (FileAnswer::Recover | FileAnswer::Forget | FileAnswer::Resume(_) | FileAnswer::Drop(_), _) => {}
        }
    }

    /// Saves where the project is kept, or asks where.
    fn command_save(&mut self, ctx: &Context) {
        self.conduct(ctx, Action::Command(Command::Save));
    }
}

/// Draws the choice where texts are kept.
fn texts(panel: &Panel<'_>, ui: &mut Ui, texts: &mut TextsDialog) -> Answer {
    match texts.show(panel, ui) {
        texts_dialog::Decision::Open => Answer::Stay,
        texts_dialog::Decision::Cancel => Answer::Close,
        texts_dialog::Decision::Keep(keeping, then) => Answer::KeepTexts(keeping, then),
        texts_dialog::Decision::Ask(command) => Answer::Ask(Action::Command(command)),
    }
}

/// Draws the question about folders of texts.
fn trust(panel: &Panel<'_>, ui: &mut Ui, trust: &TrustDialog) -> Answer {
    match trust.show(panel, ui) {
        trust_dialog::Decision::Open => Answer::Stay,
        trust_dialog::Decision::Leave => Answer::Close,
        trust_dialog::Decision::Read(folders) => Answer::AllowPlaces(folders),
    }
}

/// Draws the choice of columns; returns them where they are to be others.
fn columns(panel: &Panel<'_>, ctx: &Context) -> (Option<Columns>, Answer) {
    let mut wanted = None;
    let answer = framed(ctx, "columns", |ui| {
        let (columns, done) = columns_dialog::show(panel, ui);
        wanted = columns;
        if done { Answer::Close } else { Answer::Stay }
    });
    (wanted, answer)
}

/// Draws a dialog; Escape or a click beside it closes it.
pub(super) fn framed(ctx: &Context, name: &str, contents: impl FnOnce(&mut Ui) -> Answer) -> Answer {
    let modal = centred(ctx, Id::unique(("dialog", name)), contents);
    if modal.should_close() && matches!(modal.inner, Answer::Stay) { Answer::Close } else { modal.inner }
}

/// Draws a dialog in which work would be lost: Escape closes it, and a click that went beside it does not.
fn held(ctx: &Context, name: &str, contents: impl FnOnce(&mut Ui) -> Answer) -> Answer {
    let modal = centred(ctx, Id::unique(("dialog", name)), contents);
    let closes = modal.should_close() && !modal.backdrop_response.clicked();
    if closes && matches!(modal.inner, Answer::Stay) { Answer::Close } else { modal.inner }
}

/// Shows a dialog in the middle of the window. Where it stands follows from how large it was in the frame before, so that one
/// that has grown is drawn once more at once.
pub(super) fn centred<R>(ctx: &Context, id: Id, contents: impl FnOnce(&mut Ui) -> R) -> ModalResponse<R> {
    let modal = modal(ctx, id).show(ctx, contents);
    let rect = modal.response.rect;
    let before = ctx.data_mut(|data| {
        let before = data.get_temp::<Rect>(id);
        data.insert_temp(id, rect);
        before
    });
    if before != Some(rect) {
        ctx.request_repaint();
    }
    modal
}

/// A window upon the window, with room around its contents.
fn modal(ctx: &Context, id: Id) -> Modal {
    let style = ctx.global_style();
    Modal::new(id).frame(egui::Frame::window(&style).inner_margin(style.spacing.window_margin))
}

fn name(panel: &Panel<'_>, ui: &mut Ui, typed: &mut String) -> Answer {
    match author::show(panel, ui, typed) {
        author::Decision::Open => Answer::Stay,
        author::Decision::Cancel => Answer::Close,
        author::Decision::Keep => Answer::Name(typed.clone()),
    }
}

fn failed(panel: &Panel<'_>, ui: &mut Ui, what: &str, why: &Failure) -> Answer {
    told(panel, ui, what, why);
    close_button(panel, ui)
}

/// What failed, and why.
fn told(panel: &Panel<'_>, ui: &mut Ui, what: &str, why: &Failure) {
    ui.set_width(440.0);
    ui.heading(panel.text(what));
    ui.add_space(8.0);
    failure(panel, ui, why);
    ui.add_space(12.0);
}

fn unsaveable(panel: &Panel<'_>, ui: &mut Ui, why: &Failure) -> Answer {
    told(panel, ui, "failed-save", why);
    let mut answer = Answer::Stay;
    ui.horizontal(|ui| {
        let enter = confirmed(ui);
        if panel.primary(ui, panel.text(Command::SaveAs.title())).clicked() || enter {
            answer = Answer::Ask(Action::Command(Command::SaveAs));
        }
        if ui.button(panel.text("close")).clicked() {
            answer = Answer::Close;
        }
    });
    answer
}

/// The height of a problem in a list: its place, what is wrong in a line or two, what to do.
const PROBLEM_HEIGHT: f32 = 80.0;

fn problems(panel: &Panel<'_>, ui: &mut Ui, listed: &Listed) -> Answer {
    ui.set_width(520.0);
    for (title, text, list) in [
        ("problems-title", "problems-text", &listed.problems),
        ("passed-title", "passed-text", &listed.passed),
        ("doubts-title", "doubts-text", &listed.doubts),
        ("alike-title", "alike-text", &listed.alike),
    ] {
        if list.is_empty() {
            continue;
        }
        ui.heading(panel.voice.count(title, list.len()));
        ui.add_space(4.0);
        ui.label(RichText::new(panel.text(text)).color(panel.theme.muted));
        ui.add_space(8.0);
        let scroll = ScrollArea::vertical().id_salt(title).max_height(280.0).auto_shrink([false, true]);
        scroll.show_rows(ui, PROBLEM_HEIGHT, list.len(), |ui, rows| {
            for problem in &list[rows] {
                ui.allocate_ui(egui::vec2(ui.available_width(), PROBLEM_HEIGHT), |ui| {
                    ui.set_min_height(PROBLEM_HEIGHT);
                    failure(panel, ui, problem);
                });
            }
        });
        ui.add_space(12.0);
    }
    close_button(panel, ui)
}

/// A file, what is wrong with it, and what to do.
pub(super) fn failure(panel: &Panel<'_>, ui: &mut Ui, failure: &Failure) {
    let place = styled(&failure.place, theme::strong(theme::BODY), panel.theme.text);
    ui.add(egui::Label::new(place).truncate()).on_hover_text(&failure.place);
    ui.add(egui::Label::new(&failure.what).selectable(true).wrap());
    ui.add(egui::Label::new(RichText::new(&failure.hint).color(panel.theme.muted)).wrap());
}

fn about(panel: &Panel<'_>, ui: &mut Ui) -> Answer {
    ui.set_width(400.0);
    ui.label(styled("Provista", theme::strong(theme::HEADLINE), panel.theme.text));
    ui.label(RichText::new(env!("CARGO_PKG_VERSION")).color(panel.theme.muted));
    ui.add_space(8.0);
    ui.label(panel.text("about-text"));
    ui.add_space(8.0);
    ui.label(RichText::new(panel.text("about-licence")).color(panel.theme.muted));
    ui.add_space(12.0);
    close_button(panel, ui)
}

pub(super) fn close_button(panel: &Panel<'_>, ui: &mut Ui) -> Answer {
    let enter = confirmed(ui);
    if panel.primary(ui, panel.text("close")).clicked() || enter { Answer::Close } else { Answer::Stay }
}
