//! The province that a document is about, or the country.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::{PlaceId, Unit};
use crate::extract::amount::Kind;
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::page::{Block, BlockKind};
use crate::extract::time::is_month_name;
use crate::extract::words::{cut, ends_with_any, ends_with_word};

use super::{Frame, Sentence};

/// How much a document speaks of a place.
struct Weight {
    place: PlaceId,
    weight: i32,
    /// Where it is named first.
    words: Range<usize>,
    /// How often it is named deep in the text, up to a few times.
    passing: i32,
    /// How often it is named at all.
    named: i32,
    /// Whether the headline or the office that reports names it.
    strong: bool,
}

/// What a document names of places and offices.
#[derive(Default)]
struct Spoken {
    places: Vec<Weight>,
    /// How often it names the ministry near its head.
    ministry: usize,
    /// How often it names an office or the whole of a province.
    provincial: usize,
    /// Whether headline or lead name the country.
    country_leads: bool,
}

impl Spoken {
    /// Adds that `place` is named, in words that weigh `weight`.
    fn add(&mut self, place: PlaceId, weight: i32, words: &Range<usize>) {
        let passing = i32::from(weight == 1);
        if let Some(entry) = self.places.iter_mut().find(|entry| entry.place == place) {
            entry.named += 1;
            entry.strong |= weight >= 4;
            if passing == 0 || entry.passing < 3 {
                entry.weight += weight;
                entry.passing += passing;
            }
        } else {
            let strong = weight >= 4;
            self.places.push(Weight { place, weight, words: words.clone(), passing, named: 1, strong });
        }
    }

    /// Whether the ministry speaks, and not a province.
    fn is_for_country(&self, blocks: &[Block], sentences: &[Sentence]) -> bool {
        let of_ministry = |sentence: &Sentence| {
            sentence.speaks_of(Sense::Ministry.into())
                && blocks[sentence.block].kind != BlockKind::Heading
                && sentence.mentions.iter().any(|mention| mention.quantity().is_some() || mention.has(Sense::Review))
        };
        let begins = |sentence: &Sentence| sentence.mentions.first().is_some_and(|first| first.has(Sense::Ministry));
        self.ministry > 0
            && (sentences.iter().any(of_ministry) || sentences.first().is_some_and(begins))
            && (self.provincial <= 2 || sentences.iter().take(6).any(begins))
    }
}

impl Frame {
    /// Reads the province that the document speaks of most, or the country.
    pub(super) fn read_place(&mut self, text: &str, blocks: &[Block], sentences: &[Sentence]) {
        let mut spoken = Spoken::default();
        for (order, sentence) in sentences.iter().enumerate() {
            self.note_places(text, blocks, sentence, order, &mut spoken);
            let listed = listed_places(text, &sentence.mentions);
            if listed.len() > self.place_list.len() && listed.len() >= 2 {
                self.place_list = listed;
            }
        }
        if let Some((place, words)) = slug_of_source(text, &spoken.places) {
            match spoken.places.iter_mut().find(|entry| entry.place == place) {
                Some(entry) => entry.weight += 6,
                None => spoken.places.push(Weight { place, weight: 2, words, passing: 0, named: 1, strong: false }),
            }
        }
        spoken.places.sort_by_key(|entry| -entry.weight);
        let for_country = spoken.is_for_country(blocks, sentences);
        let leading = spoken.places.into_iter().next();
        self.place_is_strong = leading.as_ref().is_some_and(|leading| leading.strong || leading.named > 2);
        // A text that begins with the country names provinces in passing.
        let outranked = |leading: &Weight| {
            (for_country && leading.weight < 6) || (spoken.country_leads && !leading.strong && leading.named <= 2)
        };
        match leading {
            Some(leading) if leading.weight >= 2 && !outranked(&leading) => {
                self.place = Some(leading.place);
                self.place_words = Some(leading.words);
            }
            _ if for_country || names_country(text, sentences, blocks) => self.place = Some(PlaceId::country()),
            Some(leading) if leading.weight >= 1 => {
                self.place = Some(leading.place);
                self.place_words = Some(leading.words);
            }
            // Where no province is named at all, a word for the country or its ministry anywhere is enough, and so are several
            // enterprises side by side and amounts that no province reaches.
            None if spoken.provincial == 0
                && (sentences
                    .iter()
                    .any(|sentence| sentence.speaks_of(Senses::of(&[Sense::Country, Sense::Ministry])))
                    || !is_local(text) && speaks_for_all(text, sentences)) =>
            {
                self.place = Some(PlaceId::country());
            }
            _ => {}
        }
    }

