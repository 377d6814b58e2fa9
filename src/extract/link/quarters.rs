//! Amounts told once more for each part of their time: by quarter, by month.

use crate::extract::amount::Kind;
use crate::extract::compose::{COUNTED, LINES, MONEY, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{cut, sentence_start};

use super::Linker;

impl Linker<'_> {
    /// The figure before, whose parts this number is one of by its words: "By quarter, the figures are VND 921 billion for the first
    /// quarter and …", "Chia theo quý, số thực hiện là 801 tỷ đồng của quý I".
    pub(super) fn told_by_parts_of_time(&self, mentions: &[Mention], at: usize, first: usize) -> Option<&Draft> {
        let quantity = mentions[at].quantity()?;
        let Kind::Money(unit) = quantity.kind else { return None };
        let begin = sentence_start(self.text, mentions[0].range.start);
        let number = mentions.iter().find_map(Mention::quantity)?;
        let opening = cut(self.text, begin, number.quote.start);
        if !Cues::bundled().by_parts_of_time.is_in(opening) {
            return None;
        }
        let names = LINES.with(SECTORS).with(COUNTED).with(MONEY).with(Senses::of(&[
            Sense::OtherMoney,
            Sense::OtherSector,
            Sense::Pay,
        ]));
        let plain = mentions[..at].iter().all(|mention| {
            !mention.senses().any(names) && !matches!(mention.what, What::Operator(..) | What::Place(_))
        });
        let before = self.drafts.get(self.told_before.clone()).unwrap_or_default();
        let before = if before.is_empty() { self.drafts[..first].last().map(std::slice::from_ref)? } else { before };
        let whole = before.first().filter(|whole| matches!(whole.matter, Matter::Money(..)) && whole.unit == unit)?;
        let one = before.iter().all(|other| other.indicator == whole.indicator && other.operator == whole.operator);
        (plain && one && whole.block + 1 >= self.block).then_some(whole)
    }
}
