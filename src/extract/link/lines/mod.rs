//! Which subscriber lines are meant, and their density.
//!
//! [`Linker::lines`] asks one rule after the other, nearest words first: the number's own noun, the words behind and before it, the
//! figures before it in the sentence, and last the text around.

mod beside;
mod density;
mod earlier;
mod kinds;

use std::ops::Range;

use crate::extract::compose::LINES;
use crate::extract::lexicon::Senses;
use crate::extract::mention::Mention;

pub(super) use self::beside::{LINES_OF_ALL_KINDS, all_kinds_in_bracket};
use super::{Around, Linker};

/// Lines, and the words that name them.
type Named = (Senses, Option<Range<usize>>);

impl Linker<'_> {
    /// Which subscriber lines are meant.
    pub(super) fn lines(&self, around: &Around<'_>, reach: &mut u32) -> (Senses, Option<Range<usize>>) {
        let left = Self::past_bracket(around);
        if let Some(found) = self.lines_beside(around, left) {
            return found;
        }
        let before = self.lines_of_share_before(around).or_else(|| self.lines_of_clause_before(around));
        if let Some(found) = before.or_else(|| self.lines_of_total(around, left)) {
            return found;
        }
        *reach += 1;
        if let Some(lines) = self.lines_of_that_figure(around, left) {
            return (lines, None);
        }
        if let Some(lines) = self.lines_of_whole(around).or_else(|| self.lines_of_figure_before(around)) {
            return (lines, None);
        }
        // "In pay TV we closed the year with 1,640 billion of revenue and about 2.7 million subscribers"
        if let Some((found, range)) = self.cluster(&around.mentions[..around.at], LINES) {
            return (found, Some(range));
        }
        *reach += 1;
        let above = self.lines_above();
        (if above.is_empty() { self.lines_ranked_by(around).unwrap_or(above) } else { above }, None)
    }

    /// The words since the figure before, without a bracket among them that has a number: what it says is of the one before it.
    fn past_bracket<'m>(around: &Around<'m>) -> &'m [Mention] {
        let left = around.left;
        let aside = Self::aside(around.mentions, around.at).filter(|aside| {
            let mut inside = around.mentions.iter().filter(|mention| aside.contains(&mention.range.start));
            inside.any(|mention| mention.quantity().is_some())
        });
        match aside {
            Some(aside) => &left[left.iter().take_while(|mention| mention.range.start < aside.end).count()..],
            None => left,
        }
    }

    /// The lines that the paragraph, the line over the list or the section speaks of.
    fn lines_above(&self) -> Senses {
        let intro = self.intro.as_ref().map_or(Senses::NONE, |intro| intro.lines);
        [self.paragraph.lines, intro, self.section.lines, self.section.named.only(LINES)]
            .into_iter()
            .find(|lines| !lines.is_empty())
            .unwrap_or(Senses::NONE)
    }
}
