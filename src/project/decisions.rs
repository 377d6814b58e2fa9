//! What was settled and what was stated as a rule: the part of a project that is about its records, not in them.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Change, ChangeKind, Edit, Project, ProjectError, Rule, RuleId, Settlement};
use crate::domain::FigureKey;

/// Settlements and rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Decisions {
    pub settlements: BTreeMap<FigureKey, Settlement>,
    pub rules: BTreeMap<RuleId, Rule>,
}

impl Project {
    /// What was decided on the records of a key.
    pub fn settlement(&self, key: &FigureKey) -> Option<&Settlement> {
        self.decisions.settlements.get(key)
    }

    /// All that was decided on records that disagree, in the order of the keys.
    pub fn settlements(&self) -> impl Iterator<Item = &Settlement> {
        self.decisions.settlements.values()
    }

    /// The rules, in the order in which they were stated.
    pub fn rules(&self) -> impl Iterator<Item = (RuleId, &Rule)> {
        self.decisions.rules.iter().map(|(id, rule)| (*id, rule))
    }

    /// The rule with this number.
    pub fn rule(&self, id: RuleId) -> Option<&Rule> {
        self.decisions.rules.get(&id)
    }

    /// Decides on the records of a key, as one change. What was decided already is left alone.
    pub fn settle(&mut self, settlement: Settlement, at: Timestamp) -> Result<(), ProjectError> {
        let before = self.settlement(&settlement.key).cloned();
        if before.as_ref() == Some(&settlement) {
            return Ok(());
        }
        let edit = Edit::Settlement { before: before.map(Box::new), after: Some(Box::new(settlement)) };
        self.apply(Change::new(ChangeKind::Settle, at, vec![edit]))
    }

    /// Takes a decision on the records of a key back, as one change.
    pub fn unsettle(&mut self, key: &FigureKey, at: Timestamp) -> Result<(), ProjectError> {
        let Some(before) = self.settlement(key).cloned() else { return Ok(()) };
        let edit = Edit::Settlement { before: Some(Box::new(before)), after: None };
        self.apply(Change::new(ChangeKind::Unsettle, at, vec![edit]))
    }

    /// States a rule, as one change, and returns its number; that of an equal rule where there is one.
    pub fn state_rule(&mut self, rule: Rule, at: Timestamp) -> Result<RuleId, ProjectError> {
        if let Some((id, _)) = self.rules().find(|(_, known)| **known == rule) {
            return Ok(id);
        }
        let id = self.next_rule();
        let edit = Edit::Rule { id, before: None, after: Some(Box::new(rule)) };
        self.apply(Change::new(ChangeKind::StateRule, at, vec![edit]))?;
        Ok(id)
    }

    /// Takes a rule back, as one change. What it corrected stays as it is.
    pub fn drop_rule(&mut self, id: RuleId, at: Timestamp) -> Result<(), ProjectError> {
        let before = self.rule(id).cloned().ok_or(ProjectError::NoRule(id))?;
        let edit = Edit::Rule { id, before: Some(Box::new(before)), after: None };
        self.apply(Change::new(ChangeKind::DropRule, at, vec![edit]))
    }

    /// The number that the next rule gets: greater than that of any rule that the history knows, so that a change that
    /// was taken back does not meet another rule under its number.
    pub(super) fn next_rule(&self) -> RuleId {
        let edits = self.history.revisions().iter().flat_map(|revision| &revision.change.edits);
        let known = edits.filter_map(|edit| if let Edit::Rule { id, .. } = edit { Some(*id) } else { None });
        let last = known.chain(self.decisions.rules.keys().copied()).max();
        RuleId(last.map_or(0, |last| last.0 + 1))
    }
}
