//! A set of record numbers, one bit each.

/// A set of numbers below a length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    length: usize,
}

impl Bits {
    /// The empty set of numbers below `length`.
    pub fn none(length: usize) -> Self {
        Self { words: vec![0; length.div_ceil(64)], length }
    }

    /// The numbers below `length` for which `is_in` says so, 64 at a time.
    pub fn from_fn(length: usize, is_in: impl Fn(usize) -> bool + Sync) -> Self {
        use rayon::prelude::*;
        let mut bits = Self::none(length);
        bits.words.par_chunks_mut(CHUNK).enumerate().for_each(|(nr, words)| {
            for (at, word) in words.iter_mut().enumerate() {
                let from = (nr * CHUNK + at) * 64;
                let to = (from + 64).min(length);
                *word = (from..to).fold(0, |word, id| word | (u64::from(is_in(id)) << (id - from)));
            }
        });
        bits
    }

    /// How many numbers there could be.
    pub fn length(&self) -> usize {
        self.length
    }

    /// Makes room for numbers below `length`.
    pub fn grow(&mut self, length: usize) {
        self.words.resize(length.div_ceil(64), 0);
        self.length = length;
    }

    /// Whether `id` is in it.
    pub fn has(&self, id: usize) -> bool {
        self.words.get(id / 64).is_some_and(|word| word >> (id % 64) & 1 == 1)
    }

    /// Puts `id` in or takes it out.
    pub fn set(&mut self, id: usize, is_in: bool) {
        let bit = 1 << (id % 64);
        if is_in {
            self.words[id / 64] |= bit;
        } else {
            self.words[id / 64] &= !bit;
        }
    }

    /// How many numbers are in it.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Keeps what is in `other` too.
    pub fn and(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(own, other)| *own &= other);
    }

    /// Takes out what is in `other`.
    pub fn and_not(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(own, other)| *own &= !other);
    }

    /// Puts in what is in `other`.
    pub fn or(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(own, other)| *own |= other);
    }

    /// The numbers in it, in order.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(at, word)| Ones { word: *word, from: at * 64 })
    }

    /// The 64 numbers from `64 * at` on, as bits.
    pub(super) fn words(&self) -> &[u64] {
        &self.words
    }
}

/// How many words are worked on at a time on one core.
pub(super) const CHUNK: usize = 512;

/// The bits of a word.
pub(super) struct Ones {
    pub word: u64,
    pub from: usize,
}

impl Iterator for Ones {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.word == 0 {
            return None;
        }
        let at = self.word.trailing_zeros() as usize;
        self.word &= self.word - 1;
        Some(self.from + at)
    }
}
