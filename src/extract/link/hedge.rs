//! How a figure is hedged: "about", "over", "at most", "~", "+".

use crate::domain::{Bound, Slot};
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity};
use crate::extract::number;
use crate::extract::words::cut;

use super::Linker;

impl Linker<'_> {
    /// Where the words begin that say how sure number `at` is; where it begins itself, without any.
    pub(super) fn begin_of_hedges(mentions: &[Mention], at: usize) -> usize {
        let hedges = Senses::of(&[Sense::About, Sense::Above, Sense::Below, Sense::Estimate]);
        let first = mentions[..at].iter().rev().take_while(|mention| mention.senses().any(hedges)).last();
        first.unwrap_or(&mentions[at]).range.start
    }

    /// The signs and words at the number that hedge it; those before it come first.
    pub(super) fn hedge(&self, mentions: &[Mention], at: usize, quantity: &Quantity, draft: &mut Draft) {
        if self.text[..quantity.quote.start].ends_with('~') {
            draft.bound = Bound::About;
        }
        if let Some(end) = number::plus_after(self.text, quantity.quote.end) {
            draft.bound = Bound::Above;
            draft.note(Slot::Bound, quantity.quote.end..end);
        }
        if let Some(bound) = self.bound_behind(mentions, at, quantity) {
            draft.bound = bound;
        }
        if let Some((bound, mention)) = self.bound_before(mentions, at, quantity) {
            draft.bound = bound;
            draft.note(Slot::Bound, mention.range.clone());
        }
    }

    /// What the words behind a number say of how sure it is.
    fn bound_behind(&self, mentions: &[Mention], at: usize, quantity: &Quantity) -> Option<Bound> {
        let cues = Cues::bundled();
        let after = self.text[quantity.quote.end..].trim_start();
        // "300,000 mobile subscribers at most", "71% hộ gia đình trở lên"
        let noun_end = quantity.noun_end.max(quantity.quote.end);
        let past_noun = self.text[noun_end..].trim_start();
        let behind = [after, past_noun];
        let behind = if past_noun.len() == after.len() { &behind[1..] } else { &behind[..] };
        // Most numbers are followed by a sign or by other letters than those words begin with.
        let mut behind = behind.iter().filter(|behind| behind.starts_with(['o', 'a', 't']));
        let bound = behind.find_map(|behind| {
            if cues.more_after.begin(behind) {
                return Some(Bound::Above);
            }
            cues.fewer_after.begin(behind).then_some(Bound::Below)
        });
        if bound.is_some() {
            return bound;
        }
        // "numbered 64,300 approximately", and not "64,300, approximately 5% more"
        let told_after = cues.hedges_after.begin(after)
            && mentions.get(at + 1).is_none_or(|next| next.quantity().is_none())
            && mentions.get(at + 2).is_none_or(|next| next.quantity().is_none() || after.starts_with("or "));
        let told_after = told_after || number::hedge_after(self.text, quantity.digits.end).is_some();
        told_after.then_some(Bound::About)
    }

    /// What the words right before a number say of how sure it is, and the word that says it.
    fn bound_before<'m>(
        &self,
        mentions: &'m [Mention],
        at: usize,
        quantity: &Quantity,
    ) -> Option<(Bound, &'m Mention)> {
        let mut end = quantity.quote.start;
        for mention in mentions[..at].iter().rev().take(3) {
            if mention.range.end > end {
                continue;
            }
            let senses = mention.senses();
            // "spoke of "just over" VND 25 trillion"
            let gap = cut(self.text, mention.range.end, end).trim_matches([' ', '"', '\'']);
            // "below the national average of 72.4%" hedges nothing.
            let close = matches!(
                gap,
                "" | "at" | "of" | "a" | "mức" | "là" | "có" | "đạt" | "to" | "the" | "tới" | "~" | "còn" | "một"
            );
            if !senses.any(HEDGES) || !close || self.is_no_hedge(&mentions[..at], mention, gap, quantity) {
                return None;
            }
            let bound = if senses.has(Sense::Below) {
                Bound::Below
            } else if senses.has(Sense::About) {
                Bound::About
            } else if senses.has(Sense::Above) {
                Bound::Above
            } else {
                end = mention.range.start;
                continue;
            };
            return Some((bound, mention));
        }
        None
    }

    /// Whether a word that would hedge the number, with `gap` between them, says something else.
    fn is_no_hedge(&self, before: &[Mention], mention: &Mention, gap: &str, quantity: &Quantity) -> bool {
        let word = &self.text[mention.range.clone()];
        // "less than the 75.9% of the country": what it is compared with is no bound.
        let compares = gap == "the" && word.ends_with("than");
        // "10 674 trạm BTS trên 3 905 vị trí": on, not over.
        let on = || {
            quantity.noun.has(Sense::Locations)
                && word == "trên"
                && before.iter().filter_map(Mention::quantity).any(|number| number.noun_end + 1 == mention.range.start)
        };
        // "density reached up to 6.4": what it came to.
        let arrived =
            || word == "up to" && Cues::bundled().reached_up_to.end(self.text[..mention.range.start].trim_ascii_end());
        compares || on() || arrived()
    }
}

/// What may hedge a number, or stand between it and what does.
pub(super) const HEDGES: Senses =
    Senses::of(&[Sense::Below, Sense::About, Sense::Above, Sense::Estimate, Sense::EqualTo]);
