//! Parquet, as data tools write it.

use bytes::Bytes;
use parquet::errors::ParquetError;
use parquet::file::metadata::RowGroupMetaData;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;

use super::super::limits::{LARGEST_FILE, LARGEST_OFFICE_FILE, LONGEST_ROW, MOST_COLUMNS};
use super::super::source::Source;
use super::super::{Amount, ProblemKind};
use super::{Next, Row, Take};

/// Reads all rows.
pub(super) fn rows(source: Source, take: Take<'_>) -> Result<(), ProblemKind> {
    let reader: Box<dyn FileReader> = match source {
        Source::File(file) => Box::new(SerializedFileReader::new(file).map_err(problem)?),
        other => Box::new(SerializedFileReader::new(Bytes::from(other.bytes(LARGEST_FILE)?)).map_err(problem)?),
    };
    let metadata = reader.metadata();
    if metadata.file_metadata().schema().get_fields().len() > usize::from(MOST_COLUMNS) {
        return Err(ProblemKind::TooMuch { what: Amount::Columns, limit: MOST_COLUMNS.into() });
    }
    // What a group of rows unpacks to is in memory at once.
    let too_large = metadata
        .row_groups()
        .iter()
        .flat_map(RowGroupMetaData::columns)
        .any(|column| u64::try_from(column.uncompressed_size()).is_ok_and(|size| size > LARGEST_OFFICE_FILE));
    if too_large {
        return Err(ProblemKind::TooMuch { what: Amount::UnpackedColumn, limit: LARGEST_OFFICE_FILE });
    }
    for (number, row) in (1_u64..).zip(reader.get_row_iter(None).map_err(problem)?) {
        let number = number.to_string();
        let row = row.map_err(problem)?;
        let values: Vec<(String, String)> =
            row.into_columns().into_iter().map(|(name, field)| (name, value(field))).collect();
        let bytes: usize = values.iter().map(|(_, value)| value.len()).sum();
        let row = if bytes as u64 > LONGEST_ROW {
            Err((number, ProblemKind::TooLong { limit: LONGEST_ROW }))
        } else {
            Ok(Row { number, values })
        };
        if take(row) == Next::Stop {
            break;
        }
    }
    Ok(())
}

/// A value as text.
fn value(field: Field) -> String {
    match field {
        Field::Null => String::new(),
        Field::Str(text) => text,
        Field::Bytes(bytes) => String::from_utf8_lossy(bytes.data()).into_owned(),
        Field::Date(days) => {
            let day = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(i64::from(days)));
            day.map(|day| day.to_string()).unwrap_or_default()
        }
        Field::TimestampMillis(time) => moment(time.div_euclid(1000)),
        Field::TimestampMicros(time) => moment(time.div_euclid(1_000_000)),
        Field::ListInternal(list) => {
            let lines: Vec<String> = list.elements().iter().map(|element| value(element.clone())).collect();
            lines.join("\n")
        }
        other => other.to_string(),
    }
}

/// A moment as people write it in Vietnam, from which days are read too; one at midnight is a day alone.
fn moment(seconds: i64) -> String {
    const DAY: i64 = 24 * 60 * 60;
    let Ok(moment) = jiff::Timestamp::from_second(seconds) else { return seconds.to_string() };
    if seconds.rem_euclid(DAY) == 0 {
        return moment.to_zoned(jiff::tz::TimeZone::UTC).date().to_string();
    }
    let there = jiff::tz::TimeZone::fixed(jiff::tz::offset(7));
    moment.to_zoned(there).strftime("%Y-%m-%d %H:%M:%S").to_string()
}

fn problem(error: ParquetError) -> ProblemKind {
    ProblemKind::Damaged { why: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_days_and_times_of_vietnam() {
        for (seconds, expected) in [
            (1_721_007_000, "2024-07-15 08:30:00"),
            (1_721_001_600, "2024-07-15"),
            (-1, "1970-01-01 06:59:59"),
            (i64::MAX, "9223372036854775807"),
        ] {
            assert_eq!(moment(seconds), expected);
        }
    }
}
