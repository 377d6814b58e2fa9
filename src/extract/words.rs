//! Words of folded text: runs of letters and digits.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::letters::{is_letter, is_word_part};
use super::word_filter::key_of;

/// Where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its first byte.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Its number, where it is one of at most four digits.
    pub number: Option<u16>,
    /// Its [`hash`].
    pub hash: u32,
    /// Its key in a [`super::word_filter::WordFilter`].
    pub key: u16,
    /// How many letters it has.
    pub letters: u16,
    /// How many of them are none of ASCII's.
    pub marked: u16,
    /// Whether it has letters and digits.
    pub mixed: bool,
}

/// `text[from..to]`, from the beginning of a letter that one of the two falls into; nothing where they do not follow each other.
#[inline(never)]
pub(super) fn cut(text: &str, from: usize, to: usize) -> &str {
    // Most stretches begin and end with letters.
    let whole = text.get(from..to);
    whole.or_else(|| text.get(text.floor_char_boundary(from)..text.floor_char_boundary(to))).unwrap_or_default()
}

/// The longest sentence, in bytes. The longest of a real bulletin had 1,456.
pub(super) const LONGEST_SENTENCE: usize = 4000;

/// Where the sentence begins that `at` stands in.
pub(super) fn sentence_start(text: &str, at: usize) -> usize {
    let from = text.floor_char_boundary(at.saturating_sub(LONGEST_SENTENCE));
    memchr::memrchr2(b'.', b'\n', &text.as_bytes()[from..at]).map_or(from, |stop| from + stop + 1)
}

/// Where two blanks stand side by side. Made ready once, as many lines are asked.
pub(super) static TWO_BLANKS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("  "));

/// Whether two blanks stand side by side in `text`.
pub(super) fn has_two_blanks(text: &str) -> bool {
    TWO_BLANKS.find(text.as_bytes()).is_some()
}

/// Whether folded `words` say of something that it will be: "phones will have 5G", "sẽ phủ sóng".
pub(super) fn tell_what_will_be(words: &str) -> bool {
    words.contains(" will ") || words.contains(" sẽ ")
}

/// Whether folded `words`, without blanks at their end, end with the verb that makes what follows done: "has (built)", "đã (xây)".
pub(super) fn end_with_perfect(words: &str) -> bool {
    ends_with_word(words, &["đã", "have", "has", "had"], &[' '])
}

/// The run of letters and digits that `text` ends with.
pub(super) fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !is_word_part(c)).next().unwrap_or_default()
}

/// What stands in `text` behind the last of two signs of ASCII; all of it where there is none.
pub(super) fn behind_last(text: &str, one: u8, other: u8) -> &str {
    memchr::memrchr2(one, other, text.as_bytes()).map_or(text, |sign| &text[sign + 1..])
}

/// The parts of `line` between the signs of ASCII that part it, the last one first.
pub(super) fn parts_from_end(line: &str, is_sign: impl Fn(u8) -> bool) -> impl Iterator<Item = &str> {
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let line = rest?;
        let sign = line.as_bytes().iter().rposition(|byte| is_sign(*byte));
        rest = sign.map(|sign| &line[..sign]);
        Some(&line[sign.map_or(0, |sign| sign + 1)..])
    })
}

/// Whether `words` stand in `text`, and no letter or digit beside them makes other words of them.
pub(super) fn holds_words(text: &str, words: &str) -> bool {
    // Texts are short here: to make ready a search that skips through them takes longer than a look at each first byte.
    let Some(first) = words.bytes().next() else { return true };
    memchr::memchr_iter(first, text.as_bytes()).any(|at| {
        text.as_bytes()[at..].starts_with(words.as_bytes())
            && !text[..at].ends_with(is_word_part)
            && !text[at + words.len()..].starts_with(|c: char| is_word_part(c) && words.ends_with(is_word_part))
    })
}

/// Whether the words between two numbers set them side by side.
pub(super) fn joins_numbers(gap: &str) -> bool {
    matches!(gap, "and" | "và" | ", and" | "and about" | "and some" | "và khoảng")
}

/// Whether `text` ends with one of `endings`, none of which is empty.
///
/// The rules of the grammar ask this and what stands below all over. It is no part of their code: that is larger than what a
/// processor keeps at hand, and every copy of a loop makes it larger.
#[inline(never)]
pub(super) fn ends_with_any<S: AsRef<str>>(text: &str, endings: &[S]) -> bool {
    // Nearly all differ in their last byte: that one look spares the rest.
    let last = text.as_bytes().last();
    endings.iter().map(AsRef::as_ref).any(|ending| ending.as_bytes().last() == last && text.ends_with(ending))
}

