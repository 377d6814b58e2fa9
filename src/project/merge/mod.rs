//! Two projects that grew out of one, put together again.
//!
//! The common origin is the last change that both histories have in common. What the other side did after it is made
//! upon this side's present state, change by change, with its time and the name of who made it. A record that both
//! altered in different fields gets both; where both altered one field, or decided differently on a record, it is a
//! [`Clash`], this side stays as it is, and a person settles it. Branches that the other side left behind stay there.

mod clash;
mod mapping;
mod rule_numbers;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use jiff::Timestamp;

use self::mapping::Mapping;
use self::rule_numbers::RuleNumbers;
use super::form::Blanks;
use super::{Change, ChangeKind, Edit, Project, ProjectError, RevisionId, Settlement, View};
use crate::domain::{Document, FigureKey, Record, RecordId, Review, Slot, TextHash};
pub use MergeError::NoCommonOrigin;
pub use clash::{Clash, Version};

/// Why two projects cannot be merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// They do not come from one.
    #[error("the two projects have no common origin: neither was saved from the other, nor both from a third")]
    NoCommonOrigin,
    /// No project could be opened whose texts are away to such an extent.
    #[error("the texts that are not at hand would be longer together than any that are read")]
    TooMuchAway,
}

/// What becomes of two projects with a common origin.
#[derive(Clone, Debug)]
pub struct Merge {
    project: Project,
    /// What is to be settled, in the order of the records.
    pub clashes: Vec<Clash>,
    /// What both sides made of the records that both decided: this side's first.
    pub pairs: Vec<(Record, Record)>,
    /// How many changes of the other side were taken over.
    pub taken: usize,
}

/// A field, or the review, or whether the record is there at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    Presence,
    Review,
    Slot(Slot),
}

impl Merge {
    /// Puts `theirs` upon `ours`.
    pub fn of(ours: &Project, theirs: &Project) -> Result<Self, MergeError> {
        let line = |project: &Project| {
            let mut line: Vec<RevisionId> = project.history().line().collect();
            line.reverse();
            line
        };
        let change =
            |project: &Project, id: RevisionId| project.history().get(id).map(|known| Arc::clone(&known.change));
        let (own, other) = (line(ours), line(theirs));
        let common =
            own.iter().zip(&other).take_while(|(a, b)| same_change(change(ours, **a), change(theirs, **b))).count();
        let (mut base, mut their_base) = (ours.clone(), theirs.clone());
        base.go_to(common.checked_sub(1).map(|last| own[last]));
        their_base.go_to(common.checked_sub(1).map(|last| other[last]));
        let is_origin = base.documents().next().is_some()
            && same_documents(&base, &their_base)
            && base.records().eq(their_base.records());
        if !is_origin {
            return Err(MergeError::NoCommonOrigin);
        }
        if !fit_together(ours, theirs, Blanks::beside_file_of(ours)) {
            return Err(MergeError::TooMuchAway);
        }
        let mut project = ours.clone();
        // What it has not noted yet is noted by the one that it was copied from.
        if project.has_log() {
            project.begin_log();
        }
        let later: Vec<Arc<Change>> = other[common..].iter().filter_map(|id| change(theirs, *id)).collect();
        let mapping = Mapping::new(&mut project, &base, &their_base, &later);
        let mut merge = Self { project, clashes: Vec::new(), pairs: Vec::new(), taken: 0 };
        let kept = merge.compare(&base, ours, theirs, &mapping);
        let own_later: Vec<Arc<Change>> = own[common..].iter().filter_map(|id| change(ours, *id)).collect();
        merge.take_over(&later, &mapping, &kept, &own_later, &base);
        Ok(merge)
    }