    /// Notes the places and offices that the sentence number `order` names.
    fn note_places(&self, text: &str, blocks: &[Block], sentence: &Sentence, order: usize, spoken: &mut Spoken) {
        for mention in &sentence.mentions {
            match mention.what {
                What::Place(place) if place == PlaceId::country() => {
                    spoken.country_leads |= sentence.block <= self.title_end + 2;
                }
                What::Place(place) => {
                    let weight = self.weight_of_place(text, &blocks[sentence.block], sentence, order, &mention.range);
                    spoken.add(place, weight, &mention.range);
                }
                What::Words(senses) => {
                    spoken.ministry += usize::from(senses.has(Sense::Ministry) && sentence.block <= 6);
                    spoken.provincial +=
                        usize::from(senses.any(Senses::of(&[Sense::Department, Sense::WholeProvince])));
                }
                _ => {}
            }
        }
    }

    /// How much the province named at `range` weighs, by where it stands.
    fn weight_of_place(
        &self,
        text: &str,
        block: &Block,
        sentence: &Sentence,
        order: usize,
        range: &Range<usize>,
    ) -> i32 {
        // A dateline says where the reporter sat.
        let after = text[range.end..].trim_start();
        let dateline = order > 0
            && range.start <= block.range.start + 2
            && (after.starts_with('-') || after.starts_with("(vna") || after.starts_with(", "))
            || signs_dateline(text, block, range);
        // Where an office or a paper has its seat is not what it writes about.
        let whole = &text[block.range.clone()];
        let seat = order > 0
            && block.range.len() <= 400
            && !sentence.speaks_of(OURS)
            && Cues::bundled().contacts.iter().any(|word| whole.contains(word.as_str()));
        // "(city after the merger with Quang Nam)": one that is gone.
        let beside = stands_beside(text, range);
        // "Sở … tỉnh Hưng Yên", "the Department … of Hung Yen"
        let spoken = cut(text, range.start.saturating_sub(60), range.start);
        let office = sentence.block <= 6 && (spoken.contains("sở ") || spoken.contains("department"));
        let heading = block.kind == BlockKind::Heading;
        if dateline || seat || beside {
            0
        } else if order > 0 && !heading && passes_by(text, range) {
            1
        } else if office && order > 0 {
            4
        } else if order == 0 || (heading && sentence.block <= self.title_end.max(2)) {
            8
        } else if sentence.block <= 4 {
            3
        } else {
            1
        }
    }
}

/// Whether a line begins with the place at `range` as the news agencies set it: "VNA - Hanoi, October 6, 2022",
/// "Hà Nội (TTXVN) -", "Hà Nội, ngày 5/9/2025".
fn signs_dateline(text: &str, block: &Block, range: &Range<usize>) -> bool {
    let before = text[block.range.start..range.start].trim();
    let agency = before.is_empty()
        || before.len() <= 16 && before.ends_with(['-', '(', ',', '|', ':']) && before.split(' ').count() <= 3;
    let after = text[range.end..block.range.end].trim_start();
    let bracketed = after.strip_prefix('(').and_then(|rest| rest.split_once(')')).is_some_and(|(name, rest)| {
        name.len() <= 16 && name.chars().all(char::is_alphabetic) && rest.trim_start().starts_with('-')
    });
    let day = after.strip_prefix(',').map(str::trim_start).is_some_and(|rest| {
        let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        is_month_name(word)
            || word == "ngày"
            || word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit()) && !word.is_empty()
    });
    // "VIETNAM, July 11 - HÀ NỘI — The group said": a dash after the place, and before it no more than the line of the agency.
    let dashed = after.starts_with(['—', '–']) || after.starts_with("- ") || after.starts_with("-- ");
    let line = range.start - block.range.start <= 48
        && before.ends_with(['-', '–', '—', ')', ',', '|'])
        && !before.contains(". ");
    agency && (bracketed || day) || dashed && line
}

