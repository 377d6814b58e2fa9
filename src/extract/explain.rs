//! Says of each record why: how the words of its fields are tied to its number, and what the text around gave.
//!
//! Most of it is told by positions alone (the same clause, the heading above, the headline), so it is found here, in
//! one place, after the records were made. What positions cannot tell, the linking itself has noted before: names
//! paired by a list, what was taken over from the figure before, the heads of a table's rows and columns.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use crate::domain::{Link, Slot, Status, Unit};

use super::compose::{COUNTED, LINES, Money, SECTORS};
use super::context::{Frame, Sentence, date_line};
use super::draft::{Draft, Matter};
use super::layout::Layout;
use super::letters::is_letter;
use super::lexicon::{Sense, Senses};
use super::mention::{Mention, What};
use super::page::{Block, BlockKind};
use super::time::{When, Year};
use super::words::cut;

/// How far above a record its heading, or the line with the unit of its table, is looked for, in blocks.
const ABOVE: usize = 60;

/// The document that the records are of.
pub(super) struct Page<'a> {
    /// Its folded text.
    pub text: &'a str,
    /// Its blocks.
    pub blocks: &'a [Block],
    /// Its sentences, in their order.
    pub sentences: &'a [Sentence<'a>],
    /// What holds for all of it.
    pub frame: &'a Frame,
    /// For each block, whether a table took it.
    pub tables: &'a [bool],
    /// The sentence that was looked for last: most words asked for stand in that one.
    last_sentence: Cell<usize>,
}

impl<'a> Page<'a> {
    /// The document of `text`, whose parts the others are.
    pub fn new(
        text: &'a str,
        blocks: &'a [Block],
        sentences: &'a [Sentence<'a>],
        frame: &'a Frame,
        tables: &'a [bool],
    ) -> Self {
        Self { text, blocks, sentences, frame, tables, last_sentence: Cell::new(0) }
    }
}

