//! The period that a document reviews: the one that headline and lead name, else the one most figures are for.

use std::ops::Range;

use crate::domain::{IndicatorKind, Month, Period};
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::page::{Block, BlockKind};
use crate::extract::time::{When, Year};
use crate::extract::words::{behind_last, cut, sentence_start};

use super::date::leads_block;
use super::page_time::page_time;
use super::{Frame, Sentence, announces_stock, is_day};
use crate::extract::mention::{dates_issue, is_edition, is_founding, is_told_alone};

/// A month of a year, as it is named.
type NamedMonth = (Year, u32);

/// A period that the text may review.
#[derive(Clone)]
struct Candidate {
    /// How much speaks for it where it is named best.
    score: i32,
    from: NamedMonth,
    to: NamedMonth,
    /// The words that name it there.
    words: Range<usize>,
    /// How often it comes again.
    again: i32,
    /// Whether it is said to be reviewed.
    sure: bool,
    /// Whether only its end is meant.
    point: bool,
    /// The block that names it first.
    block: usize,
    /// Whether a heading names it.
    headed: bool,
}

impl Candidate {
    /// How much speaks for it wherever it is named.
    fn weight(&self) -> i32 {
        self.score + self.again.min(4)
    }

    fn in_one_year(&self) -> bool {
        self.from.0 == self.to.0
    }

    /// Whether it is a year from January to December.
    fn is_whole_year(&self) -> bool {
        self.in_one_year() && self.from.1 == 1 && self.to.1 == 12
    }
}

/// The times that a text names, as far as they may tell what it reviews.
#[derive(Default)]
struct NamedTimes {
    candidates: Vec<Candidate>,
    /// The years, each with how often it is named.
    years: Vec<(i32, i32)>,
    /// The first year that others are compared with.
    compared: Option<i32>,
    /// The words for a year that is over, near the head of a text from its last month or the first ones after it: "trong năm qua".
    over: Option<Range<usize>>,
    /// The latest time as of which figures are said to stand, anywhere.
    stands: Option<Month>,
    /// Whether that is a day.
    stands_on_day: bool,
}

impl NamedTimes {
    fn add(&mut self, candidate: Candidate) {
        match self.candidates.iter_mut().find(|entry| entry.from == candidate.from && entry.to == candidate.to) {
            Some(entry) => {
                entry.sure |= candidate.sure;
                entry.headed |= candidate.headed;
                if candidate.score > entry.score {
                    entry.score = candidate.score;
                    entry.words = candidate.words;
                }
                entry.again += 1;
            }
            None => self.candidates.push(candidate),
        }
    }

    /// Notes that figures stand as of `month`.
    fn add_stand(&mut self, month: Month, day: bool) {
        if self.stands.is_none_or(|stands| stands < month) {
            (self.stands, self.stands_on_day) = (Some(month), day);
        }
    }

    fn add_year(&mut self, year: i32) {
        match self.years.iter_mut().find(|entry| entry.0 == year) {
            Some(entry) => entry.1 += 1,
            None => self.years.push((year, 1)),
        }
    }

    /// Whether the text tells of the year before its own: "năm qua", "last year".
    fn tells_last_year(&self) -> bool {
        self.over.is_some()
            || self.candidates.iter().any(|entry| entry.is_whole_year() && entry.to.0 == Year::Shift(-1))
    }

    /// The period for which most speaks, in a text of the month `dated`.
    fn best(&self, dated: Option<Month>) -> Option<Candidate> {
        // Of two that weigh the same the first one counts.
        let best = self.candidates.iter().filter(|entry| entry.weight() > 0).rev().max_by_key(|entry| {
            // Of two years that weigh the same the later one is reviewed, the other compared with.
            let later = entry.is_whole_year() && entry.weight() <= 5 && dated.is_none();
            (entry.weight(), if later { entry.to.0.known().unwrap_or_default() } else { 0 })
        })?;
        let found = self.part_so_far(best, dated).or_else(|| self.months_so_far(best));
        Some(found.map_or_else(|| best.clone(), |found| Candidate { sure: best.sure, point: false, ..found.clone() }))
    }

