//! Percentages of what was just told: "of whom 81.5% used a smartphone", "77.2% of them", "71.2% of the 110,000 households".

use std::ops::{ControlFlow, Range};

use crate::extract::compose;
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::growth;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::Mention;
use crate::extract::words::{cut, ends_with_word};

use super::super::{BASES, Found, Linker};
use super::clause::Percentage;
use super::{Decided, SHARES, TECHNOLOGY};

impl Linker<'_> {
    /// How many of the mobile subscribers just counted have a smartphone.
    pub(super) fn smartphones_of_them(&self, percentage: &Percentage<'_>) -> Option<Found> {
        let words = self
            .smartphones_behind_whom(percentage)
            .or_else(|| self.smartphones_make_up(percentage))
            .or_else(|| self.smartphones_used_by_them(percentage))?;
        let senses = Senses::of(&[Sense::Smartphone, Sense::Users]);
        compose::share(senses).map(|id| (Matter::Share(senses), id, Some(words)))
    }

    /// "81.5 percent of whom used a smartphone": of the subscribers before.
    fn smartphones_behind_whom(&self, percentage: &Percentage<'_>) -> Option<Range<usize>> {
        let smartphone = percentage.right.iter().find(|mention| mention.has(Sense::Smartphone))?;
        let last = self.drafts.last().filter(|last| last.block + 1 >= self.block)?;
        (counts_mobile_lines(last.matter) && self.is_right_of_them(percentage)).then(|| smartphone.range.clone())
    }

    /// Whether the words right beside a percentage make it one of those before: "93.8% of whom".
    fn is_right_of_them(&self, percentage: &Percentage<'_>) -> bool {
        let Percentage { around, right } = *percentage;
        let quote = &around.quantity.quote;
        let behind = right.first().is_some_and(|mention| {
            mention.senses().any(Senses::of(&[Sense::OfThem, Sense::OfWhich]))
                && cut(self.text, quote.end, mention.range.start).trim_ascii().is_empty()
        });
        // "1.894.600 thuê bao di động, trong đó 93,8% dùng điện thoại thông minh"
        let before = || {
            around.left.last().is_some_and(|mention| {
                mention.has(Sense::OfWhich) && cut(self.text, mention.range.end, quote.start).trim_ascii().is_empty()
            })
        };
        behind || before()
    }

    /// Whether a percentage is of those told before, by the words beside it or by others since the figure before.
    fn is_of_them(&self, percentage: &Percentage<'_>) -> bool {
        let of_them = Senses::of(&[Sense::OfWhich, Sense::OfThem]);
        percentage.around.left.iter().any(|mention| mention.senses().any(of_them)) || self.is_right_of_them(percentage)
    }

    /// "3.52 million mobile subscribers; smartphones account for 78.3% of them",
    /// "3,027,415, of which those using smartphones accounted for 84.2%".
    fn smartphones_make_up(&self, percentage: &Percentage<'_>) -> Option<Range<usize>> {
        let around = percentage.around;
        let last = self.drafts.last().filter(|last| last.block == self.block)?;
        let named = around.left.iter().rev().find(|mention| !mention.has(Sense::EqualTo))?;
        let gap = || cut(self.text, named.range.end, around.quantity.quote.start).trim_ascii();
        let fits = named.has(Sense::Smartphone)
            && counts_mobile_lines(last.matter)
            && self.is_of_them(percentage)
            && Cues::bundled().is_part.holds(gap());
        fits.then(|| named.range.clone())
    }

    /// "3.52 million mobile subscribers; smartphones were used by 78.3% of them": by the verb right before the number.
    fn smartphones_used_by_them(&self, percentage: &Percentage<'_>) -> Option<Range<usize>> {
        let around = percentage.around;
        percentage.right.first().filter(|mention| mention.has(Sense::OfThem))?;
        let last = self.drafts.last().filter(|last| last.block == self.block)?;
        let named = around.left.iter().rev().find(|mention| mention.senses().any(SHARES))?;
        let told = || cut(self.text, named.range.start, around.quantity.quote.start).trim_ascii_end();
        let fits = named.has(Sense::Smartphone)
            && counts_mobile_lines(last.matter)
            && self.is_of_them(percentage)
            && Cues::bundled().used_by.end(told());
        fits.then(|| named.range.clone())
    }

    /// "71.2% of the 110,000 households are connected to fibre": of a base that is counted right behind.
    pub(super) fn of_a_number_of_areas(&self, percentage: &Percentage<'_>) -> Decided {
        let around = percentage.around;
        let (mentions, next) = (around.mentions, around.at + 1);
        let counted = mentions[next..].iter().position(|mention| mention.quantity().is_some()).map(|step| next + step);
        let Some((counted, base)) = counted.and_then(|at| Some((at, mentions[at].quantity()?))) else {
            return ControlFlow::Continue(());
        };
        let gap = || cut(self.text, around.quantity.quote.end, base.quote.start).trim_ascii();
        if !base.noun.any(BASES) || !Cues::bundled().of_whole_number.holds(gap()) {
            return ControlFlow::Continue(());
        }
        let shares = |all: Senses, mention: &Mention| all.with(mention.senses().only(SHARES));
        let told = growth::after(mentions, counted).iter().fold(base.noun.only(BASES), shares);
        // "Fibre-optic cable has reached 100% of the 216 communes": what reaches them stands before.
        let led = around.left.iter().fold(told, shares);
        let found = [told, led].into_iter().find_map(|senses| compose::share(senses).map(|id| (senses, id)));
        ControlFlow::Break(found.map(|(senses, id)| (Matter::Share(senses), id, Some(base.quote.clone()))))
    }

    /// "The signal reaches 96% of the communes. Optical cable goes as far as 77.2% of them."
    pub(super) fn same_areas_reached(&self, percentage: &Percentage<'_>) -> Option<Found> {
        let Percentage { around, right } = *percentage;
        let left = around.left;
        right.first().filter(|mention| &self.text[mention.range.clone()] == "of them")?;
        let last = self.drafts.last().filter(|last| last.block == self.block)?;
        let Matter::Share(before) = last.matter else { return None };
        if before.only(BASES).is_empty() || !self.is_of_them(percentage) {
            return None;
        }
        // "… 100% of them had been reached by fibre"
        // "62% of the communes were covered by 5G and 100% of them had been reached by fibre": 5G is that of the percentage before.
        let led = self.text[..Self::begin_of_hedges(around.mentions, around.at)].trim_ascii_end();
        let own_right = right.iter().any(|mention| mention.senses().any(TECHNOLOGY));
        let left = if own_right && ends_with_word(led, &["and", "while"], &[' ', ',']) { &left[..0] } else { left };
        let passive = right.iter().filter(|_| !left.iter().any(|mention| mention.senses().any(TECHNOLOGY)));
        let told = left.iter().chain(passive);
        let own = told.fold(Senses::NONE, |all, mention| all.with(mention.senses().only(SHARES)));
        let senses = own.with(before.only(BASES.with(Sense::Coverage.into())));
        let id = compose::share(senses).filter(|_| !own.is_empty())?;
        Some((Matter::Share(senses), id, None))
    }
}

/// Whether a figure counts mobile subscribers.
fn counts_mobile_lines(matter: Matter) -> bool {
    matches!(matter, Matter::Lines(lines) if lines.has(Sense::Mobile))
}
