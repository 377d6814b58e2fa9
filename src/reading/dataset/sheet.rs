//! Workbooks of Excel (.xlsx): all sheets, each with a head line.

use std::collections::BTreeMap;

use calamine::{DataRef, Reader, Xlsx, XlsxError, XlsxFormulaMetadata};

use super::super::ProblemKind;
use super::super::limits::{LARGEST_FILE, LONGEST_ROW, MOST_COLUMNS};
use super::super::pack::Pack;
use super::super::source::{ReadSeek, Source};
use super::csv::name_columns;
use super::dates::Dates;
use super::percent::Percent;
use super::{Next, Row, Take};

/// Reads the rows below the head line of each sheet. Cells are read one after the other, so that a cell at the far end of
/// an empty sheet costs nothing.
pub(super) fn rows(source: Source, take: Take<'_>) -> Result<(), ProblemKind> {
    let mut workbook = open(source.seekable(LARGEST_FILE)?)?;
    let sheets = workbook.sheet_names();
    let several = sheets.len() > 1;
    for sheet in sheets {
        let mut names: Option<BTreeMap<u32, String>> = None;
        let mut stopped = false;
        each_row(&mut workbook, &sheet, &mut |number, cells| {
            let Some(names) = &names else {
                let last = cells.keys().next_back().copied().unwrap_or_default().min(u32::from(MOST_COLUMNS));
                let head = (0..=last).map(|column| cells.get(&column).map_or("", String::as_str));
                names = Some((0..).zip(name_columns(head)).collect());
                return Next::Go;
            };
            let values =
                cells.into_iter().filter_map(|(column, value)| Some((names.get(&column)?.clone(), value))).collect();
            let number = if several { format!("{sheet}!{number}") } else { number.to_string() };
            let next = take(Ok(Row { number, values }));
            stopped = next == Next::Stop;
            next
        })?;
        if stopped {
            break;
        }
    }
    Ok(())
}

/// Opens a workbook whose parts were measured before.
pub(in crate::reading) fn open(mut source: Box<dyn ReadSeek>) -> Result<Xlsx<Box<dyn ReadSeek>>, ProblemKind> {
    let mut pack = Pack::open(source)?;
    pack.measure()?;
    source = pack.into_source();
    Xlsx::new(source).map_err(problem)
}

/// Reads the rows of a sheet, with the number that the sheet shows beside them. Empty ones are left out.
pub(in crate::reading) fn each_row(
    workbook: &mut Xlsx<Box<dyn ReadSeek>>,
    sheet: &str,
    take: &mut dyn FnMut(u32, BTreeMap<u32, String>) -> Next,
) -> Result<(), ProblemKind> {
    let mut cells = match workbook.worksheet_cells_reader(sheet) {
        Ok(cells) => cells,
        // A sheet of charts has no cells.
        Err(XlsxError::WorksheetNotFound(_) | XlsxError::NotAWorksheet(_)) => return Ok(()),
        Err(error) => return Err(problem(error)),
    };
    let forms: Vec<(Percent, Dates)> =
        cells.styles().iter().map(|style| (Percent::of(style), Dates::of(style))).collect();
    let (mut row, mut values, mut bytes) = (0, BTreeMap::new(), 0);
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(problem)? {
        let (at, column) = cell.get_position();
        if at != row {
            if !values.is_empty() && take(row + 1, std::mem::take(&mut values)) == Next::Stop {
                return Ok(());
            }
            (row, bytes) = (at, 0);
        }
        let value = shown(cell.get_value(), forms.get(style).copied().unwrap_or_default());
        if !value.is_empty() && column < u32::from(MOST_COLUMNS) {
            // Many cells can show one text, which the file holds once.
            bytes += value.len() as u64;
            if bytes > LONGEST_ROW {
                return Err(ProblemKind::TooLong { limit: LONGEST_ROW });
            }
            values.insert(column, value);
        }
    }
    if !values.is_empty() {
        take(row + 1, values);
    }
    Ok(())
}

/// How many cells of a sheet are formulas whose results were not stored. An empty text is a result: Excel stores it of what
/// is to show nothing.
pub(in crate::reading) fn formulas(workbook: &mut Xlsx<Box<dyn ReadSeek>>, sheet: &str) -> usize {
    let Ok(mut cells) = workbook.worksheet_cells_reader(sheet) else { return 0 };
    let mut count = 0;
    // The cells were read already: a formula that is written strangely takes none of them away.
    while let Ok(Some(cell)) = cells.next_cell_with_formula_metadata() {
        let is_formula = match &cell.formula {
            Some(XlsxFormulaMetadata::Normal { formula }) => !formula.is_empty(),
            other => other.is_some(),
        };
        count += usize::from(is_formula && cell.value == DataRef::Empty);
    }
    count
}

/// A cell as text: what it holds, in percents where it shows them, and of a date what it shows.
fn shown(value: &DataRef<'_>, (percent, dates): (Percent, Dates)) -> String {
    match (value, percent) {
        (DataRef::Int(number), Percent::OfOne) => return format!("{}%", i128::from(*number) * 100),
        (DataRef::Float(number), Percent::OfOne) => return format!("{}%", float(number * 100.0)),
        (DataRef::Int(number), Percent::Sign) => return format!("{number}%"),
        (DataRef::Float(number), Percent::Sign) => return format!("{}%", float(*number)),
        _ => {}
    }
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::DateTime(time) => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            dates.shown(year, month, day)
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => float(*number),
        DataRef::Bool(value) => value.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
    }
}

/// A number with the fifteen digits that a spreadsheet keeps: what goes beyond is the noise of its calculations.
fn float(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

fn problem(error: XlsxError) -> ProblemKind {
    ProblemKind::Damaged { why: error.to_string() }
}
