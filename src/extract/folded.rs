//! A document's text in the one spelling that the grammar reads.
//!
//! Lower case, composed, tone marks on the first vowel, one kind of space, dash and quote.
//! Accents stay: "tỉnh", "tính" and "tinh" are three words. Every byte knows where it came from,
//! so that spans always point into the document's own bytes.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::domain::Span;

/// Folded text with the way back to the text it came from.
#[derive(Debug)]
pub(super) struct Folded {
    /// The folded text.
    pub text: String,
    /// For each folded byte, where its character begins in the original; one more entry for the end.
    starts: Vec<u32>,
    /// For each folded byte, where its character ends in the original.
    ends: Vec<u32>,
}

impl Folded {
    /// Folds `original`.
    pub fn new(original: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(original.len()),
            starts: Vec::with_capacity(original.len() + 1),
            ends: Vec::with_capacity(original.len()),
        };
        let mut chars = original.char_indices().peekable();
        while let Some((start, first)) = chars.next() {
            let mut end = start + first.len_utf8();
            let mut last = None;
            while let Some(&(at, mark)) = chars.peek() {
                // The test for ASCII spares nearly all characters the table look-up.
                if mark.is_ascii() || !is_combining_mark(mark) {
                    break;
                }
                end = at + mark.len_utf8();
                last = Some(end);
                chars.next();
            }
            match last {
                None => folded.push(first, start, end),
                Some(end) => {
                    for c in original[start..end].nfc() {
                        folded.push(c, start, end);
                    }
                }
            }
        }
        folded.settle_tone();
        folded.starts.push(offset(original.len()));
        folded
    }

    fn push(&mut self, c: char, start: usize, end: usize) {
        if c.is_ascii() {
            let c = if c == '\r' { ' ' } else { c };
            self.put(c.to_ascii_lowercase(), start, end);
            return;
        }
        match c {
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            'Ð' | 'ð' | 'Đ' => self.put('đ', start, end),
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
        if !c.is_alphabetic() {
            self.settle_tone();
        }
        self.append(c, offset(start), offset(end));
    }

    /// "hoà" and "hòa", "thuỷ" and "thủy" are one word in two spellings: at the end of a syllable
    /// the tone goes to the first vowel. "hoạt" and "quý" have one spelling only.
    fn settle_tone(&mut self) {
        let mut back = self.text.chars().rev();
        let (Some(last), Some(first)) = (back.next(), back.next()) else { return };
        if last.is_ascii() || back.next() == Some('q') {
            return;
        }
        let Some((moved, plain)) = moved_tone(first, last) else { return };
        let kept = self.text.len() - last.len_utf8() - first.len_utf8();
        let one = (self.starts[kept], self.ends[kept]);
        let two = (self.starts[kept + first.len_utf8()], self.ends[kept + first.len_utf8()]);
        self.text.truncate(kept);
        self.starts.truncate(kept);
        self.ends.truncate(kept);
        self.append(moved, one.0, one.1);
        self.append(plain, two.0, two.1);
    }

    fn append(&mut self, c: char, start: u32, end: u32) {
        self.text.push(c);
        for _ in 0..c.len_utf8() {
            self.starts.push(start);
            self.ends.push(end);
        }
    }

    /// The stretch of the original that became `range` of the folded text.
    pub fn span(&self, range: &Range<usize>) -> Span {
        let start = self.starts[range.start.min(self.starts.len() - 1)];
        let end = if range.end > range.start { self.ends[range.end - 1] } else { start };
        Span { start, end }
    }

    /// The stretch of the folded text that `span` of the original became.
    pub fn range(&self, span: Span) -> Range<usize> {
        let at = |offset: u32| self.starts.partition_point(|start| *start < offset).min(self.text.len());
        let start = at(span.start);
        start..at(span.end).max(start)
    }

    /// Where the folded byte `at` comes from.
    pub fn origin(&self, at: usize) -> usize {
        self.starts[at.min(self.starts.len() - 1)] as usize
    }
}

/// One phrase folded as documents are.
pub(super) fn fold_phrase(phrase: &str) -> String {
    Folded::new(phrase).text
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
        ] {
            assert_eq!(fold_phrase(one), fold_phrase(other), "{one}");
        }
        assert_ne!(fold_phrase("tỉnh"), fold_phrase("tính"));
        assert_eq!(fold_phrase("Quý, Hoạt, Toàn, Thuỷ"), "quý, hoạt, toàn, thủy");
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