    /// The part of `best` that is named beside it: a year that is not over is not reviewed whole.
    fn part_so_far(&self, best: &Candidate, dated: Option<Month>) -> Option<&Candidate> {
        let year = best.from.0.known().filter(|_| best.is_whole_year());
        let over = year.zip(dated).is_none_or(|(year, dated)| dated.year() != year || dated.month() >= 11);
        if over {
            return None;
        }
        self.candidates
            .iter()
            .filter(|entry| {
                entry.in_one_year()
                    && entry.to.1 - entry.from.1 < 11
                    && entry.to.1 > entry.from.1
                    && (entry.sure || entry.again >= 1)
                    && !entry.point
            })
            .filter(|part| part.from.0.known().is_none_or(|own| Some(own) == year))
            .filter(|part| dated.is_some_and(|dated| part.to.1 <= dated.month()))
            .max_by_key(|part| part.score)
    }

    /// The months up to the month or quarter `best`: a monthly report states the month beside the months so far, and what says
    /// neither is of both.
    fn months_so_far(&self, best: &Candidate) -> Option<&Candidate> {
        let quarter = best.in_one_year() && best.to.1 == best.from.1 + 2 && best.to.1.is_multiple_of(3);
        let month = (best.from == best.to || quarter) && !best.point;
        self.candidates
            .iter()
            .filter(|entry| entry.from.1 == 1 && entry.to.1 > 1 && entry.to.1 < 12 && entry.in_one_year() && entry.sure)
            // One that a later paragraph tells once has figures of its own and no others.
            .filter(|entry| entry.block == best.block || entry.headed || entry.again >= 1)
            .find(|entry| month && entry.to.1 == best.to.1)
    }
}

/// Where a sentence stands, and what it says for the times that it names.
struct Standing {
    /// Its place among the sentences.
    order: usize,
    /// Its block.
    block: usize,
    heading: bool,
    /// Whether it speaks of a review.
    reviewing: bool,
}

impl Standing {
    fn of(sentence: &Sentence, order: usize, blocks: &[Block]) -> Self {
        Self {
            order,
            block: sentence.block,
            heading: blocks[sentence.block].kind == BlockKind::Heading,
            reviewing: sentence.speaks_of(Sense::Review.into()),
        }
    }

    /// How much it speaks for a time below a headline that ends with block `title_end`.
    fn weight(&self, title_end: usize) -> i32 {
        let place = if self.order == 0 || (self.heading && self.block <= title_end.max(1)) {
            9
        } else if self.block <= 3 {
            4
        } else if self.block <= 6 {
            2
        } else {
            i32::from(self.heading)
        };
        if self.reviewing && self.block <= 8 { place + 3 } else { place }
    }

    /// Whether its times are said to be reviewed.
    fn is_sure(&self, title_end: usize) -> bool {
        self.order == 0
            || (self.heading && self.block <= title_end.max(2))
            || self.block <= 3
            || (self.reviewing && self.block <= 8)
    }
}

impl Frame {
    /// Reads the period that the document reviews.
    pub(super) fn read_review(&mut self, text: &str, blocks: &[Block], sentences: &[Sentence]) {
        let mut named = NamedTimes::default();
        for (order, sentence) in sentences.iter().enumerate().filter(|(_, sentence)| sentence.times > 0) {
            self.note_times(
                text,
                &blocks[sentence.block],
                sentence,
                &Standing::of(sentence, order, blocks),
                &mut named,
            );
        }
        named.years.sort_by_key(|entry| (-entry.1, -entry.0));
        match named.best(self.clock.dated) {
            Some(best) => self.settle(best, &named),
            None => {
                if let Some((dated, words)) = self.clock.dated.zip(named.over.clone()) {
                    let year = if dated.month() == 12 { dated.year() } else { dated.year() - 1 };
                    self.clock.review = Some((Month::january(year), Month::december(year)));
                    self.clock.sure = true;
                    self.review_words = Some(words);
                } else if let Some(year) = named.compared.filter(|_| self.clock.dated.is_none()) {
                    self.clock.review = Some((Month::january(year + 1), Month::december(year + 1)));
                }
            }
        }
        // A page that bears no date is no older than what it tells of.
        if self.clock.dated.is_none()
            && let Some(stands) = named.stands
            && self.clock.as_of.map_or(named.stands_on_day && !self.clock.sure, |told| told.year() < stands.year())
        {
            self.clock.as_of = Some(stands);
        }
    }

