//! What a document says of each place that it names, of the country, and of a province that it does not name.

use std::ops::Range;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use crate::domain::{PlaceId, Unit};
use crate::extract::amount::Kind;
use crate::extract::cues::Cues;
use crate::extract::letters::{is_letter, is_word_part};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::What;
use crate::extract::number::next_digit;
use crate::extract::page::{Block, BlockKind, is_below_picture};
use crate::extract::time::is_month_name;
use crate::extract::words::cut;

use super::Sentence;
use super::clue::{PlaceClue, PlaceClues};
use super::place::{Candidate, listed_places, passes_by, stands_beside};
use super::subject::only_operator;

/// How a document names one province.
struct Named {
    place: PlaceId,
    /// Where it is named best: in the headline, else first.
    words: Range<usize>,
    headed: bool,
    /// How often, but for where it is only named aside.
    times: usize,
    listed: usize,
    measured: usize,
    clues: PlaceClues,
}

/// What a document says of places.
struct Survey<'a> {
    text: &'a str,
    blocks: &'a [Block],
    sentences: &'a [Sentence<'a>],
    /// The last block of the headline.
    title_end: usize,
    provinces: Vec<Named>,
    country: PlaceClues,
}

impl Survey<'_> {
    /// Notes each province and each word for the country in its sentence.
    fn read(&mut self) {
        let country = PlaceId::country();
        let (mut figures, mut of_country, mut ministry, mut provincial, mut whole) = (0_usize, 0_usize, 0, 0, 0);
        let foot = self.blocks.len().saturating_sub(1);
        for (order, sentence) in self.sentences.iter().enumerate() {
            let block = &self.blocks[sentence.block];
            let measured = sentence.speaks_of(OURS) && sentence.numbers > 0;
            figures += usize::from(measured);
            // Most sentences name no place and nobody who speaks for one.
            if sentence.places == 0 && !sentence.speaks_of(SPEAKERS) {
                continue;
            }
            let seated = order > 0 && sentence.places > 0 && self.tells_seat(sentence);
            let listed = if sentence.places >= 3 { listed_places(self.text, &sentence.mentions) } else { Vec::new() };
            let mut named: Vec<PlaceId> = Vec::new();
            let mut nation = false;
            for mention in &sentence.mentions {
                match mention.what {
                    What::Place(place) if place == country => nation = true,
                    What::Place(place) => {
                        let list = listed.len() >= 3 && listed.iter().any(|other| other.0 == place);
                        let about = self.note(place, &mention.range, sentence, order, seated);
                        if about {
                            self.entry(place, &mention.range).listed += usize::from(list);
                        }
                        if about && !named.contains(&place) {
                            named.push(place);
                        }
                        if sentence.block + 1 >= foot {
                            self.entry(place, &mention.range).clues.set(PlaceClue::Foot, 1.0);
                        }
                    }
                    What::Words(senses) => {
                        nation |= senses.has(Sense::Country);
                        ministry += usize::from(senses.has(Sense::Ministry) && sentence.block <= 6);
                        provincial += usize::from(senses.any(Senses::of(&[Sense::Department, Sense::WholeProvince])));
                    }
                    _ => {}
                }
            }
            if nation {
                whole += 1;
                let headline = sentence.block <= self.title_end && block.kind == BlockKind::Heading || order == 0;
                let clue = if headline { PlaceClue::CountryHeadline } else { PlaceClue::CountryLead };
                if sentence.block <= self.title_end + 2 {
                    self.country.set(clue, 1.0);
                }
            }
            if measured {
                of_country += usize::from(nation && named.is_empty());
                if let [only] = named[..]
                    && !nation
                {
                    self.provinces.iter_mut().filter(|entry| entry.place == only).for_each(|entry| entry.measured += 1);
                }
            }
            let begins = sentence.mentions.first().is_some_and(|first| first.has(Sense::Ministry));
            if begins && order < 6 {
                self.country.set(PlaceClue::MinistryOpens, 1.0);
            }
            let reports = measured || sentence.speaks_of(Sense::Review.into());
            if reports && block.kind != BlockKind::Heading && sentence.speaks_of(Sense::Ministry.into()) {
                self.country.set(PlaceClue::MinistryMeasured, 1.0);
            }
        }
        self.country.set(PlaceClue::Ministry, many(ministry));
        self.country.set(PlaceClue::Provincial, many(provincial));
        self.country.set(PlaceClue::CountryOften, many(whole));
        self.country.set(PlaceClue::CountryMeasured, part(of_country, figures));
        for entry in &mut self.provinces {
            entry.clues.set(PlaceClue::Measured, part(entry.measured, figures));
        }
    }

    /// The entry of `place`, which is named at `range`.
    fn entry(&mut self, place: PlaceId, range: &Range<usize>) -> &mut Named {
        let at = self.provinces.iter().position(|entry| entry.place == place).unwrap_or_else(|| {
            self.provinces.push(Named {
                place,
                words: range.clone(),
                headed: false,
                times: 0,
                listed: 0,
                measured: 0,
                clues: PlaceClues::default(),
            });
            self.provinces.len() - 1
        });
        &mut self.provinces[at]
    }

    /// Whether all places in the line of `sentence` only tell where somebody sits, or what a picture shows.
    fn tells_seat(&self, sentence: &Sentence) -> bool {
        let line = &self.text[self.blocks[sentence.block].range.clone()];
        line.len() <= 400 && !sentence.speaks_of(OURS) && Cues::bundled().contacts.is_in(line) || is_below_picture(line)
    }

    /// Notes that `place` is named at `range`, in a sentence that is only of somebody's seat where `seated`; whether the words
    /// are of what the text is about, and not of a seat.
    fn note(&mut self, place: PlaceId, range: &Range<usize>, sentence: &Sentence, order: usize, seated: bool) -> bool {
        let text = self.text;
        let block = &self.blocks[sentence.block];
        let heading = block.kind == BlockKind::Heading;
        let after = text[range.end..].trim_ascii_start();
        // A dateline says where the reporter sat.
        let dateline = signs_dateline(text, block, range)
            || order > 0
                && range.start <= block.range.start + 2
                && (after.starts_with('-') || after.starts_with("(vna") || after.starts_with(", "));
        // Where an office or a paper has its seat is not what it writes about.
        let seat = seated || meets(text, block, range);
        // "(city after the merger with Quang Nam)": one that is gone.
        let passing = order > 0 && block.kind != BlockKind::Heading && passes_by(text, range);
        let aside = dateline || seat || passing || stands_beside(text, range);
        // "Sở … tỉnh Hưng Yên", "the Department … of Hung Yen"
        let spoken = cut(text, range.start.saturating_sub(60), range.start);
        let cues = Cues::bundled();
        let (office, branch) = (cues.offices.is_in(spoken), cues.branches.is_in(spoken));
        let whole = sentence.speaks_of(Sense::WholeProvince.into());
        let full = cues.before_province.end(spoken.trim_ascii_end()) || cues.after_province.begin(after);
        let headline = heading && sentence.block <= self.title_end.max(2);
        let lead = sentence.block <= self.title_end + 2;
        let first = self.provinces.iter().all(|entry| entry.times == 0);
        let first_office = office && self.provinces.iter().all(|entry| entry.clues.get(PlaceClue::Office) == 0.0);
        let entry = self.entry(place, range);
        let mut is = |clue: PlaceClue, holds: bool| {
            if holds {
                entry.clues.set(clue, 1.0);
            }
        };
        is(PlaceClue::Dateline, dateline);
        is(PlaceClue::Seat, seat);
        if aside {
            return false;
        }
        is(PlaceClue::FirstLine, order == 0);
        is(PlaceClue::Headline, headline);
        is(PlaceClue::Lead, lead && !headline);
        is(PlaceClue::Office, office);
        is(PlaceClue::FirstOffice, first_office);
        is(PlaceClue::Branch, branch);
        is(PlaceClue::Whole, whole);
        is(PlaceClue::InFull, full);
        is(PlaceClue::First, first);
        if headline && !entry.headed || entry.times == 0 {
            entry.words = range.clone();
            entry.headed |= headline;
        }
        entry.times += 1;
        true
    }

    /// The places that the document may be about, with what speaks for each; the country and a province that is not named
    /// come last.
    fn candidates(mut self) -> Vec<Candidate> {
        self.read();
        let (text, sentences) = (self.text, self.sentences);
        let all: usize = self.provinces.iter().map(|entry| entry.times).sum();
        let meant = self.provinces.iter().filter(|entry| entry.times > 0).count();
        let address = slug_of_source(text, self.provinces.iter().map(|entry| entry.place));
        let mut found: Vec<Candidate> = Vec::with_capacity(self.provinces.len() + 2);
        for entry in &self.provinces {
            let mut clues = entry.clues;
            clues.set(PlaceClue::Share, part(entry.times, all));
            clues.set(PlaceClue::Often, many(entry.times));
            clues.set(PlaceClue::Listed, part(entry.listed, entry.times));
            let mut is = |clue: PlaceClue, holds: bool| clues.set(clue, f32::from(u8::from(holds)));
            is(PlaceClue::OnlyAside, entry.times == 0);
            is(PlaceClue::Address, address == Some(entry.place));
            let capital = entry.place.as_str() == "ha-noi";
            is(PlaceClue::Capital, capital);
            is(PlaceClue::CapitalDateline, capital && entry.clues.get(PlaceClue::Dateline) > 0.0);
            is(PlaceClue::Only, meant == 1 && entry.times > 0);
            found.push(Candidate { place: Some(entry.place), clues, words: Some(entry.words.clone()) });
        }
        let local = is_local(text);
        let provincial = self.country.get(PlaceClue::Provincial);
        let mut clues = self.country;
        let mut is = |clue: PlaceClue, holds: bool| clues.set(clue, f32::from(u8::from(holds)));
        is(PlaceClue::Country, true);
        is(PlaceClue::AllProvinces, counts_all_provinces(text));
        is(PlaceClue::Local, local);
        is(PlaceClue::NoProvince, meant == 0);
        is(PlaceClue::EnterpriseHeadline, heads_enterprise(self.blocks, sentences, self.title_end));
        is(PlaceClue::Enterprises, enterprises(sentences) >= 2);
        is(PlaceClue::OneEnterprise, only_operator(sentences).is_some());
        is(PlaceClue::Large, holds_large(sentences));
        is(PlaceClue::National, Cues::bundled().national.is_in(text));
        clues.set(PlaceClue::Provinces, many(meant));
        let country = clues;
        found.push(Candidate { place: Some(PlaceId::country()), clues, words: None });
        let nothing = meant == 0
            && [
                PlaceClue::CountryOften,
                PlaceClue::Ministry,
                PlaceClue::EnterpriseHeadline,
                PlaceClue::Enterprises,
                PlaceClue::Large,
                PlaceClue::AllProvinces,
            ]
            .iter()
            .all(|clue| country.get(*clue) == 0.0);
        let mut clues = PlaceClues::default();
        let mut is = |clue: PlaceClue, holds: bool| clues.set(clue, f32::from(u8::from(holds)));
        is(PlaceClue::UnnamedNothing, nothing);
        is(PlaceClue::Unnamed, true);
        is(PlaceClue::UnnamedLocal, local && meant == 0);
        is(PlaceClue::UnnamedNoProvince, meant == 0);
        clues.set(PlaceClue::UnnamedProvincial, provincial);
        found.push(Candidate { place: None, clues, words: None });
        found
    }
}

