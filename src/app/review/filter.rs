//! The filter above the table: what is typed, what is wrong with it, and what is chosen, a chip each.

use eframe::egui::{
    self, Align, Frame, Id, Key, Label, Layout, Margin, Modifiers, RichText, Role, TextEdit, Ui, WidgetInfo, vec2,
};

use super::super::action::Action;
use super::super::command::Command;
use super::super::panel::Panel;
use super::super::theme;
use crate::analysis::{FilterError, FilterFault, Term};
use crate::domain::{RecordId, Review};

/// How many chips are drawn; the rest is counted.
const CHIPS: usize = 16;
/// So many records at most are decided upon by their rows.
const REVIEWED: usize = 100_000;

/// The title, the count, the filter, and the switch to one document.
pub fn head(panel: &mut Panel<'_>, ui: &mut Ui) {
    let title = panel.text("records-title");
    let (all, _) = panel.session.totals();
    let listed = panel.session.rows().len();
    panel.head(ui, &title, |panel, ui| {
        let mut only = panel.session.query.document.is_some();
        let words = panel.text("records-only-document");
        if ui.checkbox(&mut only, words).changed() {
            panel.session.query.document = panel.session.selection.document.filter(|_| only);
        }
        let count = if panel.session.index().is_outline() && panel.session.query.is_narrow() {
            panel.text("work-counting")
        } else if listed == all {
            panel.voice.count("total-records", all)
        } else {
            let (shown, of) = (panel.voice.whole(listed), panel.voice.whole(all));
            panel.voice.text_with("records-of", &[("listed", shown.into()), ("all", of.into())])
        };
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.label(RichText::new(count).color(panel.theme.muted));
            field(panel, ui);
        });
    });
    errors(panel, ui);
}

/// The field to type into.
fn field(panel: &mut Panel<'_>, ui: &mut Ui) {
    let hint = panel.text("records-filter");
    let id = Id::unique("records filter");
    let mut typed = panel.session.query.text.clone();
    let room = if typed.is_empty() { 0.0 } else { 24.0 };
    if ui.memory(|memory| memory.has_focus(id))
        && typed.is_empty()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Backspace))
        && let Some(last) = panel.session.query.filter.terms().pop()
    {
        panel.session.drop_term(&last);
    }
    let field = TextEdit::singleline(&mut typed)
        .id(id)
        .hint_text(RichText::new(&hint).color(panel.theme.muted))
        .margin(vec2(8.0, 4.0))
        .desired_width((ui.available_width() - room).clamp(96.0, 420.0));
    let response = ui.add(field);
    response.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, &hint));
    let response = response.on_hover_text(panel.text("records-filter-help"));
    if std::mem::take(&mut panel.session.requests.focus_filter) {
        response.request_focus();
    }
    let (escape, enter) = ui.input(|input| (input.key_pressed(Key::Escape), input.key_pressed(Key::Enter)));
    if response.lost_focus() && escape {
        typed.clear();
    }
    if !typed.is_empty() {
        let clear = panel.text("records-filter-clear");
        let button = ui.add(egui::Button::new("×").frame(false)).on_hover_text(&clear);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &clear));
        if button.clicked() {
            typed.clear();
        }
    }
    panel.session.query.text = typed;
    if response.lost_focus() && enter {
        // It ends the typing and does not lead into the cells, where letters are no commands.
        ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Enter));
        panel.session.query.keep_typed();
        panel.session.requests.reveal_row = true;
    }
}

/// What of the typed filter was not understood, below the field.
fn errors(panel: &Panel<'_>, ui: &mut Ui) {
    let Some(error) = panel.session.filter_errors().first() else { return };
    let words = message(panel, error);
    Frame::NONE.inner_margin(Margin { left: 12, right: 12, top: 0, bottom: 4 }).show(ui, |ui| {
        let words = RichText::new(words).font(theme::regular(theme::SMALL)).color(panel.theme.bad);
        ui.add(Label::new(words).wrap());
    });
}

