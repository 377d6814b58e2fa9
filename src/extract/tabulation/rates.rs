//! Whether the numbers of a column that compares are percents, or amounts: what was more, or what was a year before.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::{Given, Status, TableColumn, Unit};

use super::cell_cues::CellCues;
use super::grid::Grid;
use super::index::Basis;
use super::names::{Names, between_blanks};
use super::values::{Value, value};

/// What the numbers of a column that compares are, as far as its head tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rate {
    /// Percents, as it says.
    Percent,
    /// Percents where nothing says otherwise: “Tăng trưởng”.
    Growth,
    /// Percents or amounts: “Tăng/giảm”, “So với cùng kỳ”.
    Open,
    /// Amounts: “Tăng (tỷ đồng)”, and “Cùng kỳ năm trước”, which compares with nothing.
    Amount,
}

impl Rate {
    /// That of a column below `heads`, from the top.
    pub fn of(names: &Names<'_>, heads: &[&str]) -> Self {
        let cues = CellCues::bundled();
        let mut rate = Self::Amount;
        for head in heads.iter().rev() {
            let words = between_blanks(head);
            let unit = names.meaning(head).words.counting.and_then(|counting| counting.unit);
            // "Tăng (điểm phần trăm)" of a share is none of its growth.
            if cues.points.stand_in(&words) {
                return Self::Amount;
            }
            if head.contains('%') || unit == Some(Unit::Percent) || cues.percents.stand_in(&words) {
                return Self::Percent;
            }
            let meaning = names.meaning(head);
            if meaning.words.counting.is_some() || meaning.words.strange {
                return Self::Amount;
            }
            let compares = || [&cues.compared, &cues.compares, &cues.grows].iter().any(|all| all.stand_in(&words));
            if cues.growth.stand_in(&words) {
                rate = Self::Growth;
            } else if compares() || super::heads::role(head) == Some(super::heads::Role::Growth) {
                rate = Self::Open;
            }
            // What stands over a head that compares is of all columns below it.
            if rate != Self::Amount {
                return rate;
            }
        }
        rate
    }
}

/// The rows of a table whose numbers are compared.
pub(super) struct Rows<'g, 't> {
    pub grid: &'g Grid<'t>,
    pub rows: Range<usize>,
    pub comma: bool,
}

impl Rows<'_, '_> {
    fn number(&self, row: usize, column: usize) -> Option<Decimal> {
        match value(self.grid.cell(row, column)?.0, self.comma) {
            Value::Number(number, ..) => Some(number),
            _ => None,
        }
    }

    /// Whether the numbers of a column are percents, by the figures that they compare; nothing where the figures do not tell.
    pub fn are_percents(&self, column: usize, columns: &[TableColumn]) -> Option<bool> {
        let told = self.told(column, columns).filter_map(Told::are_percents);
        // What any two columns say.
        told.reduce(|one, other| one || other)
    }

    /// What the percents of a column of growth compare with, by the figures that they compare; nothing where these do not tell.
    pub fn basis(&self, column: usize, columns: &[TableColumn]) -> Option<Basis> {
        self.told(column, columns).find_map(Told::basis)
    }

    /// What any two columns of figures say of one that compares.
    fn told(&self, column: usize, columns: &[TableColumn]) -> impl Iterator<Item = Told> {
        let of_plan = columns[column] == TableColumn::OfPlan;
        let figures: Vec<(usize, &Given)> = columns
            .iter()
            .enumerate()
            .filter_map(|(at, column)| match column {
                TableColumn::Figures(given) => Some((at, given)),
                _ => None,
            })
            .collect();
        let is_plan = |given: &Given| given.status == Some(Status::Target);
        let compare = |before: &Given, after: &Given| {
            if (before.indicator, before.place) != (after.indicator, after.place) {
                return false;
            }
            if of_plan { is_plan(before) && !is_plan(after) } else { before.period < after.period }
        };
        let pairs = figures.iter().flat_map(|before| figures.iter().map(move |after| (before, after)));
        let pairs = pairs.filter(|(before, after)| compare(before.1, after.1));
        let told: Vec<Told> = pairs.map(|(before, after)| self.tells(column, (before.0, after.0), of_plan)).collect();
        told.into_iter()
    }

    /// The same by the figures of two columns.
    fn tells(&self, column: usize, (before, after): (usize, usize), of_plan: bool) -> Told {
        let mut told = Told::default();
        for row in self.rows.clone() {
            let numbers = self.number(row, before).zip(self.number(row, after)).zip(self.number(row, column));
            let Some(((before, after), own)) = numbers else { continue };
            let Some(share) = after.checked_mul(Decimal::ONE_HUNDRED).and_then(|all| all.checked_div(before)) else {
                continue;
            };
            told.all += 1;
            let is_near = |wanted: Decimal, most: Decimal| (own - wanted).abs() <= most;
            let half = Decimal::new(6, 1);
            let grown = share - Decimal::ONE_HUNDRED;
            let (is_share, is_growth) = (is_near(share, half), !of_plan && is_near(grown, half));
            told.shares += usize::from(is_share);
            told.growth += usize::from(is_growth);
            told.percents += usize::from(is_share || is_growth);
            let difference = after - before;
            let rounding = Decimal::new(51, 2).min(difference.abs() / Decimal::TEN).max(Decimal::new(1, 3));
            told.amounts += usize::from(is_near(difference, rounding) || is_near(-difference, rounding));
        }
        told
    }
}

/// In how many rows the figures of two columns say what the number of a third one is that compares them.
#[derive(Clone, Copy, Default)]
struct Told {
    all: usize,
    /// What the one is of the other, in percents.
    shares: usize,
    /// By how many percents it is more.
    growth: usize,
    /// Either of them.
    percents: usize,
    /// How much it is more.
    amounts: usize,
}

impl Told {
    fn mostly(self, count: usize) -> bool {
        self.all > 0 && count * 10 >= self.all * 8
    }

    fn are_percents(self) -> Option<bool> {
        match () {
            () if self.mostly(self.percents) && self.percents >= self.amounts => Some(true),
            () if self.mostly(self.amounts) => Some(false),
            () => None,
        }
    }

    fn basis(self) -> Option<Basis> {
        match () {
            () if self.mostly(self.shares) => Some(Basis::Hundred),
            () if self.mostly(self.growth) => Some(Basis::Zero),
            () => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::lexis::Lexis;

    #[test]
    fn percents_are_told_from_amounts_by_heads() {
        let lexis = Lexis::default();
        let names = Names::of(&lexis);
        for (heads, expected) in [
            (&["Tăng trưởng (%)"][..], Rate::Percent),
            (&["Tốc độ tăng"], Rate::Percent),
            (&["So với cùng kỳ (%)"], Rate::Percent),
            (&["Doanh thu viễn thông (tỷ đồng)", "Tăng trưởng"], Rate::Growth),
            (&["YoY"], Rate::Growth),
            (&["Tăng/giảm"], Rate::Open),
            (&["So với cùng kỳ"], Rate::Open),
            (&["Change"], Rate::Open),
            (&["Tăng trưởng (tỷ đồng)"], Rate::Amount),
            (&["Tăng trưởng", "(tỷ đồng)"], Rate::Amount),
            (&["Tăng trưởng (lần)"], Rate::Amount),
            (&["Tăng (điểm phần trăm)"], Rate::Amount),
            (&["Cùng kỳ năm trước"], Rate::Amount),
            (&["Năm trước 2023"], Rate::Amount),
            (&["Same period last year"], Rate::Amount),
        ] {
            assert_eq!(Rate::of(&names, heads), expected, "{heads:?}");
        }
    }
}
