//! Lines that the number's own clause does not name: those of the clause before, of a total, of the figures before.

use crate::domain::Status;
use crate::extract::amount::Kind;
use crate::extract::compose::LINES;
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{begins_with_any, cut, sentence_start};

use super::super::{Around, Linker};
use super::Named;

impl Linker<'_> {
    /// The lines whose share the number says again as a count: "trong đó cố định chiếm 4% (khoảng 28.600 thuê bao)", "fixed ones made up 4%,
    /// or 28,600 subscribers".
    pub(super) fn lines_of_share_before(&self, around: &Around<'_>) -> Option<Named> {
        if !around.quantity.noun.only(LINES).is_empty() {
            return None;
        }
        self.cluster(self.part_counted_again(around)?, LINES).map(|(found, range)| (found, Some(range)))
    }

    /// "…, while the fixed telephone went on fading; there were 16,840 lines".
    pub(super) fn lines_of_clause_before(&self, around: &Around<'_>) -> Option<Named> {
        let mentions = around.mentions;
        let begin = around.at - around.left.len();
        let mark = begin.checked_sub(1).filter(|mark| mentions[*mark].is_mark(b';'))?;
        let said = cut(self.text, mentions[mark].range.end, around.quantity.quote.start).trim_ascii_start();
        if !begins_with_any(said, &["there ", "còn ", "chỉ còn "]) {
            return None;
        }
        let from = mentions[..mark].iter().rposition(|mention| mention.quantity().is_some());
        let clause = &mentions[from.map_or(0, |from| from + 1)..mark];
        self.cluster(clause, LINES).map(|(found, range)| (found, Some(range)))
    }

    /// The lines of a total.
    pub(super) fn lines_of_total(&self, around: &Around<'_>, left: &[Mention]) -> Option<Named> {
        if !left.iter().any(|mention| mention.has(Sense::Total)) {
            return None;
        }
        let told = &around.mentions[..around.at];
        // "phát triển mới 2.940 thuê bao băng rộng cố định, nâng tổng số lên 287.460 thuê bao"
        if let Some(before) = told.iter().rev().find_map(Mention::quantity)
            && before.noun.any(LINES)
            && before.noun.has(Sense::Subscribers)
        {
            return Some((before.noun.only(LINES), Some(before.digits.end.min(before.noun_end)..before.noun_end)));
        }
        // "nâng tổng số lên 97.650 thuê bao", of what the sentence began with.
        self.cluster(told, LINES).map(|(found, range)| (found.only(LINES), Some(range)))
    }

    /// "That is equal to 21.2 subscriptions per 100 people": of what the sentence before counted.
    pub(super) fn lines_of_that_figure(&self, around: &Around<'_>, left: &[Mention]) -> Option<Senses> {
        if self.drafts.len() != around.first || !left.iter().any(|mention| mention.has(Sense::ThatFigure)) {
            return None;
        }
        lines_of(self.drafts.last().filter(|last| last.block + 1 >= self.block)?)
    }

    /// "1.204.300 subscribers, including 1.189.650 mobile and 14.650 fixed, density 91,2": of all of them.
    pub(super) fn lines_of_whole(&self, around: &Around<'_>) -> Option<Senses> {
        let Around { mentions, at, quantity, first, .. } = *around;
        if quantity.kind != Kind::Per100 || self.text[..quantity.quote.start].trim_ascii_end().ends_with('(') {
            return None;
        }
        let told = &mentions[..at];
        // "…, trong đó …; 771.300 thuê bao băng rộng cố định, đạt 24,3 thuê bao/100 dân": a clause that counts its own.
        let counted = told.iter().rfind(|mention| mention.is_mark(b';')).is_some_and(|mark| {
            let own = |draft: &Draft| draft.quote.start > mark.range.start && matches!(draft.matter, Matter::Lines(_));
            self.drafts[first..].iter().any(own)
                && !told.iter().any(|mention| mention.has(Sense::OfWhich) && mention.range.start > mark.range.start)
        });
        let parted = told.iter().find(|mention| mention.has(Sense::OfWhich) && !counted)?.range.start;
        self.drafts[first..].iter().rev().find_map(|draft| match draft.matter {
            Matter::Lines(lines) if draft.quote.start < parted => Some(lines),
            _ => None,
        })
    }

    /// "VNPT came third with 14.2 million subscribers", below "MobiFone had 17.3 million mobile subscribers": enterprises
    /// are ranked by the same lines.
    pub(super) fn lines_ranked_by(&self, around: &Around<'_>) -> Option<Senses> {
        let Around { mentions, at, quantity, .. } = *around;
        let cues = Cues::bundled();
        let begin = sentence_start(self.text, mentions[0].range.start);
        let said = cut(self.text, begin, quantity.quote.start);
        let ranked = cues.ranks.stand_in(said) || cues.ranks_networks.stand_in(said);
        let named = mentions[..at].iter().any(|mention| matches!(mention.what, What::Operator(..)));
        if !ranked || !named || !quantity.noun.only(LINES).is_empty() {
            return None;
        }
        let counted = |draft: &&Draft| matches!(draft.matter, Matter::Lines(_)) && draft.operator.is_some();
        let last = self.drafts.iter().rfind(counted)?;
        let near = last.block + MOST_BETWEEN_RANKS >= self.block && last.status == Status::Actual;
        lines_of(last).filter(|lines| near && !lines.is_empty())
    }

    /// The lines of the last figure before in the sentence, outside a bracket.
    pub(super) fn lines_of_figure_before(&self, around: &Around<'_>) -> Option<Senses> {
        let aside = Self::aside(around.mentions, around.at);
        self.drafts[around.first..]
            .iter()
            .rev()
            .filter(|draft| aside.as_ref().is_none_or(|aside| !aside.contains(&draft.quote.start)))
            .find_map(lines_of)
    }
}

/// So many paragraphs lie at most between the enterprises that a text ranks.
const MOST_BETWEEN_RANKS: usize = 3;

/// The lines that a figure counts, also per 100 people.
fn lines_of(draft: &Draft) -> Option<Senses> {
    match draft.matter {
        Matter::Lines(lines) | Matter::Density(lines) => Some(lines),
        _ => None,
    }
}
