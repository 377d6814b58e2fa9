//! Choosing which columns of a dataset hold what, beside its first rows.

use std::path::PathBuf;

use eframe::egui::{self, ComboBox, Grid, RichText, ScrollArea, Ui};

use super::panel::{Panel, beginning, confirmed, styled};
use super::table_choice::PassedOver;
use super::theme;
use crate::reading::{Columns, Preview, Role};

/// So many rows are shown, and so many columns.
const ROWS: usize = 4;
const COLUMNS: usize = 24;
/// So many characters of a cell.
const CELL: usize = 36;
/// So many characters of the first text.
const TEXT: usize = 320;

/// Datasets whose columns have the same names.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Group {
    paths: Vec<PathBuf>,
    preview: Preview,
}

/// The choice for all datasets that are to be loaded, one group after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnChoice {
    /// What was passed over, which is told with what is loaded.
    pub passed: Vec<PassedOver>,
    /// What is loaded beside the datasets.
    others: Vec<PathBuf>,
    /// The group that is asked about, and those to come.
    groups: Vec<Group>,
    columns: Columns,
    chosen: Vec<(Vec<PathBuf>, Columns)>,
}

/// What was decided.
#[derive(Debug)]
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To load nothing.
    Cancel,
    /// To load datasets with these columns, and other files beside.
    Load(Vec<PathBuf>, Vec<(Vec<PathBuf>, Columns)>),
}

impl ColumnChoice {
    /// The choice for `datasets` among `paths`; nothing where there is none to make.
    pub fn of(paths: &[PathBuf], datasets: &[PathBuf]) -> Option<Self> {
        let mut groups: Vec<Group> = Vec::new();
        let mut others: Vec<PathBuf> = paths.iter().filter(|path| !datasets.contains(path)).cloned().collect();
        for path in datasets {
            match Preview::of(path) {
                Some(Ok(preview)) if !preview.names.is_empty() => {
                    match groups.iter_mut().find(|group| group.preview.names == preview.names) {
                        Some(group) => group.paths.push(path.clone()),
                        None => groups.push(Group { paths: vec![path.clone()], preview }),
                    }
                }
                // What cannot be looked at is met again, and reported, when it is read.
                _ => others.push(path.clone()),
            }
        }
        let columns = groups.first()?.preview.columns.clone().unwrap_or_default();
        Some(Self { passed: Vec::new(), others, groups, columns, chosen: Vec::new() })
    }

    /// Draws the choice for the present group.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        ui.set_width(640.0);
        // Before the fields: one that takes Enter lets the focus go.
        let enter = !egui::Popup::is_any_open(ui.ctx()) && confirmed(ui);
        let Some(group) = self.groups.first() else { return Decision::Cancel };
        ui.heading(panel.text("datasets-title"));
        ui.add_space(4.0);
        let name = group.paths.first().and_then(|path| path.file_name()).unwrap_or_default().to_string_lossy();
        let more = group.paths.len() - 1;
        let files = if more == 0 {
            name.into_owned()
        } else {
            panel.voice.text_with("datasets-files", &[("name", name.into()), ("more", panel.voice.whole(more).into())])
        };
        ui.label(styled(files, theme::strong(theme::BODY), panel.theme.text));
        let hint = if group.preview.columns.is_some() { "datasets-recognised" } else { "datasets-unknown" };
        ui.label(RichText::new(panel.text(hint)).color(panel.theme.muted));
        ui.add_space(8.0);
        Grid::new("columns").num_columns(2).spacing([16.0, 6.0]).show(ui, |ui| {
            for role in Role::ALL {
                choose(panel, ui, &group.preview, &mut self.columns, role);
                ui.end_row();
            }
        });
        ui.add_space(8.0);
        let first = self.columns.get(Role::Text).map(|column| {
            (0..group.preview.rows.len())
                .map(|row| group.preview.value(row, column))
                .find(|text| !text.trim().is_empty())
        });
        let first = first.flatten().map_or_else(|| panel.text("datasets-no-text"), |text| beginning(text, TEXT));
        egui::Frame::NONE.fill(panel.theme.panel).inner_margin(8.0).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(first);
        });
        ui.add_space(8.0);
        rows(panel, ui, &group.preview, &self.columns);
        ui.add_space(12.0);
        let ready = self.columns.get(Role::Text).is_some();
        let (mut load, mut cancel) = (enter && ready, false);
        ui.horizontal(|ui| {
            let words = panel.text(if self.groups.len() > 1 { "datasets-next" } else { "dialog-load-confirm" });
            load |= ui.add_enabled_ui(ready, |ui| panel.primary(ui, words)).inner.clicked();
            cancel = ui.button(panel.text("cancel")).clicked();
        });
        if cancel {
            return Decision::Cancel;
        }
        if !load {
            return Decision::Open;
        }
        self.next()
    }

    /// Goes on to the next group, or to loading.
    fn next(&mut self) -> Decision {
        let group = self.groups.remove(0);
        self.chosen.push((group.paths, std::mem::take(&mut self.columns)));
        match self.groups.first() {
            Some(next) => {
                self.columns = next.preview.columns.clone().unwrap_or_default();
                Decision::Open
            }
            None => Decision::Load(std::mem::take(&mut self.others), std::mem::take(&mut self.chosen)),
        }
    }
}

