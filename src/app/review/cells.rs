//! Keys and mouse of the table as a spreadsheet, and the field that is typed into.
//!
//! The field is there as long as there is a cursor, unseen while nothing is typed: so that the first letter is written
//! with the accents that an input method gives it, and so that no letter is a command.

use eframe::egui::{
    self, Event, EventFilter, Frame, Id, Key, Modifiers, Rect, RichText, Role, TextEdit, Ui, WidgetInfo, vec2,
};

use super::super::action::Action;
use super::super::cells::{Block, Cell, cells_of, text_of};
use super::super::command::Command;
use super::super::entry::{self, Care};
use super::super::panel::Panel;
use super::super::session::Session;
use super::super::theme;
use super::super::voice::Voice;
use crate::analysis::{Column, SortKey, indicator_values};
use crate::domain::{Document, Figure, Record, RecordId, Slot, SlotValue};

/// What is typed or pasted into a field of a record.
pub type Written = (RecordId, Slot, String);

/// A record and what is to stand in its fields.
pub type Correction = (RecordId, Vec<SlotValue>);

/// The field that is typed into.
pub fn editor_id() -> Id {
    Id::unique("cell editor")
}

/// How many rows and columns the table has.
fn size(session: &Session) -> (usize, usize) {
    (session.rows().len(), session.columns.shown().len())
}

/// The record and the column of a cell.
fn at(session: &Session, cell: Cell) -> Option<(RecordId, Column)> {
    Some((*session.rows().get(cell.row)?, *session.columns.shown().get(cell.column)?))
}

/// Puts the cursor into the selected row, where values are, and begins to type there if `edit`.
pub fn enter(session: &mut Session, voice: &Voice, edit: bool) {
    let row = session.selected_row().unwrap_or_default();
    let column = session.columns.shown().iter().position(|column| *column == Column::Value).unwrap_or_default();
    if session.cells.is_active() {
        session.cells.reveal = true;
    } else if !session.rows().is_empty() {
        session.cells.go(Cell { row, column });
    }
    if edit {
        begin(session, voice);
    }
}

/// Begins to edit what stands in the cell of the cursor.
pub fn begin(session: &mut Session, voice: &Voice) {
    let Some((id, column)) = session.cells.cursor().and_then(|cell| at(session, cell)) else { return };
    let Some(slot) = entry::slot(column) else { return };
    let Some(record) = session.project().record(id) else { return };
    let draft = session.drafts.get(id, slot).map(str::to_owned);
    let text = draft.unwrap_or_else(|| match column {
        // With its unit, so that it is seen what is typed over.
        Column::Value => record.figure.value.map(|value| voice.value(value, record.figure.unit)).unwrap_or_default(),
        _ => entry::written(column, record, session.project(), voice),
    });
    session.cells.text = text;
    session.cells.editing = true;
    session.cells.reveal = true;
}

/// Takes the keys that are for the table; to be called before it is drawn.
pub fn keys(panel: &mut Panel<'_>, ui: &Ui) {
    let size = size(panel.session);
    panel.session.cells.keep_within(size);
    if panel.session.dialog_open {
        return;
    }
    if !panel.session.cells.is_active() {
        let free = ui.memory(|memory| memory.focused().is_none());
        if free && size.0 > 0 && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
            enter(panel.session, panel.voice, false);
        }
        return;
    }
    let focused = ui.memory(egui::Memory::focused);
    if focused.is_some_and(|id| id != editor_id()) {
        // Another field is typed into; what was typed here stays as a draft.
        panel.session.leave_cells();
        return;
    }
    ui.memory_mut(|memory| memory.request_focus(editor_id()));
    if panel.session.cells.editing { editing_keys(panel, ui, size) } else { moving_keys(panel, ui, size) }
}