    /// Takes the time that the page says its figures are of: that of its stocks, and of its flows where its headline names none.
    pub(super) fn read_page_time(&mut self, text: &str, blocks: &[Block], sentences: &[Sentence]) {
        let Some(page) = page_time(text, blocks, sentences, self.title_end) else { return };
        let stock = self.clock.resolve(page.when, IndicatorKind::Stock);
        let Some(month) = stock.map(Period::last) else { return };
        self.clock.as_of = Some(month);
        let titled = blocks
            .get(self.title_end)
            .is_some_and(|title| self.review_words.as_ref().is_some_and(|words| words.start < title.range.end));
        if !titled && self.clock.review.is_none_or(|(_, last)| last != month) {
            let Some(Period::Flow { first, last }) = self.clock.resolve(page.when, IndicatorKind::Flow) else { return };
            self.clock.review = Some((first, last));
            self.clock.sure = true;
            self.review_words = Some(page.words);
        }
    }

    /// Takes the day that `mention` says figures stand as of, near the headline, for that of the text's stocks.
    fn note_day(&mut self, text: &str, sentence: &Sentence, mention: &Mention, tasks: bool) {
        let dated = self.clock.dated;
        let What::Time { when: When::Span { from, to, point: true }, .. } = mention.what else { return };
        // A day is when something happened; "to the end of September" is a period under review.
        if announces_stock(text, mention.range.start)
            && (!tasks || is_day(text, &mention.range))
            && !((from.1, to.1) == (1, 12) && sentence.speaks_of(Sense::Target.into()))
            // What is told of a time to come is a goal.
            && to.0.known().zip(dated).is_none_or(|(year, dated)| (year, to.1) <= (dated.year(), dated.month()))
        {
            // "As of 30 June the old province had …; as of 30 September the new one has …": the text is of the later day.
            let day = to.0.known().and_then(|year| Month::new(year, to.1));
            let later = self.clock.as_of.is_none_or(|told| {
                day.zip(dated).is_some_and(|(day, dated)| is_day(text, &mention.range) && told < day && day <= dated)
            });
            if later {
                self.clock.as_of = day;
            }
        }
    }

