//! The offer itself: kept until it is taken, dismissed, or the next correction makes another one.

use eframe::egui::{self, Align, Button, Frame, Label, Layout, Margin, RichText, Ui};

use super::super::action::Action;
use super::super::command::Command;
use super::super::panel::{Panel, tooltip};
use super::super::session::Workspace;
use crate::analysis::{Alike, alike};
use crate::domain::{Record, SlotValue};
use crate::project::{Correction, Project};

/// What was corrected in one record, and the records that are wrong for the same cause.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The cause and its remedy.
    pub correction: Correction,
    /// The others.
    pub records: Vec<Alike>,
    /// The words of the cause as they are printed.
    pub words: Option<String>,
    version: u64,
}

impl Offer {
    /// What follows from the correction of a record that was `before`; nothing where no other record is wrong like it.
    pub fn of(project: &Project, before: &Record, values: &[SlotValue]) -> Option<Self> {
        let document = before.document.and_then(|id| project.document(id))?;
        let text = document.text.as_str();
        let learn = |value: &SlotValue| Correction::learn(before, text, *value);
        // The field that was corrected comes first; what follows from it in other fields is no cause of its own.
        let correction = values.iter().find(|value| before.figure.get(value.slot()) != **value).and_then(learn)?;
        let records = alike(project, &correction);
        let words = before.evidence.as_ref().and_then(|evidence| evidence.get(correction.slot)?.of(text));
        let words = words.map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "));
        (!records.is_empty()).then(|| Self { correction, records, words, version: project.version() })
    }

    /// Whether nothing has changed since; after an undo the cause may be gone.
    pub fn is_fresh(&self, project: &Project) -> bool {
        self.version == project.version()
    }
}

/// The line above the status bar that makes the offer.
pub fn bar(panel: &mut Panel<'_>, ui: &mut Ui) {
    let Some(offer) = panel.session.offer().filter(|_| panel.session.workspace == Workspace::Review) else { return };
    let cause = panel.voice.cause(&offer.correction, offer.words.as_deref());
    let count = offer.records.len();
    let values = [("n", count.into()), ("shown", panel.voice.whole(count).into()), ("cause", cause.into())];
    let words = panel.voice.text_with("alike-offer", &values);
    let frame = Frame::NONE.fill(panel.theme.selection).inner_margin(Margin::symmetric(12, 4));
    egui::Panel::bottom("alike").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(24.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(Button::new(panel.text("alike-dismiss")).frame(false)).clicked() {
                    panel.ask(Action::DismissOffer);
                }
                let hint = tooltip(ui, panel.voice, Command::Alike);
                if panel.primary(ui, panel.text("alike-show")).on_hover_text(hint).clicked() {
                    panel.ask(Action::Command(Command::Alike));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(RichText::new(&words).color(panel.theme.text)).truncate()).on_hover_text(&words);
                });
            });
        });
    });
}
