//! Promise: the table takes what is typed, pasted and filled in as a spreadsheet does, one change at a time; what it
//! refuses stays where it was written, with its reason.

#![cfg(feature = "window")]

mod shown;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand, PointerButton, Vec2};
use egui_kittest::kittest::Queryable;
use provista::analysis::Column;
use provista::app::Cell;
use provista::domain::{Language, Record, Review};
use shown::{Shown as Story, click, five_figures, listed, press, session, settle};

/// The letters of a person at the keyboard.
fn type_letters(harness: &mut Story, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    settle(harness);
}

fn paste(harness: &mut Story, text: &str) {
    harness.event(Event::Paste(text.to_owned()));
    settle(harness);
}

/// What the last copying put on the clipboard.
fn copy(harness: &mut Story) -> String {
    harness.event(Event::Copy);
    harness.step();
    let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    settle(harness);
    copied.unwrap()
}

fn records(harness: &Story) -> Vec<Record> {
    session(harness).project().records().map(|(_, record)| record.clone()).collect()
}

fn cursor(harness: &Story) -> (usize, Column) {
    let Cell { row, column } = session(harness).cells.cursor().unwrap();
    (row, session(harness).columns.shown()[column])
}

fn changes(harness: &Story) -> usize {
    session(harness).project().history().revisions().len()
}

/// From the column of values to another one, by the arrow keys.
fn walk_to(harness: &mut Story, column: Column) {
    let wanted = session(harness).columns.shown().iter().position(|own| *own == column).unwrap();
    loop {
        let now = session(harness).cells.cursor().unwrap().column;
        match now.cmp(&wanted) {
            std::cmp::Ordering::Less => press(harness, Modifiers::NONE, Key::ArrowRight),
            std::cmp::Ordering::Greater => press(harness, Modifiers::NONE, Key::ArrowLeft),
            std::cmp::Ordering::Equal => return,
        }
    }
}

#[test]
fn letters_are_commands_in_the_review_and_text_in_the_cells() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::English);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(cursor(&harness), (0, Column::Value));
    harness.get_by_label("Cell mode");
    // Typing replaces; Enter applies and goes down, Tab goes to the right.
    let before = changes(&harness);
    for key in [Key::A, Key::R, Key::J, Key::Space, Key::Num1] {
        press(&mut harness, Modifiers::NONE, key);
    }
    assert!(records(&harness).iter().all(|record| record.review == Review::New), "no letter decides");
    assert_eq!(changes(&harness), before);
    type_letters(&mut harness, "740.125");
    harness.get_by_label("Enter applies: 740.125 billion VND");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!((listed(&harness)[0].as_str(), changes(&harness)), ("740.125", before + 1));
    assert_eq!(records(&harness)[0].review, Review::Corrected);
    assert_eq!(cursor(&harness), (1, Column::Value));
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(cursor(&harness), (1, Column::Status));
    type_letters(&mut harness, "est");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(records(&harness)[1].figure.status.code(), "estimate");

    // What is not understood stays in its field, says why, and is given up by Esc alone.
    walk_to(&mut harness, Column::Place);
    type_letters(&mut harness, "Atlantis");
    assert!(harness.get_all_by_label("No province of that name").next().is_some());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(cursor(&harness), (1, Column::Place));
    assert_eq!(changes(&harness), before + 2);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    // Undo and redo work in the cells, and do not move the rows.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!((listed(&harness)[0].as_str(), session(&harness).cells.is_active()), ("735.3", true));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::A);
    assert_eq!(records(&harness)[0].review, Review::Accepted, "letters are commands again");
}

#[test]
fn a_cell_is_edited_where_it_stands_and_rows_stay_while_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::English);
    harness.get_by_role_and_label(Role::ColumnHeader, "Value").click();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::F2);
    let first = listed(&harness)[0].clone();
    assert!(harness.get_by_role_and_label(Role::TextInput, "Cell: Value").is_focused());
    press(&mut harness, Modifiers::COMMAND, Key::A);
    type_letters(&mut harness, "9 nghìn tỷ");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(listed(&harness)[0], "9000", "the row stays where it was, though it is the greatest now");
    assert_ne!(first, "9000");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let amounts: Vec<_> = listed(&harness).into_iter().filter(|value| value.len() < 6).collect();
    assert_eq!(amounts.last().map(String::as_str), Some("9000"), "then it is sorted in");
}

