//! Promise: what was changed and not saved is there again after a crash; a second window, a change from outside and a
//! damaged file are told, with what can be done. All through the labels that a screen reader hears.

#![cfg(feature = "window")]

mod shown;

use std::fs;
use std::path::{Path, PathBuf};

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use jiff::Timestamp;
use provista::app::{Home, Options};
use provista::domain::{Language, Review};
use provista::project::{ChangeKind, Project, backup_path, open, sample, save};
use shown::{Shown, click, click_beginning, press, settle, write};

/// A window whose settings and data are in `folder`. Dropping it is a crash: nothing is asked, nothing tidied up.
fn window(folder: &Path, project: Option<&Path>, language: Language) -> Shown {
    let options =
        Options { project: project.map(PathBuf::from), data: Some(folder.join("data")), ..shown::options(language) };
    shown::open(options, Vec2::new(1280.0, 800.0))
}

/// A window that was started with `documents` on the command line, with its data in `folder`.
fn window_with(folder: &Path, documents: &Path) -> Shown {
    let options = Options {
        documents: vec![documents.to_owned()],
        data: Some(folder.join("data")),
        ..shown::options(Language::English)
    };
    shown::open(options, Vec2::new(1280.0, 800.0))
}

/// Adds a phrase to the vocabulary, whose list stays open.
fn add_phrase(harness: &mut Shown) {
    press(harness, Modifiers::NONE, Key::V);
    click(harness, Role::Button, "Add a phrase…");
    write(harness, "Words in the text", "mobile subscribers");
    write(harness, "Which indicator", "telephone subscribers");
    press(harness, Modifiers::NONE, Key::Enter);
    press(harness, Modifiers::NONE, Key::Enter);
}

fn shows(harness: &Shown, words: &str) -> bool {
    harness.query_by_label_contains(words).is_some()
}

fn project(harness: &Shown) -> &Project {
    harness.state().as_ref().unwrap().session().project()
}

fn decided(project: &Project) -> usize {
    project.records().filter(|(_, record)| record.review == Review::Accepted).count()
}

/// The file of a project that was saved in `folder`.
fn saved(folder: &Path) -> PathBuf {
    let path = folder.join("project.ron");
    save(&sample(Timestamp::UNIX_EPOCH), &path).unwrap();
    path
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.filter(|name| name != "data").collect();
    names.sort();
    names
}

#[test]
fn changes_that_were_not_saved_are_there_after_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let before = open(&path).unwrap();
    let mut harness = window(folder.path(), Some(&path), Language::English);
    assert_eq!(names(folder.path()), ["project.ron", "project.ron.lock"], "no journal without a change");
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::R);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    let after = project(&harness).clone();
    assert_eq!(decided(&after), 2);
    drop(harness);
    assert_eq!(names(folder.path()), ["project.ron", "project.ron.journal"]);

    // Opened as saved, the changes are offered again.
    let mut harness = window(folder.path(), Some(&path), Language::Vietnamese);
    assert!(shows(&harness, "Có thay đổi chưa được lưu"));
    click(&mut harness, Role::Button, "Mở bản đã lưu");
    assert_eq!(project(&harness), &before);
    drop(harness);

    let mut harness = window(folder.path(), Some(&path), Language::English);
    assert!(shows(&harness, "There are changes that were never saved"));
    click_beginning(&mut harness, Role::Button, "Recover the 4 changes of ");
    assert_eq!(project(&harness), &after);
    assert!(harness.state().as_ref().unwrap().session().has_unsaved_changes());
    // The journal goes on: a second crash loses no more than the first.
    press(&mut harness, Modifiers::NONE, Key::Space);
    press(&mut harness, Modifiers::NONE, Key::A);
    let later = project(&harness).clone();
    drop(harness);
    let mut harness = window(folder.path(), Some(&path), Language::English);
    click_beginning(&mut harness, Role::Button, "Recover the 5 changes of ");
    assert_eq!(project(&harness), &later);

    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(!harness.state().as_ref().unwrap().session().has_unsaved_changes());
    drop(harness);
    assert_eq!(open(&path).unwrap(), later);
    assert_eq!(names(folder.path()), ["project.ron", "project.ron.bak"]);
    let harness = window(folder.path(), Some(&path), Language::English);
    assert!(!shows(&harness, "There are changes that were never saved"));
}

