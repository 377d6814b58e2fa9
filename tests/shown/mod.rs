//! A window that tests look at through its accessibility labels, without a screen, and work with by keys and mouse.

#![allow(dead_code, reason = "each story uses what it needs of it")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, ThemePreference, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use provista::app::{Options, Session, Window, theme};
use provista::domain::Language;

/// A window, and what it shows.
pub type Shown = Harness<'static, Option<Window>>;

/// What a window of tests is opened with: nothing of the computer's own, no windows of the system.
pub fn options(language: Language) -> Options {
    Options {
        language: Some(language),
        mode: Some(ThemePreference::Light),
        no_system_dialogs: true,
        ..Options::default()
    }
}

/// Opens a window of this size and waits until nothing goes on any more.
pub fn open(options: Options, size: Vec2) -> Shown {
    let mut harness = build(options, size, 64);
    settle(&mut harness);
    harness
}

/// A window of this size that has drawn nothing yet, and draws at most so often at one go.
pub fn build(options: Options, size: Vec2, most: u64) -> Shown {
    Harness::builder().with_size(size).with_max_steps(most).with_context_setup(theme::install).build_ui_state(
        move |ui, window: &mut Option<Window>| {
            let ctx = ui.ctx().clone();
            window.get_or_insert_with(|| Window::new(&ctx, options.clone())).show(ui);
        },
        None,
    )
}

/// A window in English that keeps what it keeps in `folder`, on a project and with texts named at the start.
pub fn on(folder: &Path, project: Option<PathBuf>, documents: Vec<PathBuf>) -> Shown {
    let options = Options { project, documents, folder: Some(folder.to_owned()), ..options(Language::English) };
    open(options, Vec2::new(1280.0, 800.0))
}

/// A window with an empty project.
pub fn empty(language: Language) -> Shown {
    let options = options(language);
    let mut harness = open(options, Vec2::new(1280.0, 900.0));
    press(&mut harness, Modifiers::COMMAND, Key::N);
    harness
}

/// In a window in English, types a path into the field for paths that a command opens, and presses Enter.
pub fn load(harness: &mut Shown, command: (Modifiers, Key), path: &Path) {
    press(harness, command.0, command.1);
    enter(harness, "Path", path.to_str().unwrap());
}

/// Draws until nothing goes on any more.
pub fn settle(harness: &mut Shown) {
    let started = Instant::now();
    loop {
        harness.run_ok();
        if !harness.state().as_ref().unwrap().is_busy() {
            break;
        }
        assert!(started.elapsed() < Duration::from_mins(1), "the work does not end");
    }
    harness.run_ok();
}

/// What it works on.
pub fn session(harness: &Shown) -> &Session {
    harness.state().as_ref().unwrap().session()
}

/// Presses a key, alone or with others held.
pub fn press(harness: &mut Shown, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

/// Clicks what has this role and label.
pub fn click(harness: &mut Shown, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    settle(harness);
}

/// Clicks what has this role and a label that begins like this, as one with a time or a value in it.
pub fn click_beginning(harness: &mut Shown, role: Role, label: &str) {
    harness.get_by(|node| node.role() == role && node.label().is_some_and(|own| own.starts_with(label))).click();
    settle(harness);
}

/// The words of the way in which a chart is taken away.
pub struct TakeAway {
    /// The button that asks where to.
    pub save_chart: &'static str,
    /// The field for the path.
    pub path: &'static str,
    /// The button that saves.
    pub save: &'static str,
}

impl TakeAway {
    /// In English.
    pub const ENGLISH: Self = Self { save_chart: "Save…", path: "Path", save: "Save" };
    /// In Vietnamese.
    pub const VIETNAMESE: Self = Self { save_chart: "Lưu…", path: "Đường dẫn", save: "Lưu" };

    /// Writes the chart that is shown, in a form, which must not be there yet.
    pub fn save(&self, harness: &mut Shown, form: &str, path: &Path) {
        press(harness, Modifiers::COMMAND, Key::E);
        click_beginning(harness, Role::RadioButton, form);
        click(harness, Role::Button, self.save_chart);
        write(harness, self.path, path.to_str().unwrap());
        harness.get_all_by_role_and_label(Role::Button, self.save).last().unwrap().click();
        settle(harness);
    }
}

/// Types into a field, in place of what stands there.
pub fn write(harness: &mut Shown, field: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    settle(harness);
    press(harness, Modifiers::COMMAND, Key::A);
    harness.get_by_role_and_label(Role::TextInput, field).type_text(text);
    settle(harness);
}

/// Types into a field, in place of what stands there, and presses Enter.
pub fn enter(harness: &mut Shown, field: &str, text: &str) {
    write(harness, field, text);
    press(harness, Modifiers::NONE, Key::Enter);
}

/// A file of this text.
pub fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// Five figures of 2021 and 2022, two of them of a plan.
const FIVE_FIGURES: &str = "Telecom revenue in the north

Telecom revenue of Cao Bang province in 2021 was VND 735.3 billion.
Telecom revenue of Lang Son province in 2021 was VND 801.2 billion.
Telecom revenue of Ca Mau province in 2022 reached VND 655.9 billion.
Cao Bang has set a target of VND 790 billion in telecom revenue for 2022.
At the end of 2022, Cao Bang province had 612,400 mobile subscribers.
";

/// A window with a document of five figures.
pub fn five_figures(folder: &Path, language: Language) -> Shown {
    let path = written(folder, "a.txt", FIVE_FIGURES);
    let options = Options { documents: vec![path], ..options(language) };
    open(options, Vec2::new(1280.0, 1000.0))
}

/// The values of the listed records, in billions or as they are.
pub fn listed(harness: &Shown) -> Vec<String> {
    let session = session(harness);
    let value = |id: &_| {
        let figure = &session.project().record(*id).unwrap().figure;
        let value = figure.value.unwrap();
        let scale = if figure.unit.is_money() { 1_000_000_000 } else { 1 };
        (value / rust_decimal::Decimal::from(scale)).normalize().to_string()
    };
    session.rows().iter().map(value).collect()
}
