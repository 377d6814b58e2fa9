//! Numbers that count less than an indicator does: averages, parts, the same in another currency, whoever only attends.

use crate::extract::amount::Kind;
use crate::extract::compose::{COUNTED, LINES};
use crate::extract::cues::Cues;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::reason::Reason;
use crate::extract::words::{cut, ends_with_word, sentence_start};

use super::super::{Around, Linker};

impl Linker<'_> {
    /// Why the number is narrower than an indicator: an average, a part without an indicator, the same amount in another currency, or of
    /// people who only attend.
    pub(super) fn why_narrower(&self, number: &Around<'_>) -> Option<Reason> {
        if self.is_part(number) {
            return Some(Reason::Part);
        }
        if self.is_average(number) || self.goes_on_with_average(number) {
            return Some(Reason::Average);
        }
        // The same amount in another currency.
        if Self::restated(number.mentions, number.at).is_some() {
            return Some(Reason::Restated);
        }
        if self.is_newly_built(number) {
            return Some(Reason::Increment);
        }
        if self.is_told_of_them(number) || self.is_some_of_them(number) || self.is_of_records(number) {
            return Some(Reason::Part);
        }
        (self.attends(number) || self.is_found(number)).then_some(Reason::Event)
    }

    /// The words of a mention.
    fn words(&self, mention: &Mention) -> &str {
        &self.text[mention.range.clone()]
    }

    /// Whether it is called a part that no indicator counts.
    fn is_part(&self, number: &Around<'_>) -> bool {
        number.quantity.noun.has(Sense::OtherPart)
            || self.is_followed_by_part(number)
            || self.is_of_universal_service(number)
            || self.is_led_by_part(number)
            || self.is_labelled_as_part(number)
            || self.is_part_of_kind(number)
            || self.is_rate_of_part(number)
            || self.counts_cultural_points(number)
    }

    /// Whether it counts the post points of the communes' houses of culture alone, which are a part of all points: "77 điểm bưu điện văn
    /// hóa xã". With others that the same number counts they are all: "77 điểm bưu điện văn hóa xã, bưu cục".
    fn counts_cultural_points(&self, number: &Around<'_>) -> bool {
        let quantity = number.quantity;
        let cues = Cues::bundled();
        let behind = self.text[quantity.digits.end..].trim_ascii_start();
        // "Of the service points, 84 are commune cultural post points"
        let told = ["are ", "were ", "là "].iter().find_map(|copula| behind.strip_prefix(copula));
        if !number.is_count() || told.is_none() && !quantity.noun.has(Sense::PostOffices) {
            return false;
        }
        let behind = told.unwrap_or(behind);
        let Some(rest) = cues.cultural_points.behind(behind) else { return false };
        !cues.and_other_points.begin(rest.trim_ascii_start())
    }

    /// Whether the words behind the number name a part.
    fn is_followed_by_part(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, right, quantity, .. } = number;
        // "1,015 of the province's 4,936 stations were off the air": said of the part.
        if !self.said.has(Sense::OtherPart) || self.is_whole_of_part(mentions, at) {
            return false;
        }
        right.iter().filter(|mention| mention.has(Sense::OtherPart)).any(|part| {
            let gap = cut(self.text, quantity.noun_end, part.range.start);
            let beyond = self.is_beyond(gap, part) || self.leads_to_next(number, part);
            gap.len() <= 60 && !beyond && !self.is_settled_online(number, part)
        })
    }

    /// Whether the part, past "and" or "while", is that of subscribers whose number comes next: "subscribers reached 874,000 while post-paid
    /// subscribers came to only 42,000".
    fn leads_to_next(&self, number: &Around<'_>, part: &Mention) -> bool {
        let next = number.mentions.get(number.at + 1 + number.right.len());
        let joined = |noun: &Mention| {
            let gap = cut(self.text, number.quantity.noun_end, noun.range.start.min(part.range.start));
            ends_with_word(gap.trim_ascii_end(), &["and", "while", "whereas", "và", "còn", "trong khi"], &[' ', ','])
        };
        let named = |noun: &Mention| noun.has(Sense::Subscribers) && self.is_glued(part, noun) && joined(noun);
        next.is_some_and(|next| next.quantity().is_some()) && number.right.iter().any(named)
    }

    /// Whether nothing stands between two mentions, in the one or the other order: "post-paid subscribers", "thuê bao trả sau".
    fn is_glued(&self, part: &Mention, noun: &Mention) -> bool {
        let (first, second) = if part.range.start < noun.range.start { (part, noun) } else { (noun, part) };
        first.range.end <= second.range.start
            && cut(self.text, first.range.end, second.range.start).trim_ascii().is_empty()
    }

    /// Whether a part behind so many words is said of something else: past a conjunction, as in "turnover of 7.4 trillion and expects to break
    /// even without subsidies".
    fn is_beyond(&self, gap: &str, part: &Mention) -> bool {
        // Not "with Vietnamobile and the virtual networks", which goes on with the same number.
        let conjunctions = [" and ", " but ", " và ", " nhưng "];
        conjunctions.iter().any(|word| {
            gap.split_once(word).is_some_and(|(_, rest)| rest.split_ascii_whitespace().count() >= 3)
        })
            // "noted that all operators had 1,112,000 subscribers and that complaints had gone up"
            || gap.split_once(" and ").is_some_and(|(_, rest)| rest.starts_with("that "))
            // "850 trạm để những thôn cuối cùng không còn lõm sóng", "lên 2.800 trạm và xóa toàn bộ các làng lõm sóng"
            || gap.split_once(" để ").is_some_and(|(_, rest)| rest.contains("không còn"))
            || gap.ends_with(" và ") && self.words(part) == "xóa"
    }

    /// Whether the word that mostly names a part says that services are settled online: "1,214 procedures could be settled online".
    fn is_settled_online(&self, number: &Around<'_>, word: &Mention) -> bool {
        let next = || number.right.iter().find(|next| next.range.start >= word.range.end);
        let services = Senses::of(&[Sense::Services, Sense::AnyServices]);
        let online = Senses::of(&[Sense::Online, Sense::Full]);
        // "1,712 procedures, 940 of which are settled wholly online"
        let parted = || {
            number.right.iter().take(1).any(|mention| mention.has(Sense::OfWhich))
                && number.mentions[..number.at].iter().any(|mention| mention.senses().any(services))
        };
        (number.quantity.noun.any(services) || parted())
            && Cues::bundled().settled.holds(self.words(word))
            && next().is_some_and(|next| next.senses().any(online) && next.range.start <= word.range.end + 1)
    }

    /// Whether subscribers are those of a part: "thuê bao sử dụng dịch vụ viễn thông công ích: …".
    fn is_of_universal_service(&self, number: &Around<'_>) -> bool {
        let begin = number.mentions.first().map_or(number.start(), |first| first.range.start);
        number.quantity.noun.has(Sense::Subscribers)
            && Cues::bundled().parts.is_in(cut(self.text, begin, number.start()))
    }

    /// Whether a label calls what the number counts a part: "Stations that lost contact at the height of the flood: 413".
    fn is_labelled_as_part(&self, number: &Around<'_>) -> bool {
        let Some((colon, label)) = number.mentions[..number.at].split_last() else { return false };
        let begin =
            label.iter().rposition(|mention| matches!(mention.what, What::Mark(_)) || mention.quantity().is_some());
        let label = &label[begin.map_or(0, |mark| mark + 1)..];
        let beside = |pair: &[Mention]| {
            matches!(
                cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii(),
                "" | "that" | "which" | "bị" | "đã"
            )
        };
        let parted = |pair: &[Mention]| {
            pair[0].senses().any(Sense::Stations.into()) && pair[1].has(Sense::OtherPart) && beside(pair)
        };
        number.is_count()
            && colon.is_mark(b':')
            && cut(self.text, colon.range.end, number.start()).trim_ascii().is_empty()
            && label.windows(2).any(parted)
    }

    /// Whether the words right before the number name a part.
    fn is_led_by_part(&self, number: &Around<'_>) -> bool {
        let left = number.left;
        // "tốc độ lên 120 Mbps và 95% thôn có cáp quang": the unit of the number before it leads to no other one.
        let is_unit = |mention: &Mention| {
            let led = self.text[..mention.range.start].trim_ascii_end();
            self.words(mention).ends_with("bps") && led.ends_with(|c: char| c.is_ascii_digit())
        };
        let near = |mention: &Mention| {
            mention.has(Sense::OtherPart) && number.start().saturating_sub(mention.range.end) <= 20 && !is_unit(mention)
        };
        // "post-paid subscribers numbered about 61,000"
        let named = |pair: &[Mention]| {
            pair[0].has(Sense::OtherPart)
                && pair[1].has(Sense::Subscribers)
                && self.is_glued(&pair[0], &pair[1])
                && number.start().saturating_sub(pair[1].range.end) <= 20
        };
        self.said.has(Sense::OtherPart)
            && (left.iter().rev().take(2).any(near) || left.windows(2).any(named))
            && !self.names_both_levels(left)
    }

    /// Whether both levels are named, which are the whole: "các trung tâm phục vụ hành chính công cấp xã và cấp tỉnh tiếp nhận 198.340 hồ
    /// sơ".
    fn names_both_levels(&self, left: &[Mention]) -> bool {
        left.windows(2).any(|pair| {
            pair.iter().all(|mention| mention.has(Sense::OtherPart) && self.words(mention).starts_with("cấp "))
                && matches!(cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii(), "và" | "," | "")
        })
    }

    /// Whether it is a part of a kind of lines, whatever is said of it: "riêng di động trả sau còn khá khiêm tốn với 26.300 thuê bao".
    fn is_part_of_kind(&self, number: &Around<'_>) -> bool {
        let &Around { left, quantity, .. } = number;
        if !self.said.has(Sense::OtherPart) || !quantity.noun.has(Sense::Subscribers) || quantity.noun.any(LINES) {
            return false;
        }
        let part = left.windows(2).rposition(|pair| {
            let glued = cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii().is_empty();
            // "thuê bao trả trước của cả mạng lên 210.400 thuê bao"
            pair[0].senses().any(LINES.with(Sense::Subscribers.into())) && pair[1].has(Sense::OtherPart) && glued
        });
        part.is_some_and(|part| {
            left[part + 2..].iter().all(|mention| {
                !mention.senses().any(OTHER_LINES) && !matches!(mention.what, What::Mark(_) | What::Place(_))
            })
        })
    }

    /// Whether it is a rate of a part: "Tỷ lệ dùng chung vị trí BTS đạt trên 20%".
    fn is_rate_of_part(&self, number: &Around<'_>) -> bool {
        let left = number.left;
        if number.quantity.kind != Kind::Percent || !self.said.has(Sense::OtherPart) {
            return false;
        }
        let mark = left.iter().rposition(|mention| matches!(mention.what, What::Mark(b',' | b';')));
        let clause = &left[mark.map_or(0, |mark| mark + 1)..];
        let rate = clause.iter().position(|mention| mention.has(Sense::Rate));
        rate.is_some_and(|rate| clause[rate..].iter().any(|mention| mention.has(Sense::OtherPart)))
    }

    /// Whether what is counted is new: "126 stations were newly built".
    fn is_newly_built(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, right, quantity, .. } = number;
        number.is_count()
            && self.said.has(Sense::Increment)
            && self.is_followed_by_increment(quantity, right)
            && !self.has_been_built(mentions, at, quantity)
    }

    /// Whether it is a part of a whole: "94 of its points", "26 trong số".
    fn is_told_of_them(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, left, right, quantity, .. } = number;
        let Some(whole) = right
            .first()
            .filter(|mention| mention.has(Sense::OfThem) && mention.range.start.saturating_sub(quantity.noun_end) <= 1)
        else {
            return false;
        };
        if !quantity.noun.is_empty() || !number.is_count() {
            return false;
        }
        let names_part = || right.iter().any(|other| other.has(Sense::OtherPart));
        let apposed = left.last().is_some_and(|mention| mention.is_mark(b',')) && !names_part();
        let names_owner = |mention: &Mention| matches!(mention.what, What::Operator(..));
        let names_other = |mention: &Mention| mention.senses().any(LINES) || matches!(mention.what, What::Place(_));
        let of_another = apposed
            || left.iter().chain(right).any(names_owner)
            || self.is_wish_for_more(mentions, at, quantity)
            || left.iter().any(names_other) && REFERRING.contains(&self.words(whole))
            || self.is_of_kind_before(number)
            || self.names_who_or_what(whole, &right[1..]);
        !of_another
    }

    /// Whether what the sentence says of a part makes it one of an indicator.
    fn is_of_kind_before(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, right, quantity, .. } = number;
        self.sent_by_them(&right[1..]).is_some()
            || self.kind_of_stations(quantity, right).is_some()
            || self.named_before(mentions, at, quantity, right).is_some()
    }

    /// Whether the words `rest` behind "of them", which is `whole`, say whose they are or what they are.
    fn names_who_or_what(&self, whole: &Mention, rest: &[Mention]) -> bool {
        rest.first().is_some_and(|next| {
            // "Viettel, VNPT and MobiFone run 9,800, 5,200 and 3,700 of them respectively"
            next.has(Sense::Respectively)
                || matches!(self.words(whole), "of them" | "of these" | "of those")
                    && next.senses().any(LINES.with(COUNTED))
                    && next.range.start.saturating_sub(whole.range.end) <= 16
        })
    }

    /// Whether it is some of those that were counted before: "45.000 vị trí, 34.000 vị trí trong số này có giấy chứng nhận".
    fn is_some_of_them(&self, number: &Around<'_>) -> bool {
        let &Around { left, right, quantity, .. } = number;
        let beyond = &right[right.iter().take_while(|mention| mention.range.start < quantity.noun_end).count()..];
        let Some((first, rest)) = beyond.split_first() else { return false };
        first.senses().any(Senses::of(&[Sense::OfThem, Sense::OfWhich]))
            && first.range.start <= quantity.noun_end + 1
            && SOME_OF_THEM.contains(&self.words(first))
            && number.is_count()
            && quantity.noun.any(COUNTED)
            && !quantity.noun.any(LINES)
            // "Riêng Bưu điện tỉnh quản lý 155 điểm phục vụ trong số đó": those of one enterprise.
            && !left.iter().any(|mention| matches!(mention.what, What::Operator(..)))
            && rest.iter().all(|mention| {
                !mention.senses().any(LINES.with(COUNTED)) && !matches!(mention.what, What::Operator(..))
            })
    }

    /// Whether those are counted whose records were worked on: "cleaned the records of 14,594 subscribers".
    fn is_of_records(&self, number: &Around<'_>) -> bool {
        let records = Senses::of(&[Sense::Dossiers, Sense::Documents]);
        number.quantity.noun.has(Sense::Subscribers)
            && number.left.last().is_some_and(|mention| {
                let gap = cut(self.text, mention.range.end, number.start()).trim_ascii();
                mention.senses().any(records) && matches!(gap, "of" | "for" | "của" | "cho")
            })
    }

    /// Whether it is of those who attend or are inspected, which are not counted.
    fn attends(&self, number: &Around<'_>) -> bool {
        let attending = Senses::of(&[
            Sense::Enterprises,
            Sense::Workers,
            Sense::People,
            Sense::PostOffices,
            Sense::Dossiers,
            Sense::Stations,
            Sense::Subscribers,
        ]);
        self.said.has(Sense::Event)
            && number.quantity.noun.any(attending)
            && !self.takes_part_in_market(number)
            && number.mentions[part_of_sentence(number)..number.at].iter().any(|mention| mention.has(Sense::Event))
    }

    /// Whether enterprises take part in a market, which are all of it: "The postal market is lively, with the participation of about 390
    /// enterprises".
    pub(in crate::extract::link) fn takes_part_in_market(&self, number: &Around<'_>) -> bool {
        let begin = sentence_start(self.text, number.mentions[0].range.start);
        let said = || cut(self.text, begin, number.quantity.quote.start);
        number.quantity.noun.has(Sense::Enterprises)
            && ["market", "thị trường"].iter().any(|word| said().contains(word))
    }

    /// Whether it is among all that was found: "phát hiện 1.936 SIM kích hoạt sẵn, 618 số thuê bao …".
    fn is_found(&self, number: &Around<'_>) -> bool {
        if !self.said.has(Sense::Event) || self.takes_part_in_market(number) {
            return false;
        }
        let quantity: &Quantity = number.quantity;
        let before = &number.mentions[..number.at];
        let things = Senses::of(&[Sense::Subscribers, Sense::Enterprises, Sense::Locations, Sense::Telecom]);
        let holds = |event: &Mention| {
            cut(self.text, event.range.end, number.start())
                .split(|c: char| !is_word_part(c))
                .any(|word| matches!(word, "có" | "hiện" | "has" | "have" | "had" | "đạt" | "reached" | "are"))
        };
        before.iter().rev().take_while(|mention| !mention.is_mark(b';')).any(|mention| mention.has(Sense::Event))
            && !before.iter().any(|mention| mention.has(Sense::WholeMarket))
            && number.is_count()
            && !quantity.scaled
            && self.drafts.last().is_none_or(|last| last.block != self.block)
            && quantity.noun.any(things)
            && !before.iter().rfind(|mention| mention.has(Sense::Event)).is_some_and(holds)
    }
}

/// The first of the mentions behind the last mark that parts a sentence before the number.
pub(super) fn part_of_sentence(number: &Around<'_>) -> usize {
    number.mentions[..number.at]
        .iter()
        .rposition(|mention| matches!(mention.what, What::Mark(b',' | b';' | b'(' | b')' | b':')))
        .map_or(0, |mark| mark + 1)
}

/// How a number is said to be a part of what was counted before.
pub(in super::super) const REFERRING: [&str; 6] =
    ["of them", "of these", "of those", "of the total", "of that total", "of this total"];

/// How a number is said to be of some of those that were counted before.
const SOME_OF_THEM: [&str; 7] =
    ["trong số này", "trong số đó", "trong đó", "of these", "of those", "of them", "among them"];

/// What a part of a kind of lines is no part of, and how it moved.
const OTHER_LINES: Senses = LINES.with(Senses::of(&[Sense::Total, Sense::Up, Sense::Down]));
