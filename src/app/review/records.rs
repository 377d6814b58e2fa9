//! The table of records: virtual, sortable, filtered by words.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use eframe::egui::{
    self, Align2, Color32, Key, Pos2, Rangef, Rect, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
};
use egui_table::{
    CellInfo, Column as TableColumn, HeaderCellInfo, HeaderRow, PrefetchInfo, Table, TableDelegate, TableState,
};
use rust_decimal::Decimal;

use super::super::action::Action;
use super::super::cells::Cell;
use super::super::columns::Columns;
use super::super::entry;
use super::super::numerals;
use super::super::panel::Panel;
use super::super::session::Session;
use super::super::theme;
use super::widths::{WIDEST, shared, widths};
use super::{cells, filter, queue};
use crate::analysis::Column;
use crate::domain::{Bound, Record, RecordId, Review, Status};

/// Space between a cell's text and its edges.
const PADDING: f32 = 8.0;
/// Draws the table.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui) {
    let line = ui.max_rect().x_range();
    ui.painter().hline(line, ui.max_rect().top(), Stroke::new(1.0, panel.theme.line));
    filter::head(panel, ui);
    queue::show(panel, ui);
    filter::chips(panel, ui);
    filter::cells(panel, ui);
    let rows = panel.session.rows().len();
    if rows == 0 {
        empty(panel, ui);
        return;
    }
    let shown = panel.session.columns.shown().to_vec();
    let column = |column: &Column| {
        let (least, first) = widths(*column);
        // Its own id: it keeps its width wherever it is moved.
        let id = egui::Id::unique(("records column", *column));
        TableColumn::new(first).range(Rangef::new(least, WIDEST)).resizable(true).id(id)
    };
    let columns: Vec<TableColumn> = shown.iter().map(column).collect();
    let salt = ("records", panel.session.language());
    let table_id = Table::new().id_salt(salt).get_id(ui);
    set_widths(ui, table_id, &columns, &panel.session.columns);
    let mut table = Table::new()
        .id_salt(salt)
        .num_rows(rows as u64)
        .columns(columns.as_slice())
        .num_sticky_cols(panel.session.columns.sticky.min(shown.len()))
        .headers([HeaderRow::new(theme::ROW_HEIGHT + 4.0)]);
    cells::keys(panel, ui);
    if std::mem::take(&mut panel.session.cells.reveal)
        && let Some(cell) = panel.session.cells.cursor()
    {
        table = table.scroll_to_row(cell.row as u64, None).scroll_to_column(cell.column, None);
        panel.session.requests.reveal_row = false;
    } else if std::mem::take(&mut panel.session.requests.reveal_row)
        && let Some(row) = panel.session.selected_row()
    {
        table = table.scroll_to_row(row as u64, None);
    }
    arrows(panel, ui);
    let selected = panel.session.selected_row();
    let mut rows = Rows {
        selected,
        panel,
        shown: shown.clone(),
        fraction: 0.0,
        named: BTreeSet::new(),
        ranges: ui.data(|data| data.get_temp(ranges_id())).unwrap_or_default(),
        seen: BTreeMap::new(),
        cursor: None,
        column_moved: None,
    };
    table.show(ui, &mut rows);
    let (seen, cursor, moved) = (std::mem::take(&mut rows.seen), rows.cursor, rows.column_moved);
    ui.data_mut(|data| data.insert_temp(ranges_id(), seen));
    for (column, width) in dragged_widths(ui, table_id, &columns, &shown) {
        panel.session.columns.widen(column, width);
    }
    if let Some((from, to)) = moved {
        panel.session.columns.shift(from, to);
    }
    cells::editor(panel, ui, cursor);
}

/// Where the columns were drawn last, kept for the next frame.
fn ranges_id() -> egui::Id {
    egui::Id::unique("records column ranges")
}

/// How wide the columns were drawn last.
fn widths_id() -> egui::Id {
    egui::Id::unique("records column widths")
}

