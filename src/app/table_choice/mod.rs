//! Choosing what the rows and columns of a table of figures mean, beside its first rows and the figures that come of it.

mod fields;
mod figure_table;
mod outlook;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{self, RichText, ScrollArea, Ui};

use self::fields::{Typed, columns, whole, written};
use self::outlook::Outlook;
use super::loading::named;
use super::panel::{Panel, confirmed, styled};
use super::theme;
use crate::domain::SetByHand;
use crate::extract::Lexis;
use crate::project::Project;
use crate::reading::{Preview, Watch, read_sheets_and};

pub use figure_table::{FigureTable, Imported, PassedOver};

/// So many characters of a cell.
const CELL: usize = 28;
/// The height of the window without what is scrolled in it: what the table is called, the buttons and the margins.
const BESIDE: f32 = 184.0;

/// Files in which there is no table of figures.
#[derive(Debug, Default)]
pub struct NoTables {
    /// What is loaded as texts.
    pub others: Vec<PathBuf>,
    /// What is told of the others.
    pub passed: Vec<PassedOver>,
}

/// The choice for all tables that are to be loaded, one after the other.
#[derive(Debug)]
pub struct TableChoice {
    /// The table that is asked about, and those to come.
    waiting: VecDeque<FigureTable>,
    chosen: Vec<FigureTable>,
    /// What is loaded as texts.
    others: Vec<PathBuf>,
    /// What was passed over.
    passed: Vec<PassedOver>,
    lexis: Arc<Lexis>,
    outlook: Option<Outlook>,
    typed: Typed,
    all: usize,
}

/// What was decided.
#[derive(Debug)]
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To load nothing.
    Cancel,
    /// To take these tables in, to load other files as texts, and to tell what was passed over.
    Import(Vec<FigureTable>, Vec<PathBuf>, Vec<PassedOver>),
}

impl TableChoice {
    /// The choice for the tables of figures among `paths`, where there are any.
    pub fn of(project: &Project, paths: &[PathBuf], watch: &Watch) -> Result<Self, NoTables> {
        let files = named(paths);
        let named: Vec<PathBuf> = files.tables().map(Path::to_path_buf).collect();
        let (mut waiting, mut taken, mut passed) = (VecDeque::new(), Vec::new(), Vec::new());
        for path in named.iter().take_while(|_| !watch.is_stopped()) {
            // Long cells may be texts, or what a figure is taken from: then the most of the rows are figures. Nobody named
            // what is in an archive.
            let has_texts = matches!(&Preview::of(path), Some(Ok(preview)) if preview.columns.is_some());
            // What cannot be read is met again, and reported, as a text.
            let mut unread = Vec::new();
            let Some(Ok(sheets)) = read_sheets_and(path, &mut unread) else { continue };
            let several = sheets.len() > 1;
            let read = sheets.into_iter().filter(|sheet| !sheet.repeats).map(|sheet| {
                let tabulation = project.tabulation_of(&sheet);
                FigureTable { path: path.clone(), several, sheet, tabulation, by_hand: SetByHand::default() }
            });
            let asks = |table: &FigureTable| has_texts || !table.sheet.member.is_empty();
            let (tables, others): (Vec<FigureTable>, Vec<FigureTable>) = read.partition(|table| {
                table.tabulation.has_figures() && (!asks(table) || table.is_mostly_figures(project))
            });
            let is_archive = tables.iter().chain(&others).any(|table| !table.sheet.member.is_empty());
            // Of an archive a member without figures is told as a text that lacks.
            let is_beside = |other: &FigureTable| tables.iter().any(|table| table.sheet.member == other.sheet.member);
            let has_formulas = |other: &FigureTable| other.sheet.is_of_formulas();
            // A workbook of formulas is one of figures, had it been saved with them; its sheets of words are no texts then.
            let is_open = tables.is_empty() && !(has_texts || is_archive) && others.iter().any(has_formulas);
            let tells = |other: &&FigureTable| is_open || is_beside(other) || has_formulas(other);
            let told: Vec<PassedOver> =
                others.iter().filter(tells).map(|other| PassedOver::of(path, &other.sheet)).collect();
            taken.extend(is_open.then(|| path.clone()));
            if is_archive || is_open || !tables.is_empty() {
                passed.extend(told);
            }
            if !tables.is_empty() {
                // An archive has texts beside them, and is read as these too: of it nothing is told twice.
                if tables.iter().all(|table| table.sheet.member.is_empty()) {
                    taken.push(path.clone());
                    passed.extend(unread.into_iter().filter_map(PassedOver::misread));
                }
                waiting.extend(tables);
            }
        }
        let others: Vec<PathBuf> = paths.iter().filter(|path| !taken.contains(path)).cloned().collect();
        if waiting.is_empty() {
            return Err(NoTables { others, passed });
        }
        let (all, lexis) = (waiting.len(), Arc::clone(project.lexis()));
        let mut choice =
            Self { waiting, chosen: Vec::new(), others, passed, lexis, outlook: None, typed: Typed::default(), all };
        choice.prepare();
        Ok(choice)
    }

