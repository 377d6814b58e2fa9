//! One edit of a person, or of the extraction, with its inverse.

use std::ops::RangeInclusive;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Author, Ground, Rule, RuleId, Settlement, View};
use crate::domain::{DocumentId, FigureKey, Keeping, RecordId, Review, SlotValue, Whereabouts};
use crate::extract::{EntryKey, GlossaryEntry};

/// What a change was for, as the history shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeKind {
    /// Documents were loaded and read.
    Load,
    /// Documents were taken out.
    Remove,
    /// A field was corrected.
    Correct,
    /// Many records were corrected for one cause.
    CorrectAlike,
    /// Records were accepted.
    Accept,
    /// Records were rejected.
    Reject,
    /// A decision was taken back.
    Reopen,
    /// A record was added by hand.
    Add,
    /// Words were added to the glossary, changed or taken out.
    Vocabulary,
    /// Documents were read again.
    Reread,
    /// Documents were loaded anew, with another text.
    Reload,
    /// A view was kept, altered or dropped.
    View,
    /// Clashes of a merge were settled in favour of the other side.
    SettleMerge,
    /// An old change was taken back by itself.
    Revert,
    /// One of several records that disagree was chosen.
    Settle,
    /// Such a choice was taken back.
    Unsettle,
    /// A rule was stated.
    StateRule,
    /// A rule was taken back.
    DropRule,
    /// It was said where texts are kept.
    KeepTexts,
    /// Files of texts were found in another place.
    FindTexts,
    /// Passages were taken for all that is to be had of a text.
    TakePassages,
}

/// The smallest step of a change. `before` and `after` make it its own inverse.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Edit {
    /// A document entered the project, or left it.
    Document {
        /// Which one.
        id: DocumentId,
        /// Whether it is in the project afterwards.
        present: bool,
    },
    /// The records `first ..= last` entered the project, or left it.
    Records {
        /// The first of the run.
        first: RecordId,
        /// The last of the run.
        last: RecordId,
        /// Whether they are in the project afterwards.
        present: bool,
    },
    /// A field of a record changed.
    Slot {
        /// Which record.
        id: RecordId,
        /// What stood in the field.
        before: SlotValue,
        /// What stands in it; of the same slot.
        after: SlotValue,
    },
    /// A record's review changed.
    Review {
        /// Which record.
        id: RecordId,
        /// What was said of it.
        before: Review,
        /// What is said of it.
        after: Review,
    },
    /// A record rests on other words, or on those of another document.
    Ground {
        /// Which record.
        id: RecordId,
        /// What it rested on.
        before: Box<Ground>,
        /// What it rests on.
        after: Box<Ground>,
    },
    /// An entry of the glossary entered it, left it, or gave way to another.
    Glossary {
        /// What stood there; nothing where the entry is new.
        before: Option<Box<GlossaryEntry>>,
        /// What stands there; nothing where the entry was taken out.
        after: Option<Box<GlossaryEntry>>,
    },
    /// A view was kept, altered or dropped. In boxes, because edits of records come by the hundred thousand and are
    /// to stay small.
    View {
        /// The view of that name before; nothing where there was none.
        before: Option<Box<View>>,
        /// The view of that name afterwards; nothing where it was dropped.
        after: Option<Box<View>>,
    },
    /// What was decided on the records of a key changed.
    Settlement {
        /// What was decided; nothing where nobody had.
        before: Option<Box<Settlement>>,
        /// What is decided, of the same key; nothing where it was taken back.
        after: Option<Box<Settlement>>,
    },
    /// A rule was stated, changed or taken back.
    Rule {
        /// Its number.
        id: RuleId,
        /// What it was; nothing where it is new.
        before: Option<Box<Rule>>,
        /// What it is; nothing where it was taken back.
        after: Option<Box<Rule>>,
    },
    /// Texts are kept elsewhere from now on.
    Keeping {
        /// Where they were kept; nothing where nobody had said so.
        before: Option<Keeping>,
        /// Where they are kept.
        after: Option<Keeping>,
    },
    /// The text of a document is in another place.
    Whereabouts {
        /// Which document.
        id: DocumentId,
        /// Where it was; nothing where that was not known.
        before: Option<Box<Whereabouts>>,
        /// Where it is; nothing where nobody looks for it any more.
        after: Option<Box<Whereabouts>>,
    },
}

impl Edit {
    /// The records that it touches, from the first to the last.
    pub fn records(&self) -> Option<RangeInclusive<RecordId>> {
        match *self {
            Self::Records { first, last, .. } => Some(first..=last),
            Self::Slot { id, .. } | Self::Review { id, .. } | Self::Ground { id, .. } => Some(id..=id),
            Self::Document { .. }
            | Self::Glossary { .. }
            | Self::View { .. }
            | Self::Settlement { .. }
            | Self::Rule { .. }
            | Self::Keeping { .. }
            | Self::Whereabouts { .. } => None,
        }
    }

