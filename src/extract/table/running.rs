//! Tables that lost their lines: rows of numbers one behind the other in running text, "Năm Số thuê bao Mật độ 2019 11.641 3,44 2020
//! 12.577 3,61 2021 14.398 4,03", or years side by side and then rows, "2019 2020 2021 Bưu chính 1,6 1,9 2,3 Viễn thông 14,4 15,2 18,1".
//! They are found here, and laid out in cells in [`laid`](super::laid).

use std::ops::Range;

use crate::extract::layout::Layout;
use crate::extract::page::Block;

use super::cell::{is_year, without_marks};
use super::line::is_missing;

/// So many rows of a year and its numbers make a table.
const FEWEST_YEARS: usize = 3;
/// So many rows of a name and its numbers below years do.
const FEWEST_NAMES: usize = 2;
/// The longest name of a row, in bytes.
const LONGEST_NAME: usize = 120;
/// Fewer bytes hold no such table.
const SHORTEST: usize = 30;
/// So many columns a table has at most.
const MOST_COLUMNS: usize = 12;

/// A row: its name and its numbers.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) name: Range<usize>,
    pub(super) cells: Vec<Range<usize>>,
}

/// A table in a line.
#[derive(Clone, Debug)]
pub(in crate::extract) struct Running {
    /// Where its rows stand, from the years over them on.
    pub range: Range<usize>,
    /// The years that head the columns, where the rows have names.
    pub(super) years: Vec<Range<usize>>,
    pub(super) rows: Vec<Told>,
}

/// A word of a line.
#[derive(Clone, Debug)]
struct Word {
    range: Range<usize>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Year(i32),
    Number,
    /// "%" behind a number.
    Percent,
    Other,
}

/// The words of a line.
fn words(line: &str) -> Vec<Word> {
    let mut at = 0;
    let words = line.split([' ', '\n', '\t']).filter_map(|word| {
        let range = at..at + word.len();
        at = range.end + 1;
        let bare = word.trim_end_matches([';', ',']);
        let number = || {
            let plain = without_marks(bare);
            let digits = plain.strip_prefix(['-', '+']).unwrap_or(plain);
            digits.starts_with(|c: char| c.is_ascii_digit())
                && digits.ends_with(|c: char| c.is_ascii_digit())
                && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        };
        let kind = match bare {
            "" => return None,
            "%" => Kind::Percent,
            year if is_year(year) => Kind::Year(year.parse().ok()?),
            word if number() || is_missing(word) => Kind::Number,
            _ => Kind::Other,
        };
        Some(Word { range: range.start..range.start + bare.len(), kind })
    });
    words.collect()
}

/// The table that stands in a line, where one does.
pub(in crate::extract) fn find(line: &str) -> Option<Running> {
    let bytes = line.as_bytes();
    if line.len() < SHORTEST || memchr::memchr2(b'\t', b'|', bytes).is_some() {
        return None;
    }
    // Most lines have fewer numbers.
    let mut numbers = line.split(' ').filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    if numbers.by_ref().take(2 * FEWEST_YEARS).count() < 2 * FEWEST_YEARS {
        return None;
    }
    let words = words(line);
    years_down(line, &words).or_else(|| years_across(line, &words))
}

/// Whether a line holds such a table, whose rows are years with several numbers each.
pub(super) fn is_of_years(line: &str) -> bool {
    find(line).is_some_and(|found| found.years.is_empty() && found.rows.iter().all(|row| row.cells.len() > 1))
}

/// How the numbers from the word `at` on are parted into cells, and where they end: a year that is `next` is none of them. Of more
/// than a row can hold only so many are given that it is seen.
fn cells(words: &[Word], at: usize, next: Option<i32>) -> (Vec<Range<usize>>, usize) {
    let mut cells: Vec<Range<usize>> = Vec::new();
    let mut end = at;
    while let Some(word) = words.get(end).filter(|_| cells.len() <= MOST_COLUMNS + 1) {
        match word.kind {
            Kind::Number => cells.push(word.range.clone()),
            Kind::Year(year) if next.is_some_and(|next| year < next || year > next + 9) => {
                cells.push(word.range.clone());
            }
            Kind::Percent if !cells.is_empty() => {
                if let Some(last) = cells.last_mut() {
                    last.end = word.range.end;
                }
            }
            _ => break,
        }
        end += 1;
    }
    (cells, end)
}

/// Rows of a year and its numbers.
fn years_down(line: &str, words: &[Word]) -> Option<Running> {
    let mut start = 0;
    while start < words.len() {
        let mut rows = rows_of_years(line, words, start, None).0;
        let count = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        // The first row of a table that tells by how much each moved has nothing to be compared with.
        let alike = rows.iter().enumerate().all(|(index, row)| row.cells.len() + usize::from(index == 0) >= count);
        if rows.len() >= FEWEST_YEARS && alike {
            let end = rows.last().and_then(|row| row.cells.last()).map_or(0, |cell| cell.end);
            // "Năm 2019" as the rows below it, behind the heads.
            let called = (1..=3).rev().filter_map(|more| Some(words.get(start.checked_sub(more)?)?.range.start));
            let called = called
                .into_iter()
                .find(|from| Layout::bundled().stands_before_year(line[*from..rows[0].name.start].trim_ascii_end()));
            rows[0].name.start = called.unwrap_or(rows[0].name.start);
            return Some(Running { range: rows[0].name.start..end, years: Vec::new(), rows });
        }
        start += 1;
    }
    None
}