    /// What was passed over of files of which nothing was asked: it is told where nothing is loaded, too.
    pub fn into_passed(self) -> Vec<PassedOver> {
        let Self { waiting, chosen, mut passed, .. } = self;
        passed.retain(|own| !waiting.iter().chain(&chosen).any(|table| table.path == own.path));
        passed
    }

    /// Makes ready what the window needs of the table that is asked about next.
    fn prepare(&mut self) {
        let Some(table) = self.waiting.front() else { return };
        self.typed = Typed::default();
        // Also where the table before it was read by the very same columns.
        self.outlook = Some(Outlook::of(&self.lexis, table));
    }

    /// Draws the choice for the present table.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        ui.set_width(ui.ctx().content_rect().width().min(960.0) - 80.0);
        // Before the fields: one that takes Enter lets the focus go.
        let enter = !egui::Popup::is_any_open(ui.ctx()) && confirmed(ui);
        let asked = self.all + 1 - self.waiting.len();
        let Some(table) = self.waiting.front_mut() else { return Decision::Cancel };
        ui.heading(panel.text("table-title"));
        ui.add_space(4.0);
        let name = table.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let inside = [&table.sheet.member, &table.sheet.name].into_iter().filter(|part| !part.is_empty());
        let name = inside.fold(name, |name, part| format!("{name}, {part}"));
        ui.horizontal(|ui| {
            ui.label(styled(name, theme::strong(theme::BODY), panel.theme.text));
            if table.sheet.hidden {
                ui.label(styled(panel.text("table-hidden"), theme::strong(theme::BODY), panel.theme.warning));
            }
            if self.all > 1 {
                let (nr, all) = (panel.voice.whole(asked), panel.voice.whole(self.all));
                let of = panel.voice.text_with("table-of", &[("nr", nr.into()), ("all", all.into())]);
                ui.label(RichText::new(of).color(panel.theme.muted));
            }
        });
        ui.label(RichText::new(panel.text("table-hint")).color(panel.theme.muted));
        ui.add_space(8.0);
        // In a small window the buttons stay in sight.
        let height = (ui.ctx().content_rect().height() - BESIDE).max(96.0);
        let scroll = ScrollArea::vertical().id_salt("table_choice").max_height(height);
        let figures = scroll.show(ui, |ui| self.mapping(panel, ui)).inner;
        ui.add_space(12.0);
        let (mut import, mut skip, mut texts, mut cancel) = (enter && figures > 0, false, false, false);
        ui.horizontal(|ui| {
            let words = panel.text("table-import");
            import |= ui.add_enabled_ui(figures > 0, |ui| panel.primary(ui, words)).inner.clicked();
            skip = self.all > 1 && ui.button(panel.text("table-skip")).clicked();
            texts = ui.button(panel.text("table-texts")).on_hover_text(panel.text("table-texts-hint")).clicked();
            cancel = ui.button(panel.text("cancel")).clicked();
        });
        if cancel {
            return Decision::Cancel;
        }
        if !(import || skip || texts) {
            return Decision::Open;
        }
        self.next(import, texts)
    }

    /// Draws what is said of the present table, and how many figures come of it.
    fn mapping(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> usize {
        let Some(table) = self.waiting.front_mut() else { return 0 };
        let before = table.tabulation.clone();
        let period = self.typed.whole.get_or_insert_with(|| written(panel, before.whole.period));
        whole(panel, ui, &mut table.tabulation, period, &self.lexis);
        ui.add_space(8.0);
        columns(panel, ui, table, &mut self.typed.columns, &self.lexis);
        ui.add_space(8.0);
        if table.tabulation != before {
            table.noted(&before, panel.session.project());
            if table.tabulation.first_row != before.first_row {
                self.typed.whole = self.typed.whole.take().filter(|_| table.by_hand.has_period());
                self.typed.columns.retain(|at, _| table.by_hand.has_period_of(*at));
            }
        }
        for typed in self.typed.unread(&table.tabulation) {
            let words = panel.voice.text_with("table-no-period", &[("typed", typed.to_owned().into())]);
            ui.label(styled(words, theme::regular(theme::SMALL), panel.theme.warning));
        }
        if self.outlook.as_ref().is_none_or(|outlook| outlook.of != table.tabulation) {
            self.outlook = Some(Outlook::of(&self.lexis, table));
        }
        let figures = self.outlook.as_ref().map_or(0, |outlook| outlook.figures);
        if let Some(outlook) = &self.outlook {
            outlook.show(panel, ui);
        }
        figures
    }

    /// Goes on to the next table, or to loading.
    fn next(&mut self, import: bool, texts: bool) -> Decision {
        let Some(table) = self.waiting.pop_front() else { return Decision::Cancel };
        if texts {
            // The file as a whole is one of texts, and so is a member of an archive.
            let is_other =
                |other: &FigureTable| (&other.path, &other.sheet.member) != (&table.path, &table.sheet.member);
            self.waiting.retain(is_other);
            self.chosen.retain(is_other);
            if !self.others.contains(&table.path) {
                self.others.push(table.path);
            }
        } else if import {
            self.chosen.push(table);
        }
        if self.waiting.is_empty() {
            let (others, mut passed) = (std::mem::take(&mut self.others), std::mem::take(&mut self.passed));
            let is_text = |own: &PassedOver| own.member.is_empty() && others.contains(&own.path);
            passed.retain(|own| !is_text(own));
            return Decision::Import(std::mem::take(&mut self.chosen), others, passed);
        }
        self.prepare();
        Decision::Open
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_with_long_sources_are_figures_and_texts_with_numbers_are_texts() {
        let folder = tempfile::tempdir().unwrap();
        let source = "https://example.org/".to_owned() + &"very-long-path/".repeat(12);
        let write = |name: &str, text: String| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            path
        };
        let figures = write(
            "facts.csv",
            format!("place,indicator,period,value,unit,source\ncao-bang,revenue.post,2021,95,VND,{source}\n"),
        );
        let text = "Doanh thu viễn thông của tỉnh Cao Bằng năm 2021 đạt 700 tỷ đồng. ".repeat(4);
        let texts = write("crawl.csv", format!("id,noi_dung,views\n7,{text},1200\n8,{text},1300\n"));
        let choose = |paths: &[PathBuf]| TableChoice::of(&Project::new(), paths, &Watch::new());
        let choice = choose(&[figures.clone(), texts.clone()]).unwrap();
        assert_eq!((choice.waiting.len(), choice.others), (1, vec![texts.clone()]));
        assert_eq!(choice.waiting[0].path, figures);
        assert_eq!(choose(std::slice::from_ref(&texts)).unwrap_err().others, [texts]);
    }

    #[test]
    fn each_table_is_shown_by_its_own_figures() {
        let folder = tempfile::tempdir().unwrap();
        let write = |place: &str, value: u32| {
            let path = folder.path().join(format!("{place}.csv"));
            std::fs::write(
                &path,
                format!("place,indicator,period,value,unit\n{place},revenue.post,2021,{value},VND\n"),
            )
            .unwrap();
            path
        };
        let paths = [write("cao-bang", 95), write("lang-son", 96)];
        let mut choice = TableChoice::of(&Project::new(), &paths, &Watch::new()).unwrap();
        let shown = |choice: &TableChoice| choice.outlook.as_ref().unwrap().first[0].1.figure.value.unwrap();
        assert_eq!(shown(&choice), 95.into());
        assert!(matches!(choice.next(true, false), Decision::Open));
        assert_eq!(choice.waiting[0].tabulation, choice.chosen[0].tabulation);
        assert_eq!(shown(&choice), 96.into());
    }
}
