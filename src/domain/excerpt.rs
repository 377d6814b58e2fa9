//! The sentence that states a figure, for reading beside a point.
//!
//! A number in a table stands alone; its excerpt is the cell with the words that say what it counts, or, where no such
//! words are known, with the cells before it.

use super::{Evidence, Span};

/// Pieces of a document that together state a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The pieces, in the order of the text, none empty, none overlapping.
    pub pieces: Vec<Span>,
    /// The number, inside one of the pieces.
    pub quote: Span,
}

/// A line shorter than this ends where its author ended it; a longer one may have been wrapped.
const WRAPPED: usize = 60;
/// A sentence with fewer letters than this says too little by itself.
const FEW_LETTERS: usize = 24;
/// How much of a long sentence is shown on either side of the number, in bytes.
const SIDE: usize = 240;
/// How many bytes of the lines before a cell are shown where nothing better is known.
const BEFORE: usize = 80;

impl Excerpt {
    /// The excerpt for a figure with this evidence; nothing where the evidence does not fit the text.
    pub fn of(text: &str, evidence: &Evidence) -> Option<Self> {
        let quote = evidence.quote;
        quote.of(text).filter(|quote| !quote.is_empty())?;
        let sentence = sentence(text, quote);
        let mut pieces = vec![shortened(text, sentence, quote)];
        if is_fragment(text, sentence) {
            let others = evidence
                .iter()
                .map(|(_, span)| span)
                .filter(|span| !span.is_empty() && span.of(text).is_some() && !span.overlaps(sentence));
            pieces.extend(others.map(|span| shortened(text, block(text, span), span)));
            if pieces.len() == 1 && !says_what_it_is(text, sentence, evidence) {
                pieces.extend(lines_before(text, sentence));
            }
        }
        pieces.sort_unstable();
        pieces.dedup_by(|next, piece| {
            let overlap = piece.overlaps(*next);
            if overlap {
                piece.end = piece.end.max(next.end);
            }
            overlap
        });
        Some(Self { pieces, quote })
    }
}

/// Whether what stands at `span` is no sentence, but a cell or a short line of a list.
pub(super) fn is_fragment(text: &str, span: Span) -> bool {
    let words = span.of(text).unwrap_or_default();
    is_row(words)
        || !words.ends_with(['.', '!', '?']) && words.chars().filter(|c| c.is_alphabetic()).count() < FEW_LETTERS
}

/// Whether what stands at `sentence` is a row that has words of the evidence beside its number: then the lines before it
/// speak of other figures.
pub(super) fn says_what_it_is(text: &str, sentence: Span, evidence: &Evidence) -> bool {
    let is_beside = |span: Span| !span.is_empty() && span != evidence.quote && span.overlaps(sentence);
    sentence.of(text).is_some_and(is_row) && evidence.iter().any(|(_, span)| is_beside(span))
}

/// Whether it is a row of cells, parted by tabs.
pub(super) fn is_row(line: &str) -> bool {
    line.contains('\t') && line.trim().contains('\t')
}

/// The sentence around `span`; of a cell, its row.
fn sentence(text: &str, span: Span) -> Span {
    sentence_in(text, block(text, span), span)
}

/// The sentence around `span` in its block.
fn sentence_in(text: &str, block: Span, span: Span) -> Span {
    let inside = &text[block.range()];
    if is_row(inside) {
        return block;
    }
    let (start, end) = sentence_between(boundaries(inside), block, span);
    trimmed(text, Span::new(start, end))
}

/// Where the sentence around `span` begins in its block, and where the next one does.
pub(super) fn sentence_between(boundaries: impl Iterator<Item = usize>, block: Span, span: Span) -> (usize, usize) {
    // Words that begin with blanks begin before what is left of their line without them.
    let inside_at = |at: usize| at.saturating_sub(block.range().start);
    let (from, to) = (inside_at(span.range().start), inside_at(span.range().end));
    let (mut start, mut end) = (0, block.len());
    for boundary in boundaries {
        if boundary <= from {
            start = boundary;
        } else if boundary >= to {
            end = boundary;
            break;
        }
    }
    (block.range().start + start, block.range().start + end)
}

/// Where a new sentence begins inside `text`.
pub(super) fn boundaries(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.char_indices().filter_map(move |(at, sign)| {
        if !matches!(sign, '.' | '!' | '?' | '…') {
            return None;
        }
        let rest = text[at + sign.len_utf8()..].trim_start_matches(['"', '”', '’', ')', '»']);
        let next = rest.trim_start();
        let begins = next.starts_with(|c: char| !c.is_lowercase()) && next.len() < rest.len();
        // “TP. Hồ Chí Minh”, “No. 5” and “1. Telecom” at the beginning of a line do not end there.
        let word = text[..at].rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
        let abbreviated = word.starts_with(char::is_uppercase) || word.len() == at;
        let short = sign == '.' && word.chars().count() <= 2 && abbreviated;
        (begins && !short).then(|| text.len() - next.len())
    })
}

