//! Which of the times of a sentence a number is of.

use std::ops::Range;

use crate::domain::{IndicatorKind, Period};
use crate::extract::amount::Kind;
use crate::extract::context::announces_stock;
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::growth;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::time::{self, When, Year};
use crate::extract::words::{cut, ends_with_word, joins_numbers};

use super::super::Linker;
use super::{Asked, Time, Told};

impl Linker<'_> {
    /// What the time of the sentence that rules the number says.
    pub(super) fn told_by_ruling_time(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Told> {
        let time = self.ruling_time(asked, draft);
        let so_far = time.as_ref().and_then(|time| self.told_so_far(asked, draft, time));
        so_far.or_else(|| {
            let time = time.or_else(|| self.time_of_goals(asked))?;
            let before = self.told_as_before(asked, draft, &time);
            before.or_else(|| self.told_as_start_of_year(asked, &time)).or_else(|| {
                let time = Some(time).filter(|time| !(time.0 == When::Now && asked.kind == IndicatorKind::Flow))?;
                self.told_months_before(asked, &time).or_else(|| Some(self.told_in_year(asked, draft, time)))
            })
        })
    }

    /// The year before, where a number is what another one rose or fell from within the year that the sentence tells: "In 2012 the
    /// number of subscribers went from 14 million to 13.6 million", "Năm 2022, số trạm tăng từ 1.120 lên 1.204".
    pub(super) fn told_as_start_of_year(&self, asked: &Asked<'_>, time: &Time) -> Option<Told> {
        let When::Span { from: (from, 1), to: (to, 12), point: false } = time.0 else { return None };
        let Asked { mentions, kind, .. } = *asked;
        if from != to || !self.moves_on_from(asked) {
            return None;
        }
        // "By the end of 2022 …" does not tell when it began.
        let year = YEARS
            .iter()
            .any(|lead| self.text[time.1.clone()].strip_prefix(lead).is_some_and(|year| year.parse::<u16>().is_ok()));
        let by = ends_with_word(self.text[..time.1.start].trim_ascii_end(), &["by", "đến", "hết"], &[' ', '\n']);
        let other =
            |mention: &Mention| matches!(mention.what, What::Time { compared: false, .. }) && mention.range != time.1;
        let period = self.frame.clock.resolve(time.0, kind).filter(|_| year && !by)?;
        (!mentions.iter().any(other)).then(|| Told::by(Some(time::years_before(period, 1)), time.1.clone()))
    }

    /// The year before the one under review, where a number is what another one rose or fell from and no time but whole years is told: "… had
    /// 4.6 million in 2012, while 3G slid from 15 million to 14.2 million subscribers".
    pub(super) fn began_before_reviewed_year(&self, asked: &Asked<'_>) -> Option<Told> {
        let (first, last) = self.frame.clock.review?;
        let whole = |mention: &Mention| match mention.what {
            What::Time { when: When::Span { from: (from, 1), to: (to, 12), point: false }, .. } => {
                let led = self.text[..mention.range.start].trim_ascii_end();
                let of_review = to.known().is_none_or(|year| year == last.year());
                from == to && of_review && !ends_with_word(led, &["by", "đến", "hết", "since", "từ"], &[' ', '\n'])
            }
            What::Time { .. } => false,
            _ => true,
        };
        let year = first.year() == last.year() && (first.month(), last.month()) == (1, 12);
        let above = self.paragraph.when.as_ref().map(|(when, _)| when.known_year() == Some(last.year()));
        // "Độ phủ sóng tăng từ 65% lên 98%": where no year is told near, a share may have begun long ago.
        let share = asked.mentions[asked.at].quantity().is_some_and(|quantity| quantity.kind == Kind::Percent);
        let here = !share || asked.mentions.iter().any(|mention| matches!(mention.what, What::Time { .. }));
        let told = year && above.unwrap_or(here) && asked.mentions.iter().all(whole) && self.moves_on_from(asked);
        let period = Period::between(first, last).for_kind(asked.kind);
        told.then(|| Told::by(Some(time::years_before(period, 1)), asked.mentions[asked.at].range.clone()))
    }

    /// Whether the next number is what the number rose or fell to.
    fn moves_on_from(&self, asked: &Asked<'_>) -> bool {
        let Asked { mentions, at, .. } = *asked;
        let Some(number) = mentions[at].quantity().filter(|_| !self.is_wished(asked)) else { return false };
        let led = self.text[..number.quote.start].trim_ascii_end();
        // "từ 120 trạm lên khoảng 340 trạm": past its noun.
        let end = number.noun_end.max(number.quote.end);
        let next = || mentions[at + 1..].iter().find_map(Mention::quantity);
        ends_with_word(led, &["from", "từ"], &[' ', '\n'])
            && next().is_some_and(|next| {
                matches!(
                    cut(self.text, end, next.quote.start).trim_ascii(),
                    "to" | "to only"
                        | "to just"
                        | "to over"
                        | "to nearly"
                        | "to about"
                        | "to more than"
                        | "lên"
                        | "lên đến"
                        | "xuống"
                        | "xuống còn"
                        | "to almost"
                        | "to around"
                        | "to approximately"
                        | "lên hơn"
                        | "lên gần"
                        | "lên khoảng"
                        | "lên trên"
                        | "lên tới"
                        | "còn"
                )
            })
    }

    /// The time right behind the number after this one: "from 1,120 to 1,204 in 2022".
    pub(super) fn time_behind_next(&self, asked: &Asked<'_>) -> Option<Time> {
        let next = asked.mentions.get(asked.at + 1)?.quantity()?;
        let time = growth::after(asked.mentions, asked.at + 1).first().and_then(|time| self.time_of(asked, time));
        time.filter(|(_, words)| cut(self.text, next.noun_end.max(next.quote.end), words.start).len() <= LONGEST_LEAD)
    }

    /// The time of the sentence that rules the number.
    fn ruling_time(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Time> {
        let plan = self.plan_of_year(asked, draft);
        let time = self
            .own_time(asked, draft, plan)
            .or_else(|| self.untied_time(asked))
            .or_else(|| {
                let year = When::Span { from: (Year::Open, 1), to: (Year::Open, 12), point: false };
                plan.map(|mention| (year, mention.range.clone()))
            })
            .or_else(|| self.time_shared_with_next(asked, draft));
        self.or_now(asked, time)
    }

    /// The plan or goal of a whole year that the number is: "to reach the full-year goal of 1,367 billion VND".
    fn plan_of_year<'m>(&self, asked: &Asked<'m>, draft: &Draft) -> Option<&'m Mention> {
        let amount = asked.mentions[asked.at].quantity().is_some_and(|own| own.kind != Kind::Percent);
        if asked.kind != IndicatorKind::Flow || !amount {
            return None;
        }
        let whole = asked.left.iter().rev().find(|mention| {
            if !mention.senses().any(Senses::of(&[Sense::Target, Sense::Plan])) {
                return false;
            }
            let gap = cut(self.text, mention.range.end, draft.quote.start).trim_ascii();
            // "The year's target for telecom revenue is VND 900 billion"
            let subject = gap.starts_with("for ") && gap.ends_with(" is") && !gap.contains([',', ';']);
            (subject || matches!(gap, "" | "of" | "at" | "is" | "là" | "đạt" | "of about" | "of some" | ":"))
                && Cues::bundled().full_year.begin(&self.text[mention.range.clone()])
        });
        whole.or_else(|| {
            let year = |plan: &&Mention| {
                ["năm", "year", "annual"].iter().any(|word| self.text[plan.range.clone()].contains(word))
            };
            self.plan_asked(asked.mentions, asked.at).filter(year)
        })
    }

    /// The time that is told of the number itself, where `plan` is the plan of a year that it is.
    fn own_time(&self, asked: &Asked<'_>, draft: &Draft, plan: Option<&Mention>) -> Option<Time> {
        let time_of = |mention: &Mention| self.time_of(asked, mention);
        let &Asked { mentions, at, .. } = asked;
        self.time_behind(asked, draft)
            .or_else(|| self.after_bracket(mentions, at).and_then(time_of))
            .or_else(|| asked.item.and_then(|_| self.after_list(mentions, at)).and_then(time_of))
            .or_else(|| self.rest_of_year(asked, plan))
            .or_else(|| self.closing_day(mentions, at).filter(|_| asked.kind == IndicatorKind::Stock).and_then(time_of))
    }

    /// The time after the number, unless the words lead on to another one.
    fn time_behind(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Time> {
        let end = draft.quote.end;
        asked.right.iter().find_map(|mention| {
            let (when, words) = self.time_of(asked, mention)?;
            let gap = cut(self.text, end, words.start);
            (gap.chars().count() <= 100
                && !gap.contains("compared")
                && !gap.contains("so với")
                && !self.leads_on(end, asked.right, words.start))
            .then_some((when, words))
        })
    }

    /// The year of the part of a year in which its plan is to be reached: "In the last six months the sector strives for the year's
    /// target of 900 billion".
    fn rest_of_year(&self, asked: &Asked<'_>, plan: Option<&Mention>) -> Option<Time> {
        let plan = plan?;
        let mut times = asked.mentions[..asked.at].iter().filter_map(|mention| self.time_of(asked, mention));
        let year = times.find_map(|(when, _)| match when {
            When::Span { from, to, .. } if (from.1, to.1) != (1, 12) => Some(to.0),
            _ => None,
        })?;
        Some((When::Span { from: (year, 1), to: (year, 12), point: false }, plan.range.clone()))
    }

    /// The nearest time before the number that is tied to no other one. A time at the head of the clause rules all its figures; one that
    /// is tied to another number does not.
    fn untied_time(&self, asked: &Asked<'_>) -> Option<Time> {
        let time_of = |mention: &Mention| self.time_of(asked, mention);
        let untied = |time: &Time| !self.is_tied(asked.mentions, &time.1, asked.at);
        let before = &asked.mentions[..asked.at];
        asked
            .left
            .iter()
            .rev()
            .filter_map(time_of)
            .find(untied)
            .or_else(|| before.iter().rev().find_map(time_of).filter(untied))
            .or_else(|| before.iter().filter_map(time_of).find(untied))
    }

    /// The time behind the next number that is of both: "112.4 million mobile and 7.8 million landline subscribers at the end of 2014".
    fn time_shared_with_next(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Time> {
        let &Asked { mentions, at, .. } = asked;
        let (mut last, mut own_end) = (at, mentions[at].quantity()?.noun_end.max(draft.quote.end));
        let (next, joined) = loop {
            let next = last + 1 + mentions[last + 1..].iter().position(|mention| mention.quantity().is_some())?;
            let gap = cut(self.text, own_end, mentions[next].quantity()?.quote.start).trim_ascii();
            // "1,462,000 mobile, 21,500 fixed and 318,900 broadband subscribers at the end of 2021"
            if gap != "," || !mentions[last].quantity()?.shares_noun {
                break (next, joins_numbers(gap));
            }
            (last, own_end) = (next, mentions[next].quantity()?.noun_end);
        };
        let end = mentions[next].quantity()?.noun_end;
        growth::after(mentions, next)
            .iter()
            .find_map(|mention| self.time_of(asked, mention))
            .filter(|(_, words)| joined && cut(self.text, end, words.start).chars().count() <= 30)
    }

    /// `time`, or currently: said anywhere in the sentence, it rules stocks that have only a stretch of time or none.
    fn or_now(&self, asked: &Asked<'_>, time: Option<Time>) -> Option<Time> {
        if asked.kind != IndicatorKind::Stock {
            return time;
        }
        match &time {
            None => self.now_said(asked),
            Some((When::Span { from, to, point: false }, words)) if to.1 > from.1 && to.1 - from.1 < 11 => {
                self.now_said(asked).filter(|now| now.1.start < words.start).or(time)
            }
            _ => time,
        }
    }

    /// The word for now in the clause of the number.
    fn now_said(&self, asked: &Asked<'_>) -> Option<Time> {
        let &Asked { mentions, at, .. } = asked;
        let semicolon = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let stop = mentions[at..]
            .iter()
            .position(|mention| matches!(mention.what, What::Mark(b',' | b';')))
            .map_or(mentions.len(), |mark| at + mark);
        let mut times = mentions[semicolon..stop].iter().filter_map(|mention| self.time_of(asked, mention));
        times.find(|time| time.0 == When::Now)
    }

    /// From the beginning of the year up to the day that the sentence names: "Since the beginning of the year", beside "by the end of
    /// May"; "this year", beside "up to the end of October".
    fn told_so_far(&self, asked: &Asked<'_>, draft: &Draft, time: &Time) -> Option<Told> {
        let (when, words) = time;
        let this_year = || [Year::Shift(0), Year::Open].into_iter().any(|year| *when == When::span(year, 1, 12));
        let so_far = *when == When::YearToDate
            || this_year()
                && words.start > draft.quote.start
                && asked.kind == IndicatorKind::Flow
                && !self.speaks_of(asked.mentions, Senses::of(&[Sense::Target, Sense::Plan]));
        if !so_far {
            return None;
        }
        let mut times = asked.mentions[..asked.at].iter().filter_map(|mention| self.time_of(asked, mention));
        let day = times.find_map(|(when, own)| {
            let until = || announces_stock(self.text, own.start) && own.end < words.start;
            matches!(when, When::Span { point, .. } if point || until()).then_some(when)
        });
        let When::Span { to, .. } = day? else { return None };
        let until = When::Span { from: (to.0, 1), to, point: false };
        Some(Told::by(self.frame.clock.resolve(until, asked.kind), words.clone()))
    }

    /// The time of the goals that a sentence tells.
    fn time_of_goals(&self, asked: &Asked<'_>) -> Option<Time> {
        let &Asked { mentions, at, .. } = asked;
        let time_of = |mention: &Mention| self.time_of(asked, mention);
        let wanted = self.speaks_of(&mentions[..at], Sense::Target);
        // Where figures are wanted ones, even a time tied to the first of them rules the rest.
        let before = mentions[..at].iter().rev().find_map(time_of).filter(|_| wanted);
        before.or_else(|| {
            // "aims to have 1,900 stations and to cover 90% of the population by the end of 2026": one goal, one time.
            if !wanted && !self.speaks_of(&mentions[..mentions.len().min(3)], Sense::Plan) {
                return None;
            }
            let end = mentions[at..]
                .iter()
                .position(|mention| mention.is_mark(b';'))
                .map_or(mentions.len(), |mark| at + mark);
            let mut times = mentions[at..end].iter().filter_map(time_of);
            times.next().filter(|time| times.next().is_none() && !self.is_of_another_goal(asked, time))
        })
    }

    /// Whether a part of a year is that of another goal, which tells no number: "aims at revenue of VND 495 billion, and will bring 4G to
    /// all districts in the second quarter".
    fn is_of_another_goal(&self, asked: &Asked<'_>, (when, words): &Time) -> bool {
        let part = matches!(when, When::Span { from, to, point: false } if from.0 == to.0 && to.1 - from.1 < 11);
        if !part {
            return false;
        }
        let &Asked { mentions, at, .. } = asked;
        let between = || mentions[at + 1..].iter().take_while(|mention| mention.range.start < words.start);
        let Some(number) = mentions[at].quantity().filter(|_| between().all(|other| other.quantity().is_none())) else {
            return false;
        };
        let gap = cut(self.text, number.noun_end.max(number.quote.end), words.start);
        gap.split([' ', ',']).filter(|word| !word.is_empty()).count() >= LEAST_OF_GOAL
            && (gap.starts_with(',') || gap.trim_ascii_start().starts_with("and ") || gap.starts_with(" và "))
    }

    /// The time of the figure before, where the words point at it: "tại thời điểm này" after "cuối tháng 11" is no today.
    fn told_as_before(&self, asked: &Asked<'_>, draft: &Draft, time: &Time) -> Option<Told> {
        let (when, words): (_, &Range<usize>) = (time.0, &time.1);
        let points = when == When::Now && cut(self.text, words.start, words.end).contains("thời điểm này");
        if !points {
            return None;
        }
        let period = self.time_before(asked.kind, asked.first, draft.quote.start, false)?;
        Some(Told::by(Some(period.for_kind(asked.kind)), words.clone()))
    }

    /// So many months before another figure: "Three months earlier the rate was 80.2% in the old Quang Ngai and 58.9% in Kon Tum": of
    /// both.
    fn told_months_before(&self, asked: &Asked<'_>, time: &Time) -> Option<Told> {
        let (When::Earlier(months), words) = time else { return None };
        let period = self.months_before_figure(asked, words, *months, *months > 0)?;
        Some(Told::by(Some(period), words.clone()))
    }
}

/// So many words at least tell a goal without a number.
const LEAST_OF_GOAL: usize = 5;

/// So far behind a number, in bytes, its time may stand: " in ".
const LONGEST_LEAD: usize = 12;

/// How a whole year is told, before its number.
const YEARS: [&str; 6] = ["", "in ", "năm ", "trong năm ", "the year ", "in the year "];
