//! The words that may begin a time expression.
//!
//! Most words begin none. Asking here first spares them the whole grammar of [`super::time`]; a test holds this
//! list against every word that the grammar names, but for its lists of phrases: these make filters of their own.

use super::words::{Word, hash};

/// Words that begin some expression. Whatever begins with a digit, and "q1" and "h2", may begin one too.
const OPENERS: &[&str] = &[
    "a",
    "apr",
    "april",
    "at",
    "aug",
    "august",
    "ba",
    "beginning",
    "between",
    "by",
    "bảy",
    "bẩy",
    "bốn",
    "chín",
    "currently",
    "cuối",
    "các",
    "cả",
    "của",
    "dec",
    "december",
    "during",
    "eight",
    "eleven",
    "feb",
    "february",
    "final",
    "first",
    "five",
    "for",
    "four",
    "fourth",
    "from",
    "full",
    "giai",
    "hai",
    "half",
    "hiện",
    "hết",
    "in",
    "initial",
    "jan",
    "january",
    "jul",
    "july",
    "jun",
    "june",
    "kể",
    "last",
    "lũy",
    "mar",
    "march",
    "may",
    "mười",
    "một",
    "nay",
    "next",
    "ngoái",
    "ngày",
    "nine",
    "nov",
    "november",
    "now",
    "nowadays",
    "năm",
    "nửa",
    "oct",
    "october",
    "one",
    "opening",
    "over",
    "past",
    "period",
    "presently",
    "previous",
    "qua",
    "quarter",
    "quí",
    "quý",
    "remaining",
    "same",
    "sau",
    "second",
    "sep",
    "september",
    "seven",
    "since",
    "six",
    "so",
    "sáu",
    "ten",
    "the",
    "these",
    "third",
    "this",
    "those",
    "three",
    "tháng",
    "thời",
    "to",
    "today",
    "toàn",
    "trong",
    "trước",
    "trọn",
    "twelve",
    "two",
    "tám",
    "tính",
    "tư",
    "tại",
    "tới",
    "từ",
    "until",
    "up",
    "whole",
    "year",
    "years",
    "đến",
];

const OPENING: WordFilter = WordFilter::of(OPENERS);

/// Whether a time expression may begin with `word` of `text`: no where it cannot, yes where it may.
pub(super) fn may_open(text: &str, word: Word) -> bool {
    let bytes = &text.as_bytes()[word.start..word.end];
    // "september" is read at the end of a longer word too, where a page has lost a blank.
    OPENING.may_hold(word.key) || bytes.iter().take(2).any(u8::is_ascii_digit) || bytes.ends_with(b"tember")
}

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

    /// Adds `word`.
    pub fn add(&mut self, word: &str) {
        let key = usize::from(key(word.as_bytes()));
        self.0[key / 64] |= 1 << (key % 64);
    }

    /// Whether a word with this [`key`] may be among them.
    pub fn may_hold(&self, key: u16) -> bool {
        let key = usize::from(key);
        self.0[key / 64] & (1 << (key % 64)) != 0
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

/// A number below 4096 that depends on a word's length and its first eight bytes.
pub(super) const fn key(word: &[u8]) -> u16 {
    key_of(hash(word))
}

/// The [`key`] of a word whose hash is known.
#[expect(clippy::cast_possible_truncation, reason = "twelve bits are left")]
pub(super) const fn key_of(hash: u32) -> u16 {
    (hash >> 20) as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Month;

    /// The code that reads time expressions of any form.
    const GRAMMAR: [&str; 6] = [
        include_str!("time/english.rs"),
        include_str!("time/expression.rs"),
        include_str!("time/figures.rs"),
        include_str!("time/reader.rs"),
        include_str!("time/stretch.rs"),
        include_str!("time/vietnamese.rs"),
    ];

    /// Words of the grammar that only stand inside or around an expression.
    const FOLLOWERS: &[&str] = &[
        "after",
        "ago",
        "alone",
        "and",
        "as",
        "before",
        "billion",
        "biểu",
        "bts",
        "chiều",
        "close",
        "còn",
        "date",
        "day",
        "diện",
        "doanh",
        "dossiers",
        "dịch",
        "earlier",
        "end",
        "enterprises",
        "following",
        "giá",
        "hồ",
        "hộ",
        "hữu",
        "i",
        "ii",
        "iii",
        "issue",
        "iv",
        "later",
        "locations",
        "million",
        "month",
        "months",
        "người",
        "no",
        "nos",
        "of",
        "people",
        "phát",
        "points",
        "present",
        "products",
        "semester",
        "stations",
        "subscribers",
        "sáng",
        "sản",
        "số",
        "tember",
        "through",
        "thuê",
        "thể",
        "thực",
        "till",
        "tiếp",
        "together",
        "triệu",
        "trạm",
        "trạng",
        "tái",
        "tượng",
        "tối",
        "tỷ",
        "vnd",
        "vol",
        "và",
        "vật",
        "vị",
        "vừa",
        "xuất",
        "điểm",
        "đã",
        "đó",
        "đại",
        "đầu",
        "đồng",
        "no",
        "nos",
        "số",
        "issue",
        "vol",
        "thực",
        "thể",
        "phát",
        "xuất",
        "biểu",
        "tái",
        "trạng",
        "đại",
        "tượng",
        "vật",
        "diện",
        "hữu",
    ];

    #[test]
    fn every_word_of_the_grammar_is_known_here() {
        let mut words = Month::ENGLISH.len();
        for month in Month::ENGLISH {
            assert!(OPENERS.contains(&month), "may an expression begin with \"{month}\"?");
        }
        for source in GRAMMAR {
            for word in first_words(source).into_iter().filter(|word| word.starts_with(char::is_alphabetic)) {
                words += 1;
                assert!(
                    OPENERS.contains(&word) || numbered(word) || FOLLOWERS.contains(&word),
                    "may an expression begin with \"{word}\"?"
                );
            }
        }
        assert!(words > 100, "the grammar was not read");
    }

    /// The first word of each string in the code of `source`, in their order.
    fn first_words(source: &str) -> Vec<&str> {
        source
            .lines()
            .map(|line| line.split("//").next().unwrap())
            .flat_map(|line| line.split('"').skip(1).step_by(2))
            .map(|literal| literal.trim().split(|c: char| !c.is_alphanumeric()).next().unwrap())
            .collect()
    }

    fn numbered(word: &str) -> bool {
        word.bytes().take(2).any(|b| b.is_ascii_digit())
    }

    #[test]
    fn ordinary_words_are_turned_away() {
        let opening = ["doanh", "thu", "viễn", "thông", "subscribers", "province", "mạng", "network"];
        assert!(opening.iter().filter(|word| OPENING.may_hold(key(word.as_bytes()))).count() <= 1);
    }
}
