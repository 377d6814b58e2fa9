//! The sectors that the words behind an amount name.

use crate::extract::amount::Kind;
use crate::extract::compose::{MONEY, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::Mention;
use crate::extract::words::cut;

use super::super::{Around, Linker};
use super::{FIELDS, Whose, fields, names_office};

impl Linker<'_> {
    /// The sectors behind the amount that a small word links to it: "VND13,912 billion in the press, VND18,933 billion in publishing".
    pub(super) fn sectors_linked_behind(&self, around: &Around<'_>) -> Option<Whose> {
        let named = self.word_behind_amount(around).filter(|mention| mention.senses().any(FIELDS))?;
        let behind = self.is_earned_from(around.at, around.mentions, named);
        if !behind && !self.is_linked(around, named) {
            return None;
        }
        let clause = around.left.iter().rposition(|mention| mention.is_mark(b',')).map_or(0, |comma| comma + 1);
        let own = |mention: &Mention| {
            mention.senses().any(FIELDS)
                && !self.is_of_number_before(around, mention)
                && !(behind && self.is_of_amount_before(around, mention))
        };
        let open = !around.left[clause..].iter().any(own);
        open.then(|| (fields(named.senses()), Some(named.range.clone())))
    }

    /// The word behind the amount, or behind the bracket that follows it.
    fn word_behind_amount<'m>(&self, around: &Around<'m>) -> Option<&'m Mention> {
        around
            .right
            .iter()
            .find(|mention| &self.text[mention.range.clone()] != "from")
            .or_else(|| self.after_bracket(around.mentions, around.at))
    }

    /// Whether the words between the amount and the sector behind it link them.
    fn is_linked(&self, around: &Around<'_>, sector: &Mention) -> bool {
        let end = around.quantity.quote.end;
        let link = cut(self.text, end, sector.range.start).rsplit(')').next().unwrap_or_default().trim();
        matches!(link, "in" | "in the" | "from" | "from the" | "for" | "for the" | "by" | "by the" | "của" | "từ" | "ở")
            || link == "of" && (self.is_of_money(around, sector) || is_part(around))
            || Cues::bundled().in_field.holds(link)
    }

    /// Whether the sector is that of money named beside it: "1,250 billion dong of telecommunications revenue and 70 billion dong of postal
    /// revenue".
    fn is_of_money(&self, around: &Around<'_>, sector: &Mention) -> bool {
        sector.senses().any(MONEY)
            || around.right.iter().any(|next| {
                next.senses().any(MONEY)
                    && next.range.start >= sector.range.end
                    && cut(self.text, sector.range.end, next.range.start).trim().is_empty()
            })
    }

    /// Whether the amount at `at` is told to be earned from what stands behind it: "thu 1.164 tỷ đồng từ viễn thông, còn xấp xỉ 96 tỷ đồng từ
    /// bưu chính": each amount with what stands behind it.
    fn is_earned_from(&self, at: usize, mentions: &[Mention], sector: &Mention) -> bool {
        mentions[at].quantity().is_some_and(|amount| {
            let gap = cut(self.text, amount.quote.end, sector.range.start).trim_ascii();
            Cues::bundled().earned_from.holds(gap)
        })
    }

    /// Whether a sector before the amount is that of the amount before it, which is earned from it as well.
    fn is_of_amount_before(&self, around: &Around<'_>, sector: &Mention) -> bool {
        // "391 billion from post services (up 11.3%) and 2,414 billion from telecommunications": what has grown in between is no amount.
        let before = around.mentions[..around.at]
            .iter()
            .rposition(|mention| mention.quantity().is_some_and(|amount| matches!(amount.kind, Kind::Money(_))));
        before.is_some_and(|before| self.is_earned_from(before, around.mentions, sector))
    }

    /// Whether a sector before the amount is closed off: one before "and" is that of the number before it.
    fn is_of_number_before(&self, around: &Around<'_>, sector: &Mention) -> bool {
        let begin = Self::begin_of_hedges(around.mentions, around.at);
        let gap = cut(self.text, sector.range.end, begin).trim_ascii();
        // "1,257 billion from postal services (up 14.6%) and 5,225 billion from telecommunications"
        let gap =
            gap.strip_prefix('(').and_then(|aside| aside.split_once(')')).map_or(gap, |(_, gap)| gap.trim_ascii());
        // "64.8 billion in the postal field and 655 billion in telecommunications"
        let gap = Cues::bundled().field_words.behind(gap).map_or(gap, str::trim_ascii_start);
        matches!(gap, "and" | "và" | "," | "còn" | "while")
    }

    /// The whole field of a ministry or department, for the word for its sector behind the amount: "The Ministry aims for revenue of VND3,698
    /// trillion for the sector".
    pub(super) fn whole_field_behind(&self, around: &Around<'_>) -> Option<Whose> {
        let &Around { mentions, at, right, .. } = around;
        if !names_office(&mentions[..at]) {
            return None;
        }
        // "… set the target of VND3,750 trillion in revenue for the whole industry"
        let money =
            right.first().filter(|mention| mention.senses().any(MONEY) && mention.senses().only(SECTORS).is_empty());
        let from = money.map_or(mentions[at].range.end, |mention| mention.range.end);
        let all = right.get(usize::from(money.is_some())).filter(|mention| {
            mention.senses().only(SECTORS) == Sense::Sector.into()
                && matches!(cut(self.text, from, mention.range.start).trim(), "for" | "in" | "of")
        })?;
        Some((Sense::Ict.into(), Some(all.range.clone())))
    }

    /// Post and telecommunications, where both are parts of the amount. What an enterprise earns with all its branches is of its own trade.
    pub(super) fn sectors_of_parts(&self, around: &Around<'_>) -> Option<Whose> {
        let of_one =
            self.own_operator().is_some() || self.paragraph.operator.is_some() || self.paragraph.speaker.is_some();
        if of_one {
            return None;
        }
        let parts = parts_of_which(around).unwrap_or_else(|| self.parts_linked(around));
        (parts.has(Sense::Post) && parts.has(Sense::Telecom)).then_some((parts, None))
    }

    /// The sectors of later amounts with a link to each: "paid 36.4 billion in the nine months, 33.1 billion from telecommunications and 3.3
    /// billion from the post".
    fn parts_linked(&self, around: &Around<'_>) -> Senses {
        let &Around { mentions, at, .. } = around;
        let linked = |index: usize| {
            mentions[at + 1..index].iter().rev().find_map(Mention::quantity).is_some_and(|amount| {
                matches!(
                    cut(self.text, amount.quote.end, mentions[index].range.start).trim_ascii(),
                    "from" | "from the" | "for" | "for the" | "in" | "in the" | "by" | "của" | "từ"
                )
            })
        };
        let own = Senses::of(&[Sense::Post, Sense::Telecom]);
        let later = (at + 2..mentions.len()).filter(|index| mentions[*index].senses().any(own) && linked(*index));
        later.fold(Senses::NONE, |all, index| all.with(mentions[index].senses().only(own)))
    }

    /// The sectors of the sum that the amount brings something to: "Doanh thu quý IV đạt 138 tỷ đồng, đưa doanh thu viễn thông cả năm lên 512
    /// tỷ đồng".
    pub(super) fn sectors_of_sum(&self, around: &Around<'_>) -> Option<Whose> {
        let &Around { mentions, at, .. } = around;
        let next = at + 1 + mentions[at + 1..].iter().position(|mention| mention.quantity().is_some())?;
        let leads = cut(self.text, mentions[at].range.end, mentions[next].range.start)
            .split(|c: char| !is_word_part(c))
            .any(|word| matches!(word, "đưa" | "nâng" | "bringing" | "taking" | "took" | "lifting" | "brought"));
        let (found, words) = self.cluster(&mentions[at + 1..next], FIELDS).filter(|_| leads)?;
        Some((found, Some(words)))
    }
}

