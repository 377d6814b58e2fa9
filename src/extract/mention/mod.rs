//! Mentions: what the words of one sentence may stand for, in their order.

mod branch;
mod comparison;
mod habit;
mod mentions;
mod noun;
mod place;
mod quantity;
mod shared_unit;

pub(super) use comparison::{dates_a_paper, dates_issue, is_edition, is_founding, is_told_alone};
pub(super) use habit::{Habit, Shown, Signs, habit};
pub(super) use mentions::{Mentions, Unread};
pub(super) use noun::HEADS;
pub(super) use shared_unit::rises_in_a_year;

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::{Operator, PlaceId};

use super::amount::Kind;
use super::lexicon::{Sense, Senses, Trade};
use super::time::When;

/// A number with all that belongs to it.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the number")]
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// The digits alone.
    pub digits: Range<usize>,
    /// Number, scale, unit and the counting noun right beside it.
    pub quote: Range<usize>,
    /// The value, scaled.
    pub value: Decimal,
    /// What kind of quantity.
    pub kind: Kind,
    /// Whether a unit stands beside it, or it shares that of the number after it.
    pub own_unit: bool,
    /// Whether a scale word enlarges it.
    pub scaled: bool,
    /// Power of ten of that scale word.
    pub power: u32,
    /// The senses of the noun phrase that follows it.
    pub noun: Senses,
    /// Where that noun phrase ends.
    pub noun_end: usize,
    /// Whether a noun follows that no indicator counts.
    pub foreign: bool,
    /// Whether it only says which ones, and the next number what: "118 4G and 253 5G stations".
    pub shares_noun: bool,
    /// Whether it is the plan that the number before it is measured by: "415/400 tỷ đồng".
    pub planned: bool,
    /// A sign before it.
    pub sign: Option<bool>,
}

/// What one mention is.
#[derive(Clone, Debug)]
pub(super) enum What {
    /// Words of the field.
    Words(Senses),
    /// An enterprise.
    Operator(Operator, Trade),
    /// A province or the country.
    Place(PlaceId),
    /// A district, a commune, a town: no place of ours.
    Sub,
    /// A time; `compared` where it only says what something is compared with.
    Time {
        /// What it says.
        when: When,
        /// Whether it only names the base of a comparison.
        compared: bool,
    },
    /// A number.
    Quantity(Box<Quantity>),
    /// `,` `;` `:` `(` `)`
    Mark(u8),
}

/// A mention and where it stands in the folded text.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// Where.
    pub range: Range<usize>,
    /// What.
    pub what: What,
}

impl Mention {
    /// The senses of its words.
    #[inline]
    pub fn senses(&self) -> Senses {
        if let What::Words(senses) = self.what { senses } else { Senses::NONE }
    }

    /// Whether its words have `sense`.
    #[inline]
    pub fn has(&self, sense: Sense) -> bool {
        self.senses().has(sense)
    }

    /// Its number, where it is one.
    #[inline]
    pub fn quantity(&self) -> Option<&Quantity> {
        if let What::Quantity(quantity) = &self.what { Some(quantity.as_ref()) } else { None }
    }

    /// Whether it is this punctuation mark.
    #[inline]
    pub fn is_mark(&self, mark: u8) -> bool {
        matches!(self.what, What::Mark(own) if own == mark)
    }
}
