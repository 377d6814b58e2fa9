//! One automaton over folded text that finds every phrase, enterprise and place.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::domain::{Atlas, IndicatorId, Month, Operator, Place, PlaceId, PlaceKind, Vintage};

use super::compose;
use super::folded::{Folded, fold_phrase};
use super::gazetteer;
use super::letters::is_word_part;
use super::lexicon::{Sense, Senses, Trade, Vocabulary};

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

/// What a phrase may stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Meaning {
    /// Its senses as words.
    pub senses: Senses,
    /// The enterprise that it names.
    pub operator: Option<(Operator, Trade)>,
    /// The place that it names.
    pub place: Option<Named>,
    /// Whether it names a district, a town or a city of a province.
    pub district: bool,
}

/// A phrase that was found.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// Where, in the folded text.
    pub range: Range<usize>,
    /// What it may mean.
    pub meaning: Meaning,
}

/// Finds phrases.
#[derive(Clone, Debug)]
pub(super) struct Automaton {
    search: AhoCorasick,
    meanings: Vec<Meaning>,
    /// Old provinces whose name went over to a new one with another id: the period tells which is meant.
    renamed: Vec<(PlaceId, PlaceId)>,
    post: Option<(Operator, Trade)>,
    /// The folded phrases that name an indicator by themselves.
    terms: HashMap<String, IndicatorId>,
}

impl Automaton {
    /// The automaton for a vocabulary and the places of an atlas.
    pub fn new(vocabulary: &Vocabulary, atlas: &Atlas) -> Result<Self, aho_corasick::BuildError> {
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
        let search = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&phrases)?;
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
        let post = vocabulary
            .operators
            .iter()
            .find(|names| names.aliases.iter().any(|alias| fold_phrase(alias) == "provincial post office"))
            .map(|names| (Operator::new(&names.name), names.sector));
        Ok(Self { search, meanings, renamed, post, terms })
    }

    /// Whether any phrase names an indicator by itself.
    pub fn has_terms(&self) -> bool {
        !self.terms.is_empty()
    }

    /// The indicator that `words` of the folded text name by themselves.
    pub fn term(&self, words: &str) -> Option<IndicatorId> {
        self.terms.get(words).copied()
    }

    /// The enterprise that runs the post offices of the provinces.
    pub fn provincial_post(&self) -> Option<(Operator, Trade)> {
        self.post
    }

    /// The province that goes by the name of `place` at the time of `month`.
    pub fn at_time(&self, place: PlaceId, month: Option<Month>) -> PlaceId {
        let merged = month.is_some_and(|month| Vintage::of(month) == Vintage::Of34);
        self.renamed.iter().find(|pair| pair.0 == place && merged).map_or(place, |pair| pair.1)
    }

    /// The longest phrases of `folded.text[range]`, from left to right, none inside another.
    pub fn find(&self, folded: &Folded, range: Range<usize>, hits: &mut Vec<Hit>) {
        let text = folded.text.as_str();
        hits.clear();
        // Where a phrase begins or ends a longer word, and which phrase it is.
        let mut starts: Vec<(Range<usize>, usize)> = Vec::new();
        let mut ends: Vec<(Range<usize>, usize)> = Vec::new();
        for found in self.search.find_overlapping_iter(&text[range.clone()]) {
            let at = range.start + found.start()..range.start + found.end();
            match fit(text, &at) {
                Fit::Word => hits.push(Hit { range: at, meaning: self.meanings[found.pattern().as_usize()] }),
                Fit::Start | Fit::End if !is_long_ascii(&text[at.clone()]) => {}
                Fit::Start => starts.push((at, found.pattern().as_usize())),
                Fit::End => ends.push((at, found.pattern().as_usize())),
                Fit::Inside => {}
            }
        }
        // "telephonesubscribers": two long words that a page ran together.
        for (end, second) in &ends {
            if let Some((start, first)) = starts.iter().find(|start| start.0.end == end.start) {
                hits.push(Hit { range: start.clone(), meaning: self.meanings[*first] });
                hits.push(Hit { range: end.clone(), meaning: self.meanings[*second] });
            }
        }
        hits.sort_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end)));
        let mut end = 0;
        hits.retain(|hit| {
            let free = hit.range.start >= end;
            if free {
                end = hit.range.end;
            }
            free
        });
    }
}

/// The seat's name as English texts write it.
fn plain(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let plain: String = name.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect();
    plain.replace('đ', "d").replace('Đ', "D")
}

/// How a phrase stands among the letters around it.
enum Fit {
    /// It begins and ends where words do.
    Word,
    /// It only begins where a word does.
    Start,
    /// It only ends where a word does.
    End,
    /// Neither.
    Inside,
}

/// How the phrase at `at` stands. A number glued to a word of some length parts words as a blank does: "196.450máy".
fn fit(text: &str, at: &Range<usize>) -> Fit {
    let bytes = text.as_bytes();
    // Whether the character before `at`, or the one from `at` on, is part of a word.
    let before = |at: usize| match bytes[..at].last() {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
        Some(_) => text[..at].chars().next_back().is_some_and(is_word_part),
        None => false,
    };
    let after = |at: usize| match bytes.get(at) {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
        Some(_) => text[at..].chars().next().is_some_and(is_word_part),
        None => false,
    };
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let long = at.len() >= 4;
    let begins =
        !before(at.start) || !after(at.start) || (long && digit(at.start.checked_sub(1)) && !digit(Some(at.start)));
    let ends = !after(at.end) || !before(at.end) || (long && digit(Some(at.end)) && !digit(at.end.checked_sub(1)));
    match (begins, ends) {
        (true, true) => Fit::Word,
        (true, false) => Fit::Start,
        (false, true) => Fit::End,
        (false, false) => Fit::Inside,
    }
}

/// Whether a phrase is one English word long enough to be told inside a longer run of letters.
fn is_long_ascii(phrase: &str) -> bool {
    phrase.len() >= 5 && phrase.bytes().all(|byte| byte.is_ascii_lowercase())
}
