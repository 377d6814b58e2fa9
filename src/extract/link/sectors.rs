//! Whose money it is: the sectors of an amount.

use std::ops::Range;

use crate::extract::amount::Kind;
use crate::extract::compose::{self, MONEY, Money, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{cut, ends_with_any};

use super::{Around, Linker};

impl Linker<'_> {
    /// The sectors whose money it is.
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    pub(super) fn sectors(
        &self,
        around: &Around<'_>,
        last: Option<Senses>,
        reach: &mut u32,
    ) -> Option<(Senses, Option<Range<usize>>)> {
        let Around { mentions, at, left, right, quantity: _, item, .. } = *around;
        if let Some(item) = item.filter(|item| item.senses.any(SECTORS)) {
            return Some((item.senses.only(SECTORS), Some(item.words.clone())));
        }
        // "VND13,912 billion in the press, VND18,933 billion in publishing"
        let clause = left.iter().rposition(|mention| mention.is_mark(b',')).map_or(0, |comma| comma + 1);
        let bracket = self.after_bracket(mentions, at);
        let follower = right.iter().find(|mention| &self.text[mention.range.clone()] != "from").or(bracket);
        // "1,250 billion dong of telecommunications revenue and 70 billion dong of postal revenue"
        let of_money = follower.is_some_and(|mention| {
            mention.senses().any(MONEY)
                || right.iter().any(|next| {
                    next.senses().any(MONEY)
                        && next.range.start >= mention.range.end
                        && cut(self.text, mention.range.end, next.range.start).trim().is_empty()
                })
        });
        let from = mentions[at].quantity().map_or(0, |quantity| quantity.quote.end);
        let links = |mention: &Mention| {
            let link = cut(self.text, from, mention.range.start).rsplit(')').next().unwrap_or_default().trim();
            matches!(
                link,
                "in" | "in the" | "from" | "from the" | "for" | "for the" | "by" | "by the" | "của" | "từ" | "ở"
            ) || of_money && link == "of"
                || Cues::bundled().in_field.holds(link)
        };
        // "thu 1.164 tỷ đồng từ viễn thông, còn xấp xỉ 96 tỷ đồng từ bưu chính": each amount with what stands behind it.
        let led_behind = |mention: &Mention, from: usize| {
            Cues::bundled().earned_from.holds(cut(self.text, from, mention.range.start).trim_ascii())
        };
        let behind = follower.is_some_and(|mention| led_behind(mention, from));
        let of_before = |mention: &Mention| {
            // "391 billion from post services (up 11.3%) and 2,414 billion from telecommunications": what has grown in between is no amount.
            let mut amounts = mentions[..at].iter().rev().filter_map(Mention::quantity);
            let before = amounts.find(|amount| matches!(amount.kind, Kind::Money(_)));
            behind && before.is_some_and(|before| led_behind(mention, before.quote.end))
        };
        let begin = Self::begin_of_hedges(mentions, at);
        if let Some(mention) = follower.filter(|mention| mention.senses().any(SECTORS.without(Sense::Sector.into())))
            && (links(mention) || behind)
            && !left[clause..].iter().any(|mention| {
                // A sector before "and" is that of the number before it.
                let gap = cut(self.text, mention.range.end, begin).trim_ascii();
                // "1,257 billion from postal services (up 14.6%) and 5,225 billion from telecommunications"
                let gap = gap
                    .strip_prefix('(')
                    .and_then(|aside| aside.split_once(')'))
                    .map_or(gap, |(_, gap)| gap.trim_ascii());
                // "64.8 billion in the postal field and 655 billion in telecommunications"
                let gap = Cues::bundled().field_words.behind(gap).map_or(gap, str::trim_ascii_start);
                let closed = matches!(gap, "and" | "và" | "," | "còn" | "while");
                mention.senses().any(SECTORS.without(Sense::Sector.into())) && !closed && !of_before(mention)
            })
        {
            return Some((mention.senses().only(SECTORS).without(Sense::Sector.into()), Some(mention.range.clone())));
        }
        // What the enterprise does is said by its name, where the clause does not say it.
        let cluster = self.spoken_sectors(left);
        let operator = left.iter().rev().find_map(|mention| match mention.what {
            What::Operator(_, trade) => Some((trade, mention.range.clone())),
            _ => None,
        });
        // "của toàn ngành là 182 nghìn tỷ đồng doanh thu bưu chính, viễn thông"
        let only_sector = cluster.as_ref().is_some_and(|found| found.0 == Sense::Sector.into());
        if only_sector
            && right
                .first()
                .is_some_and(|mention| mention.senses().any(MONEY) && mention.range.start <= mentions[at].range.end + 4)
            && let Some(mention) = right.iter().find(|mention| mention.senses().any(SECTORS))
        {
            return Some((mention.senses().only(SECTORS).without(Sense::Sector.into()), Some(mention.range.clone())));
        }
        if let Some((found, range)) = cluster {
            let plain = found.without(Sense::Sector.into());
            if !plain.is_empty() {
                // "Bưu điện tỉnh … nộp": the enterprise stands nearer than the sector of its field.
                if let Some((trade, words)) = &operator
                    && words.start > range.end
                    && plain.any(Senses::of(&[Sense::Ict, Sense::PostTelecom]))
                {
                    return Some((compose::sector_of(*trade), Some(words.clone())));
                }
                return Some((plain, Some(range)));
            }
            let whole = mentions[..at]
                .iter()
                .any(|mention| mention.senses().any(Senses::of(&[Sense::Ministry, Sense::Department])));
            // "Digital technology firms are to carry the load. Industry sales fell to $64.6 billion": that industry.
            let industry = self.text[range.clone()].trim_start_matches("the ").starts_with("industry");
            // "Vietnam's telecom market grew. … Service revenue across the industry amounted to …": the one that was named so far.
            let one = self.sectors_so_far == Sense::Telecom.into() || self.sectors_so_far == Sense::Post.into();
            if industry && one && !whole && self.paragraph.sectors.without(Sense::Sector.into()).is_empty() {
                return Some((self.sectors_so_far, Some(range)));
            }
            if industry && self.paragraph.sectors == Sense::It.into() && !whole {
                return Some((self.paragraph.sectors, Some(range)));
            }
            // "Vietnam's big telecom groups have closed their books. … The sector's revenue is put at …": the one field that text and
            // paragraph speak of.
            let only = |sectors: Senses| sectors.without(Sense::Sector.into()) == Sense::Telecom.into();
            if one && only(self.sectors_so_far) && only(self.paragraph.sectors) && !whole && !self.is_item() {
                return Some((self.sectors_so_far, Some(range)));
            }
            let colon = mentions[..at].iter().position(|mention| mention.is_mark(b':'));
            let label = colon
                .and_then(|colon| self.cluster(&mentions[..colon], SECTORS))
                .map(|label| label.0.without(Sense::Sector.into()))
                .filter(|label| !label.is_empty());
            let above = label.or_else(|| self.label_sectors()).filter(|_| !whole);
            let said = || self.first_sectors().or_else(|| self.only_sector()).filter(|_| !whole);
            return Some((above.or_else(said).unwrap_or(Sense::Ict.into()), Some(range)));
        }
        if let Some((trade, words)) = operator {
            return Some((compose::sector_of(trade), Some(words)));
        }
        if let Some((found, range)) = right
            .iter()
            .position(|mention| mention.senses().any(SECTORS))
            .map(|index| (right[index].senses().only(SECTORS), right[index].range.clone()))
            && range.start.saturating_sub(mentions[at].range.end) <= 50
        {
            let plain = found.without(Sense::Sector.into());
            if !plain.is_empty() {
                return Some((plain, Some(range)));
            }
        }
        // "The Ministry aims for revenue of VND3,698 trillion for the sector"
        let of_office = mentions[..at]
            .iter()
            .any(|mention| mention.senses().any(Senses::of(&[Sense::Ministry, Sense::Department])));
        // "… set the target of VND3,750 trillion in revenue for the whole industry"
        let money =
            right.first().filter(|mention| mention.senses().any(MONEY) && mention.senses().only(SECTORS).is_empty());
        let from = money.map_or(mentions[at].range.end, |mention| mention.range.end);
        let all = right.get(usize::from(money.is_some())).filter(|mention| {
            mention.senses().only(SECTORS) == Sense::Sector.into()
                && matches!(cut(self.text, from, mention.range.start).trim(), "for" | "in" | "of")
        });
        if let Some(mention) = all.filter(|_| of_office) {
            return Some((Sense::Ict.into(), Some(mention.range.clone())));
        }
        if let Some(mention) = bracket.filter(|mention| mention.senses().any(SECTORS.without(Sense::Sector.into()))) {
            return Some((mention.senses().only(SECTORS), Some(mention.range.clone())));
        }
        // "Các doanh nghiệp nộp 33,2 tỷ đồng, trong đó viễn thông 28,5 tỷ đồng, bưu chính 4,7 tỷ đồng": the whole of its parts.
        let parts = mentions[at + 1..].iter().position(|mention| mention.has(Sense::OfWhich)).map(|of_which| {
            let parts = &mentions[at + 1 + of_which..];
            let end = parts.iter().position(|mention| mention.is_mark(b';')).unwrap_or(parts.len());
            parts[..end].iter().fold(Senses::NONE, |all, mention| {
                all.with(mention.senses().only(Senses::of(&[Sense::Post, Sense::Telecom, Sense::It])))
            })
        });
        // "paid 36.4 billion in the nine months, 33.1 billion from telecommunications and 3.3 billion from the post"
        let parts = parts.or_else(|| {
            let linked = |index: usize| {
                mentions[at + 1..index].iter().rev().find_map(Mention::quantity).is_some_and(|amount| {
                    matches!(
                        cut(self.text, amount.quote.end, mentions[index].range.start).trim_ascii(),
                        "from" | "from the" | "for" | "for the" | "in" | "in the" | "by" | "của" | "từ"
                    )
                })
            };
            let later = (at + 2..mentions.len()).filter(|index| linked(*index));
            let own = Senses::of(&[Sense::Post, Sense::Telecom]);
            Some(later.fold(Senses::NONE, |all, index| all.with(mentions[index].senses().only(own))))
        });
        // What an enterprise earns with all its branches is of its own trade.
        let of_one =
            self.own_operator().is_some() || self.paragraph.operator.is_some() || self.paragraph.speaker.is_some();
        if let Some(parts) = parts.filter(|parts| parts.has(Sense::Post) && parts.has(Sense::Telecom) && !of_one) {
            return Some((parts, None));
        }
        // "Đơn vị đã đóng góp 95 tỷ đồng vào ngân sách": the enterprise that was named last.
        if let Some(unit) = left.iter().take(2).find(|mention| mention.has(Sense::Anaphor))
            && let Some((_, trade)) = self.pointed_at(&self.text[unit.range.clone()])
            && self.paragraph.sectors.is_empty()
        {
            return Some((compose::sector_of(trade), None));
        }
        if let Some((_, trade, words)) = self.fronted(mentions, at) {
            return Some((compose::sector_of(trade), Some(words)));
        }
        // "Doanh thu quý IV đạt 138 tỷ đồng, đưa doanh thu viễn thông cả năm lên 512 tỷ đồng": what it brings to that sum.
        let next =
            mentions[at + 1..].iter().position(|mention| mention.quantity().is_some()).map_or(at, |step| at + 1 + step);
        let leads = cut(self.text, mentions[at].range.end, mentions[next].range.start)
            .split(|c: char| !is_word_part(c))
            .any(|word| matches!(word, "đưa" | "nâng" | "bringing" | "taking" | "took" | "lifting" | "brought"));
        if next > at
            && leads
            && let Some((found, words)) = self.cluster(&mentions[at + 1..next], SECTORS.without(Sense::Sector.into()))
        {
            return Some((found, Some(words)));
        }
        *reach += 1;
        // "(1) doanh thu viễn thông …; (2) doanh thu bưu chính …; (3) nộp ngân sách …": of both.
        let plain = |sector: Sense| {
            self.drafts[around.first..].iter().any(|draft| {
                matches!(draft.matter, Matter::Money(_, sectors) if sectors == sector.into())
                    && draft.operator.is_none()
            })
        };
        let measured = left.iter().any(|mention| mention.senses().any(MONEY));
        // "VND 4,215 billion and VND 1,870 billion respectively, together VND 6,085 billion"
        let begin = Self::begin_of_hedges(mentions, at);
        let measured =
            measured || Cues::bundled().together.end_word(self.text[..begin].trim_ascii_end(), &[' ', ',', ';']);
        if last.is_some() && measured && plain(Sense::Post) && plain(Sense::Telecom) {
            return Some((Senses::of(&[Sense::Post, Sense::Telecom]), None));
        }
        // "Telecommunications … brought in VND 531 billion. Postal services earned VND 81.4 billion. The enterprises paid …": all of them.
        let earned = |sector: Sense| {
            let own = self.drafts.iter().rev().take_while(|draft| draft.block == self.block);
            own.filter(|draft| draft.operator.is_none())
                .any(|draft| matches!(draft.matter, Matter::Money(Money::Revenue, sectors) if sectors == sector.into()))
        };
        let all = left.iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Budget, Sense::Pay])))
            && mentions[..at].iter().any(|mention| {
                let words = &self.text[mention.range.clone()];
                mention.has(Sense::WholeMarket) && (words.contains("enterprise") || words.contains("doanh nghiệp"))
            });
        if last.is_none() && all && earned(Sense::Post) && earned(Sense::Telecom) {
            return Some((Senses::of(&[Sense::Post, Sense::Telecom]), None));
        }
        if let Some(last) = last {
            return Some((last, None));
        }
        let spoken = self.spoken_sectors(&mentions[..at]);
        if let Some((found, range)) = spoken.filter(|cluster| !cluster.0.without(Sense::Sector.into()).is_empty()) {
            return Some((found.without(Sense::Sector.into()), Some(range)));
        }
        let operator = mentions[..at].iter().rev().find_map(|mention| match mention.what {
            What::Operator(_, trade) => Some(trade),
            _ => None,
        });
        if let Some(trade) = operator {
            return Some((compose::sector_of(trade), None));
        }
        *reach += 1;
        if let Some((_, trade, _)) = &self.paragraph.operator {
            return Some((compose::sector_of(*trade), None));
        }
        let spoken = self.paragraph.speaker.or(self.frame.answering).filter(|_| self.paragraph.sectors.is_empty());
        if let Some((_, trade)) = spoken {
            return Some((compose::sector_of(trade), None));
        }
        let found = [
            Some(self.paragraph.sectors),
            self.intro.as_ref().map(|intro| intro.sectors),
            Some(self.section.sectors),
            self.own_operator().map(|operator| compose::sector_of(operator.1)),
            Some(self.frame.sectors),
        ]
        .into_iter()
        .flatten()
        .map(|sectors| sectors.without(Sense::Sector.into()))
        .find(|sectors| !sectors.is_empty());
        // "the enterprises, which paid VND 58.7 billion in the first half, all of them telecommunications companies"
        if found.is_none()
            && let Some(comma) = mentions[at + 1..].iter().position(|mark| mark.is_mark(b',')).map(|step| at + 1 + step)
            && let Some(own) =
                mentions[comma + 1..].iter().take(3).find(|own| own.senses().any(SECTORS.without(Sense::Sector.into())))
            && Cues::bundled()
                .all_of_them
                .holds(cut(self.text, mentions[comma].range.end, own.range.start).trim_ascii())
        {
            return Some((own.senses().only(SECTORS), Some(own.range.clone())));
        }
        Some((found.or_else(|| self.first_sectors())?, None))
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

    /// The sectors of the document's first amount, where it is of post and telecommunications together and no amount
    /// since is of a wider field: what a later "Nộp ngân sách đạt 52,6 tỷ đồng" is of.
    fn first_sectors(&self) -> Option<Senses> {
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
    fn only_sector(&self) -> Option<Senses> {
        let own = self.frame.sectors;
        let mut amounts = self.drafts.iter().filter_map(|draft| match draft.matter {
            Matter::Money(_, sectors) => Some(sectors),
            _ => None,
        });
        let one = own == Sense::Telecom.into() || own == Sense::Post.into();
        let first = amounts.next()?;
        (one && first == own && amounts.all(|sectors| sectors == own)).then_some(own)
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
