//! Units and amounts that stand beside a number and say what it is.

use crate::extract::amount::{self, Amount, Kind};
use crate::extract::layout::Layout;
use crate::extract::letters::is_word_part;
use crate::extract::number;
use crate::extract::words::cut;

/// So many bytes in brackets name a unit at most.
const LONGEST_UNIT: usize = 48;

/// Which of two amounts beside one another a number is: "thực hiện 415/400 tỷ đồng" is what was reached over what was planned.
pub(super) enum Beside {
    /// The first, with the scale and unit of the second.
    Reached(Amount),
    /// The second.
    Planned,
}

/// The unit that stands in brackets before the colon that a number follows: "Thuê bao Internet (nghìn thuê bao): 170,2".
pub(super) fn unit_before_colon(before: &str) -> Option<Amount> {
    let label = before.trim_end_matches(' ').strip_suffix(':')?.trim_end_matches(' ').strip_suffix(')')?;
    let near = cut(label, label.len().saturating_sub(LONGEST_UNIT), label.len());
    let words = &near[near.rfind('(')? + 1..];
    let amount = amount::of_words(words);
    let noun = words[amount.end..].trim_ascii();
    let counts = || amount.kind == Kind::Count && amount.power > 0 && Layout::bundled().ends_counted(noun);
    (amount.own_unit && (noun.is_empty() || counts())).then_some(amount)
}

/// Which of two such amounts `digits` are, whose own scale and unit are `own`; nothing for other numbers.
pub(super) fn beside_plan(text: &str, digits: &number::Digits, own: &Amount) -> Option<Beside> {
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
