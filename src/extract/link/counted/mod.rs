//! From a counted noun and the words around it to its indicator.

mod dossiers;
mod enterprises;
mod generations;
mod services;
mod stations;

use std::ops::Range;

use rust_decimal::Decimal;

use crate::extract::compose::{self, LINES, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::{cut, sentence_start};

use super::count::is_verb;
use super::{Around, Found, Linker, NAMES};

impl Linker<'_> {
    /// The indicator of a count of `heads`.
    pub(super) fn counted(
        &self,
        around: &Around<'_>,
        heads: Senses,
        reach: &mut u32,
        words: Option<Range<usize>>,
    ) -> Option<Found> {
        let has = |sense| heads.has(sense);
        let levels = Senses::of(&[Sense::Full, Sense::Partial, Sense::FullAndPartial]);
        let id = if has(Sense::OtherStations) || around.quantity.noun.has(Sense::OtherStations) {
            return None;
        } else if has(Sense::PostOffices) && !has(Sense::Workers) {
            // "57 staff of post offices", "8,100 post office officers"
            let behind = self.text[around.quantity.noun_end..].trim_ascii_start();
            let staff = Cues::bundled().staff_of.begin_word(behind);
            (!staff).then_some("network.post_offices")
        } else if has(Sense::Locations) || has(Sense::Stations) {
            return self.stations(around, heads, words);
        } else if has(Sense::Certificates) {
            Some("egov.certificates")
        } else if !has(Sense::Enterprises) && (has(Sense::Services) || has(Sense::AnyServices)) || heads.any(levels) {
            self.services(around, heads)
        } else if has(Sense::Dossiers) {
            self.are_filed_online(around, heads).then_some("egov.dossiers_online")
        } else if has(Sense::Products) {
            (self.is_of_commerce(around) && !self.are_only_rated(around)).then_some("ecommerce.products")
        } else if has(Sense::Transactions) {
            self.is_of_commerce(around).then_some("ecommerce.transactions")
        } else if has(Sense::Subscribers) {
            return self.subscribers(around, reach, words);
        } else if has(Sense::Enterprises) {
            self.enterprises(around, reach)
        } else if has(Sense::Workers) {
            self.are_of_our_fields(around).then_some("workforce.ict")
        } else {
            None
        };
        Some((Matter::Other, id?, words))
    }

    /// Whether products or transactions are of trade on the net.
    fn is_of_commerce(&self, around: &Around<'_>) -> bool {
        let commerce = |list: &[Mention]| list.iter().any(|mention| mention.has(Sense::Commerce));
        commerce(around.mentions)
            || commerce(around.right)
            || around.quantity.noun.has(Sense::Commerce)
            || self.paragraph.named.has(Sense::Commerce)
            || self.section.named.has(Sense::Commerce)
            || self.frame.commerce
    }

    /// Whether the clause says of products how they are rated and not that they are on sale there: "164 OCOP products earned three stars,
    /// and most of them are sold online".
    fn are_only_rated(&self, around: &Around<'_>) -> bool {
        let behind = cut(self.text, around.quantity.noun_end, around.quantity.noun_end + LONGEST_RATING);
        let clause = behind.split([',', ';', '.', '\n']).next().unwrap_or_default();
        let begin =
            around.left.iter().rposition(|mention| matches!(mention.what, What::Mark(_))).map_or(0, |mark| mark + 1);
        let end = around.quantity.noun_end + clause.len();
        let near = around.mentions[around.at..].iter().filter(|mention| mention.range.start < end);
        let mut told = around.left[begin..].iter().chain(near);
        Cues::bundled().rated.stand_in(clause)
            && !around.quantity.noun.has(Sense::Commerce)
            && !told.any(|mention| mention.senses().any(Senses::of(&[Sense::Commerce, Sense::Online])))
    }

    /// Subscribers of the lines that are meant.
    fn subscribers(&self, around: &Around<'_>, reach: &mut u32, words: Option<Range<usize>>) -> Option<Found> {
        let Around { mentions, at, quantity, .. } = *around;
        let (lines, line_words) = self.lines(around, reach);
        let before = union(&mentions[..at]);
        // "Công ty Điện lực … quản lý hơn 1,26 triệu khách hàng"
        let noun = cut(self.text, quantity.digits.end, quantity.noun_end);
        let customers = ["khách hàng", "customer"].iter().any(|word| noun.contains(word));
        let named = || {
            let of_field = LINES.with(SECTORS);
            let names =
                |mention: &Mention| mention.senses().any(of_field) || matches!(mention.what, What::Operator(..));
            mentions.iter().any(names)
        };
        if customers && before.has(Sense::OtherSector) && !named() {
            return self.left_out(Reason::OtherSector);
        }
        if customers && Self::is_told_of_post(around) {
            return self.left_out(Reason::OtherThing);
        }
        // "SIM cards … in the name of more than 10 subscribers each"
        if quantity.value < Decimal::ONE_HUNDRED {
            return None;
        }
        // "1,018,600 broadband subscribers, of whom 201,450 were on fixed lines"
        let lines = if before.has(Sense::OfWhich) { self.with_parent(lines, around) } else { lines };
        let id = compose::subscribers(lines)?;
        let words = line_words.or(words);
        if lines.has(Sense::PayTv) && (self.is_kind_of_tv(around, words.as_ref()) || self.is_net_over_tv(around)) {
            return self.left_out(Reason::Part);
        }
        Some((Matter::Lines(lines), id, words))
    }

    /// Whether a sentence tells of the post alone before its customers: "The post office served 1.2 million customers".
    fn is_told_of_post(around: &Around<'_>) -> bool {
        let Around { mentions, at, right, .. } = *around;
        let post = |mention: &Mention| {
            mention.senses().any(Senses::of(&[Sense::Post, Sense::PostOffices]))
                || matches!(mention.what, What::Operator(_, Trade::Post))
        };
        let telecom = LINES.with(Senses::of(&[Sense::Telecom, Sense::PostTelecom]));
        let others = |mention: &Mention| {
            mention.senses().any(telecom) || matches!(mention.what, What::Operator(_, Trade::Telecom))
        };
        mentions[..at].iter().any(post) && !mentions[..at].iter().chain(right).any(others)
    }

    /// Whether subscribers are those of one kind of television among several that the sentence tells: "8.4 million for cable TV, 1.2
    /// million for satellite TV". `words` are those that say of what they are.
    fn is_kind_of_tv(&self, around: &Around<'_>, words: Option<&Range<usize>>) -> bool {
        let kinds = &Cues::bundled().kinds_of_tv;
        let begin = sentence_start(self.text, around.mentions[0].range.start);
        let sentence = cut(self.text, begin, self.sentence_end(around.mentions));
        let told: Vec<_> =
            kinds.cues().iter().filter_map(|kind| Some((sentence.find(kind.as_str())?, kind.len()))).collect();
        let whole = words.is_some_and(|words| WHOLE_TV.iter().any(|pay| self.text[words.clone()].contains(pay)));
        told.len() > 1 && !whole && !self.adds_kinds_of_tv(around, begin, &told)
    }

    /// Whether the kinds of television that the sentence tells, each `told` so far behind its beginning and so long, stand in one list
    /// without a number in it: "television subscribers (cable, terrestrial and satellite TV) numbered 1.4 million" are all of them.
    fn adds_kinds_of_tv(&self, around: &Around<'_>, begin: usize, told: &[(usize, usize)]) -> bool {
        let first = begin + told.iter().map(|kind| kind.0).min().unwrap_or_default();
        let last = begin + told.iter().map(|kind| kind.0 + kind.1).max().unwrap_or_default();
        let between = cut(self.text, first, last);
        let joined = [", ", "; ", " và ", " and "].iter().any(|joint| between.contains(joint));
        let counts = |mention: &Mention| mention.quantity().is_some() && (first..last).contains(&mention.range.start);
        joined && !around.mentions.iter().any(counts)
    }

    /// Whether the cable of television only carries the Internet of those who are counted: "Truy cập Internet qua mạng truyền hình cáp có
    /// 8.240 thuê bao", "12,600 subscribers to the Internet over cable TV".
    fn is_net_over_tv(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, quantity, .. } = *around;
        let net = Senses::of(&[Sense::Internet, Sense::Broadband]);
        let over =
            |words: &str| [" qua ", " trên ", " over ", " via ", " through "].iter().any(|word| words.contains(word));
        if quantity.noun.has(Sense::PayTv) {
            return quantity.noun.any(net) && over(cut(self.text, quantity.digits.end, quantity.noun_end));
        }
        let past = |mention: &&Mention| mention.quantity().is_some() || matches!(mention.what, What::Mark(b',' | b';'));
        let of_tv = |mention: &Mention| mention.has(Sense::PayTv);
        let behind = mentions[at + 1..].iter().take_while(|mention| !past(mention)).position(of_tv);
        let tv = behind.map(|step| at + 1 + step).or_else(|| mentions[..at].iter().rposition(of_tv));
        tv.is_some_and(|tv| {
            let carried =
                mentions[..tv].iter().rev().take_while(|mention| !past(mention) || mention.range == mentions[at].range);
            let carried = carried.into_iter().find(|mention| mention.senses().any(net));
            carried.is_some_and(|net| over(cut(self.text, net.range.end, mentions[tv].range.start)))
        })
    }

    /// Whether workers are those of information technology, and not of the post or of an operator.
    fn are_of_our_fields(&self, around: &Around<'_>) -> bool {
        let Around { mentions, right, quantity, .. } = *around;
        let ours = || {
            self.section.sectors.any(FIELDS)
                || mentions.iter().chain(right).any(|mention| mention.senses().any(FIELDS))
                || quantity.noun.any(FIELDS)
                || self.paragraph.named.any(Senses::of(&[Sense::It, Sense::Ict]))
                || self.drafts.iter().any(|draft| draft.indicator.as_str() == "workforce.ict")
        };
        let engineers = quantity.noun.has(Sense::Post) || quantity.noun.has(Sense::Telecom);
        quantity.value >= Decimal::ONE_HUNDRED && !engineers && ours() && !self.work_for_a_few(around)
    }

    /// Whether workers are those of a few enterprises: "Three outsourcing firms working for Japanese clients employ 480 engineers".
    fn work_for_a_few(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, .. } = *around;
        let mark = mentions[..at].iter().rfind(|mention| matches!(mention.what, What::Mark(b',' | b';' | b':')));
        let begin = mark.map_or_else(|| sentence_start(self.text, mentions[0].range.start), |mark| mark.range.end);
        let said = cut(self.text, begin, Self::begin_of_hedges(mentions, at)).trim_ascii();
        let cues = Cues::bundled();
        let firms = |mention: &Mention| mention.range.start >= begin && mention.has(Sense::Enterprises);
        let mut own = mentions[..at].iter().filter(|mention| mention.range.start >= begin);
        // "Some 86 software companies employ 2,480 engineers" may be all of them.
        let counted = own.any(|mention| mention.quantity().is_some());
        !counted && cues.a_few.begin(said) && cues.employs.end_word(said, &[' ']) && mentions[..at].iter().any(firms)
    }

    /// The senses named after the last comma that parts no list.
    fn last_clause(left: &[Mention]) -> Senses {
        let comma = left.iter().rposition(|mention| mention.is_mark(b',') && !Self::is_list_comma(left, mention));
        union(&left[comma.map_or(0, |mark| mark + 1)..])
    }

    /// Whether a comma only parts the names of a list.
    fn is_list_comma(list: &[Mention], comma: &Mention) -> bool {
        let before = list.iter().rev().find(|mention| mention.range.end <= comma.range.start);
        let after = list.iter().find(|mention| mention.range.start >= comma.range.end);
        matches!((before, after), (Some(before), Some(after)) if before.senses().any(NAMES) && after.senses().any(NAMES) && after.range.start.saturating_sub(before.range.end) <= 3)
    }
}

/// So far behind products, in bytes, it is told how they are rated.
const LONGEST_RATING: usize = 80;

/// What names pay television as a whole.
const WHOLE_TV: [&str; 3] = ["pay", "paid", "trả tiền"];

/// What workers of ours work in.
pub(super) const FIELDS: Senses = Senses::of(&[Sense::It, Sense::Ict, Sense::Sector]);

/// All senses of `list`.
fn union(list: &[Mention]) -> Senses {
    list.iter().fold(Senses::NONE, |all, mention| all.with(mention.senses()))
}
