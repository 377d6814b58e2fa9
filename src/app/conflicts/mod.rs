//! The workspace Conflicts: a list of what disagrees, both sentences side by side, and the decision.

mod decision;
mod detail;
mod list;
mod view;

pub use view::ConflictsView;

use eframe::egui::{self, CentralPanel, Frame, Ui};

use super::panel::Panel;

/// Draws the workspace.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui) {
    if panel.session.conflicts().all().next().is_none() {
        let title = if panel.session.is_comparing() { "work-conflicts" } else { "conflicts-empty" };
        let (title, hint) = (panel.text(title), panel.text("conflicts-empty-hint"));
        panel.empty(ui, &title, &hint, &[]);
        return;
    }
    let frame = Frame::NONE.fill(panel.theme.panel);
    egui::Panel::left("conflicts list").frame(frame).default_size(380.0).size_range(260.0..=560.0).show(ui, |ui| {
        list::show(panel, ui);
    });
    CentralPanel::default().frame(Frame::NONE.fill(panel.theme.page)).show(ui, |ui| detail::show(panel, ui));
}
