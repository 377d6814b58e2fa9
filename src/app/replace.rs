//! Find and replace in a column of the rows that the table shows, with a preview of every cell that would change.
//!
//! The rows are gone through a piece a frame, so that a million of them do not hold the window up.

use std::ops::Range;
use std::time::{Duration, Instant};

use eframe::egui::{self, ComboBox, Key, RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo};
use unicode_normalization::UnicodeNormalization;

use super::action::Action;
use super::entry::{self, Care};
use super::panel::Panel;
use super::review::{column_title, meant, words_of};
use super::theme;
use crate::analysis::Column;
use crate::domain::{RecordId, SlotValue, fold_char};

/// How long a frame may look through rows.
const PIECE: Duration = Duration::from_millis(3);
/// A cell that would change, or cannot.
#[derive(Clone, Debug)]
struct Found {
    id: RecordId,
    before: String,
    after: String,
    /// What the new text means; the key of why it is refused.
    meant: Result<Vec<SlotValue>, &'static str>,
}

/// What is looked for, and what was found so far.
#[derive(Clone, Debug)]
pub struct Replace {
    column: Column,
    find: String,
    with: String,
    /// Whether the cell must be just what is looked for.
    whole: bool,
    of: Option<(u64, Column, String, String, bool)>,
    /// The row to go on from.
    next: usize,
    found: Vec<Found>,
}

/// What was decided.
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To leave.
    Close,
    /// To do this and leave.
    Ask(Action),
}

impl Replace {
    /// Begins in `column`.
    pub fn new(column: Option<Column>) -> Self {
        let column = column.filter(|column| entry::slot(*column).is_some()).unwrap_or(Column::Operator);
        Self { column, find: String::new(), with: String::new(), whole: false, of: None, next: 0, found: Vec::new() }
    }

    /// Draws the fields and the preview.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        ui.set_width(560.0);
        ui.heading(panel.text("replace-title"));
        ui.add_space(8.0);
        let entered = self.fields(panel, ui);
        self.look(panel, ui);
        ui.add_space(8.0);
        let (good, bad) = self.numbers();
        let rows = panel.session.rows().len();
        if self.next < rows && !self.find.is_empty() {
            let percent = (self.next * 100 / rows.max(1)).to_string();
            ui.label(panel.voice.text_with("replace-looking", &[("percent", percent.into())]));
        } else {
            let shown = panel.voice.whole(good);
            ui.label(panel.voice.text_with("replace-found", &[("n", good.into()), ("shown", shown.into())]));
        }
        if bad > 0 {
            let words = panel.voice.count("replace-refused", bad);
            ui.label(RichText::new(words).color(panel.theme.bad));
        }
        self.preview(panel, ui);
        ui.add_space(12.0);
        let mut decision = Decision::Open;
        ui.horizontal(|ui| {
            let ready = good > 0 && self.next >= rows;
            let words = panel.voice.count("replace-do", good);
            let clicked = ui.add_enabled_ui(ready, |ui| panel.primary(ui, words)).inner.clicked();
            if clicked || entered && ready {
                let good = self.found.iter().filter_map(|found| Some((found.id, found.meant.clone().ok()?)));
                decision = Decision::Ask(Action::CorrectMany(good.collect(), Vec::new()));
            }
            if ui.button(panel.text("cancel")).clicked() {
                decision = Decision::Close;
            }
        });
        decision
    }

    fn numbers(&self) -> (usize, usize) {
        let bad = self.found.iter().filter(|found| found.meant.is_err()).count();
        (self.found.len() - bad, bad)
    }

    /// Draws the fields; whether Enter was pressed in that of the words that take the place of others.
    fn fields(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> bool {
        ui.horizontal(|ui| {
            let label = panel.text("replace-column");
            ui.label(RichText::new(&label).color(panel.theme.muted));
            let shown = panel.text(column_title(self.column));
            let combo = ComboBox::from_id_salt("replace column").selected_text(shown).show_ui(ui, |ui| {
                // Text is replaced where it is typed.
                for column in Column::ALL.into_iter().filter(|column| entry::slot(*column).is_some()) {
                    ui.selectable_value(&mut self.column, column, panel.text(column_title(column)));
                }
            });
            combo.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &label));
            ui.checkbox(&mut self.whole, panel.text("replace-whole"));
        });
        ui.add_space(4.0);
        let mut entered = false;
        ui.horizontal(|ui| {
            for (nr, (text, key)) in
                [(&mut self.find, "replace-find"), (&mut self.with, "replace-with")].into_iter().enumerate()
            {
                let hint = panel.text(key);
                let field = TextEdit::singleline(text).hint_text(&hint).desired_width(250.0).margin(6.0);
                let response = ui.add(field);
                response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &hint));
                entered |= nr == 1 && response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                if nr == 0 && ui.memory(|memory| memory.focused().is_none()) {
                    response.request_focus();
                }
            }
        });
        entered
    }

    /// Looks through some more rows.
    fn look(&mut self, panel: &Panel<'_>, ui: &Ui) {
        let now = (panel.session.rows_stamp(), self.column, self.find.clone(), self.with.clone(), self.whole);
        if self.of.as_ref() != Some(&now) {
            self.of = Some(now);
            self.next = 0;
            self.found.clear();
        }
        let rows = panel.session.rows();
        let Some(slot) = entry::slot(self.column) else { return };
        if self.find.is_empty() && !self.whole {
            self.next = rows.len();
            return;
        }
        let started = Instant::now();
        let project = panel.session.project();
        while let Some(id) = rows.get(self.next).copied() {
            self.next += 1;
            if let Some(record) = project.record(id) {
                let before = entry::written(self.column, record, project, panel.voice);
                let after = replaced(&before, &self.find, &self.with, self.whole);
                if let Some(after) = after.filter(|after| *after != before) {
                    let (corrections, refused) = meant(panel.session, vec![(id, slot, after.clone())], Care::Blind);
                    let meant = match (corrections.into_iter().next(), refused.first()) {
                        (_, Some((_, why))) => Err(*why),
                        (Some((_, values)), None) => Ok(values),
                        (None, None) => continue,
                    };
                    self.found.push(Found { id, before, after, meant });
                }
            }
            if self.next.is_multiple_of(64) && started.elapsed() > PIECE {
                ui.ctx().request_repaint();
                break;
            }
        }
    }

    fn preview(&self, panel: &Panel<'_>, ui: &mut Ui) {
        if self.found.is_empty() {
            return;
        }
        ui.add_space(4.0);
        let scroll = ScrollArea::vertical().max_height(240.0).auto_shrink([false, true]);
        scroll.show_rows(ui, theme::ROW_HEIGHT, self.found.len(), |ui, rows| {
            for found in &self.found[rows] {
                ui.horizontal(|ui| {
                    ui.set_min_height(theme::ROW_HEIGHT);
                    let record = panel.session.project().record(found.id);
                    let after = match (&found.meant, record) {
                        (Ok(values), Some(record)) => words_of(panel.voice, values, &record.figure),
                        _ => found.after.clone(),
                    };
                    let values = [("before", found.before.as_str().into()), ("after", after.into())];
                    let change = panel.voice.text_with("replace-change", &values);
                    match &found.meant {
                        Ok(_) => ui.label(change),
                        Err(why) => {
                            let words = format!("{change}: {}", panel.text(why));
                            ui.add(egui::Label::new(RichText::new(words).color(panel.theme.bad)).truncate())
                        }
                    };
                    if let Some(record) = record {
                        let summary = panel.voice.summary(record);
                        let words = RichText::new(summary).font(theme::regular(theme::SMALL)).color(panel.theme.muted);
                        ui.add(egui::Label::new(words).truncate());
                    }
                });
            }
        });
    }
}

