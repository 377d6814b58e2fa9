//! Promise: records are gone through by the keys alone, the least sure first, and every decision can be taken back.

#![cfg(feature = "window")]

mod shown;

use std::path::Path;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable;
use provista::app::Options;
use provista::domain::{Language, Record, Review};
use shown::{Shown as Story, click, press, session, settle};

/// Cao Bang in three years, the last of them a thousand times too much; Lang Son and Ha Giang beside it.
const SLIPPED: &str = "Telecom revenue of Cao Bang

Telecom revenue of Cao Bang province in 2019 was VND 690.5 billion.
Telecom revenue of Cao Bang province in 2020 was VND 712.4 billion.
Telecom revenue of Cao Bang province in 2021 was VND 735,300 billion.
";
const NEIGHBOURS: &str = "Neighbours

Telecom revenue of Lang Son province in 2021 was VND 801.2 billion.
Telecom revenue of Ha Giang province in 2021 reached VND 655.9 billion.
";

/// A window on these texts.
fn window(folder: &Path, texts: &[(&str, &str)]) -> Story {
    let paths = texts.iter().map(|(name, text)| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    });
    let options = Options { documents: paths.collect(), ..shown::options(Language::English) };
    shown::open(options, Vec2::new(1280.0, 1000.0))
}

fn selected(harness: &Story) -> &Record {
    session(harness).selected_record().unwrap().1
}

/// The value of the selected record, in billions.
fn billions(harness: &Story) -> String {
    let value = selected(harness).figure.value.unwrap() / rust_decimal::Decimal::from(1_000_000_000);
    value.normalize().to_string()
}

fn reviews(harness: &Story) -> Vec<Review> {
    session(harness).project().records().map(|(_, record)| record.review).collect()
}

#[test]
fn a_slip_comes_first_says_why_and_is_mended_by_one_click_and_one_undo() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), &[("a.txt", NEIGHBOURS), ("b.txt", SLIPPED)]);
    press(&mut harness, Modifiers::NONE, Key::L);
    press(&mut harness, Modifiers::NONE, Key::Home);
    assert_eq!(billions(&harness), "735300");
    let row = "Telecom revenue, Cao Bang, 2021, 735,300 billion VND, flagged";
    harness.get_by_role_and_label(Role::Row, row);
    harness.get_by_label("About 1,000 times off its series: Telecom revenue, Cao Bang, 2020, 712.4 billion VND");
    harness.get_by_label_contains("Hard to believe for this place");

    // To the other record and back to the flagged ones.
    harness.get_all_by_role_and_label(Role::Button, "Show that record").next().unwrap().click();
    settle(&mut harness);
    assert_eq!(billions(&harness), "712.4");
    press(&mut harness, Modifiers::NONE, Key::F);
    assert_eq!(session(&harness).rows().len(), 1);
    assert_eq!(billions(&harness), "735300", "the flagged record is selected");

    harness.get_all_by_role_and_label(Role::Button, "Correct to 735.3 billion VND (÷ 1,000)").next().unwrap().click();
    settle(&mut harness);
    assert_eq!((billions(&harness).as_str(), selected(&harness).review), ("735.3", Review::Corrected));
    assert!(harness.query_by_label_contains("off its series").is_none());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!((billions(&harness).as_str(), selected(&harness).review), ("735300", Review::New));

    // Who says that it is right has settled it.
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::F);
    let (_, record) = session(&harness).selected_record().unwrap();
    assert_eq!((session(&harness).flagged(), record.review), (0, Review::Accepted));
    harness.get_by_label("Settled by your decision");
}

