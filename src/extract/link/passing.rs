//! What is said in passing between a number and what it is of: the same in another currency, its share of a whole.

use rust_decimal::Decimal;

use crate::domain::{Bound, Slot, Unit};
use crate::extract::amount::Kind;
use crate::extract::cues::Cues;
use crate::extract::dedup;
use crate::extract::draft::Draft;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::words::cut;

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
        // "61.3 trillion dong ($2.91 billion), of which 38.7 trillion dong": the bracket says the first one again.
        if Self::is_in_bracket_behind(mentions, before, first) {
            return false;
        }
        let (dong, dollars) = if unit == Unit::Usd { (one, other) } else { (other, one) };
        let rate = dong.checked_div(dollars).filter(|rate| LEAST_RATE <= *rate && *rate <= HIGHEST_RATE);
        // "VND 120,000 billion in Hanoi and USD 5.2 billion in Ho Chi Minh City": two amounts.
        let bracketed = mentions[before + 1..at].iter().any(|mention| mention.is_mark(b'('));
        first != unit
            && rate.is_some()
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

    /// Takes the exact amount that a bracket gives behind a hedged one, and nothing beside it: "over VND 300 billion (VND 327.4 billion)",
    /// "gần 600.000 thuê bao (cụ thể 598.214)".
    pub(super) fn take_exact_of_bracket(&self, mentions: &[Mention], at: usize, draft: &mut Draft) {
        let Some(value) = draft.value.filter(|_| draft.bound != Bound::Exact) else { return };
        let Some(exact) = self.alone_in_bracket_behind(mentions, at) else { return };
        let gap = exact.value - value;
        let side = match draft.bound {
            Bound::Above => gap > Decimal::ZERO,
            Bound::Below => gap < Decimal::ZERO,
            _ => true,
        };
        if !side || gap.abs() > value * LARGEST_GAP || dedup::digits(exact.value) <= dedup::digits(value) {
            return;
        }
        draft.value = Some(exact.value);
        draft.quote = exact.quote.clone();
        draft.bound = Bound::Exact;
        draft.words.retain(|words| words.0 != Slot::Bound);
    }

    /// The number of the kind of number `at` that stands alone in the bracket right behind it, or behind words that only say that it is
    /// told in full.
    fn alone_in_bracket_behind<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Quantity> {
        let own = mentions[at].quantity()?;
        // "600.000 thuê bao di động (598.214)"
        let named = mentions[at + 1..].iter().take(3).take_while(|mention| mention.senses().any(NAMES)).count();
        let opening = at + 1 + named;
        let open = mentions.get(opening).filter(|mark| mark.is_mark(b'('))?;
        let close = opening + 1 + mentions[opening + 1..].iter().take(4).position(|mention| mention.is_mark(b')'))?;
        let inside = &mentions[opening + 1..close];
        let mut numbers = inside.iter().filter_map(Mention::quantity);
        let exact =
            numbers.next().filter(|exact| exact.kind == own.kind && !exact.foreign && numbers.next().is_none())?;
        let cues = &Cues::bundled().in_full;
        let before = cut(self.text, open.range.end, exact.quote.start).trim_ascii();
        let end = exact.noun_end.max(exact.quote.end);
        let behind = cut(self.text, end, mentions[close].range.start).trim_ascii();
        let says = |words: &str| words.is_empty() || cues.holds(words.trim_end_matches([':', ',']));
        let told = mentions[at..opening].iter().map(|mention| mention.range.end).max();
        let beside = open.range.start <= told.unwrap_or_default().max(own.noun_end).max(own.quote.end) + 1;
        (beside && says(before) && says(behind)).then_some(exact)
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

/// How far an amount that is told in full may be from the one that rounds it, as a share of that one: "over VND 1,000 billion (VND 1,140
/// billion)".
const LARGEST_GAP: Decimal = Decimal::from_parts(25, 0, 0, false, 2);

/// How many dong a dollar was worth, at least and at most.
const LEAST_RATE: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);
const HIGHEST_RATE: Decimal = Decimal::from_parts(30_000, 0, 0, false, 0);

/// What an amount is of.
const MEASURES: Senses =
    Senses::of(&[Sense::Revenue, Sense::Budget, Sense::Pay, Sense::OtherMoney, Sense::OtherSector]);