/// The keys while a cell is typed into.
fn editing_keys(panel: &mut Panel<'_>, ui: &Ui, size: (usize, usize)) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let shift = Modifiers::SHIFT;
    for (modifiers, key, by) in [
        (shift, Key::Enter, (-1, 0)),
        (Modifiers::NONE, Key::Enter, (1, 0)),
        (shift, Key::Tab, (0, -1)),
        (Modifiers::NONE, Key::Tab, (0, 1)),
        (Modifiers::NONE, Key::ArrowUp, (-1, 0)),
        (Modifiers::NONE, Key::ArrowDown, (1, 0)),
    ] {
        if pressed(modifiers, key) {
            if apply(panel) {
                panel.session.cells.step(by, size, false);
                select_row(panel);
            }
            return;
        }
    }
    if pressed(Modifiers::NONE, Key::Escape) {
        if let Some((id, column)) = panel.session.cells.cursor().and_then(|cell| at(panel.session, cell))
            && let Some(slot) = entry::slot(column)
        {
            panel.session.drafts.discard(id, slot);
        }
        panel.session.cells.editing = false;
        panel.session.cells.text.clear();
    }
}

/// The keys while the cursor moves.
fn moving_keys(panel: &mut Panel<'_>, ui: &Ui, size: (usize, usize)) {
    let pressed = |modifiers: Modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let (ctrl, shift, none) = (Modifiers::COMMAND, Modifiers::SHIFT, Modifiers::NONE);
    for (key, descending) in [(Key::ArrowUp, false), (Key::ArrowDown, true)] {
        for also in [true, false] {
            if pressed(if also { Modifiers::ALT | shift } else { Modifiers::ALT }, key) {
                sort(panel.session, descending, also);
            }
        }
    }
    let far = isize::MAX / 2;
    for (key, by) in [
        (Key::ArrowDown, (1, 0)),
        (Key::ArrowUp, (-1, 0)),
        (Key::ArrowRight, (0, 1)),
        (Key::ArrowLeft, (0, -1)),
        (Key::PageDown, (10, 0)),
        (Key::PageUp, (-10, 0)),
        (Key::Home, (0, -far)),
        (Key::End, (0, far)),
    ] {
        let to_edge = match key {
            Key::Home | Key::End => (by.1, 0),
            _ => (far.saturating_mul(by.0), far.saturating_mul(by.1)),
        };
        for (modifiers, by, stretch) in
            [(ctrl | shift, to_edge, true), (ctrl, to_edge, false), (shift, by, true), (none, by, false)]
        {
            if pressed(modifiers, key) {
                panel.session.cells.step(by, size, stretch);
                select_row(panel);
            }
        }
    }
    if pressed(shift, Key::Tab) {
        panel.session.cells.step((0, -1), size, false);
    } else if pressed(none, Key::Tab) {
        panel.session.cells.step((0, 1), size, false);
    }
    if pressed(none, Key::Enter) || pressed(none, Key::F2) {
        begin(panel.session, panel.voice);
    }
    if pressed(none, Key::Delete) || pressed(none, Key::Backspace) {
        let written = selected(panel.session, |_, _, _| String::new());
        write(panel, written);
    }
    // With Shift these are commands.
    let bare = !ui.input(|input| input.modifiers.shift);
    if bare && pressed(ctrl, Key::D) {
        fill_down(panel);
    }
    if bare && pressed(ctrl, Key::A) {
        panel.session.cells.go(Cell::default());
        panel.session.cells.stretch(Cell { row: size.0.saturating_sub(1), column: size.1.saturating_sub(1) });
        panel.session.cells.reveal = false;
    }
    for (modifiers, key, command) in
        [(ctrl | shift, Key::Z, Command::Redo), (ctrl, Key::Z, Command::Undo), (ctrl, Key::Y, Command::Redo)]
    {
        if pressed(modifiers, key) && command.is_enabled(panel.session) {
            panel.ask(Action::Command(command));
        }
    }
    if pressed(none, Key::Escape) {
        panel.session.leave_cells();
        ui.memory_mut(|memory| memory.surrender_focus(editor_id()));
        return;
    }
    clipboard(panel, ui);
}

