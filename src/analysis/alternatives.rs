//! What else a field of a record could be: the readings that a person may choose by a number instead of typing.
//!
//! They come from the document, not from lists of everything: the number read with the other sign, the other places
//! and times that the text names, nearest first, the indicators that stand beside this one.

use rust_decimal::Decimal;

use super::{Flag, RecordIndex};
use crate::domain::{
    Bound, Catalogue, Document, Figure, IndicatorId, IndicatorKind, Operator, Period, PlaceId, Record, RecordId, Slot,
    SlotValue, Span, Status, Unit,
};
use crate::extract::{Lexis, Readings};
use crate::project::Project;

/// As many as there are digits to choose by.
const MOST: usize = 9;

/// Another reading of a field: the field's value first, then what follows from it in other fields.
pub type Alternative = Vec<SlotValue>;

/// Other readings of `slot` for a record, the likeliest first, nine at most. `flags` are those of the record, and
/// `index` knows the others of its document.
pub fn alternatives<'a>(
    project: &Project,
    index: &RecordIndex,
    id: RecordId,
    slot: Slot,
    flags: impl Iterator<Item = &'a Flag>,
) -> Vec<Alternative> {
    let Some(record) = project.record(id) else { return Vec::new() };
    let surroundings = Surroundings::of(project, index, id, record);
    let figure = &record.figure;
    let mut found: Vec<Alternative> = match slot {
        Slot::Value => {
            let repairs = flags.filter_map(|flag| flag.repair);
            let printed = surroundings.document.zip(surroundings.quote);
            let readings = printed.and_then(|(document, quote)| Readings::of(&document.text, quote));
            let other = readings.zip(figure.value).and_then(|(readings, value)| readings.other(value));
            let slips = figure.value.into_iter().flat_map(|value| slips(value, figure.unit));
            let values = repairs.chain(other).chain(slips);
            values.map(|value| vec![SlotValue::Value(Some(value.normalize()))]).collect()
        }
        Slot::Unit => {
            let expected = project.catalogue().get(figure.indicator).map(|indicator| indicator.unit);
            expected.into_iter().chain(Unit::ALL).map(|unit| vec![SlotValue::Unit(unit)]).collect()
        }
        Slot::Place => {
            let nowhere = [SlotValue::Place(Some(PlaceId::country())), SlotValue::Place(None)];
            let places = surroundings.places().into_iter().map(|place| SlotValue::Place(Some(place)));
            places.chain(nowhere).map(|value| vec![value]).collect()
        }
        Slot::Period => {
            let periods = surroundings.periods(figure).into_iter();
            periods.map(|period| vec![SlotValue::Period(Some(period))]).collect()
        }
        Slot::Indicator => surroundings
            .indicators(figure)
            .into_iter()
            .map(|id| indicator_values(project.catalogue(), id, figure))
            .collect(),
        Slot::Status => Status::ALL.map(|status| vec![SlotValue::Status(status)]).into(),
        Slot::Bound => Bound::ALL.map(|bound| vec![SlotValue::Bound(bound)]).into(),
        Slot::Yoy => {
            let turned = figure.yoy.map(|yoy| vec![SlotValue::Yoy(Some(-yoy))]);
            turned.into_iter().chain([vec![SlotValue::Yoy(None)]]).collect()
        }
        Slot::OfPlan => vec![vec![SlotValue::OfPlan(None)]],
        Slot::Operator => {
            let named = surroundings.operators().into_iter().map(|operator| vec![SlotValue::Operator(Some(operator))]);
            named.chain([vec![SlotValue::Operator(None)]]).collect()
        }
    };
    let mut seen = vec![figure.get(slot)];
    found.retain(|values| {
        let Some(value) = values.first() else { return false };
        let is_new = !seen.contains(value);
        seen.push(*value);
        is_new
    });
    found.truncate(MOST);
    found
}

/// A longer text, in bytes, is not read for a glance at its places, and names more than one.
const LONG: usize = 64 * 1024;

/// Whether the document of a record names no place but the record's own, and the country.
pub fn names_one_place(project: &Project, record: &Record) -> bool {
    let Some(document) = record.document.and_then(|id| project.document(id)) else { return false };
    let places = project.lexis().ready().named(document, IndicatorKind::Flow).places;
    places.iter().all(|(_, place)| Some(*place) == record.figure.place || *place == PlaceId::country())
}

    let more = factors.iter().filter_map(|factor| value.checked_mul(*factor));
    let less = factors.iter().filter_map(|factor| value.checked_div(*factor));
    let found = more.filter(|more| !is_share || *more <= Decimal::ONE_HUNDRED);
    let found = found.chain(less.filter(|less| !is_share || *less >= Decimal::ONE));
    // A count stays whole.
    found.filter(|value| unit != Unit::Count || value.fract().is_zero()).collect()
}

/// What another indicator changes: the kind of period and the unit follow it.
pub fn indicator_values(catalogue: &Catalogue, id: IndicatorId, figure: &Figure) -> Vec<SlotValue> {
    figure.for_indicator(id, catalogue)
}

/// A record in its document.
struct Surroundings<'a> {
    document: Option<&'a Document>,
    quote: Option<Span>,
    /// The words that the project reads with.
    lexis: &'a Lexis,
    kind: IndicatorKind,
    /// The other records of the document, the nearest first.
    neighbours: Vec<&'a Record>,
}

