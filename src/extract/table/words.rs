//! What the words of a cell say by themselves, for whoever knows already which cells there are.

use crate::domain::{Counting, IndicatorId, IndicatorKind, Operator, Period, PlaceId, Status, Unit};
use crate::extract::compose::{LINES, SECTORS};
use crate::extract::extractor::Extractor;
use crate::extract::folded::Folded;
use crate::extract::layout::Layout;
use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mentions, What, habit};
use crate::extract::time::{Clock, When, Year};
use crate::extract::words::words as words_in;

use super::indicator::indicator;
use super::label::{Label, NAMES};
use super::unit::cell_unit;

/// What the words of a cell say.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is another thing that words can say")]
pub(in crate::extract) struct CellWords {
    /// The province or the country.
    pub place: Option<PlaceId>,
    /// The time, as that of a flow.
    pub period: Option<Period>,
    /// The months of a part of a year whose year it does not say, the first and the last: of "quý II" April and June. Of a
    /// moment they are those of the year up to it.
    pub part: Option<(u32, u32)>,
    /// Whether its time is one away from the time that something else is about: "năm trước".
    pub relative: bool,
    /// Whether its time is the moment at the end of one: the day of a paper, "đến hết tháng 6".
    pub moment: bool,
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
    /// Whether it is what falls to one of many: “bình quân một thuê bao”, and not “tỷ đồng/năm”.
    average: bool,
    /// Whether it names the whole province.
    pub whole_province: bool,
    /// Its words that are no time, no place, no enterprise, no unit and no small ones, folded, between blanks.
    pub rest: String,
    senses: Senses,
    term: Option<IndicatorId>,
}

/// What is counted or earned: of two things in different cells the nearer one is meant.
const MEASURES: Senses = Senses::of(&[
    Sense::Revenue,
    Sense::Budget,
    Sense::Subscribers,
    Sense::Stations,
    Sense::Locations,
    Sense::PostOffices,
    Sense::Enterprises,
    Sense::Workers,
]);
/// Money that comes in.
const MONEY: Senses = Senses::of(&[Sense::Revenue, Sense::Budget]);
/// The sectors that a word may name.
const OWN_SECTORS: Senses = SECTORS.without(Senses::of(&[Sense::Sector]));
/// Those of [`LINES`] that are sectors of their own.
const OWN_LINES: Senses = LINES.without(Senses::of(&[Sense::PayTv]));

impl CellWords {
    /// Reads the words of a cell.
    pub fn read(extractor: &Extractor, words: &str) -> Self {
        let folded = Folded::part(words, 0..words.len());
        let text = folded.text.as_str();
        let mentions = Mentions { folded: &folded, original: words, automaton: extractor.automaton() };
        let whole = 0..text.len();
        let label = Label::read(&mentions, text, &whole, habit(text));
        let when = label.when.as_ref().map(|(when, _)| *when);
        // A plan is of something.
        let named = label.senses.only(NAMES).without(Senses::of(&[Sense::Plan, Sense::SamePeriod]));
        let plan = label.senses.any(Senses::of(&[Sense::Plan, Sense::Target]));
        let counting =
            label.unit.filter(|unit| !unit.strange).map(|unit| Counting { unit: unit.unit, zeros: unit.power });
        Self {
            place: label.place.as_ref().map(|place| place.0).filter(|_| !label.sub && !label.several),
            period: when.and_then(|when| Clock::default().resolve(when, IndicatorKind::Flow)),
            part: match when {
                Some(When::Span { from: (Year::Open, first), to: (Year::Open, last), point }) if first <= last => {
                    Some((if point { 1 } else { first }, last))
                }
                _ => None,
            },
            relative: matches!(when, Some(When::Span { to: (Year::Shift(_), _), .. })),
            moment: matches!(when, Some(When::Span { point: true, .. })),
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
            average: label.senses.has(Sense::Average) && !is_of_year(text),
            several: label.several,
            whole_province: label.senses.has(Sense::WholeProvince),
            rest: rest(&mentions, text),
            senses: label.senses,
            term: label.term,
        }
    }

