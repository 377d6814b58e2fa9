//! Heads of columns and rows that a page parts over several lines: "Sơ bộ" over "Prel. 2023", "Cố định" over "Fixed".

use std::ops::Range;

use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses};

use super::cell::{Cell, Content};
use super::label::{Label, NAMES};

/// So many lines may say how sure the figures of a year are, over the year: "Sơ bộ", "Prel.".
const MOST_LINES: usize = 3;
/// The longest of them, in bytes.
const LONGEST: usize = 40;

/// Joins the cells that are parts of one head of a column or a row.
pub(super) fn join(text: &str, cells: &mut Vec<Cell>) {
    let mut dropped = vec![false; cells.len()];
    let mut at = 0;
    while at < cells.len() {
        if dropped[at] {
            at += 1;
            continue;
        }
        if let Some(end) = year_below(text, cells, at).or_else(|| year_beside(text, cells, at)) {
            let begin = cells[at].range.start;
            let year = &mut cells[end];
            year.range.start = begin;
            if let Content::Label(label) = &mut year.what {
                label.senses = label.senses.with(Sense::Estimate.into());
                label.words.start = begin;
            }
            dropped[at..end].fill(true);
            at = end;
        } else if let Some(end) = year_below_row(text, cells, at) {
            let Content::Label(year) = cells[end].what.clone() else { break };
            if let Content::Label(label) = &mut cells[at].what {
                (label.when, label.only_time) = (year.when, true);
            }
            let row = cells[at..].iter().position(|cell| cell.row_end).map_or(end, |last| at + last + 1);
            dropped[row..=end].fill(true);
        }
        at += 1;
    }
    keep(cells, &dropped);
}

/// Leaves out the cells that are `dropped`.
fn keep(cells: &mut Vec<Cell>, dropped: &[bool]) {
    let mut dropped = dropped.iter();
    cells.retain(|_| !dropped.next().copied().unwrap_or_default());
}

/// The cell of the year below those from `at` on that only say how sure its figures are; a row may begin with it.
fn year_below(text: &str, cells: &[Cell], at: usize) -> Option<usize> {
    let alone = |cell: &&Cell| !cell.split && is_surety(cell);
    let lines = cells[at..].iter().take(MOST_LINES).take_while(alone).count();
    let year = at + lines;
    // A line of years is one of heads.
    let begins = |cell: &Cell| {
        !cell.split || matches!(cells.get(year + 1), Some(next) if !matches!(next.what, Content::Label(_)))
    };
    let fits = lines > 0
        && cells.get(year).is_some_and(|cell| begins(cell) && is_year(cell))
        && cells[at..=year].windows(2).all(|pair| adjoin(text, &pair[0].range, &pair[1].range));
    fits.then_some(year)
}

/// The cell of the year beside the one at `at`, which only says how sure its figures are, in the same row: "Sơ bộ - Prel. | 2023 |
/// 41,5 | 7,9".
fn year_beside(text: &str, cells: &[Cell], at: usize) -> Option<usize> {
    let [surety, year, number, ..] = &cells[at..] else { return None };
    let row = surety.split && !surety.row_end && !year.row_end && matches!(number.what, Content::Number(_));
    let parted =
        || text[surety.range.end..year.range.start].contains(['|', '\t']) || !adjoin(text, &surety.range, &year.range);
    (row && is_surety(surety) && is_year(year) && !parted()).then_some(at + 1)
}

/// The cell of the year below the row that begins with the cell `at`, which only says how sure its figures are: "Sơ bộ | 41,5 | 7,9"
/// over "2023".
fn year_below_row(text: &str, cells: &[Cell], at: usize) -> Option<usize> {
    let begins = at.checked_sub(1).is_none_or(|before| !cells[before].split || cells[before].row_end);
    if !begins || !cells[at].split || !is_surety(&cells[at]) {
        return None;
    }
    let last = at + cells[at..].iter().position(|cell| cell.row_end)?;
    let numbers = cells[at + 1..=last].iter().all(|cell| !matches!(cell.what, Content::Label(_)));
    let sure = cells[last + 1..].iter().take(MOST_LINES).take_while(|cell| !cell.split && is_surety(cell)).count();
    let year = last + 1 + sure;
    let fits = numbers
        && last > at
        && cells.get(year).is_some_and(|cell| !cell.split && is_year(cell))
        && cells[last..=year].windows(2).all(|pair| adjoin(text, &pair[0].range, &pair[1].range));
    fits.then_some(year)
}

/// Whether nothing but blanks stands between two cells.
fn adjoin(text: &str, from: &Range<usize>, to: &Range<usize>) -> bool {
    text.get(from.end..to.start).is_some_and(|gap| {
        gap.bytes().all(|byte| byte.is_ascii_whitespace() || matches!(byte, b'.' | b'-' | b'%' | b'*'))
    })
}

/// What a cell of words says.
fn label(cell: &Cell) -> Option<&Label> {
    match &cell.what {
        Content::Label(label) if cell.amount.is_none() => Some(label),
        _ => None,
    }
}

/// Whether a cell is a time and nothing else.
fn is_year(cell: &Cell) -> bool {
    label(cell).is_some_and(|label| label.only_time && label.heads.is_empty())
}

/// Leaves out the lines that say in English what the row above them says in Vietnamese: "Cố định | 7,9 | 7,1" over "Fixed".
pub(super) fn drop_translations(text: &str, cells: &mut Vec<Cell>) {
    let written = |cell: &Cell| &text[cell.range.clone()];
    let mut dropped = vec![false; cells.len()];
    // The first cell of the row above, where it names the row in Vietnamese.
    let mut above: Option<usize> = None;
    let mut begin = 0;
    for (at, cell) in cells.iter().enumerate() {
        if cell.split {
            if cell.row_end {
                let named = label(&cells[begin]).is_some() && !written(&cells[begin]).is_ascii();
                let counts = cells[begin..=at].iter().any(|cell| matches!(cell.what, Content::Number(_)));
                above = Some(at).filter(|_| named && counts);
                begin = at + 1;
            }
            continue;
        }
        begin = at + 1;
        let foreign = label(cell).is_some_and(|label| !label.only_time && label.told.is_empty())
            && written(cell).is_ascii()
            && written(cell).starts_with(is_letter);
        let near = above.is_some_and(|above| {
            let gap = &text[cells[above].range.end..cell.range.start];
            gap.bytes().filter(|byte| *byte == b'\n').count() == 1
        });
        // The row below must name itself.
        let next =
            cells.get(at + 1).is_none_or(|next| !next.split || label(next).is_some() && !written(next).is_ascii());
        if foreign && near && next {
            dropped[at] = true;
        }
        above = None;
    }
    keep(cells, &dropped);
}

/// Whether a cell says that figures are estimated and nothing more.
fn is_surety(cell: &Cell) -> bool {
    label(cell).is_some_and(|label| {
        label.senses.has(Sense::Estimate)
            && label.senses.only(NAMES.with(Senses::of(&[Sense::Total, Sense::OfWhich]))).is_empty()
            && label.when.is_none()
            && label.place.is_none()
            && label.operator.is_none()
            && label.term.is_none()
            && label.unit.is_none()
            && cell.range.len() <= LONGEST
    })
}
