//! Promise: a person leaves texts in their own files and takes them in again in the window; is told of those that are
//! away, finds them, and compares what changed. All through the labels that a screen reader hears.

#![cfg(feature = "window")]

mod shown;

use std::fs;
use std::path::{Path, PathBuf};

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Vec2, ViewportEvent};
use egui_kittest::kittest::{NodeT, Queryable};
use jiff::Timestamp;
use provista::app::Options;
use provista::domain::{Keeping, Language};
use provista::project::{Project, open, save};
use shown::{Shown, click, press, settle, write};

const SON_LA: &str = "Sơn La\n\nHôm nay trời đẹp, bà con phấn khởi.\n\nNăm 2023, doanh thu viễn thông của tỉnh Sơn La đạt \
    1.411,2 tỷ đồng.\n\nCuối năm 2023, tỉnh có 512.300 thuê bao di động.\n\nLễ hội khai mạc lúc 8 giờ.\n";
const LAI_CHAU: &str = "Lai Châu\n\nNăm 2023, doanh thu viễn thông của tỉnh Lai Châu đạt 640,5 tỷ đồng.\n\nHết tin.\n";

fn window(project: Option<&Path>, documents: &[PathBuf], language: Language) -> Shown {
    let options =
        Options { project: project.map(PathBuf::from), documents: documents.to_vec(), ..shown::options(language) };
    shown::open(options, Vec2::new(1400.0, 900.0))
}

fn project(harness: &Shown) -> &Project {
    shown::session(harness).project()
}

fn shows(harness: &Shown, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
}

/// Gives a command by the palette.
fn command(harness: &mut Shown, title: &str) {
    press(harness, Modifiers::COMMAND, Key::K);
    harness.get_by_role_and_label(Role::TextInput, "Type a command").type_text(title);
    settle(harness);
    press(harness, Modifiers::NONE, Key::Enter);
}

fn click_first(harness: &mut Shown, label: &str) {
    let button = harness.get_all_by_role_and_label(Role::Button, label).next();
    button.unwrap_or_else(|| panic!("no button {label}")).click();
    settle(harness);
}

/// A saved project whose two texts are by reference.
fn saved(folder: &Path) -> PathBuf {
    let texts = folder.join("texts");
    fs::create_dir(&texts).unwrap();
    fs::write(texts.join("a.txt"), SON_LA).unwrap();
    fs::write(texts.join("b.txt"), LAI_CHAU).unwrap();
    let mut harness = window(None, &[texts], Language::English);
    command(&mut harness, "Where texts are kept");
    assert!(shows(&harness, "Now inside the project file: 2 texts") && shows(&harness, "stays small"));
    click(&mut harness, Role::RadioButton, "By reference, in their own files: 2 of 2");
    click(&mut harness, Role::Button, "Keep them so");
    assert!(shows(&harness, "Texts are left in their own files from the next save on"));
    assert_eq!(project(&harness).keeping(), Some(Keeping::ByReference));
    let path = folder.join("project.ron");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    write(&mut harness, "Path", path.to_str().unwrap());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(shows(&harness, "2 texts are left in their files"));
    let file = fs::read_to_string(&path).unwrap();
    assert!(file.contains("512.300") && !file.contains("trời đẹp"));
    path
}

#[test]
fn texts_are_left_in_their_files_and_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut harness = window(Some(&path), &[], Language::English);
    assert!(project(&harness).documents().all(|(_, document)| document.is_whole()));
    assert!(shows(&harness, "trời đẹp") && !shows(&harness, "not at hand"));
    assert!(!shown::session(&harness).has_unsaved_changes());
    command(&mut harness, "Put all texts into the project file");
    assert!(shows(&harness, "Texts are kept inside the project file from the next save on"));
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(fs::read_to_string(&path).unwrap().contains("trời đẹp"));
    // It is a change like any other.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(project(&harness).keeping(), Some(Keeping::ByReference));
    // And a file that went meanwhile is told of, and costs nothing.
    fs::remove_file(folder.path().join("texts/a.txt")).unwrap();
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(shows(&harness, "1 text is left in its file; 1 stays inside, for its file has it no more"));
    let file = fs::read_to_string(&path).unwrap();
    assert!(file.contains("trời đẹp") && !file.contains("Hết tin"));
}

