//! Merging another project: what would be taken over, what clashes, side by side, and how far both agree.

use eframe::egui::{
    Align, Frame, Grid, Key, Label, Layout, Margin, Modifiers, Rect, RichText, Role, ScrollArea, Stroke, StrokeKind,
    Ui, WidgetInfo, vec2,
};

use super::panel::{Panel, confirmed, styled};
use super::{sentence, theme};
use crate::analysis::{Agreement, agreement};
use crate::domain::Unit;
use crate::project::{Clash, Merge, Version};

/// How high a clash is taken to be that was not drawn yet.
const HEIGHT: f32 = 88.0;
/// How wide a column of numbers is.
const NUMBER: f32 = 120.0;
/// How far out of view a clash is drawn all the same.
const NEAR: f32 = 160.0;

/// A merge that waits for decisions.
#[derive(Debug)]
pub struct MergeView {
    /// What the other project is called.
    pub name: String,
    /// The merge.
    pub merge: Box<Merge>,
    /// For each clash whether the other side's version was chosen; nothing where nobody chose.
    pub choices: Vec<Option<bool>>,
    agreement: Vec<Agreement>,
    /// How high each clash is drawn.
    heights: Vec<f32>,
    /// The clash that the digits choose in.
    marked: usize,
    /// Bring it into view.
    reveal: bool,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To leave it.
    Cancel,
    /// To merge.
    Merge,
}

impl MergeView {
    /// A view on a merge of which nothing is decided.
    pub fn new(name: String, merge: Box<Merge>) -> Self {
        let (choices, agreement) = (vec![None; merge.clashes.len()], agreement(&merge.pairs));
        let heights = vec![HEIGHT; merge.clashes.len()];
        Self { name, merge, choices, agreement, heights, marked: 0, reveal: false }
    }

    /// Draws it.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        ui.set_width(720.0);
        ui.heading(panel.voice.text_with("merge-title", &[("name", self.name.as_str().into())]));
        ui.add_space(4.0);
        let clashes = self.merge.clashes.len();
        ui.label(panel.voice.count("merge-taken", self.merge.taken));
        ui.label(panel.voice.count("merge-clashes", clashes));
        ui.add_space(6.0);
        if clashes > 0 {
            self.keys(ui);
            ui.horizontal(|ui| {
                if ui.button(panel.text("merge-all-ours")).clicked() {
                    self.choices.fill(Some(false));
                }
                if ui.button(panel.text("merge-all-theirs")).clicked() {
                    self.choices.fill(Some(true));
                }
            });
            ui.add_space(2.0);
            let keys = styled(panel.text("merge-keys"), theme::regular(theme::SMALL), panel.theme.muted);
            ui.add(Label::new(keys).wrap());
            ui.add_space(4.0);
            self.list(panel, ui);
        }
        ui.add_space(8.0);
        self.agreement(panel, ui);
        ui.add_space(12.0);
        let open = self.choices.iter().filter(|choice| choice.is_none()).count();
        let mut decision = Decision::Open;
        ui.horizontal(|ui| {
            let merge = ui.add_enabled_ui(open == 0, |ui| panel.primary(ui, panel.text("merge-confirm"))).inner;
            if merge.clicked() || (open == 0 && confirmed(ui)) {
                decision = Decision::Merge;
            }
            if ui.button(panel.text("cancel")).clicked() {
                decision = Decision::Cancel;
            }
            if open > 0 {
                ui.label(RichText::new(panel.voice.count("merge-open", open)).color(panel.theme.muted));
            }
        });
        decision
    }

    /// J and K go through the clashes, 1 and 2 choose a version and go on to what is still to be chosen.
    fn keys(&mut self, ui: &Ui) {
        let times = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        let last = self.choices.len().saturating_sub(1);
        let before = self.marked;
        self.marked = (self.marked + times(Key::J)).min(last).saturating_sub(times(Key::K));
        for (key, theirs) in [(Key::Num1, false), (Key::Num2, true)] {
            for _ in 0..times(key) {
                self.choices[self.marked] = Some(theirs);
                let (before, after) = self.choices.split_at(self.marked);
                let next = after.iter().position(Option::is_none).map(|at| at + self.marked);
                let next = next.or_else(|| before.iter().position(Option::is_none));
                self.marked = next.unwrap_or(self.marked);
            }
        }
        self.reveal |= self.marked != before;
    }

    /// The clashes, each with both versions.
    fn list(&mut self, panel: &Panel<'_>, ui: &mut Ui) {
        // At least one is seen whole beside the table of agreement, however low the window is.
        let height = (ui.ctx().content_rect().height() - 480.0).clamp(120.0, 320.0);
        ScrollArea::vertical().id_salt("clashes").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            // What is out of view is not drawn, and takes the room that it took when it was. What is near is drawn, so
            // that the Tab key leads to it.
            let near = ui.clip_rect().expand(NEAR);
            let all = self.merge.clashes.iter().zip(&mut self.choices).zip(&mut self.heights);
            for (nr, ((clash, choice), height)) in all.enumerate() {
                let room = vec2(ui.available_width(), *height);
                let rect = Rect::from_min_size(ui.cursor().min, room);
                let rect = if near.intersects(rect) {
                    let before = *choice;
                    let drawn = ui.scope(|ui| self::clash(panel, ui, self.merge.project(), clash, choice));
                    if *choice != before {
                        self.marked = nr;
                    }
                    *height = drawn.response.rect.height();
                    drawn.response.rect
                } else {
                    ui.allocate_space(room).1
                };
                if nr == self.marked {
                    ui.painter().rect_stroke(rect, 4.0, Stroke::new(1.0, panel.theme.accent), StrokeKind::Inside);
                    if std::mem::take(&mut self.reveal) {
                        ui.scroll_to_rect(rect, None);
                    }
                }
            }
        });
    }

    /// The agreement by field.
    fn agreement(&self, panel: &Panel<'_>, ui: &mut Ui) {
        ui.label(styled(panel.text("merge-agreement"), theme::strong(theme::BODY), panel.theme.text));
        if self.merge.pairs.is_empty() {
            ui.label(RichText::new(panel.text("merge-agreement-none")).color(panel.theme.muted));
            return;
        }
        Grid::new("agreement").num_columns(4).spacing([24.0, 2.0]).show(ui, |ui| {
            let number = |ui: &mut Ui, words: RichText| {
                let room = vec2(NUMBER, ui.spacing().interact_size.y);
                ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), |ui| {
                    // All of the room, or the next column would begin before this one ends.
                    ui.set_min_width(NUMBER);
                    ui.label(words);
                });
            };
            ui.label(RichText::new(panel.text("merge-field")).color(panel.theme.muted));
            for key in ["merge-compared", "merge-same", "merge-kappa"] {
                number(ui, RichText::new(panel.text(key)).color(panel.theme.muted));
            }
            ui.end_row();
            for line in &self.agreement {
                ui.label(line.slot.map_or_else(|| panel.text("merge-decision"), |slot| panel.voice.slot(slot)));
                number(ui, panel.voice.whole(line.records).into());
                number(ui, panel.voice.whole(line.same).into());
                number(ui, line.kappa.map_or_else(|| "–".to_owned(), |kappa| panel.voice.hundredths(kappa)).into());
                ui.end_row();
            }
        });
    }
}

