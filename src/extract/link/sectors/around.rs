//! The sectors that the sentence and the text around it give an amount that names none.

use crate::extract::compose::{self, MONEY, Money, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::words::cut;

use super::super::{Around, Linker};
use super::{FIELDS, Whose, fields, last_enterprise};

/// So long, in bytes, may the sentence be that parts an amount.
const LONGEST_PARTS: usize = 600;

/// Post and telecommunications.
const BOTH: Senses = Senses::of(&[Sense::Post, Sense::Telecom]);

impl Linker<'_> {
    /// The sectors that the sentence so far speaks of; `last` are those of the amount before.
    pub(super) fn sectors_of_sentence(&self, around: &Around<'_>, last: Option<Senses>) -> Option<Whose> {
        let both = if last.is_some() { self.is_of_both_told(around) } else { self.is_paid_by_all(around) };
        if both {
            return Some((BOTH, None));
        }
        if let Some(last) = last {
            return Some((last, None));
        }
        if let Some(all) = self.sectors_of_next_parts(around) {
            return Some((all, None));
        }
        let before = &around.mentions[..around.at];
        let spoken = self.spoken_sectors(before).filter(|spoken| !fields(spoken.0).is_empty());
        if let Some((found, words)) = spoken {
            return Some((fields(found), Some(words)));
        }
        last_enterprise(before).map(|(trade, _)| (compose::sector_of(trade), None))
    }

    /// All that the next sentence parts the amount into: "The ministry put revenue at VND 920,000 billion. Of these, VND 14,200 billion came
    /// from post, VND 310,500 billion from telecommunications and VND 590,000 billion from information technology".
    fn sectors_of_next_parts(&self, around: &Around<'_>) -> Option<Senses> {
        if around.mentions[..around.at].iter().any(|mention| mention.senses().any(FIELDS)) {
            return None;
        }
        let cues = Cues::bundled();
        let end = self.sentence_end(around.mentions);
        let next = cut(self.text, end, end + LONGEST_PARTS).trim_start_matches(['.', ' ', '\n']);
        let parts = next.split('\n').next().unwrap_or_default();
        // "VND 9. 4 trillion" ends no sentence.
        let ends = |(at, _): &(usize, &str)| !parts[at + 2..].starts_with(|next: char| next.is_ascii_digit());
        let stop = parts.match_indices(". ").find(ends).map_or(parts.len(), |(at, _)| at);
        let parts = &parts[..stop];
        if !cues.parts_into.begin(parts) {
            return None;
        }
        let (post, telecom, it) =
            (cues.says_post.stand_in(parts), cues.says_telecom.stand_in(parts), cues.says_it.stand_in(parts));
        match (post, telecom, it) {
            (true, true, false) => Some(BOTH),
            (_, true, true) | (true, _, true) => Some(Sense::Ict.into()),
            _ => None,
        }
    }

    /// Whether the amount is of post and telecommunications, each of which the sentence told before: "(1) doanh thu viễn thông …; (2) doanh
    /// thu bưu chính …; (3) nộp ngân sách …": of both.
    fn is_of_both_told(&self, around: &Around<'_>) -> bool {
        let drafts = &self.drafts[around.first..];
        let told = |sector: Sense| drafts.iter().any(|draft| is_of(draft, sector, None));
        // "VND 4,215 billion and VND 1,870 billion respectively, together VND 6,085 billion"
        let together = || {
            let begin = Self::begin_of_hedges(around.mentions, around.at);
            Cues::bundled().together.end_word(self.text[..begin].trim_ascii_end(), &[' ', ',', ';'])
        };
        let measured = || around.left.iter().any(|mention| mention.senses().any(MONEY)) || together();
        told(Sense::Post) && told(Sense::Telecom) && measured()
    }

    /// Whether the amount is what all enterprises paid, of both sectors that the paragraph told: "Telecommunications … brought in VND 531
    /// billion. Postal services earned VND 81.4 billion. The enterprises paid …": all of them.
    fn is_paid_by_all(&self, around: &Around<'_>) -> bool {
        let earned = |sector: Sense| {
            let mut own = self.drafts.iter().rev().take_while(|draft| draft.block == self.block);
            own.any(|draft| is_of(draft, sector, Some(Money::Revenue)))
        };
        let pays = Senses::of(&[Sense::Budget, Sense::Pay]);
        around.left.iter().any(|mention| mention.senses().any(pays))
            && around.mentions[..around.at].iter().any(|mention| {
                let words = &self.text[mention.range.clone()];
                mention.has(Sense::WholeMarket) && (words.contains("enterprise") || words.contains("doanh nghiệp"))
            })
            && earned(Sense::Post)
            && earned(Sense::Telecom)
    }

    /// The sectors that the text around the sentence speaks of.
    pub(super) fn sectors_of_text(&self, around: &Around<'_>) -> Option<Whose> {
        let speaker = || self.paragraph.speaker.or(self.frame.answering).filter(|_| self.paragraph.sectors.is_empty());
        let named = self.paragraph.operator.as_ref().map(|(_, trade, _)| *trade);
        let going_on = || self.trade_told_of(around.mentions, around.at);
        if let Some(trade) = named.or_else(|| speaker().map(|(_, trade)| trade)).or_else(going_on) {
            return Some((compose::sector_of(trade), None));
        }
        self.sectors_above()
            .map(|found| (found, None))
            .or_else(|| self.sectors_of_all(around))
            .or_else(|| self.first_sectors().or_else(|| self.whole_field_above()).map(|found| (found, None)))
    }

    /// The whole field, where the heading over the text names no part of it: "Revenue: VND 1,402 trillion" below "I. The whole sector".
    /// Where the text has spoken of one sector alone, it is that one.
    fn whole_field_above(&self) -> Option<Senses> {
        let one = [Sense::Post, Sense::Telecom].into_iter().find(|one| self.sectors_so_far == (*one).into());
        (self.section.named.only(SECTORS) == Sense::Sector.into()).then(|| one.unwrap_or(Sense::Ict).into())
    }

    /// The sectors of what stands above the sentence, nearest first.
    fn sectors_above(&self) -> Option<Senses> {
        [
            Some(self.paragraph.sectors),
            self.intro.as_ref().map(|intro| intro.sectors),
            Some(self.section.sectors),
            self.own_operator().map(|operator| compose::sector_of(operator.1)),
            Some(self.frame.sectors),
        ]
        .into_iter()
        .flatten()
        .map(|sectors| sectors.without(Sense::Sector.into()))
        .find(|sectors| !sectors.is_empty())
    }

    /// The sector that all enterprises are said to be of behind a comma: "the enterprises, which paid VND 58.7 billion in the first half, all
    /// of them telecommunications companies".
    fn sectors_of_all(&self, around: &Around<'_>) -> Option<Whose> {
        let rest = &around.mentions[around.at + 1..];
        let comma = rest.iter().position(|mark| mark.is_mark(b','))?;
        let own = rest[comma + 1..].iter().take(3).find(|own| own.senses().any(FIELDS))?;
        let gap = cut(self.text, rest[comma].range.end, own.range.start).trim_ascii();
        Cues::bundled().all_of_them.holds(gap).then(|| (own.senses().only(SECTORS), Some(own.range.clone())))
    }

    /// The sectors of the document's first amount, where it is of post and telecommunications together and no amount
    /// since is of a wider field: what a later "Nộp ngân sách đạt 52,6 tỷ đồng" is of.
    pub(super) fn first_sectors(&self) -> Option<Senses> {
        let mut amounts = self.drafts.iter().filter_map(|draft| match draft.matter {
            Matter::Money(_, sectors) if draft.operator.is_none() && !draft.in_heading => Some(sectors),
            _ => None,
        });
        let first = amounts.next()?;
        let both = first.has(Sense::PostTelecom) || (first.has(Sense::Post) && first.has(Sense::Telecom));
        // "Doanh thu toàn ngành …", and nothing narrower since.
        if first == Sense::Ict.into() {
            return amounts.all(|sectors| sectors == first).then_some(first);
        }
        (both && !first.has(Sense::It) && !amounts.any(|sectors| sectors.any(Senses::of(&[Sense::Ict, Sense::It]))))
            .then_some(first)
    }

    /// The sector of headline and all amounts so far, where they are of one: "the industry" of a text on telecommunications.
    pub(super) fn only_sector(&self) -> Option<Senses> {
        let own = self.frame.sectors;
        let mut amounts = self.drafts.iter().filter_map(|draft| match draft.matter {
            Matter::Money(_, sectors) => Some(sectors),
            _ => None,
        });
        let one = own == Sense::Telecom.into() || own == Sense::Post.into();
        let first = amounts.next()?;
        (one && first == own && amounts.all(|sectors| sectors == own)).then_some(own)
    }
}

/// Whether a figure that is no enterprise's is money of `sector` alone, and of `measure` where that is given.
fn is_of(draft: &Draft, sector: Sense, measure: Option<Money>) -> bool {
    let fits = |own: Money, sectors: Senses| sectors == sector.into() && measure.is_none_or(|measure| own == measure);
    draft.operator.is_none() && matches!(draft.matter, Matter::Money(own, sectors) if fits(own, sectors))
}
