//! A walk along the words of a text, with what all time expressions are made of: years, small
//! numbers, the names of months.

use std::cell::Cell;

use crate::domain::Month;
use crate::extract::word_filter::{WordFilter, pair};
use crate::extract::words::Word;

use super::kinds::Kinds;
use super::{When, Year};

/// What was read, and the word after it.
pub(super) type Read<T> = Option<(T, usize)>;

/// Walks along the words of a text. Its methods read one thing at a word and give the word after it.
pub(super) struct Reader<'a> {
    /// The folded text.
    pub(super) text: &'a str,
    /// Its words.
    pub(super) words: &'a [Word],
    /// The last word that was read as the beginning of an English time, and what came of it.
    english: Cell<Option<(usize, Read<When>)>>,
    /// The same for Vietnamese ones.
    vietnamese: Cell<Option<(usize, Read<When>)>>,
}

/// The English names of the months cut short, without "may", which is whole.
const MONTHS_SHORT: [&str; 12] = ["jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Small numbers as they are written in words, or with a zero before them.
const SMALL_NUMBERS: [(&str, u32); 26] = [
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("năm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("bẩy", 7),
    ("tám", 8),
    ("chín", 9),
    ("mười", 10),
    ("01", 1),
    ("02", 2),
    ("one", 1),
    ("một", 1),
    ("tư", 4),
];

/// What names a month in English.
pub(super) const MONTH_NAMES: WordFilter = WordFilter::of(&Month::ENGLISH).with(&MONTHS_SHORT).with(&["sept"]);
/// Years that figures have only where the text calls them so: a number of things may look like one.
pub(super) const EARLIER: std::ops::Range<u32> = 1955..1990;

/// What [`Reader::count`] reads beside digits.
pub(super) const COUNTS: WordFilter = {
    let mut filter = WordFilter::of(&[]);
    let mut at = 0;
    while at < SMALL_NUMBERS.len() {
        filter = filter.with(&[SMALL_NUMBERS[at].0]);
        at += 1;
    }
    filter
};

/// What begins the words between a part of a year and its year, or in place of that.
pub(super) const BEFORE_YEAR: WordFilter =
    WordFilter::of(&["of", "in", "this", "last", "year", "của", "năm", "trong", "vừa", "mới"]);

impl<'a> Reader<'a> {
    /// A reader of the `words` of `text`.
    pub(super) fn new(text: &'a str, words: &'a [Word]) -> Self {
        Self { text, words, english: Cell::new(None), vietnamese: Cell::new(None) }
    }

    /// Word `at`, or nothing past the end.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &self.text[word.start..word.end])
    }

    /// What word `at` may be to a time; nothing past the end.
    #[inline]
    pub(super) fn kinds(&self, at: usize) -> Kinds {
        self.words.get(at).map_or(Kinds::NONE, |word| Kinds::of(word.key))
    }

    /// Whether word `at` and the next may be one of `pairs`.
    pub(super) fn is_pair(&self, at: usize, pairs: &WordFilter) -> bool {
        match self.words.get(at..) {
            Some([first, second, ..]) => pairs.may_hold(pair(first.key, second.key)),
            _ => false,
        }
    }

    /// What stands between word `at` and the next.
    pub(super) fn gap(&self, at: usize) -> &str {
        match (self.words.get(at), self.words.get(at + 1)) {
            (Some(word), Some(next)) => &self.text[word.end..next.start],
            _ => "",
        }
    }

    /// Whether the words from `at` are `phrase`, parted by blanks.
    pub(super) fn is(&self, at: usize, phrase: &str) -> bool {
        self.any(at, &[phrase]).is_some()
    }

    /// The word after the first of `phrases` that stands at `at`.
    pub(super) fn any(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        self.standing(at, phrases).next()
    }

    /// The word after the longest of `phrases` that stands at `at`.
    pub(super) fn longest(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        self.standing(at, phrases).max()
    }

    /// The word after each of `phrases` that stands at `at`.
    fn standing(&self, at: usize, phrases: &[&str]) -> impl Iterator<Item = usize> {
        let first = self.words.get(at).map_or(self.text.len(), |word| word.start);
        let text = &self.text.as_bytes()[first..];
        let initials = text.first_chunk::<2>();
        phrases.iter().filter_map(move |phrase| {
            let phrase = phrase.as_bytes();
            // Nearly all phrases differ in their first bytes: that one look spares the rest.
            if phrase.first_chunk::<2>() != initials || !text.starts_with(phrase) {
                return None;
            }
            let next = at + 1 + memchr::memchr_iter(b' ', phrase).count();
            (self.words.get(next - 1)?.end == first + phrase.len()).then_some(next)
        })
    }

    /// The number that word `at` is.
    pub(super) fn number(&self, at: usize) -> Option<u32> {
        self.words.get(at)?.number.map(u32::from)
    }

    /// The year that word `at` is: four digits between 1990 and 2045 that are no part of a longer number, or of an
    /// earlier year where the text calls it one.
    pub(super) fn year(&self, at: usize) -> Option<i32> {
        let year = self.year_written(at)?;
        let glued = matches!(self.gap(at), "." | ",") && self.number(at + 1).is_some();
        let torn = at > 0 && matches!(self.gap(at - 1), "." | ",") && self.number(at - 1).is_some();
        (!glued && !torn).then_some(year)
    }

    /// The year that word `at` is behind the sign of a date: the point of "30.6.2019" and "tháng 6.2019" tears no number.
    pub(super) fn year_of_date(&self, at: usize) -> Option<i32> {
        if at == 0 || self.gap(at - 1) != "." {
            return self.year(at);
        }
        let glued = matches!(self.gap(at), "." | ",") && self.number(at + 1).is_some();
        self.year_written(at).filter(|_| !glued)
    }

    /// The year that word `at` is written as, be it part of a longer number.
    pub(super) fn year_written(&self, at: usize) -> Option<i32> {
        let year = self.number(at).filter(|_| self.word(at).len() == 4)?;
        let known = (1990..=2045).contains(&year) || EARLIER.contains(&year) && self.is_called_year(at);
        known.then(|| i32::try_from(year).ok())?
    }

    /// Whether the words beside word `at` call it a year: "năm 1985", "In 1985 the province", and not "in 1985 communes".
    fn is_called_year(&self, at: usize) -> bool {
        if at == 0 || self.gap(at - 1) != " " {
            return false;
        }
        let over = self.gap(at) != " " || matches!(self.word(at + 1), "the" | "there" | "it" | "was" | "were" | "and");
        match self.word(at - 1) {
            "năm" => true,
            "in" | "since" => over,
            _ => false,
        }
    }

    /// A small number in digits or in words.
    pub(super) fn count(&self, at: usize) -> Read<u32> {
        if self.words.get(at).is_none_or(|word| word.number.is_none() && !Kinds::of(word.key).any(Kinds::COUNT)) {
            return None;
        }
        // "01" and "02" are never the end of a longer number.
        if self.number(at).is_some() && !matches!(self.word(at), "01" | "02") {
            return self.small_number(at);
        }
        let word = self.word(at);
        if word == "mười" {
            let more = [("mười một", 11), ("mười hai", 12)];
            if let Some((_, count)) = more.into_iter().find(|(words, _)| self.is(at, words)) {
                return Some((count, at + 2));
            }
        }
        if let Some(entry) = SMALL_NUMBERS.iter().find(|entry| entry.0 == word) {
            return Some((entry.1, at + 1));
        }
        None
    }

    /// A number of at most twelve in digits.
    fn small_number(&self, at: usize) -> Read<u32> {
        let number = self.number(at).filter(|number| (1..=12).contains(number))?;
        let torn = at > 0 && matches!(self.gap(at - 1), "." | "," | "/") && self.number(at - 1).is_some();
        (!torn).then_some((number, at + 1))
    }

    /// Whether a number may begin with word `at`: "12", "q1", "mười".
    pub(super) fn may_be_count(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| {
            Kinds::of(word.key).any(Kinds::COUNT)
                || self.text.as_bytes()[word.start..word.end].iter().take(2).any(u8::is_ascii_digit)
        })
    }

    /// Whether a number as small as that of a day or a month may begin with word `at`.
    pub(super) fn may_be_small(&self, at: usize) -> bool {
        self.number(at).map_or_else(|| self.may_be_count(at), |number| number <= 31)
    }

    /// Whether word `at` may name a month in English.
    pub(super) fn may_be_month(&self, at: usize) -> bool {
        self.kinds(at).any(Kinds::MONTH) || self.is_torn_month(at)
    }

    /// Whether word `at` ends with "september", perhaps after the word before, where a page has lost a blank.
    pub(super) fn is_torn_month(&self, at: usize) -> bool {
        // Most words are shorter.
        self.words
            .get(at)
            .is_some_and(|word| word.letters >= 6 && self.text.as_bytes()[word.start..word.end].ends_with(b"tember"))
    }

    /// The month that word `at` names in English, whole or cut short.
    pub(super) fn month_name(&self, at: usize) -> Option<u32> {
        if !self.may_be_month(at) {
            return None;
        }
        let word = self.word(at);
        let place = Month::ENGLISH.iter().position(|name| *name == word);
        let place = place.or_else(|| {
            let short = if word == "sept" { "sep" } else { word.strip_suffix("tember").map_or(word, |_| "sep") };
            MONTHS_SHORT.iter().position(|name| !name.is_empty() && *name == short)
        })?;
        u32::try_from(place + 1).ok()
    }

    /// The year that follows a part of a year: "of 2024", "năm 2024", "/2024", "of last year".
    pub(super) fn year_after(&self, at: usize) -> (Year, usize) {
        if let Some(year) = self.year(at) {
            return (Year::Known(year), at + 1);
        }
        if !self.kinds(at).any(Kinds::BEFORE_YEAR) {
            return (Year::Open, at);
        }
        let mut next = at;
        if let Some(after) = self.any(at, &["of this year", "this year", "của năm nay", "năm nay"])
            && self.year(after).is_none()
        {
            return (Year::Shift(0), after);
        }
        // "Đến cuối tháng 10 vừa rồi"
        if let Some(after) = self.any(at, &["vừa rồi", "vừa qua", "mới đây"])
            && self.year(after).is_none()
        {
            return (Year::Shift(0), after);
        }
        if let Some(after) =
            self.any(at, &["of the year", "of this year", "this year", "của năm nay", "năm nay", "in the year"])
        {
            return match self.year(after) {
                Some(year) => (Year::Known(year), after + 1),
                None => (Year::Open, after),
            };
        }
        if let Some(after) = self
            .any(at, &["of last year", "last year", "of the previous year", "năm trước", "năm ngoái", "của năm trước"])
        {
            return (Year::Shift(-1), after);
        }
        if let Some(after) = self.any(at, &["of year", "of", "in", "năm", "của năm", "của", "trong năm", "year"])
        {
            next = after;
        }
        match self.year(next) {
            Some(year) if !self.gap(next.saturating_sub(1)).contains([',', '.', ';', '(']) || next == at => {
                (Year::Known(year), next + 1)
            }
            _ => (Year::Open, at),
        }
    }

    /// The number of a quarter, in Roman or Arabic figures.
    pub(super) fn roman(&self, at: usize) -> Read<u32> {
        let torn = matches!(self.gap(at), "." | ",") && self.number(at + 1).is_some();
        // "quý 2.2019"
        if torn && (self.gap(at) != "." || self.year_of_date(at + 1).is_none()) {
            return None;
        }
        let number = match self.word(at) {
            "i" | "1" => 1,
            "ii" | "2" => 2,
            "iii" | "3" => 3,
            "iv" | "4" => 4,
            _ => return None,
        };
        Some((number, at + 1))
    }

    /// The English time that begins at word `at`.
    pub(super) fn english(&self, at: usize) -> Read<When> {
        remembered(&self.english, at, || if self.may_be_english(at) { self.read_english(at) } else { None })
    }

    /// The Vietnamese time that begins at word `at`.
    pub(super) fn vietnamese(&self, at: usize) -> Read<When> {
        remembered(&self.vietnamese, at, || if self.may_be_vietnamese(at) { self.read_vietnamese(at) } else { None })
    }
}

/// What `read` gives for the word `at`, which is asked twice in a row where a stretch of time is looked for first.
fn remembered(memory: &Cell<Option<(usize, Read<When>)>>, at: usize, read: impl FnOnce() -> Read<When>) -> Read<When> {
    if let Some((known, found)) = memory.get()
        && known == at
    {
        return found;
    }
    let found = read();
    memory.set(Some((at, found)));
    found
}

/// Whether a folded word names a month in English.
pub(in crate::extract) fn is_month_name(word: &str) -> bool {
    Month::ENGLISH.contains(&word) || (!word.is_empty() && MONTHS_SHORT.contains(&word))
}