#[test]
fn texts_outside_the_folder_of_the_project_are_read_when_a_person_says_so() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let texts = saved(other.path());
    let path = folder.path().join("project.ron");
    let outside = fs::canonicalize(other.path()).unwrap().join("texts");
    let from_elsewhere = fs::read_to_string(&texts).unwrap().replace("\"texts/", &format!("\"{}/", outside.display()));
    fs::write(&path, from_elsewhere).unwrap();
    let data = tempfile::tempdir().unwrap();
    let open = |language| {
        let options =
            Options { project: Some(path.clone()), data: Some(data.path().to_owned()), ..shown::options(language) };
        shown::open(options, Vec2::new(1400.0, 900.0))
    };
    let mut harness = open(Language::English);
    assert!(shows(&harness, "Read texts in these folders?") && shows(&harness, outside.to_str().unwrap()));
    assert!(project(&harness).documents().all(|(_, document)| !document.is_whole()));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(shows(&harness, "Read texts in these folders?"), "no key that goes on allows it");
    click(&mut harness, Role::Button, "Leave them unread");
    assert!(shows(&harness, "a folder that nobody has allowed to read") && !shows(&harness, "Read texts in these"));
    // It is asked again when the person asks for it.
    click(&mut harness, Role::Button, "Read texts there…");
    click(&mut harness, Role::Button, "Read texts there");
    assert!(project(&harness).documents().all(|(_, document)| document.is_whole()));
    assert!(shows(&harness, "trời đẹp") && !shows(&harness, "not at hand"));
    assert!(!shown::session(&harness).has_unsaved_changes());
    drop(harness);
    let harness = open(Language::Vietnamese);
    assert!(!shows(&harness, "Đọc văn bản trong các thư mục này?"), "it is remembered");
    assert!(project(&harness).documents().all(|(_, document)| document.is_whole()));
}

#[test]
fn texts_that_are_away_are_told_and_found_with_what_lay_beside_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let new = folder.path().join("archive");
    fs::rename(folder.path().join("texts"), &new).unwrap();
    let mut harness = window(Some(&path), &[], Language::English);
    assert!(shows(&harness, "2 texts are not at hand") && shows(&harness, "The text is not at hand: "));
    assert!(shows(&harness, "512.300") && !shows(&harness, "trời đẹp"));
    assert!(harness.query_all_by_label_contains("missing …]").count() > 1);
    assert!(!shown::session(&harness).has_unsaved_changes());
    // Reading it again would find less.
    press(&mut harness, Modifiers::COMMAND, Key::R);
    assert!(shows(&harness, "so it is not read again"));
    // What is done meanwhile stays.
    press(&mut harness, Modifiers::NONE, Key::A);
    assert!(shown::session(&harness).has_unsaved_changes());
    click_first(&mut harness, "Find the file of a missing text…");
    write(&mut harness, "Path", folder.path().join("nowhere.txt").to_str().unwrap());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(shows(&harness, "The text is not there"));
    // Another text is no find.
    let wrong = folder.path().join("wrong.txt");
    fs::write(&wrong, LAI_CHAU.replace("640,5", "641,5")).unwrap();
    click_first(&mut harness, "Find the file of a missing text…");
    write(&mut harness, "Path", wrong.to_str().unwrap());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(shows(&harness, "Another text is there") && shows(&harness, "2 texts are not at hand"));
    let changes = project(&harness).history().revisions().len();
    click_first(&mut harness, "Find the file of a missing text…");
    write(&mut harness, "Path", new.join("a.txt").to_str().unwrap());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(project(&harness).history().revisions().len(), changes + 1);
    assert!(shows(&harness, "2 texts found") && shows(&harness, "trời đẹp"));
    assert!(!shows(&harness, "not at hand"));
    press(&mut harness, Modifiers::COMMAND, Key::S);
    drop(harness);
    let harness = window(Some(&path), &[], Language::English);
    assert!(project(&harness).documents().all(|(_, document)| document.is_whole()));
}

