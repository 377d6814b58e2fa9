//! The list of texts that are missing: what is wrong once, and below it the files of which it is true.

use eframe::egui::{self, RichText, ScrollArea, Ui};

use super::failure::Failure;
use super::panel::{Panel, cut, styled};
use super::theme;

/// The texts that are missing, by why they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingList {
    lines: Vec<Line>,
    texts: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Line {
    What(String),
    Hint(String),
    Place(String),
    Space,
}

impl MissingList {
    /// The list of these.
    pub fn of(mut missing: Vec<Failure>) -> Self {
        let texts = missing.len();
        // Those of one reason follow each other, in their order.
        missing.sort_by(|one, other| (&one.what, &one.hint).cmp(&(&other.what, &other.hint)));
        let mut lines = Vec::new();
        for group in missing.chunk_by(|one, next| (&one.what, &one.hint) == (&next.what, &next.hint)) {
            if !lines.is_empty() {
                lines.push(Line::Space);
            }
            let Some(first) = group.first() else { continue };
            lines.extend([Line::What(first.what.clone()), Line::Hint(first.hint.clone())]);
            lines.extend(group.iter().map(|failure| Line::Place(failure.place.clone())));
        }
        Self { lines, texts }
    }

    /// Draws it.
    pub fn show(&self, panel: &Panel<'_>, ui: &mut Ui) {
        ui.set_width(560.0);
        ui.heading(panel.voice.count("notice-texts-missing", self.texts));
        ui.add_space(4.0);
        ui.label(RichText::new(panel.text("texts-missing-text")).color(panel.theme.muted));
        ui.add_space(8.0);
        self.lines(panel, ui, 320.0);
        ui.add_space(12.0);
    }

    /// Draws the reasons and the files, no higher than this.
    pub fn lines(&self, panel: &Panel<'_>, ui: &mut Ui, height: f32) {
        let scroll = ScrollArea::vertical().id_salt("missing").max_height(height).auto_shrink([false, true]);
        scroll.show_rows(ui, theme::ROW_HEIGHT, self.lines.len(), |ui, rows| {
            for line in &self.lines[rows] {
                let height = egui::vec2(ui.available_width(), theme::ROW_HEIGHT);
                ui.allocate_ui(height, |ui| {
                    ui.set_min_height(theme::ROW_HEIGHT);
                    match line {
                        Line::What(what) => {
                            cut(ui, styled(what, theme::strong(theme::BODY), panel.theme.text)).on_hover_text(what);
                        }
                        Line::Hint(hint) => drop(cut(ui, RichText::new(hint).color(panel.theme.muted))),
                        Line::Place(place) => drop(cut(ui, RichText::new(place).color(panel.theme.text))),
                        Line::Space => {}
                    }
                });
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_said_once_before_its_files() {
        let failure =
            |place: &str, what: &str| Failure { place: place.into(), what: what.into(), hint: "Look.".into() };
        let list = MissingList::of(vec![failure("a", "Away."), failure("b", "Changed."), failure("c", "Away.")]);
        let (what, place) = (|what: &str| Line::What(what.into()), |place: &str| Line::Place(place.into()));
        let hint = || Line::Hint("Look.".into());
        let changed = [Line::Space, what("Changed."), hint(), place("b")];
        let expected = [what("Away."), hint(), place("a"), place("c")].into_iter().chain(changed);
        assert_eq!((list.texts, list.lines), (3, expected.collect()));
    }
}