    /// Notes the times of one sentence.
    #[expect(clippy::too_many_lines, reason = "one walk along the times of a sentence")]
    fn note_times(
        &mut self,
        text: &str,
        block: &Block,
        sentence: &Sentence,
        standing: &Standing,
        named: &mut NamedTimes,
    ) {
        let dated = self.clock.dated;
        // "For comparison, in 2010 the province had only 742 base stations."
        let first = sentence.mentions.first().map_or(block.range.start, |mention| mention.range.start);
        let begin = sentence_start(text, first);
        if Cues::bundled().for_comparison.begin(cut(text, begin, block.range.end).trim_ascii_start()) {
            return;
        }
        let mut tasks = false;
        for (index, mention) in sentence.mentions.iter().enumerate() {
            tasks |= announces_tasks(text, &sentence.mentions, index);
            let What::Time { when, compared } = mention.what else { continue };
            if compared {
                if !is_edition(text, mention.range.start) {
                    let year = when.known_year();
                    named.compared = named.compared.or(year);
                    if dated.is_none() && tells_of_last_year(&sentence.mentions[..index]) {
                        self.clock.written = self.clock.written.or(year.map(|year| year + 2));
                    }
                }
                continue;
            }
            // "up from 36% in 2021": when it was less.
            if is_left_behind(text, &sentence.mentions, index) || names_paper(text, sentence, mention.range.start) {
                continue;
            }
            let lasting = from_beginning(when) && Cues::bundled().lasting.begin_word(&text[mention.range.end..]);
            if is_founding(text, mention.range.start) || lasting {
                continue;
            }
            // "Internal bulletin - No. 10 - October 2023" says when it came out.
            let own =
                dated.is_some_and(|dated| when == When::span(Year::Known(dated.year()), dated.month(), dated.month()));
            if own && dates_issue(text, mention.range.start) {
                continue;
            }
            // The month in which the reporter writes is none under review.
            if standing.block <= 5 && leads_block(text, block, mention).is_some() {
                continue;
            }
            let When::Span { from, to, point } = when else { continue };
            // "Đến cuối năm 2025 tỉnh phấn đấu …", on a page without a date: that time may as well be to come.
            let wished = || {
                let next = sentence.mentions[index + 1..].iter().take_while(|other| other.quantity().is_none());
                next.into_iter().any(|other| other.has(Sense::Target))
            };
            if dated.is_none() && !standing.heading && standing.block > self.title_end && wished() {
                continue;
            }
            if standing.block <= self.title_end + 3 {
                self.note_day(text, sentence, mention, tasks);
            }
            if point
                && !tasks
                && announces_stock(text, mention.range.start)
                && !sentence.speaks_of(Sense::Target.into())
            {
                if let Some(month) = to.0.known().and_then(|year| Month::new(year, to.1)) {
                    named.add_stand(month, is_day(text, &mention.range));
                }
            }
            let back = sentence.mentions[..index].iter().rev().take(2).any(|other| other.has(Sense::Review));
            if tasks || (plan_ahead(text, mention) && !back) || is_after(to, dated) {
                continue;
            }
            // "price cuts since January": when something began.
            let before = text[..mention.range.start].trim_ascii_end();
            if [" since", " từ"].iter().any(|word| before.ends_with(word)) {
                continue;
            }
            let is_date = point
                && text[mention.range.clone()].bytes().any(|b| b.is_ascii_digit())
                && is_day(text, &mention.range);
            let whole = from.1 == 1 && to.1 == 12;
            if (from.0, to.0, whole) == (Year::Open, Year::Open, true)
                && standing.block <= self.title_end + 3
                && dated.is_some_and(|dated| dated.month() <= 2 || dated.month() == 12)
                && !sentence.speaks_of(Senses::of(&[Sense::Target, Sense::Plan]))
                && !lies_ahead(text, sentence, mention.range.start)
            {
                named.over.get_or_insert_with(|| mention.range.clone());
            }
            let coming = matches!(to.0, Year::Shift(by) if by > 0);
            if is_date || coming || (to.0 == Year::Open && whole) {
                continue;
            }
            // "In the third quarter of this year" in a text of July has not come yet.
            if to.0 == Year::Shift(0) && dated.is_some_and(|dated| from.1 > dated.month()) {
                continue;
            }
            let own_year = matches!(to.0, Year::Open | Year::Shift(0));
            if own_year && !point && dated.is_some_and(|dated| is_running(from, to, dated)) {
                continue;
            }
            let (from, to) = match (from.0, to.0) {
                // A part of "this year" is a part of the year that the text is about.
                (Year::Shift(0), Year::Shift(0)) if to.1 - from.1 < 11 => ((Year::Open, from.1), (Year::Open, to.1)),
                _ => (from, to),
            };
            if is_this_year(from, to) && dated.is_none_or(|dated| dated.month() < 10) {
                continue;
            }
            if lies_ahead(text, sentence, mention.range.start) {
                continue;
            }
            if let (Year::Known(first), Year::Known(last)) = (from.0, to.0) {
                if last > first {
                    if last - first >= 2 && whole && self.clock.years.is_none() {
                        self.clock.years = Some((Month::january(first), Month::december(last)));
                    }
                    continue;
                }
                named.add_year(last);
            }
            let mut score = score(from, to, point, dated) + standing.weight(self.title_end);
            if sentence.mentions[index..].iter().any(|mention| mention.quantity().is_some()) {
                score += 1;
            }
            let own_dateline =
                standing.heading && sentence.mentions.len() <= 2 && !standing.reviewing && standing.order > 0;
            // "The second quarter alone brought in …" is set beside the whole.
            if own_dateline || is_told_alone(text, &mention.range) {
                score -= 4;
            }
            let sure = standing.is_sure(self.title_end);
            let Standing { block, heading: headed, .. } = *standing;
            let words = mention.range.clone();
            named.add(Candidate { score, from, to, words, again: 0, sure, point, block, headed });
        }
    }

