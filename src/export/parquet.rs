//! Parquet: typed columns for data tools. Numbers are doubles, as those tools compute with; the other formats have all
//! digits of every number.

use std::io::{self, Write};
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use rust_decimal::prelude::ToPrimitive;

use super::table::{Cell, Kind, Table};

/// So many rows make a group.
const GROUP: usize = 50_000;

/// Writes a table.
pub(super) fn write(out: &mut dyn Write, mut table: Table<'_>) -> io::Result<()> {
    // The library writes to what threads may share, which a stream of ours need not be.
    let mut file = Vec::new();
    let fields: Vec<String> = table
        .columns
        .iter()
        .map(|column| {
            let kind = match column.kind {
                Kind::Words | Kind::Code | Kind::Address => return format!("optional binary {} (UTF8); ", column.name),
                Kind::Number => "double",
                Kind::Whole => "int64",
                Kind::Day => return format!("optional int32 {} (DATE); ", column.name),
            };
            format!("optional {kind} {}; ", column.name)
        })
        .collect();
    let schema = parse_message_type(&format!("message provista {{ {} }}", fields.concat())).map_err(failed)?;
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut writer = SerializedFileWriter::new(&mut file, Arc::new(schema), Arc::new(properties)).map_err(failed)?;
    loop {
        let rows: Vec<Vec<Cell<'_>>> = table.rows.by_ref().take(GROUP).collect();
        if rows.is_empty() {
            break;
        }
        let mut group = writer.next_row_group().map_err(failed)?;
        for (at, column) in table.columns.iter().enumerate() {
            let Some(mut writer) = group.next_column().map_err(failed)? else { break };
            let known: Vec<i16> = rows.iter().map(|row| i16::from(row[at] != Cell::Nothing)).collect();
            let cells = rows.iter().map(|row| &row[at]).filter(|cell| **cell != Cell::Nothing);
            let number = |cell: &Cell<'_>| if let Cell::Number(number) = cell { Some(*number) } else { None };
            let written = match column.kind {
                Kind::Words | Kind::Code | Kind::Address => {
                    let values: Vec<ByteArray> = cells
                        .map(|cell| {
                            if let Cell::Text(text) = cell {
                                ByteArray::from(text.as_ref())
                            } else {
                                ByteArray::from("")
                            }
                        })
                        .collect();
                    writer.typed::<ByteArrayType>().write_batch(&values, Some(&known), None)
                }
                Kind::Number => {
                    let values: Vec<f64> =
                        cells.map(|cell| number(cell).and_then(|number| number.to_f64()).unwrap_or(f64::NAN)).collect();
                    writer.typed::<DoubleType>().write_batch(&values, Some(&known), None)
                }
                Kind::Whole => {
                    let values: Vec<i64> =
                        cells.map(|cell| number(cell).and_then(|number| number.to_i64()).unwrap_or_default()).collect();
                    writer.typed::<Int64Type>().write_batch(&values, Some(&known), None)
                }
                Kind::Day => {
                    let values: Vec<i32> =
                        cells.map(|cell| if let Cell::Day(day) = cell { days(*day) } else { 0 }).collect();
                    writer.typed::<Int32Type>().write_batch(&values, Some(&known), None)
                }
            };
            written.map_err(failed)?;
            writer.close().map_err(failed)?;
        }
        group.close().map_err(failed)?;
    }
    writer.close().map(drop).map_err(failed)?;
    out.write_all(&file)
}

/// Days since 1970.
fn days(day: jiff::civil::Date) -> i32 {
    let since = day.since(jiff::civil::date(1970, 1, 1));
    since.map_or(0, |span| span.get_days())
}

fn failed(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error),
        },
        error => io::Error::other(error),
    }
}
