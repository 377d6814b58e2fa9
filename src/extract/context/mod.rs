//! What a document as a whole is about: its date, the period it reviews, its province, its enterprise.

mod clue;
mod date;
mod districts;
mod page_time;
mod paper;
mod place;
mod review;
mod subject;
mod survey;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use super::compose;
use super::cues::Cues;
use crate::domain::{Month, Operator, PlaceId};

use super::lexicon::{Sense, Senses, Trade};
use super::mention::{Mention, What};
use super::page::{self, Block, BlockKind};
use super::time::Clock;
use super::words::{Word, words};

pub use clue::{PlaceClue, PlaceClues, PlaceModel};
pub(super) use date::{announces_stock, date_line, dates_table, is_day, is_labelled_date};
pub(super) use paper::{names_numbered_paper, names_paper};
pub(super) use place::{passes_by, stands_beside};
pub(super) use subject::heads_enterprise;
pub(super) use survey::candidates;

/// What holds for figures whose own words do not say otherwise.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame {
    /// Date and period.
    pub clock: Clock,
    /// The words that name the period.
    pub review_words: Option<Range<usize>>,
    /// The province, or the country.
    pub place: Option<PlaceId>,
    /// How likely the document is about it.
    pub place_likely: f32,
    /// The words that name it.
    pub place_words: Option<Range<usize>>,
    /// The provinces that the document names together.
    pub place_list: Vec<(PlaceId, Range<usize>)>,
    /// The enterprise that the document is about.
    pub operator: Option<(Operator, Trade)>,
    /// The enterprise whose head answers the questions of the document.
    pub answering: Option<(Operator, Trade)>,
    /// The sectors that the headline names.
    pub sectors: Senses,
    /// The generations of mobile networks that it names.
    pub generations: Senses,
    /// Whether the document is about a district or a commune.
    pub district: bool,
    /// The last block of the headline.
    pub title_end: usize,
    /// Whether headline or lead speak of trade on the Internet.
    pub commerce: bool,
    /// Whether it tells of an enterprise whose shares are traded.
    pub listed: bool,
}

/// One sentence with its mentions.
pub(super) struct Sentence<'a> {
    /// Its mentions.
    pub mentions: Vec<Mention>,
    /// The senses of all of them.
    pub said: Senses,
    /// How many of them are numbers.
    pub numbers: usize,
    /// How many are times.
    pub times: usize,
    /// How many are places.
    pub places: usize,
    /// How many are enterprises.
    pub operators: usize,
    /// Its words.
    pub words: Cow<'a, [Word]>,
    /// The block it stands in.
    pub block: usize,
    /// Where it stands in the folded text.
    pub range: Range<usize>,
    /// Whether a word of time in it was not read, once that was asked.
    pub unread_time: OnceCell<bool>,
}

impl<'a> Sentence<'a> {
    /// The sentence at `range` in block `block`, with its `mentions` and `words`.
    pub fn new(range: Range<usize>, block: usize, mentions: Vec<Mention>, words: Cow<'a, [Word]>) -> Self {
        let (mut said, mut numbers, mut times, mut places, mut operators) = (Senses::NONE, 0, 0, 0, 0);
        for mention in &mentions {
            match &mention.what {
                What::Words(senses) => said = said.with(*senses),
                What::Quantity(_) => numbers += 1,
                What::Time { .. } => times += 1,
                What::Place(_) => places += 1,
                What::Operator(..) => operators += 1,
                _ => {}
            }
        }
        Self { mentions, said, numbers, times, places, operators, words, block, range, unread_time: OnceCell::new() }
    }

    /// Its words between `from` and `to`, which may cut a word.
    pub fn words_between(&self, text: &str, from: usize, to: usize) -> impl Iterator<Item = Word> {
        let first = self.words.partition_point(|word| word.start < from);
        let last = self.words.partition_point(|word| word.end <= to).max(first);
        let cut = |word: Option<&Word>| match word {
            Some(word) if word.start < to && from < word.end => words(text, word.start.max(from)..word.end.min(to)),
            _ => Vec::new(),
        };
        let before = cut(first.checked_sub(1).and_then(|before| self.words.get(before)));
        let after = cut(self.words.get(last));
        before.into_iter().chain(self.words[first..last].iter().copied()).chain(after)
    }

    /// Whether a word of it has one of `senses`.
    pub(super) fn speaks_of(&self, senses: Senses) -> bool {
        self.said.any(senses)
    }
}

impl Frame {
    /// Reads the frame of a document; `published` is its date where a reader of files recognised one.
    pub fn read(text: &str, blocks: &[Block], sentences: &[Sentence], published: Option<Month>) -> Self {
        let mut frame = Self { title_end: title_end(text, blocks, sentences), ..Self::default() };
        frame.clock.dated = published
            .or_else(|| date_line(text, blocks, sentences).map(|line| line.0))
            .or_else(|| date::told_day(text, sentences, frame.title_end));
        frame.commerce = sentences
            .iter()
            .filter(|sentence| sentence.block <= frame.title_end + 2)
            .any(|sentence| sentence.mentions.iter().any(|mention| mention.has(Sense::Commerce)));
        frame.listed = Cues::bundled().listed.is_in(text);
        frame.read_review(text, blocks, sentences);
        frame.read_page_time(text, blocks, sentences);
        frame.read_day(text, sentences);
        frame.read_place(text, blocks, sentences);
        frame.read_subject(text, blocks, sentences);
        frame
    }

    /// The same for what follows the stretch of text that the frame was read from: its words are out of reach.
    pub fn beyond(&self) -> Self {
        Self { review_words: None, place_words: None, place_list: Vec::new(), title_end: 0, ..self.clone() }
    }
}

/// The last block of the headline.
pub(super) fn title_end(text: &str, blocks: &[Block], sentences: &[Sentence]) -> usize {
    let opens = |(index, block): (usize, &Block)| {
        let line = &text[block.range.clone()];
        // A line with a number before it has a bullet, too.
        block.kind != BlockKind::Heading && block.range.len() > 60
            || index > 0
                && (block.kind == BlockKind::Item
                    || page::bullet(line) > 0
                    || page::is_adorned(line)
                    || line.ends_with(':'))
    };
    let body = blocks.iter().enumerate().position(opens).unwrap_or(0);
    let end = body.saturating_sub(1).min(7);
    // "Bưu chính" below the headline is over the first part of the page.
    let names_sector = end > 0
        && blocks[end].kind == BlockKind::Heading
        && sentences
            .iter()
            .filter(|sentence| sentence.block == end)
            .flat_map(|sentence| &sentence.mentions)
            .any(|mention| mention.senses().any(compose::SECTORS) && mention.range == blocks[end].range);
    end - usize::from(names_sector)
}
