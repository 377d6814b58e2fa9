//! Which digits are quantities, and what stands beside them: scale, unit, sign.

use std::ops::Range;

use super::{Habit, Mention, Mentions, Quantity, Shown, What};
use crate::extract::amount::{self, Amount, Kind};
use crate::extract::automaton::Hit;
use crate::extract::cues::Cues;
use crate::extract::layout::Layout;
use crate::extract::letters::{is_letter, is_word_part};
use crate::extract::lexicon::Senses;
use crate::extract::number::{self, Notation, Shape};
use crate::extract::time;
use crate::extract::words::cut;

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
                mentions.push(Mention { range: quantity.quote.clone(), what: What::Quantity(Box::new(quantity)) });
            }
        }
    }

    #[expect(clippy::too_many_lines, reason = "all that may stand beside digits")]
    fn quantity(&self, digits: &number::Digits, habit: Habit) -> Option<Quantity> {
        let text = self.text();
        let (from, to) = (digits.range.start, digits.range.end);
        let mut amount = amount::read(text, from, to);
        let before = &text[..from];
        let previous = before.chars().next_back().unwrap_or(' ');
        let after = &text[to..];
        let next = after.chars().next().unwrap_or(' ');
        // "đạt14,8", "196.450máy": a word of small letters that was run together with its number.
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
        if is_word_part(previous) && amount.start == from && !glued_before() {
            return None;
        }
        if is_word_part(next) && amount.end == to && !glued_after() {
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
        let hyphen = previous == '-' && before[..before.len() - 1].ends_with(is_word_part);
        let code = matches!(previous, '/' | '.' | '_' | '#' | '@' | '&' | '=')
            && before.len() > 1
            && !before[..before.len() - 1].ends_with(' ')
            && beside_plan.is_none();
        let clock = next == ':' && after[1..].starts_with(|c: char| c.is_ascii_digit())
            || previous == ':' && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit());
        let linked = matches!(next, '/' | '-' | '_' | '@')
            && after[1..].starts_with(is_word_part)
            && !after.starts_with("/100 ")
            && number::plus_after(text, to).is_none()
            && beside_plan.is_none();
        let zeros = text.as_bytes()[from] == b'0' && to - from > 1 && digits.shape == Shape::Plain;
        // "05 doanh nghiệp": a clerk's number of two figures counts what follows.
        let padded = || {
            to - from == 2
                && text.as_bytes()[to - 1] != b'0'
                && after.starts_with(' ')
                && after[1..].starts_with(is_letter)
                && !["tháng", "năm", "giờ", "phút", "ngày"].iter().any(|word| after[1..].starts_with(word))
        };
        if clock || zeros && !padded() || code && amount.start == from {
            return None;
        }
        let notation = if amount.kind == Kind::Percent || amount.kind == Kind::Points || amount.kind == Kind::Per100 {
            // No percentage has thousands: a single sign begins the fraction.
            match digits.shape {
                Shape::Ambiguous { sign: b'.' } => Notation::Point,
                Shape::Ambiguous { .. } => Notation::Comma,
                _ => habit.notation,
            }
        } else if amount.kind == Kind::Count && amount.power == 0 && matches!(digits.shape, Shape::Ambiguous { .. }) {
            // Nobody counts thousandths of a thing: a single sign before three digits groups them.
            match digits.shape {
                Shape::Ambiguous { sign: b'.' } => Notation::Comma,
                _ => Notation::Point,
            }
        } else if habit.shown == Shown::Both
            && !habit.vietnamese
            && matches!(digits.shape, Shape::Ambiguous { sign: b',' })
        {
            // Where a page mixes both, three digits after a comma are English thousands.
            Notation::Point
        } else if habit.shown == Shown::Both
            && habit.vietnamese
            && matches!(digits.shape, Shape::Ambiguous { sign: b'.' })
        {
            Notation::Comma
        } else {
            habit.notation
        };
        let value = amount::scaled(number::value(text, digits, notation)?, amount.power)?;
        // "5 complaints per 10,000 subscribers", "Highway 279"
        let word = self.word_before(amount.start);
        let start_of_word = amount.start.saturating_sub(1 + word.len());
        let title = !word.is_empty()
            && !amount.own_unit
            && before.ends_with(' ')
            && self.text().is_char_boundary(start_of_word)
            && matches!(
                word,
                "highway"
                    | "resolution"
                    | "decree"
                    | "decision"
                    | "directive"
                    | "circular"
                    | "plan"
                    | "article"
                    | "project"
                    | "program"
                    | "directives"
                    | "level"
                    | "group"
                    | "zone"
                    | "form"
                    | "region"
                    | "phase"
                    | "covid"
                    | "stage"
                    | "document"
                    | "official"
                    | "law"
                    | "table"
                    | "figure"
                    | "chart"
                    | "page"
                    | "section"
                    | "annex"
                    | "appendix"
                    | "dispatch"
                    | "conclusion"
                    | "instruction"
            )
            && self.is_capital(start_of_word)
            && !self.text()[..start_of_word].trim_end_matches(' ').ends_with(['\n', '.', ':', '-']);
        let called = is_called(text, digits);
        // "VND 500-plus billion": its scale stands apart.
        let apart =
            amount.power == 0 && matches!(amount.kind, Kind::Money(_)) && number::plus_after(text, to).is_some();
        if apart || hyphen || linked || title || called || Cues::bundled().each.holds(word) {
            amount.kind = Kind::Other;
        }
        let mark = before.trim_end_matches(' ').chars().next_back().unwrap_or(' ');
        let opened = || before.trim_end_matches([' ', '-', '+']).ends_with('(');
        // "(plus 13.9%)", "VND 236 billion, plus 13.4%", and not "…, plus 13.4% of households"
        let spelled = || {
            let led = before.strip_suffix("plus ").or_else(|| before.strip_suffix("minus "));
            amount.kind == Kind::Percent
                && led.is_some_and(|led| led.ends_with(['(']) || led.ends_with(", ") || led.ends_with("; "))
                && !text[amount.end..].starts_with(" of")
        };
        let sign = match (previous, mark) {
            (' ', 's') if spelled() => Some(before.ends_with("plus ")),
            ('+', _) | (_, '▲' | '↑') => Some(true),
            (_, '▼' | '↓') => Some(false),
            ('-', _) if !hyphen => Some(false),
            (' ', '+') if opened() => Some(true),
            (' ', '-') if opened() => Some(false),
            _ => None,
        };
        let spaced_range =
            before.ends_with(" - ") && before[..before.len() - 3].ends_with(|c: char| c.is_ascii_digit() || c == '%');
        let opens_range = text[amount.end..]
            .strip_prefix(" - ")
            .or_else(|| text[amount.end..].strip_prefix('-'))
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if spaced_range || opens_range {
            amount.kind = Kind::Other;
        }
        Some(Quantity {
            digits: digits.range.clone(),
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
}

/// So many bytes the digits of a telephone number have at most before its last group.
const LONGEST_CALLED: usize = 24;
/// So many bytes before a colon say whose number stands behind it.
const LONGEST_LABEL: usize = 120;
/// So many bytes in brackets name a unit at most.
const LONGEST_UNIT: usize = 48;

/// Whether `digits` are dialled or name a road: "số máy lẻ 112", "quốc lộ 51", "Tổng đài chăm sóc khách hàng: 1800 8098".
fn is_called(text: &str, digits: &number::Digits) -> bool {
    let cues = Cues::bundled();
    let before = text[..digits.range.start].trim_ascii_end();
    if cues.called.end_word(before, &[' ', '\n', ',', '(', '-', ':', ';', '.']) {
        return true;
    }
    if is_hotline(text, digits) {
        return true;
    }
    // Such a number stands in groups with blanks and counts nothing.
    let counts = text[digits.range.end..].trim_start_matches(' ').starts_with(is_letter);
    if digits.shape != Shape::Plain || counts {
        return false;
    }
    // Nobody dials more digits.
    let near = before.len().saturating_sub(LONGEST_CALLED);
    let written = cut(text, near, before.len());
    let kept = written.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-'));
    if kept.is_empty() && near > 0 {
        return false;
    }
    let led = &before[..before.len() - (written.len() - kept.len())];
    // "024 3943 6608", "+84 24 3943 6608": behind the prefix of an area or a country.
    let own = before[led.len()..].starts_with(' ') || !led.ends_with(is_word_part);
    let groups = before[led.len()..].trim_start_matches([' ', '.', '-']);
    let prefix = groups.split([' ', '.', '-']).next().unwrap_or_default().strip_prefix('0');
    let area = prefix.is_some_and(|area| area.len() >= 2 && !area.starts_with('0'));
    let country = before.ends_with('+')
        && text[digits.range.end..]
            .strip_prefix(' ')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if country || area && own || !groups.is_empty() && led.ends_with('+') {
        return true;
    }
    let Some(label) = led.strip_suffix(':') else { return false };
    let label = cut(text, label.len().saturating_sub(LONGEST_LABEL), label.len());
    let label = label.rsplit(['\n', '.', ';', ':']).next().unwrap_or_default();
    // "Tổng đài chăm sóc khách hàng: 18008098 - Báo hỏng Internet: 18008119"
    let label = label.rsplit(" - ").next().unwrap_or_default();
    cues.dialled.is_in(label) && !label.contains(|c: char| c.is_ascii_digit())
}

/// Whether `digits` are the first half of a number that all of the country dials: "1800 8098".
fn is_hotline(text: &str, digits: &number::Digits) -> bool {
    let opens = matches!(&text[digits.range.clone()], "1800" | "1900");
    let rest = text[digits.range.end..].strip_prefix([' ', '.']).unwrap_or_default();
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let over = !rest[length..].starts_with(|c: char| is_word_part(c) || matches!(c, '%' | '/'))
        && !rest[length..].starts_with(" %");
    opens && matches!(length, 4 | 6) && over
}

/// Which of two amounts beside one another a number is: "thực hiện 415/400 tỷ đồng" is what was reached over what was planned.
enum Beside {
    /// The first, with the scale and unit of the second.
    Reached(Amount),
    /// The second.
    Planned,
}

/// The unit that stands in brackets before the colon that a number follows: "Thuê bao Internet (nghìn thuê bao): 170,2".
fn unit_before_colon(before: &str) -> Option<Amount> {
    let label = before.trim_end_matches(' ').strip_suffix(':')?.trim_end_matches(' ').strip_suffix(')')?;
    let near = cut(label, label.len().saturating_sub(LONGEST_UNIT), label.len());
    let words = &near[near.rfind('(')? + 1..];
    let amount = amount::of_words(words);
    let noun = words[amount.end..].trim_ascii();
    let counts = || amount.kind == Kind::Count && amount.power > 0 && Layout::bundled().ends_counted(noun);
    (amount.own_unit && (noun.is_empty() || counts())).then_some(amount)
}

/// Which of two such amounts `digits` are, whose own scale and unit are `own`; nothing for other numbers.
fn beside_plan(text: &str, digits: &number::Digits, own: &Amount) -> Option<Beside> {
    let (from, to) = (digits.range.start, digits.range.end);
    let is_money = |amount: &Amount| matches!(amount.kind, Kind::Money(_)) && amount.power > 0;
    let begins =
        |start: usize| !text[..start].ends_with(|c: char| is_word_part(c) || matches!(c, '/' | '.' | ',' | '-'));
    if let Some(rest) = text[to..].strip_prefix('/').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        let second = number::scan(text, text.len() - rest.len());
        let plan = amount::read(text, second.range.start, second.range.end);
        return (begins(from) && own.end == to && is_money(&plan)).then_some(Beside::Reached(plan));
    }
    let lead = text[..from].strip_suffix('/')?;
    let first = lead.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    (first.len() < lead.len() && begins(first.len()) && is_money(own) && own.start == from).then_some(Beside::Planned)
}
