//! What columns of numbers hold: figures, what compares them, or something else.

use crate::domain::{Given, Status, TableColumn, fold};

use super::cell_cues::CellCues;
use super::index::Basis;
use super::names::Meaning;
use super::rates::{Rate, Rows};
use super::recognition::{HeadCell, LOOKED_AT, Looking};
use super::spoken::is_shortened;

impl Looking<'_, '_, '_> {
    /// What the columns of numbers that are `candidates` hold, whose heads have these `meanings`.
    pub fn numbers(
        &self,
        candidates: &[usize],
        meanings: &[Option<Meaning>],
        is_value: impl Fn(usize) -> bool,
    ) -> Vec<TableColumn> {
        let has_percent = |column: usize| self.head_cells(column).iter().any(|words| words.contains('%'));
        let are_percents = candidates.iter().all(|column| has_percent(*column));
        // Percents beside amounts are shares of them, or their growth: "%" and "% KH" below a year.
        let is_share = |(column, meaning): (usize, &Meaning)| {
            has_percent(column) && !are_percents && self.given(meaning).indicator.is_none()
        };
        let compares = |(column, meaning): (&usize, &Option<Meaning>)| {
            meaning.as_ref().is_some_and(|meaning| meaning.words.compares || is_share((*column, meaning)))
        };
        let compare: Vec<bool> = candidates.iter().zip(meanings).map(compares).collect();
        let amounts =
            meanings.iter().zip(&compare).filter(|(meaning, compares)| meaning.is_some() && !**compares).count();
        let holds = |((column, meaning), compares): ((&usize, &Option<Meaning>), &bool)| match meaning {
            Some(meaning) if is_value(*column) => {
                let counting = meaning.words.counting.filter(|_| !meaning.words.strange);
                TableColumn::Figures(Given { counting, ..Given::default() })
            }
            None => TableColumn::Figures(Given::default()),
            // Beside a single column of amounts it is their growth.
            Some(meaning) if *compares && amounts == 1 && meaning.words.compares => self.compared(*column, meaning),
            Some(_) if *compares => TableColumn::Nothing,
            Some(meaning) => self.figures(*column, meaning, candidates),
        };
        candidates.iter().zip(meanings).zip(&compare).map(holds).collect()
    }

    /// What a column holds that does not compare, among all `candidates`.
    fn figures(&self, column: usize, meaning: &Meaning, candidates: &[usize]) -> TableColumn {
        let given = self.given(meaning);
        let says = given.place.is_some()
            || given.period.is_some()
            || given.status.is_some()
            || meaning.no_time
            || meaning.words.operator.is_some()
            || meaning.words.total;
        // "Kết quả xếp hạng", "Dân số 2024" are of something else than the title.
        let is_bare = self.is_bare(column, candidates);
        let is_of_title = || is_bare && says;
        let is_alone = || candidates.len() == 1 && (is_bare || !self.titles().iter().any(|title| title.names));
        let is_of_all = self.is_total_of_several(column, candidates);
        if !is_of_all && (given.indicator.is_some() || is_of_title() || is_alone()) {
            TableColumn::Figures(given)
        } else {
            TableColumn::Nothing
        }
    }

    /// Whether the cells over a column of `all` the figures say no more than the time, the place, the enterprise, the unit and
    /// the status of them. What stands over all columns tells none from another.
    fn is_bare(&self, column: usize, all: &[usize]) -> bool {
        let is_shared = |cell: &HeadCell<'_>| {
            cell.row + 1 < self.heads_to && all.len() > 1 && all.iter().all(|other| self.heads[*other].contains(cell))
        };
        let is_bare = |words: &str| self.names.meaning(words).bare || is_shortened(words);
        self.heads[column].iter().all(|cell| is_bare(cell.words) || is_shared(cell))
    }

    /// Whether a column has the total of what is right of the last of several groups, so that it may be of all of them:
    /// “Tổng 2024” after the years of two indicators.
    fn is_total_of_several(&self, column: usize, all: &[usize]) -> bool {
        let cells = &self.heads[column];
        let Some(last) = cells.last().filter(|cell| cell.from == column && self.names.meaning(cell.words).words.total)
        else {
            return false;
        };
        let Some(group) = cells.iter().rev().find(|cell| cell.from != column) else { return false };
        let of_row = |other: &usize| self.heads[*other].iter().find(|cell| cell.row == group.row).copied();
        let mut others =
            all.iter().filter(|other| of_row(other).is_some_and(|cell| cell.from != group.from)).peekable();
        let has_total = |other: &usize| self.heads[*other].last().is_some_and(|cell| cell.words == last.words);
        others.peek().is_some() && !others.any(has_total)
    }

    /// What a column that compares has, where it belongs to figures: their growth, or what of the plan was reached.
    fn compared(&self, column: usize, meaning: &Meaning) -> TableColumn {
        let head = self.head(column);
        let folded = fold(&head);
        let cues = CellCues::bundled();
        if cues.part_before.is_in(&folded) {
            return TableColumn::Nothing;
        }
        let letters = &cues.letters[&Status::Target];
        let with_plan =
            meaning.words.status == Some(Status::Target) || folded.split(' ').any(|word| letters.holds(word));
        match Basis::of(self.grid, self.first, column, &head) {
            Basis::Hundred if with_plan => TableColumn::OfPlan,
            _ if with_plan => TableColumn::Nothing,
            _ => TableColumn::Growth,
        }
    }

    /// Leaves no column to growth or shares of plan that has amounts: what was more, and not by how many percents.
    pub fn settle_comparisons(&self, columns: &mut [TableColumn], comma: bool) {
        let rows = Rows { grid: self.grid, rows: self.first..self.grid.height().min(self.first + LOOKED_AT), comma };
        for column in 0..columns.len() {
            if !matches!(columns[column], TableColumn::Growth | TableColumn::OfPlan) {
                continue;
            }
            let heads = self.head_cells(column);
            let cells: Vec<&str> =
                rows.rows.clone().filter_map(|row| self.grid.cell(row, column)).map(|cell| cell.0).collect();
            let shown = cells.iter().filter(|words| words.contains('%')).count();
            let are_percents = match Rate::of(self.names, &heads) {
                Rate::Percent => true,
                _ if shown * 2 > cells.len() => true,
                Rate::Amount if columns[column] == TableColumn::Growth => false,
                Rate::Open if columns[column] == TableColumn::Growth => {
                    let is_index = || Basis::of(self.grid, self.first, column, &heads.join(" ")) == Basis::Hundred;
                    rows.are_percents(column, columns).unwrap_or_else(is_index)
                }
                Rate::Growth | Rate::Open | Rate::Amount => rows.are_percents(column, columns).unwrap_or(true),
            };
            if !are_percents {
                columns[column] = TableColumn::Nothing;
            }
        }
    }
}
