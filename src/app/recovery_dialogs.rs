//! The questions that a file can raise: an unfinished session, a damaged file, a file that something else has changed.

use std::path::{Path, PathBuf};

use eframe::egui::{self, Context, RichText, Ui};
use jiff::Timestamp;

use super::dialogs::{Answer, Dialog, close_button, failure, framed};
use super::failure::Failure;
use super::panel::{Panel, confirmed, cut, styled};
use super::theme;
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

/// Draws one of these questions, or what came of a rescue.
pub(super) fn show(panel: &Panel<'_>, ctx: &Context, dialog: &mut Dialog) -> Answer {
    match dialog {
        Dialog::Recovery(found, asked) => framed(ctx, "recovery", |ui| recovery(panel, ui, found, asked)),
        Dialog::Unfinished(all, asked) => framed(ctx, "unfinished", |ui| unfinished(panel, ui, all, asked)),
        Dialog::Unopened { path, failure, can_be_rescued, backup } => {
            framed(ctx, "unopened", |ui| unopened(panel, ui, path, failure, *can_be_rescued, *backup))
        }
        Dialog::Rescued(rescued) => framed(ctx, "rescued", |ui| {
            rescued.show(panel, ui);
            close_button(panel, ui)
        }),
        Dialog::ChangedOutside { path, saving } => {
            framed(ctx, "outside", |ui| changed_outside(panel, ui, path, *saving))
        }
        _ => Answer::Stay,
    }
}

/// Asks what to do with the changes of an unfinished session.
fn recovery(panel: &Panel<'_>, ui: &mut Ui, recovery: &Recovery, asked: &mut bool) -> Answer {
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
    if *asked {
        match deletion(panel, ui, recovery.changes) {
            Some(true) => answer = Answer::File(FileAnswer::Forget),
            Some(false) => *asked = false,
            None => {}
        }
        return answer;
    }
    let enter = confirmed(ui);
    ui.horizontal(|ui| {
        let recover = || panel.voice.text_with("recovery-recover", &values);
        if recovery.project.is_some() && (panel.primary(ui, recover()).clicked() || enter) {
            answer = Answer::File(FileAnswer::Recover);
        }
        if ui.button(panel.text("recovery-as-saved")).clicked() {
            answer = Answer::Close;
        }
        *asked = ui.button(panel.text("recovery-delete")).clicked();
    });
    answer
}

/// Asks once more before changes are deleted, which nothing takes back; what was said, if anything was.
fn deletion(panel: &Panel<'_>, ui: &mut Ui, changes: usize) -> Option<bool> {
    ui.label(RichText::new(panel.voice.count("recovery-sure", changes)).color(panel.theme.warning));
    ui.add_space(4.0);
    let mut said = None;
    let enter = confirmed(ui);
    ui.horizontal(|ui| {
        if panel.primary(ui, panel.text("recovery-keep")).clicked() || enter {
            said = Some(false);
        }
        if ui.button(panel.text("recovery-delete-now")).clicked() {
            said = Some(true);
        }
    });
    said
}

/// Asks what to do with unfinished sessions upon projects that were never saved.
fn unfinished(panel: &Panel<'_>, ui: &mut Ui, all: &[Unfinished], asked: &mut Option<usize>) -> Answer {
    ui.set_width(460.0);
    ui.heading(panel.text("recovery-title"));
    ui.add_space(8.0);
    ui.label(panel.text("unfinished-text"));
    ui.add_space(8.0);
    let mut answer = Answer::Stay;
    // Where a question is open, it is answered first.
    let enter = asked.is_none() && confirmed(ui);
    let many = egui::ScrollArea::vertical().id_salt("unfinished").max_height(360.0).auto_shrink([false, true]);
    many.show(ui, |ui| {
        for (nr, unfinished) in all.iter().enumerate() {
            if nr > 0 {
                ui.separator();
            }
            let name = unfinished.name.clone().unwrap_or_else(|| panel.text("unfinished-nameless"));
            cut(ui, styled(&name, theme::strong(theme::BODY), panel.theme.text)).on_hover_text(&name);
            if *asked == Some(nr) {
                match deletion(panel, ui, unfinished.changes) {
                    Some(true) => answer = Answer::File(FileAnswer::Drop(nr)),
                    Some(false) => *asked = None,
                    None => {}
                }
                continue;
            }
            ui.horizontal(|ui| {
                let (shown, at) = (panel.voice.whole(unfinished.changes), panel.voice.moment(unfinished.at));
                let values = [("n", unfinished.changes.into()), ("shown", shown.into()), ("at", at.into())];
                let words = panel.voice.text_with("recovery-recover", &values);
                let clicked = if nr == 0 { panel.primary(ui, words) } else { ui.button(words) }.clicked();
                if clicked || enter && nr == 0 {
                    answer = Answer::File(FileAnswer::Resume(nr));
                }
                if ui.button(panel.voice.text_with("unfinished-delete", &values)).clicked() {
                    *asked = Some(nr);
                }
            });
        }
    });
    ui.add_space(12.0);
    if ui.button(panel.text("unfinished-later")).clicked() {
        answer = Answer::Close;
    }
    answer
}

/// Tells why a project was not opened and offers what can be had of it.
fn unopened(
    panel: &Panel<'_>,
    ui: &mut Ui,
    path: &Path,
    why: &Failure,
    can_be_rescued: bool,
    backup: Option<Timestamp>,
) -> Answer {
    ui.set_width(480.0);
    ui.heading(panel.text("failed-open"));
    ui.add_space(8.0);
    failure(panel, ui, why);
    ui.add_space(4.0);
    let key = if can_be_rescued { "rescue-text" } else { "rescue-text-backup" };
    ui.label(RichText::new(panel.text(key)).color(panel.theme.muted));
    ui.add_space(12.0);
    let mut answer = Answer::Stay;
    let enter = confirmed(ui);
    ui.horizontal_wrapped(|ui| {
        if can_be_rescued && (panel.primary(ui, panel.text("rescue-open")).clicked() || enter) {
            answer = Answer::File(FileAnswer::Rescue(path.to_owned()));
        }
        if let Some(saved) = backup {
            let at = panel.voice.moment(saved);
            let words = panel.voice.text_with("rescue-backup", &[("at", at.into())]);
            let button = if can_be_rescued { ui.button(words) } else { panel.primary(ui, words) };
            if button.clicked() || enter && !can_be_rescued {
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
fn changed_outside(panel: &Panel<'_>, ui: &mut Ui, path: &Path, saving: bool) -> Answer {
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
        let enter = confirmed(ui);
        if panel.primary(ui, panel.text("outside-elsewhere")).clicked() || enter {
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
