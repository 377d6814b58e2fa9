//! Amounts of money: revenue or payment to the budget.
//!
//! [`Linker::money`] first leaves out what is other money, then asks what the words around the amount say that it is, and last what
//! was told before; the sectors that it is of are found in `sectors`.

mod above;
mod earned;
mod other;
mod told;

use std::ops::Range;

use crate::domain::Unit;
use crate::extract::amount::Kind;
use crate::extract::compose::{self, Money, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::reason::Reason;
use crate::extract::words::{cut, sentence_start};

use super::{Around, Found, Linker};

/// An amount of money and the words around it that may say what it is.
#[derive(Clone, Copy)]
struct Amount<'m> {
    around: &'m Around<'m>,
    /// Where it ends, with what says it again in another currency.
    end: usize,
    /// The nearest such word before it.
    near: Option<&'m Mention>,
    /// The first such word behind it.
    next: Option<&'m Mention>,
}

impl Linker<'_> {
    /// Revenue or budget, of which sectors.
    pub(super) fn money(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let amount = &self.amount(around);
        if let Some(reason) = self.why_other_money(amount) {
            return self.left_out(reason);
        }
        let (told, words) = self.told_measure(amount, reach)?;
        // "posted revenue of VND 249 billion and paid VND 41 billion": nobody says to whom, and it was not earned.
        if told.is_none() && self.is_only_paid(amount) {
            return self.left_out(Reason::OtherMoney);
        }
        if told.is_none() && (self.is_spent(amount) || self.is_spent_as_well(amount)) {
            return self.left_out(Reason::OtherMoney);
        }
        let told = told.or_else(|| self.is_earned(amount).then_some(Money::Revenue));
        let measure = if let Some(measure) = told {
            measure
        } else if let Some((before, farther)) = self.amount_told_before(amount) {
            *reach += farther;
            return Some((before.matter, before.indicator.as_str(), None));
        } else {
            *reach += 1;
            self.measure_before(amount, reach)?
        };
        if let Some(reason) = self.why_other_measure(amount, measure) {
            return self.left_out(reason);
        }
        let before = self.last_money(around.first).map(|(_, sectors)| sectors);
        let (sectors, sector_words) = self.sectors(around, before, reach)?;
        if sectors == Sense::It.into() && self.is_of_branch_of_it(amount, measure, sector_words.as_ref()) {
            return self.left_out(Reason::Part);
        }
        // "Revenue from information technology … The unit paid 58 billion into the budget": of all that it does.
        let of_part = measure == Money::Budget && sectors == Sense::It.into() && sector_words.is_none();
        let sectors = if of_part { self.whole_sectors().unwrap_or(sectors) } else { sectors };
        let id = compose::money(measure, sectors)?;
        Some((Matter::Money(measure, sectors), id, together(words, sector_words)))
    }

    /// The amount and the words that may say what it is.
    fn amount<'m>(&self, around: &'m Around<'m>) -> Amount<'m> {
        let Around { mentions, at, left, right, .. } = *around;
        let end = Self::past_restated(mentions, at).map_or(mentions[at].range.end, |close| mentions[close].range.end);
        let next = right.iter().find(|mention| mention.senses().any(MEASURES.without(Sense::Pay.into())));
        // "…, and VNPT VND 55 trillion with a pre-tax profit of VND 4.6 trillion": of the amount to come.
        let next = next.filter(|mention| {
            let other = mention.has(Sense::OtherMoney) && !mention.has(Sense::Revenue);
            let leads_on = || mentions.get(at + 1 + right.len()).is_some_and(|other| other.quantity().is_some());
            let goes_on = || Cues::bundled().goes_on_with.holds(cut(self.text, end, mention.range.start).trim_ascii());
            !(other && leads_on() && goes_on())
        });
        let near = self.measure_in_turn(around).or_else(|| Self::nearest(left, MEASURES));
        Amount { around, end, near, next }
    }

    /// What one of two amounts is of that two measures are named for before them, in their order: "VNPT's revenue and profit were VND 131
    /// billion and VND 4.2 billion", "doanh thu và nộp ngân sách lần lượt đạt 131 tỷ đồng và 4,2 tỷ đồng".
    fn measure_in_turn<'m>(&self, around: &Around<'m>) -> Option<&'m Mention> {
        let Around { mentions, at, .. } = *around;
        let money = |at: &usize| mentions[*at].quantity().is_some_and(|own| matches!(own.kind, Kind::Money(_)));
        let joined = |one: usize, two: usize| {
            matches!(cut(self.text, mentions[one].range.end, mentions[two].range.start).trim_ascii(), "and" | "và")
        };
        let second = at.checked_sub(1).filter(money).filter(|first| joined(*first, at));
        let leads = at + 1 < mentions.len() && money(&(at + 1)) && joined(at, at + 1);
        let first = second.or(Some(at).filter(|_| leads))?;
        let number = mentions[..first].iter().rposition(|mention| mention.quantity().is_some()).map_or(0, |at| at + 1);
        let mut named = mentions[number..first].iter().filter(|mention| mention.senses().any(MEASURES));
        let (one, two) = (named.next()?, named.next()?);
        let differ = measure_of(one) != measure_of(two);
        let beside = matches!(cut(self.text, one.range.end, two.range.start).trim_ascii(), "and" | "và" | "&");
        (differ && beside && named.next().is_none()).then_some(if second.is_some() { two } else { one })
    }

    /// Whether the amount is of one branch of the industry whose whole was told before: "The IT industry earned USD 119 billion. Of this
    /// amount, the hardware industry gained a revenue of USD 106 billion".
    fn is_of_branch_of_it(&self, amount: &Amount<'_>, measure: Money, words: Option<&Range<usize>>) -> bool {
        let branch = words.is_some_and(|words| Cues::bundled().one_branch_of_it.holds(&self.text[words.clone()]));
        let quantity = amount.around.quantity;
        let above = self.drafts.iter().rev().take_while(|draft| draft.block + 1 >= self.block);
        branch
            && { above }.any(|draft| {
                let larger = Some(draft.unit) != quantity_unit(quantity) || draft.value > Some(quantity.value);
                matches!(draft.matter, Matter::Money(own, of) if own == measure && of.any(Senses::of(&[Sense::It, Sense::Ict])))
                    && larger
            })
    }

    /// Whether a verb of paying stands right before the amount.
    fn is_only_paid(&self, amount: &Amount<'_>) -> bool {
        let Around { mentions, at, .. } = *amount.around;
        let begin = Self::begin_of_hedges(mentions, at);
        amount.near.is_some_and(|near| {
            // "September contributed VND 15.4 trillion": to the revenue told before.
            let contributes =
                ["contribut", "đóng góp"].iter().any(|verb| self.text[near.range.clone()].starts_with(verb));
            near.has(Sense::Pay)
                && !contributes
                && cut(self.text, near.range.end, begin.max(near.range.end)).trim_ascii().is_empty()
        })
    }

    /// The measure and the sectors of the last amount before in the sentence.
    fn last_money(&self, first: usize) -> Option<(Money, Senses)> {
        self.drafts[first..].iter().rev().find_map(|draft| match draft.matter {
            Matter::Money(measure, sectors) => Some((measure, sectors)),
            _ => None,
        })
    }

    /// What stands between the amount and a word behind it.
    fn gap_to(&self, amount: &Amount<'_>, mention: &Mention) -> &str {
        cut(self.text, amount.end, mention.range.start).trim_ascii()
    }

    /// The sentence up to the amount.
    fn sentence_to(&self, amount: &Amount<'_>) -> &str {
        let Around { mentions, at, .. } = *amount.around;
        cut(self.text, sentence_start(self.text, mentions[0].range.start), mentions[at].range.start)
    }
}

