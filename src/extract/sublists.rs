//! Lists within lists: the parts of the figure that the item above them tells.

use super::lexicon::{Sense, Senses};
use super::link::Topic;
use super::mention::{Mention, What};
use super::page::{Block, BlockKind, bullet, numbering};

/// A list of the parts of one item, and what ruled before it.
pub(super) struct Sublist {
    /// The sign of the item whose parts it lists.
    sign: char,
    /// What the line before the outer list said.
    outer: Option<Topic>,
}

impl Sublist {
    /// What rules the item `block`, where the list of parts that was `open` ends with it: "• Payment to the budget: …" behind
    /// "• Total revenue: …" and "+ Post: …".
    pub fn end(open: &mut Option<Self>, text: &str, block: &Block, intro: Option<Topic>) -> Option<Topic> {
        let over =
            block.kind != BlockKind::Item || open.as_ref().is_some_and(|list| sign(text, block) == Some(list.sign));
        match open.take_if(|_| over) {
            Some(list) if block.kind == BlockKind::Item => list.outer,
            _ => intro,
        }
    }

    /// The list below the block `last` of the parts of what the item `whole` tells of `field`; `intro` is what rules that item and
    /// those behind the list, which are of the same field.
    pub fn below(
        text: &str,
        blocks: &[Block],
        (whole, last): (usize, usize),
        field: Senses,
        intro: Option<&Topic>,
    ) -> Option<Self> {
        let (own, next) = (sign(text, blocks.get(whole)?)?, sign(text, blocks.get(last + 1)?)?);
        let outer = intro.cloned().unwrap_or_default();
        (own != next).then(|| Self { sign: own, outer: Some(Topic { sectors: outer.sectors.with(field), ..outer }) })
    }
}

/// The sign that an item begins with, where it is no number.
fn sign(text: &str, block: &Block) -> Option<char> {
    let line = &text[block.range.clone()];
    let signed = block.kind == BlockKind::Item && bullet(line) > 0 && numbering(line) == 0;
    line.chars().next().filter(|_| signed)
}

/// Whether a line says that the parts of the figure before it follow, and nothing else: "Trong đó:", "• Of which:".
pub(super) fn leads_to_parts<'m>(mentions: impl Iterator<Item = &'m Mention>) -> bool {
    let mut named = mentions.filter(|mention| !matches!(mention.what, What::Mark(_))).peekable();
    named.peek().is_some() && named.all(|mention| mention.has(Sense::OfWhich))
}
