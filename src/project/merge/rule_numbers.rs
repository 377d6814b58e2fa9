//! Which numbers the other side's rules have here.

use std::collections::BTreeMap;

use crate::project::{Edit, Project, RuleId};

/// From the other side's numbers of rules to those of the merged project.
#[derive(Clone, Debug, Default)]
pub(super) struct RuleNumbers(BTreeMap<RuleId, RuleId>);

impl RuleNumbers {
    /// Those of the rules that were stated before the two sides parted, dropped or not: one number on both.
    pub fn shared(base: &Project) -> Self {
        let line = base.history().line().filter_map(|id| base.history().get(id));
        let stated = line.flat_map(|revision| &revision.change.edits).filter_map(|edit| match edit {
            Edit::Rule { id, .. } => Some(*id),
            _ => None,
        });
        Self(stated.chain(base.rules().map(|(id, _)| id)).map(|id| (id, id)).collect())
    }

    /// The number of a rule here: a new one where this side ever gave its number to a rule of its own.
    pub fn here(&mut self, theirs: RuleId, project: &Project) -> RuleId {
        let next = project.next_rule();
        *self.0.entry(theirs).or_insert(if theirs < next { next } else { theirs })
    }
}