#[test]
fn own_words_and_what_was_read_again_are_there_after_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut harness = window(folder.path(), Some(&path), Language::English);
    add_phrase(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let accept = harness.get_all_by_role(Role::Button).find(|node| {
        node.accesskit_node().label().is_some_and(|own| own.starts_with("Accept ") && own.ends_with(" lines"))
    });
    accept.unwrap().click();
    settle(&mut harness);
    let after = project(&harness).clone();
    let kinds: Vec<ChangeKind> =
        after.history().revisions().iter().rev().take(2).map(|revision| revision.change.kind).collect();
    assert_eq!(kinds, [ChangeKind::Reread, ChangeKind::Vocabulary]);
    drop(harness);

    let mut harness = window(folder.path(), Some(&path), Language::English);
    assert!(project(&harness).glossary().is_empty());
    click_beginning(&mut harness, Role::Button, "Recover the 2 changes of ");
    assert_eq!(project(&harness), &after);
    assert_eq!(project(&harness).glossary().entries().count(), 1);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    drop(harness);
    assert_eq!(open(&path).unwrap(), after);
}

#[test]
fn changes_set_aside_outlive_later_ones_until_a_save() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut harness = window(folder.path(), Some(&path), Language::English);
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::A);
    drop(harness);
    let mut harness = window(folder.path(), Some(&path), Language::English);
    click(&mut harness, Role::Button, "Open as saved");
    press(&mut harness, Modifiers::NONE, Key::R);
    drop(harness);
    assert_eq!(names(folder.path()), ["project.ron", "project.ron.journal", "project.ron.journal.old1"]);
    let mut harness = window(folder.path(), Some(&path), Language::English);
    click_beginning(&mut harness, Role::Button, "Recover the 2 changes of ");
    assert_eq!(decided(project(&harness)), 2);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    drop(harness);
    assert_eq!(names(folder.path()), ["project.ron", "project.ron.bak"]);
}

#[test]
fn a_project_without_a_file_is_there_after_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), None, Language::English);
    press(&mut harness, Modifiers::NONE, Key::A);
    let after = project(&harness).clone();
    drop(harness);
    let text = folder.path().join("a.txt");
    fs::write(&text, "Năm 2024, doanh thu viễn thông của tỉnh Lào Cai đạt 1.250,5 tỷ đồng.").unwrap();
    let mut harness = window(folder.path(), None, Language::Vietnamese);
    assert!(shows(&harness, "chưa có tệp"));
    click_beginning(&mut harness, Role::Button, "Khôi phục 1 thay đổi lúc ");
    assert_eq!(project(&harness), &after);
    let session = harness.state().as_ref().unwrap().session();
    assert!(session.has_unsaved_changes() && *session.home() == Home::New);
    drop(harness);

    // Another window that lives keeps its own.
    let mut first = window(folder.path(), None, Language::English);
    click_beginning(&mut first, Role::Button, "Recover the change of ");
    let second = window(folder.path(), None, Language::English);
    assert!(!shows(&second, "There are changes that were never saved"));
    drop(second);
    press(&mut first, Modifiers::COMMAND, Key::S);
    let path = folder.path().join("mine.ron");
    let field = first.get_by_role_and_label(Role::TextInput, "Path");
    field.focus();
    settle(&mut first);
    press(&mut first, Modifiers::COMMAND, Key::A);
    first.get_by_role_and_label(Role::TextInput, "Path").type_text(path.to_str().unwrap());
    settle(&mut first);
    press(&mut first, Modifiers::NONE, Key::Enter);
    assert_eq!(open(&path).unwrap(), after);
    drop(first);
    let unsaved = fs::read_dir(folder.path().join("data/unsaved")).unwrap().count();
    assert_eq!(unsaved, 0, "what was saved is nowhere else");
}

