//! What is said in passing between a number and what it is of: the same in another currency, its share of a whole.

use rust_decimal::Decimal;

use crate::domain::Unit;
use crate::extract::amount::Kind;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};

use super::{Linker, NAMES};

impl Linker<'_> {
    /// The amount at `at` with its currency, where it is the amount before it in another one.
    pub(super) fn restated(mentions: &[Mention], at: usize) -> Option<(&Quantity, Unit)> {
        let quantity = mentions[at].quantity()?;
        let Kind::Money(unit) = quantity.kind else { return None };
        let told = Self::is_in_bracket_behind(mentions, at, unit) || Self::is_exchanged(mentions, at, unit);
        told.then_some((quantity, unit))
    }

    /// Whether the amount at `at` in the currency `unit` is worth what the one before it in the sentence is, between which nothing else
    /// is named: "VND 1,120 billion in 2014 (about USD 52.6 million)", "1.120 tỷ đồng, tương đương 52,6 triệu USD".
    fn is_exchanged(mentions: &[Mention], at: usize, unit: Unit) -> bool {
        let money = |mention: &Mention| match mention.quantity().map(|quantity| (quantity.kind, quantity.value)) {
            Some((Kind::Money(own), value)) => Some((own, value)),
            _ => None,
        };
        let Some(before) = mentions[..at].iter().rposition(|mention| money(mention).is_some()) else { return false };
        let Some(((first, one), (_, other))) = money(&mentions[before]).zip(money(&mentions[at])) else { return false };
        let (dong, dollars) = if unit == Unit::Usd { (one, other) } else { (other, one) };
        let rate = dong.checked_div(dollars).filter(|rate| LEAST_RATE <= *rate && *rate <= HIGHEST_RATE);
        // "VND 120,000 billion in Hanoi and USD 5.2 billion in Ho Chi Minh City": two amounts.
        let bracketed = mentions[before + 1..at].iter().any(|mention| mention.is_mark(b'('));
        // "46.2 trillion dong ($2.44 billion), with the greater share, 31 trillion dong, going to VNPT": what the bracket said again
        // was the whole.
        let again = Self::is_in_bracket_behind(mentions, before, first);
        first != unit
            && rate.is_some()
            && !again
            && mentions[before + 1..at].iter().all(|mention| match mention.what {
                What::Words(senses) => !senses.any(NAMES.with(MEASURES)),
                What::Quantity(ref quantity) => quantity.kind == Kind::Percent,
                What::Mark(mark) => mark != b';' && mark != b':',
                What::Time { .. } | What::Place(_) => bracketed,
                _ => false,
            })
    }

    /// Whether the amount at `at` in the currency `unit` stands in a bracket behind one in another currency.
    fn is_in_bracket_behind(mentions: &[Mention], at: usize, unit: Unit) -> bool {
        Self::amount_before_bracket(mentions, at)
            .is_some_and(|before| matches!(before.kind, Kind::Money(other) if other != unit))
    }

    /// The number right before the bracket that number `at` stands in.
    fn amount_before_bracket(mentions: &[Mention], at: usize) -> Option<&Quantity> {
        let opening = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')))?;
        let mut start = opening;
        if !mentions[opening].is_mark(b'(') {
            return None;
        }
        while start > 0 && mentions[start - 1].is_mark(b'(') {
            start -= 1;
        }
        mentions[..start].last().and_then(Mention::quantity)
    }

    /// The mark that ends the bracket after the amount at `at`, where it says nothing but the same in another currency:
    /// "1.26 trillion VND (53.4 million USD) from telecommunications".
    pub(super) fn past_restated(mentions: &[Mention], at: usize) -> Option<usize> {
        mentions.get(at + 1).filter(|mark| mark.is_mark(b'('))?;
        let close = at + 2 + mentions[at + 2..].iter().position(|mention| mention.is_mark(b')'))?;
        let inside = (at + 2..close).find(|index| mentions[*index].quantity().is_some())?;
        Self::restated(mentions, inside).map(|_| close)
    }

    /// The mark that ends the share which is said in passing after number `at`: "371,000 (72.4%) use …", "180,100, or 84%, came …".
    pub(super) fn past_share(mentions: &[Mention], at: usize) -> Option<usize> {
        let quantity = mentions[at].quantity().filter(|quantity| quantity.kind == Kind::Count)?;
        let opening = mentions.get(at + 1).filter(|mark| mark.range.start <= quantity.noun_end + 1)?;
        let closing = if opening.is_mark(b'(') {
            b')'
        } else if opening.is_mark(b',') {
            b','
        } else {
            return None;
        };
        let share = (at + 2..(at + 5).min(mentions.len())).find(|index| mentions[*index].quantity().is_some())?;
        let percent = mentions[share].quantity().is_some_and(|share| share.kind == Kind::Percent);
        let said = mentions[at + 2..share].iter().all(|mention| {
            mention.senses().any(Senses::of(&[Sense::EqualTo, Sense::About, Sense::Above, Sense::Below, Sense::Rank]))
        });
        let end = mentions.get(share + 1).filter(|mark| mark.is_mark(closing))?;
        (percent && said && end.range.start <= mentions[share].range.end + 1).then_some(share + 1)
    }
}

/// How many dong a dollar was worth, at least and at most.
const LEAST_RATE: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);
const HIGHEST_RATE: Decimal = Decimal::from_parts(30_000, 0, 0, false, 0);

/// What an amount is of.
const MEASURES: Senses =
    Senses::of(&[Sense::Revenue, Sense::Budget, Sense::Pay, Sense::OtherMoney, Sense::OtherSector]);
