//! What the words of a cell say by themselves, for whoever knows already which cells there are.

use crate::domain::{Counting, IndicatorId, IndicatorKind, Operator, Period, PlaceId, Status, Unit};
use crate::extract::extractor::Extractor;
use crate::extract::folded::Folded;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mentions, habit};
use crate::extract::time::Clock;

use super::indicator::indicator;
use super::label::{Label, NAMES};

/// What the words of a cell say.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is another thing that words can say")]
pub(in crate::extract) struct CellWords {
    /// The province or the country.
    pub place: Option<PlaceId>,
    /// The time, as that of a flow.
    pub period: Option<Period>,
    /// Whether it is a time and nothing else.
    pub only_time: bool,
    /// The enterprise.
    pub operator: Option<Operator>,
    /// In what is counted.
    pub counting: Option<Counting>,
    /// Whether the unit is one in which no indicator is measured.
    pub strange: bool,
    /// Whether it is about an estimate or a plan.
    pub status: Option<Status>,
    /// Whether it compares two times, or something with what it was before.
    pub compares: bool,
    /// Whether it says "total" and names nothing.
    pub total: bool,
    /// Whether it names anything that is counted.
    pub names: bool,
    /// Whether it names a region, which is no place of records.
    pub region: bool,
    /// Whether it names a place smaller than a province.
    pub sub: bool,
    /// Whether it names several provinces, and so none.
    pub several: bool,
    senses: Senses,
    term: Option<IndicatorId>,
}

impl CellWords {
    /// Reads the words of a cell.
    pub fn read(extractor: &Extractor, words: &str) -> Self {
        let folded = Folded::part(words, 0..words.len());
        let text = folded.text.as_str();
        let mentions = Mentions { folded: &folded, original: words, automaton: extractor.automaton() };
        let whole = 0..text.len();
        let label = Label::read(&mentions, text, &whole, habit(text));
        let when = label.when.as_ref().map(|(when, _)| *when);
        let named = label.senses.only(NAMES);
        let plan = label.senses.any(Senses::of(&[Sense::Plan, Sense::Target]));
        let counting =
            label.unit.filter(|unit| !unit.strange).map(|unit| Counting { unit: unit.unit, zeros: unit.power });
        Self {
            place: label.place.as_ref().map(|place| place.0).filter(|_| !label.sub && !label.several),
            period: when.and_then(|when| Clock::default().resolve(when, IndicatorKind::Flow)),
            only_time: label.only_time,
            operator: label.operator.as_ref().map(|operator| operator.0),
            counting,
            strange: label.unit.is_some_and(|unit| unit.strange),
            status: if plan {
                Some(Status::Target)
            } else {
                label.senses.has(Sense::Estimate).then_some(Status::Estimate)
            },
            compares: label.times.ratio
                || label.senses.any(Senses::of(&[
                    Sense::SamePeriod,
                    Sense::YearBefore,
                    Sense::Versus,
                    Sense::Up,
                    Sense::Down,
                ])),
            total: label.senses.has(Sense::Total) && named.is_empty(),
            names: !named.is_empty() || label.term.is_some(),
            region: label.senses.has(Sense::Region),
            sub: label.sub,
            several: label.several,
            senses: label.senses,
            term: label.term,
        }
    }

    /// The indicator that the words name, together with those around them; nothing where they name nothing.
    pub fn indicator(&self, around: &[&Self], counting: Option<Counting>) -> Option<IndicatorId> {
        if let Some(term) = self.term {
            return Some(term);
        }
        if self.senses.has(Sense::OtherPart) && !self.senses.has(Sense::Total) {
            return None;
        }
        let counting = self.counting.or(counting);
        let senses = around.iter().fold(self.senses, |senses, other| senses.with(other.senses));
        let unit = counting.map(|counting| super::unit::CellUnit {
            power: counting.zeros,
            unit: counting.unit,
            strange: false,
        });
        let percent = counting.is_some_and(|counting| counting.unit == Some(Unit::Percent));
        indicator(senses, unit, percent).map(|(id, _)| IndicatorId::new(id))
    }
}
