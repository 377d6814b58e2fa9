//! Which documents are copies of one text.
//!
//! A press item is printed by many sites. Ten copies are no ten witnesses: what several records state is said by as many
//! sources as there are texts of their own among their documents. Two documents are of one source where their texts are
//! nearly the same, where most of the longer sentences of the shorter one stand in the other, or, for two records, where
//! the very sentences of the figures are the same.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::Excerpt;
use crate::domain::{DocumentId, Record, RecordId, fold};
use crate::project::Project;

/// A sentence with fewer words is said by many in the same way.
const WORDS: usize = 8;
/// Words that are looked at together when texts are compared as wholes.
const SHINGLE: usize = 5;
/// So many of the lowest numbers of a text stand for all of them.
const SKETCH: usize = 128;
/// Texts are nearly the same from this share of common words in order on, in percent.
const ALIKE: usize = 60;

/// What is kept of a text for comparing it.
#[derive(Clone, Debug, Default)]
struct Fingerprint {
    /// The numbers of its longer sentences, in order.
    sentences: Vec<u64>,
    /// The lowest numbers of its runs of words, in order.
    sketch: Vec<u64>,
}

/// Tells sources apart; keeps what it found out about the documents that were asked for.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// How much of the texts was at hand when it was asked last.
    texts: u64,
    known: BTreeMap<DocumentId, Fingerprint>,
}

impl Sources {
    /// How many sources state what `records` state. A record without a document is a source of its own.
    pub fn count(&mut self, project: &Project, records: &[RecordId]) -> usize {
        let records: Vec<&Record> = records.iter().filter_map(|id| project.record(*id)).collect();
        let sentences: Vec<Option<u64>> = records.iter().map(|record| sentence(project, record)).collect();
        let mut groups: Vec<usize> = (0..records.len()).collect();
        for one in 0..records.len() {
            for other in one + 1..records.len() {
                let same = (sentences[one].is_some() && sentences[one] == sentences[other])
                    || records[one]
                        .document
                        .zip(records[other].document)
                        .is_some_and(|(a, b)| self.same(project, a, b));
                if same {
                    let (from, to) = (groups[other], groups[one]);
                    groups.iter_mut().filter(|group| **group == from).for_each(|group| *group = to);
                }
            }
        }
        groups.sort_unstable();
        groups.dedup();
        groups.len()
    }

    /// Whether two documents are of one source.
    pub fn same(&mut self, project: &Project, one: DocumentId, other: DocumentId) -> bool {
        if one == other {
            return true;
        }
        if self.texts != project.texts() {
            *self = Self { texts: project.texts(), ..Self::default() };
        }
        for id in [one, other] {
            self.known.entry(id).or_insert_with(|| {
                let text = project.document(id).map_or("", |document| document.text.as_str());
                Fingerprint::of(text)
            });
        }
        match (self.known.get(&one), self.known.get(&other)) {
            (Some(one), Some(other)) => one.is_copy_of(other),
            _ => false,
        }
    }
}

/// The number of the sentence that states a record, where it is long enough to be somebody's own.
fn sentence(project: &Project, record: &Record) -> Option<u64> {
    let document = project.document(record.document?)?;
    let excerpt = Excerpt::of(&document.text, record.evidence.as_ref()?)?;
    let piece = excerpt.pieces.iter().find(|piece| piece.overlaps(excerpt.quote))?;
    let words = fold(piece.of(&document.text)?);
    (words.split(' ').count() >= WORDS).then(|| number(&words))
}

impl Fingerprint {
    fn of(text: &str) -> Self {
        let mut sentences = Vec::new();
        for part in text.split(['\n', '!', '?', ';']).flat_map(|line| line.split(". ")) {
            let words = fold(part);
            let words = words.trim_end_matches('.').trim();
            if words.split(' ').count() >= WORDS {
                sentences.push(number(words));
            }
        }
        sentences.sort_unstable();
        sentences.dedup();
        let folded = fold(text);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let mut sketch: Vec<u64> = words.windows(SHINGLE).map(|run| number(&run)).collect();
        sketch.sort_unstable();
        sketch.dedup();
        sketch.truncate(SKETCH);
        Self { sentences, sketch }
    }

    fn is_copy_of(&self, other: &Self) -> bool {
        let shorter = self.sentences.len().min(other.sentences.len());
        let common = common(&self.sentences, &other.sentences);
        if common >= 2 && common * 2 > shorter {
            return true;
        }
        // The lowest numbers of both together are a fair sample of all of them.
        let mut union: Vec<u64> = self.sketch.iter().chain(&other.sketch).copied().collect();
        union.sort_unstable();
        union.dedup();
        union.truncate(SKETCH);
        let is_in = |list: &[u64], number: &u64| list.binary_search(number).is_ok();
        let both = union.iter().filter(|number| is_in(&self.sketch, number) && is_in(&other.sketch, number)).count();
        !union.is_empty() && both * 100 >= union.len() * ALIKE
    }
}

/// How many numbers two lists in order have in common.
fn common(one: &[u64], other: &[u64]) -> usize {
    one.iter().filter(|number| other.binary_search(number).is_ok()).count()
}

fn number(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEM: &str = "Telecom revenue of the province reached 735.3 billion VND in 2022, said the department. \
                        The number of broadband subscribers rose by 4.1 percent to 92,450 over the same year. \
                        Investment in the network of the province came to 120 billion VND in twelve months.";

    fn copies(one: &str, other: &str) -> bool {
        let (one, other) = (Fingerprint::of(one), Fingerprint::of(other));
        assert_eq!(one.is_copy_of(&other), other.is_copy_of(&one));
        one.is_copy_of(&other)
    }

    #[test]
    fn copies_are_known_by_their_sentences_and_by_their_words() {
        assert!(copies(ITEM, ITEM));
        let framed = format!(
            "Home | News | Contact\n\n{ITEM}\n\nFollow us. All rights reserved by the newspaper of the province."
        );
        assert!(copies(ITEM, &framed), "what a site puts around it does not matter");
        let altered = ITEM.replace("735.3", "753.3").replace("said the department", "the department said");
        assert!(copies(ITEM, &altered), "one number and one turn of phrase changed");
        let own = "In 2022 the sector earned 735.3 billion VND, a report of the statistical office has it. Broadband \
                   reached 92,450 lines, four per cent more than the year before in all of the province together.";
        assert!(!copies(ITEM, own));
        assert!(!copies("", ""));
    }
}
