//! Which digits are quantities, and what stands beside them: scale, unit, sign.

mod beside;
mod naming;

use std::ops::Range;

use super::{Habit, Mention, Mentions, Quantity, Shown, What};
use crate::extract::amount::{self, Amount, Kind};
use crate::extract::automaton::Hit;
use crate::extract::compound::compound;
use crate::extract::cues::Cues;
use crate::extract::letters::{is_letter, is_word_part};
use crate::extract::lexicon::Senses;
use crate::extract::number::{self, Digits, Notation, Shape};
use crate::extract::time;

use beside::{Beside, beside_plan, unit_before_colon};
use naming::is_called;

impl Mentions<'_> {
    pub(super) fn push_quantities(
        &self,
        range: &Range<usize>,
        hits: &[Hit<'_>],
        times: &[time::TimeMention],
        habit: Habit,
        mentions: &mut Vec<Mention>,
    ) {
        let text = self.text();
        let bytes = text.as_bytes();
        let mut at = range.start;
        while let Some(from) = number::next_digit(&bytes[..range.end], at) {
            // Times and phrases stand in their order, none inside another of their kind.
            let time = times.get(times.partition_point(|time| time.range.end <= from));
            if let Some(time) = time.filter(|time| time.range.start <= from) {
                at = time.range.end;
                continue;
            }
            let hit = hits.get(hits.partition_point(|hit| hit.range.end <= from));
            if let Some(hit) = hit.filter(|hit| hit.range.start <= from) {
                at = hit.range.end.max(from + 1);
                continue;
            }
            let digits = number::scan_spaced(text, from, habit.spaced);
            at = digits.range.end;
            // A number never runs into a time: "31/12/2020" was taken before.
            if digits.range.end > range.end || time.is_some_and(|time| time.range.start < digits.range.end) {
                continue;
            }
            if let Some(quantity) = self.quantity(&digits, habit) {
                at = at.max(quantity.digits.end);
                mentions.push(Mention { range: quantity.quote.clone(), what: What::Quantity(Box::new(quantity)) });
            }
        }
    }

    /// The quantity that `digits` are; nothing where they are a part of a word, a code or a clock.
    fn quantity(&self, digits: &Digits, habit: Habit) -> Option<Quantity> {
        let text = self.text();
        let (before, after) = (&text[..digits.range.start], &text[digits.range.end..]);
        let mut amount = amount::read(text, digits.range.start, digits.range.end);
        if self.is_in_word(digits, &amount) {
            return None;
        }
        // "Doanh thu viễn thông (tỷ đồng): 1.958,3"
        if let Some(named) = unit_before_colon(before).filter(|_| amount.kind == Kind::Count && !amount.own_unit) {
            (amount.kind, amount.power, amount.own_unit) = (named.kind, named.power, true);
        }
        let beside_plan = beside_plan(text, digits, &amount);
        if let Some(Beside::Reached(plan)) = &beside_plan {
            (amount.kind, amount.power, amount.own_unit) = (plan.kind, plan.power, false);
        }
        let code = beside_plan.is_none() && amount.start == digits.range.start && follows_code(before);
        if code || is_of_clock(before, after) || is_padded_code(text, digits) || is_age(digits, before, after) {
            return None;
        }
        let value = amount::scaled(
            number::value(
                text,
                digits,
                notation(digits.shape, says_share_of_plan(text, digits, &amount), &amount, habit),
            )?,
            amount.power,
        )?;
        let whole = compound(text, digits.range.end, value, amount).filter(|_| beside_plan.is_none());
        let (value, to) = whole.map_or((value, digits.range.end), |whole| (whole.value, whole.to));
        amount = whole.map_or(amount, |whole| whole.amount);
        let linked = beside_plan.is_none() && leads_into_word(text, digits);
        if linked || self.counts_nothing(digits, &amount) {
            amount.kind = Kind::Other;
        }
        let sign = sign_before(text, before, &amount);
        if is_of_range(before, &text[amount.end..]) {
            amount.kind = Kind::Other;
        }
        Some(Quantity {
            digits: digits.range.start..to,
            quote: amount.start..amount.end,
            value,
            kind: amount.kind,
            own_unit: amount.own_unit,
            scaled: amount.power > 0,
            power: amount.power,
            noun: Senses::NONE,
            noun_end: amount.end,
            foreign: false,
            shares_noun: false,
            planned: matches!(beside_plan, Some(Beside::Planned)),
            sign,
        })
    }

    /// Whether the digits are a part of a word. "đạt14,8", "196.450máy": a word of small letters that was run together with its number.
    fn is_in_word(&self, digits: &Digits, amount: &Amount) -> bool {
        let text = self.text();
        let (from, to) = (digits.range.start, digits.range.end);
        let (before, after) = (&text[..from], &text[to..]);
        let glued_before = || {
            let word = before.rsplit(|c: char| !is_letter(c)).next().unwrap_or_default();
            let start = from - word.len();
            to - from >= 2
                && word.chars().count() >= 3
                && !text[..start].ends_with(|c: char| c.is_ascii_digit() || c == '/' || c == '-')
                && !self.is_capital(start)
                && !word.is_ascii()
        };
        let glued_after = || {
            let word = after.split(|c: char| !is_letter(c)).next().unwrap_or_default();
            word.chars().count() >= 3 && !word.is_ascii() && !self.is_capital(to)
        };
        before.ends_with(is_word_part) && amount.start == from && !glued_before()
            || after.starts_with(is_word_part) && amount.end == to && !glued_after()
    }

    /// Whether the number only names something, or is one for each: "5 complaints per 10,000 subscribers", "Highway 279".
    fn counts_nothing(&self, digits: &Digits, amount: &Amount) -> bool {
        let text = self.text();
        let before = &text[..digits.range.start];
        let word = self.word_before(amount.start);
        // "VND 500-plus billion": its scale stands apart.
        let apart = amount.power == 0
            && matches!(amount.kind, Kind::Money(_))
            && number::plus_after(text, digits.range.end).is_some();
        let title =
            || !word.is_empty() && !amount.own_unit && before.ends_with(' ') && self.is_title(word, amount.start);
        apart || follows_hyphen(before) || title() || is_called(text, digits) || Cues::bundled().each.holds(word)
    }
}

