//! Times that are told by other ones: of the same months, of the year before, of what a number has risen from.

use std::ops::Range;

use crate::domain::{IndicatorKind, Period, Status};
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, What};
use crate::extract::page::bullet;
use crate::extract::time::{self, When};
use crate::extract::words::{cut, ends_with_word, sentence_start};

use super::Linker;

impl Linker<'_> {
    /// The time of a sentence that goes back to the year before: "Cùng kỳ năm trước, con số này là 141.", "In the same period of 2013
    /// there were 239,227." It is measured from the time of the figure before, or from that of the text.
    pub(super) fn of_same_period_before(
        &self,
        mentions: &[Mention],
        at: usize,
        kind: IndicatorKind,
        first: usize,
    ) -> Option<(Period, Range<usize>)> {
        let opener = mentions.iter().position(|mention| !matches!(mention.what, What::Mark(_)))?;
        let words = &mentions[opener].range;
        let said = &self.text[words.clone()];
        let alike = ["same", "the same", "corresponding", "the corresponding", "cùng k"];
        let lead = cut(self.text, sentence_start(self.text, words.start), words.start).trim_ascii();
        let leads = matches!(lead, "" | "in" | "in the" | "for the" | "during the" | "over the" | "trong" | "vào");
        let since = &mentions[opener + 1..at.max(opener + 1)];
        let other = since.iter().any(|mention| {
            matches!(mention.what, What::Time { compared: false, .. })
                || mention.is_mark(b';')
                || mention.has(Sense::OfWhich)
        });
        if !mentions[opener].has(Sense::SamePeriod)
            || !alike.iter().any(|word| said.starts_with(word))
            || !leads
            || other
        {
            return None;
        }
        let before = self.drafts[..first].last().filter(|before| before.block == self.block);
        let base = before.and_then(|before| before.period).map(|period| period.for_kind(kind));
        let base = base.or_else(|| self.frame.clock.default_period(kind))?;
        let named = since.iter().find_map(|mention| match mention.what {
            What::Time { when, .. } => when.known_year(),
            _ => None,
        });
        // "Cùng kỳ, Viettel đạt 548 tỷ đồng", "In the same month it counted 412" are of the same time.
        let told = ["năm", "year"].iter().any(|word| said.contains(word))
            || since.first().is_some_and(|next| next.has(Sense::YearBefore));
        let back = match named {
            Some(year) => base.last().year() - year,
            None => i32::from(told),
        };
        (back > 0).then(|| (time::years_before(base, back), words.clone()))
    }

    /// The months that the number is of, where the same of the year before are told after it: "earned VND 141.9 billion, up 27% over the
    /// first nine months of 2024".
    pub(super) fn as_the_base(mentions: &[Mention], at: usize) -> Option<(When, Range<usize>)> {
        let end =
            mentions[at..].iter().position(|mention| mention.is_mark(b';')).map_or(mentions.len(), |mark| at + mark);
        let after = |year: time::Year| match year {
            time::Year::Known(year) => Some(time::Year::Known(year + 1)),
            time::Year::Shift(by) => Some(time::Year::Shift(by + 1)),
            time::Year::Open => None,
        };
        let mut numbers = 0;
        let mut near = mentions[at + 1..end].iter().take_while(|mention| {
            numbers += usize::from(mention.quantity().is_some());
            numbers <= 1
        });
        near.find_map(|mention| match mention.what {
            What::Time { when: When::Span { from: (year, 1), to: (same, last), point: false }, compared: true }
                if year == same && (4..12).contains(&last) =>
            {
                let year = after(year)?;
                Some((When::span(year, 1, last), mention.range.clone()))
            }
            _ => None,
        })
    }

    /// The time of what was told before the number at `number`, in a sentence whose figures begin with draft `first`: of the
    /// sentence itself, else of the one before, else of the paragraph, else of the one above. What a figure is compared with
    /// lies earlier, and the months of a flow are those of another one.
    pub(super) fn time_before(&self, kind: IndicatorKind, first: usize, number: usize, wished: bool) -> Option<Period> {
        let latest = |drafts: &[Draft]| {
            let alike = |period: &Period| matches!(period, Period::Flow { .. }) == (kind == IndicatorKind::Flow);
            // Nothing stands yet at the time of a goal, but for another one.
            let stands = |draft: &&Draft| wished || draft.status != Status::Target;
            let told = || drafts.iter().rev().take(MOST_BEFORE).filter(stands);
            let periods = || told().filter_map(|draft| draft.period);
            let own = periods().filter(alike).max_by_key(|period| period.last());
            own.or_else(|| periods().max_by_key(|period| period.last()))
        };
        let of_block = |block: usize| {
            let recent = &self.drafts[self.drafts.len().saturating_sub(MOST_BEFORE)..];
            let begin = recent.iter().rposition(|draft| draft.block != block).map_or(0, |other| other + 1);
            &recent[begin..]
        };
        let own = of_block(self.block);
        let before = self.drafts.get(self.told_before.clone()).unwrap_or_default();
        let before = before.first().filter(|draft| draft.block == self.block).map_or(&[][..], |_| before);
        // A sentence whose figure was none of ours told a time all the same.
        let named = || {
            let (when, words) = self.recent_times.last()?;
            let here = !cut(self.text, words.end, number).contains('\n');
            (here && own.is_empty()).then(|| self.frame.clock.resolve(*when, kind)).flatten()
        };
        let above = || latest(of_block(self.drafts.last()?.block));
        let told = latest(&self.drafts[first..]).or_else(|| latest(before)).or_else(|| latest(own));
        told.or_else(named).or_else(above)
    }

    /// The months of the last figure, where the words point back to as many: "in the same six months" after the second half.
    pub(super) fn months_of_the_same(&self, when: When, words: &Range<usize>) -> Option<When> {
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
    pub(super) fn year_of_the_same(&self, when: When, words: &Range<usize>) -> Option<i32> {
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
    pub(super) fn year_above(&self, when: When, wished: bool) -> Option<i32> {
        let above = self.paragraph.when.as_ref()?.0;
        let year = above.known_year()?;
        // "At the end of June 2025 there were …. As of the end of March, …": a month that comes earlier in its year is of a later one.
        let last = match above {
            When::Span { to: (_, month), point: true, .. } => month,
            // "In June 2025 there were 252. At the end of April 1,180 stood".
            When::Span { from, to, .. } if from == to => to.1,
            _ => 0,
        };
        match (when, self.frame.clock.dated) {
            (When::Span { to: (_, month), point: true, .. }, Some(dated))
                if (last == 12 || month < last) && dated.year() > year =>
            {
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
    pub(super) fn is_next_item(&self, last: &Draft, own: &Draft) -> bool {
        let sign = |draft: &Draft| {
            let begin = memchr::memrchr(b'\n', &self.text.as_bytes()[..draft.quote.start]).map_or(0, |end| end + 1);
            let line = self.text[begin..].trim_start_matches(' ');
            line.chars().next().filter(|_| bullet(line) > 0)
        };
        sign(last).is_some_and(|mark| sign(own) == Some(mark))
    }
}

/// So many figures back the time of one is looked for that words point to.
const MOST_BEFORE: usize = 6;
