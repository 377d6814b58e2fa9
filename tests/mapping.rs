//! Promise: what the rows and columns of a table of figures mean is recognised, and said otherwise in the window by keys
//! and mouse; what was not taken in of its file is told.

#![cfg(feature = "window")]

mod shown;
mod workbooks;

use std::path::Path;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use provista::domain::Language;
use shown::{Shown, click, empty, enter, load, press, session, settle, write, written};

const FILES: (Modifiers, Key) = (Modifiers::COMMAND, Key::L);
const TITLE: &str = "What do the rows and columns mean?";

/// A window that asks about the tables of a file.
fn asked(path: &Path) -> Shown {
    let mut harness = empty(Language::English);
    load(&mut harness, FILES, path);
    harness.get_by_label(TITLE);
    harness
}

/// What a field shows that is known by its label.
fn shows(harness: &Shown, role: Role, label: &str) -> String {
    harness.get_by_role_and_label(role, label).accesskit_node().value().unwrap_or_default()
}

/// The figures of the project, one a line.
fn figures(harness: &Shown) -> Vec<String> {
    let figures = session(harness).project().records().map(|(_, record)| record.figure.clone());
    let line = |figure: provista::domain::Figure| {
        let (place, period) = (figure.place.unwrap(), figure.period.unwrap());
        format!("{place} {} {period} {} {}", figure.indicator, figure.value.unwrap().normalize(), figure.status.code())
    };
    figures.map(line).collect()
}