/// A record with both versions; one is chosen.
fn clash(panel: &Panel<'_>, ui: &mut Ui, project: &crate::project::Project, clash: &Clash, choice: &mut Option<bool>) {
    let record = project.known_record(clash.id).map(|record| panel.voice.summary(record)).unwrap_or_default();
    ui.add_space(4.0);
    let stated = project.known_record(clash.id).and_then(|record| {
        let document = project.known_document(record.document?)?;
        sentence::marked(panel, record, &document.text)
    });
    let inside = |ui: &mut Ui, label: Label| {
        ui.horizontal(|ui| {
            ui.add_space(6.0);
            ui.add(label);
        });
    };
    inside(ui, Label::new(RichText::new(&record).color(panel.theme.muted)).truncate());
    if let Some(stated) = stated {
        inside(ui, Label::new(stated).truncate());
    }
    let sides = Frame::NONE.inner_margin(Margin::symmetric(6, 0));
    sides.show(ui, |ui| versions(panel, ui, clash, &record, choice));
    ui.add_space(4.0);
}

/// Both versions beside each other, to choose one.
fn versions(panel: &Panel<'_>, ui: &mut Ui, clash: &Clash, record: &str, choice: &mut Option<bool>) {
    ui.columns(2, |columns| {
        for (at, (version, key, label)) in
            [(&clash.ours, "merge-ours", "merge-ours-label"), (&clash.theirs, "merge-theirs", "merge-theirs-label")]
                .into_iter()
                .enumerate()
        {
            let ui = &mut columns[at];
            ui.spacing_mut().item_spacing.y = 2.0;
            let label = panel.voice.text_with(label, &[("record", record.into())]);
            let words = format!("{}: {}", panel.text(key), said(panel, clash, version));
            let chosen = *choice == Some(at == 1);
            let response = ui.radio(chosen, words);
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &label));
            if response.gained_focus() {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                *choice = Some(at == 1);
            }
        }
    });
}

/// What a version says in the fields in which both differ.
fn said(panel: &Panel<'_>, clash: &Clash, version: &Version) -> String {
    let Version::Stands { figure, review } = version else { return panel.text("merge-removed") };
    let mut parts = vec![panel.voice.review(*review)];
    for slot in clash.slots() {
        let unit: Unit = figure.unit;
        parts.push(format!("{} {}", panel.voice.slot(slot), panel.voice.slot_value(figure.get(slot), unit)));
    }
    parts.join(", ")
}