/// Whether a hyphen ties the number to a word before it.
fn follows_hyphen(before: &str) -> bool {
    before.strip_suffix('-').is_some_and(|before| before.ends_with(is_word_part))
}

/// Whether a sign as in codes and addresses ties the number to what stands before it.
fn follows_code(before: &str) -> bool {
    let led = before.strip_suffix(['/', '.', '_', '#', '@', '&', '=']);
    led.is_some_and(|led| !led.is_empty() && !led.ends_with(' '))
}

/// Whether the digits are the hours or minutes of a clock.
fn is_of_clock(before: &str, after: &str) -> bool {
    after.strip_prefix(':').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || before.strip_suffix(':').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether the digits say how old somebody is, which counts nobody: "people aged 15 and over", "dân số từ 15 đến 60 tuổi".
fn is_age(digits: &Digits, before: &str, after: &str) -> bool {
    if digits.range.len() > 2 || digits.shape != Shape::Plain {
        return false;
    }
    let cues = Cues::bundled();
    let digit = |c: char| c.is_ascii_digit();
    // The other end of a range may stand between.
    let led = cues.joins_ages.before(before).filter(|led| led.ends_with(digit));
    let led = led.map_or(before, |led| led.trim_end_matches(digit)).trim_end_matches(' ');
    let rest = cues.joins_ages.behind(after).filter(|rest| rest.starts_with(digit));
    let rest = rest.map_or(after, |rest| rest.trim_start_matches(digit));
    cues.years_of_age.begin_word(rest.trim_start_matches([' ', '-'])) || cues.aged.end_word(led, &[' ', '\n', ',', '('])
}

/// Whether a zero before the digits makes them a code. "05 doanh nghiệp": a clerk's number of two figures counts what follows.
fn is_padded_code(text: &str, digits: &Digits) -> bool {
    let (written, after) = (&text[digits.range.clone()], &text[digits.range.end..]);
    let counts = || {
        written.len() == 2
            && !written.ends_with('0')
            && after.strip_prefix(' ').is_some_and(|noun| {
                noun.starts_with(is_letter)
                    && !["tháng", "năm", "giờ", "phút", "ngày"].iter().any(|word| noun.starts_with(word))
            })
    };
    written.starts_with('0') && written.len() > 1 && digits.shape == Shape::Plain && !counts()
}

/// Whether a sign ties the digits to a word behind them.
fn leads_into_word(text: &str, digits: &Digits) -> bool {
    let after = &text[digits.range.end..];
    after.strip_prefix(['/', '-', '_', '@']).is_some_and(|rest| rest.starts_with(is_word_part))
        && !after.starts_with("/100 ")
        && number::plus_after(text, digits.range.end).is_none()
}

/// Whether a percentage of one digit before its sign is that of a plan.
fn says_share_of_plan(text: &str, digits: &Digits, amount: &Amount) -> bool {
    amount.kind == Kind::Percent
        && matches!(text.as_bytes().get(digits.range.start + 1), Some(b'.' | b','))
        && Cues::bundled().of_plan_behind.begin(text[amount.end..].trim_ascii_start())
}

/// How digits of this shape are written, where their `amount` or the language of the page says so, and else by the page's `habit`.
fn notation(shape: Shape, of_plan: bool, amount: &Amount, habit: Habit) -> Notation {
    let Shape::Ambiguous { sign } = shape else { return habit.notation };
    let (groups, fraction) =
        if sign == b'.' { (Notation::Comma, Notation::Point) } else { (Notation::Point, Notation::Comma) };
    match amount.kind {
        // No percentage has thousands, a single sign begins the fraction; but for that of a plan where all other numbers of the page group
        // by the sign: "equal to 1,032 per cent of the plan".
        Kind::Percent if of_plan && habit.shown == Shown::One && habit.notation == groups => groups,
        Kind::Percent | Kind::Points | Kind::Per100 => fraction,
        // Nobody counts thousandths of a thing: a single sign before three digits groups them.
        Kind::Count if amount.power == 0 => groups,
        // Where a page mixes both, three digits after a comma are English thousands, and after a point Vietnamese ones.
        _ if habit.shown == Shown::Both && habit.vietnamese == (sign == b'.') => groups,
        _ => habit.notation,
    }
}

/// Which way the sign before the number says that something moved.
fn sign_before(text: &str, before: &str, amount: &Amount) -> Option<bool> {
    let previous = before.chars().next_back().unwrap_or(' ');
    let mark = before.trim_end_matches(' ').chars().next_back().unwrap_or(' ');
    let opened = || before.trim_end_matches([' ', '-', '+']).ends_with('(');
    // "(plus 13.9%)", "VND 236 billion, plus 13.4%", and not "…, plus 13.4% of households"
    let spelled = || {
        let led = before.strip_suffix("plus ").or_else(|| before.strip_suffix("minus "));
        amount.kind == Kind::Percent
            && led.is_some_and(|led| led.ends_with('(') || led.ends_with(", ") || led.ends_with("; "))
            && !text[amount.end..].starts_with(" of")
    };
    match (previous, mark) {
        (' ', 's') if spelled() => Some(before.ends_with("plus ")),
        ('+', _) | (_, '▲' | '↑') => Some(true),
        (_, '▼' | '↓') => Some(false),
        ('-', _) if !follows_hyphen(before) => Some(false),
        (' ', '+') if opened() => Some(true),
        (' ', '-') if opened() => Some(false),
        _ => None,
    }
}

/// Whether the number is one end of a range.
fn is_of_range(before: &str, behind: &str) -> bool {
    before.strip_suffix(" - ").is_some_and(|led| led.ends_with(|c: char| c.is_ascii_digit() || c == '%'))
        || behind
            .strip_prefix(" - ")
            .or_else(|| behind.strip_prefix('-'))
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}
