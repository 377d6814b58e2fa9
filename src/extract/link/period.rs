//! When a figure is for.

use std::ops::Range;

use crate::domain::{IndicatorKind, Link, Month, Period, Slot, Status};
use crate::extract::amount::Kind;
use crate::extract::context::{announces_stock, is_day};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::enumeration;
use crate::extract::growth;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::time::{self, When};
use crate::extract::words::{behind_last, cut, ends_with_any, ends_with_word, joins_numbers, sentence_start};

use super::Linker;

impl Linker<'_> {
    /// When the figure is for.
    #[expect(clippy::too_many_arguments, reason = "one figure's surroundings")]
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    pub(super) fn period(
        &self,
        mentions: &[Mention],
        at: usize,
        zone: &Range<usize>,
        right: &[Mention],
        item: Option<&enumeration::Item>,
        kind: IndicatorKind,
        inherited: Option<usize>,
        first: usize,
        draft: &mut Draft,
    ) {
        let clock = &self.frame.clock;
        // "Mục tiêu năm 2023 đạt 84%; thuê bao đạt 22,3 triệu, tăng 7,7% so với cùng kỳ": past the semicolon no goal is told.
        let (mentions, at, zone) = match Self::goal_ends(mentions, at) {
            Some(cut) if zone.start >= cut => (&mentions[cut..], at - cut, &(zone.start - cut..zone.end - cut)),
            _ => (mentions, at, zone),
        };
        let ahead = self.time_of_tasks(mentions, at);
        // "The plan for 2023, approved on 16 January, sets revenue at …": nobody earns anything for a day.
        let of_day = |mention: &Mention| {
            let before = || self.text[..mention.range.start].trim_ascii_end();
            let written = &self.text[mention.range.clone()];
            // "… theo báo cáo ngày 18/10": the day of the report.
            let said = || ["on", "of", "ngày"].iter().find_map(|word| before().strip_suffix(word)).unwrap_or(before());
            let of_report = || Cues::bundled().annexes.end(said().trim_ascii_end());
            kind == IndicatorKind::Flow
                && is_day(self.text, &mention.range)
                && (of_report()
                    || (ends_with_word(before(), &["on", "ngày", "vào ngày"], &[' ']) || written.starts_with("ngày "))
                        && mentions.iter().any(|other| other.has(Sense::Plan) || other.has(Sense::Target)))
        };
        let time_of = |mention: &Mention| match mention.what {
            What::Time { when, compared: false }
                if ahead.as_ref() != Some(&mention.range)
                    && !of_day(mention)
                    && !self.tells_since_when(mentions, at, mention) =>
            {
                Some((when, mention.range.clone()))
            }
            _ => None,
        };
        if let Some((when, words)) = item.and_then(|item| item.when.clone()) {
            draft.period = clock.resolve(when, kind);
            draft.note(Slot::Period, words);
            return;
        }
        // "VND 35,410 billion (2016) and VND 36,020 billion (2017)"
        let bracketed = match &mentions[at + 1..] {
            [open, time, close, ..] if open.is_mark(b'(') && close.is_mark(b')') => {
                time_of(time).filter(|time| time.0.known_year().is_some())
            }
            _ => None,
        };
        if let Some((when, words)) = bracketed {
            draft.period = clock.resolve(when, kind);
            draft.note(Slot::Period, words);
            return;
        }
        // "VND15,240 billion, equal to 73% of the annual plan of VND20,880 billion": the plan is of the year.
        let has_own = right.iter().any(|mention| matches!(mention.what, What::Time { .. }));
        // "81,460 telephone subscribers by the end of September, or 6.4 telephones per 100 people": the same said otherwise.
        let last = self.drafts[first..].last();
        let restated = last.is_some_and(|last| {
            let said = || behind_last(cut(self.text, last.quote.end, draft.quote.start), b',', b'(');
            matches!(draft.matter, Matter::Density(_)) && Cues::bundled().equals_share.holds(said().trim_ascii())
        });
        if restated
            && !has_own
            && let Some(period) = last.and_then(|last| last.period)
        {
            draft.period = Some(period.for_kind(kind));
            draft.link(Slot::Period, Link::Before);
            return;
        }
        if let Some(plan) = self.plan_measured_by(mentions, at, first).filter(|_| !has_own)
            && let Some(year) =
                self.drafts[first..].last().and_then(|last| last.period).map(|period| period.last().year())
        {
            draft.period = Some(Period::between(Month::january(year), Month::december(year)).for_kind(kind));
            draft.note(Slot::Period, plan.range.clone());
            return;
        }
        // "a year earlier" is measured from the figure it is compared with.
        let earlier = right.iter().chain(&mentions[zone.clone()]).find_map(|mention| match mention.what {
            What::Time { when: When::Earlier(months), .. }
                if mention.range.start > draft.quote.start || !self.is_tied(mentions, &mention.range, at) =>
            {
                Some((months, mention.range.clone()))
            }
            _ => None,
        });
        let is_dated = |mention: &Mention| {
            let next = mentions.iter().find(|other| other.range.start >= mention.range.end);
            let year = |next: &Mention| next.has(Sense::YearBefore) || matches!(next.what, What::Time { .. });
            ["year", "năm"].iter().any(|word| self.text[mention.range.clone()].contains(word))
                || next.is_some_and(|next| year(next) && next.range.start <= mention.range.end + 4)
        };
        // "on the same date", "over the same months": of no year before where none is told.
        let same_time = |mention: &Mention| {
            let led = self.text.floor_char_boundary(mention.range.start.saturating_sub(LONGEST_LEAD));
            Cues::bundled().same_time.is_in(cut(self.text, led, mention.range.end)) && !is_dated(mention)
        };
        let comparison = right
            .iter()
            .find(|mention| mention.has(Sense::YearBefore) || mention.has(Sense::SamePeriod))
            // "thấp hơn mức 87,4% của cả nước cùng thời điểm"
            .filter(|mention| !same_time(mention))
            .filter(|_| inherited.is_some() || self.is_compared_with(mentions, at, draft.quote.start));
        // "The number of 5G stations, only 12 a year ago, has risen to 118": before the figure of the text's own time.
        let told = earlier.is_some();
        let base_of = |words: &Range<usize>| {
            let before = self.drafts.iter().rfind(|other| other.quote.start < words.start);
            before.filter(|other| other.block == self.block).and_then(|other| other.period)
        };
        if let Some((months, words)) = earlier.or_else(|| comparison.map(|mention| (12, mention.range.clone())))
            // "Two years later" counts from a figure that was told.
            && let Some(base) = base_of(&words).or_else(|| clock.default_period(kind).filter(|_| told && months > 0))
            && let Some(period) = time::months_before(base.for_kind(kind), months)
        {
            draft.period = Some(period);
            draft.note(Slot::Period, words);
            return;
        }
        if let Some((period, words)) = self.of_same_period_before(mentions, at, kind, first) {
            draft.period = Some(period);
            draft.note(Slot::Period, words);
            return;
        }
        // "(cùng kỳ năm 2024: 986 doanh nghiệp)"
        let head = mentions[zone.clone()].iter().find(|mention| {
            // "by the same date" compares nothing.
            let before = || cut(self.text, 0, mention.range.start).trim_ascii_end();
            let anaphor = || ends_with_any(before(), &["by the", "on the", "at the", "as of the"]);
            !(matches!(mention.what, What::Mark(_))
                || mention.has(Sense::SamePeriod) && (anaphor() || same_time(mention)))
        });
        if let Some(mention) = head.filter(|mention| mention.has(Sense::SamePeriod))
            && !mentions[zone.clone()]
                .iter()
                .any(|mention| mention.senses().any(Senses::of(&[Sense::Revenue, Sense::Subscribers])))
            && let Some(base) = self.drafts[first..].last().and_then(|draft| draft.period)
        {
            draft.period = Some(time::years_before(base, 1));
            draft.note(Slot::Period, mention.range.clone());
            return;
        }
        // "…, so với cuối năm 2013 là 1.402 trạm": what it is compared with is of that time.
        if let Some(Mention { range, what: What::Time { when: when @ When::Span { .. }, compared: true } }) =
            mentions[..at].last()
            && mentions[at].quantity().is_some_and(|quantity| quantity.kind != Kind::Percent)
            && matches!(
                cut(self.text, range.end, draft.quote.start).trim_ascii(),
                "là" | "đạt" | "chỉ là" | "mới là" | "chỉ đạt" | "chỉ có" | "có"
            )
        {
            draft.period = clock.resolve(*when, kind);
            draft.note(Slot::Period, range.clone());
            return;
        }
        // "to reach the full-year goal of 1,367 billion VND"
        let whole = mentions[zone.clone()].iter().rev().find(|mention| {
            if !mention.senses().any(Senses::of(&[Sense::Target, Sense::Plan])) {
                return false;
            }
            let gap = cut(self.text, mention.range.end, draft.quote.start).trim_ascii();
            // "The year's target for telecom revenue is VND 900 billion"
            let subject = gap.starts_with("for ") && gap.ends_with(" is") && !gap.contains([',', ';']);
            (subject || matches!(gap, "" | "of" | "at" | "is" | "là" | "đạt" | "of about" | "of some" | ":"))
                && Cues::bundled().full_year.begin(&self.text[mention.range.clone()])
        });
        let whole = whole.or_else(|| {
            let year = |plan: &&Mention| {
                ["năm", "year", "annual"].iter().any(|word| self.text[plan.range.clone()].contains(word))
            };
            self.plan_asked(mentions, at).filter(year)
        });
        let whole = whole.filter(|_| {
            kind == IndicatorKind::Flow && mentions[at].quantity().is_some_and(|own| own.kind != Kind::Percent)
        });
        // After the number, unless the words lead on to another one.
        let quantity_end = draft.quote.end;
        let own = right.iter().find_map(|mention| {
            let (when, words) = time_of(mention)?;
            let gap = cut(self.text, quantity_end, words.start);
            let leads_on = self.leads_on(quantity_end, right, words.start);
            (gap.chars().count() <= 100 && !gap.contains("compared") && !gap.contains("so với") && !leads_on)
                .then_some((when, words))
        });
        let own = own.or_else(|| self.after_bracket(mentions, at).and_then(time_of));
        let own = own.or_else(|| item.and_then(|_| self.after_list(mentions, at)).and_then(time_of));
        let own = own.or_else(|| {
            // "In the last six months the sector strives for the year's target of 900 billion"
            let part = mentions[..at].iter().filter_map(time_of).find_map(|(when, _)| match when {
                When::Span { from, to, .. } if (from.1, to.1) != (1, 12) => Some(to.0),
                _ => None,
            })?;
            whole.map(|mention| (When::Span { from: (part, 1), to: (part, 12), point: false }, mention.range.clone()))
        });
        let own =
            own.or_else(|| self.closing_day(mentions, at).filter(|_| kind == IndicatorKind::Stock).and_then(time_of));
        let before = || {
            let mut times = mentions[zone.clone()].iter().rev().filter_map(time_of);
            times.find(|(_, words)| !self.is_tied(mentions, words, at))
        };
        // A time at the head of the clause rules all its figures; one that is tied to another number does not.
        let loose = || {
            let nearest = mentions[..at].iter().rev().find_map(time_of);
            nearest.filter(|(_, words)| !self.is_tied(mentions, words, at))
        };
        let candidate = own.or_else(before).or_else(loose).or_else(|| {
            mentions[..at].iter().filter_map(time_of).find(|(_, words)| !self.is_tied(mentions, words, at))
        });
        let candidate = candidate.or_else(|| {
            let year = When::Span { from: (time::Year::Open, 1), to: (time::Year::Open, 12), point: false };
            whole.map(|mention| (year, mention.range.clone()))
        });
        // "131.6 million mobile and 9.5 million landline subscribers at the end of 2012": one time for both.
        let candidate = candidate.or_else(|| {
            let (mut last, mut own_end) = (at, mentions[at].quantity()?.noun_end.max(quantity_end));
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
                .find_map(time_of)
                .filter(|(_, words)| joined && cut(self.text, end, words.start).chars().count() <= 30)
        });
        // Currently, said anywhere in the sentence, rules stocks that have only a stretch of time or none.
        let semicolon = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let stop = mentions[at..]
            .iter()
            .position(|mention| matches!(mention.what, What::Mark(b',' | b';')))
            .map_or(mentions.len(), |mark| at + mark);
        let now = || mentions[semicolon..stop].iter().filter_map(time_of).find(|time| time.0 == When::Now);
        let candidate = match (&candidate, kind) {
            (None, IndicatorKind::Stock) => now(),
            (Some((When::Span { from, to, point: false }, words)), IndicatorKind::Stock)
                if to.1 > from.1 && to.1 - from.1 < 11 =>
            {
                now().filter(|time| time.1.start < words.start).or(candidate)
            }
            _ => candidate,
        };
        // "Since the beginning of the year", beside "by the end of May"; "this year", beside "up to the end of October".
        let so_far = |when: When, words: &Range<usize>| {
            when == When::YearToDate
                || [time::Year::Shift(0), time::Year::Open].into_iter().any(|year| when == When::span(year, 1, 12))
                    && words.start > draft.quote.start
                    && kind == IndicatorKind::Flow
                    && !self.speaks_of(mentions, Senses::of(&[Sense::Target, Sense::Plan]))
        };
        if let Some((_, words)) = candidate.as_ref().filter(|(when, words)| so_far(*when, words))
            && let Some(When::Span { to, .. }) = mentions[..at].iter().filter_map(time_of).find_map(|(when, own)| {
                let until = || announces_stock(self.text, own.start) && own.end < words.start;
                matches!(when, When::Span { point, .. } if point || until()).then_some(when)
            })
        {
            draft.period = clock.resolve(When::Span { from: (to.0, 1), to, point: false }, kind);
            draft.note(Slot::Period, words.clone());
            return;
        }
        let candidate = candidate.or_else(|| {
            // Where figures are wanted ones, even a time tied to the first of them rules the rest.
            let wanted = self.speaks_of(&mentions[..at], Sense::Target);
            if wanted { mentions[..at].iter().rev().find_map(time_of) } else { None }
        });
        // "aims to have 1,900 stations and to cover 90% of the population by the end of 2026": one goal, one time.
        let candidate = candidate.or_else(|| {
            let wanted = self.speaks_of(&mentions[..at], Sense::Target)
                || self.speaks_of(&mentions[..mentions.len().min(3)], Sense::Plan);
            if !wanted {
                return None;
            }
            let end = mentions[at..]
                .iter()
                .position(|mention| mention.is_mark(b';'))
                .map_or(mentions.len(), |mark| at + mark);
            let mut times = mentions[at..end].iter().filter_map(time_of);
            times.next().filter(|_| times.next().is_none())
        });
        // "tại thời điểm này" after "cuối tháng 11" is no today.
        if let Some((When::Now, words)) = &candidate
            && cut(self.text, words.start, words.end).contains("thời điểm này")
            && let Some(period) = self.time_before(kind, first, draft.quote.start, false)
        {
            draft.period = Some(period.for_kind(kind));
            draft.note(Slot::Period, words.clone());
            return;
        }
        let fitting = candidate.filter(|(when, _)| !(matches!(when, When::Now) && kind == IndicatorKind::Flow));
        // "Three months earlier the rate was 80.2% in the old Quang Ngai and 58.9% in Kon Tum": of both.
        if let Some((When::Earlier(months), words)) = &fitting
            && let Some(base) = base_of(words).or_else(|| clock.default_period(kind).filter(|_| *months > 0))
            && let Some(period) = time::months_before(base.for_kind(kind), *months)
        {
            draft.period = Some(period);
            draft.note(Slot::Period, words.clone());
            return;
        }
        if let Some((when, words)) = fitting {
            let mut when = when;
            // "the plan for the full year": an open year under a heading of another year keeps the text's.
            // "This year VNPT aims for … and for 75,000 subscribers by year-end"
            let year_of = |when: When| match when {
                When::Span { to: (time::Year::Shift(by), _), .. } if by >= 0 => Some(clock.dated?.year() + by),
                other => other.known_year(),
            };
            // "At the end of September 79.5% used it, against 68.2% at the end of 2022, and 86.7% owned …": not that of the comparison.
            let arrival = when;
            let named = || {
                let times = mentions[..at].iter().filter_map(time_of);
                let own = times.filter(|time| time.1.start <= words.start || !self.is_tied(mentions, &time.1, at));
                let (year, told, said) = own.filter_map(|time| Some((year_of(time.0)?, time.0, time.1))).next_back()?;
                // "Năm 2022, tỉnh đặt mục tiêu …; 100% thôn có cáp quang vào cuối năm": at the end of the year of the goals.
                let ends_it = words.start > draft.quote.end && ends_with(arrival, told);
                let apart = !ends_it && self.is_apart_from(mentions, at, draft, arrival, year, told)
                    || self.is_past_year_end(mentions, arrival, &words, &(year, said));
                (!apart).then_some(year)
            };
            // "doanh thu cả năm đạt 2.420 tỷ đồng, tăng 4% so với năm 2022": the year after the one it is compared with.
            let base = || {
                mentions[at..].iter().take_while(|mention| !mention.is_mark(b';')).find_map(|mention| {
                    match mention.what {
                        What::Time {
                            when: When::Span { from, to: (time::Year::Known(year), month), .. },
                            compared: true,
                        } => Some((from.1, month, year)),
                        _ => None,
                    }
                })
            };
            if let When::Span { from, to: (time::Year::Open, month), .. } = when
                && let Some((first, last, year)) = base()
            {
                // "tháng 9 …, hơn tháng 8/2023": an earlier month of the same year.
                let earlier = (first, last) != (from.1, month) && first == last && last < month;
                when = when.in_year(time::Year::Known(if earlier { year } else { year + 1 }));
            }
            // "Cuối năm 2021, 61% hộ có cáp quang. Phấn đấu đến tháng 12 có 78%", in January: what is wished is still to come.
            let told = cut(self.text, mentions[0].range.start, draft.quote.start);
            let hoped = || {
                !Cues::bundled().is_counted.stand_in(behind_last(told, b',', b';'))
                    && self.should_follow(draft.quote.end)
                    || Cues::bundled().must.stand_in(behind_last(
                        cut(self.text, mentions[0].range.start, draft.quote.start),
                        b',',
                        b';',
                    ))
                    || mentions[..at].iter().any(|mention| {
                        mention.has(Sense::Target) && Cues::bundled().hopes.holds(&self.text[mention.range.clone()])
                    })
            };
            let new_year = |when: When| match (when, clock.dated) {
                (When::Span { from, to, .. }, Some(dated))
                    if dated.month() <= 3 && from == to && to.1 > dated.month() =>
                {
                    hoped().then(|| dated.year())
                }
                _ => None,
            };
            let wished = self.speaks_of(&mentions[..at], Senses::of(&[Sense::Target, Sense::Plan]));
            when = self.months_of_the_same(when, &words).unwrap_or(when);
            if let When::Span { to: (time::Year::Open, _), .. } = when
                && let Some(year) = self
                    .year_of_the_same(when, &words)
                    .or_else(named)
                    .or_else(|| new_year(when))
                    .or_else(|| self.year_before_goal(mentions, at, when))
                    .or_else(|| self.year_beside_goal(mentions, at, first, kind))
                    .or_else(|| self.year_above(when, wished))
                    .or_else(|| self.year_ahead())
            {
                when = when.in_year(time::Year::Known(year));
            }
            // "The ministry wants 5G to reach 50 per cent by the end of the year", in January: of the year that has begun.
            if let When::Span { from: (time::Year::Open, first), to: (time::Year::Open, last), .. } = when
                && let Some(dated) = clock.dated.filter(|dated| dated.month() <= 3)
                && clock.resolve(when, kind).is_some_and(|period| period.last() < dated)
                && hoped()
            {
                let year = time::Year::Known(dated.year());
                when = When::Span { from: (year, first), to: (year, last), point: true };
            }
            // "From 486 at the end of December, the number rose to 731 at the end of March": no month that has not come yet.
            let wanted = || {
                let said = cut(self.text, mentions[0].range.start, mentions[mentions.len() - 1].range.end);
                self.paragraph.target
                    || self.section.target
                    || self.speaks_of(mentions, Senses::of(&[Sense::Target, Sense::Plan]))
                    || Cues::bundled().ahead.is_in(said)
            };
            if let When::Span { from: (time::Year::Open, first), to: (time::Year::Open, last), .. } = when
                && first == last
                && !wanted()
                && let Some(dated) = clock.dated
                && clock
                    .resolve(when, IndicatorKind::Stock)
                    .is_some_and(|period| period.last().year() == dated.year() && period.last().since(dated) > 1)
            {
                when = when.in_year(time::Year::Known(dated.year() - 1));
            }
            draft.period = clock.resolve(when, kind);
            draft.note(Slot::Period, words);
            return;
        }
        // "VNPT VND31.9 trillion, up 3.6 per cent": the next enterprise in the same list.
        if draft.operator.is_some()
            && let Some(last) = self.drafts[first..].last()
            && last.operator.is_some()
            && last.operator != draft.operator
            && last.indicator == draft.indicator
        {
            draft.period = last.period;
            if let Some(words) = last.words.iter().find(|words| words.0 == Slot::Period) {
                draft.note(Slot::Period, words.1.clone());
            }
            return;
        }
        // "At the same time", "cùng thời điểm": that of the figure before.
        let begin = mentions[0].range.start;
        let begin = sentence_start(self.text, begin).max(begin.saturating_sub(24));
        let opening = cut(self.text, begin, draft.quote.start);
        let opening = opening.char_indices().nth(48).map_or(opening, |(end, _)| &opening[..end]);
        // A clause of its own may begin so, too.
        let clause = behind_last(cut(self.text, begin, draft.quote.start), b';', b';').trim_ascii_start();
        let clause = clause.char_indices().nth(24).map_or(clause, |(end, _)| &clause[..end]);
        let opening = [opening, clause].join(" ");
        let tail = cut(self.text, draft.quote.end, draft.quote.end + LONGEST_TAIL);
        let tail = tail.split([',', ';', '.']).next().unwrap_or_default();
        let same_year = Cues::bundled().same_year.is_in(&opening) || Cues::bundled().same_year.is_in(tail);
        if same_year && let Some(last) = self.drafts.last().filter(|last| last.block == self.block) {
            draft.period = last.period.map(|period| match kind {
                IndicatorKind::Stock => period.for_kind(kind),
                IndicatorKind::Flow => {
                    let year = period.last().year();
                    Period::between(Month::january(year), Month::december(year))
                }
            });
            return;
        }
        let same_time = &Cues::bundled().same_time;
        // "… paid VND 168.3 billion into the budget in that time", "700 stations should be on air by that time"
        let closing = || tail.split(" and ").next().unwrap_or_default().split(" while ").next().unwrap_or_default();
        let tells_same = |said: &str| same_time.is_in(said) && !said.contains("so với") && !said.contains("compared");
        let same = tells_same(&opening) || same_time.is_in(tail) && tells_same(closing());
        // "Lúc đó, toàn tỉnh sẽ có 1.500 trạm 5G", behind a goal
        let wished = self.speaks_of(&mentions[..at], Senses::of(&[Sense::Target, Sense::Plan]))
            || Cues::bundled().to_come.stand_in(&opening);
        if same && let Some(period) = self.time_before(kind, first, draft.quote.start, wished) {
            draft.period = Some(period.for_kind(kind));
            draft.link(Slot::Period, Link::Before);
            return;
        }
        // "… in 2024, up 3.7% against 2023, and paid VND 4.9 trillion": the base of a growth.
        let based = mentions[..at].iter().any(|mention| {
            matches!(mention.what, What::Time { compared: true, .. })
                && self.text[..mention.range.start].trim_ascii_end().ends_with("against")
        });
        // "… in October 2016, and 48,192,717 mobile broadband subscribers": one time for both.
        if let Some(last) = self.drafts[first..].last()
            && inherited.is_none()
            && let Some(words) = last.words.iter().find(|words| words.0 == Slot::Period).map(|words| words.1.clone())
            && words.start > last.quote.start
            && words.start < draft.quote.start
            && !cut(self.text, words.end, draft.quote.start).contains([';', '('])
            // "went up to 781, from 702 at the end of December 2025, and 5G covered 71.4%": the time of what it rose from.
            && !Cues::bundled().compared_with.end_word(self.text[..last.quote.start].trim_ascii_end(), &[' ', ','])
            && !cut(self.text, words.end, draft.quote.start)
                .split(|c: char| !is_word_part(c))
                .any(|word| matches!(word, "to" | "lên") || word == "against" && !based)
            && let Some((when, _)) = mentions.iter().filter_map(time_of).find(|time| time.1 == words)
            // "took VND 1,655 billion during the year and had 249 stations": of the year that the paragraph told.
            && let Some(period) = match when {
                When::Span { to: (time::Year::Open, _), .. } => last.period.map(|period| period.for_kind(kind)),
                _ => clock.resolve(when, kind),
            }
        {
            draft.period = Some(period);
            draft.note(Slot::Period, words);
            return;
        }
        let risen = self.drafts[first..].last().is_some_and(|last| self.rises_from(last, draft));
        if let Some(period) = inherited.filter(|_| !risen).and_then(|index| self.drafts[index].period) {
            draft.period = Some(period);
            draft.link(Slot::Period, Link::Before);
            return;
        }
        if let Some((when, words)) = Self::as_the_base(mentions, at).filter(|_| kind == IndicatorKind::Flow) {
            draft.period = clock.resolve(when, kind);
            draft.note(Slot::Period, words);
            return;
        }
        draft.reach += 1;
        // "Mục tiêu năm 2023 đạt 84%. Thuê bao đạt 22,3 triệu, tăng 7,7% so với cùng kỳ": that stands as of now.
        let standing = self.paragraph.when_is_goal
            && Self::is_measured_by_year_before(mentions, at)
            && !mentions[..at].iter().any(|mention| mention.has(Sense::Target));
        // "Năm 2018, doanh thu là 974 tỷ. Trên địa bàn có 9 doanh nghiệp đang hoạt động", in a text on 2019.
        let working = draft.indicator.stem() == "enterprises"
            && Cues::bundled().at_work.is_in(cut(
                self.text,
                draft.quote.end,
                mentions[mentions.len() - 1].range.end.max(draft.quote.end) + 24,
            ));
        let standing = standing || self.stands_beside_goal(mentions, at, first, kind);
        let past = |when: &When| when.known_year().zip(clock.year()).is_some_and(|(year, review)| year < review);
        let above = [
            if standing { self.paragraph.when_before_goal.as_ref() } else { self.paragraph.when.as_ref() }
                .filter(|above| !(working && past(&above.0))),
            self.intro.as_ref().and_then(|intro| intro.when.as_ref()),
            self.section.when.as_ref(),
        ];
        // The month of a bulletin is no time that it reviews.
        let issue = clock.default_period(IndicatorKind::Stock).map(Period::last);
        let of_issue = |when: When| clock.resolve(when, kind).map(Period::last) == issue;
        let own_month = clock.review.is_none_or(|(first, last)| first == last && Some(last) == issue)
            && self.section.when.as_ref().is_none_or(|above| of_issue(above.0));
        // "… tính đến cuối tháng 6. Tổng thuê bao là …", in a text of July that reviews no time of its own: as of the same day. So
        // does the next item of a list, below the month of a bulletin.
        let goes_on = |last: &Draft| last.block + 1 == self.block && self.is_next_item(last, draft);
        let day = (kind == IndicatorKind::Stock && clock.as_of.is_none())
            .then(|| {
                self.drafts.last().filter(|last| last.block == self.block && !clock.sure || own_month && goes_on(last))
            })
            .flatten()
            .and_then(|last| match last.period? {
                Period::Stock(month) => Some((month, last.said(Slot::Period)?.clone())),
                Period::Flow { .. } => None,
            })
            .filter(|(month, words)| {
                let dated = if clock.sure { issue } else { clock.dated };
                dated.is_some_and(|dated| (1..=3).contains(&dated.since(*month)))
                    && announces_stock(self.text, words.start)
            });
        for (when, words) in above.into_iter().flatten() {
            let passed =
                day.is_some() && of_issue(*when) && self.section.when.as_ref().is_some_and(|above| above.1 == *words);
            if matches!(when, When::Now) && kind == IndicatorKind::Flow || passed {
                continue;
            }
            // "By the end of July, mobile subscribers numbered 1,661,210. Payments to the budget came to 36.1 billion", in a text on July:
            // the day of stocks, where the time of the text ends with it, makes no longer one of flows.
            let of_stocks = self.paragraph.when_is_of_stocks
                && self.paragraph.when.as_ref().is_some_and(|above| above.1 == *words)
                && matches!(when, When::Span { point: true, .. });
            if of_stocks
                && kind == IndicatorKind::Flow
                && clock.resolve(*when, kind).map(Period::last) == clock.default_period(kind).map(Period::last)
            {
                continue;
            }
            draft.period = clock.resolve(*when, kind);
            draft.note(Slot::Period, words.clone());
            if draft.period.is_some() {
                return;
            }
        }
        if let Some((month, words)) = day {
            draft.period = Some(Period::Stock(month));
            draft.note(Slot::Period, words);
            return;
        }
        if let Some((period, words)) = self.flow_before(draft, kind, first) {
            draft.period = Some(period);
            draft.note(Slot::Period, words);
            return;
        }
        if let Some(whole) = self.whole_of_enterprises(draft, kind) {
            draft.period = self.drafts[whole].period;
            draft.link(Slot::Period, Link::Before);
            return;
        }
        draft.period = clock.default_period(kind);
        if let Some(words) = &self.frame.review_words {
            draft.note(Slot::Period, words.clone());
        }
    }

    /// The time that the money of the sentence before was told for, where the text is not sure to review another one: "Telecommunications
    /// services earned VND 142.9 trillion last year. The postal market moved faster: VND 59.1 trillion".
    fn flow_before(&self, draft: &Draft, kind: IndicatorKind, first: usize) -> Option<(Period, Range<usize>)> {
        if kind != IndicatorKind::Flow || self.frame.clock.sure || self.drafts.len() > first || !draft.unit.is_money() {
            return None;
        }
        let told = self.drafts.get(self.told_before.clone())?;
        let (last, others) = told.split_last().filter(|(last, _)| last.block == self.block)?;
        let of_money = |told: &Draft| matches!(told.matter, Matter::Money(..)) && told.status == last.status;
        let alike = others.iter().all(|other| other.period == last.period && of_money(other));
        let past = last.period?.last() <= self.frame.clock.dated?;
        let words = last.said(Slot::Period).filter(|words| self.frame.review_words.as_ref() != Some(*words))?;
        (alike && past && of_money(last)).then(|| last.period.map(|period| (period, words.clone())))?
    }

    /// The figure of the whole market, told not far above, of which the stock of an enterprise without a time of its own is a part: "At 30
    /// September we had 1,372,600 mobile subscribers. - Who leads? - Among mobile subscribers Viettel has 690,300".
    fn whole_of_enterprises(&self, draft: &Draft, kind: IndicatorKind) -> Option<usize> {
        if kind != IndicatorKind::Stock || draft.operator.is_none() || self.frame.clock.as_of.is_some() {
            return None;
        }
        let from = self.drafts.len().saturating_sub(MOST_PARTS);
        let holds = |whole: &Draft| {
            let told = whole.said(Slot::Period).is_some_and(|words| self.frame.review_words.as_ref() != Some(words));
            let alike = whole.indicator == draft.indicator && whole.place == draft.place && whole.unit == draft.unit;
            let actual = whole.operator.is_none() && whole.status == Status::Actual;
            alike && actual && told && whole.value > draft.value && whole.block + FARTHEST_WHOLE >= self.block
        };
        self.drafts[from..].iter().rposition(holds).map(|near| from + near)
    }

    /// Whether the time says since when the enterprise before it is what it is: "MobiFone, since last month under the Ministry of
    /// Public Security, saw turnover slip 2.6% to VND 25,140 billion".
    fn tells_since_when(&self, mentions: &[Mention], at: usize, time: &Mention) -> bool {
        if !ends_with_word(self.text[..time.range.start].trim_ascii_end(), &["since", "từ", "kể từ"], &[' ', ','])
        {
            return false;
        }
        let Some(index) = mentions[..at].iter().position(|mention| mention.range == time.range) else { return false };
        let comma = |mention: &Mention| mention.is_mark(b',');
        let Some(open) = mentions[..index].iter().rposition(comma) else { return false };
        let told = open.checked_sub(1).is_some_and(|before| matches!(mentions[before].what, What::Operator(..)));
        let close = mentions[index..at].iter().position(comma).map(|close| index + close);
        told && close.is_some_and(|close| mentions[open..close].iter().all(|mention| mention.quantity().is_none()))
    }
}

/// So many blocks above its parts a whole is told at most: a question may stand between.
const FARTHEST_WHOLE: usize = 3;

/// So many figures above a part its whole is told at most.
const MOST_PARTS: usize = 40;

/// So far behind a number, in bytes, its clause may say that it is of the time told before.
const LONGEST_TAIL: usize = 48;

/// Whether `when` is the last month of `told`.
fn ends_with(when: When, told: When) -> bool {
    match (when, told) {
        (When::Span { to: (_, month), .. }, When::Span { to: (_, last), .. }) => month == last,
        _ => false,
    }
}

/// So far before "the same date", in bytes, the words may stand that make it a time of its own: "over".
const LONGEST_LEAD: usize = 12;

/// Where tasks are handed out.
pub(super) const MEETINGS: [&str; 8] =
    ["hội nghị", "cuộc họp", "giao ban", "họp báo", "buổi làm việc", "conference", "meeting", "ceremony"];
