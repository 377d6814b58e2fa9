//! Workbooks for Excel: records, series, conflicts, sources and notes, a sheet each, with typed cells.

use std::io::{self, Write};

use rust_decimal::Decimal;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::table::{Cell, Column, Kind, Table, digits};
use crate::domain::is_web_address;

/// Excel keeps no more links than this on a sheet; the rest stand as text.
const MOST_LINKS: usize = 60_000;
/// And no longer text in a cell.
const LONGEST: usize = 32_000;
/// Excel has so many rows, the head line included.
const MOST_ROWS: u32 = 1_048_576;

/// What the columns mean, in both languages of the field.
const NOTES: [(&str, &str); 15] = [
    (
        "value",
        "In the base unit: dong (VND), dollars (USD), pieces (count), percent, per 100 people. / Theo đơn vị gốc: đồng, đô la, cái, phần trăm, trên 100 dân.",
    ),
    (
        "period",
        "2024 a year, 2024-H1 a half, 2024-Q1 a quarter, 2024-9M the first nine months, 2024-01 a month, @2024-06 the state at the end of a month. / năm, nửa năm, quý, 9 tháng, tháng, thời điểm cuối tháng.",
    ),
    ("bound", "exact, about, above or below what is stated. / chính xác, khoảng, trên, dưới."),
    ("status", "actual, estimate or target. / thực hiện, ước, mục tiêu."),
    (
        "yoy",
        "Growth against the same period of the year before, in percent, as stated. / tăng trưởng so với cùng kỳ, %.",
    ),
    ("of_plan", "Percent of the plan reached, as stated. / % kế hoạch."),
    (
        "review",
        "new, accepted or corrected by a person; rejected records are left out. / chưa duyệt, đã chấp nhận, đã sửa.",
    ),
    (
        "origin",
        "extracted from a text, typed, imported from a table, derived. / trích từ văn bản, gõ tay, nhập từ bảng, suy ra.",
    ),
    ("confidence", "How sure the extraction is, 0 to 1. / độ tin cậy."),
    (
        "quote, sentence",
        "The number as printed, and the words that state it. / con số như in trong văn bản và câu chứa nó.",
    ),
    (
        "as_stated",
        "Of a figure from a table: how the source states it, by that table. / nguyên văn của nguồn, theo bảng đã nhập.",
    ),
    ("start, end", "Where the quote stands in the text, in bytes of UTF-8. / vị trí trong văn bản."),
    ("note", "Of a figure from a table: what that table notes of it. / ghi chú trong bảng đã nhập."),
    (
        "conflict",
        "Records of one number state the same thing with different values. / các bản ghi cùng số nói về cùng một điều với giá trị khác nhau.",
    ),
    (
        "cause, settled, believed",
        "What explains that they differ; open, chosen by a person or by_rule; and which is believed. / vì sao khác nhau, đã giải quyết chưa, tin bản ghi nào.",
    ),
];

/// Writes the tables, a sheet each, and the notes.
pub(super) fn write(out: &mut dyn Write, tables: Vec<Table<'_>>) -> io::Result<()> {
    let mut workbook = Workbook::new();
    for table in tables {
        let sheet = workbook.add_worksheet_with_constant_memory().map_err(failed)?;
        fill(sheet, table).map_err(failed)?;
    }
    let sheet = workbook.add_worksheet_with_constant_memory().map_err(failed)?;
    notes(sheet).map_err(failed)?;
    let bytes = workbook.save_to_buffer().map_err(failed)?;
    out.write_all(&bytes)
}

