//! Links numbers to what they are numbers of.
//!
//! A sentence is read from left to right. Each number weighs the words in reach, nearest first:
//! its own noun phrase, the words between it and the number before, the rest of its clause, the
//! sentence so far, the paragraph, the list's or section's heading, the headline.

mod areas;
mod aside;
mod base;
mod brackets;
mod built;
mod count;
mod counted;
mod country;
mod exclusion;
mod goals;
mod hedge;
mod lines;
mod merger;
mod money;
mod notes;
mod operator;
mod parts;
mod passing;
mod pending;
mod period;
mod place;
mod points;
mod quarters;
mod rise;
mod same_time;
mod sectors;
mod share;
mod status;
mod sums;
mod term;
mod ties;
mod topic;

pub(super) use notes::Notes;
pub(super) use term::{matter_of, narrows};
pub(super) use topic::Topic;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use crate::domain::{Bound, Catalogue, Link, Operator, PlaceId, Slot, Status, Unit};
use crate::extract::amount::Kind;
use crate::extract::automaton::Automaton;
use crate::extract::compose::{self, LINES, MONEY, Money, SECTORS};
use crate::extract::context::Frame;
use crate::extract::cue_set::CueList;
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Links, Matter};
use crate::extract::enumeration;
use crate::extract::features::Features;
use crate::extract::growth::{self, Role};
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{HEADS, Mention, Quantity, What};
use crate::extract::time::When;
use crate::extract::words::{begins_with_any, cut, ends_with_word, sentence_start};
use pending::Pending;

/// Reads the figures of one document.
pub(super) struct Linker<'a> {
    pub text: &'a str,
    pub frame: &'a Frame,
    pub catalogue: &'a Catalogue,
    /// The senses of all words of the sentence: most rules look for what none of them says.
    pub said: Senses,
    /// What the phrases of a glossary name.
    pub automaton: &'a Automaton,
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
    /// The sectors that the text has named so far.
    pub sectors_so_far: Senses,
    /// The last enterprise that the text named.
    pub last_operator: Option<(Operator, Trade)>,
    /// The provinces of the sentence before, each once.
    pub recent_places: Vec<(PlaceId, Range<usize>)>,
    /// The figures of the sentence before.
    pub told_before: Range<usize>,
    /// The numbers of the sentence that are of the figures before it, in their order.
    pub echoes: Vec<(usize, usize)>,
    /// The numbers of the sentence that are of the figures before it in the same sentence, for another time.
    pub repeated: Vec<usize>,
    /// The first of those figures, once the first of the numbers was reached.
    pub repeated_from: Option<usize>,
    /// What is noted for the ledger, where one is wanted.
    pub notes: Option<Notes>,
}

/// One number and what surrounds it.
#[derive(Clone, Copy)]
struct Around<'m> {
    /// The sentence.
    mentions: &'m [Mention],
    /// Which of its mentions the number is.
    at: usize,
    /// The words since the figure before.
    left: &'m [Mention],
    /// The words up to the next mark or number.
    right: &'m [Mention],
    /// The number.
    quantity: &'m Quantity,
    /// The first draft of the sentence.
    first: usize,
    /// What a list says of it: "…, respectively".
    item: Option<&'m enumeration::Item>,
}

