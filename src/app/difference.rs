//! What reading again would change, a line each, to be accepted line by line or all at once.

use eframe::egui::{self, Id, Key, Label, Modifiers, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use super::panel::{Panel, styled};
use super::theme;
use crate::domain::SlotValue;
use crate::project::{Difference, LoadedDocument, Rereading};

/// How high a line is.
const LINE: f32 = 44.0;

/// The list, and which of its lines are chosen.
#[derive(Debug)]
pub struct DifferenceDialog {
    rereading: Rereading,
    chosen: Vec<bool>,
    /// The line that the keys act upon.
    marked: usize,
    /// Whether the marked line is to be brought into view.
    reveal: bool,
    /// Whether it was drawn already.
    opened: bool,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To leave everything as it is.
    Cancel,
    /// To make the chosen lines a change.
    Accept,
    /// To load the other versions as documents of their own.
    LoadBeside,
}

impl DifferenceDialog {
    /// The list of what `rereading` would change, all lines chosen.
    pub fn new(rereading: Rereading) -> Self {
        let chosen = vec![true; rereading.lines.len()];
        Self { rereading, chosen, marked: 0, reveal: false, opened: false }
    }

    /// What would change, and which lines are chosen.
    pub fn into_parts(self) -> (Rereading, Vec<bool>) {
        (self.rereading, self.chosen)
    }

    /// The other versions, as documents of their own.
    pub fn into_documents(self) -> Vec<LoadedDocument> {
        self.rereading.into_documents()
    }

    /// Draws the list.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        let room = ui.ctx().content_rect().size();
        ui.set_width((room.x - 120.0).clamp(480.0, 860.0));
        let texts = self.rereading.texts();
        let title = if texts > 0 { "reread-title-text" } else { "reread-title" };
        ui.heading(panel.text(title));
        ui.add_space(4.0);
        let muted = panel.theme.muted;
        ui.add(Label::new(RichText::new(self.counts(panel)).color(muted)).wrap());
        ui.add_space(8.0);
        let decision = self.keys(ui);
        if self.rereading.lines.is_empty() {
            ui.label(panel.text("reread-text-only"));
        } else {
            let height = (room.y - 260.0).clamp(132.0, 480.0);
            self.lines(panel, ui, height);
        }
        ui.add_space(12.0);
        let buttons = self.buttons(panel, ui);
        decision.or(buttons).unwrap_or(Decision::Open)
    }

    /// How many lines there are of each sort, and what stays.
    fn counts(&self, panel: &Panel<'_>) -> String {
        let voice = panel.voice;
        let count = |is: fn(&Difference) -> bool| self.rereading.lines.iter().filter(|line| is(line)).count();
        let mut parts = Vec::new();
        for (key, number) in [
            ("reread-new", count(|line| matches!(line, Difference::New { .. }))),
            ("reread-gone", count(|line| matches!(line, Difference::Gone { .. }))),
            ("reread-changed", count(|line| matches!(line, Difference::Changed { .. }))),
        ] {
            if number > 0 {
                parts.push(voice.count(key, number));
            }
        }
        let mut sentence = parts.join(", ");
        if self.rereading.kept > 0 {
            if !sentence.is_empty() {
                sentence += ". ";
            }
            sentence += &voice.count("reread-kept", self.rereading.kept);
        }
        sentence
    }

    /// The list as something that holds the focus.
    fn list_id() -> Id {
        Id::unique("difference-lines")
    }

    fn lines(&mut self, panel: &Panel<'_>, ui: &mut Ui, height: f32) {
        self.hold_focus(panel, ui, height);
        let mut scroll = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
        if std::mem::take(&mut self.reveal) {
            // The offset that puts the marked line in the middle; the area keeps it within bounds.
            #[expect(clippy::cast_precision_loss, reason = "a place on the screen")]
            let middle = self.marked as f32 * (LINE + ui.spacing().item_spacing.y) - height / 2.0;
            scroll = scroll.vertical_scroll_offset(middle.max(0.0));
        }
        scroll.show_rows(ui, LINE, self.rereading.lines.len(), |ui, rows| {
            for nr in rows {
                self.line(panel, ui, nr);
            }
        });
    }

    /// Lets the list have the focus at first, and keeps the arrow keys in it while it has.
    fn hold_focus(&mut self, panel: &Panel<'_>, ui: &Ui, height: f32) {
        let id = Self::list_id();
        let area = egui::Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
        let response = ui.interact(area, id, egui::Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(Role::List, true, panel.text("reread-title")));
        // Without a focus the arrows would look for one, anywhere in the window.
        let nothing = ui.memory(|memory| memory.focused().is_none());
        if !std::mem::replace(&mut self.opened, true) || nothing {
            response.request_focus();
        }
        let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }

    fn line(&mut self, panel: &Panel<'_>, ui: &mut Ui, nr: usize) {
        let theme = panel.theme;
        let project = panel.session.project();
        let line = &self.rereading.lines[nr];
        let (sign, colour, key, record) = match line {
            Difference::New { record, .. } => ("+", theme.good, "reread-line-new", Some(record.as_ref())),
            Difference::Gone { id, .. } => ("−", theme.bad, "reread-line-gone", project.record(*id)),
            Difference::Changed { id, .. } => ("≠", theme.warning, "reread-line-changed", project.record(*id)),
        };
        let summary = record.map(|record| panel.voice.summary(record)).unwrap_or_default();
        let mut first = panel.voice.text_with(key, &[("record", summary.into())]);
        if let (Difference::Changed { values, .. }, Some(record)) = (line, record) {
            first = format!("{first}: {}", changes(panel, values, record.figure.unit));
        }
        let document = project.document(line.document()).map(|document| document.name.as_str()).unwrap_or_default();
        let quote = self.rereading.quote(project, line).unwrap_or_default();
        let quote = quote.split_whitespace().collect::<Vec<_>>().join(" ");
        let second = panel
            .voice
            .text_with("reread-line-where", &[("document", document.to_owned().into()), ("quote", quote.into())]);
        let (rect, row) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), egui::Sense::click());
        if nr == self.marked {
            let ring = egui::Stroke::new(1.0, theme.accent);
            ui.painter().rect_stroke(rect, 4.0, ring, egui::StrokeKind::Inside);
        }
        let mut inside = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(rect.shrink2(vec2(8.0, 3.0)))
                .layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        let mut chosen = self.chosen[nr];
        let check = inside.checkbox(&mut chosen, "");
        check.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, &first));
        inside.add_sized(vec2(14.0, 20.0), Label::new(styled(sign, theme::strong(theme::TITLE), colour)));
        inside.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Label::new(RichText::new(&first).color(theme.text)).truncate().selectable(false));
            let small = styled(&second, theme::regular(theme::SMALL), theme.muted);
            ui.add(Label::new(small).truncate().selectable(false));
        });
        if check.changed() {
            self.chosen[nr] = chosen;
            self.marked = nr;
        } else if row.clicked() {
            self.chosen[nr] = !self.chosen[nr];
            self.marked = nr;
        }
    }

    /// Up and down mark a line, Space chooses it or not, Enter accepts.
    fn keys(&mut self, ui: &Ui) -> Option<Decision> {
        let own = Self::list_id();
        // A button that has the focus is pressed by Space and Enter itself.
        if ui.memory(|memory| memory.focused().is_some_and(|focused| focused != own)) {
            return None;
        }
        let times = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        let pressed = |key| times(key) > 0;
        let last = self.rereading.lines.len().saturating_sub(1);
        let before = self.marked;
        self.marked = (self.marked + times(Key::ArrowDown) + times(Key::J)).min(last);
        self.marked = self.marked.saturating_sub(times(Key::ArrowUp) + times(Key::K));
        if pressed(Key::Home) {
            self.marked = 0;
        }
        if pressed(Key::End) {
            self.marked = last;
        }
        self.reveal = self.marked != before;
        if pressed(Key::Space)
            && let Some(chosen) = self.chosen.get_mut(self.marked)
        {
            *chosen = !*chosen;
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::A)) {
            self.choose_all();
        }
        (pressed(Key::Enter) && self.has_effect()).then_some(Decision::Accept)
    }

    /// Chooses all lines, or none where all are chosen.
    fn choose_all(&mut self) {
        let all = self.chosen.iter().all(|chosen| *chosen);
        self.chosen.fill(!all);
    }

    /// Whether accepting would change anything.
    fn has_effect(&self) -> bool {
        self.rereading.texts() > 0 || self.chosen.contains(&true)
    }

    fn buttons(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Option<Decision> {
        let mut decision = None;
        let chosen = self.chosen.iter().filter(|chosen| **chosen).count();
        ui.horizontal_wrapped(|ui| {
            let words = if self.rereading.texts() > 0 && chosen == 0 {
                panel.text("reread-take-text")
            } else {
                panel.voice.count("reread-accept", chosen)
            };
            if ui.add_enabled_ui(self.has_effect(), |ui| panel.primary(ui, words)).inner.clicked() {
                decision = Some(Decision::Accept);
            }
            if self.rereading.texts() > 0 && ui.button(panel.text("reread-beside")).clicked() {
                decision = Some(Decision::LoadBeside);
            }
            if ui.button(panel.text("cancel")).clicked() {
                decision = Some(Decision::Cancel);
            }
            if !self.chosen.is_empty() {
                let all = self.chosen.iter().all(|chosen| *chosen);
                let key = if all { "reread-choose-none" } else { "reread-choose-all" };
                if ui.button(panel.text(key)).clicked() {
                    self.choose_all();
                }
            }
        });
        ui.add_space(4.0);
        let keys = styled(panel.text("reread-keys"), theme::regular(theme::SMALL), panel.theme.muted);
        ui.add(Label::new(keys).wrap());
        decision
    }
}

/// What stands in fields, and what would.
fn changes(panel: &Panel<'_>, values: &[(SlotValue, SlotValue)], unit: crate::domain::Unit) -> String {
    let new_unit = values.iter().find_map(|(_, after)| match after {
        SlotValue::Unit(unit) => Some(*unit),
        _ => None,
    });
    let said = values.iter().map(|&(before, after)| {
        let words = [
            ("slot", panel.voice.slot(after.slot()).into()),
            ("before", panel.voice.slot_value(before, unit).into()),
            ("after", panel.voice.slot_value(after, new_unit.unwrap_or(unit)).into()),
        ];
        panel.voice.text_with("reread-slot", &words)
    });
    said.collect::<Vec<_>>().join("; ")
}
