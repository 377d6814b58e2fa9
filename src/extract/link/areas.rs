//! Percentages beside a count of areas or households: the share of all of them that was reached.

use crate::extract::compose;
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::growth;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{HEADS, Mention, Quantity, What};
use crate::extract::words::cut;

use super::share::{SHARES, TECHNOLOGY};
use super::{BASES, Found, Linker};

impl Linker<'_> {
    /// The share that a bracket gives for a count of areas or households before it: "97/106 xã, phường (91,5%) đã có sóng 4G".
    pub(super) fn bracketed_share(&self, mentions: &[Mention], at: usize, quantity: &Quantity) -> Option<Found> {
        let open = at.checked_sub(1).filter(|open| mentions[*open].is_mark(b'('))?;
        let close = mentions.get(at + 1).filter(|mark| mark.is_mark(b')'))?;
        let tight = cut(self.text, mentions[open].range.end, quantity.quote.start).trim_ascii().is_empty()
            && cut(self.text, quantity.quote.end, close.range.start).trim_ascii().is_empty();
        // "Of the 512,300 mobile subscribers, 371,000 (72.4%) use smartphones"
        if tight
            && mentions[..open].last().is_some_and(|before| before.quantity().is_some())
            && self.drafts.last().is_some_and(|last| {
                last.indicator.as_str() == "subscribers.smartphone" && last.quote.end + 2 >= mentions[open].range.start
            })
        {
            let users = Senses::of(&[Sense::Smartphone, Sense::Users]);
            return compose::share(users).map(|id| (Matter::Share(users), id, None));
        }
        let base = mentions[..open].last().filter(|base| {
            base.senses().any(Senses::of(&[Sense::Area, Sense::Households]))
                && self.text[base.range.end..mentions[open].range.start].trim_ascii().is_empty()
        })?;
        let after = growth::after(mentions, at + 1);
        // "Optical cable has reached 104 of the 112 communes (92.9%)": what came there is named before the count.
        if after.is_empty() {
            let areas = mentions[..open].iter().position(|mention| mention.quantity().is_some())?;
            let reached = tight && base.has(Sense::Area);
            return Self::share_reached(&mentions[..areas], base.senses().only(BASES)).filter(|_| reached);
        }
        let told = after.iter().fold(base.senses().only(BASES), |all, mention| all.with(mention.senses().only(SHARES)));
        let ours = tight && told.any(TECHNOLOGY.with(Sense::Signal.into()));
        let words = after.first()?.range.start..after.last()?.range.end;
        ours.then(|| compose::share(told)).flatten().map(|id| (Matter::Share(told), id, Some(words)))
    }

    /// A percentage that only says which part of all areas those are that were counted before it: "Fibre has been pulled to
    /// 241/241 communes, wards and towns, reaching the rate of 100%".
    pub(super) fn share_of_areas(&self, mentions: &[Mention], at: usize, quantity: &Quantity) -> Option<Found> {
        let comma = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(_)))?;
        let said = cut(self.text, mentions[comma].range.end, quantity.quote.start).trim_ascii();
        if !mentions[comma].is_mark(b',') || !Cues::bundled().equals_share.holds(said) {
            return None;
        }
        let counted =
            mentions[..comma].iter().rposition(|mention| !mention.has(Sense::Area) && !mention.is_mark(b','))?;
        let areas = &mentions[counted + 1..comma];
        let digits = self.text[..areas.first()?.range.start].trim_ascii_end().ends_with(|c: char| c.is_ascii_digit());
        Self::share_reached(&mentions[..=counted], Sense::Area.into()).filter(|_| digits)
    }

    /// The share of `bases` that the one technology named `before` their count has reached.
    fn share_reached(before: &[Mention], bases: Senses) -> Option<Found> {
        let subject: Vec<&Mention> =
            before.iter().filter(|mention| mention.senses().any(TECHNOLOGY.with(HEADS))).collect();
        let [one] = subject.as_slice() else { return None };
        let told = one.senses().only(TECHNOLOGY).with(bases);
        let ours = one.senses().any(TECHNOLOGY) && !one.senses().any(HEADS);
        ours.then(|| compose::share(told)).flatten().map(|id| (Matter::Share(told), id, Some(one.range.clone())))
    }
}
