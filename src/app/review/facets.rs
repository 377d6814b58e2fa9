//! The facets: every side of the records with its values and their counts, to include and to exclude.
//!
//! All of it is one list of rows of one height, so that a project with twenty thousand documents scrolls as one with
//! ten, and so that the arrow keys walk through it without knowing what is folded in what.

use std::collections::BTreeSet;

use eframe::egui::{
    self, Align2, EventFilter, Id, Key, Modifiers, Rect, Response, RichText, Role, ScrollArea, Sense, Shape, Stroke,
    StrokeKind, TextEdit, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::super::panel::Panel;
use super::super::theme;
use super::facet_rows::{Row, Unfolded, rows};
use super::left;
use crate::analysis::{Facet, Tick};
use crate::domain::fold;

/// Height of a row.
const HEIGHT: f32 = 22.0;

/// The panel, and what it remembers.
#[derive(Debug)]
pub struct FacetsPanel {
    unfolded: Unfolded,
    /// What is typed into the search field.
    typed: String,
    rows: Vec<Row>,
    /// For what the rows were made.
    of: Option<(u64, u64, String, Unfolded)>,
    /// The row on which the keys act.
    cursor: usize,
    /// Whether that row is to be brought into view.
    reveal: bool,
}

impl Default for FacetsPanel {
    fn default() -> Self {
        let unfolded = Unfolded { sides: BTreeSet::from([Facet::Review, Facet::Place]), values: BTreeSet::new() };
        Self { unfolded, typed: String::new(), rows: Vec::new(), of: None, cursor: 0, reveal: false }
    }
}

/// Where the keyboard's focus is while the list has it.
pub fn list_id() -> Id {
    Id::unique("facet list")
}

/// What was done to a row.
enum Touch {
    Fold,
    Choose(Tick),
}

impl FacetsPanel {
    /// Draws it.
    pub fn show(&mut self, panel: &mut Panel<'_>, ui: &mut Ui) {
        left::head(panel, ui, |panel, ui| {
            let narrow = panel.session.query.is_narrow();
            let words = panel.text("facets-clear");
            if ui.add_enabled(narrow, egui::Button::new(words)).clicked() {
                panel.session.query.clear();
            }
        });
        self.search(panel, ui);
        self.remember(panel);
        self.keys(panel, ui);
        // The keys may have folded something.
        self.remember(panel);
        if self.rows.is_empty() {
            ui.vertical_centered(|ui| {
                ui.label(
                    RichText::new(panel.text(if panel.session.is_counting() {
                        "work-counting"
                    } else {
                        "facets-none"
                    }))
                    .color(panel.theme.muted),
                );
            });
            return;
        }
        let focused = ui.memory(|memory| memory.has_focus(list_id()));
        let mut touched = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut scroll = ScrollArea::vertical().id_salt("facets").auto_shrink(false);
        if std::mem::take(&mut self.reveal) {
            let (top, height) = (self.cursor as f32 * HEIGHT, ui.available_height());
            let state = egui::scroll_area::State::load(ui.ctx(), ui.make_persistent_id(egui::IdSalt::new("facets")));
            let offset = state.map_or(0.0, |state| state.unclamped_offset().y);
            if top < offset || top + HEIGHT > offset + height {
                scroll = scroll.vertical_scroll_offset((top - (height - HEIGHT) / 2.0).max(0.0));
            }
        }
        scroll.show_rows(ui, HEIGHT, self.rows.len(), |ui, visible| {
            for nr in visible {
                let at_cursor = focused && nr == self.cursor;
                if let Some(touch) = draw(panel, ui, &self.rows[nr], at_cursor) {
                    touched = Some((nr, touch));
                }
            }
        });
        if let Some((nr, touch)) = touched {
            self.cursor = nr;
            self.touch(panel, nr, &touch);
        }
    }

    fn search(&mut self, panel: &Panel<'_>, ui: &mut Ui) {
        let hint = panel.text("facets-search");
        egui::Frame::NONE.inner_margin(egui::Margin { left: 12, right: 12, top: 0, bottom: 8 }).show(ui, |ui| {
            let field = TextEdit::singleline(&mut self.typed)
                .id(Id::unique("facet search"))
                .hint_text(RichText::new(&hint).color(panel.theme.muted))
                .margin(vec2(8.0, 4.0))
                .desired_width(f32::INFINITY);
            let response = ui.add(field);
            response.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, &hint));
            if response.changed() {
                self.cursor = 0;
            }
            let (enter, escape) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
            if response.lost_focus() && escape {
                self.typed.clear();
            } else if response.lost_focus() && enter {
                ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
                // From what was typed to what was found.
                ui.memory_mut(|memory| memory.request_focus(list_id()));
                self.cursor = 1;
                self.reveal = true;
            }
        });
    }

    /// Brings the rows up to date.
    fn remember(&mut self, panel: &mut Panel<'_>) {
        let language = u64::from(panel.session.language() == crate::domain::Language::Vietnamese);
        let stamp = panel.session.rows_stamp() * 2 + language;
        let now = (panel.session.generation(), stamp, fold(&self.typed), self.unfolded.clone());
        if self.of.as_ref() == Some(&now) {
            return;
        }
        // A row that is still there keeps the cursor.
        let at = self.rows.get(self.cursor).map(Row::key);
        self.rows = rows(panel, &self.unfolded, &now.2);
        self.cursor = at.and_then(|at| self.rows.iter().position(|row| row.key() == at)).unwrap_or(self.cursor);
        self.cursor = self.cursor.min(self.rows.len().saturating_sub(1));
        self.of = Some(now);
    }

    /// The list as a whole has the focus, and these keys then act on its row.
    fn keys(&mut self, panel: &mut Panel<'_>, ui: &mut Ui) {
        let id = list_id();
        let rect = ui.available_rect_before_wrap();
        let response = ui.interact(rect, id, Sense::focusable_noninteractive());
        let name = panel.text("facets-list");
        response.widget_info(|| WidgetInfo::labeled(Role::List, true, &name));
        if std::mem::take(&mut panel.session.requests.focus_facets) {
            ui.memory_mut(|memory| memory.request_focus(id));
            self.reveal = true;
        }
        if !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        let filter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let last = self.rows.len().saturating_sub(1);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        for (key, by) in [
            (Key::ArrowDown, 1_isize),
            (Key::ArrowUp, -1),
            (Key::PageDown, 12),
            (Key::PageUp, -12),
            (Key::Home, isize::MIN + 1),
            (Key::End, isize::MAX),
        ] {
            if pressed(key) {
                self.cursor = self.cursor.saturating_add_signed(by).min(last);
                self.reveal = true;
            }
        }
        let Some(row) = self.rows.get(self.cursor) else { return };
        let is_open = row.is_open;
        if pressed(Key::ArrowRight) && is_open == Some(false) {
            self.touch(panel, self.cursor, &Touch::Fold);
        } else if pressed(Key::ArrowLeft) {
            if is_open == Some(true) {
                self.touch(panel, self.cursor, &Touch::Fold);
            } else if let Some(holder) = self.rows[..self.cursor].iter().rposition(|other| other.depth < row.depth) {
                self.cursor = holder;
                self.reveal = true;
            }
        }
        if pressed(Key::Space) || pressed(Key::Enter) {
            self.touch(panel, self.cursor, &Touch::Choose(Tick::Included));
        }
        if pressed(Key::Minus) || pressed(Key::Delete) {
            self.touch(panel, self.cursor, &Touch::Choose(Tick::Excluded));
        }
        // Letters go on to the search field.
        let typed: String = ui.input(|input| {
            let texts = input.events.iter().filter_map(|event| match event {
                egui::Event::Text(text) if text != " " && text != "-" => Some(text.as_str()),
                _ => None,
            });
            texts.collect()
        });
        if !typed.is_empty() {
            ui.memory_mut(|memory| memory.request_focus(Id::unique("facet search")));
            self.typed.push_str(&typed);
        }
    }

    fn touch(&mut self, panel: &mut Panel<'_>, nr: usize, touch: &Touch) {
        let Some(row) = self.rows.get(nr) else { return };
        match (touch, row.value) {
            (Touch::Choose(mark), Some(value)) => panel.session.choose_value(value, *mark),
            (Touch::Fold, Some(value)) => toggle(&mut self.unfolded.values, value),
            (_, None) => toggle(&mut self.unfolded.sides, row.facet),
        }
    }
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, item: T) {
    if !set.remove(&item) {
        set.insert(item);
    }
}

