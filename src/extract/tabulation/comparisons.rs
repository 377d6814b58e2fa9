//! Columns that compare, and which figures they belong to: growth, and shares of what was planned.

use std::collections::HashSet;

use rust_decimal::Decimal;

use crate::domain::{Given, IndicatorId, Month, Period, Record, Slot, Span, Status, TableColumn, Tabulation, Unit};

use super::grid::Grid;
use super::index::Basis;
use super::names::Names;
use super::records::Reading;
use super::titles::Titles;
use super::values::{Value, value};

/// Of which of several indicators side by side the columns of growth and of shares of plan are, as far as their own heads say.
pub(super) fn compared(
    grid: &Grid<'_>,
    names: &Names<'_>,
    tabulation: &Tabulation,
    titles: &Titles,
) -> Vec<Option<IndicatorId>> {
    let columns = &tabulation.columns;
    let of_figures = columns.iter().filter_map(|column| match column {
        TableColumn::Figures(given) => given.indicator.or(tabulation.whole.indicator),
        _ => None,
    });
    let all: HashSet<IndicatorId> = of_figures.collect();
    let of = |(at, column): (usize, &TableColumn)| {
        if all.len() < 2 || !matches!(column, TableColumn::Growth | TableColumn::OfPlan) {
            return None;
        }
        let meaning = names.meaning(&titles.head(grid, at));
        let of = meaning.indicator(&[], None).or_else(|| meaning.indicator(&titles.over(at), None));
        of.filter(|of| meaning.words.names_matter() && all.contains(of))
    };
    columns.iter().enumerate().map(|(at, column)| of((at, column))).collect()
}

impl Reading<'_> {
    /// Whether a column that is not read compares: its head says so, or that its numbers are percents of something.
    pub fn compares(&self, column: usize) -> bool {
        if self.tabulation.columns.get(column) != Some(&TableColumn::Nothing) {
            return false;
        }
        let head: Vec<&str> = self.titles.stack(self.grid, column).into_iter().map(|(words, _)| words).collect();
        let head = head.join(" ");
        let meaning = self.names.meaning(&head);
        meaning.words.compares || head.contains('%') && meaning.indicator(&[], None).is_none()
    }

    /// The numbers of a row that compare and that none of its records has.
    pub fn unused(&self, row: usize, compares: &[bool], records: &[Record]) -> Vec<Span> {
        if records.is_empty() {
            return Vec::new();
        }
        let has = |slot: Slot, cell: Span| {
            records.iter().filter_map(|record| record.evidence.as_ref()).any(|own| own.get(slot) == Some(cell))
        };
        let is_unused = |(column, words, cell): &(usize, &str, Span)| {
            let compares = match self.tabulation.columns.get(*column) {
                // What may be growth or an index was told.
                Some(TableColumn::Growth) if self.bases.get(*column) == Some(&Basis::Unsure) => false,
                Some(TableColumn::Growth) => !has(Slot::Yoy, *cell),
                Some(TableColumn::OfPlan) => !has(Slot::OfPlan, *cell),
                _ => compares.get(*column).copied().unwrap_or_default(),
            };
            compares && matches!(value(words, self.tabulation.comma), Value::Number(..))
        };
        self.grid.row(row).filter(is_unused).map(|(.., cell)| cell).collect()
    }

    /// The words in a row of what belongs to the figures of one column alone: of their growth, say. Of one column of figures
    /// it is any column with this role. Of several it is the next one on the right, which belongs to the latest of the
    /// columns side by side before it that have the same indicator and place.
    pub fn cell_of(&self, row: usize, column: usize, role: TableColumn) -> Option<(&str, Span)> {
        let columns = &self.tabulation.columns;
        if !columns.contains(&role) {
            return None;
        }
        let given = |column: usize| match columns.get(column) {
            Some(TableColumn::Figures(given)) => Some(given),
            _ => None,
        };
        if (0..columns.len()).filter(|column| given(*column).is_some()).count() < 2 {
            return self.cell(row, role);
        }
        let own = given(column)?;
        let whole = &self.tabulation.whole;
        let subject = |given: &Given| (given.indicator.or(whole.indicator), given.place.or(whole.place));
        let is_beside = |other: &Given| subject(other) == subject(own);
        let lateness = |other: usize| {
            let given = given(other);
            let period = given.and_then(|given| given.period).map(Period::last);
            // What was reached grew, and is compared with the plan of its year, which ends later where the year is not over.
            let is_reached = given.is_none_or(|given| given.status != Some(Status::Target));
            (period.map(Month::year), is_reached, period, other)
        };
        // No plan is a part of itself.
        if role == TableColumn::OfPlan && own.status == Some(Status::Target) {
            return None;
        }
        // Its head says of which.
        let is_own = |next: &usize| columns[*next] == role && self.compared[*next] == subject(own).0;
        if let Some(next) = (column..columns.len()).find(|next| self.compared[*next].is_some() && is_own(next)) {
            let others = (0..next).filter(|other| given(*other).is_some_and(is_beside));
            return self.grid.cell(row, next).filter(|_| others.max_by_key(|other| lateness(*other)) == Some(column));
        }
        let end = (column..columns.len()).find(|next| given(*next).is_none()).unwrap_or(columns.len());
        let start = (0..column).rev().find(|before| given(*before).is_none()).map_or(0, |before| before + 1);
        // Of which of several indicators or places side by side it is, nothing says.
        if !(start..end).all(|next| given(next).is_some_and(is_beside)) {
            return None;
        }
        let beside = (start..end).filter(|other| given(*other).is_some_and(is_beside));
        if beside.max_by_key(|other| lateness(*other)) != Some(column) {
            return None;
        }
        let mut behind = (end..columns.len()).take_while(|next| given(*next).is_none());
        let found = behind.find(|next| columns[*next] == role && self.compared[*next].is_none());
        self.grid.cell(row, found?)
    }

    /// The percents in the column with this role that belong to the figures of a column, and where they stand.
    pub fn percent(&self, row: usize, column: usize, role: TableColumn) -> Option<(Decimal, Span)> {
        let (words, span) = self.cell_of(row, column, role)?;
        let Value::Number(number, unit, _) = value(words, self.tabulation.comma) else { return None };
        if unit.is_some_and(|own| own.unit != Some(Unit::Percent)) {
            return None;
        }
        let at = self.grid.row(row).find(|cell| cell.2 == span).map(|cell| cell.0);
        let basis = at.and_then(|at| self.bases.get(at)).copied().filter(|_| role == TableColumn::Growth);
        match basis.unwrap_or(Basis::Zero) {
            Basis::Zero => Some((number, span)),
            Basis::Hundred => Some((number.checked_sub(Decimal::ONE_HUNDRED)?, span)),
            Basis::Unsure => None,
        }
    }
}
