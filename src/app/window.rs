//! The window itself: its parts, and what happens in a frame.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use eframe::egui::{
    self, CentralPanel, Context, Frame, Key, KeyboardShortcut, Modifiers, ThemePreference, Ui, ViewportCommand,
};
use jiff::Timestamp;

use super::action::Action;
use super::command::Command;
use super::dialogs::{Dialog, Then};
use super::job::{Job, Outcome};
use super::listed::Listed;
use super::panel::Panel;
use super::parcel::Parcel;
use super::review::ReviewWorkspace;
use super::session::{Home, Session, Workspace};
use super::settings::Settings;
use super::theme::{self, Theme};
use super::trends::TrendsWorkspace;
use super::voice::Voice;
use super::watched::Watcher;
use super::{alike, banner, conflicts, history, menu, review, status_bar};
use crate::domain::{Language, RecordId, Slot};
use crate::project::{self, Claim, Project, Recent, Shelf, Unfinished};
use crate::reading::{Likenesses, is_ron_list};

/// How to open the window.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The project to open; without one, the last one or the sample.
    pub project: Option<PathBuf>,
    /// Texts and folders to load into it, or into a new project where none is named.
    pub documents: Vec<PathBuf>,
    /// Where settings and the list of recent projects are kept; without it nothing is remembered.
    pub folder: Option<PathBuf>,
    /// Where changes are kept that cannot be beside a project's file; without it only those are.
    pub data: Option<PathBuf>,
    /// The language, in place of the remembered one.
    pub language: Option<Language>,
    /// Light or dark, in place of the remembered choice.
    pub mode: Option<ThemePreference>,
    /// Choose files by the window's own field alone, as on a system without file dialogs.
    pub no_system_dialogs: bool,
}

/// A short word on what was just done, in the status bar.
#[derive(Clone, Debug)]
pub struct Notice {
    /// The words.
    pub text: String,
    /// Whether something went wrong.
    pub is_problem: bool,
    /// What could not be loaded, what is nearly the same as others, and which texts are missing, to be listed on demand.
    pub(super) listed: Option<Arc<Listed>>,
}

/// The window.
#[derive(Debug)]
pub struct Window {
    pub(super) session: Session,
    pub(super) voice: Voice,
    pub(super) settings: Settings,
    pub(super) folder: Option<PathBuf>,
    pub(super) recent: Recent,
    pub(super) jobs: Vec<Job>,
    /// What background work brought while a dialog was open, and what would open another one or alter the project under it.
    pub(super) waiting: Vec<Outcome>,
    pub(super) dialog: Option<Dialog>,
    pub(super) notice: Option<Notice>,
    /// The person agreed to lose what is unsaved, or there is nothing.
    pub(super) may_close: bool,
    /// Whether, when the window was drawn last, Escape would have taken back the record that was begun.
    may_withdraw: bool,
    /// What to do once the save that is going on has succeeded.
    pub(super) after_save: Option<Then>,
    pub(super) system_dialogs: bool,
    /// A chart for which a place is being chosen, with its name.
    pub(super) parcel: Option<(Parcel, String)>,
    /// What to load once the project that is being opened is there.
    pub(super) to_load: Vec<PathBuf>,
    /// Members of archives that were imported as tables, while the columns of datasets beside them are chosen.
    pub(super) imported: Vec<super::table_choice::Imported>,
    /// What was passed over among what is loaded, meanwhile.
    pub(super) passed: Vec<super::table_choice::PassedOver>,
    /// Unfinished sessions that are still to be asked about.
    pub(super) unfinished: Vec<Unfinished>,
    /// Looks after the watched folder.
    pub(super) watcher: Option<Watcher>,
    /// The documents of which project were seen, to know those that are nearly the same.
    pub(super) seen: Option<(u64, Arc<Mutex<Likenesses>>)>,
    review: ReviewWorkspace,
    trends: TrendsWorkspace,
    shown_title: String,
}

