//! Other readings of a field, numbered, below it: a digit or a click takes one.

use eframe::egui::{Button, Label, RichText, Role, Ui, WidgetInfo};

use super::super::action::Action;
use super::super::panel::Panel;
use super::super::theme;
use crate::domain::{Record, Slot};

/// Draws the readings of `slot`, where they are the ones that are offered.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui, record: &Record, slot: Slot) {
    if panel.session.doubt.slot() != Some(slot) {
        return;
    }
    let readings: Vec<String> = panel
        .session
        .doubt
        .readings()
        .iter()
        .map(|values| {
            values.first().map(|value| panel.voice.slot_value(*value, record.figure.unit)).unwrap_or_default()
        })
        .collect();
    if readings.is_empty() {
        if !panel.session.doubt.asked() {
            return;
        }
        let words = RichText::new(panel.text("readings-none")).font(theme::regular(theme::SMALL));
        ui.add(Label::new(words.color(panel.theme.muted)).wrap());
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(4.0, 4.0);
        for (nr, words) in readings.iter().enumerate() {
            let number = (nr + 1).to_string();
            let text = RichText::new(format!("{number}  {words}")).font(theme::regular(theme::SMALL));
            let label =
                panel.voice.text_with("reading-label", &[("number", number.into()), ("words", words.as_str().into())]);
            let response = ui.add(Button::new(text).truncate()).on_hover_text(&label);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
            if response.clicked() {
                panel.ask(Action::TakeReading(nr));
            }
        }
    });
}
