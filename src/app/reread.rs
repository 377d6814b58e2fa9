//! Reading documents again and loading other versions of them: begins the work and takes in what it brought.

use std::sync::Arc;

use eframe::egui::Context;
use jiff::Timestamp;

use super::dialogs::Dialog;
use super::difference::DifferenceDialog;
use super::job::{Job, Outcome, Reread};
use super::loading::Loaded;
use super::vocabulary::VocabularyDialog;
use super::voice::Voice;
use super::window::Window;
use crate::domain::{Document, DocumentId};
use crate::extract::{EntryKey, GlossaryEntry};
use crate::project::{Edit, LoadedDocument, ProjectError, Rereading};

impl Window {
    /// Begins to read documents again with the present words.
    pub(super) fn read_again(&mut self, ctx: &Context, documents: Vec<DocumentId>) {
        let project = self.session.project().clone();
        let is_whole = |id: &DocumentId| project.document(*id).is_some_and(Document::is_whole);
        let (documents, lacking): (Vec<_>, Vec<_>) = documents.into_iter().partition(is_whole);
        if documents.is_empty() && !lacking.is_empty() {
            self.warn(self.voice.text("text-not-read-again"));
            return;
        }
        if !lacking.is_empty() {
            self.say(self.voice.count("texts-not-read-again", lacking.len()));
        }
        let (generation, version) = (self.session.generation(), project.version());
        self.jobs.push(Job::start(ctx, Some("work-rereading"), move |watch| {
            let rereading = Rereading::of(&project, &documents, watch);
            let (documents, stopped) = (Some(documents), watch.is_stopped());
            Outcome::Reread(Box::new(Reread { generation, version, documents, rereading, stopped }))
        }));
    }

    /// Begins to hold loaded documents against those that have their names.
    pub(super) fn compare_versions(&mut self, ctx: &Context, loaded: Vec<LoadedDocument>) {
        let project = self.session.project().clone();
        let (generation, version) = (self.session.generation(), project.version());
        self.jobs.push(Job::start(ctx, Some("work-comparing"), move |watch| {
            let rereading = Rereading::of_loaded(&project, loaded, watch);
            let stopped = watch.is_stopped();
            Outcome::Reread(Box::new(Reread { generation, version, documents: None, rereading, stopped }))
        }));
    }

    /// Takes in what was read again: loads what is new, and shows what would change.
    pub(super) fn reread(&mut self, ctx: &Context, reread: Reread) {
        if reread.generation != self.session.generation() {
            return;
        }
        if reread.stopped {
            self.say(self.voice.text("reread-stopped"));
            return;
        }
        // The person went on working meanwhile: what was compared may be no more.
        if reread.version != self.session.project().version() {
            match reread.documents {
                Some(documents) => self.read_again(ctx, documents),
                None => self.compare_versions(ctx, reread.rereading.into_documents()),
            }
            return;
        }
        let mut rereading = reread.rereading;
        let others = std::mem::take(&mut rereading.others);
        if !others.is_empty() {
            self.loaded(Loaded::of(others));
        }
        if rereading.is_empty() {
            if reread.documents.is_some() {
                self.say(nothing_new(&self.voice, rereading.documents, rereading.kept));
            }
            return;
        }
        self.dialog = Some(Dialog::Difference(Box::new(DifferenceDialog::new(rereading))));
    }

    /// Makes the chosen lines one change, and shows the first record that it brought or altered.
    pub(super) fn accept_difference(&mut self, difference: DifferenceDialog) {
        if self.session.is_read_only() {
            self.refuse();
            return;
        }
        let shown = self.session.selected_document().map(|(_, document)| document.name.clone());
        let (rereading, chosen) = difference.into_parts();
        let accepted = |line: usize| chosen.get(line).copied().unwrap_or_default();
        match self.session.project_mut().accept_rereading(&rereading, accepted, Timestamp::now()) {
            Ok(lines) => {
                self.session.refresh();
                // A document with another text has another number and the same name.
                if let Some(name) = shown.filter(|_| rereading.texts() > 0) {
                    let project = self.session.project();
                    let again = project.documents().filter(|(_, document)| document.name == name).last();
                    if let Some(id) = again.map(|(id, _)| id) {
                        self.session.select_document(id);
                    }
                }
                let brought = self.session.project().history().undoable().filter(|_| lines > 0).and_then(|change| {
                    change.edits.iter().find_map(|edit| match edit {
                        Edit::Records { first, present: true, .. } => Some(*first),
                        Edit::Slot { id, .. } => Some(*id),
                        _ => None,
                    })
                });
                if let Some(id) = brought {
                    self.session.select_record(id);
                }
                self.say(self.voice.count("reread-accepted", lines));
            }
            Err(error) => self.warn(self.refusal(&error)),
        }
    }

