//! The bar at the top: menus, the workspaces, and the few commands that are always at hand.

use std::path::PathBuf;

use eframe::egui::{self, Align, Frame, Layout, Margin, MenuBar, RichText, ThemePreference, Ui};

use super::action::Action;
use super::command::Command;
use super::panel::{Panel, tooltip};
use super::session::{Home, Session, Workspace};
use super::settings::Settings;
use super::theme;
use super::voice::Voice;
use crate::domain::Language;

/// What the project is called: the name of its file, or what it is.
pub fn project_name(session: &Session, voice: &Voice) -> String {
    match session.home() {
        Home::New => voice.text("project-new"),
        Home::Sample => voice.text("project-sample"),
        Home::File(path) => path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
    }
}

/// Draws the bar.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui, recent: &[PathBuf], settings: &Settings) {
    let frame = Frame::NONE.fill(panel.theme.panel).inner_margin(Margin::symmetric(8, 6));
    egui::Panel::top("menu").frame(frame).show(ui, |ui| {
        MenuBar::new().ui(ui, |ui| {
            menus(panel, ui, recent, settings);
            ui.add_space(16.0);
            workspaces(panel, ui);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| at_hand(panel, ui));
        });
    });
}

fn file_menu(panel: &mut Panel<'_>, ui: &mut Ui, recent: &[PathBuf]) {
    for command in [Command::NewProject, Command::OpenProject] {
        entry(panel, ui, command);
    }
    ui.menu_button(panel.text("menu-recent"), |ui| {
        if recent.is_empty() {
            ui.add_enabled(false, egui::Button::new(panel.text("menu-recent-none")));
        }
        for path in recent {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if ui.button(name).on_hover_text(path.display().to_string()).clicked() {
                panel.ask(Action::Open(path.clone()));
            }
        }
    });
    entry(panel, ui, Command::OpenSample);
    ui.separator();
    for command in [Command::LoadFiles, Command::LoadFolder, Command::LoadClipboard] {
        entry(panel, ui, command);
    }
    let watched = panel.session.watched.is_some();
    let button = egui::Button::selectable(watched, panel.text(Command::WatchFolder.title()));
    if ui.add_enabled(Command::WatchFolder.is_enabled(panel.session), button).clicked() {
        panel.ask(Action::Command(Command::WatchFolder));
    }
    entry(panel, ui, Command::RemoveDocument);
    ui.separator();
    for command in
        [Command::Save, Command::SaveAs, Command::Merge, Command::Export, Command::TakeAway, Command::TryAgain]
    {
        entry(panel, ui, command);
    }
    ui.menu_button(panel.text("menu-texts"), |ui| {
        for command in [
            Command::Texts,
            Command::TakeTextsIn,
            Command::RegainTexts,
            Command::FindText,
            Command::CompareText,
            Command::KeepPassages,
        ] {
            entry(panel, ui, command);
        }
    });
    ui.separator();
    entry(panel, ui, Command::Quit);
}

fn menus(panel: &mut Panel<'_>, ui: &mut Ui, recent: &[PathBuf], settings: &Settings) {
    ui.menu_button(panel.text("menu-file"), |ui| file_menu(panel, ui, recent));
    ui.menu_button(panel.text("menu-edit"), |ui| edit_menu(panel, ui));
    ui.menu_button(panel.text("menu-view"), |ui| {
        for command in [
            Command::ShowReview,
            Command::ShowTrends,
            Command::ShowConflicts,
            Command::ShowHistory,
            Command::ShowInTrends,
            Command::Compare,
            Command::RecordHistory,
        ] {
            entry(panel, ui, command);
        }
        ui.separator();
        let shown = panel.session.accounts.shown;
        let button = egui::Button::selectable(shown, panel.text(Command::Numbers.title()));
        let keys = Command::Numbers.shortcuts().first().map(|shortcut| ui.ctx().format_shortcut(shortcut));
        if ui.add(button.shortcut_text(keys.unwrap_or_default())).clicked() {
            panel.ask(Action::Command(Command::Numbers));
        }
        ui.separator();
        for (language, command) in [(Language::English, Command::English), (Language::Vietnamese, Command::Vietnamese)]
        {
            choice(panel, ui, command, panel.session.language() == language);
        }
        ui.separator();
        for (mode, command) in [
            (ThemePreference::Light, Command::Light),
            (ThemePreference::Dark, Command::Dark),
            (ThemePreference::System, Command::SystemMode),
        ] {
            choice(panel, ui, command, settings.mode == mode);
        }
    });
    ui.menu_button(panel.text("menu-help"), |ui| {
        for command in [Command::Palette, Command::Keys, Command::About] {
            entry(panel, ui, command);
        }
    });
}

