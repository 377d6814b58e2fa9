//! Promise: which sheets a workbook has, and what of them cannot be read, is known and told.

mod workbooks;

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::Command;

use jiff::Timestamp;
use provista::domain::{Document, IndicatorId, TableColumn};
use provista::project::{LoadedDocument, Project};
use provista::reading::{Sheet, read_sheets};
use rust_xlsxwriter::{Formula, Workbook, Worksheet};
use workbooks::{formula, save};

fn sheets(path: &Path) -> Vec<Sheet> {
    read_sheets(path).unwrap().unwrap()
}

/// What `provista import` says of a file.
fn imported(folder: &Path, file: &str) -> String {
    let program = Command::new(env!("CARGO_BIN_EXE_provista"))
        .current_dir(folder)
        .args(["import", "p.ron", file, "--dry-run"])
        .output();
    String::from_utf8(program.unwrap().stderr).unwrap()
}

/// Writes two heads into a sheet, and a province below them.
fn begin(sheet: &mut Worksheet) {
    for (column, head) in (0..).zip(["Tỉnh", "Doanh thu viễn thông 2022 (VND)", "Tổng"]) {
        sheet.write(0, column, head).unwrap();
    }
    sheet.write(1, 0, "Cao Bằng").unwrap();
}

#[test]
fn sheets_that_libreoffice_hides_and_formulas_without_results_are_known() {
    let row = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Cao Bằng</text:p></table:table-cell>\
        <table:table-cell table:formula=\"of:=3+4\"/></table:table-row>";
    let known = |display: &str, row: &str| {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
        let style = |name: &str, family: &str, display: &str| {
            format!(
                "<style:style style:name=\"{name}\" style:family=\"{family}\"><style:table-properties table:display=\"{display}\"/></style:style>"
            )
        };
        write!(
            zip,
            "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\"><office:automatic-styles>{}{}{}\
             </office:automatic-styles><office:body><office:spreadsheet>\
             <table:table table:name=\"A\" table:style-name=\"ta1\">{row}</table:table>\
             <table:table table:name=\"B\" table:style-name=\"ta2\">{row}</table:table>\
             </office:spreadsheet></office:body></office:document-content>",
            style("ta1", "table", "true"),
            style("ta2", "table-cell", "false"),
            style("ta2", "table", display),
        )
        .unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ods");
        fs::write(&path, zip.finish().unwrap().into_inner()).unwrap();
        sheets(&path).iter().map(|sheet| (sheet.hidden, sheet.formulas)).collect::<Vec<_>>()
    };
    assert_eq!(known("false", row), [(false, 1), (true, 1)]);
    assert_eq!(known("true", row), [(false, 1), (false, 1)]);
    // A result that is stored is one, be it an empty text.
    for value in ["float\" office:value=\"7", "string\" office:string-value=\""] {
        let stored = row.replace("+4\"/>", &format!("+4\" office:value-type=\"{value}\"/>"));
        assert_eq!(known("true", &stored), [(false, 0), (false, 0)], "{value}");
    }
    // Beside numbers one without is missed all the same, and so is each of those that are written as one.
    let number = "<table:table-cell office:value-type=\"float\" office:value=\"7\"/>";
    let beside = row.replace("</table:table-row>", &format!("{number}</table:table-row>"));
    assert_eq!(known("true", &beside), [(false, 1), (false, 1)]);
    let several = beside
        .replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"3\">")
        .replace("+4\"/>", "+4\" table:number-columns-repeated=\"2\"/>");
    assert_eq!(known("true", &several), [(false, 6), (false, 6)]);
    // A sheet of such formulas alone is there.
    let alone = "<table:table-row><table:table-cell table:formula=\"of:=3+4\"/></table:table-row>";
    assert_eq!(known("true", alone), [(false, 1), (false, 1)]);
}

#[test]
fn hidden_sheets_and_formulas_without_results_are_named() {
    let mut workbook = Workbook::new();
    for (name, is_hidden) in [("Shown", false), ("Old", true)] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap().set_hidden(is_hidden);
        begin(sheet);
        sheet.write(1, 1, if is_hidden { 5 } else { 7 }).unwrap();
    }
    let sheet = workbook.add_worksheet().set_name("Sums").unwrap();
    begin(sheet);
    sheet.write_formula(1, 1, formula("=3+4")).unwrap();
    let sheet = workbook.add_worksheet().set_name("Links").unwrap();
    sheet.write_formula(1, 1, formula("=Sums!B2")).unwrap();
    sheet.write_formula(2, 1, formula("=Sums!B2")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    save(&mut workbook, &path);
    let known: Vec<_> = sheets(&path).iter().map(|sheet| (sheet.hidden, sheet.formulas)).collect();
    assert_eq!(known, [(false, 0), (true, 0), (false, 1), (false, 2)]);
    let said = imported(folder.path(), "a.xlsx");
    let lines: Vec<&str> = said.lines().collect();
    let open = "without a stored result; open the file in a spreadsheet program and save it there";
    assert_eq!(
        lines,
        [
            "a.xlsx, Shown: 1 figure of 1 indicator in 1 place and 1 period",
            "a.xlsx, Old (a hidden sheet): 1 figure of 1 indicator in 1 place and 1 period",
            "a.xlsx, Sums: no figures were recognised",
            &format!("  1 cell is a formula {open}"),
            "a.xlsx, Links: no figures were recognised",
            &format!("  2 cells are formulas {open}"),
            "a.xlsx: 2 sheets without figures are left out",
        ]
    );
}

