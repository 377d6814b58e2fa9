//! Which verbs say that an amount was earned or spent: "made", "sold", "reported", "collected", "thu".

use std::ops::Range;

use crate::extract::amount::Kind;
use crate::extract::compose::{Money, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{cut, sentence_start};

use super::super::{Around, Linker};
use super::Amount;

impl Linker<'_> {
    /// Whether the words before an amount end in a verb of spending.
    pub(super) fn is_spent(&self, amount: &Amount<'_>) -> bool {
        let (begin, end) = amount.since_figure();
        let own = begin.min(amount.before().last().map_or(begin, |mention| mention.range.end));
        is_spent(cut(self.text, own, end))
    }

    /// Whether an enterprise gives the amount as one before it in the sentence gives another: "Viettel has pledged VND 720 billion and VNPT
    /// VND 540 billion", "VNPT chi 95 tỷ đồng mở rộng mạng, Viettel 130 tỷ đồng".
    pub(super) fn is_spent_as_well(&self, amount: &Amount<'_>) -> bool {
        let mentions = amount.around.mentions;
        let mut at = amount.around.at;
        while let Some(giver) = self.giver_beside(mentions, at) {
            let Some(before) = mentions[..giver].iter().rposition(|mention| mention.quantity().is_some()) else {
                return false;
            };
            let begin = mentions[before].range.start;
            let money = mentions[before].quantity().is_some_and(|quantity| matches!(quantity.kind, Kind::Money(_)));
            if !money || self.drafts.last().is_some_and(|last| last.quote.start >= begin) {
                return false;
            }
            let led = cut(self.text, sentence_start(self.text, mentions[0].range.start), begin);
            if is_spent(led) {
                return true;
            }
            at = before;
        }
        false
    }

    /// The enterprise right before number `at`, where nothing but its place stands between them.
    fn giver_beside(&self, mentions: &[Mention], at: usize) -> Option<usize> {
        let end = Self::begin_of_hedges(mentions, at);
        let beside = |mention: &Mention| mention.range.start >= end || matches!(mention.what, What::Place(_));
        let giver = mentions[..at].iter().rposition(|mention| !beside(mention))?;
        let mut from = mentions[giver].range.end;
        let places = mentions[giver + 1..at].iter().take_while(|mention| mention.range.start < end);
        let close = places.map(|place| &place.range).chain([&(end..end)]).all(|range| {
            let gap = cut(self.text, from, range.start).trim_ascii();
            from = range.end;
            gap.is_empty()
        });
        (close && matches!(mentions[giver].what, What::Operator(..))).then_some(giver)
    }

    /// Whether a sector or an enterprise is said to have earned the amount.
    pub(super) fn is_earned(&self, amount: &Amount<'_>) -> bool {
        if !amount.names_sector() && !self.is_from_sector(amount) {
            return false;
        }
        let (begin, end) = amount.since_figure();
        let said = cut(self.text, begin, end);
        self.is_of_sales(amount, said)
            || said.contains(" made ")
            || said.trim_ascii_end().ends_with(" brought")
            || takes_in(said)
            || self.is_booked(amount)
            || self.has_sold(amount)
            || self.is_collected(amount)
            || self.is_brought_to_operators(amount)
    }

    /// Whether a market is said to have brought the amount to those who work in it: "The telecommunications market of the city brought them
    /// about 1,412 billion VND", and not "The telecommunications fraud brought them 12 billion VND".
    fn is_brought_to_operators(&self, amount: &Amount<'_>) -> bool {
        let Around { mentions, at, left, .. } = *amount.around;
        let Some(market) = left.iter().rfind(|mention| mention.senses().any(SECTORS)) else { return false };
        let said = cut(self.text, market.range.end, Self::begin_of_hedges(mentions, at)).trim_ascii_end();
        let cues = Cues::bundled();
        let Some(led) = cues.brought_them.before(said) else { return false };
        let end = market.range.end + led.len();
        let mut places = left.iter().filter(|mention| matches!(mention.what, What::Place(_)));
        let place = places.find(|place| place.range.start >= market.range.end && place.range.end <= end);
        let (before, after) = match place {
            Some(place) => (cut(self.text, market.range.end, place.range.start), cut(self.text, place.range.end, end)),
            None => (led, ""),
        };
        let mut words = before.split_ascii_whitespace().chain(after.split_ascii_whitespace());
        words.all(|word| cues.of_market.holds(word))
    }

    /// "made 1,043 billion VND from post and telecommunications".
    fn is_from_sector(&self, amount: &Amount<'_>) -> bool {
        let source = amount.around.right.iter().find(|mention| &self.text[mention.range.clone()] != "from");
        source.is_some_and(|mention| {
            mention.senses().any(SECTORS.without(Sense::Sector.into()))
                && matches!(self.gap_to(amount, mention), "from" | "from the" | "từ")
        })
    }

    /// "Sales of VNPT fell to", "the software industry had sales of".
    fn is_of_sales(&self, amount: &Amount<'_>, said: &str) -> bool {
        let mentions = amount.around.mentions;
        let (begin, end) = amount.since_figure();
        let opens =
            || begin <= mentions[0].range.start && self.sentence_to(amount).trim_ascii_start().starts_with("sales ");
        (said.split_ascii_whitespace().any(|word| word == "sales") || opens())
            && self.sells_all(mentions, sentence_start(self.text, mentions[0].range.start)..end)
    }

    /// Whether an enterprise says that it earned so much: "VNPT reported VND 59,280 billion", whatever the sentence before was about.
    fn is_booked(&self, amount: &Amount<'_>) -> bool {
        let Around { mentions, at, .. } = *amount.around;
        let end = Self::begin_of_hedges(mentions, at);
        let told =
            mentions[..at].iter().rev().skip_while(|mention| mention.range.start >= end || mention.has(Sense::Review));
        let Some(last) = { told }.next() else { return false };
        let verb = cut(self.text, last.range.end, end).trim_ascii();
        matches!(last.what, What::Operator(..)) && Cues::bundled().books.holds(verb)
    }

    /// Whether an industry is said to have sold what it makes for the amount: "The digital technology industry sold hardware, software
    /// and content worth nearly VND 3,530 trillion". One that sold a thing of another's has earned something else.
    pub(super) fn has_sold(&self, amount: &Amount<'_>) -> bool {
        let Around { mentions, at, .. } = *amount.around;
        if !self.said.has(Sense::It) {
            return false;
        }
        let begin = sentence_start(self.text, mentions[0].range.start);
        let end = Self::begin_of_hedges(mentions, at);
        let said = cut(self.text, begin, end).trim_ascii_end();
        let Some((subject, sold)) = said.split_once(" sold ").or_else(|| said.split_once(" bán ra ")) else {
            return false;
        };
        let verb = begin + subject.len();
        let industry = mentions[..at]
            .iter()
            .rfind(|mention| mention.range.end <= verb)
            .is_some_and(|mention| mention.range.end == verb && mention.has(Sense::It));
        let mut goods = mentions[..at].iter().filter(|mention| mention.range.start > verb && mention.range.start < end);
        let own = SECTORS.with(Senses::of(&[Sense::About, Sense::Above, Sense::Below, Sense::Estimate]));
        industry
            && goods.clone().any(|mention| mention.has(Sense::It))
            && Cues::bundled().sold_for.end_word(sold, &[' '])
            && goods.all(|mention| {
                let written = &self.text[mention.range.clone()];
                matches!(mention.what, What::Mark(_))
                    || mention.senses().any(own)
                    || Cues::bundled().sold_for.holds(written)
            })
    }

    /// Whether the enterprises of a sector are said to have taken the amount in: "Postal and delivery companies collected VND 318.6
    /// billion", "…, and the postal firms added VND 191 billion".
    fn is_collected(&self, amount: &Amount<'_>) -> bool {
        let Around { mentions, at, first, .. } = *amount.around;
        let end = Self::begin_of_hedges(mentions, at);
        let Some(last) = mentions[..at].iter().rfind(|mention| mention.range.end <= end && mention.range.start < end)
        else {
            return false;
        };
        let verb = cut(self.text, last.range.end, end).trim_ascii();
        let cues = Cues::bundled();
        // The verb may be a word of its own.
        let (subject, verb) = match &self.text[last.range.clone()] {
            own if verb.is_empty() && cues.adds.holds(own) => {
                (mentions[..at].iter().rfind(|mention| mention.range.end < last.range.start), own)
            }
            // "Enterprises in the province collected VND 1,684 billion"
            _ if last.has(Sense::WholeProvince) || matches!(last.what, What::Place(_)) => {
                (mentions[..at].iter().rfind(|mention| mention.range.end < last.range.start), verb)
            }
            _ => (Some(last), verb),
        };
        let adds = cues.adds.holds(verb) && adds_to(&self.drafts[first..]);
        subject.is_some_and(|subject| subject.senses().any(SECTORS.with(Sense::Enterprises.into())))
            && (cues.collects.holds(verb) || adds)
    }

    /// Whether sales that `said` tells of are of no single thing: "sales of VNPT", "sales of VND 40 billion", and not "sales of
    /// SIM cards".
    fn sells_all(&self, mentions: &[Mention], said: Range<usize>) -> bool {
        let Some(at) = cut(self.text, said.start, said.end).find(SALES_OF) else { return true };
        let end = said.start + at + SALES_OF.len();
        let own =
            SECTORS.with(Senses::of(&[Sense::About, Sense::Above, Sense::Below, Sense::Estimate, Sense::Enterprises]));
        mentions.iter().any(|mention| {
            (end..=end + 4).contains(&mention.range.start)
                && (mention.senses().any(own)
                    || mention.quantity().is_some()
                    || matches!(mention.what, What::Operator(..)))
        })
    }
}

