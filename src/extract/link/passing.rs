//! What is said in passing between a number and what it is of: the same in another currency, its share of a whole.

use crate::domain::Unit;
use crate::extract::amount::Kind;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};

use super::Linker;

impl Linker<'_> {
    /// The amount at `at` with its currency, where a bracket says with it the amount before in another currency.
    pub(super) fn restated(mentions: &[Mention], at: usize) -> Option<(&Quantity, Unit)> {
        let quantity = mentions[at].quantity()?;
        let Kind::Money(unit) = quantity.kind else { return None };
        let opening = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')))?;
        let mut start = opening;
        if !mentions[opening].is_mark(b'(') {
            return None;
        }
        while start > 0 && mentions[start - 1].is_mark(b'(') {
            start -= 1;
        }
        let previous = mentions[..start].last().and_then(Mention::quantity)?;
        matches!(previous.kind, Kind::Money(other) if other != unit).then_some((quantity, unit))
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