fn begin_in_row(harness: &mut Shown, row: &str) {
    harness.get_by_role_and_label(Role::SpinButton, "Figures begin in row").focus();
    settle(harness);
    press(harness, Modifiers::COMMAND, Key::A);
    harness.get_by_role_and_label(Role::SpinButton, "Figures begin in row").type_text(row);
    settle(harness);
    press(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn another_first_row_has_its_heads_recognised_and_keeps_what_was_set() {
    let folder = tempfile::tempdir().unwrap();
    let text =
        "Số,12,34\nTỉnh,\"Doanh thu viễn thông năm 2021 (tỷ đồng)\",Số liệu khác\nCao Bằng,700,7\nLạng Sơn,812,8\n";
    let path = written(folder.path(), "a.csv", text);
    let mut harness = asked(&path);
    harness.get_by_label_contains("No figures yet");
    begin_in_row(&mut harness, "3");
    harness.get_by_label("2 figures");
    assert_eq!(shows(&harness, Role::TextInput, "Period of column B"), "2021");
    harness.get_by_label_contains("billion dong");
    // What is set stays, whichever rows are tried.
    enter(&mut harness, "Period of column B", "2022");
    begin_in_row(&mut harness, "2");
    begin_in_row(&mut harness, "4");
    // A row of figures above the first is no head.
    harness.get_by_label("1 figure");
    assert_eq!(shows(&harness, Role::TextInput, "Period of column B"), "2022");
    begin_in_row(&mut harness, "3");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(
        figures(&harness),
        ["cao-bang revenue.telecom 2022 700000000000 actual", "lang-son revenue.telecom 2022 812000000000 actual"]
    );
}

#[test]
fn the_period_of_a_column_is_said_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let text = |first: &str| {
        format!("\"Doanh thu viễn thông (tỷ đồng)\"\nTỉnh,2021,Năm báo cáo\nCao Bằng,{first},735\nLạng Sơn,800,812\n")
    };
    let path = written(folder.path(), "a.csv", &text("700"));
    let mut harness = asked(&path);
    // By the mouse what the column holds, by the keys of which time it is.
    click(&mut harness, Role::ComboBox, "Column C");
    click(&mut harness, Role::Button, "Figures");
    write(&mut harness, "Period of column C", "abc");
    harness.get_by_label("“abc” is no period that is read; write 2024, 2024-H1, Q3 2024 or 06/2024");
    harness.get_by_label("2 figures");
    write(&mut harness, "Period of column C", "2022");
    assert!(harness.query_by_label_contains("is no period").is_none());
    harness.get_by_label("4 figures");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(
        figures(&harness),
        [
            "cao-bang revenue.telecom 2021 700000000000 actual",
            "cao-bang revenue.telecom 2022 735000000000 actual",
            "lang-son revenue.telecom 2021 800000000000 actual",
            "lang-son revenue.telecom 2022 812000000000 actual",
        ]
    );
    // The next table with this head is read alike.
    let path = written(folder.path(), "b.csv", &text("701"));
    load(&mut harness, FILES, &path);
    harness.get_by_label(TITLE);
    assert_eq!(shows(&harness, Role::TextInput, "Period of column C"), "2022");
    harness.get_by_label("4 figures");
}

/// A workbook with a sheet of one figure, a hidden one, one of words, and one whose sum has no stored result.
fn workbook(path: &Path, names: &[&str]) {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for name in names {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap().set_hidden(name.starts_with("Old"));
        let heads =
            if *name == "Notes" { ["Từ", "Nghĩa"] } else { ["Tỉnh", "Doanh thu viễn thông 2022 (VND)"] };
        sheet.write(0, 0, heads[0]).unwrap();
        sheet.write(0, 1, heads[1]).unwrap();
        sheet.write(1, 0, "Cao Bằng").unwrap();
        match *name {
            "Notes" => drop(sheet.write(1, 1, "một tỉnh").unwrap()),
            "Sums" | "Old sums" => {
                sheet.write_formula(1, 1, workbooks::formula("=3+4")).unwrap();
            }
            "Partly" => {
                sheet.write(1, 1, 7).unwrap().write(2, 0, "Sơn La").unwrap();
                sheet.write_formula(2, 1, workbooks::formula("=3+4")).unwrap();
                sheet.write_formula(3, 1, workbooks::formula("=B2+B3")).unwrap();
            }
            own => drop(sheet.write(1, 1, if own == "Old" { 5 } else { 7 }).unwrap()),
        }
    }
    workbooks::save(&mut workbook, path);
}

#[test]
fn hidden_sheets_and_sheets_without_figures_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    workbook(&path, &["Shown", "Old", "Notes", "Sums", "Old sums"]);
    let mut harness = asked(&path);
    assert!(harness.query_by_label("a hidden sheet").is_none());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("a.xlsx, Old");
    harness.get_by_label("a hidden sheet");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(figures(&harness).len(), 2);
    harness.get_by_label("3 sheets were left out");
    assert!(harness.query_by_label_contains("could not be read").is_none());
    let told = |inner: &str| format!("{}, {inner}", path.display());
    for (inner, what) in [
        ("Notes", "No figures were recognised in this sheet, which was left out."),
        ("Sums", "No figures were recognised in this sheet: a cell is a formula without a stored result."),
        ("Old sums", "No figures were recognised in this hidden sheet: a cell is a formula without a stored result."),
    ] {
        harness.get_by_label(&told(inner));
        harness.get_by_label(what);
    }
    // In an archive, too, where the sheet is named and not its member alone.
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let zipped = folder.path().join("z.zip");
    let mut archive = zip::ZipWriter::new(std::fs::File::create(&zipped).unwrap());
    for name in ["b/a.xlsx", "tin.txt"] {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        let text = b"Telecom revenue of Son La province in 2021 was VND 1,250 billion.".to_vec();
        let bytes = if name == "tin.txt" { text } else { std::fs::read(&path).unwrap() };
        std::io::Write::write_all(&mut archive, &bytes).unwrap();
    }
    archive.finish().unwrap();
    load(&mut harness, FILES, &zipped);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("3 sheets were left out");
    assert!(harness.query_by_label_contains("could not be read").is_none());
    harness.get_by_label(&format!("{}, b/a.xlsx / Notes", zipped.display()));
    assert_eq!(session(&harness).project().documents().count(), 3, "its tables were there already");
    // Formulas alone are no texts that lack a column.
    let mut harness = empty(Language::English);
    let path = folder.path().join("b.xlsx");
    workbook(&path, &["Sums"]);
    load(&mut harness, FILES, &path);
    harness.get_by_label("No figures were recognised in this sheet: a cell is a formula without a stored result.");
    harness.get_by_label("Open the file in a spreadsheet program, save it there and load it again.");
    // Nor are words beside them, which are told as well.
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let path = folder.path().join("d.xlsx");
    workbook(&path, &["Notes", "Sums"]);
    load(&mut harness, FILES, &path);
    harness.get_by_label(&format!("{}, Sums", path.display()));
    harness.get_by_label(&format!("{}, Notes", path.display()));
    harness.get_by_label("No figures were recognised in this sheet, which was left out.");
    // Words alone are.
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let path = folder.path().join("c.xlsx");
    workbook(&path, &["Notes"]);
    load(&mut harness, FILES, &path);
    harness.get_by_label("Which columns hold what?");
}

