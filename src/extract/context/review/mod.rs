//! The period that a document reviews: the one that headline and lead name, else the one most figures are for.

mod candidate;
mod named_time;

use crate::domain::{IndicatorKind, Month, Period};
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What, dates_a_paper, is_edition, is_told_alone};
use crate::extract::page::{Block, BlockKind};
use crate::extract::time::{When, Year};
use crate::extract::words::{begins_with_any, cut, sentence_start};

use super::date::leads_block;
use super::page_time::page_time;
use super::{Frame, Sentence, announces_stock, is_day};
use candidate::{Candidate, NamedMonth, NamedTimes, score};
use named_time::{NamedTime, announces_tasks, is_this_year, is_whole_year, lies_ahead, tells_of_last_year};

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

/// How much less the last year of a goal speaks for itself in a headline, where a text without a date may tell of another.
const GOAL_IN_TITLE: i32 = 8;

/// How much less the end of the year before speaks for that year, in a text of the second half of a year.
const END_OF_LAST_YEAR: i32 = 2;

/// So many months ago, at most, the stocks of a text stand that has a date.
const OLDEST_STAND: i32 = 18;

/// How the end of a year is told.
const ENDS_OF_YEAR: [&str; 6] = ["cuối", "the end of", "end of", "end-", "late ", "the close of"];

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
        self.note_years_over(&named);
        let dated = self.clock.dated;
        let best = named.best(dated).map(|best| named.unless_base(named.unless_outlived(best, dated), dated));
        match best {
            Some(best) => self.settle(best, &named),
            None => {
                if let Some((dated, words)) = self.clock.dated.zip(named.over.clone()) {
                    let year = if dated.month() == 12 { dated.year() } else { dated.year() - 1 };
                    self.clock.review = Some((Month::january(year), Month::december(year)));
                    self.clock.sure = true;
                    self.review_words = Some(words);
                } else if let Some(last) =
                    self.years_over(&named).filter(|last| named.compared.is_none_or(|year| year < last.year()))
                {
                    self.clock.review = Some((Month::january(last.year()), last));
                } else if let Some(year) = named.compared.filter(|year| {
                    // In the first months of 2025 "up 3% against 2023" is told of 2024.
                    self.clock.dated.is_none_or(|dated| dated.month() <= 3 && year + 2 == dated.year())
                }) {
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

    /// The end of the years of which a page without a date tells numbers as of one stretch that is over: "between 2016 and 2019 it brought
    /// in … on average".
    fn years_over(&self, named: &NamedTimes) -> Option<Month> {
        let last = named.measured_years.filter(|_| self.clock.dated.is_none())?;
        (named.latest == Some(last)).then(|| Month::december(last))
    }

    /// Takes the year after them for the one in which the page was written, where it tells of none later: its "last year" is no earlier
    /// than their end.
    fn note_years_over(&mut self, named: &NamedTimes) {
        if let Some(last) = self.years_over(named) {
            self.clock.written = self.clock.written.max(Some(last.year() + 1));
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
            // What is told of a time to come is a goal, but for what is estimated of the end of the year.
            && to.0.known().zip(dated).is_none_or(|(year, dated)| {
                (year, to.1) <= (dated.year(), dated.month())
                    || year == dated.year() && dated.month() >= 10 && sentence.speaks_of(Sense::Estimate.into())
            })
        {
            let day = to.0.known().and_then(|year| Month::new(year, to.1));
            // "It was nine masts as of March 2007", in a text of October 2009: when the tale began.
            if day.zip(dated).is_some_and(|(day, dated)| dated.since(day) > OLDEST_STAND) {
                return;
            }
            // "As of 30 June the old province had …; as of 30 September the new one has …": the text is of the later day.
            let later = self.clock.as_of.is_none_or(|told| {
                day.zip(dated).is_some_and(|(day, dated)| is_day(text, &mention.range) && told < day && day <= dated)
            });
            if later {
                self.clock.as_of = day;
            }
        }
    }

    /// Notes the times of one sentence.
    fn note_times(
        &mut self,
        text: &str,
        block: &Block,
        sentence: &Sentence,
        standing: &Standing,
        named: &mut NamedTimes,
    ) {
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
            let time = NamedTime { text, sentence, index, mention, dated: self.clock.dated };
            if time.is_of_multiple() {
                continue;
            }
            if compared {
                self.note_compared(&time, when, named);
                continue;
            }
            if time.is_set_beside() || time.is_same_time_before() {
                named.compared = named.compared.or(when.known_year());
                continue;
            }
            time.note_year(tasks, named);
            // The month in which the reporter writes is none under review.
            let reporter = standing.block <= 5 && leads_block(text, block, mention).is_some();
            if time.is_of_something_else(when) || reporter {
                continue;
            }
            let When::Span { from, to, point } = when else { continue };
            // "Từ đầu năm 2023 đến nay", on a page without a date: it was written in that year.
            let to = match (from.0, to.0) {
                (Year::Known(year), Year::Open) if self.clock.dated.is_none() => (Year::Known(year), to.1),
                _ => to,
            };
            if !standing.heading && standing.block > self.title_end && time.may_be_to_come() {
                continue;
            }
            let planned = time.is_planned(to);
            if standing.block <= self.title_end + 3 && !planned {
                self.note_day(text, sentence, mention, tasks);
            }
            if tasks || planned {
                continue;
            }
            if point {
                time.note_stand(to, named);
            }
            let in_passing = standing.block > self.title_end + 2 && !standing.heading && time.is_of_event(from, to);
            if time.is_beginning() || in_passing {
                continue;
            }
            if standing.block <= self.title_end + 3 && time.is_year_over(from, to) {
                named.over.get_or_insert_with(|| mention.range.clone());
            }
            if time.is_no_stretch_behind(from, to, point) {
                continue;
            }
            let (from, to) = match (from.0, to.0) {
                // A part of "this year" is a part of the year that the text is about.
                (Year::Shift(0), Year::Shift(0)) if to.1 - from.1 < 11 => ((Year::Open, from.1), (Year::Open, to.1)),
                _ => (from, to),
            };
            let (from, to) = time.in_year_of_rest((from, to)).unwrap_or((from, to));
            let too_early = is_this_year(from, to) && self.clock.dated.is_none_or(|dated| dated.month() < 10);
            if too_early
                || lies_ahead(text, sentence, mention.range.start)
                || !self.note_years(&time, (from, to), named)
            {
                continue;
            }
            named.add(self.candidate(&time, standing, (from, to, point)));
        }
    }

    /// Notes a time that something is compared with.
    fn note_compared(&mut self, time: &NamedTime<'_>, when: When, named: &mut NamedTimes) {
        if is_edition(time.text, time.mention.range.start) || dates_a_paper(time.text, &time.mention.range) {
            return;
        }
        let year = when.known_year();
        named.compared = named.compared.or(year);
        if time.dated.is_none() && tells_of_last_year(&time.sentence.mentions[..time.index]) {
            self.clock.written = self.clock.written.or(year.map(|year| year + 2));
        }
    }

    /// Notes the years from `from` to `to`; whether it is but one, or their years are not known.
    fn note_years(
        &mut self,
        time: &NamedTime<'_>,
        (from, to): (NamedMonth, NamedMonth),
        named: &mut NamedTimes,
    ) -> bool {
        let (Year::Known(first), Year::Known(last)) = (from.0, to.0) else { return true };
        if last <= first {
            named.add_year(last);
            return true;
        }
        if last - first >= 2 && (from.1, to.1) == (1, 12) && self.clock.years.is_none() {
            self.clock.years = Some((Month::january(first), Month::december(last)));
        }
        let told = time.sentence.numbers > 0 && !time.sentence.speaks_of(Senses::of(&[Sense::Target, Sense::Plan]));
        // "Giai đoạn 2021-2025, tỉnh bố trí 152 tỷ đồng": the years of a plan may be to come.
        let led = time.text[..time.mention.range.start].trim_ascii_end();
        let of_plan = Cues::bundled().spans_of_plans.end_word(led, &[' ', '\n', ',', '(']);
        if told && !of_plan && (from.1, to.1) == (1, 12) {
            named.measured_years = named.measured_years.max(Some(last));
        }
        false
    }

    /// The months from `from` to `to`, or only their end, as a period that the text may review.
    fn candidate(
        &self,
        time: &NamedTime<'_>,
        standing: &Standing,
        (from, to, point): (NamedMonth, NamedMonth, bool),
    ) -> Candidate {
        let NamedTime { text, sentence, index, mention, dated } = *time;
        let mut score = score(from, to, point, dated) + standing.weight(self.title_end);
        if sentence.mentions[index..].iter().any(|mention| mention.quantity().is_some()) {
            score += 1;
        }
        let own_dateline =
            standing.heading && sentence.mentions.len() <= 2 && !standing.reviewing && standing.order > 0;
        // "By 2025, Lam Dong wants 5G in all …" over a text that tells of 2024.
        let goal = || time.may_be_to_come() || (standing.heading || standing.order == 0) && time.is_bare_goal();
        if is_whole_year(from, to) && goal() {
            score -= GOAL_IN_TITLE;
        }
        // "243,860 telephones at the end of October 2006, against 198,310 at the end of 2005"
        let last_year = dated.is_some_and(|dated| dated.month() > 6 && to.0 == Year::Known(dated.year() - 1));
        if last_year && is_whole_year(from, to) && begins_with_any(&text[mention.range.clone()], &ENDS_OF_YEAR) {
            score -= END_OF_LAST_YEAR;
        }
        // "The second quarter alone brought in …" is set beside the whole.
        if own_dateline || is_told_alone(text, &mention.range) {
            score -= 4;
        }
        let sure = standing.is_sure(self.title_end);
        let Standing { block, heading: headed, .. } = *standing;
        Candidate { score, from, to, words: mention.range.clone(), again: 0, sure, point, block, headed }
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
