//! The time of a number that another one is compared with: a year earlier, the same period, what it rose from.

use std::ops::Range;

use crate::domain::Period;
use crate::extract::amount::Kind;
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::time::{self, When};
use crate::extract::words::{cut, ends_with_any};

use super::super::Linker;
use super::{Asked, Told};

impl Linker<'_> {
    /// The time of the number, where it is what another figure is compared with.
    pub(super) fn told_by_comparison(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Told> {
        self.so_long_before(asked, draft)
            .or_else(|| {
                let (period, words) = self.of_same_period_before(asked.mentions, asked.at, asked.kind, asked.first)?;
                Some(Told::by(Some(period), words))
            })
            .or_else(|| self.same_period_of_year_before(asked))
            .or_else(|| self.time_of_base(asked, draft))
            .or_else(|| self.told_as_start_of_year(asked, &self.time_behind_next(asked)?))
    }

    /// "a year earlier" is measured from the figure it is compared with.
    fn so_long_before(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Told> {
        let earlier = self.told_earlier(asked, draft);
        let told = earlier.is_some();
        let (months, words) =
            earlier.or_else(|| self.year_before_compared(asked, draft).map(|words| (12, words.clone())))?;
        let period = self.months_before_figure(asked, &words, months, told && months > 0)?;
        Some(Told::by(Some(period), words))
    }

    /// How many months earlier than another figure the number is told to be.
    fn told_earlier(&self, asked: &Asked<'_>, draft: &Draft) -> Option<(i32, Range<usize>)> {
        asked.right.iter().chain(asked.left).find_map(|mention| match mention.what {
            What::Time { when: When::Earlier(months), .. }
                if (mention.range.start > draft.quote.start
                    || !self.is_tied(asked.mentions, &mention.range, asked.at))
                    && !self.is_said_by_date(asked, mention) =>
            {
                Some((months, mention.range.clone()))
            }
            _ => None,
        })
    }

    /// Whether a comma leads from `earlier` to the time itself: "Twelve months before, as of November 2022, there were …".
    fn is_said_by_date(&self, asked: &Asked<'_>, earlier: &Mention) -> bool {
        let mut behind = asked.mentions.iter().skip_while(|mention| mention.range.start < earlier.range.end);
        let (comma, date) = (behind.next(), behind.next());
        comma.is_some_and(|comma| comma.is_mark(b','))
            && date.is_some_and(|date| {
                let dated = matches!(date.what, What::Time { when, compared: false } if when.known_year().is_some());
                let led = cut(self.text, earlier.range.end, date.range.start);
                dated && led.split_ascii_whitespace().count() <= MOST_TO_DATE
            })
    }

    /// The words behind a number that another is compared with that name the year before or the same period.
    fn year_before_compared<'m>(&self, asked: &Asked<'m>, draft: &Draft) -> Option<&'m Range<usize>> {
        asked
            .right
            .iter()
            .find(|mention| mention.has(Sense::YearBefore) || mention.has(Sense::SamePeriod))
            // "thấp hơn mức 87,4% của cả nước cùng thời điểm"
            .filter(|mention| !self.is_undated_same_time(asked, mention))
            .filter(|_| asked.inherited.is_some() || self.is_compared_with(asked.mentions, asked.at, draft.quote.start))
            .map(|mention| &mention.range)
    }

    /// The time so many months before that of the figure before `words`, or, where that `may_be_of_text`, before the text's own.
    pub(super) fn months_before_figure(
        &self,
        asked: &Asked<'_>,
        words: &Range<usize>,
        months: i32,
        may_be_of_text: bool,
    ) -> Option<Period> {
        let before = self.drafts.iter().rfind(|other| other.quote.start < words.start);
        let base = before.filter(|other| other.block == self.block).and_then(|other| other.period);
        // "The number of 5G stations, only 12 a year ago, has risen to 118": before the figure of the text's own time.
        // "Two years later" counts from a figure that was told.
        let base = base.or_else(|| self.frame.clock.default_period(asked.kind).filter(|_| may_be_of_text))?;
        time::months_before(base.for_kind(asked.kind), months)
    }

    /// Whether "on the same date", "over the same months" tell of no year before where none is told.
    fn is_undated_same_time(&self, asked: &Asked<'_>, mention: &Mention) -> bool {
        let led = self.text.floor_char_boundary(mention.range.start.saturating_sub(LONGEST_LEAD));
        Cues::bundled().same_time.is_in(cut(self.text, led, mention.range.end)) && !self.is_dated(asked, mention)
    }

    /// Whether a year or another time stands in the words of the same time or right behind them.
    fn is_dated(&self, asked: &Asked<'_>, mention: &Mention) -> bool {
        let next = asked.mentions.iter().find(|other| other.range.start >= mention.range.end);
        let year = |next: &Mention| next.has(Sense::YearBefore) || matches!(next.what, What::Time { .. });
        ["year", "năm"].iter().any(|word| self.text[mention.range.clone()].contains(word))
            || next.is_some_and(|next| year(next) && next.range.start <= mention.range.end + 4)
    }

    /// The year before that of the figure before, where "the same period" leads to the number: "(cùng kỳ năm 2024: 986 doanh nghiệp)".
    fn same_period_of_year_before(&self, asked: &Asked<'_>) -> Option<Told> {
        let head = asked.left.iter().find(|mention| {
            // "by the same date" compares nothing.
            let before = || cut(self.text, 0, mention.range.start).trim_ascii_end();
            let anaphor = || ends_with_any(before(), &["by the", "on the", "at the", "as of the"]);
            !(matches!(mention.what, What::Mark(_))
                || mention.has(Sense::SamePeriod) && (anaphor() || self.is_undated_same_time(asked, mention)))
        });
        // "compared with VND 2,305 billion a year earlier, while Hung Yen posted VND 1,740 billion": that of the number before.
        let tied = |mention: &Mention| self.is_tied(asked.mentions, &mention.range, asked.at);
        let same = head.filter(|mention| mention.has(Sense::SamePeriod) && !tied(mention))?;
        let named = Senses::of(&[Sense::Revenue, Sense::Subscribers]);
        if asked.left.iter().any(|mention| mention.senses().any(named)) {
            return None;
        }
        let base = self.drafts[asked.first..].last()?.period?;
        Some(Told::by(Some(time::years_before(base, 1)), same.range.clone()))
    }

    /// The time of what is compared with: "…, so với cuối năm 2013 là 1.402 trạm".
    fn time_of_base(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Told> {
        let Mention { range, what: What::Time { when: when @ When::Span { .. }, compared: true } } =
            asked.mentions[..asked.at].last()?
        else {
            return None;
        };
        let number = asked.mentions[asked.at].quantity().is_some_and(|quantity| quantity.kind != Kind::Percent);
        let leads = matches!(
            cut(self.text, range.end, draft.quote.start).trim_ascii(),
            "là" | "đạt" | "chỉ là" | "mới là" | "chỉ đạt" | "chỉ có" | "có"
        );
        (number && leads).then(|| Told::by(self.frame.clock.resolve(*when, asked.kind), range.clone()))
    }
}

/// So many words at most lead from "a year before" to its date: ", as of".
const MOST_TO_DATE: usize = 4;

/// So far before "the same date", in bytes, the words may stand that make it a time of its own: "over".
const LONGEST_LEAD: usize = 12;