/// Whether `text` begins with one of `beginnings`, each of which has two bytes or more.
#[inline(never)]
pub(super) fn begins_with_any<S: AsRef<str>>(text: &str, beginnings: &[S]) -> bool {
    let first = text.as_bytes().first_chunk::<2>();
    let beginnings = beginnings.iter().map(AsRef::as_ref);
    beginnings.into_iter().any(|beginning| beginning.as_bytes().first_chunk() == first && text.starts_with(beginning))
}

/// Whether `text` ends with one of `words`, before which stands one of `blanks`.
#[inline(never)]
pub(super) fn ends_with_word<S: AsRef<str>>(text: &str, words: &[S], blanks: &[char]) -> bool {
    let last = text.as_bytes().last();
    words.iter().map(AsRef::as_ref).any(|word| {
        word.as_bytes().last() == last && text.strip_suffix(word).is_some_and(|before| before.ends_with(blanks))
    })
}

/// The words of `text[range]`. A number glued to a word ("Báo Cao Bằng02/06/2023") is one of its own.
pub(super) fn words(text: &str, range: Range<usize>) -> Vec<Word> {
    let bytes = &text.as_bytes()[..range.end];
    let mut found = Vec::with_capacity(range.len() / 4 + 4);
    let mut at = range.start;
    while let Some(&first) = bytes.get(at) {
        // Between most words stands a blank alone.
        if CLASSES[usize::from(first)] == Class::Sign {
            at += 1;
            continue;
        }
        let begin = at;
        let mut digits = 0;
        let (end, mut letters, mut marked) = if first.is_ascii_digit() { (at, 0, 0) } else { letters_from(bytes, at) };
        at = end;
        // Most words are letters and nothing else.
        if at > begin && bytes.get(at).is_none_or(|byte| CLASSES[usize::from(*byte)] == Class::Sign) {
            let hash = hash_at(bytes, begin, at);
            let (letters, marked) = (count(letters), count(marked));
            found.push(Word {
                start: begin,
                end: at,
                number: None,
                hash,
                key: key_of(hash),
                letters,
                marked,
                mixed: false,
            });
            continue;
        }
        while let Some(&byte) = bytes.get(at) {
            match CLASSES[usize::from(byte)] {
                Class::Letter => {
                    letters += 1;
                    at += 1;
                }
                Class::Sign => break,
                Class::Digit => {
                    if letters >= 3 {
                        break;
                    }
                    digits += 1;
                    at += 1;
                }
                Class::Beyond => {
                    if let length @ 2.. = letter(bytes, at) {
                        letters += 1;
                        marked += 1;
                        at += length;
                        continue;
                    }
                    let Some(c) = text[at..].chars().next().filter(|c| is_word_part(*c)) else { break };
                    let letter = usize::from(is_letter(c));
                    letters += letter;
                    marked += letter;
                    at += c.len_utf8();
                }
            }
        }
        let length = at - begin;
        if length == 0 {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let hash = hash_at(text.as_bytes(), begin, at);
        found.push(Word {
            start: begin,
            end: at,
            // Five digits are more than a year.
            number: (digits == length && digits <= 4).then(|| number(&bytes[begin..at])),
            hash,
            key: key_of(hash),
            letters: count(letters),
            marked: count(marked),
            mixed: digits > 0 && length > digits,
        });
    }
    found
}

/// Where the letters end that stand from `at` on, how many they are, and how many of them are none of ASCII's: as far as eight
/// bytes a step tell, so that more may follow.
#[inline]
fn letters_from(bytes: &[u8], mut at: usize) -> (usize, usize, usize) {
    const ONES: u64 = u64::MAX / 0xff;
    const HIGH: u64 = ONES * 0x80;
    let begin = at;
    // How many bytes more than one the marked letters have, all of them.
    let (mut marked, mut more) = (0, 0);
    'steps: while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let written = u64::from_le_bytes(*eight);
        // The high bit of each byte tells: set by a sum from 'a' on, and by another past 'z'.
        let small = (written | (ONES * 0x20)) & !HIGH;
        let letters = (small + ONES * 0x1f) & !(small + ONES * 0x05) & !written;
        let others = !(letters | written) & HIGH;
        let run = others.trailing_zeros();
        let mut beyond = if run < 64 { written & HIGH & ((1 << run) - 1) } else { written & HIGH };
        while beyond != 0 {
            let place = beyond.trailing_zeros() as usize / 8;
            let length = letter(bytes, at + place);
            if length == 0 {
                at += place;
                break 'steps;
            }
            marked += 1;
            more += length - 1;
            if place + length >= 8 {
                at += place + length;
                continue 'steps;
            }
            beyond &= u64::MAX << (8 * (place + length));
        }
        at += run as usize / 8;
        if run < 64 {
            break;
        }
    }
    (at, at - begin - more, marked)
}

