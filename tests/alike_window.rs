//! Promise: what was corrected once is corrected for all alike, and kept as a rule; two analysts' work is merged.

#![cfg(feature = "window")]

mod shown;

use std::path::Path;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use provista::domain::{RecordId, Review, Slot};
use provista::project::{open, save};
use shown::{Shown as Story, click, enter, press, session, settle, written};

const ONE: &str = "Telecom revenue of Cao Bang province in 2020 was VND 712.4 billion.
Telecom revenue of Cao Bang province in 2021 was VND 735.3 billion.
Telecom revenue of Lang Son province in 2021 was VND 801.2 billion.
";
const TWO: &str = "Telecom revenue of Cao Bang province in 2022 was VND 760.8 billion.\n";

fn indicators(harness: &Story) -> Vec<&'static str> {
    session(harness).project().records().map(|(_, record)| record.figure.indicator.as_str()).collect()
}

#[test]
fn the_same_is_done_to_all_alike_and_later_documents_obey() {
    let folder = tempfile::tempdir().unwrap();
    let one = written(folder.path(), "one.txt", ONE);
    let mut harness = shown::on(folder.path(), None, vec![one]);
    press(&mut harness, Modifiers::NONE, Key::Home);
    enter(&mut harness, "Indicator", "revenue.it");
    assert_eq!(indicators(&harness)[0], "revenue.it");
    assert_eq!(session(&harness).offer().unwrap().records.len(), 2);

    // By the key; one is left out, then nothing is corrected, then all but that one.
    press(&mut harness, Modifiers::NONE, Key::G);
    harness.get_by_label("The same for all like this");
    click(&mut harness, Role::Button, "Cancel");
    assert_eq!(indicators(&harness)[1], "revenue.telecom");
    press(&mut harness, Modifiers::NONE, Key::G);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(indicators(&harness), ["revenue.it"; 3], "by the keys alone");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(indicators(&harness), ["revenue.telecom"; 3]);
    enter(&mut harness, "Indicator", "revenue.it");
    // By the mouse, with the rule.
    click(&mut harness, Role::Button, "The same for all… (G)");
    click(&mut harness, Role::CheckBox, "Keep as a rule: documents that are loaded later obey it");
    click(&mut harness, Role::Button, "Correct 2 records");
    assert_eq!(indicators(&harness), ["revenue.it"; 3]);
    assert_eq!(session(&harness).project().rules().count(), 1);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(indicators(&harness), ["revenue.it", "revenue.telecom", "revenue.telecom"], "one change");
    assert_eq!(session(&harness).project().rules().count(), 0);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);

    // A document that comes later obeys, and its record is still to be looked at.
    let two = written(folder.path(), "two.txt", TWO);
    press(&mut harness, Modifiers::COMMAND, Key::L);
    harness.get_by_role_and_label(Role::TextInput, "Path").type_text(two.to_str().unwrap());
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let project = session(&harness).project();
    let record = project.record(RecordId(3)).unwrap();
    assert_eq!((record.figure.indicator.as_str(), record.review), ("revenue.it", Review::New));
    assert_eq!(project.ruled_slots(RecordId(3)), [Slot::Indicator]);
}

/// Asks for a merge with the project at `path`, by the keys.
fn merge(harness: &mut Story, path: &Path) {
    press(harness, Modifiers::COMMAND, Key::K);
    harness.get_by_role_and_label(Role::TextInput, "Type a command").type_text("merge");
    settle(harness);
    press(harness, Modifiers::NONE, Key::Enter);
    harness.get_by_role_and_label(Role::TextInput, "Path").type_text(path.to_str().unwrap());
    settle(harness);
    press(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn clashes_are_settled_beside_their_sentences_by_the_keys_alone() {
    let folder = tempfile::tempdir().unwrap();
    let one = written(folder.path(), "one.txt", ONE);
    let mut harness = shown::on(folder.path(), None, vec![one]);
    let theirs = folder.path().join("theirs.ron");
    save(session(&harness).project(), &theirs).unwrap();
    let mut other = open(&theirs).unwrap();
    let at = jiff::Timestamp::from_second(1_700_000_000).unwrap();
    other.review(&[0, 1, 2].map(RecordId), Review::Rejected, at).unwrap();
    save(&other, &theirs).unwrap();
    press(&mut harness, Modifiers::NONE, Key::Home);
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::A);
    }

    let stated = |harness: &Story| harness.query_all_by_label_contains("VND 712.4 billion").count();
    let before = stated(&harness);
    merge(&mut harness, &theirs);
    harness.get_by_label("3 still to be chosen");
    assert_eq!(stated(&harness), before + 1, "the words that are disagreed about");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("3 still to be chosen");
    // The second one first, then on to what is left, going round.
    press(&mut harness, Modifiers::NONE, Key::J);
    press(&mut harness, Modifiers::NONE, Key::Num2);
    press(&mut harness, Modifiers::NONE, Key::Num1);
    press(&mut harness, Modifiers::NONE, Key::Num2);
    assert!(harness.query_by_label_contains("still to be chosen").is_none());
    // A choice can be made otherwise as long as it is not merged.
    press(&mut harness, Modifiers::NONE, Key::K);
    press(&mut harness, Modifiers::NONE, Key::Num1);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let reviews: Vec<Review> = session(&harness).project().records().map(|(_, record)| record.review).collect();
    assert_eq!(reviews, [Review::Accepted, Review::Rejected, Review::Accepted], "1 was pressed where 2 had been");
}

#[test]
fn another_analysts_project_is_merged_with_its_clashes_settled() {
    let folder = tempfile::tempdir().unwrap();
    let one = written(folder.path(), "one.txt", ONE);
    let mut harness = shown::on(folder.path(), None, vec![one]);
    let (ours, theirs) = (folder.path().join("ours.ron"), folder.path().join("theirs.ron"));
    save(session(&harness).project(), &theirs).unwrap();
    let mut other = open(&theirs).unwrap();
    let at = jiff::Timestamp::from_second(1_700_000_000).unwrap();
    other.review(&[RecordId(0)], Review::Rejected, at).unwrap();
    other.review(&[RecordId(1)], Review::Accepted, at).unwrap();
    other.review(&[RecordId(2)], Review::Accepted, at).unwrap();
    save(&other, &theirs).unwrap();
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::A);
    press(&mut harness, Modifiers::NONE, Key::A);

    merge(&mut harness, &theirs);
    harness.get_by_label("Merge theirs");
    harness.get_by_label("1 change is taken over");
    harness.get_by_label("1 still to be chosen");
    harness.get_by_label("Cohen's kappa");
    click(&mut harness, Role::RadioButton, "The other version of Telecom revenue, Cao Bang, 2020, 712.4 billion VND");
    click(&mut harness, Role::Button, "Merge");
    let reviews: Vec<Review> = session(&harness).project().records().map(|(_, record)| record.review).collect();
    assert_eq!(reviews, [Review::Rejected, Review::Accepted, Review::Accepted]);
    save(session(&harness).project(), &ours).unwrap();
    assert_eq!(&open(&ours).unwrap(), session(&harness).project());
}