impl Amount<'_> {
    /// Where the words between the figure before and the amount begin and end.
    fn since_figure(&self) -> (usize, usize) {
        let end = self.around.mentions[self.around.at].range.start;
        (self.around.left.first().map_or(end, |mention| mention.range.start), end)
    }
}

const SALES_OF: &str = "sales of ";

/// Whether "thu" stands there as a verb: "Viễn thông thu 28.470 tỷ đồng".
fn takes_in(said: &str) -> bool {
    let mut words = verb_first(said);
    words.next() == Some("thu") && words.next() != Some("doanh")
}

/// Whether the last of `drafts` is revenue, so that what another one added is revenue, too.
fn adds_to(drafts: &[Draft]) -> bool {
    drafts.last().is_some_and(|last| matches!(last.matter, Matter::Money(Money::Revenue, _)))
}

/// Whether the words end in a verb of spending: "trên 75% hộ có cáp quang; chi 120 tỷ đồng cho chuyển đổi số".
fn is_spent(said: &str) -> bool {
    let spends = &Cues::bundled().spends;
    let mut words = verb_first(said);
    let Some(verb) = words.next() else { return false };
    // "đề nghị tỉnh bố trí 4,5 tỷ đồng": a verb of two words.
    spends.holds(verb) || words.next().is_some_and(|first| spends.holds(&format!("{first} {verb}")))
}

/// The words from the verb before an amount back.
fn verb_first(said: &str) -> impl Iterator<Item = &str> {
    let hedges = &Cues::bundled().hedges;
    said.split_ascii_whitespace().rev().skip_while(|word| hedges.iter().any(|known| known == word))
}
