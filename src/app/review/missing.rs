//! What is said over a text of which passages alone are shown, and what stands for the parts between them.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{self, Align2, Id, Margin, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2};

use super::super::action::Action;
use super::super::command::Command;
use super::super::failure::Failure;
use super::super::panel::Panel;
use super::super::texts::TextStanding;
use super::super::texts_dialog::size;
use super::super::theme;
use super::marks::Paragraph;
use crate::domain::{Document, DocumentId};

/// How high a gap is drawn.
pub const GAP: f32 = 26.0;

/// Says that a text is not whole, why, and what can be done.
pub fn notice(panel: &mut Panel<'_>, ui: &mut Ui, id: DocumentId) {
    let Some(document) = panel.session.project().document(id).filter(|document| !document.is_whole()) else { return };
    let bytes = |count: usize| size(panel.voice, count as u64);
    let (whole, known) = (document.text.len(), document.passages.as_ref().map_or(0, |passages| passages.known()));
    let sizes = [("missing", bytes(whole.saturating_sub(known)).into()), ("whole", bytes(whole).into())];
    let file = document.whereabouts.as_ref().map(|at| format!("{}{}", at.file, at.inside));
    let (words, commands): (String, &[Command]) = match panel.session.text_standing(id) {
        TextStanding::Whole => return,
        TextStanding::Reading => (panel.text("source-text-reading"), &[]),
        TextStanding::Unread => (panel.text("source-text-unread"), &[Command::RegainTexts, Command::FindText]),
        TextStanding::Alone => (panel.text("source-text-alone"), &[]),
        TextStanding::Away(problem) => {
            let why = Failure::of_reading(problem, panel.voice).what;
            let values: Vec<_> = std::iter::once(("why", why.into())).chain(sizes).collect();
            (panel.voice.text_with("source-text-away", &values), &[Command::FindText, Command::KeepPassages])
        }
        TextStanding::Unasked => (panel.text("source-text-unasked"), &[Command::KeepPassages]),
        TextStanding::Otherwise(_) => (
            panel.voice.text_with("source-text-otherwise", &sizes),
            &[Command::CompareText, Command::FindText, Command::KeepPassages],
        ),
        TextStanding::Changed(_) => (
            panel.voice.text_with("source-text-changed", &sizes),
            &[Command::CompareText, Command::FindText, Command::KeepPassages],
        ),
    };
    let is_unasked = matches!(panel.session.text_standing(id), TextStanding::Unasked);
    let format = |colour| TextFormat::simple(theme::regular(theme::BODY), colour);
    let frame = egui::Frame::NONE.fill(panel.theme.selection).inner_margin(Margin::symmetric(16, 4));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let mut said = LayoutJob::simple_format(words, format(panel.theme.text));
        if let Some(file) = file {
            said.append(&file, 8.0, format(panel.theme.muted));
        }
        ui.label(said);
        if !commands.is_empty() {
            ui.add_space(2.0);
            ui.horizontal_wrapped(|ui| {
                if is_unasked && ui.button(panel.text("source-read-there")).clicked() {
                    panel.ask(Action::Command(Command::RegainTexts));
                }
                for command in commands {
                    let title = panel.text(command.title());
                    panel.command_button(ui, *command, &title);
                }
            });
        }
    });
    ui.add_space(4.0);
}

/// How many bytes are missing before a paragraph; behind the last one where there is no such paragraph.
pub fn before(document: &Document, paragraphs: &[Paragraph], nr: usize) -> u32 {
    if document.is_whole() {
        return 0;
    }
    let end = nr.checked_sub(1).and_then(|nr| paragraphs.get(nr)).map_or(0, |paragraph| paragraph.span.end);
    let length = u32::try_from(document.text.len()).unwrap_or(u32::MAX);
    let start = paragraphs.get(nr).map_or(length, |paragraph| paragraph.span.start);
    // Line ends are no loss.
    let between = document.text.get(end as usize..start as usize).unwrap_or_default();
    if between.contains(' ') { start.saturating_sub(end) } else { 0 }
}

/// Draws a gap of so many bytes.
pub fn gap(panel: &Panel<'_>, ui: &Ui, at: egui::Pos2, width: f32, bytes: u32) {
    let words = panel.voice.text_with("source-gap", &[("size", size(panel.voice, bytes.into()).into())]);
    let rect = Rect::from_min_size(at, Vec2::new(width, GAP));
    let font = theme::regular(theme::SMALL);
    let middle = pos2(rect.left(), rect.center().y);
    ui.painter().text(middle, Align2::LEFT_CENTER, &words, font, panel.theme.muted);
    let id: Id = ui.scope_id().with(("gap", at.y.to_bits()));
    ui.interact(rect, id, Sense::hover()).widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
}