/// What a byte is part of.
#[derive(Clone, Copy, PartialEq)]
enum Class {
    /// A letter of ASCII.
    Letter,
    /// A digit.
    Digit,
    /// What else ASCII has.
    Sign,
    /// A character beyond ASCII.
    Beyond,
}

/// The class of each byte.
const CLASSES: [Class; 256] = {
    let mut classes = [Class::Beyond; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        classes[byte as usize] = if byte.is_ascii_alphabetic() {
            Class::Letter
        } else if byte.is_ascii_digit() {
            Class::Digit
        } else {
            Class::Sign
        };
        byte += 1;
    }
    classes
};

/// The number that at most four `digits` are.
fn number(digits: &[u8]) -> u16 {
    digits.iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0'))
}

/// No word has more letters than 16 bits count.
fn count(letters: usize) -> u16 {
    u16::try_from(letters).unwrap_or(u16::MAX)
}

/// The length of the letter that begins at `at`, where its bytes tell without the tables of Unicode that it is one of
/// the Latin letters of Vietnamese beyond ASCII; 0 for all else.
fn letter(bytes: &[u8], at: usize) -> usize {
    match bytes[at] {
        0xc3 => 2 * usize::from(!matches!(bytes.get(at + 1), Some(0x97 | 0xb7))),
        0xc4..=0xc8 => 2,
        0xe1 => 3 * usize::from(matches!(bytes.get(at + 1), Some(0xb8..=0xbb))),
        _ => 0,
    }
}

/// The hash of a word: of its length and its first eight bytes.
pub(super) const fn hash(word: &[u8]) -> u32 {
    mixed(eight_of(word), word.len())
}

/// The first eight bytes of `word` as one number, the first one lowest.
const fn eight_of(word: &[u8]) -> u64 {
    let mut first = 0;
    let mut at = 0;
    while at < word.len() && at < 8 {
        first |= (word[at] as u64) << (8 * at);
        at += 1;
    }
    first
}

/// The [`hash`] of the word `bytes[start..end]`.
pub(super) fn hash_at(bytes: &[u8], start: usize, end: usize) -> u32 {
    mixed(first_eight(bytes, start, end), end - start)
}

/// The first eight bytes of `bytes[start..end]` as one number, the first one lowest.
#[inline]
pub(super) fn first_eight(bytes: &[u8], start: usize, end: usize) -> u64 {
    let length = end - start;
    match bytes[start..].first_chunk() {
        Some(eight) if length > 0 => {
            let beyond = 64 - 8 * length.min(8);
            u64::from_le_bytes(*eight) << beyond >> beyond
        }
        _ => eight_of(&bytes[start..end]),
    }
}

/// The upper half of a product is the better mixed one.
const fn mixed(first: u64, length: usize) -> u32 {
    let mixed = (first ^ (length as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    (mixed >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::{cut, hash, is_word_part, parts_from_end, words};

    proptest::proptest! {
        #[test]
        fn words_are_runs_of_letters(text in "([a-zA-Z]|[ôđườễẹß×÷β]|[ ,.–“]){0,40}") {
            let read = words(&text, 0..text.len());
            let written = text.split(|c: char| !is_word_part(c)).filter(|word| !word.is_empty());
            let told = read.iter().map(|word| {
                let counts = (usize::from(word.letters), usize::from(word.marked));
                (&text[word.start..word.end], counts, word.hash, word.number, word.mixed)
            });
            let expected = written.map(|word| {
                let counts = (word.chars().count(), word.chars().filter(|c| !c.is_ascii()).count());
                (word, counts, hash(word.as_bytes()), None, false)
            });
            proptest::prop_assert_eq!(told.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        }
    }

    #[test]
    fn parts_come_from_the_end() {
        for line in ["", " ", "doanh thu  45", " đạt 12 "] {
            assert!(parts_from_end(line, |byte| byte == b' ').eq(line.rsplit(' ')), "{line:?}");
        }
    }

    #[test]
    fn a_cut_falls_between_letters() {
        let text = "tỉnh Hà Giang";
        assert_eq!(cut(text, 2, 6), "ỉnh");
        assert_eq!(cut(text, 0, 6), "tỉnh");
        assert_eq!(cut(text, 7, 999), "Hà Giang");
        assert_eq!(cut(text, 9, 3), "");
    }
}
