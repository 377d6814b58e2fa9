//! The workspace Review: documents, source text, records, record card.

use eframe::egui::Ui;

use super::panel::Panel;

/// The workspace, with the layout of its panels.
#[derive(Debug, Default)]
pub struct ReviewWorkspace {}

impl ReviewWorkspace {
    /// Draws it.
    pub fn show(&mut self, panel: &mut Panel<'_>, ui: &mut Ui) {
        ui.label(panel.text("workspace-review"));
    }
}
