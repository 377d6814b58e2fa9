//! Times that a sentence over a table tells of each kind of figure: "Subscribers are those on 30 September 2018; revenue is that of the
//! first nine months of 2018".

use std::ops::Range;

use crate::extract::compose::{COUNTED, LINES, MONEY};
use crate::extract::lexicon::Senses;
use crate::extract::mention::{Habit, Mention, Mentions, What};
use crate::extract::page::Block;
use crate::extract::time::When;

use super::told::{LONGEST_LINE, lines_over};

/// A time and its words.
type Time = (When, Range<usize>);

/// The time of what is earned and paid, and that of what is counted.
#[derive(Clone, Debug)]
pub(super) struct ToldTimes {
    money: Time,
    counts: Time,
}

impl ToldTimes {
    /// What the lines over the first row of the blocks of `rows` tell, where one of them tells both.
    pub(super) fn over(
        mentions: &Mentions<'_>,
        text: &str,
        blocks: &[Block],
        rows: &Range<usize>,
        habit: Habit,
    ) -> Option<Self> {
        let tells = |block: &&Block| {
            let line = &text[block.range.clone()];
            line.len() <= LONGEST_LINE && line.contains([';', '.']) && line.bytes().any(|byte| byte.is_ascii_digit())
        };
        lines_over(blocks, rows)
            .filter(tells)
            .find_map(|block| Self::read(&mentions.read(block.range.clone(), habit), text))
    }

    /// What a line of these mentions tells.
    fn read(line: &[Mention], text: &str) -> Option<Self> {
        let (mut money, mut counts) = (None, None);
        for clause in clauses(line, text) {
            let senses = clause.iter().fold(Senses::NONE, |all, mention| all.with(mention.senses()));
            let mut times = clause.iter().filter_map(|mention| match mention.what {
                What::Time { when, compared: false } => Some((when, mention.range.clone())),
                _ => None,
            });
            let time = times.next().filter(|_| times.next().is_none());
            if clause.iter().any(|mention| mention.quantity().is_some()) {
                return None;
            }
            match (senses.any(MONEY), senses.any(COUNTED.with(LINES))) {
                (true, false) => money = money.or(time),
                (false, true) => counts = counts.or(time),
                _ => {}
            }
        }
        Some(Self { money: money?, counts: counts? })
    }

    /// The time of a figure of these `senses`.
    pub(super) fn of(&self, senses: Senses) -> Option<&Time> {
        if senses.any(MONEY) {
            Some(&self.money)
        } else {
            Some(&self.counts).filter(|_| senses.any(COUNTED.with(LINES)))
        }
    }
}

/// The parts of a line that semicolons and stops end.
fn clauses<'m>(line: &'m [Mention], text: &'m str) -> impl Iterator<Item = &'m [Mention]> {
    line.chunk_by(|one, next| {
        let gap = text.get(one.range.end..next.range.start).unwrap_or_default();
        !one.is_mark(b';') && !next.is_mark(b';') && !gap.contains(". ")
    })
}
