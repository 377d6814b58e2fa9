//! The questions that a file can raise: an unfinished session, a damaged file, a file that something else has changed.

use std::path::{Path, PathBuf};

use eframe::egui::{RichText, Ui};
use jiff::Timestamp;

use super::dialogs::{Answer, failure};
use super::failure::Failure;
use super::panel::Panel;
use crate::project::{Fit, Recovery, Unfinished};

/// What was decided about a file.
pub enum FileAnswer {
    /// Take the changes over.
    Recover,
    /// Delete the changes.
    Forget,
    /// Go on with the unfinished session of this place in the list.
    Resume(usize),
    /// Delete the unfinished session of this place in the list.
    Drop(usize),
    /// Open what is whole.
    Rescue(PathBuf),
    /// Open the version before the last save.
    Backup(PathBuf),
    /// Open what something else wrote.
    TakeTheirs(PathBuf),
    /// Keep what is here; and save it, where that was asked.
    KeepMine(PathBuf, bool),
    /// Save under another name.
    SaveElsewhere,
}

/// Asks what to do with the changes of an unfinished session.
pub(super) fn recovery(panel: &Panel<'_>, ui: &mut Ui, recovery: &Recovery) -> Answer {
    ui.set_width(460.0);
    ui.heading(panel.text("recovery-title"));
    ui.add_space(8.0);
    let (shown, at) = (panel.voice.whole(recovery.changes), panel.voice.moment(recovery.at));
    let values = [("n", recovery.changes.into()), ("shown", shown.into()), ("at", at.into())];
    let key = match recovery.fit {
        Fit::File => "recovery-text",
        Fit::Backup => "recovery-text-backup",
        Fit::None => "recovery-text-none",
    };
    ui.label(panel.voice.text_with(key, &values));
    if recovery.is_torn {
        ui.add_space(4.0);
        ui.label(RichText::new(panel.text("recovery-torn")).color(panel.theme.muted));
    }
    ui.add_space(4.0);
    ui.label(RichText::new(panel.text("recovery-kept")).color(panel.theme.muted));
    ui.add_space(12.0);
    let mut answer = Answer::Stay;
    ui.horizontal(|ui| {
        if recovery.project.is_some() && panel.primary(ui, panel.voice.text_with("recovery-recover", &values)).clicked()
        {
            answer = Answer::File(FileAnswer::Recover);
        }
        if ui.button(panel.text("recovery-as-saved")).clicked() {
            answer = Answer::Close;
        }
        if ui.button(panel.text("recovery-delete")).clicked() {
            answer = Answer::File(FileAnswer::Forget);
        }
    });
    answer
}

/// Asks what to do with unfinished sessions upon projects that were never saved.
pub(super) fn unfinished(panel: &Panel<'_>, ui: &mut Ui, all: &[Unfinished]) -> Answer {
    ui.set_width(460.0);
    ui.heading(panel.text("recovery-title"));
    ui.add_space(8.0);
    ui.label(panel.text("unfinished-text"));
    ui.add_space(8.0);
    let mut answer = Answer::Stay;
    for (nr, unfinished) in all.iter().enumerate() {
        ui.horizontal(|ui| {
            let (shown, at) = (panel.voice.whole(unfinished.changes), panel.voice.moment(unfinished.at));
            let values = [("n", unfinished.changes.into()), ("shown", shown.into()), ("at", at.into())];
            let words = panel.voice.text_with("recovery-recover", &values);
            let clicked = if nr == 0 { panel.primary(ui, words) } else { ui.button(words) }.clicked();
            if clicked {
                answer = Answer::File(FileAnswer::Resume(nr));
            }
            if ui.button(panel.voice.text_with("unfinished-delete", &values)).clicked() {
                answer = Answer::File(FileAnswer::Drop(nr));
            }
        });
    }
    ui.add_space(12.0);
    if ui.button(panel.text("unfinished-later")).clicked() {
        answer = Answer::Close;
    }
    answer
}

/// Tells why a project was not opened and offers what can be had of it.
pub(super) fn unopened(
    panel: &Panel<'_>,
    ui: &mut Ui,
    path: &Path,
    why: &Failure,
    backup: Option<Timestamp>,
) -> Answer {
    ui.set_width(480.0);
    ui.heading(panel.text("failed-open"));
    ui.add_space(8.0);
    failure(panel, ui, why);
    ui.add_space(4.0);
    ui.label(RichText::new(panel.text("rescue-text")).color(panel.theme.muted));
    ui.add_space(12.0);
    let mut answer = Answer::Stay;
    ui.horizontal_wrapped(|ui| {
        if panel.primary(ui, panel.text("rescue-open")).clicked() {
            answer = Answer::File(FileAnswer::Rescue(path.to_owned()));
        }
        if let Some(saved) = backup {
            let at = panel.voice.moment(saved);
            if ui.button(panel.voice.text_with("rescue-backup", &[("at", at.into())])).clicked() {
                answer = Answer::File(FileAnswer::Backup(path.to_owned()));
            }
        }
        if ui.button(panel.text("close")).clicked() {
            answer = Answer::Close;
        }
    });
    answer
}

/// Asks whose state of the file is to be.
pub(super) fn changed_outside(panel: &Panel<'_>, ui: &mut Ui, path: &Path, saving: bool) -> Answer {
    ui.set_width(480.0);
    ui.heading(panel.text("outside-title"));
    ui.add_space(8.0);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    ui.label(panel.voice.text_with("outside-text", &[("name", name.into())]));
    if panel.session.has_unsaved_changes() {
        ui.add_space(4.0);
        ui.label(RichText::new(panel.text("outside-unsaved")).color(panel.theme.muted));
    }
    ui.add_space(12.0);
    let mut answer = Answer::Stay;
    ui.horizontal(|ui| {
        if panel.primary(ui, panel.text("outside-elsewhere")).clicked() {
            answer = Answer::File(FileAnswer::SaveElsewhere);
        }
        if ui.button(panel.text("outside-reload")).clicked() {
            answer = Answer::File(FileAnswer::TakeTheirs(path.to_owned()));
        }
        let key = if saving { "outside-overwrite" } else { "outside-keep" };
        if ui.button(panel.text(key)).clicked() {
            answer = Answer::File(FileAnswer::KeepMine(path.to_owned(), saving));
        }
        if saving && ui.button(panel.text("cancel")).clicked() {
            answer = Answer::Close;
        }
    });
    answer
}
