//! The queue: in which order the records are gone through, which of them, and how far one has come.

use eframe::egui::{self, ComboBox, Frame, Margin, RichText, Role, Ui, WidgetInfo};

use super::super::action::Action;
use super::super::command::Command;
use super::super::panel::{Panel, tooltip};
use super::super::theme;
use crate::analysis::{Column, SortKey};

/// The orders that are offered by name; every other column is an order too, by its head.
const ORDERS: [(Column, &str); 4] = [
    (Column::Document, "queue-by-document"),
    (Column::Doubt, "queue-by-doubt"),
    (Column::Place, "queue-by-place"),
    (Column::Indicator, "queue-by-indicator"),
];

/// What stands at the right of the line: commands and the words of their buttons.
const RIGHT: [(Command, &str); 3] =
    [(Command::AcceptShown, "queue-accept"), (Command::Views, "views-open"), (Command::Columns, "columns-open")];

/// The line above the table: order, flagged ones only, columns, views and accepting many at once; two lines where one is
/// too short for them.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui) {
    Frame::NONE.inner_margin(Margin { left: 12, right: 8, top: 0, bottom: 4 }).show(ui, |ui| {
        let fits = ui.horizontal(|ui| {
            order(panel, ui);
            ui.add_space(8.0);
            flagged(panel, ui);
            let fits = right_width(panel, ui) <= ui.available_width();
            if fits {
                right(panel, ui);
            }
            fits
        });
        if !fits.inner {
            ui.horizontal(|ui| right(panel, ui));
        }
    });
}

/// Whether only what is flagged is listed.
fn flagged(panel: &mut Panel<'_>, ui: &mut Ui) {
    // Of before, or none yet, while flags are looked for.
    let mark = if panel.session.is_checking() { "…" } else { "" };
    let count = panel.voice.whole(panel.session.flagged()) + mark;
    let mut flagged = panel.session.query.flagged;
    let words = panel.voice.text_with("queue-flagged", &[("count", count.into())]);
    let hint = tooltip(ui, panel.voice, Command::OnlyFlagged);
    if ui.checkbox(&mut flagged, words).on_hover_text(hint).changed() {
        panel.ask(Action::Command(Command::OnlyFlagged));
    }
}

/// What [`right`] takes.
fn right_width(panel: &Panel<'_>, ui: &Ui) -> f32 {
    let beside = 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x;
    let colour = egui::Color32::PLACEHOLDER;
    let width = |key: &str| ui.painter().layout_no_wrap(panel.text(key), theme::regular(theme::BODY), colour).size().x;
    RIGHT.iter().map(|(_, key)| width(key) + beside).sum()
}

fn right(panel: &mut Panel<'_>, ui: &mut Ui) {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        for (command, key) in RIGHT {
            let words = panel.text(key);
            panel.command_button(ui, command, &words);
        }
    });
}

fn order(panel: &mut Panel<'_>, ui: &mut Ui) {
    let label = panel.text("queue-order");
    ui.label(RichText::new(&label).color(panel.theme.muted));
    // The order of the documents is the one that all others fall back to.
    let present = match panel.session.query.sort.as_slice() {
        [] => Some(Column::Document),
        [only] => Some(only.column),
        _ => None,
    };
    let named = ORDERS.iter().find(|(column, _)| Some(*column) == present);
    let several = if present.is_none() { "queue-by-several" } else { "queue-by-column" };
    let shown = panel.text(named.map_or(several, |(_, key)| key));
    let combo = ComboBox::from_id_salt("queue order").width(132.0).selected_text(shown).show_ui(ui, |ui| {
        for (column, key) in ORDERS {
            if ui.selectable_label(Some(column) == present, panel.text(key)).clicked() {
                let sort = SortKey { column, descending: false };
                panel.session.query.sort = if column == Column::Document { Vec::new() } else { vec![sort] };
                panel.session.requests.reveal_row = true;
            }
        }
    });
    combo.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &label));
}

/// How much of the document, and of all, is decided.
pub fn progress(panel: &Panel<'_>, ui: &mut Ui) {
    let of_document = panel.session.selection.document.map(|id| panel.session.progress(id));
    let (all, decided) = panel.session.totals();
    let height = ui.spacing().interact_size.y;
    ui.spacing_mut().interact_size.y = 14.0;
    for (key, (all, decided)) in
        [("progress-document", of_document.unwrap_or_default()), ("progress-all", (all, decided))]
    {
        if all == 0 {
            continue;
        }
        let count = panel.voice.text_with(
            "progress-of",
            &[("decided", panel.voice.whole(decided).into()), ("all", panel.voice.whole(all).into())],
        );
        let label = format!("{}: {count}", panel.text(key));
        ui.horizontal(|ui| {
            let small = |text: &str| RichText::new(text).font(theme::regular(theme::SMALL)).color(panel.theme.muted);
            let room = egui::vec2(84.0, 14.0);
            ui.allocate_ui_with_layout(room, egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_size(room);
                ui.label(small(&panel.text(key)));
            });
            let width = (ui.available_width() - 92.0).max(40.0);
            let (rect, response) = ui.allocate_exact_size(egui::vec2(width, 14.0), egui::Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &label));
            let bar = egui::Rect::from_center_size(rect.center(), egui::vec2(width, 4.0));
            let done = if decided == all { panel.theme.good } else { panel.theme.accent };
            ui.painter().rect_filled(bar, 2.0, panel.theme.line);
            let filled = egui::Rect::from_min_size(bar.min, egui::vec2(width * decided as f32 / all as f32, 4.0));
            ui.painter().rect_filled(filled, 2.0, done);
            let shown = format!("{} / {}", panel.voice.whole(decided), panel.voice.whole(all));
            ui.label(small(&shown));
        });
    }
    ui.spacing_mut().interact_size.y = height;
    ui.add_space(4.0);
}
