//! All the words that a project reads with: the bundled ones and those of its glossary, made ready.

use std::sync::OnceLock;

use crate::domain::{Atlas, Catalogue};

use super::extractor::Extractor;
use super::glossary::Glossary;
use super::lexicon::OperatorNames;

/// A glossary with what it makes of catalogue and atlas, and with its extractor once somebody needed that.
///
/// Making the extractor takes as long as a few frames, so that only work off the window's thread asks for it by
/// [`Self::extractor`]; the window takes [`Self::ready`].
#[derive(Debug, Default)]
pub struct Lexis {
    glossary: Glossary,
    /// Nothing where the bundled ones are all there is.
    tables: Option<(Catalogue, Atlas)>,
    extractor: OnceLock<Extractor>,
}

impl Lexis {
    /// The words of `glossary` and the bundled ones.
    pub fn new(glossary: Glossary) -> Self {
        let tables = (!glossary.is_empty()).then(|| (glossary.catalogue(), glossary.atlas()));
        Self { glossary, tables, extractor: OnceLock::new() }
    }

    /// What was added to the bundled words.
    pub fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// All indicators.
    pub fn catalogue(&self) -> &Catalogue {
        self.tables.as_ref().map_or(Catalogue::bundled(), |tables| &tables.0)
    }

    /// All places, with all their spellings.
    pub fn atlas(&self) -> &Atlas {
        self.tables.as_ref().map_or(Atlas::bundled(), |tables| &tables.1)
    }

    /// The enterprises, those of the glossary first.
    pub fn operators(&self) -> impl Iterator<Item = &OperatorNames> {
        let own = self.glossary.entries().filter_map(|entry| match entry {
            super::glossary::GlossaryEntry::Operator(names) => Some(names),
            _ => None,
        });
        own.chain(&super::lexicon::Vocabulary::bundled().operators)
    }

    /// The extractor for these words, made at the first call.
    pub fn extractor(&self) -> &Extractor {
        if self.glossary.is_empty() {
            return Extractor::bundled();
        }
        self.extractor.get_or_init(|| {
            let made = Extractor::new(&self.glossary.vocabulary(), self.atlas(), self.catalogue());
            // An automaton holds two thousand million states and no person types so much; without the own words
            // everything else is read all the same.
            made.unwrap_or_else(|_| Extractor::bundled().clone())
        })
    }

    /// The extractor for these words where it is made already, else the bundled one.
    pub fn ready(&self) -> &Extractor {
        self.extractor.get().unwrap_or_else(|| Extractor::bundled())
    }
}
