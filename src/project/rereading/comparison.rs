//! The records of a document held against those of another reading.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Catalogue, DocumentId, Evidence, Origin, Record, RecordId, Review, Slot, SlotValue, Span};

use super::{Difference, Ground, Project};

/// How far a person touched a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Touch {
    /// These fields were corrected; none where nobody touched it.
    Fields(BTreeSet<Slot>),
    /// All of it was looked at and decided, or made by hand.
    Whole,
}

/// A record as it stands.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub id: RecordId,
    pub record: Record,
    pub touch: Touch,
}

impl Standing {
    /// The records of `documents` in `project`, by document.
    pub fn all(project: &Project, documents: &[DocumentId]) -> BTreeMap<DocumentId, Vec<Self>> {
        let wanted: BTreeSet<DocumentId> = documents.iter().copied().collect();
        let mut corrected = project.all_corrected_slots();
        let mut standing: BTreeMap<DocumentId, Vec<Self>> = BTreeMap::new();
        for (id, record) in project.records() {
            if let Some(document) = record.document.filter(|document| wanted.contains(document)) {
                let touch = touch(record, corrected.remove(&id).unwrap_or_default());
                standing.entry(document).or_default().push(Self { id, record: record.clone(), touch });
            }
        }
        standing
    }
}

/// How far a person touched `record`, whose `corrected` fields the history tells.
fn touch(record: &Record, corrected: BTreeSet<Slot>) -> Touch {
    let by_hand = !is_read(record);
    match record.review {
        _ if by_hand => Touch::Whole,
        Review::Accepted | Review::Rejected => Touch::Whole,
        // The history of before may be gone.
        Review::Corrected if corrected.is_empty() => Touch::Whole,
        Review::Corrected | Review::New => Touch::Fields(corrected),
    }
}

/// Whether a record came out of the text of its document, by the extraction or as a cell of a table.
fn is_read(record: &Record) -> bool {
    matches!(record.origin, Origin::Extracted { .. } | Origin::Imported)
}

/// What came of holding the records of a document against those of another reading.
#[derive(Clone, Debug, Default)]
pub(super) struct Comparison {
    /// What differs, in the order of the text.
    pub lines: Vec<Difference>,
    /// How many records would be read otherwise and stay because a person touched them.
    pub kept: usize,
    /// Records that say the same in other words than those that are gone.
    pub found: Vec<(RecordId, Evidence)>,
}

/// Holds the records of a document against those of another reading, of this `text`. What stands obeyed the rules of the
/// project when it entered, and so do those, but for new ones, which are to obey them when they enter.
pub(super) fn compare(
    project: &Project,
    document: DocumentId,
    own: &[Standing],
    raw: Vec<Record>,
    text: &str,
) -> Comparison {
    let obeying = |record: &Record| {
        let mut record = Record { document: Some(document), ..record.clone() };
        project.obeying(&mut record, text);
        record
    };
    let fresh: Vec<Record> = raw.iter().map(obeying).collect();
    let partners = pair(own, &fresh);
    let mut found = Vec::new();
    let mut taken: Vec<Option<usize>> = vec![None; fresh.len()];
    for (index, partner) in partners.iter().enumerate() {
        if let Some(partner) = partner {
            taken[*partner] = Some(index);
        }
    }
    let mut lines: Vec<(u32, Difference)> = Vec::new();
    let mut kept = 0;
    for (standing, partner) in own.iter().zip(&partners) {
        let at = quote(&standing.record).map_or(u32::MAX, |span| span.start);
        let id = standing.id;
        match (&standing.touch, partner.map(|partner| &fresh[partner])) {
            (Touch::Whole, Some(read)) => kept += usize::from(!differences(&standing.record, read).is_empty()),
            (Touch::Whole, None) => {
                kept += usize::from(is_read(&standing.record) && standing.record.review != Review::Rejected);
            }
            (Touch::Fields(touched), None) if touched.is_empty() => lines.push((at, Difference::Gone { id, document })),
            (Touch::Fields(_), None) => kept += 1,
            (Touch::Fields(touched), Some(read)) => {
                let all = differences(&standing.record, read);
                let values = without_touched(&standing.record, &all, touched, project.catalogue());
                kept += usize::from(values.len() < all.len());
                if values.is_empty() && standing.record.evidence.is_none() {
                    found.extend(read.evidence.clone().map(|evidence| (id, evidence)));
                } else if !values.is_empty() {
                    let ground = Box::new(Ground { document: Some(document), ..Ground::of(read) });
                    let at = quote(read).map_or(at, |span| span.start);
                    lines.push((at, Difference::Changed { id, document, values, ground }));
                }
            }
        }
    }
    // A number of which a person said what it is is no other figure too.
    let decided: Vec<Span> = own
        .iter()
        .filter(|standing| standing.touch != Touch::Fields(BTreeSet::new()))
        .filter_map(|standing| quote(&standing.record))
        .collect();
    for (record, taken) in raw.into_iter().zip(taken) {
        let span = quote(&record);
        if taken.is_some() {
            continue;
        }
        if span.is_some_and(|span| decided.iter().any(|own| own.overlaps(span))) {
            kept += 1;
            continue;
        }
        let at = span.map_or(u32::MAX, |span| span.start);
        lines.push((at, Difference::New { document, record: Box::new(record) }));
    }
    lines.sort_by_key(|line| line.0);
    Comparison { lines: lines.into_iter().map(|line| line.1).collect(), kept, found }
}

