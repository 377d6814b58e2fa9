//! The project's own words: a list of them, and a form to add or change one.

mod form;
mod picker;
mod words;

use eframe::egui::{self, Button, Label, RichText, Role, ScrollArea, Ui, WidgetInfo};

use super::panel::{Panel, dot, styled};
use super::theme;
use crate::extract::{EntryKey, GlossaryEntry, PhraseMeaning};
use form::{Form, Sort};

/// How wide the dialog is.
const WIDTH: f32 = 600.0;

/// The dialog.
#[derive(Debug, Default)]
pub struct VocabularyDialog {
    form: Option<Form>,
    /// What is said of the last thing that was done, and whether it was refused.
    said: Option<(String, bool)>,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq)]
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To close it.
    Close,
    /// To read all documents again.
    ReadAgain,
    /// To put entries in, the last one in place of the one with this key.
    Define(Vec<GlossaryEntry>, Option<EntryKey>),
    /// To take an entry out.
    Undefine(EntryKey),
}

impl VocabularyDialog {
    /// The dialog with the form of a new phrase.
    pub fn with_phrase(words: &str) -> Self {
        Self { form: Some(Form::new(Sort::Phrase).with_words(words)), said: None }
    }

    /// Leaves the form for the list; says whether there was one.
    pub fn leave_form(&mut self) -> bool {
        self.form.take().is_some()
    }

    /// Says what came of the last decision; a form stays open where it was refused.
    pub fn told(&mut self, said: String, refused: bool) {
        self.said = Some((said, refused));
        if !refused {
            self.form = None;
        }
    }

    /// Draws it.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        ui.set_width(WIDTH);
        if let Some(form) = &mut self.form {
            return match form.show(panel, ui) {
                form::Decision::Open => Decision::Open,
                form::Decision::Back => {
                    self.form = None;
                    Decision::Open
                }
                form::Decision::Define(entries, replaced) => Decision::Define(entries, replaced),
            };
        }
        self.list(panel, ui)
    }

    fn list(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        ui.heading(panel.text("vocabulary-title"));
        ui.add_space(4.0);
        let muted = panel.theme.muted;
        let about = RichText::new(panel.text("vocabulary-text")).color(muted);
        ui.add(Label::new(about).wrap());
        ui.add_space(8.0);
        if let Some((said, refused)) = &self.said {
            let colour = if *refused { panel.theme.bad } else { panel.theme.good };
            ui.add(Label::new(RichText::new(said).color(colour)).wrap());
            ui.add_space(8.0);
        }
        let mut decision = Decision::Open;
        let glossary = panel.session.project().glossary();
        let entries: Vec<&GlossaryEntry> = glossary.entries().collect();
        if entries.is_empty() {
            ui.add(Label::new(panel.text("vocabulary-empty")).wrap());
        }
        let height = (ui.ctx().content_rect().height() - 320.0).clamp(96.0, 360.0);
        let scroll = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
        scroll.show_rows(ui, theme::ROW_HEIGHT, entries.len(), |ui, rows| {
            for entry in &entries[rows] {
                if let Some(decided) = self.row(panel, ui, entry) {
                    decision = decided;
                }
            }
        });
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            for sort in Sort::ALL {
                if ui.button(panel.text(sort.add())).clicked() {
                    self.form = Some(Form::new(sort));
                    self.said = None;
                }
            }
        });
        ui.add_space(12.0);
        ui.horizontal(|ui| {
            let any = panel.session.project().documents().next().is_some();
            let words = panel.text("command-read-all-again");
            if ui.add_enabled_ui(any, |ui| panel.primary(ui, words)).inner.clicked() {
                decision = Decision::ReadAgain;
            }
            if ui.button(panel.text("close")).clicked() {
                decision = Decision::Close;
            }
        });
        decision
    }

    /// One entry with what can be done to it.
    fn row(&mut self, panel: &Panel<'_>, ui: &mut Ui, entry: &GlossaryEntry) -> Option<Decision> {
        let mut decision = None;
        let catalogue = panel.session.project().catalogue();
        let family = match entry {
            GlossaryEntry::Indicator(indicator) => Some(indicator.family),
            GlossaryEntry::Phrase { means: PhraseMeaning::Indicator(id), .. } => {
                catalogue.get(*id).map(|indicator| indicator.family)
            }
            _ => None,
        };
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW_HEIGHT);
            dot(ui, family.map_or(panel.theme.muted, |family| panel.theme.family(family)));
            let title = panel.voice.entry_title(entry);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                for (key, label) in
                    [("vocabulary-remove", "vocabulary-remove-entry"), ("vocabulary-edit", "vocabulary-edit-entry")]
                {
                    let label = panel.voice.text_with(label, &[("entry", title.as_str().into())]);
                    let response = ui.add(Button::new(panel.text(key)).small());
                    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
                    if response.clicked() {
                        self.said = None;
                        if key == "vocabulary-edit" {
                            self.form = Some(Form::of(entry, panel.voice));
                        } else {
                            decision = Some(Decision::Undefine(entry.key()));
                        }
                    }
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    let sort = styled(panel.voice.entry_sort(entry), theme::regular(theme::SMALL), panel.theme.muted);
                    let room = egui::vec2(96.0, theme::ROW_HEIGHT);
                    ui.allocate_ui_with_layout(room, egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        ui.set_min_size(room);
                        ui.add(Label::new(sort).truncate());
                    });
                    ui.add(Label::new(RichText::new(&title).color(panel.theme.text)).truncate()).on_hover_text(&title);
                });
            });
        });
        decision
    }
}
