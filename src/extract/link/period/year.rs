//! The year that a time without one is of.

use crate::domain::{IndicatorKind, Month, Period};
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::What;
use crate::extract::time::{When, Year};
use crate::extract::words::{behind_last, cut};

use super::super::Linker;
use super::{Asked, Time, Told};

impl Linker<'_> {
    /// The time of the sentence, in the year that it is of.
    ///
    /// "the plan for the full year": an open year under a heading of another year keeps the text's.
    pub(super) fn told_in_year(&self, asked: &Asked<'_>, draft: &Draft, time: Time) -> Told {
        let (arrival, words) = time;
        let when = in_year_after_base(asked, arrival);
        let when = self.months_of_the_same(when, &words).unwrap_or(when);
        let when = match when {
            When::Span { to: (Year::Open, _), .. } => self
                .year_told(asked, draft, when, &(arrival, words.clone()))
                .map_or(when, |year| when.in_year(Year::Known(year))),
            _ => when,
        };
        let when = self.in_year_begun(asked, draft, when);
        let when = self.in_year_that_came(asked, when);
        Told::by(self.frame.clock.resolve(when, asked.kind), words)
    }

    /// The year of an open time `when`, nearest words first; `time` is how the sentence tells it.
    fn year_told(&self, asked: &Asked<'_>, draft: &Draft, when: When, time: &Time) -> Option<i32> {
        self.year_of_the_same(when, &time.1)
            .or_else(|| self.year_named(asked, draft, time))
            .or_else(|| self.year_begun_beside(asked, when))
            .or_else(|| self.year_to_come(asked, draft, when))
            .or_else(|| self.year_before_goal(asked.mentions, asked.at, when))
            .or_else(|| self.year_beside_goal(asked.mentions, asked.at, asked.first, asked.kind))
            .or_else(|| self.year_above(when, self.is_wished(asked)))
            .or_else(|| self.year_ahead())
    }

    /// The year of the last time before the number that names one.
    ///
    /// "At the end of September 79.5% used it, against 68.2% at the end of 2022, and 86.7% owned …": not that of the comparison.
    fn year_named(&self, asked: &Asked<'_>, draft: &Draft, time: &Time) -> Option<i32> {
        let &Asked { mentions, at, .. } = asked;
        let (arrival, words) = (time.0, &time.1);
        let times = mentions[..at].iter().filter_map(|mention| self.time_of(asked, mention));
        let own = times.filter(|time| time.1.start <= words.start || !self.is_tied(mentions, &time.1, at));
        let (year, told, said) = own.filter_map(|time| Some((self.year_of(time.0)?, time.0, time.1))).next_back()?;
        // "Năm 2022, tỉnh đặt mục tiêu …; 100% thôn có cáp quang vào cuối năm": at the end of the year of the goals.
        let ends_it = words.start > draft.quote.end && ends_with(arrival, told);
        let apart = !ends_it && self.is_apart_from(mentions, at, draft, arrival, year, told)
            || self.is_past_year_end(mentions, arrival, words, &(year, said));
        (!apart).then_some(year)
    }

    /// The year of whose first months the sentence told, where the whole of it is wished for: "In the first four months revenue was VND 410
    /// billion, and our goal for the whole year is VND 1,280 billion".
    fn year_begun_beside(&self, asked: &Asked<'_>, when: When) -> Option<i32> {
        if when != When::span(Year::Open, 1, 12) || !self.is_wished(asked) {
            return None;
        }
        let period = self.drafts[asked.first..].last()?.period?;
        let begun = matches!(period, Period::Flow { .. }) && period.first().month() == 1 && period.last().month() < 12;
        (begun && period.first().year() == period.last().year()).then(|| period.last().year())
    }

    /// The year that a time names: "This year VNPT aims for … and for 75,000 subscribers by year-end".
    fn year_of(&self, when: When) -> Option<i32> {
        match when {
            When::Span { to: (Year::Shift(by), _), .. } if by >= 0 => Some(self.frame.clock.dated?.year() + by),
            other => other.known_year(),
        }
    }

    /// The year in which a text came out early, for a month that is still to come: "Cuối năm 2021, 61% hộ có cáp quang. Phấn đấu đến
    /// tháng 12 có 78%", in January.
    fn year_to_come(&self, asked: &Asked<'_>, draft: &Draft, when: When) -> Option<i32> {
        let When::Span { from, to, .. } = when else { return None };
        let dated = self.frame.clock.dated.filter(|dated| dated.month() <= LAST_EARLY_MONTH)?;
        (from == to && to.1 > dated.month() && self.is_hoped(asked, draft)).then(|| dated.year())
    }

    /// Whether the number is one that is hoped for: what is wished is still to come.
    fn is_hoped(&self, asked: &Asked<'_>, draft: &Draft) -> bool {
        let cues = Cues::bundled();
        let told = cut(self.text, asked.mentions[0].range.start, draft.quote.start);
        let clause = behind_last(told, b',', b';');
        !cues.is_counted.stand_in(clause) && self.should_follow(draft.quote.end)
            || cues.must.stand_in(clause)
            || asked.mentions[..asked.at]
                .iter()
                .any(|mention| mention.has(Sense::Target) && cues.hopes.holds(&self.text[mention.range.clone()]))
    }

    /// A month that is hoped for in the year that has begun: "The ministry wants 5G to reach 50 per cent by the end of the year", in
    /// January.
    fn in_year_begun(&self, asked: &Asked<'_>, draft: &Draft, when: When) -> When {
        let clock = &self.frame.clock;
        let past = |dated: &Month| clock.resolve(when, asked.kind).is_some_and(|period| period.last() < *dated);
        if let When::Span { from: (Year::Open, first), to: (Year::Open, last), .. } = when
            && let Some(dated) = clock.dated.filter(|dated| dated.month() <= LAST_EARLY_MONTH).filter(past)
            && self.is_hoped(asked, draft)
        {
            let year = Year::Known(dated.year());
            return When::Span { from: (year, first), to: (year, last), point: true };
        }
        when
    }

    /// No month that has not come yet: "From 486 at the end of December, the number rose to 731 at the end of March".
    fn in_year_that_came(&self, asked: &Asked<'_>, when: When) -> When {
        let clock = &self.frame.clock;
        if let When::Span { from: (Year::Open, first), to: (Year::Open, last), .. } = when
            && first == last
            && !self.is_wanted(asked)
            && let Some(dated) = clock.dated
            && clock
                .resolve(when, IndicatorKind::Stock)
                .is_some_and(|period| period.last().year() == dated.year() && period.last().since(dated) > 1)
        {
            return when.in_year(Year::Known(dated.year() - 1));
        }
        when
    }

    /// Whether the sentence or what stands above it speaks of what is wanted or to come.
    fn is_wanted(&self, asked: &Asked<'_>) -> bool {
        let mentions = asked.mentions;
        let said = || cut(self.text, mentions[0].range.start, mentions[mentions.len() - 1].range.end);
        self.paragraph.target
            || self.section.target
            || self.speaks_of(mentions, Senses::of(&[Sense::Target, Sense::Plan]))
            || Cues::bundled().ahead.is_in(said())
    }
}

