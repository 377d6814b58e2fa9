//! Tables that are read as an earlier one was: those whose columns have the same heads.
//!
//! What the columns hold is remembered by their heads. What is said of their figures, by a person or by the title, is so
//! only as far as the words above the heads and the name of the sheet are the same: another title may speak of another
//! indicator, and one with another number in it of another time. Where and when its figures are is remembered only of
//! another version of the same table.

use crate::domain::{Given, TableColumn, Tabulation, fold};

use super::cell_cues::CellCues;
use super::sheet_name::timeless;

/// How alike the titles of two tables are; the more, the later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Titles {
    Other,
    /// But for the times in them: “tháng 5/2024”, “tháng 6/2024”. Other numbers tell tables apart, “Biểu 1” and “Biểu 2”.
    OfOtherTimes,
    /// But for names of sheets that nobody gave them.
    Unnamed,
    Same,
}

impl Tabulation {
    /// How the table in `text`, which this is recognised of, is read, if its columns have the heads of an earlier table.
    /// The first of what is returned is the greater, the more alike their titles are.
    pub fn read_alike(&self, text: &str, earlier: (&str, &Self)) -> Option<(impl Ord + use<>, Self)> {
        let (earlier_text, known) = earlier;
        if known.columns.len() != self.columns.len() {
            return None;
        }
        let (own, others) = (above(text, self.first_row), above(earlier_text, known.first_row));
        let (own_titles, own_heads) = apart(&own);
        let (titles, heads) = apart(&others);
        if own_heads.last().is_none_or(|head| head.trim().is_empty()) || own_heads != heads {
            return None;
        }
        // Heads over other columns are others. Of tables that were read before nothing was kept of that.
        let over = |table: &Self, heads: usize| -> Vec<(u32, u32, u32, u32)> {
            let first = table.first_row.saturating_sub(1);
            let from = first.saturating_sub(u32::try_from(heads).unwrap_or(first));
            let of_heads = table.joined.iter().filter(|own| (from..first).contains(&own.row));
            of_heads.map(|own| (own.row - from, own.column, own.last_row - from, own.last_column)).collect()
        };
        let (own_over, others_over) = (over(self, own_heads.len()), over(known, heads.len()));
        if !others_over.is_empty() && own_over != others_over {
            return None;
        }
        let titles = likeness((own_titles, &self.sheet), (titles, &known.sheet));
        // Where and when is what a person said of the figures of one table, and not of others with the same heads.
        let is_own = titles >= Titles::Unnamed && has_figures_of((text, self), earlier);
        let of = |own: Given, known: Given| match titles {
            Titles::Other => own,
            _ if is_own => known,
            _ => Given { place: own.place, period: own.period, ..known },
        };
        let column = |(known, own): (&TableColumn, &TableColumn)| {
            let TableColumn::Figures(given) = known else { return *known };
            TableColumn::Figures(of(if let TableColumn::Figures(own) = own { *own } else { Given::default() }, *given))
        };
        let whole = of(self.whole, known.whole);
        let read = Self {
            sheet: self.sheet.clone(),
            first_row: self.first_row,
            comma: self.comma,
            whole,
            columns: known.columns.iter().zip(&self.columns).map(column).collect(),
            joined: self.joined.clone(),
        };
        Some((titles, read))
    }

    /// Whether the figures in `text`, which this is recognised of, may begin elsewhere, in the row where those of an earlier
    /// table do: where its heads stand in the same rows.
    pub fn may_begin_as(&self, text: &str, earlier: (&str, &Self)) -> bool {
        let (earlier_text, known) = earlier;
        if known.first_row == self.first_row || known.columns.len() != self.columns.len() {
            return false;
        }
        let (own, others) = (above(text, known.first_row), above(earlier_text, known.first_row));
        let (own_heads, heads) = (apart(&own).1, apart(&others).1);
        own_heads.last().is_some_and(|head| !head.trim().is_empty()) && own_heads == heads
    }
}

impl Tabulation {
    /// Whether the words above the heads of the table in `text`, which is read so, and the name that a person gave to its
    /// sheet are those of an earlier one.
    pub fn is_titled_as(&self, text: &str, earlier: (&str, &Self)) -> bool {
        let (earlier_text, known) = earlier;
        let (own, others) = (above(text, self.first_row), above(earlier_text, known.first_row));
        likeness((apart(&own).0, &self.sheet), (apart(&others).0, &known.sheet)) >= Titles::Unnamed
    }
}

/// Whether most cells of the figures of a table are those of an earlier one, so that it is another version of that.
fn has_figures_of(own: (&str, &Tabulation), earlier: (&str, &Tabulation)) -> bool {
    let ((text, table), (earlier_text, known)) = (own, earlier);
    let rows = |text, first: u32| str::split(text, '\n').skip(first.saturating_sub(1) as usize);
    let (mut all, mut same) = (0, 0);
    // Of a text that is still to be taken in the first rows may be all that there is.
    for (ours, theirs) in rows(text, table.first_row).zip(rows(earlier_text, known.first_row)) {
        let mut cells = ours.split('\t');
        for (cell, column) in theirs.split('\t').zip(&known.columns) {
            let own = cells.next().unwrap_or_default().trim();
            if matches!(column, TableColumn::Figures(_)) && cell.contains(|c: char| c.is_ascii_digit()) {
                all += 1;
                same += usize::from(own == cell.trim());
            }
        }
    }
    same > 0 && 2 * same >= all
}

