//! Dossiers that are filed online.

use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::words::cut;

use super::super::{Around, Linker};
use super::union;

impl Linker<'_> {
    /// Whether so many dossiers, which `heads` count, were filed online.
    pub(super) fn are_filed_online(&self, around: &Around<'_>, heads: Senses) -> bool {
        let noun = around.quantity.noun;
        let behind = union(around.right);
        let direct = noun.has(Sense::DirectDossiers) || behind.has(Sense::DirectDossiers);
        let part = noun.any(Senses::of(&[Sense::Full, Sense::Partial, Sense::FullAndPartial]));
        let named = || noun.with(behind).with(heads).with(union(around.left)).has(Sense::Online);
        !direct && !part && (named() || self.goes_on_with_online(around) || self.came_through_portal(around))
    }

    /// Whether the figure before in the sentence is of dossiers filed online, or of the services that drew them in.
    fn goes_on_with_online(&self, around: &Around<'_>) -> bool {
        let Some(last) = self.drafts[around.first..].last() else { return false };
        let id = last.indicator.as_str();
        // "The 1,064 online public services brought in 297,150 dossiers"
        let led = || self.text[..Self::begin_of_hedges(around.mentions, around.at)].trim_ascii_end();
        id == "egov.dossiers_online"
            || id.starts_with("egov.services") && Cues::bundled().draws_in.end_word(led(), &[' '])
    }

    /// "In the third quarter 241,880 dossiers were received through it", of a portal.
    fn came_through_portal(&self, around: &Around<'_>) -> bool {
        let end = around.quantity.noun_end;
        self.paragraph.named.has(Sense::Online)
            && Cues::bundled().by_that.is_in(cut(self.text, end, end + 48).split(['.', ';']).next().unwrap_or_default())
    }
}
