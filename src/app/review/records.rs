//! The table of records: virtual, sortable, filtered by words.

use std::collections::BTreeSet;

use eframe::egui::{
    self, Align2, Color32, Key, Pos2, Rangef, Rect, RichText, Role, Sense, Stroke, TextEdit, Ui, WidgetInfo, pos2, vec2,
};
use egui_table::{
    CellInfo, Column as TableColumn, HeaderCellInfo, HeaderRow, PrefetchInfo, Table, TableDelegate, TableState,
};
use rust_decimal::Decimal;

use super::super::action::Action;
use super::super::command::Command;
use super::super::numerals;
use super::super::panel::Panel;
use super::super::session::Session;
use super::super::theme;
use super::queue;
use crate::analysis::Column;
use crate::domain::{Bound, Origin, Record, RecordId, Review, Status};

/// Space between a cell's text and its edges.
const PADDING: f32 = 8.0;
/// Least and first width of the columns, in the order of [`Column::ALL`].
const WIDTHS: [(f32, f32); 12] = [
    (36.0, 36.0),
    (24.0, 24.0),
    (72.0, 112.0),
    (96.0, 200.0),
    (64.0, 104.0),
    (96.0, 204.0),
    (56.0, 88.0),
    (48.0, 72.0),
    (48.0, 72.0),
    (48.0, 88.0),
    (48.0, 64.0),
    (96.0, 240.0),
];

/// Draws the table.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui) {
    let line = ui.max_rect().x_range();
    ui.painter().hline(line, ui.max_rect().top(), Stroke::new(1.0, panel.theme.line));
    head(panel, ui);
    queue::show(panel, ui);
    let rows = panel.session.rows().len();
    if rows == 0 {
        empty(panel, ui);
        return;
    }
    let columns: Vec<TableColumn> = WIDTHS
        .iter()
        .map(|(least, first)| TableColumn::new(*first).range(Rangef::new(*least, 600.0)).resizable(true))
        .collect();
    let salt = ("records", panel.session.language());
    first_widths(ui, Table::new().id_salt(salt).get_id(ui), &columns);
    let mut table = Table::new()
        .id_salt(salt)
        .num_rows(rows as u64)
        .columns(columns)
        .num_sticky_cols(3)
        .headers([HeaderRow::new(theme::ROW_HEIGHT + 4.0)]);
    if std::mem::take(&mut panel.session.requests.reveal_row)
        && let Some(row) = panel.session.selected_row()
    {
        table = table.scroll_to_row(row as u64, None);
    }
    arrows(panel, ui);
    let mut rows = Rows { selected: panel.session.selected_row(), panel, fraction: 0.0, named: BTreeSet::new() };
    table.show(ui, &mut rows);
}

/// Gives the columns their first widths: cells are painted, so the table cannot measure them itself. What is left of
/// the panel goes to the names of places, indicators and documents.
fn first_widths(ui: &Ui, table: egui::Id, columns: &[TableColumn]) {
    if TableState::load(ui.ctx(), table).is_some() {
        return;
    }
    let total: f32 = WIDTHS.iter().map(|(_, first)| first).sum();
    let spare = (ui.available_width() - total - 16.0).max(0.0);
    let shares = |column| match column {
        Column::Place => 0.15,
        Column::Indicator => 0.35,
        Column::Document => 0.5,
        _ => 0.0,
    };
    let widths = columns.iter().zip(Column::ALL).enumerate();
    let col_widths = widths.map(|(nr, (column, which))| (column.id_for(nr), column.current + spare * shares(which)));
    TableState { col_widths: col_widths.collect(), parent_width: None }.store(ui.ctx(), table);
}

/// The title, the count, the filter, and the switch to one document.
fn head(panel: &mut Panel<'_>, ui: &mut Ui) {
    let title = panel.text("records-title");
    let (all, _) = panel.session.totals();
    let listed = panel.session.rows().len();
    panel.head(ui, &title, |panel, ui| {
        let hint = panel.text("records-filter");
        let mut typed = panel.session.query.text.clone();
        if !typed.is_empty() {
            let clear = panel.text("records-filter-clear");
            let button = ui.add(egui::Button::new("×").frame(false)).on_hover_text(&clear);
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &clear));
            if button.clicked() {
                typed.clear();
            }
        }
        // Its own id, because the button before it comes and goes.
        let field = TextEdit::singleline(&mut typed)
            .id(egui::Id::unique("records filter"))
            .hint_text(RichText::new(&hint).color(panel.theme.muted))
            .margin(vec2(8.0, 4.0))
            .desired_width(180.0);
        let response = ui.add(field);
        response.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, &hint));
        if std::mem::take(&mut panel.session.requests.focus_filter) {
            response.request_focus();
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
            typed.clear();
        }
        panel.session.query.text = typed;
        let mut only = panel.session.query.document.is_some();
        let words = panel.text("records-only-document");
        if ui.checkbox(&mut only, words).changed() {
            panel.session.query.document = panel.session.selection.document.filter(|_| only);
        }
        let count = if listed == all {
            panel.voice.count("total-records", all)
        } else {
            let (shown, of) = (panel.voice.whole(listed), panel.voice.whole(all));
            panel.voice.text_with("records-of", &[("listed", shown.into()), ("all", of.into())])
        };
        ui.label(RichText::new(count).color(panel.theme.muted));
    });
}

