//! JSON Lines: one object a line, every field in it, `null` where nothing is known.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use super::Row;
use super::row::Field;
use super::table::{Cell, Column, Table, digits};

/// Writes `rows`, one JSON object a line.
pub fn write_jsonl<'a>(out: &mut dyn Write, rows: impl IntoIterator<Item = Row<'a>>) -> io::Result<()> {
    for row in rows {
        serde_json::to_writer(&mut *out, &Object(row))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Writes the rows of a table, one JSON object a line.
pub(super) fn write_table(out: &mut dyn Write, table: Table<'_>) -> io::Result<()> {
    for row in table.rows {
        serde_json::to_writer(&mut *out, &Cells(table.columns, row))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Writes `rows` with the fields of the annotation guide alone.
pub(super) fn write_gold<'a>(out: &mut dyn Write, rows: impl IntoIterator<Item = Row<'a>>) -> io::Result<()> {
    for row in rows {
        let fields = row.values().into_iter().filter(|(name, _)| !matches!(*name, "start" | "end" | "confidence"));
        serde_json::to_writer(&mut *out, &InOrder(fields.collect()))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Fields in the order in which they are given.
struct InOrder(Vec<(&'static str, serde_json::Value)>);

impl Serialize for InOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// A row of a table as a JSON object.
struct Cells<'a>(&'static [Column], Vec<Cell<'a>>);

impl Serialize for Cells<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.0.len()))?;
        for (column, cell) in self.0.iter().zip(&self.1) {
            match cell {
                Cell::Nothing => object.serialize_entry(column.name, &())?,
                Cell::Text(text) => object.serialize_entry(column.name, text)?,
                Cell::Number(number) => {
                    let number = RawValue::from_string(digits(*number)).map_err(serde::ser::Error::custom)?;
                    object.serialize_entry(column.name, &number)?;
                }
                Cell::Day(day) => object.serialize_entry(column.name, &day.to_string())?,
            }
        }
        object.end()
    }
}

/// A row as a JSON object, its fields in order.
struct Object<'a>(Row<'a>);

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(Row::FIELDS.len()))?;
        for (name, field) in Row::FIELDS.iter().zip(self.0.fields()) {
            match field {
                Field::Nothing => object.serialize_entry(name, &())?,
                Field::Words(text) => object.serialize_entry(name, text)?,
                Field::Code(text) => object.serialize_entry(name, &text)?,
                // As it stands: a JSON number has no size, but a float has.
                Field::Number(digits) => {
                    let number = RawValue::from_string(digits).map_err(serde::ser::Error::custom)?;
                    object.serialize_entry(name, &number)?;
                }
            }
        }
        if let Some(address) = self.0.address() {
            object.serialize_entry("source", address)?;
        }
        if let Some(why) = self.0.why() {
            let why: BTreeMap<_, _> = why.into_iter().collect();
            object.serialize_entry("why", &why)?;
        }
        object.end()
    }
}
