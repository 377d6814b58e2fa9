//! Which changes are listed, and which one is looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::domain::{Language, RecordId};
use crate::project::{Project, RevisionId};

/// Where a change lies, seen from the present state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It led here.
    Behind,
    /// The project stands right after it.
    Here,
    /// It was undone, and redo leads to it.
    Ahead,
    /// It lies on a branch that was left.
    Aside,
}

/// The edits of a change: the record that each is about, and what it did.
pub type Lines = Rc<[(Option<String>, String)]>;

/// What the workspace shows.
#[derive(Clone, Debug, Default)]
pub struct HistoryView {
    /// Only changes that touched this record.
    pub record: Option<RecordId>,
    /// The change that is looked at; `Some(None)` is the beginning.
    #[expect(clippy::option_option, reason = "the beginning is a point of its own, and looking at none is neither")]
    pub selected: Option<Option<RevisionId>>,
    /// Bring the selected row into view.
    pub reveal: bool,
    /// How far the list is scrolled.
    pub offset: f32,
    of: Option<(u64, Option<RecordId>)>,
    listed: Rc<[Option<RevisionId>]>,
    behind: BTreeSet<RevisionId>,
    ahead: BTreeSet<RevisionId>,
    current: Option<RevisionId>,
    dependents: Option<(u64, RevisionId, Vec<RevisionId>)>,
    /// Of which version and in which language the lines are.
    lines_of: Option<(u64, Language)>,
    lines: BTreeMap<RevisionId, String>,
    edits: Option<((u64, Language), RevisionId, Lines)>,
}

impl HistoryView {
    /// Brings the list up to date.
    pub(in crate::app) fn refresh(&mut self, project: &Project) {
        let now = (project.version(), self.record);
        if self.of != Some(now) {
            let history = project.history();
            self.behind = history.line().collect();
            self.ahead = history.ahead().collect();
            self.current = history.current();
            let mut listed: Vec<Option<RevisionId>> = match self.record {
                Some(record) => history.of_record(record).map(Some).collect(),
                None => (0..history.revisions().len()).map(|nr| u32::try_from(nr).ok().map(RevisionId)).collect(),
            };
            listed.reverse();
            if self.record.is_none() {
                listed.push(None);
            }
            self.listed = listed.into();
            if self.selected.flatten().is_some_and(|id| history.get(id).is_none()) {
                self.selected = None;
            }
            self.of = Some(now);
        }
        // Asked of the whole way to here, so only where another change is looked at.
        if let Some(id) = self.selected.flatten()
            && self.dependents.as_ref().is_none_or(|(version, of, _)| (*version, *of) != (now.0, id))
        {
            self.dependents = Some((now.0, id, project.dependents(id)));
        }
    }

    /// The changes that are listed, the last one first; nothing for the beginning.
    pub fn listed(&self) -> &Rc<[Option<RevisionId>]> {
        &self.listed
    }

    /// A change in one line, as it was kept for this version and language. A mass decision has an edit for each record,
    /// so that it is not gone through in each frame.
    pub(super) fn line(&mut self, of: (u64, Language), id: RevisionId) -> Option<&str> {
        if self.lines_of != Some(of) {
            self.lines.clear();
            self.lines_of = Some(of);
        }
        self.lines.get(&id).map(String::as_str)
    }

    /// Keeps the line of a change.
    pub(super) fn keep_line(&mut self, id: RevisionId, line: String) {
        self.lines.insert(id, line);
    }

    /// The edits of a change in words, as they were kept for this version and language.
    pub(super) fn edits(&self, of: (u64, Language), id: RevisionId) -> Option<Lines> {
        let (known, point, lines) = self.edits.as_ref()?;
        ((*known, *point) == (of, id)).then(|| Rc::clone(lines))
    }

    /// Keeps the edits of a change.
    pub(super) fn keep_edits(&mut self, of: (u64, Language), id: RevisionId, lines: Lines) {
        self.edits = Some((of, id, lines));
    }

    /// Where a point lies, seen from the present state.
    pub fn place(&self, point: Option<RevisionId>) -> Place {
        match point {
            point if point == self.current => Place::Here,
            None => Place::Behind,
            Some(id) if self.behind.contains(&id) => Place::Behind,
            Some(id) if self.ahead.contains(&id) => Place::Ahead,
            Some(_) => Place::Aside,
        }
    }

    /// The first change that rests on the selected one.
    pub fn needed_by(&self) -> Option<RevisionId> {
        let (_, of, found) = self.dependents.as_ref()?;
        found.first().copied().filter(|_| self.selected == Some(Some(*of)))
    }

    /// Whether the selected change can be taken back by itself.
    pub fn can_revert(&self) -> bool {
        let leads_here = |id| matches!(self.place(Some(id)), Place::Behind | Place::Here);
        self.selected.flatten().is_some_and(leads_here) && self.needed_by().is_none()
    }

    /// Whether there is somewhere to go.
    pub fn can_go(&self) -> bool {
        self.selected.is_some_and(|point| point != self.current)
    }

    /// Selects the change `by` further down the list.
    pub fn step(&mut self, by: isize) {
        let last = self.listed.len().saturating_sub(1);
        let at = self.selected.and_then(|point| self.listed.iter().position(|known| *known == point));
        let at = at.map_or(0, |at| at.saturating_add_signed(by).min(last));
        if let Some(point) = self.listed.get(at).copied() {
            self.select(point);
        }
    }

    /// Selects a point and brings it into view.
    pub fn select(&mut self, point: Option<RevisionId>) {
        self.selected = Some(point);
        self.reveal = true;
    }
}
