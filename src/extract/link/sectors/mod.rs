//! Whose money it is: the sectors of an amount.
//!
//! Its own words are asked first: those behind it ([`behind`]) and before it ([`before`]); then what the sentence and the text around it
//! speak of ([`around`]).

mod around;
mod before;
mod behind;

use std::ops::Range;

use crate::extract::compose::{self, SECTORS};
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{Mention, What};
use crate::extract::words::ends_with_any;

use super::{Around, Linker};

/// The sectors of an amount, and the words that name them.
type Whose = (Senses, Option<Range<usize>>);

impl Linker<'_> {
    /// The sectors whose money it is; `last` are those of the amount before it.
    pub(super) fn sectors(&self, around: &Around<'_>, last: Option<Senses>, reach: &mut u32) -> Option<Whose> {
        if let Some(found) = self.sectors_of_its_own(around) {
            return Some(found);
        }
        *reach += 1;
        if let Some(found) = self.sectors_of_sentence(around, last) {
            return Some(found);
        }
        *reach += 1;
        self.sectors_of_text(around)
    }

    /// The sectors that the words of the amount itself name.
    fn sectors_of_its_own(&self, around: &Around<'_>) -> Option<Whose> {
        let item = around.item.filter(|item| item.senses.any(SECTORS));
        item.map(|item| (item.senses.only(SECTORS), Some(item.words.clone())))
            .or_else(|| self.sectors_linked_behind(around))
            .or_else(|| self.sectors_before(around))
            .or_else(|| behind::sectors_near_behind(around))
            .or_else(|| self.whole_field_behind(around))
            .or_else(|| {
                let past = self.after_bracket(around.mentions, around.at).filter(|past| past.senses().any(FIELDS))?;
                Some((past.senses().only(SECTORS), Some(past.range.clone())))
            })
            .or_else(|| self.sectors_of_parts(around))
            .or_else(|| self.sector_of_unit(around))
            .or_else(|| {
                let (_, trade, words) = self.fronted(around.mentions, around.at)?;
                Some((compose::sector_of(trade), Some(words)))
            })
            .or_else(|| self.sectors_of_sum(around))
    }

    /// The sectors that the words before a number name last. "Telecom service revenue of the whole industry" is of what it says
    /// first.
    fn spoken_sectors(&self, before: &[Mention]) -> Option<(Senses, Range<usize>)> {
        let (found, range) = self.cluster(before, SECTORS)?;
        let of_all = found == Sense::Sector.into()
            && ends_with_any(self.text[..range.start].trim_ascii_end(), &[" of", " of the", " của"]);
        let first = before.iter().position(|mention| mention.range.start >= range.start).filter(|_| of_all);
        let said = first.and_then(|first| self.cluster(&before[..first], SECTORS));
        Some(said.unwrap_or((found, range)))
    }

    /// The sectors that the document as a whole is about.
    pub(super) fn whole_sectors(&self) -> Option<Senses> {
        let own = self.own_operator().map(|operator| compose::sector_of(operator.1));
        let headline = Some(self.frame.sectors.without(Sense::Sector.into())).filter(|sectors| !sectors.is_empty());
        own.or(headline).or_else(|| self.first_sectors())
    }

    /// The sector of the label or heading that stands over this text, for "the sector".
    pub(super) fn label_sectors(&self) -> Option<Senses> {
        const FIELDS: Senses = Senses::of(&[Sense::Post, Sense::Telecom, Sense::PostTelecom, Sense::It]);
        if self.paragraph.sectors.has(Sense::Ict) {
            return None;
        }
        let label = self.paragraph.sectors.only(FIELDS);
        if !label.is_empty() && self.paragraph.target {
            return None;
        }
        let section = self.section.sectors.only(FIELDS);
        if !self.paragraph.sectors.is_empty() && self.is_item() && !label.is_empty() {
            return Some(label);
        }
        (!section.is_empty()).then_some(section)
    }
}

/// The sectors, and not only the word for one.
const FIELDS: Senses = SECTORS.without(Senses::of(&[Sense::Sector]));

/// The sectors that are named among `senses`, beside the word for one.
fn fields(senses: Senses) -> Senses {
    senses.only(FIELDS)
}

/// The last enterprise that `list` names.
fn last_enterprise(list: &[Mention]) -> Option<(Trade, &Range<usize>)> {
    list.iter().rev().find_map(|mention| match mention.what {
        What::Operator(_, trade) => Some((trade, &mention.range)),
        _ => None,
    })
}

/// Whether `list` names a ministry or a department, whose field is all of it.
fn names_office(list: &[Mention]) -> bool {
    list.iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Ministry, Sense::Department])))
}
