//! The selected change: what it did edit by edit, and the two ways to take back.

use std::rc::Rc;
use std::sync::Arc;

use eframe::egui::{self, Frame, Label, Margin, RichText, ScrollArea, Ui};

use super::super::change_words::units;
use super::super::command::Command;
use super::super::panel::{Panel, styled};
use super::super::theme;
use super::list::line;
use super::view::{Lines, Place};
use crate::project::RevisionId;

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
    let count = change.as_ref().map_or(0, |change| change.edits.len());
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
        ScrollArea::vertical().id_salt(("edits", point)).auto_shrink(false).show(ui, |ui| {
            list(panel, ui, point, count);
        });
    });
}

fn list(panel: &mut Panel<'_>, ui: &mut Ui, point: Option<RevisionId>, count: usize) {
    let lines = point.map(|point| lines(panel, point)).unwrap_or_default();
    let mut above = None;
    for (subject, what) in lines.iter() {
        // What is about one record stands together under its name.
        if subject.is_none() || above != subject.as_ref() {
            ui.add_space(6.0);
        }
        if let Some(subject) = subject.as_ref().filter(|subject| above != Some(*subject)) {
            ui.add(
                Label::new(RichText::new(subject).font(theme::regular(theme::SMALL)).color(panel.theme.muted)).wrap(),
            );
        }
        above = subject.as_ref();
        ui.add(Label::new(RichText::new(what).color(panel.theme.text)).wrap());
    }
    if count > MOST {
        ui.add_space(4.0);
        let count = panel.voice.whole(count - MOST);
        let words = panel.voice.text_with("history-more", &[("count", count.into())]);
        ui.label(egui::RichText::new(words).color(panel.theme.muted));
    }
}

/// The edits of a change in words, made once for this version and language.
fn lines(panel: &mut Panel<'_>, point: RevisionId) -> Lines {
    let of = (panel.session.project().version(), panel.voice.language());
    if let Some(lines) = panel.session.history_view.edits(of, point) {
        return lines;
    }
    let project = panel.session.project();
    let units = units(project, point);
    let change = project.history().get(point).map(|revision| Arc::clone(&revision.change));
    let edits = change.iter().flat_map(|change| change.edits.iter().take(MOST));
    let lines: Lines = edits.map(|edit| panel.voice.edit(edit, &units, project)).collect();
    panel.session.history_view.keep_edits(of, point, Rc::clone(&lines));
    lines
}
