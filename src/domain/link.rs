//! How the words that gave a field were tied to the number.

use serde::{Deserialize, Serialize};

/// Where the words of a field stand to the number they belong to: why the field was filled with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Link {
    /// In the number's own clause.
    Beside,
    /// Elsewhere in its sentence.
    Sentence,
    /// In a list of names for a list of numbers: "…, respectively", "lần lượt".
    List,
    /// With the figure before it, of which it takes them over.
    Before,
    /// In an earlier sentence of its paragraph.
    Paragraph,
    /// In the line before the list of which it is an item.
    Intro,
    /// In a heading above.
    Heading,
    /// In the headline.
    Headline,
    /// At the head of its table row.
    Row,
    /// At the head of its table column.
    Column,
    /// In the title, or the line with the unit, of its table.
    Caption,
    /// In the line with the document's date.
    DateLine,
    /// The document as a whole speaks of it.
    Document,
    /// With a second statement of the same figure.
    Restatement,
}

impl Link {
    /// All links, the nearest first.
    pub const ALL: [Self; 14] = [
        Self::Beside,
        Self::Sentence,
        Self::List,
        Self::Before,
        Self::Paragraph,
        Self::Intro,
        Self::Heading,
        Self::Headline,
        Self::Row,
        Self::Column,
        Self::Caption,
        Self::DateLine,
        Self::Document,
        Self::Restatement,
    ];

    /// Its name in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Beside => "beside",
            Self::Sentence => "sentence",
            Self::List => "list",
            Self::Before => "before",
            Self::Paragraph => "paragraph",
            Self::Intro => "intro",
            Self::Heading => "heading",
            Self::Headline => "headline",
            Self::Row => "row",
            Self::Column => "column",
            Self::Caption => "caption",
            Self::DateLine => "date_line",
            Self::Document => "document",
            Self::Restatement => "restatement",
        }
    }
}