#[test]
fn blocks_are_copied_pasted_and_filled_down_as_one_change() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::English);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    walk_to(&mut harness, Column::Place);
    for _ in 0..3 {
        press(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    }
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(copy(&mut harness), "Cao Bang\tTelecom revenue\t2021\t735.3\nLang Son\tTelecom revenue\t2021\t801.2");

    // A block from a spreadsheet; what cannot stand somewhere is refused, said, and kept as it was written.
    let before = changes(&harness);
    paste(&mut harness, "Hà Giang\tPostal revenue\tQ3 2024\t12,5 tỷ\r\nNowhere\tTelecom revenue\t2021\t\"5,5 tỷ\"\r\n");
    let now = records(&harness);
    let shown = |record: &Record| {
        let figure = &record.figure;
        (figure.place.unwrap().as_str(), figure.indicator.as_str(), figure.period.unwrap().to_string())
    };
    assert_eq!(shown(&now[0]), ("ha-giang", "revenue.post", "2024-Q3".to_owned()));
    assert_eq!(shown(&now[1]), ("lang-son", "revenue.telecom", "2021".to_owned()));
    assert_eq!(listed(&harness)[..2], ["12.5", "5.5"]);
    assert_eq!(changes(&harness), before + 1);
    harness.get_by_label(
        "2 records corrected; 1 cell is refused and keeps what was written, marked: No province of that name",
    );
    assert!(session(&harness).would_lose_something(), "the refused text is not lost");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(listed(&harness)[..2], ["735.3", "801.2"]);

    // One cell into all that are selected.
    walk_to(&mut harness, Column::Operator);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowUp);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowDown);
    paste(&mut harness, "Viettel");
    let with = |harness: &Story| records(harness).iter().filter(|record| record.figure.operator.is_some()).count();
    let many = with(&harness);
    assert!(many >= 4, "{many}");
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert_eq!(with(&harness), 0);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    press(&mut harness, Modifiers::COMMAND, Key::Z);

    // The first row into the others.
    press(&mut harness, Modifiers::COMMAND, Key::Home);
    walk_to(&mut harness, Column::Period);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowDown);
    let before = changes(&harness);
    press(&mut harness, Modifiers::COMMAND, Key::D);
    let periods: Vec<String> =
        records(&harness).iter().map(|record| record.figure.period.unwrap().to_string()).collect();
    assert!(periods.iter().all(|period| period == "2021"), "{periods:?}");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(changes(&harness) <= before + 1);
    assert_eq!(records(&harness)[2].figure.period.unwrap().to_string(), "2022");
}

#[test]
fn cells_are_chosen_by_the_mouse() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::English);
    let rows: Vec<_> = harness.get_all_by_role(Role::Row).map(|row| row.rect()).collect();
    let at = |nr: usize| rows[nr].center();
    let click_at = |harness: &mut Story, at, modifiers: Modifiers| {
        harness.event(Event::PointerMoved(at));
        for pressed in [true, false] {
            harness.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers });
            harness.step();
        }
        settle(harness);
    };
    // A click chooses the record and leaves the keys to the review.
    click_at(&mut harness, at(1), Modifiers::NONE);
    assert!(!session(&harness).cells.is_active());
    harness.event(Event::ModifiersChanged(Modifiers::SHIFT));
    click_at(&mut harness, at(3), Modifiers::SHIFT);
    harness.event(Event::ModifiersChanged(Modifiers::NONE));
    let blocks = session(&harness).cells.blocks().to_vec();
    assert_eq!((blocks.len(), blocks[0].rows()), (1, 1..=3));
    // Many records are decided at once.
    click(&mut harness, Role::Button, "Accept 3 records");
    let accepted = records(&harness).iter().filter(|record| record.review == Review::Accepted).count();
    assert_eq!(accepted, 3);
    press(&mut harness, Modifiers::NONE, Key::Escape);
}

#[test]
fn columns_are_shown_moved_and_kept_in_view() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::English);
    assert!(harness.query_by_role_and_label(Role::ColumnHeader, "Words").is_none());
    click(&mut harness, Role::Button, "Columns of the table…");
    click(&mut harness, Role::CheckBox, "Words");
    for _ in 0..10 {
        click(&mut harness, Role::Button, "Move Words up");
    }
    click(&mut harness, Role::CheckBox, "Growth %");
    click(&mut harness, Role::Button, "Close");
    let shown = session(&harness).columns.shown().to_vec();
    assert_eq!((shown[2], shown.len()), (Column::Quote, 12));
    assert!(!shown.contains(&Column::Yoy));
    harness.get_by_role_and_label(Role::ColumnHeader, "Words");
}

