//! Which cells of a sheet are joined, as far as it matters to its figures.
//!
//! The text of a sheet is what its cells hold, each in its place: of joined cells the first has the words and the others are
//! empty, as in the tables of Word and of pages. That they are joined stands beside the text, so that no cell seems to hold
//! what it does not, and the texts of earlier projects stay what they are.

use std::collections::HashSet;

use crate::domain::Joined;
use crate::reading::limits::{MOST_COLUMNS, MOST_ROWS};

/// In so many of the first rows heads are looked for.
const HEADS: u32 = 500;
/// So many joints of a sheet are kept.
const MOST: usize = 10_000;

/// The joined cells of a sheet.
#[derive(Debug, Default)]
pub(super) struct Joints(Vec<Joined>);

impl Joints {
    /// Adds the cells from one to the other, rows and columns of which count from 0.
    pub fn add(&mut self, first: (u32, u32), last: (u32, u32)) {
        let most_rows = u32::try_from(MOST_ROWS).unwrap_or(u32::MAX);
        let last = (last.0.min(most_rows), last.1.min(u32::from(MOST_COLUMNS) - 1));
        self.0.extend(Joined::between(first, last).filter(|_| self.0.len() < MOST));
    }

    /// Those that tell something of the table in `text`: among the first rows, of cells beside which there are others, and of
    /// numbers that stand over several rows. Titles and heads of sections are over the whole table, joined or not.
    pub fn told(mut self, text: &str) -> Vec<Joined> {
        if self.0.is_empty() {
            return self.0;
        }
        self.0.sort_unstable();
        let wanted: HashSet<u32> = self.0.iter().map(|joined| joined.row).collect();
        let mut told = Vec::new();
        let mut rest = self.0.as_slice();
        for (row, line) in (0..).zip(text.split('\n')) {
            if !wanted.contains(&row) {
                continue;
            }
            let cells: Vec<&str> = line.split('\t').collect();
            let is_beside = cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
            let own = rest.partition_point(|joined| joined.row <= row);
            let tells = |joined: &&Joined| {
                let words = cells.get(joined.column as usize).copied().unwrap_or_default();
                let is_number = words.contains(|c: char| c.is_ascii_digit()) && !words.contains(char::is_alphabetic);
                !words.is_empty() && (is_beside && row < HEADS || is_number && joined.last_row > row)
            };
            told.extend(rest[..own].iter().filter(tells).copied());
            rest = &rest[own..];
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_joined_is_told_of_heads_and_of_numbers_over_rows() {
        let mut joints = Joints::default();
        for (first, last) in [
            // A title, heads, a section, a cell that says nothing, a number over two rows and beyond all rows, one cell.
            ((0, 0), (0, 3)),
            ((1, 1), (1, 2)),
            ((1, 0), (2, 0)),
            ((3, 0), (3, 3)),
            ((4, 3), (5, 3)),
            ((4, 1), (5, 1)),
            ((600, 1), (u32::MAX, 1)),
            ((600, 0), (601, 0)),
            ((4, 2), (4, 2)),
            ((9, 3), (8, 2)),
        ] {
            joints.add(first, last);
        }
        let mut text =
            "Doanh thu\nTỉnh\tViễn thông\t\tBưu chính\n\t2023\t2024\t2024\nI. Miền Bắc\nCao Bằng\t735\t740".to_owned();
        text += &"\n".repeat(596);
        text += "Lạng Sơn\t1.234.567,5";
        let told: Vec<String> = joints.told(&text).iter().map(Joined::to_string).collect();
        assert_eq!(told[..3], ["A2:A3", "B2:C2", "B5:B6"]);
        assert!(told.len() == 4 && told[3].starts_with("B601:B"), "{told:?}");
    }
}
