//! What came of a damaged file, line by line: what is missing, and what may be.

use eframe::egui::{Label, RichText, ScrollArea, Ui};

use super::panel::Panel;
use super::voice::Voice;
use crate::project::{Cut, Rescue, Slip, SlipKind};

/// What is said of a rescued project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescued {
    title: String,
    /// What is missing, a line each; none where nothing is.
    missing: Vec<String>,
    /// What did not come as the file says it, a line each, and how many there are more.
    slips: Vec<String>,
    more: Option<String>,
}

/// So many slips are told one by one.
const SLIPS: usize = 100;

impl Rescued {
    /// Of what was rescued from the file called `name`.
    pub fn of(rescue: &Rescue, name: String, voice: &Voice) -> Self {
        let title = voice.text_with("rescued", &[("name", name.into())]);
        let counted = [
            ("rescued-documents", rescue.lost_documents),
            ("rescued-records", rescue.lost_records),
            ("rescued-altered", rescue.altered),
            ("rescued-slips", rescue.slips.len()),
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
        let slip = |slip: &Slip| {
            let (key, name) = match &slip.kind {
                SlipKind::Field(name) => ("rescued-slip-field", name.clone()),
                SlipKind::Place(place) => ("rescued-slip-place", place.to_string()),
                SlipKind::Indicator(indicator) => ("rescued-slip-indicator", indicator.to_string()),
            };
            voice.text_with(key, &[("line", slip.line.to_string().into()), ("name", name.into())])
        };
        let slips = rescue.slips.iter().take(SLIPS).map(slip).collect();
        let more = rescue.slips.len().saturating_sub(SLIPS);
        let more = (more > 0).then(|| voice.count("rescued-slips-more", more));
        Self { title, missing, slips, more }
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
        if !self.slips.is_empty() {
            ui.add_space(4.0);
            let list = ScrollArea::vertical().id_salt("slips").max_height(240.0).auto_shrink([false, true]);
            list.show(ui, |ui| {
                for line in self.slips.iter().chain(&self.more) {
                    ui.add(Label::new(line).selectable(true).wrap());
                }
            });
        }
        ui.add_space(4.0);
        ui.add(Label::new(RichText::new(panel.text("rescued-save")).color(panel.theme.muted)).wrap());
        ui.add_space(12.0);
    }
}
