//! What comes out of files, one document after the other.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::dataset::Columns;
use super::format::Format;
use super::limits::MOST_PROBLEMS;
use super::source::Source;
use super::{Problem, ProblemKind, Watch};
use crate::domain::Document;

/// What was found.
#[derive(Debug)]
pub(super) enum Found {
    /// A document.
    Document(Document),
    /// Something that could not be read.
    Problem(Problem),
}

/// Takes what is found in one file.
pub(super) struct Intake<'a> {
    path: &'a Path,
    /// Which columns of a dataset are meant, where a person said so.
    pub columns: Option<&'a Columns>,
    watch: &'a Watch,
    /// Within which members of archives.
    inner: Vec<String>,
    problems: usize,
    stopped: bool,
    take: &'a mut dyn FnMut(Found) -> bool,
}

impl<'a> Intake<'a> {
    /// An intake for the file at `path`. `take` answers whether to go on.
    pub fn new(
        path: &'a Path,
        columns: Option<&'a Columns>,
        watch: &'a Watch,
        take: &'a mut dyn FnMut(Found) -> bool,
    ) -> Self {
        Self { path, columns, watch, inner: Vec::new(), problems: 0, stopped: false, take }
    }

    /// Whether to stop.
    pub fn is_stopped(&self) -> bool {
        self.stopped || self.watch.is_stopped()
    }

    /// Takes a document.
    pub fn document(&mut self, document: Document) {
        self.stopped |= !(self.take)(Found::Document(document));
    }

    /// Takes a problem of the file, or of something within it. After so many, problems of one file are counted only.
    pub fn problem(&mut self, inner: Option<String>, kind: ProblemKind) {
        self.problems += 1;
        if self.problems > MOST_PROBLEMS {
            return;
        }
        let mut place = self.inner.clone();
        place.extend(inner);
        let inner = (!place.is_empty()).then(|| place.join(" / "));
        self.stopped |= !(self.take)(Found::Problem(Problem { path: self.path.to_owned(), inner, kind }));
    }

    /// Says how many problems were not listed one by one.
    pub fn finish(self) {
        let more = self.problems.saturating_sub(MOST_PROBLEMS);
        if more > 0 {
            let kind = ProblemKind::More { problems: more };
            (self.take)(Found::Problem(Problem { path: self.path.to_owned(), inner: None, kind }));
        }
    }

    /// Reads something that stands within a member.
    pub fn within(&mut self, member: &str, read: impl FnOnce(&mut Self)) {
        self.inner.push(member.to_owned());
        read(self);
        self.inner.pop();
    }

    /// Reads a file, or a member of one. `name` is what its document is called.
    pub fn read(&mut self, format: Format, source: Source, name: &str) {
        if let Err(kind) = guarded(|| format.read(source, name, self)) {
            self.problem(None, kind);
        }
    }
}

/// Reads something. The libraries that take files apart are careful; what slips through one of them is a damaged file
/// all the same.
pub(super) fn guarded<T>(read: impl FnOnce() -> Result<T, ProblemKind>) -> Result<T, ProblemKind> {
    catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err(ProblemKind::Damaged { why: "its reader broke off".to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_breaks_off_is_a_damaged_file() {
        assert!(matches!(guarded::<()>(|| std::panic::resume_unwind(Box::new(()))), Err(ProblemKind::Damaged { .. })));
        assert!(matches!(guarded::<()>(|| Err(ProblemKind::Empty)), Err(ProblemKind::Empty)));
    }
}
