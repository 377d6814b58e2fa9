//! Tables that are read as an earlier one was: those whose columns have the same heads.
//!
//! What the columns hold is remembered by their heads. What is said of their figures, by a person or by the title, is so
//! only as far as the words above the heads and the name of the sheet are the same: another title may speak of another
//! indicator, and one with another number in it of another time.

use crate::domain::{Given, TableColumn, Tabulation, fold};

/// How alike the titles of two tables are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Titles {
    Same,
    /// But for numbers that stand alone: “tháng 5/2024”, “tháng 6/2024”.
    OfOtherTimes,
    Other,
}

impl Tabulation {
    /// How the table in `text`, which this is recognised of, is read, if its columns have the heads of an earlier table.
    /// `typed` says that its numbers have a point before their fraction.
    pub fn read_alike(&self, text: &str, typed: bool, earlier: (&str, &Self)) -> Option<Self> {
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
        let titles = likeness((own_titles, &self.sheet), (titles, &known.sheet));
        let whole = match titles {
            Titles::Same => known.whole,
            Titles::OfOtherTimes => Given { period: self.whole.period, ..known.whole },
            Titles::Other => self.whole,
        };
        let column = |(known, own): (&TableColumn, &TableColumn)| {
            let TableColumn::Figures(given) = known else { return *known };
            let recognised = if let TableColumn::Figures(own) = own { Some(*own) } else { None };
            TableColumn::Figures(match titles {
                Titles::Same => *given,
                Titles::OfOtherTimes => Given { period: recognised.unwrap_or_default().period, ..*given },
                Titles::Other => recognised.unwrap_or(Given { counting: given.counting, ..Given::default() }),
            })
        };
        Some(Self {
            sheet: self.sheet.clone(),
            first_row: self.first_row,
            comma: !typed && self.comma,
            whole,
            columns: known.columns.iter().zip(&self.columns).map(column).collect(),
        })
    }
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
    let is_same = own == other || own.0 == other.0 && named(own.1) == named(other.1);
    let subject = |(titles, sheet): (&[&str], &str)| {
        let words = titles.iter().flat_map(|row| timeless(row));
        words.chain([String::new()]).chain(timeless(named(sheet))).collect::<Vec<_>>()
    };
    match is_same {
        true => Titles::Same,
        false if subject(own) == subject(other) => Titles::OfOtherTimes,
        false => Titles::Other,
    }
}

/// The name of a sheet, where a person gave it one.
fn named(sheet: &str) -> &str {
    const UNNAMED: [&str; 6] = ["sheet", "trang tinh", "trangtinh", "trang", "table", "bang"];
    let folded = fold(sheet);
    let word = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if UNNAMED.contains(&word) { "" } else { sheet }
}

/// The words of a title without the numbers that stand alone, Roman ones too. “4G” is another thing than “5G”.
fn timeless(words: &str) -> Vec<String> {
    let folded = fold(words);
    let is_number = |token: &str| {
        token.bytes().all(|b| b.is_ascii_digit()) || token.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'))
    };
    let tokens = folded.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty() && !is_number(token));
    tokens.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_the_same_but_for_their_times() {
        for (own, other, expected) in [
            (("", ""), ("", ""), Titles::Same),
            (("Doanh thu", "Sheet1"), ("Doanh thu", "Trang tính 2"), Titles::Same),
            (("Báo cáo tháng 5/2024", ""), ("Báo cáo tháng 6/2024", ""), Titles::OfOtherTimes),
            (("Quý I năm 2024", ""), ("Quý III năm 2024", ""), Titles::OfOtherTimes),
            (("", "2021"), ("", "2022"), Titles::OfOtherTimes),
            (("Thuê bao 4G", ""), ("Thuê bao 5G", ""), Titles::Other),
            (("", "Bưu chính"), ("", "Viễn thông"), Titles::Other),
            (("Bưu chính", ""), ("", ""), Titles::Other),
        ] {
            assert_eq!(likeness((&[own.0], own.1), (&[other.0], other.1)), expected, "{own:?} {other:?}");
        }
    }
}
