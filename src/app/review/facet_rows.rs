//! The rows of the facets: which sides and values are listed, in which order, folded or not.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::super::panel::Panel;
use crate::analysis::{Counted, Facet, FacetValue, Tick};
use crate::domain::{Catalogue, fold};

/// What is unfolded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unfolded {
    /// The sides whose values are listed.
    pub sides: BTreeSet<Facet>,
    /// The regions, families and years whose members are listed.
    pub values: BTreeSet<FacetValue>,
}

/// A row of the list.
#[derive(Clone, Debug)]
pub struct Row {
    /// The side to which it belongs.
    pub facet: Facet,
    /// Its value; nothing for the row of the side itself.
    pub value: Option<FacetValue>,
    /// How deep it lies: 0 for a side.
    pub depth: u8,
    /// Whether it is unfolded; nothing for what holds nothing.
    pub is_open: Option<bool>,
    /// What is written.
    pub name: String,
    /// How many records have the value, or how many values of a side are chosen.
    pub count: usize,
}

impl Row {
    /// What tells it from other rows.
    pub fn key(&self) -> (Facet, Option<FacetValue>) {
        (self.facet, self.value)
    }
}

/// All rows; with words `wanted`, folded, those whose names they occur in, and nothing folded.
pub fn rows(panel: &mut Panel<'_>, unfolded: &Unfolded, wanted: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    for facet in Facet::ALL {
        let name = panel.voice.facet(facet);
        let choice = panel.session.filter().choices().get(&facet);
        let count = choice.map_or(0, |choice| choice.include.len() + choice.exclude.len());
        let is_open = !wanted.is_empty() || unfolded.sides.contains(&facet);
        let head = Row { facet, value: None, depth: 0, is_open: Some(is_open), name, count };
        if !is_open {
            rows.push(head);
            continue;
        }
        let inside = values(panel, facet, unfolded, wanted);
        if wanted.is_empty() || !inside.is_empty() {
            rows.push(head);
            rows.extend(inside);
        }
    }
    rows
}

/// The values of a side, those that are held below what holds them.
fn values(panel: &mut Panel<'_>, facet: Facet, unfolded: &Unfolded, wanted: &str) -> Vec<Row> {
    let counts = panel.session.counts(facet);
    let mut groups: BTreeMap<Option<FacetValue>, Vec<Row>> = BTreeMap::new();
    let row = |value: FacetValue, depth, count| Row {
        facet,
        value: Some(value),
        depth,
        is_open: None,
        name: panel.voice.facet_value(value, panel.session.project()),
        count,
    };
    for Counted { value, within, count } in counts.iter().copied() {
        groups.entry(within).or_default().push(row(value, if within.is_some() { 2 } else { 1 }, count));
    }
    // What is chosen stays in the list, even where no record has it any more.
    if let Some(choice) = panel.session.filter().choices().get(&facet) {
        let known =
            |value: FacetValue| counts.iter().any(|counted| counted.value == value || counted.within == Some(value));
        for value in choice.include.iter().chain(&choice.exclude).copied().filter(|value| !known(*value)) {
            groups.entry(None).or_default().push(row(value, 1, 0));
        }
    }
    let mut sorted: Vec<(Option<FacetValue>, Vec<Row>)> = groups.into_iter().collect();
    if facet == Facet::Period {
        // The latest year first.
        sorted.sort_by_key(|(holder, _)| Reverse(*holder));
    }
    let filter = panel.session.filter();
    let is_wanted = |row: &Row| wanted.is_empty() || wanted.split(' ').all(|word| fold(&row.name).contains(word));
    let mut rows = Vec::new();
    for (holder, mut members) in sorted {
        sort(facet, panel.session.project().catalogue(), &mut members);
        let Some(holder) = holder else {
            rows.extend(members.into_iter().filter(is_wanted));
            continue;
        };
        let sum = members.iter().map(|member| member.count).sum();
        let mut head = row(holder, 1, sum);
        let found = is_wanted(&head);
        let is_open = unfolded.values.contains(&holder) || (!wanted.is_empty() && !found);
        head.is_open = Some(is_open);
        // What is chosen is seen even where its holder is folded.
        let is_chosen = |member: &Row| member.value.is_some_and(|value| filter.mark(value) != Tick::Off);
        let is_listed = |member: &Row| (is_open && (found || is_wanted(member))) || is_chosen(member);
        let any = found || members.iter().any(is_wanted);
        let inside: Vec<Row> = members.into_iter().filter(is_listed).collect();
        if any || !inside.is_empty() {
            rows.push(head);
            rows.extend(inside);
        }
    }
    rows
}

/// Sorts the values of one kind as people look for them.
fn sort(facet: Facet, catalogue: &Catalogue, rows: &mut [Row]) {
    match facet {
        Facet::Place => rows.sort_by_cached_key(|row| fold(&row.name)),
        Facet::Indicator => {
            let place = |row: &Row| match row.value {
                Some(FacetValue::Indicator(id)) => {
                    catalogue.indicators().iter().position(|known| known.id == id).unwrap_or(usize::MAX)
                }
                _ => 0,
            };
            rows.sort_by_cached_key(|row| (place(row), fold(&row.name)));
        }
        Facet::Period => rows.sort_by_key(|row| match row.value {
            Some(FacetValue::Period(period)) => Reverse(Some((period.last(), period.months()))),
            _ => Reverse(None),
        }),
        // The surest first, as the bands of confidence are chosen.
        Facet::Confidence => rows.sort_by_key(|row| match row.value {
            Some(FacetValue::Confidence(band)) => Reverse(Some(band)),
            _ => Reverse(None),
        }),
        Facet::Operator | Facet::Document | Facet::Flag => {
            rows.sort_by_cached_key(|row| (Reverse(row.count), fold(&row.name)));
        }
        Facet::Map | Facet::Status | Facet::Bound | Facet::Origin | Facet::Review => {}
    }
}
