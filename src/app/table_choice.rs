//! Choosing what the rows and columns of a table of figures mean, beside its first rows and the figures that come of it.

use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{self, ComboBox, DragValue, Grid, RichText, ScrollArea, TextEdit, Ui};

use super::loading::named;
use super::panel::{Panel, beginning, confirmed, styled};
use super::theme;
use crate::domain::{
    Atlas, Bound, CellAddress, Counting, Document, Given, IndicatorId, IndicatorKind, Period, PlaceId, Record,
    RowStarts, SetByHand, Status, TableColumn, Tabulation, Unit,
};
use crate::extract::{Lack, Lexis, Tabular, Tabulated, Unread, read_period};
use crate::project::Project;
use crate::reading::{Preview, Problem, ProblemKind, Sheet, Watch, read_sheets_and};

/// So many rows below the heads are shown, and so many columns.
const ROWS: usize = 5;
const COLUMNS: usize = 40;
/// The width of the fields over a column.
const FIELD: f32 = 144.0;
/// The height of the window without what is scrolled in it: what the table is called, the buttons and the margins.
const BESIDE: f32 = 184.0;
/// So many characters of a cell.
const CELL: usize = 28;
/// So many columns that are not read are named.
const UNREAD: usize = 8;
/// So many figures are shown in words.
const FIGURES: usize = 3;
/// So many rows are read while the choice is made; all of them are when it is.
const TRIED: usize = 400;

/// What numbers are counted in, with the name of it.
const COUNTINGS: [(Option<Unit>, u32, &str); 14] = [
    (Some(Unit::Vnd), 0, "counting-vnd"),
    (Some(Unit::Vnd), 3, "counting-vnd-3"),
    (Some(Unit::Vnd), 6, "counting-vnd-6"),
    (Some(Unit::Vnd), 9, "counting-vnd-9"),
    (Some(Unit::Vnd), 12, "counting-vnd-12"),
    (Some(Unit::Usd), 0, "counting-usd"),
    (Some(Unit::Usd), 3, "counting-usd-3"),
    (Some(Unit::Usd), 6, "counting-usd-6"),
    (Some(Unit::Usd), 9, "counting-usd-9"),
    (None, 0, "counting-one"),
    (None, 3, "counting-3"),
    (None, 6, "counting-6"),
    (Some(Unit::Percent), 0, "counting-percent"),
    (Some(Unit::Per100), 0, "counting-per100"),
];

/// What a column can hold, with the name of it.
const ROLES: [(TableColumn, &str); 14] = [
    (TableColumn::Nothing, "role-nothing"),
    (
        TableColumn::Figures(Given { place: None, indicator: None, period: None, counting: None, status: None }),
        "role-figures",
    ),
    (TableColumn::Place, "role-place"),
    (TableColumn::Indicator, "role-indicator"),
    (TableColumn::Period, "role-period"),
    (TableColumn::Unit, "role-unit"),
    (TableColumn::Bound, "role-bound"),
    (TableColumn::Status, "role-status"),
    (TableColumn::Growth, "role-growth"),
    (TableColumn::OfPlan, "role-of-plan"),
    (TableColumn::Operator, "role-operator"),
    (TableColumn::Source, "role-source"),
    (TableColumn::AsStated, "role-as-stated"),
    (TableColumn::Note, "role-note"),
];

/// A table of figures, and how it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureTable {
    path: PathBuf,
    /// Whether its file holds others beside it.
    several: bool,
    sheet: Sheet,
    tabulation: Tabulation,
    by_hand: SetByHand,
}

/// A sheet without figures, which is passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// Its file.
    pub path: PathBuf,
    /// The member of an archive in which it is; empty where its file is none.
    pub member: String,
    sheet: String,
    hidden: bool,
    formulas: usize,
    is_of_formulas: bool,
    /// How many lines of a file that is taken in have letters that were misread, and the first of them.
    misread: Option<(usize, usize)>,
}

