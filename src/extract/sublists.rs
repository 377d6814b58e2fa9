//! Lists within lists: the parts of the figure that the item above them tells.

use super::lexicon::{Sense, Senses};
use super::link::{Linker, Topic};
use super::mention::{Mention, What};
use super::page::{Block, BlockKind, bullet, numbering};

/// The list of parts that is open, if one is.
#[derive(Default)]
pub(super) struct Sublists(Option<Sublist>);

/// A list of the parts of one item, and what ruled before it.
struct Sublist {
    /// The sign of the item whose parts it lists.
    sign: char,
    /// What rules the items behind it.
    outer: Topic,
}

impl Sublists {
    /// What rules the item `block`, where the open list ends with it: "• Payment to the budget: …" behind "• Total revenue: …" and
    /// "+ Post: …".
    pub fn end(&mut self, text: &str, block: &Block, intro: Option<Topic>) -> Option<Topic> {
        let item = block.kind == BlockKind::Item;
        let over = !item || self.0.as_ref().is_some_and(|list| sign(text, block) == Some(list.sign));
        match self.0.take_if(|_| over) {
            Some(list) if item => Some(list.outer),
            _ => intro,
        }
    }

    /// Lets the blocks below the line "Of which:" go on with what `before` it was told: a list of items, or whatever follows.
    pub fn lead(&mut self, linker: &mut Linker<'_>, text: &str, blocks: &[Block], before: Topic) {
        let index = linker.block;
        if blocks.get(index + 1).is_some_and(|next| next.kind == BlockKind::Item) {
            let whole = (index.saturating_sub(1), index);
            self.0 = Sublist::below(text, blocks, whole, before.sectors, linker.intro.as_ref());
            linker.intro = Some(linker.parts_below(&before));
        } else {
            let section = &linker.section;
            linker.section = Topic { when: section.when.clone(), place: section.place.clone(), ..before };
        }
    }

    /// Opens the list of the parts of what the item just read told of the whole field, where one with another sign stands below it.
    pub fn open(&mut self, linker: &mut Linker<'_>, text: &str, blocks: &[Block]) {
        if !linker.told_whole() {
            return;
        }
        let whole = (linker.block, linker.block);
        if let Some(parts) = Sublist::below(text, blocks, whole, linker.paragraph.sectors, linker.intro.as_ref()) {
            linker.intro = Some(linker.parts_below(&linker.paragraph));
            self.0 = Some(parts);
        }
    }
}

impl Sublist {
    /// The list below the block `last` of the parts of what the item `whole` tells of `field`; `intro` is what rules that item and
    /// those behind the list, which are of the same field.
    fn below(
        text: &str,
        blocks: &[Block],
        (whole, last): (usize, usize),
        field: Senses,
        intro: Option<&Topic>,
    ) -> Option<Self> {
        let (own, next) = (sign(text, blocks.get(whole)?)?, sign(text, blocks.get(last + 1)?)?);
        let outer = intro.cloned().unwrap_or_default();
        (own != next).then(|| Self { sign: own, outer: Topic { sectors: outer.sectors.with(field), ..outer } })
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
