//! Which format a file is written in, by its extension or as a person says.

use std::io::{self, Write};
use std::path::Path;

use super::tables::{What, table};
use super::{csv, gold, jsonl, parquet, report, ron, xlsx};
use crate::domain::Language;
use crate::project::Project;

/// A format in which a project's tables are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values.
    Csv,
    /// Comma-separated values that Excel opens rightly: with the mark of UTF-8 at the start.
    ExcelCsv,
    /// A workbook with all tables.
    Xlsx,
    /// JSON Lines.
    JsonLines,
    /// Parquet.
    Parquet,
    /// RON.
    Ron,
    /// The evidence report, one HTML file.
    Report,
    /// Annotated gold: what a person decided, as JSON Lines.
    Gold,
    /// Tasks for Label Studio, as JSON.
    LabelStudio,
}

impl Format {
    /// All formats, in the order of lists.
    pub const ALL: [Self; 9] = [
        Self::Xlsx,
        Self::ExcelCsv,
        Self::Csv,
        Self::Report,
        Self::JsonLines,
        Self::Parquet,
        Self::Ron,
        Self::Gold,
        Self::LabelStudio,
    ];

    /// The format that an extension stands for.
    pub fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_lowercase();
        Some(match extension.as_str() {
            "csv" => Self::Csv,
            "xlsx" => Self::Xlsx,
            "jsonl" | "ndjson" => Self::JsonLines,
            "parquet" => Self::Parquet,
            "ron" => Self::Ron,
            "html" | "htm" => Self::Report,
            "json" => Self::LabelStudio,
            _ => return None,
        })
    }

    /// The extension of such files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv | Self::ExcelCsv => "csv",
            Self::Xlsx => "xlsx",
            Self::JsonLines | Self::Gold => "jsonl",
            Self::Parquet => "parquet",
            Self::Ron => "ron",
            Self::Report => "html",
            Self::LabelStudio => "json",
        }
    }
}

/// What is exported.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// Of which project.
    pub project: &'a Project,
    /// What the project is called.
    pub name: &'a str,
    /// Which of its tables, where the format holds one.
    pub what: What,
    /// In which language places and indicators are named.
    pub language: Language,
}

/// Texts are away whose words and places are to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", away(*texts))]
pub struct TextsAway {
    /// How many.
    pub texts: usize,
}

fn away(texts: usize) -> String {
    let which = if texts == 1 { "1 text is".to_owned() } else { format!("{texts} texts are") };
    format!("{which} not at hand, and cannot be annotated without their words: find their files first")
}

impl Export<'_> {
    /// Whether a format can be written: annotations need the words that they are about.
    pub fn check(&self, format: Format) -> Result<(), TextsAway> {
        let texts = match format {
            Format::LabelStudio => self.project.documents().filter(|(_, document)| !document.is_whole()).count(),
            Format::Gold => gold::without_words(self.project),
            _ => 0,
        };
        if texts == 0 { Ok(()) } else { Err(TextsAway { texts }) }
    }

    /// Writes it in a format.
    pub fn write(&self, out: &mut dyn Write, format: Format) -> io::Result<()> {
        self.check(format).map_err(io::Error::other)?;
        let one = || table(self.project, self.what, self.language);
        match format {
            Format::Csv => csv::write_table(out, one()),
            Format::ExcelCsv => {
                out.write_all("\u{feff}".as_bytes())?;
                csv::write_table(out, one())
            }
            Format::Xlsx => {
                let all = [What::Records, What::Series, What::Conflicts, What::Documents];
                xlsx::write(out, all.map(|what| table(self.project, what, self.language)).into())
            }
            Format::JsonLines => jsonl::write_table(out, one()),
            Format::Parquet => parquet::write(out, one()),
            Format::Ron => ron::write(out, one()),
            Format::Report => report::write(out, self.project, self.name, self.language),
            Format::Gold => gold::write_gold(out, self.project),
            Format::LabelStudio => gold::write_label_studio(out, self.project),
        }
    }
}
