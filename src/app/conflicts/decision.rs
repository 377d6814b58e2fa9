//! The decision on a conflict: what is believed and why, and the rule for all like it.

use eframe::egui::{ComboBox, Key, Label, RichText, Role, TextEdit, Ui, WidgetInfo};

use super::super::action::Action;
use super::super::command::Command;
use super::super::panel::{Panel, tooltip};
use super::super::theme;
use crate::analysis::{Conflict, ConflictStanding};
use crate::domain::RecordId;
use crate::project::{Preference, Preferred, Rule};

/// Draws it.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui, conflict: &Conflict, standing: ConflictStanding) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(panel.text("settle-title")).font(theme::strong(theme::BODY)).color(panel.theme.text));
        let said = standing_words(panel, conflict, standing);
        ui.add(Label::new(RichText::new(said).color(panel.theme.muted)).wrap());
        if matches!(standing, ConflictStanding::Chosen(_)) {
            let hint = tooltip(ui, panel.voice, Command::Reopen);
            if ui.button(panel.text("settle-take-back")).on_hover_text(hint).clicked() {
                panel.ask(Action::Command(Command::Reopen));
            }
        }
    });
    ui.add_space(4.0);
    reason(panel, ui, conflict, standing);
    ui.add_space(4.0);
    rule(panel, ui, conflict);
}

fn standing_words(panel: &Panel<'_>, conflict: &Conflict, standing: ConflictStanding) -> String {
    let value = |id: RecordId| {
        let side = conflict.sides.iter().find(|side| side.records.contains(&id));
        side.map(|side| panel.voice.value(side.value, conflict.key.unit)).unwrap_or_default()
    };
    match standing {
        ConflictStanding::Open => panel.text("settle-open"),
        ConflictStanding::Chosen(id) => panel.voice.text_with("settle-chosen", &[("value", value(id).into())]),
        ConflictStanding::ByRule(rule, id) => {
            let rule = panel.session.project().rule(rule).map(|rule| panel.voice.rule(rule)).unwrap_or_default();
            panel.voice.text_with("settle-by-rule", &[("value", value(id).into()), ("rule", rule.into())])
        }
    }
}

/// Why. What is typed goes with the choice; typed after it, Enter keeps it.
fn reason(panel: &mut Panel<'_>, ui: &mut Ui, conflict: &Conflict, standing: ConflictStanding) {
    ui.horizontal(|ui| {
        let name = panel.text("settle-reason");
        ui.label(&name);
        let hint = panel.text("settle-reason-hint");
        let width = ui.available_width();
        let field = TextEdit::singleline(&mut panel.session.conflicts_view.reason).hint_text(hint).desired_width(width);
        let field = ui.add(field);
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
        if panel.session.requests.focus_reason {
            panel.session.requests.focus_reason = false;
            field.request_focus();
        }
        if field.lost_focus()
            && ui.input(|input| input.key_pressed(Key::Enter))
            && let ConflictStanding::Chosen(id) = standing
            && let Some(nr) = conflict.sides.iter().position(|side| side.records.contains(&id))
        {
            panel.ask(Action::ChooseSide(nr));
        }
    });
}

/// A rule for all conflicts of the class.
fn rule(panel: &mut Panel<'_>, ui: &mut Ui, conflict: &Conflict) {
    ui.horizontal_wrapped(|ui| {
        let name = panel.text("settle-rule");
        ui.label(&name);
        let present = panel.session.conflicts_view.preference(conflict.class);
        let combo = ComboBox::from_id_salt("preferred").width(300.0).selected_text(panel.voice.preferred(present));
        let combo = combo.show_ui(ui, |ui| {
            for preferred in Preferred::ALL {
                if ui.selectable_label(preferred == present, panel.voice.preferred(preferred)).clicked() {
                    panel.session.conflicts_view.preferred = Some(preferred);
                }
            }
        });
        combo.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &name));
        let (settled, all) = panel.session.conflicts_view.reach();
        ui.add_enabled_ui(settled > 0, |ui| {
            if ui.button(panel.text("settle-rule-state")).clicked() {
                let reason = panel.session.conflicts_view.reason.trim().to_owned();
                let preference = Preference { class: conflict.class, indicator: None, preferred: present, reason };
                panel.ask(Action::StateRule(Rule::Prefer(preference)));
            }
        });
        let is_same = |rule: &Rule| {
            matches!(rule, Rule::Prefer(own) if own.class == conflict.class && own.preferred == present && own.indicator.is_none())
        };
        let words = if panel.session.project().rules().any(|(_, rule)| is_same(rule)) {
            panel.text("settle-rule-kept")
        } else if settled == 0 {
            panel.text("settle-rule-none")
        } else {
            let values = [("count", panel.voice.whole(settled).into()), ("all", panel.voice.whole(all).into())];
            panel.voice.text_with("settle-rule-counts", &values)
        };
        ui.label(RichText::new(words).color(panel.theme.muted));
    });
}
