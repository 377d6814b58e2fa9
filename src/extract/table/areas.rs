//! Columns of town and country: "Tổng số", "Thành thị", "Nông thôn". No indicator measures the parts; the whole is a figure.

use std::ops::Range;

use crate::extract::layout::{AreaHead, Layout};
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Habit, Mentions};

use super::cell::{Cell, Content};

/// So many lines may head such columns, with those that say it again in English.
const MOST_LINES: usize = 6;

/// A head of a column: whether it is that of the whole, and where it stands.
#[derive(Clone, Debug, PartialEq)]
struct Head {
    whole: bool,
    range: Range<usize>,
}

/// Marks the heads of town and country as parts, and parts those that stand side by side in a line: "Total Urban Rural" over "2021 41.2
/// 52.7 36.9".
pub(super) fn restore(mentions: &Mentions<'_>, text: &str, cells: &mut Vec<Cell>, habit: Habit) {
    let mut at = cells.len();
    while at > 0 {
        at -= 1;
        let Some(over) = lines_over_row(text, cells, at) else { continue };
        let made = over.1.into_iter().map(|head| {
            let block = cells[over.0.start].block;
            Cell { split: true, ..Cell::new(head.range.clone(), block, read(mentions, text, &head, habit)) }
        });
        let mut made: Vec<Cell> = made.collect();
        if let Some(last) = made.last_mut() {
            last.row_end = true;
        }
        at = over.0.start;
        cells.splice(over.0, made);
    }
    for cell in cells.iter_mut().filter(|cell| cell.amount.is_none()) {
        let Content::Label(label) = &mut cell.what else { continue };
        if heads(&text[cell.range.clone()], 0).is_some_and(|heads| matches!(&heads[..], [head] if !head.whole)) {
            label.senses = label.senses.with(Sense::OtherPart.into());
        }
    }
}

/// What such a head says.
fn read(mentions: &Mentions<'_>, text: &str, head: &Head, habit: Habit) -> Content {
    let mut what = Content::read(mentions, text, &head.range, habit);
    if let Content::Label(label) = &mut what {
        let sense = if head.whole { Sense::Total } else { Sense::OtherPart };
        label.senses = label.senses.with(sense.into());
    }
    what
}

/// The lines of heads right over the row that begins with the cell `at`, and the heads in them, as many as the row has numbers: the whole
/// first or none.
fn lines_over_row(text: &str, cells: &[Cell], at: usize) -> Option<(Range<usize>, Vec<Head>)> {
    let begins = cells[at].split && (at == 0 || !cells[at - 1].split || cells[at - 1].row_end);
    if !begins {
        return None;
    }
    let row = &cells[at..=at + cells[at..].iter().position(|cell| cell.row_end)?];
    let numbers = row.iter().filter(|cell| !matches!(cell.what, Content::Label(_))).count();
    let mut found: Vec<Head> = Vec::new();
    let mut from = at;
    let mut upper: Option<Vec<Head>> = None;
    while from > 0 && at - from < MOST_LINES && !cells[from - 1].split && cells[from - 1].amount.is_none() {
        let range = &cells[from - 1].range;
        let Some(line) = heads(&text[range.clone()], range.start) else { break };
        from -= 1;
        // The line below says the same in English.
        let again = upper.as_ref().is_some_and(|lower| {
            let whole = |heads: &[Head]| heads.iter().map(|head| head.whole).collect::<Vec<_>>();
            whole(lower) == whole(&line) && lower.iter().all(|head| text[head.range.clone()].is_ascii())
        });
        if again {
            found.drain(..line.len());
        }
        found.splice(0..0, line.iter().cloned());
        upper = Some(line);
    }
    let parts = found.iter().skip(1).all(|head| !head.whole) && found.len() >= 2;
    (numbers == found.len() && parts).then_some((from..at, found))
}

/// The heads that a line consists of, which stands at `base`; none where it holds anything else. What only says that parts follow is no
/// head, nor is what says one again in English: "Thành thị - Urban".
fn heads(line: &str, base: usize) -> Option<Vec<Head>> {
    let mut heads: Vec<Head> = Vec::new();
    let (mut at, mut again) = (0, false);
    while at < line.len() {
        let rest = &line[at..];
        let gap = rest.len() - rest.trim_start_matches([' ', '-', '–', '/', ':', ',', '(', ')']).len();
        if gap > 0 {
            again = rest[..gap].contains(['-', '–', '/', '(']);
            at += gap;
            continue;
        }
        let (head, length) = Layout::bundled().area_head(rest)?;
        let whole = head == AreaHead::Whole;
        let said = || again && rest[..length].is_ascii() && heads.last().is_some_and(|last| last.whole == whole);
        if head != AreaHead::Lead && !said() {
            heads.push(Head { whole, range: base + at..base + at + length });
        }
        at += length;
    }
    Some(heads)
}
