//! What else a field of a record could be: the readings that a person may choose by a number instead of typing.
//!
//! They come from the document, not from lists of everything: the number read with the other sign, the other places
//! and times that the text names, nearest first, the indicators that the words around speak of or that stand beside
//! this one.

use std::cmp::Reverse;
use std::collections::HashMap;

use rust_decimal::Decimal;

use super::{Flag, RecordIndex};
use crate::domain::{
    Bound, Catalogue, Document, Figure, Indicator, IndicatorId, IndicatorKind, Language, Operator, Period, PlaceId,
    Record, RecordId, Slot, SlotValue, Span, Status, Unit, fold,
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
    let document = record.document.and_then(|id| project.document(id));
    let Some(document) = document.filter(|document| document.text.len() <= LONG) else { return false };
    let places = project.lexis().ready().named(document, IndicatorKind::Flow).places;
    places.iter().all(|(_, place)| Some(*place) == record.figure.place || *place == PlaceId::country())
}

/// What a value would be without the usual slips: by thousands for amounts and counts, by a lost sign for shares.
fn slips(value: Decimal, unit: Unit) -> Vec<Decimal> {
    let is_share = matches!(unit, Unit::Percent | Unit::Per100);
    let factors = if is_share { vec![Decimal::TEN, Decimal::ONE_HUNDRED] } else { vec![Decimal::ONE_THOUSAND] };
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

    /// The indicators of the same unit: those that the words around the number speak of, those that stand nearest in the
    /// document, those of the same family.
    fn indicators(&self, figure: &Figure) -> Vec<IndicatorId> {
        let catalogue = self.lexis.catalogue();
        let own = catalogue.get(figure.indicator);
        // A guess may be of another unit than the number is printed with.
        let is_like =
            |other: &&Indicator| is_of_unit(other, figure.unit) || own.is_some_and(|own| own.unit == other.unit);
        let known: Vec<&Indicator> = catalogue.indicators().iter().filter(is_like).collect();
        let around = self.document.zip(self.quote).map(|(document, quote)| Around::of(&document.text, quote));
        let mut found = around.map(|around| around.spoken_of(figure, &known)).unwrap_or_default();
        found.truncate(MOST / 2 + 1);
        let beside = self.neighbours.iter().filter_map(|neighbour| catalogue.get(neighbour.figure.indicator));
        found.extend(beside.filter(is_like).map(|other| other.id).take(MOST / 2));
        let family = known.iter().filter(|other| own.is_some_and(|own| own.family == other.family));
        found.extend(family.map(|other| other.id));
        found
    }

    /// The enterprises of the neighbouring records, the nearest first.
    fn operators(&self) -> Vec<Operator> {
        self.neighbours.iter().filter_map(|neighbour| neighbour.figure.operator).collect()
    }
}

/// So many bytes before a number, and half as many behind it, are the words around it.
const AROUND: usize = 240;

/// What the words around a number are told by in each language, and how many words from the number each stands.
struct Around([HashMap<String, usize>; 2]);

impl Around {
    fn of(text: &str, quote: Span) -> Self {
        let (start, end) = (quote.start as usize, quote.end as usize);
        let first = text.floor_char_boundary(start.saturating_sub(AROUND));
        let last = text.ceil_char_boundary(end.saturating_add(AROUND / 2).min(text.len()));
        let [mut before, behind] = [first..start, end..last].map(|part| words(text.get(part).unwrap_or_default()));
        before.reverse();
        Self(Language::ALL.map(|language| {
            let mut found: HashMap<String, usize> = HashMap::new();
            for (side, reversed) in [(&before, true), (&behind, false)] {
                for (far, mark) in marks(side, language, reversed) {
                    let nearest = found.entry(mark).or_insert(far);
                    *nearest = far.min(*nearest);
                }
            }
            found
        }))
    }