/// What a line that only says where somebody may be reached does not speak of.
const OURS: Senses = Senses::of(&[
    Sense::Revenue,
    Sense::Budget,
    Sense::Subscribers,
    Sense::Stations,
    Sense::Coverage,
    Sense::Households,
    Sense::Enterprises,
]);

/// Whether the place at `range` is only where something goes or what lies near: "thư đi Hà Nội", "to Hanoi".
fn passes_by(text: &str, range: &Range<usize>) -> bool {
    ends_with_word(text[..range.start].trim_end(), &Cues::bundled().beside, &[' ', '\n'])
}

/// Whether the place at `range` was only joined to the one that is meant, or that one parted from it.
pub(in crate::extract) fn stands_beside(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end();
    Cues::bundled().joined.iter().any(|word| before.ends_with(word.as_str()))
}

/// Whether headline or lead name the country, or the text counts all of its provinces.
fn names_country(text: &str, sentences: &[Sentence], blocks: &[Block]) -> bool {
    let cues = Cues::bundled();
    let all = cues.all_provinces.iter().any(|count| {
        text.match_indices(count.as_str()).any(|(at, _)| {
            let before = text[..at].trim_end_matches(|c: char| c.is_ascii_digit());
            // "xếp thứ 21/63 tỉnh": the place of one of them.
            let ranked = ends_with_any(before.trim_end(), &cues.ranked);
            !ranked && cues.provinces.iter().any(|word| text[at + count.len()..].starts_with(word.as_str()))
        })
    });
    all || sentences
        .iter()
        .filter(|sentence| sentence.block <= 6 || blocks[sentence.block].kind == BlockKind::Heading)
        .any(|sentence| {
            sentence.mentions.iter().any(|mention| {
                mention.has(Sense::Country) || matches!(mention.what, What::Place(place) if place == PlaceId::country())
            })
        })
}

/// Whether a text speaks of its province without a name: "Bưu điện tỉnh", "the provincial people's committee".
pub(super) fn is_local(text: &str) -> bool {
    Cues::bundled().local.iter().any(|word| text.contains(word.as_str()))
}

/// Whether a text that names no province is of the country: it counts what no province has, speaks of enterprises time and again, or
/// compares with other countries.
fn speaks_for_all(text: &str, sentences: &[Sentence]) -> bool {
    let mut named = 0;
    for mention in sentences.iter().flat_map(|sentence| &sentence.mentions) {
        match &mention.what {
            What::Operator(..) => named += 1,
            What::Quantity(quantity) => {
                let most = match quantity.kind {
                    Kind::Money(Unit::Vnd) => MOST_MONEY,
                    Kind::Count if quantity.noun.has(Sense::Subscribers) => MOST_LINES,
                    _ => continue,
                };
                if quantity.value >= Decimal::from(most) {
                    return true;
                }
            }
            _ => {}
        }
    }
    let abroad = |word: &String| text.contains(word.as_str());
    named >= 2 || Cues::bundled().national.iter().any(abroad)
}

/// More dong than a province's branch of the field turns over in a year.
const MOST_MONEY: u64 = 100_000_000_000_000;

/// More lines of one kind than a province has.
const MOST_LINES: u64 = 25_000_000;

/// Provinces named one beside the other.
fn listed_places(text: &str, mentions: &[Mention]) -> Vec<(PlaceId, Range<usize>)> {
    let mut list: Vec<(PlaceId, Range<usize>)> = Vec::new();
    let mut best = Vec::new();
    for mention in mentions {
        let What::Place(place) = mention.what else { continue };
        if let Some((_, last)) = list.last() {
            let gap = text.get(last.end..mention.range.start).unwrap_or_default().trim();
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

/// The province whose name stands in a web address of the text.
fn slug_of_source(text: &str, known: &[Weight]) -> Option<(PlaceId, Range<usize>)> {
    let at = text.rfind("http")?;
    let address = text[at..].split_whitespace().next()?;
    known.iter().find(|entry| address.contains(entry.place.as_str())).map(|entry| (entry.place, at..at + address.len()))
}
