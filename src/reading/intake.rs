//! What comes out of files, one document after the other.

use std::cell::OnceCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::format::Format;
use super::limits::MOST_PROBLEMS;
use super::old_words::OldWords;
use super::source::Source;
use super::{Problem, ProblemKind, Watch, misread};
use crate::domain::{Columns, Document, Whereabouts};

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
    /// Whether that is a file, which can be read again, and no stream.
    is_file: bool,
    /// Which columns of a dataset are meant, where a person said so.
    pub columns: Option<&'a Columns>,
    watch: &'a Watch,
    /// Within which members of archives.
    inner: Vec<String>,
    /// The whole path of the file, links followed, once it was asked for; nothing where it is none or has no name in
    /// Unicode.
    file: OnceCell<Option<String>>,
    problems: usize,
    /// Of what was read and is to be looked at; it takes no place of what failed.
    doubts: usize,
    stopped: bool,
    take: &'a mut dyn FnMut(Found) -> bool,
}

impl<'a> Intake<'a> {
    /// An intake for the file, or the stream, at `path`. `take` answers whether to go on.
    pub fn new(
        path: &'a Path,
        is_file: bool,
        columns: Option<&'a Columns>,
        watch: &'a Watch,
        take: &'a mut dyn FnMut(Found) -> bool,
    ) -> Self {
        Self {
            path,
            is_file,
            columns,
            watch,
            inner: Vec::new(),
            file: OnceCell::new(),
            problems: 0,
            doubts: 0,
            stopped: false,
            take,
        }
    }

    /// Whether it is a stream, whose rows have no file to be called after.
    pub fn is_stream(&self) -> bool {
        !self.is_file
    }

    /// Whether to stop.
    pub fn is_stopped(&self) -> bool {
        self.stopped || self.watch.is_stopped()
    }

    /// Takes a document, and notes where it was read.
    pub fn document(&mut self, mut document: Document) {
        let misread = || misread::doubtful(&document.text).map(|(lines, first)| ProblemKind::Misread { lines, first });
        let old = || OldWords::of(&document.text).doubtful(&document.text);
        let doubt = misread().or_else(|| old().map(|(lines, first)| ProblemKind::OldFont { lines, first }));
        if let Some(kind) = doubt {
            let own = super::name(self.path);
            let inside = document.name.strip_prefix(own.as_ref()).unwrap_or_default();
            // Members of archives are named already.
            let row = match inside.rsplit_once('#') {
                Some((_, row)) => Some(format!("row {row}")),
                // A row of a stream is called as it calls itself.
                None => self.is_stream().then(|| document.name.clone()),
            };
            self.problem(row, kind);
        }
        let whole = || super::places::whole(self.path).ok().filter(|_| self.is_file)?.to_str().map(str::to_owned);
        if let Some(file) = self.file.get_or_init(whole) {
            // A document is called after its file, and after where in it it stands.
            let own = super::name(self.path);
            let inside = document.name.strip_prefix(own.as_ref()).unwrap_or_default().to_owned();
            let columns = self.columns.cloned();
            document.whereabouts = Some(Box::new(Whereabouts { file: file.clone(), inside, columns }));
        }
        self.stopped |= !(self.take)(Found::Document(document));
    }

    /// Takes a problem of the file, or of something within it. After so many, problems of one file are counted only, and so
    /// are doubts.
    pub fn problem(&mut self, inner: Option<String>, kind: ProblemKind) {
        let count = if kind.is_doubt() { &mut self.doubts } else { &mut self.problems };
        *count += 1;
        if *count > MOST_PROBLEMS {
            return;
        }
        let mut place = self.inner.clone();
        place.extend(inner);
        let inner = (!place.is_empty()).then(|| place.join(" / "));
        self.stopped |= !(self.take)(Found::Problem(Problem { path: self.path.to_owned(), inner, kind }));
    }

    /// Says how many problems were not listed one by one.
    pub fn finish(self) {
        let more = |count: usize| Some(count.saturating_sub(MOST_PROBLEMS)).filter(|more| *more > 0);
        let failed = more(self.problems).map(|problems| ProblemKind::More { problems });
        let doubtful = more(self.doubts).map(|doubts| ProblemKind::MoreDoubts { doubts });
        for kind in failed.into_iter().chain(doubtful) {
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
    fn doubts_take_no_place_of_what_failed() {
        let (watch, mut found) = (Watch::new(), Vec::new());
        let mut take = |one| {
            found.push(one);
            true
        };
        let mut intake = Intake::new(Path::new("a.jsonl"), true, None, &watch, &mut take);
        for row in 0..MOST_PROBLEMS + 30 {
            intake.problem(Some(format!("row {row}")), ProblemKind::OldFont { lines: 1, first: 1 });
        }
        intake.problem(Some("row 999".to_owned()), ProblemKind::NoTextInRow);
        intake.finish();
        let problems = found.iter().filter_map(|found| match found {
            Found::Problem(problem) => Some(problem),
            Found::Document(_) => None,
        });
        let (doubts, failed): (Vec<_>, Vec<_>) = problems.partition(|problem| problem.kind.is_doubt());
        assert_eq!((doubts.len(), failed.len()), (MOST_PROBLEMS + 1, 1));
        assert!(matches!(doubts.last().unwrap().kind, ProblemKind::MoreDoubts { doubts: 30 }));
        assert!(matches!(failed[0].kind, ProblemKind::NoTextInRow));
    }

    #[test]
    fn a_reader_that_breaks_off_is_a_damaged_file() {
        let broken = guarded::<()>(|| std::panic::resume_unwind(Box::new(())));
        // The window knows these words.
        assert!(matches!(broken, Err(ProblemKind::Damaged { why }) if why == "its reader broke off"));
        assert!(matches!(guarded::<()>(|| Err(ProblemKind::Empty)), Err(ProblemKind::Empty)));
    }
}
