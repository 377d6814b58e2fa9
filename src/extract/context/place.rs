//! The province that a document is about, or the country.

use std::ops::Range;

use crate::domain::PlaceId;
use crate::extract::cues::Cues;
use crate::extract::mention::{Mention, What};
use crate::extract::page::Block;

use super::clue::{PlaceClue, PlaceClues, PlaceModel};
use super::subject::asks_head_of_enterprise;
use super::survey::candidates;
use super::{Frame, Sentence, districts};

/// A place that a document may be about.
#[derive(Clone, Debug)]
pub(in crate::extract) struct Candidate {
    /// The province or the country; nothing for a province that the text does not name.
    pub place: Option<PlaceId>,
    /// What speaks for it.
    pub clues: PlaceClues,
    /// The words that name it.
    pub words: Option<Range<usize>>,
}

impl Candidate {
    /// Whether it is a province that nothing but its name somewhere in the text speaks for: "vợ bán hàng ở Vĩnh Phúc".
    fn is_named_in_passing(&self) -> bool {
        self.place.is_some_and(|place| place != PlaceId::country())
            && WEIGHTY.iter().all(|clue| self.clues.get(*clue) == 0.0)
    }
}

/// What makes a province more than one that is named in passing.
const WEIGHTY: [PlaceClue; 9] = [
    PlaceClue::FirstLine,
    PlaceClue::Headline,
    PlaceClue::Lead,
    PlaceClue::Office,
    PlaceClue::Branch,
    PlaceClue::Whole,
    PlaceClue::InFull,
    PlaceClue::Measured,
    PlaceClue::Address,
];

impl Frame {
    /// Reads the province that the document speaks of most, or the country.
    pub(super) fn read_place(&mut self, text: &str, blocks: &[Block], sentences: &[Sentence]) {
        for sentence in sentences.iter().filter(|sentence| sentence.places >= 2) {
            let listed = listed_places(text, &sentence.mentions);
            if listed.len() > self.place_list.len().max(1) {
                self.place_list = listed;
            }
        }
        let model = PlaceModel::bundled();
        let candidates = candidates(text, blocks, sentences, self.title_end);
        let weights: Vec<f32> = candidates.iter().map(|candidate| model.weigh(&candidate.clues)).collect();
        let most = weights.iter().copied().fold(f32::MIN, f32::max);
        let sum: f32 = weights.iter().map(|weight| (weight - most).exp()).sum();
        let Some(best) = weights.iter().position(|weight| *weight >= most) else { return };
        let mut best = &candidates[best];
        self.place_likely = 1.0 / sum;
        // Who heads all of an enterprise tells of the country, whatever branches he names, unless the headline names a province.
        let country = candidates.iter().find(|candidate| candidate.place == Some(PlaceId::country()));
        if let Some(country) = country
            && [PlaceClue::FirstLine, PlaceClue::Headline, PlaceClue::Lead]
                .iter()
                .all(|clue| best.clues.get(*clue) == 0.0)
            && asks_head_of_enterprise(text, blocks, sentences, self.title_end)
        {
            best = country;
            self.place_likely = self.place_likely.max(LIKELY_OF_HEAD);
        }
        // "The provinces with the lowest rates are Cao Bang, Ha Giang and Lai Chau" is about none of them more than the others.
        if let Some(country) = country
            && best.place.is_some()
            && is_one_of_list(best, &candidates)
        {
            best = country;
        }
        self.place = best.place;
        self.place_words.clone_from(&best.words);
        if best.place.is_none() || best.is_named_in_passing() {
            self.read_unnamed(text, sentences, &candidates);
        }
    }

    /// Reads which province a text speaks of that does not name it, from its districts or from the paper.
    fn read_unnamed(&mut self, text: &str, sentences: &[Sentence], candidates: &[Candidate]) {
        let paper = || place_of_paper(text, candidates).and_then(|paper| Some((paper.place?, paper.words.clone()?)));
        let Some((place, words)) = districts::province(text, sentences).or_else(paper) else { return };
        self.place = Some(place);
        self.place_words = Some(words);
        self.place_likely = self.place_likely.min(LIKELY_OF_OTHER_NAMES);
    }
}

/// Whether a province is only named in a list of several, and the others of the list no less often than it.
fn is_one_of_list(best: &Candidate, candidates: &[Candidate]) -> bool {
    let listed = |one: &&Candidate| one.clues.get(PlaceClue::Listed) >= 1.0;
    let often = best.clues.get(PlaceClue::Often);
    let alike = |one: &&Candidate| listed(one) && one.clues.get(PlaceClue::Often) >= often;
    listed(&best) && candidates.iter().filter(alike).count() >= LEAST_OF_LIST
}

/// So many provinces make a list.
const LEAST_OF_LIST: usize = 3;

/// The province of the paper that asks, where a text names no other: "Phóng viên Báo Tuyên Quang trao đổi với Phó Giám đốc Sở …".
fn place_of_paper<'c>(text: &str, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    let mut provinces = candidates.iter().filter(|one| one.place.is_some_and(|place| place != PlaceId::country()));
    let only = provinces.next().filter(|_| provinces.next().is_none())?;
    let words = only.words.as_ref()?;
    Cues::bundled().papers_of.end_word(text[..words.start].trim_ascii_end(), &[' ', '\n', '(', ',']).then_some(only)
}

/// How likely the province of the paper or of the districts is the one that a text is about; no more than a guess, as `tests/corpus` holds none.
const LIKELY_OF_OTHER_NAMES: f32 = 0.7;

/// How likely an interview with the head of an enterprise is about the country; no more than a guess, as `tests/corpus` holds none.
const LIKELY_OF_HEAD: f32 = 0.8;

/// Whether the place at `range` was only joined to the one that is meant, or that one parted from it.
pub(in crate::extract) fn stands_beside(text: &str, range: &Range<usize>) -> bool {
    let mut before = text[..range.start].trim_ascii_end();
    // "hợp nhất với tỉnh Thái Bình", "merging with the province of Ben Tre"
    let title = |before: &str| {
        let titles = &Cues::bundled().before_joined;
        // Few words are a title: one look tells of the others.
        let titles = titles.end(before).then(|| titles.iter()).into_iter().flatten();
        titles.filter_map(|title| before.strip_suffix(title.as_str())).find(|rest| rest.ends_with(' ')).map(str::len)
    };
    while let Some(length) = title(before) {
        before = before[..length].trim_ascii_end();
    }
    Cues::bundled().joined.end(before)
}

/// Provinces named one beside the other.
pub(super) fn listed_places(text: &str, mentions: &[Mention]) -> Vec<(PlaceId, Range<usize>)> {
    let mut list: Vec<(PlaceId, Range<usize>)> = Vec::new();
    let mut best = Vec::new();
    for mention in mentions {
        let What::Place(place) = mention.what else { continue };
        if let Some((_, last)) = list.last() {
            let gap = text.get(last.end..mention.range.start).unwrap_or_default().trim_ascii();
            if !matches!(gap, "," | "and" | "và" | ", and" | "-") {
                list.clear();
            }
        }
        list.push((place, mention.range.clone()));
        if list.len() > best.len() {
            best.clone_from(&list);
        }
    }
    best
}

/// Whether the place at `range` is only where something goes or what lies near: "thư đi Hà Nội", "to Hanoi".
pub(in crate::extract) fn passes_by(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_ascii_end();
    let before = [" tỉnh", " thành phố", " tp."].iter().find_map(|title| before.strip_suffix(title)).unwrap_or(before);
    Cues::bundled().beside.end_word(before, &[' ', '\n'])
}
