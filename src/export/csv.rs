//! CSV with a head line; an empty cell where nothing is known.
//!
//! Cells with words of a document or a person that begin like a formula get an apostrophe in front,
//! so that a spreadsheet program shows them instead of running them. Provista's own codes, such as
//! the period `@2024-06`, are written as they are: they come from no document, and other programs compare them.

use std::borrow::Cow;
use std::io::{self, Write};

use super::Row;
use super::row::Field;
use super::table::{Cell, Kind, Table, digits};

/// Writes a head line and `rows`.
pub fn write_csv<'a>(out: &mut dyn Write, rows: impl IntoIterator<Item = Row<'a>>) -> io::Result<()> {
    csv::Writer::from_writer(&mut *out).write_record(Row::FIELDS).map_err(io_error)?;
    append_csv(out, rows)
}

/// Writes `rows` after those that are there already.
pub fn append_csv<'a>(out: &mut dyn Write, rows: impl IntoIterator<Item = Row<'a>>) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    for row in rows {
        let cells = row.fields().map(|field| match field {
            Field::Nothing => Cow::Borrowed(""),
            Field::Words(text) => harmless(text),
            Field::Code(text) => text,
            Field::Number(digits) => Cow::Owned(digits),
        });
        writer.write_record(cells.iter().map(|cell| cell.as_bytes())).map_err(io_error)?;
    }
    writer.flush()
}

/// Writes a head line and the rows of a table.
pub fn write_table(out: &mut dyn Write, table: Table<'_>) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(table.columns.iter().map(|column| column.name)).map_err(io_error)?;
    for row in table.rows {
        let cells = row.into_iter().zip(table.columns).map(|(cell, column)| match (cell, column.kind) {
            (Cell::Nothing, _) => Cow::Borrowed(""),
            (Cell::Text(text), Kind::Words | Kind::Address) => harmless(&text).into_owned().into(),
            (Cell::Text(text), _) => text,
            (Cell::Number(number), _) => digits(number).into(),
            (Cell::Day(day), _) => day.to_string().into(),
        });
        writer.write_record(cells.map(|cell| cell.into_owned().into_bytes())).map_err(io_error)?;
    }
    writer.flush()
}

/// `text` so that no spreadsheet takes it for a formula.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}").into() } else { text.into() }
}

/// The error of the writer below, so that a broken pipe is known as one.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        kind => io::Error::other(format!("{kind:?}")),
    }
}
