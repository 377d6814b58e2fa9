//! Two versions of a text beside each other, word by word, so that what stood in one is found in the other.

use std::ops::Range;
use std::time::{Duration, Instant};

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use crate::domain::Span;

/// A text of so many differences that comparing takes longer is compared roughly.
const PATIENCE: Duration = Duration::from_secs(2);

/// Where the words of one text stand in another.
#[derive(Clone, Debug)]
pub(super) struct Alignment {
    old: Vec<Range<usize>>,
    new: Vec<Range<usize>>,
    /// For each word of the old text, which word of the new one it is.
    partners: Vec<Option<usize>>,
}

impl Alignment {
    /// Compares two texts.
    pub fn between(old: &str, new: &str) -> Self {
        let (old_words, new_words) = (words(old), words(new));
        let one: Vec<&str> = old_words.iter().map(|word| &old[word.clone()]).collect();
        let two: Vec<&str> = new_words.iter().map(|word| &new[word.clone()]).collect();
        let deadline = Some(Instant::now() + PATIENCE);
        let mut partners = vec![None; old_words.len()];
        for operation in capture_diff_slices_deadline(Algorithm::Myers, &one, &two, deadline) {
            if let DiffOp::Equal { old_index, new_index, len } = operation {
                for step in 0..len {
                    partners[old_index + step] = Some(new_index + step);
                }
            }
        }
        Self { old: old_words, new: new_words, partners }
    }

    /// Where the words of `span` stand in the new text: all of them, one after the other as before; nothing where any
    /// was changed, or something was put between them.
    pub fn carry(&self, span: Span) -> Option<Span> {
        let range = span.range();
        let first = self.old.partition_point(|word| word.end <= range.start);
        let last =
            self.old.partition_point(|word| word.start < range.end).checked_sub(1).filter(|last| *last >= first)?;
        let begin = self.partners[first]?;
        let unbroken = (first..=last).all(|word| self.partners[word] == Some(begin + word - first));
        if !unbroken {
            return None;
        }
        // A span may begin or end inside a word: "196.450máy".
        let start = self.new[begin].start + range.start.saturating_sub(self.old[first].start);
        let end = self.new[begin + last - first].end - self.old[last].end.saturating_sub(range.end);
        Some(Span::new(start, end))
    }

    /// Which part of the words of both texts is the same, from 0 to 1.
    pub fn likeness(&self) -> f32 {
        let all = self.old.len() + self.new.len();
        let same = 2 * self.partners.iter().flatten().count();
        if all == 0 { 1.0 } else { same as f32 / all as f32 }
    }
}

/// Where the words of a text stand: what blanks part.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_whitespace(), start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| from..text.len()));
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_found_again_where_they_went() {
        let old = "Doanh thu đạt 735,3 tỷ đồng. Thuê bao đạt 512.300.";
        let new = "Cập nhật: Doanh thu  đạt\n735,3 tỷ đồng. Thuê bao ước đạt 512.400.";
        let alignment = Alignment::between(old, new);
        let at = |words: &str| Span::from(old.find(words).map(|at| at..at + words.len()).unwrap());
        let found = |words: &str| alignment.carry(at(words)).and_then(|span| span.of(new));
        assert_eq!(found("735,3 tỷ đồng"), Some("735,3 tỷ đồng"));
        assert_eq!(found("thu đạt"), Some("thu  đạt"));
        assert_eq!(found("Thuê bao"), Some("Thuê bao"));
        assert_eq!(found("bao đạt"), None);
        assert_eq!(found("512.300"), None);
        assert!(alignment.likeness() > 0.7);
    }

    proptest! {
        #[test]
        fn what_is_carried_says_the_same(
            old in proptest::collection::vec("[a-cđ.]{1,3}", 0..30),
            cut in 0_usize..30, put in proptest::collection::vec("[a-cđ.]{1,3}", 0..5),
            from in 0_usize..40, length in 1_usize..20,
        ) {
            let mut changed = old.clone();
            let at = cut.min(changed.len());
            changed.truncate(at);
            changed.extend(put);
            changed.extend(old.iter().skip(at + 1).cloned());
            let (old, new) = (old.join(" "), changed.join("  "));
            let alignment = Alignment::between(&old, &new);
            if let Some(words) = old.get(from..from + length)
                && let Some(carried) = alignment.carry(Span::new(from, from + length))
            {
                let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                prop_assert_eq!(carried.of(&new).map(squeezed), Some(squeezed(words)));
            }
            let whole = Alignment::between(&new, &new);
            prop_assert!((whole.likeness() - 1.0).abs() < f32::EPSILON);
        }
    }
}
