//! `provista import`: tables of figures into a project.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::Timestamp;

use super::output::{complain, say};
use super::place;
use crate::domain::{
    CellAddress, Document, Given, IndicatorId, IndicatorKind, Record, RowStarts, TableColumn, Tabulation,
};
use crate::extract::{Lack, Tabulated, read_period};
use crate::project::{Custody, Difference, LoadedDocument, Opening, Project, Rereading, Shelf};
use crate::reading::{Sheet, Watch, read_sheets_and};

const EXAMPLES: &str = "\
Tables: .csv .tsv .xlsx .ods .json .jsonl .parquet .ron, and a .zip of these, with years or provinces or
indicators as columns, or with one figure a row. What rows and columns mean is recognised by their words, and can be said by --indicator,
--place, --period and --unit where a table does not say it. A table whose head the project knows already is
read as that one was, and one of the same name, title, places and times takes its place. Each figure keeps
the address of its cell, such as Sheet1!B7. PROJECT is made where there is none; the version before is kept
with .bak after its name.

Examples:
  provista import bulletins.ron facts.csv
  provista import bulletins.ron yearbook.xlsx --sheet \"Viễn thông\" --dry-run
  provista import bulletins.ron phones.ods --indicator subscribers.mobile --unit \"nghìn thuê bao\"";

/// What `provista import` was asked for.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Import {
    /// The project, which is made where there is none
    project: PathBuf,
    /// The files with tables of figures
    #[arg(required = true, value_name = "TABLE")]
    tables: Vec<PathBuf>,
    /// Only the sheet of this name
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The indicator of all figures but those whose row names one
    #[arg(long, value_name = "ID")]
    indicator: Option<String>,
    /// The place of all figures, by its slug, where rows and columns name none
    #[arg(long, value_name = "SLUG")]
    place: Option<String>,
    /// The period of all figures, such as 2024 or 2024-H1, where rows and columns name none
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    /// In what is counted, such as "tỷ đồng", but where a row or a cell says it
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
    /// Says what would be imported, and changes nothing
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    /// Reads the tables, says what is in them, and adds them to the project.
    pub(super) fn run(&self) -> ExitCode {
        let (mut project, mut custody) = match self.open() {
            Ok(opened) => opened,
            Err(message) => return complain(&message),
        };
        let said = match self.said(&project) {
            Ok(said) => said,
            Err(message) => {
                complain(&message);
                return ExitCode::from(2);
            }
        };
        let (mut loaded, mut all_well) = (Vec::new(), true);
        for path in &self.tables {
            match self.read(path, &project, &said) {
                Ok((tables, is_whole)) => {
                    loaded.extend(tables);
                    all_well &= is_whole;
                }
                Err(message) => {
                    complain(&message);
                    all_well = false;
                }
            }
        }
        if !loaded.is_empty() {
            // What would be replaced is told before it is.
            let saved = add(&mut project, loaded).and_then(|()| {
                let save = || custody.begin_save(&mut project, &self.project).run().map_err(|error| error.to_string());
                (!self.dry_run).then(save).transpose()
            });
            match saved {
                Ok(saved) => saved.into_iter().for_each(|saved| custody.saved(saved)),
                Err(message) => {
                    custody.close();
                    return complain(&message);
                }
            }
        }
        custody.close();
        if all_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn open(&self) -> Result<(Project, Custody), String> {
        let shown = self.project.display();
        if !self.project.exists() {
            let mut project = Project::new();
            let custody = Custody::unsaved(&mut project, Shelf::default());
            return Ok((project, custody));
        }
        let opening = Custody::open(&self.project, Shelf::default()).map_err(|error| error.to_string())?;
        let Opening { project, custody, recovery } = opening;
        if recovery.is_some() {
            // Dropped and not closed: what it found stays where it is.
            return Err(format!("{shown}: an unfinished session has changes of it; open it in the window first"));
        }
        if custody.is_read_only() && !self.dry_run {
            return Err(format!("{shown}: the project is open in a window; close it there first"));
        }
        Ok((project, custody))
    }

    /// What the person says of all figures.
    fn said(&self, project: &Project) -> Result<Given, String> {
        let lexis = project.lexis();
        let mut said = Given::default();
        if let Some(id) = &self.indicator {
            let id = IndicatorId::new(id);
            if lexis.catalogue().get(id).is_none() {
                return Err(format!("no indicator “{id}” is known; their ids look like revenue.telecom"));
            }
            said.indicator = Some(id);
        }
        if let Some(slug) = &self.place {
            said.place = Some(place(slug)?);
        }
        if let Some(period) = &self.period {
            let read = read_period(period, IndicatorKind::Flow, None);
            said.period = Some(read.ok_or_else(|| format!("“{period}” is no period; write 2024, 2024-H1 or 2024-06"))?);
        }
        if let Some(unit) = &self.unit {
            let read = lexis.counting(unit);
            said.counting = Some(read.ok_or_else(|| format!("“{unit}” is no unit; write tỷ đồng, million USD or %"))?);
        }
        Ok(said)
    }

    /// The tables of a file, each with its records, and whether all that is in it could be read. What is in each of them is
    /// said.
    fn read(&self, path: &Path, project: &Project, said: &Given) -> Result<(Vec<LoadedDocument>, bool), String> {
        let shown = path.display();
        let mut unread = Vec::new();
        let sheets = read_sheets_and(path, &mut unread);
        for problem in &unread {
            complain(&format!("{problem}. {}.", problem.hint()));
        }
        let sheets = match sheets {
            None => return Err(format!("{shown}: files of this kind hold no tables of figures")),
            Some(Err(kind)) => return Err(format!("{shown}: {kind}. {}.", kind.hint())),
            Some(Ok(sheets)) => sheets,
        };
        if let Some(name) = self.sheet.as_ref().filter(|name| sheets.iter().all(|sheet| sheet.name != **name)) {
            let known: Vec<&str> =
                sheets.iter().map(|sheet| sheet.name.as_str()).filter(|name| !name.is_empty()).collect();
            let known = if known.is_empty() { "one table without a name".to_owned() } else { known.join(", ") };
            return Err(format!("{shown}: there is no sheet “{name}”; there is {known}"));
        }
        let wanted = |sheet: &&Sheet| self.sheet.as_ref().map_or(!sheet.repeats, |name| *name == sheet.name);
        let (mut loaded, mut without) = (Vec::new(), 0);
        let several = sheets.len() > 1;
        for sheet in sheets.iter().filter(|sheet| sheet.repeats && !wanted(sheet)) {
            say(&format!("{shown}, {} repeats figures of another sheet, and is left out", sheet.name));
        }
        for sheet in sheets.iter().filter(wanted) {
            let mut tabulation = project.tabulation_of(sheet);
            tell(&mut tabulation, said);
            let document = sheet.document(path, several, tabulation);
            let tabulated = project.lexis().tabulate(&document);
            report(path, sheet, &document, &tabulated);
            if tabulated.records.is_empty() {
                without += 1;
            } else {
                loaded.push(LoadedDocument { document, records: tabulated.records });
            }
        }
        if loaded.is_empty() {
            return Err(format!(
                "{shown}: no figures were recognised; say what they are by --indicator, --place, --period or --unit, or import it in the window"
            ));
        }
        if without > 0 {
            say(&format!(
                "{shown}: {} left out",
                counted(without, "sheet without figures is", "sheets without figures are")
            ));
        }
        Ok((loaded, unread.iter().all(|problem| problem.kind.is_doubt())))
    }
}