/// Which widths a column may have, and the one it is drawn with, in points.
pub fn column_width(ctx: &egui::Context, column: Column) -> (RangeInclusive<u16>, u16) {
    let (least, first) = widths(column);
    let drawn: Option<BTreeMap<Column, f32>> = ctx.data(|data| data.get_temp(widths_id()));
    let width = drawn.and_then(|drawn| drawn.get(&column).copied()).unwrap_or(first);
    (points(least)..=points(WIDEST), points(width))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width in a window")]
fn points(width: f32) -> u16 {
    width.round() as u16
}

/// What the widths of the table were shared out for: the room, and its columns with the widths that were chosen.
type Shared = (u32, Vec<(Column, Option<u16>)>);

/// Gives columns their widths: cells are painted, so the table cannot measure them itself. They are shared out anew where
/// the panel is of another width or the columns are others, and not while one is dragged, whose edge would flee.
fn set_widths(ui: &Ui, table: egui::Id, drawn: &[TableColumn], columns: &Columns) {
    let shown = columns.shown();
    let mut state = TableState::load(ui.ctx(), table)
        .unwrap_or(TableState { col_widths: BTreeMap::new().into_iter().collect(), parent_width: None });
    // At the edge the bar for scrolling shows itself.
    let room = ui.available_width() - 8.0;
    let own: Vec<(Column, Option<u16>)> = shown.iter().map(|column| (*column, columns.width(*column))).collect();
    let now: Shared = (room.to_bits(), own);
    let before: Option<Shared> = ui.data(|data| data.get_temp(table));
    let is_dragged = ui.input(|input| input.pointer.any_down());
    if state.col_widths.is_empty() || (before.as_ref() != Some(&now) && !is_dragged) {
        let wanted: Vec<_> = now.1.iter().map(|(column, width)| (*column, width.map(f32::from))).collect();
        for ((nr, column), width) in drawn.iter().enumerate().zip(shared(&wanted, room)) {
            state.col_widths.insert(column.id_for(nr), width);
        }
        ui.data_mut(|data| data.insert_temp(table, now));
    }
    for (nr, (which, column)) in shown.iter().zip(drawn).enumerate() {
        let width = state.col_widths.entry(column.id_for(nr)).or_insert(column.current);
        if let Some(chosen) = columns.width(*which) {
            *width = column.range.clamp(f32::from(chosen));
        }
    }
    let now = shown.iter().zip(drawn).enumerate();
    let now: BTreeMap<Column, f32> =
        now.filter_map(|(nr, (which, column))| Some((*which, *state.col_widths.get(&column.id_for(nr))?))).collect();
    ui.data_mut(|data| data.insert_temp(widths_id(), now));
    state.store(ui.ctx(), table);
}

/// The columns that were dragged to another width since [`set_widths`], and these.
fn dragged_widths(ui: &Ui, table: egui::Id, drawn: &[TableColumn], shown: &[Column]) -> Vec<(Column, u16)> {
    let before: BTreeMap<Column, f32> = ui.data(|data| data.get_temp(widths_id())).unwrap_or_default();
    let Some(state) = TableState::load(ui.ctx(), table) else { return Vec::new() };
    let after = shown.iter().zip(drawn).enumerate();
    let after = after.filter_map(|(nr, (which, column))| {
        let (before, after) = (before.get(which)?, state.col_widths.get(&column.id_for(nr))?);
        ((before - after).abs() >= 0.5).then_some((*which, points(*after)))
    });
    after.collect()
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
            panel.session.query.clear();
        }
    });
}

