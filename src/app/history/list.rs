//! The list of changes, the last one first.

use std::rc::Rc;
use std::sync::Arc;

use eframe::egui::{Frame, Key, Margin, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::super::action::Action;
use super::super::panel::{Panel, list_rows, write_line};
use super::super::theme;
use super::view::Place;
use crate::project::RevisionId;

/// Height of a row: what was done, and when and by whom below.
const ROW: f32 = 40.0;

/// Draws it.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui) {
    let title = panel.text("history-title");
    panel.head(ui, &title, |_, _| {});
    scope(panel, ui);
    let listed = Rc::clone(panel.session.history_view.listed());
    let view = &mut panel.session.history_view;
    let reveal = std::mem::take(&mut view.reveal).then_some(view.selected).flatten();
    let reveal = reveal.and_then(|point| listed.iter().position(|own| *own == point));
    let offset = view.offset;
    let offset = list_rows(ui, "history", (listed.len(), ROW), (offset, reveal), |ui, at| row(panel, ui, listed[at]));
    panel.session.history_view.offset = offset;
}

/// All changes, or those of the selected record.
fn scope(panel: &mut Panel<'_>, ui: &mut Ui) {
    Frame::NONE.inner_margin(Margin { left: 12, right: 8, top: 0, bottom: 6 }).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let history = panel.session.project().history();
            let all = panel.voice.whole(history.revisions().len());
            let words = panel.voice.text_with("history-all", &[("count", all.into())]);
            let present = panel.session.history_view.record;
            if ui.selectable_label(present.is_none(), words).clicked() {
                panel.session.history_view.record = None;
            }
            let selected = panel.session.selection.record;
            if let Some(record) = present.or(selected) {
                let count = panel.session.project().history().of_record(record).count();
                let values = [("count", panel.voice.whole(count).into())];
                let words = panel.voice.text_with("history-of-record", &values);
                let label = panel.session.project().record(record).map(|record| panel.voice.summary(record));
                let response = ui.selectable_label(present.is_some(), words);
                if response.on_hover_text(label.unwrap_or_default()).clicked() {
                    panel.session.history_view.record = Some(record);
                }
            }
        });
    });
}

fn row(panel: &mut Panel<'_>, ui: &mut Ui, point: Option<RevisionId>) {
    let place = panel.session.history_view.place(point);
    let selected = panel.session.history_view.selected == Some(point);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let theme = panel.theme;
    if selected {
        ui.painter().rect_filled(rect, 0.0, theme.selection);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, theme.hovered);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line));
    let colour = if matches!(place, Place::Behind | Place::Here) { theme.text } else { theme.muted };
    let state = match place {
        Place::Behind => None,
        Place::Here => Some(panel.text("history-here")),
        Place::Ahead => Some(panel.text("history-ahead")),
        Place::Aside => Some(panel.text("history-left")),
    };
    // Where the way leads here, a line runs through; the present point is a full dot on it.
    let at = pos2(rect.left() + 18.0, rect.center().y);
    if matches!(place, Place::Behind | Place::Here) {
        ui.painter().vline(at.x, rect.y_range(), Stroke::new(1.5, theme.accent.gamma_multiply(0.5)));
    }
    match place {
        Place::Here => drop(ui.painter().circle_filled(at, 5.0, theme.accent)),
        Place::Behind => drop(ui.painter().circle_filled(at, 3.0, theme.accent)),
        Place::Ahead | Place::Aside => drop(ui.painter().circle_stroke(at, 3.0, Stroke::new(1.0, theme.muted))),
    }
    let (number, what, time, author) = described(panel, point);
    let right = rect.right() - 10.0;
    let mut until = right;
    if let Some(state) = &state {
        let shown = if place == Place::Here { theme.accent } else { theme.muted };
        let galley = ui.painter().layout_no_wrap(state.clone(), theme::regular(theme::SMALL), shown);
        until -= galley.size().x + 8.0;
        ui.painter().galley(pos2(right - galley.size().x, rect.top() + 5.0), galley, shown);
    }
    let lead = if number.is_empty() { String::new() } else { format!("{number}  ") };
    let upper = Rect::from_min_max(pos2(rect.left() + 34.0, rect.top() + 3.0), pos2(until, rect.top() + 21.0));
    let lower = Rect::from_min_max(pos2(rect.left() + 34.0, rect.top() + 21.0), pos2(right, rect.top() + 37.0));
    write_line(ui, upper, &format!("{lead}{what}"), theme::regular(theme::BODY), colour);
    if point.is_some() {
        write_line(ui, lower, &format!("{time} · {author}"), theme::regular(theme::SMALL), theme.muted);
    }
    let values = [("number", number.into()), ("what", what.into()), ("time", time.into()), ("author", author.into())];
    let mut label =
        if point.is_some() { panel.voice.text_with("history-row", &values) } else { panel.text("history-beginning") };
    if let Some(state) = state {
        label = panel.voice.text_with("history-row-state", &[("row", label.into()), ("state", state.into())]);
    }
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, &label));
    // Enter selects the row that has the focus, and goes to it where it is selected already.
    let entered = selected && response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if response.double_clicked() || entered {
        panel.ask(Action::GoTo(point));
    } else if response.clicked() {
        panel.session.history_view.selected = Some(point);
    }
}

/// The number of a change, what it did, when, and who made it.
fn described(panel: &mut Panel<'_>, point: Option<RevisionId>) -> (String, String, String, String) {
    let change = point.and_then(|id| Some((id, Arc::clone(&panel.session.project().history().get(id)?.change))));
    let Some((id, change)) = change else {
        return (String::new(), panel.text("history-beginning"), String::new(), String::new());
    };
    let author = change.author.map_or_else(|| panel.text("history-nobody"), |author| author.to_string());
    let number = panel.voice.whole(id.0 as usize + 1);
    (number, line(panel, id), panel.voice.time(change.at), author)
}

/// A change in one line.
pub(super) fn line(panel: &mut Panel<'_>, id: RevisionId) -> String {
    let of = (panel.session.project().version(), panel.voice.language());
    if let Some(line) = panel.session.history_view.line(of, id) {
        return line.to_owned();
    }
    let project = panel.session.project();
    let line = project.history().get(id).map(|revision| panel.voice.change(&revision.change, project));
    let line = line.unwrap_or_default();
    panel.session.history_view.keep_line(id, line.clone());
    line
}
