//! The time that the text around a sentence gives its number: the paragraph, the line before a list, the heading, the whole text.

use std::ops::Range;

use crate::domain::{IndicatorKind, Link, Month, Period, Slot, Status};
use crate::extract::context::announces_stock;
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::Sense;
use crate::extract::time::When;
use crate::extract::words::cut;

use super::super::Linker;
use super::{Asked, Source, Time, Told};

impl Linker<'_> {
    /// What the text around the sentence says of the time of its number.
    ///
    /// Words above that tell no period of the number's kind are noted all the same.
    pub(super) fn told_above(&self, asked: &Asked<'_>, draft: &mut Draft) -> Told {
        let kind = asked.kind;
        let above = self.times_above(asked, draft);
        let day = self.day_before(asked, draft);
        for time in above.into_iter().flatten() {
            if self.is_passed_over(asked, time, day.is_some()) {
                continue;
            }
            draft.note(Slot::Period, time.1.clone());
            if self.intro.as_ref().is_some_and(|intro| intro.tasks && intro.when.as_ref() == Some(time)) {
                draft.link(Slot::Period, Link::Intro);
            }
            if let Some(period) = self.frame.clock.resolve(time.0, kind) {
                return Told::by(Some(period), time.1.clone());
            }
        }
        if let Some((month, words)) = day {
            return Told::by(Some(Period::Stock(month)), words);
        }
        if let Some((period, words)) = self.flow_before(draft, kind, asked.first) {
            return Told::by(Some(period), words);
        }
        if let Some(whole) = self.whole_of_enterprises(draft, kind) {
            return Told { period: self.drafts[whole].period, source: Source::FigureBefore };
        }
        let words = self.frame.review_words.clone();
        Told { period: self.frame.clock.default_period(kind), source: words.map_or(Source::Unsaid, Source::Words) }
    }

    /// The times that stand above the sentence, nearest first.
    fn times_above(&self, asked: &Asked<'_>, draft: &Draft) -> [Option<&Time>; 4] {
        let past = |when: When| when.known_year().zip(self.frame.clock.year()).is_some_and(|(year, own)| year < own);
        let own = if self.stands_as_of_now(asked) { &self.paragraph.when_before_goal } else { &self.paragraph.when };
        [
            own.as_ref().filter(|above| !(past(above.0) && self.tells_who_is_at_work(asked, draft))),
            self.time_told_of(asked.mentions, asked.at),
            self.intro.as_ref().and_then(|intro| intro.when.as_ref()),
            self.section.when.as_ref(),
        ]
    }

    /// Whether a number behind a goal stands as of now: "Mục tiêu năm 2023 đạt 84%. Thuê bao đạt 22,3 triệu, tăng 7,7% so với cùng kỳ".
    fn stands_as_of_now(&self, asked: &Asked<'_>) -> bool {
        let &Asked { mentions, at, .. } = asked;
        let measured = self.paragraph.when_is_goal
            && Self::is_measured_by_year_before(mentions, at)
            && !mentions[..at].iter().any(|mention| mention.has(Sense::Target));
        measured || self.stands_beside_goal(mentions, at, asked.first, asked.kind)
    }

    /// Whether the number is of the enterprises that are at work today: "Năm 2018, doanh thu là 974 tỷ. Trên địa bàn có 9 doanh nghiệp
    /// đang hoạt động", in a text on 2019.
    fn tells_who_is_at_work(&self, asked: &Asked<'_>, draft: &Draft) -> bool {
        let end = asked.mentions[asked.mentions.len() - 1].range.end.max(draft.quote.end) + 24;
        draft.indicator.stem() == "enterprises" && Cues::bundled().at_work.is_in(cut(self.text, draft.quote.end, end))
    }

    /// Whether a time above is none of the number, where a day told before may be.
    fn is_passed_over(&self, asked: &Asked<'_>, time: &Time, has_day: bool) -> bool {
        let (when, words) = time;
        let of_issue = || self.is_of_issue(asked.kind, *when);
        let of_section = || self.section.when.as_ref().is_some_and(|above| above.1 == *words);
        let flow = asked.kind == IndicatorKind::Flow;
        (matches!(when, When::Now) && flow)
            || has_day && of_issue() && of_section()
            || flow && self.is_of_stocks(asked.kind, time)
    }

    /// Whether the time of the paragraph is a day of stocks with which the time of the text ends, which makes no longer one of flows: "By
    /// the end of July, mobile subscribers numbered 1,661,210. Payments to the budget came to 36.1 billion", in a text on July.
    fn is_of_stocks(&self, kind: IndicatorKind, time: &Time) -> bool {
        let clock = &self.frame.clock;
        self.paragraph.when_is_of_stocks
            && self.paragraph.when.as_ref().is_some_and(|above| above.1 == time.1)
            && matches!(time.0, When::Span { point: true, .. })
            && clock.resolve(time.0, kind).map(Period::last) == clock.default_period(kind).map(Period::last)
    }

    /// The month in which a bulletin came out, which is no time that it reviews.
    fn issue(&self) -> Option<Month> {
        self.frame.clock.default_period(IndicatorKind::Stock).map(Period::last)
    }

    /// Whether a time ends with the month of the bulletin.
    fn is_of_issue(&self, kind: IndicatorKind, when: When) -> bool {
        self.frame.clock.resolve(when, kind).map(Period::last) == self.issue()
    }

    /// The day of the figure before, in a text that reviews no time of its own: "… tính đến cuối tháng 6. Tổng thuê bao là …", in a text
    /// of July: as of the same day. So does the next item of a list, below the month of a bulletin.
    fn day_before(&self, asked: &Asked<'_>, draft: &Draft) -> Option<(Month, Range<usize>)> {
        let clock = &self.frame.clock;
        if asked.kind != IndicatorKind::Stock || clock.as_of.is_some() {
            return None;
        }
        let goes_on = |last: &Draft| last.block + 1 == self.block && self.is_next_item(last, draft);
        let same = |last: &Draft| {
            last.block == self.block && !clock.sure || self.reviews_its_own_month(asked.kind) && goes_on(last)
        };
        let last = self.drafts.last().filter(|last| same(last))?;
        let Period::Stock(month) = last.period? else { return None };
        let words = last.said(Slot::Period)?;
        let dated = if clock.sure { self.issue() } else { clock.dated };
        let recent = dated.is_some_and(|dated| (1..=3).contains(&dated.since(month)));
        (recent && announces_stock(self.text, words.start)).then(|| (month, words.clone()))
    }

    /// Whether the text reviews no other time than the month in which it came out.
    fn reviews_its_own_month(&self, kind: IndicatorKind) -> bool {
        let issue = self.issue();
        self.frame.clock.review.is_none_or(|(first, last)| first == last && Some(last) == issue)
            && self.section.when.as_ref().is_none_or(|above| self.is_of_issue(kind, above.0))
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
        // "Doanh thu ước năm đạt 2.867 tỷ đồng. Dự kiến nộp ngân sách 114 tỷ đồng": the one goes on with the other.
        let goes_on = last.status == Status::Estimate && self.said.has(Sense::Estimate);
        let alike = goes_on || others.iter().all(|other| other.period == last.period && of_money(other));
        let past = goes_on || last.period?.last() <= self.frame.clock.dated?;
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
}

/// So many blocks above its parts a whole is told at most: a question may stand between.
const FARTHEST_WHOLE: usize = 3;

/// So many figures above a part its whole is told at most.
const MOST_PARTS: usize = 40;