impl Page<'_> {
    /// Notes for every slot of every record how it was linked.
    pub fn explain(&self, drafts: &mut [Draft]) {
        let dateline = OnceCell::new();
        for at in 0..drafts.len() {
            let (before, rest) = drafts.split_at_mut(at);
            let Some(draft) = rest.first_mut() else { return };
            let sentence = self.sentence_at(draft.quote.start);
            for index in 0..draft.words.len() {
                let (slot, words) = &draft.words[index];
                let (slot, link) = (*slot, self.link_in(sentence, draft, words));
                draft.link(slot, link);
            }
            if draft.place.is_some() && draft.said(Slot::Place).is_none() {
                draft.context.push((Slot::Place, Link::Document, None));
            }
            self.indicator(before, draft);
            self.period(before, draft, &dateline);
            self.unit(draft);
            self.status(draft);
            self.operator(draft);
        }
    }

    pub fn in_table(&self, draft: &Draft) -> bool {
        self.tables.get(draft.block).copied().unwrap_or_default()
    }

    /// How `words` are tied to the number of `draft`, by where they stand.
    fn link(&self, draft: &Draft, words: &Range<usize>) -> Link {
        self.link_in(self.sentence_at(draft.quote.start), draft, words)
    }

    /// The same, where the number's sentence is known.
    fn link_in(&self, sentence: Option<&Sentence<'_>>, draft: &Draft, words: &Range<usize>) -> Link {
        // Most words stand in the paragraph of their number.
        let own = self.blocks.get(draft.block).filter(|own| own.range.contains(&words.start));
        let Some(block) = own.map(|_| draft.block).or_else(|| self.block_at(words.start)) else {
            return Link::Document;
        };
        if block == draft.block {
            if self.in_table(draft) {
                return Link::Row;
            }
            return match sentence {
                Some(sentence) if sentence.range.start <= words.start && words.start < sentence.range.end => {
                    if self.is_beside(sentence, &draft.quote, words) { Link::Beside } else { Link::Sentence }
                }
                _ => Link::Paragraph,
            };
        }
        let kind = self.blocks[block].kind;
        if self.in_table(draft) && self.tables[block] && block > draft.block {
            // The growth of a cell, further on in its row.
            Link::Row
        } else if block > draft.block {
            Link::Document
        } else if self.in_table(draft) && (self.tables[block] || block > self.frame.title_end) {
            Link::Caption
        } else if block == 0 || (kind == BlockKind::Heading && block <= self.frame.title_end) {
            Link::Headline
        } else if self.text[self.blocks[block].range.clone()].ends_with(':')
            && self.blocks[draft.block].kind == BlockKind::Item
        {
            Link::Intro
        } else if kind == BlockKind::Heading {
            Link::Heading
        } else {
            Link::Document
        }
    }

    /// Whether nothing but small words stands between `words` and `quote`: no other number and no end of a clause.
    fn is_beside(&self, sentence: &Sentence, quote: &Range<usize>, words: &Range<usize>) -> bool {
        let (from, to) = if words.start < quote.start { (words.end, quote.start) } else { (quote.end, words.start) };
        // A colon right before the number only ends its label.
        let gap = cut(self.text, from, to).trim_end_matches([' ', ':']);
        memchr::memchr3(b';', b':', b'(', gap.as_bytes()).is_none()
            && !sentence.mentions.iter().any(|mention| {
                let between = from <= mention.range.start && mention.range.end <= to;
                between && (mention.is_mark(b',') || mention.quantity().is_some())
            })
    }

    /// An indicator without words of its own, or whose words leave the sector or the technology open.
    fn indicator(&self, before: &[Draft], draft: &mut Draft) {
        // What is only offered may name no indicator at all.
        if draft.indicator.as_str().is_empty() {
            return;
        }
        let table = self.in_table(draft);
        let own = draft.matter;
        let alike = |matter: Matter| matter != Matter::Other && matter == own;
        let Some(words) = draft.said(Slot::Indicator).cloned() else {
            let twin = before.iter().rev().find(|other| {
                other.block == draft.block && (other.indicator == draft.indicator || alike(other.matter))
            });
            if let Some(twin) = twin.filter(|_| !table) {
                let words = twin.said(Slot::Indicator).unwrap_or(&twin.quote).clone();
                draft.context.push((Slot::Indicator, Link::Before, Some(words)));
                return;
            }
            let wanted = names(draft.matter);
            let found = wanted.into_iter().filter_map(|senses| self.above(draft, senses));
            let found: Vec<(Link, Range<usize>)> = found.collect();
            if found.is_empty() {
                draft.context.push((Slot::Indicator, Link::Document, None));
            }
            draft.context.extend(found.into_iter().map(|(link, words)| (Slot::Indicator, link, Some(words))));
            return;
        };
        // "Doanh thu đạt 1.015 tỷ đồng" under "Viễn thông": the heading says whose.
        let own = self.senses_in(&words);
        let wide = match draft.matter {
            Matter::Money(_, sectors) => sectors,
            Matter::Lines(lines) | Matter::Density(lines) | Matter::Stations(lines) => lines,
            Matter::Share(_) | Matter::Term(_) | Matter::Other => Senses::NONE,
        };
        let open = !wide.is_empty() && !own.any(wide);
        let known = draft.context.iter().any(|entry| entry.0 == Slot::Indicator);
        if !open || known || draft.said(Slot::Operator).is_some() {
            return;
        }
        let wide = if wide.has(Sense::Ict) { wide.with(Sense::Sector.into()) } else { wide };
        if let Some((link, words)) = self.above(draft, wide) {
            draft.context.push((Slot::Indicator, link, Some(words)));
        }
    }

    /// A period without words of its own, or whose words need the document's date or year.
    fn period(&self, before: &[Draft], draft: &mut Draft, dateline: &OnceCell<Option<Range<usize>>>) {
        let Some(period) = draft.period else { return };
        let dated = || {
            let line = || date_line(self.text, self.blocks, self.sentences);
            let known = self.frame.clock.dated;
            dateline.get_or_init(|| line().filter(|line| Some(line.0) == known).map(|line| line.1)).clone()
        };
        let Some(words) = draft.said(Slot::Period).cloned() else {
            let carried = draft.linked(Slot::Period) == Some(Link::Before);
            draft.links.forget(Slot::Period);
            let entry = if carried {
                let twin = before.iter().rev().find(|other| other.period.is_some() && other.block <= draft.block);
                (Link::Before, twin.map(|twin| twin.said(Slot::Period).unwrap_or(&twin.quote).clone()))
            } else if self.frame.clock.dated.is_some_and(|month| month.year() == period.last().year()) {
                (Link::DateLine, dated())
            } else {
                (Link::Document, None)
            };
            draft.context.push((Slot::Period, entry.0, entry.1));
            return;
        };
        let Some(when) = self.when(&words) else { return };
        let year = period.last().year();
        let needs_date = match when {
            When::Now => true,
            When::Span { to: (Year::Shift(_), _), .. } => self.frame.clock.dated.is_some(),
            _ => false,
        };
        if needs_date && self.frame.clock.dated.is_some() {
            draft.context.push((Slot::Period, Link::DateLine, dated()));
        } else if needs_date || matches!(when, When::Span { to: (Year::Open, _), .. } | When::YearToDate) {
            let named = self.named_year(draft, year).or_else(|| self.frame.review_words.clone());
            match named.filter(|named| *named != words) {
                Some(named) => {
                    let link = self.link(draft, &named);
                    draft.context.push((Slot::Period, link, Some(named)));
                }
                None if self.frame.clock.dated.is_some_and(|month| month.year() == year) => {
                    draft.context.push((Slot::Period, Link::DateLine, dated()));
                }
                None => {}
            }
        }
    }

    /// A target or an estimate that a line above announced.
    fn status(&self, draft: &mut Draft) {
        let wanted = match draft.status {
            Status::Actual => return,
            Status::Estimate => Senses::of(&[Sense::Estimate]),
            Status::Target => Senses::of(&[Sense::Target, Sense::Plan]),
        };
        if draft.said(Slot::Status).is_none() {
            let found = self.above(draft, wanted);
            let (link, words) = found.map_or((Link::Document, None), |(link, words)| (link, Some(words)));
            draft.context.push((Slot::Status, link, words));
        }
    }

    /// An enterprise without words is the one that the headline names.
    fn operator(&self, draft: &mut Draft) {
        let Some(operator) = draft.operator.filter(|_| draft.said(Slot::Operator).is_none()) else { return };
        let named =
            self.sentences.iter().flat_map(|sentence| &sentence.mentions).find_map(|mention| match mention.what {
                What::Operator(own, _) if own == operator => Some(mention.range.clone()),
                _ => None,
            });
        let link = named.as_ref().map_or(Link::Document, |words| self.link(draft, words));
        draft.context.push((Slot::Operator, link, named));
    }

    /// The unit of a cell stands in a line over its table, where neither row nor column names it.
    fn unit(&self, draft: &mut Draft) {
        let stated = self.text[draft.quote.clone()].contains(|c: char| is_letter(c) || matches!(c, '%' | '$'));
        let counted = matches!(draft.unit, Unit::Count | Unit::Per100);
        let known = draft.context.iter().any(|entry| entry.0 == Slot::Unit);
        if stated || counted || known || draft.value.is_none() || !self.in_table(draft) {
            return;
        }
        let above = self.blocks[..draft.block].iter().rev().take(ABOVE);
        let line = above.map(|block| &block.range).find(|range| {
            let line = &self.text[(*range).clone()];
            Layout::bundled().is_unit_line(line) || ["(đvt", "đơn vị", "unit"].iter().any(|word| line.contains(word))
        });
        if let Some(line) = line {
            draft.context.push((Slot::Unit, Link::Caption, Some(line.clone())));
        }
    }

    /// The nearest words before the number of `draft` with any of `senses`: in its paragraph, in a line over it.
    fn above(&self, draft: &Draft, senses: Senses) -> Option<(Link, Range<usize>)> {
        if senses.is_empty() {
            return None;
        }
        let nearest = |mentions: &[Mention], end: usize| {
            let own = mentions.iter().rev().find(|mention| mention.range.end <= end && mention.senses().any(senses));
            own.map(|mention| mention.range.clone())
        };
        let upto = self.sentences.partition_point(|sentence| sentence.range.start <= draft.quote.start);
        let first = draft.block.saturating_sub(ABOVE);
        for sentence in self.sentences[..upto].iter().rev().take_while(|sentence| sentence.block >= first) {
            let block = &self.blocks[sentence.block];
            let rules = sentence.block == draft.block
                || block.kind == BlockKind::Heading
                || self.in_table(draft)
                || self.text[block.range.clone()].ends_with(':');
            if rules && let Some(words) = nearest(&sentence.mentions, draft.quote.start) {
                return Some((self.link(draft, &words), words));
            }
        }
        // Further up only the headline rules.
        let mut titles = self.sentences.iter().take_while(|sentence| sentence.block <= self.frame.title_end);
        let words = titles.find_map(|sentence| nearest(&sentence.mentions, draft.quote.start))?;
        Some((Link::Headline, words))
    }

    /// The words of the paragraph before the number that name `year`.
    fn named_year(&self, draft: &Draft, year: i32) -> Option<Range<usize>> {
        let upto = self.sentences.partition_point(|sentence| sentence.range.start <= draft.quote.start);
        let own = self.sentences[..upto].iter().rev().take_while(|sentence| sentence.block == draft.block);
        own.flat_map(|sentence| sentence.mentions.iter().rev())
            .find(|mention| {
                mention.range.end <= draft.quote.start
                    && matches!(mention.what, What::Time { when, compared: false } if when.known_year() == Some(year))
            })
            .map(|mention| mention.range.clone())
    }

    /// What the time at `words` says.
    pub fn when(&self, words: &Range<usize>) -> Option<When> {
        let sentence = self.sentence_at(words.start)?;
        sentence.mentions.iter().filter(|mention| mention.range == *words).find_map(|mention| match mention.what {
            What::Time { when, .. } => Some(when),
            _ => None,
        })
    }

    /// The senses of all that `words` say; the trade of an enterprise is one of them.
    pub fn senses_in(&self, words: &Range<usize>) -> Senses {
        let Some(sentence) = self.sentence_at(words.start) else { return Senses::NONE };
        let inside = sentence
            .mentions
            .iter()
            .filter(|mention| words.start < mention.range.end && mention.range.start < words.end);
        inside.fold(Senses::NONE, |all, mention| match &mention.what {
            What::Operator(_, trade) => all.with(super::compose::sector_of(*trade)),
            What::Quantity(quantity) => all.with(quantity.noun),
            _ => all.with(mention.senses()),
        })
    }

    /// The block that holds the byte `at`.
    fn block_at(&self, at: usize) -> Option<usize> {
        let next = self.blocks.partition_point(|block| block.range.start <= at);
        next.checked_sub(1).filter(|index| at < self.blocks[*index].range.end)
    }

    /// The sentence that holds the byte `at`.
    pub fn sentence_at(&self, at: usize) -> Option<&Sentence<'_>> {
        let last = self.sentences.get(self.last_sentence.get()).filter(|sentence| sentence.range.contains(&at));
        last.or_else(|| {
            let found = self.sentences.partition_point(|sentence| sentence.range.start <= at).checked_sub(1)?;
            self.last_sentence.set(found);
            self.sentences.get(found).filter(|sentence| at < sentence.range.end)
        })
    }
}

/// The senses whose words name a matter, each group named by words of its own.
fn names(matter: Matter) -> Vec<Senses> {
    match matter {
        Matter::Money(measure, sectors) => {
            let measure = if measure == Money::Budget { Sense::Budget } else { Sense::Revenue };
            vec![measure.into(), sectors.only(SECTORS)]
        }
        Matter::Lines(lines) => vec![lines.only(LINES).with(Sense::Subscribers.into())],
        Matter::Density(lines) => vec![lines.only(LINES).with(Sense::Density.into())],
        Matter::Share(senses) => vec![senses],
        Matter::Stations(lines) => vec![lines.with(Sense::Stations.into())],
        Matter::Term(_) => vec![Sense::Term.into()],
        Matter::Other => vec![COUNTED],
    }
}
