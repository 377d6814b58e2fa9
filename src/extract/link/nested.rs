//! Lists of the parts of a figure below it.

use crate::domain::Status;
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::{Sense, Senses};

use super::{Linker, Topic};

impl Linker<'_> {
    /// Whether the block told one amount of the whole field, whose parts may stand below it: "• Total revenue of the sector: VND 2,236
    /// billion" over "+ Post: VND 412 billion".
    pub fn told_whole(&self) -> bool {
        let mut own = self.drafts.iter().rev().take_while(|draft| draft.block == self.block);
        let only = own.next().filter(|_| own.next().is_none());
        only.is_some_and(|only| matches!(only.matter, Matter::Money(_, sectors) if is_of_field(sectors)))
    }

    /// What the text that told a figure, `above`, says of the list of its parts.
    pub fn parts_below(&self, above: &Topic) -> Topic {
        let last = self.drafts.last().map(|last: &Draft| last.status);
        Topic {
            tasks: above.tasks || above.target || last == Some(Status::Target),
            parts_of_estimate: last == Some(Status::Estimate),
            ..above.clone()
        }
    }
}

/// Whether money is of more than one sector.
fn is_of_field(sectors: Senses) -> bool {
    sectors.any(Senses::of(&[Sense::Ict, Sense::PostTelecom]))
        || sectors.has(Sense::Post) && sectors.has(Sense::Telecom)
}
