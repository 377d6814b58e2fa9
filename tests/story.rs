//! A newcomer's story, told through the labels that a screen reader hears: open the sample, find a province's
//! figure, correct it, see the plotted point move, take it back, decide, save, open again.

#![cfg(feature = "window")]

mod shown;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{DroppedFile, Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use provista::app::Workspace;
use provista::domain::Review;
use shown::{Shown, enter, press, settle};

/// A window of a person who never used Provista before, or on `project`.
fn window(folder: &Path, project: Option<PathBuf>) -> Shown {
    shown::on(folder, project, Vec::new())
}

#[test]
fn a_figure_is_found_corrected_taken_back_decided_saved_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("first.ron");
    let mut harness = window(folder.path(), None);
    let of = |harness: &Shown| harness.state().as_ref().unwrap().session().selected_record().unwrap().1.clone();

    // Filter to a province and open its revenue.
    harness.get_by_role_and_label(Role::SearchInput, "Filter by province, indicator, words").focus();
    settle(&mut harness);
    harness
        .get_by_role_and_label(Role::SearchInput, "Filter by province, indicator, words")
        .type_text("cao bang revenue");
    settle(&mut harness);
    let row = "Post and telecom revenue, Cao Bang, 2022, 735.3 billion VND";
    harness.get_by_role_and_label(Role::Row, row).click();
    settle(&mut harness);
    assert_eq!(of(&harness).figure.place.unwrap().as_str(), "cao-bang");
    // Its words stand in the text.
    harness.get_by_role_and_label(Role::Button, row);

    // The point is in the chart.
    press(&mut harness, Modifiers::NONE, Key::T);
    assert_eq!(harness.state().as_ref().unwrap().session().workspace, Workspace::Trends);
    harness.get_by_label("Cao Bang, 2022, 735.3 billion VND");

    // Correct the value; the point moves.
    press(&mut harness, Modifiers::COMMAND, Key::Num1);
    enter(&mut harness, "Value", "740,5 tỷ đồng");
    assert_eq!(of(&harness).figure.value.unwrap().normalize().to_string(), "740500000000");
    assert_eq!(of(&harness).review, Review::Corrected);
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    harness.get_by_label("Cao Bang, 2022, 740.5 billion VND");
    assert!(harness.query_by_label("Cao Bang, 2022, 735.3 billion VND").is_none());

    // Undo, redo, undo.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    harness.get_by_label("Cao Bang, 2022, 735.3 billion VND");
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    harness.get_by_label("Cao Bang, 2022, 740.5 billion VND");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(of(&harness).review, Review::New);

    // Accept, in Review.
    press(&mut harness, Modifiers::COMMAND, Key::Num1);
    let id = harness.state().as_ref().unwrap().session().selection.record.unwrap();
    press(&mut harness, Modifiers::NONE, Key::A);
    let review = |harness: &Shown| harness.state().as_ref().unwrap().session().project().record(id).unwrap().review;
    assert_eq!(review(&harness), Review::Accepted);

    // Save under a name of our own.
    press(&mut harness, Modifiers::COMMAND, Key::S);
    enter(&mut harness, "Path", file.to_str().unwrap());
    assert!(file.is_file());
    assert!(!harness.state().as_ref().unwrap().session().has_unsaved_changes());
    let saved = harness.state().as_ref().unwrap().session().project().clone();

    // Open again: everything is as it was, and can still be taken back.
    drop(harness);
    let mut harness = window(folder.path(), Some(file));
    assert!(*harness.state().as_ref().unwrap().session().project() == saved);
    assert_eq!(review(&harness), Review::Accepted);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(review(&harness), Review::New);
}

#[test]
fn nothing_unsaved_is_dropped_without_asking() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), None);
    let records = |harness: &Shown| harness.state().as_ref().unwrap().session().project().totals().0;
    let all = records(&harness);
    assert!(all > 100);
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    harness.get_by_label("Save the changes first?");
    harness.get_by_role_and_label(Role::Button, "Cancel").click();
    settle(&mut harness);
    assert_eq!(records(&harness), all);
    // Enter is the button that stands out: it asks where to save, and nothing is dropped.
    press(&mut harness, Modifiers::COMMAND, Key::N);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    // What is typed stands in place of the name that is proposed.
    harness.event(Event::Text("mine".to_owned()));
    settle(&mut harness);
    assert_eq!(
        harness.get_by_role_and_label(Role::TextInput, "Path").accesskit_node().value().as_deref(),
        Some("mine")
    );
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(records(&harness), all);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    harness.get_by_role_and_label(Role::Button, "Do not save").click();
    settle(&mut harness);
    assert_eq!(records(&harness), 0);
    harness.get_by_label("No documents yet");
}