    /// How much of a name stands around, in thousandths: more, the nearer it stands.
    fn share(&self, indicator: &Indicator) -> usize {
        let of_name = |(language, said): (Language, &HashMap<String, usize>)| {
            let words = words(indicator.name.get(language));
            let marks = marks(&words, language, false);
            let near =
                marks.iter().filter_map(|(_, mark)| said.get(mark)).map(|far| 1000 / (1 + far / 4)).sum::<usize>();
            let told = words.iter().filter(|word| !matches!(word.as_str(), "and" | "of"));
            let all = if language == Language::Vietnamese { marks.len() } else { told.count() };
            near / all.max(1)
        };
        Language::ALL.into_iter().zip(&self.0).map(of_name).max().unwrap_or_default()
    }

    /// The indicators whose names share words with those around, the ones that share most of theirs first; before all,
    /// those of the unit that is printed.
    fn spoken_of(&self, figure: &Figure, known: &[&Indicator]) -> Vec<IndicatorId> {
        let share = |indicator: &&Indicator| (is_of_unit(indicator, figure.unit), self.share(indicator), indicator.id);
        let mut found: Vec<_> = known.iter().map(share).filter(|(_, share, _)| *share > 0).collect();
        found.sort_by_key(|(fits, share, _)| Reverse((*fits, *share)));
        found.into_iter().map(|(_, _, id)| id).collect()
    }
}

/// Whether figures in a unit may be of an indicator: amounts of money are, in whatever currency.
fn is_of_unit(indicator: &Indicator, unit: Unit) -> bool {
    indicator.unit == unit || indicator.unit.is_money() && unit.is_money()
}

fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What words of a language are told by, each with how many words stand before it: pairs of Vietnamese syllables, of which
/// one alone says little, and English words without their endings. Words may be given from the last to the first.
fn marks(words: &[String], language: Language, reversed: bool) -> Vec<(usize, String)> {
    const LEAST: usize = 4;
    const STEM: usize = 6;
    match language {
        Language::Vietnamese => {
            let pair = |pair: &[String]| {
                if reversed { format!("{} {}", pair[1], pair[0]) } else { format!("{} {}", pair[0], pair[1]) }
            };
            words.windows(2).map(pair).enumerate().collect()
        }
        Language::English => {
            let stems = words.iter().map(|word| word.trim_end_matches('s')).enumerate();
            let long = stems.filter(|(_, word)| word.len() >= LEAST);
            long.map(|(far, word)| (far, word.chars().take(STEM).collect())).collect()
        }
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

    #[test]
    fn indicators_are_those_that_the_words_around_speak_of() {
        for (text, first, later) in [
            (
                "Telecom revenue of Cao Bang in 2022 was VND 735 billion.\nPayments to the budget by the sector:\n61.5 billion dong.",
                "budget.",
                "revenue.",
            ),
            (
                "Năm 2022, Cao Bằng có 612.400 thuê bao di động.\nNộp ngân sách nhà nước:\nchừng 61,5 tỷ đồng.",
                "budget.",
                "subscribers.",
            ),
        ] {
            let document = Document::new("a.txt", text);
            let mut records: Vec<Record> =
                Extractor::bundled().extract(&document).into_iter().map(Record::from).take(1).collect();
            // A number of which nothing but its value is known: what it measures is that of the figure before.
            let at = text.find("61.5").or(text.find("61,5")).unwrap();
            let mut guess = records[0].clone();
            guess.evidence = Some(crate::domain::Evidence::at(Span::new(at, at + 4)));
            guess.figure.unit = Unit::Vnd;
            records.push(guess);
            let mut project = Project::new();
            project.load(vec![LoadedDocument { document, records }], Timestamp::UNIX_EPOCH);
            let index = RecordIndex::of(&project, &Sentinel::default());
            let id = project.records().map(|(id, _)| id).last().unwrap();
            let found = alternatives(&project, &index, id, Slot::Indicator, std::iter::empty());
            let ids: Vec<&str> = found
                .iter()
                .filter_map(|values| match values[0] {
                    SlotValue::Indicator(id) => Some(id.as_str()),
                    _ => None,
                })
                .collect();
            assert!(ids[0].starts_with(first), "{ids:?}");
            assert!(ids.iter().any(|id| id.starts_with(later)) && ids.len() <= MOST, "{ids:?}");
        }
    }
}
