//! Tables that a page has flattened into lines: one cell a line, or one row a line.
//!
//! Rows may be indicators with years as columns, or years or provinces with indicators as columns.
//! The unit stands in a column of its own, in a label, or in the caption.
//!
//! A line that may be part of a table ([`line`]) comes apart into cells ([`cell`]), which hold
//! numbers or words ([`label`], [`unit`]); the cells make rows ([`row`]). [`reading`] goes down the
//! rows with what stands above them in mind ([`head`], [`columns`]) and makes a record of each number
//! ([`figure`]) of the indicator that its row and column name together ([`indicator`]); what rows of words are of and which
//! measure nothing is in [`named`], which columns say what part of a plan was reached in [`of_plan`], what lines over the rows say of
//! them in [`over`], growth that the figures prove in [`proved`], units and times that sentences tell in [`told`] and [`told_times`],
//! months that titles name for the years below them in [`titled_months`].
//! Heads and names that stand over several lines or in two languages are joined in [`parted`] and [`translated`]; tables that lost
//! their lines are found in [`running`] and laid out in [`laid`] (their two levels of heads in [`levels`]), columns of town and
//! country are parted in [`areas`], cells that lost what parted them come apart in [`glued`], those that a sign of prose parts in
//! [`dividers`], and [`districts`] tell their province.

mod areas;
mod cell;
mod columns;
mod districts;
pub(super) mod dividers;
mod figure;
mod form;
pub(super) mod glued;
mod grid;
mod head;
mod indicator;
mod label;
mod laid;
mod levels;
mod line;
mod named;
mod of_plan;
mod over;
mod parted;
mod proved;
mod reading;
mod row;
pub(super) mod running;
mod single;
mod titled_months;
mod told;
mod told_times;
mod translated;
mod unit;
mod words;

pub(super) use cell::without_marks;
pub(super) use line::has_bar;
pub(super) use words::CellWords;

use unit::CellUnit;
pub(super) use unit::is_unit;

use std::ops::Range;

use crate::domain::Catalogue;

use super::compose::{COUNTED, LINES, MONEY, SECTORS};
use super::context::{Frame, dates_table, is_day};
use super::draft::Draft;
use super::layout::Layout;
use super::lexicon::{Sense, Senses};
use super::mention::{Habit, Mention, Mentions};
use super::page::{Block, BlockKind, bullet, holds_only_times, is_generation};

use cell::{Cell, Content, cells};
use form::{Form, forms};
use label::{Label, NAMES, measured};
use line::{
    ColumnNumbers, is_cellish, is_long_caption, is_numbered_caption, is_row, is_row_below_heads, numbers_at_end,
    numbers_columns, stands_alone,
};
use reading::Reading;
use row::rows;
use titled_months::TitledMonths;
use told::Told;
use told_times::ToldTimes;

/// The tables of a document: their records, and the blocks that they take up.
pub(super) struct Tables {
    /// The records.
    pub drafts: Vec<Draft>,
    /// For each block, whether it is part of a table.
    pub taken: Vec<bool>,
}