/// What a number was found to measure: its matter, its indicator, and the words that say so.
type Found = (Matter, &'static str, Option<Range<usize>>);

impl<'a> Linker<'a> {
    /// Before the first sentence of a document.
    pub fn new(
        text: &'a str,
        frame: &'a Frame,
        catalogue: &'a Catalogue,
        automaton: &'a Automaton,
        notes: Option<Notes>,
    ) -> Self {
        Self {
            text,
            frame,
            catalogue,
            said: Senses::NONE,
            automaton,
            drafts: Vec::new(),
            section: Topic::default(),
            paragraph: Topic::default(),
            intro: None,
            recent_times: Vec::new(),
            recent_places: Vec::new(),
            told_before: 0..0,
            echoes: Vec::new(),
            repeated: Vec::new(),
            repeated_from: None,
            above_measure: None,
            block: 0,
            in_heading: false,
            sectors_so_far: Senses::NONE,
            last_operator: frame.operator,
            notes,
        }
    }
}

impl Linker<'_> {
    /// Reads one sentence.
    #[expect(clippy::too_many_lines, reason = "one walk along the numbers of a sentence")]
    pub fn sentence(&mut self, mentions: &[Mention]) {
        let kept = self.without_asides(mentions);
        let mentions = kept.as_ref();
        self.said = mentions.iter().fold(Senses::NONE, |said, mention| said.with(mention.senses()));
        let said = self.said;
        let first = self.drafts.len();
        if mentions.iter().all(|mention| mention.quantity().is_none()) {
            for at in 0..mentions.len() {
                self.note_mention(mentions, at);
            }
            self.end_sentence(mentions, first);
            return;
        }
        if self.grow_those_before(mentions) {
            self.end_sentence(mentions, first);
            return;
        }
        let mut roles: Vec<Role> = Vec::with_capacity(mentions.len());
        let mut earlier = self.paragraph.measured.beyond_sentence();
        for (at, mention) in mentions.iter().enumerate() {
            let Some(quantity) = mention.quantity() else {
                roles.push(Role::Nothing);
                continue;
            };
            let role = growth::role(self.text, mentions, at, earlier);
            earlier = earlier.with(role, quantity.value);
            roles.push(role);
        }
        self.paragraph.measured = earlier;
        let repeated = said.has(Sense::ThatFigure).then(|| enumeration::repeated(self.text, mentions, &roles));
        self.repeated = repeated.flatten().unwrap_or_default();
        self.repeated_from = None;
        let lists = if self.repeated.is_empty() {
            let places = &self.frame.place_list;
            enumeration::find(self.text, mentions, &roles, places, &self.recent_times, &self.recent_places)
        } else {
            Vec::new()
        };
        let pairs = growth::pairs(self.text, mentions, &roles);
        let unnamed = said.has(Sense::Respectively) && lists.is_empty();
        self.echoes = if unnamed { self.echoes_of(mentions, &roles) } else { Vec::new() };
        let mut made: Vec<(usize, usize)> = Vec::new();
        let mut pending: Vec<Pending> = Vec::new();
        for at in 0..mentions.len() {
            let Some(quantity) = mentions[at].quantity() else {
                self.note_mention(mentions, at);
                continue;
            };
            let clause = self.zone(mentions, &roles, at);
            self.begin_number(mentions, &roles, at, &clause, first, lists.iter().find_map(|list| list.item(at)));
            match roles[at] {
                Role::Level => {
                    let item = lists.iter().find_map(|list| list.item(at));
                    if let Some(mut draft) = self.level(mentions, &roles, at, quantity, clause.clone(), first, item) {
                        let id = draft.indicator;
                        let money = draft.unit.is_money();
                        let fits = |growth: &mut Pending| {
                            // "targets revenue growth of 8% and 95% of households with fibre"
                            let since = mentions[..growth.at].iter().rposition(|other| other.quantity().is_some());
                            let of_money = mentions[since.map_or(0, |index| index + 1)..growth.at]
                                .iter()
                                .any(|other| other.senses().any(MONEY));
                            // "Trade grew by 13.2% and 59.9% of households had fibre": of something else.
                            let of_other =
                                mentions[since.map_or(0, |index| index + 1)..growth.at].iter().any(|other| {
                                    other.senses().any(Senses::of(&[Sense::OtherSector, Sense::OtherMoney]))
                                        && !other.senses().any(MONEY)
                                });
                            growth.own.is_none_or(|own| own == id)
                                && (!of_money || money)
                                && !of_other
                                && Self::leads_to(mentions, growth.at, at)
                        };
                        if let Some(growth) = pending.pop_if(fits) {
                            Self::add_growth(&mut draft, growth.percent, growth.yearly, growth.base, growth.quote);
                        }
                        for part in self.drop_parts_of_total(mentions, at, first, &draft) {
                            made.retain(|made| made.1 != part);
                            for made in made.iter_mut().filter(|made| made.1 > part) {
                                made.1 -= 1;
                            }
                        }
                        if !self.is_part_of_same(mentions, at, first, &draft) {
                            made.push((at, self.drafts.len()));
                            self.drafts.push(draft);
                        }
                    }
                }
                Role::Growth { percent, yearly, base } => {
                    let quote = quantity.quote.clone();
                    if let Some(draft) = self.grown_of_two(mentions, at, first) {
                        Self::add_growth(&mut self.drafts[draft], percent, yearly, base, quote);
                        continue;
                    }
                    // "… lần lượt đạt 78,6 tỷ và 287 tỷ đồng, tăng 11,2% và 1,9%": each of its own level.
                    let paired = pairs.iter().find(|pair| pair.0 == at).map(|pair| pair.1);
                    if let Some(level) = paired {
                        if let Some((_, index)) = made.iter().find(|made| made.0 == level) {
                            Self::add_growth(&mut self.drafts[*index], percent, yearly, base, quote);
                        }
                        continue;
                    }
                    if self.is_of_other_subject(mentions, at) {
                        continue;
                    }
                    let yearly = yearly && !self.is_on_other_month(mentions, at, first);
                    let growth = Pending { percent, yearly, base, quote, at, own: None };
                    pending.extend(self.join_growth(mentions, clause, first, growth));
                }
                Role::OfPlan(percent) => {
                    // "84,9 triệu thuê bao (85,5 thuê bao/100 dân), đạt 95,4% kế hoạch": the bracket only explains.
                    let aside = Self::aside(mentions, at);
                    let explains =
                        |draft: &Draft| aside.as_ref().is_some_and(|aside| aside.contains(&draft.quote.start));
                    let planned = |draft: &Draft| self.text[..draft.quote.start].ends_with('/');
                    let reached = |draft: &Draft| !explains(draft) && !planned(draft);
                    let last = (first..self.drafts.len()).rev().find(|index| reached(&self.drafts[*index]));
                    // "That is … equal to 51.3% of the annual plan": of the figure of the sentence before.
                    let told = mentions[..at].iter().any(|mention| mention.has(Sense::ThatFigure));
                    let before = || self.figure_told().filter(|_| told);
                    let last = last.or_else(before);
                    if !self.follows_strange_level(mentions, &roles, at)
                        && !self.is_of_other_subject(mentions, at)
                        && let Some(draft) = last.and_then(|last| self.drafts.get_mut(last))
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
        if said.has(Sense::Unchanged)
            && let Some(mention) = mentions.iter().find(|mention| mention.has(Sense::Unchanged))
            && let Some(draft) =
                self.drafts[first..].iter_mut().rev().find(|draft| draft.quote.end <= mention.range.start)
            && draft.yoy.is_none()
        {
            draft.yoy = Some(rust_decimal::Decimal::ZERO);
            draft.note(Slot::Yoy, mention.range.clone());
        }
        self.end_sentence(mentions, first);
        // "earn 5.62 billion USD" over "more than 130 trillion VND (5.62 billion USD)": one amount in two currencies.
        for (at, _) in mentions.iter().enumerate().filter(|(_, mention)| mention.quantity().is_some()) {
            let Some((quantity, unit)) = Self::restated(mentions, at) else { continue };
            let block = self.block;
            self.drafts.retain(|draft| {
                !(draft.in_heading && draft.block != block && draft.unit == unit && draft.value == Some(quantity.value))
            });
        }
    }

    /// The numbers of a list without names, each with the figure of the sentence before that it is of.
    fn echoes_of(&self, mentions: &[Mention], roles: &[Role]) -> Vec<(usize, usize)> {
        let Some(numbers) = enumeration::unnamed(self.text, mentions, roles) else { return Vec::new() };
        let Some(start) = self.drafts.len().checked_sub(numbers.len()) else { return Vec::new() };
        let fits = self.drafts[start..].iter().zip(&numbers).all(|(draft, at)| {
            draft.block == self.block
                && draft.value.is_some()
                && mentions[*at].quantity().is_some_and(|quantity| match quantity.kind {
                    Kind::Money(unit) => unit == draft.unit,
                    Kind::Percent => draft.unit == Unit::Percent,
                    Kind::Per100 => draft.unit == Unit::Per100,
                    _ => draft.unit == Unit::Count,
                })
        });
        if fits { numbers.into_iter().zip(start..).collect() } else { Vec::new() }
    }

    /// The mentions outside relative clauses that hold no number: ", which operates the …,".
    fn without_asides<'m>(&self, mentions: &'m [Mention]) -> Cow<'m, [Mention]> {
        let explains = |at: usize| {
            self.opens_aside(&mentions[at]) || self.tells_seat(mentions, at) || self.tells_other_sales(mentions, at)
        };
        let beside = |at: usize| mentions[at].is_mark(b',') && (self.opens_relative(&mentions[at]) || explains(at));
        if !(0..mentions.len()).any(beside) {
            return Cow::Borrowed(mentions);
        }
        let mut kept: Vec<Mention> = Vec::with_capacity(mentions.len());
        let mut index = 0;
        while index < mentions.len() {
            let mention = &mentions[index];
            if mention.is_mark(b',') {
                let explains = explains(index);
                let relative = self.opens_relative(mention) || explains;
                let close = mentions[index + 1..].iter().position(|other| matches!(other.what, What::Mark(_)));
                if let Some(close) = close.filter(|_| relative)
                    && mentions[index + 1..index + 1 + close].iter().all(|other| other.quantity().is_none())
                    && index > 0
                {
                    // What only explains leaves its clause whole; a relative clause parts it.
                    if !explains {
                        kept.push(mention.clone());
                    }
                    index += close + 2;
                    continue;
                }
            }
            kept.push(mention.clone());
            index += 1;
        }
        Cow::Owned(kept)
    }

    /// Whether a relative clause begins after `mark`.
    fn opens_relative(&self, mark: &Mention) -> bool {
        let after = self.text.get(mark.range.end..).unwrap_or_default();
        RELATIVES.begin(after)
    }

    /// Whether words after the comma only explain: ", then without Quảng Nam,".
    fn opens_aside(&self, mark: &Mention) -> bool {
        let after = self.text.get(mark.range.end..).unwrap_or_default();
        ASIDES.begin(after) || Cues::bundled().became.begin(after) || {
            let near = &after.as_bytes()[..after.len().min(LONGEST_ASIDE + 1)];
            let end = memchr::memchr(b',', near).unwrap_or(near.len());
            end <= LONGEST_ASIDE && near[..end].ends_with(b" included")
        }
    }

    /// Whether the words after the comma at `index` say where the enterprise before it sits: "Viettel Post, traded in HCM City, …".
    fn tells_seat(&self, mentions: &[Mention], index: usize) -> bool {
        let enterprise = index.checked_sub(1).is_some_and(|before| matches!(mentions[before].what, What::Operator(..)));
        enterprise && Cues::bundled().sits.begin(self.text.get(mentions[index].range.end..).unwrap_or_default())
    }

    /// Whether the words after the comma at `index` only say that other money helped: "the post, helped by online sales of tea, made …".
    fn tells_other_sales(&self, mentions: &[Mention], index: usize) -> bool {
        mentions[index].is_mark(b',')
            && Cues::bundled().helped.begin(self.text.get(mentions[index].range.end..).unwrap_or_default())
            && mentions[index + 1..]
                .iter()
                .take_while(|mention| !matches!(mention.what, What::Mark(_)))
                .any(|mention| mention.has(Sense::OtherMoney) && !mention.senses().any(SECTORS))
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
                && !self.counts_tiers(quantity)
                && !begins_with_any(&self.text[quantity.quote.end..], &[" lần", " times", "-fold"])
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

    /// Whether a number counts tiers of the administration: "digitally signed at 3 levels reached 98.8%".
    fn counts_tiers(&self, quantity: &Quantity) -> bool {
        quantity.value <= rust_decimal::Decimal::from(4)
            && quantity.kind == Kind::Count
            && [" levels", " tiers", " cấp "].iter().any(|word| self.text[quantity.digits.end..].starts_with(word))
    }

    /// Remembers what a mention means for the figures after it.
    fn note_mention(&mut self, mentions: &[Mention], at: usize) {
        if let What::Operator(operator, trade) = mentions[at].what {
            // "đứng sau Viettel": named only to compare.
            let before = self.text[..mentions[at].range.start].trim_ascii_end();
            let words = ["sau", "behind", "after", "so với", "than", "hơn", "như", "with", "against"];
            let compared = ends_with_word(before, &words, &[' ']);
            if !compared {
                self.last_operator = Some((operator, trade));
            }
        }
    }

    /// Whether a word of `list`, which is of the sentence, has one of `senses`.
    fn speaks_of(&self, list: &[Mention], senses: impl Into<Senses>) -> bool {
        let senses = senses.into();
        self.said.any(senses) && list.iter().any(|mention| mention.senses().any(senses))
    }

    /// The nearest mention of `list` that has any of `senses`.
    fn nearest(list: &[Mention], senses: Senses) -> Option<&Mention> {
        list.iter().rev().find(|mention| mention.senses().any(senses))
    }

    /// The nearest group of mentions with any of `senses` that only small words part.
    fn cluster(&self, list: &[Mention], senses: Senses) -> Option<(Senses, Range<usize>)> {
        let nearest = list.iter().rposition(|mention| mention.senses().any(senses))?;
        let mut found = list[nearest].senses().only(senses);
        let mut range = list[nearest].range.clone();
        let mut index = nearest;
        while index > 0 {
            let before = index - 1;
            if matches!(list[before].what, What::Mark(b',' | b'(' | b')')) {
                index = before;
                continue;
            }
            if !list[before].senses().any(senses) {
                break;
            }
            let gap = self.text[list[before].range.end..range.start].trim_ascii();
            // "Internet băng rộng (xDSL) có dây"
            let bracket = gap.starts_with('(') && gap.ends_with(')') && gap.len() <= 16;
            let gap = if bracket { "" } else { gap };
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
        let opens = at <= 1 && self.text[..quantity.quote.start].trim_ascii_end().ends_with("at") && right.is_empty();
        if opens && mentions.get(at + 1).is_some_and(|mark| mark.is_mark(b',')) {
            right = growth::after(mentions, at + 1);
        }
        if let Some(past) = Self::past_share(mentions, at).filter(|_| right.is_empty()) {
            right = growth::after(mentions, past);
        }
        if let Some(past) = Self::past_restated(mentions, at) {
            right = growth::after(mentions, past);
        }
        // "the rest, VND 1,268 billion, came from telecommunications"
        let apposed = at > 0
            && mentions[at - 1].is_mark(b',')
            && mentions.get(at + 1).is_some_and(|mark| mark.is_mark(b','))
            && Cues::bundled().came_from.begin(self.text[mentions[at + 1].range.end..].trim_ascii_start());
        if apposed && right.is_empty() {
            right = growth::after(mentions, at + 1);
        }
        let around = &Around { mentions, at, left, right, quantity, first, item };
        if let Some(reason) = self.why_no_record(around) {
            self.because(reason);
            return None;
        }
        let mut reach = 0;
        let mut inherited = None;
        // They are of the last figures before them, in their order, whether or not each of them makes one itself.
        let nth = self.repeated.iter().position(|number| *number == at);
        if nth.is_some() && self.repeated_from.is_none() {
            self.repeated_from = self.drafts.len().checked_sub(self.repeated.len());
        }
        let back = self.repeated_from.zip(nth).map(|(from, nth)| from + nth);
        let of_before =
            |back: &usize| self.drafts.get(*back).filter(|draft| *back >= first || draft.block == self.block);
        let echo = self.echoes.iter().find(|echo| echo.0 == at).map(|echo| &self.drafts[echo.1]);
        let echo = echo.or_else(|| back.as_ref().and_then(of_before));
        let echo = echo.or_else(|| self.told_by_parts_of_time(mentions, at, first));
        let echoed = echo.and_then(|echo| echo.operator);
        let (matter, id, words) = match echo {
            Some(echo) => (echo.matter, echo.indicator.as_str(), None),
            None => self.measured(around, &mut reach, &mut inherited)?,
        };
        let indicator = self.catalogue.named(id)?;
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
            links: Links::default(),
            context: Vec::new(),
            block: self.block,
            in_heading: self.in_heading,
            reach,
            features: Features::default(),
        };
        if let Some(words) = words {
            draft.note(Slot::Indicator, words);
        }
        if matches!(draft.matter, Matter::Term(_)) && quantity.kind == Kind::Count {
            draft.quote.end = draft.quote.end.max(self.echo(left, quantity).unwrap_or_default());
        }
        if let Some((_, end)) = self.bare_points(mentions, at, quantity) {
            draft.quote.end = draft.quote.end.max(end);
        }
        self.hedge(mentions, at, quantity, &mut draft);
        self.place(mentions, at, left, right, item, &mut draft)?;
        self.operator(mentions, at, &zone, right, item, &mut draft);
        if draft.operator.is_none() && echoed.is_some() {
            draft.operator = echoed;
            draft.link(Slot::Operator, Link::Before);
        }
        self.widen_to_group(mentions, &mut draft);
        self.narrow_to_owner(mentions, left, &mut draft);
        if !self.take_time_of_base(mentions, at, first, indicator.kind, &mut draft) {
            self.period(around, indicator.kind, inherited, &mut draft);
            self.status(mentions, roles, at, first, &mut draft);
        }
        if let Some(item) = item {
            item.link(&mut draft);
        }
        Some(draft)
    }

    /// "…, an estimated 31 trillion dong, belongs to VNPT": the part of one enterprise is of its own trade, whatever the whole is of.
    fn narrow_to_owner(&self, mentions: &[Mention], left: &[Mention], draft: &mut Draft) {
        let Matter::Money(measure, sectors) = draft.matter else { return };
        let wide = sectors.any(Senses::of(&[Sense::PostTelecom, Sense::Ict, Sense::BothFields]));
        let since = left.iter().rposition(|mention| mention.has(Sense::OfWhich)).map_or(0, |which| which + 1);
        let own = left[since..].iter().any(|mention| mention.senses().any(SECTORS));
        let Some(words) = draft.said(Slot::Operator).filter(|words| wide && !own && words.start > draft.quote.end)
        else {
            return;
        };
        let trade = mentions.iter().find_map(|mention| match mention.what {
            What::Operator(_, trade) if mention.range == *words => Some(trade),
            _ => None,
        });
        let Some(trade) = trade else { return };
        let sectors = compose::sector_of(trade);
        if let Some(indicator) = compose::money(measure, sectors).and_then(|id| self.catalogue.named(id)) {
            draft.matter = Matter::Money(measure, sectors);
            draft.indicator = indicator.id;
        }
    }

    /// Whether a sentence begins with a word for what the one before spoke of.
    pub(super) fn begins_with_pronoun(&self, mentions: &[Mention]) -> bool {
        let Some(first) = mentions.first() else { return false };
        let begin = sentence_start(self.text, first.range.start);
        let opening = cut(self.text, begin, first.range.end).trim_ascii_start();
        begins_with_any(
            opening,
            &["they ", "these ", "chúng ", "các trạm này ", "số trạm này ", "this network ", "mạng này "],
        )
    }

    /// Whether a sentence speaks of what belongs to the subject of the one before: "Its signal reached …".
    pub(super) fn begins_with_its(&self, mentions: &[Mention]) -> bool {
        let Some(first) = mentions.first() else { return false };
        let begin = sentence_start(self.text, first.range.start);
        // "By the end of February, Viettel was running 6,840 5G stations. Viettel's signal reached 21% of the population."
        let owner = || match (&first.what, self.last_operator) {
            (What::Operator(operator, _), Some(_)) => {
                let own =
                    self.text[first.range.clone()].ends_with("'s") || self.text[first.range.end..].starts_with("'s");
                let before = self.drafts.get(self.told_before.clone()).unwrap_or_default();
                own && before.iter().any(|draft| draft.operator == Some(*operator) && draft.block == self.block)
            }
            _ => false,
        };
        begins_with_any(
            cut(self.text, begin, first.range.end).trim_start(),
            &["its ", "sóng của nó ", "sóng của mạng này "],
        ) || owner()
    }

    fn is_item(&self) -> bool {
        self.intro.is_some()
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
    Sense::Term,
]);

const NAMES: Senses = COUNTED.with(LINES).with(SECTORS);
/// How a relative clause begins behind its comma.
static RELATIVES: LazyLock<CueList> = LazyLock::new(|| CueList::of(&[" which ", " who ", " whose "]));
/// How words begin behind a comma that only explain.
static ASIDES: LazyLock<CueList> = LazyLock::new(|| {
    CueList::of(&[
        " then ",
        " led by ",
        " without ",
        " excluding ",
        " not counting ",
        " most of them ",
        " many of them ",
        " most of it ",
        " much of it ",
        " all of it ",
        " phần lớn ở ",
        " phần lớn tại ",
        " chủ yếu ở ",
        " chủ yếu tại ",
        " the latter ",
    ])
});
/// The longest words between two commas that say what is included, in bytes.
const LONGEST_ASIDE: usize = 60;
const BASES: Senses = Senses::of(&[Sense::Households, Sense::People, Sense::Area]);

/// Whether two names with this between them are items of one list.
fn is_list_link(gap: &str) -> bool {
    matches!(gap.trim_ascii(), "," | "and" | "và" | "&" | ", and" | "/" | "-")
}
