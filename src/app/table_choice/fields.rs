//! The fields by which a person says what a table and its columns hold.

use std::collections::BTreeMap;

use eframe::egui::{self, ComboBox, DragValue, Grid, ScrollArea, TextEdit, Ui};

use super::CELL;
use super::figure_table::{FigureTable, is_alike};
use crate::app::panel::{Panel, beginning, styled};
use crate::app::theme;
use crate::domain::{
    Atlas, CellAddress, Counting, Given, IndicatorId, IndicatorKind, Period, PlaceId, Status, TableColumn, Tabulation,
    Unit,
};
use crate::extract::{Lexis, read_period};

/// So many rows below the heads are shown, and so many columns.
const ROWS: usize = 5;
const COLUMNS: usize = 40;
/// The width of the fields over a column.
const FIELD: f32 = 144.0;

/// What numbers are counted in, with the name of it.
const COUNTINGS: [(Option<Unit>, u32, &str); 14] = [
    (Some(Unit::Vnd), 0, "counting-vnd"),
    (Some(Unit::Vnd), 3, "counting-vnd-3"),
    (Some(Unit::Vnd), 6, "counting-vnd-6"),
    (Some(Unit::Vnd), 9, "counting-vnd-9"),
    (Some(Unit::Vnd), 12, "counting-vnd-12"),
    (Some(Unit::Usd), 0, "counting-usd"),
    (Some(Unit::Usd), 3, "counting-usd-3"),
    (Some(Unit::Usd), 6, "counting-usd-6"),
    (Some(Unit::Usd), 9, "counting-usd-9"),
    (None, 0, "counting-one"),
    (None, 3, "counting-3"),
    (None, 6, "counting-6"),
    (Some(Unit::Percent), 0, "counting-percent"),
    (Some(Unit::Per100), 0, "counting-per100"),
];

/// What a column can hold, with the name of it.
const ROLES: [(TableColumn, &str); 14] = [
    (TableColumn::Nothing, "role-nothing"),
    (
        TableColumn::Figures(Given { place: None, indicator: None, period: None, counting: None, status: None }),
        "role-figures",
    ),
    (TableColumn::Place, "role-place"),
    (TableColumn::Indicator, "role-indicator"),
    (TableColumn::Period, "role-period"),
    (TableColumn::Unit, "role-unit"),
    (TableColumn::Bound, "role-bound"),
    (TableColumn::Status, "role-status"),
    (TableColumn::Growth, "role-growth"),
    (TableColumn::OfPlan, "role-of-plan"),
    (TableColumn::Operator, "role-operator"),
    (TableColumn::Source, "role-source"),
    (TableColumn::AsStated, "role-as-stated"),
    (TableColumn::Note, "role-note"),
];

/// What is typed as periods.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// Of all figures; nothing before the table is shown.
    pub(super) whole: Option<String>,
    /// Of the columns that were shown.
    pub(super) columns: BTreeMap<usize, String>,
}

impl Typed {
    /// What is no period, of those that are typed for columns of figures and for the whole table.
    pub(super) fn unread<'t>(&'t self, table: &'t Tabulation) -> impl Iterator<Item = &'t str> {
        let whole = self.whole.iter().filter(|_| table.whole.period.is_none());
        let is_unread = |at: &usize| match table.columns.get(*at) {
            Some(TableColumn::Figures(given)) => given.period.is_none(),
            _ => false,
        };
        let columns = self.columns.iter().filter(move |(at, _)| is_unread(at)).map(|(_, typed)| typed);
        whole.chain(columns).map(|typed| typed.trim()).filter(|typed| !typed.is_empty())
    }
}

