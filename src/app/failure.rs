//! What went wrong, in the window's language: what, where, and what to do about it.

use std::io;
use std::path::Path;

use fluent_bundle::FluentValue;

use super::reason;
use super::voice::Voice;
use crate::project::{OpenError, SaveError};
use crate::reading::{Amount, Likeness, Problem, ProblemKind};

/// A failure as the window tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The file.
    pub place: String,
    /// What is wrong with it.
    pub what: String,
    /// What to do.
    pub hint: String,
}

impl Failure {
    /// A project that could not be opened.
    pub fn of_opening(error: &OpenError, voice: &Voice) -> Self {
        let (path, what, hint) = match error {
            OpenError::Io { path, source } => {
                return Self { place: shown(path), ..Self::of_system(source, voice) };
            }
            OpenError::Empty { path } => (path, voice.text("open-empty"), "open-empty-hint"),
            OpenError::NotAProject { path } => (path, voice.text("open-foreign"), "open-foreign-hint"),
            OpenError::Newer { path, version } => {
                let what = voice.text_with("open-newer", &[("version", version.to_string().into())]);
                (path, what, "open-newer-hint")
            }
            OpenError::Damaged { path, line, column, reason } => {
                let values = [
                    ("line", line.to_string().into()),
                    ("column", column.to_string().into()),
                    ("reason", reason::said(voice, reason).into()),
                ];
                (path, voice.text_with("open-damaged", &values), "open-damaged-hint")
            }
            OpenError::Inconsistent { path, line, reason } => {
                let line = line.map_or_else(|| "–".to_owned(), |line| line.to_string());
                let values = [("line", line.into()), ("reason", reason::said(voice, reason).into())];
                (path, voice.text_with("open-inconsistent", &values), "open-damaged-hint")
            }
        };
        Self { place: shown(path), what, hint: voice.text(hint) }
    }

    /// A file that could not be written.
    pub fn of_saving(error: &SaveError, voice: &Voice) -> Self {
        match error {
            SaveError::Io { path, source, .. } => {
                let key = match source.kind() {
                    io::ErrorKind::NotFound => "save-no-folder",
                    io::ErrorKind::StorageFull => "save-full",
                    io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "save-forbidden",
                    io::ErrorKind::IsADirectory => "save-folder",
                    _ => "save-refused",
                };
                let what = voice.text_with(key, &[("why", source.to_string().into())]);
                Self { place: shown(path), what, hint: voice.text("save-hint") }
            }
            SaveError::ChangedOutside { path } => {
                Self { place: shown(path), what: voice.text("save-outside"), hint: voice.text("save-hint") }
            }
            SaveError::OverProject { path } => {
                Self { place: shown(path), what: voice.text("save-over-project"), hint: voice.text("save-hint") }
            }
            SaveError::InUse { path } => {
                Self { place: shown(path), what: voice.text("save-in-use"), hint: voice.text("save-hint") }
            }
            SaveError::Form { path, source } => {
                let what = voice.text_with("save-refused", &[("why", source.to_string().into())]);
                Self { place: shown(path), what, hint: voice.text("save-hint") }
            }
        }
    }

