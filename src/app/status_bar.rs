//! The bar at the bottom: what was just done, what is going on, and how much of the project is reviewed.

use std::time::Duration;

use eframe::egui::{self, Align, Frame, Layout, Margin, ProgressBar, RichText, Spinner, Ui};

use super::action::Action;
use super::command::Command;
use super::job::Job;
use super::panel::Panel;
use super::window::Notice;

/// How often to look whether work has gone on.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// Draws the bar.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui, jobs: &[Job], notice: Option<&Notice>) {
    let frame = Frame::NONE.fill(panel.theme.panel).inner_margin(Margin::symmetric(12, 4));
    egui::Panel::bottom("status").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(24.0);
            // Short work does not hide what was said before.
            match jobs.iter().find_map(|job| Some((job, job.title_now()?))) {
                Some((job, title)) if job.shows() => work(panel, ui, job, title),
                Some(_) => {
                    ui.ctx().request_repaint_after(LOOK_AGAIN);
                    said(panel, ui, notice);
                }
                None => said(panel, ui, notice),
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(RichText::new(totals(panel)).color(panel.theme.muted));
                watched(panel, ui);
            });
        });
    });
}

/// What is going on: its name, its progress, and a way to stop it.
fn work(panel: &mut Panel<'_>, ui: &mut Ui, job: &Job, title: &str) {
    // Look again soon: progress does not wake the window by itself.
    ui.ctx().request_repaint_after(LOOK_AGAIN);
    ui.add(Spinner::new().size(16.0));
    ui.label(panel.text(title));
    let (done, total) = job.watch.progress();
    if total > 0 {
        #[expect(clippy::cast_precision_loss, reason = "a bar on the screen needs no more")]
        let fraction = done as f32 / total as f32;
        ui.add(ProgressBar::new(fraction).desired_width(160.0).desired_height(8.0).fill(panel.theme.accent));
        ui.label(format!("{} / {}", panel.voice.whole(done), panel.voice.whole(total)));
        if ui.small_button(panel.text("stop")).clicked() {
            panel.ask(Action::StopWork);
        }
    }
}

fn said(panel: &mut Panel<'_>, ui: &mut Ui, notice: Option<&Notice>) {
    let Some(notice) = notice else { return };
    // Before the words, which take all the room that is left.
    if notice.listed.is_some() && ui.small_button(panel.text("status-list")).clicked() {
        panel.ask(Action::ListProblems);
    }
    let colour = if notice.is_problem { panel.theme.bad } else { panel.theme.text };
    ui.add(egui::Label::new(RichText::new(&notice.text).color(colour)).truncate());
}

/// The folder whose new files are loaded, with the way to end it.
fn watched(panel: &mut Panel<'_>, ui: &mut Ui) {
    let Some(folder) = panel.session.watched.clone() else { return };
    ui.separator();
    if ui.small_button(panel.text("stop")).clicked() {
        panel.ask(Action::Command(Command::WatchFolder));
    }
    let name = folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned();
    let words = panel.voice.text_with("status-watching", &[("folder", name.into())]);
    ui.label(RichText::new(words).color(panel.theme.muted)).on_hover_text(folder.display().to_string());
}

/// Documents, records, and how many of them are decided.
fn totals(panel: &Panel<'_>) -> String {
    let (records, decided) = panel.session.totals();
    let documents = panel.voice.count("total-documents", panel.session.documents());
    let records_shown = panel.voice.count("total-records", records);
    if records == 0 {
        return format!("{documents}, {records_shown}");
    }
    let reviewed = panel.voice.text_with("total-reviewed", &[("decided", panel.voice.whole(decided).into())]);
    format!("{documents}, {records_shown}, {reviewed}")
}
