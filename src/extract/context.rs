//! What a document as a whole is about: its date, the period it reviews, its province, its enterprise.

use std::ops::Range;

use crate::domain::{Month, Operator, PlaceId};

use super::compose::SECTORS;
use super::lexicon::{Sense, Senses, Trade};
use super::mention::{Mention, What};
use super::page::{Block, BlockKind};
use super::time::{Clock, When, Year};
use super::words::cut;

/// What holds for figures whose own words do not say otherwise.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame {
    /// Date and period.
    pub clock: Clock,
    /// The words that name the period.
    pub review_words: Option<Range<usize>>,
    /// The province, or the country.
    pub place: Option<PlaceId>,
    /// Whether headline or office name it, or the text does time and again.
    pub place_is_strong: bool,
    /// The words that name it.
    pub place_words: Option<Range<usize>>,
    /// The provinces that the document names together.
    pub place_list: Vec<(PlaceId, Range<usize>)>,
    /// The enterprise that the document is about.
    pub operator: Option<(Operator, Trade)>,
    /// The sectors that the headline names.
    pub sectors: Senses,
    /// Whether the document is about a district or a commune.
    pub district: bool,
    /// The last block of the headline.
    pub title_end: usize,
    /// Whether headline or lead speak of trade on the Internet.
    pub commerce: bool,
}

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

/// One sentence with its mentions.
pub(super) struct Sentence {
    /// Its mentions.
    pub mentions: Vec<Mention>,
    /// The block it stands in.
    pub block: usize,
    /// Where it stands in the folded text.
    pub range: Range<usize>,
}

/// A period that the text may review: its weight, first and last month, words, how often it comes again, whether it is said to be reviewed,
/// whether only its end is meant.
type Candidate = (i32, (Year, u32), (Year, u32), Range<usize>, i32, bool, bool);

impl Frame {
    /// Reads the frame of a document; `published` is its date where a reader of files recognised one.
    pub fn read(text: &str, blocks: &[Block], sentences: &[Sentence], published: Option<Month>) -> Self {
        let mut frame = Self::default();
        frame.clock.dated = published.or_else(|| date_line(text, blocks, sentences).map(|line| line.0));
        let body =
            blocks.iter().position(|block| block.kind != BlockKind::Heading && block.range.len() > 60).unwrap_or(0);
        frame.title_end = body.saturating_sub(1).min(7);
        frame.commerce = sentences
            .iter()
            .filter(|sentence| sentence.block <= frame.title_end + 2)
            .any(|sentence| sentence.mentions.iter().any(|mention| mention.has(Sense::Commerce)));
        frame.read_review(text, blocks, sentences);
        frame.read_day(text, sentences);
        frame.read_place(text, blocks, sentences);
        frame.read_subject(text, blocks, sentences);
        frame
    }

    /// The same for what follows the stretch of text that the frame was read from: its words are out of reach.
    pub fn beyond(&self) -> Self {
        Self { review_words: None, place_words: None, place_list: Vec::new(), title_end: 0, ..self.clone() }
    }

