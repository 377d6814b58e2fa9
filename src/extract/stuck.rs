//! Names that stand right behind the word before them: "paid toVNPT alone", "củaViettel". A page that set the name in other letters lost
//! the blank between them.

use std::ops::Range;

use super::cues::Cues;
use super::folded::Folded;
use super::letters::is_letter;
use crate::domain::Span;

/// The longest word that a name may stick to, in bytes.
const LONGEST: usize = 8;

/// Where a blank is put into `folded`, which came from `original`.
pub(super) fn parted(folded: &Folded, original: &str) -> Vec<(Range<usize>, &'static str)> {
    let stretch = folded.span(&(0..folded.text.len())).range();
    let bytes = original.as_bytes();
    let mut found = Vec::new();
    for at in stretch.start + 1..stretch.end {
        let sticks =
            bytes[at].is_ascii_uppercase() && (bytes[at - 1].is_ascii_lowercase() || !bytes[at - 1].is_ascii());
        if sticks && leads_to_name(&original[stretch.start..at]) {
            let place = folded.range(Span::new(at, at)).start;
            found.push((place..place, " "));
        }
    }
    found
}

/// Whether `before` ends with a whole word in small letters that leads to a name.
fn leads_to_name(before: &str) -> bool {
    let from = before.floor_char_boundary(before.len().saturating_sub(LONGEST));
    let start = before[from..].rfind(|c: char| !is_letter(c)).map(|at| from + at);
    let Some(start) = start.or((from == 0).then_some(0)) else { return false };
    let word = before[start..].trim_start_matches(|c: char| !is_letter(c));
    Cues::bundled().leads_to_name.holds(word)
}
