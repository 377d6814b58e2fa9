//! Figures of a time that is still ahead: "by the end of 2025", "will be raised to", "must be", "is to reach".

use crate::domain::{Period, Slot, Status};
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::lexicon::Sense;
use crate::extract::mention::Mention;
use crate::extract::words::{cut, sentence_start};

use super::super::Linker;
use super::{Figure, HEDGES};

/// So far behind a number, in bytes, the verb stands that says what should be.
const LONGEST_WISHED: usize = 64;

/// So many months of a year are most of it.
const MOST_OF_YEAR: i32 = 6;

impl Linker<'_> {
    /// Whether the figure is of what has still to come, by its time or by the verb of its clause.
    pub(super) fn is_ahead(&self, figure: &Figure<'_>) -> bool {
        self.lies_ahead(figure)
            || self.is_for_time_of_goal(figure.draft)
            || self.is_to_reach(figure.mentions, figure.at)
            || self.will_be_raised(figure)
            || self.has_to_come(figure)
    }

    /// Whether the figure is of a time that has not come yet: "By the end of 2025: 50% of the population", "84% of households will have
    /// fibre in 2025" in a text of July is wanted.
    fn lies_ahead(&self, figure: &Figure<'_>) -> bool {
        let Figure { mentions, draft, .. } = *figure;
        let begin = mentions.first().map_or(0, |mention| mention.range.start);
        let announced = || {
            draft.said(Slot::Period).is_some_and(|words| {
                let before = cut(self.text, words.start.saturating_sub(16), words.start);
                words.start < begin || before.contains("by ") || self.text[words.clone()].starts_with("by ")
            })
        };
        let dated = self.frame.clock.dated;
        // "In 2025 the province has …" in a text of that October is told of what is there; so is "In January 2026 it had …", wherever
        // the time of the text was taken from.
        let came_about = || {
            let sentence = sentence_start(self.text, begin);
            Cues::bundled().has_come_about.stand_in(cut(self.text, sentence, draft.quote.start))
        };
        let ahead = |period: Period| {
            dated.is_some_and(|dated| {
                let next_year = || period.first().year() > dated.year() && !came_about();
                period.first().since(dated) >= 2 && (announced() || next_year())
            })
        };
        // Nobody has earned yet what a year brings that has not begun, nor what most of it is to bring.
        let flow = |period: Period| {
            matches!(period, Period::Flow { .. })
                && dated.is_some_and(|dated| {
                    period.first().since(dated) >= 1
                        || period.months() == 12
                            && period.last().since(dated) >= MOST_OF_YEAR
                            && draft.said(Slot::Period).is_some()
                })
        };
        draft.period.is_some_and(|period| ahead(period) || flow(period)) && !self.estimates(figure)
    }

    /// Whether a word before the number says that it is estimated. One before a number that is no part of it, behind which the clause tells
    /// what will be, says so of that alone: "5G is expected to cover 50% of the population, and fibre will reach 85% of households".
    fn estimates(&self, figure: &Figure<'_>) -> bool {
        let Figure { mentions, at, draft, .. } = *figure;
        // "… is expected to reach 24.1, while 93% of homes will be able to use fibre": of the clause before.
        let clause = mentions[..at].iter().rposition(|mark| mark.is_mark(b',') && self.sets_beside(mark)).unwrap_or(0);
        let (mentions, at) = (&mentions[clause..], at - clause);
        let Some(word) = mentions[..at].iter().rposition(|mention| mention.has(Sense::Estimate)) else { return false };
        let number = mentions[word..at].iter().rposition(|mention| mention.quantity().is_some());
        let own =
            number.map(|number| cut(self.text, mentions[word + number].range.end, draft.quote.end + LONGEST_WISHED));
        let own = own.and_then(|own| own.split(['.', ';', '\n']).next());
        !own.is_some_and(|own| Cues::bundled().will_be.stand_in(own))
    }

    /// Whether the figure is of the time of the goal right before it, which is still ahead, by words that point back to it: "… by the end
    /// of 2026 and to have 1,500 5G stations by then".
    fn is_for_time_of_goal(&self, draft: &Draft) -> bool {
        let pointed = draft.period.filter(|_| draft.said(Slot::Period).is_none());
        let ahead = pointed.zip(self.frame.clock.dated).is_some_and(|(period, dated)| period.last() > dated);
        let goal = self.drafts.last().filter(|last| last.block == self.block && last.status == Status::Target);
        ahead && goal.and_then(|goal| goal.period).map(Period::last) == draft.period.map(Period::last)
    }

    /// Whether the verb right before the number says that it is still to come: "By year-end, revenue is to reach VND 1,680 billion".
    fn is_to_reach(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(quantity) = mentions[at].quantity() else { return false };
        let hedge = mentions[..at].last().filter(|mention| {
            mention.senses().any(HEDGES) && cut(self.text, mention.range.end, quantity.quote.start).trim().is_empty()
        });
        let end = hedge.map_or(quantity.quote.start, |hedge| hedge.range.start);
        Cues::bundled().to_reach.end(self.text[..end].trim_end())
    }

    /// Whether the figure is of a time after that of the text.
    fn is_to_come(&self, draft: &Draft) -> bool {
        self.frame.clock.dated.zip(draft.period).is_some_and(|(dated, period)| period.last().since(dated) >= 1)
    }

    /// Whether somebody is said to make so many of them in time to come: "Đến hết năm 2025, Viettel sẽ nâng số trạm lên 450 trạm".
    fn will_be_raised(&self, figure: &Figure<'_>) -> bool {
        let Figure { mentions, at, draft, .. } = *figure;
        if !self.is_to_come(draft) {
            return false;
        }
        let begin = mentions[..at]
            .iter()
            .rposition(|mention| mention.is_mark(b';'))
            .map_or_else(|| sentence_start(self.text, mentions[0].range.start), |mark| mentions[mark].range.end);
        let hedge = mentions[..at].last().filter(|mention| mention.senses().any(HEDGES));
        let end = hedge.map_or(draft.quote.start, |hedge| hedge.range.start);
        let said = cut(self.text, begin, end).trim_ascii_end();
        Cues::bundled().will_raise.is_in(said) && Cues::bundled().raised_to.end_word(said, &[' '])
    }

    /// Whether the clause says that so many must be by a time to come: "Năm 2025, VNPT phải đạt doanh thu 125 tỷ đồng", "From October
    /// to December we must bring in VND 125 billion".
    fn has_to_come(&self, figure: &Figure<'_>) -> bool {
        let Figure { mentions, at, draft, .. } = *figure;
        let clause = mentions[..at].iter().rfind(|mention| mention.is_mark(b';'));
        let begin = clause.map_or_else(|| sentence_start(self.text, mentions[0].range.start), |mark| mark.range.end);
        self.is_to_come(draft)
            && !mentions[..at].iter().any(|mention| mention.has(Sense::Estimate))
            && (Cues::bundled().must.stand_in(cut(self.text, begin, draft.quote.start))
                || self.should_follow(draft.quote.end))
    }

    /// Whether the clause of a number that ends at `end` goes on with what should be: "at least 78% of households should have fibre by
    /// December".
    pub(in crate::extract::link) fn should_follow(&self, end: usize) -> bool {
        let behind = cut(self.text, end, end + LONGEST_WISHED);
        let clause = behind.split([',', ';', '.', '\n', ':']).next().unwrap_or_default();
        let cues = Cues::bundled();
        // "1,204 stations that must be licensed anew" says nothing of how many there should be.
        cues.should_follow.is_in(clause) && !cues.opens_relative.stand_in(clause)
    }

    /// Whether the paragraph tells of goals and the figure is of a time after that of the text.
    pub(super) fn is_of_goal_above(&self, figure: &Figure<'_>) -> bool {
        let clock = &self.frame.clock;
        match clock.dated.or(clock.review.map(|review| review.1)) {
            _ if !self.paragraph.target => false,
            Some(dated) => figure.draft.period.is_some_and(|period| period.last() > dated),
            None => self.goes_on_with_goal(figure),
        }
    }

    /// Whether the sentence goes on with the goals of the one before in a text that bears no date: "By 2027, the whole population is to
    /// have 4G. Fibre reaches 80% of households". It tells no time of its own, and nothing as done.
    fn goes_on_with_goal(&self, figure: &Figure<'_>) -> bool {
        let Figure { mentions, draft, .. } = *figure;
        let begin = sentence_start(self.text, mentions.first().map_or(draft.quote.start, |first| first.range.start));
        let done = || Cues::bundled().done_already.stand_in(cut(self.text, begin, draft.quote.start));
        self.has_time_of_goal_before(draft, begin) && !done()
    }

    /// Whether a figure of the sentence that starts at `begin` took its time from a goal before it: "by 2027".
    fn has_time_of_goal_before(&self, draft: &Draft, begin: usize) -> bool {
        let by = &Cues::bundled().by_goal_year;
        let until = draft.said(Slot::Period).is_some_and(|words| {
            let led = || by.end_word(self.text[..words.start].trim_ascii_end(), &[' ', '\n']);
            words.start < begin && (self.text[words.clone()].starts_with("by ") || led())
        });
        let goal = || {
            let last = self.drafts.iter().rev().take_while(|last| last.block == self.block);
            last.into_iter().find(|last| last.status == Status::Target && last.said(Slot::Period).is_some())
        };
        until && goal().is_some_and(|goal| goal.period.map(Period::last) == draft.period.map(Period::last))
    }

    /// Drops the time that a figure which has come about took from the goal before it, in a text that bears no date: "By 2027, all are to
    /// have 4G. The province already has 1,204 stations".
    pub(in crate::extract::link) fn drop_time_of_goal(&self, mentions: &[Mention], draft: &mut Draft) {
        let clock = &self.frame.clock;
        let begin = sentence_start(self.text, mentions.first().map_or(draft.quote.start, |first| first.range.start));
        if clock.dated.is_none()
            && clock.review.is_none()
            && draft.status == Status::Actual
            && self.has_time_of_goal_before(draft, begin)
        {
            draft.period = None;
            draft.words.retain(|words| words.0 != Slot::Period);
        }
    }

    /// What a document says of a time after its own date is wanted or expected, where the sentence speaks of a target or a plan.
    pub(super) fn is_wished_ahead(&self, figure: &Figure<'_>) -> bool {
        let Figure { mentions, draft, .. } = *figure;
        self.frame.clock.dated.zip(draft.period).is_some_and(|(dated, period)| period.last() > dated)
            && draft.said(Slot::Period).is_some()
            && (mentions.iter().any(|mention| mention.has(Sense::Target))
                || figure.before().iter().any(|mention| mention.has(Sense::Plan)))
    }
}
