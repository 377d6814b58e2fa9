//! Whether a column that compares has growth, or what a hundred has become.

use rust_decimal::Decimal;

use crate::domain::fold;

use super::cell_cues::CellCues;
use super::grid::Grid;
use super::values::{Value, value};
use crate::extract::letters::is_word_part;

/// Of growth the middle value of a column is less.
const LEAST_INDEX: Decimal = Decimal::from_parts(70, 0, 0, false, 0);
/// What a hundred becomes in a year, at least and at most.
const LEAST: Decimal = Decimal::from_parts(50, 0, 0, false, 0);
const MOST: Decimal = Decimal::from_parts(200, 0, 0, false, 0);
/// So many rows are looked at.
const LOOKED_AT: usize = 400;

/// What the numbers of a column compare with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// Nothing: 5.2 is growth of 5.2 percent.
    Zero,
    /// A hundred: 105.2 is growth of 5.2 percent.
    Hundred,
    /// Either, as far as the table tells.
    Unsure,
}

impl Basis {
    /// That of the column below `head`, whose figures begin in the row `first`.
    pub fn of(grid: &Grid<'_>, first: usize, column: usize, head: &str) -> Self {
        let cues = CellCues::bundled();
        let head = fold(head);
        let compares = cues.compared.is_in(&head);
        let rows = first..grid.height().min(first + LOOKED_AT);
        let cells: Vec<&str> = rows.filter_map(|row| grid.cell(row, column)).map(|(words, _)| words).collect();
        let mut numbers: Vec<Decimal> = cells
            .iter()
            // One number is like another whichever sign begins its fraction: 105.2, 105,2.
            .filter_map(|words| match value(words, words.contains(',')) {
                Value::Number(number, ..) => Some(number),
                Value::Missing | Value::Words | Value::TooLarge => None,
            })
            .collect();
        numbers.sort_unstable();
        // Half of the rows would have to grow by that much.
        if numbers.get(numbers.len() / 2).is_none_or(|middle| *middle < LEAST_INDEX) {
            return Self::Zero;
        }
        let is_signed = cells.iter().any(|words| words.starts_with(['+', '-', '\u{2212}', '–']));
        let is_growth = head.split(|c: char| !is_word_part(c)).any(|word| cues.grows.holds(word));
        let is_near = numbers.first() >= Some(&LEAST) && numbers.last() <= Some(&MOST);
        match () {
            () if is_near && !is_signed && compares && !is_growth => Self::Hundred,
            // Of half of the rows or more it may be that much; that all have become what is near a hundred is no growth.
            () if compares || is_near && !is_signed && numbers.len() > 1 => Self::Unsure,
            () => Self::Zero,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_is_told_from_growth() {
        let basis = |head: &str, cells: &[&str]| Basis::of(&Grid::of(&cells.join("\n")), 0, 0, head);
        let head = "So với cùng kỳ (%)";
        assert_eq!(basis(head, &["105,2", "98,5"]), Basis::Hundred);
        assert_eq!(basis(head, &["105.2", "98.5"]), Basis::Hundred);
        assert_eq!(basis(head, &["5,2", "-1,5"]), Basis::Zero);
        assert_eq!(basis(head, &[]), Basis::Zero);
        assert_eq!(basis("Tăng trưởng (%)", &["105,2", "98,5"]), Basis::Unsure);
        assert_eq!(basis("Tăng trưởng (%)", &["105,2", "-8,5"]), Basis::Zero);
        assert_eq!(basis("Tăng trưởng (%)", &["+105,2", "98,5"]), Basis::Zero);
        assert_eq!(basis("Tăng trưởng (%)", &["105,2", "350"]), Basis::Zero);
        assert_eq!(basis("Tăng trưởng (%)", &["105,2"]), Basis::Zero);
        assert_eq!(basis("Tăng, giảm so với cùng kỳ (%)", &["105,2", "98,5"]), Basis::Unsure);
        assert_eq!(basis(head, &["+105,2", "98,5"]), Basis::Unsure);
        assert_eq!(basis(head, &["105,2", "98,5", "350"]), Basis::Unsure);
        assert_eq!(basis(head, &["105,2", "98,5", "5,2"]), Basis::Unsure);
    }
}