/// The line of `span`, with the lines that it was wrapped into; a row of cells alone. `Outline::block` is its twin for many
/// quotes of one text; `of_the_lines_alone_the_same_excerpt_is_made` holds them together.
pub(super) fn block(text: &str, span: Span) -> Span {
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |found| found + 1);
    let line_end = |at: usize| text[at..].find('\n').map_or(text.len(), |found| at + found);
    let (mut start, mut end) = (line_start(span.range().start), line_end(span.range().end));
    if is_row(&text[start..end]) {
        return trimmed(text, Span::new(start, end));
    }
    // Words may reach over several lines; whether an item begins is told by the first.
    while start > 0 && !is_item(&text[start..line_end(start)]) {
        let before = line_start(start - 1);
        if !wraps(&text[before..start]) {
            break;
        }
        start = before;
    }
    while end < text.len() && wraps(&text[line_start(end)..end]) {
        let next = line_end(end + 1);
        if text[end..next].trim().is_empty() || is_item(&text[end..next]) {
            break;
        }
        end = next;
    }
    trimmed(text, Span::new(start, end))
}

/// Whether a line goes on in the next one.
pub(super) fn wraps(line: &str) -> bool {
    let line = line.trim_end();
    // So short a line has fewer letters still.
    line.len() >= WRAPPED && !line.ends_with(['.', ':', ';', '!', '?']) && line.chars().count() >= WRAPPED
}

/// Whether a line begins like an item of a list.
pub(super) fn is_item(line: &str) -> bool {
    let line = line.trim_start();
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with(['-', '–', '•', '*', '+']) || (number.len() < line.len() && number.starts_with(['.', ')']))
}

pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let inside = &text[span.range()];
    let start = span.range().start + (inside.len() - inside.trim_start().len());
    Span::new(start, start + inside.trim().len())
}

/// `whole` cut to whole words around `kept` where it is long.
fn shortened(text: &str, whole: Span, kept: Span) -> Span {
    let (mut start, mut end) = (whole.range().start, whole.range().end);
    let (from, to) = (kept.range().start.max(start), kept.range().end.min(end).max(start));
    if from - start > SIDE {
        let cut = text.floor_char_boundary(from - SIDE);
        start = text[cut..from].find(' ').map_or(cut, |space| cut + space + 1);
    }
    if end.saturating_sub(to) > SIDE {
        let cut = text.floor_char_boundary(to + SIDE);
        end = text[to..cut].rfind(' ').map_or(cut, |space| to + space);
    }
    Span::new(start, end)
}