impl PassedOver {
    fn of(path: &Path, sheet: &Sheet) -> Self {
        let is_of_formulas = sheet.is_of_formulas();
        let Sheet { member, name, hidden, formulas, .. } = sheet;
        let (path, member, sheet) = (path.to_owned(), member.clone(), name.clone());
        Self { path, member, sheet, hidden: *hidden, formulas: *formulas, is_of_formulas, misread: None }
    }

    /// What is told of a file whose tables are asked about.
    fn misread(problem: Problem) -> Option<Self> {
        let Problem { path, kind: ProblemKind::Misread { lines, first }, .. } = problem else { return None };
        let (member, sheet) = (String::new(), String::new());
        let misread = Some((lines, first));
        Some(Self { path, member, sheet, hidden: false, formulas: 0, is_of_formulas: false, misread })
    }

    /// Whether it is told in any case. One in an archive may have come in as texts.
    pub fn is_certain(&self) -> bool {
        self.member.is_empty() || self.is_of_formulas
    }

    /// As a problem of its file.
    pub fn problem(self) -> Problem {
        let Self { path, member, sheet, hidden, formulas, misread, .. } = self;
        if let Some((lines, first)) = misread {
            return Problem { path, inner: None, kind: ProblemKind::Misread { lines, first } };
        }
        let parts: Vec<String> = [member, sheet].into_iter().filter(|part| !part.is_empty()).collect();
        let inner = (!parts.is_empty()).then(|| parts.join(" / "));
        Problem { path, inner, kind: ProblemKind::NoFigures { hidden, formulas } }
    }
}

/// Files in which there is no table of figures.
#[derive(Debug, Default)]
pub struct NoTables {
    /// What is loaded as texts.
    pub others: Vec<PathBuf>,
    /// What is told of the others.
    pub passed: Vec<PassedOver>,
}

/// A table that was taken in from an archive, whose other members come in as texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The archive.
    pub path: PathBuf,
    /// The member.
    pub member: String,
    /// The sheet; empty where the member has one table without a name.
    pub sheet: String,
}

impl FigureTable {
    /// The first rows, and whether there are more.
    fn first_rows(&self) -> (&str, bool) {
        let text = self.sheet.text.as_str();
        let until = self.tabulation.first_row as usize + TRIED;
        let end = memchr::memchr_iter(b'\n', text.as_bytes()).nth(until).unwrap_or(text.len());
        (&text[..end], end < text.len())
    }

    /// Notes what a person set, which was `before`; where that is the first row, the rest is recognised anew by the heads that
    /// stand above it now.
    fn noted(&mut self, before: &Tabulation, project: &Project) {
        self.by_hand.note(before, &self.tabulation);
        if self.tabulation.first_row == before.first_row {
            return;
        }
        let (text, _) = self.first_rows();
        let table = Tabular { text, ..Tabular::from(&self.sheet) };
        let mut anew = project.tabulation_from(table, &self.tabulation);
        // A column that a person calls one of figures has what its head says. To read that takes long.
        let is_set =
            |column: &TableColumn, at: usize| matches!(column, TableColumn::Figures(_)) && self.by_hand.has_role_of(at);
        let said = self.tabulation.columns.iter().zip(0..);
        for (column, at) in said.filter(|(column, at)| is_set(column, *at)) {
            let is_other = anew.columns.get(at).is_some_and(|new| !is_alike(column, new));
            let given = is_other.then(|| project.lexis().given_over(text, &anew, at));
            if let Some((new, given)) = anew.columns.get_mut(at).zip(given) {
                *new = TableColumn::Figures(given);
            }
        }
        self.tabulation = self.by_hand.keep(&self.tabulation, anew);
    }

    /// In which archive it is, and where; nothing where its file is none.
    pub fn member(&self) -> Option<Imported> {
        let Self { path, sheet, .. } = self;
        let Sheet { member, name, .. } = sheet.clone();
        (!member.is_empty()).then(|| Imported { path: path.clone(), member, sheet: name })
    }

