//! Promise: the history is read, gone to and mended in the window, by the keys alone or by the mouse alone, and undo never
//! moves the view away from the row.

#![cfg(feature = "window")]

mod shown;

use std::path::Path;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use provista::app::Workspace;
use provista::domain::{RecordId, Review, Unit};
use shown::{Shown as Story, enter, press, session, settle};

const TEXT: &str = "Telecom revenue

Telecom revenue of Cao Bang province in 2021 was VND 735.3 billion.
Telecom revenue of Lang Son province in 2021 was VND 801.2 billion.
Telecom revenue of Ha Giang province in 2021 was VND 655.9 billion.
";

fn window(folder: &Path) -> Story {
    std::fs::write(folder.join("a.txt"), TEXT).unwrap();
    shown::on(folder, None, vec![folder.join("a.txt")])
}

fn reviews(harness: &Story) -> Vec<Review> {
    session(harness).project().records().map(|(_, record)| record.review).collect()
}

#[test]
fn any_point_is_gone_to_and_one_old_change_taken_back_by_the_keys() {
    use Review::{Accepted, New, Rejected};
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path());
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::R);
    press(&mut harness, Modifiers::NONE, Key::A);
    assert_eq!(reviews(&harness), [Accepted, Rejected, Accepted]);

    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    assert_eq!(session(&harness).workspace, Workspace::History);
    // The last change first; two rows down is the first decision.
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::J);
    }
    harness.get_by_label("accepted: Telecom revenue, Cao Bang, 2021");
    press(&mut harness, Modifiers::NONE, Key::X);
    assert_eq!(reviews(&harness), [New, Rejected, Accepted]);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(reviews(&harness), [Accepted, Rejected, Accepted]);

    // The loading is what all else rests on.
    press(&mut harness, Modifiers::NONE, Key::J);
    harness.get_by_label_contains("Cannot be taken back alone: 2 accepted");
    press(&mut harness, Modifiers::NONE, Key::X);
    assert_eq!(reviews(&harness).len(), 3);

    // To that point and on from there: the branch that is left stays.
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(reviews(&harness), [New; 3]);
    press(&mut harness, Modifiers::COMMAND, Key::Num1);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::R);
    assert_eq!(reviews(&harness), [Rejected, New, New]);
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    assert_eq!(harness.query_all_by_label_contains("other branch").count(), 4);
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::K);
    }
    assert_eq!(session(&harness).history_view.selected.flatten().map(|id| id.0), Some(3));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(reviews(&harness), [Accepted, Rejected, Accepted]);
}

#[test]
fn a_button_that_has_the_focus_has_enter_and_space_for_itself() {
    use Review::{Accepted, New, Rejected};
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path());
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::R);
    press(&mut harness, Modifiers::NONE, Key::K);
    let selected = session(&harness).selection.record;
    harness.get_by_role_and_label(Role::CheckBox, "This document only").focus();
    press(&mut harness, Modifiers::NONE, Key::Space);
    assert!(session(&harness).query.document.is_some());
    assert_eq!(session(&harness).selection.record, selected, "the box was ticked, and nothing else");
    press(&mut harness, Modifiers::NONE, Key::J);
    press(&mut harness, Modifiers::NONE, Key::A);

    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::J);
    }
    harness.get_by_label("accepted: Telecom revenue, Cao Bang, 2021");
    harness.get_by_role_and_label(Role::Button, "Take this change back by itself").focus();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(reviews(&harness), [New, Rejected, Accepted], "taken back, and not left again");
}

#[test]
fn a_row_that_has_the_focus_is_selected_and_then_gone_to_by_enter() {
    use Review::{Accepted, New};
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path());
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    press(&mut harness, Modifiers::NONE, Key::J);
    harness.get_by_label_contains("2: accepted").focus();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(session(&harness).history_view.selected.flatten().map(|id| id.0), Some(1));
    assert_eq!(reviews(&harness), [Accepted, Accepted, New]);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(reviews(&harness), [Accepted, New, New]);
}

