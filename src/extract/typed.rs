//! What a person types into a field, read by the grammar that reads documents.

use std::collections::HashSet;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use crate::domain::{IndicatorKind, Month, Operator, Period, Unit};

use super::amount::{self, Amount, Kind};
use super::compound::{Compound, compound};
use super::folded::fold_phrase;
use super::letters::is_word_part;
use super::lexicon::Vocabulary;
use super::mention::habit;
use super::number::{self, Digits, Notation, Shape};
use super::time::{self, Clock};

/// A value as a person types it ("735,3 tỷ", "974,011 million VND", "92.7%") and the unit that was named.
/// One sign before three digits groups them, unless a scale word or a percent sign makes that unlikely.
pub fn read_value(typed: &str) -> Option<(Decimal, Option<Unit>)> {
    let text = with_accents(&fold_phrase(typed.trim()));
    let from = text.find(|c: char| c.is_ascii_digit())?;
    let digits = number::scan(&text, from);
    let negative = text[..from].ends_with('-');
    let amount = amount::read(&text, digits.range.start, digits.range.end);
    let value = amount::scaled(number::value(&text, &digits, typed_notation(&text, &digits, &amount))?, amount.power)?;
    let parts = compound(&text, digits.range.end, value, amount);
    let Compound { value, amount, to } = parts.unwrap_or(Compound { value, amount, to: digits.range.end });
    // What is typed holds one number.
    if text[to..].bytes().any(|b| b.is_ascii_digit()) && !text[to..].contains("100") {
        return None;
    }
    if text[..amount.start].chars().any(is_word_part) {
        return None;
    }
    let after = text[amount.end..].trim();
    if !are_known(after) {
        return None;
    }
    let per100 = is_per_100(after);
    let unit = match amount.kind {
        _ if per100 => Some(Unit::Per100),
        Kind::Money(unit) => Some(unit),
        Kind::Percent => Some(Unit::Percent),
        Kind::Count if !after.is_empty() => Some(Unit::Count),
        Kind::Count => None,
        Kind::Points | Kind::Per100 | Kind::Other => return None,
    };
    Some((if negative { -value } else { value }, unit))
}

/// Whether a number before these words is one for every hundred.
fn is_per_100(after: &str) -> bool {
    ["/100", "per 100", "trên 100"].iter().any(|words| after.contains(words))
}

/// How the `digits` of what was typed are written.
fn typed_notation(text: &str, digits: &Digits, amount: &Amount) -> Notation {
    let vietnamese =
        habit(text).vietnamese || ["tỷ", "tỉ", "triệu", "nghìn", "đồng"].iter().any(|word| text.contains(word));
    match (digits.shape, amount.kind) {
        (Shape::Ambiguous { sign }, Kind::Percent | Kind::Points) => fraction(sign),
        (Shape::Ambiguous { sign }, _) if is_per_100(&text[amount.end..]) => fraction(sign),
        (Shape::Ambiguous { sign }, Kind::Count | Kind::Money(_)) if amount.power == 0 => groups(sign),
        _ if vietnamese => Notation::Comma,
        _ => Notation::Point,
    }
}

/// Scale and money words that were typed without their accents get them: `735,3 ty dong` is meant as `735,3 tỷ đồng`.
pub(super) fn with_accents(text: &str) -> String {
    let word = |word: &str| {
        match word {
            "ty" | "ti" => "tỷ",
            "trieu" => "triệu",
            "nghin" | "ngan" => "nghìn",
            "dong" => "đồng",
            _ => return word.to_owned(),
        }
        .to_owned()
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Whether all words are ones that stand in phrases of the field, so that a slip of the keys is not read over.
fn are_known(text: &str) -> bool {
    static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let phrases = Vocabulary::bundled().senses.values().flatten();
        phrases.flat_map(|phrase| words(&fold_phrase(phrase)).map(str::to_owned).collect::<Vec<_>>()).collect()
    });
    words(text).all(|word| word.bytes().all(|b| b.is_ascii_digit()) || WORDS.contains(word))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_word_part(c)).filter(|word| !word.is_empty())
}

/// The notation in which `sign` begins the fraction.
fn fraction(sign: u8) -> Notation {
    if sign == b'.' { Notation::Point } else { Notation::Comma }
}

/// The notation in which `sign` groups digits.
fn groups(sign: u8) -> Notation {
    if sign == b'.' { Notation::Comma } else { Notation::Point }
}

/// A period as a person types it ("2024-H1", "6 tháng đầu năm 2024", "Q3 2025"), for an indicator of `kind`.
/// A time of year without a year takes that of `reference`.
pub fn read_period(typed: &str, kind: IndicatorKind, reference: Option<Month>) -> Option<Period> {
    let typed = typed.trim();
    if let Some(period) = typed.parse().ok().or_else(|| part_and_year(typed)) {
        return Some(Period::for_kind(period, kind));
    }
    if let Some((from, to)) = typed.split_once('–').or_else(|| typed.split_once(" - ")) {
        let end = |typed| read_period(typed, IndicatorKind::Flow, reference);
        let (from, to) = (end(from)?, end(to)?);
        return (from.first() <= to.last()).then(|| Period::between(from.first(), to.last()).for_kind(kind));
    }
    let text = fold_phrase(typed);
    let times = time::find(&text, 0..text.len());
    let [time] = times.as_slice() else { return None };
    // Nothing but the time and its small words: what is not understood is refused, not read over.
    let small = ["the", "of", "in", "year", "end", "at", "by", "as", "until", "năm", "tháng", "hết", "đến", "tính"];
    let mut rest = words(&text[..time.range.start]).chain(words(&text[time.range.end..]));
    if !rest.all(|word| small.contains(&word)) {
        return None;
    }
    let clock = Clock {
        dated: reference,
        review: reference.map(|month| (Month::january(month.year()), month)),
        sure: true,
        ..Clock::default()
    };
    clock.resolve(time.when, kind)
}

