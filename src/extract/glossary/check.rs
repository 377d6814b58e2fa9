//! What may be added to a glossary, and why something may not.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::domain::{Atlas, IndicatorId, PlaceId};
use crate::extract::amount;
use crate::extract::folded::fold_phrase;
use crate::extract::gazetteer;
use crate::extract::letters::{is_letter, is_word_part};
use crate::extract::lexicon::{Sense, Vocabulary};
use crate::extract::time;

use super::{EntryKey, Glossary, GlossaryEntry, PhraseMeaning};

/// What words mean already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// Words of the field.
    Sense(Sense),
    /// An enterprise.
    Operator(String),
    /// A place.
    Place(PlaceId),
    /// A district, a town or a city of a province.
    District,
    /// An indicator, by its name or by a phrase of the glossary.
    Indicator(IndicatorId),
}

/// Why an entry cannot be added.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GlossaryError {
    /// Something that is needed is empty.
    #[error("nothing is written where words are needed")]
    Empty,
    /// So few letters would be found inside everything.
    #[error("“{0}” is too short: three letters at least")]
    TooShort(String),
    /// Digits, scales and units belong to the number.
    #[error("“{0}” is read as part of a number")]
    PartOfNumber(String),
    /// Times are found before phrases.
    #[error("“{0}” is read as a time")]
    Time(String),
    /// Marks end a phrase.
    #[error("“{0}” goes over the end of a clause; leave the mark out")]
    Mark(String),
    /// The words mean something already.
    #[error("“{words}” means something already: {known:?}")]
    Known {
        /// The words.
        words: String,
        /// What they mean.
        known: Known,
    },
    /// Another indicator has this id.
    #[error("there is an indicator {0} already")]
    IdTaken(IndicatorId),
    /// No indicator has this id.
    #[error("there is no indicator {0}")]
    NoIndicator(IndicatorId),
    /// The place does not exist.
    #[error("there is no place {0}")]
    NoPlace(PlaceId),
}

/// The meanings of the bundled words.
static BUNDLED: LazyLock<HashMap<String, Known>> = LazyLock::new(|| {
    let mut known: HashMap<String, Known> = HashMap::new();
    for (sense, phrases) in &Vocabulary::bundled().senses {
        known.extend(phrases.iter().map(|phrase| (fold_phrase(phrase), Known::Sense(*sense))));
    }
    known.extend(gazetteer::districts().map(|name| (fold_phrase(name), Known::District)));
    for names in &Vocabulary::bundled().operators {
        known.extend(names.aliases.iter().map(|alias| (fold_phrase(alias), Known::Operator(names.name.clone()))));
    }
    for place in Atlas::bundled().places() {
        let names = [&place.name.vi, &place.name.en].into_iter().chain(&place.aliases);
        known.extend(names.map(|name| (fold_phrase(name), Known::Place(place.id))));
    }
    known
});

/// What Provista itself takes words to mean.
pub(super) fn bundled(words: &str) -> Option<Known> {
    BUNDLED.get(&fold_phrase(words.trim())).cloned()
}

/// Whether words can be found in texts as a phrase, whatever they mean.
pub(super) fn usable(words: &str) -> Result<(), GlossaryError> {
    let words = words.trim();
    if words.is_empty() {
        return Err(GlossaryError::Empty);
    }
    let folded = fold_phrase(words);
    let own = || words.to_owned();
    if !folded.contains(is_letter) {
        return Err(GlossaryError::PartOfNumber(own()));
    }
    // "tỷ đồng", "%", "million": what the reader of amounts takes for itself.
    let probe = format!("1 {folded}");
    let amount = amount::read(&probe, 0, 1);
    let numbered = folded.split(' ').next().is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit() || b == b','));
    // "Tỷ lệ" is a ratio and no thousand million.
    let ratio =
        ["tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "tỷ suất", "tỉ suất"].iter().any(|word| folded.starts_with(word));
    if amount.end == probe.len() || (amount.power > 0 && !ratio) || numbered {
        return Err(GlossaryError::PartOfNumber(own()));
    }
    if folded.chars().filter(|c| is_word_part(*c)).count() < 3 {
        return Err(GlossaryError::TooShort(own()));
    }
    if folded.contains(['\n', ';', ':', '.', '!', '?']) {
        return Err(GlossaryError::Mark(own()));
    }
    if !time::find(&folded, 0..folded.len()).is_empty() {
        return Err(GlossaryError::Time(own()));
    }
    Ok(())
}