    /// Whether it names nothing of the field that the words around it do not name too.
    pub fn is_within(&self, around: &[&Self]) -> bool {
        let all = around.iter().fold(Senses::default(), |senses, other| senses.with(other.senses));
        let other = Senses::of(&[Sense::Plan, Sense::SamePeriod]);
        self.term.is_none() && self.senses.only(NAMES).without(other).without(all).is_empty()
    }

    /// The indicator that the words name, together with those around them; nothing where they name nothing.
    pub fn indicator(&self, around: &[&Self], counting: Option<Counting>) -> Option<IndicatorId> {
        if let Some(term) = self.term {
            return Some(term);
        }
        if self.senses.has(Sense::OtherPart) && !self.senses.has(Sense::Total) {
            return None;
        }
        if self.is_part() || around.iter().any(|other| other.is_part()) {
            return None;
        }
        let counting = self.counting.or(counting);
        // What the words themselves name takes the place of what is named around them: of “Bưu chính” below “Doanh thu bưu
        // chính, viễn thông” the one sector, of “Số lao động” the workers.
        let own = |senses: Senses| if self.senses.any(senses) { senses } else { Senses::NONE };
        let other = own(MEASURES).with(own(OWN_SECTORS));
        let senses = around.iter().fold(self.senses, |senses, around| senses.with(around.senses.without(other)));
        let unit = counting.map(|counting| super::unit::CellUnit {
            power: counting.zeros,
            unit: counting.unit,
            strange: false,
        });
        let percent = counting.is_some_and(|counting| counting.unit == Some(Unit::Percent));
        indicator(senses, unit, percent).map(|(id, _)| IndicatorId::new(id))
    }

    /// Whether the words name what is counted or earned, or its sector, so that others do not say it for them.
    pub fn names_matter(&self) -> bool {
        self.term.is_some() || self.senses.any(MEASURES.with(OWN_SECTORS).with(LINES))
    }

    /// Whether the words name a part of an indicator that is none itself: those that are new, what falls to one of many, the
    /// revenue of one kind of line.
    fn is_part(&self) -> bool {
        let has = |sense| self.senses.has(sense);
        let stock = Senses::of(&[Sense::Subscribers, Sense::Stations, Sense::PostOffices, Sense::Enterprises]);
        if self.senses.any(stock) && has(Sense::Increment) && !self.senses.any(MONEY) {
            return true;
        }
        if !self.senses.any(MONEY) {
            return false;
        }
        let of_lines = self.senses.any(OWN_LINES) && !self.senses.any(OWN_SECTORS);
        let of_one_kind = has(Sense::Mobile) != has(Sense::Fixed) && !self.senses.has(Sense::Internet);
        self.average || of_lines || of_one_kind && has(Sense::Telecom)
    }
}

/// Whether an average is that of a year: “tỷ đồng/năm”, “hằng năm”.
fn is_of_year(text: &str) -> bool {
    let is_any = |words: &[&str]| words.iter().any(|word| text.contains(word));
    !is_any(&["bình quân", "trung bình", "averag"]) && is_any(&["năm", "year", "annual"])
}

/// What words may mean that say no more than whose figures are told, and how sure they are.
const BORNE: Senses =
    Senses::of(&[Sense::Estimate, Sense::Plan, Sense::Target, Sense::Total, Sense::WholeProvince, Sense::WholeMarket]);

/// The words of a cell that are no time, no place, no enterprise, no unit and no small ones.
fn rest(mentions: &Mentions<'_>, text: &str) -> String {
    let read = mentions.read(0..text.len(), habit(text));
    let covered: Vec<_> = read
        .iter()
        .filter(|mention| match mention.what {
            What::Words(senses) => senses.without(BORNE).is_empty(),
            What::Time { when: When::Span { to: (Year::Shift(_), _), .. }, .. } => false,
            What::Time { .. } | What::Place(_) | What::Operator(..) => true,
            _ => false,
        })
        .map(|mention| &mention.range)
        .collect();
    let is_rest =
        |word: &&str| word.contains(is_letter) && !Layout::bundled().is_small(word) && cell_unit(word).is_none();
    let own = words_in(text, 0..text.len()).into_iter();
    let own = own.filter(|word| !covered.iter().any(|other| other.start <= word.start && word.end <= other.end));
    let own: Vec<&str> = own.map(|word| &text[word.start..word.end]).filter(is_rest).collect();
    format!(" {} ", own.join(" "))
}
