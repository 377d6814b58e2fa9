//! A document's text in the one spelling that the grammar reads.
//!
//! Lower case, composed, tone marks on the first vowel, one kind of space, dash and quote, no blank within a syllable.
//! Accents stay: "tỉnh", "tính" and "tinh" are three words. Every byte knows where it came from,
//! so that spans always point into the document's own bytes.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::letters::{is_letter, is_mark, small, small_length};
use super::quoted::quote_marks;
use super::syllable::torn_blanks;
use super::words::{TWO_BLANKS, Word, words};
use crate::domain::{Span, is_dressed};

/// Folded text with the way back to the text it came from.
#[derive(Debug)]
pub(super) struct Folded {
    /// The folded text.
    pub text: String,
    /// The stretches of the folded text, in their order, the first at 0; each ends where the next begins.
    pieces: Vec<Piece>,
    /// Where the original ends.
    end: u32,
    /// The words of the folded text, once they were asked for.
    words: OnceCell<Words>,
}

/// The words of a text, with where to look for those of a place.
#[derive(Debug)]
struct Words {
    /// All of them.
    all: Vec<Word>,
    /// How many of them have ended where each step begins.
    ended: Vec<u32>,
}

/// How many bytes a step has: a handful of words.
const STEP: usize = 32;

impl Words {
    /// The words of `text`.
    fn of(text: &str) -> Self {
        let all = words(text, 0..text.len());
        let mut ended = Vec::with_capacity(text.len() / STEP + 1);
        for (count, word) in (0..).zip(&all) {
            while ended.len() < word.end.div_ceil(STEP) {
                ended.push(count);
            }
        }
        ended.resize(text.len() / STEP + 1, offset(all.len()));
        Self { all, ended }
    }

    /// The words of which some part stands in `range`.
    fn within(&self, range: &Range<usize>) -> &[Word] {
        let near = |at: usize| self.ended.get(at / STEP).map_or(self.all.len(), |count| *count as usize);
        let first = near(range.start);
        let first = first + self.all[first..].iter().take_while(|word| word.end <= range.start).count();
        let last = near(range.end).max(first);
        let last = last + self.all[last..].iter().take_while(|word| word.start < range.end).count();
        &self.all[first..last]
    }
}

/// A stretch of folded text and where it came from.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where it begins in the folded text.
    folded: u32,
    /// Where its original begins.
    original: u32,
    /// The length of the original of one folded character; 0 for a run of characters that are each
    /// as long as they were.
    length: u32,
}

/// A blank to Unicode and none to ASCII: in folded text both must say the same of all.
const VERTICAL_TAB: char = '\u{b}';

impl Folded {
    /// Folds `original`.
    #[cfg(test)]
    pub fn new(original: &str) -> Self {
        Self::part(original, 0..original.len())
    }

    /// Folds `original[range]`; its spans are those of `original`.
    pub fn part(original: &str, range: Range<usize>) -> Self {
        let mut folded = Self::empty(range.len(), range.end);
        let mut at = range.start;
        let mut dropped = stray_blanks(&original[range.clone()], range.start);
        dropped.extend(torn_blanks(&original[range.clone()], range.start));
        dropped.extend(quote_marks(&original[range.clone()], range.start));
        dropped.sort_unstable();
        dropped.dedup();
        for stray in dropped {
            folded.push_all(&original[..stray], at);
            at = stray + 1;
        }
        folded.push_all(&original[..range.end], at);
        folded.settle_tone();
        if memchr::memchr2(b'\r', VERTICAL_TAB as u8, folded.text.as_bytes()).is_some() {
            folded.text = folded.text.replace(['\r', VERTICAL_TAB], " ");
        }
        folded
    }

    /// Folds all of `part` from `at` on.
    fn push_all(&mut self, part: &str, mut at: usize) {
        while at < part.len() {
            let end = run_end(part, at, self.text.as_bytes().last().copied());
            if end > at {
                self.push_run(&part[at..end], at);
                at = end;
            } else {
                at += self.push_cluster(part, at);
            }
        }
    }