impl Window {
    /// A window with the project that `options` name, or the last one, or the sample.
    pub fn new(ctx: &Context, options: Options) -> Self {
        theme::install(ctx);
        let mut settings = options.folder.as_deref().map(Settings::load).unwrap_or_default();
        settings.language = options.language.or(settings.language);
        settings.mode = options.mode.unwrap_or(settings.mode);
        // Where the system does not say, light: most of what people read here came from paper and pages.
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        ctx.set_theme(settings.mode);
        let recent = options.folder.as_deref().map(|folder| Recent::load(&recent_file(folder))).unwrap_or_default();
        let language = settings.language();
        let mut window = Self {
            session: Session::new(language),
            voice: Voice::new(language),
            settings,
            folder: options.folder,
            recent,
            jobs: Vec::new(),
            waiting: Vec::new(),
            dialog: None,
            notice: None,
            may_close: false,
            may_withdraw: false,
            after_save: None,
            system_dialogs: !options.no_system_dialogs,
            parcel: None,
            to_load: Vec::new(),
            imported: Vec::new(),
            passed: Vec::new(),
            unfinished: Vec::new(),
            watcher: None,
            seen: None,
            review: ReviewWorkspace::default(),
            trends: TrendsWorkspace::default(),
            shown_title: String::new(),
        };
        window.session.accounts.shown = window.settings.numbers;
        window.session.set_author(window.settings.author());
        window.session.columns = window.settings.columns.clone();
        let waker = ctx.clone();
        window.session.keep_on(Shelf::new(options.data).waking(move || waker.request_repaint()));
        // Claimed before this window has a session of its own; their journals are read while the window is shown.
        let claims = Claim::all(window.session.shelf());
        if !claims.is_empty() {
            window.jobs.push(Job::start(ctx, None, move |_| Outcome::Unfinished(Unfinished::of(claims))));
        }
        let last = window.recent.paths().iter().find(|path| path.is_file()).cloned();
        let loads = !options.documents.is_empty();
        match options.project.or(last.filter(|_| !loads)) {
            Some(path) => {
                window.to_load = options.documents;
                window.open(ctx, path);
            }
            None if loads => {
                // As a new project, which has a journal.
                window.session.replace(Project::new(), Home::New);
                window.load(ctx, options.documents);
            }
            None => window.session.replace(project::sample(Timestamp::now()), Home::Sample),
        }
        window
    }

    /// What the window knows, for tests that look behind the panels.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Shows a project that is at hand already, kept in `home`.
    pub fn show_project(&mut self, project: Project, home: Home) {
        self.session.replace(project, home);
    }

    /// Whether work goes on in the background.
    pub fn is_busy(&self) -> bool {
        !self.jobs.is_empty() || self.session.has_errands()
    }

    /// Draws a frame and carries out what was asked in it.
    pub fn show(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.collect(&ctx);
        self.collect_watched(&ctx);
        self.session.refresh();
        self.survey(&ctx);
        if self.voice.know(self.session.project().lexis()) {
            self.prepare_words();
        }
        self.account(&ctx);
        self.regain(&ctx);
        self.watch(&ctx);
        self.ask_about_unfinished();
        self.session.dialog_open = self.dialog.is_some();
        let may_withdraw = self.may_withdraw;
        self.session.arriving = self.jobs.iter().filter(|job| job.shows()).find_map(Job::arrival);
        let theme = Theme::of(ctx.theme());
        let mut actions = Vec::new();
        let mut panel = Panel { session: &mut self.session, voice: &self.voice, theme, actions: &mut actions };
        menu::show(&mut panel, ui, self.recent.paths(), &self.settings);
        banner::show(&mut panel, ui);
        status_bar::show(&mut panel, ui, &self.jobs, self.notice.as_ref());
        alike::bar(&mut panel, ui);
        CentralPanel::default().frame(Frame::NONE.fill(theme.page)).show(ui, |ui| match panel.session.workspace {
            Workspace::Review => self.review.show(&mut panel, ui),
            Workspace::Trends => self.trends.show(&mut panel, ui),
            Workspace::Conflicts => conflicts::show(&mut panel, ui),
            Workspace::History => history::show(&mut panel, ui),
        });
        if self.dialog.is_none() && !self.trends.has_dialog() {
            if may_withdraw {
                withdrawal(&mut panel, &ctx);
            }
            keys(&mut panel, &ctx);
            pasted(&mut panel, &ctx);
        }
        self.show_dialog(&ctx, &mut actions);
        dropped_files(&ctx, &mut actions);
        let any = !actions.is_empty();
        for action in actions {
            self.conduct(&ctx, action);
        }
        self.session.record();
        self.session.forget_begun();
        self.may_withdraw = self.session.begun().is_some_and(|id| is_at_card(&ctx, id));
        // While an edge is dragged they change in every frame; they are kept once it is let go.
        if self.session.columns != self.settings.columns && !ctx.input(|input| input.pointer.any_down()) {
            self.settings.columns = self.session.columns.clone();
            self.keep_settings();
        }
        if any || (self.dialog.is_none() && !self.waiting.is_empty()) {
            // What was carried out is to be seen at once, and not at the next movement of the pointer.
            ctx.request_repaint();
        }
        self.guard_closing(&ctx);
        self.retitle(&ctx);
    }

    /// Has all records looked at where that takes long.
    fn survey(&mut self, ctx: &Context) {
        let generation = self.session.generation();
        for errand in self.session.take_errands() {
            let title = errand.title();
            self.jobs.push(Job::start(ctx, Some(title), move |_| Outcome::Surveyed(generation, errand.run())));
        }
    }

    /// Ends the session when the window has closed: what is unsaved was given up by the person.
    pub fn close(&mut self) {
        self.session.close();
    }

    /// Asks about unsaved changes before the window closes.
    fn guard_closing(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        if self.may_close {
            return;
        }
        if self.looks_before(ctx, &Then::Quit) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        } else if self.session.would_lose_something() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.leave(ctx, Then::Quit, &[]);
        }
    }

    /// Shows the project's name, and whether it is saved, in the title of the window.
    fn retitle(&mut self, ctx: &Context) {
        let unsaved = if self.session.has_unsaved_changes() { "• " } else { "" };
        let title = format!("{unsaved}{} – Provista", menu::project_name(&self.session, &self.voice));
        if title != self.shown_title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.shown_title = title;
        }
    }
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // A window that the system ended without asking leaves its journal, as a crash does.
        if self.may_close || !self.session.would_lose_something() {
            self.close();
        }
    }
}

