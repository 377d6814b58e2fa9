//! A text of which another version is in its file, held against the passages of it that are at hand.

use eframe::egui::Context;
use jiff::Timestamp;

use super::super::job::{self, Job, Outcome, Reread};
use super::super::window::Window;
use super::TextStanding;
use crate::domain::DocumentId;
use crate::project::Rereading;
use crate::reading::Watch;

impl Window {
    /// Begins to hold what is in the file of the selected text now against the passages of it.
    pub(in crate::app) fn compare_text(&mut self, ctx: &Context) {
        let Some(id) = self.session.selection.document else { return };
        let (TextStanding::Changed(document) | TextStanding::Otherwise(document)) = self.session.text_standing(id)
        else {
            return;
        };
        let (mut document, project) = (document.clone(), self.session.project().clone());
        // It is known by its place.
        document.whereabouts = project.document(id).and_then(|known| known.whereabouts.clone());
        let (generation, version) = (self.session.generation(), project.version());
        self.jobs.push(Job::start(ctx, Some("work-comparing"), move |watch: &Watch| {
            let loaded = job::extract(project.lexis(), vec![document], watch);
            let rereading = Rereading::of_loaded(&project, loaded, watch);
            let stopped = watch.is_stopped();
            Outcome::Reread(Box::new(Reread { generation, version, documents: None, rereading, stopped }))
        }));
    }

    /// Takes the passages of the selected document for all that is to be had of its text.
    pub(in crate::app) fn keep_passages(&mut self) {
        let ids: Vec<DocumentId> = self.session.selection.document.into_iter().collect();
        let result = self.session.project_mut().take_passages(&ids, Timestamp::now());
        let done = self.voice.text("notice-passages-taken");
        self.report(result.map(|()| Some(done)));
    }
}