    /// Nothing folded yet of an original that ends at `end`; the folded text will have about `length` bytes.
    fn empty(length: usize, end: usize) -> Self {
        Self { text: String::with_capacity(length), pieces: Vec::new(), end: offset(end), words: OnceCell::new() }
    }

    /// Folds a `run` of characters that begins at `start`: see [`run_end`].
    fn push_run(&mut self, run: &str, start: usize) {
        if run.as_bytes().first().is_some_and(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic()) {
            self.settle_tone();
        }
        self.run_on(start);
        let begin = self.text.len();
        self.text.push_str(run);
        self.text[begin..].make_ascii_lowercase();
    }

    /// Folds the character of `original` at `start` with the marks upon it; returns their length.
    fn push_cluster(&mut self, original: &str, start: usize) -> usize {
        let mut chars = original[start..].chars();
        let Some(first) = chars.next() else { return 0 };
        let marks: usize = chars.take_while(|c| is_mark(*c)).map(char::len_utf8).sum();
        let end = start + first.len_utf8() + marks;
        if is_dressed(first) {
            for c in original[start..end].nfkc() {
                self.push(c, start, end);
            }
        } else if marks > 0 {
            for c in original[start..end].nfc() {
                self.push(c, start, end);
            }
        } else if let Some(small) = small(first) {
            self.run_on(start);
            self.text.push(small);
        } else {
            self.push(first, start, end);
        }
        end - start
    }

    fn push(&mut self, c: char, start: usize, end: usize) {
        if c.is_ascii() {
            self.put(c.to_ascii_lowercase(), start, end);
            return;
        }
        match c {
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            'Ð' | 'ð' | 'Đ' => self.put('đ', start, end),
            // What was written in an old font: "nhà nƣớc".
            'Ƣ' | 'ƣ' => self.put('ư', start, end),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => self.put('-', start, end),
            '\u{2018}' | '\u{2019}' | '\u{201b}' => self.put('\'', start, end),
            '\u{201c}' | '\u{201d}' | '«' | '»' => self.put('"', start, end),
            '\u{2028}' | '\u{2029}' | '\u{85}' => self.put('\n', start, end),
            c if c.is_whitespace() => self.put(' ', start, end),
            c => {
                for lower in c.to_lowercase().nfc() {
                    self.put(lower, start, end);
                }
            }
        }
    }

    fn put(&mut self, c: char, start: usize, end: usize) {
        if !is_letter(c) {
            self.settle_tone();
        }
        self.append(c, start, end);
    }

    /// "hoà" and "hòa", "thuỷ" and "thủy" are one word in two spellings: at the end of a syllable
    /// the tone goes to the first vowel. "hoạt" and "quý" have one spelling only.
    fn settle_tone(&mut self) {
        // The second vowel has its tone, so it is no ASCII; nearly every word ends here.
        if self.text.as_bytes().last().is_none_or(u8::is_ascii) {
            return;
        }
        let mut back = self.text.chars().rev();
        let (Some(last), Some(first)) = (back.next(), back.next()) else { return };
        if back.next() == Some('q') {
            return;
        }
        let Some((moved, plain)) = moved_tone(first, last) else { return };
        let between = self.text.len() - last.len_utf8();
        let kept = between - first.len_utf8();
        let one = self.span(&(kept..between));
        let two = self.span(&(between..self.text.len()));
        self.text.truncate(kept);
        while self.pieces.last().is_some_and(|piece| piece.folded as usize >= kept) {
            self.pieces.pop();
        }
        self.append(moved, one.start as usize, one.end as usize);
        self.append(plain, two.start as usize, two.end as usize);
    }

    /// Adds `c`, which came from `start..end` of the original.
    fn append(&mut self, c: char, start: usize, end: usize) {
        if end - start == c.len_utf8() {
            self.run_on(start);
        } else {
            let piece = Piece {
                folded: offset(self.text.len()),
                original: offset(start),
                length: offset(end).saturating_sub(offset(start)),
            };
            self.pieces.push(piece);
        }
        self.text.push(c);
    }