/// Draws a row; returns what was done to it.
fn draw(panel: &Panel<'_>, ui: &mut Ui, row: &Row, at_cursor: bool) -> Option<Touch> {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::click());
    let theme = panel.theme;
    let hovered = ui.rect_contains_pointer(rect);
    if hovered || at_cursor {
        ui.painter().rect_filled(rect, 0.0, if at_cursor { theme.selection } else { theme.hovered });
    }
    if at_cursor {
        ui.painter().rect_stroke(rect, 0.0, Stroke::new(1.0, theme.accent), StrokeKind::Inside);
    }
    let Some(value) = row.value else { return side(panel, ui, row, rect, &response) };
    let mut left = rect.left() + 10.0 + 14.0 * f32::from(row.depth - 1);
    let mut touch = None;
    if let Some(is_open) = row.is_open {
        let room = Rect::from_min_size(pos2(left, rect.top()), vec2(16.0, HEIGHT));
        let fold = ui.interact(room, response.id.with("fold"), Sense::click());
        let key = if is_open { "facets-fold" } else { "facets-unfold" };
        let name = panel.voice.text_with(key, &[("name", row.name.as_str().into())]);
        fold.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        triangle(ui, room.center(), is_open, if fold.hovered() { theme.text } else { theme.muted });
        touch = fold.clicked().then_some(Touch::Fold);
    }
    left += 18.0;
    let mark = panel.session.filter().mark(value);
    box_of(panel, ui, pos2(left + 6.0, rect.center().y), mark);
    left += 18.0;
    let (role, on) = (Role::CheckBox, mark == Tick::Included);
    let shown = panel.voice.whole(row.count);
    let values = [("name", row.name.as_str().into()), ("n", row.count.into()), ("shown", shown.as_str().into())];
    let key = if mark == Tick::Excluded { "facets-row-excluded" } else { "facets-row" };
    let label = panel.voice.text_with(key, &values);
    response.widget_info(|| WidgetInfo::selected(role, true, on, &label));

    // The way to exclude by the mouse.
    let room = Rect::from_min_size(pos2(rect.right() - 26.0, rect.top()), vec2(22.0, HEIGHT));
    let exclude = ui.interact(room, response.id.with("exclude"), Sense::click());
    let name = panel.voice.text_with("facets-exclude", &[("name", row.name.as_str().into())]);
    exclude.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let offers = hovered || at_cursor || mark == Tick::Excluded;
    if offers {
        let colour = if mark == Tick::Excluded || exclude.hovered() { theme.bad } else { theme.muted };
        let line = Rect::from_center_size(room.center(), vec2(10.0, 0.0));
        ui.painter().circle_stroke(room.center(), 6.0, Stroke::new(1.0, colour));
        ui.painter().hline(line.x_range().shrink(2.0), line.center().y, Stroke::new(1.5, colour));
    }
    if exclude.on_hover_text(&name).clicked() || response.secondary_clicked() {
        touch = Some(Touch::Choose(Tick::Excluded));
    }
    let count = ui.painter().text(
        pos2(room.left() - 2.0, rect.center().y),
        Align2::RIGHT_CENTER,
        shown,
        theme::regular(theme::SMALL),
        theme.muted,
    );
    let colour = match (mark, row.count) {
        (Tick::Excluded, _) | (_, 0) => theme.muted,
        _ => theme.text,
    };
    let cut = words(ui, &row.name, left, count.left() - 6.0, rect, mark == Tick::Excluded, colour);
    let response = if cut { response.on_hover_text(&row.name) } else { response };
    if response.clicked() {
        touch = touch.or(Some(Touch::Choose(Tick::Included)));
    }
    touch
}

