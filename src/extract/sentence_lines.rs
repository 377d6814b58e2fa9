//! Lines of one sentence each: text copied from pages, slides and papers whose program ended a line with every sentence.
//!
//! Such a text parts its paragraphs by blank lines, and the lines between two of them are one paragraph. A text that ends only
//! its paragraphs with a line has more than one sentence in most of its lines, or no blank lines between its paragraphs.

use super::folded::Folded;
use super::page::{bullet, is_below_picture, sentences};
use super::table::has_bar;

/// So many words at least has a sentence that goes on with a paragraph.
const FEWEST_WORDS: usize = 3;
/// So many of so many lines that stand together are a sentence each, at least.
const LEAST_SINGLE: (usize, usize) = (2, 3);
/// The longest number of an item in brackets: "(iii)".
const LONGEST_NUMBER: usize = 3;
/// So far into a line, in bytes, a colon ends a label: "Mr Nam: …", "Revenue: …".
const LONGEST_LABEL: usize = 40;

/// A line of prose.
struct Line {
    start: usize,
    /// Where it ends: at the sign for it.
    end: usize,
    /// Whether it stands right below another one.
    goes_on: bool,
    /// Whether it begins with a label.
    labelled: bool,
}

/// The ends of those lines of the text that end a sentence within a paragraph, in their order; none where a line is a paragraph.
pub(super) fn inner_ends(folded: &Folded, original: &str) -> Vec<usize> {
    let text = folded.text.as_str();
    let mut lines: Vec<Line> = Vec::new();
    // Whether the line above is prose, whether it is blank, whether one since the last prose is, and how many paragraphs such a
    // one parts from the prose before them.
    let (mut below, mut fresh, mut blank, mut parted) = (false, true, false, 0);
    let mut at = 0;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let line = text[at..end].trim_ascii();
        let start = at + (text[at..end].len() - text[at..end].trim_ascii_start().len());
        at = end + 1;
        if line.is_empty() {
            (below, fresh, blank) = (false, true, true);
            continue;
        }
        // What leads to a list ends the paragraph.
        let leads = below && line.ends_with(':');
        // An item opens a paragraph where no other one stands above it.
        let prose = (leads || is_sentence(line, below)) && (fresh || !is_item(line));
        if prose && begins(folded, original, start) {
            parted += usize::from(!below && blank && !lines.is_empty());
            lines.push(Line { start, end, goes_on: below, labelled: is_labelled(line) });
            (below, blank) = (!leads, false);
        } else {
            below = false;
        }
        fresh = false;
    }
    if parted == 0 || !lines.iter().any(|line| line.goes_on) {
        return Vec::new();
    }
    // Most of the lines that stand together are a sentence each.
    let (mut all, mut single) = (0, 0);
    for together in lines.chunk_by_mut(|_, next| next.goes_on) {
        let count = together.len();
        for line in together.iter().filter(|_| count > 1) {
            all += 1;
            // "RICE. Farmers have sown …": the name of a subject is no sentence.
            let said = sentences(folded, original, line.start..line.end);
            single += usize::from(said.iter().filter(|range| holds_more(&text[(*range).clone()])).count() <= 1);
        }
        // "Revenue: VND 45 billion." over "Stations: 1,204." are lines of a list; one alone, "Of which: …", belongs to its paragraph.
        if together.iter().filter(|line| line.labelled).count() > 1 {
            for line in together {
                line.goes_on &= !line.labelled;
            }
        }
    }
    if single * LEAST_SINGLE.1 < all * LEAST_SINGLE.0 {
        return Vec::new();
    }
    lines.windows(2).filter(|pair| pair[1].goes_on).map(|pair| pair[0].end).collect()
}

/// Whether a line holds running words that end with a full stop: `below` others more than the name that may open a paragraph,
/// "Lang Son."
pub(super) fn is_sentence(line: &str, below: bool) -> bool {
    line.trim_end_matches(['"', '”', '»', ')', '\'']).ends_with(['.', '!', '?'])
        && (!below || holds_more(line))
        && !has_bar(line)
        && !line.contains("   ")
        && !is_below_picture(line)
}

/// Whether a line is an item of a list: "- Post: …", "(1) …"
pub(super) fn is_item(line: &str) -> bool {
    let label = line.strip_prefix('(').and_then(|line| line.split_once(')')).map_or("", |parts| parts.0);
    bullet(line) > 0 || (1..=LONGEST_NUMBER).contains(&label.len())
}

/// Whether a line has more words than a name.
fn holds_more(line: &str) -> bool {
    line.split_ascii_whitespace().nth(FEWEST_WORDS - 1).is_some()
}

/// Whether a line begins with a label: "Stations: 1,204."
pub(super) fn is_labelled(line: &str) -> bool {
    line.find(": ").is_some_and(|colon| colon <= LONGEST_LABEL)
}

/// Whether a sentence may begin at `start`.
fn begins(folded: &Folded, original: &str, start: usize) -> bool {
    let first = original[folded.origin(start)..].trim_start_matches(['"', '“', '«', '(', '\'']).chars().next();
    first.is_some_and(|first| !first.is_lowercase())
}
