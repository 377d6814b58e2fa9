//! Figures of whoever speaks: "we have 347,000", and certificates of whoever issued them.

use crate::domain::Operator;
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{begins_with_any, cut, ends_with_word, sentence_start};

use super::super::Linker;
use super::{Figure, Owner};

impl Linker<'_> {
    /// "Viettel has 900,000 mobile subscribers; we have 347,000".
    pub(super) fn speaker_of_ours(&self, figure: &Figure<'_>) -> Option<Owner> {
        let (operator, own) =
            self.own_operator().or(self.frame.answering).filter(|_| self.speaks_as_we(figure.mentions, figure.at))?;
        let points = own == Trade::Post && figure.indicator() == "network.post_offices";
        let fits = !matches!(figure.draft.indicator.stem(), "share" | "density")
            && (points || (own == Trade::Post) == figure.is_of_post());
        fits.then_some((operator, None))
    }

    /// Whether an enterprise tells of itself right before the number: "…; we have 347,000".
    pub(in crate::extract::link) fn speaks_as_we(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(quantity) = mentions[at].quantity() else { return false };
        let mark =
            mentions[..at].iter().rfind(|mention| matches!(mention.what, What::Mark(b',' | b';') | What::Quantity(_)));
        let begin = mark.map_or_else(
            || sentence_start(self.text, mentions[0].range.start),
            |mark| mark.quantity().map_or(mark.range.end, |before| before.noun_end),
        );
        let said = cut(self.text, begin, quantity.quote.start).trim_ascii_start();
        let said =
            ["and ", "while ", "but ", "còn ", "và "].iter().find_map(|word| said.strip_prefix(word)).unwrap_or(said);
        // "The signal of our 4G covers 97.4% of the people"
        let ours = said.strip_prefix("our ").or_else(|| said.split_once(" our ").map(|our| our.1));
        let land = |ours: &str| {
            begins_with_any(ours, &["province", "city", "country", "people", "nation", "district", "town", "customers"])
        };
        // "At the end of June we had 13,184 service points"
        let times = mentions[..at].iter().filter(|mention| matches!(mention.what, What::Time { .. }));
        let behind_time = |time: &Mention| {
            time.range.start >= begin && Cues::bundled().we_have.begin(self.text[time.range.end..].trim_ascii_start())
        };
        let own =
            Cues::bundled().we_have.begin(said) || { times }.any(behind_time) || ours.is_some_and(|ours| !land(ours));
        // "In Bac Lieu our post office made VND 38.7 billion": where, and still whose.
        let ours = ours.map_or(begin, |ours| quantity.quote.start.saturating_sub(ours.len()));
        let other = |mention: &Mention| match mention.what {
            What::Operator(..) => mention.range.start >= begin,
            What::Place(_) => mention.range.start >= ours,
            _ => false,
        };
        own && !mentions[..at].iter().any(other)
    }

    /// The enterprise that has issued so many certificates, where it tells of itself: "đơn vị đã cấp 6.420 chứng thư số".
    pub(super) fn issuer(&self, mentions: &[Mention], at: usize) -> Option<Operator> {
        if let Some(named) = self.named_issuer(mentions, at) {
            return Some(named);
        }
        let (operator, _) = self.own_operator().or(self.paragraph.speaker)?;
        let told = (0..at).rev().find(|index| mentions[*index].has(Sense::Anaphor)).is_some_and(|index| {
            let led = self.text[..mentions[index].range.start].trim_ascii_end();
            !self.is_of_others(mentions, index)
                && !ends_with_word(led, &["cho", "for", "to", "của", "với", "cùng", "with"], &[' '])
        });
        let wide = Senses::of(&[Sense::Department, Sense::Ministry, Sense::WholeMarket, Sense::Country]);
        let others = mentions[..at].iter().any(|mention| mention.senses().any(wide));
        // An item of the list in which the enterprise tells what it has: "• Lũy kế đã cấp 4.115 chứng thư số".
        let listed = || {
            let last = self.drafts.last().filter(|last| last.block < self.block && last.block + 2 >= self.block);
            self.is_item() && last.is_some_and(|last| last.operator == Some(operator))
        };
        ((told || self.speaks_as_we(mentions, at) || listed()) && !others).then_some(operator)
    }

    /// The one enterprise that the sentence names before the number as who issued so many: "VNPT Lai Châu đã cấp 3.240 chứng thư số",
    /// "Chữ ký số VNPT-CA: 3.240 chứng thư số"; not whoever received them.
    fn named_issuer(&self, mentions: &[Mention], at: usize) -> Option<Operator> {
        let mut named = mentions[..at].iter().filter(|mention| matches!(mention.what, What::Operator(..)));
        let (bearer, other) = (named.next()?, named.next());
        let What::Operator(operator, _) = bearer.what else { return None };
        let cues = Cues::bundled();
        let led = self.text[..bearer.range.start].trim_ascii_end();
        let said = cut(self.text, bearer.range.end, mentions[at].range.start);
        let issued = said.starts_with("-ca") || cues.issued.is_in(said) && !said.contains([',', ';', '\n']);
        (other.is_none() && issued && !ends_with_word(led, &["cho", "for", "to", "của"], &[' '])).then_some(operator)
    }
}