/// Copying, cutting and pasting.
fn clipboard(panel: &mut Panel<'_>, ui: &Ui) {
    let mut taken = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let ours = matches!(event, Event::Copy | Event::Cut | Event::Paste(_));
            if ours {
                taken.push(event.clone());
            }
            !ours
        });
    });
    for event in taken {
        match event {
            Event::Paste(text) => {
                let written = pasted(panel.session, &cells_of(&text));
                write(panel, written);
            }
            Event::Copy | Event::Cut => {
                ui.ctx().copy_text(copied(panel));
                if event == Event::Cut {
                    let written = selected(panel.session, |_, _, _| String::new());
                    write(panel, written);
                }
            }
            _ => {}
        }
    }
}

/// The selected cells as a text for the clipboard: the last block, or all blocks that have its columns.
pub fn copied(panel: &Panel<'_>) -> String {
    let session: &Session = panel.session;
    let Some(last) = session.cells.blocks().last() else { return String::new() };
    let same = session.cells.blocks().iter().filter(|block| block.columns() == last.columns());
    let mut rows: Vec<usize> = same.flat_map(Block::rows).collect();
    rows.sort_unstable();
    rows.dedup();
    let cell = |row, column| {
        let Some((id, column)) = at(session, Cell { row, column }) else { return String::new() };
        let record = session.project().record(id);
        record.map(|record| entry::written(column, record, session.project(), panel.voice)).unwrap_or_default()
    };
    let row = |row: usize| last.columns().map(|column| cell(row, column)).collect::<Vec<_>>();
    text_of(&rows.into_iter().map(row).collect::<Vec<_>>())
}

/// Where the cells of a pasted block go: one cell into all that are selected, a block as often as it fits into the
/// selection, else once from its corner on.
fn pasted(session: &Session, cells: &[Vec<String>]) -> Vec<Written> {
    let Some(block) = session.cells.blocks().last() else { return Vec::new() };
    let (height, width) = (cells.len(), cells.iter().map(Vec::len).max().unwrap_or(1));
    if (height, width) == (1, 1) {
        return selected(session, |_, _, _| cells[0][0].clone());
    }
    let (rows, columns) = block.size();
    let tiles = rows % height == 0 && columns % width == 0;
    let (rows, columns) = if tiles { (rows, columns) } else { (height, width) };
    let mut written = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            let cell = Cell { row: block.rows().start() + row, column: block.columns().start() + column };
            let text = cells[row % height].get(column % width);
            if let (Some((id, column)), Some(text)) = (at(session, cell), text)
                && let Some(slot) = entry::slot(column)
            {
                written.push((id, slot, text.clone()));
            }
        }
    }
    written
}

/// Something for each selected cell that can be typed into.
fn selected(session: &Session, text: impl Fn(&Session, RecordId, Column) -> String) -> Vec<Written> {
    let mut cells: Vec<Cell> = Vec::new();
    for block in session.cells.blocks() {
        let rows = block.rows();
        cells.extend(rows.flat_map(|row| block.columns().map(move |column| Cell { row, column })));
    }
    if session.cells.blocks().len() > 1 {
        cells.sort_unstable();
        cells.dedup();
    }
    let typed = cells.into_iter().filter_map(|cell| {
        let (id, column) = at(session, cell)?;
        Some((id, entry::slot(column)?, text(session, id, column)))
    });
    typed.collect()
}

/// The values of the first row of each block into its other rows.
fn fill_down(panel: &mut Panel<'_>) {
    let session: &Session = panel.session;
    let mut filled: Vec<(RecordId, Vec<SlotValue>)> = Vec::new();
    for block in session.cells.blocks() {
        let mut rows = block.rows().filter_map(|row| session.rows().get(row).copied());
        let Some(figure) = rows.next().and_then(|id| session.project().record(id)).map(|first| first.figure.clone())
        else {
            continue;
        };
        let slots: Vec<Slot> =
            block.columns().filter_map(|column| entry::slot(*session.columns.shown().get(column)?)).collect();
        for id in rows {
            let Some(record) = session.project().record(id) else { continue };
            let values = slots.iter().flat_map(|slot| match slot {
                Slot::Value => vec![SlotValue::Value(figure.value), SlotValue::Unit(figure.unit)],
                Slot::Indicator => indicator_values(session.project().catalogue(), figure.indicator, &record.figure),
                slot => vec![figure.get(*slot)],
            });
            filled.push((id, values.collect()));
        }
    }
    panel.ask(Action::CorrectMany(filled, Vec::new()));
}

