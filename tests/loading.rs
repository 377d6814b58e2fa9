//! Promise: documents come into the window from any format, the clipboard and a watched folder; a dataset's columns are
//! chosen beside its rows; what is nearly the same is said.

#![cfg(feature = "window")]

mod shown;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use provista::domain::Language;
use shown::{Shown, empty, load, press, session, settle};

const SENTENCE: &str = "Postal revenue of Cao Bang province in 2021 was VND 95 billion.";

/// All that a screen reader would hear.
fn said(harness: &Shown) -> Vec<String> {
    harness.get_all_by(|node| node.label().is_some()).filter_map(|node| node.accesskit_node().label()).collect()
}

fn documents(harness: &Shown) -> usize {
    session(harness).project().documents().count()
}

const FILES: (Modifiers, Key) = (Modifiers::COMMAND, Key::L);

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats").join(name)
}

#[test]
fn every_kind_of_document_is_loaded_by_its_path() {
    let mut harness = empty(Language::English);
    load(&mut harness, FILES, &fixture("bulletin.docx"));
    let title = "Viễn thông Sơn La tăng trưởng ổn định trong nửa đầu năm";
    assert_eq!(session(&harness).selected_document().unwrap().1.headline(), title);
    let records = session(&harness).project().totals().0;
    assert!(records > 5);
    // The same page as PDF has its address: it may be a later version, and is loaded beside it where a person says so.
    load(&mut harness, FILES, &fixture("bulletin.pdf"));
    assert_eq!(documents(&harness), 1);
    harness.get_by_role_and_label(Role::Button, "Load as a document of its own").click();
    settle(&mut harness);
    assert_eq!(documents(&harness), 2);
    assert_eq!(session(&harness).project().totals().0, 2 * records);
    // Nearly the same words under another name and no address are said to be so.
    let folder = tempfile::tempdir().unwrap();
    let lines: Vec<String> = (0..80).map(|nr| format!("Xã thứ {nr} có {} hộ dùng Internet.", nr * 7 + 3)).collect();
    let text = lines.join("\n");
    for (name, last) in [("một.txt", "Hết."), ("hai.txt", "Còn nữa.")] {
        std::fs::write(folder.path().join(name), format!("{text}\n{last}\n")).unwrap();
        load(&mut harness, FILES, &folder.path().join(name));
    }
    assert_eq!(documents(&harness), 4);
    harness.get_by_label("One document is nearly the same as another");
    harness.get_by_role_and_label(Role::Button, "Close").click();
    settle(&mut harness);
    // And once more it is a copy, which is left out and not worth a question.
    load(&mut harness, FILES, &fixture("bulletin.pdf"));
    assert_eq!(documents(&harness), 4);
    assert!(harness.query_by_label("One document is nearly the same as another").is_none());
    harness.get_by_label("No new document, one was in the project already");
}

#[test]
fn the_columns_of_a_dataset_are_recognised_or_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let known = folder.path().join("crawl.csv");
    std::fs::write(&known, format!("url,text,published\nhttps://example.vn/1,{SENTENCE},2022-01-05\n")).unwrap();
    let mut harness = empty(Language::English);
    load(&mut harness, FILES, &known);
    harness.get_by_label("Which columns hold what?");
    harness.get_by_label(SENTENCE);
    assert_eq!(documents(&harness), 0);
    harness.get_by_role_and_label(Role::ComboBox, "Text").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(documents(&harness), 0, "the field takes Enter that has the focus");
    while harness.query_by_label("Which columns hold what?").is_some() {
        press(&mut harness, Modifiers::NONE, Key::Escape);
    }
    load(&mut harness, FILES, &known);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let (_, document) = session(&harness).selected_document().unwrap();
    assert_eq!(document.name, "crawl.csv#2");
    assert_eq!(document.published.unwrap().to_string(), "2022-01-05");
    assert_eq!(document.source.as_deref(), Some("https://example.vn/1"));

    let unknown = folder.path().join("odd.jsonl");
    std::fs::write(
        &unknown,
        "{\"a\": \"x\", \"b\": \"Telecom revenue of Son La province in 2021 was VND 1,250 billion.\"}\n",
    )
    .unwrap();
    load(&mut harness, FILES, &unknown);
    harness.get_by_label("No column is known to hold texts. Choose the one that does; each row becomes a document.");
    harness.get_by_role_and_label(Role::ComboBox, "Text").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "b").click();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(documents(&harness), 2);
    assert_eq!(session(&harness).selected_record().unwrap().1.figure.place.unwrap().as_str(), "son-la");
}

