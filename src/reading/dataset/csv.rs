//! Comma-separated values, with a head line; semicolons and tabs part cells too, as Excel in Vietnam writes them.

use std::cell::Cell;
use std::io::{self, Cursor, Read};
use std::rc::Rc;

use super::super::limits::{LARGEST_FILE, LONGEST_ROW, MOST_COLUMNS};
use super::super::source::Source;
use super::super::{ProblemKind, encoding, misread};
use super::{Next, Row, Take};

/// So much of a file is looked at to know how its cells are parted and in which encoding it is.
const SAMPLE: usize = 64 * 1024;

/// Reads the rows below the head line.
pub(super) fn rows(source: Source, take: Take<'_>) -> Result<(), ProblemKind> {
    let mut names: Option<Vec<String>> = None;
    records(source, &mut |number, record| {
        let record = match record {
            Ok(record) => record,
            Err(kind) => return take(Err((number.to_string(), kind))),
        };
        let Some(names) = &names else {
            names = Some(name_columns(record));
            return Next::Go;
        };
        let values = names.iter().zip(record).map(|(name, value)| (name.clone(), value.to_owned())).collect();
        take(Ok(Row { number: number.to_string(), values }))
    })
}

/// The names in a head line; a column without one is called by its number.
pub(super) fn name_columns<'a>(head: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (at, name) in head.into_iter().take(MOST_COLUMNS.into()).enumerate() {
        let name = name.trim().trim_start_matches('\u{feff}');
        let taken = name.is_empty() || names.iter().any(|known| known == name);
        names.push(if taken {
            format!("{name}{}{}", if name.is_empty() { "" } else { " " }, at + 1)
        } else {
            name.to_owned()
        });
    }
    names
}

/// Takes a record and its number, that of the head line being 1, as a spreadsheet program counts rows.
pub(in crate::reading) type TakeRecord<'a> = &'a mut dyn FnMut(u64, Result<&csv::StringRecord, ProblemKind>) -> Next;

/// Reads all records, the head line included.
pub(in crate::reading) fn records(source: Source, take: TakeRecord<'_>) -> Result<(), ProblemKind> {
    let mut stream = source.stream();
    let mut sample = Vec::new();
    (&mut stream).take(SAMPLE as u64).read_to_end(&mut sample)?;
    if sample.iter().all(u8::is_ascii_whitespace) {
        return Err(ProblemKind::Empty);
    }
    let is_utf8 = match std::str::from_utf8(&sample) {
        Ok(_) => !sample.contains(&0),
        // The sample may end within a letter.
        Err(error) => error.error_len().is_none() && sample.len() == SAMPLE,
    };
    let is_misread = is_utf8 && misread::meant(&String::from_utf8_lossy(&sample)).is_some();
    let (first, stream): (_, Box<dyn Read>) = if is_utf8 && !is_misread {
        (String::from_utf8_lossy(&sample).into_owned(), Box::new(Cursor::new(sample).chain(stream)))
    } else {
        // Other encodings tell themselves only as a whole, and what was misread is mended before blanks that are parts of
        // letters are taken for blanks.
        let whole = Source::Stream(Box::new(Cursor::new(sample).chain(stream))).bytes(LARGEST_FILE)?;
        let text = encoding::decode(whole)?;
        let text = misread::meant(&text).filter(|_| is_misread).unwrap_or(text);
        (text.chars().take(SAMPLE / 4).collect(), Box::new(Cursor::new(text.into_bytes())))
    };
    let since = Rc::new(Cell::new(0));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&first))
        // A line end at the very end, so that what follows empty lines is counted like every other record.
        .from_reader(Metered { inner: Box::new(stream.chain(&b"\n"[..])), since: Rc::clone(&since) });
    let mut record = csv::ByteRecord::new();
    let mut text = csv::StringRecord::new();
    let mut line = 0;
    loop {
        since.set(0);
        line += 1;
        let begun = reader.position().line();
        let next = match reader.read_byte_record(&mut record) {
            Ok(false) => return Ok(()),
            Ok(true) => {
                // A spreadsheet shows empty lines as rows, too.
                let breaks = memchr::memchr_iter(b'\n', record.as_slice()).count() as u64;
                line += (reader.position().line() - begun).saturating_sub(1 + breaks);
                text.clear();
                let cells = record.iter().zip(1..).take(MOST_COLUMNS.into());
                let read = |(bytes, cell)| std::str::from_utf8(bytes).map_err(|error| (cell, error.valid_up_to()));
                match cells.map(read).collect::<Result<Vec<_>, (usize, usize)>>() {
                    Ok(cells) => {
                        for cell in cells {
                            text.push_field(cell.trim_start_matches('\u{feff}'));
                        }
                        take(line, Ok(&text))
                    }
                    Err((cell, at)) => take(line, Err(ProblemKind::GarbledRow { cell: Some(cell), at, row: None })),
                }
            }
            Err(error) => {
                let kind = match error.into_kind() {
                    csv::ErrorKind::Io(error) if since.get() > LONGEST_ROW => {
                        let _ = error;
                        ProblemKind::TooLong { limit: LONGEST_ROW }
                    }
                    csv::ErrorKind::Io(error) => return Err(error.into()),
                    kind => ProblemKind::BadRow { why: format!("{kind:?}") },
                };
                take(line, Err(kind));
                // Where one record has no end, there is no next one.
                return Ok(());
            }
        };
        if next == Next::Stop {
            return Ok(());
        }
    }
}

/// So many lines are looked at to know which sign parts the cells.
const LINES: usize = 50;

/// Which sign parts the cells: the one that the most of the first lines have equally often. Statistics put a title above
/// their head line, so that the first line alone does not tell.
fn delimiter(sample: &str) -> u8 {
    let lines_with = |sign: char| {
        let (mut quoted, mut counts) = (false, std::collections::BTreeMap::<usize, usize>::new());
        let mut in_record = 0;
        for line in sample.lines().filter(|line| !line.trim().is_empty()).take(LINES) {
            for c in line.chars() {
                quoted ^= c == '"';
                in_record += usize::from(c == sign && !quoted);
            }
            if !quoted {
                if in_record > 0 {
                    *counts.entry(in_record).or_default() += 1;
                }
                in_record = 0;
            }
        }
        counts.into_values().max().unwrap_or_default()
    };
    // Of equals, a sign that words and numbers seldom have.
    [b',', b';', b'\t'].into_iter().max_by_key(|sign| lines_with(char::from(*sign))).unwrap_or(b',')
}

/// Counts what is read for one record, and ends in an error past the limit.
struct Metered {
    inner: Box<dyn Read>,
    since: Rc<Cell<u64>>,
}

impl Read for Metered {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.since.get() > LONGEST_ROW {
            return Err(io::Error::other("the row has no end"));
        }
        let read = self.inner.read(buffer)?;
        self.since.set(self.since.get() + read as u64);
        Ok(read)
    }
}
