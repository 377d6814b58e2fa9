//! Goes down the rows of a table with what stands above them in mind.

use std::ops::Range;

use crate::domain::{Catalogue, IndicatorId, PlaceId};
use crate::extract::compose::{COUNTED, LINES, SECTORS};
use crate::extract::context::Frame;
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::layout::Layout;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::Habit;
use crate::extract::number::Shape;
use crate::extract::time::When;

use super::cell::{Cell, Content};
use super::columns::{in_two_languages, in_two_lines, time_columns, under_groups};
use super::label::{Label, NAMES};
use super::line::is_base_of_index;
use super::named::{GROUPS, WEIGHTY, is_unit_alone};
use super::row::Row;
use super::titled_months::TitledMonths;
use super::told::Told;
use super::told_times::ToldTimes;
use super::unit::CellUnit;

/// Whom the rows of a table are of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bearers {
    /// Whether there are rows of provinces.
    pub(super) places: bool,
    /// Whether there are rows of enterprises: what names none is of them together.
    pub(super) enterprises: bool,
}

/// What is known of a table as far as it is read.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the table so far")]
pub(super) struct Reading<'a> {
    /// The folded text.
    pub(super) text: &'a str,
    /// What the document says for all its figures.
    pub(super) frame: &'a Frame,
    /// The indicators there are.
    pub(super) catalogue: &'a Catalogue,
    /// How the document writes its numbers.
    pub(super) habit: Habit,
    /// The sign before three digits in all numbers that have one.
    pub(super) groups_by: Option<u8>,
    /// Whether the numbers of the row have either sign before three digits.
    pub(super) groups_by_both: bool,
    /// What the header says of the columns.
    pub(super) columns: Vec<Label>,
    /// What the caption says that is counted.
    pub(super) caption: Senses,
    /// The indicator that a phrase of the glossary in the caption names.
    pub(super) caption_term: Option<IndicatorId>,
    /// The unit that the caption names.
    pub(super) caption_unit: Option<CellUnit>,
    /// The units that a sentence over the table tells of each kind of figure.
    pub(super) told: Told,
    /// Those that a note below it tells.
    pub(super) told_below: Told,
    /// The times that a sentence over the table tells of each kind of figure.
    pub(super) told_times: Option<ToldTimes>,
    /// The months that titles name for the years below them.
    pub(super) titled_months: TitledMonths,
    /// The unit of a total of money, which its parts below have too.
    pub(super) total_unit: Option<CellUnit>,
    /// The time that the caption names.
    pub(super) caption_when: Option<(When, Range<usize>)>,
    /// The province, the enterprise or the time that a line of its own over the rows names.
    pub(super) block: Label,
    /// The fields of the rows below that are parts of one that names none: "Post" and "Telecommunications" below "Total".
    pub(super) parts_below: Senses,
    /// Those of the last total of money that names none itself.
    pub(super) whole: Senses,
    /// Whether the numbers are an index with the year before at 100.
    pub(super) index: bool,
    /// Whether the caption says that the figures are wanted ones.
    pub(super) aims: bool,
    /// Whether it says that the rows are districts, whatever their names.
    pub(super) districts: bool,
    /// The place that the caption names.
    pub(super) place: Option<(PlaceId, Range<usize>)>,
    /// The province whose districts the rows are, where nothing names it.
    pub(super) home: Option<(PlaceId, Range<usize>)>,
    /// What the row above counts that this one may be a part of.
    pub(super) group: Senses,
    /// What the row above names.
    pub(super) row_above: Senses,
    /// The unit that a line over the rows tells, and what it counts: "Thous. subscribers".
    pub(super) line_unit: Option<(CellUnit, Senses)>,
    /// Whether such a line tells densities: "Subscribers per 100 inhabitants".
    pub(super) line_density: bool,
    /// The unit of the last row that has one of its own.
    pub(super) row_unit: Option<CellUnit>,
    /// What the rows are of.
    pub(super) bearers: Bearers,
    /// The field of the part of the table that a line over the rows names: "I. Bưu chính".
    pub(super) section: Senses,
    /// Whether the rows are of a field that is not ours.
    pub(super) strange: bool,
    /// The labels of the last line that heads lines of several cells.
    pub(super) header_row: Vec<Label>,
    /// Its cells, where no row came since: a second line of heads may stand below it.
    heads_above: Option<Vec<Option<Label>>>,
    /// Whether the cells of the row make a line.
    pub(super) row_split: bool,
    /// Whether the row tells by how much the one above it has moved, in percent.
    pub(super) moves: bool,
    /// What such a row says of it.
    pub(super) row_moves: Senses,
    /// Whether the numbers of the next row may be those of an index.
    next_moves: bool,
    /// How many records there were before the row.
    pub(super) row_start: usize,
    /// The records so far.
    pub(super) drafts: Vec<Draft>,
}

