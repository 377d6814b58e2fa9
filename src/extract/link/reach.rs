//! The words in reach of a number, and how a sentence begins.

use std::ops::Range;

use crate::extract::amount::Kind;
use crate::extract::growth::Role;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{HEADS, Mention, Quantity, What};
use crate::extract::words::{begins_with_any, cut, sentence_start};

use super::Linker;

impl Linker<'_> {
    /// The words between number `at` and the figure before it, within the clause.
    pub(super) fn zone(&self, mentions: &[Mention], roles: &[Role], at: usize) -> Range<usize> {
        let mut start = 0;
        let mut skip = 0;
        for (index, mention) in mentions[..at].iter().enumerate() {
            if mention.is_mark(b';') {
                start = index + 1;
            }
            if let Some(quantity) = mention.quantity()
                && !matches!(roles[index], Role::Growth { .. } | Role::OfPlan(_) | Role::Change)
                && quantity.kind != Kind::Points
                && !self.counts_tiers(quantity)
                && !self.measures_cable(mentions, index)
                && !begins_with_any(&self.text[quantity.quote.end..], &[" lần", " times", "-fold"])
            {
                start = index + 1;
                let taken = quantity.noun.any(HEADS) || quantity.kind == Kind::Percent;
                skip = if taken { quantity.noun_end } else { quantity.quote.end };
            }
        }
        while start < at && mentions[start].range.start < skip {
            start += 1;
        }
        start..at
    }

    /// Whether number `at` says how long a cable is, of which more is told: "274 tuyến cáp quang dài 1.930 km, kéo đến 100% số xã".
    fn measures_cable(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(length) = mentions[at].quantity() else { return false };
        let behind = self.text[length.digits.end..].trim_start_matches(' ');
        let mark = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(_)));
        ["km", "kilomet"].iter().any(|unit| behind.starts_with(unit))
            && mentions[mark.map_or(0, |mark| mark + 1)..at].iter().any(|mention| mention.has(Sense::Fiber))
    }

    /// Whether a number counts tiers of the administration: "digitally signed at 3 levels reached 98.8%".
    fn counts_tiers(&self, quantity: &Quantity) -> bool {
        quantity.value <= rust_decimal::Decimal::from(4)
            && quantity.kind == Kind::Count
            && [" levels", " tiers", " cấp "].iter().any(|word| self.text[quantity.digits.end..].starts_with(word))
    }

    /// Whether a word of `list`, which is of the sentence, has one of `senses`.
    pub(super) fn speaks_of(&self, list: &[Mention], senses: impl Into<Senses>) -> bool {
        let senses = senses.into();
        self.said.any(senses) && list.iter().any(|mention| mention.senses().any(senses))
    }

    /// The nearest mention of `list` that has any of `senses`.
    pub(super) fn nearest(list: &[Mention], senses: Senses) -> Option<&Mention> {
        list.iter().rev().find(|mention| mention.senses().any(senses))
    }

    /// The nearest group of mentions with any of `senses` that only small words part.
    pub(super) fn cluster(&self, list: &[Mention], senses: Senses) -> Option<(Senses, Range<usize>)> {
        let nearest = list.iter().rposition(|mention| mention.senses().any(senses))?;
        let mut found = list[nearest].senses().only(senses);
        let mut range = list[nearest].range.clone();
        let mut index = nearest;
        while index > 0 {
            let before = index - 1;
            if matches!(list[before].what, What::Mark(b',' | b'(' | b')')) {
                index = before;
                continue;
            }
            if !list[before].senses().any(senses) {
                break;
            }
            let gap = self.text[list[before].range.end..range.start].trim_ascii();
            // "Internet băng rộng (xDSL) có dây"
            let alone = || self.text[..list[before].range.start].trim_ascii_end().ends_with('(');
            let bracket = gap.ends_with(')') && gap.len() <= 16 && (gap.starts_with('(') || gap == ")" && alone());
            let gap = if bracket { "" } else { gap };
            if !joins_names(gap) {
                break;
            }
            found = found.with(list[before].senses().only(senses));
            range.start = list[before].range.start;
            index = before;
        }
        Some((found, range))
    }

    /// Whether a sentence begins with a word for what the one before spoke of.
    pub(super) fn begins_with_pronoun(&self, mentions: &[Mention]) -> bool {
        let Some(first) = mentions.first() else { return false };
        let begin = sentence_start(self.text, first.range.start);
        let opening = cut(self.text, begin, first.range.end).trim_ascii_start();
        begins_with_any(
            opening,
            &["they ", "these ", "chúng ", "các trạm này ", "số trạm này ", "this network ", "mạng này "],
        )
    }

    /// Whether a sentence speaks of what belongs to the subject of the one before: "Its signal reached …".
    pub(super) fn begins_with_its(&self, mentions: &[Mention]) -> bool {
        let Some(first) = mentions.first() else { return false };
        let begin = sentence_start(self.text, first.range.start);
        // "By the end of February, Viettel was running 6,840 5G stations. Viettel's signal reached 21% of the population."
        let owner = || match (&first.what, self.last_operator) {
            (What::Operator(operator, _), Some(_)) => {
                let own =
                    self.text[first.range.clone()].ends_with("'s") || self.text[first.range.end..].starts_with("'s");
                let before = self.drafts.get(self.told_before.clone()).unwrap_or_default();
                own && before.iter().any(|draft| draft.operator == Some(*operator) && draft.block == self.block)
            }
            _ => false,
        };
        begins_with_any(
            cut(self.text, begin, first.range.end).trim_start(),
            &["its ", "sóng của nó ", "sóng của mạng này "],
        ) || owner()
    }

    /// Whether the block is an item of a list.
    pub(super) fn is_item(&self) -> bool {
        self.intro.is_some()
    }
}

/// Whether these words part two names of one group.
fn joins_names(gap: &str) -> bool {
    matches!(
        gap,
        "" | ","
            | "and"
            | "và"
            | "-"
            | "/"
            | "&"
            | ", and"
            | "dịch vụ"
            | "of"
            | "services"
            | "dùng"
            | "sử dụng"
            | "("
            | "the"
            | "cả"
            | ", cả"
            | "lẫn"
            | "or"
            | "and the"
    )
}