    /// Puts entries into the vocabulary.
    pub(super) fn define(&mut self, entries: Vec<GlossaryEntry>, replaced: Option<&EntryKey>) {
        let words = entries.last().map(|entry| entry.title().to_owned()).unwrap_or_default();
        let result = self.session.project_mut().define_all(entries, replaced, Timestamp::now());
        let said = match &result {
            Ok(()) => self.voice.text_with("vocabulary-added", &[("words", words.into())]),
            Err(error) => self.refusal(error),
        };
        self.after_defining(said, result.is_err());
    }

    /// Takes an entry out of the vocabulary.
    pub(super) fn undefine(&mut self, key: &EntryKey) {
        let words = self.session.project().glossary().get(key).map(|entry| entry.title().to_owned());
        let result = self.session.project_mut().undefine(key, Timestamp::now());
        let said = match &result {
            Ok(()) => self.voice.text_with("vocabulary-removed", &[("words", words.unwrap_or_default().into())]),
            Err(error) => self.refusal(error),
        };
        self.after_defining(said, result.is_err());
    }

    fn after_defining(&mut self, said: String, refused: bool) {
        if self.voice.know(self.session.project().lexis()) {
            self.prepare_words();
        }
        if let Some(Dialog::Vocabulary(dialog)) = &mut self.dialog {
            dialog.told(said, refused);
        } else if refused {
            self.warn(said);
        } else {
            self.say(said);
        }
    }

    /// Makes the extractor of the project's words now, off this thread, so that what is asked of it next need not wait.
    pub(super) fn prepare_words(&self) {
        let lexis = Arc::clone(self.session.project().lexis());
        if !lexis.glossary().is_empty() {
            std::thread::spawn(move || {
                lexis.extractor();
            });
        }
    }

    /// Why the project refused, in the language of the window.
    pub(super) fn refusal(&self, error: &ProjectError) -> String {
        match error {
            ProjectError::Entry(error) => self.voice.glossary_error(error),
            ProjectError::InUse { id, records } => {
                let values = [
                    ("n", (*records).into()),
                    ("shown", self.voice.whole(*records).into()),
                    ("indicator", self.voice.indicator(*id).to_owned().into()),
                ];
                self.voice.text_with("vocabulary-in-use", &values)
            }
            ProjectError::Needed { change, by } => {
                let values = [change, by].map(|id| self.voice.whole(id.0 as usize + 1));
                let [change, by] = values;
                self.voice.text_with("refused-needed", &[("change", change.into()), ("by", by.into())])
            }
            ProjectError::NotHere(id) => {
                let change = self.voice.whole(id.0 as usize + 1);
                self.voice.text_with("refused-not-here", &[("change", change.into())])
            }
            ProjectError::NoRecord(_)
            | ProjectError::NoDocument(_)
            | ProjectError::NoRule(_)
            | ProjectError::Stale(_)
            | ProjectError::StaleGlossary
            | ProjectError::StaleView(_)
            | ProjectError::StaleDecision
            | ProjectError::StaleTexts => self.voice.text("refused-stale"),
        }
    }

    /// Opens the form of a new phrase with the words that are chosen in the text.
    pub(super) fn add_phrase(&mut self) {
        let chosen = self.session.chosen().zip(self.session.selected_document());
        let words = chosen.and_then(|(span, (_, document))| span.of(&document.text)).unwrap_or_default();
        let words = words.trim_matches(|c: char| !c.is_alphanumeric());
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.dialog = Some(Dialog::Vocabulary(Box::new(VocabularyDialog::with_phrase(&words))));
    }
}

/// What is said where so many documents read as before, and so many records of them were touched.
fn nothing_new(voice: &Voice, documents: usize, kept: usize) -> String {
    let read = voice.count("reread-nothing", documents);
    if kept == 0 { read } else { format!("{read}; {}", voice.count("reread-nothing-kept", kept)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn what_reads_as_before_is_said_in_the_number_that_it_is_of() {
        let (english, vietnamese) = (Voice::new(Language::English), Voice::new(Language::Vietnamese));
        for (documents, kept, said) in [
            (1, 0, "The document reads as before"),
            (1, 1, "The document reads as before; 1 touched record stays as it is"),
            (3, 2, "3 documents read as before; 2 touched records stay as they are"),
        ] {
            assert_eq!(nothing_new(&english, documents, kept), said);
        }
        let said = "3 văn bản đọc vẫn như trước; 1 bản ghi bạn đã xử lý được giữ nguyên";
        assert_eq!(nothing_new(&vietnamese, 3, 1), said);
    }
}
