//! What the phrases of the vocabulary, the enterprises and the places of an atlas mean, and where a text has them.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::domain::{Atlas, IndicatorId, Month, Operator, Place, PlaceId, PlaceKind, Vintage};

use super::compose;
use super::folded::{Folded, fold_phrase, plain};
use super::gazetteer;
use super::lexicon::{Sense, Senses, Trade, Vocabulary};
use super::phrases::Phrases;
use super::word_filter::WordFilter;
use super::words::{Word, words};

/// A name of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// The province or the country.
    pub id: PlaceId,
    /// Whether it is a city under the central government.
    pub city: bool,
    /// Whether it names the city where the province's government sits, not the province.
    pub seat: bool,
}

/// What a phrase may stand for. Each fills one line of the cache: they are looked up all over the table.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[repr(align(64))]
pub(super) struct Meaning {
    /// Its senses as words.
    pub senses: Senses,
    /// The enterprise that it names.
    pub operator: Option<(Operator, Trade)>,
    /// The enterprise whose branch it names beside the name of a province: "viễn thông".
    pub branch: Option<(Operator, Trade)>,
    /// The place that it names.
    pub place: Option<Named>,
    /// Whether it names a district, a town or a city of a province.
    pub district: bool,
}

/// A phrase that was found.
#[derive(Clone, Debug)]
pub(super) struct Hit<'a> {
    /// Where, in the folded text.
    pub range: Range<usize>,
    /// What it may mean.
    pub meaning: &'a Meaning,
}

/// Finds phrases.
#[derive(Clone, Debug)]
pub(super) struct Automaton {
    phrases: Phrases,
    meanings: Vec<Meaning>,
    /// The first words of what a site prints around an item.
    chrome: WordFilter,
    /// Old provinces whose name went over to a new one with another id: the period tells which is meant.
    renamed: Vec<(PlaceId, PlaceId)>,
    /// The folded phrases that name an indicator by themselves.
    terms: HashMap<String, IndicatorId>,
}

impl Automaton {
    /// The automaton for a vocabulary and the places of an atlas. The error is the phrase that holds no word.
    pub fn new(vocabulary: &Vocabulary, atlas: &Atlas) -> Result<Self, String> {
        let mut meanings: BTreeMap<String, Meaning> = BTreeMap::new();
        for (sense, phrases) in &vocabulary.senses {
            for phrase in phrases {
                let meaning = meanings.entry(fold_phrase(phrase)).or_default();
                meaning.senses = meaning.senses.with((*sense).into());
            }
        }
        let mut terms = HashMap::new();
        for (phrase, id) in &vocabulary.terms {
            let phrase = fold_phrase(phrase);
            let meaning = meanings.entry(phrase.clone()).or_default();
            meaning.senses = meaning.senses.with(compose::parts(*id)).with(Sense::Term.into());
            terms.insert(phrase, *id);
        }
        for names in &vocabulary.operators {
            for alias in &names.aliases {
                meanings.entry(fold_phrase(alias)).or_default().operator =
                    Some((Operator::new(&names.name), names.sector));
            }
        }
        for names in &vocabulary.operators {
            for branch in vocabulary.branches.get(&names.name).into_iter().flatten() {
                meanings.entry(fold_phrase(branch)).or_default().branch =
                    Some((Operator::new(&names.name), names.sector));
            }
        }
        for place in atlas.places() {
            let named = Named { id: place.id, city: place.kind == PlaceKind::City, seat: false };
            for name in [&place.name.en, &place.name.vi].into_iter().chain(&place.aliases) {
                // A name that an old and a new province share stands for the old one; the period decides later.
                meanings.entry(fold_phrase(name)).or_default().place.get_or_insert(named);
            }
        }
        // "HàTĩnh": names that a page ran together.
        for place in atlas.places() {
            let named = Named { id: place.id, city: place.kind == PlaceKind::City, seat: false };
            for name in [&place.name.en, &place.name.vi].into_iter().filter(|name| name.contains(' ')) {
                let meaning = meanings.entry(fold_phrase(name).replace(' ', "")).or_default();
                if meaning.senses.is_empty() && meaning.operator.is_none() {
                    meaning.place.get_or_insert(named);
                }
            }
        }
        for place in atlas.places() {
            for seat in place.seat.iter().flat_map(|seat| [fold_phrase(seat), fold_phrase(&plain(seat))]) {
                let meaning = meanings.entry(seat).or_default();
                meaning.place.get_or_insert(Named { id: place.id, city: false, seat: true });
            }
        }
        for name in gazetteer::districts() {
            for name in [fold_phrase(name), fold_phrase(&plain(name))] {
                let meaning = meanings.entry(name).or_default();
                meaning.district |= *meaning == Meaning::default();
            }
        }
        let (phrases, meanings): (Vec<String>, Vec<Meaning>) = meanings.into_iter().unzip();
        let mut chrome = WordFilter::of(&[]);
        for (phrase, _) in phrases.iter().zip(&meanings).filter(|entry| entry.1.senses.has(Sense::Chrome)) {
            chrome.add(words(phrase, 0..phrase.len()).first().map_or("", |word| &phrase[word.start..word.end]));
        }
        let phrases = Phrases::new(&phrases)?;
        let renamed = atlas
            .of(Vintage::Of63)
            .filter_map(|old| {
                let new = atlas.get(old.merged_into.filter(|into| *into != old.id)?, Vintage::Of34)?;
                let names = |place: &Place| -> Vec<String> {
                    [&place.name.vi, &place.name.en]
                        .into_iter()
                        .chain(&place.aliases)
                        .map(|name| fold_phrase(name))
                        .collect()
                };
                let own = names(old);
                names(new).iter().any(|name| own.contains(name)).then_some((old.id, new.id))
            })
            .collect();
        Ok(Self { phrases, meanings, chrome, renamed, terms })
    }

