//! One text that was loaded.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{CellAddress, Evidence, Month, Passages, TableColumn, Tabulation, Whereabouts};

/// The number of a document within its project; never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DocumentId(pub u32);

/// BLAKE3 hash of a document's text, by which copies are recognised.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TextHash([u8; 32]);

impl TextHash {
    /// The hash of `text`.
    pub fn of(text: &str) -> Self {
        Self(*blake3::hash(text.as_bytes()).as_bytes())
    }
}

impl fmt::Display for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(blake3::Hash::from_bytes(self.0).to_hex().as_str())
    }
}

impl fmt::Debug for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for TextHash {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TextHash {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        blake3::Hash::from_hex(&text).map(|hash| Self(*hash.as_bytes())).map_err(serde::de::Error::custom)
    }
}

/// A text with its name, source address and date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The file's name, without folders.
    pub name: String,
    /// The headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Web address where the text was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The day on which the text was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// How the text is read, where it is a table of figures: a row a line, its cells parted by tabs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<Box<Tabulation>>,
    /// Where its text was read; nothing where it came from no file, or nobody looks for it there any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whereabouts: Option<Box<Whereabouts>>,
    /// What of the text is at hand, where it is not whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passages: Option<Box<Passages>>,
    /// Hash of the whole text.
    pub hash: TextHash,
    /// The text itself, as UTF-8, in whatever normalization it came. Where `passages` says what of it is at hand, the
    /// rest is blanks: as many bytes, so that whoever knows a place in the text finds it.
    pub text: String,
}

impl Document {
    /// A document of `text` called `name`, with nothing known about it yet.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        // It is kept for as long as the project is open.
        text.shrink_to_fit();
        let hash = TextHash::of(&text);
        Self {
            name: name.into(),
            title: None,
            source: None,
            published: None,
            table: None,
            whereabouts: None,
            passages: None,
            hash,
            text,
        }
    }

    /// Whether all of the text is at hand.
    pub fn is_whole(&self) -> bool {
        self.passages.is_none()
    }

    /// Whether its text could be kept by reference. A table is not: nearly each of its cells is a figure, so that little
    /// could be left out, and the address of a cell counts all lines before it.
    pub fn can_be_referred_to(&self) -> bool {
        self.whereabouts.is_some() && self.table.is_none()
    }

    /// Whether it is the same document, however much of its text is at hand, and from wherever.
    pub fn is_same(&self, other: &Self) -> bool {
        self.hash == other.hash
            && self.name == other.name
            && self.title == other.title
            && self.source == other.source
            && self.published == other.published
            && self.table == other.table
    }

    /// Whether its text is looked for where it was read, because passages alone of it are at hand.
    pub fn is_sought(&self) -> bool {
        !self.is_whole() && self.whereabouts.is_some()
    }

    /// Takes what another copy of it, of the same text, has more of that text; whether it had more.
    pub fn unite(&mut self, other: &Self) -> bool {
        if self.hash != other.hash || self.is_whole() {
            return false;
        }
        if other.is_whole() {
            return self.take_text(other.text.clone());
        }
        let (Some(own), Some(others)) = (self.passages.as_deref(), other.passages.as_deref()) else { return false };
        let united = own.united_with(others).filter(|_| self.text.len() == other.text.len());
        let Some(united) = united.filter(|united| united.known() > own.known()) else { return false };
        let mut words = String::with_capacity(united.known());
        let mut own_spans = own.spans().iter().peekable();
        for span in united.spans() {
            let mut at = span.start;
            // What this one has stays as it is, and the rest is the other one's.
            while let Some(kept) = own_spans.next_if(|kept| kept.end <= span.end) {
                words.push_str(other.text.get(at as usize..kept.range().start).unwrap_or_default());
                words.push_str(kept.of(&self.text).unwrap_or_default());
                at = kept.end;
            }
            words.push_str(other.text.get(at as usize..span.range().end).unwrap_or_default());
        }
        let Some(text) = united.laid_out(&words) else { return false };
        (self.text, self.passages) = (text, Some(Box::new(united)));
        true
    }

    /// Puts the whole text in its place; whether this is the text.
    pub fn take_text(&mut self, text: String) -> bool {
        let fits = TextHash::of(&text) == self.hash;
        if fits {
            self.text = text;
            self.passages = None;
        }
        fits
    }

    /// Takes the whole text from a copy of the document whose text was held against its hash; whether it is of this text.
    pub fn take_whole(&mut self, other: &Self) -> bool {
        let fits = self.hash == other.hash && other.is_whole();
        if fits {
            self.text.clone_from(&other.text);
            self.passages = None;
        }
        fits
    }

    /// The headline, or the name where none was recognised.
    pub fn headline(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.name)
    }

    /// The address of the cell in which the byte `at` of the text stands, where the text is a table.
    pub fn address(&self, at: u32) -> Option<CellAddress> {
        CellAddress::of(&self.table.as_ref()?.sheet, &self.text, at)
    }

    /// What stands in a column of this kind in the row of the byte `at` of the text, where the text is a table.
    pub fn beside(&self, at: u32, column: TableColumn) -> Option<&str> {
        self.table.as_ref()?.beside(&self.text, at, column)
    }

    /// Where a figure with this evidence is from: what the row of a table says of it, else the address of the document.
    pub fn source_of(&self, evidence: Option<&Evidence>) -> Option<&str> {
        let of_row = evidence.and_then(|evidence| self.beside(evidence.quote.start, TableColumn::Source));
        of_row.or(self.source.as_deref())
    }

    /// The month of publication.
    pub fn month(&self) -> Option<Month> {
        let date = self.published?;
        Month::new(date.year().into(), date.month().unsigned_abs().into())
    }
}
