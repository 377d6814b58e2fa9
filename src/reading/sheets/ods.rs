//! Workbooks of LibreOffice (.ods), read element by element: a cell that is said to stand a million times costs nothing.

use std::collections::HashSet;
use std::io::Cursor;

use quick_xml::events::BytesStart;

use super::Sheet;
use super::text::Lines;
use crate::reading::ProblemKind;
use crate::reading::limits::{LARGEST_OFFICE_FILE, LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS};
use crate::reading::pack::Pack;
use crate::reading::source::ReadSeek;
use crate::reading::xml::{self, Piece, attribute, damaged, local};

/// So many rows that say the same are repeated; more of them are a decoration.
const MOST_REPEATED: u64 = 1_000;

/// The sheets of a workbook that have cells.
pub(super) fn sheets(source: Box<dyn ReadSeek>) -> Result<Vec<Sheet>, ProblemKind> {
    let mut pack = Pack::open(source)?;
    let number = (0..pack.len())
        .find(|number| pack.member(*number).is_ok_and(|member| member.name == "content.xml"))
        .ok_or_else(|| damaged(&"it has no content.xml"))?;
    if pack.member(number)?.is_locked {
        return Err(ProblemKind::Locked);
    }
    let content = pack.unpack(number, LARGEST_OFFICE_FILE)?;
    let mut reading = Reading::default();
    xml::each(Cursor::new(content), |piece| reading.take(&piece))?;
    Ok(reading.sheets)
}

#[derive(Default)]
struct Reading {
    sheets: Vec<Sheet>,
    name: String,
    /// The style of tables that is being read, and those whose tables are not shown.
    style: Option<String>,
    hiding: HashSet<String>,
    hidden: bool,
    /// How many formulas of the table have no stored result, and of the row.
    formulas: usize,
    in_row: usize,
    lines: Lines,
    row: u64,
    row_repeats: u64,
    cells: Vec<(usize, String)>,
    /// How many bytes the cells of the row have.
    bytes: usize,
    column: usize,
    cell: Option<Cell>,
    /// Within how many paragraphs of a cell; notes and the like are passed over.
    in_words: usize,
    in_note: usize,
}

/// A cell that was begun.
struct Cell {
    repeats: usize,
    /// What the file says that it holds, where that is a number.
    value: Option<String>,
    words: String,
    /// Whether it is a formula, and the file does not say what came of it. An empty text is something.
    is_open: bool,
}

