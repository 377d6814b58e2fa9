//! The rules of the project, to look at and to take back.

use eframe::egui::{Label, RichText, Role, ScrollArea, Ui, WidgetInfo};

use super::panel::Panel;
use crate::project::RuleId;

/// Draws them; returns the one that is to be taken back.
pub fn show(panel: &Panel<'_>, ui: &mut Ui) -> Option<RuleId> {
    ui.set_width(520.0);
    ui.heading(panel.text("rules-title"));
    ui.add_space(4.0);
    ui.label(RichText::new(panel.text("rules-text")).color(panel.theme.muted));
    ui.add_space(8.0);
    let rules: Vec<_> = panel.session.project().rules().map(|(id, rule)| (id, panel.voice.rule(rule))).collect();
    if rules.is_empty() {
        ui.add(Label::new(panel.text("rules-none")).wrap());
    }
    let mut dropped = None;
    ScrollArea::vertical().max_height(320.0).auto_shrink([false, true]).show(ui, |ui| {
        for (id, words) in rules {
            ui.horizontal(|ui| {
                let label = panel.voice.text_with("rules-drop-label", &[("rule", words.as_str().into())]);
                let response = ui.button(panel.text("rules-drop"));
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
                if response.clicked() {
                    dropped = Some(id);
                }
                ui.add(Label::new(words).wrap());
            });
        }
    });
    dropped
}