/// For each record the one of the other reading that is of the same number, the likest first.
fn pair(own: &[Standing], fresh: &[Record]) -> Vec<Option<usize>> {
    let mut order: Vec<(Span, usize)> =
        fresh.iter().enumerate().filter_map(|(index, record)| Some((quote(record)?, index))).collect();
    order.sort_unstable();
    let longest = order.iter().map(|entry| entry.0.len()).max().unwrap_or_default();
    let mut pairs: Vec<(Reverse<usize>, usize, usize)> = Vec::new();
    for (index, standing) in own.iter().enumerate() {
        let Some(span) = quote(&standing.record) else { continue };
        let first = order.partition_point(|entry| (entry.0.start as usize) + longest <= span.start as usize);
        for (other, partner) in order[first..].iter().take_while(|entry| entry.0.start < span.end) {
            if other.overlaps(span) {
                let read = &fresh[*partner];
                let same = Slot::ALL.len() - differences(&standing.record, read).len();
                let exact = if *other == span { 4 } else { 0 };
                let named = if standing.record.figure.indicator == read.figure.indicator { 4 } else { 0 };
                pairs.push((Reverse(same + exact + named), index, *partner));
            }
        }
    }
    pairs.sort_unstable();
    let mut partners = vec![None; own.len()];
    let mut taken = vec![false; fresh.len()];
    for (_, index, partner) in pairs {
        if partners[index].is_none() && !taken[partner] {
            partners[index] = Some(partner);
            taken[partner] = true;
        }
    }
    // A number that was changed, or is told elsewhere, is the same figure where nobody touched the record of it.
    for (index, standing) in own.iter().enumerate() {
        if partners[index].is_none() && standing.touch == Touch::Fields(BTreeSet::new()) {
            let same = fresh.iter().zip(&taken).position(|(read, taken)| !taken && is_same(&standing.record, read));
            if let Some(partner) = same {
                partners[index] = Some(partner);
                taken[partner] = true;
            }
        }
    }
    partners
}

/// Whether two records are of one indicator, place, period, status and enterprise.
fn is_same(record: &Record, read: &Record) -> bool {
    let key = [Slot::Indicator, Slot::Place, Slot::Period, Slot::Status, Slot::Operator];
    key.into_iter().all(|slot| record.figure.get(slot) == read.figure.get(slot))
}

fn quote(record: &Record) -> Option<Span> {
    Some(record.evidence.as_ref()?.quote)
}

/// The fields of `record` that were read otherwise.
fn differences(record: &Record, read: &Record) -> Vec<(SlotValue, SlotValue)> {
    let both = Slot::ALL.into_iter().map(|slot| (record.figure.get(slot), read.figure.get(slot)));
    both.filter(|(before, after)| before != after).collect()
}

/// Those of `differences` that leave the `touched` fields and what belongs to them as they are: value and unit are one,
/// and the kind of period and the unit follow the indicator.
fn without_touched(
    record: &Record,
    differences: &[(SlotValue, SlotValue)],
    touched: &BTreeSet<Slot>,
    catalogue: &Catalogue,
) -> Vec<(SlotValue, SlotValue)> {
    let amount = [Slot::Value, Slot::Unit];
    let amount_touched = amount.iter().any(|slot| touched.contains(slot));
    let other_unit = differences.iter().any(|(_, after)| after.slot() == Slot::Unit);
    let amount_kept = amount_touched || (touched.contains(&Slot::Indicator) && other_unit);
    // An amount that was typed has its unit, and another indicator might have none such.
    let kind = catalogue.get(record.figure.indicator).map(|indicator| indicator.kind);
    let kept = differences.iter().filter(|(_, after)| {
        let slot = after.slot();
        let unit_differs = |id| catalogue.get(id).map(|indicator| indicator.unit) != Some(record.figure.unit);
        let strange = amount_touched && matches!(*after, SlotValue::Indicator(id) if unit_differs(id));
        let held = amount_kept && amount.contains(&slot);
        !(touched.contains(&slot) || held || strange)
    });
    let adapted = kept.map(|&(before, after)| match (after, kind) {
        (SlotValue::Period(Some(period)), Some(kind)) if touched.contains(&Slot::Indicator) => {
            (before, SlotValue::Period(Some(period.for_kind(kind))))
        }
        _ => (before, after),
    });
    adapted.filter(|(before, after)| before != after).collect()
}
