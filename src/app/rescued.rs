//! What came of a damaged file, line by line: what is missing, and what may be.

use eframe::egui::{Label, RichText, Ui};

use super::panel::Panel;
use super::voice::Voice;
use crate::project::{Cut, Rescue};

/// What is said of a rescued project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescued {
    title: String,
    /// What is missing, a line each; none where nothing is.
    missing: Vec<String>,
}

impl Rescued {
    /// Of what was rescued from the file called `name`.
    pub fn of(rescue: &Rescue, name: String, voice: &Voice) -> Self {
        let title = voice.text_with("rescued", &[("name", name.into())]);
        let counted = [
            ("rescued-documents", rescue.lost_documents),
            ("rescued-records", rescue.lost_records),
            ("rescued-altered", rescue.altered),
        ];
        let counted = counted.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| voice.count(key, n));
        let mut missing: Vec<String> = counted.collect();
        missing.extend(rescue.cut.map(|cut| {
            voice.text(match cut {
                Cut::Documents => "rescued-cut-documents",
                Cut::Records => "rescued-cut-records",
            })
        }));
        let part = |name: &&str| {
            voice.text(match *name {
                "glossary" => "rescued-glossary",
                "views" => "rescued-views",
                "settlements" => "rescued-settlements",
                "rules" => "rescued-rules",
                _ => "rescued-texts",
            })
        };
        missing.extend(rescue.lost_sections.iter().map(part));
        if !rescue.has_history {
            missing.push(voice.text("rescued-history"));
        }
        Self { title, missing }
    }

    /// Draws it.
    pub fn show(&self, panel: &Panel<'_>, ui: &mut Ui) {
        ui.set_width(480.0);
        ui.heading(&self.title);
        ui.add_space(8.0);
        if self.missing.is_empty() {
            ui.label(panel.text("rescued-whole"));
        }
        for line in &self.missing {
            ui.add(Label::new(line).wrap());
        }
        ui.add_space(4.0);
        ui.add(Label::new(RichText::new(panel.text("rescued-save")).color(panel.theme.muted)).wrap());
        ui.add_space(12.0);
    }
}