/// What is wrong, in the language of the window.
fn message(panel: &Panel<'_>, error: &FilterError) -> String {
    let voice = panel.voice;
    match &error.fault {
        FilterFault::UnknownKey(key) => voice.text_with("filter-unknown-key", &[("key", key.as_str().into())]),
        FilterFault::NoValue(key) => voice.text_with("filter-no-value", &[("key", key.as_str().into())]),
        FilterFault::UnknownValue(key, value) => {
            voice.text_with("filter-unknown-value", &[("key", (*key).into()), ("value", value.as_str().into())])
        }
        FilterFault::Several(value, places) => {
            let names: Vec<&str> = places.iter().take(6).map(|place| voice.place(*place)).collect();
            let names = names.join(", ");
            voice.text_with("filter-several", &[("value", value.as_str().into()), ("names", names.into())])
        }
        FilterFault::NoNumber(number) => voice.text_with("filter-no-number", &[("number", number.as_str().into())]),
        FilterFault::NotComparable(key) => voice.text_with("filter-not-comparable", &[("key", (*key).into())]),
    }
}

/// What is chosen, a chip each, with a way to take it out.
pub fn chips(panel: &mut Panel<'_>, ui: &mut Ui) {
    // Words are seen in the field, and the flagged ones have their own box.
    let mut terms = panel.session.query.whole().0.terms();
    let chosen = panel.session.query.filter.terms();
    let words = |term: &Term| matches!(term, Term::Words(_)) && !chosen.contains(term);
    terms.retain(|term| !words(term) && *term != Term::Flagged(true));
    if terms.is_empty() {
        return;
    }
    let mut dropped = None;
    Frame::NONE.inner_margin(Margin { left: 12, right: 8, top: 0, bottom: 4 }).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            for term in terms.iter().take(CHIPS) {
                if chip(panel, ui, term) {
                    dropped = Some(term.clone());
                }
            }
            if terms.len() > CHIPS {
                let more = panel.voice.count("chips-more", terms.len() - CHIPS);
                ui.label(RichText::new(more).color(panel.theme.muted));
            }
            let clear = egui::Button::new(RichText::new(panel.text("facets-clear")).color(panel.theme.accent));
            if ui.add(clear.frame(false)).clicked() {
                panel.ask(Action::Command(Command::ShowAllRecords));
            }
        });
    });
    if let Some(term) = dropped {
        panel.session.drop_term(&term);
    }
}

/// Draws a chip; returns whether it was taken out.
fn chip(panel: &Panel<'_>, ui: &mut Ui, term: &Term) -> bool {
    let words = panel.voice.term(term, panel.session.project());
    let excluded = matches!(term, Term::Value(_, true) | Term::Flagged(false))
        || matches!(term, Term::Number(demand) if demand.negated)
        || matches!(term, Term::Words(words) if words.negated);
    let colour = if excluded { panel.theme.bad } else { panel.theme.text };
    let mut shown: String = words.chars().take(48).collect();
    if shown.len() < words.len() {
        shown.push('…');
    }
    let text = RichText::new(format!("{shown}  ×")).font(theme::regular(theme::SMALL)).color(colour);
    let name = panel.voice.text_with("chip-drop", &[("words", words.as_str().into())]);
    let button = egui::Button::new(text).corner_radius(9.0).min_size(vec2(0.0, 20.0));
    let response = ui.add(button).on_hover_text(&name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response.clicked()
}

/// While the cells are typed into: that they are, how many are selected, and what can be done with their records.
pub fn cells(panel: &mut Panel<'_>, ui: &mut Ui) {
    if !panel.session.cells.is_active() {
        return;
    }
    let (rows, cells) = panel.session.cells.size();
    Frame::NONE.inner_margin(Margin { left: 12, right: 8, top: 0, bottom: 4 }).show(ui, |ui| {
        ui.horizontal(|ui| {
            let title = panel.text("cells-one");
            ui.label(RichText::new(title).font(theme::strong(theme::SMALL)).color(panel.theme.accent));
            let words = if cells > 1 {
                let values = [("cells", panel.voice.whole(cells).into()), ("rows", panel.voice.whole(rows).into())];
                panel.voice.text_with("cells-selected", &values)
            } else {
                panel.text("cells-mode")
            };
            ui.add(Label::new(RichText::new(words).font(theme::regular(theme::SMALL)).color(panel.theme.muted)));
            if !(2..=REVIEWED).contains(&rows) {
                return;
            }
            for (review, key) in [(Review::Accepted, "cells-accept"), (Review::Rejected, "cells-reject")] {
                let words = panel.voice.count(key, rows);
                if ui.add(egui::Button::new(words).small()).clicked() {
                    let rows = panel.session.cells.rows().into_iter().flatten();
                    let ids: Vec<RecordId> = rows.filter_map(|row| panel.session.rows().get(row).copied()).collect();
                    panel.ask(Action::Review(ids, review));
                }
            }
        });
    });
}
