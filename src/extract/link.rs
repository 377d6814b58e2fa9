//! Links numbers to what they are numbers of.
//!
//! A sentence is read from left to right. Each number weighs the words in reach, nearest first:
//! its own noun phrase, the words between it and the number before, the rest of its clause, the
//! sentence so far, the paragraph, the list's or section's heading, the headline.

use std::ops::Range;

use crate::domain::{Bound, Catalogue, IndicatorId, IndicatorKind, Operator, Period, PlaceId, Slot, Status, Unit};

use super::amount::Kind;
use super::compose::{self, GENERATIONS, LINES, Money, SECTORS};
use super::context::Frame;
use super::draft::{Draft, Matter};
use super::enumeration;
use super::growth::{self, Role};
use super::lexicon::{Sense, Senses, Trade};
use super::mention::{HEADS, Mention, Quantity, What};
use super::time::{self, When};
use super::words::cut;

/// What the text so far makes a later figure about.
#[derive(Clone, Debug, Default)]
pub(super) struct Topic {
    /// Sectors of money.
    pub sectors: Senses,
    /// Revenue or budget.
    pub measure: Option<Money>,
    /// Subscriber lines.
    pub lines: Senses,
    /// All senses that were named.
    pub named: Senses,
    /// The place.
    pub place: Option<(PlaceId, Range<usize>)>,
    /// The time.
    pub when: Option<(When, Range<usize>)>,
    /// The enterprise.
    pub operator: Option<(Operator, Trade, Range<usize>)>,
    /// Whether figures are wanted ones.
    pub target: bool,
    /// What counted things the text speaks of.
    pub heads: Senses,
}

/// A growth figure whose level is not known yet.
struct Pending {
    percent: rust_decimal::Decimal,
    yearly: bool,
    base: Option<i32>,
    quote: Range<usize>,
    at: usize,
    own: Option<IndicatorId>,
}

/// Reads the figures of one document.
pub(super) struct Linker<'a> {
    pub text: &'a str,
    pub frame: &'a Frame,
    pub catalogue: &'a Catalogue,
    pub drafts: Vec<Draft>,
    /// What the headings above say.
    pub section: Topic,
    /// What the paragraph so far says.
    pub paragraph: Topic,
    /// What a line before a list says of its items.
    pub intro: Option<Topic>,
    /// The times of the sentence before.
    pub recent_times: Vec<(When, Range<usize>)>,
    /// The measure of the last amounts of money, for the next enterprise in line.
    pub above_measure: Option<Money>,
    /// The block being read.
    pub block: usize,
    pub in_heading: bool,
    /// The last enterprise that the text named.
    pub last_operator: Option<(Operator, Trade)>,
}

