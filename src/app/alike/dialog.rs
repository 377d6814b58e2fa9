//! The records that would be corrected too, a line each with a tick, and whether to keep the correction as a rule.

use std::collections::BTreeSet;

use eframe::egui::{Checkbox, Label, RichText, ScrollArea, Ui, WidgetInfo, vec2};

use super::super::panel::{Panel, confirmed, cut, styled};
use super::super::{sentence, theme};
use super::Offer;
use crate::domain::{RecordId, SlotValue};
use crate::project::Rule;

/// Height of a line: what would change, and the sentence below.
const LINE: f32 = 48.0;

/// What is to be corrected.
#[derive(Clone, Debug)]
pub struct Preview {
    offer: Offer,
    left_out: BTreeSet<RecordId>,
    keep: bool,
}

/// What was decided.
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To leave it.
    Cancel,
    /// To correct these, and to keep the rule.
    Correct(Vec<(RecordId, Vec<SlotValue>)>, Option<Rule>),
}

impl Preview {
    /// A preview with all records ticked.
    pub fn new(offer: Offer) -> Self {
        Self { offer, left_out: BTreeSet::new(), keep: false }
    }

    /// Draws it.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        ui.set_width(640.0);
        ui.heading(panel.text("alike-heading"));
        ui.add_space(4.0);
        let cause = panel.voice.cause(&self.offer.correction, self.offer.words.as_deref());
        ui.add(Label::new(RichText::new(cause).color(panel.theme.muted)).wrap());
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if ui.button(panel.text("alike-all")).clicked() {
                self.left_out.clear();
            }
            if ui.button(panel.text("alike-none")).clicked() {
                self.left_out = self.offer.records.iter().map(|alike| alike.id).collect();
            }
        });
        ui.add_space(4.0);
        let count = self.offer.records.len();
        let area = ScrollArea::vertical().max_height(340.0).auto_shrink([false, true]);
        area.show_rows(ui, LINE, count, |ui, rows| {
            for nr in rows {
                self.line(panel, ui, nr);
            }
        });
        ui.add_space(8.0);
        if self.offer.correction.is_general() {
            ui.checkbox(&mut self.keep, panel.text("alike-keep"));
        } else {
            ui.label(RichText::new(panel.text("alike-document-only")).color(panel.theme.muted));
        }
        ui.label(RichText::new(panel.text("alike-undo")).color(panel.theme.muted));
        ui.add_space(12.0);
        let mut decision = Decision::Open;
        ui.horizontal(|ui| {
            let ticked = count - self.left_out.len();
            let words = panel.voice.count("alike-correct", ticked);
            let anything = ticked > 0 || self.keep;
            let correct = ui.add_enabled_ui(anything, |ui| panel.primary(ui, words)).inner;
            if correct.clicked() || (anything && confirmed(ui)) {
                decision = self.decided();
            }
            if ui.button(panel.text("cancel")).clicked() {
                decision = Decision::Cancel;
            }
        });
        decision
    }

    fn decided(&self) -> Decision {
        let ticked = self.offer.records.iter().filter(|alike| !self.left_out.contains(&alike.id));
        let wanted = ticked.map(|alike| (alike.id, alike.values.clone())).collect();
        let rule = self.keep.then(|| Rule::Correct(self.offer.correction.clone()));
        Decision::Correct(wanted, rule)
    }

    fn line(&mut self, panel: &Panel<'_>, ui: &mut Ui, nr: usize) {
        let Some(alike) = self.offer.records.get(nr) else { return };
        let Some(record) = panel.session.project().record(alike.id) else { return };
        let (before, after) = self.offer.correction.step(&record.figure);
        let shown = |value| panel.voice.slot_value(value, record.figure.unit);
        let step = [("before", shown(before).into()), ("after", shown(after).into())];
        let step = panel.voice.text_with("alike-step", &step);
        let name = [("record", panel.voice.summary(record).into()), ("step", step.into())];
        let name = panel.voice.text_with("alike-line", &name);
        ui.allocate_ui(vec2(ui.available_width(), LINE), |ui| {
            ui.set_min_height(LINE);
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.horizontal(|ui| {
                let mut ticked = !self.left_out.contains(&alike.id);
                let response = ui.add(Checkbox::without_text(&mut ticked));
                response.widget_info(|| WidgetInfo::selected(eframe::egui::Role::CheckBox, true, ticked, &name));
                if response.changed() {
                    if ticked {
                        self.left_out.remove(&alike.id);
                    } else {
                        self.left_out.insert(alike.id);
                    }
                }
                cut(ui, styled(&name, theme::regular(theme::BODY), panel.theme.text)).on_hover_text(&name);
            });
            ui.horizontal(|ui| {
                ui.add_space(24.0);
                let document = record.document.and_then(|id| panel.session.project().document(id));
                if let Some(job) = document.and_then(|document| sentence::marked(panel, record, &document.text)) {
                    ui.add(Label::new(job).truncate());
                }
            });
        });
    }
}
