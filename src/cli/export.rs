//! `provista export`: a project's records, series and conflicts out to a file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::output::{Output, complain, finish, opened, say};
use super::texts::regain;
use crate::domain::Language;
use crate::export::{Export as Work, Format, What};

const EXAMPLES: &str = "\
By the extension of OUT: .csv .xlsx .jsonl .parquet .ron hold the records, one a row; .xlsx also series,
conflicts and sources, a sheet each; .html is the evidence report, one file with charts, tables and every
figure beside its sentence. Rejected records are left out. `-` writes to standard output.

Examples:
  provista export bulletins.ron figures.xlsx
  provista export bulletins.ron figures.csv --excel
  provista export bulletins.ron series.parquet --what series
  provista export bulletins.ron report.html --language vi
  provista export bulletins.ron gold.jsonl --as gold
  provista export bulletins.ron - --as jsonl | jq .value";

/// What `provista export` was asked for.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Export {
    /// The project
    project: PathBuf,
    /// The file to write, replaced whole or not at all
    #[arg(value_name = "OUT")]
    out: PathBuf,
    /// The format, where the extension does not tell it
    #[arg(long = "as", value_enum, value_name = "FORMAT")]
    format: Option<FormatName>,
    /// What to write, in formats that hold one table
    #[arg(long, value_enum, default_value_t = WhatName::Records)]
    what: WhatName,
    /// Begins CSV with the mark by which Excel knows UTF-8
    #[arg(long)]
    excel: bool,
    /// The language of names and of the report
    #[arg(long, value_enum, default_value_t = LanguageName::En)]
    language: LanguageName,
    /// A folder in which texts of the project may be read again; its own always may
    #[arg(long, value_name = "FOLDER")]
    texts_in: Vec<PathBuf>,
}

/// A format by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FormatName {
    /// Comma-separated values
    Csv,
    /// Excel workbook
    Xlsx,
    /// JSON Lines
    Jsonl,
    /// Parquet
    Parquet,
    /// RON
    Ron,
    /// Evidence report, one HTML file
    Report,
    /// Accepted and corrected records as annotated gold (JSON Lines)
    Gold,
    /// Tasks for Label Studio (JSON)
    LabelStudio,
}

/// A table by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum WhatName {
    /// A record a row
    Records,
    /// A point of a series a row
    Series,
    /// Records that state one thing with different values
    Conflicts,
    /// A document a row
    Documents,
}

/// A language by its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LanguageName {
    /// English
    En,
    /// Vietnamese
    Vi,
}

impl From<LanguageName> for Language {
    fn from(name: LanguageName) -> Self {
        match name {
            LanguageName::En => Self::English,
            LanguageName::Vi => Self::Vietnamese,
        }
    }
}

impl Export {
    /// Opens the project and writes the file.
    pub(super) fn run(&self) -> ExitCode {
        let Some(format) = self.format() else {
            complain(&format!("{}: no format is known by this extension; name one with --as", self.out.display()));
            return ExitCode::from(2);
        };
        let mut project = match opened(&self.project) {
            Ok(project) => project,
            Err(message) => return complain(&message),
        };
        // Also what shows no more than passages: which documents are of one source, and how numbers are printed in them, is
        // told by whole texts.
        for line in regain(&mut project, &self.project, &self.texts_in) {
            say(&format!("provista: {line}"));
        }
        let name = self.project.file_stem().unwrap_or_default().to_string_lossy();
        let what = match self.what {
            WhatName::Records => What::Records,
            WhatName::Series => What::Series,
            WhatName::Conflicts => What::Conflicts,
            WhatName::Documents => What::Documents,
        };
        let work = Work { project: &project, name: &name, what, language: self.language.into() };
        if let Err(away) = work.check(format) {
            return complain(&away.to_string());
        }
        let out = Some(self.out.as_path()).filter(|out| *out != Path::new("-"));
        finish(Output::new(out).write(|out| work.write(out, format)))
    }

    fn format(&self) -> Option<Format> {
        let format = match self.format {
            None => Format::of(&self.out)?,
            Some(FormatName::Csv) => Format::Csv,
            Some(FormatName::Xlsx) => Format::Xlsx,
            Some(FormatName::Jsonl) => Format::JsonLines,
            Some(FormatName::Parquet) => Format::Parquet,
            Some(FormatName::Ron) => Format::Ron,
            Some(FormatName::Report) => Format::Report,
            Some(FormatName::Gold) => Format::Gold,
            Some(FormatName::LabelStudio) => Format::LabelStudio,
        };
        Some(if self.excel && format == Format::Csv { Format::ExcelCsv } else { format })
    }
}
