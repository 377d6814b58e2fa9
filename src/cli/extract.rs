//! `provista extract`: documents in, records out.

use std::fs;
use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::output::{Output, complain};
use super::progress::Progress;
use crate::domain::{Document, Record};
use crate::export::{Row, append_csv, write_csv, write_jsonl};
use crate::extract::{Extractor, Glossary, GlossaryFileError, Lexis};
use crate::reading::{Columns, Files, Problem, Reading, Watch, read_stream};

const EXAMPLES: &str = "\
Each line is one record: what a document states about one indicator, one place and one period, with the
bytes of its text (UTF-8) where the number stands and how sure the extraction is of it.

Documents: .txt .md .html .docx .pdf .eml, and .zip of these. Datasets with a document a row: .jsonl .csv
.json .parquet .xlsx, one row in memory at a time, also in a .zip. Their columns are recognised by name, or
named by --text, --title, --date and --address; a record's `doc` is the file's name and the row, as in
crawl.jsonl#17, or for standard input the row's own id or doc, and its `source` the address of the row.
A folder stands for the documents in it; Markdown and datasets are read where they are named.

Examples:
  provista extract bulletins/
  provista extract bulletins/ --format csv -o figures.csv
  provista extract bulletins/ --glossary own.ron
  provista extract crawl.parquet --text noi_dung --date ngay_dang > figures.jsonl
  zstdcat crawl.jsonl.zst | provista extract - | jq 'select(.indicator == \"revenue.telecom\")'";

/// What `provista extract` was asked for.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Extract {
    /// Documents, datasets, and folders that are searched to their depths; `-` for JSON Lines from standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How records are written
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    format: Format,
    /// The file to write, replaced whole or not at all, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How many texts are worked on at once; without it, as many as the machine has processors
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Words of one's own in RON, on top of those that Provista brings along: indicators, phrases, spellings of
    /// places, enterprises; as the section “glossary” of a project file holds them
    #[arg(long, value_name = "FILE")]
    glossary: Option<PathBuf>,
    /// Adds to each line why its fields are what they are (JSON Lines only): the words and how they were tied to the number
    #[arg(long)]
    why: bool,
    /// The column of a dataset that holds the texts
    #[arg(long, value_name = "COLUMN")]
    text: Option<String>,
    /// The column that holds the headlines
    #[arg(long, value_name = "COLUMN", requires = "text")]
    title: Option<String>,
    /// The column that holds the days of publication
    #[arg(long, value_name = "COLUMN", requires = "text")]
    date: Option<String>,
    /// The column that holds the web addresses
    #[arg(long, value_name = "COLUMN", requires = "text")]
    address: Option<String>,
}

/// A format of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// JSON Lines, one object a line
    Jsonl,
    /// Comma-separated values with a head line
    Csv,
}

/// What standard input is called, as a path and among the documents.
const STANDARD_INPUT: &str = "-";

impl Extract {
    /// Reads, extracts and writes. What could not be read is said after the rest was written.
    pub(super) fn run(&self) -> ExitCode {
        if self.why && self.format == Format::Csv {
            complain("--why has no place in CSV; use --format jsonl");
            return ExitCode::from(2);
        }
        if let Some(jobs) = self.jobs
            && let Err(error) = rayon::ThreadPoolBuilder::new().num_threads(jobs.get()).build_global()
        {
            return complain(&format!("the work could not be begun: {error}"));
        }
        let lexis = match self.glossary.as_deref().map(glossary).transpose() {
            Ok(own) => Lexis::new(own.unwrap_or_default()),
            Err(message) => return complain(&message),
        };
        let (streams, paths): (Vec<PathBuf>, Vec<PathBuf>) =
            self.paths.iter().cloned().partition(|path| path == Path::new(STANDARD_INPUT));
        let watch = Watch::new();
        let mut files = Files::under(&paths, &watch);
        // By name, as the lines call them.
        files.sort_by_name();
        let mut problems = std::mem::take(&mut files.problems);
        let progress = Progress::new(&watch);
        let written = Output::new(self.output.as_deref()).write(|out| {
            let mut work = Work {
                of: self,
                extractor: lexis.extractor(),
                out,
                documents: 0,
                records: 0,
                problems: &mut problems,
                failed: None,
            };
            if self.format == Format::Csv {
                write_csv(work.out, [])?;
            }
            let columns = self.columns();
            if !streams.is_empty() {
                let mut take = |batch| work.take(batch, &progress, &watch);
                read_stream(Box::new(io::stdin()), STANDARD_INPUT, columns.as_ref(), &watch, &mut take);
            }
            files.each_batch(columns.as_ref(), &watch, &mut |batch| work.take(batch, &progress, &watch));
            work.failed.map_or(Ok(()), Err)
        });
        progress.finish();
        if let Err(message) = written {
            return complain(&message);
        }
        problems.sort_by(|a, b| a.path.cmp(&b.path));
        for problem in &problems {
            complain(&format!("{problem}. {}.", problem.hint()));
        }
        if problems.iter().all(|problem| problem.kind.is_doubt()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// The columns that were named.
    fn columns(&self) -> Option<Columns> {
        let Self { title, date, address, .. } = self;
        let text = self.text.clone()?;
        Some(Columns { text, title: title.clone(), date: date.clone(), address: address.clone() })
    }
}

/// The work in progress: what was written is forgotten.
struct Work<'a> {
    of: &'a Extract,
    extractor: &'a Extractor,
    out: &'a mut dyn Write,
    documents: usize,
    records: usize,
    problems: &'a mut Vec<Problem>,
    failed: Option<io::Error>,
}

impl Work<'_> {
    /// Writes the records of a batch; answers whether to go on.
    fn take(&mut self, batch: Reading, progress: &Progress, watch: &Watch) -> bool {
        self.problems.extend(batch.problems);
        let extracted = extract(self.extractor, batch.documents);
        self.documents += extracted.len();
        self.records += extracted.iter().map(|(_, records)| records.len()).sum::<usize>();
        if let Err(error) = self.write(&extracted) {
            self.failed = Some(error);
            return false;
        }
        progress.say(watch, self.documents, self.records);
        true
    }

    fn write(&mut self, extracted: &[(Document, Vec<Record>)]) -> io::Result<()> {
        let rows = extracted
            .iter()
            // A row of a dataset, or a page, is found again by its address where that is known.
            .flat_map(|(document, records)| records.iter().map(|record| Row::new(Some(document), record).addressed()))
            .map(|row| if self.of.why { row.explained() } else { row });
        match self.of.format {
            Format::Jsonl => write_jsonl(self.out, rows),
            Format::Csv => append_csv(self.out, rows),
        }
    }
}

/// Extracts the records of documents, each document's in the order of the text.
fn extract(extractor: &Extractor, documents: Vec<Document>) -> Vec<(Document, Vec<Record>)> {
    let extracted = documents.into_par_iter().map(|document| {
        let mut records: Vec<Record> = extractor.extract(&document).into_iter().map(Record::from).collect();
        records.sort_by_key(|record| record.evidence.as_ref().map(|evidence| evidence.quote));
        (document, records)
    });
    extracted.collect()
}

/// The glossary in the file at `path`.
fn glossary(path: &Path) -> Result<Glossary, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    // A place in the file is told as line and column after its name; an entry is told by its number.
    Glossary::from_ron(&text).map_err(|error| {
        let apart = if matches!(error, GlossaryFileError::Form(_)) { ":" } else { ": " };
        format!("{}{apart}{error}", path.display())
    })
}
