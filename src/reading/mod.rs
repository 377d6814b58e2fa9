//! From files to documents.
//!
//! Each format has a file here that makes documents of bytes. The text of a document is what a person is shown and what
//! every offset points into: of a plain text, the file's own text, decoded but not altered; of a row of a dataset, the
//! value in its column; of markup, its words. Beside the text stands what a page prints about itself or what its file
//! says of it: its headline, its date and its source address. What cannot be read is a [`Problem`] of that file alone, or of
//! that part of a file. What a hostile file may cost is bounded by [`limits`].

mod again;
mod amount;
mod archive;
mod dataset;
mod date;
mod docx;
mod encoding;
mod flow;
mod folder;
mod format;
mod html;
mod intake;
mod likeness;
pub mod limits;
mod mail;
mod misread;
mod old_words;
mod pack;
mod page;
mod page_words;
mod pdf;
mod places;
mod plain;
mod problem;
mod publication;
mod sheets;
mod sights;
mod source;
mod syllable;
mod vietnamese_font;
mod watch;
mod xml;

pub use crate::domain::{Columns, Role};
pub use again::{Choices, Regained, Sighting, Sought, look_again, moved, read_again};
pub use amount::Amount;
pub use dataset::{Preview, Row};
pub use format::extensions;
pub use likeness::{Likeness, Likenesses};
pub use limits::LARGEST_FILE;
pub(crate) use places::unprefixed;
pub use places::{Places, leads_out};
pub use problem::{Problem, ProblemKind};
pub use sheets::{Sheet, is_ron_list, read_sheets, read_sheets_and};
pub use sights::Sights;
pub(crate) use sights::hash_of_file;
pub(crate) use syllable::is_syllable;
pub use watch::Watch;

use std::borrow::Cow;
use std::fs::File;
use std::io::Read;
use std::ops::Range;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::domain::Document;
use dataset::Form;
use format::Format;
use intake::{Found, Intake};
use source::Source;

/// What came of reading some paths.
#[derive(Debug, Default)]
pub struct Reading {
    /// The documents, in the order of their files.
    pub documents: Vec<Document>,
    /// What could not be read, and why, sorted by path.
    pub problems: Vec<Problem>,
}

impl Reading {
    fn take(&mut self, found: Found) {
        match found {
            Found::Document(document) => self.documents.push(document),
            Found::Problem(problem) => self.problems.push(problem),
        }
    }
}

/// Reads files, and folders with all that is in them, in parallel. What fails is listed, the rest is read.
/// A stop ends it early with what was read so far. One step of `watch` is one file.
pub fn read_paths(paths: &[PathBuf], watch: &Watch) -> Reading {
    read_paths_as(paths, None, watch)
}

/// The same, with the columns that are meant in datasets.
pub fn read_paths_as(paths: &[PathBuf], columns: Option<&Columns>, watch: &Watch) -> Reading {
    let files = Files::under(paths, watch);
    let mut reading = Reading::default();
    files.each_batch(columns, watch, &mut |batch: Reading| {
        reading.documents.extend(batch.documents);
        reading.problems.extend(batch.problems);
        true
    });
    reading.problems.extend(files.problems);
    reading.problems.sort_by(|a, b| a.path.cmp(&b.path));
    reading
}

/// Reads documents as JSON Lines from a stream, such as standard input, so many at a time.
pub fn read_stream(
    stream: Box<dyn Read>,
    name: &str,
    columns: Option<&Columns>,
    watch: &Watch,
    take: &mut dyn FnMut(Reading) -> bool,
) {
    let path = Path::new(name);
    let mut batch = Batch::new(take);
    // A stage of a pipeline that is handed nothing has nothing to do.
    let is_nothing =
        |found: &Found| matches!(found, Found::Problem(Problem { kind: ProblemKind::Empty, inner: None, .. }));
    let mut add = |found| if is_nothing(&found) { true } else { batch.add(found) };
    let mut intake = Intake::new(path, false, columns, watch, &mut add);
    intake.read(Format::Dataset(Form::JsonLines), Source::Stream(stream), name);
    intake.finish();
    batch.hand_over();
}

/// So many documents are read before they are handed over.
const BATCH: usize = 512;
/// And so many bytes of text, so that long documents do not fill the memory.
const BATCH_BYTES: usize = 32 * 1024 * 1024;

/// Documents that wait to be handed over.
struct Batch<'a> {
    reading: Reading,
    bytes: usize,
    take: &'a mut dyn FnMut(Reading) -> bool,
    goes_on: bool,
}

impl<'a> Batch<'a> {
    fn new(take: &'a mut dyn FnMut(Reading) -> bool) -> Self {
        Self { reading: Reading::default(), bytes: 0, take, goes_on: true }
    }

    fn add(&mut self, found: Found) -> bool {
        if let Found::Document(document) = &found {
            self.bytes += document.text.len();
        }
        self.reading.take(found);
        if self.reading.documents.len() >= BATCH || self.bytes >= BATCH_BYTES {
            self.hand_over();
        }
        self.goes_on
    }

