//! Asking for the name that changes bear.

use eframe::egui::{Key, RichText, TextEdit, Ui};

use super::panel::Panel;

/// What was decided.
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To leave it.
    Cancel,
    /// To keep what was typed.
    Keep,
}

/// Draws the question.
pub fn show(panel: &Panel<'_>, ui: &mut Ui, typed: &mut String) -> Decision {
    ui.set_width(360.0);
    ui.heading(panel.text("author-title"));
    ui.add_space(8.0);
    ui.label(RichText::new(panel.text("author-text")).color(panel.theme.muted));
    ui.add_space(8.0);
    let label = ui.label(panel.text("author-name"));
    let field = ui.add(TextEdit::singleline(typed).desired_width(f32::INFINITY).margin(6.0)).labelled_by(label.id);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !entered && ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    ui.add_space(12.0);
    let mut decision = if entered { Decision::Keep } else { Decision::Open };
    ui.horizontal(|ui| {
        if panel.primary(ui, panel.text("author-keep")).clicked() {
            decision = Decision::Keep;
        }
        if ui.button(panel.text("cancel")).clicked() {
            decision = Decision::Cancel;
        }
    });
    decision
}
