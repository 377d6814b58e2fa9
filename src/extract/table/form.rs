//! How lines come apart into cells where one line alone does not tell: lists of lines that are made alike.

use std::ops::Range;

use crate::extract::mention::{Habit, Mentions};
use crate::extract::number::{next_digit, scan};
use crate::extract::page::{Block, BlockKind, bullet, level};
use crate::extract::words::{behind_last, has_two_blanks};

use super::cell::{Content, is_year, without_marks};
use super::label::NAMES;
use super::line::{blanks_from_end, has_bar, is_missing, is_numbered_caption, numbers_at_end, parted_by_blanks};
use super::single;
use super::unit::unit_after;

/// How a line comes apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// As its own signs say.
    Own,
    /// By semicolons, like the lines beside it: "Hà Tĩnh; 2.777,1; 2.281.437".
    Semicolons,
    /// By several blanks into two cells, like the lines beside it.
    Gap,
    /// By blanks into a label and so many numbers, below as many years: "Tỷ lệ phủ sóng 5G (%) - 22,87 38,2".
    Blanks(usize),
    /// By blanks into a label, its unit and so many numbers, where the line of heads has one for units.
    Measured(usize),
    /// Into the heads that stand there, as many as the rows below have cells.
    Heads(Vec<Range<usize>>),
    /// A bearer and its number, like the lines beside it: "1. Hà Nội: 12.345 thuê bao".
    Pair {
        /// The name of a province or an enterprise.
        name: Range<usize>,
        /// The number and its unit.
        number: Range<usize>,
    },
}

/// The longest line of a list, in bytes.
const LONGEST_LINE: usize = 400;
/// So many lines make a list of pairs.
const FEWEST_PAIRS: usize = 2;

/// The form of each of the `blocks`.
pub(super) fn forms(mentions: &Mentions<'_>, text: &str, blocks: &[Block], habit: Habit) -> Vec<Form> {
    let mut forms = vec![Form::Own; blocks.len()];
    let parted = Runs::of(blocks, |block| {
        let line = &text[block.range.clone()];
        let mark = semicolons(line, block);
        (mark, mark > 0 && is_semicolon_row(line))
    });
    let gapped = Runs::of(blocks, |block| {
        let line = &text[block.range.clone()];
        let gap = has_gap(line);
        (usize::from(gap), gap && is_number(line.rsplit("  ").next().unwrap_or_default().trim_ascii()))
    });
    let mut at = 0;
    while at < blocks.len() {
        let Run { mark, lines, rows } = parted.0[at];
        if mark > 0 && lines >= 2 && rows >= 1 && rows + 2 >= lines && (mark >= 2 || rows >= 2) {
            forms[at..at + lines].fill(Form::Semicolons);
            at += lines;
            continue;
        }
        let Run { mark, lines, rows } = gapped.0[at];
        if mark > 0 && rows >= 2 && rows + 2 >= lines {
            forms[at..at + lines].fill(Form::Gap);
            at += lines;
            continue;
        }
        // "Năm 2021          Năm 2022" over "Chỉ tiêu   Kế hoạch   Thực hiện   Kế hoạch   Thực hiện"
        // So do heads of the numbers of rows whose names nothing heads.
        let heads = |line: &str| parted_by_blanks(line) && matches!(numbers_at_end(line), 0 | 2);
        // "104  Doanh thu viễn thông" is one caption.
        let numbered = is_numbered_caption(&text[blocks[at].range.clone()]);
        if mark > 0 && !numbered && blocks.get(at + 1).is_some_and(|next| heads(&text[next.range.clone()])) {
            forms[at] = Form::Gap;
            at += 1;
            continue;
        }
        if let Some(end) = below_heads(text, blocks, at, &mut forms) {
            at = end;
            continue;
        }
        let years = years_at_end(&text[blocks[at].range.clone()]);
        if years >= 2 {
            let rows = blocks[at + 1..].iter().take_while(|block| ends_with_cells(&text[block.range.clone()], years));
            let count = rows.count();
            forms[at + 1..=at + count].fill(Form::Blanks(years));
            at += count + 1;
            continue;
        }
        let mut pairs = Vec::new();
        while let Some(pair) = blocks.get(at + pairs.len()).and_then(|block| pair(mentions, text, block, habit)) {
            pairs.push(pair);
        }
        let count = pairs.len();
        // A line of another make in the list: its items say more than one number each.
        let alone = |index: Option<usize>| {
            let beside = index.and_then(|index| blocks.get(index));
            beside
                .is_none_or(|beside| bullet(&text[beside.range.clone()]) == 0 || heads_anew(text, beside, &blocks[at]))
        };
        let listed = count > 0 && bullet(&text[blocks[at].range.clone()]) > 0;
        if count >= FEWEST_PAIRS && (!listed || alone(at.checked_sub(1)) && alone(Some(at + count))) {
            for (form, pair) in forms[at..].iter_mut().zip(pairs) {
                *form = pair;
            }
        }
        at += count.max(1);
    }
    join_runs(text, blocks, &mut forms);
    forms
}