    /// The document that it is.
    pub fn document(self) -> Document {
        let Self { path, several, sheet, tabulation, .. } = self;
        sheet.document(&path, several, tabulation)
    }
}

/// What comes of the first rows.
#[derive(Debug)]
struct Outlook {
    of: Tabulation,
    figures: usize,
    first: Vec<(Option<CellAddress>, Record)>,
    left_out: BTreeMap<Lack, (usize, Option<CellAddress>)>,
    /// How many formulas of the whole table have no stored result.
    formulas: usize,
    unread: Vec<Unread>,
    cut: bool,
}

/// What is typed as periods.
#[derive(Debug, Default)]
struct Typed {
    /// Of all figures; nothing before the table is shown.
    whole: Option<String>,
    /// Of the columns that were shown.
    columns: BTreeMap<usize, String>,
}

impl Typed {
    /// What is no period, of those that are typed for columns of figures and for the whole table.
    fn unread<'t>(&'t self, table: &'t Tabulation) -> impl Iterator<Item = &'t str> {
        let whole = self.whole.iter().filter(|_| table.whole.period.is_none());
        let is_unread = |at: &usize| match table.columns.get(*at) {
            Some(TableColumn::Figures(given)) => given.period.is_none(),
            _ => false,
        };
        let columns = self.columns.iter().filter(move |(at, _)| is_unread(at)).map(|(_, typed)| typed);
        whole.chain(columns).map(|typed| typed.trim()).filter(|typed| !typed.is_empty())
    }
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
                table.tabulation.has_figures() && (!asks(table) || is_mostly_figures(project, table))
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

/// Whether at least every second of the first rows has a figure.
fn is_mostly_figures(project: &Project, table: &FigureTable) -> bool {
    let (tried, _) = table.first_rows();
    let rows = tried.lines().skip(table.tabulation.first_row.saturating_sub(1) as usize);
    let rows = rows.filter(|row| !row.trim().is_empty()).count();
    project.lexis().tabulated(tried, &table.tabulation).records.len() * 2 >= rows
}

impl Outlook {
    fn of(lexis: &Lexis, table: &FigureTable) -> Self {
        let (tried, cut) = table.first_rows();
        let Tabulated { records, left_out, unread } = lexis.tabulated(tried, &table.tabulation);
        let rows = RowStarts::of(tried);
        let address = |at: u32| rows.address(&table.tabulation.sheet, tried, at);
        let mut lacking: BTreeMap<Lack, (usize, Option<CellAddress>)> = BTreeMap::new();
        for cell in left_out {
            let entry = lacking.entry(cell.lack).or_default();
            entry.0 += 1;
            entry.1 = entry.1.take().or_else(|| address(cell.cell.start));
        }
        let figures = records.len();
        let first = records.into_iter().take(FIGURES).map(|record| {
            let at = record.evidence.as_ref().and_then(|evidence| address(evidence.quote.start));
            (at, record)
        });
        let first = first.collect();
        let formulas = table.sheet.formulas;
        Self { of: table.tabulation.clone(), figures, first, left_out: lacking, unread, formulas, cut }
    }

