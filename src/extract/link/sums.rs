//! Numbers beside the sum that they are parts of.

use crate::domain::Status;
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, What};
use crate::extract::reason::Reason;

use super::Linker;

impl Linker<'_> {
    /// Takes back the parts that a sentence adds up: "74 điểm văn hóa xã, 18 bưu cục; tổng cộng 92 điểm phục vụ".
    ///
    /// The places where they stood, from the last one on.
    pub(super) fn drop_parts_of_total(
        &mut self,
        mentions: &[Mention],
        at: usize,
        first: usize,
        draft: &Draft,
    ) -> Vec<usize> {
        let mut dropped = Vec::new();
        if !self.said.has(Sense::Total) || !matches!(draft.matter, Matter::Other) {
            return dropped;
        }
        let total = mentions[..at].iter().rev().take(3).any(|mention| {
            // "318,450 dossiers out of a total of 402,117": that is what they are a part of.
            let whole = || Cues::bundled().out_of.end_word(self.text[..mention.range.start].trim_ascii_end(), &[' ']);
            mention.has(Sense::Total) && ADDED_UP.contains(&&self.text[mention.range.clone()]) && !whole()
        });
        if !total {
            return dropped;
        }
        let mut index = self.drafts.len();
        while index > first {
            index -= 1;
            let part = &self.drafts[index];
            if part.same_key(draft) && part.value < draft.value && part.unit == draft.unit {
                self.taken_back(mentions, &part.quote, Reason::Part);
                self.drafts.remove(index);
                dropped.push(index);
            }
        }
        dropped
    }

    /// Whether the figure is a part of one of the same key: "297 points, of which 51 offices", "186 points (29 …)".
    pub(super) fn is_part_of_same(&self, mentions: &[Mention], at: usize, first: usize, draft: &Draft) -> bool {
        let twin = |other: &Draft| {
            other.same_key(draft)
                && other.value.is_some()
                && other.value != draft.value
                && (other.status == draft.status || other.status == Status::Estimate)
                && other.unit == draft.unit
        };
        let parted = self.speaks_of(&mentions[..at], Sense::OfWhich);
        let opening = mentions[..at]
            .iter()
            .rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')))
            .filter(|index| mentions[*index].is_mark(b'('));
        let bracketed =
            opening.is_some_and(|opening| mentions[..opening].iter().any(|mention| mention.quantity().is_some()));
        // "the rate of smartphone users among all subscribers at 80 per cent, and of adults at 91": the words part nothing told before them.
        let which = mentions[..at].iter().rfind(|mention| mention.has(Sense::OfWhich));
        let behind = |other: &Draft| which.is_none_or(|which| other.quote.start < which.range.start);
        let whole = |other: &Draft| other.block == self.block && twin(other);
        if parted && self.drafts.iter().any(|other| whole(other) && behind(other))
            || bracketed && self.drafts.iter().any(whole)
        {
            return self.because(Reason::Part);
        }
        if self.is_branch_of_before(mentions, at, draft) {
            return self.because(Reason::Part);
        }
        // Two values of one key in one sentence: the second is of something narrower that was not understood.
        matches!(draft.matter, Matter::Other) && self.drafts[first..].iter().any(twin) && self.because(Reason::Part)
    }

    /// Whether the money is that of a branch of the industry whose revenue the sentence or the paragraph before told: "Of which, the hardware
    /// industry earned VND 812 trillion".
    fn is_branch_of_before(&self, mentions: &[Mention], at: usize, draft: &Draft) -> bool {
        let Matter::Money(_, sectors) = draft.matter else { return false };
        let opens = mentions.first().is_some_and(|first| first.has(Sense::OfWhich));
        let branch = || {
            let named = |mention: &Mention| Cues::bundled().branches_of_it.holds(&self.text[mention.range.clone()]);
            mentions[..at].iter().any(named)
        };
        let told = || {
            let before = self.drafts.iter().rev().take_while(|before| before.block + 1 >= self.block);
            { before }.any(|before| before.indicator.as_str() == "revenue.it" && before.period == draft.period)
        };
        opens && sectors == Sense::It.into() && branch() && told()
    }
}

/// Before the sum of what was counted.
const ADDED_UP: [&str; 5] = ["tổng cộng", "tổng số", "tổng", "total", "a total of"];
