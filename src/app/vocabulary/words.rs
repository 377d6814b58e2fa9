//! What the entries of a vocabulary, their meanings and their refusals are called.

use crate::app::voice::Voice;
use crate::extract::{GlossaryEntry, GlossaryError, Known, PhraseMeaning, Sense};

/// The words of the field that an analyst may add more of, with their names in the language files.
pub const SENSES: [(Sense, &str); 26] = [
    (Sense::Estimate, "sense-estimate"),
    (Sense::Target, "sense-target"),
    (Sense::Plan, "sense-plan"),
    (Sense::About, "sense-about"),
    (Sense::Above, "sense-above"),
    (Sense::Below, "sense-below"),
    (Sense::Up, "sense-up"),
    (Sense::Down, "sense-down"),
    (Sense::SamePeriod, "sense-same-period"),
    (Sense::Average, "sense-average"),
    (Sense::Increment, "sense-increment"),
    (Sense::OfWhich, "sense-of-which"),
    (Sense::Total, "sense-total"),
    (Sense::Revenue, "sense-revenue"),
    (Sense::Budget, "sense-budget"),
    (Sense::Post, "sense-post"),
    (Sense::Telecom, "sense-telecom"),
    (Sense::It, "sense-it"),
    (Sense::Subscribers, "sense-subscribers"),
    (Sense::Stations, "sense-stations"),
    (Sense::PostOffices, "sense-post-offices"),
    (Sense::Department, "sense-department"),
    (Sense::District, "sense-district"),
    (Sense::OtherMoney, "sense-other-money"),
    (Sense::OtherNoun, "sense-other-noun"),
    (Sense::OtherSector, "sense-other-sector"),
];

impl Voice {
    /// What words of the field mean.
    pub fn sense(&self, sense: Sense) -> String {
        let known = SENSES.iter().find(|(known, _)| *known == sense);
        known.map_or_else(|| self.text("sense-other"), |(_, key)| self.text(key))
    }

    /// An entry in one line.
    pub fn entry_title(&self, entry: &GlossaryEntry) -> String {
        let means = |words: &str, meaning: String| {
            let values = [("words", words.to_owned().into()), ("meaning", meaning.into())];
            self.text_with("vocabulary-means", &values)
        };
        match entry {
            GlossaryEntry::Indicator(indicator) => {
                format!("{} ({})", indicator.name.get(self.language()), self.unit(indicator.unit))
            }
            GlossaryEntry::Phrase { words, means: PhraseMeaning::Indicator(id) } => {
                means(words, self.indicator(*id).to_owned())
            }
            GlossaryEntry::Phrase { words, means: PhraseMeaning::Sense(sense) } => means(words, self.sense(*sense)),
            GlossaryEntry::Place { words, place } => means(words, self.place(*place).to_owned()),
            GlossaryEntry::Operator(names) => {
                let others: Vec<&str> =
                    names.aliases.iter().map(String::as_str).filter(|alias| *alias != names.name).collect();
                if others.is_empty() { names.name.clone() } else { format!("{} ({})", names.name, others.join(", ")) }
            }
        }
    }

    /// What sort of entry it is.
    pub fn entry_sort(&self, entry: &GlossaryEntry) -> String {
        self.text(match entry {
            GlossaryEntry::Indicator(_) => "vocabulary-indicator",
            GlossaryEntry::Phrase { .. } => "vocabulary-phrase",
            GlossaryEntry::Place { .. } => "vocabulary-place",
            GlossaryEntry::Operator(_) => "vocabulary-operator",
        })
    }

    /// Why an entry was refused.
    pub fn glossary_error(&self, error: &GlossaryError) -> String {
        let with = |key: &str, words: &str| self.text_with(key, &[("words", words.to_owned().into())]);
        match error {
            GlossaryError::Empty => self.text("glossary-empty"),
            GlossaryError::TooShort(words) => with("glossary-short", words),
            GlossaryError::PartOfNumber(words) => with("glossary-number", words),
            GlossaryError::Time(words) => with("glossary-time", words),
            GlossaryError::Mark(words) => with("glossary-mark", words),
            GlossaryError::Known { words, known } => {
                let meaning = match known {
                    Known::Sense(sense) => self.sense(*sense),
                    Known::Operator(name) => name.clone(),
                    Known::Place(place) => self.place(*place).to_owned(),
                    Known::District => self.text("sense-district"),
                    Known::Indicator(id) => self.indicator(*id).to_owned(),
                };
                let values = [("words", words.clone().into()), ("meaning", meaning.into())];
                self.text_with("glossary-known", &values)
            }
            GlossaryError::IdTaken(id) | GlossaryError::NoIndicator(id) => with("glossary-indicator", id.as_str()),
            GlossaryError::NoPlace(place) => with("glossary-place", place.as_str()),
        }
    }
}