    fn show(&self, panel: &Panel<'_>, ui: &mut Ui) {
        let count = panel.voice.count(if self.cut { "table-figures-first" } else { "table-figures" }, self.figures);
        let colour = if self.figures == 0 { panel.theme.warning } else { panel.theme.text };
        ui.label(styled(count, theme::strong(theme::BODY), colour));
        for (at, record) in &self.first {
            let at = at.as_ref().map(ToString::to_string).unwrap_or_default();
            let mut parts = vec![panel.voice.summary(record)];
            let figure = &record.figure;
            parts.extend((figure.bound != Bound::Exact).then(|| panel.voice.bound(figure.bound)));
            parts.extend((figure.status != Status::Actual).then(|| panel.voice.status(figure.status)));
            for (key, percent) in [("growth-of", figure.yoy), ("plan-of", figure.of_plan)] {
                let percent = percent.map(|percent| panel.voice.number(percent));
                parts.extend(percent.map(|percent| panel.voice.text_with(key, &[("percent", percent.into())])));
            }
            let words = format!("{at}   {}", parts.join(" · "));
            ui.add(egui::Label::new(styled(words, theme::regular(theme::SMALL), panel.theme.text)).truncate());
        }
        for (lack, (cells, first)) in &self.left_out {
            let first = first.as_ref().map(ToString::to_string).unwrap_or_default();
            let values = [
                ("n", (*cells).into()),
                ("shown", panel.voice.whole(*cells).into()),
                ("first", first.into()),
                ("lack", panel.text(lack_key(*lack)).into()),
            ];
            let words = panel.voice.text_with("table-left-out", &values);
            ui.label(styled(words, theme::regular(theme::SMALL), panel.theme.muted));
        }
        if self.formulas > 0 {
            let words = panel.voice.count("table-formulas", self.formulas);
            ui.label(styled(words, theme::regular(theme::SMALL), panel.theme.warning));
        }
        if !self.unread.is_empty() {
            let named = |column: &Unread| {
                let letters = CellAddress::letters(u32::try_from(column.column).unwrap_or(u32::MAX));
                let head = beginning(&column.head, CELL);
                if head.is_empty() { letters } else { format!("{letters} “{head}”") }
            };
            let mut columns: Vec<String> = self.unread.iter().take(UNREAD).map(named).collect();
            columns.extend((self.unread.len() > UNREAD).then(|| "…".to_owned()));
            let values = [("n", self.unread.len().into()), ("columns", columns.join(", ").into())];
            let words = panel.voice.text_with("table-unread", &values);
            ui.label(styled(words, theme::regular(theme::SMALL), panel.theme.muted));
        }
    }
}

fn lack_key(lack: Lack) -> &'static str {
    match lack {
        Lack::Number => "lack-number",
        Lack::Place => "lack-place",
        Lack::Indicator => "lack-indicator",
        Lack::Period => "lack-period",
        Lack::Unit => "lack-unit",
        Lack::Size => "lack-size",
        Lack::Growth => "lack-growth",
        Lack::Head => "lack-head",
        Lack::Operator => "lack-operator",
        Lack::Compared => "lack-compared",
        Lack::Row => "lack-row",
    }
}

/// What holds for the whole table.
fn whole(panel: &Panel<'_>, ui: &mut Ui, tabulation: &mut Tabulation, period: &mut String, lexis: &Lexis) {
    Grid::new("preview_whole").num_columns(4).spacing([12.0, 6.0]).show(ui, |ui| {
        let label = ui.label(panel.text("table-indicator"));
        indicators(panel, ui, "whole_indicator", &mut tabulation.whole.indicator, lexis, 260.0).labelled_by(label.id);
        let label = ui.label(panel.text("table-unit"));
        countings(panel, ui, &mut tabulation.whole.counting).labelled_by(label.id);
        ui.end_row();
        let label = ui.label(panel.text("table-place"));
        places(panel, ui, &mut tabulation.whole.place).labelled_by(label.id);
        let label = ui.label(panel.text("table-period"));
        let hint = panel.text("table-period-hint");
        period_field(panel, ui, period, &mut tabulation.whole.period, &hint, 150.0).labelled_by(label.id);
        ui.end_row();
        let label = ui.label(panel.text("table-first-row"));
        ui.add(DragValue::new(&mut tabulation.first_row).range(1..=1_048_576)).labelled_by(label.id);
        let label = ui.label(panel.text("table-decimal"));
        let written = |comma: bool| if comma { "1.234,5" } else { "1,234.5" };
        let combo = ComboBox::from_id_salt("preview_decimal").selected_text(written(tabulation.comma)).width(150.0);
        let response = combo.show_ui(ui, |ui| {
            for comma in [false, true] {
                ui.selectable_value(&mut tabulation.comma, comma, written(comma));
            }
        });
        response.response.labelled_by(label.id);
        ui.end_row();
        let label = ui.label(panel.text("table-status"));
        statuses(panel, ui, ("whole_status", 0), &mut tabulation.whole.status, 260.0).labelled_by(label.id);
        ui.end_row();
    });
}

