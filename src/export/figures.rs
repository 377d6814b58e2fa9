//! The figures of a chart as a table: CSV for programs, XLSX for people, with the documents behind them.

use std::borrow::Cow;
use std::io::{self, Write};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::csv::harmless;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Datum {
    /// Nothing is known.
    Nothing,
    /// Words, of a person, of a document, or one of Provista's codes.
    Words(String),
    /// A number.
    Number(Decimal),
}

/// Rows under a head.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What the sheet is called.
    pub name: String,
    /// The names of its columns.
    pub head: Vec<String>,
    /// Its rows, each as long as the head.
    pub rows: Vec<Vec<Datum>>,
}

/// The figures of a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartTable {
    /// The figures.
    pub figures: Sheet,
    /// The documents behind them.
    pub sources: Sheet,
    /// What the chart shows, and what it does not, line by line.
    pub notes: Sheet,
}

/// Writes the figures as CSV with a head line. Numbers are exact.
pub fn write_chart_csv(out: &mut dyn Write, table: &ChartTable) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(&table.figures.head)?;
    for row in &table.figures.rows {
        let cells = row.iter().map(|cell| match cell {
            Datum::Nothing => Cow::Borrowed(""),
            Datum::Words(words) => harmless(words),
            Datum::Number(number) => Cow::Owned(number.normalize().to_string()),
        });
        writer.write_record(cells.map(Cow::into_owned))?;
    }
    writer.flush()
}

/// Writes the figures, their sources and the notes as a workbook. Numbers are as exact as a spreadsheet keeps them, to
/// fifteen digits; words are never formulas.
pub fn write_chart_xlsx(out: &mut dyn Write, table: &ChartTable) -> io::Result<()> {
    let pack = || -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        for sheet in [&table.figures, &table.sources, &table.notes] {
            fill(workbook.add_worksheet(), sheet)?;
        }
        workbook.save_to_buffer()
    };
    out.write_all(&pack().map_err(io::Error::other)?)
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let head = Format::new().set_bold();
    page.set_name(&sheet.name)?;
    page.set_freeze_panes(1, 0)?;
    for (column, name) in (0..).zip(&sheet.head) {
        page.write_string_with_format(0, column, name, &head)?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Datum::Nothing => {}
                Datum::Words(words) => {
                    page.write_string(row, column, words)?;
                }
                Datum::Number(number) => {
                    page.write_number(row, column, number.to_f64().unwrap_or_default())?;
                }
            }
        }
    }
    page.autofit();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> ChartTable {
        let sheet = |name: &str, head: &[&str], rows: Vec<Vec<Datum>>| Sheet {
            name: name.to_owned(),
            head: head.iter().map(|name| (*name).to_owned()).collect(),
            rows,
        };
        let row = vec![
            Datum::Words("=Đắk Lắk, \"A\"".to_owned()),
            Datum::Number("735300000000.50".parse().unwrap()),
            Datum::Nothing,
        ];
        ChartTable {
            figures: sheet("Figures", &["place", "value", "missing"], vec![row]),
            sources: sheet("Sources", &["document"], vec![vec![Datum::Words("a.txt".to_owned())]]),
            notes: sheet("Notes", &["note"], Vec::new()),
        }
    }

    #[test]
    fn csv_is_exact_and_runs_no_formula() {
        let mut out = Vec::new();
        write_chart_csv(&mut out, &table()).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "place,value,missing\n\"'=Đắk Lắk, \"\"A\"\"\",735300000000.5,\n");
    }

    #[test]
    fn a_workbook_has_three_sheets() {
        let mut out = Vec::new();
        write_chart_xlsx(&mut out, &table()).unwrap();
        assert!(out.starts_with(b"PK"), "a zip archive");
        let names = |part: &[u8]| out.windows(part.len()).any(|window| window == part);
        assert!(names(b"xl/worksheets/sheet3.xml") && !names(b"xl/worksheets/sheet4.xml"));
    }
}