/// How many, so that the first ones count most.
fn many(count: usize) -> f32 {
    (1.0 + count.min(20) as f32).ln()
}

/// How much of `all` is `some`.
fn part(some: usize, all: usize) -> f32 {
    some as f32 / all.max(1) as f32
}

/// The places that a document may be about, with what speaks for each.
pub(in crate::extract) fn candidates(
    text: &str,
    blocks: &[Block],
    sentences: &[Sentence],
    title_end: usize,
) -> Vec<Candidate> {
    let survey = Survey { text, blocks, sentences, title_end, provinces: Vec::new(), country: PlaceClues::default() };
    survey.candidates()
}

/// Whether a line begins with the place at `range` as the news agencies set it: "VNA - Hanoi, October 6, 2022",
/// "Hà Nội (TTXVN) -", "Hà Nội, ngày 5/9/2025".
fn signs_dateline(text: &str, block: &Block, range: &Range<usize>) -> bool {
    let before = text[block.range.start..range.start].trim_ascii();
    let agency = before.is_empty()
        || before.len() <= 16 && before.ends_with(['-', '(', ',', '|', ':']) && before.split(' ').count() <= 3
        // "By Tran Minh Duc    Hanoi, January 16, 2018"
        || before.starts_with("by ") && before.split_ascii_whitespace().count() <= 6;
    let after = text[range.end..block.range.end].trim_ascii_start();
    let bracketed = after.strip_prefix('(').and_then(|rest| rest.split_once(')')).is_some_and(|(name, rest)| {
        name.len() <= 16 && name.chars().all(is_letter) && rest.trim_ascii_start().starts_with('-')
    });
    let day = after.strip_prefix(',').map(str::trim_ascii_start).is_some_and(|rest| {
        let word = rest.split(|c: char| !is_word_part(c)).next().unwrap_or_default();
        is_month_name(word)
            || word == "ngày"
            || word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit()) && !word.is_empty()
    });
    // "VIETNAM, July 11 - HÀ NỘI — The group said": a dash after the place, and before it no more than the line of the agency.
    let dashed = after.starts_with("- ") || after.starts_with("-- ");
    let line =
        range.start - block.range.start <= 48 && before.ends_with(['-', ')', ',', '|']) && !before.contains(". ");
    agency && (bracketed || day) || dashed && line
}