fn empty(panel: &mut Panel<'_>, ui: &mut Ui) {
    if panel.session.totals().0 == 0 {
        let (title, hint) = (panel.text("records-empty"), panel.text("records-empty-hint"));
        panel.empty(ui, &title, &hint, &[]);
        return;
    }
    let (title, hint) = (panel.text("records-none"), panel.text("records-none-hint"));
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.25).min(80.0));
        ui.label(RichText::new(title).font(theme::strong(theme::TITLE)).color(panel.theme.text));
        ui.label(RichText::new(hint).color(panel.theme.muted));
        ui.add_space(8.0);
        if ui.button(panel.text("records-show-all")).clicked() {
            panel.session.query.text.clear();
            panel.session.query.document = None;
            panel.session.query.flagged = false;
        }
    });
}

/// Up, down, page up, page down, home and end move the selection while no text field has the focus and no dialog is open.
fn arrows(panel: &mut Panel<'_>, ui: &Ui) {
    let dialog = ui.memory(|memory| memory.top_modal_layer().is_some());
    if dialog || ui.ctx().text_edit_focused() {
        return;
    }
    let last = isize::try_from(panel.session.rows().len()).unwrap_or(isize::MAX);
    for (key, by) in [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, 10),
        (Key::PageUp, -10),
        (Key::Home, -last),
        (Key::End, last),
    ] {
        if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)) {
            panel.session.step(by);
        }
    }
}

/// Draws the cells.
struct Rows<'a, 'b> {
    panel: &'a mut Panel<'b>,
    selected: Option<usize>,
    /// Width of the widest fraction among the visible values, so that decimal signs stand below each other.
    fraction: f32,
    /// The rows that have their name for screen readers; a row is drawn in two parts and named once.
    named: BTreeSet<u64>,
}

impl Rows<'_, '_> {
    fn record(&self, row: u64) -> Option<(RecordId, &Record)> {
        let session: &Session = self.panel.session;
        let id = *session.rows().get(usize::try_from(row).ok()?)?;
        Some((id, session.project().record(id)?))
    }

    fn is_selected(&self, row: u64) -> bool {
        self.selected.is_some_and(|selected| selected as u64 == row)
    }
}

impl TableDelegate for Rows<'_, '_> {
    fn default_row_height(&self) -> f32 {
        theme::ROW_HEIGHT
    }