#[test]
fn the_queue_is_gone_through_by_the_keys_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), &[("a.txt", NEIGHBOURS), ("b.txt", SLIPPED)]);
    press(&mut harness, Modifiers::NONE, Key::Home);
    assert_eq!(billions(&harness), "801.2");
    press(&mut harness, Modifiers::NONE, Key::J);
    assert_eq!(billions(&harness), "655.9");
    press(&mut harness, Modifiers::NONE, Key::A);
    assert_eq!(billions(&harness), "690.5", "on to the next undecided");
    press(&mut harness, Modifiers::NONE, Key::R);
    assert_eq!(billions(&harness), "712.4");
    press(&mut harness, Modifiers::NONE, Key::K);
    press(&mut harness, Modifiers::NONE, Key::K);
    press(&mut harness, Modifiers::NONE, Key::Space);
    assert_eq!(billions(&harness), "712.4", "over what is decided");
    assert_eq!(reviews(&harness), [Review::New, Review::Accepted, Review::Rejected, Review::New, Review::New]);
    harness.get_by_role_and_label(Role::ProgressIndicator, "This document: 1 of 3 decided");
    harness.get_by_role_and_label(Role::ProgressIndicator, "All documents: 2 of 5 decided");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(billions(&harness), "690.5", "undo shows what it is about");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(reviews(&harness), [Review::New; 5]);

    // The same order by the mouse, and back.
    click(&mut harness, Role::ComboBox, "Order");
    harness.get_by_label("least sure first").click();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Home);
    assert_eq!(billions(&harness), "735300");
}

#[test]
fn the_field_in_doubt_takes_other_readings_by_their_number() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), &[("a.txt", NEIGHBOURS), ("b.txt", SLIPPED)]);
    press(&mut harness, Modifiers::NONE, Key::L);
    press(&mut harness, Modifiers::NONE, Key::Home);
    // The flag makes the value the field in doubt.
    harness.get_by_role_and_label(Role::Button, "Reading 1: 735.3 billion VND");
    press(&mut harness, Modifiers::NONE, Key::Num1);
    assert_eq!((billions(&harness).as_str(), selected(&harness).review), ("735.3", Review::Corrected));
    // The field stays; its first reading is now another one.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(billions(&harness), "735300");

    // E puts the cursor there, and then letters and digits are typed.
    press(&mut harness, Modifiers::NONE, Key::E);
    assert!(harness.get_by_role_and_label(Role::TextInput, "Value").is_focused());
    let before = (reviews(&harness), session(&harness).selection.record, session(&harness).query.clone());
    for key in [Key::A, Key::R, Key::J, Key::K, Key::S, Key::F, Key::L, Key::Space, Key::Num1, Key::Num2] {
        press(&mut harness, Modifiers::NONE, key);
    }
    assert_eq!(before, (reviews(&harness), session(&harness).selection.record, session(&harness).query.clone()));
    press(&mut harness, Modifiers::NONE, Key::Escape);

    // S goes on to other fields: the places and times that the document names.
    let mut offered = Vec::new();
    for _ in 0..10 {
        press(&mut harness, Modifiers::NONE, Key::S);
        offered.push(session(&harness).doubt.slot().unwrap());
        if harness.query_by_role_and_label(Role::Button, "Reading 1: 2020").is_some() {
            break;
        }
    }
    press(&mut harness, Modifiers::NONE, Key::Num1);
    assert_eq!(selected(&harness).figure.period.unwrap().to_string(), "2020", "{offered:?}");
    press(&mut harness, Modifiers::COMMAND, Key::Z);

    // By the mouse: the field that is clicked into offers its readings.
    harness.get_by_role_and_label(Role::TextInput, "Place").click();
    settle(&mut harness);
    click(&mut harness, Role::Button, "Reading 1: Vietnam");
    assert_eq!(selected(&harness).figure.place.unwrap().as_str(), "vietnam");
}

#[test]
fn what_a_filter_shows_is_accepted_above_a_confidence_as_one_change() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), &[("a.txt", NEIGHBOURS), ("b.txt", SLIPPED)]);
    let accepted = |harness: &Story| reviews(harness).into_iter().filter(|review| *review == Review::Accepted).count();
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    harness.get_by_label("Accept many records");
    click(&mut harness, Role::RadioButton, "Any confidence: 4 records");
    // Letters and digits do nothing behind the dialog.
    press(&mut harness, Modifiers::NONE, Key::R);
    press(&mut harness, Modifiers::NONE, Key::Num1);
    assert_eq!(reviews(&harness), [Review::New; 5]);
    click(&mut harness, Role::Button, "Accept 4 records");
    assert_eq!(accepted(&harness), 4);
    harness.get_by_label("4 records: accepted");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(reviews(&harness), [Review::New; 5]);

    // With a filter only what it shows; flagged ones only where that is said.
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness.get_by_role_and_label(Role::SearchInput, "Filter by province, indicator, words").type_text("cao bang");
    settle(&mut harness);
    click(&mut harness, Role::Button, "Accept the records shown…");
    click(&mut harness, Role::RadioButton, "Any confidence: 2 records");
    click(&mut harness, Role::CheckBox, "Also those with flags (1)");
    click(&mut harness, Role::Button, "Accept 3 records");
    assert_eq!(accepted(&harness), 3);
}

