//! What is usual: how large values are, which are parts of which, which small words stand around numbers.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::{IndicatorId, PlaceId};

use super::draft::Draft;
use super::word_filter::WordFilter;
use super::words::Word;

/// The usual values of an indicator in a year, lowest and highest.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Range {
    /// How the indicator's id begins.
    indicator: String,
    province: (f64, f64),
    country: (f64, f64),
}

/// The table of what is usual (`assets/usual.ron`).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Usual {
    ranges: Vec<Range>,
    parts: Vec<(IndicatorId, IndicatorId)>,
    sums: Vec<(IndicatorId, IndicatorId, IndicatorId)>,
    words: WordSet,
    times: WordSet,
}

/// Words of folded text; most others are told apart by their key alone.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "BTreeSet<String>")]
struct WordSet {
    filter: WordFilter,
    words: BTreeSet<String>,
}

impl WordSet {
    /// Whether it holds `word` of `text`.
    fn holds(&self, text: &str, word: &Word) -> bool {
        self.filter.may_hold(word.key) && self.words.contains(&text[word.start..word.end])
    }
}

impl From<BTreeSet<String>> for WordSet {
    fn from(words: BTreeSet<String>) -> Self {
        let mut filter = WordFilter::of(&[]);
        for word in &words {
            filter.add(word);
        }
        Self { filter, words }
    }
}

static BUNDLED: LazyLock<Usual> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    ron::from_str(include_str!("../../assets/usual.ron")).expect("assets/usual.ron is well formed")
});

/// Before this year networks were of any size: no value is too small.
const GROWN_UP: i32 = 2005;

impl Usual {
    /// What is usual in the field.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// Whether `word` of `text` may stand between a number and what it counts and change nothing.
    pub fn is_small(&self, text: &str, word: &Word) -> bool {
        self.words.holds(text, word)
    }

    /// Whether `word` of `text` names a time.
    pub fn is_time(&self, text: &str, word: &Word) -> bool {
        self.times.holds(text, word)
    }

    /// How far the value of `draft` is from the usual: 0 within, 1 up to three times, 2 farther, or a part of a thing.
    pub fn distance(&self, draft: &Draft, value: f64) -> u8 {
        let id = draft.indicator.as_str();
        let Some(range) = self.ranges.iter().find(|range| id.starts_with(range.indicator.as_str())) else { return 0 };
        let country = draft.place == Some(PlaceId::country());
        let (mut low, mut high) = if country { range.country } else { range.province };
        if let Some(period) = draft.period {
            let months = period.months();
            if months > 0 && months < 12 {
                low *= f64::from(months) / 12.0 / 2.0;
            } else if months > 12 {
                high *= f64::from(months) / 12.0;
            }
            if period.last().year() < GROWN_UP {
                low = 0.0;
            }
        }
        // A document without a place may be of either; one enterprise has any share.
        if draft.place.is_none() {
            high = high.max(range.country.1);
        }
        if draft.operator.is_some() {
            low /= 50.0;
        }
        let counted = !matches!(draft.unit, crate::domain::Unit::Percent | crate::domain::Unit::Per100);
        let parted = counted && value.fract() != 0.0;
        let times = if value < low { low / value.max(f64::MIN_POSITIVE) } else { value / high };
        match times {
            _ if parted => 2,
            times if times > 3.0 => 2,
            times if value < low || times > 1.0 => 1,
            _ => 0,
        }
    }

    /// The pairs of a whole and a part.
    pub fn parts(&self) -> &[(IndicatorId, IndicatorId)] {
        &self.parts
    }

    /// The wholes with the two parts that make them up.
    pub fn sums(&self) -> &[(IndicatorId, IndicatorId, IndicatorId)] {
        &self.sums
    }
}
