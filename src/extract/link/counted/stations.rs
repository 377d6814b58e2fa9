//! Stations of a generation, or their sites.

use std::ops::Range;

use crate::extract::compose::{self, GENERATIONS};
use crate::extract::draft::Matter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{HEADS, Mention};
use crate::extract::words::{begins_with_any, cut};

use super::super::{Around, Found, Linker};
use super::union;

impl Linker<'_> {
    /// Stations of a generation, or their sites.
    pub(super) fn stations(&self, around: &Around<'_>, heads: Senses, words: Option<Range<usize>>) -> Option<Found> {
        let noun = around.quantity.noun;
        let located = Self::last_clause(around.left).has(Sense::Locations);
        let sites =
            heads.has(Sense::Locations) || located && (!heads.has(Sense::Stations) || noun.only(HEADS).is_empty());
        if !sites {
            let generations = self.generations(around);
            return Some((Matter::Stations(generations), compose::stations(generations)?, words));
        }
        if !self.speaks_of_stations(around, words.as_ref()) {
            return self.are_post_offices(around).then_some((Matter::Other, "network.post_offices", words));
        }
        let unnamed = heads.has(Sense::Locations) && noun.only(GENERATIONS).is_empty();
        let generations = if unnamed { Senses::NONE } else { self.generations_beside(around) };
        let senses = generations.with(Sense::Locations.into());
        Some((Matter::Stations(senses), compose::stations(senses)?, words))
    }

    /// Whether sites are said to be of stations.
    fn speaks_of_stations(&self, around: &Around<'_>, words: Option<&Range<usize>>) -> bool {
        let Around { mentions, at, right, quantity, .. } = *around;
        let before = union(&mentions[..at]);
        let written = || cut(self.text, quantity.digits.end, quantity.noun_end);
        quantity.noun.has(Sense::Stations)
            || before.any(Senses::of(&[Sense::Stations, Sense::Mobile]))
            || union(right).has(Sense::Stations)
            || self.paragraph.heads.any(Senses::of(&[Sense::Stations, Sense::Locations]))
            || before.has(Sense::Locations)
                && ["vị trí", "location", "site"].iter().any(|word| written().contains(word))
            || self.words_say_stations(words)
            || self.leads_to_stations(around)
    }

    /// "742 sites with 1,402 stations".
    fn leads_to_stations(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, quantity, .. } = *around;
        mentions[at + 1..].iter().find_map(Mention::quantity).is_some_and(|next| {
            let gap = cut(self.text, quantity.noun_end, next.quote.start).trim_ascii_start();
            next.noun.has(Sense::Stations) && begins_with_any(gap, &HOST)
        })
    }

    /// "17 enterprises offer postal services at 243 points".
    fn are_post_offices(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, quantity, .. } = *around;
        let noun = cut(self.text, quantity.digits.end, quantity.noun_end);
        ["point", "điểm"].iter().any(|word| noun.contains(word)) && union(&mentions[..at]).has(Sense::Post)
    }

    /// Whether the words that name a thing are of stations.
    fn words_say_stations(&self, words: Option<&Range<usize>>) -> bool {
        words.is_some_and(|range| {
            let written = &self.text[range.clone()];
            ["bts", "trạm", "cột", "station"].iter().any(|word| written.contains(word))
        })
    }
}

/// What sites do with their stations.
const HOST: [&str; 9] = [
    "with",
    "hosting",
    "carrying",
    "for",
    "were installed with",
    "are installed with",
    "installed with",
    "với",
    "được lắp",
];
