//! Where a project is to keep its texts, and what a save did with them.

use std::path::{Path, PathBuf};

use eframe::egui::Context;
use jiff::Timestamp;

use super::super::dialogs::Dialog;
use super::super::texts_dialog::TextsDialog;
use super::super::window::Window;
use crate::domain::Keeping;
use crate::project::TextAccount;

/// From so many bytes of texts on a save asks where to keep them, until somebody has said so.
const LARGE: u64 = 50_000_000;

impl Window {
    /// Shows where the texts are, to be kept otherwise.
    pub(in crate::app) fn show_texts(&mut self) {
        self.dialog = Some(Dialog::Texts(TextsDialog::new(self.session.project(), None, self.missing_failures())));
    }

    /// Asks where the texts are to be kept before a project with many of them is saved at `path`, unless somebody said so
    /// already; whether it asks.
    pub(in crate::app) fn asks_about_texts(&mut self, path: &Path) -> bool {
        let project = self.session.project();
        if self.session.is_read_only() || project.keeping().is_some() || project.text_tally().movable_bytes < LARGE {
            return false;
        }
        self.dialog = Some(Dialog::Texts(TextsDialog::new(project, Some(path.to_owned()), self.missing_failures())));
        true
    }

    /// Keeps the texts as the person said, and saves the project at a path after that.
    pub(in crate::app) fn keep_texts(&mut self, ctx: &Context, keeping: Keeping, then: Option<PathBuf>) {
        if self.session.is_read_only() {
            self.after_save = None;
            self.refuse();
            return;
        }
        if let Err(error) = self.session.project_mut().keep_texts(keeping, Timestamp::now()) {
            self.after_save = None;
            self.warn(self.refusal(&error));
            return;
        }
        let missing = self.session.project().text_tally().missing;
        let key = if keeping == Keeping::Inside { "notice-keeping-inside" } else { "notice-keeping-reference" };
        let mut said = self.voice.text(key);
        if missing > 0 {
            said = format!("{said}; {}", self.voice.count("notice-texts-missing", missing));
        }
        self.say(said);
        if let Some(path) = &then {
            // A save there allows it in any case.
            self.session.allow_folder_of(path);
        }
        if keeping == Keeping::ByReference {
            self.ask_about_places(Vec::new());
        }
        // What the save leaves out depends on the answer.
        self.session.texts.save_at = then;
        if self.session.texts.to_ask.is_empty() {
            self.save_as_meant(ctx);
        }
    }

    /// What a save did with the texts, as a part of what is said of it.
    pub(in crate::app) fn told_of_texts(&self, account: TextAccount) -> String {
        let TextAccount { left, absent, unasked, bound, placeless, away } = account;
        let parts = [
            ("notice-texts-left", left),
            ("notice-texts-placeless", placeless),
            ("notice-texts-absent", absent),
            ("notice-texts-unasked", unasked),
            ("notice-texts-bound", bound),
            ("notice-texts-not-at-hand", away),
        ];
        // That none is left is said before those that stay.
        let stays = absent + unasked + bound + placeless > 0;
        let told = parts.into_iter().filter(|(key, count)| *count > 0 || (stays && *key == "notice-texts-left"));
        let told: Vec<String> = told.map(|(key, count)| self.voice.count(key, count)).collect();
        told.join("; ")
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::window::Options;
    use super::*;
    use crate::domain::{Document, Whereabouts};
    use crate::project::LoadedDocument;

    #[test]
    fn a_save_waits_until_the_person_has_said_where_texts_may_be_read() {
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for allows in [true, false] {
            let ctx = Context::default();
            let mut window = Window::new(&ctx, Options::default());
            let mut document = Document::new("a.txt", "No figure.");
            let file = elsewhere.path().join("a.txt").to_str().unwrap().to_owned();
            document.whereabouts = Some(Box::new(Whereabouts { file, ..Whereabouts::default() }));
            let loaded = vec![LoadedDocument { document, records: Vec::new() }];
            window.session.project_mut().load(loaded, Timestamp::UNIX_EPOCH);
            window.keep_texts(&ctx, Keeping::ByReference, Some(folder.path().join("project.ron")));
            let is_saving = |window: &Window| window.jobs.iter().any(|job| job.title == Some("work-saving"));
            assert_eq!(window.session.texts.to_ask, [elsewhere.path()]);
            assert!(!is_saving(&window));
            if allows {
                window.allow_places(&ctx, vec![elsewhere.path().to_owned()]);
            } else {
                window.decline_places(&ctx);
            }
            assert!(is_saving(&window));
        }
    }
}
