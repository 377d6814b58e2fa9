//! One text that was loaded.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{CellAddress, Month, Tabulation};

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
    /// Hash of `text`.
    pub hash: TextHash,
    /// The text itself, as UTF-8, in whatever normalization it came.
    pub text: String,
}

impl Document {
    /// A document of `text` called `name`, with nothing known about it yet.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        // It is kept for as long as the project is open.
        text.shrink_to_fit();
        let hash = TextHash::of(&text);
        Self { name: name.into(), title: None, source: None, published: None, table: None, hash, text }
    }

    /// The headline, or the name where none was recognised.
    pub fn headline(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.name)
    }

    /// The address of the cell in which the byte `at` of the text stands, where the text is a table.
    pub fn address(&self, at: u32) -> Option<CellAddress> {
        CellAddress::of(&self.table.as_ref()?.sheet, &self.text, at)
    }

    /// The month of publication.
    pub fn month(&self) -> Option<Month> {
        let date = self.published?;
        Month::new(date.year().into(), date.month().unsigned_abs().into())
    }
}
