//! Which amounts are other money: prices, purchases, fees, prizes, what other sectors earn.

use rust_decimal::Decimal;

use crate::domain::Unit;
use crate::extract::amount::Kind;
use crate::extract::compose::{Money, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::{cut, ends_with_any, ends_with_word, sentence_start};

use super::super::{Around, Linker};
use super::Amount;

impl Linker<'_> {
    /// Why an amount is none of ours, by the words around it, nearest first.
    pub(super) fn why_other_money(&self, amount: &Amount<'_>) -> Option<Reason> {
        if Self::is_price(amount) {
            Some(Reason::OtherMoney)
        } else if self.is_volume_without_unit(amount) {
            Some(Reason::OtherThing)
        } else if self.is_purchase(amount) || self.is_purchase_of_another(amount) || self.is_threshold(amount) {
            Some(Reason::OtherMoney)
        } else if self.is_part_of_it(amount) {
            Some(Reason::Part)
        } else if self.is_on_top(amount) {
            Some(Reason::Increment)
        } else if self.is_in_other_money(amount)
            || self.is_set_beside(amount.around)
            || self.is_given(amount)
            || self.is_donated(amount)
        {
            Some(Reason::OtherMoney)
        } else if self.is_of_other_sector(amount) || self.is_from_another_source(amount) {
            Some(Reason::OtherSector)
        } else if self.is_fetched_by_trade(amount) {
            Some(Reason::OtherMoney)
        } else if self.is_of_exports(amount) || self.is_of_foreign_section(amount) {
            Some(Reason::OtherSector)
        } else if self.is_worth_of_other_money(amount) {
            Some(Reason::OtherMoney)
        } else {
            None
        }
    }

    /// Why an amount of `measure` is none of ours after all.
    pub(super) fn why_other_measure(&self, amount: &Amount<'_>, measure: Money) -> Option<Reason> {
        if measure == Money::Revenue
            && amount.before().iter().any(|mention| mention.has(Sense::Commerce))
            && !amount.names_sector()
        {
            return Some(Reason::OtherSector);
        }
        if measure != Money::Budget {
            return None;
        }
        // "the local budget provides 12.6 billion VND and the telecom enterprises 78.7 billion"
        let budget = match amount.near {
            Some(near) => Some(near).filter(|near| near.has(Sense::Budget)),
            None => amount.before().iter().rfind(|mention| mention.has(Sense::Budget)),
        };
        let given = budget.is_some_and(|budget| self.is_given_out(amount.around.mentions, budget));
        given.then_some(Reason::OtherMoney)
    }

    /// "kèm tem 4.000 đồng", "shares added 2.1% to 142,300 dong": no province earns so little.
    fn is_price(amount: &Amount<'_>) -> bool {
        let quantity = amount.around.quantity;
        !quantity.scaled && quantity.kind == Kind::Money(Unit::Vnd) && quantity.value < LEAST_MONEY
    }

    /// "sản lượng bưu gửi đạt 1,38 tỷ": billions without a currency may count.
    fn is_volume_without_unit(&self, amount: &Amount<'_>) -> bool {
        let quote = &self.text[amount.around.quantity.quote.clone()];
        ends_with_any(quote, &["tỷ", "tỉ"]) && self.is_volume(amount.around)
    }

    /// "VNPT paid 2.58 trillion for 100MHz of spectrum".
    fn is_purchase(&self, amount: &Amount<'_>) -> bool {
        let rest = cut(self.text, amount.end, amount.end + LONGEST_PURCHASE);
        !amount.is_named() && Cues::bundled().bought.is_in(rest.split([',', ';']).next().unwrap_or_default())
    }

    /// "…; MobiFone followed with VND 2.58 trillion": what another one paid for the same.
    fn is_purchase_of_another(&self, amount: &Amount<'_>) -> bool {
        let Around { mentions, quantity, .. } = *amount.around;
        if amount.near.is_some() {
            return false;
        }
        let told = cut(self.text, sentence_start(self.text, mentions[0].range.start), quantity.quote.start);
        let follows = |led: &str| Cues::bundled().follows.end_word(led.trim_ascii_end(), &[' ']);
        told.trim_ascii_end().strip_suffix("with").is_some_and(follows) && Cues::bundled().bought.is_in(told)
    }

    /// "10 technology firms with revenues of over US$1 billion": which of them are counted, and not what they earn together.
    fn is_threshold(&self, amount: &Amount<'_>) -> bool {
        let Around { mentions, at, quantity, .. } = *amount.around;
        let round = quantity.value.normalize().mantissa().unsigned_abs();
        // "15 doanh nghiệp đạt doanh thu trên 500 tỷ đồng" may be what they earn together.
        let round = round.checked_ilog10().is_some_and(|power| round == 10_u128.pow(power));
        let above = mentions[..at].last().is_some_and(|hedge| hedge.has(Sense::Above));
        if !round || !above {
            return false;
        }
        let Some(counted) = mentions[..at].iter().rev().find_map(Mention::quantity) else { return false };
        let gap = cut(self.text, counted.digits.end, quantity.quote.start);
        let cues = Cues::bundled();
        counted.kind == Kind::Count
            && gap.len() <= LONGEST_THRESHOLD
            && !gap.contains([',', ';', '.', '('])
            && (counted.noun.has(Sense::Enterprises) || cues.provinces_counted.begin(gap.trim_ascii_start()))
            && cues.with_so_much.stand_in(gap)
            && !cues.together_so_much.stand_in(gap)
    }

    /// "The IT industry earned US$2.1 billion. Hardware made up US$1.65 billion of it".
    fn is_part_of_it(&self, amount: &Amount<'_>) -> bool {
        let left = amount.around.left;
        let of_it = || self.drafts.last().filter(|last| last.block == self.block).map(|last| last.matter);
        Cues::bundled().of_it.begin(cut(self.text, amount.end, amount.end + 16).trim_ascii_start())
            && matches!(of_it(), Some(Matter::Money(_, sectors)) if sectors == Sense::It.into())
            && self.cluster(left, SECTORS).is_none_or(|cluster| cluster.0 == Sense::It.into())
            && !left.iter().any(|mention| matches!(mention.what, What::Operator(..)))
    }

    /// "put another VND6 trillion on top of its target".
    fn is_on_top(&self, amount: &Amount<'_>) -> bool {
        let before = self.text[..amount.around.quantity.quote.start].trim_ascii_end();
        Cues::bundled().further.end_word(before, &[' ', '\n'])
            && Cues::bundled().on_top.begin(cut(self.text, amount.end, amount.end + 24).trim_ascii_start())
    }

    /// "1.1 billion VND in fees".
    fn is_in_other_money(&self, amount: &Amount<'_>) -> bool {
        amount.next.is_some_and(|mention| {
            mention.has(Sense::OtherMoney)
                && !mention.has(Sense::Revenue)
                && mention.range.start.saturating_sub(amount.end) <= 6
                // "revenue of VND17.6 trillion and pre-tax profit of VND2.4 trillion"
                && !matches!(self.gap_to(amount, mention), "and" | "và" | "with" | "but")
        })
    }

    /// Whether the amount is of another field, which a figure of ours is only set beside: "Con số ấy so với thu từ lọc dầu hơn 17.000
    /// tỷ đồng thì nhỏ", "small beside the VND 17,000 billion from oil refining".
    fn is_set_beside(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, right, quantity, .. } = *around;
        let begin = Self::begin_of_hedges(mentions, at);
        let before =
            mentions[..at].iter().rfind(|mention| mention.range.end <= begin && !matches!(mention.what, What::Sub));
        let from = before.map_or(mentions[0].range.start, |mention| {
            if mention.has(Sense::Versus) { mention.range.start } else { mention.range.end }
        });
        let cues = Cues::bundled();
        let said = cut(self.text, from, begin);
        if !cues.set_beside.is_in(said) {
            return false;
        }
        let Some(versus) =
            cues.set_beside.iter().filter_map(|word| Some((said.find(word.as_str())?, word.len()))).min()
        else {
            return false;
        };
        let whole =
            |start: usize, end: usize| !said[..start].ends_with(is_word_part) && !said[end..].starts_with(is_word_part);
        let (start, end) = (versus.0, versus.0 + versus.1);
        if !whole(start, end) || said.contains([',', ';', ':', '(']) {
            return false;
        }
        // What it is of stands before the amount, or behind it where no word of ours does.
        let named = said[end..]
            .split_ascii_whitespace()
            .filter(|word| !matches!(*word, "mức" | "con" | "số" | "the" | "khoản"))
            .count();
        let others = Senses::of(&[Sense::OtherSector, Sense::OtherMoney, Sense::Versus]);
        let behind = cues.of_what.begin(self.text[quantity.quote.end..].trim_ascii_start())
            && right.iter().all(|mention| mention.senses().any(others));
        named >= 2 || named == 0 && behind
    }

    /// "of which VND 41 billion comes from the provincial budget": what it gives is none of what it gets.
    fn is_given(&self, amount: &Amount<'_>) -> bool {
        let given = |budget: &Mention| {
            let gap = cut(self.text, amount.end, budget.range.start);
            !gap.contains([',', ';', '.']) && Cues::bundled().out_of_budget.end_word(gap.trim_ascii_end(), &[' '])
        };
        !amount.is_named() && amount.next.filter(|mention| mention.has(Sense::Budget)).is_some_and(given)
    }

    /// "remitted 197 million VND to the fund for the poor", "nộp 19 tỷ đồng vào Quỹ Vì người nghèo": others get it, and not the budget.
    fn is_donated(&self, amount: &Amount<'_>) -> bool {
        let cues = Cues::bundled();
        let behind = cut(self.text, amount.end, amount.end + LONGEST_RECEIVER).trim_ascii_start();
        let Some(receiver) = cues.gives_to.behind(behind) else { return false };
        let receiver = receiver.split([',', ';', '.', '\n']).next().unwrap_or_default();
        let and = [" and ", " và "].iter().find_map(|and| receiver.split_once(and));
        let receiver = and.map_or(receiver, |parts| parts.0);
        !amount.is_named() && amount.budget_behind().is_none() && cues.gets_gifts.stand_in(receiver)
    }

    /// Whether the budget that `budget` names is what is given out for something or taken in by all: "the budget for information
    /// technology was 58 billion", "revenue of the local budget". Where somebody pays, it is paid into it.
    fn is_given_out(&self, mentions: &[Mention], budget: &Mention) -> bool {
        let paid = mentions.iter().any(|mention| mention.has(Sense::Pay));
        let purpose = Cues::bundled().set_aside.begin(&self.text[budget.range.end..])
            && mentions
                .iter()
                .find(|mention| mention.range.start >= budget.range.end)
                .is_some_and(|next| next.senses().any(SECTORS.without(Senses::of(&[Sense::Post, Sense::Telecom]))));
        let before = self.text[..budget.range.start].trim_ascii_end();
        let mut whose = Cues::bundled().whose_budget.iter();
        let before = whose.find_map(|word| before.strip_suffix(word.as_str())).map_or(before, str::trim_end);
        let revenue =
            !mentions.iter().any(|mention| mention.senses().any(SECTORS)) && Cues::bundled().taken_in.end(before);
        // "VND 41 billion from the state budget, VND 227 billion from telecom enterprises"
        let source = Cues::bundled().out_of_budget.end_word(before, &[' ', '\n']);
        // "the local budget provides 12.6 billion", "366 billion is put up by the budget"
        let gives = Cues::bundled().budget_gives.begin(&self.text[budget.range.end..])
            || ends_with_word(before, &["by"], &[' ', '\n']);
        !paid && (purpose || revenue || gives || source)
    }

    /// Whether the clause is of another sector: trade, transport and tourism earn too.
    fn is_of_other_sector(&self, amount: &Amount<'_>) -> bool {
        let left = amount.around.left;
        let mark = left.iter().rposition(|mention| mention.is_mark(b';') || mention.is_mark(b':'));
        let clause = &left[mark.map_or(0, |mark| mark + 1)..];
        let near = clause.iter().rev().find(|mention| {
            mention.senses().any(SECTORS.with(Sense::OtherSector.into())) || matches!(mention.what, What::Operator(..))
        });
        near.is_some_and(|mention| mention.has(Sense::OtherSector)) || self.is_of_sectors_together(clause)
    }

    /// Whether a list of where the money came from names a source of its own that is no sector: "từ bưu chính là 118 tỷ đồng; từ hoạt động
    /// truyền dẫn là 31 tỷ đồng", "from the post VND 118 billion, from Internet access VND 31 billion".
    fn is_from_another_source(&self, amount: &Amount<'_>) -> bool {
        let Around { mentions, at, first, .. } = *amount.around;
        let listed = || self.drafts[first..].last().is_some_and(|last| matches!(last.matter, Matter::Money(..)));
        if amount.near.is_some_and(|near| near.has(Sense::Revenue)) || amount.names_sector() || !listed() {
            return false;
        }
        let end = Self::begin_of_hedges(mentions, at);
        let from = self.drafts[first..].last().map_or(end, |last| last.quote.end.min(end));
        let clause = cut(self.text, from, end).rsplit([',', ';']).next().unwrap_or_default().trim_ascii();
        let clause = ["và ", "and "].iter().find_map(|word| clause.strip_prefix(word)).unwrap_or(clause);
        let source = clause.strip_prefix("từ ").or_else(|| clause.strip_prefix("from "));
        source.is_some_and(|source| Cues::bundled().sources_of_money.begin_word(source))
    }

    /// Whether the last of our sectors named stands in a list with others: "transport, warehousing and postal services",
    /// "transport, warehousing, postal and courier turnover".
    fn is_of_sectors_together(&self, clause: &[Mention]) -> bool {
        if !self.said.has(Sense::OtherSector) {
            return false;
        }
        let named: Vec<&Mention> = clause.iter().filter(|mention| !matches!(mention.what, What::Mark(b','))).collect();
        let Some(own) = named.iter().rposition(|mention| mention.senses().any(SECTORS)) else { return false };
        let gap = |at: usize| cut(self.text, named[at].range.end, named[at + 1].range.start).trim_ascii();
        let is_other = |at: usize| {
            let words = &self.text[named[at].range.clone()];
            named[at].has(Sense::OtherSector) && Cues::bundled().carriers.holds(words)
        };
        let first =
            (0..own).rev().find(|at| is_other(*at) || !matches!(gap(*at), "" | "," | "and" | "và" | "services and"));
        let Some(other) = first.filter(|at| is_other(*at)) else { return false };
        match gap(other) {
            "and" | "và" | ", and" | "&" | "và dịch vụ" => true,
            "," | ", dịch vụ" => other > 0 && is_other(other - 1) && gap(other - 1) == ",",
            _ => false,
        }
    }

    /// "Cuộc đấu giá băng tần mang về 10.000 tỷ đồng", "Hardware exports brought in USD 57 billion".
    fn is_fetched_by_trade(&self, amount: &Amount<'_>) -> bool {
        let written = |mention: &Mention| &self.text[mention.range.clone()];
        if !amount.near.is_some_and(|verb| Cues::bundled().fetches.holds(written(verb))) {
            return false;
        }
        let before = amount.before();
        let begin = before.iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let verb = amount.near.map(|verb| &verb.range);
        let mut own = before[begin..].iter().filter(|mention| Some(&mention.range) != verb);
        let earned = own.clone().any(|mention| mention.has(Sense::Revenue));
        !earned && own.any(|mention| mention.has(Sense::OtherMoney) && Cues::bundled().fetching.holds(written(mention)))
    }

    /// "Exports of hardware were worth …".
    fn is_of_exports(&self, amount: &Amount<'_>) -> bool {
        amount.around.left.windows(2).any(|pair| {
            pair[0].senses().any(Senses::of(&[Sense::OtherSector, Sense::OtherMoney]))
                && !pair[0].has(Sense::Revenue)
                && pair[1].senses().any(SECTORS)
                && cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii() == "of"
        })
    }

    /// Whether a section, or the beginning of the sentence, is of another sector and nothing near names one of ours.
    fn is_of_foreign_section(&self, amount: &Amount<'_>) -> bool {
        let Around { mentions, at, right, .. } = *amount.around;
        // The headline of a text on an enterprise of ours names no other field: "Giữ khách bằng chất lượng mạng".
        let foreign = self.section.named.has(Sense::OtherSector) && self.frame.operator.is_none()
            || mentions
                .iter()
                .take_while(|mention| mention.range.start < mentions[at].range.start)
                .take(6)
                .any(|mention| mention.has(Sense::OtherSector));
        let named_here = || {
            amount.before().iter().any(|mention| {
                mention.senses().any(SECTORS.without(Sense::Sector.into()))
                    || matches!(mention.what, What::Operator(..))
            }) || right.iter().any(|mention| mention.senses().any(SECTORS))
        };
        let fields_above =
            !self.paragraph.sectors.without(Sense::Sector.into()).is_empty() || self.frame.answering.is_some();
        foreign && !fields_above && !named_here()
    }

    /// "second and third prizes were worth 7 and 5 million VND".
    fn is_worth_of_other_money(&self, amount: &Amount<'_>) -> bool {
        let left = amount.around.left;
        let Some(near) = amount.near else { return false };
        let Some(at) = left.iter().position(|other| other.range == near.range) else { return false };
        at > 0
            && left[at - 1].has(Sense::OtherMoney)
            && left[at].has(Sense::Revenue)
            && cut(self.text, left[at - 1].range.end, left[at].range.start).trim_ascii().is_empty()
    }
}

/// So many bytes behind an amount say what it was paid for: "and VND 2.6 trillion for their frequency blocks".
const LONGEST_PURCHASE: usize = 64;

/// So many bytes stand at most between those who are counted and what each of them earns.
const LONGEST_THRESHOLD: usize = 90;

/// So many bytes behind an amount say who gets it.
const LONGEST_RECEIVER: usize = 72;

/// Below so many dong an amount is a price.
const LEAST_MONEY: Decimal = Decimal::from_parts(10_000_000, 0, 0, false, 0);
