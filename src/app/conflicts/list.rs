//! The list of conflicts, by class.

use std::rc::Rc;

use eframe::egui::{Frame, Margin, Rect, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::super::action::Action;
use super::super::panel::{Panel, list_rows, write_line};
use super::super::theme;
use crate::domain::{ConflictClass, FigureKey};

/// Height of a row: what it is about, and the values below.
const ROW: f32 = 44.0;

/// Draws it.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui) {
    let title = panel.text("conflicts-title");
    let open = panel.voice.count("conflicts-open", panel.session.conflicts_view.open());
    panel.head(ui, &title, |panel, ui| {
        ui.label(RichText::new(open).color(panel.theme.muted));
    });
    classes(panel, ui);
    let listed = Rc::clone(panel.session.conflicts_view.listed());
    if listed.is_empty() {
        let (title, hint) = (panel.text("conflicts-none-open"), panel.text("conflicts-none-open-hint"));
        panel.empty(ui, &title, &hint, &[]);
        return;
    }
    let view = &mut panel.session.conflicts_view;
    let reveal = std::mem::take(&mut view.reveal).then_some(view.selected).flatten();
    let reveal = reveal.and_then(|key| listed.iter().position(|own| *own == key));
    let offset = view.offset;
    let offset =
        list_rows(ui, "conflicts", (listed.len(), ROW), (offset, reveal), |ui, at| row(panel, ui, &listed[at]));
    panel.session.conflicts_view.offset = offset;
}

/// The classes with their numbers, to choose one.
fn classes(panel: &mut Panel<'_>, ui: &mut Ui) {
    Frame::NONE.inner_margin(Margin { left: 12, right: 8, top: 0, bottom: 6 }).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            let counts = ConflictClass::ALL.map(|class| (class, panel.session.conflicts_view.count_of(class)));
            let all = panel.voice.whole(counts.iter().map(|(_, count)| count).sum());
            let present = panel.session.conflicts_view.class;
            let words = panel.voice.text_with("conflicts-all", &[("count", all.into())]);
            if ui.selectable_label(present.is_none(), words).clicked() {
                panel.session.conflicts_view.class = None;
            }
            for (class, count) in counts {
                if count == 0 && present != Some(class) {
                    continue;
                }
                let values = [("class", panel.voice.class(class).into()), ("count", panel.voice.whole(count).into())];
                let words = panel.voice.text_with("conflicts-class-count", &values);
                if ui.selectable_label(present == Some(class), words).clicked() {
                    panel.session.conflicts_view.class = Some(class);
                }
            }
        });
        let words = panel.text("conflicts-settled-too");
        ui.checkbox(&mut panel.session.conflicts_view.settled, words);
    });
}

fn row(panel: &mut Panel<'_>, ui: &mut Ui, key: &FigureKey) {
    let Some((conflict, standing)) = panel.session.conflicts().get(key) else { return };
    let (class, values) = (panel.voice.class(conflict.class), panel.voice.values(conflict));
    let about = panel.voice.about(key);
    let selected = panel.session.conflicts_view.selected == Some(*key);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let theme = panel.theme;
    if selected {
        ui.painter().rect_filled(rect, 0.0, theme.selection);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, theme.hovered);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line));
    let family = panel.session.project().catalogue().get(key.indicator).map(|indicator| indicator.family);
    let dot = family.map_or(theme.muted, |family| theme.family(family));
    ui.painter().circle_filled(pos2(rect.left() + 16.0, rect.top() + 14.0), 4.0, dot);
    let state = if standing.is_open() { class.clone() } else { panel.text("conflict-settled") };
    let colour = if standing.is_open() { theme.text } else { theme.muted };
    let line = |top: f32| {
        Rect::from_min_max(
            pos2(rect.left() + 28.0, rect.top() + top),
            pos2(rect.right() - 8.0, rect.top() + top + 18.0),
        )
    };
    write_line(ui, line(5.0), &about, theme::regular(theme::BODY), colour);
    let small = theme::regular(theme::SMALL);
    write_line(ui, line(23.0), &format!("{state} · {values}"), small, theme.muted);
    let label = [("about", about.into()), ("class", state.into()), ("values", values.into())];
    let label = panel.voice.text_with("conflict-row", &label);
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, &label));
    if response.on_hover_text(&label).clicked() {
        panel.ask(Action::SelectConflict(*key));
    }
}
