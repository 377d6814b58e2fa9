//! Which files are read, by their extension.

use std::path::Path;

use super::dataset::{self, Form};
use super::intake::Intake;
use super::limits::{LARGEST_FILE, LARGEST_PAGE, LARGEST_PDF};
use super::sheets::sheets_of;
use super::source::Source;
use super::{ProblemKind, archive, document_from_text, docx, encoding, html, mail, pdf};

/// A kind of file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Text without markup, in any encoding of [`encoding::decode`].
    PlainText,
    /// A web page.
    Html,
    /// A Word document.
    Docx,
    /// A PDF document.
    Pdf,
    /// An e-mail.
    Mail,
    /// An archive of these.
    Archive,
    /// A table with a document a row.
    Dataset(Form),
    /// A workbook of LibreOffice, with tables of figures.
    Ods,
    /// A table of figures in RON.
    Ron,
}

/// Extensions, in lower case, what they stand for, and whether such a file is read when it lies in a folder that a
/// person named, or only when it is named itself: Markdown in a folder is mostly notes about the texts beside it, and a
/// table is mostly one of figures.
const EXTENSIONS: [(&str, Format, bool); 21] = [
    ("txt", Format::PlainText, true),
    ("text", Format::PlainText, true),
    ("md", Format::PlainText, false),
    ("html", Format::Html, true),
    ("htm", Format::Html, true),
    ("xhtml", Format::Html, true),
    ("docx", Format::Docx, true),
    ("docm", Format::Docx, true),
    ("pdf", Format::Pdf, true),
    ("eml", Format::Mail, true),
    ("zip", Format::Archive, true),
    ("jsonl", Format::Dataset(Form::JsonLines), false),
    ("ndjson", Format::Dataset(Form::JsonLines), false),
    ("json", Format::Dataset(Form::JsonLines), false),
    ("csv", Format::Dataset(Form::Csv), false),
    ("tsv", Format::Dataset(Form::Csv), false),
    ("parquet", Format::Dataset(Form::Parquet), false),
    ("xlsx", Format::Dataset(Form::Sheet), false),
    ("xlsm", Format::Dataset(Form::Sheet), false),
    ("ods", Format::Ods, false),
    ("ron", Format::Ron, false),
];

/// The extensions that are read, in lower case and without the dot, as a file dialog wants them.
pub fn extensions() -> impl Iterator<Item = &'static str> {
    EXTENSIONS.iter().map(|(extension, ..)| *extension)
}

/// The accepted extensions as a person reads them.
pub(super) fn accepted() -> String {
    let dotted: Vec<String> = extensions().map(|extension| format!(".{extension}")).collect();
    dotted.join(", ")
}

impl Format {
    /// The kind of the file at `path`, or nothing where such files are not read.
    pub(super) fn of(path: &Path) -> Option<Self> {
        Some(entry(path)?.1)
    }

    /// The kind of the file at `path` in a folder, or nothing where such files are not looked for.
    pub(super) fn in_folder(path: &Path) -> Option<Self> {
        entry(path).filter(|(_, _, in_folders)| *in_folders).map(|(_, format, _)| *format)
    }

    /// The kind of a member of an archive or of what is attached to an e-mail, or nothing where such members are passed
    /// over: notes, as in a folder. Who packs or sends a table means it to be read.
    pub(super) fn in_archive(path: &Path) -> Option<Self> {
        entry(path).filter(|(_, format, in_folders)| *in_folders || format.may_be_table()).map(|(_, format, _)| *format)
    }

    /// Whether such a file can hold tables of figures.
    pub(super) fn may_be_table(self) -> bool {
        matches!(self, Self::Dataset(_) | Self::Ods | Self::Ron)
    }

    /// Whether such a file can hold more documents than memory does, so that it is read as a stream.
    pub(super) fn holds_many(self) -> bool {
        matches!(self, Self::Archive | Self::Dataset(_))
    }

    /// Reads the documents of a file that is called `name`.
    pub(super) fn read(self, source: Source, name: &str, intake: &mut Intake<'_>) -> Result<(), ProblemKind> {
        let document = match self {
            Self::PlainText => document_from_text(name, encoding::decode_plain(source.bytes(LARGEST_FILE)?)?),
            Self::Html => html::read(source.bytes(LARGEST_PAGE)?, name)?,
            Self::Docx => docx::read(source.seekable(LARGEST_FILE)?, name)?,
            Self::Pdf => return pdf::read(source.bytes(LARGEST_PDF)?, name, intake),
            Self::Mail => return read_mail(&source.bytes(LARGEST_FILE)?, name, intake),
            Self::Archive => return archive::read(source.seekable(LARGEST_FILE)?, name, intake),
            // A person is asked what a table means, unless there is none to ask about.
            Self::Ods | Self::Ron => {
                return Err(sheets_of(self, source).and_then(Result::err).unwrap_or(ProblemKind::Figures));
            }
            Self::Dataset(form) => return dataset::read(form, source, name, intake),
        };
        intake.document(document);
        Ok(())
    }
}

/// Reads an e-mail and what is attached to it.
fn read_mail(bytes: &[u8], name: &str, intake: &mut Intake<'_>) -> Result<(), ProblemKind> {
    let mail = mail::read(bytes, name)?;
    let any = mail.document.is_some() || !mail.problems.is_empty();
    mail.problems.into_iter().for_each(|kind| intake.problem(None, kind));
    mail.document.into_iter().for_each(|document| intake.document(document));
    let mut attached = false;
    for (inner, bytes) in mail.attachments {
        // Pictures of a signature and the like are passed over, and notes; a table that is sent is meant to be read.
        let Some(format) = Format::in_archive(Path::new(&inner)) else { continue };
        attached = true;
        let inner = inner.replace(['/', '\\'], "_");
        if matches!(format, Format::Mail | Format::Archive) {
            intake.problem(Some(inner), ProblemKind::Nested);
            continue;
        }
        intake.within(&inner, |intake| intake.read(format, Source::Bytes(bytes), &format!("{name}/{inner}")));
    }
    if any || attached { Ok(()) } else { Err(ProblemKind::Empty) }
}

fn entry(path: &Path) -> Option<&'static (&'static str, Format, bool)> {
    let extension = path.extension()?.to_str()?.to_lowercase();
    EXTENSIONS.iter().find(|(known, ..)| *known == extension)
}