/// So many lines may stand between two that semicolons part: the name of a part of the table.
const MOST_BETWEEN: usize = 1;

/// Takes what stands alone beyond the name of a part as the lines of the same table are taken: "Telephone;60.6;121.2" below "Per
/// 100 inhabitants", heads over the name of the first part.
fn join_runs(text: &str, blocks: &[Block], forms: &mut [Form]) {
    let marks: Vec<usize> = blocks.iter().map(|block| semicolons(&text[block.range.clone()], block)).collect();
    let line = |at: usize| &text[blocks[at].range.clone()];
    let mut last: Option<usize> = None;
    for at in 0..forms.len() {
        let near = last.is_some_and(|last| at - last <= MOST_BETWEEN + 1 && marks[last] == marks[at] && marks[at] >= 2);
        if forms[at] == Form::Own && near && is_semicolon_row(line(at)) {
            forms[at] = Form::Semicolons;
        }
        last = if forms[at] == Form::Semicolons { Some(at) } else { last };
    }
    let mut next: Option<usize> = None;
    for at in (0..forms.len()).rev() {
        let near = next.is_some_and(|next| next - at <= MOST_BETWEEN + 1 && marks[next] == marks[at] && marks[at] >= 2);
        if forms[at] == Form::Own && near {
            forms[at] = Form::Semicolons;
        }
        next = if forms[at] == Form::Semicolons { Some(at) } else { next };
    }
}

/// So many rows below a line of heads tell how many there are.
const FEWEST_ROWS: usize = 2;

/// Takes the line `at` as one of heads where the rows below it say so; returns where they end.
fn below_heads(text: &str, blocks: &[Block], at: usize, forms: &mut [Form]) -> Option<usize> {
    let line = |at: usize| blocks.get(at).filter(|block| !block.card).map_or("", |block| &text[block.range.clone()]);
    let lines = |at: usize| blocks.get(at..).unwrap_or_default().len();
    if lines(at) <= FEWEST_ROWS || !single::ends_like_heads(line(at)) {
        return None;
    }
    // "I Viễn thông" may stand over the first row.
    let first = (at + 1..=at + 2).find(|index| single::numbers_in_row(line(*index)) >= 2)?;
    let most = single::numbers_in_row(line(first));
    // "2021 178.617 1.051.160": the year names the row.
    let mut counts = [most, most - 1].into_iter().filter(|count| single::is_row_of(line(first), *count));
    let (count, heads) = counts.find_map(|count| Some((count, single::heads(line(at), count)?)))?;
    // A caption stands over heads.
    if first > at + 1 && single::heads(line(at + 1), count).is_some() {
        return None;
    }
    let is_row = |at: usize| single::is_row_of(line(at), count);
    let mut end = first;
    let mut rows = 0;
    // The number of a page, the heads again or the name of a part may stand between two rows.
    while is_row(end) || end > first && (is_row(end + 1) || is_row(end + 2)) {
        rows += usize::from(is_row(end));
        end += 1;
    }
    if rows < FEWEST_ROWS {
        return None;
    }
    let place = |cell: Range<usize>, at: usize| blocks[at].range.start + cell.start..blocks[at].range.start + cell.end;
    if let Some(above) = at.checked_sub(1).filter(|above| forms[*above] == Form::Own)
        && let Some(groups) = single::groups(line(above), count)
    {
        forms[above] = Form::Heads(groups.into_iter().map(|cell| place(cell, above)).collect());
    }
    for (index, form) in forms.iter_mut().enumerate().take(end).skip(first) {
        if is_row(index) {
            *form = if heads.units { Form::Measured(count) } else { Form::Blanks(count) };
        } else if let Some(again) = single::heads(line(index), count) {
            *form = Form::Heads(again.cells.into_iter().map(|cell| place(cell, index)).collect());
        }
    }
    forms[at] = Form::Heads(heads.cells.into_iter().map(|cell| place(cell, at)).collect());
    Some(end)
}

/// The lines from one on that are marked like it.
#[derive(Clone, Copy, Default)]
struct Run {
    /// How it is marked; 0 where it is not.
    mark: usize,
    /// How many lines follow one another that are marked so, with itself.
    lines: usize,
    /// How many of them are rows of a table.
    rows: usize,
}

/// The run of each block, found from the last one on, so that time grows with the text.
struct Runs(Vec<Run>);