    /// The period that the document reviews: the one that headline and lead name, else the one most figures are for.
    #[expect(clippy::too_many_lines, reason = "one weighing of all times")]
    fn read_review(&mut self, text: &str, blocks: &[Block], sentences: &[Sentence]) {
        let mut named: Vec<Candidate> = Vec::new();
        let mut years: Vec<(i32, i32)> = Vec::new();
        let dated = self.clock.dated;
        let mut compared_year = None;
        for (order, sentence) in sentences.iter().enumerate() {
            let heading = blocks[sentence.block].kind == BlockKind::Heading;
            let lead = sentence.block;
            let reviewing = sentence.mentions.iter().any(|mention| mention.has(Sense::Review));
            let mut tasks = false;
            for (index, mention) in sentence.mentions.iter().enumerate() {
                // "reviewing the tasks of 2021" looks back.
                let looks_back = sentence.mentions[..index].last().is_some_and(|other| {
                    other.has(Sense::Review) && mention.range.start.saturating_sub(other.range.end) <= 14
                });
                // "kết quả thực hiện các chỉ tiêu 6 tháng": what came of the goals.
                let results =
                    sentence.mentions[..index].iter().rfind(|other| other.has(Sense::Review)).is_some_and(|other| {
                        let gap = cut(text, other.range.end, mention.range.start);
                        !gap.contains(" và ") && !gap.contains(" and ") && !gap.contains([',', ';', ':'])
                    });
                if mention.senses().any(Senses::of(&[Sense::Tasks, Sense::Target]))
                    && !mention.has(Sense::Review)
                    && !looks_back
                    && !results
                {
                    tasks = true;
                }
                let What::Time { when, compared } = mention.what else { continue };
                if compared {
                    if let Some(year) = when.known_year() {
                        compared_year.get_or_insert(year);
                    }
                    continue;
                }
                let When::Span { from, to, point } = when else { continue };
                // A day is when something happened; "to the end of September" is a period under review.
                if lead <= self.title_end + 3
                    && point
                    && self.clock.as_of.is_none()
                    && announces_stock(text, mention.range.start)
                    && (!tasks || is_day(text, &mention.range))
                    && !matches!((to.0, dated), (Year::Known(year), Some(dated)) if year > dated.year())
                {
                    self.clock.as_of = match to.0 {
                        Year::Known(year) => Month::new(year, to.1),
                        _ => None,
                    };
                }
                let back = sentence.mentions[..index].iter().rev().take(2).any(|other| other.has(Sense::Review));
                if tasks || (plan_ahead(text, mention) && !back) {
                    continue;
                }
                let after_date = matches!((to.0, dated), (Year::Known(year), Some(dated)) if Month::new(year, to.1.min(12)).is_some_and(|month| month.year() > dated.year()));
                if after_date {
                    continue;
                }
                let is_date = point
                    && text[mention.range.clone()].bytes().any(|b| b.is_ascii_digit())
                    && is_day(text, &mention.range);
                if is_date {
                    continue;
                }
                if to.0 == Year::Open && from.1 == 1 && to.1 == 12 {
                    continue;
                }
                let (from, to) = match (from.0, to.0) {
                    // A part of "this year" is a part of the year that the text is about.
                    (Year::Shift(0), Year::Shift(0)) if to.1 - from.1 < 11 => {
                        ((Year::Open, from.1), (Year::Open, to.1))
                    }
                    _ => (from, to),
                };
                let this_year = to.0 == Year::Shift(0) && from.1 == 1 && to.1 == 12;
                if this_year && dated.is_none_or(|dated| dated.month() < 10) {
                    continue;
                }
                if let (Year::Known(first), Year::Known(last)) = (from.0, to.0) {
                    if last > first {
                        if last - first >= 2 && (from.1, to.1) == (1, 12) && self.clock.years.is_none() {
                            self.clock.years = Some((Month::january(first), Month::december(last)));
                        }
                        continue;
                    }
                    match years.iter_mut().find(|entry| entry.0 == last) {
                        Some(entry) => entry.1 += 1,
                        None => years.push((last, 1)),
                    }
                }
                let mut score = 0;
                if matches!(to.0, Year::Known(_)) {
                    score += 2;
                }
                if this_year {
                    score += 2;
                }
                if order == 0 || (heading && lead <= self.title_end.max(1)) {
                    score += 9;
                } else if lead <= 3 {
                    score += 4;
                } else if lead <= 6 {
                    score += 2;
                } else if heading {
                    score += 1;
                }
                if reviewing && lead <= 8 {
                    score += 3;
                }
                let numbers_after = sentence.mentions[index..].iter().any(|mention| mention.quantity().is_some());
                if numbers_after {
                    score += 1;
                }
                // A part of a year says more than the year around it.
                if to.1 - from.1 < 11 && !point {
                    score += 1;
                }
                if point {
                    score -= 3;
                }
                if matches!(to.0, Year::Known(year) if dated.is_some_and(|dated| year < dated.year() - 1)) {
                    score -= 5;
                }
                if matches!(to.0, Year::Shift(by) if by != 0) {
                    score -= 3;
                }
                let sure =
                    order == 0 || (heading && lead <= self.title_end.max(2)) || lead <= 3 || (reviewing && lead <= 8);
                let own_dateline = heading && sentence.mentions.len() <= 2 && !reviewing && order > 0;
                if own_dateline {
                    score -= 4;
                }
                match named.iter_mut().find(|entry| entry.1 == from && entry.2 == to) {
                    Some(entry) => {
                        entry.5 |= sure;
                        if score > entry.0 {
                            entry.0 = score;
                            entry.3 = mention.range.clone();
                        }
                        entry.4 += 1;
                    }
                    None => named.push((score, from, to, mention.range.clone(), 0, sure, point)),
                }
            }
        }
        // Of two that weigh the same the first one counts.
        let ends: Vec<u32> = named.iter().filter(|entry| entry.5).map(|entry| entry.2.1).collect();
        // A year that is not over is not reviewed whole where a part of it is named.
        let parts: Vec<_> = named
            .iter()
            .filter(|entry| {
                let same_year = entry.1.0 == entry.2.0;
                same_year && entry.2.1 - entry.1.1 < 11 && entry.2.1 > entry.1.1 && entry.5 && !entry.6
            })
            .map(|entry| (entry.0, entry.1, entry.2, entry.3.clone()))
            .collect();
        let so_far: Vec<_> = named
            .iter()
            .filter(|entry| entry.1.1 == 1 && entry.2.1 > 1 && entry.2.1 < 12 && entry.1.0 == entry.2.0 && entry.5)
            .map(|entry| (entry.1, entry.2, entry.3.clone()))
            .collect();
        let best = named
            .into_iter()
            .map(|(score, from, to, words, again, sure, point)| (score + again.min(4), from, to, words, sure, point))
            .filter(|entry| entry.0 > 0)
            .rev()
            // Of two years that weigh the same the later one is reviewed, the other compared with.
            .max_by_key(|entry| {
                let whole = entry.1.1 == 1 && entry.2.1 == 12 && entry.1.0 == entry.2.0 && entry.0 <= 5;
                let whole = whole && dated.is_none();
                (entry.0, if whole { entry.2.0.known().unwrap_or_default() } else { 0 })
            });
        // A monthly report states the month beside the months so far: what says neither is of both.
        let best = best.map(|best| {
            let year = best.1.0.known().filter(|_| best.1.0 == best.2.0 && best.1.1 == 1 && best.2.1 == 12);
            let over = year.zip(dated).is_none_or(|(year, dated)| dated.year() != year || dated.month() >= 11);
            if let Some(part) = parts
                .iter()
                .filter(|part| !over && part.1.0.known().is_none_or(|own| Some(own) == year))
                .filter(|part| dated.is_some_and(|dated| part.2.1 <= dated.month()))
                .max_by_key(|part| part.0)
            {
                return (best.0, part.1, part.2, part.3.clone(), best.4, false);
            }
            let month = best.1 == best.2 && !best.5;
            match so_far.iter().find(|entry| month && entry.1.0 == entry.0.0 && entry.1.1 == best.2.1) {
                Some(entry) if best.2.1 > 1 => (best.0, entry.0, entry.1, entry.2.clone(), best.4, false),
                _ => best,
            }
        });
        let Some((_, from, to, words, sure, point)) = best else {
            if let Some(year) = compared_year.filter(|_| dated.is_none()) {
                self.clock.review = Some((Month::january(year + 1), Month::december(year + 1)));
            }
            return;
        };
        years.sort_by_key(|entry| (-entry.1, -entry.0));
        // "By the end of March" reviews all months until then.
        let from = if point && from == to { (from.0, 1) } else { from };
        let around = dated.map(|dated| {
            // "The end of December" in a text of January is last year's.
            if to.1 > dated.month() { dated.year() - 1 } else { dated.year() }
        });
        let fallback = around.or(years.first().map(|entry| entry.0)).or(compared_year.map(|year| year + 1));
        let year = |year: Year| match year {
            Year::Known(year) => Some(year),
            Year::Open => fallback,
            Year::Shift(by) => Some(dated.map(Month::year).or(fallback)? + by),
        };
        // A conference "of 2019" in January 2019 looks back on 2018.
        let (from, to) = match (from.0, to.0, dated) {
            (Year::Known(first), Year::Known(last), Some(dated))
                if first == last
                    && last == dated.year()
                    && dated.month() <= 2
                    && to.1 - from.1 == 11
                    && years.iter().any(|entry| entry.0 == last - 1) =>
            {
                ((Year::Known(first - 1), from.1), (Year::Known(last - 1), to.1))
            }
            _ => (from, to),
        };
        if let (Some(first), Some(last)) =
            (year(from.0).and_then(|year| Month::new(year, from.1)), year(to.0).and_then(|year| Month::new(year, to.1)))
        {
            self.clock.review = Some((first, last));
            // A text of the first months that speaks of the year before reviews it.
            let looks_back =
                dated.is_some_and(|dated| dated.month() <= 3 && last.year() == dated.year() - 1) && last.month() == 12;
            // So does one that is dated soon after the end of the months it speaks of.
            let soon = dated.is_some_and(|dated| (1..=2).contains(&dated.since(last)));
            self.clock.sure = sure || ends.contains(&to.1) || looks_back || soon;
            self.review_words = Some(words);
        }
    }

