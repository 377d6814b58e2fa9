//! The cells of a table that lost its lines, with the heads and the caption that stand over it: "Năm Số thuê bao Mật độ" over
//! "2019 11.641 3,44 2020 12.577 3,61".

use std::ops::Range;

use crate::extract::compose::{COUNTED, LINES, SECTORS};
use crate::extract::layout::Layout;
use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Habit, Mentions};
use crate::extract::page::Block;

use super::cell::{Cell, Content};
use super::levels::{Headed, Levels};
use super::row::Row;
use super::running::{Running, Told, find, rows_below};
use super::single;

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

/// Lays out the table in the block `index`.
pub(super) fn lay(mentions: &Mentions<'_>, text: &str, blocks: &[Block], index: usize, habit: Habit) -> Option<Laid> {
    let found = find(&text[blocks[index].range.clone()]).filter(|found| found.range.start == 0)?;
    let page = Page { mentions, text, blocks, habit };
    if found.years.is_empty() { page.lay_years_down(index, &found) } else { page.lay_years_across(index, &found) }
}

/// The page on which a table is laid out.
struct Page<'a> {
    mentions: &'a Mentions<'a>,
    text: &'a str,
    blocks: &'a [Block],
    habit: Habit,
}

impl Page<'_> {
    /// Lays out the rows of names below years side by side.
    fn lay_years_across(&self, index: usize, found: &Running) -> Option<Laid> {
        let base = self.blocks[index].range.start;
        let columns = most_cells(found.rows.iter())?;
        let rows = found.rows.iter().map(|row| {
            let name = base + row.name.start..base + row.name.end;
            // "Doanh thu viễn thông tỷ đồng"
            let names = match single::unit_behind(&self.text[name.clone()]).filter(|at| *at > 0) {
                Some(at) => vec![name.start..name.start + at, name.start + at + 1..name.end],
                None => vec![name],
            };
            (names.into_iter().map(|name| self.cell(name, index)).collect(), self.numbers(index, row, columns))
        });
        let heads = found.years.iter().map(|year| self.cell(base + year.start..base + year.end, index)).collect();
        let above = index.checked_sub(1).filter(|above| self.may_head(*above));
        let caption = above.and_then(|above| {
            let range = self.blocks[above].range.clone();
            let caption = range.start..range.start + without_stubs(&self.text[range]).len();
            (!caption.is_empty()).then(|| self.cell(caption, above))
        });
        Some(Laid { caption, heads, rows: rows.collect(), first: above.unwrap_or(index), last: index })
    }

    /// Lays out the rows of years below the heads of what they tell.
    fn lay_years_down(&self, index: usize, found: &Running) -> Option<Laid> {
        let below = self.lines_below(index, &found.rows);
        let own = found.rows.iter().map(|row| (index, row)).chain(below.iter().map(|(at, row)| (*at, row)));
        let columns = most_cells(found.rows.iter())?;
        let mut rows: Vec<(Vec<Cell>, Vec<Cell>)> = own
            .clone()
            .map(|(block, row)| {
                let base = self.blocks[block].range.start;
                let name = self.cell(base + row.name.start..base + row.name.end, block);
                (vec![name], self.numbers(block, row, columns))
            })
            .collect();
        let numbers: Vec<Vec<&str>> = own.map(|(block, row)| self.written(block, row)).collect();
        let (caption, heads, first) = (0..MOST_HEADS).find_map(|more| {
            let first = index.checked_sub(more + 1)?;
            let over = first..index;
            if !over.clone().all(|at| self.may_head(at)) {
                return None;
            }
            let (caption, heads) = heads(self.mentions, self.text, &self.blocks[over], &numbers, self.habit)?;
            Some((caption, heads, first))
        })?;
        let cell = |range: Range<usize>| self.cell(range, first);
        let heads: Vec<Cell> =
            heads.into_iter().map(|head| under(cell(head.own), head.group.map(cell), head.sum_of)).collect();
        move_gap(&mut rows, &heads[1..]);
        let last = below.last().map_or(index, |below| below.0);
        Some(Laid { caption: caption.map(cell), heads, rows, first, last })
    }

    /// What stands in `range` of the block as a cell.
    fn cell(&self, range: Range<usize>, block: usize) -> Cell {
        let what = Content::read(self.mentions, self.text, &range, self.habit);
        Cell { split: true, ..Cell::new(range, block, what) }
    }

    /// The numbers of a row in `columns` cells; those at its end may be missing.
    fn numbers(&self, block: usize, row: &Told, columns: usize) -> Vec<Cell> {
        let base = self.blocks[block].range.start;
        let place = |range: &Range<usize>| base + range.start..base + range.end;
        let mut cells: Vec<Cell> = row.cells.iter().map(|range| self.cell(place(range), block)).collect();
        let end = cells.last().map_or(base, |last| last.range.end);
        cells.resize_with(columns, || Cell { split: true, ..Cell::missing(end, block) });
        cells
    }

    /// The numbers of a row as they are written.
    fn written(&self, block: usize, row: &Told) -> Vec<&str> {
        let base = self.blocks[block].range.start;
        row.cells.iter().map(|range| &self.text[base + range.start..base + range.end]).collect()
    }

    /// Whether the block at `at`, above the table, may hold its heads.
    fn may_head(&self, at: usize) -> bool {
        at + 1 < self.blocks.len() && !self.blocks[at].card && self.blocks[at].range.len() <= LONGEST_HEADS
    }

    /// The rows in the blocks below the one at `index` that go on with its last row, with those blocks.
    fn lines_below(&self, index: usize, rows: &[Told]) -> Vec<(usize, Told)> {
        let mut below: Vec<(usize, Told)> = Vec::new();
        let line = |at: usize| &self.text[self.blocks[at].range.clone()];
        let mut at = index;
        while self.blocks.get(at + 1).is_some_and(|next| !next.card && next.range.len() <= LONGEST_HEADS)
            && let Some(last) = below.last().map(|below| &below.1).or_else(|| rows.last())
            && let Some(found) = rows_below(line(at + 1), last, line(at))
        {
            at += 1;
            below.extend(found.into_iter().map(|row| (at, row)));
        }
        below
    }
}

/// How many cells the longest of `rows` has.
fn most_cells<'r>(rows: impl Iterator<Item = &'r Told>) -> Option<usize> {
    rows.map(|row| row.cells.len()).max()
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
