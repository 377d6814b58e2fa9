//! The level of then in a bracket right behind the time that a figure is compared with: "đạt 94 thuê bao/100 dân, tăng 10% so với cùng
//! kỳ năm 2023 (85,7 thuê bao/100 dân)", "up 3% over 2023 (VND 142 trillion)".

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::{IndicatorKind, Period, Slot, Status, Unit};
use crate::extract::amount::Kind;
use crate::extract::compose::{GENERATIONS, LINES, SECTORS};
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::time::{self, When};
use crate::extract::words::cut;

use super::base::is_year_before;
use super::{Around, Found, Linker};

/// What a number in a bracket is the level of.
struct Base {
    /// The figure that is compared with it.
    now: usize,
    /// The time of then, where one is named.
    when: Option<When>,
    /// Whether it is said to be the same months.
    same: bool,
    /// The words for the time.
    words: Range<usize>,
}

impl Linker<'_> {
    /// What the number is the level of, alone in a bracket behind a time that is compared with.
    fn bracketed_base(&self, around: &Around<'_>) -> Option<Base> {
        let Around { mentions, at, quantity, first, .. } = *around;
        let opened = self.text[..Self::begin_of_hedges(mentions, at)].trim_ascii_end().strip_suffix('(')?;
        let close = mentions[at + 1..].iter().find(|mention| matches!(mention.what, What::Mark(_)))?;
        let [before @ .., open] = &mentions[..Self::past_hedges(mentions, at)] else { return None };
        let end = quantity.noun_end.max(quantity.quote.end);
        let alone = open.is_mark(b'(')
            && close.is_mark(b')')
            && cut(self.text, end, close.range.start).trim_ascii().is_empty()
            && !quantity.noun.any(LINES.with(GENERATIONS).with(SECTORS));
        let base = |mention: &&Mention| {
            mention.senses().any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore]))
                || matches!(mention.what, What::Time { compared: true, .. })
        };
        let last = before.last().filter(base).filter(|last| last.range.end >= opened.trim_ascii_end().len())?;
        if !alone {
            return None;
        }
        let named = || before.iter().rev().take_while(base);
        let begin = named().last().map_or(last.range.start, |mention| mention.range.start);
        let clause = before.iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let timed = named().any(|mention| matches!(mention.what, What::Time { .. }));
        let set = before[clause..].iter().any(|mention| mention.has(Sense::Versus)) || timed;
        let from = before[clause].range.start;
        let now = first + self.drafts[first..].iter().rposition(|draft| draft.quote.start >= from)?;
        let draft = &self.drafts[now];
        let unit = match quantity.kind {
            Kind::Money(unit) => unit,
            Kind::Percent => Unit::Percent,
            Kind::Per100 => Unit::Per100,
            Kind::Count => Unit::Count,
            Kind::Points | Kind::Other => return None,
        };
        let value = draft.value.filter(|_| draft.unit == unit)?;
        let alike = value <= quantity.value * MOST_TIMES && quantity.value <= value * MOST_TIMES;
        // Of a count its noun must be that of the figure, or none: "1.204 trạm, tăng so với năm 2022 (12 huyện)".
        let noun = quantity.kind != Kind::Count
            || quantity.noun.is_empty()
            || quantity.noun.has(Sense::Subscribers) && matches!(draft.matter, Matter::Lines(_))
            || quantity.noun.has(Sense::Stations) && matches!(draft.matter, Matter::Stations(_));
        let when = named().find_map(|mention| match mention.what {
            What::Time { when, .. } => Some(when),
            _ => None,
        });
        let same = named().any(|mention| mention.has(Sense::SamePeriod));
        (set && alike && noun).then_some(Base { now, when, same, words: begin..last.range.end })
    }

    /// Which mention the hedges before the number begin with.
    fn past_hedges(mentions: &[Mention], at: usize) -> usize {
        let begin = Self::begin_of_hedges(mentions, at);
        mentions[..at].iter().rposition(|mention| mention.range.start < begin).map_or(0, |last| last + 1)
    }

    /// What a level of then in a bracket measures.
    pub(super) fn measured_by_bracketed_base(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let now = &self.drafts[self.bracketed_base(around)?.now];
        *reach += 1;
        Some((now.matter, now.indicator.as_str(), None))
    }

    /// Gives `draft` the time of then, where it is the level of it in a bracket. Whether it is one; such a level was counted.
    pub(super) fn take_time_of_bracketed_base(
        &self,
        around: &Around<'_>,
        kind: IndicatorKind,
        draft: &mut Draft,
    ) -> bool {
        let Some(base) = self.bracketed_base(around) else { return false };
        let Some(now) = self.drafts[base.now].period else { return false };
        let then = match base.when {
            Some(when) if !base.same && !is_year_before(when) => self.frame.clock.resolve(when, kind),
            when => {
                let year = when.and_then(When::known_year);
                Some(time::years_before(now, year.map_or(1, |year| now.last().year() - year)))
            }
        };
        let Some(then) = then.filter(|then| Period::last(*then) < now.last()) else { return false };
        draft.period = Some(then);
        draft.status = Status::Actual;
        draft.note(Slot::Period, base.words);
        true
    }
}

/// Between then and now a level grows or falls by no more than so many times.
const MOST_TIMES: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
