//! The window: draws what a [`Session`] knows and carries out what a person asks.
//!
//! Panels draw and put [`Action`]s on a list; after they have drawn, [`conduct`] carries the actions out, one place
//! for all of them. Long work runs in a [`job`]. The window computes nothing itself: it asks the modules below.

mod account;
mod action;
mod alike;
mod author;
mod banner;
mod bulk;
mod cells;
mod change_words;
mod column_choice;
mod columns;
mod columns_dialog;
mod command;
mod conduct;
mod conflict_words;
mod conflicts;
mod decide;
mod dialogs;
mod difference;
mod doubt;
mod drafts;
mod entry;
mod failure;
mod file_dialog;
mod files;
mod flag_words;
mod history;
mod icon;
mod job;
mod link;
mod listed;
mod loading;
mod menu;
mod merge;
mod missing_list;
mod numerals;
mod outcomes;
mod palette;
mod panel;
mod parcel;
mod parting;
mod reason;
mod recovery_dialogs;
mod replace;
mod reread;
mod rescued;
mod review;
mod rules;
mod sentence;
mod session;
mod settings;
mod status_bar;
mod survey;
mod table;
mod table_choice;
mod texts;
mod texts_dialog;
pub mod theme;
mod travel;
mod trends;
mod trust_dialog;
mod value_words;
mod views;
mod vocabulary;
mod voice;
mod watched;
mod window;

pub use action::Action;
pub use cells::{Block, Cell, Cells};
pub use columns::Columns;
pub use command::Command;
pub use doubt::Doubt;
pub use session::{Home, LeftPanel, Selection, Session, Workspace};
pub use voice::Voice;
pub use window::{Options, Window};

use std::path::PathBuf;

/// Opens the window on `paths`: a project, or texts and folders to load; returns when it is closed.
pub fn run(paths: Vec<PathBuf>) -> Result<(), eframe::Error> {
    let folders = directories::ProjectDirs::from("", "", "provista");
    let (project, documents): (Vec<PathBuf>, _) = paths.into_iter().partition(|path| window::is_project(path));
    let project = project.into_iter().next();
    let data = folders.as_ref().map(|folders| folders.data_local_dir().to_owned());
    let folder = folders.map(|folders| folders.config_dir().to_owned());
    let viewport = eframe::egui::ViewportBuilder::default()
        .with_app_id("provista")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([880.0, 560.0])
        .with_icon(icon::icon());
    let options =
        eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..eframe::NativeOptions::default() };
    let title = "Provista";
    eframe::run_native(
        title,
        options,
        Box::new(move |creation| {
            let options = Options { project, documents, folder, data, ..Options::default() };
            Ok(Box::new(Window::new(&creation.egui_ctx, options)))
        }),
    )
}