impl Reading {
    fn take(&mut self, piece: &Piece<'_>) -> Result<(), ProblemKind> {
        match piece {
            Piece::Start(start, ends) => {
                let name = local(start.name().into_inner()).into_owned();
                self.begin(&name, start);
                if *ends {
                    self.end(&name)?;
                }
            }
            Piece::End(name) => self.end(name)?,
            Piece::Text(words) => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.in_words > 0 && self.in_note == 0) {
                    cell.words.push_str(words);
                }
            }
        }
        Ok(())
    }

    fn begin(&mut self, name: &str, start: &BytesStart<'_>) {
        match name {
            "style" => {
                let of_tables = attribute(start, "family").is_some_and(|family| family == "table");
                self.style = attribute(start, "name").filter(|_| of_tables);
            }
            "table-properties" => {
                let hides = attribute(start, "display").is_some_and(|shown| shown == "false");
                self.hiding.extend(self.style.take().filter(|_| hides));
            }
            "table" => {
                self.name = attribute(start, "name").unwrap_or_default();
                self.hidden = attribute(start, "style-name").is_some_and(|style| self.hiding.contains(&style));
                (self.lines, self.row, self.formulas) = (Lines::default(), 0, 0);
            }
            "table-row" => {
                self.row_repeats = repeats(start, "number-rows-repeated");
                (self.column, self.bytes, self.row, self.in_row) = (0, 0, self.row + 1, 0);
                self.cells.clear();
            }
            "table-cell" | "covered-table-cell" => {
                let repeats = repeats(start, "number-columns-repeated");
                let kind = attribute(start, "value-type").unwrap_or_default();
                let value = match kind.as_str() {
                    "float" | "currency" => attribute(start, "value"),
                    "percentage" => attribute(start, "value").and_then(|value| hundredfold(&value)),
                    "date" => attribute(start, "date-value"),
                    _ => None,
                };
                let repeats = usize::try_from(repeats).unwrap_or(usize::MAX);
                let is_open = value.is_none() && kind != "string" && attribute(start, "formula").is_some();
                self.cell = Some(Cell { repeats, value, words: String::new(), is_open });
            }
            "annotation" => self.in_note += 1,
            "p" => {
                self.in_words += 1;
                if let Some(cell) = self.cell.as_mut().filter(|cell| !cell.words.is_empty()) {
                    cell.words.push(' ');
                }
            }
            "s" | "tab" | "line-break" => {
                if let Some(cell) = &mut self.cell {
                    cell.words.push(' ');
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), ProblemKind> {
        match name {
            "table" => {
                let lines = std::mem::take(&mut self.lines);
                self.sheets.extend(lines.sheet_of_workbook(&self.name, self.hidden, self.formulas));
            }
            "table-row" => {
                let repeats = self.row_repeats.min(MOST_REPEATED);
                self.formulas += self.in_row * usize::try_from(repeats).unwrap_or(1);
                let times = if self.cells.is_empty() { 0 } else { repeats };
                for more in 0..times {
                    let cells = self.cells.iter().map(|(column, value)| (*column, value.as_str()));
                    self.lines.put(self.row + more, cells)?;
                }
                self.row = self.row.saturating_add(self.row_repeats.saturating_sub(1)).min(MOST_ROWS + 1);
            }
            "table-cell" | "covered-table-cell" => {
                let Some(cell) = self.cell.take() else { return Ok(()) };
                let shown = match cell.value {
                    // A date of which the sheet shows the year alone.
                    Some(date) if is_year_of(&cell.words, &date) => cell.words,
                    value => value.unwrap_or(cell.words),
                };
                let end = self.column.saturating_add(cell.repeats).min(MOST_COLUMNS.into());
                if !shown.trim().is_empty() {
                    let more = shown.len().saturating_mul(end.saturating_sub(self.column));
                    self.bytes = self.bytes.saturating_add(more);
                    if self.bytes > LONGEST_TEXT {
                        return Err(ProblemKind::TooLarge { bytes: self.bytes as u64, limit: LONGEST_TEXT as u64 });
                    }
                    self.cells.extend((self.column..end).map(|column| (column, shown.clone())));
                }
                let is_open = cell.is_open && shown.trim().is_empty();
                self.in_row += if is_open { end.saturating_sub(self.column) } else { 0 };
                self.column = end;
            }
            "annotation" => self.in_note = self.in_note.saturating_sub(1),
            "p" => self.in_words = self.in_words.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }
}

fn repeats(start: &BytesStart<'_>, name: &str) -> u64 {
    attribute(start, name).and_then(|count| count.parse().ok()).unwrap_or(1)
}

/// Whether the words are the year of a date, and nothing else.
fn is_year_of(words: &str, date: &str) -> bool {
    let words = words.trim();
    words.len() == 4 && words.bytes().all(|b| b.is_ascii_digit()) && date.starts_with(&format!("{words}-"))
}

/// A part of one as the percents that the sheet shows.
fn hundredfold(value: &str) -> Option<String> {
    let value: rust_decimal::Decimal = value.parse().ok()?;
    Some(format!("{}%", value.checked_mul(rust_decimal::Decimal::ONE_HUNDRED)?.normalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_date_the_year_is_read_where_it_is_all_that_is_shown() {
        assert!(is_year_of(" 2022 ", "2022-01-01"));
        for (words, date) in [("2022", "202.5"), ("2021", "2022-01-01"), ("01/01/2022", "2022-01-01"), ("", "")] {
            assert!(!is_year_of(words, date), "{words}");
        }
    }

    #[test]
    fn parts_of_one_are_shown_as_percents() {
        assert_eq!(hundredfold("0.045").as_deref(), Some("4.5%"));
        assert_eq!(hundredfold("1000000000000000000000000000"), None);
    }
}