/// One role and its column.
fn choose(panel: &Panel<'_>, ui: &mut Ui, preview: &Preview, columns: &mut Columns, role: Role) {
    let label = ui.label(panel.text(match role {
        Role::Text => "datasets-text",
        Role::Title => "datasets-heading",
        Role::Date => "datasets-date",
        Role::Address => "datasets-address",
    }));
    let none = panel.text("datasets-none");
    let shown = columns.get(role).map_or_else(|| none.clone(), str::to_owned);
    let combo = ComboBox::from_id_salt(("column", role)).selected_text(shown).width(280.0);
    let response = combo.show_ui(ui, |ui| {
        if role != Role::Text && ui.selectable_label(columns.get(role).is_none(), none).clicked() {
            columns.set(role, None);
        }
        for name in &preview.names {
            if ui.selectable_label(columns.get(role) == Some(name.as_str()), name).clicked() {
                columns.set(role, Some(name.clone()));
            }
        }
    });
    response.response.labelled_by(label.id);
}

/// The first rows.
fn rows(panel: &Panel<'_>, ui: &mut Ui, preview: &Preview, columns: &Columns) {
    let scroll = ScrollArea::horizontal().id_salt("preview").auto_shrink([false, true]);
    scroll.show(ui, |ui| {
        Grid::new("preview").striped(true).spacing([16.0, 4.0]).show(ui, |ui| {
            for name in preview.names.iter().take(COLUMNS) {
                let used = Role::ALL.iter().any(|role| columns.get(*role) == Some(name.as_str()));
                let colour = if used { panel.theme.accent } else { panel.theme.muted };
                ui.label(styled(beginning(name, CELL), theme::strong(theme::SMALL), colour));
            }
            ui.end_row();
            for row in 0..preview.rows.len().min(ROWS) {
                for name in preview.names.iter().take(COLUMNS) {
                    let value = beginning(preview.value(row, name), CELL);
                    ui.label(RichText::new(value).font(theme::regular(theme::SMALL)).color(panel.theme.text));
                }
                ui.end_row();
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn each_kind_of_dataset_is_asked_about_once() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            path
        };
        let paths = vec![
            write("a.csv", "text,url\nmột,https://a.vn\n"),
            write("b.csv", "text,url\nhai,https://b.vn\n"),
            write("c.jsonl", "{\"x\":\"ba\"}\n"),
            write("d.txt", "bốn"),
            write("e.csv", ""),
        ];
        let datasets: Vec<PathBuf> = paths.iter().filter(|path| !path.ends_with(Path::new("d.txt"))).cloned().collect();
        let mut choice = ColumnChoice::of(&paths, &datasets).unwrap();
        assert_eq!(choice.others, [paths[3].clone(), paths[4].clone()]);
        assert_eq!(choice.columns.text, "text");
        assert!(matches!(choice.next(), Decision::Open));
        assert_eq!(choice.columns.text, "");
        choice.columns.text = "x".to_owned();
        let Decision::Load(others, datasets) = choice.next() else { panic!() };
        assert_eq!((others.len(), datasets.len()), (2, 2));
        assert_eq!(datasets[0].0, paths[..2]);
        assert_eq!(datasets[1].1.text, "x");
        assert_eq!(ColumnChoice::of(&paths[3..4], &[]), None);
    }
}