/// Words for a place, and those who speak for one.
const SPEAKERS: Senses = Senses::of(&[Sense::Country, Sense::Ministry, Sense::Department, Sense::WholeProvince]);

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

/// Whether a text speaks of its province without a name: "Bưu điện tỉnh", "the provincial people's committee".
fn is_local(text: &str) -> bool {
    Cues::bundled().local.is_in(text)
}

/// Whether the text counts all provinces of the country: "all 63 provinces".
fn counts_all_provinces(text: &str) -> bool {
    let cues = Cues::bundled();
    number_ends(text).filter(|end| may_count_provinces(text, *end)).any(|end| {
        cues.provinces.begin(&text[end..])
            && cues.all_provinces.iter().filter_map(|count| text[..end].strip_suffix(count.as_str())).any(|before| {
                let before = before.trim_end_matches(|c: char| c.is_ascii_digit()).trim_ascii_end();
                // "xếp thứ 21/63 tỉnh": the place of one of them.
                let digit = |rest: &str| rest.ends_with(|c: char| c.is_ascii_digit());
                let ordinal = cues.ordinals.iter().any(|word| before.strip_suffix(word.as_str()).is_some_and(digit));
                !ordinal && !cues.ranked.end(before)
            })
    })
}

/// Whether the digits that end at `end` are the last ones of some count of all provinces: of most numbers two bytes tell
/// that they are not.
fn may_count_provinces(text: &str, end: usize) -> bool {
    static ENDS: LazyLock<Vec<[u8; 2]>> = LazyLock::new(|| {
        let counts = Cues::bundled().all_provinces.iter();
        let mut ends: Vec<[u8; 2]> = counts.filter_map(|count| count.as_bytes().last_chunk().copied()).collect();
        ends.sort_unstable();
        ends.dedup();
        ends
    });
    text.as_bytes()[..end].last_chunk().is_some_and(|last| ENDS.contains(last))
}

