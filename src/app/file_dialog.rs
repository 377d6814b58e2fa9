//! Choosing files: the system's own dialog in a thread of its own, and always a field for the path beside it, because
//! some systems have no dialog to offer.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use eframe::egui::{Context, Id, Key, Label, RichText, TextEdit, Ui};

use super::dialogs::centred;
use super::job::{Job, Outcome};
use super::panel::{Panel, select_all};
use super::parcel::Form;

/// What the files are chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Open a project.
    Open,
    /// Save the project under a name.
    Save,
    /// Merge another project into this one.
    Merge,
    /// Load documents.
    Files,
    /// Load the documents of a folder.
    Folder,
    /// Write a chart in this form.
    Chart(Form),
    /// Load what comes into a folder.
    Watch,
    /// Export the project.
    Export,
    /// Say where the file of a text is.
    FindText,
}

impl Purpose {
    /// Whether something is written, under a name that is proposed.
    fn writes(self) -> bool {
        matches!(self, Self::Save | Self::Chart(_) | Self::Export)
    }

    fn title(self) -> &'static str {
        match self {
            Self::Open => "dialog-open",
            Self::Save => "dialog-save",
            Self::Merge => "dialog-merge",
            Self::Files => "dialog-files",
            Self::Folder => "dialog-folder",
            Self::Chart(_) => "dialog-chart",
            Self::Watch => "dialog-watch",
            Self::Export => "dialog-export",
            Self::FindText => "dialog-find-text",
        }
    }

    fn confirm(self) -> &'static str {
        match self {
            Self::Open => "dialog-open-confirm",
            Self::Save | Self::Chart(_) => "dialog-save-confirm",
            Self::Merge => "dialog-merge-confirm",
            Self::Files | Self::Folder => "dialog-load-confirm",
            Self::Watch => "dialog-watch-confirm",
            Self::Export => "dialog-export-confirm",
            Self::FindText => "dialog-find-text-confirm",
        }
    }
}

/// What the system's dialog returned.
#[derive(Clone, Debug)]
pub struct Picked {
    /// The chosen paths; none where the person closed it or there is no dialog.
    pub paths: Vec<PathBuf>,
    /// Whether it closed at once, which is how a system without a dialog answers.
    pub at_once: bool,
}

/// The window's own part of choosing files.
#[derive(Debug)]
pub struct FileDialog {
    /// What the files are chosen for.
    pub purpose: Purpose,
    path: String,
    /// The folder of what was proposed, where a bare name is meant to be written.
    folder: Option<PathBuf>,
    /// Nothing was typed yet.
    fresh: bool,
    /// The system's dialog could not be shown.
    alone: bool,
    /// A file that is there already, and was asked about.
    replaces: Option<PathBuf>,
}

/// What the person decided.
#[derive(Debug, PartialEq, Eq)]
pub enum Decision {
    /// These paths.
    Chosen(Vec<PathBuf>),
    /// Nothing.
    Cancelled,
    /// Show the system's dialog again.
    Browse,
}

impl FileDialog {
    /// A dialog that proposes `path`, beside the system's own or alone.
    pub fn new(purpose: Purpose, path: String, beside_system: bool) -> Self {
        let folder = Path::new(&path).parent().filter(|folder| folder.is_absolute()).map(PathBuf::from);
        let folder = folder.filter(|_| purpose.writes());
        Self { purpose, path, folder, fresh: true, alone: !beside_system, replaces: None }
    }

    /// Opens the system's dialog beside the window.
    pub fn browse(&self, ctx: &Context, titles: [String; 3]) -> Job {
        let (purpose, proposed) = (self.purpose, PathBuf::from(&self.path));
        let [title, projects, texts] = titles;
        Job::start(ctx, None, move |_| {
            let started = Instant::now();
            let mut dialog = rfd::FileDialog::new().set_title(title);
            if let Some(folder) = proposed.parent().filter(|folder| folder.is_dir()) {
                dialog = dialog.set_directory(folder);
            }
            let paths = match purpose {
                Purpose::Open | Purpose::Merge => {
                    dialog.add_filter(projects, &["ron"]).pick_file().into_iter().collect()
                }
                Purpose::Save => {
                    let name = proposed.file_name().unwrap_or_default().to_string_lossy();
                    dialog.add_filter(projects, &["ron"]).set_file_name(name).save_file().into_iter().collect()
                }
                Purpose::Chart(form) => {
                    let name = proposed.file_name().unwrap_or_default().to_string_lossy();
                    let dialog = dialog.add_filter(form.name(), &[form.ending()]).set_file_name(name);
                    dialog.save_file().into_iter().collect()
                }
                Purpose::Files => dialog
                    .add_filter(texts, &crate::reading::extensions().collect::<Vec<_>>())
                    .pick_files()
                    .unwrap_or_default(),
                Purpose::Folder => dialog.pick_folders().unwrap_or_default(),
                Purpose::Export => {
                    let name = proposed.file_name().unwrap_or_default().to_string_lossy();
                    dialog.set_file_name(name).save_file().into_iter().collect()
                }
                Purpose::FindText => dialog.pick_file().into_iter().collect(),
                Purpose::Watch => dialog.pick_folder().into_iter().collect(),
            };
            let at_once = started.elapsed() < Duration::from_millis(700);
            Outcome::Picked(Picked { paths, at_once })
        })
    }