#[test]
fn formulas_without_results_beside_figures_are_told_where_the_table_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    workbook(&path, &["Partly"]);
    let harness = asked(&path);
    harness.get_by_label("1 figure");
    harness.get_by_label_contains("2 cells are left out: they are formulas without a stored result");
    workbook(&path, &["Shown"]);
    assert!(asked(&path).query_by_label_contains("formula").is_none());
}

/// A window into which these files were pasted.
fn pasted(paths: &[&Path]) -> Shown {
    let mut harness = empty(Language::English);
    let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    harness.event(Event::Paste(paths.join("\n")));
    settle(&mut harness);
    harness
}

/// A dataset of texts.
fn dataset(folder: &Path) -> std::path::PathBuf {
    let text = "Doanh thu viễn thông của tỉnh Cao Bằng năm 2021 đạt 700 tỷ đồng. ".repeat(4);
    written(folder, "crawl.csv", &format!("id,noi_dung\n7,{text}\n8,{text}\n"))
}

#[test]
fn a_workbook_of_formulas_alone_is_told_whatever_is_decided_of_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let (sums, figures) = (folder.path().join("sums.xlsx"), folder.path().join("figures.xlsx"));
    workbook(&sums, &["Sums", "Notes"]);
    workbook(&figures, &["Shown", "Notes"]);
    let texts = dataset(folder.path());
    let told = ["Sums", "Notes"].map(|sheet| format!("{}, {sheet}", sums.display()));
    for (beside, title) in [(&texts, "Which columns hold what?"), (&figures, TITLE)] {
        for key in [Key::Escape, Key::Enter] {
            let mut harness = pasted(&[&sums, beside]);
            harness.get_by_label(title);
            press(&mut harness, Modifiers::NONE, key);
            assert!(told.iter().all(|told| harness.query_by_label(told).is_some()), "{title} {key:?}");
            // Of a table that a person leaves nothing is said.
            let own = harness.query_by_label(&format!("{}, Notes", figures.display())).is_some();
            assert_eq!(own, title == TITLE && key == Key::Enter, "{title} {key:?}");
            press(&mut harness, Modifiers::NONE, Key::Escape);
            assert!(harness.query_by_label(&told[0]).is_none(), "it is told once");
        }
    }
}

#[test]
fn in_a_small_window_the_buttons_stay_in_sight() {
    let folder = tempfile::tempdir().unwrap();
    let text = "Bảng 1\nTỉnh,Doanh thu viễn thông 2021 (tỷ đồng),Hạng\nCao Bằng,700,a\nSơn La,chưa có,b\nLào Cai,9,\n";
    let path = written(folder.path(), "a.csv", &text.replace("Hạng", "Doanh thu bưu chính 2022 (tỷ đồng)"));
    let mut harness = asked(&path);
    for size in [Vec2::new(900.0, 600.0), Vec2::new(640.0, 400.0)] {
        harness.set_size(size);
        settle(&mut harness);
        for label in [TITLE, "Import", "Cancel"] {
            let rect = harness.get_by_label(label).rect();
            assert!(rect.min.y >= 0.0 && rect.max.y <= size.y, "{label}: {rect}, {size}");
        }
    }
}