#[test]
fn a_file_that_changed_is_compared_and_passages_can_be_kept_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    fs::write(folder.path().join("texts/a.txt"), SON_LA.replace("512.300", "513.400")).unwrap();
    fs::remove_file(folder.path().join("texts/b.txt")).unwrap();
    let mut harness = window(Some(&path), &[], Language::Vietnamese);
    assert!(shows(&harness, "2 văn bản không có sẵn") && shows(&harness, "Trong đó 1 tệp"));
    assert!(shows(&harness, "Tệp nay có nội dung khác"));
    click(&mut harness, Role::Button, "So sánh với tệp hiện nay…");
    assert!(shows(&harness, "513.400"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let text = |harness: &Shown| shown::session(harness).selected_document().unwrap().1.text.clone();
    assert!(text(&harness).contains("trời đẹp") && shows(&harness, "1 văn bản không có sẵn"));
    // The other one is given up.
    let other = project(&harness).documents().find(|(_, document)| !document.is_whole()).unwrap().1;
    let headline = other.headline().to_owned();
    harness.get_all_by_role_and_label(Role::ListItem, &headline).next().unwrap().click();
    settle(&mut harness);
    assert!(shows(&harness, "Văn bản không có sẵn: "));
    click(&mut harness, Role::Button, "Chỉ giữ các đoạn trích");
    assert!(!shows(&harness, "không có sẵn") && shows(&harness, "chỉ còn giữ các đoạn"));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(shows(&harness, "1 văn bản không có sẵn"));
}

#[test]
fn large_texts_are_asked_about_once() {
    let folder = tempfile::tempdir().unwrap();
    let line = "Trời đẹp, bà con phấn khởi, không có số liệu nào ở đây.\n";
    let file = folder.path().join("large.txt");
    fs::write(&file, format!("{SON_LA}{}", line.repeat(51_000_000 / line.len()))).unwrap();
    let mut harness = window(None, &[file], Language::English);
    let path = folder.path().join("project.ron");
    let save = |harness: &mut Shown| {
        press(harness, Modifiers::COMMAND, Key::S);
        write(harness, "Path", path.to_str().unwrap());
        press(harness, Modifiers::NONE, Key::Enter);
    };
    save(&mut harness);
    assert!(shows(&harness, "You are asked until you have chosen") && !path.exists());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!path.exists());
    save(&mut harness);
    assert!(shows(&harness, "You are asked until you have chosen"));
    click(&mut harness, Role::Button, "Keep them so and save");
    assert!(fs::metadata(&path).unwrap().len() > 50_000_000);
    // What was said is remembered.
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(!shows(&harness, "You are asked until you have chosen") && !shown::session(&harness).has_unsaved_changes());
    command(&mut harness, "Where texts are kept");
    click(&mut harness, Role::RadioButton, "By reference, in their own files: 1 of 1");
    click(&mut harness, Role::Button, "Keep them so");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(fs::metadata(&path).unwrap().len() < 10_000);
}

#[test]
fn a_text_whose_file_went_is_saved_though_nothing_was_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut harness = window(Some(&path), &[], Language::English);
    assert!(!shown::session(&harness).has_unsaved_changes());
    fs::remove_file(folder.path().join("texts/a.txt")).unwrap();
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(shows(&harness, "1 stays inside, for its file has it no more"));
    assert!(fs::read_to_string(&path).unwrap().contains("trời đẹp"));
}

#[test]
fn closing_asks_about_texts_whose_files_went_also_with_a_dialog_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut harness = window(Some(&path), &[], Language::English);
    fs::remove_file(folder.path().join("texts/a.txt")).unwrap();
    for (title, inside) in [
        ("Keyboard shortcuts", "Keyboard shortcuts"),
        ("Your name in the history", "Changes bear it"),
        ("Vocabulary", "Vocabulary"),
    ] {
        command(&mut harness, title);
        assert!(shows(&harness, inside) && !shows(&harness, "Save the texts first?"), "{title}");
        let viewport = harness.input().viewport_id;
        harness.input_mut().viewports.entry(viewport).or_default().events.push(ViewportEvent::Close);
        settle(&mut harness);
        assert!(shows(&harness, "Save the texts first?"), "{title}");
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(!shows(&harness, "Save the texts first?"), "{title}");
    }
    assert_eq!(project(&harness).documents().count(), 2);
}

#[test]
fn a_window_that_looks_on_has_no_texts_to_save() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    // They are to be inside, and are in their files still.
    let mut away = open(&path).unwrap();
    away.keep_texts(Keeping::Inside, Timestamp::now()).unwrap();
    save(&away, &path).unwrap();
    let own = window(Some(&path), &[], Language::English);
    let other = window(Some(&path), &[], Language::English);
    assert!(shown::session(&other).is_read_only() && !shown::session(&own).is_read_only());
    for harness in [&own, &other] {
        assert!(project(harness).documents().all(|(_, document)| document.is_whole()));
    }
    assert!(shown::session(&own).has_unsaved_changes(), "a save puts them there");
    assert!(!shown::session(&other).has_unsaved_changes());
}

