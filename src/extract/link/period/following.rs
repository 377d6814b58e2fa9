//! The time that a number shares with the figure told before it.

use crate::domain::{IndicatorKind, Month, Period, Slot};
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::Sense;
use crate::extract::mention::What;
use crate::extract::time::{When, Year};
use crate::extract::words::{behind_last, cut, sentence_start};

use super::super::Linker;
use super::{Asked, Source, Told};

/// The words around a number that may say that it is of the time told before.
struct Pointing<'t> {
    /// How its sentence and its clause begin.
    opening: String,
    /// The rest of its clause.
    tail: &'t str,
}

impl Linker<'_> {
    /// What the figure before says of the time of the number.
    pub(super) fn told_by_figure_before(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Told> {
        self.time_of_enterprise_before(asked, draft)
            .or_else(|| {
                let pointing = self.pointing(asked, draft);
                self.same_year(asked, &pointing).or_else(|| self.same_time(asked, draft, &pointing))
            })
            .or_else(|| self.time_told_for_both(asked, draft))
            .or_else(|| self.time_of_inherited(asked, draft))
            .or_else(|| self.time_of_their_whole(asked))
    }

    /// The time of the enterprise before in the same list: "VNPT VND31.9 trillion, up 3.6 per cent".
    fn time_of_enterprise_before(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Told> {
        let last = self.drafts[asked.first..].last()?;
        let next = draft.operator.is_some()
            && last.operator.is_some()
            && last.operator != draft.operator
            && last.indicator == draft.indicator;
        next.then(|| Told {
            period: last.period,
            source: last.said(Slot::Period).map_or(Source::Unsaid, |words| Source::Words(words.clone())),
        })
    }

    /// The words around the number that may point at the time told before.
    fn pointing(&self, asked: &Asked<'_>, draft: &Draft) -> Pointing<'_> {
        let begin = asked.mentions[0].range.start;
        let begin = sentence_start(self.text, begin).max(begin.saturating_sub(LONGEST_OPENER));
        let said = cut(self.text, begin, draft.quote.start);
        // A clause of its own may begin so, too.
        let clause = behind_last(said, b';', b';').trim_ascii_start();
        let opening = [first_letters(said, 48), first_letters(clause, 24)].join(" ");
        let tail = cut(self.text, draft.quote.end, draft.quote.end + LONGEST_TAIL);
        Pointing { opening, tail: tail.split([',', ';', '.']).next().unwrap_or_default() }
    }

    /// The year of the figure before, where the words right behind the number say that it is the same: "climbed from some hundred million
    /// dong in 2016 to VND 81 billion in 2022, and it paid VND 5.7 billion to the budget in the same year".
    pub(super) fn same_year_behind(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Told> {
        self.drafts[asked.first..].last()?;
        let tail = cut(self.text, draft.quote.end, draft.quote.end + LONGEST_TAIL);
        let tail = tail.split([',', ';', '.']).next().unwrap_or_default();
        self.same_year(asked, &Pointing { opening: String::new(), tail })
    }

    /// The year of the figure before, where the words say that it is the same.
    fn same_year(&self, asked: &Asked<'_>, pointing: &Pointing<'_>) -> Option<Told> {
        let same_year = &Cues::bundled().same_year;
        if !same_year.is_in(&pointing.opening) && !same_year.is_in(pointing.tail) {
            return None;
        }
        let last = self.drafts.last().filter(|last| last.block == self.block)?;
        let period = last.period.map(|period| match asked.kind {
            IndicatorKind::Stock => period.for_kind(asked.kind),
            IndicatorKind::Flow => {
                let year = period.last().year();
                Period::between(Month::january(year), Month::december(year))
            }
        });
        Some(Told { period, source: Source::Unsaid })
    }

    /// The time of the figure before: "At the same time", "cùng thời điểm".
    fn same_time(&self, asked: &Asked<'_>, draft: &Draft, pointing: &Pointing<'_>) -> Option<Told> {
        let same_time = &Cues::bundled().same_time;
        let Pointing { opening, tail } = pointing;
        // "… paid VND 168.3 billion into the budget in that time", "700 stations should be on air by that time"
        let closing = || tail.split(" and ").next().unwrap_or_default().split(" while ").next().unwrap_or_default();
        let tells_same = |said: &str| same_time.is_in(said) && !said.contains("so với") && !said.contains("compared");
        let same = tells_same(opening) || same_time.is_in(tail) && tells_same(closing());
        if !same {
            return None;
        }
        // "Lúc đó, toàn tỉnh sẽ có 1.500 trạm 5G", behind a goal
        let wished = self.is_wished(asked) || Cues::bundled().to_come.stand_in(opening);
        let period = self.time_before(asked.kind, asked.first, draft.quote.start, wished)?;
        Some(Told::before(period.for_kind(asked.kind)))
    }

    /// The time between two numbers that is of both: "… in October 2016, and 48,192,717 mobile broadband subscribers".
    fn time_told_for_both(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Told> {
        let last = self.drafts[asked.first..].last().filter(|_| asked.inherited.is_none())?;
        let words = last.said(Slot::Period)?;
        let between = words.start > last.quote.start && words.start < draft.quote.start;
        if !between || self.is_of_last_alone(asked, last, draft) {
            return None;
        }
        let mut times = asked.mentions.iter().filter_map(|mention| self.time_of(asked, mention));
        let (when, words) = times.find(|time| time.1 == *words)?;
        // "took VND 1,655 billion during the year and had 249 stations": of the year that the paragraph told.
        let period = match when {
            When::Span { to: (Year::Open, _), .. } => last.period.map(|period| period.for_kind(asked.kind)),
            _ => self.frame.clock.resolve(when, asked.kind),
        };
        Some(Told::by(Some(period?), words))
    }

    /// Whether the time of the figure `last` is its own alone: past a semicolon or a bracket, or where the number is what that one rose
    /// to or fell to.
    fn is_of_last_alone(&self, asked: &Asked<'_>, last: &Draft, draft: &Draft) -> bool {
        let gap = last.said(Slot::Period).map_or("", |words| cut(self.text, words.end, draft.quote.start));
        // "… in 2024, up 3.7% against 2023, and paid VND 4.9 trillion": the base of a growth.
        let based = || {
            asked.mentions[..asked.at].iter().any(|mention| {
                matches!(mention.what, What::Time { compared: true, .. })
                    && self.text[..mention.range.start].trim_ascii_end().ends_with("against")
            })
        };
        gap.contains([';', '('])
            // "went up to 781, from 702 at the end of December 2025, and 5G covered 71.4%": the time of what it rose from.
            || Cues::bundled().compared_with.end_word(self.text[..last.quote.start].trim_ascii_end(), &[' ', ','])
            || gap
                .split(|c: char| !is_word_part(c))
                .any(|word| matches!(word, "to" | "lên") || word == "against" && !based())
    }

    /// The time of the figure whose parts a sentence begins to tell: "The country had 112 million subscribers as of May. Among them, mobile
    /// subscribers were 104 million", "turnover in September was VND 152 billion, for nine months VND 1,318 billion. Of which, …".
    fn time_of_their_whole(&self, asked: &Asked<'_>) -> Option<Told> {
        let opens = asked.mentions.first().filter(|first| {
            let begin = sentence_start(self.text, first.range.start);
            (first.has(Sense::OfWhich) || first.has(Sense::OfThem))
                && cut(self.text, begin, first.range.start).trim_ascii().is_empty()
        });
        let parts = asked.at > 0 && opens.is_some();
        let whole = self.drafts[..asked.first].last().filter(|whole| parts && whole.block == self.block)?;
        let words = whole.said(Slot::Period)?;
        // One of before may be what the whole is compared with.
        let usual = self.frame.clock.default_period(asked.kind)?.last();
        let period = whole.period.filter(|own| match asked.kind {
            IndicatorKind::Stock => matches!(own, Period::Stock(_)) && own.last() > usual,
            IndicatorKind::Flow => matches!(own, Period::Flow { .. }) && own.last() == usual,
        })?;
        Some(Told::by(Some(period), words.clone()))
    }

    /// The time of the figure that told what the number measures, unless the number has risen from it.
    fn time_of_inherited(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Told> {
        let period = self.drafts[asked.inherited?].period?;
        let risen = self.drafts[asked.first..].last().is_some_and(|last| self.rises_from(last, draft));
        (!risen).then(|| Told::before(period))
    }
}

/// The first letters of `said`, so many at most.
fn first_letters(said: &str, most: usize) -> &str {
    said.char_indices().nth(most).map_or(said, |(end, _)| &said[..end])
}

/// So far before the first word of a sentence that is known, in bytes, it may begin with one that points back.
const LONGEST_OPENER: usize = 24;

/// So far behind a number, in bytes, its clause may say that it is of the time told before.
const LONGEST_TAIL: usize = 48;