#[test]
fn formulas_without_results_are_missed_beside_numbers_and_those_with_results_are_not() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    begin(sheet);
    sheet.write(2, 0, "Sơn La").unwrap();
    sheet.write(3, 0, "Lào Cai").unwrap();
    sheet.write(1, 1, 700).unwrap();
    for (row, result) in [(2, "812"), (3, "")] {
        sheet.write_formula(row, 1, Formula::new("=700+112").set_result(result)).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    workbook.save(&path).unwrap();
    assert_eq!(sheets(&path)[0].formulas, 0);
    assert!(!imported(folder.path(), "a.xlsx").contains("formula"));
    let sheet = workbook.worksheet_from_index(0).unwrap();
    sheet.write_formula(3, 1, formula("=700+112")).unwrap();
    sheet.write_formula(3, 2, formula("=B2+B3")).unwrap();
    save(&mut workbook, &path);
    assert_eq!(sheets(&path)[0].formulas, 2);
    let said = imported(folder.path(), "a.xlsx");
    assert!(said.contains("a.xlsx, Sheet1: 2 figures"), "{said}");
    assert!(said.contains("2 cells are formulas without a stored result"), "{said}");
}

/// What is recognised of the one column of figures of a sheet of this name, after a person said of one that is called
/// `earlier` that its figures are of post, of 2019.
fn remembered(earlier: &str, name: &str) -> (Option<IndicatorId>, String) {
    let mut project = Project::new();
    let text = |first: u32| format!("Tỉnh\tSố liệu (tỷ đồng)\nCao Bằng\t{first}\nLạng Sơn\t80");
    let mut said = project.tabulation(&text(95), earlier, true);
    said.columns = vec![TableColumn::Place, TableColumn::Figures(provista::domain::Given::default())];
    said.whole.indicator = Some(IndicatorId::new("revenue.post"));
    said.whole.period = Some("2019".parse().unwrap());
    // Its column says no unit any more.
    said.whole.counting = project.lexis().counting("tỷ đồng");
    let document = Document { table: Some(Box::new(said)), ..Document::new("a.xlsx", text(95)) };
    let records = project.lexis().records(&document);
    assert_eq!(records.len(), 2);
    project.load(vec![LoadedDocument { document, records }], Timestamp::UNIX_EPOCH);
    let own = project.tabulation(&text(96), name, true).whole;
    (own.indicator, own.period.map(|period| period.to_string()).unwrap_or_default())
}

#[test]
fn what_was_said_of_a_sheet_holds_for_the_next_but_for_its_time() {
    let post = Some(IndicatorId::new("revenue.post"));
    for (earlier, name, period) in [
        ("6 tháng 2024", "9 tháng 2024", "2024-9M"),
        ("6 tháng đầu năm 2024", "Cả năm 2024", "2024"),
        ("H1 2024", "2025 H2", "2025-H2"),
        ("Quý 1-2024", "Quý 2-2024", "2024-Q2"),
        ("T5-2024", "T6.2024", "2024-06"),
        ("Bưu chính 6T2024", "Bưu chính 9T2024", "2024-9M"),
        // That of the sheet before is not taken where none is named.
        ("Quý 1", "Quý 2", ""),
        ("Biểu 1-2024", "Biểu 1-2025", "2025"),
    ] {
        assert_eq!(remembered(earlier, name), (post, period.to_owned()), "{earlier}, {name}");
    }
    for (earlier, name, period) in [
        ("Biểu 1", "Biểu 2", ""),
        ("Biểu 1-2024", "Biểu 2-2024", "2024"),
        ("Biểu 1 6 tháng 2024", "Biểu 2 9 tháng 2024", "2024-9M"),
        ("Phụ lục I", "Phụ lục II", ""),
        ("Bưu chính 6 tháng 2024", "Viễn thông 9 tháng 2024", "2024-9M"),
    ] {
        assert_eq!(remembered(earlier, name), (None, period.to_owned()), "{earlier}, {name}");
    }
}

#[test]
fn the_time_of_a_sheet_is_read_as_tabs_are_written() {
    for (name, period) in [
        ("Quy 1-2024", "2024-Q1"),
        ("6 thang dau nam 2024", "2024-H1"),
        ("6T-2024", "2024-H1"),
        ("T5-2024", "2024-05"),
        ("5.2024", "2024-05"),
        ("2024 H1", "2024-H1"),
        // The number is of the sheet, and of no month.
        ("Biểu 1-2024", "2024"),
        ("PL 3.2024", "2024"),
        ("Biểu 1", ""),
    ] {
        let own = Project::new().tabulation("Tỉnh\tDoanh thu bưu chính (tỷ đồng)\nCao Bằng\t95", name, true).whole;
        assert_eq!(own.period.map(|period| period.to_string()).unwrap_or_default(), period, "{name}");
    }
}
