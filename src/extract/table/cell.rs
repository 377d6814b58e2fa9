//! The cells that a line of a table comes apart into.

use std::ops::Range;

use crate::extract::letters::is_letter;
use crate::extract::mention::{Habit, Mentions};
use crate::extract::number::{self, Shape};
use crate::extract::page::Block;
use crate::extract::torn;

use super::form::Form;
use super::label::Label;
use super::line::{
    has_bar, is_base_of_index, is_missing, is_row, is_rule, numbers_at_end, parted_by_blanks, parted_by_semicolons,
    year_and_number,
};
use super::single;
use super::unit::{CellUnit, thousands, unit_after};

/// One cell.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// Where it stands in the folded text.
    pub(super) range: Range<usize>,
    /// The block it stands in.
    pub(super) block: usize,
    /// What it holds.
    pub(super) what: Content,
    /// The unit that stands with its number.
    pub(super) unit: Option<CellUnit>,
    /// The number of a cell of words that are its unit: "3.235 trạm".
    pub(super) amount: Option<(number::Digits, CellUnit)>,
    /// Whether it is the last of a line of several cells.
    pub(super) row_end: bool,
    /// Whether the line holds several cells.
    pub(super) split: bool,
}

impl Cell {
    /// A cell without a unit, alone on its line.
    pub(super) fn new(range: Range<usize>, block: usize, what: Content) -> Self {
        Self { range, block, what, unit: None, amount: None, row_end: false, split: false }
    }

    /// One of which nothing is known.
    pub(super) fn missing(at: usize, block: usize) -> Self {
        Self::new(at..at, block, Content::Missing)
    }

    /// Makes a number of it where it is one with its unit.
    pub(super) fn take_amount(&mut self) {
        if let Some((digits, unit)) = self.amount.take() {
            self.range = digits.range.start..self.range.end;
            self.what = Content::Number(digits);
            self.unit = Some(unit);
        }
    }
}

/// The number and the unit that a cell consists of.
fn amount(text: &str, range: &Range<usize>) -> Option<(number::Digits, CellUnit)> {
    if !text[range.clone()].starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits = number::scan(&text[..range.end], range.start);
    let unit = unit_after(text, &digits.range, range.end).filter(|_| digits.range.end < range.end)?;
    // "1000 thuê bao" in a column of units.
    let counts_by_thousands = thousands(&text[range.clone()]).is_some();
    (!counts_by_thousands).then_some((digits, unit))
}

/// What a cell holds.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// A number.
    Number(number::Digits),
    /// A sign that the number is not known.
    Missing,
    /// Words.
    Label(Label),
}

impl Content {
    /// Reads the cell at `range`.
    pub(super) fn read(mentions: &Mentions<'_>, text: &str, range: &Range<usize>, habit: Habit) -> Self {
        let plain = without_marks(&text[range.clone()]);
        if is_missing(plain) {
            return Self::Missing;
        }
        // "-1.2" and "+3,4" of a column of growth.
        let sign = usize::from(plain.starts_with(['-', '+']) && plain[1..].starts_with(|c: char| c.is_ascii_digit()));
        if plain[sign..].starts_with(|c: char| c.is_ascii_digit()) {
            let digits = number::scan(&text[..range.end], range.start + sign);
            let year = sign == 0 && digits.shape == Shape::Plain && is_year(plain);
            if digits.range.end == range.start + plain.len() && !year {
                return Self::Number(digits);
            }
        }
        Self::Label(Label::read(mentions, text, range, habit))
    }
}

/// A cell without the marks of notes and the sign of percent at its end: "1.234(1)", "56,7 (*)", "89,1%*".
pub(in crate::extract) fn without_marks(written: &str) -> &str {
    let mut plain = written;
    loop {
        let shorter = plain.trim_end_matches(['%', '*', ' ']);
        let bracket = shorter.strip_suffix(')').and_then(|inner| inner.rsplit_once('(')).filter(|(before, mark)| {
            let sign = mark.len() == 1 && mark.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'*');
            (sign || matches!(*mark, "**" | "***"))
                && before.trim_ascii_end().ends_with(|c: char| c.is_ascii_digit() || c == '%')
        });
        match bracket {
            Some((before, _)) => plain = before,
            None if shorter.len() == plain.len() => return plain,
            None => plain = shorter,
        }
    }
}

/// Whether it is the number of a year.
pub(super) fn is_year(written: &str) -> bool {
    written.len() == 4 && written.parse::<i32>().is_ok_and(|year| (1990..=2045).contains(&year))
}

