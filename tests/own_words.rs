//! An analyst's story with words of their own, told through the labels that a screen reader hears, by keys and by
//! mouse: an indicator that is missing, a phrase for it, reading again, the lines of what changes, a changed text.

#![cfg(feature = "window")]

mod shown;

use std::path::{Path, PathBuf};

use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use provista::app::Options;
use provista::domain::{Language, Review, Span};
use shown::{Shown as Story, click, press, session, settle, write};
const TEXT: &str = "Tỉnh Cao Bằng\n\nNăm 2022, doanh thu viễn thông của tỉnh Cao Bằng đạt 735,3 tỷ đồng. Phí tần số đạt \
    12,5 tỷ đồng. Cuối năm 2022, tỉnh Cao Bằng có 180 hộp nhận thư.";

fn window(folder: &Path, language: Language, documents: Vec<PathBuf>) -> Story {
    let options = Options { documents, folder: Some(folder.to_owned()), ..shown::options(language) };
    shown::open(options, Vec2::new(1280.0, 800.0))
}

fn indicators(harness: &Story) -> Vec<String> {
    session(harness).project().records().map(|(_, record)| record.figure.indicator.to_string()).collect()
}

fn text_in(folder: &Path, text: &str) -> PathBuf {
    let path = folder.join("cao-bang.txt");
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_missing_indicator_is_added_found_taken_back_and_kept_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let text = text_in(folder.path(), TEXT);
    let mut harness = window(folder.path(), Language::English, vec![text]);
    assert_eq!(indicators(&harness), ["revenue.telecom"]);

    // By keys: V opens the vocabulary, which says what to do while it is empty.
    press(&mut harness, Modifiers::NONE, Key::V);
    harness.get_by_label("Vocabulary of the project");
    harness.get_by_label_contains("No words of your own yet.");
    click(&mut harness, Role::Button, "Add an indicator…");
    write(&mut harness, "Vietnamese name", "Phí tần số");
    write(&mut harness, "English name", "Spectrum fees");
    harness.get_by_role_and_label(Role::ComboBox, "Measured in").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "VND").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::ComboBox, "Counted").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "over a time, as revenue is").click();
    settle(&mut harness);
    write(&mut harness, "English name", "Spectrum fees");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("Added: Phí tần số. Read the documents again, so that it is found.");
    assert_eq!(session(&harness).project().glossary().entries().count(), 1);

    // Reading again finds it; the line is accepted by Enter.
    click(&mut harness, Role::Button, "Read all documents again");
    harness.get_by_role_and_label(Role::List, "What reads differently now");
    harness.get_by_role_and_label(Role::CheckBox, "New: Spectrum fees, Cao Bang, 2022, 12.5 billion VND");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(indicators(&harness), ["revenue.telecom", "own.spectrum_fees"]);
    harness.get_by_label("1 line accepted");
    // It is shown, chosen and filtered like any other.
    click(&mut harness, Role::Row, "Spectrum fees, Cao Bang, 2022, 12.5 billion VND");
    write(&mut harness, "Indicator", "telecom revenue");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    write(&mut harness, "Indicator", "phi tan so");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(session(&harness).selected_record().unwrap().1.figure.indicator.as_str(), "own.spectrum_fees");
    press(&mut harness, Modifiers::NONE, Key::T);
    harness.get_by_label("Cao Bang, 2022, 12.5 billion VND");

    // While records measure it, it stays.
    press(&mut harness, Modifiers::COMMAND, Key::Num1);
    press(&mut harness, Modifiers::NONE, Key::V);
    click(&mut harness, Role::Button, "Remove Spectrum fees (VND)");
    harness.get_by_label_contains("One record measures Spectrum fees.");
    press(&mut harness, Modifiers::NONE, Key::Escape);

    // Everything can be taken back, the reading as one change.
    for _ in 0..3 {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(indicators(&harness), ["revenue.telecom"]);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(session(&harness).project().glossary().is_empty());
    for _ in 0..2 {
        press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    }
    let file = folder.path().join("own.ron");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    write(&mut harness, "Path", file.to_str().unwrap());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let opened = provista::project::open(&file).unwrap();
    assert!(opened == *session(&harness).project());
    assert_eq!(
        opened.catalogue().name(opened.glossary().indicators().next().unwrap().id, Language::English),
        "Spectrum fees"
    );
}

