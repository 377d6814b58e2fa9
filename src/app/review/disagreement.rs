//! On the record card: that other records of its key say something else, and the way to compare.

use eframe::egui::{Frame, Label, Margin, RichText, Stroke, Ui};

use super::super::action::Action;
use super::super::command::Command;
use super::super::panel::{Panel, tooltip};
use crate::domain::RecordId;

/// Draws it; nothing where nothing disagrees.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui, id: RecordId) {
    let Some((conflict, standing)) = panel.session.conflict_of(id) else { return };
    let others = conflict.sides.iter().filter(|side| !side.records.contains(&id));
    let others: Vec<String> = others.map(|side| panel.voice.value(side.value, conflict.key.unit)).collect();
    let open = standing.is_open();
    let key = if open { "card-conflict" } else { "card-conflict-settled" };
    let words = panel.voice.text_with(key, &[("values", others.join(", ").into())]);
    let colour = if open { panel.theme.warning } else { panel.theme.muted };
    ui.add_space(6.0);
    let frame = Frame::NONE.stroke(Stroke::new(1.0, colour)).corner_radius(4.0).inner_margin(Margin::symmetric(8, 6));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(RichText::new(words).color(if open { panel.theme.text } else { colour })).wrap());
        let hint = tooltip(ui, panel.voice, Command::Compare);
        if ui.small_button(panel.text("card-conflict-compare")).on_hover_text(hint).clicked() {
            panel.ask(Action::Command(Command::Compare));
        }
    });
}