    /// Makes the end of the folded text part of a run whose next character came from `start`.
    fn run_on(&mut self, start: usize) {
        let (folded, original) = (offset(self.text.len()), offset(start));
        let goes_on = self.pieces.last().is_some_and(|piece| {
            piece.length == 0
                && u64::from(piece.original) + u64::from(folded) == u64::from(piece.folded) + u64::from(original)
        });
        if !goes_on {
            self.pieces.push(Piece { folded, original, length: 0 });
        }
    }

    /// Makes blanks of the line breaks at `ends`.
    pub fn join_lines(&mut self, ends: &[usize]) {
        for end in ends {
            if self.text.as_bytes().get(*end) == Some(&b'\n') {
                self.text.replace_range(*end..=*end, " ");
            }
        }
    }

    /// Ends a line at each of the blanks at `ends`.
    pub fn break_at(&mut self, ends: &[usize]) {
        for end in ends {
            if self.text.as_bytes().get(*end) == Some(&b' ') {
                self.text.replace_range(*end..=*end, "\n");
            }
        }
    }

    /// Leaves out `dropped` stretches of the folded text, which stand in their order.
    pub fn drop(&mut self, dropped: &[Range<usize>]) {
        let mut kept = Self::empty(self.text.len(), self.end as usize);
        let mut from = 0;
        for range in dropped.iter().cloned().chain(std::iter::once(self.text.len()..self.text.len())) {
            kept.take(self, from..range.start.max(from));
            from = range.end.max(from);
        }
        *self = kept;
    }

    /// Puts what stands with each of the stretches of `changes` in its place; they stand in their order.
    pub fn replace(&mut self, changes: &[(Range<usize>, &str)]) {
        if changes.is_empty() {
            return;
        }
        let added: usize = changes.iter().map(|change| change.1.len()).sum();
        let mut renewed = Self::empty(self.text.len() + added, self.end as usize);
        let mut from = 0;
        for (range, written) in changes {
            renewed.take(self, from..range.start.max(from));
            for (at, sign) in written.char_indices() {
                let folded = offset(renewed.text.len());
                // All of it stands where what comes next began.
                renewed.pieces.push(Piece { folded, original: offset(self.origin(range.start)), length: 0 });
                renewed.text.push_str(&written[at..at + sign.len_utf8()]);
            }
            from = range.end.max(from);
        }
        renewed.take(self, from..self.text.len());
        *self = renewed;
    }

    /// Adds `range` of the text of `other`.
    fn take(&mut self, other: &Self, range: Range<usize>) {
        let shift = |folded: u32| offset(self.text.len() + (folded as usize - range.start));
        let begun = other.piece(range.start).filter(|_| !range.is_empty()).map(|piece| Piece {
            folded: offset(self.text.len()),
            original: if piece.length > 0 { piece.original } else { offset(other.origin(range.start)) },
            ..piece
        });
        let further = other.pieces.partition_point(|piece| piece.folded as usize <= range.start)..;
        let further = other.pieces[further].iter().take_while(|piece| (piece.folded as usize) < range.end);
        let further = further.map(|piece| Piece { folded: shift(piece.folded), ..*piece });
        let pieces: Vec<Piece> = begun.into_iter().chain(further).collect();
        self.pieces.extend(pieces);
        self.text.push_str(&other.text[range]);
    }

