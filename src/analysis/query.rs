//! Which records a table lists, and in which order.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::Sentinel;
use crate::domain::{Atlas, DocumentId, Language, Origin, Record, RecordId, fold};
use crate::project::Project;

/// A column of the records table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// What a person said of the record.
    Review,
    /// Whether it has flags; sorted by, the least sure record comes first: those with flags, then by confidence.
    Doubt,
    /// Where.
    Place,
    /// What.
    Indicator,
    /// When.
    Period,
    /// How much, by unit first.
    Value,
    /// Actual, estimate or target, and the bound.
    Status,
    /// Growth against the year before.
    Yoy,
    /// Percent of the plan.
    OfPlan,
    /// Which enterprise.
    Operator,
    /// How sure the extraction was.
    Confidence,
    /// Which document, and where in it.
    Document,
}

impl Column {
    /// All columns, in the order of the table.
    pub const ALL: [Self; 12] = [
        Self::Review,
        Self::Doubt,
        Self::Place,
        Self::Indicator,
        Self::Period,
        Self::Value,
        Self::Status,
        Self::Yoy,
        Self::OfPlan,
        Self::Operator,
        Self::Confidence,
        Self::Document,
    ];
}

/// A choice of records and an order.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordQuery {
    /// Words that must all occur, in any spelling, in the record's names, words or document.
    pub text: String,
    /// Only records of this document.
    pub document: Option<DocumentId>,
    /// Only records whose flags call for a look.
    pub flagged: bool,
    /// The column to sort by; records that are equal there stay in the order of the documents.
    pub sort: Column,
    /// Whether the order is turned round.
    pub descending: bool,
    /// The language whose names are sorted by.
    pub language: Language,
}

impl Default for RecordQuery {
    fn default() -> Self {
        Self {
            text: String::new(),
            document: None,
            flagged: false,
            sort: Column::Document,
            descending: false,
            language: Language::English,
        }
    }
}

impl RecordQuery {
    /// The records of `project` that are asked for, in the order asked for; `sentinel` knows their flags.
    pub fn run(&self, project: &Project, sentinel: &Sentinel) -> Vec<RecordId> {
        let words = fold(&self.text);
        let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
        let mut rows: Vec<(RecordId, &Record)> = project
            .records()
            .filter(|(_, record)| self.document.is_none() || record.document == self.document)
            .filter(|(id, record)| !self.flagged || sentinel.calls(*id, record))
            .filter(|(_, record)| words.is_empty() || matches(project, record, &words))
            .collect();
        if self.sort == Column::Document {
            rows.sort_by_key(|(id, record)| (record.document, start(record), *id));
        } else {
            let mut keyed: Vec<(Key, (RecordId, &Record))> =
                rows.into_iter().map(|row| (self.key(project, row.0, row.1, sentinel), row)).collect();
            keyed.sort_by(|a, b| a.0.cmp(&b.0));
            rows = keyed.into_iter().map(|(_, row)| row).collect();
        }
        if self.descending {
            rows.reverse();
        }
        rows.into_iter().map(|(id, _)| id).collect()
    }

    fn key(&self, project: &Project, id: RecordId, record: &Record, sentinel: &Sentinel) -> Key {
        let figure = &record.figure;
        match self.sort {
            Column::Review => Key::Number(Some(Decimal::from(record.review as u8))),
            // The review is left out: a record that was decided stays where it was read.
            Column::Doubt => Key::Value(
                u8::from(!sentinel.has(id)),
                match record.origin {
                    Origin::Extracted { confidence } => Decimal::from_f32_retain(confidence.get()),
                    Origin::Typed | Origin::Imported | Origin::Derived => None,
                },
            ),
            Column::Place => Key::Name(figure.place.map(|id| fold(Atlas::bundled().name(id, self.language)))),
            Column::Indicator => Key::Name(Some(fold(project.catalogue().name(figure.indicator, self.language)))),
            Column::Period => Key::Number(figure.period.map(|period| {
                // By the end of the period, longer ones after shorter ones.
                let end = period.last();
                Decimal::from(end.year() * 12 + end.month().cast_signed()) * Decimal::from(10_000)
                    + Decimal::from(period.months())
            })),
            Column::Value => Key::Value(figure.unit as u8, figure.value),
            Column::Status => Key::Value(figure.status as u8, Some(Decimal::from(figure.bound as u8))),
            Column::Yoy => Key::Number(figure.yoy),
            Column::OfPlan => Key::Number(figure.of_plan),
            Column::Operator => Key::Name(figure.operator.map(|operator| fold(operator.as_str()))),
            Column::Confidence => Key::Number(match record.origin {
                Origin::Extracted { confidence } => Decimal::from_f32_retain(confidence.get()),
                Origin::Typed | Origin::Imported | Origin::Derived => None,
            }),
            Column::Document => Key::Number(None),
        }
    }
}

/// What rows are compared by; empty cells come last.
enum Key {
    Name(Option<String>),
    Number(Option<Decimal>),
    Value(u8, Option<Decimal>),
}

impl Key {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Name(a), Self::Name(b)) => empty_last(a.as_ref(), b.as_ref()),
            (Self::Number(a), Self::Number(b)) => empty_last(a.as_ref(), b.as_ref()),
            (Self::Value(unit, a), Self::Value(other, b)) => {
                unit.cmp(other).then_with(|| empty_last(a.as_ref(), b.as_ref()))
            }
            // One query makes keys of one kind.
            _ => Ordering::Equal,
        }
    }
}

fn empty_last<T: Ord>(a: Option<&T>, b: Option<&T>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => a.cmp(b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

fn start(record: &Record) -> u32 {
    record.evidence.as_ref().map_or(u32::MAX, |evidence| evidence.quote.start)
}

/// Whether every one of the folded `words` occurs in what the record says of itself in either language.
fn matches(project: &Project, record: &Record, words: &[&str]) -> bool {
    let figure = &record.figure;
    let mut text = String::with_capacity(256);
    let mut add = |part: &str| {
        text.push_str(part);
        text.push('\n');
    };
    for language in Language::ALL {
        if let Some(place) = figure.place {
            add(Atlas::bundled().name(place, language));
        }
        add(project.catalogue().name(figure.indicator, language));
    }
    add(figure.indicator.as_str());
    if let Some(period) = figure.period {
        add(&period.to_string());
    }
    if let Some(operator) = figure.operator {
        add(operator.as_str());
    }
    add(project.quote(record).unwrap_or_default());
    if let Some(document) = record.document.and_then(|id| project.document(id)) {
        add(&document.name);
        add(document.headline());
    }
    let text = fold(&text);
    words.iter().all(|word| text.contains(word))
}
