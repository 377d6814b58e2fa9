//! Lines that the words right beside a number name.

use std::ops::Range;

use crate::extract::compose::{GENERATIONS, LINES};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::Mention;
use crate::extract::words::{cut, joins_numbers};

use super::super::{Around, Linker};
use super::Named;

impl Linker<'_> {
    /// The lines that a list, the number's noun, or the words behind and before it name; `left` are those before it.
    pub(super) fn lines_beside(&self, around: &Around<'_>, left: &[Mention]) -> Option<Named> {
        if let Some(item) = around.item.filter(|item| item.senses.any(LINES)) {
            return Some((item.senses.only(LINES), Some(item.words.clone())));
        }
        // "mobile is 3,951,270 subscribers and fixed is 67,282 subscribers": what comes after "and" is the next one's.
        let of_next = || around.right.first().is_some_and(|next| self.names_the_next(around, next));
        let behind = self
            .smartphones_of_counted(around)
            .or_else(|| lines_of_noun(around))
            .or_else(|| self.lines_past_apposition(around))
            .or_else(|| self.lines_led_to(around, if of_next() { &[] } else { around.right }))
            .map(|named| self.with_generations_in_bracket(around, named));
        behind.or_else(|| {
            let right = if of_next() { &[][..] } else { around.right };
            self.lines_before(left).or_else(|| lines_a_little_behind(around, right))
        })
    }

    /// With the generations that the bracket right behind lines of data names: "212,480 thuê bao truy nhập Internet (4G và 3G)".
    fn with_generations_in_bracket(&self, around: &Around<'_>, (lines, words): Named) -> Named {
        let data = lines == Sense::Internet.into() || lines == Sense::Broadband.into();
        let Some(end) = words.as_ref().map(|words| words.end).filter(|_| data) else { return (lines, words) };
        (lines.with(self.generations_in_bracket(&around.mentions[around.at + 1..], end)), words)
    }

    /// The generations that a bracket right behind `end`, among the mentions `behind` a number, names and nothing else.
    pub(super) fn generations_in_bracket(&self, behind: &[Mention], end: usize) -> Senses {
        let from = behind.iter().position(|mention| mention.range.start >= end).unwrap_or(behind.len());
        let [open, inside @ ..] = &behind[from..] else { return Senses::NONE };
        let beside = open.is_mark(b'(') && cut(self.text, end, open.range.start).trim_ascii().is_empty();
        let close = inside.iter().position(|mention| mention.is_mark(b')'));
        let Some(inside) = close.filter(|_| beside).map(|close| &inside[..close]) else { return Senses::NONE };
        let generation = |mention: &Mention| mention.senses().any(GENERATIONS) || mention.is_mark(b',');
        if !inside.iter().all(generation) {
            return Senses::NONE;
        }
        inside.iter().fold(Senses::NONE, |all, mention| all.with(mention.senses().only(GENERATIONS)))
    }

    /// "104.5 million mobile subscribers had a smartphone".
    fn smartphones_of_counted(&self, around: &Around<'_>) -> Option<Named> {
        let mention = around.right.iter().find(|mention| mention.has(Sense::Smartphone))?;
        let gap = cut(self.text, around.quantity.noun_end, mention.range.start).trim_ascii();
        HAVE.contains(&gap).then(|| named_by(mention))
    }

    /// "Most of them, 731,450 subscribers, use a mobile phone".
    fn lines_past_apposition(&self, around: &Around<'_>) -> Option<Named> {
        let Around { mentions, at, quantity, .. } = *around;
        mentions[..at].last().filter(|mark| mark.is_mark(b','))?;
        let comma = at + mentions[at..].iter().position(|mark| mark.is_mark(b','))?;
        let mention = mentions.get(comma + 1).filter(|mention| mention.senses().any(LINES))?;
        let gap = cut(self.text, mentions[comma].range.end, mention.range.start).trim_ascii();
        let closes = mentions[comma].range.start == quantity.noun_end.max(quantity.quote.end);
        (closes && ARE_ON.contains(&gap)).then(|| named_by(mention))
    }

    /// Whether `next`, after the number and "and", is what the number after it is of, as words before name this one: "mobile is
    /// 3,951,270 subscribers and fixed is 67,282 subscribers".
    fn names_the_next(&self, around: &Around<'_>, next: &Mention) -> bool {
        let Around { mentions, at, left, quantity, .. } = *around;
        let gap = cut(self.text, quantity.noun_end.max(quantity.quote.end), next.range.start).trim_ascii();
        let other = mentions[at + 1..].iter().find_map(Mention::quantity);
        joins_numbers(gap)
            && next.senses().any(LINES)
            && left.iter().any(|mention| mention.senses().any(LINES))
            && other.is_some_and(|other| {
                let own = cut(self.text, next.range.end, other.quote.start);
                own.split_ascii_whitespace().count() <= 3 && !own.contains(',') && other.noun.only(LINES).is_empty()
            })
    }

    /// The lines that a word or two behind the number lead to: "1.2 million on fibre".
    fn lines_led_to(&self, around: &Around<'_>, right: &[Mention]) -> Option<Named> {
        let mention = right.iter().find(|mention| mention.senses().any(LINES))?;
        let gap = cut(self.text, around.quantity.noun_end, mention.range.start).trim_ascii();
        LEAD_TO.contains(&gap).then(|| (lines_near(right, mention, 12), Some(mention.range.clone())))
    }

    /// The lines that the words before the number name last.
    fn lines_before(&self, left: &[Mention]) -> Option<Named> {
        let wide = LINES.with(Senses::of(&[Sense::Subscribers, Sense::Density]));
        let told = |list: &[Mention]| self.cluster(list, wide).filter(|cluster| !cluster.0.only(LINES).is_empty());
        if let Some(all) = all_kinds_in_bracket(left) {
            return Some((LINES_OF_ALL_KINDS, Some(all)));
        }
        let (found, range) = told(left).or_else(|| self.cluster(left, LINES))?;
        let lines = found.only(LINES);
        // "broadband, fixed and mobile together": the kinds only say that all are meant.
        if lines == Senses::of(&[Sense::Mobile, Sense::Fixed]) {
            let earlier = left.iter().position(|mention| mention.range.start >= range.start).unwrap_or(0);
            if let Some((more, wider)) = told(&left[..earlier]) {
                return Some((more.only(LINES).with(lines), Some(wider)));
            }
        }
        Some((lines, Some(range)))
    }
}

