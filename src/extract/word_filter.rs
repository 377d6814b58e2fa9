//! Sets of words that are asked of every word of every text.

use super::words::hash;

/// A set of words that may say yes of a word it does not hold, and never no of one it holds.
#[derive(Clone, Debug)]
pub(super) struct WordFilter([u64; 64]);

impl WordFilter {
    /// The filter that holds `words`.
    pub const fn of(words: &[&str]) -> Self {
        Self([0; 64]).with(words)
    }

    /// The filter that holds the first word of each of `phrases`.
    pub const fn of_first(phrases: &[&str]) -> Self {
        Self([0; 64]).with_first(phrases)
    }

    /// The same with the first word of each of `phrases` too.
    pub const fn with_first(mut self, phrases: &[&str]) -> Self {
        let mut at = 0;
        while at < phrases.len() {
            let phrase = phrases[at].as_bytes();
            let key = key(phrase.split_at(first_length(phrase)).0) as usize;
            self.0[key / 64] |= 1 << (key % 64);
            at += 1;
        }
        self
    }

    /// The same with `words` too.
    pub const fn with(mut self, words: &[&str]) -> Self {
        let mut at = 0;
        while at < words.len() {
            let key = key(words[at].as_bytes()) as usize;
            self.0[key / 64] |= 1 << (key % 64);
            at += 1;
        }
        self
    }

    /// The filter that holds the first two words of each of `phrases`, which are parted by a blank or a sign.
    pub const fn with_pairs(mut self, phrases: &[&str]) -> Self {
        let mut at = 0;
        while at < phrases.len() {
            let phrase = phrases[at].as_bytes();
            let first = first_length(phrase);
            if first < phrase.len() {
                let rest = phrase.split_at(first + 1).1;
                let key = pair(key(phrase.split_at(first).0), key(rest.split_at(first_length(rest)).0)) as usize;
                self.0[key / 64] |= 1 << (key % 64);
            }
            at += 1;
        }
        self
    }

    /// The filter that holds the first word of each of `phrases` that has two or more.
    pub const fn with_paired(mut self, phrases: &[&str]) -> Self {
        let mut at = 0;
        while at < phrases.len() {
            if first_length(phrases[at].as_bytes()) < phrases[at].len() {
                self = self.with_first(&[phrases[at]]);
            }
            at += 1;
        }
        self
    }

    /// The filter that holds those of `phrases` that are one word.
    pub const fn with_lone(mut self, phrases: &[&str]) -> Self {
        let mut at = 0;
        while at < phrases.len() {
            if first_length(phrases[at].as_bytes()) == phrases[at].len() {
                self = self.with(&[phrases[at]]);
            }
            at += 1;
        }
        self
    }

    /// The filter that holds the words of both.
    pub const fn or(mut self, other: &Self) -> Self {
        let mut at = 0;
        while at < self.0.len() {
            self.0[at] |= other.0[at];
            at += 1;
        }
        self
    }

    /// Adds `word`.
    pub fn add(&mut self, word: &str) {
        let key = usize::from(key(word.as_bytes()));
        self.0[key / 64] |= 1 << (key % 64);
    }

    /// Whether a word with this [`key`] may be among them.
    pub const fn may_hold(&self, key: u16) -> bool {
        self.0[key as usize / 64] & (1 << (key % 64)) != 0
    }
}

/// The length of the first word of `phrase`.
const fn first_length(phrase: &[u8]) -> usize {
    let mut end = 0;
    while end < phrase.len() && !matches!(phrase[end], b' ' | b'-' | b'\'') {
        end += 1;
    }
    end
}

/// The key of two words in a row, from the [`key`] of each.
pub(super) const fn pair(first: u16, second: u16) -> u16 {
    (first.wrapping_mul(31) ^ second) % 4096
}

/// How many keys there are.
pub(super) const KEYS: u16 = 1 << 12;

/// A number below [`KEYS`] that depends on a word's length and its first eight bytes.
pub(super) const fn key(word: &[u8]) -> u16 {
    key_of(hash(word))
}

/// The [`key`] of a word whose hash is known.
pub(super) const fn key_of(hash: u32) -> u16 {
    (hash >> 20) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_words_are_turned_away() {
        let filter = WordFilter::of(&["tháng", "năm", "quý", "month", "year"]);
        let others = ["doanh", "thu", "viễn", "thông", "subscribers", "province", "mạng", "network"];
        assert!(["tháng", "năm", "quý", "month", "year"].iter().all(|word| filter.may_hold(key(word.as_bytes()))));
        assert!(others.iter().filter(|word| filter.may_hold(key(word.as_bytes()))).count() <= 1);
        let pairs = WordFilter::of(&[]).with_pairs(&["this year", "at year-end", "now"]);
        assert!(pairs.may_hold(pair(key(b"this"), key(b"year"))) && !pairs.may_hold(pair(key(b"this"), key(b"month"))));
    }
}