#[test]
fn what_was_loaded_from_the_command_line_is_there_after_a_crash() {
    let (folder, texts) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(texts.path().join("a.txt"), "Năm 2024, doanh thu viễn thông của tỉnh Lào Cai đạt 1.250,5 tỷ đồng.")
        .unwrap();
    let mut harness = window_with(folder.path(), texts.path());
    press(&mut harness, Modifiers::NONE, Key::A);
    let after = project(&harness).clone();
    assert_eq!((after.documents().count(), decided(&after)), (1, 1));
    drop(harness);
    let mut harness = window(folder.path(), None, Language::English);
    assert!(shows(&harness, "There are changes that were never saved"));
    click_beginning(&mut harness, Role::Button, "Recover the 2 changes of ");
    assert_eq!(project(&harness), &after);
}

#[test]
fn the_second_window_looks_and_may_save_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut first = window(folder.path(), Some(&path), Language::English);
    let mut second = window(folder.path(), Some(&path), Language::English);
    assert!(!shows(&first, "Another window has this project open"));
    assert!(shows(&second, "Another window has this project open"));
    let before = project(&second).clone();
    press(&mut second, Modifiers::NONE, Key::A);
    press(&mut second, Modifiers::COMMAND, Key::Z);
    assert_eq!(project(&second), &before);
    // Its vocabulary may be looked at, and says why it stays.
    press(&mut second, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert!(!shows(&second, "What reads differently now"));
    add_phrase(&mut second);
    assert!(shows(&second, "The project is open in another window"));
    press(&mut second, Modifiers::NONE, Key::Escape);
    press(&mut second, Modifiers::NONE, Key::Escape);
    assert_eq!(project(&second), &before);
    // The first goes on, and its end lets the second edit.
    press(&mut first, Modifiers::NONE, Key::A);
    press(&mut first, Modifiers::COMMAND, Key::S);
    first.state_mut().as_mut().unwrap().close();
    drop(first);
    click(&mut second, Role::Button, "Open the file again");
    assert!(!shows(&second, "Another window has this project open"));
    assert_eq!(decided(project(&second)), 1);
    press(&mut second, Modifiers::NONE, Key::Space);
    press(&mut second, Modifiers::NONE, Key::A);
    assert_eq!(decided(project(&second)), 2);
}

#[test]
fn a_change_from_outside_is_told_and_never_replaced_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut harness = window(folder.path(), Some(&path), Language::English);
    harness.event(Event::WindowFocused(true));
    settle(&mut harness);
    assert!(!shows(&harness, "changed by something else"));

    let mut theirs = sample(Timestamp::UNIX_EPOCH);
    let all: Vec<_> = theirs.records().map(|(id, _)| id).collect();
    theirs.review(&all, Review::Accepted, Timestamp::UNIX_EPOCH).unwrap();
    save(&theirs, &path).unwrap();
    harness.event(Event::WindowFocused(true));
    settle(&mut harness);
    assert!(shows(&harness, "The file was changed by something else"));
    click(&mut harness, Role::Button, "Open it as it is now");
    assert_eq!(project(&harness), &theirs);

    // Unseen until the save: asked there, and what was replaced is the one with .bak.
    press(&mut harness, Modifiers::NONE, Key::R);
    let mine = project(&harness).clone();
    let other = sample(Timestamp::UNIX_EPOCH);
    save(&other, &path).unwrap();
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(shows(&harness, "Your own changes are not in it"));
    assert_eq!(open(&path).unwrap(), other);
    click(&mut harness, Role::Button, "Cancel");
    assert_eq!(open(&path).unwrap(), other);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    click(&mut harness, Role::Button, "Replace it with mine");
    assert_eq!(open(&path).unwrap(), mine);
    assert_eq!(open(&backup_path(&path)).unwrap(), other);
}