/// Where the list of recent projects is kept.
pub(super) fn recent_file(folder: &Path) -> PathBuf {
    folder.join("recent.ron")
}

/// Gives the commands whose keys were pressed. A bare letter is left to a text field that has the focus.
fn keys(panel: &mut Panel<'_>, ctx: &Context) {
    let requests = panel.session.requests;
    let in_list = ctx.memory(|memory| memory.has_focus(review::facet_list()));
    let in_cells = panel.session.workspace == Workspace::Review && panel.session.cells.is_active();
    let requested = requests.focus_filter || requests.focus_reason || requests.focus_field.is_some();
    let typing = ctx.text_edit_focused() || in_list || in_cells || requested;
    // A button that has the focus answers to these two keys, and leaves them in the input.
    let held = ctx.memory(|memory| memory.focused().is_some());
    let all = Command::ALL.into_iter();
    let shortcuts: Vec<(Command, KeyboardShortcut)> =
        all.flat_map(|command| command.shortcuts().iter().map(move |shortcut| (command, *shortcut))).collect();
    // In the order in which they were pressed: a frame that took long brings several of them.
    let pressed = ctx.input(|input| {
        let of_key = |event: &egui::Event| match event {
            egui::Event::Key { key, pressed: true, modifiers, .. } => Some((*key, *modifiers)),
            _ => None,
        };
        input.events.iter().filter_map(of_key).collect::<Vec<_>>()
    });
    for (key, modifiers) in pressed {
        // Where a key has a command with Shift, the one without it does not answer in its place: what could not be redone
        // is not undone.
        let with_shift = modifiers.shift
            && shortcuts.iter().any(|(_, shortcut)| shortcut.logical_key == key && shortcut.modifiers.shift);
        let answers = |(command, shortcut): &&(Command, KeyboardShortcut)| {
            let bare = !shortcut.modifiers.any() && shortcut.logical_key != Key::F1;
            // A text field undoes its own typing.
            let of_field = bare || (!in_list && matches!(command, Command::Undo | Command::Redo));
            let of_button = held && bare && matches!(key, Key::Enter | Key::Space);
            // A key whose command would do nothing is left to whatever has the focus.
            shortcut.logical_key == key
                && (shortcut.modifiers.shift || !with_shift)
                && modifiers.matches_logically(shortcut.modifiers)
                && !(typing && of_field)
                && !of_button
                && command.is_enabled(panel.session)
        };
        let Some((command, shortcut)) = shortcuts.iter().find(answers).copied() else { continue };
        // Pressed several times in one frame, it is given once.
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            panel.ask(Action::Command(command));
            // What is typed after it is meant for what it opens, and is no command.
            if command.opens_something() {
                return;
            }
        }
    }
    if !typing && matches!(panel.session.workspace, Workspace::Review | Workspace::Conflicts) {
        readings(panel, ctx);
    }
}

/// Escape takes a record back that was begun just now.
fn withdrawal(panel: &mut Panel<'_>, ctx: &Context) {
    if panel.session.begun().is_some() && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        panel.ask(Action::Withdraw);
    }
}

/// Whether Escape would close no menu and leave no field but one of this record's card.
fn is_at_card(ctx: &Context, id: RecordId) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    let is_of_card = |focused| Slot::ALL.into_iter().any(|slot| review::field_id(id, slot) == focused);
    focused.is_none_or(is_of_card) && !egui::Popup::is_any_open(ctx)
}

/// Loads what was pasted, unless a text field takes it.
fn pasted(panel: &mut Panel<'_>, ctx: &Context) {
    if ctx.text_edit_focused() {
        return;
    }
    let text = ctx.input(|input| {
        input.events.iter().find_map(|event| match event {
            egui::Event::Paste(text) => Some(text.clone()),
            _ => None,
        })
    });
    if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
        panel.ask(Action::Paste(text));
    }
}

/// A digit takes the reading, or believes the value, of that number.
fn readings(panel: &mut Panel<'_>, ctx: &Context) {
    const DIGITS: [Key; 9] =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    for (nr, key) in DIGITS.into_iter().enumerate() {
        if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            let in_conflict = panel.session.workspace == Workspace::Conflicts;
            panel.ask(if in_conflict { Action::ChooseSide(nr) } else { Action::TakeReading(nr) });
        }
    }
}

/// Whether a path names a project and no text, by its ending; tables of figures may have the same.
pub(super) fn is_project(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron")) && !is_ron_list(path)
}

/// Loads files that were dropped on the window.
fn dropped_files(ctx: &Context, actions: &mut Vec<Action>) {
    let paths: Vec<PathBuf> =
        ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    match paths.as_slice() {
        [] => {}
        [path] if is_project(path) => actions.push(Action::Open(path.clone())),
        _ => actions.push(Action::Load(paths)),
    }
}
