//! What every panel is given: the session to read, the voice and the colours to draw with, and where to put requests.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    self, Align, Align2, Color32, FontId, Frame, Label, Layout, Margin, Rect, Response, RichText, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, Vec2, WidgetText,
};

use super::action::Action;
use super::command::Command;
use super::session::Session;
use super::theme::{self, Theme};
use super::voice::Voice;

/// The surroundings of a panel.
#[derive(Debug)]
pub struct Panel<'a> {
    /// What the window knows. Panels alter what is typed and shown, never the project.
    pub session: &'a mut Session,
    /// The language.
    pub voice: &'a Voice,
    /// The colours.
    pub theme: &'static Theme,
    /// What the panel asks for.
    pub actions: &'a mut Vec<Action>,
}

impl Panel<'_> {
    /// Asks for something.
    pub fn ask(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// The words for `key`.
    pub fn text(&self, key: &str) -> String {
        self.voice.text(key)
    }

    /// The head of a panel: its title, and what `rest` draws at the right, last thing first.
    pub fn head(&mut self, ui: &mut Ui, title: &str, rest: impl FnOnce(&mut Self, &mut Ui)) {
        Frame::NONE.inner_margin(Margin { left: 12, right: 8, top: 8, bottom: 4 }).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_min_height(theme::ROW_HEIGHT);
                ui.label(RichText::new(title).font(theme::strong(theme::TITLE)).color(self.theme.text));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| rest(self, ui));
            });
        });
    }

    /// What an empty place says: what is missing, what to do next, and the commands that do it, the first of them as
    /// the primary one.
    pub fn empty(&mut self, ui: &mut Ui, title: &str, hint: &str, commands: &[Command]) {
        ui.vertical_centered(|ui| {
            ui.add_space((ui.available_height() * 0.3).min(120.0));
            ui.set_max_width((ui.available_width() - 24.0).clamp(80.0, 320.0));
            ui.label(RichText::new(title).font(theme::strong(theme::TITLE)).color(self.theme.text));
            ui.add_space(4.0);
            ui.label(RichText::new(hint).color(self.theme.muted));
            ui.add_space(8.0);
            for (at, command) in commands.iter().enumerate() {
                let words = self.text(command.title());
                let clicked = if at == 0 { self.primary(ui, words) } else { ui.button(words) }.clicked();
                if clicked {
                    self.ask(Action::Command(*command));
                }
            }
        });
    }

    /// The one button of a panel that does its main work.
    pub fn primary(&self, ui: &mut Ui, words: impl Into<String>) -> Response {
        let text = RichText::new(words).color(self.theme.on_accent);
        let button = ui.add(egui::Button::new(text).fill(self.theme.accent));
        if button.has_focus() {
            // Around it: no edge of its own would stand out from the accent.
            let ring = Stroke::new(theme::FOCUS, self.theme.text);
            ui.painter().rect_stroke(button.rect.expand(1.0), 5.0, ring, StrokeKind::Outside);
        }
        button
    }

    /// A button for a command, with its key in the tooltip; grey while it would do nothing.
    pub fn command_button(&mut self, ui: &mut Ui, command: Command, label: &str) {
        let enabled = command.is_enabled(self.session);
        let tooltip = tooltip(ui, self.voice, command);
        let button = ui.add_enabled(enabled, egui::Button::new(label)).on_hover_text(&tooltip);
        let title = self.text(command.title());
        let response = button.on_disabled_hover_text(tooltip);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, &title));
        if response.clicked() {
            self.ask(Action::Command(command));
        }
    }
}

/// A command's title with its key.
pub fn tooltip(ui: &Ui, voice: &Voice, command: Command) -> String {
    match command.shortcuts().first() {
        Some(shortcut) => format!("{} ({})", voice.text(command.title()), ui.ctx().format_shortcut(shortcut)),
        None => voice.text(command.title()),
    }
}

/// Whether Enter was pressed while nothing has the focus, which a dialog takes for its main button.
pub fn confirmed(ui: &Ui) -> bool {
    ui.memory(|memory| memory.focused().is_none())
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Enter))
}