    /// A day without a year in the lead ("told reporters on July 28") dates the text in the year it is about.
    fn read_day(&mut self, text: &str, sentences: &[Sentence]) {
        let (None, Some((_, last))) = (self.clock.dated, self.clock.review) else { return };
        let day =
            sentences.iter().filter(|sentence| sentence.block <= 4).flat_map(|sentence| &sentence.mentions).find_map(
                |mention| match mention.what {
                    What::Time { when: When::Span { to: (Year::Open, month), point: true, .. }, compared: false }
                        if is_day(text, &mention.range) =>
                    {
                        Some(month)
                    }
                    _ => None,
                },
            );
        let Some(month) = day else { return };
        let same = Month::new(last.year(), month);
        self.clock.dated = same.map(|same| if same < last && last.month() == 12 { same.plus(12) } else { same });
        self.clock.sure |= month <= 3 && last.month() == 12;
    }

    fn read_place(&mut self, text: &str, blocks: &[Block], sentences: &[Sentence]) {
        let country = PlaceId::country();
        let mut weights: Vec<Weight> = Vec::new();
        let mut ministry = 0;
        let mut provincial = 0;
        let mut country_leads = false;
        for (order, sentence) in sentences.iter().enumerate() {
            let block = &blocks[sentence.block];
            let heading = block.kind == BlockKind::Heading;
            for mention in &sentence.mentions {
                match &mention.what {
                    What::Place(place) => {
                        // A dateline says where the reporter sat.
                        let after = text[mention.range.end..].trim_start();
                        let dateline = order > 0
                            && mention.range.start <= block.range.start + 2
                            && (after.starts_with('-') || after.starts_with("(vna") || after.starts_with(", "));
                        if *place == country {
                            country_leads |= sentence.block <= self.title_end + 2;
                            continue;
                        }
                        // "Sở … tỉnh Hưng Yên", "the Department … of Hung Yen"
                        let spoken = cut(text, mention.range.start.saturating_sub(60), mention.range.start);
                        let office = sentence.block <= 6 && (spoken.contains("sở ") || spoken.contains("department"));
                        let weight = if dateline {
                            0
                        } else if office && order > 0 {
                            4
                        } else if order == 0 || (heading && sentence.block <= self.title_end.max(2)) {
                            8
                        } else if sentence.block <= 4 {
                            3
                        } else {
                            1
                        };
                        let passing = i32::from(weight == 1);
                        match weights.iter_mut().find(|entry| entry.place == *place) {
                            Some(entry) => {
                                entry.named += 1;
                                entry.strong |= weight >= 4;
                                if passing == 0 || entry.passing < 3 {
                                    entry.weight += weight;
                                    entry.passing += passing;
                                }
                            }
                            None => weights.push(Weight {
                                place: *place,
                                weight,
                                words: mention.range.clone(),
                                passing,
                                named: 1,
                                strong: weight >= 4,
                            }),
                        }
                    }
                    What::Words(senses) => {
                        if senses.has(Sense::Ministry) && sentence.block <= 6 {
                            ministry += 1;
                        }
                        if senses.any(Senses::of(&[Sense::Department, Sense::WholeProvince])) {
                            provincial += 1;
                        }
                    }
                    _ => {}
                }
            }
            let listed = listed_places(text, &sentence.mentions);
            if listed.len() > self.place_list.len() && listed.len() >= 2 {
                self.place_list = listed;
            }
        }
        if let Some((place, words)) = slug_of_source(text, &weights) {
            match weights.iter_mut().find(|entry| entry.place == place) {
                Some(entry) => entry.weight += 6,
                None => weights.push(Weight { place, weight: 2, words, passing: 0, named: 1, strong: false }),
            }
        }
        weights.sort_by_key(|entry| -entry.weight);
        let national = sentences.iter().any(|sentence| {
            sentence.mentions.iter().any(|mention| mention.has(Sense::Ministry))
                && blocks[sentence.block].kind != BlockKind::Heading
                && sentence.mentions.iter().any(|mention| mention.quantity().is_some() || mention.has(Sense::Review))
        });
        let leading = weights.into_iter().next();
        self.place_is_strong = leading.as_ref().is_some_and(|leading| leading.strong || leading.named > 2);
        let speaks_for_country = ministry > 0
            && national
            && (provincial <= 2
                || sentences
                    .iter()
                    .take(6)
                    .any(|sentence| sentence.mentions.first().is_some_and(|mention| mention.has(Sense::Ministry))));
        // A text that begins with the country names provinces in passing.
        let passing = leading.as_ref().is_some_and(|leading| !leading.strong && leading.named <= 2);
        match leading {
            Some(leading)
                if leading.weight >= 2
                    && !(speaks_for_country && leading.weight < 6)
                    && !(country_leads && passing) =>
            {
                self.place = Some(leading.place);
                self.place_words = Some(leading.words);
            }
            _ if speaks_for_country || names_country(sentences, blocks) => {
                self.place = Some(country);
            }
            Some(leading) if leading.weight >= 1 => {
                self.place = Some(leading.place);
                self.place_words = Some(leading.words);
            }
            _ => {}
        }
    }

