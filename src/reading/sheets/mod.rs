//! Tables of figures as text: a row a line, its cells parted by tabs.
//!
//! Empty rows and cells are kept, so that the place of a cell in the text is its address in the sheet. What is shown is
//! what the file holds: words as they are, numbers with all their digits.

mod joints;
mod ods;
mod ron;
mod text;
mod workbook;

use std::fmt::Display;
use std::fs::File;
use std::path::Path;

use super::archive::Archive;
use super::dataset::{Form, Next, table_records};
use super::format::Format;
use super::intake::guarded;
use super::limits::{LARGEST_FILE, LARGEST_RON};
use super::source::Source;
use super::{Amount, Problem, ProblemKind, misread};
use crate::domain::{Document, Joined, Tabulation};
pub use ron::is_ron_list;
use text::{Lines, NamedRows};

/// A table of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The member of an archive in which it is; empty where its file is none.
    pub member: String,
    /// Its name; empty where the file has one table without a name.
    pub name: String,
    /// Its rows.
    pub text: String,
    /// Whether its numbers were numbers in the file, so that their fractions begin with a point whatever the language, and
    /// can be taken for nothing else. Words beside them that look like numbers are read as words are.
    pub typed: bool,
    /// Whether its figures are those of another sheet of the file, as in the workbooks that Provista writes.
    pub repeats: bool,
    /// Whether its workbook does not show it.
    pub hidden: bool,
    /// How many of its cells are formulas whose results were not stored, so that nothing of them is read.
    pub formulas: usize,
    /// Which of its cells are joined into one; the text has the words of one in its first cell alone.
    pub joined: Vec<Joined>,
}

impl Sheet {
    /// Whether it has formulas without stored results where others have figures.
    pub fn is_of_formulas(&self) -> bool {
        self.formulas > 0 && !has_numbers(&self.text)
    }

    /// The document of the table, which the file at `path` holds beside others or alone.
    pub fn document(&self, path: &Path, several: bool, tabulation: Tabulation) -> Document {
        let mut name = super::name(path).into_owned();
        for (sign, more) in [('/', self.member.as_str()), ('#', if several { self.name.as_str() } else { "" })] {
            if !more.is_empty() {
                name.push(sign);
                name.push_str(more);
            }
        }
        Document { table: Some(Box::new(tabulation)), ..Document::new(name, self.text.as_str()) }
    }
}

/// The tables in the file at `path`, each with at least one cell; nothing where such files hold none. Of an archive those
/// in its members; those of them that cannot be read are `unread`, and the others are there. Of what is read, words that a
/// program has misread and nobody can mend are told there, too.
pub fn read_sheets_and(path: &Path, unread: &mut Vec<Problem>) -> Option<Result<Vec<Sheet>, ProblemKind>> {
    let format = Format::of(path)?;
    let sheets = guarded(|| match format {
        Format::Archive => {
            let mut take = |member, kind| unread.push(Problem { path: path.to_owned(), inner: Some(member), kind });
            in_archive(Source::File(File::open(path)?), &mut take).map(Some)
        }
        format => sheets_of(format, Source::File(File::open(path)?)).transpose(),
    });
    let sheets = sheets.transpose();
    if let Some(Ok(sheets)) = &sheets {
        let doubts = sheets.iter().filter_map(|sheet| Some((sheet, misread::doubtful(&sheet.text)?)));
        unread.extend(doubts.map(|(sheet, (lines, first))| Problem {
            path: path.to_owned(),
            inner: Some(sheet.member.clone()).filter(|member| !member.is_empty()),
            kind: ProblemKind::Misread { lines, first },
        }));
    }
    sheets
}

/// The same, without a word on members that cannot be read: where an archive is read as texts too, it is told there.
pub fn read_sheets(path: &Path) -> Option<Result<Vec<Sheet>, ProblemKind>> {
    read_sheets_and(path, &mut Vec::new())
}

fn in_archive(source: Source, unread: &mut dyn FnMut(String, ProblemKind)) -> Result<Vec<Sheet>, ProblemKind> {
    let mut archive = Archive::open(source.seekable(LARGEST_FILE)?)?;
    let (mut all, mut bytes) = (Vec::new(), 0);
    for number in 0..archive.len() {
        let (member, format) = match archive.member(number) {
            Ok(Some(found)) => found,
            Ok(None) => continue,
            Err(kind) => {
                unread(format!("{}", number + 1), kind);
                continue;
            }
        };
        if !format.may_be_table() {
            continue;
        }
        let read = match archive.unpack(number, &member)? {
            Ok(unpacked) => guarded(|| sheets_of(format, Source::Bytes(unpacked)).transpose()),
            Err(kind) => Err(kind),
        };
        let sheets = match read {
            Ok(sheets) => sheets.unwrap_or_default(),
            Err(kind) => {
                unread(member.name, kind);
                continue;
            }
        };
        bytes += sheets.iter().map(|sheet| sheet.text.len() as u64).sum::<u64>();
        if bytes > LARGEST_FILE {
            return Err(ProblemKind::TooMuch { what: Amount::Unpacked, limit: LARGEST_FILE });
        }
        all.extend(sheets.into_iter().map(|sheet| Sheet { member: member.name.clone(), ..sheet }));
    }
    if all.is_empty() { Err(ProblemKind::NothingInside) } else { Ok(all) }
}

