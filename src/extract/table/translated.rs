//! Heads of two levels in two languages, one a line: "Tổng số", "Trong đó: Di động" over "Total", "Of which: Mobile".

use std::ops::Range;

use crate::extract::lexicon::{Sense, Senses};

use super::cell::{Cell, Content};
use super::label::{Label, NAMES, WHOLE};

/// So many lines may hold one head in English.
const MOST_LINES: usize = 3;
/// So many heads may be said again together.
const MOST_HEADS: usize = 4;

/// Drops the lines that say heads again in English, where a whole and its part stand together in the one language and then in the other.
pub(super) fn drop(text: &str, cells: &mut Vec<Cell>) {
    let mut dropped = vec![false; cells.len()];
    let mut at = 0;
    while at < cells.len() {
        let run = cells[at..].iter().map_while(head).count();
        mark(text, &cells[at..at + run], &mut dropped[at..at + run]);
        at += run.max(1);
    }
    let mut dropped = dropped.iter();
    cells.retain(|_| !dropped.next().copied().unwrap_or_default());
}

/// Marks the cells of a run of heads that say the ones before them again, where a whole and its part are among them.
fn mark(text: &str, run: &[Cell], dropped: &mut [bool]) {
    let senses: Vec<Senses> = run.iter().filter_map(head).map(said).collect();
    let english = |at: usize| text[run[at].range.clone()].is_ascii();
    let mut levels = false;
    let mut again: Vec<Range<usize>> = Vec::new();
    let mut at = 1;
    while at < run.len() {
        if !english(at) || english(at - 1) {
            at += 1;
            continue;
        }
        let lines = (at..run.len()).take_while(|line| english(*line)).count();
        // A list said again, or one head over several lines.
        let list = (2..=lines.min(MOST_HEADS).min(at)).rev().find(|count| {
            (0..*count).all(|line| !english(at - count + line) && same(senses[at - count + line], senses[at + line]))
        });
        let whole_and_part = |count: usize| {
            let any = |sense| senses[at..at + count].iter().any(|senses| senses.has(sense));
            any(Sense::Total) && any(Sense::OfWhich)
        };
        levels |= list.is_some_and(whole_and_part);
        let fragments = (1..=lines.min(MOST_LINES)).rev().find(|count| {
            let together = senses[at..at + count].iter().fold(Senses::NONE, |all, own| all.with(*own));
            same(senses[at - 1], together)
        });
        let count = list.or(fragments).unwrap_or(0);
        again.push(at..at + count);
        at += count.max(1);
    }
    if levels {
        for lines in again {
            dropped[lines].fill(true);
        }
    }
}

/// What a cell on a line of its own heads: no number, no time.
fn head(cell: &Cell) -> Option<&Label> {
    match &cell.what {
        Content::Label(label) if !cell.split && cell.amount.is_none() && !label.only_time => Some(label),
        _ => None,
    }
}

/// What a head names.
fn said(head: &Label) -> Senses {
    head.senses.only(NAMES.with(WHOLE))
}

/// Whether two heads name the same. "Mobi-phone" is a telephone by its name alone, and "Number of subscribers" is no other whole.
fn same(vietnamese: Senses, english: Senses) -> bool {
    let plain = |senses: Senses| {
        let named = senses.without(Sense::Total.into());
        let bare = if named.has(Sense::Mobile) { named.without(Sense::Telephone.into()) } else { named };
        if bare.is_empty() { senses } else { bare }
    };
    !english.is_empty() && plain(vietnamese) == plain(english)
}