/// Reads what is written into cells: what it means as corrections, and the cells that are refused, with why.
pub fn meant(session: &Session, written: Vec<Written>, care: Care) -> (Vec<Correction>, Vec<(Written, &'static str)>) {
    let (mut corrections, mut refused) = (Vec::new(), Vec::new());
    let mut rest = written.into_iter().peekable();
    while let Some((id, slot, text)) = rest.next() {
        let Some(record) = session.project().record(id) else { continue };
        let month = record.document.and_then(|id| session.project().document(id)).and_then(Document::month);
        // A cell is read in the light of those before it in its row: a period by the indicator that came with it.
        let mut figure = record.figure.clone();
        let mut next = Some((id, slot, text));
        while let Some((id, slot, text)) = next {
            match entry::read(slot, &text, &figure, month, (session.language(), session.project().lexis()), care) {
                Ok(values) => {
                    for value in values {
                        figure.set(value);
                    }
                }
                Err(why) => refused.push(((id, slot, text), why)),
            }
            next = rest.next_if(|(other, ..)| *other == id);
        }
        let values = changed(record, &figure);
        if !values.is_empty() {
            corrections.push((id, values));
        }
    }
    (corrections, refused)
}

/// What stands otherwise in `figure` than in the record.
fn changed(record: &Record, figure: &Figure) -> Vec<SlotValue> {
    Slot::ALL
        .into_iter()
        .map(|slot| figure.get(slot))
        .filter(|value| record.figure.get(value.slot()) != *value)
        .collect()
}

fn write(panel: &mut Panel<'_>, written: Vec<Written>) {
    if written.is_empty() {
        return;
    }
    let (corrections, refused) = meant(panel.session, written, Care::Blind);
    panel.ask(Action::CorrectMany(corrections, refused));
}

/// Applies what is typed into the cell of the cursor; says whether it was understood.
fn apply(panel: &mut Panel<'_>) -> bool {
    let Some((id, column)) = panel.session.cells.cursor().and_then(|cell| at(panel.session, cell)) else { return true };
    let Some(slot) = entry::slot(column) else { return true };
    let text = panel.session.cells.text.clone();
    let is_draft = panel.session.drafts.get(id, slot).is_some();
    if !is_draft {
        // Nothing was typed.
        return true;
    }
    let (corrections, refused) = meant(panel.session, vec![(id, slot, text)], Care::Seen);
    if !refused.is_empty() {
        return false;
    }
    panel.session.drafts.discard(id, slot);
    if !corrections.is_empty() {
        panel.ask(Action::CorrectMany(corrections, Vec::new()));
    }
    true
}

/// Sorts by the column of the cursor, alone or after what is sorted by already.
fn sort(session: &mut Session, descending: bool, also: bool) {
    let Some((id, column)) = session.cells.cursor().and_then(|cell| at(session, cell)) else { return };
    let keys = &mut session.query.sort;
    if !also {
        keys.clear();
    }
    keys.retain(|key| key.column != column);
    keys.push(SortKey { column, descending });
    // The cursor goes with its record.
    session.refresh();
    if let (Some(row), Some(cursor)) = (session.rows().iter().position(|own| *own == id), session.cells.cursor()) {
        session.cells.go(Cell { row, ..cursor });
    }
}

/// The row of the cursor is the one whose text and card are shown.
pub fn select_row(panel: &mut Panel<'_>) {
    let id = panel.session.cells.cursor().and_then(|cell| panel.session.rows().get(cell.row).copied());
    if let Some(id) = id.filter(|id| panel.session.selection.record != Some(*id)) {
        panel.session.select_record(id);
        panel.session.requests.reveal_row = false;
    }
}

/// Draws the field at `rect`, where the cell of the cursor is, or unseen where that is out of view.
pub fn editor(panel: &mut Panel<'_>, ui: &mut Ui, rect: Option<Rect>) {
    if !panel.session.cells.is_active() || panel.session.dialog_open {
        return;
    }
    let Some((id, column)) = panel.session.cells.cursor().and_then(|cell| at(panel.session, cell)) else { return };
    let slot = entry::slot(column);
    let editing = panel.session.cells.editing;
    let shown = rect.filter(|_| editing);
    let corner = Rect::from_min_size(rect.unwrap_or(ui.max_rect()).left_top(), vec2(1.0, 1.0));
    let mut text = std::mem::take(&mut panel.session.cells.text);
    let name = {
        let values = [("column", panel.text(super::records::column_title(column)).into())];
        panel.voice.text_with("cell-editor", &values)
    };
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(shown.unwrap_or(corner)));
    if shown.is_none() {
        inner.set_clip_rect(corner);
    }
    let field = TextEdit::singleline(&mut text)
        .id(editor_id())
        .frame(
            Frame::NONE
                .fill(if shown.is_some() { panel.theme.page } else { egui::Color32::TRANSPARENT })
                .inner_margin(if shown.is_some() { egui::Margin::symmetric(8, 4) } else { egui::Margin::ZERO }),
        )
        .align(egui::Align2::LEFT_CENTER)
        .min_size(shown.map_or(vec2(1.0, 1.0), |rect| rect.size()))
        .lock_focus(true)
        .desired_width(shown.map_or(1.0, |rect| rect.width()));
    let response = inner.add(field);
    let value = text.clone();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, true, &name);
        info.current_text_value = Some(value.clone());
        info
    });
    let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(editor_id(), filter));
    // A key that takes away where nothing is typed, as Ctrl+H does in a field, begins nothing.
    if response.changed()
        && (editing || !text.is_empty())
        && let Some(slot) = slot
    {
        panel.session.cells.editing = true;
        panel.session.drafts.set(id, slot, text.clone());
    }
    // A cell that is not typed into takes no letters, and lets none act as a command.
    panel.session.cells.text = if slot.is_some() { text } else { String::new() };
    if let (Some(rect), Some(slot), true) = (rect, slot, panel.session.cells.editing) {
        ui.painter().rect_stroke(rect, 0.0, egui::Stroke::new(2.0, panel.theme.accent), egui::StrokeKind::Inside);
        says(panel, ui, rect, id, slot);
    }
}

