//! Other readings of a field, numbered, below it: a digit or a click takes one.

use eframe::egui::{Button, Label, RichText, Role, Ui, WidgetInfo};

use super::super::action::Action;
use super::super::panel::Panel;
use super::super::theme;
use super::super::voice::Voice;
use crate::domain::{Record, Slot, SlotValue};

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
        .map(|values| values.first().map(|value| in_words(panel.voice, *value, record)).unwrap_or_default())
        .collect();
    if readings.is_empty() {
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

/// A value as its field shows it.
fn in_words(voice: &Voice, value: SlotValue, record: &Record) -> String {
    let empty = || voice.text("field-empty");
    let percent = |number: Option<rust_decimal::Decimal>| {
        number.map_or_else(empty, |number| format!("{}%", voice.number(number)))
    };
    match value {
        SlotValue::Place(place) => place.map_or_else(empty, |place| voice.place(place).to_owned()),
        SlotValue::Indicator(indicator) => voice.indicator(indicator).to_owned(),
        SlotValue::Period(period) => period.map_or_else(empty, |period| voice.period(period)),
        SlotValue::Value(value) => value.map_or_else(empty, |value| voice.value(value, record.figure.unit)),
        SlotValue::Unit(unit) => voice.unit(unit),
        SlotValue::Bound(bound) => voice.bound(bound),
        SlotValue::Status(status) => voice.status(status),
        SlotValue::Yoy(yoy) => percent(yoy),
        SlotValue::OfPlan(of_plan) => percent(of_plan),
        SlotValue::Operator(operator) => operator.map_or_else(empty, |operator| operator.as_str().to_owned()),
    }
}
