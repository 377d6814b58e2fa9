//! Clauses that go back to the same period of an earlier year: "; trong đó cùng kỳ năm 2019 có 198.400 thuê bao, mật độ 22,6
//! máy/100 dân". Their first number restates what the clause before counted, and all of them are of that time.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::{IndicatorKind, Period, Slot, Status};
use crate::extract::amount::Kind;
use crate::extract::compose::{COUNTED, GENERATIONS, LINES, Money, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{HEADS, Mention, What};
use crate::extract::time;
use crate::extract::words::{cut, sentence_start};

use super::{Around, Found, Linker};

/// A clause that begins with the same period of an earlier year and a number.
pub(super) struct Then {
    /// The year, where it is named.
    year: Option<i32>,
    /// The words for the time.
    words: Range<usize>,
    /// Which mention is its first number.
    number: usize,
    /// Where it begins.
    begin: usize,
}

impl Linker<'_> {
    /// The clause of then that the number at `at` stands in.
    fn clause_of_then(&self, mentions: &[Mention], at: usize) -> Option<Then> {
        if !self.said.has(Sense::SamePeriod) {
            return None;
        }
        let mark = mentions[..at].iter().rposition(|mention| mention.is_mark(b';'));
        let clause = mark.map_or(0, |mark| mark + 1);
        let leads = |mention: &Mention| mention.has(Sense::OfWhich) || mention.is_mark(b',') || mention.is_mark(b':');
        let same = clause + mentions[clause..at].iter().position(|mention| !leads(mention))?;
        let begin =
            mark.map_or_else(|| sentence_start(self.text, mentions[0].range.start), |mark| mentions[mark].range.end);
        let led = cut(self.text, begin, mentions[same].range.start);
        let led = led.trim_matches([' ', ',', ':', '\n']);
        // "năm 2019 cùng thời điểm là …": the year may come first.
        let year_first = || {
            mentions.get(same + 1).is_some_and(|next| {
                matches!(mentions[same].what, What::Time { when, .. } if when.known_year().is_some())
                    && next.has(Sense::SamePeriod)
                    && cut(self.text, mentions[same].range.end, next.range.start) == " "
            })
        };
        let opens = mentions[same].has(Sense::SamePeriod) || year_first();
        if !opens || !(led.is_empty() || Cues::bundled().before_then.holds(led)) {
            return None;
        }
        let number = same + mentions[same..=at].iter().position(|mention| mention.quantity().is_some())?;
        let named = mentions[same..number].iter().take_while(|mention| {
            matches!(mention.what, What::Time { .. })
                || mention.senses().any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore]))
        });
        let end = named.clone().map(|mention| mention.range.end).max()?;
        let said = cut(self.text, end, Self::begin_of_hedges(mentions, number)).trim_matches([' ', '\n']);
        let cues = Cues::bundled();
        let told = matches!(said, ":" | "") || cues.was_then.holds(said) || cues.it_was_then.holds(said);
        let year = named.clone().find_map(|mention| match mention.what {
            What::Time { when, .. } => when.known_year(),
            _ => None,
        });
        let dated = year.is_some() || named.clone().any(|mention| self.names_year_before(mention));
        // "…, còn đến nay là …": a time of its own.
        let apart =
            mentions[number..at].iter().any(|mention| matches!(mention.what, What::Time { compared: false, .. }));
        (told && dated && !apart).then_some(Then { year, words: mentions[same].range.start..end, number, begin })
    }

    /// Whether the year `time` is that of a clause of then before that of the number at `at`: "cùng kỳ năm 2019 là 273.958 thuê bao;
    /// doanh thu cả năm đạt 2.867 tỷ đồng" is of no 2019.
    pub(super) fn is_of_clause_of_then(&self, mentions: &[Mention], at: usize, time: &Mention) -> bool {
        if !self.said.has(Sense::SamePeriod) {
            return false;
        }
        let Some(index) = mentions[..at].iter().position(|mention| mention.range == time.range) else { return false };
        let Some(number) = mentions[index..at].iter().position(|mention| mention.quantity().is_some()) else {
            return false;
        };
        let number = index + number;
        mentions[number..at].iter().any(|mention| mention.is_mark(b';'))
            && self
                .clause_of_then(mentions, number)
                .is_some_and(|then| then.words.start <= time.range.start && time.range.end <= then.words.end)
    }

    /// Whether the mention is the year before.
    fn names_year_before(&self, mention: &Mention) -> bool {
        mention.has(Sense::YearBefore) || self.says_year(mention)
    }

    /// What the first number of a clause of then restates: the first figure of the clause before that is as large, not the last of its
    /// parts: "1.952.768 thuê bao (cố định 38.961, di động 1.913.807); cùng kỳ năm 2019 là 2.006.864 thuê bao".
    pub(super) fn restated_then(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { mentions, at, .. } = *around;
        let then = self.clause_of_then(mentions, at).filter(|then| then.number == at)?;
        let head = &self.drafts[self.head_of_then(around, &then)?];
        *reach += 1;
        Some((head.matter, head.indicator.as_str(), None))
    }

    /// The figure that the first number of a clause of then restates.
    fn head_of_then(&self, around: &Around<'_>, then: &Then) -> Option<usize> {
        let Around { quantity, right, first, .. } = *around;
        let names = LINES.with(SECTORS).with(GENERATIONS);
        // "là 2.006.864 thuê bao trong đó thuê bao cố định 39.236 thuê bao": what names a part says nothing of it.
        let mut beside = right.iter().take_while(|mention| !mention.has(Sense::OfWhich));
        let own = quantity.noun.any(names) || beside.any(|mention| mention.senses().any(names.with(MEASURES)));
        if own || !matches!(quantity.kind, Kind::Count | Kind::Money(_)) {
            return None;
        }
        let next = Self::measure_beside_then(around);
        let counted = quantity.noun.only(COUNTED);
        let alike = |draft: &Draft| {
            let Some(value) = draft.value else { return false };
            let fits = match (quantity.kind, draft.matter) {
                (Kind::Money(unit), Matter::Money(measure, _)) => unit == draft.unit && next != Some(measure),
                (Kind::Count, Matter::Lines(_)) => !quantity.noun.any(HEADS) || counted == Sense::Subscribers.into(),
                (Kind::Count, Matter::Stations(_)) => !quantity.noun.any(HEADS) || counted == Sense::Stations.into(),
                _ => false,
            };
            fits && value <= quantity.value * Decimal::TWO && quantity.value <= value * Decimal::TWO
        };
        let from = match self.text[..then.begin].strip_suffix(';') {
            Some(before) => {
                let begin = before.rfind([';', '\n']).unwrap_or(0);
                first + self.drafts[first..].iter().position(|draft| draft.quote.start >= begin)?
            }
            None => Some(self.told_before.start).filter(|_| !self.told_before.is_empty())?,
        };
        let here = |draft: &Draft| draft.block == self.block && alike(draft);
        let index = (from..self.drafts.len()).find(|index| here(&self.drafts[*index])).or_else(|| {
            // "Doanh thu đạt 2.867 tỷ đồng. Nộp ngân sách 114 tỷ đồng; cùng kỳ năm 2019 là 2.865 tỷ đồng, nộp ngân sách 149 tỷ đồng"
            next.and_then(|_| (from.saturating_sub(FARTHEST_HEAD)..from).rfind(|index| here(&self.drafts[*index])))
        })?;
        let head = &self.drafts[index];
        // Where two places or enterprises are told of, which of them it is of does not show.
        let rival = |other: &Draft| {
            other.indicator == head.indicator && (other.operator != head.operator || other.place != head.place)
        };
        (!self.drafts[from.min(index)..].iter().any(rival)).then_some(index)
    }

    /// The measure of money that the next number of a clause of then names.
    fn measure_beside_then(around: &Around<'_>) -> Option<Money> {
        let behind = around.mentions[around.at + 1..].iter().take_while(|mention| !mention.is_mark(b';'));
        let named =
            behind.take_while(|mention| mention.quantity().is_none()).find(|mention| mention.senses().any(MEASURES))?;
        let before = named.range.start > around.quantity.quote.end;
        match named.has(Sense::Budget) {
            _ if !before => None,
            true => Some(Money::Budget),
            false => Some(Money::Revenue),
        }
    }

    /// Gives `draft` the time of the clause of then that its number stands in. Whether it stands in one; such a level was counted.
    pub(super) fn take_time_of_then(&self, around: &Around<'_>, kind: IndicatorKind, draft: &mut Draft) -> bool {
        let Some(then) = self.clause_of_then(around.mentions, around.at) else { return false };
        let told = |draft: &&Draft| draft.quote.start < then.begin && draft.block == self.block;
        let of_kind = |draft: &&Draft| {
            told(draft)
                && draft
                    .period
                    .is_some_and(|period| matches!(period, Period::Flow { .. }) == (kind == IndicatorKind::Flow))
        };
        let near = &self.drafts[self.drafts.len().saturating_sub(FARTHEST_HEAD)..];
        let stock = || near.iter().rfind(told).filter(|_| kind == IndicatorKind::Stock);
        let Some(now) = near.iter().rfind(of_kind).or_else(stock).and_then(|before| before.period) else {
            return false;
        };
        let now = now.for_kind(kind);
        let by = then.year.map_or(1, |year| now.last().year() - year);
        if !(1..=3).contains(&by) {
            return false;
        }
        draft.period = Some(time::years_before(now, by));
        draft.status = Status::Actual;
        draft.note(Slot::Period, then.words);
        if let Some(word) = around.left.iter().rfind(|mention| mention.has(Sense::Estimate)) {
            draft.status = Status::Estimate;
            draft.note(Slot::Status, word.range.clone());
        }
        true
    }
}

/// Measures of money.
const MEASURES: Senses = Senses::of(&[Sense::Revenue, Sense::Budget]);

/// So many figures back what a clause of then restates is told at most.
const FARTHEST_HEAD: usize = 12;
