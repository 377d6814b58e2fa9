//! The part "Why" of the record card: for every field the words that gave it, and how they belong to the number.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Align, Frame};
use eframe::egui::{CursorIcon, Label, Layout, Margin, RichText, Role, Sense, Shape, Ui, WidgetInfo, vec2};

use super::super::panel::Panel;
use super::super::{sentence, theme};
use super::card::NAMES;
use crate::domain::{Evidence, Record, Slot, Span, Trace};

/// More characters of the text than this are not repeated.
const LONGEST: usize = 80;

/// Draws the part.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui, record: &Record, corrected: &[Slot]) {
    let Some(evidence) = &record.evidence else { return };
    let lines: Vec<(Slot, Vec<Trace>)> = Slot::ALL
        .into_iter()
        .map(|slot| (slot, evidence.why(slot).collect::<Vec<_>>()))
        .filter(|(slot, traces)| {
            let told = !traces.is_empty() || undated(panel, record, *slot).is_some();
            told || corrected.contains(slot) || has_default(*slot, evidence, record)
        })
        .collect();
    if lines.is_empty() {
        return;
    }
    ui.label(RichText::new(panel.text("why-title")).font(theme::strong(theme::BODY)).color(panel.theme.text));
    Frame::NONE.inner_margin(Margin { left: 0, right: 0, top: 2, bottom: 0 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for (slot, traces) in &lines {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                let name =
                    RichText::new(panel.voice.slot(*slot)).font(theme::regular(theme::SMALL)).color(panel.theme.muted);
                let room = vec2(NAMES, 16.0);
                ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Min), |ui| {
                    ui.set_min_size(room);
                    ui.add(Label::new(name).wrap());
                });
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    if corrected.contains(slot) {
                        plain(panel, ui, "card-corrected");
                        return;
                    }
                    for trace in traces {
                        line(panel, ui, record, *trace);
                    }
                    if let Some(key) = undated(panel, record, *slot) {
                        plain(panel, ui, key);
                    } else if traces.is_empty() {
                        plain(panel, ui, "why-default");
                    }
                });
            });
        }
    });
}

/// Why the period is empty where the document has no date from which the year would follow: the key of it.
fn undated(panel: &Panel<'_>, record: &Record, slot: Slot) -> Option<&'static str> {
    let document = record.document.and_then(|id| panel.session.project().known_document(id))?;
    let is_unknown = slot == Slot::Period && record.figure.period.is_none() && document.published.is_none();
    let is_told = record.evidence.as_ref().is_some_and(|evidence| evidence.why(slot).next().is_some());
    is_unknown.then_some(if is_told { "why-undated" } else { "why-untold" })
}

/// Whether a field without words stands at what is usual: exact, actual.
fn has_default(slot: Slot, evidence: &Evidence, record: &Record) -> bool {
    let usual = match slot {
        Slot::Bound => record.figure.bound == crate::domain::Bound::Exact,
        Slot::Status => record.figure.status == crate::domain::Status::Actual,
        _ => false,
    };
    usual && evidence.get(slot).is_none()
}

fn plain(panel: &Panel<'_>, ui: &mut Ui, key: &str) {
    let words = RichText::new(panel.text(key)).font(theme::regular(theme::SMALL)).color(panel.theme.muted);
    ui.add(Label::new(words).wrap());
}

/// One reason: the words as printed, which lead to their place in the text, and how they were linked.
fn line(panel: &mut Panel<'_>, ui: &mut Ui, record: &Record, trace: Trace) {
    let link = trace.link.map(|link| panel.voice.link(link));
    let words = trace.words.and_then(|span| printed(panel, record, span));
    let format = |colour| TextFormat::simple(theme::regular(theme::SMALL), colour);
    let mut job = LayoutJob::default();
    if let Some(words) = &words {
        job.append(&format!("“{words}”"), 0.0, format(panel.theme.accent));
    }
    if let Some(link) = &link {
        let gap = if job.is_empty() { "" } else { " " };
        job.append(&format!("{gap}{link}"), 0.0, format(panel.theme.muted));
    }
    let Some(span) = trace.words.filter(|_| words.is_some()) else {
        ui.add(Label::new(job).wrap());
        return;
    };
    let said = format!("{}: {}", panel.voice.slot(trace.slot), job.text);
    let is_pointed = panel.session.pointed() == Some((trace.slot, span));
    let behind = ui.painter().add(Shape::Noop);
    let response = ui.add(Label::new(job).wrap().sense(Sense::click())).on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(Role::Link, true, is_pointed, &said));
    if is_pointed {
        let mark = Shape::rect_filled(response.rect.expand2(vec2(3.0, 0.0)), 3.0, panel.theme.selection);
        ui.painter().set(behind, mark);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.expand(2.0),
            2.0,
            eframe::egui::Stroke::new(1.0, panel.theme.accent),
            eframe::egui::StrokeKind::Outside,
        );
    }
    if response.on_hover_text(panel.text("why-show")).clicked() {
        panel.session.point_at(trace.slot, span);
    }
}

/// The words of the document at `span`, on one line.
fn printed(panel: &Panel<'_>, record: &Record, span: Span) -> Option<String> {
    let document = panel.session.project().document(record.document?)?;
    let words = span.of(&document.text)?.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown: String = words.chars().filter(|c| sentence::has_shape(*c)).collect();
    let cut = shown.chars().count() > LONGEST;
    let short = || shown.chars().take(LONGEST).chain(['…']).collect();
    Some(if cut { short() } else { shown }).filter(|words: &String| !words.is_empty())
}