#[test]
fn what_was_copied_is_loaded_unless_a_field_takes_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = empty(Language::English);
    harness.event(Event::Paste(SENTENCE.to_owned()));
    settle(&mut harness);
    assert_eq!(documents(&harness), 1);
    assert!(session(&harness).selected_document().unwrap().1.name.starts_with("Copied 2"));
    // Paths, as file managers copy them.
    let file = folder.path().join("a b.txt");
    std::fs::write(&file, "Telecom revenue of Son La province in 2021 was VND 1,250 billion.").unwrap();
    harness.event(Event::Paste(format!("file://{}\r\n", file.to_str().unwrap().replace(' ', "%20"))));
    settle(&mut harness);
    assert_eq!(documents(&harness), 2);
    assert_eq!(session(&harness).selected_document().unwrap().1.name, "a b.txt");
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness.event(Event::Paste("son la".to_owned()));
    settle(&mut harness);
    assert_eq!(documents(&harness), 2);
    assert_eq!(session(&harness).query.text, "son la");
}

#[test]
fn what_comes_into_a_watched_folder_is_loaded() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("first.txt"), SENTENCE).unwrap();
    let mut harness = empty(Language::English);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    harness.get_by_role_and_label(Role::TextInput, "Type a command").type_text("watch a folder");
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_role_and_label(Role::TextInput, "Path").type_text(folder.path().to_str().unwrap());
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(documents(&harness), 1);
    let selected = session(&harness).selection.document;
    std::fs::write(
        folder.path().join("second.html"),
        format!("<html><body><p>{}</p></body></html>", SENTENCE.replace("Cao Bang", "Son La")),
    )
    .unwrap();
    let started = Instant::now();
    while documents(&harness) < 2 {
        settle(&mut harness);
        assert!(started.elapsed() < Duration::from_mins(1), "the new file is not noticed");
    }
    // The person is left where they were.
    assert_eq!(session(&harness).selection.document, selected);
    // Nor does what cannot be read stop them; it is listed when they ask.
    std::fs::write(folder.path().join("third.txt"), "").unwrap();
    while harness.query_by_role_and_label(Role::Button, "List…").is_none() {
        settle(&mut harness);
        assert!(started.elapsed() < Duration::from_mins(1), "the empty file is not told");
    }
    assert!(harness.query_by_label("The file is empty.").is_none());
    harness.get_by_role_and_label(Role::Button, "List…").click();
    settle(&mut harness);
    harness.get_by_label("The file is empty.");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.get_by_role_and_label(Role::Button, "Stop").click();
    settle(&mut harness);
    assert!(session(&harness).watched.is_none());
}

#[test]
fn what_is_wrong_with_a_file_is_said_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep.html");
    std::fs::write(&path, "<div>".repeat(10_000)).unwrap();
    for (language, what) in [
        (Language::English, "It holds more than 2,000 levels in one another, which is where reading ends."),
        (Language::Vietnamese, "Tệp có hơn 2.000 tầng lồng nhau, quá mức được đọc."),
    ] {
        let mut harness = empty(language);
        harness.event(Event::Paste(path.to_str().unwrap().to_owned()));
        settle(&mut harness);
        harness.get_by_label(what);
    }
}

