//! Promise: records are chosen by facets, by typing and by views that the project keeps, by the keys as well as by the
//! mouse, and what is chosen is always seen and can always be taken out.

#![cfg(feature = "window")]

mod shown;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use provista::app::LeftPanel;
use provista::domain::Language;
use shown::{Shown as Story, click, five_figures, listed, press, session, settle};

const FIELD: &str = "Filter by province, indicator, words";

fn type_into_field(harness: &mut Story, text: &str) {
    harness.get_by_role_and_label(Role::SearchInput, FIELD).focus();
    settle(harness);
    harness.get_by_role_and_label(Role::SearchInput, FIELD).type_text(text);
    settle(harness);
}

fn filter(harness: &Story) -> String {
    session(harness).filter().to_string()
}

#[test]
fn facets_are_included_and_excluded_by_the_mouse_and_counts_follow() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::English);
    assert_eq!(listed(&harness), ["735.3", "801.2", "655.9", "790", "612400"]);
    click(&mut harness, Role::Button, "Facets");
    assert_eq!(session(&harness).left, LeftPanel::Facets);

    // Regions hold their places.
    harness.get_by_role_and_label(Role::CheckBox, "Northern midlands and mountains: 4 records");
    click(&mut harness, Role::Button, "Unfold Northern midlands and mountains");
    click(&mut harness, Role::CheckBox, "Cao Bang: 3 records");
    assert_eq!(listed(&harness), ["735.3", "790", "612400"]);
    // A second one of the same side is added; the counts of the side itself stay.
    click(&mut harness, Role::CheckBox, "Lang Son: 1 record");
    assert_eq!(listed(&harness).len(), 4);
    harness.get_by_role_and_label(Role::CheckBox, "Mekong River delta: 1 record");

    // Another side counts what the first one leaves.
    click(&mut harness, Role::Button, "Unfold Status");
    harness.get_by_role_and_label(Role::CheckBox, "actual: 3 records");
    click(&mut harness, Role::Button, "Exclude target");
    assert_eq!(listed(&harness), ["735.3", "801.2", "612400"]);
    assert_eq!(filter(&harness), "place:cao-bang,lang-son -status:target");
    harness.get_by_role_and_label(Role::CheckBox, "target, excluded: 1 record");
    harness.get_by_role_and_label(Role::CheckBox, "Cao Bang: 2 records");

    // Each is a chip that is taken out by itself, then all at once.
    click(&mut harness, Role::Button, "Take out Place: Lang Son");
    assert_eq!(filter(&harness), "place:cao-bang -status:target");
    click(&mut harness, Role::Button, "Take out not Status: target");
    assert_eq!(listed(&harness), ["735.3", "790", "612400"]);
    harness.get_all_by_role_and_label(Role::Button, "Clear all").next().unwrap().click();
    settle(&mut harness);
    assert_eq!(listed(&harness).len(), 5);
}

#[test]
fn facets_are_walked_through_by_the_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::English);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    // Review and its one value, Place and its regions: down to the northern one, unfold, into it.
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowRight, Key::ArrowDown, Key::Space] {
        press(&mut harness, Modifiers::NONE, key);
    }
    assert_eq!(filter(&harness), "place:cao-bang");
    press(&mut harness, Modifiers::NONE, Key::Minus);
    assert_eq!(filter(&harness), "-place:cao-bang");
    press(&mut harness, Modifiers::NONE, Key::Minus);
    assert_eq!(filter(&harness), "");
    // To what holds it, and fold that.
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    harness.get_by_role_and_label(Role::Button, "Unfold Northern midlands and mountains");
    // No letter of the review acts here: it goes to the search.
    let before: Vec<_> = session(&harness).project().records().map(|(_, record)| record.review).collect();
    harness.event(eframe::egui::Event::Text("ca".to_owned()));
    settle(&mut harness);
    harness.get_by_role_and_label(Role::SearchInput, "Search the facets").type_text(" mau");
    settle(&mut harness);
    assert_eq!(before, session(&harness).project().records().map(|(_, record)| record.review).collect::<Vec<_>>());
    // Enter leads from the search to what it found: Mekong River delta, then Ca Mau.
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Space);
    assert_eq!((filter(&harness), listed(&harness)), ("place:ca-mau".to_owned(), vec!["655.9".to_owned()]));
    // Escape gives the keys back to the review.
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::A);
    assert!(session(&harness).selected_record().unwrap().1.review.is_decided());
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
    assert_eq!(session(&harness).left, LeftPanel::Documents);
}

