//! What of a table is not understood, and told: columns of numbers, and words that alone tell its rows apart.

use std::collections::{HashMap, HashSet};

use crate::domain::{Record, TableColumn};

use super::heads::{Role, role};
use super::lack::Lack;
use super::records::Reading;
use super::sections::is_ordinal;
use super::values::is_number;
use super::{LeftOut, Tabulated, Unread};

/// A record in whose row there are words that are not understood.
pub(super) struct Labelled {
    /// The column of its figure.
    pub column: usize,
    /// These words.
    pub words: String,
    /// Whether anything else says whose it is.
    pub is_said: bool,
}

impl Reading<'_> {
    /// The columns before the figures whose words are not understood.
    pub fn labels(&self) -> Vec<usize> {
        let columns = &self.tabulation.columns;
        let figures = columns.iter().position(|column| matches!(column, TableColumn::Figures(_))).unwrap_or_default();
        let first = self.tabulation.first_row.saturating_sub(1) as usize;
        let has_words = |column: &usize| {
            let cells = (first..self.grid.height()).filter_map(|row| self.grid.cell(row, *column));
            let (mut all, mut words) = (0, 0);
            for (cell, _) in cells {
                all += 1;
                words += usize::from(!is_number(cell) && !is_ordinal(cell));
            }
            words * 2 > all
        };
        let is_label = |column: &usize| {
            columns[*column] == TableColumn::Nothing
                && role(&self.titles.head(self.grid, *column)).is_none()
                && has_words(column)
        };
        (0..figures).filter(is_label).collect()
    }

    /// The words of a row that are not understood, where it has any: of a sum it has none.
    pub fn label(&self, row: usize, labels: &[usize]) -> Option<String> {
        let cells = labels.iter().filter_map(|column| self.grid.cell(row, *column)).map(|(words, _)| words);
        let own: Vec<&str> = cells.filter(|words| !self.names.is_total(words)).collect();
        (!own.is_empty()).then(|| own.join("\t"))
    }

    /// The columns of numbers that nothing is made of and of which nothing else tells; `has_figures` says that what compares was
    /// told by its cells.
    pub fn unread(&self, compares: &[bool], has_figures: bool) -> Vec<Unread> {
        let first = self.tabulation.first_row.saturating_sub(1) as usize;
        let rows: Vec<usize> = (first..self.grid.height()).filter(|row| self.grid.row(*row).count() > 1).collect();
        let of_column = |column: usize| {
            let compares = compares[column]
                || matches!(self.tabulation.columns[column], TableColumn::Growth | TableColumn::OfPlan);
            let is_read = !compares && self.tabulation.columns[column] != TableColumn::Nothing;
            if is_read || compares && has_figures {
                return None;
            }
            let heads: Vec<&str> = self.titles.stack(self.grid, column).into_iter().map(|(words, _)| words).collect();
            if role(&self.titles.head(self.grid, column)) == Some(Role::Other) {
                return None;
            }
            let (mut all, mut numbers, mut ordinals, mut begin) = (0, 0, 0, None);
            for (words, span) in rows.iter().filter_map(|row| self.grid.cell(*row, column)) {
                all += 1;
                if is_number(words) {
                    numbers += 1;
                    begin = begin.or(Some(span));
                    ordinals += usize::from(words.parse() == Ok(numbers));
                }
            }
            let is_of_numbers = numbers * 10 >= all * 3 && (column > 0 || ordinals * 10 < numbers * 8);
            Some(Unread { column, head: heads.join(" "), numbers, first: begin.filter(|_| is_of_numbers)? })
        };
        (0..self.tabulation.columns.len()).filter_map(of_column).collect()
    }
}

/// Leaves out the records that words alone tell apart which are not understood: districts, kinds of subscribers.
pub(super) fn leave_out_alike(tabulated: &mut Tabulated, labelled: &[Option<Labelled>]) {
    let key = |record: &Record, column: usize| {
        let figure = &record.figure;
        (column, figure.place, figure.indicator, figure.period, figure.status, figure.operator)
    };
    let mut seen: HashMap<_, &String> = HashMap::new();
    let mut several = HashSet::new();
    for (record, own) in tabulated.records.iter().zip(labelled) {
        let Some(own) = own else { continue };
        let key = key(record, own.column);
        if *seen.entry(key).or_insert(&own.words) != &own.words {
            several.insert(key);
        }
    }
    let is_alike = |(record, own): (&Record, &Option<Labelled>)| {
        own.as_ref().is_some_and(|own| !own.is_said || several.contains(&key(record, own.column)))
    };
    let mut alike: Vec<bool> = tabulated.records.iter().zip(labelled).map(is_alike).collect();
    alike.reverse();
    tabulated.records.retain(|record| {
        let is_alike = alike.pop().unwrap_or_default();
        let cell = record.evidence.as_ref().map(|evidence| evidence.quote).filter(|_| is_alike);
        tabulated.left_out.extend(cell.map(|cell| LeftOut { cell, lack: Lack::Row }));
        !is_alike
    });
}
