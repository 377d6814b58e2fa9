//! The window: draws what a [`Session`] knows and carries out what a person asks.
//!
//! Panels draw and put [`Action`]s on a list; after they have drawn, [`conduct`] carries the actions out, one place
//! for all of them. Long work runs in a [`job`]. The window computes nothing itself: it asks the modules below.

mod account;
mod action;
mod bulk;
mod columns;
mod command;
mod conduct;
mod dialogs;
mod difference;
mod doubt;
mod drafts;
mod failure;
mod file_dialog;
mod flag_words;
mod icon;
mod job;
mod loading;
mod menu;
mod numerals;
mod panel;
mod reread;
mod review;
mod sentence;
mod session;
mod settings;
mod status_bar;
pub mod theme;
mod trends;
mod vocabulary;
mod voice;
mod watched;
mod window;

pub use action::Action;
pub use command::Command;
pub use doubt::Doubt;
pub use session::{Home, Selection, Session, Workspace};
pub use voice::Voice;
pub use window::{Options, Window};

use std::path::PathBuf;

/// Opens the window on `paths`: a project, or texts and folders to load; returns when it is closed.
pub fn run(paths: Vec<PathBuf>) -> Result<(), eframe::Error> {
    let folders = directories::ProjectDirs::from("", "", "provista");
    let (project, documents): (Vec<PathBuf>, _) = paths.into_iter().partition(|path| window::is_project(path));
    let project = project.into_iter().next();
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
            let options = Options { project, documents, folder, ..Options::default() };
            Ok(Box::new(Window::new(&creation.egui_ctx, options)))
        }),
    )
}
