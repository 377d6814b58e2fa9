//! A typed field of the record card: shows what stands in a slot, takes what is typed, says how it is read, offers
//! what it could become, and applies it on Enter or Tab.

use eframe::egui::{
    self, Color32, Id, Key, Label, Modifiers, Popup, PopupCloseBehavior, Response, RichText, TextEdit, Ui, vec2,
};

use super::super::panel::{Panel, select_all};
use super::super::theme;
use crate::domain::{RecordId, Slot, SlotValue};

/// How many completions are offered at a time.
const OFFERED: usize = 8;

/// What typed words mean for a slot.
pub enum Meaning {
    /// These values, shown as these words.
    Values(Vec<SlotValue>, String),
    /// Nothing: the key of why, in the language files.
    Unclear(&'static str),
}

/// Something that typed words can be completed to.
pub struct Offer {
    /// What is shown.
    pub words: String,
    /// What it puts into the record.
    pub values: Vec<SlotValue>,
}

/// A field to draw.
pub struct Field<'a> {
    /// The record it belongs to.
    pub record: RecordId,
    /// The slot it edits.
    pub slot: Slot,
    /// What stands in the slot, as words.
    pub shown: String,
    /// What to show while nothing stands in it.
    pub hint: String,
    /// How typed words are read.
    pub read: &'a dyn Fn(&str) -> Meaning,
    /// What typed words could become, best first.
    pub offers: &'a dyn Fn(&str) -> Vec<Offer>,
    /// Put the cursor into it.
    pub focus: bool,
}

/// Which of the offers is marked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marked(usize);

/// What the field of a record's slot is known by.
pub fn field_id(record: RecordId, slot: Slot) -> Id {
    Id::unique(("field", record, slot))
}

impl Field<'_> {
    /// Draws the field; returns what is to be put into the record.
    pub fn show(self, panel: &mut Panel<'_>, ui: &mut Ui, label: Id) -> Option<Vec<SlotValue>> {
        let id = field_id(self.record, self.slot);
        let draft = panel.session.drafts.get(self.record, self.slot).map(str::to_owned);
        let was_draft = draft.is_some();
        let mut typed = draft.unwrap_or_else(|| self.shown.clone());
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let offers = if has_focus && was_draft { (self.offers)(&typed) } else { Vec::new() };
        let mut marked: Marked = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        if has_focus && !offers.is_empty() {
            let last = offers.len().min(OFFERED) - 1;
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            marked.0 = (marked.0 + usize::from(pressed(Key::ArrowDown)))
                .saturating_sub(usize::from(pressed(Key::ArrowUp)))
                .min(last);
        }
        let edge = if was_draft { panel.theme.accent } else { panel.theme.line };
        let field = TextEdit::singleline(&mut typed)
            .id(id)
            .hint_text(RichText::new(&self.hint).color(panel.theme.muted))
            .margin(vec2(MARGIN, 4.0))
            .desired_width(f32::INFINITY);
        let response = ui.add(field).labelled_by(label);
        ui.painter().rect_stroke(response.rect, 4.0, egui::Stroke::new(1.0, edge), egui::StrokeKind::Inside);
        if !has_focus && !was_draft {
            ellipsis(panel, ui, &response, &self.shown);
        }
        if self.focus {
            response.request_focus();
            select_all(ui, id, &typed);
        }
        if response.changed() {
            marked = Marked::default();
            panel.session.drafts.set(self.record, self.slot, typed.clone());
        }
        ui.data_mut(|data| data.insert_temp(id, marked));
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
            panel.session.drafts.discard(self.record, self.slot);
            if was_draft {
                // It has thrown away what was typed, and does no more.
                ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            }
            return None;
        }
        let applied =
            response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Tab));
        let chosen = offer_list(panel, &response, &offers, marked);
        let is_draft = panel.session.drafts.get(self.record, self.slot).is_some();
        if let Some(at) = chosen.or((applied && is_draft && !offers.is_empty()).then_some(marked.0)) {
            panel.session.drafts.discard(self.record, self.slot);
            return offers.into_iter().nth(at).map(|offer| offer.values);
        }
        if !is_draft {
            return None;
        }
        match (self.read)(&typed) {
            Meaning::Values(values, words) => {
                if offers.is_empty() {
                    Self::says(ui, &panel.voice.text_with("field-read", &[("words", words.into())]), panel.theme.muted);
                }
                if applied {
                    panel.session.drafts.discard(self.record, self.slot);
                    return Some(values);
                }
            }
            Meaning::Unclear(why) => {
                if offers.is_empty() {
                    Self::says(ui, &panel.text(why), panel.theme.bad);
                }
                if applied {
                    // What was refused is still being typed: the next letters belong to it, and are no commands.
                    response.request_focus();
                }
            }
        }
        None
    }

    /// A line under the field.
    fn says(ui: &mut Ui, words: &str, colour: Color32) {
        ui.add(Label::new(RichText::new(words).font(theme::regular(theme::SMALL)).color(colour)).wrap());
    }
}

/// What stands between the words of a field and its edges.
const MARGIN: f32 = 8.0;

/// Shows by “…” that what stands in a field is longer than the field, and the whole of it under the pointer.
fn ellipsis(panel: &Panel<'_>, ui: &Ui, response: &Response, shown: &str) {
    let font = egui::TextStyle::Body.resolve(ui.style());
    let width = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font.clone(), panel.theme.text).size().x;
    let room = response.rect.shrink2(vec2(MARGIN, 2.0));
    if shown.is_empty() || width(shown) <= room.width() {
        return;
    }
    let end = room.with_min_x(room.right() - width("…") - 2.0).with_max_x(response.rect.right() - 2.0);
    ui.painter().rect_filled(end, 0.0, ui.visuals().text_edit_bg_color());
    let at = egui::pos2(end.left() + 1.0, end.center().y);
    ui.painter().text(at, egui::Align2::LEFT_CENTER, "…", font, panel.theme.muted);
    response.clone().on_hover_text(shown);
}

/// The list of offers below a field; returns the one that was clicked.
fn offer_list(panel: &Panel<'_>, response: &Response, offers: &[Offer], marked: Marked) -> Option<usize> {
    let mut chosen = None;
    Popup::from_response(response)
        .id(response.id.with("offers"))
        .open(!offers.is_empty() && response.has_focus())
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .width(response.rect.width())
        .accessible_name(panel.text("field-offers"))
        .show(|ui| {
            for (at, offer) in offers.iter().take(OFFERED).enumerate() {
                let button = egui::Button::selectable(at == marked.0, offer.words.as_str())
                    .truncate()
                    .min_size(vec2(ui.available_width(), theme::ROW_HEIGHT));
                // Pressed, not clicked: the field loses its focus between the two, and the list would be gone.
                if ui.add(button).is_pointer_button_down_on() {
                    chosen = Some(at);
                }
            }
        });
    chosen
}
