//! The time that a page says its figures are of: "Unless another date is given, the figures are those of 31 December 2023."

use std::ops::Range;

use crate::extract::cues::Cues;
use crate::extract::letters::is_word_part;
use crate::extract::mention::What;
use crate::extract::page::{Block, BlockKind};
use crate::extract::table::has_bar;
use crate::extract::time::When;

use super::Sentence;

/// The longest sentence that says it, in bytes.
const LONGEST: usize = 220;

/// So far from the head or the foot of a page, in blocks, a plain statement is of all of it.
const FARTHEST: usize = 4;

/// The time that a page says its figures are of.
#[derive(Clone)]
pub(super) struct PageTime {
    /// When.
    pub when: When,
    /// The words that say so.
    pub words: Range<usize>,
}

/// The time that the page says its figures are of. Two that disagree are each of a part of it.
pub(super) fn page_time(text: &str, blocks: &[Block], sentences: &[Sentence], title_end: usize) -> Option<PageTime> {
    let mut found: Option<(bool, PageTime)> = None;
    for sentence in sentences.iter().filter(|sentence| sentence.times > 0) {
        let Some((whole, own)) = states_time(text, sentence) else { continue };
        let at = sentence.block;
        let ends = at <= title_end + FARTHEST || at + FARTHEST > blocks.len();
        let beside_table = [at.checked_sub(1), Some(at + 1)]
            .into_iter()
            .flatten()
            .filter_map(|near| blocks.get(near))
            .any(|near| has_bar(&text[near.range.clone()]));
        let heads_part = blocks[at].kind == BlockKind::Heading && at > title_end + 1 && at + FARTHEST <= blocks.len();
        if !whole && (!ends || beside_table || heads_part) {
            continue;
        }
        match &found {
            Some((_, other)) if other.when == own.when => {}
            Some((true, _)) if !whole => {}
            Some((false, _)) if whole => found = Some((whole, own)),
            Some(_) => return None,
            None => found = Some((whole, own)),
        }
    }
    found.map(|found| found.1)
}

/// The time that a sentence says figures are of, and whether it says so of all that name no other.
pub(super) fn states_time(text: &str, sentence: &Sentence) -> Option<(bool, PageTime)> {
    let range = &sentence.range;
    if range.len() > LONGEST || sentence.numbers > 0 || sentence.operators > 0 || sentence.places > 0 {
        return None;
    }
    let (when, words) = sentence.mentions.iter().find_map(|mention| match mention.what {
        What::Time { when, compared: false } if when.known_year().is_some() => Some((when, mention.range.clone())),
        _ => None,
    })?;
    if text[range.clone()].trim_ascii_end().ends_with(':') {
        return None;
    }
    let cues = Cues::bundled();
    let before = text.get(range.start..words.start)?.trim_ascii();
    // "Note: Unless another date is given, …"
    let told = before.split_once(": ").filter(|(label, _)| !label.contains(' ')).map_or(before, |parts| parts.1);
    let opens = cues.unless_told.begin(told.trim_start_matches(|c: char| !is_word_part(c)));
    let said = if opens { before.split_once(',').map_or(before, |parts| parts.1) } else { before };
    let mut named = false;
    let mut last = "";
    for word in said.split(|c: char| !is_word_part(c)).filter(|word| !word.is_empty()) {
        named |= cues.figures_of_page.holds(word);
        if !cues.figures_of_page.holds(word) && !cues.words_of_page_time.holds(word) {
            return None;
        }
        last = word;
    }
    let behind = text.get(words.end..range.end)?.trim_start_matches(|c: char| !is_word_part(c));
    let closes = cues.unless_told.begin(behind);
    let leads = said.ends_with(':') || cues.leads_to_page_time.holds(last);
    let rest = behind.is_empty() || closes || cues.or_another.begin(behind);
    let whole = opens || closes || cues.whole_page.iter().any(|word| said.split(' ').any(|own| own == word));
    (named && leads && rest).then_some((whole, PageTime { when, words }))
}
