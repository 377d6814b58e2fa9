//! The walk along the numbers of a sentence.

use std::ops::Range;

use crate::domain::{Slot, Unit};
use crate::extract::amount::Kind;
use crate::extract::compose::MONEY;
use crate::extract::dedup;
use crate::extract::draft::Draft;
use crate::extract::enumeration::{self, Item, Pairing};
use crate::extract::growth::{self, Role};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::ends_with_word;

use super::pending::Pending;
use super::{Around, Linker};

/// A sentence being read, number by number.
struct Walk<'m> {
    mentions: &'m [Mention],
    /// What each of its mentions says, where it is a number.
    roles: Vec<Role>,
    /// Its lists of names, each with its numbers: "…, respectively".
    lists: Vec<Pairing>,
    /// Growths in a list, each with the number that it belongs to.
    pairs: Vec<(usize, usize)>,
    /// The first draft of the sentence.
    first: usize,
    /// The numbers that made a draft so far, each with it.
    made: Vec<(usize, usize)>,
    /// Growths whose figure was not told yet.
    pending: Vec<Pending>,
}

/// What a list of `lists` says of the number at `at`.
fn item_of(lists: &[Pairing], at: usize) -> Option<&Item> {
    lists.iter().find_map(|list| list.item(at))
}

impl Linker<'_> {
    /// Reads one sentence.
    pub fn sentence(&mut self, mentions: &[Mention]) {
        let kept = self.without_asides(mentions);
        let mentions = kept.as_ref();
        self.said = mentions.iter().fold(Senses::NONE, |said, mention| said.with(mention.senses()));
        let first = self.drafts.len();
        if mentions.iter().all(|mention| mention.quantity().is_none()) {
            for mention in 0..mentions.len() {
                self.note_mention(mentions, mention);
            }
            self.end_sentence(mentions, first);
            return;
        }
        if self.grow_those_before(mentions) {
            self.end_sentence(mentions, first);
            return;
        }
        let mut walk = self.begin_walk(mentions, first);
        for at in 0..mentions.len() {
            self.take_mention(&mut walk, at);
        }
        for growth in &walk.pending {
            self.lone_growth(mentions, &walk.roles, growth, first);
        }
        self.note_unchanged(mentions, first);
        self.end_sentence(mentions, first);
        self.drop_restated_headlines(mentions);
    }

    /// What the numbers of the sentence say, and which of them stand in lists.
    fn begin_walk<'m>(&mut self, mentions: &'m [Mention], first: usize) -> Walk<'m> {
        let roles = self.roles(mentions);
        let repeated = self.said.has(Sense::ThatFigure).then(|| enumeration::repeated(self.text, mentions, &roles));
        self.repeated = repeated.flatten().unwrap_or_default();
        self.repeated_from = None;
        let lists = if self.repeated.is_empty() {
            let places = &self.frame.place_list;
            enumeration::find(self.text, mentions, &roles, places, &self.recent_times, &self.recent_places)
        } else {
            Vec::new()
        };
        let pairs = growth::pairs(self.text, mentions, &roles);
        let unnamed = self.said.has(Sense::Respectively) && lists.is_empty();
        self.echoes = if unnamed { self.echoes_of(mentions, &roles) } else { Vec::new() };
        Walk { mentions, roles, lists, pairs, first, made: Vec::new(), pending: Vec::new() }
    }

    /// What each mention says, where it is a number.
    fn roles(&mut self, mentions: &[Mention]) -> Vec<Role> {
        let mut earlier = self.paragraph.measured.beyond_sentence();
        let roles = (0..mentions.len())
            .map(|at| {
                let Some(quantity) = mentions[at].quantity() else { return Role::Nothing };
                let role = growth::role(self.text, mentions, at, earlier);
                earlier = earlier.with(role, quantity.value);
                role
            })
            .collect();
        self.paragraph.measured = earlier;
        roles
    }

    /// Takes what mention `at` says.
    fn take_mention(&mut self, walk: &mut Walk<'_>, at: usize) {
        let mentions = walk.mentions;
        if mentions[at].quantity().is_none() {
            self.note_mention(mentions, at);
            return;
        }
        let clause = self.zone(mentions, &walk.roles, at);
        self.begin_number(mentions, &walk.roles, at, &clause, walk.first, item_of(&walk.lists, at));
        match walk.roles[at] {
            Role::Level => self.take_level(walk, at, clause),
            Role::Growth { .. } => self.take_growth(walk, at, clause),
            Role::OfPlan(percent) => self.take_share_of_plan(walk, at, percent),
            Role::Change | Role::Nothing => {}
        }
    }

    /// Takes the figure that number `at`, behind `clause`, tells, with the growth that led to it.
    fn take_level(&mut self, walk: &mut Walk<'_>, at: usize, clause: Range<usize>) {
        let &mut Walk { mentions, first, .. } = walk;
        let Some(quantity) = mentions[at].quantity() else { return };
        let left = &mentions[clause];
        let item = item_of(&walk.lists, at);
        let number = Around { mentions, at, left, right: growth::after(mentions, at), quantity, first, item };
        let Some(mut draft) = self.level(number, &walk.roles) else { return };
        self.take_times_of_both(mentions, first, &mut draft);
        if let Some(growth) = walk.pending.pop_if(|growth| is_growth_of(mentions, growth, at, &draft)) {
            Self::add_growth(&mut draft, growth.percent, growth.yearly, growth.base, growth.quote);
        }
        for part in self.drop_parts_of_total(mentions, at, first, &draft) {
            walk.made.retain(|made| made.1 != part);
            for made in walk.made.iter_mut().filter(|made| made.1 > part) {
                made.1 -= 1;
            }
        }
        if !self.is_part_of_same(mentions, at, first, &draft) {
            walk.made.push((at, self.drafts.len()));
            self.drafts.push(draft);
        }
    }

    /// Takes the growth that number `at`, behind `clause`, tells: of a figure before it, or of one that is still to come.
    fn take_growth(&mut self, walk: &mut Walk<'_>, at: usize, clause: Range<usize>) {
        let &mut Walk { mentions, first, .. } = walk;
        let Role::Growth { percent, yearly, base } = walk.roles[at] else { return };
        let Some(quote) = mentions[at].quantity().map(|quantity| quantity.quote.clone()) else { return };
        if let Some(draft) = self.grown_of_two(mentions, at, first) {
            Self::add_growth(&mut self.drafts[draft], percent, yearly, base, quote);
            return;
        }
        // "… lần lượt đạt 78,6 tỷ và 287 tỷ đồng, tăng 11,2% và 1,9%": each of its own level.
        if let Some((_, level)) = walk.pairs.iter().find(|pair| pair.0 == at) {
            if let Some((_, index)) = walk.made.iter().find(|made| made.0 == *level) {
                Self::add_growth(&mut self.drafts[*index], percent, yearly, base, quote);
            }
            return;
        }
        if self.is_of_other_subject(mentions, at) {
            return;
        }
        let yearly = yearly && !self.is_on_other_month(mentions, at, first);
        let growth = Pending { percent, yearly, base, quote, at, own: None };
        walk.pending.extend(self.join_growth(mentions, clause, first, growth));
    }

    /// Takes what part of its plan number `at` says that a figure is.
    fn take_share_of_plan(&mut self, walk: &Walk<'_>, at: usize, percent: rust_decimal::Decimal) {
        let &Walk { mentions, first, .. } = walk;
        let Some(quantity) = mentions[at].quantity() else { return };
        let reached = self.figure_of_plan(mentions, at, first);
        if !self.follows_strange_level(mentions, &walk.roles, at)
            && !self.is_of_other_subject(mentions, at)
            && let Some(draft) = reached.and_then(|reached| self.drafts.get_mut(reached))
            && draft.of_plan.is_none()
            && draft.value.is_some()
        {
            draft.of_plan = Some(percent.normalize());
            draft.note(Slot::OfPlan, quantity.quote.clone());
        }
    }

    /// The figure before number `at` that a percentage of a plan is of.
    fn figure_of_plan(&self, mentions: &[Mention], at: usize, first: usize) -> Option<usize> {
        // "84,9 triệu thuê bao (85,5 thuê bao/100 dân), đạt 95,4% kế hoạch": the bracket only explains.
        let aside = Self::aside(mentions, at);
        let explains = |draft: &Draft| aside.as_ref().is_some_and(|aside| aside.contains(&draft.quote.start));
        let planned = |draft: &Draft| self.text[..draft.quote.start].ends_with('/');
        let reached = |draft: &Draft| !explains(draft) && !planned(draft);
        let last = (first..self.drafts.len()).rev().find(|index| reached(&self.drafts[*index]));
        // "That is … equal to 51.3% of the annual plan": of the figure of the sentence before.
        let told = || mentions[..at].iter().any(|mention| mention.has(Sense::ThatFigure));
        last.or_else(|| self.figure_told().filter(|_| told()))
    }

    /// Notes that a figure has not moved, where the sentence says so behind it.
    fn note_unchanged(&mut self, mentions: &[Mention], first: usize) {
        if self.said.has(Sense::Unchanged)
            && let Some(mention) = mentions.iter().find(|mention| mention.has(Sense::Unchanged))
            && let Some(draft) =
                self.drafts[first..].iter_mut().rev().find(|draft| draft.quote.end <= mention.range.start)
            && draft.yoy.is_none()
        {
            draft.yoy = Some(rust_decimal::Decimal::ZERO);
            draft.note(Slot::Yoy, mention.range.clone());
        }
    }

    /// Drops figures of headlines that the sentence restates: "earn 6.82 billion USD" over "more than 158 trillion VND (6.82 billion USD)": one
    /// amount in two currencies. So is a rounded one: "tops 6.8 billion USD".
    fn drop_restated_headlines(&mut self, mentions: &[Mention]) {
        for (at, _) in mentions.iter().enumerate().filter(|(_, mention)| mention.quantity().is_some()) {
            let Some((quantity, unit)) = Self::restated(mentions, at) else { continue };
            let block = self.block;
            self.drafts.retain(|draft| {
                !(draft.in_heading
                    && draft.block != block
                    && draft.unit == unit
                    && draft.value.is_some_and(|value| {
                        value == quantity.value || dedup::is_rounded_in_heading(quantity.value, value, draft.bound)
                    }))
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
}

/// Whether a growth that leads to number `at` can be of the figure `draft` that the number tells.
fn is_growth_of(mentions: &[Mention], growth: &Pending, at: usize, draft: &Draft) -> bool {
    let since = mentions[..growth.at].iter().rposition(|other| other.quantity().is_some());
    let said = &mentions[since.map_or(0, |index| index + 1)..growth.at];
    // "targets revenue growth of 8% and 95% of households with fibre"
    let of_money = || said.iter().any(|other| other.senses().any(MONEY));
    // "Trade grew by 13.2% and 59.9% of households had fibre": of something else.
    let others = Senses::of(&[Sense::OtherSector, Sense::OtherMoney]);
    let of_other = || said.iter().any(|other| other.senses().any(others) && !other.senses().any(MONEY));
    growth.own.is_none_or(|own| own == draft.indicator)
        && (draft.unit.is_money() || !of_money())
        && !of_other()
        && Linker::leads_to(mentions, growth.at, at)
}
