//! Promise: a head stands over the columns that its sheet joins under it, and over no others.

mod outcome;
mod tabulated;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use outcome::{left, outcome_of};
use provista::extract::Lack;
use provista::project::{Project, open};
use provista::reading::read_sheets;
use rust_xlsxwriter::{Format, Workbook};
use tabulated::tables;

/// A workbook of a sheet with these rows; a cell that looks like a number is one. Cells are joined as spreadsheets write it.
fn workbook(folder: &Path, rows: &str, joined: &[&str]) -> PathBuf {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for joined in joined {
        let [row, column, last_row, last_column] = corners(joined);
        let [column, last_column] = [column, last_column].map(|column| u16::try_from(column).unwrap());
        sheet.merge_range(row, column, last_row, last_column, "", &Format::new()).unwrap();
    }
    for (row, line) in (0..).zip(rows.lines()) {
        for (column, cell) in (0..).zip(line.split('|')).filter(|(_, cell)| !cell.is_empty()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).unwrap(),
                Err(_) => sheet.write(row, column, cell).unwrap(),
            };
        }
    }
    let path = folder.join("a.xlsx");
    workbook.save(&path).unwrap();
    path
}

/// The first and the last row and column of joined cells, from 0.
fn corners(joined: &str) -> [u32; 4] {
    let joined: provista::domain::Joined = joined.parse().unwrap();
    [joined.row, joined.column, joined.last_row, joined.last_column]
}

/// The same as a workbook of LibreOffice.
fn spreadsheet(folder: &Path, rows: &str, joined: &[&str]) -> PathBuf {
    let mut written = String::new();
    let all: Vec<[u32; 4]> = joined.iter().map(|joined| corners(joined)).collect();
    for (row, line) in (0..).zip(rows.lines()) {
        written += "<table:table-row>";
        for (column, cell) in (0..).zip(line.split('|')) {
            let is_covered = all.iter().any(|[r, c, last_r, last_c]| {
                (*r..=*last_r).contains(&row) && (*c..=*last_c).contains(&column) && (*r, *c) != (row, column)
            });
            let spans = all.iter().find(|[r, c, ..]| (*r, *c) == (row, column)).map(|[r, c, last_r, last_c]| {
                let (rows, columns) = (last_r - r + 1, last_c - c + 1);
                format!(" table:number-rows-spanned=\"{rows}\" table:number-columns-spanned=\"{columns}\"")
            });
            let value = match cell.parse::<f64>() {
                Ok(number) => format!(" office:value-type=\"float\" office:value=\"{number}\""),
                Err(_) => String::new(),
            };
            let name = if is_covered { "covered-table-cell" } else { "table-cell" };
            let spans = spans.unwrap_or_default();
            write!(written, "<table:{name}{value}{spans}><text:p>{cell}</text:p></table:{name}>").unwrap();
        }
        written += "</table:table-row>";
    }
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table table:name=\"Sheet1\">{written}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let path = folder.join("a.ods");
    let mut pack = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    pack.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut pack, content.as_bytes()).unwrap();
    pack.finish().unwrap();
    path
}

/// What becomes of such a table, which is the same in both.
fn outcome(rows: &str, joined: &[&str]) -> (Vec<String>, Vec<(String, Lack)>) {
    let folder = tempfile::tempdir().unwrap();
    let of_excel = outcome_of(&tables(&workbook(folder.path(), rows, joined)).remove(0));
    let of_libre = outcome_of(&tables(&spreadsheet(folder.path(), rows, joined)).remove(0));
    assert_eq!(of_excel, of_libre, "{rows}");
    of_excel
}

#[test]
fn a_head_stands_over_the_columns_that_are_joined_under_it() {
    let rows =
        "Tỉnh|Doanh thu bưu chính (tỷ đồng)|||Thuê bao di động\n|2023|2024|2025|2024\nCao Bằng|48|50|760|510000\n";
    let (found, lacks) = outcome(rows, &["A1:A2", "B1:C1"]);
    assert_eq!(
        found,
        [
            "Sheet1!B3 cao-bang revenue.post 2023 48000000000 actual",
            "Sheet1!C3 cao-bang revenue.post 2024 50000000000 actual",
            "Sheet1!E3 cao-bang subscribers.mobile @2024-12 510000 actual",
        ]
    );
    assert_eq!(lacks, left([("Sheet1!D3", Lack::Indicator)]));
    // Over all three of them it is of all three, and so it is taken to be where nothing is joined.
    for joined in [&["A1:A2", "B1:D1"][..], &[]] {
        let (found, lacks) = outcome(rows, joined);
        assert_eq!((found.len(), lacks), (4, vec![]), "{joined:?}");
        assert_eq!(found[2], "Sheet1!D3 cao-bang revenue.post 2025 760000000000 actual");
    }
}