/// Reads the tables among `blocks`.
pub(super) fn read(
    mentions: &Mentions<'_>,
    blocks: &[Block],
    frame: &Frame,
    catalogue: &Catalogue,
    habit: Habit,
) -> Tables {
    let text = mentions.folded.text.as_str();
    let mut tables = Tables { drafts: Vec::new(), taken: vec![false; blocks.len()] };
    let forms = forms(mentions, text, blocks, habit);
    for index in 0..blocks.len() {
        read_running(mentions, blocks, index, frame, catalogue, habit, &mut tables);
    }
    let mut start = 0;
    while start < blocks.len() {
        let line = |index: usize| &text[blocks[index].range.clone()];
        let mut end = start;
        let is_part = |at: usize| {
            !is_way_to_page(line(at))
                && (forms[at] != Form::Own || is_cellish(line(at)) || is_long_label(text, blocks, at))
        };
        while end < blocks.len() && !blocks[end].card && !tables.taken[end] && is_part(end) {
            end += 1;
        }
        start = below_items(text, blocks, &forms, start..end);
        let numeric = (start..end).filter(|index| forms[*index] != Form::Own || is_row(line(*index))).take(2).count();
        if numeric >= 2
            || numeric == 1 && (start + 1..end).any(|index| is_row_below_heads(line(index - 1), line(index)))
        {
            let alone = one_cell_a_line(text, &blocks[start..end], &forms[start..end]);
            let numbering = column_numbers(text, &blocks[start..end]);
            let mut cells: Vec<Cell> = (start..end)
                .filter(|index| !numbering[index - start])
                .flat_map(|index| {
                    cells(mentions, text, &blocks[index], index, &forms[index], habit, alone[index - start])
                })
                .collect();
            join_brackets(mentions, text, &mut cells, habit);
            parted::join(text, &mut cells);
            parted::join_bases(mentions, text, &mut cells, habit);
            parted::drop_translations(text, &mut cells);
            parted::drop_heads_of_parts(&mut cells);
            translated::drop(text, &mut cells);
            areas::restore(mentions, text, &mut cells, habit);
            grid::restore(text, &mut cells);
            let above = caption_above(mentions, text, blocks, start, habit);
            let mut reading = Reading::new(text, frame, catalogue, habit, &above);
            reading.told = Told::over(mentions, text, blocks, &(start..end), habit);
            reading.told_times = ToldTimes::over(mentions, text, blocks, &(start..end), habit);
            reading.titled_months = TitledMonths::around(mentions, text, blocks, &(start..end), habit);
            reading.told_below = Told::below(mentions, text, blocks, &(start..end), habit);
            reading.home = frame.place.is_none().then(|| districts::province(text, &cells)).flatten();
            reading.aims = heads_aims(mentions, text, blocks, start..end, habit);
            let last = reading.rows(&rows(text, &cells));
            tables.drafts.append(&mut reading.drafts);
            if let Some((from, to)) = last {
                for taken in &mut tables.taken[from..=to] {
                    *taken = true;
                }
            }
        }
        start = end.max(start + 1);
    }
    tables
}

/// Where a list of pairs begins among `lines`: items over it that tell more than a pair, "• BTS stations: 1,573; 4G stations: 1,268" over
/// "Viettel: 688", are a list of their own, and a line that tells their whole is a sentence: "Toàn tỉnh có 1.041 trạm BTS, trong đó:".
fn below_items(text: &str, blocks: &[Block], forms: &[Form], lines: Range<usize>) -> usize {
    let is_pair = |at: &usize| matches!(forms[*at], Form::Pair { .. });
    let Some(pair) = lines.clone().find(is_pair) else { return lines.start };
    let is_item = |at: &usize| {
        let line = &text[blocks[*at].range.clone()];
        let counts = || line.bytes().any(|byte| byte.is_ascii_digit());
        forms[*at] == Form::Own && (bullet(line) > 0 && counts() || line.ends_with(':') && tells_number(line))
    };
    (lines.start..pair).rev().find(is_item).map_or(lines.start, |item| item + 1)
}

/// Whether a line tells a number that is no time and no generation: "Toàn tỉnh có 1.041 trạm BTS, trong đó:".
fn tells_number(line: &str) -> bool {
    let others = line.split([' ', ',', '(']).filter(|word| !is_generation(word));
    !holds_only_times(&others.collect::<Vec<_>>().join(" "))
}

/// Reads the table that the block `index` holds in running text.
fn read_running(
    mentions: &Mentions<'_>,
    blocks: &[Block],
    index: usize,
    frame: &Frame,
    catalogue: &Catalogue,
    habit: Habit,
    tables: &mut Tables,
) {
    let text = mentions.folded.text.as_str();
    if !blocks[index].running || tables.taken[index] {
        return;
    }
    let Some(laid) = laid::lay(mentions, text, blocks, index, habit) else {
        // What its numbers are of is not known, then.
        tables.taken[index] = running::is_of_years(&text[blocks[index].range.clone()]);
        return;
    };
    let above = caption_above(mentions, text, blocks, laid.first, habit);
    let mut reading = Reading::new(text, frame, catalogue, habit, &above);
    reading.caption_unit = unit_line_above(mentions, text, blocks, laid.first, habit).or(reading.caption_unit);
    if reading.rows(&laid.rows()).is_some() {
        tables.drafts.append(&mut reading.drafts);
        tables.taken[laid.first..=laid.last].fill(true);
    }
}

