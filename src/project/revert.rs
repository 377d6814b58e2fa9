//! One old change taken back by itself.

use jiff::Timestamp;

use super::touched::Touched;
use super::{Change, ChangeKind, Edit, Project, ProjectError, RevisionId};
use crate::domain::{RecordId, Review};

impl Project {
    /// The changes made since on the way to the present state that rest on this one, the first of them first. While
    /// there are any it cannot be taken back by itself.
    pub fn dependents(&self, id: RevisionId) -> Vec<RevisionId> {
        let Some(revision) = self.history.get(id) else { return Vec::new() };
        let touched = Touched::by(&revision.change.edits);
        let later = self.history.line().take_while(|later| *later != id);
        let mut found: Vec<RevisionId> = later
            .filter(|later| {
                let edits = self.history.get(*later).map_or(&[][..], |later| &later.change.edits);
                edits.iter().any(|edit| touched.carries(edit, self))
            })
            .collect();
        found.reverse();
        found
    }

    /// Takes one change back, however long ago it was made, as a change of its own. Refused where the change is not on
    /// the way to the present state, and where a later one rests on it.
    pub fn revert(&mut self, id: RevisionId, at: Timestamp) -> Result<(), ProjectError> {
        if !self.history.line().any(|known| known == id) {
            return Err(ProjectError::NotHere(id));
        }
        if let Some(later) = self.dependents(id).first() {
            return Err(ProjectError::Needed { change: id, by: *later });
        }
        let Some(revision) = self.history.get(id) else { return Err(ProjectError::NotHere(id)) };
        let stays = |edit: &Edit| match edit {
            // A record of which another field was corrected since is still a corrected one.
            Edit::Review { id: record, before: Review::Corrected, .. } => self.is_corrected_after(id, *record),
            _ => false,
        };
        let edits = self.in_turn(revision.change.inverse().filter(|edit| !stays(edit)))?;
        self.push(Change::new(ChangeKind::Revert, at, edits));
        Ok(())
    }

    /// Whether a field of a record was corrected after a revision.
    fn is_corrected_after(&self, id: RevisionId, record: RecordId) -> bool {
        let later = self.history.line().take_while(|later| *later != id).filter_map(|later| self.history.get(later));
        later.flat_map(|later| &later.change.edits).any(|edit| matches!(edit, Edit::Slot { id, .. } if *id == record))
    }
}