/// The time `when` in the year after the one it is compared with: "doanh thu cả năm đạt 2.420 tỷ đồng, tăng 4% so với năm 2022".
fn in_year_after_base(asked: &Asked<'_>, when: When) -> When {
    let When::Span { from, to: (Year::Open, month), .. } = when else { return when };
    let mut clause = asked.mentions[asked.at..].iter().take_while(|mention| !mention.is_mark(b';'));
    let base = clause.find_map(|mention| match mention.what {
        What::Time { when: When::Span { from, to: (Year::Known(year), month), .. }, compared: true } => {
            Some((from.1, month, year))
        }
        _ => None,
    });
    let Some((first, last, year)) = base else { return when };
    // "tháng 9 …, hơn tháng 8/2023": an earlier month of the same year.
    let earlier = (first, last) != (from.1, month) && first == last && last < month;
    when.in_year(Year::Known(if earlier { year } else { year + 1 }))
}

/// Whether `when` is the last month of `told`.
fn ends_with(when: When, told: When) -> bool {
    match (when, told) {
        (When::Span { to: (_, month), .. }, When::Span { to: (_, last), .. }) => month == last,
        _ => false,
    }
}

/// Up to this month of a year a text may wish for what the rest of it brings.
const LAST_EARLY_MONTH: u32 = 3;