impl Linker<'_> {
    /// Reads one sentence.
    pub fn sentence(&mut self, mentions: &[Mention]) {
        let kept = self.without_asides(mentions);
        let mentions = kept.as_slice();
        let first = self.drafts.len();
        let mut roles: Vec<Role> = Vec::with_capacity(mentions.len());
        let mut previous = None;
        for (at, mention) in mentions.iter().enumerate() {
            let role = if mention.quantity().is_some() {
                growth::role(self.text, mentions, at, previous)
            } else {
                Role::Nothing
            };
            if mention.quantity().is_some() {
                previous = Some(role);
            }
            roles.push(role);
        }
        let lists = enumeration::find(self.text, mentions, &roles, &self.frame.place_list, &self.recent_times);
        let mut pending: Vec<Pending> = Vec::new();
        for at in 0..mentions.len() {
            let Some(quantity) = mentions[at].quantity() else {
                self.note_mention(mentions, at);
                continue;
            };
            let clause = self.zone(mentions, &roles, at);
            match roles[at] {
                Role::Level => {
                    let item = lists.iter().find_map(|list| list.item(at));
                    if let Some(mut draft) = self.level(mentions, &roles, at, quantity, clause.clone(), first, item) {
                        let id = draft.indicator;
                        let fits = |growth: &mut Pending| {
                            growth.own.is_none_or(|own| own == id) && self.leads_to(mentions, growth.at, at)
                        };
                        if let Some(growth) = pending.pop_if(fits) {
                            self.add_growth(&mut draft, growth.percent, growth.yearly, growth.base, growth.quote);
                        }
                        if !self.is_part_of_same(mentions, at, first, &draft) {
                            self.drafts.push(draft);
                        }
                    }
                }
                Role::Growth { percent, yearly, base } => {
                    let quote = quantity.quote.clone();
                    let own = self.growth_matter(mentions, clause.clone(), at, first);
                    let elsewhere = own.is_none() && self.names_other_place(mentions, at);
                    // A growth of something that is not ours: "doanh thu vận tải tăng 5%".
                    let since = mentions[..at]
                        .iter()
                        .rposition(|mention| mention.quantity().is_some() || mention.is_mark(b';'))
                        .map_or(0, |index| index + 1);
                    let strange = own.is_none()
                        && mentions[since..at].iter().any(|mention| {
                            mention.senses().any(Senses::of(&[
                                Sense::OtherSector,
                                Sense::OtherMoney,
                                Sense::Revenue,
                                Sense::Budget,
                            ]))
                        })
                        && !elsewhere
                        && since > 0;
                    if strange {
                        continue;
                    }
                    let figure = self.drafts.len() == first
                        && mentions[..at].iter().any(|mention| mention.has(Sense::ThatFigure));
                    let said =
                        figure.then(|| self.drafts.iter().rposition(|draft| draft.block == self.block)).flatten();
                    if let Some(said) = said {
                        if mentions[..at].iter().any(|mention| mention.has(Sense::Estimate)) {
                            self.drafts[said].status = Status::Estimate;
                        }
                        if self.drafts[said].yoy.is_none() {
                            let mut taken = self.drafts[said].clone();
                            self.add_growth(&mut taken, percent, yearly, base, quote);
                            self.drafts[said] = taken;
                        }
                        continue;
                    }
                    let target = match &own {
                        None if elsewhere => None,
                        None => (self.drafts.len() > first).then(|| {
                            // "to 2,604,000 in June from 2,959,000 a year before, a drop of 12 per cent": the later one fell.
                            let last = self.drafts.len() - 1;
                            let pair = last > first
                                && self.drafts[last - 1].indicator == self.drafts[last].indicator
                                && self.drafts[last - 1]
                                    .period
                                    .zip(self.drafts[last].period)
                                    .is_some_and(|(one, two)| time::years_before(one, 1) == two);
                            if pair { last - 1 } else { last }
                        }),
                        Some(id) => (first..self.drafts.len()).rev().find(|draft| self.drafts[*draft].indicator == *id),
                    };
                    let bracketed = mentions[..at]
                        .iter()
                        .rev()
                        .take_while(|mention| !mention.is_mark(b')'))
                        .any(|mention| mention.is_mark(b'('));
                    match target {
                        Some(draft) if self.drafts[draft].yoy.is_none() || bracketed => {
                            let mut taken = self.drafts[draft].clone();
                            if taken.yoy.is_none() {
                                self.add_growth(&mut taken, percent, yearly, base, quote);
                                self.drafts[draft] = taken;
                            }
                        }
                        Some(_) => {}
                        None => pending.push(Pending { percent, yearly, base, quote, at, own }),
                    }
                }
                Role::OfPlan(percent) => {
                    if self.drafts.len() > first
                        && let Some(draft) = self.drafts.last_mut()
                        && draft.of_plan.is_none()
                        && draft.value.is_some()
                    {
                        draft.of_plan = Some(percent.normalize());
                        draft.note(Slot::OfPlan, quantity.quote.clone());
                    }
                }
                Role::Change | Role::Nothing => {}
            }
        }
        for growth in pending {
            self.lone_growth(mentions, &roles, &growth, first);
        }
        if let Some(mention) = mentions.iter().find(|mention| mention.has(Sense::Unchanged))
            && let Some(draft) =
                self.drafts[first..].iter_mut().rev().find(|draft| draft.quote.end <= mention.range.start)
            && draft.yoy.is_none()
        {
            draft.yoy = Some(rust_decimal::Decimal::ZERO);
            draft.note(Slot::Yoy, mention.range.clone());
        }
        self.end_sentence(mentions, first);
    }

    /// The mentions outside relative clauses that hold no number: ", which operates the …,".
    fn without_asides(&self, mentions: &[Mention]) -> Vec<Mention> {
        let mut kept: Vec<Mention> = Vec::with_capacity(mentions.len());
        let mut index = 0;
        while index < mentions.len() {
            let mention = &mentions[index];
            if mention.is_mark(b',') {
                let after = self.text.get(mention.range.end..).unwrap_or_default();
                let relative =
                    after.starts_with(" which ") || after.starts_with(" who ") || after.starts_with(" whose ");
                let close = mentions[index + 1..].iter().position(|other| matches!(other.what, What::Mark(_)));
                if let Some(close) = close.filter(|_| relative)
                    && mentions[index + 1..index + 1 + close].iter().all(|other| other.quantity().is_none())
                    && index > 0
                {
                    kept.push(mention.clone());
                    index += close + 2;
                    continue;
                }
            }
            kept.push(mention.clone());
            index += 1;
        }
        kept
    }

    /// The words between number `at` and the figure before it, within the clause.
    fn zone(&self, mentions: &[Mention], roles: &[Role], at: usize) -> Range<usize> {
        let mut start = 0;
        let mut skip = 0;
        for (index, mention) in mentions[..at].iter().enumerate() {
            if mention.is_mark(b';') {
                start = index + 1;
            }
            if let Some(quantity) = mention.quantity()
                && !matches!(roles[index], Role::Growth { .. } | Role::OfPlan(_) | Role::Change)
                && quantity.kind != Kind::Points
            {
                start = index + 1;
                let taken = quantity.noun.any(HEADS) || quantity.kind == Kind::Percent;
                skip = if taken { quantity.noun_end } else { quantity.quote.end };
            }
        }
        while start < at && mentions[start].range.start < skip {
            start += 1;
        }
        start..at
    }

    /// Whether the figure is a part of one of the same key: "297 points, of which 51 offices", "186 points (29 …)".
    fn is_part_of_same(&self, mentions: &[Mention], at: usize, first: usize, draft: &Draft) -> bool {
        let twin = |other: &Draft| {
            other.same_key(draft)
                && other.value.is_some()
                && other.value != draft.value
                && other.status == draft.status
                && other.unit == draft.unit
        };
        let parted = mentions[..at].iter().any(|mention| mention.has(Sense::OfWhich));
        let opening = mentions[..at]
            .iter()
            .rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')))
            .filter(|index| mentions[*index].is_mark(b'('));
        let bracketed =
            opening.is_some_and(|opening| mentions[..opening].iter().any(|mention| mention.quantity().is_some()));
        if (parted || bracketed) && self.drafts.iter().any(|other| other.block == self.block && twin(other)) {
            return true;
        }
        // Two values of one key in one sentence: the second is of something narrower that was not understood.
        matches!(draft.matter, Matter::Other) && self.drafts[first..].iter().any(twin)
    }

    /// Remembers what a mention means for the figures after it.
    fn note_mention(&mut self, mentions: &[Mention], at: usize) {
        if let What::Operator(operator, trade) = mentions[at].what {
            self.last_operator = Some((operator, trade));
        }
    }

    /// The nearest mention of `list` that has any of `senses`.
    fn nearest<'m>(&self, list: &'m [Mention], senses: Senses) -> Option<&'m Mention> {
        list.iter().rev().find(|mention| mention.senses().any(senses))
    }

    /// The nearest group of mentions with any of `senses` that only small words part.
    fn cluster(&self, list: &[Mention], senses: Senses) -> Option<(Senses, Range<usize>)> {
        let last = list.iter().rposition(|mention| mention.senses().any(senses))?;
        let mut found = list[last].senses().only(senses);
        let mut range = list[last].range.clone();
        let mut index = last;
        while index > 0 {
            let before = index - 1;
            if matches!(list[before].what, What::Mark(b',' | b'(')) {
                index = before;
                continue;
            }
            if !list[before].senses().any(senses) {
                break;
            }
            let gap = self.text[list[before].range.end..range.start].trim();
            if !matches!(
                gap,
                "" | ","
                    | "and"
                    | "và"
                    | "-"
                    | "/"
                    | "&"
                    | ", and"
                    | "dịch vụ"
                    | "of"
                    | "services"
                    | "dùng"
                    | "sử dụng"
                    | "("
                    | "the"
                    | "cả"
                    | ", cả"
                    | "lẫn"
                    | "or"
                    | "and the"
            ) {
                break;
            }
            found = found.with(list[before].senses().only(senses));
            range.start = list[before].range.start;
            index = before;
        }
        Some((found, range))
    }

    /// What is measured by the number at `at`, and everything else about it.
    #[expect(clippy::too_many_arguments, reason = "one figure's surroundings")]
    fn level(
        &mut self,
        mentions: &[Mention],
        roles: &[Role],
        at: usize,
        quantity: &Quantity,
        zone: Range<usize>,
        first: usize,
        item: Option<&enumeration::Item>,
    ) -> Option<Draft> {
        let left = &mentions[zone.clone()];
        let mut right = growth::after(mentions, at);
        // "At 5.42 million, fibre subscribers make up 39 per cent"
        let opens = at <= 1 && self.text[..quantity.quote.start].trim_end().ends_with("at") && right.is_empty();
        if opens && mentions.get(at + 1).is_some_and(|mark| mark.is_mark(b',')) {
            right = growth::after(mentions, at + 1);
        }
        if self.is_blocked(mentions, at, quantity, left, right) {
            return None;
        }
        let mut reach = 0;
        let mut inherited = None;
        let (matter, id, words) = match quantity.kind {
            Kind::Money(_) => self.money(mentions, at, left, right, first, item, &mut reach)?,
            Kind::Percent => self.share(mentions, left, right, quantity, first, &mut reach, &mut inherited)?,
            Kind::Per100 => self.density(left, right, quantity, first, item, &mut reach)?,
            Kind::Count => self.count(mentions, at, left, right, quantity, first, item, &mut reach, &mut inherited)?,
            Kind::Points | Kind::Other => return None,
        };
        let indicator = self.catalogue.get(IndicatorId::new(id))?;
        let unit = match quantity.kind {
            Kind::Money(unit) => unit,
            _ => indicator.unit,
        };
        if matches!(indicator.unit, Unit::Vnd) && !unit.is_money() && !quantity.scaled {
            return None;
        }
        let mut draft = Draft {
            place: None,
            indicator: indicator.id,
            period: None,
            value: Some(quantity.value),
            unit,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: None,
            of_plan: None,
            operator: None,
            matter,
            quote: quantity.quote.clone(),
            words: Vec::new(),
            block: self.block,
            in_heading: self.in_heading,
            reach,
        };
        if let Some(words) = words {
            draft.note(Slot::Indicator, words);
        }
        self.hedge(mentions, at, quantity, &mut draft);
        self.place(mentions, at, left, right, item, &mut draft)?;
        self.operator(mentions, at, &zone, right, item, &mut draft)?;
        self.period(mentions, at, &zone, right, item, indicator.kind, inherited, first, &mut draft);
        self.status(mentions, roles, at, first, &mut draft);
        Some(draft)
    }

    /// Whether the words beside the number make it something that is no record.
    fn is_blocked(
        &self,
        mentions: &[Mention],
        at: usize,
        quantity: &Quantity,
        left: &[Mention],
        right: &[Mention],
    ) -> bool {
        if quantity.foreign && matches!(quantity.kind, Kind::Count | Kind::Per100) {
            return true;
        }
        let start = quantity.quote.start;
        let beside = |mention: &Mention| start.saturating_sub(mention.range.end) <= 2;
        let text = |mention: &Mention| &self.text[mention.range.clone()];
        // "fined 2 delivery points"
        if matches!(quantity.kind, Kind::Count)
            && left.last().is_some_and(|mention| {
                mention.senses().any(Senses::of(&[Sense::OtherMoney, Sense::Event])) && beside(mention)
            })
        {
            return true;
        }
        // "No. 88", "thứ 9"
        if left.last().is_some_and(|mention| mention.has(Sense::Rank) && beside(mention)) {
            return true;
        }
        if quantity.noun.is_empty() && cut(self.text, 0, start).ends_with(" cấp ") {
            return true;
        }
        // An increment: "1,000 new subscribers", "phát triển mới 143 trạm".
        if quantity.noun.has(Sense::Increment) {
            return true;
        }
        if matches!(quantity.kind, Kind::Count)
            && let Some(mention) =
                left.iter().rev().find(|mention| mention.has(Sense::Increment) || mention.has(Sense::Total))
            && mention.has(Sense::Increment)
            && !mention.has(Sense::Total)
        {
            let gap = cut(self.text, mention.range.end, start);
            let reaches = gap.split(|c: char| !c.is_alphanumeric()).any(|word| {
                matches!(
                    word,
                    "to" | "lên"
                        | "đạt"
                        | "is"
                        | "are"
                        | "thành"
                        | "had"
                        | "là"
                        | "have"
                        | "has"
                        | "có"
                        | "còn"
                        | "hiện"
                )
            });
            if !reaches && gap.chars().count() <= 30 && !gap.contains(',') {
                return true;
            }
        }
        // "New telephone subscribers in nine months: 14.8 thousand"
        let fresh = matches!(quantity.kind, Kind::Count)
            && left.windows(2).any(|pair| {
                let glued = cut(self.text, pair[0].range.end, pair[1].range.start).trim().is_empty()
                    && pair[0].range.end < pair[1].range.start;
                let things = COUNTED.with(LINES);
                glued
                    && ((pair[0].has(Sense::Increment) && pair[1].senses().any(things))
                        || (pair[1].has(Sense::Increment) && pair[0].senses().any(things)))
            })
            && !left.iter().any(|mention| {
                mention.has(Sense::Total)
                    && !mention.has(Sense::Increment)
                    && self.text[mention.range.clone()].starts_with(['n', 'b', 'r', 'l', 'đ'])
            });
        if fresh && quantity.noun.only(HEADS).is_empty() {
            return true;
        }
        let near_right = |sense: Sense, reach: usize| {
            right
                .iter()
                .any(|mention| mention.has(sense) && mention.range.start.saturating_sub(quantity.noun_end) <= reach)
        };
        if quantity.noun.has(Sense::OtherPart) || near_right(Sense::OtherPart, 40) {
            return true;
        }
        if left
            .iter()
            .rev()
            .take(2)
            .any(|mention| mention.has(Sense::OtherPart) && start.saturating_sub(mention.range.end) <= 14)
        {
            return true;
        }
        // An average, an amount for each.
        if right.first().is_some_and(|mention| {
            mention.has(Sense::Average) && mention.range.start.saturating_sub(quantity.noun_end) <= 4
        }) {
            return true;
        }
        let clause = mentions[..at]
            .iter()
            .rposition(|mention| matches!(mention.what, What::Mark(b',' | b';' | b'(' | b':')))
            .map_or(0, |mark| mark + 1);
        if mentions[clause.max(at.saturating_sub(8))..at]
            .iter()
            .any(|mention| mention.has(Sense::Average) && !matches!(text(mention), "/năm"))
        {
            return true;
        }
        if matches!(quantity.kind, Kind::Money(_)) && mentions.iter().take(2).any(|mention| mention.has(Sense::Average))
        {
            return true;
        }
        // The same amount in another currency.
        if let Kind::Money(unit) = quantity.kind {
            let opening = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')));
            if let Some(opening) = opening.filter(|index| mentions[*index].is_mark(b'('))
                && let Some(previous) = mentions[..opening].last().and_then(Mention::quantity)
                && matches!(previous.kind, Kind::Money(other) if other != unit)
            {
                return true;
            }
        }
        // "126 stations were newly built"
        if matches!(quantity.kind, Kind::Count) && near_right(Sense::Increment, 12) {
            return true;
        }
        // A part of a whole: "94 of its points", "26 trong số".
        if right.first().is_some_and(|mention| {
            mention.has(Sense::OfThem) && mention.range.start.saturating_sub(quantity.noun_end) <= 1
        }) && quantity.noun.is_empty()
            && matches!(quantity.kind, Kind::Count)
            && !left
                .last()
                .is_some_and(|mention| mention.is_mark(b',') && !right.iter().any(|other| other.has(Sense::OtherPart)))
            && !left.iter().any(|mention| matches!(mention.what, What::Operator(..)))
            && !right.get(1).is_some_and(|mention| {
                matches!(&self.text[right[0].range.clone()], "of them" | "of these")
                    && mention.senses().any(LINES.with(COUNTED))
                    && mention.range.start.saturating_sub(right[0].range.end) <= 12
            })
        {
            return true;
        }
        // Whoever attends or is inspected is not counted.
        if quantity.noun.any(Senses::of(&[
            Sense::Enterprises,
            Sense::Workers,
            Sense::People,
            Sense::PostOffices,
            Sense::Dossiers,
            Sense::Stations,
        ])) && mentions[clause..at].iter().any(|mention| mention.has(Sense::Event))
        {
            return true;
        }
        false
    }

    /// Revenue or budget, of which sectors.
    #[expect(clippy::too_many_arguments, reason = "one figure's surroundings")]
    fn money(
        &self,
        mentions: &[Mention],
        at: usize,
        left: &[Mention],
        right: &[Mention],
        first: usize,
        item: Option<&enumeration::Item>,
        reach: &mut u32,
    ) -> Option<(Matter, &'static str, Option<Range<usize>>)> {
        const MEASURES: Senses = Senses::of(&[Sense::Revenue, Sense::Budget, Sense::Pay, Sense::OtherMoney]);
        let near = self.nearest(left, MEASURES);
        let next = right.iter().find(|mention| mention.senses().any(MEASURES.without(Sense::Pay.into())));
        // "1.1 billion VND in fees"
        if next.is_some_and(|mention| {
            mention.has(Sense::OtherMoney)
                && !mention.has(Sense::Revenue)
                && mention.range.start.saturating_sub(mentions[at].range.end) <= 6
        }) {
            return None;
        }
        // Trade, transport and tourism earn too.
        let clause =
            left.iter().rposition(|mention| mention.is_mark(b';') || mention.is_mark(b':')).map_or(0, |mark| mark + 1);
        let near_sector = left[clause..].iter().rev().find(|mention| {
            mention.senses().any(SECTORS.with(Sense::OtherSector.into())) || matches!(mention.what, What::Operator(..))
        });
        if near_sector.is_some_and(|mention| mention.has(Sense::OtherSector)) {
            return None;
        }
        let foreign_section = self.section.named.has(Sense::OtherSector)
            || mentions
                .iter()
                .take_while(|mention| mention.range.start < mentions[at].range.start)
                .take(6)
                .any(|mention| mention.has(Sense::OtherSector));
        let named_here = mentions[..at].iter().any(|mention| {
            mention.senses().any(SECTORS.without(Sense::Sector.into())) || matches!(mention.what, What::Operator(..))
        });
        let fields_above = !self.paragraph.sectors.without(Sense::Sector.into()).is_empty();
        if foreign_section && !fields_above && !named_here && !right.iter().any(|mention| mention.senses().any(SECTORS))
        {
            return None;
        }
        let budget_named =
            mentions.iter().any(|mention| mention.has(Sense::Budget)) || self.paragraph.named.has(Sense::Budget);
        let last_money = self.drafts[first..].iter().rev().find_map(|draft| match draft.matter {
            Matter::Money(measure, sectors) => Some((measure, sectors)),
            _ => None,
        });
        let mut words = near.map(|mention| mention.range.clone());
        let own_sector =
            left.iter().any(|mention| mention.senses().any(SECTORS) || matches!(mention.what, What::Operator(..)));
        let says = |mention: &Mention| {
            let senses = mention.senses();
            if senses.has(Sense::Budget) {
                Some(Money::Budget)
            } else if senses.has(Sense::Revenue) {
                Some(Money::Revenue)
            } else {
                None
            }
        };
        let right_budget = next.filter(|mention| {
            mention.has(Sense::Budget) && mention.range.start.saturating_sub(mentions[at].range.end) <= 60
        });
        // "545 billion VND of revenue and 13 billion VND of budget payment"
        let beside = next.filter(|mention| {
            says(mention).is_some()
                && matches!(
                    cut(self.text, mentions[at].range.end, mention.range.start).trim(),
                    "of" | "in" | "tiền" | "" | "of the"
                )
        });
        let measure = match near {
            _ if beside.is_some() => {
                words = beside.map(|mention| mention.range.clone());
                beside.and_then(says)
            }
            Some(mention) if mention.has(Sense::OtherMoney) && says(mention).is_none() => return None,
            Some(mention)
                if says(mention).is_some()
                    && !(mention.has(Sense::Revenue) && right_budget.is_some() && mention.has(Sense::Pay)) =>
            {
                says(mention)
            }
            Some(mention) if mention.has(Sense::Pay) => {
                if let Some(budget) = right_budget {
                    words = Some(mention.range.start..budget.range.end);
                    Some(Money::Budget)
                } else if budget_named {
                    Some(Money::Budget)
                } else if own_sector {
                    *reach += 1;
                    last_money.map(|money| money.0).or(self.paragraph.measure)
                } else {
                    None
                }
            }
            _ => {
                if let Some(mention) = next {
                    if mention.has(Sense::OtherMoney) && says(mention).is_none() {
                        return None;
                    }
                    if let Some(measure) =
                        says(mention).filter(|_| mention.range.start.saturating_sub(mentions[at].range.end) <= 60)
                    {
                        words = Some(mention.range.clone());
                        Some(measure)
                    } else {
                        None
                    }
                } else {
                    None
                }
            }
        };
        let measure = match measure {
            Some(measure) => measure,
            None => {
                *reach += 1;
                let blocked = mentions[..at]
                    .iter()
                    .rev()
                    .take_while(|mention| !mention.is_mark(b';'))
                    .any(|mention| mention.has(Sense::OtherMoney));
                let commerce = mentions[..at]
                    .iter()
                    .any(|mention| mention.senses().any(Senses::of(&[Sense::Commerce, Sense::Transactions])));
                let sentence = mentions[..at].iter().rev().find_map(says).filter(|_| !blocked);
                let listed = own_sector
                    || last_money.is_some()
                    || left.iter().any(|mention| matches!(mention.what, What::Time { .. } | What::Place(_)));
                if commerce && !own_sector {
                    return None;
                }
                if blocked && last_money.is_none() {
                    return None;
                }
                let mut from_above = || {
                    *reach += 1;
                    self.paragraph
                        .measure
                        .or(self
                            .above_measure
                            .filter(|_| left.iter().any(|mention| matches!(mention.what, What::Operator(..)))))
                        .or(self.intro.as_ref().and_then(|intro| intro.measure))
                        .or(self.section.measure)
                };
                match last_money.map(|money| money.0).or(sentence) {
                    Some(measure) if listed || sentence.is_some() => measure,
                    None if listed && !blocked => from_above()?,
                    _ => return None,
                }
            }
        };
        if mentions[..at].iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Commerce])))
            && !own_sector
            && measure == Money::Revenue
        {
            return None;
        }
        let (sectors, sector_words) =
            self.sectors(mentions, at, left, right, last_money.map(|money| money.1), item, reach)?;
        let id = compose::money(measure, sectors)?;
        let words = match (words, sector_words) {
            (Some(measure), Some(sector)) if measure.start.abs_diff(sector.start) < 80 => {
                Some(measure.start.min(sector.start)..measure.end.max(sector.end))
            }
            (measure, sector) => measure.or(sector),
        };
        Some((Matter::Money(measure, sectors), id, words))
    }

    /// The sectors whose money it is.
    #[expect(clippy::too_many_arguments, reason = "one figure's surroundings")]
    fn sectors(
        &self,
        mentions: &[Mention],
        at: usize,
        left: &[Mention],
        right: &[Mention],
        last: Option<Senses>,
        item: Option<&enumeration::Item>,
        reach: &mut u32,
    ) -> Option<(Senses, Option<Range<usize>>)> {
        if let Some(item) = item.filter(|item| item.senses.any(SECTORS)) {
            return Some((item.senses.only(SECTORS), Some(item.words.clone())));
        }
        // "VND13,912 billion in the press, VND18,933 billion in publishing"
        let clause = left.iter().rposition(|mention| mention.is_mark(b',')).map_or(0, |comma| comma + 1);
        let bracket = self.after_bracket(mentions, at);
        let follower = right.first().or(bracket);
        if let Some(mention) = follower.filter(|mention| mention.senses().any(SECTORS.without(Sense::Sector.into())))
            && matches!(
                cut(self.text, mentions[at].quantity().map_or(0, |quantity| quantity.quote.end), mention.range.start)
                    .rsplit(')')
                    .next()
                    .unwrap_or_default()
                    .trim(),
                "in" | "in the" | "from" | "from the" | "for" | "for the" | "by" | "by the" | "của" | "từ" | "ở"
            )
            && !left[clause..].iter().any(|mention| mention.senses().any(SECTORS))
        {
            return Some((mention.senses().only(SECTORS).without(Sense::Sector.into()), Some(mention.range.clone())));
        }
        // What the enterprise does is said by its name, where the clause does not say it.
        let cluster = self.cluster(left, SECTORS);
        let operator = left.iter().rev().find_map(|mention| match mention.what {
            What::Operator(_, trade) => Some((trade, mention.range.clone())),
            _ => None,
        });
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
            let colon = mentions[..at].iter().position(|mention| mention.is_mark(b':'));
            let label = colon
                .and_then(|colon| self.cluster(&mentions[..colon], SECTORS))
                .map(|label| label.0.without(Sense::Sector.into()))
                .filter(|label| !label.is_empty());
            let above = label.or_else(|| self.label_sectors()).filter(|_| !whole);
            return Some((above.unwrap_or(Sense::Ict.into()), Some(range)));
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
        if let Some(mention) = bracket.filter(|mention| mention.senses().any(SECTORS.without(Sense::Sector.into()))) {
            return Some((mention.senses().only(SECTORS), Some(mention.range.clone())));
        }
        *reach += 1;
        if let Some(last) = last {
            return Some((last, None));
        }
        if let Some((found, range)) =
            self.cluster(&mentions[..at], SECTORS).filter(|cluster| !cluster.0.without(Sense::Sector.into()).is_empty())
        {
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
        let found = [
            Some(self.paragraph.sectors),
            self.intro.as_ref().map(|intro| intro.sectors),
            Some(self.section.sectors),
            self.frame.operator.map(|operator| compose::sector_of(operator.1)),
            Some(self.frame.sectors),
        ]
        .into_iter()
        .flatten()
        .map(|sectors| sectors.without(Sense::Sector.into()))
        .find(|sectors| !sectors.is_empty())?;
        Some((found, None))
    }

    /// The sector of the label or heading that stands over this text, for "the sector".
    fn label_sectors(&self) -> Option<Senses> {
        const FIELDS: Senses = Senses::of(&[Sense::Post, Sense::Telecom, Sense::PostTelecom, Sense::It]);
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

    fn is_item(&self) -> bool {
        self.intro.is_some()
    }

    /// Subscribers per 100 people.
    fn density(
        &self,
        left: &[Mention],
        right: &[Mention],
        quantity: &Quantity,
        first: usize,
        item: Option<&enumeration::Item>,
        reach: &mut u32,
    ) -> Option<(Matter, &'static str, Option<Range<usize>>)> {
        let (lines, words) = self.lines(left, right, quantity, first, item, reach);
        // "60 per 100 people" may be of doctors; some word of ours must be near.
        let named = !lines.is_empty()
            || quantity.noun.has(Sense::Subscribers)
            || left.iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Density, Sense::Subscribers])));
        if !named {
            return None;
        }
        Some((Matter::Density(lines), compose::density(lines)?, words))
    }

    /// Which subscriber lines are meant.
    fn lines(
        &self,
        left: &[Mention],
        right: &[Mention],
        quantity: &Quantity,
        first: usize,
        item: Option<&enumeration::Item>,
        reach: &mut u32,
    ) -> (Senses, Option<Range<usize>>) {
        if let Some(item) = item.filter(|item| item.senses.any(LINES)) {
            return (item.senses.only(LINES), Some(item.words.clone()));
        }
        let own = quantity.noun.only(LINES);
        if !own.is_empty() {
            return (
                own,
                Some(quantity.quote.end.min(quantity.noun_end)..quantity.noun_end)
                    .filter(|range| !range.is_empty())
                    .or(Some(quantity.quote.clone())),
            );
        }
        let wide = LINES.with(Senses::of(&[Sense::Subscribers, Sense::Density]));
        let near_right = right.iter().find(|mention| mention.senses().any(LINES)).filter(|mention| {
            let gap = cut(self.text, quantity.noun_end, mention.range.start).trim();
            matches!(
                gap,
                "a" | "an"
                    | "had a"
                    | "have a"
                    | "had"
                    | "used"
                    | "use"
                    | "using"
                    | "on"
                    | "with"
                    | "dùng"
                    | "sử dụng"
                    | "có"
                    | "of"
                    | "for"
                    | "có sử dụng"
                    | "were"
                    | "are"
                    | "were for"
                    | "as"
            )
        });
        if let Some(mention) = near_right {
            let lines = right
                .iter()
                .filter(|other| other.range.start.saturating_sub(mention.range.end) <= 12)
                .fold(Senses::NONE, |all, other| all.with(other.senses().only(LINES)));
            return (lines, Some(mention.range.clone()));
        }
        let nearest = self
            .cluster(left, wide)
            .filter(|cluster| !cluster.0.only(LINES).is_empty())
            .or_else(|| self.cluster(left, LINES));
        if let Some((found, range)) = nearest {
            let lines = found.only(LINES);

            // "broadband, fixed and mobile together": the kinds only say that all are meant.
            let both = lines == Senses::of(&[Sense::Mobile, Sense::Fixed]);
            if both {
                let earlier = left.iter().position(|mention| mention.range.start >= range.start).unwrap_or(0);
                if let Some((more, wider)) =
                    self.cluster(&left[..earlier], wide).filter(|found| !found.0.only(LINES).is_empty())
                {
                    return (more.only(LINES).with(lines), Some(wider));
                }
            }
            return (lines, Some(range));
        }
        if let Some(mention) = right
            .iter()
            .find(|mention| mention.senses().any(LINES))
            .filter(|mention| mention.range.start.saturating_sub(quantity.noun_end) <= 40)
        {
            let lines = right
                .iter()
                .filter(|other| other.range.start.saturating_sub(mention.range.end) <= 30)
                .fold(Senses::NONE, |all, other| all.with(other.senses().only(LINES)));
            return (lines, Some(mention.range.clone()));
        }
        *reach += 1;
        let last = self.drafts[first..].iter().rev().find_map(|draft| match draft.matter {
            Matter::Lines(lines) | Matter::Density(lines) => Some(lines),
            _ => None,
        });
        if let Some(last) = last {
            return (last, None);
        }
        *reach += 1;
        let lines =
            [self.paragraph.lines, self.intro.as_ref().map_or(Senses::NONE, |intro| intro.lines), self.section.lines]
                .into_iter()
                .find(|lines| !lines.is_empty())
                .unwrap_or(Senses::NONE);
        (lines, None)
    }

    /// A percentage that is a level.
    #[expect(clippy::too_many_arguments, reason = "one figure's surroundings")]
    fn share(
        &self,
        mentions: &[Mention],
        left: &[Mention],
        right: &[Mention],
        quantity: &Quantity,
        first: usize,
        reach: &mut u32,
        inherited: &mut Option<usize>,
    ) -> Option<(Matter, &'static str, Option<Range<usize>>)> {
        // "19% of mobile users" is a share of the market.
        if right.first().is_some_and(|mention| {
            mention.has(Sense::Users)
                && mention.range.start.saturating_sub(quantity.quote.end) <= 8
                && cut(self.text, quantity.quote.end, mention.range.start).trim().starts_with("of")
        }) || right.get(1).is_some_and(|mention| {
            mention.has(Sense::Users)
                && cut(self.text, quantity.quote.end, mention.range.start).trim().starts_with("of")
                && right[0].senses().any(LINES)
        }) {
            return None;
        }
        const SHARES: Senses = Senses::of(&[
            Sense::Documents,
            Sense::Signed,
            Sense::Households,
            Sense::People,
            Sense::Users,
            Sense::Rate,
            Sense::Area,
            Sense::Coverage,
            Sense::Signal,
            Sense::Mobile,
            Sense::Telephone,
            Sense::Fixed,
            Sense::Internet,
            Sense::Broadband,
            Sense::Fiber,
            Sense::Smartphone,
            Sense::G2,
            Sense::G3,
            Sense::G4,
            Sense::G5,
            Sense::Online,
        ]);
        let union =
            |list: &[Mention]| list.iter().fold(Senses::NONE, |all, mention| all.with(mention.senses().only(SHARES)));
        let clause =
            left.iter().rposition(|mention| mention.is_mark(b',') || mention.is_mark(b':')).map_or(0, |mark| mark + 1);
        let whole = self.text[..quantity.quote.start].trim_end().ends_with("remaining");
        if whole {
            return None;
        }
        let near = union(&left[clause..]);
        let all_left = union(left);
        let own = union(right);
        let span = |list: &[Mention]| {
            let used: Vec<&Mention> = list.iter().filter(|mention| mention.senses().any(SHARES)).collect();
            Some(used.first()?.range.start..used.last()?.range.end)
        };
        let done = |senses: Senses, words: Option<Range<usize>>| {
            compose::share(senses).map(|id| (Matter::Share(senses), id, words))
        };
        let based = own.any(Senses::of(&[
            Sense::Households,
            Sense::People,
            Sense::Area,
            Sense::Coverage,
            Sense::Signal,
            Sense::Users,
        ]));
        if based && let Some(found) = done(own, span(right)) {
            return Some(found);
        }
        if !based && let Some(found) = done(near, span(&left[clause..])) {
            return Some(found);
        }
        if let Some(found) = done(near.with(own), span(&left[clause..]).or_else(|| span(right))) {
            return Some(found);
        }
        if !based && let Some(found) = done(all_left, span(left)) {
            return Some(found);
        }
        if let Some(found) = done(all_left.with(own), span(left)) {
            return Some(found);
        }
        *reach += 1;
        // "… and 97.5% by 4G": the rest is that of the percentage before; a technology of its own replaces the other.
        const TECHNOLOGY: Senses = Senses::of(&[
            Sense::G2,
            Sense::G3,
            Sense::G4,
            Sense::G5,
            Sense::Fiber,
            Sense::Mobile,
            Sense::Smartphone,
            Sense::Internet,
        ]);
        let here = near.with(own);
        let stranger = right.iter().take(1).any(|mention| {
            mention.senses().any(Senses::of(&[
                Sense::Dossiers,
                Sense::Services,
                Sense::Enterprises,
                Sense::Documents,
                Sense::Subscribers,
            ]))
        });
        if stranger {
            return None;
        }
        let from = if self.drafts.len() > first {
            first
        } else {
            self.drafts.iter().position(|draft| draft.block == self.block).unwrap_or(self.drafts.len())
        };
        if let Some(index) =
            (from..self.drafts.len()).rev().find(|index| matches!(self.drafts[*index].matter, Matter::Share(_)))
            && let Matter::Share(before) = self.drafts[index].matter
        {
            let same_sentence = index >= first;
            if same_sentence
                || (mentions.iter().any(|mention| mention.has(Sense::Target))
                    && right.iter().chain(left).all(|mention| !mention.senses().any(HEADS))
                    && mentions.iter().filter(|mention| mention.quantity().is_some()).count() == 1)
            {
                let base = if here.any(TECHNOLOGY) { before.without(TECHNOLOGY) } else { before };
                let base = if own.any(BASES) { base.without(BASES) } else { base };
                let senses = base.with(here);
                if here.is_empty() {
                    *inherited = Some(index);
                }
                return done(senses, None);
            }
        }
        // "…, the number of 5G stations rose to 697, covering 62% of the population".
        let earlier = mentions
            .iter()
            .take_while(|mention| mention.range.start < quantity.quote.start)
            .fold(Senses::NONE, |all, mention| all.with(mention.senses().only(GENERATIONS)));
        if here.has(Sense::Coverage) && !earlier.is_empty() {
            let stations = self.drafts[first..].iter().rev().find_map(|draft| match draft.matter {
                Matter::Stations(senses) => Some(senses.only(GENERATIONS)),
                _ => None,
            });
            return done(here.with(stations.unwrap_or(earlier)), None);
        }
        // "Internet users were put at 31.1 million, or 35.6 percent of the population"
        let clause_start = mentions
            .iter()
            .take_while(|mention| mention.range.start < quantity.quote.start)
            .enumerate()
            .filter(|(_, mention)| mention.is_mark(b';'))
            .map(|(index, _)| index + 1)
            .last()
            .unwrap_or(0);
        let whole: Senses = mentions[clause_start..]
            .iter()
            .take_while(|mention| mention.range.start < quantity.quote.start)
            .fold(Senses::NONE, |all, mention| all.with(mention.senses().only(SHARES)));
        if own.has(Sense::People)
            && whole.has(Sense::Users)
            && let Some(found) = done(own.with(whole), None)
        {
            return Some(found);
        }
        let above = self.intro.as_ref().map_or(Senses::NONE, |intro| intro.named.only(SHARES));
        if !above.is_empty() && here.is_empty() {
            return None;
        }
        None
    }

    /// The words after a number, past the commas of a list of areas: "100% trung tâm xã, phường có cáp quang".
    fn past_lists<'m>(&self, mentions: &'m [Mention], right: &'m [Mention]) -> &'m [Mention] {
        let Some(first) = right.first() else { return right };
        let Some(start) = mentions.iter().position(|mention| mention.range == first.range) else { return right };
        let mut end = start + right.len();
        while mentions.get(end).is_some_and(|mark| mark.is_mark(b','))
            && mentions[end - 1].has(Sense::Area)
            && mentions
                .get(end + 1)
                .is_some_and(|next| next.has(Sense::Area) && next.range.start <= mentions[end].range.end + 1)
        {
            end += 2;
            while mentions.get(end).is_some_and(|mention| !matches!(mention.what, What::Mark(_) | What::Quantity(_))) {
                end += 1;
            }
        }
        &mentions[start..end]
    }

    /// A number of things.
    #[expect(clippy::too_many_arguments, reason = "one figure's surroundings")]
    fn count(
        &self,
        mentions: &[Mention],
        at: usize,
        left: &[Mention],
        right: &[Mention],
        quantity: &Quantity,
        first: usize,
        item: Option<&enumeration::Item>,
        reach: &mut u32,
        inherited: &mut Option<usize>,
    ) -> Option<(Matter, &'static str, Option<Range<usize>>)> {
        let noun = quantity.noun;
        // Nobody counts parts of a thing, unless for every so many people.
        if !quantity.scaled
            && !left.iter().any(|mention| mention.has(Sense::ThatFigure))
            && !left
                .iter()
                .rev()
                .take(2)
                .any(|mention| matches!(mention.what, What::Place(_)) || mention.has(Sense::Country))
            && !quantity.value.is_integer()
            && !mentions[..at].iter().any(|mention| mention.has(Sense::Per100People))
        {
            return None;
        }
        let words = (quantity.noun_end > quantity.digits.end).then(|| quantity.digits.end..quantity.noun_end);
        let per100 = mentions[..at].iter().any(|mention| mention.has(Sense::Per100People))
            && !quantity.scaled
            && quantity.value < rust_decimal::Decimal::from(400);
        if per100 && !noun.any(HEADS.without(Sense::Subscribers.into())) {
            return self.density(left, right, quantity, first, item, reach);
        }
        if let Some(item) = item
            && let Some(kind) = item.kind
            && !noun.any(HEADS)
        {
            return self.counted(
                kind,
                mentions,
                at,
                left,
                right,
                quantity,
                first,
                Some(item),
                reach,
                Some(item.words.clone()),
            );
        }
        let heads = noun.only(COUNTED);
        if !heads.is_empty() {
            return self.counted(heads, mentions, at, left, right, quantity, first, item, reach, words);
        }
        // "302,000 households with fiber", "141,200 homes subscribe to pay TV"
        if noun.has(Sense::Households) && !noun.has(Sense::Smartphone) {
            let near = right
                .iter()
                .filter(|mention| mention.range.start.saturating_sub(quantity.noun_end) <= 24)
                .fold(noun, |all, mention| all.with(mention.senses()));
            let lines = near.only(Senses::of(&[Sense::PayTv, Sense::Fiber, Sense::Broadband]));
            if !lines.is_empty() && !near.has(Sense::Smartphone) {
                return Some((Matter::Lines(lines), compose::subscribers(lines)?, words));
            }
        }
        if noun.any(HEADS) && !noun.any(Sense::People.into()) {
            return None;
        }
        let employed = right.first().is_some_and(|mention| {
            mention.has(Sense::Workers) && mention.range.start.saturating_sub(quantity.noun_end) <= 4
        });
        if noun.has(Sense::People) && !employed && !left.iter().any(|mention| mention.has(Sense::Workers)) {
            return None;
        }
        if noun.has(Sense::People) {
            return self.counted(Sense::Workers.into(), mentions, at, left, right, quantity, first, item, reach, words);
        }
        // "May alone brought 12.3 trillion": so large a number is money.
        if quantity.scaled && quantity.value >= rust_decimal::Decimal::from(1_000_000_000_u64) && noun.is_empty() {
            return self.money(mentions, at, left, right, first, item, reach);
        }
        if left.iter().any(|mention| mention.has(Sense::Users))
            && !left.iter().any(|mention| mention.has(Sense::Subscribers))
        {
            return None;
        }
        // "755 of them end to end", "1.12m of them on a smartphone"
        if right.first().is_some_and(|mention| mention.has(Sense::OfThem))
            && let Some(mention) = right.get(1).filter(|mention| mention.senses().any(COUNTED.with(LINES)))
        {
            if mention.senses().any(COUNTED) && !mention.senses().any(LINES) {
                return self.counted(
                    mention.senses().only(COUNTED),
                    mentions,
                    at,
                    left,
                    &right[1..],
                    quantity,
                    first,
                    item,
                    reach,
                    Some(mention.range.clone()),
                );
            }
            let lines = mention.senses().only(LINES);
            let last = self.drafts[first..].last()?;
            return match last.matter {
                Matter::Stations(_) => {
                    Some((Matter::Stations(lines), compose::stations(lines)?, Some(mention.range.clone())))
                }
                Matter::Lines(_) => {
                    Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(mention.range.clone())))
                }
                _ => None,
            };
        }
        // "5,860 with 4G"
        if let Some(mention) = right.first().filter(|mention| mention.senses().any(GENERATIONS))
            && matches!(
                cut(self.text, quantity.noun_end, mention.range.start).trim(),
                "with" | "carry" | "are" | "were" | "on" | "là"
            )
            && self.drafts.last().is_some_and(|draft| matches!(draft.matter, Matter::Stations(_)))
        {
            let generations = mention.senses().only(GENERATIONS);
            return Some((Matter::Stations(generations), compose::stations(generations)?, Some(mention.range.clone())));
        }
        // "742 were full-process", "2,203,000 used smartphones"
        if let Some(mention) = right.first().filter(|mention| {
            mention.senses().any(COUNTED.with(LINES)) && mention.range.start.saturating_sub(quantity.noun_end) <= 16
        }) {
            let gap = cut(self.text, quantity.noun_end, mention.range.start).trim();
            let copula = [
                "are at",
                "at",
                "were at",
                "ở",
                "were",
                "are",
                "was",
                "is",
                "are now",
                "are already",
                "now",
                "là",
                "used",
                "use",
                "dùng",
                "sử dụng",
                "have",
                "had",
                "were on",
                "are on",
                "have been",
            ]
            .contains(&gap);
            if copula && mention.senses().any(COUNTED) {
                return self.counted(
                    mention.senses().only(COUNTED),
                    mentions,
                    at,
                    left,
                    right,
                    quantity,
                    first,
                    item,
                    reach,
                    Some(mention.range.clone()),
                );
            }
            let last = self.drafts[first..].iter().any(|draft| matches!(draft.matter, Matter::Lines(_)));
            if copula && last && mention.senses().any(LINES) {
                let lines = mention.senses().only(LINES);
                return Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(mention.range.clone())));
            }
        }
        // "năm năm trước con số ấy mới là 51,6": what was said of before.
        if left.iter().any(|mention| mention.has(Sense::ThatFigure)) {
            let last = self
                .drafts
                .last()
                .filter(|draft| draft.block + 1 >= self.block && draft.value.is_some() && !draft.unit.is_money())?;
            *reach += 2;
            return Some((last.matter, last.indicator.as_str(), None));
        }
        // "TP.HCM 134,6 | Bình Dương 128,1" under a heading that says what of.
        if left.last().is_some_and(|mention| {
            (matches!(mention.what, What::Place(_)) || mention.has(Sense::Country))
                && cut(self.text, mention.range.end, quantity.quote.start).trim_matches([' ', ':', '-']).is_empty()
        }) && noun.is_empty()
        {
            *reach += 2;
            let named = self.section.named;
            if named.has(Sense::Per100People) {
                return Some((Matter::Density(self.section.lines), compose::density(named.only(LINES))?, None));
            }
            if named.has(Sense::Rate) && quantity.value <= rust_decimal::Decimal::ONE_HUNDRED {
                return compose::share(named).map(|id| (Matter::Share(named), id, None));
            }
        }
        if left.iter().all(|mention| !mention.senses().any(COUNTED.with(LINES)))
            && cut(self.text, quantity.quote.end, quantity.quote.end + 2) == ", "
            && let Some(mention) = right.first().filter(|mention| {
                mention.senses().any(LINES.with(Sense::Subscribers.into()))
                    && mention.range.start > quantity.quote.end + 1
            })
        {
            let lines = right.iter().take(3).fold(Senses::NONE, |all, other| all.with(other.senses().only(LINES)));
            if right.iter().take(3).any(|other| other.has(Sense::Subscribers)) {
                return Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(mention.range.clone())));
            }
        }
        // No noun after it: the words before say what is counted.
        let wide =
            COUNTED.with(LINES).with(Senses::of(&[Sense::Revenue, Sense::Budget, Sense::OtherMoney, Sense::Density]));
        let near = left.iter().rev().find(|mention| mention.senses().any(wide));
        if let Some(mention) = near {
            let senses = mention.senses();
            if senses.any(Senses::of(&[Sense::Revenue, Sense::Budget])) && quantity.scaled {
                // "Revenue: 1,015 billion": the unit is understood.
                return self.money(mentions, at, left, right, first, item, reach);
            }
            let (cluster, range) = self.cluster(
                left,
                COUNTED.with(LINES).with(Senses::of(&[Sense::Online, Sense::Post, Sense::Telecom, Sense::It])),
            )?;
            let cluster = cluster.with(senses.only(COUNTED)).with(self.head_before(left, &range, cluster));
            let heads = cluster.only(COUNTED);
            if !heads.is_empty() {
                return self.counted(heads, mentions, at, left, right, quantity, first, item, reach, Some(range));
            }
            if cluster.any(LINES) || noun.any(LINES) {
                *reach += 1;
                let last = self.drafts[first..]
                    .iter()
                    .rev()
                    .find(|draft| matches!(draft.matter, Matter::Lines(_) | Matter::Stations(_)));
                let own = if noun.any(LINES) { noun } else { cluster };
                let lines = self.with_parent(own.only(LINES), first);
                let stations = last.is_some_and(|draft| matches!(draft.matter, Matter::Stations(_)));
                if stations && lines.any(GENERATIONS) {
                    return Some((Matter::Stations(lines), compose::stations(lines)?, Some(range)));
                }
                let speaks = last.is_some()
                    || mentions[..at].iter().any(|mention| mention.has(Sense::Subscribers))
                    || right.iter().any(|mention| mention.has(Sense::Subscribers))
                    || self.paragraph.heads.has(Sense::Subscribers)
                    || self.section.heads.has(Sense::Subscribers)
                    || self.intro.as_ref().is_some_and(|intro| intro.heads.has(Sense::Subscribers));
                return if speaks {
                    Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(range)))
                } else {
                    None
                };
            }
            return None;
        }
        if noun.any(LINES) {
            *reach += 1;
            let last = self.drafts[first..]
                .iter()
                .rev()
                .find(|draft| matches!(draft.matter, Matter::Lines(_) | Matter::Stations(_)))?;
            if matches!(last.matter, Matter::Stations(_)) && noun.any(GENERATIONS) {
                return Some((Matter::Stations(noun), compose::stations(noun)?, words));
            }
            return Some((Matter::Lines(noun.only(LINES)), compose::subscribers(noun.only(LINES))?, words));
        }
        // "from 253 at the end of June to 697"; "869,000 were with Viettel"; "against Viettel's 159,200"
        let index = self.drafts.len().checked_sub(1).filter(|index| *index >= first)?;
        let last = &self.drafts[index];
        if last.unit != Unit::Count || last.value.is_none() {
            return None;
        }
        let other =
            left.iter().any(|mention| matches!(mention.what, What::Operator(..) | What::Time { .. } | What::Place(_)))
                || right
                    .iter()
                    .any(|mention| matches!(mention.what, What::Operator(..) | What::Time { .. } | What::Place(_)));
        let gap = cut(self.text, last.quote.end, quantity.quote.start)
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "to" | "lên" | "from" | "từ" | "against" | "xuống"));
        if !other && !gap {
            return None;
        }
        *reach += 1;
        // "from 253 at the end of June to 697": where it arrived has the time of its surroundings.
        let arrived = cut(self.text, last.quote.end, quantity.quote.start)
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "to" | "lên"));
        if !arrived {
            *inherited = Some(index);
        }
        Some((last.matter, last.indicator.as_str(), None))
    }

    /// "băng rộng …, trong đó cố định 251.300": fixed or mobile alone are kinds of what was named before.
    fn with_parent(&self, lines: Senses, first: usize) -> Senses {
        if lines != Sense::Mobile.into() && lines != Sense::Fixed.into() {
            return lines;
        }
        const DATA: Senses = Senses::of(&[Sense::Broadband, Sense::Internet]);
        let parent = self.drafts[first..].iter().find_map(|draft| match draft.matter {
            Matter::Lines(parent) => Some(parent),
            _ => None,
        });
        parent
            .filter(|parent| parent.any(DATA) && parent.has(Sense::Mobile) == parent.has(Sense::Fixed))
            .map_or(lines, |parent| lines.with(parent.only(DATA)))
    }

    /// A counted noun a little before the cluster: "số doanh nghiệp công nghệ số tính đến … là 74.480".
    fn head_before(&self, left: &[Mention], range: &Range<usize>, cluster: Senses) -> Senses {
        if cluster.any(COUNTED) {
            return Senses::NONE;
        }
        left.iter()
            .rev()
            .find(|mention| mention.range.end <= range.start && mention.senses().any(COUNTED))
            .filter(|mention| cut(self.text, mention.range.end, range.start).chars().count() <= 12)
            .map_or(Senses::NONE, |mention| mention.senses().only(COUNTED))
    }

    /// The indicator of a count of `heads`.
    #[expect(clippy::too_many_arguments, reason = "one figure's surroundings")]
    fn counted(
        &self,
        heads: Senses,
        mentions: &[Mention],
        at: usize,
        left: &[Mention],
        right: &[Mention],
        quantity: &Quantity,
        first: usize,
        item: Option<&enumeration::Item>,
        reach: &mut u32,
        words: Option<Range<usize>>,
    ) -> Option<(Matter, &'static str, Option<Range<usize>>)> {
        let noun = quantity.noun;
        let clause = left
            .iter()
            .rposition(|mention| mention.is_mark(b',') && !self.is_list_comma(left, mention))
            .map_or(0, |mark| mark + 1);
        let near = left[clause.min(left.len())..].iter().fold(Senses::NONE, |all, mention| all.with(mention.senses()));
        let all_left = left.iter().fold(Senses::NONE, |all, mention| all.with(mention.senses()));
        let sentence = mentions[..at].iter().fold(Senses::NONE, |all, mention| all.with(mention.senses()));
        let after = right.iter().fold(Senses::NONE, |all, mention| all.with(mention.senses()));
        let has = |sense| heads.has(sense);
        let other = |id: &'static str| Some((Matter::Other, id, words.clone()));
        if has(Sense::OtherStations) || noun.has(Sense::OtherStations) {
            return None;
        }
        if has(Sense::PostOffices) {
            return other("network.post_offices");
        }
        if has(Sense::Locations) || has(Sense::Stations) {
            let own = noun.only(GENERATIONS).with(item.map_or(Senses::NONE, |item| item.senses.only(GENERATIONS)));
            let mut senses = if own.is_empty() { self.last_generation(left) } else { own };
            if has(Sense::Locations) && noun.only(GENERATIONS).is_empty() {
                senses = Senses::NONE;
            }
            let sites = has(Sense::Locations)
                || (near.has(Sense::Locations) && !has(Sense::Stations))
                || (near.has(Sense::Locations) && noun.only(HEADS).is_empty());
            if sites {
                senses = senses.with(Sense::Locations.into());
                let spoken = noun.has(Sense::Stations)
                    || sentence.has(Sense::Stations)
                    || after.has(Sense::Stations)
                    || sentence.has(Sense::Mobile)
                    || self.paragraph.heads.has(Sense::Stations)
                    || self.words_say_stations(&words);
                if !spoken {
                    return None;
                }
            }
            if senses.is_empty() && left.iter().any(|mention| mention.has(Sense::Total)) {
                // "lắp mới 2.816 trạm 5G, nâng tổng số lên 14.690 trạm"
                let before = mentions[..at].iter().rev().find_map(Mention::quantity);
                senses = before.map_or(Senses::NONE, |quantity| quantity.noun.only(GENERATIONS));
            }
            // "5G, which had only 37 stations …, has grown to 486 stations"
            if senses.is_empty()
                && let Some(subject) = mentions
                    .first()
                    .filter(|mention| mention.senses().any(GENERATIONS) && !mention.has(Sense::Stations))
                && mentions.get(1).is_some_and(|mark| mark.is_mark(b',') && mark.range.start == subject.range.end)
            {
                senses = subject.senses().only(GENERATIONS);
            }
            if senses.is_empty() && self.section.heads.has(Sense::Stations) {
                senses = self.section.named.only(GENERATIONS);
            }
            let id = compose::stations(senses)?;
            return Some((Matter::Stations(senses), id, words));
        }
        if has(Sense::Certificates) {
            return other("egov.certificates");
        }
        if has(Sense::Services)
            || has(Sense::AnyServices)
            || has(Sense::Full)
            || has(Sense::Partial)
            || has(Sense::FullAndPartial)
        {
            if let Some(item) = item.filter(|item| item.senses.any(Senses::of(&[Sense::Full, Sense::Partial]))) {
                return other(if item.senses.has(Sense::Full) {
                    "egov.services_full"
                } else {
                    "egov.services_partial"
                });
            }
            const LEVELS: Senses = Senses::of(&[
                Sense::Full,
                Sense::Partial,
                Sense::FullAndPartial,
                Sense::Services,
                Sense::OtherServices,
            ]);
            let mut senses = noun.only(LEVELS).with(after.only(LEVELS));
            if !noun.any(Senses::of(&[Sense::Full, Sense::Partial, Sense::FullAndPartial]))
                && !after.any(Senses::of(&[Sense::Full, Sense::Partial]))
            {
                senses = senses.with(near.only(LEVELS)).with(heads.only(LEVELS));
            }
            if noun.any(Senses::of(&[Sense::Full, Sense::Partial])) {
                senses = noun.only(LEVELS).with(after.only(Sense::OtherServices.into()));
            }
            let procedures = noun.has(Sense::AnyServices) && noun.has(Sense::Online);
            if procedures && !senses.any(LEVELS) {
                return other("egov.services");
            }
            let spoken = senses.has(Sense::Services)
                || (mentions[..at].iter().any(|mention| mention.has(Sense::AnyServices))
                    && self.drafts[first..].iter().any(|draft| draft.indicator.stem() == "egov"))
                || sentence.has(Sense::Services)
                || after.has(Sense::Services)
                || noun.any(Senses::of(&[Sense::AnyServices, Sense::Online])) && senses.any(LEVELS)
                || self.paragraph.named.has(Sense::Services);
            let parts = noun.has(Sense::Dossiers)
                || after.has(Sense::Dossiers)
                || sentence.has(Sense::Dossiers) && !sentence.has(Sense::Services) && !noun.has(Sense::Services);
            if !spoken || parts || all_left.has(Sense::OtherServices) {
                return None;
            }
            let id = compose::services(senses)?;
            return other(id);
        }
        if has(Sense::Dossiers) {
            let direct = noun.has(Sense::DirectDossiers) || after.has(Sense::DirectDossiers);
            let part = noun.any(Senses::of(&[Sense::Full, Sense::Partial, Sense::FullAndPartial]));
            let online = noun.has(Sense::Online)
                || after.has(Sense::Online)
                || near.has(Sense::Online)
                || all_left.has(Sense::Online)
                || (has(Sense::Online));
            return if online && !direct && !part { other("egov.dossiers_online") } else { None };
        }
        let commerce = sentence.has(Sense::Commerce)
            || after.has(Sense::Commerce)
            || noun.has(Sense::Commerce)
            || mentions.iter().any(|mention| mention.has(Sense::Commerce))
            || self.paragraph.named.has(Sense::Commerce);
        if has(Sense::Products) {
            return if commerce { other("ecommerce.products") } else { None };
        }
        if has(Sense::Transactions) {
            return if commerce { other("ecommerce.transactions") } else { None };
        }
        if has(Sense::Subscribers) {
            let (lines, line_words) = self.lines(left, right, quantity, first, item, reach);
            // "SIM cards … in the name of more than 10 subscribers each"
            if quantity.value < rust_decimal::Decimal::from(100) {
                return None;
            }
            let id = compose::subscribers(lines)?;
            return Some((Matter::Lines(lines), id, line_words.or(words)));
        }
        if has(Sense::Enterprises) {
            const FIELDS: Senses = Senses::of(&[Sense::Post, Sense::Telecom, Sense::PostTelecom, Sense::It]);
            let own = noun.only(FIELDS.with(Sense::OtherNoun.into()));
            let mut fields = own;
            if fields.only(FIELDS).is_empty() {
                let close = right
                    .iter()
                    .filter(|mention| mention.range.start.saturating_sub(quantity.noun_end) <= 45)
                    .fold(Senses::NONE, |all, mention| all.with(mention.senses().only(FIELDS)));
                fields = fields.with(close);
            }
            if fields.only(FIELDS).is_empty() && near.has(Sense::Enterprises) {
                fields = fields.with(near.only(FIELDS));
            }
            if fields.only(FIELDS).is_empty() && all_left.has(Sense::Enterprises) {
                fields = fields.with(all_left.only(FIELDS));
            }
            let label = mentions[..at]
                .iter()
                .position(|mention| mention.is_mark(b':'))
                .filter(|colon| mentions[*colon].range.end <= quantity.quote.start);
            if let Some(colon) = label.filter(|_| fields.only(FIELDS).is_empty())
                && let Some((found, _)) = self.cluster(&mentions[..colon], FIELDS)
            {
                fields = fields.with(found);
            }
            if fields.only(FIELDS).is_empty()
                && let Some(last) =
                    self.drafts[first..].iter().rev().find(|draft| draft.indicator.stem() == "enterprises")
                && left.iter().chain(right).any(|mention| matches!(mention.what, What::Time { .. }))
            {
                return other(last.indicator.as_str());
            }
            if fields.only(FIELDS).is_empty() {
                *reach += 2;
                let its = self.text[..quantity.quote.start].trim_end().ends_with("its");
                let labelled = self.section.sectors.only(FIELDS);
                let sentence_label = if self.is_item() { self.paragraph.sectors.only(FIELDS) } else { Senses::NONE };
                fields = fields.with(if its && !self.paragraph.sectors.only(FIELDS).is_empty() {
                    self.paragraph.sectors.only(FIELDS)
                } else if labelled.is_empty() {
                    sentence_label
                } else {
                    labelled
                });
            }
            let id = compose::enterprises(fields)?;
            return other(id);
        }
        if has(Sense::Workers) {
            const FIELDS: Senses = Senses::of(&[Sense::It, Sense::Ict, Sense::Sector]);
            let ours = self.section.sectors.any(FIELDS)
                || mentions.iter().any(|mention| mention.senses().any(FIELDS))
                || noun.any(FIELDS)
                || sentence.any(FIELDS)
                || after.any(FIELDS)
                || self.paragraph.named.any(Senses::of(&[Sense::It, Sense::Ict]))
                || self.section.sectors.any(FIELDS);
            let single = quantity.value < rust_decimal::Decimal::from(100);
            let engineers = noun.has(Sense::Post) || noun.has(Sense::Telecom);
            return if ours && !single && !engineers { other("workforce.ict") } else { None };
        }
        None
    }

    fn words_say_stations(&self, words: &Option<Range<usize>>) -> bool {
        words.as_ref().is_some_and(|range| {
            self.text[range.clone()].contains("bts")
                || self.text[range.clone()].contains("trạm")
                || self.text[range.clone()].contains("cột")
                || self.text[range.clone()].contains("station")
        })
    }

    fn is_list_comma(&self, list: &[Mention], comma: &Mention) -> bool {
        let before = list.iter().rev().find(|mention| mention.range.end <= comma.range.start);
        let after = list.iter().find(|mention| mention.range.start >= comma.range.end);
        matches!((before, after), (Some(before), Some(after)) if before.senses().any(NAMES) && after.senses().any(NAMES) && after.range.start.saturating_sub(before.range.end) <= 3)
    }

    /// The generations named last before a number.
    fn last_generation(&self, left: &[Mention]) -> Senses {
        self.cluster(left, GENERATIONS.with(Sense::Stations.into()))
            .map_or(Senses::NONE, |cluster| cluster.0.only(GENERATIONS))
    }

    /// The words right before the number that hedge it.
    fn hedge(&self, mentions: &[Mention], at: usize, quantity: &Quantity, draft: &mut Draft) {
        let mut end = quantity.quote.start;
        for mention in mentions[..at].iter().rev().take(3) {
            if mention.range.end > end {
                continue;
            }
            let gap = cut(self.text, mention.range.end, end).trim();
            if !matches!(
                gap,
                "" | "at" | "of" | "a" | "mức" | "là" | "có" | "đạt" | "to" | "the" | "tới" | "~" | "còn" | "một"
            ) {
                return;
            }
            let senses = mention.senses();
            // "10 674 trạm BTS trên 3 905 vị trí": on, not over.
            let on = &self.text[mention.range.clone()] == "trên"
                && quantity.noun.has(Sense::Locations)
                && mentions[..at]
                    .iter()
                    .any(|other| other.quantity().is_some_and(|before| before.noun_end + 1 == mention.range.start));
            if on {
                return;
            }
            let bound = if senses.has(Sense::Below) {
                Bound::Below
            } else if senses.has(Sense::About) {
                Bound::About
            } else if senses.has(Sense::Above) {
                Bound::Above
            } else if senses.any(Senses::of(&[Sense::Estimate, Sense::EqualTo])) {
                end = mention.range.start;
                continue;
            } else {
                return;
            };
            // "below the national average of 72.4%" hedges nothing.
            draft.bound = bound;
            draft.note(Slot::Bound, mention.range.clone());
            return;
        }
        if self.text[..quantity.quote.start].ends_with('~') {
            draft.bound = Bound::About;
        }
        let after = self.text[quantity.quote.end..].trim_start();
        if ["trở lên", "or more", "at the very least", "at least", "and more"]
            .iter()
            .any(|word| after.starts_with(word))
        {
            draft.bound = Bound::Above;
        }
    }

    /// Which place the figure is of; nothing where it is of a place that makes no record.
    #[expect(clippy::too_many_arguments, reason = "one figure's surroundings")]
    fn place(
        &self,
        mentions: &[Mention],
        at: usize,
        left: &[Mention],
        right: &[Mention],
        item: Option<&enumeration::Item>,
        draft: &mut Draft,
    ) -> Option<()> {
        if let Some((place, words)) = item.and_then(|item| item.place.clone()) {
            draft.place = Some(place);
            draft.note(Slot::Place, words);
            return Some(());
        }
        let country = PlaceId::country();
        // "98.7% in Can Tho", "82,4% của cả nước"
        for mention in right {
            let gap = self.text[..mention.range.start].trim_end();
            let linked = [
                "in",
                "of",
                "ở",
                "tại",
                "của",
                "across",
                "cho",
                "for",
                "trong",
                "from",
                "from the",
                "of the",
                "in the",
                "on",
                "trên",
                "thuộc",
                "tại các",
                "for the",
            ]
            .iter()
            .any(|word| gap.ends_with(word) && gap[..gap.len() - word.len()].ends_with([' ', '%']));
            let close =
                mention.range.start.saturating_sub(mentions[at].quantity().map_or(0, |quantity| quantity.noun_end))
                    <= 60;
            match mention.what {
                What::Place(place) if linked && close => {
                    draft.place = Some(place);
                    draft.note(Slot::Place, mention.range.clone());
                    return Some(());
                }
                What::Sub if linked && !gap.ends_with("from") => return None,
                What::Words(senses) if senses.has(Sense::Country) && (linked || close) => {
                    draft.place = Some(country);
                    draft.note(Slot::Place, mention.range.clone());
                    return Some(());
                }
                What::Words(senses) if senses.has(Sense::Region) && linked => return None,
                _ => {}
            }
        }
        let clause = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let mut whole = false;
        for mention in mentions[clause..at].iter().rev() {
            match &mention.what {
                What::Place(place) => {
                    // "Vietnam" in a province's text is mostly a part of a name.
                    let bare = *place == country
                        && self.frame.place.is_some_and(|own| own != country)
                        && self.text[mention.range.clone()].starts_with("vi");
                    if bare || (whole && *place == country) {
                        continue;
                    }
                    if self.is_aside(mentions, mention) {
                        continue;
                    }
                    draft.place = Some(*place);
                    draft.note(Slot::Place, mention.range.clone());
                    return Some(());
                }
                What::Sub if !whole => {
                    // A town that belongs to another number: "37 stations in the city, has grown to 486".
                    let tied = self.is_tied(mentions, &mention.range, at)
                        && mentions[..at]
                            .iter()
                            .any(|other| other.range.start >= mention.range.end && other.is_mark(b','));
                    if !tied {
                        return None;
                    }
                }
                What::Words(senses) if senses.has(Sense::NewProvince) && self.frame.place.is_some() => {
                    draft.place = self.frame.place;
                    draft.note(Slot::Place, mention.range.clone());
                    return Some(());
                }
                What::Words(senses) if senses.has(Sense::Country) => {
                    if left.iter().any(|own| own.range == mention.range)
                        || self.frame.place == Some(country)
                        || self.frame.place.is_none()
                    {
                        draft.place = Some(country);
                        draft.note(Slot::Place, mention.range.clone());
                        return Some(());
                    }
                }
                What::Words(senses) if senses.any(Senses::of(&[Sense::WholeProvince, Sense::Department])) => {
                    whole = true
                }
                What::Words(senses) if senses.has(Sense::Region) && !whole => {
                    // "Can Tho, the only city … in the region, has": said in passing.
                    let passing = mentions[clause..at]
                        .iter()
                        .any(|other| other.is_mark(b',') && other.range.start >= mention.range.end)
                        && mentions[clause..at].iter().any(|other| {
                            other.range.end <= mention.range.start && matches!(other.what, What::Place(_))
                        });
                    if !passing {
                        return None;
                    }
                }
                _ => {}
            }
        }
        if clause > 0 {
            for mention in mentions[..clause].iter().rev() {
                match &mention.what {
                    What::Place(place) if *place != country && !self.is_aside(mentions, mention) => {
                        draft.place = Some(*place);
                        draft.note(Slot::Place, mention.range.clone());
                        return Some(());
                    }
                    What::Sub => break,
                    _ => {}
                }
            }
        }
        draft.reach += 1;
        let above = self.paragraph.place.as_ref().or(self.section.place.as_ref());
        if let Some((place, words)) = above {
            draft.place = Some(*place);
            draft.note(Slot::Place, words.clone());
        } else {
            let spoken = mentions.iter().any(|mention| {
                mention.has(Sense::WholeProvince)
                    && ["tỉnh", "province"]
                        .iter()
                        .any(|word| cut(self.text, mention.range.start, mention.range.end).contains(word))
            });
            if self.frame.district && !spoken {
                return None;
            }
            draft.place = self.frame.place;
            if let Some(words) = &self.frame.place_words {
                draft.note(Slot::Place, words.clone());
            }
        }
        Some(())
    }

    /// Whether a place is named only in passing: "between Bac Ninh and Lang Son", "to Hanoi".
    fn is_aside(&self, mentions: &[Mention], mention: &Mention) -> bool {
        let before = self.text[..mention.range.start].trim_end();
        let after = self.text[mention.range.end..].trim_start();
        let aside = ["to", "between", "toward", "towards", "đi", "(báo", "báo", "và báo"]
            .iter()
            .any(|word| before.ends_with(word) && before[..before.len() - word.len()].ends_with([' ', '\n']))
            && Some(mention.range.start) != mentions.first().map(|first| first.range.start);
        aside || (mention.range.start < 40 && after.starts_with("- ") && before.is_empty())
    }

    /// Which enterprise the figure is about; nothing where it is about several.
    fn operator(
        &self,
        mentions: &[Mention],
        at: usize,
        zone: &Range<usize>,
        right: &[Mention],
        item: Option<&enumeration::Item>,
        draft: &mut Draft,
    ) -> Option<()> {
        if draft.indicator.stem() == "egov"
            || draft.indicator.stem() == "ecommerce"
            || draft.indicator.stem() == "enterprises"
        {
            return Some(());
        }
        if let Some((operator, words)) = item.and_then(|item| item.operator.clone()) {
            draft.operator = Some(operator);
            draft.note(Slot::Operator, words);
            return Some(());
        }
        // "34 million VinaPhone subscribers"
        if let Some(noun_end) = mentions[at].quantity().map(|quantity| quantity.noun_end)
            && let Some((operator, words)) = right.iter().find_map(|mention| match mention.what {
                What::Operator(operator, _) if mention.range.end <= noun_end => Some((operator, mention.range.clone())),
                _ => None,
            })
        {
            draft.operator = Some(operator);
            draft.note(Slot::Operator, words);
            return Some(());
        }
        // "869,000 were with Viettel"
        for mention in right {
            if let What::Operator(operator, _) = mention.what {
                let before = self.text[..mention.range.start].trim_end();
                if [
                    "with",
                    "of",
                    "by",
                    "from",
                    "của",
                    "thuộc",
                    "belong to",
                    "belonging to",
                    "do",
                    "là của",
                    "for",
                    "mạng",
                ]
                .iter()
                .any(|word| before.ends_with(word))
                {
                    draft.operator = Some(operator);
                    draft.note(Slot::Operator, mention.range.clone());
                    return Some(());
                }
            }
        }
        let most = mentions[..at].last().is_some_and(|mention| mention.has(Sense::MostOf))
            || self.text[..draft.quote.start].trim_end().ends_with("most of the");
        if most {
            return Some(());
        }
        let trade =
            |id: &str| if id.ends_with(".post") || id == "network.post_offices" { Trade::Post } else { Trade::Telecom };
        let fits = |own: Trade, id: &str| own == trade(id) || id.starts_with("workforce");
        let mut whole = false;
        let mut index = at;
        while index > 0 {
            index -= 1;
            let mention = &mentions[index];
            match &mention.what {
                What::Operator(operator, own) => {
                    if whole || !fits(*own, draft.indicator.as_str()) {
                        return Some(());
                    }
                    // Several enterprises named together share the figure.
                    let partner = mentions[..index]
                        .iter()
                        .rev()
                        .find(|other| !matches!(other.what, What::Mark(_) | What::Place(_)))
                        .filter(|other| {
                            matches!(other.what, What::Operator(name, _) if name != *operator)
                                && is_list_link(cut(self.text, other.range.end, mention.range.start))
                        });
                    let partner_after = mentions[index + 1..at]
                        .iter()
                        .find(|other| !matches!(other.what, What::Mark(_) | What::Place(_)))
                        .filter(|other| {
                            matches!(other.what, What::Operator(name, _) if name != *operator)
                                && is_list_link(cut(self.text, mention.range.end, other.range.start))
                        });
                    if partner.is_some() || partner_after.is_some() {
                        return Some(());
                    }
                    draft.operator = Some(*operator);
                    draft.note(Slot::Operator, mention.range.clone());
                    return Some(());
                }
                What::Words(senses)
                    if senses.has(Sense::Anaphor) && !senses.has(Sense::WholeMarket) && index < 3 + zone.start =>
                {
                    if let Some((operator, own)) =
                        self.last_operator.filter(|last| fits(last.1, draft.indicator.as_str()))
                        && !self.text[mention.range.end..].starts_with(" sự nghiệp")
                        && !senses.has(Sense::Enterprises)
                            | (self.frame.operator.is_some()
                                || self.text[mention.range.clone()].starts_with("đơn vị này"))
                    {
                        let _ = own;
                        if !whole {
                            draft.operator = Some(operator);
                            draft.note(Slot::Operator, mention.range.clone());
                        }
                        return Some(());
                    }
                }
                What::Words(senses)
                    if senses.any(Senses::of(&[
                        Sense::WholeMarket,
                        Sense::Department,
                        Sense::Country,
                        Sense::BothFields,
                    ])) =>
                {
                    // "VNPT … in the province": the words before the enterprise's own do not widen it.
                    let alone = self.frame.operator.is_some() && self.text[mention.range.clone()].starts_with("tỉnh");
                    whole = whole || !alone;
                }
                What::Mark(b';') if index < zone.start => {
                    let _ = index;
                }
                _ => {}
            }
        }
        if whole {
            return Some(());
        }
        let its = mentions.first().is_none_or(|first| {
            let begin = self.text[..first.range.start].rfind(['.', '\n']).map_or(0, |dot| dot + 1);
            let opening = cut(self.text, begin, first.range.start).trim_start();
            opening.starts_with("it ") || opening.starts_with("its ") || opening.starts_with("it also")
        });
        if its
            && let Some((operator, _, words)) = &self.paragraph.operator
            && fits(
                if trade(draft.indicator.as_str()) == Trade::Post { Trade::Post } else { Trade::Telecom },
                draft.indicator.as_str(),
            )
        {
            draft.operator = Some(*operator);
            draft.note(Slot::Operator, words.clone());
            return Some(());
        }
        if let Some((operator, own)) = self.frame.operator
            && fits(own, draft.indicator.as_str())
            && !mentions
                .iter()
                .any(|mention| mention.senses().any(Senses::of(&[Sense::WholeMarket, Sense::Department])))
        {
            draft.operator = Some(operator);
        }
        Some(())
    }

    /// When the figure is for.
    #[expect(clippy::too_many_arguments, reason = "one figure's surroundings")]
    fn period(
        &self,
        mentions: &[Mention],
        at: usize,
        zone: &Range<usize>,
        right: &[Mention],
        item: Option<&enumeration::Item>,
        kind: IndicatorKind,
        inherited: Option<usize>,
        first: usize,
        draft: &mut Draft,
    ) {
        let clock = &self.frame.clock;
        let time_of = |mention: &Mention| match mention.what {
            What::Time { when, compared: false } => Some((when, mention.range.clone())),
            _ => None,
        };
        if let Some((when, words)) = item.and_then(|item| item.when.clone()) {
            draft.period = clock.resolve(when, kind);
            draft.note(Slot::Period, words);
            return;
        }
        // "a year earlier" is measured from the figure it is compared with.
        let earlier = right.iter().chain(&mentions[zone.clone()]).find_map(|mention| match mention.what {
            What::Time { when: When::Earlier(years), .. }
                if mention.range.start > draft.quote.start || !self.is_tied(mentions, &mention.range, at) =>
            {
                Some((years, mention.range.clone()))
            }
            _ => None,
        });
        let comparison = right
            .iter()
            .find(|mention| mention.has(Sense::YearBefore) || mention.has(Sense::SamePeriod))
            .filter(|_| inherited.is_some());
        if let Some((years, words)) = earlier.or_else(|| comparison.map(|mention| (1, mention.range.clone())))
            && let Some(base) = self.drafts[first..].last().and_then(|draft| draft.period)
        {
            draft.period = Some(time::years_before(base, years));
            draft.note(Slot::Period, words);
            return;
        }
        // "(cùng kỳ năm 2024: 986 doanh nghiệp)"
        let head = mentions[zone.clone()].iter().find(|mention| !matches!(mention.what, What::Mark(_)));
        if let Some(mention) = head.filter(|mention| mention.has(Sense::SamePeriod))
            && !mentions[zone.clone()]
                .iter()
                .any(|mention| mention.senses().any(Senses::of(&[Sense::Revenue, Sense::Subscribers])))
            && let Some(base) = self.drafts[first..].last().and_then(|draft| draft.period)
        {
            draft.period = Some(time::years_before(base, 1));
            draft.note(Slot::Period, mention.range.clone());
            return;
        }
        // After the number, unless the words lead on to another one.
        let quantity_end = draft.quote.end;
        let own = right.iter().find_map(|mention| {
            let (when, words) = time_of(mention)?;
            let gap = cut(self.text, quantity_end, words.start);
            let leads_on = gap
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| matches!(word, "và" | "and" | "thì" | "còn" | "while" | "but" | "trong khi"));
            (gap.chars().count() <= 70 && !gap.contains("compared") && !gap.contains("so với") && !leads_on)
                .then_some((when, words))
        });
        let own = own.or_else(|| self.after_bracket(mentions, at).and_then(time_of));
        let before = mentions[zone.clone()]
            .iter()
            .rev()
            .filter_map(time_of)
            .find(|(_, words)| !self.is_tied(mentions, words, at));
        let widened = mentions[..at].iter().rev().find_map(time_of);
        let sentence = mentions[..at].iter().find_map(time_of);
        // A time at the head of the clause rules all its figures; one that is tied to another number does not.
        let loose = widened.or(sentence).filter(|(_, words)| !self.is_tied(mentions, words, at));
        let candidate = own.or(before).or(loose).or_else(|| {
            let tied = mentions[..at].iter().filter_map(time_of).find(|(_, words)| !self.is_tied(mentions, words, at));
            tied
        });
        // Currently, said anywhere in the sentence, rules stocks that have only a stretch of time or none.
        let semicolon = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let stop = mentions[at..]
            .iter()
            .position(|mention| matches!(mention.what, What::Mark(b',' | b';')))
            .map_or(mentions.len(), |mark| at + mark);
        let now = || mentions[semicolon..stop].iter().filter_map(time_of).find(|time| time.0 == When::Now);
        let candidate = match (&candidate, kind) {
            (None, IndicatorKind::Stock) => now(),
            (Some((When::Span { from, to, point: false }, words)), IndicatorKind::Stock)
                if to.1 > from.1 && to.1 - from.1 < 11 =>
            {
                now().filter(|time| time.1.start < words.start).or(candidate)
            }
            _ => candidate,
        };
        // "Since the beginning of the year", beside "by the end of May".
        if let Some((When::YearToDate, words)) = &candidate
            && let Some(When::Span { to, .. }) = mentions[..at]
                .iter()
                .filter_map(time_of)
                .map(|time| time.0)
                .find(|when| matches!(when, When::Span { point: true, .. }))
        {
            draft.period = clock.resolve(When::Span { from: (to.0, 1), to, point: false }, kind);
            draft.note(Slot::Period, words.clone());
            return;
        }
        let candidate = candidate.or_else(|| {
            // Where figures are wanted ones, even a time tied to the first of them rules the rest.
            let wanted = mentions[..at].iter().any(|mention| mention.has(Sense::Target));
            mentions[..at].iter().rev().filter_map(time_of).next().filter(|_| wanted)
        });
        let fitting = candidate.filter(|(when, _)| !(matches!(when, When::Now) && kind == IndicatorKind::Flow));
        if let Some((when, words)) = fitting {
            let mut when = when;
            // "the plan for the full year": an open year under a heading of another year keeps the text's.
            let named = mentions[..at].iter().filter_map(time_of).filter_map(|time| time.0.known_year()).next_back();
            if let When::Span { to: (time::Year::Open, _), .. } = when
                && let Some(year) =
                    named.or_else(|| self.paragraph.when.as_ref().and_then(|above| above.0.known_year()))
            {
                when = when.in_year(time::Year::Known(year));
            }
            draft.period = clock.resolve(when, kind);
            draft.note(Slot::Period, words);
            return;
        }
        if let Some(period) = inherited.and_then(|index| self.drafts[index].period) {
            draft.period = Some(period);
            return;
        }
        draft.reach += 1;
        let above = [
            self.paragraph.when.as_ref(),
            self.intro.as_ref().and_then(|intro| intro.when.as_ref()),
            self.section.when.as_ref(),
        ];
        for (when, words) in above.into_iter().flatten() {
            if matches!(when, When::Now) && kind == IndicatorKind::Flow {
                continue;
            }
            draft.period = clock.resolve(*when, kind);
            draft.note(Slot::Period, words.clone());
            if draft.period.is_some() {
                return;
            }
        }
        draft.period = clock.default_period(kind);
        if let Some(words) = &self.frame.review_words {
            draft.note(Slot::Period, words.clone());
        }
    }

    /// Whether the time at `words` belongs to another number before `at`: it follows that number in its own clause.
    fn is_tied(&self, mentions: &[Mention], words: &Range<usize>, at: usize) -> bool {
        let Some(position) = mentions.iter().position(|mention| mention.range == *words) else { return false };
        if position > at {
            return true;
        }
        // What a closed bracket says holds inside it.
        let opened = mentions[..position]
            .iter()
            .rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')))
            .is_some_and(|mark| mentions[mark].is_mark(b'('));
        if opened && mentions[position..at].iter().any(|mention| mention.is_mark(b')')) {
            return true;
        }
        for mention in mentions[..position].iter().rev() {
            match mention.what {
                What::Mark(b',' | b';' | b'(') => return false,
                What::Quantity(_) => {
                    let gap = cut(self.text, mention.range.end, words.start);
                    return !gap
                        .split(|c: char| !c.is_alphanumeric())
                        .any(|word| matches!(word, "và" | "and" | "thì" | "còn" | "while" | "but"));
                }
                _ => {}
            }
        }
        false
    }

    /// What follows the bracket after number `at`: "838 billion VND (36.2 million USD) in the six months".
    fn after_bracket<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        mentions.get(at + 1).filter(|mention| mention.is_mark(b'('))?;
        let close = at + 1 + mentions[at + 1..].iter().position(|mention| mention.is_mark(b')'))?;
        mentions
            .get(close + 1)
            .filter(|mention| cut(self.text, mentions[close].range.end, mention.range.start).chars().count() <= 12)
    }

    /// Actual, estimate or target.
    fn status(&self, mentions: &[Mention], roles: &[Role], at: usize, first: usize, draft: &mut Draft) {
        let target = mentions[..at].iter().find(|mention| mention.has(Sense::Target)).or_else(|| {
            // "Kế hoạch năm 2021 của ngành: …", "the plan for 2022 is"
            let mention = mentions[..at].iter().find(|mention| mention.has(Sense::Plan))?;
            let early =
                mentions.first().is_some_and(|first| mention.range.start.saturating_sub(first.range.start) <= 12);
            let percent =
                mentions[..at].iter().any(|other| other.range.end <= mention.range.start && other.quantity().is_some());
            (early && !percent).then_some(mention)
        });
        if self.section.target && target.is_none() {
            draft.status = Status::Target;
            return;
        }
        if let Some(mention) = target {
            draft.status = Status::Target;
            draft.note(Slot::Status, mention.range.clone());
            return;
        }
        let mut crossed = false;
        const MEASURES: Senses = Senses::of(&[
            Sense::Revenue,
            Sense::Budget,
            Sense::Pay,
            Sense::Subscribers,
            Sense::Stations,
            Sense::Enterprises,
            Sense::Workers,
            Sense::Rate,
            Sense::Density,
            Sense::Locations,
            Sense::PostOffices,
        ]);
        let mut measured = false;
        for index in (0..at).rev() {
            let mention = &mentions[index];
            if mention.has(Sense::Estimate) {
                if !crossed
                    || self.drafts[first..].last().is_some_and(|last| last.indicator.stem() == draft.indicator.stem())
                {
                    draft.status = Status::Estimate;
                    draft.note(Slot::Status, mention.range.clone());
                }
                return;
            }
            match &mention.what {
                What::Mark(b';') => break,
                What::Mark(b',') if measured => break,
                // "…, thấp hơn mức 611 tỷ đồng của quý I/2024": what it is compared with was counted.
                What::Words(senses) if senses.has(Sense::Versus) && !crossed && index + 2 >= at => break,
                What::Words(senses) if senses.any(MEASURES) => measured = true,
                What::Quantity(_) if matches!(roles[index], Role::Level) => {
                    if measured {
                        break;
                    }
                    crossed = true;
                }
                _ => {}
            }
        }
        if self.paragraph.target
            && draft.period.is_some_and(|period| {
                self.frame
                    .clock
                    .dated
                    .or(self.frame.clock.review.map(|review| review.1))
                    .is_some_and(|dated| period.last() > dated)
            })
        {
            draft.status = Status::Target;
            return;
        }
        // What a document says of a time after its own date is wanted or expected.
        if let Some(dated) = self.frame.clock.dated
            && draft.period.is_some_and(|period| {
                period.first() > dated
                    || (period.last() > dated
                        && draft.words.iter().any(|words| words.0 == Slot::Period)
                        && mentions.iter().any(|mention| mention.senses().any(Sense::Target.into())))
            })
        {
            draft.status = Status::Target;
        }
    }

    /// Whether the level at `at` is where the growth at `from` led: "rose 12% to reach 5,480 billion".
    fn leads_to(&self, mentions: &[Mention], from: usize, at: usize) -> bool {
        from < at
            && mentions[from + 1..at].iter().all(|mention| {
                !mention.is_mark(b';')
                    && !mention.senses().any(SECTORS.with(LINES).with(COUNTED).with(Senses::of(&[Sense::Budget])))
            })
    }

    fn add_growth(
        &self,
        draft: &mut Draft,
        percent: rust_decimal::Decimal,
        yearly: bool,
        base: Option<i32>,
        quote: Range<usize>,
    ) {
        if draft.yoy.is_some() || !yearly {
            return;
        }
        let gap = base.zip(draft.period).map(|(base, period)| period.last().year() - base);
        if gap.is_some_and(|gap| gap != 1) {
            return;
        }
        draft.yoy = Some(percent.normalize());
        draft.note(Slot::Yoy, quote);
    }

    /// The indicator that a growth names itself, where it does.
    fn growth_matter(&self, mentions: &[Mention], zone: Range<usize>, at: usize, first: usize) -> Option<IndicatorId> {
        let left = &mentions[zone];
        // Past the last growth or share of a plan there may be a new subject.
        let start = left.iter().rposition(|mention| mention.quantity().is_some()).map_or(0, |index| index + 1);
        let left = &left[start..];
        let right = growth::after(mentions, at);
        if left.iter().any(|mention| mention.senses().any(Senses::of(&[Sense::OtherSector, Sense::OtherMoney]))) {
            return None;
        }
        // "tăng trưởng 38% về doanh thu"
        let follower = right
            .iter()
            .find(|mention| mention.has(Sense::Revenue))
            .filter(|mention| mention.range.start.saturating_sub(mentions[at].range.end) <= 12);
        let measure = self.nearest(left, Senses::of(&[Sense::Revenue, Sense::Budget])).or(follower);
        let sectors = self.cluster(left, SECTORS).map(|cluster| cluster.0.without(Sense::Sector.into()));
        // "…; bù lại chuyển phát khá lên, tăng 19%": the sector changes, the measure stays.
        let last = self.drafts[first..].iter().rev().find_map(|draft| match draft.matter {
            Matter::Money(money, before) => Some((money, before)),
            _ => None,
        });
        if measure.is_none()
            && let Some((money, before)) = last
            && let Some(sectors) = sectors.filter(|sectors| !sectors.is_empty() && *sectors != before)
        {
            return compose::money(money, sectors).map(IndicatorId::new);
        }
        if let Some(measure) = measure {
            let money = if measure.has(Sense::Budget) { Money::Budget } else { Money::Revenue };
            let sectors = sectors.filter(|sectors| !sectors.is_empty()).or_else(|| {
                let operator = left.iter().rev().find_map(|mention| match mention.what {
                    What::Operator(_, trade) => Some(compose::sector_of(trade)),
                    _ => None,
                });
                operator.or_else(|| {
                    let sector = left.iter().any(|mention| mention.has(Sense::Sector));
                    let above = [Some(self.paragraph.sectors), Some(self.section.sectors)]
                        .into_iter()
                        .flatten()
                        .find(|sectors| !sectors.without(Sense::Sector.into()).is_empty());
                    let before = self
                        .cluster(&mentions[..at], SECTORS)
                        .map(|cluster| cluster.0.without(Sense::Sector.into()))
                        .filter(|found| !found.is_empty());
                    before.or(if sector { Some(Sense::Ict.into()) } else { above })
                })
            })?;
            return compose::money(money, sectors).map(IndicatorId::new);
        }
        let lines = self.cluster(left, LINES.with(Sense::Subscribers.into()))?.0;
        if lines.only(LINES).is_empty() {
            return None;
        }
        compose::subscribers(lines.only(LINES)).map(IndicatorId::new)
    }

    /// Whether the words since the last number name a place of their own.
    fn names_other_place(&self, mentions: &[Mention], at: usize) -> bool {
        mentions[..at]
            .iter()
            .rev()
            .take_while(|mention| mention.quantity().is_none())
            .any(|mention| matches!(mention.what, What::Place(_)))
    }

    /// A growth without any level in its sentence.
    fn lone_growth(&mut self, mentions: &[Mention], roles: &[Role], growth: &Pending, first: usize) {
        if !growth.yearly {
            return;
        }
        let zone = self.zone(mentions, roles, growth.at);
        let left = &mentions[zone.clone()];
        let earlier = (0..growth.at).rev().filter(|at| mentions[*at].quantity().is_some()).find_map(|at| {
            let zone = self.zone(mentions, roles, at);
            self.growth_matter(mentions, zone, at, first)
        });
        let last = self.drafts[first..].last().map(|draft| draft.indicator);
        let elsewhere = self.names_other_place(mentions, growth.at);
        let Some(id) =
            self.growth_matter(mentions, zone.clone(), growth.at, first).or(earlier.or(last).filter(|_| elsewhere))
        else {
            return;
        };
        // A share of something that grew, an average of years: not the indicator's own growth.
        if left
            .iter()
            .any(|mention| mention.senses().any(Senses::of(&[Sense::Average, Sense::OtherMoney, Sense::OtherPart])))
        {
            return;
        }
        let Some(indicator) = self.catalogue.get(id) else { return };
        let Some(quantity) = mentions[growth.at].quantity() else { return };
        let right = growth::after(mentions, growth.at);
        let mut draft = Draft {
            place: None,
            indicator: id,
            period: None,
            value: None,
            unit: indicator.unit,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: Some(growth.percent.normalize()),
            of_plan: None,
            operator: None,
            matter: Matter::Other,
            quote: growth.quote.clone(),
            words: Vec::new(),
            block: self.block,
            in_heading: self.in_heading,
            reach: 1,
        };
        if let Some(words) = self.nearest(left, SECTORS.with(LINES).with(Sense::Revenue.into())) {
            draft.note(Slot::Indicator, words.range.clone());
        }
        draft.note(Slot::Yoy, growth.quote.clone());
        self.hedge(mentions, growth.at, quantity, &mut draft);
        if self.place(mentions, growth.at, left, right, None, &mut draft).is_none() {
            return;
        }
        if self.operator(mentions, growth.at, &zone, right, None, &mut draft).is_none() {
            return;
        }
        self.period(mentions, growth.at, &zone, right, None, indicator.kind, None, first, &mut draft);
        self.status(mentions, roles, growth.at, first, &mut draft);
        let base = growth.base.zip(draft.period).map(|(base, period): (i32, Period)| period.last().year() - base);
        if base.is_some_and(|gap| gap != 1) {
            return;
        }
        self.drafts.push(draft);
    }

    /// What the sentence leaves for those after it.
    fn end_sentence(&mut self, mentions: &[Mention], first: usize) {
        let topic = &mut self.paragraph;
        for mention in mentions {
            topic.named = topic.named.with(mention.senses());
            topic.heads = topic.heads.with(mention.senses().only(COUNTED));
        }
        let drafts = &self.drafts[first..];
        let money = drafts.iter().find_map(|draft| match draft.matter {
            Matter::Money(measure, sectors) => Some((measure, sectors)),
            _ => None,
        });
        let opens_part = mentions.first().is_some_and(|mention| mention.has(Sense::OfWhich));
        let operator_sentence = drafts.iter().any(|draft| draft.operator.is_some());
        if let Some((measure, sectors)) = money {
            self.above_measure = Some(measure);
            self.paragraph.measure = Some(measure);
            if !opens_part || self.paragraph.sectors.is_empty() {
                self.paragraph.sectors = sectors;
            }
        } else {
            if let Some((sectors, _)) = self.cluster(mentions, SECTORS)
                && !sectors.without(Sense::Sector.into()).is_empty()
                && !operator_sentence
            {
                self.paragraph.sectors = sectors;
            }
            if let Some(mention) = self.nearest(mentions, Senses::of(&[Sense::Revenue, Sense::Budget])) {
                self.paragraph.measure = Some(if mention.has(Sense::Budget) { Money::Budget } else { Money::Revenue });
            }
        }
        let lines = drafts.iter().find_map(|draft| match draft.matter {
            Matter::Lines(lines) | Matter::Density(lines) => Some(lines),
            _ => None,
        });
        if let Some(lines) = lines {
            if !opens_part || self.paragraph.lines.is_empty() {
                self.paragraph.lines = lines;
            }
        } else if let Some((lines, _)) =
            self.cluster(mentions, LINES).filter(|_| mentions.iter().any(|mention| mention.has(Sense::Subscribers)))
        {
            self.paragraph.lines = lines;
        }
        // A time that opens a sentence holds for those after it.
        let number = mentions.iter().position(|mention| mention.quantity().is_some()).unwrap_or(mentions.len());
        let opening = mentions[..number].iter().find_map(|mention| match mention.what {
            What::Time { when, compared: false } if !matches!(when, When::Earlier(_)) => {
                Some((when, mention.range.clone()))
            }
            _ => None,
        });
        let comparing = mentions[..number]
            .iter()
            .any(|mention| mention.senses().any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore])));
        let past = matches!(&opening, Some((When::Span { to: (time::Year::Shift(by), _), .. }, _)) if *by < 0);
        let begin = mentions.first().map_or(0, |mention| mention.range.start);
        let rules = |words: &Range<usize>| !self.drafts[first..].is_empty() || words.start <= begin + 25;
        let opening = opening.filter(|(_, words)| rules(words));
        // "If in 2021 it was 186, in 2022 it was 226": the later time goes on.
        let later = opening.as_ref().and_then(|opening| {
            let year = opening.0.known_year()?;
            mentions.iter().find_map(|mention| match mention.what {
                What::Time { when, compared: false } if when.known_year().is_some_and(|other| other > year) => {
                    Some((when, mention.range.clone()))
                }
                _ => None,
            })
        });
        let now = mentions.iter().find_map(|mention| match mention.what {
            What::Time { when: When::Now, .. } => Some((When::Now, mention.range.clone())),
            _ => None,
        });
        if let Some(opening) = opening.filter(|_| !comparing && !past) {
            self.paragraph.when = Some(later.unwrap_or(opening));
        } else if let Some(now) = now.filter(|_| !self.drafts[first..].is_empty()) {
            self.paragraph.when = Some(now);
        } else if self.paragraph.when.as_ref().is_some_and(|when| when.0 == When::Now) {
            self.paragraph.when = None;
        }
        let targets = drafts.iter().any(|draft| draft.status == Status::Target)
            || mentions.iter().any(|mention| mention.has(Sense::Target));
        self.paragraph.target = targets;
        self.carry_place(mentions);
        self.recent_times.clear();
        for mention in mentions {
            if let What::Time { when: when @ When::Span { .. }, compared: false } = mention.what {
                self.recent_times.push((when, mention.range.clone()));
            }
        }
        let begin = mentions.first().map_or(0, |mention| mention.range.start);
        self.paragraph.operator = mentions.iter().find_map(|mention| match mention.what {
            What::Operator(operator, trade) if mention.range.start <= begin + 25 => {
                Some((operator, trade, mention.range.clone()))
            }
            _ => None,
        });
    }

    /// The place that rules the sentences after this one: named at its beginning, not in passing.
    fn carry_place(&mut self, mentions: &[Mention]) {
        if mentions.iter().any(|mention| mention.has(Sense::NewProvince)) && self.frame.place.is_some() {
            self.paragraph.place = None;
            return;
        }
        let Some(first) = mentions.iter().position(|mention| !matches!(mention.what, What::Mark(_))) else { return };
        let opening = mentions[first].range.start;
        let number = mentions.iter().position(|mention| mention.quantity().is_some()).unwrap_or(mentions.len());
        let found = mentions[..number].iter().find(|mention| matches!(mention.what, What::Place(_)));
        let Some(mention) = found else { return };
        let What::Place(place) = mention.what else { return };
        if place == PlaceId::country() || mention.range.start > opening + 60 || self.is_aside(mentions, mention) {
            return;
        }
        self.paragraph.place = Some((place, mention.range.clone()));
    }
}

/// Things that some indicator counts.
pub(super) const COUNTED: Senses = Senses::of(&[
    Sense::Subscribers,
    Sense::Stations,
    Sense::Locations,
    Sense::OtherStations,
    Sense::PostOffices,
    Sense::Enterprises,
    Sense::Workers,
    Sense::Services,
    Sense::AnyServices,
    Sense::Full,
    Sense::Partial,
    Sense::FullAndPartial,
    Sense::Dossiers,
    Sense::Certificates,
    Sense::Products,
    Sense::Transactions,
]);

const NAMES: Senses = COUNTED.with(LINES).with(SECTORS);
const BASES: Senses = Senses::of(&[Sense::Households, Sense::People, Sense::Area]);

/// Whether two names with this between them are items of one list.
fn is_list_link(gap: &str) -> bool {
    matches!(gap.trim(), "," | "and" | "và" | "&" | ", and" | "/" | "-")
}