#[test]
fn a_text_whose_file_went_after_it_was_read_is_asked_about_before_the_project_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut harness = window(Some(&path), &[], Language::English);
    assert!(project(&harness).documents().all(|(_, document)| document.is_whole()));
    fs::remove_file(folder.path().join("texts/a.txt")).unwrap();
    assert!(!shown::session(&harness).has_unsaved_changes(), "nothing was changed here");
    command(&mut harness, "New project");
    assert!(
        shows(&harness, "Save the texts first?") && shows(&harness, "The file of 1 text was changed, moved or deleted")
    );
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(project(&harness).documents().count(), 2, "it is still here");
    command(&mut harness, "New project");
    // The one of the dialog; another is behind it.
    harness.get_all_by_role_and_label(Role::Button, "Save").last().unwrap().click();
    settle(&mut harness);
    assert_eq!(project(&harness).documents().count(), 0);
    let file = fs::read_to_string(&path).unwrap();
    assert!(file.contains("trời đẹp") && !file.contains("Hết tin"));
    // Where all are there, or in the file, nothing is asked.
    let mut harness = window(Some(&path), &[], Language::English);
    command(&mut harness, "New project");
    assert_eq!(project(&harness).documents().count(), 0);
    // Nor by who has given the text up.
    fs::remove_file(folder.path().join("texts/b.txt")).unwrap();
    let mut harness = window(Some(&path), &[], Language::English);
    command(&mut harness, "New project");
    assert_eq!(project(&harness).documents().count(), 0);
}

#[test]
fn who_leaves_with_changes_is_told_of_texts_whose_files_went_too() {
    for (language, title, unsaved, gone, without) in [
        (
            Language::English,
            "New project",
            "changes that are not in its file yet",
            "The file of 1 text was",
            "Do not save",
        ),
        (
            Language::Vietnamese,
            "Dự án mới",
            "thay đổi chưa được ghi vào tệp",
            "1 văn bản đã có tệp gốc bị sửa",
            "Không lưu",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = saved(folder.path());
        let mut harness = window(Some(&path), &[], language);
        press(&mut harness, Modifiers::NONE, Key::A);
        assert!(shown::session(&harness).has_unsaved_changes());
        press(&mut harness, Modifiers::COMMAND, Key::N);
        assert!(shows(&harness, unsaved) && !shows(&harness, gone), "all files are there ({title})");
        press(&mut harness, Modifiers::NONE, Key::Escape);
        fs::remove_file(folder.path().join("texts/a.txt")).unwrap();
        press(&mut harness, Modifiers::COMMAND, Key::N);
        assert!(shows(&harness, unsaved) && shows(&harness, gone), "one question for both");
        assert!(shows(&harness, "a.txt") && harness.query_all_by_role_and_label(Role::Button, without).count() == 1);
        harness
            .get_all_by_role_and_label(Role::Button, if without == "Không lưu" { "Lưu" } else { "Save" })
            .last()
            .unwrap()
            .click();
        settle(&mut harness);
        assert_eq!(project(&harness).documents().count(), 0);
        assert!(fs::read_to_string(&path).unwrap().contains("trời đẹp"));
    }
}

#[test]
fn by_reference_says_how_many_texts_it_moves_and_why_others_stay() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(other.path().join("a.txt"), SON_LA).unwrap();
    fs::write(other.path().join("b.txt"), LAI_CHAU).unwrap();
    let path = folder.path().join("project.ron");
    let mut harness = window(None, &[other.path().to_owned()], Language::English);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    write(&mut harness, "Path", path.to_str().unwrap());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(path.is_file());
    drop(harness);
    let mut harness = window(Some(&path), &[], Language::English);
    command(&mut harness, "Where texts are kept");
    assert!(shows(&harness, "2 texts stay inside: ") && shows(&harness, "were saved inside before"));
    click(&mut harness, Role::RadioButton, "By reference, in their own files: 0 of 2");
    click(&mut harness, Role::Button, "Keep them so");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(shows(&harness, "0 texts are left in their files; 2 stay inside, for their files are not known"));
    // As the dialog says.
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    write(&mut harness, "Path", other.path().to_str().unwrap());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    command(&mut harness, "Where texts are kept");
    assert!(shows(&harness, "By reference, in their own files: 2 of 2") && !shows(&harness, "stay inside: "));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(shows(&harness, "2 texts are left in their files"));
    assert!(!fs::read_to_string(&path).unwrap().contains("trời đẹp"));
}