/// The unit that a line of its own right over the block `first` names: "Đơn vị tính: tỷ đồng".
fn unit_line_above(
    mentions: &Mentions<'_>,
    text: &str,
    blocks: &[Block],
    first: usize,
    habit: Habit,
) -> Option<CellUnit> {
    let above = &blocks[first.checked_sub(1)?].range;
    if !Layout::bundled().is_unit_line(&text[above.clone()]) {
        return None;
    }
    match Content::read(mentions, text, above, habit) {
        Content::Label(label) => label.unit,
        Content::Number(_) | Content::Missing => None,
    }
}

/// Whether the block `at` is the name of a row too long for a cell: its line stands between two of numbers alone.
fn is_long_label(text: &str, blocks: &[Block], at: usize) -> bool {
    let line = |at: usize| &text[blocks[at].range.clone()];
    let number = |at: usize| {
        let written = line(at);
        written.len() <= LONGEST_NUMBER
            && written.starts_with(|c: char| c.is_ascii_digit())
            && written.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'%'))
    };
    let own = line(at);
    own.len() <= LONGEST_LABEL
        && !own.ends_with(['.', ';', ':'])
        && at > 0
        && number(at - 1)
        && (at + 1 < blocks.len() && number(at + 1) || at + 2 < blocks.len() && is_unit(line(at + 1)) && number(at + 2))
}

/// The longest name of a row, in bytes.
const LONGEST_LABEL: usize = 240;
/// The longest number that stands on a line of its own, in bytes.
const LONGEST_NUMBER: usize = 16;

/// So many lines make a table of one cell a line.
const FEWEST_LINES: usize = 6;

/// For each of `blocks`, whether it is among lines that hold one cell each, so that all digits of a line are of one number. A
/// number of a page over them says nothing, one row of several cells over them does.
fn one_cell_a_line(text: &str, blocks: &[Block], forms: &[Form]) -> Vec<bool> {
    let line = |at: usize| &text[blocks[at].range.clone()];
    let single = |at: usize| forms[at] == Form::Own && stands_alone(line(at));
    let mut alone = vec![false; blocks.len()];
    let mut start = 0;
    while start < blocks.len() {
        let end = (start..blocks.len()).find(|at| !single(*at)).unwrap_or(blocks.len());
        // "năm 2020 - 2023" heads no columns.
        let heads = |line: &str| has_bar(line) || numbers_at_end(line) >= 3 && !line.contains(" - ");
        let below_rows = start > 0 && heads(line(start - 1));
        if end - start >= FEWEST_LINES && !below_rows || end - start == blocks.len() {
            alone[start..end].fill(true);
        }
        start = end + 1;
    }
    alone
}

/// For each of `blocks`, whether it numbers the columns, or is one of several lines that do.
fn column_numbers(text: &str, blocks: &[Block]) -> Vec<bool> {
    let line = |at: usize| &text[blocks[at].range.clone()];
    let mut numbering: Vec<bool> = (0..blocks.len()).map(|at| numbers_columns(line(at))).collect();
    let mut start = 0;
    while start < blocks.len() {
        let mut numbers = ColumnNumbers::default();
        // "(1)" and "a" begin, or go on with, what was begun.
        while let Some(next) = blocks.get(start + numbers.count).and_then(|_| numbers.with(line(start + numbers.count)))
        {
            numbers = next;
        }
        if numbers.are_sure() {
            numbering[start..start + numbers.count].fill(true);
        }
        start += numbers.count.max(1);
    }
    numbering
}

/// Joins cells of one a line that are nothing but a unit in brackets to the words before: "Doanh thu" over "(tỷ đồng)".
fn join_brackets(mentions: &Mentions<'_>, text: &str, cells: &mut Vec<Cell>, habit: Habit) {
    let label = |cell: &Cell| !cell.split && matches!(cell.what, Content::Label(_)) && cell.amount.is_none();
    cells.dedup_by(|cell, before| {
        let written = &text[cell.range.clone()];
        let joins = written.starts_with('(')
            && written.ends_with(')')
            && label(cell)
            && label(before)
            // "(Subscribers as of 31 December)" says when some of the rows were counted.
            && matches!(&cell.what, Content::Label(label) if label.unit.is_some() && label.when.is_none() && label.told.is_empty())
            && matches!(&before.what, Content::Label(label) if label.unit.is_none() && !label.only_time);
        if joins {
            before.range.end = cell.range.end;
            before.what = Content::read(mentions, text, &before.range, habit);
        }
        joins
    });
}

