//! Looks, before a project is left, whether the files that have its texts by reference still have them: what was read out of
//! a file that is gone by now is here alone, and no change tells of it. Then asks about these and unsaved changes at once.

use std::time::{Duration, Instant};

use eframe::egui::{Context, RichText, Ui};

use super::action::Action;
use super::dialogs::{Answer, Dialog, Then};
use super::job::{Job, Outcome};
use super::panel::{Panel, confirmed, cut};
use super::window::Window;
use crate::domain::DocumentId;
use crate::reading::{Sighting, look_again};

/// A disk that does not answer for so long is not waited for when the person asks once more.
const PATIENCE: Duration = Duration::from_secs(3);

/// So many texts are named.
const NAMED: usize = 4;

/// What came of the look: in which project, what is to follow, and which texts no file has.
#[derive(Debug)]
pub struct Parting {
    generation: u64,
    then: Then,
    gone: Vec<DocumentId>,
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
            let is_gone = |sighting: &Sighting| !matches!(sighting, Sighting::There(_));
            let mut gone: Vec<DocumentId> =
                seen.into_iter().filter(|(_, sighting)| is_gone(sighting)).map(|(id, _)| id).collect();
            gone.sort_unstable();
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
        self.leave(ctx, then, &gone);
    }

    /// Does `then`, or asks first where that would lose changes, something typed, or these texts.
    pub(super) fn leave(&mut self, ctx: &Context, then: Then, gone: &[DocumentId]) {
        if gone.is_empty() && !self.session.would_lose_something() {
            self.then(ctx, then);
            return;
        }
        let name = |id: &DocumentId| Some(self.session.project().known_document(*id)?.name.clone());
        self.dialog = Some(Dialog::Unsaved(then, gone.iter().filter_map(name).collect()));
    }
}

/// Asks what to do with what is not saved: changes or what is typed, and texts of these names that no file has.
pub(super) fn show(panel: &Panel<'_>, ui: &mut Ui, then: &Then, gone: &[String]) -> Answer {
    ui.set_width(400.0);
    let told = if panel.session.drafts.first().is_some() {
        Some(("pending-title", "pending-text"))
    } else if gone.is_empty() || panel.session.has_unsaved_changes() {
        Some(("unsaved-title", "unsaved-text"))
    } else {
        None
    };
    ui.heading(panel.text(told.map_or("gone-title", |(title, _)| title)));
    ui.add_space(8.0);
    if let Some((_, text)) = told {
        ui.label(panel.text(text));
    }
    if !gone.is_empty() {
        if told.is_some() {
            ui.add_space(8.0);
        }
        ui.label(panel.voice.count("gone-text", gone.len()));
        ui.add_space(4.0);
        for name in gone.iter().take(NAMED) {
            cut(ui, RichText::new(name).color(panel.theme.muted));
        }
        if gone.len() > NAMED {
            ui.label(RichText::new(panel.voice.count("gone-more", gone.len() - NAMED)).color(panel.theme.muted));
        }
    }
    ui.add_space(12.0);
    choose(panel, ui, then)
}

/// Saves what is unsaved, or shows what was typed, gives it up, or stays.
fn choose(panel: &Panel<'_>, ui: &mut Ui, then: &Then) -> Answer {
    let mut answer = Answer::Stay;
    ui.horizontal(|ui| {
        let enter = confirmed(ui);
        if let Some(record) = panel.session.drafts.first() {
            if panel.primary(ui, panel.text("pending-show")).clicked() || enter {
                answer = Answer::Ask(Action::SelectRecord(record));
            }
        } else if panel.primary(ui, panel.text("unsaved-save")).clicked() || enter {
            answer = Answer::SaveThen(then.clone());
        }
        if ui.button(panel.text("unsaved-drop")).clicked() {
            answer = Answer::DropThen(then.clone());
        }
        if ui.button(panel.text("cancel")).clicked() {
            answer = Answer::Close;
        }
    });
    answer
}