#[test]
fn a_folder_is_loaded_and_what_cannot_be_read_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let texts = folder.path().join("texts");
    std::fs::create_dir(&texts).unwrap();
    std::fs::write(
        texts.join("good.txt"),
        "Cao Bang\n\nPostal revenue of Cao Bang province in 2021 was VND 95 billion.",
    )
    .unwrap();
    std::fs::write(texts.join("bad.txt"), [0x89, b'P', b'N', b'G', 0, 1, 2, 3, 0, 0, 0, 0]).unwrap();
    let mut harness = window(folder.path(), None);
    let before = harness.state().as_ref().unwrap().session().project().documents().count();
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    enter(&mut harness, "Path", texts.to_str().unwrap());
    harness.get_by_label("One file could not be read");
    harness.get_by_role_and_label(Role::Button, "Close").click();
    settle(&mut harness);
    let session = harness.state().as_ref().unwrap().session();
    assert_eq!(session.project().documents().count(), before + 1);
    let (_, record) = session.selected_record().unwrap();
    assert_eq!(record.figure.indicator.as_str(), "revenue.post");
    assert_eq!(record.figure.value.unwrap().normalize().to_string(), "95000000000");
}

#[test]
fn a_bare_letter_types_while_a_field_has_the_focus() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), None);
    let filter = "Filter by province, indicator, words";
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness.get_by_role_and_label(Role::SearchInput, filter).type_text("ar");
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::R);
    let session = harness.state().as_ref().unwrap().session();
    assert!(!session.has_unsaved_changes(), "letters accepted or rejected a record");
    assert_eq!(session.query.text, "ar");
}

#[test]
fn what_is_refused_stays_in_its_field_and_nothing_typed_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), None);
    let session = |harness: &Shown| {
        let session = harness.state().as_ref().unwrap().session();
        (session.has_unsaved_changes(), session.selection.record)
    };
    let before = session(&harness);
    // Letters after a refused Enter belong to the field and are no commands.
    enter(&mut harness, "Value", "abc");
    assert!(harness.get_by_role_and_label(Role::TextInput, "Value").is_focused());
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::R);
    assert_eq!(session(&harness), before);
    // With something typed and not applied there is no accepting and no leaving without a question.
    harness.get_by_role_and_label(Role::Button, "Accept (A)").click();
    settle(&mut harness);
    assert_eq!(session(&harness), before);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    harness.get_by_label("Something is typed and not applied");
    harness.get_by_role_and_label(Role::Button, "Show the field's record").click();
    settle(&mut harness);
    // Escape discards it.
    harness.get_by_role_and_label(Role::TextInput, "Value").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::NONE, Key::A);
    assert!(session(&harness).0, "accepting works again");
}

#[test]
fn undo_ends_where_the_sample_begins() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), None);
    let records = harness.state().as_ref().unwrap().session().project().totals().0;
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(harness.state().as_ref().unwrap().session().project().totals().0, records);
}

/// A file on its way from the file manager to the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn texts_come_in_by_drop_and_by_argument() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("bulletin.txt");
    std::fs::write(&text, "Son La\n\nTelecom revenue of Son La province in 2021 was VND 1,250 billion.").unwrap();
    let figure = |harness: &Shown| {
        let session = harness.state().as_ref().unwrap().session();
        let figure = &session.selected_record().unwrap().1.figure;
        (session.project().documents().count(), figure.place.unwrap().to_string(), figure.indicator.to_string())
    };
    let expected = |documents| (documents, "son-la".to_owned(), "revenue.telecom".to_owned());

    let mut harness = window(folder.path(), None);
    let before = harness.state().as_ref().unwrap().session().project().documents().count();
    harness.input_mut().dropped_files.push(Arc::new(Dropped(text.clone())));
    harness.step();
    settle(&mut harness);
    assert_eq!(figure(&harness), expected(before + 1));

    // Named at the start, it is loaded into a project of its own.
    let harness = shown::on(folder.path(), None, vec![text]);
    assert_eq!(figure(&harness), expected(1));
}
