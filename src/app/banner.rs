//! The line under the menus that says what a person must know all the time: that the project is only looked at, or that
//! changes do not reach the disk.

use std::io;

use eframe::egui::{self, Align, Frame, Layout, Margin, RichText, Ui};

use super::action::Action;
use super::command::Command;
use super::panel::{Panel, cut};

/// Draws the line where there is something to say.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui) {
    if panel.session.is_read_only() {
        let words = panel.text("read-only");
        line(panel, ui, "read-only", &words, &[Command::SaveAs, Command::TryAgain]);
    }
    let (missing, changed) = panel.session.missing_texts();
    if !missing.is_empty() {
        let mut words = panel.voice.count("banner-texts", missing.len());
        if changed > 0 {
            words = format!("{words} {}", panel.voice.count("banner-texts-changed", changed));
        }
        missing_texts(panel, ui, &words);
    }
    if let Some(trouble) = panel.session.custody().trouble() {
        let why = match trouble.kind {
            io::ErrorKind::StorageFull => panel.text("save-full"),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => panel.text("save-forbidden"),
            _ => panel.voice.text_with("save-refused", &[("why", trouble.reason.into())]),
        };
        let words = panel.voice.text_with("journal-trouble", &[("why", why.into())]);
        line(panel, ui, "journal", &words, &[Command::SaveAs]);
    }
}

/// One line, whatever the language and the width: the text of the document is below it.
fn missing_texts(panel: &mut Panel<'_>, ui: &mut Ui, words: &str) {
    let frame = Frame::NONE.fill(panel.theme.selection).inner_margin(Margin::symmetric(12, 2));
    egui::Panel::top(("banner", "texts")).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(panel.text("banner-texts-open")).clicked() {
                    panel.ask(Action::Command(Command::Texts));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    cut(ui, RichText::new(words).color(panel.theme.text));
                });
            });
        });
    });
}

fn line(panel: &mut Panel<'_>, ui: &mut Ui, id: &'static str, words: &str, commands: &[Command]) {
    let frame = Frame::NONE.fill(panel.theme.selection).inner_margin(Margin::symmetric(12, 4));
    egui::Panel::top(("banner", id)).frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(words).color(panel.theme.text));
            for command in commands {
                if ui.button(panel.text(command.title())).clicked() {
                    panel.ask(Action::Command(*command));
                }
            }
        });
    });
}