/// Whether a heading right over the rows of the blocks of `lines` says that they tell what is wanted: "2. Mục tiêu các năm
/// đầu kỳ".
fn heads_aims(mentions: &Mentions<'_>, text: &str, blocks: &[Block], lines: Range<usize>, habit: Habit) -> bool {
    let line = |at: usize| &text[blocks[at].range.clone()];
    let rows = lines.clone().find(|at| has_bar(line(*at)) || is_row(line(*at))).unwrap_or(lines.start);
    let above = (lines.start.saturating_sub(1)..rows).rev().filter(|at| blocks[*at].kind == BlockKind::Heading);
    above.take(2).any(|at| {
        let read = mentions.read(blocks[at].range.clone(), habit);
        // "Chỉ tiêu" alone is an indicator.
        let wanted =
            |mention: &Mention| mention.has(Sense::Target) && !text[mention.range.clone()].starts_with("chỉ tiêu");
        read.iter().any(wanted) && !read.iter().any(|mention| mention.has(Sense::Review))
    })
}

/// So many headings up a caption is looked for.
const FARTHEST_CAPTION: usize = 100;

/// So many lines may stand between a caption that is numbered like an item and its table.
const NEAREST_LINES: usize = 3;

/// The senses of the line that stands over the blocks from `start` on: a heading, or a line that ends with a colon.
fn caption_above(mentions: &Mentions<'_>, text: &str, blocks: &[Block], start: usize, habit: Habit) -> Label {
    let over = |(back, block): &(usize, &Block)| {
        let line = &text[block.range.clone()];
        block.kind == BlockKind::Heading
            || line.ends_with(':')
            || *back < NEAREST_LINES && is_numbered_caption(line)
            || *back == 0 && is_long_caption(line)
    };
    let above = blocks[..start].iter().rev().enumerate().filter(over);
    let mut labels = above.take(FARTHEST_CAPTION).filter_map(|(back, above)| {
        match Content::read(mentions, text, &above.range, habit) {
            Content::Label(read) if !read.senses.only(NAMES).is_empty() => Some((
                back,
                Label {
                    // "MOBIFONE TELECOMMUNICATIONS CORPORATION" names no sector.
                    senses: measured(read.senses.only(NAMES)).without(match read.operator {
                        Some(_) => SECTORS,
                        None => Senses::NONE,
                    }),
                    when: read.when.filter(|(_, words)| !is_day(text, words) || dates_table(text, &above.range, words)),
                    term: read.term,
                    unit: read.unit.filter(|_| text[above.range.clone()].contains('(')),
                    words: above.range.clone(),
                    ..Label::default()
                },
            )),
            _ => None,
        }
    });
    let Some((back, nearest)) = labels.next() else { return Label::default() };
    let title = if names_chapter(text, &nearest) { labels.next() } else { None };
    let measures = |(farther, title): &(usize, Label)| {
        farther - back <= NEAREST_LINES && title.senses.any(COUNTED.with(MONEY).with(LINES))
    };
    title.filter(measures).map_or(nearest, |(_, title)| title)
}

/// Whether a line is the way to its page: "Home > Statistics > Post and telecommunications".
fn is_way_to_page(line: &str) -> bool {
    line.contains(" > ") && !line.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether a line over a table is the name of a chapter or the way to its page, so that its title may stand over it: "Transport, post
/// and telecommunications", "Statistics > Post and telecommunications > Binh Dinh".
fn names_chapter(text: &str, caption: &Label) -> bool {
    let both = caption.senses.has(Sense::Post) && caption.senses.has(Sense::Telecom);
    is_way_to_page(&text[caption.words.clone()]) || both && caption.senses.without(SECTORS).is_empty()
}
