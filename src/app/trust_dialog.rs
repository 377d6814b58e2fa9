//! The question whether texts may be read in folders that a project names.

use std::path::PathBuf;

use eframe::egui::{RichText, ScrollArea, Ui};

use super::panel::Panel;

/// The folders that are asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustDialog {
    folders: Vec<PathBuf>,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To leave them unread.
    Leave,
    /// To read them.
    Read(Vec<PathBuf>),
}

impl TrustDialog {
    /// The question about these folders.
    pub fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders }
    }

    /// Draws it.
    pub fn show(&self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        ui.set_width(520.0);
        ui.heading(panel.text("trust-title"));
        ui.add_space(8.0);
        ui.label(panel.text("trust-text"));
        ui.add_space(8.0);
        ScrollArea::vertical().max_height(200.0).show(ui, |ui| {
            for folder in &self.folders {
                ui.label(RichText::new(folder.display().to_string()).color(panel.theme.text));
            }
        });
        ui.add_space(8.0);
        ui.label(RichText::new(panel.text("trust-cost")).color(panel.theme.muted));
        ui.add_space(12.0);
        // No key of its own reads them: whoever opens a project and goes on typing has allowed nothing.
        let mut decision = Decision::Open;
        ui.horizontal_wrapped(|ui| {
            if ui.button(panel.text("trust-leave")).clicked() {
                decision = Decision::Leave;
            }
            if ui.button(panel.text("trust-read")).clicked() {
                decision = Decision::Read(self.folders.clone());
            }
        });
        decision
    }
}