/// What is done in the table.
fn table_entries(panel: &mut Panel<'_>, ui: &mut Ui) {
    for command in [Command::Cells, Command::Replace, Command::Columns] {
        entry(panel, ui, command);
    }
}

fn edit_menu(panel: &mut Panel<'_>, ui: &mut Ui) {
    for command in [Command::Undo, Command::Redo] {
        entry(panel, ui, command);
    }
    ui.separator();
    for command in [
        Command::NewRecord,
        Command::Edit,
        Command::NextSlot,
        Command::Alike,
        Command::Accept,
        Command::Reject,
        Command::Reopen,
        Command::AcceptShown,
    ] {
        entry(panel, ui, command);
    }
    ui.separator();
    for command in [Command::NextRecord, Command::PreviousRecord, Command::NextUndecided] {
        entry(panel, ui, command);
    }
    ui.separator();
    table_entries(panel, ui);
    ui.separator();
    for command in [
        Command::Find,
        Command::ShowFacets,
        Command::Views,
        Command::ShowAllRecords,
        Command::OnlyFlagged,
        Command::LeastSureFirst,
    ] {
        entry(panel, ui, command);
    }
    ui.separator();
    for command in [Command::Vocabulary, Command::AddPhrase, Command::ReadAgain, Command::ReadAllAgain] {
        entry(panel, ui, command);
    }
    for group in [[Command::NextNumber, Command::PreviousNumber], [Command::Rules, Command::Author]] {
        ui.separator();
        for command in group {
            entry(panel, ui, command);
        }
    }
}

/// A command in a menu, with its key.
fn entry(panel: &mut Panel<'_>, ui: &mut Ui, command: Command) {
    let keys = command.shortcuts().first().map(|shortcut| ui.ctx().format_shortcut(shortcut));
    let button = egui::Button::new(panel.text(command.title())).shortcut_text(keys.unwrap_or_default());
    if ui.add_enabled(command.is_enabled(panel.session), button).clicked() {
        panel.ask(Action::Command(command));
    }
}

/// A command that is one of several, with a mark where it is the present one.
fn choice(panel: &mut Panel<'_>, ui: &mut Ui, command: Command, chosen: bool) {
    if ui.radio(chosen, panel.text(command.title())).clicked() {
        panel.ask(Action::Command(command));
    }
}

fn workspaces(panel: &mut Panel<'_>, ui: &mut Ui) {
    for (workspace, command, key) in [
        (Workspace::Review, Command::ShowReview, "workspace-review"),
        (Workspace::Trends, Command::ShowTrends, "workspace-trends"),
        (Workspace::Conflicts, Command::ShowConflicts, "workspace-conflicts"),
        (Workspace::History, Command::ShowHistory, "workspace-history"),
    ] {
        let chosen = panel.session.workspace == workspace;
        let colour = if chosen { panel.theme.accent } else { panel.theme.muted };
        let words = RichText::new(panel.text(key)).font(theme::strong(theme::BODY)).color(colour);
        let response = ui.add(egui::Button::selectable(chosen, words)).on_hover_text(tooltip(ui, panel.voice, command));
        if response.clicked() && !chosen {
            panel.ask(Action::Command(command));
        }
    }
}

/// The few commands at the right, last one first.
fn at_hand(panel: &mut Panel<'_>, ui: &mut Ui) {
    let dark = ui.visuals().dark_mode;
    let (command, words) = if dark { (Command::Light, "light") } else { (Command::Dark, "dark") };
    let words = panel.text(words);
    panel.command_button(ui, command, &words);
    let other = match panel.session.language() {
        Language::English => Language::Vietnamese,
        Language::Vietnamese => Language::English,
    };
    let command = if other == Language::English { Command::English } else { Command::Vietnamese };
    panel.command_button(ui, command, other.own_name());
    ui.separator();
    let (undo, redo) = (panel.text("undo"), panel.text("redo"));
    panel.command_button(ui, Command::Redo, &redo);
    panel.command_button(ui, Command::Undo, &undo);
    let save = panel.text("save");
    panel.command_button(ui, Command::Save, &save);
    let unsaved = panel.session.has_unsaved_changes();
    let name = project_name(panel.session, panel.voice);
    let shown = if unsaved { format!("{name} •") } else { name };
    let response = ui.add(egui::Label::new(RichText::new(shown).color(panel.theme.muted)).truncate());
    if unsaved {
        response.on_hover_text(panel.text("unsaved-mark"));
    }
}