    fn read_subject(&mut self, text: &str, blocks: &[Block], sentences: &[Sentence]) {
        let title_end = self.title_end.max(1);
        let titles = sentences.iter().filter(|sentence| {
            let block = &blocks[sentence.block];
            sentence.block <= title_end
                && (block.kind == BlockKind::Heading || sentence.block == 0)
                && block.range.len() >= 16
        });
        for sentence in titles {
            for mention in &sentence.mentions {
                let date_line = sentence.mentions.iter().any(|mention| matches!(mention.what, What::Time { .. }))
                    && sentence.mentions.len() <= 3;
                if mention.senses().any(SECTORS) && self.sectors.is_empty() && !date_line {
                    self.sectors = mention.senses().only(SECTORS).without(Sense::Sector.into());
                }
            }
            let sub = sentence.mentions.iter().any(|mention| matches!(mention.what, What::Sub));
            let province = sentence.mentions.iter().any(|mention| matches!(mention.what, What::Place(_)));
            self.district |= sub && !province && self.place.is_none_or(|place| place == PlaceId::country());
            self.district |= heads_district(text, &sentence.mentions);
            let heading = blocks[sentence.block].kind == BlockKind::Heading;
            let department = sentence
                .mentions
                .iter()
                .any(|mention| mention.senses().any(Senses::of(&[Sense::Department, Sense::Ministry])));
            let operators: Vec<(Operator, Trade)> = sentence
                .mentions
                .iter()
                .filter_map(|mention| match mention.what {
                    What::Operator(operator, trade) => Some((operator, trade)),
                    _ => None,
                })
                .collect();
            if heading && !department && operators.len() == 1 && self.operator.is_none() {
                self.operator = Some(operators[0]);
                // What an enterprise tells of itself without naming a province is of the country.
                if !self.place_is_strong {
                    self.place = Some(PlaceId::country());
                    self.place_words = None;
                }
            }
        }
        if self.operator.is_none() {
            self.operator = only_operator(sentences);
        }
    }
}

