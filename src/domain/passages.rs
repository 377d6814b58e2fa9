//! The parts of a text that are at hand where the whole is not.

use serde::{Deserialize, Serialize};

use super::{FileHash, Span};

/// The places of some passages in a text of some length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passages {
    /// In the order of the text, none empty, none overlapping.
    spans: Box<[Span]>,
    /// The length of the whole text in bytes.
    length: u32,
    /// Hash of the bytes of the file that had the text when it was seen there last, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<FileHash>,
}

impl Passages {
    /// Passages at these places; nothing where they do not stand one after the other within that length.
    pub fn new(spans: Vec<Span>, length: u32) -> Option<Self> {
        let mut before = 0;
        for span in &spans {
            if span.start < before || span.is_empty() || span.end > length {
                return None;
            }
            before = span.end;
        }
        Some(Self { spans: spans.into_boxed_slice(), length, bytes: None })
    }

    /// Puts places that may overlap in order, and those into one that meet.
    pub fn united(mut spans: Vec<Span>) -> Vec<Span> {
        spans.retain(|span| !span.is_empty());
        spans.sort_unstable();
        spans.dedup_by(|next, span| {
            let meets = next.start <= span.end;
            if meets {
                span.end = span.end.max(next.end);
            }
            meets
        });
        spans
    }

    /// The passages of both, of one text; nothing where they are of texts of other lengths.
    pub fn united_with(&self, other: &Self) -> Option<Self> {
        let spans = Self::united(self.spans.iter().chain(&other.spans).copied().collect());
        let united = Self { bytes: self.bytes.or(other.bytes), ..Self::new(spans, self.length)? };
        (self.length == other.length).then_some(united)
    }

    /// Where they stand.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Whether all of `span` is in one of them.
    pub fn hold(&self, span: Span) -> bool {
        let before = self.spans.partition_point(|own| own.start <= span.start);
        before.checked_sub(1).is_some_and(|at| span.end <= self.spans[at].end)
    }

    /// The length of the whole text in bytes.
    pub fn len(&self) -> usize {
        self.length as usize
    }

    /// Whether the whole text has no byte.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// How many bytes of the text are at hand.
    pub fn known(&self) -> usize {
        self.spans.iter().map(|span| span.len()).sum()
    }

    /// A text of the whole length with the passages, which come one after the other in `words`, at their places and
    /// blanks between them; nothing where `words` are other in number.
    pub fn laid_out(&self, words: &str) -> Option<String> {
        if self.known() != words.len() {
            return None;
        }
        let (mut text, mut rest) = (String::with_capacity(self.len()), words);
        for span in &self.spans {
            blank(&mut text, span.range().start);
            let (passage, after) = rest.split_at_checked(span.len())?;
            text.push_str(passage);
            rest = after;
        }
        blank(&mut text, self.len());
        Some(text)
    }
}

/// Fills up with blanks, which have one byte each, so that every place lies between two characters.
fn blank(text: &mut String, length: usize) {
    const BLANKS: &str = "                                                                ";
    while text.len() < length {
        text.push_str(&BLANKS[..BLANKS.len().min(length - text.len())]);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn passages_that_do_not_fit_are_refused() {
        let of = |spans: &[(usize, usize)], length| {
            Passages::new(spans.iter().map(|&(start, end)| Span::new(start, end)).collect(), length)
        };
        assert!(of(&[(0, 2), (2, 5)], 5).is_some());
        assert!(of(&[], 0).is_some());
        for (spans, length) in [(&[(0, 2), (1, 5)][..], 9), (&[(3, 3)], 9), (&[(3, 5), (0, 2)], 9), (&[(3, 10)], 9)] {
            assert_eq!(of(spans, length), None, "{spans:?}");
        }
        assert_eq!(of(&[(1, 3)], 5).unwrap().laid_out("đ").as_deref(), Some(" đ  "));
        assert_eq!(of(&[(1, 3)], 5).unwrap().laid_out("abc"), None);
        assert_eq!(of(&[(1, 2), (3, 4)], 5).unwrap().laid_out("đ"), None, "no character is cut");
    }

    proptest! {
        #[test]
        fn what_is_kept_of_a_text_stands_where_it_stood(
            text in "[a-cđợ\n ]{0,80}", cuts in proptest::collection::vec((0_usize..160, 1_usize..20), 0..6),
        ) {
            let spans = cuts.into_iter().map(|(from, length)| {
                let start = text.floor_char_boundary(from.min(text.len()));
                Span::new(start, text.floor_char_boundary((start + length).min(text.len())))
            });
            let spans = Passages::united(spans.collect());
            let words: String = spans.iter().filter_map(|span| span.of(&text)).collect();
            let passages = Passages::new(spans.clone(), u32::try_from(text.len()).unwrap()).unwrap();
            let laid_out = passages.laid_out(&words).unwrap();
            prop_assert_eq!(laid_out.len(), text.len());
            for span in &spans {
                prop_assert_eq!(span.of(&laid_out), span.of(&text));
            }
            prop_assert_eq!(laid_out.trim().is_empty(), words.trim().is_empty());
        }
    }
}