/// The cells of a line, which is the block `index` and comes apart in this `form`; where all lines are cells, they stand `alone`.
pub(super) fn cells(
    mentions: &Mentions<'_>,
    text: &str,
    block: &Block,
    index: usize,
    form: &Form,
    habit: Habit,
    alone: bool,
) -> Vec<Cell> {
    let line = &text[block.range.clone()];
    // "361 200" in a table that has one cell a line
    if alone && let Some(digits) = torn::in_cell(text, block.range.start, block.range.start + without_marks(line).len())
    {
        return vec![Cell::new(block.range.clone(), index, Content::Number(digits))];
    }
    if let Form::Pair { name, number } = form {
        return pair(mentions, text, index, name, number, habit);
    }
    if is_rule(line) {
        return Vec::new();
    }
    let list: Vec<&str> = line.split(';').collect();
    let is_list = list.len() > 1
        && is_row(line)
        && list.iter().filter(|part| !part.trim_ascii().is_empty()).all(|part| year_and_number(part).is_some());
    if is_list {
        let mut found = Vec::new();
        let mut at = block.range.start;
        for part in list {
            let range = at..at + part.len();
            let own = Block { range, kind: block.kind, card: false, running: false, sentences: Vec::new() };
            if !part.trim_ascii().is_empty() {
                found.extend(cells(mentions, text, &own, index, form, habit, false));
            }
            at += part.len() + 1;
        }
        return found;
    }
    let mut found = parted_cells(mentions, text, block, index, form, habit);
    let row = found.len() > 1;
    for (position, cell) in found.iter_mut().enumerate() {
        cell.split = row;
        if row && position > 0 {
            cell.take_amount();
        }
    }
    if let Some(last) = found.last_mut() {
        last.row_end = row;
    }
    found
}

/// The cells into which a line comes apart in this `form`, with the empty ones.
fn parted_cells(
    mentions: &Mentions<'_>,
    text: &str,
    block: &Block,
    index: usize,
    form: &Form,
    habit: Habit,
) -> Vec<Cell> {
    let line = &text[block.range.clone()];
    let mut found: Vec<Cell> = Vec::new();
    let barred = has_bar(line);
    let apart = barred || parted_by_blanks(line) || *form == Form::Gap;
    let spans = barred && spans_columns(line);
    for part in parts(line, block.range.start, form) {
        let range = printed(text, &part);
        if range.start >= range.end {
            // "Thuê bao | | 1.012.300": an empty cell keeps its column. Behind the last bar stands one where none closes the line.
            let open = line.contains('|') && !line.starts_with('|');
            let named = found.len() > 1 || spans && !found.is_empty();
            if barred && named && (part.end < block.range.end || open) {
                found.push(Cell::missing(range.start, index));
            }
            continue;
        }
        let mut what = Content::read(mentions, text, &range, habit);
        if let Content::Label(_) = what
            && apart
            && let Some(digits) =
                torn::in_cell(text, range.start, range.start + without_marks(&text[range.clone()]).len())
        {
            what = Content::Number(digits);
        }
        // "Index (previous year = 100), %" holds no amount.
        let named = matches!(what, Content::Label(_)) && !is_base_of_index(&text[range.clone()]);
        let amount = if named { amount(text, &range) } else { None };
        found.push(Cell { amount, ..Cell::new(range, index, what) });
    }
    // The last cells of a row parted by tabs may be empty, too.
    if found.len() > 1 && line.contains('\t') {
        let blanks = text[block.range.end..].bytes().take_while(|b| matches!(b, b'\t' | b' '));
        found.extend(blanks.filter(|b| *b == b'\t').map(|_| Cell::missing(block.range.end, index)));
    }
    found
}

/// What is printed of the cell at `part`, without blanks. "**480,5**": how strongly says nothing.
fn printed(text: &str, part: &Range<usize>) -> Range<usize> {
    let raw = &text[part.clone()];
    let start = part.start + (raw.len() - raw.trim_ascii_start().len());
    let end = part.start + raw.trim_ascii_end().len();
    let strong = text.get(start..end).and_then(|cell| cell.strip_prefix("**")?.strip_suffix("**"));
    if strong.is_some_and(|cell| !cell.trim_ascii().is_empty()) { start + 2..end - 2 } else { start..end }
}

/// Whether the heads of a line of several may hold for the empty cells behind them: "Mobile | | Fixed broadband |".
fn spans_columns(line: &str) -> bool {
    let cells = || line.split(['\t', '|']).map(str::trim_ascii).filter(|part| !part.is_empty());
    // "2021 | | 2022 |": years are heads, too.
    let heads = |part: &str| is_year(part) || part.contains(is_letter) || numbers_at_end(part) == 0;
    cells().count() >= 2 && cells().all(heads)
}

