//! Tables that lost their lines: rows of numbers one behind the other in running text, "Năm Số thuê bao Mật độ 2019 11.641 3,44 2020
//! 12.577 3,61 2021 14.398 4,03", or years side by side and then rows, "2019 2020 2021 Bưu chính 1,6 1,9 2,3 Viễn thông 14,4 15,2 18,1".

use std::ops::Range;

use crate::extract::compose::{COUNTED, LINES, SECTORS};
use crate::extract::layout::Layout;
use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Habit, Mentions};
use crate::extract::page::Block;

use super::cell::{Cell, Content, is_year, without_marks};
use super::levels::{Headed, Levels};
use super::line::is_missing;
use super::row::Row;
use super::single;

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
struct Told {
    name: Range<usize>,
    cells: Vec<Range<usize>>,
}

/// A table in a line.
#[derive(Clone, Debug)]
pub(in crate::extract) struct Running {
    /// Where its rows stand, from the years over them on.
    pub range: Range<usize>,
    /// The years that head the columns, where the rows have names.
    years: Vec<Range<usize>>,
    rows: Vec<Told>,
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
fn rows_below(line: &str, last: &Told, above: &str) -> Option<Vec<Told>> {
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

/// A table that is laid out.
pub(super) struct Laid {
    /// What stands over the heads.
    caption: Option<Cell>,
    /// The heads of the columns, and that of the names of the rows where they have one.
    heads: Vec<Cell>,
    /// The names of the rows with their units, and their numbers.
    rows: Vec<(Vec<Cell>, Vec<Cell>)>,
    /// The first block of it.
    pub(super) first: usize,
    /// The last block.
    pub(super) last: usize,
}

/// Lays out the table in the block `index`.
pub(super) fn lay(mentions: &Mentions<'_>, text: &str, blocks: &[Block], index: usize, habit: Habit) -> Option<Laid> {
    let base = blocks[index].range.start;
    let found = find(&text[blocks[index].range.clone()]).filter(|found| found.range.start == 0)?;
    let cell = |range: Range<usize>, block: usize| {
        let what = Content::read(mentions, text, &range, habit);
        Cell { split: true, ..Cell::new(range, block, what) }
    };
    let count = found.rows.iter().map(|row| row.cells.len()).max()?;
    let below = if found.years.is_empty() { lines_below(text, blocks, index, &found.rows) } else { Vec::new() };
    let own = found.rows.iter().map(|row| (index, row)).chain(below.iter().map(|(at, row)| (*at, row)));
    let rows = own.clone().map(|(block, row)| {
        let base = blocks[block].range.start;
        let place = |range: &Range<usize>| base + range.start..base + range.end;
        let mut cells: Vec<Cell> = row.cells.iter().map(|range| cell(place(range), block)).collect();
        let end = cells.last().map_or(base, |last| last.range.end);
        cells.resize_with(count, || Cell { split: true, ..Cell::missing(end, block) });
        let name = place(&row.name);
        // "Doanh thu viễn thông tỷ đồng"
        let unit = single::unit_behind(&text[name.clone()]).filter(|at| *at > 0 && !found.years.is_empty());
        let names = match unit {
            Some(at) => vec![name.start..name.start + at, name.start + at + 1..name.end],
            None => vec![name],
        };
        (names.into_iter().map(|name| cell(name, block)).collect(), cells)
    });
    let rows: Vec<(Vec<Cell>, Vec<Cell>)> = rows.collect();
    let adjoins = |at: usize| at + 1 < blocks.len() && !blocks[at].card && blocks[at].range.len() <= LONGEST_HEADS;
    if !found.years.is_empty() {
        let heads = found.years.iter().map(|range| cell(base + range.start..base + range.end, index)).collect();
        let above = index.checked_sub(1).filter(|above| adjoins(*above));
        let caption = above.map(|above| {
            let start = blocks[above].range.start;
            (start..start + without_stubs(&text[blocks[above].range.clone()]).len(), above)
        });
        let first = above.unwrap_or(index);
        let caption = caption.filter(|(range, _)| !range.is_empty()).map(|(range, above)| cell(range, above));
        return Some(Laid { caption, heads, rows, first, last: index });
    }
    let numbers: Vec<Vec<&str>> = own.map(|(block, row)| written(text, blocks[block].range.start, row)).collect();
    let (caption, heads, first) = (0..MOST_HEADS).find_map(|more| {
        let first = index.checked_sub(more + 1)?;
        let over = first..index;
        if !over.clone().all(adjoins) {
            return None;
        }
        let (caption, heads) = heads(mentions, text, &blocks[over], &numbers, habit)?;
        Some((caption, heads, first))
    })?;
    let heads: Vec<Cell> = heads
        .into_iter()
        .map(|head| under(cell(head.own, first), head.group.map(|group| cell(group, first)), head.sum_of))
        .collect();
    let mut rows = rows;
    move_gap(&mut rows, &heads[1..]);
    let caption = caption.map(|range| cell(range, first));
    let last = below.last().map_or(index, |below| below.0);
    Some(Laid { caption, heads, rows, first, last })
}

/// The rows in the blocks below the one at `index` that go on with its last row, with those blocks.
fn lines_below(text: &str, blocks: &[Block], index: usize, rows: &[Told]) -> Vec<(usize, Told)> {
    let mut below: Vec<(usize, Told)> = Vec::new();
    let line = |at: usize| &text[blocks[at].range.clone()];
    let mut at = index;
    while blocks.get(at + 1).is_some_and(|next| !next.card && next.range.len() <= LONGEST_HEADS)
        && let Some(last) = below.last().map(|below| &below.1).or_else(|| rows.last())
        && let Some(found) = rows_below(line(at + 1), last, line(at))
    {
        at += 1;
        below.extend(found.into_iter().map(|row| (at, row)));
    }
    below
}

/// The numbers of a row of the line that begins at `base`.
fn written<'t>(text: &'t str, base: usize, row: &Told) -> Vec<&'t str> {
    row.cells.iter().map(|range| &text[base + range.start..base + range.end]).collect()
}

