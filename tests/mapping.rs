//! Promise: what the rows and columns of a table of figures mean is recognised, and said otherwise in the window by keys
//! and mouse; what was not taken in of its file is told.

#![cfg(feature = "window")]

mod shown;

use std::path::Path;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
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