    /// The document whose text it finds elsewhere.
    pub(super) fn text(&self) -> Option<DocumentId> {
        if let Self::Whereabouts { id, .. } = self { Some(*id) } else { None }
    }

    /// The key of what an edit of decisions settles.
    pub(super) fn settled_key(&self) -> Option<FigureKey> {
        let Self::Settlement { before, after } = self else { return None };
        before.as_ref().or(after.as_ref()).map(|settlement| settlement.key)
    }

    /// The names of the views that it touches.
    pub(super) fn views(&self) -> impl Iterator<Item = &str> {
        let both = match self {
            Self::View { before, after } => [before.as_deref(), after.as_deref()],
            _ => [None, None],
        };
        both.into_iter().flatten().map(|view| view.name.as_str())
    }

    /// The keys of the entries of the glossary that it touches.
    pub(super) fn entries(&self) -> impl Iterator<Item = EntryKey> + '_ {
        let both = match self {
            Self::Glossary { before, after } => [before.as_deref(), after.as_deref()],
            _ => [None, None],
        };
        both.into_iter().flatten().map(GlossaryEntry::key)
    }

    /// The same with other paths of the files that it names; nothing where it names none.
    pub(super) fn with_files(&self, file: impl Fn(&str) -> String) -> Option<Self> {
        let Self::Whereabouts { id, before, after } = self else { return None };
        let moved = |at: &Option<Box<Whereabouts>>| {
            at.as_ref().map(|at| Box::new(Whereabouts { file: file(&at.file), ..at.as_ref().clone() }))
        };
        Some(Self::Whereabouts { id: *id, before: moved(before), after: moved(after) })
    }

    /// The same without the places whose files do not fit; nothing where it names none.
    pub(super) fn with_places(&self, fits: impl Fn(&str) -> bool) -> Option<Self> {
        let Self::Whereabouts { id, before, after } = self else { return None };
        let kept = |at: &Option<Box<Whereabouts>>| at.clone().filter(|at| fits(&at.file));
        Some(Self::Whereabouts { id: *id, before: kept(before), after: kept(after) })
    }

    /// The edit that undoes this one.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match *self {
            Self::View { ref before, ref after } => Self::View { before: after.clone(), after: before.clone() },
            Self::Document { id, present } => Self::Document { id, present: !present },
            Self::Records { first, last, present } => Self::Records { first, last, present: !present },
            Self::Slot { id, before, after } => Self::Slot { id, before: after, after: before },
            Self::Review { id, before, after } => Self::Review { id, before: after, after: before },
            Self::Ground { id, ref before, ref after } => {
                Self::Ground { id, before: after.clone(), after: before.clone() }
            }
            Self::Glossary { ref before, ref after } => Self::Glossary { before: after.clone(), after: before.clone() },
            Self::Settlement { ref before, ref after } => {
                Self::Settlement { before: after.clone(), after: before.clone() }
            }
            Self::Rule { id, ref before, ref after } => Self::Rule { id, before: after.clone(), after: before.clone() },
            Self::Keeping { before, after } => Self::Keeping { before: after, after: before },
            Self::Whereabouts { id, ref before, ref after } => {
                Self::Whereabouts { id, before: after.clone(), after: before.clone() }
            }
        }
    }
}

/// A named group of edits that is applied and undone as one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What it was for.
    pub kind: ChangeKind,
    /// When it was made.
    pub at: Timestamp,
    /// Who made it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Author>,
    /// The steps, in order.
    pub edits: Vec<Edit>,
}

impl Change {
    /// A change made at `at`; who makes it is for the project to know.
    pub fn new(kind: ChangeKind, at: Timestamp, edits: Vec<Edit>) -> Self {
        Self { kind, at, author: None, edits }
    }

    /// Whether it brought in what was read in documents.
    pub(super) fn is_reading(&self) -> bool {
        matches!(self.kind, ChangeKind::Load | ChangeKind::Reread | ChangeKind::Reload)
    }

    /// The runs of records that entered the project by it.
    pub(super) fn entering(&self) -> impl Iterator<Item = RangeInclusive<RecordId>> {
        self.edits.iter().filter(|edit| matches!(edit, Edit::Records { present: true, .. })).filter_map(Edit::records)
    }

    /// The steps that undo it, in the order in which to take them.
    pub fn inverse(&self) -> impl Iterator<Item = Edit> + '_ {
        self.edits.iter().rev().map(Edit::inverse)
    }
}