/// The short forms with the year behind: `H1 2024`, `Q3 2024`, `9M 2024`.
fn part_and_year(typed: &str) -> Option<Period> {
    let (part, year) = typed.split_once(' ')?;
    format!("{}-{}", year.trim(), part.to_uppercase()).parse().ok()
}

/// An enterprise as a person types it: by any of its names, else as it stands.
pub fn read_operator(typed: &str) -> Option<Operator> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let folded = fold_phrase(typed);
    let known = Vocabulary::bundled().operators.iter().find(|names| {
        fold_phrase(&names.name) == folded || names.aliases.iter().any(|alias| fold_phrase(alias) == folded)
    });
    Some(Operator::new(known.map_or(typed, |names| &names.name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_with_scale_and_unit() {
        for (typed, expected) in [
            ("735,3 tỷ", "735300000000 VND"),
            ("735,3 ty dong", "735300000000 VND"),
            ("740,5 nghin ty", "740500000000000 VND"),
            ("23 tỷ 450 triệu", "23450000000 VND"),
            ("23 ty 450 trieu dong", "23450000000 VND"),
            ("1 triệu 300 nghìn thuê bao", "1300000 count"),
            ("735.3 billion", "735300000000 count?"),
            ("974,011 million VND", "974011000000 VND"),
            ("92.7%", "92.7 percent"),
            ("92,7%", "92.7 percent"),
            ("1.2 triệu thuê bao", "1200000 count"),
            ("1,2 triệu thuê bao", "1200000 count"),
            ("1.200", "1200 count?"),
            ("1,200", "1200 count?"),
            ("0.75", "0.75 count?"),
            ("2.080.943", "2080943 count?"),
            ("129,8 tỷ USD", "129800000000 USD"),
            ("VND 812.6 billion", "812600000000 VND"),
            ("66,2 máy/100 dân", "66.2 per100"),
            ("-3%", "-3 percent"),
            ("72.926%", "72.926 percent"),
            ("3.360.217 tỷ đồng", "3360217000000000 VND"),
        ] {
            let (value, unit) = read_value(typed).unwrap_or_else(|| panic!("{typed}"));
            assert_eq!(format!("{value} {}", unit.map_or("count?", Unit::code)), expected, "{typed}");
        }
        for typed in ["", "tỷ đồng", "5 or 6", "about", "12/07/2023", "735,3 xyz", "3.400 t đng"] {
            assert_eq!(read_value(typed), None, "{typed}");
        }
    }

    #[test]
    fn periods_are_read_in_words_and_in_short() {
        let reference = Month::new(2024, 6);
        for (typed, kind, expected) in [
            ("2024-H1", IndicatorKind::Flow, "2024-H1"),
            ("2024-H1", IndicatorKind::Stock, "@2024-06"),
            ("@2024-06", IndicatorKind::Stock, "@2024-06"),
            ("6 tháng đầu năm 2024", IndicatorKind::Flow, "2024-H1"),
            ("quý III/2025", IndicatorKind::Flow, "2025-Q3"),
            ("first quarter of 2025", IndicatorKind::Flow, "2025-Q1"),
            ("Q3 2025", IndicatorKind::Flow, "2025-Q3"),
            ("tháng 6/2024", IndicatorKind::Stock, "@2024-06"),
            ("tháng 6/2024", IndicatorKind::Flow, "2024-06"),
            ("end of 2023", IndicatorKind::Stock, "@2023-12"),
            ("năm 2022", IndicatorKind::Flow, "2022"),
            ("9 tháng", IndicatorKind::Flow, "2024-9M"),
            ("the first nine months", IndicatorKind::Flow, "2024-9M"),
            ("2022", IndicatorKind::Stock, "@2022-12"),
            ("2021-2023", IndicatorKind::Flow, "2021/2023"),
        ] {
            let read = read_period(typed, kind, reference).map(|period| period.to_string());
            assert_eq!(read.as_deref(), Some(expected), "{typed}");
        }
        for typed in ["", "soon", "2024 2025", "năm nào"] {
            assert_eq!(read_period(typed, IndicatorKind::Flow, reference), None, "{typed}");
        }
    }

    #[test]
    fn enterprises_are_known_by_all_their_names() {
        for (typed, name) in
            [("vinaphone", "VNPT"), ("Bưu điện tỉnh", "Vietnam Post"), (" Mobifone ", "MobiFone"), ("Acme", "Acme")]
        {
            assert_eq!(read_operator(typed).map(Operator::as_str), Some(name), "{typed}");
        }
        assert_eq!(read_operator("  "), None);
    }
}
