//! The choice where a project keeps its texts, with what each choice costs.

use std::path::PathBuf;

use eframe::egui::{self, Button, RichText, Ui};
use rust_decimal::Decimal;

use super::command::Command;
use super::failure::Failure;
use super::missing_list::MissingList;
use super::panel::{Panel, confirmed, styled};
use super::theme;
use super::voice::Voice;
use crate::domain::Keeping;
use crate::project::{Project, TextTally};

/// The choice that is being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextsDialog {
    tally: TextTally,
    /// How they are kept now.
    now: Keeping,
    /// What is chosen.
    chosen: Keeping,
    /// Where the project is to be saved after that, where it was asked for the size of its texts.
    then: Option<PathBuf>,
    /// The texts that are missing, and why.
    missing: MissingList,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To leave all as it is.
    Cancel,
    /// To keep the texts so, and to save the project at a path after that.
    Keep(Keeping, Option<PathBuf>),
    /// Something else.
    Ask(Command),
}

impl TextsDialog {
    /// The choice for a project, before it is saved at a path or by itself.
    pub fn new(project: &Project, then: Option<PathBuf>, missing: Vec<Failure>) -> Self {
        let now = project.keeping().unwrap_or(Keeping::Inside);
        Self { tally: project.text_tally(), now, chosen: now, then, missing: MissingList::of(missing) }
    }

    /// Draws it.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        ui.set_width(520.0);
        ui.heading(panel.text("texts-title"));
        ui.add_space(4.0);
        let size = size(panel.voice, self.tally.bytes);
        if self.then.is_some() {
            ui.label(panel.voice.text_with("texts-large", &[("size", size.as_str().into())]));
            ui.add_space(4.0);
        }
        self.counts(panel, ui, &size);
        ui.add_space(8.0);
        for (keeping, title, cost) in [
            (Keeping::Inside, "texts-inside", "texts-inside-cost"),
            (Keeping::ByReference, "texts-reference", "texts-reference-cost"),
        ] {
            let words = self.title(panel, keeping, title);
            let words = styled(words, theme::strong(theme::BODY), panel.theme.text);
            ui.radio_value(&mut self.chosen, keeping, words);
            ui.indent(title, |ui| {
                ui.label(
                    RichText::new(panel.voice.text_with(cost, &[("size", size.as_str().into())]))
                        .color(panel.theme.muted),
                );
            });
            ui.add_space(6.0);
        }
        if self.tally.bound > 0 {
            ui.label(panel.voice.count("texts-bound", self.tally.bound));
        }
        let mut asked = None;
        if self.tally.missing > 0 {
            ui.label(panel.voice.count("texts-missing", self.tally.missing));
            ui.add_space(4.0);
            egui::Frame::NONE.fill(panel.theme.panel).inner_margin(8.0).show(ui, |ui| {
                self.missing.lines(panel, ui, 132.0);
            });
            if self.then.is_none() {
                ui.add_space(4.0);
                ui.horizontal_wrapped(|ui| {
                    for command in [Command::FindText, Command::RegainTexts] {
                        let button = Button::new(panel.text(command.title()));
                        if ui.add_enabled(command.is_enabled(panel.session), button).clicked() {
                            asked = Some(Decision::Ask(command));
                        }
                    }
                });
            }
        }
        ui.add_space(12.0);
        let decided = self.buttons(panel, ui);
        asked.unwrap_or(decided)
    }

    /// The words of a choice; by reference with how many texts it moves.
    fn title(&self, panel: &Panel<'_>, keeping: Keeping, key: &str) -> String {
        let TextTally { whole, bound, .. } = self.tally;
        if keeping == Keeping::Inside || whole == 0 {
            return panel.text(key);
        }
        let values = [("moves", panel.voice.whole(whole - bound).into()), ("all", panel.voice.whole(whole).into())];
        panel.voice.text_with("texts-reference-moves", &values)
    }

    /// How many texts there are, and how they are kept now.
    fn counts(&self, panel: &Panel<'_>, ui: &mut Ui, size: &str) {
        let values = [
            ("n", self.tally.whole.into()),
            ("shown", panel.voice.whole(self.tally.whole).into()),
            ("size", size.to_owned().into()),
        ];
        let key = if self.now == Keeping::Inside { "texts-now-inside" } else { "texts-now-reference" };
        ui.label(RichText::new(panel.voice.text_with(key, &values)).color(panel.theme.muted));
    }

    fn buttons(&self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        let (mut keep, mut cancel) = (confirmed(ui), false);
        let editable = !panel.session.is_read_only();
        ui.horizontal(|ui| {
            let words = if self.then.is_some() { "texts-keep-and-save" } else { "texts-keep" };
            keep |= ui.add_enabled_ui(editable, |ui| panel.primary(ui, panel.text(words))).inner.clicked();
            cancel = ui.button(panel.text("cancel")).clicked();
        });
        match keep && editable {
            _ if cancel => Decision::Cancel,
            true => Decision::Keep(self.chosen, self.then.clone()),
            false => Decision::Open,
        }
    }
}

/// So many bytes, as people count them.
pub fn size(voice: &Voice, bytes: u64) -> String {
    let tenths =
        |unit: u64| voice.number(Decimal::new(i64::try_from(bytes * 10 / unit).unwrap_or(i64::MAX), 1).normalize());
    let (key, number) = match bytes {
        0..1_000 => ("size-bytes", voice.number(Decimal::from(bytes))),
        1_000..1_000_000 => ("size-kb", tenths(1_000)),
        _ => ("size-mb", tenths(1_000_000)),
    };
    voice.text_with(key, &[("size", number.into())])
}
