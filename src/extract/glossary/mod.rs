//! What an analyst adds to the words of the field: indicators, phrases, spellings of places, enterprises.
//!
//! A glossary is data. [`super::Lexis`] puts it together with what Provista brings along and makes an extractor of
//! both; what must not be added, [`Glossary::check`] says and why.

mod check;
mod entry;

use std::collections::BTreeMap;

pub use check::{GlossaryError, Known};
pub use entry::{EntryKey, GlossaryEntry, PhraseMeaning};

use crate::domain::{Atlas, Catalogue, Indicator};

use super::folded::fold_phrase;
use super::lexicon::{OperatorNames, Vocabulary};

/// The words of an analyst's own, each once, in the order of their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary {
    entries: BTreeMap<EntryKey, GlossaryEntry>,
}

/// Why a glossary file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum GlossaryFileError {
    /// It breaks the rules of its form.
    #[error("{}:{}: {}", .0.span.start.line, .0.span.start.col, .0.code)]
    Form(#[from] ron::error::SpannedError),
    /// An entry cannot be used.
    #[error("entry {number}, “{title}”: {why}")]
    Entry {
        /// Which entry, from 1.
        number: usize,
        /// What it is called.
        title: String,
        /// Why not.
        why: GlossaryError,
    },
}

impl Glossary {
    /// Reads a glossary from a list of entries in RON; each must pass [`Self::check`] after those before it, of which
    /// the indicators come first.
    pub fn from_ron(text: &str) -> Result<Self, GlossaryFileError> {
        let mut entries: Vec<(usize, GlossaryEntry)> =
            ron::from_str::<Vec<GlossaryEntry>>(text)?.into_iter().enumerate().collect();
        entries.sort_by_key(|(_, entry)| !matches!(entry, GlossaryEntry::Indicator(_)));
        let mut glossary = Self::default();
        for (index, entry) in entries {
            if let Err(why) = glossary.check(&entry, None) {
                return Err(GlossaryFileError::Entry { number: index + 1, title: entry.title().to_owned(), why });
            }
            glossary.put(entry);
        }
        Ok(glossary)
    }

    /// A glossary of these entries; of several with one key the last one counts.
    pub fn of(entries: impl IntoIterator<Item = GlossaryEntry>) -> Self {
        Self { entries: entries.into_iter().map(|entry| (entry.key(), entry)).collect() }
    }

    /// Whether nothing was added.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All entries: indicators, phrases, places, enterprises.
    pub fn entries(&self) -> impl Iterator<Item = &GlossaryEntry> {
        self.entries.values()
    }

    /// The entry with this key.
    pub fn get(&self, key: &EntryKey) -> Option<&GlossaryEntry> {
        self.entries.get(key)
    }

    /// Puts an entry in, in place of one with its key, which is returned.
    pub fn put(&mut self, entry: GlossaryEntry) -> Option<GlossaryEntry> {
        self.entries.insert(entry.key(), entry)
    }

    /// Takes the entry with this key out and returns it.
    pub fn remove(&mut self, key: &EntryKey) -> Option<GlossaryEntry> {
        self.entries.remove(key)
    }

    /// The indicators of its own.
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.entries().filter_map(|entry| match entry {
            GlossaryEntry::Indicator(indicator) => Some(indicator),
            _ => None,
        })
    }

    /// The bundled indicators and those of its own.
    pub fn catalogue(&self) -> Catalogue {
        Catalogue::bundled().with(self.indicators().cloned())
    }

    /// The bundled places, with the spellings of its own.
    pub fn atlas(&self) -> Atlas {
        self.entries().fold(Atlas::bundled().clone(), |atlas, entry| match entry {
            GlossaryEntry::Place { words, place } => atlas.with_alias(*place, words),
            _ => atlas,
        })
    }

    /// The bundled words, with those of its own. An indicator of its own is named by its names too, unless they mean
    /// something else already.
    pub fn vocabulary(&self) -> Vocabulary {
        let mut vocabulary = Vocabulary::bundled().clone();
        for entry in self.entries() {
            match entry {
                GlossaryEntry::Phrase { words, means: PhraseMeaning::Indicator(id) } => {
                    vocabulary.terms.insert(words.clone(), *id);
                }
                GlossaryEntry::Phrase { words, means: PhraseMeaning::Sense(sense) } => {
                    vocabulary.senses.entry(*sense).or_default().push(words.clone());
                }
                GlossaryEntry::Operator(names) => {
                    let mut names: OperatorNames = names.clone();
                    names.aliases.push(names.name.clone());
                    vocabulary.operators.push(names);
                }
                GlossaryEntry::Indicator(_) | GlossaryEntry::Place { .. } => {}
            }
        }
        for indicator in self.indicators() {
            for name in [&indicator.name.vi, &indicator.name.en] {
                let stated = vocabulary.terms.keys().any(|words| fold_phrase(words) == fold_phrase(name));
                if !stated && check::usable(name).is_ok() && check::bundled(name).is_none() {
                    vocabulary.terms.insert(name.clone(), indicator.id);
                }
            }
        }
        vocabulary
    }
}