#[test]
fn enter_on_a_choice_only_chooses() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut harness = window(Some(&path), &[], Language::English);
    command(&mut harness, "Where texts are kept");
    harness.get_by_role_and_label(Role::RadioButton, "Inside the project file").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(shows(&harness, "Where are the texts of the project kept?"), "what is confirmed was seen before");
    assert_eq!(project(&harness).keeping(), Some(Keeping::ByReference));
    click(&mut harness, Role::Button, "Keep them so");
    assert_eq!(project(&harness).keeping(), Some(Keeping::Inside));
    // Where nothing has the focus, it confirms what is shown.
    command(&mut harness, "Where texts are kept");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(!shows(&harness, "Where are the texts of the project kept?"));
    assert_eq!(project(&harness).keeping(), Some(Keeping::Inside));
}

#[test]
fn what_is_said_of_missing_texts_leaves_room_for_the_text() {
    for language in [Language::English, Language::Vietnamese] {
        let folder = tempfile::tempdir().unwrap();
        let path = saved(folder.path());
        fs::remove_dir_all(folder.path().join("texts")).unwrap();
        let options = Options { project: Some(path), ..shown::options(language) };
        let mut harness = shown::open(options, Vec2::new(1280.0, 720.0));
        let is_english = language == Language::English;
        let banner = if is_english { "2 texts are not at hand; " } else { "2 văn bản không có sẵn; " };
        let open = if is_english { "Missing texts…" } else { "Văn bản còn thiếu…" };
        let words = harness.get_by_label_contains(banner).rect();
        let button = harness.get_by_role_and_label(Role::Button, open).rect();
        assert!(words.height() < 24.0 && button.y_range().contains(words.center().y) && button.right() <= 1280.0);
        // The path follows the sentence.
        let notice = if is_english { "The text is not at hand: " } else { "Văn bản không có sẵn: " };
        let said = harness.get_by_label_contains(notice);
        assert!(said.accesskit_node().value().unwrap().contains("a.txt") && said.rect().height() < 60.0);
        // The list says one reason once.
        click_first(&mut harness, if is_english { "List…" } else { "Xem danh sách…" });
        assert!(!shows(&harness, "could not be read") && !shows(&harness, "All other files were loaded"));
        let reason =
            if is_english { "Passages stand for them until" } else { "Các đoạn trích tạm thay cho đến khi" };
        assert_eq!(harness.query_all_by_label_contains(reason).count(), 1);
        press(&mut harness, Modifiers::NONE, Key::Escape);
        let named = |harness: &Shown| harness.query_all_by_label_contains("b.txt").count();
        let before = named(&harness);
        click(&mut harness, Role::Button, open);
        // Where it opens stands which texts they are.
        assert!(named(&harness) > before);
        assert!(shows(&harness, if is_english { "Where are the texts" } else { "Văn bản của dự án được giữ ở đâu" }));
    }
}

#[test]
fn a_folder_that_was_loaded_from_the_command_line_is_not_asked_about_afterwards() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(other.path().join("a.txt"), SON_LA).unwrap();
    let path = folder.path().join("project.ron");
    let options = |project: Option<PathBuf>, documents: Vec<PathBuf>| Options {
        project,
        documents,
        data: Some(folder.path().join("data")),
        ..shown::options(Language::English)
    };
    let mut harness = shown::open(options(None, vec![other.path().to_owned()]), Vec2::new(1400.0, 900.0));
    command(&mut harness, "Where texts are kept");
    click(&mut harness, Role::RadioButton, "By reference, in their own files: 1 of 1");
    click(&mut harness, Role::Button, "Keep them so");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    write(&mut harness, "Path", path.to_str().unwrap());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(shows(&harness, "1 text is left in its file"));
    drop(harness);
    let harness = shown::open(options(Some(path.clone()), Vec::new()), Vec2::new(1400.0, 900.0));
    assert!(!shows(&harness, "Read texts in these folders?"));
    assert!(project(&harness).documents().all(|(_, document)| document.is_whole()));
}
