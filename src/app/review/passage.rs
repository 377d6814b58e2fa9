//! The sentence around a figure: what a card, a tooltip and a list show of a document.

use crate::domain::Span;

/// The longest passage that is shown, in characters on either side of the figure.
const REACH: usize = 220;

/// The stretch of `text` around `span` that reads as a sentence: from the end of the sentence before to the end of
/// its own, at most a few lines, never across a line break.
pub fn around(text: &str, span: Span) -> Span {
    let (start, end) = (span.start as usize, span.end as usize);
    let (Some(before), Some(after)) = (text.get(..start), text.get(end..)) else { return span };
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let from = sentence_ends(&before[line..]).last().map_or(line, |at| line + at);
    let from = before[from..].char_indices().rev().nth(REACH).map_or(from, |(at, _)| from + at);
    let line = after.find('\n').unwrap_or(after.len());
    let to = sentence_ends(&after[..line]).next().unwrap_or(line);
    let to = after[..to].char_indices().nth(REACH).map_or(to, |(at, _)| at);
    let from = from + (text[from..start].len() - text[from..start].trim_start().len());
    let to = end + after[..to].trim_end().len();
    Span::new(from.min(start), to)
}

/// Where sentences end in `text`: behind a full stop, question or exclamation mark or semicolon that a space and no
/// small letter or digit follows.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | ';')).filter_map(move |(at, c)| {
        let next = at + c.len_utf8();
        let mut rest = text[next..].chars();
        let gap = rest.next().is_none_or(char::is_whitespace);
        let begins = rest.next().is_none_or(|c| !c.is_lowercase());
        (gap && (begins || c == ';')).then_some(next)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(text: &str, figure: &str) -> String {
        let at = text.find(figure).unwrap();
        around(text, Span::new(at, at + figure.len())).of(text).unwrap().to_owned()
    }

    #[test]
    fn a_passage_is_the_figures_own_sentence() {
        let text = "The year was good. Revenue of VNPT Co. reached 735.3 billion VND, up 2.5%. Other news follow.";
        assert_eq!(passage(text, "735.3 billion VND"), "Revenue of VNPT Co. reached 735.3 billion VND, up 2.5%.");
    }

    #[test]
    fn a_passage_stays_on_its_line() {
        assert_eq!(passage("Doanh thu\n2.430 tỷ đồng\nNộp ngân sách", "2.430 tỷ đồng"), "2.430 tỷ đồng");
        assert_eq!(passage("12", "12"), "12");
    }

    #[test]
    fn a_passage_has_an_end() {
        let text = format!("{} 42 {}", "chữ ".repeat(500), "số ".repeat(500));
        assert!(passage(&text, "42").chars().count() <= 2 * REACH + 4);
    }
}
