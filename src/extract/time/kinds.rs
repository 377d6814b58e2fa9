//! What the words of a text may be to its times: one look tells it of each word.

use crate::extract::word_filter::WordFilter;

use super::reader::{COUNTS, MONTH_NAMES};
use super::{english, expression, figures, reader, relative, running, stretch, vietnamese};

/// Which parts a word may play. It may say yes of one it does not play, and never no of one it does.
#[derive(Clone, Copy)]
pub(super) struct Kinds(u16);

impl Kinds {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Names a month in English.
    pub const MONTH: Self = Self(1);
    /// A small number in words.
    pub const COUNT: Self = Self(1 << 1);
    /// Opens an English time.
    pub const ENGLISH: Self = Self(1 << 2);
    /// Opens a Vietnamese one.
    pub const VIETNAMESE: Self = Self(1 << 3);
    /// Opens a stretch.
    pub const STRETCH: Self = Self(1 << 4);
    /// Opens a stretch from the beginning of a year on.
    pub const RUNNING: Self = Self(1 << 5);
    /// Is a time by itself.
    pub const ALONE: Self = Self(1 << 6);
    /// Opens a range of years.
    pub const YEARS: Self = Self(1 << 7);
    /// Opens a time with a certain word after it.
    pub const PAIRED: Self = Self(1 << 8);
    /// Makes a time of the number before it.
    pub const FOLLOWING: Self = Self(1 << 9);
    /// Stands between a part of a year and its year.
    pub const BEFORE_YEAR: Self = Self(1 << 10);
    /// Opens a time whatever follows.
    pub const OPENING: Self = Self::MONTH
        .with(Self::ENGLISH)
        .with(Self::VIETNAMESE)
        .with(Self::STRETCH)
        .with(Self::RUNNING)
        .with(Self::ALONE)
        .with(Self::YEARS);
    /// Opens a time at all.
    pub const ANY: Self = Self::OPENING.with(Self::COUNT).with(Self::PAIRED);

    /// The parts of both.
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any of `others` is among them.
    #[inline]
    pub const fn any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// The parts of a word with this [`key`](crate::extract::words::Word::key).
    #[inline]
    pub fn of(key: u16) -> Self {
        KINDS[usize::from(key) % KINDS.len()]
    }
}

/// The words that play each part.
const FILTERS: [(&WordFilter, Kinds); 11] = [
    (&MONTH_NAMES, Kinds::MONTH),
    (&COUNTS, Kinds::COUNT),
    (&english::OPENING, Kinds::ENGLISH),
    (&vietnamese::OPENING, Kinds::VIETNAMESE),
    (&stretch::OPENING, Kinds::STRETCH),
    (&running::OPENING, Kinds::RUNNING),
    (&relative::LONE, Kinds::ALONE),
    (&figures::LONE, Kinds::YEARS),
    (&expression::PAIRED, Kinds::PAIRED),
    (&expression::FOLLOWING, Kinds::FOLLOWING),
    (&reader::BEFORE_YEAR, Kinds::BEFORE_YEAR),
];

/// The parts of the words with each key.
static KINDS: [Kinds; 1 << 12] = {
    let mut kinds = [Kinds::NONE; 1 << 12];
    let mut at = 0;
    while at < FILTERS.len() {
        let (filter, kind) = FILTERS[at];
        let mut key = 0;
        while key < 1 << 12 {
            if filter.may_hold(key) {
                kinds[key as usize] = kinds[key as usize].with(kind);
            }
            key += 1;
        }
        at += 1;
    }
    kinds
};
