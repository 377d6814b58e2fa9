//! Enterprises of a trade.

use std::ops::Range;

use crate::extract::compose;
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::{begins_with_any, cut, sentence_start};

use super::super::{Around, Linker};
use super::union;

impl Linker<'_> {
    /// Enterprises of a trade.
    pub(super) fn enterprises(&self, around: &Around<'_>, reach: &mut u32) -> Option<&'static str> {
        if self.only_use_services(around) {
            return self.left_out(Reason::OtherThing);
        }
        // Of what the noun names beside a trade there is no indicator.
        let mut fields = around.quantity.noun.only(Sense::OtherNoun.into());
        let beside = self.trades_beside(around);
        if !beside.is_empty() {
            return compose::enterprises(fields.with(beside));
        }
        if let Some(id) = self.enterprises_again(around) {
            return Some(id);
        }
        let instead: [fn(&Self, &Around<'_>) -> Option<Senses>; 4] =
            [Self::trades_of_owners, Self::trades_of_providers, Self::trades_of_this_field, Self::trades_of_market];
        for rule in instead {
            if !fields.any(TRADES) {
                fields = rule(self, around).unwrap_or(fields);
            }
        }
        if !fields.any(TRADES) {
            fields = fields.with(self.trades_of_fronted(around));
        }
        // "The industry counted 53,400 enterprises", after a sentence on digital technology.
        if !fields.any(TRADES)
            && union(around.left).has(Sense::Sector)
            && self.paragraph.sectors.only(TRADES) == Sense::It.into()
        {
            fields = Sense::It.into();
        }
        if !fields.any(TRADES) {
            *reach += 2;
            fields = fields.with(self.trades_above(around));
        }
        compose::enterprises(fields)
    }

    /// Whether the enterprises are only said to use what others offer.
    fn only_use_services(&self, around: &Around<'_>) -> bool {
        let Around { left, quantity, .. } = *around;
        let mark = left.iter().rposition(|mention| matches!(mention.what, What::Mark(_)));
        !quantity.noun.any(TRADES)
            && !union(&left[mark.map_or(0, |mark| mark + 1)..]).any(TRADES)
            && Cues::bundled().users.begin(self.text[quantity.noun_end..].trim_ascii_start())
    }

    /// The trades that the words around the number name.
    fn trades_beside(&self, around: &Around<'_>) -> Senses {
        let Around { left, right, quantity, .. } = *around;
        let own = quantity.noun.only(TRADES);
        if !own.is_empty() {
            return own;
        }
        // "9 doanh nghiệp nay được cấp phép thiết lập và vận hành các loại mạng viễn thông"
        let licensed = |mention: &Mention| {
            mention.senses().any(TRADES)
                && Cues::bundled().licensed_to.stand_in(cut(self.text, quantity.noun_end, mention.range.start))
        };
        let close = right.iter().filter(|mention| {
            let far = mention.range.start.saturating_sub(quantity.noun_end);
            far <= NEAR_TRADE || far <= FARTHEST_LICENCE && licensed(mention)
        });
        let close = close.fold(Senses::NONE, |all, mention| all.with(mention.senses().only(TRADES)));
        if !close.is_empty() {
            return close.with(self.trade_joined_by_comma(around));
        }
        for before in [Self::last_clause(left), union(left)] {
            if before.has(Sense::Enterprises) && before.any(TRADES) {
                return before.only(TRADES);
            }
        }
        // "Lĩnh vực bưu chính có 11 doanh nghiệp"
        if let Some((found, words)) = self.cluster(left, TRADES)
            && self.leads_to_enterprises(left, words.end..quantity.quote.start)
        {
            return found;
        }
        self.trades_of_label(around)
    }

    /// The trade that a comma joins to the one behind the number: "30 doanh nghiệp cung cấp dịch vụ bưu chính, viễn thông" are of both;
    /// "24 doanh nghiệp bưu chính, viễn thông có 6" are not.
    fn trade_joined_by_comma(&self, around: &Around<'_>) -> Senses {
        let Around { mentions, at, right, .. } = *around;
        let [comma, next, behind @ ..] = &mentions[(at + 1 + right.len()).min(mentions.len())..] else {
            return Senses::NONE;
        };
        let trade =
            right.last().is_some_and(|last| last.senses().any(TRADES) && last.range.end + 1 >= comma.range.start);
        let joined = comma.is_mark(b',') && cut(self.text, comma.range.end, next.range.start).trim_ascii().is_empty();
        let led = behind.iter().find(|mention| mention.quantity().is_some() || matches!(mention.what, What::Mark(_)));
        let counts = led.is_some_and(|led| led.quantity().is_some());
        if trade && joined && !counts { next.senses().only(TRADES) } else { Senses::NONE }
    }

    /// Whether the words at `gap` only lead from a trade, named in `left`, to the number of its enterprises: "Lĩnh vực bưu chính có 11
    /// doanh nghiệp", "Postal services in Soc Trang were supplied by 9 enterprises".
    fn leads_to_enterprises(&self, left: &[Mention], gap: Range<usize>) -> bool {
        let mut from = gap.start;
        let inside = |place: &&Mention| place.range.start >= gap.start && place.range.end <= gap.end;
        let mut said = Vec::new();
        for place in left.iter().filter(|mention| matches!(mention.what, What::Place(_))).filter(inside) {
            said.push(cut(self.text, from, place.range.start));
            from = place.range.end;
        }
        said.push(cut(self.text, from, gap.end));
        let leads = |word: &str| word.is_empty() || Cues::bundled().leads_to_enterprises.holds(word);
        said.into_iter().flat_map(|part| part.split([' ', ',', ':', '\n'])).all(leads)
    }

    /// The trades that a label before a colon names.
    fn trades_of_label(&self, around: &Around<'_>) -> Senses {
        let Around { mentions, at, quantity, .. } = *around;
        let colon = mentions[..at].iter().position(|mention| mention.is_mark(b':'));
        colon
            .filter(|colon| mentions[*colon].range.end <= quantity.quote.start)
            .and_then(|colon| self.cluster(&mentions[..colon], TRADES))
            .map_or(Senses::NONE, |(found, _)| found)
    }

    /// The indicator of the enterprises that the sentence counted before, where this number is of another place or time.
    fn enterprises_again(&self, around: &Around<'_>) -> Option<&'static str> {
        let last = self.drafts[around.first..].iter().rev().find(|draft| draft.indicator.stem() == "enterprises")?;
        // "218 doanh nghiệp bưu chính, gần một nửa số doanh nghiệp của cả nước là 453 doanh nghiệp"
        let elsewhere =
            around.left.iter().chain(around.right).any(|mention| {
                matches!(mention.what, What::Time { .. } | What::Place(_)) || mention.has(Sense::Country)
            });
        elsewhere.then(|| last.indicator.as_str())
    }

    /// "163 điểm phục vụ bưu chính của 15 doanh nghiệp".
    fn trades_of_owners(&self, around: &Around<'_>) -> Option<Senses> {
        let Around { mentions, at, quantity, .. } = *around;
        let before = mentions[..at].iter().rev().find_map(Mention::quantity)?;
        let gap = cut(self.text, before.noun_end, quantity.quote.start).trim_ascii();
        if !matches!(gap, "của" | "of" | "by" | "run by" | "operated by") {
            return None;
        }
        let fields = before.noun.only(TRADES);
        let offices = fields.is_empty() && before.noun.has(Sense::PostOffices);
        Some(if offices { Sense::Post.into() } else { fields })
    }

    /// "Mạng lưới bưu chính phát triển với 26 doanh nghiệp tham gia cung ứng dịch vụ": of what the clause began with.
    fn trades_of_providers(&self, around: &Around<'_>) -> Option<Senses> {
        if !Cues::bundled().provides.begin(self.text[around.quantity.noun_end..].trim_start()) {
            return None;
        }
        let named = union(&around.mentions[..around.at]).only(TRADES);
        Some(if named.is_empty() { self.paragraph.last_named.only(TRADES) } else { named })
    }

    /// "The postal market is lively, with the participation of about 390 enterprises".
    fn trades_of_market(&self, around: &Around<'_>) -> Option<Senses> {
        let told = union(&around.mentions[..around.at]);
        let takes_part = told.has(Sense::Event) && self.takes_part_in_market(around);
        Some(told.only(TRADES)).filter(|trades| takes_part && trades.is_one())
    }

    /// "Postal and delivery services did better. The 14 enterprises of this field earned …".
    fn trades_of_this_field(&self, around: &Around<'_>) -> Option<Senses> {
        let field = around.right.first().filter(|mention| mention.has(Sense::Sector))?;
        let gap = cut(self.text, around.quantity.noun_end, field.range.start).trim_ascii();
        (gap == "of").then(|| self.paragraph.sectors.only(TRADES))
    }

    /// "Với 34 doanh nghiệp và 1.126 điểm phục vụ, lĩnh vực bưu chính thu về 612 tỷ đồng".
    fn trades_of_fronted(&self, around: &Around<'_>) -> Senses {
        let Around { mentions, at, .. } = *around;
        let comma = mentions[at..].iter().position(|mark| mark.is_mark(b',')).map(|comma| at + comma);
        let Some((comma, subject)) = comma.and_then(|comma| Some((comma, mentions.get(comma + 1)?))) else {
            return Senses::NONE;
        };
        let opening = self.text[sentence_start(self.text, mentions[0].range.start)..].trim_ascii_start();
        let gap = || cut(self.text, mentions[comma].range.end, subject.range.start).trim_ascii();
        let fronted = begins_with_any(opening, &["với ", "with "]) && gap().split(' ').count() <= 2;
        if fronted { subject.senses().only(TRADES) } else { Senses::NONE }
    }

    /// The trades that the section or the paragraph is about.
    fn trades_above(&self, around: &Around<'_>) -> Senses {
        let its = self.text[..around.quantity.quote.start].trim_ascii_end().ends_with("its");
        let told = self.paragraph.sectors.only(TRADES);
        let labelled = self.section.sectors.only(TRADES);
        if its && !told.is_empty() || labelled.is_empty() && self.is_item() { told } else { labelled }
    }
}

/// The trades of enterprises.
const TRADES: Senses = Senses::of(&[Sense::Post, Sense::Telecom, Sense::PostTelecom, Sense::It]);

/// So far behind its noun, in bytes, a number of enterprises may tell their trade.
const NEAR_TRADE: usize = 45;

/// The same behind a word that says what they are licensed for.
const FARTHEST_LICENCE: usize = 120;
