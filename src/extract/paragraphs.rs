//! Paragraphs of one sentence each: pages of news set every sentence apart, also one that goes on with what the one before told.
//!
//! In such a text a paragraph that tells of a place and a time of its own begins anew, the others go on with the one above. So does
//! what stands below a paragraph without a figure only where that is the name of a subject.

use super::context::Sentence;
use super::lexicon::{Sense, Senses};
use super::mention::{Mention, What};
use super::page::{Block, BlockKind};
use super::sentence_lines::{is_item, is_labelled, is_sentence};

/// So many paragraphs at least show how a text sets its sentences.
const FEWEST: usize = 4;
/// So many of so many are a sentence each, at least.
const LEAST_SINGLE: (usize, usize) = (4, 5);
/// The shortest paragraph that shows it, in bytes; a shorter one may be a signature.
const SHORTEST: usize = 60;
/// The most sentences that go on with each other. Those of a real bulletin's paragraph are fewer.
const MOST: usize = 6;

/// Joins the paragraphs that go on with the one before, in a text whose paragraphs are a sentence each.
pub(super) fn join(text: &str, blocks: &mut Vec<Block>, sentences: &mut [Sentence<'_>]) {
    let prose = |block: &Block| {
        let line = &text[block.range.clone()];
        block.kind == BlockKind::Body && !block.card && is_sentence(line, false) && !is_item(line)
    };
    let shown = || blocks.iter().filter(|block| block.range.len() > SHORTEST && prose(block));
    let (all, single) = shown().fold((0, 0), |(all, single), block| {
        let one = block.sentences.len() == 1;
        (all + 1, single + usize::from(one))
    });
    if all < FEWEST || single * LEAST_SINGLE.1 < all * LEAST_SINGLE.0 {
        return;
    }
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    // Which of those that are kept holds each block.
    let mut holders = Vec::with_capacity(blocks.len());
    // How many sentences a next one would go on with; none where it could not.
    let mut above = 0;
    // Whether one of those begins with a label: "Revenue: …" and "Stations: …" are a list.
    let mut labelled = false;
    let mut at = 0;
    for (index, block) in blocks.drain(..).enumerate() {
        let start = at;
        at += sentences[at..].iter().take_while(|sentence| sentence.block == index).count();
        let own: &[Sentence<'_>] = &sentences[start..at];
        let line = &text[block.range.clone()];
        let single = own.len() == 1 && prose(&block);
        let goes_on =
            single && (1..MOST).contains(&above) && !(labelled && is_labelled(line)) && !begins_anew(&own[0].mentions);
        labelled = goes_on && labelled || is_labelled(line);
        let leads = single
            && (own[0].mentions.iter().any(|mention| mention.quantity().is_some()) || line.len() <= SHORTEST)
            && !tells_of_else(&own[0].mentions);
        above = if leads { usize::from(goes_on) * above + 1 } else { 0 };
        match kept.last_mut() {
            Some(last) if goes_on => {
                last.range.end = block.range.end;
                last.sentences.extend(block.sentences);
            }
            _ => kept.push(block),
        }
        holders.push(kept.len() - 1);
    }
    *blocks = kept;
    for sentence in sentences {
        sentence.block = holders[sentence.block];
    }
}

/// Whether a sentence tells of goals or of the country, which the next one need not go on with.
fn tells_of_else(mentions: &[Mention]) -> bool {
    mentions.iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Target, Sense::Plan, Sense::Country])))
}

/// Whether a sentence names both the place and the time of its figures before the first of them.
fn begins_anew(mentions: &[Mention]) -> bool {
    let before = || mentions.iter().take_while(|mention| mention.quantity().is_none());
    before().any(|mention| matches!(mention.what, What::Place(_)))
        && before().any(|mention| matches!(mention.what, What::Time { compared: false, .. }))
}