/// The enterprise that a text speaks of time and again, where it names no other.
fn only_operator(sentences: &[Sentence]) -> Option<(Operator, Trade)> {
    let mut named = sentences.iter().flat_map(|sentence| {
        sentence.mentions.iter().filter_map(|mention| match mention.what {
            What::Operator(operator, trade) => Some((operator, trade, sentence.block)),
            _ => None,
        })
    });
    let first = named.next()?;
    let (mut times, mut only) = (1, true);
    for other in named {
        times += 1;
        only &= other.0 == first.0;
    }
    let whole = sentences.iter().any(|sentence| {
        sentence.mentions.iter().any(|mention| mention.quantity().is_some())
            && sentence
                .mentions
                .iter()
                .any(|mention| mention.senses().any(Senses::of(&[Sense::WholeMarket, Sense::Ministry])))
    });
    (only && times >= 3 && first.2 <= 4 && !whole).then_some((first.0, first.1))
}

/// Whether a heading names a district and its province after it: "HUYỆN CẨM KHÊ - TỈNH PHÚ THỌ".
fn heads_district(text: &str, mentions: &[Mention]) -> bool {
    let Some(sub) = mentions.iter().position(|mention| matches!(mention.what, What::Sub)) else { return false };
    let place =
        mentions.iter().position(|mention| matches!(mention.what, What::Place(place) if place != PlaceId::country()));
    place.is_some_and(|place| {
        sub < place
            && text[mentions[sub].range.end..mentions[place].range.start]
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .count()
                <= 5
            && mentions.iter().all(|mention| mention.quantity().is_none())
    })
}

