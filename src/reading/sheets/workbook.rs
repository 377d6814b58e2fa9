//! Workbooks of Excel.

use super::joints::Joints;
use super::text::{Lines, in_point};
use super::{FirstFailure, Sheet};
use crate::reading::ProblemKind;
use crate::reading::dataset::{Held, each_row, formulas, open_workbook};
use crate::reading::intake::guarded;
use crate::reading::source::ReadSeek;
use calamine::{Reader, SheetVisible, Xlsx};

/// The sheets of a workbook that have cells.
pub(super) fn sheets(source: Box<dyn ReadSeek>) -> Result<Vec<Sheet>, ProblemKind> {
    let mut workbook = open_workbook(source)?;
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let (mut lines, mut failure) = (Lines::default(), FirstFailure::default());
        each_row(&mut workbook, &name, &mut |row, cells| {
            let shown = |held: Held| match held {
                Held::Number(number) => in_point(number),
                Held::Words(words) | Held::Error(words) => words,
            };
            let cells: Vec<(u32, String)> = cells.into_iter().map(|(column, held)| (column, shown(held))).collect();
            let cells = cells.iter().map(|(column, words)| (*column as usize, words.as_str()));
            failure.after(lines.put(row.into(), cells))
        })?;
        failure.end()?;
        let of_name = |known: &&calamine::Sheet| known.name == name;
        let hidden =
            workbook.sheets_metadata().iter().find(of_name).is_some_and(|known| known.visible != SheetVisible::Visible);
        let formulas = formulas(&mut workbook, &name);
        let joints = joints(&mut workbook, &name);
        sheets.extend(lines.sheet_of_workbook(&name, hidden, formulas, joints));
    }
    Ok(sheets)
}

/// Which cells of a sheet are joined. Where that is written strangely it takes none of the cells away.
fn joints(workbook: &mut Xlsx<Box<dyn ReadSeek>>, sheet: &str) -> Joints {
    let read = guarded(|| Ok(workbook.merge_cells_by_sheet_name(sheet).unwrap_or_default()));
    let mut joints = Joints::default();
    for cells in read.unwrap_or_default() {
        joints.add(cells.start, cells.end);
    }
    joints
}
