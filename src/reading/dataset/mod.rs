//! Datasets: files with a document a row, as crawls deliver them.
//!
//! A dataset is read as a stream, row by row, whatever its size. Which columns hold the text, its headline, its date and
//! its address is known by their names in English and Vietnamese, or said by a person ([`Columns`]).

mod columns;
mod csv;
mod dates;
mod jsonl;
mod parquet;
mod percent;
mod preview;
mod sheet;

pub(super) use csv::records as table_records;
pub(super) use jsonl::NamedValues;
pub use preview::Preview;
pub(super) use sheet::{Held, each_row, formulas, open as open_workbook};

use super::date::first_day;
use super::intake::Intake;
use super::limits::LONGEST_ROW;
use super::source::Source;
use super::{ProblemKind, document_from_text, html, vietnamese_font};
use crate::domain::{Columns, Document};

/// A form of datasets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One JSON object a line.
    JsonLines,
    /// Comma-separated values; semicolons and tabs too.
    Csv,
    /// Parquet.
    Parquet,
    /// A workbook of Excel.
    Sheet,
}

/// One row: its number as a person counts it in the file, and the value of each column that has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The number of the row, or sheet and number.
    pub number: String,
    /// The values, in the order of the columns; where a row has other columns, by name.
    pub values: Vec<(String, String)>,
}

impl Row {
    /// The value of a column, where it says something.
    fn get(&self, column: &str) -> Option<&str> {
        let found = self.values.iter().find(|(name, _)| name == column)?;
        (!found.1.trim().is_empty()).then_some(found.1.as_str())
    }
}

/// What a reader of rows is told after each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Read on.
    Go,
    /// It is enough.
    Stop,
}

/// Takes rows, and rows that could not be read, by their number.
pub(super) type Take<'a> = &'a mut dyn FnMut(Result<Row, (String, ProblemKind)>) -> Next;

impl Form {
    /// Reads all rows.
    pub fn rows(self, source: Source, take: Take<'_>) -> Result<(), ProblemKind> {
        match self {
            Self::JsonLines => jsonl::rows(source.stream(), take),
            Self::Csv => csv::rows(source, take),
            Self::Parquet => parquet::rows(source, take),
            Self::Sheet => sheet::rows(source, take),
        }
    }
}

/// So many rows are looked at before it is settled which columns are meant.
const LOOKED_AT: usize = 50;

/// Whether so many rows were looked at, or so long ones that more of them would fill the memory.
fn are_enough(rows: &[Row]) -> bool {
    let bytes = || rows.iter().flat_map(|row| &row.values).map(|(_, value)| value.len() as u64).sum::<u64>();
    rows.len() >= LOOKED_AT || bytes() >= LONGEST_ROW
}

/// Reads the documents of a dataset.
pub(super) fn read(form: Form, source: Source, name: &str, intake: &mut Intake<'_>) -> Result<(), ProblemKind> {
    let mut columns = intake.columns.cloned();
    let mut waiting: Vec<Row> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let (mut any, mut bad) = (false, false);
    let result = form.rows(source, &mut |row| {
        match row {
            Ok(row) => {
                any = true;
                if let Some(columns) = &columns {
                    hand_over(&row, columns, name, intake);
                } else {
                    waiting.push(row);
                    if are_enough(&waiting) {
                        names = preview::names(&waiting);
                        columns = Columns::recognised(&names, &waiting);
                        let Some(columns) = &columns else { return Next::Stop };
                        waiting.drain(..).for_each(|row| hand_over(&row, columns, name, intake));
                    }
                }
            }
            Err((number, kind)) => {
                bad = true;
                intake.problem(Some(place(&number)), kind);
            }
        }
        if intake.is_stopped() { Next::Stop } else { Next::Go }
    });
    if columns.is_none() && any {
        names = preview::names(&waiting);
        columns = Columns::recognised(&names, &waiting);
        let Some(columns) = &columns else {
            result?;
            names.truncate(20);
            return Err(ProblemKind::NoTextColumn { columns: names });
        };
        waiting.drain(..).for_each(|row| hand_over(&row, columns, name, intake));
    }
    result?;
    // Rows that could not be read were told one by one.
    if any || bad { Ok(()) } else { Err(ProblemKind::Empty) }
}

