//! The workspace History: the list of all changes, and what one of them did.

mod detail;
mod list;
mod view;

pub use view::HistoryView;

use eframe::egui::{self, CentralPanel, Frame, Ui};

use super::panel::Panel;

/// Draws the workspace.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui) {
    if panel.session.project().history().revisions().is_empty() {
        let (title, hint) = (panel.text("history-empty"), panel.text("history-empty-hint"));
        panel.empty(ui, &title, &hint, &[]);
        return;
    }
    let frame = Frame::NONE.fill(panel.theme.panel);
    egui::Panel::left("history list").frame(frame).default_size(460.0).size_range(300.0..=640.0).show(ui, |ui| {
        list::show(panel, ui);
    });
    CentralPanel::default().frame(Frame::NONE.fill(panel.theme.page)).show(ui, |ui| detail::show(panel, ui));
}
