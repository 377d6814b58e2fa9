//! Looks, before a project is left, whether the files that have its texts by reference still have them: what was read out of
//! a file that is gone by now is here alone, and no change tells of it.

use std::time::{Duration, Instant};

use eframe::egui::Context;
use eframe::egui::Ui;

use super::dialogs::{Answer, Dialog, Then, choose_what_is_unsaved};
use super::job::{Job, Outcome};
use super::panel::Panel;
use super::window::Window;
use crate::reading::{Sighting, look_again};

/// A disk that does not answer for so long is not waited for when the person asks once more.
const PATIENCE: Duration = Duration::from_secs(3);

/// What came of the look: in which project, what is to follow, and how many texts no file has.
#[derive(Debug)]
pub struct Parting {
    generation: u64,
    then: Then,
    gone: usize,
}

impl Window {
    /// Whether it is being looked for texts that leaving the project would lose; `then` follows.
    pub(super) fn looks_before(&mut self, ctx: &Context, then: &Then) -> bool {
        let sought = self.session.custody().texts_outside(self.session.project());
        if sought.is_empty() {
            return false;
        }
        if let Some(since) = self.session.texts.parting {
            return since.elapsed() < PATIENCE;
        }
        self.session.texts.parting = Some(Instant::now());
        let (generation, then) = (self.session.generation(), then.clone());
        let (places, sights) = (self.session.custody().places(), self.session.custody().sights());
        let job = Job::start(ctx, Some("work-parting"), move |_| {
            let seen = look_again(sought, &places, &sights, &[]);
            let gone = seen.values().filter(|sighting| !matches!(sighting, Sighting::There(_))).count();
            Outcome::Parting(Parting { generation, then, gone })
        });
        self.jobs.push(job.only_for(generation));
        true
    }

    /// Goes on with leaving the project, or asks first.
    pub(super) fn looked_before(&mut self, ctx: &Context, parting: Parting) {
        let Parting { generation, then, gone } = parting;
        if generation != self.session.generation() {
            return;
        }
        self.session.texts.parting = None;
        if self.session.would_lose_something() {
            self.dialog = Some(Dialog::Unsaved(then));
        } else if gone > 0 {
            self.dialog = Some(Dialog::Gone(then, gone));
        } else {
            self.then(ctx, then);
        }
    }
}

/// Asks what to do with texts that no file has.
pub(super) fn show(panel: &Panel<'_>, ui: &mut Ui, then: &Then, gone: usize) -> Answer {
    ui.set_width(400.0);
    ui.heading(panel.text("gone-title"));
    ui.add_space(8.0);
    ui.label(panel.voice.count("gone-text", gone));
    ui.add_space(12.0);
    choose_what_is_unsaved(panel, ui, then)
}