/// Below the field: how what is typed is read, or why it is not.
fn says(panel: &Panel<'_>, ui: &Ui, rect: Rect, id: RecordId, slot: Slot) {
    let session: &Session = panel.session;
    if session.drafts.get(id, slot).is_none() {
        return;
    }
    let Some(record) = session.project().record(id) else { return };
    let month = record.document.and_then(|id| session.project().document(id)).and_then(Document::month);
    let read = entry::read(
        slot,
        &session.cells.text,
        &record.figure,
        month,
        (session.language(), session.project().lexis()),
        Care::Seen,
    );
    let (words, colour) = match read {
        Ok(values) => {
            let words = words_of(panel.voice, &values, &record.figure);
            (panel.voice.text_with("field-read", &[("words", words.into())]), panel.theme.muted)
        }
        Err(why) => (panel.text(why), panel.theme.bad),
    };
    egui::Area::new(Id::unique("cell reading")).order(egui::Order::Tooltip).fixed_pos(rect.left_bottom()).show(
        ui.ctx(),
        |ui| {
            Frame::popup(ui.style()).inner_margin(4.0).show(ui, |ui| {
                let words = RichText::new(words).font(theme::regular(theme::SMALL)).color(colour);
                ui.add(egui::Label::new(words).wrap_mode(egui::TextWrapMode::Extend));
            });
        },
    );
}

/// Values in words.
pub fn words_of(voice: &Voice, values: &[SlotValue], figure: &Figure) -> String {
    let unit = values.iter().find_map(|value| match value {
        SlotValue::Unit(unit) => Some(*unit),
        _ => None,
    });
    match values.first() {
        None => voice.text("field-empty"),
        Some(value) => voice.slot_value(*value, unit.unwrap_or(figure.unit)),
    }
}