/// The cells of a line that gives one bearer's figure: "1. Hà Nội: 12.345 thuê bao".
fn pair(
    mentions: &Mentions<'_>,
    text: &str,
    index: usize,
    name: &Range<usize>,
    number: &Range<usize>,
    habit: Habit,
) -> Vec<Cell> {
    let digits = number::scan(&text[..number.end], number.start);
    let unit = unit_after(text, &digits.range, number.end).filter(|_| digits.range.end < number.end);
    let label = Content::read(mentions, text, name, habit);
    let number = Cell::new(digits.range.clone(), index, Content::Number(digits));
    vec![
        Cell { split: true, ..Cell::new(name.clone(), index, label) },
        Cell { unit, row_end: true, split: true, ..number },
    ]
}

/// Where the cells of `line` stand, which begins at `base`; blanks around them and empty ones among them.
fn parts(line: &str, base: usize, form: &Form) -> Vec<Range<usize>> {
    match form {
        Form::Heads(cells) => return cells.clone(),
        Form::Blanks(count) => return label_and_numbers(line, *count, base),
        Form::Measured(count) => return measured(line, *count, base),
        _ => {}
    }
    if let Some(colon) = year_and_number(line) {
        return vec![base..base + colon, base + colon + 1..base + line.len()];
    }
    if *form == Form::Gap {
        return parted(line.split("  "), 2, base);
    }
    if parted_by_blanks(line) {
        let mut parts = parted(line.split("  "), 2, base);
        // A long label runs into its first number: "Revenue from telecommunications (Bill. dongs) 742.6". Heads do not:
        // "Ước tháng 9     Ước 9 tháng".
        let second = parts[1..]
            .iter()
            .map(|part| line[part.start - base..part.end - base].trim_ascii())
            .find(|part| !part.is_empty());
        let counts = second.is_some_and(|second| {
            is_missing(second) || second.starts_with(['-', '+']) || second.starts_with(|c: char| c.is_ascii_digit())
        });
        if let Some(first) = parts.first_mut().filter(|_| counts) {
            let own = &line[..first.end - base];
            if let Some(blank) = own.rfind(' ')
                && numbers_at_end(own) == 1
                // "Prel. 2010" names a row.
                && !is_year(&own[blank + 1..])
                && own.contains(is_letter)
            {
                let number = base + blank + 1..first.end;
                first.end = base + blank;
                parts.insert(1, number);
            }
        }
        return parts;
    }
    if *form == Form::Semicolons || parted_by_semicolons(line) {
        return parted(line.split(';'), 1, base);
    }
    if line.contains(['\t', '|']) {
        return parted(line.split(['\t', '|']), 1, base);
    }
    match numbers_at_end(line) {
        0 | 1 => std::iter::once(base..base + line.len()).collect(),
        count => label_and_numbers(line, count, base),
    }
}

/// Where the parts of a line stand that are `apart` bytes from each other.
fn parted<'t>(parts: impl Iterator<Item = &'t str>, apart: usize, base: usize) -> Vec<Range<usize>> {
    let mut at = base;
    let ranges = parts.map(|part| {
        let range = at..at + part.len();
        at = range.end + apart;
        range
    });
    ranges.collect()
}

/// A label, its unit and the `count` numbers after them, parted by blanks.
fn measured(line: &str, count: usize, base: usize) -> Vec<Range<usize>> {
    let mut parts = label_and_numbers(line, count, base);
    if let Some(label) = parts.first().filter(|_| parts.len() > count).cloned()
        && let Some(unit) = single::unit_behind(line[label.start - base..label.end - base].trim_ascii_end())
    {
        parts[0].end = label.start + unit;
        parts.insert(1, label.start + unit + 1..label.end);
    }
    parts
}

/// A label and the `count` numbers after it, parted by blanks.
fn label_and_numbers(line: &str, count: usize, base: usize) -> Vec<Range<usize>> {
    // The numbers, from the last to the first.
    let mut numbers: Vec<Range<usize>> = Vec::new();
    let mut stop = line.len();
    for _ in 0..count {
        let trimmed = line[..stop].trim_ascii_end();
        let from = trimmed.rfind(' ').map_or(0, |blank| blank + 1);
        numbers.push(from..trimmed.len());
        stop = from;
    }
    let label = line[..stop].trim_ascii();
    let mut parts = Vec::new();
    // "Prel. 2019 801.3 110.4": the year belongs to its label.
    let short = !label.is_empty()
        && label.chars().count() <= 10
        && !numbers.iter().all(|number| is_year(&line[number.clone()]));
    let year = numbers.pop_if(|first| short && is_year(&line[first.clone()]));
    if let Some(year) = year {
        parts.push(0..year.end);
    } else if !label.is_empty() {
        parts.push(0..stop);
    }
    parts.extend(numbers.into_iter().rev());
    parts.into_iter().map(|part| base + part.start..base + part.end).collect()
}