/// A field for a period, in which is typed what may be none.
fn period_field(
    panel: &Panel<'_>,
    ui: &mut Ui,
    typed: &mut String,
    chosen: &mut Option<Period>,
    hint: &str,
    width: f32,
) -> egui::Response {
    let is_read = chosen.is_some() || typed.trim().is_empty();
    let colour = (!is_read).then_some(panel.theme.warning);
    let field = ui.add(TextEdit::singleline(typed).desired_width(width).hint_text(hint).text_color_opt(colour));
    if field.changed() {
        *chosen = read_period(typed.trim(), IndicatorKind::Flow, None);
    }
    field
}

/// A period as it stands in a field.
fn written(panel: &Panel<'_>, period: Option<Period>) -> String {
    period.map(|known| panel.voice.period(known)).unwrap_or_default()
}

fn indicators(
    panel: &Panel<'_>,
    ui: &mut Ui,
    id: impl egui::AsIdSalt,
    chosen: &mut Option<IndicatorId>,
    lexis: &Lexis,
    width: f32,
) -> egui::Response {
    let none = panel.text("table-from-cells");
    let shown = chosen.map_or_else(|| none.clone(), |id| panel.voice.indicator(id).to_owned());
    let combo = ComboBox::from_id_salt(id).selected_text(shown).width(width).truncate();
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, none);
        for indicator in lexis.catalogue().indicators() {
            ui.selectable_value(chosen, Some(indicator.id), panel.voice.indicator(indicator.id));
        }
    });
    response.response
}

fn places(panel: &Panel<'_>, ui: &mut Ui, chosen: &mut Option<PlaceId>) -> egui::Response {
    let none = panel.text("table-from-cells");
    let shown = chosen.map_or_else(|| none.clone(), |id| panel.voice.place(id).to_owned());
    let combo = ComboBox::from_id_salt("whole_place").selected_text(shown).width(260.0);
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, none);
        for id in Atlas::bundled().ids() {
            ui.selectable_value(chosen, Some(id), panel.voice.place(id));
        }
    });
    response.response
}

fn statuses(
    panel: &Panel<'_>,
    ui: &mut Ui,
    id: (&str, usize),
    chosen: &mut Option<Status>,
    width: f32,
) -> egui::Response {
    let none = panel.text("table-from-cells");
    let shown = chosen.map_or_else(|| none.clone(), |status| panel.voice.status(status));
    let combo = ComboBox::from_id_salt(id).selected_text(shown).width(width).truncate();
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, none);
        for status in Status::ALL {
            ui.selectable_value(chosen, Some(status), panel.voice.status(status));
        }
    });
    response.response
}

fn countings(panel: &Panel<'_>, ui: &mut Ui, chosen: &mut Option<Counting>) -> egui::Response {
    let none = panel.text("table-from-cells");
    let shown = chosen.map_or_else(|| none.clone(), |counting| counting_words(panel, counting));
    let combo = ComboBox::from_id_salt("whole_unit").selected_text(shown).width(150.0);
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, none);
        for (unit, zeros, _) in COUNTINGS {
            let counting = Counting { unit, zeros };
            ui.selectable_value(chosen, Some(counting), counting_words(panel, counting));
        }
    });
    response.response
}

