//! The selected conflict: its values side by side, each with the sentences that state it.

use eframe::egui::{
    self, Align, Frame, Label, Layout, Margin, RichText, Role, ScrollArea, Stroke, Ui, WidgetInfo, vec2,
};

use super::super::action::Action;
use super::super::panel::{Panel, cut, styled};
use super::super::{sentence, theme};
use super::decision;
use crate::analysis::{Conflict, ConflictStanding, Side};
use crate::domain::{Origin, RecordId};

/// A column narrower than this is no sentence to read.
const NARROWEST: f32 = 260.0;

/// Draws it.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui) {
    let selected = panel.session.conflicts_view.selected;
    let Some((conflict, standing)) = selected.and_then(|key| panel.session.conflicts().get(&key)) else {
        let (title, hint) = (panel.text("conflicts-none-selected"), panel.text("conflicts-none-selected-hint"));
        panel.empty(ui, &title, &hint, &[]);
        return;
    };
    let conflict = conflict.clone();
    let frame = Frame::NONE.fill(panel.theme.panel).inner_margin(Margin::symmetric(16, 10));
    egui::Panel::bottom("conflict decision").frame(frame).resizable(false).show(ui, |ui| {
        decision::show(panel, ui, &conflict, standing);
    });
    Frame::NONE.inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 8 }).show(ui, |ui| {
        head(panel, ui, &conflict);
        ui.add_space(8.0);
        ScrollArea::both().id_salt(("sides", conflict.key)).auto_shrink(false).show(ui, |ui| {
            sides(panel, ui, &conflict, standing);
        });
    });
}

/// What it is about, and what explains it.
fn head(panel: &mut Panel<'_>, ui: &mut Ui, conflict: &Conflict) {
    let about = panel.voice.about(&conflict.key);
    ui.add(Label::new(styled(about, theme::strong(theme::TITLE), panel.theme.text)).wrap());
    ui.horizontal_wrapped(|ui| {
        let class = panel.voice.class(conflict.class);
        ui.label(styled(class, theme::strong(theme::BODY), panel.theme.warning));
        ui.label(RichText::new(panel.voice.class_why(conflict.class)).color(panel.theme.muted));
        let hint = conflict.hint.and_then(|id| Some((id, panel.session.project().record(id)?)));
        if let Some((id, record)) = hint {
            let words = panel.voice.summary(record);
            ui.label(words);
            if ui.small_button(panel.text("conflict-hint-show")).clicked() {
                panel.ask(Action::ShowRecord(id));
            }
        }
    });
}

fn sides(panel: &mut Panel<'_>, ui: &mut Ui, conflict: &Conflict, standing: ConflictStanding) {
    let count = conflict.sides.len() as f32;
    let gap = 12.0;
    // The edge of what is believed is drawn outside.
    let width = ((ui.available_width() - 4.0 - gap * (count - 1.0)) / count).max(NARROWEST);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (nr, side) in conflict.sides.iter().enumerate() {
            let layout = Layout::top_down(Align::Min);
            ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
                ui.push_id(("side", nr), |ui| column(panel, ui, conflict, nr, side, standing, width));
            });
        }
    });
}

fn column(
    panel: &mut Panel<'_>,
    ui: &mut Ui,
    conflict: &Conflict,
    nr: usize,
    side: &Side,
    standing: ConflictStanding,
    width: f32,
) {
    let believed = standing.record().is_some_and(|id| side.records.contains(&id));
    let edge = if believed { Stroke::new(2.0, panel.theme.good) } else { Stroke::new(1.0, panel.theme.line) };
    // The wider edge takes its room from the margin, so that nothing moves when a value is believed.
    let margin = Margin::same(if believed { 11 } else { 12 });
    let frame = Frame::NONE.fill(panel.theme.panel).stroke(edge).corner_radius(4.0).inner_margin(margin);
    frame.show(ui, |ui| {
        ui.set_width(width - 26.0);
        let value = panel.voice.value(side.value, conflict.key.unit);
        ui.label(styled(&value, theme::strong(theme::TITLE), panel.theme.text));
        let mut said = panel.voice.count("side-said", side.records.len());
        let sources = panel.session.conflicts_view.counts().get(nr).copied().unwrap_or(side.records.len());
        if sources < side.records.len() {
            said = format!("{said}, {}", panel.voice.count("side-sources", sources));
        }
        ui.add(Label::new(RichText::new(said).color(panel.theme.muted)).wrap());
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            let number = (nr + 1).to_string();
            if believed {
                let key = if matches!(standing, ConflictStanding::Chosen(_)) { "side-chosen" } else { "side-by-rule" };
                ui.label(styled(panel.text(key), theme::strong(theme::BODY), panel.theme.good));
            }
            if !matches!(standing, ConflictStanding::Chosen(_)) || !believed {
                let words = panel.voice.text_with("side-choose", &[("number", number.as_str().into())]);
                let values = [("value", value.as_str().into()), ("number", number.into())];
                let label = panel.voice.text_with("side-choose-label", &values);
                let response = ui.button(words);
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
                if response.clicked() {
                    panel.ask(Action::ChooseSide(nr));
                }
            }
        });
        for id in &side.records {
            ui.add_space(8.0);
            ui.separator();
            witness(panel, ui, *id);
        }
    });
}

/// A record that states the value: its document, its sentence, and the way to it.
fn witness(panel: &mut Panel<'_>, ui: &mut Ui, id: RecordId) {
    let Some(record) = panel.session.project().record(id).cloned() else { return };
    let document = record.document.and_then(|id| panel.session.project().document(id));
    if let Some(document) = document {
        let name = styled(document.headline(), theme::strong(theme::BODY), panel.theme.text);
        cut(ui, name).on_hover_text(&document.name);
        let date = document.published.map_or_else(|| panel.text("side-undated"), |date| panel.voice.date(date));
        let source =
            document.source_of(record.evidence.as_ref()).map(|source| format!(" · {source}")).unwrap_or_default();
        cut(ui, styled(format!("{date}{source}"), theme::regular(theme::SMALL), panel.theme.muted));
        ui.add_space(4.0);
        match sentence::marked(panel, &record, &document.text) {
            Some(job) => drop(ui.add(Label::new(job).wrap())),
            None => drop(ui.label(RichText::new(panel.text("card-no-sentence")).color(panel.theme.muted))),
        }
    } else {
        ui.label(RichText::new(panel.text("card-no-sentence")).color(panel.theme.muted));
    }
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        let mut parts = vec![panel.voice.review(record.review)];
        if record.figure.status != crate::domain::Status::Actual {
            parts.push(panel.voice.status(record.figure.status));
        }
        if record.figure.bound != crate::domain::Bound::Exact {
            parts.push(panel.voice.bound(record.figure.bound));
        }
        if let Origin::Extracted { confidence } = record.origin {
            let percent = confidence.percent().to_string();
            parts.push(panel.voice.text_with("card-extracted", &[("percent", percent.into())]));
        }
        ui.label(styled(parts.join(" · "), theme::regular(theme::SMALL), panel.theme.muted));
        let flags: Vec<_> = panel.session.sentinel().flags(id).copied().collect();
        for flag in flags {
            let words = panel.voice.flag(&flag, &record, panel.session.project());
            ui.add(Label::new(styled(format!("! {words}"), theme::regular(theme::SMALL), panel.theme.warning)).wrap());
        }
        if ui.small_button(panel.text("side-show")).clicked() {
            panel.ask(Action::ShowRecord(id));
        }
    });
}
