//! Heads of columns that a page parts over several lines, one cell a line: "Sơ bộ" over "Prel. 2023", "Thực hiện" over "năm 2022".

use std::ops::Range;

use crate::extract::lexicon::{Sense, Senses};

use super::cell::{Cell, Content};
use super::label::{Label, NAMES};

/// So many lines may say how sure the figures of a year are, over the year: "Sơ bộ", "Prel.".
const MOST_LINES: usize = 3;
/// The longest of them, in bytes.
const LONGEST: usize = 40;

/// Joins the cells of one a line that are parts of one head.
pub(super) fn join(text: &str, cells: &mut Vec<Cell>) {
    let mut at = 0;
    while at < cells.len() {
        let Some(end) = year_below(text, cells, at) else {
            at += 1;
            continue;
        };
        let words = cells[at].range.start..cells[end].range.end;
        let year = &mut cells[end];
        year.range = words.clone();
        if let Content::Label(label) = &mut year.what {
            label.senses = label.senses.with(Sense::Estimate.into());
            label.words = words;
        }
        cells.drain(at..end);
        at += 1;
    }
}

/// The cell of the year below those from `at` on that only say how sure its figures are.
fn year_below(text: &str, cells: &[Cell], at: usize) -> Option<usize> {
    let lines = cells[at..].iter().take(MOST_LINES).take_while(|cell| is_surety(cell)).count();
    let year = at + lines;
    let adjoin = |from: &Range<usize>, to: &Range<usize>| {
        text[from.end..to.start].bytes().all(|byte| byte.is_ascii_whitespace() || matches!(byte, b'.' | b'-'))
    };
    let fits = lines > 0
        && cells.get(year).is_some_and(|cell| label(cell).is_some_and(|label| label.only_time))
        && cells[at..=year].windows(2).all(|pair| adjoin(&pair[0].range, &pair[1].range));
    fits.then_some(year)
}

/// What a cell of words on a line of its own says.
fn label(cell: &Cell) -> Option<&Label> {
    match &cell.what {
        Content::Label(label) if !cell.split && cell.amount.is_none() => Some(label),
        _ => None,
    }
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