fn fill(sheet: &mut Worksheet, table: Table<'_>) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_align(FormatAlign::Left);
    let formats: Vec<Format> = table.columns.iter().map(|column| format(column.kind)).collect();
    sheet.set_name(table.name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, column) in (0..).zip(table.columns) {
        sheet.set_column_width(at, width(column))?;
        sheet.write_string_with_format(0, at, column.name, &head)?;
    }
    let (mut last, mut links) = (0, 0);
    let mut rows = table.rows;
    for (row, cells) in (1..MOST_ROWS).zip(&mut rows) {
        for (((at, cell), column), format) in (0..).zip(cells).zip(table.columns).zip(&formats) {
            match cell {
                Cell::Nothing => {}
                Cell::Text(text) => {
                    let shown = cut(&text);
                    // The sheet shows the address, and opens it where a person clicks it.
                    let is_link = column.kind == Kind::Address
                        && links < MOST_LINKS
                        && shown.len() < 2000
                        && is_web_address(shown);
                    if is_link && sheet.write_url(row, at, shown).is_ok() {
                        links += 1;
                    } else {
                        // A string cell is never a formula, whatever it begins with.
                        sheet.write_string(row, at, shown)?;
                    }
                }
                Cell::Number(number) => match cell_number(number) {
                    Some(float) => {
                        sheet.write_number_with_format(row, at, float, format)?;
                    }
                    // What Excel would round stands as text.
                    None => {
                        sheet.write_string(row, at, digits(number))?;
                    }
                },
                Cell::Day(day) => {
                    let year = u16::try_from(day.year()).unwrap_or(1900);
                    match ExcelDateTime::from_ymd(year, day.month().unsigned_abs(), day.day().unsigned_abs()) {
                        Ok(date) => sheet.write_datetime_with_format(row, at, date, format)?,
                        Err(_) => sheet.write_string(row, at, day.to_string())?,
                    };
                }
            }
        }
        last = row;
    }
    if rows.next().is_some() {
        return Err(XlsxError::RowColumnLimitError);
    }
    if last > 0 {
        let columns = u16::try_from(table.columns.len()).unwrap_or(1).saturating_sub(1);
        sheet.autofilter(0, 0, last, columns)?;
    }
    Ok(())
}

/// The number of a cell, unless it has more than the fifteen digits that a spreadsheet keeps.
fn cell_number(number: Decimal) -> Option<f64> {
    let mut significant = number.mantissa().unsigned_abs();
    while significant > 0 && significant.is_multiple_of(10) {
        significant /= 10;
    }
    // Read from its digits it is the nearest there is, which arithmetic does not promise.
    (significant < 1_000_000_000_000_000).then(|| digits(number).parse().ok()).flatten()
}

fn notes(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Notes")?;
    sheet.set_column_width(0, 18)?;
    sheet.set_column_width(1, 120)?;
    let head = Format::new().set_bold();
    sheet.write_string_with_format(0, 0, concat!("Provista ", env!("CARGO_PKG_VERSION")), &head)?;
    for (row, (name, meaning)) in (2..).zip(NOTES) {
        sheet.write_string_with_format(row, 0, name, &head)?;
        sheet.write_string(row, 1, meaning)?;
    }
    Ok(())
}

fn format(kind: Kind) -> Format {
    match kind {
        Kind::Number => Format::new().set_num_format("#,##0.######"),
        Kind::Day => Format::new().set_num_format("yyyy-mm-dd"),
        Kind::Words | Kind::Code | Kind::Whole | Kind::Address => Format::new(),
    }
}

fn width(column: &Column) -> f64 {
    match (column.name, column.kind) {
        ("sentence", _) => 80.0,
        ("value", _) => 22.0,
        (_, Kind::Words | Kind::Address) => 28.0,
        (_, Kind::Code) => 16.0,
        (_, Kind::Number | Kind::Day) => 12.0,
        (_, Kind::Whole) => 9.0,
    }
}

fn cut(text: &str) -> &str {
    // Excel counts UTF-16; no character has more of its units than bytes.
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn failed(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        error => io::Error::other(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_more_than_fifteen_digits_are_no_numbers_of_a_cell() {
        let cell = |digits: &str| cell_number(digits.parse().unwrap());
        assert_eq!(cell("100000000344004.1"), None);
        assert_eq!(cell("100000000344004"), Some(100_000_000_344_004.0));
        assert_eq!(cell("-0.30"), Some(-0.3));
        assert_eq!(cell("79000000000000000000000000000"), Some(7.9e28));
        assert_eq!(cell("0"), Some(0.0));
    }

    #[test]
    fn a_row_more_than_a_sheet_has_is_refused_and_not_left_out() {
        let filled = |rows: usize| {
            let table = Table { name: "a", columns: &[], rows: Box::new(std::iter::repeat_n(Vec::new(), rows)) };
            fill(Workbook::new().add_worksheet_with_constant_memory().unwrap(), table)
        };
        assert!(filled(1_048_575).is_ok());
        assert!(matches!(filled(1_048_576), Err(XlsxError::RowColumnLimitError)));
    }
}