/// The columns in which a row says what it is called.
const IDS: [&str; 6] = ["id", "doc", "doc_id", "document", "document_id", "name"];

/// What a row is called among the problems of its file.
fn place(number: &str) -> String {
    format!("row {number}")
}

fn hand_over(row: &Row, columns: &Columns, name: &str, intake: &mut Intake<'_>) {
    // A row of a stream is called as it calls itself, so that whoever sent it knows it again.
    let own = IDS.into_iter().filter(|_| intake.is_stream()).find_map(|id| row.get(id));
    let name = own.map_or_else(|| format!("{name}#{}", row.number), |own| own.trim().to_owned());
    match document(row, columns, name) {
        Ok(document) => intake.document(document),
        Err(kind) => intake.problem(Some(place(&row.number)), kind),
    }
}

/// The document of a row.
fn document(row: &Row, columns: &Columns, name: String) -> Result<Document, ProblemKind> {
    let text = row.get(&columns.text).ok_or(ProblemKind::NoTextInRow)?;
    let mut document = if is_page(text) {
        html::document(text, &name)?
    } else {
        // As it stands in the row, so that places in it can be found again there; only old fonts are read as meant.
        let meant = vietnamese_font::meant(text);
        document_from_text(name, meant.unwrap_or_else(|| text.to_owned()))
    };
    let value = |column: &Option<String>| column.as_deref().and_then(|column| row.get(column));
    if let Some(title) = value(&columns.title) {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        document.title = Some(vietnamese_font::mend(&title).into_owned());
    }
    if let Some(date) = value(&columns.date).and_then(day) {
        document.published = Some(date);
    }
    if let Some(address) = value(&columns.address) {
        document.source = Some(address.trim().to_owned());
    }
    Ok(document)
}

/// Whether a value is a web page and no text.
fn is_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_lowercase();
    start.starts_with("<!doctype html")
        || start.starts_with("<html")
        || (start.starts_with('<') && text.contains("</p>"))
}

/// The day that a value of a column of dates names: written as people do, as computers do, or as seconds since 1970.
fn day(value: &str) -> Option<jiff::civil::Date> {
    let value = value.trim();
    if let Ok(number) = value.parse::<i64>() {
        let seconds = match number.unsigned_abs() {
            19_000_000..=21_001_231 => {
                let date = |number: i64| {
                    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
                    jiff::civil::Date::new(
                        i16::try_from(year).ok()?,
                        i8::try_from(month).ok()?,
                        i8::try_from(day).ok()?,
                    )
                    .ok()
                };
                return date(number);
            }
            100_000_000..100_000_000_000 => number,
            100_000_000_000..100_000_000_000_000 => number / 1000,
            _ => return None,
        };
        // The day as it was in Vietnam.
        let there = jiff::tz::TimeZone::fixed(jiff::tz::offset(7));
        return Some(jiff::Timestamp::from_second(seconds).ok()?.to_zoned(there).date());
    }
    first_day(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_however_they_are_written() {
        for (value, date) in [
            ("2024-07-15", "2024-07-15"),
            ("2024-07-15T08:30:00+07:00", "2024-07-15"),
            ("2024-07-15 08:30:00", "2024-07-15"),
            ("15/07/2024", "2024-07-15"),
            ("Thứ hai, 15/7/2024, 08:30 (GMT+7)", "2024-07-15"),
            ("20240715", "2024-07-15"),
            ("1721007000", "2024-07-15"),
            ("1721007000000", "2024-07-15"),
            ("July 15, 2024", "2024-07-15"),
        ] {
            assert_eq!(day(value).map(|day| day.to_string()).as_deref(), Some(date), "{value}");
        }
        for value in ["", "yesterday", "12", "99999999999999999"] {
            assert_eq!(day(value), None, "{value}");
        }
    }
}