impl Runs {
    /// The runs of `blocks`; `marked` says how a block is marked and whether it is a row.
    fn of(blocks: &[Block], marked: impl Fn(&Block) -> (usize, bool)) -> Self {
        let mut runs = vec![Run::default(); blocks.len()];
        let mut next = Run::default();
        for (run, block) in runs.iter_mut().zip(blocks).rev() {
            let (mark, row) = marked(block);
            let goes_on = if next.mark == mark { next } else { Run::default() };
            next = Run { mark, lines: goes_on.lines + 1, rows: goes_on.rows + usize::from(row) };
            *run = next;
        }
        Self(runs)
    }
}

/// How many semicolons part a line that may be one of a table.
fn semicolons(line: &str, block: &Block) -> usize {
    let unknown = || is_missing(behind_last(line, b';', b';').trim_ascii());
    let ended = line.ends_with(['.', ';']) && !unknown();
    let plain = line.len() <= LONGEST_LINE && !block.card && !ended;
    if plain { memchr::memchr_iter(b';', line.as_bytes()).count() } else { 0 }
}

/// Whether semicolons part a line into names and numbers: the names of a row are at most its number, its thing and its unit.
fn is_semicolon_row(line: &str) -> bool {
    let parts = memchr::memchr_iter(b';', line.as_bytes()).count() + 1;
    let numbers = line.rsplit(';').take_while(|part| is_number(without_marks(part.trim_ascii()))).count();
    numbers >= 1 && parts - numbers <= 3
}

/// Whether several blanks part a line into two cells.
fn has_gap(line: &str) -> bool {
    line.len() <= 160
        && has_two_blanks(line)
        && !line.contains(['\t', '|', ';'])
        && line.split("  ").filter(|part| !part.trim_ascii().is_empty()).count() == 2
}

/// How many years stand at the end of a line, parted by single blanks, that names what the rows are or nothing before
/// them.
fn years_at_end(line: &str) -> usize {
    let years = if line.len() > 160 { 0 } else { blanks_from_end(line).take_while(|part| is_year(part)).count() };
    if years == 0 || line.contains(['\t', '|', ';', ',', '.', ':']) || has_two_blanks(line) {
        return 0;
    }
    let before = line.split(' ').count() - years;
    if before <= 4 { years } else { 0 }
}

/// Whether a line ends with so many cells of numbers, parted by single blanks, after words.
fn ends_with_cells(line: &str, count: usize) -> bool {
    let cells = blanks_from_end(line).take_while(|part| is_number(part)).count();
    let numbers = blanks_from_end(line).take(count).filter(|part| !is_missing(part)).count();
    !has_bar(line) && !has_two_blanks(line) && cells == count && numbers >= 1 && line.split(' ').count() > count
}

/// Whether a cell is a number or says that there is none.
fn is_number(cell: &str) -> bool {
    is_missing(cell)
        || cell.bytes().any(|byte| byte.is_ascii_digit())
            && cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'%' | b'-' | b'+' | b'*'))
}

/// Whether a line beside a list with the item `item` is the numbered heading of what else the page tells: "IV. Management" below
/// "- Hanoi: 3,212".
fn heads_anew(text: &str, beside: &Block, item: &Block) -> bool {
    beside.kind == BlockKind::Heading && level(&text[beside.range.clone()]) != level(&text[item.range.clone()])
}

/// The bearer and the number that a line consists of.
fn pair(mentions: &Mentions<'_>, text: &str, block: &Block, habit: Habit) -> Option<Form> {
    let line = &text[block.range.clone()];
    if line.len() > 90 || block.card || next_digit(line.as_bytes(), 0).is_none() || has_bar(line) {
        return None;
    }
    let before_blank =
        |sign: u8| memchr::memchr_iter(sign, line.as_bytes()).find(|at| line.as_bytes().get(at + 1) == Some(&b' '));
    let dash = || {
        memchr::memchr_iter(b'-', line.as_bytes())
            .find_map(|at| (line[at + 1..].starts_with(' ') && line[..at].ends_with(' ')).then(|| at - 1))
    };
    let colon = before_blank(b':').map(|at| (at, 2));
    let (sign, length) = colon.or_else(|| dash().map(|at| (at, 3)))?;
    let rest = line[sign + length..].trim_end_matches(['.', ';', ' ']);
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let base = block.range.start;
    let lead = bullet(&line[..sign]);
    let blanks = line[lead..sign].len() - line[lead..sign].trim_ascii_start().len();
    let name = base + lead + blanks..base + line[..sign].trim_ascii_end().len();
    let number = base + sign + length..base + sign + length + rest.len();
    if name.start >= name.end {
        return None;
    }
    let digits = scan(&text[..number.end], number.start);
    let whole = digits.range.end == number.end || unit_after(text, &digits.range, number.end).is_some();
    if !whole {
        return None;
    }
    let Content::Label(label) = Content::read(mentions, text, &name, habit) else { return None };
    let bearer = (label.place.is_some() || label.operator.is_some()) && label.senses.only(NAMES).is_empty();
    (bearer && !label.sub).then_some(Form::Pair { name, number })
}