#[test]
fn what_is_typed_filters_says_what_it_does_not_know_and_becomes_chips() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::English);
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness.get_by_role_and_label(Role::SearchInput, FIELD).type_text("place:cao-bang value>1e9 -status:target plc:x");
    settle(&mut harness);
    harness.get_by_label_contains("There is no “plc:”");
    assert_eq!(listed(&harness), ["735.3"], "the rest holds");
    for _ in 0..6 {
        press(&mut harness, Modifiers::NONE, Key::Backspace);
    }
    assert!(harness.query_by_label_contains("There is no").is_none());
    harness.get_by_role_and_label(Role::SearchInput, FIELD).type_text(" \"TỶ\"");
    settle(&mut harness);
    assert!(listed(&harness).is_empty());
    harness.get_by_label("No record matches");
    click(&mut harness, Role::Button, "Show all records");
    assert_eq!(listed(&harness).len(), 5);

    // Enter makes chips; words stay where they are typed on. Backspace in the empty field takes the last chip out.
    type_into_field(&mut harness, "tỉnh:\"Cao Bằng\" mobile");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!((session(&harness).query.text.as_str(), listed(&harness).len()), ("mobile", 1));
    harness.get_by_role_and_label(Role::Button, "Take out Place: Cao Bang");
    click(&mut harness, Role::Button, "Clear the filter");
    harness.get_by_role_and_label(Role::SearchInput, FIELD).focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Backspace);
    assert_eq!(listed(&harness).len(), 5);
}

#[test]
fn a_view_is_kept_in_the_project_shown_again_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::English);
    type_into_field(&mut harness, "place:cao-bang -status:target");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_role_and_label(Role::ColumnHeader, "Value").click();
    settle(&mut harness);
    let wanted = listed(&harness);
    // By the keys: the name has the focus.
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::V);
    harness.get_by_role_and_label(Role::TextInput, "Name of this view").type_text("Cao Bang, done");
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_role_and_label(Role::Button, "Show the view Cao Bang, done");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let kept: Vec<_> = session(&harness).project().views().cloned().collect();
    assert_eq!((kept.len(), kept[0].filter.as_str()), (1, "place:cao-bang -status:target"));
    assert_eq!(kept[0].sort, ["value"]);

    click(&mut harness, Role::Button, "Clear all");
    assert_eq!(listed(&harness).len(), 5);
    click(&mut harness, Role::Button, "Views: keep one, or go to one…");
    click(&mut harness, Role::Button, "Show the view Cao Bang, done");
    assert_eq!(listed(&harness), wanted);
    harness.get_by_role_and_label(Role::Button, "Take out Place: Cao Bang");

    // Dropping it is a change like any other.
    click(&mut harness, Role::Button, "Views: keep one, or go to one…");
    click(&mut harness, Role::Button, "Drop the view Cao Bang, done");
    assert_eq!(session(&harness).project().views().count(), 0);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(session(&harness).project().views().cloned().collect::<Vec<_>>(), kept);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(session(&harness).project().views().count(), 0);
}

#[test]
fn the_order_is_by_several_columns() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::English);
    click(&mut harness, Role::ColumnHeader, "Place");
    harness.get_by_role_and_label(Role::ColumnHeader, "Period").click_modifiers(Modifiers::SHIFT);
    settle(&mut harness);
    assert_eq!(session(&harness).query.sort.len(), 2);
    assert_eq!(listed(&harness)[..2], ["655.9", "735.3"]);
    harness.get_by_role_and_label(Role::ColumnHeader, "Period").click_modifiers(Modifiers::SHIFT);
    settle(&mut harness);
    assert_eq!(listed(&harness)[0], "655.9");
    assert_eq!(listed(&harness)[3], "735.3", "its earliest comes last");
}

#[test]
fn the_same_in_vietnamese() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = five_figures(folder.path(), Language::Vietnamese);
    click(&mut harness, Role::Button, "Phân loại");
    click(&mut harness, Role::Button, "Mở Trung du và miền núi phía Bắc");
    click(&mut harness, Role::CheckBox, "Cao Bằng: 3 bản ghi");
    harness.get_by_role_and_label(Role::Button, "Bỏ Địa phương: Cao Bằng");
    assert_eq!(filter(&harness), "place:cao-bang");
}
