//! How words speak of times: the parts of years, from one month to another, of the year that is meant.

use std::collections::BTreeSet;

use crate::domain::{Month, Period, fold};
use crate::extract::letters::is_word_part;

use super::cell_cues::{CellCues, Words};
use super::names::{Names, between_blanks};
use super::times::Time;
use super::values::is_year;

/// What words say of a time that goes from one month or quarter to another, or of a week, which is no time of records.
pub(super) fn spanned(words: &str) -> Option<Time> {
    let plain = between_blanks(words);
    let tokens: Vec<&str> = plain.split_whitespace().collect();
    let cues = CellCues::bundled();
    let number = |at: usize| tokens.get(at).and_then(|token| small_number(token));
    let is = |at: usize, words: &Words| tokens.get(at).is_some_and(|token| words.holds(token));
    for (at, token) in tokens.iter().enumerate() {
        let months = match *token {
            week if cues.week.holds(week)
                && (number(at + 1).is_some() || tokens.get(at + 1).is_some_and(|next| next.parse::<u8>().is_ok())) =>
            {
                return Some(Time::Unclear);
            }
            month if cues.month.holds(month) => 1,
            quarter if cues.quarter.holds(quarter) => 3,
            _ => continue,
        };
        let Some(first) = number(at + 1) else { continue };
        let after = at + 2;
        // "tháng 1 đến hết tháng 9", "quý I - quý III": a dash is no token.
        let to = if is(after, &cues.to) { after + 1 } else { after };
        let to = if is(to, &cues.all_of) { to + 1 } else { to };
        let is_named = tokens.get(to) == Some(token);
        let Some(last) = number(to + usize::from(is_named)).filter(|_| is_named || to > after) else { continue };
        let (first, last) = ((first - 1) * months + 1, last * months);
        if first >= last || last > 12 {
            return Some(Time::Unclear);
        }
        let part = Time::Part(first, last);
        return Some(year_in(words).map_or(part, |year| part.below(Time::Year(year))));
    }
    // "2 quý đầu năm", "3 quý năm 2025".
    let at = tokens.iter().position(|token| cues.quarter.holds(token)).filter(|at| *at > 0)?;
    let quarters: u32 = tokens[at - 1].parse().ok().filter(|quarters| (2..=4).contains(quarters))?;
    let is_first = at + 1 == tokens.len() || is(at + 1, &cues.first) || is(at + 1, &cues.year);
    let part = is_first.then_some(Time::Part(1, quarters * 3))?;
    Some(year_in(words).map_or(part, |year| part.below(Time::Year(year))))
}

/// Whether words speak of the year that is meant, all of it: “Kế hoạch năm”, “Thực hiện năm”, “Annual plan”.
pub(super) fn is_of_the_year(names: &Names<'_>, words: &str) -> bool {
    let cues = CellCues::bundled();
    // "Kế hoạch năm (tỷ đồng)"
    let plain = between_blanks(words.split('(').next().unwrap_or(words));
    let plain = plain.trim();
    if cues.the_year.holds(plain) {
        return true;
    }
    let is_before = |rest: &&str| cues.before_year.holds(rest.rsplit(' ').next().unwrap_or_default());
    let rest = cues.year.before(plain).filter(is_before).or_else(|| cues.yearly.behind(plain));
    let rest = rest.or_else(|| cues.of_year.before(plain));
    rest.is_some_and(|rest| names.meaning(rest).bare)
}

/// Whether words are the part of a year as it is shortened, and nothing else.
pub(super) fn is_shortened(words: &str) -> bool {
    shortened(&without_year(words)).is_some()
}

/// The parts of years as they are shortened where a cell has nothing else: "9M", "Q1", "T5", "Mar".
pub(super) fn shortened(words: &str) -> Option<(u32, u32)> {
    let word = fold(words.trim());
    if word.len() > 3 || !word.is_ascii() || word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let named = Month::ENGLISH.iter().position(|name| name[..3] == word).and_then(|at| u32::try_from(at + 1).ok());
    if let Some(month) = named {
        return Some((month, month));
    }
    let month = word.strip_prefix(['t', 'm']).and_then(|number| number.parse().ok());
    if let Some(month @ 1..=12) = month {
        return Some((month, month));
    }
    let months = word.strip_suffix('t').and_then(|number| number.parse().ok());
    if let Some(last @ 2..=12) = months {
        return Some((1, last));
    }
    let period: Period = format!("2000-{}", word.to_uppercase()).parse().ok()?;
    Some((period.first().month(), period.last().month()))
}

/// How many months it counts that a head names alone: "Tháng", "Quý", "Quarter".
pub(super) fn counted_in(head: &str) -> Option<u32> {
    let cues = CellCues::bundled();
    let folded = fold(head);
    let mut words = folded.split(|c: char| !is_word_part(c)).filter(|word| !word.is_empty()).map(|word| match word {
        months if cues.months.holds(months) => Some(1),
        quarters if cues.quarters.holds(quarters) => Some(3),
        _ => None,
    });
    // "Tháng - Month"
    let first = words.next()??;
    words.all(|other| other == Some(first)).then_some(first)
}

/// The number of a month or a quarter, Roman too.
pub(super) fn small_number(words: &str) -> Option<u32> {
    const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let plain = fold(words.trim());
    let roman = ROMAN.iter().position(|roman| *roman == plain).and_then(|at| u32::try_from(at + 1).ok());
    roman.or_else(|| plain.parse().ok().filter(|number| (1..=12).contains(number) && plain.len() <= 2))
}

/// The first number of a year in words.
pub(super) fn year_in(words: &str) -> Option<i32> {
    words.split(|c: char| !c.is_alphanumeric()).find(|token| is_year(token))?.parse().ok()
}

/// Words without the numbers of years.
pub(super) fn without_year(words: &str) -> String {
    let kept = words.split(|c: char| !c.is_alphanumeric()).filter(|token| !is_year(token));
    kept.collect::<Vec<_>>().join(" ")
}

/// Whether words name two years and set them against each other: "2023-2024" as what lies between them.
pub(super) fn spans_more(words: &str) -> bool {
    let years: BTreeSet<&str> = words.split(|c: char| !c.is_alphanumeric()).filter(|token| is_year(token)).collect();
    years.len() > 1
}

/// Whether words speak of all of the time up to a day: “tính đến 30/6/2025”, “as of”.
pub(super) fn says_until(words: &str) -> bool {
    CellCues::bundled().until.stand_in(&between_blanks(words))
}

/// Whether a head speaks of parts of years: “Từ tháng”, “Quý số”, “Week”.
pub(super) fn counts_parts(head: &str) -> bool {
    let words = between_blanks(head);
    words.split_whitespace().count() <= 4 && CellCues::bundled().parts.stand_in(&words)
}