/// An index stands between these, with the year before at 100.
const INDEX: std::ops::Range<u32> = 50..200;
/// A total has so many parts at most.
const MOST_PARTS: usize = 4;

impl<'a> Reading<'a> {
    /// Before the first row, below the caption `above`.
    pub(super) fn new(text: &'a str, frame: &'a Frame, catalogue: &'a Catalogue, habit: Habit, above: &Label) -> Self {
        Self {
            text,
            frame,
            catalogue,
            habit,
            groups_by: None,
            groups_by_both: false,
            columns: Vec::new(),
            caption: above.senses,
            caption_term: above.term,
            caption_unit: above.unit,
            told: Told::default(),
            told_below: Told::default(),
            told_times: None,
            titled_months: TitledMonths::default(),
            total_unit: None,
            block: Label::default(),
            parts_below: Senses::NONE,
            whole: Senses::NONE,
            caption_when: above.when.clone(),
            index: is_base_of_index(&text[above.words.clone()]),
            aims: false,
            districts: of_districts(&text[above.words.clone()]),
            place: None,
            home: None,
            group: Senses::NONE,
            row_above: Senses::NONE,
            line_unit: None,
            line_density: false,
            row_unit: None,
            bearers: Bearers::default(),
            section: Senses::NONE,
            strange: false,
            header_row: Vec::new(),
            heads_above: None,
            row_split: false,
            moves: false,
            row_moves: Senses::NONE,
            next_moves: false,
            row_start: 0,
            drafts: Vec::new(),
        }
    }