#[test]
fn words_chosen_in_the_text_become_a_phrase_and_touched_records_stay() {
    let folder = tempfile::tempdir().unwrap();
    let text = text_in(folder.path(), TEXT);
    let mut harness = window(folder.path(), Language::Vietnamese, vec![text]);
    press(&mut harness, Modifiers::NONE, Key::A);
    // By mouse: a double click chooses the word, a drag more of them.
    let paragraph = harness.get_by_role_and_label(Role::Paragraph, TEXT.split("\n\n").nth(1).unwrap());
    let rect = paragraph.rect();
    let from = rect.left_top() + Vec2::new(2.0, 8.0);
    harness.drag_at(from);
    harness.run_ok();
    harness.hover_at(from + Vec2::new(140.0, 0.0));
    harness.run_ok();
    harness.drop_at(from + Vec2::new(140.0, 0.0));
    settle(&mut harness);
    let chosen: Span = session(&harness).chosen().unwrap();
    let words = chosen.of(TEXT).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.starts_with("Năm 2022"), "{words}");
    click(&mut harness, Role::Button, "Thêm cụm từ đang chọn…");
    // What cannot be a phrase is said at once.
    harness.get_by_label_contains("được đọc là thời gian");
    for (words, why) in [
        ("tỷ đồng", "“tỷ đồng” được đọc là một phần của con số"),
        ("thuê bao", "“thuê bao” đã có nghĩa khác: thuê bao"),
        ("tủ", "“tủ” quá ngắn để phân biệt với từ khác: cần ít nhất ba chữ cái"),
    ] {
        write(&mut harness, "Từ ngữ trong văn bản", words);
        write(&mut harness, "Chỉ tiêu nào", "điểm phục vụ bưu chính");
        press(&mut harness, Modifiers::NONE, Key::Enter);
        harness.get_by_label(why);
    }
    write(&mut harness, "Từ ngữ trong văn bản", "hộp nhận thư");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let entries: Vec<String> =
        session(&harness).project().glossary().entries().map(|entry| entry.title().to_owned()).collect();
    assert_eq!(entries, ["hộp nhận thư"]);
    press(&mut harness, Modifiers::NONE, Key::Escape);

    // All commands are in the palette too.
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let line = "Mới: Bưu cục, điểm phục vụ bưu chính, Cao Bằng, 12/2022, 180";
    harness.get_by_role_and_label(Role::CheckBox, line);
    // The arrows stay in the list, whatever is drawn beside it.
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    // Space leaves a line out, and then there is nothing to accept.
    press(&mut harness, Modifiers::NONE, Key::Space);
    harness.get_by_label("Không chấp nhận dòng nào");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(indicators(&harness), ["revenue.telecom"]);
    click(&mut harness, Role::CheckBox, line);
    click(&mut harness, Role::Button, "Chấp nhận 1 dòng");
    assert_eq!(indicators(&harness), ["revenue.telecom", "network.post_offices"]);
    let first = session(&harness).project().records().next().unwrap().1.clone();
    assert_eq!(first.review, Review::Accepted);

    // Nothing reads differently any more.
    press(&mut harness, Modifiers::COMMAND, Key::R);
    harness.get_by_label("1 văn bản đọc vẫn như trước");
}

#[test]
fn a_changed_text_is_loaded_line_by_line_or_as_a_document_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let text = text_in(folder.path(), TEXT);
    let load = |harness: &mut Story, text: &Path| {
        press(harness, Modifiers::COMMAND, Key::L);
        write(harness, "Path", text.to_str().unwrap());
        press(harness, Modifiers::NONE, Key::Enter);
    };
    for beside in [false, true] {
        text_in(folder.path(), TEXT);
        let mut harness = window(folder.path(), Language::English, vec![text.clone()]);
        press(&mut harness, Modifiers::NONE, Key::A);
        let changed = TEXT.replace("Năm 2022, doanh thu", "Theo báo cáo mới, năm 2022, doanh thu")
            + " Cuối năm 2022, tỉnh Cao Bằng có 45 doanh nghiệp bưu chính.";
        text_in(folder.path(), &changed);
        load(&mut harness, &text);
        harness.get_by_label("The text has changed");
        harness.get_by_label("1 new");
        if beside {
            click(&mut harness, Role::Button, "Load as a document of its own");
            assert_eq!(session(&harness).project().documents().count(), 2);
            continue;
        }
        click(&mut harness, Role::Button, "Accept 1 line");
        let project = session(&harness).project();
        assert_eq!(project.documents().count(), 1);
        let (_, record) = project.records().next().unwrap();
        assert_eq!((project.quote(record), record.review), (Some("735,3 tỷ đồng"), Review::Accepted));
        assert_eq!(session(&harness).selected_document().unwrap().1.text, changed);
        assert_eq!(indicators(&harness), ["revenue.telecom", "enterprises.post"]);
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(session(&harness).project().documents().next().unwrap().1.text, TEXT);
        // The same text again is a copy.
        text_in(folder.path(), TEXT);
        load(&mut harness, &text);
        harness.get_by_label("No new document, one was in the project already");
    }
}

#[test]
fn lines_are_gone_through_by_keys_while_the_table_below_stands_still() {
    const LINES: [&str; 3] = ["New: ", "Gone: ", "Changed: "];
    let folder = tempfile::tempdir().unwrap();
    // Without a project or a text, the sample is shown.
    let mut harness = window(folder.path(), Language::English, Vec::new());
    press(&mut harness, Modifiers::NONE, Key::V);
    click(&mut harness, Role::Button, "Add a phrase…");
    write(&mut harness, "Words in the text", "mobile subscribers");
    write(&mut harness, "Which indicator", "telephone subscribers");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let selected = session(&harness).selection;
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let ticked = |harness: &Story| -> Vec<bool> {
        let boxes = harness.get_all_by_role(Role::CheckBox).filter(|node| {
            node.accesskit_node().label().is_some_and(|label| LINES.iter().any(|sort| label.starts_with(sort)))
        });
        boxes.map(|node| node.accesskit_node().toggled() == Some(Toggled::True)).collect()
    };
    let all = ticked(&harness);
    assert!(all.len() > 3 && all.iter().all(|ticked| *ticked), "{all:?}");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Space);
    assert_eq!(ticked(&harness)[..4], [true, true, false, true]);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    assert!(ticked(&harness).iter().all(|ticked| *ticked));
    press(&mut harness, Modifiers::COMMAND, Key::A);
    assert!(ticked(&harness).iter().all(|ticked| !*ticked));
    assert_eq!(session(&harness).selection, selected);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(session(&harness).selection, selected);
}