/// Up, down, page up, page down, home and end move the selection while no text field has the focus and no dialog is open.
fn arrows(panel: &mut Panel<'_>, ui: &Ui) {
    let dialog = ui.memory(|memory| memory.top_modal_layer().is_some());
    if dialog || ui.ctx().text_edit_focused() || panel.session.cells.is_active() {
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
    /// The columns.
    shown: Vec<Column>,
    selected: Option<usize>,
    /// Width of the widest fraction among the visible values, so that decimal signs stand below each other.
    fraction: f32,
    /// The rows that have their name for screen readers; a row is drawn in two parts and named once.
    named: BTreeSet<u64>,
    /// Where the columns were in the last frame, and are in this one.
    ranges: BTreeMap<usize, Rangef>,
    seen: BTreeMap<usize, Rangef>,
    /// The cell of the cursor, where it is in view.
    cursor: Option<Rect>,
    /// The column that was dragged, and where to.
    column_moved: Option<(usize, usize)>,
}

impl Rows<'_, '_> {
    fn record(&self, row: u64) -> Option<(RecordId, &Record)> {
        let session: &Session = self.panel.session;
        let id = *session.rows().get(usize::try_from(row).ok()?)?;
        Some((id, session.project().record(id)?))
    }

    /// The column at `x`; those that stay in view lie upon the others.
    fn column_at(&self, x: f32) -> Option<usize> {
        self.ranges.iter().find(|(_, range)| range.contains(x)).map(|(column, _)| *column)
    }

    /// What a click or a drag upon a row does to the cells.
    fn touch_cells(&mut self, ui: &Ui, response: &egui::Response, row: u64, id: RecordId) {
        let Some(at) = response.interact_pointer_pos() else { return };
        let (Some(column), Ok(row)) = (self.column_at(at.x), usize::try_from(row)) else { return };
        let modifiers = ui.input(|input| input.modifiers);
        let cell = Cell { row, column };
        let editable = self.shown.get(column).is_some_and(|column| entry::slot(*column).is_some());
        if response.double_clicked() {
            self.panel.session.cells.go(cell);
            if editable {
                cells::begin(self.panel.session, self.panel.voice);
            }
        } else if response.clicked() && modifiers.shift {
            if !self.panel.session.cells.is_active()
                && let Some(row) = self.selected
            {
                self.panel.session.cells.go(Cell { row, column });
            }
            self.panel.session.cells.stretch(cell);
        } else if response.clicked() && modifiers.command {
            self.panel.session.cells.add(cell);
        } else if response.clicked() {
            if self.panel.session.cells.is_active() {
                self.panel.session.cells.go(cell);
            }
            self.panel.ask(Action::SelectRecord(id));
        } else if response.drag_started_by(egui::PointerButton::Primary) {
            if modifiers.command { self.panel.session.cells.add(cell) } else { self.panel.session.cells.go(cell) }
        } else if response.dragged_by(egui::PointerButton::Primary) {
            // The pointer is over another row than the one on which the drag began.
            #[expect(clippy::cast_possible_truncation, reason = "a number of rows in view")]
            let by = ((at.y - response.rect.top()) / theme::ROW_HEIGHT).floor() as isize;
            let last = self.panel.session.rows().len().saturating_sub(1);
            self.panel.session.cells.stretch(Cell { row: row.saturating_add_signed(by).min(last), column });
        }
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
            Some(language.parts(numerals::shown(figure.value?, figure.unit)).1.chars().count())
        });
        #[expect(clippy::cast_precision_loss, reason = "a handful of digits")]
        // A value with more decimals than these stands out of line rather than push all others aside.
        let longest = longest.max().unwrap_or_default().min(4) as f32;
        self.fraction = longest;
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let Some(column) = self.shown.get(cell.col_range.start).copied() else { return };
        let title = self.panel.text(column_title(column));
        let rect = ui.max_rect();
        let theme = self.panel.theme;
        let id = ui.scope_id().with(("sort", cell.col_range.start));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        // A head that is dragged takes its column to where it is let go.
        let to =
            response.interact_pointer_pos().and_then(|at| self.column_at(at.x)).filter(|_| response.drag_stopped());
        if let Some(to) = to.filter(|to| *to != cell.col_range.start) {
            self.column_moved = Some((cell.col_range.start, to));
        }
        let query = &mut self.panel.session.query;
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &title));
        let place = query.sort.iter().position(|key| key.column == column);
        let sorted = place.is_some();
        let several = query.sort.len() > 1;
        ui.painter().rect_filled(rect, 0.0, if response.hovered() { theme.hovered } else { theme.panel });
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line));
        let mark = place.map_or(String::new(), |place| {
            let arrow = if query.sort[place].descending { "▼" } else { "▲" };
            if several { format!(" {arrow}{}", place + 1) } else { format!(" {arrow}") }
        });
        let shown = match column {
            Column::Review => mark.trim().to_owned(),
            Column::Doubt if sorted => mark.trim().to_owned(),
            Column::Doubt => "!".to_owned(),
            _ => format!("{title}{mark}"),
        };
        let colour = if sorted { theme.accent } else { theme.muted };
        write(ui, rect, &shown, is_number(column), colour, theme::SMALL);
        if response.clicked() {
            // With Shift what is sorted already stays, and this column decides where that is equal.
            if ui.input(|input| input.modifiers.shift) {
                query.sort_also_by(column);
            } else {
                query.sort_by(column);
            }
            self.panel.session.requests.reveal_row = true;
        }
        response.on_hover_text(title);
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let rect = ui.max_rect();
        let response = ui.interact(rect, ui.scope_id().with(("row", row)), Sense::click_and_drag());
        let theme = self.panel.theme;
        if self.is_selected(row) {
            // In the cells the selection is of cells, and the row that the card shows is only hinted at.
            let in_cells = self.panel.session.cells.is_active();
            ui.painter().rect_filled(rect, 0.0, if in_cells { theme.panel } else { theme.selection });
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
        self.touch_cells(ui, &response, row, id);
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let column_range = ui.max_rect().x_range();
        self.seen.insert(cell.col_nr, column_range);
        let Some(column) = self.shown.get(cell.col_nr).copied() else { return };
        if self.mark(ui, cell, column) {
            return;
        }
        let Some((_, record)) = self.record(cell.row_nr) else { return };
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
            Column::Status if figure.status == Status::Actual => String::new(),
            Column::Yoy => number(figure.yoy),
            Column::OfPlan => number(figure.of_plan),
            _ => entry::written(column, record, self.panel.session.project(), voice),
        };
        let colour = if column == Column::Document { theme.muted } else { colour };
        write(ui, rect, &text, is_number(column), colour, theme::BODY);
    }
}

