//! Fixed and mobile alone: kinds of the lines that were counted before.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::Status;
use crate::extract::amount::Kind;
use crate::extract::compose::{self, LINES};
use crate::extract::draft::{Draft, Matter};
use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

use super::super::{Around, Found, Linker};

impl Linker<'_> {
    /// The lines of an item that says nothing but a kind of those that an item shortly above it counted: "– di động: 1.285.900" below
    /// "• Thuê bao điện thoại: 1.297.400; mật độ 108,9 thuê bao/100 dân".
    pub(in crate::extract::link) fn kind_of_lines_above(
        &self,
        around: &Around<'_>,
        reach: &mut u32,
    ) -> Option<(Senses, Option<Range<usize>>)> {
        let Around { mentions, at, quantity, .. } = *around;
        let [label @ .., mark] = &mentions[..at] else { return None };
        let kinds = Senses::of(&[Sense::Mobile, Sense::Fixed]);
        let [name] = label else { return None };
        let own = name.senses().only(kinds);
        let bare = mark.is_mark(b':') && quantity.noun.is_empty() && quantity.kind == Kind::Count;
        let plain = !own.is_empty() && name.senses().only(LINES) == own;
        // Its label stands alone on the line.
        let begin = memchr::memrchr(b'\n', &self.text.as_bytes()[..name.range.start]).map_or(0, |end| end + 1);
        let alone = !cut(self.text, begin, name.range.start).contains(is_letter)
            && cut(self.text, name.range.end, mark.range.start).trim_ascii().is_empty();
        if !bare || !plain || !alone {
            return None;
        }
        let near =
            self.drafts.iter().rev().take_while(|draft| draft.block < self.block && draft.block + 2 >= self.block);
        let whole = near.filter(|draft| draft.status == Status::Actual).find_map(|draft| match draft.matter {
            Matter::Lines(lines) if lines.only(kinds).is_empty() && draft.value > Some(quantity.value) => Some(lines),
            _ => None,
        })?;
        if !matches!(compose::subscribers(whole), Some("subscribers.telephone" | "subscribers.broadband")) {
            return None;
        }
        *reach += 1;
        Some((own.with(whole.only(Sense::Broadband.into())), Some(name.range.clone())))
    }

    /// What was `found`, as lines of mobile broadband where it is of the Internet and either the generations in a bracket say so or it is a
    /// part of the mobile subscribers told before: "937.300 thuê bao di động, trong đó 612.200 thuê bao truy nhập Internet (4G và 3G)".
    pub(in crate::extract::link) fn on_mobile_networks(&self, around: &Around<'_>, found: Found) -> Found {
        let Matter::Lines(lines) = found.0 else { return found };
        let says_generations =
            || !self.generations_in_bracket(&around.mentions[around.at + 1..], around.quantity.noun_end).is_empty();
        if found.1 != "subscribers.internet" || !(says_generations() || self.is_part_of_mobile(around)) {
            return found;
        }
        let lines = lines.with(Sense::Mobile.into());
        compose::subscribers(lines).map_or(found.clone(), |id| (Matter::Lines(lines), id, found.2))
    }

    /// Whether the number is a part of the mobile subscribers that were counted right before it.
    fn is_part_of_mobile(&self, around: &Around<'_>) -> bool {
        let Around { mentions, quantity, .. } = *around;
        let density = |draft: &Draft| matches!(draft.matter, Matter::Density(_));
        let Some(whole) = self.drafts.iter().rev().find(|draft| !density(draft)) else { return false };
        let mobile =
            matches!(whole.matter, Matter::Lines(lines) if compose::subscribers(lines) == Some("subscribers.mobile"));
        if !mobile || whole.block != self.block || whole.value <= Some(quantity.value) {
            return false;
        }
        let parts = Senses::of(&[Sense::OfWhich, Sense::OfThem]);
        let own = mentions.iter().filter(|mention| mention.range.start > whole.quote.end);
        if own.clone().any(|mention| mention.is_mark(b';') && mention.range.start < quantity.quote.start) {
            return false;
        }
        let clause = own.take_while(|mention| mention.range.start < quantity.quote.start || !is_mark(mention));
        let mut named = clause.filter(|mention| !is_mark(mention) && mention.quantity().is_none());
        // "Riêng Internet còn chậm: cả tỉnh có 5.870 thuê bao" opens another subject.
        let parted =
            named.clone().any(|mention| mention.senses().any(parts) && self.text[mention.range.clone()] != *"riêng");
        // What has other subscribers in between is no part of them.
        let others = Senses::of(&[Sense::Fixed, Sense::Fiber, Sense::Total, Sense::PayTv]);
        let other = |mention: &Mention| mention.senses().any(others) || matches!(mention.what, What::Operator(..));
        parted && !named.any(other)
    }

    /// "băng rộng …, trong đó cố định 251.300": fixed or mobile alone are kinds of what was named before, or of what the parts
    /// are parts of: "1,402,118 telephones; broadband 1,120,450, in which fixed is 246,310".
    pub(in crate::extract::link) fn with_parent(&self, lines: Senses, around: &Around<'_>) -> Senses {
        if lines != Sense::Mobile.into() && lines != Sense::Fixed.into() {
            return lines;
        }
        let kind = |draft: &Draft| match draft.matter {
            Matter::Lines(parent) => Some(parent),
            _ => None,
        };
        let drafts = &self.drafts[around.first..];
        let before = &around.mentions[..around.at];
        let parted = before.iter().rposition(|mention| mention.has(Sense::OfWhich));
        let mark = parted.map_or(0, |mark| before[mark].range.start);
        let (wholes, parts) = drafts.split_at(drafts.partition_point(|draft| draft.quote.start < mark));
        let whole = wholes.last().filter(|_| parted.is_some());
        // "218,600 Internet subscribers (of which 210,000 on fibre), 817,150 mobile subscribers": the parts have ended.
        if let Some((whole, mark)) = whole.zip(parted) {
            let sum: Decimal = parts.iter().filter_map(|part| part.value).sum();
            let fits = whole.value.is_none_or(|whole| sum + around.quantity.value <= whole * ROUNDED);
            let ended = before[mark..].iter().any(|mention| matches!(mention.what, What::Mark(b')' | b';' | b':')));
            if !fits || ended {
                return lines;
            }
        }
        whole
            .map_or_else(|| drafts.iter().find_map(kind), kind)
            .filter(|parent| parent.any(DATA) && parent.has(Sense::Mobile) == parent.has(Sense::Fixed))
            .map_or(lines, |parent| lines.with(parent.only(DATA)))
    }
}

/// Whether a mention is a mark of punctuation, whichever.
fn is_mark(mention: &Mention) -> bool {
    matches!(mention.what, What::Mark(_))
}

/// How much more than the whole its parts may come to, since numbers are rounded.
const ROUNDED: Decimal = Decimal::from_parts(101, 0, 0, false, 2);

const DATA: Senses = Senses::of(&[Sense::Broadband, Sense::Internet]);