/// A head with what the one over it and others says, and the fields it is the sum of.
fn under(mut head: Cell, group: Option<Cell>, sum_of: Senses) -> Cell {
    let Content::Label(label) = &mut head.what else { return head };
    if let Some(Content::Label(group)) = group.map(|group| group.what) {
        *label = label.under(&group);
    }
    label.senses = label.senses.with(sum_of);
    head
}

/// Moves the gap at the end of the first row below the column that tells by how much another has moved since the row before.
fn move_gap(rows: &mut [(Vec<Cell>, Vec<Cell>)], heads: &[Cell]) {
    let moves = |head: &Cell| matches!(&head.what, Content::Label(label) if label.senses.any(MOVES));
    let (Some((_, cells)), Some(at)) = (rows.first_mut(), heads.iter().position(moves)) else { return };
    if matches!(cells.last(), Some(Cell { what: Content::Missing, .. })) {
        cells[at..].rotate_right(1);
    }
}

/// What stands over a table without the heads of the names of its rows at its end: "Doanh thu (triệu đồng)" of "Doanh thu (triệu
/// đồng) TT Chỉ tiêu ĐVT".
fn without_stubs(words: &str) -> &str {
    let layout = Layout::bundled();
    let stub = |words: &str| layout.heads_rows(words) || layout.heads_units(words) || layout.heads_ordinals(words);
    let mut left = words;
    while let Some(rest) = (1..=LONGEST_STUB).rev().find_map(|count| {
        let at = left.rmatch_indices(' ').nth(count - 1).map_or(0, |(at, _)| at);
        let last = left[at..].trim_ascii_start();
        (!last.is_empty() && stub(last)).then(|| left[..at].trim_ascii_end())
    }) {
        left = rest;
    }
    left
}

/// The heads of the names of rows have so many words at most.
const LONGEST_STUB: usize = 4;

/// So many lines hold the heads of the columns at most.
const MOST_HEADS: usize = 3;
/// The longest of them, in bytes.
const LONGEST_HEADS: usize = 600;

/// A caption, and the heads below it.
type Over = (Option<Range<usize>>, Vec<Headed>);

/// What says by how much something has moved.
pub(super) const MOVES: Senses = Senses::of(&[Sense::Versus, Sense::Up, Sense::Down]);