/// The row of a side.
fn side(panel: &Panel<'_>, ui: &Ui, row: &Row, rect: Rect, response: &Response) -> Option<Touch> {
    let theme = panel.theme;
    let is_open = row.is_open == Some(true);
    let key = if is_open { "facets-fold" } else { "facets-unfold" };
    let name = panel.voice.text_with(key, &[("name", row.name.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    triangle(ui, pos2(rect.left() + 16.0, rect.center().y), is_open, theme.muted);
    let font = theme::strong(theme::BODY);
    ui.painter().text(pos2(rect.left() + 28.0, rect.center().y), Align2::LEFT_CENTER, &row.name, font, theme.text);
    if row.count > 0 {
        let chosen = panel.voice.count("facets-chosen", row.count);
        let at = pos2(rect.right() - 8.0, rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, chosen, theme::regular(theme::SMALL), theme.accent);
    }
    response.clicked().then_some(Touch::Fold)
}

fn triangle(ui: &Ui, at: egui::Pos2, down: bool, colour: egui::Color32) {
    let points = if down {
        vec![at + vec2(-4.0, -2.0), at + vec2(4.0, -2.0), at + vec2(0.0, 3.0)]
    } else {
        vec![at + vec2(-2.0, -4.0), at + vec2(3.0, 0.0), at + vec2(-2.0, 4.0)]
    };
    ui.painter().add(Shape::convex_polygon(points, colour, Stroke::NONE));
}

/// The box before a value: empty, ticked, or crossed out.
fn box_of(panel: &Panel<'_>, ui: &Ui, at: egui::Pos2, mark: Tick) {
    let theme = panel.theme;
    let rect = Rect::from_center_size(at, Vec2::splat(12.0));
    let painter = ui.painter();
    match mark {
        Tick::Off => {
            painter.rect(rect, 3.0, theme.page, Stroke::new(1.0, theme.muted), StrokeKind::Inside);
        }
        Tick::Included => {
            painter.rect_filled(rect, 3.0, theme.accent);
            let corner = |x: f32, y: f32| rect.min + vec2(x, y);
            let hook = vec![corner(2.8, 6.2), corner(5.0, 8.4), corner(9.2, 3.8)];
            painter.add(Shape::line(hook, Stroke::new(1.5, theme.on_accent)));
        }
        Tick::Excluded => {
            painter.rect_filled(rect, 3.0, theme.bad);
            painter.hline((at.x - 3.5)..=(at.x + 3.5), at.y, Stroke::new(1.5, theme.page));
        }
    }
}

/// Writes a name, cut where it does not fit; says whether it was cut.
fn words(ui: &Ui, name: &str, from: f32, to: f32, rect: Rect, struck: bool, colour: egui::Color32) -> bool {
    let font = theme::regular(theme::BODY);
    let mut text = RichText::new(name).font(font.clone()).color(colour);
    if struck {
        text = text.strikethrough();
    }
    let galley =
        egui::WidgetText::from(text).into_galley(ui, Some(egui::TextWrapMode::Truncate), (to - from).max(8.0), font);
    let cut = galley.elided;
    ui.painter().galley(pos2(from, rect.center().y - galley.size().y / 2.0), galley, colour);
    cut
}