#[test]
fn a_filter_that_is_entered_leads_back_to_the_queue_and_the_cells_leave_commands_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), &[("a.txt", NEIGHBOURS), ("b.txt", SLIPPED)]);
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness
        .get_by_role_and_label(Role::SearchInput, "Filter by province, indicator, words")
        .type_text("place:cao-bang");
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(!session(&harness).cells.is_active(), "letters are commands again");
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    harness.get_by_label("Accept many records");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(session(&harness).cells.is_active());
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    harness.get_by_label("Accept many records");
}

#[test]
fn the_selected_row_is_in_view_however_fast_the_keys_follow_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let years = 1990..2020;
    let line = |year| format!("Telecom revenue of Cao Bang province in {year} was VND {year}.5 billion.\n");
    let text: String = years.map(line).collect();
    let mut harness = window(folder.path(), &[("a.txt", &text)]);
    let first = "Telecom revenue, Cao Bang, 1990, 1,990.5 billion VND";
    let last = "Telecom revenue, Cao Bang, 2019, 2,019.5 billion VND";
    press(&mut harness, Modifiers::NONE, Key::Home);
    for frames in 1..6 {
        harness.key_press(Key::End);
        harness.run_steps(frames);
        harness.key_press(Key::Home);
        settle(&mut harness);
        assert!(harness.query_by_role_and_label(Role::Row, first).is_some(), "after {frames} frames");
        assert!(harness.query_by_role_and_label(Role::Row, last).is_none(), "the table is longer than its view");
    }
}

/// Presses keys so fast that one frame brings them all.
fn at_once(harness: &mut Story, keys: &[(Modifiers, Key)]) {
    for &(modifiers, key) in keys {
        let event = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        harness.input_mut().events.push(event);
    }
    settle(harness);
}

#[test]
fn a_letter_that_comes_in_the_same_frame_as_what_opens_a_field_is_no_command() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), &[("a.txt", NEIGHBOURS)]);
    press(&mut harness, Modifiers::NONE, Key::Home);
    let letters = [Key::A, Key::R, Key::Num1].map(|key| (Modifiers::NONE, key));
    for opens in [
        (Modifiers::COMMAND, Key::F),
        (Modifiers::COMMAND, Key::K),
        (Modifiers::NONE, Key::E),
        (Modifiers::NONE, Key::F2),
        (Modifiers::NONE, Key::N),
    ] {
        at_once(&mut harness, &[&[opens], &letters[..]].concat());
        press(&mut harness, Modifiers::NONE, Key::Escape);
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert_eq!(reviews(&harness), [Review::New; 2], "after {:?}", opens.1);
    }
    // What was pressed before it still is one.
    at_once(&mut harness, &[letters[0], (Modifiers::COMMAND, Key::K), letters[1]]);
    assert_eq!(reviews(&harness), [Review::Accepted, Review::New]);
}

#[test]
fn what_stands_above_the_table_has_room_in_the_smallest_window() {
    let folder = tempfile::tempdir().unwrap();
    let path = shown::written(folder.path(), "a.txt", NEIGHBOURS);
    for (language, flagged, buttons) in [
        (Language::English, "Flagged (0)", ["Columns of the table…", "Accept the records shown…"]),
        (Language::Vietnamese, "Có cảnh báo (0)", ["Các cột của bảng…", "Chấp nhận các bản ghi đang hiện…"]),
    ] {
        for width in [880.0, 1000.0, 1280.0] {
            let options = Options { documents: vec![path.clone()], ..shown::options(language) };
            let harness = shown::open(options, Vec2::new(width, 600.0));
            let beside = harness.get_by_role_and_label(Role::CheckBox, flagged).rect();
            for button in buttons {
                let button = harness.get_by_role_and_label(Role::Button, button).rect();
                assert!(!button.intersects(beside), "{width}: {button} {beside}");
            }
        }
    }
}