/// What holds for the whole table.
pub(super) fn whole(panel: &Panel<'_>, ui: &mut Ui, tabulation: &mut Tabulation, period: &mut String, lexis: &Lexis) {
    Grid::new("preview_whole").num_columns(4).spacing([12.0, 6.0]).show(ui, |ui| {
        let label = ui.label(panel.text("table-indicator"));
        indicators(panel, ui, "whole_indicator", &mut tabulation.whole.indicator, lexis, 260.0).labelled_by(label.id);
        let label = ui.label(panel.text("table-unit"));
        countings(panel, ui, &mut tabulation.whole.counting).labelled_by(label.id);
        ui.end_row();
        let label = ui.label(panel.text("table-place"));
        places(panel, ui, &mut tabulation.whole.place).labelled_by(label.id);
        let label = ui.label(panel.text("table-period"));
        let hint = panel.text("table-period-hint");
        period_field(panel, ui, period, &mut tabulation.whole.period, &hint, 150.0).labelled_by(label.id);
        ui.end_row();
        let label = ui.label(panel.text("table-first-row"));
        ui.add(DragValue::new(&mut tabulation.first_row).range(1..=1_048_576)).labelled_by(label.id);
        let label = ui.label(panel.text("table-decimal"));
        let written = |comma: bool| if comma { "1.234,5" } else { "1,234.5" };
        let combo = ComboBox::from_id_salt("preview_decimal").selected_text(written(tabulation.comma)).width(150.0);
        let response = combo.show_ui(ui, |ui| {
            for comma in [false, true] {
                ui.selectable_value(&mut tabulation.comma, comma, written(comma));
            }
        });
        response.response.labelled_by(label.id);
        ui.end_row();
        let label = ui.label(panel.text("table-status"));
        statuses(panel, ui, ("whole_status", 0), &mut tabulation.whole.status, 260.0).labelled_by(label.id);
        ui.end_row();
    });
}

/// A field for a period, in which is typed what may be none.
fn period_field(
    panel: &Panel<'_>,
    ui: &mut Ui,
    typed: &mut String,
    chosen: &mut Option<Period>,
    hint: &str,
    width: f32,
) -> egui::Response {
    let is_read = chosen.is_some() || typed.trim().is_empty();
    let colour = (!is_read).then_some(panel.theme.warning);
    let field = ui.add(TextEdit::singleline(typed).desired_width(width).hint_text(hint).text_color_opt(colour));
    if field.changed() {
        *chosen = read_period(typed.trim(), IndicatorKind::Flow, None);
    }
    field
}

/// A period as it stands in a field.
pub(super) fn written(panel: &Panel<'_>, period: Option<Period>) -> String {
    period.map(|known| panel.voice.period(known)).unwrap_or_default()
}

fn indicators(
    panel: &Panel<'_>,
    ui: &mut Ui,
    id: impl egui::AsIdSalt,
    chosen: &mut Option<IndicatorId>,
    lexis: &Lexis,
    width: f32,
) -> egui::Response {
    let none = panel.text("table-from-cells");
    let shown = chosen.map_or_else(|| none.clone(), |id| panel.voice.indicator(id).to_owned());
    let combo = ComboBox::from_id_salt(id).selected_text(shown).width(width).truncate();
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, none);
        for indicator in lexis.catalogue().indicators() {
            ui.selectable_value(chosen, Some(indicator.id), panel.voice.indicator(indicator.id));
        }
    });
    response.response
}

fn places(panel: &Panel<'_>, ui: &mut Ui, chosen: &mut Option<PlaceId>) -> egui::Response {
    let none = panel.text("table-from-cells");
    let shown = chosen.map_or_else(|| none.clone(), |id| panel.voice.place(id).to_owned());
    let combo = ComboBox::from_id_salt("whole_place").selected_text(shown).width(260.0);
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, none);
        for id in Atlas::bundled().ids() {
            ui.selectable_value(chosen, Some(id), panel.voice.place(id));
        }
    });
    response.response
}

fn statuses(
    panel: &Panel<'_>,
    ui: &mut Ui,
    id: (&str, usize),
    chosen: &mut Option<Status>,
    width: f32,
) -> egui::Response {
    let none = panel.text("table-from-cells");
    let shown = chosen.map_or_else(|| none.clone(), |status| panel.voice.status(status));
    let combo = ComboBox::from_id_salt(id).selected_text(shown).width(width).truncate();
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, none);
        for status in Status::ALL {
            ui.selectable_value(chosen, Some(status), panel.voice.status(status));
        }
    });
    response.response
}

fn countings(panel: &Panel<'_>, ui: &mut Ui, chosen: &mut Option<Counting>) -> egui::Response {
    let none = panel.text("table-from-cells");
    let shown = chosen.map_or_else(|| none.clone(), |counting| counting_words(panel, counting));
    let combo = ComboBox::from_id_salt("whole_unit").selected_text(shown).width(150.0);
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, none);
        for (unit, zeros, _) in COUNTINGS {
            let counting = Counting { unit, zeros };
            ui.selectable_value(chosen, Some(counting), counting_words(panel, counting));
        }
    });
    response.response
}

fn counting_words(panel: &Panel<'_>, counting: Counting) -> String {
    // A count is a number of things, whichever way it was recognised.
    let unit = counting.unit.filter(|unit| *unit != Unit::Count);
    let known = COUNTINGS.iter().find(|(own, zeros, _)| (*own, *zeros) == (unit, counting.zeros));
    known.map_or_else(|| format!("× 10^{}", counting.zeros), |(_, _, key)| panel.text(key))
}

