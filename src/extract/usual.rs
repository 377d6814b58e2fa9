//! What is usual: how large values are, which are parts of which, which small words stand around numbers.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::{IndicatorId, PlaceId, Unit, VND_FOR_USD};

use super::draft::Draft;
use super::word_filter::{KEYS, WordFilter, key};
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
    parts: Pairs,
    sums: Vec<(IndicatorId, IndicatorId, IndicatorId)>,
    words: WordSet,
    times: WordSet,
    since: WordSet,
    mergers: WordSet,
}

/// Pairs of indicators, by the numbers of their names and in the order of these.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Vec<(IndicatorId, IndicatorId)>")]
struct Pairs(Vec<(u64, u64)>);

impl From<Vec<(IndicatorId, IndicatorId)>> for Pairs {
    fn from(pairs: Vec<(IndicatorId, IndicatorId)>) -> Self {
        let mut numbers: Vec<_> = pairs.into_iter().map(|(one, other)| (one.number(), other.number())).collect();
        numbers.sort_unstable();
        Self(numbers)
    }
}

/// Words of folded text.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Vec<String>")]
struct WordSet {
    /// Of most words it tells in one look that they are none of these.
    filter: WordFilter,
    /// The words, in the order of their keys.
    words: Vec<String>,
    /// Where those with each key begin, and where the last ones end.
    starts: Vec<u16>,
}

impl WordSet {
    /// Whether it holds `word` of `text`.
    #[inline]
    fn holds(&self, text: &str, word: &Word) -> bool {
        self.filter.may_hold(word.key) && self.among_alike(text, word)
    }

    /// The same, of a word whose key some of them have.
    fn among_alike(&self, text: &str, word: &Word) -> bool {
        let key = usize::from(word.key);
        let alike = usize::from(self.starts[key])..usize::from(self.starts[key + 1]);
        self.words[alike].iter().any(|known| *known == text[word.start..word.end])
    }
}

impl From<Vec<String>> for WordSet {
    fn from(mut words: Vec<String>) -> Self {
        words.sort_by_cached_key(|word| key(word.as_bytes()));
        let mut at = 0;
        let start = |of: u16| {
            at += words[at..].iter().take_while(|word| key(word.as_bytes()) < of).count();
            u16::try_from(at).unwrap_or(u16::MAX)
        };
        let starts = (0..=KEYS).map(start).collect();
        let mut filter = WordFilter::of(&[]);
        for word in &words {
            filter.add(word);
        }
        Self { filter, words, starts }
    }
}

static BUNDLED: LazyLock<Usual> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    ron::from_str(include_str!("../../assets/usual.ron")).expect("assets/usual.ron is well formed")
});

/// Before this year networks were of any size: no value is too small.
const GROWN_UP: i32 = 2010;

impl Usual {
    /// What is usual in the field.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// Whether `word` of `text` may stand between a number and what it counts and change nothing.
    #[inline]
    pub fn is_small(&self, text: &str, word: &Word) -> bool {
        self.words.holds(text, word)
    }

    /// Whether `word` of `text` names a time.
    #[inline]
    pub fn is_time(&self, text: &str, word: &Word) -> bool {
        self.times.holds(text, word)
    }

    /// Whether `word` of `text` says that something began or ended at the time behind it.
    #[inline]
    pub fn is_since(&self, text: &str, word: &Word) -> bool {
        self.since.holds(text, word)
    }

    /// Whether `word` of `text` tells of provinces that were merged.
    #[inline]
    pub fn is_of_merger(&self, text: &str, word: &Word) -> bool {
        self.mergers.holds(text, word)
    }

    /// How far the value of `draft` is from the usual: 0 within, 1 up to three times, 2 farther, or a part of a thing.
    pub fn distance(&self, draft: &Draft, value: f64) -> u8 {
        let id = draft.indicator.as_str();
        let Some(range) = self.ranges.iter().find(|range| is_prefix(&range.indicator, id)) else { return 0 };
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
        // The ranges of money are in đồng.
        if draft.unit == Unit::Usd {
            low /= VND_FOR_USD.1;
            high /= VND_FOR_USD.0;
        }
        let counted = !matches!(draft.unit, Unit::Percent | Unit::Per100);
        let parted = counted && value.fract() != 0.0;
        let times = if value < low { low / value.max(f64::MIN_POSITIVE) } else { value / high };
        match times {
            _ if parted => 2,
            times if times > 3.0 => 2,
            times if value < low || times > 1.0 => 1,
            _ => 0,
        }
    }

    /// Whether one indicator is a part of another.
    pub fn is_part(&self, part: IndicatorId, whole: IndicatorId) -> bool {
        self.parts.0.binary_search(&(whole.number(), part.number())).is_ok()
    }

    /// The wholes with the two parts that make them up.
    pub fn sums(&self) -> &[(IndicatorId, IndicatorId, IndicatorId)] {
        &self.sums
    }
}

/// Whether `id` begins with `prefix`. Nearly all differ in the byte in which the prefix ends, or in the first.
fn is_prefix(prefix: &str, id: &str) -> bool {
    let at = prefix.len().saturating_sub(1);
    prefix.as_bytes().get(at) == id.as_bytes().get(at)
        && prefix.as_bytes().first() == id.as_bytes().first()
        && id.starts_with(prefix)
}
