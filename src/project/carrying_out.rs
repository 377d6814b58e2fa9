//! How an edit is checked upon the present state, and carried out.

use super::{Edit, Ground, Project, ProjectError, View};
use crate::extract::GlossaryEntry;

impl Project {
    /// Whether all of `edits` may be applied once `documents` more are in the pool.
    pub(super) fn check_all(&self, edits: &[Edit], documents: usize) -> Result<(), ProjectError> {
        let pooled = self.documents.len() + documents;
        edits.iter().try_for_each(|edit| match edit {
            Edit::Document { id, .. } if (id.0 as usize) < pooled => Ok(()),
            edit => self.check(edit),
        })
    }

    /// Those of `edits` that change something, each checked on what the one before left.
    pub(super) fn in_turn(&self, edits: impl IntoIterator<Item = Edit>) -> Result<Vec<Edit>, ProjectError> {
        let (mut trial, mut all) = (self.clone(), Vec::new());
        for edit in edits {
            // One change may have put two values into a field, each upon what stood there before both.
            if let Edit::Slot { id, after, .. } = edit
                && trial.record(id).is_some_and(|record| record.figure.get(after.slot()) == after)
            {
                continue;
            }
            trial.check(&edit)?;
            trial.step(&edit);
            all.push(edit);
        }
        Ok(all)
    }

    /// Whether an edit fits the present state.
    pub(super) fn check(&self, edit: &Edit) -> Result<(), ProjectError> {
        match *edit {
            Edit::Document { id, .. } if id >= self.next_document() => Err(ProjectError::NoDocument(id)),
            Edit::Records { last, .. } if last >= self.next_record() => Err(ProjectError::NoRecord(last)),
            Edit::Slot { id, before, after } => {
                let record = self.record(id).ok_or(ProjectError::NoRecord(id))?;
                let fits = before.slot() == after.slot() && record.figure.get(before.slot()) == before;
                fits.then_some(()).ok_or(ProjectError::Stale(id))
            }
            Edit::Review { id, before, .. } => {
                let record = self.record(id).ok_or(ProjectError::NoRecord(id))?;
                (record.review == before).then_some(()).ok_or(ProjectError::Stale(id))
            }
            Edit::Ground { id, ref before, .. } => {
                let record = self.record(id).ok_or(ProjectError::NoRecord(id))?;
                (Ground::of(record) == **before).then_some(()).ok_or(ProjectError::Stale(id))
            }
            Edit::Glossary { ref before, ref after } => {
                let stands = |entry: &GlossaryEntry| self.glossary().get(&entry.key());
                let left = before.as_deref().is_none_or(|before| stands(before) == Some(before));
                let key = before.as_deref().map(GlossaryEntry::key);
                let free = after.as_deref().is_none_or(|after| Some(after.key()) == key || stands(after).is_none());
                (left && free).then_some(()).ok_or(ProjectError::StaleGlossary)
            }
            Edit::View { ref before, ref after } => {
                let name = before.as_ref().or(after.as_ref()).map_or("", |view| view.name.as_str());
                let one = after.as_ref().is_none_or(|view| view.name == name);
                let fits = one && self.views.get(name) == before.as_deref();
                fits.then_some(()).ok_or_else(|| ProjectError::StaleView(name.to_owned()))
            }
            Edit::Settlement { ref before, ref after } => {
                let mut both = before.iter().chain(after);
                let key = both.next().map(|settlement| settlement.key).ok_or(ProjectError::StaleDecision)?;
                let fits = both.all(|settlement| settlement.key == key) && self.settlement(&key) == before.as_deref();
                fits.then_some(()).ok_or(ProjectError::StaleDecision)
            }
            Edit::Rule { id, ref before, .. } => {
                (self.rule(id) == before.as_deref()).then_some(()).ok_or(ProjectError::StaleDecision)
            }
            Edit::Keeping { before, .. } => (self.keeping == before).then_some(()).ok_or(ProjectError::StaleTexts),
            Edit::Whereabouts { id, ref before, .. } => {
                let document = self.known_document(id).ok_or(ProjectError::NoDocument(id))?;
                (document.whereabouts == *before).then_some(()).ok_or(ProjectError::StaleTexts)
            }
            Edit::Document { .. } | Edit::Records { .. } => Ok(()),
        }
    }

    /// Carries out one edit that was checked, or that comes from the history, which holds checked ones only.
    pub(super) fn step(&mut self, edit: &Edit) {
        match *edit {
            Edit::Document { id, present } => {
                if let Some(pooled) = self.documents.get_mut(id.0 as usize) {
                    pooled.present = present;
                }
            }
            Edit::Records { first, last, present } => {
                for id in first.0..=last.0 {
                    if let Some(pooled) = self.records.get_mut(id as usize) {
                        pooled.present = present;
                    }
                }
            }
            Edit::Slot { id, after, .. } => {
                if let Some(pooled) = self.records.get_mut(id.0 as usize) {
                    pooled.item.figure.set(after);
                }
            }
            Edit::Review { id, after, .. } => {
                if let Some(pooled) = self.records.get_mut(id.0 as usize) {
                    pooled.item.review = after;
                }
            }
            Edit::Ground { id, ref after, .. } => {
                if let Some(pooled) = self.records.get_mut(id.0 as usize) {
                    after.as_ref().clone().put_under(&mut pooled.item);
                }
            }
            Edit::Glossary { ref before, ref after } => {
                let mut glossary = self.glossary().clone();
                if let Some(before) = before {
                    glossary.remove(&before.key());
                }
                if let Some(after) = after {
                    glossary.put(after.as_ref().clone());
                }
                self.set_glossary(glossary);
            }
            Edit::View { ref before, ref after } => {
                if let Some(view) = before {
                    self.views.remove(&view.name);
                }
                if let Some(view) = after {
                    self.views.insert(view.name.clone(), View::clone(view));
                }
            }
            Edit::Settlement { ref before, ref after } => {
                let settlements = &mut self.decisions.settlements;
                match (before, after) {
                    (_, Some(after)) => drop(settlements.insert(after.key, after.as_ref().clone())),
                    (Some(before), None) => drop(settlements.remove(&before.key)),
                    (None, None) => {}
                }
            }
            Edit::Rule { id, ref after, .. } => match after {
                Some(rule) => drop(self.decisions.rules.insert(id, rule.as_ref().clone())),
                None => drop(self.decisions.rules.remove(&id)),
            },
            Edit::Keeping { after, .. } => self.keeping = after,
            Edit::Whereabouts { id, ref after, .. } => {
                if let Some(pooled) = self.documents.get_mut(id.0 as usize) {
                    pooled.item.whereabouts.clone_from(after);
                }
            }
        }
    }
}