/// The rows above the first of figures.
fn above(text: &str, first_row: u32) -> Vec<&str> {
    text.split('\n').take(first_row.saturating_sub(1) as usize).collect()
}

/// The titles among the rows above the figures, and the heads, which are the last of them and those of several cells over
/// it: years over the same measures make other columns of them.
fn apart<'r, 't>(rows: &'r [&'t str]) -> (&'r [&'t str], &'r [&'t str]) {
    let is_head = |row: &&&str| row.split('\t').filter(|cell| !cell.trim().is_empty()).count() > 1;
    let heads = rows.iter().rev().enumerate().take_while(|(back, row)| *back == 0 || is_head(row)).count();
    rows.split_at(rows.len() - heads)
}

fn likeness(own: (&[&str], &str), other: (&[&str], &str)) -> Titles {
    let subject = |(titles, sheet): (&[&str], &str)| {
        let words = titles.iter().flat_map(|row| timeless(row));
        words.chain([String::new()]).chain(timeless(named(sheet))).collect::<Vec<_>>()
    };
    match () {
        () if own == other => Titles::Same,
        () if own.0 == other.0 && named(own.1) == named(other.1) => Titles::Unnamed,
        () if subject(own) == subject(other) => Titles::OfOtherTimes,
        () => Titles::Other,
    }
}

/// The name of a sheet, where a person gave it one.
fn named(sheet: &str) -> &str {
    let folded = fold(sheet);
    let word = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    // “Bảng 1” and “Table 1” are numbers that a person gave.
    if CellCues::bundled().unnamed_sheets.holds(word) { "" } else { sheet }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_the_same_but_for_their_times() {
        for (own, other, expected) in [
            (("", ""), ("", ""), Titles::Same),
            (("Doanh thu", "Sheet1"), ("Doanh thu", "Trang tính 2"), Titles::Unnamed),
            (("Báo cáo tháng 5/2024", ""), ("Báo cáo tháng 6/2024", ""), Titles::OfOtherTimes),
            (("Quý I năm 2024", ""), ("Quý III năm 2024", ""), Titles::OfOtherTimes),
            (("", "2021"), ("", "2022"), Titles::OfOtherTimes),
            (("", "Tháng 5"), ("", "Tháng 6.2024"), Titles::OfOtherTimes),
            (("", "Quý I"), ("", "Quý IV"), Titles::OfOtherTimes),
            (("", "T5"), ("", "T12-2024"), Titles::OfOtherTimes),
            (("", "05-2024"), ("", "2024.06"), Titles::OfOtherTimes),
            (("", "6 tháng 2024"), ("", "9 tháng 2024"), Titles::OfOtherTimes),
            (("", "6 tháng đầu năm 2024"), ("", "Cả năm 2024"), Titles::OfOtherTimes),
            (("", "H1 2024"), ("", "2025 H2"), Titles::OfOtherTimes),
            (("", "Quý 1-2024"), ("", "6T-2024"), Titles::OfOtherTimes),
            (("", "Bưu chính 6 tháng 2024"), ("", "Bưu chính 9 tháng 2024"), Titles::OfOtherTimes),
            (("", "Bưu chính 6 tháng 2024"), ("", "Viễn thông 9 tháng 2024"), Titles::Other),
            (("", "Biểu 1 6 tháng 2024"), ("", "Biểu 2 6 tháng 2024"), Titles::Other),
            (("", "Biểu 1"), ("", "Biểu 2"), Titles::Other),
            (("", "Biểu 1-2024"), ("", "Biểu 2-2024"), Titles::Other),
            (("", "Biểu 1-2024"), ("", "Biểu 1-2025"), Titles::OfOtherTimes),
            (("", "Phụ lục I"), ("", "Phụ lục II"), Titles::Other),
            (("", "T15"), ("", "T16"), Titles::Other),
            (("Biểu 1", ""), ("Biểu 2", ""), Titles::Other),
            (("Biểu 1. Doanh thu năm 2024", ""), ("Biểu 2. Doanh thu năm 2024", ""), Titles::Other),
            (("Biểu 1. Doanh thu năm 2024", ""), ("Biểu 1. Doanh thu năm 2025", ""), Titles::OfOtherTimes),
            (("Phụ lục I. Quý I", ""), ("Phụ lục I. Quý II", ""), Titles::OfOtherTimes),
            (("Tính đến ngày 31/12/2023", ""), ("Tính đến ngày 30/6/2024", ""), Titles::OfOtherTimes),
            (("6 tháng đầu năm 2024", ""), ("9 tháng đầu năm 2024", ""), Titles::OfOtherTimes),
            (("Doanh thu 6 tháng năm 2024", ""), ("Doanh thu 9 tháng năm 2024", ""), Titles::OfOtherTimes),
            (("", "Bảng 1"), ("", "Bảng 2"), Titles::Other),
            (("", "Table 1"), ("", "Table 2"), Titles::Other),
            (("", "Sheet1"), ("", "Sheet2"), Titles::Unnamed),
            (("Thuê bao 4G", ""), ("Thuê bao 5G", ""), Titles::Other),
            (("", "Bưu chính"), ("", "Viễn thông"), Titles::Other),
            (("Bưu chính", ""), ("", ""), Titles::Other),
        ] {
            assert_eq!(likeness((&[own.0], own.1), (&[other.0], other.1)), expected, "{own:?} {other:?}");
        }
    }
}
