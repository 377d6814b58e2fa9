//! Accepting many records at once: those that the table shows, from a confidence on, with their number beforehand.

use eframe::egui::{RichText, Ui};

use super::panel::{Panel, confirmed};
use super::session::Session;
use crate::domain::{RecordId, Review};

/// The confidences to choose from, in percent; 0 is any.
const LEAST: [u8; 5] = [98, 95, 90, 80, 0];

/// How many records there are for each least confidence, without flags and with them.
type Counts = [[usize; 2]; LEAST.len()];

/// What is to be accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bulk {
    /// The least confidence, in percent.
    least: u8,
    /// Whether flagged records are accepted too.
    flagged: bool,
    /// What was counted, and of which rows.
    counted: Option<((u64, u64, bool), Counts)>,
}

impl Default for Bulk {
    fn default() -> Self {
        Self { least: 95, flagged: false, counted: None }
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
            standing(session, *id)
                .is_some_and(|(percent, calls)| percent >= u16::from(self.least) && (self.flagged || !calls))
        };
        session.rows().iter().copied().filter(is_meant).collect()
    }

    /// How many records there are for each least confidence, without flags and with them. They are counted once for the
    /// rows as they are: a dialog that waits is drawn many times a second.
    fn counts(&mut self, session: &Session) -> Counts {
        let of = (session.rows_stamp(), session.project().version(), session.is_checking());
        match self.counted {
            Some((known, counts)) if known == of => counts,
            _ => {
                let mut counts = [[0; 2]; LEAST.len()];
                for (percent, calls) in session.rows().iter().filter_map(|id| standing(session, *id)) {
                    for (least, count) in LEAST.into_iter().zip(&mut counts) {
                        count[usize::from(calls)] += usize::from(percent >= u16::from(least));
                    }
                }
                self.counted = Some((of, counts));
                counts
            }
        }
    }

    /// Draws the choice.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        ui.set_width(400.0);
        ui.heading(panel.text("bulk-title"));
        ui.add_space(8.0);
        ui.label(panel.text("bulk-text"));
        ui.add_space(4.0);
        let counts = self.counts(panel.session);
        let count_of = |[without, flagged]: [usize; 2], too: bool| without + if too { flagged } else { 0 };
        for (least, of) in LEAST.into_iter().zip(counts) {
            let count = count_of(of, self.flagged);
            let words = match least {
                0 => panel.text("bulk-any"),
                _ => panel.voice.text_with("bulk-at-least", &[("percent", least.to_string().into())]),
            };
            let words = format!("{words}: {}", panel.voice.count("total-records", count));
            ui.radio_value(&mut self.least, least, words);
        }
        ui.add_space(4.0);
        let present = LEAST.into_iter().zip(counts).find(|(least, _)| *least == self.least);
        let present = present.map_or([0; 2], |(_, of)| of);
        let count = panel.voice.whole(present[1]);
        ui.checkbox(&mut self.flagged, panel.voice.text_with("bulk-flagged", &[("count", count.into())]));
        ui.add_space(8.0);
        ui.label(RichText::new(panel.text("bulk-undo")).color(panel.theme.muted));
        ui.add_space(12.0);
        let chosen = count_of(present, self.flagged);
        let mut decision = Decision::Open;
        ui.horizontal(|ui| {
            let words = panel.voice.count("bulk-accept", chosen);
            // What is flagged is left alone, and is not known before the flags are.
            let waits = panel.session.is_checking() && !self.flagged;
            let ready = chosen > 0 && !waits;
            let accept = ui.add_enabled_ui(ready, |ui| panel.primary(ui, words)).inner;
            if accept.clicked() || (ready && confirmed(ui)) {
                decision = Decision::Accept(self.records(panel.session));
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

/// How sure a record is, in whole percent, and whether its flags call for a look; nothing where it is not to be accepted with
/// others.
fn standing(session: &Session, id: RecordId) -> Option<(u16, bool)> {
    let record = session.project().record(id)?;
    let is_meant = record.review == Review::New && !session.drafts.any(id);
    is_meant.then(|| (record.origin.certainty().percent(), session.sentinel().calls(id, record)))
}
