//! The lines of a text, found once for all figures that rest on them.

use super::excerpt::{
    boundaries, is_fragment, is_item, is_row, lines_before, says_what_it_is, sentence_between, trimmed, wraps,
};
use super::{Evidence, Span};

/// How much of a very long line is kept on either side of words that matter, in bytes; more than an excerpt ever shows.
const REACH: usize = 1000;

/// Where the lines of a text begin, and which of them are one block.
#[derive(Debug)]
pub struct Outline<'a> {
    text: &'a str,
    /// The first byte of each line.
    starts: Vec<usize>,
    /// Whether a line goes on in the next one, as far as that was asked.
    wraps: Vec<Option<bool>>,
    /// What was asked last: figures of one line come one after the other.
    last: Option<Block>,
}

/// A block of lines.
#[derive(Debug)]
struct Block {
    /// The lines for which it was looked for.
    of: (usize, usize),
    /// Its own.
    lines: (usize, usize),
    /// Its words, without the blanks around them.
    words: Span,
    is_row: bool,
    /// Where sentences begin in it, once that was asked.
    boundaries: Option<Vec<usize>>,
    /// The sentence that was asked for last: where it and the next one begin, its words, and whether it is none by itself.
    sentence: Option<((usize, usize), Span, bool)>,
}

impl<'a> Outline<'a> {
    /// The outline of `text`.
    pub fn of(text: &'a str) -> Self {
        let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1);
        let starts: Vec<usize> = std::iter::once(0).chain(ends).collect();
        Self { text, wraps: vec![None; starts.len()], starts, last: None }
    }

    /// Adds the lines that have the words of some evidence to `lines`, with their line ends: of a text that holds nothing
    /// else at these places the same excerpt is made. Of very long lines the part around the words.
    pub fn lines(&mut self, evidence: &Evidence, lines: &mut Vec<Span>) {
        let text = self.text;
        for span in evidence.spans().filter(|span| span.of(text).is_some()) {
            let (first, last) = self.block(span);
            let whole = self.whole_lines(first, last, span);
            // Figures of one line come one after the other.
            if lines.last() != Some(&whole) {
                lines.push(whole);
            }
        }
        let quote = evidence.quote;
        if quote.of(text).is_none_or(str::is_empty) {
            return;
        }
        let (sentence, is_fragment) = self.sentence(quote);
        let is_other = |span: Span| !span.is_empty() && span.of(text).is_some() && !span.overlaps(sentence);
        let others = evidence.iter().any(|(_, span)| is_other(span));
        if !is_fragment || others || says_what_it_is(text, sentence, evidence) {
            return;
        }
        for piece in lines_before(text, sentence) {
            let (first, last) = (self.line_of(piece.range().start), self.line_of(piece.range().end));
            lines.push(self.whole_lines(first, last, piece));
        }
    }

    /// The line in which a byte stands.
    fn line_of(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    /// Where a line ends, before the sign that ends it.
    fn end(&self, line: usize) -> usize {
        self.starts.get(line + 1).map_or(self.text.len(), |next| next - 1)
    }

    fn line(&self, line: usize) -> &'a str {
        &self.text[self.starts[line]..self.end(line)]
    }

    fn wraps(&mut self, line: usize) -> bool {
        let known = self.wraps[line].unwrap_or_else(|| wraps(self.line(line)));
        self.wraps[line] = Some(known);
        known
    }

    /// The first and the last line of the block in which words stand, as an excerpt has it. The twin of `block` in `excerpt`,
    /// which looks at the text and keeps nothing; a property of both (`of_the_lines_alone_the_same_excerpt_is_made`) fails
    /// where one is altered alone.
    fn block(&mut self, span: Span) -> (usize, usize) {
        let of = (self.line_of(span.range().start), self.line_of(span.range().end));
        if let Some(block) = self.last.as_ref().filter(|block| block.of == of) {
            return block.lines;
        }
        let (mut first, mut last) = of;
        let mut row = is_row(&self.text[self.starts[first]..self.end(last)]);
        while !row && first > 0 && self.wraps(first - 1) && !is_item(self.line(first)) {
            first -= 1;
        }
        while !row && last + 1 < self.starts.len() && self.wraps(last) {
            let next = self.line(last + 1);
            if next.trim().is_empty() || is_item(next) {
                break;
            }
            last += 1;
        }
        let words = trimmed(self.text, Span::new(self.starts[first], self.end(last)));
        row |= words.of(self.text).is_some_and(is_row);
        self.last = Some(Block { of, lines: (first, last), words, is_row: row, boundaries: None, sentence: None });
        (first, last)
    }

    /// The words of the sentence in which a quote stands, as an excerpt has it, and whether they are none by themselves.
    fn sentence(&mut self, quote: Span) -> (Span, bool) {
        self.block(quote);
        let text = self.text;
        let Some(block) = &mut self.last else { return (quote, false) };
        if block.is_row {
            return (block.words, true);
        }
        let words = block.words;
        let own = block.boundaries.get_or_insert_with(|| boundaries(&text[words.range()]).collect());
        let between = sentence_between(own.iter().copied(), words, quote);
        if let Some((known, sentence, is_fragment)) = block.sentence
            && known == between
        {
            return (sentence, is_fragment);
        }
        let sentence = trimmed(text, Span::new(between.0, between.1));
        let is_fragment = is_fragment(text, sentence);
        block.sentence = Some((between, sentence, is_fragment));
        (sentence, is_fragment)
    }

    /// These lines with the line ends before and after them; of long ones what is around `kept`.
    fn whole_lines(&self, first: usize, last: usize, kept: Span) -> Span {
        let start = self.starts[first].saturating_sub(1);
        let end = self.starts.get(last + 1).copied().unwrap_or(self.text.len());
        let reach = Span::new(kept.range().start.saturating_sub(REACH), kept.range().end + REACH);
        if end - start <= reach.len() {
            return Span::new(start, end);
        }
        let start = self.text.ceil_char_boundary(start.max(reach.range().start));
        Span::new(start, self.text.floor_char_boundary(end.min(reach.range().end)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::excerpt::block;
    use super::*;

    #[test]
    fn words_over_several_lines_begin_in_their_first() {
        let long = "a".repeat(70);
        let text = format!("{long}\n\n- b\n");
        let span = Span::new(71, 73);
        assert_eq!(block(&text, span), Span::new(0, 75));
        let (first, last) = Outline::of(&text).block(span);
        assert_eq!((first, last), (0, 2));
    }

    proptest! {
        #[test]
        fn the_blocks_are_those_of_excerpts(
            text in "(([a-zà-ỹ,.\t-]|[a-z ]{30}|- ){0,4}\n){0,6}", from in 0..400_usize, length in 0..90_usize,
        ) {
            let start = text.floor_char_boundary(from.min(text.len()));
            let span = Span::new(start, text.floor_char_boundary((start + length).min(text.len())));
            let mut outline = Outline::of(&text);
            let (first, last) = outline.block(span);
            prop_assert_eq!(trimmed(&text, Span::new(outline.starts[first], outline.end(last))), block(&text, span));
        }
    }
}
