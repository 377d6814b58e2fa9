//! When a figure is for.

use std::ops::Range;
use std::sync::LazyLock;

use crate::domain::{IndicatorKind, Link, Month, Period, Slot};
use crate::extract::amount::Kind;
use crate::extract::compose::{LINES, SECTORS};
use crate::extract::context::{announces_stock, is_day};
use crate::extract::cue_set::CueSet;
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::enumeration;
use crate::extract::growth;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::page::bullet;
use crate::extract::time::{self, When};
use crate::extract::words::{begins_with_any, cut, ends_with_any, ends_with_word, joins_numbers, sentence_start};

use super::{Linker, is_list_link};

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
            kind == IndicatorKind::Flow
                && is_day(self.text, &mention.range)
                && ends_with_word(
                    self.text[..mention.range.start].trim_ascii_end(),
                    &["on", "ngày", "vào ngày"],
                    &[' '],
                )
                && mentions.iter().any(|other| other.has(Sense::Plan) || other.has(Sense::Target))
        };
        let time_of = |mention: &Mention| match mention.what {
            What::Time { when, compared: false } if ahead.as_ref() != Some(&mention.range) && !of_day(mention) => {
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
            let said =
                || cut(self.text, last.quote.end, draft.quote.start).rsplit([',', '(']).next().unwrap_or_default();
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
        let comparison = right
            .iter()
            .find(|mention| mention.has(Sense::YearBefore) || mention.has(Sense::SamePeriod))
            // "thấp hơn mức 87,4% của cả nước cùng thời điểm"
            .filter(|mention| &self.text[mention.range.clone()] != "cùng thời điểm")
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
        // "(cùng kỳ năm 2024: 986 doanh nghiệp)"
        let head = mentions[zone.clone()].iter().find(|mention| {
            // "by the same date" compares nothing.
            let before = || cut(self.text, 0, mention.range.start).trim_ascii_end();
            let anaphor = || ends_with_any(before(), &["by the", "on the", "at the", "as of the"]);
            !(matches!(mention.what, What::Mark(_)) || mention.has(Sense::SamePeriod) && anaphor())
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
            let own_end = mentions[at].quantity()?.noun_end.max(quantity_end);
            let next = at + 1 + mentions[at + 1..].iter().position(|mention| mention.quantity().is_some())?;
            let joined = joins_numbers(cut(self.text, own_end, mentions[next].quantity()?.quote.start).trim_ascii());
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
        {
            let latest = |blocks: usize| {
                let near = self.drafts.iter().rev().take(6).take_while(|other| other.block + blocks >= self.block);
                let told = near.filter(|other| other.said(Slot::Period).is_some()).filter_map(|other| other.period);
                told.max_by_key(|period| period.last())
            };
            if let Some(period) = latest(0).or_else(|| latest(1)) {
                draft.period = Some(period.for_kind(kind));
                draft.note(Slot::Period, words.clone());
                return;
            }
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
            let named = || mentions[..at].iter().filter_map(time_of).filter_map(|time| year_of(time.0)).next_back();
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
            let wished = self.speaks_of(&mentions[..at], Senses::of(&[Sense::Target, Sense::Plan]));
            when = self.months_of_the_same(when, &words).unwrap_or(when);
            if let When::Span { to: (time::Year::Open, _), .. } = when
                && let Some(year) = self
                    .year_of_the_same(when, &words)
                    .or_else(named)
                    .or_else(|| self.year_above(when, wished))
                    .or_else(|| self.year_ahead())
            {
                when = when.in_year(time::Year::Known(year));
            }
            // "The ministry wants 5G to reach 50 per cent by the end of the year", in January: of the year that has begun.
            let hoped = || {
                mentions[..at].iter().any(|mention| {
                    mention.has(Sense::Target) && Cues::bundled().hopes.holds(&self.text[mention.range.clone()])
                })
            };
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
        let clause = cut(self.text, begin, draft.quote.start).rsplit(';').next().unwrap_or_default().trim_ascii_start();
        let clause = clause.char_indices().nth(24).map_or(clause, |(end, _)| &clause[..end]);
        let opening = [opening, clause].join(" ");
        let tail = cut(self.text, draft.quote.end, draft.quote.end + 40);
        let tail = tail.split([',', ';', '.']).next().unwrap_or_default();
        let same_year = SAME_YEAR.is_in(&opening) || SAME_YEAR.is_in(tail);
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
        let same = SAME_TIME.is_in(&opening) && !opening.contains("so với") && !opening.contains("compared")
            || begins_with_any(
                tail.trim_ascii_start(),
                &["at the same time", "at that time", "cùng thời điểm", "on the same date", "by the same date"],
            );
        // What the sentence before compares with lies earlier.
        let latest = self.drafts.iter().rev().take(6).take_while(|draft| draft.block == self.block);
        let latest = latest.filter_map(|draft| draft.period).max_by_key(|period| period.last());
        // In a new paragraph it is that of the one before, where the latest is no comparison.
        let above = || {
            let block = self.drafts.last().map(|draft| draft.block);
            let before = self.drafts.iter().rev().take_while(|draft| Some(draft.block) == block);
            before.filter_map(|draft| draft.period).max_by_key(|period| period.last())
        };
        if same && let Some(period) = latest.or_else(above) {
            draft.period = Some(period.for_kind(kind));
            draft.link(Slot::Period, Link::Before);
            return;
        }
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
                .any(|word| matches!(word, "to" | "lên" | "against"))
            && let Some((when, _)) = mentions.iter().filter_map(time_of).find(|time| time.1 == words)
            && let Some(period) = clock.resolve(when, kind)
        {
            draft.period = Some(period);
            draft.note(Slot::Period, words);
            return;
        }
        if let Some(period) = inherited.and_then(|index| self.drafts[index].period) {
            draft.period = Some(period);
            draft.link(Slot::Period, Link::Before);
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
        let past = |when: &When| when.known_year().zip(clock.year()).is_some_and(|(year, review)| year < review);
        let above = [
            self.paragraph.when.as_ref().filter(|above| !(standing || working && past(&above.0))),
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
        draft.period = clock.default_period(kind);
        if let Some(words) = &self.frame.review_words {
            draft.note(Slot::Period, words.clone());
        }
    }

    /// The plan that the number is, where the share of it that was reached stands before: "73% of the annual plan of VND20,880
    /// billion".
    pub(super) fn plan_measured_by<'m>(&self, mentions: &'m [Mention], at: usize, first: usize) -> Option<&'m Mention> {
        // "hoàn thành 104% kế hoạch (210 tỷ đồng)": without a figure before, that is what was reached.
        self.drafts[first..].last()?;
        let plan = mentions[..at].iter().rposition(|mention| !matches!(mention.what, What::Mark(b'(' | b',')))?;
        let gap = cut(self.text, mentions[plan].range.end, mentions[at].range.start).trim_ascii();
        let gap = ["for the year", "for the whole year", "of the year"]
            .iter()
            .find_map(|year| gap.strip_prefix(year))
            .unwrap_or(gap);
        let share = mentions[..plan].iter().rev().find_map(Mention::quantity)?;
        let led = cut(self.text, share.quote.end, mentions[plan].range.start);
        let adjacent = led.split_ascii_whitespace().count() <= 2 && !led.contains([',', ';', '.']);
        (mentions[plan].has(Sense::Plan)
            && share.kind == Kind::Percent
            && adjacent
            && matches!(
                gap,
                "" | "of"
                    | "("
                    | "là"
                    | "of about"
                    | ", which is"
                    | ", which was"
                    | ", that is"
                    | ", i.e."
                    | ", or"
                    | ", tức là"
                    | ", tức"
            ))
        .then_some(&mentions[plan])
    }

    /// The plan that opens the clause and leads to the number: "là 78%, mục tiêu năm 2025 là 85%", "(kế hoạch năm 2025: 85%)".
    pub(super) fn plan_stated<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        let plan = mentions[..at].iter().rposition(|mention| mention.has(Sense::Plan))?;
        let (begin, end) = (mentions[plan].range.start, mentions[at].range.start);
        let leads =
            mentions[plan + 1..at].iter().all(|mention| matches!(mention.what, What::Time { .. } | What::Mark(b':')));
        let verb = cut(self.text, mentions[at - 1].range.end, end).trim_ascii();
        let opens = plan.checked_sub(1).is_none_or(|before| {
            let gap = cut(self.text, mentions[before].range.end, begin).trim_ascii();
            matches!(mentions[before].what, What::Mark(b',' | b';' | b'('))
                && (gap.is_empty()
                    || Cues::bundled().next_clause.iter().any(|word| word.trim_ascii_end() == gap)
                    || gap == "the")
        });
        let told = verb.is_empty() || Cues::bundled().is_told.holds(verb);
        (leads && told && opens).then_some(&mentions[plan])
    }

    /// Where the clause of the number begins, after a semicolon that ends the goals before it.
    pub(super) fn goal_ends(mentions: &[Mention], at: usize) -> Option<usize> {
        let mark = mentions[..at].iter().rposition(|mention| mention.is_mark(b';'))?;
        let goal = |list: &[Mention]| {
            list.iter().any(|mention| mention.has(Sense::Target))
                || list.iter().take(2).any(|mention| mention.has(Sense::Plan))
        };
        (goal(&mentions[..mark]) && !goal(&mentions[mark..at]) && Self::is_measured_by_year_before(mentions, at))
            .then_some(mark + 1)
    }

    /// Whether the growth after the number, in its own clause, is one against the same time of the year before.
    pub(super) fn is_measured_by_year_before(mentions: &[Mention], at: usize) -> bool {
        let end =
            mentions[at..].iter().position(|mention| mention.is_mark(b';')).map_or(mentions.len(), |mark| at + mark);
        mentions[at + 1..end].iter().any(|mention| mention.has(Sense::SamePeriod))
    }

    /// The months of the last figure, where the words point back to as many: "in the same six months" after the second half.
    fn months_of_the_same(&self, when: When, words: &Range<usize>) -> Option<When> {
        let When::Span { from: (time::Year::Open, first), to: (time::Year::Open, last), point: false } = when else {
            return None;
        };
        let said = &self.text[words.clone()];
        let before = self.text[..words.start].trim_end();
        let same =
            ["same", "those"].iter().any(|word| ends_with_word(before, &[word], &[' ']) || said.starts_with(word));
        let plain = said.contains("month") && !said.contains("first") && !said.contains("last");
        let before = self.drafts.last().filter(|draft| draft.block == self.block).and_then(|draft| draft.period)?;
        let fits = matches!(before, Period::Flow { .. })
            && before.months() == last + 1 - first
            && before.first().year() == before.last().year();
        let year = time::Year::Known(before.last().year());
        (same && plain && fits).then(|| When::span(year, before.first().month(), before.last().month()))
    }

    /// The year of the last figure for the same months, where the words point back to it: "in the same six months".
    fn year_of_the_same(&self, when: When, words: &Range<usize>) -> Option<i32> {
        let When::Span { from, to, .. } = when else { return None };
        let points = |word: &str| Cues::bundled().points_back.holds(word);
        let before = self.text[..words.start].trim_ascii_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        let first = self.text[words.clone()].split(char::is_whitespace).next().unwrap_or_default();
        let behind =
            self.text[words.end..].trim_ascii_start().split(|c: char| !is_word_part(c)).next().unwrap_or_default();
        let pointed = Cues::bundled().points_back_behind.holds(behind);
        if !points(before) && !points(first) && !pointed {
            return None;
        }
        let same = |period: &Period| {
            let months = (period.first().month(), period.last().month());
            matches!(period, Period::Flow { .. }) && months == (from.1, to.1)
        };
        let near = self.drafts.iter().rev().take_while(|draft| draft.block + 1 >= self.block);
        near.filter_map(|draft| draft.period).find(same).map(|period| period.last().year())
    }

    /// The year that the paragraph's time tells, for a month without one. After the end of a year comes no month of the same year:
    /// "At the end of 2024 it was 84.6 per cent. The rate at the end of November was 91.3 per cent."
    /// A wish is for the next of them: "At the end of 2022 it was 12%. We want to see 30% by December."
    fn year_above(&self, when: When, wished: bool) -> Option<i32> {
        let above = self.paragraph.when.as_ref()?.0;
        let year = above.known_year()?;
        let ended = matches!(above, When::Span { to: (_, 12), point: true, .. });
        match (when, self.frame.clock.dated) {
            (When::Span { to: (_, month), point: true, .. }, Some(dated)) if ended && dated.year() > year => {
                let to_come = month > dated.month();
                match (wished, to_come) {
                    (true, _) => Some(dated.year() + i32::from(month < dated.month())),
                    _ if month == 12 => Some(year),
                    // The last such month before the text came out.
                    (false, true) => Some((dated.year() - 1).max(year)),
                    (false, false) => Some(dated.year()),
                }
            }
            _ => Some(year),
        }
    }

    /// Whether the items of one list hold both figures, the one after the other.
    fn is_next_item(&self, last: &Draft, own: &Draft) -> bool {
        let sign = |draft: &Draft| {
            let begin = memchr::memrchr(b'\n', &self.text.as_bytes()[..draft.quote.start]).map_or(0, |end| end + 1);
            let line = self.text[begin..].trim_start_matches(' ');
            line.chars().next().filter(|_| bullet(line) > 0)
        };
        sign(last).is_some_and(|mark| sign(own) == Some(mark))
    }

    /// The year that the heading above names, where it comes after the one that is reviewed: "By the end of the year we will have …"
    /// under "Looking to 2018".
    fn year_ahead(&self) -> Option<i32> {
        let year = self.section.when.as_ref()?.0.known_year()?;
        (year > self.frame.clock.year()?).then_some(year)
    }

    /// The time of the tasks that a meeting hands out beside the figures: "tại hội nghị triển khai nhiệm vụ năm 2015, VNPT cho
    /// biết doanh thu đạt …". Where a colon or a goal follows, the figures are of that time.
    pub(super) fn time_of_tasks(&self, mentions: &[Mention], at: usize) -> Option<Range<usize>> {
        let position = mentions[..at].windows(2).rposition(|pair| {
            let tasks = || pair[0].has(Sense::Tasks) || self.text[pair[0].range.clone()].starts_with("nhiệm vụ");
            matches!(pair[1].what, What::Time { .. })
                && tasks()
                && cut(self.text, pair[0].range.end, pair[1].range.start.max(pair[0].range.end)).trim_ascii().is_empty()
        })?;
        let time = &mentions[position + 1];
        let met = mentions[..position].iter().any(|mention| mention.has(Sense::Review))
            || MEETINGS.iter().any(|word| {
                cut(self.text, mentions[0].range.start.saturating_sub(40), time.range.start).contains(word)
            });
        let since = &mentions[position + 2..at];
        let wanted = since.iter().any(|mention| mention.is_mark(b':') || mention.has(Sense::Target));
        (met && !wanted).then(|| time.range.clone())
    }

    /// Whether the number is what another one is compared with: "tăng 9,5% so với mức 138,2 nghìn tỷ đồng".
    fn is_compared_with(&self, mentions: &[Mention], at: usize, start: usize) -> bool {
        mentions[..at].last().is_some_and(|mention| {
            mention.has(Sense::Versus)
                && !mention.has(Sense::Above)
                && matches!(
                    cut(self.text, mention.range.end, start).trim_ascii(),
                    "" | "mức" | "the" | "con số" | "số" | "with"
                )
        }) && mentions[..at].iter().any(|mention| mention.quantity().is_some())
    }

    /// Whether the time at `words` belongs to another number before `at`: it follows that number in its own clause.
    pub(super) fn is_tied(&self, mentions: &[Mention], words: &Range<usize>, at: usize) -> bool {
        let Some(position) = mentions.iter().position(|mention| mention.range == *words) else { return false };
        if position > at || self.is_of_goal_before(mentions, position, at) {
            return true;
        }
        // What a closed bracket says holds inside it.
        let opened = mentions[..position]
            .iter()
            .rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')))
            .is_some_and(|mark| mentions[mark].is_mark(b'('));
        if opened && mentions[position..at].iter().any(|mention| mention.is_mark(b')')) {
            // "Ngày mới chia tách (01/01/2004), cả tỉnh chỉ có …": a bracket before all numbers dates the words before it.
            let dates = mentions.get(position + 1).is_some_and(|mark| mark.is_mark(b')'))
                && position > 0
                && mentions[position - 1].is_mark(b'(')
                && mentions.get(position + 2).is_some_and(|mark| mark.is_mark(b','))
                && mentions[..position].iter().all(|mention| mention.quantity().is_none());
            return !dates;
        }
        for mention in mentions[..position].iter().rev() {
            match mention.what {
                What::Mark(b',' | b';' | b'(') => return false,
                What::Quantity(_) => {
                    let gap = cut(self.text, mention.range.end, words.start);
                    return !gap
                        .split(|c: char| !is_word_part(c))
                        .any(|word| matches!(word, "và" | "and" | "thì" | "còn" | "while" | "but"));
                }
                _ => {}
            }
        }
        false
    }

    /// Whether the words from `from` to a time at `to` lead on to another number, by an "and" that joins more than two of
    /// `named`: "VND 2,500 billion in revenue from telecommunications and Internet for the whole of 2023" does not.
    fn leads_on(&self, from: usize, named: &[Mention], to: usize) -> bool {
        let mut start = from;
        let mut last: Option<&Mention> = None;
        for mention in named.iter().take_while(|mention| mention.range.start <= to) {
            let gap = cut(self.text, start, mention.range.start);
            let alike = last.is_some_and(|last| match (&last.what, &mention.what) {
                (What::Place(_), What::Place(_)) | (What::Operator(..), What::Operator(..)) => true,
                _ => [SECTORS, LINES].iter().any(|kinds| last.senses().any(*kinds) && mention.senses().any(*kinds)),
            });
            let leads = || {
                gap.split(|c: char| !is_word_part(c))
                    .any(|word| matches!(word, "và" | "and" | "thì" | "còn" | "while" | "but" | "trong khi"))
            };
            if !(alike && is_list_link(gap)) && leads() {
                return true;
            }
            start = mention.range.end.max(start);
            last = Some(mention);
        }
        false
    }

    /// The time that ends a list of numbers, "respectively": "84.2% and 61.8% respectively in Binh Dinh and Gia Lai at the end of
    /// 2024".
    fn after_list<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        let said = mentions[at..].iter().position(|mention| mention.has(Sense::Respectively)).map(|said| at + said)?;
        let end = growth::after(mentions, said);
        let time = end.iter().find(|mention| matches!(mention.what, What::Time { .. }))?;
        let joined = mentions[at..said].iter().all(|mention| {
            mention.quantity().is_some()
                || mention.is_mark(b',')
                || !matches!(mention.what, What::Mark(_) | What::Time { .. })
        });
        (joined && !self.leads_on(mentions[said].range.end, end, time.range.start)).then_some(time)
    }

    /// Whether the time at `position` is that of a goal in a clause before that of number `at`: "…, mục tiêu năm 2025 là 85%; tại Gia
    /// Lai là 81%".
    fn is_of_goal_before(&self, mentions: &[Mention], position: usize, at: usize) -> bool {
        let goals = Senses::of(&[Sense::Target, Sense::Plan]);
        let Some(number) = mentions[position..at].iter().position(|mention| mention.quantity().is_some()) else {
            return false;
        };
        let since = &mentions[position + number..at];
        let goal = position.checked_sub(1).is_some_and(|before| {
            mentions[before].senses().any(goals)
                && cut(self.text, mentions[before].range.end, mentions[position].range.start).trim_ascii().is_empty()
        });
        goal && mentions[..position].iter().any(|mention| mention.quantity().is_some())
            && since.iter().any(|mention| mention.is_mark(b';'))
            && !since.iter().any(|mention| mention.senses().any(goals))
    }

    /// What follows the bracket after number `at`: "838 billion VND (36.2 million USD) in the six months".
    pub(super) fn after_bracket<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        mentions.get(at + 1).filter(|mention| mention.is_mark(b'('))?;
        let close = at + 1 + mentions[at + 1..].iter().position(|mention| mention.is_mark(b')'))?;
        mentions
            .get(close + 1)
            .filter(|mention| cut(self.text, mentions[close].range.end, mention.range.start).chars().count() <= 12)
    }
}

/// How a figure is said to be of the year of the one before.
static SAME_YEAR: LazyLock<CueSet> =
    LazyLock::new(|| CueSet::of(&["for the same year", "in the same year", "that year", "cùng năm", "trong năm đó"]));

/// How a figure is said to be of the time of the one before.
static SAME_TIME: LazyLock<CueSet> = LazyLock::new(|| {
    CueSet::of(&[
        "cùng thời điểm",
        "at the same time",
        "cùng thời gian",
        "at that time",
        "khi đó",
        "cùng lúc",
        "by then",
        "by that time",
        "on the same date",
        "at the same date",
        "on that date",
        "at that date",
        "by the same date",
        "by that date",
        "vào thời điểm đó",
        "tại thời điểm này",
        "thời điểm này",
    ])
});

/// Where tasks are handed out.
pub(super) const MEETINGS: [&str; 8] =
    ["hội nghị", "cuộc họp", "giao ban", "họp báo", "buổi làm việc", "conference", "meeting", "ceremony"];