    /// The words of `range` of the folded text.
    pub fn words(&self, range: &Range<usize>) -> Cow<'_, [Word]> {
        let own = self.words.get_or_init(|| Words::of(&self.text)).within(range);
        let cut = own.first().is_some_and(|word| word.start < range.start)
            || own.last().is_some_and(|word| word.end > range.end);
        // Where the range cuts a word, its halves are words of their own.
        if cut { Cow::Owned(words(&self.text, range.clone())) } else { Cow::Borrowed(own) }
    }

    /// The piece in which the folded byte `at` stands.
    fn piece(&self, at: usize) -> Option<Piece> {
        let after = self.pieces.partition_point(|piece| piece.folded as usize <= at);
        self.pieces.get(after.checked_sub(1)?).copied()
    }

    /// The stretch of the original that became `range` of the folded text.
    pub fn span(&self, range: &Range<usize>) -> Span {
        let start = offset(self.origin(range.start));
        if range.end <= range.start {
            return Span { start, end: start };
        }
        let end = self.piece(range.end - 1).map_or(start, |piece| {
            let into = if piece.length > 0 { piece.length } else { offset(range.end) - piece.folded };
            piece.original + into
        });
        Span { start, end }
    }

    /// The stretch of the folded text that `span` of the original became.
    pub fn range(&self, span: Span) -> Range<usize> {
        // The first folded byte that comes from `offset` or after it: origins never go back.
        let at = |offset: u32| {
            let (mut low, mut high) = (0, self.text.len());
            while low < high {
                let middle = low.midpoint(high);
                if self.origin(middle) < offset as usize { low = middle + 1 } else { high = middle }
            }
            low
        };
        let start = at(span.start);
        start..at(span.end).max(start)
    }

    /// Where the folded byte `at` comes from.
    pub fn origin(&self, at: usize) -> usize {
        if at >= self.text.len() {
            return self.end as usize;
        }
        self.piece(at).map_or(0, |piece| {
            let into = if piece.length > 0 { 0 } else { offset(at) - piece.folded };
            (piece.original + into) as usize
        })
    }
}

/// So many letters and blanks a line has at least that is a sentence, in bytes.
const SHORTEST_SENTENCE: usize = 40;

/// The second blanks of pairs that part no cells, in `text`, which begins at `base`: those of a line that ends as a sentence
/// does, or whose words all stand two blanks apart. A justified page has them anywhere, and no phrase is written with them.
fn stray_blanks(text: &str, base: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = TWO_BLANKS.find(&text.as_bytes()[at..]) {
        let pair = at + next;
        let start = memchr::memrchr(b'\n', &text.as_bytes()[..pair]).map_or(0, |end| end + 1);
        let end = memchr::memchr(b'\n', &text.as_bytes()[pair..]).map_or(text.len(), |end| pair + end);
        let line = &text[start..end];
        if is_set_wide(line) {
            let own = start + (line.len() - line.trim_start_matches(' ').len());
            let bytes = text.as_bytes();
            found.extend(
                (own + 1..start + line.trim_end().len())
                    .filter(|blank| bytes[*blank] == b' ' && bytes[*blank - 1] == b' ')
                    .map(|blank| base + blank),
            );
        }
        at = end;
    }
    found
}

/// Whether two blanks in `line` part no cells.
fn is_set_wide(line: &str) -> bool {
    let line = line.trim();
    if line.len() < SHORTEST_SENTENCE || line.contains("   ") || line.contains(['\t', '|']) {
        return false;
    }
    let pairs = line.matches("  ").count();
    let words = line.split_ascii_whitespace().count();
    // "Doanh  thu  bưu  chính", all of it
    let throughout = pairs >= 5 && pairs * 3 >= words * 2;
    // "1. Post  114.8  120.3": numbers stand in cells.
    let numbers = line.split("  ").skip(1).filter(|part| part.starts_with(|c: char| c.is_ascii_digit())).count();
    let sentence = line.ends_with(['.', ';', ',']) && words >= 8 && numbers * 2 <= pairs;
    throughout || sentence
}

/// One phrase folded as documents are.
pub(super) fn fold_phrase(phrase: &str) -> String {
    Folded::part(phrase, 0..phrase.len()).text
}

/// A name as English texts write it, without its marks.
pub(super) fn plain(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let plain: String = name.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect();
    plain.replace('đ', "d").replace('Đ', "D")
}