/// The caption and the heads of the columns of `numbers` behind the word for the years in the lines of `blocks`.
fn heads(mentions: &Mentions<'_>, text: &str, blocks: &[Block], numbers: &[Vec<&str>], habit: Habit) -> Option<Over> {
    let first = blocks.first()?;
    let line = &text[first.range.clone()];
    // "giai đoạn 2019 - 2023 Năm Số thuê bao": the last "năm" that no year follows.
    let stub = ["năm", "year", "years"].iter().filter_map(|stub| {
        let mut places: Vec<usize> = memchr::memmem::find_iter(line.as_bytes(), stub.as_bytes()).collect();
        places.retain(|at| {
            let (before, after) = (&line[..*at], &line[at + stub.len()..]);
            (before.is_empty() || before.ends_with([' ', '\n']))
                && (after.is_empty() || after.starts_with(' '))
                && !after.trim_ascii_start().starts_with(|c: char| c.is_ascii_digit())
                && mentions.original[mentions.folded.origin(first.range.start + at)..].starts_with(char::is_uppercase)
        });
        places.pop().map(|at| (at, at + stub.len()))
    });
    let (at, stop) = stub.max()?;
    let caption = first.range.start..first.range.start + line[..at].trim_ascii_end().len();
    let heads_to = |last: usize| {
        let starts = blocks.iter().map(|block| block.range.start.max(first.range.start + stop));
        let ranges =
            starts.zip(blocks).map(|(from, block)| from..block.range.end.min(last)).filter(|range| !range.is_empty());
        ranges.flat_map(|range| heads_of(mentions, text, range, habit)).collect::<Vec<_>>()
    };
    let caption = Some(caption).filter(|caption| !caption.is_empty());
    let found = heads_to(usize::MAX);
    let end = blocks.last().map_or(first.range.end, |last| last.range.end);
    let levels = Levels { mentions, text, habit, numbers }.heads(first.range.start + stop..end, &heads_to);
    let summed = levels.as_ref().is_some_and(|heads| heads.iter().any(|head| !head.sum_of.is_empty()));
    let fits = Some(found.len()) == numbers.iter().map(Vec::len).max();
    let mut found = if fits && !summed { found.into_iter().map(Headed::alone).collect() } else { levels? };
    // The word for the years heads the names of the rows.
    found.insert(0, Headed::alone(first.range.start + at..first.range.start + stop));
    Some((caption, found))
}

/// The heads that stand one behind the other in `range`: a new one begins where something is measured again.
fn heads_of(mentions: &Mentions<'_>, text: &str, range: Range<usize>, habit: Habit) -> Vec<Range<usize>> {
    let counted = COUNTED.with(Senses::of(&[Sense::Revenue, Sense::Budget, Sense::Coverage]));
    let shares = Senses::of(&[Sense::Density, Sense::Rate]);
    let of_what = LINES.with(SECTORS);
    let mut starts: Vec<usize> = Vec::new();
    let mut named = Senses::NONE;
    let (mut inside, mut ended) = (false, false);
    let mut at = range.start;
    for mention in mentions.read(range.clone(), habit) {
        let gap = &text[at.min(mention.range.start)..mention.range.start];
        inside = gap.bytes().fold(inside, |inside, byte| byte == b'(' || inside && byte != b')');
        let closed = gap.contains(')');
        at = mention.range.start;
        let senses = mention.senses();
        if inside || !senses.any(counted.with(shares).with(MOVES).with(of_what).with(Sense::Total.into())) {
            continue;
        }
        let again = if senses.has(Sense::Total) {
            !named.without(Sense::Total.into()).is_empty()
        } else if senses.any(MOVES) {
            // "Tăng so với năm trước" is one.
            !named.without(MOVES).is_empty()
        } else if senses.any(shares) {
            named.any(counted.with(shares)) && (named.any(of_what) || !text[mention.range.clone()].is_ascii())
        } else if senses.any(counted) {
            // So are "Số thuê bao điện thoại", "Mật độ thuê bao", "Tốc độ tăng doanh thu".
            named.any(counted.with(shares)) && named.any(of_what)
        } else {
            false
        };
        // "Fixed telephone subscribers Fixed telephone density": in English what is counted stands last.
        let english =
            text[mention.range.clone()].is_ascii() && !senses.any(counted.with(shares)) && senses.any(LINES) && ended;
        ended = senses.any(counted.with(shares)) && text[mention.range.clone()].is_ascii();
        let again = again || english || closed && senses.any(counted.with(shares).with(MOVES));
        let lines = closed && senses.any(of_what);
        if starts.is_empty() || again || lines {
            starts.push(mention.range.start);
            named = senses;
        } else {
            named = named.with(senses);
        }
    }
    // Before the first word that is understood may stand "Số".
    if let Some(first) = starts.first_mut() {
        *first = range.start + (text[range.clone()].len() - text[range.clone()].trim_ascii_start().len());
    }
    let ends = starts.iter().skip(1).copied().chain([range.end]);
    let heads = starts.iter().zip(ends).map(|(start, end)| {
        let words = text[*start..end].trim_ascii_end();
        *start..*start + words.len()
    });
    heads.filter(|head| text[head.clone()].contains(is_letter)).collect()
}

impl Laid {
    /// Its rows, the heads first.
    pub(super) fn rows(&self) -> Vec<Row<'_>> {
        let labels: Vec<&Cell> = self.caption.iter().chain(&self.heads).collect();
        let header =
            Row { header: true, split: true, own: self.heads.len(), labels, numbers: self.heads.iter().collect() };
        let rows = self.rows.iter().map(|(names, cells)| Row {
            header: false,
            split: true,
            own: names.len(),
            labels: names.iter().collect(),
            numbers: cells.iter().collect(),
        });
        std::iter::once(header).chain(rows).collect()
    }
}