    fn prepare(&mut self, info: &PrefetchInfo) {
        let language = self.panel.session.language();
        let longest = info.visible_rows.clone().filter_map(|row| {
            let figure = &self.record(row)?.1.figure;
            Some(numerals::parts(numerals::shown(figure.value?, figure.unit), language).1.chars().count())
        });
        #[expect(clippy::cast_precision_loss, reason = "a handful of digits")]
        // A value with more decimals than these stands out of line rather than push all others aside.
        let longest = longest.max().unwrap_or_default().min(4) as f32;
        self.fraction = longest;
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let Some(column) = Column::ALL.get(cell.col_range.start).copied() else { return };
        let title = self.panel.text(column_title(column));
        let rect = ui.max_rect();
        let theme = self.panel.theme;
        let query = &mut self.panel.session.query;
        let response = ui.interact(rect, ui.scope_id().with(("sort", cell.col_range.start)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &title));
        let sorted = query.sort == column;
        ui.painter().rect_filled(rect, 0.0, if response.hovered() { theme.hovered } else { theme.panel });
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line));
        let mark = match (sorted, query.descending) {
            (true, false) => " ▲",
            (true, true) => " ▼",
            (false, _) => "",
        };
        let shown = match column {
            Column::Review => mark.trim().to_owned(),
            Column::Doubt if sorted => mark.trim().to_owned(),
            Column::Doubt => "!".to_owned(),
            _ => format!("{title}{mark}"),
        };
        let colour = if sorted { theme.accent } else { theme.muted };
        write(ui, rect, &shown, is_number(column), colour, theme::SMALL);
        if response.clicked() {
            query.descending = sorted && !query.descending;
            query.sort = column;
            self.panel.session.requests.reveal_row = true;
        }
        response.on_hover_text(title);
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let rect = ui.max_rect();
        let response = ui.interact(rect, ui.scope_id().with(("row", row)), Sense::click());
        let theme = self.panel.theme;
        if self.is_selected(row) {
            ui.painter().rect_filled(rect, 0.0, theme.selection);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, theme.panel);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line.gamma_multiply(0.6)));
        let Some((id, record)) = self.record(row) else { return };
        let selected = self.is_selected(row);
        if !self.named.contains(&row) {
            let mut name = self.panel.voice.summary(record);
            if self.panel.session.sentinel().calls(id, record) {
                name = format!("{name}, {}", self.panel.text("row-flagged"));
            }
            response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, &name));
        }
        self.named.insert(row);
        let double = response.double_clicked();
        if response.clicked() {
            self.panel.ask(Action::SelectRecord(id));
        }
        if double {
            self.panel.ask(Action::Command(Command::Edit));
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let Some((_, record)) = self.record(cell.row_nr) else { return };
        let Some(column) = Column::ALL.get(cell.col_nr).copied() else { return };
        let (theme, voice, figure) = (self.panel.theme, self.panel.voice, &record.figure);
        let rect = ui.max_rect();
        let rejected = record.review == Review::Rejected;
        let colour = if rejected { theme.muted } else { theme.text };
        let number = |number: Option<Decimal>| number.map(|number| voice.number(number)).unwrap_or_default();
        let text = match column {
            Column::Review => {
                let (mut mark, mut colour) = review_mark(self.panel, record.review);
                if self.record(cell.row_nr).is_some_and(|(id, _)| self.panel.session.drafts.any(id)) {
                    (mark, colour) = ("…", theme.warning);
                }
                ui.painter().text(rect.center(), Align2::CENTER_CENTER, mark, theme::strong(theme::BODY), colour);
                return;
            }
            Column::Doubt => {
                self.flags(ui, rect, cell.row_nr);
                return;
            }
            Column::Value => {
                self.value(ui, rect, record, colour);
                return;
            }
            Column::Indicator => {
                let family =
                    self.panel.session.project().catalogue().get(figure.indicator).map(|indicator| indicator.family);
                let dot = family.map_or(theme.muted, |family| theme.family(family));
                ui.painter().circle_filled(pos2(rect.left() + PADDING + 4.0, rect.center().y), 4.0, dot);
                let behind = rect.with_min_x(rect.left() + 14.0);
                write(ui, behind, voice.indicator(figure.indicator), false, colour, theme::BODY);
                return;
            }
            Column::Place => figure.place.map(|place| voice.place(place).to_owned()).unwrap_or_default(),
            Column::Period => figure.period.map(|period| voice.period(period)).unwrap_or_default(),
            Column::Status if figure.status == Status::Actual => String::new(),
            Column::Status => voice.status(figure.status),
            Column::Yoy => number(figure.yoy),
            Column::OfPlan => number(figure.of_plan),
            Column::Operator => figure.operator.map(|operator| operator.as_str().to_owned()).unwrap_or_default(),
            Column::Confidence => match record.origin {
                Origin::Extracted { confidence } => format!("{:.0}%", confidence.get() * 100.0),
                Origin::Typed | Origin::Imported | Origin::Derived => String::new(),
            },
            Column::Document => {
                let document = record.document.and_then(|id| self.panel.session.project().document(id));
                document.map(|document| document.headline().to_owned()).unwrap_or_default()
            }
        };
        let colour = if column == Column::Document { theme.muted } else { colour };
        write(ui, rect, &text, is_number(column), colour, theme::BODY);
    }
}

