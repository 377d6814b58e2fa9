//! Rows that are the sum of the rows below them: “Tổng doanh thu”, “Trong đó: Bưu chính”, “Viễn thông”.
//!
//! The title says of which sector a table is, and so of which a row is that names none. Where the rows below it are its parts
//! and one of them is of another sector, it is of all of these, or it is not known of which.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::domain::{IndicatorId, TableColumn};

use super::cell_cues::CellCues;
use super::names::between_blanks;
use super::records::Reading;
use super::sections::unnumbered;
use super::values::{Value, value};

/// What rows have by the sum that they are or belong to: an indicator, or none that is known.
pub(super) type Sums = HashMap<usize, Option<IndicatorId>>;

/// Whether a label begins with words that make it the first of several parts.
fn begins_parts(label: &str) -> bool {
    CellCues::bundled().of_which.begin(&between_blanks(label))
}

/// A label without these words.
fn part(label: &str) -> &str {
    match label.split_once(':') {
        Some((before, after))
            if begins_parts(label) && CellCues::bundled().of_which.holds(between_blanks(before).trim()) =>
        {
            after.trim()
        }
        _ => unnumbered(label),
    }
}

/// Whether a label is that of a part by its sign: “- Bưu chính”.
fn has_bullet(label: &str) -> bool {
    label.starts_with(['-', '–', '+', '*', '•'])
}

/// Whether a label begins as that of a sum does.
fn says_total(label: &str) -> bool {
    CellCues::bundled().sums.begin(&between_blanks(unnumbered(label)))
}

impl Reading<'_> {
    /// The sums among the rows from `first` on, and their parts.
    pub fn sums(&self, first: usize) -> Sums {
        let mut sums = Sums::new();
        let Some(labels) = self.tabulation.columns.iter().position(|column| *column == TableColumn::Indicator) else {
            return sums;
        };
        let label = |row: usize| self.grid.cell(row, labels).map(|(words, _)| words);
        let has_figures = |row: usize| self.figures().any(|column| self.grid.cell(row, column).is_some());
        let mut row = first;
        while row < self.grid.height() {
            let at = row;
            row += 1;
            let Some(sum) = label(at).filter(|words| !begins_parts(words) && has_figures(at)) else { continue };
            let whole = self.names.meaning(unnumbered(sum));
            if !whole.words.names || whole.indicator(&[], None).is_some() {
                continue;
            }
            let is_total = says_total(sum);
            // The rows below it that are its parts, with what they are then.
            let (mut parts, mut is_begun) = (Vec::new(), false);
            for below in at + 1..self.grid.height() {
                let Some(words) = label(below) else { break };
                let is_first = begins_parts(words);
                if is_first && !has_figures(below) && !is_begun {
                    is_begun = true;
                    continue;
                }
                let own = self.names.meaning(part(words));
                let of = own.indicator(&[&whole.words], None).filter(|_| own.indicator(&[], None).is_none());
                let is_part = is_first || is_begun || is_total || has_bullet(words);
                let Some(of) = of.filter(|_| is_part) else { break };
                is_begun |= is_first;
                parts.push((below, part(words), of));
            }
            let with_titles = || whole.indicator(&self.titles.over(labels), None);
            if parts.iter().all(|part| with_titles().is_none_or(|of| of == part.2)) {
                continue;
            }
            let all: Vec<&str> = [unnumbered(sum)].into_iter().chain(parts.iter().map(|part| part.1)).collect();
            let adds_up = parts.len() > 1 && self.figures().all(|column| self.adds_up(at, &parts, column));
            let together = adds_up.then(|| self.names.meaning(&all.join(", ")).indicator(&[], None)).flatten();
            // Where they are not of one another, they are no parts of anything that has a name.
            let together = together.filter(|together| parts.iter().all(|part| part.2 != *together));
            sums.insert(at, together);
            if together.is_some() {
                sums.extend(parts.iter().map(|(below, _, of)| (*below, Some(*of))));
            }
            row = parts.last().map_or(row, |last| last.0 + 1);
        }
        sums
    }

    /// Whether the numbers of the parts make that of the sum in a column, as far as they are there.
    fn adds_up(&self, sum: usize, parts: &[(usize, &str, IndicatorId)], column: usize) -> bool {
        let number = |row: usize| match value(self.grid.cell(row, column)?.0, self.tabulation.comma) {
            Value::Number(number, ..) => Some(number),
            _ => None,
        };
        let Some(whole) = number(sum) else { return true };
        let mut all = Decimal::ZERO;
        for (row, ..) in parts {
            let Some(next) = number(*row).and_then(|number| all.checked_add(number)) else { return false };
            all = next;
        }
        let rounding = (whole.abs() / Decimal::from(200)).max(Decimal::new(1, 1));
        (all - whole).abs() <= rounding
    }
}
