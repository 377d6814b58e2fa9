//! The flags of a record on its card: why each calls for a look, what speaks against the record, and the obvious repair.

use eframe::egui::{Frame, Label, Margin, RichText, Stroke, Ui};

use rust_decimal::Decimal;

use super::super::action::Action;
use super::super::command::Command;
use super::super::panel::Panel;
use super::super::theme;
use crate::analysis::Flag;
use crate::domain::{Record, RecordId, SlotValue};

/// Draws them; nothing for a record without any.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui, id: RecordId, record: &Record) {
    let flags: Vec<Flag> = panel.session.sentinel().flags(id).copied().collect();
    if flags.is_empty() {
        return;
    }
    let quiet = record.review.settles_flags();
    let colour = if quiet { panel.theme.muted } else { panel.theme.warning };
    ui.add_space(6.0);
    let frame = Frame::NONE.stroke(Stroke::new(1.0, colour)).corner_radius(4.0).inner_margin(Margin::symmetric(8, 6));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (nr, flag) in flags.iter().enumerate() {
            if nr > 0 {
                ui.add_space(4.0);
            }
            let words = panel.voice.flag(flag, record, panel.session.project());
            ui.horizontal_top(|ui| {
                ui.label(RichText::new("!").font(theme::strong(theme::BODY)).color(colour));
                ui.add(Label::new(RichText::new(words).color(if quiet { colour } else { panel.theme.text })).wrap());
            });
            // What is settled needs no way out.
            if !quiet && (flag.correction().is_some() || flag.other().is_some()) {
                ui.horizontal_wrapped(|ui| ways_out(panel, ui, id, record, flag));
            }
        }
        if quiet {
            let words = RichText::new(panel.text("flags-quiet")).font(theme::regular(theme::SMALL));
            ui.add(Label::new(words.color(panel.theme.muted)).wrap());
        }
    });
}

/// The repair that is offered, and the ways to what speaks against the record.
fn ways_out(panel: &mut Panel<'_>, ui: &mut Ui, id: RecordId, record: &Record, flag: &Flag) {
    // Two flags often call for one repair, which is offered with the first of them.
    let earlier = panel.session.sentinel().flags(id).take_while(|other| *other != flag);
    let is_new = !earlier.into_iter().any(|other| other.correction() == flag.correction());
    if let Some(correction) = flag.correction().filter(|_| is_new) {
        let shown = match correction {
            SlotValue::Value(Some(value)) => {
                let step = record.figure.value.and_then(|printed| step(panel, printed, value)).unwrap_or_default();
                format!("{}{step}", panel.voice.value(value, record.figure.unit))
            }
            SlotValue::Unit(unit) => panel.voice.unit(unit),
            _ => String::new(),
        };
        let words = panel.voice.text_with("flag-repair", &[("value", shown.into())]);
        if ui.small_button(words).clicked() {
            panel.ask(Action::Correct(id, vec![correction]));
        }
    }
    if let Some(other) = flag.other()
        && ui.small_button(panel.text("flag-show-record")).clicked()
    {
        panel.ask(Action::SelectRecord(other));
    }
    if flag.is_of_series()
        && Command::ShowInTrends.is_enabled(panel.session)
        && ui.small_button(panel.text("flag-show-series")).clicked()
    {
        panel.ask(Action::Command(Command::ShowInTrends));
    }
}

/// How a repair comes from what stands there, where that is a power of ten: “ (÷ 1,000)”.
fn step(panel: &Panel<'_>, before: Decimal, after: Decimal) -> Option<String> {
    let (large, small, sign) = if before > after { (before, after, '÷') } else { (after, before, '×') };
    let factor = large.checked_div(small)?.normalize();
    let is_power = factor.to_string().trim_end_matches('0') == "1";
    is_power.then(|| format!(" ({sign} {})", panel.voice.number(factor)))
}
