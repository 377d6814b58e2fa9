//! Numbers of what a phrase of the glossary names: an indicator by itself, whatever its words mean one by one.
//!
//! The phrase may stand in the noun phrase after the number, before it in its clause, in a list that pairs names with
//! numbers, or in a heading or the line over a list; figures after it go on with it. A phrase for a bundled indicator
//! with words beside it that narrow it ("máy điện thoại cố định") is left to the grammar, which knows what both make.

use std::ops::Range;

use crate::domain::{IndicatorId, Slot, Unit};
use crate::extract::amount::Kind;
use crate::extract::compose::{self, GENERATIONS, LINES, Money, SECTORS};
use crate::extract::draft::Matter;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{HEADS, Mention, Quantity, What};
use crate::extract::words::cut;

use super::{Around, Found, Linker, NAMES};

impl Linker<'_> {
    /// What a number measures: by a phrase of the glossary where one is in reach, else by the words of the field.
    pub(super) fn measured(
        &self,
        around: &Around<'_>,
        reach: &mut u32,
        inherited: &mut Option<usize>,
    ) -> Option<Found> {
        if self.automaton.has_terms()
            && let Some(found) = self.term(around, reach, inherited)
        {
            return Some(found);
        }
        if let Some(found) =
            self.restated_then(around, reach).or_else(|| self.measured_by_bracketed_base(around, reach))
        {
            return Some(found);
        }
        match around.quantity.kind {
            Kind::Money(_) => self.money(around, reach),
            Kind::Percent => self.share(around, reach, inherited),
            Kind::Per100 => self.density(around, reach),
            Kind::Count => self.count(around, reach, inherited),
            Kind::Points | Kind::Other => None,
        }
    }

    fn term(&self, around: &Around<'_>, reach: &mut u32, inherited: &mut Option<usize>) -> Option<Found> {
        let Around { mentions, at, left, right, quantity, item, .. } = *around;
        let spoken = &mentions[..at];
        let fits = |id: IndicatorId| self.fits(id, quantity, spoken);
        if let Some(words) = item.map(|item| &item.words)
            && let Some(id) = self.automaton.term(&self.text[words.clone()]).filter(|id| fits(*id))
        {
            return Some(found(id, Some(words.clone())));
        }
        let noun = mentions[at + 1..].iter().take_while(|mention| mention.range.start < quantity.noun_end);
        let own = noun.filter_map(|mention| self.term_of(mention)).find(|(id, _)| fits(*id));
        if let Some((id, words)) = own {
            // "12.300 máy điện thoại cố định": which of them, the grammar knows.
            return (!narrows(quantity.noun, id)).then(|| found(id, Some(words)));
        }
        if let Some((id, words)) = self.follower(left, right, quantity).filter(|(id, _)| fits(*id)) {
            return Some(found(id, Some(words)));
        }
        // The number counts something else that stands beside it.
        let other_noun = quantity.noun.any(HEADS.without(Sense::Term.into()));
        if quantity.kind == Kind::Count && other_noun && self.echo(left, quantity).is_none() {
            return None;
        }
        let rivals = rivals(quantity.kind);
        let nearest = left.iter().rposition(|mention| mention.has(Sense::Term) || mention.senses().any(rivals));
        if let Some(index) = nearest {
            let (id, words) = self.term_of(&left[index]).filter(|(id, _)| fits(*id))?;
            let beside = &left[index + 1..];
            if beside.iter().any(|mention| narrows(mention.senses(), id)) {
                return None;
            }
            *reach += u32::from(beside.iter().any(|mention| mention.is_mark(b',')));
            return Some(found(id, Some(words)));
        }
        if left.iter().chain(right.iter().take(2)).any(|mention| mention.senses().any(NAMES)) {
            return None;
        }
        self.term_like_the_last(around, reach, inherited).or_else(|| self.term_above(around, reach))
    }

    /// "to 697 by the end of June", "của Hà Nội là 12": of what the figure before was of.
    fn term_like_the_last(&self, around: &Around<'_>, reach: &mut u32, inherited: &mut Option<usize>) -> Option<Found> {
        let Around { mentions, at, quantity, first, item, .. } = *around;
        let index = self.drafts.len().checked_sub(1).filter(|index| *index >= first)?;
        let last = &self.drafts[index];
        let Matter::Term(id) = last.matter else { return None };
        if last.value.is_none() || !self.fits(id, quantity, &mentions[..at]) {
            return None;
        }
        let gap = cut(self.text, last.quote.end, quantity.quote.start);
        let says = |words: &[&str]| gap.split(|c: char| !is_word_part(c)).any(|word| words.contains(&word));
        if item.is_none() && !bears(around) && !says(&["to", "lên", "from", "từ", "against", "xuống", "and", "và"])
        {
            return None;
        }
        *reach += 1;
        // Where it arrived has the time of its surroundings.
        if !says(&["to", "lên"]) && item.is_none() {
            *inherited = Some(index);
        }
        Some(found(id, None))
    }

    /// An item of a list, or a line under a heading, that says whose the number is and leaves to them what of.
    fn term_above(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { mentions, at, quantity, left, .. } = *around;
        let item = self.is_item() && left.iter().all(|mention| !matches!(mention.what, What::Words(_)));
        if !bears(around) && !item {
            return None;
        }
        let intro = self.intro.as_ref().and_then(|intro| intro.term.clone());
        let above = intro.or_else(|| self.paragraph.term.clone()).or_else(|| self.section.term.clone());
        let (id, words) = above.filter(|(id, _)| self.fits(*id, quantity, &mentions[..at]))?;
        *reach += 2;
        Some(found(id, Some(words)))
    }

    /// "12 billion VND in spectrum fees", "12 tỷ đồng tiền phí tần số".
    fn follower(
        &self,
        left: &[Mention],
        right: &[Mention],
        quantity: &Quantity,
    ) -> Option<(IndicatorId, Range<usize>)> {
        let next = right.first()?;
        let (id, words) = self.term_of(next)?;
        let gap = cut(self.text, quantity.quote.end, next.range.start).trim_ascii();
        let close = matches!(gap, "" | "of" | "in" | "of the" | "in the" | "tiền" | "về");
        let says = matches!(gap, "là" | "was" | "were" | "is" | "are" | "from" | "từ" | "for" | "là của");
        let named = left.iter().any(|mention| mention.senses().any(rivals(quantity.kind).with(Sense::Term.into())));
        ((close || says && !named) && !right.iter().any(|mention| narrows(mention.senses(), id))).then_some((id, words))
    }

    /// The indicator that a mention names by itself, and its words.
    pub(super) fn term_of(&self, mention: &Mention) -> Option<(IndicatorId, Range<usize>)> {
        let words = Some(&mention.range).filter(|_| mention.has(Sense::Term))?;
        Some((self.automaton.term(&self.text[words.clone()])?, words.clone()))
    }

    /// The indicator whose growth is told, where a phrase of the glossary names it.
    pub(super) fn grown_term(&self, left: &[Mention]) -> Option<IndicatorId> {
        let rivals = Senses::of(&[Sense::Revenue, Sense::Budget, Sense::OtherMoney]).with(HEADS);
        let nearest = left.iter().rposition(|mention| mention.senses().any(rivals))?;
        let (id, _) = self.term_of(&left[nearest])?;
        (!left[nearest + 1..].iter().any(|mention| narrows(mention.senses(), id))).then_some(id)
    }

    /// The term of an analyst's own that a sentence leaves for those after it.
    pub(super) fn left_term(&self, mentions: &[Mention]) -> Option<(IndicatorId, Range<usize>)> {
        let terms = mentions.iter().filter_map(|mention| self.term_of(mention));
        terms.filter(|(id, _)| compose::parts(*id).is_empty()).last()
    }

    /// Where the noun after the number ends that only repeats words of the phrase before it: "Số tủ phát hành báo đạt
    /// 120 tủ", "parcel lockers reached 45 lockers", or a word for pieces of anything.
    pub(super) fn echo(&self, left: &[Mention], quantity: &Quantity) -> Option<usize> {
        const PIECES: [&str; 8] = ["chiếc", "bộ", "cái", "units", "unit", "sets", "pieces", "cơ"];
        let term = self.term_in_reach(left)?;
        let singular = |word: &str| word.strip_suffix('s').unwrap_or(word).to_owned();
        let own: Vec<String> = self.text[term].split(' ').map(singular).collect();
        let from = quantity.quote.end.min(quantity.digits.end.max(quantity.quote.start));
        let end = quantity.noun_end.max(quantity.quote.end);
        let noun = cut(self.text, from, end).trim_ascii();
        if !noun.is_empty() && quantity.noun.any(HEADS) {
            let repeats = |word: &str| own.contains(&singular(word)) || PIECES.contains(&word);
            return noun.split(' ').all(repeats).then_some(end);
        }
        let rest = &self.text[quantity.quote.end..];
        let word = rest.strip_prefix(' ')?.split(|c: char| !is_word_part(c)).next()?;
        let repeats = !word.is_empty() && (own.contains(&singular(word)) || PIECES.contains(&word));
        repeats.then(|| quantity.quote.end + 1 + word.len())
    }

    /// The words of the phrase of the glossary that a number may be of: before it, of the figure before, or above.
    fn term_in_reach(&self, left: &[Mention]) -> Option<Range<usize>> {
        if !self.automaton.has_terms() {
            return None;
        }
        let before = left.iter().rev().find(|mention| mention.has(Sense::Term)).map(|mention| mention.range.clone());
        let last = self.drafts.last().filter(|last| last.block == self.block && matches!(last.matter, Matter::Term(_)));
        let intro = self.intro.as_ref().and_then(|intro| intro.term.as_ref());
        let above = intro.or(self.paragraph.term.as_ref()).or(self.section.term.as_ref());
        before.or_else(|| last?.said(Slot::Indicator).cloned()).or_else(|| above.map(|term| term.1.clone()))
    }

    /// Whether an indicator is measured in the unit of a number.
    fn fits(&self, id: IndicatorId, quantity: &Quantity, before: &[Mention]) -> bool {
        let Some(unit) = self.catalogue.get(id).map(|indicator| indicator.unit) else { return false };
        match (quantity.kind, unit) {
            (Kind::Money(_), unit) => unit.is_money(),
            (Kind::Percent, Unit::Percent) | (Kind::Per100, Unit::Per100) => true,
            (Kind::Count, Unit::Count) => {
                // "Parcel lockers per 100 people: 12" counts no lockers.
                let since = before.iter().rposition(|mention| mention.quantity().is_some()).map_or(0, |last| last + 1);
                let per_head = before[since..].iter().any(|mention| mention.has(Sense::Per100People));
                !per_head && (quantity.scaled || quantity.value.is_integer())
            }
            (Kind::Count, Unit::Per100) => before.iter().any(|mention| mention.has(Sense::Per100People)),
            // "Spectrum fees: 1,015 billion": the unit is understood.
            (Kind::Count, Unit::Vnd) => quantity.power >= 9 && quantity.noun.is_empty(),
            _ => false,
        }
    }
}