/// The columns with their roles over their first rows.
pub(super) fn columns(
    panel: &Panel<'_>,
    ui: &mut Ui,
    table: &mut FigureTable,
    typed: &mut BTreeMap<usize, String>,
    lexis: &Lexis,
) {
    let mut made = None;
    let first = table.tabulation.first_row.saturating_sub(1) as usize;
    let from = first.saturating_sub(2);
    let rows: Vec<(usize, Vec<&str>)> = (0..)
        .zip(table.sheet.text.split('\n'))
        .skip(from)
        .take(first - from + ROWS)
        .map(|(nr, line)| (nr, line.split('\t').collect()))
        .collect();
    let columns = &mut table.tabulation.columns;
    let scroll = ScrollArea::horizontal().id_salt("preview_rows").auto_shrink([false, true]);
    scroll.show(ui, |ui| {
        Grid::new("preview_columns").striped(true).spacing([12.0, 4.0]).show(ui, |ui| {
            ui.label("");
            for (at, column) in columns.iter_mut().take(COLUMNS).enumerate() {
                let letters = CellAddress::letters(u32::try_from(at).unwrap_or(u32::MAX));
                let was = *column;
                ui.vertical(|ui| role(panel, ui, &letters, at, (column, &mut *typed), lexis));
                made = if is_alike(&was, column) { made } else { Some(at) };
            }
            ui.end_row();
            for (nr, cells) in rows {
                let is_figure = nr >= first;
                ui.label(styled(panel.voice.whole(nr + 1), theme::regular(theme::SMALL), panel.theme.muted));
                for (at, column) in columns.iter().take(COLUMNS).enumerate() {
                    let words = beginning(cells.get(at).copied().unwrap_or_default(), CELL);
                    let used = *column != TableColumn::Nothing;
                    let colour = if used { panel.theme.text } else { panel.theme.muted };
                    let font = if is_figure { theme::regular(theme::SMALL) } else { theme::strong(theme::SMALL) };
                    ui.label(styled(words, font, colour));
                }
                ui.end_row();
            }
        });
    });
    let Some(at) = made else { return };
    typed.remove(&at);
    let (text, _) = table.first_rows();
    let given = lexis.given_over(text, &table.tabulation, at);
    if let Some(TableColumn::Figures(own)) = table.tabulation.columns.get_mut(at) {
        *own = given;
    }
}

/// What one column holds.
fn role(
    panel: &Panel<'_>,
    ui: &mut Ui,
    letters: &str,
    at: usize,
    (column, typed): (&mut TableColumn, &mut BTreeMap<usize, String>),
    lexis: &Lexis,
) {
    ui.set_max_width(FIELD);
    let said = |key: &str| panel.voice.text_with(key, &[("column", letters.to_owned().into())]);
    let key = ROLES.iter().find(|(role, _)| is_alike(role, column)).map_or("role-nothing", |(_, key)| key);
    // All of them at one look, where the window is that high.
    let height = (ui.ctx().content_rect().height() * 0.5).max(200.0);
    let combo = ComboBox::from_id_salt(("preview_role", at)).selected_text(panel.text(key)).width(FIELD).truncate();
    let combo = combo.height(height);
    let response = combo.show_ui(ui, |ui| {
        for (role, key) in ROLES {
            if ui.selectable_label(is_alike(&role, column), panel.text(key)).clicked() && !is_alike(&role, column) {
                *column = role;
            }
        }
    });
    let name = said("table-column");
    response.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
    if let TableColumn::Figures(given) = column {
        let response = indicators(panel, ui, ("preview_indicator", at), &mut given.indicator, lexis, FIELD);
        let name = said("table-column-indicator");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
        let typed = typed.entry(at).or_insert_with(|| written(panel, given.period));
        let field = period_field(panel, ui, typed, &mut given.period, &panel.text("table-period"), FIELD);
        let name = said("table-column-period");
        field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &name));
        let response = statuses(panel, ui, ("preview_status", at), &mut given.status, FIELD);
        let name = said("table-column-status");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
        let gives = [
            given.place.map(|place| panel.voice.place(place).to_owned()),
            given.counting.map(|counting| counting_words(panel, counting)),
        ];
        let gives: Vec<String> = gives.into_iter().flatten().collect();
        if !gives.is_empty() {
            ui.label(styled(gives.join(", "), theme::regular(theme::SMALL), panel.theme.accent));
        }
    }
}
