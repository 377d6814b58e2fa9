//! Numbers that count less than an indicator does: averages, parts, the same in another currency, whoever only attends.

use crate::extract::amount::Kind;
use crate::extract::compose::LINES;
use crate::extract::cues::Cues;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::reason::Reason;
use crate::extract::words::cut;

use super::{COUNTED, Linker};

impl Linker<'_> {
    /// Whether it is an average, a part without an indicator, the same amount in another currency, or of people who only attend.
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    pub(super) fn is_narrower(
        &self,
        mentions: &[Mention],
        at: usize,
        quantity: &Quantity,
        left: &[Mention],
        right: &[Mention],
    ) -> bool {
        let start = quantity.quote.start;
        let text = |mention: &Mention| &self.text[mention.range.clone()];
        // "turnover of 7.4 trillion and expects to break even without subsidies": past a conjunction it is said of something else.
        // "1,015 of the province's 4,936 stations were off the air": said of the part.
        let parts = self.said.has(Sense::OtherPart);
        let of_whole = parts && self.is_whole_of_part(mentions, at);
        let parted = parts
            && right.iter().filter(|mention| mention.has(Sense::OtherPart) && !of_whole).any(|mention| {
                let gap = cut(self.text, quantity.noun_end, mention.range.start);
                // Not "with Vietnamobile and the virtual networks", which goes on with the same number.
                let beyond = [" and ", " but ", " và ", " nhưng "].iter().any(|word| {
                    gap.split_once(word).is_some_and(|(_, rest)| rest.split_ascii_whitespace().count() >= 3)
                });
                // "850 trạm để những thôn cuối cùng không còn lõm sóng", "lên 2.800 trạm và xóa toàn bộ các làng lõm sóng"
                let beyond = beyond
                    || gap.split_once(" để ").is_some_and(|(_, rest)| rest.contains("không còn"))
                    || gap.ends_with(" và ") && text(mention) == "xóa";
                // "1,214 procedures could be settled online"
                let services = quantity.noun.any(Senses::of(&[Sense::Services, Sense::AnyServices]));
                let online = services && Cues::bundled().settled.holds(text(mention)) && {
                    let next = right.iter().find(|next| next.range.start >= mention.range.end);
                    next.is_some_and(|next| next.has(Sense::Online) && next.range.start <= mention.range.end + 1)
                };
                gap.len() <= 60 && !beyond && !online
            });
        // "thuê bao sử dụng dịch vụ viễn thông công ích: …"
        let begin = mentions.first().map_or(start, |first| first.range.start);
        let of_part =
            quantity.noun.has(Sense::Subscribers) && Cues::bundled().parts.is_in(cut(self.text, begin, start));
        if quantity.noun.has(Sense::OtherPart) || parted || of_part {
            return self.because(Reason::Part);
        }
        // "các trung tâm phục vụ hành chính công cấp xã và cấp tỉnh tiếp nhận 198.340 hồ sơ": both levels are the whole.
        let levels = parts
            && left.windows(2).any(|pair| {
                pair.iter().all(|mention| mention.has(Sense::OtherPart) && text(mention).starts_with("cấp "))
                    && matches!(cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii(), "và" | "," | "")
            });
        if parts
            && !levels
            && left
                .iter()
                .rev()
                .take(2)
                .any(|mention| mention.has(Sense::OtherPart) && start.saturating_sub(mention.range.end) <= 20)
        {
            return self.because(Reason::Part);
        }
        // "riêng di động trả sau còn khá khiêm tốn với 26.300 thuê bao": a part of a kind of lines, whatever is said of it.
        let part_of_kind = parts
            && quantity.noun.has(Sense::Subscribers)
            && left
                .windows(2)
                .rposition(|pair| {
                    let glued = cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii().is_empty();
                    pair[0].senses().any(LINES) && pair[1].has(Sense::OtherPart) && glued
                })
                .is_some_and(|part| {
                    left[part + 2..].iter().all(|mention| {
                        !mention.senses().any(OTHER_LINES) && !matches!(mention.what, What::Mark(_) | What::Place(_))
                    })
                });
        if part_of_kind && !quantity.noun.any(LINES) {
            return self.because(Reason::Part);
        }
        // Every hundred people are an average by themselves: "bình quân 17,1 thuê bao/100 dân".
        let density = matches!(quantity.kind, Kind::Per100);
        // "Tỷ lệ dùng chung vị trí BTS đạt trên 20%": a rate of a part.
        if quantity.kind == Kind::Percent && parts {
            let mark = left
                .iter()
                .rposition(|mention| matches!(mention.what, What::Mark(b',' | b';')))
                .map_or(0, |mark| mark + 1);
            let rate = left[mark..].iter().position(|mention| mention.has(Sense::Rate));
            if rate.is_some_and(|rate| left[mark + rate..].iter().any(|mention| mention.has(Sense::OtherPart))) {
                return self.because(Reason::Part);
            }
        }
        // An average, an amount for each.
        let averages = self.said.has(Sense::Average);
        if right.first().is_some_and(|mention| {
            mention.has(Sense::Average) && mention.range.start.saturating_sub(quantity.noun_end) <= 4
        }) {
            return self.because(Reason::Average);
        }
        let clause = mentions[..at]
            .iter()
            .rposition(|mention| matches!(mention.what, What::Mark(b',' | b';' | b'(' | b')' | b':')))
            .map_or(0, |mark| mark + 1);
        if averages
            && !density
            && mentions[clause.max(at.saturating_sub(8))..at]
                .iter()
                .any(|mention| mention.has(Sense::Average) && !matches!(text(mention), "/năm"))
        {
            return self.because(Reason::Average);
        }
        // Past a semicolon something else is told.
        if averages && matches!(quantity.kind, Kind::Money(_)) && {
            let parted = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
            mentions[parted..].iter().take(2).any(|mention| mention.has(Sense::Average))
        } {
            return self.because(Reason::Average);
        }
        // The same amount in another currency.
        if Self::restated(mentions, at).is_some() {
            return self.because(Reason::Restated);
        }
        // "126 stations were newly built"
        if matches!(quantity.kind, Kind::Count)
            && self.said.has(Sense::Increment)
            && self.is_followed_by_increment(quantity, right)
            && !self.has_been_built(mentions, at, quantity)
        {
            return self.because(Reason::Increment);
        }
        // A part of a whole: "94 of its points", "26 trong số".
        if right.first().is_some_and(|mention| {
            mention.has(Sense::OfThem) && mention.range.start.saturating_sub(quantity.noun_end) <= 1
        }) && quantity.noun.is_empty()
            && matches!(quantity.kind, Kind::Count)
            && !left
                .last()
                .is_some_and(|mention| mention.is_mark(b',') && !right.iter().any(|other| other.has(Sense::OtherPart)))
            && !left.iter().chain(right).any(|mention| matches!(mention.what, What::Operator(..)))
            && !self.is_wish_for_more(mentions, at, quantity)
            && !(REFERRING.contains(&&self.text[right[0].range.clone()])
                && left.iter().any(|mention| mention.senses().any(LINES) || matches!(mention.what, What::Place(_))))
            && self.sent_by_them(&right[1..]).is_none()
            && self.kind_of_stations(quantity, right).is_none()
            && self.named_before(mentions, at, quantity, right).is_none()
            // "Viettel, VNPT and MobiFone run 9,800, 5,200 and 3,700 of them respectively"
            && !right[1..].first().is_some_and(|mention| mention.has(Sense::Respectively))
            && !right.get(1).is_some_and(|mention| {
                matches!(&self.text[right[0].range.clone()], "of them" | "of these" | "of those")
                    && mention.senses().any(LINES.with(COUNTED))
                    && mention.range.start.saturating_sub(right[0].range.end) <= 16
            })
        {
            return self.because(Reason::Part);
        }
        // "45.000 vị trí, 34.000 vị trí trong số này có giấy chứng nhận": some of those that were counted before.
        let beyond = &right[right.iter().take_while(|mention| mention.range.start < quantity.noun_end).count()..];
        let some = beyond.first().is_some_and(|mention| {
            mention.senses().any(Senses::of(&[Sense::OfThem, Sense::OfWhich]))
                && mention.range.start <= quantity.noun_end + 1
                && SOME_OF_THEM.contains(&text(mention))
        }) && matches!(quantity.kind, Kind::Count)
            && quantity.noun.any(COUNTED)
            && !quantity.noun.any(LINES)
            // "Riêng Bưu điện tỉnh quản lý 155 điểm phục vụ trong số đó": those of one enterprise.
            && !left.iter().any(|mention| matches!(mention.what, What::Operator(..)))
            && beyond.iter().skip(1).all(|mention| {
                !mention.senses().any(LINES.with(COUNTED)) && !matches!(mention.what, What::Operator(..))
            });
        if some {
            return self.because(Reason::Part);
        }
        // "cleaned the records of 14,594 subscribers"
        let of_records = left.last().is_some_and(|mention| {
            mention.senses().any(Senses::of(&[Sense::Dossiers, Sense::Documents]))
                && matches!(cut(self.text, mention.range.end, start).trim_ascii(), "of" | "for" | "của" | "cho")
        });
        if of_records && quantity.noun.has(Sense::Subscribers) {
            return self.because(Reason::Part);
        }
        if !self.said.has(Sense::Event) {
            return false;
        }
        // Whoever attends or is inspected is not counted.
        if quantity.noun.any(Senses::of(&[
            Sense::Enterprises,
            Sense::Workers,
            Sense::People,
            Sense::PostOffices,
            Sense::Dossiers,
            Sense::Stations,
            Sense::Subscribers,
        ])) && mentions[clause..at].iter().any(|mention| mention.has(Sense::Event))
        {
            return self.because(Reason::Event);
        }
        // "phát hiện 1.936 SIM kích hoạt sẵn, 618 số thuê bao …": all that was found.
        let found = mentions[..at]
            .iter()
            .rev()
            .take_while(|mention| !mention.is_mark(b';'))
            .any(|mention| mention.has(Sense::Event));
        if found
            && !mentions[..at].iter().any(|mention| mention.has(Sense::WholeMarket))
            && matches!(quantity.kind, Kind::Count)
            && !quantity.scaled
            && self.drafts.last().is_none_or(|last| last.block != self.block)
            && quantity.noun.any(Senses::of(&[
                Sense::Subscribers,
                Sense::Enterprises,
                Sense::Locations,
                Sense::Telecom,
            ]))
            && !mentions[..at].iter().rfind(|mention| mention.has(Sense::Event)).is_some_and(|event| {
                cut(self.text, event.range.end, start)
                    .split(|c: char| !is_word_part(c))
                    .any(|word| matches!(word, "có" | "hiện" | "has" | "have" | "had" | "đạt" | "reached" | "are"))
            })
        {
            return self.because(Reason::Event);
        }
        false
    }
}

/// How a number is said to be a part of what was counted before.
pub(super) const REFERRING: [&str; 6] =
    ["of them", "of these", "of those", "of the total", "of that total", "of this total"];

/// How a number is said to be of some of those that were counted before.
const SOME_OF_THEM: [&str; 7] =
    ["trong số này", "trong số đó", "trong đó", "of these", "of those", "of them", "among them"];

/// What a part of a kind of lines is no part of, and how it moved.
const OTHER_LINES: Senses = LINES.with(Senses::of(&[Sense::Total, Sense::Up, Sense::Down]));
