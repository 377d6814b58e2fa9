//! The time expressions of a text: which form is tried first, and what the words around one make of it.

use std::ops::Range;

use crate::extract::word_filter::WordFilter;
use crate::extract::words::{Word, words};

use super::kinds::Kinds;
use super::reader::{EARLIER, Read, Reader};
use super::{TimeMention, When, Year, figures, relative};

/// All time expressions of `text[range]`, in order.
pub(in crate::extract) fn find(text: &str, range: Range<usize>) -> Vec<TimeMention> {
    find_among(text, &words(text, range))
}

/// All time expressions among `words` of `text`, which are all of some stretch of it.
pub(in crate::extract) fn find_among(text: &str, words: &[Word]) -> Vec<TimeMention> {
    let reader = Reader::new(text, words);
    let mut found: Vec<TimeMention> = Vec::new();
    let mut part = None;
    let mut at = 0;
    while at < words.len() {
        part = reader.part_named(at).or(part);
        if !reader.may_begin(at) {
            at += 1;
            continue;
        }
        match reader.expression(at).or_else(|| reader.another_part(at, part?)) {
            Some((when, next)) => {
                let next = next.max(at + 1);
                let (when, next) = reader.joined(when, next).unwrap_or((when, next));
                let when = reader.as_point(when, at);
                part = (at..next).rev().find_map(|word| reader.part_named(word)).or(part);
                found.push(TimeMention { range: words[at].start..words[next - 1].end, when });
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// The words that follow a number at the beginning of a time, beside the names of months.
pub(super) const FOLLOWING: WordFilter = WordFilter::of(&[
    "quarter",
    "half",
    "semester",
    "months",
    "month",
    "quarters",
    "quý",
    "quí",
    "first",
    "beginning",
    "tháng",
    "năm",
    "years",
    "một",
    "hai",
]);

/// The words that begin a time with a certain word after them.
pub(super) const PAIRED: WordFilter = WordFilter::of(&["the"]).or(&relative::PAIRED).or(&figures::PAIRED);

/// The first two words of those times.
const PAIRS: WordFilter = relative::PAIRS.or(&figures::PAIRS);

impl Reader<'_> {
    /// Whether [`Self::expression`] may read anything at word `at`: quick to say, and never no where it does. Most
    /// words begin no time, and a test holds this against all that the grammar names.
    #[inline]
    pub(super) fn may_begin(&self, at: usize) -> bool {
        // One look tells of most words that they begin nothing.
        self.words.get(at).is_some_and(|word| {
            let plain = word.letters > 0 && !word.mixed;
            (!plain || Kinds::of(word.key).any(Kinds::ANY) || self.is_torn_month(at)) && self.may_begin_with(word, at)
        })
    }

    fn may_begin_with(&self, word: &Word, at: usize) -> bool {
        if let Some(number) = word.number {
            return (1990..=2045).contains(&number)
                || EARLIER.contains(&u32::from(number))
                || (1..=31).contains(&number) && self.continues_number(at);
        }
        if word.mixed {
            let written = self.word(at);
            return self.may_be_short(at)
                || written.starts_with(['q', 'h'])
                || ["st", "nd", "rd", "th"].iter().any(|end| written.ends_with(end));
        }
        let kinds = Kinds::of(word.key);
        kinds.any(Kinds::OPENING)
            || kinds.any(Kinds::COUNT) && self.continues_number(at)
            || kinds.any(Kinds::PAIRED)
                && (self.is_pair(at, &PAIRS) || self.word(at) == "the" && self.may_be_english(at))
            || self.is_torn_month(at)
    }

    /// Whether what follows the number that is word `at` may make a time of it.
    fn continues_number(&self, at: usize) -> bool {
        let Some(next) = self.words.get(at + 1) else { return false };
        if next.number.is_some() {
            return matches!(self.gap(at), "/" | "-" | "." | " - " | " / ");
        }
        Kinds::of(next.key).any(Kinds::FOLLOWING) || self.may_be_month(at + 1)
    }

    /// The time that begins at word `at`, in whatever form.
    pub(super) fn expression(&self, at: usize) -> Read<When> {
        let kinds = self.kinds(at);
        let when = |begins: bool, read: &dyn Fn() -> Read<When>| if begins { read() } else { None };
        when(self.may_be_stretch(at), &|| self.stretch(at))
            .or_else(|| when(kinds.any(Kinds::RUNNING), &|| self.running(at)))
            .or_else(|| when(self.may_be_years(at) || self.may_be_count(at), &|| self.years(at)))
            .or_else(|| self.figures(at))
            .or_else(|| self.english(at))
            .or_else(|| self.vietnamese(at))
            .or_else(|| when(self.may_be_relative(at), &|| self.relative(at)))
            .or_else(|| self.year_alone(at))
    }

    /// A year that stands alone and counts nothing: "2024".
    fn year_alone(&self, at: usize) -> Read<When> {
        let year = self.year(at)?;
        // "2,023 stations" never gets here; "2020 stations" does.
        let counted = self.gap(at) == " "
            && matches!(
                self.word(at + 1),
                "stations"
                    | "subscribers"
                    | "billion"
                    | "million"
                    | "tỷ"
                    | "triệu"
                    | "thuê"
                    | "trạm"
                    | "doanh"
                    | "hộ"
                    | "hồ"
                    | "vnd"
                    | "people"
                    | "enterprises"
                    | "points"
                    | "locations"
                    | "bts"
                    | "điểm"
                    | "sản"
                    | "đồng"
                    | "người"
                    | "dịch"
                    | "products"
                    | "dossiers"
                    | "vị"
            );
        let preceded = at > 0 && self.word(at - 1) == "vnd";
        // "by end-2024"
        let ended = at > 0 && self.gap(at - 1) == "-" && self.word(at - 1) == "end";
        let coded = at > 0 && !ended && matches!(self.gap(at - 1), "/" | "#" | "-" | "$");
        let followed = matches!(self.gap(at), "/" | "%") || self.gap(at).starts_with('%');
        (!counted && !preceded && !coded && !followed).then_some((When::whole(Year::Known(year)), at + 1))
    }

    /// "2024 and the first quarter of 2025" is one stretch of time.
    fn joined(&self, when: When, next: usize) -> Read<When> {
        let When::Span { from: (Year::Known(first), 1), to: (Year::Known(year), 12), .. } = when else { return None };
        let after = self.any(next, &["and", "và"])?;
        let (other, end) = self.english(after).or_else(|| self.vietnamese(after))?;
        match other {
            When::Span { from: (Year::Known(later), 1), to: (_, last), .. } if later == year + 1 && last < 12 => {
                Some((When::Span { from: (Year::Known(first), 1), to: (Year::Known(later), last), point: false }, end))
            }
            _ => None,
        }
    }

    /// Whether the words before say that only the end of the time is meant.
    fn as_point(&self, when: When, at: usize) -> When {
        let When::Span { from, to, .. } = when else { return when };
        let before = |back: usize| if at >= back { self.word(at - back) } else { "" };
        let end =
            matches!(before(1), "cuối" | "hết" | "đến" | "ngày" | "by" | "until" | "till" | "tới" | "end" | "through")
                || (before(1) == "of" && matches!(before(2), "end" | "as" | "close"))
                || (before(1) == "the" && before(2) == "of" && before(3) == "end")
                || (before(1) == "at" && before(2) == "as")
                || (before(1) == "điểm" && before(2) == "thời");
        if end && from.0 == to.0 { When::Span { from, to, point: true } } else { when }
    }
}
