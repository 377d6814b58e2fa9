//! The rows of a table: each a run of numbers with the labels before it.

use crate::extract::layout::Layout;
use crate::extract::number::{Digits, Shape};

use super::cell::{Cell, Content};
use super::label::{Label, NAMES};

/// The longest number of a table, in bytes: "148", "11.12".
const LONGEST_NUMBER: usize = 5;

/// A run of numbers with the labels before it.
pub(super) struct Row<'c> {
    /// Whether it is a line of several cells without a number: the header of those below.
    pub(super) header: bool,
    /// Whether it is a line of several cells.
    pub(super) split: bool,
    /// How many cells of words stand in its own line.
    pub(super) own: usize,
    /// The cells of words before the numbers.
    pub(super) labels: Vec<&'c Cell>,
    /// The numbers, and the cells whose number is not known; as many cells as columns where it is a header.
    pub(super) numbers: Vec<&'c Cell>,
}

impl<'c> Row<'c> {
    /// What its words say.
    pub(super) fn read_labels(&self) -> Vec<&'c Label> {
        let labels = self.labels.iter().filter_map(|cell| match &cell.what {
            Content::Label(label) => Some(label),
            Content::Number(_) | Content::Missing => None,
        });
        labels.collect()
    }
}

/// The rows that the `cells` of `text` make.
pub(super) fn rows<'c>(text: &str, cells: &'c [Cell]) -> Vec<Row<'c>> {
    let mut gathered = Gathered::default();
    let mut index = 0;
    while index < cells.len() {
        let cell = &cells[index];
        if cell.split {
            let length =
                cells[index..].iter().position(|other| other.row_end).map_or(cells.len() - index, |last| last + 1);
            gathered.line(text, &cells[index..index + length], &cells[index + length..]);
            index += length;
            continue;
        }
        match &cell.what {
            Content::Missing => {
                if !gathered.numbers.is_empty() || !gathered.labels.is_empty() {
                    gathered.numbers.push(cell);
                }
            }
            Content::Number(digits) => gathered.number(text, cell, digits, cells.get(index + 1)),
            Content::Label(_) => {
                gathered.close();
                gathered.noted = Layout::bundled().is_note(&text[cell.range.clone()]);
                if gathered.noted {
                    gathered.labels.clear();
                } else {
                    gathered.labels.push(cell);
                }
            }
        }
        index += 1;
    }
    gathered.close();
    gathered.rows
}

/// The rows so far, and the cells of the one that is not ended.
#[derive(Default)]
struct Gathered<'c> {
    rows: Vec<Row<'c>>,
    labels: Vec<&'c Cell>,
    numbers: Vec<&'c Cell>,
    /// The last number of a row that was told from its figures.
    ordinal: u32,
    /// Whether a note below a table came last.
    noted: bool,
}

impl<'c> Gathered<'c> {
    /// Ends the row where it has numbers.
    fn close(&mut self) {
        if !self.numbers.is_empty() {
            self.rows.push(Row {
                header: false,
                split: false,
                own: 0,
                labels: std::mem::take(&mut self.labels),
                numbers: std::mem::take(&mut self.numbers),
            });
        }
    }

    /// A line of several cells, which is a row of its own, over the cells `below`.
    fn line(&mut self, text: &str, line: &'c [Cell], below: &[Cell]) {
        self.close();
        self.noted = false;
        if let Some(caption) = caption_behind_number(text, line) {
            self.labels = vec![caption];
            return;
        }
        let named = line.iter().filter(|cell| matches!(cell.what, Content::Label(_))).count();
        let dashes = line.iter().filter(|cell| matches!(cell.what, Content::Missing) && !cell.range.is_empty()).count();
        // "Bưu chính | tỷ đồng | - | -": a row all the same.
        let unknown = named == 1 && dashes > 0 || named == 2 && dashes > 1;
        let beneath_heads = self.labels.is_empty() && self.rows.last().is_some_and(|row| row.header);
        let headed = self.rows.iter().any(|row| row.header);
        // "II | Viễn thông | | |": a part of the table begins.
        let title = headed && !below_heads(line) && named <= 2 && (line.len() > named || line.len() == 2);
        // "Billion VND" alone below the heads: the unit of them all.
        let unit_of_all = named == 1
            && beneath_heads
            && line
                .iter()
                .any(|cell| matches!(&cell.what, Content::Label(label) if label.unit.is_some() && !label.heads_time()));
        let heads = !title
            && !unit_of_all
            && (line.len() >= 3
                || Layout::bundled().heads_rows(&text[line[0].range.clone()])
                || line.len() == 2 && Layout::bundled().heads_numbers(&text[line[1].range.clone()])
                || beneath_heads && below_heads(line)
                || heads_without_stub(line, below)
                || heads_groups(text, line, below));
        if unknown || line.iter().any(|cell| matches!(cell.what, Content::Number(_))) {
            let is_label = |cell: &Cell| matches!(cell.what, Content::Label(_));
            let before_number = line.iter().rposition(|cell| matches!(cell.what, Content::Number(_)));
            // "Mobile subscribers | 1,204 | 1,230 | reached": what stands after the numbers names none of them.
            let named = before_number.filter(|last| line[..*last].iter().any(is_label)).unwrap_or(line.len());
            let first_number = line[..named].iter().rposition(is_label).map_or(0, |last| last + 1);
            let before = self.labels.len();
            self.labels.extend(line[..first_number].iter().filter(|cell| matches!(cell.what, Content::Label(_))));
            self.rows.push(Row {
                header: false,
                split: true,
                own: self.labels.len() - before,
                labels: std::mem::take(&mut self.labels),
                numbers: line[first_number..].iter().collect(),
            });
        } else if heads {
            self.rows.push(Row {
                header: true,
                split: true,
                own: line.len(),
                labels: self.labels.drain(..).chain(line).collect(),
                numbers: vec![&line[0]; line.len()],
            });
        } else {
            self.labels.extend(line.iter().filter(|cell| matches!(cell.what, Content::Label(_))));
        }
    }

