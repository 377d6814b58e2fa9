//! The head of the left panel: what it shows, the documents or the facets.

use eframe::egui::{self, Align, Frame, Layout, Margin, RichText, Ui};

use super::super::action::Action;
use super::super::command::Command;
use super::super::panel::{Panel, tooltip};
use super::super::session::LeftPanel;
use super::super::theme;

/// Draws the head, and at its right what `rest` draws, last thing first.
pub fn head(panel: &mut Panel<'_>, ui: &mut Ui, rest: impl FnOnce(&mut Panel<'_>, &mut Ui)) {
    Frame::NONE.inner_margin(Margin { left: 8, right: 8, top: 8, bottom: 4 }).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW_HEIGHT);
            ui.spacing_mut().item_spacing.x = 8.0;
            for (left, key, command) in [
                (LeftPanel::Documents, "documents-title", Command::ShowDocuments),
                (LeftPanel::Facets, "facets-title", Command::ShowFacets),
            ] {
                let chosen = panel.session.left == left;
                let colour = if chosen { panel.theme.text } else { panel.theme.muted };
                let words = RichText::new(panel.text(key)).font(theme::strong(theme::TITLE)).color(colour);
                let button = egui::Button::selectable(false, words).frame(false);
                let response = ui.add(button).on_hover_text(tooltip(ui, panel.voice, command));
                if chosen {
                    let line = response.rect.shrink2(egui::vec2(6.0, 0.0));
                    let stroke = egui::Stroke::new(2.0, panel.theme.accent);
                    ui.painter().hline(line.x_range(), line.bottom() + 1.0, stroke);
                }
                if response.clicked() && !chosen {
                    panel.ask(Action::Command(command));
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| rest(panel, ui));
        });
    });
}
