//! The words that may begin a time expression.
//!
//! Nine words of ten begin none. Asking here first spares them the whole grammar of [`super::time`];
//! a test holds this list against every word that the grammar names.

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

/// One bit for each value of [`place`].
const BITS: [u64; 64] = {
    let mut bits = [0; 64];
    let mut at = 0;
    while at < OPENERS.len() {
        let place = place(OPENERS[at].as_bytes());
        bits[place / 64] |= 1 << (place % 64);
        at += 1;
    }
    bits
};

/// A number below 4096 that depends on a word's length and its first bytes.
const fn place(word: &[u8]) -> usize {
    let mut key = word.len() as u32;
    let mut at = 0;
    while at < word.len() && at < 6 {
        key = key.wrapping_mul(0x9e37_79b1) ^ word[at] as u32;
        at += 1;
    }
    (key.wrapping_mul(0x85eb_ca6b) >> 20) as usize
}

/// Whether a time expression may begin with `word`: no where it cannot, yes where it may.
pub(super) fn may_open(word: &str) -> bool {
    let bytes = word.as_bytes();
    // "september" is read at the end of a longer word too, where a page has lost a blank.
    if bytes.iter().take(2).any(u8::is_ascii_digit) || bytes.ends_with(b"tember") {
        return true;
    }
    let place = place(bytes);
    BITS[place / 64] & (1 << (place % 64)) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of the grammar that only stand inside or around an expression.
    const FOLLOWERS: &[&str] = &[
        "after",
        "ago",
        "alone",
        "and",
        "as",
        "before",
        "billion",
        "bts",
        "chiều",
        "close",
        "còn",
        "date",
        "day",
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
        "i",
        "ii",
        "iii",
        "iv",
        "later",
        "locations",
        "million",
        "month",
        "months",
        "người",
        "of",
        "people",
        "points",
        "present",
        "products",
        "semester",
        "stations",
        "subscribers",
        "sáng",
        "sản",
        "tember",
        "through",
        "thuê",
        "till",
        "tiếp",
        "together",
        "triệu",
        "trạm",
        "tối",
        "tỷ",
        "vnd",
        "và",
        "vị",
        "vừa",
        "điểm",
        "đã",
        "đó",
        "đầu",
        "đồng",
    ];

    #[test]
    fn every_word_of_the_grammar_is_known_here() {
        let source = include_str!("time.rs");
        let grammar = source.split("#[cfg(test)]").next().unwrap();
        let code: String = grammar.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join(" ");
        let mut words = 0;
        for literal in code.split('"').skip(1).step_by(2) {
            let word = literal.trim().split(|c: char| !c.is_alphanumeric()).next().unwrap();
            if word.starts_with(char::is_alphabetic) {
                words += 1;
                assert!(may_open(word) || FOLLOWERS.contains(&word), "may an expression begin with \"{word}\"?");
            }
        }
        assert!(words > 200, "the grammar was not read");
    }

    #[test]
    fn ordinary_words_are_turned_away() {
        let opening = ["doanh", "thu", "viễn", "thông", "subscribers", "province", "mạng", "network"];
        assert!(opening.iter().filter(|word| may_open(word)).count() <= 1);
    }
}
