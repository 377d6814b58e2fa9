//! Which columns the table shows, in which order, how wide, and how many of them stay in view.

use eframe::egui::{self, DragValue, Grid, RichText, Role, Ui, WidgetInfo};

use super::columns::Columns;
use super::panel::Panel;
use super::review::{column_title, column_width};
use crate::analysis::Column;

/// An arrow key widens a column by so many points.
const WIDTH_STEP: f64 = 8.0;

/// Draws the choice; returns the columns where they are to be others, and whether it is done.
pub fn show(panel: &Panel<'_>, ui: &mut Ui) -> (Option<Columns>, bool) {
    ui.set_width(400.0);
    ui.heading(panel.text("columns-title"));
    ui.add_space(8.0);
    let mut columns = panel.session.columns.clone();
    let shown = columns.shown().to_vec();
    let hidden = Column::ALL.into_iter().filter(|column| !shown.contains(column));
    Grid::new("columns").num_columns(4).spacing([8.0, 4.0]).show(ui, |ui| {
        for (at, column) in shown.iter().copied().chain(hidden).enumerate() {
            let name = panel.text(column_title(column));
            let mut on = at < shown.len();
            if ui.checkbox(&mut on, name.as_str()).changed() {
                columns.toggle(column);
            }
            for (key, sign, by) in [("columns-up", "↑", -1), ("columns-down", "↓", 1)] {
                let to = at.checked_add_signed(by).filter(|to| *to < shown.len() && at < shown.len());
                let label = panel.voice.text_with(key, &[("name", name.as_str().into())]);
                let button = ui.add_enabled(to.is_some(), egui::Button::new(sign).small());
                button.widget_info(|| WidgetInfo::labeled(Role::Button, to.is_some(), &label));
                if let Some(to) = to.filter(|_| button.clicked()) {
                    columns.shift(at, to);
                }
            }
            if at < shown.len() {
                let (range, drawn) = column_width(ui.ctx(), column);
                let mut width = columns.width(column).unwrap_or(drawn);
                let label = panel.voice.text_with("columns-width", &[("name", name.as_str().into())]);
                let field = ui.add(DragValue::new(&mut width).range(range).speed(WIDTH_STEP)).on_hover_text(&label);
                field.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, &label));
                if field.changed() {
                    columns.widen(column, width);
                }
            }
            ui.end_row();
        }
    });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let label = ui.label(RichText::new(panel.text("columns-sticky")).color(panel.theme.muted));
        ui.add(DragValue::new(&mut columns.sticky).range(0..=shown.len())).labelled_by(label.id);
    });
    ui.add_space(12.0);
    let mut done = false;
    ui.horizontal(|ui| {
        done = panel.primary(ui, panel.text("close")).clicked();
        if ui.button(panel.text("columns-usual")).clicked() {
            columns = Columns::default();
        }
    });
    ((columns != panel.session.columns).then_some(columns), done)
}
