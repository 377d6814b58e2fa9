//! Workbooks of Excel.

use super::Sheet;
use super::text::Lines;
use crate::reading::ProblemKind;
use crate::reading::dataset::{Next, each_row, open_workbook};
use crate::reading::source::ReadSeek;
use calamine::Reader;

/// The sheets of a workbook that have cells.
pub(super) fn sheets(source: Box<dyn ReadSeek>) -> Result<Vec<Sheet>, ProblemKind> {
    let mut workbook = open_workbook(source)?;
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let (mut lines, mut failed) = (Lines::default(), None);
        each_row(&mut workbook, &name, &mut |row, cells| {
            let cells = cells.iter().map(|(column, value)| (*column as usize, value.as_str()));
            match lines.put(row.into(), cells) {
                Ok(()) => Next::Go,
                Err(kind) => {
                    failed = Some(kind);
                    Next::Stop
                }
            }
        })?;
        if let Some(kind) = failed {
            return Err(kind);
        }
        sheets.extend(lines.sheet(&name, true));
    }
    Ok(sheets)
}