/// Whether words around a number say whose it is or when.
fn bears(around: &Around<'_>) -> bool {
    let whole = Senses::of(&[Sense::WholeProvince, Sense::Country, Sense::ThatFigure]);
    around.left.iter().chain(around.right).any(|mention| {
        matches!(mention.what, What::Place(_) | What::Operator(..) | What::Time { .. }) || mention.senses().any(whole)
    })
}

/// Whether words beside a phrase for the bundled indicator `id` say which part of it is meant.
pub(in crate::extract) fn narrows(beside: Senses, id: IndicatorId) -> bool {
    let parts = compose::parts(id);
    let which = LINES.with(GENERATIONS).with(SECTORS.without(Sense::Sector.into()));
    !parts.is_empty() && beside.any(which.without(parts))
}

/// What rivals a phrase of the glossary as the thing that a number of this kind measures.
fn rivals(kind: Kind) -> Senses {
    match kind {
        Kind::Money(_) => Senses::of(&[Sense::Revenue, Sense::Budget, Sense::OtherMoney]),
        Kind::Percent => Senses::of(&[Sense::Rate, Sense::Coverage, Sense::Density]),
        _ => HEADS.without(Senses::of(&[Sense::People, Sense::Area, Sense::OtherNoun])).with(Sense::Density.into()),
    }
}

/// A figure of `id`.
fn found(id: IndicatorId, words: Option<Range<usize>>) -> Found {
    (matter_of(id), id.as_str(), words)
}

/// The matter of a figure of `id`, of which figures after it take parts over.
pub(in crate::extract) fn matter_of(id: IndicatorId) -> Matter {
    let parts = compose::parts(id);
    match id.stem() {
        _ if parts.is_empty() => Matter::Term(id),
        "revenue" => Matter::Money(Money::Revenue, parts.only(SECTORS)),
        "budget" => Matter::Money(Money::Budget, parts.only(SECTORS)),
        "subscribers" => Matter::Lines(parts.only(LINES)),
        "density" => Matter::Density(parts.only(LINES)),
        "share" | "coverage" => Matter::Share(parts),
        _ if parts.has(Sense::Stations) || parts.has(Sense::Locations) => Matter::Stations(parts),
        _ => Matter::Other,
    }
}
