//! Changes and their edits in words.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::voice::Voice;
use crate::domain::{Document, Keeping, Period, RecordId, Review, Slot, SlotValue, Unit};
use crate::project::{Change, ChangeKind, Edit, Project, RevisionId};

/// The units in which records stood before and after a change.
pub type Units = BTreeMap<RecordId, (Unit, Unit)>;

impl Voice {
    /// What a change was for.
    pub fn change_kind(&self, kind: ChangeKind) -> String {
        self.text(match kind {
            ChangeKind::Load => "change-load",
            ChangeKind::Remove => "change-remove",
            ChangeKind::Correct => "change-correct",
            ChangeKind::CorrectAlike => "change-correct-alike",
            ChangeKind::Accept => "change-accept",
            ChangeKind::Reject => "change-reject",
            ChangeKind::Reopen => "change-reopen",
            ChangeKind::Add => "change-add",
            ChangeKind::Vocabulary => "change-vocabulary",
            ChangeKind::Reread => "change-reread",
            ChangeKind::Reload => "change-reload",
            ChangeKind::View => "change-view",
            ChangeKind::Revert => "change-revert",
            ChangeKind::SettleMerge => "change-settle-merge",
            ChangeKind::Settle => "change-settle",
            ChangeKind::Unsettle => "change-unsettle",
            ChangeKind::StateRule => "change-state-rule",
            ChangeKind::DropRule => "change-drop-rule",
            ChangeKind::KeepTexts => "change-keep-texts",
            ChangeKind::FindTexts => "change-find-texts",
            ChangeKind::TakePassages => "change-take-passages",
        })
    }

    /// A change in one line: what it was for, and what of it touched what.
    pub fn change(&self, change: &Change, project: &Project) -> String {
        // One that is loaded again goes and comes.
        let moved = |way: bool| {
            change.edits.iter().filter(|edit| matches!(edit, Edit::Document { present, .. } if *present == way)).count()
        };
        let documents = moved(true).max(moved(false));
        let mut records: BTreeSet<RecordId> = BTreeSet::new();
        let mut entering = 0;
        for edit in &change.edits {
            match edit {
                Edit::Records { first, last, .. } => entering += (last.0 - first.0) as usize + 1,
                edit => records.extend(edit.records().map(|range| *range.start())),
            }
        }
        let mut about = Vec::new();
        if documents > 0 {
            about.push(self.count("history-documents", documents));
        }
        if entering > 0 || records.len() > 1 {
            about.push(self.count("history-many", entering.max(records.len())));
        } else if let Some(id) = records.first() {
            about.extend(pooled(project, *id).map(|record| self.subject(record)));
        }
        if about.is_empty() {
            about.extend(change.edits.first().map(|edit| self.edit(edit, &Units::new(), project).1));
        }
        format!("{}: {}", self.change_kind(change.kind), about.join(", "))
    }