impl<'m> Amount<'m> {
    /// The words of the sentence before the amount.
    fn before(&self) -> &'m [Mention] {
        &self.around.mentions[..self.around.at]
    }

    /// Whether a sector or an enterprise is named between the figure before and the amount.
    fn names_sector(&self) -> bool {
        let names = |mention: &Mention| mention.senses().any(SECTORS) || matches!(mention.what, What::Operator(..));
        // "Bưu chính tăng nhanh hơn, 19,5%, đạt 1.327 tỷ đồng": what it grew by stands in between.
        let past_growth = || {
            let before = self.before();
            let last = before.iter().rposition(|mention| mention.quantity().is_some())?;
            before[last].quantity().filter(|growth| growth.kind == Kind::Percent)?;
            let grown = before[..last].iter().rev().take_while(|mention| mention.quantity().is_none());
            let grown = grown.take_while(|mention| !mention.is_mark(b';'));
            Some(
                grown.clone().any(names)
                    && grown.clone().any(|mention| mention.senses().any(Senses::of(&[Sense::Up, Sense::Down]))),
            )
        };
        self.around.left.iter().any(names) || past_growth().unwrap_or_default()
    }

    /// Whether the nearest word before the amount names a measure of ours.
    fn is_named(&self) -> bool {
        self.near.is_some_and(|mention| mention.senses().any(Senses::of(&[Sense::Revenue, Sense::Budget])))
    }
}

/// The measure that a word names.
fn measure_of(mention: &Mention) -> Option<Money> {
    let senses = mention.senses();
    if senses.has(Sense::Budget) {
        Some(Money::Budget)
    } else if senses.has(Sense::Revenue) {
        Some(Money::Revenue)
    } else {
        None
    }
}

/// The words of the measure with those of the sector, where they stand close.
fn together(measure: Option<Range<usize>>, sector: Option<Range<usize>>) -> Option<Range<usize>> {
    match (measure, sector) {
        (Some(measure), Some(sector)) if measure.start.abs_diff(sector.start) < 80 => {
            Some(measure.start.min(sector.start)..measure.end.max(sector.end))
        }
        (measure, sector) => measure.or(sector),
    }
}

/// The money that a number is of.
fn quantity_unit(quantity: &Quantity) -> Option<Unit> {
    match quantity.kind {
        Kind::Money(unit) => Some(unit),
        _ => None,
    }
}

const MEASURES: Senses = Senses::of(&[Sense::Revenue, Sense::Budget, Sense::Pay, Sense::OtherMoney]);
