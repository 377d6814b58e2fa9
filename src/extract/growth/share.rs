//! Percentages of an earlier figure, which say how it grew: "bằng 107,1% so với cùng kỳ".

use rust_decimal::Decimal;

use crate::extract::amount::Kind;
use crate::extract::cues::Cues;
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, What};
use crate::extract::time::{When, Year};
use crate::extract::words::cut;

use super::since::Since;
use super::{Number, Role, find, known_year};

impl Number<'_> {
    /// The growth to so much of an earlier figure, or the part of a plan that it goes on with, where no word says which way something
    /// moved.
    pub(super) fn share_of_before(&self, since: &Since) -> Option<Role> {
        self.of_same_period(since)
            .or_else(|| (self.is_equal_again() || self.is_said_again()).then(|| self.grown_to(since)))
            .or_else(|| self.of_plan_in_bracket())
            .or_else(|| self.is_of_last_year().then(|| self.grown_to(since)))
            .or_else(|| self.of_year_behind(since))
            .or_else(|| self.of_that_figure(since))
            .or_else(|| self.of_figure_of_year_before(since))
            .or_else(|| self.is_equal_to_base(since).then(|| self.grown_to(since)))
    }

    /// The growth that a share of the same time of the year before is.
    fn of_same_period(&self, since: &Since) -> Option<Role> {
        if !self.after.iter().any(|mention| mention.has(Sense::SamePeriod) && !self.tells_only_when(mention)) {
            return None;
        }
        let value = self.value();
        match self.earlier.growth {
            Some(Role::Growth { percent, .. }) if value < Decimal::from(60) => {
                Some(Self::grown(if percent.is_sign_negative() { -value } else { value }, since))
            }
            // Nothing falls to a tenth within a year: whether "3,1% so với cùng kỳ" is up or down is not told.
            _ if value < Decimal::from(LEAST_SHARE_OF_BEFORE) => Some(Role::Change),
            _ => Some(self.grown_to(since)),
        }
    }

    /// Whether the words tell when, and not what the number is measured by: "is 58.7% at the same time".
    fn tells_only_when(&self, mention: &Mention) -> bool {
        let led = self.text[..mention.range.start].trim_ascii_end();
        let equals = |base: &Mention| {
            let written = &self.text[base.range.clone()];
            written.starts_with("bằng") || written.starts_with("equal")
        };
        Cues::bundled().same_moment.holds(&self.text[mention.range.clone()])
            && !self.before.iter().any(equals)
            && !Cues::bundled().compared_with.end(led)
            && !led.ends_with("of the")
    }

    /// Whether the number is measured as the one before it was: "bằng 98,9% so với cùng kỳ năm 2022; bưu chính 391 tỷ đồng, bằng 113,5%".
    fn is_equal_again(&self) -> bool {
        let Some(equal) = self.before.last().filter(|mention| mention.has(Sense::EqualTo)) else { return false };
        self.start().saturating_sub(equal.range.end) <= 1
            && self.after.is_empty()
            && self.value() > Decimal::from(60)
            && (self.earlier.index || self.earlier.growth.is_some() && self.is_led_by_bang(equal))
    }

    /// Whether the words from `equal` on begin with "bằng".
    fn is_led_by_bang(&self, equal: &Mention) -> bool {
        cut(self.text, equal.range.start, self.start()).starts_with("bằng")
    }

    /// Whether the number says the growth of the figure before it otherwise: "118.5% of the same period; telecommunications earned 435.7
    /// billion VND, or 106%".
    fn is_said_again(&self) -> bool {
        let led = || self.text[..self.start()].trim_ascii_end().strip_suffix("or");
        self.earlier.index
            && self.before.iter().all(|mention| mention.has(Sense::EqualTo))
            && self.after.is_empty()
            && self.value() > Decimal::from(60)
            && led().is_some_and(|led| led.trim_ascii_end().ends_with(','))
    }

    /// The part of its plan that a number alone in the bracket behind an amount is, after one of a plan: "telecoms VND 684 billion (48.2% of
    /// the plan), post VND 173 billion (54%)".
    fn of_plan_in_bracket(&self) -> Option<Role> {
        let alone = self.earlier.plan && stands_alone_in_brackets(self.text, self.mentions, self.at);
        alone.then(|| Role::OfPlan(self.value()))
    }

    /// Whether it is of the year before: "bằng 103,8% so với năm trước".
    fn is_of_last_year(&self) -> bool {
        let last_year = |mention: &Mention| {
            matches!(mention.what, What::Time { when: When::Span { to: (Year::Shift(-1), 12), .. }, compared: true })
        };
        self.after.iter().any(last_year) && find(self.before, Sense::EqualTo) && self.value() > Decimal::from(40)
    }

    /// The growth to so much of the year right behind: "bằng 103,7% năm 2024".
    fn of_year_behind(&self, since: &Since) -> Option<Role> {
        let next = self.after.first().filter(|mention| mention.range.start <= self.end() + 2)?;
        let year = known_year(next).filter(|_| self.value() > Decimal::from(60))?;
        let equal = self.before.last().filter(|mention| mention.has(Sense::EqualTo))?;
        let since = &Since { year: Some(year), ..*since };
        self.is_led_by_bang(equal).then(|| self.grown_to(since))
    }

    /// The growth to so much of an earlier figure: "111.4% of the figure for 2024".
    fn of_that_figure(&self, since: &Since) -> Option<Role> {
        if self.value() <= Decimal::from(40) {
            return None;
        }
        // "là 83,6% nhưng hơn hẳn con số 58,1% của năm 2020" leads to another number.
        let next = self.mentions.get(self.at + 1 + self.after.len()).and_then(Mention::quantity);
        let leads_on = |figure: &Mention| next.is_some_and(|next| next.quote.start <= figure.range.end + 1);
        if self.after.iter().any(|mention| mention.has(Sense::ThatFigure) && !leads_on(mention)) {
            return Some(self.grown_to(since));
        }
        if !Cues::bundled().of_that_figure.begin(self.text[self.end()..].trim_ascii_start()) {
            return None;
        }
        // "112% of the figure for the first half of 2020"
        if let Some(year) = self.after.iter().find_map(known_year) {
            return Some(self.grown_to(&Since { year: Some(year), ..*since }));
        }
        // "equal to 101.9% of the figure a year ago"
        let year_ago = |mention: &Mention| matches!(mention.what, What::Time { when: When::Earlier(12), .. });
        let since = &Since { monthly: false, year: None, ..*since };
        self.after.iter().take(2).any(year_ago).then(|| self.grown_to(since))
    }

    /// The growth to so much of what the year before had: "equal to 106% of that of the year before", "106% of the previous year's result",
    /// "104% of the 2015 level", "bằng 103% của năm 2015".
    pub(super) fn of_figure_of_year_before(&self, since: &Since) -> Option<Role> {
        let behind = self.text[self.end()..].trim_ascii_start();
        if !(behind.starts_with("of ") || behind.starts_with("của ")) || self.value() <= Decimal::from(40) {
            return None;
        }
        let before = |mention: &&Mention| mention.has(Sense::YearBefore) || known_year(mention).is_some();
        let base = self.after.iter().take(4).find(before)?;
        let cues = Cues::bundled();
        let words = |from: usize, to: usize| cut(self.text, from, to).split_ascii_whitespace();
        if !words(self.end(), base.range.start).all(|word| cues.words_of_base.holds(word)) {
            return None;
        }
        let told = |word: &str| cues.figure_nouns.holds(word.trim_end_matches([',', '.', ';', ')']));
        let year = known_year(base);
        let behind = base.range.end;
        let named = words(self.end(), base.range.start).any(|word| matches!(word, "that" | "those") || told(word))
            || words(behind, self.text.len().min(behind + LONGEST_NOUN)).next().is_some_and(told);
        let last = self.after.last().is_some_and(|last| last.range == base.range);
        (named || last && (year.is_none() || find(self.before, Sense::EqualTo)))
            .then(|| self.grown_to(&Since { year: year.or(since.year), ..*since }))
    }

    /// Whether it is told to equal what it is measured from: "bằng 104,9% năm 2022", "equal to 98% of 2022".
    fn is_equal_to_base(&self, since: &Since) -> bool {
        let of_year_before = || self.follower().is_some_and(|mention| mention.has(Sense::YearBefore));
        find(self.before, Sense::EqualTo) && (since.year.is_some() || of_year_before())
    }
}

/// In this many bytes stands a noun that only says that a figure is meant.
const LONGEST_NOUN: usize = 24;

/// Below so many percent of the same period nothing is left of a figure.
const LEAST_SHARE_OF_BEFORE: u8 = 20;

/// Whether number `at` is all that a bracket right behind a money amount holds.
fn stands_alone_in_brackets(text: &str, mentions: &[Mention], at: usize) -> bool {
    let amount = at.checked_sub(2).and_then(|two| mentions[two].quantity());
    amount.is_some_and(|amount| {
        matches!(amount.kind, Kind::Money(_))
            && cut(text, amount.quote.end, mentions[at].range.start).trim_ascii() == "("
            && text[mentions[at].range.end..].starts_with(')')
    })
}