/// The tables of a file of this format; nothing where it holds none.
pub(super) fn sheets_of(format: Format, source: Source) -> Option<Result<Vec<Sheet>, ProblemKind>> {
    let sheets = match format {
        Format::Dataset(Form::Csv) => of_csv(source),
        Format::Dataset(Form::Sheet) => source.seekable(LARGEST_FILE).and_then(workbook::sheets),
        Format::Dataset(Form::JsonLines) => of_rows(Form::JsonLines, source),
        Format::Dataset(Form::Parquet) => of_rows(Form::Parquet, source),
        Format::Ods => source.seekable(LARGEST_FILE).and_then(ods::sheets),
        Format::Ron => source.bytes(LARGEST_RON).and_then(ron::sheets),
        _ => return None,
    };
    let found = sheets.and_then(|sheets| if sheets.is_empty() { Err(ProblemKind::Empty) } else { Ok(sheets) });
    Some(found.map(|mut sheets| {
        find_repeats(&mut sheets);
        sheets
    }))
}

/// What heads the table of records that Provista writes, and in the same file the tables that are made of them too.
const OF_RECORDS: [&str; 5] = ["record", "place", "indicator", "period", "value"];

/// Marks the sheets whose rows name the records of another sheet that they are made of.
fn find_repeats(sheets: &mut [Sheet]) {
    let has = |sheet: &Sheet, wanted: &[&str]| {
        let head: Vec<&str> = sheet.text.lines().next().unwrap_or_default().split('\t').collect();
        wanted.iter().all(|name| head.contains(name))
    };
    let is_whole = |sheet: &Sheet| has(sheet, &["quote", "start", "end"]);
    if sheets.iter().any(|sheet| has(sheet, &OF_RECORDS) && is_whole(sheet)) {
        for sheet in sheets.iter_mut().filter(|sheet| has(sheet, &OF_RECORDS) && !is_whole(sheet)) {
            sheet.repeats = true;
        }
    }
}

/// What is wrong with the first row that cannot be taken, after which no other is read.
#[derive(Default)]
struct FirstFailure(Option<ProblemKind>);

impl FirstFailure {
    /// What a reader of rows is told after one of them.
    fn after(&mut self, taken: Result<(), ProblemKind>) -> Next {
        self.0 = taken.err();
        if self.0.is_none() { Next::Go } else { Next::Stop }
    }

    /// What came of all of them.
    fn end(self) -> Result<(), ProblemKind> {
        self.0.map_or(Ok(()), Err)
    }
}

fn of_csv(source: Source) -> Result<Vec<Sheet>, ProblemKind> {
    let (mut lines, mut failure) = (Lines::default(), FirstFailure::default());
    table_records(source, &mut |row, record| {
        let record = record.map_err(|kind| at_row(row, kind));
        failure.after(record.and_then(|record| lines.put(row, record.iter().enumerate())))
    })?;
    failure.end()?;
    Ok(lines.sheet("", false).into_iter().collect())
}

/// A damaged row of a table, which is a problem of its file, says which it is.
fn at_row(row: impl Display, kind: ProblemKind) -> ProblemKind {
    match kind {
        ProblemKind::BadRow { why } => ProblemKind::BadRow { why: format!("{why} (row {row})") },
        ProblemKind::GarbledRow { cell, at, .. } => ProblemKind::GarbledRow { cell, at, row: Some(row.to_string()) },
        kind => kind,
    }
}

/// Rows with named values: the names are the first row.
fn of_rows(form: Form, source: Source) -> Result<Vec<Sheet>, ProblemKind> {
    let (mut rows, mut failure) = (NamedRows::default(), FirstFailure::default());
    form.rows(source, &mut |row| {
        failure.after(row.map_err(|(row, kind)| at_row(row, kind)).and_then(|row| rows.push(row.values)))
    })?;
    failure.end()?;
    Ok(rows.sheet()?.into_iter().collect())
}

/// Whether any cell is a number, and neither that of a year nor that of its row: “1”, “2”, “3” in the first column.
fn has_numbers(text: &str) -> bool {
    let is_year = |number: f64| (1900.0..=2100.0).contains(&number) && number.fract() == 0.0;
    let mut rows = 0;
    text.lines().any(|line| {
        let (first, rest) = line.split_once('\t').unwrap_or((line, ""));
        let counts = first.parse() == Ok(rows + 1);
        rows += usize::from(counts);
        let cells = (!counts).then_some(first).into_iter().chain(rest.split('\t'));
        cells.filter_map(|cell| cell.trim_end_matches('%').parse().ok()).any(|number| !is_year(number))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_rows_and_years_are_no_figures() {
        for text in ["", "Tỉnh\t2021\n", "STT\tTỉnh\tSố\n1\tCao Bằng\n\tTổng\n2\tSơn La"] {
            assert!(!has_numbers(text), "{text}");
        }
        for text in ["95", "1\t1", "STT\tTỉnh\n1\tCao Bằng\n95\tSơn La", "Cao Bằng\t4.5%", "\n1\n1"] {
            assert!(has_numbers(text), "{text}");
        }
    }
}