fn counting_words(panel: &Panel<'_>, counting: Counting) -> String {
    // A count is a number of things, whichever way it was recognised.
    let unit = counting.unit.filter(|unit| *unit != Unit::Count);
    let known = COUNTINGS.iter().find(|(own, zeros, _)| (*own, *zeros) == (unit, counting.zeros));
    known.map_or_else(|| format!("× 10^{}", counting.zeros), |(_, _, key)| panel.text(key))
}

/// The columns with their roles over their first rows.
fn columns(
    panel: &Panel<'_>,
    ui: &mut Ui,
    table: &mut FigureTable,
    typed: &mut BTreeMap<usize, String>,
    lexis: &Lexis,
) {
    let mut made = None;
    let first = table.tabulation.first_row.saturating_sub(1) as usize;
    let from = first.saturating_sub(2);
    let rows: Vec<(usize, Vec<&str>)> = (0..)
        .zip(table.sheet.text.split('\n'))
        .skip(from)
        .take(first - from + ROWS)
        .map(|(nr, line)| (nr, line.split('\t').collect()))
        .collect();
    let columns = &mut table.tabulation.columns;
    let scroll = ScrollArea::horizontal().id_salt("preview_rows").auto_shrink([false, true]);
    scroll.show(ui, |ui| {
        Grid::new("preview_columns").striped(true).spacing([12.0, 4.0]).show(ui, |ui| {
            ui.label("");
            for (at, column) in columns.iter_mut().take(COLUMNS).enumerate() {
                let letters = CellAddress::letters(u32::try_from(at).unwrap_or(u32::MAX));
                let was = *column;
                ui.vertical(|ui| role(panel, ui, &letters, at, (column, &mut *typed), lexis));
                made = if is_alike(&was, column) { made } else { Some(at) };
            }
            ui.end_row();
            for (nr, cells) in rows {
                let is_figure = nr >= first;
                ui.label(styled(panel.voice.whole(nr + 1), theme::regular(theme::SMALL), panel.theme.muted));
                for (at, column) in columns.iter().take(COLUMNS).enumerate() {
                    let words = beginning(cells.get(at).copied().unwrap_or_default(), CELL);
                    let used = *column != TableColumn::Nothing;
                    let colour = if used { panel.theme.text } else { panel.theme.muted };
                    let font = if is_figure { theme::regular(theme::SMALL) } else { theme::strong(theme::SMALL) };
                    ui.label(styled(words, font, colour));
                }
                ui.end_row();
            }
        });
    });
    let Some(at) = made else { return };
    typed.remove(&at);
    let (text, _) = table.first_rows();
    let given = lexis.given_over(text, &table.tabulation, at);
    if let Some(TableColumn::Figures(own)) = table.tabulation.columns.get_mut(at) {
        *own = given;
    }
}

/// Whether two columns hold the same kind of thing.
fn is_alike(one: &TableColumn, other: &TableColumn) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

