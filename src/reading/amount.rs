//! What a file can hold too much of.

use std::fmt::{self, Display};

/// What a file holds more of than is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Members of an archive.
    Members,
    /// Pages.
    Pages,
    /// Lines on one page.
    LinesOfPage,
    /// Drawing steps on one page.
    Steps,
    /// Seconds that its reading takes.
    Seconds,
    /// Parts of an e-mail.
    Parts,
    /// Columns of a table.
    Columns,
    /// Rows of a table.
    Rows,
    /// Elements of a web page.
    Elements,
    /// Elements of a web page within each other.
    LevelsOfElements,
    /// Lists and objects of JSON within each other.
    LevelsOfJson,
    /// Packings within each other.
    Packings,
    /// Choices of columns by which its texts were read.
    Choices,
    /// Bytes of its words.
    Text,
    /// Bytes of all that is packed in it.
    Unpacked,
    /// Bytes of one packed part.
    UnpackedPart,
    /// Bytes of one packed column.
    UnpackedColumn,
}

impl Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Members => "members",
            Self::Pages => "pages",
            Self::LinesOfPage => "lines on one page",
            Self::Steps => "drawing steps on one page",
            Self::Seconds => "seconds of reading",
            Self::Parts => "parts",
            Self::Columns => "columns",
            Self::Rows => "rows",
            Self::Elements => "elements",
            Self::LevelsOfElements => "levels of elements",
            Self::LevelsOfJson => "levels of JSON",
            Self::Packings => "packings in one another",
            Self::Choices => "choices of columns",
            Self::Text => "bytes of text",
            Self::Unpacked => "unpacked bytes",
            Self::UnpackedPart => "unpacked bytes of one part",
            Self::UnpackedColumn => "unpacked bytes of one column",
        })
    }
}
