//! What the words around an amount say that it is: "revenue of", "in revenue", "paid to the budget".

use std::ops::Range;

use crate::extract::compose::Money;
use crate::extract::cues::Cues;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::Sense;
use crate::extract::mention::Mention;
use crate::extract::reason::Reason;
use crate::extract::words::cut;

use super::super::Linker;
use super::{Amount, measure_of};

/// The measure that words name, if any, and those words.
type Told = (Option<Money>, Option<Range<usize>>);

impl Linker<'_> {
    /// What the words around an amount say that it is; nothing where it is other money.
    pub(super) fn told_measure(&self, amount: &Amount<'_>, reach: &mut u32) -> Option<Told> {
        if let Some(words) = self.paid_to_budget(amount) {
            return Some((Some(Money::Budget), Some(words)));
        }
        // "545 billion VND of revenue and 13 billion VND of budget payment"
        if let Some(beside) = amount.next.filter(|mention| {
            measure_of(mention).is_some()
                && matches!(self.gap_to(amount, mention), "of" | "in" | "tiền" | "" | "of the")
        }) {
            return Some((measure_of(beside), Some(beside.range.clone())));
        }
        if let Some(budget) = self.goes_to_budget(amount) {
            return Some((Some(Money::Budget), Some(budget.range.clone())));
        }
        let budget = amount.budget_behind();
        let Some(near) = amount.near else { return self.told_behind(amount) };
        let pays = near.has(Sense::Pay);
        // "transferred nearly VND97 billion to the State budget"
        let transferred = pays && budget.is_some();
        let measure = measure_of(near);
        if near.has(Sense::OtherMoney) && measure.is_none() && !transferred && !self.has_sold(amount) {
            return self.left_out(Reason::OtherMoney);
        }
        if measure.is_some() && !(near.has(Sense::Revenue) && transferred) {
            return Some((measure, Some(near.range.clone())));
        }
        if pays { Some(self.told_by_payment(amount, near, reach)) } else { self.told_behind(amount) }
    }

    /// "VND 54,900 billion in revenue, and VND 5,310 billion paid to the budget", "from which VND 94 billion was contributed to it".
    fn paid_to_budget(&self, amount: &Amount<'_>) -> Option<Range<usize>> {
        let budget = amount.budget_behind()?;
        // "VND 86 billion of it went to the State budget"
        if self.text[budget.range.clone()].starts_with("went ")
            && Cues::bundled().is_paid.holds(self.gap_to(amount, budget))
        {
            return Some(budget.range.clone());
        }
        let verb = amount.around.right.iter().take(2).find(|verb| verb.has(Sense::Pay))?;
        // "VND 850 billion in payments to the budget"
        let gap = self.gap_to(amount, verb);
        let paid = (matches!(gap, "" | "in" | "of") || Cues::bundled().is_paid.holds(gap))
            && cut(self.text, verb.range.end, budget.range.start).split_ascii_whitespace().count() <= 2;
        paid.then_some(verb.range.start..budget.range.end)
    }

    /// The budget right behind an amount that a verb shares with one before it: "paid VND 197 million to the relief fund and VND 48 billion to
    /// the State budget"; or behind a verb that may be one of earning, too: "turned over VND 48 billion to the State budget".
    fn goes_to_budget<'m>(&self, amount: &Amount<'m>) -> Option<&'m Mention> {
        let near = amount.near?;
        let shared = self.said.has(Sense::Pay) && near.has(Sense::OtherMoney);
        let hands = || near.has(Sense::Revenue) && Cues::bundled().hands_over.holds(&self.text[near.range.clone()]);
        if !(shared || self.said.has(Sense::Budget) && hands()) {
            return None;
        }
        let led =
            |budget: &&Mention| matches!(self.gap_to(amount, budget), "to" | "to the" | "into" | "into the" | "vào");
        amount.budget_behind().filter(led)
    }

    /// What a verb of paying before the amount says of it.
    fn told_by_payment(&self, amount: &Amount<'_>, verb: &Mention, reach: &mut u32) -> Told {
        let words = Some(verb.range.clone());
        if let Some(budget) = amount.budget_behind() {
            return (Some(Money::Budget), Some(verb.range.start..budget.range.end));
        }
        if let Some(state) = self.state_behind(amount) {
            return (Some(Money::Budget), Some(verb.range.start..state));
        }
        let budget_named = self.said.has(Sense::Budget) || self.paragraph.named.has(Sense::Budget);
        // "Contribution to the postal sector budget reaches 2,500 billion VND"
        let led = || cut(self.text, verb.range.end, amount.around.mentions[amount.around.at].range.start);
        let into = || led().split_ascii_whitespace().any(|word| word == "budget");
        if budget_named || self.text[verb.range.clone()].starts_with("remit") || into() {
            return (Some(Money::Budget), words);
        }
        if amount.names_sector() {
            *reach += 1;
            let last = self.last_money(amount.around.first).map(|(measure, _)| measure);
            return (last.or(self.paragraph.measure), words);
        }
        (None, words)
    }

    /// Where the words right behind an amount end that say that it went to the state: "handed VND 4,285 billion to the State", and
    /// not "to the State Bank".
    fn state_behind(&self, amount: &Amount<'_>) -> Option<usize> {
        let rest = cut(self.text, amount.end, amount.end + LONGEST_RECEIVER).trim_ascii_start();
        let behind = Cues::bundled().to_the_state.behind(rest)?;
        let named = behind.starts_with(' ') && behind[1..].starts_with(is_word_part);
        let ends = !named && !behind.starts_with(is_word_part) && !behind.starts_with('-');
        let goes_on = named && Cues::bundled().after_receiver.begin_word(&behind[1..]);
        (ends || goes_on).then(|| amount.end + (rest.len() - behind.len()) + 1)
    }

    /// What the words behind an amount say of it, where those before it say nothing.
    fn told_behind(&self, amount: &Amount<'_>) -> Option<Told> {
        let words = || amount.near.map(|mention| mention.range.clone());
        let Some(next) = amount.next else { return Some((None, words())) };
        let measure = measure_of(next);
        if next.has(Sense::OtherMoney) && measure.is_none() {
            return self.left_out(Reason::OtherMoney);
        }
        let close = next.range.start.saturating_sub(amount.end) <= 60;
        if measure.is_some() && close { Some((measure, Some(next.range.clone()))) } else { Some((None, words())) }
    }
}

impl<'m> Amount<'m> {
    /// The budget that words close behind the amount name.
    pub(super) fn budget_behind(&self) -> Option<&'m Mention> {
        let close = |mention: &&Mention| mention.range.start.saturating_sub(self.end) <= 60;
        self.next.filter(|mention| mention.has(Sense::Budget)).filter(close)
    }
}

/// So far behind an amount, in bytes, it is told who got it.
const LONGEST_RECEIVER: usize = 40;