    /// Finds what clashes, and which fields stay as this side has them.
    fn compare(
        &mut self,
        base: &Project,
        ours: &Project,
        theirs: &Project,
        mapping: &Mapping,
    ) -> BTreeSet<(RecordId, Field)> {
        let mut kept = BTreeSet::new();
        for (their_id, id) in mapping.shared() {
            let Some(origin) = base.known_record(id) else { continue };
            let (own, other) = (ours.record(id), theirs.record(their_id));
            // What this side moved stays, whatever the other side went through before it came back to the origin.
            if own.is_some() != base.record(id).is_some() {
                kept.insert((id, Field::Presence));
            }
            let (Some(own), Some(other)) = (own, other) else {
                let altered = own.or(other).filter(|record| !same(record, origin));
                // Whoever removed what the other one worked on did not know of that work.
                if let Some(altered) = altered.filter(|_| base.record(id).is_some()) {
                    let version = |present: bool| if present { Version::of(altered) } else { Version::Removed };
                    self.clashes.push(Clash { id, ours: version(own.is_some()), theirs: version(other.is_some()) });
                    kept.insert((id, Field::Presence));
                }
                continue;
            };
            if own.review.is_decided() && other.review.is_decided() && !origin.review.is_decided() {
                self.pairs.push((own.clone(), other.clone()));
            }
            let differ = |slot: Slot| own.figure.get(slot) != other.figure.get(slot);
            let moved = |record: &Record, slot: Slot| record.figure.get(slot) != origin.figure.get(slot);
            let both = |slot: &Slot| moved(own, *slot) && moved(other, *slot);
            let verdicts = own.review != origin.review && other.review != origin.review && own.review != other.review;
            let fields = Slot::ALL.iter().filter(|slot| both(slot)).any(|slot| differ(*slot));
            if verdicts || fields {
                self.clashes.push(Clash { id, ours: Version::of(own), theirs: Version::of(other) });
                kept.insert((id, Field::Review));
                kept.extend(Slot::ALL.map(|slot| (id, Field::Slot(slot))));
                continue;
            }
            let own_slots = Slot::ALL.into_iter().filter(|slot| moved(own, *slot));
            kept.extend(own_slots.map(|slot| (id, Field::Slot(slot))));
            if own.review != origin.review {
                kept.insert((id, Field::Review));
            }
        }
        kept
    }

    /// Makes the other side's changes, but for what is kept.
    fn take_over(
        &mut self,
        later: &[Arc<Change>],
        mapping: &Mapping,
        kept: &BTreeSet<(RecordId, Field)>,
        own_later: &[Arc<Change>],
        base: &Project,
    ) {
        let (own_times, their_times) = (decided_at(own_later), decided_at(later));
        let is_outdated = |edit: &Edit| {
            let decided = Decided::by(edit);
            decided.is_some_and(|key| own_times.get(&key).is_some_and(|own| their_times.get(&key) <= Some(own)))
        };
        let mut rules = RuleNumbers::shared(base);
        for change in later {
            let (mut edits, brought) = (Vec::new(), self.project.brought());
            for edit in mapping.edits(&change.edits) {
                let stays = match &edit {
                    Edit::Slot { id, after, .. } => kept.contains(&(*id, Field::Slot(after.slot()))),
                    Edit::Review { id, .. } => kept.contains(&(*id, Field::Review)),
                    Edit::Records { first, .. } => kept.contains(&(*first, Field::Presence)),
                    // Where this side keeps its texts is nothing that the other side worked on.
                    Edit::Keeping { .. } => true,
                    // Of two decisions on one conflict the later one stands, and of two views of one name.
                    edit => is_outdated(edit),
                };
                let edit = self.fitted(edit, &mut rules);
                if !stays && self.project.check(&edit).is_ok() && !self.is_done(&edit) {
                    self.project.step(&edit);
                    edits.push(edit);
                }
            }
            if !edits.is_empty() {
                self.taken += 1;
                let change = Change { kind: change.kind, at: change.at, author: change.author, edits };
                self.project.record_change(change, brought);
            }
        }
    }

    /// An edit of decisions upon what stands here.
    fn fitted(&self, edit: Edit, rules: &mut RuleNumbers) -> Edit {
        match edit {
            Edit::Settlement { before, after } => {
                let key = before.as_deref().or(after.as_deref()).map(|settlement: &Settlement| settlement.key);
                let before = key.and_then(|key| self.project.settlement(&key)).cloned().map(Box::new);
                Edit::Settlement { before, after }
            }
            Edit::Rule { id, before, after } => Edit::Rule { id: rules.here(id, &self.project), before, after },
            Edit::Keeping { after, .. } => Edit::Keeping { before: self.project.keeping(), after },
            Edit::Whereabouts { id, after, .. } => {
                let here = self.project.known_document(id);
                let before = here.and_then(|here| here.whereabouts.clone());
                // Where this side has the text, it also knows from where.
                let stays = here.is_some_and(Document::is_whole) && before.is_some();
                Edit::Whereabouts { id, after: if stays { before.clone() } else { after }, before }
            }
            Edit::View { before, after } => {
                let name = before.as_deref().or(after.as_deref()).map(|view: &View| view.name.as_str());
                let stands = name.and_then(|name| self.project.views.get(name)).cloned().map(Box::new);
                Edit::View { before: stands, after }
            }
            edit => edit,
        }
    }

