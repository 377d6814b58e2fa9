//! Which files are read, by their extension. Further kinds of file find their place here.

use std::path::Path;

use super::ProblemKind;
use super::encoding;

/// A kind of file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Text without markup, in any encoding of [`encoding::decode`].
    PlainText,
}

/// Extensions, in lower case, what they stand for, and whether such a file is read when it lies in a folder that a
/// person named, or only when it is named itself: Markdown in a folder is mostly notes about the texts beside it.
const EXTENSIONS: [(&str, Format, bool); 3] =
    [("txt", Format::PlainText, true), ("text", Format::PlainText, true), ("md", Format::PlainText, false)];

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

    /// The text in a file's bytes.
    pub(super) fn read(self, bytes: Vec<u8>) -> Result<String, ProblemKind> {
        match self {
            Self::PlainText => encoding::decode(bytes),
        }
    }
}

fn entry(path: &Path) -> Option<&'static (&'static str, Format, bool)> {
    let extension = path.extension()?.to_str()?.to_lowercase();
    EXTENSIONS.iter().find(|(known, ..)| *known == extension)
}
