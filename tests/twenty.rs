//! Promise: twenty records of the sample are corrected by the keys alone, with few of them, and each can be taken back.

#![cfg(feature = "window")]

mod shown;

use eframe::egui::{Event, Key, Modifiers, Vec2};
use provista::app::Session;
use provista::domain::{Language, RecordId, Review, Slot};
use shown::{Shown, settle};

/// A person at the keyboard.
struct Hands {
    window: Shown,
    strokes: usize,
}

impl Hands {
    fn press(&mut self, key: Key) {
        self.window.key_press_modifiers(Modifiers::NONE, key);
        settle(&mut self.window);
        self.strokes += 1;
    }

    fn write(&mut self, text: &str) {
        self.window.event(Event::Text(text.to_owned()));
        settle(&mut self.window);
        self.strokes += text.chars().count();
    }

    fn session(&self) -> &Session {
        self.window.state().as_ref().unwrap().session()
    }

    fn selected(&self) -> RecordId {
        self.session().selection.record.unwrap()
    }
}

/// What a person would write into the field.
fn right(slot: Slot, nr: usize) -> String {
    match slot {
        Slot::Value => format!("{}", 101 + nr),
        Slot::Yoy | Slot::OfPlan => format!("{}%", 3 + nr),
        Slot::Period => format!("{}", 1999 + nr % 3),
        Slot::Place => "Cà Mau".to_owned(),
        Slot::Indicator => "doanh thu bưu chính".to_owned(),
        Slot::Operator => format!("Sao {}", nr + 1),
        Slot::Unit | Slot::Bound | Slot::Status => unreachable!("these are chosen from lists"),
    }
}

#[test]
fn twenty_records_are_corrected_without_a_mouse() {
    let options = shown::options(Language::English);
    let mut hands = Hands { window: shown::open(options, Vec2::new(1280.0, 800.0)), strokes: 0 };
    // The pointer rests where it does no harm.
    hands.window.event(Event::PointerGone);
    let before = hands.session().project().clone();
    hands.press(Key::L);
    hands.press(Key::Home);
    let mut done = Vec::new();
    for nr in 0..20 {
        let id = hands.selected();
        assert!(!done.contains(&id), "on to the next undecided");
        let slot = hands.session().doubt.slot();
        let slot = slot.filter(|slot| !matches!(slot, Slot::Unit | Slot::Bound | Slot::Status)).unwrap_or(Slot::Value);
        let wrong = before.record(id).unwrap().figure.get(slot);
        hands.press(Key::E);
        hands.write(&right(slot, nr));
        hands.press(Key::Enter);
        let record = hands.session().project().record(id).unwrap();
        assert_eq!(record.review, Review::Corrected, "{slot:?} of {id:?}: {}", right(slot, nr));
        assert_ne!(record.figure.get(slot), wrong);
        done.push(id);
        hands.press(Key::Space);
    }
    let corrected = hands.session().project().records().filter(|(_, record)| record.review == Review::Corrected);
    assert_eq!(corrected.count(), 20);
    // Which fields are in doubt, and how long what is written into them is, changes with the grammar: about twelve keys each.
    assert!(hands.strokes <= 250, "{} keys", hands.strokes);
    for _ in 0..20 {
        hands.window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        settle(&mut hands.window);
    }
    assert!(hands.session().project().records().eq(before.records()), "each is taken back");
}