/// The last few lines before `span` that are not blank.
pub(super) fn lines_before(text: &str, span: Span) -> Vec<Span> {
    let (mut lines, mut end) = (Vec::new(), span.range().start);
    while end > 0 && lines.iter().map(|line: &Span| line.len()).sum::<usize>() < BEFORE {
        // Usually a line end; before a sentence any white space.
        let last = text[..end].chars().next_back().map_or(0, char::len_utf8);
        let start = text[..end - last].rfind('\n').map_or(0, |found| found + 1);
        let line = trimmed(text, Span::new(start, end));
        if !line.is_empty() {
            lines.push(shortened(text, line, Span::new(line.range().end, line.range().end)));
        }
        end = start;
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Outline, Passages, Slot};
    use super::*;

    fn excerpt(text: &str, quote: &str) -> String {
        let start = text.find(quote).unwrap();
        let evidence = Evidence::at(Span::new(start, start + quote.len()));
        pieces(text, &Excerpt::of(text, &evidence).unwrap())
    }

    fn lines(text: &str, evidence: &Evidence) -> Vec<Span> {
        let mut lines = Vec::new();
        Outline::of(text).lines(evidence, &mut lines);
        Passages::united(lines)
    }

    fn pieces(text: &str, excerpt: &Excerpt) -> String {
        excerpt.pieces.iter().map(|piece| &text[piece.range()]).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn the_sentence_around_a_number_is_found() {
        let text = "Cao Bang reports growth. In 2022 telecom revenue was 735.3 billion VND (up 4.1%). Post \
                    offices: 199.\n\nTại TP. Hồ Chí Minh, doanh thu viễn thông đạt 1.234,5 tỷ đồng! Tăng nhẹ.";
        assert_eq!(excerpt(text, "735.3 billion"), "In 2022 telecom revenue was 735.3 billion VND (up 4.1%).");
        assert_eq!(excerpt("1. VNPT has 5 of it. Then 6 came.", "5"), "1. VNPT has 5 of it.");
        assert_eq!(excerpt(text, "1.234,5"), "Tại TP. Hồ Chí Minh, doanh thu viễn thông đạt 1.234,5 tỷ đồng!");
    }

    #[test]
    fn a_wrapped_sentence_is_whole_and_a_list_is_not_one() {
        let text = "Telecom revenue of the province of Cao Bang in the first half of the\nyear reached 350 billion VND \
                    in total.\n- Mobile subscribers of the whole province and of its communes too: 500,000\n- Fixed \
                    subscribers of the whole province and of its communes too: 20,000";
        let whole = "Telecom revenue of the province of Cao Bang in the first half of the\nyear reached 350 billion \
                     VND in total.";
        assert_eq!(excerpt(text, "350 billion"), whole);
        assert_eq!(
            excerpt(text, "500,000"),
            "- Mobile subscribers of the whole province and of its communes too: 500,000"
        );
    }

    #[test]
    fn a_cell_brings_the_words_that_explain_it() {
        let text = "Telephones of Nghe An\n\nYear\n\nMobile\n\n2016\n\n2,486,243\n\n2017";
        assert_eq!(excerpt(text, "2,486,243"), "Telephones of Nghe An | Year | Mobile | 2016 | 2,486,243");
        let at = |words: &str| Span::new(text.find(words).unwrap(), text.find(words).unwrap() + words.len());
        let evidence =
            Evidence::at(at("2,486,243")).with(Slot::Indicator, at("Mobile")).with(Slot::Place, at("Nghe An"));
        let found = Excerpt::of(text, &evidence).unwrap();
        assert_eq!(pieces(text, &found), "Telephones of Nghe An | Mobile | 2,486,243");
    }

    #[test]
    fn a_long_sentence_is_cut_at_words() {
        let text = format!("{}value 735 of it {}", "alpha beta ".repeat(60), "gamma delta ".repeat(60));
        let found = excerpt(&text, "735");
        assert!(found.len() < 500 && found.contains("value 735 of it"), "{found}");
        assert!(found.starts_with("alpha") || found.starts_with("beta"));
        assert!(found.ends_with("gamma") || found.ends_with("delta"));
    }

    #[test]
    fn words_that_begin_with_blanks_stand_in_their_line_too() {
        for (text, from, to) in [("  5 ", 0, 4), (" \n a", 0, 2), ("   ", 1, 2)] {
            let evidence = Evidence::at(Span::new(from, to));
            assert!(Excerpt::of(text, &evidence).is_some(), "{text:?}");
            assert!(!lines(text, &evidence).is_empty(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn of_the_lines_alone_the_same_excerpt_is_made(
            text in "([a-zà-ỹ0-9.,!?\t -]{0,90}\n){1,6}", from in 0..400_usize, len in 1..20_usize,
            more in 0..400_usize,
        ) {
            let at = |from: usize, len: usize| {
                let start = text.floor_char_boundary(from.min(text.len()));
                Span::new(start, text.floor_char_boundary((start + len).min(text.len())))
            };
            let evidence = Evidence::at(at(from, len)).with(Slot::Place, at(more, 4));
            let spans = lines(&text, &evidence);
            let words: String = spans.iter().filter_map(|span| span.of(&text)).collect();
            let passages = Passages::new(spans, u32::try_from(text.len()).unwrap()).unwrap();
            let kept = passages.laid_out(&words).unwrap();
            prop_assert_eq!(Excerpt::of(&kept, &evidence), Excerpt::of(&text, &evidence));
        }

        #[test]
        fn an_excerpt_holds_its_quote(text in "[a-zà-ỹ0-9.,!? \n]{1,300}", from in 0..300_usize, len in 1..20_usize) {
            let start = text.floor_char_boundary(from.min(text.len()));
            let end = text.floor_char_boundary((start + len).min(text.len()));
            let quote = Span::new(start, end);
            let single = quote.of(&text).is_some_and(|quote| !quote.trim().is_empty() && quote.trim() == quote);
            prop_assume!(single);
            let found = Excerpt::of(&text, &Evidence::at(quote)).unwrap();
            prop_assert!(found.pieces.iter().any(|piece| piece.start <= quote.start && quote.end <= piece.end));
            for pair in found.pieces.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start);
            }
            prop_assert!(found.pieces.iter().all(|piece| piece.of(&text).is_some_and(|piece| !piece.is_empty())));
        }
    }

    #[test]
    fn a_cell_of_a_table_stands_in_its_row_below_its_heads() {
        let text = "Place\t2019\t2020\nHa Noi\t10.1\t..\nLong enough to be taken for a sentence. And so on\t7\t8";
        let at = |words: &str| {
            let at = text.find(words).unwrap();
            Span::new(at, at + words.len())
        };
        let shown = |evidence: &Evidence| -> Vec<String> {
            let excerpt = Excerpt::of(text, evidence).unwrap();
            excerpt.pieces.iter().map(|piece| piece.of(text).unwrap().to_owned()).collect()
        };
        let evidence = Evidence::at(at("10.1")).with(Slot::Period, at("2019"));
        assert_eq!(shown(&evidence), ["Place\t2019\t2020", "Ha Noi\t10.1\t.."]);
        let evidence = Evidence::at(at("10.1")).with(Slot::Place, at("Ha Noi"));
        assert_eq!(shown(&evidence), ["Ha Noi\t10.1\t.."], "the row before speaks of something else");
        let evidence = Evidence::at(at("8")).with(Slot::Period, at("2020"));
        assert_eq!(shown(&evidence)[1], "Long enough to be taken for a sentence. And so on\t7\t8");
    }
}