    /// Reads the rows; returns the first and last block of the table.
    pub(super) fn rows(&mut self, rows: &[Row<'_>]) -> Option<(usize, usize)> {
        // One number alone under one label is a line of text.
        if rows.len() < 2 && rows.first().is_none_or(|row| row.numbers.len() < 2) {
            return None;
        }
        self.groups_by = grouping(rows);
        let mut span: Option<(usize, usize)> = None;
        let mut heads = None;
        for (at, row) in rows.iter().enumerate() {
            self.next_moves = rows.get(at + 1).is_some_and(|next| may_move(self.text, next));
            self.parts_below = fields_of_parts(self.text, &rows[at + 1..]);
            if row.header {
                // "Unit: thousand subscribers (columns 1 to 3)" counts nothing, either.
                let unit =
                    row.labels.iter().find(|cell| Layout::bundled().is_unit_line(&self.text[cell.range.clone()]));
                // "305  Telephone subscribers by province": neither does the number of a table.
                let over = &row.labels[..row.labels.len() - row.numbers.len()];
                let numbered =
                    over.iter().find(|cell| self.text[cell.range.clone()].starts_with(|c: char| c.is_ascii_digit()));
                heads = heads.or_else(|| numbered.or(unit).or(row.numbers.first()).map(|cell| cell.block));
            }
            let before = self.drafts.len();
            let touched = self.row(row);
            if self.drafts.len() > before || touched {
                let Some(first) = row.labels.first().or(row.numbers.first()).map(|cell| cell.block) else { continue };
                let first = if span.is_none() {
                    row.labels.iter().rev().take(8).next_back().map_or(first, |label| label.block)
                } else {
                    first
                };
                let first = heads.take().map_or(first, |heads| first.min(heads));
                let last = row.numbers.last().map_or(first, |cell| cell.block);
                span = Some(span.map_or((first, last), |old| (old.0.min(first), old.1.max(last))));
            }
        }
        span
    }

    /// Reads one row; true where it belonged to the table even though it gave no record.
    fn row(&mut self, row: &Row<'_>) -> bool {
        let labels = row.read_labels();
        if row.header {
            self.header_line(row);
            return false;
        }
        self.heads_above = None;
        let labels = self.without_rest_of_heads(labels);
        let labels = self.without_bearers(row, labels);
        let labels = self.without_titles(row, labels);
        self.districts |= labels.iter().any(|label| of_districts(&self.text[label.words.clone()]));
        // The words of a line of cells say nothing of the lines below it.
        // "Index (previous year = 100)" right over numbers that none follow is a row of its own.
        let moves = labels.last().is_some_and(|last| self.is_base_of_index(last)) && !self.next_moves;
        let last = labels.len().saturating_sub(usize::from(moves));
        let (over, own) = labels.split_at(if row.split { labels.len().saturating_sub(row.own) } else { last });
        self.note_index(over);
        // "Index (previous year = 100)" between a total and its parts is one row of a table.
        let is_index = self.index;
        self.index |= own.iter().any(|label| self.is_base_of_index(label));
        // "Telephone subscribers (thous. subscribers)" below an index: from there on numbers are told again.
        let counts = own.iter().any(|label| label.unit.is_some_and(|unit| !unit.is_percent()));
        self.index &= !counts;
        let read = self.labelled_row(row, &labels);
        if !own.is_empty() {
            self.index = is_index && !counts;
        }
        read
    }

    /// Reads a row whose numbers stand behind `labels`.
    fn labelled_row(&mut self, row: &Row<'_>, labels: &[&Label]) -> bool {
        let count = row.numbers.len();
        let of_times = labels
            .iter()
            .rposition(|label| label.heads.len() == count && count >= 2 && label.heads.iter().all(Label::heads_time));
        if let Some(head) = of_times.filter(|head| head + 1 < labels.len()) {
            self.columns.clone_from(&labels[head].heads);
            self.header_row.clear();
            if labels[..head].iter().any(|label| !label.senses.only(NAMES).is_empty()) {
                self.caption = Senses::NONE;
                self.caption_term = None;
            }
            self.note_caption(&labels[..head]);
            return self.named_row(row, &labels[head + 1..]);
        }
        if row.split && self.header_row.len() >= count && labels.len() <= 2 {
            self.columns = self.columns_of(count, row.own);
        }
        // Times side by side are the header of columns.
        let times: Vec<usize> = (0..labels.len()).filter(|index| labels[*index].only_time).collect();
        let run = times.windows(2).filter(|pair| pair[1] == pair[0] + 1).count() + usize::from(!times.is_empty());
        let mut own = labels;
        if let Some(head) = time_columns(self.text, labels, count) {
            self.columns = labels[head.clone()].iter().map(|label| (*label).clone()).collect();
            self.header_row.clear();
            self.begin_table(&labels[..head.start]);
            self.note_caption(&labels[..head.start]);
            own = &labels[head.end..];
        } else if times.len() >= 2 && run == times.len() {
            self.columns = times.iter().map(|index| labels[*index].clone()).collect();
            self.header_row.clear();
            self.begin_table(&labels[..times[0]]);
            self.note_caption(&labels[..times[0]]);
            own = &labels[times[times.len() - 1] + 1..];
        } else if let [caption @ .., time, name] = labels
            && count == 1
            && row.split
            && row.own == 1
            && time.only_time
            && !name.names_time_or_bearer()
        {
            // "| 2021" over "Bưu chính | 114,8": another table of one column.
            self.columns = vec![(*time).clone()];
            self.header_row.clear();
            self.note_caption(caption);
            own = &labels[labels.len() - 1..];
        } else if let Some((last, header)) = labels.split_last()
            && last.names_time_or_bearer()
        {
            return self.row_of_time_or_bearer(row, last, header);
        }
        if row.split && self.header_row.len() >= count && labels.len() > 2 {
            self.columns = self.columns_of(count, row.own);
        }
        // "Mobile subscribers" over "VNPT" below heads of times alone
        let left = self.without_bearers(row, own.to_vec());
        if let [last] = left[..]
            && own.len() > 1
            && last.names_time_or_bearer()
        {
            return self.row_of_time_or_bearer(row, last, &[]);
        }
        self.named_row(row, &left)
    }

    /// The heads over the `count` numbers of a row with `own` labels: the last ones, or those of amounts where a row ends before its
    /// comparisons.
    fn columns_of(&self, count: usize, own: usize) -> Vec<Label> {
        let last = self.header_row[self.header_row.len() - count..].to_vec();
        let numbers = self.header_row.len().saturating_sub(own);
        if own == 0 || numbers <= count {
            return last;
        }
        let layout = Layout::bundled();
        let written = |head: &Label| &self.text[head.words.clone()];
        let is_ordinal = |head: &Label| layout.heads_ordinals(written(head));
        let is_stub =
            |head: &&Label| is_ordinal(head) || layout.heads_rows(written(head)) || layout.heads_units(written(head));
        // What heads the names of the rows tells where their numbers begin: the last cells of a row may be empty.
        let stubs = self.header_row.iter().take_while(is_stub).count();
        let ordinals = self.header_row[..stubs].iter().filter(|head| is_ordinal(head)).count();
        if stubs > ordinals && stubs + count <= self.header_row.len() && (own == stubs || own + ordinals == stubs) {
            return self.header_row[stubs..stubs + count].to_vec();
        }
        let amounts = &self.header_row[own..];
        let ends = amounts[count..]
            .iter()
            .all(|head| head.times.ratio || layout.heads_remarks(&self.text[head.words.clone()]));
        let plain = amounts[..count].iter().all(|head| head.only_time && !head.times.ratio);
        if ends && plain { amounts[..count].to_vec() } else { last }
    }

    /// The labels of a row without those over it that name a part of the table: "I", "Bưu chính". What they name holds
    /// up to the next of them.
    fn without_titles<'l>(&mut self, row: &Row<'_>, labels: Vec<&'l Label>) -> Vec<&'l Label> {
        let over = labels.len().saturating_sub(row.own);
        if !row.split || self.header_row.is_empty() || over == 0 || row.own == 0 {
            return labels;
        }
        let measured = COUNTED.with(Senses::of(&[Sense::Revenue, Sense::Budget, Sense::Density, Sense::Coverage]));
        let (titles, own) = labels.split_at(over);
        let names_field = |label: &&&Label| {
            label.senses.any(SECTORS) && !label.senses.any(measured) && label.unit.is_none() && label.place.is_none()
        };
        // "Index (previous year = 100)" heads what moves and is no part of the table.
        let plain = titles.iter().all(|label| {
            !self.is_base_of_index(label)
                && label.senses.only(NAMES.without(SECTORS)).is_empty()
                && !label.senses.has(Sense::OfWhich)
                && !label.only_time
                && label.place.is_none()
                && label.operator.is_none()
                && label.unit.is_none()
        });
        if !plain {
            return labels;
        }
        self.note_field(titles);
        self.section = titles.iter().rev().find(names_field).map_or(Senses::NONE, |label| label.senses.only(SECTORS));
        self.group = Senses::NONE;
        own.to_vec()
    }

    /// Reads a line of heads, and the caption before it.
    fn header_line(&mut self, row: &Row<'_>) {
        let label = |cell: &&Cell| match &cell.what {
            Content::Label(label) => Some(label.clone()),
            Content::Number(_) | Content::Missing => None,
        };
        let (before, line) = row.labels.split_at(row.labels.len() - row.numbers.len());
        let mut heads: Vec<Option<Label>> = line.iter().map(label).collect();
        let mut caption: Vec<Label> = before.iter().filter_map(label).collect();
        // A group of columns leaves the cells behind its head empty.
        let whole = self.heads_above.as_ref().is_none_or(|above| above.iter().all(Option::is_some));
        if caption.is_empty() && whole && self.takes_units(&heads) {
            return;
        }
        if caption.is_empty()
            && let Some(upper) = self.heads_above.take()
            && let Some(columns) = in_two_languages(self.text, &upper, &heads)
                .or_else(|| in_two_lines(&upper, &heads))
                .or_else(|| under_groups(self.text, &upper, &heads))
        {
            self.header_row = columns;
            return;
        }
        // "Subscribers at 31 December (thousand) | 2014 | 2015": what stands over the labels holds for all rows.
        if let Some((Some(first), times)) = heads.split_first()
            && !first.heads_time()
            && !first.senses.only(NAMES).is_empty()
            && !Layout::bundled().heads_rows(&self.text[first.words.clone()])
            && times.iter().all(|label| {
                // "Type of subscriber | Number"
                label.as_ref().is_none_or(|label| label.heads_time() || heads_numbers(self.text, label))
            })
        {
            caption.push(first.clone());
            heads.remove(0);
        }
        // "Prel." over the last of the years
        let estimate = |label: &Label| {
            let words = self.text[label.words.clone()].split(' ').count();
            label.senses.has(Sense::Estimate) && label.senses.only(NAMES).is_empty() && words <= 2
        };
        if let Some(Some(last)) = heads.last_mut()
            && last.only_time
            && caption.last().is_some_and(estimate)
        {
            caption.pop();
            last.senses = last.senses.with(Sense::Estimate.into());
        }
        let caption: Vec<&Label> = caption.iter().collect();
        self.note_index(&caption);
        // "Đơn vị tính: Nghìn thuê bao" goes with the caption over it.
        let says = |label: &&Label| {
            !label.senses.only(NAMES).is_empty() && !Layout::bundled().is_unit_line(&self.text[label.words.clone()])
        };
        // "214. Volume of freight carried": a table of something else begins.
        if caption.iter().any(says) || self.begins_another(&caption) {
            self.forget_caption();
        }
        self.note_caption(&caption);
        self.header_row = heads.iter().map(|label| label.clone().unwrap_or_default()).collect();
        complete_parts(&mut self.header_row);
        self.heads_above = Some(heads);
        self.section = Senses::NONE;
        self.columns.clear();
        self.group = Senses::NONE;
    }

    /// Reads a row that is a time, a place or an enterprise, named by `own`, below what may be a header.
    fn row_of_time_or_bearer(&mut self, row: &Row<'_>, own: &Label, header: &[&Label]) -> bool {
        let count = row.numbers.len();
        // A line of cells heads the columns already; what stands between says the unit.
        let known = row.split && self.header_row.len() >= count && self.columns.len() == count && header.len() <= 1;
        if known {
            self.note_caption(header);
        } else if !header.is_empty() {
            self.header(header, count);
        }
        if own.sub {
            return true;
        }
        let own = &self.within_block(own);
        // "VNPT Bình Phước" is an enterprise.
        let branch = own.operator.is_some() && own.place.as_ref().map(|place| place.0) == self.frame.place;
        self.bearers.places |= own.place.is_some() && !branch;
        self.bearers.enterprises |= own.operator.is_some();
        self.cells_of(row, own)
    }

    /// Reads the numbers of a row with this label.
    pub(super) fn cells_of(&mut self, row: &Row<'_>, label: &Label) -> bool {
        // "Duc Linh | 5,210" below "Fixed telephone subscribers by district"
        let whole = WEIGHTY.with(Senses::of(&[Sense::Total, Sense::WholeProvince]));
        if self.districts && label.place.is_none() && label.when.is_none() && label.senses.only(whole).is_empty() {
            return true;
        }
        let mut count = row.numbers.len();
        // The numbers of pages and tables between two tables.
        while self.columns.len() > 1
            && count > self.columns.len()
            && matches!(&row.numbers[count - 1].what, Content::Number(digits) if digits.shape == Shape::Plain)
            && row.numbers[count - 1].range.len() <= 4
        {
            count -= 1;
        }
        if !self.columns.is_empty() && self.columns.len() != count && count != 1 {
            return false;
        }
        // So does one below the head of an index that a page has moved to its end.
        if self.index && self.columns.len() > 1 && count == 1 && self.is_page(row.numbers[0]) {
            return true;
        }
        let mut touched = false;
        self.row_start = self.drafts.len();
        self.row_split = row.split;
        self.groups_by_both = groups_by_both(&row.numbers[..count]);
        for (position, cell) in row.numbers[..count].iter().enumerate() {
            let column = self.columns.get(position).filter(|_| self.columns.len() == count);
            let column = column.cloned().unwrap_or_default();
            touched |= self.cell(cell, label, &column);
        }
        touched
    }
}

impl Reading<'_> {
    /// Whether a number may be that of a page: three digits at most.
    fn is_page(&self, cell: &Cell) -> bool {
        cell.range.len() <= 3 && self.text[cell.range.clone()].bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Whether a head says that numbers stand below it, and not of what.
fn heads_numbers(text: &str, label: &Label) -> bool {
    label.senses.only(NAMES).is_empty() && Layout::bundled().heads_numbers(&text[label.words.clone()])
}

/// Gives the heads of parts what they are parts of: "of which: mobile" beside "Telephone subscribers (thousand)".
fn complete_parts(heads: &mut [Label]) {
    for at in 1..heads.len() {
        let part = &heads[at];
        let kind =
            part.senses.any(LINES.with(SECTORS)) && part.senses.only(NAMES).without(LINES.with(SECTORS)).is_empty();
        // "Fixed broadband" beside "Mobile subscribers"
        let beside = heads[at - 1].senses.has(Sense::Subscribers) && part.senses.any(LINES) && part.unit.is_none();
        if !kind || !beside && !part.senses.has(Sense::OfWhich) {
            continue;
        }
        let Some(whole) = heads[..at].iter().rposition(|head| !head.senses.only(GROUPS).is_empty()) else { continue };
        let (measured, unit) = (heads[whole].senses.only(GROUPS), heads[whole].unit);
        let part = &mut heads[at];
        part.senses = part.senses.with(measured).without(Sense::OfWhich.into());
        part.unit = part.unit.or(unit);
    }
}

/// The fields that the first of `rows` name and nothing else, where they are several. An index may stand before them.
fn fields_of_parts(text: &str, rows: &[Row<'_>]) -> Senses {
    let mut fields = Senses::NONE;
    for row in rows.iter().take(MOST_PARTS).filter(|row| !row.header) {
        let labels = row.read_labels();
        let named: Vec<&Label> = labels.into_iter().filter(|label| !is_unit_alone(label)).collect();
        let [label] = named[..] else { break };
        if is_base_of_index(&text[label.words.clone()]) {
            continue;
        }
        let other = NAMES.without(SECTORS).with(Sense::Total.into());
        if label.senses.has(Sense::PostTelecom)
            || !label.senses.any(SECTORS)
            || label.senses.any(other)
            || label.place.is_some()
            || label.times.ratio
        {
            break;
        }
        fields = fields.with(label.senses.only(SECTORS));
    }
    let several = fields.has(Sense::Post) && fields.has(Sense::Telecom);
    if several { fields } else { Senses::NONE }
}

/// Whether the numbers of a row may be those of an index with the year before at 100.
fn may_move(text: &str, row: &Row<'_>) -> bool {
    let numbers = row.numbers.iter().filter(|cell| matches!(cell.what, Content::Number(_)));
    let whole = |cell: &&Cell| {
        let digits = text[cell.range.clone()].bytes().take_while(u8::is_ascii_digit).count();
        text[cell.range.start..][..digits].parse::<u32>().is_ok_and(|whole| INDEX.contains(&whole))
            && cell.range.len() <= 6
    };
    let numbers: Vec<&Cell> = numbers.copied().collect();
    !row.header && !numbers.is_empty() && numbers.iter().all(whole)
}

/// The sign that stands before three digits in all numbers of `rows` that have one, where they are some.
fn grouping(rows: &[Row<'_>]) -> Option<u8> {
    let shapes = rows.iter().flat_map(|row| &row.numbers).filter_map(|cell| match &cell.what {
        Content::Number(digits) => Some(digits.shape),
        Content::Label(_) | Content::Missing => None,
    });
    let mut signs = shapes.filter(|shape| *shape != Shape::Plain);
    let Shape::Ambiguous { sign } = signs.next()? else { return None };
    let mut count = 1;
    for shape in signs {
        if shape != (Shape::Ambiguous { sign }) {
            return None;
        }
        count += 1;
    }
    (count >= 3).then_some(sign)
}

/// Whether the numbers of a row have either sign before three digits, so that none is that of a fraction: "84.215", "97.360",
/// "112,408".
fn groups_by_both(cells: &[&Cell]) -> bool {
    let signs = cells.iter().filter_map(|cell| match &cell.what {
        Content::Number(digits) => match digits.shape {
            Shape::Ambiguous { sign } => Some(Some(sign)),
            _ => Some(None),
        },
        Content::Label(_) | Content::Missing => None,
    });
    let signs: Vec<Option<u8>> = signs.collect();
    signs.len() >= 3 && signs.contains(&Some(b'.')) && signs.contains(&Some(b',')) && !signs.contains(&None)
}

/// Whether a caption says that the rows below it are districts: "Fixed telephone subscribers by district".
pub(super) fn of_districts(caption: &str) -> bool {
    Cues::bundled().by_district.is_in(caption)
}
