//! Promise: a disagreement is compared, settled and taken back in the window, by the keys alone or by the mouse alone.

#![cfg(feature = "window")]

mod shown;

use std::path::Path;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable;
use provista::app::{Options, Workspace};
use provista::domain::{ConflictClass, Language};
use provista::project::Preferred;
use shown::{Shown as Story, click, press, session, settle};

/// The same figures by two sources: one a thousand times too much, one an estimate, one that nothing explains.
const OFFICE: &str = "Published: 2022-02-10

Telecom revenue of Cao Bang province in 2021 was VND 735.3 billion.
Telecom revenue of Lang Son province in 2021 was VND 801.2 billion.
Telecom revenue of Ha Giang province in 2021 was VND 655.9 billion.
";
const PAPER: &str = "Published: 2022-02-14

Telecom revenue of Cao Bang province in 2021 was VND 735,300 billion.
Telecom revenue of Lang Son province in 2021 was estimated at VND 760.4 billion.
Telecom revenue of Ha Giang province in 2021 was VND 512.7 billion.
";

fn window(folder: &Path, language: Language) -> Story {
    let paths = [("office.txt", OFFICE), ("paper.txt", PAPER)].map(|(name, text)| {
        std::fs::write(folder.join(name), text).unwrap();
        folder.join(name)
    });
    let options = Options { documents: paths.into(), folder: Some(folder.to_owned()), ..shown::options(language) };
    shown::open(options, Vec2::new(1280.0, 800.0))
}

fn selected_class(harness: &Story) -> ConflictClass {
    let session = session(harness);
    session.conflicts().get(&session.conflicts_view.selected.unwrap()).unwrap().0.class
}

#[test]
fn conflicts_are_gone_through_and_settled_by_the_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), Language::English);
    assert_eq!(session(&harness).conflicts().open(), 3);
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    assert_eq!(session(&harness).workspace, Workspace::Conflicts);
    harness.get_by_label("3 open");
    // What wants a look most comes first.
    press(&mut harness, Modifiers::NONE, Key::J);
    assert_eq!(selected_class(&harness), ConflictClass::Dispute);
    harness.get_by_label("655.9 billion VND");
    harness.get_by_label_contains("Ha Giang province in 2021 was VND 512.7 billion");

    // The reason first, then the value: E, words, Enter or Esc out of the field, 2.
    press(&mut harness, Modifiers::NONE, Key::E);
    harness.get_by_role_and_label(Role::TextInput, "Reason").type_text("by the office 2");
    settle(&mut harness);
    assert_eq!(session(&harness).conflicts().open(), 3, "a digit that is typed chooses nothing");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Num2);
    let settlement = session(&harness).project().settlements().next().unwrap().clone();
    assert_eq!(settlement.reason, "by the office 2");
    assert_eq!(
        session(&harness).project().record(settlement.chosen).unwrap().figure.value.unwrap().to_string(),
        "655900000000"
    );
    assert_eq!(session(&harness).conflicts().open(), 2);
    assert_eq!(session(&harness).conflicts_view.selected, Some(settlement.key), "the decision stays in view");
    harness.get_by_label("655.9 billion VND is believed.");

    // Taken back by U, again by Ctrl+Z.
    press(&mut harness, Modifiers::NONE, Key::U);
    assert_eq!(session(&harness).conflicts().open(), 3);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(session(&harness).conflicts().open(), 2);
    assert_eq!(session(&harness).workspace, Workspace::Conflicts);

    press(&mut harness, Modifiers::NONE, Key::Space);
    assert_eq!(selected_class(&harness), ConflictClass::Thousandfold);
    press(&mut harness, Modifiers::NONE, Key::Num1);
    press(&mut harness, Modifiers::NONE, Key::Space);
    assert_eq!(selected_class(&harness), ConflictClass::Estimate);
    press(&mut harness, Modifiers::NONE, Key::Num9);
    assert_eq!(session(&harness).conflicts().open(), 1, "there is no ninth value");
    press(&mut harness, Modifiers::NONE, Key::Num2);
    assert_eq!(session(&harness).conflicts().open(), 0);
    press(&mut harness, Modifiers::NONE, Key::Space);
    harness.get_by_label("All conflicts are settled");
}

#[test]
fn conflicts_are_settled_and_a_rule_is_stated_by_the_mouse() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), Language::English);
    click(&mut harness, Role::Button, "Conflicts");
    click(
        &mut harness,
        Role::Row,
        "Telecom revenue, Lang Son, 2021: Estimate and final, 760.4 billion VND ≠ 801.2 billion VND",
    );
    assert_eq!(session(&harness).conflicts_view.preference(ConflictClass::Estimate), Preferred::Final);
    harness.get_by_label("settles 1 of 1 open ones of this class");
    click(&mut harness, Role::Button, "State as a rule");
    assert_eq!(session(&harness).conflicts().open(), 2);
    harness.get_by_label("believed by a rule");
    harness.get_by_label("is a rule of this project");

    // The rule is listed, and can be taken back there.
    press(&mut harness, Modifiers::COMMAND, Key::K);
    harness.get_by_role_and_label(Role::TextInput, "Type a command").type_text("rules");
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    click(&mut harness, Role::Button, "Take back: Estimate and final: the final figure before the estimate");
    assert_eq!(session(&harness).conflicts().open(), 3);
    harness.get_by_label_contains("No rule yet");
    click(&mut harness, Role::Button, "Close");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(session(&harness).conflicts().open(), 2);

    click(
        &mut harness,
        Role::Row,
        "Telecom revenue, Cao Bang, 2021: Thousand-fold slip, 735.3 billion VND ≠ 735,300 billion VND",
    );
    click(&mut harness, Role::Button, "Believe 735.3 billion VND, 1");
    assert_eq!(session(&harness).conflicts().open(), 1);
    click(&mut harness, Role::Button, "Take back (U)");
    assert_eq!(session(&harness).conflicts().open(), 2);
    // From a sentence to its text.
    harness.get_all_by_role_and_label(Role::Button, "Show in the text").next().unwrap().click();
    settle(&mut harness);
    assert_eq!(session(&harness).workspace, Workspace::Review);
    assert_eq!(session(&harness).selected_record().unwrap().1.figure.value.unwrap().to_string(), "735300000000");
}

#[test]
fn a_record_says_that_another_disagrees_and_leads_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), Language::English);
    press(&mut harness, Modifiers::NONE, Key::Home);
    harness.get_by_label("Another record says 735,300 billion VND");
    press(&mut harness, Modifiers::NONE, Key::C);
    assert_eq!(session(&harness).workspace, Workspace::Conflicts);
    assert_eq!(selected_class(&harness), ConflictClass::Thousandfold);
    press(&mut harness, Modifiers::NONE, Key::Num1);
    press(&mut harness, Modifiers::COMMAND, Key::Num1);
    harness.get_by_label("Another record says 735,300 billion VND; that is settled");
    click(&mut harness, Role::Button, "Compare");
    assert_eq!(session(&harness).workspace, Workspace::Conflicts);
}

#[test]
fn it_all_speaks_vietnamese() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), Language::Vietnamese);
    click(&mut harness, Role::Button, "Mâu thuẫn");
    press(&mut harness, Modifiers::NONE, Key::J);
    harness.get_by_role_and_label(Role::Button, "Tin 512,7 tỷ đồng, 1");
    click(&mut harness, Role::Button, "Lịch sử");
    press(&mut harness, Modifiers::NONE, Key::J);
    harness.get_by_role_and_label(Role::Button, "Chỉ hoàn tác thay đổi này");
}