    /// Whether any phrase names an indicator by itself.
    pub fn has_terms(&self) -> bool {
        !self.terms.is_empty()
    }

    /// The indicator that `words` of the folded text name by themselves.
    pub fn term(&self, words: &str) -> Option<IndicatorId> {
        self.terms.get(words).copied()
    }

    /// The province that goes by the name of `place` at the time of `month`.
    pub fn at_time(&self, place: PlaceId, month: Option<Month>) -> PlaceId {
        let merged = month.is_some_and(|month| Vintage::of(month) == Vintage::Of34);
        self.renamed.iter().find(|pair| pair.0 == place && merged).map_or(place, |pair| pair.1)
    }

    /// The longest phrases of `text[range]`, whose `words` are known, from left to right, none inside another.
    pub fn find(&self, text: &str, range: &Range<usize>, words: &[Word]) -> Vec<Hit<'_>> {
        let mut hits = Vec::new();
        self.add_found(text, range, words, &mut hits);
        hits
    }

    /// Adds the same to `hits`.
    pub fn add_found<'a>(&'a self, text: &str, range: &Range<usize>, words: &[Word], hits: &mut Vec<Hit<'a>>) {
        self.phrases.find(text, range, words, |range, phrase| {
            if !cuts_number(text, range.end) {
                hits.push(Hit { range, meaning: &self.meanings[phrase as usize] });
            }
        });
    }

    /// Whether the line at `range` of `folded` is one that a site prints around an item.
    pub fn is_chrome(&self, folded: &Folded, range: &Range<usize>) -> bool {
        let near = |start: usize| start <= range.start + 4;
        let words = folded.words(range);
        // Most lines begin with another word.
        let begins = words.iter().take_while(|word| near(word.start)).any(|word| self.chrome.may_hold(word.key));
        begins
            && self.find(&folded.text, range, &words).iter().any(|hit| {
                hit.meaning.senses.has(Sense::Chrome)
                    && near(hit.range.start)
                    && range.end.saturating_sub(hit.range.end) <= 12
            })
    }
}

/// Whether `end` stands within a number: "mức 4" of "ở mức 4.236 tỷ đồng" is no level of services.
fn cuts_number(text: &str, end: usize) -> bool {
    let bytes = text.as_bytes();
    bytes[end - 1].is_ascii_digit()
        && matches!(bytes.get(end), Some(b'.' | b','))
        && bytes.get(end + 1).is_some_and(u8::is_ascii_digit)
}