/// Whether the time is announced as that of a plan.
fn plan_ahead(text: &str, mention: &Mention) -> bool {
    let before = text[..mention.range.start].trim_end();
    let after = text[mention.range.end..].trim_start_matches(['\'', 's']).trim_start();
    let led = ["business plan", "plan", "tasks", "targets", "work plan", "goals"]
        .iter()
        .any(|word| after.starts_with(word) && !after[word.len()..].starts_with(|c: char| c.is_alphanumeric()));
    let measured = before.ends_with("the") && text[..mention.range.start].trim_end().ends_with("of the");
    led && !measured
        || [
            "plan for",
            "plan of",
            "kế hoạch",
            "tasks for",
            "tasks of",
            "nhiệm vụ",
            "mục tiêu",
            "tasks in",
            "directions for",
            "forward to",
        ]
        .iter()
        .any(|word| before.ends_with(word))
}

/// Whether a time names a day: 12/07/2023, June 30.
pub(super) fn is_day(text: &str, range: &Range<usize>) -> bool {
    let written = &text[range.clone()];
    if written.starts_with("ngày ") {
        return true;
    }
    let numbers: Vec<&str> = written.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let short = numbers.iter().filter(|part| part.len() <= 2).count();
    let month_named = written.chars().any(char::is_alphabetic);
    if written.contains("tháng") || written.contains("quý") {
        return false;
    }
    short >= 2 || (short >= 1 && (month_named || (numbers.len() >= 2 && short == numbers.len())))
}

