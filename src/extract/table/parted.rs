//! Heads of columns and rows that a page parts over several lines: "Sơ bộ" over "Prel. 2023", "Cố định" over "Fixed".

use std::ops::Range;

use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Habit, Mentions};

use super::cell::{Cell, Content};
use super::label::{Label, NAMES};
use super::line::is_bare_base;

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

/// Joins the base of an index with the last head of the line over it: "2014 | 2015 | Index, 2015" over "(2014 = 100), %". The
/// numbers of the other columns are no index.
pub(super) fn join_bases(mentions: &Mentions<'_>, text: &str, cells: &mut Vec<Cell>, habit: Habit) {
    let mut dropped = vec![false; cells.len()];
    for at in 1..cells.len() {
        let base = cells[at].range.clone();
        let heads = heads_before(cells, at);
        let alone = !cells[at].split && label(&cells[at]).is_some() && is_bare_base(&text[base.clone()]);
        if alone && ends_with_index(heads) && stands_below(text, &cells[at - 1].range, &base) {
            let joined = cells[at - 1].range.start..base.end;
            let head = &mut cells[at - 1];
            head.what = Content::read(mentions, text, &joined, habit);
            head.range = joined;
            dropped[at] = true;
        }
    }
    keep(cells, &dropped);
}

/// The line of heads that ends right before the cell `at`; none where it has numbers.
fn heads_before(cells: &[Cell], at: usize) -> &[Cell] {
    let Some(last) = at.checked_sub(1).filter(|last| cells[*last].row_end) else { return &[] };
    let begin = cells[..last].iter().rposition(|cell| cell.row_end || !cell.split).map_or(0, |before| before + 1);
    let heads = &cells[begin..=last];
    let words = |cell: &Cell| !matches!(cell.what, Content::Number(_));
    if heads.iter().all(words) { heads } else { &[] }
}

/// Whether the last of `heads` measures nothing itself and the one before it does: "Index" beside "2015". A base below "2014 | 2015" or
/// below "Post | Telecommunications" is that of all columns.
fn ends_with_index(heads: &[Cell]) -> bool {
    let measures = |label: &Label| label.only_time || !label.senses.only(NAMES).is_empty();
    let [.., before, last] = heads else { return false };
    label(before).is_some_and(measures) && label(last).is_some_and(|last| !measures(last))
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

/// Whether nothing but what draws a table stands between two cells: "|---|" and the empty cells before the lower one.
fn stands_below(text: &str, upper: &Range<usize>, lower: &Range<usize>) -> bool {
    let draws = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'|' | b'-' | b':');
    text.get(upper.end..lower.start).is_some_and(|gap| gap.contains('\n') && gap.bytes().all(draws))
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

/// Drops the head that only says that parts follow, in lines of one head each over rows of years: "Year", "Total", "Of which", "Mobile",
/// "Fixed" over "2016". No number stands below it.
pub(super) fn drop_heads_of_parts(cells: &mut Vec<Cell>) {
    let mut dropped = vec![false; cells.len()];
    for at in 1..cells.len() {
        let parts =
            alone(&cells[at]).is_some_and(|head| head.senses.has(Sense::OfWhich) && head.senses.only(NAMES).is_empty());
        let below_total = || alone(&cells[at - 1]).is_some_and(|head| head.senses.has(Sense::Total));
        let over_years = || {
            let run = cells[at + 1..].iter().map_while(alone).take(MOST_HEADS);
            run.last().is_some_and(|last| last.only_time)
        };
        dropped[at] = parts && below_total() && over_years();
    }
    keep(cells, &dropped);
}

/// What a cell on a line of its own says, where it is no number.
fn alone(cell: &Cell) -> Option<&Label> {
    if cell.split { None } else { label(cell) }
}

/// So many heads stand at most behind the one that only says that parts follow, with the first year.
const MOST_HEADS: usize = 12;

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