    /// Takes `best` for the period under review, with its years told from the other times.
    fn settle(&mut self, best: Candidate, named: &NamedTimes) {
        let dated = self.clock.dated;
        let (from, to) = (best.from, best.to);
        // "Tháng 9, …" over "tháng 9/2023, …": the year is named beside the same months elsewhere.
        let (from, to) = match (from.0, to.0) {
            (Year::Open, Year::Open) if dated.is_none() => named
                .candidates
                .iter()
                .filter(|other| other.to.0.known().is_some() && other.from.1 == from.1 && other.to.1 == to.1)
                .max_by_key(|other| other.weight())
                .map_or((from, to), |other| (other.from, other.to)),
            _ => (from, to),
        };
        // "By the end of March" reviews all months until then.
        let from = if best.point && from == to { (from.0, 1) } else { from };
        let around = dated.map(|dated| {
            // "The end of December" in a text of January is last year's.
            if to.1 > dated.month() { dated.year() - 1 } else { dated.year() }
        });
        let fallback = around.or(named.years.first().map(|entry| entry.0)).or(named.compared.map(|year| year + 1));
        let year = |year: Year| match year {
            Year::Known(year) => Some(year),
            Year::Open => fallback,
            Year::Shift(by) => Some(dated.map(Month::year).or(self.clock.written).or(fallback)? + by),
        };
        // A conference "of 2019" in January 2019 looks back on 2018.
        let (from, to) = match (from.0, to.0, dated) {
            (Year::Known(first), Year::Known(last), Some(dated))
                if first == last
                    && last == dated.year()
                    && dated.month() <= 2
                    && to.1 - from.1 == 11
                    && (named.years.iter().any(|entry| entry.0 == last - 1) || named.tells_last_year()) =>
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
            let ends_alike = named.candidates.iter().any(|entry| entry.sure && entry.to.1 == to.1);
            // So does one that is dated soon after the end of the months it speaks of.
            let soon = dated.is_some_and(|dated| (1..=2).contains(&dated.since(last)));
            self.clock.sure = best.sure || ends_alike || looks_back || soon;
            self.review_words = Some(best.words);
        }
    }
}

/// Whether a part of the year without its beginning has begun in the month `dated` or the next one and is not over: "a firm footing
/// for the second half" in a text of July.
fn is_running(from: NamedMonth, to: NamedMonth, dated: Month) -> bool {
    from.1 > 1 && to.1 - from.1 >= 2 && (from.1 - 1..to.1).contains(&dated.month())
}

