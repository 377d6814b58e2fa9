//! The headings of a page whose sections are provinces: "SON LA", "2. Dien Bien province".

use crate::domain::PlaceId;

use super::context::Sentence;
use super::cues::Cues;
use super::letters::is_word_part;
use super::lexicon::Sense;
use super::mention::{Mention, What};
use super::page::{self, Block, BlockKind};

/// The province that each of `blocks` names alone as a heading, where the page has such headings for several.
pub(super) fn place_heads(text: &str, blocks: &[Block], sentences: &[Sentence]) -> Vec<Option<PlaceId>> {
    let mut heads = vec![None; blocks.len()];
    // Two sentences of one block make no name.
    let mut alone = sentences.iter().peekable();
    while let Some(sentence) = alone.next() {
        let block = sentence.block;
        let mut single = true;
        while alone.next_if(|next| next.block == block).is_some() {
            single = false;
        }
        if single && sentence.places == 1 && sentence.numbers == 0 && blocks[block].kind == BlockKind::Heading {
            heads[block] = named_alone(text, &blocks[block], &sentence.mentions);
        }
    }
    let mut named = heads.iter().flatten();
    let first = named.next();
    // A title or a dateline is one name alone, and no section.
    if !named.any(|other| Some(other) != first) {
        heads.fill(None);
    }
    heads
}

/// The province that a line names with nothing else than its kind and a number.
fn named_alone(text: &str, block: &Block, mentions: &[Mention]) -> Option<PlaceId> {
    let place = mentions.iter().find(|mention| matches!(mention.what, What::Place(_)))?;
    let What::Place(named) = place.what else { return None };
    let line = &text[block.range.clone()];
    let begin = block.range.start + page::bullet(line);
    let cues = Cues::bundled();
    let mut words = [text.get(begin..place.range.start)?, text.get(place.range.end..block.range.end)?]
        .into_iter()
        .flat_map(|part| part.split(|c: char| !is_word_part(c)))
        .filter(|word| !word.is_empty());
    let others = mentions.iter().any(|mention| matches!(mention.what, What::Time { .. } | What::Operator(..)));
    (named != PlaceId::country()
        && !place.has(Sense::Country)
        && !others
        && words.all(|word| cues.kinds_in_heads.holds(word)))
    .then_some(named)
}