#[test]
fn one_records_history_is_looked_at_by_the_mouse() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path());
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::Home);
    harness.get_by_role_and_label(Role::Button, "History (H)").click();
    settle(&mut harness);
    assert_eq!(session(&harness).history_view.listed().len(), 2);
    harness.get_by_label_contains("2: accepted").click();
    settle(&mut harness);
    harness.get_by_label("Review: new → accepted");
    harness.get_by_role_and_label(Role::Button, "Take this change back by itself").click();
    settle(&mut harness);
    assert_eq!(reviews(&harness), [Review::New, Review::Accepted, Review::New]);
    harness.get_by_role_and_label(Role::Button, "All changes (4)").click();
    settle(&mut harness);
    assert_eq!(session(&harness).history_view.listed().len(), 5, "and the beginning");
}

#[test]
fn undo_stays_at_the_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path());
    // All at once, then one in the middle is looked at.
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    harness.get_by_role_and_label(Role::RadioButton, "Any confidence: 3 records").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "Accept 3 records").click();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::J);
    assert_eq!(session(&harness).selection.record, Some(RecordId(1)));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(reviews(&harness), [Review::New; 3]);
    assert_eq!(session(&harness).selection.record, Some(RecordId(1)), "the row that was looked at is still looked at");
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(session(&harness).selection.record, Some(RecordId(1)));
}

#[test]
fn changes_bear_the_name_that_was_given() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path());
    press(&mut harness, Modifiers::COMMAND, Key::K);
    harness.get_by_role_and_label(Role::TextInput, "Type a command").type_text("your name");
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_role_and_label(Role::TextInput, "Name").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.get_by_role_and_label(Role::TextInput, "Name").type_text("Hoa");
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "Keep").click();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::A);
    let change = session(&harness).project().history().undoable().unwrap();
    assert_eq!(change.author.unwrap().as_str(), "Hoa");
    // And it is remembered.
    let settings = std::fs::read_to_string(folder.path().join("settings.ron")).unwrap();
    assert!(settings.contains("Hoa"), "{settings}");
}

#[test]
fn where_nothing_is_to_be_redone_the_key_of_redo_does_nothing() {
    use Review::{Accepted, New, Rejected};
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path());
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::R);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    for _ in 0..3 {
        press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        assert_eq!(reviews(&harness), [Accepted, Rejected, New]);
    }
}

#[test]
fn a_text_that_is_loaded_again_is_one_document() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path());
    let path = folder.path().join("a.txt");
    std::fs::write(&path, TEXT.replace("801.2", "811.2")).unwrap();
    press(&mut harness, Modifiers::COMMAND, Key::L);
    harness.get_by_role_and_label(Role::TextInput, "Path").type_text(path.to_str().unwrap());
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("The text has changed");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    press(&mut harness, Modifiers::NONE, Key::J);
    harness.get_by_label("documents loaded anew: 1 document, 3 records");
    harness.get_by_label("Value: 801.2 billion VND → 811.2 billion VND");
}

#[test]
fn what_a_change_did_is_said_in_the_units_of_then() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path());
    press(&mut harness, Modifiers::NONE, Key::Home);
    enter(&mut harness, "Indicator", "subscribers.mobile");
    enter(&mut harness, "Value", "612,400");
    let record = session(&harness).project().record(RecordId(0)).unwrap();
    assert_eq!((record.figure.unit, record.figure.value.unwrap().to_string().as_str()), (Unit::Count, "612400"));
    // Loading, indicator, value: back to the loading, and another value there.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    enter(&mut harness, "Value", "5 billion VND");
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    press(&mut harness, Modifiers::NONE, Key::J);
    press(&mut harness, Modifiers::NONE, Key::J);
    // This branch: money all along.
    for _ in 0..4 {
        press(&mut harness, Modifiers::NONE, Key::K);
    }
    harness.get_by_label("Value: 735.3 billion VND → 5 billion VND");
    // The branch that was left counted, and the period of a number of subscribers is the end of one.
    press(&mut harness, Modifiers::NONE, Key::J);
    harness.get_by_label("Value: 735,300,000,000 → 612,400");
    press(&mut harness, Modifiers::NONE, Key::J);
    harness.get_by_label("Unit: VND → count");
}