#[test]
fn a_damaged_file_says_where_and_offers_what_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let good = open(&path).unwrap();
    save(&good, &path).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let damaged = text.replacen("unit: VND", "unit: ECU", 1);
    fs::write(&path, &damaged).unwrap();
    let line = 1 + damaged[..damaged.find("unit: ECU").unwrap()].matches('\n').count();

    let mut harness = window(folder.path(), Some(&path), Language::English);
    assert!(shows(&harness, &format!("damaged at line {line},")));
    click(&mut harness, Role::Button, "Open what can be rescued");
    assert!(shows(&harness, "Rescued from project.ron") && shows(&harness, "1 record is missing."));
    assert!(shows(&harness, "nothing of before can be undone") && !shows(&harness, "The file ends"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(!shows(&harness, "1 record is missing."), "Enter closes what was told");
    assert_eq!(project(&harness).records().count(), good.records().count() - 1);
    assert!(harness.state().as_ref().unwrap().session().has_unsaved_changes());
    drop(harness);

    let mut harness = window(folder.path(), Some(&path), Language::English);
    click_beginning(&mut harness, Role::Button, "Open the version before it, of ");
    assert_eq!(project(&harness), &good);
    assert_eq!(fs::read_to_string(&path).unwrap(), damaged, "the file is left as it is");
    drop(harness);

    // Of a file that is cut off it is said that more may be missing; Enter opens what there is.
    let end = text.rfind("/*[9]*/ (document").unwrap() + 30;
    fs::write(&path, &text[..end]).unwrap();
    let mut harness = window(folder.path(), Some(&path), Language::English);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(shows(&harness, "The file ends within its records: more of them may be missing"));
    assert!(shows(&harness, "1 record is missing."), "the one in which it ends");
    drop(harness);

    // Of an empty one there is nothing, and the version before it is offered.
    fs::write(&path, "").unwrap();
    let mut harness = window(folder.path(), Some(&path), Language::Vietnamese);
    assert!(shows(&harness, "Tệp dự án trống") && !shows(&harness, "Mở phần còn cứu được"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(project(&harness), &good);
}

#[test]
fn unfinished_sessions_have_names_and_are_deleted_after_a_question() {
    let (folder, texts) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let text = texts.path().join("lao-cai.txt");
    fs::write(&text, "Năm 2024, doanh thu viễn thông của tỉnh Lào Cai đạt 1.250,5 tỷ đồng.").unwrap();
    let mut harness = window_with(folder.path(), &text);
    press(&mut harness, Modifiers::NONE, Key::A);
    drop(harness);
    let mut harness = window(folder.path(), None, Language::English);
    assert!(shows(&harness, "There are changes that were never saved") && shows(&harness, "lao-cai.txt"));
    click(&mut harness, Role::Button, "Delete…");
    assert!(shows(&harness, "Delete these 2 changes for good?"));
    click(&mut harness, Role::Button, "Keep them");
    assert!(!shows(&harness, "for good?") && shows(&harness, "lao-cai.txt"));
    click(&mut harness, Role::Button, "Delete…");
    click(&mut harness, Role::Button, "Delete for good");
    assert!(!shows(&harness, "There are changes that were never saved"));
    drop(harness);
    assert!(!shows(&window(folder.path(), None, Language::English), "There are changes that were never saved"));

    // One that goes on from the sample, which was loaded in no step.
    let mut harness = window(folder.path(), None, Language::English);
    let first = project(&harness).documents().next().unwrap().1.name.clone();
    press(&mut harness, Modifiers::NONE, Key::A);
    drop(harness);
    let harness = window(folder.path(), None, Language::English);
    assert!(harness.query_all_by_label_contains(&first).count() > 0);
}

#[test]
fn unfinished_work_is_offered_after_what_else_the_start_asks() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut harness = window(folder.path(), None, Language::English);
    press(&mut harness, Modifiers::NONE, Key::A);
    let after = project(&harness).clone();
    drop(harness);
    // The project that is named opens: its own dialogs and the question follow one another.
    let harness = window(folder.path(), Some(&path), Language::English);
    assert!(shows(&harness, "There are changes that were never saved"));
    drop(harness);
    fs::write(&path, "(version: 3, documents: [").unwrap();
    let mut harness = window(folder.path(), Some(&path), Language::English);
    assert!(shows(&harness, "could not be opened") && !shows(&harness, "There are changes that were never saved"));
    click(&mut harness, Role::Button, "Close");
    assert!(shows(&harness, "There are changes that were never saved"));
    // Enter takes the first of them.
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(project(&harness), &after);
}

#[test]
fn a_rescue_says_on_which_line_a_value_was_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let text = fs::read_to_string(&path).unwrap();
    let start = text.find("value: \"").unwrap();
    fs::write(&path, text.replacen("value: \"", "valeu: \"", 1)).unwrap();
    let line = 1 + text[..start].matches('\n').count();
    for (language, open, told) in [
        (Language::English, "Open what can be rescued", format!("Line {line}: the field “valeu” is not known")),
        (Language::Vietnamese, "Mở phần còn cứu được", format!("Dòng {line}: không có trường “valeu”")),
    ] {
        let mut harness = window(folder.path(), Some(&path), language);
        click(&mut harness, Role::Button, open);
        assert!(shows(&harness, &told));
        assert!(!shows(&harness, "All documents, records and changes are there."));
        // Dropped as it is, it would be asked about at the next start.
        drop(harness);
        fs::remove_dir_all(folder.path().join("data")).ok();
    }
}

#[test]
fn a_name_that_is_taken_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let before = fs::read(&path).unwrap();
    let mut harness = window(folder.path(), None, Language::English);
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    harness.get_by_role_and_label(Role::TextInput, "Path").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.get_by_role_and_label(Role::TextInput, "Path").type_text(path.to_str().unwrap());
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(shows(&harness, "There is a file project.ron already. Replaced, it is kept with .bak after its name."));
    assert_eq!(fs::read(&path).unwrap(), before);
    click(&mut harness, Role::Button, "Replace it");
    assert!(!shows(&harness, "There is a file project.ron already"));
    assert_eq!(&open(&path).unwrap(), project(&harness));
    assert_eq!(fs::read(backup_path(&path)).unwrap(), before);
    // Its own file is meant to be replaced.
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    if shows(&harness, "Path") {
        press(&mut harness, Modifiers::NONE, Key::Enter);
    }
    assert!(!shows(&harness, "There is a file project.ron already"));
    assert_eq!(&open(&path).unwrap(), project(&harness));
}

