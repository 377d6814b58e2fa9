//! From files to documents.
//!
//! A document keeps its text as the file has it, decoded but not altered, so that every offset into
//! it can be found again in the file. Beside the text stands what a page prints about itself: its
//! headline, its date and its source address. A file that cannot be read is a [`Problem`] of that file alone.

mod date;
mod encoding;
mod folder;
mod format;
mod page;
mod problem;
mod publication;
mod watch;

pub use format::extensions;
pub use problem::{Problem, ProblemKind};
pub use watch::Watch;

use std::borrow::Cow;
use std::fs::File;
use std::io::Read;
use std::ops::Range;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::domain::Document;
use format::Format;

/// The largest file that is read, in bytes: 256 MiB.
pub const LARGEST_FILE: u64 = 256 * 1024 * 1024;

/// What came of reading some paths.
#[derive(Debug, Default)]
pub struct Reading {
    /// The documents, in the order of their files.
    pub documents: Vec<Document>,
    /// What could not be read, and why, sorted by path.
    pub problems: Vec<Problem>,
}

/// Reads files, and folders with all that is in them, in parallel. What fails is listed, the rest is read.
/// A stop ends it early with what was read so far. One step of `watch` is one file.
pub fn read_paths(paths: &[PathBuf], watch: &Watch) -> Reading {
    let files = Files::under(paths, watch);
    let mut reading = files.read(0..files.len(), watch);
    reading.problems.extend(files.problems);
    reading.problems.sort_by(|a, b| a.path.cmp(&b.path));
    reading
}

/// Files that were found and not read yet, so that more of them than memory holds can be read one window after
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

    /// Reads the files of `window` in parallel, in their order. A stop ends it early.
    pub fn read(&self, window: Range<usize>, watch: &Watch) -> Reading {
        let read: Vec<Result<Document, Problem>> = self.files[window]
            .par_iter()
            .filter_map(|(path, format)| {
                if watch.is_stopped() {
                    return None;
                }
                let read = read_file(path, *format).map_err(|kind| Problem { path: path.clone(), kind });
                watch.advance();
                Some(read)
            })
            .collect();
        let mut reading = Reading { documents: Vec::with_capacity(read.len()), problems: Vec::new() };
        for read in read {
            match read {
                Ok(document) => reading.documents.push(document),
                Err(problem) => reading.problems.push(problem),
            }
        }
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

fn read_file(path: &Path, format: Format) -> Result<Document, ProblemKind> {
    let file = File::open(path)?;
    let bytes = file.metadata()?.len();
    let too_large = |bytes| ProblemKind::TooLarge { bytes, limit: LARGEST_FILE };
    if bytes > LARGEST_FILE {
        return Err(too_large(bytes));
    }
    let mut content = Vec::new();
    // The size can be a lie (a file that grows, a file of /proc), so the limit holds here too.
    file.take(LARGEST_FILE + 1).read_to_end(&mut content)?;
    if content.len() as u64 > LARGEST_FILE {
        return Err(too_large(content.len() as u64));
    }
    Ok(document_from_text(name(path), format.read(content)?))
}
