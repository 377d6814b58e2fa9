//! Tables of one cell a line, put back into the lines that they were.
//!
//! What heads the names of the rows ("Chỉ tiêu", "Province") begins the line of heads; how many cells a line has follows
//! from the first row of numbers: as many heads as cells.

use std::ops::Range;

use crate::extract::layout::Layout;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::number::{Digits, Shape};

use super::cell::{Cell, Content};
use super::label::NAMES;

/// So many cells may name a row: the thing and its unit.
const MOST_NAMES: usize = 2;
/// So many heads of columns and groups of them a table has at most where nothing heads its rows.
const MOST_HEADS: usize = 24;
/// So many names of parts may stand over the first row.
const MOST_PARTS: usize = 3;
/// So many lines may stand between two rows: the name of a group and what follows it.
const MOST_BETWEEN: usize = 2;

/// Marks which of `cells`, those of one run of lines, make a line of several cells together.
pub(super) fn restore(text: &str, cells: &mut [Cell]) {
    let spelled = take_numerals(text, cells);
    let mut at = 0;
    while at < cells.len() {
        let begins = !cells[at].split && begins_heads(&text[cells[at].range.clone()]);
        let grid = if begins { Grid::at(text, cells, at) } else { Grid::below_groups(text, cells, at) };
        let Some(grid) = grid else {
            at += 1;
            continue;
        };
        for line in &grid.lines {
            for cell in &mut cells[line.clone()] {
                cell.split = true;
                cell.take_amount();
            }
            cells[line.end - 1].row_end = true;
        }
        at = grid.end;
    }
    // What is in no line of several cells stays what it was.
    for (index, what) in spelled {
        if !cells[index].split {
            cells[index].what = what;
        }
    }
}

/// Makes numbers of the cells "I", "II", "III" below a head for the numbers of rows; returns what they were.
fn take_numerals(text: &str, cells: &mut [Cell]) -> Vec<(usize, Content)> {
    let mut taken = Vec::new();
    let mut headed = false;
    for (index, cell) in cells.iter_mut().enumerate().filter(|(_, cell)| !cell.split) {
        let written = &text[cell.range.clone()];
        headed |= Layout::bundled().heads_ordinals(written);
        let numeral = (1..=5).contains(&written.len())
            && written.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
            && is_label(cell);
        if headed && numeral {
            // It has no digits that make a value.
            let digits = Digits { range: cell.range.start..cell.range.start, shape: Shape::Plain };
            taken.push((index, std::mem::replace(&mut cell.what, Content::Number(digits))));
        }
    }
    taken
}

/// Whether a cell begins a line of heads.
fn begins_heads(written: &str) -> bool {
    // "Đơn vị" heads enterprises where nothing heads the rows before it.
    let layout = Layout::bundled();
    layout.heads_rows(written) || layout.heads_ordinals(written) || layout.heads_units(written)
}

/// The lines of a table.
struct Grid {
    /// The cells of each.
    lines: Vec<Range<usize>>,
    /// One past the last cell.
    end: usize,
    /// How many cells stand between its lines.
    spare: usize,
}

/// How the rows of a table are made.
#[derive(Clone, Copy)]
struct Form {
    /// Whether each row begins with its number.
    ordinals: bool,
    /// How many cells name a row.
    names: usize,
    /// How many numbers it has.
    numbers: usize,
    /// How many cells the line of heads has.
    heads: usize,
}