#[test]
fn where_changes_cannot_be_kept_the_window_says_so() {
    let folder = tempfile::tempdir().unwrap();
    // A file stands where the folder for changes would be.
    fs::write(folder.path().join("data"), "").unwrap();
    let mut harness = window(folder.path(), None, Language::English);
    press(&mut harness, Modifiers::NONE, Key::A);
    harness.state().as_ref().unwrap().session().custody().journal().unwrap().flush();
    settle(&mut harness);
    assert!(shows(&harness, "Your changes are not kept safe at the moment"));
}

#[test]
fn a_save_that_fails_offers_another_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut harness = window(folder.path(), Some(&path), Language::English);
    press(&mut harness, Modifiers::NONE, Key::A);
    let save_as = |harness: &mut Shown, path: &Path| {
        harness.get_by_role_and_label(Role::TextInput, "Path").focus();
        settle(harness);
        press(harness, Modifiers::COMMAND, Key::A);
        harness.get_by_role_and_label(Role::TextInput, "Path").type_text(path.to_str().unwrap());
        settle(harness);
        press(harness, Modifiers::NONE, Key::Enter);
    };
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    save_as(&mut harness, &folder.path().join("missing/project.ron"));
    assert!(shows(&harness, "The project could not be saved"));
    click(&mut harness, Role::Button, "Save as…");
    let other = folder.path().join("other.ron");
    save_as(&mut harness, &other);
    assert_eq!(decided(&open(&other).unwrap()), 1);
}
