//! The level of the time that a figure is compared with.

use crate::domain::{IndicatorKind, Period, Slot, Status};
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::time::{self, When};
use crate::extract::words::{cut, sentence_start};

use super::Linker;

impl Linker<'_> {
    /// Gives `draft` the time that the figure before it is compared with, where it is told as the level of then: "5.2% higher than in
    /// the same month last year, when it was VND 302.7 billion", "tăng 5,2% so với cùng kỳ năm trước là 302,7 tỷ đồng", "Cùng kỳ năm
    /// 2022, tổng doanh thu là …". Whether it does; such a level was counted.
    pub(super) fn take_time_of_base(
        &self,
        mentions: &[Mention],
        at: usize,
        first: usize,
        kind: IndicatorKind,
        draft: &mut Draft,
    ) -> bool {
        let bases = Senses::of(&[Sense::SamePeriod, Sense::YearBefore]);
        let base = |mention: &Mention| {
            mention.senses().any(bases) || matches!(mention.what, What::Time { compared: true, .. })
        };
        let Some(last) = mentions[..at].iter().rposition(base) else { return false };
        if mentions[last..at].iter().any(|mention| mention.quantity().is_some()) {
            return false;
        }
        // "the same month last year", "cùng kỳ năm 2022": all that names it.
        let begin = (0..last)
            .rev()
            .take_while(|index| {
                let gap = cut(self.text, mentions[*index].range.end, mentions[index + 1].range.start).trim_ascii();
                base(&mentions[*index]) && matches!(gap, "" | "of" | "in" | "the" | "của" | "of the")
            })
            .last()
            .unwrap_or(last);
        let named = &mentions[begin..=last];
        let end = named.iter().map(|mention| mention.range.end).max().unwrap_or_default();
        let said = cut(self.text, end, Self::begin_of_hedges(mentions, at));
        let cues = Cues::bundled();
        let words = said.trim_start_matches([',', ' ', '\n']);
        let told = cues.when_it_was.begin(words) && !words.contains([',', ';', '(', ':']);
        let straight =
            cues.base_was.holds(said.trim()) && mentions[..begin].iter().any(|mention| mention.has(Sense::Versus));
        let same = named.iter().any(|mention| mention.has(Sense::SamePeriod));
        let year = named.iter().find_map(|mention| match mention.what {
            What::Time { when, .. } => when.known_year(),
            _ => None,
        });
        let dated = year.is_some()
            || named
                .iter()
                .any(|mention| mention.has(Sense::YearBefore) || is_last_year(mention) || self.says_year(mention));
        let opens = same && dated && (self.opens_with(mentions, begin) || self.tells_of(mentions, begin, said.trim()));
        if !(told || straight || opens) {
            return false;
        }
        // In its own sentence the figure stands before, or in the sentence before it where this one begins with the time.
        let alike = |other: &&Draft| {
            other.indicator == draft.indicator && other.operator == draft.operator && other.value.is_some()
        };
        let own = self.drafts[first..].iter().rfind(alike);
        let before = || {
            let told = self.drafts.get(self.told_before.clone()).unwrap_or_default();
            // "Cùng kỳ năm 2022, doanh thu bưu chính đạt …": of the same time, whatever is told of it.
            let timed = |other: &&Draft| other.period.is_some_and(|period| kind_of(period) == kind);
            told.iter()
                .rfind(alike)
                .or_else(|| told.iter().rfind(timed))
                .filter(|other| opens && other.block == self.block)
        };
        let Some(now) = own.or_else(before).and_then(|other| other.period) else { return false };
        let period = match named.iter().find_map(|mention| match mention.what {
            What::Time { when, .. } => Some(when),
            _ => None,
        }) {
            Some(When::Earlier(months)) => time::months_before(now, months),
            Some(when) if !same && !is_year_before(when) => self.frame.clock.resolve(when, kind),
            _ => year.map_or(Some(time::years_before(now, 1)), |year| in_year(now, year)),
        };
        let Some(period) = period.filter(|period| *period != now) else { return false };
        draft.period = Some(period);
        draft.status = Status::Actual;
        draft.note(Slot::Period, mentions[begin].range.start..end);
        true
    }

    /// Whether the words of the mention say of themselves that they are of the year before.
    pub(super) fn says_year(&self, mention: &Mention) -> bool {
        let said = &self.text[mention.range.clone()];
        ["last year", "previous year", "year before", "năm trước", "năm ngoái"].iter().any(|year| said.ends_with(year))
    }

    /// Whether the mention at `index` only says of when the number behind `said` is, and nothing moves by it: "Postal revenue in the
    /// same period last year was VND 70 billion", and not "revenue rose on the same period last year to VND 80 billion".
    fn tells_of(&self, mentions: &[Mention], index: usize, said: &str) -> bool {
        let moves = Senses::of(&[Sense::Versus, Sense::Up, Sense::Down, Sense::EqualTo]);
        let clause = mentions[..index].iter().rev().take_while(|mention| !matches!(mention.what, What::Mark(_)));
        Cues::bundled().was_then.holds(said)
            && clause.clone().next().is_some()
            && clause.clone().all(|mention| mention.quantity().is_none() && !mention.senses().any(moves))
            && !self.text[..mentions[index].range.start].trim_ascii_end().ends_with("than")
    }

    /// Whether the sentence, or a bracket within it, begins with the mention at `index`.
    fn opens_with(&self, mentions: &[Mention], index: usize) -> bool {
        let begin = mentions[index].range.start;
        let mark = mentions[..index].last();
        let from = match mark {
            Some(mark) if matches!(mark.what, What::Mark(b'(' | b';')) => mark.range.end,
            Some(_) => return false,
            None => sentence_start(self.text, begin),
        };
        let led = cut(self.text, from, begin).trim();
        matches!(
            led,
            "" | "in the" | "over the" | "in" | "trong" | "for the" | "during the" | "the" | "cũng" | "cũng trong"
        )
    }
}

/// Whether a time is the year before that of the text.
pub(super) fn is_year_before(when: When) -> bool {
    matches!(when, When::Span { from: (time::Year::Shift(-1), 1), to: (time::Year::Shift(-1), 12), .. })
}

fn is_last_year(mention: &Mention) -> bool {
    matches!(mention.what, What::Time { when, .. } if is_year_before(when))
}

/// What kind of figure has `period`.
fn kind_of(period: Period) -> IndicatorKind {
    match period {
        Period::Stock(_) => IndicatorKind::Stock,
        Period::Flow { .. } => IndicatorKind::Flow,
    }
}

/// The same months of `year`.
fn in_year(period: Period, year: i32) -> Option<Period> {
    let by = period.last().year() - year;
    (0..=3).contains(&by).then(|| time::years_before(period, by))
}