    /// An edit: the record that it is about, and what it did. Values are in the units of then; where these are not given,
    /// in the present one.
    pub fn edit(&self, edit: &Edit, units: &Units, project: &Project) -> (Option<String>, String) {
        let subject = |id: RecordId| pooled(project, id).map(|record| self.subject(record));
        match edit {
            Edit::Document { id, present } => {
                let name = project.known_document(*id).map(|document| document.headline().to_owned());
                let key = if *present { "history-document-in" } else { "history-document-out" };
                (None, self.text_with(key, &[("name", name.unwrap_or_default().into())]))
            }
            Edit::Records { first, last, present } => {
                let count = (last.0 - first.0) as usize + 1;
                let key = if *present { "history-records-in" } else { "history-records-out" };
                let about = if count == 1 { subject(*first) } else { None };
                (about, self.count(key, count))
            }
            Edit::Slot { id, before, after } => {
                let present = || pooled(project, *id).map_or(Unit::Count, |record| record.figure.unit);
                let (unit, new_unit) = units.get(id).copied().unwrap_or_else(|| (present(), present()));
                let (mut was, mut is) = (self.slot_value(*before, unit), self.slot_value(*after, new_unit));
                // The end of a month and the whole of it are called alike.
                if was == is {
                    (was, is) = (self.stretch(*before, was), self.stretch(*after, is));
                }
                let values = [("slot", self.slot(before.slot()).into()), ("before", was.into()), ("after", is.into())];
                (subject(*id), self.text_with("history-edit", &values))
            }
            Edit::Review { id, before, after } => {
                let review = |review: Review| self.review(review);
                let values = [
                    ("slot", self.text("history-review").into()),
                    ("before", review(*before).into()),
                    ("after", review(*after).into()),
                ];
                (subject(*id), self.text_with("history-edit", &values))
            }
            Edit::Ground { id, .. } => (subject(*id), self.text("history-ground")),
            Edit::Glossary { before, after } => {
                let key = if after.is_some() { "history-word" } else { "history-word-gone" };
                let entry =
                    after.as_deref().or(before.as_deref()).map(|entry| entry.title().to_owned()).unwrap_or_default();
                (None, self.text_with(key, &[("words", entry.into())]))
            }
            Edit::View { before, after } => {
                let key = if after.is_some() { "history-view" } else { "history-view-gone" };
                let name = after.as_deref().or(before.as_deref()).map(|view| view.name.as_str()).unwrap_or_default();
                (None, self.text_with(key, &[("name", name.into())]))
            }
            Edit::Settlement { before, after } => match (before, after) {
                (_, Some(after)) => {
                    let record = pooled(project, after.chosen);
                    let value = record.and_then(|record| record.figure.value);
                    let value = value.map(|value| self.value(value, after.key.unit)).unwrap_or_default();
                    let values = [("about", self.about(&after.key).into()), ("value", value.into())];
                    let reason = Some(after.reason.clone()).filter(|reason| !reason.is_empty());
                    (reason, self.text_with("history-settled", &values))
                }
                (Some(before), None) => {
                    (None, self.text_with("history-unsettled", &[("about", self.about(&before.key).into())]))
                }
                (None, None) => (None, String::new()),
            },
            Edit::Rule { before, after, .. } => {
                let key = if after.is_some() { "history-rule" } else { "history-rule-gone" };
                let rule = after.as_ref().or(before.as_ref()).map(|rule| self.rule(rule)).unwrap_or_default();
                (None, self.text_with(key, &[("rule", rule.into())]))
            }
            Edit::Keeping { after, .. } => {
                let by_reference = *after == Some(Keeping::ByReference);
                let key = if by_reference { "history-keeping-reference" } else { "history-keeping-inside" };
                (None, self.text(key))
            }
            Edit::Whereabouts { id, after, .. } => {
                let document = project.known_document(*id);
                let name = document.map(|document| document.headline().to_owned()).unwrap_or_default().into();
                let words = match after {
                    Some(at) => self.text_with("history-found", &[("name", name), ("file", at.file.as_str().into())]),
                    // A file that has the text does not say where it was.
                    None if document.is_some_and(Document::is_whole) => {
                        self.text_with("history-unnamed", &[("name", name)])
                    }
                    None => self.text_with("history-passages", &[("name", name)]),
                };
                (None, words)
            }
        }
    }

    /// A period, with whether it is a moment or a stretch of time.
    fn stretch(&self, value: SlotValue, words: String) -> String {
        match value {
            SlotValue::Period(Some(Period::Stock(_))) => self.text_with("history-end-of", &[("period", words.into())]),
            SlotValue::Period(Some(Period::Flow { .. })) => {
                self.text_with("history-all-of", &[("period", words.into())])
            }
            _ => words,
        }
    }

    /// What a record is about, without its value.
    fn subject(&self, record: &crate::domain::Record) -> String {
        let figure = &record.figure;
        let mut parts = vec![self.indicator(figure.indicator).to_owned()];
        parts.extend(figure.place.map(|place| self.place(place).to_owned()));
        parts.extend(figure.operator.map(|operator| operator.as_str().to_owned()));
        parts.extend(figure.period.map(|period| self.period(period)));
        parts.join(", ")
    }

    /// A moment, in the time of the person's place.
    pub fn time(&self, at: Timestamp) -> String {
        let local = at.to_zoned(TimeZone::system());
        format!("{}, {:02}:{:02}", self.date(local.date()), local.hour(), local.minute())
    }
}

/// The units in which the records whose values a revision changed stood before and after it. What is said now of such a
/// record may be in another unit: it may have been corrected since, or on another branch.
pub fn units(project: &Project, revision: RevisionId) -> Units {
    let history = project.history();
    let Some(change) = history.get(revision).map(|revision| &revision.change) else { return Units::new() };
    let valued = change.edits.iter().filter_map(|edit| match edit {
        Edit::Slot { id, after, .. } if after.slot() == Slot::Value => Some(*id),
        _ => None,
    });
    let mut units: Units = valued
        .filter_map(|id| pooled(project, id).map(|record| (id, (record.figure.unit, record.figure.unit))))
        .collect();
    if units.is_empty() {
        return units;
    }
    let line: BTreeSet<RevisionId> = history.line_from(Some(revision)).collect();
    let mut known: BTreeSet<RecordId> = BTreeSet::new();
    for (at, step) in (0..).map(RevisionId).zip(history.revisions()) {
        for edit in &step.change.edits {
            let Edit::Slot { id, before: SlotValue::Unit(before), after: SlotValue::Unit(after) } = edit else {
                continue;
            };
            let Some(unit) = units.get_mut(id) else { continue };
            // What the first change of the unit ever found is what the record began with.
            if known.insert(*id) {
                *unit = (*before, *before);
            }
            if at == revision {
                *unit = (*before, *after);
            } else if at < revision && line.contains(&at) {
                *unit = (*after, *after);
            }
        }
    }
    units
}

/// A record, whether it is in the project now or not.
fn pooled(project: &Project, id: RecordId) -> Option<&crate::domain::Record> {
    project.known_record(id)
}
