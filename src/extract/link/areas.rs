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

/// The longest words between dashes that only say a number again, in bytes.
const LONGEST_ASIDE: usize = 24;
/// How something is said to come to an area.
const REACHES: Senses = Senses::of(&[Sense::Coverage, Sense::Signal]);

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
        let led = Self::share_reached(&mentions[..=counted], Sense::Area.into());
        led.or_else(|| Self::share_told_after(mentions, at)).filter(|_| digits)
    }

    /// The share of areas that the words past the mark behind it tell: "102/102 xã, đạt 100%, có cáp quang".
    fn share_told_after(mentions: &[Mention], at: usize) -> Option<Found> {
        mentions.get(at + 1).filter(|mark| mark.is_mark(b','))?;
        let after = growth::after(mentions, at + 1);
        let told = Self::share_reached(after, Sense::Area.into());
        told.filter(|_| after.first().is_some_and(|first| first.senses().any(TECHNOLOGY.with(REACHES))))
    }

    /// The share between dashes of the areas counted before them: "All 71 communes, wards and townships – 100%, that is – are
    /// connected by fibre".
    pub(super) fn share_between_dashes(&self, mentions: &[Mention], at: usize, quantity: &Quantity) -> Option<Found> {
        let before = self.text[..quantity.quote.start].trim_ascii_end().strip_suffix(['-', '–', '—'])?.trim_ascii_end();
        let behind = cut(self.text, quantity.quote.end, quantity.quote.end + LONGEST_ASIDE);
        let close = behind.find(" - ").or_else(|| behind.find(" – ")).or_else(|| behind.find(" — "))?;
        let aside = behind[..close].trim_matches([' ', ',']);
        let explains = aside.is_empty() || Cues::bundled().equals_share.holds(aside);
        let area = mentions[..at].iter().rfind(|mention| !mention.is_mark(b','))?;
        let counted = mentions[..at].iter().rev().find_map(Mention::quantity)?;
        let own = area.has(Sense::Area) && area.range.end == before.len()
            || counted.noun.has(Sense::Area) && counted.noun_end == before.len();
        let after: Vec<Mention> = mentions[at + 1..]
            .iter()
            .filter(|mention| mention.range.start >= quantity.quote.end + close)
            .take_while(|mention| !matches!(mention.what, What::Mark(_) | What::Quantity(_)))
            .cloned()
            .collect();
        Self::share_reached(&after, Sense::Area.into()).filter(|_| explains && own)
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