/// Whether the amount is told as a part of one before it: "…, including 61.3 billion of posts and 980.2 billion of telecommunications".
fn is_part(around: &Around<'_>) -> bool {
    let before = &around.mentions[..around.at];
    before.iter().rev().take_while(|mention| !mention.is_mark(b';')).any(|mention| mention.has(Sense::OfWhich))
}

/// The sectors that stand not far behind the amount.
pub(super) fn sectors_near_behind(around: &Around<'_>) -> Option<Whose> {
    let named = around.right.iter().find(|mention| mention.senses().any(SECTORS))?;
    // "33 billion VND was remitted to the State budget by the enterprises of the two fields"
    let budget =
        around.right.iter().find(|mention| mention.senses().any(MONEY) && mention.range.end <= named.range.start);
    let from = budget.map_or(around.mentions[around.at].range.end, |budget| budget.range.end);
    let near = named.range.start.saturating_sub(from) <= 50;
    let plain = fields(named.senses());
    (near && !plain.is_empty()).then(|| (plain, Some(named.range.clone())))
}

/// The sectors of the parts that follow the whole: "Các doanh nghiệp nộp 33,2 tỷ đồng, trong đó viễn thông 28,5 tỷ đồng, bưu chính 4,7 tỷ
/// đồng".
fn parts_of_which(around: &Around<'_>) -> Option<Senses> {
    let rest = &around.mentions[around.at + 1..];
    let parts = &rest[rest.iter().position(|mention| mention.has(Sense::OfWhich))?..];
    let end = parts.iter().position(|mention| mention.is_mark(b';')).unwrap_or(parts.len());
    let named = Senses::of(&[Sense::Post, Sense::Telecom, Sense::It]);
    Some(parts[..end].iter().fold(Senses::NONE, |all, mention| all.with(mention.senses().only(named))))
}