    fn hand_over(&mut self) {
        self.bytes = 0;
        let reading = std::mem::take(&mut self.reading);
        if !(reading.documents.is_empty() && reading.problems.is_empty()) {
            self.goes_on &= (self.take)(reading);
        }
    }
}

/// Files that were found and not read yet, so that more of them than memory holds can be read one batch after
/// the other.
#[derive(Debug, Default)]
pub struct Files {
    /// Sorted by path.
    files: Vec<(PathBuf, Format)>,
    /// What was in the way of finding files.
    pub problems: Vec<Problem>,
}

impl Files {
    /// The files among `paths`, and those in the folders among them. Each is one step that `watch` expects.
    pub fn under(paths: &[PathBuf], watch: &Watch) -> Self {
        let (files, problems) = folder::files(paths, watch);
        watch.expect(files.len());
        Self { files, problems }
    }

    /// Puts the files in the order of their documents' names; those of one name stay in the order of their paths.
    pub fn sort_by_name(&mut self) {
        self.files.sort_by(|a, b| name(&a.0).cmp(&name(&b.0)));
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The paths of the files.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(|(path, _)| path.as_path())
    }

    /// The datasets among the files, which may need their columns chosen.
    pub fn datasets(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().filter(|(_, format)| matches!(format, Format::Dataset(_))).map(|(path, _)| path.as_path())
    }

    /// The files that may hold tables of figures.
    pub fn tables(&self) -> impl Iterator<Item = &Path> {
        let may = |format: &Format| format.may_be_table() || *format == Format::Archive;
        self.files.iter().filter(move |(_, format)| may(format)).map(|(path, _)| path.as_path())
    }

    /// Leaves out the files for which `keep` says no.
    pub fn retain(&mut self, mut keep: impl FnMut(&Path) -> bool) {
        self.files.retain(|(path, _)| keep(path));
    }

    /// Reads all files in their order, and hands over what was found batch by batch; `take` answers whether to go on.
    /// Files with one document each are read in parallel, those with many as a stream.
    pub fn each_batch(&self, columns: Option<&Columns>, watch: &Watch, take: &mut dyn FnMut(Reading) -> bool) {
        let mut at = 0;
        while at < self.files.len() && !watch.is_stopped() {
            let (path, format) = &self.files[at];
            let mut goes_on = true;
            if format.holds_many() {
                let mut batch = Batch::new(take);
                read_file(path, *format, columns, watch, &mut |found| batch.add(found));
                batch.hand_over();
                goes_on = batch.goes_on;
                watch.advance();
                at += 1;
            } else {
                let run = self.files[at..].iter().take(BATCH).take_while(|(_, format)| !format.holds_many()).count();
                let reading = self.read(at..at + run, columns, watch);
                if !(reading.documents.is_empty() && reading.problems.is_empty()) {
                    goes_on = take(reading);
                }
                at += run;
            }
            if !goes_on {
                break;
            }
        }
    }

    /// Reads the files of `window` in parallel, in their order. A stop ends it early.
    fn read(&self, window: Range<usize>, columns: Option<&Columns>, watch: &Watch) -> Reading {
        let read: Vec<Vec<Found>> = self.files[window]
            .par_iter()
            .map(|(path, format)| {
                let mut all = Vec::new();
                if !watch.is_stopped() {
                    read_file(path, *format, columns, watch, &mut |found| {
                        all.push(found);
                        true
                    });
                    watch.advance();
                }
                all
            })
            .collect();
        let mut reading = Reading::default();
        read.into_iter().flatten().for_each(|found| reading.take(found));
        reading
    }
}

/// The name of the document of the file at `path`.
fn name(path: &Path) -> Cow<'_, str> {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy()
}

/// A document of a text that is at hand already, with what its page prints about itself.
pub fn document_from_text(name: impl Into<String>, text: impl Into<String>) -> Document {
    let mut document = Document::new(name, text);
    let page = page::Page::of(&document.text);
    (document.title, document.published, document.source) = (page.title(), page.published(), page.source());
    document
}

/// The document of what was copied from somewhere: words, or a web page.
pub fn document_from_clipboard(name: &str, text: &str) -> Result<Document, ProblemKind> {
    if text.len() > limits::LONGEST_TEXT {
        return Err(ProblemKind::TooLarge { bytes: text.len() as u64, limit: limits::LONGEST_TEXT as u64 });
    }
    let start = text.trim_start().get(..14).unwrap_or_default().to_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        return html::document(text, name);
    }
    let text = vietnamese_font::mend(text);
    let text = plain::plain(&text);
    if text.trim().is_empty() { Err(ProblemKind::Empty) } else { Ok(document_from_text(name, text)) }
}

fn read_file(
    path: &Path,
    format: Format,
    columns: Option<&Columns>,
    watch: &Watch,
    take: &mut dyn FnMut(Found) -> bool,
) {
    let mut intake = Intake::new(path, true, columns, watch, take);
    match File::open(path) {
        Ok(file) => intake.read(format, Source::File(file), &name(path)),
        Err(error) => intake.problem(None, error.into()),
    }
    intake.finish();
}
