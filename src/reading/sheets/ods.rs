//! Workbooks of LibreOffice (.ods), read element by element: a cell that is said to stand a million times costs nothing.

use std::collections::HashSet;
use std::io::Cursor;

use quick_xml::events::BytesStart;

use super::Sheet;
use super::joints::Joints;
use super::text::{Lines, in_point};
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
    joints: Joints,
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
    is_date: bool,
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
                self.joints = Joints::default();
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
                    "float" | "currency" => attribute(start, "value").map(in_point),
                    "percentage" => attribute(start, "value").and_then(|value| hundredfold(&value)).map(in_point),
                    "date" => attribute(start, "date-value"),
                    _ => None,
                };
                let repeats = usize::try_from(repeats).unwrap_or(usize::MAX);
                self.join(start, repeats);
                let is_open = value.is_none() && kind != "string" && attribute(start, "formula").is_some();
                let is_date = kind == "date";
                self.cell = Some(Cell { repeats, value, words: String::new(), is_open, is_date });
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

    /// Notes which cells the one that begins is joined with.
    fn join(&mut self, start: &BytesStart<'_>, repeats: usize) {
        let spans = |name: &str| attribute(start, name).and_then(|count| count.parse::<u32>().ok()).unwrap_or(1);
        let (columns, rows) = (spans("number-columns-spanned"), spans("number-rows-spanned"));
        let at = u32::try_from(self.row).ok().and_then(|row| row.checked_sub(1)).zip(u32::try_from(self.column).ok());
        if let Some((row, column)) = at.filter(|_| (columns > 1 || rows > 1) && repeats == 1 && self.row_repeats == 1) {
            let last = (row.saturating_add(rows.max(1) - 1), column.saturating_add(columns.max(1) - 1));
            self.joints.add((row, column), last);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), ProblemKind> {
        match name {
            "table" => {
                let lines = std::mem::take(&mut self.lines);
                let joints = std::mem::take(&mut self.joints);
                self.sheets.extend(lines.sheet_of_workbook(&self.name, self.hidden, self.formulas, joints));
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
                    // As much of a date as the sheet shows of it.
                    Some(value) if cell.is_date => shown_of(&cell.words, value),
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

/// As much of a date as the words that a sheet shows of it have: its year, its year and month, or all of it.
fn shown_of(words: &str, date: String) -> String {
    let mut parts = date.split(['-', 'T']);
    let (Some(year), Some(month)) = (parts.next(), parts.next()) else { return date };
    let is_year = |number: &str| number == year || number.len() == 2 && year.ends_with(number);
    let numbers: Vec<&str> = words.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let has_letters = words.contains(char::is_alphabetic);
    let as_month = |number: &str| !is_year(number) && number.parse::<u8>().ok() == month.parse().ok();
    // "tháng 1 năm 2024", "th1/2024": the letters name the number, and not a month.
    let folded = words.to_lowercase();
    let called_month = || ["tháng", "thang", "thg", "th", "t"].iter().any(|word| folded.trim_start().starts_with(word));
    match numbers[..] {
        [one] if one == year && !has_letters => one.to_owned(),
        [one] if is_year(one) && has_letters => format!("{year}-{month}"),
        [one, other] if !has_letters || called_month() => {
            let is_month = as_month(one) && is_year(other) || is_year(one) && as_month(other);
            if is_month { format!("{year}-{month}") } else { date }
        }
        _ => date,
    }
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
    fn of_a_date_as_much_is_read_as_is_shown() {
        for (words, date, expected) in [
            (" 2022 ", "2022-01-01", "2022"),
            ("2021", "2022-01-01", "2022-01-01"),
            ("01/2024", "2024-01-01", "2024-01"),
            ("2024-12", "2024-12-01", "2024-12"),
            ("Jan-24", "2024-01-01", "2024-01"),
            ("tháng 5 năm 2024", "2024-05-01", "2024-05"),
            ("Th5/2024", "2024-05-01", "2024-05"),
            ("thg 5 24", "2024-05-31T00:00:00", "2024-05"),
            ("01/01/2022", "2022-01-01", "2022-01-01"),
            ("31 Jan 2022", "2022-01-31", "2022-01-31"),
            ("12 May 2024", "2024-05-12", "2024-05-12"),
            ("12/5", "2024-05-12", "2024-05-12"),
            ("", "", ""),
        ] {
            assert_eq!(shown_of(words, date.to_owned()), expected, "{words}");
        }
    }

    #[test]
    fn parts_of_one_are_shown_as_percents() {
        assert_eq!(hundredfold("0.045").as_deref(), Some("4.5%"));
        assert_eq!(hundredfold("1000000000000000000000000000"), None);
    }
}