/// Puts what the person says into what was recognised.
fn tell(tabulation: &mut Tabulation, said: &Given) {
    let whole = &mut tabulation.whole;
    whole.indicator = said.indicator.or(whole.indicator);
    whole.place = said.place.or(whole.place);
    whole.period = said.period.or(whole.period);
    whole.counting = said.counting.or(whole.counting);
    for column in &mut tabulation.columns {
        if let TableColumn::Figures(given) = column {
            given.counting = given.counting.filter(|_| said.counting.is_none());
            given.indicator = given.indicator.filter(|_| said.indicator.is_none());
        }
    }
}

/// Adds tables to a project; one that the project has an earlier version of takes its place, and that is said.
fn add(project: &mut Project, loaded: Vec<LoadedDocument>) -> Result<(), String> {
    let now = Timestamp::now();
    let (versions, new): (Vec<_>, Vec<_>) =
        loaded.into_iter().partition(|loaded| project.may_have_earlier(&loaded.document));
    let copies = project.load(new, now);
    if copies > 0 {
        let were = if copies == 1 { "table was" } else { "tables were" };
        say(&format!("provista: {copies} {were} in the project already"));
    }
    if !versions.is_empty() {
        let mut rereading = Rereading::of_loaded(project, versions, &Watch::new());
        let others = std::mem::take(&mut rereading.others);
        for loaded in &others {
            say(&format!(
                "{}: the project has a table of this name with another title, place or time; it stays beside this one",
                loaded.document.name
            ));
        }
        tell_versions(&rereading);
        project.load(others, now);
        project.accept_rereading(&rereading, |_| true, now).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// Says which tables take the place of an earlier version, and what that changes.
fn tell_versions(rereading: &Rereading) {
    for (id, document) in rereading.versions() {
        let lines = || rereading.lines.iter().filter(|line| line.document() == id);
        let count = |is: &dyn Fn(&Difference) -> bool| lines().filter(|line| is(line)).count();
        let new = counted(count(&|line| matches!(line, Difference::New { .. })), "figure is new", "figures are new");
        let gone = count(&|line| matches!(line, Difference::Gone { .. }));
        let changed = count(&|line| matches!(line, Difference::Changed { .. }));
        say(&format!(
            "{}: takes the place of the version in the project: {new}, {gone} gone, {changed} changed",
            document.name
        ));
    }
    if rereading.kept > 0 {
        let kept = counted(rereading.kept, "figure that you touched stays", "figures that you touched stay");
        say(&format!("  {kept} as {}", if rereading.kept == 1 { "it is" } else { "they are" }));
    }
}

fn counted(n: usize, one: &str, more: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { more })
}

/// So many columns that are not read are named.
const UNREAD: usize = 20;

/// Says what is in a table, which cells were left out, and which columns of numbers are not read.
fn report(path: &Path, sheet: &Sheet, document: &Document, tabulated: &Tabulated) {
    let Tabulated { records, left_out, unread } = tabulated;
    let count = |of: &dyn Fn(&Record) -> Option<String>| {
        records.iter().filter_map(of).collect::<std::collections::BTreeSet<_>>().len()
    };
    let inside = [&sheet.member, &sheet.name].into_iter().filter(|part| !part.is_empty());
    let shown = inside.fold(path.display().to_string(), |shown, part| format!("{shown}, {part}"));
    let hidden = if sheet.hidden { " (a hidden sheet)" } else { "" };
    if records.is_empty() {
        say(&format!("{shown}{hidden}: no figures were recognised"));
    } else {
        say(&format!(
            "{shown}{hidden}: {} of {} in {} and {}",
            counted(records.len(), "figure", "figures"),
            counted(count(&|record| Some(record.figure.indicator.to_string())), "indicator", "indicators"),
            counted(count(&|record| record.figure.place.map(|place| place.to_string())), "place", "places"),
            counted(count(&|record| record.figure.period.map(|period| period.to_string())), "period", "periods"),
        ));
    }
    if sheet.formulas > 0 {
        let formulas = counted(sheet.formulas, "cell is a formula", "cells are formulas");
        say(&format!("  {formulas} without a stored result; open the file in a spreadsheet program and save it there"));
    }
    let rows = RowStarts::of(&document.text);
    let mut lacking: BTreeMap<Lack, (usize, Option<CellAddress>)> = BTreeMap::new();
    for cell in left_out {
        let entry = lacking.entry(cell.lack).or_default();
        entry.0 += 1;
        entry.1 = entry.1.take().or_else(|| rows.address(&sheet.name, &document.text, cell.cell.start));
    }
    for (lack, (cells, first)) in lacking {
        let first = first.map(|first| format!(", the first at {first}")).unwrap_or_default();
        let (one, more, what) = match lack {
            Lack::Size => ("cell is", "cells are", "too large".to_owned()),
            Lack::Growth => {
                ("cell is", "cells are", "either growth or an index, which the table does not tell".to_owned())
            }
            Lack::Head => (
                "cell stands",
                "cells stand",
                "in columns with the same head; rename or delete the column that is wrong".to_owned(),
            ),
            Lack::Compared => (
                "cell compares",
                "cells compare",
                "figures, and of which is not told; call the column Growth (%) where it is growth over a year"
                    .to_owned(),
            ),
            Lack::Row => (
                "cell stands",
                "cells stand",
                "in rows that only words tell apart which are not understood; name them as provinces, indicators or enterprises"
                    .to_owned(),
            ),
            lack => ("cell has", "cells have", format!("no {}", lack.code())),
        };
        say(&format!("  {cells} {} {what}{first}", if cells == 1 { one } else { more }));
    }
    for column in unread.iter().take(UNREAD) {
        let letters = CellAddress::letters(u32::try_from(column.column).unwrap_or(u32::MAX));
        let head = if column.head.is_empty() { String::new() } else { format!(" “{}”", column.head) };
        let numbers = counted(column.numbers, "number", "numbers");
        let first = rows.address(&sheet.name, &document.text, column.first.start);
        let first = first.map(|first| format!(", the first at {first}")).unwrap_or_default();
        say(&format!("  column {letters}{head} is not read: {numbers}{first}"));
    }
    if let Some(more) = unread.len().checked_sub(UNREAD).filter(|more| *more > 0) {
        say(&format!(
            "  {} of numbers {} not read either",
            counted(more, "more column", "more columns"),
            if more == 1 { "is" } else { "are" }
        ));
    }
}
