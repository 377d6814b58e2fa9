//! The headings of a page whose sections are provinces: "SON LA", "2. Dien Bien province".

use std::ops::Range;

use crate::domain::PlaceId;

use super::compose::{LINES, MONEY, SECTORS};
use super::context::Sentence;
use super::cues::Cues;
use super::letters::{is_letter, is_word_part};
use super::mention::{Mention, What};
use super::page::{self, Block, BlockKind};

/// A province that heads a section, and the words that name it.
pub(super) type PlaceHead = (PlaceId, Range<usize>);

/// The province that each of `blocks` names first as a heading, where the page has such headings for several.
pub(super) fn place_heads(text: &str, blocks: &[Block], sentences: &[Sentence]) -> Vec<Option<PlaceHead>> {
    let mut heads = vec![None; blocks.len()];
    for sentence in sentences.iter().filter(|sentence| sentence.places > 0 && sentence.numbers == 0) {
        let block = sentence.block;
        let opens =
            sentence.range.start <= blocks[block].range.start + page::bullet(&text[blocks[block].range.clone()]) + 1;
        if opens && block > 0 && blocks[block].kind == BlockKind::Heading {
            heads[block] = named_first(text, &blocks[block], &sentence.mentions);
        }
    }
    let mut named = heads.iter().flatten().map(|head: &PlaceHead| head.0);
    let first = named.next();
    // A title or a dateline is one name alone, and no section.
    if !named.any(|other| Some(other) != first) {
        heads.fill(None);
    }
    heads
}

/// The province that a line begins with: alone, with its kind and a number, or before a sign that parts it from what tells of it
/// ("Hoa Binh, the gateway to Hanoi").
fn named_first(text: &str, block: &Block, mentions: &[Mention]) -> Option<PlaceHead> {
    let place = mentions.iter().find(|mention| matches!(mention.what, What::Place(_)))?;
    let What::Place(named) = place.what else { return None };
    let line = &text[block.range.clone()];
    let begin = block.range.start + page::bullet(line);
    let cues = Cues::bundled();
    let words = |part: &str| {
        part.split(|c: char| !is_word_part(c))
            .filter(|word| !word.is_empty())
            .all(|word| cues.kinds_in_heads.holds(word))
    };
    let before = text.get(begin..place.range.start)?;
    let after = text.get(place.range.end..block.range.end)?;
    // "Lai Chau, Son La": a list is no section of one.
    // "Son La: post grows by two digits" is the headline of an item, and tells of no land.
    let field = LINES.with(SECTORS).with(MONEY);
    let tells = after.trim_ascii_start().starts_with([',', '-', ':', '|', '('])
        && !mentions.iter().any(|other| other.senses().any(field))
        && !mentions.iter().any(|other| {
            other.range.start > place.range.end
                && matches!(other.what, What::Place(_))
                && text[place.range.end..other.range.start].chars().all(|c| !is_letter(c))
        });
    let others = mentions.iter().any(|mention| matches!(mention.what, What::Time { .. } | What::Operator(..)));
    (named != PlaceId::country() && !others && words(before) && (words(after) || tells))
        .then(|| (named, place.range.clone()))
}
