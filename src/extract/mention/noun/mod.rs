//! The noun phrase after a number: what it counts.

mod foreign;
mod phrase;

use super::{Mention, Mentions, What};
use crate::extract::amount::Kind;
use crate::extract::compose::{COUNTED, LINES, SECTORS};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::words::joins_numbers;

impl Mentions<'_> {
    /// Finds the noun phrase after each number: "1,054 4G stations", "24 doanh nghiệp bưu chính".
    pub(super) fn attach_nouns(&self, mentions: &mut [Mention]) {
        for at in 0..mentions.len() {
            let Some(phrase) = self.noun_phrase(mentions, at) else { continue };
            let What::Quantity(quantity) = &mut mentions[at].what else { continue };
            quantity.noun = phrase.senses;
            quantity.noun_end = phrase.end;
            quantity.foreign = phrase.foreign;
            if phrase.per_hundred && quantity.kind == Kind::Count {
                quantity.kind = Kind::Per100;
            }
            if matches!(quantity.kind, Kind::Count | Kind::Per100)
                && let Some(end) = phrase.quoted_to
            {
                quantity.quote.end = end;
            }
        }
    }

    /// Gives a number whose noun only says which ones the head of the next number: "112.4 million mobile and 7.8 million
    /// landline subscribers".
    /// The `numbers` are those of `mentions`.
    pub(super) fn share_heads(&self, numbers: &[usize], mentions: &mut [Mention]) {
        for pair in numbers.windows(2).rev() {
            let (Some(one), Some(two)) = (mentions[pair[0]].quantity(), mentions[pair[1]].quantity()) else { continue };
            let gap = self.text().get(one.noun_end..two.quote.start).unwrap_or("x").trim_ascii();
            let shared = two.noun.only(Senses::of(&[Sense::Subscribers, Sense::Stations]));
            let bare = one.kind == Kind::Count
                && two.kind == Kind::Count
                && one.noun.any(MODIFIERS)
                && !one.noun.any(HEADS)
                && two.noun.any(MODIFIERS);
            // "1,462,000 mobile, 21,500 fixed and 318,900 broadband subscribers"
            let listed = gap == "," && two.shares_noun;
            if !bare || shared.is_empty() || !(joins_numbers(gap) || listed) {
                continue;
            }
            if let What::Quantity(quantity) = &mut mentions[pair[0]].what {
                quantity.noun = quantity.noun.with(shared);
                quantity.foreign = false;
                quantity.shares_noun = true;
            }
        }
    }
}

/// Senses of nouns that are counted.
pub(in crate::extract) const HEADS: Senses = COUNTED.with(Senses::of(&[
    Sense::People,
    Sense::Households,
    Sense::Area,
    Sense::Documents,
    Sense::OtherNoun,
    Sense::Users,
]));

/// The sectors that a counted thing may be of; "the sector" alone and both fields at once are none.
const FIELDS: Senses =
    SECTORS.without(Senses::of(&[Sense::Sector, Sense::BothFields, Sense::Press, Sense::Publishing]));

/// Senses that say which of the counted things are meant.
const MODIFIERS: Senses = FIELDS.with(LINES).with(Senses::of(&[
    Sense::Full,
    Sense::Partial,
    Sense::Online,
    Sense::OtherNoun,
    Sense::Commerce,
    Sense::OtherPart,
]));

/// Senses that may stand in the noun phrase after a number.
const NOUNS: Senses = HEADS.with(MODIFIERS).with(Senses::of(&[
    Sense::OtherServices,
    Sense::DirectDossiers,
    Sense::Increment,
    Sense::Density,
    Sense::Anaphor,
    Sense::Signal,
]));