impl<'a> Surroundings<'a> {
    fn of(project: &'a Project, index: &RecordIndex, id: RecordId, record: &'a Record) -> Self {
        let quote = record.evidence.as_ref().map(|evidence| evidence.quote);
        let document = record.document.and_then(|id| project.document(id));
        let known = project.catalogue().get(record.figure.indicator);
        let mut neighbours: Vec<&Record> = match record.document {
            Some(own) => {
                let others = index.of_document(own).into_iter().filter(|other| *other != id);
                others.filter_map(|other| project.record(other)).collect()
            }
            None => Vec::new(),
        };
        neighbours.sort_by_key(|neighbour| neighbour.evidence.as_ref().map(|words| apart(quote, words.quote)));
        Self {
            document,
            quote,
            lexis: project.lexis(),
            kind: known.map_or(IndicatorKind::Flow, |known| known.kind),
            neighbours,
        }
    }

    /// The places that the document names, the nearest first.
    fn places(&self) -> Vec<PlaceId> {
        let Some(document) = self.document else { return Vec::new() };
        nearest(self.quote, self.lexis.ready().named(document, self.kind).places)
    }

    /// The times that the document names, the nearest first; then the year before and the year after.
    fn periods(&self, figure: &Figure) -> Vec<Period> {
        let named = self.document.map(|document| self.lexis.ready().named(document, self.kind).periods);
        let mut periods = nearest(self.quote, named.unwrap_or_default());
        periods.truncate(MOST - 2);
        if let Some(period) = figure.period {
            periods.extend([-12, 12].map(|months| match period {
                Period::Stock(month) => Period::Stock(month.plus(months)),
                Period::Flow { first, last } => Period::Flow { first: first.plus(months), last: last.plus(months) },
            }));
        }
        periods
    }

    /// The indicators of the same unit that stand nearest in the document, then those of the same family.
    fn indicators(&self, figure: &Figure) -> Vec<IndicatorId> {
        let catalogue = self.lexis.catalogue();
        let own = catalogue.get(figure.indicator);
        let is_like =
            |id: IndicatorId| catalogue.get(id).is_some_and(|other| own.is_some_and(|own| own.unit == other.unit));
        let beside = self.neighbours.iter().map(|neighbour| neighbour.figure.indicator).filter(|id| is_like(*id));
        let mut found: Vec<IndicatorId> = beside.take(MOST / 2).collect();
        let family = catalogue.indicators().iter().filter(|other| own.is_some_and(|own| own.family == other.family));
        found.extend(family.map(|other| other.id).filter(|id| is_like(*id)));
        found
    }

    /// The enterprises of the neighbouring records, the nearest first.
    fn operators(&self) -> Vec<Operator> {
        self.neighbours.iter().filter_map(|neighbour| neighbour.figure.operator).collect()
    }
}

/// How many bytes lie between two stretches of text.
fn apart(quote: Option<Span>, other: Span) -> u32 {
    quote.map_or(other.start, |quote| {
        if other.end <= quote.start { quote.start - other.end } else { other.start.saturating_sub(quote.end) }
    })
}

/// What is named, the nearest to `quote` first, each once.
fn nearest<T: Copy + PartialEq>(quote: Option<Span>, mut named: Vec<(Span, T)>) -> Vec<T> {
    named.sort_by_key(|(span, _)| apart(quote, *span));
    let mut found = Vec::new();
    for (_, item) in named {
        if !found.contains(&item) {
            found.push(item);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::analysis::Sentinel;
    use crate::extract::Extractor;
    use crate::project::LoadedDocument;

    #[test]
    fn readings_come_from_the_document_nearest_first() {
        let text = "Doanh thu viễn thông của Cao Bằng năm 2022 đạt 4.927 tỷ đồng. \
                    Doanh thu viễn thông của Lạng Sơn năm 2021 đạt 512 tỷ đồng, của Hà Giang là 417 tỷ đồng.";
        let document = Document::new("a.txt", text);
        let records = Extractor::bundled().extract(&document).into_iter().map(Record::from).collect();
        let mut project = Project::new();
        project.load(vec![LoadedDocument { document, records }], Timestamp::UNIX_EPOCH);
        let index = RecordIndex::of(&project, &Sentinel::default());
        let (id, record) = project.records().next().unwrap();
        assert_eq!(record.figure.place.map(PlaceId::as_str), Some("cao-bang"));
        let firsts = |slot| -> Vec<SlotValue> {
            alternatives(&project, &index, id, slot, std::iter::empty()).into_iter().map(|values| values[0]).collect()
        };
        let places = ["lang-son", "ha-giang", "vietnam"].map(|id| SlotValue::Place(Some(PlaceId::new(id))));
        assert_eq!(firsts(Slot::Place), [&places[..], &[SlotValue::Place(None)]].concat());
        let period = |text: &str| SlotValue::Period(Some(text.parse().unwrap()));
        assert_eq!(firsts(Slot::Period), [period("2021"), period("2023")]);
        let value = |value: u64| SlotValue::Value(Some(Decimal::from(value)));
        let read = record.figure.value.unwrap();
        let other = if read == Decimal::from(4_927_000_000_u64) { 4_927_000_000_000 } else { 4_927_000_000 };
        assert_eq!(firsts(Slot::Value)[0], value(other));
        assert_eq!(firsts(Slot::Status).len(), 2);
        assert!(firsts(Slot::Indicator).contains(&SlotValue::Indicator(IndicatorId::new("revenue.post"))));
        assert!(firsts(Slot::Indicator).len() <= MOST);
    }
}