/// The rows of a year and its numbers from the word `at` on, each of a year after the one before or the `last`; and the word behind them.
fn rows_of_years(line: &str, words: &[Word], mut at: usize, mut last: Option<i32>) -> (Vec<Told>, usize) {
    let mut rows: Vec<Told> = Vec::new();
    while let Some(named) = year_named(line, words, at, rows.is_empty() && last.is_none()) {
        let Kind::Year(year) = words[named].kind else { break };
        let follows = last.is_none_or(|last| year > last && year <= last + 10);
        let (cells, end) = cells(words, named + 1, Some(year + 1));
        if !follows || cells.is_empty() || cells.len() > MOST_COLUMNS {
            break;
        }
        rows.push(Told { name: words[at].range.start..words[named].range.end, cells });
        last = Some(year);
        at = end;
    }
    (rows, at)
}

/// The rows in which the line below a table goes on with its last row, where it holds nothing else.
pub(super) fn rows_below(line: &str, last: &Told, above: &str) -> Option<Vec<Told>> {
    let year = words(&above[last.name.clone()]).iter().rev().find_map(|word| match word.kind {
        Kind::Year(year) => Some(year),
        _ => None,
    })?;
    let words = words(line);
    let (rows, end) = rows_of_years(line, &words, 0, Some(year));
    let alike = rows.iter().all(|row| row.cells.len() == last.cells.len());
    (!rows.is_empty() && end == words.len() && alike).then_some(rows)
}

/// The word at which a row is named by its year, from the word `at` on: "2019", "Năm 2019", "Ước năm 2020".
fn year_named(line: &str, words: &[Word], at: usize, first: bool) -> Option<usize> {
    let year = (at..words.len().min(at + 4)).find(|index| words[*index].kind != Kind::Other)?;
    let before = line[words[at].range.start..words[year].range.start].trim_ascii();
    // The first year may stand right behind the heads.
    let named = before.is_empty() || !first && Layout::bundled().stands_before_year(before);
    (named && matches!(words[year].kind, Kind::Year(_))).then_some(year)
}

/// Rows of a name and its numbers below years side by side.
fn years_across(line: &str, words: &[Word]) -> Option<Running> {
    let year = |at: usize| match words.get(at)?.kind {
        Kind::Year(year) => Some(year),
        _ => None,
    };
    let mut start = 0;
    while start < words.len() {
        let mut count = 0;
        while let Some(own) = year(start + count)
            && (count == 0 || year(start + count - 1).is_some_and(|last| own > last && own <= last + 10))
        {
            count += 1;
        }
        if (2..=MOST_COLUMNS).contains(&count) {
            let mut rows: Vec<Told> = Vec::new();
            let mut at = start + count;
            let other = |at: usize| words.get(at).is_some_and(|word| word.kind == Kind::Other);
            let is = |at: usize, number: usize| {
                words.get(at).is_some_and(|word| line[word.range.clone()] == number.to_string())
            };
            // "1 Doanh thu bưu chính 41,6 48,9 57,3 2 Doanh thu viễn thông"
            let mut ordinal = usize::from(is(at, 1) && other(at + 1));
            at += ordinal;
            loop {
                let name = words[at..].iter().take_while(|word| word.kind == Kind::Other).count();
                let Some(first) = words.get(at).filter(|_| name > 0) else { break };
                let begin = first.range.start;
                let stop = words[at + name - 1].range.end;
                let (mut cells, end) = cells(words, at + name, Some(0));
                if ordinal > 0 && cells.len() == count + 1 && is(end - 1, ordinal + 1) && other(end) {
                    ordinal += 1;
                    cells.pop();
                }
                if cells.len() != count || stop - begin > LONGEST_NAME || line[begin..stop].contains([';', '.', ':']) {
                    break;
                }
                rows.push(Told { name: begin..stop, cells });
                at = end;
            }
            if rows.len() >= FEWEST_NAMES && (count >= 3 || rows.len() > FEWEST_NAMES) {
                let end = rows.last().and_then(|row| row.cells.last()).map_or(0, |cell| cell.end);
                let years: Vec<Range<usize>> =
                    words[start..start + count].iter().map(|word| word.range.clone()).collect();
                return Some(Running { range: years[0].start..end, years, rows });
            }
        }
        start += count.max(1);
    }
    None
}

/// Parts the blocks that hold such a table from what stands before and behind it in the same line.
pub(in crate::extract) fn part(text: &str, blocks: &mut Vec<Block>) {
    let mut at = 0;
    while at < blocks.len() {
        let block = &blocks[at];
        let found = if block.card { None } else { find(&text[block.range.clone()]) };
        let Some(found) = found else {
            at += 1;
            continue;
        };
        let base = block.range.start;
        let (from, to) = (base + found.range.start, base + found.range.end);
        let (begin, end) = (block.range.start, block.range.end);
        let trimmed = |range: Range<usize>| {
            let words = &text[range.clone()];
            let lead =
                words.len() - words.trim_ascii_start().trim_start_matches(['.', ';', ',']).trim_ascii_start().len();
            range.start + lead..range.start + words.trim_ascii_end().len().max(lead)
        };
        let parts = [(trimmed(begin..from), false), (from..to, true), (trimmed(to..end), false)];
        let made: Vec<Block> = parts
            .into_iter()
            .filter(|(part, _)| part.start < part.end)
            .map(|(range, running)| Block { range, running, ..block.clone() })
            .collect();
        let count = made.len();
        blocks.splice(at..=at, made);
        at += count;
    }
}