/// `text` with all that answers to `find`, in any spelling, put as `with`; nothing where nothing does.
fn replaced(text: &str, find: &str, with: &str, whole: bool) -> Option<String> {
    let wanted: Vec<char> = find.nfd().filter_map(fold_char).collect();
    // The folded characters, each with the bytes that it comes from.
    let folded: Vec<(char, Range<usize>)> = text
        .char_indices()
        .flat_map(|(at, c)| {
            let parts: Vec<char> = c.nfd().filter_map(fold_char).collect();
            parts.into_iter().map(move |part| (part, at..at + c.len_utf8()))
        })
        .collect();
    let answers = |from: usize| {
        folded.len() >= from + wanted.len()
            && folded[from..from + wanted.len()].iter().map(|(c, _)| c).eq(wanted.iter())
    };
    if whole {
        return (folded.len() == wanted.len() && answers(0)).then(|| with.to_owned());
    }
    if wanted.is_empty() {
        return None;
    }
    let (mut out, mut copied, mut from) = (String::new(), 0, 0);
    while from < folded.len() {
        if answers(from) {
            out.push_str(&text[copied..folded[from].1.start]);
            out.push_str(with);
            copied = folded[from + wanted.len() - 1].1.end;
            // Marks that are characters of their own belong to the letter before them.
            let after = &text[copied..];
            copied += after.len() - after.trim_start_matches(unicode_normalization::char::is_combining_mark).len();
            from += wanted.len();
        } else {
            from += 1;
        }
    }
    (copied > 0).then(|| out + &text[copied..])
}

#[cfg(test)]
mod tests {
    use super::replaced;

    #[test]
    fn words_are_replaced_in_any_spelling() {
        for (text, find, with, whole, after) in [
            ("Bưu điện Cao Bằng", "cao bang", "Lạng Sơn", false, Some("Bưu điện Lạng Sơn")),
            ("VNPT, vnpt", "Vnpt", "V", false, Some("V, V")),
            ("VNPT Net", "vnpt", "x", true, None),
            ("VNPT", "vnpt", "Viettel", true, Some("Viettel")),
            ("", "", "Viettel", true, Some("Viettel")),
            ("a", "", "x", false, None),
            ("ba\u{300}n", "ban", "X", false, Some("X")),
            ("Đà Nẵng", "da", "Y", false, Some("Y Nẵng")),
            ("aaa", "aa", "b", false, Some("ba")),
        ] {
            assert_eq!(replaced(text, find, with, whole).as_deref(), after, "{text} {find}");
        }
    }
}
