//! The selected change: what it did edit by edit, and the two ways to take back.

use std::sync::Arc;

use eframe::egui::{self, Frame, Label, Margin, RichText, ScrollArea, Ui};

use super::super::command::Command;
use super::super::panel::{Panel, styled};
use super::super::theme;
use super::list::line;
use super::view::Place;
use crate::project::Edit;

/// So many edits are shown; the rest is counted.
const MOST: usize = 200;

/// Draws it.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui) {
    let Some(point) = panel.session.history_view.selected else {
        let (title, hint) = (panel.text("history-none-selected"), panel.text("history-none-selected-hint"));
        panel.empty(ui, &title, &hint, &[]);
        return;
    };
    let place = panel.session.history_view.place(point);
    let revision = point.and_then(|id| panel.session.project().history().get(id));
    let change = revision.map(|revision| Arc::clone(&revision.change));
    let title = match point.filter(|_| change.is_some()) {
        Some(id) => line(panel, id),
        None => panel.text("history-beginning"),
    };
    let edits = change.as_ref().map_or(&[][..], |change| &change.edits);
    Frame::NONE.inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 8 }).show(ui, |ui| {
        ui.add(Label::new(styled(title, theme::strong(theme::TITLE), panel.theme.text)).wrap());
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let words = panel.text("history-go");
            panel.command_button(ui, Command::GoToPoint, &words);
            if point.is_some() {
                let words = panel.text("history-revert");
                panel.command_button(ui, Command::Revert, &words);
            }
        });
        let note = match (place, panel.session.history_view.needed_by()) {
            (Place::Ahead | Place::Aside, _) => Some(panel.text("history-not-here")),
            (_, Some(later)) if point.is_some() => {
                let number = panel.voice.whole(later.0 as usize + 1);
                let change = format!("{number} {}", line(panel, later));
                Some(panel.voice.text_with("history-needed", &[("change", change.into())]))
            }
            (Place::Here, _) => Some(panel.text("history-is-here")),
            _ => None,
        };
        if let Some(note) = note {
            ui.add_space(4.0);
            ui.add(Label::new(RichText::new(note).color(panel.theme.muted)).wrap());
        }
        ui.add_space(8.0);
        ui.separator();
        ScrollArea::vertical().id_salt(("edits", point)).auto_shrink(false).show(ui, |ui| list(panel, ui, edits));
    });
}

fn list(panel: &Panel<'_>, ui: &mut Ui, edits: &[Edit]) {
    let project = panel.session.project();
    for edit in edits.iter().take(MOST) {
        let (subject, what) = panel.voice.edit(edit, project);
        ui.add_space(4.0);
        if let Some(subject) = subject {
            ui.add(
                Label::new(RichText::new(subject).font(theme::regular(theme::SMALL)).color(panel.theme.muted)).wrap(),
            );
        }
        ui.add(Label::new(RichText::new(what).color(panel.theme.text)).wrap());
    }
    if edits.len() > MOST {
        ui.add_space(4.0);
        let count = panel.voice.whole(edits.len() - MOST);
        let words = panel.voice.text_with("history-more", &[("count", count.into())]);
        ui.label(egui::RichText::new(words).color(panel.theme.muted));
    }
}