#[test]
fn what_stands_beside_joined_heads_is_of_the_title() {
    let rows = "Doanh thu (tỷ đồng)\nTỉnh|Kế hoạch 2025||\n|Viễn thông|Bưu chính|Viễn thông 6 tháng 2025\nCao Bằng|760|55|380\n";
    let (found, lacks) = outcome(rows, &["A1:D1", "A2:A3", "B2:C2"]);
    assert_eq!(lacks, []);
    assert_eq!(
        found,
        [
            "Sheet1!B4 cao-bang revenue.telecom 2025 760000000000 target",
            "Sheet1!C4 cao-bang revenue.post 2025 55000000000 target",
            "Sheet1!D4 cao-bang revenue.telecom 2025-H1 380000000000 actual",
        ]
    );
    // A total beside two groups is that of neither.
    let rows = "Tỉnh|Doanh thu viễn thông (tỷ đồng)||Doanh thu bưu chính (tỷ đồng)||\n|2023|2024|2023|2024|Tổng 2024\nCao Bằng|720|735|48|50|785\n";
    let (found, lacks) = outcome(rows, &["A1:A2", "B1:C1", "D1:E1"]);
    assert_eq!(found.len(), 4);
    assert_eq!(lacks, left([("Sheet1!F3", Lack::Indicator)]));
}

#[test]
fn a_head_over_several_rows_is_over_its_own_columns() {
    // Right of a group of three rows of heads stands one over two rows.
    let rows = "Tỉnh|Viễn thông (tỷ đồng)|||Doanh thu bưu chính (tỷ đồng)\n|Doanh thu||Nộp ngân sách|\n|2023|2024|2024|2024\nCao Bằng|720|735|31|50\n";
    let (found, lacks) = outcome(rows, &["A1:A3", "B1:D1", "B2:C2", "E1:E2"]);
    assert_eq!(lacks, []);
    assert_eq!(
        found,
        [
            "Sheet1!B4 cao-bang revenue.telecom 2023 720000000000 actual",
            "Sheet1!C4 cao-bang revenue.telecom 2024 735000000000 actual",
            "Sheet1!D4 cao-bang budget.telecom 2024 31000000000 actual",
            "Sheet1!E4 cao-bang revenue.post 2024 50000000000 actual",
        ]
    );
    // One over the last row of heads, too: which of its columns it means is not told.
    let rows = "Doanh thu viễn thông (tỷ đồng)\nTỉnh|2023|2024|\nCao Bằng|720|735|812\n";
    let (found, lacks) = outcome(rows, &["C2:D2"]);
    assert_eq!(found, ["Sheet1!B3 cao-bang revenue.telecom 2023 720000000000 actual"]);
    assert_eq!(lacks, left([("Sheet1!C3", Lack::Head), ("Sheet1!D3", Lack::Head)]));
}

#[test]
fn a_number_over_several_rows_is_not_that_of_the_first() {
    let rows = "Doanh thu viễn thông (tỷ đồng)\nTỉnh|2023|2024\nCao Bằng|720|1547\nLạng Sơn|800|\nHà Giang|510|520\n";
    let (found, lacks) = outcome(rows, &["A1:C1", "C3:C4"]);
    assert_eq!(lacks, left([("Sheet1!C3", Lack::Row)]));
    assert_eq!(found.len(), 4);
    assert!(found.iter().all(|line| !line.contains("1547")), "{found:?}");
    // All cells of its rows are as high.
    let rows = "Doanh thu viễn thông (tỷ đồng)\nTỉnh|2023|2024\nCao Bằng|720|735\n||\nHà Giang|510|520\n";
    let (found, lacks) = outcome(rows, &["A3:A4", "B3:B4", "C3:C4"]);
    assert_eq!((found.len(), lacks), (4, vec![]));
}

#[test]
fn which_cells_are_joined_is_kept_with_the_project_and_the_text_stays_that_of_the_cells() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "Tỉnh|Doanh thu bưu chính (tỷ đồng)||\n|2023|2024|2025\nCao Bằng|48|50|760\n";
    let path = workbook(folder.path(), rows, &["A1:A2", "B1:C1"]);
    let sheet = read_sheets(&path).unwrap().unwrap().remove(0);
    assert_eq!(sheet.text, "Tỉnh\tDoanh thu bưu chính (tỷ đồng)\n\t2023\t2024\t2025\nCao Bằng\t48\t50\t760");
    let mut command = Command::new(env!("CARGO_BIN_EXE_provista"));
    let run = command.current_dir(folder.path()).args(["import", "p.ron", "a.xlsx"]).output().unwrap();
    assert!(run.status.success(), "{run:?}");
    let project = open(&folder.path().join("p.ron")).unwrap();
    let (_, document) = project.documents().next().unwrap();
    let table = document.table.as_deref().unwrap();
    assert_eq!(*table, Project::new().tabulation_of(&sheet));
    assert_eq!(table.joined.iter().map(ToString::to_string).collect::<Vec<_>>(), ["A1:A2", "B1:C1"]);
    assert_eq!(project.lexis().tabulate(document).records.len(), project.records().count());
    // A table with the same heads over other columns is another one; one of before says nothing of that.
    let other = workbook(folder.path(), rows, &["A1:A2", "B1:D1"]);
    let other = read_sheets(&other).unwrap().unwrap().remove(0);
    assert_eq!(project.tabulation_of(&other).columns, Project::new().tabulation_of(&other).columns);
    assert_ne!(project.tabulation_of(&other).columns, table.columns);
}