/// How much a time itself tells that it is reviewed in a text of the month `dated`.
fn score(from: NamedMonth, to: NamedMonth, point: bool, dated: Option<Month>) -> i32 {
    let mut score = 0;
    if matches!(to.0, Year::Known(_)) || is_this_year(from, to) {
        score += 2;
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
    // The year before is reviewed in the first half of a year; later it is what the months of this one are set beside.
    let whole = (from.1, to.1) == (1, 12) && !point;
    if whole && dated.is_some_and(|dated| dated.month() > 6 && to.0 == Year::Known(dated.year() - 1)) {
        score -= 2;
    }
    // One month long past is when something happened, was decided or begun: a monthly report comes out soon after its
    // month. The longer ago and the more plainly it is named, the less it is reviewed.
    let year = to.0.known().or(dated.map(Month::year)).filter(|_| from == to);
    let age = year.and_then(|year| Some(dated?.since(Month::new(year, to.1)?))).unwrap_or_default();
    if age > 2 && !point {
        score -= 4;
    }
    if age > 6 && to.0.known().is_some() {
        score -= 4;
    }
    score
}

/// Whether it is the first months of a year that is not named, as bare months are read: "ba tháng".
fn from_beginning(when: When) -> bool {
    matches!(when, When::Span { from: (Year::Open, 1), to: (Year::Open, 2..=11), point: false })
}

/// Whether these words tell of last year, whole.
fn tells_of_last_year(mentions: &[Mention]) -> bool {
    let last = (Year::Shift(-1), Year::Shift(-1));
    mentions.iter().any(|mention| {
        matches!(mention.what, What::Time { when: When::Span { from: (from, 1), to: (to, 12), point: false }, compared: false } if (from, to) == last)
    })
}

/// Whether it is "this year", whole.
fn is_this_year(from: NamedMonth, to: NamedMonth) -> bool {
    to.0 == Year::Shift(0) && from.1 == 1 && to.1 == 12
}

/// Whether its year is after that of the document's date.
fn is_after(to: NamedMonth, dated: Option<Month>) -> bool {
    let month = to.0.known().and_then(|year| Month::new(year, to.1.min(12)));
    month.zip(dated).is_some_and(|(month, dated)| month.year() > dated.year())
}

/// Whether the mention `index` announces tasks or goals, so that the times after it are ahead.
fn announces_tasks(text: &str, mentions: &[Mention], index: usize) -> bool {
    let mention = &mentions[index];
    if !mention.senses().any(Senses::of(&[Sense::Tasks, Sense::Target])) || mention.has(Sense::Review) {
        return false;
    }
    // "reviewing the tasks of 2021" looks back.
    let looks_back = mentions[..index]
        .last()
        .is_some_and(|other| other.has(Sense::Review) && mention.range.start.saturating_sub(other.range.end) <= 14);
    // "kết quả thực hiện các chỉ tiêu 6 tháng": what came of the goals.
    let results = mentions[..index].iter().rfind(|other| other.has(Sense::Review)).is_some_and(|other| {
        let gap = cut(text, other.range.end, mention.range.start);
        !gap.contains(" và ") && !gap.contains(" and ") && !gap.contains([',', ';', ':'])
    });
    !looks_back && !results
}

/// Whether the clause before `at` tells of what will be: "it will broadcast 5G in the third quarter".
fn lies_ahead(text: &str, sentence: &Sentence, at: usize) -> bool {
    let begin = text.floor_char_boundary(at.saturating_sub(90)).max(sentence.range.start);
    let clause = behind_last(cut(text, begin, at), b',', b';');
    clause.contains(" will ") || clause.contains(" sẽ ")
}

/// Whether the time is announced as that of a plan.
fn plan_ahead(text: &str, mention: &Mention) -> bool {
    let before = text[..mention.range.start].trim_ascii_end();
    let after = text[mention.range.end..].trim_start_matches(['\'', 's']).trim_ascii_start();
    let measured = before.ends_with("of the");
    Cues::bundled().planned_behind.begin_word(after) && !measured || Cues::bundled().planned_before.end(before)
}

/// Whether the time that begins at `at` belongs to the name of a paper with a number: "in line with Resolution No. 12 of the Provincial
/// Party Committee in 2022 on digital transformation by 2025, with a vision to 2030".
fn names_paper(text: &str, sentence: &Sentence, at: usize) -> bool {
    // "…, with a vision to 2030", "…, tầm nhìn đến năm 2030"
    if Cues::bundled().visions.end_word(text[..at].trim_ascii_end(), &[' ', '\n', ',', '(']) {
        return true;
    }
    let begin = text.floor_char_boundary(at.saturating_sub(LONGEST_NAME)).max(sentence.range.start);
    let clause = behind_last(cut(text, begin, at), b',', b';');
    // Few clauses hold a number before their time.
    let Some(digit) = clause.bytes().position(|byte| byte.is_ascii_digit()) else { return false };
    let before = clause[..digit].trim_ascii_end();
    let before = before.strip_suffix("no.").or_else(|| before.strip_suffix("số")).unwrap_or(before);
    Cues::bundled().decisions.end_word(before.trim_ascii_end(), &[' ', '\n', '(', '"'])
        && !clause[digit..].contains(['.', ':'])
}

/// So many bytes before its time the name of a paper may begin.
const LONGEST_NAME: usize = 160;

/// Whether the time at `index` is only that of the number from which something changed: "up from 36% in 2021", "tăng từ 36% năm 2021".
fn is_left_behind(text: &str, mentions: &[Mention], index: usize) -> bool {
    let Some(number) = mentions[..index].last().and_then(Mention::quantity) else { return false };
    let between = cut(text, number.quote.end, mentions[index].range.start).trim_ascii();
    let beside = matches!(between, "" | "in" | "of" | "at" | "vào" | "của" | "ở");
    beside && Cues::bundled().left_behind.end_word(text[..number.quote.start].trim_ascii_end(), &[' ', '\n', ',', '('])
}
