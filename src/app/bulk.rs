//! Accepting many records at once: those that the table shows, from a confidence on, with their number beforehand.

use eframe::egui::{RichText, Ui};

use super::panel::Panel;
use super::session::Session;
use crate::domain::{RecordId, Review};

/// The confidences to choose from, in percent; 0 is any.
const LEAST: [u8; 5] = [98, 95, 90, 80, 0];

/// What is to be accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bulk {
    /// The least confidence, in percent.
    least: u8,
    /// Whether flagged records are accepted too.
    flagged: bool,
}

impl Default for Bulk {
    fn default() -> Self {
        Self { least: 95, flagged: false }
    }
}

/// What was decided.
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To leave it.
    Cancel,
    /// To accept these.
    Accept(Vec<RecordId>),
}

impl Bulk {
    /// The undecided records of the table that it is about. A record with something typed and not applied is left out.
    pub fn records(self, session: &Session) -> Vec<RecordId> {
        let is_meant = |id: &RecordId| {
            session.project().record(*id).is_some_and(|record| {
                record.review == Review::New
                    && record.origin.certainty().get() * 100.0 + 0.001 >= f32::from(self.least)
                    && (self.flagged || !session.sentinel().calls(*id, record))
                    && !session.drafts.any(*id)
            })
        };
        session.rows().iter().copied().filter(is_meant).collect()
    }

    /// Draws the choice.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        ui.set_width(400.0);
        ui.heading(panel.text("bulk-title"));
        ui.add_space(8.0);
        ui.label(panel.text("bulk-text"));
        ui.add_space(4.0);
        for least in LEAST {
            let count = Self { least, ..*self }.records(panel.session).len();
            let words = match least {
                0 => panel.text("bulk-any"),
                _ => panel.voice.text_with("bulk-at-least", &[("percent", least.to_string().into())]),
            };
            let words = format!("{words}: {}", panel.voice.count("total-records", count));
            ui.radio_value(&mut self.least, least, words);
        }
        ui.add_space(4.0);
        let of_flagged = Self { flagged: true, ..*self }.records(panel.session).len();
        let without = Self { flagged: false, ..*self }.records(panel.session).len();
        let count = panel.voice.whole(of_flagged - without);
        ui.checkbox(&mut self.flagged, panel.voice.text_with("bulk-flagged", &[("count", count.into())]));
        ui.add_space(8.0);
        ui.label(RichText::new(panel.text("bulk-undo")).color(panel.theme.muted));
        ui.add_space(12.0);
        let chosen = self.records(panel.session);
        let mut decision = Decision::Open;
        ui.horizontal(|ui| {
            let words = panel.voice.count("bulk-accept", chosen.len());
            // What is flagged is left alone, and is not known before the flags are.
            let waits = panel.session.is_checking() && !self.flagged;
            let accept = ui.add_enabled_ui(!chosen.is_empty() && !waits, |ui| panel.primary(ui, words)).inner;
            if accept.clicked() {
                decision = Decision::Accept(chosen);
            }
            if ui.button(panel.text("cancel")).clicked() {
                decision = Decision::Cancel;
            }
            if waits {
                ui.spinner();
                ui.label(RichText::new(panel.text("work-checking")).color(panel.theme.muted));
            }
        });
        decision
    }
}