impl Rows<'_, '_> {
    /// A mark on a record with flags, which says why.
    fn flags(&self, ui: &Ui, rect: Rect, row: u64) {
        let Some((id, record)) = self.record(row) else { return };
        let (panel, sentinel) = (&self.panel, self.panel.session.sentinel());
        if !sentinel.has(id) {
            return;
        }
        let colour = if sentinel.calls(id, record) { panel.theme.warning } else { panel.theme.muted };
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, "!", theme::strong(theme::BODY), colour);
        let response = ui.interact(rect, ui.scope_id().with(("flags", row)), Sense::hover());
        if response.hovered() {
            let project = panel.session.project();
            let why: Vec<String> = sentinel.flags(id).map(|flag| panel.voice.flag(flag, record, project)).collect();
            response.on_hover_text(why.join("\n"));
        }
    }

    /// A value with its decimal sign below that of the rows above, its bound before and its unit behind it.
    fn value(&self, ui: &Ui, rect: Rect, record: &Record, colour: Color32) {
        let (theme, voice, figure) = (self.panel.theme, self.panel.voice, &record.figure);
        let Some(value) = figure.value else {
            let dash = pos2(rect.right() - PADDING - 64.0, rect.center().y);
            ui.painter().text(dash, Align2::RIGHT_CENTER, "–", theme::regular(theme::BODY), theme.muted);
            return;
        };
        let (whole, fraction) = numerals::parts(numerals::shown(value, figure.unit), voice.language());
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        let unit_width = 60.0_f32.min(rect.width() * 0.4);
        let digit = digit_width(ui);
        let font = || theme::regular(theme::BODY);
        let width = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font(), colour).size().x;
        // In line with the other decimal signs, but never so that a digit is cut off.
        let aligned = rect.right() - PADDING - unit_width - self.fraction * digit;
        let at_least = rect.left() + 4.0 + width(bound_mark(figure.bound)) + width(&whole);
        let at_most = rect.right() - PADDING - unit_width - width(&fraction);
        let sign = pos2(aligned.min(at_most).max(at_least), rect.center().y);
        let bound = bound_mark(figure.bound);
        let written = painter.text(sign, Align2::RIGHT_CENTER, whole, font(), colour);
        painter.text(written.left_center(), Align2::RIGHT_CENTER, bound, font(), theme.muted);
        painter.text(sign, Align2::LEFT_CENTER, fraction, font(), colour);
        let unit = pos2(rect.right() - PADDING - unit_width + 6.0, rect.center().y);
        painter.text(
            unit,
            Align2::LEFT_CENTER,
            unit_mark(voice, figure.unit),
            theme::regular(theme::SMALL),
            theme.muted,
        );
    }
}

/// The sign before a hedged value.
fn bound_mark(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::About => "≈ ",
        Bound::Above => "> ",
        Bound::Below => "< ",
    }
}

fn digit_width(ui: &Ui) -> f32 {
    ui.painter().layout_no_wrap("0".to_owned(), theme::regular(theme::BODY), Color32::PLACEHOLDER).size().x
}

/// The unit of a value in a narrow column.
fn unit_mark(voice: &super::super::voice::Voice, unit: crate::domain::Unit) -> String {
    use crate::domain::Unit;
    voice.text(match unit {
        Unit::Vnd => "mark-vnd",
        Unit::Usd => "mark-usd",
        Unit::Count => return String::new(),
        Unit::Percent => return "%".to_owned(),
        Unit::Per100 => "mark-per100",
    })
}

/// The sign of a review, and its colour.
pub fn review_mark(panel: &Panel<'_>, review: Review) -> (&'static str, Color32) {
    match review {
        Review::New => ("○", panel.theme.muted),
        Review::Accepted => ("✓", panel.theme.good),
        Review::Corrected => ("●", panel.theme.accent),
        Review::Rejected => ("✗", panel.theme.bad),
    }
}

fn is_number(column: Column) -> bool {
    matches!(column, Column::Value | Column::Yoy | Column::OfPlan | Column::Confidence)
}

/// The key of a column's title in the language files.
fn column_title(column: Column) -> &'static str {
    match column {
        Column::Review => "column-review",
        Column::Doubt => "column-doubt",
        Column::Place => "slot-place",
        Column::Indicator => "slot-indicator",
        Column::Period => "slot-period",
        Column::Value => "slot-value",
        Column::Status => "slot-status",
        Column::Yoy => "column-yoy",
        Column::OfPlan => "column-of-plan",
        Column::Operator => "slot-operator",
        Column::Confidence => "column-confidence",
        Column::Document => "column-document",
    }
}

/// Writes a cell, cut with “…” where it does not fit.
fn write(ui: &Ui, rect: Rect, text: &str, right: bool, colour: Color32, size: f32) {
    let room = (rect.width() - 2.0 * PADDING).max(8.0);
    let text = egui::WidgetText::from(RichText::new(text).font(theme::regular(size)).color(colour));
    let galley = text.into_galley_impl(
        ui.ctx(),
        ui.style(),
        egui::text::TextWrapping::truncate_at_width(room),
        theme::regular(size).into(),
        egui::Align::Center,
    );
    let left = if right { rect.right() - PADDING - galley.size().x } else { rect.left() + PADDING };
    let at = Pos2::new(left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colour);
}
