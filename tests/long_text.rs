//! Promise: a text of any length is shown at once, and every figure of it is one key from its sentence.

#![cfg(feature = "window")]

mod shown;

use std::fmt::Write as _;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable};
use shown::{Shown as Story, press, session, settle, written};

/// The paragraphs that stand within the window.
fn shown_paragraphs(harness: &Story) -> Vec<String> {
    harness.query_all_by_role(Role::Paragraph).filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn the_sentence_of_any_figure_of_a_long_text_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    // Lines of one row and of many, headings of capitals, empty lines: heights that a length alone does not tell.
    let mut text = String::from("Post and telecommunications of Cao Bang province in 2022\n\n");
    for nr in 0..1500 {
        let words = if nr % 3 == 0 { "WIDE CAPITAL LETTERS MMMM WWWW " } else { "ill, lil and iii; " };
        writeln!(text, "Part {nr}. {}\n", words.repeat(1 + nr * 7 % 23)).unwrap();
        if nr % 300 == 299 {
            writeln!(text, "Telecom revenue of Cao Bang province in {} was VND {nr}.5 billion.\n", 2000 + nr / 300)
                .unwrap();
        }
    }
    let file = written(folder.path(), "long.txt", &text);
    let mut harness = shown::on(folder.path(), None, vec![file]);
    assert_eq!(session(&harness).project().records().count(), 5);
    // Only what is seen is laid out.
    assert!(shown_paragraphs(&harness).len() < 60);
    press(&mut harness, Modifiers::NONE, Key::Home);
    for nr in [299, 599, 899, 1199, 1499] {
        settle(&mut harness);
        let sentence = format!("was VND {nr}.5 billion");
        let shown = shown_paragraphs(&harness);
        assert!(shown.iter().any(|paragraph| paragraph.contains(&sentence)), "{sentence}: {shown:?}");
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    }
    // And back.
    for nr in [1199, 899, 599] {
        press(&mut harness, Modifiers::NONE, Key::ArrowUp);
        settle(&mut harness);
        let sentence = format!("was VND {nr}.5 billion");
        assert!(shown_paragraphs(&harness).iter().any(|paragraph| paragraph.contains(&sentence)), "{sentence}");
    }
}
