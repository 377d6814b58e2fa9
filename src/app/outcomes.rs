//! What the background work brought, and what follows from it.

use eframe::egui::{ColorImage, Context};

use super::dialogs::Dialog;
use super::failure::Failure;
use super::job::Outcome;
use super::loading::Loaded;
use super::window::Window;
use crate::reading::Likeness;

impl Window {
    /// Takes in what the background work brought.
    pub(super) fn collect(&mut self, ctx: &Context) {
        let project = self.session.generation();
        self.jobs.iter().for_each(|job| job.keep_to(project));
        let (waiting, mut broke_off) = (&mut self.waiting, false);
        self.jobs.retain(|job| match job.poll() {
            None => true,
            Some(outcome) => {
                match outcome {
                    Ok(outcome) => waiting.push(outcome),
                    Err(()) => broke_off = true,
                }
                false
            }
        });
        if broke_off {
            self.warn(self.voice.text("notice-work-broke-off"));
        }
        self.note_reading();
        let mut next = 0;
        while let Some(outcome) = self.waiting.get(next) {
            // What a person is deciding in a dialog is neither put away nor made stale by what comes meanwhile.
            if outcome.interrupts() && self.dialog.as_ref().is_some_and(Dialog::is_worked_in) {
                next += 1;
            } else {
                let outcome = self.waiting.remove(next);
                self.take_in(ctx, outcome);
            }
        }
    }

    fn take_in(&mut self, ctx: &Context, outcome: Outcome) {
        match outcome {
            Outcome::Loaded { generation, .. } if generation != self.session.generation() => {
                self.warn(self.voice.text("notice-loaded-elsewhere"));
            }
            Outcome::Loaded { generation: _, documents, problems, alike, stopped, unasked } => {
                self.session.allow_files_of(&documents);
                let project = self.session.project();
                let (versions, new): (Vec<_>, Vec<_>) =
                    documents.into_iter().partition(|loaded| project.may_have_earlier(&loaded.document));
                // What may be a later version is like the earlier one, which need not be said.
                let later = |alike: &Likeness| versions.iter().any(|loaded| loaded.document.name == alike.file);
                let alike = alike.into_iter().filter(|alike| !later(alike)).collect();
                self.loaded(Loaded { documents: new, problems, alike, stopped, unasked });
                if !versions.is_empty() {
                    self.compare_versions(ctx, versions);
                }
            }
            Outcome::Unfinished(all) => self.unfinished = all,
            Outcome::Surveyed(generation, finding) => {
                if generation == self.session.generation() {
                    self.session.surveyed(finding);
                }
            }
            Outcome::Tables(generation, choice) => {
                if generation == self.session.generation() {
                    self.dialog = Some(Dialog::Tables(choice));
                }
            }
            Outcome::Datasets(generation, mut choice) => {
                if generation == self.session.generation() {
                    self.passed.append(&mut choice.passed);
                    self.dialog = Some(Dialog::Datasets(choice));
                }
            }
            Outcome::Reread(reread) => self.reread(ctx, *reread),
            Outcome::Opened(path, result) => self.opened(ctx, path, result),
            Outcome::Rescued(path, result) => self.rescued(&path, result),
            Outcome::Backup(path, result) => self.opened_backup(&path, result),
            Outcome::Resumed(result) => self.resumed(result),
            Outcome::Saved(generation, path, result) => self.saved(ctx, generation, path, result),
            Outcome::Watched(path, stamp, since) => self.watched(&path, stamp, since),
            Outcome::Merged(path, of, merge) => self.compared(ctx, path, of, merge),
            Outcome::Sent(path, Ok(())) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                self.say(self.voice.text_with("notice-saved", &[("name", name.into())]));
            }
            Outcome::Sent(_, Err(error)) => {
                self.dialog = Some(Dialog::Failed("failed-chart", Failure::of_saving(&error, &self.voice)));
            }
            Outcome::Rendered(Ok(pixels)) => {
                ctx.copy_image(ColorImage::from_rgba_unmultiplied(pixels.size, &pixels.rgba));
                self.say(self.voice.text("notice-copied"));
            }
            Outcome::Rendered(Err(error)) => {
                self.warn(self.voice.text_with("notice-not-copied", &[("why", error.to_string().into())]));
            }
            Outcome::Exported(path, Ok(())) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                self.say(self.voice.text_with("notice-exported", &[("name", name.into())]));
            }
            Outcome::Exported(_, Err(error)) => {
                self.dialog = Some(Dialog::Failed("failed-export", Failure::of_saving(&error, &self.voice)));
            }
            Outcome::Parting(parting) => self.looked_before(ctx, parting),
            Outcome::Regained(regaining) => self.regained(*regaining),
            Outcome::Accounted(of, ledger, lexis) => self.accounted(of, ledger, &lexis),
            Outcome::Offered(generation, document, offer) => {
                self.add_record(generation, document, offer.map(|offer| *offer));
            }
            Outcome::Picked(picked) => {
                if let Some(Dialog::File(dialog)) = &mut self.dialog {
                    let purpose = dialog.purpose;
                    if let Some(decision) = dialog.picked(picked) {
                        self.decided(ctx, purpose, decision);
                    }
                }
            }
        }
    }
}
