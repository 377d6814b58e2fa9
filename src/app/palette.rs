//! All commands: the palette in which they are searched, and the list of their keys.

use eframe::egui::{self, Grid, Key, RichText, ScrollArea, TextEdit, Ui};

use super::action::Action;
use super::command::Command;
use super::dialogs::{Answer, close_button};
use super::panel::Panel;
use super::theme;
use crate::domain::fold;

/// What was typed into the palette, and which of its commands is marked.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    typed: String,
    marked: usize,
}

/// Draws the palette.
pub(super) fn search(panel: &Panel<'_>, ui: &mut Ui, state: &mut Palette) -> Answer {
    ui.set_width(440.0);
    let hint = panel.text("palette-hint");
    let field = TextEdit::singleline(&mut state.typed).hint_text(&hint).desired_width(f32::INFINITY).margin(6.0);
    let field = ui.add(field);
    field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &hint));
    field.request_focus();
    if field.changed() {
        state.marked = 0;
    }
    let wanted = fold(&state.typed);
    let found: Vec<(Command, String)> = Command::ALL
        .into_iter()
        .filter(|command| *command != Command::Palette && command.is_enabled(panel.session))
        .map(|command| (command, panel.text(command.title())))
        .filter(|(_, title)| wanted.split(' ').all(|word| fold(title).contains(word)))
        .collect();
    let (down, up, enter) = ui.input(|input| {
        (input.key_pressed(Key::ArrowDown), input.key_pressed(Key::ArrowUp), input.key_pressed(Key::Enter))
    });
    let last = found.len().saturating_sub(1);
    state.marked = (state.marked + usize::from(down)).saturating_sub(usize::from(up)).min(last);
    ui.add_space(8.0);
    if found.is_empty() {
        ui.label(RichText::new(panel.text("palette-none")).color(panel.theme.muted));
    }
    let mut answer = Answer::Stay;
    ScrollArea::vertical().max_height(336.0).auto_shrink([false, true]).show(ui, |ui| {
        for (at, (command, title)) in found.iter().enumerate() {
            let keys = command.shortcuts().first().map(|shortcut| ui.ctx().format_shortcut(shortcut));
            let button = egui::Button::selectable(at == state.marked, title.as_str())
                .shortcut_text(keys.unwrap_or_default())
                .min_size(egui::vec2(ui.available_width(), theme::ROW_HEIGHT));
            let response = ui.add(button);
            if at == state.marked && (down || up) {
                response.scroll_to_me(None);
            }
            if response.clicked() || (enter && at == state.marked) {
                answer = Answer::Ask(Action::Command(*command));
            }
        }
    });
    answer
}

/// Draws the list of keys.
pub(super) fn keys(panel: &Panel<'_>, ui: &mut Ui) -> Answer {
    ui.set_width(440.0);
    ui.heading(panel.text("command-keys"));
    ui.add_space(8.0);
    ScrollArea::vertical().max_height(440.0).auto_shrink([false, true]).show(ui, |ui| {
        Grid::new("keys").num_columns(2).spacing([32.0, 6.0]).show(ui, |ui| {
            for command in Command::ALL.into_iter().filter(|command| !command.shortcuts().is_empty()) {
                ui.label(panel.text(command.title()));
                let keys: Vec<String> =
                    command.shortcuts().iter().map(|shortcut| ui.ctx().format_shortcut(shortcut)).collect();
                ui.label(RichText::new(keys.join(", ")).color(panel.theme.muted));
                ui.end_row();
            }
            for (title, keys) in [
                ("keys-readings", "keys-readings-keys"),
                ("keys-facets", "keys-facets-keys"),
                ("keys-cells", "keys-cells-keys"),
                ("keys-cells-move", "keys-cells-move-keys"),
                ("keys-cells-type", "keys-cells-type-keys"),
                ("keys-cells-block", "keys-cells-block-keys"),
                ("keys-cells-sort", "keys-cells-sort-keys"),
                ("keys-chart", "keys-chart-keys"),
                ("keys-time", "keys-time-keys"),
                ("keys-apply", "keys-apply-keys"),
                ("keys-discard", "keys-discard-keys"),
            ] {
                ui.label(panel.text(title));
                ui.label(RichText::new(panel.text(keys)).color(panel.theme.muted));
                ui.end_row();
            }
        });
    });
    ui.add_space(12.0);
    close_button(panel, ui)
}