fn names_country(sentences: &[Sentence], blocks: &[Block]) -> bool {
    sentences.iter().filter(|sentence| sentence.block <= 6 || blocks[sentence.block].kind == BlockKind::Heading).any(
        |sentence| {
            sentence.mentions.iter().any(|mention| {
                mention.has(Sense::Country) || matches!(mention.what, What::Place(place) if place == PlaceId::country())
            })
        },
    )
}

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

/// The month of the document's date line: a full date that stands alone or nearly so, near its head or its end.
pub(super) fn date_line(text: &str, blocks: &[Block], sentences: &[Sentence]) -> Option<(Month, Range<usize>)> {
    let mut best: Option<(i32, Month, Range<usize>)> = None;
    let head: Vec<&Sentence> = sentences.iter().filter(|sentence| sentence.block < 14).collect();
    let foot = sentences.iter().rev().take(8);
    for (sentence, early) in head.iter().map(|sentence| (*sentence, true)).chain(foot.map(|sentence| (sentence, false)))
    {
        let block = &blocks[sentence.block];
        for mention in &sentence.mentions {
            let What::Time { when: When::Span { to: (Year::Known(year), month), .. }, compared: false } = mention.what
            else {
                continue;
            };
            let written = &text[mention.range.clone()];
            if !is_day(text, &mention.range) || text[mention.range.clone()].contains('@') {
                continue;
            }
            let Some(month) = Month::new(year, month) else { continue };
            let length = block.range.len();
            let rest = length.saturating_sub(written.len());
            let from = text.floor_char_boundary(mention.range.start.saturating_sub(1000)).max(block.range.start);
            let before = cut(text, from, mention.range.start).trim();
            let marked = [
                "updated",
                "published",
                "cập nhật",
                "ngày đăng",
                "posted",
                "compiled",
                "ngày đăng tin",
                "đăng ngày",
                "ngày cập nhật",
                "date",
                "lúc",
            ]
            .iter()
            .any(|word| before.contains(word));
            let address =
                text[from..mention.range.start].rsplit(char::is_whitespace).next().unwrap_or_default().contains('/')
                    && before.contains("http");
            let decision = [
                "quyết định",
                "nghị quyết",
                "kế hoạch",
                "decision",
                "directive",
                "resolution",
                "dated",
                "chỉ thị",
                "nghị định",
                "qđ",
                "decree",
                "công văn",
            ]
            .iter()
            .any(|word| before.ends_with(word) && !before.ends_with("updated"));
            if address || decision {
                continue;
            }
            let leads = sentence.block <= 5 && mention.range.start.saturating_sub(block.range.start) <= 60;
            let mut score = if rest <= 60 {
                10
            } else if leads {
                4
            } else {
                0
            };
            if marked {
                score += 5;
            }
            if early && score > 0 {
                score += 2;
            } else if !marked {
                score -= 6;
            }
            if score > 0 && best.as_ref().is_none_or(|best| score > best.0) {
                best = Some((score, month, mention.range.clone()));
            }
        }
    }
    best.map(|(_, month, words)| (month, words))
}

/// Whether the words before say that figures stand as of the day that follows.
pub(super) fn announces_stock(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    ["đến", "đến ngày", "chốt ngày", "chốt", "as of", "hết", "đến hết", "đến hết ngày", "có đến", "as at", "tính đến"]
        .iter()
        .any(|word| before.ends_with(word))
}