    /// Takes what the system's dialog returned; `None` where the window's own part must go on alone.
    pub fn picked(&mut self, picked: Picked) -> Option<Decision> {
        if !picked.paths.is_empty() {
            return Some(Decision::Chosen(picked.paths));
        }
        self.alone = picked.at_once;
        (!picked.at_once).then_some(Decision::Cancelled)
    }

    /// Draws it; returns what the person decided.
    pub fn show(&mut self, panel: &Panel<'_>, ctx: &Context) -> Option<Decision> {
        let modal = centred(ctx, Id::unique("file dialog"), |ui| self.contents(panel, ui));
        let cancelled = modal.should_close().then_some(Decision::Cancelled);
        modal.inner.or(cancelled)
    }

    fn contents(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Option<Decision> {
        ui.set_width(480.0);
        ui.heading(panel.text(self.purpose.title()));
        ui.add_space(8.0);
        if self.alone {
            ui.label(RichText::new(panel.text("dialog-alone")).color(panel.theme.muted));
            ui.add_space(4.0);
        }
        let label = ui.label(panel.text("dialog-path"));
        let field = TextEdit::singleline(&mut self.path).desired_width(f32::INFINITY).margin(6.0);
        let field = ui.add(field).labelled_by(label.id);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if !entered && ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
            // A name that was proposed is written over by what is typed.
            if std::mem::take(&mut self.fresh) && self.purpose.writes() {
                select_all(ui, field.id, &self.path);
            }
        }
        if field.changed() {
            self.replaces = None;
        }
        if let Some(there) = &self.replaces {
            ui.add_space(4.0);
            let name = there.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let key = if self.purpose == Purpose::Save { "dialog-replaces-project" } else { "dialog-replaces" };
            let words = panel.voice.text_with(key, &[("name", name.into())]);
            ui.add(Label::new(RichText::new(words).color(panel.theme.warning)).wrap());
        }
        if self.purpose == Purpose::Export {
            ui.add_space(4.0);
            ui.label(RichText::new(panel.text("dialog-export-formats")).color(panel.theme.muted));
        }
        if self.purpose == Purpose::FindText {
            ui.add_space(4.0);
            ui.label(RichText::new(panel.text("dialog-find-text-hint")).color(panel.theme.muted));
        }
        ui.add_space(12.0);
        let (mut decision, mut asked) = (None, None);
        ui.horizontal(|ui| {
            let path = self.path.trim();
            ui.add_enabled_ui(!path.is_empty(), |ui| {
                let confirm = if self.replaces.is_some() { "dialog-replace" } else { self.purpose.confirm() };
                if panel.primary(ui, panel.text(confirm)).clicked() || (entered && !path.is_empty()) {
                    let path = self.complete(path);
                    if self.replaces.as_ref() != Some(&path) && self.would_replace(panel, &path) {
                        asked = Some(path);
                    } else {
                        decision = Some(Decision::Chosen(vec![path]));
                    }
                }
            });
            if ui.button(panel.text("dialog-browse")).clicked() {
                decision = Some(Decision::Browse);
            }
            if ui.button(panel.text("cancel")).clicked() {
                decision = Some(Decision::Cancelled);
            }
        });
        if asked.is_some() {
            self.replaces = asked;
            field.request_focus();
        }
        decision
    }

    /// Whether something is written over that is there already, as the system's own dialog asks. The project's own file is
    /// meant to be.
    fn would_replace(&self, panel: &Panel<'_>, path: &Path) -> bool {
        self.purpose.writes() && path.is_file() && (self.purpose != Purpose::Save || panel.session.path() != Some(path))
    }

    /// The typed path: “~” is the person's folder, as in a terminal, and a project to save gets its ending.
    fn complete(&self, path: &str) -> PathBuf {
        let folders = directories::UserDirs::new();
        let mut path = match (path.strip_prefix("~/"), folders) {
            (Some(rest), Some(folders)) => folders.home_dir().join(rest),
            _ => PathBuf::from(path),
        };
        // A bare name in place of the whole proposal is meant beside it.
        if let Some(folder) = &self.folder {
            path = folder.join(path);
        }
        match self.purpose {
            Purpose::Save if path.extension().is_none() => drop(path.set_extension("ron")),
            Purpose::Chart(form)
                if path.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case(form.ending())) =>
            {
                path.as_mut_os_string().push(format!(".{}", form.ending()));
            }
            _ => {}
        }
        path
    }
}
