//! The figure that a number tells.

use crate::domain::{Indicator, Link, Slot, Unit};
use crate::extract::amount::Kind;
use crate::extract::compose::{self, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::growth::{self, Role};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

use super::{Around, Found, Linker};

impl Linker<'_> {
    /// What is measured by a number with these `roles` around it, and everything else about it.
    pub(super) fn level(&mut self, number: Around<'_>, roles: &[Role]) -> Option<Draft> {
        let number = &Around { right: self.words_behind(&number), ..number };
        let &Around { mentions, at, left, right, quantity, first, item } = number;
        if let Some(reason) = self.why_no_record(number) {
            self.because(reason);
            return None;
        }
        let (mut reach, mut inherited) = (0, None);
        self.find_repeated(at);
        let echo = self.figure_echoed(number);
        let echoed = echo.and_then(|echo| echo.operator);
        let found = match echo {
            Some(echo) => (echo.matter, echo.indicator.as_str(), None),
            None => self.measured(number, &mut reach, &mut inherited)?,
        };
        let indicator = self.catalogue.named(found.1)?;
        let mut draft = self.draft_of(number, indicator, found, reach)?;
        self.hedge(mentions, at, quantity, &mut draft);
        self.take_exact_of_bracket(mentions, at, &mut draft);
        self.place(mentions, at, left, right, item, &mut draft)?;
        self.take_place_of_whole(number, &mut draft);
        self.operator(mentions, at, &(at - left.len()..at), right, item, &mut draft);
        if draft.operator.is_none() && echoed.is_some() {
            draft.operator = echoed;
            draft.link(Slot::Operator, Link::Before);
        }
        self.widen_to_group(mentions, &mut draft);
        self.narrow_to_owner(mentions, left, &mut draft);
        if !self.take_time_of_then(number, indicator.kind, &mut draft)
            && !self.take_time_of_bracketed_base(number, indicator.kind, &mut draft)
            && !self.take_time_of_base(mentions, at, first, indicator.kind, &mut draft)
        {
            self.period(number, indicator.kind, inherited, &mut draft);
            self.status(mentions, roles, at, first, &mut draft);
            self.drop_time_of_goal(mentions, &mut draft);
        }
        self.take_after_stations(number, &mut draft);
        if let Some(item) = item {
            item.link(&mut draft);
        }
        Some(draft)
    }

    /// The words behind the number, where those right behind it only lead past a mark.
    fn words_behind<'m>(&self, number: &Around<'m>) -> &'m [Mention] {
        let &Around { mentions, at, quantity, .. } = number;
        let mut right = number.right;
        let comma = || mentions.get(at + 1).filter(|mark| mark.is_mark(b','));
        // "At 5.42 million, fibre subscribers make up 39 per cent"
        let opens = at <= 1 && self.text[..quantity.quote.start].trim_ascii_end().ends_with("at") && right.is_empty();
        if opens && comma().is_some() {
            right = growth::after(mentions, at + 1);
        }
        if let Some(past) = Self::past_share(mentions, at).filter(|_| right.is_empty()) {
            right = growth::after(mentions, past);
        }
        if let Some(past) = self.past_share_beside(mentions, at) {
            right = growth::after(mentions, past);
        }
        if let Some(past) = Self::past_restated(mentions, at) {
            right = growth::after(mentions, past);
        }
        // "the rest, VND 1,268 billion, came from telecommunications"
        let came_from =
            |mark: &Mention| Cues::bundled().came_from.begin(self.text[mark.range.end..].trim_ascii_start());
        if right.is_empty() && at > 0 && mentions[at - 1].is_mark(b',') && comma().is_some_and(came_from) {
            right = growth::after(mentions, at + 1);
        }
        right
    }

    /// The percentage right behind the count at `at` that only says it again: the 55% of "940 or 55% are handled online".
    fn past_share_beside(&self, mentions: &[Mention], at: usize) -> Option<usize> {
        let count = mentions[at].quantity().filter(|count| count.kind == Kind::Count)?;
        let step = mentions[at + 1..].iter().take(2).position(|mention| mention.quantity().is_some())?;
        let share = mentions[at + 1 + step].quantity().filter(|share| share.kind == Kind::Percent)?;
        let gap = cut(self.text, count.noun_end, share.quote.start).trim_ascii();
        matches!(gap, "or" | "or about" | "hay" | "tức").then_some(at + 1 + step)
    }

    /// Gives a share of those counted right before it their place: "The country had 126.1 million mobile subscribers, 84.3% of whom used a
    /// smartphone", in a text on a province.
    fn take_place_of_whole(&self, number: &Around<'_>, draft: &mut Draft) {
        let &Around { mentions, at, left, right, first, .. } = number;
        let parts = Senses::of(&[Sense::OfWhich, Sense::OfThem]);
        let parted = left.iter().rev().take(1).chain(right.first()).any(|mention| mention.senses().any(parts));
        let Some(whole) = self.drafts[first..].last().filter(|_| parted && matches!(draft.matter, Matter::Share(_)))
        else {
            return;
        };
        let own = |mention: &Mention| {
            mention.range.start > whole.quote.end
                && (matches!(mention.what, What::Place(_)) || mention.senses().any(LANDS))
        };
        if whole.place == draft.place || mentions[..at].iter().chain(right).any(own) {
            return;
        }
        draft.place = whole.place;
        draft.words.retain(|words| words.0 != Slot::Place);
        if let Some(words) = whole.said(Slot::Place) {
            draft.note(Slot::Place, words.clone());
        }
    }

    /// Finds the figures that the numbers of the sentence tell again, once the first of them is reached. They are of the last figures
    /// before them, in their order, whether or not each of them makes one itself.
    fn find_repeated(&mut self, at: usize) {
        if self.repeated_from.is_none() && self.repeated.contains(&at) {
            self.repeated_from = self.drafts.len().checked_sub(self.repeated.len());
        }
    }

    /// The figure before that the number tells again.
    fn figure_echoed(&self, number: &Around<'_>) -> Option<&Draft> {
        let &Around { mentions, at, first, .. } = number;
        let nth = self.repeated.iter().position(|number| *number == at);
        let back = self.repeated_from.zip(nth).map(|(from, nth)| from + nth);
        let of_before = |back: usize| self.drafts.get(back).filter(|draft| back >= first || draft.block == self.block);
        let echo = self.echoes.iter().find(|echo| echo.0 == at).map(|echo| &self.drafts[echo.1]);
        echo.or_else(|| back.and_then(of_before)).or_else(|| self.told_by_parts_of_time(mentions, at, first))
    }

    /// The figure of `indicator` that the number tells, where its unit fits.
    fn draft_of(&self, number: &Around<'_>, indicator: &Indicator, found: Found, reach: u32) -> Option<Draft> {
        let &Around { mentions, at, left, quantity, .. } = number;
        let (matter, _, words) = found;
        let unit = match quantity.kind {
            Kind::Money(unit) => unit,
            _ => indicator.unit,
        };
        if matches!(indicator.unit, Unit::Vnd) && !unit.is_money() && !quantity.scaled {
            return None;
        }
        let mut draft = Draft {
            indicator: indicator.id,
            value: Some(quantity.value),
            unit,
            matter,
            quote: quantity.quote.clone(),
            in_heading: self.in_heading,
            reach,
            ..Draft::blank(self.block)
        };
        if let Some(words) = words {
            draft.note(Slot::Indicator, words);
        }
        if matches!(draft.matter, Matter::Term(_)) && quantity.kind == Kind::Count {
            draft.quote.end = draft.quote.end.max(self.echo(left, quantity).unwrap_or_default());
        }
        if let Some(end) = self.noun_told_again(left, quantity) {
            draft.quote.end = draft.quote.end.max(end);
        }
        if let Some((_, end)) = self.bare_points(mentions, at, quantity) {
            draft.quote.end = draft.quote.end.max(end);
        }
        Some(draft)
    }

    /// "…, an estimated 31 trillion dong, belongs to VNPT": the part of one enterprise is of its own trade, whatever the whole is of.
    fn narrow_to_owner(&self, mentions: &[Mention], left: &[Mention], draft: &mut Draft) {
        let Matter::Money(measure, sectors) = draft.matter else { return };
        let wide = sectors.any(Senses::of(&[Sense::PostTelecom, Sense::Ict, Sense::BothFields]))
            || sectors.has(Sense::Post) && sectors.has(Sense::Telecom);
        let since = left.iter().rposition(|mention| mention.has(Sense::OfWhich)).map_or(0, |which| which + 1);
        let own = left[since..].iter().any(|mention| mention.senses().any(SECTORS));
        let Some(words) = draft.said(Slot::Operator).filter(|words| wide && !own && words.start > draft.quote.end)
        else {
            return;
        };
        let trade = mentions.iter().find_map(|mention| match mention.what {
            What::Operator(_, trade) if mention.range == *words => Some(trade),
            _ => None,
        });
        let Some(trade) = trade else { return };
        let sectors = compose::sector_of(trade);
        if let Some(indicator) = compose::money(measure, sectors).and_then(|id| self.catalogue.named(id)) {
            draft.matter = Matter::Money(measure, sectors);
            draft.indicator = indicator.id;
        }
    }
}

/// Words for a whole province or the country.
const LANDS: Senses = Senses::of(&[Sense::Country, Sense::WholeProvince]);