impl Rows<'_, '_> {
    /// Shows whether a cell is selected and has the cursor, and what is typed into it and not applied; says whether
    /// that stands in place of its own text.
    fn mark(&mut self, ui: &Ui, cell: &CellInfo, column: Column) -> bool {
        let rect = ui.max_rect();
        let theme = self.panel.theme;
        let Ok(row) = usize::try_from(cell.row_nr) else { return false };
        let own = Cell { row, column: cell.col_nr };
        let cells = &self.panel.session.cells;
        let (has, is_cursor) = (cells.has(own), cells.cursor() == Some(own));
        if has {
            ui.painter().rect_filled(rect, 0.0, theme.selection);
        }
        if is_cursor {
            self.cursor = Some(rect);
            ui.painter().rect_stroke(rect, 0.0, Stroke::new(2.0, theme.accent), egui::StrokeKind::Inside);
            if cells.editing {
                return true;
            }
        }
        let session: &Session = self.panel.session;
        let draft = self.record(cell.row_nr).and_then(|(id, _)| session.drafts.get(id, entry::slot(column)?));
        let Some(draft) = draft else { return false };
        write(ui, rect, draft, is_number(column), theme.warning, theme::BODY);
        true
    }

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
        let (whole, fraction) = voice.language().parts(numerals::shown(value, figure.unit));
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
pub fn column_title(column: Column) -> &'static str {
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
        Column::Unit => "slot-unit",
        Column::Bound => "slot-bound",
        Column::Quote => "column-quote",
        Column::Origin => "facet-origin",
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