/// What one column holds.
fn role(
    panel: &Panel<'_>,
    ui: &mut Ui,
    letters: &str,
    at: usize,
    (column, typed): (&mut TableColumn, &mut BTreeMap<usize, String>),
    lexis: &Lexis,
) {
    ui.set_max_width(FIELD);
    let said = |key: &str| panel.voice.text_with(key, &[("column", letters.to_owned().into())]);
    let key = ROLES.iter().find(|(role, _)| is_alike(role, column)).map_or("role-nothing", |(_, key)| key);
    // All of them at one look, where the window is that high.
    let height = (ui.ctx().content_rect().height() * 0.5).max(200.0);
    let combo = ComboBox::from_id_salt(("preview_role", at)).selected_text(panel.text(key)).width(FIELD).truncate();
    let combo = combo.height(height);
    let response = combo.show_ui(ui, |ui| {
        for (role, key) in ROLES {
            if ui.selectable_label(is_alike(&role, column), panel.text(key)).clicked() && !is_alike(&role, column) {
                *column = role;
            }
        }
    });
    let name = said("table-column");
    response.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
    if let TableColumn::Figures(given) = column {
        let response = indicators(panel, ui, ("preview_indicator", at), &mut given.indicator, lexis, FIELD);
        let name = said("table-column-indicator");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
        let typed = typed.entry(at).or_insert_with(|| written(panel, given.period));
        let field = period_field(panel, ui, typed, &mut given.period, &panel.text("table-period"), FIELD);
        let name = said("table-column-period");
        field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &name));
        let response = statuses(panel, ui, ("preview_status", at), &mut given.status, FIELD);
        let name = said("table-column-status");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
        let gives = [
            given.place.map(|place| panel.voice.place(place).to_owned()),
            given.counting.map(|counting| counting_words(panel, counting)),
        ];
        let gives: Vec<String> = gives.into_iter().flatten().collect();
        if !gives.is_empty() {
            ui.label(styled(gives.join(", "), theme::regular(theme::SMALL), panel.theme.accent));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::work;

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

    /// Two tables one below the other, the heads of the second of which say nothing.
    fn long(columns: usize, rows: usize) -> FigureTable {
        let row = |first: &str, cell: &dyn Fn(usize) -> String| {
            let cells: Vec<String> = (0..columns).map(cell).collect();
            format!("{first}\t{}\n", cells.join("\t"))
        };
        let mut text = row("Tỉnh", &|column| (2001 + column).to_string());
        text += &row("Cao Bằng", &|column| format!("{column}5"));
        text += &row("Tỉnh", &|column| format!("khác {column}"));
        for number in 0..rows {
            text += &row("Cao Bằng", &|column| format!("{column}{}", number % 10));
        }
        let sheet = Sheet {
            member: String::new(),
            name: String::new(),
            text,
            typed: false,
            repeats: false,
            hidden: false,
            formulas: 0,
            joined: Vec::new(),
        };
        let tabulation = Project::new().tabulation(&sheet.text, "", false);
        FigureTable { path: PathBuf::new(), several: false, sheet, tabulation, by_hand: SetByHand::default() }
    }

    #[test]
    fn another_first_row_costs_what_is_looked_at_whatever_columns_and_rows_there_are() {
        let project = Project::new();
        let begun = |table: &mut FigureTable, first_row: u32| {
            let before = table.tabulation.clone();
            table.tabulation.first_row = first_row;
            work::of(|| table.noted(&before, &project))
        };
        let mut table = long(20, 60);
        let bytes = table.sheet.text.len();
        assert!(table.tabulation.columns[1..].iter().all(|column| matches!(column, TableColumn::Figures(_))));
        let work = begun(&mut table, 4);
        assert!(table.tabulation.columns[1..].iter().all(|column| *column == TableColumn::Nothing));
        assert!(work < bytes * 2, "the heads of columns that nobody called figures are not read again: {work}");
        // A head is, where a person did.
        let mut table = long(20, 60);
        let before = table.tabulation.clone();
        table.tabulation.columns[1] = TableColumn::Nothing;
        table.noted(&before, &project);
        let before = table.tabulation.clone();
        table.tabulation.columns[1] = before.columns[2];
        table.noted(&before, &project);
        assert!(begun(&mut table, 4) > work);
        assert_eq!(table.tabulation.columns[1], TableColumn::Figures(Given::default()));
        assert_eq!(table.tabulation.columns[2], TableColumn::Nothing);
        // Of a long table the rows beside the first of figures are looked at, wherever they begin.
        let of = |rows: usize, first: u32| {
            let mut table = long(5, rows);
            begun(&mut table, first) + work::of(|| drop(Outlook::of(project.lexis(), &table)))
        };
        assert_eq!(of(1_000, 4), of(20_000, 4));
        let (near, far, bytes) = (of(20_000, 300), of(20_000, 19_000), long(5, 20_000).sheet.text.len());
        // One look tells where all rows begin.
        assert!(far < near * 5 / 4 + bytes, "{near} {far}");
    }
}
