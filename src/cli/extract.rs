//! `provista extract`: texts in, records out.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::num::NonZeroUsize;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use crate::domain::{Document, Record};
use crate::export::{Row, append_csv, write_csv, write_jsonl};
use crate::extract::{Extractor, Glossary, GlossaryFileError, Lexis};
use crate::project::{Previous, replace_file};
use crate::reading::{Files, Problem, Watch};

const EXAMPLES: &str = "\
Each line is one record: what a text states about one indicator, one place and one period, with the
bytes of the text (UTF-8) where the number stands and how sure the extraction is of it.

Examples:
  provista extract bulletins/
  provista extract bulletins/ --format csv -o figures.csv
  provista extract bulletins/ --glossary own.ron
  provista extract a.txt b.txt | jq 'select(.indicator == \"revenue.telecom\")'";

/// So many files are in memory at once.
const WINDOW: usize = 512;

/// What `provista extract` was asked for.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Extract {
    /// Texts (.txt, .text, .md), and folders that are searched for texts to their depths
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
}

/// A format of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// JSON Lines, one object a line
    Jsonl,
    /// Comma-separated values with a head line
    Csv,
}

impl Extract {
    /// Reads, extracts and writes. What could not be read is said after the rest was written.
    pub(super) fn run(&self) -> ExitCode {
        if self.why && self.format == Format::Csv {
            complain("--why has no place in CSV; use --format jsonl");
            return ExitCode::from(2);
        }
        let mut pool = rayon::ThreadPoolBuilder::new();
        if let Some(jobs) = self.jobs {
            pool = pool.num_threads(jobs.get());
        }
        let pool = match pool.build() {
            Ok(pool) => pool,
            Err(error) => return complain(&format!("the work could not be begun: {error}")),
        };
        let lexis = match self.glossary.as_deref().map(glossary).transpose() {
            Ok(own) => Lexis::new(own.unwrap_or_default()),
            Err(message) => return complain(&message),
        };
        let mut files = Files::under(&self.paths, &Watch::new());
        // By name, as the lines call them.
        files.sort_by_name();
        let mut problems = std::mem::take(&mut files.problems);
        if let Err(message) = self.write(&files, lexis.extractor(), &pool, &mut problems) {
            return complain(&message);
        }
        problems.sort_by(|a, b| a.path.cmp(&b.path));
        for problem in &problems {
            complain(&format!("{problem}. {}.", problem.hint()));
        }
        if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// Writes the records of `files`, one window of files after the other: what was written is forgotten.
    fn write(
        &self,
        files: &Files,
        extractor: &Extractor,
        pool: &rayon::ThreadPool,
        problems: &mut Vec<Problem>,
    ) -> Result<(), String> {
        let mut write = |out: &mut dyn Write| {
            if self.format == Format::Csv {
                write_csv(out, [])?;
            }
            for start in (0..files.len()).step_by(WINDOW) {
                let window = start..files.len().min(start + WINDOW);
                let (extracted, failed) = pool.install(|| extract(files, extractor, window));
                problems.extend(failed);
                let rows = extracted
                    .iter()
                    .flat_map(|(document, records)| records.iter().map(|record| Row::new(Some(document), record)))
                    .map(|row| if self.why { row.explained() } else { row });
                match self.format {
                    Format::Jsonl => write_jsonl(out, rows)?,
                    Format::Csv => append_csv(out, rows)?,
                }
            }
            Ok(())
        };
        let mut unbuffered = |out: &mut dyn Write| {
            let mut out = BufWriter::new(out);
            write(&mut out)?;
            out.flush()
        };
        match &self.output {
            Some(path) if is_stream(path) => File::options()
                .write(true)
                .open(path)
                .and_then(|mut stream| unbuffered(&mut stream))
                .map_err(|error| format!("{}: {error}", path.display())),
            Some(path) => replace_file(path, Previous::Drop, |out| write(out)).map_err(|error| error.to_string()),
            None => match unbuffered(&mut io::stdout().lock()) {
                // Whoever reads has enough, as `head` does.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
                written => written.map_err(|error| format!("standard output: {error}")),
            },
        }
    }
}

/// Reads the files of `window` and extracts their records, each document's in the order of the text.
fn extract(files: &Files, extractor: &Extractor, window: Range<usize>) -> (Vec<(Document, Vec<Record>)>, Vec<Problem>) {
    let reading = files.read(window, &Watch::new());
    let extracted = reading.documents.into_par_iter().map(|document| {
        let mut records: Vec<Record> = extractor.extract(&document).into_iter().map(Record::from).collect();
        records.sort_by_key(|record| record.evidence.as_ref().map(|evidence| evidence.quote));
        (document, records)
    });
    (extracted.collect(), reading.problems)
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

/// Whether there is something at `path` that cannot be replaced, such as `/dev/stdout` or a pipe.
fn is_stream(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
}

/// Says what went wrong. A closed standard error is no reason to stop.
fn complain(message: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "provista: {message}");
    ExitCode::FAILURE
}
