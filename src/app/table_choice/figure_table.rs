//! A table of figures that is to be loaded, with how it is read, and the sheets without figures that are passed over.

use std::path::{Path, PathBuf};

use crate::domain::{Document, SetByHand, TableColumn, Tabulation};
use crate::extract::Tabular;
use crate::project::Project;
use crate::reading::{Problem, ProblemKind, Sheet};

/// So many rows are read while the choice is made; all of them are when it is.
const TRIED: usize = 400;

/// A table of figures, and how it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureTable {
    pub(super) path: PathBuf,
    /// Whether its file holds others beside it.
    pub(super) several: bool,
    pub(super) sheet: Sheet,
    pub(super) tabulation: Tabulation,
    pub(super) by_hand: SetByHand,
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
    /// What is told of a sheet of a file.
    pub(super) fn of(path: &Path, sheet: &Sheet) -> Self {
        let is_of_formulas = sheet.is_of_formulas();
        let Sheet { member, name, hidden, formulas, .. } = sheet;
        let (path, member, sheet) = (path.to_owned(), member.clone(), name.clone());
        Self { path, member, sheet, hidden: *hidden, formulas: *formulas, is_of_formulas, misread: None }
    }

    /// What is told of a file whose tables are asked about.
    pub(super) fn misread(problem: Problem) -> Option<Self> {
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
    pub(super) fn first_rows(&self) -> (&str, bool) {
        let text = self.sheet.text.as_str();
        let until = self.tabulation.first_row as usize + TRIED;
        let end = memchr::memchr_iter(b'\n', text.as_bytes()).nth(until).unwrap_or(text.len());
        (&text[..end], end < text.len())
    }

    /// Notes what a person set, which was `before`; where that is the first row, the rest is recognised anew by the heads that
    /// stand above it now.
    pub(super) fn noted(&mut self, before: &Tabulation, project: &Project) {
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

    /// Whether at least every second of the first rows has a figure.
    pub(super) fn is_mostly_figures(&self, project: &Project) -> bool {
        let (tried, _) = self.first_rows();
        let rows = tried.lines().skip(self.tabulation.first_row.saturating_sub(1) as usize);
        let rows = rows.filter(|row| !row.trim().is_empty()).count();
        project.lexis().tabulated(tried, &self.tabulation).records.len() * 2 >= rows
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

/// Whether two columns hold the same kind of thing.
pub(super) fn is_alike(one: &TableColumn, other: &TableColumn) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

#[cfg(test)]
mod tests {
    use super::super::outlook::Outlook;
    use super::*;
    use crate::domain::{Given, work};

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