/// Marks all that stands in a field, so that typing replaces it.
pub fn select_all(ui: &Ui, field: egui::Id, typed: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::TextEdit::load_state(ui.ctx(), field).unwrap_or_default();
    let all = CCursorRange::two(CCursor::default(), CCursor::new(typed.chars().count()));
    state.cursor.set_char_range(Some(all));
    egui::TextEdit::store_state(ui.ctx(), field, state);
}

/// A line of text that is cut with “…” where it does not fit, and then shown whole in a tooltip.
pub fn cut(ui: &mut Ui, text: impl Into<WidgetText>) -> Response {
    ui.add(Label::new(text).truncate().sense(Sense::hover()))
}

/// The beginning of a value, on one line.
pub fn beginning(value: &str, characters: usize) -> String {
    let mut words = value.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let shown: String = words.by_ref().take(characters).collect();
    if words.next().is_some() { shown + "…" } else { shown }
}

/// Writes a line of text into `rect`, cut with “…” where it does not fit.
pub fn write_line(ui: &Ui, rect: Rect, text: &str, font: FontId, colour: Color32) {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = TextWrapping::truncate_at_width(rect.width());
    let galley = ui.painter().layout_job(job);
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect).min;
    ui.painter().galley(at, galley, colour);
}

/// Draws a list of so many rows of one height, the first of which was `offset` above the top, with row `reveal` brought into
/// view. Says where the first is now.
pub fn list_rows(
    ui: &mut Ui,
    id: &str,
    (rows, height): (usize, f32),
    (offset, reveal): (f32, Option<usize>),
    mut row: impl FnMut(&mut Ui, usize),
) -> f32 {
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical().id_salt(id).auto_shrink(false);
    if let Some(at) = reveal {
        area = bring_row(area, ui, at, height, offset);
    }
    let output = area.show_rows(ui, height, rows, |ui, shown| shown.for_each(|at| row(ui, at)));
    output.state.clamped_offset().y
}

/// Scrolls a list of rows of one height, of which the first is `offset` above the top, so that row `at` is in view. A row
/// that is not drawn cannot ask to be scrolled to; where it stands is known all the same.
fn bring_row(area: ScrollArea, ui: &Ui, at: usize, row_height: f32, offset: f32) -> ScrollArea {
    let (top, height) = (at as f32 * row_height, ui.available_height());
    if top < offset || top + row_height > offset + height {
        return area.vertical_scroll_offset((top - height / 2.0).max(0.0));
    }
    area
}

/// A small dot of `colour`.
pub fn dot(ui: &mut Ui, colour: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(8.0, theme::ROW_HEIGHT - 4.0), Sense::hover());
    ui.painter().circle_filled(rect.center(), 4.0, colour);
    response
}

/// Text in a font and a colour.
pub fn styled(text: impl Into<String>, font: FontId, colour: Color32) -> RichText {
    RichText::new(text).font(font).color(colour)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn the_primary_button_shows_that_it_has_the_focus() {
        let (ctx, voice) = (egui::Context::default(), Voice::new(Language::English));
        theme::install(&ctx);
        let mut session = Session::new(Language::English);
        let mut rings = |focused: bool| {
            let theme = Theme::of(ctx.theme());
            let mut actions = Vec::new();
            let panel = Panel { session: &mut session, voice: &voice, theme, actions: &mut actions };
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let button = panel.primary(ui, "Save");
                if focused {
                    button.request_focus();
                }
            });
            // Nobody draws them here.
            output.textures_delta.clear();
            let is_ring = |shape: &egui::Shape| matches!(shape, egui::Shape::Rect(rect) if rect.stroke == Stroke::new(theme::FOCUS, theme.text));
            output.shapes.iter().filter(|clipped| is_ring(&clipped.shape)).count()
        };
        assert_eq!(rings(false), 0);
        rings(true);
        assert_eq!(rings(true), 1);
    }
}
