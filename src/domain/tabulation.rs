//! How a table of figures is read: which of its columns say what.

use std::fmt;

use serde::{Deserialize, Serialize};

#[cfg(test)]
use super::work;
use super::{IndicatorId, Joined, Period, PlaceId, Status, Unit};

/// In what the numbers of a table count: thousands of subscribers, billions of dong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Counting {
    /// The unit, where it is more than a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// How many zeros are left out.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub zeros: u32,
}

/// What the head of a column, or the title of the whole table, gives to its figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Given {
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// What.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorId>,
    /// When: for a stock, its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// In what is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counting: Option<Counting>,
    /// Actual, estimate or target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
}

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TableColumn {
    /// Nothing that is read.
    #[default]
    Nothing,
    /// The places of the rows.
    Place,
    /// The indicators of the rows.
    Indicator,
    /// The periods of the rows.
    Period,
    /// Figures, with what the head of the column says of them.
    Figures(Given),
    /// The units of the rows.
    Unit,
    /// How values are hedged.
    Bound,
    /// Actual, estimate or target.
    Status,
    /// Growth against the year before, in percent.
    Growth,
    /// Percent of the plan.
    OfPlan,
    /// The enterprises.
    Operator,
    /// Where the figures of the rows are from, as web addresses or in words.
    Source,
    /// How the source states them.
    AsStated,
    /// What else there is to say of them.
    Note,
}

/// How a table of figures is read.
///
/// The table stands in the text of its document: a row a line, its cells parted by tabs, empty rows and cells kept, so
/// that the place of a cell in the text is its address in the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tabulation {
    /// The name of the sheet; empty where the file has one table.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sheet: String,
    /// The first row of figures; the rows before it are titles and heads. Rows count from 1.
    pub first_row: u32,
    /// Whether a comma begins the fraction: “1.234,5”.
    #[serde(default, skip_serializing_if = "is_not")]
    pub comma: bool,
    /// What holds for the whole table, where a row or a column does not say otherwise.
    #[serde(default)]
    pub whole: Given,
    /// The columns from the left.
    pub columns: Vec<TableColumn>,
    /// Cells that the sheet joins: heads over several columns or rows, and figures over several rows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<Joined>,
}

impl Tabulation {
    /// What stands in a column of this kind in the row of the byte `at` of the table's text; of several such columns, in
    /// the first that says something there.
    pub fn beside<'t>(&self, text: &'t str, at: u32, wanted: TableColumn) -> Option<&'t str> {
        if !self.columns.contains(&wanted) {
            return None;
        }
        let (before, after) = text.split_at_checked(at as usize)?;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let end = after.find('\n').map_or(text.len(), |end| before.len() + end);
        let cells = text[start..end].split('\t').zip(&self.columns);
        cells.filter(|(_, column)| **column == wanted).map(|(cell, _)| cell.trim()).find(|cell| !cell.is_empty())
    }

    /// Whether any column has figures.
    pub fn has_figures(&self) -> bool {
        self.columns.iter().any(|column| matches!(column, TableColumn::Figures(_)))
    }
}

/// The address of a cell in a sheet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellAddress {
    /// The sheet; empty where the file has one table.
    pub sheet: String,
    /// The row, from 1.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

impl CellAddress {
    /// The address of the byte `at` of a table's text.
    pub fn of(sheet: &str, text: &str, at: u32) -> Option<Self> {
        let before = text.get(..at as usize)?;
        #[cfg(test)]
        work::note(before.len());
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        let count = |sign: u8, bytes: &[u8]| u32::try_from(memchr::memchr_iter(sign, bytes).count()).ok();
        let row = count(b'\n', before.as_bytes())? + 1;
        let column = count(b'\t', &before.as_bytes()[line..])?;
        Some(Self { sheet: sheet.to_owned(), row, column })
    }

    /// The letters of a column, as spreadsheet programs write them.
    pub fn letters(column: u32) -> String {
        let mut letters = Vec::new();
        let mut rest = column + 1;
        while rest > 0 {
            let digit = (rest - 1) % 26;
            letters.push(char::from(b'A' + u8::try_from(digit).unwrap_or(0)));
            rest = (rest - 1) / 26;
        }
        letters.iter().rev().collect()
    }
}

/// Where the rows of a table's text begin, so that the addresses of all its cells cost no more than one look at it.
#[derive(Clone, Debug)]
pub struct RowStarts(Vec<usize>);

impl RowStarts {
    /// Those of `text`.
    pub fn of(text: &str) -> Self {
        #[cfg(test)]
        work::note(text.len());
        Self(memchr::memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1).collect())
    }

    /// The address of the byte `at` of that text, as [`CellAddress::of`] says it.
    pub fn address(&self, sheet: &str, text: &str, at: u32) -> Option<CellAddress> {
        let before = text.get(..at as usize)?;
        let rows = self.0.partition_point(|start| *start <= before.len());
        let line = rows.checked_sub(1).and_then(|row| self.0.get(row)).copied().unwrap_or_default();
        let row = before.as_bytes().get(line..)?;
        #[cfg(test)]
        work::note(row.len());
        let column = u32::try_from(memchr::memchr_iter(b'\t', row).count()).ok()?;
        Some(CellAddress { sheet: sheet.to_owned(), row: u32::try_from(rows).ok()? + 1, column })
    }
}

impl fmt::Display for CellAddress {
    /// As spreadsheet programs write it: `Sheet1!B7`, a name with more than letters and digits in quotation marks.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.sheet.is_empty() {
            if self.sheet.chars().all(|c| c.is_alphanumeric() || c == '_') {
                write!(f, "{}!", self.sheet)?;
            } else {
                write!(f, "'{}'!", self.sheet.replace('\'', "''"))?;
            }
        }
        write!(f, "{}{}", Self::letters(self.column), self.row)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_zero(zeros: &u32) -> bool {
    *zeros == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_not(value: &bool) -> bool {
    !*value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_of_spreadsheets() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(CellAddress::letters(column), letters);
        }
        let text = "Tỉnh\t2021\n\nCao Bằng\t95";
        let at = u32::try_from(text.find("95").unwrap()).unwrap();
        let shown = |sheet: &str| CellAddress::of(sheet, text, at).unwrap().to_string();
        assert_eq!(shown(""), "B3");
        assert_eq!(shown("Sheet1"), "Sheet1!B3");
        assert_eq!(shown("Bưu chính '21"), "'Bưu chính ''21'!B3");
        for text in [text, "", "\n\n\ta\n", "a\tb\n\t\tc"] {
            let rows = RowStarts::of(text);
            for at in 0..=u32::try_from(text.len()).unwrap() + 1 {
                assert_eq!(rows.address("x", text, at), CellAddress::of("x", text, at), "{text:?} {at}");
            }
        }
        assert_eq!(CellAddress::of("", text, 0).unwrap().to_string(), "A1");
        assert_eq!(CellAddress::of("", text, 999), None);
    }
}