    /// A number on a line of its own, with the cell after it.
    fn number(&mut self, text: &str, cell: &'c Cell, digits: &Digits, next: Option<&Cell>) {
        // The number of a page among lines of several cells, or below a note.
        let page = self.noted
            || self.labels.is_empty()
                && self.numbers.is_empty()
                && self.rows.last().is_some_and(|row| row.split && !row.header)
                && next.is_none_or(|next| next.split || !matches!(next.what, Content::Number(_)));
        if page {
            return;
        }
        // The number of a row: "1", "2", before a label.
        let value = text[digits.range.clone()].parse::<u32>().unwrap_or(0);
        let in_order = value == self.ordinal + 1;
        let ordinal = digits.shape == Shape::Plain
            && cell.range.len() <= 2
            && (self.numbers.is_empty() || in_order)
            && next.is_some_and(|next| matches!(&next.what, Content::Label(label) if !label.only_time));
        if ordinal {
            self.ordinal = value;
        } else {
            self.numbers.push(cell);
        }
    }
}

/// The caption of a table behind its number in a line of both: "148 | Main indicators of post and telecommunications".
fn caption_behind_number<'c>(text: &str, line: &'c [Cell]) -> Option<&'c Cell> {
    let [number, caption] = line else { return None };
    let written = &text[number.range.clone()];
    // "1 | Bưu chính" is a part of a table.
    let numbers = written.contains('.') || written.len() == 3;
    let counted = matches!(&number.what, Content::Number(_)) && numbers && written.len() <= LONGEST_NUMBER;
    (counted && matches!(&caption.what, Content::Label(label) if !label.only_time)).then_some(caption)
}

/// Whether the cells of a line head the numbers of the one `below` it, whose name nothing heads.
fn heads_without_stub(line: &[Cell], below: &[Cell]) -> bool {
    let row = below.iter().position(|cell| cell.row_end).map_or(below, |last| &below[..=last]);
    let numbers =
        row.iter().rev().take_while(|cell| matches!(cell.what, Content::Number(_) | Content::Missing)).count();
    let is_label = |cell: &Cell| matches!(cell.what, Content::Label(_));
    row.first().is_some_and(|first| first.split && is_label(first))
        && numbers == line.len()
        && row.len() == numbers + 1
        && line.iter().all(is_label)
}

/// Whether the cells of a line head groups of the columns that the line `below` it heads.
fn heads_groups(text: &str, line: &[Cell], below: &[Cell]) -> bool {
    let heads = below.iter().position(|cell| cell.row_end).map_or(below, |last| &below[..=last]);
    let named = |cell: &Cell| {
        let Content::Label(label) = &cell.what else { return false };
        let written = &text[cell.range.clone()];
        (label.only_time || !label.senses.only(NAMES).is_empty()) && !Layout::bundled().is_unit_line(written)
    };
    let words = |cell: &Cell| !matches!(cell.what, Content::Number(_));
    line.len() >= 2
        && line.iter().all(named)
        && heads.len() >= 2 * line.len()
        && heads.iter().all(|cell| cell.split && words(cell))
}

/// Whether the cells of a line say only times or units: a second line of heads.
fn below_heads(line: &[Cell]) -> bool {
    line.iter().all(|cell| match &cell.what {
        Content::Label(label) => label.heads_time() || label.unit.is_some(),
        Content::Missing => true,
        Content::Number(_) => false,
    })
}
