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
                let head = (0..=last).map(|column| cells.get(&column).and_then(Held::words).unwrap_or_default());
                names = Some((0..).zip(name_columns(head)).collect());
                return Next::Go;
            };
            let words = |(column, held): (u32, Held)| Some((names.get(&column)?.clone(), held.into_words()?));
            let values = cells.into_iter().filter_map(words).collect();
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

/// What a cell holds, as it is shown.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::reading) enum Held {
    /// A number.
    Number(String),
    /// Words, which may look like a number.
    Words(String),
    /// What a formula ends in that goes wrong, such as `#N/A`.
    Error(String),
}

impl Held {
    fn words(&self) -> Option<&str> {
        match self {
            Self::Number(words) | Self::Words(words) => Some(words),
            Self::Error(_) => None,
        }
    }

    fn into_words(self) -> Option<String> {
        match self {
            Self::Number(words) | Self::Words(words) => Some(words),
            Self::Error(_) => None,
        }
    }

    fn as_str(&self) -> &str {
        match self {
            Self::Number(words) | Self::Words(words) | Self::Error(words) => words,
        }
    }
}

/// Reads the rows of a sheet, with the number that the sheet shows beside them. Empty ones are left out.
pub(in crate::reading) fn each_row(
    workbook: &mut Xlsx<Box<dyn ReadSeek>>,
    sheet: &str,
    take: &mut dyn FnMut(u32, BTreeMap<u32, Held>) -> Next,
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
        if !value.as_str().is_empty() && column < u32::from(MOST_COLUMNS) {
            // Many cells can show one text, which the file holds once.
            bytes += value.as_str().len() as u64;
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
fn shown(value: &DataRef<'_>, (percent, dates): (Percent, Dates)) -> Held {
    match (value, percent) {
        (DataRef::Int(number), Percent::OfOne) => return Held::Number(format!("{}%", i128::from(*number) * 100)),
        (DataRef::Float(number), Percent::OfOne) => return Held::Number(format!("{}%", float(number * 100.0))),
        (DataRef::Int(number), Percent::Sign) => return Held::Number(format!("{number}%")),
        (DataRef::Float(number), Percent::Sign) => return Held::Number(format!("{}%", float(*number))),
        _ => {}
    }
    match value {
        DataRef::Empty => Held::Words(String::new()),
        DataRef::Error(error) => Held::Error(error.to_string()),
        DataRef::DateTime(time) => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            Held::Words(dates.shown(year, month, day))
        }
        DataRef::SharedString(text) => Held::Words((*text).to_owned()),
        DataRef::Int(number) => Held::Number(number.to_string()),
        DataRef::Float(number) => Held::Number(float(*number)),
        DataRef::Bool(value) => Held::Words(value.to_string()),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Held::Words(text.clone()),
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
