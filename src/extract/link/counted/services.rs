//! Public services: all of them, full-process or partial ones.

use rust_decimal::Decimal;

use crate::extract::compose;
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

use super::super::{Around, Linker};
use super::union;

impl Linker<'_> {
    /// Public services: all of them, full-process or partial ones.
    pub(super) fn services(&self, around: &Around<'_>, heads: Senses) -> Option<&'static str> {
        let Around { mentions, at, left, quantity, item, .. } = *around;
        if let Some(item) = item.filter(|item| item.senses.any(KINDS)) {
            return Some(if item.senses.has(Sense::Full) { "egov.services_full" } else { "egov.services_partial" });
        }
        // "Full-process services stood at 1,031 out of 1,858 procedures": of both levels.
        let part = mentions[..at].iter().rposition(|mention| mention.quantity().is_some());
        if part.is_some_and(|part| self.level_out_of_all(mentions, part).is_some()) {
            return Some("egov.services");
        }
        let noun = quantity.noun;
        let senses = self.levels(around, heads);
        let offered = || noun.has(Sense::Online) || !noun.any(LEVELS) && self.are_offered_online(around);
        if noun.has(Sense::AnyServices) && !senses.any(LEVELS) && offered() {
            return Some("egov.services");
        }
        if union(left).has(Sense::OtherServices) || Self::are_parts_of_dossiers(around) {
            return None;
        }
        if self.speaks_of_services(around, senses) { compose::services(senses) } else { None }
    }

    /// How far the services go that the number counts.
    fn levels(&self, around: &Around<'_>, heads: Senses) -> Senses {
        let noun = around.quantity.noun;
        if let Some(label) = self.level_label(around) {
            return label.senses().only(LEVELS);
        }
        let behind = union(around.right);
        if noun.any(KINDS) {
            return noun.only(LEVELS).with(behind.only(Sense::OtherServices.into()));
        }
        let senses = noun.only(LEVELS).with(behind.only(LEVELS));
        if noun.has(Sense::FullAndPartial) || behind.any(KINDS) {
            return senses;
        }
        senses.with(Self::last_clause(around.left).only(LEVELS)).with(heads.only(LEVELS))
    }

    /// "full-process services were 812 and partial services 497": the label before the number.
    fn level_label<'m>(&self, around: &Around<'m>) -> Option<&'m Mention> {
        let label = around.left.iter().rfind(|mention| mention.senses().any(KINDS))?;
        let gap = cut(self.text, label.range.end, around.quantity.quote.start).trim_start();
        let gap = ["services", "ones"].iter().find_map(|noun| gap.strip_prefix(noun)).unwrap_or(gap);
        let leads = Cues::bundled().label_verbs.iter().any(|verb| verb == gap.trim());
        (around.quantity.noun.is_empty() && leads).then_some(label)
    }

    /// Whether the sentence says of procedures that they are offered online.
    fn are_offered_online(&self, around: &Around<'_>) -> bool {
        let Around { mentions, left, right, quantity, .. } = *around;
        // "2,106 procedures are offered online"
        let offered = right.iter().any(|mention| {
            mention.has(Sense::Online) && cut(self.text, quantity.noun_end, mention.range.start).chars().count() <= 28
        });
        // "the portal provides online 1,812 procedures"
        let provided = || left.last().is_some_and(|mention| mention.has(Sense::Online));
        // "The portal now lists 2,146 procedures"
        let listed = || {
            let portal = cut(self.text, mentions[0].range.start.saturating_sub(40), quantity.quote.start);
            Cues::bundled().portals.is_in(portal.rsplit(['.', ';', '\n']).next().unwrap_or_default())
                && quantity.value >= Decimal::ONE_HUNDRED
                && !union(left).has(Sense::OtherServices)
        };
        offered || provided() || listed()
    }

    /// Whether the number counts dossiers of a level, and no services.
    fn are_parts_of_dossiers(around: &Around<'_>) -> bool {
        let noun = around.quantity.noun;
        let before = union(&around.mentions[..around.at]);
        noun.has(Sense::Dossiers)
            || union(around.right).has(Sense::Dossiers)
            || before.has(Sense::Dossiers) && !before.has(Sense::Services) && !noun.has(Sense::Services)
    }

    /// Whether the number is said to count services, by its noun or by words around it.
    fn speaks_of_services(&self, around: &Around<'_>, senses: Senses) -> bool {
        let Around { mentions, at, right, quantity, first, .. } = *around;
        let told = &mentions[..at];
        let before = union(told);
        senses.has(Sense::Services)
            || self.shares_noun_of_services(around)
            || before.has(Sense::AnyServices)
                && self.drafts[first..].iter().any(|draft| draft.indicator.stem() == "egov")
            || before.has(Sense::Services)
            || union(right).has(Sense::Services)
            || quantity.noun.any(Senses::of(&[Sense::AnyServices, Sense::Online])) && senses.any(LEVELS)
            || self.paragraph.named.has(Sense::Services)
            || self.names_level_of_services(told)
    }

    /// "1,021 full-process and 703 partial online public services": one noun for both.
    fn shares_noun_of_services(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, quantity, .. } = *around;
        quantity.noun.any(LEVELS)
            && mentions[at + 1..].iter().find_map(Mention::quantity).is_some_and(|next| {
                next.noun.any(LEVELS)
                    && next.noun.has(Sense::Services)
                    && matches!(
                        cut(self.text, quantity.noun_end, next.quote.start).trim_ascii(),
                        "and" | "và" | "," | ", and"
                    )
            })
    }

    /// Whether a line says nothing but how far the services go that the line before counted: "- toàn trình: 912".
    fn names_level_of_services(&self, label: &[Mention]) -> bool {
        let counted = self
            .drafts
            .last()
            .is_some_and(|last| last.block + 1 == self.block && last.indicator.as_str().starts_with("egov.services"));
        counted
            && label.last().is_some_and(|mark| mark.is_mark(b':'))
            && label.iter().all(|mention| matches!(mention.what, What::Mark(_)) || mention.senses().any(LEVELS))
    }
}

/// The levels that services may be of.
const KINDS: Senses = Senses::of(&[Sense::Full, Sense::Partial]);

/// How far services go.
const LEVELS: Senses =
    Senses::of(&[Sense::Full, Sense::Partial, Sense::FullAndPartial, Sense::Services, Sense::OtherServices]);