    /// Whether an edit would change nothing.
    fn is_done(&self, edit: &Edit) -> bool {
        match edit {
            Edit::Document { id, present } => self.project.document(*id).is_some() == *present,
            Edit::Records { first, last, present } => {
                (first.0..=last.0).all(|id| self.project.record(RecordId(id)).is_some() == *present)
            }
            Edit::Slot { before, after, .. } => before == after,
            Edit::Review { before, after, .. } => before == after,
            Edit::Ground { before, after, .. } => before == after,
            Edit::Glossary { before, after } => before == after,
            Edit::View { before, after } => before == after,
            Edit::Settlement { before, after } => before == after,
            Edit::Rule { after: Some(after), .. } => self.project.rules().any(|(_, rule)| rule == after.as_ref()),
            Edit::Rule { .. } => false,
            Edit::Keeping { before, after } => before == after,
            Edit::Whereabouts { before, after, .. } => before == after,
        }
    }

    /// The project as it becomes before clashes are settled: each stays as this side has it.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The merged project, with the other side's version where `theirs` says so for a clash, as one change.
    pub fn finish(mut self, theirs: impl Fn(usize) -> bool, at: Timestamp) -> Result<Project, ProjectError> {
        let mut edits = Vec::new();
        for (nr, clash) in self.clashes.iter().enumerate() {
            if theirs(nr) {
                clash.edits(&self.project, &mut edits);
            }
        }
        let edits = self.project.in_turn(edits)?;
        if !edits.is_empty() {
            self.project.push(Change::new(ChangeKind::SettleMerge, at, edits));
        }
        Ok(self.project)
    }
}

/// Whether it is the same change. Where texts are does not matter: two copies of a project in two folders have other paths,
/// and one with all texts inside has none.
fn same_change(one: Option<Arc<Change>>, other: Option<Arc<Change>>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    if one == other {
        return true;
    }
    let same = |(own, theirs): (&Edit, &Edit)| own == theirs || own.text().is_some_and(|id| theirs.text() == Some(id));
    (one.kind, one.at, one.author, one.edits.len()) == (other.kind, other.at, other.author, other.edits.len())
        && one.edits.iter().zip(&other.edits).all(same)
}

/// Whether the texts that are at hand on neither side may stand in one project.
pub(super) fn fit_together(ours: &Project, theirs: &Project, mut blanks: Blanks) -> bool {
    let own: HashSet<TextHash> = ours.documents.iter().map(|pooled| pooled.item.hash).collect();
    let mut others = theirs.documents.iter().map(|pooled| &pooled.item);
    others.all(|document| document.is_whole() || own.contains(&document.hash) || blanks.take(document.text.len()))
}

/// Whether both have the same documents, however much of their texts is at hand on either side.
fn same_documents(one: &Project, other: &Project) -> bool {
    one.documents().count() == other.documents().count()
        && one.documents().zip(other.documents()).all(|(own, theirs)| own.0 == theirs.0 && own.1.is_same(theirs.1))
}

/// Whether a record is as it was.
fn same(record: &Record, origin: &Record) -> bool {
    record.figure == origin.figure && record.review == origin.review
}

/// What both sides may have decided on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Decided {
    /// The conflict of a key.
    Settlement(FigureKey),
    /// The view of a name.
    View(String),
}

impl Decided {
    fn by(edit: &Edit) -> Option<Self> {
        let view = || edit.views().next().map(|name| Self::View(name.to_owned()));
        edit.settled_key().map(Self::Settlement).or_else(view)
    }
}

/// When each thing was decided on last.
fn decided_at(changes: &[Arc<Change>]) -> BTreeMap<Decided, Timestamp> {
    let mut times = BTreeMap::new();
    for change in changes {
        times.extend(change.edits.iter().filter_map(Decided::by).map(|decided| (decided, change.at)));
    }
    times
}

/// What one side says of a record, as a clash shows it.
impl Version {
    fn of(record: &Record) -> Self {
        Self::Stands { figure: Box::new(record.figure.clone()), review: record.review }
    }

    /// What was said of the record; nothing where it was removed.
    pub fn review(&self) -> Option<Review> {
        match self {
            Self::Stands { review, .. } => Some(*review),
            Self::Removed => None,
        }
    }
}