impl Grid {
    /// The table whose heads begin with the cell `at`.
    fn at(text: &str, cells: &[Cell], at: usize) -> Option<Self> {
        let label = |index: usize| cells.get(index).is_some_and(|cell| !cell.split && is_label(cell));
        let number = |index: usize| cells.get(index).is_some_and(|cell| !cell.split && !is_label(cell));
        let mut first = at;
        while label(first) {
            first += 1;
        }
        let headed = Layout::bundled().heads_ordinals(&text[cells[at].range.clone()]);
        let numbered = cells.get(first).is_some_and(is_ordinal) && label(first + 1);
        // "CẢ NƯỚC" has no number over the provinces that have.
        let after = (first..cells.len()).find(|index| !number(*index)).unwrap_or(cells.len());
        let ordinals = headed && (numbered || after > first + 1 && label(after) && is_first(text, &cells[after - 1]));
        let mut heads = first - at;
        if ordinals && numbered {
            let mut numbered = first;
            // "I", "Bưu chính" over "1", "Doanh thu bưu chính"
            for _ in 0..MOST_PARTS {
                first = numbered + 1;
                while label(first) {
                    first += 1;
                }
                if !(cells.get(first).is_some_and(is_ordinal) && label(first + 1)) {
                    break;
                }
                numbered = first;
            }
            // More names of parts than a table has.
            heads += (first - numbered).checked_sub(1)?;
        }
        let mut numbers = 0;
        while number(first + numbers) {
            numbers += 1;
        }
        // The number of the next row stands among those of the first.
        if ordinals && numbers > 1 && is_ordinal(&cells[first + numbers - 1]) && label(first + numbers) {
            numbers -= 1;
        }
        if numbers == 0 {
            return None;
        }
        // So may the number of a page.
        let page = numbers > 1 && is_ordinal_like(&cells[first + numbers - 1]);
        // "ĐVT", "2022", "2023": nothing may head the names of the rows.
        let without_stub = ordinals || Layout::bundled().heads_units(&text[cells[at].range.clone()]);
        let counts = (0..=usize::from(page)).map(|less| numbers - less);
        let grids = counts.flat_map(|numbers| {
            let forms = (1..=MOST_NAMES).flat_map(|names| [(names, names), (names, names - 1)]);
            forms.filter(|(names, heads)| names == heads || without_stub).filter_map(move |(names, named)| {
                let form = Form { ordinals, names, numbers, heads: usize::from(ordinals) + named + numbers };
                let between = heads.checked_sub(form.heads + names)?;
                Self::of(text, cells, at, form, between)
            })
        });
        grids.max_by_key(|grid| (grid.lines.len(), std::cmp::Reverse(grid.spare)))
    }

    /// The table without a head over the names of its rows whose groups of columns begin with the cell `at`: "Năm 2021", "Năm 2022"
    /// over "Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện".
    fn below_groups(text: &str, cells: &[Cell], at: usize) -> Option<Self> {
        let label = |index: usize| cells.get(index).is_some_and(|cell| !cell.split && is_label(cell));
        let is_time = matches!(&cells[at].what, Content::Label(label) if label.only_time);
        if !is_time || !label(at) {
            return None;
        }
        let first = (at..cells.len().min(at + MOST_HEADS)).find(|index| !label(*index))?;
        let numbers = cells[first..].iter().take_while(|cell| !cell.split && !is_label(cell)).count();
        (2..first - at).find_map(|groups| {
            let heads = (first - 1).checked_sub(at + groups).filter(|heads| *heads >= 2)?;
            let fits = numbers == heads || numbers == heads + 1 && is_ordinal_like(&cells[first + heads]);
            let head = at + groups;
            let whole = fits && groups_before(text, cells, head, head..head + heads) == Some(groups);
            let form = Form { ordinals: false, names: 1, numbers: heads, heads };
            if whole { Self::of(text, cells, head, form, 0) } else { None }
        })
    }

    /// The table of this form, in which so many cells stand `between` the heads and the first row.
    fn of(text: &str, cells: &[Cell], at: usize, form: Form, between: usize) -> Option<Self> {
        let own = form.heads;
        let mut lines = Vec::new();
        // "Thuê bao di động", "Thuê bao Internet" over "2022", "2023", "2022", "2023".
        let apart = form.numbers.checked_div(between).filter(|apart| *apart >= 2 && apart * between == form.numbers);
        let second = at + own + between;
        let written = |index: usize| &text[cells[index].range.clone()];
        let groups = apart.filter(|apart| {
            between >= 2
                && (second - form.numbers..second - apart).all(|index| written(index) == written(index + apart))
        });
        if groups.is_some() {
            lines.push(at..second - form.numbers);
            lines.push(second - form.numbers..second);
        } else if between > MOST_BETWEEN {
            return None;
        } else {
            // "Năm 2021", "Năm 2022" over "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện"
            if let Some(groups) = groups_before(text, cells, at, at + own - form.numbers..at + own) {
                lines.push(at - groups..at);
            }
            lines.push(at..at + own);
        }
        let heads = lines.len();
        if ends_with_row(text, &cells[lines[heads - 1].clone()], form.numbers) {
            return None;
        }
        let mut next = if groups.is_some() { second } else { at + own };
        let mut spare = between;
        while let Some((row, after)) = form.row(cells, next, lines.len() == heads, between) {
            if text[cells[row.start].range.clone()].len() > 160
                || Layout::bundled().is_note(&text[cells[row.start].range.clone()])
            {
                break;
            }
            spare += row.start - next;
            lines.push(row);
            next = after;
        }
        (lines.len() > heads).then_some(Self { lines, end: next, spare })
    }
}