/// Where the runs of digits of `text` end.
fn number_ends(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let run_end = |digit: usize| digit + bytes[digit..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let first = next_digit(bytes, 0).map(run_end);
    std::iter::successors(first, move |end| next_digit(bytes, *end).map(run_end))
}

/// How often enterprises are named.
fn enterprises(sentences: &[Sentence]) -> usize {
    sentences.iter().map(|sentence| sentence.operators).sum()
}

/// Whether the headline is about one enterprise, and no office.
fn heads_enterprise(blocks: &[Block], sentences: &[Sentence], title_end: usize) -> bool {
    sentences.iter().filter(|sentence| sentence.block <= title_end.max(1)).any(|sentence| {
        let heading = blocks[sentence.block].kind == BlockKind::Heading;
        let office = sentence.speaks_of(Senses::of(&[Sense::Department, Sense::Ministry]));
        heading && sentence.operators > 0 && !office
    })
}

/// Whether a figure is larger than any province has.
fn holds_large(sentences: &[Sentence]) -> bool {
    sentences.iter().filter(|sentence| sentence.numbers > 0).any(|sentence| {
        let lines = sentence.speaks_of(Sense::Subscribers.into());
        sentence.mentions.iter().any(|mention| {
            let What::Quantity(quantity) = &mention.what else { return false };
            let most = match quantity.kind {
                Kind::Money(Unit::Vnd) => MOST_MONEY,
                Kind::Count if lines => MOST_LINES,
                _ => return false,
            };
            quantity.value >= Decimal::from(most)
        })
    })
}

/// Whether a line ends with the place at `range` and a day, as minutes and reports do: "Annual meeting, Hanoi, 18 April 2024".
fn meets(text: &str, block: &Block, range: &Range<usize>) -> bool {
    let before = text[block.range.start..range.start].trim_ascii_end();
    let after = text[range.end..block.range.end].trim_ascii_start();
    before.ends_with([',', '(']) && after.starts_with(',') && after.len() <= 40 && {
        let mut words = after.split(|c: char| !is_word_part(c)).filter(|word| !word.is_empty());
        words
            .next()
            .is_some_and(|word| is_month_name(word) || word == "ngày" || word.bytes().all(|byte| byte.is_ascii_digit()))
    }
}

/// More dong than a province's branch of the field turns over in a year.
const MOST_MONEY: u64 = 100_000_000_000_000;

/// More lines of one kind than a province has.
const MOST_LINES: u64 = 25_000_000;

/// The one of `known` whose name stands in a web address of the text.
fn slug_of_source(text: &str, mut known: impl Iterator<Item = PlaceId>) -> Option<PlaceId> {
    let at = memchr::memmem::find_iter(text.as_bytes(), "http").last()?;
    let address = text[at..].split_ascii_whitespace().next()?;
    known.find(|place| address.contains(place.as_str()))
}
