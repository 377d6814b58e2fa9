//! Carries out what is asked of the history.

use std::collections::HashSet;

use jiff::Timestamp;

use super::window::Window;
use crate::domain::RecordId;
use crate::project::{Change, Edit, RevisionId};

impl Window {
    /// Goes to a point of the history.
    pub(super) fn go_to(&mut self, point: Option<RevisionId>) {
        let before = self.session.project().history().current();
        if before == point || !self.session.project_mut().go_to(point) {
            return;
        }
        self.session.refresh();
        let history = self.session.project().history();
        let change = point.and_then(|id| history.get(id)).map(|revision| revision.change.clone());
        let words = match &change {
            Some(change) => {
                let what = self.voice.change(change, self.session.project());
                self.voice.text_with("notice-went", &[("change", what.into())])
            }
            None => self.voice.text("notice-went-beginning"),
        };
        self.say(words);
        // What was typed may be about a state that is left.
        self.session.drafts = super::drafts::Drafts::default();
        self.session.history_view.select(point);
    }

    /// Takes the change that is looked at back by itself.
    pub(super) fn revert(&mut self) {
        let Some(id) = self.session.history_view.selected.flatten() else { return };
        let change = self.session.project().history().get(id).map(|revision| revision.change.clone());
        let Some(change) = change else { return };
        let what = self.voice.change(&change, self.session.project());
        let done = self.voice.text_with("notice-reverted", &[("change", what.into())]);
        let result = self.session.project_mut().revert(id, Timestamp::now());
        self.forget_drafts(&change);
        self.report(result.map(|()| Some(done)));
        self.session.refresh();
        self.session.history_view.reveal = true;
    }

    /// Forgets what was typed into fields that a change set.
    pub(super) fn forget_drafts(&mut self, change: &Change) {
        for edit in &change.edits {
            if let Edit::Slot { id, after, .. } = edit {
                self.session.drafts.discard(*id, after.slot());
            }
        }
    }

    /// Shows what a step through the history was about. A record that is selected already stays selected, and so does
    /// the row, where the step touched it among others.
    pub(super) fn show_touched(&mut self, change: &Change) {
        let touches = |id| change.edits.iter().filter_map(Edit::records).any(|records| records.contains(&id));
        if self.session.selection.record.is_some_and(touches) {
            self.session.requests.reveal_row = true;
            return;
        }
        let starts = || change.edits.iter().filter_map(Edit::records).map(|records| *records.start());
        let all: HashSet<RecordId> = starts().collect();
        let listed = self.session.rows().iter().copied().find(|row| all.contains(row));
        if let Some(id) = listed.or_else(|| starts().next()) {
            self.session.select_record(id);
        }
    }
}
