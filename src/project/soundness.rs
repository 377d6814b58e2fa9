//! Whether the parts of a project fit together, as the rest of Provista relies on.

use std::collections::HashSet;

use super::{Edit, Project};
use crate::domain::{Atlas, Document, DocumentId, Evidence, Figure, IndicatorId, PlaceId, Record, SlotValue, TextHash};
use crate::extract::GlossaryEntry;

/// Where a project does not hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unsound {
    /// The section in which it shows, and the number there.
    pub item: Option<(&'static str, usize)>,
    /// What is wrong.
    pub reason: String,
}

/// The first thing that does not fit, if any.
pub(super) fn check(project: &Project) -> Result<(), Unsound> {
    for (number, pooled) in project.documents.iter().enumerate() {
        document(&pooled.item).map_err(|reason| Unsound { item: Some(("documents", number)), reason })?;
    }
    let names = Names::of(project);
    for (number, pooled) in project.records.iter().enumerate() {
        let record = |item: &Record| names.know(&item.figure).and_then(|()| record(project, item));
        record(&pooled.item).map_err(|reason| Unsound { item: Some(("records", number)), reason })?;
    }
    for (number, settlement) in project.settlements().enumerate() {
        if settlement.chosen.0 as usize >= project.records.len() {
            let reason = format!("a conflict is settled by record {}, which does not exist", settlement.chosen.0);
            return Err(Unsound { item: Some(("settlements", number)), reason });
        }
    }
    if !project.history.is_sound() {
        return Err(Unsound { item: None, reason: "the history names a revision that does not follow".to_owned() });
    }
    for (number, revision) in project.history.revisions().iter().enumerate() {
        for edit in &revision.change.edits {
            if !fits(project, edit) {
                let reason = format!("revision {number} of the history changes something that does not exist");
                return Err(Unsound { item: Some(("history", number)), reason });
            }
            // An undo or redo would put it into the record.
            if let Edit::Slot { before, after, .. } = edit {
                for value in [before, after] {
                    names.know_value(*value).map_err(|reason| Unsound { item: Some(("history", number)), reason })?;
                }
            }
        }
    }
    Ok(())
}

/// The names that a record can bear.
pub(super) struct Names {
    places: HashSet<PlaceId>,
    indicators: HashSet<IndicatorId>,
}

impl Names {
    pub fn of(project: &Project) -> Self {
        let places = Atlas::bundled().places().iter().map(|place| place.id).collect();
        let own = project.history.revisions().iter().flat_map(|revision| &revision.change.edits);
        // One that was taken back can stand in a record that was, too.
        let own = own.filter_map(|edit| match edit {
            Edit::Glossary { before, after } => Some(before.iter().chain(after)),
            _ => None,
        });
        let own = own.flatten().filter_map(|entry| match &**entry {
            GlossaryEntry::Indicator(indicator) => Some(indicator.id),
            _ => None,
        });
        let known = project.catalogue().indicators().iter().map(|indicator| indicator.id);
        Self { places, indicators: known.chain(own).collect() }
    }

    /// Whether a place is known.
    pub fn has_place(&self, place: PlaceId) -> bool {
        self.places.contains(&place)
    }

    /// Whether an indicator is known.
    pub fn has_indicator(&self, indicator: IndicatorId) -> bool {
        self.indicators.contains(&indicator)
    }

    /// Whether a record bears them alone: a slip of the pen would be lost in no list and no chart.
    fn know(&self, figure: &Figure) -> Result<(), String> {
        self.know_value(SlotValue::Place(figure.place))?;
        self.know_value(SlotValue::Indicator(figure.indicator))
    }

    /// The same of what stands in one field, or stood there.
    fn know_value(&self, value: SlotValue) -> Result<(), String> {
        match value {
            SlotValue::Place(Some(place)) if !self.has_place(place) => {
                Err(format!("the record is of the place “{place}”, which is not known"))
            }
            SlotValue::Indicator(indicator) if !self.has_indicator(indicator) => {
                Err(format!("the record is of the indicator “{indicator}”, which is not known"))
            }
            _ => Ok(()),
        }
    }
}

fn document(document: &Document) -> Result<(), String> {
    let name = &document.name;
    if document.is_whole() && document.hash != TextHash::of(&document.text) {
        return Err(format!("the text of “{name}” is not the one that was saved"));
    }
    Ok(())
}

fn record(project: &Project, record: &Record) -> Result<(), String> {
    stands(project, record.document, record.evidence.as_ref())
}

/// Whether evidence lies within the text of its document.
fn stands(project: &Project, document: Option<DocumentId>, evidence: Option<&Evidence>) -> Result<(), String> {
    let document = match document {
        None => None,
        Some(id) => {
            let pooled = project.documents.get(id.0 as usize);
            Some(&pooled.ok_or_else(|| format!("the record is of document {}, which does not exist", id.0))?.item)
        }
    };
    let Some(evidence) = evidence else { return Ok(()) };
    let document = document.ok_or("the record has evidence but no document")?;
    for span in evidence.spans() {
        if span.of(&document.text).is_none() {
            let (start, end) = (span.start, span.end);
            return Err(format!("its evidence at {start}..{end} does not fit the text of “{}”", document.name));
        }
    }
    Ok(())
}

/// Whether an edit names only what the pools hold.
pub(super) fn fits(project: &Project, edit: &Edit) -> bool {
    match *edit {
        Edit::Ground { id, ref before, ref after } => {
            (id.0 as usize) < project.records.len()
                && [before, after]
                    .into_iter()
                    .all(|ground| stands(project, ground.document, ground.evidence.as_ref()).is_ok())
        }
        Edit::Glossary { ref before, ref after } => before.is_some() || after.is_some(),
        // Two places of a text may be one where the project lies now.
        Edit::Document { id, .. } | Edit::Whereabouts { id, .. } => (id.0 as usize) < project.documents.len(),
        Edit::Records { first, last, .. } => first <= last && (last.0 as usize) < project.records.len(),
        Edit::Slot { id, before, after } => (id.0 as usize) < project.records.len() && before.slot() == after.slot(),
        Edit::Review { id, .. } => (id.0 as usize) < project.records.len(),
        Edit::View { ref before, ref after } => match (before, after) {
            (Some(before), Some(after)) => before.name == after.name,
            (before, after) => before.is_some() != after.is_some(),
        },
        Edit::Settlement { ref before, ref after } => {
            let both = || before.iter().chain(after);
            both().next().is_some_and(|first| both().all(|other| other.key == first.key))
                && both().all(|settlement| (settlement.chosen.0 as usize) < project.records.len())
        }
        Edit::Rule { ref before, ref after, .. } => before.is_some() || after.is_some(),
        Edit::Keeping { before, after } => before != after,
    }
}