#[test]
fn what_the_figures_are_is_said_for_the_whole_table_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let text = |first: &str| {
        format!("\"Kế hoạch: doanh thu viễn thông (tỷ đồng)\"\nTỉnh,2021,Ước 2022\nCao Bằng,{first},735\n")
    };
    let path = written(folder.path(), "a.csv", &text("700"));
    let mut harness = asked(&path);
    assert_eq!(shows(&harness, Role::ComboBox, "Figures are"), "target");
    click(&mut harness, Role::ComboBox, "Figures are");
    click(&mut harness, Role::Button, "actual");
    assert_eq!(shows(&harness, Role::ComboBox, "Figures are"), "actual");
    // Another first row does not take it away.
    begin_in_row(&mut harness, "4");
    begin_in_row(&mut harness, "3");
    assert_eq!(shows(&harness, Role::ComboBox, "Figures are"), "actual");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    // What the head of a column says is of its own figures.
    assert_eq!(
        figures(&harness),
        ["cao-bang revenue.telecom 2021 700000000000 actual", "cao-bang revenue.telecom 2022 735000000000 estimate",]
    );
    let path = written(folder.path(), "b.csv", &text("701"));
    load(&mut harness, FILES, &path);
    harness.get_by_label(TITLE);
    assert_eq!(shows(&harness, Role::ComboBox, "Figures are"), "actual");
}

#[test]
fn a_sheet_without_figures_is_told_where_the_columns_of_a_dataset_are_not_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    workbook(&path, &["Shown", "Notes"]);
    let dataset = dataset(folder.path());
    let told = format!("{}, Notes", path.display());
    for key in [Key::Escape, Key::Enter] {
        let mut harness = pasted(&[&path, &dataset]);
        harness.get_by_label(TITLE);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        // What was passed over and the choice of columns come one after the other, whichever is ready first.
        let (mut was_told, mut was_asked) = (0, 0);
        for _ in 0..2 {
            if harness.query_by_label(&told).is_some() {
                was_told += 1;
                press(&mut harness, Modifiers::NONE, Key::Escape);
            } else if harness.query_by_label("Which columns hold what?").is_some() {
                was_asked += 1;
                press(&mut harness, Modifiers::NONE, key);
            }
        }
        assert_eq!((was_told, was_asked), (1, 1), "after {key:?}");
        assert!(harness.query_by_label(&told).is_none(), "it is told once");
    }
}

#[test]
fn what_the_figures_of_one_column_are_is_said_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let text = |first: &str| format!("Doanh thu viễn thông (tỷ đồng)\nTỉnh,2024,2025\nCao Bằng,{first},760\n");
    let path = written(folder.path(), "a.csv", &text("735"));
    let mut harness = asked(&path);
    click(&mut harness, Role::ComboBox, "Figures of column C are");
    click(&mut harness, Role::Button, "target");
    assert_eq!(shows(&harness, Role::ComboBox, "Figures of column C are"), "target");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(
        figures(&harness),
        ["cao-bang revenue.telecom 2024 735000000000 actual", "cao-bang revenue.telecom 2025 760000000000 target"]
    );
    let path = written(folder.path(), "b.csv", &text("736"));
    load(&mut harness, FILES, &path);
    harness.get_by_label(TITLE);
    assert_eq!(shows(&harness, Role::ComboBox, "Figures of column C are"), "target");
}

#[test]
fn letters_that_were_lost_in_a_table_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let text = "Tá»‰nh,Doanh thu viá»…n thÃ´ng 2024 (tá»· Ä‘á»“ng)\nCao Báº±ng,735\nVÃ  sá»‘ liá»‡u sÆ¡ bá»™\n";
    let path = written(folder.path(), "a.csv", text);
    let mut harness = asked(&path);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label(&path.display().to_string());
}