impl Form {
    /// The cells of the row that begins at `at`, and where the next one may begin. The `first` one may have as many
    /// cells before it as stand `between` it and the heads.
    fn row(self, cells: &[Cell], at: usize, first: bool, between: usize) -> Option<(Range<usize>, usize)> {
        let label = |index: usize| cells.get(index).is_some_and(|cell| !cell.split && is_label(cell));
        let mut begin = at;
        let mut from = at;
        if self.ordinals && cells.get(at).is_some_and(is_ordinal) && label(at + 1) {
            from += 1;
        }
        let mut stop = from;
        while label(stop) {
            stop += 1;
            // A number of a row may stand after the name of a group.
            if self.ordinals
                && cells.get(stop).is_some_and(is_ordinal)
                && label(stop + 1)
                && stop - from <= MOST_BETWEEN
            {
                stop += 1;
                begin = stop - 1;
                from = stop;
            }
        }
        let names = stop - from;
        let spare = if first { between.max(MOST_BETWEEN) } else { MOST_BETWEEN };
        if names == 0 || names > self.names + spare {
            return None;
        }
        if names > self.names {
            begin = stop - self.names;
        }
        let mut end = stop;
        while cells.get(end).is_some_and(|cell| !cell.split && !is_label(cell)) {
            end += 1;
        }
        let count = end - stop;
        // What is too many is the number of the page or of the next row.
        let over = count.checked_sub(self.numbers).filter(|over| *over <= 1 + usize::from(self.ordinals))?;
        let numbered = self.ordinals && over > 0 && label(end) && is_ordinal(&cells[end - 1]);
        let pages = over - usize::from(numbered);
        let whole = pages <= 1 && cells[end - over..end].iter().all(is_ordinal_like);
        let next = if label(end) { stop + self.numbers + pages } else { end };
        whole.then_some((begin..stop + self.numbers, next))
    }
}

/// How many cells right before the cell `at` head groups of the columns in `heads`, which are the same in each of them.
fn groups_before(text: &str, cells: &[Cell], at: usize, heads: Range<usize>) -> Option<usize> {
    let written = |index: usize| &text[cells[index].range.clone()];
    let named = |cell: &Cell| match &cell.what {
        Content::Label(label) => !cell.split && (label.only_time || !label.senses.only(NAMES).is_empty()),
        Content::Number(_) | Content::Missing => false,
    };
    (2..=heads.len() / 2).rev().find(|groups| {
        let apart = heads.len() / groups;
        apart * groups == heads.len()
            && at >= *groups
            && (heads.start..heads.end - apart).all(|index| written(index) == written(index + apart))
            && (heads.start + 1..heads.start + apart).all(|index| written(index) != written(heads.start))
            && cells[at - groups..at].iter().all(named)
    })
}

/// Whether the last of so many heads of columns is no head of one: the name of a row after heads of times.
fn ends_with_row(text: &str, heads: &[Cell], columns: usize) -> bool {
    let label = |cell: &&Cell| match &cell.what {
        Content::Label(label) => Some(label.clone()),
        Content::Number(_) | Content::Missing => None,
    };
    let columns: Vec<_> = heads[heads.len() - columns..].iter().filter_map(|cell| label(&cell)).collect();
    columns.split_last().is_some_and(|(last, times)| {
        !times.is_empty()
            && times.iter().all(|head| head.only_time)
            && !last.heads_time()
            && last.when.is_none()
            && !last.senses.only(NAMES).is_empty()
            && !Layout::bundled().heads_no_figures(&text[last.words.clone()])
            && !Layout::bundled().heads_differences(&text[last.words.clone()])
            && !last.senses.any(Senses::of(&[Sense::Up, Sense::Down, Sense::Versus, Sense::SamePeriod, Sense::Plan]))
    })
}

fn is_label(cell: &Cell) -> bool {
    matches!(cell.what, Content::Label(_)) && cell.amount.is_none()
}

/// Whether a cell may be the number of a row.
fn is_ordinal(cell: &Cell) -> bool {
    let numeral = matches!(&cell.what, Content::Number(digits) if digits.range.is_empty());
    is_ordinal_like(cell) && (numeral || cell.range.len() <= 2)
}

/// Whether a cell may be the number of the first row.
fn is_first(text: &str, cell: &Cell) -> bool {
    is_ordinal(cell) && matches!(&text[cell.range.clone()], "1" | "i")
}

/// Whether a cell may be the number of a row or of a page.
fn is_ordinal_like(cell: &Cell) -> bool {
    matches!(&cell.what, Content::Number(digits) if digits.shape == Shape::Plain && digits.range.len() <= 3)
}