    /// A document that could not be read.
    pub fn of_reading(problem: &Problem, voice: &Voice) -> Self {
        let number = |number: u64| FluentValue::from(voice.number(rust_decimal::Decimal::from(number)));
        let text = |text: &str| FluentValue::from(text.to_owned());
        let (key, values): (&str, Vec<(&str, FluentValue<'_>)>) = match &problem.kind {
            ProblemKind::Io(source) => {
                return Self { place: place(problem, voice), ..Self::of_system(source, voice) };
            }
            ProblemKind::NotAFile => ("read-no-file", Vec::new()),
            ProblemKind::UnknownFormat => ("read-unknown", Vec::new()),
            ProblemKind::Empty => ("read-empty", Vec::new()),
            ProblemKind::NotInside => ("read-not-inside", Vec::new()),
            ProblemKind::Figures => ("read-figures", Vec::new()),
            ProblemKind::Project => ("read-project", Vec::new()),
            ProblemKind::SeveralLists { names } => ("read-lists", vec![("names", text(&names.join(", ")))]),
            ProblemKind::NoFigures { hidden, formulas } => (
                "read-no-figures",
                vec![
                    ("n", (*formulas).into()),
                    ("shown", number(*formulas as u64)),
                    ("sheet", text(if *hidden { "hidden" } else { "shown" })),
                ],
            ),
            ProblemKind::TooLarge { bytes, limit } => {
                ("read-large", vec![("bytes", number(*bytes)), ("limit", number(*limit))])
            }
            ProblemKind::Binary { .. } => ("read-binary", Vec::new()),
            ProblemKind::Garbled { encoding, at } => {
                ("read-garbled", vec![("encoding", text(encoding)), ("at", number(*at as u64))])
            }
            ProblemKind::UnknownEncoding { guess } => ("read-encoding", vec![("guess", text(guess))]),
            ProblemKind::OldFont { lines, first } => (
                "read-old-font",
                vec![("n", (*lines).into()), ("shown", number(*lines as u64)), ("first", number(*first as u64))],
            ),
            ProblemKind::Misread { lines, first } => (
                "read-misread",
                vec![("n", (*lines).into()), ("shown", number(*lines as u64)), ("first", number(*first as u64))],
            ),
            ProblemKind::TooDense { times } => ("read-dense", vec![("times", number(*times))]),
            ProblemKind::Damaged { why } => ("read-damaged", vec![("why", text(&reason::said(voice, why)))]),
            ProblemKind::TooMuch { what, limit } => {
                ("read-too-much", vec![("what", text(&voice.text(amount(*what)))), ("limit", number(*limit))])
            }
            ProblemKind::Locked => ("read-locked", Vec::new()),
            ProblemKind::NoWords { .. } => ("read-no-words", Vec::new()),
            ProblemKind::NoTextColumn { columns } => ("read-no-column", vec![("columns", text(&columns.join(", ")))]),
            ProblemKind::NoTextInRow => ("read-no-text", Vec::new()),
            ProblemKind::BadRow { why } => ("read-bad-row", vec![("why", text(&reason::said(voice, why)))]),
            ProblemKind::GarbledRow { cell, at, row } => {
                let known = |what: Option<String>| text(what.as_deref().unwrap_or("none"));
                let cell = cell.map(|cell| cell.to_string());
                (
                    "read-garbled-row",
                    vec![("cell", known(cell)), ("at", number(*at as u64)), ("row", known(row.clone()))],
                )
            }
            ProblemKind::TooLong { limit } => ("read-long-row", vec![("limit", number(*limit))]),
            ProblemKind::LeadsOut => ("read-leads-out", Vec::new()),
            ProblemKind::Nested => ("read-nested", Vec::new()),
            ProblemKind::NothingInside => ("read-nothing-inside", Vec::new()),
            ProblemKind::MoreDoubts { doubts } => ("read-more-doubts", vec![("count", number(*doubts as u64))]),
            ProblemKind::More { problems } => ("read-more", vec![("count", number(*problems as u64))]),
        };
        let what = if values.is_empty() { voice.text(key) } else { voice.text_with(key, &values) };
        Self { place: place(problem, voice), what, hint: voice.text(hint(&problem.kind)) }
    }

    /// A document that is nearly the same as an earlier one.
    pub fn of_likeness(likeness: &Likeness, voice: &Voice) -> Self {
        let [earlier, file] = &likeness.earlier;
        let values = [("earlier", called(earlier, file).into()), ("share", likeness.share.to_string().into())];
        Self {
            place: called(&likeness.name, &likeness.file),
            what: voice.text_with("alike-what", &values),
            hint: voice.text("alike-hint"),
        }
    }

    /// The system's refusal; the place is still to be named.
    fn of_system(error: &io::Error, voice: &Voice) -> Self {
        let (what, hint) = match error.kind() {
            io::ErrorKind::NotFound => (voice.text("system-missing"), "system-missing-hint"),
            io::ErrorKind::PermissionDenied => (voice.text("system-forbidden"), "system-forbidden-hint"),
            _ => (voice.text_with("system-other", &[("why", error.to_string().into())]), "system-other-hint"),
        };
        Self { place: String::new(), what, hint: voice.text(hint) }
    }
}

/// A document by its headline and its name.
fn called(headline: &str, name: &str) -> String {
    if headline == name { name.to_owned() } else { format!("{headline} ({name})") }
}

/// The file of a problem, and where in it.
fn place(problem: &Problem, voice: &Voice) -> String {
    let file = shown(&problem.path);
    let Some(inner) = &problem.inner else { return file };
    let part = |part: &str| {
        let numbered = [("row ", "place-row", "row"), ("page ", "place-page", "page")];
        let said = numbered.into_iter().find_map(|(begin, key, name)| {
            let number = part.strip_prefix(begin)?;
            Some(voice.text_with(key, &[(name, number.to_owned().into())]))
        });
        said.unwrap_or_else(|| part.to_owned())
    };
    let inner: Vec<String> = inner.split(" / ").map(part).collect();
    format!("{file}, {}", inner.join(" / "))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The key of what to do about a problem.
fn hint(kind: &ProblemKind) -> &'static str {
    match kind {
        ProblemKind::Io(_) => "system-other-hint",
        ProblemKind::NotAFile => "read-no-file-hint",
        ProblemKind::UnknownFormat => "read-unknown-hint",
        ProblemKind::Empty => "read-empty-hint",
        ProblemKind::NotInside => "read-not-inside-hint",
        ProblemKind::Figures => "read-figures-hint",
        ProblemKind::Project => "read-project-hint",
        ProblemKind::SeveralLists { .. } => "read-lists-hint",
        ProblemKind::NoFigures { formulas: 0, .. } => "read-no-figures-hint",
        ProblemKind::NoFigures { .. } => "read-formulas-hint",
        ProblemKind::TooLarge { .. } => "read-large-hint",
        ProblemKind::Binary { .. } => "read-binary-hint",
        ProblemKind::Garbled { .. } => "read-garbled-hint",
        ProblemKind::UnknownEncoding { .. } => "read-encoding-hint",
        ProblemKind::OldFont { .. } => "read-old-font-hint",
        ProblemKind::Misread { .. } => "read-misread-hint",
        ProblemKind::TooDense { .. } => "read-dense-hint",
        ProblemKind::Damaged { .. } => "read-damaged-hint",
        ProblemKind::TooMuch { .. } => "read-too-much-hint",
        ProblemKind::Locked => "read-locked-hint",
        ProblemKind::NoWords { .. } => "read-no-words-hint",
        ProblemKind::NoTextColumn { .. } => "read-no-column-hint",
        ProblemKind::NoTextInRow => "read-no-text-hint",
        ProblemKind::BadRow { .. } | ProblemKind::GarbledRow { .. } => "read-bad-row-hint",
        ProblemKind::TooLong { .. } => "read-long-row-hint",
        ProblemKind::LeadsOut | ProblemKind::Nested | ProblemKind::NothingInside => "read-unpack-hint",
        ProblemKind::MoreDoubts { .. } => "read-more-doubts-hint",
        ProblemKind::More { .. } => "read-more-hint",
    }
}

/// The key of what a file holds too much of.
fn amount(what: Amount) -> &'static str {
    match what {
        Amount::Members => "amount-members",
        Amount::Pages => "amount-pages",
        Amount::LinesOfPage => "amount-lines",
        Amount::Steps => "amount-steps",
        Amount::Seconds => "amount-seconds",
        Amount::Parts => "amount-parts",
        Amount::Columns => "amount-columns",
        Amount::Rows => "amount-rows",
        Amount::Elements => "amount-elements",
        Amount::Choices => "amount-choices",
        Amount::LevelsOfElements | Amount::LevelsOfJson | Amount::Packings => "amount-levels",
        Amount::Text | Amount::Unpacked | Amount::UnpackedPart | Amount::UnpackedColumn => "amount-bytes",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn a_garbled_row_is_told_in_the_language_of_the_window() {
        let voice = Voice::new(Language::Vietnamese);
        for (cell, row, expected) in [
            (None, None, "Dòng không phải UTF-8 hợp lệ từ byte 11."),
            (Some(3), None, "Ô thứ 3 của dòng không phải UTF-8 hợp lệ từ byte 11."),
            (Some(3), Some("5".to_owned()), "Ô thứ 3 của dòng không phải UTF-8 hợp lệ từ byte 11 (dòng 5)."),
        ] {
            let kind = ProblemKind::GarbledRow { cell, at: 11, row };
            let problem = Problem { path: "a.csv".into(), inner: None, kind };
            assert_eq!(Failure::of_reading(&problem, &voice).what, expected);
        }
    }
}