/// The words of telephones, where a bracket behind them only lists their kinds: "Telephone subscribers (fixed wired, prepaid mobile,
/// postpaid mobile) totalled 1,204,300".
pub(in crate::extract::link) fn all_kinds_in_bracket(left: &[Mention]) -> Option<Range<usize>> {
    let close = left.iter().rposition(|mention| mention.is_mark(b')'))?;
    let open = left[..close].iter().rposition(|mention| mention.is_mark(b'('))?;
    let inside = &left[open + 1..close];
    let kinds = inside.iter().fold(Senses::NONE, |all, mention| all.with(mention.senses().only(LINES)));
    let alone = inside.iter().all(|mention| mention.quantity().is_none())
        && !left[close..].iter().any(|mention| mention.senses().any(LINES));
    let all =
        kinds.has(Sense::Mobile) && kinds.has(Sense::Fixed) && LINES_OF_ALL_KINDS.with(kinds) == LINES_OF_ALL_KINDS;
    let whole = left[..open].iter().rfind(|mention| mention.senses().any(LINES))?;
    let told = whole.senses().only(LINES) == Sense::Telephone.into();
    (all && alone && told).then(|| whole.range.clone())
}

/// Telephones, fixed and mobile.
pub(in crate::extract::link) const LINES_OF_ALL_KINDS: Senses =
    Senses::of(&[Sense::Telephone, Sense::Fixed, Sense::Mobile]);

/// The lines that the noun of the number says.
fn lines_of_noun(around: &Around<'_>) -> Option<Named> {
    let quantity = around.quantity;
    let own = quantity.noun.only(LINES);
    let words = quantity.quote.end.min(quantity.noun_end)..quantity.noun_end;
    let words: Range<usize> = if words.is_empty() { quantity.quote.clone() } else { words };
    (!own.is_empty()).then_some((own, Some(words)))
}

/// The lines that words not far behind the number name.
fn lines_a_little_behind(around: &Around<'_>, right: &[Mention]) -> Option<Named> {
    let mention = right.iter().find(|mention| mention.senses().any(LINES))?;
    let close = mention.range.start.saturating_sub(around.quantity.noun_end) <= 40;
    close.then(|| (lines_near(right, mention, 30), Some(mention.range.clone())))
}

/// The lines that `mention` names with those up to so many bytes behind it.
fn lines_near(right: &[Mention], mention: &Mention, farthest: usize) -> Senses {
    right
        .iter()
        .filter(|other| other.range.start.saturating_sub(mention.range.end) <= farthest)
        .fold(Senses::NONE, |all, other| all.with(other.senses().only(LINES)))
}

/// The lines that `mention` alone names.
fn named_by(mention: &Mention) -> Named {
    (mention.senses().only(LINES), Some(mention.range.clone()))
}

/// What subscribers do with a phone.
const HAVE: [&str; 18] = [
    "had a",
    "have a",
    "had",
    "have",
    "used",
    "use",
    "using",
    "used a",
    "use a",
    "with a",
    "with",
    "were on",
    "are on",
    "dùng",
    "sử dụng",
    "có",
    "đang dùng",
    "đang sử dụng",
];

/// What they do behind an apposition.
const ARE_ON: [&str; 11] =
    ["use a", "use", "used a", "used", "are on", "are", "were", "dùng", "sử dụng", "là", "have a"];

/// What leads from a number to its lines.
const LEAD_TO: [&str; 32] = [
    "đều là",
    "a",
    "an",
    "had a",
    "have a",
    "had",
    "used",
    "use",
    "using",
    "on",
    "with",
    "dùng",
    "sử dụng",
    "có",
    "of",
    "for",
    "có sử dụng",
    "were",
    "are",
    "were for",
    "as",
    "users of",
    "are users of",
    "were users of",
    "are subscribers to",
    "were subscribers to",
    "being users of",
    "là",
    "là thuê bao",
    "là người dùng",
    "là người sử dụng",
    "là khách hàng",
];
