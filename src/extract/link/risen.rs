//! Two levels of which one has risen or fallen to the other: "the number of postal enterprises went up from 378 to 440".

use std::mem;

use crate::domain::{IndicatorKind, Month, Period, Slot};
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::letters::is_word_part;
use crate::extract::mention::{Mention, What};
use crate::extract::time::{self, When};
use crate::extract::words::cut;

use super::Linker;

impl Linker<'_> {
    /// Whether the number of `draft` is what that of `last` has risen to: "tăng từ 60,8% năm 2020 lên 86,1%". Each has a time of its own.
    pub(super) fn rises_from(&self, last: &Draft, draft: &Draft) -> bool {
        Cues::bundled().compared_with.end_word(self.text[..last.quote.start].trim_ascii_end(), &[' ', ','])
            && cut(self.text, last.quote.end, draft.quote.start)
                .split(|c: char| !is_word_part(c))
                .any(|word| matches!(word, "to" | "lên" | "xuống" | "đến" | "tới"))
    }

    /// Whether the number of `draft` is what that of `last` has risen or fallen from, told right behind it: "VND 1,740 billion, up from
    /// VND 1,702 billion", "đạt 1.740 tỷ đồng, tăng từ 1.702 tỷ đồng".
    fn is_what_it_rose_from(&self, last: &Draft, draft: &Draft) -> bool {
        let gap = cut(self.text, last.quote.end, draft.quote.start).trim_start_matches([',', ' ']).trim_ascii_end();
        Cues::bundled().up_from.holds(gap)
    }

    /// Gives `draft`, and the figure that it has risen from, the two times that their sentence tells, where neither has one of its own:
    /// "Revenue came to VND 25.9 trillion in 2019 compared with VND 21.1 trillion in 2018, and the number of enterprises went up from
    /// 378 to 440", "Between 2015 and 2019 it rose from 378 to 440".
    pub(super) fn take_times_of_both(&mut self, mentions: &[Mention], first: usize, draft: &mut Draft) {
        let Some((last, told)) = self.drafts[first..].split_last() else { return };
        let alike = last.indicator == draft.indicator
            && last.operator == draft.operator
            && last.place == draft.place
            && last.period == draft.period;
        let back = alike && self.is_what_it_rose_from(last, draft);
        if !alike || !back && !self.rises_from(last, draft) {
            return;
        }
        let words = last.said(Slot::Period).cloned();
        let kind = match draft.period {
            Some(Period::Flow { .. }) => IndicatorKind::Flow,
            Some(Period::Stock(_)) => IndicatorKind::Stock,
            None => return,
        };
        let both = two_times_of(told).or_else(|| {
            let span = |mention: &&Mention| Some(&mention.range) == words.as_ref();
            mentions.iter().find(span).and_then(|mention| years_of_span(mention, kind))
        });
        let both = both.or_else(|| self.two_times_before(mentions, kind));
        let Some((mut then, mut now)) = both else { return };
        if back {
            mem::swap(&mut then, &mut now);
        }
        if let Some(last) = self.drafts.last_mut() {
            last.period = Some(then.for_kind(kind));
        }
        draft.period = Some(now.for_kind(kind));
    }

    /// The two times of the sentence before, where one of its figures has risen to the other and this one tells no time: "From 2016 to 2022
    /// the sector's revenue rose from … to …. Of this, that of software went up from … to …".
    fn two_times_before(&self, mentions: &[Mention], kind: IndicatorKind) -> Option<(Period, Period)> {
        let [.., one, other] = self.drafts.get(self.told_before.clone())? else { return None };
        let timed = mentions.iter().any(|mention| matches!(mention.what, What::Time { .. }));
        let (then, now) = one.period.zip(other.period)?;
        let risen = one.block == self.block && one.indicator == other.indicator && self.rises_from(one, other);
        (!timed && risen && then.last() < now.last()).then(|| (then.for_kind(kind), now.for_kind(kind)))
    }
}

/// The two times, the earlier one first, of the last two figures that tell one thing of a time and of a year before.
fn two_times_of(told: &[Draft]) -> Option<(Period, Period)> {
    told.windows(2).rev().find_map(|pair| {
        let [one, other] = pair else { return None };
        let (one_time, other_time) = one.period.zip(other.period).filter(|_| one.indicator == other.indicator)?;
        let year_before = |period: Period| time::years_before(period, 1);
        if year_before(one_time) == other_time {
            Some((other_time, one_time))
        } else if year_before(other_time) == one_time {
            Some((one_time, other_time))
        } else {
            None
        }
    })
}

/// The first and the last year of a stretch of whole years.
fn years_of_span(mention: &Mention, kind: IndicatorKind) -> Option<(Period, Period)> {
    let What::Time { when: When::Span { from: (from, 1), to: (to, 12), point: false }, .. } = mention.what else {
        return None;
    };
    let year = |year: time::Year| match year {
        time::Year::Known(year) => Some(Period::between(Month::january(year), Month::december(year))),
        _ => None,
    };
    let (from, to) = (year(from)?, year(to)?);
    (from != to).then(|| (from.for_kind(kind), to.for_kind(kind)))
}
