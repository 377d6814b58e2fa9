//! One entry of a glossary.

use serde::{Deserialize, Serialize};

use crate::domain::{Indicator, IndicatorId, PlaceId};
use crate::extract::folded::fold_phrase;
use crate::extract::lexicon::{OperatorNames, Sense};

/// What the words of an analyst mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PhraseMeaning {
    /// They name this indicator by themselves.
    Indicator(IndicatorId),
    /// They mean what other words of the field mean.
    Sense(Sense),
}

/// Something that an analyst added to the words of the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum GlossaryEntry {
    /// An indicator of one's own.
    Indicator(Indicator),
    /// Words and what they mean.
    Phrase {
        /// The words, as a text writes them.
        words: String,
        /// What they mean.
        means: PhraseMeaning,
    },
    /// Another spelling of a place.
    Place {
        /// The spelling.
        words: String,
        /// The province or the country.
        place: PlaceId,
    },
    /// An enterprise with its names.
    Operator(OperatorNames),
}

/// What tells entries apart: their sort, and what no two of them share.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntryKey {
    /// An indicator by its id.
    Indicator(String),
    /// A phrase by its folded words.
    Phrase(String),
    /// A spelling of a place by its folded words.
    Place(String),
    /// An enterprise by its folded name.
    Operator(String),
}

impl GlossaryEntry {
    /// Its key.
    pub fn key(&self) -> EntryKey {
        match self {
            Self::Indicator(indicator) => EntryKey::Indicator(indicator.id.as_str().to_owned()),
            Self::Phrase { words, .. } => EntryKey::Phrase(fold_phrase(words.trim())),
            Self::Place { words, .. } => EntryKey::Place(fold_phrase(words.trim())),
            Self::Operator(names) => EntryKey::Operator(fold_phrase(names.name.trim())),
        }
    }

    /// What it is called in messages: its words or its name.
    pub fn title(&self) -> &str {
        match self {
            Self::Indicator(indicator) => &indicator.name.vi,
            Self::Phrase { words, .. } | Self::Place { words, .. } => words,
            Self::Operator(names) => &names.name,
        }
    }
}