impl Glossary {
    /// Whether `entry` may be added, or put in place of the one with the key `replaced`.
    pub fn check(&self, entry: &GlossaryEntry, replaced: Option<&EntryKey>) -> Result<(), GlossaryError> {
        match entry {
            GlossaryEntry::Indicator(indicator) => {
                let (vi, en) = (&indicator.name.vi, &indicator.name.en);
                if vi.trim().is_empty() || en.trim().is_empty() || indicator.id.as_str().is_empty() {
                    return Err(GlossaryError::Empty);
                }
                let catalogue = self.catalogue();
                let key = entry.key();
                if catalogue.get(indicator.id).is_some() && replaced != Some(&key) {
                    return Err(GlossaryError::IdTaken(indicator.id));
                }
                let mut others = catalogue.indicators().iter().filter(|other| other.id != indicator.id);
                let same = |other: &str| fold_phrase(other) == fold_phrase(vi) || fold_phrase(other) == fold_phrase(en);
                match others.find(|other| same(&other.name.vi) || same(&other.name.en)) {
                    Some(other) => Err(GlossaryError::Known { words: vi.clone(), known: Known::Indicator(other.id) }),
                    None => Ok(()),
                }
            }
            GlossaryEntry::Phrase { words, means } => {
                self.check_words(words, replaced)?;
                if let PhraseMeaning::Indicator(id) = *means
                    && self.catalogue().get(id).is_none()
                {
                    return Err(GlossaryError::NoIndicator(id));
                }
                Ok(())
            }
            GlossaryEntry::Place { words, place } => {
                if Atlas::bundled().current(*place).is_none() {
                    return Err(GlossaryError::NoPlace(*place));
                }
                self.check_words(words, replaced)
            }
            GlossaryEntry::Operator(names) => {
                for name in std::iter::once(&names.name).chain(&names.aliases) {
                    self.check_words(name, replaced)?;
                }
                Ok(())
            }
        }
    }

    /// Whether words can be found in texts and mean nothing yet, the entry `replaced` aside.
    pub fn check_words(&self, words: &str, replaced: Option<&EntryKey>) -> Result<(), GlossaryError> {
        usable(words)?;
        self.is_new(words, replaced)
    }

    /// Whether words mean nothing yet, the entry `replaced` aside.
    fn is_new(&self, words: &str, replaced: Option<&EntryKey>) -> Result<(), GlossaryError> {
        let folded = fold_phrase(words.trim());
        let taken = |known| Err(GlossaryError::Known { words: words.trim().to_owned(), known });
        if let Some(known) = bundled(words) {
            return taken(known);
        }
        for other in self.entries().filter(|other| Some(&other.key()) != replaced) {
            let known = match other {
                GlossaryEntry::Phrase { words, means } if fold_phrase(words.trim()) == folded => match means {
                    PhraseMeaning::Indicator(id) => Known::Indicator(*id),
                    PhraseMeaning::Sense(sense) => Known::Sense(*sense),
                },
                GlossaryEntry::Place { words, place } if fold_phrase(words.trim()) == folded => Known::Place(*place),
                GlossaryEntry::Operator(names)
                    if std::iter::once(&names.name)
                        .chain(&names.aliases)
                        .any(|name| fold_phrase(name.trim()) == folded) =>
                {
                    Known::Operator(names.name.clone())
                }
                _ => continue,
            };
            return taken(known);
        }
        Ok(())
    }
}
