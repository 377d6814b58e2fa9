//! RON: a list of records with named fields, a row a line.

use std::io::{self, Write};

use super::table::{Cell, Table, digits};

/// Writes a table.
pub(super) fn write(out: &mut dyn Write, table: Table<'_>) -> io::Result<()> {
    writeln!(out, "#![enable(implicit_some)]\n[")?;
    for row in table.rows {
        write!(out, "    (")?;
        let known = table.columns.iter().zip(row).filter(|(_, cell)| *cell != Cell::Nothing);
        for (at, (column, cell)) in known.enumerate() {
            let before = if at == 0 { "" } else { ", " };
            match cell {
                Cell::Nothing => {}
                Cell::Text(text) => write!(out, "{before}{}: {}", column.name, quoted(&text)?)?,
                Cell::Number(number) => write!(out, "{before}{}: {}", column.name, digits(number))?,
                Cell::Day(day) => write!(out, "{before}{}: \"{day}\"", column.name)?,
            }
        }
        writeln!(out, "),")?;
    }
    writeln!(out, "]")
}

fn quoted(text: &str) -> io::Result<String> {
    ::ron::ser::to_string(text).map_err(io::Error::other)
}