#[test]
fn the_usual_columns_share_the_width_of_a_small_window() {
    for language in Language::ALL {
        let (operator, confidence) = match language {
            Language::English => ("Operator", "Sure"),
            Language::Vietnamese => ("Doanh nghiệp", "Tin cậy"),
        };
        let mut harness = shown::open(shown::options(language), Vec2::new(1280.0, 800.0));
        for width in [1280.0, 1600.0, 1280.0] {
            harness.set_size(Vec2::new(width, 800.0));
            settle(&mut harness);
            // Documents, the table and the card have 20, 55 and 25 of a hundred parts of the window.
            for title in [operator, confidence] {
                let head = harness.get_by_role_and_label(Role::ColumnHeader, title).rect();
                assert!(head.right() <= width * 0.75 + 1.0, "{width}: {title} {head}");
                assert!(head.width() >= 44.0, "{width}: {title} {head}");
            }
        }
    }
}

#[test]
fn a_width_is_given_by_the_keys_and_by_dragging_and_kept_in_the_view() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::English);
    let edges = |harness: &Story| {
        let head = |title| harness.get_by_role_and_label(Role::ColumnHeader, title).rect();
        (head("Place"), head("Indicator"))
    };
    let (usual, _) = edges(&harness);
    click(&mut harness, Role::Button, "Columns of the table…");
    harness.get_by_role_and_label(Role::SpinButton, "Width of Place").focus();
    settle(&mut harness);
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    }
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    if harness.query_by_role_and_label(Role::SpinButton, "Width of Place").is_some() {
        press(&mut harness, Modifiers::NONE, Key::Escape);
    }
    let (wide, beside) = edges(&harness);
    let close = |a: f32, b: f32| (a - b).abs() < 1.0;
    assert!(close(wide.width(), usual.width() + 16.0), "{usual} {wide}");
    assert!(close(beside.left(), wide.right()), "the others move aside: {wide} {beside}");
    let by_keys = session(&harness).columns.width(Column::Place).unwrap();

    // The edge that is dragged gives the same.
    let edge = wide.right_center();
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    harness.event(Event::PointerMoved(edge));
    harness.step();
    harness.event(button(edge, true));
    harness.step();
    let to = edge + eframe::egui::vec2(40.0, 0.0);
    harness.event(Event::PointerMoved(to));
    harness.step();
    harness.event(button(to, false));
    settle(&mut harness);
    assert_eq!(session(&harness).columns.width(Column::Place), Some(by_keys + 40));

    // A view keeps it; the usual columns have the usual width again.
    let kept = session(&harness).columns.clone();
    let view = session(&harness).view("wide");
    assert!(view.columns.contains(&format!("place {}", by_keys + 40)), "{:?}", view.columns);
    click(&mut harness, Role::Button, "Views: keep one, or go to one…");
    harness.get_by_role_and_label(Role::TextInput, "Name of this view").type_text("wide");
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    click(&mut harness, Role::Button, "Columns of the table…");
    click(&mut harness, Role::Button, "The usual ones");
    click(&mut harness, Role::Button, "Close");
    assert!(close(edges(&harness).0.width(), usual.width()), "{usual} {}", edges(&harness).0);
    click(&mut harness, Role::Button, "Views: keep one, or go to one…");
    click(&mut harness, Role::Button, "Show the view wide");
    assert_eq!(session(&harness).columns, kept);
    assert!(close(edges(&harness).0.width(), f32::from(by_keys + 40)));
}

#[test]
fn words_are_found_and_replaced_after_a_look_at_each() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::English);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    walk_to(&mut harness, Column::Place);
    press(&mut harness, Modifiers::COMMAND, Key::H);
    assert_eq!(session(&harness).drafts.first(), None, "the key that opens the dialog types nothing");
    harness.get_by_role_and_label(Role::TextInput, "Find").type_text("cao bang");
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Replace with").focus();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Replace with").type_text("Bắc Kạ");
    settle(&mut harness);
    harness.get_by_label("3 cells cannot be replaced so, and stay");
    harness.get_by_role_and_label(Role::TextInput, "Replace with").type_text("n");
    settle(&mut harness);
    assert_eq!(harness.get_all_by_label("Cao Bang → Bac Kan").count(), 3);
    let before = changes(&harness);
    click(&mut harness, Role::Button, "Replace 3 cells");
    let of = |harness: &Story, slug: &str| {
        records(harness).iter().filter(|record| record.figure.place.unwrap().as_str() == slug).count()
    };
    assert_eq!((of(&harness, "bac-kan"), of(&harness, "cao-bang"), changes(&harness)), (3, 0, before + 1));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(of(&harness, "cao-bang"), 3);
    // Enter in the second field does what the button does, once there is something to replace.
    press(&mut harness, Modifiers::COMMAND, Key::H);
    harness.get_by_role_and_label(Role::TextInput, "Find").type_text("cao bang");
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    harness.get_by_role_and_label(Role::TextInput, "Replace with").type_text("Bắc Kạn");
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!((of(&harness, "bac-kan"), of(&harness, "cao-bang")), (3, 0));
}