/// Where the run of characters ends that begins at `at` and is as long folded as it is: ASCII and small letters, none
/// with a mark upon it, and no second vowel whose tone may have to move. The folded text before it ends with `before`.
fn run_end(text: &str, at: usize, before: Option<u8>) -> usize {
    const BEYOND: u64 = u64::MAX / 0xff * 0x80;
    let bytes = text.as_bytes();
    let moves = |letter: usize| {
        let before = if letter > at { bytes.get(letter - 1).copied() } else { before };
        before.filter(|vowel| matches!(vowel, b'o' | b'O' | b'u' | b'U')).is_some_and(|vowel| {
            let second = text[letter..].chars().next();
            second.is_some_and(|second| moved_tone(vowel.to_ascii_lowercase().into(), second).is_some())
        })
    };
    let mut end = at;
    // Eight bytes a step, of which only the letters beyond ASCII are looked at one by one.
    'steps: while end < bytes.len() {
        let rest = &bytes[end..];
        let eight = rest.first_chunk().copied().unwrap_or_else(|| {
            let mut last = [0; 8];
            last[..rest.len()].copy_from_slice(rest);
            last
        });
        let mut beyond = u64::from_le_bytes(eight) & BEYOND;
        while beyond != 0 {
            let place = beyond.trailing_zeros() as usize / 8;
            let letter = end + place;
            let own = small_length(bytes, letter);
            if own == 0 {
                // A mark after the run belongs to its last character.
                let marked = letter > at && text[letter..].chars().next().is_some_and(is_mark);
                return if marked { text.floor_char_boundary(letter - 1) } else { letter };
            }
            if moves(letter) {
                return letter;
            }
            if place + own >= eight.len() {
                end = letter + own;
                continue 'steps;
            }
            beyond &= u64::MAX << (8 * (place + own));
        }
        end += eight.len().min(rest.len());
    }
    end
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// "o", "à" becomes "ò", "a": only for the three pairs where both spellings are in use.
fn moved_tone(before: char, c: char) -> Option<(char, char)> {
    const TONES: [(&str, char); 3] = [("àáảãạ", 'a'), ("èéẻẽẹ", 'e'), ("ỳýỷỹỵ", 'y')];
    let (marks, plain) = match (before, c) {
        ('o', 'à' | 'á' | 'ả' | 'ã' | 'ạ') => ("òóỏõọ", TONES[0]),
        ('o', 'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ') => ("òóỏõọ", TONES[1]),
        ('u', 'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ') => ("ùúủũụ", TONES[2]),
        _ => return None,
    };
    let tone = plain.0.chars().position(|mark| mark == c)?;
    Some((marks.chars().nth(tone)?, plain.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_fold_together_and_words_stay_apart() {
        for (one, other) in [
            ("Hoà Bình", "HÒA BÌNH"),
            ("hoạt", "Hoạt"),
            ("xoá.", "xóa."),
            ("thuỷ", "Thủy"),
            ("Quý", "quy\u{301}"),
            ("Ðắk\u{a0}Lắk", "đắk lắk"),
            ("doanh\u{ad}thu", "doanhthu"),
            ("ﬁxed, oﬃces, ﬂoors", "fixed, offices, floors"),
            ("𝐃𝐨𝐚𝐧𝐡 𝐭𝐡𝐮 𝐭𝐮\u{309} ５Ｇ", "doanh thu tủ 5g"),
            ("doanh\u{b}thu\r", "doanh thu "),
        ] {
            assert_eq!(fold_phrase(one), fold_phrase(other), "{one}");
        }
        assert_ne!(fold_phrase("tỉnh"), fold_phrase("tính"));
        assert_eq!(fold_phrase("Quý, Hoạt, Toàn, Thuỷ"), "quý, hoạt, toàn, thủy");
    }

    #[test]
    fn two_blanks_in_a_sentence_are_one_and_two_between_cells_stay() {
        for (written, folded) in [
            (
                "Quý I, doanh  thu viễn  thông đạt 120  tỷ đồng, tăng  5% so với cùng  kỳ.",
                "quý i, doanh thu viễn thông đạt 120 tỷ đồng, tăng 5% so với cùng kỳ.",
            ),
            (
                "Giao  ban  công  tác  quý  I ,  triển  khai  nhiệm  vụ  quý  II",
                "giao ban công tác quý i , triển khai nhiệm vụ quý ii",
            ),
            ("a\nDoanh  thu bưu  chính và viễn  thông tăng.\nb  c", "a\ndoanh thu bưu chính và viễn thông tăng.\nb  c"),
        ] {
            assert_eq!(fold_phrase(written), folded);
        }
        for cells in [
            "doanh thu bưu chính, viễn thông  1.204,5  1.310,2  1.402,8",
            "chỉ tiêu của ngành bưu chính, viễn thông  đơn vị tính  năm 2022",
            "1. mobile subscribers at the end of year  114.8  120.3  126.1.",
        ] {
            assert_eq!(fold_phrase(cells), cells);
        }
    }

    proptest::proptest! {
        #[test]
        fn every_character_knows_where_it_came_from(original in "([a-zA-Z ]|[àáảoÒuyỹÝqĐðƯợﬁ𝐚Ｇ]|[\\u{301}\\u{31b}\\u{ad}\\u{a0}\\r\\n–“]|\\PC){0,40}") {
            let folded = Folded::new(&original);
            let mut last = 0;
            for (at, c) in folded.text.char_indices() {
                let span = folded.span(&(at..at + c.len_utf8()));
                let written = span.of(&original).unwrap();
                proptest::prop_assert!(!written.is_empty() && span.start as usize >= last.min(span.start as usize));
                proptest::prop_assert_eq!(folded.origin(at), span.start as usize);
                last = span.start as usize;
            }
            proptest::prop_assert_eq!(folded.origin(folded.text.len()), original.len());
        }
    }

    proptest::proptest! {
        #[test]
        fn runs_are_folded_as_their_characters_are(original in "([a-zA-Z ]|[àáảoÒuyỹÝqĐðƯợéﬁ𝐚Ｇ]|[\\u{301}\\u{31b}\\u{ad}\\u{a0}\\n–“]|\\PC){0,40}") {
            let mut slow = Folded::empty(original.len(), original.len());
            let mut at = 0;
            while at < original.len() {
                at += slow.push_cluster(&original, at);
            }
            slow.settle_tone();
            let quick = Folded::new(&original);
            proptest::prop_assert_eq!(&quick.text, &slow.text);
            for at in 0..=quick.text.len() {
                proptest::prop_assert_eq!(quick.origin(at), slow.origin(at));
            }
        }

        #[test]
        fn what_stays_of_a_text_knows_where_it_came_from(original in "([a-z -]|[àáỹÝqĐﬁ𝐚]|[\\u{301}\\u{a0}–]){0,30}", dropped in 0_usize..5) {
            let whole = Folded::new(&original);
            let mut part = Folded::new(&original);
            let signs = whole.text.match_indices([' ', '-']).map(|(at, _)| at..at + 1);
            let signs: Vec<Range<usize>> = signs.enumerate().filter(|(at, _)| at % 5 != dropped).map(|(_, sign)| sign).collect();
            part.drop(&signs);
            let kept = (0..whole.text.len()).filter(|at| signs.iter().all(|sign| sign.start != *at));
            for (now, before) in kept.enumerate() {
                proptest::prop_assert_eq!(part.text.as_bytes()[now], whole.text.as_bytes()[before]);
                proptest::prop_assert_eq!(part.origin(now), whole.origin(before));
                if whole.text.is_char_boundary(before) {
                    let length = whole.text[before..].chars().next().map_or(0, char::len_utf8);
                    proptest::prop_assert_eq!(part.span(&(now..now + length)), whole.span(&(before..before + length)));
                }
            }
        }

        #[test]
        fn the_words_of_a_range_are_those_of_its_text(original in "[a-zôđ0-9 ,.\\u{301}]{0,30}", from in 0_usize..30, length in 0_usize..30) {
            let folded = Folded::new(&original);
            let start = folded.text.floor_char_boundary(from);
            let range = start..folded.text.floor_char_boundary(start + length);
            proptest::prop_assert_eq!(&*folded.words(&range), &*words(&folded.text, range.clone()));
        }
    }

    #[test]
    fn spans_lead_back_to_the_original() {
        let original = "Ti\u{309}nh Hoà\u{a0}Bình đạt 7\u{ad}35,3";
        let folded = Folded::new(original);
        for word in ["tỉnh", "hòa", "đạt", "735,3"] {
            let at = folded.text.find(word).unwrap();
            let span = folded.span(&(at..at + word.len()));
            assert_eq!(fold_phrase(span.of(original).unwrap()), word);
        }
    }
}
