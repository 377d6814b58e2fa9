//! Numbers that share the unit of the number after them.

use super::{Mention, Mentions, Quantity, What};
use crate::domain::Unit;
use crate::extract::amount::{self, Kind};
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::words::cut;

/// The power of ten of a million.
const MILLION: u32 = 6;

impl Mentions<'_> {
    /// "1,486 and 1,531 billion VND": the first number has the unit of the second.
    /// The `numbers` are those of `mentions`.
    pub(super) fn share_units(&self, numbers: &[usize], mentions: &mut [Mention]) {
        for pair in numbers.windows(2).rev() {
            let (Some(first), Some(second)) = (mentions[pair[0]].quantity(), mentions[pair[1]].quantity()) else {
                continue;
            };
            let gap = &self.text()[first.quote.end..second.quote.start.max(first.quote.end)];
            let link = gap.trim_ascii();
            // "35 telephones and 5 Internet subscribers per 100 inhabitants"
            let between = self.text().get(first.noun_end..second.quote.start).unwrap_or_default().trim_ascii();
            if second.kind == Kind::Per100
                && first.kind == Kind::Count
                && matches!(between, "and" | "và")
                && first.noun.any(crate::extract::compose::LINES)
                && !first.scaled
                && first.value < rust_decimal::Decimal::from(400)
            {
                if let What::Quantity(first) = &mut mentions[pair[0]].what {
                    first.kind = Kind::Per100;
                }
                continue;
            }
            // "lần lượt đạt 1.312; 948 và 1.105 tỷ đồng": a bare number beside one with a unit, or in the order of names.
            let listed = || {
                let money = !second.own_unit && matches!(second.kind, Kind::Money(_)) && second.scaled;
                let ordered = || mentions.iter().any(|mention| mention.has(Sense::Respectively));
                link == ";" && money || matches!(link, ";" | "; và" | "; and") && ordered()
            };
            if !(matches!(link, "and" | "và" | "," | ", and" | "to" | "đến" | "or") || listed())
                || first.kind != Kind::Count
                || !first.noun.is_empty()
            {
                continue;
            }
            // "24.9 million, 5.7% more": a large number is no percentage.
            if matches!(second.kind, Kind::Percent | Kind::Per100)
                && (first.scaled || first.value > rust_decimal::Decimal::from(400))
            {
                continue;
            }
            let range = matches!(link, "to" | "đến" | "or")
                || (matches!(link, "and") && self.text()[..first.quote.start].trim_ascii_end().ends_with("between"));
            let kind = if range { Kind::Other } else { second.kind };
            let power = if first.own_unit || !second.scaled { 0 } else { second.power };
            let (noun, foreign) = (second.noun, second.foreign);
            let moved = range && Self::moves(mentions, pair[0]);
            if let What::Quantity(first) = &mut mentions[pair[0]].what {
                if moved || (range && link == "or") {
                    first.foreign = false;
                    continue;
                }
                if matches!(kind, Kind::Money(_) | Kind::Percent | Kind::Per100 | Kind::Other)
                    || !noun.is_empty()
                    || foreign
                {
                    first.kind = kind;
                    first.value = amount::scaled(first.value, power).unwrap_or(first.value);
                    first.scaled = power > 0;
                    first.power = power;
                    first.noun = noun;
                    first.foreign = foreign;
                }
            }
            if range && let What::Quantity(second) = &mut mentions[pair[1]].what {
                second.kind = Kind::Other;
            }
        }
    }

    /// Gives lines that are counted in tenths the scale of those right before them: "9 million fixed phones and 109.4 mobile phones".
    /// The `numbers` are those of `mentions`.
    pub(super) fn share_scales(&self, numbers: &[usize], mentions: &mut [Mention]) {
        for pair in numbers.windows(2) {
            let (Some(first), Some(second)) = (mentions[pair[0]].quantity(), mentions[pair[1]].quantity()) else {
                continue;
            };
            let end = first.noun_end.max(first.quote.end);
            let between = self.text().get(end..second.quote.start).unwrap_or("x").trim_ascii();
            let whole = first.kind == Kind::Count && first.power >= MILLION;
            let tenths = second.kind == Kind::Count && second.power == 0 && !second.value.is_integer();
            let lines = second.noun.any(crate::extract::compose::LINES);
            if !(whole && tenths && lines && matches!(between, "and" | "và" | "," | ", and" | ";" | "as well as")) {
                continue;
            }
            let power = first.power;
            if let What::Quantity(second) = &mut mentions[pair[1]].what
                && let Some(value) = amount::scaled(second.value, power)
            {
                (second.value, second.power, second.scaled) = (value, power, true);
            }
        }
    }

    /// Makes levels of amounts that are told for a year where one rose to the other, and so are no average: "tăng từ 3.105 tỷ đồng lên 5.412
    /// tỷ đồng/năm". The `numbers` are those of `mentions`.
    pub(super) fn take_risen_in_a_year(&self, numbers: &[usize], mentions: &mut [Mention]) {
        let each = |quantity: &Quantity| quantity.kind == Kind::Other && quantity.own_unit && quantity.scaled;
        for pair in numbers.windows(2) {
            let (Some(first), Some(second)) = (mentions[pair[0]].quantity(), mentions[pair[1]].quantity()) else {
                continue;
            };
            let yearly = each(second) && (each(first) || matches!(first.kind, Kind::Money(_)));
            if !yearly || !rises_in_a_year(self.text(), first, second) {
                continue;
            }
            let unit = match first.kind {
                Kind::Money(unit) => unit,
                _ if self.text()[first.quote.clone()].contains(['$', 's']) => Unit::Usd,
                _ => Unit::Vnd,
            };
            for at in pair {
                if let What::Quantity(quantity) = &mut mentions[*at].what {
                    quantity.kind = Kind::Money(unit);
                }
            }
        }
    }

    /// Whether a word of rise or fall stands before the number: "rose from 253 to 697" is no range.
    fn moves(mentions: &[Mention], at: usize) -> bool {
        mentions[..at]
            .iter()
            .rev()
            .take(4)
            .any(|mention| mention.senses().any(Senses::of(&[Sense::Up, Sense::Down, Sense::Total])))
    }
}

/// Whether the `second` amount, told for a year, is what the `first` one has risen or fallen to.
pub(in crate::extract) fn rises_in_a_year(text: &str, first: &Quantity, second: &Quantity) -> bool {
    let cues = Cues::bundled();
    let gap = cut(text, first.quote.end, second.quote.start).trim_ascii();
    cues.in_each_year.begin_word(text[second.quote.end..].trim_ascii_start())
        && (cues.leads_to.holds(gap) || cues.leads_to.end_word(gap, &[' ', '\n']))
        && cues.compared_with.end_word(text[..first.quote.start].trim_ascii_end(), &[' ', ',', '\n'])
}
