//! The sectors that the words before an amount name.

use std::ops::Range;

use crate::extract::compose::{self, MONEY, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::Mention;
use crate::extract::words::{cut, sentence_start};

use super::super::{Around, Linker};
use super::{FIELDS, Whose, fields, last_enterprise, names_office};

impl Linker<'_> {
    /// The sectors that the words before the amount name, or else those of the enterprise there. What the enterprise does is said by its
    /// name, where the clause does not say it.
    pub(super) fn sectors_before(&self, around: &Around<'_>) -> Option<Whose> {
        let enterprise = last_enterprise(around.left);
        let Some((found, words)) = self.spoken_sectors(around.left) else {
            return enterprise.map(|(trade, words)| {
                let sectors = self.sector_of_parted(around, trade).unwrap_or(compose::sector_of(trade));
                (sectors, Some(words.clone()))
            });
        };
        let plain = fields(found);
        if plain.is_empty() {
            let of_money = self.fronted_field(around, &words).or_else(|| sectors_of_money_behind(around));
            return Some(of_money.unwrap_or_else(|| (self.sectors_of_industry(around, &words), Some(words))));
        }
        // "Bưu điện tỉnh … nộp": the enterprise stands nearer than the sector of its field.
        let wide = plain.any(Senses::of(&[Sense::Ict, Sense::PostTelecom]));
        let nearer = enterprise.filter(|(_, name)| wide && name.start > words.end);
        Some(match nearer {
            Some((trade, name)) => (compose::sector_of(trade), Some(name.clone())),
            None => (plain, Some(words)),
        })
    }

    /// The one field of the whole that an enterprise of another trade has a part of: "Pay TV brought in VND 9,300 billion, of which SCTV earned
    /// VND 2,260 billion".
    fn sector_of_parted(&self, around: &Around<'_>, trade: Trade) -> Option<Senses> {
        let value = around.quantity.value;
        let before = self.drafts.iter().rev().take_while(|draft| draft.block == self.block);
        let whole = before.into_iter().find(|draft| draft.operator.is_none())?;
        let Matter::Money(_, sectors) = whole.matter else { return None };
        let narrow = [Sense::PayTv, Sense::It, Sense::Post].map(Senses::from).contains(&sectors);
        let parted = |mention: &Mention| mention.has(Sense::OfWhich) && mention.range.start >= whole.quote.end;
        let paid = Senses::of(&[Sense::Budget, Sense::Pay]);
        let is_part = around.mentions[..around.at].iter().any(parted)
            && whole.value.is_some_and(|all| all > value)
            && !around.left.iter().any(|mention| mention.senses().any(paid));
        (narrow && is_part && sectors != compose::sector_of(trade)).then_some(sectors)
    }

    /// The field that a sentence opens with, before it tells of "the sector" at `words`: "In the postal field, the sector earned
    /// VND 7.2 trillion".
    fn fronted_field(&self, around: &Around<'_>, words: &Range<usize>) -> Option<Whose> {
        let field = around.left.first().filter(|field| field.senses().any(FIELDS) && field.range.end < words.start)?;
        let begin = sentence_start(self.text, field.range.start);
        let led = cut(self.text, begin, field.range.start).trim_ascii();
        let gap = cut(self.text, field.range.end, words.start).trim_ascii_end();
        let cues = Cues::bundled();
        let named = gap.strip_suffix(',').is_some_and(|kind| {
            let kind = kind.trim_ascii();
            kind.is_empty() || cues.kinds_of_fields.holds(kind)
        });
        (named && cues.leads_to_field.holds(led)).then(|| (fields(field.senses()), Some(field.range.clone())))
    }

    /// The sectors of "the industry", "toàn ngành" at `words`: those that the text has named as one, or all of them, as where an office
    /// tells it.
    fn sectors_of_industry(&self, around: &Around<'_>, words: &Range<usize>) -> Senses {
        let own = || {
            self.industry_so_far(words)
                .or_else(|| self.label_before_colon(around))
                .or_else(|| self.this_industry(words))
                .or_else(|| self.label_sectors())
                .or_else(|| self.first_sectors())
                .or_else(|| self.only_sector())
                .or_else(|| self.both_so_far())
        };
        let of_office = names_office(&around.mentions[..around.at]);
        if of_office { None } else { own() }.unwrap_or(Sense::Ict.into())
    }

    /// The one industry that text and paragraph speak of.
    fn industry_so_far(&self, words: &Range<usize>) -> Option<Senses> {
        let (text, paragraph) = (self.sectors_so_far, self.paragraph.sectors);
        // "Digital technology firms are to carry the load. Industry sales fell to $64.6 billion": that industry.
        let industry = self.text[words.clone()].trim_start_matches("the ").starts_with("industry");
        // "Vietnam's telecom market grew. … Service revenue across the industry amounted to …": the one that was named so far.
        let one = text == Sense::Telecom.into() || text == Sense::Post.into();
        if industry && one && paragraph.without(Sense::Sector.into()).is_empty() {
            return Some(text);
        }
        if industry && paragraph == Sense::It.into() {
            return Some(paragraph);
        }
        // "Vietnam's big telecom groups have closed their books. … The sector's revenue is put at …": the one field that text and
        // paragraph speak of.
        let only = |sectors: Senses| sectors.without(Sense::Sector.into()) == Sense::Telecom.into();
        (one && only(text) && only(paragraph) && !self.is_item()).then_some(text)
    }

    /// The one field that the paragraph has named, for "ngành này": "Ngành công nghiệp CNTT tăng trưởng nhanh. Năm 2015, doanh thu ngành này
    /// đạt 6 tỷ USD".
    fn this_industry(&self, words: &Range<usize>) -> Option<Senses> {
        let this = self.text[words.clone()].ends_with(" này") || self.text[words.end..].starts_with(" này");
        Some(self.paragraph.sectors.without(Sense::Sector.into())).filter(|named| this && named.is_one())
    }

    /// Post and telecommunications, where the text has told of the money of both and of no wider field: "Telecommunications revenue
    /// reached VND 412 billion, and postal revenue VND 148 billion. The sector paid VND 31 billion to the budget."
    fn both_so_far(&self) -> Option<Senses> {
        let both = Senses::of(&[Sense::Post, Sense::Telecom]);
        let named = self.sectors_so_far.with(self.frame.sectors).without(Sense::Sector.into());
        let earned = |sector: Sense| {
            self.drafts.iter().any(|draft| matches!(draft.matter, Matter::Money(_, own) if own == sector.into()))
        };
        let narrow = named.without(both.with(Sense::PostTelecom.into())).is_empty();
        (narrow && earned(Sense::Post) && earned(Sense::Telecom)).then_some(both)
    }

    /// The sectors of the label before the colon that the amount stands behind.
    fn label_before_colon(&self, around: &Around<'_>) -> Option<Senses> {
        let before = &around.mentions[..around.at];
        let colon = before.iter().position(|mention| mention.is_mark(b':'))?;
        let (label, _) = self.cluster(&before[..colon], SECTORS)?;
        Some(fields(label)).filter(|label| !label.is_empty())
    }

    /// The sector of the enterprise that was named last, where a word points at it: "Đơn vị đã đóng góp 95 tỷ đồng vào ngân sách".
    pub(super) fn sector_of_unit(&self, around: &Around<'_>) -> Option<Whose> {
        let unit = around.left.iter().take(2).find(|mention| mention.has(Sense::Anaphor))?;
        let (_, trade) = self.pointed_at(&self.text[unit.range.clone()])?;
        self.paragraph.sectors.is_empty().then(|| (compose::sector_of(trade), None))
    }
}

/// The sectors of the money that the amount is of, where only the word for a sector stands before it: "của toàn ngành là 182 nghìn tỷ đồng
/// doanh thu bưu chính, viễn thông".
fn sectors_of_money_behind(around: &Around<'_>) -> Option<Whose> {
    let end = around.mentions[around.at].range.end;
    let money = around.right.first()?;
    let named = around.right.iter().find(|mention| mention.senses().any(SECTORS))?;
    (money.senses().any(MONEY) && money.range.start <= end + 4)
        .then(|| (fields(named.senses()), Some(named.range.clone())))
}