#[test]
fn a_table_of_figures_is_shown_with_what_it_means_before_it_is_taken_in() {
    for (language, title, figures, column, cell) in [
        (Language::English, "What do the rows and columns mean?", "3 figures", "Indicator of column B", "Cell B3"),
        (Language::Vietnamese, "Các dòng và cột có nghĩa gì?", "3 số liệu", "Chỉ tiêu của cột B", "Ô B3"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("doanh-thu.csv");
        let text =
            "\"Doanh thu viễn thông (tỷ đồng)\"\nTỉnh,2021,2022\nCao Bằng,700,735\nTây Bắc,1,2\nLạng Sơn,..,812\n";
        std::fs::write(&path, text).unwrap();
        let mut harness = empty(language);
        let field = if language == Language::English { "Path" } else { "Đường dẫn" };
        press(&mut harness, FILES.0, FILES.1);
        harness.get_by_role_and_label(Role::TextInput, field).focus();
        settle(&mut harness);
        press(&mut harness, Modifiers::COMMAND, Key::A);
        harness.get_by_role_and_label(Role::TextInput, field).type_text(path.to_str().unwrap());
        settle(&mut harness);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        harness.get_by_label(title);
        harness.get_by_label(figures);
        harness.get_by_role_and_label(Role::ComboBox, column);
        assert_eq!(documents(&harness), 0, "nothing is taken in before");
        // A control that has the focus takes Enter for itself.
        let leave = if language == Language::English { "Cancel" } else { "Hủy" };
        harness.get_by_role_and_label(Role::Button, leave).focus();
        settle(&mut harness);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert!(harness.query_by_label(title).is_none() && documents(&harness) == 0);
        let open = if language == Language::English { "Path" } else { "Đường dẫn" };
        press(&mut harness, FILES.0, FILES.1);
        harness.get_by_role_and_label(Role::TextInput, open).type_text(path.to_str().unwrap());
        settle(&mut harness);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(documents(&harness), 1);
        let project = session(&harness).project();
        let values: Vec<String> =
            project.records().map(|(_, record)| record.figure.value.unwrap().to_string()).collect();
        assert_eq!(values, ["700000000000", "735000000000", "812000000000"]);
        harness.get_by_label(cell);
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(documents(&harness), 0, "it is one change");
    }
}

/// An archive at `path` with these members.
fn archive(path: &Path, members: &[(&str, &str)]) {
    let mut archive = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    for (name, text) in members {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap();
}

#[test]
fn tables_and_texts_of_an_archive_are_both_taken_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("all.zip");
    archive(
        &path,
        &[
            ("tin.txt", SENTENCE),
            ("bang.csv", "\"Doanh thu viễn thông (tỷ đồng)\"\nTỉnh,2021,2022\nCao Bằng,700,735\n"),
            ("la.csv", "a,b\nx,y\n"),
        ],
    );
    let mut harness = empty(Language::English);
    load(&mut harness, FILES, &path);
    harness.get_by_label("What do the rows and columns mean?");
    harness.get_by_label("all.zip, bang.csv");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let mut names: Vec<String> =
        session(&harness).project().documents().map(|(_, document)| document.name.clone()).collect();
    names.sort();
    assert_eq!(names, ["all.zip/bang.csv", "all.zip/tin.txt"], "{:?}", said(&harness));
    // What was taken in is not told as a text that lacks; what is neither is.
    harness.get_by_label_contains("all.zip, la.csv");
    assert!(harness.query_by_label_contains("all.zip, bang.csv").is_none());
}

#[test]
fn a_table_with_sentences_in_an_archive_is_taken_in_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("all.zip");
    let table = "place,indicator,period,value,unit,text\n\
        cao-bang,revenue.telecom,2021,700,tỷ đồng,\"Năm 2021, doanh thu viễn thông của tỉnh Cao Bằng đạt 700 tỷ đồng.\"\n\
        cao-bang,revenue.telecom,2022,735,tỷ đồng,\"Năm 2022, doanh thu viễn thông của tỉnh Cao Bằng đạt 735 tỷ đồng.\"\n";
    archive(&path, &[("bang.csv", table), ("tin.txt", SENTENCE)]);
    let mut harness = empty(Language::English);
    load(&mut harness, FILES, &path);
    harness.get_by_label("all.zip, bang.csv");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let mut names: Vec<String> =
        session(&harness).project().documents().map(|(_, document)| document.name.clone()).collect();
    names.sort();
    assert_eq!(names, ["all.zip/bang.csv", "all.zip/tin.txt"], "{:?}", said(&harness));
}

#[test]
fn a_click_beside_the_question_about_a_table_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bang.csv");
    std::fs::write(&path, "\"Doanh thu viễn thông (tỷ đồng)\"\nTỉnh,2021,2022\nCao Bằng,700,735\n").unwrap();
    let mut harness = empty(Language::English);
    load(&mut harness, FILES, &path);
    harness.get_by_label("What do the rows and columns mean?");
    for pressed in [true, false] {
        harness.event(eframe::egui::Event::PointerMoved(eframe::egui::pos2(4.0, 400.0)));
        harness.event(eframe::egui::Event::PointerButton {
            pos: eframe::egui::pos2(4.0, 400.0),
            button: eframe::egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        harness.step();
    }
    settle(&mut harness);
    harness.get_by_label("What do the rows and columns mean?");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("What do the rows and columns mean?").is_none());
}

#[test]
fn what_is_loaded_for_one_project_never_comes_into_another() {
    let folder = tempfile::tempdir().unwrap();
    for at in 0..3000 {
        std::fs::write(folder.path().join(format!("{at}.txt")), format!("{SENTENCE} No. {at}")).unwrap();
    }
    let mut harness = empty(Language::English);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    harness.get_by_role_and_label(Role::TextInput, "Path").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.get_by_role_and_label(Role::TextInput, "Path").type_text(folder.path().to_str().unwrap());
    settle(&mut harness);
    harness.key_press(Key::Enter);
    harness.step();
    assert!(harness.state().as_ref().unwrap().is_busy(), "it is still being read");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::N);
    harness.step();
    settle(&mut harness);
    assert_eq!(documents(&harness), 0, "the new project has nothing of what was read for the one before");
    load(&mut harness, FILES, &fixture("bulletin.docx"));
    assert_eq!(documents(&harness), 1);
}
