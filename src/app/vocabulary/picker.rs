//! A field that finds one of many things by any part of its name.

use eframe::egui::{self, Id, Key, Label, Popup, PopupCloseBehavior, RichText, TextEdit, Ui, vec2};

use super::super::panel::Panel;
use super::super::theme;

/// So many things are offered at once.
const OFFERED: usize = 7;

/// What was typed, and what it found.
#[derive(Clone, Debug)]
pub struct Picker<T> {
    typed: String,
    chosen: Option<T>,
    marked: usize,
    /// Whether it is to get the cursor.
    focus: bool,
}

impl<T> Default for Picker<T> {
    fn default() -> Self {
        Self { typed: String::new(), chosen: None, marked: 0, focus: false }
    }
}

impl<T: Copy + PartialEq> Picker<T> {
    /// A picker with `chosen`, which goes by `name`.
    pub fn of(chosen: T, name: &str) -> Self {
        Self { typed: name.to_owned(), chosen: Some(chosen), marked: 0, focus: false }
    }

    /// Puts the cursor into it when it is drawn next.
    pub fn request_focus(&mut self) {
        self.focus = true;
    }

    /// What was chosen.
    pub fn chosen(&self) -> Option<T> {
        self.chosen
    }

    /// Draws the field; `search` finds things by what is typed, `name` tells what they are called. Says whether Enter
    /// was pressed in it.
    pub fn show(
        &mut self,
        panel: &Panel<'_>,
        ui: &mut Ui,
        label: Id,
        search: impl Fn(&str) -> Vec<T>,
        name: impl Fn(T) -> String,
    ) -> bool {
        let id = label.with("picker");
        let offers: Vec<T> = if self.chosen.is_none() && !self.typed.trim().is_empty() {
            search(&self.typed).into_iter().take(OFFERED).collect()
        } else {
            Vec::new()
        };
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        if has_focus && !offers.is_empty() {
            let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
            self.marked = (self.marked + usize::from(pressed(Key::ArrowDown)))
                .saturating_sub(usize::from(pressed(Key::ArrowUp)))
                .min(offers.len() - 1);
        }
        let field = TextEdit::singleline(&mut self.typed)
            .id(id)
            .margin(vec2(8.0, 4.0))
            .hint_text(RichText::new(panel.text("vocabulary-pick")).color(panel.theme.muted))
            .desired_width(f32::INFINITY);
        let response = ui.add(field).labelled_by(label);
        if std::mem::take(&mut self.focus) {
            response.request_focus();
        }
        if response.changed() {
            (self.chosen, self.marked) = (None, 0);
        }
        let left = response.lost_focus();
        let entered = left && ui.input(|input| input.key_pressed(Key::Enter));
        let tabbed = left && ui.input(|input| input.key_pressed(Key::Tab));
        let mut picked = ((entered || tabbed) && !offers.is_empty()).then_some(self.marked);
        Popup::from_response(&response)
            .id(id.with("offers"))
            .open(!offers.is_empty() && response.has_focus())
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .width(response.rect.width())
            .accessible_name(panel.text("field-offers"))
            .show(|ui| {
                for (at, offer) in offers.iter().enumerate() {
                    let button = egui::Button::selectable(at == self.marked, name(*offer))
                        .truncate()
                        .min_size(vec2(ui.available_width(), theme::ROW_HEIGHT));
                    // Pressed, not clicked: the field loses its focus between the two, and the list would be gone.
                    if ui.add(button).is_pointer_button_down_on() {
                        picked = Some(at);
                    }
                }
            });
        if let Some(offer) = picked.and_then(|at| offers.get(at)) {
            self.chosen = Some(*offer);
            self.typed = name(*offer);
            // The first Enter takes the offer, the next one the form.
            if entered {
                response.request_focus();
            }
            return false;
        }
        if self.chosen.is_none() && !self.typed.trim().is_empty() && offers.is_empty() {
            ui.add(Label::new(RichText::new(panel.text("vocabulary-pick-none")).color(panel.theme.bad)).wrap());
        }
        entered
    }
}
