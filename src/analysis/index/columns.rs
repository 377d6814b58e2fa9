//! What is known of each record, one array a side: a row of them is kept up with its record.

use super::bits::Bits;
use super::dictionary::Dictionary;
use super::number;
use super::quotes::Quotes;
use crate::analysis::facet::{OriginKind, map_of};
use crate::domain::{IndicatorId, Operator, Period, PlaceId, Record, Review, Vintage};

/// No confidence, in thousandths.
pub const NO_CONFIDENCE: u16 = 1001;

/// The columns.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// Which records are in the project.
    pub present: Bits,
    pub places: Dictionary<(Option<PlaceId>, Option<Vintage>)>,
    pub place: Vec<u32>,
    pub indicators: Dictionary<IndicatorId>,
    pub indicator: Vec<u32>,
    pub periods: Dictionary<Option<Period>>,
    pub period: Vec<u32>,
    pub operators: Dictionary<Option<Operator>>,
    pub operator: Vec<u32>,
    /// The document's number and one; 0 for none.
    pub document: Vec<u32>,
    /// Where in the document it stands.
    pub start: Vec<u32>,
    /// And where that ends.
    pub end: Vec<u32>,
    pub status: Vec<u8>,
    pub bound: Vec<u8>,
    pub unit: Vec<u8>,
    pub origin: Vec<u8>,
    pub review: Vec<u8>,
    /// In thousandths; [`NO_CONFIDENCE`] for none.
    pub confidence: Vec<u16>,
    /// The kinds of flags, one bit each.
    pub flags: Vec<u16>,
    pub value: Vec<u64>,
    pub yoy: Vec<u64>,
    pub of_plan: Vec<u64>,
    /// Which records have a number whose key may be shared with another number.
    pub long: Bits,
    pub quotes: Quotes,
}

impl Columns {
    /// How many records there may be.
    pub fn length(&self) -> usize {
        self.review.len()
    }

    /// Makes room for records below `length`.
    pub fn grow(&mut self, length: usize) {
        if length <= self.length() {
            return;
        }
        self.present.grow(length);
        self.long.grow(length);
        for column in [
            &mut self.place,
            &mut self.indicator,
            &mut self.period,
            &mut self.operator,
            &mut self.document,
            &mut self.start,
            &mut self.end,
        ] {
            column.resize(length, 0);
        }
        for column in [&mut self.status, &mut self.bound, &mut self.unit, &mut self.origin, &mut self.review] {
            column.resize(length, 0);
        }
        self.confidence.resize(length, NO_CONFIDENCE);
        self.flags.resize(length, 0);
        for column in [&mut self.value, &mut self.yoy, &mut self.of_plan] {
            column.resize(length, number::NONE);
        }
    }

    /// Notes of a record only in which document it stands, and whether it is decided.
    pub fn set_home(&mut self, id: u32, record: &Record) {
        let at = id as usize;
        self.present.set(at, true);
        self.document[at] = record.document.map_or(0, |document| document.0 + 1);
        self.start[at] = record.evidence.as_ref().map_or(u32::MAX, |words| words.quote.start);
        self.review[at] = record.review as u8;
    }

    /// Notes a record as it is now; `quote` makes its folded quote, where it stands elsewhere than before.
    pub fn set(&mut self, id: u32, record: Option<&Record>, quote: impl FnOnce(&Record) -> String) {
        let at = id as usize;
        self.present.set(at, record.is_some());
        let Some(record) = record else { return };
        let figure = &record.figure;
        let known = self.places.values().get(self.place[at] as usize).map(|(place, _)| *place);
        let dated = self.periods.values().get(self.period[at] as usize).copied();
        if (known, dated) != (Some(figure.place), Some(figure.period)) {
            let map = figure.place.and_then(|place| map_of(place, figure.period));
            self.place[at] = self.places.code((figure.place, map));
            self.period[at] = self.periods.code(figure.period);
        }
        self.indicator[at] = self.indicators.code(figure.indicator);
        self.operator[at] = self.operators.code(figure.operator);
        let document = record.document.map_or(0, |document| document.0 + 1);
        let words = record.evidence.as_ref().map_or((u32::MAX, u32::MAX), |words| (words.quote.start, words.quote.end));
        if (self.document[at], self.start[at], self.end[at]) != (document, words.0, words.1) {
            self.quotes.set(id, &quote(record));
        }
        self.document[at] = document;
        (self.start[at], self.end[at]) = words;
        self.status[at] = figure.status as u8;
        self.bound[at] = figure.bound as u8;
        self.unit[at] = figure.unit as u8;
        self.origin[at] = OriginKind::of(record.origin) as u8;
        self.review[at] = record.review as u8;
        self.confidence[at] =
            record.origin.confidence().map_or(NO_CONFIDENCE, |confidence| thousandths(confidence.get()));
        let numbers = [figure.value, figure.yoy, figure.of_plan].map(number::key);
        [self.value[at], self.yoy[at], self.of_plan[at]] = numbers.map(|(key, _)| key);
        self.long.set(at, numbers.iter().any(|(_, long)| *long));
    }

    /// Whether a person decided.
    pub fn is_decided(&self, at: usize) -> bool {
        self.review[at] != Review::New as u8
    }

    /// Whether a person settled the record's flags.
    pub fn is_settled(&self, at: usize) -> bool {
        Review::ALL.into_iter().any(|review| review.settles_flags() && self.review[at] == review as u8)
    }

    /// How many bytes the columns take.
    pub fn bytes(&self) -> usize {
        self.quotes.bytes() + self.length() * (7 * 4 + 5 + 2 * 2 + 3 * 8) + self.length() / 4
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a confidence is from 0 to 1")]
fn thousandths(confidence: f32) -> u16 {
    (confidence * 1000.0).round() as u16
}
