//! Growths that stand in a list behind the levels that they belong to.

use crate::extract::amount::Kind;
use crate::extract::lexicon::Sense;
use crate::extract::mention::Mention;
use crate::extract::words::cut;

use super::{Role, UP_DOWN, after};

/// Growths that stand in a list, each with the level it belongs to: as many levels stand in a list before them.
pub(in crate::extract) fn pairs(text: &str, mentions: &[Mention], roles: &[Role]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let grows = |number: usize| matches!(roles[number], Role::Growth { .. });
    if roles.iter().filter(|role| matches!(role, Role::Growth { .. })).count() < 2 {
        return found;
    }
    // "131 trillion VND (5.8 billion USD)": the same in another currency is no level of its own.
    let counts = |at: &usize| mentions[*at].quantity().is_some() && !is_said_again(mentions, *at);
    let numbers: Vec<usize> = (0..mentions.len()).filter(counts).collect();
    let mut at = 0;
    while at < numbers.len() {
        let mut end = at + 1;
        if grows(numbers[at]) {
            while end < numbers.len()
                && grows(numbers[end])
                && are_joined(text, mentions, numbers[end - 1], numbers[end])
            {
                end += 1;
            }
        }
        let count = end - at;
        if count >= 2 && at >= count {
            let levels = &numbers[at - count..at];
            let together = levels.iter().all(|level| matches!(roles[*level], Role::Level))
                && (are_in_order(text, mentions, &numbers[..end], count)
                    || levels.windows(2).all(|pair| are_listed(text, mentions, pair[0], pair[1])));
            if together {
                found.extend(numbers[at..end].iter().copied().zip(levels.iter().copied()));
            }
        }
        at = end;
    }
    found
}

/// Whether an amount stands in a bracket right behind one of another currency.
fn is_said_again(mentions: &[Mention], at: usize) -> bool {
    let money = |mention: &Mention| match mention.quantity().map(|quantity| quantity.kind) {
        Some(Kind::Money(unit)) => Some(unit),
        _ => None,
    };
    let [.., before, open] = &mentions[..at] else { return false };
    let (Some(one), Some(own)) = (money(before), money(&mentions[at])) else { return false };
    open.is_mark(b'(') && one != own
}

/// Whether two levels stand in one list.
fn are_listed(text: &str, mentions: &[Mention], one: usize, two: usize) -> bool {
    let (Some(first), Some(second)) = (mentions[one].quantity(), mentions[two].quantity()) else { return false };
    let gap = cut(text, first.noun_end.max(first.quote.end), second.quote.start).trim_ascii();
    let linked = ["và", "and", ","].iter().any(|link| gap.ends_with(link)) && !gap.contains(';');
    linked && gap.split_ascii_whitespace().count() <= 6
}

/// Whether two growths stand in one list: "4.1% and 22.5%", "down 4.1% and up 22.5%".
fn are_joined(text: &str, mentions: &[Mention], one: usize, two: usize) -> bool {
    let way = mentions[one + 1..two].iter().find(|mention| mention.senses().any(UP_DOWN));
    let end = way.map_or(mentions[two].range.start, |way| way.range.start);
    let moved = way.is_none_or(|way| cut(text, way.range.end, mentions[two].range.start).trim_ascii().is_empty());
    moved && matches!(cut(text, mentions[one].range.end, end).trim_ascii(), "and" | "và" | "," | ", and")
}

/// Whether the last `count` of `numbers` are said to be of all that were told before them in their clause, in the same order: "bưu chính
/// đạt 210 tỷ đồng, viễn thông đạt 840 tỷ đồng, tăng lần lượt 5,1% và 3,8%", "telecommunications brought in VND 840 billion and the post
/// VND 210 billion, up 3.8% and 5.1% respectively".
fn are_in_order(text: &str, mentions: &[Mention], numbers: &[usize], count: usize) -> bool {
    let (levels, growths) = numbers.split_at(numbers.len() - count);
    let (first, last) = (growths[0], growths[count - 1]);
    let clause = mentions[..first].iter().rposition(|mention| mention.is_mark(b';')).unwrap_or(0);
    let told = levels.iter().filter(|number| **number >= clause).count();
    let parted = mentions.get(last + 1).filter(|mark| mark.is_mark(b','));
    let behind = after(mentions, if parted.is_some() { last + 1 } else { last });
    told == count
        && (mentions[levels[levels.len() - 1]..first].iter().chain(behind))
            .any(|mention| mention.has(Sense::Respectively) || &text[mention.range.clone()] == "tương ứng")
}
